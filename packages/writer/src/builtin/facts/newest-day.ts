import { identifierWords, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Catalog, Column } from '@pairsmith/catalog';

/** Until when things may have happened: some days after the last row was written, by the columns that say when; null where none does, or all rows were written at once. */
export function newestDay({ tables }: Catalog): string | null {
  const days = tables.flatMap(({ columns }) =>
    columns
      .filter((column) => (column.statistics?.distinct ?? 0) >= DAYS_OF_WRITING && isTimeOfWriting(column))
      .flatMap(({ statistics }) => /^\d{4}-\d\d-\d\d/.exec(statistics?.range?.max ?? '')?.[0] ?? []),
  );
  const last = days.sort().at(-1);
  return last === undefined ? null : dayAfter(last, DAYS_OF_FOLLOWING);
}

/** A `time_stamp` that several tables have: when a row was touched last, whatever it is the row of. The `timestamp` of a reading is its time. */
export function stampsOfRows({ tables }: Catalog): ReadonlySet<string> {
  const names = tables.flatMap(({ columns }) =>
    columns.filter(({ name }) => isStamp(name)).map(({ name }) => name.toLowerCase()),
  );
  return new Set(names.filter((name) => names.filter((other) => other === name).length >= SEVERAL));
}

const isStamp = (name: string): boolean =>
  /^(?:time stamp|row timestamp)$/.test(identifierWords(name).join(' '));

const SEVERAL = 3;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What was written last may have been seen to for some days more, in rows that only say when they began. */
const DAYS_OF_FOLLOWING = 31;

export const isTimeOfWriting = (column: Column): boolean =>
  wordFor(wordsOf(column), WORDS.createdAt) !== null;

/** Rows written at so many times were written as things happened, and not when the data was moved. */
const DAYS_OF_WRITING = 30;
