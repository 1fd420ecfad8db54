import { factsOf, type Catalog } from '@pairsmith/catalog';
import type { Pair, PairReviews } from '@pairsmith/core';
import { namesIn, provedWith, type PairSet, type Proof, type QuarantineEntry } from '@pairsmith/proof';
import { pairHash, parse } from '@pairsmith/sql';
import type { JudgedPair } from './judge-pairs';

/** By what a pair is judged besides what its SQL names: other settings, another judgement. */
export interface Ruling {
  strict: boolean;
  /** What a person decided of a pair since is another judgement too. */
  reviews: PairReviews;
  allowedFunctions: readonly string[];
  /** Who answers again, and how often; none: nobody. */
  judge?: string | null;
  /** Who repairs what fails, by which rules; null: nobody. */
  repairer: string | null;
}

/** What a judgement of a pair rests on, as one short word for the files. */
export type BasisOf = (pair: Pair, outcome: 'accepted' | 'quarantined', names?: Names) => string;

/** Tables and columns that a SQL uses, as a proof record has them; read from the SQL where they are not given. */
type Names = Parameters<typeof provedWith>[0];

export function createBasis(catalog: Catalog, ruling: Ruling): BasisOf {
  const facts = factsOf(catalog);
  const { strict, reviews, allowedFunctions, judge, repairer } = ruling;
  return (pair, outcome, names = namesIn(pair.sql, catalog)) =>
    provedWith(names, facts, [
      strict,
      reviews.get(pairHash(pair))?.decision ?? null,
      allowedFunctions,
      // What was accepted needs no repair, whoever could make one.
      outcome === 'quarantined' ? repairer : null,
      ...(judge ? [judge] : []),
    ]);
}

/** What the files say became of a pair, where all that it rests on is what it was; null: it has to be judged. */
export function createFormerJudgements(set: PairSet, basisOf: BasisOf): (pair: Pair) => JudgedPair | null {
  const inFile = new Set(set.pairs.map(pairHash));
  const entries = new Map(set.quarantine.toReversed().map((entry) => [pairHash(entry), entry]));
  return (pair) => {
    const hash = pairHash(pair);
    const record = set.records.get(hash);
    if (inFile.has(hash)) {
      if (!record?.proved_with || record.proved_with !== basisOf(pair, 'accepted')) return null;
      const proof: Proof = {
        ...{ level: record.level, error: null, failedAt: null, evidence: record.evidence },
        ...{ sense: record.sense ?? [], lint: (record.lint ?? []) as Proof['lint'] },
        reader: record.reader
          ? { verdict: record.reader, reasons: record.reader_reasons ?? [], claims: [] }
          : null,
        ...(record.agreement && { agreement: record.agreement }),
        statement: parse(pair.sql),
      };
      return {
        outcome: { kind: 'accepted', pair, proof },
        firstProof: proof,
        measured: null,
        isFormer: true,
      };
    }
    const entry = entries.get(hash);
    if (!entry?.proved_with || entry.proved_with !== basisOf(pair, 'quarantined')) return null;
    return formerlyQuarantined(pair, entry);
  };
}

function formerlyQuarantined(
  pair: Pair,
  { reason: code, error: message, level = null }: QuarantineEntry,
): JudgedPair {
  const error = { code, message };
  const proof: Proof = {
    ...{ level, error, failedAt: null, evidence: null, sense: [], lint: [], reader: null, statement: null },
  };
  const outcome = { kind: 'quarantined' as const, pair, proof, error, attempts: [], turnedDown: [] };
  return { outcome, firstProof: proof, measured: null, isFormer: true };
}
