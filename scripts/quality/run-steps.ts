import { quoteIdentifier, type Catalog } from '@pairsmith/catalog';
import type {
  Language,
  Pair,
  QaGenerationReport,
  SqlValidationReport,
  StepName,
  TaskParameters,
} from '@pairsmith/core';
import {
  parsePairs,
  parseProofs,
  parseQuarantine,
  type ProofRecord,
  type QuarantineEntry,
} from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { EmptyCell } from '../../apps/worker/src/steps/qa-generation/measure-coverage';
import type { StepDeps } from '../../apps/worker/src/steps/deps';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { createQaGeneration } from '../../apps/worker/src/steps/qa-generation/qa-generation';
import { createSqlValidation } from '../../apps/worker/src/steps/sql-validation/sql-validation';
import { createTestRun } from '../../tests/support/step-context';

export interface Outcome {
  catalog: Catalog;
  /** The pair file in its order, with what is known of each pair. */
  pairs: (Pair & { proof: ProofRecord })[];
  quarantine: QuarantineEntry[];
  /** Cells of the coverage map that no pair fills, from the file of the task. */
  emptyCells: EmptyCell[];
  generation: QaGenerationReport;
  validation: SqlValidationReport;
  /** Of all three steps, in the task's language. */
  warnings: string[];
  seconds: number;
}

const STEPS = [
  ['ddl_generation', createDdlGeneration],
  ['qa_generation', createQaGeneration],
  ['sql_validation', createSqlValidation],
] as const satisfies [StepName, unknown][];

/**
 * The worker's own first three steps with the built-in writer, their files in memory.
 * @throws what the steps throw, and the failure of a step that published all the same
 */
export async function runSteps(
  task: {
    url: string;
    tables: readonly string[];
    language: Language;
    draw?: number;
    parameters?: Partial<TaskParameters>;
  },
  deps: StepDeps,
): Promise<Outcome> {
  const started = performance.now();
  const files: Record<string, string> = { 'table_list.txt': renderTableList(task.tables) };
  const warnings: string[] = [];
  const reports: Partial<Record<StepName, Record<string, unknown>>> = {};
  for (const [step, create] of STEPS) {
    const {
      context,
      written,
      warnings: told,
    } = createTestRun({
      step,
      dbConnection: task.url,
      files,
      parameters: { ...task.parameters, language: task.language },
      draw: task.draw ?? 0,
    });
    const { report, failure } = await create(deps)(context);
    if (failure) throw failure;
    warnings.push(...told);
    Object.assign(files, Object.fromEntries(written));
    reports[step] = report;
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    ...readOutcome(files),
    generation: reports.qa_generation as QaGenerationReport,
    validation: reports.sql_validation as SqlValidationReport,
    warnings,
    seconds,
  };
}

/** Names in a list fold as in SQL, so that these are quoted where they would. */
const renderTableList = (tables: readonly string[]): string =>
  tables.map((name) => `${name.split('.').map(quoteIdentifier).join('.')}\n`).join('');

function readOutcome(
  files: Readonly<Record<string, string>>,
): Pick<Outcome, 'catalog' | 'pairs' | 'quarantine' | 'emptyCells'> {
  const find = (pattern: RegExp): { name: string; text: string } | undefined =>
    Object.entries(files)
      .filter(([name]) => pattern.test(name))
      .map(([name, text]) => ({ name, text }))[0];
  const need = (pattern: RegExp): { name: string; text: string } => {
    const found = find(pattern);
    if (!found) throw new Error(`No file ${pattern.source} after the steps`);
    return found;
  };
  const [pairs, proofs] = [need(/^qs_.*_pair\.json$/), need(/^proof_/)];
  const records = parseProofs(proofs.text, proofs.name);
  const quarantine = find(/^quarantine_/);
  return {
    catalog: JSON.parse(need(/^catalog\.json$/).text) as Catalog,
    pairs: parsePairs(pairs.text, pairs.name).map((pair) => {
      const proof = records.get(pairHash(pair));
      if (!proof) throw new Error(`No proof of “${pair.question}”`);
      return { ...pair, proof };
    }),
    emptyCells: (JSON.parse(need(/^coverage_/).text) as { holes: EmptyCell[] }).holes,
    quarantine: quarantine ? parseQuarantine(quarantine.text, quarantine.name) : [],
  };
}
