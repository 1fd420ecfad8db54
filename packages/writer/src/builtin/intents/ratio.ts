import { isNameOf } from '@pairsmith/words';
import { cast, divided, rounded } from '@pairsmith/query-plan';
import { overviews, type Grouping } from '../facts/groupings';
import type { Measure, Subject } from '../facts/subject';
import { perGroup, sumOf } from '../figures';
import * as en from '../realization/en';
import type { Intent } from './intent';
import { sums } from './parts';
import { phrasings } from './phrasings';

/** One sum over another in each group: an amount for each counted thing. */
export interface Ratio {
  of: Subject;
  amount: Measure;
  count: Measure;
  by: Grouping;
}

/** Only an amount over a count makes a number people ask for. */
const isAmount = ({ words }: Measure): boolean =>
  isNameOf(words.zh, 'money') || isNameOf(words.en, 'money', 'en');
const isCount = ({ words, column }: Measure): boolean =>
  column.type_class === 'integer' && (isNameOf(words.zh, 'quantity') || isNameOf(words.en, 'quantity', 'en'));

export const ratio: Intent<Ratio> = {
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      sums(of)
        .filter((measure) => isAmount(measure) && !isCount(measure))
        .flatMap((amount) =>
          sums(of)
            .filter(isCount)
            .flatMap((count) =>
              random.some(overviews(of, facts), 1).map((by) => ({ of, amount, count, by })),
            ),
        ),
    ),
  toPlan: ({ of, amount, count, by }, language) =>
    perGroup(
      { of, by },
      language,
      (rows) => [
        [
          {
            zh: `${amount.words.zh}与${count.words.zh}之比`,
            en: `${amount.words.en} per ${count.words.en}`,
          },
          rounded(divided(cast(sumOf(amount, rows), 'numeric'), sumOf(count, rows))),
        ],
      ],
      { nulls: 'last' },
    ),
  say: {
    // 合计与合计之比 is a formula, and what one unit of the count is called no comment says: asked in English only.
    zh: phrasings((tree: Ratio) => tree, {
      formal: [],
      colloquial: [],
      imperative: [],
      interrogative: [],
      keyword: [],
    }),
    en: phrasings(
      ({ of, amount, count, by }: Ratio) => ({
        per: en.per(by),
        by: en.byName(by),
        over: en.totalOf(of, amount),
        under: en.totalOf(of, count),
      }),
      {
        formal: ['Please report the ratio of {over} to {under} {per}.'],
        colloquial: ['What is the {over} divided by the {under} {per}?'],
        imperative: ['Calculate the {over} divided by the {under} by {by}.'],
        interrogative: ['What is the ratio of {over} to {under} {per}?'],
        keyword: ['ratio of {over} to {under} by {by}'],
      },
    ),
  },
};
