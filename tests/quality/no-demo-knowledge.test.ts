import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { demoDatabase } from '../support/demo-database';

const root = join(__dirname, '..', '..');

/** Words that any business database has; whoever adds one says in the review why it is ordinary. */
const ORDINARY = new Set(
  readFileSync(join(__dirname, 'ordinary-words.txt'), 'utf8').split(/\s+/).filter(Boolean),
);

/** What the demo calls its tables and columns, and what it says of them. */
async function demoWords(): Promise<string[]> {
  const client = new Client({ connectionString: (await demoDatabase()).adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ word: string }>(`
      with relations as (
        select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'ods') and c.relkind in ('r', 'p', 'v'))
      select relname as word from relations
      union select attname from pg_attribute join relations on oid = attrelid where attnum > 0 and not attisdropped
      union select description from pg_description join relations on oid = objoid
      union select regexp_replace(description, '[（(，,].*$', '') from pg_description join relations on oid = objoid`);
    return rows.map(({ word }) => word).filter((word) => !ORDINARY.has(word));
  } finally {
    await client.end();
  }
}

const files = (): string[] =>
  execFileSync('git', ['ls-files', '--', 'packages', 'apps'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((name) => /\.(ts|tsx|sql|json|css|html|txt)$/.test(name));

test('no table, column or comment of the demo is known to packages/ or apps/', async () => {
  const words = await demoWords();
  expect(words.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const file of files()) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const word of words) {
      const isKnown = /\p{Script=Han}/u.test(word)
        ? text.includes(word)
        : new RegExp(`(?<![\\w])${word}(?![\\w])`).test(text);
      if (isKnown) found.push(`${file}: ${word}`);
    }
  }
  expect(found).toEqual([]);
});
