import type { Said } from '@pairsmith/core';
import { getEvaluationAnswers, putEvaluationAnswer } from '@pairsmith/db';
import type { Usage } from '@pairsmith/llm';
import type { Solver, ToSolve, WriterContext } from '@pairsmith/writer';
import type { Pool } from 'pg';

/** An answer with what it cost when it was asked for. */
export interface GivenAnswer {
  sql: string | null;
  why: Said | null;
  usage: Usage;
  /** It was known, and not asked for again. */
  isRemembered: boolean;
}

/** Asks what no evaluation of the task has asked before; what is asked is remembered before anything else is made of it. */
export const rememberAnswers =
  (solver: Solver, { pool, taskId }: { pool: Pool; taskId: string }) =>
  async (to: ToSolve, context: WriterContext): Promise<GivenAnswer> => {
    const key = solver.keyOf(to, context);
    const known = (await getEvaluationAnswers(pool, taskId, [key])).get(key);
    if (known !== undefined) return { ...(known as Omit<GivenAnswer, 'isRemembered'>), isRemembered: true };
    const { sql, why, usage } = await solver.solve(to, context);
    const kept = await putEvaluationAnswer(pool, taskId, key, { sql, why, usage });
    return { ...(kept as Omit<GivenAnswer, 'isRemembered'>), isRemembered: false };
  };
