import type { Condition } from '../condition';
import { drawConditions } from '../facts/groupings';
import type { Field, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { headingSql } from '../sql-parts';
import type { Facts } from '../facts/facts';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many different values or things occur. */
export interface Distinct {
  of: Subject;
  field: Field;
  where: Condition[];
}

/** Fewer questions than these columns allow, and the plain ones are asked about as well. */
const LITTLE = 3;

const isLittle = (of: Subject): boolean => of.dimensions.length + of.measures.length < LITTLE;

const fieldsOf = (of: Subject, facts: Facts): Field[] => [
  ...of.countable,
  ...(isLittle(of) ? of.plain : []),
  // A reference counts the things it leads to, in their words.
  ...of.parents
    .filter(({ to, columns }) => facts.subjects.includes(to) && columns.length === 1)
    .flatMap((step) => {
      const column = of.table.columns.find(({ name }) => name === step.columns[0]?.from);
      return column ? [{ column, words: step.words }] : [];
    }),
];

export const distinct: Intent<Distinct> = {
  grouped: false,
  rows: [1, 1],
  least: 2,
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(fieldsOf(of, facts), 3).map((field) => ({
        of,
        field,
        where: drawConditions(of, facts, random, random.next() < 0.7 ? 1 : 0).filter(
          ({ ref }) => !isLittle(of) && ref.field.column !== field.column && ref.path.length === 0,
        ),
      })),
    ),
  subjects: ({ of }) => [of],
  toSql({ of, field, where }, language) {
    const scope = scopeOf(
      of,
      where.map(({ ref }) => ref),
    );
    const heading = headingSql(
      language === 'zh' ? `${field.words.zh}数` : `distinct ${field.words.en}`,
      language,
    );
    return `SELECT COUNT(DISTINCT ${scope.own(field.column.name)}) AS ${heading} FROM ${scope.from}${scope.where(where)}`;
  },
  without: ({ where, ...tree }) =>
    where.map((left) => ({ ...tree, where: where.filter((one) => one !== left) })),
  say: {
    zh: phrasings(
      ({ of, field, where }: Distinct) => ({ rows: zh.rowsOf(of, where), name: field.words.zh }),
      {
        formal: [({ rows, name }) => `请统计${rows}涉及的不同${name}的个数。`],
        colloquial: [({ rows, name }) => `${rows}里一共有多少个不同的${name}？`],
        imperative: [({ rows, name }) => `统计${rows}涉及多少个不同的${name}。`],
        interrogative: [({ rows, name }) => `${rows}共涉及多少个不同的${name}？`],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, field, where }: Distinct) => ({ rows: en.rowsOf(of, where), names: en.plural(field.words.en) }),
      {
        formal: [({ rows, names }) => `Please report the number of different ${names} among ${rows}.`],
        colloquial: [({ rows, names }) => `How many different ${names} show up in ${rows}?`],
        imperative: [({ rows, names }) => `Count the distinct ${names} of ${rows}.`],
        interrogative: [({ rows, names }) => `How many distinct ${names} do ${rows} have?`],
        keyword: [({ rows, names }) => `number of distinct ${names} of ${rows}`],
      },
    ),
  },
};
