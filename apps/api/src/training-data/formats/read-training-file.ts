import type { TrainingFileType } from '@pairsmith/core';
import { splitStatements } from '@pairsmith/sql';
import { checkTrainingItem, type ItemRules, type TrainingDraft } from '../check-training-item';
import { atLine, contentProblem, inItem, lineAt } from './content-problem';
import { readDdl } from './read-ddl';
import { readJson } from './read-json';
import { readMarkdown } from './read-markdown';
import { readPairText } from './read-pair-text';

type Reader = (text: string, check: (item: object) => TrainingDraft) => TrainingDraft[];

const READERS: Record<TrainingFileType, Reader> = {
  ddl: (text, check) =>
    readDdl(text).map(({ content, line }) =>
      atLine(
        () => line,
        content,
        () => check({ training_data_type: 'ddl', ddl: content }),
      ),
    ),
  markdown: (text, check) =>
    readMarkdown(text).map(({ content, line }) =>
      inItem(`第${line}行`, () => check({ training_data_type: 'documentation', content })),
    ),
  sql_pair_json: (text, check) => {
    const pairs = readJson(text);
    if (!Array.isArray(pairs)) throw contentProblem('第1行', '应为 [{"question": …, "sql": …}] 数组');
    return pairs.map((pair: unknown, at) => inItem(`第${at + 1}个元素`, () => check(asPair(pair))));
  },
  sql_pair: (text, check) =>
    readPairText(text).map(({ question, sql, line }) =>
      atLine(
        () => line,
        sql,
        () => check({ training_data_type: 'sql', question, sql }),
      ),
    ),
  sql: (text, check) => {
    const statements = atLine(
      () => 1,
      text,
      () => splitStatements(text),
    );
    return statements.map(({ text: sql, start }) =>
      atLine(
        () => lineAt(text, start),
        sql,
        () => check({ training_data_type: 'sql', sql }),
      ),
    );
  },
};

/**
 * What an uploaded text holds, each item checked as one that is created by itself.
 * @throws AppError invalid_params with the line or the item where the text is not of its type
 */
export function readTrainingFile(type: TrainingFileType, text: string, rules: ItemRules): TrainingDraft[] {
  const drafts = READERS[type](text, (item) => checkTrainingItem(item, rules));
  if (drafts.length === 0) throw contentProblem('第1行', `文件中没有 ${type} 类型的内容`);
  return drafts;
}

/** A pair of a file has its question; one that has none is a mistake there. */
const asPair = (pair: unknown): object => {
  const { question, sql } = (pair ?? {}) as { question?: unknown; sql?: unknown };
  return { training_data_type: 'sql', question: question ?? '', sql };
};
