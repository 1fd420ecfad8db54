import { atOnce, eachInPieces, type MaskingPolicy } from '@pairsmith/core';
import type { Column, ColumnStatistics, Table } from '../table';
import { elementsOf, mapElements } from './array-cell';
import { areBirthDates } from './birth-dates';
import { decideMasking, mentionsNames, type Masking } from './decide-masking';
import type { PersonalKind } from './kinds';
import { maskCell } from './mask-cell';
import { createExpressionMask, maskLabels, type ExpressionMask } from './mask-expression';
import { maskWords } from './mask-words';

/**
 * The table with every column's masking decided and done: samples masked (dropped under `drop`), common values and
 * range of masked columns emptied, and what comments, defaults, checks and a view's definition quote of people masked
 * too. `overrides` are the task's, `schema.table.column` → policy. `cells` are more of the columns' unmasked values by
 * column, for the decision only; samples and statistics are looked at anyway.
 */
export const maskTable = (...given: Parameters<typeof maskTableInPieces>): Table =>
  atOnce(maskTableInPieces(...given));

/** The same in pieces of a column. */
export function* maskTableInPieces(
  table: Table,
  overrides: Readonly<Record<string, MaskingPolicy>> = {},
  cells: Readonly<Record<string, readonly string[]>> = {},
): Generator<void, Table> {
  const seen = new Map(
    table.columns.map((column) => {
      // A column may be called what every object knows: `constructor`.
      const more = Object.hasOwn(cells, column.name) ? (cells[column.name] ?? []) : [];
      return [column.name, [...knownCells(column), ...more]];
    }),
  );
  const decided = yield* decideAll(table, overrides, seen);
  const maskExpression = createExpressionMask(table.columns, decided);
  return {
    ...table,
    ...maskWords(table),
    checks: table.checks.map((check) => ({ ...check, expression: maskExpression(check.expression) })),
    partition_key: table.partition_key && maskExpression(table.partition_key),
    definition: table.definition && maskExpression(table.definition),
    columns: yield* eachInPieces(table.columns, (column) => {
      const masking = decided.get(column.name) ?? null;
      return {
        ...maskColumn(column, masking),
        ...maskWords(column),
        enum_values: column.enum_values && maskLabels(column.enum_values),
        default: safeDefault(column, masking, maskExpression),
        generated: column.generated && maskExpression(column.generated, column.name),
      };
    }),
  };
}

/** Column by column first; where those tell that people are kept here, dates and remarks are looked at once more. */
function* decideAll(
  table: Table,
  overrides: Readonly<Record<string, MaskingPolicy>>,
  seen: ReadonlyMap<string, readonly string[]>,
): Generator<void, Map<string, Masking | null>> {
  const cellsOf = ({ name }: Column) => seen.get(name) ?? [];
  const policyOf = ({ name }: Column) => overrides[`${table.schema}.${table.name}.${name}`];
  const decided = new Map(
    yield* eachInPieces(
      table.columns,
      (column) => [column.name, decideMasking(table, column, cellsOf(column), policyOf(column))] as const,
    ),
  );
  if (![...decided.values()].some((one) => one && PEOPLES.has(one.kind))) return decided;
  for (const column of table.columns) {
    yield;
    if (decided.get(column.name) || policyOf(column)) continue;
    const kind = kindAmongPeople(column, cellsOf(column));
    if (kind) decided.set(column.name, { policy: 'mask', kind });
  }
  return decided;
}

const PEOPLES: ReadonlySet<PersonalKind> = new Set([
  'person_name',
  'phone',
  'id_number',
  'email',
  'passport',
]);

function kindAmongPeople(column: Column, cells: readonly string[]): PersonalKind | null {
  const single = column.type_class === 'array' ? cells.flatMap(elementsOf) : cells;
  if (areBirthDates(column, single)) return 'birth_date';
  const isText = column.type_class === 'text' || column.type_class === 'json';
  return isText && mentionsNames(column, cells) ? 'text' : null;
}

function maskColumn(column: Column, masking: Masking | null): Column {
  if (!masking || masking.policy === 'allow') return { ...column, masking };
  const mask = (cell: string) =>
    column.type_class === 'array'
      ? mapElements(cell, (element) => maskCell(element, masking.kind))
      : maskCell(cell, masking.kind);
  return {
    ...column,
    masking,
    samples: masking.policy === 'drop' ? [] : [...new Set(column.samples.map(mask))],
    statistics: withoutCells(column.statistics),
  };
}

/** Shares and counts tell of no one; values do. */
export const withoutCells = (statistics: ColumnStatistics | null): ColumnStatistics | null =>
  statistics && { ...statistics, common_values: [], range: null };

/** A default is part of the DDL and stays, unless it is everybody's first password, or somebody's number. */
function safeDefault(
  { name, default: text }: Column,
  masking: Masking | null,
  maskExpression: ExpressionMask,
): string | null {
  if (text === null || masking?.policy === 'allow') return text;
  return masking?.kind === 'secret' && text.includes("'") ? null : maskExpression(text, name);
}

function knownCells({ samples, statistics }: Column): string[] {
  const range = statistics?.range;
  return [
    ...samples,
    ...(statistics?.common_values.map(({ value }) => value) ?? []),
    ...(range ? [range.min, range.p5, range.median, range.p95, range.max] : []),
  ];
}
