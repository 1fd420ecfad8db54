import type { Catalog, Relation, Table } from '@pairsmith/catalog';

/** Tables and the relations between them, each looked up by table: a schema may have a thousand of them. */
export interface RelationIndex {
  tableAt: (end: Relation['from']) => Table | undefined;
  /** Those that a table refers by. */
  from: (table: Table) => readonly Relation[];
  /** Those that it is referred to by. */
  to: (table: Table) => readonly Relation[];
}

const NONE: readonly Relation[] = [];
const keyOf = (schema: string, table: string): string => JSON.stringify([schema, table]);

export function indexRelations(tables: readonly Table[], relations: readonly Relation[]): RelationIndex {
  const byName = new Map(tables.map((table) => [keyOf(table.schema, table.name), table]));
  const [from, to] = [new Map<string, Relation[]>(), new Map<string, Relation[]>()];
  const put = (index: Map<string, Relation[]>, end: Relation['from'], relation: Relation) => {
    const key = keyOf(end.schema, end.table);
    const known = index.get(key);
    if (known) known.push(relation);
    else index.set(key, [relation]);
  };
  for (const relation of relations) {
    put(from, relation.from, relation);
    put(to, relation.to, relation);
  }
  return {
    tableAt: ({ schema, table }) => byName.get(keyOf(schema, table)),
    from: ({ schema, name }) => from.get(keyOf(schema, name)) ?? NONE,
    to: ({ schema, name }) => to.get(keyOf(schema, name)) ?? NONE,
  };
}

/** Relations between stored tables of the catalogue, declared ones first; a column of an inferred one belongs to no other. */
export function usableRelations(
  { relations }: Pick<Catalog, 'relations'>,
  tables: readonly Table[],
): Relation[] {
  const { tableAt } = indexRelations(tables, []);
  const has = (end: Relation['from']) => {
    const table = tableAt(end);
    return (
      !!table &&
      end.columns.every((column) =>
        table.columns.some((one) => one.name === column && one.generated === null),
      )
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
export function inOrder(tables: readonly Table[], { tableAt, from }: RelationIndex): Table[] {
  const [entered, ordered] = [new Set<Table>(), new Set<Table>()];
  const visit = (table: Table): void => {
    if (entered.has(table)) return;
    entered.add(table);
    for (const { to } of from(table)) {
      const target = tableAt(to);
      if (target) visit(target);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}
