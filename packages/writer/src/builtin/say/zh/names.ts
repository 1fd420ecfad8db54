import { nameWithOwner, overlap, isNameOf, nameWord } from '@pairsmith/words';
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
  if (isNameOf(groupName(by), 'grouping')) return `“${groupName(by)}”`;
  if (by.kind === 'entity' || by.path.length === 0 || by.field.isClear) return groupName(by);
  const name = by.field.words.zh;
  if (isPlace(by)) return owner.endsWith(name) ? owner : `${owner}所在${name}`;
  if (name.startsWith(owner)) return name;
  return `${owner}的${name.slice(overlap(owner, name))}`;
}

/** A name that asks what its values say. */
export const isFlagName = (name: string): boolean => isNameOf(name, 'question');

/** 新品标志 asks 是否新品. */
function flagName(name: string): string {
  if (isFlagName(name) || isNameOf(name, 'statusTail')) return name;
  const tail = nameWord(name, 'flagTail') ?? '';
  return `是否${name.slice(0, name.length - tail.length)}`;
}

/** `各公司`, `各城市`; null for flags, and for what belongs to another table (各采摘工颜色), which reads well only behind 按. */
export function each(by: Grouping): string | null {
  if (isFlag(by) || isFlagName(by.field.words.zh)) return null;
  const own = by.path[0]?.from.dimensions.some(({ words }) => words.zh === by.field.words.zh);
  if (isPlace(by) && !own) return `各${by.field.words.zh}`;
  return isJoined(by) ? null : `各${isNameOf(groupName(by), 'eachByKind') ? '种' : ''}${groupName(by)}`;
}

const isPlace = ({ field }: Grouping): boolean => 'verb' in field && field.verb === IS_IN;

/** A column of a table that the rows belong to, whose name alone does not say whose it is. */
export const isJoined = ({ kind, path, field }: Grouping): boolean =>
  kind === 'code' && path.length > 0 && !field.isClear;

/** What stands in lists, where nothing else says of what they are: `公司`, `订单状态`; null for a flag, of which there are two anyway. */
export function groups(of: Subject, by: Grouping): string | null {
  if (isFlag(by) || isFlagName(by.field.words.zh)) return null;
  // Many a thing has a status or a type.
  const isVague = by.kind === 'code' && by.path.length === 0 && isNameOf(by.field.words.zh, 'vagueSort');
  return isVague ? ownedName(of, by.field) : groupName(by);
}

/** `5家公司`, `3种图书类型`. */
export const several = (by: Grouping, count: number): string => {
  const to = by.path.at(-1)?.to;
  const unit = by.kind === 'entity' && to ? thingUnit(to) : codeUnit(groupName(by));
  return `${count}${unit}${groupName(by)}`;
};

/** Rows are counted by 条; what an unnamed table stands for is a thing, and of what there is much there are kinds. */
export const thingUnit = ({ words }: Subject): string =>
  words.zh.from === 'quoted' ? '个' : words.zh.unit || '种';

/** 种 of what things are like, 个 else. */
export const codeUnit = (name: string): string => (isNameOf(name, 'countedByKind') ? '种' : '个');

/** `服务台评分`: a thing's or an event's number with its noun. */
export const ownedName = ({ words: { zh } }: Subject, { words }: Pick<Measure, 'words'>): string =>
  nameWithOwner(zh.from === 'quoted' ? zh.rows : zh.one, words.zh);

/** 全称 rather than 客户全称, where the sentence names the rows. */
export const shortName = ({ words }: Field): string => nameWord(words.zh, 'labelOfRow') ?? words.zh;
