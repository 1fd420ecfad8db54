import { rememberByText } from '@pairsmith/core';

/** A part of the question that was understood. */
export interface Span {
  start: number;
  end: number;
}

/** What stands in for a part that was understood, so that no other rule reads it again. Positions stay. */
export const MASK = '◇';

export const maskSpans = (text: string, spans: readonly Span[], sign = MASK): string =>
  spans.reduce(
    (masked, { start, end }) => masked.slice(0, start) + sign.repeat(end - start) + masked.slice(end),
    text,
  );

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Every place of a word; Latin words stand between boundaries and may be plural. */
export const placesOf = (word: string, text: string): Span[] =>
  word === ''
    ? []
    : [...text.matchAll(patternOf(word))].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));

/** A name is looked for in every question that may speak of it. */
const patternOf = rememberByText((word) => {
  const isLatinStart = /^[\w]/.test(word);
  const isLatinEnd = /[a-z]$/.test(word);
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source =
    (isLatinStart ? '(?<![a-z0-9_])' : '') +
    (isLatinEnd && word.endsWith('y') ? `${escaped.slice(0, -1)}(?:y|ies)` : escaped) +
    (isLatinEnd ? '(?:e?s)?(?![a-z0-9_])' : /\d$/.test(word) ? '(?![0-9])' : '');
  return new RegExp(source, 'g');
});

const DIGITS = '零一二三四五六七八九';
const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `三` 3, `十五` 15, `两百` 200, `1.5` 1.5, `twelve` 12; NaN where it is no number. */
export function toNumber(text: string): number {
  const latin = text.replace(/,/g, '');
  if (/^\d+(\.\d+)?$/.test(latin)) return Number(latin);
  if (ENGLISH.includes(latin)) return ENGLISH.indexOf(latin);
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    const value = sign === '两' ? 2 : DIGITS.indexOf(sign);
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else if (value >= 0) digit = digit * (sum === 0 && digit > 0 ? 10 : 1) + value;
    else return Number.NaN;
  }
  return sum + digit;
}
