import type { Language } from '@pairsmith/core';
import { isHan } from '../lexicon/han';
import { isNameOf, nameWord } from '../lexicon/name-words';
import { isNamed, type Name, type RowWords } from './types';

/**
 * 人数, 用水量, water volume: words for which everybody asks whose, even where one table alone has them; of a table that nobody
 * has named only where they are short.
 */
export function isGeneralName(name: Name, language: Language, owner: Pick<RowWords, 'from'>): boolean {
  if (!isNamed(name, language)) return true;
  const text = name[language];
  // What it counts, and in what, says no more of whose it is.
  const noun = text.replace(/^number of | in \S+$/g, '');
  const isShort = isHan(text, 1, 3) || (/^[a-z -]+$/.test(noun) && noun.split(' ').length <= 2);
  return isShort || (isHan(text, 4, 4) && owner.from !== 'quoted');
}

/** 结款方式, 货物分组, 供应商: whose it is goes without saying where one table alone has it. */
export function isSortName(name: string): boolean {
  const sort = nameWord(name, 'sort');
  return isNameOf(name, 'maker') || (sort !== null && isHan(name, sort.length + 2));
}
