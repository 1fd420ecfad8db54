import { wordFor, type WORDS } from '@pairsmith/words';

/** Whether what a cell means is one of the words; of a code for two ends, 已撤销/退单, whether both are. */
export const isSaid = (meaning: string, words: (typeof WORDS)['state']): boolean =>
  meaning
    .toLowerCase()
    .split('/')
    .every(
      (title) => wordFor({ title, description: '', name: title.replaceAll(/[_-]/g, ' ') }, words) !== null,
    );
