import {
  identifierWords,
  isNameOf,
  singular,
  TABLE_WORDS,
  tableWordIn,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import type { Catalog, Column, Table } from '../table';
import type { ColumnRole } from '../roles/column-role';
import { isAuditTime } from './own-dates';
import type { RowKindFound } from './row-kind';

type Relations = Catalog['relations'];

/**
 * A table that says which belongs to which and nothing more: two references, whose pair comes once, and beside them only keys,
 * audit columns, codes and the place of one among the other's. What has a quantity, a day or a name of its own, or is referred to, is more than a link.
 */
export function linkOf(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole>,
  relations: Relations,
): RowKindFound | null {
  const ends = endsOf(table, relations);
  const [one, other, ...more] = ends;
  if (!one || !other || more.length > 0) return null;
  const names = [one.column, other.column];
  const rest = table.columns.filter(({ name }) => !names.includes(name));
  if (!rest.every((column) => saysNothing(column, roles.get(column.name)))) return null;
  if (relations.some(({ to }) => to.schema === table.schema && to.table === table.name)) return null;
  const evidence = onePerPair(table, names, rest) ?? namedAsLink(table, [one, other]);
  if (evidence === null) return null;
  return { kind: 'link', evidence: [evidence], parent: null, ends: [one.column, other.column] };
}

interface End {
  column: string;
  /** What the column is called after, and the table that it leads to, where that is known. */
  names: string[];
}

/** Columns that lead elsewhere, whether or not every one of their cells does; whose data it is (a tenant) is no end. */
function endsOf(table: Table, relations: Relations): End[] {
  return table.columns.flatMap((column) => {
    const words = wordsOf(column);
    if (wordFor(words, WORDS.technical) !== null) return [];
    const relation = relations.find(
      ({ from }) =>
        from.schema === table.schema &&
        from.table === table.name &&
        from.columns.length === 1 &&
        from.columns[0] === column.name,
    );
    const isOwnKey = table.primary_key.length === 1 && table.primary_key[0] === column.name;
    if (!relation && (isOwnKey || !isNamedReference(column))) return [];
    const called = identifierWords(column.name).slice(0, -1).at(-1) ?? '';
    const to = relation ? (identifierWords(relation.to.table).at(-1) ?? '') : called;
    return [{ column: column.name, names: [called, to].filter(Boolean).map(singular) }];
  });
}

/** `role_id`: what it leads to may be gone for some rows, or not be listed. */
const isNamedReference = ({ name, type_class }: Column): boolean =>
  ['integer', 'uuid', 'text'].includes(type_class) &&
  identifierWords(name).length > 1 &&
  wordFor({ title: '', description: '', name: identifierWords(name).join(' ') }, WORDS.identifier) !== null;

function saysNothing({ name, type_class }: Column, found: ColumnRole | undefined): boolean {
  // The first author, the third song of the list: at which place, and nothing of either end.
  if (type_class === 'integer' && isNameOf(identifierWords(name).join(' '), 'placeOfLinked', 'en'))
    return true;
  switch (found?.role) {
    case 'key':
    case 'reference':
    case 'technical':
    case 'soft_delete':
    case 'dimension':
      return true;
    case 'date':
      return isAuditTime(found);
    case 'text':
      return type_class === 'text';
    case 'unknown':
      return !['integer', 'decimal', 'date', 'timestamp'].includes(type_class) || isConstant(found);
    default:
      return false;
  }
}

const isConstant = ({ evidence }: ColumnRole): boolean =>
  evidence.some((why) => why === 'one value only' || why === 'almost always NULL');

/** Declared: the pair is the key, alone or with what tells tenants and deleted rows apart. */
function onePerPair({ primary_key, uniques }: Table, names: string[], rest: Column[]): string | null {
  const key = [primary_key, ...uniques].find((columns) => names.every((name) => columns.includes(name)));
  if (key) return `one row for each ${names.join(' and ')}`;
  return rest.length === 0 ? `nothing but ${names.join(' and ')}` : null;
}

/** `user_role` between users and roles, or a name that says that it is a link. */
function namedAsLink({ name, title }: Table, ends: readonly [End, End]): string | null {
  const own = identifierWords(name).map(singular);
  const word = tableWordIn(TABLE_WORDS.link, { words: own, title });
  if (word) return `name: ${word}`;
  const [one, other] = ends.map(({ names }) => names.find((word) => own.includes(word)));
  return one && other && one !== other ? `name: ${one} and ${other}` : null;
}
