import type { Column, Table } from '@pairsmith/catalog';
import { coreOf, partsOf, type NameParts } from './name-parts';

export interface Named {
  reason: string;
  /** Of several that hold the highest is meant, where it is alone. */
  rank: number;
}

interface End {
  table: Table;
  column: Column;
}

/** What names and comments say for a reference from one column to another; null: nothing. */
export function namedReference(source: End, target: End): Named | null {
  const from = partsOf(source.column.name);
  const key = partsOf(target.column.name);
  if (source.table === target.table) {
    return isParent(source.column.name, from) && isItsKey(target, key)
      ? { reason: '列名指向上级', rank: 4 }
      : null;
  }
  if (isOwnName(source, from)) return null;
  const core = coreOf(target.table);
  const isCalled = calling(from, key, core, target);
  if (isCalled && (same(from.thing, core) || same(from.words, [...core, ...key.words])))
    return { reason: '列名含目标表名', rank: 4 };
  if (isCalled) return { reason: '列名含目标表名', rank: 3 };
  if (isSameName(from, key, source, target)) return { reason: '列名相同', rank: 2 };
  if (mentions(source.column.title, target.table.title)) return { reason: '注释提到目标表', rank: 2 };
  if (from.marker !== null && fits(from, key) && isItsKey(target, key) && isShortFor(from.thing, core)) {
    // Of two names that it could be short for the nearer one is meant.
    return { reason: '列名像目标表名的缩写', rank: 1 + 1 / (1 + core.join('').length) };
  }
  return null;
}

/** The key of its own table, called `id` or by the table's name: others refer to it. */
const isOwnName = (source: End, { thing, marker }: NameParts) =>
  marker !== null && (thing.length === 0 || same(thing, coreOf(source.table)));

/** `from_shop_id`, `fk_shop`, `店铺编号` and a bare `shop` call a row of `crm_shop`, `shop_info`, `店铺表`. */
function calling(from: NameParts, key: NameParts, core: readonly string[], target: End): boolean {
  if (from.thing.length === 0 || core.join('').length < 2) return false;
  // 读者证号 is the 证号 of a 读者, shop_slug the slug of a shop.
  if (endsWith(from.words, [...core, ...key.words])) return true;
  if (!fits(from, key) || !(key.thing.length === 0 || endsWith(from.thing, key.thing))) return false;
  if (from.marker !== null && from.marker !== 'fk')
    return endsWith(from.thing, core) || (from.thing.join('').length >= 2 && endsWith(core, from.thing));
  // Without a word that says "key" the target must be one, and a plural is a count.
  return !from.isPlural && endsWith(from.thing, core) && isItsKey(target, key);
}

/** `x_id` leads to an `id` and not to a `code`; a prefix alone leads to whatever the key is. */
const fits = (from: NameParts, key: NameParts) =>
  from.marker === null || from.marker === 'fk' || key.marker === 'fk' || key.marker === 'pk'
    ? true
    : from.marker === key.marker;

/** Declared, or named as people name keys: `id`, `shop_id` of a table of shops. */
function isItsKey({ table, column }: End, { thing, marker }: NameParts): boolean {
  if (table.primary_key.length > 0)
    return table.primary_key.length === 1 && table.primary_key[0] === column.name;
  return (
    marker !== null &&
    (thing.length === 0 || endsWith(coreOf(table), thing) || isShortFor(thing, coreOf(table)))
  );
}

/**
 * One name says that both mean the same, not which refers. Numbers that merely count (line 1, 2, 3) are contained in
 * every other count of that name, so there the target must be its table's key.
 */
function isSameName(from: NameParts, key: NameParts, source: End, target: End): boolean {
  if (source.column.name.toLowerCase() !== target.column.name.toLowerCase()) return false;
  if (from.thing.length + (from.marker === null ? 0 : 1) < 2) return false;
  return source.column.type_class !== 'integer' || isItsKey(target, key);
}

const PARENT = /^(parent|superior|up|上级|上层|父级?|shangji|sj)$/;

const isParent = (name: string, { thing }: NameParts) =>
  /^p_?id$/i.test(name) || PARENT.test(thing.join('')) || isShort(thing.join(''), 'parent');

/**
 * `cust` or `cstm` for `customer`: the beginning of the word, then nothing but consonants in their order. A thing of
 * several words may be shortened word by word or as one; initials (`khbh` for 客户) only at the end of a longer name.
 */
function isShortFor(thing: readonly string[], core: readonly string[]): boolean {
  if (thing.length === 0 || thing.length > core.length + 2) return false;
  const last = thing.at(-1)!;
  if (isShort(last, core.join(''))) return true;
  if (thing.length >= core.length && core.length > 1) {
    const end = thing.slice(-core.length);
    if (end.every((word, index) => word === core[index] || isShort(word, core[index]!))) return true;
  }
  const name = core.join('');
  return /^[a-z]{2,4}$/.test(name) && last.length > name.length && last.length <= 8 && last.endsWith(name);
}

function isShort(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  while (short[at] !== undefined && short[at] === long[at]) at += 1;
  let from = at;
  for (const letter of short.slice(at)) {
    if (/[aeiou]/.test(letter)) return false;
    from = long.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** `所属公司编号` mentions `公司信息表`. */
function mentions(title: string, tableTitle: string): boolean {
  const thing = tableTitle.replace(/(基础|基本)?(信息|数据|资料|档案|字典)?表?$/, '').trim();
  const reference = /^(.*?)\s*(id|编号|编码|标识|代码|外键)$/i.exec(title)?.[1];
  return thing.length >= 2 && reference !== undefined && reference.endsWith(thing);
}

const same = (one: readonly string[], other: readonly string[]) => one.join('\0') === other.join('\0');
const endsWith = (whole: readonly string[], end: readonly string[]) =>
  end.length <= whole.length && same(whole.slice(whole.length - end.length), end);
