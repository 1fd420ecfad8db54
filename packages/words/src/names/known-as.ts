import { isEnglishWord } from '../lexicon/english-words';
import { beginsWithWord, endsInWord } from '../lexicon/ends-in';
import { columnTitle, identifierWords, tableNameWords, tableTitle } from '../lexicon/lexicon';
import { isNameOf } from '../lexicon/name-words';
import nouns from '../lexicon/nouns.json';
import { plural, singular } from '../lexicon/plurals';
import { plain } from '../plain';
import { withoutTail } from '../without-tail';
import { flagAdjective, withoutLink } from './adjectives';
import { englishName, rowWordsIn } from './english-names';
import { nameColumn } from './name-column';
import { cellMeanings, type Valued } from './name-value';
import { plainNoun } from './plain-noun';
import { staffNoun } from './staff-noun';
import { tableNoun } from './table-noun';
import type { Named } from './types';

/*
 * All words by which somebody who asks may mean a table, a column or a value, as `plain` writes them: what nameTable, nameColumn
 * and nameValue say, and what people say instead. None is shorter than two signs, but for values.
 */

export interface KnownTable extends Named {
  schema: string;
  columns: readonly Named[];
}

/** 图书订单表: 图书订单, `book_orders`, `ods.book_orders`, book orders, book order. */
export function tableKnownAs({ schema, title, name, columns }: KnownTable): string[] {
  const words = tableNameWords(name).join(' ');
  const cut = rowWordsIn(withoutUnknown(name)).join(' ');
  const labels = columns.filter((column) => isNameOf(column.title, 'labelOfOwner'));
  const tail = withoutTail(title, nouns.looseTails);
  return distinct([
    ...[
      title,
      tableNoun(title),
      staffNoun({ title, columns }) ?? '',
      tail,
      ...nouns.often.map((often) => tail.replace(often, '')),
    ],
    ...[name, `${schema}.${name}`, words, ...numbersOf(words), tableTitle(name)],
    ...(cut === words ? [] : [cut, ...numbersOf(cut)]),
    ...[words, cut, title.toLowerCase()].flatMap(plainly),
    // 书架名称 names shelves.
    ...labels.map((label) => withoutOne(label.title, nouns.labelTails)),
  ]);
}

/** `pretixbase_order`: what no word stands before is the application. */
function withoutUnknown(name: string): string {
  const [first = '', ...more] = name.split('_');
  return more.length > 0 && !isEnglishWord(first) ? more.join('_') : name;
}

/** 订单状态 of a table 销售订单: 状态 too; `is_paid`: paid, paid flag; `sales_rep_id`: sales rep. */
export function columnKnownAs({ title, name }: Named, table: Named): string[] {
  const words = identifierWords(name).join(' ');
  const [head = ''] = words.split(' ');
  const stem = words.includes(' ') && (head === 'is' || head === 'has') ? words.slice(head.length + 1) : '';
  return distinct([
    ...[title, withoutHeads(title), withoutKey(title), withoutNoun(title, table)],
    // 城市 of a column 市.
    title && nameColumn({ name, title }).zh,
    ...[name, words, stem, stem && `${stem} flag`, withoutKey(stem || words), columnTitle(name)],
    englishName(name, title) ?? '',
  ]);
}

/** Per cell the words that mean it: its meaning, itself, and what rows are by it: 已付款, paid of a `status` shipped. */
export function valuesKnownAs(column: Valued, cells: readonly string[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const add = (cell: string, said: readonly string[]) =>
    words.set(cell, [...new Set([...(words.get(cell) ?? []), ...said.map(plain)])]);
  for (const { code, label } of cellMeanings(column)) add(code, [label, ...adjectives(column, code, label)]);
  for (const cell of new Set(cells))
    add(cell, [cell, cell.replaceAll('_', ' '), ...adjectives(column, cell)]);
  return words;
}

/** 进行中的订单: without 的, which belongs to the noun. */
function adjectives(column: Named, raw: string, label?: string): string[] {
  // Who asks need not use the title's word: 紧急 of an `is_urgent` titled 是否加急.
  return [column, { ...column, title: '' }]
    .map((one) => flagAdjective(one, { raw, label }))
    .flatMap((said) => [said?.zh && withoutLink(said.zh), said?.en])
    .filter((word) => typeof word === 'string');
}

const distinct = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((word) => (word.trim().length > 1 ? [plain(word.trim())] : []))),
];

/** One and many of what an identifier names. */
const numbersOf = (words: string): string[] => [singular(words), plural(singular(words))];

/** Order lines of order details, guests of guest profiles. */
const plainly = (words: string): string[] => {
  const one = singular(words);
  return [true, false].flatMap((isLine) =>
    plainNoun(one, isLine) === one ? [] : numbersOf(plainNoun(one, isLine)),
  );
};

const withoutOne = (title: string, tails: readonly string[]): string =>
  title.slice(0, title.length - (endsInWord(title, tails)?.length ?? 0));

/** 是否已付款 → 付款, 所在城市 → 城市. */
function withoutHeads(title: string): string {
  const head = beginsWithWord(title, nouns.askedHeads) ?? '';
  return title.slice(head.length);
}

/** `sales rep id` → sales rep. */
const withoutKey = (said: string): string => said.replace(/ (id|no|code)$/i, '');

/** 状态 of 销售订单, whose column is called 订单状态. */
function withoutNoun(title: string, table: Named): string {
  const noun = withoutTail(table.title, nouns.looseTails);
  const said = [4, 3, 2].find((size) => title.length >= size + 2 && noun.endsWith(title.slice(0, size))) ?? 0;
  return said > 0 ? title.slice(said) : '';
}
