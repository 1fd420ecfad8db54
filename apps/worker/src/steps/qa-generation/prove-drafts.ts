import type { Catalog } from '@pairsmith/catalog';
import type { Pair } from '@pairsmith/core';
import { provePair, type Proof, type ProofOptions, type QuestionReader } from '@pairsmith/proof';
import { isSqlRefusal, oneLine, parse } from '@pairsmith/sql';
import type { PairDraft, Theme } from '@pairsmith/writer';
import pLimit from 'p-limit';

/** A pair as the files will hold it, with what is known of it. */
export interface ProvenDraft {
  pair: Pair;
  theme: Theme;
  draft: PairDraft;
  proof: Proof;
  /** A person asked the question. */
  isAsked?: true;
  /** Made of a query in use. */
  used?: { source: string; calls: number | null };
}

/**
 * Proves the pairs of a theme to L2, a few at a time, and has them read by the second reader, whose conflicts step 3
 * quarantines; in the order in which they were written.
 */
export function createDraftProver(
  options: ProofOptions & { catalog: Catalog; read: QuestionReader },
  concurrency: number,
) {
  const limit = pLimit(concurrency);
  const { read } = options;
  const prove = async (theme: Theme, draft: PairDraft): Promise<ProvenDraft> => {
    options.signal?.throwIfAborted();
    const pair = { question: draft.question.trim(), sql: tidySql(draft.sql) };
    const proof = await provePair(pair, { ...options, isModels: draft.origin === 'llm' });
    const reader = proof.statement && !proof.error ? read(pair.question, proof.statement) : null;
    return { pair, theme, draft, proof: { ...proof, reader } };
  };
  return (theme: Theme, drafts: readonly PairDraft[]): Promise<ProvenDraft[]> =>
    Promise.all(drafts.map((draft) => limit(() => prove(theme, draft))));
}

/** On one line; what is no SQL at all keeps its text, for the quarantine. */
function tidySql(sql: string): string {
  try {
    parse(sql);
  } catch (error) {
    if (isSqlRefusal(error)) return sql.trim();
    throw error;
  }
  return oneLine(sql);
}
