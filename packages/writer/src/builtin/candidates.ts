import type { Language } from '@pairsmith/core';
import { fullName } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import {
  isGrouped,
  keyOf,
  normalize,
  printSql,
  tablesOf,
  withoutLiterals,
  type Plan,
} from '@pairsmith/query-plan';
import { traitCell } from './coverage';
import { cellNames, type CellReader, type PlanCells } from './plan-cells';
import { phrasesOf, type Question } from './question';

/** A question that may be asked, with what its choice depends on. */
export interface Candidate {
  question: Question;
  sql: string;
  /** The same for two questions that differ in values only, before anything is made of the plan. */
  form: string;
  /** The same for two questions that ask the same in another way; worked out for the few that are looked at. */
  shape: () => string;
  /** The first is the one whose rows are asked about. */
  tables: string[];
  isGrouped: boolean;
  /** It reaches more than one table. */
  isJoin: boolean;
  /** Of the coverage map, that it would fill. */
  cells: string[];
  kinds: PlanCells;
  /** Columns it has no word for. */
  unnamed: number;
}

export interface CandidateMaker {
  language: Language;
  catalog: Pick<Catalog, 'tables' | 'relations'>;
  cells: CellReader;
}

/** What the question is asked for with whatever values. */
export const formOf = (asked: Plan): string => keyOf(withoutLiterals(asked));

/** Null where no sentence says it. */
export function makeCandidate(
  question: Question,
  asked: Plan,
  form: string,
  { language, catalog, cells: reader }: CandidateMaker,
): Candidate | null {
  const [phrase] = phrasesOf(question, language);
  if (!phrase) return null;
  const kinds = reader.read(asked);
  return {
    ...{ question, sql: `${printSql(asked)};`, form, kinds, cells: cellNames(kinds) },
    shape: once(() => keyOf(withoutLiterals(normalize(asked, catalog)))),
    tables: tablesOf(asked).map(fullName),
    isGrouped: isGrouped(asked),
    isJoin: kinds.traits.includes(traitCell('join_2')) || kinds.traits.includes(traitCell('exists')),
    unnamed: phrase.text.match(/[“"][a-z][a-z0-9_]*[”"]/g)?.length ?? 0,
  };
}

function once<T>(work: () => T): () => T {
  let done: { result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}
