import { ALWAYS, isFilled, countRows, least, ascending, bucket } from '@pairsmith/query-plan';
import { finenessOf, roundBetween } from '../facts/round-between';
import type { Measure, Subject } from '../facts/subject';
import { select, COUNT, headed } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many rows lie in each of three ranges of a number. */
export interface Buckets {
  of: Subject;
  measure: Measure;
  edges: [low: number, high: number];
}

/** 50%至60%, but 200至500平方米: a sign belongs to each number. */
const span = ([low, high]: Buckets['edges'], unit: string): string =>
  unit === '%' ? `${low}%至${high}%` : `${low}至${high}${unit}`;

const labels = ({ unit }: Measure, edges: Buckets['edges']) => {
  const [low, high] = edges;
  return {
    zh: [`${low}${unit}以下`, span(edges, unit), `${high}${unit}及以上`],
    en: [`below ${low}`, `${low} to below ${high}`, `${high} and above`],
  };
};

const rangesOf = (measure: Measure, edges: Buckets['edges']): string => {
  const [below, between, above] = labels(measure, edges).zh;
  return `${below}、${between}（不含${edges[1]}${measure.unit === '%' ? '%' : ''}）、${above}`;
};

/** Rooms of 13 and of 14 square metres are all of a size. */
const LEAST_STEP = 1.25;

export const buckets: Intent<Buckets> = {
  rows: [3, 3],
  propose: (facts) =>
    facts.subjects.flatMap((of) =>
      of.measures.flatMap((measure) => {
        const { range } = measure;
        if (!range) return [];
        const fine = finenessOf(measure.column);
        const low = roundBetween(range.min + (range.median - range.min) / 3, range.median, fine);
        const high = roundBetween(range.median, range.p95, fine);
        return low === null || high === null || low < 0 || high < low * LEAST_STEP
          ? []
          : [{ of, measure, edges: [low, high] as [number, number] }];
      }),
    ),
  toPlan: ({ of, measure, edges }, language) =>
    select({ of }, [], (rows) => {
      const value = rows.own(measure.column.name);
      const range = bucket(value, edges, labels(measure, edges)[language]);
      const heading = { zh: `${measure.words.zh}区间`, en: `${measure.words.en} range` };
      return {
        where: measure.column.nullable ? isFilled(value) : ALWAYS,
        keys: [range],
        shown: headed(language, [
          [heading, range],
          [COUNT, countRows()],
        ]),
        order: [ascending(least(value))],
      };
    }),
  say: {
    zh: phrasings(
      ({ of, measure, edges }: Buckets) => ({
        name: zh.ownName(of, measure),
        rows: zh.rowsOf(of),
        number: zh.numberOf(of),
        unit: of.words.zh.unit,
        ranges: rangesOf(measure, edges),
      }),
      {
        formal: ['请按{name}分为{ranges}三档，统计各档的{number}。'],
        colloquial: ['{name}在{ranges}的{rows}各有多少{unit}？'],
        imperative: ['把{name}分成{ranges}三个区间，统计每个区间的{number}。'],
        interrogative: ['按{name}划分为{ranges}，各区间的{number}分别是多少？'],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, measure, edges }: Buckets) => ({
        name: en.valueName(of, measure),
        // Nobody has units in stock, or a number of seats, in a range.
        aName:
          /^number of | in /.test(measure.words.en) || en.isMany(measure.words.en)
            ? null
            : en.withArticle(measure.words.en),
        rows: en.rowsOf(of),
        ranges: labels(measure, edges).en.join(', '),
      }),
      {
        formal: ['Please report the number of {rows} by {name}: {ranges}.'],
        colloquial: ['How many {rows} have {aName} in each of these ranges: {ranges}?'],
        imperative: ['Count the {rows} by {name}: {ranges}.'],
        interrogative: ['How many {rows} are there by {name} ({ranges})?'],
        keyword: ['number of {rows} by {name} ({ranges})'],
      },
    ),
  },
};
