import { PROOF_LEVELS, said, type PairReview, type ProofLevel } from '@pairsmith/core';
import type { ProofError } from './proof-error';
import type { ProofRecord } from './proof-file';

/** Whether it reaches a level; by default the least that is loaded and exported: it ran. */
export const isProven = (level: ProofLevel | null, wanted: ProofLevel = 'L2'): level is ProofLevel =>
  level !== null && PROOF_LEVELS.indexOf(level) >= PROOF_LEVELS.indexOf(wanted);

/**
 * The level of a pair as people and machines left it: what was measured, and L5 where a person approved a text that ran. That
 * a file says L5 is history; an approval may have been taken back since.
 */
export function levelOf(
  record: Pick<ProofRecord, 'level' | 'sense' | 'agreement'> | undefined,
  review: PairReview | undefined,
): ProofLevel | null {
  const measured = measuredLevel(record);
  return review?.decision === 'approved' && isProven(measured) ? 'L5' : measured;
}

/**
 * Whether a pair is a person's: written, edited or approved by one. What has no record was written by one; a rejection keeps
 * nothing, its pair makes room like any other.
 */
export const isPersons = (
  record: Pick<ProofRecord, 'origin'> | undefined,
  review: PairReview | undefined,
): boolean => !record || record.origin === 'human' || review?.decision === 'approved' || !!review?.editedFrom;

function measuredLevel(
  record: Pick<ProofRecord, 'level' | 'sense' | 'agreement'> | undefined,
): ProofLevel | null {
  if (record?.level !== 'L5') return record?.level ?? null;
  if (record.sense?.length !== 0) return 'L2';
  return record.agreement?.verdict === 'agreed' ? 'L4' : 'L3';
}

/** Why a pair that a person rejected is not good enough. */
export const rejection = ({ by }: PairReview): ProofError => ({
  code: 'rejected',
  message: said('review.rejected', { by }),
});

/** The part of a proof record that says who judged the pair; nothing where nobody did. */
export const fileReview = (review: PairReview | undefined): Pick<ProofRecord, 'review'> =>
  review ? { review: { decision: review.decision, by: review.by, at: review.at } } : {};
