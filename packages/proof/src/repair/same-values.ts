import type { ProofError } from '../proof-error';
import { isNear, singular } from './near';
import type { Outline } from './outline';

export interface ValueContext {
  question: string;
  /** Of the original. */
  failure: ProofError;
}

/** A value that its type does not take. */
const isAboutValue = ({ sqlstate = '' }: ProofError): boolean => sqlstate.startsWith('22');

/** Types that do not go together; a function or an operator that is another database's. */
const isAboutType = ({ code, sqlstate = '' }: ProofError): boolean =>
  /^(22|42804|42883|42846|42725)/.test(sqlstate) ||
  code === 'function_not_allowed' ||
  code === 'operator_not_allowed';

/**
 * Whether the repair compares with the same values: none of the original's is gone and none is new, but for what its error
 * was about, for another way to write a date or a flag, and for what stands in the question.
 */
export function hasSameValues(original: Outline, repair: Outline, context: ValueContext): boolean {
  const asked = original.tree
    ? original.comparisons.map(({ value }) => value)
    : original.constants.filter(isNoFormat);
  const left = new Set(
    [...repair.constants, ...(repair.limit === null ? [] : [repair.limit])].flatMap(wordsOf),
  );
  const gone = asked.filter((value) => !wordsOf(value).every((word) => left.has(word)));
  if (!gone.every((value) => mayGo(value, repair, context))) return false;

  const pool = new Set(
    [
      ...original.constants,
      ...original.unknown,
      ...(original.limit === null ? [] : [original.limit]),
    ].flatMap(wordsOf),
  );
  const isNew = (value: string) => !wordsOf(value).every((word) => pool.has(word));
  return (
    repair.comparisons.every(({ value }) => !isNew(value) || mayCome(value, gone, original, context)) &&
    keepsOperators(original, repair)
  );
}

function mayGo(value: string, repair: Outline, { failure }: ValueContext): boolean {
  if (isAboutValue(failure)) return true;
  if (!isAboutType(failure)) return false;
  // `is_paid = 1` is `is_paid`; a day is another text as a date.
  const year = yearOf(value);
  return (
    /^[01tf]$/.test(flagOf(value)) || (year !== null && repair.constants.some((one) => yearOf(one) === year))
  );
}

function mayCome(
  value: string,
  gone: readonly string[],
  original: Outline,
  { question, failure }: ValueContext,
): boolean {
  // The guard of a divisor.
  if (value === '0' && failure.sqlstate === '22012') return true;
  const year = yearOf(value);
  if (year !== null && (original.tree === null || isAboutType(failure)))
    return original.constants.some((one) => [year, year - 1].includes(yearOf(one) ?? 0));
  if (gone.some((one) => isNear(one, value))) return true;
  return isAboutValue(failure) && question.toLowerCase().includes(value.toLowerCase());
}

/** A value that both compare with is compared in the same way, of the same column. */
const keepsOperators = (original: Outline, repair: Outline): boolean =>
  original.comparisons.every(({ value, operator, column }) => {
    const now = repair.comparisons.filter((one) => flagOf(one.value) === flagOf(value));
    const isKnown = column !== null && original.columns.has(column);
    return (
      now.length === 0 ||
      now.some(
        (one) => one.operator === operator && (one.column === null || !isKnown || one.column === column),
      )
    );
  });

/** `%` and `_` of patterns, signs of dates and the case are not what is asked for. */
const wordsOf = (text: string): string[] =>
  flagOf(text)
    .match(/\p{L}+|\d+(?:\.\d+)?/gu)
    ?.map(plain) ?? [];

const plain = (word: string): string => (/^\d/.test(word) ? String(Number(word)) : singular(word));

const flagOf = (text: string): string => {
  const lower = text.toLowerCase();
  if (/^(true|t|yes)$/.test(lower)) return '1';
  return /^(false|f|no)$/.test(lower) ? '0' : lower;
};

const yearOf = (text: string): number | null => {
  const year = /^(\d{4})(?:$|[-/年])/.exec(text)?.[1];
  return year === undefined || year < '1900' || year > '2199' ? null : Number(year);
};

/** `%Y-%m`, `YYYY-MM-DD`: how to write a date, not which. */
const isNoFormat = (text: string): boolean => !/^[%YMDHISymdhis\-/: .]*$/.test(text);
