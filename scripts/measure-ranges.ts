import { escapeIdentifier } from 'pg';
import type { Column, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { createSourceDbs, listTables, readCatalog, type SourceDb } from '@pairsmith/source-db';
import { withDatabase } from '@pairsmith/embedded';

/*
 * How true the least and greatest values in the catalogue are, against `select min(c), max(c)`, on every ordered column of
 * the databases that are named. Reads all rows of all tables: for databases made for trying.
 *   npm run measure:ranges -- postgresql://reader@host:port/ database [database …]
 */

const SCAN_MS = 60_000;
const ORDERED = new Set(['integer', 'decimal', 'date', 'timestamp', 'time', 'interval']);

interface Count {
  columns: number;
  missing: number;
  /** Claimed to be exact, or wrong in spite of it. */
  exact: number;
  exactButWrong: number;
  wrong: number;
}

const nothing = (): Count => ({ columns: 0, missing: 0, exact: 0, exactButWrong: 0, wrong: 0 });

async function main([server, ...names]: string[]): Promise<void> {
  if (!server || names.length === 0) throw new Error('usage: measure:ranges -- URL DATABASE…');
  const totals = { all: nothing(), dates: nothing() };
  const dbs = createSourceDbs({ connections: 3, allowedHosts: [], hasApiKeys: false });
  for (const name of names) {
    const db = await dbs.use(withDatabase(server, name));
    const tables = await listTables(db, { schemas: ['public'] });
    const started = performance.now();
    const { catalog } = await readCatalog(db, { tables, language: 'en', businessContext: '', masking: {} });
    const seconds = (performance.now() - started) / 1000;
    const count = nothing();
    for (const table of catalog.tables)
      for (const [column, truth] of await trueRanges(db, table)) {
        const verdict = judge(column, truth);
        add(count, verdict);
        add(totals.all, verdict);
        if (column.type_class === 'date' || column.type_class === 'timestamp') add(totals.dates, verdict);
        if (verdict.wrong || verdict.missing)
          console.log(`  ${fullName(table)}.${column.name}: ${shown(column)}, is ${truth.join(' … ')}`);
      }
    console.log(`${name}: ${said(count)}; catalogue read in ${seconds.toFixed(1)} s`);
    await db.release();
  }
  console.log(`all: ${said(totals.all)}\ndates: ${said(totals.dates)}`);
  await dbs.close();
}

/** Masked columns tell no values, and columns without any have no ends. */
async function trueRanges(db: SourceDb, table: Table): Promise<[Column, string[]][]> {
  const columns = table.columns.filter(({ type_class, masking }) => ORDERED.has(type_class) && !masking);
  if (columns.length === 0) return [];
  const ends = columns.map(({ name }) => escapeIdentifier(name)).map((name) => `min(${name}), max(${name})`);
  const from = `${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`;
  const { rows } = await db.read({ timeoutMs: SCAN_MS }, ({ cells }) =>
    cells(`select ${ends.join(', ')} from ${from}`),
  );
  return columns.flatMap((column, at): [Column, string[]][] => {
    const [min = null, max = null] = rows[0]?.slice(2 * at, 2 * at + 2) ?? [];
    return min === null || max === null ? [] : [[column, [min, max]]];
  });
}

function judge({ statistics }: Column, [min, max]: string[]): Count {
  const range = statistics?.range ?? null;
  const wrong = range !== null && (range.min !== min || range.max !== max);
  const exact = range?.exact === true;
  return {
    columns: 1,
    missing: Number(range === null),
    exact: Number(exact),
    exactButWrong: Number(exact && wrong),
    wrong: Number(wrong),
  };
}

function add(sum: Count, one: Count): void {
  for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += one[key];
}

const shown = ({ statistics }: Column): string =>
  statistics?.range ? `${statistics.range.min} … ${statistics.range.max}` : 'no range';

const said = ({ columns, missing, wrong, exact, exactButWrong }: Count): string =>
  `${columns} ordered columns: ${wrong} wrong, ${missing} missing, ${exact} said to be exact (${exactButWrong} of them wrong)`;

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
