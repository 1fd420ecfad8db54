import type { Language } from '@pairsmith/core';
import adjectives from '../lexicon/adjectives.json';
import { beginsWithWord, endsInWord } from '../lexicon/ends-in';
import { identifierWords } from '../lexicon/lexicon';
import { isNameOf } from '../lexicon/name-words';
import { isDatedVerb, isParticiple, isToBeDone } from '../lexicon/verbs';
import type { Named } from './types';

/** How something is said before a noun: 已付款 (订单), 进行中的 (订单), paid (orders); null where a language has no such word. */
export type Adjective = Record<Language, string | null>;

/** A cell, and the meaning of its code where it has one. */
export interface CodedValue {
  /** As the database's text: `1`, `true`, `t`, `paid`. */
  raw: string;
  label?: string | undefined;
}

/**
 * What rows are by a flag or a state of theirs, as people say it before the noun: `is_active` true is active, 推荐状态 1 (推荐)
 * is 推荐, `status` shipped is 已发货 and shipped. Null where nothing is known: a column that says neither, a bare code.
 */
export function flagAdjective(column: Named, { raw, label }: CodedValue): Adjective | null {
  const said = tidy(label ?? raw);
  const coded = codeAdjective(column, said);
  if (coded) return coded;
  const { stem, title, isFlag, isState } = kindOf(column);
  const truth = truthOf(said);
  // A bare number behind a status is anybody's guess.
  if (truth !== null) return isFlag || label !== undefined ? known(yesOrNo(stem, title, truth)) : null;
  const own = title === '' ? null : ownMeaning(title, said);
  if (own !== null) return known(yesOrNo(stem, title, own));
  return isState || isFlag ? stateAdjective(said) : null;
}

/** A line of data has Chinese and English side by side. */
const pair = ([zh = null, en = null]: readonly (string | null)[]): Adjective => ({ zh, en });

const known = (adjective: Adjective | null): Adjective | null =>
  adjective && (adjective.zh !== null || adjective.en !== null) ? adjective : null;

const tidy = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** 女 of 性别: a line of data names the column and the value. */
function codeAdjective(column: Named, said: string): Adjective | null {
  const last = identifierWords(column.name).at(-1) ?? '';
  const line = adjectives.codes.find(
    ({ columns }) => columns.includes(last) || endsInWord(column.title.toLowerCase(), columns) !== null,
  );
  const value = line?.values.find((one) => one.said.includes(said));
  return value ? pair(value.as) : null;
}

const FLAG_HEADS = new Set(['is', 'has', 'was']);
const FLAG_TAILS = new Set(['flag', 'ind', 'indicator', 'yn']);
const STATE_TAILS = new Set(['status', 'state', 'stage', 'phase']);
const ZH_FLAG_HEADS = ['是否已经', '是否已', '是否被', '是否'];
const ZH_FLAG_TAILS = ['标志', '标识', '标记', '与否', '否'];
const ZH_STATE_TAILS = ['状态', '阶段', '进度'];

interface Kind {
  /** The name's words without what says that it is a flag or a state: `active` of `is_active`. */
  stem: string;
  /** The same of the title: 推荐 of 推荐状态. */
  title: string;
  isFlag: boolean;
  isState: boolean;
}

function kindOf(column: Named): Kind {
  const words = identifierWords(column.name);
  const title = tidy(column.title);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const several = words.length > 1;
  const [isFlagHead, isFlagTail] = [several && FLAG_HEADS.has(first), several && FLAG_TAILS.has(last)];
  const isStateTail = STATE_TAILS.has(last);
  const stem = words.slice(isFlagHead ? 1 : 0, isFlagTail || isStateTail ? -1 : undefined).join(' ');
  const head = beginsWithWord(title, ZH_FLAG_HEADS) ?? '';
  const flagTail = endsInWord(title, ZH_FLAG_TAILS) ?? '';
  const stateTail = endsInWord(title, ZH_STATE_TAILS) ?? '';
  const tail = head === '' ? flagTail || stateTail : '';
  return {
    stem,
    title: title.slice(head.length, title.length - tail.length),
    // `active` alone is one where a line of data knows it.
    isFlag:
      isFlagHead ||
      isFlagTail ||
      head !== '' ||
      flagTail !== '' ||
      (!isStateTail && lineOfName(stem) !== undefined),
    isState: isStateTail || stateTail !== '',
  };
}

/** Yes or no, as a cell or its meaning says it: 是, Y, true, 1; null for everything else. */
export function truthOf(said: string): boolean | null {
  if (isNameOf(said, 'yes') || isNameOf(said, 'yes', 'en')) return true;
  return isNameOf(said, 'no') || isNameOf(said, 'no', 'en') ? false : null;
}

/** 进行中的 → 进行中: without what links it to its noun. */
export const withoutLink = (said: string): string => (said.endsWith('的') ? said.slice(0, -1) : said);

/** 回访 of 未回访; null where nothing says that something is still to be done. */
export const deedToCome = (said: string): string | null => (said.startsWith('未') ? said.slice(1) : null);

const NEGATIONS = ['不', '未', '非', '无'];

/** 推荐 and 不推荐 of a 推荐状态; null where the meaning is another word. */
function ownMeaning(title: string, said: string): boolean | null {
  if (said === title || said === `已${title}`) return true;
  return said.endsWith(title) && NEGATIONS.includes(said.slice(0, -title.length)) ? false : null;
}

type Line = (typeof adjectives.flags)[number];

const lineOfName = (stem: string): Line | undefined =>
  adjectives.flags.find(({ names }) => names.includes(stem));
const lineOfTitle = (title: string): Line | undefined =>
  adjectives.flags.find(({ titles }) => titles.includes(title));

/** Each language by what is written in it: 加急 of an `is_urgent` titled 是否加急, and urgent. */
function yesOrNo(stem: string, title: string, isTrue: boolean): Adjective {
  const [named, titled] = [lineOfName(stem), lineOfTitle(title)];
  const said = (line: Line | undefined): Adjective | null =>
    line === undefined ? null : pair(isTrue ? line.yes : line.no);
  const done = isDatedVerb(title) && !isToBeDone(title) ? `${isTrue ? '已' : '未'}${title}` : null;
  const participle = isTrue && isParticiple(stem) && !isNoParticiple(stem) ? stem : null;
  return {
    zh: (titled ? said(titled)?.zh : (done ?? said(named)?.zh)) ?? null,
    en: (named ?? titled) ? (said(named ?? titled)?.en ?? null) : participle,
  };
}

/** 已…, 未…, 待… stand before a noun as they are, what goes on needs 的. */
const ZH_STATE_HEADS = ['已', '未', '待', '在'];

function stateAdjective(said: string): Adjective | null {
  const line = adjectives.states.find((one) => one.said.includes(said));
  const own = chineseState(said);
  if (line) return { ...pair(line.as), ...(own !== null && { zh: own }) };
  if (own !== null) return { zh: own, en: null };
  return isParticiple(said) && !isNoParticiple(said) ? { zh: null, en: said } : null;
}

/** The value's own words where they can stand before a noun. */
function chineseState(said: string): string | null {
  if (!/^\p{Script=Han}{2,6}$/u.test(said)) return null;
  if (said.endsWith('中')) return `${said}的`;
  return beginsWithWord(said, ZH_STATE_HEADS) === null ? null : said.length > 4 ? `${said}的` : said;
}

/** `red`, `speed`: too short for a participle, or a noun. */
const isNoParticiple = (word: string): boolean =>
  word.length < 5 || (word.endsWith('eed') && word !== 'agreed');
