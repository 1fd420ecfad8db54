import { isNameOf } from '@pairsmith/words';
import { isBarePeriod, isShort, type Condition } from '../../condition';
import type { Grouping } from '../../facts/groupings';
import type { DateField, Measure, Subject } from '../../facts/subject';
import { byName, each, ownedName, ownName } from './names';
import { among, countOf, keywords, numberOf, rowsBefore, whenOf, within } from './noun-phrase';

/** A number's name where nothing else in the sentence says whose: with the table's noun if another table has one of that name. */
export const measureName = (of: Subject, { words, isShared }: Measure): string =>
  isShared.zh && !of.isPair ? ownedName(of, { words }) : words.zh;

/** `罚款金额合计`, of rows that the sentence names; a name that says total already stays. */
export const sumOf = (of: Subject, measure: Measure): string => totalName(ownName(of, measure));

/** The same where nothing else says whose; without a measure rows are counted. */
export const totalOf = (of: Subject, measure: Measure | null): string =>
  measure ? totalName(measureName(of, measure)) : numberOf(of);

/** 总额, 借阅总数: added up already. */
export const isTotalName = ({ words }: Measure): boolean => isNameOf(words.zh, 'total');

const totalName = (name: string): string => (isNameOf(name, 'total') ? name : `${name}合计`);

/** `平均单价`, of rows that the sentence names: of 商品 the 平均重量, not the 平均商品重量. */
export const averageOf = (of: Subject, measure: Measure): string =>
  isNameOf(measure.words.zh, 'average') ? measure.words.zh : `平均${ownName(of, measure)}`;

/**
 * A figure for each group, with its conditions where they read best: a count carries them itself
 * (`各公司已停用的门店数量`), a sum has them before it (`2023年3月各公司的罚款金额合计`).
 */
export function figures(of: Subject, measure: Measure | null, by: Grouping, where: Condition[]) {
  const bare = where.every(isBarePeriod);
  const group = each(by);
  // Other conditions name the rows already.
  const sum = measure && (bare ? totalOf(of, measure) : sumOf(of, measure));
  const total = sum ?? countOf(of, where);
  return {
    lead: measure ? within(of, where) : '',
    amid: measure ? among(of, where) : '',
    keys: measure ? keywords(of, where) : '',
    by: byName(by),
    each: group,
    eachOf: group && total && `${group}${measure ? possessive(total) : linkTo(by, where)}`,
    total,
    /** The figure with its conditions, as it follows 按公司统计. */
    whole: sum === null ? total : wholeOf(of, sum, where),
  };
}

/** 各地窖的采收用水量合计, but 各地窖采收明细的数量合计: one 的 is enough. */
export const possessive = (figure: string): string => (figure.includes('的') ? '' : '的');

/** Between 各公司 and what is counted: 的门店数量, 2023年3月开业的门店数量, 已停用的门店数量; 各状态中位于合肥的. */
const linkTo = (by: Grouping, where: Condition[]): string => {
  if (where.length === 0) return '的';
  if (where.every((condition) => condition.kind === 'during' && isShort(condition))) return '';
  return by.kind === 'entity' ? '' : '中';
};

/** `2023年3月的罚款金额合计`, `已付款订单的金额合计`. */
export const wholeOf = (of: Subject, figure: string, where: Condition[]): string | null => {
  if (where.length === 0) return figure;
  const rows = where.every(isBarePeriod) ? whenOf(where) : rowsBefore(of, where);
  return rows && `${rows}的${figure}`;
};

/** As one asks for it: `罚款金额最高`, `订单数量最多`. */
export const superlative = (measure: Measure | null): string =>
  measure && !isCountName(measure.words.zh) ? '最高' : '最多';

const isCountName = (name: string): boolean => isNameOf(name, 'count');

/** `按借出时间统计，` where the table has more dates than one; else empty. */
export const byDate = (date: DateField): string => (date.only ? '' : `按${date.words.zh}统计，`);

/** The newest row of those that have more dates than one: 最近签收的一 (张运单), 到期日期最晚的一. */
export const newestBy = ({ words, happened }: DateField): string =>
  happened.zh && words.zh.startsWith(happened.zh) ? `最近${happened.zh}的一` : `${words.zh}最晚的一`;

/** The end of a number that is asked for, in the word that fits it: 最多 for counts, 最大 for sizes, 最长 for times, else 最高. */
export function extremeWord({ words }: Measure, end: 'largest' | 'smallest'): string {
  const isLargest = end === 'largest';
  if (isNameOf(words.zh, 'size')) return isLargest ? '最大' : '最小';
  if (isCountName(words.zh)) return isLargest ? '最多' : '最少';
  if (isNameOf(words.zh, 'length')) return isLargest ? '最长' : '最短';
  return isLargest ? '最高' : '最低';
}
