import { said } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import { isSame, readPlan, type Plan, type Selection } from '@pairsmith/query-plan';
import type { Fields, Statement } from '@pairsmith/sql';
import { QueryFailure, type QueryProbe, type QueryResult } from '@pairsmith/source-db';
import { withRetry, type RetryPolicy } from '../with-retry';
import type { SenseFinding } from './finding';

/** A top-N with one row more, and where its first sort key stands in the result. */
interface WiderQuery {
  sql: string;
  limit: number;
  keyColumns: number[];
}

/** A query that fails with one row more tells nothing of ties, and nothing against the pair. */
export async function findTie(
  statement: Statement,
  catalog: Pick<Catalog, 'tables'>,
  { rows }: Pick<QueryResult, 'rows'>,
  db: Pick<QueryProbe, 'run'>,
  patience: RetryPolicy,
): Promise<SenseFinding[]> {
  const wider = widenLimit(statement, readPlan(statement, catalog));
  if (!wider || rows.length !== wider.limit) return [];
  const result = await withRetry(() => db.run(wider.sql, patience.signal), patience);
  if (result instanceof QueryFailure || !isTied(result, wider)) return [];
  const message = said('sense.tied_edge', { n: wider.limit });
  return [{ check: 'tied_edge', message }];
}

/**
 * The statement with `LIMIT n + 1` instead of `LIMIT n`; null where it has no plain top-N whose sort key is shown. Only the
 * number in the text is changed, at the place that the parser names.
 */
function widenLimit({ sql, root }: Statement, plan: Plan): WiderQuery | null {
  const { limitCount } = (root as { SelectStmt: Fields }).SelectStmt;
  const location = (limitCount as { A_Const?: Fields } | undefined)?.A_Const?.['location'];
  if (typeof location !== 'number' || plan.kind !== 'selection' || !plan.limit) return null;
  const { rows, skip, ties } = plan.limit;
  const keyColumns = keysOf(plan);
  if (rows === null || skip > 0 || ties || keyColumns.length === 0) return null;
  const bytes = Buffer.from(sql);
  const [before, rest] = [bytes.subarray(0, location).toString(), bytes.subarray(location).toString()];
  const after = /^\d+(?![\w.])/.test(rest) ? rest.replace(/^\d+/, '') : null;
  return after === null ? null : { sql: `${before}${rows + 1}${after}`, limit: rows, keyColumns };
}

/** Whether who is in and who is out was decided by nothing that was asked for. */
const isTied = ({ rows }: Pick<QueryResult, 'rows'>, { limit, keyColumns }: WiderQuery): boolean => {
  const [inside, outside] = [rows[limit - 1], rows[limit]];
  return (
    inside !== undefined && outside !== undefined && keyColumns.every((at) => inside[at] === outside[at])
  );
};

/**
 * The places of the sort keys in the result: the first, and of the rest what is computed. Columns behind the first break
 * ties (names, ids): of them no question speaks. Empty where the first is not shown.
 */
function keysOf({ order, shown }: Selection): number[] {
  const [first, ...rest] = order.map(({ by }) => shown.findIndex(({ value }) => isSame(value, by)));
  if (first === undefined || first < 0) return [];
  return [first, ...rest.filter((at) => at >= 0 && shown[at]?.value.kind !== 'column')];
}
