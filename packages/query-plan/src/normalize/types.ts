import type { Around } from '../nullability';
import type { Value } from '../plan';
import { relationsOf, shownOf } from '../tree';
import { storedColumn, type Schema } from './context';

/** The type of a value by PostgreSQL's own name, without length or scale; null where that is not known for sure. */
export function typeOf(value: Value, around: Around, schema: Schema): string | null {
  switch (value.kind) {
    case 'column': {
      const stored = storedColumn(value, around, schema);
      if (stored) return stored.base_type === null ? plainType(stored.type) : null;
      const selection = around[value.up];
      const relation = selection && relationsOf(selection)[value.at];
      if (relation?.kind !== 'plan') return null;
      const shown = shownOf(relation.plan, value.name);
      return shown && typeOf(shown.value, [shown.of, ...around.slice(value.up)], schema);
    }
    case 'literal':
      return value.type === 'number'
        ? numberType(value.text)
        : value.type === 'text'
          ? null
          : plainType(value.type);
    case 'cast':
      return plainType(value.type);
    case 'truth':
      return 'boolean';
    case 'aggregate':
      return aggregateType(value.name, value.args[0] && typeOf(value.args[0], around, schema));
    case 'window':
      return COUNTS.has(value.name)
        ? 'bigint'
        : aggregateType(value.name, value.args[0] && typeOf(value.args[0], around, schema));
    case 'operate': {
      const [left, right] = value.args.map((one) => typeOf(one, around, schema));
      return left && left === right && NUMBERS.has(left) && '+-*/%'.includes(value.op) ? left : null;
    }
    default:
      return null;
  }
}

const COUNTS = new Set(['row_number', 'rank', 'dense_rank']);
const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision']);

const aggregateType = (name: string, of: string | null | undefined): string | null => {
  if (name === 'count') return 'bigint';
  if (!of) return null;
  if (name === 'min' || name === 'max') return of;
  if (name === 'sum')
    return of === 'smallint' || of === 'integer'
      ? 'bigint'
      : of === 'bigint'
        ? 'numeric'
        : NUMBERS.has(of)
          ? of
          : null;
  if (name === 'avg') return ['smallint', 'integer', 'bigint', 'numeric'].includes(of) ? 'numeric' : null;
  return null;
};

const numberType = (text: string): string | null =>
  /^-?\d{1,9}$/.test(text) ? 'integer' : /^-?\d{0,100}\.\d{1,100}$/.test(text) ? 'numeric' : null;

const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    int: 'integer',
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    decimal: 'numeric',
    float8: 'double precision',
    float4: 'real',
    bool: 'boolean',
    varchar: 'character varying',
    timestamptz: 'timestamp with time zone',
    'timestamp without time zone': 'timestamp',
  }),
);

/** `numeric(10,2)` → `numeric`, `int4` → `integer` */
export const plainType = (type: string): string => {
  const plain = type.toLowerCase().split('(')[0]?.trim() ?? type;
  return SYNONYMS.get(plain) ?? plain;
};

const WHOLE = new Set(['smallint', 'integer', 'bigint']);
export const isWhole = (type: string | null): boolean => type !== null && WHOLE.has(type);

/** Types of which equal values are the same value, to the last sign. */
const EXACT = new Set([
  'smallint',
  'integer',
  'bigint',
  'uuid',
  'date',
  'boolean',
  'timestamp',
  'text',
  'character varying',
]);
export const isExact = (type: string | null): boolean => type !== null && EXACT.has(type);
