import type {
  Aggregate,
  Column,
  Comparison,
  Limit,
  Order,
  Plan,
  Predicate,
  Relation,
  Selection,
  Shown,
  Source,
  Step,
  Value,
  Window,
} from './plan';

/*
 * Plans in the words of those who ask: a count, a share of the whole, the change from the month before. Each is made of the
 * kinds that plan.ts has, so that printing, reading and comparing know nothing of them.
 */

/** Holds for every row. */
export const ALWAYS: Predicate = { kind: 'all', of: [] };

/** Conjunctions within are made one with it; of one alone there is nothing to join. */
export const all = (...of: Predicate[]): Predicate => joined('all', of);
export const any = (...of: Predicate[]): Predicate => joined('any', of);

function joined(kind: 'all' | 'any', of: Predicate[]): Predicate {
  const flat = of.flatMap((one) => (one.kind === kind ? one.of : [one]));
  const [only] = flat;
  return only && flat.length === 1 ? only : { kind, of: flat };
}

export const not = (of: Predicate): Predicate => ({ kind: 'not', of });
export const compare = (left: Value, op: Comparison, right: Value): Predicate => ({
  kind: 'compare',
  op,
  left,
  right,
});
export const isMissing = (of: Value): Predicate => ({ kind: 'missing', of });
export const isFilled = (of: Value): Predicate => not(isMissing(of));
export const exists = (plan: Plan): Predicate => ({ kind: 'exists', plan });

/** Both ends belong to it. */
export const isBetween = (of: Value, low: Value, high: Value): Predicate => ({
  kind: 'between',
  of,
  low,
  high,
});
export const oneOf = (of: Value, among: Value[]): Predicate => ({ kind: 'in', of: [of], among });
/** Somewhere in it, letter by letter; the word has no `%`, `_` or backslash. */
export const contains = (of: Value, word: string): Predicate => ({
  kind: 'like',
  of,
  pattern: text(`%${word}%`),
  foldsCase: false,
});

/** From `from` until before `until`, days as `2024-01-31`. */
export const during = (of: Value, from: string, until: string): Predicate =>
  all(compare(of, '>=', text(from)), compare(of, '<', text(until)));

/** Column of relation `at`; see Column. */
export const column = (at: number, name: string, up = 0): Column => ({ kind: 'column', up, at, name });

/** As it is written: `2`, `100.0`. */
export const number = (written: string | number): Value => ({
  kind: 'literal',
  type: 'number',
  text: `${written}`,
});
export const text = (written: string): Value => ({ kind: 'literal', type: 'text', text: written });
export const interval = (written: string): Value => ({ kind: 'literal', type: 'interval', text: written });
export const boolean = (holds: boolean): Value => ({ kind: 'literal', type: 'boolean', text: `${holds}` });

export const call = (name: string, ...args: Value[]): Value => ({ kind: 'call', name, args });
export const operate = (op: string, ...args: Value[]): Value => ({ kind: 'operate', op, args });
export const cast = (of: Value, type: string): Value => ({ kind: 'cast', of, type });
const scalar = (plan: Plan): Value => ({ kind: 'scalar', plan });
export const choose = (branches: [when: Predicate, then: Value][], otherwise: Value): Value => ({
  kind: 'choose',
  branches: branches.map(([when, then]) => ({ when, then })),
  otherwise,
});

/** Names for the ranges of a number that its edges make, the last one from the last edge on; a range begins with its edge. */
export const bucket = (of: Value, edges: number[], names: string[]): Value =>
  choose(
    edges.map((edge, at) => [compare(of, '<', number(edge)), text(names[at] ?? '')]),
    text(names[edges.length] ?? ''),
  );

/** `month` of a time as a time, and as `2024-01`. */
export const monthStart = (of: Value): Value => call('date_trunc', text('month'), of);
export const monthName = (of: Value): Value => call('to_char', of, text('YYYY-MM'));

const aggregate = (name: string, args: Value[], more: Partial<Aggregate> = {}): Aggregate => ({
  kind: 'aggregate',
  name,
  args,
  distinct: false,
  where: ALWAYS,
  order: [],
  ...more,
});

/** Rows, of those that meet the condition. */
export const countRows = (where: Predicate = ALWAYS): Value => aggregate('count', [], { where });
export const countDistinct = (of: Value, where: Predicate = ALWAYS): Value =>
  aggregate('count', [of], { distinct: true, where });
/** Of the rows that meet the condition. */
export const sum = (of: Value, where: Predicate = ALWAYS): Value => aggregate('sum', [of], { where });
export const average = (of: Value): Value => aggregate('avg', [of]);
export const least = (of: Value): Value => aggregate('min', [of]);
export const greatest = (of: Value): Value => aggregate('max', [of]);
/** Between the middle two where there is no middle one; floating point. */
export const median = (of: Value): Value =>
  aggregate('percentile_cont', [number(0.5)], { order: [ascending(of)] });

/** To two places; what is not exact must have been cast to numeric. */
export const rounded = (of: Value): Value => call('round', of, number(2));
/** Nothing where it would be divided by nothing. */
export const divided = (over: Value, under: Value): Value =>
  operate('/', over, call('nullif', under, number(0)));
export const percent = (part: Value, whole: Value): Value =>
  rounded(divided(operate('*', number('100.0'), part), whole));
/** Of all groups' measures added up, in percent. */
export const shareOfWhole = (measure: Value): Value => percent(measure, over('sum', [measure]));
export const changeInPercent = (now: Value, before: Value): Value =>
  percent(operate('-', now, before), before);

const over = (name: string, args: Value[], more: Partial<Window> = {}): Window => ({
  kind: 'window',
  name,
  args,
  where: ALWAYS,
  partition: [],
  order: [],
  frame: null,
  ...more,
});

/** The value of the row before. */
const previous = (of: Value, order: Order[]): Value => over('lag', [of], { order });
/** From the first row to this one. */
export const runningTotal = (of: Value, order: Order[]): Value => over('sum', [of], { order });
/** 1 for the first row of its group; equals are told apart by the order alone. */
export const place = (partition: Value[], order: Order[]): Value =>
  over('row_number', [], { partition, order });

/** Nulls stand where PostgreSQL puts them by itself, unless they are said to be last. */
export const ascending = (by: Value): Order => ({ by, descending: false, nulls: 'last' });
export const descending = (by: Value, nulls: Order['nulls'] = 'first'): Order => ({
  by,
  descending: true,
  nulls,
});
export const first = (rows: number): Limit => ({ rows, skip: 0, ties: false });

export const table = (schema: string, name: string): Relation => ({ kind: 'table', table: { schema, name } });
/** A plan where a table may stand: named before the statement, or in its place. */
export const named = (name: string, plan: Plan): Relation => ({ kind: 'plan', plan, name, as: 'with' });
export const derived = (name: string, plan: Plan): Relation => ({ kind: 'plan', plan, name, as: 'from' });
export const from = (root: Relation, ...steps: Step[]): Source => ({ root, steps });
export const shown = (name: string, value: Value): Shown => ({ name, value });

/** What is not said is not done. */
export const selection = (parts: Partial<Selection> & Pick<Selection, 'shown'>): Selection => ({
  kind: 'selection',
  source: null,
  where: ALWAYS,
  keys: null,
  having: ALWAYS,
  distinct: 'no',
  order: [],
  limit: null,
  ...parts,
});

/** Where a selection takes its rows from, and which of them. */
type Rows = Pick<Selection, 'source' | 'where'>;

/** Rows of a plan that has a `place` of each row in its group: the first ones, or the first few. */
export const firstOfEach = (placed: Plan, rows = 1): Rows => ({
  source: from(derived('ranked', placed)),
  where: compare(column(0, 'place'), rows === 1 ? '=' : '<=', number(rows)),
});

/** Rows of a plan with more in a column than all its rows have on average. */
export function aboveMean(name: string, plan: Plan, of: string): Rows {
  const rows = from(named(name, plan));
  const mean = selection({ source: rows, keys: [], shown: [shown('avg', average(column(0, of)))] });
  return { source: rows, where: compare(column(0, of), '>', scalar(mean)) };
}

/** The rows of a plan, each with what a column has in the row before as `previous`. */
export const withPrevious = (name: string, plan: Selection, of: string, by: string): Selection =>
  selection({
    source: from(named(name, plan)),
    shown: [
      ...plan.shown.map((one) => shown(one.name, column(0, one.name))),
      shown('previous', previous(column(0, of), [ascending(column(0, by))])),
    ],
  });
