import { isOfSize } from './condition';
import { subjectName, type Field, type ParentStep } from './facts/subject';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, groupsIn, measuresIn } from './read-question';

/** What several questions have in common, so that not too many of them are asked. */
export interface Alike {
  as: string;
  /** So many are asked in any case, and of many pairs such a part. */
  least: number;
  share: number;
  /** Of a table as large a part as it matters. */
  table?: string;
}

const OVER_TIME: readonly IntentName[] = ['trend', 'change', 'running', 'year_over_year', 'portion_trend'];

/**
 * What the question has in common with others about its table: the table, the kind, each column that sorts or narrows, and what
 * would be the same answer in another form: a number by a sort and its percentages, two sorts the one by the other, each month
 * and the change from month to month, those above a number and those in ranges.
 */
export function alikeOf(table: string, { intent, tree }: Question): Alike[] {
  const groups = groupsIn(tree).map(({ path, field }) => columnOf(table, path, field));
  const narrowed = conditionsIn(tree).filter(({ kind }) => kind !== 'during');
  const columns = [...groups, ...narrowed.map(({ ref }) => columnOf(table, ref.path, ref.field))];
  return [
    { as: table, least: 5, share: 0, table },
    { as: `${intent} of ${table}`, least: 2, share: 0.05 },
    ...[...new Set(columns)].map((column) => ({ as: column, least: 4, share: 0.1 })),
    ...(intent === 'distinct' ? [{ as: `how many different ones of ${table}`, least: 1, share: 0.01 }] : []),
    ...sameFigure(table, { intent, tree }, groups),
    ...overTime(table, { intent, tree }),
    ...bySize(table, { intent, tree }),
  ];
}

const columnOf = (table: string, path: readonly ParentStep[], { column }: Field): string => {
  const last = path.at(-1)?.to;
  return `${last ? subjectName(last) : table}.${column.name}`;
};

/**
 * How many by a sort, or how much: of all rows once, with or without percentages, whichever of two sorts comes first; of some of
 * them, in this month or that, once more.
 */
function sameFigure(table: string, { intent, tree }: Question, groups: readonly string[]): Alike[] {
  const isFigure = ['count_by', 'share', 'cross', 'total_by'].includes(intent);
  if (!isFigure || groups.length === 0) return [];
  const [measure] = measuresIn(tree);
  const by = [...groups].sort().join(', ');
  const figure = `${measure?.column.name ?? 'number'} of ${table} by ${by}`;
  const isOfAll = conditionsIn(tree).length === 0;
  return [
    { as: `any ${figure}`, least: 2, share: 0.03 },
    ...(isOfAll ? [{ as: figure, least: 1, share: 0.01 }] : []),
  ];
}

function overTime(table: string, { intent, tree }: Question): Alike[] {
  if (!OVER_TIME.includes(intent)) return [];
  const day = 'date' in tree ? (tree.date as Field).column.name : '';
  return [
    { as: `over time of ${table}`, least: 4, share: 0.08 },
    { as: `over time of ${table}.${day}`, least: 2, share: 0.04 },
  ];
}

function bySize(table: string, { intent, tree }: Question): Alike[] {
  const sizes = conditionsIn(tree).filter(isOfSize);
  const fields = [
    ...sizes.map(({ ref }) => ref.field.column.name),
    ...(intent === 'buckets' ? measuresIn(tree).map(({ column }) => column.name) : []),
  ];
  return fields.flatMap((field) => [
    { as: `size of ${table}`, least: 3, share: 0.06 },
    { as: `size of ${table}.${field}`, least: 2, share: 0.03 },
  ]);
}
