import type { Planted } from '../quality/masking/people-database';
import type { Traces } from './traces';

/** Digits in a row that are somebody's: nine of any number, wherever they stand. */
const WINDOW = 9;
/** Of a phone also its first or last seven and eight, where they stand alone; as many digits of anything else are a date. */
const PHONE_ENDS = [7, 8];

/**
 * Where one of the values stands: as it is, as JSON, a URL or bytea would carry it, a number without or with other
 * signs between its digits, or a part of one.
 */
export function findPeople(traces: Traces, planted: readonly Planted[]): string[] {
  const whole = createFinder(planted.filter(isTelling).flatMap(({ value }) => formsOf(value)));
  const { windows, ends } = piecesOf(planted);
  return [...traces].flatMap(([place, text]) => {
    const said = `${place}\n${text}`;
    return [...whole(said), ...numbersOf(said).filter((digits) => isPiece(digits, windows, ends))].map(
      (found) => `${place}: ${found}`,
    );
  });
}

/** A name of two characters is a word of some other text; tests/quality/masking looks for those where there is none. */
const isTelling = ({ value }: Planted): boolean => value.length > 2;

const formsOf = (value: string): string[] => [
  ...new Set([
    ...[value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)],
    // As PostgreSQL shows text inside jsonb inside JSON, and non-ASCII where it is escaped.
    ...[JSON.stringify(JSON.stringify(value)).slice(3, -3), escapeNonAscii(value)],
    Buffer.from(value).toString('hex'),
  ]),
];

const escapeNonAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Finds any of thousands of texts in one pass: they are looked up by how they begin. */
function createFinder(texts: readonly string[]): (said: string) => string[] {
  const HEAD = 3;
  const byHead = new Map<string, string[]>();
  const begins = new Set<number>();
  for (const text of texts) {
    const head = text.slice(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), text]);
    begins.add(text.charCodeAt(0));
  }
  return (said) => {
    const found = new Set<string>();
    for (let at = 0; at < said.length; at += 1) {
      if (!begins.has(said.charCodeAt(at))) continue;
      for (const text of byHead.get(said.slice(at, at + HEAD)) ?? [])
        if (said.startsWith(text, at)) found.add(text);
    }
    return [...found];
  };
}

function piecesOf(planted: readonly Planted[]) {
  const windows = new Set<string>();
  const ends = new Set<string>();
  for (const { kind, value } of planted) {
    const digits = /^[\d\s()+-]+[Xx]?$/.test(value) ? value.replace(/\D/g, '') : '';
    for (let at = 0; at + WINDOW <= digits.length; at += 1) windows.add(digits.slice(at, at + WINDOW));
    if (/^(mobile|landline)/.test(kind))
      for (const length of PHONE_ENDS) ends.add(digits.slice(0, length)).add(digits.slice(-length));
  }
  return { windows, ends };
}

/** Runs of digits, signs between them taken out; not those behind a decimal point: vectors are full of them. */
const numbersOf = (text: string): string[] => [
  ...new Set([
    ...[...text.matchAll(/(?<![\d.])\d{7,}/g)].map(([digits]) => digits),
    ...[...text.matchAll(/(?<![\d.])\d{3,4}([ -])\d{4}\1\d{4}(?!\d)/g)].map(([digits]) =>
      digits.replace(/\D/g, ''),
    ),
  ]),
];

function isPiece(digits: string, windows: ReadonlySet<string>, ends: ReadonlySet<string>): boolean {
  if (ends.has(digits)) return true;
  for (let at = 0; at + WINDOW <= digits.length; at += 1)
    if (windows.has(digits.slice(at, at + WINDOW))) return true;
  return false;
}
