import {
  CATALOG_FILE,
  ddlFile,
  ddlOrder,
  markdownFile,
  parseFilenameMapping,
  renderDdl,
  renderFilenameMapping,
  renderMarkdown,
  renderMetadataSummary,
  type Catalog,
  type Table,
  withReferredNouns,
} from '@pairsmith/catalog';
import {
  AppError,
  fullName,
  type DdlGenerationReport,
  type TableName,
  said,
  type Message,
  type Told,
} from '@pairsmith/core';
import { readCatalog, roleWarnings, type SourceDb } from '@pairsmith/source-db';
import type { StepDeps } from '../deps';
import { createRunWriter } from '../run-writer';
import type { Step, StepContext, StepFiles } from '../step';
import { readTableList, renderJson, secondsSince } from '../task-inputs';
import { useBusinessDatabase } from '../use-business-database';
import {
  applyDictionary,
  DICTIONARY_FILE,
  parseDictionary,
  unknownNames,
  type Dictionary,
} from './business-dictionary';
import { describeTables, type FailedTable } from './describe-tables';

const MAPPING_FILE = 'filename_mapping.txt';
const SUMMARY_FILE = 'metadata.txt';

/**
 * Step 1: what the database knows of the listed tables, in words people use, as DDL, Markdown and `catalog.json`.
 * A table that fails does so by name: the others are published, then the step fails. With none left it publishes nothing.
 */
export const createDdlGeneration =
  (deps: StepDeps): Step =>
  async (context) => {
    const { files, signal } = context;
    const started = performance.now();
    const listed = await readTableList(files);
    const db = await useBusinessDatabase(deps, context);
    try {
      for (const warning of await roleWarnings(db, signal)) context.warn(warning);
      const read = await readFacts(db, listed, context);
      checkMasking(context, read.catalog.tables);
      const dictionary = await readDictionary(context, read.catalog.tables);
      const writer = await createRunWriter(deps, context);
      const tables = read.catalog.tables.map((table) => applyDictionary(table, dictionary));
      const described = await describeTables(tables, writer, context, {
        readMs: read.readMs,
        failed: read.failures.length,
      });

      const failed = inListOrder([...read.failures, ...described.failed], listed);
      if (described.tables.length === 0) throw tablesFailed(failed);
      const written = await writeFiles(files, withTables(read.catalog, described.tables));
      return {
        report: {
          total_tables: listed.length,
          processed_successfully: described.tables.length,
          failed: failed.length,
          failed_tables: failed.map(({ table, error }) => ({ table: fullName(table), error: error.said })),
          files_generated: written,
          duration: secondsSince(started),
          writer: writer.inUse,
          ...(writer.marks.length > 0 && { marks: writer.marks }),
          llm: writer.usage(),
        } satisfies Told<DdlGenerationReport>,
        ...(failed.length > 0 && { failure: tablesFailed(failed) }),
      };
    } finally {
      await db.release();
    }
  };

async function readFacts(db: SourceDb, listed: readonly TableName[], context: StepContext) {
  const { files, task, log, progress, signal } = context;
  const { language, business_context: businessContext, masking } = task.parameters;
  const previousBaseNames = parseFilenameMapping((await files.read(MAPPING_FILE)) ?? '');
  log.info(said('log.reading_tables', { count: listed.length }));
  progress(0, listed.length, said('unit.tables'), said('log.reading_structure'));
  const readMs = new Map<string, number>();
  const read = await readCatalog(
    db,
    { tables: listed, language, businessContext, masking, previousBaseNames },
    signal,
    ({ table, ms }) => {
      readMs.set(table, ms);
      progress(0, listed.length, said('unit.tables'), said('log.table_read', { table }));
    },
  );
  for (const note of read.notes) context.warn(note);
  for (const { table, error } of read.failures)
    log.error(said('log.table_failed', { table: fullName(table), why: error.said }));
  return { ...read, readMs };
}

async function readDictionary(
  { files, log, warn }: StepContext,
  tables: readonly Table[],
): Promise<Dictionary> {
  const text = await files.read(DICTIONARY_FILE);
  if (text === null) return new Map();
  const { dictionary, badLines, repeated } = parseDictionary(text);
  log.info(said('log.dictionary', { file: DICTIONARY_FILE, count: dictionary.size }));
  if (badLines.length > 0)
    warn(said('warning.dictionary_line', { file: DICTIONARY_FILE, lines: firstOf(badLines) }));
  if (repeated.length > 0)
    warn(said('warning.dictionary_repeated', { file: DICTIONARY_FILE, names: firstOf(repeated) }));
  const unknown = unknownNames(dictionary.keys(), tables);
  if (unknown.length > 0)
    warn(said('warning.dictionary_unknown', { file: DICTIONARY_FILE, names: firstOf(unknown) }));
  return dictionary;
}

/** A policy for a column that is not there protects nothing: the person who wrote it must know. */
function checkMasking({ task, warn }: StepContext, tables: readonly Table[]): void {
  const columns = Object.keys(task.parameters.masking);
  const tableNames = new Set(tables.map(fullName));
  const unknown = [
    ...unknownNames(columns, tables),
    // A table's name alone is known, and is no column.
    ...columns.filter((name) => tableNames.has(name)),
  ];
  if (unknown.length > 0) warn(said('warning.masking_unknown', { names: firstOf(unknown) }));
}

const firstOf = (items: readonly (string | number)[]): Message =>
  items.length > 10
    ? said('warning.first_of_many', { names: items.slice(0, 10), count: items.length })
    : said('warning.first_of', { names: items });

/** In the order in which the DDL runs, with the relations that a documented table has, and what these call it. */
function withTables(catalog: Catalog, tables: readonly Table[]): Catalog {
  const names = new Set(tables.map(fullName));
  return withReferredNouns({
    ...catalog,
    tables: ddlOrder(tables),
    relations: catalog.relations.filter(({ from }) => names.has(fullName({ ...from, name: from.table }))),
  });
}

/** Returns the names written. */
async function writeFiles(files: StepFiles, catalog: Catalog): Promise<string[]> {
  const contents: [string, string][] = [
    ...catalog.tables.flatMap((table): [string, string][] => [
      [ddlFile(table.base_name), renderDdl(table, catalog)],
      [markdownFile(table.base_name), renderMarkdown(table, catalog)],
    ]),
    [SUMMARY_FILE, renderMetadataSummary(catalog, catalog.read_at)],
    [CATALOG_FILE, renderJson(catalog)],
    [MAPPING_FILE, renderFilenameMapping(catalog.tables, catalog.read_at, catalog.language)],
  ];
  for (const [name, content] of contents) await files.write(name, content);
  return contents.map(([name]) => name);
}

function inListOrder(failed: readonly FailedTable[], listed: readonly TableName[]): FailedTable[] {
  const place = new Map(listed.map((table, at) => [fullName(table), at]));
  const at = ({ table }: FailedTable) => place.get(fullName(table)) ?? listed.length;
  return [...failed].sort((a, b) => at(a) - at(b));
}

/** Of the tables that failed for the same reason. */
const MOST_NAMED = 10;

function tablesFailed(failed: readonly FailedTable[]): AppError {
  const alike = new Map<string, FailedTable[]>();
  for (const one of failed) alike.set(one.error.message, [...(alike.get(one.error.message) ?? []), one]);
  const reasons = [...alike.values()].map((group) => {
    const why = group[0]!.error.said;
    const names = group.map(({ table }) => fullName(table));
    if (names.length === 1) return said('run.table_failed', { table: names[0]!, why });
    const more = names.length > MOST_NAMED ? [said('run.more_tables', { count: names.length })] : [];
    return said('run.tables_failed_alike', { tables: [...names.slice(0, MOST_NAMED), ...more], why });
  });
  const code = failed[0]?.error.code ?? 'file_validation_error';
  // The model's failures say themselves what to do.
  const what = failed.every(({ error }) => error.code === 'llm_error')
    ? 'run.tables_without_words'
    : 'run.tables_failed';
  return new AppError(code, said(what, { count: failed.length, reasons }), {
    details: { failed_tables: failed.map(({ table }) => fullName(table)) },
  });
}
