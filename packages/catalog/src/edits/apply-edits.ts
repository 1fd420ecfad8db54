import { oneLine, titleOf } from '@pairsmith/words';
import { fullName, said, type Message } from '@pairsmith/core';
import { ddlFile, markdownFile } from '../filename-mapping';
import { renderDdl } from '../render-ddl';
import { renderMarkdown } from '../render-markdown';
import type { Catalog, Column, Table } from '../table';
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
  /** For people. */
  warnings: Message[];
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
  const warnings: Message[] = [];
  const edited: string[] = [];
  const tables = catalog.tables.map((table) => {
    const pair = files[table.base_name];
    if (!pair) throw unreadable(ddlFile(table.base_name), said('edit.no_file'));
    const ddl = readBoth(
      ddlFile(table.base_name),
      pair.ddl,
      () => renderDdl(table, catalog),
      (file, text, before) => readDdl(file, text, table, before),
    );
    const markdown = readBoth(
      markdownFile(table.base_name),
      pair.markdown,
      () => renderMarkdown(table, catalog),
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
  render: () => string,
  read: (file: string, text: string, generated: string) => T,
): Change<T> | null {
  const [after, before] = [fileText(file, now), fileText(file, generated ?? render())];
  return after === before
    ? null
    : { file, before: read(file, before, before), now: read(file, after, before) };
}

function applyToTable(
  table: Table,
  ddl: Change<DdlWords> | null,
  markdown: Change<MarkdownWords> | null,
  warnings: Message[],
): Table {
  for (const change of [ddl, markdown]) if (change) checkColumns(table, change);
  const named = `${table.schema}.${table.name}`;
  const merge = (what: Message, first: Merged['first'], second: Merged['second'], decides: string) =>
    mergeWords({ what, first, second, decides }, warnings);
  const title = merge(
    said('edit.title_of', { table: named }),
    word(ddl, 'title'),
    word(markdown, 'title'),
    '.ddl',
  );
  const description = merge(
    said('edit.description_of', { table: named }),
    word(markdown, 'description'),
    word(ddl, 'description'),
    '_detail.md',
  );
  const columns = table.columns
    .filter((column) => {
      const gone = [ddl, markdown].find((change) => change && isGone(change, column.name));
      if (gone) warnings.push(said('edit.column_gone', { file: gone.file, column: column.name }));
      return !gone;
    })
    .map((column) => {
      const [inDdl, inMarkdown] = [comment(ddl, column.name), comment(markdown, column.name)];
      const words = merge(
        said('edit.comment_of', { table: named, column: column.name }),
        inDdl,
        inMarkdown,
        '.ddl',
      );
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

/** A person's comment takes the place of the old one and of the meanings in it, not of what another table says. */
const withComment = (column: Column, description: string): Column => ({
  ...column,
  description,
  title: description ? titleOf(description) : '',
  word_source: 'person',
  meanings: column.meanings_from ? column.meanings : undefined,
});

function withMeanings(
  column: Column,
  ddl: Change<DdlWords> | null,
  markdown: Change<MarkdownWords> | null,
  warnings: Message[],
): Column {
  if (!markdown) return column;
  const meanings = mergeMeanings(column, markdown, comment(ddl, column.name) !== null, warnings);
  return meanings ? { ...column, meanings, meanings_from: undefined, word_source: 'person' } : column;
}

function checkColumns(table: Table, { file, before, now }: Change<{ columns: readonly DdlColumn[] }>) {
  const seen = new Set<string>();
  for (const { name, type } of now.columns) {
    if (seen.has(name)) throw unreadable(file, said('edit.column_twice', { name }));
    seen.add(name);
    const column = table.columns.find((one) => one.name === name);
    if (!column) {
      throw unreadable(file, said('edit.column_unknown', { name, schema: table.schema, table: table.name }));
    }
    const was = before.columns.find((one) => one.name === name)?.type ?? plainType(column.type);
    if (type !== null && type !== was) {
      throw unreadable(file, said('edit.type_changed', { name, was, type }));
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
  const byName = new Map(tables.map((table) => [fullName(table), table]));
  const has = ({ schema, table, columns }: { schema: string; table: string; columns: string[] }) => {
    const found = byName.get(fullName({ schema, name: table }));
    return !found || columns.every((name) => found.columns.some((column) => column.name === name));
  };
  return relations.filter(({ from, to }) => has(from) && has(to));
}

/** Lines that a person added below the heading of the notes and that are no list of values. */
function notesOf(table: Table, markdown: Change<MarkdownWords> | null): Pick<Table, 'notes'> {
  if (!markdown) return {};
  const before = new Set(markdown.before.notes);
  const added = markdown.now.notes
    .filter((note) => !before.has(note) && !/ (?:为枚举字段|is an enumeration)/.test(note))
    .map(oneLine);
  const kept = (table.notes ?? []).filter((note) => markdown.now.notes.includes(oneLine(note)));
  return added.length > 0 || table.notes ? { notes: [...kept, ...added] } : {};
}
