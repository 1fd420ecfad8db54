import { said } from '@pairsmith/core';
import { referencesOf, tableKey, tablesByKey } from '@pairsmith/sql';
import type { QueryResult } from '@pairsmith/source-db';
import type { SenseFinding, SenseInput } from './finding';
import { judgeGrain } from './grain';

export { SENSE_CHECKS, type SenseCheck, type SenseFinding } from './finding';

/** What speaks against a result that came back; empty: it makes sense. Ties at the edge of a top-N are looked for apart. */
export function judgeSense(input: SenseInput): SenseFinding[] {
  const { rows } = input.result;
  if (rows.length === 0) return [{ check: 'empty_result', message: said('sense.empty') }];
  const found: SenseFinding[] = [];
  if (rows.every((row) => row.every((cell) => cell === null)))
    found.push({ check: 'all_null', message: said('sense.all_null') });
  if (rows.some((row) => row.some((cell) => cell !== null && NOT_FINITE.test(cell))))
    found.push({ check: 'not_finite', message: said('sense.not_finite') });
  return [...found, ...judgeJoins(input), ...judgeGrain(input)];
}

/** As PostgreSQL writes numbers and dates that are none: one of them in a column makes its sum, mean or maximum another. */
const NOT_FINITE = /^(NaN|-?[Ii]nfinity)$/;

/** Cells that are NULL, 0–1; null where there are none at all. */
export function nullShareOf(rows: QueryResult['rows']): number | null {
  const cells = rows.flat();
  if (cells.length === 0) return null;
  return Number((cells.filter((cell) => cell === null).length / cells.length).toFixed(4));
}

/** The planner errs by a factor of a few; a join that repeats rows by mistake is off by far more. */
const PLANNED_FACTOR = 10;
/** Below this many rows it does not matter to the planner, and so tells nothing. */
const PLANNED_LEAST = 10_000;

/** Joins along relations give no more rows than the largest table has; whatever gives many more repeats rows. */
function judgeJoins({ statement, catalog, result, plan }: SenseInput): SenseFinding[] {
  const known = tablesByKey(catalog.tables);
  const sizes = referencesOf(statement, catalog).tables.map(
    (table) => known.get(tableKey(table))?.row_estimate ?? null,
  );
  if (sizes.length < 2 || sizes.includes(null)) return [];
  const [largest, all] = [
    Math.max(...sizes.map(Number)),
    sizes.reduce<number>((sum, size) => sum + Number(size), 0),
  ];
  const planned = Math.max(0, ...joinRows(plan.plan));
  const isExploding =
    result.rows.length > Math.max(all, 10) || planned > Math.max(largest * PLANNED_FACTOR, PLANNED_LEAST);
  if (!isExploding) return [];
  const rows = Math.max(planned, result.rows.length);
  return [
    {
      check: 'exploding_join',
      message: said('sense.exploding_join', { rows: Math.round(rows), largest }),
    },
  ];
}

/** Rows that the planner expects of each join in a plan of EXPLAIN's JSON. */
function joinRows(node: Record<string, unknown>): number[] {
  const inner = (Array.isArray(node['Plans']) ? node['Plans'] : []) as Record<string, unknown>[];
  const isJoin = /^(Nested Loop|Hash Join|Merge Join)$/.test(String(node['Node Type']));
  return [...(isJoin ? [Number(node['Plan Rows'])] : []), ...inner.flatMap(joinRows)];
}
