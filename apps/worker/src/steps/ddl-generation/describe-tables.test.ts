import type { Table } from '@pairsmith/catalog';
import { AppError, type ErrorCode } from '@pairsmith/core';
import { noUsage } from '@pairsmith/llm';
import { createBuiltinWriter } from '@pairsmith/writer';
import { verbatim } from '../../../../../tests/support/verbatim';
import { createTestRun } from '../../../../../tests/support/step-context';
import type { RunWriter } from '../run-writer';
import { createDescriber } from './describe-tables';

const table = (name: string): Table => ({
  schema: 'public',
  name,
  base_name: name,
  kind: 'table',
  title: '',
  description: '',
  word_source: 'none',
  comment: null,
  row_estimate: 0,
  columns: [],
  primary_key: [],
  uniques: [],
  checks: [],
  partition_key: null,
  definition: null,
  depends_on: [],
});

const { context, lines } = createTestRun({ step: 'ddl_generation', dbConnection: '', files: {} });
const describerOf = (writer: RunWriter) =>
  createDescriber(writer, context, { readMs: new Map([['public.good', 1_500]]), listed: 2 });

/** Knows every table but `bad`, of which it says `code`. */
const failingWith = (code: ErrorCode): RunWriter => ({
  writer: {
    ...createBuiltinWriter(),
    name: 'model',
    describeTable: ({ name }) =>
      name === 'bad'
        ? Promise.reject(new AppError(code, verbatim('模型无法回答')))
        : Promise.resolve({ title: `表${name}`, description: '', columns: {} }),
  },
  inUse: { kind: 'model', model: 'scripted' },
  context: { language: 'zh', businessContext: '', seed: 0, signal: context.signal, note: () => undefined },
  by: () => 'scripted',
  usage: noUsage,
  marks: [],
});

describe('the words of tables', () => {
  it('leaves out and names the table of which the model fails; its error becomes no comment', async () => {
    const tables = [table('bad'), table('good')];
    const result = await describerOf(failingWith('llm_error')).describe(tables, 0);

    expect(result.tables).toMatchObject([
      { name: 'good', title: '表good', description: '表good', word_source: 'model' },
    ]);
    expect(result.failed).toMatchObject([{ table: { name: 'bad' }, error: { code: 'llm_error' } }]);
    expect(lines).toContain('error 表 public.bad 处理失败: 模型无法回答');
    expect(lines).toContainEqual(
      expect.stringMatching(/^info 表 public\.good 处理完成，0 列，耗时 1\.5\d 秒$/),
    );
  });

  it.each<ErrorCode>(['llm_quota_exceeded', 'llm_budget_exceeded'])('stops at once on %s', async (code) => {
    const described = describerOf(failingWith(code)).describe([table('bad'), table('good')], 0);
    await expect(described).rejects.toMatchObject({ code });
  });

  it('asks about few where the model describes none, and stops', async () => {
    let asked = 0;
    const describeTable = () => {
      asked += 1;
      return Promise.reject(new AppError('llm_error', verbatim('模型无法回答')));
    };
    const run = failingWith('llm_error');
    const tables = Array.from({ length: 500 }, (_, at) => table(`t${at}`));
    const described = describerOf({ ...run, writer: { ...run.writer, describeTable } }).describe(tables, 0);
    await expect(described).rejects.toMatchObject({ code: 'llm_error' });
    expect(asked).toBeLessThanOrEqual(10);
  });

  it('is given what the writer has for the table that failed first, once others were described', async () => {
    let others = 0;
    const run = failingWith('llm_error');
    const describeTable = ({ name }: Table) => {
      if (name === 'bad' && others === 0)
        return Promise.reject(new AppError('llm_error', verbatim('模型无法回答')));
      others += 1;
      return Promise.resolve({ title: `表${name}`, description: '', columns: {} });
    };
    const writer = { ...run.writer, describeTable };
    const { tables, failed } = await describerOf({ ...run, writer }).describe(
      [table('bad'), table('good')],
      0,
    );
    expect([tables.map(({ title }) => title), failed]).toEqual([['表bad', '表good'], []]);
  });
});
