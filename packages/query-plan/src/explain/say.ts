import type { Table } from '@pairsmith/catalog';
import type { Aggregate, Column, Order, Plan, Predicate, Selection, Value, Window } from '../plan';
import { relationsOf } from '../tree';
import type { Phrases } from './phrases';

/** What is said, and with which names. */
export interface Telling {
  phrases: Phrases;
  tables: readonly Table[];
  /** The selections around, the innermost first, with what each calls its relations. */
  around: readonly Named[];
  /** Plans among relations that were told already: what WITH names is told once. */
  told: Set<Plan>;
  /** Plans inside sentences that may still be told. */
  room: { left: number };
  /** A plan inside a sentence. @throws TooLong */
  sentence: (plan: Plan, telling: Telling) => string;
}

/** A selection with a name for each relation. */
interface Named {
  selection: Selection;
  names: string[];
}

export function sayPredicate(predicate: Predicate, telling: Telling): string {
  const { phrases } = telling;
  const value = (one: Value): string => sayValue(one, telling);
  const inner = (one: Predicate): string => sayPredicate(one, telling);
  switch (predicate.kind) {
    case 'all':
      return predicate.of.length === 0 ? phrases.always : phrases.and(predicate.of.map(inner));
    case 'any':
      return predicate.of.length === 0 ? phrases.never : phrases.or(predicate.of.map(inner));
    case 'not':
      if (predicate.of.kind === 'missing') return phrases.present(value(predicate.of.of));
      if (predicate.of.kind === 'exists') return phrases.existsNot(sayExisting(predicate.of.plan, telling));
      return phrases.not(inner(predicate.of));
    case 'compare':
      return phrases.compare(value(predicate.left), predicate.op, value(predicate.right));
    case 'between':
      return phrases.between(value(predicate.of), value(predicate.low), value(predicate.high));
    case 'in': {
      const items = Array.isArray(predicate.among)
        ? phrases.list(predicate.among.map(value))
        : phrases.resultOf(sayPlan(predicate.among, telling));
      return phrases.among(phrases.list(predicate.of.map(value)), items);
    }
    case 'like':
      return sayLike(predicate, telling);
    case 'missing':
      return phrases.missing(value(predicate.of));
    case 'same':
      return phrases.same(value(predicate.left), value(predicate.right));
    case 'exists':
      return phrases.exists(sayExisting(predicate.plan, telling));
    case 'holds':
      return phrases.holds(value(predicate.of));
    case 'opaque':
      return '';
  }
}

function sayLike({ of, pattern }: Extract<Predicate, { kind: 'like' }>, telling: Telling): string {
  const { phrases } = telling;
  const [, text] = pattern.kind === 'literal' ? (/^%([^%_\\]+)%$/.exec(pattern.text) ?? []) : [];
  return text === undefined
    ? phrases.like(sayValue(of, telling), sayValue(pattern, telling))
    : phrases.contains(sayValue(of, telling), `'${text}'`);
}

const sayPlan = (plan: Plan, telling: Telling): string => telling.sentence(plan, telling);

/** Where only the existence of rows counts, what is shown of them and in which order says nothing. */
const sayExisting = (plan: Plan, telling: Telling): string =>
  sayPlan(plan.kind === 'selection' ? { ...plan, shown: [], order: [] } : plan, telling);

export const sayOrder = (order: readonly Order[], telling: Telling): string =>
  telling.phrases.list(
    order.map(({ by, descending }) => {
      const key = sayValue(by, telling);
      return descending ? telling.phrases.descending(key) : telling.phrases.ascending(key);
    }),
  );

export function sayValue(value: Value, telling: Telling): string {
  const { phrases } = telling;
  const inner = (one: Value): string => sayValue(one, telling);
  switch (value.kind) {
    case 'column':
      return sayColumn(value, telling);
    case 'literal':
      return value.type === 'number' || value.type === 'boolean' ? value.text : `'${value.text}'`;
    case 'null':
      return phrases.nothing;
    case 'call':
      return sayCall(value, telling);
    case 'operate':
      return sayOperation(
        value.op,
        value.args.map((arg) => sayOperand(arg, telling)),
      );
    case 'cast':
      return inner(value.of);
    case 'choose':
      return phrases.choose(
        value.branches.map(({ when, then }) => [sayPredicate(when, telling), inner(then)]),
        value.otherwise && inner(value.otherwise),
      );
    case 'aggregate':
      return sayAggregate(value, telling);
    case 'window':
      return sayWindow(value, telling);
    case 'scalar':
      return phrases.resultOf(sayPlan(value.plan, telling));
    case 'truth':
      return `(${sayPredicate(value.of, telling)})`;
    case 'opaque':
      return '';
  }
}

const SIGNS: Record<string, string> = { '*': '×', '/': '÷' };

const sayOperation = (op: string, args: string[]): string => {
  const sign = SIGNS[op] ?? op;
  return args.length === 1 ? `${sign}${args[0]}` : args.join(` ${sign} `);
};

const sayOperand = (value: Value, telling: Telling): string =>
  value.kind === 'operate' ? `(${sayValue(value, telling)})` : sayValue(value, telling);

/** With its table where several are read. */
function sayColumn({ up, at, name }: Column, { phrases, tables, around }: Telling): string {
  const own = around[up];
  if (!own) return phrases.name(name);
  const relations = relationsOf(own.selection);
  const relation = relations[at];
  const table =
    relation?.kind === 'table'
      ? tables.find((one) => one.schema === relation.table.schema && one.name === relation.table.name)
      : undefined;
  const title = table?.columns.find((column) => column.name === name)?.title || name;
  const isAlone = relations.length === 1 && up === 0 && around.length === 1;
  return phrases.column(phrases.name(title), isAlone ? null : (own.names[at] ?? null));
}

function sayCall({ name, args }: Extract<Value, { kind: 'call' }>, telling: Telling): string {
  const { phrases } = telling;
  const said = args.map((arg) => sayValue(arg, telling));
  const [first = '', second = ''] = said;
  const word = args[0]?.kind === 'literal' ? args[0].text : null;
  if (name === 'date_trunc' && word !== null) return phrases.bucket(second, word);
  if ((name === 'extract' || name === 'date_part') && word !== null) return phrases.part(second, word);
  if (name === 'round' || name === 'nullif' || name === 'trim' || name === 'btrim') return first;
  if (name === 'coalesce' && args.length === 2) return phrases.orElse(first, second);
  if (name === 'to_char') return phrases.format(first, second);
  return said.length > 0 ? `${name.toUpperCase()}(${said.join(', ')})` : name.toUpperCase();
}

function sayAggregate(aggregate: Aggregate, telling: Telling): string {
  const { phrases } = telling;
  const { name, args, distinct, where, order } = aggregate;
  const [first = ''] = args.map((arg) => sayOperand(arg, telling));
  const isMedian = name === 'percentile_cont' && first === '0.5' && order[0] !== undefined;
  const said = isMedian
    ? phrases.median(order[0] ? sayValue(order[0].by, telling) : '')
    : sayMeasure(name, args.length, first, distinct, telling);
  return onlyWhere(where, said, telling);
}

const onlyWhere = (where: Predicate, said: string, telling: Telling): string =>
  where.kind === 'all' && where.of.length === 0
    ? said
    : telling.phrases.only(said, sayPredicate(where, telling));

function sayMeasure(
  name: string,
  count: number,
  first: string,
  distinct: boolean,
  { phrases }: Telling,
): string {
  if (name === 'count') {
    if (count === 0) return phrases.countRows;
    return distinct ? phrases.countDistinct(first) : phrases.count(first);
  }
  const known: Record<string, (value: string) => string> = {
    ...{ sum: phrases.sum, avg: phrases.average, min: phrases.least, max: phrases.greatest },
  };
  const of = distinct ? phrases.different(first) : first;
  return known[name]?.(of) ?? phrases.aggregate(name, of);
}

function sayWindow(window: Window, telling: Telling): string {
  const { phrases } = telling;
  const { name, args, where, partition, order, frame } = window;
  const said = args.map((arg) => sayOperand(arg, telling));
  const [first = '', second = '1'] = said;
  const keys = partition.length > 0 ? phrases.list(partition.map((key) => sayValue(key, telling))) : null;
  const sorted = order.length > 0 ? sayOrder(order, telling) : null;
  if (/^(count|sum|avg|min|max)$/.test(name)) {
    const measure = onlyWhere(where, sayMeasure(name, args.length, first, false, telling), telling);
    const taken = sorted === null ? measure : sayFramed(measure, frame, sorted, phrases);
    if (keys !== null) return phrases.overEach(taken, keys);
    return sorted === null || isWhole(frame) ? phrases.overAll(taken) : taken;
  }
  if (name === 'lag' && sorted !== null) return phrases.before(first, second, sorted);
  if (name === 'lead' && sorted !== null) return phrases.after(first, second, sorted);
  if (/^(row_number|rank|dense_rank)$/.test(name) && sorted !== null) return phrases.rank(sorted, keys);
  return onlyWhere(where, phrases.window(name, said.join(', '), keys, sorted), telling);
}

const isWhole = (frame: string | null): boolean =>
  frame !== null && /^\w+ between unbounded preceding and unbounded following$/.test(frame);

/** Without a frame of its own, a window with an order takes the rows up to the current one. */
function sayFramed(measure: string, frame: string | null, sorted: string, phrases: Phrases): string {
  if (isWhole(frame)) return measure;
  return frame === null || /^\w+ between unbounded preceding and current row$/.test(frame)
    ? phrases.soFar(measure, sorted)
    : phrases.framed(measure, frame, sorted);
}
