import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog, Table } from '@pairsmith/catalog';
import { namesOf, openNode, parse, splitStatements, type Fields } from '@pairsmith/sql';
import { exampleColumn, exampleTable } from '../../packages/catalog/src/__tests__/example-tables';

/** The script of a small database of gardens, whose owner has not heard of plans. */
export const gardensScript = (): string => readFileSync(join(__dirname, 'gardens.sql'), 'utf8');

/** Statements of many styles that run on it. */
export const gardenStatements = (): string[] =>
  splitStatements(readFileSync(join(__dirname, 'styles.sql'), 'utf8')).map(({ text }) =>
    text.replace(/;$/, ''),
  );

/** What a catalogue says of its tables, without a server: names only. `loadParser` first. */
export const gardensCatalog = (): Pick<Catalog, 'tables' | 'relations'> => ({
  tables: splitStatements(gardensScript()).flatMap(({ text }) => tableOf(text) ?? []),
  relations: [],
});

function tableOf(sql: string): Table | null {
  const [type, { relation, tableElts }] = openNode(parse(sql.replace(/;$/, '')).root);
  if (type !== 'CreateStmt') return null;
  const { schemaname = 'public', relname } = relation as Fields;
  const columns = (tableElts as unknown[]).flatMap((element) => {
    const [kind, { colname, typeName }] = openNode(element);
    const name = namesOf((typeName as Fields | undefined)?.['names']).at(-1);
    return kind === 'ColumnDef' && name ? [exampleColumn(String(colname), name)] : [];
  });
  return exampleTable(String(relname), columns, { schema: String(schemaname) });
}
