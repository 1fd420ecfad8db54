import { atOnce, createBreather, eachInPieces, inBreaths } from './breather';

/** Work that takes so long, whatever else the machine does. */
const workFor = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until;);
};

/** Turns of the event loop so far. */
function countTurns(): { turns: () => number; stop: () => void } {
  let turns = 0;
  let next: NodeJS.Immediate;
  const turn = () => {
    turns += 1;
    next = setImmediate(turn);
  };
  next = setImmediate(turn);
  return { turns: () => turns, stop: () => clearImmediate(next) };
}

/** How many pieces were done in each turn. */
const perTurn = (turns: readonly number[]): number[] =>
  [...new Set(turns)].map((turn) => turns.filter((one) => one === turn).length);

describe('others have their turn', () => {
  let counter: ReturnType<typeof countTurns>;
  beforeEach(() => (counter = countTurns()));
  afterEach(() => counter.stop());

  test('between pieces of work, once 20 ms were worked', async () => {
    const done: number[] = [];
    const work = () => {
      workFor(11);
      done.push(counter.turns());
    };
    await inBreaths(eachInPieces(Array.from({ length: 10 }), work));
    expect(done).toHaveLength(10);
    expect(Math.max(...perTurn(done))).toBeLessThanOrEqual(2);
  });

  test('also where many loops that share a breather waited together', async () => {
    const breathe = createBreather();
    const done: number[] = [];
    const loop = async () => {
      for (let at = 0; at < 2; at += 1) {
        await breathe();
        workFor(11);
        done.push(counter.turns());
      }
    };
    await Promise.all(Array.from({ length: 8 }, loop));
    expect(done).toHaveLength(16);
    expect(Math.max(...perTurn(done))).toBeLessThanOrEqual(2);
  });
});

test('what is made of each item is the same in breaths and at once, in their order', async () => {
  const pieces = () => eachInPieces([1, 2, 3], (number) => number * 2);
  expect(atOnce(pieces())).toEqual([2, 4, 6]);
  await expect(inBreaths(pieces())).resolves.toEqual([2, 4, 6]);
});
