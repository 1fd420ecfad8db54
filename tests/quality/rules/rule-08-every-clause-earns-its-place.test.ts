import { isWorthAsking } from '../../../packages/writer/src/builtin/probe';
import { withoutClause, type Question } from '../../../packages/writer/src/builtin/question';
import { allQuestions, conditionsOf, prepare, sqlOf, weaving } from './questions';

beforeAll(prepare);

const questions = () => allQuestions(weaving());
const answer = (...rows: string[][]) => ({ columns: [], rows, truncated: false });
const isAsked = (question: Question, answers: (sql: string) => string[][]): Promise<boolean> =>
  isWorthAsking(question, 'zh', (sql) => Promise.resolve(answer(...answers(sql))));

test('rule 8: a condition without which the answer is the same is not asked', async () => {
  const [narrowed] = questions().filter((one) => one.intent === 'count' && conditionsOf(one).length === 1);
  expect(withoutClause(narrowed!, 'zh')).toHaveLength(1);
  await expect(isAsked(narrowed!, () => [['7']])).resolves.toBe(false);
  await expect(isAsked(narrowed!, (sql) => [[sql === sqlOf(narrowed!) ? '7' : '9']])).resolves.toBe(true);
});

test('rule 8: a HAVING that lets every group through is not asked', async () => {
  const [having] = questions().filter(({ intent }) => intent === 'having');
  const groups = [
    ['北织一号', '900'],
    ['南织二号', '700'],
  ];
  await expect(isAsked(having!, () => groups)).resolves.toBe(false);
  await expect(
    isAsked(having!, (sql) => (sql.includes('HAVING') ? groups : [...groups, ['东织三号', '3']])),
  ).resolves.toBe(true);
});

test('rule 8: a top-N with equals at its edge is not asked', async () => {
  const [top] = questions().filter((one) => one.intent === 'top_n' && conditionsOf(one).length === 0);
  const best = [
    ['a', '5'],
    ['b', '4'],
    ['c', '3'],
  ];
  await expect(isAsked(top!, () => best)).resolves.toBe(true);
  await expect(
    isAsked(top!, (sql) => (sql.includes('WITH TIES') ? [...best, ['d', '3']] : best)),
  ).resolves.toBe(false);
});
