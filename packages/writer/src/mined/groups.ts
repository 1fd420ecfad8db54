import { said, type Language } from '@pairsmith/core';
import { unitOf, type Value } from '@pairsmith/query-plan';
import type { Words } from '@pairsmith/words';
import type { Grouping } from '../builtin/facts/groupings';
import { fieldOf } from '../builtin/facts/read-fields';
import type { Ref, Subject } from '../builtin/facts/subject';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { dimensionRef } from './fields';
import { isDate } from './literals';
import { plainColumn } from './plain-column';
import type { SourceRows } from './source-rows';
import { Unsaid } from './unsaid';

/** By what the rows are put together: things that they belong to, values of a column, or parts of time. */
export type Group =
  | { kind: 'by'; by: Grouping; refs: Ref[] }
  | { kind: 'time'; ref: Ref; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  /** What is shown of a thing beside its name. */
  | { kind: 'beside'; ref: Ref };

/** @throws Unsaid */
export function readGroups(keys: readonly Value[], rows: SourceRows): Group[] {
  const groups: Group[] = [];
  const refs: Ref[] = [];
  for (const key of keys) {
    const column = plainColumn(key);
    if (column && (key.kind === 'column' || !isDate(rows.refOf(column).field.column)))
      refs.push(rows.refOf(column));
    else groups.push(timeOf(key, rows));
  }
  const entities = entitiesIn(refs, rows);
  const rest = refs.filter((ref) => !entities.some((group) => group.refs.includes(ref)));
  for (const ref of rest) {
    const owner = entities.find(({ by }) => samePath(by.path, ref.path));
    groups.push(owner ? { kind: 'beside', ref } : codeGroup(ref, rows));
  }
  return [...entities, ...groups];
}

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;

function timeOf(key: Value, rows: SourceRows): Group {
  const found = unitOf(key);
  const unit = UNITS.find((one) => one === found?.unit);
  const column = columnIn(key);
  // The month alone, of whichever year, is another question than each month.
  if (!unit || !column || (found?.form === 'part' && unit !== 'year'))
    throw new Unsaid(said('mined.unsaid_group'));
  return { kind: 'time', ref: rows.refOf(column), unit };
}

function columnIn(value: Value): ReturnType<typeof plainColumn> {
  const column = plainColumn(value);
  if (column || value.kind === 'literal') return column;
  if (value.kind === 'cast') return columnIn(value.of);
  if (value.kind !== 'call') return null;
  const found = value.args.map(columnIn).filter((one) => one !== null);
  return found.length === 1 ? found[0]! : null;
}

const samePath = (a: Ref['path'], b: Ref['path']): boolean =>
  a.length === b.length &&
  a.every(
    (step, at) =>
      step === b[at] || (step.to === b[at]?.to && step.columns[0]?.from === b[at]?.columns[0]?.from),
  );

/** A thing is grouped by where its key is, or its name. */
function entitiesIn(refs: readonly Ref[], rows: SourceRows): Extract<Group, { kind: 'by' }>[] {
  const found: Extract<Group, { kind: 'by' }>[] = [];
  for (const ref of refs) {
    const of = ref.path.at(-1)?.to ?? rows.of;
    const { name } = ref.field.column;
    const isKey = of.key.some((column) => column.name === name);
    const isLabel = of.label?.parts.some(({ column }) => column.name === name) ?? false;
    if (!(isKey || isLabel)) continue;
    // Rows that are put together by what tells them apart are themselves.
    if (ref.path.length === 0) throw new Unsaid(said('mined.unsaid_group'));
    const same = found.find(({ by }) => samePath(by.path, ref.path));
    if (same) same.refs.push(ref);
    else found.push({ kind: 'by', by: entity(ref, of), refs: [ref] });
  }
  return found;
}

const entity = ({ path, field }: Ref, of: Subject): Grouping => ({
  kind: 'entity',
  path,
  field: {
    column: field.column,
    words: path.at(-1)?.words ?? {
      zh: of.words.zh.one,
      en: of.words.en.one,
      from: { zh: of.words.zh.from, en: of.words.en.from },
    },
  },
  show: of.label ?? fieldOf(field.column),
  labels: new Map(),
  distinct: 0,
});

function codeGroup(ref: Ref, rows: SourceRows): Extract<Group, { kind: 'by' }> {
  const { field, path } = dimensionRef(ref, rows);
  return {
    kind: 'by',
    by: { kind: 'code', path, field, show: field, labels: field.labels, distinct: 0 },
    refs: [ref],
  };
}

const TIMES: Record<string, Words> = {
  day: { zh: '日期', en: 'day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '月份', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  year: { zh: '年份', en: 'year' },
};

/** As it follows 按 and `for each`; null for what has no name. */
export function groupName(group: Group, language: Language): string | null {
  if (group.kind === 'time') {
    const { ref, unit } = group;
    const isOnly = 'only' in ref.field && ref.field.only === true && ref.path.length === 0;
    const name = { zh: zh.nameOf(ref), en: en.nameOf(ref) }[language];
    if (language === 'zh') return isOnly ? TIMES[unit]!.zh : `${name}的${TIMES[unit]!.zh}`;
    return isOnly ? TIMES[unit]!.en : `${TIMES[unit]!.en} of the ${name}`;
  }
  if (group.kind === 'beside')
    return language === 'zh' ? zh.shortName(group.ref.field) : group.ref.field.words.en;
  return language === 'zh' ? zh.byName(group.by) : en.eachName(group.by);
}
