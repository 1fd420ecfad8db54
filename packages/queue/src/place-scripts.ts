import type { Redis, Result } from 'ioredis';

/*
 * What Redis keeps of one endpoint:
 *   held     places that calls have, by when their lease is over
 *   line     processes that wait, by when they joined
 *   seen     the same processes, by when they last asked
 *   waiting  how many calls wait in each
 * and of all: the set of endpoints. Times are Redis's own, so that clocks of machines need not agree. All of it goes away with whoever asks no more.
 */

/** Milliseconds after which a process in the line that asked no more is passed over, and then forgotten. */
const PASSED_OVER_MS = 400;
const FORGOTTEN_MS = 30_000;
/** Milliseconds for which anything is kept of an endpoint that nobody calls. */
const KEPT_MS = 600_000;

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * ARGV: endpoint, total, lease, process, its waiting calls, names for places … Answers with the places given and how many stand in
 * front in the line. Where others wait too, a process gets one place and stands behind them for its next.
 */
const TAKE = `${NOW}
local held, line, seen, waiting = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local total, lease, me, wanted = tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5])
redis.call('SADD', KEYS[5], ARGV[1])
redis.call('ZREMRANGEBYSCORE', held, '-inf', now)
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', seen, '-inf', now - ${FORGOTTEN_MS})) do
  redis.call('ZREM', line, gone)
  redis.call('ZREM', seen, gone)
  redis.call('HDEL', waiting, gone)
end
redis.call('ZADD', line, 'NX', time[1] * 1000000 + time[2], me)
redis.call('ZADD', seen, now, me)
local ahead, others, isAhead = 0, 0, true
for _, each in ipairs(redis.call('ZRANGE', line, 0, -1)) do
  if each == me then isAhead = false
  elseif tonumber(redis.call('ZSCORE', seen, each) or 0) > now - ${PASSED_OVER_MS} then
    others = others + 1
    if isAhead then ahead = ahead + 1 end
  end
end
local free = total - redis.call('ZCARD', held)
local given = 0
if free > ahead then
  given = others > 0 and 1 or math.min(free, wanted)
  for at = 1, given do redis.call('ZADD', held, now + lease, ARGV[5 + at]) end
  redis.call('ZREM', line, me)
end
if given == wanted then
  redis.call('ZREM', seen, me)
  redis.call('HDEL', waiting, me)
else
  redis.call('HSET', waiting, me, wanted - given)
end
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ${KEPT_MS}) end
return { given, ahead }
`;

/** ARGV: endpoint, lease, names of places. Those that were lost are there again, and so is their endpoint. */
const KEEP = `${NOW}
for at = 3, #ARGV do redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[at]) end
redis.call('SADD', KEYS[5], ARGV[1])
for _, key in ipairs({ KEYS[1], KEYS[5] }) do redis.call('PEXPIRE', key, ${KEPT_MS}) end
`;

/** ARGV: the process. */
const LEAVE = `
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('HDEL', KEYS[4], ARGV[1])
`;

/** Answers with the calls under way and those that wait. */
const COUNT = `${NOW}
local waiting = 0
for _, each in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], now - ${FORGOTTEN_MS}, '+inf')) do
  waiting = waiting + (redis.call('HGET', KEYS[4], each) or 0)
end
return { redis.call('ZCOUNT', KEYS[1], now, '+inf'), waiting }
`;

export type PlaceKeys = [held: string, line: string, seen: string, waiting: string, endpoints: string];

declare module 'ioredis' {
  interface RedisCommander<Context> {
    takePlaces: (
      ...args: [...PlaceKeys, string, total: number, lease: number, me: string, wanted: number, ...string[]]
    ) => Result<[given: number, ahead: number], Context>;
    keepPlaces: (...args: [...PlaceKeys, string, lease: number, ...string[]]) => Result<null, Context>;
    leavePlaces: (...args: [...PlaceKeys, me: string]) => Result<null, Context>;
    countPlaces: (...keys: PlaceKeys) => Result<[inFlight: number, waiting: number], Context>;
  }
}

export function definePlaceScripts(redis: Redis): void {
  for (const [name, lua] of Object.entries({
    ...{ takePlaces: TAKE, keepPlaces: KEEP, leavePlaces: LEAVE, countPlaces: COUNT },
  }))
    redis.defineCommand(name, { lua, numberOfKeys: 5 });
}

/** The same for all processes of an installation. */
export function placeKeys(prefix: string, endpoint: string): PlaceKeys {
  const key = (part: string) => `${prefix}:places:${endpoint}:${part}`;
  return [key('held'), key('line'), key('seen'), key('waiting'), endpointsKey(prefix)];
}

export const endpointsKey = (prefix: string): string => `${prefix}:places`;
