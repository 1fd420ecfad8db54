import type { Catalog } from '@pairsmith/catalog';
import type { ChatModel } from '@pairsmith/llm';
import type { WriterContext } from '../writer';
import { answerQuestions } from './answered-questions';
import { judgeQuestionsPrompt } from './judge-questions-prompt';

/** Answers questions again, by themselves: it sees the question and the tables, and no pair. */
export interface Judge {
  readonly model: string;
  /**
   * The SQL of the `nth` answer (from 0) to each question, in their order; null for none. Each time the tables stand in another
   * order. @throws what concerns all questions: budget, quota, a cancel
   */
  answer: (
    request: { catalog: Catalog; questions: readonly string[]; nth: number },
    context: WriterContext,
  ) => Promise<(string | null)[]>;
}

const DEFAULT_PROMPT_TOKENS = 12_000;
/** Seeds of answers are none of pairs. */
const FIRST_SEED = 1_000;

export const createJudge = (model: ChatModel, promptTokens = DEFAULT_PROMPT_TOKENS): Judge => ({
  model: model.model,
  async answer({ catalog, questions, nth }, context) {
    const answered = await answerQuestions(
      model,
      { catalog: { ...catalog, tables: turned(catalog.tables, nth) }, questions },
      promptTokens,
      { ...context, seed: FIRST_SEED * (nth + 1) + context.seed },
      judgeQuestionsPrompt,
    );
    return answered.map(({ sql }) => sql);
  },
});

/** Another order each time, the same for the same number: every second one backwards, each from another place. */
function turned<T>(items: readonly T[], nth: number): T[] {
  const start = Math.floor((items.length * (nth + 1)) / 3) % Math.max(1, items.length);
  const rotated = [...items.slice(start), ...items.slice(0, start)];
  return nth % 2 === 0 ? rotated.reverse() : rotated;
}
