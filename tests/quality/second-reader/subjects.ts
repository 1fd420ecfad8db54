import type { Catalog } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { DEMO_TABLES } from '../../../scripts/demo-database/demo-database';
import { TRAP_TABLES, UNREADABLE_TABLE } from '../../../scripts/trap-database/trap-database';
import { demoDatabase } from '../../support/demo-database';
import { trapDatabase } from '../../support/trap-database';
import { buildSchema } from '../schema-generator/build-schema';
import { generateSchema } from '../schema-generator/generate-schema';
import { KEY_STYLES } from '../schema-generator/key-styles';
import { openSubject } from '../write-builtin-pairs';
import { RIGHT_PAIRS } from './right-pairs';

export interface ReadPair {
  question: string;
  sql: string;
  by: 'hand' | 'builtin';
}

/** A database with its catalogue, pairs for it, and a way to run more. */
export interface ReadSubject {
  name: string;
  catalog: Catalog;
  pairs: ReadPair[];
  run: (sql: string) => Promise<{ rows: (string | null)[][] }>;
  close: () => Promise<void>;
}

/** Without the five million rows: a proof of the reader needs no patience. */
const TRAP_READ = TRAP_TABLES.filter((name) => name !== UNREADABLE_TABLE && name !== 'public.meter_reading');

const written = (pairs: readonly { question: string; sql: string }[]): ReadPair[] =>
  pairs.map(({ question, sql }) => ({ question, sql, by: 'builtin' }));

/** Demo and trap with the pairs written by hand and the built-in writer's. */
export async function openKnown(name: 'demo' | 'trap'): Promise<ReadSubject> {
  const { url } = await (name === 'demo' ? demoDatabase() : trapDatabase());
  const subject = await openSubject(url, ['public', 'ods', 'crm', 'archive']);
  const { catalog, pairs } = await subject.write({ tables: name === 'demo' ? DEMO_TABLES : TRAP_READ });
  const byHand = RIGHT_PAIRS.filter(({ database }) => database === name);
  return {
    name,
    catalog,
    pairs: [
      ...byHand.map(({ question, sql }): ReadPair => ({ question, sql, by: 'hand' })),
      ...written(pairs),
    ],
    run: subject.run,
    close: subject.close,
  };
}

/** A schema of the generator's in the language it was made in, with the built-in writer's pairs. */
export async function openGenerated(seed: number): Promise<ReadSubject> {
  const style = KEY_STYLES[seed % KEY_STYLES.length] ?? 'x_id';
  const schema = generateSchema(seed, style);
  const built = await buildSchema(schema);
  const subject = await openSubject(built.url);
  const tables = schema.tables.map(({ name }) => fullName({ schema: 'public', name }));
  const { catalog, pairs } = await subject.write({ tables, language: schema.language });
  return {
    name: `generated ${seed} ${style} ${schema.language}`,
    catalog,
    pairs: written(pairs),
    run: subject.run,
    async close() {
      await subject.close();
      await built.drop();
    },
  };
}
