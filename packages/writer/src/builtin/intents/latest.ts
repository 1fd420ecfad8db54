import type { Facts } from '../facts/facts';
import { entities, overviews, type Grouping } from '../facts/groupings';
import type { DateField, Field, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { filledSql, groupSql, headingSql, meaningSql } from '../sql-parts';
import type { Dimension } from '../facts/subject';
import type { Intent } from './intent';
import { refsOf, subjectsOf } from './parts';
import { phrasings, sentence } from './phrasings';

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
  const filled = scope.where([], [`${day} IS NOT NULL`, ...filledSql(by, scope)]);
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
  return things.length > 0 ? things : overviews(of, facts).filter((by) => !zh.isJoined(by));
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
        // Which date makes a row the newest is said where there are several.
        newest: of.dates.length > 1 ? `${date.words.zh}最近的一` : '最近一',
        one: `${of.words.zh.unit}${zh.rowsOf(of)}`,
        when: date.words.zh,
        told: also.words.zh,
      }),
      {
        formal: [
          ({ each, newest, when, one, told }) => sentence`请给出${each}${newest}${one}的${when}和${told}。`,
        ],
        colloquial: [
          ({ each, newest, when, one, told }) => sentence`${each}${newest}${one}，${when}和${told}各是什么？`,
        ],
        imperative: [
          ({ each, newest, when, one, told }) => sentence`列出${each}${newest}${one}，只要${when}和${told}。`,
        ],
        interrogative: [
          ({ each, newest, when, one, told }) =>
            sentence`${each}${newest}${one}的${when}和${told}分别是什么？`,
        ],
        keyword: [({ each, newest, one, when, told }) => sentence`${each} ${newest}${one} ${when} ${told}`],
      },
    ),
    en: phrasings(
      ({ of, by, date, also }: Latest) => ({
        each: en.groupName(by),
        newest: `most recent ${en.oneOf(of)}${of.dates.length > 1 ? ` by ${date.words.en}` : ''}`,
        when: date.words.en,
        told: also.words.en,
      }),
      {
        formal: [
          ({ each, newest, when, told }) =>
            `Please report the ${when} and ${told} of the ${newest} for each ${each}.`,
        ],
        colloquial: [
          ({ each, newest, when, told }) =>
            `For each ${each}, what are the ${when} and ${told} of the ${newest}?`,
        ],
        imperative: [
          ({ each, newest, when, told }) =>
            `Show the ${when} and ${told} of the ${newest} for every ${each}.`,
        ],
        interrogative: [
          ({ each, newest, when, told }) =>
            `What are the ${when} and ${told} of the ${newest} for each ${each}?`,
        ],
        keyword: [({ each, newest, when, told }) => `${newest} for each ${each}: ${when}, ${told}`],
      },
    ),
  },
};
