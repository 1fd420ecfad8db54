import type { Column } from '@pairsmith/catalog';
import { identifierWords, isNameOf, singular, TABLE_WORDS, tableNoun, type NameKind } from '@pairsmith/words';
import type { Subject } from './subject';

/** How much was noted of what people did in the application says nothing of the business; a `farm_log` that is titled 农事记录 is what was done. */
export const isLog = ({ table: { name, title } }: Subject): boolean =>
  (/ logs?$/.test(plainName(name)) &&
    (title === '' || isNameOf(title, 'aLog') || isNameOf(title, 'aLog', 'en'))) ||
  TABLE_WORDS.logs.en.some((log) => ` ${plainName(name)}`.endsWith(` ${log.replace('_', ' ')}`)) ||
  tableNoun(title).endsWith('日志') ||
  TABLE_WORDS.logs.zh.some((log) => tableNoun(title).endsWith(log)) ||
  /^logs? of /i.test(title);

/** `code_value`, `lookup`: what codes of all kinds mean, in one table. */
export const areCodes = ({ table: { name } }: Subject): boolean => isNameOf(plainName(name), 'ofCodes', 'en');

/** The versions of rows of any table: `journable_type`, `journable_id` and a `version`. */
export const isHistory = ({ table: { columns } }: Subject): boolean =>
  columns.some((column) => isCalled(column, 'versionOfRow')) &&
  columns.some((column) => tellsWhatReferenceIsTo(column, columns));

/** `commentable_type` beside `commentable_id`: of which table the other column holds a key. */
export function tellsWhatReferenceIsTo(
  { name, type_class: type }: Column,
  columns: readonly Column[],
): boolean {
  const words = identifierWords(name);
  const head = words.slice(0, -1).join(' ');
  return (
    (type === 'text' || type === 'enum') &&
    head !== '' &&
    words.at(-1) === 'type' &&
    columns.some((one) => plainly(one) === `${head} id`)
  );
}

/** Where a device was at each moment, and how fast: written by itself. */
export const isOfTracker = ({ isThing, label, table: { columns } }: Subject): boolean =>
  !isThing &&
  label === null &&
  (['latitude', 'longitude', 'motion'] as const).every((kind) =>
    columns.some((column) => isCalled(column, kind)),
  );

/** Some rows came with the application, as a mark says: lists of its own, and nothing that came about in the business. */
export const isOfApplication = ({ isThing, dates, measures, words, table: { columns } }: Subject): boolean =>
  isThing &&
  !words.en.isThing &&
  dates.length + measures.length === 0 &&
  columns.some((column) => isCalled(column, 'ofSystem'));

/** The same row once in each language: `id_category` and `id_lang` together are the key. */
export const areTranslations = ({ table: { columns, primary_key: primary, uniques } }: Subject): boolean =>
  [primary, ...uniques].some(
    (key) =>
      key.length > 1 &&
      key.some((name) => columns.some((column) => column.name === name && isCalled(column, 'language'))),
  );

export const plainName = (name: string): string => identifierWords(name).map(singular).join(' ');

const plainly = ({ name }: Column): string => identifierWords(name).join(' ');

const isCalled = (column: Column, kind: NameKind): boolean =>
  isNameOf(column.title, kind) || isNameOf(plainly(column), kind, 'en');
