import { isShort } from '../condition';
import { childrenOf } from '../facts/facts';
import { drawConditions } from '../facts/groupings';
import * as en from '../say/en';
import * as zh from '../say/zh';
import type { Intent } from './intent';
import { type Never, existence } from './never';
import { isOwn } from './parts';
import { phrasings } from './phrasings';

/** Things to which something of a kind did happen. */
export const ever: Intent<Never> = {
  rows: [1, 100],
  propose: (facts, random) =>
    facts.subjects
      .filter(({ label }) => label !== null)
      .flatMap((parent) =>
        childrenOf(parent, facts).flatMap((step) => {
          const where = drawConditions(step.from, facts, random, 2).filter(
            (one) => isOwn(one, step) && isShort(one),
          );
          return where.length > 0 ? [{ step, where }] : [];
        }),
      ),
  toPlan: (tree, language) => existence(tree, true, language),
  say: {
    zh: phrasings(
      ({ step, where }: Never) => ({
        things: step.words.zh,
        unit: step.from.words.zh.unit || '种',
        has: step.from.isThing ? '有' : '有过',
        ...zh.happening(step.from, where),
      }),
      {
        formal: [
          ({ things, when, rows, unit, isNarrow }) =>
            isNarrow
              ? `请查出${when}哪些${things}有${rows}。`
              : `请列出${when}至少有一${unit}${rows}的${things}。`,
        ],
        colloquial: [({ things, when, rows, has }) => `想知道${when}哪些${things}${has}${rows}。`],
        imperative: [
          ({ things, when, rows, isNarrow }) =>
            isNarrow ? `查一下${when}哪些${things}有${rows}。` : `找出${when}有${rows}的${things}。`,
        ],
        interrogative: [
          ({ things, when, rows, isNarrow }) =>
            isNarrow ? `${when}哪些${things}有${rows}？` : `${when}有${rows}的${things}有哪些？`,
        ],
        keyword: [({ things, when, rows, isNarrow }) => (isNarrow ? null : `${when} 有${rows}的${things}`)],
      },
    ),
    en: phrasings(
      ({ step, where }: Never) => ({
        things: en.plural(step.words.en),
        rows: en.rowsOf(step.from, where),
        isNarrow: where.length > 0,
        had: where.some(({ kind }) => kind === 'during') ? 'had' : 'have',
      }),
      {
        formal: [({ things, rows, had }) => `Please list the ${things} that ${had} ${rows}.`],
        colloquial: [({ things, rows, had }) => `Which of the ${things} ${had} ${rows}?`],
        imperative: [({ things, rows, had }) => `Find the ${things} that ${had} ${rows}.`],
        interrogative: [({ things, rows, had }) => `Which ${things} ${had} ${rows}?`],
        keyword: [
          ({ things, rows, had, isNarrow }) => `${things} ${isNarrow ? `that ${had}` : 'with'} ${rows}`,
        ],
      },
    ),
  },
};
