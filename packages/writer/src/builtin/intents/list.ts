import { isNameOf } from '@pairsmith/words';
import { type Condition } from '../condition';
import { drawConditions } from '../draw-conditions';
import type { Label, Subject } from '../facts/subject';
import { select, byName, headed, namedBy } from '../figures';
import { drawSearch } from '../rare-conditions';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** The things that meet a condition, by name. */
export interface List {
  of: Subject;
  label: Label;
  where: Condition[];
}

/** More names are no list that anybody reads. */
const MOST_NAMES = 100;

export const list: Intent<List> = {
  rows: [1, MOST_NAMES],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const { label } = of;
      if (!label) return [];
      const drawn = [1, 2, 2].map((size) => drawConditions(of, facts, random, size as 1 | 2));
      const search = drawSearch(of, random);
      const few = (of.table.row_estimate ?? Infinity) <= MOST_NAMES;
      return [
        ...(few ? [[]] : []),
        ...drawn.filter((where) => where.length > 0),
        ...(search ? [[search]] : []),
      ].map((where) => ({
        of,
        label,
        where,
      }));
    }),
  toPlan: ({ of, label, where }, language) =>
    select({ of, where }, [], (rows) => ({
      shown: headed(
        language,
        namedBy(label, label.words[language], language, ({ column }) => rows.own(column.name)),
      ),
      order: byName(of, rows),
    })),
  say: {
    zh: phrasings(
      ({ of, label, where }: List) => ({
        all: where.length === 0 ? `全部${of.words.zh.rows}` : zh.rowsOf(of, where),
        before: where.length === 0 ? `全部${of.words.zh.rows}` : zh.rowsBefore(of, where),
        rows: zh.rowsOf(of, where),
        name: zh.shortName(label),
        // Things are called by their names anyway.
        isName: isNameOf(label.words.zh, 'label'),
      }),
      {
        formal: ['请列出{before}的{name}。'],
        colloquial: [({ isName }) => (isName ? '{rows}都有哪些？' : '{rows}都有哪些？给我{name}就行。')],
        imperative: [({ isName }) => (isName ? '列出{all}。' : '列出{before}的{name}。')],
        interrogative: [({ isName }) => (isName ? '{rows}有哪些？' : '{rows}有哪些，{name}分别是什么？')],
        keyword: ['{all} {name}'],
      },
    ),
    en: phrasings(
      ({ of, label, where }: List) => ({
        rows: en.rowsOf(of, where),
        all: of.words.en.rows,
        isNarrow: where.length > 0,
        names: en.labelsOf(of, label),
      }),
      {
        formal: ['Please list the {names} of all {rows}.'],
        colloquial: [({ isNarrow }) => (isNarrow ? null : 'Which {all} do we have? Just the {names}.')],
        imperative: ['Show the {names} of all {rows}.'],
        interrogative: ['What are the {names} of the {rows}?'],
        keyword: ['{names} of {rows}'],
      },
    ),
  },
};
