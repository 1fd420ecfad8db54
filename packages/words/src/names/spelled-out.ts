import nouns from '../lexicon/nouns.json';

/** What people write short in names and say in full; at the end `min` may be minutes. */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.short));
const SHORT_FIRST: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.shortFirst));
const PHRASES: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.phrases));
const ACRONYMS: ReadonlySet<string> = new Set(nouns.english.acronyms);

/** `sku`, which everybody writes large. */
export const isAcronym = (word: string): boolean => ACRONYMS.has(word.toLowerCase());

const CURRENCIES = new Set('usd eur gbp cny rmb jpy chf aud cad inr'.split(' '));

/** What a number is measured in goes without saying. */
const UNITS = new Set('kg km cm mm mg ml lb lbs oz sqm sqft m2 m3 kwh kph mph'.split(' '));

/** At the end of a name, and nobody says it so. */
const UNIT_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(nouns.english.unitWords));

/** A name's words as they are said: `weight kg` is a weight, `fee usd` a fee in USD, `stock qty` a stock quantity. */
export function spelledOut(words: readonly string[]): string[] {
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
  return words.map((word, at) => {
    if (isAcronym(word)) return word.toUpperCase();
    return (at === 0 && words.length > 1 ? SHORT_FIRST.get(word) : undefined) ?? SHORT.get(word) ?? word;
  });
}
