import {
  cellMeanings,
  identifierWords,
  isNameOf,
  singular,
  TABLE_WORDS,
  tableNoun,
  tableWordIn,
  truthOf,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { emptyShare, type Catalog, type Column, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { cellsOf, isMark } from './cells';
import { holdsClasses } from './columns-that-sort';
import { isSaid } from './is-said';
import { tellsKind } from './kinds-of-rows';
import { areSortsOfSeveral, isKeptForEach } from './kept-for-each';
import { tablesOfDeleted } from './marks-of-none';
import { isOfUnlinkedWhole } from './read-marked';
import { openParts } from './recent-part';
import { areTranslations } from './rows-of-the-application';
import { isNamedAfterSome } from './sorts-of-rows';
import type { Subject } from './subject';

/** Whether it is unclear of the table by itself which of its rows are what people would call so. */
export const holdsUnclearRows = (table: Table, isThing: boolean): boolean =>
  holdsOddRow(table) ||
  (isThing && areMostlyUnnamed(table)) ||
  isOfClasses(table) ||
  table.columns.some((column) => saysWhetherItWas(column, table)) ||
  isMoneyOfWhatKind(table) ||
  table.columns.some(tellsMostlyEnded);

/** The same by what stands beside it: says of each subject whether its rows are in doubt by other tables' rows, or its own beside theirs. */
export function doubtBeside(catalog: Catalog, asked: readonly Subject[]): (subject: Subject) => boolean {
  const marksAll = tablesOfDeleted(catalog);
  const open = openParts(catalog.tables);
  return (subject) =>
    isOfUnlinkedWhole(subject, asked) ||
    open.has(subject.table) ||
    marksAll.has(fullName(subject.table)) ||
    areTranslations(subject) ||
    isKeptForEach(subject) ||
    areSortsOfSeveral(subject, catalog) ||
    isNamedAfterSome(subject);
}

/** One of the rows is something else, as the table's comment says. */
const holdsOddRow = ({ comment }: Table): boolean => comment !== null && isSaid(comment, WORDS.oddRow);

/** The rows are of several classes of the program, as `type` says: groups and placeholders among users. */
const isOfClasses = ({ columns }: Table): boolean =>
  columns.some((column) => tellsKind(column) && holdsClasses(column));

/** `did_attend` of an attendance, 是否出席 of an 出席记录: a row is there for each who was expected, and is one of those who came. */
function saysWhetherItWas(column: Column, { name, title }: Table): boolean {
  if (column.type_class !== 'boolean' && column.statistics?.distinct !== 2) return false;
  const said = column.title.startsWith('是否') ? column.title.slice('是否'.length).replace('已', '') : '';
  if (said.length > 1 && tableNoun(title).startsWith(said)) return true;
  const [verb = '', ...more] = identifierWords(column.name).filter((word) => !ASKS.includes(word));
  const noun = singular(identifierWords(name).at(-1) ?? '');
  return (
    more.length === 0 &&
    stemsOf(verb).some((stem) => noun.startsWith(stem) && DEEDS.includes(noun.slice(stem.length)))
  );
}

/** Attend of attended, complete and complet of completed. */
const stemsOf = (verb: string): string[] =>
  [verb, verb.replace(/ed$/, ''), verb.replace(/d$/, ''), verb.replace(/e$/, '')].filter(
    ({ length }) => length >= 5,
  );

const ASKS: readonly string[] = ['is', 'did', 'was', 'has'];
/** What makes a verb a noun. A delivery that was not delivered yet is one. */
const DEEDS: readonly string[] = ['ance', 'ence', 'ation', 'tion', 'ion', 'al', 'ment'];

/** Things have names: what has a column for them and mostly none in it is a part of something, or a way to have it. */
const areMostlyUnnamed = ({ columns }: Table): boolean =>
  columns.some(
    (column) =>
      column.type_class === 'text' &&
      (isNameOf(column.title, 'bareName') || isNameOf(column.name.toLowerCase(), 'bareName', 'en')) &&
      (column.statistics?.null_share ?? 0) + emptyShare(column) > MOSTLY,
  );

const MOSTLY = 0.5;

/** 停止日期,空为当前有效 of prescriptions nearly all of which have ended: neither all of them nor the few in force are those that are meant. */
const tellsMostlyEnded = ({ description, statistics }: Column): boolean =>
  isSaid(description, WORDS.emptyIfCurrent) && (statistics?.null_share ?? 1) < FEW_IN_FORCE;

/** A share of the rows; where more are in force, those are what people speak of. */
const FEW_IN_FORCE = 0.15;

/** Payments beside a mark that is in no list may be of money that never came, as `nsf` was. */
const isMoneyOfWhatKind = ({ name, title, columns }: Table): boolean =>
  tableWordIn(TABLE_WORDS.payments, {
    words: identifierWords(name).slice(-1).map(singular),
    title: tableNoun(title),
  }) !== null &&
  columns.some(
    (column) => isBareMark(column) && !MARKS_KNOWN.some((words) => wordFor(wordsOf(column), words) !== null),
  );

const MARKS_KNOWN = [
  ...[WORDS.softDelete, WORDS.notReal, WORDS.takenBack, WORDS.markOfNothing, WORDS.endedFlag],
  ...[WORDS.liveFlag, WORDS.acceptedFlag, WORDS.technical, WORDS.mannerOfPayment],
];

/** `0现金 1刷卡` are two ways, and no mark. */
const isBareMark = (column: Column): boolean =>
  isMark(column) &&
  cellMeanings(column).length === 0 &&
  cellsOf(column).length > 0 &&
  cellsOf(column).every((cell) => truthOf(cell) !== null);
