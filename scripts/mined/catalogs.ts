import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '@pairsmith/catalog';
import { renderTableList, type Language } from '@pairsmith/core';
import { listTables } from '@pairsmith/source-db';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import type { StepDeps } from '../../apps/worker/src/steps/deps';
import { createTestRun } from '../../tests/support/step-context';

/**
 * A database as step 1 describes it, all its tables but no views: what views say is what is measured.
 * @param keep a folder from which it is read where it is there, and to which it is written where it is not
 */
export async function catalogOf(
  url: string,
  language: Language,
  deps: StepDeps,
  keep: string | undefined,
): Promise<Catalog> {
  const file = keep && join(keep, `${new URL(url).pathname.slice(1)}.${language}.json`);
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Catalog;
  const db = await deps.sourceDbs.use(url);
  try {
    const tables = await listTables(db, { schemas: null });
    const stored = tables.filter(({ kind }) => kind !== 'view' && kind !== 'materialized view');
    const { context, written } = createTestRun({
      step: 'ddl_generation',
      dbConnection: url,
      files: { 'table_list.txt': renderTableList(stored, []) },
      parameters: { language },
    });
    const { failure } = await createDdlGeneration(deps)(context);
    if (failure) throw failure;
    const text = written.get('catalog.json') ?? '';
    if (keep && file) {
      mkdirSync(keep, { recursive: true });
      writeFileSync(file, text);
    }
    return JSON.parse(text) as Catalog;
  } finally {
    await db.release();
  }
}
