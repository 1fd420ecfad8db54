import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { readFacts } from './facts/read-facts';
import { say } from './question';

beforeAll(loadParser);

const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });
const number = (called: string) =>
  column(called, 'numeric(10,2)', '', { range: ['1', '2', '40', '180', '200'] });
const coded = (called: string, values: readonly string[], title = '') =>
  column(called, 'text', title, {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: [...values],
  });
const day = (called: string) =>
  column(called, 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });

/** Growers bring baskets of fruit to presses. Nobody has commented on anything. */
const cider = () =>
  catalogOf(
    [
      table('prs_grower', '', 80, [id(), name(80), number('pay_terms_days')]),
      table('prs_basket', '', 6_000, [
        id(),
        key('grower_id', 80),
        key('out_depot', 12),
        day('weighed_on'),
        number('net_acq'),
        number('util_pct'),
        coded('transport_method_name', ['cart', 'lorry', 'barge']),
        coded('kind', ['windfall', 'picked by hand', 'shaken', 'bruised', 'SWT'], 'kind'),
      ]),
      table('prs_depot', '', 12, [id(), name(12), coded('hvst_zn', ['low', 'high', 'steep'])]),
    ],
    [relation('prs_basket', 'grower_id', 'prs_grower'), relation('prs_basket', 'out_depot', 'prs_depot')],
  );

const sentences = (): string[] => drawn(cider(), 12).flatMap((one) => say(one, 'en').map(({ text }) => text));

it('names are said in full, or not at all', () => {
  const said = sentences();
  expect(said.join('\n')).toMatch(/utilization percentage/);
  expect(said.join('\n')).toMatch(/\bbaskets\b/);
  expect(said.join('\n')).toMatch(/payment terms/);
  expect(said.join('\n')).toMatch(/transport method(?! name)/);
  expect(said.join('\n')).not.toMatch(/method name/);
  for (const text of said)
    expect(text).not.toMatch(/(most|\d) payment terms|\b(acq|util|zn|hvst|prs|out depots?)\b/i);
});

it('a code that nobody explains is no condition, a word is', () => {
  const { subjects } = readFacts(cider());
  const kinds = subjects.flatMap(({ dimensions }) =>
    dimensions.filter(({ column: { name: of } }) => of === 'kind'),
  );
  expect(kinds.map(({ values }) => values.map(({ raw }) => raw))).toEqual([
    ['windfall', 'picked by hand', 'shaken', 'bruised'],
  ]);
});

/** A ferry's tickets in the tables of an application that puts its name before each. */
const ferries = () =>
  catalogOf(
    [
      table('fleetixbase_route', '', 40, [id(), name(40)]),
      table('fleetixbase_boardingpass', 'Tickets sold online', 5_000, [
        id(),
        key('route_id', 40),
        number('fareamount'),
        coded('deck', ['upper', 'lower', 'car', 'open', 'cabin'], 'deck'),
        { ...day('datetime'), title: 'When it was issued' },
        day('auto_expire_date'),
      ]),
      table('fleetixbase_shop', '', 12, [id(), name(12)]),
      table('fleetixbase_agent', '', 30, [id(), name(30)]),
    ],
    [relation('fleetixbase_boardingpass', 'route_id', 'fleetixbase_route')],
  );

it('neither an application is said, nor words in one, nor a comment that tells, and a day is what happened on it', () => {
  const said = drawn(ferries(), 12).flatMap((one) => say(one, 'en').map(({ text }) => text));
  expect(said.join('\n')).toMatch(/\bboarding passes\b/);
  expect(said.join('\n')).toMatch(/\bfare amount\b/);
  expect(said.join('\n')).toMatch(/boarding passes issued in /);
  for (const text of said)
    expect(text).not.toMatch(
      /fleetixbase|boardingpass|fareamount|sold online|with an? (datetime|auto expire date)/i,
    );
});
