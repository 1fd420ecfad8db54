import type { KeyStyle } from './key-styles';

export type Cell = string | number | boolean | null;

export interface PlannedColumn {
  name: string;
  type: string;
  /** What a person who knows the table calls it good for; where people would argue, all their answers: `rate|measure`. */
  role: string;
  comment: string | null;
  /** Of a column with codes: code → label, as the comment tells them. */
  codes?: Record<string, string>;
  /** Of a soft-delete column: the cell of rows in use. */
  live?: string | null;
  /** The cell of row `at`, counted from 0. */
  cell: (at: number) => Cell;
}

export interface PlannedTable {
  name: string;
  comment: string | null;
  rows: number;
  columns: PlannedColumn[];
  /** What names a row, declared or not. */
  key: string[];
}

export interface PlannedRelation {
  from: { table: string; column: string };
  to: { table: string; column: string };
  isDeclared: boolean;
  /** How its column speaks of the target: by its name, beside another of the same target, as parent, or not at all. */
  said: 'name' | 'side' | 'parent' | 'alias';
}

/** A schema with everything that is true of it; all tables lie in `public`. */
export interface PlannedSchema {
  seed: number;
  style: KeyStyle;
  language: 'zh' | 'en';
  hasComments: boolean;
  /** Declared: primary and foreign keys, primary keys and some foreign keys, or none at all. */
  keys: 'all' | 'some' | 'none';
  tables: PlannedTable[];
  relations: PlannedRelation[];
  /** Keys of old copies are those of the original: true, but nobody would call it a relation. Neither wanted nor wrong. */
  implied: Pick<PlannedRelation, 'from' | 'to'>[];
}
