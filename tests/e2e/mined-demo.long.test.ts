import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { demoDatabase } from '../support/demo-database';
import { createTestRun } from '../support/step-context';
import { createTestDeps } from '../support/step-deps';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { createQaGeneration } from '../../apps/worker/src/steps/qa-generation/qa-generation';

const LABEL = 'shop_20250702_190411';

test('the view of the demo is a pair', async () => {
  const deps = createTestDeps();
  try {
    const { url } = await demoDatabase();
    const list = { 'table_list.txt': DEMO_TABLES.join('\n') };
    const described = createTestRun({ step: 'ddl_generation', dbConnection: url, files: list });
    await createDdlGeneration(deps)(described.context);
    const files = { ...list, ...Object.fromEntries(described.written) };
    const parameters = { db_name: 'shop', theme_count: 1, questions_per_theme: 2, mine: ['views' as const] };
    const test = createTestRun({ step: 'qa_generation', dbConnection: url, files, parameters });
    await createQaGeneration(deps)(test.context);
    const { pairs, left_out: leftOut } = JSON.parse(test.written.get(`mined_${LABEL}.json`) ?? '') as {
      pairs: unknown[];
      left_out: unknown[];
    };
    expect(leftOut).toEqual([]);
    expect(pairs).toMatchObject([
      {
        source: 'view public.v_area_month_revenue',
        question: '请按高速公路服务区和月份统计门店营收记录的订单总数和支付总额。',
      },
    ]);
  } finally {
    await deps.close();
  }
});
