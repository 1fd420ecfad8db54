import { setTimeout as sleep } from 'node:timers/promises';
import type { StepName } from '@pairsmith/core';
import { listNames, readFile } from '../e2e/task-files';
import { expectInvariant } from '../support/invariant';
import type { StepState, TestService } from '../support/service';

/** How a step is to fail: what a program reads, and what a person reads – the cause, and what to do. */
export interface Failure {
  errorType: string;
  cause: RegExp;
  remedy: RegExp;
}

/** The text of a failed step, the same in all places that a person looks at: its task, the step, an ERROR line of the log. */
export async function expectFailure(
  service: TestService,
  taskId: string,
  step: StepState,
  { errorType, cause, remedy }: Failure,
): Promise<void> {
  expect(step).toMatchObject({ step_status: 'failed', error_type: errorType });
  const message = step.error_message ?? '';
  expect(message).toMatch(cause);
  expect(message).toMatch(remedy);
  const task = await service.until(taskId, () => true);
  expect(task).toMatchObject({ status: 'failed', error_message: message });
  await expectErrorLine(service, taskId, message);
  await expectInvariant(service.pool, service.dataDir, taskId);
}

/** The line is written after the step's end is committed. */
async function expectErrorLine({ api }: TestService, taskId: string, message: string): Promise<void> {
  for (const end = Date.now() + 120_000; ; await sleep(50)) {
    const { logs } = await api.getLogs({ task_id: taskId, level: 'ERROR' });
    if (logs.some((line) => line.message.includes(message))) return;
    if (Date.now() > end) throw new Error(`no ERROR line says ${message}: ${JSON.stringify(logs)}`);
  }
}

/** What can be read of a task by name; its log, which only grows, is left out. */
async function readAll(service: TestService, taskId: string): Promise<Record<string, string>> {
  const names = (await listNames(service, taskId)).filter((name) => name !== 'data_pipeline.log').sort();
  const texts = await Promise.all(names.map((name) => readFile(service, taskId, name)));
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
}

/** Runs a step that is to fail as foreseen and publish nothing: every name means the bytes it meant before. Returns the step. */
export async function expectNothingPublished(
  service: TestService,
  taskId: string,
  step: StepName,
  failure: Failure,
  more: Record<string, unknown> = {},
): Promise<StepState> {
  const before = await readAll(service, taskId);
  const state = await service.run(taskId, step, more);
  await expectFailure(service, taskId, state, failure);
  expect(await readAll(service, taskId)).toEqual(before);
  return state;
}

export async function expectSuccess(service: TestService, taskId: string, step: StepName): Promise<void> {
  expect(await service.run(taskId, step)).toMatchObject({ step_status: 'completed', error_message: null });
}
