import { AppError, said } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { isTrainingDataType, type BackupCollection } from './read-backup';

/** A collection of a backup as it meets the store's of the same name. */
export interface Meeting {
  backup: BackupCollection;
  /** The length of the vectors that come; null: none come. */
  comingDimension: number | null;
  /** What the store says of the collection; null: it has none of this name. */
  stored: Metadata | null;
  /** The length of the store's vectors that stay; null: none stay. */
  stayingDimension: number | null;
}

type Metadata = Record<string, unknown>;

/** Looks up the collections' counterparts. The caller holds the store's lock, so that what stays stays. */
export async function meetCollections(
  client: PoolClient,
  collections: readonly BackupCollection[],
  dimensions: ReadonlyMap<string, number | null>,
): Promise<Meeting[]> {
  const { rows } = await client.query<{ name: string; cmetadata: Metadata | null; dimension: number | null }>(
    `select collection.name, collection.cmetadata,
            (select public.vector_dims(embedding)
               from public.langchain_pg_embedding stored
              where stored.collection_id = collection.uuid and stored.embedding is not null
                and not exists (select from restored_rows staged where staged.id = stored.id)
              limit 1) as dimension
       from public.langchain_pg_collection collection
      where collection.name = any ($1)`,
    [collections.map(({ name }) => name)],
  );
  const there = new Map(rows.map((row) => [row.name, row]));
  return collections.map((backup) => ({
    backup,
    comingDimension: dimensions.get(backup.name) ?? null,
    stored: there.has(backup.name) ? (there.get(backup.name)!.cmetadata ?? {}) : null,
    stayingDimension: there.get(backup.name)?.dimension ?? null,
  }));
}

/** @throws AppError embedding_model_mismatch where vectors of two models would meet; file_validation_error */
export function checkMeetings(meetings: readonly Meeting[]): void {
  for (const { backup, comingDimension, stored, stayingDimension } of meetings) {
    const recorded = modelOf(backup.metadata);
    if (comingDimension !== null && recorded.dimension !== null && recorded.dimension !== comingDimension)
      throw new AppError(
        'file_validation_error',
        said('backup.wrong_dimension', {
          name: backup.name,
          recorded: recorded.dimension,
          got: comingDimension,
        }),
      );
    const coming = { model: recorded.model, dimension: comingDimension ?? recorded.dimension };
    const staying = { model: modelOf(stored ?? {}).model, dimension: stayingDimension };
    if (differ(coming.model, staying.model, stayingDimension) || differ(coming.dimension, stayingDimension))
      throw new AppError(
        'embedding_model_mismatch',
        said('backup.mixed', { name: backup.name, staying: describe(staying), coming: describe(coming) }),
      );
  }
}

/** Inserts or updates each collection; one that is there keeps its uuid, to which its rows refer. */
export async function putCollections(client: PoolClient, meetings: readonly Meeting[]): Promise<void> {
  for (const meeting of meetings) {
    const { uuid, name, metadata } = meeting.backup;
    await client.query(
      `insert into public.langchain_pg_collection (uuid, name, cmetadata)
       values (case when exists (select from public.langchain_pg_collection where uuid = $1) then gen_random_uuid() else $1 end, $2, $3)
       on conflict (name) do update set cmetadata = excluded.cmetadata`,
      [uuid, name, JSON.stringify(withModel(metadata, meeting))],
    );
  }
}

/**
 * Where only rows are restored: their collections must be there, and say from now on whose vectors they hold.
 * @throws AppError invalid_params
 */
export async function recordModels(client: PoolClient, meetings: readonly Meeting[]): Promise<void> {
  const missing = meetings.filter(({ stored }) => stored === null).map(({ backup }) => backup.name);
  if (missing.length > 0)
    throw new AppError('invalid_params', said('backup.collection_missing', { names: missing }), {
      details: { invalid_params: ['tables'] },
    });
  for (const meeting of meetings)
    await client.query('update public.langchain_pg_collection set cmetadata = $2 where name = $1', [
      meeting.backup.name,
      JSON.stringify(withModel(meeting.stored ?? {}, meeting)),
    ]);
}

/**
 * The model of vectors that stay is the store's word, that of vectors that come the backup's; what is not known is
 * left out of the JSON. Other people's collections are left as they are.
 */
function withModel(
  metadata: Metadata,
  { backup, stored, comingDimension, stayingDimension }: Meeting,
): Metadata {
  if (!isTrainingDataType(backup.name)) return metadata;
  const says = modelOf(stayingDimension === null ? backup.metadata : { ...backup.metadata, ...stored });
  const dimension = stayingDimension ?? comingDimension ?? says.dimension;
  return {
    ...metadata,
    embedding_model: says.model ?? undefined,
    embedding_dimension: dimension ?? undefined,
  };
}

interface Model {
  model: string | null;
  dimension: number | null;
}

const modelOf = ({ embedding_model: model, embedding_dimension: dimension }: Metadata): Model => ({
  model: typeof model === 'string' ? model : null,
  dimension: typeof dimension === 'number' ? dimension : null,
});

/** What is not known on one side contradicts nothing. */
const differ = (...values: unknown[]): boolean =>
  !values.includes(null) && values.slice(0, 2).some((value) => value !== values[0]);

const describe = ({ model, dimension }: Model) =>
  said('backup.model', { model: model ?? said('backup.unknown_model'), dimension: dimension ?? '?' });
