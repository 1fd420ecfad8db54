import { isMarkOfNone } from '@pairsmith/catalog';
import {
  identifierWords,
  singular,
  TABLE_WORDS,
  tableWordIn,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { isLine } from './counted-rows';
import { isCalled } from './kinds-of-rows';
import type { ParentStep, Subject } from './subject';

/**
 * What happened as a part of something that was none, a payment of a test order, is none either; and neither are the lines of an order that
 * was deleted. Where some rows are of nothing, nobody can say what they are, and they are not asked about. Two steps up at most: check-ins
 * of positions of orders.
 */
export function readMarked(subject: Subject): void {
  const paths = marked(subject).flatMap((step): ParentStep[][] =>
    isNone(step) || isWithout(step)
      ? [[step]]
      : marked(step.to)
          .map((next) => [step, next])
          .filter(([, next]) => isNone(next!)),
  );
  if (paths.length === 0 || (subject.isThing && !isBelonging(subject)) || hasMark(subject)) return;
  if (paths.length > 1 || !paths.every((path) => path.every(isAlways))) subject.areRowsInDoubt = true;
  else subject.ofMarked = paths;
}

/** To what happened; of addresses to whose they are. */
const marked = (subject: Subject): ParentStep[] =>
  subject.parents.filter(
    ({ to, isPlain }) =>
      isPlain &&
      (!to.isThing || isOwner(to, subject)) &&
      !isChargedBy(to, subject) &&
      !isOfItsOwn(subject, to),
  );

/** An order after a prescription that was voided is an order, with a number of its own; what was entered as a test is none with all that follows. */
const isOfItsOwn = (of: Subject, from: Subject): boolean =>
  !isOfMoney(of) && !isPartOf(of, from) && hasNumber(of.table) && !isTest(from);

const hasNumber = ({ uniques, columns, primary_key: key }: Subject['table']): boolean =>
  columns.some(
    (column) =>
      !key.includes(column.name) &&
      wordFor(wordsOf(column), WORDS.code) !== null &&
      uniques.some((one) => one.length === 1 && one[0] === column.name),
  );

const isTest = ({ softDeleteFilter, leftOut }: Subject): boolean =>
  [softDeleteFilter, ...leftOut].some(
    (mark) => mark !== null && wordFor(wordsOf(mark.column), WORDS.ofMode) !== null,
  );

/** A costume was handed out whatever became of the fee for it: only what is money itself, or a part of the bill, went with it. */
const isChargedBy = (bill: Subject, of: Subject): boolean =>
  isOfMoney(bill) && !isOfMoney(of) && !isPartOf(of, bill);

const isOfMoney = (of: Subject): boolean => MONEY.some((words) => isCalled(of, words));

const MONEY = [TABLE_WORDS.bills, TABLE_WORDS.charges, TABLE_WORDS.payments, TABLE_WORDS.transactions];

/** Somebody in the trash has no address any more. */
const isWithout = ({ from, to }: ParentStep): boolean => to.softDeleteFilter !== null && isOwner(to, from);

const isOwner = (to: Subject, of: Subject): boolean =>
  isBelonging(of) && owners(of).every((one) => one === to);

const owners = ({ parents }: Subject): Subject[] =>
  parents.flatMap(({ to, isPlain }) => (isPlain && to.isThing && to.kind !== 'code list' ? [to] : []));

const isBelonging = ({ table: { name, title } }: Subject): boolean =>
  tableWordIn(TABLE_WORDS.belongings, { words: identifierWords(name).slice(-1), title: title.slice(-4) }) !==
  null;

const hasMark = ({ softDeleteFilter, leftOut }: Subject): boolean =>
  [softDeleteFilter, ...leftOut].some((mark) => mark !== null && isMarkOfNone(mark.column));

/** Its rows may be none; deleted ones only where the others are parts of them: what was paid for a deleted order was paid. */
const isNone = ({ from, to }: ParentStep): boolean =>
  hasMark(to) || (to.softDeleteFilter !== null && isPartOf(from, to));

/** A line of it, by what it is or by its name: not what was paid for it, which has a day of its own. */
export const isPartOf = (part: Subject, whole: Subject): boolean =>
  isLine(part) || PARTS.test(partName(part, whole) ?? '') || isForEachOf(part, whole);

/** `recipientappointment` of `appointment`: who takes part in it, each in a row, on its day. */
const isForEachOf = (part: Subject, whole: Subject): boolean => {
  const [own, other] = [joinedName(part), joinedName(whole)];
  return part.dates.length === 0 && own.length > other.length && own.endsWith(other);
};

/** Without the application before it, where one stands before all. */
const joinedName = ({ words }: Subject): string => words.en.one.toLowerCase().split(' ').join('');

/** What its name says behind that of the whole: `entry` of `seorderentry`. */
function partName({ table }: Subject, whole: Subject): string | null {
  const [own, other] = [table.name, whole.table.name].map((name) => identifierWords(name).join(''));
  const stem = singular(other ?? '');
  return own !== undefined && own !== other && stem.length >= 3 && own.startsWith(stem)
    ? own.slice(stem.length)
    : null;
}

/** Parts that nothing leads from to their whole, of which some are deleted or cancelled: nobody can leave out theirs. */
export const isOfUnlinkedWhole = (part: Subject, all: readonly Subject[]): boolean =>
  all.some(
    (whole) =>
      whole !== part &&
      !whole.isThing &&
      (whole.softDeleteFilter !== null || whole.choice !== null) &&
      PARTS.test(partName(part, whole) ?? '') &&
      part.parents.every(({ to }) => to !== whole),
  );

const PARTS = /^s?(?:entry|entries|line|lines|item|items|detail|details|dtl|mx)$/;

const isAlways = ({ from, columns }: ParentStep): boolean =>
  columns.every(({ from: name }) =>
    from.table.columns.some((column) => column.name === name && (column.statistics?.null_share ?? 0) === 0),
  );
