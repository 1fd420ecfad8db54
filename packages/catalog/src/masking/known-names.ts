import { isNameShaped } from './person-names';

/** Free text, or what things are called. */
export type Place = 'sentence' | 'label';

/** Names that columns of persons' names hold, taken apart so that they are known again inside other texts. */
export interface KnownNames {
  /** Adds the unmasked cells of a column of names. */
  add: (cells: readonly string[]) => void;
  /** Where names stand in a text, as `[index, length]` in their order. */
  find: (text: string, where: Place) => [number, number][];
  readonly size: number;
}

/** Parts of names that are words of their own, and what stands in columns of names without being one. */
const NO_PARTS = new Set(
  'van von der den del della dos das the and for mrs prof jun sen inc ltd llc gmbh corp company admin administrator system user users guest test tester root default none null unknown anonymous manager support service staff team office customer client'.split(
    ' ',
  ),
);
/** Shorter parts are initials and syllables. */
const SHORTEST_PART = 3;
/** A cell of more words is no person's name. */
const MOST_PARTS = 5;

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
/** What stands before it is no Han character: most texts are looked through in no time. */
const FIRST_HAN = 0x2e80;
const DOTTED_NAME = /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u;

/** What is known of names. */
interface NameBook {
  /** A given or family name in letters, lower case. */
  isPart: (word: string) => boolean;
  /** A whole name in Han characters. */
  isHan: (text: string) => boolean;
  /** A family name or a given name alone. */
  isHanPart: (text: string) => boolean;
  /** Of the whole names in Han characters, the longest first. */
  lengths: readonly number[];
}

export function createKnownNames(): KnownNames {
  const parts = new Set<string>();
  const han = new Set<string>();
  const hanParts = new Set<string>();
  const book = {
    isPart: (word: string) => parts.has(word),
    isHan: (text: string) => han.has(text),
    isHanPart: (text: string) => hanParts.has(text),
    lengths: [] as number[],
  };

  const addHan = (name: string) => {
    han.add(name);
    if (!book.lengths.includes(name.length))
      book.lengths = [...book.lengths, name.length].sort((a, b) => b - a);
  };
  const addName = (cell: string) => {
    if (DOTTED_NAME.test(cell)) return addHan(cell);
    if (/^\p{Script=Han}{1,2}$/u.test(cell)) hanParts.add(cell);
    if (HAN_NAME.test(cell)) return isNameShaped(cell) ? addHan(cell) : undefined;
    if (/[\p{Script=Han}\d@]/u.test(cell)) return;
    const words = wordsIn(cell);
    if (words.length > MOST_PARTS) return;
    for (const { word } of words) if (canBePart(word)) parts.add(word);
  };

  return {
    add: (cells) => cells.forEach((cell) => addName(cell.trim())),
    find: (text, where) =>
      apart(
        [...hanIn(book, text, where), ...(parts.size > 0 ? latinIn(book, text, where) : [])].sort(
          ([a], [b]) => a - b,
        ),
      ),
    get size() {
      return parts.size + han.size + hanParts.size;
    },
  };
}

const canBePart = (word: string): boolean => word.length >= SHORTEST_PART && !NO_PARTS.has(word);

/** Every name that `add` takes, but those with a dot. */
const EVERY_NAME: NameBook = {
  isPart: canBePart,
  isHan: (text) => HAN_NAME.test(text) && isNameShaped(text),
  // Two parts together are shaped like a whole name.
  isHanPart: () => false,
  lengths: [4, 3, 2],
};
const DOTTED = /\p{Script=Han}·\p{Script=Han}/u;

/** Whether there can be names, whatever they are, that would be found in the text. */
export const mayHoldNames = (text: string, where: Place): boolean =>
  DOTTED.test(text) ||
  hanIn(EVERY_NAME, text, where).length > 0 ||
  latinIn(EVERY_NAME, text, where).length > 0;

function latinIn({ isPart }: NameBook, text: string, where: Place): [number, number][] {
  const words = wordsIn(text);
  const isPath = !/\s/.test(text) && /[/\\.@]/.test(text);
  return words.flatMap(({ word, at, length, isCapital }, index): [number, number][] => {
    if (!isPart(word)) return [];
    const [before, after] = [words[index - 1], words[index + 1]];
    const besideName =
      (after !== undefined && isPart(after.word) && areBeside(text, at + length, after.at)) ||
      (before !== undefined && isPart(before.word) && areBeside(text, before.at + before.length, at));
    return besideName || isPath || (where === 'sentence' && isCapital) ? [[at, length]] : [];
  });
}

function hanIn(book: NameBook, text: string, where: Place): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < FIRST_HAN) continue;
    const length = lengthOfHan(book, text, at, where === 'sentence' ? 2 : 3);
    if (length === 0) continue;
    found.push([at, length]);
    at += length - 1;
  }
  return found;
}

function lengthOfHan(
  { lengths, isHan, isHanPart }: NameBook,
  text: string,
  at: number,
  shortest: number,
): number {
  for (const length of lengths)
    if (length >= shortest && at + length <= text.length && isHan(text.slice(at, at + length))) return length;
  for (const [family, given] of [
    [2, 2],
    [2, 1],
    [1, 2],
    [1, 1],
  ] as const) {
    const [first, last] = [text.slice(at, at + family), text.slice(at + family, at + family + given)];
    const length = first.length + last.length;
    if (length < Math.max(shortest, family + given) || !isHanPart(first) || !isHanPart(last)) continue;
    if (isNameShaped(first + last)) return length;
  }
  return 0;
}

interface Word {
  word: string;
  at: number;
  length: number;
  isCapital: boolean;
}

/** Words in lower case, without the 's of a genitive. */
function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const written = match[0].replace(/['’]s$/i, '');
    return {
      word: written.toLowerCase(),
      at: match.index,
      length: written.length,
      isCapital: /^\p{Lu}/u.test(written),
    };
  });
}

/** Nothing between them but a space, a comma or an initial. */
const areBeside = (text: string, end: number, start: number): boolean =>
  start - end <= 5 && /^(?:,? |-| \p{Lu}\.? )$/u.test(text.slice(end, start));

const apart = (found: [number, number][]): [number, number][] => {
  let end = 0;
  return found.filter(([at, length]) => {
    if (at < end) return false;
    end = at + length;
    return true;
  });
};
