import { rememberByText, type Language } from '@pairsmith/core';
import { endsInWord } from '../lexicon/ends-in';
import { isEnglishWord } from '../lexicon/english-words';
import { isHan } from '../lexicon/han';
import data from '../lexicon/known-nouns.json';
import { measureWordOf } from '../lexicon/measure-words';
import { singular } from '../lexicon/plurals';
import { isParticiple } from '../lexicon/verbs';

/** What a name is the name of: a table's rows, a number, what sorts rows. */
export type NamedThing = 'rows' | 'measure' | 'sort';

/**
 * How well people know a name. `known`: its noun and what stands before it are said of such things in many trades; `plain`: words
 * that everybody knows, and that may be said in this trade; `odd`: it tells how the system keeps things, or is a piece of a
 * sentence, so that nobody would ask by it.
 */
export type HowKnown = 'known' | 'plain' | 'odd';

export const howKnown = (name: string, of: NamedThing, language: Language): HowKnown =>
  language === 'zh' ? chinese(name, of) : ENGLISH_NAMES[of](name.toLowerCase());

/** Of two English names the other one, where the first is odd whatever it names and the other is known. */
export function betterKnown(
  name: string | null,
  other: string | null,
  kinds: readonly NamedThing[],
): string | null {
  const isOdd = name !== null && kinds.every((of) => howKnown(name, of, 'en') === 'odd');
  const isOtherKnown = other !== null && kinds.some((of) => howKnown(other, of, 'en') === 'known');
  return isOdd && isOtherKnown ? other : name;
}

interface Lists {
  /** Names that are said as they stand. */
  whole: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  before: ReadonlySet<string>;
  vague: ReadonlySet<string>;
}

const listsOf = ({ whole, nouns, before, vague }: Record<keyof Lists, readonly string[]>): Lists => ({
  whole: new Set(whole),
  nouns: new Set(nouns.map(singular)),
  before: new Set(before),
  vague: new Set(vague),
});

const ENGLISH: Record<NamedThing, Lists> = {
  rows: listsOf(data.english.rows),
  measure: listsOf(data.english.measure),
  sort: listsOf(data.english.sort),
};

/** More words are a pile, of whatever nouns. */
const MOST_WORDS = 3;

/** Between two nouns: what is told so is told rather than named. */
const LINKS: ReadonlySet<string> = new Set(
  'a an and as at by each every for from in into is not of on or out over per since than that the to until up via when who with without'.split(
    ' ',
  ),
);

/** Each name is looked at again in every question that says it. */
const ENGLISH_NAMES: Record<NamedThing, (name: string) => HowKnown> = {
  rows: rememberByText((name) => english(name, 'rows')),
  measure: rememberByText((name) => english(name, 'measure')),
  sort: rememberByText((name) => english(name, 'sort')),
};

/** The department of somebody's major, which is no major department; own users, who are whose? */
const MISLEADS = /^(?:major|minor|own) \w/;

function english(name: string, of: NamedThing): HowKnown {
  if (/["“”]/.test(name) || MISLEADS.test(name)) return 'odd';
  const lists = ENGLISH[of];
  if (lists.whole.has(name)) return 'known';
  const counted = of === 'measure' ? /^(?:total )?number of (.+)$/.exec(name)?.[1] : undefined;
  if (counted !== undefined) return english(singular(counted), 'rows');
  // What it is counted in stands behind the figure.
  const words = inSingular(withoutUnit(name).split(' '));
  if (lists.whole.has(words.join(' '))) return 'known';
  const size = nounSize(words, lists);
  if (size === 0) return isPlainAlone(words, of) ? 'plain' : 'odd';
  const before = words.slice(0, -size);
  if (words.length > MOST_WORDS || before.some((word) => LINKS.has(word))) return 'odd';
  // `group type role`: how the roles of each type are set.
  if (of === 'rows' && before.some((word) => OF_SETTINGS.has(word))) return 'odd';
  if (before.every((word) => lists.before.has(word) || ENGLISH.rows.nouns.has(singular(word))))
    return 'known';
  return before.every((word) => isPlainWord(word) || isParticiple(word)) ? 'plain' : 'odd';
}

const OF_SETTINGS: ReadonlySet<string> = new Set(['type', 'kind', 'category', 'status', 'class', 'template']);

const withoutUnit = (name: string): string =>
  name.replace(/ in (?:[A-Z]{3}|[a-z]{3}|seconds|minutes|hours|days|weeks|months|years|percentage)$/, '');

const inSingular = (words: readonly string[]): string[] => [
  ...words.slice(0, -1),
  singular(words.at(-1) ?? ''),
];

/** How many words the longest noun of the list has in which they end; 0: none, or one that says nothing. */
function nounSize(words: readonly string[], { nouns, vague }: Lists): number {
  for (let size = Math.min(words.length, MOST_WORDS); size > 0; size -= 1) {
    const noun = words.slice(-size).join(' ');
    if (nouns.has(noun)) return size;
    if (vague.has(noun)) return 0;
  }
  return 0;
}

/** One word of a trade: kilns, sailings; of a number people say a noun that many know. */
const isPlainAlone = (words: readonly string[], of: NamedThing): boolean =>
  of !== 'measure' &&
  words.length === 1 &&
  !ENGLISH[of].vague.has(words[0] ?? '') &&
  !IS_ADJECTIVE.test(words[0] ?? '') &&
  words.every(isPlainWord) &&
  !(of === 'rows' && isCutShort(words[0] ?? ''));

/** A verb that a table of those who do it, or of what is done, is called by: `instruct` of instructors. */
const isCutShort = (word: string): boolean =>
  DOERS.some((ending) => ENGLISH.rows.nouns.has(word.replace(/e$/, '') + ending));

const DOERS: readonly string[] = ['or', 'er', 'ion', 'ation', 'ment', 'ant', 'ance', 'ence'];

/** Endings of adjectives that hardly a noun has: a table of geographic. */
const IS_ADJECTIVE = /(?:graphic|matic|istic|ical|ous|ible)$/;

const isPlainWord = (word: string): boolean =>
  /^[a-z-]{3,}$/.test(word) && isEnglishWord(word) && !LINKS.has(word) && !isDone(word);

/** Booked, but no shed and no seed. */
const isDone = (word: string): boolean => isParticiple(word) && !/^(?:.{1,2}ed|.*eed)$/.test(word);

const CHINESE: Record<NamedThing, { ends: readonly string[]; vague: readonly string[] }> = data.chinese;

/** Signs of a name that is said in one breath. */
const LONGEST: Record<NamedThing, number> = { rows: 8, measure: 7, sort: 7 };

function chinese(name: string, of: NamedThing): HowKnown {
  const { ends, vague } = CHINESE[of];
  const size = [...name].length;
  // 课数量: of one sign nobody hears where it ends.
  if (!isSpoken(name) || size > LONGEST[of] || (of === 'rows' && size === 1)) return 'odd';
  // 各所在村: where something is has a name of its own, 村.
  if (of === 'sort' && /^所在.$/u.test(name)) return 'odd';
  const [noun, empty] = [endsInWord(name, ends) ?? '', endsInWord(name, vague) ?? ''];
  if (empty.length > noun.length) return 'odd';
  if (noun !== '') return 'known';
  return of === 'rows' && measureWordOf(name) !== undefined ? 'known' : 'plain';
}

/** 单品SKU, 满X包邮 and 默认是1 are written rather than said. */
const isSpoken = (name: string): boolean => isHan(name, 1) || /^[A-Z]{2,5}$/.test(name);
