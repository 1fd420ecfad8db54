import { fullName } from '@pairsmith/core';
import { TABLE_WORDS } from '@pairsmith/words';
import type { Table } from '../table';
import { nameStem, wholeStem, type NameStem } from './name-stem';
import type { RowKindFound } from './row-kind';

/** So much of a table's columns a copy of it has. */
const LEAST_SHARED = 0.9;
/** More columns of its own, and it is another table: a history notes when, by whom and what was done. */
const MOST_OWN = 4;

const beside = (parent: Table, ...evidence: string[]): RowKindFound => ({
  kind: 'partition',
  evidence,
  parent: fullName(parent),
});

/**
 * The tables that hold a part or a copy of another's rows, by name: what PostgreSQL says is one, and what has another's columns
 * and its name with a date, a number or a word for a copy. Of siblings whose parent is not there the latest stands for all.
 */
export function copies(tables: readonly Table[]): Map<string, RowKindFound> {
  const found = new Map<string, RowKindFound>();
  for (const table of tables) {
    const copy = inherited(table, tables) ?? named(table, tables);
    if (copy) found.set(fullName(table), copy);
  }
  for (const siblings of withoutParent(tables.filter((table) => !found.has(fullName(table))))) {
    const [latest, ...others] = siblings;
    for (const other of latest ? others : [])
      found.set(fullName(other), beside(latest!, `a sibling of ${fullName(latest!)}`, 'the same columns'));
  }
  return found;
}

/** The one furthest up of those in the list. */
function inherited({ inherits = [] }: Table, tables: readonly Table[]): RowKindFound | null {
  const above = tables.filter((table) => inherits.includes(fullName(table)));
  const top = above.find((table) => !above.some((other) => table.inherits?.includes(fullName(other))));
  return top ? beside(top, `inherits ${fullName(top)}`) : null;
}

/** `orders_2023`, `orders_bak` or `backup.orders` beside `orders`, with its columns. */
function named(table: Table, tables: readonly Table[]): RowKindFound | null {
  const { stem, marks } = nameStem(table.name);
  const isCopySchema = TABLE_WORDS.copy.en.some((word) => wordsOf(table.schema).includes(word));
  const parent = tables.find(
    (other) =>
      other !== table &&
      other.row_estimate !== 0 &&
      isBase(other, stem) &&
      (other.schema === table.schema ? marks.length > 0 : isCopySchema) &&
      hasColumnsOf(table, other),
  );
  if (!parent) return twin(table, tables);
  const why = marks.length > 0 ? marks.map(({ text }) => text).join(' ') : `schema ${table.schema}`;
  return beside(parent, `the columns of ${fullName(parent)}`, `name: ${why}`);
}

const wordsOf = (schema: string): string[] => schema.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** The table that the stem names in full: `orders` or `order` for `orders_2023`, not `orders_2022`. */
const isBase = ({ name }: Table, stem: string): boolean =>
  wholeStem(name) === stem && nameStem(name).marks.length === 0;

/** `user` and `users` with the same columns: one of them is no longer used, most likely the smaller one. */
function twin(table: Table, tables: readonly Table[]): RowKindFound | null {
  const other = tables.find(
    (one) =>
      one !== table &&
      one.schema === table.schema &&
      wholeStem(one.name) === wholeStem(table.name) &&
      hasColumnsOf(table, one) &&
      hasColumnsOf(one, table) &&
      isLarger(one, table),
  );
  return other
    ? beside(other, `the columns of ${fullName(other)}`, 'name: the same but for its number')
    : null;
}

const isLarger = (one: Table, other: Table): boolean => {
  const [a, b] = [one.row_estimate ?? 0, other.row_estimate ?? 0];
  return a === b ? one.name > other.name : a > b;
};

function hasColumnsOf(copy: Table, { columns }: Table): boolean {
  const shared = columns.filter(({ name, type_class }) =>
    copy.columns.some((one) => one.name === name && one.type_class === type_class),
  );
  return (
    columns.length > 1 &&
    shared.length >= columns.length * LEAST_SHARED &&
    copy.columns.length - shared.length <= MOST_OWN
  );
}

/** `orders_2023` and `orders_2024` without `orders`: the latest that may hold rows comes first. */
function withoutParent(tables: readonly Table[]): Table[][] {
  const families = new Map<string, { table: Table; digits: string[] }[]>();
  for (const table of tables) {
    const { stem, marks } = nameStem(table.name);
    if (marks.length === 0 || marks.some(({ kind }) => kind === 'copy')) continue;
    const key = JSON.stringify([table.schema, stem]);
    families.set(key, [...(families.get(key) ?? []), { table, digits: digitsOf(marks) }]);
  }
  return [...families.values()]
    .map((family) =>
      [...family]
        .sort(
          (a, b) => Number(b.table.row_estimate !== 0) - Number(a.table.row_estimate !== 0) || byDigits(b, a),
        )
        .map(({ table }) => table),
    )
    .map(([latest, ...others]) =>
      latest ? [latest, ...others.filter((one) => hasColumnsOf(one, latest))] : [],
    )
    .filter((family) => family.length > 1);
}

const digitsOf = (marks: NameStem['marks']): string[] => marks.map(({ text }) => text);

function byDigits(a: { digits: string[] }, b: { digits: string[] }): number {
  const at = a.digits.findIndex((text, place) => text !== b.digits[place]);
  return at < 0 ? a.digits.length - b.digits.length : Number(a.digits[at]) - Number(b.digits[at] ?? '-1');
}
