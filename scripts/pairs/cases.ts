import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Catalog } from '@pairsmith/catalog';
import { renderTableList, type Language, type Pair } from '@pairsmith/core';
import { createProbe, listTables } from '@pairsmith/source-db';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import type { StepDeps } from '../../apps/worker/src/steps/deps';
import { spoilPairs } from '../../tests/quality/second-reader/measure';
import type { Mutant } from '../../tests/quality/second-reader/mutant';
import { createTestRun } from '../../tests/support/step-context';
import type { PairsByDatabase } from './read-sets';

/** A right pair and its broken twins: one of each kind of mutation that changes the result. */
interface Case {
  pair: Pair;
  twins: Mutant[];
}

/** A database as step 1 describes it, with its pairs. */
export interface CasesOfDatabase {
  database: string;
  catalog: Catalog;
  cases: Case[];
  /** Pairs that do not run here, each with the reason: they are not measured. */
  notRun: { question: string; reason: string }[];
}

const caps = { timeoutMs: 20_000, maxRows: 10_000, maxCost: 1e12, allowedFunctions: [] };

/** `keep`: a file from which they are read where it is there, and to which they are written where it is not. */
export async function makeCases(
  sets: PairsByDatabase,
  server: string,
  openBench: (log: (line: string) => void) => Promise<{ deps: StepDeps; close: () => Promise<void> }>,
  { seed, keep, log }: { seed: number; keep: string | undefined; log: (line: string) => void },
): Promise<CasesOfDatabase[]> {
  if (keep !== undefined && existsSync(keep))
    return JSON.parse(readFileSync(keep, 'utf8')) as CasesOfDatabase[];
  const made: CasesOfDatabase[] = [];
  const { deps, close } = await openBench(log);
  try {
    for (const [database, pairs] of sets) {
      const of = await casesOf(database, pairs, urlOf(server, database), deps, seed);
      log(`${database}: ${of.cases.length} pairs, ${of.cases.flatMap(({ twins }) => twins).length} twins`);
      made.push(of);
    }
  } finally {
    await close();
  }
  if (keep !== undefined) writeFileSync(keep, JSON.stringify(made));
  return made;
}

const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
};

async function casesOf(
  database: string,
  pairs: readonly Pair[],
  url: string,
  deps: StepDeps,
  seed: number,
): Promise<CasesOfDatabase> {
  const db = await deps.sourceDbs.use(url);
  try {
    const tables = await listTables(db, { schemas: ['public'] });
    const language: Language = pairs.some(({ question }) => /\p{Script=Han}/u.test(question)) ? 'zh' : 'en';
    const { context, written } = createTestRun({
      step: 'ddl_generation',
      dbConnection: url,
      files: { 'table_list.txt': renderTableList(tables, []) },
      parameters: { language },
    });
    const { failure } = await createDdlGeneration(deps)(context);
    if (failure) throw failure;
    const catalog = JSON.parse(written.get('catalog.json') ?? '') as Catalog;
    const probe = createProbe(db, caps);
    const run = (sql: string) => probe.run(sql.trim().replace(/;$/, ''));
    const [right, notRun]: [Pair[], CasesOfDatabase['notRun']] = [[], []];
    for (const { question, sql } of pairs) {
      const reason = await run(sql).then(
        () => null,
        (error: unknown) => String(error),
      );
      if (reason === null) right.push({ question, sql });
      else notRun.push({ question, reason });
    }
    const spoiled = await spoilPairs({ pairs: right, catalog, run }, seed, 1);
    return {
      database,
      catalog,
      cases: right.map((pair) => ({
        pair,
        twins: spoiled.filter((one) => one.pair === pair).map(({ kind, sql }) => ({ kind, sql })),
      })),
      notRun,
    };
  } finally {
    await db.release();
  }
}
