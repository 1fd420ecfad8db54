import type { ColumnStatistics, TypeClass } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Reader } from '../read-only';
import type { FoundTable } from './find-tables';

interface StatisticsRow {
  schema: string;
  table: string;
  column: string;
  null_share: number;
  /** As PostgreSQL keeps it: a count, or minus the share of all rows. */
  distinct: number;
  values: string[] | null;
  shares: number[] | null;
  /** Minimum, 5 %, 50 %, 95 %, maximum of the histogram. */
  bounds: string[] | null;
}

/** Few enough that 1000 tables stay a few megabytes, enough for every code list worth a question. */
const COMMON_VALUES = 30;

/**
 * Of tables with children the inherited rows count: they describe what a query on the parent sees. Elements travel as
 * text: `anyarray` has no other form that can be asked for.
 */
const STATISTICS = `
  select distinct on (s.schemaname, s.tablename, s.attname)
         s.schemaname as schema, s.tablename as table, s.attname as column,
         s.null_frac as null_share, s.n_distinct as distinct,
         (s.most_common_vals::text::text[])[1:${COMMON_VALUES}] as values, s.most_common_freqs[1:${COMMON_VALUES}] as shares,
         case when h.size >= 2 then array[h.bounds[1], h.bounds[1 + round((h.size - 1) * 0.05)::int],
           h.bounds[1 + round((h.size - 1) * 0.5)::int], h.bounds[1 + round((h.size - 1) * 0.95)::int], h.bounds[h.size]] end as bounds
    from unnest($1::text[], $2::text[]) as w (schema, name)
         join pg_stats s on s.schemaname = w.schema and s.tablename = w.name
         cross join lateral (select s.histogram_bounds::text::text[] as bounds,
                                    coalesce(array_length(s.histogram_bounds::text::text[], 1), 0) as size) h
   order by s.schemaname, s.tablename, s.attname, s.inherited desc`;

/** What ANALYZE knows, by `schema.table` and column; tables that were never analysed and views are missing. */
export async function readStatistics(
  { rows }: Reader,
  tables: readonly FoundTable[],
): Promise<Map<string, Map<string, StatisticsRow>>> {
  const found = await rows<StatisticsRow>(STATISTICS, [
    tables.map(({ schema }) => schema),
    tables.map(({ name }) => name),
  ]);
  const byTable = new Map<string, Map<string, StatisticsRow>>();
  for (const row of found) {
    const name = fullName({ schema: row.schema, name: row.table });
    const columns = byTable.get(name) ?? new Map<string, StatisticsRow>();
    byTable.set(name, columns.set(row.column, row));
  }
  return byTable;
}

/** Types with an order that people ask by; the ends of a text column are only two of its cells. */
export const hasRange = (type: TypeClass): boolean =>
  ['integer', 'decimal', 'date', 'timestamp', 'time', 'interval'].includes(type);

/** A value longer than this is no literal anybody would ask for. */
export const MAX_VALUE = 80;

/** Four digits: more would be noise, in a file that people read. */
export const roundShare = (share: number): number => Number(share.toPrecision(4));

/** @param rows of the table, to turn PostgreSQL's shares of distinct values into counts */
export function toStatistics(row: StatisticsRow, type: TypeClass, rows: number): ColumnStatistics {
  const distinct = row.distinct >= 0 ? row.distinct : -row.distinct * rows;
  const [min, p5, median, p95, max] = row.bounds ?? [];
  return {
    null_share: roundShare(row.null_share),
    distinct: Math.round(distinct),
    common_values: (row.values ?? [])
      .map((value, index) => ({ value, share: roundShare(row.shares?.[index] ?? 0) }))
      .filter(({ value }) => value.length <= MAX_VALUE),
    range:
      hasRange(type) &&
      min !== undefined &&
      p5 !== undefined &&
      median !== undefined &&
      p95 !== undefined &&
      max !== undefined
        ? { min, p5, median, p95, max }
        : null,
  };
}
