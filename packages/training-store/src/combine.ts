import type { CombineTrainingDataRequest, DuplicateGroup, TrainingDataType } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { recordChange } from './last-change';
import { lockCollections } from './store-model';

/** Shown at most; all are counted, and all are removed. */
const MAX_GROUPS = 1000;
const MAX_IDS = 100;
const PREVIEW_CHARACTERS = 200;

export interface CombinedRows {
  /** By collection asked for: rows before, and how many of them say what another one says. */
  collections: { name: TrainingDataType; before: number; duplicates: number }[];
  /** The largest first. */
  groups: DuplicateGroup[];
  groupsTotal: number;
}

/**
 * Finds the rows of a collection whose documents are the same to the byte and, unless `dry_run`, removes all but one of
 * each. `first` keeps the row created first. Rows that a task loaded carry no `created_at` (loading twice must leave the
 * same rows) and count as older than all; between rows of one time the ids decide. One statement, so that what is
 * counted, listed and removed is of one moment.
 */
export async function combineRows(
  client: PoolClient,
  { collection_names, dry_run, keep_strategy }: CombineTrainingDataRequest,
): Promise<CombinedRows> {
  if (!dry_run) await lockCollections(client);
  const order =
    keep_strategy === 'first' ? 'created_at asc nulls first, id asc' : 'created_at desc nulls last, id desc';
  const { rows } = await client.query<CombinedRows & { groups_total: number }>(
    `with texts as (
       select embedding.id, collection.name, embedding.cmetadata ->> 'created_at' as created_at,
              sha256(convert_to(embedding.document, 'UTF8')) as text
         from public.langchain_pg_embedding embedding
         join public.langchain_pg_collection collection on collection.uuid = embedding.collection_id
        where collection.name = any ($1)
     ), ranked as materialized (
       -- Rows without a document are no duplicates of each other.
       select id, name, text, row_number() over (partition by name, text, (case when text is null then id end) order by ${order}) as place
         from texts
     ), removed as (
       delete from public.langchain_pg_embedding
        where not $2 and id in (select id from ranked where place > 1)
     ), groups as (
       select name, count(*) as copies, min(id) filter (where place = 1) as keep_id,
              (array_agg(id order by place) filter (where place > 1))[:${MAX_IDS}] as remove_ids
         from ranked where text is not null group by name, text having count(*) > 1
     ), shown as (
       select * from groups order by copies desc, name, keep_id limit ${MAX_GROUPS}
     )
     select (select coalesce(json_agg(json_build_object('name', name, 'before', before, 'duplicates', duplicates) order by name), '[]')
               from (select name, count(*) as before, count(*) filter (where place > 1) as duplicates from ranked group by name) counted
            ) as collections,
            (select coalesce(json_agg(json_build_object(
                      'collection_name', name, 'duplicate_count', copies, 'keep_id', keep_id,
                      'remove_ids', remove_ids,
                      'preview', (select left(document, ${PREVIEW_CHARACTERS}) from public.langchain_pg_embedding where id = keep_id)
                    ) order by copies desc, name, keep_id), '[]') from shown) as groups,
            (select count(*)::int from groups) as groups_total`,
    [[...new Set(collection_names)], dry_run],
  );
  const { collections, groups, groups_total: groupsTotal } = rows[0]!;
  if (!dry_run && groupsTotal) await recordChange(client);
  return { collections, groups, groupsTotal };
}
