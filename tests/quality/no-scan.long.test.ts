import { setTimeout as sleep } from 'node:timers/promises';
import { fullName } from '@pairsmith/core';
import { createProbe, createSourceDbs, type QueryProbe } from '@pairsmith/source-db';
import { createBuiltinWriter } from '@pairsmith/writer';
import { withClient } from '../../scripts/demo-database/connect';
import { UNREADABLE_TABLE } from '../../scripts/trap-database/trap-database';
import { createDatabase, createReader } from '../support/database';
import { trapDatabase } from '../support/trap-database';
import { readCatalogOf } from './measure-relations';

const LARGE = 'public.meter_reading';
const schemas = ['public', 'crm', 'archive'];
/** Long enough to read all of the large table, not to sort it. */
const caps = { timeoutMs: 2_000, maxRows: 1_000, maxCost: 10_000_000, allowedFunctions: [] };

let trap: Awaited<ReturnType<typeof trapDatabase>>;
beforeAll(async () => {
  trap = await trapDatabase();
});

/** Rows that sequential and sampling scans have fetched from the large table; sessions tell what they did a moment later. */
const readTuples = async (): Promise<number> => {
  let last = -1;
  for (;;) {
    const now = await withClient(trap.adminUrl, async (client) => {
      const { rows } = await client.query<{ n: string }>(
        `select seq_tup_read as n from pg_stat_user_tables where relid = $1::regclass`,
        [LARGE],
      );
      return Number(rows[0]!.n);
    });
    if (now === last) return now;
    last = now;
    await sleep(600);
  }
};

const contextOf = () => ({
  language: 'zh' as const,
  businessContext: '',
  seed: 0,
  signal: new AbortController().signal,
  note: () => undefined,
});

/** Writes on the large table and its neighbours, with `run` in the hands of the test. */
async function writePairs(
  themeCount: number,
  run: (probe: QueryProbe, sql: string) => ReturnType<QueryProbe['run']>,
) {
  const catalog = await readCatalogOf(trap.url, { schemas, except: [UNREADABLE_TABLE] });
  const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
  const db = await dbs.use(trap.url);
  try {
    const probe = createProbe(db, caps);
    const writer = createBuiltinWriter();
    const themes = await writer.planThemes(catalog, themeCount, contextOf());
    let asked = 0;
    const request = {
      catalog,
      themes,
      questionsPerTheme: 10,
      run: (sql: string) => ((asked += 1), run(probe, sql.replace(/;$/, ''))),
    };
    let pairs = 0;
    for await (const result of writer.writePairs(request, contextOf())) pairs += result.pairs.length;
    return { asked, pairs, tables: catalog.tables.length };
  } finally {
    await db.release();
    await dbs.close();
  }
}

test('schema, samples, relations and the plan of pairs read less than 100,000 of five million rows', async () => {
  const before = await readTuples();
  // Proofs are left out: each statement is only explained, as if nothing came back.
  const { tables, asked } = await writePairs(4, async (probe, sql) => {
    await probe.explain(sql);
    return { columns: [], rows: [], truncated: false, ms: 0 };
  });
  const planned = (await readTuples()) - before;
  expect(tables).toBe(19);
  expect(asked).toBeGreaterThan(20);
  expect(planned).toBeGreaterThan(0);
  expect(planned).toBeLessThan(100_000);
  console.log(
    `no scan: ${planned} rows of ${LARGE} read while ${tables} tables were described and pairs planned`,
  );
});

// Proofs may read all of it: one theme, for each reads the five million rows again.
test('what proofs read is reported apart', async () => {
  const before = await readTuples();
  const started = performance.now();
  const { asked, pairs } = await writePairs(1, (probe, sql) => probe.run(sql));
  const seconds = (performance.now() - started) / 1000;
  const proofs = (await readTuples()) - before;
  expect(pairs).toBeGreaterThan(5);
  expect(proofs).toBeGreaterThan(0);
  console.log(
    `proofs: ${asked} statements for ${pairs} pairs read ${proofs} rows of ${LARGE} in ${seconds.toFixed(1)} s`,
  );
}, 240_000);

test('five hundred tables are read, and their relations found, without reading more than samples', async () => {
  const database = await createDatabase();
  try {
    await withClient(database.url, async (client) => {
      const tables = Array.from(
        { length: 500 },
        (
          _,
          at,
        ) => `create table t${at} (id int primary key, t${Math.floor(at / 2)}_id int, kind char(1), day date, note text);
          insert into t${at} select i, 1 + i % 20, chr(65 + i % 3), date '2024-01-01' + i, 'n' || i from generate_series(1, 40) i;`,
      );
      for (let at = 0; at < tables.length; at += 50) await client.query(tables.slice(at, at + 50).join('\n'));
      await client.query('analyze');
    });
    const started = performance.now();
    const { tables, relations } = await readCatalogOf(await createReader(database));
    const seconds = (performance.now() - started) / 1000;
    expect(tables).toHaveLength(500);
    expect(new Set(tables.map(fullName)).size).toBe(500);
    console.log(`500 tables, ${relations.length} relations inferred: ${seconds.toFixed(1)} s`);
    expect(relations.length).toBeGreaterThan(490);
  } finally {
    await database.drop();
  }
});
