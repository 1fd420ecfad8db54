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

it.each(names)('the version before goes on working on the tables of the next one: %s', (name) => {
  const sql = withoutComments(readFileSync(join(FOLDER, name), 'utf8'));
  for (const pattern of TAKES_AWAY) expect(pattern.exec(sql)?.[0]).toBeUndefined();
});

it('a migration that takes something away is noticed', () => {
  const bad = [
    'alter table pairsmith.tasks drop column version;',
    'alter table pairsmith.tasks rename column a to b;',
    'alter table pairsmith.tasks alter column a type text;',
    'alter table pairsmith.tasks add column a text not null;',
    'drop table pairsmith.audit;',
  ];
  for (const sql of bad) expect([sql, TAKES_AWAY.some((pattern) => pattern.test(sql))]).toEqual([sql, true]);
});
