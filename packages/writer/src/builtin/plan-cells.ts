import { followsRelation, relationName, type Catalog, type Relation } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { buildOf, columnsOf, printSql, tablesOf, type Plan } from '@pairsmith/query-plan';
import { difficultyOf, parse, traitsOf } from '@pairsmith/sql';
import { gradeCell, traitCell } from './coverage';

/** The cells of the coverage map that a plan fills. */
export interface PlanCells {
  tables: string[];
  relations: string[];
  /** Columns that a person took the trouble to name. */
  named: string[];
  traits: string[];
  grade: string;
}

export interface CellReader {
  read: (plan: Plan) => PlanCells;
  /** Statements that were parsed: one for each build of plan, however many tables there are. */
  parsed: () => number;
}

/**
 * Reads plans against a catalogue that is looked through once. Traits and difficulty are measured from the statement's
 * tree, as they are of everybody's statements; two plans that are built alike have the same, so that one of them is parsed.
 */
export function createCellReader({ tables, relations }: Pick<Catalog, 'tables' | 'relations'>): CellReader {
  const byColumn = new Map<string, Relation[]>();
  for (const relation of relations) {
    const { schema, table, columns } = relation.from;
    const key = `${schema}.${table}.${columns[0] ?? ''}`;
    byColumn.set(key, [...(byColumn.get(key) ?? []), relation]);
  }
  const named = new Set(
    tables.flatMap((table) =>
      table.columns
        .filter(({ word_source: source }) => source === 'person')
        .map(({ name }) => `${fullName(table)}.${name}`),
    ),
  );
  const builds = new Map<string, Pick<PlanCells, 'traits' | 'grade'>>();
  const measure = (plan: Plan): Pick<PlanCells, 'traits' | 'grade'> => {
    const statement = parse(printSql(plan));
    return { traits: traitsOf(statement).map(traitCell), grade: gradeCell(difficultyOf(statement)) };
  };
  return {
    read(plan) {
      const columns = new Set(columnsOf(plan).map(({ table, name }) => `${fullName(table)}.${name}`));
      const build = buildOf(plan);
      const measured = builds.get(build) ?? measure(plan);
      builds.set(build, measured);
      const followed = [...columns]
        .flatMap((column) => byColumn.get(column) ?? [])
        .filter((relation) => followsRelation(relation, columns));
      return {
        tables: tablesOf(plan).map((table) => `table ${fullName(table)}`),
        relations: followed.map((relation) => `relation ${relationName(relation)}`),
        named: [...columns].filter((column) => named.has(column)).map((column) => `person ${column}`),
        ...measured,
      };
    },
    parsed: () => builds.size,
  };
}

export const cellNames = ({ tables, relations, named, traits, grade }: PlanCells): string[] => [
  ...tables,
  ...relations,
  ...named,
  ...traits,
  grade,
];
