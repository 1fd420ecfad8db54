import { maskText, type Table } from '@pairsmith/catalog';
import { AppError, fullName, said, type Message } from '@pairsmith/core';
import { type ChatModel, failedBecause } from '@pairsmith/llm';
import { loadParser } from '@pairsmith/sql';
import { oneLine } from '@pairsmith/words';
import type { PairDraft, PairRequest, Theme, ThemeResult, Writer, WriterContext } from '../writer';
import { chooseTables } from './choose-tables';
import { chooseExamples } from './choose-examples';
import { fitTheme } from './fit-tables';
import { isWrongLanguage, WRONG_LANGUAGE } from './language-check';
import { createLead, type ThemeLead } from './lead';
import { sayPlans } from './said-plans';
import { isFatal, isOwnFailure, isUnusableAnswer } from './fatal-errors';
import { questionsIn, type WrittenPairs, writePairsPrompt } from './write-pairs-prompt';

/** Questions put for one theme; each later one asks only for the pairs that are still missing. */
const MAX_ROUNDS = 3;
/** Of the questions that were there before, those that a prompt has room for. */
const MOST_TOLD = 100;
/**
 * Themes that are asked at the same time and know nothing of each other: as many as may be under way, but no more than leave a
 * model something to be led by. Each knows all that lie as far before it, however fast they came: a prompt that depended on
 * that would be another one, and paid for, the next time.
 */
const THEMES_AT_ONCE = { least: 4, most: 8 };
const MAX_QUESTION = 500;
const MAX_SQL = 20_000;

/** What comes first: the model's questions, or SQL that the built-in writer proved, put into words; half of each. */
export type PairsFrom = 'questions' | 'sql' | 'both';

export interface PairWriting {
  model: ChatModel;
  /** Of schema in one prompt. */
  maxTokens: number;
  pairsFrom: PairsFrom;
  /** Proves plans to be put into words, and writes what the provider refuses. */
  planner: Pick<Writer, 'writePairs'> | undefined;
}

/** All themes, a few at once; the model's own limit decides how many calls are in flight. Yields each theme as it ends. */
export async function* writePairs(
  writing: PairWriting,
  request: PairRequest,
  context: WriterContext,
): AsyncGenerator<ThemeResult> {
  await loadParser();
  const left = new AbortController();
  const signal = AbortSignal.any([context.signal, left.signal]);
  const lead = createLead(request);
  const results: Promise<ThemeResult>[] = [];
  const { least, most } = THEMES_AT_ONCE;
  const atOnce = Math.min(most, Math.max(least, writing.model.concurrency));
  for (const [at, theme] of request.themes.entries()) {
    const before = Promise.all(results.slice(0, Math.max(0, at - atOnce + 1)));
    results.push(
      before.then((earlier) =>
        writeTheme(
          writing,
          { request, theme, lead: lead.of(theme, at, earlier), pairs: [] },
          { ...context, signal },
        ),
      ),
    );
  }
  const pending = new Map(results.map((result, at) => [at, outcomeOf(at, result)]));
  const all: ThemeResult[] = [];
  try {
    while (pending.size > 0) {
      const outcome = await Promise.race(pending.values());
      pending.delete(outcome.at);
      if ('error' in outcome) throw outcome.error;
      all.push(outcome.result);
      yield pending.size > 0 ? outcome.result : { ...outcome.result, holes: lead.holes(all) };
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

interface ThemeWork {
  request: PairRequest;
  theme: Theme;
  lead: ThemeLead;
  /** What there is so far. */
  pairs: PairDraft[];
}

/** Pairs of one theme; an error instead of missing ones, unless it concerns all themes: that is thrown. */
async function writeTheme(
  writing: PairWriting,
  work: ThemeWork,
  context: WriterContext,
): Promise<ThemeResult> {
  const { theme, pairs, request } = work;
  const wanted = wantedOf(work);
  const tables = tablesOf(theme, request);
  if (tables.length === 0) return { theme, pairs, error: themeError(theme, said('writer.no_tables')) };
  let failure: unknown = null;
  try {
    await writeFromSql(writing, work, context);
    failure = await writeFromQuestions(writing, work, tables, context);
  } catch (error) {
    if (!writing.planner || !failedBecause(error, 'content_refused')) throw error;
    context.mark?.(theme.name, said('writer.theme_refused'));
    pairs.push(...(await plan(writing.planner, work, wanted - pairs.length, context)));
  }
  if (pairs.length >= wanted) return { theme, pairs };
  if (failure !== null) return { theme, pairs, error: asError(failure) };
  if (pairs.length === 0) return { theme, pairs, error: themeError(theme, said('writer.no_questions')) };
  context.note(said('writer.few_questions', { theme: theme.name, got: pairs.length, count: wanted }));
  return { theme, pairs };
}

/** Pairs that the theme is asked for. */
const wantedOf = ({ theme, request }: ThemeWork): number => theme.questions ?? request.questionsPerTheme;

const tablesOf = (theme: Theme, { catalog }: PairRequest): Table[] =>
  theme.tables
    .map((name) => catalog.tables.find((table) => fullName(table) === name))
    .filter((table) => table !== undefined);

/** SQL first: as many as the way of writing says, of what the planner finds worth asking. */
async function writeFromSql(
  { model, planner, pairsFrom }: PairWriting,
  work: ThemeWork,
  context: WriterContext,
): Promise<void> {
  const { read } = work.request;
  if (!planner || pairsFrom === 'questions') return;
  const wanted = wantedOf(work);
  const count = pairsFrom === 'sql' ? wanted : Math.floor(wanted / 2);
  if (count === 0) return;
  const planned = await plan(planner, work, count, context);
  try {
    work.pairs.push(...(await sayPlans(model, planned, read, context)));
  } catch (error) {
    if (!isOwnFailure(error, context.signal) || failedBecause(error, 'content_refused')) throw error;
    context.note(said('writer.plans_unsaid', { theme: work.theme.name }));
    work.pairs.push(...planned);
  }
}

/** Proven pairs of the theme in the planner's own words, none of what is there. */
async function plan(
  planner: Pick<Writer, 'writePairs'>,
  { request, theme, lead, pairs }: ThemeWork,
  count: number,
  context: WriterContext,
): Promise<PairDraft[]> {
  const existing = [...lead.known, ...pairs].map((pair) => ({ ...pair, theme: null }));
  const asked = { ...request, themes: [{ ...theme, questions: count }], existing };
  const drafts: PairDraft[] = [];
  for await (const result of planner.writePairs(asked, context)) drafts.push(...result.pairs);
  return drafts;
}

/** Question first, until the theme has its pairs; what went wrong where it has not, null where nothing did. */
async function writeFromQuestions(
  { model, maxTokens }: PairWriting,
  work: ThemeWork,
  own: readonly Table[],
  context: WriterContext,
): Promise<unknown> {
  const { request, theme, lead, pairs } = work;
  const { catalog, examples = [] } = request;
  const wanted = wantedOf(work);
  const chosen = chooseTables(catalog, own);
  const schema = fitTheme(catalog, chosen, maxTokens);
  if (schema.left_out.length > 0)
    context.note(
      said('writer.tables_left_out', { theme: theme.name, tables: schema.left_out.map(fullName) }),
    );
  const shown = new Set(schema.tables.map(({ table }) => table));
  const tables = [...chosen.needed, ...chosen.near].filter((table) => shown.has(fullName(table)));
  let portion = wanted;
  let failure: unknown = null;
  for (let round = 1; round <= MAX_ROUNDS && pairs.length < wanted; round += 1) {
    const count = Math.min(portion, wanted - pairs.length);
    const wishes = lead.wishes(tables, pairs, count);
    const taken = [...lead.taken.slice(-MOST_TOLD), ...pairs.map(({ question }) => question)];
    const prompt = writePairsPrompt({
      ...{ theme, schema, wishes, count, ...context },
      taken: taken.map(maskText),
      askedElsewhere: lead.askedElsewhere.map(maskText),
      examples: chooseExamples(examples, new Set(theme.tables), wishes),
    });
    try {
      const answer = await model.ask(prompt, context);
      if (isWrongLanguage(questionsIn(answer), context.language)) context.mark?.(theme.name, WRONG_LANGUAGE);
      pairs.push(...drafts(answer, taken).slice(0, wanted - pairs.length));
    } catch (error) {
      if (isFatal(error, context.signal) || failedBecause(error, 'content_refused')) throw error;
      failure = error;
      if (!isUnusableAnswer(error)) break; // `ask` has tried again already
      portion = Math.max(1, Math.ceil(portion / 2));
      context.note(said('writer.round_failed', { theme: theme.name, round }));
    }
  }
  return failure;
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
