import {
  areOfSomebody,
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
  namesPerson,
  rowKindsInPieces,
  SET_ASIDE,
  WITHOUT_MEANING,
  type Catalog,
  type Column,
  type ColumnRole,
  type RowKind,
  type Table,
} from '@pairsmith/catalog';
import { atOnce, eachInPieces, fullName, inBreaths } from '@pairsmith/core';
import { areRowsCounted, isPairOfEnds } from './counted-rows';
import { lineOf } from './line-of';
import { nounsOfOwners } from './nouns-of-owners';
import { plainNouns } from './plain-nouns';
import { readHierarchy } from './read-hierarchy';
import { readLabel } from './read-label';
import { readLinks } from './read-links';
import { readParents } from './read-parents';
import { isRecentPart } from './recent-part';
import { keepBestFields } from './best-fields';
import { withoutAlike } from './called-alike';
import { choiceOf } from './choice-of-rows';
import { codedDays } from './coded-days';
import { disambiguateTables } from './disambiguate-tables';
import type { Facts } from './facts';
import { amountsInCents, isAlikeInRows } from './figures-alike';
import { isOfSome } from './fields-of-some';
import { markApart } from './mark-apart';
import { readMarked } from './read-marked';
import { markShared } from './mark-shared';
import { dateField, dimensionOf, fieldOf, mayBeEmpty, measureOf } from './read-fields';
import { isOfLevels, kindOfParty } from './sorts-of-rows';
import type { Subject } from './subject';
import { isSort, isSortIn } from './columns-that-sort';
import { isFigure, isOrderOfDisplay } from './columns-of-figures';
import { SAID_BY, type Naming, wordsOfRows, withoutSignOf } from './names-of-rows';
import { daysMeant, isAlways, onDayOf } from './days-of-rows';
import { marksOfNone, marksOfTwins, withoutDeleted } from './marks-of-none';
import { isTimeOfWriting, newestDay, stampsOfRows } from './newest-day';
import { doubtBeside, holdsUnclearRows } from './rows-in-doubt';

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
  const stamps = stampsOfRows(catalog);
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
    all.set(
      fullName(table),
      yield* readSubject(table, kindOf(table), own, { newest, naming, isInCents, stamps }),
    );
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
  for (const subject of asked) subject.dates = daysMeant(subject);
  for (const subject of asked) readMarked(subject);
  yield* markShared(asked);
  for (const subject of asked) {
    yield;
    subject.choice = choiceOf(subject);
  }
  const isInDoubt = doubtBeside(catalog, asked);
  for (const subject of asked) if (isInDoubt(subject)) subject.areRowsInDoubt = true;
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

function* readSubject(
  table: Table,
  kind: RowKind,
  roles: ReadonlyMap<string, ColumnRole>,
  {
    newest,
    naming,
    isInCents,
    stamps,
  }: {
    newest: string | null;
    naming: Naming;
    isInCents: (column: Column) => boolean;
    stamps: ReadonlySet<string>;
  },
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
    if (stamps.has(column.name.toLowerCase())) return false;
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
    // Seats of models of cars, of each of which there are several.
    (!isThing ||
      (wordFor(wordsOf(column), WORDS.perPiece) === null &&
        !isNameOf(words.zh.one, 'ofModels') &&
        !isNameOf(words.en.one, 'ofModels', 'en')));
  const rows = words.zh.unit === '名' ? 'person' : isThing ? 'thing' : 'event';
  const sorts = (yield* eachInPieces(inRole('dimension'), (column) =>
    isSort(column) && isSortIn(column, table) && !isOfSome(column, table)
      ? [withoutDeleted(dimensionOf(column, words.zh.one, rows), softDeleteFilter)]
      : [],
  )).flat();
  const dimensions = withoutAlike(sorts);
  const measures = (yield* eachInPieces(inRole('measure', 'rate'), (column) =>
    isFigure(column, words) &&
    isAlikeInRows(column, table) &&
    !isInCents(column) &&
    !isOrderOfDisplay(column, table)
      ? [measureOf(column, addsUp(column), [...titled.keys()])]
      : [],
  )).flat();
  const rowCalled = { zh: words.zh.one, en: words.en.one };
  const withoutSign = withoutSignOf(table, rowCalled.en);
  const discounts = inRole('measure', 'rate')
    .filter(isDiscount)
    .map((column) => measureOf(column, false));
  const days = (yield* eachInPieces(dates, (column) =>
    dateField(column, rowCalled, {
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
    areRowsInDoubt: holdsUnclearRows(table, isThing),
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
    leftOut: [...leftOut, ...marksOfTwins(table)],
    parents: [],
    linked: [],
    ofMarked: [],
    above: null,
    isRecentPart: false,
    line: lineOf(measures, discounts),
  };
}

/** Words of which there is more than one: nobody counts numbers of which nothing is known, or codes without a meaning. */
const isTelling = (column: Column, role: ColumnRole | undefined): boolean =>
  column.type_class === 'text' &&
  (column.statistics?.distinct ?? 0) - (mayBeEmpty(column) ? 1 : 0) >= 2 &&
  !role?.evidence.includes(WITHOUT_MEANING);

/** What has a value of its own in nearly every row numbers or names the rows, whatever its role. */
const comesAgain = ({ statistics }: Column, { row_estimate: rows }: Table): boolean =>
  rows === null || (statistics?.distinct ?? 0) <= rows / 2;

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
