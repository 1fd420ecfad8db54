import { shareOfWhole } from '@pairsmith/query-plan';
import { isBarePeriod } from '../condition';
import { overviews } from '../facts/groupings';
import { perGroup, amountOf, nullsOf } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { amounts, type Measured, drawFitting, hasParts } from './parts';
import { phrasings } from './phrasings';

/** Each group's part of the whole, in percent. */
export const share: Intent<Measured> = {
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.filter(hasParts).flatMap((of) =>
      random.some(amounts(of), 2).flatMap((measure) =>
        random
          .some(
            overviews(of, facts).filter(
              // Parts of what is left without deleted things are parts of no whole.
              ({ distinct, path }) => distinct <= 20 && path.every(({ to }) => to.softDeleteFilter === null),
            ),
            2,
          )
          .map((by) => ({ of, measure, by, where: drawFitting({ of, by, measure }, facts, random, 0.4) })),
      ),
    ),
  toPlan: (tree, language) =>
    perGroup(
      tree,
      language,
      (rows) => {
        const amount = amountOf(tree.measure, rows);
        return [
          [says[language].totalOf(tree.of, tree.measure), amount],
          [{ zh: '占比(%)', en: 'share_percent' }, shareOfWhole(amount)],
        ];
      },
      { nulls: nullsOf(tree.measure) },
    ),
  say: {
    zh: phrasings(
      ({ of, measure, by, where }: Measured) => {
        const said = zh.figures(of, measure, by, where);
        // Of each group's own rows, or of all that meet the condition? Behind 按 the whole is clear.
        return { ...said, eachOf: where.every(isBarePeriod) ? said.eachOf : null };
      },
      {
        formal: ['请统计{amid}{eachOf}{total}及其占比。', '请按{by}统计{whole}，并给出占比。'],
        colloquial: [
          '{lead}{eachOf}{total}是多少，占比又是多少？',
          '按{by}分开看，{whole}各是多少，占比又是多少？',
        ],
        imperative: ['计算{amid}{eachOf}{total}及占比。', '按{by}计算{whole}及占比。'],
        interrogative: ['{lead}{eachOf}{total}及占比分别是多少？', '按{by}统计，{whole}及占比分别是多少？'],
        keyword: ['{keys} {each} {total} 占比'],
      },
    ),
    en: phrasings(
      ({ of, measure, by, where }: Measured) => ({
        total: en.figureOf(of, measure, where),
        by: en.byName(by),
        each: en.eachName(by),
        per: en.per(by),
      }),
      {
        formal: ['Please report the {total} {per}, with percentages of the whole.'],
        colloquial: [
          ({ each }) =>
            each && 'What is the {total} for each {each}, and what percentage of the total is each?',
        ],
        imperative: ['Break down the {total} by {by}, with percentages.'],
        interrogative: ['What is the {total} {per}, and what percentage of the overall total is that?'],
        keyword: ['{total} by {by}, with percentages'],
      },
    ),
  },
};
