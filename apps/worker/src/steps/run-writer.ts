import { createHash } from 'node:crypto';
import { said, type Message, type Said } from '@pairsmith/core';
import { addLlmUsage, getLlmUsage } from '@pairsmith/db';
import { noUsage, type AnswerCache, type ChatModel, type Usage } from '@pairsmith/llm';
import {
  createBuiltinWriter,
  createJudge,
  createModelWriter,
  type Judge,
  type Writer,
  type WriterContext,
  type WrittenKind,
} from '@pairsmith/writer';
import type { StepDeps } from './deps';
import type { StepContext } from './step';

/** The writer of one run, with what it is told of the task. */
export interface RunWriter {
  writer: Writer;
  context: WriterContext;
  /** Who writes, for the report. */
  inUse: { kind: 'builtin' } | { kind: 'model'; model: string };
  /** The writer, its rules, and what it is told of the business, as one short word: what it writes depends on these and on the data. */
  by: (of: WrittenKind) => string;
  /** What this run spent on the model so far. */
  usage: () => Usage;
  /** What a person should look at, for the report; each is a warning already. */
  marks: { of: Said; why: Message }[];
}

/** The model where one is configured, within what is left of the task's budget; else the built-in writer. */
export async function createRunWriter(
  { pool, chatModel, pairsFrom }: Pick<StepDeps, 'pool' | 'chatModel' | 'pairsFrom'>,
  { task, run, signal, log, warn }: StepContext,
): Promise<RunWriter> {
  const { language, business_context: businessContext, max_llm_tokens: limit } = task.parameters;
  const marks: RunWriter['marks'] = [];
  const context: WriterContext = {
    language,
    businessContext,
    draw: run.options.draw,
    signal,
    note: (message: Message) => log.info(message),
    mark(of, why) {
      if (marks.some((one) => one.of === of && one.why.$say === why.$say)) return;
      marks.push({ of, why });
      warn(said('writer.marked', { of, why }));
    },
  };
  if (!chatModel) {
    log.info(said('log.builtin_writer'));
    const writer = createBuiltinWriter();
    const by: RunWriter['by'] = (of) => `builtin ${writer.rules(of, language)}`;
    return { writer, context, inUse: { kind: 'builtin' }, by, usage: noUsage, marks };
  }
  log.info(said('log.model', { model: chatModel.model }));
  const model = await boundToRun(chatModel, pool, limit, { task, run });
  const writer = createModelWriter({ model, standIn: createBuiltinWriter(), pairsFrom });
  return {
    writer,
    context,
    inUse: { kind: 'model', model: chatModel.model },
    by: (of) => {
      const told = JSON.stringify([writer.rules(of, language), language, businessContext]);
      return `${chatModel.model} ${createHash('sha256').update(told).digest('hex').slice(0, 12)}`;
    },
    usage: () => model.usage,
    marks,
  };
}

/** Who gives independent answers in one run. */
export interface RunJudge {
  /** With what is left of the budget at that time: whoever spends before it shares the budget with it. */
  open: () => Promise<Judge>;
  /** To each question. */
  answers: number;
  context: WriterContext;
  /** See AgreeOptions. */
  serverUrl: string;
  /** Who answers and how often, as one short word. */
  by: string;
  usage: () => Usage;
}

export function createRunJudge(
  { pool, judge }: Pick<StepDeps, 'pool' | 'judge'>,
  { task, run, signal, log }: StepContext,
): RunJudge | null {
  if (!judge) return null;
  const { language, business_context: businessContext, max_llm_tokens: limit } = task.parameters;
  const { answers, serverUrl } = judge;
  let model: ChatModel | null = null;
  return {
    async open() {
      model = await boundToRun(judge.chatModel, pool, limit, { task, run });
      return createJudge(model);
    },
    ...{ answers, serverUrl },
    context: {
      language,
      businessContext,
      draw: run.options.draw,
      signal,
      note: (message) => log.info(message),
    },
    by: `${judge.chatModel.model} ${answers}`,
    usage: () => model?.usage ?? noUsage(),
  };
}

/** Within what is left of the task's budget, and booked with the task; what is remembered is the writers' unless said otherwise. */
export async function boundToRun(
  chatModel: ChatModel,
  pool: StepDeps['pool'],
  limit: number | null,
  { task, run }: Pick<StepContext, 'task' | 'run'>,
  cache?: AnswerCache,
): Promise<ChatModel> {
  const of = { taskId: task.taskId, executionId: run.executionId, step: run.step };
  const before = await getLlmUsage(pool, task.taskId);
  return chatModel.forRun({
    ...(cache && { cache }),
    budget: { limit, spent: before.prompt_tokens + before.completion_tokens },
    onUsage: (usage) => addLlmUsage(pool, { ...of, model: chatModel.model }, usage),
  });
}
