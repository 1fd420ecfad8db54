import type { Catalog } from '@pairsmith/catalog';
import { rememberRecent } from '@pairsmith/core';
import { findTable } from '../find-table';
import { isFields, namesOf, tagOf, type Fields } from '../walk';
import { sourceColumns, sourcesOf, starColumns, type StarColumn } from './from-items';
import { clausesOf, listOf } from './nodes';
import { isStar, outputsOf, pathOf, type FromItem, type Place, type Query, type Source } from './query';

/** What a name of WITH stands for. */
interface Cte {
  node: Fields;
  /** Null while it is being read: what names itself is the step of a recursion. */
  select: Fields | null;
  query: Query | null;
  columns: readonly string[] | null;
}

type Ctes = ReadonlyMap<string, Cte>;

interface Around {
  outer: Query | null;
  ctes: Ctes;
}

/** Every SELECT of a statement, outer ones first, each with its sources and joins resolved by PostgreSQL's scoping. */
export const readQueries = (root: unknown, { tables }: Pick<Catalog, 'tables'>): readonly Query[] =>
  readAmong(root, tables);

const readAmong = rememberRecent((root: unknown, tables: Catalog['tables']): readonly Query[] => {
  const queries: Query[] = [];

  /** `query` is null for a set operation, whose sides are read all the same; its columns are those of its first side. */
  function readSelect(
    select: Fields,
    place: Place,
    around: Around,
    isBranch = false,
  ): Pick<Cte, 'query' | 'columns'> {
    const ctes = readCtes(select['withClause'], around);
    if (isFields(select['larg']) && isFields(select['rarg'])) {
      const { columns } = readSelect(select['larg'], place, { ...around, ctes }, true);
      readSelect(select['rarg'], place, { ...around, ctes }, true);
      return { query: null, columns };
    }
    const query: Query = { select, place, isBranch, from: [], sources: [], joins: [], outer: around.outer };
    queries.push(query);
    for (const item of listOf(select['fromClause']))
      query.from.push(readFrom(item, query, { outer: around.outer, ctes }));
    readExpression(clausesOf(query), { outer: query, ctes });
    return { query, columns: resultNames(query) };
  }

  function readCtes(clause: unknown, { outer, ctes: known }: Around): Ctes {
    const ctes = new Map(known);
    if (!isFields(clause)) return ctes;
    const nodes = listOf(clause['ctes']).map((item) => (item as { CommonTableExpr: Fields }).CommonTableExpr);
    // With RECURSIVE each may read itself and those behind it.
    if (clause['recursive'])
      for (const node of nodes)
        ctes.set(String(node['ctename']), { node, select: null, query: null, columns: null });
    for (const node of nodes) {
      const select = (node['ctequery'] as { SelectStmt?: Fields }).SelectStmt;
      const { query, columns } = select
        ? readSelect(select, 'from', { outer, ctes })
        : { query: null, columns: null };
      const names = namesOf(node['aliascolnames']);
      ctes.set(String(node['ctename']), {
        node,
        select: select ?? null,
        query: names.length > 0 || clause['recursive'] ? null : query,
        columns: renamed(columns, names),
      });
    }
    return ctes;
  }

  /** Adds the sources of one item of FROM to the query. */
  function readFrom(item: unknown, query: Query, around: Around): FromItem {
    const tag = isFields(item) ? tagOf(item) : null;
    const node = (tag === null ? item : (item as Fields)[tag]) as Fields;
    if (tag === 'JoinExpr') return readJoin(node, query, around);
    if (tag === 'RangeTableSample') {
      const sampled = readFrom(node['relation'], query, around);
      for (const one of sourcesOf(sampled)) one.isSampled = true;
      return sampled;
    }
    const source = tag === 'RangeVar' ? readRelation(node, around) : readDerived(tag, node, query, around);
    query.sources.push(source);
    return { source };
  }

  function readJoin(node: Fields, query: Query, around: Around): FromItem {
    const sides = [readFrom(node['larg'], query, around), readFrom(node['rarg'], query, around)] as const;
    const [left, right] = [sourcesOf(sides[0]), sourcesOf(sides[1])];
    const type = String(node['jointype']);
    if (type === 'JOIN_LEFT' || type === 'JOIN_FULL') for (const one of right) one.isOptional = true;
    if (type === 'JOIN_RIGHT' || type === 'JOIN_FULL') for (const one of left) one.isOptional = true;
    const using = namesOf(node['usingClause']);
    const isNatural = node['isNatural'] === true;
    const merged = isNatural ? sharedNames(sides) : using;
    const join = { type, left, right, sides, merged, condition: node['quals'], using, isNatural, node };
    query.joins.push(join);
    return { join };
  }

  function readRelation(node: Fields, { ctes }: Around): Source {
    const [schema, name] = [node['schemaname'] ? String(node['schemaname']) : null, String(node['relname'])];
    const cte = schema === null ? ctes.get(name) : undefined;
    const table = cte === undefined ? findTable(tables, schema, name) : null;
    const columns = cte ? cte.columns : (table?.columns.map((column) => column.name) ?? null);
    return {
      alias: aliasOf(node) ?? name,
      columns: renamed(columns, namesOf((node['alias'] as Fields | undefined)?.['colnames'])),
      select: cte?.select ?? null,
      cte: cte?.node ?? null,
      table,
      query: cte?.query ?? null,
      isSynthetic: false,
      ...{ isOptional: false, isSampled: false, node },
    };
  }

  function readDerived(tag: string | null, node: Fields, query: Query, { outer, ctes }: Around): Source {
    const select = (node['subquery'] as { SelectStmt?: Fields } | undefined)?.SelectStmt;
    const isSynthetic = select === undefined || select['valuesLists'] !== undefined;
    const seen = { outer: node['lateral'] || tag !== 'RangeSubselect' ? query : outer, ctes };
    const inner = select ? readSelect(select, 'from', seen) : null;
    if (!select) readExpression(node, seen);
    const names = namesOf((node['alias'] as Fields | undefined)?.['colnames']);
    return {
      alias: aliasOf(node) ?? '',
      columns: renamed(inner?.columns ?? null, names),
      select: select ?? null,
      cte: null,
      table: null,
      query: names.length > 0 || isSynthetic ? null : (inner?.query ?? null),
      ...{ isSynthetic, isOptional: false, isSampled: false, node },
    };
  }

  function readExpression(value: unknown, around: Around): void {
    if (Array.isArray(value)) for (const item of value) readExpression(item, around);
    else if (isFields(value)) {
      const tag = tagOf(value);
      const fields = tag === null ? value : (value[tag] as Fields);
      if (tag === 'SelectStmt') readSelect(fields, 'value', around);
      else if (tag === 'SubLink') {
        const place = fields['subLinkType'] === 'EXISTS_SUBLINK' ? 'exists' : 'value';
        const select = (fields['subselect'] as { SelectStmt?: Fields } | undefined)?.SelectStmt;
        if (select) readSelect(select, place, around);
        readExpression(fields['testexpr'], around);
      } else for (const inner of Object.values(fields)) readExpression(inner, around);
    }
  }

  const select = (root as { SelectStmt?: Fields }).SelectStmt;
  if (select) readSelect(select, 'top', { outer: null, ctes: new Map() });
  return queries;
});

/** In the order of the results, stars resolved; null where a star's columns are not known. */
function resultNames(query: Query): string[] | null {
  const [row] = listOf(query.select['valuesLists']) as { List?: { items?: unknown } }[];
  if (row) return listOf(row.List?.items).map((_, at) => `column${at + 1}`);
  const names = outputsOf(query).map(({ name, value }) =>
    isStar(value) ? (starOf(value, query)?.map((column) => column.name) ?? null) : [name],
  );
  return names.every((some) => some !== null) ? names.flat() : null;
}

/** What `*` or `a.*` brings in a query; null where that is not known. */
export function starOf(value: unknown, query: Query): StarColumn[] | null {
  const alias = pathOf((value as { ColumnRef: Fields }).ColumnRef).at(-2);
  if (alias === undefined) return starColumns(query.from);
  const called = query.sources.filter((source) => source.alias === alias);
  return called.length === 1 && called[0] ? sourceColumns(called[0]) : null;
}

function sharedNames([left, right]: readonly [FromItem, FromItem]): string[] | null {
  const [names, others] = [starColumns([left]), starColumns([right])];
  if (!names || !others) return null;
  const known = new Set(others.map(({ name }) => name));
  return names.flatMap(({ name }) => (known.has(name) ? [name] : []));
}

/** Names given behind an alias are those of the first columns. */
const renamed = (columns: readonly string[] | null, names: readonly string[]): readonly string[] | null =>
  columns && [...names, ...columns.slice(names.length)];

const aliasOf = ({ alias }: Fields): string | undefined =>
  (alias as { aliasname?: string } | undefined)?.aliasname;
