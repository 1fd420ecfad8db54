import {
  AppError,
  createBreather,
  MAX_TRAINING_BATCH,
  type TrainingFileType,
  type UploadTrainingDataAnswer,
  said,
  type Message,
  type Told,
} from '@pairsmith/core';
import { fileNameProblem } from '@pairsmith/files';
import { loadParser } from '@pairsmith/sql';
import { writtenRow, type TrainingRow } from '@pairsmith/training-store';
import { addTrainingRows, ofDatabase, openStoreEmbedder } from './add-training-rows';
import { isOpenQuery, itemRules, noQuestion, type TrainingDraft } from './check-training-item';
import { decodeText } from '../files/decode-text';
import type { ApiDeps } from '../deps';
import { readTrainingFile } from './formats/read-training-file';
import type { UploadedFile } from '../files/upload';
import { completeTexts } from './write-questions';

export interface UploadOptions {
  type: TrainingFileType;
  dbName: string | undefined;
  caller: string;
  signal: AbortSignal;
}

/**
 * Writes what a file holds into the store, all of it in one transaction or nothing.
 * @throws AppError invalid_params with the position; missing_required_params for SQL without questions where there is no
 * model; embedding_model_mismatch, llm_error
 */
export async function uploadTrainingData(
  deps: ApiDeps,
  { name, content }: UploadedFile,
  { type, dbName, caller, signal }: UploadOptions,
): Promise<Told<UploadTrainingDataAnswer>> {
  await loadParser();
  const problem = fileNameProblem(name);
  if (problem) throw refuse(said('file.refused_name', { problem, name: JSON.stringify(name) }));
  const rules = itemRules(deps);
  if (type === 'sql' && !rules.hasModel) throw noQuestion();
  const drafts = await readTrainingFile(type, textOf(name, content), rules);
  checkOpen(drafts);
  const embedder = await openStoreEmbedder(deps, signal);
  const texts = await completeTexts(deps, drafts, signal);
  const about = {
    created_at: new Date().toISOString(),
    created_by: caller,
    source_file: name,
    ...ofDatabase(dbName),
  };
  const breathe = createBreather();
  const rows: TrainingRow[] = [];
  for (const text of texts) {
    await breathe();
    if (text instanceof AppError) throw text;
    rows.push(writtenRow(text, about));
  }
  const { total } = await addTrainingRows(deps, rows, embedder, signal);
  return {
    filename: name,
    file_type: type,
    file_size: content.length,
    created: rows.length,
    current_total_count: total,
    status: 'completed',
    response: said('done.training_uploaded', { name }),
  };
}

function textOf(name: string, content: Buffer): string {
  const text = decodeText(content);
  if (text === null) throw refuse(said('file.bad_encoding', { name }));
  if (text.trim() === '') throw refuse(said('file.empty', { name }));
  return text;
}

function checkOpen(drafts: readonly TrainingDraft[]): void {
  const open = drafts.filter(isOpenQuery).length;
  if (open > MAX_TRAINING_BATCH)
    throw refuse(said('training.too_many_questions', { open, max: MAX_TRAINING_BATCH }));
}

const refuse = (message: Message) =>
  new AppError('invalid_params', message, { details: { invalid_params: ['file'] } });
