import {
  AppError,
  parseRequest,
  trainingItem,
  type TrainingItemRequest,
  said,
  type Message,
} from '@pairsmith/core';
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
    throw refusedField('data', said('training.item_not_object'));
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
  new AppError('missing_required_params', said('training.question_needed'), {
    details: { missing_params: ['question'] },
  });

function checkDefinitions(ddl: string): void {
  const statements = splitStatements(ddl);
  if (statements.length === 0) throw refusedField('ddl', said('training.no_create'));
  for (const [at, { text }] of statements.entries())
    if (readDefinition(parse(text)) === null)
      throw refusedField('ddl', said('training.not_a_definition', { n: at + 1 }));
}

function asRefusedField(field: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!isSqlRefusal(error)) throw error;
    throw refusedField(field, error.said, error);
  }
}

const refusedField = (field: string, message: Message, cause?: unknown) =>
  new AppError('invalid_params', said('request.field_problem', { field, problem: message }), {
    cause,
    details: { invalid_params: [field] },
  });
