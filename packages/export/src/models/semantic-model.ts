import {
  columnRoles,
  quoteIdentifier,
  type Catalog,
  type Column,
  type Relation,
  type Role,
  type Table,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { codeMeanings } from '@pairsmith/words';
import { freeName, identifiers } from './names';

/** What is known of a column, said once for every format. */
export interface ModelColumn {
  /** An identifier that needs no quotes, of its table alone. */
  name: string;
  column: Column;
  /** The column as PostgreSQL takes it. */
  expr: string;
  kind: 'dimension' | 'time' | 'fact';
  role: Role;
  isUnique: boolean;
  /** Title and description as one text; empty when nothing is known. */
  description: string;
  /** Other names of it: what people call it, its own where `name` is another. */
  synonyms: string[];
  /** Cells that may be shown; none of a column that is masked, for what is masked is no value of it. */
  samples: string[];
}

export interface ModelTable {
  name: string;
  table: Table;
  columns: ModelColumn[];
  description: string;
  synonyms: string[];
}

/** What is counted or averaged of a table, under a name that none of its columns has. */
export interface Metric {
  name: string;
  of: ModelColumn;
  function: 'SUM' | 'AVG';
}

export interface ModelRelation {
  name: string;
  from: ModelTable;
  to: ModelTable;
  /** Columns that are the same on both sides. */
  columns: { from: ModelColumn; to: ModelColumn }[];
  /** Of the rows of `from` to those of `to`. */
  cardinality: 'one_to_one' | 'many_to_one';
  source: Relation['source'];
}

export interface SemanticModel {
  tables: ModelTable[];
  relations: ModelRelation[];
}

export function semanticModel(catalog: Catalog): SemanticModel {
  const names = identifiers(catalog.tables.map(shortName), 'table');
  const roles = columnRoles(catalog);
  const tables = catalog.tables.map((table, at): ModelTable => {
    const name = names[at] ?? '';
    const columnNames = identifiers(
      table.columns.map((column) => column.name),
      'column',
    );
    return {
      name,
      table,
      columns: table.columns.map((column, place) => {
        const role = roles.get(fullName(table))?.get(column.name)?.role ?? 'unknown';
        return modelColumn(column, { table, role, name: columnNames[place] ?? '' });
      }),
      description: described(table),
      synonyms: otherNames(name, [table.title, table.name]),
    };
  });
  return { tables, relations: modelRelations(tables, catalog.relations) };
}

/** A sum of what adds up, an average of what is a rate. */
export function metricsOf({ columns }: ModelTable): Metric[] {
  const taken = columns.map(({ name }) => name);
  return columns
    .filter(({ kind }) => kind === 'fact')
    .map((of) => {
      const isSum = of.role === 'measure';
      const name = freeName(`${isSum ? 'total' : 'average'}_${of.name}`, taken);
      taken.push(name);
      return { name, of, function: isSum ? 'SUM' : 'AVG' };
    });
}

/** Tables of `public` by their names alone. */
const shortName = (table: Table): string => (table.schema === 'public' ? table.name : fullName(table));

function modelColumn(
  column: Column,
  { table, role, name }: { table: Table; role: Role; name: string },
): ModelColumn {
  const isOnlyKey = (columns: readonly string[]) => columns.length === 1 && columns[0] === column.name;
  const meanings = codeMeanings(column).map(({ label }) => label);
  const isMasked = column.masking !== null && column.masking.policy !== 'allow';
  return {
    name,
    column,
    expr: quoteIdentifier(column.name),
    kind: isTime(column) ? 'time' : role === 'measure' || role === 'rate' ? 'fact' : 'dimension',
    role,
    isUnique: isOnlyKey(table.primary_key) || table.uniques.some(isOnlyKey),
    description: described(column),
    synonyms: otherNames(name, [column.title, column.name]),
    samples: isMasked || meanings.length > 0 ? [] : column.samples,
  };
}

const isTime = ({ type_class }: Column) => type_class === 'date' || type_class === 'timestamp';

/** The description, which mostly begins with the title; both where it does not say it. */
export function described({ title, description }: { title: string; description: string }): string {
  if (description.includes(title)) return description;
  return [title, description].filter(Boolean).join(': ');
}

const otherNames = (name: string, others: readonly string[]): string[] => [
  ...new Set(others.filter((other) => other !== '' && other.toLowerCase() !== name.toLowerCase())),
];

/** Of a row to others of its own table: neither WrenAI nor Snowflake takes it as a relation. */
export const isOfOneTable = ({ from, to }: ModelRelation): boolean => from === to;

/** Those whose both ends are tables of the model, with all their columns. */
function modelRelations(tables: readonly ModelTable[], relations: readonly Relation[]): ModelRelation[] {
  const byName = new Map(tables.map((one) => [fullName(one.table), one]));
  const found = relations.flatMap(({ from, to, source }) => {
    const [left, right] = [
      byName.get(`${from.schema}.${from.table}`),
      byName.get(`${to.schema}.${to.table}`),
    ];
    if (!left || !right) return [];
    const columns = from.columns.flatMap((name, at) => {
      const here = left.columns.find(({ column }) => column.name === name);
      const there = right.columns.find(({ column }) => column.name === to.columns[at]);
      return here && there ? [{ from: here, to: there }] : [];
    });
    if (columns.length < from.columns.length) return [];
    const isOne = [left.table.primary_key, ...left.table.uniques].some((key) => sameNames(key, from.columns));
    return [
      { from: left, to: right, columns, source, cardinality: isOne ? 'one_to_one' : 'many_to_one' } as const,
    ];
  });
  const names = identifiers(
    found.map(({ from, to, columns }) =>
      [from.name, ...columns.map((one) => one.from.name), to.name].join('_'),
    ),
    'relation',
  );
  return found.map((relation, at) => ({ ...relation, name: names[at] ?? '' }));
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));
