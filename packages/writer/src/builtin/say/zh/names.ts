import { nameWithOwner, overlap } from '@pairsmith/words';
import type { Grouping } from '../../facts/groupings';
import { IS_IN, type Field, type Measure, type Ref, type Subject } from '../../facts/subject';
import { isFlag } from '../flags';

/** A field's name; a parent's with the parent before it: `门店状态`, `“t_2”的“c_3”`. */
export function nameOf(ref: Ref): string {
  const owner = ref.path.at(-1)?.words.zh;
  return owner && !ref.field.isClear ? nameWithOwner(owner, ref.field.words.zh) : ref.field.words.zh;
}

/** What a group is called: `公司`, `门店状态`. */
export const groupName = (by: Grouping): string =>
  by.kind === 'entity'
    ? (by.path.at(-1)?.words.zh ?? by.show.words.zh)
    : nameOf({ path: by.path, field: by.field });

/** As it follows 按: `公司`, `采摘工的颜色`, `服务站所在城市`, `是否新品`, `商品是否新品`. */
export function byName(by: Grouping): string {
  const owner = by.path.at(-1)?.words.zh ?? '';
  if (isFlag(by) || isFlagName(by.field.words.zh)) return `${owner}${flagName(by.field.words.zh)}`;
  // 按客户分组统计 would group by customers.
  if (/(分组|统计|排序)$/.test(groupName(by))) return `“${groupName(by)}”`;
  if (by.kind === 'entity' || by.path.length === 0 || by.field.isClear) return groupName(by);
  const name = by.field.words.zh;
  if (isPlace(by)) return owner.endsWith(name) ? owner : `${owner}所在${name}`;
  if (name.startsWith(owner)) return name;
  return `${owner}的${name.slice(overlap(owner, name))}`;
}

/** A name that asks what its values say. */
export const isFlagName = (name: string): boolean => /^(是否|有无|能否)/.test(name);

/** 新品标志 asks 是否新品. */
const flagName = (name: string): string =>
  isFlagName(name) || /(状态|情况)$/.test(name) ? name : `是否${name.replace(/(标志|标识|标记)$/, '')}`;

/** `各公司`, `各城市`; null for flags, and for what belongs to another table (各采摘工颜色), which reads well only behind 按. */
export function each(by: Grouping): string | null {
  if (isFlag(by) || isFlagName(by.field.words.zh)) return null;
  const own = by.path[0]?.from.dimensions.some(({ words }) => words.zh === by.field.words.zh);
  if (isPlace(by) && !own) return `各${by.field.words.zh}`;
  return isJoined(by)
    ? null
    : `各${/(天气|颜色|材质|口味)$/.test(groupName(by)) ? '种' : ''}${groupName(by)}`;
}

const isPlace = ({ field }: Grouping): boolean => 'verb' in field && field.verb === IS_IN;

/** A column of a table that the rows belong to, whose name alone does not say whose it is. */
export const isJoined = ({ kind, path, field }: Grouping): boolean =>
  kind === 'code' && path.length > 0 && !field.isClear;

/** What stands in lists, where nothing else says of what they are: `公司`, `订单状态`; null for a flag, of which there are two anyway. */
export function groups(of: Subject, by: Grouping): string | null {
  if (isFlag(by) || isFlagName(by.field.words.zh)) return null;
  const isVague = by.kind === 'code' && by.path.length === 0 && VAGUE.test(by.field.words.zh);
  return isVague ? ownedName(of, by.field) : groupName(by);
}

/** Many a thing has one. */
const VAGUE = /^(状态|类型|种类|类别|分类|级别|等级|方式|来源|渠道|阶段|原因)$/;

/** `5家公司`, `3种图书类型`. */
export const several = (by: Grouping, count: number): string => {
  const to = by.path.at(-1)?.to;
  const unit = by.kind === 'entity' && to ? thingUnit(to) : codeUnit(groupName(by));
  return `${count}${unit}${groupName(by)}`;
};

/** Rows are counted by 条; what an unnamed table stands for is a thing, and of what there is much there are kinds. */
export const thingUnit = ({ words }: Subject): string =>
  words.zh.one.startsWith('“') ? '个' : words.zh.unit || '种';

/** 种 of what things are like, 个 else. */
export const codeUnit = (name: string): string =>
  /(类型|类别|种类|方式|渠道|品牌|状态|分类|原因|天气|颜色|材质|型号|规格|口味|业态)$/.test(name)
    ? '种'
    : '个';

/** `服务台评分`: a thing's or an event's number with its noun. */
export const ownedName = ({ words: { zh } }: Subject, { words }: Pick<Measure, 'words'>): string =>
  nameWithOwner(zh.one.startsWith('“') ? zh.rows : zh.one, words.zh);

/** 全称 rather than 客户全称, where the sentence names the rows. */
export const shortName = ({ words }: Field): string =>
  /(名称|全称|简称|姓名|标题)$/.exec(words.zh)?.[1] ?? words.zh;
