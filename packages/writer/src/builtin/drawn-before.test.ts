import { libraryCatalog } from './__tests__/library';
import { partsOf } from './drawn-before';
import { readFacts } from './facts/read-facts';
import { proposeQuestions } from './propose-questions';
import { toSql, type Question } from './question';
import { createRandom } from './random';

const facts = readFacts(libraryCatalog());
const draw = (seed: string): readonly Question[] => proposeQuestions(facts, createRandom(seed));

test('what another draw brings again is the same question, so that nobody looks at it twice', () => {
  const first = new Set(draw('one'));
  const again = draw('other').filter((question) => first.has(question));
  expect(again.length).toBeGreaterThan(first.size / 4);
});

test('questions of the same parts have the same statement', () => {
  const statements = new Map<string, string>();
  for (const question of ['one', 'other', 'third'].flatMap(draw)) {
    // What is asked of all rows is made of the same parts as what is asked of those that most are like.
    const parts = `${partsOf(question)} ${Boolean(question.whole)}`;
    const sql = toSql(question, 'en');
    expect(statements.get(parts) ?? sql).toBe(sql);
    statements.set(parts, sql);
  }
});

test('a question of other facts is another one, however alike their tables are', () => {
  const [one, other] = [facts, readFacts(libraryCatalog())].map((of) =>
    proposeQuestions(of, createRandom('one')),
  );
  const known = new Set(one!.map(partsOf));
  expect(other!.filter((question) => known.has(partsOf(question)))).toEqual([]);
});
