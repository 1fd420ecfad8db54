import { beginsWithWord } from '../lexicon/ends-in';
import nouns from '../lexicon/nouns.json';
import { withoutTail } from '../without-tail';

/** 管理员编号, 管理员工号 → 管理员: what a reference calls the row that it leads to; 员工号 → 员工. */
export function withoutKeyTail(title: string): string {
  const noun = withoutTail(title, [...nouns.keyTails, ...nouns.personKeyTails]);
  return noun.length >= 2 ? noun : withoutTail(title, nouns.keyTails);
}

/** 商品表的商品 → 商品: whose it is, is said before; 目的地 has no such 的. */
export const behindOwner = (title: string): string => title.split(/(?<!目)的/u).at(-1) ?? '';

/** 所属书架 → 书架. */
export const withoutReferenceHead = (title: string): string =>
  title.slice(beginsWithWord(title, nouns.referenceHeads)?.length ?? 0);
