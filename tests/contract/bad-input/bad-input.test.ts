import { refusesWhatIsWrong } from './refuses';

refusesWhatIsWrong(10);
