import { namesPerson } from '@pairsmith/catalog';
import { type Said, said } from '@pairsmith/core';
import type { Origin } from '@pairsmith/query-plan';
import type { Group } from '../../plan-facts/groups';
import { isDate } from '../../plan-facts/times';
import type { Mention } from '../names';
import { claim, isKeyLike, nameOf, saysColumn, type Check, type Sides } from './check';
import { isSaidByLevel } from '../composed-words';
import { refersTo } from './references';

/** 每个…, 各…, 按…: the groups that are asked for, and those that are made. */
export const checkGrain: Check = (sides) => {
  const { question, sql } = sides;
  const groups = [...sql.groups, ...sql.partitions];
  const missing = question.grains.filter(
    (chain) =>
      chain.every((grain) => isRead(grain, sides)) &&
      !chain.some((grain) => isGroupedBy(grain, groups, sides)),
  );
  const unsaid = [
    ...sql.groups.filter((group) => isUnsaid(group, groups, sides)),
    // Nothing is shown beside the key of a partition.
    ...sql.partitions.filter((group) => isUnsaid(group, [], sides)),
  ];
  const [origin] = unsaid.flatMap(({ origin: one }) => one ?? []);
  if (!origin) return [];
  return missing.length > 0
    ? [
        claim(
          'group_differs',
          said('reader.group_differs', { asked: meantBy(missing[0] ?? []), got: nameOf(origin.column) }),
        ),
      ]
    : [claim('group_unsaid', said('reader.group_unsaid', { column: nameOf(origin.column) }))];
};

/** The SQL has what is meant, and puts rows together by something else. */
const isRead = ({ refs }: Mention, { sql }: Sides): boolean =>
  refs.some((ref) => sql.tables.includes(ref.table) || ref.kind !== 'table');

/** Nobody asked for it, and it neither names nor tells apart what was asked for. */
function isUnsaid({ origin, unit }: Group, groups: readonly Group[], sides: Sides): boolean {
  if (!origin) return false;
  if (unit !== null)
    return (
      sides.question.units.length + sides.question.intervals.length === 0 && saysColumn(sides, origin) === 0
    );
  if (sides.names.roleOf(origin.table, origin.column) === 'unknown') return false;
  const { table, column } = origin;
  // What stands beside the key or the name of its table is shown with it.
  const isBesideKey = groups.some(
    ({ origin: one }) =>
      one?.table === table &&
      isKeyLike(sides.names, one) &&
      sides.sql.shown.has(one.column) &&
      saysColumn(sides, one) > 0,
  );
  return (
    !isBesideKey &&
    !isNameOfGrain(origin, sides) &&
    !isReferredTo(origin, sides) &&
    !(isNaming(origin, sides) && isByKey(table, groups, sides) && isSaidByLevel(table, sides)) &&
    saysColumn(sides, { table, column }) === 0
  );
}

/** A key, or what rows are called by; people by their names. */
const isNaming = (origin: Origin, { names }: Sides): boolean =>
  isKeyLike(names, origin) || namesPerson(origin.column);

/** The rows of the table themselves are the groups. */
const isByKey = (table: Origin['table'], groups: readonly Group[], { names }: Sides): boolean =>
  groups.some(({ origin }) => origin?.table === table && isKeyLike(names, origin));

/** Per region by what describes it, where the table has no other name for its rows. */
const isNameOfGrain = ({ table, column }: Origin, { question, names }: Sides): boolean =>
  column.type_class === 'text' &&
  !table.columns.some((one) => names.roleOf(table, one) === 'label') &&
  question.grains.some((chain) =>
    chain.some(({ refs }) => refs.some((ref) => ref.kind === 'table' && ref.table === table)),
  );

/** By key or name of what a reference that the question names leads to: the onward galleries of `onward_gallery_id`. */
const isReferredTo = (origin: Origin, { question, sql, names }: Sides): boolean =>
  isKeyLike(names, origin) &&
  question.mentions.some(({ refs }) =>
    refs.some(
      (ref) =>
        ref.kind === 'column' &&
        sql.columns.has(ref.column) &&
        refersTo(ref, origin.table, names.catalog.relations),
    ),
  );

/** The name of what is meant; of a value its column's, since a reason holds no cells. */
function meantBy([first]: readonly Mention[]): Said {
  const ref = first?.refs[0];
  return ref ? nameOf(ref.kind === 'table' ? ref.table : ref.column) : said('reader_word.something');
}

const isGroupedBy = ({ refs }: Mention, groups: readonly Group[], { names: { catalog } }: Sides): boolean =>
  groups.some(({ origin, unit }) =>
    refs.some((ref) => {
      if (!origin) return true;
      if (ref.kind === 'column')
        return (
          origin.column === ref.column ||
          (unit !== null && isDate(ref)) ||
          refersTo(ref, origin.table, catalog.relations)
        );
      return ref.kind === 'value'
        ? origin.column === ref.column
        : origin.table === ref.table || refersTo(origin, ref.table, catalog.relations);
    }),
  );
