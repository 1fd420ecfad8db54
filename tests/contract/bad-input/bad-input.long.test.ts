import { refusesWhatIsWrong } from './refuses';

refusesWhatIsWrong(1);
