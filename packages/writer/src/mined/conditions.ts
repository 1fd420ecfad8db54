import { fullName, said } from '@pairsmith/core';
import {
  conjuncts,
  type Comparison,
  type Plan,
  type Predicate,
  type Relation,
  type Value,
} from '@pairsmith/query-plan';
import { flagAdjective, nameValue, type Words } from '@pairsmith/words';
import type { Condition } from '../builtin/condition';
import { fieldOf } from '../builtin/facts/read-fields';
import type { DateField, Dimension, Field, Ref, Subject } from '../builtin/facts/subject';
import { says } from '../builtin/realization/says';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { dimensionRef, measureAt, subjectAt } from './fields';
import { isDate, isNumber, literalText } from './literals';
import { dayAfter, dayEn, dayOfText, dayZh, periodOf, yearOf } from './periods';
import { bare } from './reckoned';
import { plainColumn, type SourceRows } from './source-rows';
import { Unsaid } from './unsaid';

/** What rows must hold, as the writer has words for it, and beside that in clauses of its own. */
export interface Narrowing {
  where: Condition[];
  clauses: Words[];
  /** What is said in the clauses. */
  refs: Ref[];
}

/** What belongs to the rows and is asked for within the condition. */
export type ReadInner = (plan: Plan, rows: SourceRows) => Words;

/** @throws Unsaid */
export function readNarrowing(
  conditions: readonly Predicate[],
  rows: SourceRows,
  inner: ReadInner,
): Narrowing {
  const found: Narrowing = { where: [], clauses: [], refs: [] };
  // What may be missing is left out where it does not count, and kept where it is deleted: both are nobody's words.
  if (rows.outer.flatMap(conjuncts).some((one) => !isAlive(one, rows)))
    throw new Unsaid(said('mined.unsaid_join'));
  const parts = conditions.flatMap(conjuncts).filter((one) => !isAlive(one, rows));
  const { periods, rest } = takePeriods(parts, rows);
  for (const part of [...periods, ...rest.map((one) => readCondition(one, rows, inner))]) {
    if ('kind' in part) found.where.push(part);
    else {
      found.clauses.push(part.words);
      found.refs.push(...part.refs);
    }
  }
  return found;
}

interface Clause {
  words: Words;
  refs: Ref[];
}

/** Deleted rows are left out without a word. */
function isAlive(predicate: Predicate, rows: SourceRows): boolean {
  const value =
    predicate.kind === 'compare' && predicate.op === '='
      ? predicate.left
      : predicate.kind === 'missing'
        ? predicate.of
        : null;
  const column = value && plainColumn(value);
  if (!column) return isAliveFlag(predicate, rows);
  const { path, field } = rows.refOf(column);
  const mark = (path.at(-1)?.to ?? rows.of).softDeleteFilter;
  if (mark?.column.name !== field.column.name) return false;
  if (predicate.kind === 'missing') return mark.live === null;
  return predicate.kind === 'compare' && mark.live !== null && literalText(predicate.right) === mark.live;
}

/** `not is_deleted` */
function isAliveFlag(predicate: Predicate, rows: SourceRows): boolean {
  const [of, holds] =
    predicate.kind === 'holds'
      ? [predicate.of, true]
      : predicate.kind === 'not' && predicate.of.kind === 'holds'
        ? [predicate.of.of, false]
        : [null, false];
  const column = of && plainColumn(of);
  if (!column) return false;
  const { path, field } = rows.refOf(column);
  const mark = (path.at(-1)?.to ?? rows.of).softDeleteFilter;
  return (
    mark?.column.name === field.column.name &&
    mark.live !== null &&
    /^(t|true|1|y|yes)$/i.test(mark.live) === holds
  );
}

function readCondition(predicate: Predicate, rows: SourceRows, inner: ReadInner): Condition | Clause {
  switch (predicate.kind) {
    case 'compare':
      return comparison(predicate, rows);
    case 'between':
      return between(predicate, rows);
    case 'in':
      return among(predicate, rows, inner);
    case 'missing':
      return missing(refOf(predicate.of, rows));
    case 'like':
      return like(predicate, rows);
    case 'holds':
      return isValue(dimensionRef(refOf(predicate.of, rows), rows), 'true');
    case 'exists':
      return existing(predicate.plan, true, rows, inner);
    case 'not':
      return negated(predicate.of, rows, inner);
    case 'any':
      return either(predicate.of, rows, inner);
    default:
      throw new Unsaid(said('mined.unsaid_condition'));
  }
}

const existing = (plan: Plan, holds: boolean, rows: SourceRows, inner: ReadInner): Clause => {
  const words = inner(plan, rows);
  return {
    words: holds
      ? { zh: `有${words.zh}`, en: `that have ${words.en}` }
      : { zh: `没有${words.zh}`, en: `that do not have any ${words.en}` },
    refs: [],
  };
};

function negated(of: Predicate, rows: SourceRows, inner: ReadInner): Condition | Clause {
  if (of.kind === 'holds') return isValue(dimensionRef(refOf(of.of, rows), rows), 'false');
  if (of.kind === 'exists') return existing(of.plan, false, rows, inner);
  if (of.kind === 'missing') {
    const ref = refOf(of.of, rows);
    const step = ref.path.at(-1);
    if (step && step.to.key.includes(ref.field.column))
      return {
        words: { zh: `有${step.words.zh}`, en: `with ${en.withArticle(step.words.en)}` },
        refs: [ref],
      };
    return clause(ref, (name) => ({ zh: `${name.zh}不为空`, en: `with ${en.withArticle(name.en)}` }));
  }
  if (of.kind === 'in' && Array.isArray(of.among) && of.of.length === 1) {
    const values = of.among.map(literalText);
    const [value] = values;
    if (values.length === 1 && value) return isNot(dimensionRef(refOf(of.of[0]!, rows), rows), value);
    if (values.every((one) => one !== null) && values.length <= MOST_VALUES) {
      const ref = dimensionRef(refOf(of.of[0]!, rows), rows);
      return clause(ref, (name) => {
        const [all, any] = listed(ref, values as string[]);
        return { zh: `${name.zh}不是${all}`, en: `with ${en.withArticle(name.en)} other than ${any}` };
      });
    }
  }
  if (of.kind === 'in' && !Array.isArray(of.among)) return existing(semiJoin(of, rows), false, rows, inner);
  throw new Unsaid(said('mined.unsaid_condition'));
}

/** Values that a sentence lists; more are a list of their own. */
const MOST_VALUES = 6;

function among(
  { of, among: values }: Extract<Predicate, { kind: 'in' }>,
  rows: SourceRows,
  inner: ReadInner,
): Condition | Clause {
  if (!Array.isArray(values)) return existing(semiJoin({ of, among: values }, rows), true, rows, inner);
  const texts = values.map(literalText);
  if (of.length !== 1 || texts.some((text) => text === null) || texts.length > MOST_VALUES)
    throw new Unsaid(said('mined.unsaid_condition'));
  return anyOf(dimensionRef(refOf(of[0]!, rows), rows), texts as string[]);
}

/** `id in (select order_id from lines)` has rows as `exists` has them. */
function semiJoin({ of, among: plan }: { of: Value[]; among: Value[] | Plan }, _rows: SourceRows): Plan {
  const [value] = of;
  const column = value && plainColumn(value);
  if (Array.isArray(plan) || plan.kind !== 'selection' || !column || of.length !== 1)
    throw new Unsaid(said('mined.unsaid_condition'));
  const [shown] = plan.shown;
  if (plan.keys !== null || plan.limit || !shown) throw new Unsaid(said('mined.unsaid_subquery'));
  const tie: Predicate = { kind: 'compare', op: '=', left: shown.value, right: { ...column, up: 1 } };
  return { ...plan, where: { kind: 'all', of: [plan.where, tie] } };
}

function anyOf(ref: Ref<Dimension>, texts: readonly string[]): Condition | Clause {
  const [one, other] = texts;
  if (texts.length === 1 && one !== undefined) return isValue(ref, one);
  if (texts.length === 2 && one !== undefined && other !== undefined)
    return { kind: 'among', ref, values: [valueOf(ref, one), valueOf(ref, other)] };
  return clause(ref, (name) => {
    const [all, any] = listed(ref, texts);
    return { zh: `${name.zh}为${all}`, en: `with the ${name.en} ${any}` };
  });
}

function listed(ref: Ref<Dimension>, texts: readonly string[]): [zh: string, en: string] {
  const words = texts.map((text) => valueOf(ref, text).words);
  return [words.map((one) => one.zh).join('、'), orList(words.map((one) => one.en))];
}

const orList = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} or ${items.at(-1)}` : (items[0] ?? '');

/** One column's values side by side: `a = 1 or a = 2`. */
function either(parts: readonly Predicate[], rows: SourceRows, _inner: ReadInner): Condition | Clause {
  const values = parts.flatMap((part) => {
    const column = part.kind === 'compare' && part.op === '=' ? plainColumn(part.left) : null;
    const text = part.kind === 'compare' ? literalText(part.right) : null;
    return column && text !== null ? [{ column, text }] : [];
  });
  const [first] = values;
  const isOne =
    values.length === parts.length &&
    values.every(({ column: { at, name } }) => at === first?.column.at && name === first.column.name);
  if (!first || !isOne || values.length > MOST_VALUES) throw new Unsaid(said('mined.unsaid_condition'));
  return anyOf(
    dimensionRef(rows.refOf(first.column), rows),
    values.map(({ text }) => text),
  );
}

const SWAPPED: Record<Comparison, Comparison> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function comparison(
  { op, left, right }: Extract<Predicate, { kind: 'compare' }>,
  rows: SourceRows,
): Condition | Clause {
  const [of, literal, sign] = plainColumn(folded(left))
    ? [folded(left), right, op]
    : [right, left, SWAPPED[op]];
  const within = ofAll(of, sign, literal, rows) ?? besideOther(of, sign, literal, rows);
  if (within) return within;
  const text = literalText(literal);
  if (text === null) throw new Unsaid(said('mined.unsaid_condition'));
  const year = yearIn(of, text, sign, rows);
  if (year) return year;
  const ref = refOf(of, rows);
  if (isDate(ref.field.column)) return dated(ref, sign, text);
  if (sign === '=') return isValue(dimensionRef(ref, rows), text);
  if (sign === '<>') return isNot(dimensionRef(ref, rows), text);
  if (!isNumber(ref.field.column) || !/^-?\d+(\.\d+)?$/.test(text))
    throw new Unsaid(said('mined.unsaid_condition'));
  const measure = measureAt(ref, rows);
  if (sign === '>' && measure) return { kind: 'above', ref: measure, threshold: Number(text) };
  return clause(ref, (name, unit) => ({
    zh: `${name.zh}${SIGNS_ZH[sign]}${text}${unit}`,
    en: sized(name.en, sign, text),
  }));
}

/** Above the average of all rows, or the highest of them: the same column of the same table, of nothing but what is not deleted. */
function ofAll(of: Value, sign: Comparison, other: Value, rows: SourceRows): Clause | null {
  const column = plainColumn(of);
  const plan = other.kind === 'scalar' ? other.plan : null;
  if (!column || plan?.kind !== 'selection' || plan.source?.steps.length !== 0) return null;
  const ref = rows.refOf(column);
  const inner = readSourceOf(plan.source.root, ref, rows);
  const [shown] = plan.shown;
  const figure = shown && bare(shown.value);
  if (!inner || figure?.kind !== 'aggregate' || plan.keys?.length !== 0) return null;
  const [arg] = figure.args;
  const same = arg && plainColumn(bare(arg));
  if (same?.name !== ref.field.column.name || figure.where.kind !== 'all' || figure.where.of.length > 0)
    return null;
  if (!conjuncts(plan.where).every((one) => isAlive(one, inner))) return null;
  if (figure.name === 'avg' && (sign === '>' || sign === '<'))
    return clause(ref, (name) => ({
      zh: `${name.zh}${sign === '>' ? '高于' : '低于'}平均值`,
      en: `with ${en.withArticle(name.en)} ${sign === '>' ? 'above' : 'below'} average`,
    }));
  if (sign !== '=' || !(figure.name === 'max' || figure.name === 'min') || !isNumber(ref.field.column))
    return null;
  return clause(ref, (name) => ({
    zh: `${name.zh}${figure.name === 'max' ? '最高' : '最低'}`,
    en: `with the ${figure.name === 'max' ? 'highest' : 'lowest'} ${name.en}`,
  }));
}

/** The rows of the table alone, where the column is theirs. */
function readSourceOf(root: Relation, ref: Ref, rows: SourceRows): SourceRows | null {
  const of = subjectAt(ref, rows);
  if (root.kind !== 'table' || fullName(root.table) !== fullName(of.table)) return null;
  return {
    ...{ of, conditions: [], outer: [], keepsEmpty: null, mayBeMissing: () => true },
    refOf({ name }) {
      const column = of.table.columns.find((one) => one.name === name);
      if (!column) throw new Unsaid(said('mined.unsaid_condition'));
      return { path: [], field: fieldOf(column) };
    },
  };
}

/** Two dates or two numbers of the same rows: shipped later than required. */
function besideOther(of: Value, sign: Comparison, other: Value, rows: SourceRows): Clause | null {
  const [left, right] = [plainColumn(of), plainColumn(other)].map((column) =>
    column ? rows.refOf(column) : null,
  );
  if (!left || !right || sign === '=' || sign === '<>') return null;
  const areDates = [left, right].every(({ field }) => isDate(field.column));
  if (!areDates && ![left, right].every(({ field }) => isNumber(field.column))) return null;
  const [inZh, inEn] = areDates
    ? {
        '>': ['晚于', 'later than'],
        '>=': ['不早于', 'not before'],
        '<': ['早于', 'earlier than'],
        '<=': ['不晚于', 'not after'],
      }[sign]
    : {
        '>': ['高于', 'above'],
        '>=': ['不低于', 'at least'],
        '<': ['低于', 'below'],
        '<=': ['不超过', 'at most'],
      }[sign];
  return {
    words: {
      zh: `${zh.nameOf(left)}${inZh}${zh.nameOf(right)}`,
      en: `whose ${en.nameOf(left)} is ${inEn} the ${en.nameOf(right)}`,
    },
    refs: [left, right],
  };
}

const SIGNS_ZH = { '<': '低于', '<=': '不超过', '>': '超过', '>=': '不低于', '=': '等于', '<>': '不等于' };

function sized(name: string, sign: Comparison, text: string): string {
  if (en.isMany(name))
    return `with ${{ '<': 'fewer than', '<=': 'at most', '>': 'more than', '>=': 'at least', '=': 'exactly', '<>': 'other than' }[sign]} ${text} ${name}`;
  return `with ${en.withArticle(name)} ${{ '<': 'below', '<=': 'of at most', '>': 'above', '>=': 'of at least', '=': 'of', '<>': 'other than' }[sign]} ${text}`;
}

/** extract(year from d) = 2024, date_trunc('month', d) = '2024-03-01', d::date = '2024-03-05' */
function yearIn(of: Value, text: string, sign: Comparison, rows: SourceRows): Condition | null {
  const call = of.kind === 'cast' ? of.of : of;
  if (call.kind !== 'call' || sign !== '=') return null;
  const [unit, value] = call.args;
  const column = value && plainColumn(value);
  const name = unit?.kind === 'literal' ? unit.text : null;
  if (!column || name === null) return null;
  const ref = rows.refOf(column);
  if ((call.name === 'extract' || call.name === 'date_part') && name === 'year' && /^\d{4}$/.test(text))
    return during(ref, yearOf(Number(text)).from, yearOf(Number(text)).until);
  const day = dayOfText(text);
  if (call.name !== 'date_trunc' || !day) return null;
  const next = new Date(day);
  if (name === 'year') next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (name === 'quarter') next.setUTCMonth(next.getUTCMonth() + 3);
  else if (name === 'month') next.setUTCMonth(next.getUTCMonth() + 1);
  else if (name === 'day') next.setUTCDate(next.getUTCDate() + 1);
  else return null;
  return during(ref, day, next.toISOString().slice(0, 10));
}

/** Pairs of a first and a last day of one date. */
function takePeriods(
  parts: readonly Predicate[],
  rows: SourceRows,
): { periods: Condition[]; rest: Predicate[] } {
  const ends = parts.flatMap((part) => {
    if (part.kind !== 'compare') return [];
    const column = plainColumn(part.left);
    const day = dayOfText(literalText(part.right) ?? '');
    return column && day && isDate(rows.refOf(column).field.column)
      ? [{ part, column, day, op: part.op }]
      : [];
  });
  const periods: Condition[] = [];
  const used = new Set<Predicate>();
  for (const start of ends.filter(({ op }) => op === '>=')) {
    const end = ends.find(
      ({ op, column, day }) =>
        (op === '<' || op === '<=') &&
        column.at === start.column.at &&
        column.name === start.column.name &&
        day >= start.day,
    );
    if (!end || used.has(end.part)) continue;
    const ref = rows.refOf(start.column);
    // `<=` a day leaves out most of it where the column has times.
    if (end.op === '<=' && ref.field.column.type !== 'date') continue;
    used.add(start.part).add(end.part);
    periods.push(during(ref, start.day, end.op === '<' ? end.day : dayAfter(end.day)));
  }
  return { periods, rest: parts.filter((part) => !used.has(part)) };
}

function during(ref: Ref, from: string, until: string): Condition {
  const period = periodOf(from, until);
  return { kind: 'during', ref: { ...ref, field: dateOf(ref.field) }, period };
}

const dateOf = (field: Field): DateField =>
  'happened' in field
    ? (field as DateField)
    : { ...field, from: '', to: '', only: false, happened: { zh: '', en: '' }, isOwnDeed: false };

function dated(ref: Ref, sign: Comparison, text: string): Condition | Clause {
  const day = dayOfText(text);
  if (!day) throw new Unsaid(said('mined.unsaid_condition'));
  if (sign === '=' && ref.field.column.type === 'date') return during(ref, day, dayAfter(day));
  const zhOf = { '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于', '=': '', '<>': '' }[sign];
  const enOf = { '<': 'before', '<=': 'on or before', '>': 'after', '>=': 'on or after', '=': '', '<>': '' }[
    sign
  ];
  if (!zhOf) throw new Unsaid(said('mined.unsaid_condition'));
  return clause(ref, (name) => ({
    zh: `${name.zh}${zhOf}${dayZh(day)}`,
    en: `with ${en.withArticle(name.en)} ${enOf} ${dayEn(day)}`,
  }));
}

function between(
  { of, low, high }: Extract<Predicate, { kind: 'between' }>,
  rows: SourceRows,
): Condition | Clause {
  const ref = refOf(of, rows);
  const [from, to] = [literalText(low), literalText(high)];
  if (from === null || to === null) throw new Unsaid(said('mined.unsaid_condition'));
  if (isDate(ref.field.column)) {
    const [first, last] = [dayOfText(from), dayOfText(to)];
    if (!first || !last || ref.field.column.type !== 'date') throw new Unsaid(said('mined.unsaid_condition'));
    return during(ref, first, dayAfter(last));
  }
  const measure = measureAt(ref, rows);
  if (measure) return { kind: 'between', ref: measure, low: Number(from), high: Number(to) };
  if (!isNumber(ref.field.column)) throw new Unsaid(said('mined.unsaid_condition'));
  return clause(ref, (name, unit) => ({
    zh: `${name.zh}在${from}到${to}${unit}之间`,
    en: `with ${en.withArticle(name.en)} between ${from} and ${to}`,
  }));
}

/** What is not referred to is missing itself. */
function missing(ref: Ref): Condition | Clause {
  const step = ref.path.at(-1);
  if (step && step.to.key.includes(ref.field.column))
    return {
      words: { zh: `没有${step.words.zh}`, en: `without ${en.withArticle(step.words.en)}` },
      refs: [ref],
    };
  if ('happened' in ref.field) {
    const pending: Condition = { kind: 'pending', ref: ref as Ref<DateField> };
    if (dateOf(ref.field).happened.zh && ref.path.length === 0) return pending;
  }
  return clause(ref, (name) => ({ zh: `${name.zh}为空`, en: `without ${en.withArticle(name.en)}` }));
}

function like(
  { of, pattern, foldsCase }: Extract<Predicate, { kind: 'like' }>,
  rows: SourceRows,
): Condition | Clause {
  const ref = refOf(of, rows);
  const text = literalText(pattern) ?? '';
  const [, before = '', word = '', after = ''] = /^(%?)([^%_\\"“”]+)(%?)$/.exec(text) ?? [];
  // Without a wildcard it is the value, in whichever case.
  if (word !== '' && before === '' && after === '' && foldsCase)
    return clause(ref, (name) => ({ zh: `${name.zh}为“${word}”`, en: `whose ${name.en} is "${word}"` }));
  if (word === '' || (before === '' && after === '')) throw new Unsaid(said('mined.unsaid_condition'));
  if (before && after) return { kind: 'contains', ref, word };
  return clause(ref, (name) =>
    after
      ? { zh: `${name.zh}以“${word}”开头`, en: `whose ${name.en} begins with "${word}"` }
      : { zh: `${name.zh}以“${word}”结尾`, en: `whose ${name.en} ends with "${word}"` },
  );
}

/** `lower(name)` is the name where case does not matter. */
const folded = (value: Value): Value => {
  const [of] = value.kind === 'call' && /^(lower|upper)$/.test(value.name) ? value.args : [];
  return of ?? value;
};

function refOf(value: Value, rows: SourceRows): Ref {
  const column = plainColumn(folded(value));
  if (!column) throw new Unsaid(said('mined.unsaid_condition'));
  return rows.refOf(column);
}

const valueOf = ({ field: { column } }: Ref<Dimension>, raw: string) => ({
  raw,
  words: nameValue(column, raw),
  share: 0,
});

/** A number that is none of these rows' and means nothing that anybody has written down is not said. */
function isValue(ref: Ref<Dimension>, raw: string): Condition | Clause {
  const { field, path } = ref;
  if (isKeyOrLabel(ref)) {
    const words = valueOf(ref, raw).words;
    return clause(ref, (name) => ({ zh: `${name.zh}为${words.zh}`, en: `whose ${name.en} is ${words.en}` }));
  }
  const isCoded = isNumber(field.column) && field.labels.size === 0;
  const isFlag = flagAdjective(field.column, { raw })?.en || flagAdjective(field.column, { raw })?.zh;
  if (!isCoded || (isFlag && path.length === 0)) return { kind: 'is', ref, value: valueOf(ref, raw) };
  if ((field.column.statistics?.distinct ?? 0) <= MOST_CODES)
    throw new Unsaid(said('mined.unsaid_code', { column: field.column.name }));
  return clause(ref, (name) => ({ zh: `${name.zh}为${raw}`, en: `with the ${name.en} ${raw}` }));
}

/** So few different numbers are codes. */
const MOST_CODES = 10;

const isKeyOrLabel = ({ path, field: { column } }: Ref): boolean => {
  const of = path.at(-1)?.to;
  return (
    of !== undefined &&
    (of.key.includes(column) || (of.label?.parts.some((part) => part.column === column) ?? false))
  );
};

const isNot = (ref: Ref<Dimension>, raw: string): Condition => ({
  kind: 'is_not',
  ref,
  value: valueOf(ref, raw),
});

function clause(ref: Ref, say: (name: Words, unit: string) => Words): Clause {
  const unit = 'unit' in ref.field ? String(ref.field.unit) : '';
  return { words: say({ zh: zh.nameOf(ref), en: en.nameOf(ref) }, unit), refs: [ref] };
}

/** The rows under what narrows them; null where nobody would say so much at once. */
export function narrowedRows(
  of: Subject,
  { where, clauses }: Narrowing,
  language: 'zh' | 'en',
): string | null {
  if (clauses.length > 2) return null;
  const rows = says[language].rowsOf(of, where);
  if (rows === null) return null;
  if (clauses.length === 0) return rows;
  if (language === 'zh') return `${clauses.map((one) => one.zh).join('且')}的${rows}`;
  const [first = '', ...more] = clauses.map((one) => one.en);
  const isWith = / with /.test(rows);
  const lead = isWith && first.startsWith('with ') ? `and ${first.slice(5)}` : first;
  return `${rows} ${[lead, ...more.map((one) => `and ${one.replace(/^with /, first.startsWith('with ') ? '' : 'with ')}`)].join(' ')}`;
}
