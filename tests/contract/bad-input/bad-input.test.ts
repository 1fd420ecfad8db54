import { refusesWhatIsWrong } from './refuses';

refusesWhatIsWrong(20);
