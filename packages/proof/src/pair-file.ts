import { AppError, type Pair } from '@pairsmith/core';
import { isObject, isText, readJson } from './read-json';

/** `qs_*_pair.json`: exactly two keys a pair, indent 2, raw UTF-8. */
export const renderPairs = (pairs: readonly Pair[]): string =>
  `${JSON.stringify(
    pairs.map(({ question, sql }) => ({ question, sql })),
    null,
    2,
  )}\n`;

/**
 * Reads a pair file, a person's or ours; keys beside the two are ignored.
 * @param fileName for the messages
 * @throws AppError `file_validation_error`
 */
export function parsePairs(text: string, fileName: string): Pair[] {
  const content = readJson(text, fileName);
  if (!Array.isArray(content)) throw malformed(fileName, '内容应为问答对数组');
  return content.map((item: unknown, at) => {
    if (!isObject(item) || !isText(item['question']) || !isText(item['sql'])) {
      throw malformed(fileName, `第${at + 1}项应为{"question": "...", "sql": "..."}`);
    }
    return { question: item['question'], sql: item['sql'] };
  });
}

const malformed = (fileName: string, reason: string) =>
  new AppError('file_validation_error', `文件验证失败: ${fileName} ${reason}，请修正后重试`);
