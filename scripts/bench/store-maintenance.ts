import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, inSnapshot, inTransaction, migrate } from '@pairsmith/db';
import { openVectorBackup, startVectorBackup, vectorBackupPath } from '@pairsmith/files';
import {
  backupStore,
  hashedEmbedder,
  publishRows,
  rebuildStore,
  restoreStore,
  stageRows,
  trainingRow,
  type BackupFile,
} from '@pairsmith/training-store';
import type { VectorTable } from '@pairsmith/core';
import type { PoolClient } from 'pg';

/*
 * How fast the whole store is loaded, backed up, restored and rebuilt:
 *   BENCH_DATABASE_URL=postgresql://…/an_empty_database node --conditions=source --import tsx scripts/bench/store-maintenance.ts [rows]
 */

async function main(url: string, count: number): Promise<void> {
  const pool = createPool(url, { max: 2 });
  const dataDir = mkdtempSync(join(tmpdir(), 'pairsmith-bench-'));
  try {
    await migrate(pool);
    const { rows } = await pool.query('select from public.langchain_pg_embedding limit 1');
    if (rows.length > 0) throw new Error('the store of this database is not empty');

    const items = Array.from({ length: count }, (_, at) =>
      trainingRow(
        {
          ...{ type: 'sql' as const, sourceFile: 'qs.json', proofLevel: 'L2' as const },
          question: `第${at}号门店在2024年${(at % 12) + 1}月的订单金额是多少？`,
          sql: `SELECT sum(amount) FROM orders WHERE store_id = ${at};`,
        },
        { taskId: 'task_20250101_000000', dbName: 'shop' },
      ),
    );
    const vectors = await hashedEmbedder.embed(items.map(({ text }) => text));
    await timed('load', count, async () => {
      const client = await pool.connect();
      await stageRows(client, 'bench', items, vectors);
      client.release();
      await inTransaction(pool, (each) => publishRows(each, 'bench', 'task_20250101_000000', hashedEmbedder));
    });
    const backup = await timed('backup', count, () =>
      inSnapshot(pool, async (client) =>
        backupStore(client as PoolClient, await startVectorBackup(dataDir, null, new Date()), 'en'),
      ),
    );
    const open = async (table: VectorTable): Promise<BackupFile> => {
      const file = await openVectorBackup(dataDir, null, backup.backup_timestamp, table);
      if (!file) throw new Error(`no backup of ${table} in ${vectorBackupPath(null)}`);
      return { name: table, bytes: (await file.stat()).size, content: file.createReadStream() };
    };
    for (const truncate of [true, false])
      await timed(truncate ? 'restore, emptied before' : 'restore over the same rows', count, async () => {
        const files = {
          langchain_pg_collection: await open('langchain_pg_collection'),
          langchain_pg_embedding: await open('langchain_pg_embedding'),
        };
        const tables = ['langchain_pg_collection', 'langchain_pg_embedding'] as const;
        return inTransaction(pool, (client) => restoreStore(client, files, { tables, truncate }));
      });
    await timed('rebuild', count, async () => {
      const client = await pool.connect();
      const cache = {
        getMany: () => Promise.resolve(new Map<string, number[]>()),
        putMany: async () => undefined,
      };
      const { rows: rebuilt } = await rebuildStore(client, { embedder: hashedEmbedder, cache });
      client.release(true);
      if (rebuilt !== count) throw new Error(`${rebuilt} rows rebuilt instead of ${count}`);
    });
    console.log(`memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
    await pool.end();
  }
}

async function timed<Result>(what: string, rows: number, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${what}: ${rows} rows in ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} rows/s`);
  return result;
}

const url = process.env['BENCH_DATABASE_URL'];
if (!url) throw new Error('BENCH_DATABASE_URL is not set');
main(url, Number(process.argv[2] ?? 20_000)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
