import { isFields, itemsOf, listOf, openNode, type Fields, type Query } from '@pairsmith/sql';
import type { Comparison, Plan, Predicate, Value } from '../plan';
import { levelOf, type Level } from './level';
import { opaque } from './opaque';
import { repeatsAnything } from './repeats';
import { elementsOf, isComparison, operatorName, readValue } from './values';

type Read = (fields: Fields, level: Level, isFilter: boolean) => Predicate | null;

/** Any condition; a boolean value is one that holds. */
export function readPredicate(node: unknown, level: Level, isFilter: boolean): Predicate {
  const [type, fields] = openNode(node);
  const read = type === null ? undefined : READERS.get(type);
  if (read) return read(fields, level, isFilter) ?? opaque(node, level);
  return holds(readValue(node, level));
}

const READERS = new Map<string, Read>([
  ['BoolExpr', readLogic],
  ['A_Expr', readExpression],
  ['NullTest', readNullTest],
  ['BooleanTest', readBooleanTest],
  ['SubLink', readSubLink],
]);

const all = (of: Predicate[]): Predicate => ({ kind: 'all', of });
const any = (of: Predicate[]): Predicate => ({ kind: 'any', of });
const not = (of: Predicate): Predicate => ({ kind: 'not', of });
const notIf = (isNot: boolean, of: Predicate): Predicate => (isNot ? not(of) : of);

function holds(value: Value): Predicate {
  if (value.kind === 'opaque') return value;
  if (value.kind === 'truth') return value.of;
  if (value.kind === 'literal' && value.type === 'boolean') return value.text === 'true' ? all([]) : any([]);
  return { kind: 'holds', of: value };
}

function readLogic({ boolop, args }: Fields, level: Level, isFilter: boolean): Predicate {
  const isNot = boolop === 'NOT_EXPR';
  const parts = listOf(args).map((part) => level.reader.predicate(part, level, isFilter && !isNot));
  if (isNot) return not(parts[0] ?? all([]));
  return boolop === 'AND_EXPR' ? all(parts) : any(parts);
}

function readExpression(fields: Fields, level: Level): Predicate | null {
  const { lexpr, rexpr } = fields;
  const value = (node: unknown): Value => level.reader.value(node, level);
  const operator = operatorName(fields);
  switch (fields['kind']) {
    case 'AEXPR_OP':
      if (isComparison(operator)) return compare(operator, lexpr, rexpr, level);
      // LIKE as PostgreSQL writes it in the definitions of views and checks.
      if (LIKES.has(operator ?? '')) return like(operator, value(lexpr), value(rexpr));
      return holds(value({ A_Expr: fields }));
    case 'AEXPR_IN':
      return notIf(operator === '<>', among(lexpr, itemsOf(rexpr), level));
    case 'AEXPR_LIKE':
    case 'AEXPR_ILIKE':
      return like(operator, value(lexpr), value(rexpr));
    case 'AEXPR_SIMILAR':
      return notIf(
        operator === '!~',
        holds({ kind: 'operate', op: '~', args: [value(lexpr), value(rexpr)] }),
      );
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN':
    case 'AEXPR_BETWEEN_SYM':
    case 'AEXPR_NOT_BETWEEN_SYM':
      return between(String(fields['kind']), lexpr, itemsOf(rexpr), level);
    case 'AEXPR_DISTINCT':
    case 'AEXPR_NOT_DISTINCT':
      return notIf(fields['kind'] === 'AEXPR_DISTINCT', {
        ...{ kind: 'same', left: value(lexpr), right: value(rexpr) },
      });
    case 'AEXPR_OP_ANY':
    case 'AEXPR_OP_ALL':
      return overElements(fields, level);
    default:
      return null;
  }
}

const isRow = (node: unknown): boolean => openNode(node)[0] === 'RowExpr';

/** The values of a row, or the one. */
const rowOf = (node: unknown, level: Level): Value[] =>
  (isRow(node) ? listOf(openNode(node)[1]['args']) : [node]).map((item) => level.reader.value(item, level));

/** Rows are equal where each of their values is; which of two is less is told by the first that differs. */
function compare(op: Comparison, left: unknown, right: unknown, level: Level): Predicate | null {
  if (!isRow(left) && !isRow(right))
    return {
      kind: 'compare',
      op,
      left: level.reader.value(left, level),
      right: level.reader.value(right, level),
    };
  const [ours, theirs] = [rowOf(left, level), rowOf(right, level)];
  if (!isRow(left) || !isRow(right) || ours.length !== theirs.length || (op !== '=' && op !== '<>'))
    return null;
  const each = ours.map((one, at): Predicate => ({
    kind: 'compare',
    op,
    left: one,
    right: theirs[at] as Value,
  }));
  return op === '=' ? all(each) : any(each);
}

function among(left: unknown, items: unknown[], level: Level): Predicate {
  const of = rowOf(left, level);
  return {
    kind: 'in',
    of,
    among: items.flatMap((item) => (of.length > 1 ? rowOf(item, level) : level.reader.value(item, level))),
  };
}

const LIKES = new Map([
  ['~~', { isNot: false, foldsCase: false }],
  ['!~~', { isNot: true, foldsCase: false }],
  ['~~*', { isNot: false, foldsCase: true }],
  ['!~~*', { isNot: true, foldsCase: true }],
]);

function like(operator: string | null, of: Value, pattern: Value): Predicate | null {
  const known = LIKES.get(operator ?? '');
  return known ? notIf(known.isNot, { kind: 'like', of, pattern, foldsCase: known.foldsCase }) : null;
}

function between(kind: string, node: unknown, [from, to]: unknown[], level: Level): Predicate | null {
  if (kind.endsWith('_SYM') && repeatsAnything([node, from, to])) return null;
  const [of, low, high] = [node, from, to].map((item) => level.reader.value(item, level)) as [
    Value,
    Value,
    Value,
  ];
  const inOrder: Predicate = { kind: 'between', of, low, high };
  const test = kind.endsWith('_SYM')
    ? any([inOrder, { kind: 'between', of, low: high, high: low }])
    : inOrder;
  return notIf(kind.includes('NOT'), test);
}

/** ANY and ALL over `array[…]`. */
function overElements(fields: Fields, level: Level): Predicate | null {
  const elements = elementsOf(fields['rexpr']);
  const operator = operatorName(fields);
  if (!elements) return null;
  const isAny = fields['kind'] === 'AEXPR_OP_ANY';
  if (operator === (isAny ? '=' : '<>')) return notIf(!isAny, among(fields['lexpr'], elements, level));
  if (repeatsAnything(fields['lexpr'])) return null;
  const of = level.reader.value(fields['lexpr'], level);
  const each = elements.map((element): Predicate | null => {
    const other = level.reader.value(element, level);
    if (isComparison(operator)) return { kind: 'compare', op: operator, left: of, right: other };
    return like(operator, of, other);
  });
  if (!each.every((one) => one !== null)) return null;
  return isAny ? any(each) : all(each);
}

function readNullTest({ arg, nulltesttype, argisrow }: Fields, level: Level): Predicate | null {
  if (argisrow || isRow(arg)) return null;
  return notIf(nulltesttype === 'IS_NOT_NULL', { kind: 'missing', of: level.reader.value(arg, level) });
}

function readBooleanTest({ arg, booltesttype }: Fields, level: Level): Predicate {
  const test = String(booltesttype);
  const of = level.reader.value(arg, level);
  const tested: Predicate = test.endsWith('UNKNOWN')
    ? { kind: 'missing', of }
    : {
        ...{ kind: 'same', left: of },
        right: { kind: 'literal', type: 'boolean', text: test.endsWith('TRUE') ? 'true' : 'false' },
      };
  return notIf(test.startsWith('IS_NOT'), tested);
}

function readSubLink(fields: Fields, level: Level, isFilter: boolean): Predicate | null {
  const { subLinkType, testexpr, operName, subselect } = fields;
  const select = openNode(subselect)[1];
  const plan = (): Plan => level.reader.plan(select, level);
  switch (subLinkType) {
    case 'EXISTS_SUBLINK':
      return { kind: 'exists', plan: plan() };
    case 'ANY_SUBLINK':
    case 'ALL_SUBLINK': {
      const isAny = subLinkType === 'ANY_SUBLINK';
      const operator = operName ? operatorName({ name: operName }) : '=';
      if (operator === (isAny ? '=' : '<>'))
        return notIf(!isAny, { kind: 'in', of: rowOf(testexpr, level), among: plan() });
      if (!isFilter || !isComparison(operator) || isRow(testexpr) || repeatsAnything(testexpr)) return null;
      return overRows(operator, isAny, testexpr, select, level);
    }
    case 'EXPR_SUBLINK':
      return holds({ kind: 'scalar', plan: plan() });
    default:
      return null;
  }
}

/**
 * `a > ANY (…)`: there is a row of which it is true. `a > ALL (…)`: there is none of which it is not. Where no row decides it
 * these say false and SQL says unknown, so that it holds of filters only.
 */
function overRows(
  op: Comparison,
  isAny: boolean,
  tested: unknown,
  select: Fields,
  level: Level,
): Predicate | null {
  // Inside the sub-query it would be of other rows.
  if (isOfRows(level.reader.value(tested, level))) return null;
  const query: Query = { ...level.query, select: {}, from: [], sources: [], joins: [], outer: level.query };
  const inner = levelOf(query, level, level.reader);
  const plan = level.reader.plan(select, inner);
  const name = shownName(plan);
  if (name === null) return null;
  const comparison: Predicate = {
    ...{ kind: 'compare', op, left: level.reader.value(tested, inner) },
    right: { kind: 'column', up: 0, at: 0, name },
  };
  const isTrue: Predicate = {
    ...{ kind: 'same', left: { kind: 'truth', of: comparison } },
    right: { kind: 'literal', type: 'boolean', text: 'true' },
  };
  const rows: Predicate = {
    kind: 'exists',
    plan: {
      ...{ kind: 'selection', source: { root: { kind: 'plan', plan, name: 'each', as: 'from' }, steps: [] } },
      ...{ where: isAny ? comparison : not(isTrue), keys: null, having: all([]) },
      shown: [{ name: '?column?', value: { kind: 'literal', type: 'number', text: '1' } }],
      ...{ distinct: 'no', order: [], limit: null },
    },
  };
  return notIf(!isAny, rows);
}

/** Made of an aggregate or window function of this level. */
function isOfRows(part: unknown): boolean {
  if (!isFields(part) || part['kind'] === 'selection') return false;
  return part['kind'] === 'aggregate' || part['kind'] === 'window' || Object.values(part).some(isOfRows);
}

function shownName(plan: Plan): string | null {
  if (plan.kind === 'opaque-plan') return null;
  return plan.kind === 'combination' ? shownName(plan.left) : (plan.shown[0]?.name ?? null);
}
