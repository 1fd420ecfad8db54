import type { Language, MaskingPolicy } from '@pairsmith/core';
import type { CodeMeaning, WordSource } from '@pairsmith/words';

/**
 * The facts about a task's tables, as `catalog.json` holds them. Later steps work on these and on the words a person
 * left in the files, not on what the database says that minute. Samples and common values in here are already masked.
 */
export interface Catalog {
  version: 1;
  database: string;
  server_version: string;
  /** `2025-07-02 19:04:10` */
  read_at: string;
  language: Language;
  business_context: string;
  /** Who gave the words that nobody else has: another writer, or other rules, would give others. Absent: of an older run. */
  written_by?: string;
  tables: Table[];
  /** Declared foreign keys and, where known, relations inferred from the data. */
  relations: Relation[];
  /** Enums, domains, composites and ranges that columns use, each after those it is built from. Absent: none. */
  types?: UserType[];
}

/** A type that DDL must create before the table. */
export interface UserType {
  schema: string;
  name: string;
  kind: 'enum' | 'domain' | 'composite' | 'range';
  /**
   * What follows the `as` of `create type` or `create domain`, names in it qualified: `enum ('a', 'b')`,
   * `varchar(20) not null check (value ~ '^x')`, `(street text, city text)`, `range (subtype = numeric)`.
   */
  definition: string;
  /** `schema.name` of the user types in its definition. */
  uses: string[];
  /** See Column.type_needs. */
  needs?: string | null;
}

export type TableKind = 'table' | 'partitioned table' | 'view' | 'materialized view' | 'foreign table';

export interface Table {
  schema: string;
  name: string;
  /** Base of this table's file names, e.g. `t` or `ods__t`; stable over re-runs. */
  base_name: string;
  kind: TableKind;
  /** What people call the table: the comment up to its first bracket or comma; empty when nothing is known. */
  title: string;
  /** A sentence or two; empty when nothing is known. */
  description: string;
  word_source: WordSource;
  /** The comment in the database, untouched. */
  comment: string | null;
  /** `reltuples`; 0 is known to be empty, null is not known (never analysed, views). */
  row_estimate: number | null;
  columns: Column[];
  primary_key: string[];
  uniques: string[][];
  /** `expression` without the keyword: `price > 0`. `needs`: see Column.type_needs. */
  checks: { name: string; expression: string; needs?: string | null }[];
  /** `partition by range (day)` without the keyword pair, e.g. `range (day)`; null for other kinds. */
  partition_key: string | null;
  /** A view's SELECT, else null. */
  definition: string | null;
  /** Tables a view reads, `schema.name`, so that DDL can be ordered. */
  depends_on: string[];
  /** Tables whose rows include its own, `schema.name`: what it is a partition of or inherits from, at any distance. Absent: none. */
  inherits?: string[];
  /** Remarks that a person added to the table's Markdown, a line each. */
  notes?: string[];
  /**
   * Whatever a view reads directly, listed for the task or not, with all its columns: its file brings stand-ins,
   * so that it runs alone. Absent: known only by name.
   */
  reads?: ViewSource[];
  /** For a view: what its definition needs that an empty database lacks, see Column.type_needs. */
  needs?: string | null;
}

/** @public The types of views that stand in for tables carry its name. */
export interface ViewSource {
  schema: string;
  name: string;
  columns: Pick<Column, 'name' | 'type' | 'user_type' | 'type_needs'>[];
  /** A view may group by the key of its table alone, so a stand-in needs the key too. */
  primary_key?: string[];
}

export interface Column {
  name: string;
  /** Short lower-case type as DDL shows it: `varchar(32)`, `numeric(10,2)`, `text[]`, `ods.mood`. */
  type: string;
  type_class: TypeClass;
  /** Base of an array's elements or a domain; else null. */
  base_type: string | null;
  /** `schema.name` of the entry in Catalog.types that this type, or its array elements, is. Absent: built in. */
  user_type?: string | null;
  /**
   * What the type needs that an empty database lacks, in PostgreSQL's words: `extension postgis`,
   * `function public.f(integer)`. What needs something is a comment line in DDL. Absent: nothing.
   */
  type_needs?: string | null;
  nullable: boolean;
  /** As the catalogue gives it; null for none, identity and generated columns have their own fields. */
  default: string | null;
  identity: 'always' | 'by default' | null;
  /** Expression of a generated column. */
  generated: string | null;
  /** What the default or the generating expression needs, as `type_needs`. */
  default_needs?: string | null;
  /** What people call the column (see Table.title); empty when nothing is known. */
  title: string;
  /** The whole comment as it stands in the `.ddl`, meanings of codes included: `状态（0正常 1停用）`. */
  description: string;
  word_source: WordSource;
  comment: string | null;
  /** Labels of an enum type in their order; null for other types. */
  enum_values: string[] | null;
  /** Meanings of codes that stand apart from the comment; `codeMeanings(column)` knows both. */
  meanings?: CodeMeaning[] | undefined;
  /** Where in the database the meanings were found; absent: a person gave them. */
  meanings_from?: MeaningSource | undefined;
  /** Why and how the cells are masked; null: shown as they are. */
  masking: { policy: MaskingPolicy; kind: string } | null;
  statistics: ColumnStatistics | null;
  /** Up to five distinct cells, as text, masked, none longer than 80 characters. */
  samples: string[];
}

/** A table that lists codes with what they mean. */
interface MeaningSource {
  source: 'dictionary';
  /** `schema.table` of the list. */
  table: string;
  /** The code lists of many columns stand in one table, each under its name; null: the table is one list. */
  type: string | null;
}

export type TypeClass =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'interval'
  | 'enum'
  | 'json'
  | 'uuid'
  | 'array'
  | 'binary'
  | 'other';

/** From `pg_stats`: shares are 0–1, `distinct` is a count estimated for the whole table. */
export interface ColumnStatistics {
  null_share: number;
  /** Share of all rows that hold a text without characters, 0–1: it is no value. Absent: none was seen. */
  empty_share?: number;
  distinct: number;
  /** Most common values as text with their share of all rows, most common first; empty for masked columns. */
  common_values: { value: string; share: number }[];
  /** Null for masked columns, types without an order, and where there is no value. */
  range: ColumnRange | null;
}

/** Ends and quantiles as text, as PostgreSQL orders the type: `infinity` and `NaN` are values too. */
export interface ColumnRange {
  min: string;
  p5: string;
  median: string;
  p95: string;
  max: string;
  /**
   * Whether `min` and `max` were asked of all rows. Else they are about, as quantiles always are: from a sample, the
   * histogram and the common values. Absent in catalogues of older runs: about.
   */
  exact?: boolean;
}

export interface Relation {
  from: { schema: string; table: string; columns: string[] };
  to: { schema: string; table: string; columns: string[] };
  source: 'declared' | 'inferred';
  /** Name of the constraint, or what an inference rests on. */
  evidence: string;
}
