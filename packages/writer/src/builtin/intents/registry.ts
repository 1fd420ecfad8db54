import type { Intent } from './intent';
import { aboveAverage, type AboveAverage } from './above-average';
import { averageBy, type AverageBy } from './average-by';
import { buckets, type Buckets } from './buckets';
import { change } from './change';
import { count, type Count } from './count';
import { countBy, type CountBy } from './count-by';
import { cross, type Cross } from './cross';
import { distinct, type Distinct } from './distinct';
import { ever } from './ever';
import { extreme, type Extreme } from './extreme';
import { having, type Having } from './having';
import { latest, type Latest } from './latest';
import { list, type List } from './list';
import { missing, type Missing } from './missing';
import { never, type Never } from './never';
import { periodTotal, type PeriodTotal } from './period-total';
import { portion, type Portion } from './portion';
import { ratio, type Ratio } from './ratio';
import { related, type Related } from './related';
import { running } from './running';
import { share, type Share } from './share';
import { span, type Span } from './span';
import { summary, type Summary } from './summary';
import { topN, type TopN } from './top-n';
import { totalBy, type TotalBy } from './total-by';
import { trend, type Series } from './trend';

/** The tree of each kind of question. */
export interface Trees {
  above_average: AboveAverage;
  average_by: AverageBy;
  buckets: Buckets;
  change: Series;
  count: Count;
  count_by: CountBy;
  cross: Cross;
  distinct: Distinct;
  ever: Never;
  extreme: Extreme;
  having: Having;
  latest: Latest;
  list: List;
  missing: Missing;
  never: Never;
  period_total: PeriodTotal;
  portion: Portion;
  ratio: Ratio;
  related: Related;
  running: Series;
  share: Share;
  span: Span;
  summary: Summary;
  top_n: TopN;
  total_by: TotalBy;
  trend: Series;
}

export type IntentName = keyof Trees;

/** A kind of question without its folds does not compile. */
export const intents: { readonly [K in IntentName]: Intent<Trees[K]> } = {
  above_average: aboveAverage,
  average_by: averageBy,
  buckets,
  change,
  count,
  count_by: countBy,
  cross,
  distinct,
  ever,
  extreme,
  having,
  latest,
  list,
  missing,
  never,
  period_total: periodTotal,
  portion,
  ratio,
  related,
  running,
  share,
  span,
  summary,
  top_n: topN,
  total_by: totalBy,
  trend,
};

export const INTENT_NAMES = Object.keys(intents) as IntentName[];
