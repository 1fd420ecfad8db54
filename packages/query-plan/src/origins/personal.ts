import type { Catalog, Column as StoredColumn } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Plan, Value } from '../plan';
import { columnsIn, followed, originOf } from './follow';
import { readScopes, valuesIn, type Scope } from './scopes';

/** Of a column of an answer: the masked columns that it may show something of, or that nobody can tell. */
export type Shows = StoredColumn[] | 'unknown';

type Known = Pick<Catalog, 'tables'>;

/** A masked column whose cells nobody may see. */
const isPersonal = ({ masking }: StoredColumn): boolean => masking !== null && masking.policy !== 'allow';

/**
 * What personal columns each column of the answer shows, by its place; null where the plan does not say which columns there
 * are. Errs on the safe side: what cannot be followed to stored columns is `unknown`.
 */
export function personalShown(plan: Plan, catalog: Known): Shows[] | null {
  if (plan.kind !== 'selection') return null;
  const { scopes } = readScopes(plan, catalog);
  const top = scopes.find(({ selection }) => selection === plan);
  if (!top) return null;
  return plan.shown.map(({ value }) => personalIn(value, top));
}

/** How many rows there are is nobody's name. */
const countsOnly = (value: Value): boolean =>
  (value.kind === 'aggregate' && value.name === 'count') ||
  (value.kind === 'window' && ['count', 'row_number', 'rank', 'dense_rank', 'ntile'].includes(value.name));

/** Parts that hold conditions or plans of their own. */
const CANNOT_FOLLOW: readonly Value['kind'][] = ['scalar', 'opaque', 'truth', 'choose'];

function personalIn(value: Value, scope: Scope): Shows {
  if (countsOnly(value)) return [];
  if (valuesIn(value).some(({ kind }) => CANNOT_FOLLOW.includes(kind))) return 'unknown';
  const found: StoredColumn[] = [];
  for (const column of columnsIn(value)) {
    const origin = originOf(column, scope);
    const through = followed(column, scope);
    if (origin) found.push(...(isPersonal(origin.column) ? [origin.column] : []));
    else if (through.value === column || through.value.kind === 'column') return 'unknown';
    else {
      const inner = personalIn(through.value, through.scope);
      if (inner === 'unknown') return inner;
      found.push(...inner);
    }
  }
  return found;
}

/** Whether anything personal is within reach of the plan: where that is not so, what cannot be followed is harmless. */
export function readsPersonal(tables: readonly { schema: string; name: string }[], catalog: Known): boolean {
  const read = new Set(tables.map((table) => fullName(table)));
  return catalog.tables.some((table) => read.has(fullName(table)) && table.columns.some(isPersonal));
}
