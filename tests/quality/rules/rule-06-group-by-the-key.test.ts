import { overviews } from '../../../packages/writer/src/builtin/facts/groupings';
import { readFacts } from '../../../packages/writer/src/builtin/facts/read-facts';
import { allQuestions, catalogOf, column, prepare, relation, sqlOf, table, weaving } from './questions';

beforeAll(prepare);

test('rule 6: rows are grouped by the key of a thing and show its name', () => {
  const named = allQuestions(weaving())
    .map(sqlOf)
    .filter((sql) => / JOIN loom AS l /.test(sql) && /l\.loom_name/.test(sql) && / GROUP BY /.test(sql));
  expect(named.length).toBeGreaterThan(5);
  for (const sql of named) expect(sql).toMatch(/GROUP BY (l\.hall, )?l\.id, l\.loom_name/);
});

test('rule 6: an overview has 2 to 50 groups', () => {
  const withGroups = (groups: number) => {
    const catalog = catalogOf(
      [
        table('maker', '制造商', groups, [
          column('id', 'integer', ''),
          column('title', 'text', '制造商名称', { distinct: groups }),
        ]),
        table('batch', '织造记录', 9_000, [
          column('id', 'integer', ''),
          column('maker_id', 'integer', '', { distinct: groups }),
        ]),
      ],
      [relation('batch', 'maker_id', 'maker')],
    );
    const facts = readFacts(catalog);
    return facts.subjects.flatMap((subject) => overviews(subject, facts)).length;
  };
  expect([1, 2, 50, 51].map(withGroups)).toEqual([0, 1, 1, 0]);
});
