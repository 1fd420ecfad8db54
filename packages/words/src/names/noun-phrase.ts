import nouns from '../lexicon/nouns.json';

const CLAUSE: ReadonlySet<string> = new Set(nouns.english.clause);
const DANGLING: ReadonlySet<string> = new Set(nouns.english.dangling);

/**
 * Whether English words can stand behind an article as the name of something: `cost of goods` can; `claims filed by customers`
 * tells a story, `effective from` hangs in the air, `tractors and trailers` are two, `in location` says which way something went.
 */
export const isNounPhrase = (words: readonly string[]): boolean =>
  words.length > 0 &&
  !isLed(words) &&
  !DANGLING.has(words.at(-1) ?? '') &&
  !words.some((word) => CLAUSE.has(word));

/** `in stock quantity` is one, `out depot` is not. */
const isLed = ([first = '', next = '']: readonly string[]): boolean =>
  next !== '' && nouns.english.leading.includes(first) && !nouns.english.ledBy.includes(next);
