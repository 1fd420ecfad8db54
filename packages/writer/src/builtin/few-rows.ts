import type { Condition } from './condition';
import type { Grouping } from './facts/groupings';
import type { DateField, Field, Subject } from './facts/subject';
import { isDense } from './intents/trend';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, measuresIn } from './read-question';

/** So many rows at least, as far as is known, that somebody asks for such a figure of them instead of looking at them. */
const LEAST_ROWS: Partial<Record<IntentName, number>> = {
  ...{ summary: 30, range_by: 30, average_by: 30, having_measure: 30, buckets: 20, share: 30, portion: 100 },
  ...{ portion_trend: 60, distinct: 15, extreme: 10, top_n: 15, top_of_each: 20, above_average: 15 },
  ...{ lead_time: 20, ratio: 15, parts: 30, total_by: 15, profile: 20, cross: 40 },
};

/** Of fewer groups nobody asks which are above the average, or have more rows than so many: all are looked at. */
const LEAST_COMPARED = 8;
/** Things with fewer rows each on average are hardly above it. */
const ROWS_A_THING = 6;
/** Of fewer rows a month a change in percent is chance. */
const ROWS_OF_A_CHANGE = 10;

/** Fewer numbers than these, seats 5 or 7, are sorts: nobody wants their mean, or those above 5. */
const LEAST_NUMBERS = 7;

/** Kinds that look at how large the numbers are; their sum is one all the same. */
const OF_SIZE: readonly IntentName[] = [
  ...(['summary', 'range_by', 'average_by', 'having_measure', 'buckets', 'extreme', 'profile'] as const),
];

const areManyNumbers = ({ column: { statistics } }: Field): boolean =>
  (statistics?.distinct ?? Infinity) >= LEAST_NUMBERS;

const isOfSize = ({ intent, tree }: Question): boolean =>
  OF_SIZE.includes(intent) || ('figure' in tree && tree.figure === 'average');

/** Whether there are rows and groups enough for a statistic, a ranking, a percentage: a handful is looked at. */
export function areEnough({ intent, tree }: Question): boolean {
  if (isOfSize({ intent, tree }) && !measuresIn(tree).every(areManyNumbers)) return false;
  if (conditionsIn(tree).some((one) => isOfNumbers(one) && !areManyNumbers(one.ref.field))) return false;
  const of = 'of' in tree ? (tree.of as Subject) : null;
  if (!of) return true;
  const by = groupIn(tree);
  if (by && IS_COMPARED.includes(intent) && !areComparable(of, by)) return false;
  if ((intent === 'change' || intent === 'year_over_year') && 'date' in tree)
    return isDense(of, tree.date as DateField, ROWS_OF_A_CHANGE);
  if (intent === 'distinct' && 'field' in tree && isEndless(tree.field as Field)) return false;
  if (intent === 'share' && by?.kind === 'entity' && isHandfulEach(of, by)) return false;
  const rows = rowsAsked(of, 'where' in tree ? tree.where : []);
  return rows === null || rows >= (LEAST_ROWS[intent] ?? 0);
}

const isOfNumbers = ({ kind }: Condition): boolean => kind === 'above' || kind === 'between';

/** So many different ones are not sorts. */
const MOST_DIFFERENT = 100;

const isEndless = ({ column }: Field): boolean => (column.statistics?.distinct ?? 0) > MOST_DIFFERENT;

const IS_COMPARED: readonly IntentName[] = ['above_average', 'having', 'having_measure'];

const areComparable = ({ table }: Subject, { distinct }: Grouping): boolean =>
  distinct >= LEAST_COMPARED && (table.row_estimate ?? Infinity) >= distinct * ROWS_A_THING;

/** What part of a handful each has. */
const isHandfulEach = ({ table }: Subject, { distinct }: Grouping): boolean =>
  (table.row_estimate ?? Infinity) < distinct * ROWS_A_SHARE;

const ROWS_A_SHARE = 6;

const groupIn = (tree: Question['tree']): Grouping | null => ('by' in tree ? (tree.by ?? null) : null);

/** About how many rows meet the conditions; null where nobody has counted the table. */
const rowsAsked = ({ table }: Subject, where: readonly Condition[]): number | null =>
  table.row_estimate === null
    ? null
    : where.reduce((rows, condition) => rows * partOf(condition), table.row_estimate);

/** Part of a measure's rows that a threshold between the middle and the upper end lets through. */
const ABOVE = 0.3;

/** About which part of the rows meets the condition. */
function partOf(condition: Condition): number {
  switch (condition.kind) {
    case 'is':
      return condition.value.share;
    case 'is_not':
      return 1 - condition.value.share;
    case 'among':
      return condition.values.reduce((sum, { share }) => sum + share, 0);
    case 'during':
      return partOfTime(condition.ref.field, condition.period);
    case 'above':
    case 'between':
      return ABOVE;
    default:
      return 1;
  }
}

function partOfTime(field: DateField, period: { from: string; until: string }): number {
  const filled = 1 - (field.column.statistics?.null_share ?? 0);
  const [from, to, first, last] = [field.from, field.to, period.from, period.until].map((day) =>
    Date.parse(day),
  );
  const all = Number(to) - Number(from);
  return all > 0 ? Math.min(1, (Number(last) - Number(first)) / all) * filled : filled;
}
