import { quoteIdentifier } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Grouping } from './facts/groupings';
import type { Measure, Step } from './facts/subject';
import { literal, valueSql, type Scope } from './scope';

/** A column's heading: quoted Chinese, or an English identifier. */
export const headingSql = (words: string, language: Language): string => {
  const plain = words.replace(/[“”"]/g, '').trim();
  if (language === 'zh') return `"${plain || '值'}"`;
  const identifier = plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 60);
  return quoteIdentifier(identifier || 'value');
};

/** What a person reads for the group: the label, or the meaning of its code. */
export function showSql(by: Grouping, scope: Scope): string {
  const column = scope.column({ path: by.path, field: by.show });
  return by.labels.size > 0 ? meaningSql(by, column) : column;
}

/** `CASE code WHEN '0' THEN '正常' … END`, codes without a meaning as they are. */
export function meaningSql({ field, labels }: Pick<Grouping, 'field' | 'labels'>, column: string): string {
  const cases = [...labels].map(([code, label]) => `WHEN ${valueSql(field, code)} THEN ${literal(label)}`);
  return `CASE ${column} ${cases.join(' ')} ELSE ${column}::text END`;
}

/** The group itself: the key, and the label that depends on it. */
export function groupSql(by: Grouping, scope: Scope): string {
  const [field, show] = [keySql(by, scope), scope.column({ path: by.path, field: by.show })];
  return field === show ? field : `${field}, ${show}`;
}

/** Rows without a group are in none of them; an entity's are kept out by the join. */
export const filledSql = (by: Grouping, scope: Scope): string[] =>
  by.kind === 'code' && by.field.column.nullable ? [`${keySql(by, scope)} IS NOT NULL`] : [];

export const keySql = (by: Grouping, scope: Scope): string =>
  scope.column({ path: by.path, field: by.field });

/** Rows, or the sum of a measure; floating point is rounded so that the order of addition does not show. */
export const amountSql = (measure: Measure | null, scope: Scope): string =>
  measure ? sumSql(measure, scope.column({ path: [], field: measure })) : 'COUNT(*)';

/** Money is added up as a number: nothing divides it, or compares it with 0. */
export const sumSql = (measure: Measure, column: string): string => {
  if (isFloat(measure)) return `ROUND(SUM(${column})::numeric, 2)`;
  return `SUM(${column}${isMoney(measure) ? '::numeric' : ''})`;
};

export const averageSql = (measure: Measure, column: string): string =>
  isFloat(measure) || isMoney(measure)
    ? `ROUND(AVG(${column}${isMoney(measure) ? '::numeric' : ''})::numeric, 2)`
    : `ROUND(AVG(${column}), 2)`;

/** `DESC`, and missing sums after the rest where there can be any. */
export const descending = (measure: Measure | null): string =>
  measure?.column.nullable ? 'DESC NULLS LAST' : 'DESC';

export const monthStartSql = (column: string): string => `DATE_TRUNC('month', ${column})`;

export const monthSql = (column: string): string => `TO_CHAR(${monthStartSql(column)}, 'YYYY-MM')`;

export const isMoney = ({ column }: Measure): boolean => column.type === 'money';

const isFloat = ({ column }: Measure): boolean => /^(real|double|float)/.test(column.type);

/** `child.fk = parent.key`, for correlated sub-queries. */
export const onSql = (step: Step, from: (name: string) => string, to: (name: string) => string): string =>
  step.columns.map((pair) => `${from(pair.from)} = ${to(pair.to)}`).join(' AND ');
