import type { Catalog } from '@pairsmith/catalog';
import {
  difficultyOf,
  parse,
  referencesOf,
  SqlRefusal,
  tableKey,
  type Difficulty,
  type Statement,
} from '@pairsmith/sql';
import type { ExportPair } from './pair';

/** What a format has to know of a statement. */
export interface SqlFacts {
  statement: Statement;
  /** `schema.name` */
  tables: string[];
  /** `schema.name` and the column's name; those of no certain table are left out. */
  columns: { table: string; column: string }[];
  difficulty: Difficulty;
}

const known = new WeakMap<ExportPair, SqlFacts | null>();

/** Read once a pair. null: it is no one statement that PostgreSQL's grammar knows, e.g. one that a person wrote into the file. */
export function factsOf(pair: ExportPair): SqlFacts | null {
  const found = known.get(pair);
  if (found !== undefined) return found;
  const facts = readSql(pair.sql, pair.database.catalog);
  known.set(pair, facts);
  return facts;
}

function readSql(sql: string, catalog: Pick<Catalog, 'tables'>): SqlFacts | null {
  const statement = parsed(sql);
  if (!statement) return null;
  const { tables, columns } = referencesOf(statement, catalog);
  return {
    statement,
    tables: tables.map(tableKey),
    columns: columns.flatMap(({ table, column }) => (table ? [{ table: tableKey(table), column }] : [])),
    difficulty: difficultyOf(statement),
  };
}

export function parsed(sql: string): Statement | null {
  try {
    return parse(sql);
  } catch (error) {
    if (error instanceof SqlRefusal) return null;
    throw error;
  }
}
