import { isNameOf, type Words } from '@pairsmith/words';
import { cast, first, number, operate, sum, type Value } from '@pairsmith/query-plan';
import { isOfSize, type Condition } from '../condition';
import { drawConditions } from '../draw-conditions';
import type { Facts } from '../facts/facts';
import { entities, overviews, type Grouping } from '../facts/groupings';
import type { Line, Measure, Subject } from '../facts/subject';
import { overall, perGroup, roundedFloat } from '../figures';
import type { Random } from '../random';
import type { Rows } from '../rows';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { fits } from './parts';
import { phrasings } from './phrasings';

/** What lines come to: price times quantity, added up. */
export interface Worth {
  of: Subject;
  line: Line;
  where: Condition[];
}

/** The same of each group, or of the groups with the most. */
export interface WorthBy extends Worth {
  by: Grouping;
  limit: number | null;
}

const WORTH: Words = { zh: '总金额', en: 'total_value' };

/** Exact to two places: prices and discounts may be floating point. */
function worthOf({ line: { price, quantity, discount } }: Worth, rows: Rows): Value {
  const exact = ({ column }: Measure): Value => {
    const value = rows.own(column.name);
    return column.type_class === 'decimal' && /^numeric/.test(column.type) ? value : cast(value, 'numeric');
  };
  const full = operate('*', exact(price), rows.own(quantity.column.name));
  const isPart = discount !== null && discount !== 'unclear';
  const paid = isPart ? operate('*', full, operate('-', number(1), exact(discount))) : full;
  const isRounded = isPart || exact(price).kind === 'cast';
  return isRounded ? roundedFloat(sum(paid)) : sum(paid);
}

/** How the product is said: 总金额（单价×数量，折扣后）. */
function worthWords({ price, quantity, discount }: Line): Words {
  const less = discount === null ? { zh: '', en: '' } : discount === 'unclear' ? BEFORE : AFTER;
  return {
    zh: `总金额（${price.words.zh}×${quantity.words.zh}${less.zh}）`,
    en: `total value (${price.words.en} × ${quantity.words.en}${less.en})`,
  };
}

const BEFORE: Words = { zh: '，折扣前', en: ', before discount' };
const AFTER: Words = { zh: '，折扣后', en: ', after discount' };

const linesIn = (facts: Facts): { of: Subject; line: Line }[] =>
  facts.subjects.flatMap((of) => (of.line && isOfRow(of, of.line) ? [{ of, line: of.line }] : []));

/** Of a thing what is there of it, and not how many go into a carton. */
const isOfRow = ({ isThing }: Subject, { quantity: { words } }: Line): boolean =>
  !isThing || isNameOf(words.zh, 'stocked') || isNameOf(words.en, 'stocked', 'en');

const drawOther = (of: Subject, facts: Facts, random: Random, count: 0 | 1 | 2): Condition[] =>
  drawConditions(of, facts, random, count).filter((one) => !isOfSize(one));

export const worth: Intent<Worth> = {
  rows: [1, 1],
  propose: (facts, random) =>
    linesIn(facts).flatMap((one) =>
      ([0, 1, 1] as const).map((count) => ({ ...one, where: drawOther(one.of, facts, random, count) })),
    ),
  toPlan: (tree, language) => overall(tree, language, (rows) => [[WORTH, worthOf(tree, rows)]]),
  say: {
    zh: phrasings(
      ({ of, line, where }: Worth) => ({ rows: zh.rowsOf(of, where), worth: worthWords(line).zh }),
      {
        formal: ['请统计{rows}的{worth}。'],
        colloquial: ['{rows}的{worth}一共是多少？'],
        imperative: ['算一下{rows}的{worth}。'],
        interrogative: ['{rows}的{worth}是多少？'],
        keyword: ['{rows} {worth}'],
      },
    ),
    en: phrasings(
      ({ of, line, where }: Worth) => ({
        rows: en.rowsOf(of, where),
        all: where.length === 0 ? 'all ' : '',
        worth: worthWords(line).en,
      }),
      {
        formal: ['Please report the {worth} of {all}{rows}.'],
        colloquial: ['What do the {rows} come to in {worth}?'],
        imperative: ['Calculate the {worth} of {all}{rows}.'],
        interrogative: ['What is the {worth} of {all}{rows}?'],
        keyword: ['{worth} of {all}{rows}'],
      },
    ),
  },
};

const LIMITS = [3, 5, 10];

export const worthBy: Intent<WorthBy> = {
  rows: [2, 50],
  propose: (facts, random) =>
    linesIn(facts).flatMap((one): WorthBy[] => {
      const draw = (by: Grouping): Condition[] => {
        const where = drawOther(one.of, facts, random, random.next() < 0.3 ? 1 : 0);
        return fits(where, by) ? where : [];
      };
      const whole = random
        .some(overviews(one.of, facts), 3)
        .map((by) => ({ ...one, by, limit: null, where: draw(by) }));
      const top = random.some(entities(one.of, facts), 3).flatMap((by) => {
        const limit = random.one(LIMITS.filter((size) => size * 2 <= by.distinct));
        return limit ? [{ ...one, by, limit, where: draw(by) }] : [];
      });
      return [...whole, ...top];
    }),
  toPlan: (tree, language) =>
    perGroup(tree, language, (rows) => [[WORTH, worthOf(tree, rows)]], {
      nulls: 'last',
      isNarrow: true,
      ...(tree.limit !== null && { limit: first(tree.limit) }),
    }),
  say: {
    zh: phrasings(
      ({ of, line, by, where, limit }: WorthBy) => ({
        rows: zh.rowsOf(of, where),
        worth: worthWords(line).zh,
        each: zh.each(by),
        by: zh.byName(by),
        several: limit === null ? null : zh.several(by, limit),
        group: zh.groups(of, by),
        limit,
        all: limit === null ? '' : null,
      }),
      {
        formal: ['请按{by}统计{rows}的{worth}{all}。', '请列出{rows}的{worth}最高的{several}。'],
        colloquial: [
          '{all}{each}的{rows}，{worth}加起来各是多少？',
          '按{rows}的{worth}算，最高的是哪{several}？',
        ],
        imperative: ['按{by}汇总{rows}的{worth}{all}。', '找出{rows}的{worth}排名前{limit}的{group}。'],
        interrogative: [
          '按{by}统计，{rows}的{worth}分别是多少{all}？',
          '{rows}的{worth}排在前{limit}位的{group}是哪些？',
        ],
        keyword: ['{each} {rows} {worth}{all}', '{rows} {worth} 前{limit}名 {group}'],
      },
    ),
    en: phrasings(
      ({ of, line, by, where, limit }: WorthBy) => ({
        rows: en.rowsOf(of, where),
        worth: worthWords(line).en,
        per: en.per(by),
        by: en.byName(by),
        several: limit === null ? null : en.several(by, limit),
        all: limit === null ? '' : null,
      }),
      {
        formal: [
          'Please report the {worth} of {rows} {per}{all}.',
          'Please list the {several} with the highest {worth} of {rows}.',
        ],
        colloquial: [
          "What's the {worth} of the {rows} {per}{all}?",
          'Which {several} have the highest {worth} of {rows}?',
        ],
        imperative: [
          'Calculate the {worth} of {rows} by {by}{all}.',
          'Show the top {several} by {worth} of {rows}.',
        ],
        interrogative: [
          'What is the {worth} of {rows} {per}{all}?',
          'What are the top {several} by {worth} of {rows}?',
        ],
        keyword: ['{worth} of {rows} by {by}{all}', 'top {several} by {worth} of {rows}'],
      },
    ),
  },
};
