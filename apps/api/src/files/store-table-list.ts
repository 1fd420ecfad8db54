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
} from '@pairsmith/core';
import { getFile, type UploadResult } from '@pairsmith/db';
import { isStored, readStored } from '@pairsmith/files';
import { decodeText } from './decode-text';
import type { ApiDeps } from '../deps';
import { putUpload, type PutOptions } from './put-upload';
import type { UploadedFile } from './upload';

export const TABLE_LIST = 'table_list.txt';

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
  const refuse = (message: string, details = {}) =>
    new AppError('invalid_params', message, { details: { invalid_params: [field], ...details } });
  if (badNames.length) {
    const told = badNames.slice(0, MAX_BAD_NAMES);
    const named = told.map(({ line, shown }) => `第${line}行 ${shown}`).join('；');
    const more =
      badNames.length > told.length ? `；共 ${badNames.length} 个，只列出前 ${told.length} 个` : '';
    throw refuse(`表清单中有无效的表名: ${named}${more}。请使用 表名 或 schema.表名，特殊名称用双引号括起`, {
      bad_names: told.map(({ line, name }) => ({ line, name })),
    });
  }
  if (!tables.length) throw refuse('表清单为空，请至少提供一个表名');
  if (tables.length > MAX_TABLES)
    throw refuse(`表清单包含 ${tables.length} 个表，最多支持 ${MAX_TABLES} 个，请分批处理`);
  const content = renderTableList(tables, [
    `表清单，生成时间: ${localSecond(new Date())}`,
    `共 ${tables.length} 个表`,
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
    throw new AppError('invalid_params', `表清单只支持 .txt 文件: ${name}`, {
      details: { invalid_params: ['file'] },
    });
  if (!content.length)
    throw new AppError('invalid_params', '表清单文件为空', { details: { invalid_params: ['file'] } });
  const text = decodeText(content);
  if (text !== null) return text;
  throw new AppError('invalid_params', '表清单文件的编码无法识别，请保存为 UTF-8 或 GBK', {
    details: { invalid_params: ['file'] },
  });
}
