import { said } from '@pairsmith/core';
import { tagOf, walk, type Fields, type Statement } from '@pairsmith/sql';
import { QueryFailure, type QueryProbe, type QueryResult } from '@pairsmith/source-db';
import { askDatabase, type Patience } from '../database-trouble';
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
  { columns, rows }: QueryResult,
  db: Pick<QueryProbe, 'run'>,
  patience: Patience,
): Promise<SenseFinding[]> {
  const wider = widenLimit(statement, columns);
  if (!wider || rows.length !== wider.limit) return [];
  const result = await askDatabase(() => db.run(wider.sql, patience.signal), patience);
  if (result instanceof QueryFailure || !isTied(result, wider)) return [];
  const message = said('sense.tied_edge', { n: wider.limit });
  return [{ check: 'tied_edge', message }];
}

/**
 * The statement with `LIMIT n + 1` instead of `LIMIT n`; null where it has no plain top-N whose sort key is shown. Only the
 * number in the text is changed, at the place that the parser names.
 */
function widenLimit({ sql, root }: Statement, columns: readonly string[]): WiderQuery | null {
  const select = (root as { SelectStmt?: Fields }).SelectStmt;
  const constant = (select?.['limitCount'] as { A_Const?: Fields } | undefined)?.A_Const;
  const location = constant?.['location'];
  if (!select || typeof location !== 'number' || select['limitOffset'] || select['larg']) return null;
  if (select['limitOption'] !== 'LIMIT_OPTION_COUNT') return null;
  const bytes = Buffer.from(sql);
  const digits = /^\d{1,6}/.exec(bytes.subarray(location).toString())?.[0];
  const keyColumns = keysOf(select, columns);
  if (digits === undefined || keyColumns.length === 0) return null;
  const limit = Number(digits);
  const [before, after] = [bytes.subarray(0, location), bytes.subarray(location + digits.length)];
  return { sql: `${before.toString()}${limit + 1}${after.toString()}`, limit, keyColumns };
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
function keysOf(select: Fields, columns: readonly string[]): number[] {
  const targets = listOf(select['targetList']).map((item) => (item as { ResTarget: Fields }).ResTarget);
  const places = listOf(select['sortClause']).map((item) =>
    placeOf((item as { SortBy: Fields }).SortBy['node'], targets, columns),
  );
  const [first, ...rest] = places;
  if (first === undefined || first < 0) return [];
  return [first, ...rest.filter((at) => at >= 0 && tagOf(targets[at]?.['val'] as Fields) !== 'ColumnRef')];
}

function placeOf(node: unknown, targets: readonly Fields[], columns: readonly string[]): number {
  const position = (node as { A_Const?: { ival?: { ival?: number } } }).A_Const?.ival?.ival;
  if (position !== undefined) return position - 1;
  const path = [...walk(node)].find(({ type }) => type === 'ColumnRef')?.fields['fields'];
  const isName = tagOf(node as Fields) === 'ColumnRef' && listOf(path).length === 1;
  const name = isName ? (listOf(path)[0] as { String?: { sval?: string } }).String?.sval : undefined;
  const named = name === undefined ? -1 : columns.indexOf(name);
  return named >= 0 ? named : targets.findIndex(({ val }) => bare(val) === bare(node));
}

const bare = (node: unknown): string =>
  JSON.stringify(node, (key, value: unknown) => (/location$/.test(key) ? undefined : value));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
