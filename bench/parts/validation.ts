import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pair } from '@pairsmith/core';
import { renderPairs } from '@pairsmith/proof';
import { createSqlValidation } from '../../apps/worker/src/steps/sql-validation/sql-validation';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { systemFinder } from '../../packages/embedded/src/stack/find';
import { createDatabase, createReader } from '../../tests/support/database';
import { createTestRun } from '../../tests/support/step-context';
import { createTestDeps } from '../../tests/support/step-deps';
import { exponent, median, type Figure } from '../harness/figure';
import { inTurn, secondsOf } from '../harness/in-turn';
import { buildManyTables } from '../reference/many-tables';
import type { Part } from './part';

const SIZES = [500, 1_000, 2_000];
const CONNECTIONS = 4;

/** Step 3 on pairs that are all right, beside pgbench planning and running the same statements under the same guards. */
export const validation: Part = async ({ rounds }) => {
  const database = await createDatabase();
  const deps = createTestDeps();
  const figures: Figure[] = [];
  const medians: [number, number][] = [];
  try {
    const names = await buildManyTables(database.url, 10);
    const reader = await createReader(database);
    const tables = createTestRun({
      ...{ step: 'ddl_generation', dbConnection: reader, files: { 'table_list.txt': names.join('\n') } },
      parameters: { language: 'en' },
    });
    await createDdlGeneration(deps)(tables.context);
    const catalog = tables.written.get('catalog.json') ?? '';
    for (const size of SIZES) {
      const pairs = Array.from({ length: size }, (_, at) => pairOf(at, names));
      const [ours, bench] = await inTurn(
        rounds,
        { name: 'Pairsmith', measure: () => validate(deps, reader, catalog, pairs) },
        { name: 'pgbench', measure: () => runPgbench(reader, pairs) },
      );
      medians.push([size, median(ours!.values)]);
      figures.push({
        name: `validation of ${size} pairs`,
        unit: 's',
        ours: ours!,
        reference: bench!,
        target: { says: '≤ 3', isReached: (own, other) => own / other <= 3 },
      });
    }
  } finally {
    await deps.close();
    await database.drop();
  }
  figures.push({
    name: 'growth of validation',
    unit: 'exponent',
    ours: { name: 'Pairsmith', values: [exponent(medians)] },
    target: { says: '≤ 1.1', isReached: (own) => own <= 1.1 },
  });
  return figures;
};

/** No two statements are the same. */
function pairOf(at: number, names: readonly string[]): Pair {
  const table = names[at % names.length]!;
  const [least, day] = [at % 241, 1 + (at % 28)];
  return {
    question: `How many ${table.slice(7).replaceAll('_', ' ')} rows have an amount above ${least} and a number above ${at}?`,
    sql: `SELECT count(*) AS n FROM ${table} WHERE amount > ${least} AND id > ${at} AND day >= '2024-02-${String(day).padStart(2, '0')}';`,
  };
}

async function validate(
  deps: ReturnType<typeof createTestDeps>,
  reader: string,
  catalog: string,
  pairs: Pair[],
): Promise<number> {
  const { context } = createTestRun({
    step: 'sql_validation',
    dbConnection: reader,
    files: { 'catalog.json': catalog, 'qs_shop_1_pair.json': renderPairs(pairs) },
    parameters: { language: 'en', enable_llm_repair: false },
  });
  return secondsOf(() => createSqlValidation(deps)(context));
}

/** The guards of a read, as few statements as they can be said in. */
const BEGIN = `begin transaction isolation level read committed read only;
select set_config('statement_timeout', '5000', true), set_config('lock_timeout', '2000', true),
  set_config('idle_in_transaction_session_timeout', '7000', true), set_config('work_mem', '32MB', true),
  set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true),
  set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
  set_config('standard_conforming_strings', 'on', true), set_config('backslash_quote', 'safe_encoding', true),
  set_config('transform_null_equals', 'off', true), set_config('client_encoding', 'UTF8', true),
  set_config('cursor_tuple_fraction', '1', true), set_config('search_path', 'pg_catalog,public,pg_temp', true);`;

async function runPgbench(url: string, pairs: readonly Pair[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'pairsmith-pgbench-'));
  const pgbench = join(systemFinder.postgres()[0]!.bin, 'pgbench');
  const { hostname, port, username, password, pathname } = new URL(url);
  const scripts = Array.from({ length: CONNECTIONS }, (_, connection) => {
    const file = join(folder, `${connection}.sql`);
    const own = pairs.filter((__, at) => at % CONNECTIONS === connection);
    const text = own.map(({ sql }) => {
      const statement = sql.replace(/;$/, '').replaceAll(':', '::');
      return `${BEGIN}
explain (format json) ${statement};
declare probe no scroll cursor without hold for ${statement};
fetch forward 1001 from probe;
rollback;`;
    });
    writeFileSync(file, text.join('\n'));
    return file;
  });
  try {
    return await secondsOf(() =>
      Promise.all(
        scripts.map((file) =>
          promisify(execFile)(
            pgbench,
            [
              ...['-n', '-t', '1', '-c', '1', '-f', file, '-h', hostname, '-p', port, '-U', username],
              pathname.slice(1),
            ],
            { env: { ...process.env, PGPASSWORD: password } },
          ),
        ),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
