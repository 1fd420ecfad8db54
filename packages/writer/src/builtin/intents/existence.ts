import { plural } from '@pairsmith/words';
import type { Language } from '@pairsmith/core';
import { not, exists, number, shown, type Plan } from '@pairsmith/query-plan';
import { isShort, type Condition } from '../condition';
import { drawConditions } from '../draw-conditions';
import { relatedTo, isRole } from '../facts/facts';
import type { ParentStep } from '../facts/subject';
import { drawState, isAffirmed } from '../rare-conditions';
import { select, belongs, byName, calledBy, endOf, headed } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { isOwn } from './parts';
import { phrasings } from './phrasings';

/** Things, and what did or did not happen to them. */
export interface Existence {
  /** From the rows that may be missing to the thing. */
  step: ParentStep;
  where: Condition[];
}

/** The things by name that have rows of the kind, or that have none. */
function existence({ step, where }: Existence, isThere: boolean, language: Language): Plan {
  const { to: thing, from: child } = step;
  const link = step.through ? endOf(step) : null;
  // Of what a link leads to the conditions hold there.
  const further = where.map((condition) => ({
    ...condition,
    ref: { ...condition.ref, path: [...(link?.path ?? []), ...condition.ref.path] },
  })) as Condition[];
  const found = exists(
    select(
      { of: step.through?.link ?? child, where: further },
      link && child.softDeleteFilter ? [link] : [],
      (rows) => ({
        where: belongs(step, rows),
        shown: [shown('?column?', number(1))],
      }),
    ),
  );
  return select({ of: thing }, [], (rows) => ({
    where: isThere ? found : not(found),
    shown: headed(language, calledBy(thing, step.words, language, rows.own)),
    order: byName(thing, rows),
  }));
}

/** More are all of them but for slips, and deleted ones: what is asked for happens nowhere, or everywhere. */
const NEARLY_ALL = 0.9;

function isOfAll(rows: readonly unknown[], { step: { to } }: Existence): boolean {
  return to.table.row_estimate !== null && rows.length >= to.table.row_estimate * NEARLY_ALL;
}

/** Orders of a month, but not which posts have nobody who joined in one. */
const isOfDeed = ({ kind }: Condition, { from }: ParentStep): boolean => kind !== 'during' || !from.isThing;

/** Which estates have no user that is disabled is a riddle. */
const isState = ({ kind, ref: { field } }: Condition): boolean =>
  kind !== 'during' && 'isLasting' in field && !field.isLasting;

/** Things to which nothing (of a kind) ever happened. */
export const never: Intent<Existence> = {
  rows: [1, 200],
  isTrivial: isOfAll,
  propose: (facts, random) =>
    facts.subjects
      .filter(({ label }) => label !== null)
      .flatMap((parent) =>
        // Who did not is called by no role.
        relatedTo(parent, facts)
          .filter((step) => !isRole(step))
          .flatMap((step) => [
            { step, where: [] },
            {
              step,
              where: drawConditions(step.from, facts, random, 1).filter(
                (one) =>
                  isOwn(one, step) && isShort(one) && isAffirmed(one) && isOfDeed(one, step) && !isState(one),
              ),
            },
          ]),
      ),
  toPlan: (tree, language) => existence(tree, false, language),
  say: {
    zh: phrasings(
      ({ step, where }: Existence) => ({
        things: step.words.zh,
        ...zh.happening(step.from, where),
      }),
      {
        formal: [
          ({ isNarrow }) =>
            isNarrow ? '请查出{when}哪些{things}没有{rows}。' : '请列出{when}没有任何{rows}的{things}。',
        ],
        // 还 and a month that is over contradict each other.
        colloquial: [
          ({ when, isNarrow }) =>
            when || isNarrow ? '想知道{when}哪些{things}没有{rows}。' : '哪些{things}还没有{rows}？',
        ],
        imperative: [
          ({ isNarrow }) =>
            isNarrow ? '查一下{when}哪些{things}没有{rows}。' : '找出{when}没有{rows}的{things}。',
        ],
        interrogative: [
          ({ isNarrow }) =>
            isNarrow ? '{when}哪些{things}没有{rows}？' : '{when}没有{rows}的{things}有哪些？',
        ],
        keyword: [({ isNarrow }) => (isNarrow ? null : '{when} 没有{rows}的{things}')],
      },
    ),
    en: phrasings(
      ({ step, where }: Existence) => ({
        things: plural(step.words.en),
        rows: en.rowsOf(step.from, where),
        had: where.some(({ kind }) => kind === 'during') ? 'had' : 'have',
        isNarrow: where.length > 0,
        // Of rows that are deleted when they end nobody knows whether there were any.
        isEver: where.length === 0 && !step.from.isThing && step.from.softDeleteFilter === null,
      }),
      {
        formal: ['Please list the {things} that {had} no {rows}.'],
        colloquial: [
          ({ isEver }) =>
            isEver ? 'Which {things} never had any {rows}?' : 'Tell me which {things} {had} no {rows}.',
        ],
        imperative: ['Find the {things} that {had} no {rows}.'],
        interrogative: ['Which {things} {had} no {rows}?'],
        keyword: [({ isNarrow }) => (isNarrow ? '{things} that {had} no {rows}' : '{things} without {rows}')],
      },
    ),
  },
};

/** Things to which something of a kind did happen. */
export const ever: Intent<Existence> = {
  rows: [1, 100],
  isTrivial: isOfAll,
  propose: (facts, random) =>
    facts.subjects
      .filter(({ label }) => label !== null)
      .flatMap((parent) =>
        relatedTo(parent, facts).flatMap((step) => {
          const where = drawConditions(step.from, facts, random, 1).filter(
            (one) => isOwn(one, step) && isShort(one) && isOfDeed(one, step),
          );
          const state = drawState(step.from, random);
          return [where, state ? [state] : []]
            .filter(({ length }) => length > 0)
            .map((one) => ({ step, where: one }));
        }),
      ),
  toPlan: (tree, language) => existence(tree, true, language),
  say: {
    zh: phrasings(
      ({ step, where }: Existence) => ({
        things: step.words.zh,
        unit: step.from.words.zh.unit || '种',
        // Who has had contracts that are in force had them at some time: of a state it is asked who has them.
        has: step.from.isThing || where.some(isState) ? '有' : '有过',
        ...zh.happening(step.from, where),
      }),
      {
        formal: [
          ({ isNarrow }) =>
            isNarrow ? '请查出{when}哪些{things}有{rows}。' : '请列出{when}至少有一{unit}{rows}的{things}。',
        ],
        colloquial: ['想知道{when}哪些{things}{has}{rows}。'],
        imperative: [
          ({ isNarrow }) =>
            isNarrow ? '查一下{when}哪些{things}有{rows}。' : '找出{when}有{rows}的{things}。',
        ],
        interrogative: [
          ({ isNarrow }) => (isNarrow ? '{when}哪些{things}有{rows}？' : '{when}有{rows}的{things}有哪些？'),
        ],
        keyword: [({ isNarrow }) => (isNarrow ? null : '{when} 有{rows}的{things}')],
      },
    ),
    en: phrasings(
      ({ step, where }: Existence) => ({
        things: plural(step.words.en),
        rows: en.rowsOf(step.from, where),
        isNarrow: where.length > 0,
        had: where.some(({ kind }) => kind === 'during') ? 'had' : 'have',
      }),
      {
        formal: ['Please list the {things} that {had} {rows}.'],
        colloquial: ['Tell me which {things} {had} {rows}.'],
        imperative: ['Find the {things} that {had} {rows}.'],
        interrogative: ['Which {things} {had} {rows}?'],
        keyword: [({ isNarrow }) => (isNarrow ? '{things} that {had} {rows}' : '{things} with {rows}')],
      },
    ),
  },
};
