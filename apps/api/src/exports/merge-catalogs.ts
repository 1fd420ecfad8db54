import type { Catalog } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';

/**
 * What several tasks know of one database, as one catalogue: so that a statement means the same plan whichever task it is of.
 * What the newer one says of a table is taken.
 */
export function mergeCatalogs(newer: Catalog, older: Catalog): Catalog {
  const all = [newer, older];
  return {
    ...newer,
    tables: firstOfEach(
      all.flatMap(({ tables }) => tables),
      fullName,
    ),
    relations: firstOfEach(
      all.flatMap(({ relations }) => relations),
      ({ from, to }) => JSON.stringify([from, to]),
    ),
    types: firstOfEach(
      all.flatMap(({ types }) => types ?? []),
      fullName,
    ),
  };
}

function firstOfEach<T>(all: readonly T[], key: (one: T) => string): T[] {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(key(one))) found.set(key(one), one);
  return [...found.values()];
}
