import type { Language } from '@pairsmith/core';
import { isNameOf, isUnitAlone, mayBeShort } from '@pairsmith/words';
import { SAID_BY } from './facts/names-of-rows';
import type { Field } from './facts/subject';
import type { Doubt, Look } from './look';
import { conditionsIn, countedIn, groupsIn, measuresIn } from './read-question';
import { isSaidOddly } from './said-oddly';

/** Names that are read out, cut off, piled up or too long, whatever is asked by them. */
export const DOUBTS_OF_WORDS: readonly Doubt[] = [
  // A name of which nobody knows what it means.
  { points: 3, of: ({ text }) => /[“"][a-z][a-z0-9_]*[”"]/.test(text) },
  { points: 5, of: isOfLongNames },
  { points: 5, of: ({ tree, language }) => /[及和与、]/.test(countedIn(tree)?.words[language].one ?? '') },
  { points: 5, of: isOfRecords },
  // 各失控 of 在控 and 失控: one of them is no name of what they are.
  {
    points: 10,
    of: ({ tree }) =>
      groupsIn(tree).some(({ field, labels }) => [...labels.values()].includes(field.words.zh)),
  },
  { points: 10, of: isReadOut },
  { points: 10, of: isSaidOddly },
  { points: 10, of: isOfUnits },
  // Ship countries with over 50 orders, preservations with over 500 samples: columns in the plural.
  {
    points: 10,
    of: ({ intent, tree, language }) =>
      language === 'en' &&
      ['having', 'above_average'].includes(intent) &&
      groupsIn(tree).some(({ kind, field }) => kind === 'code' && isNoThing(field.words.en)),
  },
  { points: 10, of: isShortened },
  { points: 10, of: isOfStateOfNothing },
  { points: 10, of: isOfShortNames },
  // 各方向: which way somebody would say.
  {
    points: 10,
    of: ({ tree }) =>
      groupsIn(tree).some(
        ({ field: { words } }) => isNameOf(words.zh, 'bareWay') || isNameOf(words.en, 'bareWay', 'en'),
      ),
  },
  { points: 4, of: isPiledUp },
  { points: 10, of: (look) => isEndless(look) },
  {
    points: 3,
    of: ({ tree, language }) => measuresIn(tree).some((measure) => isLong(measure.words[language], language)),
  },
  { points: 3, of: ({ tree, language }) => isLong(countedIn(tree)?.words[language].one ?? '', language) },
];

/** 牛只记录: rows for which nobody has a word, so that they are spoken of as rows. */
function isOfRecords({ tree, language, text }: Look): boolean {
  const of = countedIn(tree);
  if (!of) return false;
  const { rows, from } = of.words[language];
  if (from === 'quoted') return false;
  return language === 'zh'
    ? rows.endsWith('记录') && !of.table.title.includes('记录') && text.includes('记录')
    : rows.endsWith(' records') && text.includes(' records');
}

/** 按状态计算充值收入合计 of shifts, which it does not name: the state of what? */
function isOfStateOfNothing({ tree, language, text }: Look): boolean {
  const of = countedIn(tree);
  const isNamed = of !== null && [of.words.zh.one, of.words.zh.rows].some((noun) => text.includes(noun));
  return (
    language === 'zh' &&
    measuresIn(tree).length > 0 &&
    !isNamed &&
    groupsIn(tree).some(({ path, field: { words } }) => path.length === 0 && isNameOf(words.zh, 'vagueSort'))
  );
}

/** Disc cases: before its noun a word is more often another one cut off. */
function isShortened({ tree, language }: Look): boolean {
  const of = countedIn(tree);
  const { one, from } = of?.words.en ?? { one: '', from: 'identifier' };
  return language === 'en' && !SAID_BY.includes(from) && one.split(' ').slice(0, -1).some(mayBeShort);
}

/** 已完成窑炉点火记录单的釉料称量单: two long names one behind the other. */
function isOfLongNames({ tree, language }: Look): boolean {
  const one = countedIn(tree)?.words.zh.one ?? '';
  return (
    language === 'zh' &&
    conditionsIn(tree).some(
      ({ ref: { path } }) =>
        path.length > 0 &&
        !one.startsWith(path[0]?.words.zh ?? '') &&
        [...one, ...(path[0]?.words.zh ?? '')].length > MOST_PILED,
    )
  );
}

/** Reg dates, def ts: names of columns that are words cut off. */
function isOfShortNames({ tree, language }: Look): boolean {
  const fields = language === 'en' ? fieldsIn(tree) : [];
  return fields.some(({ words: { en, from } }) => !SAID_BY.includes(from.en) && areShort(en));
}

const areShort = (name: string): boolean => name.includes(' ') && name.split(' ').some(mayBeShort);

const fieldsIn = (tree: Look['tree']): Field[] => [
  ...groupsIn(tree).map(({ field }) => field),
  ...conditionsIn(tree).map(({ ref }) => ref.field),
  ...measuresIn(tree),
  ...('date' in tree ? [tree.date as Field] : []),
  ...('start' in tree ? [tree.start as Field, tree.end as Field] : []),
  ...('also' in tree ? [tree.also as Field] : []),
];

/** 设备故障报修维修费用: the rows and their number in one word. */
const MOST_PILED = 8;

function isPiledUp({ tree, language, text }: Look): boolean {
  const one = countedIn(tree)?.words.zh.one ?? '';
  return (
    language === 'zh' &&
    measuresIn(tree).some(
      ({ words: { zh } }) => [...one, ...zh].length > MOST_PILED && text.includes(one + zh),
    )
  );
}

/** A column read out beside its value: titles with Oak as the publisher, tickets with the price type concession. */
function isReadOut({ text, language }: Look): boolean {
  return language === 'en' && / with (?:the |\S+(?: \S+){0,3} as the )/.test(text);
}

/** Base rate per hundredweight in cents. */
const isEndless = ({ tree, language }: Look): boolean =>
  language === 'en' && measuresIn(tree).some(({ words: { en } }) => en.split(' ').length > MOST_WORDS);

const MOST_WORDS = 5;

/** `ship country`, `preservation`: what rows have, and nobody has several of. */
const isNoThing = (name: string): boolean => name.includes(' ') || /(?:tion|ment|ness|ance|ence)$/.test(name);

/** Service orders by number of hrs: a comment may say of what, the name does not. */
function isOfUnits({ tree, language }: Look): boolean {
  return (
    language === 'en' &&
    fieldsIn(tree).some(({ column }) => column.comment === null && isUnitAlone(column.name))
  );
}

/** Signs and words of a name that is still said in one breath. */
const LONGEST = { zh: 6, en: 2 };

const isLong = (name: string, language: Language): boolean =>
  (language === 'zh' ? [...name].length : name.split(' ').length) > LONGEST[language];
