import { rememberByObject } from '@pairsmith/core';
import { isHan } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Shorter ones are syllables or articles; what is written small in a title is a word like `with`. */
const isWord = (text: string): boolean => isHan(text, 2, 4) || /^[A-Z][A-Za-z]{3,}$/.test(text);

/** Fewer words are a name, which nobody looks for by a part of it. */
const LEAST_WORDS = 3;

/** Where no blanks part the words, what stands in one name alone may be a piece of two (三个子公司 has no 个子). */
const LEAST_CELLS = 2;

/** Words of a language that stand in the column's cells as they were read, those first that stand in several; none where the cells are single names. */
export const wordsOf = rememberByObject(({ samples }: Pick<Column, 'samples'>): readonly string[] => {
  const cells = samples.filter((cell) => !cell.endsWith('…')).map(wordsIn);
  const long = cells.filter((words) => words.length >= LEAST_WORDS);
  if (long.length * 2 < cells.length) return [];
  const counts = new Map<string, number>();
  for (const word of cells.flatMap((words) => [...new Set(words)]).filter((one) => isWord(one)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, cells]) => !isHan(word) || cells >= LEAST_CELLS)
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
});

const wordsIn = (cell: string): string[] =>
  [...segmenter.segment(cell)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
