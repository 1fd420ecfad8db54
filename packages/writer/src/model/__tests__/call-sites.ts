import type { Catalog } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { createChatModel, type ChatModel } from '@pairsmith/llm';
import { startFakeLlm, type FakeLlm, type FakeLlmOptions } from '../../../../../tests/support/fake-llm';
import { manyTables } from '../../builtin/__tests__/many-tables';
import type { PairDraft, WriterContext } from '../../writer';
import { answerQuestions } from '../answered-questions';
import { createJudge } from '../judge';
import { createModelWriter } from '../model-writer';
import { sayPlans } from '../said-plans';
import { writeQuestion } from '../written-question';

/* Everything that is asked of a model, for tests that try something at each of it. */

export const catalog = manyTables(10);
export const [first] = catalog.tables;
export const theme = { name: '一', description: '', tables: [fullName(first!)], entities: [], metrics: [] };
export const SQL = 'SELECT COUNT(*) AS n FROM s.t';
const plan: PairDraft = {
  ...{ question: '一共有多少？', sql: SQL, style: 'formal', origin: 'builtin', intent: 'count' },
};
export const pair = { question: '有多少个？', sql: SQL, style: 'formal' };

export const context = (more: Partial<WriterContext> = {}): WriterContext => ({
  ...{ language: 'zh', businessContext: '', seed: 0, note: () => undefined },
  signal: new AbortController().signal,
  ...more,
});

interface Site {
  good: unknown;
  /** `text`: of the question, or of the SQL where there is no question. */
  ask: (model: ChatModel, of?: WriterContext, about?: { catalog: Catalog; text: string }) => Promise<unknown>;
}

export const ABOUT = { catalog, text: '有多少？' };

/** By the name of the prompt. */
export const SITES: Record<string, Site> = {
  describe_table: {
    good: { title: '表', description: '', columns: [] },
    ask: async (model, of = context(), { catalog: { tables } } = ABOUT) =>
      (
        await createModelWriter({ model }).describeTable(
          { ...tables[0]!, word_source: 'none', columns: [] },
          of,
        )
      ).title,
  },
  plan_themes: {
    good: { themes: [{ ...theme }] },
    ask: async (model, of = context(), about = ABOUT) =>
      await createModelWriter({ model }).planThemes(about.catalog, 1, of),
  },
  write_pairs: {
    good: { pairs: [pair] },
    async ask(model, of = context(), about = ABOUT) {
      const run = () => Promise.reject(new Error('not used'));
      const request = { catalog: about.catalog, themes: [theme], questionsPerTheme: 1, run };
      for await (const { pairs, error } of createModelWriter({ model }).writePairs(request, of)) {
        if (error) throw error;
        return pairs.map(({ question }) => question);
      }
      return null;
    },
  },
  say_plans: {
    good: { questions: [{ id: 0, question: '总数是多少？' }] },
    ask: async (model, of = context(), { text } = ABOUT) =>
      (await sayPlans(model, [{ ...plan, question: text }], () => 'agreed', of)).map(
        ({ question }) => question,
      ),
  },
  answer_questions: {
    good: { answers: [{ n: 1, sql: SQL, reason: null }] },
    ask: (model, of = context(), about = ABOUT) =>
      answerQuestions(model, { catalog: about.catalog, questions: [about.text] }, 4000, of),
  },
  judge_questions: {
    good: { answers: [{ n: 1, sql: SQL, reason: null }] },
    ask: (model, of = context(), about = ABOUT) =>
      createJudge(model).answer({ catalog: about.catalog, questions: [about.text], nth: 0 }, of),
  },
  repair_sql: {
    good: { sql: SQL },
    ask: (model, of = context(), about = ABOUT) =>
      createModelWriter({ model }).repairSql(
        { catalog: about.catalog, question: about.text, sql: 'SELECT n', error: '42703', attempt: 1 },
        of,
      ),
  },
  write_question: {
    good: { question: '有多少？' },
    ask: (model, of = context(), { text } = ABOUT) => writeQuestion(model, `${SQL} -- ${text}`, of),
  },
};

/**
 * Starts a scripted server before a model is connected to it, and closes it behind each test. `idleMs`: silence for so long is asked
 * again, which tests of silence want to be short, and tests that count calls do not.
 */
export function useServer() {
  let server: FakeLlm | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  return {
    async connect(options: FakeLlmOptions, idleMs = 800): Promise<ChatModel> {
      server = await startFakeLlm(options);
      const retry = { baseMs: 5, attempts: 3, callTimeoutMs: 20_000, idleMs };
      return createChatModel({
        ...{ baseUrl: server.url, apiKey: 'k', model: 'm', concurrency: 4, retry },
      }).forRun({});
    },
    server: (): FakeLlm => server!,
  };
}
