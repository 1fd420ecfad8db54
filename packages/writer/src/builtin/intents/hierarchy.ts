import { isPersonWord, plural } from '@pairsmith/words';
import {
  all,
  ALWAYS,
  ascending,
  column,
  compare,
  countRows,
  exists,
  first,
  from,
  isMissing,
  not,
  number,
  selection,
  shown,
  type Plan,
  type Predicate,
} from '@pairsmith/query-plan';
import type { Language } from '@pairsmith/core';
import type { Facts } from '../facts/facts';
import type { Grouping } from '../facts/groupings';
import type { Hierarchy, Subject } from '../facts/subject';
import { byName, calledBy, headed, perGroup, select } from '../figures';
import { aliveAt, literalOf, relationOf, type Rows } from '../rows';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/*
 * Tables that refer to themselves: employees and their managers, categories and their parents. Each question goes one step up
 * or down, as people ask.
 */

export interface Within {
  of: Subject;
  above: Hierarchy;
}

const within = (facts: Facts): Within[] =>
  facts.subjects.flatMap((of) => (of.above && of.label ? [{ of, above: of.above }] : []));

/** More rows are no list that anybody reads. */
const MOST_ROWS = 100;

const wordsOf = ({ of, above }: Within) => ({
  who: zh.thingUnit(of) === '名' ? '谁' : `哪${zh.thingUnit(of)}`,
  rows: zh.rowsOf(of),
  unit: zh.thingUnit(of),
  parent: above.step.words.zh,
  children: above.children.zh,
});

const englishWordsOf = ({ of, above }: Within) => ({
  one: of.words.en.one,
  rows: of.words.en.rows,
  parent: above.step.words.en,
  parents: plural(above.step.words.en),
  aParent: en.withArticle(above.step.words.en),
  children: above.children.en,
  its: isPersonWord(of.words.en.one) ? 'their' : 'its',
  who: isPersonWord(of.words.en.one) ? 'who' : 'what',
});

/** Who has the most is asked where there are others. */
const LEAST_BESIDE = 3;

/** Those above with how many are right below them; null: all of them. */
export interface Below extends Within {
  limit: number | null;
}

export const below: Intent<Below> = {
  rows: [1, MOST_ROWS],
  propose: (facts) =>
    within(facts).flatMap((one) => {
      const { distinct } = parentsOf(one);
      return [null, 1, 3]
        .filter((limit) => distinct >= (limit === null ? 2 : limit + LEAST_BESIDE) && distinct <= MOST_ROWS)
        .map((limit) => ({ ...one, limit }));
    }),
  toPlan: ({ of, above, limit }, language) => {
    const heading = { zh: `${above.children.zh}数量`, en: `number of ${above.children.en}` };
    return perGroup({ of, by: parentsOf({ of, above }) }, language, () => [[heading, countRows()]], {
      limit: limit === null ? null : first(limit),
    });
  },
  say: {
    zh: phrasings(
      (tree: Below) => ({
        ...wordsOf(tree),
        all: tree.limit === null ? '' : null,
        several: tree.limit === null ? null : tree.limit === 1 ? '' : `${tree.limit}${zh.thingUnit(tree.of)}`,
        which: tree.limit === null ? null : `${tree.limit === 1 ? '' : tree.limit}${zh.thingUnit(tree.of)}`,
      }),
      {
        formal: ['请统计各{parent}的{children}数量{all}。', '请列出{children}数量最多的{several}{parent}。'],
        colloquial: [
          '每{unit}{parent}各有多少{unit}{children}{all}？',
          '{children}数量最多的是哪{which}{parent}，有多少{unit}？',
        ],
        imperative: ['按{parent}统计{children}数量{all}。', '找出{children}数量最多的{several}{parent}。'],
        interrogative: [
          '各{parent}的{children}数量分别是多少{all}？',
          '哪{which}{parent}的{children}数量最多？',
        ],
        keyword: ['各{parent} {children}数量{all}'],
      },
    ),
    en: phrasings(
      (tree: Below) => ({
        ...englishWordsOf(tree),
        all: tree.limit === null ? '' : null,
        top:
          tree.limit === null
            ? null
            : tree.limit === 1
              ? tree.above.step.words.en
              : `${tree.limit} ${plural(tree.above.step.words.en)}`,
        has: tree.limit === 1 ? 'has' : 'have',
      }),
      {
        formal: [
          'Please report the number of {children} of each {parent}{all}.',
          'Please list the {top} with the most {children}.',
        ],
        colloquial: [
          'How many {children} does each {parent} have{all}?',
          'Which {top} {has} the most {children}?',
        ],
        imperative: [
          'Count the {children} of each {parent}{all}.',
          'Find the {top} with the most {children}.',
        ],
        interrogative: [
          'What is the number of {children} for each {parent}{all}?',
          'Which {top} {has} the highest number of {children}?',
        ],
        keyword: ['number of {children} by {parent}{all}', '{top} with the most {children}'],
      },
    ),
  },
};

/** Rows by the one above them. */
const parentsOf = ({ of, above: { step } }: Within): Grouping => {
  const [pair] = step.columns;
  const key = of.table.columns.find(({ name }) => name === pair?.to);
  const reference = of.table.columns.find(({ name }) => name === pair?.from);
  if (!key || !of.label) throw new TypeError(`${of.table.name} refers to itself by no column of its own`);
  const distinct = Math.round(reference?.statistics?.distinct ?? 0);
  return {
    kind: 'entity',
    path: [step],
    field: { column: key, words: step.words },
    show: of.label,
    labels: new Map(),
    distinct,
  };
};

/** Every row with the one above it, those without as well. */
export const superior: Intent<Within> = {
  rows: [2, MOST_ROWS],
  propose: (facts) => within(facts).filter(({ of }) => (of.table.row_estimate ?? Infinity) <= MOST_ROWS),
  toPlan({ of, above: { step } }, language) {
    const names = (of.label?.parts ?? []).map((part) => ascending(column(0, part.column.name)));
    const keys = of.key.map(({ name }) => ascending(column(0, name)));
    const on = step.columns.map((pair) => compare(column(1, pair.to), '=', column(0, pair.from)));
    return selection({
      source: from(relationOf(of), { to: relationOf(of), keep: 'all', on: all(...on, aliveAt(of, 1)) }),
      where: aliveAt(of, 0),
      shown: headed(language, [
        ...calledBy(of, of.words[language].one, language, (name) => column(0, name)),
        ...calledBy(of, step.words, language, (name) => column(1, name)),
      ]),
      order: [...names, ...keys],
    });
  },
  say: {
    zh: phrasings(wordsOf, {
      formal: ['请列出所有{rows}及其{parent}，没有的也列出。'],
      colloquial: ['每{unit}{rows}的{parent}分别是{who}？没有的也要列出来。'],
      imperative: ['列出每{unit}{rows}和对应的{parent}，没有的也列出。'],
      interrogative: ['所有{rows}的{parent}分别是{who}？没有的也列出。'],
      keyword: [],
    }),
    en: phrasings(englishWordsOf, {
      formal: ['Please list all {rows} with their {parent}, including those without one.'],
      colloquial: ['{who} is the {parent} of each {one}? Include the {rows} without one.'],
      imperative: ['Show every {one} together with {its} {parent}, including {rows} without {aParent}.'],
      interrogative: ['{who} is the {parent} of each {one}, including {rows} without {aParent}?'],
      keyword: ['all {rows} with their {parent}, including those without one'],
    }),
  },
};

function named({ of }: Within, language: Language, where: (rows: Rows) => Predicate): Plan {
  return select({ of }, [], (rows) => ({
    where: where(rows),
    shown: headed(language, calledBy(of, of.words[language].one, language, rows.own)),
    order: byName(of, rows),
  }));
}

/** No row that stands at the other end of the reference. */
const noneAt = ({ of }: Within, outer: string, inner: string): Predicate =>
  not(
    exists(
      select({ of }, [], (rows) => ({
        where: compare(rows.own(inner), '=', rows.outer(outer)),
        shown: [shown('?column?', number(1))],
      })),
    ),
  );

/** What stands where there is none above: nothing, or the key of no row. */
const NONE = '0';

/** How the topmost rows are told; null where it is not known, or not one way. */
function isTopmost({ of, above: { step } }: Within): ((rows: Rows) => Predicate) | null {
  const [pair] = step.columns;
  const reference = of.table.columns.find(({ name }) => name === pair?.from);
  const statistics = reference?.statistics;
  if (!reference || !statistics) return null;
  const isNone = statistics.common_values.some(({ value }) => value === NONE);
  const isNull = statistics.null_share > 0;
  if (isNull === isNone) return null;
  return (rows) => {
    const value = rows.own(reference.name);
    return isNull ? isMissing(value) : compare(value, '=', literalOf(reference, NONE));
  };
}

/** Rows with none above. */
export const roots: Intent<Within> = {
  rows: [1, 50],
  propose: (facts) => within(facts).filter((one) => isTopmost(one) !== null),
  toPlan: (tree, language) => named(tree, language, isTopmost(tree) ?? (() => ALWAYS)),
  say: {
    zh: phrasings(wordsOf, {
      formal: ['请列出没有{parent}的{rows}。'],
      colloquial: ['哪些{rows}没有{parent}？'],
      imperative: ['找出没有{parent}的{rows}。'],
      interrogative: ['没有{parent}的{rows}有哪些？'],
      keyword: ['没有{parent}的{rows}'],
    }),
    en: phrasings(englishWordsOf, {
      formal: ['Please list the {rows} that have no {parent}.'],
      colloquial: ["Which {rows} don't have {aParent}?"],
      imperative: ['Find the {rows} without {aParent}.'],
      interrogative: ['Which {rows} have no {parent}?'],
      keyword: ['{rows} without {aParent}'],
    }),
  },
};

/** Rows with none below. */
export const leaves: Intent<Within> = {
  rows: [1, MOST_ROWS],
  propose: within,
  toPlan(tree, language) {
    const [pair = { from: '', to: '' }] = tree.above.step.columns;
    return named(tree, language, () => noneAt(tree, pair.to, pair.from));
  },
  say: {
    zh: phrasings(wordsOf, {
      formal: ['请列出没有{children}的{rows}。'],
      colloquial: ['哪些{rows}没有{children}？'],
      imperative: ['找出没有{children}的{rows}。'],
      interrogative: ['没有{children}的{rows}有哪些？'],
      keyword: ['没有{children}的{rows}'],
    }),
    en: phrasings(englishWordsOf, {
      formal: ['Please list the {rows} that have no {children}.'],
      colloquial: ["Which {rows} don't have any {children}?"],
      imperative: ['Find the {rows} without {children}.'],
      interrogative: ['Which {rows} have no {children}?'],
      keyword: ['{rows} without {children}'],
    }),
  },
};
