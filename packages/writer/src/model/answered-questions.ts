import { oneLine } from '@pairsmith/words';
import type { Catalog, Table } from '@pairsmith/catalog';
import { createBreather, isAppError, said, type Said } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import type { QuestionAnswer, WriterContext } from '../writer';
import { answerQuestionsPrompt } from './answer-questions-prompt';
import { fitTables, type FittedTables } from './fit-tables';
import { isUnusableAnswer, isFatal } from './fatal-errors';
import { withoutFence } from './written-pairs';

/** Questions a call: more get careless answers, fewer pay for the tables more often. */
const QUESTIONS_A_CALL = 10;
/** How it is asked. */
type PromptOf = typeof answerQuestionsPrompt;

const MAX_SQL = 20_000;
const MAX_REASON = 200;

/**
 * An answer for each question, in their order; one without SQL says why. What concerns all questions (budget, quota, a cancel)
 * is thrown.
 */
export async function answerQuestions(
  model: ChatModel,
  { catalog, questions }: { catalog: Catalog; questions: readonly string[] },
  maxTokens: number,
  context: WriterContext,
  promptOf: PromptOf = answerQuestionsPrompt,
): Promise<QuestionAnswer[]> {
  const left = new AbortController();
  const signal = AbortSignal.any([context.signal, left.signal]);
  const breathe = createBreather();
  // The same for all questions, where all tables have room: a provider remembers how its prompts begin.
  const whole = fitTables(catalog, catalog.tables, maxTokens);
  const schemaFor = (group: readonly string[]) =>
    whole.left_out.length === 0
      ? whole
      : fitTables(catalog, likeliestFirst(catalog.tables, group), maxTokens);
  try {
    // All at once; the model's own limit decides how many calls are in flight.
    const answered = await Promise.all(
      inGroups(questions, QUESTIONS_A_CALL).map(async (group) => {
        await breathe();
        return answerGroup(model, group, schemaFor, { ...context, signal }, promptOf);
      }),
    );
    return answered.flat();
  } catch (error) {
    left.abort(error);
    throw error;
  }
}

/** What the model cannot answer together it is asked in halves, down to one question. */
async function answerGroup(
  model: ChatModel,
  questions: readonly string[],
  schemaFor: (questions: readonly string[]) => FittedTables,
  context: WriterContext,
  promptOf: PromptOf,
): Promise<QuestionAnswer[]> {
  context.signal.throwIfAborted();
  const schema = schemaFor(questions);
  const { language, businessContext } = context;
  try {
    const { answers } = await model.ask(promptOf({ questions, schema, language, businessContext }), context);
    const byNumber = new Map(answers.map((answer) => [answer.n, answer]));
    return questions.map((question, at) => {
      const { sql = null, reason = null } = byNumber.get(at + 1) ?? {};
      const text = sql === null ? '' : withoutFence(sql);
      if (text !== '' && text.length <= MAX_SQL) return { question, sql: text };
      return { question, sql: null, why: whyNot(reason) };
    });
  } catch (error) {
    if (isFatal(error, context.signal)) throw error;
    if (questions.length === 1 || !isUnusableAnswer(error)) {
      const why: Said = isAppError(error) ? error.said : said('questions.no_answer');
      return questions.map((question) => ({ question, sql: null, why }));
    }
    const halves = inGroups(questions, Math.ceil(questions.length / 2));
    const answered: QuestionAnswer[] = [];
    for (const half of halves)
      answered.push(...(await answerGroup(model, half, schemaFor, context, promptOf)));
    return answered;
  }
}

const whyNot = (reason: string | null): Said => {
  const text = oneLine(reason ?? '').slice(0, MAX_REASON);
  return text === '' ? said('questions.cannot') : said('questions.cannot_because', { why: text });
};

/** Tables that share the most words with the questions: only where not all have room does the order matter. */
export function likeliestFirst(tables: readonly Table[], questions: readonly string[]): Table[] {
  const wanted = new Set(questions.flatMap(pairsOfSigns));
  const score = new Map(
    tables.map((table) => {
      const words = [table.name, table.title, ...table.columns.flatMap(({ name, title }) => [name, title])];
      return [table, new Set(words.flatMap(pairsOfSigns).filter((pair) => wanted.has(pair))).size];
    }),
  );
  return tables.toSorted((a, b) => score.get(b)! - score.get(a)!);
}

const pairsOfSigns = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2).toLowerCase());

const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
