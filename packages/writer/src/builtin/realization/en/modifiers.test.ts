import type { Condition } from '../../condition';
import { conditionsOf, ferryFacts } from '../__tests__/ferry';
import { predicateOf, rowsOf, whichAre } from './noun-phrase';

const { trip, up, is, isNot, dimension } = conditionsOf(ferryFacts('none'));

/** Trips by the value of a column of that name. */
const where = (name: string, raw: string, path = trip.parents.slice(0, 0)): Condition => {
  const field = dimension(trip, 'cargo_kind');
  const value = { raw, words: { ...field.words, en: `"${raw}"` }, share: 0.2 };
  const words = { ...field.words, en: name };
  return { kind: 'is', ref: { path, field: { ...field, words } }, value };
};

test.each([
  ['currency', 'eur', 'trips in EUR'],
  ['channel', 'email', 'trips in the email channel'],
  ['platform', 'web', 'trips on the web platform'],
  ['season', 'shoulder', 'trips for the shoulder season'],
  ['make', 'Volvo', 'trips made by Volvo'],
  ['crew role', 'admin', 'trips with the admin crew role'],
  ['sales region', 'West', 'trips in the West sales region'],
  ['vendor', 'Delta Fuels', 'trips with Delta Fuels as the vendor'],
  ['task type', 'Deep clean', 'trips with Deep clean as the task type'],
  ['status', 'on_sale', 'trips that are on sale'],
  ['status', 'part_refunded', null],
  ['task type', 'deep clean', null],
  ['kind', 'deep_clean', 'deep clean trips'],
  ['trip type', 'charter', 'charter trips'],
  ['category', 'hvac', 'trips in the HVAC category'],
])('by their %s %s they are %s', (name, raw, said) => {
  expect(rowsOf(trip, [where(name, raw)])).toBe(said);
});

test('what a role has is not said behind what the rows have', () => {
  const role = up.map((step) => ({ ...step, isPlain: false, words: { ...step.words, en: 'home port' } }));
  const [step] = role;
  expect(rowsOf(trip, [where('vendor', 'Delta', role)])).toBe(
    step?.to.words.en.one === step?.words.en ? 'trips for ports with Delta as the vendor' : null,
  );
  expect(rowsOf(trip, [where('city', 'Kiel', role)])).toBe('trips with a home port in Kiel');
});

test('of people one says who', () => {
  const guest = { ...trip, words: { ...trip.words, en: { ...trip.words.en, one: 'guest', rows: 'guests' } } };
  expect(rowsOf(guest, [isNot(trip, 'status', 'cancelled')])).toBe('guests who are not cancelled');
  expect(whichAre(guest, is(trip, 'status', 'cancelled'))).toBe(' who are cancelled');
  expect(predicateOf(guest, is(trip, 'status', 'cancelled'))).toBe('are cancelled');
  expect(whichAre(trip, is(trip, 'status', 'cancelled'))).toBe(' that are cancelled');
});
