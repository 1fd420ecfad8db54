import type { Vector } from './embedder';
import { fuse, type Found } from './fuse';
import { rankRows, type RankedRow } from './rank-rows';
import { MIN_DEPTH } from './search';
import { askedWords } from './words';

/** A question that is not stored, and what an application that answers it needs to be shown. */
export interface HeldOut {
  question: string;
  vector: Vector;
  /** The stored pairs that answer it: one is enough. */
  pairs: ReadonlySet<string>;
  /** The tables that its SQL reads: all are needed. */
  tables: readonly string[];
}

interface Recall {
  /** Share of the questions of which a right pair is among the first `k`; 0–1. */
  pairs: number;
  /** Share of the needed tables whose DDL is among the first `k`, a mean over the questions; null: no DDL is stored. */
  tables: number | null;
  /** Mean of 1 / the place of the first right pair (Voorhees 1999), 0 where it is not found. */
  mrr: number;
}

export interface Retrieval {
  questions: number;
  k: number;
  fused: Recall;
  vectors: Recall;
  words: Recall;
}

const K = 5;

/**
 * Looks the questions up among a task's rows as a search would, and by vectors alone and words alone. `tableOf` says which
 * table a row with DDL describes. Asks no store: what is measured need not be loaded yet, and nobody waits for it.
 */
export async function measureRetrieval(
  rows: readonly RankedRow[],
  heldOut: readonly HeldOut[],
  tableOf: ReadonlyMap<string, string>,
): Promise<Retrieval> {
  const pairs = await lookUp(ofType(rows, 'sql'), heldOut);
  const ddl = tableOf.size > 0 ? await lookUp(ofType(rows, 'ddl'), heldOut) : null;
  const found = { fused: [] as Answer[], vectors: [] as Answer[], words: [] as Answer[] };
  for (const [at, held] of heldOut.entries())
    for (const source of ['fused', 'vectors', 'words'] as const)
      found[source].push(judge(held, pairs[at]![source], ddl && ddl[at]![source], tableOf));
  return {
    questions: heldOut.length,
    k: K,
    fused: mean(found.fused),
    vectors: mean(found.vectors),
    words: mean(found.words),
  };
}

const ofType = (rows: readonly RankedRow[], type: RankedRow['collection']) =>
  rows.filter(({ collection }) => collection === type);

async function lookUp(
  rows: readonly RankedRow[],
  heldOut: readonly HeldOut[],
): Promise<Record<'fused' | 'vectors' | 'words', Found[]>[]> {
  const questions = heldOut.map(({ question, vector }) => ({ words: askedWords(question), vector }));
  return (await rankRows(rows, questions, MIN_DEPTH)).map(({ byVector, byWords }) => ({
    fused: fuse({ exact: [], vector: byVector, lexical: byWords }),
    vectors: byVector,
    words: byWords,
  }));
}

interface Answer {
  /** The place of the first right pair, from 1; null: not found. */
  place: number | null;
  /** The share of the needed tables that was found. */
  tables: number | null;
}

function judge(
  { pairs: right, tables: needed }: HeldOut,
  pairs: readonly Found[],
  ddl: readonly Found[] | null,
  tableOf: ReadonlyMap<string, string>,
): Answer {
  const at = pairs.findIndex(({ id }) => right.has(id));
  const shown = new Set(ddl?.slice(0, K).map(({ id }) => tableOf.get(id)));
  return {
    place: at < 0 ? null : at + 1,
    tables:
      ddl && needed.length > 0 ? needed.filter((table) => shown.has(table)).length / needed.length : null,
  };
}

function mean(answers: readonly Answer[]): Recall {
  const tables = answers.flatMap((answer) => (answer.tables === null ? [] : [answer.tables]));
  return {
    pairs: average(answers.map(({ place }) => (place !== null && place <= K ? 1 : 0))),
    tables: tables.length > 0 ? average(tables) : null,
    mrr: average(answers.map(({ place }) => (place === null ? 0 : 1 / place))),
  };
}

const average = (values: readonly number[]): number =>
  Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000;
