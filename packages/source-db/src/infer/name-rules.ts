import type { Column, Table } from '@pairsmith/catalog';

/** What a name or comment says for a reference from one column to another; null: nothing. */
export function namedReference(
  source: { table: Table; column: Column },
  target: { table: Table; column: Column },
): string | null {
  const from = words(source.column.name);
  const key = words(target.column.name);
  const isSameTable = source.table === target.table;
  if (isSameTable) return isParent(from, key) ? '列名指向上级' : null;
  if (pointsTo(from, key, words(target.table.name))) return '列名含目标表名';
  if (from.length >= 2 && from.join() === key.join()) return '列名相同';
  if (mentions(source.column.title, target.table.title)) return '注释提到目标表';
  return null;
}

/** Endings that make a name a reference; what stands before them names the thing. */
const KEY_WORDS = new Set(['id', 'code', 'no', 'num', 'number', 'key', 'uuid', 'guid', 'sn']);
/** Endings of table names that say nothing of the thing. */
const TABLE_WORDS = new Set(['info', 'table', 'tbl', 'tab', 'base', 'main', 'detail', 'dict']);
const PARENT_WORDS = new Set(['parent', 'superior', 'pid', 'up']);

/** `FromShopID` and `from_shops_id` → from, shop, id. */
function words(name: string): string[] {
  const parts = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  return parts
    .filter(Boolean)
    .map((part) => (part.length > 3 && !part.endsWith('ss') ? part.replace(/s$/, '') : part));
}

/** `from_shop_id` points to `id` or `shop_id` of `crm_shop` and of `shop_info`. */
function pointsTo(from: readonly string[], key: readonly string[], table: readonly string[]): boolean {
  const ending = from.at(-1);
  const thing = from.slice(0, -1);
  if (ending === undefined || thing.length === 0 || !KEY_WORDS.has(ending) || key.at(-1) !== ending)
    return false;
  const core = [...table];
  while (core.length > 1 && TABLE_WORDS.has(core.at(-1)!)) core.pop();
  const names = core.length > 0 && (endsWith(core, thing) || endsWith(thing, core));
  return names && (key.length === 1 || endsWith(thing, key.slice(0, -1)));
}

const isParent = (from: readonly string[], key: readonly string[]) =>
  PARENT_WORDS.has(from[0] ?? '') && (from.length === 1 || from.at(-1) === key.at(-1));

const endsWith = (whole: readonly string[], end: readonly string[]) =>
  end.length <= whole.length && end.every((word, index) => word === whole[whole.length - end.length + index]);

/** `所属公司编号` mentions `公司信息表`. */
function mentions(title: string, tableTitle: string): boolean {
  const thing = tableTitle.replace(/(基础|基本)?(信息|数据|资料|档案|字典)?表?$/, '');
  const reference = /^(.*?)(id|编号|编码|标识|代码|外键)$/i.exec(title)?.[1];
  return thing.length >= 2 && reference !== undefined && reference.endsWith(thing);
}
