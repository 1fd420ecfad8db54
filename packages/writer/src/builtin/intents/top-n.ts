import { first } from '@pairsmith/query-plan';
import { isBarePeriod, isShort } from '../condition';
import { drawConditions } from '../draw-conditions';
import { entities, linkedGroups } from '../facts/groupings';
import { perGroup, amountOf, nullsOf } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { amounts, fits, type Measured } from './parts';
import { phrasings } from './phrasings';

/** The few things with the largest sum or the most rows. */
export interface TopN extends Measured {
  limit: number;
}

const LIMITS = [3, 5, 10];

export const topN: Intent<TopN> = {
  rows: [2, 10],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(amounts(of), 3).flatMap((measure) =>
        random
          .some([...entities(of, facts), ...(measure ? [] : linkedGroups(of, facts))], 2)
          .flatMap((by) => {
            const limit = random.one(LIMITS.filter((size) => size * 2 <= by.distinct));
            const where = drawConditions(of, facts, random, random.next() < 0.5 ? 1 : 0);
            return limit
              ? [
                  {
                    of,
                    measure,
                    by,
                    where: fits(where, by) && (measure === null || where.every(isBarePeriod)) ? where : [],
                    limit,
                  },
                ]
              : [];
          }),
      ),
    ),
  toPlan: (tree, language) =>
    perGroup(
      tree,
      language,
      (rows) => [[says[language].totalOf(tree.of, tree.measure), amountOf(tree.measure, rows)]],
      { nulls: nullsOf(tree.measure), limit: first(tree.limit) },
    ),
  // Who shares the last place would be left out by nothing but the key's order.
  say: {
    zh: phrasings(
      ({ of, measure, by, where, limit }: TopN) => ({
        ...zh.figures(of, measure, by, where),
        // 最后登录时间在2024年的用户数量最多: too long before what is most.
        ...(where.every(isShort) ? {} : { total: null }),
        group: zh.groups(of, by),
        several: zh.several(by, limit),
        most: zh.superlative(measure),
        limit,
        isNarrow: where.length > 0,
      }),
      {
        formal: ['请列出{amid}{total}{most}的{several}。', '请给出{amid}{total}排名前{limit}的{group}。'],
        colloquial: [
          ({ total, isNarrow }) =>
            isNarrow || /[的”]/.test(total ?? '')
              ? '{lead}{total}{most}的是哪{several}？'
              : '{lead}哪{several}的{total}{most}？',
        ],
        imperative: [
          '找出{amid}{total}排名前{limit}的{group}。',
          ({ most }) =>
            `按{total}${most === '最多' ? '从多到少' : '从高到低'}，列出{amid}排在最前面的{several}。`,
        ],
        interrogative: ['{lead}{total}排在前{limit}位的{group}是哪些？'],
        keyword: ['{keys} {total} 前{limit}名 {group}'],
      },
    ),
    en: phrasings(
      ({ of, measure, by, where, limit }: TopN) => ({
        several: en.several(by, limit),
        total: en.figureOf(of, measure, where),
      }),
      {
        formal: [
          // The 3 clinics with the most patients with …: whose is the second?
          ({ total }) =>
            / with /.test(total ?? '') ? null : 'Please list the {several} with the highest {total}.',
        ],
        colloquial: ['Which {several} have the highest {total}?'],
        imperative: ['Show the top {several} by {total}.'],
        interrogative: ['What are the top {several} by {total}?'],
        keyword: ['top {several} by {total}'],
      },
    ),
  },
};
