import { quoteIdentifier, quoteTable, type Catalog, type Table } from '@pairsmith/catalog';
import { countTokens } from '@pairsmith/llm';
import { likeliestFirst } from './answered-questions';

export interface BareSchema {
  text: string;
  /** Tables that had no room. */
  leftOut: number;
}

/**
 * What a database says of its tables by itself: their names, columns, types and declared keys. None of the words, ranges,
 * values and relations that were found out about them. Where not all have room, those most like the question come first.
 */
export function bareSchema(
  catalog: Pick<Catalog, 'tables' | 'relations'>,
  question: string,
  maxTokens: number,
): BareSchema {
  const all = catalog.tables.map((table) => tableText(table, catalog));
  if (countTokens(all.join('\n')) <= maxTokens) return { text: all.join('\n'), leftOut: 0 };
  const byName = new Map(catalog.tables.map((table) => [withoutWords(table), table]));
  const kept: string[] = [];
  let used = 0;
  for (const bare of likeliestFirst([...byName.keys()], [question])) {
    const text = tableText(byName.get(bare)!, catalog);
    used += countTokens(text);
    if (used > maxTokens && kept.length > 0) break;
    kept.push(text);
  }
  return { text: kept.join('\n'), leftOut: catalog.tables.length - kept.length };
}

const withoutWords = (table: Table): Table => ({
  ...table,
  title: '',
  columns: table.columns.map((column) => ({ ...column, title: '' })),
});

function tableText(table: Table, { relations }: Pick<Catalog, 'relations'>): string {
  const names = (columns: readonly string[]) => columns.map(quoteIdentifier).join(', ');
  const parts = table.columns.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`);
  if (table.primary_key.length > 0) parts.push(`PRIMARY KEY (${names(table.primary_key)})`);
  for (const { from, to, source } of relations)
    if (source === 'declared' && from.schema === table.schema && from.table === table.name)
      parts.push(
        `FOREIGN KEY (${names(from.columns)}) REFERENCES ${quoteTable({ schema: to.schema, name: to.table })} (${names(to.columns)})`,
      );
  return `${quoteTable(table)} (${parts.join(', ')})`;
}
