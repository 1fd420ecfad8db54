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
 * The verdict that a text is not one read-only statement. `message` is Chinese and names the thing refused;
 * `position` is the 1-based character it stands at, null where the whole text is meant.
 */
export class SqlRefusal extends Error {
  readonly code: RefusalCode;
  readonly position: number | null;

  constructor(code: RefusalCode, message: string, position: number | null = null) {
    super(position === null ? message : `${message}（第${position}个字符处）`);
    this.name = 'SqlRefusal';
    this.code = code;
    this.position = position;
  }
}

export const isSqlRefusal = (error: unknown): error is SqlRefusal => error instanceof SqlRefusal;
