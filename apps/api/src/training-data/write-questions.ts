import { AppError, said } from '@pairsmith/core';
import type { TrainingText } from '@pairsmith/training-store';
import { writeQuestion } from '@pairsmith/writer';
import { isOpenQuery, noQuestion, type TrainingDraft } from './check-training-item';
import { withDeadline } from '../http/deadline';
import type { ApiDeps } from '../deps';

/** For all questions of a request: at most 50, as many at a time as LLM_CONCURRENCY says. */
const MODEL_MS = 120_000;

type WriterDeps = Pick<ApiDeps, 'chatModel' | 'config'>;

/**
 * The drafts as texts, in their order: where a question is missing the model writes it. Where it finds no words for one
 * SQL, the place holds the reason; whatever would stop every question is thrown.
 * @throws AppError llm_error, llm_quota_exceeded
 */
export async function completeTexts(
  deps: WriterDeps,
  drafts: readonly TrainingDraft[],
  signal: AbortSignal,
): Promise<(TrainingText | AppError)[]> {
  const open = drafts.filter(isOpenQuery);
  const questions = open.length
    ? await writeQuestions(
        deps,
        open.map(({ sql }) => sql),
        signal,
      )
    : [];
  const written = questions.values();
  return drafts.map((draft) => {
    if (!isOpenQuery(draft)) return draft;
    const question = written.next().value!;
    return question instanceof AppError ? question : { ...draft, question };
  });
}

function writeQuestions(
  { chatModel, config }: WriterDeps,
  sqls: readonly string[],
  outer: AbortSignal,
): Promise<(string | AppError)[]> {
  if (!chatModel) throw noQuestion();
  const late = new AppError(
    'llm_error',
    said('llm.questions_too_slow', { seconds: MODEL_MS / 1000, count: sqls.length }),
  );
  // Of its own: what is refused for good is refused once for all questions of this request.
  const model = chatModel.forRun({});
  return withDeadline({ ms: MODEL_MS, late, outer }, async (deadline) => {
    const failed = new AbortController();
    const signal = AbortSignal.any([deadline, failed.signal]);
    const write = async (sql: string) => {
      try {
        return await writeQuestion(model, sql, { language: config.OUTPUT_LANGUAGE, signal });
      } catch (error) {
        if (error instanceof AppError && error.details['reason'] === 'unusable_answer')
          return new AppError(error.code, error.said, { cause: error });
        throw error;
      }
    };
    try {
      return await Promise.all(sqls.map(write));
    } catch (error) {
      // The others would go on for nobody.
      failed.abort(error);
      throw error;
    }
  });
}
