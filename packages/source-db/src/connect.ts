import type { AllowedTarget } from '@pairsmith/core';
import type { Pool } from 'pg';
import { watchSleep } from './awake-time';
import { ConnectionFailure, connectionError } from './connection-errors';
import { parseConnection, type ConnectionTarget } from './connection-target';
import { createHostPolicy, type HostPolicyOptions } from './host-policy';
import { connectFirst, type OpenPool, type PoolSettings } from './open-pool';
import { connectPatiently, createPatientRead, type Waiting } from './patience';
import { readOnly, type Reader, type ReadOptions } from './read-only';

export type SourceDbOptions = HostPolicyOptions &
  PoolSettings & {
    /** How long who waits for a database in trouble does so; not given: nobody waits. */
    patienceMs?: number;
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
   * @param waiting hears of what reads that follow wait for, and with `fromTheStart` this connection too; else it, and reads of others, fail at once
   * @throws AppError `invalid_params`, `db_host_not_allowed`, `database_connection_error`, `database_permission_error`
   */
  use(connection: string, allowed?: AllowedTarget, waiting?: Waiting): Promise<SourceDb>;
  close(): Promise<void>;
}

interface Shared {
  opened: Promise<OpenPool>;
  /** A pool that is to take the place of one whose server went away; at a new address, perhaps. */
  renewing: Promise<void> | null;
  users: number;
}

/** The customers' databases this process may read: one bounded pool per database, closed when its last user ends. */
export function createSourceDbs(options: SourceDbOptions): SourceDbs {
  const policy = createHostPolicy(options);
  const shared = new Map<string, Shared>();

  async function connect(target: ConnectionTarget, allowed: AllowedTarget): Promise<OpenPool> {
    const addresses = await policy.addresses(target, allowed).catch((error: unknown) => {
      throw connectionError(error, target);
    });
    return connectFirst(target, addresses, options);
  }

  /** Once more where this process slept on the way: whoever waited for it meanwhile has hung up. */
  async function open(target: ConnectionTarget, allowed: AllowedTarget): Promise<OpenPool> {
    const sleep = watchSleep();
    try {
      return await connect(target, allowed);
    } catch (error) {
      if (!sleep.hasSlept() || !(error instanceof ConnectionFailure && error.isPassing)) throw error;
      return await connect(target, allowed);
    } finally {
      sleep.stop();
    }
  }

  async function renew(entry: Shared, target: ConnectionTarget, allowed: AllowedTarget): Promise<void> {
    const old = await entry.opened;
    if (entry.users <= 0) throw new Error('the database was given back');
    entry.renewing ??= open(target, allowed)
      .then((fresh) => {
        entry.opened = Promise.resolve(fresh);
        // Who still reads from it gives its connection back later.
        void end(old.pool);
      })
      .finally(() => (entry.renewing = null));
    return entry.renewing;
  }

  async function leave(key: string, entry: Shared): Promise<void> {
    entry.users -= 1;
    if (entry.users > 0) return;
    if (shared.get(key) === entry) shared.delete(key);
    // Whether or not it came about: what is open now is closed.
    await entry.renewing?.catch(() => undefined);
    const opened = await entry.opened.catch(() => null);
    if (opened) await end(opened.pool);
  }

  /** Connects, or joins those who are connected. */
  async function join(
    connection: string,
    decided: AllowedTarget | undefined,
    waiting: Waiting | undefined,
  ): Promise<SourceDb> {
    const target = parseConnection(connection);
    const allowed = decided ?? policy.allow(target);
    const key = JSON.stringify([target, allowed]);
    const entry = shared.get(key) ?? { opened: open(target, allowed), renewing: null, users: 0 };
    shared.set(key, entry);
    entry.users += 1;
    let released = false;
    const release = async () => {
      if (released) return;
      released = true;
      await leave(key, entry);
    };
    try {
      const { serverVersion } = await entry.opened;
      const { database, user, host, port } = target;
      const once: SourceDb['read'] = async (readOptions, work) =>
        readOnly({ pool: (await entry.opened).pool, target }, readOptions, work);
      const { connections, patienceMs: ms = 0 } = options;
      const read =
        waiting && ms > 0
          ? createPatientRead(once, () => renew(entry, target, allowed), { ms, ...waiting })
          : once;
      return { database, serverVersion, user, host, port, connections, read, release };
    } catch (error) {
      await release();
      throw error;
    }
  }

  return {
    allow: (connection) => policy.allow(parseConnection(connection)),

    async use(connection, decided, waiting) {
      const { patienceMs: ms = 0 } = options;
      if (!waiting?.fromTheStart || ms === 0) return join(connection, decided, waiting);
      return connectPatiently(() => join(connection, decided, waiting), { ms, ...waiting });
    },

    async close() {
      const entries = [...shared.values()];
      shared.clear();
      for (const entry of entries) {
        entry.users = 0;
        await leave('', entry);
      }
    },
  };
}

/** A pool refuses to be ended twice. */
const end = async (pool: Pool): Promise<void> => (pool.ending ? undefined : pool.end());
