import { said, type Message } from '@pairsmith/core';
import { addLlmUsage, getLlmUsage } from '@pairsmith/db';
import { noUsage, type Usage } from '@pairsmith/llm';
import { createBuiltinWriter, createModelWriter, type Writer, type WriterContext } from '@pairsmith/writer';
import type { StepDeps } from './deps';
import type { StepContext } from './step';

/** The writer of one run, with what it is told of the task. */
export interface RunWriter {
  writer: Writer;
  context: WriterContext;
  /** Who writes, for the report. */
  inUse: { kind: 'builtin' } | { kind: 'model'; model: string };
  /** What this run spent on the model so far. */
  usage: () => Usage;
}

/** The model where one is configured, within what is left of the task's budget; else the built-in writer. */
export async function createRunWriter(
  { pool, chatModel }: Pick<StepDeps, 'pool' | 'chatModel'>,
  { task, run, signal, log }: StepContext,
): Promise<RunWriter> {
  const { language, business_context: businessContext, max_llm_tokens: limit } = task.parameters;
  const context = {
    language,
    businessContext,
    draw: run.options.draw,
    signal,
    note: (message: Message) => log.info(message),
  };
  if (!chatModel) {
    log.info(said('log.builtin_writer'));
    return { writer: createBuiltinWriter(), context, inUse: { kind: 'builtin' }, usage: noUsage };
  }
  log.info(said('log.model', { model: chatModel.model }));
  const before = await getLlmUsage(pool, task.taskId);
  const model = chatModel.forRun({
    budget: { limit, spent: before.prompt_tokens + before.completion_tokens },
    onUsage: (usage) =>
      addLlmUsage(pool, { taskId: task.taskId, step: run.step, model: chatModel.model }, usage),
  });
  return {
    writer: createModelWriter({ model }),
    context,
    inUse: { kind: 'model', model: chatModel.model },
    usage: () => model.usage,
  };
}
