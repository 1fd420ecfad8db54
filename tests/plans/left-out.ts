import type { Plan, Predicate, Selection } from '@pairsmith/query-plan';

const ALWAYS: Predicate = { kind: 'all', of: [] };

/** The plan without one of its clauses, each in turn, where what is left is still a plan. */
export function leftOut(plan: Plan): { clause: string; plan: Plan }[] {
  if (plan.kind !== 'selection') return [];
  const found: { clause: string; plan: Selection }[] = [];
  const { where, having, keys, order, limit, distinct, shown } = plan;
  if (where.kind === 'all')
    where.of.forEach((_, at) =>
      found.push({
        clause: 'a condition',
        plan: { ...plan, where: { ...where, of: where.of.filter((_one, i) => i !== at) } },
      }),
    );
  if (having.kind !== 'all') found.push({ clause: 'HAVING', plan: { ...plan, having: ALWAYS } });
  if (limit && !limit.ties) found.push({ clause: 'LIMIT', plan: { ...plan, limit: null } });
  if (order.length > 0 && !limit && !Array.isArray(distinct))
    found.push({ clause: 'ORDER BY', plan: { ...plan, order: [] } });
  if (distinct === 'rows' && !limit) found.push({ clause: 'DISTINCT', plan: { ...plan, distinct: 'no' } });
  const isFree = !keys && distinct === 'no' && order.length === 0;
  if (shown.length > 1 && isFree)
    found.push({ clause: 'a column', plan: { ...plan, shown: shown.slice(1) } });
  return found;
}
