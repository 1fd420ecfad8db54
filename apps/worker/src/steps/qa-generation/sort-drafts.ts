import { said, type Pair } from '@pairsmith/core';
import { isSqlRefusal, pairHash, parse, questionKey, shapeOf } from '@pairsmith/sql';
import type { StepContext } from '../step';
import type { ProvenDraft } from './prove-drafts';

export interface SortedDrafts {
  /** For the pair file, in the order in which they were written: proven, or wrong in a way that step 3 may repair. */
  kept: ProvenDraft[];
  /** No read-only query at all, or wrong although the built-in writer wrote it. */
  quarantined: ProvenDraft[];
  /** Same question, or same SQL shape with literals masked, as one that was kept. */
  duplicates: ProvenDraft[];
}

/**
 * Every draft goes to exactly one place. Of two that ask the same the proven one stays, else the earlier: the outcome
 * depends on the order of the drafts alone, not on which theme was ready first. `there`: pairs that stay, whatever comes.
 */
export function sortDrafts(drafts: readonly ProvenDraft[], there: readonly Pair[] = []): SortedDrafts {
  const sorted: SortedDrafts = { kept: [], quarantined: [], duplicates: [] };
  const seen = new Set(there.flatMap(keysOfPair));
  const proven = drafts.filter(({ proof }) => !proof.error);
  const failed = drafts.filter(({ proof }) => proof.error);
  for (const one of [...proven, ...failed]) {
    const keys = keysOf(one);
    // What a person asked is answered although another question's SQL looks like its own.
    const [question] = keys;
    const own = one.isAsked && question !== undefined ? [question] : keys;
    if (own.some((key) => seen.has(key))) {
      sorted.duplicates.push(one);
      continue;
    }
    for (const key of keys) seen.add(key);
    (isRepairable(one) ? sorted.kept : sorted.quarantined).push(one);
  }
  const place = new Map(drafts.map((one, at) => [one, at]));
  sorted.kept.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return sorted;
}

/** Personal data is asked for by the question: no SQL that a model may write answers it. */
const isRepairable = ({ proof, draft }: ProvenDraft): boolean =>
  !proof.error ||
  (proof.statement !== null && draft.origin !== 'builtin' && proof.error.code !== 'personal_column');

/** Of a pair that is in the file already: what cannot be parsed has no shape. */
function keysOfPair({ question, sql }: Pair): string[] {
  try {
    return [`question ${questionKey(question)}`, `shape ${shapeOf(parse(sql))}`];
  } catch (error) {
    if (isSqlRefusal(error)) return [`question ${questionKey(question)}`];
    throw error;
  }
}

/** A failing pair has no shape to speak of, and outside the pair file it takes nobody's question. */
function keysOf(one: ProvenDraft): string[] {
  const { pair, proof } = one;
  if (!isRepairable(one)) return [`text ${pairHash(pair)}`];
  const question = `question ${questionKey(pair.question)}`;
  return proof.statement && !proof.error ? [question, `shape ${shapeOf(proof.statement)}`] : [question];
}

/** Those that the writer thought of itself: nobody uploaded the question, and nobody uses the query. */
export const ofWriter = ({ kept, quarantined, duplicates }: SortedDrafts): SortedDrafts => {
  const ofThemes = (drafts: readonly ProvenDraft[]) =>
    drafts.filter(({ isAsked, used }) => !isAsked && !used);
  return { kept: ofThemes(kept), quarantined: ofThemes(quarantined), duplicates: ofThemes(duplicates) };
};

export function logSorted({ kept, quarantined, duplicates }: SortedDrafts, { log }: StepContext): void {
  for (const { pair, proof, draft } of quarantined) {
    const why = proof.error
      ? said('log.turned_down', { code: proof.error.code, why: proof.error.message })
      : '';
    // The built-in writer promises SQL that runs: its failure is a bug to be looked into, a model's is the daily bread.
    const line = said('log.pair_quarantined', { question: pair.question, why });
    if (draft.origin === 'builtin') log.error(line, { sql: pair.sql });
    else log.warning(line);
  }
  log.info(
    said('log.pairs_kept', {
      kept: kept.length,
      doubles: duplicates.length,
      quarantined: quarantined.length,
    }),
  );
}
