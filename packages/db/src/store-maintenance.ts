import { AppError, said } from '@pairsmith/core';
import type { Pool } from 'pg';
import { createPool, firstRow } from './client';

// Any fixed number; all processes on this database share it.
const LOCK = 7_052_028;

/**
 * Does work on the whole training store (a backup, a restore, a rebuild) on connections of its own, one such work at a
 * time. The lock is a session's: it goes when the process dies, and so do temporary tables and open transactions. The
 * signal is aborted where the lock is lost with its connection; nothing may be committed then.
 * @throws AppError maintenance_running where another one is at work
 */
export async function inStoreMaintenance<Result>(
  databaseUrl: string,
  work: (pool: Pool, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  // No limit of time for a statement: pg counts a COPY's time without ever stopping the clock.
  const pool = createPool(databaseUrl, { max: 2, name: 'pairsmith maintenance' });
  const lost = new AbortController();
  // A connection that breaks while nobody asks it anything emits `error`, which without a listener ends the process.
  pool.on('connect', (client) => client.on('error', (error) => lost.abort(error)));
  pool.on('error', (error) => lost.abort(error));
  try {
    const holder = await pool.connect();
    const locked = await firstRow<{ mine: boolean }>(holder, 'select pg_try_advisory_lock($1) as mine', [
      LOCK,
    ]);
    try {
      if (!locked?.mine) throw new AppError('maintenance_running', said('vectors.busy'));
      return await work(pool, lost.signal);
    } finally {
      // The server notices the end of a connection later than the caller who asks next. One that broke has let go.
      await holder.query('select pg_advisory_unlock_all()').catch(() => undefined);
      holder.release(true);
    }
  } finally {
    await pool.end();
  }
}
