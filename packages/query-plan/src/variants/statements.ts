import type { Around } from '../nullability';
import { canBeNull } from '../nullability';
import {
  ALWAYS,
  both,
  conjuncts,
  has,
  isRead,
  isUnsteady,
  outputs,
  readRelations,
  tableOf,
  withoutRelation,
  type Schema,
} from '../normalize/context';
import { isConstant } from '../normalize/expressions';
import { lookupOf } from '../normalize/dependencies';
import { askingFor, inwards, lifted } from '../normalize/joins';
import { joinedLookups } from '../normalize/subqueries';
import type { Order, Predicate, Selection, Shown, Step, Value } from '../plan';
import {
  columnRewrite,
  mapPlan,
  mapPredicate,
  mapSelection,
  mapValue,
  reach,
  relationsOf,
  same,
  stable,
  visiting,
  type Rewrite,
} from '../tree';
import { form, type Form } from './form';

/** Forms of the statement itself; what is inside it stays. */
const whole = (name: string, write: (selection: Selection, schema: Schema) => Selection | null): Form => ({
  form: name,
  write: (plan, schema) => (plan.kind === 'selection' && !isUnsteady(plan) ? write(plan, schema) : null),
});

export const STATEMENTS: Form[] = [
  whole('rows under WITH', (one) => below(one, 'with')),
  whole('rows in a sub-query', (one) => below(one, 'from')),
  whole('groups under WITH, the rest above', (one) => groupsBelow(one, 'with')),
  whole('groups in a sub-query, the rest above', (one) => groupsBelow(one, 'from')),
  form('conditions of joins in WHERE', { selection: lifted }),
  whole('joins in the other order', turnedJoins),
  whole('EXISTS as JOIN', (one, schema) => joinedLookups(one, [one], schema)),
  whole('JOIN as EXISTS', (one, schema) => joinAsExists(one, schema)),
  whole('NOT EXISTS as LEFT JOIN', (one, schema) => antiJoin(one, schema)),
  whole('DISTINCT as GROUP BY', distinctAsGroups),
  whole('GROUP BY as DISTINCT', groupsAsDistinct),
  whole('labels beside keys', (one, schema) => withLabels(one, schema)),
  whole('windows as sub-queries', (one, schema) => windowsAsPlans(one, schema)),
  whole('WITH TIES as RANK', tiesAsRank),
  whole('DISTINCT ON as ROW_NUMBER', distinctOnAsNumber),
];

const columnOf = (name: string): Value => ({ kind: 'column', up: 0, at: 0, name });

const over = (plan: Selection, name: string, as: 'with' | 'from'): Selection => ({
  ...askingFor({ root: { kind: 'plan', plan, name, as }, steps: [] }, ALWAYS),
});

/** What is read of groups and rows by name: the inner plan shows it, the outer one reads it. */
class Columns {
  readonly shown: Shown[] = [];

  /** The column that shows the value. */
  of(value: Value): Value {
    const known = this.shown.find((one) => same(one.value, value));
    if (known) return columnOf(known.name);
    const name = value.kind === 'column' && !this.has(value.name) ? value.name : this.free();
    this.shown.push({ name, value });
    return columnOf(name);
  }

  private has(name: string): boolean {
    return this.shown.some((one) => one.name === name);
  }

  private free(): string {
    for (let number = this.shown.length + 1; ; number += 1) if (!this.has(`v${number}`)) return `v${number}`;
  }
}

/** Everything below, what is shown of it and its order above. */
function below(plan: Selection, as: 'with' | 'from'): Selection | null {
  if (Array.isArray(plan.distinct) || plan.shown.length === 0) return null;
  const columns = new Columns();
  const shown = plan.shown.map(({ name, value }) => ({ name, value: columns.of(value) }));
  const count = columns.shown.length;
  const order = plan.order.map((one) => ({ ...one, by: columns.of(one.by) }));
  // Equal rows are told apart by nothing that is not shown.
  if (plan.distinct === 'rows' && columns.shown.length > count) return null;
  const inner: Selection = { ...plan, shown: columns.shown, order: [], limit: null };
  return { ...over(inner, 'picked', as), shown, order, limit: plan.limit };
}

/** Keys and aggregates below; HAVING is a WHERE above. */
function groupsBelow(plan: Selection, as: 'with' | 'from'): Selection | null {
  const { keys } = plan;
  if (!keys || Array.isArray(plan.distinct) || readsInside(plan)) return null;
  const columns = new Columns();
  for (const key of keys) columns.of(key);
  const to: Rewrite = {
    value: (value, depth) =>
      value.kind === 'aggregate' || keys.some((key) => same(key, value))
        ? columns.of(value)
        : value.kind === 'column' && value.up === 0
          ? columns.of(value)
          : mapValue(value, to, depth),
    predicate: (predicate, depth) => mapPredicate(predicate, to, depth),
    plan: (inside, depth) => mapPlan(inside, visiting({}), depth),
  };
  const upper = mapSelection({ ...plan, source: null, where: ALWAYS, keys: null }, to, 0);
  const inner: Selection = {
    ...plan,
    having: ALWAYS,
    shown: columns.shown,
    order: [],
    limit: null,
    distinct: 'no',
  };
  const outer = over(inner, 'groups', as);
  return { ...upper, source: outer.source, where: upper.having, having: ALWAYS, keys: null };
}

/** Whether a plan inside what is computed reads the rows around it. */
function readsInside(plan: Selection): boolean {
  let found = false;
  const to = visiting({
    value: (value, depth) => {
      if (value.kind === 'column' && depth > 0 && value.up >= depth) found = true;
    },
  });
  mapSelection({ ...plan, source: null, where: ALWAYS }, to, 0);
  return found;
}

const isLateral = (plan: Selection): boolean =>
  relationsOf(plan).some((relation) => relation.kind === 'plan' && reach(relation.plan) > 0);

function turnedJoins(plan: Selection): Selection | null {
  const { source } = plan;
  if (
    !source ||
    source.steps.length === 0 ||
    source.steps.some(({ keep }) => keep === 'all') ||
    isLateral(plan)
  )
    return null;
  const last = source.steps.length;
  const on = both(...source.steps.map((step) => step.on));
  const moved = mapSelection(
    { ...plan, source: null },
    columnRewrite((column, depth) => (column.up === depth ? { ...column, at: last - column.at } : column)),
    0,
  );
  const [root, ...rest] = relationsOf(plan).toReversed();
  if (!root) return null;
  const asked = columnRewrite((column, depth) =>
    column.up === depth ? { ...column, at: last - column.at } : column,
  ).predicate(on, 0);
  return {
    ...moved,
    source: {
      root,
      steps: rest.map((to, i): Step => ({ to, keep: 'matched', on: i === rest.length - 1 ? asked : ALWAYS })),
    },
  };
}

/** A relation that is looked up by its key and not read is asked for. */
function joinAsExists(plan: Selection, schema: Schema): Selection | null {
  const one = lifted(plan);
  const { source } = one;
  if (!source || isLateral(plan)) return null;
  const parts = conjuncts(one.where);
  for (const [i, step] of source.steps.entries()) {
    const at = i + 1;
    const others = source.steps.filter(({ keep }) => keep === 'all').map(({ on }) => ({ predicate: on }));
    if (step.keep === 'all' || isRead(at, [...outputs(one), ...others])) continue;
    if (!lookupOf(step.to, at, parts, [one], schema)) continue;
    const touching = parts.filter((part) => readRelations({ predicate: part }).has(at));
    const rest = parts.filter((part) => !touching.includes(part));
    const to = inwards([at]);
    const asked = askingFor(
      { root: step.to, steps: [] },
      both(...touching.map((part) => to.predicate(part, 0))),
    );
    return withoutRelation({ ...one, where: both(...rest, { kind: 'exists', plan: asked }) }, at);
  }
  return null;
}

/** `NOT EXISTS (SELECT … FROM t …)` as `LEFT JOIN t … WHERE t.id IS NULL`. */
function antiJoin(plan: Selection, schema: Schema): Selection | null {
  const { source } = plan;
  if (!source) return null;
  const parts = conjuncts(plan.where);
  for (const part of parts) {
    if (part.kind !== 'not' || part.of.kind !== 'exists' || part.of.plan.kind !== 'selection') continue;
    const asked = part.of.plan;
    const root = asked.source?.root;
    const key = root && tableOf(root, schema)?.primary_key[0];
    if (!root || key === undefined || asked.source?.steps.length !== 0 || asked.keys || asked.limit) continue;
    if (!same(asked.having, ALWAYS)) continue;
    const at = relationsOf(plan).length;
    const out = columnRewrite((column, depth) => {
      if (column.up === depth) return { ...column, at };
      return column.up > depth ? { ...column, up: column.up - 1 } : column;
    });
    const step: Step = { to: root, keep: 'all', on: out.predicate(asked.where, 0) };
    const none: Predicate = { kind: 'missing', of: { kind: 'column', up: 0, at, name: key } };
    const rest = parts.filter((one) => one !== part);
    return { ...plan, source: { ...source, steps: [...source.steps, step] }, where: both(...rest, none) };
  }
  return null;
}

function distinctAsGroups(plan: Selection): Selection | null {
  if (plan.distinct !== 'rows' || plan.keys || !plan.source) return null;
  if (plan.shown.some((one) => isConstant(one.value) || has(one, ['window', 'plan']))) return null;
  return { ...plan, distinct: 'no', keys: plan.shown.map(({ value }) => value) };
}

function groupsAsDistinct(plan: Selection): Selection | null {
  const { keys, shown } = plan;
  if (!keys || keys.length === 0 || plan.distinct !== 'no' || !same(plan.having, ALWAYS)) return null;
  if (outputs(plan).some((part) => has(part, ['aggregate', 'window']))) return null;
  const shows = (value: Value): boolean => shown.some((one) => same(one.value, value));
  const isAll = keys.every(shows) && shown.every(({ value }) => keys.some((key) => same(key, value)));
  return isAll && plan.order.every(({ by }) => shows(by)) ? { ...plan, distinct: 'rows', keys: null } : null;
}

/** A column of a table among the keys, where its key is. */
function withLabels(plan: Selection, schema: Schema): Selection | null {
  const { keys } = plan;
  if (!keys) return null;
  for (const [at, relation] of relationsOf(plan).entries()) {
    const table = tableOf(relation, schema);
    if (!table || table.primary_key.length === 0) continue;
    const column = (name: string): Value => ({ kind: 'column', up: 0, at, name });
    const isKey = (value: Value): boolean => keys.some((key) => same(key, value));
    if (!table.primary_key.every((name) => isKey(column(name)))) continue;
    const label = table.columns.find(({ name }) => !isKey(column(name)));
    if (label) return { ...plan, keys: [...keys, column(label.name)] };
  }
  return null;
}

const GATHERING = new Set(['sum', 'count', 'min', 'max', 'avg']);

/** `SUM(x) OVER (…)` as a plan of its own over the same rows, beside the row itself where the window has an order. */
function windowsAsPlans(plan: Selection, schema: Schema): Selection | null {
  if (plan.keys || !plan.source || plan.distinct === 'rows') return null;
  const around: Around = [plan];
  const write = (value: Value): Value => {
    if (value.kind !== 'window' || value.frame !== null) return value;
    const { name, args, where, partition, order } = value;
    const [first] = order;
    const isRank = name === 'rank' && order.length === 1 && first !== undefined;
    if (!isRank && !GATHERING.has(name)) return value;
    if (order.length > 1 || (first && canBeNull(first.by, around, schema))) return value;
    if ([...args, ...partition, ...order.map(({ by }) => by)].some((one) => stable(one).includes('"plan":')))
      return value;
    const outside = (one: Value): Value =>
      columnRewrite((column, depth) =>
        column.up >= depth ? { ...column, up: column.up + 1 } : column,
      ).value(one, 0);
    const shared = partition.map((one): Predicate => ({ kind: 'same', left: one, right: outside(one) }));
    const before = first
      ? ([
          { kind: 'compare', op: comparison(first, isRank), left: first.by, right: outside(first.by) },
        ] as const)
      : [];
    const inner: Selection = {
      ...raisedSelection(plan),
      keys: [],
      shown: [
        {
          name: 'v',
          value: {
            kind: 'aggregate',
            name: isRank ? 'count' : name,
            args,
            distinct: false,
            where,
            order: [],
          },
        },
      ],
      distinct: 'no',
      order: [],
      limit: null,
    };
    const asked: Value = {
      kind: 'scalar',
      plan: { ...inner, where: both(inner.where, ...shared, ...before) },
    };
    return isRank
      ? { kind: 'operate', op: '+', args: [asked, { kind: 'literal', type: 'number', text: '1' }] }
      : asked;
  };
  const to: Rewrite = {
    value: (value, depth) => (depth === 0 ? write(mapValue(value, to, depth)) : value),
    predicate: (predicate) => predicate,
    plan: (inside) => inside,
  };
  return mapSelection(plan, to, 0);
}

/** Rows before a row, or up to it and those of its rank. */
const comparison = ({ descending }: Order, isRank: boolean): '<' | '<=' | '>' | '>=' =>
  descending ? (isRank ? '>' : '>=') : isRank ? '<' : '<=';

/** The selection as a plan inside itself: what it reads of around is a level further away. */
const raisedSelection = (plan: Selection): Selection =>
  mapSelection(
    plan,
    columnRewrite((column, depth) => (column.up > depth ? { ...column, up: column.up + 1 } : column)),
    0,
  );

const windowOver = (name: string, partition: Value[], order: Order[]): Value => ({
  kind: 'window',
  name,
  args: [],
  where: ALWAYS,
  partition,
  order,
  frame: null,
});

function tiesAsRank(plan: Selection): Selection | null {
  const { limit } = plan;
  if (!limit?.ties || limit.rows === null || limit.skip > 0 || plan.distinct !== 'no') return null;
  return numbered(plan, windowOver('rank', [], plan.order), '<=', limit.rows);
}

function distinctOnAsNumber(plan: Selection): Selection | null {
  const { distinct } = plan;
  if (!Array.isArray(distinct)) return null;
  return numbered(
    { ...plan, distinct: 'no' },
    windowOver('row_number', distinct, plan.order),
    '=',
    1,
    plan.limit,
  );
}

/** The rows whose number among the others is small enough. */
function numbered(
  plan: Selection,
  number: Value,
  op: '=' | '<=',
  most: number,
  limit: Selection['limit'] = null,
): Selection | null {
  if (plan.order.length === 0 || outputs(plan).some((part) => has(part, ['window']))) return null;
  if (plan.keys?.length === 0) return null;
  const columns = new Columns();
  const shown = plan.shown.map(({ name, value }) => ({ name, value: columns.of(value) }));
  const order = plan.order.map((one) => ({ ...one, by: columns.of(one.by) }));
  const place = columns.of(number);
  const inner: Selection = { ...plan, shown: columns.shown, order: [], limit: null };
  const where: Predicate = {
    kind: 'compare',
    op,
    left: place,
    right: { kind: 'literal', type: 'number', text: String(most) },
  };
  return { ...over(inner, 'ranked', 'from'), where, shown, order, limit };
}
