import type { Catalog } from '@pairsmith/catalog';
import { findTable } from '../tables';
import { isFields, namesOf, tagOf, type Fields } from '../walk';
import { clausesOf, listOf } from './nodes';
import type { Place, Query, Source } from './query';

type Ctes = ReadonlyMap<string, Query | null>;

interface Around {
  outer: Query | null;
  ctes: Ctes;
}

/** Every SELECT of a statement, outer ones first, each with its sources and joins resolved by PostgreSQL's scoping. */
export function readQueries(root: unknown, { tables }: Pick<Catalog, 'tables'>): Query[] {
  const queries: Query[] = [];

  /** Null for a set operation, whose sides are read all the same. */
  function readSelect(select: Fields, place: Place, around: Around, isBranch = false): Query | null {
    const ctes = readCtes(select['withClause'], around);
    if (isFields(select['larg']) && isFields(select['rarg'])) {
      for (const side of [select['larg'], select['rarg']]) readSelect(side, place, { ...around, ctes }, true);
      return null;
    }
    const query: Query = { select, place, isBranch, sources: [], joins: [], outer: around.outer };
    queries.push(query);
    for (const item of listOf(select['fromClause'])) readFrom(item, query, { outer: around.outer, ctes });
    readExpression(clausesOf(query), { outer: query, ctes });
    return query;
  }

  function readCtes(clause: unknown, { outer, ctes: known }: Around): Ctes {
    const ctes = new Map(known);
    if (!isFields(clause)) return ctes;
    for (const item of listOf(clause['ctes'])) {
      const { ctename, ctequery, aliascolnames } = (item as { CommonTableExpr: Fields }).CommonTableExpr;
      const name = String(ctename);
      // The step of a recursion reads what it is itself about to be.
      if (clause['recursive']) ctes.set(name, null);
      const select = (ctequery as { SelectStmt?: Fields }).SelectStmt;
      const query = select ? readSelect(select, 'from', { outer, ctes }) : null;
      ctes.set(name, aliascolnames || clause['recursive'] ? null : query);
    }
    return ctes;
  }

  /** Adds the sources of one item of FROM to the query and returns them. */
  function readFrom(item: unknown, query: Query, around: Around): Source[] {
    if (!isFields(item)) return [];
    const tag = tagOf(item);
    const node = tag === null ? item : (item[tag] as Fields);
    if (tag === 'JoinExpr') return readJoin(node, query, around);
    if (tag === 'RangeTableSample') return readFrom(node['relation'], query, around);
    const source = tag === 'RangeVar' ? readRelation(node, around) : readDerived(tag, node, query, around);
    query.sources.push(source);
    return [source];
  }

  function readJoin(node: Fields, query: Query, around: Around): Source[] {
    const left = readFrom(node['larg'], query, around);
    const right = readFrom(node['rarg'], query, around);
    const type = String(node['jointype']);
    if (type === 'JOIN_LEFT' || type === 'JOIN_FULL') for (const one of right) one.isOptional = true;
    if (type === 'JOIN_RIGHT' || type === 'JOIN_FULL') for (const one of left) one.isOptional = true;
    const using = namesOf(node['usingClause']);
    query.joins.push({
      type,
      left,
      right,
      condition: node['quals'],
      using,
      isNatural: node['isNatural'] === true,
      node,
    });
    return [...left, ...right];
  }

  function readRelation(node: Fields, { ctes }: Around): Source {
    const [schema, name] = [node['schemaname'] ? String(node['schemaname']) : null, String(node['relname'])];
    const cte = schema === null ? ctes.get(name) : undefined;
    const table = cte === undefined ? findTable(tables, schema, name) : null;
    return {
      alias: aliasOf(node) ?? name,
      table,
      query: cte ?? null,
      isMadeUp: false,
      isOptional: false,
      node,
    };
  }

  function readDerived(tag: string | null, node: Fields, query: Query, { outer, ctes }: Around): Source {
    const select = (node['subquery'] as { SelectStmt?: Fields } | undefined)?.SelectStmt;
    const isMadeUp = select === undefined || select['valuesLists'] !== undefined;
    const seen = { outer: node['lateral'] || tag !== 'RangeSubselect' ? query : outer, ctes };
    const inner = select ? readSelect(select, 'from', seen) : null;
    if (!select) readExpression(node, seen);
    const isRenamed = listOf((node['alias'] as Fields | undefined)?.['colnames']).length > 0;
    return {
      alias: aliasOf(node) ?? '',
      table: null,
      query: isRenamed || isMadeUp ? null : inner,
      ...{ isMadeUp, isOptional: false, node },
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
}

const aliasOf = ({ alias }: Fields): string | undefined =>
  (alias as { aliasname?: string } | undefined)?.aliasname;
