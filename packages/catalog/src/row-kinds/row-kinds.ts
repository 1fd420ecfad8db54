import { fullName } from '@pairsmith/core';
import type { Roles } from '../roles/column-role';
import { columnRoles } from '../roles/roles';
import type { Catalog, Table } from '../table';
import { codeListOf, dictionaryOf } from './code-lists';
import { copies } from './copies';
import { linkOf } from './links';
import type { RowKindFound, RowKinds } from './row-kind';
import { logOf, scaffolds, settingsOf } from './scaffolds';
import { snapshotOf } from './snapshots';
import { thingOrEvent } from './things';
import { viewOver } from './views';

/** What the rows of every table are, from inheritance, keys, types, statistics and relations first, and names second. */
export function rowKinds(catalog: Pick<Catalog, 'tables' | 'relations'>, roles?: Roles): RowKinds {
  const found = known.get(catalog) ?? findRowKinds(catalog, roles ?? columnRoles(catalog));
  known.set(catalog, found);
  return found;
}

/** A catalogue that was read does not change, and planning, coverage and reading ask the same of it. */
const known = new WeakMap<Pick<Catalog, 'tables' | 'relations'>, RowKinds>();

function findRowKinds(catalog: Pick<Catalog, 'tables' | 'relations'>, roles: Roles): RowKinds {
  const { tables, relations } = catalog;
  const copied = copies(tables);
  const scaffolding = scaffolds(catalog);
  const parents = new Set([...copied.values()].map(({ parent }) => parent));
  // A view that puts its parts together is what people ask about, whatever else reads them.
  const view = (table: Table): RowKindFound | null =>
    parents.has(fullName(table)) ? null : viewOver(table, tables);
  return new Map(
    tables.map((table) => {
      const name = fullName(table);
      const own = roles.get(name) ?? new Map();
      const kind =
        copied.get(name) ??
        view(table) ??
        linkOf(table, own, relations) ??
        scaffolding.get(name) ??
        settingsOf(table, own, relations) ??
        logOf(table, relations) ??
        dictionaryOf(table, own) ??
        codeListOf(table, own, relations) ??
        snapshotOf(table, own) ??
        thingOrEvent(table, own, relations);
      return [name, kind];
    }),
  );
}
