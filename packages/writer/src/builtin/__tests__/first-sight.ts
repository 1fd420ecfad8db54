import type { Catalog, Column } from '@pairsmith/catalog';
import { column } from '../../../../../tests/quality/rules/questions';
import { doubtOf } from '../doubt';
import { say, type Question } from '../question';
import { drawn } from './drawn';

/* Columns of small made-up tables, and what is asked of them. */

/** Those that are asked, however much in doubt. */
export const sentencesOf = (questions: readonly Question[]): string[] =>
  questions.flatMap((one) =>
    say(one, 'en')
      .map(({ text }) => text)
      .filter((text) => doubtOf({ ...one, text, language: 'en' }) < NEVER),
  );
export const NEVER = 10;
export const said = (catalog: Catalog, draws = 12): string => sentencesOf(drawn(catalog, draws)).join('\n');

export const id = () => column('id', 'integer', '');
export const name = (rows: number) =>
  column('name', 'text', '', { distinct: rows, samples: ['Alder House', 'Birch House'] });
const CITIES = ['York', 'Basel', 'Ghent', 'Kiel', 'Porto', 'Lyon', 'Turin', 'Bergen'];
export const city = () =>
  column('city', 'text', '', {
    distinct: CITIES.length,
    values: CITIES.map((one, at) => [one, at === 0 ? 0.3 : 0.1]),
    samples: CITIES,
  });
export const number = (called: string): Column =>
  column(called, 'integer', '', { distinct: 50, range: ['18', '25', '40', '60', '80'] });
export const day = () =>
  column('visited_on', 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
