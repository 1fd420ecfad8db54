import type { Pair } from '@pairsmith/core';
import { pairHash, questionKey } from '@pairsmith/sql';
import type { Outcome } from './repair';

export interface PartitionedOutcomes {
  accepted: Exclude<Outcome, { kind: 'quarantined' }>[];
  quarantined: Extract<Outcome, { kind: 'quarantined' }>[];
  /** Good or bad, but here already: `of` is the pair that stays. */
  duplicates: { pair: Pair; of: Pair }[];
}

export interface PartitionOptions {
  /** Given: accepted pairs of one shape are duplicates too. */
  shapeOf?: (outcome: Outcome) => string;
}

/**
 * The bookkeeping after a run: pairs in = accepted + quarantined + duplicates, exactly. `outcomes[i]` is what became of
 * `pairsIn[i]`. The first of two accepted pairs with one question stays; an unproved pair is a duplicate only of its very text.
 * @throws Error if an outcome is missing or belongs to another pair: a bug of the caller, never to be papered over.
 */
export function partitionOutcomes(
  pairsIn: readonly Pair[],
  outcomes: readonly Outcome[],
  options: PartitionOptions = {},
): PartitionedOutcomes {
  const settlement: PartitionedOutcomes = { accepted: [], quarantined: [], duplicates: [] };
  const kept = new Map<string, Pair>();
  if (outcomes.length !== pairsIn.length)
    throw new Error(`${pairsIn.length} pairs but ${outcomes.length} outcomes`);

  outcomes.forEach((outcome, at) => {
    const origin = outcome.kind === 'repaired' ? outcome.original : outcome.pair;
    const pairIn = pairsIn[at];
    if (!pairIn || pairHash(pairIn) !== pairHash(origin))
      throw new Error(`Outcome ${at} belongs to another pair`);
    const keys = keysOf(outcome, options);
    const same = keys.map((key) => kept.get(key)).find((pair) => pair !== undefined);
    if (same) settlement.duplicates.push({ pair: pairIn, of: same });
    else {
      for (const key of keys) kept.set(key, outcome.pair);
      if (outcome.kind === 'quarantined') settlement.quarantined.push(outcome);
      else settlement.accepted.push(outcome);
    }
  });
  return settlement;
}

function keysOf(outcome: Outcome, { shapeOf }: PartitionOptions): string[] {
  if (outcome.kind === 'quarantined') return [`failed ${pairHash(outcome.pair)}`];
  const question = `question ${questionKey(outcome.pair.question)}`;
  return shapeOf ? [question, `shape ${shapeOf(outcome)}`] : [question];
}

/** The pairs a validation starts from: the pair file's and then the quarantine's that are not in it, joined by content hash. */
export function joinPairs(pairs: readonly Pair[], quarantine: readonly Pair[]): Pair[] {
  const present = new Set(pairs.map(pairHash));
  return [
    ...pairs,
    ...quarantine
      .filter((pair) => !present.has(pairHash(pair)))
      .map(({ question, sql }) => ({ question, sql })),
  ];
}
