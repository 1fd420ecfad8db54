import type { Condition } from '../condition';
import { drawConditions } from '../facts/groupings';
import type { Field, Measure, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf, type Scope } from '../scope';
import { headingSql } from '../sql-parts';
import type { Intent } from './intent';
import { withoutConditions } from './parts';
import { phrasings } from './phrasings';

/** The one thing with the largest or the smallest number of its own. */
export interface Extreme {
  of: Subject;
  label: Field;
  measure: Measure;
  end: 'largest' | 'smallest';
  where: Condition[];
}

const sqlOf = (
  { of, label, measure, end, where }: Extreme,
  language: 'zh' | 'en',
  tail: (scope: Scope) => string,
): string => {
  const scope = scopeOf(
    of,
    where.map(({ ref }) => ref),
  );
  const [name, value] = [scope.own(label.column.name), scope.own(measure.column.name)];
  const zhHeadings = [of.words.zh.one, measure.words.zh];
  const enHeadings = [of.words.en.one, measure.words.en];
  const [thing, number] = (language === 'zh' ? zhHeadings : enHeadings).map((words) =>
    headingSql(words, language),
  );
  const filled = measure.column.nullable ? [`${value} IS NOT NULL`] : [];
  return (
    `SELECT ${name} AS ${thing}, ${value} AS ${number} FROM ${scope.from}${scope.where(where, filled)}` +
    ` ORDER BY ${value} ${end === 'largest' ? 'DESC' : 'ASC'}${tail(scope)}`
  );
};

export const extreme: Intent<Extreme> = {
  grouped: false,
  rows: [1, 1],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const { label } = of;
      if (!label) return [];
      return of.measures.flatMap((measure) =>
        (['largest', 'smallest'] as const).map((end): Extreme => {
          const where = drawConditions(of, facts, random, random.next() < 0.5 ? 1 : 0);
          return { of, label, measure, end, where: where.filter(({ kind }) => kind !== 'above') };
        }),
      );
    }),
  subjects: ({ of, where }) => [of, ...where.flatMap(({ ref }) => ref.path.map(({ to }) => to))],
  toSql: (tree, language) =>
    sqlOf(tree, language, (scope) => {
      const keys = tree.of.key.length > 0 ? tree.of.key : [tree.label.column];
      return `${keys.map(({ name }) => `, ${scope.own(name)}`).join('')} LIMIT 1`;
    }),
  same: (tree, language) => [sqlOf(tree, language, () => ' FETCH FIRST 1 ROW WITH TIES')],
  without: withoutConditions,
  say: {
    zh: phrasings(
      ({ of, measure, end, where }: Extreme) => ({
        rows: zh.rowsOf(of, where),
        // 果园里 is a place.
        all: where.length > 0 ? zh.rowsOf(of, where) : `所有${zh.rowsOf(of)}`,
        best:
          where.length > 0
            ? `${zh.rowsOf(of, where)}里${measure.words.zh}${zh.extremeWord(measure, end)}的一${zh.thingUnit(of)}`
            : `${measure.words.zh}${zh.extremeWord(measure, end)}的${zh.rowsOf(of)}`,
        name: measure.words.zh,
        unit: zh.thingUnit(of),
        most: zh.extremeWord(measure, end),
        isNarrow: where.length > 0,
      }),
      {
        formal: [({ best, name }) => `请给出${best}及其${name}。`],
        colloquial: [({ all, unit, name, most }) => `${all}中，${name}${most}的是哪${unit}，${name}是多少？`],
        imperative: [({ best, name }) => `找出${best}，并给出${name}。`],
        interrogative: [
          ({ rows, unit, name, most, isNarrow }) =>
            isNarrow
              ? `在${rows}中，${name}${most}的是哪${unit}？${name}是多少？`
              : `${name}${most}的${rows}是哪${unit}，${name}是多少？`,
        ],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, measure, end, where }: Extreme) => {
        const { one, rows } = of.words.en;
        return {
          one,
          // Goggles are many even where they are one.
          has: one === rows ? 'have' : 'has',
          among: where.length > 0 ? ` among ${en.rowsOf(of, where)}` : '',
          rows: en.rowsOf(of, where),
          name: measure.words.en,
          most: en.extremeWord(measure, end),
          what: en.isMany(measure.words.en) ? 'how many' : 'what is it',
          whatIs: en.isMany(measure.words.en) ? 'how many' : `what that ${measure.words.en} is`,
        };
      },
      {
        formal: [
          ({ one, has, name, most, among, whatIs }) =>
            `Please report which ${one} ${has} the ${most} ${name}${among}, and ${whatIs}.`,
        ],
        colloquial: [
          ({ one, has, name, most, among, what }) =>
            `Which ${one} ${has} the ${most} ${name}${among}, and ${what}?`,
        ],
        imperative: [({ one, name, most, among }) => `Find the ${one} with the ${most} ${name}${among}.`],
        interrogative: [
          ({ one, has, name, most, among }) => `Which ${one} ${has} the ${most} ${name}${among}?`,
        ],
        keyword: [({ rows, name, most }) => `${most} ${name} among ${rows}`],
      },
    ),
  },
};
