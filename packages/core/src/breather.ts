import { setImmediate } from 'node:timers/promises';

/** Work between two breaths: what anybody else has to wait for at most, beside one item's own work. */
const WORK_MS = 20;

/**
 * For a loop over many items that one request or one file brings: called before each, it lets timers, heartbeats and other
 * requests have their turn whenever enough work was done since the last. Where several loops share it, so do they what may be
 * done in a turn: those that waited together do not go on all at once.
 */
export function createBreather(): () => Promise<void> {
  let since = performance.now();
  const pass = async (): Promise<void> => {
    if (performance.now() - since < WORK_MS) return;
    await setImmediate();
    since = performance.now();
  };
  // One behind the other: each looks at the time when the one before it has worked.
  let line = Promise.resolve();
  return () => (line = line.then(pass));
}

/** Work in pieces, each of which ends with a `yield`: others have their turn between them, as with a breather of its own. */
export async function inBreaths<Made>(pieces: Generator<void, Made>): Promise<Made> {
  let since = performance.now();
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
    // To wait for a breath that is not due would cost more than most pieces.
    if (performance.now() - since < WORK_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** The same work without a pause, for whoever cannot wait. */
export function atOnce<Made>(pieces: Generator<void, Made>): Made {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** What is made of each item, in pieces of one. */
export function* eachInPieces<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Generator<void, Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}
