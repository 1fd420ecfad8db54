import { createRandom } from './random';

test('some are the first of all in drawn order, and what is drawn after them does not depend on how many are wanted', () => {
  const items = Array.from({ length: 20 }, (_, at) => at);
  for (const count of [0, 1, 5, 20, 30]) {
    const [one, other] = [createRandom('seed'), createRandom('seed')];
    expect(one.some(items, count)).toEqual(other.shuffle(items).slice(0, count));
    expect(one.next()).toBe(other.next());
  }
});
