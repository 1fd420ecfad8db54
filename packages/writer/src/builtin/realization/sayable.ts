import type { Language } from '@pairsmith/core';
import type { ParentStep } from '../facts/subject';
import {
  englishTableName,
  identifierWords,
  isEnglishWord,
  isExplanation,
  isCut,
  isHan,
  isNameOf,
  isNounPhrase,
  isPinyin,
  looksLikeWords,
} from '@pairsmith/words';

/**
 * Whether a person would say the sentence: at most one name of which nobody knows what it means stands in it, in quotes; and in
 * neither language a name of another one, such as an English identifier in Chinese or pinyin in English.
 */
export function isSayable(tree: unknown, sentence: string, language: Language): boolean {
  const text = plain(sentence);
  const said = (words: readonly Named['words'][]): string[] =>
    [...new Set(words.flatMap((one) => namesOf(one[language])))].filter((name) => text.includes(plain(name)));
  const all = namedIn(tree);
  const names = said(all.map(({ words }) => words));
  // A table may be called by its identifier; whose column has none that anybody knows is not asked.
  const columns = said(all.filter((one) => 'column' in one).map(({ words }) => words));
  if (columns.some((name) => isQuoted(name) || (language === 'zh' && isUnspoken(name)))) return false;
  const unnamed = [...new Set(names.flatMap((name) => name.match(/(?<=[“"])[^“”"]+(?=[”"])/g) ?? []))];
  if (unnamed.length > 1) return false;
  if (language === 'zh')
    return (
      isChinese(names, unnamed) &&
      !isTwice(tree) &&
      // 有窑口 1有: a comment's cell behind its name.
      !/\p{Script=Han} \d\p{Script=Han}/u.test(sentence) &&
      !repeats(
        text,
        all.map(({ words }) => words.zh),
      )
    );
  return isEnglish(names, unnamed) && !isDoubled(tree);
}

/** 各优惠券的乘客优惠券, 没有社员结算的社员: a noun that stands in the other is said twice. */
function isTwice(tree: unknown): boolean {
  const { step, by } = tree as { step?: Partial<ParentStep>; by?: { kind?: string; path?: ParentStep[] } };
  const to = by?.kind === 'entity' ? by.path?.at(-1) : undefined;
  const ends = [step, to].some((one) => isTailOf(one?.words?.zh, one?.from?.words.zh.one));
  const isHeld = step?.from !== undefined && !step.through && isIn(step.words?.zh, step.from.words.zh.one);
  return ends || isHeld;
}

const isTailOf = (noun = '', whole = ''): boolean => isHan(noun, 2) && whole !== noun && whole.endsWith(noun);
const isIn = (noun = '', whole = ''): boolean => isHan(noun, 2) && whole !== noun && whole.includes(noun);

/** 按优惠券的使用范围列出领取最多的优惠券的优惠券编号: no noun of a table stands in a sentence three times. */
const repeats = (text: string, words: readonly unknown[]): boolean =>
  [...new Set(words.flatMap(nounOf))].some((noun) => text.split(plain(noun)).length > MOST_TIMES + 1);

const MOST_TIMES = 2;

/** What one of a table's rows is called, or the row that a reference leads to. */
const nounOf = (words: unknown): string[] =>
  typeof words === 'object' && words !== null && 'one' in words && isHan(String(words.one), 2)
    ? [String(words.one)]
    : [];

/** An identifier that reads like words and names nothing (`booked_via`), or is cut off words (`acq_util`), is no better in quotes. */
const isEnglish = (names: readonly string[], unnamed: readonly string[]): boolean =>
  !names.some((name) => isInPinyin(name) || isStrayTotal(name)) &&
  unnamed.every(
    (identifier) =>
      isNounPhrase(identifierWords(identifier)) && !isCutShort(identifier) && !isCut(identifier),
  );

/** Whole words in quotes say which of several tables is meant: "parcels_old". */
const isCutShort = (identifier: string): boolean =>
  looksLikeWords(identifier) && englishTableName(identifier, '') === null;

/** Events with event registrations: whose they are is said twice. */
function isDoubled(tree: unknown): boolean {
  const { step } = tree as { step?: Partial<ParentStep> };
  return step?.from !== undefined && !step.through && step.from.words.en.one.startsWith(`${step.words?.en} `);
}

/** `grand total` is one of money; of a sessions total nobody knows what it adds up. */
const isStrayTotal = (name: string): boolean =>
  /^\S.* totals?$/.test(name) && !isNameOf(name.replace(/s$/, ''), 'totalled', 'en');

/** Spaces are set by the sentence. */
const plain = (text: string): string => text.toLowerCase().replaceAll(' ', '');

/** A subject, a column, a step: whatever has words. */
export interface Named {
  words: Record<Language, unknown>;
}

/** Subjects, columns and steps that a tree speaks of; a subject's own columns and parents are not followed. */
export function namedIn(tree: unknown): Named[] {
  if (typeof tree !== 'object' || tree === null || tree instanceof Map) return [];
  if (Array.isArray(tree)) return tree.flatMap(namedIn);
  const own = 'words' in tree ? [tree as Named] : [];
  return 'table' in tree || 'column' in tree ? own : [...own, ...Object.values(tree).flatMap(namedIn)];
}

const isQuoted = (name: string): boolean => /[“"]/.test(name);

/** A field has one word, a table's rows have several. */
const namesOf = (words: unknown): string[] =>
  typeof words === 'string'
    ? [words]
    : Object.values(words ?? {}).filter((word): word is string => typeof word === 'string' && word !== '');

/** No identifier that has an English meaning, which would be said in Chinese, and no name that is none: SKU is one, 卡种 M月卡/Q季卡 not. */
const isChinese = (names: readonly string[], unnamed: readonly string[]): boolean =>
  unnamed.every((identifier) => !looksLikeWords(identifier) && !holdsWord(identifier)) &&
  names.every(
    (name) =>
      (/\p{Script=Han}|“/u.test(name) || /^[A-Z][A-Z0-9]{1,5}$/.test(name)) &&
      [...name].length <= LONGEST_NAME &&
      !/[{}~=/／]|\d-\d|\p{Script=Han}\s+[\dA-Za-z]/u.test(name),
  );

/** `course_set_v8` says in English what it is of. */
const holdsWord = (identifier: string): boolean =>
  identifierWords(identifier).some((word) => word.length >= 4 && isEnglishWord(word));

/** What explains, a 标志 of which nobody knows what it asks, and 已使用: of what? */
const isUnspoken = (name: string): boolean =>
  isExplanation(name) || isNameOf(name, 'flagTail') || isDoneAlone(name);
const isDoneAlone = (name: string): boolean => isHan(name, 3, 3) && /^[已未待]/.test(name);

/** A longer one explains rather than names. */
const LONGEST_NAME = 20;

const isInPinyin = (name: string): boolean => isPinyin(identifierWords(name));
