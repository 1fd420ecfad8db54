import { loadParser, parse } from '@pairsmith/sql';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from '../read-pair';

beforeAll(loadParser);

const visit = exampleTable(
  'visit',
  [
    exampleColumn('id', 'integer'),
    exampleColumn('ward', 'text'),
    exampleColumn('fee', 'integer'),
    exampleColumn('visited_at', 'timestamp'),
  ],
  { primary_key: ['id'] },
);
const read = createQuestionReader(exampleCatalog([visit]));
const claimsOf = (question: string, sql: string): string[] => read(question, parse(sql)).claims;

describe('the first of each', () => {
  const ranked = (where: string, shown = 'ward, fee') =>
    `SELECT ${shown} FROM (SELECT ward, fee, ROW_NUMBER() OVER (PARTITION BY ward ORDER BY visited_at DESC) AS place
       FROM visit) AS ranked ${where}`;
  const question = 'For each ward, what is the fee of the latest visit?';

  test('is taken by its place', () => {
    expect(claimsOf(question, ranked('WHERE place = 1'))).toEqual([]);
  });
  test.each(['', 'WHERE place <> 1'])('is not taken where places are only counted out: %s', (where) => {
    expect(claimsOf(question, ranked(where))).toContain('limit_unused');
  });
  test('a place that is shown was counted for that', () => {
    expect(claimsOf(question, ranked('', 'ward, fee, place'))).not.toContain('limit_unused');
  });
});

test('two years beside each other are two, not one and both', () => {
  const question = 'What was the total fee of visits in 2023 and in 2024?';
  const sql = (first: string) =>
    `SELECT SUM(fee) FILTER (WHERE ${first}) AS a, SUM(fee) FILTER (WHERE visited_at >= '2024-01-01') AS b
       FROM visit WHERE visited_at >= '2023-01-01' AND visited_at < '2025-01-01'`;
  expect(claimsOf(question, sql(`visited_at < '2024-01-01'`))).toEqual([]);
  expect(claimsOf(question, sql(`visited_at < '2025-01-01'`))).toEqual(['time_differs']);
});

test('a share is of the sum of the groups, not of their mean', () => {
  const question = 'Number of visits by ward, with percentages';
  const sql = (whole: string) =>
    `SELECT ward, COUNT(*), 100.0 * COUNT(*) / ${whole}(COUNT(*)) OVER () FROM visit GROUP BY ward`;
  expect(claimsOf(question, sql('SUM'))).toEqual([]);
  expect(claimsOf(question, sql('AVG'))).toEqual(['aggregate_unsaid']);
});

test('more than average is no less, with what is counted in between', () => {
  const question = 'Which wards have more visits than average?';
  const sql = (comparison: string) =>
    `WITH totals AS (SELECT ward, COUNT(*) AS amount FROM visit GROUP BY ward)
     SELECT ward FROM totals WHERE amount ${comparison} (SELECT AVG(amount) FROM totals)`;
  expect(claimsOf(question, sql('>'))).toEqual([]);
  expect(claimsOf(question, sql('<'))).toEqual(['comparison_flipped']);
});
