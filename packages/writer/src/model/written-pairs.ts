import { oneLine } from '@pairsmith/words';
import { type Table } from '@pairsmith/catalog';
import { AppError, fullName, said, type Message } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import type { PairDraft, PairRequest, Theme, ThemeResult, WriterContext } from '../writer';
import { fitTables } from './fit-tables';
import { isUnusableAnswer, stopsEverything } from './stops-everything';
import { isWrongLanguage, WRONG_LANGUAGE } from './language-check';
import { questionsIn, type WrittenPairs, writePairsPrompt } from './write-pairs-prompt';

/** Questions put for one theme; each later one asks only for the pairs that are still missing. */
const MAX_ROUNDS = 3;
/** Of the questions that were there before, those that a prompt has room for. */
const MOST_TOLD = 100;
const MAX_QUESTION = 500;
const MAX_SQL = 20_000;

/** All themes at once; the model's own limit decides how many calls are in flight. Yields each theme as it ends. */
export async function* writePairs(
  model: ChatModel,
  request: PairRequest,
  maxTokens: number,
  context: WriterContext,
): AsyncGenerator<ThemeResult> {
  const left = new AbortController();
  const signal = AbortSignal.any([context.signal, left.signal]);
  const pending = new Map(
    request.themes.map((theme, at) => [
      at,
      outcomeOf(at, writeTheme(model, request, theme, maxTokens, { ...context, signal })),
    ]),
  );
  try {
    while (pending.size > 0) {
      const outcome = await Promise.race(pending.values());
      pending.delete(outcome.at);
      if ('error' in outcome) throw outcome.error;
      yield outcome.result;
    }
  } finally {
    // Also where the reader stops early: nobody would take what the other themes still ask for.
    left.abort(new AppError('cancelled', said('writer.stopped')));
  }
}

/** Never rejects, so that a theme that ends after the reader left is no unhandled rejection. */
const outcomeOf = (at: number, result: Promise<ThemeResult>) =>
  result.then(
    (value) => ({ at, result: value }),
    (error: unknown) => ({ at, error }),
  );

/** Pairs of one theme; an error instead of missing ones, unless it concerns all themes: that is thrown. */
async function writeTheme(
  model: ChatModel,
  { catalog, existing = [], ...request }: PairRequest,
  theme: Theme,
  maxTokens: number,
  context: WriterContext,
): Promise<ThemeResult> {
  const tables = theme.tables
    .map((name) => catalog.tables.find((table) => fullName(table) === name))
    .filter((table): table is Table => table !== undefined);
  if (tables.length === 0) return { theme, pairs: [], error: themeError(theme, said('writer.no_tables')) };
  const schema = fitTables(catalog, tables, maxTokens);
  if (schema.left_out.length > 0)
    context.note(
      said('writer.tables_left_out', { theme: theme.name, tables: schema.left_out.map(fullName) }),
    );

  const { questions: questionsPerTheme = request.questionsPerTheme } = theme;
  const pairs: PairDraft[] = [];
  const there = existing.filter((pair) => pair.theme === null || pair.theme === theme.name);
  const before = there.slice(-MOST_TOLD).map(({ question }) => question);
  let portion = questionsPerTheme;
  let failure: unknown = null;
  for (let round = 1; round <= MAX_ROUNDS && pairs.length < questionsPerTheme; round += 1) {
    const count = Math.min(portion, questionsPerTheme - pairs.length);
    const taken = [...before, ...pairs.map(({ question }) => question)];
    const prompt = writePairsPrompt({ theme, schema, count, taken, ...context });
    try {
      const answer = await model.ask(prompt, context);
      if (isWrongLanguage(questionsIn(answer), context.language)) context.mark?.(theme.name, WRONG_LANGUAGE);
      pairs.push(...drafts(answer, taken).slice(0, questionsPerTheme - pairs.length));
    } catch (error) {
      if (stopsEverything(error, context.signal)) throw error;
      failure = error;
      if (!isUnusableAnswer(error)) break; // `ask` has tried again already
      portion = Math.max(1, Math.ceil(portion / 2));
      context.note(said('writer.round_failed', { theme: theme.name, round }));
    }
  }
  if (pairs.length >= questionsPerTheme) return { theme, pairs };
  if (failure !== null) return { theme, pairs, error: asError(failure) };
  if (pairs.length === 0) return { theme, pairs, error: themeError(theme, said('writer.no_questions')) };
  context.note(
    said('writer.few_questions', { theme: theme.name, got: pairs.length, count: questionsPerTheme }),
  );
  return { theme, pairs };
}

/** What can be a pair at all; whether its SQL is any good is for the proof to say, which keeps what fails. */
function drafts({ pairs }: WrittenPairs, taken: string[]): PairDraft[] {
  const seen = new Set(taken);
  return pairs.flatMap(({ question, sql, style }) => {
    const draft = { question: oneLine(question), sql: withoutFence(sql) };
    const usable =
      draft.question !== '' &&
      draft.sql !== '' &&
      draft.question.length <= MAX_QUESTION &&
      draft.sql.length <= MAX_SQL;
    if (!usable || seen.has(draft.question)) return [];
    seen.add(draft.question);
    return [{ ...draft, style, origin: 'llm' as const, intent: null }];
  });
}

/** Some models put a Markdown fence even inside a JSON string. */
export function withoutFence(sql: string): string {
  const text = sql.trim();
  const isFenced = text.length >= 6 && text.startsWith('```') && text.endsWith('```');
  return isFenced ? text.slice(3, -3).replace(/^\w+/, '').trim() : text;
}

const themeError = (theme: Theme, reason: Message) =>
  new AppError('llm_error', said('writer.theme_failed', { theme: theme.name, reason }));

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
