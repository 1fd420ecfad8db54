import {
  hasHan,
  identifierWords,
  isNameOf,
  isQuantity,
  TABLE_WORDS,
  wordFor,
  WORDS,
  withoutCodeTail,
  withoutKeyTail,
  wordsOf,
} from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { unitBeside } from './figures-alike';
import { isCalled, kindsOf, statesOf } from './kinds-of-rows';
import { noneOfThem, takenBack, wholesOf } from './none-of-them';
import { isOfPeople, type Apart, type Measure, type Subject } from './subject';

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

/** Payments, adjustments and write-offs are transactions: what they come to together is nothing. */
const unlikeAmounts = (of: Subject): Apart[] =>
  !of.isThing
    ? of.table.columns
        .filter(
          (column) =>
            tellsKindOfAmount(column, of) &&
            (column.statistics?.distinct ?? 0) >= 2 &&
            (column.statistics?.distinct ?? 0) <= MOST_KINDS,
        )
        .map((column) => ({ of, column, why: 'direction' }))
    : [];

/** Whatever it is called in rows of all kinds; elsewhere what kind of document, entry or contract it is. */
const tellsKindOfAmount = (column: Column, of: Subject): boolean =>
  isCalled(of, TABLE_WORDS.transactions)
    ? [WORDS.kindOfRow, WORDS.code].some((words) => wordFor(wordsOf(column), words) !== null)
    : (isKind(column) && of.measures.some(isOfContract)) ||
      isNameOf(withoutCodeTail(column.title), 'kindOfDocument') ||
      isNameOf(identifierWords(column.name).join(' '), 'kindOfDocument', 'en');

/** What a contract comes to holds what its subcontracts come to. */
const isOfContract = ({ column: { title, name } }: Measure): boolean =>
  isNameOf(title, 'ofContract') || isNameOf(identifierWords(name).join(' '), 'ofContract', 'en');

/** By its title alone, where that is Chinese: 颜色 of a column `kind`. */
const isKind = ({ title, name }: Column): boolean =>
  hasHan(title)
    ? isNameOf(withoutCodeTail(title), 'ofKind')
    : isNameOf(identifierWords(name).join(' '), 'ofKind', 'en');

/** More are no kinds. */
const MOST_KINDS = 15;

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

const isSigned = ({ range }: Measure): boolean => range !== null && range.min < 0;

const isNet = ({ column }: Measure): boolean => wordFor(wordsOf(column), WORDS.netted) !== null;
