import type { Catalog, Column, Table } from '@pairsmith/catalog';
import {
  areOfSomebody,
  identifierWords,
  isNameOf,
  singular,
  TABLE_WORDS,
  type TableWordList,
  tableNoun,
  tableWordIn,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import {
  areCodes,
  isHistory,
  isLog,
  isOfApplication,
  isOfTracker,
  plainName,
} from './rows-of-the-application';
import { isOfPeople, type Subject } from './subject';

/**
 * Whether anybody counts the rows. What a row is called by a number (工资, prices), notes how much there was of something on a
 * day, or is a line of what another table lists is added up or looked through, and nobody counts addresses: how many such rows there are says how the data is
 * kept.
 */
export const areRowsCounted = (subject: Subject): boolean =>
  !isAmount(subject) &&
  !areOfSomebody(subject.table) &&
  !isFigureOfDay(subject) &&
  !isSum(subject) &&
  !isOfFigures(subject) &&
  !isLine(subject) &&
  !isLog(subject) &&
  !areCodes(subject) &&
  !standsForPerson(subject) &&
  !isHistory(subject) &&
  !isOfTracker(subject) &&
  !isOfApplication(subject) &&
  !isCombination(subject) &&
  !isWithoutKey(subject) &&
  !isStep(subject) &&
  !isShareOfRequest(subject);

/** Whether a thing without such rows lacks anything: not rows that note what was written, of which one stands there for each day, or that nothing tells apart. */
export const tellsOfThing = (subject: Subject): boolean =>
  !isLog(subject) &&
  !isHistory(subject) &&
  !isFigureOfDay(subject) &&
  !standsForPerson(subject) &&
  !isWithoutKey(subject);

/** The investigators of proposals are people, and each is in as many rows as he has proposals. */
export function standsForPerson(subject: Subject): boolean {
  const { label, table, parents } = subject;
  return (
    isOfPeople(subject) &&
    label === null &&
    parents.some(({ to, columns: [pair] }) => {
      const reference = table.columns.find(({ name }) => name === pair?.from);
      return isOfPeople(to) && (reference?.statistics?.distinct ?? 0) < (table.row_estimate ?? 0) * 0.95;
    })
  );
}

/** The days of a tour are as many as it is long. */
function isStep({ table, dates, measures, parents }: Subject): boolean {
  const [owner, ...others] = parents;
  return (
    owner?.to.isThing === true &&
    others.length === 0 &&
    dates.length === 0 &&
    measures.length === 0 &&
    table.columns.some((column) => column.type_class === 'integer' && isNumberOfStep(column))
  );
}

const isNumberOfStep = ({ name, title }: Column): boolean =>
  isNameOf(title, 'step') || isNameOf(identifierWords(name).join(' '), 'step', 'en');

/** Three weeks of leave are one request and a row for each day: leaves are counted by their requests. */
const isShareOfRequest = ({ table, parents }: Subject): boolean =>
  parents.some(
    ({ to, columns: [pair] }) =>
      isRequestFor(table, to.table) &&
      (table.columns.find(({ name }) => name === pair?.from)?.statistics?.distinct ?? Infinity) <
        (table.row_estimate ?? 0) * LEAST_ALONE,
  );

/** Of so many of its rows each has a request of its own. */
const LEAST_ALONE = 0.8;

/** `leave_request` of `leave`, 请假申请 of 请假. */
function isRequestFor(own: Table, request: Table): boolean {
  const [called, asked] = [own, request].map(({ name }) => identifierWords(name).map(singular).join(' '));
  const [title, askedTitle] = [own, request].map((one) => tableNoun(one.title));
  const isNamed =
    asked!.startsWith(`${called} `) && isNameOf(asked!.slice(called!.length + 1), 'ofRequest', 'en');
  return (
    isNamed ||
    (title !== '' &&
      askedTitle!.startsWith(title!) &&
      isNameOf(askedTitle!.slice(title!.length), 'ofRequest'))
  );
}

/** So much of each kind for each thing, as the budget of an award has a line for each sort of cost: what two references tell apart and no day. */
function isCombination({ table, isThing, label, dates, measures, parents }: Subject): boolean {
  const references = new Set(parents.flatMap(({ columns }) => columns.map(({ from }) => from)));
  const isOfReferences = (key: readonly string[]): boolean =>
    key.length > 1 && key.every((name) => references.has(name));
  return (
    !isThing &&
    label === null &&
    dates.length === 0 &&
    measures.length > 0 &&
    [table.primary_key, ...table.uniques].some(isOfReferences)
  );
}

/** Nothing tells one row from another, neither a key nor a name nor a day: as many as somebody wrote. */
const isWithoutKey = ({ key, label, dates }: Subject): boolean =>
  key.length === 0 && label === null && dates.length === 0;

/** 工资, plan prices, procedure codes: the rows are called by their number. */
function isAmount({ words, table: { name } }: Subject): boolean {
  const lasts = [lastWord(words.en.one).toLowerCase(), identifierWords(name).at(-1) ?? ''];
  const ends = ({ zh }: TableWordList): boolean => zh.some((word) => words.zh.one.endsWith(word));
  const isIn = ({ en }: TableWordList, last = ''): boolean => en.includes(last);
  return (
    isIn(TABLE_WORDS.amounts, lasts[0]) ||
    lasts.some((last) => [TABLE_WORDS.readings, TABLE_WORDS.results].some((list) => isIn(list, last))) ||
    [TABLE_WORDS.amounts, TABLE_WORDS.readings, TABLE_WORDS.results].some(ends)
  );
}

/** One row for each day, or for each thing and day, or year, with numbers in it. */
function isFigureOfDay({ table, isThing, measures }: Subject): boolean {
  const keys = [table.primary_key, ...table.uniques];
  const ofDay = keys.filter((key) => holdsOneDay(key, table));
  // The turnout of a county in a year; who was enrolled in a course in one is counted.
  const ofYear = keys.filter(
    (key) => key.length === 2 && table.columns.some((column) => key.includes(column.name) && isYear(column)),
  );
  return (!isThing && ofDay.some(({ length }) => length === 1 || measures.length > 0)) || ofYear.length > 0;
}

const holdsOneDay = (key: readonly string[], { columns }: Table): boolean =>
  key.filter((name) => columns.some((column) => column.name === name && isDay(column))).length === 1;

const isYear = ({ name, title, type_class: type }: Column): boolean =>
  type === 'integer' &&
  (isNameOf(title, 'aYear') || isNameOf(identifierWords(name).join(' '), 'aYear', 'en'));

/** A day, or a month that is written so: 2024-03, 202403. */
const isDay = ({ type_class: type, samples }: Column): boolean =>
  type === 'date' ||
  (samples.length > 1 && samples.every((cell) => /^(19|20)\d\d[-/]?(0[1-9]|1[0-2])$/.test(cell)));

/** A row stands for many: an outlet's takings of a trip, with how many sales they come from. */
const isSum = ({ isThing, table }: Subject): boolean =>
  !isThing &&
  table.columns.some(
    (column) => column.type_class === 'integer' && wordFor(wordsOf(column), WORDS.tally) !== null,
  );

/** 客流统计表: how many figures it holds says nothing of the visitors. */
const isOfFigures = ({ isThing, measures, words, table: { title } }: Subject): boolean =>
  !isThing &&
  ((measures.length > 0 && isNameOf(title, 'ofFigures')) ||
    [title, words.en.rows].some((name) => isNameOf(name.toLowerCase(), 'ofFigures', 'en')));

/** Rows that say how it was at a moment, by what is in them or by what they are called: 月末快照. */
export const isOfMoments = ({ kind, table: { name, title } }: Subject): boolean =>
  kind === 'snapshot' || tableWordIn(TABLE_WORDS.moment, { words: identifierWords(name), title }) !== null;

/** Parts of an order, a bill: how many pieces of a thing were sold is asked, not on how many lines it stands. */
export const isLine = ({
  line,
  isThing,
  label,
  parents,
  table: { name, title },
  words: { en },
}: Subject): boolean =>
  (line !== null && !isThing) ||
  (label === null &&
    parents.length > 0 &&
    tableWordIn(TABLE_WORDS.lines, { words: [...identifierWords(name), lastWord(en.one)], title }) !== null);

const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';

/** Says which of two things go together, whatever else stands in it: named after the ends' tables, or after the references to them. */
export function isPairOfEnds({ table }: Subject, { relations }: Pick<Catalog, 'relations'>): boolean {
  const own = relations.filter(({ from }) => from.schema === table.schema && from.table === table.name);
  const isCalledLink = TABLE_WORDS.link.zh.some((word) => tableNoun(table.title).endsWith(word));
  if (isCalledLink && own.length > 1) return true;
  const name = plainName(table.name);
  const ends = own.map(({ from, to }) => [to.table, ...from.columns].map(endName));
  return ends.some((ones, at) =>
    ends.some(
      (others, beside) =>
        at !== beside && ones.some((one) => others.some((other) => name === `${one} ${other}`)),
    ),
  );
}

/** `class_type_id` leads to a class type. */
const endName = (name: string): string => plainName(name).replace(/ (id|no|code|key)$/, '');
