import type { ColumnStatistics, TypeClass } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Reader } from '../read-only';
import { hasRange } from '../ranges/cell-order';
import { rangeOf, type WeightedCell } from '../ranges/range-of';
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
  /** Of types with an order: bounds of the histogram with equal shares of the rows that are not common between them. */
  bounds: string[] | null;
}

/** Few enough that 1000 tables stay a few megabytes, enough for every code list worth a question. */
const COMMON_VALUES = 30;
/** Ends and quantiles need all common values, of which ANALYZE keeps a hundred unless told otherwise, and every twentieth of the rest. */
const ORDERED = { values: 100, steps: 20 };

/**
 * Of tables with children the inherited rows count: they describe what a query on the parent sees. Elements travel as
 * text: `anyarray` has no other form that can be asked for. `offset 0` has that text made once: taken into the expressions
 * around it, it would be made for each of the steps.
 */
const STATISTICS = `
  select distinct on (s.schemaname, s.tablename, s.attname)
         s.schemaname as schema, s.tablename as table, s.attname as column,
         s.null_frac as null_share, s.n_distinct as distinct,
         (s.most_common_vals::text::text[])[1:k.count] as values, s.most_common_freqs[1:k.count] as shares,
         case when h.size >= 2 then (
           select array_agg(h.bounds[1 + round((h.size - 1)::numeric * i / h.steps)::int] order by i)
             from generate_series(0, h.steps) i) end as bounds
    from unnest($1::text[], $2::text[], $3::oid[]) as w (schema, name, oid)
         join pg_stats s on s.schemaname = w.schema and s.tablename = w.name
         join pg_attribute a on a.attrelid = w.oid and a.attname = s.attname
         join pg_type t on t.oid = a.atttypid
         cross join lateral (select t.typcategory in ('N', 'D', 'T') as ordered) o
         cross join lateral (select case when o.ordered then ${ORDERED.values} else ${COMMON_VALUES} end as count) k
         cross join lateral (select case when o.ordered then s.histogram_bounds::text::text[] end as bounds offset 0) b
         cross join lateral (select b.bounds, coalesce(array_length(b.bounds, 1), 0) as size,
                                    least(array_length(b.bounds, 1) - 1, ${ORDERED.steps}) as steps) h
   order by s.schemaname, s.tablename, s.attname, s.inherited desc`;

/** What ANALYZE knows, by `schema.table` and column; tables that were never analysed and views are missing. */
export async function readStatistics(
  { rows }: Reader,
  tables: readonly FoundTable[],
): Promise<Map<string, Map<string, StatisticsRow>>> {
  const found = await rows<StatisticsRow>(STATISTICS, [
    tables.map(({ schema }) => schema),
    tables.map(({ name }) => name),
    tables.map(({ oid }) => oid),
  ]);
  const byTable = new Map<string, Map<string, StatisticsRow>>();
  for (const row of found) {
    const name = fullName({ schema: row.schema, name: row.table });
    const columns = byTable.get(name) ?? new Map<string, StatisticsRow>();
    byTable.set(name, columns.set(row.column, row));
  }
  return byTable;
}

/** A value longer than this is no literal anybody would ask for. */
export const MAX_VALUE = 80;

/** Four digits: more would be noise, in a file that people read. */
export const roundShare = (share: number): number => Number(share.toPrecision(4));

/** @param rows of the table, to turn PostgreSQL's shares of distinct values into counts */
export function toStatistics(row: StatisticsRow, type: TypeClass, rows: number): ColumnStatistics {
  const distinct = row.distinct >= 0 ? row.distinct : -row.distinct * rows;
  return {
    null_share: roundShare(row.null_share),
    distinct: Math.round(distinct),
    common_values: commonCells(row)
      .slice(0, COMMON_VALUES)
      .map(({ cell, weight }) => ({ value: cell, share: roundShare(weight) }))
      .filter(({ value }) => value.length <= MAX_VALUE),
    range: hasRange(type) ? rangeOf([...commonCells(row), ...otherCells(row)], type) : null,
  };
}

const commonCells = ({ values, shares }: StatisticsRow): WeightedCell[] =>
  (values ?? []).map((cell, at) => ({ cell, weight: shares?.[at] ?? 0 }));

/** Between two bounds lies the same share of what is not common; each bound stands for the half of it on either side. */
function otherCells(row: StatisticsRow): WeightedCell[] {
  const bounds = row.bounds ?? [];
  const common = commonCells(row).reduce((sum, { weight }) => sum + weight, 0);
  const share = Math.max(0, 1 - row.null_share - common) / (bounds.length - 1);
  return bounds.map((cell, at) => ({
    cell,
    weight: at === 0 || at === bounds.length - 1 ? share / 2 : share,
  }));
}
