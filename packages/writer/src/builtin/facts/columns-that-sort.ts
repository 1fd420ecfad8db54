import {
  asNumber,
  cellMeanings,
  hasHan,
  isNameOf,
  nameColumn,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { isSaid } from './is-said';

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
  !isNumberOfMany(column);

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
    (column.type_class === 'integer' && untold.length >= told.size)
  );
}

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
