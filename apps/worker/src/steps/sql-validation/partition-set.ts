import { factsOf, type Catalog, type Facts } from '@pairsmith/catalog';
import type { Pair, PairReviews } from '@pairsmith/core';
import {
  fileAttempts,
  fileReading,
  fileReview,
  levelOf,
  madeFrom,
  quarantineEntry,
  sourceIn,
  partitionOutcomes,
  sqlFacts,
  type FiledAttempt,
  type MadeFrom,
  type Outcome,
  type PairSet,
  type ProofRecord,
  type Provenance,
  type QuarantineEntry,
  type PartitionedOutcomes,
  type SqlFacts,
} from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { BasisOf } from './former-judgements';
import type { JudgedPair } from './judge-pairs';

/** A pair file after its validation. */
export interface SettledSet {
  set: PairSet;
  /** This run judged one of its pairs. */
  isNew: boolean;
  /** The pairs that went in: the file's, then its quarantine's. */
  pairsIn: Pair[];
  outcomes: Outcome[];
  settlement: PartitionedOutcomes;
  /** What the files are to hold. */
  pairs: Pair[];
  records: Map<string, ProofRecord>;
  quarantine: QuarantineEntry[];
  /** The pair file needs other bytes. */
  isChanged: boolean;
}

/** The bookkeeping of one pair file: pairs in = accepted + quarantined + duplicates. */
export function partitionSet(
  set: PairSet,
  pairsIn: Pair[],
  judged: readonly JudgedPair[],
  options: { catalog: Catalog; reviews: PairReviews; keepRepairs: boolean; basisOf: BasisOf },
): SettledSet {
  const { catalog, reviews, keepRepairs, basisOf } = options;
  const outcomes = judged.map(({ outcome }) => outcome);
  const history = historyOf(set);
  const former = new Set(judged.flatMap(({ outcome, isFormer }) => (isFormer ? [outcome] : [])));
  const measured = new Map(judged.map(({ outcome, measured: one }) => [outcome, one]));
  const facts = factsOf(catalog);
  const settlement = partitionOutcomes(pairsIn, keepRepairs ? outcomes : judged.map(withoutRepair));
  const pairs = settlement.accepted.map(({ pair }) => pair);
  const records = new Map(
    settlement.accepted.map((outcome) => {
      const hash = pairHash(outcome.pair);
      const known = former.has(outcome) ? set.records.get(hash) : undefined;
      const one = measured.get(outcome) ?? null;
      return [hash, known ?? recordOf(outcome, one, history, { catalog, facts, reviews, basisOf })];
    }),
  );
  const entries = new Map(set.quarantine.toReversed().map((entry) => [pairHash(entry), entry]));
  const quarantine = settlement.quarantined.map((outcome) => {
    const known = former.has(outcome) ? entries.get(pairHash(outcome.pair)) : undefined;
    return known ?? entryOf(outcome, history, basisOf);
  });
  const hashes = (some: readonly Pair[]) => some.map(pairHash).join();
  const isChanged = hashes(pairs) !== hashes(set.pairs);
  const isNew = former.size < judged.length;
  return { set, isNew, pairsIn, outcomes, settlement, pairs, records, quarantine, isChanged };
}

/** Where the pair file is not to be touched, a repair is a proposal: the pair itself is still wrong. */
function withoutRepair({ outcome, firstProof: proof }: JudgedPair): Outcome {
  if (outcome.kind !== 'repaired') return outcome;
  const { original: pair, attempts, turnedDown } = outcome;
  if (!proof.error) throw new Error(`A repair without a failure: ${pair.question}`);
  return { kind: 'quarantined', pair, proof, error: proof.error, attempts, turnedDown };
}

type Accepted = PartitionedOutcomes['accepted'][number];

function recordOf(
  outcome: Accepted,
  known: SqlFacts | null,
  history: History,
  options: { catalog: Catalog; facts: Facts; reviews: PairReviews; basisOf: BasisOf },
): ProofRecord {
  const { catalog, facts, reviews, basisOf } = options;
  const { pair, proof } = outcome;
  if (!proof.statement) throw new Error(`Accepted without a statement: ${pair.question}`);
  const original = outcome.kind === 'repaired' ? outcome.original : pair;
  const before = history(original);
  const review = reviews.get(pairHash(pair));
  const failed = outcome.kind === 'repaired' ? fileAttempts(outcome.attempts) : [];
  const attempts = joinAttempts(failed, before.attempts).filter(({ sql }) => sql !== pair.sql);
  const measured = known ?? sqlFacts(proof.statement, catalog);
  return {
    ...before.provenance,
    ...measured,
    level: levelOf(proof, review),
    evidence: proof.evidence,
    sense: proof.sense,
    lint: proof.lint.map(({ rule, message }) => ({ rule, message })),
    ...fileReading(proof.reader),
    ...(proof.agreement && { agreement: proof.agreement }),
    ...fileReview(review),
    ...(attempts.length > 0 && { repaired_from: attempts }),
    ...writtenFrom(outcome, before, madeFrom(measured, facts, before.madeFrom?.by ?? null)),
    proved_with: basisOf(pair, 'accepted', measured),
  };
}

/** A person's pair that was proved, and one with another SQL, are of today; what a writer wrote stays of the day it wrote it. */
function writtenFrom(
  { kind }: Accepted,
  { provenance, madeFrom: before }: KnownPair,
  now: MadeFrom,
): Pick<ProofRecord, 'made_from'> {
  const isOfToday = kind === 'repaired' || provenance.origin === 'human';
  if (!isOfToday && !before) return {};
  return { made_from: isOfToday ? now : before };
}

function entryOf(
  outcome: PartitionedOutcomes['quarantined'][number],
  history: History,
  basisOf: BasisOf,
): QuarantineEntry {
  const { pair, proof } = outcome;
  const before = history(pair);
  const entry = quarantineEntry(outcome, before.provenance);
  return {
    ...entry,
    attempts: joinAttempts(entry.attempts, before.attempts),
    level: proof.level,
    proved_with: basisOf(pair, 'quarantined'),
  };
}

interface KnownPair {
  provenance: Provenance;
  madeFrom: MadeFrom | undefined;
  attempts: readonly FiledAttempt[];
}
type History = (pair: Pair) => KnownPair;

/** What the files knew of a pair; a text that they do not know was written by a person. */
function historyOf({ records, quarantine }: PairSet): History {
  // Of two entries for one pair the first counts.
  const entries = new Map(quarantine.toReversed().map((entry) => [pairHash(entry), entry]));
  return (pair) => {
    const hash = pairHash(pair);
    const record = records.get(hash);
    const entry = entries.get(hash);
    const known = record ?? entry;
    return {
      provenance: {
        theme: known?.theme ?? null,
        intent: known?.intent ?? null,
        style: known?.style ?? null,
        origin: known?.origin ?? 'human',
        ...sourceIn(known),
      },
      madeFrom: record?.made_from,
      attempts: [...(record?.repaired_from ?? []), ...(entry?.attempts ?? [])],
    };
  };
}

/** Each failed SQL once, the newest failures first. */
const joinAttempts = (now: readonly FiledAttempt[], before: readonly FiledAttempt[]): FiledAttempt[] => [
  ...now,
  ...before.filter(({ sql }, at) => ![...now, ...before.slice(0, at)].some((one) => one.sql === sql)),
];
