import { said } from '@pairsmith/core';
import { traitsOf, walk, type Statement } from '@pairsmith/sql';
import { wantedShape } from './question';
import type { SenseFinding, SenseInput } from './finding';

/** Whether the rows are of the grain that the question asks for. Says something only where the question is plain. */
export function judgeGrain({ question, statement, catalog, result }: SenseInput): SenseFinding[] {
  const wanted = wantedShape(question, catalog);
  const count = result.rows.length;
  if (wanted.isPerGroup && count === 1 && isOneTotal(statement))
    return [{ check: 'grain_missing', message: said('sense.grain_missing') }];
  if (wanted.isOneNumber && count > 1)
    return [{ check: 'grain_split', message: said('sense.grain_split', { count }) }];
  if (wanted.atMost !== null && count > wanted.atMost && !ranks(statement))
    return [{ check: 'too_many_rows', message: said('sense.too_many_rows', { max: wanted.atMost, count }) }];
  return [];
}

/** Neither groups nor windows anywhere: one aggregate over everything. */
function isOneTotal(statement: Statement): boolean {
  const traits = traitsOf(statement);
  return !traits.some((trait) => trait === 'group' || trait === 'window' || trait === 'distinct');
}

/** Ranks and WITH TIES show all who share a place. */
function ranks({ root }: Statement): boolean {
  for (const { type, fields } of walk(root)) {
    if (type === 'FuncCall' && fields['over']) return true;
    if (type === 'SelectStmt' && fields['limitOption'] === 'LIMIT_OPTION_WITH_TIES') return true;
  }
  return false;
}
