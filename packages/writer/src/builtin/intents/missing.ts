import { select, COUNT, headed } from '../figures';
import { isMissing, countRows } from '@pairsmith/query-plan';
import type { Field, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many rows lack a value. */
export interface Missing {
  of: Subject;
  field: Field;
}

export const missing: Intent<Missing> = {
  rows: [1, 1],
  propose: (facts) => facts.subjects.flatMap((of) => of.gaps.map((field) => ({ of, field }))),
  toPlan: ({ of, field }, language) =>
    select({ of }, [], (rows) => ({
      where: isMissing(rows.own(field.column.name)),
      keys: [],
      shown: headed(language, [[COUNT, countRows()]]),
    })),
  say: {
    zh: phrasings(
      ({ of, field }: Missing) => ({
        rows: zh.rowsOf(of),
        number: zh.countOf(of),
        name: field.words.zh,
        unit: of.words.zh.unit,
        // Nobody fills in when something happened.
        lacks: of.dates.some(({ column }) => column === field.column) ? '没有' : '没填',
      }),
      {
        formal: [({ name, number }) => `请统计${name}为空的${number}。`],
        colloquial: [
          ({ name, rows, unit, lacks }) => `有多少${unit}${rows}${lacks}${name}？`,
          ({ name, rows, unit, lacks }) => `${lacks}${name}的${rows}有多少${unit}？`,
        ],
        imperative: [({ name, rows, unit }) => `查一下${name}为空的${rows}有多少${unit}。`],
        interrogative: [({ name, rows, unit }) => `${name}为空的${rows}有多少${unit}？`],
        keyword: [({ name, number }) => `${name}为空的${number}`],
      },
    ),
    en: phrasings(({ of, field }: Missing) => ({ rows: en.rowsOf(of), name: field.words.en }), {
      formal: [({ rows, name }) => `Please report the number of ${rows} without ${en.withArticle(name)}.`],
      colloquial: [({ rows, name }) => `How many ${rows} have no ${name} filled in?`],
      imperative: [({ rows, name }) => `Count the ${rows} with no ${name} recorded.`],
      interrogative: [({ rows, name }) => `How many ${rows} have no ${name} recorded?`],
      keyword: [({ rows, name }) => `number of ${rows} with no ${name}`],
    }),
  },
};
