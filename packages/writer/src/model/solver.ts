import { isAppError, said, type Said } from '@pairsmith/core';
import { addUsage, failedBecause, noUsage, type ChatModel, type Usage } from '@pairsmith/llm';
import type { WriterContext } from '../writer';
import { solveQuestionPrompt } from './solve-question-prompt';
import { withoutFence } from './written-pairs';

/** A question with what the model is told of the database, as one text. */
export interface ToSolve {
  question: string;
  context: string;
}

interface Solved {
  /** Null: the model gave none; `why` says what it did instead. */
  sql: string | null;
  why: Said | null;
  /** What the answer cost, each try of it. */
  usage: Usage;
}

/** Answers one question at a time, as an application would that has nothing but the context. */
export interface Solver {
  readonly model: string;
  /** Hash of everything that makes the answer: the same key, the same answer. */
  keyOf: (to: ToSolve, context: WriterContext) => string;
  /**
   * A model that answers in prose, or in no form that can be read, gave no SQL.
   * @throws what concerns all questions: budget, quota, an endpoint that is away, a cancel
   */
  solve: (to: ToSolve, context: WriterContext) => Promise<Solved>;
}

const MAX_SQL = 20_000;

const isOfThisQuestion = (error: unknown): boolean =>
  failedBecause(error, 'unusable_answer') || failedBecause(error, 'content_refused');

export function createSolver(model: ChatModel): Solver {
  const promptOf = (to: ToSolve, { language, businessContext }: WriterContext) =>
    solveQuestionPrompt({ ...to, language, businessContext });
  return {
    model: model.model,
    keyOf: (to, context) => model.keyOf(promptOf(to, context), context.draw),
    async solve(to, context) {
      let usage = noUsage();
      const onUsage = (spent: Usage) => {
        usage = addUsage(usage, spent);
      };
      try {
        const { sql } = await model.ask(promptOf(to, context), { ...context, onUsage });
        const text = sql === null ? '' : withoutFence(sql).trim();
        return text !== '' && text.length <= MAX_SQL
          ? { sql: text, why: null, usage }
          : { sql: null, why: said('evaluation.no_answer'), usage };
      } catch (error) {
        // Of everything else nobody knows whether it is this question's fault: what was not answered may be asked again.
        if (!isAppError(error) || !isOfThisQuestion(error)) throw error;
        return { sql: null, why: error.said, usage };
      }
    },
  };
}
