import { fullName } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import type { ProofError } from '../proof-error';
import { isMeantBy } from './aggregate-names';
import { isColumnSaid, isTableSaid } from './said';
import { isNear } from './near';
import type { Outline } from './outline';
import { hasSameValues } from './same-values';
import type { TurnDown } from './turn-down';

export interface Comparing {
  question: string;
  /** Of the original. */
  failure: ProofError;
  /** The failure was about a table. */
  isAboutTable: boolean;
  catalog: Pick<Catalog, 'tables'>;
}

/** A column must be grouped by, or an aggregate stands where none may. */
const ABOUT_GROUPS = '42803';
/** A table or column that is not there, or there twice: no function was to blame. */
const isAboutName = ({ code, sqlstate = '' }: ProofError): boolean =>
  code === 'table_not_listed' || code === 'unknown_column' || /^(42P01|42703|42702)$/.test(sqlstate);
/** DISTINCT, and an order by what it does not show. */
const ABOUT_ORDER = '42P10';

/**
 * Whether a repair still asks for what the original did: what the failure was not about is as it was. Known tables, columns
 * and values stay; a name that nothing had gives way to one that is near it or that the question says, one for one; what is
 * counted, grouped, sorted, cut off and negated is the same. Null: it does.
 */
export function findOtherRequest(original: Outline, repair: Outline, given: Comparing): TurnDown | null {
  if (!hasSameTables(original, repair, given)) return 'other_tables';
  if (!hasSameColumns(original, repair, given)) return 'other_columns';
  if (!hasSameValues(original, repair, given)) return 'other_values';
  return hasSameShape(original, repair, given) ? null : 'other_shape';
}

function hasSameTables(original: Outline, repair: Outline, given: Comparing): boolean {
  const { catalog, question } = given;
  if ([...original.tables].some((table) => !repair.tables.has(table))) return false;
  const added = catalog.tables.filter((table) => {
    const key = fullName(table);
    return repair.tables.has(key) && !original.tables.has(key);
  });
  if (added.length === 0) return true;
  if (!given.isAboutTable || added.length > Math.max(1, original.unlisted.size)) return false;
  return added.every(
    (table) =>
      [...original.unlisted].some((name) => isNear(name.split('.').at(-1) ?? name, table.name)) ||
      isTableSaid(table, question) ||
      // A column that was looked for is this table's and no other's.
      [...original.unknown].some((name) => ownersOf(name, catalog).join() === fullName(table)),
  );
}

const ownersOf = (column: string, { tables }: Comparing['catalog']): string[] =>
  tables.filter(({ columns }) => columns.some(({ name }) => name === column)).map(fullName);

function hasSameColumns(original: Outline, repair: Outline, given: Comparing): boolean {
  const { question, catalog, failure } = given;
  const used = new Set([...repair.columns, ...repair.unknown]);
  const mayDrop = failure.sqlstate === ABOUT_ORDER;
  if (!mayDrop && [...original.columns].some((name) => !used.has(name))) return false;
  const before = new Set([...original.columns, ...original.unknown]);
  const added = [...repair.columns].filter((name) => !before.has(name) && !repair.joined.has(name));
  const missing = [...original.unknown].filter((name) => !used.has(name));
  if (added.length > missing.length) return false;
  return added.every(
    (name) =>
      missing.some((one) => isNear(one, name)) ||
      columnsNamed(name, repair, catalog).some(({ column, table }) => isColumnSaid(column, table, question)),
  );
}

const columnsNamed = (name: string, { tables }: Outline, catalog: Comparing['catalog']) =>
  catalog.tables
    .filter((table) => tables.has(fullName(table)))
    .flatMap((table) =>
      table.columns.filter((column) => column.name === name).map((column) => ({ table, column })),
    );

function hasSameShape(original: Outline, repair: Outline, { failure }: Comparing): boolean {
  const replaced = [...original.functions].filter((name) => !repair.functions.has(name));
  // A text does not tell `count(distinct x)` from `count(x)`.
  const named = ({ aggregates }: Outline): string[] =>
    [...aggregates].map((name) => (original.tree ? name : (name.split(' ')[0] ?? '')));
  const [before, now] = [named(original), named(repair)];
  const isAboutGroups = failure.sqlstate === ABOUT_GROUPS;
  return (
    before.every((name) => now.includes(name)) &&
    (!isAboutName(failure) || replaced.length === 0) &&
    now.every((name) => before.includes(name) || replaced.some((one) => isMeantBy(name, one))) &&
    (original.isGrouped === repair.isGrouped || (isAboutGroups && repair.isGrouped)) &&
    original.limit === repair.limit &&
    original.isDescending === repair.isDescending &&
    original.setOperations === repair.setOperations &&
    original.negations === repair.negations &&
    (original.tree !== null || original.directions === repair.directions) &&
    hasSameTree(original, repair, isAboutGroups)
  );
}

function hasSameTree(before: Outline, after: Outline, isAboutGroups: boolean): boolean {
  const [original, repair] = [before.tree, after.tree];
  if (!original || !repair) return true;
  const counted = original.outputs !== null && repair.outputs !== null;
  if (counted && original.outputs !== repair.outputs) return false;
  // A guard that something is there changes no question.
  const asked = ({ nullTests }: typeof original) => nullTests.filter(({ isNull }) => isNull).length;
  const isKept = original.nullTests.every(({ column, isNull }) =>
    repair.nullTests.some(
      (now) => now.isNull === isNull && (now.column === column || !before.columns.has(column ?? '')),
    ),
  );
  if (!isKept || asked(original) !== asked(repair)) return false;
  return isAboutGroups || hasSameGroups(original.groups, repair.groups);
}

/** As many keys; which, the columns have told. */
const hasSameGroups = (original: Set<string> | null, repair: Set<string> | null): boolean =>
  original === null || repair === null || original.size === repair.size;
