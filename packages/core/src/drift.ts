/** What can differ between two readings of a database. */
export const CHANGE_KINDS = [
  'table_gone',
  'table_unlisted',
  'table_new',
  'table_comment',
  'table_words',
  'table_definition',
  'keys',
  'relations',
  'column_gone',
  'column_new',
  'column_renamed',
  'column_type',
  'column_nullable',
  'column_default',
  'column_values',
  'column_comment',
  'column_words',
  'column_masking',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
