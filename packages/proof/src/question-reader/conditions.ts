import type { Column, Table } from '@pairsmith/catalog';
import {
  columnsIn,
  constantOf,
  itemsOf,
  listOf,
  openNode,
  operatorOf,
  originOf,
  columnOf,
  type Constant,
  type Fields,
  type Query,
} from '@pairsmith/sql';
import type { Comparison } from './quantities';
import { followed } from './sql-expressions';
import { unitOf } from './time-units';

export interface Origin {
  table: Table;
  column: Column;
}

export type ConditionPlace = 'where' | 'filter' | 'having' | 'case' | 'label';

/** Something that rows or groups must fulfil, NOT already worked in. */
export interface Condition {
  kind: 'compare' | 'in' | 'like' | 'null' | 'true' | 'exists' | 'other';
  comparison: Comparison;
  isDenied: boolean;
  /** What is compared, and the stored columns in it. */
  left: unknown;
  right: unknown;
  origins: Origin[];
  /** Whether the left side is one stored column and nothing more. */
  isPlain: boolean;
  constants: Constant[];
  query: Query;
  /** Conditions with one number hold together. */
  conjunction: number;
  /** What it does: choose rows, rows of one aggregate, groups, tell cases apart, or give codes their names. */
  place: ConditionPlace;
}

const FLIPPED: Record<Comparison, Comparison> = {
  ...{ '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
};
const DENIED: Record<Comparison, Comparison> = {
  ...{ '=': '<>', '<>': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' },
};
const isComparison = (sign: string): sign is Comparison => sign in FLIPPED;

/** All conditions in boolean expressions that hold together; `next` numbers the conjunctions. */
export function readConditions(
  roots: readonly unknown[],
  query: Query,
  place: ConditionPlace,
  next: () => number,
): Condition[] {
  const found: Condition[] = [];

  function read(node: unknown, isDenied: boolean, conjunction: number): void {
    const [type, fields] = openNode(node);
    if (type === 'BoolExpr') {
      const args = listOf(fields['args']);
      if (fields['boolop'] === 'NOT_EXPR') return args.forEach((arg) => read(arg, !isDenied, conjunction));
      const holdsTogether = (fields['boolop'] === 'AND_EXPR') !== isDenied;
      return args.forEach((arg) => read(arg, isDenied, holdsTogether ? conjunction : next()));
    }
    const add = (one: Partial<Condition> & Pick<Condition, 'kind'>, left: unknown, right?: unknown): void => {
      const origins = originsOfCondition(left, query);
      const plainColumn = originOf(columnOf(left, query));
      found.push({
        ...{ comparison: '=', isDenied, left, right, origins, isPlain: plainColumn !== null },
        ...{ constants: [], query, conjunction, place },
        ...one,
      });
    };
    if (type === 'NullTest')
      return add(
        { kind: 'null', isDenied: (fields['nulltesttype'] === 'IS_NOT_NULL') !== isDenied },
        fields['arg'],
      );
    if (type === 'BooleanTest') {
      const isFalse = /IS_FALSE|IS_NOT_TRUE/.test(String(fields['booltesttype']));
      return add({ kind: 'true', isDenied: isFalse !== isDenied }, fields['arg']);
    }
    if (type === 'ColumnRef') return add({ kind: 'true' }, node);
    if (type === 'SubLink') return readSubLink(fields, isDenied, add);
    if (type === 'A_Expr') return readComparison(fields, isDenied, add);
    if (type !== null && type !== 'A_Const') add({ kind: 'other' }, node);
  }

  const together = next();
  for (const root of roots) read(root, false, together);
  return found;
}

/** The stored columns; of a month that a derived table made of a date, the date. */
function originsOfCondition(left: unknown, query: Query): Origin[] {
  const stored = columnsIn(left, query).flatMap((use) => originOf(use) ?? []);
  if (stored.length > 0) return stored;
  const made = followed(left, query);
  return made && unitOf(made.node)
    ? columnsIn(made.node, made.query).flatMap((use) => originOf(use) ?? [])
    : [];
}

type Add = (one: Partial<Condition> & Pick<Condition, 'kind'>, left: unknown, right?: unknown) => void;

function readSubLink(fields: Fields, isDenied: boolean, add: Add): void {
  if (fields['subLinkType'] === 'EXISTS_SUBLINK') return add({ kind: 'exists' }, null, fields['subselect']);
  const sign = operatorOf({ name: fields['operName'] });
  const isAll = fields['subLinkType'] === 'ALL_SUBLINK';
  if (sign && sign !== '=' && isComparison(sign) && !(isAll && sign === '<>'))
    return add(
      { kind: 'compare', comparison: isDenied ? DENIED[sign] : sign },
      fields['testexpr'],
      fields['subselect'],
    );
  return add(
    { kind: 'exists', isDenied: (isAll && sign === '<>') !== isDenied },
    fields['testexpr'],
    fields['subselect'],
  );
}

function readComparison(fields: Fields, isDenied: boolean, add: Add): void {
  const { kind, lexpr, rexpr } = fields;
  const sign = operatorOf(fields);
  const constants = itemsOf(rexpr).flatMap((item) => constantOf(item) ?? []);
  const denied = (is: boolean): boolean => is !== isDenied;
  switch (kind) {
    case 'AEXPR_IN':
    case 'AEXPR_OP_ANY':
    case 'AEXPR_OP_ALL':
      return add({ kind: 'in', constants, isDenied: denied(sign === '<>') }, lexpr, rexpr);
    case 'AEXPR_LIKE':
    case 'AEXPR_ILIKE':
    case 'AEXPR_SIMILAR':
      return add({ kind: 'like', constants, isDenied: denied(sign.startsWith('!')) }, lexpr, rexpr);
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN': {
      const [low, high] = itemsOf(rexpr);
      const isOut = denied(kind === 'AEXPR_NOT_BETWEEN');
      const one = (value: unknown) => ({ constants: [constantOf(value)].flatMap((it) => it ?? []) });
      add({ kind: 'compare', isDenied: false, comparison: isOut ? '<' : '>=', ...one(low) }, lexpr, low);
      return add(
        { kind: 'compare', isDenied: false, comparison: isOut ? '>' : '<=', ...one(high) },
        lexpr,
        high,
      );
    }
    case 'AEXPR_DISTINCT':
      return add({ kind: 'compare', isDenied: denied(true), comparison: '<>', constants }, lexpr, rexpr);
    default: {
      const written = sign === '!=' ? '<>' : sign;
      if (!isComparison(written)) return add({ kind: 'other' }, { lexpr, rexpr });
      const isTurned = constantOf(lexpr) !== null && constantOf(rexpr) === null;
      const turned = isTurned ? FLIPPED[written] : written;
      const comparison = isDenied ? DENIED[turned] : turned;
      const [left, right] = isTurned ? [rexpr, lexpr] : [lexpr, rexpr];
      const value = constantOf(right);
      add(
        { kind: 'compare', isDenied: comparison === '<>', comparison, constants: value ? [value] : [] },
        left,
        right,
      );
    }
  }
}
