import { isNamed, plural } from '@pairsmith/words';
import { least, greatest } from '@pairsmith/query-plan';
import type { DateField, Subject } from '../facts/subject';
import { overall } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';
import { isOnce } from './trend';

/** From when to when: the first and the last day. */
export interface Span {
  of: Subject;
  date: DateField;
}

/** ` of rentals`; nothing for all invoices, whose invoice date says it. */
function ofRows(of: Subject, date: DateField) {
  if (en.isOwnDate(of, date)) return { ofRows: '', ofTheRows: '' };
  const rows = en.rowsOf(of);
  return { ofRows: rows && ` of ${rows}`, ofTheRows: rows && ` of the ${rows}` };
}

/** It says when what the rows are happened, which nothing else does. */
const isOfRow = ({ only, isOwnDeed, happened, form }: DateField): boolean =>
  form === null && (isOwnDeed || (only && happened.zh !== ''));

export const span: Intent<Span> = {
  rows: [1, 1],
  // Since when and until when there is data on something: of what happens, by the one date that it has.
  propose: (facts) =>
    facts.subjects.flatMap((of) =>
      of.isThing
        ? []
        : of.dates.filter((date) => isOfRow(date) && isOnce(date)).map((date) => ({ of, date })),
    ),
  toPlan: (tree, language) =>
    overall(tree, language, (rows) => {
      const day = rows.own(tree.date.column.name);
      return [
        [{ zh: '最早', en: 'earliest' }, least(day)],
        [{ zh: '最晚', en: 'latest' }, greatest(day)],
      ];
    }),
  say: {
    zh: phrasings(
      ({ of, date }: Span) => ({
        rows: zh.rowsOf(of),
        when: date.words.zh,
        isNamed: isNamed(date.words, 'zh'),
      }),
      {
        formal: ['请给出{rows}的最早和最晚{when}。'],
        colloquial: ['{rows}的{when}最早是什么时候，最晚又是什么时候？'],
        imperative: ['查一下{rows}最早和最晚的{when}。'],
        interrogative: ['{rows}最早和最晚的{when}分别是什么时候？'],
        keyword: [({ isNamed }) => (isNamed ? '{rows} 最早和最晚{when}' : null)],
      },
    ),
    en: phrasings(
      ({ of, date }: Span) => ({
        when: en.isDateNoun(date) ? date.words.en : null,
        whens: plural(date.words.en),
        ...ofRows(of, date),
      }),
      {
        formal: ['Please report the earliest and the latest {when}{ofRows}.'],
        colloquial: ["What's the earliest {when}{ofTheRows}, and what's the latest?"],
        imperative: ['Show the earliest and latest {when}{ofRows}.'],
        interrogative: [({ when }) => when && 'What are the earliest and latest {whens}{ofRows}?'],
        keyword: ['earliest and latest {when}{ofRows}'],
      },
    ),
  },
};
