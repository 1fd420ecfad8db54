import { inNeighbourhoods, neighboursOf, type Catalog, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { countTokens } from '@pairsmith/llm';
import type { TableSummary } from './plan-themes-prompt';
import { relationFacts, type RelationFacts } from './table-facts';

export interface SummaryBatch {
  tables: TableSummary[];
  relations: RelationFacts[];
}

/** Columns and description characters a table's summary holds, richest first. */
const LEVELS = [
  { columns: 16, description: 160 },
  { columns: 6, description: 60 },
  { columns: 0, description: 0 },
];

/**
 * Tables as summaries of at most `maxTokens` a batch, in the richest level that fits one batch; several batches only
 * where the poorest does not. Related tables stay together as far as that goes.
 */
export function summarizeTables(
  catalog: Catalog,
  tables: readonly Table[],
  maxTokens: number,
): SummaryBatch[] {
  for (const level of LEVELS) {
    const batch = summarize(catalog, tables, level);
    if (size(batch) <= maxTokens) return [batch];
  }
  const poorest = LEVELS.at(-1)!;
  const batches: Table[][] = [[]];
  let used = 0;
  const byName = new Map(tables.map((table) => [fullName(table), table]));
  for (const name of inNeighbourhoods(byName.keys(), neighboursOf(catalog.relations))) {
    const table = byName.get(name)!;
    // A table's relations count with it; each is counted twice at most, which only leaves a margin.
    const own = catalog.relations.filter(
      ({ from }) => from.schema === table.schema && from.table === table.name,
    );
    const tokens = size(summary(table, poorest)) + size(own);
    if (used + tokens > maxTokens && used > 0) {
      batches.push([]);
      used = 0;
    }
    batches.at(-1)!.push(table);
    used += tokens;
  }
  return batches.map((batch) => summarize(catalog, batch, poorest));
}

const summarize = (
  catalog: Catalog,
  tables: readonly Table[],
  level: (typeof LEVELS)[number],
): SummaryBatch => ({
  tables: tables.map((table) => summary(table, level)),
  relations: relationFacts(catalog, tables),
});

function summary(table: Table, { columns, description }: (typeof LEVELS)[number]): TableSummary {
  return {
    table: fullName(table),
    ...(table.title && { title: table.title }),
    ...(description > 0 &&
      table.description !== table.title && { description: table.description.slice(0, description) }),
    ...(table.row_estimate !== null && { rows: table.row_estimate }),
    ...(columns > 0 && {
      columns: table.columns.slice(0, columns).map(({ name, title }) => (title ? `${name} ${title}` : name)),
    }),
  };
}

const size = (value: unknown) => countTokens(JSON.stringify(value));
