import { STEP_NAMES } from '@pairsmith/core';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import type { Estimate } from '../../apps/api/src/tasks/estimate-run';
import { demoDatabase } from '../support/demo-database';
import { startFakeLlm } from '../support/fake-llm';
import { createOpaqueCopy } from '../support/opaque-copy';
import { startService } from '../support/service';
import { sumOf } from './sum-of-estimates';

const step = (step_name: string) => ({ execution_mode: 'step', step_name });

it('a dry run is within 30 % of what steps 1 and 2 then ask, and within a factor of 3 of all', async () => {
  const [demo, copy] = [await demoDatabase(), await createOpaqueCopy({ comments: false })];
  const llm = await startFakeLlm({ dimension: 64 });
  const service = await startService({
    ...{ LLM_BASE_URL: llm.url, LLM_MODEL: 'knows-nothing', EMBEDDING_BATCH_SIZE: '10' },
    ...{ EMBEDDING_BASE_URL: llm.url, EMBEDDING_MODEL: 'bigrams', EMBEDDING_DIMENSION: '64' },
  });
  try {
    for (const [db_connection, tables, size] of [
      [demo.url, DEMO_TABLES, {}],
      [
        copy.url,
        DEMO_TABLES.map((name) => copy.names.get(name)!),
        { theme_count: 8, questions_per_theme: 4 },
      ],
    ] as const) {
      const task = await service.newTask([...tables], { db_connection, ...size });
      const estimates: Estimate[] = [];
      const actual = { prompt: 0, completion: 0 };
      const written = { calls: 0, prompt: 0 };
      for (const name of STEP_NAMES) {
        const dry = await service.send('POST', `/data_pipeline/tasks/${task}/execute`, {
          ...step(name),
          dry_run: true,
        });
        const estimate = dry.body.data['estimate'] as Estimate;
        estimates.push(estimate);
        const embeddedBefore = llm.stats().embeddingCalls;
        expect(await service.run(task, name)).toMatchObject({
          step_status: 'completed',
          error_message: null,
        });
        const { rows } = await service.pool.query<{ calls: number; prompt: number; completion: number }>(
          `select calls::int, prompt_tokens::int as prompt, completion_tokens::int as completion
             from pairsmith.llm_usage where task_id = $1 and step = $2`,
          [task, name],
        );
        const used = rows[0] ?? { calls: 0, prompt: 0, completion: 0 };
        expectWithin(`${name} calls`, estimate.llm_calls, used.calls);
        expectWithin(`${name} prompt tokens`, estimate.prompt_tokens, used.prompt);
        if (name === 'training_load')
          expectWithin(
            'embedding calls',
            estimate.embedding_calls,
            llm.stats().embeddingCalls - embeddedBefore,
          );
        actual.prompt += used.prompt;
        if (name === 'ddl_generation' || name === 'qa_generation') {
          written.calls += used.calls;
          written.prompt += used.prompt;
        }
        actual.completion += used.completion;
      }
      const first = sumOf(estimates.slice(0, 2));
      expectWithin('calls of steps 1 and 2', first.llm_calls, written.calls, 1.3);
      expectWithin('prompt tokens of steps 1 and 2', first.prompt_tokens, written.prompt, 1.3);
      const whole = sumOf(estimates);
      expectWithin('prompt tokens', whole.prompt_tokens, actual.prompt);
      expectWithin('completion tokens', whole.completion_tokens, actual.completion);
    }
  } finally {
    await service.close();
    await llm.close();
  }
}, 240_000);

/** The figures are printed: an estimate is as good as they are. */
function expectWithin(what: string, estimated: number, used: number, most = 3): void {
  process.stderr.write(`${what}: ${estimated} estimated, ${used} used\n`);
  const factor = Math.max(estimated, used) / Math.max(1, Math.min(estimated, used));
  expect({ what, isWithin: factor <= most }).toEqual({ what, isWithin: true });
}
