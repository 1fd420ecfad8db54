import {
  formatSize,
  parseTableList,
  quotedName,
  tableListOperations,
  type TableName,
  said,
} from '@pairsmith/core';
import { getFile } from '@pairsmith/db';
import { isStored, readStored } from '@pairsmith/files';
import { findMissingTables } from '@pairsmith/source-db';
import { connectionOf } from '../business-database/task-connection';
import type { ApiDeps } from '../deps';
import { findTask, taskIdOf } from '../tasks/find-task';
import { localTime } from '../http/local-time';
import { decodeTableList, storeTableList, TABLE_LIST } from '../files/store-table-list';
import { route, type Route } from './route';

export const tableListRoutes = (deps: ApiDeps): Route[] => [
  route(tableListOperations.createTableList, async ({ body: { names, field }, request }) => {
    const task_id = taskIdOf(request);
    const stored = await storeTableList(deps, task_id, names, { field, by: request.caller.name });
    return {
      filename: TABLE_LIST,
      table_count: stored.count,
      unique_table_count: stored.count,
      original_count: stored.originalCount,
      file_size: stored.bytes,
      file_size_formatted: formatSize(stored.bytes),
      created_time: stored.at,
      task_id,
      response: said('done.table_list', { count: stored.count }),
    };
  }),

  route(tableListOperations.uploadTableList, async ({ file, request }) => {
    const text = decodeTableList(file);
    const task_id = taskIdOf(request);
    const stored = await storeTableList(deps, task_id, text, { field: 'file', by: request.caller.name });
    return {
      filename: TABLE_LIST,
      file_size: stored.bytes,
      file_size_formatted: formatSize(stored.bytes),
      upload_time: stored.at,
      table_count: stored.count,
      task_id,
      response: said('done.table_list_uploaded'),
    };
  }),

  route(tableListOperations.getTableListInfo, async ({ query, request }) => {
    const { task_id } = await findTask(deps.pool, request);
    const file = await getFile(deps.pool, task_id, TABLE_LIST);
    const isReadable = file !== null && (await isStored(deps.config.DATA_DIR, task_id, file));
    const tables = isReadable
      ? parseTableList((await readStored(deps.config.DATA_DIR, task_id, file)).toString('utf8')).tables
      : [];
    return {
      has_file: file !== null,
      exists: file !== null,
      file_name: TABLE_LIST,
      file_size: file?.bytes ?? 0,
      file_size_formatted: formatSize(file?.bytes ?? 0),
      uploaded_at: localTime(file?.modified_at ?? null),
      created_at: localTime(file?.created_at ?? null),
      is_readable: isReadable,
      table_count: tables.length,
      table_names: tables.map(quotedName),
      ...(query.check === 'true' && { missing_tables: await missingTables(deps, task_id, tables) }),
      task_id,
      response: said('done.table_list_info'),
    };
  }),
];

/** Asks the task's own database which names it does not know. */
async function missingTables(deps: ApiDeps, taskId: string, tables: TableName[]): Promise<string[]> {
  const db = await deps.sourceDbs.use(await connectionOf(deps, taskId));
  try {
    return (await findMissingTables(db, tables)).map(quotedName);
  } finally {
    await db.release();
  }
}
