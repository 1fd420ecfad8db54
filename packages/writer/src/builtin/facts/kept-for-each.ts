import { emptyShare, type Catalog, type Column, type Table } from '@pairsmith/catalog';
import {
  identifierWords,
  isNameOf,
  singular,
  TABLE_WORDS,
  tableNoun,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { isCalled } from './kinds-of-rows';
import { isOfPeople, type Subject } from './subject';

/**
 * The same once more for each of what it belongs to: the three kinds of talks that every event has, people once for each event that
 * they came to. How many rows there are says how often they were written.
 */
export const isKeptForEach = (of: Subject): boolean =>
  isOfPeople(of) ? areSameAgain(of) || areOfOccasion(of) : areSorts(of.table) && haveSameNames(of.table);

/**
 * UPS by air and UPS by ground: of few things that are no people two are called alike, and nobody can tell which is meant. Departments of
 * one name are told apart by those above them, and of deleted ones another may have had the name.
 */
export const areFewCalledAlike = (of: Subject): boolean =>
  of.isThing &&
  !isOfPeople(of) &&
  of.label !== null &&
  of.above === null &&
  of.softDeleteFilter === null &&
  (of.table.row_estimate ?? Infinity) <= MOST_LISTED &&
  (of.label.column.statistics?.distinct ?? Infinity) < Math.floor(filledIn(of.label.column, of.table));

/** Of more, one name stands twice now and then. */
const MOST_LISTED = 40;

/** So many rows are of one who stands in others as well. */
const LEAST_AGAIN = 0.15;

/** Patients of an incident each, guests of a booking each: whoever comes again is in again. */
const areOfOccasion = ({ parents, table }: Subject): boolean =>
  parents.some(
    ({ to, isPlain, columns }) =>
      isPlain &&
      !to.isThing &&
      isCalled(to, TABLE_WORDS.occasions) &&
      columns.every(({ from }) =>
        table.columns.some(({ name, statistics }) => name === from && statistics?.null_share === 0),
      ),
  );

/** Their addresses and the numbers of their papers come again. */
const areSameAgain = ({ table, parents }: Subject): boolean =>
  parents.length > 0 &&
  table.columns.some((column) => {
    const filled = filledIn(column, table);
    return (
      isOfOne(column) &&
      filled >= LEAST_FILLED &&
      (column.statistics?.distinct ?? 0) < filled * (1 - LEAST_AGAIN)
    );
  });

/** Of fewer nothing follows. */
const LEAST_FILLED = 50;

const isOfOne = ({ masking }: Column): boolean => masking?.kind === 'email' || masking?.kind === 'id_number';

const filledIn = (column: Column, { row_estimate: rows }: Table): number =>
  (rows ?? 0) * (1 - (column.statistics?.null_share ?? 1) - emptyShare(column));

const areSorts = ({ name, title }: Table): boolean =>
  isNameOf(identifierWords(name).map(singular).join(' '), 'ofSorts', 'en') ||
  isNameOf(tableNoun(title), 'ofSorts');

/** Unique among those of one owner, and half of them at least are called as another one's. */
const haveSameNames = (table: Table): boolean =>
  table.columns.some(
    (column) =>
      wordFor(wordsOf(column), WORDS.label) !== null &&
      table.uniques.some((key) => key.length > 1 && key.includes(column.name)) &&
      (column.statistics?.distinct ?? Infinity) * 2 <= (table.row_estimate ?? 0),
  );

/** Categories of parts, of assets and of orders in one list, as `dtype` says: those of one kind have none of the others' rows. */
export const areSortsOfSeveral = ({ table }: Subject, { relations }: Pick<Catalog, 'relations'>): boolean => {
  const users = relations
    .filter(
      ({ to, from }) => to.schema === table.schema && to.table === table.name && from.table !== table.name,
    )
    .map(({ from }) => `${from.schema}.${from.table}`);
  return areSorts(table) && new Set(users).size > 1 && table.columns.some(tellsKind);
};

const tellsKind = (column: Column): boolean =>
  (column.statistics?.distinct ?? 0) > 1 &&
  (/^(?:dtype|discriminator|entity|object_type|model|module)$/i.test(column.name) ||
    wordFor(wordsOf(column), WORDS.kindOfRow) !== null);
