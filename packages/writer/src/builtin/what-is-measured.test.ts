import type { Column } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { toSql } from './question';

beforeAll(loadParser);

const id = () => column('id', 'integer', '');
const name = () => column('name', 'text', 'name', { distinct: 40, samples: ['North', 'South'] });
const key = (called: string) => column(called, 'integer', '', { distinct: 40 });
const day = (called: string) =>
  column(called, 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
const number = (called: string) =>
  column(called, 'numeric(10,2)', called.replaceAll('_', ' '), { range: ['1', '2', '40', '180', '200'] });

const sqls = (called: string, ...columns: Column[]): string => {
  const catalog = catalogOf(
    [table('kiln', 'kiln', 40, [id(), name()]), table(called, '', 6_000, [id(), key('kiln_id'), ...columns])],
    [relation(called, 'kiln_id', 'kiln')],
  );
  return drawn(catalog, 6)
    .map((one) => toSql(one, 'en'))
    .join('\n');
};

it('what a glaze is measured to be is no figure over glazes of all kinds, what it costs is', () => {
  const asked = sqls('glaze_check', day('checked_on'), number('measured_value'), number('fee'));
  expect(asked).toMatch(/\bfee\b/);
  expect(asked).not.toMatch(/measured_value/);
});

it('notes of what people did in the application are not counted, firings are', () => {
  expect(sqls('firing', day('fired_on'), number('fee'))).toMatch(/COUNT\(\*\)/);
  expect(sqls('kiln_oper_log', day('noted_on'), number('fee'))).not.toMatch(
    /COUNT\(\*\) AS \w+ FROM kiln_oper_log/,
  );
});
