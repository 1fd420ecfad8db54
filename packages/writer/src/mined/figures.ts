import { said, type Language } from '@pairsmith/core';
import type { Aggregate, Predicate, Value } from '@pairsmith/query-plan';
import { plural, type Words } from '@pairsmith/words';
import type { Measure, Ref, Subject } from '../builtin/facts/subject';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { measureAt, subjectAt } from './fields';
import { isDate, isNumber, literalText } from './literals';
import { narrowedRows, readNarrowing, type Narrowing } from './conditions/narrowing';
import { bare, reckoned } from './reckoned';
import { plainColumn } from './plain-column';
import type { SourceRows } from './source-rows';
import { Unsaid } from './unsaid';

/** What is computed of the rows. `count`: how many there are; the others have a name of their own. */
export type Figure =
  | { kind: 'count' }
  | { kind: 'distinct'; ref: Ref; of: Subject | null }
  /** How many of the rows meet conditions of its own; null in a language that has no words for them. */
  | { kind: 'part'; rows: Record<Language, string | null>; refs: Ref[]; where: Narrowing['where'] }
  /** The one number of rows over the other, in percent where a hundred is the whole. */
  | { kind: 'ratio'; part: Counted; whole: Counted; isPercent: boolean }
  /** What each group has of all together, in percent. */
  | { kind: 'share' }
  | { kind: 'of'; how: 'sum' | 'avg' | 'min' | 'max'; words: Words; refs: Ref[]; isDate: boolean };

/** How many rows, as they are called in each language. */
type Counted = Record<Language, string | null>;

/** @throws Unsaid */
export function readFigure(value: Value, rows: SourceRows, narrowing: Narrowing): Figure {
  const of = bare(value);
  if (of.kind === 'operate' && of.op === '/') return readRatio(of.args, rows, narrowing);
  if (of.kind === 'window') throw new Unsaid(said('mined.unsaid_window'));
  if (of.kind === 'scalar') throw new Unsaid(said('mined.unsaid_subquery'));
  if (of.kind !== 'aggregate') throw new Unsaid(said('mined.unsaid_figure'));
  const part = countedPart(of);
  if (part) return partOf(part, rows, narrowing);
  if (of.where.kind !== 'all' || of.where.of.length > 0 || of.order.length > 0)
    throw new Unsaid(said('mined.unsaid_filtered'));
  const [arg] = of.args;
  if (of.name === 'count') return counted(of, arg && bare(arg), rows);
  if (!isHow(of.name) || !arg || of.args.length > 1 || of.distinct)
    throw new Unsaid(said('mined.unsaid_figure'));
  return computed(of.name, bare(arg), rows);
}

/** What rows are counted by: `count(*) filter (where …)`, `sum(case when … then 1 else 0 end)`, `count(case when … then 1 end)`. */
function countedPart({ name, args, where, distinct, order }: Aggregate): Predicate | null {
  if (distinct || order.length > 0) return null;
  const isAll = where.kind === 'all' && where.of.length === 0;
  const [arg] = args;
  if (!isAll) return name === 'count' && !arg ? where : null;
  const of = arg && bare(arg);
  const [branch, ...more] = of?.kind === 'choose' ? of.branches : [];
  if (of?.kind !== 'choose' || !branch || more.length > 0) return null;
  const otherwise = of.otherwise && literalText(of.otherwise);
  const isOne = literalText(branch.then) === '1';
  if (name === 'sum' && isOne && otherwise === '0') return branch.when;
  return name === 'count' && of.otherwise === null && branch.then.kind === 'literal' ? branch.when : null;
}

function partOf(condition: Predicate, rows: SourceRows, { where, clauses, refs }: Narrowing): Figure {
  const own = readNarrowing([condition], rows, () => {
    throw new Unsaid(said('mined.unsaid_filtered'));
  });
  const both: Narrowing = {
    where: [...where, ...own.where],
    clauses: [...clauses, ...own.clauses],
    refs: [...refs, ...own.refs],
  };
  const inWords = (language: Language) => narrowedRows(rows.of, both, language);
  return { kind: 'part', rows: { zh: inWords('zh'), en: inWords('en') }, refs: both.refs, where: both.where };
}

/** Counts over counts, and counts or sums over those of all groups together. */
function readRatio(sides: readonly Value[], rows: SourceRows, narrowing: Narrowing): Figure {
  const [left, right] = sides.map(bare);
  if (!left || !right) throw new Unsaid(said('mined.unsaid_figure'));
  const [first, second] = left.kind === 'operate' && left.op === '*' ? left.args : [];
  const times = [first, second].filter((side) => side && Number(literalText(side)) === 100);
  const over = times.length === 1 ? bare((times[0] === first ? second : first)!) : left;
  if (right.kind === 'window') {
    const { args, partition, order, name } = right;
    const isAll = name === 'sum' && partition.length === 0 && order.length === 0;
    if (!isAll || times.length === 0 || JSON.stringify(args[0]) !== JSON.stringify(over))
      throw new Unsaid(said('mined.unsaid_window'));
    readFigure(over, rows, narrowing);
    return { kind: 'share' };
  }
  const [part, whole] = [over, right].map((side) => countIn(side, rows, narrowing));
  return { kind: 'ratio', part: part!, whole: whole!, isPercent: times.length > 0 };
}

function countIn(value: Value, rows: SourceRows, narrowing: Narrowing): Counted {
  const figure = readFigure(value, rows, narrowing);
  if (figure.kind === 'part') return figure.rows;
  if (figure.kind !== 'count') throw new Unsaid(said('mined.unsaid_figure'));
  return { zh: narrowedRows(rows.of, narrowing, 'zh'), en: narrowedRows(rows.of, narrowing, 'en') };
}

/** Its name says of which rows it is. */
export const isWhole = ({ kind }: Figure): boolean => kind === 'part' || kind === 'ratio';

const isHow = (name: string): name is 'sum' | 'avg' | 'min' | 'max' => /^(sum|avg|min|max)$/.test(name);

function counted({ distinct }: Aggregate, arg: Value | undefined, rows: SourceRows): Figure {
  if (!arg || (arg.kind === 'literal' && !distinct)) {
    // What has no such rows would count as one.
    if (rows.keepsEmpty) throw new Unsaid(said('mined.unsaid_figure'));
    return { kind: 'count' };
  }
  const column = plainColumn(arg);
  if (!column) throw new Unsaid(said('mined.unsaid_figure'));
  const ref = rows.refOf(column);
  const of = subjectAt(ref, rows);
  const isKey = of.key.length === 1 && of.key[0]!.name === ref.field.column.name;
  if (!distinct || (isKey && ref.path.length === 0)) {
    // Rows without it would not count.
    if (!rows.mayBeMissing(column)) return { kind: 'count' };
    throw new Unsaid(said('mined.unsaid_figure'));
  }
  return { kind: 'distinct', ref, of: isKey ? of : null };
}

function computed(how: 'sum' | 'avg' | 'min' | 'max', arg: Value, rows: SourceRows): Figure {
  const column = plainColumn(arg);
  if (!column) {
    return { kind: 'of', how, ...reckoned(arg, rows), isDate: false };
  }
  const ref = rows.refOf(column);
  if (isDate(ref.field.column) && (how === 'min' || how === 'max'))
    return { kind: 'of', how, words: { zh: zh.nameOf(ref), en: en.nameOf(ref) }, refs: [ref], isDate: true };
  if (!isNumber(ref.field.column)) throw new Unsaid(said('mined.unsaid_figure'));
  // Of what the rows belong to, each number would count as often as it has rows.
  if (ref.path.length > 0 && (how === 'sum' || how === 'avg')) throw new Unsaid(said('mined.unsaid_figure'));
  return { kind: 'of', how, words: nameOf(ref, how, rows), refs: [ref], isDate: false };
}

function nameOf(ref: Ref, how: 'sum' | 'avg' | 'min' | 'max', rows: SourceRows): Words {
  const measure: Measure | null = measureAt(ref, rows)?.field ?? null;
  if (!measure || ref.path.length > 0) {
    const words = { zh: zh.nameOf(ref), en: en.nameOf(ref) };
    return { zh: composed(words.zh, how, 'zh'), en: composed(words.en, how, 'en') };
  }
  const { of } = rows;
  if (how === 'sum') return { zh: zh.sumOf(of, measure), en: en.sumOf(measure) };
  if (how === 'avg') return { zh: zh.averageOf(of, measure), en: en.averageOf(of, measure) };
  return { zh: composed(zh.ownName(of, measure), how, 'zh'), en: composed(measure.words.en, how, 'en') };
}

function composed(name: string, how: 'sum' | 'avg' | 'min' | 'max', language: Language): string {
  if (language === 'zh')
    return { sum: `${name}合计`, avg: `平均${name}`, min: `最低${name}`, max: `最高${name}` }[how];
  return `${{ sum: 'total', avg: 'average', min: 'lowest', max: 'highest' }[how]} ${name}`;
}

/** `数量`, `金额合计`, `最早的借出时间`, of rows that the sentence names. */
export function figureName(figure: Figure, language: Language): string {
  if (figure.kind === 'count') return language === 'zh' ? '数量' : 'number';
  if (figure.kind === 'distinct') {
    const thing = figure.of;
    if (language === 'zh')
      return thing ? `不同${thing.words.zh.rows}的数量` : `不同${zh.nameOf(figure.ref)}的数量`;
    return `number of different ${thing ? thing.words.en.rows : plural(en.nameOf(figure.ref))}`;
  }
  if (figure.kind === 'part') {
    const rows = figure.rows[language];
    if (rows === null) throw new Unsaid(said('mined.unsaid_long'));
    return language === 'zh' ? `${rows}的数量` : `number of ${rows}`;
  }
  if (figure.kind === 'share') return language === 'zh' ? '占全部的百分比' : 'share of the whole in percent';
  if (figure.kind === 'ratio') {
    const [part, whole] = [figure.part[language], figure.whole[language]];
    if (part === null || whole === null) throw new Unsaid(said('mined.unsaid_long'));
    if (language === 'zh')
      return figure.isPercent ? `${part}占${whole}的百分比` : `${part}的数量与${whole}的数量之比`;
    return figure.isPercent
      ? `percentage of ${part} among ${whole}`
      : `ratio of the number of ${part} to the number of ${whole}`;
  }
  const { how, words, isDate: isOfDate, refs } = figure;
  if (isOfDate) {
    if (language === 'zh') return `${how === 'min' ? '最早' : '最晚'}的${words.zh}`;
    return `${how === 'min' ? 'earliest' : 'latest'} ${words.en}`;
  }
  if (refs.length > 1) {
    if (language === 'zh')
      return {
        sum: `${words.zh}的合计`,
        avg: `${words.zh}的平均值`,
        min: `${words.zh}的最小值`,
        max: `${words.zh}的最大值`,
      }[how];
    const link = words.en.startsWith('number of ') ? '' : 'of ';
    return `${{ sum: 'total', avg: 'average', min: 'lowest', max: 'highest' }[how]} ${link}${words.en}`;
  }
  return words[language];
}
