import { TURNED } from '../comparisons';
import { canBeNull } from '../nullability';
import { ALWAYS, conjuncts, has, raising, type Schema } from '../normalize/context';
import { isGroup } from '../normalize/expressions';
import { typeOf } from '../normalize/types';
import type { Plan, Predicate, Selection, Value } from '../plan';
import { relationsOf, same } from '../tree';
import { form, type Form } from './form';

const ONE: Value = { kind: 'literal', type: 'number', text: '1' };
const ZERO: Value = { kind: 'literal', type: 'number', text: '0' };

/** Forms of values and conditions, wherever they stand. */
export const EXPRESSIONS: Form[] = [
  form('comparisons turned', {
    predicate: (one) =>
      one.kind === 'compare' ? { ...one, op: TURNED[one.op], left: one.right, right: one.left } : one,
  }),
  form('conjuncts the other way round', {
    predicate: (one) =>
      one.kind === 'all' || one.kind === 'any' ? { ...one, of: one.of.toReversed() } : one,
  }),
  form('BETWEEN as two comparisons', {
    predicate: (one) =>
      one.kind === 'between'
        ? {
            kind: 'all',
            of: [
              { kind: 'compare', op: '>=', left: one.of, right: one.low },
              { kind: 'compare', op: '<=', left: one.of, right: one.high },
            ],
          }
        : one,
  }),
  form('two comparisons as BETWEEN', (schema) => ({
    predicate: (one, around) =>
      one.kind === 'all' ? betweenDays(one.of, (value) => typeOf(value, around, schema)) : one,
  })),
  form('IN as OR', {
    predicate: (one) =>
      one.kind === 'in' && Array.isArray(one.among) && one.of.length === 1
        ? {
            kind: 'any',
            of: one.among.map((right) => ({ kind: 'compare', op: '=', left: one.of[0] as Value, right })),
          }
        : one,
  }),
  form('= as IN', {
    predicate: (one) =>
      one.kind === 'compare' && one.op === '=' && one.right.kind === 'literal'
        ? { kind: 'in', of: [one.left], among: [one.right] }
        : one,
  }),
  form('NOT around comparisons', {
    predicate: (one) =>
      one.kind === 'compare' && one.op === '<>' ? { kind: 'not', of: { ...one, op: '=' } } : one,
  }),
  form('FILTER as CASE', {
    value: (one) =>
      one.kind === 'aggregate' && PASSING.has(one.name) && !same(one.where, ALWAYS)
        ? {
            ...one,
            where: ALWAYS,
            args: [
              { kind: 'choose', branches: [{ when: one.where, then: one.args[0] ?? ONE }], otherwise: null },
            ],
          }
        : one,
  }),
  form('CASE as FILTER', { value: caseAsFilter }),
  form('a count as SUM of CASE', {
    value: (one, around) =>
      one.kind === 'aggregate' && one.name === 'count' && one.args.length === 0 && isGroup(around[0])
        ? {
            ...one,
            name: 'sum',
            where: ALWAYS,
            args: same(one.where, ALWAYS)
              ? [ONE]
              : [{ kind: 'choose', branches: [{ when: one.where, then: ONE }], otherwise: ZERO }],
          }
        : one,
  }),
  form('COUNT of a key', (schema) => ({
    value: (one, around) => {
      if (one.kind !== 'aggregate' || one.name !== 'count' || one.args.length > 0) return one;
      const [selection] = around;
      const root = selection && relationsOf(selection)[0];
      const table =
        root?.kind === 'table' &&
        schema.tables.find(({ schema: of, name }) => of === root.table.schema && name === root.table.name);
      const [key] = (table && table.primary_key) || [];
      return key === undefined ? one : { ...one, args: [{ kind: 'column', up: 0, at: 0, name: key }] };
    },
  })),
  form('EXISTS as IN', (schema) => ({
    predicate: (one, around, filters) => {
      const asked =
        one.kind === 'exists' ? one : one.kind === 'not' && one.of.kind === 'exists' ? one.of : null;
      const among = asked && memberOf(asked.plan);
      if (!among || !asked) return one;
      const open = around.map((selection, at) =>
        at === 0 ? { ...selection, where: ALWAYS, having: ALWAYS } : selection,
      );
      const isKnown =
        !canBeNull(among.of, open, schema) && !canBeNull(among.shown, [among.plan, ...around], schema);
      if ((!filters || one.kind === 'not') && !isKnown) return one;
      const member: Predicate = { kind: 'in', of: [among.of], among: among.plan };
      return one.kind === 'not' ? { kind: 'not', of: member } : member;
    },
  })),
  form('IN as EXISTS', (schema) => ({
    predicate: (one, around, filters) => {
      if (one.kind !== 'in' || Array.isArray(one.among) || one.among.kind !== 'selection') return one;
      const { among: plan, of } = one;
      if (plan.keys || plan.limit || plan.distinct !== 'no' || of.some((value) => has({ value }, ['plan'])))
        return one;
      if (
        plan.shown.some((shown) => has(shown, ['window'])) ||
        (!filters && !isKnown(one, plan, around, schema))
      )
        return one;
      const equal = plan.shown.map(({ value }, at): Predicate => ({
        kind: 'compare',
        op: '=',
        left: value,
        right: raising(1).value(of[at] as Value, 0),
      }));
      const where: Predicate = { kind: 'all', of: [...conjuncts(plan.where), ...equal] };
      return {
        kind: 'exists',
        plan: { ...plan, where, shown: [{ name: '?column?', value: ONE }], order: [] },
      };
    },
  })),
  form('WITH as sub-queries', { selection: (one) => relationsAs(one, 'from') }),
  form('sub-queries as WITH', { selection: (one) => relationsAs(one, 'with') }),
];

const PASSING = new Set(['count', 'sum', 'avg', 'min', 'max']);

const isKnown = (
  { of }: Extract<Predicate, { kind: 'in' }>,
  plan: Selection,
  around: readonly Selection[],
  schema: Schema,
): boolean => {
  const open = around.map((selection, at) =>
    at === 0 ? { ...selection, where: ALWAYS, having: ALWAYS } : selection,
  );
  return (
    !of.some((value) => canBeNull(value, open, schema)) &&
    !plan.shown.some(({ value }) => canBeNull(value, [plan, ...around], schema))
  );
};

/** `SUM(CASE WHEN p THEN x END)` as `SUM(x) FILTER (WHERE p)`. */
function caseAsFilter(one: Value): Value {
  if (one.kind !== 'aggregate' || !PASSING.has(one.name) || !same(one.where, ALWAYS)) return one;
  const [given] = one.args;
  const [branch] =
    given?.kind === 'choose' && !given.otherwise && given.branches.length === 1 ? given.branches : [];
  return branch ? { ...one, args: [branch.then], where: branch.when } : one;
}

/** `d >= '2024-01-01' AND d < '2024-02-01'` of days as BETWEEN the first and the last. */
function betweenDays(parts: Predicate[], type: (value: Value) => string | null): Predicate {
  for (const low of parts) {
    if (
      low.kind !== 'compare' ||
      low.op !== '>=' ||
      low.right.kind !== 'literal' ||
      type(low.left) !== 'date'
    )
      continue;
    const high = parts.find(
      (one) =>
        one.kind === 'compare' && one.op === '<' && same(one.left, low.left) && one.right.kind === 'literal',
    );
    if (
      high?.kind !== 'compare' ||
      high.right.kind !== 'literal' ||
      !/^\d{4}-\d{2}-\d{2}$/.test(high.right.text)
    )
      continue;
    const last = new Date(`${high.right.text}T00:00:00Z`);
    last.setUTCDate(last.getUTCDate() - 1);
    const text = last.toISOString().slice(0, 10);
    const between: Predicate = {
      kind: 'between',
      of: low.left,
      low: low.right,
      high: { ...high.right, text },
    };
    return { kind: 'all', of: [...parts.filter((one) => one !== low && one !== high), between] };
  }
  return { kind: 'all', of: parts };
}

/** A plan that is asked for a row with one value of those around: that value, and the plan that shows what equals it. */
function memberOf(plan: Plan): { of: Value; shown: Value; plan: Selection } | null {
  if (plan.kind !== 'selection' || plan.keys || plan.limit || plan.distinct !== 'no') return null;
  const parts = conjuncts(plan.where);
  for (const part of parts) {
    if (
      part.kind !== 'compare' ||
      part.op !== '=' ||
      part.left.kind !== 'column' ||
      part.right.kind !== 'column'
    )
      continue;
    const [inner, outer] = part.left.up === 0 ? [part.left, part.right] : [part.right, part.left];
    if (inner.up !== 0 || outer.up === 0) continue;
    const where: Predicate = { kind: 'all', of: parts.filter((one) => one !== part) };
    return {
      of: { ...outer, up: outer.up - 1 },
      shown: inner,
      plan: { ...plan, where, shown: [{ name: inner.name, value: inner }], order: [] },
    };
  }
  return null;
}

function relationsAs(selection: Selection, as: 'with' | 'from'): Selection {
  const { source } = selection;
  if (!source) return selection;
  const root = source.root.kind === 'plan' ? { ...source.root, as } : source.root;
  const steps = source.steps.map((step) =>
    step.to.kind === 'plan' ? { ...step, to: { ...step.to, as } } : step,
  );
  return { ...selection, source: { root, steps } };
}
