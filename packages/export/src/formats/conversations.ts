import { pairHash } from '@pairsmith/sql';
import { meansTheSame } from '../plan-key';
import { asked, promptOf } from '../prompt/prompt';
import type { ExportPair } from '../pair';
import { jsonArray, jsonLine, jsonLines, type Format } from './format';

/** OpenAI's fine-tuning by example: a conversation a line. */
export const chat: Format = {
  frame: jsonLines,
  examples: (pair, settings) => {
    const prompt = promptOf(pair, settings);
    const messages = [
      { role: 'system', content: prompt.system },
      { role: 'user', content: asked(prompt, pair) },
      { role: 'assistant', content: prompt.answer },
    ];
    return [jsonLine({ messages })];
  },
};

/** Stanford Alpaca: what to do, on what, and the answer. */
export const alpaca: Format = {
  frame: jsonArray,
  examples: (pair, settings) => {
    const { system, question, tables, answer } = promptOf(pair, settings);
    return [jsonLine({ instruction: `${system}\n\n${question}`, input: tables, output: answer })];
  },
};

/** ShareGPT as FastChat and LLaMA-Factory read it: a human and a model, the system's part beside them. */
export const sharegpt: Format = {
  frame: jsonArray,
  examples: (pair, settings) => {
    const prompt = promptOf(pair, settings);
    const conversations = [
      { from: 'human', value: asked(prompt, pair) },
      { from: 'gpt', value: prompt.answer },
    ];
    return [jsonLine({ id: pairHash(pair).slice(0, 32), system: prompt.system, conversations })];
  },
};

const refusedOf = (pair: ExportPair): string[] =>
  pair.rejected.filter((sql) => !meansTheSame(sql, pair.sql, pair.database.catalog));

/**
 * Preferences as TRL reads them: the accepted statement against one that was refused or does not run, an example for each.
 * What gives the same rows as the accepted one is no worse than it, whatever it was refused for.
 */
export const dpo: Format = {
  frame: jsonLines,
  reasonAgainst: (pair) => (refusedOf(pair).length === 0 ? 'nothing_refused' : null),
  examples: (pair, settings) => {
    const prompt = promptOf(pair, settings);
    return refusedOf(pair).map((sql) =>
      jsonLine({
        prompt: [
          { role: 'system', content: prompt.system },
          { role: 'user', content: asked(prompt, pair) },
        ],
        chosen: [{ role: 'assistant', content: prompt.answer }],
        rejected: [{ role: 'assistant', content: sql }],
      }),
    );
  },
};
