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

export function createKnownNames(): KnownNames {
  const parts = new Set<string>();
  const han = new Set<string>();
  /** Columns that hold a family name or a given name alone. */
  const hanParts = new Set<string>();
  /** Of the whole names, the longest first. */
  let lengths: number[] = [];

  const addHan = (name: string) => {
    han.add(name);
    if (!lengths.includes(name.length)) lengths = [...lengths, name.length].sort((a, b) => b - a);
  };
  const addName = (cell: string) => {
    if (DOTTED_NAME.test(cell)) return addHan(cell);
    if (/^\p{Script=Han}{1,2}$/u.test(cell)) hanParts.add(cell);
    if (HAN_NAME.test(cell)) return isNameShaped(cell) ? addHan(cell) : undefined;
    if (/[\p{Script=Han}\d@]/u.test(cell)) return;
    const words = wordsIn(cell);
    if (words.length > MOST_PARTS) return;
    for (const { word } of words) if (word.length >= SHORTEST_PART && !NO_PARTS.has(word)) parts.add(word);
  };

  const latinIn = (text: string, where: Place): [number, number][] => {
    if (parts.size === 0) return [];
    const words = wordsIn(text);
    const isPath = !/\s/.test(text) && /[/\\.@]/.test(text);
    return words.flatMap(({ word, at, length, isCapital }, index): [number, number][] => {
      if (!parts.has(word)) return [];
      const [before, after] = [words[index - 1], words[index + 1]];
      const besideName =
        (after !== undefined && parts.has(after.word) && areBeside(text, at + length, after.at)) ||
        (before !== undefined && parts.has(before.word) && areBeside(text, before.at + before.length, at));
      return besideName || isPath || (where === 'sentence' && isCapital) ? [[at, length]] : [];
    });
  };

  const hanIn = (text: string, where: Place): [number, number][] => {
    const found: [number, number][] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text.charCodeAt(at) < FIRST_HAN) continue;
      const length = lengthOfHan(text, at, where === 'sentence' ? 2 : 3);
      if (length === 0) continue;
      found.push([at, length]);
      at += length - 1;
    }
    return found;
  };

  const lengthOfHan = (text: string, at: number, shortest: number): number => {
    for (const length of lengths)
      if (length >= shortest && at + length <= text.length && han.has(text.slice(at, at + length)))
        return length;
    for (const [family, given] of [
      [2, 2],
      [2, 1],
      [1, 2],
      [1, 1],
    ] as const) {
      const [first, last] = [text.slice(at, at + family), text.slice(at + family, at + family + given)];
      const length = first.length + last.length;
      if (length < Math.max(shortest, family + given) || !hanParts.has(first) || !hanParts.has(last))
        continue;
      if (isNameShaped(first + last)) return length;
    }
    return 0;
  };

  return {
    add: (cells) => cells.forEach((cell) => addName(cell.trim())),
    find: (text, where) => apart([...hanIn(text, where), ...latinIn(text, where)].sort(([a], [b]) => a - b)),
    get size() {
      return parts.size + han.size + hanParts.size;
    },
  };
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
