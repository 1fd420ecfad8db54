import { plural } from '@pairsmith/words';
import { ascending, descending, selection } from '@pairsmith/query-plan';
import { relatedTo, isRole } from '../facts/facts';
import { MAX_GROUPS } from '../facts/groupings';
import type { Measure, ParentStep } from '../facts/subject';
import { withZeros, headed } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { amounts } from './parts';
import { phrasings } from './phrasings';

/** Every thing with what belongs to it, those without as zero: added up first, then joined. */
export interface Related {
  step: ParentStep;
  /** null counts rows. */
  measure: Measure | null;
}

export const related: Intent<Related> = {
  rows: [2, 120],
  propose: (facts, random) =>
    facts.subjects
      .filter(({ label, table }) => label !== null && (table.row_estimate ?? 0) <= MAX_GROUPS * 3)
      .flatMap((parent) =>
        relatedTo(parent, facts).flatMap((step) =>
          step.columns.length > 1 || isRole(step)
            ? []
            : random
                .some(step.through ? [null] : amounts(step.from), 2)
                .map((measure) => ({ step, measure })),
        ),
      ),
  toPlan({ step, measure }, language) {
    const { key, named, amount, ...rows } = withZeros(step, measure);
    return selection({
      ...rows,
      shown: headed(language, [
        ...named(step.words[language], language),
        [says[language].totalOf(step.from, measure), amount],
      ]),
      order: [descending(amount), ascending(key)],
    });
  },
  say: {
    zh: phrasings(
      ({ step, measure }: Related) => ({
        thing: step.words.zh,
        unit: zh.thingUnit(step.to),
        rows: zh.rowsOf(step.from),
        total: `${zh.possessive(zh.totalOf(step.from, measure))}${zh.totalOf(step.from, measure)}`,
      }),
      {
        formal: ['请列出所有{thing}{total}，没有的记为0。'],
        colloquial: ['每{unit}{thing}{total}是多少？没有的也要列出来，算0。'],
        imperative: ['统计每{unit}{thing}{total}，没有的也列出来，记为0。'],
        interrogative: ['所有{thing}（包括没有{rows}的）{total}分别是多少？'],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ step, measure }: Related) => ({
        thing: step.words.en,
        things: plural(step.words.en),
        rows: en.rowsOf(step.from),
        total: en.totalOf(step.from, measure),
        isCount: measure === null,
      }),
      {
        formal: ['Please list all {things} with their {total}, with 0 for those without {rows}.'],
        colloquial: [
          ({ isCount }) =>
            isCount
              ? 'How many {rows} does each {thing} have? List those without any as 0.'
              : 'What is the {total} for each {thing}? List those without {rows} as 0.',
        ],
        imperative: ['Show the {total} for every {thing}, with 0 for those without {rows}.'],
        interrogative: [
          ({ isCount }) =>
            isCount
              ? 'How many {rows} does each {thing} have, including {things} with none?'
              : 'What is the {total} for each {thing}, including {things} without {rows}?',
        ],
        keyword: ['{total} per {thing}, with 0 for those without {rows}'],
      },
    ),
  },
};
