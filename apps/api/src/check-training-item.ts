import { AppError, parseRequest, trainingItem, type TrainingItemRequest } from '@pairsmith/core';
import { checkReadOnly, isSqlRefusal, parse, readDefinition, splitStatements } from '@pairsmith/sql';
import type { TrainingText } from '@pairsmith/training-store';

/** A query whose question the model is to write. */
export interface OpenQuery {
  type: 'sql';
  question: null;
  sql: string;
}
export type TrainingDraft = TrainingText | OpenQuery;

export const isOpenQuery = (draft: TrainingDraft): draft is OpenQuery =>
  'question' in draft && draft.question === null;

/**
 * One text as a request gives it. SQL passes the gate that every SQL passes; DDL must be definitions that parse. SQL that
 * failed is kept to the byte, within the limits of text: it may be broken, and how it is broken is what it teaches.
 * The grammar must have been loaded (`loadParser`).
 * @throws AppError missing_required_params, invalid_params; its cause is a SqlRefusal where SQL was refused
 */
export function checkTrainingItem(item: unknown, allowedFunctions: readonly string[]): TrainingDraft {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw refusedField('data', '每条训练数据应为JSON对象');
  return checkDraft(parseRequest(trainingItem, item), allowedFunctions);
}

/** The same for an item whose fields are known to be of their types. @throws AppError invalid_params */
export function checkDraft(item: TrainingItemRequest, allowedFunctions: readonly string[]): TrainingDraft {
  switch (item.training_data_type) {
    case 'sql': {
      const sql = item.sql.trim();
      asRefusedField('sql', () => checkReadOnly(sql, { allowedFunctions }));
      return { type: 'sql', question: item.question?.trim() ?? null, sql };
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
