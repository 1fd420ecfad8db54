import { parsePairs, parseProofs } from '@pairsmith/proof';
import { pairHash, questionKey } from '@pairsmith/sql';
import { Client, type Pool } from 'pg';
import { DEMO_TABLES } from '../../../../../scripts/demo-database/demo-database';
import { createDatabase } from '../../../../../tests/support/database';
import { demoDatabase } from '../../../../../tests/support/demo-database';
import { createTestRun } from '../../../../../tests/support/step-context';
import { createTestDeps } from '../../../../../tests/support/step-deps';
import { createDdlGeneration } from '../ddl-generation/ddl-generation';
import { createQaGeneration } from './qa-generation';

const PAIRS = 'qs_shop_main_20250702_190411_pair.json';
const PROOFS = 'proof_shop_main_20250702_190411.json';

/** The `.ddl` of a table whose rows people count. */
const DDL = `${DEMO_TABLES[0]?.replace('public.', '')}.ddl`;

describe('qa_generation on the demo database', () => {
  let deps: ReturnType<typeof createTestDeps>;
  let url: string;
  /** What ddl_generation published. */
  let documented: Record<string, string>;
  /** One run over it, of which several promises are kept. */
  let first: Awaited<ReturnType<typeof run>>;

  beforeAll(async () => {
    deps = createTestDeps();
    ({ url } = await demoDatabase());
    const list = { 'table_list.txt': DEMO_TABLES.join('\n') };
    const test = createTestRun({ step: 'ddl_generation', dbConnection: url, files: list });
    await createDdlGeneration(deps)(test.context);
    documented = { ...list, ...Object.fromEntries(test.written) };
    first = await run(documented);
  });
  afterAll(() => deps.close());

  async function run(files: Parameters<typeof createTestRun>[0]['files']) {
    const parameters = { db_name: 'shop/main', questions_per_theme: 4 };
    const test = createTestRun({ step: 'qa_generation', dbConnection: url, files, parameters });
    const outcome = await createQaGeneration(deps)(test.context);
    return { ...test, outcome };
  }

  it('writes pairs that all ran, each once, with their proofs beside them', () => {
    const { outcome, written, lines, progress } = first;
    const pairs = parsePairs(written.get(PAIRS) ?? '', PAIRS);
    const proofs = parseProofs(written.get(PROOFS) ?? '', PROOFS);

    expect(outcome.report).toMatchObject({
      output_file: PAIRS,
      total_questions: pairs.length,
      failed_themes: [],
      quarantined: 0,
    });
    expect(pairs.length).toBeGreaterThanOrEqual(20);
    expect(new Set(pairs.map(({ question }) => questionKey(question))).size).toBe(pairs.length);
    for (const pair of pairs) {
      expect(pair.sql).toMatch(/^(SELECT|WITH) [^\n]*;$/);
      expect(proofs.get(pairHash(pair))).toMatchObject({ level: 'L2', origin: 'builtin' });
    }
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(progress.at(-1)).toMatchObject({ unit: '个主题', done: outcome.report['total_themes'] });
    const { tables } = outcome.report['coverage'] as { tables: { total: number; uncovered: string[] } };
    expect(tables.total).toBe(11);
    // Of four pairs a theme one table may have none: of fifty each has some.
    expect(tables.uncovered.length).toBeLessThanOrEqual(1);
  });

  it('writes its themes as SQL that runs, and as a prompt of a fixed form', async () => {
    const { written, outcome } = first;
    const database = await createDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(written.get('metadata_themes.sql') ?? '');
    const { rows } = await client.query(
      'select sum(questions_made)::int as made, count(*)::int from metadata',
    );
    await client.end();
    await database.drop();

    expect(rows).toEqual([
      { made: outcome.report['total_questions'], count: outcome.report['total_themes'] },
    ]);
    expect(written.get('metadata_detail.md')).toMatch(/^## metadata（存储分析主题元数据）\n/);
    expect(written.get('db_query_decision_prompt.txt')).toMatch(
      /^=== 数据库业务范围 ===\n.+\n核心业务实体：\n(- .+\n)+关键业务指标：\n(- .+\n)+$/,
    );
  });

  it('names the files that are missing or too many', async () => {
    await expect(run({ 'table_list.txt': DEMO_TABLES.join('\n') })).rejects.toThrow(
      '文件验证失败: DDL文件数量(0)与表数量(11)不一致，缺少: ',
    );
    const rest = Object.fromEntries(Object.entries(documented).filter(([name]) => name !== DDL));
    await expect(run({ ...rest, 'metadata_detail.md': '' })).rejects.toThrow(
      `文件验证失败: DDL文件数量(10)与表数量(11)不一致，缺少: ${DDL}`,
    );
    await expect(run({ ...documented, 'other_detail.md': '' })).rejects.toThrow(
      '文件验证失败: MD文件数量(12)与表数量(11)不一致，多余: other_detail.md',
    );
  });
});

it('a table that was renamed since step 1 has no pairs, nor has one that the gate takes for a system table; a warning says why', async () => {
  const deps = createTestDeps();
  const database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table clients (id int primary key, city text);
    insert into clients select i, (array['北京', '上海', '广州'])[1 + i % 3] from generate_series(1, 60) i;
    create table bills (id int primary key, client_id int references clients, amount numeric(10, 2), kind text);
    insert into bills select i, 1 + i % 60, i * 1.5, (array['甲', '乙'])[1 + i % 2] from generate_series(1, 200) i;
    create table pg_shops (id int primary key, city text);
    insert into pg_shops select * from clients;
    analyze`);
  const run = async (step: 'ddl_generation' | 'qa_generation', files: Record<string, string>) => {
    const test = createTestRun({ step, dbConnection: database.url, files });
    const create = step === 'ddl_generation' ? createDdlGeneration : createQaGeneration;
    return { ...test, outcome: await create(deps)(test.context) };
  };
  const list = { 'table_list.txt': 'clients\nbills\npg_shops' };
  const documented = { ...list, ...Object.fromEntries((await run('ddl_generation', list)).written) };
  await client.query('alter table bills rename to invoices');
  await client.end();

  const { outcome, warnings } = await run('qa_generation', documented);
  expect(outcome.report).toMatchObject({
    quarantined: 0,
    coverage: { tables: { total: 3, uncovered: expect.arrayContaining(['public.bills']) } },
  });
  expect(warnings).toEqual([
    expect.stringContaining('42P01 relation "bills" does not exist'),
    expect.stringMatching(/^要求 50 个问答对，得到 \d+ 个，少 \d+ 个。原因: .*个问题的SQL数据库没有执行完/),
  ]);
  await deps.close();
  await database.drop();
});

it('a table whose every row is marked as deleted is asked about all the same; a warning names the column and how many rows', async () => {
  const deps = createTestDeps();
  const database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table parcels (id int primary key, city text, weight numeric(8, 2), delete_ts timestamp);
    insert into parcels select i, (array['北京', '上海', '广州'])[1 + i % 3], i * 0.5, now() from generate_series(1, 240) i;
    comment on table parcels is '包裹记录';
    comment on column parcels.city is '寄往城市';
    comment on column parcels.weight is '包裹重量（千克）';
    analyze`);
  await client.end();
  const list = { 'table_list.txt': 'parcels' };
  const first = createTestRun({ step: 'ddl_generation', dbConnection: database.url, files: list });
  await createDdlGeneration(deps)(first.context);
  const files = { ...list, ...Object.fromEntries(first.written) };
  const second = createTestRun({ step: 'qa_generation', dbConnection: database.url, files });
  const outcome = await createQaGeneration(deps)(second.context);

  expect(second.warnings).toContainEqual(expect.stringMatching(/public\.parcels\.delete_ts .*约 240 行/));
  expect(outcome.report['total_questions']).toBeGreaterThan(3);
  expect([...second.written.values()].join('\n')).not.toContain('delete_ts IS NULL');
  await deps.close();
  await database.drop();
});

it('a run that writes nothing at all takes no pairs away, whatever a person approved', async () => {
  const database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table clients (id int primary key, city text);
    insert into clients select i, (array['北京', '上海', '广州'])[1 + i % 3] from generate_series(1, 60) i;
    analyze`);
  let approved: string[] = [];
  const reviewed = () =>
    approved.map((hash) => ({ pair_hash: hash, decision: 'approved', reviewed_by: 'ann' }));
  const pool = {
    query: () => Promise.resolve({ rows: reviewed() }),
    end: () => Promise.resolve(),
  } as unknown as Pool;
  const deps = createTestDeps({ pool });
  const run = async (step: 'ddl_generation' | 'qa_generation', files: Record<string, string>) => {
    const test = createTestRun({ step, dbConnection: database.url, files });
    const { list } = test.context.files;
    test.context.files.list = async () =>
      (await list()).map((file) =>
        /_pair\.json$/.test(file.name) ? { ...file, step: 'qa_generation' as const } : file,
      );
    const create = step === 'ddl_generation' ? createDdlGeneration : createQaGeneration;
    await create(deps)(test.context);
    return Object.fromEntries(test.written);
  };
  const list = { 'table_list.txt': 'clients' };
  const documented = { ...list, ...(await run('ddl_generation', list)) };
  const first = await run('qa_generation', documented);
  const name = Object.keys(first).find((each) => each.endsWith('_pair.json')) ?? '';
  const [one, ...others] = parsePairs(first[name] ?? '', name);
  expect(others.length).toBeGreaterThan(0);
  approved = [pairHash(one!)];
  await client.query('alter table clients rename to customers');
  await client.end();

  await expect(run('qa_generation', { ...documented, ...first })).rejects.toMatchObject({
    said: { $say: 'run.no_pairs_unasked' },
  });
  await deps.close();
  await database.drop();
});
