import type { Catalog } from '@pairsmith/catalog';
import { createBreather, fullName } from '@pairsmith/core';
import { isStored } from './own-schema';
import { indexRelations, inOrder, usableRelations } from './relations';
import { createDrawer, type DrawnTable } from './row-drawer';
import { requestOf, type Request } from './wanted-values';

export interface DrawOptions {
  /** Statements whose filters are to let some rows through and keep some out. */
  statements: readonly string[];
  seed: number;
  /** Of one table; default 4,000. What the last statements ask for is not there where it is reached. */
  maxRows?: number;
  /** Before each table; what it throws ends the drawing. */
  check?: () => void;
}

const USUAL_ROWS = 36;
const MAX_ROWS = 4_000;

type Known = Pick<Catalog, 'tables' | 'relations' | 'types'>;

/**
 * Rows for every stored table, those that are referred to first. Besides the usual ones each statement has rows of its own,
 * related to each other, of which most pass its conditions and some just do not.
 */
export async function drawRows(
  catalog: Known,
  { statements, seed, maxRows = MAX_ROWS, check }: DrawOptions,
): Promise<DrawnTable[]> {
  const breathe = createBreather();
  const tables = catalog.tables.filter(isStored);
  const relations = usableRelations(catalog, tables);
  const index = indexRelations(tables, relations);
  const requests: Request[] = [];
  for (const sql of statements) {
    await breathe();
    requests.push(...[requestOf(sql, catalog) ?? []].flat());
  }
  const drawer = createDrawer(catalog, { tables, index, seed });
  const shared = Math.max(4, Math.floor((maxRows - USUAL_ROWS) / Math.max(1, requests.length)));
  for (const table of inOrder(tables, index)) {
    await breathe();
    check?.();
    drawer.draw(table, USUAL_ROWS, null);
    for (const request of requests) {
      const wanted = request.tables.get(fullName(table));
      if (!wanted) continue;
      await breathe();
      const isMany = index.from(table).length > 0 || request.tables.size === 1;
      const more = isMany ? request.groupSize * 3 : 0;
      const room = maxRows - drawer.count(table);
      drawer.draw(table, Math.min(room, Math.min(shared, 6 + wanted.size * 6) + more), request);
    }
  }
  return drawer.finish();
}
