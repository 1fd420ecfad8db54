import type { Comparison } from '../plan';

/** How a language says the parts of a plan; every part is said by one of these. */
export interface Phrases {
  /** Names of tables, columns and results stand in these. */
  name: (text: string) => string;
  list: (items: string[]) => string;
  /** Steps, in their order. */
  from: (root: string) => string;
  joined: (to: string, on: string, uses: string[]) => string;
  joinedKept: (to: string, on: string, uses: string[]) => string;
  crossed: (to: string) => string;
  fromNothing: string;
  rows: (condition: string) => string;
  grouped: (keys: string, measures: string) => string;
  groupedOnly: (keys: string) => string;
  total: (measures: string) => string;
  groups: (condition: string) => string;
  shown: (columns: string) => string;
  distinct: string;
  firstOf: (keys: string) => string;
  ordered: (keys: string) => string;
  limited: (rows: number, ties: boolean) => string;
  skipped: (rows: number) => string;
  combined: (op: 'union' | 'intersection' | 'difference', all: boolean) => string;
  prepared: (name: string, steps: string[]) => string;
  side: (at: number, steps: string[]) => string;
  descending: (key: string) => string;
  ascending: (key: string) => string;
  named: (value: string, name: string) => string;
  /** Conditions. */
  and: (parts: string[]) => string;
  or: (parts: string[]) => string;
  not: (part: string) => string;
  compare: (left: string, op: Comparison, right: string) => string;
  between: (value: string, low: string, high: string) => string;
  among: (value: string, items: string) => string;
  like: (value: string, pattern: string) => string;
  contains: (value: string, text: string) => string;
  missing: (value: string) => string;
  present: (value: string) => string;
  same: (left: string, right: string) => string;
  exists: (plan: string) => string;
  existsNot: (plan: string) => string;
  holds: (value: string) => string;
  always: string;
  never: string;
  /** Values. */
  column: (name: string, table: string | null) => string;
  countRows: string;
  count: (value: string) => string;
  countDistinct: (value: string) => string;
  different: (value: string) => string;
  sum: (value: string) => string;
  average: (value: string) => string;
  least: (value: string) => string;
  greatest: (value: string) => string;
  median: (value: string) => string;
  aggregate: (name: string, args: string) => string;
  only: (value: string, condition: string) => string;
  overAll: (value: string) => string;
  overEach: (value: string, keys: string) => string;
  soFar: (value: string, order: string) => string;
  /** Of the rows that a frame takes around each row, as the statement writes it. */
  framed: (value: string, frame: string, order: string) => string;
  before: (value: string, rows: string, order: string) => string;
  after: (value: string, rows: string, order: string) => string;
  rank: (order: string, keys: string | null) => string;
  window: (name: string, args: string, keys: string | null, order: string | null) => string;
  bucket: (value: string, unit: string) => string;
  part: (value: string, unit: string) => string;
  orElse: (value: string, other: string) => string;
  choose: (branches: [condition: string, value: string][], otherwise: string | null) => string;
  resultOf: (plan: string) => string;
  format: (value: string, pattern: string) => string;
  nothing: string;
}

const UNITS_ZH: Record<string, string> = {
  ...{
    hour: '小时',
    day: '日',
    week: '周',
    month: '月',
    quarter: '季度',
    year: '年',
    dow: '星期',
    isodow: '星期',
  },
};
const over = (keys: string | null): string => (keys === null ? '' : `在每个${keys}中`);
const uses = (columns: string[]): string => (columns.length > 0 ? `，以取得${columns.join('、')}` : '');

export const zh: Phrases = {
  name: (text) => `“${text}”`,
  list: (items) => items.join('、'),
  from: (root) => `从${root}取数`,
  joined: (to, on, columns) => `按${on}关联${to}${uses(columns)}`,
  joinedKept: (to, on, columns) => `按${on}关联${to}${uses(columns)}；没有对应行的也保留`,
  crossed: (to) => `与${to}的每一行组合`,
  fromNothing: '不读任何表',
  rows: (condition) => `只取满足条件的行：${condition}`,
  grouped: (keys, measures) => `按${keys}分组，计算${measures}`,
  groupedOnly: (keys) => `按${keys}分组`,
  total: (measures) => `对所有行计算${measures}`,
  groups: (condition) => `只保留满足条件的组：${condition}`,
  shown: (columns) => `显示${columns}`,
  distinct: '相同的行只显示一次',
  firstOf: (keys) => `每个${keys}只取排在最前的一行`,
  ordered: (keys) => `排序：${keys}`,
  limited: (rows, ties) => `取前${rows}行${ties ? '，并列的一并取出' : ''}`,
  skipped: (rows) => `跳过前${rows}行`,
  combined: (op, all) =>
    ({
      union: '合并两部分的行',
      intersection: '取两部分都有的行',
      difference: '从第一部分去掉第二部分有的行',
    })[op] + (all ? '，重复的行保留' : '，相同的行只留一次'),
  prepared: (name, steps) => `先得到${name}：${steps.join('；')}`,
  side: (at, steps) => `第${at === 0 ? '一' : '二'}部分：${steps.join('；')}`,
  descending: (key) => `${key}从高到低`,
  ascending: (key) => `${key}从低到高`,
  named: (value, name) => `${value}（列名${name}）`,
  and: (parts) => parts.join('，且'),
  or: (parts) => `（${parts.join('，或')}）`,
  not: (part) => `不满足（${part}）`,
  compare: (left, op, right) =>
    `${left}${{ '=': '等于', '<>': '不等于', '<': '小于', '<=': '不超过', '>': '大于', '>=': '不小于' }[op]}${right}`,
  between: (value, low, high) => `${value}在${low}到${high}之间`,
  among: (value, items) => `${value}属于${items}`,
  like: (value, pattern) => `${value}符合样式${pattern}`,
  contains: (value, text) => `${value}包含${text}`,
  missing: (value) => `${value}为空`,
  present: (value) => `${value}不为空`,
  same: (left, right) => `${left}与${right}相同（都为空也算相同）`,
  exists: (plan) => `存在这样的行（${plan}）`,
  existsNot: (plan) => `不存在这样的行（${plan}）`,
  holds: (value) => `${value}为真`,
  always: '总是成立',
  never: '从不成立',
  column: (name, table) => (table === null ? name : `${table}的${name}`),
  countRows: '行数',
  count: (value) => `有${value}的行数`,
  countDistinct: (value) => `不同${value}的个数`,
  different: (value) => `不同${value}`,
  sum: (value) => `${value}之和`,
  average: (value) => `${value}的平均值`,
  least: (value) => `${value}的最小值`,
  greatest: (value) => `${value}的最大值`,
  median: (value) => `${value}的中位数`,
  aggregate: (name, args) => `${name.toUpperCase()}(${args})`,
  only: (value, condition) => `${value}（只算${condition}的行）`,
  overAll: (value) => `全部行的${value}`,
  overEach: (value, keys) => `每个${keys}的${value}`,
  soFar: (value, order) => `按${order}累计的${value}`,
  framed: (value, frame, order) => `按${order}在每行前后（${frame.toUpperCase()}）范围内的${value}`,
  before: (value, rows, order) => `按${order}往前第${rows}行的${value}`,
  after: (value, rows, order) => `按${order}往后第${rows}行的${value}`,
  rank: (order, keys) => `${over(keys)}按${order}的名次`,
  window: (name, args, keys, order) =>
    `${over(keys)}${order === null ? '' : `按${order}`}的${name.toUpperCase()}(${args})`,
  bucket: (value, unit) => `${value}所在的${UNITS_ZH[unit] ?? unit}`,
  part: (value, unit) => `${value}的${UNITS_ZH[unit] ?? unit}${unit === 'year' ? '份' : ''}`,
  orElse: (value, other) => `${value}（为空时取${other}）`,
  choose: (branches, otherwise) =>
    `（${branches.map(([condition, value]) => `${condition}时取${value}`).join('；')}${otherwise === null ? '' : `；否则取${otherwise}`}）`,
  resultOf: (plan) => `（${plan}）的结果`,
  format: (value, pattern) => `按${pattern}书写的${value}`,
  nothing: '空值',
};

const UNITS_EN: Record<string, string> = { dow: 'weekday', isodow: 'weekday' };
const per = (keys: string | null): string => (keys === null ? '' : ` within each ${keys}`);
const toGet = (columns: string[]): string => (columns.length > 0 ? ` to get ${listed(columns)}` : '');
const listed = (items: string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '');

export const en: Phrases = {
  name: (text) => `"${text}"`,
  list: listed,
  from: (root) => `Take the rows of ${root}`,
  joined: (to, on, columns) => `Join ${to} where ${on}${toGet(columns)}`,
  joinedKept: (to, on, columns) => `Join ${to} where ${on}${toGet(columns)}; keep rows without a match`,
  crossed: (to) => `Combine with every row of ${to}`,
  fromNothing: 'Read no table',
  rows: (condition) => `Keep the rows where ${condition}`,
  grouped: (keys, measures) => `For each ${keys}, compute ${measures}`,
  groupedOnly: (keys) => `Put the rows together by ${keys}`,
  total: (measures) => `Over all rows, compute ${measures}`,
  groups: (condition) => `Keep the groups where ${condition}`,
  shown: (columns) => `Show ${columns}`,
  distinct: 'Show equal rows once',
  firstOf: (keys) => `Take only the first row of each ${keys}`,
  ordered: (keys) => `Order by ${keys}`,
  limited: (rows, ties) =>
    `Take the first ${rows === 1 ? 'row' : `${rows} rows`}${ties ? ', with those that share the last place' : ''}`,
  skipped: (rows) => `Leave out the first ${rows === 1 ? 'row' : `${rows} rows`}`,
  combined: (op, all) =>
    ({
      union: 'Put the rows of both parts together',
      intersection: 'Keep the rows that both parts have',
      difference: 'Take from the first part the rows that the second part has',
    })[op] + (all ? ', repeated rows included' : ', equal rows once'),
  prepared: (name, steps) => `First make ${name}: ${steps.map(lower).join('; ')}`,
  side: (at, steps) => `${at === 0 ? 'First' : 'Second'} part: ${steps.map(lower).join('; ')}`,
  descending: (key) => `${key} from high to low`,
  ascending: (key) => `${key} from low to high`,
  named: (value, name) => `${value} as ${name}`,
  and: (parts) => parts.join(' and '),
  or: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `not (${part})`,
  compare: (left, op, right) =>
    `${left} ${{ '=': 'is', '<>': 'is not', '<': 'is below', '<=': 'is at most', '>': 'is above', '>=': 'is at least' }[op]} ${right}`,
  between: (value, low, high) => `${value} is between ${low} and ${high}`,
  among: (value, items) => `${value} is one of ${items}`,
  like: (value, pattern) => `${value} has the form ${pattern}`,
  contains: (value, text) => `${value} contains ${text}`,
  missing: (value) => `${value} is missing`,
  present: (value) => `${value} is not missing`,
  same: (left, right) => `${left} and ${right} are the same (both missing counts)`,
  exists: (plan) => `there is a row such that (${plan})`,
  existsNot: (plan) => `there is no row such that (${plan})`,
  holds: (value) => `${value} is true`,
  always: 'always',
  never: 'never',
  column: (name, table) => (table === null ? name : `${name} of ${table}`),
  countRows: 'the number of rows',
  count: (value) => `the number of rows with ${value}`,
  countDistinct: (value) => `the number of different ${value}`,
  different: (value) => `the different ${value}`,
  sum: (value) => `the sum of ${value}`,
  average: (value) => `the average of ${value}`,
  least: (value) => `the smallest ${value}`,
  greatest: (value) => `the largest ${value}`,
  median: (value) => `the median of ${value}`,
  aggregate: (name, args) => `${name.toUpperCase()}(${args})`,
  only: (value, condition) => `${value} (only rows where ${condition})`,
  overAll: (value) => `${value} over all rows`,
  overEach: (value, keys) => `${value} of each ${keys}`,
  soFar: (value, order) => `${value} so far, by ${order}`,
  framed: (value, frame, order) => `${value} around each row (${frame.toUpperCase()}), by ${order}`,
  before: (value, rows, order) =>
    `${value} ${rows === '1' ? 'one row' : `${rows} rows`} earlier, by ${order}`,
  after: (value, rows, order) => `${value} ${rows === '1' ? 'one row' : `${rows} rows`} later, by ${order}`,
  rank: (order, keys) => `the place by ${order}${per(keys)}`,
  window: (name, args, keys, order) =>
    `${name.toUpperCase()}(${args})${per(keys)}${order === null ? '' : ` by ${order}`}`,
  bucket: (value, unit) => `the ${UNITS_EN[unit] ?? unit} of ${value}`,
  part: (value, unit) => `the ${UNITS_EN[unit] ?? unit} in ${value}`,
  orElse: (value, other) => `${value} (${other} where missing)`,
  choose: (branches, otherwise) =>
    `(${branches.map(([condition, value]) => `${value} where ${condition}`).join('; ')}${otherwise === null ? '' : `; else ${otherwise}`})`,
  resultOf: (plan) => `the result of (${plan})`,
  format: (value, pattern) => `${value} written as ${pattern}`,
  nothing: 'nothing',
};

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
