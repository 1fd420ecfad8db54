import type { TypeClass } from '@pairsmith/catalog';

const LONG_NAMES: [RegExp, string][] = [
  [/^character varying/, 'varchar'],
  [/^character(?=[([]|$)/, 'char'],
  [/^bit varying/, 'varbit'],
  [/^timestamp(\(\d+\))? without time zone/, 'timestamp$1'],
  [/^timestamp(\(\d+\))? with time zone/, 'timestamptz$1'],
  [/^time(\(\d+\))? without time zone/, 'time$1'],
  [/^time(\(\d+\))? with time zone/, 'timetz$1'],
];

/** `format_type`'s words in the short form people write: `character varying(32)[]` → `varchar(32)[]`. */
export function shortType(formatted: string): string {
  for (const [long, short] of LONG_NAMES) if (long.test(formatted)) return formatted.replace(long, short);
  return formatted;
}

/** Short names inside an expression: only after a cast, so that no literal or name is touched. */
export const shortCasts = (expression: string): string =>
  expression
    .replace(/::character varying\b/g, '::varchar')
    .replace(/::timestamp(\(\d+\))? without time zone/g, '::timestamp$1')
    .replace(/::timestamp(\(\d+\))? with time zone/g, '::timestamptz$1');

const CLASSES: Record<string, TypeClass> = {
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  char: 'text',
  name: 'text',
  citext: 'text',
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  oid: 'integer',
  numeric: 'decimal',
  float4: 'decimal',
  float8: 'decimal',
  money: 'decimal',
  bool: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
  time: 'time',
  timetz: 'time',
  interval: 'interval',
  json: 'json',
  jsonb: 'json',
  uuid: 'uuid',
  bytea: 'binary',
};

/** @param name `typname` of the type under all domains @param typtype `pg_type.typtype` of it */
export function typeClass({
  name,
  typtype,
  isArray,
}: {
  name: string;
  typtype: string;
  isArray: boolean;
}): TypeClass {
  if (isArray) return 'array';
  if (typtype === 'e') return 'enum';
  return CLASSES[name] ?? 'other';
}
