import { said } from '@pairsmith/core';
import {
  type Query,
  type Source,
  clausesOf,
  originOf,
  ownNodesOf,
  pathOf,
  resolveColumn,
  tableKey,
  walk,
} from '@pairsmith/sql';
import type { LintContext, Rule } from '../rule';

const ASKED = /删除|作废|注销|停用|历史|delet|remov|archiv/i;

export const softDelete: Rule = {
  title: said('lint_title.deleted_rows'),
  find: (context) =>
    ASKED.test(context.question)
      ? []
      : context.queries.flatMap((query) => query.sources.flatMap((source) => check(source, query, context))),
};

function check(source: Source, query: Query, { queries, roles }: LintContext) {
  const { table } = source;
  const [column, role] = table
    ? ([...(roles.get(tableKey(table)) ?? [])].find(([, one]) => one.role === 'soft_delete') ?? [])
    : [];
  if (
    !table ||
    !column ||
    !role ||
    isMentioned(column, source, query) ||
    isMentionedAround(column, table, queries)
  )
    return [];
  const condition =
    role.live === null
      ? `${source.alias}.${column} IS NULL`
      : `${source.alias}.${column} = ${literal(role.live)}`;
  return [{ message: said('lint.deleted_rows', { table: table.name, condition }), node: source.node }];
}

const literal = (live = ''): string => (/^(\d+|true|false)$/.test(live) ? live : `'${live}'`);

function isMentioned(column: string, source: Source, query: Query): boolean {
  const references = ownNodesOf(clausesOf(query), 'ColumnRef');
  return references.some((reference) => {
    if (pathOf(reference).at(-1) !== column) return false;
    const use = resolveColumn(reference, query);
    return use === null || use.source === source;
  });
}

/** Handed on by a derived table and filtered further out. */
const isMentionedAround = (column: string, table: Source['table'], queries: readonly Query[]): boolean =>
  queries.some((query) =>
    [...walk(query.select['whereClause'])].some(({ type, fields }) => {
      if (type !== 'ColumnRef') return false;
      const use = resolveColumn(fields, query);
      const origin = use?.source.query ? originOf(use) : null;
      return origin?.table === table && origin.name === column;
    }),
  );
