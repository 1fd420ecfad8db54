import { columnTitle, englishName, englishTableName, isNameOf, tableTitle } from '@pairsmith/words';
import { nounInNames, type Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { isWithoutName } from '../add-words';
import type { TableWords } from '../writer';

/**
 * Words for what has none, by the lexicon where it knows every part of the name; a table whose name says nothing in Chinese is
 * called what the names of its rows end in. What is not known stays without.
 */
export function describeTable(table: Table, language: Language): TableWords {
  const [nameTable, nameColumn] =
    language === 'zh' ? [tableTitle, columnTitle] : [tableInEnglish, columnInEnglish];
  const known = table.word_source === 'none' ? nameTable(table.name) : table.title;
  const seen = known || language === 'en' ? '' : nounInNames(table);
  const columns = table.columns
    .filter(isWithoutName)
    .map(({ name }) => [name, calledAsTable(nameColumn(name), known)] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => [name, { title: words, description: words }] as const);
  return {
    title: known || seen,
    description: seen
      ? `${seen}（由各行的名称推断）`
      : table.word_source === 'none'
        ? known
        : table.description,
    columns: Object.fromEntries(columns),
    ...(seen && { titleFrom: 'names' as const }),
  };
}

/** `rate` of a table 税率 is the 税率, whatever the lexicon says of rates. */
const calledAsTable = (word: string, table: string): string =>
  word === '比率' && isNameOf(table, 'shareOfOther') ? table : word;

const tableInEnglish = (name: string): string => englishTableName(name, '') ?? '';
const columnInEnglish = (name: string): string => englishName(name, '') ?? '';
