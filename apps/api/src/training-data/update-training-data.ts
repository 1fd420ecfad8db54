import {
  AppError,
  type UpdateTrainingDataAnswer,
  type UpdateTrainingDataRequest,
  said,
  type Told,
} from '@pairsmith/core';
import { inTransaction } from '@pairsmith/db';
import { loadParser } from '@pairsmith/sql';
import { findRow, replaceRow, rewrittenRow, type StoredRow } from '@pairsmith/training-store';
import { embedRows, openStoreEmbedder } from './add-training-rows';
import { checkDraft, itemRules } from './check-training-item';
import type { ApiDeps } from '../deps';
import { completeTexts } from './write-questions';

/**
 * Puts another text under a row's id: all is checked and embedded first, then written in one transaction. A row that a
 * task loaded stays that task's, so the task's next load replaces it by what its files say; the answer warns of that.
 * @throws AppError resource_not_found; invalid_params where the row is of another type; embedding_model_mismatch, llm_error
 */
export async function updateTrainingData(
  deps: ApiDeps,
  request: UpdateTrainingDataRequest,
  signal: AbortSignal,
): Promise<Told<UpdateTrainingDataAnswer>> {
  const { id, training_data_type: type } = request;
  await loadParser();
  const draft = checkDraft(request, itemRules(deps));
  const stored = await findRow(deps.pool, id);
  if (!stored) throw notFound(id);
  checkType(stored, type);
  const embedder = await openStoreEmbedder(deps, signal);
  const [text] = await completeTexts(deps, [draft], signal);
  if (!text) throw new Error('a draft was lost');
  if (text instanceof AppError) throw text;

  const rewrite = (row: StoredRow) =>
    rewrittenRow(id, text, { ...row.metadata, updated_at: new Date().toISOString() });
  const [vector] = await embedRows(deps, [rewrite(stored)], embedder, signal);
  const total = await inTransaction(deps.pool, (client) =>
    replaceRow(
      client,
      id,
      (row) => {
        checkType(row, type);
        return rewrite(row);
      },
      vector!,
      embedder,
    ),
  );
  if (total === null) throw notFound(id);
  return {
    id,
    type,
    current_total_count: total,
    ...(stored.taskId !== null && {
      warnings: [said('training.reloaded_later', { id: stored.taskId })],
    }),
    response: said('done.training_updated'),
  };
}

function checkType(stored: StoredRow, type: string): void {
  if (stored.type === type) return;
  throw new AppError(
    'invalid_params',
    said('training.other_type', { id: stored.id, type: stored.type, wanted: type }),
    { details: { invalid_params: ['training_data_type'] } },
  );
}

const notFound = (id: string) => new AppError('resource_not_found', said('training.missing', { id }));
