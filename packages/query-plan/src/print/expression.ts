import { quoteIdentifier } from '@pairsmith/catalog';
import type { Aggregate, Column, Order, Plan, Predicate, Value, Window } from '../plan';
import { same } from '../tree';
import { UnprintablePlan, type PrintOptions } from './options';

/** How tightly an expression holds together: PostgreSQL's precedence of operators, loosest first. */
enum Level {
  Or,
  And,
  Not,
  Is,
  Compare,
  Like,
  Operator,
  Add,
  Multiply,
  Power,
  Zone,
  Sign,
  Cast,
  Atom,
}

interface Printed {
  text: string;
  level: Level;
}

/** What holds around an expression. */
export interface Place {
  column: (column: Column) => string;
  /** The text of a plan that stands inside, without parentheses. */
  nested: (plan: Plan) => string;
  /** The words for where nulls stand, with a space before them; empty where PostgreSQL puts them there by itself. */
  nulls: (order: Order) => string;
  options: PrintOptions;
}

export const printValue = (value: Value, place: Place): string => valueIn(value, place).text;

export const printPredicate = (predicate: Predicate, place: Place): string =>
  predicateIn(predicate, place).text;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const isEmpty = (predicate: Predicate): boolean =>
  predicate.kind === 'all' && predicate.of.length === 0;

/** Keywords and the names of functions, in the style asked for. */
export const word = (text: string, { keywords }: PrintOptions): string =>
  keywords === 'lower' ? text.toLowerCase() : text.toUpperCase();

const atom = (text: string): Printed => ({ text, level: Level.Atom });

const within = ({ text, level }: Printed, least: Level): string => (level < least ? `(${text})` : text);

const listed = (values: Value[], place: Place): string =>
  values.map((one) => printValue(one, place)).join(', ');

/** `DESC NULLS LAST` behind its value. */
export const direction = (order: Order, place: Place): string =>
  (order.descending ? ` ${word('DESC', place.options)}` : '') + place.nulls(order);

function valueIn(value: Value, place: Place): Printed {
  const say = (text: string): string => word(text, place.options);
  switch (value.kind) {
    case 'column':
      return atom(place.column(value));
    case 'literal':
      return literalIn(value.type, value.text, place);
    case 'null':
      return atom(say('NULL'));
    case 'call':
      return call(value.name, value.args, place);
    case 'operate':
      return operate(value.op, value.args, place);
    case 'cast':
      return place.options.casts === 'standard'
        ? atom(`${say('CAST')}(${printValue(value.of, place)} ${say('AS')} ${value.type})`)
        : { text: `${within(valueIn(value.of, place), Level.Cast)}::${value.type}`, level: Level.Cast };
    case 'choose':
      return choose(value, place);
    case 'aggregate':
      return aggregate(value, place);
    case 'window':
      return atom(`${windowCall(value, place)} ${say('OVER')} (${windowText(value, place)})`);
    case 'scalar':
      return atom(`(${place.nested(value.plan)})`);
    case 'truth':
      return predicateIn(value.of, place);
    case 'opaque':
      throw new UnprintablePlan();
  }
}

/** Types whose literals are written `DATE '2024-01-31'`. */
const PREFIXED = new Set(['date', 'time', 'timestamp', 'timestamptz', 'interval']);

function literalIn(type: string, text: string, place: Place): Printed {
  if (type === 'number') return { text, level: text.startsWith('-') ? Level.Sign : Level.Atom };
  if (type === 'text') return atom(literal(text));
  if (type === 'boolean') return atom(word(/^t/i.test(text) ? 'TRUE' : 'FALSE', place.options));
  if (PREFIXED.has(type)) return atom(`${word(type, place.options)} ${literal(text)}`);
  return { text: `${literal(text)}::${type}`, level: Level.Cast };
}

/** Calls that the grammar knows without parentheses. */
const BARE = new Set(
  'current_date current_time current_timestamp localtime localtimestamp current_user session_user current_role'.split(
    ' ',
  ),
);

function call(name: string, args: Value[], place: Place): Printed {
  const say = (text: string): string => word(text, place.options);
  const [first, second] = args;
  if (args.length === 0 && BARE.has(name)) return atom(say(name));
  if (name === 'extract' && first?.kind === 'literal' && second && /^[a-z_]+$/i.test(first.text))
    return atom(`${say('EXTRACT')}(${say(first.text)} ${say('FROM')} ${printValue(second, place)})`);
  // Arguments of the function come the other way round.
  if (name === 'position' && first && second)
    return atom(
      `${say('POSITION')}(${within(valueIn(second, place), Level.Operator)} ${say('IN')} ${within(valueIn(first, place), Level.Operator)})`,
    );
  if (name === 'timezone' && first && second) {
    const zone = within(valueIn(first, place), Level.Sign);
    return {
      text: `${within(valueIn(second, place), Level.Zone)} ${say('AT TIME ZONE')} ${zone}`,
      level: Level.Zone,
    };
  }
  if (name === 'array') return atom(`${say('ARRAY')}[${listed(args, place)}]`);
  return atom(`${functionName(name, place)}(${listed(args, place)})`);
}

/** Words of the grammar, behind which it expects a type or arguments of its own kind. */
const NO_FUNCTION_NAMES = /^(bit|char|extract|interval|normalize|numeric|time|timestamp|varchar)$/;

const functionName = (name: string, place: Place): string => {
  if (NO_FUNCTION_NAMES.test(name)) return `"${name}"`;
  return /^[a-z_][a-z0-9_]*$/.test(name) ? word(name, place.options) : quoteIdentifier(name);
};

const LEVELS: Record<string, Level> = {
  '^': Level.Power,
  '*': Level.Multiply,
  '/': Level.Multiply,
  '%': Level.Multiply,
  '+': Level.Add,
  '-': Level.Add,
};

/** All binary operators group from the left. */
function operate(op: string, [left, right]: Value[], place: Place): Printed {
  if (!left) throw new TypeError(`The operator ${op} needs an operand.`);
  if (right) {
    const level = LEVELS[op] ?? Level.Operator;
    return {
      text: `${within(valueIn(left, place), level)} ${op} ${within(valueIn(right, place), level + 1)}`,
      level,
    };
  }
  if (op !== '-' && op !== '+')
    return { text: `${op} ${within(valueIn(left, place), Level.Add)}`, level: Level.Operator };
  // Two signs in a row would begin a comment, and a sign before a number would become part of it.
  const operand = valueIn(left, place);
  const isApart = /^[-+\d]/.test(operand.text);
  return { text: op + (isApart ? `(${operand.text})` : within(operand, Level.Sign)), level: Level.Sign };
}

/** `CASE x WHEN 1 THEN …` where each branch asks what one value is. */
function choose({ branches, otherwise }: Extract<Value, { kind: 'choose' }>, place: Place): Printed {
  const say = (text: string): string => word(text, place.options);
  const subject = branches.length > 1 ? subjectOf(branches) : null;
  const cases = branches.map(({ when, then }) => {
    const asked =
      subject && when.kind === 'compare' ? printValue(when.right, place) : printPredicate(when, place);
    return ` ${say('WHEN')} ${asked} ${say('THEN')} ${printValue(then, place)}`;
  });
  const last = otherwise ? ` ${say('ELSE')} ${printValue(otherwise, place)}` : '';
  const head = subject ? `${say('CASE')} ${printValue(subject, place)}` : say('CASE');
  return atom(`${head}${cases.join('')}${last} ${say('END')}`);
}

function subjectOf(branches: { when: Predicate }[]): Value | null {
  const [first] = branches;
  if (first?.when.kind !== 'compare') return null;
  const { left } = first.when;
  const isAsked = ({ when }: { when: Predicate }): boolean =>
    when.kind === 'compare' && when.op === '=' && when.right.kind === 'literal' && same(when.left, left);
  return branches.every(isAsked) ? left : null;
}

/** Aggregates whose order stands outside the parentheses. */
const ORDERED_SETS = new Set(['percentile_cont', 'percentile_disc', 'mode']);

function aggregate(value: Aggregate, place: Place): Printed {
  const say = (text: string): string => word(text, place.options);
  const order = value.order.map((one) => printValue(one.by, place) + direction(one, place)).join(', ');
  const isSet = ORDERED_SETS.has(value.name);
  const args = value.args.length === 0 && value.name === 'count' ? '*' : listed(value.args, place);
  const inside = [value.distinct ? `${say('DISTINCT')} ${args}` : args];
  if (order && !isSet) inside.push(`${say('ORDER BY')} ${order}`);
  let text = `${functionName(value.name, place)}(${inside.join(' ')})`;
  if (isSet) text += ` ${say('WITHIN GROUP')} (${say('ORDER BY')} ${order})`;
  return atom(text + filter(value.where, place));
}

const filter = (where: Predicate, place: Place): string =>
  isEmpty(where)
    ? ''
    : ` ${word('FILTER', place.options)} (${word('WHERE', place.options)} ${printPredicate(where, place)})`;

function windowCall(value: Window, place: Place): string {
  const args = value.args.length === 0 && value.name === 'count' ? '*' : listed(value.args, place);
  return `${functionName(value.name, place)}(${args})${filter(value.where, place)}`;
}

function windowText({ partition, order, frame }: Window, place: Place): string {
  const say = (text: string): string => word(text, place.options);
  const parts: string[] = [];
  if (partition.length > 0) parts.push(`${say('PARTITION BY')} ${listed(partition, place)}`);
  if (order.length > 0)
    parts.push(
      `${say('ORDER BY')} ${order.map((one) => printValue(one.by, place) + direction(one, place)).join(', ')}`,
    );
  if (frame !== null) parts.push(say(frame));
  return parts.join(' ');
}

function predicateIn(predicate: Predicate, place: Place): Printed {
  const say = (text: string): string => word(text, place.options);
  const operand = (value: Value): string => within(valueIn(value, place), Level.Operator);
  switch (predicate.kind) {
    case 'all':
    case 'any': {
      const [only] = predicate.of;
      if (!only) return atom(say(predicate.kind === 'all' ? 'TRUE' : 'FALSE'));
      if (predicate.of.length === 1) return predicateIn(only, place);
      const level = predicate.kind === 'all' ? Level.And : Level.Or;
      const between = ` ${say(predicate.kind === 'all' ? 'AND' : 'OR')} `;
      return { text: predicate.of.map((one) => within(predicateIn(one, place), level)).join(between), level };
    }
    case 'not':
      return negated(predicate.of, place);
    case 'compare':
      return {
        text: `${operand(predicate.left)} ${predicate.op} ${operand(predicate.right)}`,
        level: Level.Compare,
      };
    case 'between':
    case 'in':
    case 'like':
    case 'missing':
    case 'same':
      return test(predicate, '', place);
    case 'exists':
      return atom(`${say('EXISTS')} (${place.nested(predicate.plan)})`);
    case 'holds':
      return valueIn(predicate.of, place);
    case 'opaque':
      throw new UnprintablePlan();
  }
}

/** The tests that have a NOT of their own inside. */
type Test = Extract<Predicate, { kind: 'between' | 'in' | 'like' | 'missing' | 'same' }>;

function negated(predicate: Predicate, place: Place): Printed {
  switch (predicate.kind) {
    case 'between':
    case 'in':
    case 'like':
    case 'missing':
    case 'same':
      return test(predicate, 'NOT ', place);
    default:
      return {
        text: `${word('NOT', place.options)} ${within(predicateIn(predicate, place), Level.Not)}`,
        level: Level.Not,
      };
  }
}

function test(predicate: Test, not: '' | 'NOT ', place: Place): Printed {
  const say = (text: string): string => word(text, place.options);
  const operand = (value: Value): string => within(valueIn(value, place), Level.Operator);
  switch (predicate.kind) {
    case 'between': {
      const low = operand(predicate.low);
      // What stands between the two words may not hold a zone of its own.
      const safe = low.includes(' AT TIME ZONE ') ? `(${low})` : low;
      return {
        text: `${operand(predicate.of)} ${say(`${not}BETWEEN`)} ${safe} ${say('AND')} ${operand(predicate.high)}`,
        level: Level.Like,
      };
    }
    case 'in':
      return among(predicate, not, place);
    case 'like':
      return {
        text: `${operand(predicate.of)} ${say(`${not}${predicate.foldsCase ? 'ILIKE' : 'LIKE'}`)} ${operand(predicate.pattern)}`,
        level: Level.Like,
      };
    case 'missing':
      return { text: `${operand(predicate.of)} ${say(`IS ${not}NULL`)}`, level: Level.Is };
    case 'same':
      return {
        text: `${operand(predicate.left)} ${say(`IS ${not ? '' : 'NOT '}DISTINCT FROM`)} ${operand(predicate.right)}`,
        level: Level.Is,
      };
  }
}

/** `a IN (1, 2)`, `(a, b) IN ((1, 2), (3, 4))`, `a IN (SELECT …)`. Among no values there is none. */
function among(
  { of, among: rows }: Extract<Predicate, { kind: 'in' }>,
  not: '' | 'NOT ',
  place: Place,
): Printed {
  const [only] = of;
  const tuple = (values: Value[]): string => `(${listed(values, place)})`;
  if (Array.isArray(rows) && rows.length === 0) return atom(word(not ? 'TRUE' : 'FALSE', place.options));
  const [row] = Array.isArray(rows) ? rows : [];
  // PostgreSQL would take `IN ((SELECT …))` for a plan that may have many rows.
  if (only && row?.kind === 'scalar' && Array.isArray(rows) && rows.length === 1)
    return predicateIn({ kind: 'compare', op: not ? '<>' : '=', left: only, right: row }, place);
  const left = only && of.length === 1 ? within(valueIn(only, place), Level.Operator) : tuple(of);
  const right = !Array.isArray(rows)
    ? place.nested(rows)
    : of.length === 1
      ? listed(rows, place)
      : chunks(rows, of.length).map(tuple).join(', ');
  return { text: `${left} ${word(`${not}IN`, place.options)} (${right})`, level: Level.Like };
}

const chunks = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
