import { hasHan } from '../lexicon/han';
import { identifierWords } from '../lexicon/lexicon';
import { isNounPhrase } from './noun-phrase';
import { spelledOut } from './spelled-out';
import { happeningOf, isParticiple } from '../lexicon/verbs';

/** An English comment that names it, else the identifier's words where they read like words and name something; null for `c_19b2` and `booked_via`. */
export function englishName(name: string, title: string, words = englishParts(name, title)): string | null {
  const titled = title && !hasHan(title) ? spelledOut(englishParts(name, title)) : [];
  if (isNounPhrase(titled)) return sayWhen(titled);
  // What the comment tells of it is no name.
  const said = spelledOut(titled.length > 0 ? identifierWords(name) : words);
  const readable =
    said.every(
      (word) => /^([a-z]{2,}\d{0,2}|[A-Z]{3}|m[23])$/.test(word) && (word.length < 3 || isPronounced(word)),
    ) && said.some((word) => word.length > 2);
  const when = sayWhen(said);
  return readable && isNounPhrase(when.split(' ')) ? when : null;
}

/** `zkpr` is somebody's shorthand, `qty` everybody's. */
const isPronounced = (word: string): boolean =>
  /[aeiouy]|^[A-Z]{3}$/.test(word) || /^(amt|cnt|pct|sku|spu|kpi|crm|vat|sms|gps|url)$/.test(word);

/** Words of an English comment, else of the identifier. */
export const englishParts = (name: string, title: string): string[] =>
  title && !hasHan(title) ? tidyTitle(title).toLowerCase().split(' ') : identifierWords(name);

/** `shipped_at` is a shipping time, `weighed_on` a date weighed. */
function sayWhen(words: readonly string[]): string {
  const [happened, last] = [words.slice(0, -1).join(' '), words.at(-1)];
  if (words.length > 1 && /^(is|has)$/.test(words[0] ?? '')) return `${words.slice(1).join(' ')} flag`;
  if (happened && last === 'no') return `${happened} number`;
  if (!happened || (last !== 'at' && last !== 'on')) return words.join(' ');
  const when = last === 'at' ? 'time' : 'date';
  const noun = happeningOf(happened);
  if (noun !== undefined) return `${noun} ${when}`.trim();
  return isParticiple(happened) ? `${when} ${happened}` : `${happened} ${when}`;
}

/** A title without the signs that a sentence has of its own. */
export const tidyTitle = (title: string): string => title.replace(/[“”"'？?！!]/g, '').trim();
