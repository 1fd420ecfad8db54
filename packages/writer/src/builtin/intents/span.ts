import type { Condition } from '../condition';
import { ownValues } from '../facts/groupings';
import type { DateField, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { headingSql } from '../sql-parts';
import type { Intent } from './intent';
import { withoutConditions } from './parts';
import { phrasings } from './phrasings';
import { isOnce } from './trend';

/** From when to when: the first and the last day. */
export interface Span {
  of: Subject;
  date: DateField;
  where: Condition[];
}

export const span: Intent<Span> = {
  grouped: false,
  rows: [1, 1],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      of.dates.filter(isOnce).flatMap((date) => {
        const value = random.one(ownValues(of, facts));
        return [[], ...(value ? [[value]] : [])].map((where) => ({ of, date, where }));
      }),
    ),
  subjects: ({ of, where }) => [of, ...where.flatMap(({ ref }) => ref.path.map(({ to }) => to))],
  toSql({ of, date, where }, language) {
    const scope = scopeOf(
      of,
      where.map(({ ref }) => ref),
    );
    const day = scope.column({ path: [], field: date });
    const names = language === 'zh' ? ['最早', '最晚'] : ['earliest', 'latest'];
    const [first, last] = names.map((name) => headingSql(name, language));
    return `SELECT MIN(${day}) AS ${first}, MAX(${day}) AS ${last} FROM ${scope.from}${scope.where(where)}`;
  },
  without: withoutConditions,
  say: {
    zh: phrasings(
      ({ of, date, where }: Span) => ({
        rows: zh.rowsOf(of, where),
        when: date.words.zh,
      }),
      {
        formal: [({ rows, when }) => `请给出${rows}的最早和最晚${when}。`],
        colloquial: [({ rows, when }) => `${rows}的${when}最早是什么时候，最晚又是什么时候？`],
        imperative: [({ rows, when }) => `查一下${rows}最早和最晚的${when}。`],
        interrogative: [({ rows, when }) => `${rows}最早和最晚的${when}分别是什么时候？`],
        keyword: [({ rows, when }) => (when.startsWith('“') ? null : `${rows} 最早和最晚${when}`)],
      },
    ),
    en: phrasings(
      ({ of, date, where }: Span) => ({
        rows: en.rowsOf(of, where),
        when: date.words.en,
        whens: en.plural(date.words.en),
      }),
      {
        formal: [({ rows, when }) => `Please report the earliest and the latest ${when} of ${rows}.`],
        colloquial: [
          ({ rows, when }) => `What's the earliest ${when} of the ${rows}, and what's the latest?`,
        ],
        imperative: [({ rows, when }) => `Show the earliest and latest ${when} of ${rows}.`],
        interrogative: [({ rows, whens }) => `What are the earliest and latest ${whens} of ${rows}?`],
        keyword: [({ rows, when }) => `earliest and latest ${when} of ${rows}`],
      },
    ),
  },
};
