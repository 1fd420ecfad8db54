import { tableNameWords, tableNoun, tableTitle, plain } from '@pairsmith/words';
import { type Table } from '@pairsmith/catalog';
import { fullName, groupedBy, said } from '@pairsmith/core';
import { placesOf } from '../text';
import { claim, type Check, type Sides } from './check';

/**
 * Tables that people call the same and that have what the SQL reads: `orders` and its copies `orders_bak` and `orders_2023`,
 * or one of each tenant. A question that tells them apart by nothing means the original.
 */
export const checkCopies: Check = (sides) =>
  sides.sql.tables.flatMap((table) => {
    const rivals = calledAs(table, sides.names.catalog).filter(
      (one) => one !== table && !sides.sql.tables.includes(one) && hasWhatIsRead(one, table, sides),
    );
    if (rivals.length === 0 || isToldApart(table, rivals, sides)) return [];
    const original = rivals.find((one) => isCopyOf(table, one));
    if (original)
      return [
        claim('copy_read', said('reader.other_copy', { table: fullName(table), other: fullName(original) })),
      ];
    return rivals.every((one) => isCopyOf(one, table))
      ? []
      : [claim('copy_unclear', said('reader.which_copy', { table: fullName(table) }))];
  });

type Known = Sides['names']['catalog'];

/** All tables, by what their rows are called and by name: every question asks for those called as its own. */
const known = new WeakMap<Known, Record<'nouns' | 'names', ReadonlyMap<string, Table[]>>>();

/** Tables that are called the same, itself among them. */
function calledAs(table: Table, catalog: Known): readonly Table[] {
  const called = known.get(catalog) ?? {
    nouns: groupedBy(catalog.tables, ({ title }) => tableNoun(title)),
    names: groupedBy(catalog.tables, ({ name }) => name),
  };
  known.set(catalog, called);
  return (table.title === '' ? called.names.get(table.name) : called.nouns.get(tableNoun(table.title))) ?? [];
}

/** Every column that is read, under the same name. */
const hasWhatIsRead = (one: Table, table: Table, { sql }: Sides): boolean =>
  table.columns
    .filter((column) => sql.columns.has(column))
    .every((column) => one.columns.some(({ name }) => name === column.name));

/** `orders_bak`, `bak_orders`, `orders2023` of `orders`; of one name in two schemas, that which is not in `public`. */
function isCopyOf(copy: Table, original: Table): boolean {
  if (copy.name === original.name) return original.schema === 'public';
  const at = copy.name.indexOf(original.name);
  if (at < 0) return false;
  const [before, after] = [copy.name.slice(0, at), copy.name.slice(at + original.name.length)];
  return /(^|_)$/.test(before) && /^(_|\d|$)/.test(after);
}

/** By its name, its schema, or a part of its name that none of the others has. */
function isToldApart(table: Table, rivals: readonly Table[], { question }: Sides): boolean {
  const others = new Set(rivals.flatMap(({ name }) => tableNameWords(name)));
  const own = tableNameWords(table.name).filter((word) => !others.has(word));
  const schema = rivals.some((one) => one.schema !== table.schema) ? [table.schema] : [];
  const isUnlike = rivals.every(({ name }) => name !== table.name);
  const said = [...(isUnlike ? [table.name] : []), ...own, ...own.map(tableTitle), ...schema];
  return said.some((word) => word !== undefined && placesOf(plain(word), question.text).length > 0);
}
