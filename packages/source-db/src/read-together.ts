import type { Table } from '@pairsmith/catalog';

/** Few enough that several connections have work where there are few tables. */
const MOST_TABLES = 10;
/** What is read together is held together: so many columns are some 60 MB of cells where all are long and nobody analysed. */
const MOST_COLUMNS = 300;

/** The tables in their order, in groups that are read one after the other; a table of very many columns is one of its own. */
export function readTogether(tables: readonly Table[]): Table[][] {
  const groups: Table[][] = [];
  let columns = 0;
  for (const table of tables) {
    const group = groups.at(-1);
    columns += table.columns.length;
    if (group && group.length < MOST_TABLES && columns <= MOST_COLUMNS) group.push(table);
    else {
      groups.push([table]);
      columns = table.columns.length;
    }
  }
  return groups;
}
