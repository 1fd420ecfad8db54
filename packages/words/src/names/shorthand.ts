import { isEnglishWord } from '../lexicon/english-words';

/**
 * Whether a database calls its tables by cut words of up to four letters (`lkp`, `neg`, `prp`, `trn`): then `ten`, `app` and `off`
 * are cut as well, whatever words they look like.
 */
export function isShorthand(names: readonly string[]): boolean {
  const short = names.filter(isCut);
  const unread = short.filter((name) => !isEnglishWord(name.toLowerCase()));
  return (
    unread.length >= LEAST_UNREAD && short.length * 2 > names.length && unread.length * 2 >= short.length
  );
}

const LEAST_UNREAD = 4;

/** A name that would be read as something else, where names are cut. */
export const isCut = (name: string): boolean => /^[A-Za-z]{2,4}$/.test(name);
