import { calledName, listOf, literalNumber, open, operatorOf, textOf } from './constant';
import { isPlainType, isPointInTime } from './point-in-time';
import { anyOf, exactly, extremeOf, multiplied, negated, shifted, type Range } from './range';

/** What a part of a date can be. Years are those that people write. */
const DATE_PARTS: Record<string, Range> = {
  century: { min: -48, max: 2_943 },
  day: { min: 1, max: 31 },
  decade: { min: -472, max: 29_428 },
  dow: { min: 0, max: 6 },
  doy: { min: 1, max: 366 },
  hour: { min: 0, max: 23 },
  isodow: { min: 1, max: 7 },
  isoyear: { min: 1, max: 9_999 },
  minute: { min: -59, max: 59 },
  month: { min: -11, max: 12 },
  quarter: { min: -3, max: 4 },
  second: { min: -60, max: 60 },
  week: { min: 1, max: 53 },
  year: { min: 1, max: 9_999 },
};

/** Of an interval these are not more than of a date, or not there; its days, hours and years are as many as it says. */
const BOUNDED_PARTS = /^(dow|doy|isodow|minute|month|quarter|second)$/;

const INTEGERS = /^(int|integer|int2|int4|int8|smallint|bigint)$/;
const FRACTIONS = /^(numeric|decimal|float4|float8|real)$/;

/** From where to where a number can be, as far as the text alone tells; null where it tells nothing. */
export function numberRange(node: unknown): Range | null {
  const [tag, fields] = open(node);
  if (tag === 'TypeCast') return converted(fields['typeName'], fields['arg']);
  const literal = literalNumber(node);
  if (literal !== null) return exactly(literal);
  if (tag === 'MinMaxExpr')
    return extremeOf(
      listOf(fields['args']).map(numberRange),
      fields['op'] === 'IS_LEAST' ? 'least' : 'greatest',
    );
  if (tag === 'CoalesceExpr') return anyOf(listOf(fields['args']).map(numberRange));
  if (tag === 'CaseExpr') {
    const results = listOf(fields['args']).map((branch) => open(branch)[1]['result']);
    // Without ELSE it is null, and nothing is made of that.
    return anyOf([...results, ...(fields['defresult'] ? [fields['defresult']] : [])].map(numberRange));
  }
  if (tag === 'A_Expr') return calculated(operatorOf(fields), fields['lexpr'], fields['rexpr']);
  return tag === 'FuncCall' ? called(calledName(fields), listOf(fields['args'])) : null;
}

/** Only between numbers a cast keeps the value, or rounds it: the bits of -1 are a large number, and so is its oid. */
function converted(typeName: unknown, arg: unknown): Range | null {
  const isInteger = isPlainType(typeName, INTEGERS);
  if (!isInteger && !isPlainType(typeName, FRACTIONS)) return null;
  const [precision, scale] = listOf(open(typeName)[1]['typmods']);
  // `numeric(1, -3)` makes 1,000 of 500.
  if (scale !== undefined && (literalNumber(scale) ?? -1) < 0) return null;
  const isRounded = isInteger || precision !== undefined;
  const range = numberRange(arg);
  return isRounded && range ? rounded(range) : range;
}

const rounded = ({ min, max }: Range): Range => ({ min: Math.floor(min), max: Math.ceil(max) });

function calculated(operator: string, left: unknown, right: unknown): Range | null {
  const b = numberRange(right);
  if (left === undefined) return b && (operator === '-' ? negated(b) : operator === '+' ? b : null);
  // A remainder is smaller than what is divided by, whatever is divided.
  if (operator === '%') return b && remainder(b);
  const a = numberRange(left);
  if (!a || !b) return null;
  if (operator === '+') return shifted(a, b);
  if (operator === '-') return shifted(a, negated(b));
  if (operator === '*') return multiplied(a, b);
  const isDivided = operator === '/' && (b.min > 0 || b.max < 0);
  return isDivided ? multiplied(a, { min: 1 / b.max, max: 1 / b.min }) : null;
}

const remainder = ({ min, max }: Range): Range => {
  const size = Math.max(Math.abs(min), Math.abs(max));
  return { min: -size, max: size };
};

function called(name: string, args: unknown[]): Range | null {
  const [first, second] = args;
  if (name === 'extract' || name === 'date_part') {
    const part = (textOf(first) ?? '').toLowerCase();
    if (!Object.hasOwn(DATE_PARTS, part) || !(BOUNDED_PARTS.test(part) || isPointInTime(second))) return null;
    return DATE_PARTS[part] ?? null;
  }
  if (/^(round|trunc)$/.test(name) && args.length === 2)
    return (numberRange(second)?.min ?? -1) < 0 ? null : numberRange(first);
  if (name === 'mod') return calculated('%', first, second);
  if (!/^(ceil|ceiling|floor|round|trunc|abs)$/.test(name)) return null;
  const range = numberRange(first);
  if (!range) return null;
  if (name !== 'abs') return rounded(range);
  return { min: 0, max: Math.max(Math.abs(range.min), Math.abs(range.max)) };
}
