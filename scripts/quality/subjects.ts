import { DEMO_TABLES } from '../demo-database/demo-database';
import { TRAP_TABLES, UNREADABLE_TABLE } from '../trap-database/trap-database';
import { generateSchema } from '../../tests/quality/schema-generator/generate-schema';
import type { PlannedSchema } from '../../tests/quality/schema-generator/schema-plan';
import { buildSchema } from '../../tests/quality/schema-generator/build-schema';
import { demoDatabase } from '../../tests/support/demo-database';
import { trapDatabase } from '../../tests/support/trap-database';
import type { Language } from '@pairsmith/core';

export const SUBJECT_KINDS = ['demo', 'trap', 'generated'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A database that pairs are made for. */
export interface Subject {
  name: string;
  kind: SubjectKind;
  language: Language;
  /** What a reader of the table should know of it. */
  about: string;
  open: () => Promise<OpenSubject>;
}

export interface OpenSubject {
  /** A reader's. */
  url: string;
  /** `schema.table`, the list of the task. */
  tables: string[];
  close: () => Promise<void>;
}

const kept = () => Promise.resolve();

export const demo: Subject = {
  name: 'demo',
  kind: 'demo',
  language: 'zh',
  about: 'zh, comments, some keys',
  open: async () => ({ url: (await demoDatabase()).url, tables: DEMO_TABLES, close: kept }),
};

const trap: Subject = {
  name: 'trap',
  kind: 'trap',
  language: 'zh',
  about: 'zh, some comments, some keys',
  open: async () => ({
    url: (await trapDatabase()).url,
    tables: TRAP_TABLES.filter((name) => name !== UNREADABLE_TABLE),
    close: kept,
  }),
};

export const generatedSubject = (schema: PlannedSchema): Subject => ({
  name: `${schema.style} ${schema.seed}`,
  kind: 'generated',
  language: schema.language,
  about: `${schema.language}, ${schema.hasComments ? 'comments' : 'no comments'}, ${schema.keys} keys`,
  open: async () => {
    const { url, drop } = await buildSchema(schema);
    return { url, tables: schema.tables.map(({ name }) => `public.${name}`), close: drop };
  },
});

/** Six habits of naming, both languages, with and without comments and keys. */
const GENERATED = [
  generateSchema(2, 'x_id'),
  generateSchema(4, 'fk_x'),
  generateSchema(3, 'xCode'),
  generateSchema(2, 'pinyin'),
  generateSchema(4, 'abbreviations'),
  generateSchema(6, 'chinese'),
];

export const subjects = (): Subject[] => [demo, trap, ...GENERATED.map(generatedSubject)];
