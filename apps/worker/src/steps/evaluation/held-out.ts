import { maskText, type Catalog } from '@pairsmith/catalog';
import { createBreather, type EvaluationSettings } from '@pairsmith/core';
import { placeOf, planKey } from '@pairsmith/export';
import { loadParser, pairHash, questionKey } from '@pairsmith/sql';
import type { StoredPair } from '@pairsmith/training-store';

/** A pair with what makes it the same as others to ask. */
export interface PlannedPair extends StoredPair {
  plan: string;
}

/** The pairs of one plan that is held out, in the order in which one of them is looked for. */
type HeldOutPlan = readonly PlannedPair[];

/** What of a task's pairs may be asked. */
export interface HeldOut {
  pairs: readonly PlannedPair[];
  plans: number;
  /** In the order in which they are asked: the same for a seed, and with a larger share those of a smaller one come first. */
  heldOut: readonly HeldOutPlan[];
}

/**
 * Splits a task's pairs by plan, as exports do: what is asked of the same with other values is held out together. At least one
 * plan is held out, however few there are.
 */
export async function holdOutPlans(
  stored: readonly StoredPair[],
  catalog: Catalog,
  { share, seed }: Pick<EvaluationSettings, 'share' | 'seed'>,
  signal: AbortSignal,
): Promise<HeldOut> {
  await loadParser();
  const breathe = createBreather();
  const pairs: PlannedPair[] = [];
  // By content, so that the same pairs loaded by another task ask the same questions.
  for (const pair of sortedBy(stored, pairHash)) {
    await breathe();
    signal.throwIfAborted();
    pairs.push({ ...pair, plan: planKey(pair.sql, catalog) });
  }
  const byPlan = new Map<string, PlannedPair[]>();
  for (const pair of pairs) {
    const ofPlan = byPlan.get(pair.plan);
    if (ofPlan) ofPlan.push(pair);
    else byPlan.set(pair.plan, [pair]);
  }
  const placed = [...byPlan]
    .map(([plan, ofPlan]) => ({ ofPlan, at: placeOf(plan, seed) }))
    .sort((one, other) => other.at - one.at);
  const heldOut = placed.filter(({ at }, nth) => nth === 0 || at >= 100 - share);
  return { pairs, plans: byPlan.size, heldOut: heldOut.map(({ ofPlan }) => ofPlan) };
}

function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ item }) => item);
}

/** Rows that no search may find: those of a plan that is asked, and those with a question that is asked in the same words. */
export function withheldFor(asked: readonly PlannedPair[], all: readonly PlannedPair[]): string[] {
  const plans = new Set(asked.map(({ plan }) => plan));
  const questions = new Set(asked.map(({ question }) => questionKey(question)));
  return all
    .filter(({ plan, question }) => plans.has(plan) || questions.has(questionKey(question)))
    .map(({ id }) => id);
}

/**
 * Pairs that quote people, in their question or their SQL: a person may keep them, but no model is told of them, neither as a
 * question nor as an example.
 */
export const quotesPeople = ({ question, sql }: StoredPair): boolean =>
  maskText(question) !== question || maskText(sql) !== sql;
