import { codeMeanings } from '@pairsmith/words';
import {
  type Catalog,
  type Column,
  personalUse,
  type PersonalUse,
  quoteIdentifier,
  quoteTable,
  type Table,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';

/** How much of a table a prompt shows; each level leaves out what the one before would miss least. */
export const DETAILS = ['full', 'no samples', 'names and types'] as const;
export type Detail = (typeof DETAILS)[number];

/** A table as prompts show it. `sql` is the name as SQL must write it, where that is not the name itself. */
export interface TableFacts {
  table: string;
  sql?: string;
  kind?: string;
  title?: string;
  description?: string;
  rows?: number;
  primary_key?: string[];
  columns: ColumnFacts[];
}

export interface ColumnFacts {
  name: string;
  sql?: string;
  type: string;
  title?: string;
  description?: string;
  not_null?: true;
  /** Personal data: what a query may do with it. */
  personal?: PersonalUse;
  /** Of its rows, without a value: 0–1, in hundredths. */
  null_share?: number;
  /** Codes with what they mean, or labels of an enum type. */
  values?: string[];
  common_values?: string[];
  /** Minimum and maximum: what dates in a question can be anchored to. */
  range?: [string, string];
  /** The ends are a sample's; there may be more beyond them. */
  range_is_about?: true;
  /** Different values, about. */
  distinct?: number;
  samples?: string[];
}

export interface RelationFacts {
  from: string;
  from_columns: string[];
  to: string;
  to_columns: string[];
  source: 'declared' | 'inferred';
}

/** Views have definitions of any length; the model needs its columns, not its text. */
export function tableFacts(table: Table, detail: Detail): TableFacts {
  const name = fullName(table);
  const sql = quoteTable(table);
  return withoutEmpty({
    table: name,
    sql: sql === name ? undefined : sql,
    kind: table.kind === 'table' ? undefined : table.kind,
    title: table.title,
    description:
      detail === 'names and types' || table.description === table.title ? undefined : table.description,
    rows: table.row_estimate ?? undefined,
    primary_key: table.primary_key,
    columns: table.columns.map((column) => columnFacts(column, detail)),
  });
}

export function columnFacts(column: Column, detail: Detail): ColumnFacts {
  const sql = quoteIdentifier(column.name);
  const brief = {
    name: column.name,
    sql: sql === column.name ? undefined : sql,
    type: column.type,
    title: column.title,
  };
  // However little room there is: what may not be used is said.
  if (detail === 'names and types')
    return withoutEmpty({ ...brief, personal: personalUse(column) ?? undefined });
  const { common_values = [], distinct, null_share: nulls = 0 } = column.statistics ?? {};
  const range = finiteRange(column);
  const shown = detail === 'full' && column.masking?.policy !== 'drop';
  return withoutEmpty({
    ...brief,
    description: column.description === column.title ? undefined : column.description,
    not_null: column.nullable ? undefined : (true as const),
    personal: personalUse(column) ?? undefined,
    null_share: detail === 'full' && nulls >= 0.01 ? Math.round(nulls * 100) / 100 : undefined,
    values: column.enum_values ?? codeMeanings(column).map(({ code, label }) => `${code}=${label}`),
    common_values: shown ? common_values.slice(0, 8).map(({ value }) => value.slice(0, 80)) : undefined,
    range: range && shown ? ([range.min, range.max] as [string, string]) : undefined,
    range_is_about: range && shown && !range.exact ? (true as const) : undefined,
    distinct: detail === 'full' ? distinct : undefined,
    samples: shown && common_values.length === 0 ? column.samples.slice(0, 3) : undefined,
  });
}

/** Nothing can be anchored to infinity. */
const finiteRange = ({ statistics }: Column) =>
  statistics?.range && !/infinity|nan/i.test(statistics.range.min + statistics.range.max)
    ? statistics.range
    : null;

/** Relations with both ends among the tables. */
export function relationFacts(catalog: Catalog, tables: readonly Table[]): RelationFacts[] {
  const names = new Set(tables.map(fullName));
  return catalog.relations
    .map(({ from, to, source }) => ({
      from: `${from.schema}.${from.table}`,
      from_columns: from.columns,
      to: `${to.schema}.${to.table}`,
      to_columns: to.columns,
      source,
    }))
    .filter(({ from, to }) => names.has(from) && names.has(to));
}

/** What is not known is not said: no nulls, empty texts and empty lists in a prompt. */
function withoutEmpty<T extends object>(facts: T): T {
  const kept = Object.entries(facts).filter(
    ([key, value]) =>
      key === 'columns' ||
      !(value === undefined || value === '' || (Array.isArray(value) && value.length === 0)),
  );
  return Object.fromEntries(kept) as T;
}
