import { atOnce, fullName } from '@pairsmith/core';
import { relationsByTable } from '../relations-by-table';
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

type Known = Pick<Catalog, 'tables' | 'relations'>;

/** What the rows of every table are, from inheritance, keys, types, statistics and relations first, and names second. */
export const rowKinds = (catalog: Known, roles?: Roles): RowKinds => atOnce(rowKindsInPieces(catalog, roles));

/** The same, a piece for each table; whoever asks for them after that finds them. */
export function* rowKindsInPieces(catalog: Known, roles?: Roles): Generator<void, RowKinds> {
  const found = known.get(catalog) ?? (yield* findRowKinds(catalog, roles ?? columnRoles(catalog)));
  known.set(catalog, found);
  return found;
}

/** A catalogue that was read does not change, and planning, coverage and reading ask the same of it. */
const known = new WeakMap<Known, RowKinds>();

function* findRowKinds({ tables, relations }: Known, roles: Roles): Generator<void, RowKinds> {
  const copied = copies(tables);
  yield;
  const relationsOf = relationsByTable(relations);
  const scaffolding = yield* scaffolds({ tables, relations }, relationsOf);
  const parents = new Set([...copied.values()].map(({ parent }) => parent));
  const names = new Set(tables.map(fullName));
  // A view that puts its parts together is what people ask about, whatever else reads them.
  const view = (table: Table): RowKindFound | null =>
    parents.has(fullName(table)) ? null : viewOver(table, names);
  const kinds: RowKinds = new Map();
  for (const table of tables) {
    yield;
    const name = fullName(table);
    const own = roles.get(name) ?? new Map();
    const ends = relationsOf(table);
    kinds.set(
      name,
      copied.get(name) ??
        view(table) ??
        linkOf(table, own, ends) ??
        scaffolding.get(name) ??
        settingsOf(table, own, ends) ??
        logOf(table, ends) ??
        dictionaryOf(table, own) ??
        codeListOf(table, own, ends) ??
        snapshotOf(table, own) ??
        thingOrEvent(table, own, ends),
    );
  }
  return kinds;
}
