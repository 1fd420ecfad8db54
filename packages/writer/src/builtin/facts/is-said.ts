import { wordFor, type WORDS } from '@pairsmith/words';

type WordList = (typeof WORDS)['state'];

/** Whether what a cell means is one of the words; of a code for two ends, 已撤销/退单, whether both are. */
export const isSaid = (meaning: string, words: WordList): boolean => isSaidInOne(meaning, [words]);

/** The same of several lists: `Cancelled/No-show` are two ends of different kinds. */
export const isSaidInOne = (meaning: string, lists: readonly WordList[]): boolean =>
  isIn(meaning, lists) || meaning.split('/').every((part) => isIn(part.trim(), lists));

function isIn(meaning: string, lists: readonly WordList[]): boolean {
  const title = meaning.toLowerCase();
  const said = { title, description: '', name: title.replaceAll(/[_-]/g, ' ') };
  return lists.some((words) => wordFor(said, words) !== null);
}
