/** L0 parses as one read-only statement, L1 EXPLAIN accepts it, L2 it ran within its caps, L3 its result makes sense, L4 independently agreed, L5 a person approved it. */
export const PROOF_LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4', 'L5'] as const;
export type ProofLevel = (typeof PROOF_LEVELS)[number];

/** What the second reader says: question and SQL say the same; it cannot tell; a person should look; they contradict each other. */
export const READER_VERDICTS = ['agreed', 'unread', 'doubt', 'conflict'] as const;
export type ReaderVerdict = (typeof READER_VERDICTS)[number];

/** Who wrote a pair. */
export type PairOrigin = 'llm' | 'builtin' | 'human';

/** A question and the SQL that answers it: exactly the two keys of the pair file. */
export interface Pair {
  question: string;
  sql: string;
}
