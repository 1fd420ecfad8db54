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
  createBreather,
  fullName,
  isMessage,
  type DdlGenerationReport,
  type PairReviews,
  type TableName,
  said,
  type Message,
  type Told,
} from '@pairsmith/core';
import { listReviews } from '@pairsmith/db';
import { readCatalog, roleWarnings, type OnFinal, type SourceDb } from '@pairsmith/source-db';
import { loadEnglishWords } from '@pairsmith/words';
import type { StepDeps } from '../deps';
import { createRunWriter } from '../run-writer';
import { sayAgain } from '../say-again';
import type { Step, StepContext } from '../step';
import { readTableList, renderJson, secondsSince } from '../task-inputs';
import { useBusinessDatabase } from '../use-business-database';
import {
  applyDictionary,
  DICTIONARY_FILE,
  parseDictionary,
  unknownNames,
  type Dictionary,
} from './business-dictionary';
import { createDescriber, type Describer, type FailedTable } from './describe-tables';
import { findDrift } from './find-drift';
import { formerTables, readFormerCatalog, withFormerTime } from './former-catalog';
import { fileDrift } from './tell-drift';

const MAPPING_FILE = 'filename_mapping.txt';
const SUMMARY_FILE = 'metadata.txt';

/**
 * Step 1: what the database knows of the listed tables, in words people use, as DDL, Markdown and `catalog.json`.
 * A table that fails does so by name: the others are published, then the step fails. With none left it publishes nothing.
 */
export const createDdlGeneration =
  (deps: StepDeps): Step =>
  async (context) => {
    const { files, task, signal } = context;
    const started = performance.now();
    await loadEnglishWords();
    const listed = await readTableList(files);
    const db = await useBusinessDatabase(deps, context);
    try {
      for (const warning of await roleWarnings(db, signal)) context.warn(warning);
      const dictionary = await readDictionary(context);
      const writer = await createRunWriter(deps, context);
      const before = await readFormerCatalog(files);
      const renewed = context.run.options.changed_only ? before : null;
      const readMs = new Map<string, number>();
      const describer = createDescriber(writer, context, { readMs, listed: listed.length });
      const read = await readFacts(db, listed, context, {
        ...{ readMs, describer },
        // Which tables are to be described at all is known when all are read, where some may stay.
        ...(renewed === null &&
          writer.inUse.kind === 'model' && {
            onFinal: (table) => describer.begin(applyDictionary(table, dictionary)),
          }),
      });
      checkMasking(context, read.catalog.tables);
      checkDictionary(context, dictionary, read.catalog.tables);
      const tables = read.catalog.tables.map((table) => applyDictionary(table, dictionary));
      const by = writer.by('words');
      const former = await formerTables(renewed, { ...read.catalog, tables }, by);
      const described = await describer.describe(former.toDescribe, read.failures.length);
      const done = inOrderOf(tables, [...former.unchanged, ...described.tables]);

      const failed = inListOrder([...read.failures, ...described.failed], listed);
      if (done.length === 0) throw tablesFailed(failed);
      const catalog = withFormerTime(before, { ...withTables(read.catalog, done), written_by: by });
      const readReviews = () => listReviews(deps.pool, task.taskId);
      const drift = before && (await driftSince(before, catalog, { listed, failed, readReviews }, context));
      const { written, kept, changed } = await writeFiles(context, catalog);
      const told = drift && (await fileDrift(drift, { before, catalog, changed }, context));
      const again = sayAgain({
        isUnchanged: before?.written_by === by && drift === null && failed.length === 0,
        llm: writer.usage(),
      });
      if (again) context.log.info(again);
      return {
        report: {
          total_tables: listed.length,
          processed_successfully: done.length,
          failed: failed.length,
          failed_tables: failed.map(({ table, error }) => ({ table: fullName(table), error: error.said })),
          files_generated: written,
          ...(context.run.options.changed_only && { files_kept: kept.length }),
          ...(told && { drift: told }),
          ...(again && { again }),
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

function inOrderOf(read: readonly Table[], tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [fullName(table), table]));
  return read.flatMap((table) => byName.get(fullName(table)) ?? []);
}

interface Reading {
  /** What each table takes, in milliseconds. */
  readMs: Map<string, number>;
  /** Ends with the reading, and the reading with it. */
  describer: Describer;
  onFinal?: OnFinal;
}

async function readFacts(
  db: SourceDb,
  listed: readonly TableName[],
  context: StepContext,
  { readMs, describer, onFinal }: Reading,
) {
  const { files, task, log, progress, signal } = context;
  const { language, business_context: businessContext, masking } = task.parameters;
  const previousBaseNames = parseFilenameMapping((await files.read(MAPPING_FILE)) ?? '');
  log.info(said('log.reading_tables', { count: listed.length }));
  progress(0, listed.length, said('unit.tables'), said('log.reading_structure'));
  const read = await readCatalog(
    db,
    { tables: listed, language, businessContext, masking, previousBaseNames },
    describer.signal,
    ({ table, ms }) => {
      readMs.set(table, ms);
      progress(describer.done, listed.length, said('unit.tables'), said('log.table_read', { table }));
    },
    onFinal,
  ).catch(async (error: unknown) => {
    await describer.leave(error);
    signal.throwIfAborted();
    // Where the one ended the other, whatever failed first is what is told.
    throw describer.signal.reason;
  });
  for (const note of read.notes) context.warn(note);
  for (const { table, error } of read.failures)
    log.error(said('log.table_failed', { table: fullName(table), why: error.said }));
  return read;
}

async function readDictionary({ files, log, warn }: StepContext): Promise<Dictionary> {
  const text = await files.read(DICTIONARY_FILE);
  if (text === null) return new Map();
  const { dictionary, badLines, repeated } = parseDictionary(text);
  log.info(said('log.dictionary', { file: DICTIONARY_FILE, count: dictionary.size }));
  if (badLines.length > 0)
    warn(said('warning.dictionary_line', { file: DICTIONARY_FILE, lines: firstOf(badLines) }));
  if (repeated.length > 0)
    warn(said('warning.dictionary_repeated', { file: DICTIONARY_FILE, names: firstOf(repeated) }));
  return dictionary;
}

/** Words for a column that is not there are missing elsewhere. */
function checkDictionary({ warn }: StepContext, dictionary: Dictionary, tables: readonly Table[]): void {
  const unknown = unknownNames(dictionary.keys(), tables);
  if (unknown.length > 0)
    warn(said('warning.dictionary_unknown', { file: DICTIONARY_FILE, names: firstOf(unknown) }));
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

function driftSince(
  before: Catalog,
  catalog: Catalog,
  {
    listed,
    failed,
    readReviews,
  }: {
    listed: readonly TableName[];
    failed: readonly FailedTable[];
    readReviews: () => Promise<PairReviews>;
  },
  context: StepContext,
) {
  const isGone = ({ error }: FailedTable) =>
    isMessage(error.said) && error.said.$say === 'table.not_in_database';
  return findDrift(
    before,
    catalog,
    {
      listed: new Set(listed.map(fullName)),
      unread: new Set(failed.filter((one) => !isGone(one)).map(({ table }) => fullName(table))),
      readReviews,
    },
    context,
  );
}

/**
 * Returns the names written, those that stay as they are, and those that hold something else now. Only what is to be done is
 * written; else all is, and what a person changed is put aside.
 */
async function writeFiles(
  { files, run }: StepContext,
  catalog: Catalog,
): Promise<{ written: string[]; kept: string[]; changed: string[] }> {
  const contents: [string, () => string][] = [
    ...catalog.tables.flatMap((table): [string, () => string][] => [
      [ddlFile(table.base_name), () => renderDdl(table, catalog)],
      [markdownFile(table.base_name), () => renderMarkdown(table, catalog)],
    ]),
    [SUMMARY_FILE, () => renderMetadataSummary(catalog, catalog.read_at)],
    [CATALOG_FILE, () => renderJson(catalog)],
    [MAPPING_FILE, () => renderFilenameMapping(catalog.tables, catalog.read_at, catalog.language)],
  ];
  const breathe = createBreather();
  const written: string[] = [];
  const kept: string[] = [];
  const changed: string[] = [];
  for (const [name, render] of contents) {
    await breathe();
    const content = render();
    const isSame = (await files.readGenerated(name)) === content;
    if (!isSame) changed.push(name);
    if (isSame && run.options.changed_only) {
      files.keep(name);
      kept.push(name);
    } else {
      await files.write(name, content);
      written.push(name);
    }
  }
  return { written, kept, changed };
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
