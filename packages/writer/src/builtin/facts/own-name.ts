import { isEnglishWord, isNameOf, mayBeCutFrom, singular } from '@pairsmith/words';

/* Whether what a column is called begins with what its rows are called, so that it tells of them and of nothing else. */

/** Of any row, or of these: `lsn` of lessons and `eq` of equipment are written short for what they are called. */
export const isOwnWord = (word: string, own: readonly string[]): boolean =>
  isNameOf(word, 'ofAnyRow', 'en') ||
  own.some((whole) => whole === singular(word) || (!isEnglishWord(word) && isCutFrom(word, whole)));

/** Of two letters only its beginning: `pt` may be a patient's among products. */
const isCutFrom = (word: string, whole: string): boolean =>
  word.length > 2 ? mayBeCutFrom(word, whole) : word.length === 2 && whole.startsWith(word);

export const isOwnHead = (head: string, noun: string): boolean =>
  head === '' || isNameOf(head, 'ofAnyRow') || isWithin(head, noun) || head.includes(noun);

/** 交易单 in 交易订单. */
const isWithin = (head: string, noun: string): boolean => {
  let at = 0;
  for (const sign of noun) if (sign === head[at]) at += 1;
  return at === head.length;
};
