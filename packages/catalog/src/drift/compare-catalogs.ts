import { fullName, type ChangeKind } from '@pairsmith/core';
import type { Catalog, Column, Relation, Table } from '../table';

/** One difference. `was` and `now` as text, null for nothing. */
export interface Change {
  kind: ChangeKind;
  /** `schema.table` */
  table: string;
  /** As it was called before; null: the table as a whole. */
  column: string | null;
  was: string | null;
  now: string | null;
}

/**
 * What differs in structure and words, in the order of the tables; rows are no part of it. A table that is in `before` alone
 * is `table_gone`; `listed` says which tables are still asked for.
 */
export function compareCatalogs(
  before: Pick<Catalog, 'tables' | 'relations' | 'types'>,
  now: Pick<Catalog, 'tables' | 'relations' | 'types'>,
  listed: ReadonlySet<string>,
): Change[] {
  const [old, fresh] = [byName(before.tables), byName(now.tables)];
  const gone = before.tables
    .map(fullName)
    .filter((name) => !fresh.has(name))
    .map((name) => change(listed.has(name) ? 'table_gone' : 'table_unlisted', name));
  const there = now.tables.flatMap((table) => {
    const name = fullName(table);
    const was = old.get(name);
    if (!was) return [change('table_new', name)];
    return [
      ...compareTables(was, table),
      ...compareColumns(was, table, [before, now].map(definitionsOf) as [Definitions, Definitions]),
      ...differing('relations', name, null, relationsOf(before, name), relationsOf(now, name)),
    ];
  });
  return [...gone, ...there];
}

const byName = (tables: readonly Table[]) => new Map(tables.map((table) => [fullName(table), table]));

const change = (
  kind: ChangeKind,
  table: string,
  column: string | null = null,
  was: string | null = null,
  now: string | null = null,
): Change => ({ kind, table, column, was, now });

const differing = (
  kind: ChangeKind,
  table: string,
  column: string | null,
  was: string | null,
  now: string | null,
): Change[] => (was === now ? [] : [change(kind, table, column, was, now)]);

function compareTables(was: Table, now: Table): Change[] {
  const name = fullName(now);
  const comment = differing('table_comment', name, null, was.comment, now.comment);
  return [
    ...comment,
    // Words that followed a comment are said once.
    ...(comment.length > 0 ? [] : differing('table_words', name, null, saidOf(was), saidOf(now))),
    ...differing('table_definition', name, null, definitionOf(was), definitionOf(now)),
    ...differing('keys', name, null, keysOf(was), keysOf(now)),
  ];
}

type Definitions = ReadonlyMap<string, string>;

const definitionsOf = ({ types = [] }: Pick<Catalog, 'types'>): Definitions =>
  new Map(types.map(({ schema, name, definition }) => [`${schema}.${name}`, definition]));

function compareColumns(
  was: Table,
  now: Table,
  [oldTypes, newTypes]: readonly [Definitions, Definitions],
): Change[] {
  const table = fullName(now);
  const fresh = new Map(now.columns.map((column) => [column.name, column]));
  const known = new Set(was.columns.map(({ name }) => name));
  const renamed = renamedColumns(was, now);
  const left = was.columns.flatMap((column) => {
    const same = fresh.get(column.name);
    if (same) return compareColumn(table, column, same, [oldTypes, newTypes]);
    const other = renamed.get(column.name);
    return [change(other ? 'column_renamed' : 'column_gone', table, column.name, column.name, other ?? null)];
  });
  const names = new Set(renamed.values());
  const added = now.columns
    .filter(({ name }) => !known.has(name) && !names.has(name))
    .map(({ name, type }) => change('column_new', table, name, null, type));
  return [...left, ...added];
}

/**
 * A column that is gone, and one of the same type that is new in the same place among the columns both have: PostgreSQL keeps
 * the place where a name changes.
 */
function renamedColumns(was: Table, now: Table): Map<string, string> {
  const [old, fresh] = [was, now].map(({ columns }) => new Set(columns.map(({ name }) => name))) as [
    Set<string>,
    Set<string>,
  ];
  const gaps = (columns: readonly Column[], others: Set<string>) => {
    const found = new Map<string, Column[]>();
    let behind = '';
    for (const column of columns)
      if (others.has(column.name)) behind = column.name;
      else found.set(behind, [...(found.get(behind) ?? []), column]);
    return found;
  };
  const added = gaps(now.columns, old);
  return new Map(
    [...gaps(was.columns, fresh)].flatMap(([behind, gone]) => {
      const others = added.get(behind) ?? [];
      // Of more or fewer nobody can say which is which.
      if (others.length !== gone.length) return [];
      return gone.flatMap(({ name, type }, at): [string, string][] =>
        others[at]?.type === type ? [[name, others[at].name]] : [],
      );
    }),
  );
}

function compareColumn(
  table: string,
  was: Column,
  now: Column,
  [oldTypes, newTypes]: readonly [Definitions, Definitions],
): Change[] {
  const { name } = was;
  const comment = differing('column_comment', table, name, was.comment, now.comment);
  const typed = differing('column_type', table, name, was.type, now.type);
  return [
    ...typed,
    ...differing('column_nullable', table, name, nullOf(was), nullOf(now)),
    ...differing('column_default', table, name, defaultOf(was), defaultOf(now)),
    ...differing('column_values', table, name, valuesOf(was, oldTypes), valuesOf(now, newTypes)),
    ...comment,
    ...(comment.length > 0 ? [] : differing('column_words', table, name, saidOf(was), saidOf(now))),
    ...differing('column_masking', table, name, was.masking?.policy ?? null, now.masking?.policy ?? null),
  ];
}

const nullOf = ({ nullable }: Column) => (nullable ? 'null' : 'not null');
const defaultOf = (column: Column) => column.generated ?? column.default ?? column.identity;

/** What the column may hold: labels of an enum, what a list says of its codes, what its own type is made of. */
const valuesOf = (
  { enum_values: labels, meanings, meanings_from, user_type }: Column,
  types: Definitions,
) => {
  if (labels) return labels.join(', ');
  if (meanings && meanings_from) return meanings.map(({ code, label }) => `${code}=${label}`).join(', ');
  return (user_type && types.get(user_type)) || null;
};

const saidOf = ({ title, description }: Pick<Column, 'title' | 'description'>) =>
  description && description !== title ? `${title} ${description}`.trim() : title;

const definitionOf = ({ kind, definition, partition_key: key }: Table) =>
  [kind, definition, key].filter(Boolean).join(' ');

const keysOf = ({ primary_key, uniques, checks }: Table) =>
  JSON.stringify([primary_key, uniques, checks.map(({ expression }) => expression)]);

const relationsOf = ({ relations }: Pick<Catalog, 'relations'>, name: string): string =>
  relations
    .filter(({ from }) => `${from.schema}.${from.table}` === name)
    .map(relationAsText)
    .sort()
    .join(', ');

const relationAsText = ({ from, to }: Relation) =>
  `(${from.columns.join(', ')}) → ${to.schema}.${to.table} (${to.columns.join(', ')})`;
