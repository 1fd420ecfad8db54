import { hash, randomUUID } from 'node:crypto';
import type { Pair, ProofLevel, TrainingDataType } from '@pairsmith/core';
import { wordCounts } from './words';

/** What a row says, by its kind. */
export type TrainingText =
  ({ type: 'sql' | 'error_sql' } & Pair) | { type: 'ddl' | 'documentation'; content: string };

/** One text for the store, as a step hands it over. */
export type TrainingItem = { sourceFile: string } & (
  | ({ type: 'sql'; proofLevel: ProofLevel } & Pair)
  | ({ type: 'error_sql' } & Pair)
  | { type: 'documentation'; content: string }
  | ({ type: 'ddl'; content: string } & Partial<TableLinks>)
);

/** Which table a DDL makes, and what it is joined with: by these a search walks from table to table. */
export interface TableLinks {
  /** `schema.name` */
  table: string;
  /** Other tables, named likewise. */
  joinedWith: string[];
}

/** A row of `langchain_pg_embedding` but for its vector, and the words that find it. */
export interface TrainingRow {
  id: string;
  collection: TrainingDataType;
  document: string;
  metadata: Record<string, unknown>;
  /** What is embedded and segmented: the question of a pair, the whole text otherwise. */
  text: string;
  words: Map<string, number>;
}

/** Endings that readers of the store go by. */
const ID_ENDINGS: Record<TrainingDataType, string> = {
  sql: '-sql',
  ddl: '-ddl',
  documentation: '-doc',
  error_sql: '-error_sql',
};

/** The id is made of task and content, so that loading the same thing again is the same row. */
export function trainingRow(item: TrainingItem, task: { taskId: string; dbName: string }): TrainingRow {
  const contentHash = sha256(documentOf(item));
  const id = uuidOf(sha256(JSON.stringify([task.taskId, item.type, contentHash]))) + ID_ENDINGS[item.type];
  return rowOf(id, item, {
    task_id: task.taskId,
    db_name: task.dbName,
    source_file: item.sourceFile,
    ...(item.type === 'sql' ? { proof_level: item.proofLevel } : {}),
    ...(item.type === 'ddl' && item.table !== undefined
      ? { table: item.table, joined_with: item.joinedWith ?? [] }
      : {}),
  });
}

/** The row of a text that belongs to no task; the same text again is another row. */
export const writtenRow = (text: TrainingText, about: Record<string, unknown>): TrainingRow =>
  rowOf(randomUUID() + ID_ENDINGS[text.type], text, { ...about, ...provenBy(text) });

/** The row under the same id with another text: what was proved of the old one is not true of this one. */
export const rewrittenRow = (id: string, text: TrainingText, about: Record<string, unknown>): TrainingRow =>
  rowOf(id, text, { ...about, ...provenBy(text) });

/** Nothing but the gate has looked at a text that came by itself. */
const provenBy = ({ type }: TrainingText) => (type === 'sql' ? { proof_level: 'L0' } : {});

function rowOf(id: string, text: TrainingText, about: Record<string, unknown>): TrainingRow {
  const document = documentOf(text);
  const embedded = 'content' in text ? text.content : text.question;
  return {
    id,
    collection: text.type,
    document,
    metadata: {
      ...about,
      id,
      content_hash: sha256(document),
      ...('question' in text ? { question_hash: questionHash(text.question) } : {}),
    },
    text: embedded,
    words: wordCounts(embedded),
  };
}

const documentOf = (text: TrainingText): string => ('content' in text ? text.content : pairDocument(text));

/** Exactly the two keys, two strings, raw UTF-8: readers parse it as a Python literal. */
const pairDocument = ({ question, sql }: Pair): string => JSON.stringify({ question, sql });

/** Finds a stored question that is asked word for word. */
export const questionHash = (question: string): string => sha256(question.normalize('NFC').trim());

const sha256 = (text: string) => hash('sha256', text);

const uuidOf = (hex: string) =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
