import type { Catalog } from '@pairsmith/catalog';
import type { Pair } from '@pairsmith/core';
import type { ProofRecord } from '@pairsmith/proof';
import type { QueryResult } from '@pairsmith/source-db';
import type { Subject } from '../subjects';
import type { MutantKind } from './mutants';

/** A pair that may be drawn, with what its SQL answers. */
export interface Candidate extends Pair {
  subject: Pick<Subject, 'name' | 'kind'>;
  proof: Pick<ProofRecord, 'tables' | 'columns'>;
  catalog: Catalog;
  result: QueryResult;
  /** A change to the SQL that changes the result, made on purpose; null: the pair is the writer's own. */
  mutant: { kind: MutantKind; original: string } | null;
}
