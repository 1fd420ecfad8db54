import { isShort, type Condition } from '../condition';
import { childrenOf, isRole } from '../facts/facts';
import { drawConditions } from '../facts/groupings';
import type { Step } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf, type Scope } from '../scope';
import { headingSql, onSql } from '../sql-parts';
import type { Intent } from './intent';
import { isOwn } from './parts';
import { phrasings } from './phrasings';

/** Things to which nothing (of a kind) ever happened. */
export interface Never {
  /** From the rows that may be missing to the thing. */
  step: Step;
  where: Condition[];
}

/** `SELECT` of the things by name, and whether they must or must not have rows. */
export function existenceSql(
  { step, where }: Never,
  verb: 'EXISTS' | 'NOT EXISTS',
  language: 'zh' | 'en',
): string {
  const parent = step.to;
  const outer = scopeOf(parent, [], { qualified: true });
  const inner = scopeOf(
    step.from,
    where.map(({ ref }) => ref),
    { qualified: true, avoid: [aliasOf(outer)] },
  );
  const exists = `${verb} (SELECT 1 FROM ${inner.from}${inner.where(where, [onSql(step, inner.own, outer.own)])})`;
  const label = parent.label?.column.name ?? step.columns[0]?.to ?? '';
  const heading = headingSql(step.words[language], language);
  const order = [...new Set([label, ...parent.key.map(({ name }) => name)])]
    .map((name) => outer.own(name))
    .join(', ');
  return `SELECT ${outer.own(label)} AS ${heading} FROM ${outer.from}${outer.where([], [exists])} ORDER BY ${order}`;
}

const aliasOf = (scope: Scope): string => scope.own('x').split('.')[0] ?? '';

export const never: Intent<Never> = {
  grouped: false,
  rows: [1, 200],
  propose: (facts, random) =>
    facts.subjects
      .filter(({ label }) => label !== null)
      .flatMap((parent) =>
        // Who did not is called by no role.
        childrenOf(parent, facts)
          .filter((step) => !isRole(step))
          .flatMap((step) => [
            { step, where: [] },
            {
              step,
              where: drawConditions(step.from, facts, random, 1).filter(
                (one) => isOwn(one, step) && isShort(one),
              ),
            },
          ]),
      ),
  subjects: ({ step }) => [step.to, step.from],
  toSql: (tree, language) => existenceSql(tree, 'NOT EXISTS', language),
  without: (tree) => (tree.where.length > 0 ? [{ ...tree, where: [] }] : []),
  say: {
    zh: phrasings(
      ({ step, where }: Never) => ({
        things: step.words.zh,
        ...zh.happening(step.from, where),
      }),
      {
        formal: [
          ({ things, when, rows, isNarrow }) =>
            isNarrow
              ? `请查出${when}哪些${things}没有${rows}。`
              : `请列出${when}没有任何${rows}的${things}。`,
        ],
        // 还 and a month that is over contradict each other.
        colloquial: [
          ({ things, when, rows, isNarrow }) =>
            when || isNarrow ? `想知道${when}哪些${things}没有${rows}。` : `哪些${things}还没有${rows}？`,
        ],
        imperative: [
          ({ things, when, rows, isNarrow }) =>
            isNarrow ? `查一下${when}哪些${things}没有${rows}。` : `找出${when}没有${rows}的${things}。`,
        ],
        interrogative: [
          ({ things, when, rows, isNarrow }) =>
            isNarrow ? `${when}哪些${things}没有${rows}？` : `${when}没有${rows}的${things}有哪些？`,
        ],
        keyword: [({ things, when, rows, isNarrow }) => (isNarrow ? null : `${when} 没有${rows}的${things}`)],
      },
    ),
    en: phrasings(
      ({ step, where }: Never) => ({
        things: en.plural(step.words.en),
        rows: en.rowsOf(step.from, where),
        had: where.some(({ kind }) => kind === 'during') ? 'had' : 'have',
        isNarrow: where.length > 0,
        isEver: where.length === 0 && !step.from.isThing,
      }),
      {
        formal: [({ things, rows, had }) => `Please list the ${things} that ${had} no ${rows}.`],
        colloquial: [
          ({ things, rows, had, isEver }) =>
            isEver ? `Which ${things} never had any ${rows}?` : `Tell me which ${things} ${had} no ${rows}.`,
        ],
        imperative: [({ things, rows, had }) => `Find the ${things} that ${had} no ${rows}.`],
        interrogative: [({ things, rows, had }) => `Which ${things} ${had} no ${rows}?`],
        keyword: [
          ({ things, rows, had, isNarrow }) => `${things} ${isNarrow ? `that ${had} no` : 'without'} ${rows}`,
        ],
      },
    ),
  },
};
