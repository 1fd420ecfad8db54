import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '@pairsmith/core';
import { z } from 'zod';

/** A database to draw from. */
export interface DatabaseSpec {
  name: string;
  /** A PostgreSQL URL, or a `.sql` file that is loaded into a database of its own. */
  source: string;
  language: Language;
  /** Null: all but PostgreSQL's own. */
  schemas: string[] | null;
  /** Queries whose rows a judge needs beside the schema, such as those of a dictionary table. */
  lookups: string[];
}

export type Options =
  | { action: 'draw'; databases: DatabaseSpec[]; each: number; seed: string }
  | { action: 'demo'; asked: number; sample: number; seed: string }
  | { action: 'tally'; verdicts: string[]; key: string };

const USAGE = [
  'npm run audit -- --databases LIST --each 12 --seed COMMIT',
  'npm run audit -- --demo 1000 --sample 60 --seed COMMIT',
  'npm run audit -- --tally VERDICTS VERDICTS VERDICTS --key KEY',
  '',
  'LIST is name=SOURCE:zh|en[,…] or a JSON file [{"name", "source", "language", "schemas"?, "lookups"?}, …];',
  'SOURCE is a postgresql:// URL or a .sql file.',
].join('\n');

/** @throws with the usage, on anything that is missing, unknown or ambiguous */
export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = readArguments(argv);
  const { databases, demo, tally } = values;
  if ([databases, demo, tally].filter((value) => value !== undefined).length !== 1)
    throw refuse('Give one of --databases, --demo and --tally');
  if (tally !== undefined) {
    if (values.key === undefined) throw refuse('--tally wants --key with the key of the draw');
    return { action: 'tally', verdicts: [tally, ...positionals], key: values.key };
  }
  if (positionals.length > 0) throw refuse(`Not understood: ${positionals.join(' ')}`);
  if (!/^[0-9a-f]{7,40}$/.test(values.seed ?? '')) throw refuse('--seed wants a commit');
  const seed = values.seed ?? '';
  return demo === undefined
    ? {
        action: 'draw',
        databases: readDatabases(databases ?? ''),
        each: countOf('--each', values.each ?? '12'),
        seed,
      }
    : {
        action: 'demo',
        asked: countOf('--demo', demo),
        sample: countOf('--sample', values.sample ?? '60'),
        seed,
      };
}

const refuse = (what: string): Error => new Error(`${what}.\n\n${USAGE}`);

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    databases: text,
    each: text,
    seed: text,
    demo: text,
    sample: text,
    tally: text,
    key: text,
  };
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw refuse(`${option} wants a number of pairs, not “${text}”`);
  return count;
}

const listSchema = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'a name of small letters, digits, _ and -'),
      source: z.string().regex(/^postgres(?:ql)?:\/\/|\.sql$/, 'a postgresql:// URL or a .sql file'),
      language: z.enum(['zh', 'en']),
      schemas: z.array(z.string()).min(1).nullable().default(null),
      lookups: z.array(z.string()).default([]),
    }),
  )
  .min(1)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'two databases of one name');

/** Files are named from where the list stands: the JSON file's folder, or the working directory. */
function readDatabases(list: string): DatabaseSpec[] {
  const isFile = list.endsWith('.json');
  const parsed = listSchema.safeParse(isFile ? readJson(list) : list.split(',').map(readEntry));
  if (!parsed.success) throw refuse(`--databases ${list}: ${z.prettifyError(parsed.error)}`);
  const folder = isFile ? dirname(list) : '.';
  return parsed.data.map((entry) => ({
    ...entry,
    source: entry.source.endsWith('.sql') ? resolve(folder, entry.source) : entry.source,
  }));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw refuse(`--databases ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `shop=postgresql://reader@127.0.0.1/shop:en` */
function readEntry(text: string) {
  const [, name, source, language] = /^([^=]*)=(.*):([^:]*)$/.exec(text) ?? [];
  if (name === undefined) throw refuse(`--databases: “${text}” is not name=SOURCE:language`);
  return { name, source, language };
}
