import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CountUp, ModelKind } from '@pairsmith/core';
import type { Redis } from 'ioredis';
import { producerConnection, type QueueSettings } from './connection';
import { withDeadline } from './deadline';
import { definePlaceScripts, endpointsKey, placeKeys, type PlaceKeys } from './place-scripts';

export interface ModelPlacesSettings extends QueueSettings {
  /** Places at each endpoint. */
  total: number;
  count?: CountUp | undefined;
  log: Record<'info' | 'warn', (message: string, fields?: Record<string, unknown>) => void>;
  /** How long a place is kept for a process of which nothing is heard, in milliseconds. */
  leaseMs?: number;
}

/** Calls that keep to the total, over all processes. */
interface CallsNow {
  kind: ModelKind;
  inFlight: number;
  waiting: number;
}

interface Place {
  free: () => void;
}

interface PlacesOfEndpoint {
  take: (wanted: () => number, signal: AbortSignal) => Promise<Place[]>;
}

/**
 * How many calls of a model all processes of an installation have under way together (LLM_CONCURRENCY_TOTAL). A place is a
 * lease in Redis: renewed while its call runs, free again some time after its process died. Where Redis does not answer
 * nobody is held up: calls begin without leases until it does, and those still under way then have theirs.
 */
export interface ModelPlaces {
  /** At one address with one model, for chats or for embeddings. */
  at: (endpoint: { kind: ModelKind; baseUrl: string; model: string }) => PlacesOfEndpoint;
  /** Throws where Redis does not answer. */
  now: () => Promise<CallsNow[]>;
  close: () => void;
}

const LEASE_MS = 15_000;
/** All that a call waits for a Redis that does not answer: from then on none waits until it does. */
const ANSWER_MS = 250;
/** How often a Redis that did not answer is asked again, beside the calls. */
const ASK_AGAIN_MS = 1_000;
/** Between two questions of whoever is next in the line; those behind ask less often. */
const ASK_MS = 10;
const ASK_LATEST_MS = 100;

export function createModelPlaces(settings: ModelPlacesSettings): ModelPlaces {
  const { prefix, total, log, leaseMs = LEASE_MS } = settings;
  const redis = producerConnection(settings.redisUrl);
  definePlaceScripts(redis);
  // Whoever asks hears of it too.
  redis.on('error', () => undefined);
  const me = randomUUID();
  const endpoints = new Map<string, Endpoint>();
  let isAway = false;
  let isClosed = false;

  const ask = <Answer>(command: () => Promise<Answer>) => answerOf(redis, command);

  const lose = (error: unknown) => {
    if (isAway || isClosed) return;
    isAway = true;
    settings.count?.('model_limit_lost', {}, 1);
    log.warn('Redis does not answer: calls of the model keep to LLM_CONCURRENCY alone', { error });
    settleLater();
  };

  /** Gives back what is over, and renews what is not. */
  const settle = async ({ name: endpoint, keys, held, told, over }: Endpoint) => {
    const names = [...over];
    if (names.length > 0) await ask(() => redis.zrem(keys[0], ...names));
    for (const name of names) over.delete(name);
    if (held.size === 0) return;
    for (const name of held) told.add(name);
    await ask(() => redis.keepPlaces(...keys, endpoint, leaseMs, ...held));
  };

  const settleAll = async () => {
    try {
      if (isAway) await ask(() => redis.ping());
      for (const endpoint of endpoints.values()) await settle(endpoint);
      if (isAway) log.info('Redis answers again: LLM_CONCURRENCY_TOTAL holds');
      isAway = false;
    } catch (error) {
      lose(error);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  function settleLater(): void {
    clearTimeout(timer);
    if (isClosed) return;
    const settleNow = () => void settleAll().then(settleLater);
    timer = setTimeout(settleNow, isAway ? ASK_AGAIN_MS : leaseMs / 3).unref();
  }
  settleLater();

  const placeOf = ({ keys, held, told, over }: Endpoint, name: string): Place => {
    held.add(name);
    return {
      free() {
        held.delete(name);
        // Of an outage's calls Redis never heard, and they may be any number.
        if (!told.delete(name)) return;
        over.add(name);
        if (!isAway)
          ask(() => redis.zrem(keys[0], name)).then(
            () => over.delete(name),
            (error: unknown) => lose(error),
          );
      },
    };
  };

  const takeAt =
    (endpoint: Endpoint): PlacesOfEndpoint['take'] =>
    async (wanted, signal) => {
      const { name, keys } = endpoint;
      for (;;) {
        signal.throwIfAborted();
        const names = Array.from({ length: wanted() }, randomUUID);
        const isAsked = !isAway;
        // The same names with a lease or without: an answer that comes too late is of places that are held.
        const [given, ahead] = isAsked
          ? await ask(() =>
              redis.takePlaces(...keys, name, total, leaseMs, me, names.length, ...names),
            ).catch((error: unknown): [number, number] => {
              lose(error);
              return [names.length, 0];
            })
          : [names.length, 0];
        if (isAsked) for (const each of names.slice(0, given)) endpoint.told.add(each);
        const places = names.slice(0, given).map((each) => placeOf(endpoint, each));
        if (signal.aborted) for (const place of places) place.free();
        else if (places.length > 0) return places;
        else await sleep(Math.min(ASK_LATEST_MS, ASK_MS * (ahead + 1)), undefined, { signal });
      }
    };

  return {
    at({ kind, baseUrl, model }) {
      const name = `${kind}:${hashOf(baseUrl, model)}`;
      const endpoint = endpoints.get(name) ?? {
        ...{ name, keys: placeKeys(prefix, name), held: new Set(), told: new Set(), over: new Set() },
      };
      endpoints.set(name, endpoint);
      const take = takeAt(endpoint);
      return {
        async take(wanted, signal) {
          try {
            return await take(wanted, signal);
          } catch (error) {
            // Whoever waits behind this process need not wait until it is passed over.
            if (!isAway) ask(() => redis.leavePlaces(...endpoint.keys, me)).catch(lose);
            signal.throwIfAborted();
            throw error;
          }
        },
      };
    },
    async now() {
      const names = await ask(() => redis.smembers(endpointsKey(prefix)));
      return Promise.all(
        names.map(async (name): Promise<CallsNow> => {
          const [inFlight, waiting] = await ask(() => redis.countPlaces(...placeKeys(prefix, name)));
          return { kind: name.split(':')[0] as ModelKind, inFlight, waiting };
        }),
      );
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      redis.disconnect();
    },
  };
}

interface Endpoint {
  name: string;
  keys: PlaceKeys;
  /** The places of calls under way in this process. */
  held: Set<string>;
  /** Those of them that Redis may know of. */
  told: Set<string>;
  /** Places of calls that are over, of which Redis need not know yet. */
  over: Set<string>;
}

/** Neither addresses nor models stand in keys: an address may have a password in it. */
const hashOf = (...parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** In time, or an error; a connection that is just being made is waited for as long. */
const answerOf = <Answer>(redis: Redis, command: () => Promise<Answer>): Promise<Answer> =>
  withDeadline(
    redis.status === 'ready' ? command() : once(redis, 'ready').then(command),
    ANSWER_MS,
    'a place for a call of the model',
  );
