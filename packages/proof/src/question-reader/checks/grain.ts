import type { Table } from '@pairsmith/catalog';
import type { Group } from '../read-sql';
import type { Mention } from '../names';
import {
  conflict,
  isKeyLike,
  nameOf,
  saysColumn,
  unread,
  type Check,
  type Finding,
  type Sides,
} from './check';

/** 每个…, 各…, 按…: a group, and the group that is asked for. */
export const checkGrain: Check = (sides) => {
  const { question, sql } = sides;
  const groups = [...sql.groups, ...sql.partitions];
  const found: Finding[] = [];
  if (sql.aggregates.length > 0 || sql.partitions.length > 0) {
    for (const chain of question.grains)
      if (!chain.some((grain) => isGroupedBy(grain, groups, sides)))
        found.push(conflict('grain', `问题按${meantBy(chain)}统计，SQL没有按它分组`));
  }
  for (const { origin, unit } of groups) {
    if (!origin || unit !== null) continue;
    if (isOfSameTable(origin.table, groups, sides) && isKeyLike(sides.names, origin)) continue;
    const said = saysColumn(sides, origin);
    if (said > 0 || isReferredTo(origin, sides)) continue;
    const isShownInstead = isOfSameTable(origin.table, groups, sides) || isOtherSaid(origin, sides);
    found.push(
      origin.column.title === '' && !isShownInstead
        ? unread('grain', `没有读出问题对${nameOf(origin.column)}的分组要求`)
        : conflict('grain', `SQL按${nameOf(origin.column)}分组，问题没有说到`),
    );
  }
  const isAsked =
    question.cues.has('group') ||
    question.units.length > 0 ||
    question.superlatives.high + question.superlatives.low > 0 ||
    question.limits.length > 0;
  const isTopGrouped = sql.groups.some(({ query, unit }) => query.place === 'top' && unit === null);
  const isChosen = sql.queries.some(({ place, select }) => place === 'top' && select['havingClause']);
  if (isTopGrouped && !isAsked && !isChosen && !isListed(sides))
    found.push(conflict('grain', 'SQL分组统计，问题要的是一个总的结果'));
  return found;
};

/** The name of what is meant; of a value its column's, since a reason holds no cells. */
function meantBy([first]: readonly Mention[]): string {
  const ref = first?.refs[0];
  if (!ref) return '某项';
  return nameOf(ref.kind === 'table' ? ref.table : ref.column);
}

/** By key or name of what a reference that the question names leads to: the onward galleries of `onward_gallery_id`. */
const isReferredTo = (origin: NonNullable<Group['origin']>, { question, sql, names }: Sides): boolean =>
  /^(key|label|code)$/.test(names.roleOf(origin.table, origin.column)) &&
  question.mentions.some(({ refs }) =>
    refs.some(
      (ref) => ref.kind === 'column' && sql.columns.has(ref.column) && leadsTo(ref, origin.table, names),
    ),
  );

/** The question names another dimension of the table, which the SQL leaves out. */
const isOtherSaid = ({ table }: NonNullable<Group['origin']>, sides: Sides): boolean =>
  table.columns.some(
    (column) =>
      !sides.sql.columns.has(column) &&
      sides.names.roleOf(table, column) === 'dimension' &&
      saysColumn(sides, { table, column }) > 0,
  );

/** A label beside the key of its table is the key once more. */
function isOfSameTable(table: Table, groups: readonly Group[], sides: Sides): boolean {
  return groups.some(
    ({ origin }) =>
      origin && origin.table === table && isKeyLike(sides.names, origin) && saysColumn(sides, origin) > 0,
  );
}

/** Several names beside each other ask for as many columns. */
const isListed = ({ question }: Sides): boolean =>
  /和|及|、|与|,|以及|列出|\band\b|list|show/.test(question.text);

function isGroupedBy({ refs, text }: Mention, groups: readonly Group[], { sql, names }: Sides): boolean {
  return refs.some((ref) => {
    // 按金额从高到低: an order, no group.
    if (ref.kind === 'column' && sql.sorted.has(ref.column)) return true;
    if (ref.kind === 'column' && sql.columns.has(ref.column) && isAimGrouped(ref, groups, names)) return true;
    if (ref.kind === 'column')
      return (
        groups.some(
          ({ origin, unit }) => origin?.column === ref.column || (unit !== null && isTime(ref.column)),
        ) || isSameWord(text, groups, names)
      );
    if (ref.kind === 'value') return groups.some(({ origin }) => origin?.column === ref.column);
    return (
      groups.some(
        ({ origin }) => origin && (origin.table === ref.table || leadsTo(origin, ref.table, names)),
      ) || isSameWord(text, groups, names)
    );
  });
}

/** By a reference: by the rows it leads to. */
const isAimGrouped = (
  reference: NonNullable<Group['origin']>,
  groups: readonly Group[],
  names: Sides['names'],
): boolean => groups.some(({ origin }) => origin && leadsTo(reference, origin.table, names));

const isTime = ({ type_class }: { type_class: string }): boolean =>
  type_class === 'date' || type_class === 'timestamp';

const isSameWord = (text: string, groups: readonly Group[], names: Sides['names']): boolean =>
  groups.some(
    ({ origin }) => origin && (names.columns.get(origin.column) ?? []).some((word) => word.includes(text)),
  );

function leadsTo(
  { table, column }: NonNullable<Group['origin']>,
  target: Table,
  { catalog }: Sides['names'],
): boolean {
  return catalog.relations.some(
    ({ from, to }) =>
      from.schema === table.schema &&
      from.table === table.name &&
      from.columns.includes(column.name) &&
      to.schema === target.schema &&
      to.table === target.name,
  );
}
