import { identifierWords, isNameOf, wordFor, WORDS, wordsOf, type ColumnWords } from '@pairsmith/words';
import { atOnce, eachInPieces, fullName, inBreaths } from '@pairsmith/core';
import type { Catalog, Column, Table } from '../table';
import { numberRole } from './number-role';
import { relationsByTable } from '../relations-by-table';
import type { ColumnRole, Role, Roles } from './column-role';
import { isHiddenByOwner, isMarkOfNone, MARKS_ALL, marksEveryRow, softDelete } from './soft-delete';
import { looksGenerated, textRole } from './text-role';

/** The role of every column, from keys, types, statistics and words; where these are silent: unknown. */
export const columnRoles = (catalog: Known): Roles => known.get(catalog) ?? atOnce(readRoles(catalog));

/** The same with breaths between the columns; whoever asks for them after that finds them. */
export const columnRolesInBreaths = async (catalog: Known): Promise<Roles> =>
  known.get(catalog) ?? inBreaths(readRoles(catalog));

type Known = Pick<Catalog, 'tables' | 'relations'>;

/** A catalogue that was read does not change, and writer, reader and linter ask the same of it. */
const known = new WeakMap<Known, Roles>();

function* readRoles(catalog: Known): Generator<void, Roles> {
  const roles = new Map<string, ReadonlyMap<string, ColumnRole>>();
  const relationsOf = relationsByTable(catalog.relations);
  for (const table of catalog.tables)
    roles.set(fullName(table), yield* rolesInPieces(table, relationsOf(table)));
  known.set(catalog, roles);
  return roles;
}

/** The column that marks deleted rows, with what it holds in the others; the roles of all other columns are not asked for. */
export function softDeleteMark(
  table: Pick<Table, 'name' | 'title' | 'columns'>,
): { column: Column; live: string | null } | null {
  const marks = table.columns.flatMap((column) => {
    const found = askedFirst(column, wordsOf(column), table);
    return found?.role === 'soft_delete' ? [{ column, live: found.live ?? null }] : [];
  });
  const kept = theMark(marks.map(({ column }) => column));
  return marks.find(({ column }) => column === kept) ?? null;
}

/** `relations`: the table's own. */
function* rolesInPieces(
  table: Table,
  relations: Catalog['relations'],
): Generator<void, Map<string, ColumnRole>> {
  const roles = new Map(
    yield* eachInPieces(
      table.columns,
      (column) => [column.name, columnRole(column, table, relations)] as const,
    ),
  );
  keepOneSoftDelete(table, roles);
  adoptCreationDate(table, roles);
  return roles;
}

/** The columns that would leave no row where deleted ones were left out, with how many rows there are; null: not known. */
export const marksOfEveryRow = (
  catalog: Pick<Catalog, 'tables' | 'relations'>,
): { table: string; column: string; rows: number | null }[] => {
  const roles = columnRoles(catalog);
  return catalog.tables.flatMap((table) =>
    [...(roles.get(fullName(table)) ?? [])]
      .filter(([, { evidence }]) => evidence.includes(MARKS_ALL))
      .map(([column]) => ({ table: fullName(table), column, rows: table.row_estimate })),
  );
};

const role = (name: Role, ...evidence: string[]): ColumnRole => ({ role: name, evidence });

function columnRole(column: Column, table: Table, relations: Catalog['relations']): ColumnRole {
  const words = wordsOf(column);
  const first = askedFirst(column, words, table);
  if (first) return first;
  // SQL of a pair stands on one line, and nobody can say such a name.
  if (/\p{Cc}/u.test(column.name)) return role('technical', 'line ends or tabs in its name');
  if (table.primary_key.length === 1 && table.primary_key[0] === column.name)
    return role('key', 'primary key');
  const relation = relations.find(
    ({ from }) =>
      from.schema === table.schema && from.table === table.name && from.columns.includes(column.name),
  );
  if (relation && relation.from.columns.length === 1) {
    return role('reference', `${relation.source} relation to ${relation.to.schema}.${relation.to.table}`);
  }
  const technical = wordFor(words, WORDS.technical);
  if (technical && !isOwnKey(column, table)) return role('technical', `word: ${technical}`);
  const own = column.type_class === 'integer' || column.type_class === 'uuid' || column.type_class === 'text';
  if (own && isOwnKey(column, table))
    return role('key', 'as many values as rows, no NULL, named or made like a key');
  if (column.statistics && column.statistics.null_share >= 0.99) return role('unknown', 'almost always NULL');
  const found = roleByType(column, table, words);
  if (relation && (found.role === 'unknown' || found.role === 'technical')) {
    return role('reference', `part of the relation to ${relation.to.schema}.${relation.to.table}`);
  }
  if (found.role === 'unknown' && table.primary_key.includes(column.name)) {
    return role('key', 'part of the primary key');
  }
  return found;
}

/** What holds whatever else the column is. */
function askedFirst(
  column: Column,
  words: ColumnWords,
  table: Pick<Table, 'name' | 'title' | 'columns'>,
): ColumnRole | null {
  if (column.masking && column.masking.policy !== 'allow')
    return role('personal', `masked: ${column.masking.kind}`);
  const deleted = softDelete(column, words, table.columns);
  if (deleted && isHiddenByOwner(words, table)) return role('technical', 'deleted for its owner only');
  return deleted && marksEveryRow(column, deleted.live ?? null)
    ? role('technical', ...deleted.evidence, MARKS_ALL)
    : deleted;
}

/** A declared unique column that is made like a key, or an undeclared key: one value a row, made or named like one. */
function isOwnKey(column: Column, table: Table): boolean {
  if (table.primary_key.length > 0) return false;
  const words = wordsOf(column);
  const named = wordFor(words, WORDS.identifier) !== null;
  const made = column.type_class === 'uuid' || column.identity !== null || looksGenerated(column);
  if (table.uniques.some((columns) => columns.length === 1 && columns[0] === column.name))
    return named || made;
  const rows = table.row_estimate ?? 0;
  const { statistics } = column;
  if (!statistics || rows < 2 || statistics.null_share > 0 || statistics.distinct < rows * 0.98) return false;
  // So many rows do not differ in a number by chance.
  return made || named || (column.type_class === 'integer' && rows >= 100);
}

function roleByType(column: Column, table: Table, words: ColumnWords): ColumnRole {
  switch (column.type_class) {
    case 'integer':
    case 'decimal':
      return numberRole(column, words);
    case 'text':
      return textRole(column, table, words);
    case 'enum':
      return role('dimension', 'enum type');
    case 'boolean':
      return column.statistics?.distinct === 1
        ? role('unknown', 'one value only')
        : role('dimension', 'boolean');
    case 'date':
    case 'timestamp':
      return column.statistics && column.statistics.null_share > 0.6
        ? role('unknown', 'mostly NULL')
        : role('date', `type: ${column.type_class}`);
    case 'uuid':
      return role('technical', 'type: uuid');
    case 'json':
    case 'array':
    case 'binary':
      return role('text', `type: ${column.type_class}`);
    case 'time':
    case 'interval':
    case 'other':
      return role('unknown', `type: ${column.type}`);
  }
}

/** A flag and a time of deletion say the same twice: the flag decides. */
const theMark = (deleted: readonly Column[]): Column | undefined =>
  deleted.find((one) => !isTime(one) && !isMarkOfNone(one)) ??
  // One that is no test may have been deleted at some time.
  deleted.find((one) => !isMarkOfNone(one)) ??
  deleted[0];

const isTime = ({ type_class: type }: Column): boolean => type === 'timestamp' || type === 'date';

function keepOneSoftDelete(table: Table, roles: Map<string, ColumnRole>) {
  const deleted = table.columns.filter(({ name }) => roles.get(name)?.role === 'soft_delete');
  const kept = theMark(deleted);
  for (const column of deleted) {
    const { name } = column;
    // One that is no test may have been deleted, so that both are looked at.
    if (name !== kept?.name && !isMarkOfNone(column))
      roles.set(name, role('technical', `repeats ${kept?.name ?? ''}`));
  }
}

const saysMonth = ({ name, title }: Column): boolean =>
  isNameOf(identifierWords(name).join(' '), 'ofMonth', 'en') || isNameOf(title, 'ofMonth');

/** A table without any other date tells when things happened by when its rows were written. */
function adoptCreationDate(table: Table, roles: Map<string, ColumnRole>) {
  if ([...roles.values()].some((one) => one.role === 'date')) return;
  // Charges for March are written in April.
  if (table.columns.some(saysMonth)) return;
  const created = table.columns.find(
    (column) =>
      (column.type_class === 'timestamp' || column.type_class === 'date') &&
      roles.get(column.name)?.role === 'technical' &&
      wordFor(wordsOf(column), WORDS.createdAt) !== null,
  );
  if (created) roles.set(created.name, role('date', 'when rows were written, the only date of the table'));
}
