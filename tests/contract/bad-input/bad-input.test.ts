import { refusesWhatIsWrong } from './refuses';

refusesWhatIsWrong(5);
