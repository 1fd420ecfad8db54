import { calledName } from '@pairsmith/words';
import { said } from '@pairsmith/core';
import {
  type Query,
  aggregatesOf,
  clausesOf,
  columnOf,
  functionName,
  isGrouped,
  operatorOf,
  originOf,
  outputsOf,
  ownNodes,
  ownNodesOf,
  tableKey,
} from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';

/** Words of rates that do not add up whatever the rows are; balances and stocks do, over things at one moment. */
const NEVER_ADDED =
  /率|比$|比例|比重|百分|价|均|指数|系数|因子|折扣|[评得]分|分数|温度|湿度|速度|浓度|密度|年龄|rate|ratio|percent|pct|price|avg|average|mean|median|score|rating|index|factor|coefficient|age|temperature|humidity|speed|density|discount/;

export const sumOfRates: Rule = {
  title: said('lint_title.sum_of_rate'),
  find: eachQuery((query, { roles }) => {
    const divided = dividedIn(query);
    return aggregatesOf(query)
      .filter(({ name, node }) => name === 'sum' && !divided.has(node))
      .flatMap(({ args, node }) => {
        const origin = originOf(columnOf(args[0], query));
        const role = origin && roles.get(tableKey(origin.table))?.get(origin.name);
        const isRate =
          role?.role === 'rate' &&
          role.evidence.some((text) => /^word: /.test(text) && NEVER_ADDED.test(text));
        if (!origin || !isRate) return [];
        return [
          {
            message: said('lint.sum_of_rate', { column: calledName(origin.column) }),
            node,
          },
        ];
      });
  }),
};

/** Divided again it is a mean, written by hand. */
function dividedIn(query: Query): Set<unknown> {
  const divided = new Set<unknown>();
  for (const fields of ownNodesOf(clausesOf(query), 'A_Expr')) {
    // Outer divisions come first: what stands in one that was looked through has been seen (`a / b / c / …`).
    if (operatorOf(fields) !== '/' || divided.has(fields)) continue;
    for (const visit of ownNodes(fields['lexpr'])) divided.add(visit.fields);
  }
  return divided;
}

export const sumOfDistinct: Rule = {
  title: said('lint_title.distinct_sum'),
  find: eachQuery((query) =>
    aggregatesOf(query)
      .filter(({ name, isDistinct }) => isDistinct && (name === 'sum' || name === 'avg'))
      .map(({ name, node }) => ({
        message: said('lint.distinct_sum', { name }),
        node,
      })),
  ),
};

export const meanOfMeans: Rule = {
  title: said('lint_title.average_of_averages'),
  find: eachQuery((query) =>
    aggregatesOf(query)
      .filter(({ name, args }) => name === 'avg' && isMean(args[0], query))
      .map(({ node }) => ({
        message: said('lint.average_of_averages'),
        node,
      })),
  ),
};

function isMean(node: unknown, query: Query): boolean {
  const use = columnOf(node, query);
  const inner = use?.source.query;
  const value = inner && outputsOf(inner).find(({ name }) => name === use.name)?.value;
  if (!inner || !value || !isGrouped(inner)) return false;
  return [...ownNodes(value)].some(
    ({ type, fields }) => type === 'FuncCall' && functionName(fields) === 'avg' && !fields['over'],
  );
}
