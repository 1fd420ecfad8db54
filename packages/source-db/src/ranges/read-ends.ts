import type { Table } from '@pairsmith/catalog';
import { escapeIdentifier } from 'pg';
import type { Reader } from '../read-only';
import { hasRange } from './cell-order';
import { readsByIndexOnly, type PlanNode } from './reads-by-index-only';

/** The least and the greatest value, as text. */
export interface Ends {
  min: string;
  max: string;
}

/** How a table's rows may be reached. */
export interface TableAccess {
  /** Bytes of the main fork, partitions together. */
  bytes: number;
  /** Whether any of it lies behind a foreign server, where nothing tells its size. */
  isForeign: boolean;
  /** Columns that lead a btree index over all rows. */
  sorted: ReadonlySet<string>;
}

/** 512 blocks, a hundred thousand short rows: read as a whole in well under a tenth of a second. */
const MAX_SCAN_BYTES = 4 * 1024 * 1024;

export const ENDS_TIMEOUT_MS = 3_000;

/** Whose ends are to be read. */
export interface EndsWish {
  table: Table;
  access: TableAccess;
}

/** The columns whose ends can be asked for without much ado. */
function askedColumns({ table, access: { bytes, isForeign, sorted } }: EndsWish): string[] {
  const hasRows = table.row_estimate !== 0 && bytes > 0 && table.kind !== 'view';
  if (!hasRows || isForeign) return [];
  return table.columns
    .filter(({ name, type_class }) => hasRange(type_class) && (isSmall(bytes) || sorted.has(name)))
    .map(({ name }) => name);
}

const isSmall = (bytes: number): boolean => bytes <= MAX_SCAN_BYTES;

export const wantsEnds = (wish: EndsWish): boolean => askedColumns(wish).length > 0;

/**
 * Least and greatest values of a table's ordered columns, all in one statement: of a small table by reading it, of a larger
 * one of those columns alone where the planner says that it will go down an index. Null stands for a column without a value;
 * columns that could not be asked are missing. Where the server refuses or takes too long, statistics and the sample stand
 * in, and the range says so.
 */
export async function readEnds(reader: Reader, wish: EndsWish): Promise<Map<string, Ends | null>> {
  const columns = askedColumns(wish);
  if (columns.length === 0) return new Map();
  const from = `${escapeIdentifier(wish.table.schema)}.${escapeIdentifier(wish.table.name)}`;
  return isSmall(wish.access.bytes) ? readByScan(reader, from, columns) : readByIndex(reader, from, columns);
}

async function readByScan(reader: Reader, from: string, columns: readonly string[]) {
  const ends = columns
    .map(escapeIdentifier)
    .map((column) => `pg_catalog.min(${column})::text, pg_catalog.max(${column})::text`);
  return endsByColumn(columns, await reader.cells(`select ${ends.join(', ')} from ${from}`));
}

/** Each end is a query of its own, which the planner turns into the first entry of an index. */
async function readByIndex(reader: Reader, from: string, columns: readonly string[]) {
  const asking = (names: readonly string[]): string =>
    `select ${names
      .map(escapeIdentifier)
      .map(
        (name) =>
          `(select pg_catalog.min(${name}) from ${from})::text, (select pg_catalog.max(${name}) from ${from})::text`,
      )
      .join(', ')}`;
  const explained = await reader.cells(`explain (format json) ${asking(columns)}`);
  const [{ Plan: plan }] = JSON.parse(explained.rows[0]![0]!) as [{ Plan: PlanNode }];
  const plans = plan.Plans ?? [];
  const asked = columns.filter((_, at) => {
    const both = plans.slice(2 * at, 2 * at + 2);
    return plans.length === 2 * columns.length && both.every(readsByIndexOnly);
  });
  return asked.length === 0 ? new Map() : endsByColumn(asked, await reader.cells(asking(asked)));
}

function endsByColumn(
  columns: readonly string[],
  { rows: [cells = []] }: Awaited<ReturnType<Reader['cells']>>,
): Map<string, Ends | null> {
  return new Map(
    columns.map((column, at) => {
      const [min = null, max = null] = cells.slice(2 * at, 2 * at + 2);
      return [column, min === null || max === null ? null : { min, max }];
    }),
  );
}
