import { quoteIdentifier, quoteTable } from '@pairsmith/catalog';
import { constantOf, isFields, listOf, namesOf } from '@pairsmith/sql';

/** What people write for PostgreSQL's own names. */
const SPELLED = new Map<string, string>([
  ...([
    ['int2', 'smallint'],
    ['int4', 'integer'],
    ['int', 'integer'],
    ['int8', 'bigint'],
  ] as const),
  ...([
    ['float4', 'real'],
    ['float8', 'double precision'],
    ['bool', 'boolean'],
    ['decimal', 'numeric'],
  ] as const),
]);

/** The bits by which the grammar hands on the fields of an interval. */
const INTERVAL_FIELDS = new Map<number, string>([
  ...([
    [4, 'year'],
    [2, 'month'],
    [8, 'day'],
    [1_024, 'hour'],
    [2_048, 'minute'],
    [4_096, 'second'],
  ] as const),
  ...([
    [6, 'year to month'],
    [1_032, 'day to hour'],
    [3_080, 'day to minute'],
    [7_176, 'day to second'],
  ] as const),
  ...([
    [3_072, 'hour to minute'],
    [7_168, 'hour to second'],
    [6_144, 'minute to second'],
  ] as const),
]);

/** A type as it is written behind a cast: `numeric(10,2)`, `integer[]`; null for a form that is not known. */
export function typeText(typeName: unknown): string | null {
  if (!isFields(typeName) || typeName['setof'] || typeName['pct_type']) return null;
  const path = namesOf(typeName['names']);
  const numbers = listOf(typeName['typmods']).map((node) => {
    const constant = constantOf(node);
    return constant?.kind === 'number' ? Number(constant.text) : null;
  });
  if (!numbers.every((number) => number !== null)) return null;
  const base = baseText(path, numbers);
  return base && base + '[]'.repeat(listOf(typeName['arrayBounds']).length);
}

function baseText(path: readonly string[], numbers: readonly number[]): string | null {
  const [name = '', schema, more] = path.toReversed();
  if (more !== undefined) return null;
  if (schema !== undefined && schema !== 'pg_catalog') return quoteTable({ schema, name });
  if (name === 'interval') return intervalText(numbers);
  const args = numbers.length > 0 ? `(${numbers.join(',')})` : '';
  // `char` alone is one character long, `bpchar` as long as it comes.
  if (name === 'bpchar') return args ? `char${args}` : 'bpchar';
  return (SPELLED.get(name) ?? builtInText(name, schema)) + args;
}

/** `bit`, `time` and such are keywords that need no quotes as types; in quotes `"char"` is another type. */
const builtInText = (name: string, schema: string | undefined): string =>
  schema === 'pg_catalog' || /^(bit|time|timestamp|varchar|numeric)$/.test(name)
    ? name
    : quoteIdentifier(name);

function intervalText([mask, digits]: readonly number[]): string | null {
  if (mask === undefined) return 'interval';
  const precision = digits === undefined ? '' : `(${digits})`;
  if (mask === 32_767) return `interval${precision}`;
  const fields = INTERVAL_FIELDS.get(mask);
  return fields === undefined ? null : `interval ${fields}${precision}`;
}
