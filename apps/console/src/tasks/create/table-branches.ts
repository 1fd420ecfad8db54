import type { TableInfo } from './use-database-tables';

export interface Branch {
  schema: string;
  tables: TableInfo[];
}

/** The tables by schema, of those that a search finds by name or comment; `public` first. */
export function branchesOf(tables: readonly TableInfo[], search: string): Branch[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = ({ table, comment }: TableInfo) => {
    const text = `${table} ${comment ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const bySchema = new Map<string, TableInfo[]>();
  for (const table of tables.filter(isFound))
    bySchema.set(table.schema, [...(bySchema.get(table.schema) ?? []), table]);
  return [...bySchema]
    .map(([schema, inside]) => ({ schema, tables: inside }))
    .sort((a, b) => Number(b.schema === 'public') - Number(a.schema === 'public'));
}

/** What is chosen after some were chosen or not any more; the others stay as they were. */
export const chosenAfter = (
  before: readonly string[],
  keys: readonly string[],
  isChosen: boolean,
): string[] =>
  isChosen
    ? [...before, ...keys.filter((key) => !before.includes(key))]
    : before.filter((key) => !keys.includes(key));
