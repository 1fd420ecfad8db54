import { isFields, namesOf } from '../walk';
import { calledName, listOf, literalNumber, open, operatorOf, textOf } from './constant';

const POINTS = /^(date|time|timetz|timestamp|timestamptz)$/;
const GIVING_POINTS =
  /^(now|(statement|transaction|clock)_timestamp|make_(date|time|timestamp|timestamptz)|to_date|to_timestamp|date_bin)$/;
/** These give what they are given. */
const KEEPING: Record<string, number> = { date_trunc: 1, timezone: 1, min: 0, max: 0 };
/** More than this is not written beside a column that people count months with. */
const MANY_DIGITS = /\d{5}|\de/i;

/**
 * Whether a date or a time is meant, of which a day is at most the 31st: an interval has as many days as somebody writes into
 * it. A column is taken for a date; what a statement itself puts into one is looked at where its sources are known.
 */
export function isPointInTime(node: unknown): boolean {
  const [tag, fields] = open(node);
  switch (tag) {
    case 'ColumnRef':
    case 'SQLValueFunction':
      return true;
    case 'TypeCast':
      return isPlainType(fields['typeName'], POINTS);
    case 'CoalesceExpr':
    case 'MinMaxExpr':
      return listOf(fields['args']).every(isPointInTime);
    case 'SubLink':
      return isPointInTime(open(listOf(open(fields['subselect'])[1]['targetList'])[0])[1]['val']);
    case 'FuncCall': {
      const name = calledName(fields);
      const kept = Object.hasOwn(KEEPING, name) ? KEEPING[name] : undefined;
      return kept === undefined ? GIVING_POINTS.test(name) : isPointInTime(listOf(fields['args'])[kept]);
    }
    case 'A_Expr':
      return /^[+-]$/.test(operatorOf(fields)) && isPointInTime(fields['lexpr']) && isShort(fields['rexpr']);
    default:
      return false;
  }
}

function isShort(node: unknown): boolean {
  const [number, text] = [literalNumber(node), textOf(node)];
  if (number !== null) return Math.abs(number) < 10_000;
  const [, { typeName }] = open(node);
  return text !== null && isPlainType(typeName, /^interval$/) && !MANY_DIGITS.test(text);
}

/** A type of PostgreSQL's own, and no array of it. */
export function isPlainType(typeName: unknown, names: RegExp): boolean {
  const [, { names: path, arrayBounds }] = open(typeName);
  const [name, schema = 'pg_catalog'] = namesOf(path).reverse();
  return isFields(typeName) && !arrayBounds && schema === 'pg_catalog' && names.test(name ?? '');
}
