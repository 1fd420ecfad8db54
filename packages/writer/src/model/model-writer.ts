import type { Table } from '@pairsmith/catalog';
import { fullName, said } from '@pairsmith/core';
import { type ChatModel, failedBecause } from '@pairsmith/llm';
import type { TableWords, Writer, WriterContext } from '../writer';
import { answerQuestions } from './answered-questions';
import { describeTable } from './described-table';
import { isOwnFailure } from './fatal-errors';
import { planThemes } from './planned-themes';
import { promptRules } from './prompt-rules';
import { repairSql } from './repaired-sql';
import { sayQueries } from './said-plans';
import { type PairsFrom, writePairs } from './written-pairs';

/** Of the data in one prompt: with rules and answer it stays within a context of 32k, also for tokenizers that count more. */
const DEFAULT_PROMPT_TOKENS = 12_000;

export interface ModelWriterSettings {
  /** Bound to the run: its budget, its meter. */
  model: ChatModel;
  /** Most tokens of schema in one prompt. */
  promptTokens?: number;
  /**
   * Who writes what the provider's inspection of contents refuses or the model cannot answer, and proves plans for the model to
   * say; none: it fails.
   */
  standIn?: Pick<Writer, 'describeTable' | 'planThemes' | 'writePairs'>;
  /** Default `questions`. `sql` and `both` need the stand-in, whose plans are put into words. */
  pairsFrom?: PairsFrom;
}

/** The writer that asks a language model. Every answer is parsed, matched against the catalogue and cut to size. */
export function createModelWriter({
  model,
  promptTokens = DEFAULT_PROMPT_TOKENS,
  standIn,
  pairsFrom = 'questions',
}: ModelWriterSettings): Writer {
  const isRefused = (error: unknown) => failedBecause(error, 'content_refused');
  /** Tables that the model has described so far, and those of which it had no words. */
  let described = 0;
  const undescribed = new Map<string, unknown>();

  const ownWords = async (table: Table, context: WriterContext): Promise<TableWords> => {
    const before = undescribed.get(fullName(table));
    if (before !== undefined) throw before;
    try {
      const words = await describeTable(model, table, context);
      described += 1;
      return words;
    } catch (error) {
      if (isOwnFailure(error, context.signal)) undescribed.set(fullName(table), error);
      throw error;
    }
  };

  return {
    name: 'model',
    rules: (of, language) =>
      of !== 'pairs' || pairsFrom === 'questions'
        ? promptRules(of, language)
        : `${promptRules(of, language)} ${pairsFrom}`,
    async describeTable(table, context) {
      try {
        return await ownWords(table, context);
      } catch (error) {
        // Of a model that has described no other table it is not the table's fault.
        const isOwn = isOwnFailure(error, context.signal) && (isRefused(error) || described > 0);
        if (!standIn || !isOwn) throw error;
        context.mark?.(
          fullName(table),
          isRefused(error)
            ? said('writer.words_refused')
            : said('writer.words_unusable', { why: error.said }),
        );
        const words = await standIn.describeTable(table, context);
        return { titleFrom: 'lexicon', columnsFrom: 'lexicon', ...words };
      }
    },
    async planThemes(catalog, count, context) {
      try {
        return await planThemes(model, catalog, count, promptTokens, context);
      } catch (error) {
        if (!standIn || !isRefused(error)) throw error;
        context.mark?.(said('writer.all_tables'), said('writer.plan_refused'));
        return standIn.planThemes(catalog, count, context);
      }
    },
    writePairs: (request, context) =>
      writePairs({ model, maxTokens: promptTokens, pairsFrom, planner: standIn }, request, context),
    answerQuestions: (request, context) => answerQuestions(model, request, promptTokens, context),
    sayQueries: ({ queries }, context) => sayQueries(model, queries, context),
    repairSql: (request, context) => repairSql(model, request, promptTokens, context),
  };
}
