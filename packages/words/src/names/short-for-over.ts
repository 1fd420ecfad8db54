import { isEnglishWord } from '../lexicon/english-words';
import { identifierWords } from '../lexicon/lexicon';
import nouns from '../lexicon/nouns.json';

/**
 * Whether a name nobody can read may be short for what makes rows no more of what they were: `rev` for reversed, `vd_fl` for void.
 * It may be short for something else as well.
 */
export function mayBeShortForOver(name: string): boolean {
  const [word = '', ...more] = identifierWords(name);
  return (
    more.length <= 1 && !isEnglishWord(word) && nouns.english.over.some((long) => mayBeCutFrom(word, long))
  );
}

/** Whether the word has the first letter of the longer one, and some of the others in their order: `lsn` of lesson. */
export function mayBeCutFrom(word: string, long: string): boolean {
  if (word.length < 2 || word.length >= long.length || word[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === word[at]) at += 1;
  return at === word.length;
}
