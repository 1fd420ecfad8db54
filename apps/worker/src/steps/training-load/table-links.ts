import { CATALOG_FILE, ddlFile, readCatalogFile, type Catalog, type Table } from '@pairsmith/catalog';
import { AppError, said } from '@pairsmith/core';
import type { TableLinks } from '@pairsmith/training-store';
import type { StepContext } from '../step';

/** By the name of a `.ddl`: its table and what that is joined with. Without a catalogue a search finds tables all the same. */
export async function readTableLinks({
  files,
  warn,
}: Pick<StepContext, 'files' | 'warn'>): Promise<Map<string, TableLinks>> {
  if ((await files.read(CATALOG_FILE)) === null) return new Map();
  try {
    return linksOf(await readCatalogFile(files));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    warn(said('warning.no_links', { why: error.said }));
    return new Map();
  }
}

const nameOf = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`;

export function linksOf({ tables, relations }: Catalog): Map<string, TableLinks> {
  const joins = new Map(tables.map((table) => [nameOf(table), new Set<string>()]));
  const lead = (from: string, to: string) => {
    if (from !== to && joins.has(to)) joins.get(from)?.add(to);
  };
  const join = (one: string, other: string) => {
    lead(one, other);
    lead(other, one);
  };
  for (const { from, to } of relations)
    join(nameOf({ schema: from.schema, name: from.table }), nameOf({ schema: to.schema, name: to.table }));
  const alone = new Set([...joins].flatMap(([name, others]) => (others.size === 0 ? [name] : [])));
  for (const sharing of byKeyName(tables))
    for (const one of sharing.filter((name) => alone.has(name)))
      for (const other of sharing) join(one, other);
  // From a view to what it reads, and not back: no way between two tables leads over a view of them.
  for (const view of tables) for (const read of view.depends_on) lead(nameOf(view), read);
  return new Map(
    tables.map((table) => [
      ddlFile(table.base_name),
      { table: nameOf(table), joinedWith: [...joins.get(nameOf(table))!].sort() },
    ]),
  );
}

/** A name in more tables than this says who wrote a row or whose it is, and joins nothing. */
const MOST_SHARING = 10;

/** `author_id`, `authorId`, `aid`; not `id` alone, and not `paid`. */
const READS_LIKE_KEY = /_id$|[a-z]Id$|^[a-z]id$/;

/**
 * Tables that have a column of one name and type that reads like a key of something: where no reference is
 * known, that is how tables are joined.
 */
function byKeyName(tables: readonly Table[]): string[][] {
  const sharing = new Map<string, string[]>();
  for (const table of tables.filter(({ kind }) => kind !== 'view' && kind !== 'materialized view'))
    for (const { name, type_class } of table.columns)
      if (READS_LIKE_KEY.test(name)) {
        const key = `${name.toLowerCase()} ${type_class}`;
        sharing.set(key, [...(sharing.get(key) ?? []), nameOf(table)]);
      }
  return [...sharing.values()].filter(({ length }) => length > 1 && length <= MOST_SHARING);
}
