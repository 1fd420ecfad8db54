import { beginsWithWord } from '../lexicon/ends-in';
import { hasHan, isHan } from '../lexicon/han';
import { identifierWords } from '../lexicon/lexicon';
import nouns from '../lexicon/nouns.json';
import { englishName, tidyTitle } from './english-names';
import { quotedEn, quotedZh } from './quotes';
import { unitBehind } from './unit-in';
import { withoutTail } from '../without-tail';
import { sourceOf, type Name, type Named, type Provenance, type Words } from './types';

/** What names rows, where nothing else says how they are called. */
export const NAME_WORDS: Record<'thing' | 'person', Words> = {
  thing: { zh: '名称', en: 'name' },
  person: { zh: '姓名', en: 'name' },
};

/** What people call a column in each language; its identifier in quotes where nobody has said. */
export function nameColumn(named: Named & Partial<Filled>): Name {
  const column = isCell(named) ? { ...named, title: '' } : named;
  const en = englishName(column.name, column.title, column.word_source);
  const isNamedZh = column.title !== '' || hasHan(column.name);
  return {
    zh: isNamedZh
      ? inFull(withoutHead(lastOfSeveral(tidyTitle(column.title || column.name))))
      : quotedZh(column.name),
    en: en ?? quotedEn(column.name),
    from: {
      zh: !isNamedZh ? 'quoted' : column.title === '' ? 'identifier' : sourceOf(column),
      en: en === null ? 'quoted' : englishFrom(column),
    },
  };
}

/** What a column was read to hold. */
interface Filled {
  comment: string | null;
  statistics: { distinct: number; common_values: readonly { value: string }[] } | null;
}

/** `held, confirmed, cancelled` begins with a cell, and so does `draft 草稿`: what rows may be in is no name of the column. */
function isCell({ name, title, comment, statistics }: Named & Partial<Filled>): boolean {
  // `held: not paid yet` of a status.
  const isExplained = /^[a-z]+$/.test(title) && (comment ?? '').startsWith(`${title}: `);
  const few = statistics && statistics.distinct <= MOST_CELLS;
  if (isExplained && few && !identifierWords(name).includes(title)) return true;
  const [first = '', ...more] = title.toLowerCase().split(' ');
  if (more.length > 1 || (more[0] !== undefined && !hasHan(more[0]))) return false;
  return (statistics?.common_values ?? []).some(({ value }) => value.toLowerCase() === first);
}

/** More are no states. */
const MOST_CELLS = 15;

/** An English title is somebody's word, else the identifier's words are read. */
export const englishFrom = (named: Named): Provenance =>
  named.title !== '' && !hasHan(named.title) ? sourceOf(named) : 'identifier';

const PLACES: ReadonlyMap<string, string> = new Map(Object.entries(nouns.places));

/** 市 → 城市: one sign alone is no word; 税率% → 税率, 体重kg → 体重: the sign stands behind numbers. */
const inFull = (title: string): string =>
  PLACES.get(title) ??
  (isHan(title.slice(0, -1), 2) ? title.replace(/[%％]$/, '') : withoutTail(title, [unitBehind(title)]));

/** 开航/启程时间 → 启程时间: of two names the last is whole where it says what both are. */
function lastOfSeveral(title: string): string {
  const [last = '', first = ''] = title.split(/[/／]/).toReversed();
  return isHan(first, 2) && isHan(last, 4) && last.length > first.length ? last : title;
}

/** 所在城市 → 城市: which city everybody knows by the rows. */
function withoutHead(title: string): string {
  const head = beginsWithWord(title, nouns.ownHeads) ?? '';
  return isHan(title.slice(head.length, head.length + 2), 2) ? title.slice(head.length) : title;
}
