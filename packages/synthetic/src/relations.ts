import type { Catalog, Relation, Table } from '@pairsmith/catalog';

export const sameTable = (end: Relation['from'], { schema, name }: Pick<Table, 'schema' | 'name'>): boolean =>
  end.schema === schema && end.table === name;

/** Relations between stored tables of the catalogue, declared ones first; a column of an inferred one belongs to no other. */
export function usableRelations(
  { relations }: Pick<Catalog, 'relations'>,
  tables: readonly Table[],
): Relation[] {
  const has = ({ schema, table: name, columns }: Relation['from']) => {
    const table = tables.find((one) => one.schema === schema && one.name === name);
    return (
      !!table &&
      columns.every((column) => table.columns.some((one) => one.name === column && one.generated === null))
    );
  };
  const usable = relations.filter(
    ({ from, to }) => from.columns.length === to.columns.length && has(from) && has(to),
  );
  const declared = usable.filter(({ source }) => source === 'declared');
  const taken = new Set(
    declared.flatMap(({ from }) => from.columns.map((column) => `${from.schema}.${from.table}.${column}`)),
  );
  const inferred = usable.filter(
    ({ source, from }) =>
      source !== 'declared' &&
      !from.columns.some((column) => taken.has(`${from.schema}.${from.table}.${column}`)),
  );
  return [...declared, ...inferred];
}

/** What is referred to first; of a circle, whichever is met first. */
export function inOrder(tables: readonly Table[], relations: readonly Relation[]): Table[] {
  const [entered, ordered] = [new Set<Table>(), new Set<Table>()];
  const visit = (table: Table): void => {
    if (entered.has(table)) return;
    entered.add(table);
    for (const { from, to } of relations)
      if (sameTable(from, table))
        for (const target of tables.filter((one) => sameTable(to, one))) visit(target);
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}
