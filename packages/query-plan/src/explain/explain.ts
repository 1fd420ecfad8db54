import type { Catalog } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Combination, Plan, Relation, Selection, Shown, Step, Value } from '../plan';
import { opaquesIn } from '../read/opaque';
import { mapPredicate, mapSelection, mapValue, relationsOf, same, visiting, type Rewrite } from '../tree';
import { en, zh, type Phrases } from './phrases';
import { sayOrder, sayPredicate, sayValue, type Telling } from './say';

/**
 * How the answer comes about, in steps that a person follows: which tables and what for, which rows, what is computed, what is
 * shown. Tables and columns go by what people call them. Null where something in the plan was not understood: half an
 * explanation explains nothing. Null, too, where it would be longer than anybody reads: a plan inside an aggregate is told where
 * it is computed, shown and sorted by, and so are the plans inside it, each time.
 */
export function explain(plan: Plan, catalog: Pick<Catalog, 'tables'>, language: Language): string[] | null {
  if (opaquesIn(plan).length > 0) return null;
  const phrases = language === 'zh' ? zh : en;
  const prepared: string[] = [];
  const room = { left: MAX_SENTENCES };
  const telling = { phrases, tables: catalog.tables, around: [], told: new Set<Plan>(), room, sentence };
  try {
    const steps = stepsOf(plan, telling, prepared);
    return [...prepared, ...steps];
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
}

const MAX_SENTENCES = 200;

class TooLong extends Error {}

/** A plan inside a sentence. */
function sentence(plan: Plan, telling: Telling): string {
  if ((telling.room.left -= 1) < 0) throw new TooLong();
  const prepared: string[] = [];
  const steps = stepsOf(plan, telling, prepared);
  return [...prepared, ...steps].join('; ');
}

/** `prepared` takes what has to be made first, such as derived tables. */
function stepsOf(plan: Plan, telling: Telling, prepared: string[]): string[] {
  if (plan.kind === 'combination') return stepsOfCombination(plan, telling, prepared);
  return plan.kind === 'selection' ? stepsOfSelection(plan, telling, prepared) : [];
}

function stepsOfCombination(
  { op, all, left, right, order, limit }: Combination,
  telling: Telling,
  prepared: string[],
) {
  const { phrases } = telling;
  const columns = left.kind === 'selection' ? left.shown.map(({ name }) => phrases.name(name)) : [];
  const keys = order.map(({ at, descending }) => {
    const column = columns[at] ?? `${at + 1}`;
    return descending ? phrases.descending(column) : phrases.ascending(column);
  });
  return [
    phrases.side(0, stepsOf(left, telling, prepared)),
    phrases.side(1, stepsOf(right, telling, prepared)),
    phrases.combined(op, all),
    ...(keys.length > 0 ? [phrases.ordered(phrases.list(keys))] : []),
    ...limitSteps(limit, phrases),
  ];
}

function stepsOfSelection(selection: Selection, telling: Telling, prepared: string[]): string[] {
  const { phrases } = telling;
  const names = relationsOf(selection).map((relation) => sayRelation(relation, telling, prepared));
  const inside: Telling = { ...telling, around: [{ selection, names }, ...telling.around] };
  const { where, having, keys, shown, distinct, order, limit, source } = selection;
  const each = <T>(items: T[], say: (item: T) => string): string => phrases.list(items.map(say));
  const value = (one: Parameters<typeof sayValue>[0]): string => sayValue(one, inside);
  const column = ({ name, value: of }: Shown): string =>
    of.kind === 'column' ? value(of) : phrases.named(value(of), phrases.name(name));
  const measures = measuresOf(selection).map(value);
  return [
    source ? phrases.from(names[0] ?? '') : phrases.fromNothing,
    ...(source?.steps ?? []).map((step, at) => sayStep(step, at + 1, names[at + 1] ?? '', inside)),
    ...(isEmpty(where) ? [] : [phrases.rows(sayPredicate(where, inside))]),
    ...gatherSteps(keys === null ? null : each(keys, value), keys?.length ?? 0, measures, phrases),
    ...(isEmpty(having) ? [] : [phrases.groups(sayPredicate(having, inside))]),
    ...(shown.length > 0 ? [phrases.shown(each(shown, column))] : []),
    ...(distinct === 'rows' ? [phrases.distinct] : []),
    ...(Array.isArray(distinct) ? [phrases.firstOf(each(distinct, value))] : []),
    ...(order.length > 0 ? [phrases.ordered(sayOrder(order, inside))] : []),
    ...limitSteps(limit, phrases),
  ];
}

const isEmpty = (predicate: Selection['where']): boolean =>
  predicate.kind === 'all' && predicate.of.length === 0;

function gatherSteps(keys: string | null, count: number, measures: string[], phrases: Phrases): string[] {
  if (keys === null) return [];
  const computed = phrases.list(measures);
  if (count === 0) return measures.length > 0 ? [phrases.total(computed)] : [];
  return [measures.length > 0 ? phrases.grouped(keys, computed) : phrases.groupedOnly(keys)];
}

/** What is computed over the rows of a group, each once. */
function measuresOf(selection: Selection): Value[] {
  const found: Value[] = [];
  const take = (value: Value): Value => {
    if (value.kind === 'aggregate' && !found.some((other) => same(value, other))) found.push(value);
    return mapValue(value, to, 0);
  };
  const to: Rewrite = { value: take, predicate: (one) => mapPredicate(one, to, 0), plan: (inside) => inside };
  mapSelection({ ...selection, source: null }, to, 0);
  return found;
}

function limitSteps(limit: Selection['limit'], phrases: Phrases): string[] {
  if (!limit) return [];
  return [
    ...(limit.skip > 0 ? [phrases.skipped(limit.skip)] : []),
    ...(limit.rows === null ? [] : [phrases.limited(limit.rows, limit.ties)]),
  ];
}

function sayStep(step: Step, at: number, name: string, telling: Telling): string {
  const { phrases } = telling;
  if (isEmpty(step.on)) return phrases.crossed(name);
  const on = sayPredicate(step.on, telling);
  const uses = usedOf(at, telling);
  return step.keep === 'all' ? phrases.joinedKept(name, on, uses) : phrases.joined(name, on, uses);
}

/** What is read of a relation beside the conditions that tie relations together: why it is there. */
function usedOf(at: number, telling: Telling): string[] {
  const [own] = telling.around;
  if (!own?.selection.source) return [];
  const { selection } = own;
  const used = new Set<string>();
  const to = visiting({
    value: (one, depth) => {
      if (one.kind === 'column' && one.up === depth && one.at === at)
        used.add(sayValue({ ...one, up: 0 }, telling));
    },
  });
  mapSelection({ ...selection, source: null }, to, 0);
  return [...used];
}

/** What people call a relation; one of several of a name with the name it is told apart by. */
function sayRelation(relation: Relation, telling: Telling, prepared: string[]): string {
  const { phrases, tables } = telling;
  if (relation.kind === 'table') {
    const { schema, name } = relation.table;
    const table = tables.find((one) => one.schema === schema && one.name === name);
    return phrases.name(table?.title || name);
  }
  if (relation.kind === 'opaque') return '';
  const name = phrases.name(relation.name);
  if (telling.told.has(relation.plan)) return name;
  telling.told.add(relation.plan);
  prepared.push(phrases.prepared(name, stepsOf(relation.plan, telling, prepared)));
  return name;
}
