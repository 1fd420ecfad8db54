import { isNameOf, nameColumn, nameWithOwner, nameWord, overlap, withoutOwner } from '@pairsmith/words';
import type { Grouping } from '../../facts/groupings';
import { IS_IN, LIVES_IN, type Field, type Measure, type Ref, type Subject } from '../../facts/subject';
import { isFlag } from '../flags';

/** A field's name; a parent's with the parent before it: `门店状态`, `“t_2”的“c_3”`. */
export function nameOf(ref: Ref): string {
  const owner = ref.path.at(-1)?.words.zh;
  const name = fieldName(ref.field);
  return owner && !ref.field.isClear ? nameWithOwner(owner, name) : name;
}

/** 所在城市 of a person, whose 城市 nobody says. */
export const fieldName = (field: Field): string =>
  'verb' in field && field.verb === LIVES_IN ? `${LIVES_IN}${field.words.zh}` : field.words.zh;

/** What a group is called: `公司`, `门店状态`. */
export const groupName = (by: Grouping): string =>
  by.kind === 'entity'
    ? (by.path.at(-1)?.words.zh ?? by.show.words.zh)
    : by.path.length === 0
      ? by.field.words.zh
      : nameOf({ path: by.path, field: by.field });

/** As it follows 按: `公司`, `采摘工的颜色`, `服务站所在城市`, `是否新品`, `商品是否新品`. */
export function byName(by: Grouping): string {
  const owner = by.path.at(-1)?.words.zh ?? '';
  if (isFlag(by) || isFlagName(by.field.words.zh)) return `${owner}${flagName(by.field.words.zh)}`;
  // 按客户分组统计 would group by customers.
  if (isNameOf(groupName(by), 'grouping')) return `“${groupName(by)}”`;
  if (by.path.length === 0) return by.kind === 'entity' ? groupName(by) : fieldName(by.field);
  if (by.kind === 'entity' || by.field.isClear) return groupName(by);
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

/** `各公司`, `各城市`; null for flags, and for what belongs to another table (各采摘工颜色, the city of a company), which reads well only behind 按. */
export function each(by: Grouping): string | null {
  if (isFlag(by) || isFlagName(by.field.words.zh)) return null;
  if (isJoined(by)) return null;
  const name = eachName(by);
  return `各${isNameOf(name, 'eachByKind') ? '种' : ''}${name}`;
}

/** 各性别 rather than 各用户性别 of the users; 类型 and 状态 have many a thing. */
function eachName(by: Grouping): string {
  const { field } = by;
  const short = by.path.length === 0 && 'short' in field ? String(field.short) : groupName(by);
  return isNameOf(short, 'vagueSort') ? groupName(by) : short;
}

const isPlace = ({ field }: Grouping): boolean =>
  'verb' in field && (field.verb === IS_IN || field.verb === LIVES_IN);

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
  nameWithOwner(zh.from === 'quoted' ? zh.rows : withoutRecord(zh.one), words.zh);

/** 停机记录 have a 停机时长: it is the stop that has it. */
function withoutRecord(one: string): string {
  const rest = one.slice(0, one.length - (nameWord(one, 'record')?.length ?? 0));
  return rest.length >= 2 ? rest : one;
}

/** 重量 of 商品重量, where the sentence names the 商品 and no other column is called so. */
export function ownName(of: Subject, { words }: Pick<Field, 'words'>): string {
  const { one } = of.words.zh;
  // 需求人数 of a 招聘需求: 人数 alone would be whose?
  const rest = words.zh.startsWith(one) ? withoutOwner(one, words.zh) : words.zh;
  const isOther = rest !== words.zh && of.table.columns.some((column) => nameColumn(column).zh === rest);
  return isOther ? words.zh : rest;
}

/** 全称 rather than 客户全称, where the sentence names the rows. */
export const shortName = ({ words }: Field): string =>
  nameWord(words.zh, 'labelOfRow') ?? (words.zh.length > 2 && words.zh.endsWith('名') ? '名称' : words.zh);
