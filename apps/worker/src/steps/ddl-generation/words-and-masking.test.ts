import type { Catalog, Column } from '@pairsmith/catalog';
import type { MaskingPolicy } from '@pairsmith/core';
import { withClient } from '../../../../../scripts/demo-database/connect';
import { createDatabase, type TestDatabase } from '../../../../../tests/support/database';
import { createTestRun } from '../../../../../tests/support/step-context';
import { createTestDeps } from '../../../../../tests/support/step-deps';
import { createDdlGeneration } from './ddl-generation';

let database: TestDatabase;
let deps: ReturnType<typeof createTestDeps>;
beforeAll(async () => {
  database = await createDatabase();
  await withClient(database.url, (client) =>
    client.query(`
      create table reader (id int primary key, reader_name text, mobile text, grade text, create_time timestamp,
        kh_mc text, zjdm text, xq_flg2 text, wkt text, note text default '请找张伟伟 13812345678');
      comment on table reader is '读者（有问题请联系王建国 13912345678）';
      comment on column reader.grade is '等级（1普通 2高级）';
      insert into reader select i, (array['张伟伟', '李秀英', '王建国', '刘晓东'])[1 + i % 4], '139' || (10000000 + i * 1234),
        (array['1', '2'])[1 + i % 2], now(), 'k' || i % 5, 'z' || i % 3, 'q', 'w' || i % 9, '正常' from generate_series(1, 40) i;
      create view shares as select id, 1 / (id - id) as share from reader;
      analyze reader`),
  );
  deps = createTestDeps();
});
afterAll(async () => {
  await deps.close();
  await database.drop();
});

async function run(more: { masking?: Record<string, MaskingPolicy>; dictionary?: string } = {}) {
  const test = createTestRun({
    ...{ step: 'ddl_generation', dbConnection: database.url },
    files: {
      'table_list.txt': 'public.reader\npublic.shares',
      ...(more.dictionary !== undefined && { 'business_dictionary.txt': more.dictionary }),
    },
    parameters: { masking: more.masking ?? {} },
  });
  await createDdlGeneration(deps)(test.context);
  const catalog = JSON.parse(test.written.get('catalog.json')!) as Catalog;
  const columns = new Map(catalog.tables[0]!.columns.map((column) => [column.name, column]));
  const said = [...test.written.values()].join('\n');
  return { ...test, catalog, said, column: (name: string): Column => columns.get(name)! };
}

describe('a policy per column', () => {
  it('mask is the default: the shape is shown, no value', async () => {
    const { column, said } = await run();
    expect(column('mobile')).toMatchObject({ masking: { policy: 'mask', kind: 'phone' } });
    expect(column('mobile').samples[0]).toMatch(/^139\*{4}\d{4}$/);
    expect(said).not.toMatch(/139\d{8}/);
  });

  it('drop leaves no sample and no value; the column stays in the DDL', async () => {
    const { column, written } = await run({
      masking: { 'public.reader.mobile': 'drop', 'public.reader.grade': 'drop' },
    });
    for (const name of ['mobile', 'grade'])
      expect(column(name)).toMatchObject({ masking: { policy: 'drop' }, samples: [] });
    expect(column('grade').statistics).toMatchObject({ common_values: [], range: null });
    expect(written.get('reader.ddl')).toMatch(/^ {2}mobile text,/m);
    expect(written.get('reader_detail.md')).toMatch(/^- mobile \(text\) - 手机号$/m);
  });

  it('drop does not even read the column: one that cannot be read stands in nobody’s way', async () => {
    const [without, dropped] = [await run(), await run({ masking: { 'public.shares.share': 'drop' } })];
    expect(without.warnings.join('\n')).toContain('public.shares: 读取样本失败');
    expect(dropped.warnings.join('\n')).not.toContain('public.shares');
    expect(dropped.catalog.tables[1]?.columns.map(({ samples }) => samples.length)).toEqual([5, 0]);
  });

  it('allow shows what is there, and of that column only', async () => {
    const { column, said } = await run({ masking: { 'public.reader.mobile': 'allow' } });
    expect(column('mobile').masking).toEqual({ policy: 'allow', kind: 'phone' });
    expect(column('mobile').samples[0]).toMatch(/^139\d{8}$/);
    expect(said).not.toContain('李秀英');
  });

  it('a policy for a column that is not there is named: it would protect nothing', async () => {
    const { warnings } = await run({
      masking: { 'public.reader.moblie': 'drop', 'reader.mobile': 'mask', 'public.reader': 'drop' },
    });
    expect(warnings.join('\n')).toContain(
      '参数 masking 中的 public.reader.moblie、reader.mobile、public.reader 不是任务中的列',
    );
    expect((await run({ masking: { 'public.reader.mobile': 'drop' } })).warnings.join('\n')).not.toContain(
      'masking',
    );
  });

  it('people in comments and defaults are masked, and the DDL still says the rest', async () => {
    const { said, written } = await run();
    for (const value of ['13912345678', '13812345678', '王建国', '张伟伟']) expect(said).not.toContain(value);
    expect(written.get('reader.ddl')).toContain('-- 描述: 读者（有问题请联系');
  });
});

describe('whose words a column has', () => {
  it('the database’s, a dictionary’s, the lexicon’s, and none: nothing is made up', async () => {
    const { column, written } = await run({ dictionary: 'public.reader.zjdm\t证件代码\n' });
    expect(column('grade')).toMatchObject({ word_source: 'catalog', title: '等级' });
    expect(column('zjdm')).toMatchObject({ word_source: 'dictionary', title: '证件代码' });
    expect(column('create_time')).toMatchObject({ word_source: 'lexicon', title: '创建时间' });
    expect(column('kh_mc')).toMatchObject({ word_source: 'lexicon', title: '客户名称' });
    for (const name of ['xq_flg2', 'wkt']) {
      expect(column(name)).toMatchObject({ word_source: 'none', title: '', description: '' });
      expect(written.get('reader.ddl')).toMatch(new RegExp(`^ {2}${name} text,$`, 'm'));
      expect(written.get('reader_detail.md')).toMatch(new RegExp(`^- ${name} \\(text\\) \\[`, 'm'));
    }
  });

  it('a dictionary beats the database’s comment, which the catalogue keeps', async () => {
    const { column, catalog } = await run({
      dictionary: 'public.reader\t借阅人\npublic.reader.grade\t读者级别（1普通 2高级）\n',
    });
    expect(catalog.tables[0]).toMatchObject({ title: '借阅人', word_source: 'dictionary' });
    expect(column('grade')).toMatchObject({ title: '读者级别', comment: '等级（1普通 2高级）' });
  });

  it('what a dictionary says wrongly is named, line by line and name by name', async () => {
    const { warnings } = await run({
      dictionary: '坏行\npublic.reader.id\t编号\npublic.reader.id\t读者号\npublic.gone\t没有\n',
    });
    const said = warnings.join('\n');
    for (const part of ['第 1 行', 'public.reader.id 出现了多次', 'public.gone 不在任务的表中'])
      expect(said).toContain(part);
  });
});
