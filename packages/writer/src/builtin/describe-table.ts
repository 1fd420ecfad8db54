import { columnTitle, tableNameWords, tableTitle, type Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { TableWords } from '../writer';
import { englishName } from './facts/words-of-table';

/** Words for what has none, by the lexicon where it knows every part of the name; what it does not know stays without. */
export function describeTable(table: Table, language: Language): TableWords {
  const [nameTable, nameColumn] =
    language === 'zh' ? [tableTitle, columnTitle] : [tableInEnglish, columnInEnglish];
  const title = table.word_source === 'none' ? nameTable(table.name) : table.title;
  const columns = table.columns
    .filter(({ word_source }) => word_source === 'none')
    .map(({ name }) => [name, nameColumn(name)] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => [name, { title: words, description: words }] as const);
  const description = table.word_source === 'none' ? title : table.description;
  return { title, description, columns: Object.fromEntries(columns) };
}

const tableInEnglish = (name: string): string => englishName(name, '', tableNameWords(name)) ?? '';
const columnInEnglish = (name: string): string => englishName(name, '') ?? '';
