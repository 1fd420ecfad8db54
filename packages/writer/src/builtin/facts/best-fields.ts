import { isNamed, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Field, Subject } from './subject';

/**
 * So many measures of one table are asked about, so many sorts, so many days. What can be asked of two columns grows with their
 * square; tables that people made have twelve of a kind, and forty give more questions than a theme may have pairs.
 */
export const MOST_OF_A_KIND = 40;

const KINDS = ['measures', 'dimensions', 'dates', 'gaps', 'countable', 'plain'] as const;

/**
 * Leaves the subject the best of its columns to be asked about, in the table's order; gives how many it had, null where it keeps
 * all. What the others say of its rows was read before: a kind that keeps amounts apart does so still.
 */
export function keepBestFields(subject: Subject): number | null {
  const told = new Set([subject, ...subject.parents.map(({ to }) => to)].flatMap(columnsTold));
  const all = fieldsOf(subject).size;
  subject.measures = bestOf(subject.measures, told);
  subject.dimensions = bestOf(subject.dimensions, told);
  subject.dates = bestOf(subject.dates, told);
  subject.gaps = bestOf(subject.gaps, told);
  subject.countable = bestOf(subject.countable, told);
  subject.plain = bestOf(subject.plain, told);
  return fieldsOf(subject).size < all ? all : null;
}

/** Columns that are asked about. */
export const fieldsOf = (subject: Subject): Set<Field['column']> =>
  new Set(KINDS.flatMap((kind) => subject[kind].map(({ column }) => column)));

/** Columns by which rows are kept apart: what is asked of one kind names it. */
const columnsTold = ({ notYet, measures }: Subject): Field['column'][] =>
  [...notYet, ...measures.flatMap(({ apart }) => apart)].map(({ column }) => column);

function bestOf<F extends Field>(fields: F[], told: ReadonlySet<Field['column']>): F[] {
  if (fields.length <= MOST_OF_A_KIND) return fields;
  const ranked = fields.map((field, at) => ({ field, at, rank: rankOf(field, told) }));
  ranked.sort((one, other) => firstOther(one.rank, other.rank) || one.at - other.at);
  return ranked
    .slice(0, MOST_OF_A_KIND)
    .sort((one, other) => one.at - other.at)
    .map(({ field }) => field);
}

/** The less, the better: what somebody named; what says of which rows the rest is; what has a name; what most rows have. */
const rankOf = ({ column, words }: Field, told: ReadonlySet<Field['column']>): number[] => [
  column.word_source === 'person' ? 0 : 1,
  told.has(column) || wordFor(wordsOf(column), WORDS.state) !== null ? 0 : 1,
  Number(!isNamed(words, 'zh')) + Number(!isNamed(words, 'en')),
  column.statistics?.null_share ?? 1,
];

const firstOther = (one: readonly number[], other: readonly number[]): number =>
  one.map((number, at) => number - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
