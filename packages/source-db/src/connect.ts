import type { AllowedTarget } from '@pairsmith/core';
import { Pool, type ClientConfig, type PoolConfig } from 'pg';
import { connectionError, isTlsUnsupported, isUnreachable } from './connection-errors';
import { parseConnection, type ConnectionTarget, type SslMode } from './connection-target';
import { createHostPolicy, type HostPolicyOptions } from './host-policy';
import { readOnly, type Reader, type ReadOptions } from './read-only';
import { SourceClient } from './source-client';

export type SourceDbOptions = HostPolicyOptions & {
  /** Connections per database, shared by everybody in this process. */
  connections: number;
  connectTimeoutMs?: number;
};

/** A customer's database while somebody in this process uses it. */
export interface SourceDb {
  readonly database: string;
  /** e.g. `17.6` */
  readonly serverVersion: string;
  readonly user: string;
  readonly host: string;
  readonly port: number;
  /** How many reads can run at once, with everybody else's. */
  readonly connections: number;
  /** A read-only transaction that is always rolled back; see `readOnly`. */
  read<T>(options: ReadOptions, work: (reader: Reader) => Promise<T>): Promise<T>;
  /** Whoever asked for it gives it back once; the last one closes the connections. */
  release(): Promise<void>;
}

export interface SourceDbs {
  /**
   * Whether a connection string is sound and leads to an allowed host, by the rules alone; what to keep of it.
   * @throws AppError `invalid_params`, `db_host_not_allowed`
   */
  allow(connection: string): AllowedTarget;
  /**
   * Connects, or joins those who are connected with the same string.
   * @param allowed what was decided before; not given: it is decided now
   * @throws AppError `invalid_params`, `db_host_not_allowed`, `database_connection_error`, `database_permission_error`
   */
  use(connection: string, allowed?: AllowedTarget): Promise<SourceDb>;
  close(): Promise<void>;
}

interface Shared {
  opened: Promise<{ pool: Pool; serverVersion: string }>;
  users: number;
}

const CONNECT_TIMEOUT_MS = 5_000;

/** The customers' databases this process may read: one bounded pool per database, closed when its last user ends. */
export function createSourceDbs(options: SourceDbOptions): SourceDbs {
  const policy = createHostPolicy(options);
  const shared = new Map<string, Shared>();

  async function open(target: ConnectionTarget, allowed: AllowedTarget) {
    const addresses = await policy.addresses(target, allowed).catch((error: unknown) => {
      throw connectionError(error, target);
    });
    return connectFirst(target, addresses, options);
  }

  async function leave(key: string, entry: Shared): Promise<void> {
    entry.users -= 1;
    if (entry.users > 0) return;
    if (shared.get(key) === entry) shared.delete(key);
    const opened = await entry.opened.catch(() => null);
    await opened?.pool.end();
  }

  return {
    allow: (connection) => policy.allow(parseConnection(connection)),

    async use(connection, decided) {
      const target = parseConnection(connection);
      const allowed = decided ?? policy.allow(target);
      const key = JSON.stringify([target, allowed]);
      const entry = shared.get(key) ?? { opened: open(target, allowed), users: 0 };
      shared.set(key, entry);
      entry.users += 1;
      let released = false;
      const release = async () => {
        if (released) return;
        released = true;
        await leave(key, entry);
      };
      try {
        const { pool, serverVersion } = await entry.opened;
        const { database, user, host, port } = target;
        const read: SourceDb['read'] = (readOptions, work) => readOnly({ pool, target }, readOptions, work);
        const { connections } = options;
        return { database, serverVersion, user, host, port, connections, read, release };
      } catch (error) {
        await release();
        throw error;
      }
    },

    async close() {
      const entries = [...shared.values()];
      shared.clear();
      for (const { opened } of entries) {
        const connected = await opened.catch(() => null);
        if (connected && !connected.pool.ending) await connected.pool.end();
      }
    },
  };
}

/** The first address that answers, with TLS as `sslmode` wants it; `prefer` falls back to plain text as libpq does. */
async function connectFirst(target: ConnectionTarget, addresses: string[], options: SourceDbOptions) {
  let failure: unknown;
  for (const address of addresses) {
    for (const ssl of tlsChoices(target)) {
      const pool = createPool(target, address, ssl, options);
      try {
        (await pool.connect()).release();
        return { pool, serverVersion: await readServerVersion(pool, target) };
      } catch (error) {
        await pool.end();
        failure = error;
        if (isTlsUnsupported(error)) continue;
        if (isUnreachable(error)) break;
        throw connectionError(error, target);
      }
    }
  }
  throw connectionError(failure, target);
}

const readServerVersion = (pool: Pool, target: ConnectionTarget): Promise<string> =>
  readOnly({ pool, target }, { timeoutMs: CONNECT_TIMEOUT_MS }, async ({ cells }) => {
    const { rows } = await cells('show server_version');
    return rows[0]?.[0]?.split(' ')[0] ?? '';
  });

function createPool(
  target: ConnectionTarget,
  address: string,
  ssl: ClientConfig['ssl'],
  options: SourceDbOptions,
): Pool {
  const connectTimeoutMs = options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
  class Connection extends SourceClient {
    constructor() {
      super({
        host: address,
        port: target.port,
        database: target.database,
        user: target.user,
        // A function, because an empty password would make node-postgres look into PGPASSWORD and ~/.pgpass.
        password: () => target.password,
        ssl: ssl ?? false,
        connectTimeoutMs,
      });
    }
  }
  const pool = new Pool({ max: options.connections, Client: Connection } as PoolConfig);
  // An idle connection that breaks is taken out of the pool; the next read connects anew and reports what it meets.
  pool.on('error', () => undefined);
  return pool;
}

/** Certificates are checked against the name in the connection string, although the connection goes to its address. */
function tlsChoices({ sslMode, host }: ConnectionTarget): ClientConfig['ssl'][] {
  const choices: Record<SslMode, ClientConfig['ssl'][]> = {
    disable: [false],
    prefer: [{ rejectUnauthorized: false }, false],
    require: [{ rejectUnauthorized: false }],
    'verify-ca': [{ rejectUnauthorized: true, checkServerIdentity: () => undefined }],
    'verify-full': [{ rejectUnauthorized: true }],
  };
  const servername = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
  return choices[sslMode].map((choice) =>
    typeof choice === 'object' ? { ...choice, ...servername } : choice,
  );
}
