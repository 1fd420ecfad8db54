import { createHash } from 'node:crypto';
import type { Pair, ProofLevel, TrainingDataType } from '@pairsmith/core';
import { wordCounts } from './words';

/** One text for the store, as a step hands it over. */
export type TrainingItem = { sourceFile: string } & (
  | ({ type: 'sql'; proofLevel: ProofLevel } & Pair)
  | ({ type: 'error_sql' } & Pair)
  | { type: 'ddl' | 'documentation'; content: string }
);

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
  const document = 'content' in item ? item.content : pairDocument(item);
  const text = 'content' in item ? item.content : item.question;
  const contentHash = sha256(document);
  const id = uuidOf(sha256(JSON.stringify([task.taskId, item.type, contentHash]))) + ID_ENDINGS[item.type];
  return {
    id,
    collection: item.type,
    document,
    metadata: {
      id,
      task_id: task.taskId,
      db_name: task.dbName,
      source_file: item.sourceFile,
      content_hash: contentHash,
      ...('question' in item ? { question_hash: questionHash(item.question) } : {}),
      ...(item.type === 'sql' ? { proof_level: item.proofLevel } : {}),
    },
    text,
    words: wordCounts(text),
  };
}

/** Exactly the two keys, two strings, raw UTF-8: readers parse it as a Python literal. */
export const pairDocument = ({ question, sql }: Pair): string => JSON.stringify({ question, sql });

/** Finds a stored question that is asked word for word. */
export const questionHash = (question: string): string => sha256(question.normalize('NFC').trim());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
