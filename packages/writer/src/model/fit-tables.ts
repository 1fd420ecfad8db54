import type { Catalog, Table } from '@pairsmith/catalog';
import { countTokens } from '@pairsmith/llm';
import { DETAILS, type RelationFacts, relationFacts, tableFacts, type TableFacts } from './table-facts';

export interface FittedTables {
  tables: TableFacts[];
  relations: RelationFacts[];
  /** Tables that had no room at all. */
  left_out: Table[];
}

/**
 * The tables in as much detail as `maxTokens` allow. Where even names and types are too much, tables are left out from
 * the end: the caller puts the important ones first.
 */
export function fitTables(catalog: Catalog, tables: readonly Table[], maxTokens: number): FittedTables {
  for (const detail of DETAILS) {
    const fitted = facts(catalog, tables, detail);
    if (size(fitted) <= maxTokens) return { ...fitted, left_out: [] };
  }
  // Table by table: counting the whole again for each table left out takes seconds on a large schema.
  let kept = 0;
  for (let used = 0; kept < tables.length; kept += 1) {
    const table = tables[kept]!;
    const own = catalog.relations.filter(
      ({ from }) => from.schema === table.schema && from.table === table.name,
    );
    used += size(tableFacts(table, 'names and types')) + size(own);
    if (used > maxTokens && kept > 0) break;
  }
  return { ...facts(catalog, tables.slice(0, kept), 'names and types'), left_out: tables.slice(kept) };
}

const facts = (catalog: Catalog, tables: readonly Table[], detail: (typeof DETAILS)[number]) => ({
  tables: tables.map((table) => tableFacts(table, detail)),
  relations: relationFacts(catalog, tables),
});

const size = (value: unknown) => countTokens(JSON.stringify(value));
