import { loadParser, parse, referencesOf } from '@pairsmith/sql';
import { inTransaction, migrate } from '@pairsmith/db';
import { renderTableList, type Language, type Pair, type StepName } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import { listTables } from '@pairsmith/source-db';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import type { StepDeps } from '../../apps/worker/src/steps/deps';
import { createTrainingLoad } from '../../apps/worker/src/steps/training-load/training-load';
import { createTestRun } from '../../tests/support/step-context';
import type { PairsByDatabase } from '../pairs/read-sets';

/** A question and the tables that its right SQL reads, as `schema.name`. */
export interface Asked {
  question: string;
  needed: string[];
}

/** A database whose tables are in the store under a task's id, with the questions to be asked of it. */
export interface LoadedDatabase {
  database: string;
  taskId: string;
  tables: number;
  asked: Asked[];
}

/**
 * Describes each database and loads its tables, by the worker's own steps. Pairs are not loaded: what is asked is in
 * none of them, and what is found is found by the tables alone.
 */
export async function loadDatabases(
  sets: PairsByDatabase,
  server: string,
  deps: StepDeps,
  log: (line: string) => void,
): Promise<LoadedDatabase[]> {
  await loadParser();
  await migrate(deps.pool);
  const loaded: LoadedDatabase[] = [];
  for (const [database, pairs] of sets) {
    const taskId = `task_20000101_${String(loaded.length).padStart(6, '0')}`;
    const catalog = await loadTables({ database, url: urlOf(server, database), taskId, pairs }, deps);
    const asked = pairs.map(({ question, sql }) => ({ question, needed: tablesOf(sql, catalog) }));
    loaded.push({ database, taskId, tables: catalog.tables.length, asked });
    log(`${database}: ${catalog.tables.length} tables loaded, ${pairs.length} questions`);
  }
  return loaded;
}

const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
};

interface Described {
  database: string;
  url: string;
  taskId: string;
  pairs: readonly Pair[];
}

async function loadTables({ database, url, taskId, pairs }: Described, deps: StepDeps): Promise<Catalog> {
  const language: Language = pairs.some(({ question }) => /\p{Script=Han}/u.test(question)) ? 'zh' : 'en';
  const db = await deps.sourceDbs.use(url);
  const tables = await listTables(db, { schemas: ['public'] }).finally(() => db.release());
  const runOf = (step: StepName, files: Record<string, string>) => {
    const run = createTestRun({
      ...{ step, dbConnection: url, files },
      parameters: { language, db_name: database },
    });
    Object.assign(run.context.task, { taskId });
    return run;
  };
  const described = runOf('ddl_generation', { 'table_list.txt': renderTableList(tables, []) });
  const { failure } = await createDdlGeneration(deps)(described.context);
  if (failure) throw failure;

  const { context } = runOf('training_load', Object.fromEntries(described.written));
  const { publish } = await createTrainingLoad(deps)(context);
  await inTransaction(deps.pool, async (client) => publish?.(client, context.files));
  return JSON.parse(described.written.get('catalog.json') ?? '') as Catalog;
}

/** What the catalogue has of them: a subquery's name is no table. */
function tablesOf(sql: string, catalog: Catalog): string[] {
  const known = new Set(catalog.tables.map(({ schema, name }) => `${schema}.${name}`));
  const named = referencesOf(parse(sql), catalog).tables.map(
    ({ schema, name }) => `${schema ?? 'public'}.${name}`,
  );
  return [...new Set(named)].filter((name) => known.has(name));
}
