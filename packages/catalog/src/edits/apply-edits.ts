import type { TableName } from '@pairsmith/core';
import { ddlFile, markdownFile } from '../filename-mapping';
import { renderDdl } from '../render-ddl';
import { renderMarkdown } from '../render-markdown';
import type { Catalog, Column, Table } from '../table';
import { oneLine, titleOf } from '../words';
import { plainType, type DdlColumn } from './ddl-columns';
import { fileText, unreadable, type FileBytes } from './file-text';
import { readDdl, type DdlWords } from './read-ddl';
import { readMarkdown, type MarkdownWords } from './read-markdown';
import { mergeMeanings, mergeWords, type Change, type Merged } from './merge-words';

/** A file as it is now, and as step 1 wrote it; null where that is gone: it is rendered from the catalogue again. */
export interface EditedFile {
  now: FileBytes;
  generated: FileBytes | null;
}

export interface AppliedEdits {
  /** With the person's words; columns taken out are gone, with the keys and relations that need them. */
  catalog: Catalog;
  /** For people, Chinese. */
  warnings: string[];
  /** Names of the files that a person changed. */
  edited: string[];
}

/**
 * Reads a person's edits back: what differs between a file now and as it was generated is the person's. Where both
 * files of a table were changed, `.ddl` decides titles and column comments, `_detail.md` descriptions and meanings of
 * values. `files` is keyed by base name. Throws file_validation_error for a missing file, a file that cannot be read
 * back, a new column and another type; the message names file and column.
 */
export function applyEdits(
  catalog: Catalog,
  files: Readonly<Record<string, { ddl: EditedFile; markdown: EditedFile }>>,
): AppliedEdits {
  const warnings: string[] = [];
  const edited: string[] = [];
  const tables = catalog.tables.map((table) => {
    const pair = files[table.base_name];
    if (!pair) throw unreadable(ddlFile(table.base_name), '文件不存在，请重新执行ddl_generation或上传该文件');
    const ddl = readBoth(
      ddlFile(table.base_name),
      pair.ddl,
      renderDdl(table, catalog),
      (file, text, before) => readDdl(file, text, table, before),
    );
    const markdown = readBoth(
      markdownFile(table.base_name),
      pair.markdown,
      renderMarkdown(table, catalog),
      readMarkdown,
    );
    if (!ddl && !markdown) return table;
    if (ddl) edited.push(ddl.file);
    if (markdown) edited.push(markdown.file);
    return applyToTable(table, ddl, markdown, warnings);
  });
  return { catalog: { ...catalog, tables, relations: relationsThatHold(catalog, tables) }, warnings, edited };
}

function readBoth<T>(
  file: string,
  { now, generated }: EditedFile,
  rendered: string,
  read: (file: string, text: string, generated: string) => T,
): Change<T> | null {
  const [after, before] = [fileText(file, now), fileText(file, generated ?? rendered)];
  return after === before
    ? null
    : { file, before: read(file, before, before), now: read(file, after, before) };
}

function applyToTable(
  table: Table,
  ddl: Change<DdlWords> | null,
  markdown: Change<MarkdownWords> | null,
  warnings: string[],
): Table {
  for (const change of [ddl, markdown]) if (change) checkColumns(table, change);
  const merge = (what: string, first: Merged['first'], second: Merged['second'], decides: string) =>
    mergeWords({ what: `${table.schema}.${table.name} ${what}`, first, second, decides }, warnings);
  const title = merge('的中文名', word(ddl, 'title'), word(markdown, 'title'), '.ddl');
  const description = merge('的描述', word(markdown, 'description'), word(ddl, 'description'), '_detail.md');
  const columns = table.columns
    .filter((column) => {
      const gone = [ddl, markdown].find((change) => change && isGone(change, column.name));
      if (gone) warnings.push(`${gone.file}: 列 ${column.name} 已被移除，问答对不再使用它`);
      return !gone;
    })
    .map((column) => {
      const [inDdl, inMarkdown] = [comment(ddl, column.name), comment(markdown, column.name)];
      const words = merge(`列 ${column.name} 的注释`, inDdl, inMarkdown, '.ddl');
      return withMeanings(words === null ? column : withComment(column, words), ddl, markdown, warnings);
    });
  return {
    ...withoutColumns(table, columns),
    ...(title === null ? {} : { title: titleOf(title) }),
    ...(description === null ? {} : { description }),
    ...(title === null && description === null ? {} : { word_source: 'person' as const }),
    ...notesOf(table, markdown),
  };
}

const isGone = <T extends { columns: { name: string }[] }>({ before, now }: Change<T>, name: string) =>
  before.columns.some((one) => one.name === name) && !now.columns.some((one) => one.name === name);

/** The person's word in a changed file; null where it is as generated. */
const word = <K extends 'title' | 'description'>(
  change: Change<DdlWords> | Change<MarkdownWords> | null,
  key: K,
): string | null => (change && change.now[key] !== change.before[key] ? change.now[key] : null);

function comment(change: Change<DdlWords> | Change<MarkdownWords> | null, name: string): string | null {
  const of = (columns: readonly { name: string; comment: string }[]) =>
    columns.find((column) => column.name === name)?.comment;
  const now = change ? of(change.now.columns) : undefined;
  return now === undefined || now === of(change?.before.columns ?? []) ? null : now;
}

/** A person's comment takes the place of the old one and of the meanings in it. */
const withComment = (column: Column, description: string): Column => ({
  ...column,
  description,
  title: description ? titleOf(description) : '',
  word_source: 'person',
  meanings: undefined,
});

function withMeanings(
  column: Column,
  ddl: Change<DdlWords> | null,
  markdown: Change<MarkdownWords> | null,
  warnings: string[],
): Column {
  if (!markdown) return column;
  const meanings = mergeMeanings(column, markdown, comment(ddl, column.name) !== null, warnings);
  return meanings ? { ...column, meanings, word_source: 'person' } : column;
}

function checkColumns(table: Table, { file, before, now }: Change<{ columns: readonly DdlColumn[] }>) {
  const seen = new Set<string>();
  for (const { name, type } of now.columns) {
    if (seen.has(name)) throw unreadable(file, `列 ${name} 出现了两次，请删除其中一个后重新上传`);
    seen.add(name);
    const column = table.columns.find((one) => one.name === name);
    if (!column) {
      throw unreadable(
        file,
        `列 ${name} 在数据库表 ${table.schema}.${table.name} 中不存在，请删除该列，或在数据库中添加后重新执行ddl_generation`,
      );
    }
    const was = before.columns.find((one) => one.name === name)?.type ?? plainType(column.type);
    if (type !== null && type !== was) {
      throw unreadable(file, `列 ${name} 的类型由 ${was} 改为 ${type}，类型以数据库为准，请改回后重新上传`);
    }
  }
}

/** Keys that need a column that is gone are gone too. */
function withoutColumns(table: Table, columns: Column[]): Table {
  if (columns.length === table.columns.length) return { ...table, columns };
  const holds = (names: readonly string[]) =>
    names.every((name) => columns.some((column) => column.name === name));
  return {
    ...table,
    columns,
    primary_key: holds(table.primary_key) ? table.primary_key : [],
    uniques: table.uniques.filter(holds),
  };
}

function relationsThatHold({ relations }: Catalog, tables: readonly Table[]) {
  const has = ({ schema, table, columns }: { schema: string; table: string; columns: string[] }) => {
    const found = tables.find((one) => isSame(one, { schema, name: table }));
    return !found || columns.every((name) => found.columns.some((column) => column.name === name));
  };
  return relations.filter(({ from, to }) => has(from) && has(to));
}

const isSame = (one: TableName, other: TableName) => one.schema === other.schema && one.name === other.name;

/** Lines that a person added below 字段补充说明 and that are no list of values. */
function notesOf(table: Table, markdown: Change<MarkdownWords> | null): Pick<Table, 'notes'> {
  if (!markdown) return {};
  const before = new Set(markdown.before.notes);
  const added = markdown.now.notes
    .filter((note) => !before.has(note) && !/为枚举字段/.test(note))
    .map(oneLine);
  const kept = (table.notes ?? []).filter((note) => markdown.now.notes.includes(oneLine(note)));
  return added.length > 0 || table.notes ? { notes: [...kept, ...added] } : {};
}
