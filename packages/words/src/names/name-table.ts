import type { Language } from '@pairsmith/core';
import { hasHan } from '../lexicon/han';
import { endsInWord } from '../lexicon/ends-in';
import { isPersonWord, measureWordOf, type MeasureWord } from '../lexicon/measure-words';
import { isNameOf, nameWord } from '../lexicon/name-words';
import nouns from '../lexicon/nouns.json';
import { plural, singular } from '../lexicon/plurals';
import { titleOf } from '../titles';
import { englishTableName, tidyTitle } from './english-names';
import { englishFrom } from './name-column';
import { quotedEn, quotedZh } from './quotes';
import { tableNoun } from './table-noun';
import { sourceOf, type Named, type Provenance, type RowWords } from './types';

/** What the roles of its columns say of a table. */
export interface AboutRows {
  /** Names single rows, so that they are things rather than records; null: nothing does. */
  label: Named | null;
  isPeople: boolean;
  /** They stay, and are no records of what happened: known from the rows; absent where those are not known. */
  isEntity?: boolean;
}

/** How both languages speak of a table's rows. */
export const nameTable = (table: Named, about: AboutRows): Record<Language, RowWords> => ({
  zh: chineseRows(table, about),
  en: englishRows(table),
});

/** How rows are spoken of by nothing but an identifier. */
export const unnamedRows = (identifier: string, language: Language): RowWords => {
  const nothing = { isThing: false, from: 'quoted' as const };
  return language === 'zh'
    ? { rows: `${quotedZh(identifier)}记录`, one: quotedZh(identifier), unit: '条', ...nothing }
    : {
        rows: `${quotedEn(identifier)} records`,
        one: `${quotedEn(identifier)} record`,
        unit: '',
        ...nothing,
      };
};

const PERSONS: MeasureWord = { unit: '名', isThing: true };

function chineseRows(table: Named, { label, isPeople, isEntity }: AboutRows): RowWords {
  const found = chineseNoun(table, label);
  if (!found) return unnamedRows(table.name, 'zh');
  const { noun, from } = found;
  if (isAmountNoun(noun)) return { rows: `${noun}记录`, one: noun, unit: '条', isThing: false, from };
  const counted = isPeople ? PERSONS : measureWordOf(noun);
  const isThing = counted?.isThing ?? false;
  // 订单商品 are no kinds of goods: each is in the list as often as it was ordered.
  if (isEntity === false && counted?.unit === '种' && noun.length > 3)
    return { rows: noun, one: noun, unit: '条', isThing: false, from };
  if (label || isEntity || (counted && counted.unit !== ''))
    return { rows: noun, one: noun, unit: counted?.unit ?? '个', isThing, from };
  const rows = isNameOf(noun, 'record') ? noun : `${noun}记录`;
  return { rows, one: noun, unit: '条', isThing, from };
}

/** 工资, 库存: there is much of it rather than many. */
const isAmountNoun = (noun: string): boolean => endsInWord(noun, nouns.amountNouns) !== null;

/** Rows of the table are records of an amount, whoever's name stands in them. */
export const holdsAmounts = ({ title }: Pick<Named, 'title'>): boolean => isAmountNoun(tableNoun(title));

/** Rows are what somebody has, so that a person's name in them is not theirs: 工资, 收货地址. */
export const areOfSomebody = (table: Pick<Named, 'title'>): boolean =>
  holdsAmounts(table) || endsInWord(tableNoun(table.title), nouns.belongings) !== null;

/** By its title; a table that is named in Chinese says what it is; else by what its label names. */
function chineseNoun(table: Named, label: Named | null): { noun: string; from: Provenance } | null {
  if (table.title !== '') return { noun: tableNoun(table.title), from: sourceOf(table) };
  if (hasHan(table.name)) return { noun: tableNoun(table.name), from: 'identifier' };
  const noun = label && labelledNoun(label.title);
  return noun ? { noun, from: 'label' } : null;
}

/** 书架名称 → 书架: what a label names; null where it says no more than that it is a name. */
function labelledNoun(title: string): string | null {
  const name = tidyTitle(titleOf(title));
  const tail = nameWord(name, 'labelOfRows') ?? '';
  const noun = name.slice(0, name.length - tail.length);
  return tail !== '' && noun.length >= 2 && hasHan(noun) ? noun : null;
}

function englishRows(table: Named): RowWords {
  const name = englishTableName(table.name, table.title, table.word_source);
  if (!name) return unnamedRows(table.name, 'en');
  // A comment that is no name is not where the name comes from.
  const from = name === englishTableName(table.name, '') ? 'identifier' : englishFrom(table);
  const one = singular(name);
  const rows = isDoing(name) ? `${name} records` : plural(one);
  return { rows, one, unit: '', isThing: isPersonWord(one), from };
}

/** Snowploughing cannot be counted, its records can; `moorings` says itself that it can. */
function isDoing(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return /[a-z]{3}ing$/.test(last) && nouns.doings.every((noun) => !last.endsWith(noun));
}
