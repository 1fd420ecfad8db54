import type { Catalog } from '@pairsmith/catalog';
import { keyOf, normalize, opaquesIn, readPlan, withoutLiterals, type Plan } from '@pairsmith/query-plan';
import { shapeOf } from '@pairsmith/sql';
import { parsed } from './sql-facts';

type Schema = Pick<Catalog, 'tables' | 'relations' | 'language'>;

/**
 * The same for statements that ask the same of other values, however they are written. Where a part of one is not read as a
 * plan, its text's shape; where it does not parse, its words.
 */
export function planKey(sql: string, catalog: Schema, statement = parsed(sql)): string {
  if (!statement) return `text ${sql.toLowerCase().split(/\s+/).join(' ')}`;
  const plan = readPlan(statement, catalog);
  if (opaquesIn(plan).length > 0) return `shape ${shapeOf(statement)}`;
  return `plan ${keyOf(withoutLiterals(normalize(plan, catalog)))}`;
}

/** Whether two statements are known to give the same rows. */
export function meansTheSame(a: string, b: string, catalog: Schema): boolean {
  const [left, right] = [a, b].map((sql) => normalForm(sql, catalog));
  return left !== null && left === right;
}

function normalForm(sql: string, catalog: Schema): string | null {
  const statement = parsed(sql);
  const plan: Plan | null = statement && readPlan(statement, catalog);
  return plan && opaquesIn(plan).length === 0 ? keyOf(normalize(plan, catalog)) : null;
}
