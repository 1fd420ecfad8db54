import type { Words } from '@pairsmith/words';
import type { Language } from '@pairsmith/core';
import {
  all,
  ALWAYS,
  ascending,
  average,
  call,
  cast,
  choose,
  column,
  compare,
  countDistinct,
  derived,
  descending,
  from,
  isFilled,
  number,
  rounded,
  selection,
  shown,
  sum,
  text,
  type Order,
  type Plan,
  type Predicate,
  type Selection,
  type Shown,
  type Value,
} from '@pairsmith/query-plan';
import { predicateOf, type Condition } from './condition';
import type { Grouping } from './facts/groupings';
import { mayBeEmpty } from './facts/read-fields';
import type { Dimension, Field, Label, Measure, Ref, ParentStep, Subject } from './facts/subject';
import { oneOf } from './facts/read-parents';
import { literalOf, relationOf, rowsOf, type Rows } from './rows';
import { says } from './realization/says';
import { underHeading } from './under-heading';

/** Rows of a subject, of those that meet the conditions. */
export interface Asked {
  of: Subject;
  where?: readonly Condition[];
}

/** What is made of the rows; `where` is added to what is asked. */
type Made = Partial<Selection> & Pick<Selection, 'shown'>;

/** The rows asked for, deleted ones left out, with what the refs lead to. */
export function select(
  { of, where = [] }: Asked,
  refs: readonly Ref[],
  make: (rows: Rows) => Made,
): Selection {
  const rows = rowsOf(of, [...refs, ...where.map(({ ref }) => ref)]);
  const made = make(rows);
  const conditions = where.map((condition) => predicateOf(condition, rows));
  return selection({
    source: rows.source,
    ...made,
    where: all(rows.notDeleted, ...conditions, made.where ?? ALWAYS),
  });
}

export type Headed = [heading: string | Words, value: Value];
type Figures = (rows: Rows) => Headed[];

/** One row: what is computed of all rows asked for. */
export const overall = (
  asked: Asked,
  language: Language,
  figures: Figures,
  refs: readonly Ref[] = [],
): Plan => select(asked, refs, (rows) => ({ keys: [], shown: headed(language, figures(rows)) }));

/** A row for each group, the largest first figure first; groups of one name stay apart by their key. */
export const perGroup = (
  { by, ...asked }: Asked & { by: Grouping },
  language: Language,
  figures: Figures,
  {
    nulls = 'first',
    isNarrow = false,
    having = () => ALWAYS,
    limit = null,
  }: {
    nulls?: Order['nulls'];
    isNarrow?: boolean;
    having?: (rows: Rows) => Predicate;
    limit?: Selection['limit'];
  } = {},
): Plan =>
  select(asked, [by], (rows) => {
    const computed = figures(rows);
    return {
      limit,
      having: having(rows),
      where: isNarrow ? inGroup(by, rows) : hasText(by, rows),
      keys: keysOf(by, rows),
      shown: headed(language, [...groupShown(by, rows, language), ...computed]),
      order: [
        ...computed.slice(0, 1).map(([, value]) => descending(value, nulls)),
        ascending(rows.column(by)),
      ],
    };
  });

/** Columns of the answer under their headings. */
export const headed = (language: Language, columns: Headed[]): Shown[] =>
  columns.map(([heading, value]) => shown(headingOf(heading, language), value));

/** A column's heading: Chinese, or an English identifier. */
export function headingOf(words: string | Words, language: Language): string {
  const plain = (typeof words === 'string' ? words : words[language]).replace(/[“”"]/g, '').trim();
  // PostgreSQL cuts a name after 63 bytes.
  if (language === 'zh') return [...plain].slice(0, 15).join('') || '值';
  const identifier = plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 60);
  return identifier || 'value';
}

/** The number of rows, as a heading. */
export const COUNT: Words = { zh: '数量', en: 'count' };

/** What a person reads for the group: the columns of its label, or the meaning of its code. */
export function groupShown(by: Grouping, rows: Rows, language: Language): Headed[] {
  const name = says[language].groupName(by);
  const read = (field: Field): Value => rows.column({ path: by.path, field });
  return 'parts' in by.show
    ? namedBy(by.show, name, language, read)
    : [[name, meaningOf(by.field.column, by.labels, read(by.show))]];
}

/** The columns that say which row it is: its label under that heading, the parts of it under theirs, and what tells equals apart. */
export function namedBy(
  { column, parts, beside }: Label,
  heading: string,
  language: Language,
  read: (field: Field) => Value,
): Headed[] {
  const more = (field: Field): Headed => [
    underHeading(heading, field.words[language], language),
    read(field),
  ];
  const [only] = parts;
  return [
    ...(only && parts.length === 1 ? [[heading, read({ ...only, column })] as Headed] : parts.map(more)),
    ...beside.map(more),
  ];
}

/** What a row of the subject is called, under the heading; its key where it has no name. */
export const calledBy = (
  { label, key }: Subject,
  heading: string | Words,
  language: Language,
  read: (name: string) => Value,
): Headed[] =>
  label
    ? namedBy(label, headingOf(heading, language), language, ({ column: { name } }) => read(name))
    : key.slice(0, 1).map(({ name }) => [heading, read(name)]);

/** The same inside a plan that the answer is taken from: under fixed names, and how they are read from there. */
export const innerNames = (named: readonly Headed[], prefix = 'group_name'): Shown[] =>
  named.map(([, value], at) => shown(`${prefix}${at === 0 ? '' : `_${at + 1}`}`, value));
export const outerNames = (named: readonly Headed[], prefix = 'group_name'): Headed[] =>
  innerNames(named, prefix).map(({ name }, at) => [named[at]?.[0] ?? name, column(0, name)]);

/** The meaning of a code, codes without one as they are. */
export const meaningOf = (column: Field['column'], labels: Dimension['labels'], code: Value): Value =>
  labels.size === 0
    ? code
    : choose(
        [...labels].map(([raw, label]) => [compare(code, '=', literalOf(column, raw)), text(label)]),
        cast(code, 'text'),
      );

/** The group itself: the key, and the label that depends on it. */
export function keysOf(by: Grouping, rows: Rows): Value[] {
  const fields = 'parts' in by.show ? [...by.show.parts, ...by.show.beside] : [by.show];
  const columns = [by.field, ...fields].map((field) => rows.column({ path: by.path, field }));
  return [...new Map(columns.map((one) => [one.name, one])).values()];
}

/** Rows without a group are in none of them; an entity's are kept out by the join. */
export const inGroup = (by: Grouping, rows: Rows): Predicate =>
  by.kind === 'code' && by.field.column.nullable && !mayBeEmpty(by.field.column)
    ? isFilled(rows.column(by))
    : hasText(by, rows);

/** A text without characters is no group; what is none is not NULL either. */
export const hasText = (by: Grouping, rows: Rows): Predicate =>
  by.kind === 'code' && mayBeEmpty(by.field.column) ? compare(rows.column(by), '<>', text('')) : ALWAYS;

/** Rows, or the sum of a measure; of those that meet the condition. */
export const amountOf = (measure: Measure | null, rows: Rows, where: Predicate = ALWAYS): Value =>
  measure ? sumOf(measure, rows, where) : rows.count(where);

/** Money is added up as a number: nothing divides it, or compares it with 0; floating point is rounded so that the order of addition does not show. */
export const sumOf = (measure: Measure, rows: Rows, where: Predicate = ALWAYS): Value => {
  const total = sum(numberOf(measure, rows), where);
  return isFloat(measure) ? roundedFloat(total) : total;
};

export const averageOf = (measure: Measure, rows: Rows): Value => {
  const mean = exactAverageOf(measure, rows);
  return isFloat(measure) || isMoney(measure) ? roundedFloat(mean) : rounded(mean);
};

/** What a threshold is compared with: rounded first, 0.053 would not be above 0.05. */
export const exactAverageOf = (measure: Measure, rows: Rows): Value => average(numberOf(measure, rows));
export const exactSumOf = (measure: Measure, rows: Rows): Value => sum(numberOf(measure, rows));

const numberOf = (measure: Measure, rows: Rows): Value => {
  const value = rows.own(measure.column.name);
  return isMoney(measure) ? cast(value, 'numeric') : value;
};

export const roundedFloat = (value: Value): Value => rounded(cast(value, 'numeric'));

export const isMoney = ({ column: { type } }: Measure): boolean => type === 'money';
const isFloat = ({ column: { type } }: Measure): boolean => /^(real|double|float)/.test(type);

/** Missing sums stand after the rest, where there can be any. */
export const nullsOf = (measure: Measure | null): Order['nulls'] =>
  measure?.column.nullable ? 'last' : 'first';

/** Every thing with the sum or count of its rows, 0 for those without: added up first, then joined. */
export function withZeros(step: ParentStep, measure: Measure | null) {
  const things = rowsOf(step.to);
  const [reference = '', key = ''] = [step.columns[0]?.from, step.columns[0]?.to];
  const totals = select({ of: step.through?.link ?? step.from }, liveEnds(step), (rows) => ({
    where: isFilled(rows.own(reference)),
    keys: [rows.own(reference)],
    shown: [
      shown('reference', rows.own(reference)),
      shown('amount', step.through ? countDistinct(rows.own(linkedBy(step))) : amountOf(measure, rows)),
    ],
  }));
  const on = compare(column(1, 'reference'), '=', things.own(key));
  return {
    source: from(relationOf(step.to), { to: derived('c', totals), keep: 'all', on }),
    where: things.notDeleted,
    key: things.own(key),
    /** Under the words of the thing. */
    named: (heading: string, language: Language): Headed[] =>
      calledBy(step.to, heading, language, things.own),
    amount: call('coalesce', column(1, 'amount'), number(0)),
  };
}

/** Where the rows linked with the thing may be deleted, they are looked at themselves. */
const liveEnds = (step: ParentStep): Ref[] =>
  step.through && step.from.softDeleteFilter ? [endOf(step)] : [];

/** A link's way to the rows that are linked with the thing, with their key. */
export function endOf({ from: to, through }: ParentStep): Ref {
  const column = to.table.columns.find(({ name }) => name === through?.columns[0]?.to) ?? to.key[0];
  if (!through || !column) throw new Error(`No link to ${to.table.name}`);
  const words = oneOf(to);
  const path = [{ from: through.link, to, columns: through.columns, isPlain: true, words }];
  return { path, field: { column, words } };
}

const linkedBy = ({ through }: ParentStep): string => through?.columns[0]?.from ?? '';

/** `child.reference = parent.key`, of rows within a plan of what they belong to. */
export const belongs = ({ columns }: ParentStep, rows: Rows): Predicate =>
  all(...columns.map((pair) => compare(rows.own(pair.from), '=', rows.outer(pair.to))));

/** By what the rows are called, and by their key where two have one name. */
export const byName = (of: Subject, rows: Rows): Order[] => {
  const label = of.label?.parts.map(({ column: { name } }) => name) ?? [];
  return [...new Set([...label, ...of.key.map(({ name }) => name)])].map((name) => ascending(rows.own(name)));
};
