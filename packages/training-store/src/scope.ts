import type { TrainingDataType } from '@pairsmith/core';

/** Whose rows are meant; what is left out narrows nothing. Rows made by hand belong to no task, and may name a database. */
export interface Selection {
  taskIds?: readonly string[] | undefined;
  dbName?: string | undefined;
}

/** Where a search looks. */
export interface Scope {
  collection: TrainingDataType;
  selection: Selection;
  /** Documents that only list themes (true), or all but these (false); left out: both. */
  themes?: boolean;
  /** How many rows are wanted at most. */
  depth: number;
  /** Ids of rows that are not to be found, as if they were not stored; left out: none. */
  without?: readonly string[];
}

/**
 * What the metadata of a selected row holds, one of these; null: all rows are selected. An array of objects for
 * `cmetadata @> any ($n::jsonb[])`, which the index on the metadata answers.
 */
export function selectedBy({ taskIds, dbName }: Selection): string[] | null {
  const ofDatabase = dbName === undefined ? {} : { db_name: dbName };
  if (taskIds) return [...new Set(taskIds)].map((task_id) => JSON.stringify({ task_id, ...ofDatabase }));
  return dbName === undefined ? null : [JSON.stringify(ofDatabase)];
}

/** The file in which a step lists its themes (`metadata_detail.md`), as a condition on a row's metadata. */
export const LISTS_THEMES = `cmetadata @> '{"source_file": "metadata_detail.md"}'`;

/** What `isSeen` asks for: null where all rows are. */
export const unseenBy = ({ without = [] }: Pick<Scope, 'without'>): readonly string[] | null =>
  without.length > 0 ? without : null;

/** Whether the row of this id is none of those that are not to be found; `unseen` is the parameter with `unseenBy`. */
export const isSeen = (id: string, unseen: `$${number}`) =>
  `(${unseen}::varchar[] is null or ${id} <> all (${unseen}::varchar[]))`;

/** Holds for the rows in scope; `$1` is the collection, `$2` what `selectedBy` says. */
export const inScope = ({ themes }: Pick<Scope, 'themes'>) => `
  embedding.collection_id = (select uuid from public.langchain_pg_collection where name = $1)
  and ($2::jsonb[] is null or embedding.cmetadata @> any ($2::jsonb[]))
  ${themes === undefined ? '' : `and (embedding.${LISTS_THEMES}) is ${themes ? '' : 'not '}true`}`;
