import {
  asNumber,
  cellMeanings,
  hasHan,
  identifierWords,
  isNameOf,
  nameColumn,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import type { Column, Table } from '@pairsmith/catalog';
import { isSaid } from './is-said';
import { tellsWhatReferenceIsTo } from './rows-of-the-application';

/** A column whose values sort the rows. */
export const isSort = (column: Column): boolean =>
  isSpoken(column) &&
  !isUnit(column) &&
  !isOfNoBusiness(column) &&
  !isLabelLike(column) &&
  !isBareFinding(column) &&
  !isHalfTold(column) &&
  !holdsLists(column) &&
  !beginsWithCell(column) &&
  !isNumberOfMany(column) &&
  !isFreeText(column) &&
  !holdsClasses(column) &&
  !holdsAll(column) &&
  !holdsPairs(column);

/** What a column sorts beside the others of its table: not what a reference is to, and no district without its city. */
export const isSortIn = (column: Column, { columns }: Table): boolean =>
  !tellsWhatReferenceIsTo(column, columns) && !isPartOfPlace(column, columns);

/** `all` beside `summer` and `winter`: what holds in summer is in two of the sorts. */
const holdsAll = (column: Column): boolean =>
  cellsIn(column).some((cell) => isNameOf(cell, 'ofAllSorts') || isNameOf(cell, 'ofAllSorts', 'en'));

/** Nobody groups by the identifiers of what the catalogue has no relation to. */
const isSpoken = ({ name, title, samples }: Column): boolean =>
  !/id$/i.test(title) &&
  !/(^|_)(id|uuid)$|[a-z]Id$/.test(name) &&
  !(samples.length > 0 && samples.every((cell) => /^[0-9a-f-]{16,}$/i.test(cell)));

/** What things are counted in sorts no things. */
const isUnit = (column: Column): boolean => wordFor(wordsOf(column), WORDS.countedIn) !== null;

/** 名称 and 物料名称 sort nothing, though some rows have the same. */
const isLabelLike = ({ name, title }: Column): boolean =>
  isNameOf(title, 'bareName') || isNameOf(title, 'labelOfRow') || isNameOf(title || name, 'bareName', 'en');

/** 1 = Monday to 6 = Saturday: who reads the groups meets numbers among names. */
function isHalfTold(column: Column): boolean {
  const told = new Set(cellMeanings(column).map(({ code }) => code));
  const cells = column.statistics?.common_values ?? [];
  const untold = cells.filter(({ value }) => !told.has(value));
  if (told.size === 0) return false;
  // `111` for what the comment tells of `1`: each sign is one.
  const isOfSigns = ({ value }: { value: string }) =>
    value.length > 1 && [...value].every((sign) => told.has(sign));
  return (
    (cells.length > 0 && untold.length === cells.length && untold.every(isOfSigns)) ||
    // 默认是1，表示正常: of the rows that are as usual nothing is told.
    (column.type_class === 'integer' && cells[0] !== undefined && untold.includes(cells[0])) ||
    (column.type_class === 'integer' &&
      (untold.length >= told.size || untold.reduce((sum, { share }) => sum + share, 0) > MOST_UNTOLD))
  );
}

/** A share of the rows; fewer are slips. */
const MOST_UNTOLD = 0.05;

/** `A釉工 B窑工`: the comment lists what the column holds, and names nothing. */
const beginsWithCell = ({ title, statistics }: Column): boolean =>
  /^[A-Z]/.test(title) &&
  hasHan(title.charAt(1)) &&
  (statistics?.common_values ?? []).some(({ value }) => value === title.charAt(0));

/** `|ROLE_USER|ROLE_TEACHER|`: a row has several of them, and a group of those is none. */
function holdsLists(column: Column): boolean {
  const cells = (column.statistics?.common_values ?? []).map(({ value }) => value);
  const parts = cells.map((cell) =>
    cell
      .split(/[|;,、，；]/)
      .map((part) => part.trim())
      .filter(Boolean),
  );
  const several = parts.filter(({ length }) => length > 1);
  return several.some((own) =>
    own.some((part) => parts.some((other) => other !== own && other.includes(part))),
  );
}

/** 抗生素 of 阴性 and 阳性: each antibiotic is not each finding. */
function isBareFinding(column: Column): boolean {
  const cells = column.statistics?.common_values ?? [];
  const labels = new Map(cellMeanings(column).map(({ code, label }) => [code, label]));
  return (
    cells.length > 0 &&
    cells.every(({ value }) => isSaid(labels.get(value) ?? value, WORDS.finding)) &&
    wordFor(wordsOf(column), WORDS.findingHead) === null
  );
}

/** Seats of a subscription: how many there are sorts no rows. */
const isNumberOfMany = (column: Column): boolean =>
  column.type_class === 'integer' &&
  // Meanings found in a table of seats are those of seats.
  (column.meanings_from !== undefined || cellMeanings(column).length === 0) &&
  asNumber(nameColumn(column).en) !== nameColumn(column).en;

/** Zones of time, browsers, banks of one's account. */
const isOfNoBusiness = (column: Column): boolean => wordFor(wordsOf(column), WORDS.ofNoBusiness) !== null;

/** `AnonymousUser`, `PlaceholderUser`: what the program calls its classes. */
export const holdsClasses = ({ statistics }: Column): boolean =>
  (statistics?.common_values ?? []).some(({ value }) => /^(?:[A-Z][a-z]+){2,}$/.test(value)) &&
  (statistics?.common_values ?? []).every(({ value }) => /^(?:[A-Z][a-z]+)+$/.test(value));

/** Subjects of tickets: what somebody wrote, however often it comes again. Subjects at school are words. */
const isFreeText = (column: Column): boolean =>
  isWritten(column) || (wordFor(wordsOf(column), WORDS.freeText) !== null && !areWords(cellsIn(column)));

/** So much is no name of a sort. */
const LONGEST_SORT = { signs: 12, words: 5 };

const isWritten = (column: Column): boolean => {
  const cells = cellMeanings(column).length > 0 ? [] : cellsIn(column);
  return cells.length > 0 && cells.filter(isSentence).length * 2 > cells.length;
};

const isSentence = (cell: string): boolean =>
  hasHan(cell) ? [...cell].length > LONGEST_SORT.signs : cell.split(/\s+/).length > LONGEST_SORT.words;

const areWords = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => (hasHan(cell) ? [...cell].length <= 4 : !/\s/.test(cell)));

const cellsIn = ({ statistics, samples }: Column): readonly string[] => {
  const common = (statistics?.common_values ?? []).map(({ value }) => value);
  return common.length > 0 ? common : samples;
};

/** `颜色:白色;尺码:M`: several things said of a row in one cell. */
function holdsPairs(column: Column): boolean {
  const cells = cellsIn(column).filter((cell) => cell !== '');
  return (
    cells.length > 0 &&
    cells.filter((cell) => /[^\s:;][:\uff1a][^\d\s/\\]/.test(cell)).length * 2 > cells.length
  );
}

/** Several cities have a district of that name. */
const isPartOfPlace = (column: Column, columns: readonly Column[]): boolean =>
  isPlaceOf(column, 'partOfCity') &&
  columns.some(
    (one) => one !== column && isPlaceOf(one, 'cityOrAbove') && (one.statistics?.distinct ?? 2) > 1,
  );

const isPlaceOf = ({ title, name }: Column, level: 'partOfCity' | 'cityOrAbove'): boolean =>
  isNameOf(title, level) || isNameOf(identifierWords(name).join(' '), level, 'en');
