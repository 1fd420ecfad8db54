import type { Column } from '@pairsmith/catalog';
import { rememberByObject } from '@pairsmith/core';
import { identifierWords, isNameOf, singular, TABLE_WORDS, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Facts } from './facts';
import { isOfPeople, type Dimension, type Field, type Label, type ParentStep, type Subject } from './subject';

/** What rows are grouped by. `field` is the group, `show` what a person reads: a key and its label, or one column. */
export interface Grouping {
  kind: 'entity' | 'code';
  path: ParentStep[];
  field: Field;
  show: Field | Label;
  /** Meaning by code, for `kind: 'code'`. */
  labels: Map<string, string>;
  /** Estimated number of groups. */
  distinct: number;
}

const MIN_GROUPS = 2;
/** More groups are a list, not an overview. */
export const MAX_GROUPS = 50;

/** Overviews: 2–50 groups, of the subject's own columns and of what its rows belong to, two steps up at most. */
export const overviews = (of: Subject, facts: Facts): Grouping[] =>
  groupingsOf(of, facts).filter(({ distinct }) => distinct >= MIN_GROUPS && distinct <= MAX_GROUPS);

/** Things with names that the rows belong to, however many. */
export const entities = (of: Subject, facts: Facts): Grouping[] =>
  groupingsOf(of, facts).filter(({ kind, distinct }) => kind === 'entity' && distinct >= MIN_GROUPS);

/** Things with names that the rows are linked with: each row may stand in several groups. */
export const linkedGroups = (of: Subject, facts: Facts): Grouping[] =>
  of.linked.flatMap((step) => {
    const isOnly = [...of.linked, ...of.parents].filter(({ to }) => to === step.to).length === 1;
    const grouping = isOnly && facts.subjects.includes(step.to) ? entityGrouping([step]) : undefined;
    return grouping && grouping.distinct >= MIN_GROUPS ? [grouping] : [];
  });

/** Whether each of them has rows: to ask for each museum and leave out those without would be half an answer. */
export const areAllMet = ({ kind, path }: Grouping): boolean =>
  kind === 'code' ||
  path.every(({ from, to, columns, through }) => {
    const [pair] = columns;
    const column = (through?.link ?? from).table.columns.find(({ name }) => name === pair?.from);
    const met = column?.statistics?.distinct;
    return met === undefined || met >= (to.table.row_estimate ?? 0);
  });

/** About how many rows all groups have together: a link counts each row as often as it is linked. */
export const rowsIn = (of: Subject, { path: [step] }: Grouping): number =>
  (step?.through?.link ?? of).table.row_estimate ?? 0;

const groupingsOf = (of: Subject, facts: Facts): readonly Grouping[] => groupingsIn(facts)(of);

/** Every kind of question is asked by some of them, draw after draw. */
const groupingsIn = rememberByObject((facts: Facts) =>
  rememberByObject((of: Subject) => readGroupings(of, facts)),
);

function readGroupings(of: Subject, facts: Facts): Grouping[] {
  const paths = [[], ...pathsOf(of, facts)];
  return paths.flatMap((path) => {
    const codes = codesAt(path, of).map((dimension) => codeGrouping(path, dimension));
    const entity = path.length > 0 ? entityGrouping(path) : undefined;
    return entity ? [entity, ...codes] : codes;
  });
}

/**
 * Codes that sort the rows: their own, and what sorts for good the things that they belong to. A thing's state may have been
 * another when the row came, an order's way of payment says nothing of what was ordered; a code two steps away is nobody's view of
 * these rows, and 地区 says nothing of whose: not of a thing in a role.
 */
export function codesAt(path: readonly ParentStep[], of: Subject): Dimension[] {
  const [step, ...further] = path;
  if (!step) return of.dimensions;
  // The city of its owner sorts no thing.
  const isOwned = of.isThing && isOfPeople(step.to);
  // What belongs to a deleted thing would be left out of an overview that does not speak of things.
  const isSorting =
    further.length === 0 && step.isPlain && step.to.isThing && step.to.softDeleteFilter === null && !isOwned;
  return isSorting ? step.to.dimensions.filter(({ isLasting }) => isLasting) : [];
}

/** A thing hands on what it belongs to; what happened does to its own parts only: an order's customer to its lines. */
const handsOn = ({ from, to, isPlain }: ParentStep): boolean =>
  isPlain && (to.isThing || from.line !== null || from.table.name.startsWith(singular(to.table.name)));

/** What happened to a deleted thing happened in its region all the same, and would be left out beside the thing. */
const mayBeDeleted = ({ isThing, softDeleteFilter: mark }: Subject): boolean =>
  isThing &&
  mark !== null &&
  !(mark.column.statistics?.common_values ?? []).some(({ share }) => share > NEARLY);

const NEARLY = 0.999;

const hasColumn = ({ table }: Subject, name: string): boolean =>
  table.columns.some((column) => column.name === name);

const isFull = ({ from, columns, through }: ParentStep): boolean =>
  through !== undefined ||
  columns.every(({ from: name }) =>
    from.table.columns.every((column) => column.name !== name || (column.statistics?.null_share ?? 0) === 0),
  );

/** Sorts of things rather than what they are in for a time: more than 100 orders of a state are no finding. */
export const isSort = ({ kind, field: { column } }: Grouping): boolean =>
  kind === 'entity' ||
  (column.type_class !== 'boolean' &&
    [WORDS.state, WORDS.bareSort].every((words) => wordFor(wordsOf(column), words) === null));

/** Upwards, one or two steps, inside the facts; two ways to one table are not both taken. */
export function pathsOf(of: Subject, facts: Facts): ParentStep[][] {
  const first = of.parents.filter((step) => facts.subjects.includes(step.to)).map((step) => [step]);
  // A reference in a role of its own (注册门店) does not hand its owner on.
  const second = first
    .filter(([step]) => step !== undefined && handsOn(step) && !mayBeDeleted(step.to))
    .flatMap((path) =>
      (path[0]?.to.parents ?? [])
        // 门店的店长 has no 库存.
        .filter((step) => step.isPlain && facts.subjects.includes(step.to))
        // What the rows say themselves is theirs, and not that of what they belong to: the city of a place, not of its owner.
        .filter(({ columns }) => columns.every(({ from: name }) => !hasColumn(of, name)))
        // Where one of the two leads nowhere for some rows, those would be left out without a word.
        .filter((step) => [...path, step].every(isFull))
        .map((step) => [...path, step]),
    );
  const direct = new Set([of, ...first.map((path) => path[0]?.to)]);
  const ends = second.map((path) => path[1]?.to);
  const single = second.filter((path) => {
    const end = path[1]?.to;
    return !direct.has(end) && ends.filter((other) => other === end).length === 1;
  });
  return [...first, ...single];
}

const codeGrouping = (path: ParentStep[], dimension: Dimension): Grouping => ({
  kind: 'code',
  path,
  field: dimension,
  show: dimension,
  labels: dimension.labels,
  distinct: dimension.distinct,
});

/** What goods are counted in compares no orders of them. */
const isUnit = ({ words: { zh, en } }: Subject): boolean =>
  TABLE_WORDS.unitsOfMeasure.en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  TABLE_WORDS.unitsOfMeasure.zh.includes(zh.one);

/** Where a parcel is by now says nothing of what happened to it: its present place may be another when the rows are asked for. */
const isPassing = ({ isThing }: Subject, { name, title }: Column): boolean =>
  !isThing && (isNameOf(title, 'ofPresent') || isNameOf(identifierWords(name).join(' '), 'ofPresent', 'en'));

function entityGrouping(path: ParentStep[]): Grouping | undefined {
  const step = path.at(-1);
  const key = step?.to.table.columns.find(({ name }) => name === step.columns[0]?.to);
  if (!step || !key || step.columns.length > 1 || !step.to.label || isUnit(step.to)) return undefined;
  const reference = (step.through?.link ?? step.from).table.columns.find(
    ({ name }) => name === step.columns[0]?.from,
  );
  if (reference && isPassing(step.from, reference)) return undefined;
  const distinct = reference?.statistics?.distinct ?? step.to.table.row_estimate ?? 0;
  return {
    kind: 'entity',
    path,
    field: { column: key, words: step.words },
    show: step.to.label,
    labels: new Map(),
    distinct: Math.round(distinct),
  };
}
