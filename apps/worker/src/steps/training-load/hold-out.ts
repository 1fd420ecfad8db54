import { createBreather } from '@pairsmith/core';
import {
  isSqlRefusal,
  loadParser,
  parse,
  readDefinition,
  referencesOf,
  splitStatements,
} from '@pairsmith/sql';
import {
  embedTexts,
  isPaidFor,
  paraphrase,
  partsOf,
  storedTexts,
  type Embedder,
  type EmbeddingCache,
  type HeldOut,
  type TrainingRow,
} from '@pairsmith/training-store';

/** Looked up while other writers wait: fewer of a large task, whose every row is compared. */
const MAX_QUESTIONS = 50;
const MIN_QUESTIONS = 5;
const COMPARED_ROWS = 100_000;

export interface RetrievalTest {
  heldOut: HeldOut[];
  /** Questions whose vectors had to be paid for: neither remembered nor free. */
  paid: number;
  /** By the id of a row with DDL: the table it makes. */
  tableOf: Map<string, string>;
}

/**
 * Questions that are not stored, each with the pairs and tables it should find: stored ones in other words, the same
 * ones at each load of the same pairs. Their vectors are remembered, but never stored.
 */
export async function holdOut(
  rows: readonly TrainingRow[],
  { embedder, cache }: { embedder: Embedder; cache: EmbeddingCache },
  signal: AbortSignal,
): Promise<RetrievalTest> {
  await loadParser();
  const breathe = createBreather();
  const texts = rows.filter(({ collection }) => collection === 'sql' || collection === 'error_sql');
  const stored = storedTexts(texts.map(({ text }) => text));
  const pairs = texts
    .filter(({ collection }) => collection === 'sql')
    .map(({ id, text, document }) => ({ id, question: text, sql: partsOf('sql', document).content }))
    // Ids are made of content hashes: as good as drawn by lot, and the same each time.
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const wanted = Math.max(MIN_QUESTIONS, Math.min(MAX_QUESTIONS, Math.floor(COMPARED_ROWS / pairs.length)));

  const chosen: Omit<HeldOut, 'vector'>[] = [];
  for (const { question, sql } of pairs) {
    if (chosen.length === wanted) break;
    await breathe();
    const asked = paraphrase(question, stored);
    if (asked === null) continue;
    const right = pairs.filter((pair) => pair.sql === sql).map(({ id }) => id);
    chosen.push({ question: asked, pairs: new Set(right), tables: tablesOf(sql) });
  }
  const { vectors, embedded } = await embedTexts(
    chosen.map(({ question }) => question),
    { embedder, cache, signal },
  );
  const tableOf: RetrievalTest['tableOf'] = new Map();
  for (const { id, document } of rows.filter(({ collection }) => collection === 'ddl')) {
    await breathe();
    const table = madeBy(document);
    if (table !== null) tableOf.set(id, table);
  }
  return {
    paid: isPaidFor(embedder) ? embedded : 0,
    heldOut: chosen.map((held, at) => ({ ...held, vector: vectors[at]! })),
    tableOf,
  };
}

const tablesOf = (sql: string): string[] =>
  referencesOf(parse(sql)).tables.map(({ schema, name }) => `${schema ?? 'public'}.${name}`);

/** The relation that a DDL file is about; null where a person left something else in it. */
function madeBy(ddl: string): string | null {
  try {
    for (const { text } of splitStatements(ddl)) {
      const made = readDefinition(parse(text))?.makes;
      if (made) return made;
    }
    return null;
  } catch (error) {
    if (isSqlRefusal(error)) return null;
    throw error;
  }
}
