import { isBarePeriod } from '../condition';
import { drawConditions } from '../draw-conditions';
import { areAllMet, linkedGroups, MAX_GROUPS, overviews } from '../facts/groupings';
import { perGroup, COUNT } from '../figures';
import { drawState } from '../rare-conditions';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { fits, type Grouped } from './parts';
import { phrasings } from './phrasings';

/** How many rows each group has. */
export const countBy: Intent<Grouped> = {
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      [
        ...random.some(overviews(of, facts), 4),
        ...linkedGroups(of, facts).filter(({ distinct }) => distinct <= MAX_GROUPS),
      ].flatMap((by) => {
        const where = drawConditions(of, facts, random, 1);
        const state = drawState(of, random);
        return [[], where, state ? [state] : []]
          .filter((one) => one.length === 0 || fits(one, by))
          .map((one) => ({ of, by, where: one }));
      }),
    ),
  toPlan: (tree, language) => perGroup(tree, language, (rows) => [[COUNT, rows.count()]]),
  say: {
    zh: phrasings(
      ({ of, by, where }: Grouped) => ({
        ...zh.figures(of, null, by, where),
        rows: zh.rowsOf(of, where),
        unit: of.words.zh.unit,
      }),
      {
        formal: ['请按{by}统计{total}。', '请给出{eachOf}{total}。'],
        colloquial: ['{each}分别有多少{unit}{rows}？', '按{by}分开看，{rows}各有多少{unit}？'],
        imperative: ['列出{eachOf}{total}，从多到少排列。', '按{by}汇总{total}。'],
        interrogative: ['{eachOf}{total}分别是多少？', '按{by}统计，{total}分别是多少？'],
        keyword: ['{each} {total}'],
      },
    ),
    en: phrasings(
      ({ of, by, where }: Grouped) => ({
        rows: en.rowsOf(of, where),
        per: en.per(by),
        so: where.length === 0 ? en.stateOf(by) : null,
        by: en.byName(by),
        has:
          by.kind === 'entity' && areAllMet(by) && !where.some(({ kind }) => kind === 'during')
            ? en.groupName(by)
            : null,
        ...(where.every(isBarePeriod) && where.length > 0
          ? { ...en.splitRows(of, where), are: 'were' }
          : { noun: en.rowsOf(of, where), rest: '', are: 'are' }),
      }),
      {
        formal: [
          'Please report the number of {rows} {per}.',
          'Please report how many {rows} are {so} and how many are not.',
        ],
        colloquial: [
          "How many of the {rows} are {so}, and how many aren't?",
          'How many {rows} does each {has} have?',
          'How many {noun} {are} there{rest} {per}?',
        ],
        imperative: ['Count the {rows} by {by}, largest count first.'],
        interrogative: [
          'What is the number of {rows} {per}?',
          'How many {rows} are {so}, and how many are not?',
        ],
        keyword: ['number of {rows} by {by}'],
      },
    ),
  },
};
