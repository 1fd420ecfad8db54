import type { Table } from '@pairsmith/catalog';
import { said, type Message } from '@pairsmith/core';
import { escapeIdentifier } from 'pg';
import { ResultTooLarge, type Reader } from './read-only';
import type { StatementError } from './statement-error';

/** Raw cells of a table: they are masked before anything else sees them. */
export interface TableSample {
  /** Cells by column, all of the same length; columns that are not sampled (binary) are missing. */
  cells: Map<string, (string | null)[]>;
  /** Whether the cells are all there are. */
  isWhole: boolean;
  /** What the catalogue says, else counted in the sampled blocks; null where there are none. */
  rows: number | null;
  /** Why nothing could be read; null when all is well. */
  note: Message | null;
}

const BLOCK = 8192;
/** Blocks that are read of a table, however large it is: 240 kB, spread over the table. */
const BLOCKS = 30;
/** Longer cells are cut at the server. */
const MAX_CELL = 200;
/** Enough to see what a column holds; enough for shares where ANALYZE never ran. */
const ROWS = { withStatistics: 200, withoutStatistics: 1_000 };

/** What is to be read of a table, and how. */
export interface SampleWish {
  table: Table;
  /** Of the table, partitions together. */
  bytes: number;
}

/** Of a table of which nothing can or need be read; null: its cells are to be asked for. */
export function unsampled({ table }: SampleWish): TableSample | null {
  const isNothing = table.row_estimate === 0 || sampledColumns(table).length === 0;
  return isNothing ? { ...nothingOf(table), isWhole: true, note: null } : null;
}

const sampledColumns = (table: Table): string[] =>
  table.columns.filter(({ type_class }) => type_class !== 'binary').map(({ name }) => name);
const nothingOf = (table: Table) => ({
  cells: new Map<string, (string | null)[]>(),
  isWhole: false,
  rows: table.row_estimate,
});

export const SAMPLE_TIMEOUT_MS = 3_000;

/**
 * A bounded look into a table. Small tables are read as a whole; of larger ones `TABLESAMPLE SYSTEM` reads some thirty
 * blocks and keeps every n-th row of each, so that the sample is spread over the table and no scan ever grows with it.
 * Views and foreign tables have no blocks: their first rows, within a short timeout.
 */
export async function readSample(reader: Reader, { table, bytes }: SampleWish): Promise<TableSample> {
  const columns = sampledColumns(table);
  const hasBlocks = bytes > 0 && table.kind !== 'view' && table.kind !== 'foreign table';
  const limit = table.columns.some(({ statistics }) => statistics)
    ? ROWS.withStatistics
    : ROWS.withoutStatistics;
  const list = columns
    .map((name) => `pg_catalog.left(${escapeIdentifier(name)}::text, ${MAX_CELL})`)
    .join(', ');
  const from = `${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`;
  const estimate = table.row_estimate ?? (hasBlocks ? await countRows(reader, from, bytes) : null);
  const spread = hasBlocks ? spreadOver(bytes, estimate ?? limit, limit) : null;
  let { rows } = await reader.cells(`select ${list} from ${from}${spread?.clause ?? ''} limit ${limit}`);
  // Blocks may hold nothing but dead rows.
  if (rows.length === 0 && spread?.clause)
    ({ rows } = await reader.cells(`select ${list} from ${from} limit ${limit}`));
  const isWhole = (spread === null || spread.clause === '') && rows.length < limit;
  return {
    cells: new Map(columns.map((name, index) => [name, rows.map((row) => row[index] ?? null)])),
    isWhole,
    rows: isWhole ? rows.length : estimate,
    note: null,
  };
}

/** Of a table whose sample the server refused: nothing, and why. */
export const failedSample = ({ table }: SampleWish, error: StatementError | ResultTooLarge): TableSample => ({
  ...nothingOf(table),
  note: whyNot(error),
});

/** Every n-th row of each block, so that `limit` rows come from all of them. */
function spreadOver(bytes: number, rows: number, limit: number): { clause: string } {
  const { share, clause } = blockSample(bytes);
  const everyNth = Math.max(1, Math.floor((rows * share) / limit));
  return { clause: clause + (everyNth > 1 ? ` where (ctid::text::point)[1]::int % ${everyNth} = 0` : '') };
}

/** The same blocks, counted: exact for a small table, within some 20 % for a large one. The planner's guess is several times off where it has to guess how wide a row is. */
async function countRows({ cells }: Reader, from: string, bytes: number): Promise<number> {
  const { share, clause } = blockSample(bytes);
  const { rows } = await cells(`select pg_catalog.count(*) from ${from}${clause}`);
  return Math.round(Number(rows[0]?.[0] ?? 0) / share);
}

/** `system` chooses blocks by their number and a seed, so that the same table gives the same sample again. */
function blockSample(bytes: number): { share: number; clause: string } {
  const blocks = Math.max(1, Math.ceil(bytes / BLOCK));
  const share = Math.min(1, BLOCKS / blocks);
  const clause = share < 1 ? ` tablesample system (${(100 * share).toFixed(6)}) repeatable (1)` : '';
  return { share, clause };
}

function whyNot(error: StatementError | ResultTooLarge): Message {
  if (error instanceof ResultTooLarge) return said('sample.too_large');
  return error.sqlState === '57014'
    ? said('sample.timed_out')
    : said('sample.failed', { state: error.sqlState, message: error.message });
}
