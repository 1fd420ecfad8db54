import type { Catalog } from '@pairsmith/catalog';
import { AppError, parseTableList, type TableName } from '@pairsmith/core';
import type { StepFiles } from './step';

export const CATALOG_FILE = 'catalog.json';
export const TABLE_LIST_FILE = 'table_list.txt';

/** The listed tables. Throws file_validation_error where the list is missing, empty or holds what is no name. */
export async function readTableList(files: StepFiles): Promise<TableName[]> {
  const text = await files.read(TABLE_LIST_FILE);
  if (text === null) throw invalid(`缺少${TABLE_LIST_FILE}，请先上传表清单`);
  const { tables, badNames } = parseTableList(text);
  if (badNames.length > 0) {
    const names = badNames.slice(0, 10).map(({ line, shown }) => `第${line}行 ${shown}`);
    throw invalid(`${TABLE_LIST_FILE}中有无法识别的表名: ${names.join('、')}，请改正后重新上传`);
  }
  if (tables.length === 0) throw invalid(`${TABLE_LIST_FILE}中没有表名，请重新上传表清单`);
  return tables;
}

/** The facts that ddl_generation published. Throws file_validation_error where they are missing or no JSON. */
export async function readCatalogFile(files: StepFiles): Promise<Catalog> {
  const text = await files.read(CATALOG_FILE);
  if (text === null) throw invalid(`缺少${CATALOG_FILE}，请先执行ddl_generation`);
  return parseJson<Catalog>(CATALOG_FILE, text);
}

/** Of files that our own steps write; a person's edit may have broken them. */
export function parseJson<T>(file: string, text: string): T {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as T;
  } catch (cause) {
    throw new AppError(
      'file_validation_error',
      `${file}不是有效的JSON，请改正后重新上传，或重新执行生成它的步骤`,
      {
        cause,
        details: { file },
      },
    );
  }
}

/** As every JSON file of a task: indented by two, characters as they are, one line end. */
export const renderJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A duration as reports hold it: seconds to the millisecond, from a `performance.now()`. */
export const secondsSince = (started: number): number => Math.round(performance.now() - started) / 1000;

const invalid = (message: string) => new AppError('file_validation_error', message);
