import { type Pair, type Message, type Said, said } from '@pairsmith/core';
import { agreementReasons, SENSE_CHECKS, type ProofRecord } from '@pairsmith/proof';
import { LINT_RULES } from '@pairsmith/lint';
import { pairHash } from '@pairsmith/sql';
import type { SettledSet } from './partition-set';

/** Pairs by what speaks against them, those that strict mode quarantined for it among them; only what occurs. */
export interface FindingCounts {
  sense: Record<string, number>;
  lint: Record<string, number>;
  /** Accepted pairs below L3, those in which the linter found something, and those left for a person to look at. */
  accepted: { belowL3: number; linted: number; doubted: number; notAgreed: number };
}

export function countFindings(settled: readonly SettledSet[]): FindingCounts {
  const records = settled.flatMap((set) => [...set.records.values()]);
  const refused = settled.flatMap(({ settlement }) => settlement.quarantined.map(({ proof }) => proof));
  const all = [...records, ...refused].map(({ sense = [], lint = [] }) => ({
    sense: new Set(sense.map(({ check }) => check)),
    lint: new Set(lint.map(({ rule }) => rule)),
  }));
  return {
    sense: count(SENSE_CHECKS, (check) => all.filter(({ sense }) => sense.has(check)).length),
    lint: count(LINT_RULES, (rule) => all.filter(({ lint }) => lint.has(rule)).length),
    accepted: {
      belowL3: records.filter(({ level }) => level === null || level < 'L3').length,
      linted: records.filter(({ lint = [] }) => lint.length > 0).length,
      doubted: records.filter(isReaderDoubt).length,
      notAgreed: records.filter(isNotAgreed).length,
    },
  };
}

const count = <Word extends string>(
  words: readonly Word[],
  pairsWith: (word: Word) => number,
): Record<string, number> =>
  Object.fromEntries(words.map((word) => [word, pairsWith(word)] as const).filter(([, pairs]) => pairs > 0));

const isReaderDoubt = ({ reader, level }: ProofRecord): boolean => reader === 'doubt' && level !== 'L5';
const isNotAgreed = ({ agreement, level }: ProofRecord): boolean =>
  agreement?.verdict === 'doubt' && level !== 'L5';

/** Accepted pairs that the second reader or other answers doubt and that nobody has approved yet: with the reasons, for a person to judge. */
export const doubtedPairs = ({ pairs, records }: SettledSet): { pair: Pair; reasons: Said[] }[] =>
  pairs.flatMap((pair) => {
    const record = records.get(pairHash(pair));
    if (!record) return [];
    const reasons = [
      ...(isReaderDoubt(record) ? (record.reader_reasons ?? []) : []),
      ...(isNotAgreed(record) ? agreementReasons(record.agreement) : []),
    ];
    return isReaderDoubt(record) || isNotAgreed(record) ? [{ pair, reasons }] : [];
  });

/** A warning about what was accepted all the same; null where there is nothing to warn of. */
export function describeFindings({ sense, lint, accepted }: FindingCounts): Message | null {
  const { belowL3, linted, doubted, notAgreed } = accepted;
  if (belowL3 + linted + doubted + notAgreed === 0) return null;
  const parts = [
    ...(belowL3 > 0 ? [said('findings.below_l3', { n: belowL3, listed: listed(sense) })] : []),
    ...(linted > 0 ? [said('findings.linted', { n: linted, listed: listed(lint) })] : []),
    ...(doubted > 0 ? [said('findings.doubted', { n: doubted })] : []),
    ...(notAgreed > 0 ? [said('findings.not_agreed', { n: notAgreed })] : []),
  ];
  return said('findings.accepted', { parts });
}

const listed = (counts: Record<string, number>): Said => {
  const parts = Object.entries(counts).map(([word, pairs]) => `${word} ${pairs}`);
  return parts.length > 0 ? said('findings.listed', { parts }) : '';
};
