import { compare, number } from '@pairsmith/query-plan';
import { entities, isSort, overviews } from '../facts/groupings';
import { roundBetween } from '../facts/round-between';
import type { Measure } from '../facts/subject';
import { averageOf, exactAverageOf, exactSumOf, perGroup, sumOf } from '../figures';
import type { Rows } from '../rows';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import { isMade } from './average-by';
import type { Intent } from './intent';
import { phrasings } from './phrasings';
import { severalRows, type Grouped } from './parts';

/** Groups whose sum or mean of a number lies above a round one. */
export interface HavingMeasure extends Omit<Grouped, 'where'> {
  measure: Measure;
  figure: 'sum' | 'average';
  threshold: number;
}

const CLEARLY_ABOVE = 1.1;

const figureOf = ({ measure, figure }: HavingMeasure, rows: Rows) =>
  figure === 'sum' ? sumOf(measure, rows) : averageOf(measure, rows);

const exactFigureOf = ({ measure, figure }: HavingMeasure, rows: Rows) =>
  figure === 'sum' ? exactSumOf(measure, rows) : exactAverageOf(measure, rows);

/** A round number that perhaps a third of the groups exceed: what is not so is seen from the data. */
function thresholdOf(
  { range, column }: Measure,
  figure: HavingMeasure['figure'],
  rowsOfGroup: number,
): number | null {
  if (!range) return null;
  const { median, p95 } = range;
  const filled = rowsOfGroup * (1 - (column.statistics?.null_share ?? 0));
  if (figure === 'average') return roundBetween(median, median + (p95 - median) * 0.4);
  // What is spread to one side has a mean above its middle.
  const total = filled * (median + (p95 - median) * 0.2);
  return roundBetween(total, total * 1.8);
}

export const havingMeasure: Intent<HavingMeasure> = {
  rows: [1, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const groups = severalRows(of, [
        ...entities(of, facts),
        ...overviews(of, facts).filter(({ path, kind }) => path.length === 0 && kind === 'code'),
      ]).filter((by) => isSort(by) && by.distinct >= 5 && by.distinct <= 300);
      return random
        .some(
          of.measures.filter((measure) => !isMade(measure)),
          2,
        )
        .flatMap((measure) =>
          random.some(groups, 2).flatMap((by): HavingMeasure[] => {
            const rows = (of.table.row_estimate ?? 0) / by.distinct;
            const figure = measure.additive && random.next() < 0.6 ? 'sum' : 'average';
            const threshold = thresholdOf(measure, figure, rows);
            return threshold === null ? [] : [{ of, by, measure, figure, threshold }];
          }),
        );
    }),
  toPlan: (tree, language) => {
    const { of, measure, figure, threshold } = tree;
    const heading =
      figure === 'sum' ? says[language].totalOf(of, measure) : says[language].averageOf(of, measure);
    return perGroup(tree, language, (rows) => [[heading, figureOf(tree, rows)]], {
      nulls: 'last',
      isNarrow: true,
      having: (rows) => compare(exactFigureOf(tree, rows), '>', number(threshold)),
    });
  },
  // Groups that hardly differ are above a number by chance.
  isTrivial: (rows, { threshold }) => rows.every((row) => Number(row.at(-1)) < threshold * CLEARLY_ABOVE),
  say: {
    zh: phrasings(
      ({ of, by, measure, figure, threshold }: HavingMeasure) => ({
        group: zh.groups(of, by),
        figure:
          figure === 'sum'
            ? zh.totalOf(of, measure)
            : `${measure.isShared.zh ? `${of.words.zh.rows}的` : ''}${zh.averageOf(of, measure)}`,
        threshold: `${threshold}${measure.unit}`,
      }),
      {
        formal: ['请列出{figure}超过{threshold}的{group}及其数值。'],
        colloquial: [
          ({ figure }) =>
            /[的”]/.test(figure) ? null : '哪些{group}的{figure}超过了{threshold}，各是多少？',
        ],
        imperative: ['找出{figure}超过{threshold}的{group}，并给出数值。'],
        interrogative: ['{figure}超过{threshold}的{group}有哪些，分别是多少？'],
        keyword: ['{figure}超过{threshold}的{group}'],
      },
    ),
    en: phrasings(
      ({ of, by, measure, figure, threshold }: HavingMeasure) => {
        const each = en.eachHas(of, measure);
        const said = figure === 'sum' ? en.totalOf(of, measure) : each && `average ${each}`;
        return { groups: en.groups(of, by, said ?? ''), figure: said, threshold };
      },
      {
        formal: ['Please list the {groups} for which the {figure} is above {threshold}.'],
        colloquial: [],
        imperative: ['Find the {groups} for which the {figure} exceeds {threshold}.'],
        interrogative: ['For which {groups} is the {figure} above {threshold}?'],
        keyword: [],
      },
    ),
  },
};
