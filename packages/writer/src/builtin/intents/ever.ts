import { childrenOf } from '../facts/facts';
import { drawConditions } from '../facts/groupings';
import * as en from '../say/en';
import * as zh from '../say/zh';
import type { Intent } from './intent';
import { existenceSql, type Never } from './never';
import { phrasings } from './phrasings';

/** Things to which something of a kind did happen. */
export const ever: Intent<Never> = {
  grouped: false,
  namesTables: true,
  rows: [1, 100],
  propose: (facts, random) =>
    facts.subjects
      .filter(({ label }) => label !== null)
      .flatMap((parent) =>
        childrenOf(parent, facts).flatMap((step) => {
          const where = drawConditions(step.from, facts, random, 2).filter(
            (one) => one.ref.path.length === 0 && zh.isShort(one),
          );
          return where.length > 0 ? [{ step, where }] : [];
        }),
      ),
  subjects: ({ step }) => [step.to, step.from],
  toSql: (tree, language) => existenceSql(tree, 'EXISTS', language),
  without: (tree) => tree.where.map((left) => ({ ...tree, where: tree.where.filter((one) => one !== left) })),
  say: {
    zh: phrasings(
      ({ step, where }: Never) => ({
        things: step.words.zh,
        isNarrow: where.length > 0,
        at: zh.inTable(step.from),
        rows: zh.rowsOf(step.from, where),
        unit: step.from.words.zh.unit,
        has: step.from.isThing ? '有' : '有过',
      }),
      {
        formal: [
          ({ things, at, rows, unit, isNarrow }) =>
            isNarrow
              ? `请查出哪些${things}${at}有${rows}。`
              : `请列出${at}至少有一${unit}${rows}的${things}。`,
        ],
        colloquial: [({ things, at, rows, has }) => `想知道哪些${things}${at}${has}${rows}。`],
        imperative: [
          ({ things, at, rows, isNarrow }) =>
            isNarrow ? `查一下哪些${things}${at}有${rows}。` : `找出${at}有${rows}的${things}。`,
        ],
        interrogative: [({ things, at, rows }) => `哪些${things}${at}有${rows}？`],
        keyword: [({ things, at, rows }) => `${at}有${rows}的${things} 名单`],
      },
    ),
    en: phrasings(
      ({ step, where }: Never) => ({
        things: en.plural(step.words.en),
        rows: `${en.rowsOf(step.from, where)}${en.inTable(step.from)}`,
      }),
      {
        formal: [({ things, rows }) => `Please list the ${things} with at least one of the ${rows}.`],
        colloquial: [({ things, rows }) => `Which ${things} have had ${rows}?`],
        imperative: [({ things, rows }) => `Find the ${things} that have ${rows}.`],
        interrogative: [({ things, rows }) => `Which ${things} have ${rows}?`],
        keyword: [({ things, rows }) => `${things} with ${rows}`],
      },
    ),
  },
};
