import { setImmediate as breath } from 'node:timers/promises';
import { createTurns, type Place, type SharedPlaces } from './turns';

/** A call that runs until the test ends it. */
function createCalls(turns: ReturnType<typeof createTurns>) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const call = (name: string, owner: object, signal = new AbortController().signal) =>
    turns.inTurn(
      () => {
        begun.push(name);
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
      },
      { owner, signal },
    );
  const end = async (name: string) => {
    ends.get(name)!();
    await breath();
  };
  return { begun, call, end };
}

const [task, other] = [{ task: 1 }, { task: 2 }];

it('as many calls as allowed are under way, and the next begins when one ends', async () => {
  const { begun, call, end } = createCalls(createTurns({ concurrency: 2 }));
  const answers = ['a', 'b', 'c'].map((name) => call(name, task));
  await breath();
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  await end('a');
  await end('c');
  await expect(Promise.all(answers)).resolves.toEqual(['a', 'b', 'c']);
});

it("one run's thousand questions do not keep another's single one waiting for more than a call", async () => {
  const { begun, call, end } = createCalls(createTurns({ concurrency: 1 }));
  for (let at = 0; at < 1000; at += 1) void call(`many ${at}`, task);
  await breath();
  void call('single', other);
  await end('many 0');
  await end('many 1');
  expect(begun).toEqual(['many 0', 'many 1', 'single']);
});

it('a call that fails gives its turn on', async () => {
  const turns = createTurns({ concurrency: 1 });
  const options = { owner: task, signal: new AbortController().signal };
  const failed = turns.inTurn(() => Promise.reject(new Error('refused')), options);
  await expect(failed).rejects.toThrow('refused');
  await expect(turns.inTurn(() => Promise.resolve('next'), options)).resolves.toBe('next');
});

it('whoever is cancelled while waiting hears of it at once, and never begins', async () => {
  const { begun, call, end } = createCalls(createTurns({ concurrency: 1 }));
  const cancelled = new AbortController();
  void call('first', task);
  const waiting = call('cancelled', task, cancelled.signal);
  void call('last', other);
  await breath();
  cancelled.abort(new Error('cancelled by a person'));
  await expect(waiting).rejects.toThrow('cancelled by a person');
  await end('first');
  expect(begun).toEqual(['first', 'last']);
});

it('nothing begins during a pause, and a cancel ends the wait for its end', async () => {
  const turns = createTurns({ concurrency: 2 });
  turns.pause(3_600_000);
  const { begun, call } = createCalls(turns);
  const cancelled = new AbortController();
  const waiting = call('one', task, cancelled.signal);
  await breath();
  expect(begun).toEqual([]);
  cancelled.abort(new Error('cancelled'));
  await expect(waiting).rejects.toThrow('cancelled');
});

describe('places that processes share', () => {
  /** Gives what the test says, when it says so. */
  function createPlaces() {
    const freed: string[] = [];
    let give: (names: string[]) => void = () => undefined;
    const asked: number[] = [];
    let leaves = 0;
    const places: SharedPlaces = {
      take: (wanted, signal) =>
        new Promise<Place[]>((resolve, reject) => {
          asked.push(wanted());
          signal.addEventListener('abort', () => {
            leaves += 1;
            reject(signal.reason as Error);
          });
          give = (names) => resolve(names.map((name) => ({ free: () => void freed.push(name) })));
        }),
    };
    return {
      places,
      freed,
      asked,
      leaves: () => leaves,
      give: async (...names: string[]) => {
        give(names);
        await breath();
      },
    };
  }

  it('who gets a place is decided when there is one: a question that came later has its turn too', async () => {
    const shared = createPlaces();
    const { begun, call, end } = createCalls(createTurns({ concurrency: 4, places: shared.places }));
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void call(name, task);
    await breath();
    void call('b1', other);
    await shared.give('x');
    expect(begun).toEqual(['a1']);
    await shared.give('y');
    expect(begun).toEqual(['a1', 'b1']);
    await end('b1');
    expect(shared.freed).toEqual(['y']);
    // As many as wait, and no more than the process's own limit leaves.
    expect(shared.asked).toEqual([1, 3, 2]);
  });

  it('a place that comes when nobody waits any more is given back', async () => {
    const shared = createPlaces();
    const { begun, call } = createCalls(createTurns({ concurrency: 4, places: shared.places }));
    const cancelled = new AbortController();
    const waiting = call('one', task, cancelled.signal);
    await breath();
    cancelled.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    await breath();
    expect(shared.leaves()).toBe(1);
    void call('two', task);
    await breath();
    await shared.give('x', 'y');
    expect(begun).toEqual(['two']);
    expect(shared.freed).toEqual(['y']);
  });

  it('no place is held during a pause', async () => {
    const shared = createPlaces();
    const turns = createTurns({ concurrency: 4, places: shared.places });
    const { begun, call } = createCalls(turns);
    void call('one', task);
    await breath();
    turns.pause(50);
    await shared.give('x');
    expect(shared.freed).toEqual(['x']);
    expect(begun).toEqual([]);
    while (shared.asked.length < 2) await breath();
    await shared.give('y');
    expect(begun).toEqual(['one']);
  });

  it('a failure of what gives places reaches whoever waits', async () => {
    const places: SharedPlaces = { take: () => Promise.reject(new Error('a bug')) };
    const { call } = createCalls(createTurns({ concurrency: 1, places }));
    await expect(call('one', task)).rejects.toThrow('a bug');
  });
});
