import { said } from '@pairsmith/core';
import {
  type Fields,
  type Query,
  clausesOf,
  columnOf,
  constantOf,
  filtersOf,
  functionName,
  groupKeys,
  isGrouped,
  listOf,
  openNode,
  operatorOf,
  originOf,
  outputsOf,
  ownNodesOf,
  rememberPerNode,
  textOf,
} from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';
import { isWhole, typeOf } from '../types';

const divisionsOf = (query: Query): Fields[] =>
  ownNodesOf(clausesOf(query), 'A_Expr').filter(
    (fields) => fields['kind'] === 'AEXPR_OP' && /^[/%]$/.test(operatorOf(fields)),
  );

export const unguardedDivision: Rule = {
  title: said('lint_title.zero_divisor'),
  find: eachQuery((query) =>
    divisionsOf(query)
      .filter(({ rexpr }) => !isNeverZero(rexpr, query) && !isGuarded(rexpr, query))
      .map((node) => ({ message: said('lint.zero_divisor'), node: node['rexpr'] })),
  ),
};

const isNeverZero = rememberPerNode((node, query): boolean => {
  const [type, fields] = openNode(node);
  const constant = constantOf(node);
  if (constant) return constant.kind !== 'number' || Number(constant.text) !== 0;
  if (type === 'TypeCast') return isNeverZero(fields['arg'], query);
  if (type === 'A_Expr') {
    if (fields['kind'] === 'AEXPR_NULLIF') return Number(constantOf(fields['rexpr'])?.text) === 0;
    return (
      operatorOf(fields) === '*' && isNeverZero(fields['lexpr'], query) && isNeverZero(fields['rexpr'], query)
    );
  }
  if (type === 'CaseExpr') return true;
  if (type === 'MinMaxExpr')
    return (
      fields['op'] === 'IS_GREATEST' &&
      listOf(fields['args']).some((arg) => Number(constantOf(arg)?.text) > 0)
    );
  // A group, and a window around a row, holds at least one row.
  if (type === 'FuncCall' && functionName(fields) === 'count')
    return (
      fields['agg_star'] === true &&
      !fields['agg_filter'] &&
      (isGrouped(query) || fields['over'] !== undefined)
    );
  return type === 'ColumnRef' && isColumnNeverZero(node, query);
});

/** By a check constraint, or by how a derived table computes it. */
function isColumnNeverZero(node: unknown, query: Query): boolean {
  const use = columnOf(node, query);
  const origin = originOf(use);
  if (origin?.table.checks.some(({ expression }) => positive(origin.name).test(expression))) return true;
  const inner = use?.source.query;
  const value = inner && outputsOf(inner).find(({ name }) => name === use.name)?.value;
  return Boolean(inner && value && (isNeverZero(value, inner) || isGuarded(value, inner)));
}

const positive = (column: string): RegExp =>
  new RegExp(`(?<![\\w"])"?${column.replace(/\W/g, '\\$&')}"?\\)?(::\\w+)? (>|<>) \\(?0(?![.\\d])`);

interface Guards {
  /** What filters and HAVING compare, as text. */
  compared: Set<string>;
  cases: { compared: Set<string>; body: string }[];
}

/** A filter, HAVING or the CASE around it speaks of the divisor. */
function isGuarded(divisor: unknown, query: Query): boolean {
  const text = textOf(divisor, query);
  const { compared, cases } = guardsOf(query.select, query);
  return compared.has(text) || cases.some((one) => one.compared.has(text) && one.body.includes(text));
}

const guardsOf = rememberPerNode((_select, query): Guards => {
  const clauses = clausesOf(query);
  const whens = ownNodesOf(clauses, 'CaseWhen').map(({ expr, result }) => ({
    conditions: [expr],
    body: result,
  }));
  const elses = ownNodesOf(clauses, 'CaseExpr').map(({ args, defresult }) => ({
    conditions: listOf(args).map((when) => openNode(when)[1]['expr']),
    body: defresult,
  }));
  return {
    compared: comparedIn([...filtersOf(query), query.select['havingClause']], query),
    cases: [...whens, ...elses]
      .filter(({ body }) => body !== undefined)
      .map(({ conditions, body }) => ({
        compared: comparedIn(conditions, query),
        body: textOf(body, query),
      })),
  };
});

const comparedIn = (conditions: unknown[], query: Query): Set<string> =>
  new Set(
    ownNodesOf(conditions, 'A_Expr')
      .filter(({ kind }) => kind === 'AEXPR_OP')
      .flatMap(({ lexpr, rexpr }) => [lexpr, rexpr])
      .filter((side) => side !== undefined)
      .map((side) => textOf(side, query)),
  );

export const integerDivision: Rule = {
  title: said('lint_title.integer_division'),
  find: eachQuery((query) => {
    const buckets = groupKeys(query).map((key) => textOf(key, query));
    const scaledBack = ownNodesOf(clausesOf(query), 'A_Expr').flatMap((fields) =>
      operatorOf(fields) === '*' ? scaledDivision(fields) : [],
    );
    return divisionsOf(query)
      .filter((node) => operatorOf(node) === '/' && !scaledBack.includes(node))
      .filter(({ lexpr, rexpr }) => [lexpr, rexpr].every((side) => isWhole(typeOf(side, query))))
      .filter(({ lexpr, rexpr }) => !(constantOf(lexpr) && constantOf(rexpr)))
      .filter((node) => !buckets.some((key) => key.includes(textOf({ A_Expr: node }, query))))
      .map((node) => ({
        message: said('lint.integer_division'),
        node: { A_Expr: node },
      }));
  }),
};

/** `x / 10 * 10` rounds down on purpose. */
function scaledDivision({ lexpr, rexpr }: Fields): Fields[] {
  const [type, division] = openNode(lexpr);
  const [by, factor] = [constantOf(division['rexpr']), constantOf(rexpr)];
  return type === 'A_Expr' && operatorOf(division) === '/' && by && by.text === factor?.text
    ? [division]
    : [];
}
