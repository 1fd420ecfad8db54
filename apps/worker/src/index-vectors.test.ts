import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@pairsmith/logger';
import { INDEX_BUILDER } from '@pairsmith/training-store';
import { Pool } from 'pg';
import type { TestDatabase } from '../../../tests/support/database';
import { createStateDatabase } from '../../../tests/support/state-database';
import { createVectorIndexing } from './index-vectors';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createStateDatabase();
  pool = new Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** The warnings and the rest of what one process logs. */
function start(databaseUrl = database.url) {
  const log = createLogger({ level: 'error' });
  const said: string[] = [];
  const note = (message: unknown) => {
    said.push(String(message));
    return log;
  };
  Object.assign(log, { info: note, warn: note });
  const stop = new AbortController();
  return { said, stop, turn: createVectorIndexing({ databaseUrl, log, signal: stop.signal }) };
}

const makeUnneeded = () =>
  pool.query(
    `create index pairsmith_hnsw_gone_8 on langchain_pg_embedding
      using hnsw ((embedding::halfvec(8)) halfvec_cosine_ops) where vector_dims(embedding) = 8`,
  );
/** On this database: workers of other tests look after the indexes of theirs. */
const BUILDERS = 'select from pg_stat_activity where datname = current_database() and application_name = $1';
/** The server's side of a connection that was closed takes its leave a moment later. */
const untilNoBuilder = async () => {
  while ((await pool.query(BUILDERS, [INDEX_BUILDER])).rowCount !== 0) await sleep(20);
};

it('drops what nobody needs, says so, and leaves no connection', async () => {
  await makeUnneeded();
  const { said, turn } = start();
  await turn();
  await turn();
  expect(said).toEqual(['vector indexes changed']);
  await untilNoBuilder();
});

it('one process looks after the indexes at a time', async () => {
  await makeUnneeded();
  const holder = await pool.connect();
  await holder.query('select pg_advisory_lock(7052029)');
  const { said, turn } = start();
  await turn();
  expect(said).toEqual([]);
  holder.release(true);
  await turn();
  expect(said).toEqual(['vector indexes changed']);
});

/** Keeps an index from being built or dropped until it is released. */
async function block(): Promise<() => Promise<void>> {
  const blocker = await pool.connect();
  await blocker.query('begin; lock table langchain_pg_embedding in share mode');
  return async () => {
    await blocker.query('rollback');
    blocker.release();
  };
}

const untilBuilding = async () => {
  const waiting = `${BUILDERS} and wait_event_type = 'Lock'`;
  while ((await pool.query(waiting, [INDEX_BUILDER])).rowCount === 0) await sleep(20);
};
const WARNING = 'vector index not built: searches compare all vectors until it is';

it('a build that fails is a warning, after which it rests', async () => {
  await makeUnneeded();
  const release = await block();
  const { said, turn } = start(`${database.url}?options=-c%20lock_timeout%3D50`);
  await turn();
  await release();
  await turn();
  expect(said).toEqual([WARNING]);
  await start().turn();
});

it('a build that is cut off is begun anew at the next turn', async () => {
  await makeUnneeded();
  const release = await block();
  const { said, turn } = start();
  const cutOff = turn();
  await untilBuilding();
  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`, [
    INDEX_BUILDER,
  ]);
  await cutOff;
  await release();
  await turn();
  expect(said).toEqual([WARNING, 'vector indexes changed']);
});

it('a process that ends gives its build up at once, and warns of nothing', async () => {
  await makeUnneeded();
  const release = await block();
  const { said, stop, turn } = start();
  const ended = turn();
  await untilBuilding();
  stop.abort();
  await ended;
  await turn();
  expect(said).toEqual([]);
  await release();
});
