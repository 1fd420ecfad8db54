import { maskCell, maskText, type Catalog, type Column } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { QueryResult } from '@pairsmith/source-db';
import { isFields, outputsOf, parse, readQueries, resolveColumn, walk, type Query } from '@pairsmith/sql';
import type { Candidate } from './candidates';

type PersonalKind = Parameters<typeof maskCell>[1];

/**
 * The cells of a result with personal data masked: results that come from a personal column by its kind, and, where it cannot
 * be said from where a result comes, whatever is no number; the rest by what a cell looks like.
 */
export function maskResult({ sql, proof, catalog, result }: Candidate): QueryResult['rows'] {
  const read = personalKindRead(proof, catalog);
  const kinds = read && kindsOfResults(sql, catalog, read);
  return result.rows.map((row) =>
    row.map((cell, at) => {
      const kind = kinds ? (kinds[at] ?? null) : read;
      if (cell === null) return null;
      return kind && !/^-?\d+(\.\d+)?$/.test(cell) ? maskCell(cell, kind) : maskText(cell);
    }),
  );
}

/** Of the first personal column that the statement reads; null where it reads none. */
const personalKindRead = ({ columns }: Candidate['proof'], { tables }: Catalog): PersonalKind | null =>
  tables
    .flatMap((table) => table.columns.map((column) => ({ table, column })))
    .filter(({ table, column }) => columns.includes(`${fullName(table)}.${column.name}`))
    .map(({ column }) => kindOf(column))
    .find((kind) => kind !== null) ?? null;

const kindOf = ({ masking }: Column): PersonalKind | null =>
  masking && masking.policy !== 'allow' ? (masking.kind as PersonalKind) : null;

/** By position; null where the results are not known one by one: a star, a set operation. */
function kindsOfResults(
  sql: string,
  catalog: Catalog,
  unknown: PersonalKind,
): (PersonalKind | null)[] | null {
  const top = readQueries(parse(sql).root, catalog).find(
    ({ place, isBranch }) => place === 'top' && !isBranch,
  );
  const outputs = top ? outputsOf(top) : [];
  if (!top || outputs.some(({ name }) => name === '*')) return null;
  return outputs.map(({ value }) => kindOfValue(value, top, unknown));
}

/** Follows every column of an expression to the stored ones behind it. */
function kindOfValue(value: unknown, query: Query, unknown: PersonalKind): PersonalKind | null {
  for (const { type, fields } of walk(value)) {
    if (type !== 'ColumnRef') continue;
    const use = resolveColumn(fields, query);
    const inner = use?.source.query;
    const output = inner && outputsOf(inner).find(({ name }) => name === use.name);
    const kind = use?.column
      ? kindOf(use.column)
      : output && isFields(output.value)
        ? kindOfValue(output.value, inner, unknown)
        : unknown;
    if (kind) return kind;
  }
  return null;
}
