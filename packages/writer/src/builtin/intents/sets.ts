import { plural } from '@pairsmith/words';
import type { Language } from '@pairsmith/core';
import { all, exists, not, number, shown, type Plan } from '@pairsmith/query-plan';
import { isBarePeriod, type Condition } from '../condition';
import type { Period } from '../facts/periods';
import { childrenOf } from '../facts/facts';
import type { Facts } from '../facts/facts';
import { halvesBetween, quartersBetween, seriesRanges } from '../facts/periods';
import type { DateField, ParentStep } from '../facts/subject';
import { belongs, byName, calledBy, headed, select } from '../figures';
import type { Random } from '../random';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';
import { isOnce } from './trend';

type During = Extract<Condition, { kind: 'during' }>;

/** Things by what happened to them in two periods. */
export interface Sets {
  /** From what happened to the thing. */
  step: ParentStep;
  /** The two periods, the earlier first. */
  where: During[];
  /** In which of them nothing is to have happened; null: something in both. */
  without: During | null;
}

function sets({ step, where, without }: Sets, language: Language): Plan {
  const { to: thing, from: child } = step;
  const found = (condition: During) =>
    exists(
      select({ of: child, where: [condition] }, [], (rows) => ({
        where: belongs(step, rows),
        shown: [shown('?column?', number(1))],
      })),
    );
  return select({ of: thing }, [], (rows) => ({
    where: all(...where.map((one) => (one === without ? not(found(one)) : found(one)))),
    shown: headed(language, calledBy(thing, step.words, language, rows.own)),
    order: byName(thing, rows),
  }));
}

/** Two periods side by side: years where there are, else halves, else quarters. */
function neighbours(date: DateField, random: Random): [Period, Period] | null {
  const years = seriesRanges(date.from, date.to).filter((one) => one !== null);
  const [periods] = [years, halvesBetween(date.from, date.to), quartersBetween(date.from, date.to)].filter(
    ({ length }) => length >= 2,
  );
  const at = random.one((periods ?? []).slice(1).map((_, index) => index));
  const [early, late] = at === undefined ? [] : (periods?.slice(at, at + 2) ?? []);
  return early && late ? [early, late] : null;
}

function propose(facts: Facts, random: Random, isBoth: boolean): Sets[] {
  return facts.subjects
    .filter(({ label }) => label !== null)
    .flatMap((thing) =>
      childrenOf(thing, facts).flatMap((step) =>
        step.from.dates.filter(isOnce).flatMap((field): Sets[] => {
          const pair = step.from.isThing ? null : neighbours(field, random);
          if (!pair) return [];
          const where = pair.map((period): During => ({ kind: 'during', ref: { path: [], field }, period }));
          const [, later] = where;
          // With its name before it twice the date makes a sentence that nobody says.
          return where.every(isBarePeriod) ? [{ step, where, without: isBoth ? null : (later ?? null) }] : [];
        }),
      ),
    );
}

const wordsOf = ({ step, where: [early, late] }: Sets) => ({
  things: step.words.zh,
  rows: zh.rowsOf(step.from),
  early: early?.period.words.zh ?? '',
  late: late?.period.words.zh ?? '',
});

const englishWordsOf = ({ step, where: [early, late] }: Sets) => ({
  things: plural(step.words.en),
  rows: en.rowsOf(step.from),
  early: early?.period.words.en ?? '',
  late: late?.period.words.en ?? '',
});

/** Things to which something happened in the one period and not in the next. */
export const lost: Intent<Sets> = {
  rows: [1, 100],
  propose: (facts, random) => propose(facts, random, false),
  toPlan: sets,
  say: {
    zh: phrasings(wordsOf, {
      formal: ['请列出{early}有{rows}、但{late}没有的{things}。'],
      colloquial: ['哪些{things}{early}还有{rows}，{late}就没有了？'],
      imperative: ['找出{early}有{rows}而{late}没有的{things}。'],
      interrogative: ['{early}有{rows}但{late}没有{rows}的{things}有哪些？'],
      keyword: ['{early}有{rows}、{late}没有的{things}'],
    }),
    en: phrasings(englishWordsOf, {
      formal: ['Please list the {things} that had {rows} in {early} but none in {late}.'],
      colloquial: ['Which {things} had {rows} in {early} but none in {late}?'],
      imperative: ['Find the {things} with {rows} in {early} but without any in {late}.'],
      interrogative: ['Which {things} had {rows} in {early} but not in {late}?'],
      keyword: ['{things} with {rows} in {early} but not in {late}'],
    }),
  },
};

/** Things to which something happened in both periods. */
export const kept: Intent<Sets> = {
  rows: [1, 100],
  propose: (facts, random) => propose(facts, random, true),
  toPlan: sets,
  say: {
    zh: phrasings(wordsOf, {
      formal: ['请列出{early}和{late}都有{rows}的{things}。'],
      colloquial: ['哪些{things}{early}和{late}都有{rows}？'],
      imperative: ['找出{early}和{late}都有{rows}的{things}。'],
      interrogative: ['{early}和{late}都有{rows}的{things}有哪些？'],
      keyword: ['{early}和{late}都有{rows}的{things}'],
    }),
    en: phrasings(englishWordsOf, {
      formal: ['Please list the {things} that had {rows} in both {early} and {late}.'],
      colloquial: ['Which {things} had {rows} both in {early} and in {late}?'],
      imperative: ['Find the {things} with {rows} in both {early} and {late}.'],
      interrogative: ['Which {things} had {rows} in both {early} and {late}?'],
      keyword: ['{things} with {rows} in both {early} and {late}'],
    }),
  },
};
