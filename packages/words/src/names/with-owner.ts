import { isHan } from '../lexicon/han';
import { isNameOf } from '../lexicon/name-words';

/** `服务台状态`, `“t_1”的“c_2”`: a column's name behind its owner's, nothing said twice. */
export function nameWithOwner(owner: string, name: string): string {
  // 退货数量 of 退货记录 says whose it is.
  if (name.startsWith(owner.slice(0, 2)) && name.length > 2) return name;
  if (owner.endsWith(name)) return owner;
  // 绩效工资 of 工资, 年假本年额度 of 年假额度.
  const tail = owner.slice(-2);
  if (isHan(tail, 2) && name.length > 3 && name.endsWith(tail))
    return owner.length > 3 ? `${owner.slice(0, -2)}${name}` : name;
  const said = overlap(owner, name);
  if (said > 0) return `${owner}${name.slice(said)}`;
  // 明细数量 would be how many there are.
  return name === '数量' ||
    // 电表读数用电量: two numbers side by side.
    /(”记录|[数量额])$/.test(owner) ||
    // 班级年级: the sign twice.
    (name.length === 2 && owner.at(-1) === name.at(-1)) ||
    /^[“A-Za-z]|[”A-Za-z]$/.test(name) ||
    /[”A-Za-z]$/.test(owner)
    ? `${owner}的${name}`
    : `${owner}${name}`;
}

/** How many signs the name begins with that the owner ends with: 单据类型 of 采购单据 is 采购单据类型. */
export const overlap = (owner: string, name: string): number =>
  [4, 3, 2].find((size) => name.length > size && owner.endsWith(name.slice(0, size))) ?? 0;

/** 类别 of 备件 and 备件类别; the name itself where less than a word is left. */
export function withoutOwner(owner: string, name: string): string {
  const rest = name.startsWith(owner) ? name.slice(owner.length) : name.slice(overlap(owner, name));
  // 奖惩名称 is no name of the 奖惩 itself, and 各结果 says nothing.
  return isHan(rest, 2) && !isNameOf(rest, 'labelOfRow') && !(rest.length === 2 && isNameOf(rest, 'ofResult'))
    ? rest
    : name;
}
