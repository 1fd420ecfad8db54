import { setImmediate as nextTurn } from 'node:timers/promises';
import { sharedInTurn } from './shared-in-turn';

/** Readings that end when they are told to. `made` is what each of their keys comes to; 'gone' is not there. */
function heldReadings(atOnce = 8) {
  const begun: { keys: readonly string[]; end: (made: string) => void; fail: (error: Error) => void }[] = [];
  const read = (keys: readonly string[]) =>
    new Promise<Map<string, { made: string }>>((resolve, fail) => {
      const there = keys.filter((key) => key !== 'gone');
      begun.push({
        keys,
        end: (made) => resolve(new Map(there.map((key) => [key, { made: `${key} ${made}` }]))),
        fail,
      });
    });
  return { begun, shared: sharedInTurn(read, atOnce) };
}

it('those who ask in one turn share a reading that begins after all of them, and who asks for the same gets the same', async () => {
  const { begun, shared } = heldReadings();
  const asked = [shared('a'), shared('b'), shared('a'), shared('gone')];
  expect(begun).toEqual([]);
  await nextTurn();
  expect(begun.map(({ keys }) => keys)).toEqual([['a', 'b', 'gone']]);
  begun[0]!.end('now');
  const [a, b, again, gone] = await Promise.all(asked);
  expect([a, b, gone]).toEqual([{ made: 'a now' }, { made: 'b now' }, null]);
  expect(again).toBe(a);
});

it('who asks while a reading is under way gets one of their own: what changed meanwhile is in it', async () => {
  const { begun, shared } = heldReadings();
  const early = shared('a');
  await nextTurn();
  const late = shared('a');
  await nextTurn();
  begun[0]!.end('before');
  begun[1]!.end('after');
  expect([await early, await late]).toEqual([{ made: 'a before' }, { made: 'a after' }]);
});

it('more keys than one reading takes are read beside each other, and each fails alone', async () => {
  const { begun, shared } = heldReadings(2);
  const asked = Promise.allSettled(['a', 'b', 'c', 'a', 'c'].map(shared));
  await nextTurn();
  expect(begun.map(({ keys }) => keys)).toEqual([['a', 'b'], ['c']]);
  begun[1]!.fail(new Error('no connection'));
  begun[0]!.end('now');
  expect((await asked).map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'rejected'],
  ]);
  const again = shared('c');
  await nextTurn();
  begun[2]!.end('now');
  expect(await again).toEqual({ made: 'c now' });
});
