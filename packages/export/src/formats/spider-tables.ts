import type { Column, Table, TypeClass } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { identifierWords } from '@pairsmith/words';
import type { ExportDatabase } from '../pair';
import { jsonLine } from './format';

const TYPES: Partial<Record<TypeClass, string>> = {
  ...{ text: 'text', enum: 'text', uuid: 'text', integer: 'number', decimal: 'number', boolean: 'boolean' },
  ...{ date: 'time', timestamp: 'time', time: 'time' },
};

/** `tables.json`: each database's tables, columns and keys, columns by their place among all. */
export function* spiderTables(
  databases: readonly ExportDatabase[],
  composite: 'flat' | 'nested',
): Generator<string> {
  yield '[';
  for (const [at, database] of databases.entries())
    yield `${at === 0 ? '' : ','}\n${jsonLine(describe(database, composite))}`;
  yield databases.length === 0 ? ']\n' : '\n]\n';
}

function describe({ name, catalog: { tables, relations } }: ExportDatabase, composite: 'flat' | 'nested') {
  const columns = tables.flatMap((table, at) => table.columns.map((column) => ({ at, table, column })));
  const places = new Map(
    columns.map(({ table, column }, at) => [JSON.stringify([fullName(table), column.name]), at + 1]),
  );
  const place = (table: string, column: string) => places.get(JSON.stringify([table, column]));
  const keys = tables.flatMap((table): (number | number[])[] => {
    const key = table.primary_key.flatMap((column) => place(fullName(table), column) ?? []);
    return key.length > 1 && composite === 'nested' ? [key] : key;
  });
  const foreignKeys = relations.flatMap(({ from, to }) =>
    from.columns.flatMap((column, at) => {
      const [here, there] = [
        place(`${from.schema}.${from.table}`, column),
        place(`${to.schema}.${to.table}`, to.columns[at] ?? ''),
      ];
      return here !== undefined && there !== undefined ? [[here, there]] : [];
    }),
  );
  return {
    db_id: name,
    table_names_original: tables.map(sqlName),
    table_names: tables.map((table) => table.title || plainWords(table.name)),
    column_names_original: [[-1, '*'], ...columns.map(({ at, column }) => [at, column.name])],
    column_names: [[-1, '*'], ...columns.map(({ at, column }) => [at, wordsFor(column)])],
    column_types: ['text', ...columns.map(({ column }) => TYPES[column.type_class] ?? 'others')],
    primary_keys: keys,
    foreign_keys: foreignKeys,
  };
}

/** As statements call it: those of `public` by their name alone. */
const sqlName = (table: Table): string => (table.schema === 'public' ? table.name : fullName(table));

const plainWords = (name: string): string => identifierWords(name).join(' ') || name;
const wordsFor = (column: Column): string => column.title || plainWords(column.name);
