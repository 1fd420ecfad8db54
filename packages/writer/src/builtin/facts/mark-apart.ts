import { holdOpposites, isQuantity, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import type { Dimension, Measure, Subject } from './subject';

/** Says of every measure over which of the subject's rows it does not add up: quantities in different units, amounts that go opposite ways. */
export function markApart(subjects: readonly Subject[]): void {
  for (const subject of subjects) {
    const near = [subject, ...subject.parents.filter(({ isPlain }) => isPlain).map(({ to }) => to)];
    for (const measure of subject.measures)
      measure.apart = near.flatMap((of) => [
        ...unitsOf(of, isQuantity(measure.column) ? WORDS.countedIn : WORDS.currency).map((column) => ({
          of,
          column,
          why: 'unit' as const,
        })),
        ...(isSigned(measure)
          ? []
          : of.dimensions
              .filter((one) => isDirection(one) || (of === subject && holdsWhatCameToNothing(one)))
              .map(({ column }) => ({ of, column, why: 'direction' as const }))),
      ]);
  }
}

/** What the rows' numbers are counted in, pieces in units and sums in currencies, where that differs. */
const unitsOf = ({ table }: Subject, words: typeof WORDS.currency): Column[] =>
  table.columns.filter(
    (column) =>
      column.type_class === 'text' &&
      wordFor(wordsOf(column), words) !== null &&
      (column.statistics?.distinct ?? 2) >= 2,
  );

/** Payments that failed and payments refunded beside those that came: what all of them come to is no sum of money. */
const holdsWhatCameToNothing = ({ column, labels }: Dimension): boolean =>
  (column.statistics?.common_values ?? []).some(({ value }) => {
    const said = labels.get(value) ?? value;
    const words = { title: said, description: '', name: said.toLowerCase().replaceAll('_', ' ') };
    return wordFor(words, WORDS.cameToNothing) !== null;
  });

/** Of a card, credit and debit are kinds of cards. */
function isDirection({ column, labels }: Dimension): boolean {
  const cells = (column.statistics?.common_values ?? []).map(({ value }) => labels.get(value) ?? value);
  return (
    wordFor(wordsOf(column), WORDS.kindOfCard) === null &&
    holdOpposites(cells.length > 0 ? cells : [...labels.values()])
  );
}

/** What goes out is negative already. */
const isSigned = ({ range }: Measure): boolean => range !== null && range.min < 0;
