import { rememberRecent } from '@pairsmith/core';
import { plain } from '@pairsmith/words';
import type { Table } from '@pairsmith/catalog';
import {
  ASCENDING,
  CUES,
  LESS,
  MORE,
  DENIED,
  DESCENDING,
  EXTREME,
  HIGH,
  INCLUSION,
  LOW,
  NEGATION,
  WHOLE,
  type Cue,
} from './cues';
import { findMentions, isVague, type Mention, type Names } from './names';
import { readQuantities, type Quantities } from './quantities';
import { readQuestionTimes, readTimeWords, type QuestionTimes } from './question-times';
import { maskSpans, MASK, type Span } from './text';

type Wanted = 'avg' | 'sum' | 'max' | 'min';

/** What a question asks for, as far as it was understood. */
export interface QuestionReading extends Omit<QuestionTimes, 'rest'>, Omit<Quantities, 'rest'> {
  /** In one form, see `plain`. */
  text: string;
  /** Names and dates masked. */
  unnamed: string;
  /** Names, times and numbers masked. */
  masked: string;
  mentions: Mention[];
  cues: ReadonlySet<Cue>;
  /** How often the most and the least of something is asked for. */
  superlatives: { high: number; low: number; either: number };
  sort: 'ascending' | 'descending' | null;
  /** Denials that stand outside names. */
  negations: number;
  /** With something that is no number. */
  comparisons: { more: number; less: number };
  /** Where values are denied. */
  denied: Span[];
  /** An aggregate right beside the name of a column: 平均评分. */
  wants: { aggregate: Wanted; mention: Mention }[];
  /** Names after 每个, 各, 按, by, per, each with those right behind it. */
  grains: Mention[][];
  /** “…” */
  quoted: string[];
}

/** The apostrophe of company's opens nothing. */
const QUOTED = /(?:[“"‘「『]|(?<![a-z])')([^“”"'‘’「」『』]{1,60})[”"'’」』]/g;

/** Whoever judges a result by its question and the second reader ask the same, one after the other. */
export const readQuestion = rememberRecent(
  (question: string, names: Names, tables: readonly Table[]): QuestionReading => {
    const spoken = plain(question);
    const text = spoken.replace(WHOLE, (found) => MASK.repeat(found.length));
    const { rest: undated, ...dates } = readQuestionTimes(text);
    const written = question.normalize('NFKC');
    const mentions = findMentions(undated, names, tables, written.length === text.length ? written : text);
    // 数量 may be a column's name, and the word for counting all the same.
    const unnamed = maskSpans(
      undated,
      mentions.filter(({ text: name }) => !isVague(name)),
    );
    const quoted = [...undated.matchAll(QUOTED)].map(([, value = '']) => value.trim());
    const included = [...unnamed.matchAll(INCLUSION)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const words = readTimeWords(unnamed.replace(QUOTED, (found) => MASK.repeat(found.length)));
    const { rest: masked, ...quantities } = readQuantities(words.rest);
    const { isRelative, numbers, units } = words;
    return {
      text,
      unnamed,
      masked,
      mentions,
      ...dates,
      ...{ isRelative, numbers, units },
      ...quantities,
      cues: new Set(
        (Object.keys(CUES) as Cue[]).filter((cue) => has(unnamed, CUES[cue]) || hasWord(masked, cue)),
      ),
      superlatives: countSuperlatives(words.rest, quantities.limits),
      sort: sortOf(masked),
      negations: count(withoutQuestionTails(maskSpans(masked, included)), NEGATION),
      comparisons: { more: count(masked, MORE), less: count(masked, LESS) },
      denied: [...text.matchAll(DENIED)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
      wants: findWanted(masked, mentions),
      grains: findGrains(unnamed, mentions),
      quoted,
    };
  },
);

const count = (text: string, form: RegExp): number => [...text.matchAll(form)].length;
const has = (text: string, form: RegExp): boolean => text.search(form) >= 0;
const hasWord = (masked: string, cue: Cue): boolean => has(masked, CUES[cue]);

/** 有没有, 是不是, 能否: asked, not denied. */
const withoutQuestionTails = (text: string): string =>
  text.replace(/有没有|是不是|有无|whether or not/g, MASK);

/** `前5` alone is the most; beside 最低 it only counts. A direction of sorting is no superlative. */
function countSuperlatives(text: string, limits: readonly number[]): QuestionReading['superlatives'] {
  const plainText = text
    // How ties break is said beside the question.
    .replace(/\([^)]*\)|（[^）]*）/g, MASK)
    .replace(DESCENDING, MASK)
    .replace(ASCENDING, MASK)
    .replace(/最(?:多|少)(?:有|为)?\s*\d/g, MASK);
  const [high, low] = [count(plainText, HIGH), count(plainText, LOW)];
  const isTop = high + low === 0 && limits.length > 0 && /前|排名|第|top|first/.test(text);
  return { high: high + (isTop ? 1 : 0), low, either: count(plainText, EXTREME) };
}

/** Whether a question says in which order its answer is to stand. */
export const asksForOrder = (question: string): boolean => sortOf(plain(question)) !== null;

function sortOf(text: string): QuestionReading['sort'] {
  if (has(text, DESCENDING)) return 'descending';
  return has(text, ASCENDING) ? 'ascending' : null;
}

const BEFORE_NAME: [Wanted, RegExp][] = [
  ['avg', /(?:平均|均)(?:的|每[^◇]{0,2})?$|(?:average|avg|mean)(?: of)?(?: the)? $/],
  ['sum', /(?:(?<!汇)总|合计|累计|总的)$|(?:total|sum of|sum)(?: of)?(?: the)? $/],
];
const AFTER_NAME: [Wanted, RegExp][] = [
  ['avg', /^(?:的)?(?:平均(?:值|数)?|均值)/],
  ['sum', /^(?:的)?(?:总和|合计|总计|之和|总额|总量|总数)/],
];

function findWanted(masked: string, mentions: readonly Mention[]): QuestionReading['wants'] {
  return mentions.flatMap((mention) => {
    // Of total loaning weight the loaning is a table, whatever its key is called.
    const isTable = mention.refs.some(({ kind }) => kind === 'table');
    if (isTable || !mention.refs.some(isNumber)) return [];
    const [before, after] = [masked.slice(0, mention.start), masked.slice(mention.end)];
    const found =
      BEFORE_NAME.find(([, form]) => form.test(before)) ?? AFTER_NAME.find(([, form]) => form.test(after));
    return found ? [{ aggregate: found[0], mention }] : [];
  });
}

const isNumber = (ref: Mention['refs'][number]): boolean =>
  ref.kind === 'column' && (ref.column.type_class === 'integer' || ref.column.type_class === 'decimal');

/** A measure word, and 的, 种, 类 between the word and the name. */
const GRAIN =
  /(?:每一?|各|按照?|依|逐|分|\b(?:each|every|per|by|for all))\s*(?:个|家|位|条|种|类|名|张|件|台|辆|部|款|座|份|间|不同的?|the )?\s*$/;

function findGrains(text: string, mentions: readonly Mention[]): Mention[][] {
  return mentions.flatMap(({ start, end }, at) => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const isSort = /按照?\s*$/.test(before) && SORT.test(after);
    return GRAIN.test(before) && !MEAN.test(before) && !isSort ? [chainFrom(mentions, at, text)] : [];
  });
}

/** 按门店数量从多到少: an order, no group, unlike 按门店统计数量从多到少. */
const SORT = /^(?:(?!统计|汇总|计算|分组|列出)[^,。?]){0,12}[从由][多少高低大小]到[多少高低大小]/;

/** 各公司的类型: of names that stand side by side any may be the one that is meant. */
function chainFrom(mentions: readonly Mention[], at: number, text: string): Mention[] {
  const [one, next] = [mentions[at], mentions[at + 1]];
  if (!one) return [];
  const isChained = next && /^["”' ]{0,2}的?["“' ]{0,2}$/.test(text.slice(one.end, next.start));
  return [one, ...(isChained ? chainFrom(mentions, at + 1, text) : [])];
}

/** 平均每家门店: a mean over them, no row for each. */
const MEAN = /平均每\S{0,3}$/;
