import { isFields, type Fields } from '../walk';
import { calledName, listOf, open, operatorOf, textOf } from './constant';
import { numberRange } from './number-range';
import { exactly, extremeOf, multiplied, negated, shifted, type Range } from './range';

const HOUR = 1 / 24;

/** The days that one of a unit takes. */
const UNITS: Record<string, Range> = {
  second: exactly(HOUR / 3_600),
  minute: exactly(HOUR / 60),
  hour: exactly(HOUR),
  day: exactly(1),
  week: exactly(7),
  month: { min: 28, max: 31 },
  quarter: { min: 90, max: 92 },
  year: { min: 365, max: 366 },
  decade: { min: 3_652, max: 3_653 },
  century: { min: 36_524, max: 36_525 },
};

const ALIASES: Record<string, string> = {
  sec: 'second',
  min: 'minute',
  hr: 'hour',
  h: 'hour',
  d: 'day',
  mon: 'month',
  y: 'year',
  yr: 'year',
  centurie: 'century',
};

/** Bits of the type modifier in `interval '1' month`. */
const MODIFIERS = new Map([
  [2, 'month'],
  [4, 'year'],
  [8, 'day'],
  [1_024, 'hour'],
  [2_048, 'minute'],
  [4_096, 'second'],
]);

const MAKE_INTERVAL = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The days that an interval takes; null where the text does not tell. */
export function intervalDays(node: unknown): Range | null {
  const text = textOf(node);
  if (text !== null) return writtenInterval(text, unitOf(node));
  const [tag, fields] = open(node);
  if (tag === 'TypeCast') return intervalDays(fields['arg']);
  if (tag === 'FuncCall' && calledName(fields) === 'make_interval')
    return madeInterval(listOf(fields['args']));
  if (tag !== 'A_Expr') return null;
  const [operator, left, right] = [operatorOf(fields), fields['lexpr'], fields['rexpr']];
  if (left === undefined) return operator === '-' ? mapped(intervalDays(right), negated) : null;
  if (operator === '*') {
    const factor = numberRange(left) ?? numberRange(right);
    const interval = intervalDays(left) ?? intervalDays(right);
    return factor && interval && multiplied(interval, factor);
  }
  const [a, b] = [intervalDays(left), intervalDays(right)];
  return a && b && operator === '+' ? summed([a, b]) : null;
}

function unitOf(node: unknown): string | null {
  const { typmods } = (open(node)[1]['typeName'] ?? {}) as Fields;
  const [modifier] = listOf(typmods);
  const bits = modifier === undefined ? null : numberRange(modifier);
  return (bits && MODIFIERS.get(bits.min)) ?? null;
}

/** `1 day`, `2 weeks 3 days`, `-15 minutes`, `01:00`, and a bare number of the unit behind the literal. */
function writtenInterval(text: string, unit: string | null): Range | null {
  const number = Number(text);
  if (unit !== null && text.trim() !== '' && !Number.isNaN(number)) return inUnit(number, unit);
  const parts: (Range | null)[] = [];
  const rest = text.replace(
    /(?<!\d)([+-]?\d{1,15}(?:\.\d{1,15})?)\s{0,9}([a-z]+)|([+-]?)(\d{1,4}):(\d\d)(?::(\d\d))?/gi,
    (_, amount, name, sign, h, m, s) => {
      const hours = Number(h) + Number(m ?? 0) / 60 + Number(s ?? 0) / 3_600;
      parts.push(
        name ? inUnit(Number(amount), String(name)) : exactly((sign === '-' ? -1 : 1) * hours * HOUR),
      );
      return '';
    },
  );
  return rest.trim() === '' && parts.length > 0 ? summed(parts) : null;
}

function inUnit(amount: number, name: string): Range | null {
  const singular = name.toLowerCase().replace(/s$/, '');
  const unit = ALIASES[singular] ?? singular;
  const days = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return days ? multiplied(days, exactly(amount)) : null;
}

function madeInterval(args: unknown[]): Range | null {
  return summed(
    args.map((arg, at) => {
      const [tag, fields] = open(arg);
      const named =
        tag === 'NamedArgExpr'
          ? String(fields['name']).replace(/^min/, 'minute').replace(/^sec/, 'second')
          : '';
      const amount = numberRange(tag === 'NamedArgExpr' ? fields['arg'] : arg);
      const unit = UNITS[named.replace(/s$/, '') || (MAKE_INTERVAL[at] ?? '')];
      return amount && unit ? multiplied(unit, amount) : null;
    }),
  );
}

/** A month and minus thirty days may be nothing, or run backwards: the range says so. */
function summed(parts: readonly (Range | null)[]): Range | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known.reduce(shifted, exactly(0)) : null;
}

const mapped = (range: Range | null, map: (range: Range) => Range): Range | null => range && map(range);

/** Between which days a point in time is, counted from 1970; null where it depends on data. */
export function dayRange(node: unknown): Range | null {
  const text = textOf(node);
  if (text !== null) return writtenDay(text);
  const [tag, fields] = open(node);
  if (tag === 'TypeCast') return dayRange(fields['arg']);
  if (tag === 'SQLValueFunction') return /_(DATE|TIMESTAMP)/.test(String(fields['op'])) ? today() : null;
  if (tag === 'MinMaxExpr') {
    const ranges = listOf(fields['args']).map(dayRange);
    return extremeOf(ranges, fields['op'] === 'IS_LEAST' ? 'least' : 'greatest');
  }
  if (tag === 'FuncCall') return calledDay(calledName(fields), listOf(fields['args']));
  if (tag !== 'A_Expr' || !isFields(fields['lexpr'])) return null;
  const operator = operatorOf(fields);
  const from = dayRange(fields['lexpr']);
  const by = numberRange(fields['rexpr']) ?? intervalDays(fields['rexpr']);
  if (!from || !by) return null;
  return operator === '+' ? shifted(from, by) : operator === '-' ? shifted(from, negated(by)) : null;
}

function writtenDay(text: string): Range | null {
  const date = /^\s*(\d{4}-\d{2}-\d{2})([ T][\d:.]+)?\s*$/.exec(text)?.[1];
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? null : exactly(time / 86_400_000);
}

const today = (): Range => exactly(Math.floor(Date.now() / 86_400_000));

function calledDay(name: string, args: unknown[]): Range | null {
  if (/^(now|statement_timestamp|transaction_timestamp|clock_timestamp)$/.test(name)) return today();
  if (name === 'date_trunc') {
    const unit = inUnit(1, (textOf(args[0]) ?? '').trim());
    const day = dayRange(args[1]);
    return unit && day && { min: day.min - unit.max, max: day.max };
  }
  if (name !== 'make_date' && name !== 'make_timestamp') return null;
  const years = numberRange(args[0]);
  return years && { min: (years.min - 1_970) * 365.2, max: (years.max - 1_969) * 365.3 };
}
