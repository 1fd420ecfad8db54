import {
  AppError,
  createBreather,
  MAX_TRAINING_FILE_ITEMS,
  type TrainingFileType,
  said,
} from '@pairsmith/core';
import { splitStatements } from '@pairsmith/sql';
import { checkTrainingItem, type ItemRules, type TrainingDraft } from '../check-training-item';
import { atLine, contentProblem, inItem } from './content-problem';
import { readDdl } from './read-ddl';
import { readJson } from './read-json';
import { readMarkdown } from './read-markdown';
import { readPairText } from './read-pair-text';

type Check = (item: object) => TrainingDraft;
/** An item of a file: checked, its mistakes told with their place in the file. */
type Item = (check: Check) => TrainingDraft;
type Reader = (text: string, breathe: () => Promise<void>) => Item[] | Promise<Item[]>;

const READERS: Record<TrainingFileType, Reader> = {
  ddl: async (text, breathe) =>
    (await readDdl(text, breathe)).map(
      ({ content, line }) =>
        (check) =>
          atLine(line, content, () => check({ training_data_type: 'ddl', ddl: content })),
    ),
  markdown: (text) =>
    readMarkdown(text).map(
      ({ content, line }) =>
        (check) =>
          inItem(said('content.line', { n: line }), () =>
            check({ training_data_type: 'documentation', content }),
          ),
    ),
  sql_pair_json: (text) => {
    const pairs = readJson(text);
    if (!Array.isArray(pairs)) throw contentProblem(said('content.line_one'), said('content.wants_pairs'));
    return pairs.map(
      (pair: unknown, at) => (check) =>
        inItem(said('content.element', { n: at + 1 }), () => check(asPair(pair))),
    );
  },
  sql_pair: (text) =>
    readPairText(text).map(
      ({ question, sql, line }) =>
        (check) =>
          atLine(line, sql, () => check({ training_data_type: 'sql', question, sql })),
    ),
  sql: (text) =>
    atLine(1, text, () => splitStatements(text)).map(
      ({ text: sql, line }) =>
        (check) =>
          atLine(line, sql, () => check({ training_data_type: 'sql', sql })),
    ),
};

/**
 * What an uploaded text holds, each item checked as one that is created by itself; between items others have their turn.
 * @throws AppError invalid_params with the line or the item where the text is not of its type, or holds too many
 */
export async function readTrainingFile(
  type: TrainingFileType,
  text: string,
  rules: ItemRules,
): Promise<TrainingDraft[]> {
  const breathe = createBreather();
  const items = await READERS[type](text, breathe);
  if (items.length === 0)
    throw contentProblem(said('content.line_one'), said('content.none_of_type', { type }));
  if (items.length > MAX_TRAINING_FILE_ITEMS)
    throw new AppError(
      'invalid_params',
      said('training.file_too_long', { count: items.length, max: MAX_TRAINING_FILE_ITEMS }),
      { details: { invalid_params: ['file'] } },
    );
  const drafts: TrainingDraft[] = [];
  for (const item of items) {
    await breathe();
    drafts.push(item((one) => checkTrainingItem(one, rules)));
  }
  return drafts;
}

/** A pair of a file has its question; one that has none is a mistake there. */
const asPair = (pair: unknown): object => {
  const { question, sql } = (pair ?? {}) as { question?: unknown; sql?: unknown };
  return { training_data_type: 'sql', question: question ?? '', sql };
};
