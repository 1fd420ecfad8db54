import { leafOf } from '../../../packages/writer/src/builtin/__tests__/leaf';
import { INTENT_NAMES } from '../../../packages/writer/src/builtin/intents/registry';
import { allQuestions, conditionsOf, prepare, sentencesOf, sqlOf, weaving } from './questions';

beforeAll(prepare);

test('rule 1: what the SQL narrows by, every sentence says, and the other way round', () => {
  const narrowed = allQuestions(weaving()).filter((question) => conditionsOf(question).length > 0);
  expect(narrowed.length).toBeGreaterThan(20);
  for (const question of narrowed) {
    for (const condition of conditionsOf(question)) {
      for (const { inSql, inWords } of leafOf(condition)) {
        expect(sqlOf(question)).toContain(inSql);
        for (const sentence of sentencesOf(question)) expect(sentence).toContain(inWords.zh);
      }
    }
  }
});

test('rule 1: an ordinary schema is asked about in most of the kinds there are', () => {
  const kinds = new Set(allQuestions(weaving()).map(({ intent }) => intent));
  expect(kinds.size).toBeGreaterThanOrEqual(20);
  expect(INTENT_NAMES).toEqual(expect.arrayContaining([...kinds]));
});
