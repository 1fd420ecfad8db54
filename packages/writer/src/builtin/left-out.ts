import { rowKinds, SET_ASIDE, type Catalog, type RowKindFound } from '@pairsmith/catalog';
import { fullName, said, type Message } from '@pairsmith/core';
import { readFacts } from './facts/read-facts';
import { subjectName } from './facts/subject';

/** A table that may hold rows and that no question is about. */
export interface LeftOut {
  /** `schema.table`, as `parent`. */
  table: string;
  reason: Message;
  /** The table that is asked about in its place, where it is one. */
  parent: string | null;
}

/** The tables that are not asked about because of what their rows are; they have DDL and documents all the same. */
export function leftOut(catalog: Catalog, facts = readFacts(catalog)): LeftOut[] {
  const kinds = rowKinds(catalog);
  const linking = new Set(
    facts.subjects.flatMap(({ linked }) =>
      linked.flatMap(({ through }) => (through ? [subjectName(through.link)] : [])),
    ),
  );
  return catalog.tables
    .filter(({ row_estimate }) => row_estimate !== 0)
    .flatMap((table): LeftOut[] => {
      const name = fullName(table);
      const found = kinds.get(name);
      if (found?.kind === 'link' && !linking.has(name))
        return [{ table: name, reason: said('coverage.link_without_ends'), parent: null }];
      return found && SET_ASIDE.includes(found.kind)
        ? [{ table: name, reason: reasonOf(found, table.depends_on), parent: found.parent }]
        : [];
    });
}

function reasonOf({ kind, parent, evidence }: RowKindFound, sources: string[]): Message {
  if (kind === 'partition') return said('coverage.part_of', { parent: parent ?? '' });
  return kind === 'view' ? said('coverage.view_of', { sources }) : said('coverage.scaffold', { evidence });
}
