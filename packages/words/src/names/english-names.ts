import { hasHan } from '../lexicon/han';
import { identifierWords } from '../lexicon/lexicon';
import { spelledOut } from './spelled-out';
import { happeningOf, isParticiple } from '../lexicon/verbs';

/** An English comment, else the identifier's words where they read like words; null for `c_19b2`. */
export function englishName(name: string, title: string, words = englishParts(name, title)): string | null {
  if (title && !hasHan(title)) return sayWhen(spelledOut(englishParts(name, title)));
  const said = spelledOut(words);
  const readable =
    said.every(
      (word) => /^([a-z]{2,}\d{0,2}|[A-Z]{3}|m[23])$/.test(word) && (word.length < 3 || isPronounced(word)),
    ) && said.some((word) => word.length > 2);
  return readable ? sayWhen(said) : null;
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
