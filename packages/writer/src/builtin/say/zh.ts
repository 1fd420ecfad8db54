import { nameWithOwner, overlap } from '@pairsmith/words';
import { isBarePeriod, isShort, type Condition } from '../condition';
import type { Grouping } from '../facts/groupings';
import { IS_IN, type DateField, type Field, type Measure, type Ref, type Subject } from '../facts/subject';
import { asValue, type Valued } from './rare-conditions';

/** Records need their 记录 to be counted: `订单记录数`, `投喂明细条数`; things do not: `服务台数量`. */
const counted = (rows: string): string => {
  if (rows.endsWith('记录')) return `${rows}数`;
  return /(明细|流水|日志)$/.test(rows) ? `${rows}条数` : `${rows}数量`;
};

/** The subject's rows under the conditions: `2023年3月状态为正常的订单记录`. */
export const rowsOf = (of: Subject, where: Condition[] = []): string => {
  const { rows } = of.words.zh;
  if (where.length === 0) return rows;
  // 2024年3月投诉的投诉记录 says 投诉 once too often.
  const said = sayAll(where);
  const verb = where.length === 1 && where[0]?.kind === 'during' ? where[0].ref.field.happened.zh : '';
  return `${verb && rows.startsWith(verb) && said.endsWith(verb) ? said.slice(0, -verb.length) : said}的${rows}`;
};

/** `状态为正常的服务台数量`. */
export const countOf = (of: Subject, where: Condition[] = []): string => counted(rowsOf(of, where));

/** Narrows what follows in the middle of a sentence: `2023年3月`, `状态为正常的订单记录中`; empty without conditions. */
export function among(of: Subject, where: Condition[]): string {
  if (where.length === 0) return '';
  return where.every(isBarePeriod) ? sayAll(where) : `${rowsOf(of, where)}中`;
}

/** The same at the head of a sentence. */
export const within = (of: Subject, where: Condition[]): string => {
  const lead = among(of, where);
  return lead.endsWith('中') ? `${lead}，` : lead;
};

/** What did or did not happen: `2023年7月` and `转群记录`, said apart, so that the time can stand first. */
export function happening(of: Subject, where: Condition[]) {
  const { when, rest } = apart(where);
  return { when, rows: rowsOf(of, rest), isNarrow: rest.length > 0 };
}

/** Bare periods, which stand at the head of a clause, and what remains to be said of the rows. */
const apart = (where: Condition[]): { when: string; rest: Condition[] } => ({
  when: where.filter(isBarePeriod).map(say).join(''),
  rest: where.filter((condition) => !isBarePeriod(condition)),
});

/** Conditions side by side, periods first. Beside another condition a period says of what it is: 2021年10月报修且状态为已完成. */
export function sayAll(where: Condition[]): string {
  const isAlone = (condition: Condition): boolean =>
    isBarePeriod(condition) && !(where.length > 1 && happenedIn(condition) !== '');
  const bare = where.filter(isAlone).map(say);
  const rest = where
    .filter((condition) => !isAlone(condition))
    .map((condition) => `${say(condition)}${isBarePeriod(condition) ? happenedIn(condition) : ''}`);
  return bare.join('') + rest.join('且');
}

const happenedIn = (condition: Condition): string =>
  condition.kind === 'during' ? condition.ref.field.happened.zh : '';

export function say(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
    case 'among':
    case 'is_not':
      return sayValue(condition);
    case 'contains':
      return `${condition.ref.path.length === 0 ? shortName(condition.ref.field) : nameOf(condition.ref)}包含“${condition.word}”`;
    case 'between':
      return `${nameOf(condition.ref)}在${condition.low}到${condition.high}${condition.ref.field.unit}之间`;
    case 'late':
      return `${nameOf(condition.ref)}晚于${condition.due.words.zh}`;
    case 'pending':
      return condition.ref.field.happened.zh
        ? `尚未${condition.ref.field.happened.zh}`
        : `${nameOf(condition.ref)}为空`;
    case 'during':
      if (isBarePeriod(condition)) return condition.period.words.zh;
      return condition.ref.field.happened.zh
        ? `${condition.period.words.zh}${condition.ref.field.happened.zh}`
        : `${nameOf(condition.ref)}在${condition.period.words.zh}`;
    case 'above':
      return `${nameOf(condition.ref)}超过${condition.threshold}${condition.ref.field.unit}`;
  }
}

/** `状态为正常`, `位于合肥`; a parent's with the parent before it: `服务站位于合肥`. */
function sayValue(condition: Valued): string {
  const { path, field } = condition.ref;
  const isNot = condition.kind === 'is_not';
  const value = valueOf(asValue(condition));
  const name = path.length === 0 ? field.short : nameOf(condition.ref);
  if (!field.verb || (isNot && field.verb !== IS_IN))
    return `${quotedFlag(name)}${isNot ? '不为' : '为'}${value}`;
  const [step] = path;
  // 所属公司位于苏州的门店; an event belongs to nobody.
  const belongs = step?.isPlain && step.from.isThing && step.to.words.zh.unit === '家' ? '所属' : '';
  return `${belongs}${path.at(-1)?.words.zh ?? ''}${isNot ? '不在' : field.verb}${value}`;
}

/** “是否在线”为否: without quotes nobody sees where the name ends. */
export const quotedFlag = (name: string): string => (/^(是否|有无)/.test(name) ? `“${name}”` : name);

/** 红 of a 颜色 is said 红色. */
const valueOf = ({ ref, value }: ReturnType<typeof asValue>): string =>
  /色$/.test(ref.field.words.zh) && /^\p{Script=Han}$/u.test(value.raw) && value.raw !== '色'
    ? `${value.raw}色`
    : value.words.zh;

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

/** As it follows 按: `公司`, `采摘工的颜色`, `服务站所在城市`. */
export function byName(by: Grouping): string {
  // 按客户分组统计 would group by customers.
  if (/(分组|统计|排序)$|^(是否|有无)/.test(groupName(by))) return `“${groupName(by)}”`;
  if (by.kind === 'entity' || by.path.length === 0 || by.field.isClear) return groupName(by);
  const [owner, name] = [by.path.at(-1)?.words.zh ?? '', by.field.words.zh];
  if (isPlace(by)) return owner.endsWith(name) ? owner : `${owner}所在${name}`;
  if (name.startsWith(owner)) return name;
  return `${owner}的${name.slice(overlap(owner, name))}`;
}

/** `各公司`, `各城市`; null for what belongs to another table (各采摘工颜色), which reads well only behind 按. */
export function each(by: Grouping): string | null {
  if (/^(是否|有无)/.test(groupName(by))) return null;
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

const IS_TOTAL = /^(总|合计|累计)|(合计|总额|总计|总数|总和|总量|总数量|总金额)$/;

/** A number's name where nothing else in the sentence says whose: with the table's noun if another table has one of that name. */
export const measureName = (of: Subject, { words, isShared }: Measure): string =>
  isShared.zh ? ownedName(of, { words }) : words.zh;

/** `服务台评分`: a thing's or an event's number with its noun. */
export const ownedName = ({ words: { zh } }: Subject, { words }: Pick<Measure, 'words'>): string =>
  nameWithOwner(zh.one.startsWith('“') ? zh.rows : zh.one, words.zh);

/** 全称 rather than 客户全称, where the sentence names the rows. */
export const shortName = ({ words }: Field): string =>
  /(名称|全称|简称|姓名|标题)$/.exec(words.zh)?.[1] ?? words.zh;

/** `罚款金额合计`, of rows that the sentence names; a name that says total already stays. */
export const sumOf = ({ words }: Measure): string => totalName(words.zh);

/** The same where nothing else says whose; without a measure rows are counted. */
export const totalOf = (of: Subject, measure: Measure | null): string =>
  measure ? totalName(measureName(of, measure)) : countOf(of);

/** 总额, 借阅总数: added up already. */
export const isTotalName = ({ words }: Measure): boolean => IS_TOTAL.test(words.zh);

const totalName = (name: string): string => (IS_TOTAL.test(name) ? name : `${name}合计`);

/**
 * A figure for each group, with its conditions where they read best: a count carries them itself
 * (`各公司状态为正常的门店数量`), a sum has them before it (`2023年3月各公司的罚款金额合计`).
 */
export function figures(of: Subject, measure: Measure | null, by: Grouping, where: Condition[]) {
  const bare = where.every(isBarePeriod);
  const group = each(by);
  // Other conditions name the rows already.
  const total = !measure ? countOf(of, where) : bare ? totalOf(of, measure) : sumOf(measure);
  return {
    lead: measure ? within(of, where) : '',
    amid: measure ? among(of, where) : '',
    keys: measure ? keywords(of, where) : '',
    by: byName(by),
    each: group,
    eachOf: group && `${group}${measure ? possessive(total) : linkTo(by, where)}`,
    total,
    /** The figure with its conditions, as it follows 按公司统计. */
    whole: measure ? wholeOf(of, total, where) : total,
  };
}

/** 各地窖的采收用水量合计, but 各地窖采收明细的数量合计: one 的 is enough. */
export const possessive = (figure: string): string => (figure.includes('的') ? '' : '的');

/** Between 各公司 and what is counted: 的门店数量, 2023年3月开业的门店数量, 状态为正常的门店数量; 各状态中位于合肥的. */
const linkTo = (by: Grouping, where: Condition[]): string => {
  if (where.length === 0) return '的';
  if (where.every((condition) => condition.kind === 'during' && isShort(condition))) return '';
  return by.kind === 'entity' ? '' : '中';
};

/** `2023年3月的罚款金额合计`, `状态为正常的订单的金额合计`. */
export const wholeOf = (of: Subject, figure: string, where: Condition[]): string => {
  if (where.length === 0) return figure;
  return where.every(isBarePeriod) ? `${sayAll(where)}的${figure}` : `${rowsOf(of, where)}的${figure}`;
};

/** As one asks for it: `罚款金额最高`, `订单数量最多`. */
export const superlative = (measure: Measure | null): string =>
  measure && !isCountName(measure.words.zh) ? '最高' : '最多';

const isCountName = (name: string): boolean => /(数|量|人次|积分|余额)$/.test(name);

/** `平均单价`. */
export const averageOf = ({ words }: Measure): string =>
  words.zh.startsWith('平均') ? words.zh : `平均${words.zh}`;

/** `按借出时间统计，` where the table has more dates than one; else empty. */
export const byDate = (date: DateField): string => (date.only ? '' : `按${date.words.zh}统计，`);

/** Head of a keyword question: `2023年3月`, `状态为正常的订单记录`. */
export const keywords = (of: Subject, where: Condition[]): string =>
  where.every(isBarePeriod) ? sayAll(where) : rowsOf(of, where);

/** The same with the rows named always: `2023年3月 订单记录`. */
export function keyRows(of: Subject, where: Condition[]): string {
  const { when, rest } = apart(where);
  return `${when} ${rowsOf(of, rest)}`;
}

/** No space beside Chinese punctuation or at the ends, one elsewhere. */
export const tidy = (sentence: string): string =>
  sentence
    .replace(/\s+/g, ' ')
    .replace(/ ?([，。？、：；（）]) ?/g, '$1')
    .trim();

/** The end of a number that is asked for, in the word that fits it: 最多 for counts, 最大 for sizes, 最长 for times, else 最高. */
export function extremeWord({ words }: Measure, end: 'largest' | 'smallest'): string {
  const isLargest = end === 'largest';
  if (/(面积|功率|重量|载重|体积|容量|年龄)$/.test(words.zh)) return isLargest ? '最大' : '最小';
  if (isCountName(words.zh)) return isLargest ? '最多' : '最少';
  if (/(长度|里程|时长|工时|天数|时间)$/.test(words.zh)) return isLargest ? '最长' : '最短';
  return end === 'largest' ? '最高' : '最低';
}
