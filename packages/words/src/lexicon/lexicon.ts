import { rememberByText } from '@pairsmith/core';
import nouns from './nouns.json';
import lexicon from './lexicon-words.json';

/** Words of identifiers in Chinese, and where they come from, are data: see the file. */
const words: ReadonlyMap<string, string> = new Map(
  [lexicon.english, lexicon.pinyinInitials, lexicon.pinyin].flatMap((part) => Object.entries(part)),
);

/** Two words of which one alone means several things. */
const TOGETHER: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.together));

const PINYIN: ReadonlySet<string> = new Set([
  ...Object.keys(lexicon.pinyinInitials),
  ...Object.keys(lexicon.pinyin),
]);
const ENGLISH: ReadonlySet<string> = new Set(Object.keys(lexicon.english));

/** Every word is pinyin and none is English: `kehu`, `bumen bianhao`. */
export const isPinyin = (words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => PINYIN.has(word) && !ENGLISH.has(word));

/** What table names begin with and nobody says: layers of a warehouse, modules, `tbl`. */
const PREFIXES = new Set(
  't tb tbl tab sys biz base ods dwd dws dwm dim ads fact stg tmp app v vw mv view'.split(' '),
);
/** A module's sign before the name: `crm_order`, `hr_leave`. */
const MODULE = /^[a-z]{1,3}$/;

/** Words of a thing's name, as short as a module's sign: `sea_lanes` are no lanes. */
const SHORT_NOUNS = new Set(
  'air art bar bay bed box bus cab cat cow dog dry egg eye gas hot ice ink job key kit lab law oil ore pet pig red sea ski tax tea toy van war web wet'.split(
    ' ',
  ),
);

/** Lower-case words of an identifier: `serviceOrderID` and `service_order_id` → service, order, id. */
export const identifierWords = rememberByText((identifier: string): readonly string[] =>
  identifier
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean),
);

/** `create_time` → 创建时间; empty unless every word is known: half a name is a wrong name. */
export function columnTitle(identifier: string): string {
  const parts = identifierWords(identifier);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length > 1 && (first === 'is' || first === 'has')) {
    return prefixed(first === 'is' ? '是否' : '有无', translate(parts.slice(1)));
  }
  // `shipped_at`, `expire_on`: the word before says what happened.
  if (parts.length > 1 && (last === 'at' || last === 'on' || last === 'ts')) {
    return suffixed(translate(parts.slice(0, -1)), last === 'on' ? '日期' : '时间');
  }
  if (parts.length > 1 && last === 'by') return suffixed(translate(parts.slice(0, -1)), '人');
  if (parts.length === 1 && NOT_ALONE.has(first ?? '')) return '';
  return translate(parts);
}

/** `crm_sales_order` → 销售订单; as columnTitle, without what stands before the name. */
export function tableTitle(identifier: string): string {
  const words = withoutAbout(tableNameWords(identifier));
  if (NOT_OF_ROWS.test(words.at(-1) ?? '')) return '';
  return translate(words).replace(/(ID|编号|时间|日期)$/, '');
}

/** `order_info` and `order_header` are orders. */
const withoutAbout = (words: readonly string[]): string[] =>
  words.length > 1 && ABOUT.has(words.at(-1) ?? '') ? words.slice(0, -1) : [...words];

const ABOUT = new Set([
  'info',
  'information',
  'header',
  'hdr',
  'head',
  'main',
  'base',
  'basic',
  'tab',
  'tbl',
]);

/** A table's words without layer and module: `t_crm_sales_order` → sales, order. */
export function tableNameWords(identifier: string): string[] {
  const parts = identifierWords(identifier).filter(
    (part, at, all) => at === all.length - 1 || !PREFIXES.has(part),
  );
  const [first = '', next = ''] = parts;
  return parts.length > 1 && MODULE.test(first) && !words.has(first) && !isShortNoun(first, next)
    ? parts.slice(1)
    : parts;
}

/** A noun, or what is written short for one: `emp_absence`, `po_hdr`. */
const isShortNoun = (first: string, next: string): boolean =>
  SHORT_NOUNS.has(first) ||
  first in nouns.english.short ||
  first in nouns.english.runs ||
  `${first} ${next}` in nouns.english.runs;

/** As a column's whole name these mean something else: a place in a row, a GROUP BY. */
const NOT_ALONE = new Set(
  'order orders no number group day last start end weight length rate ratio payment target result position pay'.split(
    ' ',
  ),
);

/** As a table's whole name the trade has another word for it: 库位, 库区; a 任务结果 is no word at all. */
const NOT_OF_ROWS =
  /^(?:locations?|zones?|areas?|results?|positions?|units?|targets?|rates?|ratios?|weights?|contexts?)$/;

/** Means this only after another word: `order_item`, but not `item_name`. */
const LAST_ONLY = new Set(['item', 'items', 'detail', 'details']);

/** Says what kind of thing the next word is, and nothing at the end: 平均 of what? */
const NEVER_LAST = new Set(['actual', 'average', 'avg', 'original', 'planned']);

function translate(written: readonly string[]): string {
  const parts = written.flatMap(taken);
  const together = TOGETHER.get(parts.join(' '));
  if (together !== undefined) return together;
  if (NEVER_LAST.has(parts.at(-1) ?? '')) return '';
  const meanings = parts.map((part, at) =>
    LAST_ONLY.has(part) && (at === 0 || at < parts.length - 1)
      ? undefined
      : (words.get(part) ?? words.get(part.replace(/s$/, ''))),
  );
  return meanings.every((meaning) => meaning !== undefined) ? composed(meanings.join('')) : '';
}

/** `customerid`, `ordertype`: words that are known, without a sign between them; what could be read in two ways stays whole. */
function taken(part: string): string[] {
  if (isKnown(part) || part.length < SHORTEST_GLUED || !/^[a-z]+$/.test(part)) return [part];
  const cuts = Array.from({ length: part.length - 1 }, (_, at) => [
    part.slice(0, at + 1),
    part.slice(at + 1),
  ]);
  const read = cuts.filter(
    ([first = '', last = '']) =>
      first.length >= 3 &&
      (last.length >= 3 || KEY_TAILS.has(last)) &&
      ENGLISH.has(first) &&
      ENGLISH.has(last),
  );
  return read.length === 1 && read[0] ? read[0] : [part];
}

const SHORTEST_GLUED = 6;
const KEY_TAILS = new Set(['id', 'no']);

const isKnown = (part: string): boolean => words.has(part) || words.has(part.replace(/s$/, ''));

/** Where two words together have a word of their own. */
const composed = (meaning: string): string =>
  meaning
    .replace(/(.{2})\1/, '$1')
    .replace('计量单位价格', '单价')
    .replace('计量单位成本', '单位成本')
    .replace('ID卡', '身份证')
    .replace('利息比率', '利率')
    .replace('税额比率', '税率')
    .replace('折扣比率', '折扣率')
    .replace('总数量', '总数')
    .replace(/总$/, '总计');

const prefixed = (prefix: string, rest: string): string => (rest ? `${prefix}${rest}` : '');
const suffixed = (rest: string, suffix: string): string => (rest ? `${rest}${suffix}` : '');
