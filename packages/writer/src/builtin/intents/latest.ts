import type { Facts } from '../facts/facts';
import { entities, overviews, type Grouping } from '../facts/groupings';
import type { DateField, Field, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { groupSql, headingSql, meaningSql } from '../sql-parts';
import type { Dimension } from '../facts/subject';
import type { Intent } from './intent';
import { refsOf, subjectsOf } from './parts';
import { phrasings } from './phrasings';

/** Each group's newest row: when, and one thing about it. */
export interface Latest {
  of: Subject;
  by: Grouping;
  date: DateField;
  /** What else is told of the row. */
  also: Field | Dimension;
  where: [];
}

const sqlOf = (
  { of, by, date, also }: Latest,
  language: 'zh' | 'en',
  ranking: 'ROW_NUMBER' | 'RANK',
): string => {
  const scope = scopeOf(of, refsOf(by, []));
  const names = [
    language === 'zh' ? zh.groupName(by) : en.groupName(by),
    date.words[language],
    also.words[language],
  ];
  const [group, when, other] = names.map((name) => headingSql(name, language));
  const [day, key] = [scope.own(date.column.name), scope.column({ path: by.path, field: by.field })];
  const groups = by.labels.size > 0 ? meaningSql(by, key) : scope.column({ path: by.path, field: by.show });
  const told = meaningOf(also, scope.own(also.column.name));
  const ties = ranking === 'ROW_NUMBER' ? of.key.map(({ name }) => `, ${scope.own(name)} DESC`).join('') : '';
  const filled = scope.where([], [`${day} IS NOT NULL`]);
  return (
    `SELECT group_name AS ${group}, happened AS ${when}, told AS ${other} FROM (` +
    `SELECT ${key} AS group_key, ${groups} AS group_name, ${day} AS happened, ${told} AS told,` +
    ` ${ranking}() OVER (PARTITION BY ${groupSql(by, scope)} ORDER BY ${day} DESC${ties}) AS newest` +
    ` FROM ${scope.from}${filled}) AS ranked WHERE newest = 1 ORDER BY group_key`
  );
};

/** Whose newest row: the things that rows belong to, else the codes of rows. */
const heads = (of: Subject, facts: Facts): Grouping[] => {
  const things = entities(of, facts).filter(({ distinct }) => distinct <= MOST_HEADS);
  return things.length > 0 ? things : overviews(of, facts);
};

const MOST_HEADS = 150;

const meaningOf = (also: Field | Dimension, column: string): string =>
  'labels' in also && also.labels.size > 0
    ? meaningSql({ field: also, labels: also.labels }, column)
    : column;

export const latest: Intent<Latest> = {
  grouped: true,
  rows: [2, 150],
  propose: (facts, random) =>
    // A thing does not happen; the newest of things is asked for by list and extreme.
    facts.subjects
      .filter(({ isThing }) => !isThing)
      .flatMap((of) =>
        of.dates.flatMap((date) =>
          random.some(heads(of, facts), 3).flatMap((by) => {
            const fields = [...of.dimensions, ...of.measures].filter(
              ({ column }) => column !== by.field.column && column.type_class !== 'boolean',
            );
            return random.some(fields, 2).map((also): Latest => ({ of, by, date, also, where: [] }));
          }),
        ),
      ),
  subjects: subjectsOf,
  toSql: (tree, language) => sqlOf(tree, language, 'ROW_NUMBER'),
  // Two newest rows in one group: the question would have two answers.
  same: (tree, language) => [sqlOf(tree, language, 'RANK')],
  without: () => [],
  say: {
    zh: phrasings(
      ({ of, by, date, also }: Latest) => ({
        each: zh.each(by),
        one: `${of.words.zh.unit}${zh.rowsOf(of)}`,
        when: date.words.zh,
        told: also.words.zh,
      }),
      {
        formal: [({ each, when, one, told }) => `请给出${each}${when}最近的一${one}，包括${when}和${told}。`],
        colloquial: [
          ({ each, when, one, told }) => `${each}里${when}最晚的那${one}，${when}和${told}是什么？`,
        ],
        imperative: [
          ({ each, when, one, told }) => `列出${each}${when}最新的一${one}，并给出其${when}和${told}。`,
        ],
        interrogative: [
          ({ each, when, one, told }) => `${each}${when}最近的一${one}，其${when}和${told}分别是什么？`,
        ],
        keyword: [({ each, one, when, told }) => `${each} 最新一${one} ${when} ${told}`],
      },
    ),
    en: phrasings(
      ({ of, by, date, also }: Latest) => ({
        each: en.each(by),
        one: of.words.en.one,
        when: date.words.en,
        told: also.words.en,
      }),
      {
        formal: [
          ({ each, one, when, told }) =>
            `Please report the most recent ${one} by ${when} for ${each}, with its ${when} and ${told}.`,
        ],
        colloquial: [
          ({ each, one, when, told }) =>
            `When was the latest ${one} of ${each} by ${when}, and what was its ${told}?`,
        ],
        imperative: [
          ({ each, one, when, told }) =>
            `Show the ${when} and ${told} of the latest ${one} of ${each}, by ${when}.`,
        ],
        interrogative: [
          ({ each, one, when, told }) =>
            `What are the ${when} and ${told} of the most recent ${one} by ${when} of ${each}?`,
        ],
        keyword: [({ each, one, when, told }) => `latest ${one} by ${when} for ${each}, ${when}, ${told}`],
      },
    ),
  },
};
