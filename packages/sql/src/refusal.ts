import { inWords, said, type Message } from '@pairsmith/core';

/** Why a text is not accepted as a query. The words are stable: they stand in quarantine files and in tests. */
export const REFUSAL_CODES = [
  'too_long',
  'too_complex',
  'bad_characters',
  'name_too_long',
  'empty',
  'syntax_error',
  'several_statements',
  'not_a_query',
  'writes_data',
  'locks_rows',
  'parameter',
  'function_not_allowed',
  'attribute_not_allowed',
  'operator_not_allowed',
  'type_not_allowed',
  'relation_not_allowed',
  'system_column',
  'unbounded_generation',
  'construct_not_allowed',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * The verdict that a text is not one read-only statement. `said` names the thing refused, `reason` the same without the
 * place; `position` is the 1-based character it stands at, null where the whole text is meant.
 */
export class SqlRefusal extends Error {
  readonly code: RefusalCode;
  readonly said: Message;
  readonly reason: Message;
  readonly position: number | null;

  constructor(code: RefusalCode, reason: Message, position: number | null = null) {
    const placed = position === null ? reason : said('sql.at_character', { reason, position });
    super(inWords(placed, 'zh'));
    this.name = 'SqlRefusal';
    this.code = code;
    this.said = placed;
    this.reason = reason;
    this.position = position;
  }
}

export const isSqlRefusal = (error: unknown): error is SqlRefusal => error instanceof SqlRefusal;
