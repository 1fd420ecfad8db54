import {
  defaultThemeCount,
  type ExecuteAnswer,
  type ExecuteRequest,
  type StepName,
  said,
  type Message,
  type Told,
} from '@pairsmith/core';
import { getLlmUsage, getTask, inTransaction, listFiles, type TaskWithSteps } from '@pairsmith/db';
import { costOf, pricesOf } from '@pairsmith/llm';
import type { ApiDeps } from '../deps';
import { checkMayRun, tableWarnings } from './execute-step';
import { taskNotFound } from './find-task';
import { planRun } from './plan-run';
import { putAsideWarnings } from './put-aside';

/**
 * What a model is asked and answers on average, where nothing is cached; published and measured in
 * docs/decisions/estimate-from-counts.md.
 */
export const AVERAGES = {
  /** Questions about a table's words: some are asked again for columns that the answer left out. */
  callsPerTable: 1.2,
  promptTokensPerTable: 700,
  completionTokensPerTable: 350,
  /** One call plans all themes; its prompt grows with the tables. */
  promptTokensPerPlan: 600,
  promptTokensPerPlannedTable: 110,
  completionTokensPerPlannedTheme: 80,
  /** Calls for a theme's questions: some are asked again for what is missing. */
  callsPerTheme: 1.1,
  promptTokensPerTheme: 1_700,
  completionTokensPerPair: 80,
  /** Calls to repair a SQL, spread over all pairs; a good model needs few, a weak one two for every second pair. */
  repairsPerPair: 0.2,
  fewestRepairsPerPair: 0.02,
  mostRepairsPerPair: 1,
  promptTokensPerRepair: 4_000,
  completionTokensPerRepair: 120,
} as const;

export type Estimate = NonNullable<ExecuteAnswer['estimate']>;

/** What an estimate is made from. */
export interface EstimateCounts {
  tables: number;
  themes: number;
  /** That step 3 and 4 get: those that are there, else those that step 2 is asked for. */
  pairs: number;
  questionsPerTheme: number;
  /** Null: the built-in writer writes. */
  model: { repairs: boolean } | null;
  /** Texts in one embedding request; null: the built-in embedding. */
  embeddingBatch: number | null;
}

/**
 * What an execution would ask of the models; it runs nothing, and is refused as the execution would be.
 * @throws AppError resource_not_found | step_dependency_error | task_already_running
 */
export async function estimateRun(
  { pool, config, chatModel }: Pick<ApiDeps, 'pool' | 'config' | 'chatModel'>,
  taskId: string,
  request: ExecuteRequest,
): Promise<Told<ExecuteAnswer>> {
  const { task, plan, spent, putAside } = await inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read read only');
    const found = await getTask(client, taskId);
    if (!found) throw taskNotFound(taskId);
    const planned = planRun(found, request);
    await checkMayRun(client, found, planned.steps[0], request.force);
    const usage = await getLlmUsage(client, taskId);
    return {
      task: found,
      plan: planned,
      spent: usage.prompt_tokens + usage.completion_tokens,
      putAside: putAsideWarnings(planned, await listFiles(client, taskId), found.parameters, request),
    };
  });
  const counts = countsOf(task, {
    model: chatModel && { repairs: task.parameters.enable_llm_repair },
    embeddingBatch: config.EMBEDDING_BASE_URL && config.EMBEDDING_MODEL ? config.EMBEDDING_BATCH_SIZE : null,
    willAsk: plan.steps.includes('qa_generation'),
  });
  const spending = sum(plan.steps.map((name) => estimateStep(name, counts)));
  const estimate: Estimate = {
    ...spending,
    ...(plan.steps.includes('sql_validation') && repairsOf(counts)),
    cost: costOf(spending, pricesOf(config)),
  };
  return {
    execution_mode: request.execution_mode,
    step_name: (request.execution_mode === 'step' && request.step_name) || null,
    task_id: taskId,
    execution_id: null,
    estimate,
    message: said('done.estimate_note'),
    response: said('done.estimate'),
    warnings: [
      ...tableWarnings(task.table_count),
      ...putAside.map(({ warning }) => warning),
      ...budgetWarnings(task, spent, estimate),
    ],
  };
}

function countsOf(
  { parameters, table_count, steps }: TaskWithSteps,
  {
    willAsk,
    ...models
  }: Pick<EstimateCounts, 'model' | 'embeddingBatch'> & {
    /** Step 2 runs first, so that what it wrote before does not count. */
    willAsk: boolean;
  },
): EstimateCounts {
  const tables = table_count ?? 0;
  const themes = parameters.theme_count ?? defaultThemeCount(tables);
  const asked = themes * parameters.questions_per_theme;
  const report = steps.find(({ step }) => step === 'qa_generation')?.report ?? {};
  const written = Number(report['total_questions'] ?? 0) + Number(report['quarantined'] ?? 0);
  const pairs = written > 0 && !willAsk ? written : asked;
  return { tables, themes, pairs, questionsPerTheme: parameters.questions_per_theme, ...models };
}

/** Pure: a step's share of the estimate. */
export function estimateStep(step: StepName, counts: EstimateCounts): Estimate {
  const { tables, themes, pairs, questionsPerTheme, model, embeddingBatch } = counts;
  const of = (llm_calls: number, prompt_tokens: number, completion_tokens: number, embedding_calls = 0) => ({
    ...{ llm_calls, prompt_tokens, completion_tokens, embedding_calls },
  });
  if (step === 'training_load') {
    const failed = pairs * AVERAGES.repairsPerPair;
    const texts = pairs + failed + 2 * tables + 1;
    return of(0, 0, 0, embeddingBatch ? Math.ceil(texts / embeddingBatch) : 0);
  }
  if (!model) return of(0, 0, 0);
  if (step === 'ddl_generation') {
    const calls = Math.ceil(tables * AVERAGES.callsPerTable);
    return of(calls, calls * AVERAGES.promptTokensPerTable, calls * AVERAGES.completionTokensPerTable);
  }
  if (step === 'qa_generation') {
    const calls = Math.ceil(themes * AVERAGES.callsPerTheme);
    const plan = AVERAGES.promptTokensPerPlan + tables * AVERAGES.promptTokensPerPlannedTable;
    return of(
      1 + calls,
      plan + calls * AVERAGES.promptTokensPerTheme,
      themes *
        (AVERAGES.completionTokensPerPlannedTheme + questionsPerTheme * AVERAGES.completionTokensPerPair),
    );
  }
  const repairs = model.repairs ? Math.ceil(pairs * AVERAGES.repairsPerPair) : 0;
  return of(repairs, repairs * AVERAGES.promptTokensPerRepair, repairs * AVERAGES.completionTokensPerRepair);
}

/** What step 3 may ask at least and at most: how many pairs fail shows only once they are written. */
function repairsOf({ model, pairs }: EstimateCounts): Pick<Estimate, 'repairs'> {
  if (!model?.repairs) return {};
  const of = (perPair: number) => Math.ceil(pairs * perPair);
  const [min, max] = [of(AVERAGES.fewestRepairsPerPair), of(AVERAGES.mostRepairsPerPair)];
  const each = AVERAGES.promptTokensPerRepair + AVERAGES.completionTokensPerRepair;
  return { repairs: { llm_calls: { min, max }, tokens: { min: min * each, max: max * each } } };
}

const sum = (estimates: readonly Estimate[]): Estimate =>
  estimates.reduce(
    (total, one) => ({
      llm_calls: total.llm_calls + one.llm_calls,
      prompt_tokens: total.prompt_tokens + one.prompt_tokens,
      completion_tokens: total.completion_tokens + one.completion_tokens,
      embedding_calls: total.embedding_calls + one.embedding_calls,
    }),
    { llm_calls: 0, prompt_tokens: 0, completion_tokens: 0, embedding_calls: 0 },
  );

function budgetWarnings({ parameters }: TaskWithSteps, spent: number, estimate: Estimate): Message[] {
  const { max_llm_tokens: limit } = parameters;
  const wanted = estimate.prompt_tokens + estimate.completion_tokens;
  if (limit === null || spent + wanted <= limit) return [];
  return [said('task.budget_too_small', { wanted, limit, spent })];
}
