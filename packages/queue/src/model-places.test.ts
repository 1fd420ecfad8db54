import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startFreezableProxy } from '../../../tests/support/frozen-proxy';
import { startRedis, testStack, type TestServer } from '../../../tests/support/stack';
import { createModelPlaces, type ModelPlaces, type ModelPlacesSettings } from '.';

const ENDPOINT = { kind: 'chat', baseUrl: 'http://127.0.0.1/v1', model: 'm' } as const;
const { signal: forEver } = new AbortController();

/** What ends with each test, newest first. */
const cleanUp: (() => unknown)[] = [];
let prefix: string;
beforeEach(() => {
  prefix = `places-test-${randomUUID()}`;
});
afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) await end();
});

/** Another process of the same installation. */
function join(changes: Partial<ModelPlacesSettings> = {}) {
  const told = { info: [] as string[], warn: [] as string[], lost: 0 };
  const places = createModelPlaces({
    ...{ redisUrl: testStack().redisUrl, prefix, total: 2 },
    log: { info: (message) => void told.info.push(message), warn: (message) => void told.warn.push(message) },
    count: (name, _labels, value) => {
      if (name === 'model_limit_lost') told.lost += value;
    },
    ...changes,
  });
  cleanUp.push(() => places.close());
  const at = places.at(ENDPOINT);
  const take = (wanted: number, signal: AbortSignal = forEver) => at.take(() => wanted, signal);
  return { places, told, take };
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(5);
};

/** Whether it is settled by now. */
async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  const still = Symbol();
  return (await Promise.race([promise, sleep(0, still)])) === still;
}

const countedOf = async ({ now }: ModelPlaces) => {
  const [calls] = await now();
  return { inFlight: calls?.inFlight, waiting: calls?.waiting };
};

it('all processes together have no more places than there are, and the next gets one when one is freed', async () => {
  const [one, other] = [join(), join()];
  const [place] = await one.take(1);
  await other.take(1);
  const waiting = other.take(1);
  await until(async () => (await countedOf(one.places)).waiting === 1);
  expect(await countedOf(one.places)).toEqual({ inFlight: 2, waiting: 1 });
  expect(await isOpen(waiting)).toBe(true);
  place!.free();
  await expect(waiting).resolves.toHaveLength(1);
  expect(await countedOf(one.places)).toEqual({ inFlight: 2, waiting: 0 });
});

it('whoever asks alone gets as many as are free, at once', async () => {
  const { take } = join({ total: 5 });
  await expect(take(3)).resolves.toHaveLength(3);
  await expect(take(3)).resolves.toHaveLength(2);
});

it('chats, embeddings and other models have places of their own', async () => {
  const { places, take } = join();
  await take(2);
  for (const other of [{ kind: 'embedding' }, { model: 'n' }, { baseUrl: 'http://127.0.0.2/v1' }] as const)
    await expect(places.at({ ...ENDPOINT, ...other }).take(() => 2, forEver)).resolves.toHaveLength(2);
  expect((await places.now()).map(({ kind, inFlight }) => `${kind} ${inFlight}`).sort()).toEqual([
    ...['chat 2', 'chat 2', 'chat 2', 'embedding 2'],
  ]);
});

it('a process that wants a thousand places takes turns with one that wants one', async () => {
  const [greedy, modest] = [join({ total: 3 }), join({ total: 3 })];
  const held = await greedy.take(1000);
  expect(held).toHaveLength(3);
  const single = modest.take(1);
  await until(async () => (await waitingProcesses()) === 1);
  const more = greedy.take(999);
  await until(async () => (await waitingProcesses()) === 2);
  held[0]!.free();
  await expect(single).resolves.toHaveLength(1);
  expect(await isOpen(more)).toBe(true);
  const next = modest.take(1);
  await until(async () => (await waitingProcesses()) === 2);
  held[1]!.free();
  held[2]!.free();
  // Two are free, both wait: one each.
  await expect(more).resolves.toHaveLength(1);
  await expect(next).resolves.toHaveLength(1);
});

/** How many processes are in the line. */
async function waitingProcesses(): Promise<number> {
  const redis = new Redis(testStack().redisUrl);
  const lines = await redis.keys(`${prefix}:places:*:line`);
  const count = lines.length > 0 ? await redis.zcard(lines[0]!) : 0;
  redis.disconnect();
  return count;
}

it('the places of a process that died are free when their lease is over, and not before', async () => {
  const [dying, living] = [join({ leaseMs: 600 }), join({ leaseMs: 600 })];
  await dying.take(2);
  const since = performance.now();
  dying.places.close();
  await expect(living.take(1)).resolves.toHaveLength(1);
  expect(performance.now() - since).toBeGreaterThan(300);
});

it('a place is kept for as long as its call takes', async () => {
  const [one, other] = [join({ leaseMs: 600 }), join({ leaseMs: 600 })];
  const [place] = await one.take(2);
  const waiting = other.take(1);
  await sleep(1_500);
  expect(await isOpen(waiting)).toBe(true);
  place!.free();
  await waiting;
});

it('a process that died while it waited holds nobody up', async () => {
  const [holder, dying, living] = [join(), join(), join()];
  const [place] = await holder.take(2);
  void dying.take(1).catch(() => undefined);
  await until(async () => (await waitingProcesses()) === 1);
  dying.places.close();
  const waiting = living.take(1);
  place!.free();
  await expect(waiting).resolves.toHaveLength(1);
});

it('whoever is cancelled while waiting hears of it, holds no place and stands in nobody’s way', async () => {
  const [holder, cancelled, next] = [join(), join(), join()];
  const [place] = await holder.take(2);
  const stop = new AbortController();
  const waiting = cancelled.take(1, stop.signal);
  await until(async () => (await waitingProcesses()) === 1);
  stop.abort(new Error('cancelled by a person'));
  await expect(waiting).rejects.toThrow('cancelled by a person');
  await until(async () => (await waitingProcesses()) === 0);
  place!.free();
  await next.take(1);
  expect(await countedOf(next.places)).toEqual({ inFlight: 2, waiting: 0 });
});

describe('where Redis does not answer', () => {
  async function ownRedis(): Promise<TestServer> {
    const server = await startRedis();
    cleanUp.push(() => server.stop().catch(() => undefined));
    return server;
  }

  it('calls begin all the same, with one warning and one count, and keep to the total again when it is back', async () => {
    const server = await ownRedis();
    const { take, told, places } = join({ redisUrl: server.url });
    await take(2);
    await server.kill('SIGKILL');
    await expect(take(3)).resolves.toHaveLength(3);
    await expect(take(3)).resolves.toHaveLength(3);
    expect(told).toMatchObject({ lost: 1, warn: [expect.stringContaining('LLM_CONCURRENCY')] });

    const again = await startRedis({ dir: server.dir, port: server.port });
    cleanUp.push(() => again.stop());
    await until(() => told.info.length === 1);
    // What began meanwhile counts now.
    expect(await countedOf(places)).toMatchObject({ inFlight: 8 });
    expect(await isOpen(take(1))).toBe(true);
    expect(told).toMatchObject({ lost: 1 });
  });

  it('however many calls began and ended meanwhile, the total holds again when it is back', async () => {
    const server = await ownRedis();
    const { take, told, places } = join({ redisUrl: server.url });
    await server.kill('SIGKILL');
    await take(1);
    for (let hour = 0; hour < 40; hour += 1) for (const place of await take(5_000)) place.free();

    const again = await startRedis({ dir: server.dir, port: server.port });
    cleanUp.push(() => again.stop());
    await until(() => told.info.length === 1);
    expect(await countedOf(places)).toMatchObject({ inFlight: 1 });
  });

  it('a call that ended meanwhile does not count when it is back', async () => {
    const server = await ownRedis();
    const { take, told, places } = join({ redisUrl: server.url });
    const [one, two] = await take(2);
    await server.kill('SIGSTOP');
    one!.free();
    two!.free();
    await until(() => told.lost === 1);
    await server.kill('SIGCONT');
    await until(() => told.info.length === 1);
    expect(await countedOf(places)).toMatchObject({ inFlight: 0 });
  });

  it('a Redis that is silent holds a call up for a moment alone, and the next not at all', async () => {
    const proxy = await startFreezableProxy(testStack().redisUrl);
    cleanUp.push(() => proxy.close());
    const { take, told } = join({ redisUrl: proxy.url });
    await take(2);
    const waiting = take(1);
    proxy.freeze();
    await proxy.reached();
    await expect(waiting).resolves.toHaveLength(1);
    expect(told.lost).toBe(1);
    const held = performance.now();
    for (let at = 0; at < 1000; at += 1) await take(1);
    // A tenth of a millisecond each; questions of Redis would take 250 seconds.
    expect(performance.now() - held).toBeLessThan(25_000);
  });

  it('a process whose own loop stood still does not take Redis for silent', async () => {
    const { take, told } = join();
    await take(1);
    const taking = take(1);
    for (const end = performance.now() + 600; performance.now() < end;);
    await expect(taking).resolves.toHaveLength(1);
    expect(told.lost).toBe(0);
  });
});

it('a connection that is just being made is waited for', async () => {
  const { take, told } = join();
  await take(1);
  expect(told.lost).toBe(0);
});
