import type { MaskingPolicy } from '@pairsmith/core';
import type { Column, ColumnStatistics, Table } from '../table';
import { decideMasking, mentionsNames, type Masking } from './decide-masking';
import type { PersonalKind } from './kinds';
import { maskCell } from './mask-cell';

/**
 * The table with every column's masking decided and done: samples masked (dropped under `drop`), common values and
 * range of masked columns emptied. `overrides` are the task's, `schema.table.column` → policy. `cells` are more of the
 * columns' unmasked values by column, for the decision only; samples and statistics are looked at anyway.
 */
export function maskTable(
  table: Table,
  overrides: Readonly<Record<string, MaskingPolicy>> = {},
  cells: Readonly<Record<string, readonly string[]>> = {},
): Table {
  const seen = new Map(
    table.columns.map((column) => [column.name, [...knownCells(column), ...(cells[column.name] ?? [])]]),
  );
  const decided = new Map<string, Masking | null>(
    table.columns.map((column) => [
      column.name,
      decideMasking(
        table,
        column,
        seen.get(column.name) ?? [],
        overrides[`${table.schema}.${table.name}.${column.name}`],
      ),
    ]),
  );
  const keepsPeople = [...decided.values()].some((one) => one && PEOPLES.has(one.kind));
  return {
    ...table,
    columns: table.columns.map((column) => {
      const masking = decided.get(column.name) ?? null;
      const isRemark =
        keepsPeople &&
        !masking &&
        (column.type_class === 'text' || column.type_class === 'json') &&
        mentionsNames(column, seen.get(column.name) ?? []);
      return maskColumn(column, isRemark ? { policy: 'mask', kind: 'text' } : masking);
    }),
  };
}

const PEOPLES: ReadonlySet<PersonalKind> = new Set([
  'person_name',
  'phone',
  'id_number',
  'email',
  'passport',
]);

function maskColumn(column: Column, masking: Masking | null): Column {
  if (!masking || masking.policy === 'allow') return { ...column, masking };
  const samples =
    masking.policy === 'drop' ? [] : [...new Set(column.samples.map((cell) => maskCell(cell, masking.kind)))];
  return {
    ...column,
    masking,
    samples,
    statistics: withoutCells(column.statistics),
    default: safeDefault(column, masking),
  };
}

/** Shares and counts tell of no one; values do. */
const withoutCells = (statistics: ColumnStatistics | null): ColumnStatistics | null =>
  statistics && { ...statistics, common_values: [], range: null };

/** A default is part of the DDL and stays, unless it is everybody's first password. */
const safeDefault = (column: Column, { kind }: Masking) =>
  kind === 'secret' && column.default?.includes("'") ? null : column.default;

function knownCells({ samples, statistics }: Column): string[] {
  const range = statistics?.range;
  return [
    ...samples,
    ...(statistics?.common_values.map(({ value }) => value) ?? []),
    ...(range ? [range.min, range.p5, range.median, range.p95, range.max] : []),
  ];
}
