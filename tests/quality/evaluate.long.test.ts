import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCatalogFile, type Catalog } from '@pairsmith/catalog';
import { EVALUATION_ARMS, type EvaluationArm, type EvaluationReport, type Pair } from '@pairsmith/core';
import { planKey } from '@pairsmith/export';
import { printSql, readPlan, variants } from '@pairsmith/query-plan';
import { loadParser, parse } from '@pairsmith/sql';
import { Client } from 'pg';
import { promptedIn, type Prompted } from '../e2e/harbour';
import { readFile, readPairs } from '../e2e/task-files';
import { createDatabase } from '../support/database';
import { startFakeLlm } from '../support/fake-llm';
import { startService, type TestService } from '../support/service';

/*
 * An evaluation on databases that nobody made for it, of pairs that the built-in writer wrote: the model answers as planned, what
 * is right in another form of the same statement and what is wrong by the statement of another pair. How many verdicts are
 * as planned, and that no prompt shows the plan that it asks.
 */

/** Of ten questions so many are answered right. */
const RIGHT_OF_TEN: Record<EvaluationArm, number> = { schema: 4, ddl: 6, ddl_pairs: 8 };
const BUILTIN = { LLM_BASE_URL: '', LLM_MODEL: '' };
const FOLDER = join(__dirname, 'reader-sets/databases');

beforeAll(loadParser);

it.each([
  ['clinic_en', 'en'],
  ['shop_zh', 'zh'],
] as const)(
  '%s: each answer is judged as planned',
  async (name, language) => {
    const business = await createDatabase();
    const tables = await fill(business.url, readFileSync(join(FOLDER, `${name}.sql`), 'utf8'));
    let known: { pairs: Pair[]; catalog: Catalog } | null = null;
    const asked: Prompted[] = [];
    const model = await startFakeLlm({
      answer(body) {
        const prompted = promptedIn(body);
        if (!prompted || !known) return undefined;
        asked.push(prompted);
        return { kind: 'json', value: { sql: answerTo(prompted, known.pairs, known.catalog) } };
      },
    });
    const llm = { LLM_BASE_URL: model.url, LLM_MODEL: 'as-planned' };
    const service = await startService({ BUSINESS_DATABASE_URL: business.url, ...llm }, 0);
    try {
      const writer = await service.startWorker(BUILTIN);
      const taskId = await service.newTask(tables, { language, theme_count: 8, questions_per_theme: 10 });
      await service.api.executeTask({ task_id: taskId, execution_mode: 'complete' });
      await service.until(taskId, ({ status }) => status === 'completed' || status === 'failed', 300_000);
      writer.kill('SIGTERM');
      await writer.exited;
      const catalog = await readCatalogFile({ read: (file) => readFile(service, taskId, file) });
      const pairs = await readPairs(service, taskId);
      known = { pairs, catalog };
      await service.startWorker();
      const report = await evaluate(service, taskId);

      const verdicts = report.answers.flatMap(({ question, answers }) =>
        answers.map(({ arm, verdict, sql }) => ({ question, arm, verdict, sql })),
      );
      const others = verdicts.filter(
        ({ question, arm, verdict }) => isPlanned(question, arm) !== (verdict === 'right'),
      );
      process.stdout.write(
        `\n${name}: ${pairs.length} pairs, ${report.questions} questions, ${report.left_out.total} left out, ` +
          `${verdicts.length - others.length} of ${verdicts.length} verdicts as planned\n` +
          report.arms.map(({ arm, right, low, high }) => `${arm} ${right} (${low}–${high})`).join(', ') +
          `\n${others.map((one) => JSON.stringify(one)).join('\n')}\n`,
      );
      expect(report.questions).toBeGreaterThan(15);
      // What is right is never called wrong; another pair's statement may be right by what may stand beside.
      expect(others.filter(({ question, arm }) => isPlanned(question, arm))).toEqual([]);
      expect(others.length).toBeLessThanOrEqual(verdicts.length * 0.03);

      const plans = new Set(report.answers.map(({ sql }) => planKey(sql, catalog)));
      for (const { context, arm } of asked.filter((one) => one.arm === 'ddl_pairs')) {
        const shown = pairs.filter(({ question }) => context.includes(`: ${question}\nSQL: `));
        expect([arm, shown.length]).toEqual(['ddl_pairs', 5]);
        expect(shown.filter(({ sql }) => plans.has(planKey(sql, catalog)))).toEqual([]);
      }
    } finally {
      await service.close();
      await model.close();
      await business.drop();
    }
  },
  600_000,
);

async function fill(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  await client.end();
  return rows.map(({ name }) => name);
}

const numberOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32LE(0);
const isPlanned = (question: string, arm: EvaluationArm): boolean =>
  numberOf(`${question} ${arm}`) % 10 < RIGHT_OF_TEN[arm];

function answerTo({ question, arm }: Prompted, pairs: readonly Pair[], catalog: Catalog): string {
  const at = pairs.findIndex((pair) => pair.question === question);
  const luck = numberOf(`${question} ${arm}`);
  if (!isPlanned(question, arm)) return pairs[(at + 1 + (luck % (pairs.length - 1))) % pairs.length]!.sql;
  const { sql } = pairs[at]!;
  const forms = variants(readPlan(parse(sql.replace(/;\s*$/, '')), catalog), catalog);
  const form = forms[luck % Math.max(1, forms.length)];
  return form ? printSql(form.plan, form.options) : sql;
}

async function evaluate({ api }: TestService, task_id: string): Promise<EvaluationReport> {
  const { evaluation_id } = await api.evaluateTask({ task_id, share: 50, arms: [...EVALUATION_ARMS] });
  for (;;) {
    const { status, error_message, report } = await api.getEvaluation({ task_id, evaluation_id });
    if (status === 'completed') return report as unknown as EvaluationReport;
    if (status === 'failed') throw new Error(String(error_message));
    await sleep(100);
  }
}
