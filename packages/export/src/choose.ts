import { createBreather, PROOF_LEVELS, type Split, SPLITS } from '@pairsmith/core';
import { pairHash } from '@pairsmith/sql';
import type { ExportPair } from './pair';
import { planKey } from './plan-key';
import { questionLanguage } from './question-language';
import type { Choice, ExportSettings } from './settings';
import { splitOf } from './split';
import { factsOf } from './sql-facts';

export const LEFT_OUT = [
  'duplicate',
  'language',
  'proof_level',
  'verdict',
  'not_approved',
  'rejected',
  'nothing_refused',
  'other_names',
] as const;
type LeftOut = (typeof LEFT_OUT)[number];

/** Why a pair is not meant; null: it is. */
function reasonAgainst(pair: ExportPair, choice: Choice): LeftOut | null {
  if (pair.decision === 'rejected') return 'rejected';
  if (choice.language && questionLanguage(pair) !== choice.language) return 'language';
  if (choice.approved_only && pair.level !== 'L5') return 'not_approved';
  if (rank(pair.level) < rank(choice.min_proof_level)) return 'proof_level';
  // A person's word stands above the second reader's: what somebody approved is agreed.
  const verdicts = [pair.verdict, ...(pair.decision === 'approved' ? (['agreed'] as const) : [])];
  return verdicts.some((verdict) => choice.verdicts.includes(verdict)) ? null : 'verdict';
}

/** L0 is the least that may be asked for, and what is not proved is no less than that. */
const rank = (level: ExportPair['level']): number => (level === null ? 0 : PROOF_LEVELS.indexOf(level));

const planOf = (pair: ExportPair): string =>
  planKey(pair.sql, pair.database.catalog, factsOf(pair)?.statement ?? null);

/** What becomes of a pair. */
type Fate = LeftOut | Split | 'chosen';
const FATES: readonly Fate[] = [...LEFT_OUT, ...SPLITS, 'chosen'];

export interface Choosing {
  /** The chosen pairs, of one part or all. */
  chosen: (pairs: AsyncIterable<ExportPair>, split: Split | null) => AsyncGenerator<ExportPair>;
  /** How many pairs had which fate; complete once all were read. */
  counts: () => Record<Fate, number>;
}

/**
 * Decides about each pair once and remembers it in a byte, so that the files of one export are cut from the same whole however
 * often the pairs are read. Which pairs were there before, it knows by 16 bytes each. With `isSplit`, also the part: that
 * takes a plan, a millisecond or so.
 */
export function createChoosing(
  settings: ExportSettings,
  isSplit: boolean,
  formatAgainst: (pair: ExportPair) => LeftOut | null = () => null,
): Choosing {
  let fates = new Uint8Array(1024);
  let known = 0;
  const seen = new Set<string>();

  const decide = (pair: ExportPair): Fate => {
    const against = reasonAgainst(pair, settings) ?? formatAgainst(pair);
    if (against) return against;
    const hash = Buffer.from(pairHash(pair).slice(0, 32), 'hex').toString('latin1');
    if (seen.has(hash)) return 'duplicate';
    seen.add(hash);
    return isSplit ? splitOf(planOf(pair), settings) : 'chosen';
  };
  const fateOf = (pair: ExportPair, at: number): Fate => {
    if (at === known) {
      if (at === fates.length) fates = Buffer.concat([fates, new Uint8Array(fates.length)]);
      fates[at] = FATES.indexOf(decide(pair));
      known += 1;
    }
    return FATES[fates[at] ?? 0] ?? 'chosen';
  };

  return {
    async *chosen(pairs, split) {
      const breathe = createBreather();
      let at = 0;
      for await (const pair of pairs) {
        await breathe();
        const fate = fateOf(pair, at);
        at += 1;
        const isLeftOut = (LEFT_OUT as readonly string[]).includes(fate);
        if (!isLeftOut && (split === null || fate === split)) yield pair;
      }
    },
    counts: () => {
      const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
      for (let at = 0; at < known; at += 1) counts[FATES[fates[at] ?? 0] ?? 'chosen'] += 1;
      return counts;
    },
  };
}
