import { DENIED, TURNED } from '../comparisons';
import { canBeNull, type Around } from '../nullability';
import type { Aggregate, Comparison, Order, Plan, Predicate, Selection, Value } from '../plan';
import { mapPredicate, mapValue, same, stable, type Rewrite } from '../tree';
import { ALWAYS, both, has, isUnsteady, NEVER, raising, type Schema } from './context';
import { readDates } from './dates';
import { isWhole, plainType, typeOf } from './types';

/** Where an expression stands. */
export interface Standing {
  around: Around;
  schema: Schema;
  /** The normal form of a plan inside; `around` begins with the selection it stands in. */
  plan: (plan: Plan, around: Around, use: 'rows' | 'exists') => Plan;
}

/** The one form of a value among those that always give the same. */
export function simpleValue(value: Value, standing: Standing): Value {
  // Null is shown: a truth is more than whether it holds.
  const inner: Value =
    value.kind === 'truth'
      ? { kind: 'truth', of: simplePredicate(value.of, standing, false) }
      : mapValue(value, rewriteIn(standing), 0);
  switch (inner.kind) {
    case 'operate':
      return operation(inner);
    case 'cast':
      return castValue(inner, standing);
    case 'call':
      return callValue(inner, standing);
    case 'choose':
      return inner.otherwise?.kind === 'null' ? { ...inner, otherwise: null } : inner;
    case 'aggregate':
      return aggregateValue(inner, standing);
    case 'window':
      return {
        ...inner,
        partition: sortedSet(inner.partition.filter((one) => !isConstant(one))),
        order: simpleOrder(inner.order, standing),
      };
    case 'truth':
      return truth(inner.of);
    case 'literal':
      return inner.type === 'number' || inner.type === 'text'
        ? inner
        : { ...inner, type: plainType(inner.type) };
    default:
      return inner;
  }
}

function truth(of: Predicate): Value {
  if (of.kind === 'holds') return of.of;
  if ((of.kind === 'all' || of.kind === 'any') && of.of.length === 0)
    return { kind: 'literal', type: 'boolean', text: of.kind === 'all' ? 'true' : 'false' };
  return { kind: 'truth', of };
}

/** Nothing but the direct parts; values inside a value never stand where only truth matters. */
function rewriteIn(standing: Standing): Rewrite {
  return {
    value: (value) => simpleValue(value, standing),
    predicate: (predicate) => simplePredicate(predicate, standing, true),
    plan: (plan) => standing.plan(plan, standing.around, 'rows'),
  };
}

export const isConstant = (value: Value): boolean => value.kind === 'literal' || value.kind === 'null';

const COMMUTATIVE = new Set(['+', '*']);

function operation(value: Extract<Value, { kind: 'operate' }>): Value {
  const [left, right] = value.args;
  if (value.op === '-' && left?.kind === 'literal' && left.type === 'number' && !right) return negative(left);
  if (!left || !right || !COMMUTATIVE.has(value.op)) return value;
  return { ...value, args: inOrder(left, right) };
}

/** A sign before a number is part of it. */
function negative(value: Extract<Value, { kind: 'literal' }>): Value {
  const { text } = value;
  return { ...value, text: text.startsWith('-') ? text.slice(1) : text === '0' ? text : `-${text}` };
}

function inOrder(left: Value, right: Value): [Value, Value] {
  return rank(left) < rank(right) || (rank(left) === rank(right) && stable(left) <= stable(right))
    ? [left, right]
    : [right, left];
}

/** Columns before what is computed, constants last. */
const rank = (value: Value): number => (value.kind === 'column' ? 0 : isConstant(value) ? 2 : 1);

/** `'1'::text` is not `'1'`, whose type the surroundings choose. */
const TEXTS = new Set(['text', 'character varying', 'character', 'bpchar', 'char', 'name']);

/** A cast to the type that the value has changes nothing. */
function castValue(value: Extract<Value, { kind: 'cast' }>, { around, schema }: Standing): Value {
  const hasModifier = value.type.includes('(');
  const cast = { ...value, type: hasModifier ? value.type : plainType(value.type) };
  if (!hasModifier && typeOf(cast.of, around, schema) === cast.type) return cast.of;
  if (cast.of.kind === 'literal' && cast.of.type === 'text' && !hasModifier && !TEXTS.has(cast.type))
    return { kind: 'literal', type: cast.type, text: cast.of.text };
  return cast;
}

function callValue(value: Extract<Value, { kind: 'call' }>, standing: Standing): Value {
  const { around, schema } = standing;
  if (value.name === 'coalesce') {
    const [first, ...rest] = value.args;
    const type = first && typeOf(first, around, schema);
    // What else there is must not widen the type.
    const keepsType = rest.every(
      (one) => one.kind === 'literal' && typeOf(one, around, schema) === 'integer',
    );
    if (
      first &&
      type &&
      keepsType &&
      (isWhole(type) || type === 'numeric') &&
      !canBeNull(first, around, schema)
    )
      return first;
  }
  if (value.name === 'now' && value.args.length === 0) return { ...value, name: 'current_timestamp' };
  return value;
}

/** Aggregates that pass over nulls, so that a CASE without ELSE is a FILTER. */
const PASSING = new Set(['count', 'sum', 'avg', 'min', 'max', 'bool_or', 'bool_and', 'stddev', 'variance']);
const UNORDERED = PASSING;

function aggregateValue(value: Aggregate, standing: Standing): Value {
  const { around, schema } = standing;
  const [given] = value.args;
  const simple: Aggregate = {
    ...value,
    order: UNORDERED.has(value.name) ? [] : simpleOrder(value.order, standing),
    distinct: value.distinct && value.name !== 'min' && value.name !== 'max',
  };
  if (!given || value.args.length > 1 || !PASSING.has(value.name)) return simple;
  const [branch] = given.kind === 'choose' ? given.branches : [];
  if (given.kind === 'choose' && branch && given.branches.length === 1) {
    const where = simplePredicate(both(simple.where, branch.when), standing, true);
    if (!given.otherwise) return aggregateValue({ ...simple, args: [branch.then], where }, standing);
    const whole = zeroOtherwise(simple, given.otherwise, branch.then, standing);
    if (whole) return aggregateValue({ ...whole, where }, standing);
  }
  if (simple.distinct) return simple;
  if (value.name === 'count' && !canBeNull(given, around, schema)) return { ...simple, args: [] };
  if (value.name === 'sum' && isOne(given) && isGroup(around[0]) && same(simple.where, ALWAYS))
    return { ...simple, name: 'count', args: [] };
  return simple;
}

/** `SUM(CASE WHEN p THEN 1 ELSE 0 END)` counts, in a group that has rows. */
function zeroOtherwise(
  value: Aggregate,
  otherwise: Value,
  then: Value,
  { around }: Standing,
): Aggregate | null {
  const isZero = otherwise.kind === 'literal' && otherwise.type === 'number' && otherwise.text === '0';
  if (value.name !== 'sum' || value.distinct || !isZero || !isOne(then)) return null;
  if (!isGroup(around[0]) || !same(value.where, ALWAYS)) return null;
  return { ...value, name: 'count', args: [] };
}

const isOne = (value: Value): boolean =>
  value.kind === 'literal' && value.type === 'number' && value.text === '1';

/** Groups that have at least one row each. */
export const isGroup = (selection: Selection | undefined): boolean => (selection?.keys?.length ?? 0) > 0;

export function simpleOrder(order: Order[], standing: Standing): Order[] {
  const kept: Order[] = [];
  for (const one of order) {
    if (isConstant(one.by) || kept.some(({ by }) => same(by, one.by))) continue;
    const isFilled = !canBeNull(one.by, standing.around, standing.schema);
    kept.push(isFilled ? { ...one, nulls: one.descending ? 'first' : 'last' } : one);
  }
  return kept;
}

const sortedSet = <T>(parts: T[]): T[] => {
  const known = new Map(parts.map((part) => [stable(part), part]));
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
};

/**
 * The one form of a predicate. `filters`: only whether it is true matters (WHERE, HAVING, ON, FILTER, WHEN), so that null
 * may become false.
 */
export function simplePredicate(predicate: Predicate, standing: Standing, filters: boolean): Predicate {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return junction(
        predicate.kind,
        predicate.of.map((one) => simplePredicate(one, standing, filters)),
      );
    case 'not':
      return denied(predicate.of, standing);
    case 'between':
      return simplePredicate(
        both(
          { kind: 'compare', op: '>=', left: predicate.of, right: predicate.low },
          { kind: 'compare', op: '<=', left: predicate.of, right: predicate.high },
        ),
        standing,
        filters,
      );
    case 'in':
      return simpleIn(predicate, standing, filters);
    case 'exists':
      return simpleExists(predicate.plan, standing);
    default:
      return simpleTest(mapPredicate(predicate, rewriteIn(standing), 0), standing);
  }
}

function junction(kind: 'all' | 'any', parts: Predicate[]): Predicate {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const absorbing = kind === 'all' ? NEVER : ALWAYS;
  if (flat.some((part) => same(part, absorbing))) return absorbing;
  const of = sortedSet(flat);
  const [only] = of;
  return only && of.length === 1 ? only : { kind, of };
}

/** Negation goes inwards as far as three-valued logic lets it. */
function denied(predicate: Predicate, standing: Standing): Predicate {
  const not = (one: Predicate): Predicate => ({ kind: 'not', of: one });
  switch (predicate.kind) {
    case 'not':
      return simplePredicate(predicate.of, standing, false);
    case 'all':
    case 'any':
      return junction(
        predicate.kind === 'all' ? 'any' : 'all',
        predicate.of.map((one) => denied(one, standing)),
      );
    case 'compare':
      return simplePredicate({ ...predicate, op: DENIED[predicate.op] }, standing, false);
    case 'holds':
      if (predicate.of.kind === 'truth') return denied(predicate.of.of, standing);
  }
  const simple = simplePredicate(predicate, standing, false);
  return same(simple, predicate) || !['all', 'any', 'compare', 'not'].includes(simple.kind)
    ? not(simple)
    : denied(simple, standing);
}

function simpleTest(predicate: Predicate, standing: Standing): Predicate {
  const { around, schema } = standing;
  switch (predicate.kind) {
    case 'compare':
      return comparison(predicate, standing);
    case 'same': {
      const [left, right] = inOrder(predicate.left, predicate.right);
      if (right.kind === 'null') return { kind: 'missing', of: left };
      const isPlain =
        !canBeNull(left, withoutWhere(around), schema) && !canBeNull(right, withoutWhere(around), schema);
      return isPlain
        ? comparison({ kind: 'compare', op: '=', left, right }, standing)
        : { ...predicate, left, right };
    }
    case 'missing':
      return canBeNull(predicate.of, withoutWhere(around), schema) ? predicate : NEVER;
    case 'holds': {
      const { of } = predicate;
      if (of.kind === 'truth') return of.of;
      if (of.kind === 'literal' && of.type === 'boolean') return /^t/i.test(of.text) ? ALWAYS : NEVER;
      return predicate;
    }
    default:
      return predicate;
  }
}

/** What WHERE and HAVING say does not hold while they are judged themselves. */
const withoutWhere = ([own, ...rest]: Around): Around =>
  own ? [{ ...own, where: ALWAYS, having: ALWAYS }, ...rest] : [];

function comparison(predicate: Extract<Predicate, { kind: 'compare' }>, standing: Standing): Predicate {
  const [left, right] = inOrder(predicate.left, predicate.right);
  const isTurned = left !== predicate.left || (same(left, right) && predicate.op.startsWith('>'));
  const op = isTurned ? TURNED[predicate.op] : predicate.op;
  if (right.kind === 'literal' && right.type === 'boolean' && (op === '=' || op === '<>')) {
    const holds = simpleTest({ kind: 'holds', of: left }, standing);
    return (op === '=') === /^t/i.test(right.text) ? holds : denied(holds, standing);
  }
  const counted = countedRows(op, left, right, standing);
  if (counted) return counted;
  const asked = { kind: 'compare', op, left, right: readNumber(left, right, standing) } as const;
  if (op === '<>') {
    const equal = readDates({ ...asked, op: '=' }, standing);
    if (equal.kind === 'all') return denied(equal, standing);
  }
  return whole(readDates(asked, standing), standing);
}

/** `'5'` beside a number is 5, and `'a'::text` beside a text is 'a'. */
function readNumber(left: Value, right: Value, { around, schema }: Standing): Value {
  const cast = right.kind === 'cast' && right.type === 'text' ? right.of : null;
  if (cast?.kind === 'literal' && cast.type === 'text' && TEXTS.has(typeOf(left, around, schema) ?? ''))
    return cast;
  if (right.kind !== 'literal' || right.type !== 'text' || !/^(?:0|-?[1-9]\d{0,8})$/.test(right.text))
    return right;
  const type = typeOf(left, around, schema);
  return isWhole(type) || type === 'numeric' ? { ...right, type: 'number' } : right;
}

/** Among whole numbers `> 5` is `>= 6`. */
function whole(predicate: Predicate, { around, schema }: Standing): Predicate {
  if (predicate.kind === 'all') return junction('all', predicate.of);
  if (predicate.kind !== 'compare') return predicate;
  const { op, left, right } = predicate;
  const isNext = op === '>' || op === '<=';
  if (!isNext || right.kind !== 'literal' || right.type !== 'number' || !/^-?\d{1,9}$/.test(right.text))
    return predicate;
  if (!isWhole(typeOf(left, around, schema))) return predicate;
  return {
    ...predicate,
    op: op === '>' ? '>=' : '<',
    right: { ...right, text: String(Number(right.text) + 1) },
  };
}

/** `(SELECT COUNT(*) …) > 0` asks whether there are rows. */
function countedRows(op: Comparison, left: Value, right: Value, standing: Standing): Predicate | null {
  if (left.kind !== 'scalar' || left.plan.kind !== 'selection' || right.kind !== 'literal') return null;
  const { plan } = left;
  const [shown] = plan.shown;
  const isCount =
    plan.keys?.length === 0 &&
    shown?.value.kind === 'aggregate' &&
    shown.value.name === 'count' &&
    shown.value.args.length === 0 &&
    same(plan.having, ALWAYS) &&
    !plan.limit;
  if (!isCount || shown?.value.kind !== 'aggregate' || isUnsteady(plan)) return null;
  const asked = `${op} ${right.text}`;
  const exists = ['> 0', '>= 1', '<> 0'].includes(asked);
  if (!exists && !['= 0', '< 1', '<= 0'].includes(asked)) return null;
  const rows: Selection = {
    ...plan,
    keys: null,
    where: both(plan.where, shown.value.where),
    shown: [],
    order: [],
  };
  const predicate = simpleExists(rows, standing);
  return exists ? predicate : denied(predicate, standing);
}

/** A list is one comparison for each of its values; a plan is asked whether it has a row that is equal. */
function simpleIn(
  predicate: Extract<Predicate, { kind: 'in' }>,
  standing: Standing,
  filters: boolean,
): Predicate {
  const { of, among } = predicate;
  const equal = (values: Value[]): Predicate =>
    both(
      ...of.map((left, at): Predicate => ({
        kind: 'compare',
        op: '=',
        left,
        right: values[at] ?? { kind: 'null' },
      })),
    );
  if (Array.isArray(among)) {
    const rows = Array.from({ length: among.length / of.length }, (_, at) =>
      among.slice(at * of.length, (at + 1) * of.length),
    );
    return simplePredicate({ kind: 'any', of: rows.map(equal) }, standing, filters);
  }
  const asked = askedForRow(predicate, among, standing, filters);
  if (asked) return simplePredicate(asked, standing, filters);
  return {
    ...predicate,
    of: of.map((one) => simpleValue(one, standing)),
    among: standing.plan(among, standing.around, 'rows'),
  };
}

/** `a IN (SELECT b …)` as `EXISTS (SELECT … WHERE b = a)`: where null need not be told from false, or cannot come. */
function askedForRow(
  { of }: Extract<Predicate, { kind: 'in' }>,
  plan: Plan,
  standing: Standing,
  filters: boolean,
): Predicate | null {
  if (plan.kind !== 'selection' || plan.limit || isUnsteady(plan) || Array.isArray(plan.distinct))
    return null;
  if (plan.shown.some((one) => has(one, ['window'])) || of.some((value) => has({ value }, ['plan'])))
    return null;
  const { around, schema } = standing;
  const inside: Around = [plan, ...around];
  const canBeUnknown =
    of.some((one) => canBeNull(one, withoutWhere(around), schema)) ||
    plan.shown.some(({ value }) => canBeNull(value, inside, schema));
  if (!filters && canBeUnknown) return null;
  const equal = plan.shown.map(({ value }, at): Predicate => ({
    kind: 'compare',
    op: '=',
    left: value,
    right: raising(1).value(of[at] ?? { kind: 'null' }, 0),
  }));
  const asked: Selection = {
    ...plan,
    distinct: 'no',
    order: [],
    where: plan.keys ? plan.where : both(plan.where, ...equal),
    having: plan.keys ? both(plan.having, ...equal) : plan.having,
  };
  return { kind: 'exists', plan: asked };
}

function simpleExists(plan: Plan, standing: Standing): Predicate {
  const inner = standing.plan(plan, standing.around, 'exists');
  if (inner.kind === 'selection') {
    if (same(inner.where, NEVER) && !(inner.keys?.length === 0)) return NEVER;
    if (inner.keys?.length === 0 && same(inner.having, ALWAYS) && !inner.limit) return ALWAYS;
    if (!inner.source && same(inner.where, ALWAYS) && !inner.limit) return ALWAYS;
  }
  return { kind: 'exists', plan: inner };
}
