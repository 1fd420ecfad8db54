import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Redis } from 'ioredis';
import { withClient } from '../../scripts/demo-database/connect';

/** What a service left behind: text by the place where it stands. */
export type Traces = Map<string, string>;

/** Where any of the secrets stands, as it is or in a form in which it would be carried: percent, hex, escaped JSON. */
export function findSecrets(traces: Traces, secrets: Iterable<string>): string[] {
  const forms = [...secrets].flatMap((secret) => [
    ...new Set([
      ...[secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)],
      Buffer.from(secret).toString('hex'),
    ]),
  ]);
  return [...traces].flatMap(([place, text]) =>
    forms.filter((form) => `${place}\n${text}`.includes(form)).map((form) => `${place}: ${form}`),
  );
}

/** Every file below a folder with its name, whoever owns it: run folders that nothing names any more too. */
export function readFolder(folder: string): Traces {
  return new Map(
    listNames(folder)
      .map((name) => join(folder, name))
      .flatMap((path): [string, string][] => {
        const text = readIfThere(path);
        return text === null ? [] : [[`file ${relative(folder, path)}`, text]];
      }),
  );
}

/** Begins again where a folder went away while it was being listed. */
function listNames(folder: string, tries = 20): string[] {
  try {
    return readdirSync(folder, { recursive: true }) as string[];
  } catch (error) {
    if (tries > 1 && (error as NodeJS.ErrnoException).code === 'ENOENT') return listNames(folder, tries - 1);
    throw error;
  }
}

/** The service is alive: the draft of a view may be renamed between being listed and being read. Null for folders too. */
function readIfThere(path: string): string | null {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Every key below a prefix with its whole value. */
export async function readRedis(url: string, prefix: string): Promise<Traces> {
  const redis = new Redis(url);
  try {
    const found: Traces = new Map();
    for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 500 }))
      for (const key of keys as string[]) found.set(`redis ${key}`, await readKey(redis, key));
    return found;
  } finally {
    redis.disconnect();
  }
}

async function readKey(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return (await redis.lrange(key, 0, -1)).join('\n');
    case 'set':
      return (await redis.smembers(key)).join('\n');
    case 'zset':
      return (await redis.zrange(key, '0', '-1')).join('\n');
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    case 'none':
      return ''; // gone since the scan saw it
    default:
      throw new Error(`The test does not know how to read ${key}, a ${type}.`);
  }
}

/** Every row of every table, in PostgreSQL's own text form: bytea in hex, JSON as it is stored. */
export const readDatabase = (url: string): Promise<Traces> =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ table: string }>(
      `select format('%I.%I', schemaname, tablename) as table from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: Traces = new Map();
    for (const { table } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`);
      found.set(`table ${table}`, rows.map(({ row }) => row).join('\n'));
    }
    return found;
  });
