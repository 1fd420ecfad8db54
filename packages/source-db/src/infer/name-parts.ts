import type { Table } from '@pairsmith/catalog';

/** A column's name: what it is about, and the word that makes it a key or a reference. */
export interface NameParts {
  /** All of it, in order. */
  words: string[];
  /** Words of the thing, Chinese ones sign by sign; empty for a bare `id`. */
  thing: string[];
  /** `id`, `no`, `编号` …; `fk` where only a prefix says that it refers; null where nothing does. */
  marker: string | null;
  /** Whether the name is in the plural: `visits` counts visits. */
  isPlural: boolean;
}

/** Endings that make a name a key; `bh`, `bm`, `dm` are 编号, 编码, 代码 in initials. */
const MARKERS =
  'id code no num number key uuid guid sn bh bm dm bianhao bianma daima 编号 编码 代码 标识 号码'.split(' ');
const IS_MARKER = new Set(MARKERS);
/** Written right behind the thing: `deptno`, `khbh`, `客户编号`. */
const GLUED = /^(\p{L}{2,}|\p{Script=Han}+)(id|no|code|key|bh|bm|dm|编号|编码|代码|标识|号码)$/u;
const PREFIXES = new Set(['fk', 'ref', 'pk']);

/** Beginnings of table names that say only that they are tables, and of which layer. */
const LAYERS = new Set('t tb tbl tab table dim fact ods dwd dws dwm ads stg'.split(' '));
/** Endings of table names that say nothing of the thing; `xx` is 信息 in initials. */
const TABLE_WORDS = new Set(['info', 'table', 'tbl', 'tab', 'base', 'main', 'detail', 'dict', 'xx']);
const GLUED_TABLE = /^(\p{Script=Han}{2,}?)(基础|基本|主)?(信息|数据|资料|档案|字典)?表?$/u;

const HAN = /\p{Script=Han}/u;

/** `FromShopID` and `from_shops_id` → from, shop, id. */
const split = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

const singular = (word: string) => (word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word);

/** Chinese has no blanks between words: its signs are compared one by one. */
const signs = (word: string) => (HAN.test(word) ? [...word] : [singular(word)]);

export function partsOf(name: string): NameParts {
  const words = split(name);
  const all = words.flatMap(signs);
  let marker: string | null = null;
  if (words.length > 1 && PREFIXES.has(words[0]!)) {
    words.shift();
    marker = 'fk';
  }
  const last = words.at(-1) ?? '';
  const glued = GLUED.exec(last);
  if (IS_MARKER.has(last) || (words.length === 1 && last === 'pk')) marker = words.pop()!;
  else if (glued) {
    words.splice(-1, 1, glued[1]!);
    marker = glued[2]!;
  }
  const end = words.at(-1) ?? '';
  return {
    words: all,
    thing: words.flatMap(signs),
    marker,
    isPlural: !HAN.test(end) && singular(end) !== end,
  };
}

/** The words of what a table's rows are: `crm_shop_info` → crm, shop. */
export function coreOf(table: Pick<Table, 'name'>): string[] {
  const words = split(table.name);
  while (words.length > 1 && LAYERS.has(words[0]!)) words.shift();
  while (words.length > 1 && TABLE_WORDS.has(singular(words.at(-1)!))) words.pop();
  const last = words.pop() ?? '';
  const core = GLUED_TABLE.exec(last)?.[1] ?? last.replace(/(?<=^[a-z]{2,4})xx$/, '');
  return [...words, core].flatMap(signs);
}
