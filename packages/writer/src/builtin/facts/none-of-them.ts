import type { Column } from '@pairsmith/catalog';
import {
  cellMeanings,
  deedToCome,
  holdReversals,
  identifierWords,
  isHan,
  singular,
  TABLE_WORDS,
  WORDS,
} from '@pairsmith/words';
import { meaningOf } from './cells';
import { tellsState } from './state-of-rows';
import { isLine } from './counted-rows';
import { cellsOf, isCalled, isReturn, kindColumns, kindsOf, statesOf, tellsKind } from './kinds-of-rows';
import { isSaid } from './is-said';
import { isOfPeople, type Apart, type Choice, type Subject } from './subject';

/** States of rows that are not what the rows are called, or no more. */
export function noneOfThem(subject: Subject, near: readonly Subject[]): Apart[] {
  const unpaid = isPayment(subject)
    ? [
        ...statesOf(subject, WORDS.cameToNothing, 'not yet'),
        ...kindsOf(subject, 'not yet'),
        ...paidBack(subject),
      ]
    : [];
  const quoted =
    subject.isThing && subject.label
      ? []
      : near
          .filter((of) => of === subject || !isOfPeople(of))
          .flatMap((of) => statesOf(of, WORDS.notYet, 'not yet'));
  return [
    ...quoted,
    ...chosen(subject, near),
    ...notDone(subject),
    ...unpaid,
    ...takenBack(subject),
    ...unlikeKinds(subject),
    ...absences(subject),
    ...endedKinds(subject),
    ...namesakes(subject),
  ];
}

/** 未回访 of 回访: what is planned is in before it is done. */
const notDone = (of: Subject): Apart[] =>
  of.isThing
    ? []
    : of.table.columns
        .filter((column) => meaningsIn(column).some((meaning) => isNotYet(meaning, of)))
        .map((column) => ({ of, column, why: 'not yet' }));

const isNotYet = (meaning: string, { words: { zh } }: Subject): boolean => {
  const deed = deedToCome(meaning);
  return deed !== null && isHan(deed, 2, 4) && zh.one.endsWith(deed);
};

/** Payments of less than nothing are refunds, and no payments. */
const paidBack = (of: Subject): Apart[] =>
  of.measures
    .filter(
      ({ column, additive, range }) =>
        additive && range !== null && range.min < 0 && range.p95 > 0 && isAmountPaid(column),
    )
    .map(({ column }) => ({ of, column, why: 'not yet' }));

/** What was paid, and not what is left. */
const isAmountPaid = ({ name, title }: Column): boolean =>
  title.endsWith('金额') ||
  identifierWords(name).some((word) => ['amount', 'amt', 'paid', 'sum'].includes(word));

/** Which of its rows are meant has to be said; of parts, which of those that they are parts of. */
const chosen = (subject: Subject, [, ...parents]: readonly Subject[]): Apart[] =>
  [subject, ...wholesOf(subject, parents)].flatMap(({ choice }) => (choice ? [apartBy(choice)] : []));

const apartBy = (choice: Choice): Apart => ({ of: choice.of, column: choice.column, why: 'choice', choice });

/** What has neither day nor state of its own is a part of what it belongs to: a gift's allocations failed with it. */
const isPart = (of: Subject): boolean =>
  of.choice === null && of.label === null && (isLine(of) || of.dates.length === 0);

/** What it is a part of: what happened, and of things the one after which its table is called; `order_item` is of an order whatever else it has, and so is a 销售订单分录. */
export const wholesOf = (of: Subject, parents: readonly Subject[]): Subject[] =>
  parents.filter(({ isThing, table, words }) => {
    const isNamedAfter =
      of.table.name.startsWith(`${singular(table.name)}_`) ||
      (isLine(of) && of.words.zh.one !== words.zh.one && of.words.zh.one.startsWith(words.zh.one));
    // What has a state of its own is a part all the same: wages of a payroll that was annulled.
    return isPart(of) ? !isThing || isNamedAfter : !isThing && isNamedAfter;
  });

/** Invoices and credit notes in one table: neither how many nor how much of both together. */
export function takenBack(of: Subject): Apart[] {
  if (!isCalled(of, TABLE_WORDS.bills)) return ofReturns(of);
  const marked = kindColumns(of).filter((column) => holdReversals(cellsOf(column)));
  return [...kindsOf(of, 'not yet'), ...marked.map((column) => ({ of, column, why: 'not yet' as const }))];
}

/** 采购 and 采购退货 are both 采购单: one of its kinds takes back what another brought. Where hardly any do, a question says whether it means them. */
const ofReturns = (of: Subject): Apart[] =>
  of.isThing
    ? []
    : kindColumns(of)
        .filter((column) => {
          const said = meaningsIn(column);
          return (
            column !== of.choice?.column &&
            said.some(
              (back) =>
                isReturn(back) && said.some((other) => isOfReturn(back, other) || isNamedIn(other, of)),
            )
          );
        })
        .map((column) => ({ of, column, why: 'not yet' }));

/** What the rows are by the column, also where no row is by now; a kind that hardly any row is of sorts nothing, and is one all the same. */
const meaningsIn = (column: Column): string[] => [
  ...new Set([
    ...cellsOf(column).map((raw) => meaningOf(column, raw)),
    ...cellMeanings(column).map(({ label }) => label),
  ]),
];

/** 销售, by which a 销售单 is called: what is returned in it is no sale. */
const isNamedIn = (kind: string, { words: { zh, en } }: Subject): boolean =>
  kind.length > 1 &&
  !isReturn(kind) &&
  (zh.one.includes(kind) || en.one.split(' ').includes(kind.toLowerCase()));

/** 采购退货 of 采购, `purchase return` of `purchase`. */
const isOfReturn = (back: string, other: string): boolean =>
  other.length > 1 && !isReturn(other) && back.toLowerCase().startsWith(other.toLowerCase());

/** Goals and cards are match events: people count the ones or the others. */
const unlikeKinds = (of: Subject): Apart[] =>
  !of.isThing && isCalled(of, TABLE_WORDS.ofWhatever)
    ? kindColumns(of)
        .filter(({ statistics }) => (statistics?.distinct ?? 0) >= 2)
        .map((column) => ({ of, column, why: 'not yet' }))
    : [];

/** Shifts among which are days of leave, and attendances of who was absent: nobody worked on those, and nobody came. */
const absences = (of: Subject): Apart[] =>
  of.isThing
    ? []
    : [
        ...kindColumns(of),
        ...(isCalled(of, TABLE_WORDS.presences) ? of.table.columns.filter(tellsState) : []),
      ]
        .filter((column) => {
          const said = meaningsIn(column).map((meaning) => isSaid(meaning, WORDS.absent));
          return said.includes(true) && said.includes(false);
        })
        .map((column) => ({ of, column, why: 'not yet' }));

/** `1 enrolled, 2 waitlist, 9 dropped`: what is called a kind says what became of some. */
const endedKinds = (of: Subject): Apart[] =>
  of.isThing
    ? []
    : kindColumns(of)
        .filter((column) => {
          const ended = meaningsIn(column).map((meaning) => isSaid(meaning, WORDS.notTaken));
          return ended.includes(true) && ended.includes(false);
        })
        .map((column) => ({ of, column, why: 'not yet' }));

/** One of its kinds is called as the rows are: of checks that are 定期检验 or 自行检测, a 定期检验 is the one or any; memberships of plans are memberships, passes or what is paid per trip. */
const namesakes = (of: Subject): Apart[] =>
  [of, ...of.parents.filter(({ isPlain, to }) => isPlain && to.isThing).map(({ to }) => to)].flatMap(
    (owner) =>
      owner.dimensions
        .filter(
          ({ column, labels }) =>
            // That a machine is in 维修 by now says nothing of what its 维修 are.
            (owner === of || tellsKind(column)) &&
            [...labels.values(), ...cellsOf(column)].some((meaning) => isCalledAs(meaning, of)),
        )
        .map(({ column }) => ({ of: owner, column, why: 'namesake' as const })),
  );

/** `login` of logins of users and 取件任务 of 取件, of which others are logouts and 派件任务. */
function isCalledAs(meaning: string, { words: { zh, en } }: Subject): boolean {
  const said = meaning.toLowerCase();
  const [head = ''] = en.one.toLowerCase().split(' of ');
  const tail = said.startsWith(zh.one) ? said.slice(zh.one.length) : null;
  return [zh.one, en.one.toLowerCase(), head].includes(said) || (tail !== null && ROW_TAILS.has(tail));
}

const ROW_TAILS = new Set(['任务', '单', '记录', '申请', '业务']);

/** Money that went, or was to go, from one to another: a refund is no payment, and a payment that failed none either. */
const isPayment = (subject: Subject): boolean => !subject.isThing && isCalled(subject, TABLE_WORDS.payments);
