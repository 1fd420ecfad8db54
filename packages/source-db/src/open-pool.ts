import { Pool, type ClientConfig, type PoolConfig } from 'pg';
import { connectionError, isTlsUnsupported, isUnreachable } from './connection-errors';
import type { ConnectionTarget, SslMode } from './connection-target';
import { readOnly } from './read-only';
import { SourceClient } from './source-client';

export interface PoolSettings {
  /** Connections per database, shared by everybody in this process. */
  connections: number;
  connectTimeoutMs?: number;
}

export interface OpenPool {
  pool: Pool;
  serverVersion: string;
}

const CONNECT_TIMEOUT_MS = 5_000;

/** The first address that answers, with TLS as `sslmode` wants it; `prefer` falls back to plain text as libpq does. */
export async function connectFirst(
  target: ConnectionTarget,
  addresses: string[],
  options: PoolSettings,
): Promise<OpenPool> {
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
  options: PoolSettings,
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
