import { TABLE_WORDS, tableWordIn } from '@pairsmith/words';
import type { Catalog, Table } from '../table';
import type { ColumnRole } from '../roles/column-role';
import { nameTokens } from './name-stem';
import { ownDates } from './own-dates';
import type { RowKindFound } from './row-kind';

/** More rows are things of their own, however little is said of each. */
const MOST_CODES = 60;
/** Name, code, description, position. */
const MOST_COLUMNS = 4;

/** What the codes of many tables mean, all in one: the application's, and nobody's question. */
export function dictionaryOf(table: Table, roles: ReadonlyMap<string, ColumnRole>): RowKindFound | null {
  const word = tableWordIn(TABLE_WORDS.dictionary, { words: nameTokens(table.name), title: table.title });
  const holdsMore = [...roles.values()].some(({ role }) => role === 'measure');
  if (!word || holdsMore || ownDates(table, roles).length > 0) return null;
  return { kind: 'scaffold', evidence: [`name: ${word}`, 'no numbers, no days'], parent: null };
}

/** Few keys with their labels that other tables refer to, and nothing else that somebody could ask about. */
export function codeListOf(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole>,
  relations: Catalog['relations'],
): RowKindFound | null {
  const { schema, name, columns, row_estimate: rows } = table;
  if (rows === null || rows === 0 || rows > MOST_CODES) return null;
  const isThis = (end: { schema: string; table: string }): boolean =>
    end.schema === schema && end.table === name;
  const from = relations.filter((relation) => isThis(relation.to) && !isThis(relation.from));
  const isOwner = relations.some((relation) => isThis(relation.from) && !isThis(relation.to));
  if (from.length === 0 || isOwner) return null;
  const said = columns.map((column) => roles.get(column.name)?.role ?? 'unknown');
  const isSaid = (...wanted: ColumnRole['role'][]): boolean => said.some((role) => wanted.includes(role));
  if (isSaid('measure', 'rate', 'personal') || ownDates(table, roles).length > 0) return null;
  if (!isSaid('label', 'code', 'unknown')) return null;
  const own = said.filter((role) => !['key', 'technical', 'soft_delete', 'reference', 'date'].includes(role));
  if (own.length > MOST_COLUMNS || own.length === 0) return null;
  return {
    kind: 'code list',
    evidence: [`${rows} rows`, `${own.length} columns beside its key`, `${from.length} relations to it`],
    parent: null,
  };
}
