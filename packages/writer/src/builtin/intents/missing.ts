import { any, compare, countRows, isMissing, text, type Predicate, type Value } from '@pairsmith/query-plan';
import type { Field, Subject } from '../facts/subject';
import { select, COUNT, headed } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many rows lack a value. */
export interface Missing {
  of: Subject;
  field: Field;
}

/** Nothing is written there: NULL, or a text without characters. */
const isBlank = ({ type_class }: Field['column'], value: Value): Predicate =>
  type_class === 'text' ? any(isMissing(value), compare(value, '=', text(''))) : isMissing(value);

export const missing: Intent<Missing> = {
  rows: [1, 1],
  propose: (facts) => facts.subjects.flatMap((of) => of.gaps.map((field) => ({ of, field }))),
  toPlan: ({ of, field }, language) =>
    select({ of }, [], (rows) => ({
      where: isBlank(field.column, rows.own(field.column.name)),
      keys: [],
      shown: headed(language, [[COUNT, countRows()]]),
    })),
  say: {
    zh: phrasings(
      ({ of, field }: Missing) => ({
        rows: zh.rowsOf(of),
        number: zh.numberOf(of),
        unit: of.words.zh.unit,
        lacks: `没有填写${field.words.zh}`,
      }),
      {
        formal: ['请统计{lacks}的{number}。'],
        colloquial: ['有多少{unit}{rows}{lacks}？', '{lacks}的{rows}有多少{unit}？'],
        imperative: ['查一下{lacks}的{rows}有多少{unit}。'],
        interrogative: ['{lacks}的{rows}一共有多少{unit}？'],
        keyword: ['{lacks}的{number}'],
      },
    ),
    en: phrasings(
      ({ of, field }: Missing) => ({
        rows: en.rowsOf(of),
        name: field.words.en,
        aName: en.withArticle(field.words.en),
      }),
      {
        formal: ['Please report the number of {rows} without {aName}.'],
        colloquial: ['How many {rows} have no {name} filled in?'],
        imperative: ['Count the {rows} with no {name} recorded.'],
        interrogative: ['How many {rows} have no {name} recorded?'],
        keyword: ['number of {rows} with no {name}'],
      },
    ),
  },
};
