import nouns from '../lexicon/nouns.json';
import { plural, singular } from '../lexicon/plurals';
import { isParticiple } from '../lexicon/verbs';

/** What people write short in names and say in full; at the end `min` may be minutes. */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.short));
const SHORT_FIRST: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.shortFirst));
const SHORT_LAST: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.shortLast));
/** Words that mean this side by side: `exp` alone may be an experience or an expense. */
const RUNS: readonly (readonly [string, string])[] = Object.entries(nouns.english.runs);
const PHRASES: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.phrases));
const ACRONYMS: ReadonlySet<string> = new Set(nouns.english.acronyms);

/** `sku`, which everybody writes large. */
export const isAcronym = (word: string): boolean => ACRONYMS.has(word.toLowerCase());

const CURRENCIES = new Set('usd eur gbp cny rmb jpy chf aud cad inr'.split(' '));

export const isCurrency = (code: string): boolean => CURRENCIES.has(code.toLowerCase());

/** What a number is measured in goes without saying. */
const UNITS = new Set('kg km cm mm mg ml lb lbs oz sqm sqft m2 m3 kwh kph mph'.split(' '));

/** At the end of a name, and nobody says it so. */
const UNIT_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.unitWords));

/** A name's words as they are said: `weight kg` is a weight, `fee usd` a fee in USD, `stock qty` a stock quantity. */
export function spelledOut(all: readonly string[]): string[] {
  const words = withRuns(all);
  const last = words.at(-1) ?? '';
  const rest = words.slice(0, -1);
  const isSaid = rest.at(-1) === 'in';
  if (rest.length > 0 && CURRENCIES.has(last))
    return [...spelledOut(isSaid ? rest.slice(0, -1) : rest), 'in', last.toUpperCase()];
  if (rest.length > 0 && rest.at(-1) !== 'per' && UNITS.has(last)) return spelledOut(rest);
  const unit = rest.length > 0 && rest.at(-1) !== 'per' && !isSaid ? UNIT_WORDS.get(last) : undefined;
  if (unit) return [...spelledOut(rest), 'in', unit];
  const phrase = PHRASES.get(words.join(' '));
  if (phrase) return phrase.split(' ');
  // `signed_dt` is `signed_on`: when it was signed.
  if (last === 'dt' && isParticiple(rest.at(-1) ?? '')) return [...spelledOut(rest), 'on'];
  return words.map((word, at) => inFull(word, { at, of: words.length }));
}

function inFull(word: string, { at, of }: { at: number; of: number }): string {
  if (isAcronym(word)) return word.toUpperCase();
  const byPlace = at === of - 1 ? SHORT_LAST.get(word) : undefined;
  return (at === 0 && of > 1 ? SHORT_FIRST.get(word) : undefined) ?? byPlace ?? shortFor(word) ?? word;
}

/** `locs` are locations, as a `loc` is one. */
function shortFor(word: string): string | undefined {
  const own = SHORT.get(word);
  if (own !== undefined || !word.endsWith('s')) return own;
  const one = SHORT.get(word.slice(0, -1));
  return one === undefined ? undefined : plural(singular(one));
}

const withRuns = (words: readonly string[]): readonly string[] =>
  RUNS.reduce((name, [run, said]) => ` ${name} `.replace(` ${run} `, ` ${said} `).trim(), words.join(' '))
    .split(' ')
    .filter(Boolean);
