import { withoutTail, type Catalog } from '@pairsmith/catalog';
import { toNumber } from '../question-reader/text';

/** What a question says of the shape of its answer, in Chinese or English. */
export interface WantedShape {
  /** "每个…", "各…": a row for each of several things. */
  isPerGroup: boolean;
  /** "一共有多少": one number. */
  isOneNumber: boolean;
  /** "前5名": rows at most; null where it says nothing. */
  atMost: number | null;
  /** It says itself that equals share a place. */
  allowsTies: boolean;
}

const PER_GROUP = /每(?!次都)|各(?!是|有|为|自|占|多少)|逐[年月日周季]|\b(each|every|per)\b/i;
const ONE_NUMBER = /总共|一共|总数|共计|有多少|how many|total number/i;
/** Words that go with several rows although a number is asked for. */
const SEVERAL =
  /哪|列|排|最|前|按|及|和|、|趋势|变化|比|分|不同|名单|清单|明细|which|list|show|top|\bby\b|trend|share|distribution|and|,/i;

const NUMBER = '(\\d+|[一二三四五六七八九十两]+)';
/** A measure word, which says that things are counted and not days or money. */
const UNIT = '(?![年月日天周季岁元万亿])\\p{Script=Han}';
const AT_MOST = [
  new RegExp(`前\\s*${NUMBER}(?!\\d|\\s*(个?月|年|天|日|周|个?季|小时|分|%|％|成|期|次))`),
  new RegExp(`最(?!近)[^，。？、\\d]{1,8}的\\s*${NUMBER}\\s*${UNIT}`, 'u'),
  new RegExp(`哪\\s*${NUMBER}\\s*${UNIT}`, 'u'),
  /\btop[ -](\d+)\b/i,
];

/** Names of tables and columns and quoted values are taken out first: a table may be called 每日营收. */
export function wantedShape(question: string, catalog: Pick<Catalog, 'tables'>): WantedShape {
  const text = withoutNames(question, catalog);
  const isPerGroup = PER_GROUP.test(text);
  return {
    isPerGroup,
    isOneNumber: !isPerGroup && ONE_NUMBER.test(text) && !SEVERAL.test(text),
    atMost: isPerGroup ? null : firstNumber(text),
    allowsTies: /并列|相同名次|\bties?\b|tied/i.test(text),
  };
}

const TAIL = ['信息', '数据', '记录', '明细', '统计', '基础', '表'];

const withoutNames = (question: string, catalog: Pick<Catalog, 'tables'>): string =>
  namesIn(catalog).reduce(
    (text, name) => text.replaceAll(name, '◇'),
    question.replace(/“[^“”]*”|"[^"]*"|'[^']*'/g, '◇'),
  );

/** Of a task's tables, for all its questions. */
const known = new WeakMap<object, string[]>();

/** What people call tables and columns, the longest first. */
function namesIn(catalog: Pick<Catalog, 'tables'>): string[] {
  const before = known.get(catalog);
  if (before) return before;
  const titles = catalog.tables.flatMap(({ title, columns }) => [
    title,
    ...columns.map((column) => column.title),
  ]);
  const all = titles.flatMap((title) => (title ? [title, withoutTail(title, TAIL)] : []));
  const names = [...new Set(all)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  known.set(catalog, names);
  return names;
}

function firstNumber(text: string): number | null {
  for (const form of AT_MOST) {
    const number = form.exec(text)?.[1];
    if (number !== undefined) return toNumber(number);
  }
  return null;
}
