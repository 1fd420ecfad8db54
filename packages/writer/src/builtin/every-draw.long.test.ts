/* What is proposed of small schemas, in every draw of `drawn`; `npm test` has the first quarter of them. */
import './doubt.test';
import './kinds-and-states.test';
import './not-the-thing.test';
import './plan-cells.test';
import './probe.test';
import './rows-meant.test';
import './spoken-names.test';
import './strange-schemas.test';
import './what-adds-up.test';
import './what-is-asked.test';
import './what-is-measured.test';
import './what-matters.test';
import './which-rows.test';
import './worth-asking.test';
