import type { Column, Predicate, Relation, Selection, Source, Step, Value } from '../plan';
import { columnRewrite, mapSelection, readsNeighbours, relationsOf, same, stable, visiting } from '../tree';
import { ALWAYS, both, has, isUnsteady, raising, withoutRelation } from './context';

/** Plans in FROM become part of the selection that reads them, where that gives the same rows. */
export function flatten(selection: Selection): Selection {
  const relations = relationsOf(selection);
  for (let at = 0; at < relations.length; at += 1) {
    const plan = planAt(relations, at);
    if (!plan || isUnsteady(plan)) continue;
    const flat =
      (isRows(plan) && spliced(selection, plan, at)) ||
      (at === 0 && relations.length === 1 && merged(selection, plan)) ||
      asScalars(selection, plan, at);
    if (flat) return flatten(flat);
  }
  return selection;
}

const planAt = (relations: Relation[], at: number): Selection | null => {
  const relation = relations[at];
  return relation?.kind === 'plan' && relation.plan.kind === 'selection' ? relation.plan : null;
};

/** Rows as they come: joined, filtered, computed, and nothing more. */
const isRows = (plan: Selection): boolean =>
  plan.source !== null &&
  plan.keys === null &&
  same(plan.having, ALWAYS) &&
  plan.distinct === 'no' &&
  !plan.limit &&
  !plan.shown.some((shown) => has(shown, ['window']));

/** Rewrites parts of a plan in FROM to stand in the selection around it; its relation n becomes `place(n)`. */
const outwards = (place: (at: number) => number) =>
  columnRewrite((column, depth) => {
    if (column.up === depth) return { ...column, at: place(column.at) };
    return column.up > depth ? { ...column, up: column.up - 1 } : column;
  });

/** The selection with columns of relation `at` replaced by what they show; the values stand in its coordinates. */
function substituted(selection: Selection, at: number, shown: Map<string, Value>): Selection {
  const to = columnRewrite((column, depth) => {
    if (column.up !== depth || column.at !== at) return column;
    const value = shown.get(column.name);
    return value ? raising(depth).value(value, 0) : column;
  });
  return mapSelection(selection, to, 0);
}

function spliced(selection: Selection, plan: Selection, at: number): Selection | null {
  const { source } = selection;
  if (!source || !plan.source) return null;
  const step = source.steps[at - 1];
  const more = plan.source.steps.length;
  if (
    step?.keep === 'all' &&
    (more > 0 || !plan.shown.every(({ value }) => value.kind === 'column' && value.up === 0))
  )
    return null;
  const out = outwards((one) => at + one);
  // What stands behind makes room first, so that the columns put in are not moved again.
  const roomy = moved(selection, at, more);
  const shown = new Map(plan.shown.map(({ name, value }) => [name, out.value(value, 0)]));
  const where = out.predicate(plan.where, 0);
  const inner = plan.source.steps.map((one): Step => ({
    ...one,
    to: outRelation(one.to, out),
    on: out.predicate(one.on, 0),
  }));
  const root = outRelation(plan.source.root, out);
  // The plan leaves its place before columns are replaced: nothing of its own may be read as one of the selection's.
  const hollow: Relation = { kind: 'table', table: { schema: '', name: '' } };
  const emptied = substituted(withRelation(roomy, at, hollow), at, shown);
  const kept = emptied.source;
  if (!kept) return null;
  if (at === 0)
    return {
      ...emptied,
      source: { root, steps: [...inner, ...kept.steps] },
      where: both(emptied.where, where),
    };
  const own = kept.steps[at - 1];
  if (!own) return null;
  const steps: Step[] =
    own.keep === 'all'
      ? [{ to: root, keep: 'all', on: both(own.on, where) }]
      : [{ to: root, keep: 'matched', on: ALWAYS }, ...inner];
  return {
    ...emptied,
    source: { ...kept, steps: [...kept.steps.slice(0, at - 1), ...steps, ...kept.steps.slice(at)] },
    where: own.keep === 'all' ? emptied.where : both(emptied.where, where, own.on),
  };
}

/** Plans beside the one that goes up stand a level higher themselves. */
const outRelation = (relation: Relation, out: ReturnType<typeof outwards>): Relation =>
  relation.kind === 'plan' ? { ...relation, plan: out.plan(relation.plan, 1) } : relation;

const withRelation = (selection: Selection, at: number, relation: Relation): Selection => {
  const source = selection.source as Source;
  return {
    ...selection,
    source:
      at === 0
        ? { ...source, root: relation }
        : {
            ...source,
            steps: source.steps.map((step, i) => (i === at - 1 ? { ...step, to: relation } : step)),
          },
  };
};

const moved = (selection: Selection, behind: number, by: number): Selection =>
  mapSelection(
    selection,
    columnRewrite((column, depth) =>
      column.up === depth && column.at > behind ? { ...column, at: column.at + by } : column,
    ),
    0,
  );

/** A selection over one plan alone says more of that plan: HAVING for its WHERE, its order, its limit, what it shows. */
function merged(selection: Selection, plan: Selection): Selection | null {
  if (selection.keys || !same(selection.having, ALWAYS) || Array.isArray(selection.distinct)) return null;
  if (Array.isArray(plan.distinct)) return null;
  const shown = new Map(plan.shown.map(({ name, value }) => [name, value]));
  // An aggregate may not move into a plan further in.
  if (readsInside(selection).some((name) => !isScalar(shown.get(name)))) return null;
  const isCut = plan.limit !== null || plan.distinct === 'rows';
  const ownWindows =
    selection.shown.some((one) => has(one, ['window'])) ||
    selection.order.some(({ by }) => has({ value: by }, ['window']));
  const innerWindows = plan.shown.some((one) => has(one, ['window']));
  const isFiltered = !same(selection.where, ALWAYS);
  if (isCut && (isFiltered || ownWindows || selection.limit || selection.distinct === 'rows')) return null;
  if (innerWindows && (isFiltered || ownWindows)) return null;
  if (isFiltered && plan.keys === null) return null;

  const outer = substituted({ ...selection, source: null }, 0, shown);
  if (isCut) {
    if (outer.order.length > 0 && stable(outer.order) !== stable(plan.order)) return null;
    const showsAll = plan.shown.every(({ value }) => outer.shown.some((one) => same(one.value, value)));
    const showsOnly = outer.shown.every(({ value }) => plan.shown.some((one) => same(one.value, value)));
    if (plan.distinct === 'rows' && !(showsAll && showsOnly)) return null;
    return { ...plan, shown: outer.shown };
  }
  return {
    ...plan,
    having: both(plan.having, outer.where),
    shown: outer.shown,
    distinct: outer.distinct,
    order: outer.order,
    limit: outer.limit,
  };
}

const isScalar = (value: Value | undefined): boolean => value?.kind === 'column' || value?.kind === 'literal';

/** Names of columns of the only relation that plans inside read. */
function readsInside(selection: Selection): string[] {
  const found: string[] = [];
  const to = visiting({
    value: (value, depth) => {
      if (value.kind === 'column' && depth > 0 && value.up === depth) found.push(value.name);
    },
  });
  mapSelection({ ...selection, source: null }, to, 0);
  return found;
}

/** A plan that has one row, whatever there is, is joined to every row: its columns are values. */
function asScalars(selection: Selection, plan: Selection, at: number): Selection | null {
  const { source } = selection;
  if (!source || relationsOf(selection).length < 2) return null;
  if (plan.keys?.length !== 0 || !same(plan.having, ALWAYS) || plan.limit || plan.distinct !== 'no')
    return null;
  const step = source.steps[at - 1];
  if (step?.keep === 'all' || (at === 0 && source.steps[0]?.keep === 'all')) return null;
  if (readsNeighbours(plan)) return null;
  const shown = new Map(
    plan.shown.map((one): [string, Value] => [
      one.name,
      { kind: 'scalar', plan: { ...plan, shown: [one], order: [] } },
    ]),
  );
  const on: Predicate = step?.on ?? ALWAYS;
  const lifted = { ...selection, source, where: both(selection.where, on) };
  const cleared: Selection = step
    ? {
        ...lifted,
        source: {
          ...source,
          steps: source.steps.map((one) => (one === step ? { ...one, on: ALWAYS } : one)),
        },
      }
    : lifted;
  // The first join of a relation that becomes the root says what WHERE says.
  const first = at === 0 ? cleared.source?.steps[0] : undefined;
  const ready: Selection =
    first && cleared.source
      ? {
          ...cleared,
          source: {
            ...cleared.source,
            steps: cleared.source.steps.map((one) => (one === first ? { ...one, on: ALWAYS } : one)),
          },
          where: both(cleared.where, first.on),
        }
      : cleared;
  return withoutRelation(substituted(ready, at, shown), at);
}

/** Columns of a plan in FROM that nobody reads are not computed; the rest stand in one order under one kind of name. */
export function pruned(selection: Selection): Selection {
  let current = selection;
  relationsOf(selection).forEach((relation, at) => {
    if (relation.kind !== 'plan' || relation.plan.kind !== 'selection') return;
    const { plan } = relation;
    const read = namesRead(current, at);
    const isFree = plan.distinct === 'no';
    const kept = plan.shown
      .filter(({ name }) => !isFree || read.has(name))
      .map((shown) => ({ shown, text: stable(shown.value) }))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    const names = new Map<string, string>();
    const shown: Selection['shown'] = [];
    for (const { shown: one, text } of kept) {
      const known = shown.findIndex(({ value }) => stable(value) === text);
      if (known < 0) shown.push({ name: `c${shown.length + 1}`, value: one.value });
      names.set(one.name, `c${known < 0 ? shown.length : known + 1}`);
    }
    const renamed = renameColumns(current, at, (name) => names.get(name) ?? name);
    current = withRelation(renamed, at, { kind: 'plan', name: '', as: 'from', plan: { ...plan, shown } });
  });
  return current;
}

function namesRead(selection: Selection, at: number): Set<string> {
  const found = new Set<string>();
  const to = visiting({
    value: (value, depth) => {
      if (value.kind === 'column' && value.up === depth && value.at === at) found.add(value.name);
    },
  });
  mapSelection(selection, to, 0);
  return found;
}

export const renameColumns = (
  selection: Selection,
  at: number,
  rename: (name: string) => string,
): Selection =>
  mapSelection(
    selection,
    columnRewrite((column: Column, depth) =>
      column.up === depth && column.at === at ? { ...column, name: rename(column.name) } : column,
    ),
    0,
  );
