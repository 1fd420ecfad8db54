import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', 'migrations');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));

/** Statements that take away, or change under the feet of the version before, what it reads and writes. */
const TAKES_AWAY = [
  /\bdrop\s+(table|column|schema|view|type|sequence|function)\b/i,
  /\brename\b/i,
  /\balter\s+column\b/i,
  /\badd\s+column\s+(?!if\b)[^,;]*\bnot\s+null\b(?![^,;]*\bdefault\b)/i,
];

const withoutComments = (sql: string) => sql.replaceAll(/--[^\n]*/g, '');

/** A table whose name a view takes in the same migration is still there for whoever reads and writes it. */
const withoutReplaced = (sql: string) =>
  sql.replaceAll(/\bdrop\s+table\s+([\w.]+)\s*;/gi, (drop, table: string) =>
    new RegExp(`\\bcreate\\s+view\\s+${table.replaceAll('.', '\\.')}\\s`, 'i').test(sql) ? '' : drop,
  );

const takenAway = (sql: string) => {
  const left = withoutReplaced(withoutComments(sql));
  return TAKES_AWAY.flatMap((pattern) => pattern.exec(left)?.[0] ?? []);
};

it.each(names)('the version before goes on working on the tables of the next one: %s', (name) => {
  expect(takenAway(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
});

it('a migration that takes something away is noticed', () => {
  const bad = [
    'alter table pairsmith.tasks drop column version;',
    'alter table pairsmith.tasks rename column a to b;',
    'alter table pairsmith.tasks alter column a type text;',
    'alter table pairsmith.tasks add column a text not null;',
    'drop table pairsmith.audit;',
    'drop table pairsmith.audit; create view pairsmith.audits as select 1;',
  ];
  for (const sql of bad) expect([sql, takenAway(sql).length > 0]).toEqual([sql, true]);
  expect(takenAway('drop table pairsmith.audit; create view pairsmith.audit as select 1;')).toEqual([]);
});
