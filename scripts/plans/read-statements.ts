import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { splitStatements } from '@pairsmith/sql';
import { readSets } from '../pairs/read-sets';

/**
 * The statements of a folder by the database they belong to: pairs in `*.json` as `measure:pairs` takes them, and scripts,
 * each called after its database (`shop.sql`).
 * @throws where there is neither, or a set of pairs has another form
 */
export function readStatements(folder: string): Map<string, string[]> {
  const statements = new Map<string, string[]>();
  const add = (database: string, some: readonly string[]) =>
    void statements.set(database, [...(statements.get(database) ?? []), ...some]);
  const files = readdirSync(folder).sort();
  if (files.some((name) => name.endsWith('.json')))
    for (const [database, pairs] of readSets(folder))
      add(
        database,
        pairs.map(({ sql }) => sql.trim().replace(/;$/, '')),
      );
  for (const file of files.filter((name) => name.endsWith('.sql')))
    add(
      basename(file, '.sql'),
      splitStatements(readFileSync(join(folder, file), 'utf8')).map(({ text }) => text.replace(/;$/, '')),
    );
  if (statements.size === 0)
    throw new Error(`${folder}: no set of pairs (*.json) and no script (*.sql) in it`);
  return statements;
}
