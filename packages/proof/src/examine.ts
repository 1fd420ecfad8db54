import type { Pair } from '@pairsmith/core';
import type { Linter } from '@pairsmith/sql';
import { provePair, type Proof, type ProofOptions } from './ladder';
import type { ProofError } from './proof-error';

export interface ExamineOptions extends ProofOptions {
  lint: Linter;
  /** Below L3, or with something for the linter to find, is not good enough. */
  strict: boolean;
}

/**
 * Proves a pair to L3 and lints it. Doubts alone are kept beside the proof; in strict mode they are its error, so that the
 * pair is repaired or quarantined like one that does not run, by the level that it did reach.
 * @throws as provePair
 */
export async function examinePair(pair: Pair, options: ExamineOptions): Promise<Proof> {
  const proof = await provePair(pair, { ...options, climbTo: 'L3' });
  if (proof.error || !proof.statement) return proof;
  const examined: Proof = { ...proof, lint: options.lint(proof.statement, pair.question) };
  const error = options.strict ? strictError(examined) : null;
  return error ? { ...examined, error, failedAt: 'L3' } : examined;
}

/** Why a pair that runs is not good enough for strict mode; null where it is. */
export function strictError({ sense, lint }: Pick<Proof, 'sense' | 'lint'>): ProofError | null {
  const [doubt] = sense;
  if (doubt) return { code: doubt.check, message: sense.map(({ message }) => message).join('；') };
  if (lint.length === 0) return null;
  return { code: 'lint_finding', message: lint.map(({ rule, message }) => `${rule}: ${message}`).join('；') };
}
