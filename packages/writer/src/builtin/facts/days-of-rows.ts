import { identifierWords, isNameOf, isParticiple, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { isPartOf } from './read-marked';
import type { DateField, Subject } from './subject';

/** The days by which people ask of the rows: none that stands for another one, that is copied from a whole, or of when somebody typed it in. */
export const daysMeant = (subject: Subject): DateField[] =>
  isDatedByWhole(subject)
    ? []
    : subject.dates
        .filter(
          (date) => !isOfEntry(date, subject) && !hasActual(date, subject) && !isOfOneBefore(date, subject),
        )
        .map((date) => (date.only && isOfOneDeed(date, subject) ? { ...date, only: false } : date));

/** Paddles of a sale that were registered in March: the paddles of March may be those of its sales. */
const isOfOneDeed = (date: DateField, { parents }: Subject): boolean =>
  (date.happened.zh !== '' || isParticiple(date.happened.en)) &&
  !date.isOwnDeed &&
  !isTerm(date, 'termStart') &&
  parents.some(({ to, isPlain }) => isPlain && !to.isThing && to.dates.length > 0);

/** The lines of March are those of March's orders, whenever each is to be delivered. */
const isDatedByWhole = (subject: Subject): boolean =>
  subject.parents.some(({ to }) => !to.isThing && to.dates.length > 0 && isPartOf(subject, to));

/** When the meter was read before, beside when it was read. */
const isOfOneBefore = (date: DateField, { dates, isThing }: Subject): boolean =>
  !isThing && isBefore(date) && dates.some((one) => !isBefore(one));

const isBefore = ({ words }: DateField): boolean =>
  isNameOf(words.zh, 'newest') || isNameOf(words.en, 'newest', 'en');

/** `end` beside `act_end`: what was agreed is not what came, and the end is either. */
function hasActual({ column }: DateField, { table }: Subject): boolean {
  const own = identifierWords(column.name).join(' ');
  return table.columns.some(({ name }) => {
    const words = identifierWords(name);
    const others = words.filter((word) => !SAYS_ACTUAL.includes(word));
    return others.length < words.length && others.join(' ') === own;
  });
}

const SAYS_ACTUAL = ['act', 'actual', 'real', 'effective'];

/** When somebody typed it in, where it, or what it belongs to, has a day of its own on which it happened. */
function isOfEntry(date: DateField, { dates, parents }: Subject): boolean {
  const happened = (of: Pick<Subject, 'dates'>): boolean => of.dates.some((one) => !isTypedIn(one));
  return (
    isTypedIn(date) &&
    (happened({ dates }) || parents.some(({ to, isPlain }) => isPlain && !to.isThing && happened(to)))
  );
}

const isTypedIn = ({ column }: DateField): boolean => wordFor(wordsOf(column), WORDS.typedIn) !== null;

/** Meetings that begin and end within a day happened on it, and nobody asks for those that ended in May; of what has a name the day is named. */
export function onDayOf(days: readonly DateField[], stays: boolean): readonly DateField[] {
  const [start, end, ...more] = days;
  const isOfDay =
    start !== undefined &&
    end !== undefined &&
    more.length === 0 &&
    isTerm(start, 'termStart') &&
    isTerm(end, 'termEnd') &&
    daysBetween(start.from, end.from) <= 1 &&
    daysBetween(start.to, end.to) <= 1;
  return isOfDay && start ? [stays ? start : { ...start, only: isAlways(start.column) }] : days;
}

const isTerm = ({ column, words }: DateField, kind: 'termStart' | 'termEnd'): boolean =>
  isNameOf(identifierWords(column.name).join(' '), kind, 'en') || isNameOf(words.zh, kind);

const daysBetween = (from: string, to: string): number =>
  Math.abs(Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Where some rows have no such day, those of a month are those that it happened to: paid in March, not all of March. */
export const isAlways = ({ statistics }: Column): boolean => (statistics?.null_share ?? 0) < 0.005;
