import { inWords, type Language } from '@pairsmith/core';
import { createQuestionReader } from '@pairsmith/proof';
import { createProbe } from '@pairsmith/source-db';
import type { StepDeps } from '../../apps/worker/src/steps/deps';
import {
  candidatesIn,
  findCandidates,
  type Candidate,
} from '../../apps/worker/src/steps/qa-generation/mined/candidates';
import { mineQueries, type MinedQueries } from '../../apps/worker/src/steps/qa-generation/mined/mine-queries';
import { createDraftProver } from '../../apps/worker/src/steps/qa-generation/prove-drafts';
import { createTestRun } from '../../tests/support/step-context';
import { catalogOf } from './catalogs';

/** What became of one database's queries. */
export interface MeasuredDatabase extends MinedQueries {
  database: string;
  language: Language;
  found: number;
}

const caps = { timeoutMs: 20_000, maxRows: 1_000, maxCost: 1e12, allowedFunctions: [] };

/** Views of a database, or the statements of a script, as the step would make pairs of them without a model. */
export async function measureMined(
  url: string,
  script: string | null,
  language: Language,
  deps: StepDeps,
  keep: string | undefined,
): Promise<MeasuredDatabase> {
  const catalog = await catalogOf(url, language, deps, keep);
  const db = await deps.sourceDbs.use(url);
  try {
    const read = createQuestionReader(catalog);
    const probe = createProbe(db, caps);
    const { context } = createTestRun({
      ...{ step: 'qa_generation', dbConnection: url, files: {} },
      parameters: { language, mine: ['views'] },
    });
    const candidates: Candidate[] =
      script === null
        ? (await findCandidates(context, db, catalog)).candidates
        : [...candidatesIn('uploaded.sql', script)];
    const mined = await mineQueries(candidates, {
      ...{ catalog, language, read, allowedFunctions: [], thereIs: () => null, say: null },
      prove: createDraftProver({ db: probe, allowedFunctions: [], catalog, signal: context.signal, read }, 2),
    });
    return { ...mined, database: new URL(url).pathname.slice(1), language, found: candidates.length };
  } finally {
    await db.release();
  }
}

/** Counts a line a database, then every pair and what was left out. */
export function renderMined(measured: readonly MeasuredDatabase[], isFull: boolean): string {
  const lines: string[] = [];
  for (const { database, language, found, pairs, leftOut } of measured) {
    lines.push(
      `${database} (${language}): ${found} found, ${pairs.length} became pairs, ${leftOut.length} left out`,
    );
    if (!isFull) continue;
    for (const { used, pair } of pairs)
      lines.push(`  + ${used?.source}: ${pair.question}`, `      ${pair.sql}`);
    for (const { source, code, why, sql } of leftOut)
      lines.push(
        `  - ${source}: ${code}, ${inWords(why, 'en')}`,
        `      ${sql.replace(/\s+/g, ' ').slice(0, 300)}`,
      );
  }
  const reasons = new Map<string, number>();
  for (const { leftOut } of measured)
    for (const { why } of leftOut) {
      const reason = inWords(why, 'en')
        .replace(/"[^"]*"|\b[a-z_]+\.[a-z_]+\b/g, '…')
        .slice(0, 110);
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  const total = (of: (one: MeasuredDatabase) => number): number =>
    measured.reduce((sum, one) => sum + of(one), 0);
  lines.push(
    `All: ${total(({ found }) => found)} found, ${total(({ pairs }) => pairs.length)} became pairs, ${total(({ leftOut }) => leftOut.length)} left out:`,
    ...[...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `  ${count} ${reason}`),
  );
  return lines.join('\n');
}
