import { said } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import {
  conjuncts,
  type Order,
  type Plan,
  type Predicate,
  type Selection,
  type Value,
} from '@pairsmith/query-plan';
import type { Words } from '@pairsmith/words';
import type { Facts } from '../builtin/facts/facts';
import type { Ref, Subject } from '../builtin/facts/subject';
import { readNarrowing, narrowedRows, type Narrowing } from './conditions/narrowing';
import { readFigure, type Figure } from './figures';
import { readGroups, type Group } from './groups';
import { literalText } from './literals';
import { bare, reckoned } from './reckoned';
import { plainColumn } from './plain-column';
import { readSourceRows, type SourceRows } from './source-rows';
import { Unsaid } from './unsaid';

/** What a statement asks for, in parts that have words. */
export interface Request {
  of: Subject;
  narrowing: Narrowing;
  /** Subjects without any such rows are shown too. */
  keepsEmpty: Subject | null;
  /** null: the rows themselves are shown. */
  groups: Group[] | null;
  figures: Figure[];
  /** Columns of the rows and what is computed of them, in their order. */
  columns: Column[];
  isDistinct: boolean;
  having: Threshold[];
  order: Sorting[];
  limit: number | null;
}

export type Column = { ref: Ref } | { words: Words; refs: Ref[] };

export interface Threshold {
  figure: Figure;
  op: '<' | '<=' | '>' | '>=' | '=';
  value: string;
}

export interface Sorting {
  by: { figure: Figure } | { ref: Ref } | { group: Group } | { words: Words };
  descending: boolean;
}

type Known = Pick<Catalog, 'tables' | 'relations'>;

/** @throws Unsaid with the first part that has no words */
export function readRequest(plan: Plan, facts: Facts, catalog: Known): Request {
  if (plan.kind === 'combination') throw new Unsaid(said('mined.unsaid_combination'));
  if (plan.kind === 'opaque-plan') throw new Unsaid(said('mined.not_understood'));
  const rows = readSourceRows(plan, facts, catalog);
  const narrowing = readNarrowing(rows.conditions, rows, (inner, around) =>
    readInner(inner, around, facts, catalog),
  );
  if (Array.isArray(plan.distinct) || (plan.limit && (plan.limit.skip > 0 || plan.limit.ties)))
    throw new Unsaid(said('mined.unsaid_limit'));
  const shown = plan.shown.flatMap(({ value }) => joinedTexts(value) ?? [value]);
  const request: Request = {
    ...{ of: rows.of, narrowing, keepsEmpty: rows.keepsEmpty },
    ...{ groups: null, figures: [], columns: [], isDistinct: plan.distinct === 'rows', having: [] },
    ...{ order: [], limit: plan.limit?.rows ?? null },
  };
  if (plan.keys === null) request.columns = shown.map((value) => readColumn(value, rows));
  else gather(request, plan, shown, rows);
  if (request.keepsEmpty && request.groups === null) throw new Unsaid(said('mined.unsaid_join'));
  for (const order of plan.order) request.order.push(...readOrder(order, request, rows));
  if (request.limit !== null && request.order.length === 0) throw new Unsaid(said('mined.unordered_limit'));
  return request;
}

/** `city || ', ' || country` shows both. Null: it is no text made of columns. */
function joinedTexts(value: Value): Value[] | null {
  const of = value.kind === 'cast' ? value.of : value;
  const isCall = of.kind === 'call' && (of.name === 'concat' || of.name === 'concat_ws');
  if (!isCall && !(of.kind === 'operate' && of.op === '||')) return null;
  const parts = of.args.flatMap((part) => joinedTexts(part) ?? [part.kind === 'cast' ? part.of : part]);
  const columns = parts.filter((part) => plainColumn(part) !== null);
  return parts.every((part) => plainColumn(part) !== null || literalText(part) !== null) && columns.length > 0
    ? columns
    : null;
}

function readColumn(value: Value, rows: SourceRows): Column {
  return bare(value).kind === 'operate' ? reckoned(value, rows) : { ref: columnRef(value, rows) };
}

function columnRef(value: Value, rows: SourceRows): Ref {
  const column = plainColumn(value);
  if (column) return rows.refOf(column);
  if (value.kind === 'window') throw new Unsaid(said('mined.unsaid_window'));
  if (value.kind === 'scalar') throw new Unsaid(said('mined.unsaid_subquery'));
  throw new Unsaid(value.kind === 'opaque' ? said('mined.not_understood') : said('mined.unsaid_expression'));
}

function gather(
  request: Request,
  { keys, having }: Selection,
  shown: readonly Value[],
  rows: SourceRows,
): void {
  const isKey = (value: Value): boolean => (keys ?? []).some((key) => same(bare(key), bare(value)));
  const plain = shown.filter((value) => !isKey(value));
  const figures = plain.filter((value) => !plainColumn(value));
  // What depends on a key is shown beside what the key stands for.
  const beside = plain.filter((value) => plainColumn(value));
  request.figures = figures.map((value) => readFigure(value, rows, request.narrowing));
  // Of what it is a share stands beside it.
  if (request.figures.length === 1 && request.figures[0]?.kind === 'share')
    throw new Unsaid(said('mined.unsaid_window'));
  request.groups = readGroups([...(keys ?? []), ...beside], rows);
  const hidden = (keys ?? []).filter((key) => !shown.some((value) => same(bare(key), bare(value))));
  if (hidden.some((key) => !isOfEntity(key, request.groups ?? [], rows)))
    throw new Unsaid(said('mined.unsaid_hidden'));
  request.having = conjuncts(having).map((one) => readThreshold(one, rows, request.narrowing));
  // Groups that nothing is computed of are the different values.
  if (request.figures.length === 0 && request.having.length === 0) request.isDistinct = true;
}

/** What a thing is called by, or where it leads to, is shown in its place. */
const isOfEntity = (key: Value, groups: readonly Group[], rows: SourceRows): boolean => {
  const column = plainColumn(key);
  if (!column) return false;
  const { path, field } = rows.refOf(column);
  const isBelow = (other: Ref): boolean =>
    other.path.length > path.length && path.every((step, at) => step === other.path[at]);
  const refs = groups.flatMap((group) => (group.kind === 'by' ? group.refs : []));
  return groups.some(
    (group) =>
      group.kind === 'by' &&
      group.by.kind === 'entity' &&
      (group.refs.length > 1 || refs.some(isBelow)) &&
      group.refs.some((ref) => ref.field.column === field.column && ref.path.length === path.length),
  );
};

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

function readThreshold(predicate: Predicate, rows: SourceRows, narrowing: Narrowing): Threshold {
  if (predicate.kind !== 'compare' || predicate.op === '<>') throw new Unsaid(said('mined.unsaid_having'));
  const value = literalText(predicate.right);
  if (value === null || !/^-?\d+(\.\d+)?$/.test(value)) throw new Unsaid(said('mined.unsaid_having'));
  return { figure: readFigure(predicate.left, rows, narrowing), op: predicate.op, value };
}

/** What only tells equals apart, by a key, is said by nobody. */
function readOrder({ by, descending }: Order, request: Request, rows: SourceRows): Sorting[] {
  if (request.groups === null) {
    if (bare(by).kind === 'operate') return [{ by: { words: reckoned(by, rows).words }, descending }];
    const ref = columnRef(by, rows);
    const isTie =
      request.order.length > 0 || request.of.key.some(({ name }) => name === ref.field.column.name);
    return isTie && ref.path.length === 0 && request.of.key.some((column) => column === ref.field.column)
      ? []
      : [{ by: { ref }, descending }];
  }
  const column = plainColumn(by);
  if (column) {
    const ref = rows.refOf(column);
    const group = request.groups.find((one) =>
      one.kind === 'by'
        ? one.refs.some(({ field }) => field.column === ref.field.column)
        : one.kind === 'beside' && one.ref.field.column === ref.field.column,
    );
    // Behind another order the name of a group only tells equals apart.
    const isTie = request.order.length > 0 && group?.kind === 'by' && group.by.kind === 'entity';
    return group && !isTie ? [{ by: { group }, descending }] : [];
  }
  const time = request.groups.find((one) => one.kind === 'time');
  const value = bare(by);
  if (value.kind === 'aggregate')
    return [{ by: { figure: readFigure(value, rows, request.narrowing) }, descending }];
  if (time) return [{ by: { group: time }, descending }];
  throw new Unsaid(said('mined.unsaid_order'));
}

/** The rows that belong to those around: of one table that refers to them, under conditions of its own. */
function readInner(plan: Plan, around: SourceRows, facts: Facts, catalog: Known): { zh: string; en: string } {
  if (plan.kind !== 'selection' || plan.keys !== null || plan.limit || !plan.source)
    throw new Unsaid(said('mined.unsaid_subquery'));
  const parts = conjuncts(plan.where);
  const ties = parts.filter(
    (one) => one.kind === 'compare' && one.op === '=' && (isOuter(one.left) || isOuter(one.right)),
  );
  const [tie] = ties;
  if (!tie || ties.length > 1 || tie.kind !== 'compare') throw new Unsaid(said('mined.unsaid_subquery'));
  const own = { ...plan, where: { kind: 'all' as const, of: parts.filter((one) => one !== tie) } };
  const rows = readSourceRows(own, facts, catalog);
  const [inner, outer] = isOuter(tie.left) ? [tie.right, tie.left] : [tie.left, tie.right];
  const column = plainColumn(inner);
  const to = outer.kind === 'column' ? around.refOf({ ...outer, up: 0 }) : null;
  const step =
    column &&
    rows.of.parents.find(
      ({ columns, to: parent }) =>
        parent === around.of && columns.length === 1 && columns[0]?.from === column.name,
    );
  if (!to || !step || to.path.length > 0 || step.columns[0]?.to !== to.field.column.name)
    throw new Unsaid(said('mined.unsaid_subquery'));
  const narrowing = readNarrowing(rows.conditions, rows, () => {
    throw new Unsaid(said('mined.unsaid_subquery'));
  });
  const [zh, en] = (['zh', 'en'] as const).map((language) => narrowedRows(rows.of, narrowing, language));
  if (!zh || !en) throw new Unsaid(said('mined.unsaid_long'));
  return { zh, en };
}

const isOuter = (value: Value): boolean => value.kind === 'column' && value.up === 1;
