import { said } from '@pairsmith/core';
import {
  type Fields,
  type Query,
  clausesOf,
  columnOf,
  constantOf,
  functionName,
  itemsOf,
  listOf,
  openNode,
  operatorOf,
  originOf,
  ownNodes,
  ownNodesOf,
  placeOf,
  readSort,
} from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';
import { typeOf } from '../types';

const DAY = /^\s*\d{4}-\d{1,2}-\d{1,2}(\s+00:00(:00(\.0+)?)?)?\s*$/;

export const lastDayCut: Rule = {
  title: said('lint_title.upper_date'),
  find: eachQuery((query) =>
    ownNodesOf(
      [
        query.select['whereClause'],
        query.select['havingClause'],
        query.joins.map(({ condition }) => condition),
      ],
      'A_Expr',
    )
      .flatMap((fields) => upperBounds(fields))
      .filter(
        ({ value, bound }) => typeOf(value, query) === 'timestamp' && DAY.test(constantOf(bound)?.text ?? ''),
      )
      .map(({ bound }) => {
        const day = constantOf(bound)?.text.trim().split(/\s/)[0] ?? '';
        return {
          message: said('lint.upper_date', { day }),
          node: bound,
        };
      }),
  ),
};

/** What an expression is at most: `x BETWEEN … AND bound`, `x <= bound`. */
function upperBounds({ kind, name, lexpr, rexpr }: Fields): { value: unknown; bound: unknown }[] {
  if (kind === 'AEXPR_BETWEEN') return [{ value: lexpr, bound: itemsOf(rexpr)[1] }];
  return kind === 'AEXPR_OP' && operatorOf({ name }) === '<=' ? [{ value: lexpr, bound: rexpr }] : [];
}

const TODAY_IN_QUESTION =
  /今[天日年]|昨[天日]|明天|[本这][年月周日季]|本季度|上个?[年月周]|上季度|去年|前年|下个?[年月周]|目前|当前|现在|至今|迄今|截至|以来|近\s*[\d一二两三四五六七八九十半几数]|过去|距今|多久|多少天[前了]|未来|today|yesterday|tomorrow|\bnow\b|current|this (day|week|month|quarter|year)|(last|past|next|previous) |recent|\bago\b|so far|to date|since/i;

export const relativeDate: Rule = {
  title: said('lint_title.current_time'),
  find: ({ queries, question }) =>
    TODAY_IN_QUESTION.test(question)
      ? []
      : queries.flatMap((query) => {
          return [...ownNodes(clausesOf(query))].flatMap(({ type, fields }) =>
            type !== null && isClock(type, fields)
              ? [
                  {
                    message: said('lint.current_time'),
                    node: { [type]: fields },
                  },
                ]
              : [],
          );
        }),
};

function isClock(type: string, fields: Fields): boolean {
  if (type === 'SQLValueFunction') return /DATE|TIME/.test(String(fields['op']));
  if (type === 'TypeCast')
    return (
      openNode(fields['arg'])[0] === 'A_Const' &&
      /^(now|today|yesterday|tomorrow)$/i.test(constantOf(fields['arg'])?.text ?? '')
    );
  if (type !== 'FuncCall') return false;
  const name = functionName(fields);
  if (name === 'age') return listOf(fields['args']).length === 1;
  return /^(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)$/.test(name);
}

export const textOrder: Rule = {
  title: said('lint_title.text_order'),
  find: eachQuery((query) => {
    const compared = ownNodesOf(
      [query.select['whereClause'], query.joins.map(({ condition }) => condition)],
      'A_Expr',
    )
      .filter((fields) => /^([<>]=?|BETWEEN)$/.test(operatorOf(fields)))
      .flatMap(({ lexpr, rexpr }) => [lexpr, ...itemsOf(rexpr)]);
    const windows = ownNodesOf([query.select['targetList'], query.select['windowClause']], 'WindowDef');
    const sorted = [query.select['sortClause'], ...windows.map(({ orderClause }) => orderClause)]
      .flatMap((clause) => readSort(clause, query))
      .map(({ value }) => value);
    return [...compared, ...sorted]
      .filter((node) => isMisleadingText(node, query))
      .filter((node, at, all) => all.findIndex((one) => placeOf(one) === placeOf(node)) === at)
      .map((node) => ({
        message: said('lint.text_order'),
        node,
      }));
  }),
};

/** Numbers kept as text, or a date written with its year not in front. */
function isMisleadingText(node: unknown, query: Query): boolean {
  const [type, fields] = openNode(node);
  if (type === 'FuncCall' && functionName(fields) === 'to_char') {
    const [value, format] = listOf(fields['args']);
    const isDate = ['date', 'timestamp'].includes(typeOf(value, query) ?? '');
    return isDate && isOutOfOrder(constantOf(format)?.text ?? '');
  }
  if (type !== 'ColumnRef') return false;
  const origin = originOf(columnOf(node, query));
  const values = origin?.column.type_class === 'text' ? (origin.column.statistics?.common_values ?? []) : [];
  return (
    values.length >= 2 &&
    values.every(({ value }) => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) &&
    // Of one length the order of the text is that of the numbers.
    new Set(values.map(({ value }) => value.length)).size > 1
  );
}

/** `MM-YYYY`, `Month`, `FMMM`: the order of such texts is not that of time. */
const isOutOfOrder = (format: string): boolean =>
  /YY/i.test(format)
    ? !/^[^A-Z]*YYYY/i.test(format) || /MON|FM/i.test(format)
    : /MON|DAY|DY|FM/i.test(format);
