import { AppError, said, type RunKind } from '@pairsmith/core';
import { firstRow, rows, type Client } from './client';

/** What was spent on a model; see the report of a step for what each figure means. */
export interface LlmUsage {
  calls: number;
  cached: number;
  retried: number;
  prompt_tokens: number;
  completion_tokens: number;
  seconds: number;
  /** Null: no prices were set. */
  cost: number | null;
}

const NONE: LlmUsage = {
  ...{ calls: 0, cached: 0, retried: 0, prompt_tokens: 0, completion_tokens: 0, seconds: 0, cost: null },
};

const COLUMNS = 'calls, cached, retried, prompt_tokens, completion_tokens, seconds, cost';
const ADDED = `set calls = u.calls + excluded.calls, cached = u.cached + excluded.cached, retried = u.retried + excluded.retried,
  prompt_tokens = u.prompt_tokens + excluded.prompt_tokens,
  completion_tokens = u.completion_tokens + excluded.completion_tokens, seconds = u.seconds + excluded.seconds,
  cost = case when u.cost is null then excluded.cost else u.cost + coalesce(excluded.cost, 0) end`;

/**
 * Adds to what a task and this run of it have spent; the budget `max_llm_tokens` is measured against the task's sum. It
 * asks for no fence: what a run spent that has lost its lease is spent all the same.
 */
export async function addLlmUsage(
  client: Client,
  at: { taskId: string; executionId: string; step: RunKind; model: string },
  usage: LlmUsage,
): Promise<void> {
  await client.query(
    `with of_run as (
       insert into pairsmith.llm_run_usage as u (execution_id, task_id, ${COLUMNS})
       values ($2, $1, $5, $6, $7, $8, $9, $10, $11) on conflict (execution_id) do update ${ADDED})
     insert into pairsmith.llm_usage as u (task_id, step, model, ${COLUMNS})
     values ($1, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (task_id, step, model) do update ${ADDED}`,
    [
      ...[at.taskId, at.executionId, at.step, at.model, usage.calls, usage.cached, usage.retried],
      ...[usage.prompt_tokens, usage.completion_tokens, usage.seconds, usage.cost],
    ],
  );
}

/** What the task that the SQL `task` names has spent over all its runs: one row. */
export const llmUsageOf = (
  task: string,
): string => `select coalesce(sum(calls), 0)::bigint as calls, coalesce(sum(cached), 0)::bigint as cached,
            coalesce(sum(retried), 0)::bigint as retried,
            coalesce(sum(prompt_tokens), 0)::bigint as prompt_tokens,
            coalesce(sum(completion_tokens), 0)::bigint as completion_tokens,
            round(coalesce(sum(seconds), 0)::numeric, 3)::float8 as seconds,
            round(sum(cost)::numeric, 8)::float8 as cost
       from pairsmith.llm_usage where task_id = ${task}`;

export const getLlmUsage = async (client: Client, taskId: string): Promise<LlmUsage> =>
  (await firstRow<LlmUsage>(client, llmUsageOf('$1'), [taskId])) ?? NONE;

/** A column `llm` of LlmUsage for a query over runs, by the SQL that names the run. */
export const llmOfRun = (executionId: string): string =>
  `coalesce((select jsonb_build_object('calls', calls, 'cached', cached, 'retried', retried,
      'prompt_tokens', prompt_tokens, 'completion_tokens', completion_tokens,
      'seconds', round(seconds::numeric, 3), 'cost', round(cost::numeric, 8))
    from pairsmith.llm_run_usage where execution_id = ${executionId}), '${JSON.stringify(NONE)}'::jsonb) as llm`;

/** What a model wrote in a step of the newest tasks. */
export interface WrittenBefore {
  step: RunKind;
  calls: number;
  /** Each call times the questions that its task asked for in a theme, and one for what is said besides. */
  asked: number;
  completion_tokens: number;
}

/** Older tasks tell little about what is asked today, and all of them would be much to read. */
const NEWEST_TASKS = 1_000;

export const writtenBefore = (client: Client, model: string): Promise<WrittenBefore[]> =>
  rows<WrittenBefore>(
    client,
    `select u.step, sum(u.calls)::bigint as calls, sum(u.completion_tokens)::bigint as completion_tokens,
            sum(u.calls * (1 + (t.parameters->>'questions_per_theme')::int))::bigint as asked
       from (select task_id, parameters from pairsmith.tasks order by created_at desc, task_id desc limit $2) t
       join pairsmith.llm_usage u using (task_id)
      where u.model = $1 group by u.step`,
    [model, NEWEST_TASKS],
  );

/** Adds to what the whole deployment has spent today. */
async function addLlmDay(client: Client, usage: LlmUsage): Promise<void> {
  await client.query(
    `insert into pairsmith.llm_days as d (day, calls, prompt_tokens, completion_tokens, cost)
     values (current_date, $1, $2, $3, $4) on conflict (day) do update
       set calls = d.calls + excluded.calls, prompt_tokens = d.prompt_tokens + excluded.prompt_tokens,
           completion_tokens = d.completion_tokens + excluded.completion_tokens,
           cost = case when d.cost is null then excluded.cost else d.cost + coalesce(excluded.cost, 0) end`,
    [usage.calls, usage.prompt_tokens, usage.completion_tokens, usage.cost],
  );
}

/** Tokens that the whole deployment has spent today, by the database's clock. */
async function tokensToday(client: Client): Promise<number> {
  const row = await firstRow<{ tokens: number }>(
    client,
    'select prompt_tokens + completion_tokens as tokens from pairsmith.llm_days where day = current_date',
  );
  return row?.tokens ?? 0;
}

/**
 * The deployment's ledger as a model asks it before every call. The calls in flight when `limit` tokens are spent end, so
 * that a day's sum goes beyond it by those.
 */
export const deploymentLedger = (client: Client, limit: number | undefined) => ({
  /** @throws AppError llm_budget_exceeded */
  async check(): Promise<void> {
    if (limit === undefined) return;
    const used = await tokensToday(client);
    if (used < limit) return;
    throw new AppError('llm_budget_exceeded', said('llm.daily_limit', { limit, used }), {
      details: { limit, used },
    });
  },
  async book(usage: LlmUsage): Promise<void> {
    if (usage.calls > 0) await addLlmDay(client, usage);
  },
});
