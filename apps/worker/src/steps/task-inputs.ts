import { AppError, parseTableList, type TableName, said, type Message } from '@pairsmith/core';
import type { StepFiles } from './step';

const TABLE_LIST_FILE = 'table_list.txt';

/** The listed tables. Throws file_validation_error where the list is missing, empty or holds what is no name. */
export async function readTableList(files: StepFiles): Promise<TableName[]> {
  const text = await files.read(TABLE_LIST_FILE);
  if (text === null) throw invalid(said('file.no_table_list', { name: TABLE_LIST_FILE }));
  const { tables, badNames } = parseTableList(text);
  if (badNames.length > 0) {
    const names = badNames
      .slice(0, 10)
      .map(({ line, shown }) => said('table_list.bad_name', { line, shown }));
    throw invalid(said('table_list.bad_names', { file: TABLE_LIST_FILE, names }));
  }
  if (tables.length === 0) throw invalid(said('table_list.no_names', { file: TABLE_LIST_FILE }));
  return tables;
}

/** As every JSON file of a task: indented by two, characters as they are, one line end. */
export const renderJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A duration as reports hold it: seconds to the millisecond, from a `performance.now()`. */
export const secondsSince = (started: number): number => Math.round(performance.now() - started) / 1000;

const invalid = (message: Message) => new AppError('file_validation_error', message);
