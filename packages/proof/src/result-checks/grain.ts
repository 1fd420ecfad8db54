import { said } from '@pairsmith/core';
import { readFacts, type PlanFacts } from '../plan-facts/plan-facts';
import type { SenseFinding, SenseInput } from './finding';

/** Whether the rows are of the grain that the question asks for. Says something only where the question is plain. */
export function judgeGrain({ wanted, statement, catalog, result }: SenseInput): SenseFinding[] {
  const facts = (): PlanFacts => readFacts(statement, catalog);
  const count = result.rows.length;
  if (wanted.isPerGroup && count === 1 && isOneTotal(facts()))
    return [{ check: 'grain_missing', message: said('sense.grain_missing') }];
  if (wanted.isOneNumber && count > 1)
    return [{ check: 'grain_split', message: said('sense.grain_split', { count }) }];
  if (wanted.atMost !== null && count > wanted.atMost && !ranks(facts()))
    return [{ check: 'too_many_rows', message: said('sense.too_many_rows', { max: wanted.atMost, count }) }];
  return [];
}

/** Neither groups nor windows anywhere: one aggregate over everything. */
const isOneTotal = ({ isPartial, isGrouped, isDistinct, windows }: PlanFacts): boolean =>
  !isPartial && !isGrouped && !isDistinct && windows.size === 0;

/** Ranks and WITH TIES show all who share a place. */
const ranks = ({ isPartial, hasTies, windows }: PlanFacts): boolean =>
  isPartial || hasTies || windows.size > 0;
