import {
  identifierWords,
  isDueDate,
  isHan,
  isNamed,
  isNameOf,
  wordFor,
  WORDS,
  wordsOf as wordsOfColumn,
} from '@pairsmith/words';
import { rememberByObject } from '@pairsmith/core';
import type { Condition } from './condition';
import { holdsNames, type Column } from '@pairsmith/catalog';
import { finenessOf, roundBetween } from './facts/round-between';
import {
  IS_IN,
  isOfPeople,
  type DateField,
  type Dimension,
  type Field,
  type Subject,
  type Value,
} from './facts/subject';
import { tellsState } from './facts/state-of-rows';
import { isSaid as meansOneOf } from './facts/is-said';
import { isPlaceName } from './facts/place-names';
import { wordsOf } from './facts/words-of';
import type { Random } from './random';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** One of two values, or all but one; undefined where neither can be said. Each kind is as likely, whatever the columns. */
export const drawChoice = (values: readonly Of<'is'>[], random: Random): Condition | undefined =>
  drawOne(choicesAmong(values), random);

/** As what follows, made once of what is drawn from again and again. */
const choicesAmong = rememberByObject((values: readonly Of<'is'>[]): readonly (readonly Condition[])[] => [
  amongConditions(values),
  isNotConditions(values),
]);

/** What rows are looked for by rather than figures of groups: between two numbers, a word in a title, too late, not yet. */
export const drawSearch = (of: Subject, random: Random): Condition | undefined =>
  drawOne(searches(of), random);

const searches = rememberByObject((of: Subject): readonly (readonly Condition[])[] => [
  betweenConditions(of),
  containsConditions(of),
  ...states(of),
]);

/** What has become of rows: too late, not yet. */
export const drawState = (of: Subject, random: Random): Condition | undefined => drawOne(states(of), random);

const states = rememberByObject((of: Subject): readonly (readonly Condition[])[] => [
  lateConditions(of),
  pendingConditions(of),
]);

const drawOne = (kinds: readonly (readonly Condition[])[], random: Random): Condition | undefined =>
  random.one(kinds.flatMap((kind) => random.some(kind, 1)));

/** What denies something has no place in a question about what did not happen, and neither has a search. */
export const isAffirmed = ({ kind }: Condition): boolean =>
  kind === 'is' || kind === 'during' || kind === 'above' || kind === 'among';

/** Of three values two are all but the third. */
const LEAST_VALUES = 4;
/** Nearly everything is no condition. */
const MOST_TOGETHER = 0.7;

/** Two values of a column, neighbours in how often they come. */
const amongConditions = (values: readonly Of<'is'>[]): Of<'among'>[] =>
  values.flatMap(({ ref, value }, at) => {
    const next = values[at + 1];
    return next?.ref.field === ref.field &&
      next.ref.path.at(-1) === ref.path.at(-1) &&
      ref.field.distinct >= LEAST_VALUES &&
      value.share + next.value.share <= MOST_TOGETHER
      ? [{ kind: 'among' as const, ref, values: [value, next.value] as [typeof value, typeof value] }]
      : [];
  });

/** A value that is left out is the main one; of places every larger one may be. */
const LEFT_OUT = { least: 0.3, leastPlace: 0.1 };

const isNotConditions = (values: readonly Of<'is'>[]): Of<'is_not'>[] =>
  values
    .filter(
      ({ ref: { path, field }, value }) =>
        // A purchase has no type of institution that it is not of.
        path.length === 0 &&
        field.column.statistics?.null_share === 0 &&
        field.column.type_class !== 'boolean' &&
        field.distinct >= 3 &&
        (isPlace(field) || isSort(field)) &&
        !isMostlyUnknown(field, value) &&
        value.share >= (isPlace(field) ? LEFT_OUT.leastPlace : LEFT_OUT.least),
    )
    .map(({ ref, value }) => ({ kind: 'is_not' as const, ref, value }));

/** All states but one, all kinds but one; all sexes but one nobody asks for. */
const isSort = ({ column }: Dimension): boolean => wordFor(wordsOfColumn(column), WORDS.leftOut) !== null;

/** Those that are left are rows of which nobody knows. */
function isMostlyUnknown({ values }: Dimension, leftOut: Value): boolean {
  const unknown = values.filter(({ raw, words }) =>
    [raw, words.en].some(
      (name) =>
        wordFor({ title: words.zh, description: '', name: name.toLowerCase() }, WORDS.unknownValue) !== null,
    ),
  );
  return unknown.reduce((sum, { share }) => sum + share, 0) > (1 - leftOut.share) / 2;
}

const isPlace = ({ verb, words }: Dimension): boolean => verb === IS_IN || isPlaceName(words.en);

/** Words that stand in what names the rows; a person's name has none that anybody looks for. */
const containsConditions = ({ label }: Subject): Of<'contains'>[] =>
  label === null || label.column.masking !== null || holdsNames(label.column)
    ? []
    : wordsOf(label.column).map((word) => ({
        kind: 'contains' as const,
        ref: { path: [], field: label },
        word,
      }));

/** Between two round numbers about the middle of what the column holds. */
const betweenConditions = ({ measures }: Subject): Of<'between'>[] =>
  measures.flatMap((field) => {
    const { range } = field;
    const fine = finenessOf(field.column);
    const low = range && roundBetween(range.min + (range.median - range.min) / 2, range.median, fine);
    const high = range && roundBetween(range.median, range.median + (range.p95 - range.median) / 2, fine);
    // From what was given back to what was paid is no range.
    return low === null || high === null || low < 0
      ? []
      : [{ kind: 'between' as const, ref: { path: [], field }, low, high }];
  });

/** What happened after the day until which it was to happen. */
const lateConditions = ({ dates }: Subject): Of<'late'>[] =>
  dates
    .filter(({ column, form }) => form === null && isDueDate(column))
    .flatMap((due) =>
      dates
        .filter(
          (date) =>
            date.form === null &&
            !isDueDate(date.column) &&
            isSaid(date) &&
            areOfOneDeed(due.column, date.column),
        )
        .map((field) => ({ kind: 'late' as const, ref: { path: [], field }, due })),
    );

/** Until when it was to arrive, and when it did; where the one says no more than that it was due, whatever was done. */
function areOfOneDeed(due: Column, done: Column): boolean {
  const [first, second] = [due, done].map(({ name }) =>
    identifierWords(name)
      .filter((word) => !SAYS_WHEN.includes(word))
      .map((word) => word.slice(0, STEM)),
  ) as [string[], string[]];
  return first.length === 0 || second.length === 0 || first.some((word) => second.includes(word));
}

const SAYS_WHEN = [
  ...[
    'plan',
    'planned',
    'est',
    'estimated',
    'expected',
    'scheduled',
    'target',
    'required',
    'requested',
    'promised',
  ],
  ...[
    'due',
    'deadline',
    'act',
    'actual',
    'real',
    'date',
    'time',
    'at',
    'on',
    'by',
    'dt',
    'ts',
    'day',
    'latest',
  ],
];

/** Neither hardly any nor nearly all rows wait. */
const WAITING = { least: 0.01, most: 0.6 };

/** What has a verb, and has happened to most of the rows only. Who has no day of hire is not waited for. */
const pendingConditions = (of: Subject): Of<'pending'>[] =>
  of.dates
    .filter((date) => {
      if (date.form !== null || isOfPeople(of) || isToldByState(of, date) || isToldByMark(of, date))
        return false;
      if (mayNeverBe(of, date) || isCalledAfter(of, date)) return false;
      const share = date.column.statistics?.null_share ?? 0;
      return (
        !isDueDate(date.column) &&
        // A loom that lacks the day on which it was made was made all the same.
        wordFor(wordsOfColumn(date.column), WORDS.ofGoods) === null &&
        !date.isPlanned &&
        isSaid(date) &&
        // Whatever else they lack has a date too.
        !(date.happened.en === '' && isBareDay(date)) &&
        share >= WAITING.least &&
        share <= WAITING.most
      );
    })
    .map((field) => ({ kind: 'pending' as const, ref: { path: [], field } }));

/**
 * The state says what has not happened yet: what expired or was cancelled lacks the day as well, and waits for nothing. As many rows
 * without the day as there are in the states that wait are those.
 */
const isToldByState = (
  { dimensions, table: { columns } }: Subject,
  { column: { statistics } }: DateField,
): boolean =>
  columns.some(isStateReference) ||
  dimensions.some(({ column, labels }) => {
    if (column.type_class === 'boolean' || !tellsState(column)) return false;
    const cells = column.statistics?.common_values ?? [];
    const meanings = cells.map(({ value, share }) => ({ meaning: labels.get(value) ?? value, share }));
    // Of states that nobody has explained none is known to wait.
    const isTold =
      [...labels.values(), ...meanings.map(({ meaning }) => meaning)].some(isFinal) || meanings.length > 2;
    if (!isTold) return false;
    const waiting = meanings
      .filter(({ meaning }) => meansOneOf(meaning, WORDS.stillOpen))
      .reduce((sum, { share }) => sum + share, 0);
    return Math.abs((statistics?.null_share ?? 0) - waiting) > CHANCE;
  });

/** `current_state`: a key of the table of states, of which some came to nothing. */
const isStateReference = ({ name, type_class: type }: Column): boolean =>
  type === 'integer' && isNameOf(identifierWords(name).join(' '), 'stateReference', 'en');

/** Some of the rows came to nothing, by a day or mark of their own: they wait for nothing. */
const mayNeverBe = ({ table: { columns } }: Subject, { column: date }: DateField): boolean =>
  columns.some(
    (column) =>
      column !== date &&
      column.statistics?.null_share !== 1 &&
      column.statistics?.distinct !== 1 &&
      wordFor(wordsOfColumn(column), WORDS.markOfNothing) !== null,
  );

/** 尚未退款的退款. */
const isCalledAfter = ({ words: { zh } }: Subject, { happened }: DateField): boolean =>
  happened.zh !== '' && zh.one.endsWith(happened.zh);

/** A mark says whether it has happened, whatever day is noted: `is_published` beside `publication_date`, 是否发布 beside 发布时间. */
const isToldByMark = ({ table: { columns } }: Subject, { column: date }: DateField): boolean =>
  columns.some(
    (mark) => mark !== date && isTwoValued(mark) && (areOfOneStem(mark, date) || sharesTitle(mark, date)),
  );

const isTwoValued = ({ type_class: type, statistics }: Column): boolean =>
  type === 'boolean' || (type !== 'date' && type !== 'timestamp' && statistics?.distinct === 2);

/** So many letters at the beginning are the stem of a word. */
const STEM = 5;

const areOfOneStem = (one: Column, other: Column): boolean => {
  const stems = ({ name }: Column): string[] =>
    identifierWords(name).flatMap((word) => (word.length >= STEM ? [word.slice(0, STEM)] : []));
  return stems(one).some((stem) => stems(other).includes(stem));
};

const sharesTitle = (mark: Column, date: Column): boolean => {
  const head = date.title.replace(/(?:日期|时间|日)$/u, '').slice(-2);
  return isHan(head, 2) && mark.title.includes(head);
};

/** Shares are estimates. */
const CHANCE = 0.01;

/** It came to nothing. */
const isFinal = (meaning: string): boolean =>
  meansOneOf(meaning, WORDS.cameToNothing) || meansOneOf(meaning, WORDS.ranOut);

const isBareDay = ({ words: { zh, en } }: DateField): boolean =>
  isNameOf(zh, 'bareDay') || isNameOf(en, 'bareDay', 'en');

const isSaid = ({ words }: DateField | Field): boolean => isNamed(words, 'zh') && isNamed(words, 'en');
