/**
 * What a column is good for in a question.
 * - key: names one row of its table, alone; reference: leads to another table's key
 * - code: what people write for a row (a number on a form); label: what they call it
 * - dimension: few values, rows are grouped and filtered by it
 * - measure: adds up over rows; rate: a number that does not (price, ratio, balance, or unknown): mean and extremes only
 * - date: when what the row tells happened
 * - soft_delete: rows are in use where it holds `live`
 * - technical, personal, text (free text, documents, blobs), unknown: not used in questions
 */
export type Role =
  | 'key'
  | 'reference'
  | 'code'
  | 'label'
  | 'dimension'
  | 'measure'
  | 'rate'
  | 'date'
  | 'technical'
  | 'soft_delete'
  | 'personal'
  | 'text'
  | 'unknown';

export interface ColumnRole {
  role: Role;
  /** What the role rests on, e.g. `primary key`, `comment: 金额`, `12 distinct values`. Never empty. */
  evidence: string[];
  /** Of a soft_delete column: the cell of rows in use; null is NULL. */
  live?: string | null;
}

/** Roles by `schema.table`, then by column. */
export type Roles = ReadonlyMap<string, ReadonlyMap<string, ColumnRole>>;
