import type { Catalog, Table } from '@pairsmith/catalog';
import { countTokens } from '@pairsmith/llm';
import type { ChosenTables } from './choose-tables';
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

/** Of what lies beside a theme's tables: enough to join them, and no more. */
const NEAR_TOKENS = 500;

/** A theme's tables, and those near them by names and types as far as there is room. */
export function fitTheme(catalog: Catalog, { needed, near }: ChosenTables, maxTokens: number): FittedTables {
  const fitted = fitTables(catalog, needed, maxTokens);
  const shown = needed.filter((table) => !fitted.left_out.includes(table));
  let room = Math.min(NEAR_TOKENS, maxTokens - size({ ...fitted, left_out: [] }));
  const beside: Table[] = [];
  for (const table of near) {
    const added = relationFacts(catalog, [...shown, ...beside, table]).length - fitted.relations.length;
    const tokens = size(tableFacts(table, 'names and types')) + added * RELATION_TOKENS;
    if (tokens > room) continue;
    room -= tokens;
    beside.push(table);
  }
  return {
    tables: [...fitted.tables, ...beside.map((table) => tableFacts(table, 'names and types'))],
    relations: relationFacts(catalog, [...shown, ...beside]),
    left_out: fitted.left_out,
  };
}

/** About what a relation takes. */
const RELATION_TOKENS = 60;

const facts = (catalog: Catalog, tables: readonly Table[], detail: (typeof DETAILS)[number]) => ({
  tables: tables.map((table) => tableFacts(table, detail)),
  relations: relationFacts(catalog, tables),
});

const size = (value: unknown) => countTokens(JSON.stringify(value));
