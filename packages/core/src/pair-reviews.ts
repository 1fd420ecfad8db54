import type { Pair } from './proof-levels';

/** What a person decides about a pair. */
export const REVIEW_DECISIONS = ['approved', 'rejected'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** What a person did with a pair's very text: an edit of one character makes another pair, with a review of its own. */
export interface PairReview {
  /** null: edited, or taken back, and not decided. */
  decision: ReviewDecision | null;
  by: string;
  /** ISO, UTC. */
  at: string;
  /** What the pair was before a person edited it for the first time; null: nobody did. */
  editedFrom: Pair | null;
  /** Raised by each change; 0 stands for a pair that nobody has touched. */
  version: number;
}

/** Of one task, by content hash (`pairHash`). */
export type PairReviews = ReadonlyMap<string, PairReview>;
