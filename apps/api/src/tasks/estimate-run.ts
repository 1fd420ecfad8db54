import {
  AVERAGES,
  averageShapes,
  defaultThemeCount,
  NEVER_ASKED,
  NOTHING_ASKED,
  rangeOfRepairs,
  STEPS,
  type EstimateCounts,
  type ExecuteAnswer,
  type ExecuteRequest,
  type QaGenerationReport,
  type StepEstimate,
  type StepName,
  said,
  type Message,
  type Told,
  type WrittenOnAverage,
  writtenOnAverage,
} from '@pairsmith/core';
import {
  getLlmUsage,
  getTask,
  inTransaction,
  listFiles,
  type FileRow,
  type TaskWithSteps,
  writtenBefore,
} from '@pairsmith/db';
import { costOf, pricesOf } from '@pairsmith/llm';
import type { ApiDeps } from '../deps';
import { checkMayRun, tableWarnings } from './execute-step';
import { countQuestions, lookAtTables } from './estimate-inputs';
import { taskNotFound } from './find-task';
import { planRun } from './plan-run';
import { putAsideWarnings } from './put-aside';

export type Estimate = NonNullable<ExecuteAnswer['estimate']>;

/**
 * What an execution would ask of the models, from counts: it runs nothing, and is refused as the execution would be.
 * @param gone the client has left
 * @throws AppError resource_not_found | step_dependency_error | task_already_running
 */
export async function estimateRun(
  deps: Pick<ApiDeps, 'pool' | 'config' | 'chatModel' | 'sourceDbs'>,
  taskId: string,
  request: ExecuteRequest,
  gone: AbortSignal,
): Promise<Told<ExecuteAnswer>> {
  const { pool, config, chatModel } = deps;
  const { task, plan, spent, files, written, putAside } = await inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read read only');
    const found = await getTask(client, taskId);
    if (!found) throw taskNotFound(taskId);
    const planned = planRun(found, request);
    await checkMayRun(client, found, planned.steps[0], request.force);
    const usage = await getLlmUsage(client, taskId);
    const files = await listFiles(client, taskId);
    return {
      task: found,
      plan: planned,
      spent: usage.prompt_tokens + usage.completion_tokens,
      files,
      written: chatModel ? writtenOnAverage(await writtenBefore(client, chatModel.model)) : NEVER_ASKED,
      putAside: putAsideWarnings(planned, files, found.parameters, request),
    };
  });
  const willAsk = plan.steps.includes('qa_generation');
  const asksOfTables = chatModel && plan.steps.some((step) => step !== 'training_load');
  const { shapes, warnings } = asksOfTables
    ? await lookAtTables(deps, task, gone)
    : { shapes: averageShapes(task.table_count ?? 0), warnings: [] };
  const counts = countsOf(task, {
    ...shapes,
    questions: chatModel && willAsk ? await countQuestions(deps, task, request) : 0,
    model: chatModel && { repairs: task.parameters.enable_llm_repair },
    written,
    answers: answersOf(config),
    embeddingBatch: config.EMBEDDING_BASE_URL && config.EMBEDDING_MODEL ? config.EMBEDDING_BATCH_SIZE : null,
    willAsk,
    queries: queriesOf(task, files),
  });
  const spending = sum(plan.steps.map((step) => STEPS[step].estimate(counts)));
  const repairs = plan.steps.includes('sql_validation') ? rangeOfRepairs(counts) : undefined;
  const estimate: Estimate = {
    ...spending,
    ...(repairs && { repairs }),
    cost: costOf(spending, pricesOf(config)),
  };
  return {
    execution_mode: request.execution_mode,
    step_name: (request.execution_mode === 'step' && request.step_name) || null,
    task_id: taskId,
    execution_id: null,
    estimate,
    message: noteOn(written, plan.steps, chatModel?.model),
    response: said('done.estimate'),
    warnings: [
      ...tableWarnings(task.table_count),
      ...putAside.map(({ warning }) => warning),
      ...warnings,
      ...budgetWarnings(task, spent, estimate),
    ],
  };
}

/** What the figures rest on. */
function noteOn(
  { perDescription, perQuestion }: WrittenOnAverage,
  steps: readonly StepName[],
  model: string | undefined,
): Message {
  const isLearned =
    (perDescription !== null && steps.includes('ddl_generation')) ||
    (perQuestion !== null && steps.includes('qa_generation'));
  return isLearned && model !== undefined
    ? said('done.estimate_note_learned', { model })
    : said('done.estimate_note');
}

/** None where there is no model to ask for them. */
const answersOf = (config: ApiDeps['config']): number =>
  (config.LLM_JUDGE_BASE_URL ?? config.LLM_BASE_URL) && (config.LLM_JUDGE_MODEL ?? config.LLM_MODEL)
    ? config.LLM_JUDGE_ANSWERS
    : 0;

/** Those that the last run could read; before there was one, about as many as the uploaded files may hold. */
function queriesOf({ parameters, steps }: TaskWithSteps, files: readonly FileRow[]): number {
  const mined = steps.find(({ step }) => step === 'qa_generation')?.report?.['mined'] as
    QaGenerationReport['mined'] | undefined;
  if (mined) return mined.made + (mined.left_out['no_words'] ?? 0) + (mined.left_out['reader'] ?? 0);
  if (!parameters.mine?.includes('files')) return 0;
  const scripts = files.filter(({ name, step }) => step === null && /\.sql$/i.test(name));
  const bytes = scripts.reduce((sum, one) => sum + one.bytes, 0);
  return Math.min(Math.ceil(bytes / AVERAGES.bytesPerQuery), AVERAGES.mostQueries);
}

function countsOf(
  { parameters, table_count, steps }: TaskWithSteps,
  {
    willAsk,
    ...known
  }: Omit<EstimateCounts, 'tables' | 'themes' | 'pairs' | 'questionsPerTheme'> & {
    /** Step 2 runs first, so that what it wrote before does not count. */
    willAsk: boolean;
  },
): EstimateCounts {
  const tables = table_count ?? 0;
  const themes = parameters.theme_count ?? defaultThemeCount(tables);
  const asked = themes * parameters.questions_per_theme + known.questions;
  const report = steps.find(({ step }) => step === 'qa_generation')?.report ?? {};
  const written = Number(report['total_questions'] ?? 0) + Number(report['quarantined'] ?? 0);
  const pairs = written > 0 && !willAsk ? written : asked;
  return { tables, themes, pairs, questionsPerTheme: parameters.questions_per_theme, ...known };
}

const sum = (estimates: readonly StepEstimate[]): StepEstimate =>
  estimates.reduce(
    (total, one) => ({
      llm_calls: total.llm_calls + one.llm_calls,
      prompt_tokens: total.prompt_tokens + one.prompt_tokens,
      completion_tokens: total.completion_tokens + one.completion_tokens,
      embedding_calls: total.embedding_calls + one.embedding_calls,
    }),
    NOTHING_ASKED,
  );

function budgetWarnings({ parameters }: TaskWithSteps, spent: number, estimate: Estimate): Message[] {
  const { max_llm_tokens: limit } = parameters;
  const wanted = estimate.prompt_tokens + estimate.completion_tokens;
  if (limit === null || spent + wanted <= limit) return [];
  return [said('task.budget_too_small', { wanted, limit, spent })];
}
