import { CATALOG_FILE, readCatalogInUse, type Catalog } from '@pairsmith/catalog';
import { AppError, said, type Language, type PairReviews, type TaskFiles } from '@pairsmith/core';
import { listFiles, listReviews, type FileRow } from '@pairsmith/db';
import type { ExportDatabase, ExportPair, PairSource } from '@pairsmith/export';
import { filesBeside, isPairFile, levelOf, readPairSet, type PairSet } from '@pairsmith/proof';
import { loadParser, pairHash } from '@pairsmith/sql';
import type { ApiDeps } from '../deps';
import { mergeCatalogs } from './merge-catalogs';
import { rejectedSql } from './rejected-sql';
import { taskFiles } from '../files/task-files';

/** A task to export from. */
export interface ExportedTask {
  taskId: string;
  dbName: string;
  language: Language;
}

interface OpenTask extends ExportedTask {
  files: TaskFiles;
  rows: FileRow[];
  pairFiles: string[];
  reviews: PairReviews;
}

/**
 * The pairs of tasks, read file by file: no more than one pair file with its proofs is in memory, and each database's
 * catalogue. What the names mean is settled here; a run that publishes meanwhile changes nothing. Once `signal` is aborted, no
 * further pair is read, so that nothing is made for a client that has left.
 * @throws AppError step_dependency_error where there is nothing to export, with the tasks and what to execute;
 * file_validation_error
 */
export async function openSource(
  deps: ApiDeps,
  tasks: readonly ExportedTask[],
  { needsPairs, signal }: { needsPairs: boolean; signal: AbortSignal },
): Promise<PairSource & { modified: Date }> {
  await loadParser();
  const opened: OpenTask[] = [];
  // The last task that was made knows a database best. Merged one by one: a database may have hundreds of tasks.
  const catalogs = new Map<string, Catalog>();
  const without = { catalog: [] as string[], pairs: [] as string[] };
  for (const task of tasks) {
    signal.throwIfAborted();
    const rows = await listFiles(deps.pool, task.taskId);
    const pairFiles = rows.map(({ name }) => name).filter(isPairFile);
    if (!rows.some(({ name }) => name === CATALOG_FILE)) without.catalog.push(task.taskId);
    else if (needsPairs && pairFiles.length === 0) without.pairs.push(task.taskId);
    else {
      const files = taskFiles(deps.config.DATA_DIR, task.taskId, rows);
      const { catalog } = await readCatalogInUse(files);
      const older = catalogs.get(task.dbName);
      catalogs.set(task.dbName, older ? mergeCatalogs(catalog, older) : catalog);
      const reviews = await listReviews(deps.pool, task.taskId);
      opened.push({ ...task, files, pairFiles, reviews, rows: rows.filter(isUsed(pairFiles)) });
    }
  }
  if (opened.length === 0) throw nothingToExport(without);
  const databases = new Map<string, ExportDatabase>(
    [...catalogs].map(([name, catalog]) => [name, { name, catalog }]),
  );
  return {
    databases: [...databases.values()],
    async *pairs() {
      for (const task of opened)
        for await (const pair of pairsOf(task, databases.get(task.dbName)!)) {
          signal.throwIfAborted();
          yield pair;
        }
    },
    tasks: opened.map(({ taskId, dbName, rows }) => ({
      task_id: taskId,
      db_name: dbName,
      files: rows.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    })),
    leftOut: [
      ...without.catalog.map((task_id) => ({ task_id, reason: 'no_catalog' })),
      ...without.pairs.map((task_id) => ({ task_id, reason: 'no_pairs' })),
    ],
    modified: newest(opened.flatMap(({ rows }) => rows)),
  };
}

function nothingToExport(without: { catalog: string[]; pairs: string[] }): AppError {
  const message =
    without.pairs.length > 0
      ? said('export.no_pairs', { tasks: without.pairs })
      : said('export.no_catalog', { tasks: without.catalog });
  return new AppError('step_dependency_error', message);
}

const isUsed =
  (pairFiles: readonly string[]) =>
  ({ name }: FileRow): boolean =>
    name === CATALOG_FILE ||
    pairFiles.some((file) => {
      const { proofFile, quarantineFile } = filesBeside(file);
      return name === file || name === proofFile || name === quarantineFile;
    });

async function* pairsOf(task: OpenTask, database: ExportDatabase): AsyncGenerator<ExportPair> {
  for (const file of task.pairFiles) {
    const set = await readPairSet(task.files, file);
    yield* pairsOfSet(set, { task, database });
  }
}

function* pairsOfSet(
  set: PairSet,
  {
    task: { taskId, language, reviews },
    database,
  }: { task: Pick<OpenTask, 'taskId' | 'language' | 'reviews'>; database: ExportDatabase },
): Generator<ExportPair> {
  const rejected = rejectedSql(set);
  for (const pair of set.pairs) {
    const record = set.records.get(pairHash(pair));
    const review = reviews.get(pairHash(pair));
    yield {
      ...pair,
      ...{ database, taskId, language },
      decision: review?.decision ?? null,
      level: levelOf(record, review),
      verdict: record?.reader ?? 'unread',
      origin: record?.origin ?? null,
      source: record?.source ?? null,
      reasoning: record?.reasoning ?? null,
      rejected: rejected(pair, record),
    };
  }
}

const newest = (rows: readonly FileRow[]): Date =>
  new Date(Math.max(...rows.map(({ modified_at }) => new Date(modified_at).getTime())));
