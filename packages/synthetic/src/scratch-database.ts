import { randomBytes } from 'node:crypto';
import { DatabaseError, Client } from 'pg';

/** A database of ours, empty, for a while. */
export interface ScratchDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Why there is none: the role may not create one, or the server does not answer. */
export class NoScratchDatabase extends Error {
  constructor(
    readonly reason: 'not_allowed' | 'failed',
    cause: unknown,
  ) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    super(`no scratch database: ${reason}${code}`, { cause });
    this.name = 'NoScratchDatabase';
  }
}

const PREFIX = 'pairsmith_scratch_';
/** What a process left behind that was killed; nobody works on one for so long. */
const STALE_MS = 24 * 3_600_000;
/** INSUFFICIENT PRIVILEGE. */
const NOT_ALLOWED = '42501';

/**
 * Makes an empty database beside the one that `serverUrl` names, as its role. Drops what was left behind a day ago and longer.
 * @throws NoScratchDatabase
 */
export async function createScratchDatabase(serverUrl: string): Promise<ScratchDatabase> {
  const name = `${PREFIX}${Date.now()}_${randomBytes(4).toString('hex')}`;
  try {
    await onServer(serverUrl, async (server) => {
      await dropStale(server);
      await server.query(
        `create database ${server.escapeIdentifier(name)} template template0 encoding 'UTF8'`,
      );
    });
  } catch (error) {
    const isRefused = error instanceof DatabaseError && error.code === NOT_ALLOWED;
    throw new NoScratchDatabase(isRefused ? 'not_allowed' : 'failed', error);
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      onServer(serverUrl, async (server) => {
        await server.query(`drop database if exists ${server.escapeIdentifier(name)} with (force)`);
      }),
  };
}

/** Those of others who may still be at work stay: one is named after the time at which it was made. */
async function dropStale(server: Client): Promise<void> {
  const { rows } = await server.query<{ name: string }>(
    `select datname as name from pg_database where datname like $1 and pg_get_userbyid(datdba) = current_user`,
    [`${PREFIX.replaceAll('_', '\\_')}%`],
  );
  for (const { name } of rows) {
    const made = Number(name.slice(PREFIX.length).split('_')[0]);
    if (Date.now() - made > STALE_MS)
      await server.query(`drop database if exists ${server.escapeIdentifier(name)} with (force)`);
  }
}

async function onServer(url: string, work: (server: Client) => Promise<void>): Promise<void> {
  const server = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  server.on('error', () => undefined);
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
