import type { Said } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import type { QueryPlan, QueryResult } from '@pairsmith/source-db';
import type { Statement } from '@pairsmith/sql';
import type { WantedShape } from './question';

/** Ways in which a result makes no sense. They are reasons to doubt, not proofs: "how many are missing" may well be none. */
export const SENSE_CHECKS = [
  'empty_result',
  'all_null',
  'not_finite',
  'exploding_join',
  'grain_missing',
  'grain_split',
  'too_many_rows',
  'tied_edge',
] as const;
export type SenseCheck = (typeof SENSE_CHECKS)[number];

export interface SenseFinding {
  check: SenseCheck;
  /** Counts at most, never a cell. */
  message: Said;
}

export interface SenseInput {
  wanted: WantedShape;
  statement: Statement;
  catalog: Pick<Catalog, 'tables'>;
  result: Pick<QueryResult, 'rows' | 'truncated'>;
  plan: Pick<QueryPlan, 'plan'>;
}
