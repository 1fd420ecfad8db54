import { tableKey } from '../tables';
import { columnOf, conjunctsOf, constantOf, filtersOf, open, operatorOf } from './nodes';
import { aggregatesOf, groupKeys, isGrouped, isSingleRow } from './grouping';
import { outputsOf, type Query, type Source } from './query';
import type { ColumnUse } from './resolve';
import type { Catalog } from '@pairsmith/catalog';

type Relations = Catalog['relations'];

/** The sets of columns that name one row of a source, as far as keys, relations and GROUP BY tell; empty: nothing is known. */
export function keysOf({ table, query }: Source, relations: Relations): string[][] {
  if (table) {
    const full = tableKey(table);
    const targets = relations.filter(({ to }) => tableKey({ ...to, name: to.table }) === full);
    return [table.primary_key, ...table.uniques, ...targets.map(({ to }) => to.columns)].filter(
      (columns) => columns.length > 0,
    );
  }
  if (!query) return [];
  if (isSingleRow(query)) return [[]];
  if (!isGrouped(query)) return [];
  const outputs = outputsOf(query).map(({ name, value }) => ({ name, text: JSON.stringify(bare(value)) }));
  const key = groupKeys(query).map(
    (item) => outputs.find(({ text }) => text === JSON.stringify(bare(item)))?.name,
  );
  return key.every((name) => name !== undefined) ? [key] : [];
}

const bare = (node: unknown): unknown =>
  JSON.parse(
    JSON.stringify(node, (name, value: unknown) => (/location$/.test(name) ? undefined : value)) ?? 'null',
  );

/** Whether these columns name at most one row; null where nothing is known of the source's keys. */
export function isUnique(source: Source, columns: ReadonlySet<string>, relations: Relations): boolean | null {
  const keys = keysOf(source, relations);
  if (keys.some((key) => key.every((name) => columns.has(name)))) return true;
  if ([...columns].some((name) => hasDistinctValues(source, name))) return true;
  return keys.length > 0 ? false : null;
}

/** No key says so, but there are as many values as rows. */
function hasDistinctValues({ table }: Source, name: string): boolean {
  const statistics = table?.columns.find((column) => column.name === name)?.statistics;
  return (
    statistics?.null_share === 0 && statistics.distinct >= Math.max(20, (table?.row_estimate ?? 0) * 0.98)
  );
}

/** `a.x = b.y` between two sources of one query. */
export interface Equality {
  left: ColumnUse;
  right: ColumnUse;
  node: unknown;
}

export function equalitiesOf(query: Query): Equality[] {
  const written = joinConditions(query).flatMap((node): Equality[] => {
    const [type, fields] = open(node);
    if (type !== 'A_Expr' || fields['kind'] !== 'AEXPR_OP' || operatorOf(fields) !== '=') return [];
    const [left, right] = [columnOf(fields['lexpr'], query), columnOf(fields['rexpr'], query)];
    if (!left || !right || left.owner !== query || right.owner !== query || left.source === right.source)
      return [];
    return [{ left, right, node }];
  });
  return [...written, ...usingOf(query)];
}

/** Everything that may tie two sources to each other. */
export const joinConditions = (query: Query): unknown[] => [
  ...filtersOf(query),
  ...query.joins
    .filter(({ type }) => type !== 'JOIN_INNER')
    .flatMap(({ condition }) => conjunctsOf(condition)),
];

const usingOf = (query: Query): Equality[] =>
  query.joins.flatMap(({ left, right, using, node }) =>
    using.flatMap((name): Equality[] => {
      const [from, to] = [left, right].map((side) => side.find((source) => has(source, name)));
      if (!from || !to) return [];
      return [{ left: use(from, name, query), right: use(to, name, query), node }];
    }),
  );

const has = ({ table, query }: Source, name: string): boolean =>
  table?.columns.some((column) => column.name === name) ??
  (query ? outputsOf(query).some((output) => output.name === name) : false);

const use = (source: Source, name: string, owner: Query): ColumnUse => ({
  ...{ name, source, owner },
  column: source.table?.columns.find((column) => column.name === name) ?? null,
});

/**
 * Whether joins repeat a source's rows within a group: true where a source is reached by columns that do not name one of its
 * rows; null where that is not known.
 */
export function isRepeated(start: Source, query: Query, relations: Relations): boolean | null {
  const equalities = equalitiesOf(query);
  const fixed = fixedColumns(query);
  const reached = new Set([start]);
  let answer: boolean | null = false;
  for (;;) {
    const next = equalities
      .flatMap(({ left, right }) => [
        [left.source, right.source],
        [right.source, left.source],
      ])
      .find(([from, to]) => from && to && reached.has(from) && !reached.has(to))?.[1];
    if (!next) break;
    const columns = new Set(fixed.get(next));
    for (const { left, right } of equalities) {
      if (right.source === next && reached.has(left.source)) columns.add(right.name);
      if (left.source === next && reached.has(right.source)) columns.add(left.name);
    }
    const unique = isUnique(next, columns, relations);
    if (unique === false) return true;
    if (unique === null) answer = null;
    reached.add(next);
  }
  const isComplete = query.sources.every((source) => reached.has(source) || yieldsOneRow(source));
  return isComplete ? answer : null;
}

export const yieldsOneRow = ({ query }: Source): boolean => query !== null && isSingleRow(query);

/** Columns that hold one value within a group: compared with a constant, or grouped by. */
function fixedColumns(query: Query): Map<Source, string[]> {
  const fixed = new Map<Source, string[]>();
  const fix = (found: ColumnUse | null) => {
    if (found?.owner === query) fixed.set(found.source, [...(fixed.get(found.source) ?? []), found.name]);
  };
  for (const node of joinConditions(query)) {
    const [type, fields] = open(node);
    if (type !== 'A_Expr' || fields['kind'] !== 'AEXPR_OP' || operatorOf(fields) !== '=') continue;
    const [left, right] = [columnOf(fields['lexpr'], query), columnOf(fields['rexpr'], query)];
    if (left && (constantOf(fields['rexpr']) || (right && right.owner !== query))) fix(left);
    if (right && (constantOf(fields['lexpr']) || (left && left.owner !== query))) fix(right);
  }
  if (isGrouped(query) || aggregatesOf(query).length > 0)
    for (const key of groupKeys(query)) fix(columnOf(key, query));
  return fixed;
}
