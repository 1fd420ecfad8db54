import type { Catalog, Column, Roles, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Query } from '@pairsmith/sql';
import type { Random } from '../schema-generator/random';
import type { Edit, SqlText } from './text-edits';

export const MUTANT_KINDS = [
  'filter value',
  'filter dropped',
  'filter added',
  'operator flipped',
  'negation flipped',
  'date range shifted',
  'aggregate swapped',
  'direction flipped',
  'N changed',
  'group changed',
  'time unit changed',
  'distinct dropped',
  'join path changed',
] as const;
export type MutantKind = (typeof MUTANT_KINDS)[number];

export interface Mutant {
  kind: MutantKind;
  sql: string;
}

/** A statement to be spoiled, with what is known of its tables. */
export interface Subject {
  text: SqlText;
  queries: readonly Query[];
  catalog: Catalog;
  roles: Roles;
  random: Random;
}

export interface Spoiled {
  kind: MutantKind;
  edits: Edit[];
}

export const roleOf = ({ roles }: Subject, table: Table, column: Column): string =>
  roles.get(fullName(table))?.get(column.name)?.role ?? 'unknown';

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
