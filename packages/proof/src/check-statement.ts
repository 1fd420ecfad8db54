import type { Catalog } from '@pairsmith/catalog';
import { said } from '@pairsmith/core';
import {
  checkReadOnly,
  isSqlRefusal,
  loadParser,
  referencesOf,
  tableKey,
  tablesByKey,
  type Statement,
} from '@pairsmith/sql';
import type { ProofError } from './proof-error';

export interface GateOptions {
  /** What the operator allows beside the built-in functions; the same as the probe's. */
  allowedFunctions: readonly string[];
  /** The task's tables: no pair may read another. */
  catalog: Pick<Catalog, 'tables' | 'relations'>;
}

/** Whether a text is one read-only statement on the task's tables: what has to be known before anything of it runs. */
export async function checkStatement(sql: string, options: GateOptions): Promise<Statement | ProofError> {
  await loadParser();
  const statement = passGate(sql, options);
  return 'root' in statement ? (findForeign(statement, options.catalog) ?? statement) : statement;
}

/** The first half of the gate, which needs no database. The parser is loaded by then. */
export function passGate(
  sql: string,
  { allowedFunctions }: Pick<GateOptions, 'allowedFunctions'>,
): Statement | ProofError {
  try {
    return checkReadOnly(sql, { allowedFunctions });
  } catch (error) {
    return refusalOf(error);
  }
}

/** What the gate says of a text. @throws any other error */
export function refusalOf(error: unknown): ProofError {
  if (isSqlRefusal(error)) return { code: error.code, message: error.said };
  throw error;
}

/** Columns are checked although EXPLAIN knows them too: `t.f` may also call a function f of the row, which the gate cannot see. */
export function findForeign(statement: Statement, { tables }: GateOptions['catalog']): ProofError | null {
  const listed = tablesByKey(tables);
  const references = referencesOf(statement, { tables });
  for (const reference of references.tables) {
    const name = tableKey(reference);
    if (!listed.has(name))
      return { code: 'table_not_listed', message: said('proof.table_not_listed', { name }) };
  }
  for (const { table, column } of references.columns) {
    const known = table && listed.get(tableKey(table));
    if (known && column !== '*' && !known.columns.some(({ name }) => name === column)) {
      return {
        code: 'unknown_column',
        message: said('proof.unknown_column', { table: tableKey(known), column }),
      };
    }
  }
  return null;
}
