import { wordFor, type WORDS } from '@pairsmith/words';

/** Whether what a cell means is one of the words. */
export function isSaid(meaning: string, words: (typeof WORDS)['state']): boolean {
  const title = meaning.toLowerCase();
  return wordFor({ title, description: '', name: title.replaceAll(/[_-]/g, ' ') }, words) !== null;
}
