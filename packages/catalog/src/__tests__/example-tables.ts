import { titleOf } from '@pairsmith/words';
import type { Catalog, Column, Relation, Table, TypeClass } from '../table';

/** A column for tests: its type class follows from its type, all else is empty. */
export const exampleColumn = (name: string, type: string, more: Partial<Column> = {}): Column => ({
  name,
  type,
  type_class: classOf(type),
  base_type: null,
  nullable: true,
  default: null,
  identity: null,
  generated: null,
  title: titleOf(more.description ?? ''),
  description: '',
  word_source: more.description ? 'catalog' : 'none',
  comment: more.description ?? null,
  enum_values: null,
  masking: null,
  statistics: null,
  samples: [],
  ...more,
});

const CLASSES: [RegExp, TypeClass][] = [
  [/\[\]$/, 'array'],
  [/^(varchar|text|char)/, 'text'],
  [/^(integer|bigint|smallint)/, 'integer'],
  [/^(numeric|double|real)/, 'decimal'],
  [/^boolean/, 'boolean'],
  [/^date/, 'date'],
  [/^timestamp/, 'timestamp'],
  [/^json/, 'json'],
  [/^uuid/, 'uuid'],
];

const classOf = (type: string): TypeClass => CLASSES.find(([form]) => form.test(type))?.[1] ?? 'other';

export const exampleTable = (name: string, columns: Column[], more: Partial<Table> = {}): Table => ({
  schema: 'public',
  name,
  base_name: name,
  kind: 'table',
  title: '',
  description: '',
  word_source: 'none',
  comment: null,
  row_estimate: 1000,
  columns,
  primary_key: [],
  uniques: [],
  checks: [],
  partition_key: null,
  definition: null,
  depends_on: [],
  ...more,
});

export const exampleCatalog = (tables: Table[], more: Partial<Catalog> = {}): Catalog => ({
  version: 1,
  database: 'shop',
  server_version: '17.0',
  read_at: '2025-07-02 19:04:10',
  language: 'zh',
  business_context: '商店',
  tables,
  relations: [],
  ...more,
});

export const exampleRelation = (from: string, column: string, to: string, target: string): Relation => ({
  from: { schema: 'public', table: from, columns: [column] },
  to: { schema: 'public', table: to, columns: [target] },
  source: 'declared',
  evidence: `${from}_${column}_fkey`,
});

/** Statistics of a column with so many distinct values, the given ones the most common. */
export const exampleStatistics = (distinct: number, values: string[] = [], nullShare = 0) => ({
  null_share: nullShare,
  distinct,
  common_values: values.map((value) => ({
    value,
    share: (1 - nullShare) / Math.max(distinct, values.length),
  })),
  range: null,
});
