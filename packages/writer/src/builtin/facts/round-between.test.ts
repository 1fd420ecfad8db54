import { finenessOf, roundBetween } from './round-between';

test('the roundest number between two others', () => {
  expect(roundBetween(37, 61)).toBe(50);
  expect(roundBetween(1.2, 1.9)).toBe(1.5);
  expect(roundBetween(5, 5)).toBeNull();
});

test('of what is counted whole numbers alone: nobody needs 1.5 people', () => {
  const whole = finenessOf({ type_class: 'integer' });
  expect(roundBetween(1.2, 1.9, whole)).toBeNull();
  expect(roundBetween(1.2, 4.9, whole)).toBe(2);
  expect(finenessOf({ type_class: 'decimal' })).toBe('any');
});

test('no bound that nobody names', () => {
  expect(roundBetween(11, 12)).toBeNull();
  expect(roundBetween(0.95, 0.97)).toBeNull();
  expect(roundBetween(1.1, 1.3)).toBeNull();
  expect(roundBetween(6.5, 7.5, 'whole')).toBe(7);
  expect(roundBetween(110, 130)).toBe(120);
});
