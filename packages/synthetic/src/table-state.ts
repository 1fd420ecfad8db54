import type { Catalog, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { columnValues, typesOf, type ColumnValues } from './column-values';
import { checkedValues } from './hints';
import { createRandom } from './random';
import type { RelationIndex } from './relations';
import type { Request } from './wanted-values';

/** A row by column; what is not in it is NULL. */
export type Row = Record<string, string | null>;

export type Known = Pick<Catalog, 'tables' | 'relations' | 'types'>;

/** What is drawn of a table so far, and what its columns draw from. */
export interface TableState {
  rows: Row[];
  /** The rows that were drawn for one statement. */
  of: Map<Request, Row[]>;
  uniques: { columns: readonly string[]; seen: Set<string> }[];
  /** Columns that are a key by themselves, and those that are part of any. */
  single: ReadonlySet<string>;
  keyed: ReadonlySet<string>;
  values: Map<string, ColumnValues>;
  /** Columns of a row whose values a statement asked for. */
  asked: Map<Row, ReadonlySet<string>>;
  /** Where a row stands among the rows. */
  places: Map<Row, number>;
  /** How many different values a column has given so far. */
  given: Map<string, number>;
}

export interface TableStates {
  /** Made when it is first asked for. */
  of: (table: Table) => TableState;
  /** The rows that are there; none of a table that was not asked for. */
  rowsOf: (table: Table) => readonly Row[];
  /** The rows that were drawn for one statement. */
  rowsFor: (table: Table, request: Request) => readonly Row[];
  /** Where a row of a table stands among its rows. */
  placeOf: (table: Table, row: Row) => number | null;
}

export function createTableStates(catalog: Known, index: RelationIndex, seed: number): TableStates {
  const states = new Map<Table, TableState>();
  const of = (table: Table): TableState => {
    const known = states.get(table) ?? begin(table);
    states.set(table, known);
    return known;
  };

  function begin(table: Table): TableState {
    const checks = checkedValues(table);
    const keys = keysOf(table);
    return {
      rows: [],
      of: new Map(),
      uniques: keys.map((columns) => ({ columns, seen: new Set() })),
      single: new Set(keys.filter(({ length }) => length === 1).flat()),
      keyed: new Set(keys.flat()),
      values: new Map(
        table.columns.map((column) => [
          column.name,
          columnValues(column, {
            types: typesOf(catalog),
            fitting: checks.get(column.name) ?? [],
            checks: table.checks.map(({ expression }) => expression),
            random: createRandom(seed + hashOf(`${fullName(table)}.${column.name}`)),
          }),
        ]),
      ),
      asked: new Map(),
      places: new Map(),
      given: new Map(),
    };
  }

  /** Declared ones, and whatever a reference leads to: of what is only inferred nobody has declared a key either. */
  function keysOf(table: Table): string[][] {
    const referred = index.to(table).map(({ to }) => to.columns);
    const all = [table.primary_key, ...table.uniques, ...referred].filter((columns) => columns.length > 0);
    return [...new Map(all.map((columns) => [columns.join('\n'), [...columns]])).values()];
  }

  return {
    of,
    rowsOf: (table) => states.get(table)?.rows ?? [],
    rowsFor: (table, request) => states.get(table)?.of.get(request) ?? [],
    placeOf: (table, row) => states.get(table)?.places.get(row) ?? null,
  };
}

export const isNullable = (table: Table, name: string): boolean =>
  table.columns.find((column) => column.name === name)?.nullable ?? false;

/** A key's cells as one text; null: it has none, since one of them is NULL. */
export const keyIn = (row: Row, columns: readonly string[]): string | null => {
  const cells = columns.map((column) => row[column] ?? null);
  return cells.includes(null) ? null : JSON.stringify(cells);
};

/** FNV-1a, so that each column draws from a place of its own. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
