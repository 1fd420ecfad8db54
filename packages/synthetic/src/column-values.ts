import type { Catalog, Column, UserType } from '@pairsmith/catalog';
import { textsOf } from './from-pattern';
import type { Random } from './random';
import { rounded } from './wanted-values';

/** Where a column's values come from. Everything is a text, as PostgreSQL reads it; null is NULL. */
export interface ColumnValues {
  /** One of few, so that ties occur. */
  usual: (random: Random) => string | null;
  /** The n-th of as many different ones as the type has; null where there is no such one. */
  distinct: (n: number) => string | null;
  /** Share of rows without a value, 0–1. */
  nullShare: number;
}

export interface ValuesOptions {
  types?: readonly UserType[];
  /** Values that are wanted instead of the usual ones. */
  fitting?: readonly string[];
  /** Expressions that the column's table checks. */
  checks?: readonly string[];
  random: Random;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(2024, 0, 1);
/** Values of a column that are common enough to tie. */
const POOL = 12;

/**
 * Values of the kind and in the range that the catalogue tells of. NULL occurs where the column takes it and is not known to
 * have none; zero where it lies within the range.
 */
export function columnValues(
  column: Column,
  { types = [], fitting = [], checks = [], random }: ValuesOptions,
): ColumnValues {
  const { statistics, nullable } = column;
  const nullShare =
    !nullable || statistics?.null_share === 0 ? 0 : within(statistics?.null_share ?? 0.1, 0.08, 0.35);
  const user = types.find(({ schema, name }) => `${schema}.${name}` === column.user_type);
  const known = knownValues(column);
  const patterned = textsChecked(column, user, checks, random);
  const made = patterned ? listed(patterned) : makerOf(column, user);
  const pool =
    fitting.length > 0
      ? [...fitting]
      : isList(column) && known.length > 0
        ? known
        : [...new Set([...(isScalar(column) ? [] : known.slice(0, POOL)), ...made.pool(random)])];
  return {
    nullShare,
    usual: (draws) => (pool.length > 0 ? draws.pick(pool) : null),
    distinct: (n) => (n < known.length && !isScalar(column) ? known[n]! : made.distinct(n, known)),
  };
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Texts of the pattern that a check or a domain holds the column to; null: there is none that can be followed. */
function textsChecked(
  column: Column,
  user: UserType | undefined,
  checks: readonly string[],
  random: Random,
): string[] | null {
  if (column.type_class !== 'text' || knownValues(column).length > 3) return null;
  const own = checks.filter((check) => check.includes(column.name));
  const expressions = [...(user?.kind === 'domain' ? [user.definition] : []), ...own];
  const written = expressions.map((text) => / ~\*? '((?:[^']|'')*)'/.exec(text)?.[1]).find(Boolean);
  return written === undefined ? null : textsOf(written.replaceAll("''", "'"), 400, random);
}

/** Numbers and times are drawn from a range; a code among numbers is a value of a list. */
const isScalar = ({ type_class: kind }: Column): boolean =>
  kind === 'integer' || kind === 'decimal' || kind === 'date' || kind === 'timestamp';

const LIST_AT_MOST = 30;

/** Whether the column has few values, all of them known. */
function isList({ statistics, type_class: kind, enum_values: labels, meanings = [] }: Column): boolean {
  if (kind === 'enum') return (labels ?? []).length > 0;
  if (meanings.length > 0) return true;
  if (!statistics || statistics.distinct > LIST_AT_MOST || kind === 'date' || kind === 'timestamp')
    return false;
  return statistics.common_values.length >= Math.max(1, statistics.distinct * 0.8);
}

function knownValues(column: Column): string[] {
  const { enum_values: labels, statistics, samples, meanings = [], masking } = column;
  // Of an array they are what its elements may be.
  if (labels && labels.length > 0 && column.type_class !== 'array') return labels;
  // A masked cell is no value of the column, and one of 80 characters may have been cut.
  const seen = masking ? [] : [...(statistics?.common_values ?? []).map(({ value }) => value), ...samples];
  const codes = meanings.map(({ code }) => code);
  return [...new Set([...codes, ...seen])].filter((value) => value.length < 80);
}

interface Maker {
  pool: (random: Random) => string[];
  distinct: (n: number, known: readonly string[]) => string | null;
}

function makerOf(column: Column, user: UserType | undefined): Maker {
  const type = plainType(column, user);
  switch (column.type_class) {
    case 'integer':
      return wholeNumbers(column);
    case 'decimal':
      return /money/.test(type) ? listed(['0', '1.50', '20']) : decimals(column, type);
    case 'boolean':
      return listed(['true', 'false', 'true']);
    case 'date':
    case 'timestamp':
      return times(column);
    case 'time':
      return {
        pool: () => ['00:00:00', '08:00:00', '12:30:00', '23:59:59'],
        distinct: (n) => (n < 86_400 ? new Date(n * 1000).toISOString().slice(11, 19) : null),
      };
    case 'interval':
      return { pool: () => ['0', '01:30:00', '1 day', '40 days'], distinct: (n) => `${n} minutes` };
    case 'uuid':
      return {
        pool: () => [uuid(1), uuid(2), uuid(3)],
        distinct: (n) => uuid(n),
      };
    case 'json':
      return { pool: () => ['{}', '{"a": 1}', '[]'], distinct: (n) => `{"a": ${n}}` };
    case 'array':
      return column.enum_values?.length ? arraysOf(column.enum_values) : arrays(type);
    case 'binary':
      return { pool: () => ['\\x', '\\x00'], distinct: (n) => `\\x${n.toString(16).padStart(8, '0')}` };
    case 'enum':
      return listed(column.enum_values ?? []);
    case 'text':
      return texts(column, type);
    default:
      return others(type, user);
  }
}

/** Under domains and arrays; `varchar(20)`. */
function plainType({ type, base_type: base }: Column, user: UserType | undefined): string {
  if (user?.kind === 'domain')
    return user.definition.split(/ (?:not null|null|check|constraint|default|collate)\b/i)[0]!.trim();
  return base && !type.endsWith('[]') ? base : type;
}

const listed = (values: readonly string[]): Maker => ({
  pool: () => [...values],
  distinct: (n) => [...new Set(values)][n] ?? null,
});

const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

function wholeNumbers(column: Column): Maker {
  const [low, high] = numbersOf(column) ?? [0, 40];
  return {
    pool: (random) => {
      const values = Array.from({ length: POOL }, () => random.whole(Math.ceil(low), Math.floor(high)));
      return [...(low <= 0 && high >= 0 ? [0] : []), Math.ceil(low), ...values].map(String);
    },
    distinct: (n) => (/smallint|int2/.test(column.type) && n > 32_000 ? null : String(n + 1)),
  };
}

function decimals(column: Column, type: string): Maker {
  const [, precision, scale = '0'] = /^(?:numeric|decimal)\((\d+)(?:,\s*(\d+))?\)/.exec(type) ?? [];
  const step = precision === undefined ? 0.01 : 10 ** -Math.min(6, Number(scale));
  const most = precision === undefined ? 1e12 : 10 ** (Number(precision) - Number(scale)) - step;
  const [low, high] = numbersOf(column) ?? [0, Math.min(200, most)];
  const write = (value: number) => String(rounded(Math.min(most, Math.max(-most, value)), step));
  return {
    pool: (random) => {
      const values = Array.from({ length: POOL }, () => low + random.draw() * (high - low));
      return [...(low <= 0 && high >= 0 ? [0] : []), ...values].map(write);
    },
    distinct: (n) => (n + 1 > most ? null : String(n + 1)),
  };
}

/** 5th to 95th percentile; null where nothing finite is known. */
function numbersOf({ statistics }: Column): [number, number] | null {
  const range = statistics?.range;
  if (!range) return null;
  const zeroed = Number(range.min) === 0 ? 0 : Number(range.p5);
  const [low, high] = [Math.min(zeroed, Number(range.p5)), Number(range.p95)];
  return Number.isFinite(low) && Number.isFinite(high) && low <= high ? [low, high] : null;
}

function times({ statistics, type_class: kind, type }: Column): Maker {
  const hasTime = kind === 'timestamp';
  const msOf = (text: string | undefined) => Date.parse(`${(text ?? '').slice(0, 10)}T00:00:00Z`);
  const [low, high] = [msOf(statistics?.range?.p5), msOf(statistics?.range?.p95)];
  const isKnown = Number.isFinite(low) && Number.isFinite(high) && low <= high;
  const [from, to] = isKnown ? [low, high] : [EPOCH - 200 * DAY, EPOCH + 300 * DAY];
  const zone = /tz|with time zone/.test(type) ? '+00' : '';
  const write = (ms: number, time: string) =>
    `${new Date(ms).toISOString().slice(0, 10)}${hasTime ? ` ${time}${zone}` : ''}`;
  return {
    pool: (random) => {
      const days = Array.from(
        { length: POOL * 2 },
        () => from + Math.floor((random.draw() * (to - from)) / DAY) * DAY,
      );
      return [from, to, ...days].map((ms) => write(ms, random.pick(['00:00:00', '09:30:00', '23:59:59'])));
    },
    distinct: (n) => write(from + n * DAY, '10:00:00'),
  };
}

function texts(column: Column, type: string): Maker {
  const most = /^"char"$/.test(type) ? 1 : Number(/\((\d+)\)/.exec(type)?.[1] ?? 200);
  const name = column.name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || 'x';
  const write = (n: number) => {
    const long = `${name} ${n}`;
    return long.length <= most ? long : n.toString(36).padStart(Math.min(most, 4), '0');
  };
  return {
    pool: () => Array.from({ length: 8 }, (_, n) => write(n + 1)),
    distinct: (n) => (write(n + 1).length <= most ? write(n + 1) : null),
  };
}

function arrays(type: string): Maker {
  const element = type.replace(/\[\]$/, '');
  const values = /int|numeric|real|double|float|oid/.test(element)
    ? ['{}', '{1}', '{1,2}', '{2,3}']
    : /^bool/.test(element)
      ? ['{}', '{t}', '{t,f}']
      : /text|char|name|citext/.test(element)
        ? ['{}', '{a}', '{a,b}', '{b,c}']
        : ['{}'];
  const isNumber = values[1] === '{1}';
  return {
    pool: () => values,
    distinct: (n) => (values.length === 1 ? (n === 0 ? '{}' : null) : isNumber ? `{${n}}` : `{a${n}}`),
  };
}

/** Of the labels of an enum type: none, each alone, and two together. */
const arraysOf = (labels: readonly string[]): Maker => {
  const written = labels.map((label) => `"${label.replace(/["\\\\]/g, '\\\\$&')}"`);
  return listed(['{}', ...written.map((one) => `{${one}}`), `{${written.slice(0, 2).join(',')}}`]);
};

const OTHERS: [RegExp, (n: number) => string][] = [
  [/^inet/, (n) => `10.0.${(n >> 8) & 255}.${n & 255}`],
  [/^cidr/, (n) => `10.${(n >> 8) & 255}.${n & 255}.0/24`],
  [/^macaddr8/, (n) => `08:00:2b:01:02:03:04:${(n & 255).toString(16).padStart(2, '0')}`],
  [/^macaddr/, (n) => `08:00:2b:01:02:${(n & 255).toString(16).padStart(2, '0')}`],
  [/^point/, (n) => `(${n},${n + 1})`],
  [/^(box|lseg|line)$/, (n) => `(${n},${n}),(${n + 1},${n + 2})`],
  [/^(path|polygon)/, (n) => `((${n},0),(1,1),(2,${n}))`],
  [/^circle/, (n) => `<(${n},0),1>`],
  [/^tsvector/, (n) => `word${n}`],
  [/^tsquery/, (n) => `word${n}`],
  [/^xml/, (n) => `<a>${n}</a>`],
  [/^(int4range|int8range|numrange)/, (n) => `[${n},${n + 5})`],
  [/^daterange/, (n) => `[2024-01-01,2024-02-${String((n % 28) + 1).padStart(2, '0')})`],
  [/^(tsrange|tstzrange)/, (n) => `[2024-01-01,2024-02-${String((n % 28) + 1).padStart(2, '0')})`],
  [/multirange/, () => '{}'],
  [/^pg_lsn/, (n) => `0/${n.toString(16)}`],
];

function others(type: string, user: UserType | undefined): Maker {
  const bits = /^(?:bit|varbit)(?:\((\d+)\))?/.exec(type);
  if (bits) {
    const length = Number(bits[1] ?? 1);
    const write = (n: number) =>
      (n % 2 ** Math.min(20, length)).toString(2).padStart(length, '0').slice(-length);
    return {
      pool: () => [write(0), write(1)],
      distinct: (n) => (n < 2 ** Math.min(20, length) ? write(n) : null),
    };
  }
  const write = OTHERS.find(([form]) => form.test(type))?.[1];
  if (write) return { pool: () => [1, 2, 3].map(write), distinct: (n) => write(n) };
  if (user?.kind === 'composite') {
    const fields = user.definition.split(',').length;
    return listed([`(${','.repeat(Math.max(0, fields - 1))})`]);
  }
  if (user?.kind === 'range') return listed(['empty']);
  return { pool: () => [], distinct: () => null };
}

/** For whoever draws rows of a catalogue. */
export const typesOf = ({ types }: Pick<Catalog, 'types'>): readonly UserType[] => types ?? [];
