import { createLinter } from '@pairsmith/lint';
import { parse } from '@pairsmith/sql';
import { allQuestions, prepare, sentencesOf, sqlOf, weaving } from './questions';

beforeAll(prepare);

test('rule 5: nothing is counted or added up over a join that repeats its rows', () => {
  const catalog = weaving();
  const lint = createLinter(catalog);
  const joins = allQuestions(catalog).filter((question) => / JOIN /.test(sqlOf(question)));
  expect(joins.length).toBeGreaterThan(20);
  for (const question of joins) {
    const sql = sqlOf(question);
    const found = lint(parse(sql), sentencesOf(question)[0] ?? '').map(({ rule }) => rule);
    expect({ sql, found }).toEqual({ sql, found: [] });
  }
});

test('rule 5: what belongs to each thing is added up before it is joined to the things', () => {
  const related = allQuestions(weaving()).filter(({ intent }) => intent === 'related');
  expect(related.length).toBeGreaterThan(0);
  for (const question of related)
    expect(sqlOf(question)).toMatch(
      /LEFT JOIN \(SELECT loom_id .* GROUP BY loom_id\) AS c ON c\.reference = l\.id/,
    );
});
