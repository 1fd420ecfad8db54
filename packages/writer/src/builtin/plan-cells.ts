import { followsRelation, relationName, type Catalog, type Relation } from '@pairsmith/catalog';
import { fullName, type TableName } from '@pairsmith/core';
import { printSql, type Outline, type Plan } from '@pairsmith/query-plan';
import { difficultyOf, parse, traitsOf, type Statement } from '@pairsmith/sql';
import { cellOf, gradeCell, traitCell, type Cell, type Coverage } from './coverage';

/** The cells of the coverage map that a plan fills. */
export interface PlanCells {
  tables: Cell[];
  relations: Cell[];
  /** Columns that a person took the trouble to name. */
  named: Cell[];
  traits: Cell[];
  grade: Cell;
  /** Traits by which it reaches more than one table. */
  isJoin: boolean;
}

export interface CellReader {
  read: (plan: Plan, outline: Outline) => PlanCells;
  /** Of a statement that is there, whoever wrote it. */
  readStatement: (statement: Statement, outline: Outline) => PlanCells;
  /** What the catalogue says of a plan's tables: normalizing looks tables up again and again. */
  about: (tables: readonly TableName[]) => Pick<Catalog, 'tables' | 'relations'>;
  /** Statements that were parsed: one for each build of plan, however many tables there are. */
  parsed: () => number;
}

const JOINS = [traitCell('join_2'), traitCell('exists')];

/**
 * Reads plans against a catalogue that is looked through once. Traits and difficulty are measured from the statement's
 * tree, as they are of everybody's statements; plans that are built alike have the same, so that one of them is parsed.
 */
export function createCellReader(
  { tables, relations }: Pick<Catalog, 'tables' | 'relations'>,
  coverage: Coverage,
): CellReader {
  const byColumn = new Map<string, { relation: Relation; cell: Cell }[]>();
  for (const relation of relations) {
    const { schema, table, columns } = relation.from;
    const key = `${schema}.${table}.${columns[0] ?? ''}`;
    const cell = cellOf(coverage, `relation ${relationName(relation)}`);
    byColumn.set(key, [...(byColumn.get(key) ?? []), { relation, cell }]);
  }
  const byName = new Map(tables.map((table) => [fullName(table), table]));
  const from = new Map<string, Relation[]>();
  for (const relation of relations) {
    const name = `${relation.from.schema}.${relation.from.table}`;
    from.set(name, [...(from.get(name) ?? []), relation]);
  }
  const named = new Set(
    tables.flatMap((table) =>
      table.columns
        .filter(({ word_source: source }) => source === 'person')
        .map(({ name }) => `${fullName(table)}.${name}`),
    ),
  );
  const builds = new Map<string, Pick<PlanCells, 'traits' | 'grade' | 'isJoin'>>();
  const measure = (statement: Statement): Pick<PlanCells, 'traits' | 'grade' | 'isJoin'> => {
    const traits = traitsOf(statement).map(traitCell);
    return {
      traits: traits.map((name) => cellOf(coverage, name)),
      grade: cellOf(coverage, gradeCell(difficultyOf(statement))),
      isJoin: traits.some((name) => JOINS.includes(name)),
    };
  };
  const read = ({ tables: own, columns }: Outline, measured: ReturnType<typeof measure>): PlanCells => {
    const kinds: PlanCells = {
      tables: own.map((table) => cellOf(coverage, `table ${fullName(table)}`)),
      relations: [],
      named: [],
      ...measured,
    };
    for (const column of columns) {
      for (const { relation, cell } of byColumn.get(column) ?? [])
        if (followsRelation(relation, columns)) kinds.relations.push(cell);
      if (named.has(column)) kinds.named.push(cellOf(coverage, `person ${column}`));
    }
    return kinds;
  };
  return {
    read(plan, outline) {
      const measured = builds.get(outline.build) ?? measure(parse(printSql(plan)));
      builds.set(outline.build, measured);
      return read(outline, measured);
    },
    readStatement: (statement, outline) => read(outline, measure(statement)),
    about(names) {
      const own = new Set(names.map(fullName));
      return {
        tables: [...own].flatMap((name) => byName.get(name) ?? []),
        relations: [...own].flatMap((name) =>
          (from.get(name) ?? []).filter(({ to }) => own.has(`${to.schema}.${to.table}`)),
        ),
      };
    },
    parsed: () => builds.size,
  };
}

export const allCells = ({ tables, relations, named, traits, grade }: PlanCells): Cell[] => [
  ...tables,
  ...relations,
  ...named,
  ...traits,
  grade,
];
