/* The rules on every draw of the questions that they are about. */
import './rule-01-shapes-are-intents.test';
import './rule-02-roles-need-evidence.test';
import './rule-03-names-people-say.test';
import './rule-04-inferred-relations.test';
import './rule-05-aggregate-first.test';
import './rule-06-group-by-the-key.test';
import './rule-07-literals-are-real.test';
import './rule-08-every-clause-earns-its-place.test';
import './rule-09-style-changes-words.test';
import './rule-10-holes-have-reasons.test';
