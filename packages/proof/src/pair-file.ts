import { AppError, MAX_PAIRS, MAX_QUESTION_LENGTH, type Pair, said, type Message } from '@pairsmith/core';
import { isObject, isText, readJson } from './read-json';

/** `qs_*_pair.json`: exactly two keys a pair, indent 2, raw UTF-8. */
export const renderPairs = (pairs: readonly Pair[]): string =>
  `${JSON.stringify(
    pairs.map(({ question, sql }) => ({ question, sql })),
    null,
    2,
  )}\n`;

/**
 * Reads a pair file, a person's or ours; keys beside the two are ignored. How long a statement may be is the gate's question,
 * which quarantines the one pair.
 * @param fileName for the messages
 * @throws AppError `file_validation_error`
 */
export function parsePairs(text: string, fileName: string): Pair[] {
  const content = readJson(text, fileName);
  if (!Array.isArray(content)) throw malformed(fileName, said('pairs.no_array'));
  if (content.length > MAX_PAIRS)
    throw malformed(fileName, said('pairs.too_many', { count: content.length, max: MAX_PAIRS }));
  return content.map((item: unknown, at) => {
    if (!isObject(item) || !isText(item['question']) || !isText(item['sql'])) {
      throw malformed(
        fileName,
        said('pairs.bad_item', { n: at + 1, form: '{"question": "...", "sql": "..."}' }),
      );
    }
    if (item['question'].length > MAX_QUESTION_LENGTH)
      throw malformed(fileName, said('pairs.question_too_long', { n: at + 1, max: MAX_QUESTION_LENGTH }));
    return { question: item['question'], sql: item['sql'] };
  });
}

const malformed = (fileName: string, reason: Message) =>
  new AppError('file_validation_error', said('pairs.bad_file', { name: fileName, reason }));
