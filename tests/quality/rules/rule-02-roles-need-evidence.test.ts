import { allQuestions, catalogOf, column, prepare, sqlOf, table } from './questions';

beforeAll(prepare);

const number = (name: string, comment: string) =>
  column(name, 'numeric(10,2)', comment, { distinct: 300, range: ['1', '2', '40', '90', '100'] });

const catalog = catalogOf([
  table('batch', '织造记录', 9_000, [
    column('id', 'integer', ''),
    number('unit_price', '单价'),
    number('cost', '费用金额'),
    column('hall', 'varchar(20)', '车间', {
      distinct: 4,
      values: [['东厅', 0.4]],
      samples: ['东厅', '西厅'],
    }),
    column('zq7', 'integer', '', { distinct: 300, range: ['1', '2', '40', '90', '100'] }),
    column('version', 'integer', '版本号', { distinct: 9, range: ['1', '1', '2', '8', '9'] }),
    column('tenant_id', 'integer', '租户ID', { distinct: 3, values: [['1', 0.5]] }),
  ]),
]);

const asked = (form: RegExp): string[] =>
  allQuestions(catalog)
    .map(sqlOf)
    .filter((sql) => form.test(sql));

test('rule 2: an amount is added up, a price is not', () => {
  expect(asked(/SUM\(cost\)/).length).toBeGreaterThan(0);
  expect(asked(/AVG\(unit_price\)/).length).toBeGreaterThan(0);
  expect(asked(/SUM\(unit_price\)/)).toEqual([]);
});

test('rule 2: a number of which nothing is known is no measure, and technical columns are not asked about', () => {
  expect(asked(/(SUM|AVG|MAX|MIN)\(zq7\)/)).toEqual([]);
  expect(asked(/\b(version|tenant_id)\b/)).toEqual([]);
});
