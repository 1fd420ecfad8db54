import type { Column } from '@pairsmith/catalog';
import {
  hasHan,
  identifierWords,
  nameWord,
  singular,
  withoutCodeTail,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { isOwnHead, isOwnWord } from './own-name';
import type { Subject } from './subject';

/** Nearly all of what happened is of one kind, and a few rows are of others: a sale, and now and then what came back. */
export function isKindBesideUsual(column: Column, of: Subject): boolean {
  const { distinct = 0, null_share: empty = 1, common_values: [most] = [] } = column.statistics ?? {};
  return (
    !of.isThing &&
    distinct >= 2 &&
    distinct <= MOST_KINDS &&
    empty === 0 &&
    most !== undefined &&
    most.share >= USUAL &&
    isOwnKind(column, of)
  );
}

const MOST_KINDS = 8;
/** A share of the rows; of less than this the others are as well known by the name of all. */
const USUAL = 0.85;

/** The kind of the rows, and not of their payment or their fault: `type`, `shift_type` of shifts, 单据类型 of a 销售单. */
function isOwnKind(column: Column, of: Subject): boolean {
  if (wordFor(wordsOf(column), WORDS.kindOfRow) === null) return false;
  const title = withoutCodeTail(column.title);
  // In Chinese the title says it: a column `kind` that is titled 颜色 is a colour.
  if (hasHan(title)) {
    const tail = nameWord(title, 'ofKind');
    return tail !== null && isOwnHead(title.slice(0, -tail.length), of.words.zh.one);
  }
  const own = identifierWords(of.table.name).map(singular);
  return identifierWords(column.name)
    .slice(0, -1)
    .every((word) => isOwnWord(word, own));
}
