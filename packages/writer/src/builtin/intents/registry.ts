import { aboveAverage } from './above-average';
import { averageBy } from './average-by';
import { buckets } from './buckets';
import { change } from './change';
import { count } from './count';
import { countBy } from './count-by';
import { cross } from './cross';
import { distinct } from './distinct';
import { ever, never } from './existence';
import { extreme } from './extreme';
import { having } from './having';
import type { Intent } from './intent';
import { below, leaves, roots, superior } from './hierarchy';
import { havingMeasure } from './having-measure';
import { leadTime } from './lead-time';
import { portionTrend } from './portion-trend';
import { profile } from './profile';
import { rangeBy } from './range-by';
import { kept, lost } from './sets';
import { topOfEach } from './top-of-each';
import { worth, worthBy } from './worth';
import { yearOverYear } from './year-over-year';

import { latest } from './latest';
import { list } from './list';
import { missing } from './missing';
import { periodTotal } from './period-total';
import { portion } from './portion';
import { ratio } from './ratio';
import { related } from './related';
import { running } from './running';
import { share } from './share';
import { span } from './span';
import { summary } from './summary';
import { topN } from './top-n';
import { totalBy } from './total-by';
import { trend } from './trend';

const kinds = {
  above_average: aboveAverage,
  average_by: averageBy,
  buckets,
  change,
  count,
  count_by: countBy,
  cross,
  distinct,
  ever,
  below,
  extreme,
  having,
  having_measure: havingMeasure,
  kept,
  latest,
  lead_time: leadTime,
  leaves,
  list,
  lost,
  missing,
  never,
  period_total: periodTotal,
  portion,
  portion_trend: portionTrend,
  profile,
  range_by: rangeBy,
  ratio,
  related,
  roots,
  running,
  share,
  span,
  summary,
  superior,
  top_n: topN,
  top_of_each: topOfEach,
  total_by: totalBy,
  trend,
  worth,
  worth_by: worthBy,
  year_over_year: yearOverYear,
};

export type IntentName = keyof typeof kinds;

/** The tree of each kind of question. */
export type Trees = { [K in IntentName]: (typeof kinds)[K] extends Intent<infer T> ? T : never };

export const intents: { readonly [K in IntentName]: Intent<Trees[K]> } = kinds;

export const INTENT_NAMES = Object.keys(intents) as IntentName[];
