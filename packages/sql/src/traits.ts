import type { Statement } from './parse';
import { ownNodes } from './queries/nodes';
import { namesOf, walk, type Fields, type Visit } from './walk';

/** What a statement makes use of: the vocabulary of the coverage map. */
export const SQL_TRAITS = [
  'filter',
  'range',
  'date_range',
  'group',
  'having',
  'order_limit',
  'join_2',
  'join_3',
  'subquery',
  'exists',
  'cte',
  'window',
  'set_operation',
  'case',
  'date_bucket',
  'distinct',
  'ratio',
  'null_handling',
] as const;
export type SqlTrait = (typeof SQL_TRAITS)[number];

/** The traits of a statement in the vocabulary's order. `join_3` (three relations or more) comes with `join_2`. */
export function traitsOf({ root }: Statement): SqlTrait[] {
  const found = new Set<SqlTrait>();
  for (const visit of walk(root)) TRAITS.get(visit.type ?? '')?.(visit.fields, (trait) => found.add(trait));
  return SQL_TRAITS.filter((trait) => found.has(trait));
}

type Add = (trait: SqlTrait) => void;

const TRAITS = new Map<string, (fields: Fields, add: Add) => void>([
  ['SelectStmt', selectTraits],
  ['WithClause', (_, add) => add('cte')],
  ['RangeSubselect', (fields, add) => isValues(fields['subquery']) || add('subquery')],
  ['SubLink', ({ subLinkType }, add) => add(subLinkType === 'EXISTS_SUBLINK' ? 'exists' : 'subquery')],
  ['CaseExpr', (_, add) => add('case')],
  ['NullTest', (_, add) => add('null_handling')],
  ['CoalesceExpr', (_, add) => add('null_handling')],
  ['A_Expr', expressionTraits],
  [
    'FuncCall',
    (fields, add) => {
      if (fields['over']) add('window');
      if (fields['agg_distinct']) add('distinct');
    },
  ],
]);

function selectTraits(select: Fields, add: Add): void {
  const { whereClause, groupClause, havingClause, distinctClause, sortClause, limitCount, op } = select;
  if (whereClause) add('filter');
  if (groupClause) add('group');
  if (havingClause) add('having');
  if (distinctClause) add('distinct');
  if (sortClause && limitCount) add('order_limit');
  if (op !== 'SETOP_NONE') add('set_operation');
  const relations = relationCount(select);
  if (relations >= 2) add('join_2');
  if (relations >= 3) add('join_3');
  if (some([select['targetList'], groupClause], isDatePart)) add('date_bucket');
  for (const { type, fields } of ownNodes([whereClause, havingClause])) {
    if (type === 'A_Expr') rangeTraits(fields, add);
  }
}

function expressionTraits({ kind, name }: Fields, add: Add): void {
  if (namesOf(name).at(-1) === '/') add('ratio');
  if (kind === 'AEXPR_DISTINCT' || kind === 'AEXPR_NOT_DISTINCT') add('null_handling');
}

/** A comparison of order with something that the statement itself fixes; of dates if either side shows that it is one. */
function rangeTraits({ kind, name, lexpr, rexpr }: Fields, add: Add): void {
  const isBetween = /BETWEEN/.test(String(kind));
  const isOrder = isBetween || /^[<>]=?$/.test(namesOf(name).at(-1) ?? '');
  const sides = [lexpr, rexpr];
  const isFixed = sides.some(
    (side) =>
      side !== undefined && !some([side], ({ type }) => type === 'ColumnRef' || type === 'SelectStmt'),
  );
  if (!isFixed) return;
  if (some(sides, isDatePart) || (isOrder && some(sides, isDateValue))) add('date_range');
  else if (isOrder) add('range');
}

const DATE_TYPES = new Set(['date', 'timestamp', 'timestamptz', 'interval']);

/** Called only where a comparison of order is, so a text that looks like a day is one. */
function isDateValue({ type, fields }: Visit): boolean {
  if (type === 'TypeName') return DATE_TYPES.has(namesOf(fields['names']).at(-1) ?? '');
  if (type === 'SQLValueFunction') return /_(DATE|TIMESTAMP|LOCALTIMESTAMP)/.test(String(fields['op']));
  if (type === 'FuncCall')
    return /^(now|make_date|make_timestamp|to_date|to_timestamp)$/.test(functionName(fields));
  const text = type === 'A_Const' ? (fields['sval'] as { sval?: string } | undefined)?.sval : undefined;
  return /^\d{4}-\d{1,2}(-\d{1,2})?([ T].*)?$/.test(text ?? '');
}

/** `date_trunc(…)`, `extract(… from …)`, `to_char(…, 'YYYY-MM')`. */
function isDatePart({ type, fields }: Visit): boolean {
  if (type !== 'FuncCall') return false;
  const name = functionName(fields);
  if (name !== 'to_char') return /^(date_trunc|date_part|date_bin|extract)$/.test(name);
  const format = [...walk(fields['args'])].find((visit) => visit.type === 'A_Const')?.fields['sval'];
  return /YYYY|MM|DD|HH|IW|WW|Q|DAY|MON/i.test((format as { sval?: string } | undefined)?.sval ?? '');
}

const functionName = ({ funcname }: Fields): string => namesOf(funcname).at(-1) ?? '';

/** Whether it stands in the expressions themselves; a SELECT among them is met, and looked at by itself. */
const some = (roots: unknown[], holds: (visit: Visit) => boolean): boolean => {
  for (const visit of ownNodes(roots)) if (holds(visit)) return true;
  return false;
};

const isValues = (subquery: unknown): boolean =>
  (subquery as { SelectStmt?: Fields } | undefined)?.SelectStmt?.['valuesLists'] !== undefined;

/** Relations that one SELECT joins, whatever they are: tables, derived tables, functions. */
export function relationCount({ fromClause }: Fields): number {
  const countItem = (item: unknown): number => {
    const join = (item as { JoinExpr?: Fields }).JoinExpr;
    return join ? countItem(join['larg']) + countItem(join['rarg']) : 1;
  };
  return (Array.isArray(fromClause) ? fromClause : []).reduce<number>(
    (sum, item) => sum + countItem(item),
    0,
  );
}
