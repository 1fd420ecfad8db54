import type { WrittenKind } from '../writer';
import type * as Module from './prompt-rules';

/** A fingerprint that does not see a prompt would leave unrenewed what was written by it. */

const PROMPTS: [file: string, prompt: string, of: WrittenKind][] = [
  ['describe-table-prompt', 'describeTablePrompt', 'words'],
  ['plan-themes-prompt', 'planThemesPrompt', 'pairs'],
  ['write-pairs-prompt', 'writePairsPrompt', 'pairs'],
  ['say-plans-prompt', 'sayPlansPrompt', 'pairs'],
  ['answer-questions-prompt', 'answerQuestionsPrompt', 'pairs'],
  ['repair-sql-prompt', 'repairSqlPrompt', 'repairs'],
];
const KINDS: WrittenKind[] = ['words', 'pairs', 'repairs'];

/** The fingerprints of all kinds in a build whose prompt of that name says something else. */
function rulesWith(file: string | null, name = ''): Record<string, string> {
  let rules: Record<string, string> = {};
  jest.isolateModules(() => {
    if (file !== null)
      jest.doMock(`./${file}`, () => {
        const real = jest.requireActual<Record<string, (given: unknown) => object>>(`./${file}`);
        const messages = [{ role: 'system', content: 'other rules' }];
        return { ...real, [name]: (given: unknown) => ({ ...real[name]!(given), messages }) };
      });
    const { promptRules } = jest.requireActual<typeof Module>('./prompt-rules');
    rules = Object.fromEntries(KINDS.map((of) => [of, promptRules(of, 'zh')]));
    if (file !== null) jest.dontMock(`./${file}`);
  });
  return rules;
}

let before: Record<string, string>;
beforeAll(() => {
  before = rulesWith(null);
});

it.each(PROMPTS)('another %s (%s) concerns %s and nothing else', (file, prompt, of) => {
  const after = rulesWith(file, prompt);
  expect(KINDS.filter((kind) => before[kind] !== after[kind])).toEqual([of]);
});
