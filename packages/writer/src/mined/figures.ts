import { said, type Language } from '@pairsmith/core';
import type { Aggregate, Value } from '@pairsmith/query-plan';
import { plural, type Words } from '@pairsmith/words';
import type { Measure, Ref, Subject } from '../builtin/facts/subject';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { measureAt, subjectAt } from './fields';
import { isDate, isNumber, literalText } from './literals';
import { plainColumn, type SourceRows } from './source-rows';
import { Unsaid } from './unsaid';

/** What is computed of the rows. `count`: how many there are; the others have a name of their own. */
export type Figure =
  | { kind: 'count' }
  | { kind: 'distinct'; ref: Ref; of: Subject | null }
  | { kind: 'of'; how: 'sum' | 'avg' | 'min' | 'max'; words: Words; refs: Ref[]; isDate: boolean };

/** What does not change which number it is: rounding, a cast, nothing for what is missing. */
export function bare(value: Value): Value {
  if (value.kind === 'cast') return bare(value.of);
  const [of, other] = value.kind === 'call' ? value.args : [];
  if (value.kind !== 'call' || !of) return value;
  if (value.name === 'round' || value.name === 'trunc') return bare(of);
  if (value.name === 'coalesce' && other && value.args.length === 2 && literalText(other) === '0')
    return bare(of);
  return value;
}

/** @throws Unsaid */
export function readFigure(value: Value, rows: SourceRows): Figure {
  const of = bare(value);
  if (of.kind === 'window') throw new Unsaid(said('mined.unsaid_window'));
  if (of.kind === 'scalar') throw new Unsaid(said('mined.unsaid_subquery'));
  if (of.kind !== 'aggregate') throw new Unsaid(said('mined.unsaid_figure'));
  if (of.where.kind !== 'all' || of.where.of.length > 0 || of.order.length > 0)
    throw new Unsaid(said('mined.unsaid_filtered'));
  const [arg] = of.args;
  if (of.name === 'count') return counted(of, arg && bare(arg), rows);
  if (!isHow(of.name) || !arg || of.args.length > 1 || of.distinct)
    throw new Unsaid(said('mined.unsaid_figure'));
  return computed(of.name, bare(arg), rows);
}

const isHow = (name: string): name is 'sum' | 'avg' | 'min' | 'max' => /^(sum|avg|min|max)$/.test(name);

function counted({ distinct }: Aggregate, arg: Value | undefined, rows: SourceRows): Figure {
  if (!arg || (arg.kind === 'literal' && !distinct)) return { kind: 'count' };
  const column = plainColumn(arg);
  if (!column) throw new Unsaid(said('mined.unsaid_figure'));
  const ref = rows.refOf(column);
  const of = subjectAt(ref, rows);
  const isKey = of.key.length === 1 && of.key[0]!.name === ref.field.column.name;
  if (!distinct || (isKey && ref.path.length === 0)) {
    // Rows without it would not count.
    if (ref.path.length === 0 && (isKey || !ref.field.column.nullable)) return { kind: 'count' };
    throw new Unsaid(said('mined.unsaid_figure'));
  }
  return { kind: 'distinct', ref, of: isKey ? of : null };
}

function computed(how: 'sum' | 'avg' | 'min' | 'max', arg: Value, rows: SourceRows): Figure {
  const column = plainColumn(arg);
  if (!column) {
    const product = productOf(arg, rows);
    return { kind: 'of', how, ...product, isDate: false };
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

const SIGNS: Record<string, Words> = {
  '*': { zh: '乘以', en: 'times' },
  '+': { zh: '加', en: 'plus' },
  '-': { zh: '减', en: 'minus' },
  '/': { zh: '除以', en: 'divided by' },
};

/** Two numbers of the rows, reckoned together: 单价乘以数量. */
function productOf(value: Value, rows: SourceRows): { words: Words; refs: Ref[] } {
  const sign = value.kind === 'operate' ? SIGNS[value.op] : undefined;
  const sides = value.kind === 'operate' ? value.args.map((side) => plainColumn(bare(side))) : [];
  const [left, right] = sides.map((column) => (column ? rows.refOf(column) : null));
  if (
    !sign ||
    !left ||
    !right ||
    sides.length !== 2 ||
    ![left, right].every(({ field }) => isNumber(field.column))
  )
    throw new Unsaid(said('mined.unsaid_expression'));
  return {
    words: {
      zh: `${zh.nameOf(left)}${sign.zh}${zh.nameOf(right)}`,
      en: `${en.nameOf(left)} ${sign.en} ${en.nameOf(right)}`,
    },
    refs: [left, right],
  };
}

/** `数量`, `金额合计`, `最早的下单时间`, of rows that the sentence names. */
export function figureName(figure: Figure, language: Language): string {
  if (figure.kind === 'count') return language === 'zh' ? '数量' : 'number';
  if (figure.kind === 'distinct') {
    const thing = figure.of;
    if (language === 'zh')
      return thing ? `不同${thing.words.zh.rows}的数量` : `不同${zh.nameOf(figure.ref)}的数量`;
    return `number of different ${thing ? thing.words.en.rows : plural(en.nameOf(figure.ref))}`;
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
    return `${{ sum: 'total', avg: 'average', min: 'lowest', max: 'highest' }[how]} of ${words.en}`;
  }
  return words[language];
}
