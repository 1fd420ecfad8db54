import type { Relation, Table } from '@pairsmith/catalog';
import type { SourceDb } from '../connect';
import { listShapes } from './list-shapes';
import { withListedMeanings } from './match-lists';
import { readLists } from './read-lists';

/** The tables, with the meanings of codes that other tables among them list. */
export async function addListedMeanings(
  db: SourceDb,
  tables: readonly Table[],
  relations: readonly Relation[],
  signal?: AbortSignal,
): Promise<Table[]> {
  const lists = await readLists(db, await listShapes(tables, relations), signal);
  return withListedMeanings(tables, relations, lists);
}
