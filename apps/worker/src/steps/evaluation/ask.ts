import { EVALUATION_ARMS, type EvaluationArm, type EvaluationSettings, type Language } from '@pairsmith/core';
import { promptContext, searchTrainingData, type Embedder } from '@pairsmith/training-store';
import { bareSchema, type ToSolve } from '@pairsmith/writer';
import type { Catalog } from '@pairsmith/catalog';
import type { Pool } from 'pg';

/** What the model is told in one arm, and which rows of the store that is. */
export interface Told {
  arm: EvaluationArm;
  to: ToSolve;
  pairs: string[];
  tables: string[];
}

export interface TellOptions extends Pick<EvaluationSettings, 'arms' | 'limit'> {
  pool: Pool;
  embedder: Embedder;
  taskId: string;
  catalog: Catalog;
  language: Language;
  /** Rows that the search must not find. */
  withheld: readonly string[];
  signal: AbortSignal;
  /** How many tables had no room in the bare schema. */
  onCut: (leftOut: number) => void;
}

/** Of the schema alone; what a search finds is never cut. */
const MOST_SCHEMA_TOKENS = 12_000;

/** What each arm is told of a question: what the search gives an application, with the question's own plan unseen. */
export async function tell(question: string, options: TellOptions): Promise<Told[]> {
  const { arms, limit, catalog, withheld, language, pool, embedder, taskId, signal } = options;
  const wanted = EVALUATION_ARMS.filter((arm) => arms.includes(arm));
  const found = wanted.some((arm) => arm !== 'schema')
    ? await searchTrainingData(pool, embedder, {
        ...{ question, limit, selection: { taskIds: [taskId] }, without: withheld, signal },
      })
    : { sql: [], ddl: [] };
  const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id);
  return wanted.map((arm): Told => {
    if (arm === 'schema') {
      const { text, leftOut } = bareSchema(catalog, question, MOST_SCHEMA_TOKENS);
      if (leftOut > 0) options.onCut(leftOut);
      return { arm, to: { question, context: text }, pairs: [], tables: [] };
    }
    const sql = arm === 'ddl_pairs' ? found.sql : [];
    const context = promptContext({ sql, ddl: found.ddl, documentation: [] }, language);
    return { arm, to: { question, context }, pairs: ids(sql), tables: ids(found.ddl) };
  });
}
