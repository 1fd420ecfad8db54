import { calledName, hasHan, isHan } from '@pairsmith/words';
import type { Message } from '@pairsmith/core';
import type { Table } from '@pairsmith/catalog';
import type { Origin } from '@pairsmith/query-plan';
import type { PlanFacts } from '../../plan-facts/plan-facts';
import type { ClaimName } from '../claims';
import type { Names } from '../names';
import type { QuestionReading } from '../read-question';
import { placesOf } from '../text';
import { aimsOf, isOf } from './references';

/** What a check has to say of a pair. */
export interface Claim {
  name: ClaimName;
  /** Names of the catalogue, never a cell. */
  message: Message;
}

export interface Sides {
  question: QuestionReading;
  sql: PlanFacts;
  names: Names;
}

/** One slot of both readings, compared. */
export type Check = (sides: Sides) => Claim[];

export const claim = (name: ClaimName, message: Message): Claim => ({ name, message });

/** What a message calls a column or a table. */
export const nameOf = calledName;

/** Whether a column tells which row is meant: by its role, or because others refer to it. */
export const isKeyLike = (names: Names, { table, column }: Origin): boolean =>
  /^(key|code|label|reference)$/.test(names.roleOf(table, column)) ||
  table.primary_key.includes(column.name) ||
  names.catalog.relations.some(({ to }) => isOf(to, table) && to.columns.includes(column.name));

/** The words of a text that stand for nothing special: units, measure words, names of kinds of columns. */
const COMMON = new Set([
  '数量',
  '金额',
  '时间',
  '日期',
  '名称',
  '编号',
  '类型',
  '状态',
  '总数',
  '信息',
  '数据',
  '记录',
]);

/**
 * How surely the question speaks of a column: by one of its names (2), by a part of one, one of its values or, for keys and
 * labels, by its table (1), not at all (0).
 */
export function saysColumn({ question, names }: Sides, { table, column }: Origin): 0 | 1 | 2 {
  const said = question.mentions.some(({ refs }) =>
    refs.some((ref) => ref.kind === 'column' && ref.column === column),
  );
  if (said) return 2;
  const words = names.columns.get(column) ?? [];
  // 县 alone is too short to be looked for as a name, and long enough to be found.
  if (isHan(column.title, 1, 1) && question.text.includes(column.title)) return 2;
  if (words.some((word) => placesOf(word, question.text).length > 0)) return 2;
  if (question.mentions.some(({ refs }) => refs.some((ref) => ref.kind === 'value' && ref.column === column)))
    return 1;
  if (isKeyLike(names, { table, column }) && saysTable({ question, names }, table)) return 1;
  const aims = aimsOf({ table, column }, names.catalog.relations);
  const targets = names.catalog.tables.filter((one) => aims.some((aim) => isOf(aim, one)));
  if (targets.some((target) => saysTable({ question, names }, target))) return 1;
  const own = names.tables.get(table) ?? [];
  const parts = words.flatMap(partsOf).filter((part) => !own.some((word) => word.includes(part)));
  return parts.some((part) => placesOf(part, question.text).length > 0) ? 1 : 0;
}

/** Pairs of Chinese characters, and whole Latin words. */
function partsOf(word: string): string[] {
  if (!hasHan(word)) return word.split(/[^a-z0-9]+/).filter((part) => part.length > 2);
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).filter(
    (part) => isHan(part, 2) && !COMMON.has(part),
  );
}

export function saysTable({ question, names }: Pick<Sides, 'question' | 'names'>, table: Table): boolean {
  if (question.mentions.some(({ refs }) => refs.some((ref) => ref.kind === 'table' && ref.table === table)))
    return true;
  const words = names.tables.get(table) ?? [];
  return words.some(
    (word) =>
      placesOf(word, question.text).length > 0 ||
      partsOf(word).some((part) => placesOf(part, question.text).length > 0),
  );
}
