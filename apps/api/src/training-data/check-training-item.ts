import { AppError, parseRequest, trainingItem, type TrainingItemRequest } from '@pairsmith/core';
import { checkReadOnly, isSqlRefusal, parse, readDefinition, splitStatements } from '@pairsmith/sql';
import type { TrainingText } from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';

/** A query whose question the model is to write. */
export interface OpenQuery {
  type: 'sql';
  question: null;
  sql: string;
}
export type TrainingDraft = TrainingText | OpenQuery;

export const isOpenQuery = (draft: TrainingDraft): draft is OpenQuery =>
  'question' in draft && draft.question === null;

export interface ItemRules {
  /** Functions that SQL may call beside the built-in ones. */
  allowedFunctions: readonly string[];
  /** Whether somebody writes the questions that are missing. */
  hasModel: boolean;
}

export const itemRules = ({ config, chatModel }: Pick<ApiDeps, 'config' | 'chatModel'>): ItemRules => ({
  allowedFunctions: config.ALLOWED_SQL_FUNCTIONS,
  hasModel: chatModel !== null,
});

/**
 * One text as a request gives it. SQL passes the gate that every SQL passes; DDL must be definitions that parse. SQL that
 * failed is kept to the byte, within the limits of text: it may be broken, and how it is broken is what it teaches.
 * The grammar must have been loaded (`loadParser`).
 * @throws AppError missing_required_params, invalid_params; its cause is a SqlRefusal where SQL was refused
 */
export function checkTrainingItem(item: unknown, rules: ItemRules): TrainingDraft {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw refusedField('data', '每条训练数据应为JSON对象');
  return checkDraft(parseRequest(trainingItem, item), rules);
}

/** The same for an item whose fields are known to be of their types. */
export function checkDraft(
  item: TrainingItemRequest,
  { allowedFunctions, hasModel }: ItemRules,
): TrainingDraft {
  switch (item.training_data_type) {
    case 'sql': {
      const sql = item.sql.trim();
      asRefusedField('sql', () => checkReadOnly(sql, { allowedFunctions }));
      const question = item.question?.trim() ?? null;
      if (question === null && !hasModel) throw noQuestion();
      return { type: 'sql', question, sql };
    }
    case 'error_sql':
      return { type: 'error_sql', question: item.question.trim(), sql: item.sql };
    case 'ddl': {
      asRefusedField('ddl', () => checkDefinitions(item.ddl));
      return { type: 'ddl', content: item.ddl.trim() };
    }
    case 'documentation':
      return { type: 'documentation', content: item.content.trim() };
  }
}

/** A query came without a question, and there is no model to write it. */
export const noQuestion = () =>
  new AppError('missing_required_params', '缺少必需参数: question（未配置模型，无法自动编写问题）', {
    details: { missing_params: ['question'] },
  });

function checkDefinitions(ddl: string): void {
  const statements = splitStatements(ddl);
  if (statements.length === 0) throw refusedField('ddl', '没有CREATE语句');
  for (const [at, { text }] of statements.entries())
    if (readDefinition(parse(text)) === null)
      throw refusedField('ddl', `第${at + 1}条语句不是 CREATE、COMMENT、ALTER TABLE 等定义语句`);
}

function asRefusedField(field: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!isSqlRefusal(error)) throw error;
    throw refusedField(field, error.message, error);
  }
}

const refusedField = (field: string, message: string, cause?: unknown) =>
  new AppError('invalid_params', `参数 ${field} ${message}`, { cause, details: { invalid_params: [field] } });
