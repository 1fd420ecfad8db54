import { loadParser, parse } from '@pairsmith/sql';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from '../read-pair';

beforeAll(loadParser);

const employee = exampleTable(
  'employee',
  [exampleColumn('id', 'integer'), exampleColumn('name', 'text'), exampleColumn('boss_id', 'integer')],
  { primary_key: ['id'] },
);
const end = (column: string) => ({ schema: 'public', table: 'employee', columns: [column] });
const relation = { from: end('boss_id'), to: end('id'), source: 'declared' as const, evidence: '' };
const read = createQuestionReader(exampleCatalog([employee], { relations: [relation] }));
const claimsOf = (from: string): string[] =>
  read('Name of each employee with the name of the boss', parse(`SELECT e.name, b.name AS boss FROM ${from}`))
    .claims;

test('whoever joins a table with itself by its key meets each row alone', () => {
  expect(claimsOf('employee e JOIN employee b ON b.id = e.boss_id')).toEqual([]);
  expect(claimsOf('employee e JOIN employee b ON b.id = e.id')).toEqual(['join_unlikely']);
});

test('rows of a table may be chosen apart and put beside it', () => {
  const chosen = '(SELECT id, max(name) AS name FROM employee GROUP BY id)';
  expect(claimsOf(`employee e JOIN ${chosen} b ON b.id = e.id`)).not.toContain('join_unlikely');
});
