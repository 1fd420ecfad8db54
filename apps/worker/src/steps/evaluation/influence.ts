import type { EvaluationReport } from '@pairsmith/core';
import { answerOf, isRight, type Evaluated } from './figures';
import type { PlannedPair } from './held-out';

type Influence = EvaluationReport['helpful'][number];

const MOST_PAIRS = 20;
const MOST_DOUBTS = 50;

/**
 * Which pairs stood in the prompt when an answer got better or worse by the pairs. Several stand in each prompt, so that this
 * is a suspicion and no proof: it is to be looked at, and nothing is dropped for it. Nothing where not both arms were asked.
 */
export function influenceOf(
  evaluated: readonly Evaluated[],
  all: readonly PlannedPair[],
): Pick<EvaluationReport, 'helpful' | 'misleading' | 'doubts' | 'total_doubts'> {
  const byId = new Map(all.map(({ id, question, sql }) => [id, { id, question, sql }]));
  const shownIn = (one: Evaluated) =>
    (answerOf(one, 'ddl_pairs')?.pairs ?? []).flatMap((id) => byId.get(id) ?? []);
  const both = evaluated.filter((one) => answerOf(one, 'ddl') && answerOf(one, 'ddl_pairs'));
  const counted = new Map<string, Influence>();
  for (const one of both) {
    const [before, after] = [isRight(one, 'ddl'), isRight(one, 'ddl_pairs')];
    for (const pair of shownIn(one)) {
      const sum = counted.get(pair.id) ?? { ...pair, shown: 0, helped: 0, misled: 0 };
      sum.shown += 1;
      if (!before && after) sum.helped += 1;
      if (before && !after) sum.misled += 1;
      counted.set(pair.id, sum);
    }
  }
  const misled = both.filter((one) => isRight(one, 'ddl') && !isRight(one, 'ddl_pairs'));
  return {
    helpful: first(
      [...counted.values()].filter(({ helped }) => helped > 0),
      ({ helped, misled: bad }) => helped - bad,
    ),
    misleading: first(
      [...counted.values()].filter(({ misled: bad }) => bad > 0),
      ({ helped, misled: bad }) => bad - helped,
    ),
    doubts: misled.slice(0, MOST_DOUBTS).map((one) => ({
      ...{ question: one.pair.question, sql: one.pair.sql },
      without: answerOf(one, 'ddl')?.sql ?? null,
      with: answerOf(one, 'ddl_pairs')?.sql ?? null,
      pairs: shownIn(one),
    })),
    total_doubts: misled.length,
  };
}

/** Most of it first; of equals those that were shown less often, then by id. */
const first = (pairs: readonly Influence[], amount: (pair: Influence) => number): Influence[] =>
  pairs
    .toSorted((a, b) => amount(b) - amount(a) || a.shown - b.shown || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PAIRS);
