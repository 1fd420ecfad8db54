import { compareCatalogs, type Catalog, type Change } from '@pairsmith/catalog';
import {
  createBreather,
  isAppError,
  said,
  type ChangeKind,
  type Drift,
  type PairReviews,
  type Told,
} from '@pairsmith/core';
import { isPersons, namesIn, readPairSets, type PairSet } from '@pairsmith/proof';
import { loadParser, pairHash } from '@pairsmith/sql';
import type { StepContext } from '../step';
import { sayChange } from './say-change';

export type FoundDrift = Pick<Told<Drift>, 'since' | 'changes' | 'files' | 'pairs'>;

/**
 * What differs between two readings of the task's tables, and which pairs it concerns: by the names that their SQL uses, not by
 * its text. Null: nothing differs.
 * @param listed `schema.table` of the tables that are asked for
 * @param unread those of them that could not be read, though they may be there: of them nothing is said
 * @param readReviews what people decided about the pairs, asked for where pairs are concerned
 */
export async function findDrift(
  before: Catalog,
  now: Catalog,
  {
    listed,
    unread,
    readReviews,
  }: {
    listed: ReadonlySet<string>;
    unread: ReadonlySet<string>;
    readReviews: () => Promise<PairReviews>;
  },
  context: Pick<StepContext, 'files' | 'warn'>,
): Promise<Omit<FoundDrift, 'files'> | null> {
  const changes = compareCatalogs(before, now, listed).filter(({ table }) => !unread.has(table));
  if (changes.length === 0) return null;
  return {
    since: before.read_at,
    changes: changes.map((change) => ({ ...change, text: sayChange(change) })),
    pairs: await concernedPairs(changes, before, readReviews, context),
  };
}

async function concernedPairs(
  changes: readonly Change[],
  before: Catalog,
  readReviews: () => Promise<PairReviews>,
  { files, warn }: Pick<StepContext, 'files' | 'warn'>,
): Promise<FoundDrift['pairs']> {
  const concerns = namesConcerned(changes);
  if (concerns.size === 0) return [];
  let sets: PairSet[];
  try {
    sets = await readPairSets(files);
  } catch (error) {
    if (!isAppError(error)) throw error;
    // What the pair files hold is another step's business, which will say so too.
    warn(said('drift.pairs_unread', { why: error.said }));
    return [];
  }
  await loadParser();
  const reviews = await readReviews();
  const breathe = createBreather();
  const found: FoundDrift['pairs'] = [];
  for (const { pairFile, pairs, records } of sets)
    for (const pair of pairs) {
      await breathe();
      const hash = pairHash(pair);
      const record = records.get(hash);
      // What has no proof yet is read as PostgreSQL would have read it before the change.
      const { tables, columns } = record ?? namesIn(pair.sql, before);
      const names = [...tables, ...columns];
      const uses = names.filter((name) => concerns.has(name));
      if (uses.length > 0)
        found.push({
          file: pairFile,
          question: pair.question,
          uses,
          by_person: isPersons(record, reviews.get(hash)),
        });
    }
  return found;
}

/** Makes no query wrong and no question read otherwise. */
const NO_CONCERN: ReadonlySet<ChangeKind> = new Set(['table_new', 'keys', 'relations', 'column_default']);

/** The names that a pair must use to be concerned. */
function namesConcerned(changes: readonly Change[]): Set<string> {
  return new Set(
    changes.flatMap(({ kind, table, column }) => {
      if (NO_CONCERN.has(kind)) return [];
      if (column === null) return [table];
      // `select *` has one column more.
      return kind === 'column_new' ? [`${table}.*`] : [`${table}.${column}`, `${table}.*`];
    }),
  );
}
