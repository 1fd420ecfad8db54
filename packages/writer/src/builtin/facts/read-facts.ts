import {
  areOfSomebody,
  cellMeanings,
  identifierWords,
  isDiscount,
  isDueDate,
  isNameOf,
  isNounPhrase,
  sharedPrefix,
  areModels,
  isShorthand,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import {
  columnRoles,
  emptyShare,
  holdsNames,
  isAuditTime,
  isDeletedState,
  isHiddenByOwner,
  marksOfEveryRow,
  namesPerson,
  rowKindsInPieces,
  SET_ASIDE,
  softDeleteMark,
  WITHOUT_MEANING,
  type Catalog,
  type Column,
  type ColumnRole,
  type RowKind,
  type Table,
} from '@pairsmith/catalog';
import { atOnce, eachInPieces, fullName, inBreaths } from '@pairsmith/core';
import { areRowsCounted, isPairOfEnds } from './counted-rows';
import { areSortsOfSeveral, isKeptForEach } from './kept-for-each';
import { lineOf } from './line-of';
import { nounsOfOwners } from './nouns-of-owners';
import { plainNouns } from './plain-nouns';
import { readHierarchy } from './read-hierarchy';
import { readLabel } from './read-label';
import { readLinks } from './read-links';
import { readParents } from './read-parents';
import { isRecentPart, openParts } from './recent-part';
import { keepBestFields } from './best-fields';
import { choiceOf } from './choice-of-rows';
import { codedDays } from './coded-days';
import { disambiguateTables } from './disambiguate-tables';
import type { Facts } from './facts';
import { amountsInCents, isAlikeInRows } from './figures-alike';
import { isOfSome } from './fields-of-some';
import { isSaid } from './is-said';
import { markApart } from './mark-apart';
import { isOfUnlinkedWhole, isPartOf, readMarked } from './read-marked';
import { markShared } from './mark-shared';
import { dateField, dimensionOf, fieldOf, mayBeEmpty, measureOf } from './read-fields';
import { isNamedAfterSome, isOfLevels, kindOfParty } from './sorts-of-rows';
import type { DateField, Dimension, Mark, Subject } from './subject';
import { holdsClasses, isSort, isSortIn } from './columns-that-sort';
import { areTranslations } from './rows-of-the-application';
import { isFigure, isOrderOfDisplay } from './columns-of-figures';
import { SAID_BY, type Naming, wordsOfRows, withoutSignOf } from './names-of-rows';

/**
 * Subjects of all tables that may hold rows; what has no evidence is left out, and so is what repeats another table's rows or
 * serves a framework. A link table is the way between its ends.
 */
export const readFacts = (catalog: Catalog): Facts => atOnce(readInPieces(catalog));

/** The same, with breaths between the tables: of a system of many it takes longer than others may wait. */
export const readFactsInBreaths = (catalog: Catalog): Promise<Facts> => inBreaths(readInPieces(catalog));

function* readInPieces(catalog: Catalog): Generator<void, Facts> {
  const roles = columnRoles(catalog);
  yield;
  const kinds = yield* rowKindsInPieces(catalog, roles);
  const newest = newestDay(catalog);
  const isInCents = amountsInCents(catalog);
  const marksAll = tablesOfDeleted(catalog);
  const open = openParts(catalog.tables);
  const kindOf = (table: Table): RowKind => kinds.get(fullName(table))?.kind ?? 'event';
  const tables = catalog.tables.filter(({ row_estimate }) => row_estimate !== 0);
  const names = tables.map(({ name }) => name);
  const naming = {
    prefix: sharedPrefix(names),
    areModels: areModels(names),
    isShorthand: isShorthand(names),
  };
  const all = new Map<string, Subject>();
  for (const table of tables) {
    const own = roles.get(fullName(table)) ?? new Map<string, ColumnRole>();
    all.set(fullName(table), yield* readSubject(table, kindOf(table), own, { newest, naming, isInCents }));
  }
  nounsOfOwners([...all.values()]);
  plainNouns([...all.values()]);
  yield;
  // Beside its backup a table keeps its name, and a sentence about last year's says so.
  disambiguateTables([...all.values()]);
  yield;
  const subjects = new Map([...all].filter(([, { kind }]) => kind !== 'link' && !SET_ASIDE.includes(kind)));
  const asked = [...subjects.values()];
  const linked = readLinks(catalog, kinds, all, asked);
  yield;
  for (const subject of asked) {
    yield;
    subject.parents = readParents(subject, catalog, subjects);
    subject.linked = linked.get(subject) ?? [];
    subject.above = readHierarchy(subject, catalog);
    subject.isOfLevels = isOfLevels(subject, catalog);
    subject.kindOfParty = kindOfParty(subject);
    subject.isRecentPart = isRecentPart(subject, tables, kinds);
    subject.isPair = isPairOfEnds(subject, catalog);
    subject.isCounted = !subject.isPair && areRowsCounted(subject);
  }
  for (const subject of asked)
    subject.dates = isDatedByWhole(subject)
      ? []
      : subject.dates.filter(
          (date) => !isOfEntry(date, subject) && !hasActual(date, subject) && !isOfOneBefore(date, subject),
        );
  for (const subject of asked) readMarked(subject);
  yield* markShared(asked);
  for (const subject of asked) {
    yield;
    subject.choice = choiceOf(subject);
  }
  for (const subject of asked)
    if (
      isOfUnlinkedWhole(subject, asked) ||
      open.has(subject.table) ||
      marksAll.has(fullName(subject.table)) ||
      areTranslations(subject) ||
      isKeptForEach(subject) ||
      areSortsOfSeveral(subject, catalog) ||
      isNamedAfterSome(subject)
    )
      subject.areRowsInDoubt = true;
  for (const subject of asked) {
    yield;
    markApart(subject);
  }
  const narrowed = asked.flatMap((subject): Facts['narrowed'] => {
    const of = keepBestFields(subject);
    return of === null ? [] : [{ subject, of }];
  });
  return { subjects: asked, narrowed };
}

/** The lines of March are those of March's orders, whenever each is to be delivered. */
const isDatedByWhole = (subject: Subject): boolean =>
  subject.parents.some(({ to }) => !to.isThing && to.dates.length > 0 && isPartOf(subject, to));

/**
 * Tables all of whose rows are deleted, as a mark says that in other tables leaves rows in use. Where it says so nowhere else, nobody knows
 * that it does here.
 */
function tablesOfDeleted(catalog: Catalog): ReadonlySet<string> {
  const roles = columnRoles(catalog);
  const isUsed = (name: string): boolean =>
    catalog.tables.some((table) => roles.get(fullName(table))?.get(name)?.role === 'soft_delete');
  return new Set(marksOfEveryRow(catalog).flatMap(({ table, column }) => (isUsed(column) ? [table] : [])));
}

/** When the meter was read before, beside when it was read. */
const isOfOneBefore = (date: DateField, { dates, isThing }: Subject): boolean =>
  !isThing && isBefore(date) && dates.some((one) => !isBefore(one));

const isBefore = ({ words }: DateField): boolean =>
  isNameOf(words.zh, 'newest') || isNameOf(words.en, 'newest', 'en');

/** `end` beside `act_end`: what was agreed is not what came, and the end is either. */
function hasActual({ column }: DateField, { table }: Subject): boolean {
  const own = identifierWords(column.name).join(' ');
  return table.columns.some(({ name }) => {
    const words = identifierWords(name);
    const others = words.filter((word) => !SAYS_ACTUAL.includes(word));
    return others.length < words.length && others.join(' ') === own;
  });
}

const SAYS_ACTUAL = ['act', 'actual', 'real', 'effective'];

/** When somebody typed it in, where it, or what it belongs to, has a day of its own on which it happened. */
function isOfEntry(date: DateField, { dates, parents }: Subject): boolean {
  const happened = (of: Pick<Subject, 'dates'>): boolean => of.dates.some((one) => !isTypedIn(one));
  return (
    isTypedIn(date) &&
    (happened({ dates }) || parents.some(({ to, isPlain }) => isPlain && !to.isThing && happened(to)))
  );
}

const isTypedIn = ({ column }: DateField): boolean => wordFor(wordsOf(column), WORDS.typedIn) !== null;

function* readSubject(
  table: Table,
  kind: RowKind,
  roles: ReadonlyMap<string, ColumnRole>,
  {
    newest,
    naming,
    isInCents,
  }: { newest: string | null; naming: Naming; isInCents: (column: Column) => boolean },
): Generator<void, Subject> {
  const titled = countTitles(table);
  // Two columns of one name cannot be told apart in a sentence.
  const isDistinct = ({ title }: Column): boolean => !title || titled.get(title) === 1;
  const inRole = (...names: ColumnRole['role'][]): Column[] =>
    table.columns.filter(
      (column) => names.includes(roles.get(column.name)?.role ?? 'unknown') && isDistinct(column),
    );
  const key = keyOf(table, inRole('key'));
  const [softDeleteFilter = null, ...leftOut] = marksOfNone(table, roles);
  const isOfSomebody = areOfSomebody(table);
  const label = isOfSomebody ? null : readLabel(table, roles, key);
  const isPeople = !isOfSomebody && (table.columns.some(namesPerson) || (label?.parts.length ?? 0) > 1);
  // A person of whom nobody has said what they are here has dates of their own as well.
  const holdsPeople = isPeople || (!SAID_BY.includes(table.word_source) && table.columns.some(holdsNames));
  const isThing = kind === 'entity' || kind === 'code list';
  const words = wordsOfRows(table, naming, { label: label?.column ?? null, isPeople, isEntity: isThing });
  // When the row of a thing was written is no date of the thing, and a row that only refers to others does not happen.
  const happens = !isThing && inRole('reference').length > 0 && inRole('measure', 'code', 'text').length > 0;
  const typed = inRole('date').filter((column) => {
    const found = roles.get(column.name);
    return (happens || !found || !isAuditTime(found)) && (isThing || !isDayOfGoods(column));
  });
  const coded =
    typed.length > 0
      ? []
      : codedDays(table, roles, { isDistinct, happens }).filter(
          ({ column }) => isThing || !isDayOfGoods(column),
        );
  const formOf = new Map(coded.map(({ column, form }) => [column, form]));
  const dates = [...typed, ...formOf.keys()];
  // What each one weighs, costs or takes does not add up over things.
  const addsUp = (column: Column): boolean =>
    roles.get(column.name)?.role === 'measure' &&
    wordFor(wordsOf(column), WORDS.ofOne) === null &&
    // How many could come to each, whoever came; of rooms it is what they hold.
    (inRole('reference').length < 2 || wordFor(wordsOf(column), WORDS.roomFor) === null) &&
    (!isThing || wordFor(wordsOf(column), WORDS.perPiece) === null);
  const rows = words.zh.unit === '名' ? 'person' : isThing ? 'thing' : 'event';
  const dimensions = (yield* eachInPieces(inRole('dimension'), (column) =>
    isSort(column) && isSortIn(column, table) && !isOfSome(column, table)
      ? [withoutDeleted(dimensionOf(column, words.zh.one, rows), softDeleteFilter)]
      : [],
  )).flat();
  const measures = (yield* eachInPieces(inRole('measure', 'rate'), (column) =>
    isFigure(column, words) &&
    isAlikeInRows(column, table) &&
    !isInCents(column) &&
    !isOrderOfDisplay(column, table)
      ? [measureOf(column, addsUp(column))]
      : [],
  )).flat();
  const withoutSign = withoutSignOf(table, words.en.one);
  const discounts = inRole('measure', 'rate')
    .filter(isDiscount)
    .map((column) => measureOf(column, false));
  const days = (yield* eachInPieces(dates, (column) =>
    dateField(column, words.en.one, {
      form: formOf.get(column) ?? null,
      only:
        !isThing &&
        !holdsPeople &&
        ((dates.length === 1 && !hasOtherDay(column, table)) || isPlainDate(column)) &&
        isDateOfEvent(column) &&
        !isDueDate(column) &&
        !isBeginning(column) &&
        label === null &&
        isAlways(column),
      isOfPeople: holdsPeople,
      newest,
    }),
  )).flat();
  return {
    table,
    kind,
    words,
    isThing,
    isCounted: true,
    notYet: [],
    choice: null,
    isOfLevels: false,
    areRowsInDoubt: holdsOddRow(table) || (isThing && areMostlyUnnamed(table)) || isOfClasses(table),
    kindOfParty: null,
    isPair: false,
    key,
    label,
    dimensions: dimensions.map(withoutSign),
    measures: measures.map(withoutSign),
    dates: onDayOf(days, isThing || label !== null).map(withoutSign),
    // Which sort a thing is of should be known; what was left out elsewhere says nothing.
    gaps: isThing ? dimensions.filter(({ isLasting, column }) => isLasting && hasGaps(column)) : [],
    // How many codes a comment lists is nobody's question.
    countable: dimensions.filter(
      ({ column, distinct, labels, isLasting }) =>
        isLasting &&
        distinct >= 5 &&
        labels.size === 0 &&
        !mayBeEmpty(column) &&
        comesAgain(column, table) &&
        !column.samples.some(holdsSeveral),
    ),
    plain: inRole('unknown')
      .filter((column) => isTelling(column, roles.get(column.name)) && comesAgain(column, table))
      .map(fieldOf),
    softDeleteFilter,
    leftOut,
    parents: [],
    linked: [],
    ofMarked: [],
    above: null,
    isRecentPart: false,
    line: lineOf(measures, discounts),
  };
}

/** Until when things may have happened: some days after the last row was written, by the columns that say when; null where none does, or all rows were written at once. */
function newestDay({ tables }: Catalog): string | null {
  const days = tables.flatMap(({ columns }) =>
    columns
      .filter((column) => (column.statistics?.distinct ?? 0) >= DAYS_OF_WRITING && isTimeOfWriting(column))
      .flatMap(({ statistics }) => /^\d{4}-\d\d-\d\d/.exec(statistics?.range?.max ?? '')?.[0] ?? []),
  );
  const last = days.sort().at(-1);
  return last === undefined ? null : dayAfter(last, DAYS_OF_FOLLOWING);
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Meetings that begin and end within a day happened on it, and nobody asks for those that ended in May; of what has a name the day is named. */
function onDayOf(days: readonly DateField[], stays: boolean): readonly DateField[] {
  const [start, end, ...more] = days;
  const isOfDay =
    start !== undefined &&
    end !== undefined &&
    more.length === 0 &&
    isTerm(start, 'termStart') &&
    isTerm(end, 'termEnd') &&
    daysBetween(start.from, end.from) <= 1 &&
    daysBetween(start.to, end.to) <= 1;
  return isOfDay && start ? [stays ? start : { ...start, only: isAlways(start.column) }] : days;
}

const isTerm = ({ column, words }: DateField, kind: 'termStart' | 'termEnd'): boolean =>
  isNameOf(identifierWords(column.name).join(' '), kind, 'en') || isNameOf(words.zh, kind);

const daysBetween = (from: string, to: string): number =>
  Math.abs(Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What was written last may have been seen to for some days more, in rows that only say when they began. */
const DAYS_OF_FOLLOWING = 31;

const isTimeOfWriting = (column: Column): boolean => wordFor(wordsOf(column), WORDS.createdAt) !== null;

/** Rows written at so many times were written as things happened, and not when the data was moved. */
const DAYS_OF_WRITING = 30;

/** Words of which there is more than one: nobody counts numbers of which nothing is known, or codes without a meaning. */
const isTelling = (column: Column, role: ColumnRole | undefined): boolean =>
  column.type_class === 'text' &&
  (column.statistics?.distinct ?? 0) - (mayBeEmpty(column) ? 1 : 0) >= 2 &&
  !role?.evidence.includes(WITHOUT_MEANING);

/** What has a value of its own in nearly every row numbers or names the rows, whatever its role. */
const comesAgain = ({ statistics }: Column, { row_estimate: rows }: Table): boolean =>
  rows === null || (statistics?.distinct ?? 0) <= rows / 2;

/** Where some rows have no such day, those of a month are those that it happened to: paid in March, not all of March. */
const isAlways = ({ statistics }: Column): boolean => (statistics?.null_share ?? 0) < 0.005;

/** `effective_from` is from when something holds, which has to be said. */
const isDateOfEvent = ({ name }: Column): boolean => isNounPhrase(identifierWords(name));

/** `A. Young, M. Young`: as many texts are not as many of what they name. */
const holdsSeveral = (cell: string): boolean => /[,;/&、，；]/.test(cell);

function countTitles({ columns }: Table): Map<string, number> {
  const titled = new Map<string, number>();
  for (const { title } of columns) titled.set(title, (titled.get(title) ?? 0) + 1);
  return titled;
}

/** What began in 2004 lasts: routes in 2004 are those that were there. */
const isBeginning = (column: Column): boolean => wordFor(wordsOf(column), WORDS.beginning) !== null;

/** When the goods were made is no day of what happened to them. */
const isDayOfGoods = (column: Column): boolean => wordFor(wordsOf(column), WORDS.ofGoods) !== null;

const keyOf = (table: Table, keys: Column[]): Column[] => {
  const names =
    table.primary_key.length > 0
      ? table.primary_key
      : (table.uniques[0] ?? keys.slice(0, 1).map(({ name }) => name));
  return names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
};

/** Another day stands in the rows, such as the one until which something was promised, so that theirs has to be named. */
const hasOtherDay = (own: Column, { columns }: Table): boolean =>
  columns.some((column) => column !== own && column.type_class === 'date' && !isTimeOfWriting(column));

/** 日期 among other dates: the day of what happened. */
const isPlainDate = ({ title, name }: Column): boolean =>
  isNameOf(title, 'plainDate') || isNameOf(title || name, 'plainDate', 'en');

/** Some rows have it and some do not, and that says something: not of a region, which many countries have none of. */
const hasGaps = (column: Column): boolean => {
  const share = (column.statistics?.null_share ?? 0) + emptyShare(column);
  return share >= 0.01 && share <= 0.9 && wordFor(wordsOf(column), WORDS.optional) === null;
};

/** What marks rows that are none, the deletion first. */
function marksOfNone(table: Table, roles: ReadonlyMap<string, ColumnRole>): Mark[] {
  const marks = table.columns.flatMap((column): Mark[] => {
    const found = roles.get(column.name);
    return found?.role === 'soft_delete' && found.live !== undefined ? [{ column, live: found.live }] : [];
  });
  const first = softDeleteMark(table)?.column;
  const isOfTable = (column: Column): boolean => !isHiddenByOwner(wordsOf(column), table);
  const states = marks.length > 0 ? [] : table.columns.filter(isOfTable).flatMap(deletedState);
  return [
    ...marks.filter(({ column }) => column === first),
    ...marks.filter(({ column }) => column !== first),
    ...states,
  ];
}

/** One of the rows is something else, as the table's comment says. */
const holdsOddRow = ({ comment }: Table): boolean => comment !== null && isSaid(comment, WORDS.oddRow);

/** The rows are of several classes of the program, as `type` says: groups and placeholders among users. */
const isOfClasses = ({ columns }: Table): boolean =>
  columns.some((column) => wordFor(wordsOf(column), WORDS.kindOfRow) !== null && holdsClasses(column));

/** Things have names: what has a column for them and mostly none in it is a part of something, or a way to have it. */
const areMostlyUnnamed = ({ columns }: Table): boolean =>
  columns.some(
    (column) =>
      column.type_class === 'text' &&
      (isNameOf(column.title, 'bareName') || isNameOf(column.name.toLowerCase(), 'bareName', 'en')) &&
      (column.statistics?.null_share ?? 0) + emptyShare(column) > MOSTLY,
  );

const MOSTLY = 0.5;

/** The state of deleted rows is none that anybody asks for. */
const withoutDeleted = (dimension: Dimension, mark: Mark | null): Dimension =>
  mark?.gone === undefined || mark.column !== dimension.column
    ? dimension
    : {
        ...dimension,
        distinct: dimension.distinct - 1,
        values: dimension.values.filter(({ raw }) => raw !== mark.gone),
      };

/** `1正常 2锁定 3删除`: of several states that of deleted rows, where each row is in one. */
function deletedState(column: Column): Mark[] {
  if (column.statistics?.null_share !== 0) return [];
  const gone = cellMeanings(column).filter(({ label }) => isDeletedState(label));
  return gone.length === 1 && gone[0] ? [{ column, live: null, gone: gone[0].code }] : [];
}
