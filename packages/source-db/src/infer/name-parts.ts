import { endsInWord, hasHan, tableNoun, withoutTail } from '@pairsmith/words';
import type { Column, Table } from '@pairsmith/catalog';

/**
 * A column with what its own and its table's words say, taken apart once for many comparisons. Several words are one
 * text with a blank before each, so that ` book` ends ` returned book` and not ` notebook`; Chinese has no blanks between
 * words, so there each sign is one.
 */
export interface End {
  table: Table;
  column: Column;
  /** All words of the name. */
  words: string;
  /** What the column is about; empty for a bare `id`. */
  thing: string;
  /** What makes the name a key: `id`, `no`, `编号` …; `fk` where only a prefix says that it refers; null where nothing does. */
  marker: string | null;
  /** `visits` counts visits. */
  isPlural: boolean;
  /** What the table's rows are: `crm_shop_info` → ` crm shop`. */
  core: string;
  /** What the comment says that the column refers to: `所属公司编号` → 所属公司; null where it says nothing of that kind. */
  mentioned: string | null;
  /** What the table's comment says that its rows are: `公司信息表` → 公司; at least two letters, else empty. */
  titled: string;
}

/** Endings that make a name a key; `bh`, `bm`, `dm` are 编号, 编码, 代码 in initials. */
const MARKERS = new Set(
  'id code no num number key uuid guid sn bh bm dm bianhao bianma daima 编号 编码 代码 标识 号码'.split(' '),
);
/** Written right behind the thing: `deptno`, `khbh`, `客户编号`. */
const GLUED = /^(\p{L}{2,}|\p{Script=Han}+)(id|no|code|key|bh|bm|dm|编号|编码|代码|标识|号码)$/u;
const PREFIXES = new Set(['fk', 'ref', 'pk']);

/** Beginnings of table names that say only that they are tables, and of which layer. */
const LAYERS = new Set('t tb tbl tab table dim fact ods dwd dws dwm ads stg'.split(' '));
/** Endings of table names that say nothing of the thing; `xx` is 信息 in initials. */
const TABLE_WORDS = new Set('info table tbl tab base main detail dict xx'.split(' '));
const GLUED_TABLE = /^(\p{Script=Han}{2,}?)(基础|基本|主)?(信息|数据|资料|档案|字典)?表?$/u;

/** Of so many tables, and so large a part of them, that begin alike, the beginning says whose they are: `mdl_`, `wk_crm_`. */
const SHARED = { tables: 4, part: 0.6 };

/** The words that most tables begin with and that say nothing of any of them; empty where there are none. */
export function sharedBeginning(tables: readonly Pick<Table, 'name'>[]): string[] {
  const names = tables.map(({ name }) => split(name));
  const beginning: string[] = [];
  for (;;) {
    const among = names.filter((words) => beginning.every((word, at) => words[at] === word));
    const next = mostCommon(among.flatMap((words) => words[beginning.length] ?? []));
    const enough = Math.max(SHARED.tables, tables.length * SHARED.part);
    if (next === null || next.count < enough) return beginning;
    beginning.push(next.word);
  }
}

function mostCommon(words: readonly string[]): { word: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first ? { word: first[0], count: first[1] } : null;
}

/** What stands in the table, column by column. `shared`: what most tables' names begin with. */
export function readEnds(table: Table, shared: readonly string[] = []): End[] {
  const core = join(coreOf(table.name, shared));
  const titled = withoutTail(tableNoun(table.title), ['字典']);
  return table.columns.map((column) => ({
    table,
    column,
    ...partsOf(column.name),
    core,
    mentioned: mentionedBy(column.title, partsOf(column.name).marker),
    titled: titled.length >= 2 ? titled : '',
  }));
}

const KEY_TAILS = ['id', 'ID', 'Id', '编号', '编码', '标识', '代码', '外键', '内码'];

/** 客户 of a `fcustid`: that it is a key says the name. */
function mentionedBy(title: string, marker: string | null): string | null {
  const tail = endsInWord(title, KEY_TAILS);
  if (tail === null) return marker !== null && hasHan(title) ? title : null;
  return title.slice(0, -tail.length).trimEnd();
}

function partsOf(name: string): Pick<End, 'words' | 'thing' | 'marker' | 'isPlural'> {
  const words = split(name);
  const all = join(words.flatMap(signs));
  let marker: string | null = null;
  if (words.length > 1 && PREFIXES.has(words[0]!)) {
    words.shift();
    marker = 'fk';
  }
  const last = words.at(-1) ?? '';
  const glued = GLUED.exec(last);
  if (MARKERS.has(last) || (words.length === 1 && last === 'pk')) marker = words.pop()!;
  else if (glued) {
    words.splice(-1, 1, glued[1]!);
    marker = glued[2]!;
  }
  const end = words.at(-1) ?? '';
  return {
    words: all,
    thing: join(words.flatMap(signs)),
    marker,
    isPlural: !hasHan(end) && singular(end) !== end,
  };
}

function coreOf(table: string, shared: readonly string[]): string[] {
  const words = split(table);
  if (words.length > shared.length && shared.every((word, at) => words[at] === word))
    words.splice(0, shared.length);
  while (words.length > 1 && LAYERS.has(words[0]!)) words.shift();
  while (words.length > 1 && TABLE_WORDS.has(singular(words.at(-1)!))) words.pop();
  const last = words.pop() ?? '';
  const core = GLUED_TABLE.exec(last)?.[1] ?? last.replace(/(?<=^[a-z]{2,4})xx$/, '');
  return [...words, core].flatMap(signs);
}

/** `FromShopID` and `from_shops_id` → from, shop, id. */
const split = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

const singular = (word: string) =>
  word.length > 3 && !word.endsWith('ss') ? word.replace(/(?<=..)ies$/, 'y').replace(/s$/, '') : word;

const signs = (word: string) => (hasHan(word) ? [...word] : [singular(word)]);

const join = (words: readonly string[]) => words.map((word) => ` ${word}`).join('');
