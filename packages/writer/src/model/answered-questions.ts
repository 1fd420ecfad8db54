import { oneLine } from '@pairsmith/words';
import type { Catalog, Table } from '@pairsmith/catalog';
import { createBreather, said, type Said } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import type { QuestionAnswer, WriterContext } from '../writer';
import { answerQuestionsPrompt } from './answer-questions-prompt';
import { fitTables, type FittedTables } from './fit-tables';
import { isFatal, isOwnFailure } from './fatal-errors';
import { withoutFence } from './written-pairs';

/** Questions a call: more get careless answers, fewer pay for the tables more often. */
const QUESTIONS_A_CALL = 10;
/** How it is asked. */
type PromptOf = typeof answerQuestionsPrompt;

/** Questions asked by themselves without an answer, where none was ever answered: then it is not the questions. */
const MOST_ALONE = 3;
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
  const asking: Asking = {
    ...{ model, promptOf, context: { ...context, signal }, isAnswering: false, alone: 0 },
    schemaFor: (group) =>
      whole.left_out.length === 0
        ? whole
        : fitTables(catalog, likeliestFirst(catalog.tables, group), maxTokens),
  };
  let halved: Promise<unknown> = Promise.resolve();
  try {
    // All at once; the model's own limit decides how many calls are in flight.
    const answered = await Promise.all(
      inGroups(questions, QUESTIONS_A_CALL).map(async (group) => {
        await breathe();
        const answers = await ask(asking, group);
        if (!('why' in answers)) return answers;
        // One group after the other: the next ones need no call where no question has an answer.
        const mine = halved.then(() => divide(asking, group, answers));
        halved = mine.catch(() => undefined);
        return mine;
      }),
    );
    return answered.flat();
  } catch (error) {
    left.abort(error);
    throw error;
  }
}

/** What all groups of questions share. */
interface Asking {
  readonly model: ChatModel;
  readonly promptOf: PromptOf;
  readonly schemaFor: (questions: readonly string[]) => FittedTables;
  readonly context: WriterContext;
  /** One was answered, with SQL or without. */
  isAnswering: boolean;
  /** Questions that had no answer although they were asked by themselves. */
  alone: number;
}

/** Why questions had no answer together, and whether fewer of them may have one. */
interface Unanswered {
  why: Said;
  mayDivide: boolean;
}

/** @throws what concerns all questions */
async function ask(asking: Asking, questions: readonly string[]): Promise<QuestionAnswer[] | Unanswered> {
  const { model, promptOf, schemaFor, context } = asking;
  context.signal.throwIfAborted();
  const { language, businessContext } = context;
  try {
    const prompt = promptOf({ questions, schema: schemaFor(questions), language, businessContext });
    const { answers } = await model.ask(prompt, context);
    asking.isAnswering = true;
    const byNumber = new Map(answers.map((answer) => [answer.n, answer]));
    return questions.map((question, at) => {
      const { sql = null, reason = null } = byNumber.get(at + 1) ?? {};
      const text = sql === null ? '' : withoutFence(sql);
      if (text !== '' && text.length <= MAX_SQL) return { question, sql: text };
      return { question, sql: null, why: whyNot(reason) };
    });
  } catch (error) {
    if (isFatal(error, context.signal)) throw error;
    const isOwn = isOwnFailure(error, context.signal);
    return { why: isOwn ? error.said : said('questions.no_answer'), mayDivide: isOwn };
  }
}

/** What the model cannot answer together, or may not, it is asked in halves, down to one question: nobody knows which is to blame. */
async function divide(
  asking: Asking,
  questions: readonly string[],
  { why, mayDivide }: Unanswered,
): Promise<QuestionAnswer[]> {
  if (questions.length === 1) asking.alone += 1;
  if (questions.length === 1 || !mayDivide)
    return questions.map((question) => ({ question, sql: null, why }));
  const answered: QuestionAnswer[] = [];
  for (const half of inGroups(questions, Math.ceil(questions.length / 2))) {
    const answers = isHopeless(asking) ? { why, mayDivide: false } : await ask(asking, half);
    answered.push(...('why' in answers ? await divide(asking, half, answers) : answers));
  }
  return answered;
}

/** Whether another question would fare no better: the model cannot answer in this form, or the tables are what it refuses. */
const isHopeless = ({ isAnswering, alone }: Asking): boolean => !isAnswering && alone >= MOST_ALONE;

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
