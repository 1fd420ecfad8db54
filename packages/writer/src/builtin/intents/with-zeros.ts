import type { Measure, Step } from '../facts/subject';
import { scopeOf } from '../scope';
import { amountSql } from '../sql-parts';

/** Every parent with the sum or count of its rows, 0 for those without: added up first, then joined. */
export function withZeros(step: Step, measure: Measure | null) {
  const outer = scopeOf(step.to, [], { qualified: true, avoid: ['c'] });
  const inner = scopeOf(step.from, []);
  const [reference, target] = [step.columns[0]?.from ?? '', step.columns[0]?.to ?? ''];
  const filled = inner.where([], [`${inner.own(reference)} IS NOT NULL`]);
  return {
    key: outer.own(target),
    label: outer.own(step.to.label?.column.name ?? target),
    amount: 'COALESCE(c.amount, 0)',
    /** With the filter that keeps deleted parents out. */
    from:
      `${outer.from} LEFT JOIN (SELECT ${inner.own(reference)} AS reference, ${amountSql(measure, inner)} AS amount` +
      ` FROM ${inner.from}${filled} GROUP BY ${inner.own(reference)}) AS c ON c.reference = ${outer.own(target)}` +
      outer.where([]),
  };
}
