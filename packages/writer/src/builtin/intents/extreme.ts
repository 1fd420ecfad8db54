import { ALWAYS, isFilled, ascending, descending, first } from '@pairsmith/query-plan';
import { isOfSize, type Condition } from '../condition';
import { drawConditions } from '../draw-conditions';
import type { Label, Measure, Subject } from '../facts/subject';
import { select, headed, namedBy } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** The one thing with the largest or the smallest number of its own. */
export interface Extreme {
  of: Subject;
  label: Label;
  measure: Measure;
  end: 'largest' | 'smallest';
  where: Condition[];
}

/** 评分最高的服务台, 已启用的服务台里评分最高的一个. */
function bestOf(of: Subject, measure: Measure, end: Extreme['end'], where: Condition[]): string | null {
  const most = `${zh.ownName(of, measure)}${zh.extremeWord(measure, end)}的`;
  const rows = zh.rowsOf(of, where);
  if (where.length === 0) return `${most}${of.words.zh.rows}`;
  return rows && `${rows}里${most}一${zh.thingUnit(of)}`;
}

export const extreme: Intent<Extreme> = {
  rows: [1, 1],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const { label } = of;
      if (!label) return [];
      return of.measures.flatMap((measure) =>
        (['largest', 'smallest'] as const).map((end): Extreme => {
          const where = drawConditions(of, facts, random, random.next() < 0.5 ? 1 : 0);
          return {
            of,
            label,
            measure,
            end,
            where: where.filter((one) => !isOfSize(one) && one.ref.path.length === 0),
          };
        }),
      );
    }),
  toPlan: ({ of, label, measure, end, where }, language) =>
    select({ of, where }, [], (rows) => {
      const value = rows.own(measure.column.name);
      const keys = of.key.length > 0 ? of.key : [label.column];
      return {
        where: measure.column.nullable ? isFilled(value) : ALWAYS,
        shown: headed(language, [
          ...namedBy(label, of.words[language].one, language, ({ column }) => rows.own(column.name)),
          [measure.words, value],
        ]),
        order: [
          end === 'largest' ? descending(value) : ascending(value),
          ...keys.map(({ name }) => ascending(rows.own(name))),
        ],
        limit: first(1),
      };
    }),
  say: {
    zh: phrasings(
      ({ of, measure, end, where }: Extreme) => ({
        rows: zh.rowsOf(of, where),
        // 果园里 is a place.
        all: where.length > 0 ? zh.rowsOf(of, where) : `所有${of.words.zh.rows}`,
        best: bestOf(of, measure, end, where),
        name: zh.ownName(of, measure),
        which: zh.thingUnit(of) === '名' ? '谁' : `哪${zh.thingUnit(of)}`,
        most: zh.extremeWord(measure, end),
        isNarrow: where.length > 0,
      }),
      {
        formal: ['请给出{best}及其{name}。'],
        colloquial: ['{all}中，{name}{most}的是{which}，{name}是多少？'],
        imperative: ['找出{best}，并给出{name}。'],
        interrogative: [
          ({ isNarrow }) =>
            isNarrow
              ? '{rows}中，{which}的{name}{most}？{name}是多少？'
              : '{name}{most}的{rows}是{which}，{name}是多少？',
        ],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, measure, end, where }: Extreme) => {
        const { one, rows } = of.words.en;
        const superlative = en.superlativeOf(measure, end);
        return {
          superlative,
          one,
          // Goggles are many even where they are one.
          has: one === rows ? 'have' : 'has',
          among: en.among(of, where),
          rows: en.rowsOf(of, where),
          name: measure.words.en,
          // Who has the lowest age is the youngest.
          most: superlative ? null : en.extremeWord(measure, end),
          what: howMany(measure.words.en) ?? 'what is it',
          whatIs: howMany(measure.words.en) ?? `what that ${measure.words.en} is`,
        };
      },
      {
        formal: [
          'Please report which {one} {has} the {most} {name}{among}, and {whatIs}.',
          'Please report which {one} is the {superlative}{among}, with the {name}.',
        ],
        colloquial: [
          'Which {one} {has} the {most} {name}{among}, and {what}?',
          'Which {one} is the {superlative}{among}, and what is the {name}?',
        ],
        imperative: [
          'Find the {one} with the {most} {name}{among}.',
          'Find the {superlative} {one}{among} and the {name}.',
        ],
        interrogative: [
          'Which {one} {has} the {most} {name}{among}?',
          'Which {one} is the {superlative}{among}?',
        ],
        keyword: ['{most} {name} among {rows}'],
      },
    ),
  },
};

/** What is asked of a number, beside the thing that it is of. */
const howMany = (name: string): string | null =>
  en.isLength(name) ? 'how long' : en.isMany(name) ? 'how many' : null;
