import { AppError, MAX_PAIRS, MAX_QUESTION_LENGTH, type Pair } from '@pairsmith/core';
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
  if (!Array.isArray(content)) throw malformed(fileName, '内容应为问答对数组');
  if (content.length > MAX_PAIRS)
    throw malformed(fileName, `有${content.length}个问答对，一个文件最多${MAX_PAIRS}个`);
  return content.map((item: unknown, at) => {
    if (!isObject(item) || !isText(item['question']) || !isText(item['sql'])) {
      throw malformed(fileName, `第${at + 1}项应为{"question": "...", "sql": "..."}`);
    }
    if (item['question'].length > MAX_QUESTION_LENGTH)
      throw malformed(fileName, `第${at + 1}项的问题超过${MAX_QUESTION_LENGTH}个字符`);
    return { question: item['question'], sql: item['sql'] };
  });
}

const malformed = (fileName: string, reason: string) =>
  new AppError('file_validation_error', `文件验证失败: ${fileName} ${reason}，请修正后重试`);
