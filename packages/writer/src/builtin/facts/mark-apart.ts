import {
  holdOpposites,
  holdReversals,
  isNameOf,
  isQuantity,
  singular,
  TABLE_WORDS,
  wordFor,
  WORDS,
  withoutKeyTail,
  wordsOf,
  type TableWordList,
} from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { isLine } from './counted-rows';
import { unitBeside } from './figures-alike';
import { isSaid } from './is-said';
import { isOfPeople, type Apart, type Choice, type Dimension, type Measure, type Subject } from './subject';

/**
 * Says of every measure over which of the subject's rows it does not add up: quantities in different units, results of different
 * tests, pay by the hour and by the month, amounts that go opposite ways, what a department has beside what the departments below it have; and of the rows, which
 * of them are none yet.
 */
export function markApart(subject: Subject): void {
  const near = [subject, ...subject.parents.filter(({ isPlain }) => isPlain).map(({ to }) => to)];
  subject.notYet = noneOfThem(subject, near);
  // Looked for once in all of their columns, however many of them are measures.
  const units = near.flatMap((of) => [...unitsOf(of, WORDS.countedIn), ...unitsOf(of, WORDS.packedIn)]);
  const currencies = near.flatMap((of) => unitsOf(of, WORDS.currency));
  const kinds = kindsMeasured(subject);
  const bases = near.flatMap(basesOf);
  const directions = directionsOf(near);
  const most = mostOf(near);
  for (const measure of subject.measures)
    measure.apart = [
      ...(isQuantity(measure.column) ? units : currencies),
      ...(wordFor(wordsOf(measure.column), WORDS.bareValue) !== null ? kinds : []),
      ...(isPrice(measure) ? bases : []),
      ...inDirections(measure, subject, directions),
      ...(subject.above && measure.additive && !isOfPeople(subject) ? [never(subject, measure)] : []),
      ...ofUnlikeThings(measure, subject),
      ...unitBeside(measure.column, subject.table).map((column): Apart => ({
        of: subject,
        column,
        why: 'unit',
      })),
      ...(isScore(measure) ? most.filter(({ column }) => column !== measure.column) : []),
    ];
}

/** States of rows that are not what the rows are called, or no more. */
function noneOfThem(subject: Subject, near: readonly Subject[]): Apart[] {
  const unpaid = isPayment(subject)
    ? [...statesOf(subject, WORDS.cameToNothing, 'not yet'), ...kindsOf(subject, 'not yet')]
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
    ...unpaid,
    ...takenBack(subject),
    ...unlikeKinds(subject),
    ...namesakes(subject),
  ];
}

/** Which of its rows are meant has to be said; of parts, which of those that they are parts of. */
const chosen = (subject: Subject, [, ...parents]: readonly Subject[]): Apart[] =>
  [subject, ...wholesOf(subject, parents)].flatMap(({ choice }) => (choice ? [apartBy(choice)] : []));

const apartBy = (choice: Choice): Apart => ({ of: choice.of, column: choice.column, why: 'choice', choice });

/** What has neither day nor state of its own is a part of what it belongs to: a gift's allocations failed with it. */
const isPart = (of: Subject): boolean =>
  of.choice === null && of.label === null && (isLine(of) || of.dates.length === 0);

/** What it is a part of: what happened, and of things the one after which its table is called; `order_item` is of an order whatever else it has, and so is a 销售订单分录. */
const wholesOf = (of: Subject, parents: readonly Subject[]): Subject[] =>
  parents.filter(({ isThing, table, words }) => {
    const isNamedAfter =
      of.table.name.startsWith(`${singular(table.name)}_`) ||
      (isLine(of) && of.words.zh.one !== words.zh.one && of.words.zh.one.startsWith(words.zh.one));
    return isPart(of) ? !isThing || isNamedAfter : of.choice === null && !isThing && isNamedAfter;
  });

/** Invoices and credit notes in one table: neither how many nor how much of both together. */
function takenBack(of: Subject): Apart[] {
  if (!isCalled(of, TABLE_WORDS.bills)) return ofReturns(of);
  const marked = kindColumns(of).filter((column) => holdReversals(cellsOf(column)));
  return [...kindsOf(of, 'not yet'), ...marked.map((column) => ({ of, column, why: 'not yet' as const }))];
}

/** 采购 and 采购退货 are both 采购单: one of its kinds takes back what another brought. */
const ofReturns = (of: Subject): Apart[] =>
  of.isThing
    ? []
    : of.dimensions
        .filter(({ column, labels }) => {
          const said = [...labels.values(), ...cellsOf(column)];
          const back = said.filter((one) => isReturn(one));
          return (
            kindColumns(of).includes(column) &&
            back.some((one) => said.some((other) => isOfReturn(one, other)))
          );
        })
        .map(({ column }) => ({ of, column, why: 'not yet' }));

const isReturn = (said: string): boolean =>
  isNameOf(said, 'ofReturn') || isNameOf(said.toLowerCase(), 'ofReturn', 'en');

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

/** Payments, adjustments and write-offs are transactions: what they come to together is nothing. */
const unlikeAmounts = (of: Subject): Apart[] =>
  !of.isThing && isCalled(of, TABLE_WORDS.transactions)
    ? of.table.columns
        .filter(
          (column) =>
            [WORDS.kindOfRow, WORDS.code].some((words) => wordFor(wordsOf(column), words) !== null) &&
            (column.statistics?.distinct ?? 0) >= 2 &&
            (column.statistics?.distinct ?? 0) <= MOST_KINDS,
        )
        .map((column) => ({ of, column, why: 'direction' }))
    : [];

/** More are no kinds. */
const MOST_KINDS = 15;

/** One of its kinds is called as the rows are: of checks that are 定期检验 or 自行检测, a 定期检验 is the one or any. */
const namesakes = (of: Subject): Apart[] =>
  of.dimensions
    .filter(({ column, labels }) =>
      [...labels.values(), ...cellsOf(column)].some((meaning) => isCalledAs(meaning, of)),
    )
    .map(({ column }) => ({ of, column, why: 'namesake' }));

/** `login` of logins of users and 取件任务 of 取件, of which others are logouts and 派件任务. */
function isCalledAs(meaning: string, { words: { zh, en } }: Subject): boolean {
  const said = meaning.toLowerCase();
  const [head = ''] = en.one.toLowerCase().split(' of ');
  const tail = said.startsWith(zh.one) ? said.slice(zh.one.length) : null;
  return [zh.one, en.one.toLowerCase(), head].includes(said) || (tail !== null && ROW_TAILS.has(tail));
}

const ROW_TAILS = new Set(['任务', '单', '记录', '申请', '业务']);

const kindColumns = ({ table }: Subject): Column[] =>
  table.columns.filter((column) => wordFor(wordsOf(column), WORDS.kindOfRow) !== null);

const cellsOf = ({ statistics }: Column): string[] =>
  (statistics?.common_values ?? []).map(({ value }) => value);

const isCalled = ({ words: { zh, en } }: Subject, words: TableWordList): boolean =>
  words.en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  words.zh.some((word) => zh.one.endsWith(word));

/** Money that went, or was to go, from one to another: a refund is no payment, and a payment that failed none either. */
const isPayment = (subject: Subject): boolean => !subject.isThing && isCalled(subject, TABLE_WORDS.payments);

/** By which the number's meaning differs: results of tests, readings of parameters, each in a unit of its own. */
const kindsMeasured = ({ parents }: Subject): Apart[] =>
  parents
    .filter(({ isPlain, to }) => isPlain && (isMeasuredKind(to) || hasUnits(to)))
    .flatMap(({ to, columns: [pair] }) => {
      const column = to.table.columns.find(({ name }) => name === pair?.to);
      return column ? [{ of: to, column, why: 'unit' as const }] : [];
    });

const isMeasuredKind = ({ words: { zh, en } }: Subject): boolean =>
  TABLE_WORDS.measuredKinds.en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  TABLE_WORDS.measuredKinds.zh.some((word) => zh.one.endsWith(word));

const hasUnits = (of: Subject): boolean => unitsOf(of, WORDS.countedIn).length > 0;

/** Which rows of these the amounts of go another way, or came to nothing. */
function directionsOf([own, ...parents]: readonly Subject[]): Apart[] {
  if (!own) return [];
  const kinds = [...[own, ...parents].flatMap((of) => kindsOf(of, 'direction')), ...unlikeAmounts(own)];
  const whole = wholesOf(own, parents);
  const states = [own, ...whole].flatMap((of) => statesOf(of, WORDS.cameToNothing, 'direction'));
  const reversed = parents.flatMap(takenBack);
  const told = [...kinds, ...states, ...reversed, ...own.notYet];
  return told.length > 0 ? told : marksOf(own);
}

function inDirections(measure: Measure, own: Subject, found: Apart[]): Apart[] {
  if (!isSigned(measure)) return found;
  // What goes out is negative already: a change, a difference. An amount paid is none, and nobody wants to know what is left of it.
  if (isNet(measure)) return statesOf(own, WORDS.cameToNothing, 'direction');
  return found.length > 0 ? found : own.isThing ? [] : [never(own, measure)];
}

/** Days and marks that only rows have which came to nothing: cancelled_at, is_void. */
const marksOf = (of: Subject): Apart[] =>
  of.isThing
    ? []
    : of.table.columns
        .filter(
          (column) =>
            wordFor(wordsOf(column), WORDS.markOfNothing) !== null &&
            (column.type_class === 'boolean' ||
              (column.statistics?.distinct ?? 0) === 2 ||
              (column.statistics?.null_share ?? 0) > 0),
        )
        .map((column) => ({ of, column, why: 'direction' }));

/** Columns that say which way the rows go. */
const kindsOf = (of: Subject, why: Apart['why']): Apart[] =>
  of.dimensions.filter(isDirection).map(({ column }) => ({ of, column, why }));

/** How many units of each of the things that another thing is linked with: of one of them at a time. */
function ofUnlikeThings({ column }: Measure, { isPair, parents }: Subject): Apart[] {
  const [end, ...others] = parents.filter(({ isPlain, to }) => isPlain && to.isThing);
  return isPair && isQuantity(column) && end && others.length === 0
    ? [{ of: end.to, column, why: 'unit' }]
    : [];
}

/** Its own column keeps no rows apart, so that what is left of all is never asked for. */
const never = (of: Subject, { column }: Measure): Apart => ({ of, column, why: 'direction' });

/** What the rows' numbers are counted in, pieces in units and sums in currencies, where that differs. */
const unitsOf = (of: Subject, words: typeof WORDS.currency): Apart[] =>
  of.table.columns
    .filter(
      (column) =>
        (column.type_class === 'text' || column.type_class === 'integer') &&
        tellsUnit(column, words) &&
        (column.statistics?.distinct ?? 2) >= 2,
    )
    .map((column) => ({ of, column, why: 'unit' }));

/** By its own name, or as the key of a table of them: `uom_id`, 计量单位内码. */
function tellsUnit(column: Column, words: typeof WORDS.currency): boolean {
  if (column.type_class === 'text') return wordFor(wordsOf(column), words) !== null;
  const { title, name, description } = wordsOf(column);
  return (
    wordFor({ title: withoutKeyTail(title), name: name.replace(/ ?id$/, ''), description }, words) !== null
  );
}

const isScore = ({ column }: Measure): boolean =>
  wordFor(wordsOf(column), WORDS.score) !== null && wordFor(wordsOf(column), WORDS.mostScore) === null;

/** Of how many a score is, where that differs: 70 is nothing to compare. */
const mostOf = (near: readonly Subject[]): Apart[] =>
  near.flatMap((of) =>
    of.table.columns
      .filter(
        (column) =>
          wordFor(wordsOf(column), WORDS.mostScore) !== null && (column.statistics?.distinct ?? 2) >= 2,
      )
      .map((column) => ({ of, column, why: 'unit' as const })),
  );

/** What prices and pays are for, an hour or a month. */
const basesOf = (of: Subject): Apart[] =>
  of.table.columns
    .filter(
      (column) => wordFor(wordsOf(column), WORDS.basis) !== null && (column.statistics?.distinct ?? 2) >= 2,
    )
    .map((column) => ({ of, column, why: 'direction' }));

const isPrice = ({ column, words }: Measure): boolean =>
  wordFor(wordsOf(column), WORDS.price) !== null ||
  isNameOf(words.zh, 'money') ||
  isNameOf(words.en, 'money', 'en');

/** The subject's states by words of which some of its rows are in them. */
const statesOf = (of: Subject, words: typeof WORDS.state, why: Apart['why']): Apart[] =>
  of.dimensions.filter((one) => holds(one, words)).map(({ column }) => ({ of, column, why }));

const holds = ({ column, labels }: Dimension, words: typeof WORDS.state): boolean =>
  (column.statistics?.common_values ?? []).some(({ value }) => isSaid(labels.get(value) ?? value, words));

/** Of a card, credit and debit are kinds of cards. */
function isDirection({ column, labels }: Dimension): boolean {
  const cells = (column.statistics?.common_values ?? []).map(({ value }) => labels.get(value) ?? value);
  return (
    wordFor(wordsOf(column), WORDS.kindOfCard) === null &&
    holdOpposites(cells.length > 0 ? cells : [...labels.values()])
  );
}

const isSigned = ({ range }: Measure): boolean => range !== null && range.min < 0;

const isNet = ({ column }: Measure): boolean => wordFor(wordsOf(column), WORDS.netted) !== null;
