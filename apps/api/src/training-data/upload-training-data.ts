import {
  AppError,
  createBreather,
  MAX_TRAINING_BATCH,
  type TrainingFileType,
  type UploadTrainingDataAnswer,
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
): Promise<UploadTrainingDataAnswer> {
  await loadParser();
  const problem = fileNameProblem(name);
  if (problem) throw refuse(`${problem}: ${JSON.stringify(name)}`);
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
    response: `文件上传并训练成功：${name}`,
  };
}

function textOf(name: string, content: Buffer): string {
  const text = decodeText(content);
  if (text === null) throw refuse(`文件编码无法识别，请保存为 UTF-8 或 GBK: ${name}`);
  if (text.trim() === '') throw refuse(`文件内容为空: ${name}`);
  return text;
}

function checkOpen(drafts: readonly TrainingDraft[]): void {
  const open = drafts.filter(isOpenQuery).length;
  if (open > MAX_TRAINING_BATCH)
    throw refuse(
      `文件包含 ${open} 条没有问题的SQL，由模型编写问题一次最多 ${MAX_TRAINING_BATCH} 条，请拆分后上传，或改用 sql_pair`,
    );
}

const refuse = (message: string) =>
  new AppError('invalid_params', message, { details: { invalid_params: ['file'] } });
