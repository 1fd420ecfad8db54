import type { Catalog } from '@pairsmith/catalog';
import { Client } from 'pg';
import { DEMO_TABLES } from '../../../../../scripts/demo-database/demo-database';
import { createDatabase } from '../../../../../tests/support/database';
import { demoDatabase } from '../../../../../tests/support/demo-database';
import { createTestRun, type TestFile } from '../../../../../tests/support/step-context';
import { createTestDeps } from '../../../../../tests/support/step-deps';
import { createDdlGeneration } from './ddl-generation';

const TABLES = DEMO_TABLES.join('\n');
/** `public.t`, and the `t` that its files are called by. */
const TABLE = DEMO_TABLES.find((name) => name.startsWith('public.')) ?? '';
const BASE = TABLE.replace('public.', '');
const OTHER_SCHEMA = DEMO_TABLES.find((name) => !name.startsWith('public.')) ?? '';

describe('ddl_generation on the demo database', () => {
  let deps: ReturnType<typeof createTestDeps>;
  let url: string;

  beforeAll(async () => {
    deps = createTestDeps();
    ({ url } = await demoDatabase());
  });
  afterAll(() => deps.close());

  async function run(files: Record<string, string | TestFile>) {
    const test = createTestRun({ step: 'ddl_generation', dbConnection: url, files });
    const outcome = await createDdlGeneration(deps)(test.context);
    const catalog = JSON.parse(test.written.get('catalog.json') ?? '{}') as Catalog;
    return { ...test, outcome, catalog };
  }

  it('documents every listed table, in files that an empty database takes in the order of the mapping', async () => {
    const { outcome, written, catalog, progress } = await run({ 'table_list.txt': TABLES });

    expect(outcome.failure).toBeUndefined();
    expect(outcome.report).toMatchObject({ total_tables: 11, processed_successfully: 11, failed: 0 });
    expect(outcome.report['files_generated']).toEqual([...written.keys()]);
    expect([...written.keys()].filter((name) => name.endsWith('.ddl'))).toHaveLength(11);
    expect([...written.keys()].filter((name) => name.endsWith('_detail.md'))).toHaveLength(11);
    expect(written.get('filename_mapping.txt')).toContain(
      `${OTHER_SCHEMA} -> ${OTHER_SCHEMA.replace('.', '__')}.ddl, ${OTHER_SCHEMA.replace('.', '__')}_detail.md\n`,
    );
    expect(catalog.tables.map(({ base_name }) => base_name)).toContain(BASE);
    expect(progress.at(-1)).toEqual({ done: 11, total: 11, unit: '张表' });

    const empty = await createDatabase();
    const client = new Client({ connectionString: empty.url });
    await client.connect();
    for (const { base_name } of catalog.tables) await client.query(written.get(`${base_name}.ddl`) ?? '');
    await client.end();
    await empty.drop();
  });

  it('publishes the tables it could read and then fails with the names of the others', async () => {
    const { outcome, written } = await run({ 'table_list.txt': `${BASE}\nnowhere\n` });

    expect([...written.keys()]).toContain(`${BASE}.ddl`);
    expect(outcome.report).toMatchObject({ processed_successfully: 1, failed: 1 });
    expect(outcome.failure?.message).toMatch(
      /^1个表处理失败: public\.nowhere \(表不存在.*\)，请修正权限或从表清单中移除后重新执行$/,
    );
  });

  it('publishes nothing where no table could be read', async () => {
    await expect(run({ 'table_list.txt': 'nowhere\n' })).rejects.toThrow(/^1个表处理失败: /);
  });

  it('prefers the words of the business dictionary, and says which of its lines it could not use', async () => {
    const { catalog, warnings } = await run({
      'table_list.txt': BASE,
      'business_dictionary.txt': `# 词典\n${TABLE}\t集团公司（含子公司）\n${TABLE}.id\t公司主键\npublic.gone\t没有\n坏行\n`,
    });

    expect(catalog.tables[0]).toMatchObject({ title: '集团公司', word_source: 'dictionary' });
    expect(catalog.tables[0]?.columns.find(({ name }) => name === 'id')).toMatchObject({
      description: '公司主键',
      word_source: 'dictionary',
    });
    expect(warnings.join('\n')).toContain('public.gone');
    expect(warnings.join('\n')).toContain('第 5 行');
  });

  it('gives a table the base name it had, although the natural one has become free', async () => {
    const { written } = await run({
      'table_list.txt': BASE,
      'filename_mapping.txt': `${TABLE} -> ${BASE}_2.ddl, ${BASE}_2_detail.md\n`,
    });

    expect([...written.keys()]).toContain(`${BASE}_2.ddl`);
  });

  it('refuses a list that holds what is no table name', async () => {
    await expect(run({ 'table_list.txt': 'a.b.c\n' })).rejects.toThrow('第1行 a.b.c');
    await expect(run({})).rejects.toThrow('缺少table_list.txt');
  });
});
