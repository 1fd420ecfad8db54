import type { Column } from '@pairsmith/catalog';
import { wordFor, WORDS, wordsOf } from '@pairsmith/words';
import {
  all,
  isFilled,
  column,
  ascending,
  descending,
  shown,
  selection,
  firstOfEach,
  place,
} from '@pairsmith/query-plan';
import type { Facts } from '../facts/facts';
import { isSaid } from '../facts/is-said';
import { entities, type Grouping } from '../facts/groupings';
import type { DateField, Field, Subject } from '../facts/subject';
import type { Dimension } from '../facts/subject';
import {
  groupShown,
  innerNames,
  outerNames,
  meaningOf,
  inGroup,
  select,
  headed,
  type Headed,
} from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** Each group's newest row: when, and one thing about it. */
export interface Latest {
  of: Subject;
  by: Grouping;
  date: DateField;
  /** What else is told of the row. */
  also: Field | Dimension;
}

/** Whose newest row: the things that rows belong to. */
const heads = (of: Subject, facts: Facts): Grouping[] =>
  entities(of, facts).filter(({ distinct, path }) => path.length === 1 && distinct <= MOST_HEADS);

const MOST_HEADS = 150;

/** The newest of what is planned is still to come. */
const isPlanned = ({ dimensions }: Subject): boolean =>
  dimensions.some(({ column, labels }) =>
    (column.statistics?.common_values ?? []).some(({ value }) =>
      isSaid(labels.get(value) ?? value, WORDS.toCome),
    ),
  );

/** What most rows have and keep: of the newest order somebody wants the amount, and sees its state in the order itself. */
const isTold = (column: Column): boolean =>
  column.type_class !== 'boolean' &&
  (column.statistics?.null_share ?? 0) <= 0.2 &&
  [WORDS.state, WORDS.reason].every((words) => wordFor(wordsOf(column), words) === null);

/** The date of what the rows are, where they have others. */
const isOfRow = ({ only, isOwnDeed, form }: DateField): boolean => form === null && (only || isOwnDeed);

export const latest: Intent<Latest> = {
  rows: [2, 150],
  propose: (facts, random) =>
    // A thing does not happen; the newest of things is asked for by list and extreme.
    facts.subjects
      .filter((of) => !of.isThing && !isPlanned(of))
      .flatMap((of) =>
        // By any of several dates, a row is the newest of nothing in particular.
        of.dates.filter(isOfRow).flatMap((date) =>
          random.some(heads(of, facts), 3).flatMap((by) => {
            const fields = [...of.dimensions, ...of.measures].filter(
              ({ column }) => column !== by.field.column && isTold(column),
            );
            return random.some(fields, 2).map((also): Latest => ({ of, by, date, also }));
          }),
        ),
      ),
  toPlan({ of, by, date, also }, language) {
    let named: Headed[] = [];
    const placed = select({ of }, [by], (rows) => {
      const [key, day, other] = [rows.column(by), rows.own(date.column.name), rows.own(also.column.name)];
      const newest = [day, ...of.key.map(({ name }) => rows.own(name))].map((one) => descending(one));
      named = groupShown(by, rows, language);
      return {
        where: all(isFilled(day), inGroup(by, rows)),
        shown: [
          shown('group_key', key),
          ...innerNames(named),
          shown('happened', day),
          shown('told', meaningOf(also.column, 'labels' in also ? also.labels : new Map(), other)),
          shown('place', place([key], newest)),
        ],
      };
    });
    return selection({
      ...firstOfEach(placed),
      shown: headed(language, [
        ...outerNames(named),
        [date.words, column(0, 'happened')],
        [also.words, column(0, 'told')],
      ]),
      order: [ascending(column(0, 'group_key'))],
    });
  },
  say: {
    zh: phrasings(
      ({ of, by, date, also }: Latest) => ({
        each: zh.each(by),
        // Which date makes a row the newest is said where there are several.
        newest: of.dates.length > 1 ? zh.newestBy(date) : '最近一',
        one: `${of.words.zh.unit}${zh.rowsOf(of)}`,
        when: date.words.zh,
        told: also.words.zh,
      }),
      {
        formal: ['请给出{each}{newest}{one}的{when}和{told}。'],
        colloquial: ['{each}{newest}{one}，{when}和{told}各是什么？'],
        imperative: ['列出{each}{newest}{one}的{when}和{told}。'],
        interrogative: ['{each}{newest}{one}的{when}和{told}分别是什么？'],
        keyword: ['{each} {newest}{one} {when} {told}'],
      },
    ),
    en: phrasings(
      ({ of, by, date, also }: Latest) => ({
        each: en.eachName(by),
        newest:
          of.dates.length > 1
            ? `${en.oneOf(of)} with the latest ${date.words.en}`
            : `most recent ${en.oneOf(of)}`,
        when: en.isDateNoun(date) ? date.words.en : null,
        told: also.words.en,
      }),
      {
        formal: ['Please report the {when} and {told} of the {newest} for each {each}.'],
        colloquial: ['For each {each}, what are the {when} and {told} of the {newest}?'],
        imperative: ['Show the {when} and {told} of the {newest} for every {each}.'],
        interrogative: ['What are the {when} and {told} of the {newest} for each {each}?'],
        keyword: ['{newest} for each {each}: {when}, {told}'],
      },
    ),
  },
};
