import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, type RunOptions, said } from '@pairsmith/core';
import { inTransaction } from '@pairsmith/db';
import { startVectorBackup } from '@pairsmith/files';
import {
  hashedEmbedder,
  publishRows,
  stageRows,
  trainingRow,
  type BackupDraft,
} from '@pairsmith/training-store';
import { Pool } from 'pg';
import type { TestDatabase } from '../../../../../tests/support/database';
import { createStateDatabase } from '../../../../../tests/support/state-database';
import { createTestRun } from '../../../../../tests/support/step-context';
import { saveAndEmpty } from './save-and-empty';

const MINE = 'task_20250702_190410';
const OTHER = 'task_20250702_190499';
const dataDir = mkdtempSync(join(tmpdir(), 'pairsmith-load-'));
const backups = () => readdirSync(join(dataDir, 'tasks', MINE, 'vector_bak'));
const startBackup = (taskId: string) => startVectorBackup(dataDir, taskId, new Date());

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
beforeEach(async () => {
  await pool.query('truncate langchain_pg_collection cascade');
  await load(OTHER, {});
});

interface Meddling {
  startBackup?: (taskId: string) => Promise<BackupDraft>;
  beforeCommit?: () => Promise<void>;
}

/** Two rows of the task, as the publishing transaction of its load puts them there. */
async function load(taskId: string, options: Partial<RunOptions>, meddling: Meddling = {}) {
  const rows = ['有多少个订单？', '订单总金额？'].map((question) =>
    trainingRow(
      { type: 'sql', question, sql: 'SELECT 1;', sourceFile: 'qs_shop_pair.json', proofLevel: 'L2' },
      { taskId, dbName: 'shop' },
    ),
  );
  const run = createTestRun({ step: 'training_load', dbConnection: '', files: {} });
  Object.assign(run.context.run.options, options);
  run.context.task.taskId = taskId;
  await inTransaction(pool, async (client) =>
    stageRows(client, taskId, rows, await hashedEmbedder.embed(rows.map(({ text }) => text))),
  );
  return inTransaction(pool, async (client) => {
    const deps = { startBackup: meddling.startBackup ?? startBackup };
    const saved = await saveAndEmpty(client, deps, run.context);
    const result = await publishRows(client, taskId, taskId, hashedEmbedder);
    await meddling.beforeCommit?.();
    return { ...result, ...saved };
  });
}

const owners = async (): Promise<string[]> =>
  (
    await pool.query<{ task: string }>(
      `select cmetadata ->> 'task_id' as task from langchain_pg_embedding order by 1`,
    )
  ).rows.map(({ task }) => task);

it('asked to back up, saves the store as it was before this load', async () => {
  const { backup, truncated } = await load(MINE, { backup_vector_tables: true });
  expect(backup).toMatchObject({
    backup_directory: `tasks/${MINE}/vector_bak`,
    tables_backed_up: { langchain_pg_embedding: { success: true, row_count: 2 } },
  });
  expect(truncated).toBeUndefined();
  expect(await owners()).toEqual([MINE, MINE, OTHER, OTHER]);
});

it('asked to empty, replaces all rows by its own, also those of another model; no reader sees the store empty', async () => {
  await pool.query(`update langchain_pg_collection set cmetadata = '{"embedding_model": "other"}'`);
  let seen: string[] = [];
  const result = await load(
    MINE,
    { truncate_vector_tables: true },
    { beforeCommit: async () => void (seen = await owners()) },
  );
  expect(seen).toEqual([OTHER, OTHER]);
  expect(await owners()).toEqual([MINE, MINE]);
  expect(result).toMatchObject({
    truncated: 2,
    store_totals: { sql: 2 },
    backup: { tables_backed_up: { langchain_pg_embedding: { row_count: 2 } } },
  });
  const { rows } = await pool.query('select distinct embedding_id from pairsmith.training_words');
  expect(rows).toHaveLength(2);
});

it('saves what another task commits meanwhile before it empties the store', async () => {
  const writer = await pool.connect();
  await writer.query('begin');
  await writer.query(
    `insert into langchain_pg_embedding (id, collection_id) select 'late', uuid from langchain_pg_collection where name = 'sql'`,
  );
  const loading = load(MINE, { truncate_vector_tables: true });
  await sleep(100);
  await writer.query('commit');
  writer.release();
  expect((await loading).backup?.tables_backed_up.langchain_pg_embedding.row_count).toBe(3);
});

it('lets two that empty the store at once take turns: the last one’s rows stay, and the first one’s are saved', async () => {
  const results = await Promise.all(
    [MINE, OTHER].map((taskId) => load(taskId, { truncate_vector_tables: true })),
  );
  expect(results.map(({ truncated }) => truncated)).toEqual([2, 2]);
  expect(new Set(await owners()).size).toBe(1);
});

it('empties nothing where the backup fails in the middle, leaves no half of one, and the next load goes through', async () => {
  await pool.query(
    `insert into langchain_pg_embedding (id, document) select n::text, repeat('长', 10000) from generate_series(1, 2000) n`,
  );
  const before = await owners();
  const there = backups();
  const full = async (taskId: string): Promise<BackupDraft> => {
    const draft = await startBackup(taskId);
    return {
      ...draft,
      async write(table, source) {
        if (table === 'langchain_pg_collection') return draft.write(table, source);
        await source.iterator({ destroyOnReturn: false }).next();
        throw new AppError('disk_full', said('disk.full', { code: 'ENOSPC' }));
      },
    };
  };
  await expect(load(MINE, { truncate_vector_tables: true }, { startBackup: full })).rejects.toMatchObject({
    code: 'disk_full',
  });
  expect(await owners()).toEqual(before);
  expect(backups()).toEqual(there);
  expect(await load(MINE, { truncate_vector_tables: true })).toMatchObject({ truncated: before.length });
});
