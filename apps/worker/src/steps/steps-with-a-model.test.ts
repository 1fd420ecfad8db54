import { readSettings } from '@pairsmith/core';
import { getLlmUsage } from '@pairsmith/db';
import { parsePairs, parseProofs, parseQuarantine } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import { Pool } from 'pg';
import { DEMO_TABLES } from '../../../../scripts/demo-database/demo-database';
import { demoDatabase } from '../../../../tests/support/demo-database';
import { startFakeLlm, type FakeLlm } from '../../../../tests/support/fake-llm';
import { createStateDatabase } from '../../../../tests/support/state-database';
import { createTestRun } from '../../../../tests/support/step-context';
import { testStack } from '../../../../tests/support/stack';
import { createSteps, STEP_SETTINGS } from '.';

const TASK_ID = 'task_20250702_190410';
const NAME = 'shop_20250702_190411';
const LIST = { 'table_list.txt': [...DEMO_TABLES.slice(0, 3), ...DEMO_TABLES.slice(-1)].join('\n') };

describe('the first two steps with a model', () => {
  let llm: FakeLlm;
  let pool: Pool;
  let url: string;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    llm = await startFakeLlm();
    ({ url } = await demoDatabase());
    const state = await createStateDatabase();
    drop = state.drop;
    pool = new Pool({ connectionString: state.url });
    await pool.query(
      `insert into pairsmith.tasks (task_id, connection_sealed, connection_masked, parameters, created_by)
       values ($1, '', '', '{}', 'test')`,
      [TASK_ID],
    );
  });
  afterAll(async () => {
    await pool.end();
    await drop();
    await llm.close();
  });

  async function run(step: 'ddl_generation' | 'qa_generation', files: Record<string, string>) {
    const settings = readSettings(
      {
        DATABASE_URL: testStack().pgUrl,
        REDIS_URL: testStack().redisUrl,
        ALLOWED_DB_HOSTS: '127.0.0.1',
        LLM_BASE_URL: llm.url,
        LLM_MODEL: 'fake',
      },
      STEP_SETTINGS,
    );
    const test = createTestRun({ step, dbConnection: url, files, parameters: { theme_count: 4 } });
    const outcome = await createSteps({ pool, settings, count: () => undefined })[step](test.context);
    return { ...test, outcome, files: { ...files, ...Object.fromEntries(test.written) } };
  }

  it('quarantines what is no query, keeps what a repair may save, and loses nothing', async () => {
    const documented = await run('ddl_generation', LIST);
    const { outcome, written } = await run('qa_generation', documented.files);

    const pairs = parsePairs(written.get(`qs_${NAME}_pair.json`) ?? '', 'pairs');
    const proofs = parseProofs(written.get(`proof_${NAME}.json`) ?? '', 'proofs');
    const quarantine = parseQuarantine(written.get(`quarantine_${NAME}.json`) ?? '', 'quarantine');
    const levels = new Set(pairs.map((pair) => proofs.get(pairHash(pair))?.level));

    expect([...levels].sort()).toEqual(['L0', 'L2']);
    expect(quarantine).not.toEqual([]);
    for (const { reason } of quarantine) expect(reason).toMatch(/^(several_statements|syntax_error)$/);
    for (const { sql } of pairs) expect(sql).toMatch(/^(SELECT|WITH) [^\n]*;$/);
    const { report } = outcome;
    expect(pairs.length + quarantine.length + Number(report['duplicates_removed'])).toBe(40);
    expect(report).toMatchObject({ total_themes: 4, successful_themes: 4, quarantined: quarantine.length });
  });

  it('asks nothing that it has asked before, and counts what a task has spent', async () => {
    const first = await run('ddl_generation', LIST);
    const written = await run('qa_generation', first.files);
    const calls = llm.stats().chatCalls;
    const again = await run('qa_generation', first.files);

    expect(llm.stats().chatCalls).toBe(calls);
    expect(again.outcome.report['llm']).toMatchObject({ calls: 0 });
    expect(again.written.get(`qs_${NAME}_pair.json`)).toBe(written.written.get(`qs_${NAME}_pair.json`));
    expect(await getLlmUsage(pool, TASK_ID)).toMatchObject({ calls });
  });
});
