import type { Facts } from './facts';
import type { Dimension, Field, Step, Subject } from './subject';
import { isShort, type Condition, type Period } from '../condition';
import { periodsBetween } from './periods';
import type { Random } from '../random';

/** What rows are grouped by. `field` is the group, `show` what a person reads: a key and its label, or one column. */
export interface Grouping {
  kind: 'entity' | 'code';
  path: Step[];
  field: Field;
  show: Field;
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

function groupingsOf(of: Subject, facts: Facts): Grouping[] {
  const paths = [[], ...pathsOf(of, facts)];
  return paths.flatMap((path) => {
    const end = path.at(-1)?.to ?? of;
    // A code of a thing two steps away is nobody's view of these rows.
    const codes = path.length > 1 ? [] : end.dimensions.map((dimension) => codeGrouping(path, dimension));
    const entity = path.length > 0 ? entityGrouping(path) : undefined;
    return entity ? [entity, ...codes] : codes;
  });
}

/** Upwards, one or two steps, inside the facts; two ways to one table are not both taken. */
function pathsOf(of: Subject, facts: Facts): Step[][] {
  const first = of.parents.filter((step) => facts.subjects.includes(step.to)).map((step) => [step]);
  // A reference in a role of its own (注册门店) does not hand its owner on.
  const second = first
    .filter((path) => path[0]?.isPlain)
    .flatMap((path) =>
      (path[0]?.to.parents ?? [])
        .filter((step) => facts.subjects.includes(step.to))
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

const codeGrouping = (path: Step[], dimension: Dimension): Grouping => ({
  kind: 'code',
  path,
  field: dimension,
  show: dimension,
  labels: dimension.labels,
  distinct: dimension.distinct,
});

function entityGrouping(path: Step[]): Grouping | undefined {
  const step = path.at(-1);
  const key = step?.to.table.columns.find(({ name }) => name === step.columns[0]?.to);
  if (!step || !key || step.columns.length > 1 || !step.to.label) return undefined;
  const reference = step.from.table.columns.find(({ name }) => name === step.columns[0]?.from);
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

/** Single values of the subject's columns, or of the tables its rows belong to directly. */
export function valueConditions(of: Subject, facts: Facts): Extract<Condition, { kind: 'is' }>[] {
  // 天气为小雨的投喂明细: the 投喂's weather, which its details have not.
  const isDetail = ([step]: Step[]): boolean =>
    step !== undefined && of.words.zh.rows.startsWith(step.words.zh);
  const paths = [[], ...pathsOf(of, facts).filter((path) => path.length === 1 && !isDetail(path))];
  return paths.flatMap((path) =>
    (path.at(-1)?.to ?? of).dimensions.flatMap((field) =>
      field.values.map((value) => ({ kind: 'is' as const, ref: { path, field }, value })),
    ),
  );
}

/** Values of its own, where it has any: 电梯状态为停用的电表读数记录 is a long clause before what is asked. */
export function ownValues(of: Subject, facts: Facts): ReturnType<typeof valueConditions> {
  const values = valueConditions(of, facts);
  const own = values.filter(({ ref }) => ref.path.length === 0);
  return own.length > 0 ? own : values;
}

/** Months, quarters and years inside the dates' 5th to 95th percentile. */
export function periodConditions(of: Subject): Extract<Condition, { kind: 'during' }>[] {
  // “opdt”在2024年11月的: a name that nobody says makes no clause.
  const said = of.dates.filter(({ only, words }) => only || !words.zh.startsWith('“'));
  return said.flatMap((field) =>
    periodsBetween(field.from, field.to).map((period: Period) => ({
      kind: 'during' as const,
      ref: { path: [], field },
      period,
    })),
  );
}

const between = (low: number, high: number, part: number): number => low + (high - low) * part;

/** More than a round number between the middle and the upper end: a third of the rows, give or take. */
export function aboveConditions(of: Subject): Extract<Condition, { kind: 'above' }>[] {
  return of.measures.flatMap((field) => {
    const threshold =
      field.range && roundBetween(field.range.median, between(field.range.median, field.range.p95, 0.6));
    return threshold === null ? [] : [{ kind: 'above' as const, ref: { path: [], field }, threshold }];
  });
}

/** The roundest number strictly between; null where there is no room. */
export function roundBetween(low: number, high: number): number | null {
  if (!(high > low) || high <= 0) return null;
  for (let power = Math.floor(Math.log10(high)); power >= -4; power -= 1) {
    for (const step of [5, 2, 1]) {
      const unit = Number(`${step}e${power}`);
      const first = Math.floor(low / unit) + 1;
      const value = Number((first * unit).toPrecision(12));
      if (value > low && value < high) return value;
    }
  }
  return null;
}

/** Nothing, mostly; else one or two conditions that fit together: a value, a period, or both. */
export function drawConditions(of: Subject, facts: Facts, random: Random, count: 0 | 1 | 2): Condition[] {
  const value = random.one(random.next() < 0.75 ? ownValues(of, facts) : valueConditions(of, facts));
  const period = random.one(periodConditions(of));
  const above = random.one(aboveConditions(of));
  const singles: Condition[] = [value, period, random.next() < 0.15 ? above : undefined].filter(
    (one) => one !== undefined,
  );
  if (count === 0 || singles.length === 0) return [];
  // 到期日期在2024年9月 says enough for one sentence, and so does a parent's value.
  const isBrief = period && isShort(period);
  if (count === 2 && value?.ref.path.length === 0 && isBrief) return [period, value];
  return random.some(singles, 1);
}
