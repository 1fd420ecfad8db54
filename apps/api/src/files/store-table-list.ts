import { isDeepStrictEqual } from 'node:util';
import {
  AppError,
  localSecond,
  MAX_BAD_NAMES,
  MAX_TABLES,
  nowIso,
  parseTableList,
  renderTableList,
  type TableName,
  said,
  type Message,
  inWords,
} from '@pairsmith/core';
import { getFile, getTask, type UploadResult } from '@pairsmith/db';
import { isStored, readStored } from '@pairsmith/files';
import { decodeText } from './decode-text';
import type { ApiDeps } from '../deps';
import { putUpload, type PutOptions } from './put-upload';
import type { UploadedFile } from './upload';

export const TABLE_LIST = 'table_list.txt' as const;

export interface StoredTableList {
  count: number;
  originalCount: number;
  bytes: number;
  at: string;
  result: UploadResult;
}

/** Reads a list with the one parser and stores it normalised. `field`: what an error names. */
export async function storeTableList(
  deps: ApiDeps,
  taskId: string,
  list: string | readonly string[],
  { field, by, mode = 'replace' }: { field: string; by: string; mode?: PutOptions['mode'] },
): Promise<StoredTableList> {
  const { tables, originalCount, badNames } = parseTableList(list);
  const refuse = (message: Message, details = {}) =>
    new AppError('invalid_params', message, { details: { invalid_params: [field], ...details } });
  if (badNames.length) {
    const told = badNames.slice(0, MAX_BAD_NAMES);
    const names = told.map(({ line, shown }) => said('table_list.bad_name', { line, shown }));
    if (badNames.length > told.length)
      names.push(said('table_list.and_more', { count: badNames.length, shown: told.length }));
    throw refuse(said('table_list.refused', { names }), {
      bad_names: told.map(({ line, name }) => ({ line, name })),
    });
  }
  if (!tables.length) throw refuse(said('table_list.empty'));
  if (tables.length > MAX_TABLES)
    throw refuse(said('table_list.too_long', { count: tables.length, max: MAX_TABLES }));
  const language = (await getTask(deps.pool, taskId))?.parameters.language ?? 'zh';
  const content = renderTableList(tables, [
    inWords(said('table_list.header', { at: localSecond(new Date()) }), language),
    inWords(said('table_list.count', { count: tables.length }), language),
  ]);
  const result = await putUpload(
    deps,
    taskId,
    { name: TABLE_LIST, content: Buffer.from(content) },
    { mode, by, tableCount: tables.length, isSameInput: await isListed(deps, taskId, tables) },
  );
  return { count: tables.length, originalCount, bytes: Buffer.byteLength(content), at: nowIso(), result };
}

/** Whether the stored list, whose header tells another time, holds these tables already. */
async function isListed({ pool, config }: ApiDeps, taskId: string, tables: TableName[]): Promise<boolean> {
  const file = await getFile(pool, taskId, TABLE_LIST);
  if (!file || !(await isStored(config.DATA_DIR, taskId, file))) return false;
  const text = (await readStored(config.DATA_DIR, taskId, file)).toString('utf8');
  return isDeepStrictEqual(parseTableList(text).tables, tables);
}

/** The text of an uploaded list: UTF-8 with or without BOM, else GBK, which old tools on Windows still write. */
export function decodeTableList({ name, content }: UploadedFile): string {
  if (!/\.txt$/i.test(name))
    throw new AppError('invalid_params', said('table_list.only_txt', { name }), {
      details: { invalid_params: ['file'] },
    });
  if (!content.length)
    throw new AppError('invalid_params', said('table_list.file_empty'), {
      details: { invalid_params: ['file'] },
    });
  const text = decodeText(content);
  if (text !== null) return text;
  throw new AppError('invalid_params', said('table_list.bad_encoding'), {
    details: { invalid_params: ['file'] },
  });
}
