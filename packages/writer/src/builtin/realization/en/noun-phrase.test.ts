import type { Grouping } from '../../facts/groupings';
import { conditionsOf, ferryFacts, measureOf } from '../__tests__/ferry';
import { byName, eachName, groups, per, stateOf } from './groups';
import { eachHas, extremeWord, figureOf, totalAcross, totalOf } from './measures';
import { whereabouts } from './modifiers';
import { among, predicateOf, rowsOf } from './noun-phrase';
import { eitherOf } from './values';

const {
  port,
  trip,
  dimension,
  up,
  is,
  isNot,
  among: oneOf,
  portIs,
  above,
  during,
  pending,
} = conditionsOf(ferryFacts('none'));

test('flags and states stand before the noun', () => {
  expect(rowsOf(port, [is(port, 'is_active', 't')])).toBe('active ports');
  expect(rowsOf(port, [is(port, 'is_active', 'f')])).toBe('inactive ports');
  expect(rowsOf(trip, [is(trip, 'status', 'cancelled')])).toBe('cancelled trips');
  expect(rowsOf(trip, [oneOf(trip, 'status', 'completed', 'cancelled')])).toBe(
    'completed or cancelled trips',
  );
  expect(rowsOf(trip, [isNot(trip, 'status', 'cancelled')])).toBe('trips that are not cancelled');
});

test('where the language has a word for yes alone, no is said with it', () => {
  expect(rowsOf(port, [is(port, 'is_heated', 't')])).toBe('heated ports');
  expect(rowsOf(port, [is(port, 'is_heated', 'f')])).toBe('ports that are not heated');
});

test('a word that objects have of themselves says nothing of a place', () => {
  expect(whereabouts('shipping city')).toEqual({ verb: 'shipped to', place: 'city' });
  expect(whereabouts('constructor city')).toBeNull();
});

test('a place is said without the name of its column, and some places have an article', () => {
  expect(rowsOf(port, [is(port, 'city', 'Kiel')])).toBe('ports in Kiel');
  expect(rowsOf(port, [isNot(port, 'city', 'Kiel')])).toBe('ports outside Kiel');
  expect(rowsOf(port, [is(port, 'city', 'United Kingdom')])).toBe('ports in the United Kingdom');
  expect(rowsOf(trip, [is(trip, 'ship_country', 'Brazil')])).toBe('trips shipped to Brazil');
  expect(rowsOf(trip, [oneOf(trip, 'ship_country', 'Brazil', 'USA')])).toBe(
    'trips shipped to Brazil or the USA',
  );
});

test('a code is said by words, and what it grades is graded by it', () => {
  expect(rowsOf(trip, [is(trip, 'status', 'IN_DOCK')])).toBe('trips that are in dock');
  // The cargo is of that kind, not the trip.
  expect(rowsOf(trip, [is(trip, 'cargo_kind', 'grain')])).toBeNull();
  expect(rowsOf(trip, [is(trip, 'risk_level', 'Low')])).toBe('trips with low risk level');
  expect(rowsOf(trip, [isNot(trip, 'cargo_kind', 'grain')])).toBeNull();
});

test('what happened is a verb before its time', () => {
  expect(rowsOf(trip, [during('departed_on')])).toBe('trips departed in March 2024');
  expect(rowsOf(trip, [during('booking_date')])).toBe('trips booked in March 2024');
  // Ships depart from there.
  const berth = { ...trip, words: { ...trip.words, en: { ...trip.words.en, one: 'berth', rows: 'berths' } } };
  expect(rowsOf(berth, [during('departed_on')])).not.toMatch(/departed/);
  expect(rowsOf(trip, [pending('departed_on')])).toBe('trips not yet departed');
});

test('what rows belong to is narrowed as itself', () => {
  expect(rowsOf(trip, [portIs('is_active', 't')])).toBe('trips for active ports');
  expect(rowsOf(trip, [portIs('city', 'Kiel')])).toBe('trips for ports in Kiel');
});

test('parts stand in the order in which they are read, and what is too much is not said', () => {
  const [cancelled, high] = [is(trip, 'status', 'cancelled'), is(trip, 'risk_level', 'high')];
  expect(rowsOf(trip, [during('booking_date'), cancelled, high])).toBe(
    'cancelled trips booked in March 2024 with high risk level',
  );
  expect(rowsOf(trip, [portIs('city', 'Kiel'), is(trip, 'cargo_kind', 'grain')])).toBeNull();
  expect(among(trip, [portIs('city', 'Kiel'), is(trip, 'cargo_kind', 'grain')])).toBeNull();
});

test('the same condition is what rows are, have or did behind a verb', () => {
  expect(predicateOf(port, is(port, 'is_active', 't'))).toBe('are active');
  expect(predicateOf(port, is(port, 'is_heated', 'f'))).toBe('are not heated');
  expect(predicateOf(trip, is(trip, 'risk_level', 'high'))).toBe('have high risk level');
  expect(predicateOf(trip, during('booking_date'))).toBe('were booked in March 2024');
});

test('numbers are counted or measured, and no noun is doubled', () => {
  expect(rowsOf(port, [above(port, 'seats', 5)])).toBe('ports with more than 5 seats');
  expect(rowsOf(trip, [above(trip, 'total', 50)])).toBe('trips with a total above 50');
  expect(extremeWord(measureOf(port, 'seats'), 'largest')).toBe('highest');
  expect(totalOf(port, measureOf(port, 'seats'))).toBe('total number of seats across ports');
  expect(eachHas(port, measureOf(port, 'seats'))).toBe('number of seats per port');
  expect(eachHas(port, measureOf(port, 'seats'), [is(port, 'is_active', 't')])).toBe(
    'number of seats per active port',
  );
  expect(totalOf(trip, measureOf(trip, 'total'))).toBe('total trip amount');
});

test('a flag is no group that has a name: one asks how many are so', () => {
  const grouping = (name: string, isOwn: boolean): Grouping => {
    const field = dimension(port, name);
    return { kind: 'code', path: isOwn ? [] : up, field, show: field, labels: field.labels, distinct: 2 };
  };
  expect(byName(grouping('is_active', true))).toBeNull();
  expect(stateOf(grouping('is_active', true))).toBe('active');
  expect(stateOf(grouping('is_active', false))).toBeNull();
  expect(eachName(grouping('is_active', true))).toBeNull();
  expect(per(grouping('city', true))).toBe('for each city');
});

test.each([
  ['in Canada', 'in the USA', 'in Canada or the USA'],
  ['in the gold tier', 'in the silver tier', 'in the gold or silver tier'],
  ['low priority', 'high priority', 'low or high priority'],
  ['red', 'blue', 'red or blue'],
])('of %s and %s what they share is said once', (one, other, both) => {
  expect(eitherOf(one, other)).toBe(both);
});

/** A measure of trips by that name, which other tables have as well. */
const fee = (en: string) => {
  const total = measureOf(trip, 'total');
  return { ...total, words: { ...total.words, en }, isShared: { zh: true, en: true } };
};
/** Trips by that name. */
const called = (one: string) => ({
  ...trip,
  words: { ...trip.words, en: { ...trip.words.en, one, rows: `${one}s` } },
});

test.each([
  ['trip', 'fee', 'total trip fee'],
  ['charter trip', 'fee', 'total fee on charter trips'],
  ['charter trip', 'fuel cost', 'total fuel cost of charter trips'],
  ['trip', 'deposit paid', 'total deposit paid for trips'],
  ['invoice', 'amount paid', 'total amount paid on invoices'],
  ['invoice', 'tax total', 'total invoice tax'],
  ['invoice', 'grand total', 'combined grand total of invoices'],
  ['invoice', 'total in cents', 'total invoice amount in cents'],
  ['charter trip', 'number of crew members', 'total number of crew members across charter trips'],
])('of a %s the %s is added up as the %s', (one, name, said) => {
  expect(totalOf(called(one), fee(name))).toBe(said);
});

test('conditions of a sum stand beside its rows, and a limit has no average', () => {
  expect(figureOf(trip, fee('fuel cost'), [is(trip, 'status', 'cancelled')])).toBe(
    'total fuel cost of cancelled trips',
  );
  expect(totalAcross(trip, fee('fee'), [during('booking_date')])).toBe(
    'total fee on trips booked in March 2024',
  );
  expect(eachHas(trip, fee('maximum draught'))).toBeNull();
});

test('an acronym alone sorts nothing, and behind a noun of two words no third is said', () => {
  const by = (en: string, owner: string): Grouping => {
    const field = dimension(port, 'city');
    const words = { ...field.words, en };
    const path = owner === '' ? [] : up.map((step) => ({ ...step, words: { ...step.words, en: owner } }));
    const named = { ...field, words };
    return { kind: 'code', path, field: named, show: named, labels: new Map(), distinct: 5 };
  };
  expect(per(by('VIP', ''))).toBeNull();
  expect(per(by('VIP code', ''))).toBe('for each VIP code');
  expect(per(by('city', 'port'))).toBe('for each port city');
  expect(per(by('city', 'home port'))).toBeNull();
  expect(per(by('city', 'driver'))).toBe("by the driver's city");
  expect(groups(trip, by('city', 'driver'))).toBeNull();
});
