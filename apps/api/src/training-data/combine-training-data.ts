import {
  said,
  type CombineTrainingDataAnswer,
  type CombineTrainingDataRequest,
  type Told,
} from '@pairsmith/core';
import { inTransaction } from '@pairsmith/db';
import { combineRows } from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';

/** Makes one row of those that say the same, or says what that would remove. */
export async function combineTrainingData(
  { pool }: Pick<ApiDeps, 'pool'>,
  request: CombineTrainingDataRequest,
): Promise<Told<CombineTrainingDataAnswer>> {
  const { collections, groups, groupsTotal } = await inTransaction(pool, (client) =>
    combineRows(client, request),
  );
  const before = sum(collections.map((collection) => collection.before));
  const doubles = sum(collections.map(({ duplicates }) => duplicates));
  const after = before - doubles;
  const none = { before: 0, after: 0, duplicates: 0 };
  const counted = collections.map(({ name, before: rows, duplicates }) => [
    name,
    { before: rows, after: rows - duplicates, duplicates },
  ]);
  const { dry_run, collection_names } = request;
  return {
    dry_run,
    summary: {
      total_records_before: before,
      total_records_after: after,
      ...(dry_run ? { duplicates_to_remove: doubles } : { duplicates_removed: doubles }),
      duplicate_groups_total: groupsTotal,
      collections_stats: {
        ...Object.fromEntries(collection_names.map((name) => [name, none])),
        ...Object.fromEntries(counted),
      },
    },
    ...(dry_run ? { duplicate_groups: groups } : { merged_groups: groups }),
    response: dry_run
      ? said('done.combine_preview', { doubles, before, after })
      : said('done.combined', { doubles, before, after }),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
