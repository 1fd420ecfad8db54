import { said } from '@pairsmith/core';
/** Why an answer to a repair was not taken, in the order in which it is looked for. */
export const TURN_DOWNS = {
  no_other_sql: said('turn_down.no_other_sql'),
  does_not_run: said('turn_down.does_not_run'),
  other_tables: said('turn_down.other_tables'),
  reader_conflict: said('turn_down.reader_conflict'),
  reader_doubt: said('turn_down.reader_doubt'),
  no_sense: said('turn_down.no_sense'),
  lint_finding: said('turn_down.lint_finding'),
  not_agreed: said('turn_down.not_agreed'),
  other_columns: said('turn_down.other_columns'),
  other_values: said('turn_down.other_values'),
  other_shape: said('turn_down.other_shape'),
} as const;
export type TurnDown = keyof typeof TURN_DOWNS;
