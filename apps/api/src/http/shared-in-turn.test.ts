import { setImmediate as nextTurn } from 'node:timers/promises';
import { sharedInTurn } from './shared-in-turn';

/** A reading that ends when it is told to, and what was read so far. */
function heldReading() {
  const begun: { key: string; end: (made: string) => void; fail: (error: Error) => void }[] = [];
  const read = (key: string) =>
    new Promise<string>((end, fail) => {
      begun.push({ key, end, fail });
    });
  return { begun, shared: sharedInTurn(read) };
}

it('those who ask for the same in one turn share a reading that begins after all of them', async () => {
  const { begun, shared } = heldReading();
  const asked = [shared('a'), shared('b'), shared('a')];
  expect(begun).toEqual([]);
  await nextTurn();
  expect(begun.map(({ key }) => key)).toEqual(['a', 'b']);
  for (const { key, end } of begun) end(`read ${key}`);
  expect(await Promise.all(asked)).toEqual(['read a', 'read b', 'read a']);
});

it('who asks while a reading is under way gets one of their own: what changed meanwhile is in it', async () => {
  const { begun, shared } = heldReading();
  const early = shared('a');
  await nextTurn();
  const late = shared('a');
  await nextTurn();
  begun[0]!.end('before');
  begun[1]!.end('after');
  expect([await early, await late]).toEqual(['before', 'after']);
});

it('a reading that fails fails for those who shared it, and for nobody after', async () => {
  const { begun, shared } = heldReading();
  const asked = Promise.allSettled([shared('a'), shared('a')]);
  await nextTurn();
  begun[0]!.fail(new Error('gone'));
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = shared('a');
  await nextTurn();
  begun[1]!.end('there');
  expect(await again).toBe('there');
});
