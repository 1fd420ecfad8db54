import { calledName, listOf, literalNumber, open, operatorOf, textOf } from './constant';
import { anyOf, exactly, extremeOf, multiplied, negated, shifted, type Range } from './range';

/** What a part of a date can be. Years are those that people write; a part of an interval can be more, which its type bounds. */
const DATE_PARTS: Record<string, Range> = {
  century: { min: 1, max: 100 },
  day: { min: 1, max: 31 },
  decade: { min: 0, max: 1_000 },
  dow: { min: 0, max: 6 },
  doy: { min: 1, max: 366 },
  hour: { min: 0, max: 23 },
  isodow: { min: 1, max: 7 },
  isoyear: { min: 1, max: 9_999 },
  minute: { min: 0, max: 59 },
  month: { min: 1, max: 12 },
  quarter: { min: 1, max: 4 },
  second: { min: 0, max: 60 },
  week: { min: 1, max: 53 },
  year: { min: 1, max: 9_999 },
};

/** From where to where a number can be, as far as the text alone tells; null where it tells nothing. */
export function numberRange(node: unknown): Range | null {
  const literal = literalNumber(node);
  if (literal !== null) return exactly(literal);
  const [tag, fields] = open(node);
  if (tag === 'TypeCast') return numberRange(fields['arg']);
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
    return Object.hasOwn(DATE_PARTS, part) ? (DATE_PARTS[part] ?? null) : null;
  }
  if (/^(round|trunc)$/.test(name) && args.length === 2) return numberRange(first);
  if (name === 'mod') return calculated('%', first, second);
  if (!/^(ceil|ceiling|floor|round|trunc|abs)$/.test(name)) return null;
  const range = numberRange(first);
  if (!range) return null;
  if (name !== 'abs') return { min: Math.floor(range.min), max: Math.ceil(range.max) };
  return { min: 0, max: Math.max(Math.abs(range.min), Math.abs(range.max)) };
}
