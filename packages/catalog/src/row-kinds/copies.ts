import { fullName, groupedBy } from '@pairsmith/core';
import { TABLE_WORDS } from '@pairsmith/words';
import type { Table } from '../table';
import { nameStem, wholeStem, type NameStem } from './name-stem';
import type { RowKindFound } from './row-kind';

/** So much of a table's columns a copy of it has. */
const LEAST_SHARED = 0.9;
/** Fewer that two tables share may be a key and what every table has. */
const LEAST_OF_EXCERPT = 5;
/** More columns of its own, and it is another table: a history notes when, by whom and what was done. */
const MOST_OWN = 4;

const beside = (parent: Table, ...evidence: string[]): RowKindFound => ({
  kind: 'partition',
  evidence,
  parent: fullName(parent),
});

/** A table with what its name says. */
interface Named extends NameStem {
  table: Table;
  /** The stem of the name as it is, marks and all. */
  whole: string;
}

/**
 * The tables that hold a part or a copy of another's rows, by name: what PostgreSQL says is one, and what has another's columns
 * and its name with a date, a number or a word for a copy. Of siblings whose parent is not there the latest stands for all.
 */
export function copies(tables: readonly Table[]): Map<string, RowKindFound> {
  const all = tables.map((table): Named => ({
    table,
    ...nameStem(table.name),
    whole: wholeStem(table.name),
  }));
  const byWhole = groupedBy(all, ({ whole }) => whole);
  const found = new Map<string, RowKindFound>();
  for (const one of all) {
    const copy = inherited(one.table, tables) ?? copyOf(one, byWhole) ?? twin(one, byWhole);
    if (copy) found.set(fullName(one.table), copy);
  }
  for (const siblings of withoutParent(all.filter(({ table }) => !found.has(fullName(table))))) {
    const [latest, ...others] = siblings;
    for (const other of latest ? others : [])
      found.set(fullName(other), beside(latest!, `a sibling of ${fullName(latest!)}`, 'the same columns'));
  }
  return found;
}

/** The one furthest up of those in the list. */
function inherited({ inherits = [] }: Table, tables: readonly Table[]): RowKindFound | null {
  if (inherits.length === 0) return null;
  const above = tables.filter((table) => inherits.includes(fullName(table)));
  const top = above.find((table) => !above.some((other) => table.inherits?.includes(fullName(other))));
  return top ? beside(top, `inherits ${fullName(top)}`) : null;
}

/** `orders_2023`, `orders_bak` or `backup.orders` beside `orders`, with its columns. */
function copyOf({ table, stem, marks }: Named, byWhole: ReadonlyMap<string, Named[]>): RowKindFound | null {
  const isCopySchema = TABLE_WORDS.copy.en.some((word) => wordsOf(table.schema).includes(word));
  // The table that the stem names in full: `orders` for `orders_2023`, not `orders_2022`.
  const parent = byWhole
    .get(stem)
    ?.find(
      ({ table: other, marks: own }) =>
        other !== table &&
        own.length === 0 &&
        other.row_estimate !== 0 &&
        (other.schema === table.schema ? marks.length > 0 : isCopySchema) &&
        (hasColumnsOf(table, other) || isExcerptOf(table, other)),
    )?.table;
  if (!parent) return null;
  const why = marks.length > 0 ? marks.map(({ text }) => text).join(' ') : `schema ${table.schema}`;
  return beside(parent, `the columns of ${fullName(parent)}`, `name: ${why}`);
}

const wordsOf = (schema: string): string[] => schema.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** `user` and `users` with the same columns: one of them is no longer used, most likely the smaller one. */
function twin({ table, whole }: Named, byWhole: ReadonlyMap<string, Named[]>): RowKindFound | null {
  const other = byWhole
    .get(whole)
    ?.find(
      ({ table: one }) =>
        one !== table &&
        one.schema === table.schema &&
        hasColumnsOf(table, one) &&
        hasColumnsOf(one, table) &&
        isLarger(one, table),
    )?.table;
  return other
    ? beside(other, `the columns of ${fullName(other)}`, 'name: the same but for its number')
    : null;
}

const isLarger = (one: Table, other: Table): boolean => {
  const [a, b] = [one.row_estimate ?? 0, other.row_estimate ?? 0];
  return a === b ? one.name > other.name : a > b;
};

function hasColumnsOf(copy: Table, { columns }: Table): boolean {
  const types = new Map(copy.columns.map(({ name, type_class }) => [name, type_class]));
  const shared = columns.filter(({ name, type_class }) => types.get(name) === type_class);
  return (
    columns.length > 1 &&
    shared.length >= columns.length * LEAST_SHARED &&
    copy.columns.length - shared.length <= MOST_OWN
  );
}

/** Somebody kept some of the columns, and added none. */
function isExcerptOf(copy: Table, { columns }: Table): boolean {
  const types = new Map(columns.map(({ name, type_class }) => [name, type_class]));
  return (
    copy.columns.length >= LEAST_OF_EXCERPT &&
    copy.columns.every(({ name, type_class }) => types.get(name) === type_class)
  );
}

/** `orders_2023` and `orders_2024` without `orders`: the latest that may hold rows comes first. */
function withoutParent(all: readonly Named[]): Table[][] {
  const marked = all.filter(
    ({ marks }) => marks.length > 0 && marks.every(({ kind }) => kind === 'date' || kind === 'number'),
  );
  const families = groupedBy(marked, ({ table, stem }) => JSON.stringify([table.schema, stem]));
  const holdsRows = ({ table }: Named): number => Number(table.row_estimate !== 0);
  return [...families.values()].flatMap((family) => {
    const [latest, ...others] = family
      .sort((a, b) => holdsRows(b) - holdsRows(a) || byDigits(digitsOf(b), digitsOf(a)))
      .map(({ table }) => table);
    const alike = latest ? others.filter((one) => hasColumnsOf(one, latest)) : [];
    return latest && alike.length > 0 ? [[latest, ...alike]] : [];
  });
}

const digitsOf = ({ marks }: NameStem): string[] => marks.map(({ text }) => text);

function byDigits(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, place) => text !== b[place]);
  return at < 0 ? a.length - b.length : Number(a[at]) - Number(b[at] ?? '-1');
}
