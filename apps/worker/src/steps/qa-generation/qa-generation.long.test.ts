import { DEMO_TABLES } from '../../../../../scripts/demo-database/demo-database';
import { demoDatabase } from '../../../../../tests/support/demo-database';
import { createTestRun } from '../../../../../tests/support/step-context';
import { createTestDeps } from '../../../../../tests/support/step-deps';
import { createDdlGeneration } from '../ddl-generation/ddl-generation';
import { createQaGeneration } from './qa-generation';

/** What a second run over the demo database makes of the same files, or of some that a person changed. */

const PAIRS = 'qs_shop_main_20250702_190411_pair.json';

/** The `.ddl` of a table whose rows people count. */
const DDL = `${DEMO_TABLES[0]?.replace('public.', '')}.ddl`;

let deps: ReturnType<typeof createTestDeps>;
let url: string;
/** What ddl_generation published. */
let documented: Record<string, string>;

beforeAll(async () => {
  deps = createTestDeps();
  ({ url } = await demoDatabase());
  const list = { 'table_list.txt': DEMO_TABLES.join('\n') };
  const test = createTestRun({ step: 'ddl_generation', dbConnection: url, files: list });
  await createDdlGeneration(deps)(test.context);
  documented = { ...list, ...Object.fromEntries(test.written) };
});
afterAll(() => deps.close());

async function run(files: Parameters<typeof createTestRun>[0]['files']) {
  const parameters = { db_name: 'shop/main', questions_per_theme: 4 };
  const test = createTestRun({ step: 'qa_generation', dbConnection: url, files, parameters });
  await createQaGeneration(deps)(test.context);
  return test;
}

it('gives the same bytes for the same input and draw', async () => {
  const [first, other] = [await run(documented), await run(documented)];
  expect(other.written.get(PAIRS)).toBe(first.written.get(PAIRS));
  expect(other.written.get('metadata_themes.sql')).toBe(first.written.get('metadata_themes.sql'));
});

it('asks in the words that a person left in the files', async () => {
  const generated = documented[DDL] ?? '';
  const content = generated.replace(/^-- 中文名: .*$/m, '-- 中文名: 经营主体');
  const { written, lines } = await run({ ...documented, [DDL]: { content, generated } });

  expect(written.get(PAIRS)).toContain('经营主体');
  expect(lines).toContain(`info 采用了人工修改的文件: ${DDL}`);
});
