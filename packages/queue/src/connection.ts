import { Redis, type RedisOptions } from 'ioredis';

/** Where the queue is. Two installations may share one Redis under two prefixes. */
export interface QueueSettings {
  redisUrl: string;
  prefix: string;
}

export type ErrorListener = (error: Error) => void;

const RETRY = (attempt: number) => Math.min(200 * attempt, 2_000);

/** For processes that send: a call ends within two seconds, whatever Redis does, and none waits for a reconnect. */
export const producerConnection = (redisUrl: string): Redis =>
  new Redis(redisUrl, {
    ...common,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 2_000,
    connectTimeout: 2_000,
  });

/** For workers: they wait for Redis as long as it takes. Never a commandTimeout: blocking reads are meant to block. */
export const workerConnection = (redisUrl: string): Redis =>
  new Redis(redisUrl, { ...common, maxRetriesPerRequest: null });

const common: RedisOptions = { retryStrategy: RETRY, keepAlive: 10_000 };
