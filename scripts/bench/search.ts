import { createPool, migrate } from '@pairsmith/db';
import { hashedEmbedder, keepVectorIndexes, nearest, nearestOfAll } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import { loadQuestions, questionOf, ROWS_A_TASK, taskOf } from '../../bench/harness/stored-questions';

/*
 * A search by vectors, all compared and by the index, in turn on the same questions: time, and how many of the ten
 * nearest the index finds.
 *   BENCH_DATABASE_URL=postgresql://…/an_empty_database node --conditions=source --import tsx scripts/bench/search.ts [rows …]
 */

const QUESTIONS = 100;
/** As a search for ten asks. */
const DEPTH = 40;

async function main(url: string, sizes: number[]): Promise<void> {
  const pool = createPool(url, { max: 2 });
  try {
    await migrate(pool);
    const { rows } = await pool.query('select from public.langchain_pg_embedding limit 1');
    if (rows.length > 0) throw new Error('the store of this database is not empty');
    let stored = 0;
    for (const size of sizes) {
      // Loaded without an index, whatever the last size had built.
      await keepIndexes(pool, Number.MAX_SAFE_INTEGER);
      const seconds = await timed(() => loadQuestions(pool, stored, size));
      console.log(`${size} rows: ${size - stored} loaded in ${seconds.toFixed(1)} s`);
      stored = size;
      await pool.query('vacuum analyze public.langchain_pg_embedding');
      console.log(
        `  index built in ${(await timed(() => keepIndexes(pool, size))).toFixed(1)} s, ${await indexSize(pool)}`,
      );
      await compare(pool, size, null);
      await compare(pool, size, taskOf(0));
      console.log(
        `  one task of ${ROWS_A_TASK} rows loaded with the index in ${(await timed(() => loadQuestions(pool, size, size + ROWS_A_TASK))).toFixed(1)} s`,
      );
      stored += ROWS_A_TASK;
    }
  } finally {
    await pool.end();
  }
}

/** As if a search for this few rows were worth an index: both ways are measured at each size. */
const MIN_INDEXED = ROWS_A_TASK / 2;

async function compare(pool: Pool, size: number, taskId: string | null): Promise<void> {
  const questions = Array.from({ length: QUESTIONS }, (_, at) => questionOf(1_000_000 + at * 7919));
  const vectors = await hashedEmbedder.embed(questions);
  const ms = { exact: [] as number[], indexed: [] as number[] };
  let found = 0;
  let wanted = 0;
  for (const vector of vectors) {
    const selection = taskId === null ? {} : { taskIds: [taskId] };
    const scope = { collection: 'sql' as const, selection, depth: DEPTH };
    const started = performance.now();
    const exact = await nearestOfAll(pool, vector, scope);
    const between = performance.now();
    const indexed = await nearest(pool, vector, scope, MIN_INDEXED);
    ms.exact.push(between - started);
    ms.indexed.push(performance.now() - between);
    const top = indexed.slice(0, 10).map(({ id }) => id);
    found += exact.slice(0, 10).filter(({ id }) => top.includes(id)).length;
    wanted += Math.min(10, exact.length);
  }
  const scope = taskId === null ? 'all tasks' : 'one task';
  const of = (times: number[]) => `${quantile(times, 0.5)} / ${quantile(times, 0.95)} ms`;
  console.log(
    `  ${size} rows, ${scope}: exact ${of(ms.exact)}, index ${of(ms.indexed)} (median / 95 %), recall@10 ${(found / wanted).toFixed(3)}`,
  );
}

const quantile = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]!.toFixed(1);

async function keepIndexes(pool: Pool, minRows: number): Promise<void> {
  const client = await pool.connect();
  await keepVectorIndexes(client, minRows);
  client.release(true);
}

const indexSize = async (pool: Pool) =>
  (
    await pool.query<{ size: string }>(
      `select pg_size_pretty(sum(pg_relation_size(oid))) as size from pg_class where relname like 'pairsmith_hnsw%'`,
    )
  ).rows[0]!.size;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const url = process.env['BENCH_DATABASE_URL'];
if (!url) throw new Error('BENCH_DATABASE_URL is not set');
const sizes = process.argv.slice(2).map(Number);
main(url, sizes.length > 0 ? sizes : [5_000, 20_000, 60_000]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
