import type { Language } from '@pairsmith/core';
import { hasHan } from '../lexicon/han';
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
  /** They stay, and are no records of what happened: known from the rows. */
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

function chineseRows(table: Named, { label, isPeople, isEntity = false }: AboutRows): RowWords {
  const found = chineseNoun(table, label);
  if (!found) return unnamedRows(table.name, 'zh');
  const { noun, from } = found;
  const counted = isPeople ? PERSONS : measureWordOf(noun);
  const isThing = counted?.isThing ?? false;
  if (label || isEntity || (counted && counted.unit !== '' && counted.unit !== '条'))
    return { rows: noun, one: noun, unit: counted?.unit ?? '个', isThing, from };
  const rows = isNameOf(noun, 'record') ? noun : `${noun}记录`;
  return { rows, one: noun, unit: '条', isThing, from };
}

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
  const name = englishTableName(table.name, table.title);
  if (!name) return unnamedRows(table.name, 'en');
  const from = englishFrom(table);
  const one = singular(name);
  const rows = isDoing(name) ? `${name} records` : plural(one);
  return { rows, one, unit: '', isThing: isPersonWord(one), from };
}

/** Snowploughing cannot be counted, its records can; `moorings` says itself that it can. */
function isDoing(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return /[a-z]{3}ing$/.test(last) && nouns.doings.every((noun) => !last.endsWith(noun));
}
