import type { Catalog, Table } from '@pairsmith/catalog';
import type { WordSource } from '@pairsmith/words';
import type { Language, Pair, PairOrigin, Message, ReaderVerdict, Said } from '@pairsmith/core';

/** Writes what a person would otherwise write by hand. Two of them: the model, and the built-in one that needs no key. */
export interface Writer {
  readonly name: 'builtin' | 'model';
  /** The rules by which it writes these, as one short word: by other rules it would write others. */
  readonly rules: (of: WrittenKind, language: Language) => string;
  /** Words for what the table's catalogue entry leaves without (`word_source: 'none'`); invented columns are dropped, missing ones stay missing. */
  describeTable: (table: Table, context: WriterContext) => Promise<TableWords>;
  planThemes: (catalog: Catalog, count: number, context: WriterContext) => Promise<Theme[]>;
  /** Each theme's pairs as soon as they are there, in any order; a theme that fails says so and stops no other. */
  writePairs: (request: PairRequest, context: WriterContext) => AsyncIterable<ThemeResult>;
  /** SQL for questions that people asked, in their order. Absent: this writer cannot read questions. */
  answerQuestions?: (
    request: { catalog: Catalog; questions: readonly string[] },
    context: WriterContext,
  ) => Promise<QuestionAnswer[]>;
  /** Words for queries that people use, in their order; null for what it could not say. Absent: this writer has its own words only. */
  sayQueries?: (
    request: { queries: readonly { sql: string; means: string }[] },
    context: WriterContext,
  ) => Promise<(string | null)[]>;
  /** Another SQL for the question; null where this writer knows none. `attempt` counts from 1. */
  repairSql: (request: RepairRequest, context: WriterContext) => Promise<string | null>;
}

/** Words of tables; pairs, also for questions that people brought; other SQL where one failed. */
export type WrittenKind = 'words' | 'pairs' | 'repairs';

export interface WriterContext {
  language: Language;
  businessContext: string;
  /** Another draw, other output; the same draw, the same output. */
  draw: number;
  signal: AbortSignal;
  /** A line for a person who follows the step: retries, dropped answers. */
  note: (message: Message) => void;
  /** What a person should look at: a table or theme, and why. Becomes a warning and stands in the report. */
  mark?: (of: Said, why: Message) => void;
}

export interface TableWords {
  title: string;
  description: string;
  /** By column name. `description` may hold the meanings of codes: `状态（0正常 1停用）`. */
  columns: Record<string, { title: string; description: string }>;
  /** Where the title comes from, if not from what the writer itself is known by. */
  titleFrom?: WordSource;
  /** Where the columns' words come from, likewise. */
  columnsFrom?: WordSource;
}

export interface Theme {
  name: string;
  description: string;
  /** `schema.table` of the catalogue. */
  tables: string[];
  entities: string[];
  metrics: string[];
  /** Pairs that it is asked for; where nothing is said, `questionsPerTheme`. */
  questions?: number;
}

export interface PairRequest {
  /** With the words a person left in the files. */
  catalog: Catalog;
  themes: Theme[];
  questionsPerTheme: number;
  /** Pairs that are there already and are not to be asked again. */
  existing?: readonly ExistingPair[];
  /** Pairs of the task that are known to be right, without personal data: a model learns from them. */
  examples?: readonly ExamplePair[];
  /** What the second reader says of a question and its SQL; null: the SQL is none. */
  read?: (pair: Pair) => ReaderVerdict | null;
  /** Runs one read-only SELECT on the business database, within the proof's caps. Throws where it does not run. */
  run: (sql: string) => Promise<QueryResult>;
}

export interface ExistingPair extends Pair {
  /** As far as it is known; null: a person wrote it, or it failed. */
  theme: string | null;
  intent: string | null;
  style: string | null;
}

/** A pair that a proof or a person stands for. Tables as `schema.name`. */
export interface ExamplePair extends Pair {
  tables: readonly string[];
  traits: readonly string[];
  /** Approved or written by a person. */
  isByPerson: boolean;
}

/** Cells as the driver's text, null for NULL. */
export interface QueryResult {
  columns: string[];
  rows: (string | null)[][];
  /** More rows than the cap came. */
  truncated: boolean;
}

export interface ThemeResult {
  theme: Theme;
  pairs: PairDraft[];
  /** Why nothing (or not everything) came; Chinese, for the report. */
  error?: Error;
  /** Cells of the coverage map that all themes together left empty; with the last theme, where the writer keeps a map. */
  holes?: CoverageGap[];
  /** Why all themes together have fewer pairs than they are asked for; with the last theme, where the writer knows. */
  unasked?: Unasked;
}

/** What stands between what was asked for and what was written. */
export interface Unasked {
  reasons: Reason[];
  /** What a person can do about it. */
  help: Message[];
}

export interface Reason {
  reason: Message;
  /** Questions, or tables where the reason says so; null where there is nothing to count. */
  count: number | null;
}

export const GAP_KINDS = ['table', 'relation', 'trait', 'difficulty', 'style'] as const;

/** A cell of the coverage map without a pair. */
export interface CoverageGap {
  kind: (typeof GAP_KINDS)[number];
  /** `public.t`, a relation's name, or the word of the trait, grade or style. */
  name: string;
  /** Chinese, for the report. */
  reason: Message;
}

export interface PairDraft extends Pair {
  origin: PairOrigin;
  /** What is asked for, in the writer's own word: count, top_n, share, trend …; null from a model. */
  intent: string | null;
  style: QuestionStyle;
}

export const QUESTION_STYLES = [
  'formal',
  'colloquial',
  'imperative',
  'interrogative',
  'vague',
  'keyword',
] as const;
export type QuestionStyle = (typeof QUESTION_STYLES)[number];

export type QuestionAnswer =
  | { question: string; sql: string }
  /** No SQL, and the reason. */
  | { question: string; sql: null; why: Said };

export interface RepairRequest {
  catalog: Catalog;
  question: string;
  sql: string;
  error: Said;
  attempt: number;
}
