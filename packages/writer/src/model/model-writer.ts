import type { ChatModel } from '@pairsmith/llm';
import type { Writer } from '../writer';
import { describeTable } from './described-table';
import { planThemes } from './planned-themes';
import { repairSql } from './repaired-sql';
import { writePairs } from './written-pairs';

/** Of the data in one prompt: with rules and answer it stays within a context of 32k, also for tokenizers that count more. */
const DEFAULT_PROMPT_TOKENS = 12_000;

export interface ModelWriterSettings {
  /** Bound to the run: its budget, its meter. */
  model: ChatModel;
  /** Most tokens of schema in one prompt. */
  promptTokens?: number;
}

/** The writer that asks a language model. Every answer is parsed, matched against the catalogue and cut to size. */
export function createModelWriter({
  model,
  promptTokens = DEFAULT_PROMPT_TOKENS,
}: ModelWriterSettings): Writer {
  return {
    name: 'model',
    describeTable: (table, context) => describeTable(model, table, context),
    planThemes: (catalog, count, context) => planThemes(model, catalog, count, promptTokens, context),
    writePairs: (request, context) => writePairs(model, request, promptTokens, context),
    repairSql: (request, context) => repairSql(model, request, promptTokens, context),
  };
}
