import {
  AppError,
  createBreather,
  isAppError,
  TRAINING_DATA_TYPES,
  type CreatedTrainingItem,
  type CreateTrainingDataAnswer,
  type TrainingDataType,
  type TrainingItemRequest,
  said,
  type Message,
  type Told,
} from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { writtenRow, type TrainingRow, type TrainingText } from '@pairsmith/training-store';
import { addTrainingRows, ofDatabase, openStoreEmbedder } from './add-training-rows';
import { checkTrainingItem, itemRules, type ItemRules, type TrainingDraft } from './check-training-item';
import type { ApiDeps } from '../deps';
import { completeTexts } from './write-questions';

/** What became of one item of the request, by its place. */
interface Outcome<T> {
  type: TrainingDataType | null;
  made: T | AppError;
}

/**
 * Creates the items that are right; each wrong one is named. What is right is written in one transaction. The same text
 * may be created again (the message says which row says the same): a caller who repeats a request that timed out loses
 * nothing, and `combine` makes one of them.
 * @throws AppError where nothing could be created: what the items lack, or what kept the models from answering
 */
export async function createTrainingData(
  deps: ApiDeps,
  data: unknown,
  { caller, signal }: { caller: string; signal: AbortSignal },
): Promise<Told<CreateTrainingDataAnswer>> {
  await loadParser();
  const items: unknown[] = Array.isArray(data) ? data : [data];
  const rules = itemRules(deps);
  const breathe = createBreather();
  const drafts: Outcome<TrainingDraft>[] = [];
  for (const item of items) {
    await breathe();
    drafts.push(check(item, rules));
  }
  if (drafts.every(isFailure)) throw nothingCreated(drafts);
  const embedder = await openStoreEmbedder(deps, signal);
  const texts = await complete(deps, drafts, signal);
  if (texts.every(isFailure)) throw nothingCreated(texts);

  const about = { created_at: new Date().toISOString(), created_by: caller };
  const rows: Outcome<TrainingRow>[] = [];
  for (const [at, { type, made }] of texts.entries()) {
    await breathe();
    if (isAppError(made)) rows.push({ type, made });
    else rows.push({ type, made: writtenRow(made, { ...about, ...databaseOf(items[at]) }) });
  }
  const written = rows.flatMap(({ made }) => (isAppError(made) ? [] : [made]));
  const { sameAs, total } = await addTrainingRows(deps, written, embedder, signal);
  const same = new Map(written.map(({ id }, at) => [id, sameAs[at] ?? null]));
  const results = rows.map((row, index) =>
    isAppError(row.made)
      ? failedItem(index, row.type, row.made)
      : createdItem(index, row.made, same.get(row.made.id) ?? null),
  );
  const failed = items.length - written.length;
  return {
    total_requested: items.length,
    successfully_created: written.length,
    failed_count: failed,
    results,
    summary: countTypes(written),
    current_total_count: total,
    response: failed
      ? said('done.training_created_partly', { written: written.length, failed })
      : said('done.training_created'),
  };
}

/** Of an item that was found right. */
const databaseOf = (item: unknown) => ofDatabase((item as TrainingItemRequest).db_name);

const isFailure = ({ made }: Outcome<unknown>): boolean => isAppError(made);

function check(item: unknown, rules: ItemRules): Outcome<TrainingDraft> {
  const named = (item as { training_data_type?: unknown } | null | undefined)?.training_data_type;
  const type = TRAINING_DATA_TYPES.find((known) => known === named) ?? null;
  try {
    return { type, made: checkTrainingItem(item, rules) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { type, made: error };
  }
}

/** With the questions that were missing. */
async function complete(
  deps: ApiDeps,
  drafts: readonly Outcome<TrainingDraft>[],
  signal: AbortSignal,
): Promise<Outcome<TrainingText>[]> {
  const right = drafts.flatMap(({ made }) => (isAppError(made) ? [] : [made]));
  const texts = (await completeTexts(deps, right, signal)).values();
  return drafts.map(({ type, made }) => ({ type, made: isAppError(made) ? made : texts.next().value! }));
}

const createdItem = (
  index: number,
  { id, collection }: TrainingRow,
  same: string | null,
): Told<CreatedTrainingItem> => ({
  index,
  success: true,
  training_id: id,
  type: collection,
  message: same === null ? said('training.created') : said('training.created_twice', { same }),
});

const failedItem = (
  index: number,
  type: TrainingDataType | null,
  { said: error }: AppError,
): Told<CreatedTrainingItem> => ({
  index,
  success: false,
  type,
  message: said('training.not_created'),
  error,
});

const countTypes = (rows: readonly TrainingRow[]) => {
  const count = (type: TrainingDataType) => rows.filter(({ collection }) => collection === type).length;
  return {
    sql: count('sql'),
    ddl: count('ddl'),
    documentation: count('documentation'),
    error_sql: count('error_sql'),
  };
};

const distinct = (errors: readonly AppError[]): Message[] => [
  ...new Map(errors.map((error) => [error.message, error.said])).values(),
];

/** The model's failure where that is all that failed; else what the items lack, with the result of each. */
function nothingCreated(outcomes: readonly Outcome<unknown>[]): AppError {
  const errors = outcomes.flatMap(({ made }) => (isAppError(made) ? [made] : []));
  const upstream = errors.filter(({ code }) => code === 'llm_error');
  if (upstream[0] && upstream.length === errors.length) return upstream[0];
  const named = (field: 'missing_params' | 'invalid_params') => [
    ...new Set(errors.flatMap(({ details }) => (details[field] as string[] | undefined) ?? [])),
  ];
  const [missing, invalid] = [named('missing_params'), named('invalid_params')];
  return new AppError(
    missing.length ? 'missing_required_params' : 'invalid_params',
    said('request.problems', { problems: distinct(errors).slice(0, 5) }),
    {
      details: {
        ...(missing.length && { missing_params: missing }),
        ...(invalid.length && { invalid_params: invalid }),
        total_requested: outcomes.length,
        failed_count: outcomes.length,
        results: errors.map((error, index) => failedItem(index, outcomes[index]?.type ?? null, error)),
      },
    },
  );
}
