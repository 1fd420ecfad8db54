import { Client } from 'pg';
import type { Drift, Pair, StepName } from '@pairsmith/core';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { dataOf } from '../support/obedient-model';
import { startService, stepOf, type StepState, type TaskState, type TestService } from '../support/service';
import { countStoredRows, listNames, readFile, readPairs } from './task-files';

/** What is paid for once is paid for once; what the database's change concerns is named, and that alone is done anew. */

const SCHEMA = `
  create type berth_state as enum ('free', 'taken');
  create table berth (id int primary key, name text not null, depth int not null, state berth_state not null);
  comment on table berth is '泊位';
  comment on column berth.name is '泊位名称';
  comment on column berth.state is '状态';
  insert into berth select i, '泊位' || i, 3 + i % 20, (array['free', 'taken'])[1 + i % 2]::berth_state from generate_series(1, 60) i;
  create table vessel (id int primary key, name text not null, tonnage int not null);
  comment on table vessel is '船舶';
  comment on column vessel.name is '船名';
  comment on column vessel.tonnage is '吨位';
  insert into vessel select i, '船' || i, 100 * (1 + i % 30) from generate_series(1, 60) i;
  analyze`;

const THEMES = [
  { name: '泊位分析', tables: ['public.berth'] },
  { name: '船舶分析', tables: ['public.vessel'] },
].map((theme) => ({ ...theme, description: theme.name, entities: [], metrics: [] }));

/** By theme, in the order in which they are given out. */
const PAIRS: Record<string, [string, string][]> = {
  泊位分析: [
    ['一共有多少个泊位？', 'SELECT COUNT(*) AS n FROM berth'],
    ['泊位的平均水深是多少？', 'SELECT AVG(depth) AS depth FROM berth'],
    ['各状态的泊位数量', 'SELECT state, COUNT(*) AS n FROM berth GROUP BY state ORDER BY state'],
    ['水深超过10米的泊位有多少个？', 'SELECT COUNT(*) AS n FROM berth WHERE depth > 10'],
    ['泊位的最大吃水是多少？', 'SELECT MAX(draught) AS draught FROM berth'],
    ['吃水超过12米的泊位有多少个？', 'SELECT COUNT(*) AS n FROM berth WHERE draught > 12'],
  ],
  船舶分析: [
    ['一共有多少艘船舶？', 'SELECT COUNT(*) AS n FROM vessel'],
    ['船舶的平均吨位是多少？', 'SELECT AVG(tonnage) AS tonnage FROM vessel'],
    ['船舶的最大吨位是多少？', 'SELECT MAX(tonnage) AS tonnage FROM vessel'],
    ['列出吨位最大的5艘船舶。', 'SELECT name FROM vessel ORDER BY tonnage DESC, id LIMIT 5'],
  ],
};
const EACH = 4;

let business: TestDatabase;
let model: FakeLlm;
let service: TestService;
let taskId: string;

/** What the model was asked since the last look: the prompt, and the table's columns or the theme. */
const asked: string[] = [];
const sinceLast = () => asked.splice(0).sort();

const alter = async (sql: string) => {
  const client = new Client({ connectionString: business.url });
  await client.connect();
  await client.query(sql);
  await client.end();
};

type Json = Record<string, unknown>;

beforeAll(async () => {
  business = await createDatabase();
  await alter(SCHEMA);
  const given = new Map<string, number>();
  model = await startFakeLlm({
    answer(body) {
      const data = dataOf(body);
      if ('theme_count' in data) {
        asked.push('themes');
        return { kind: 'json', value: { themes: THEMES } };
      }
      if ('question_count' in data) {
        const { name } = data['theme'] as { name: string };
        const count = Number(data['question_count']);
        asked.push(`${count} pairs of ${name}`);
        const from = given.get(name) ?? 0;
        given.set(name, from + count);
        const pairs = PAIRS[name]!.slice(from, from + count);
        return {
          kind: 'json',
          value: { pairs: pairs.map(([question, sql]) => ({ question, sql, style: 'formal' })) },
        };
      }
      if ('failed_sql' in data) {
        asked.push(`repair of ${String(data['question'])}`);
        return { kind: 'json', value: { sql: null } };
      }
      const columns = (data['columns'] as { name: string }[]).map(({ name }) => name);
      asked.push(`words for ${String(data['table'])} (${columns.join()})`);
      const words = columns.map((name) => ({ name, title: `字段${name}`, description: `字段${name}` }));
      return { kind: 'json', value: { title: '表', description: '表', columns: words } };
    },
  });
  service = await startService({
    BUSINESS_DATABASE_URL: business.url,
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'counts' },
    ...{ EMBEDDING_BASE_URL: model.url, EMBEDDING_MODEL: 'embeds', EMBEDDING_API_KEY: 'none' },
  });
  taskId = await service.newTask(['berth', 'vessel'], { theme_count: 2, questions_per_theme: EACH });
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await business?.drop();
});

/** All four steps, until they are over. */
async function runAll(more: Json = {}): Promise<TaskState> {
  await service.api.executeTask({ task_id: taskId, execution_mode: 'complete', restart: true, ...more });
  return service.until(taskId, ({ status }) => status === 'completed' || status === 'failed', 120_000);
}

const results = (task: TaskState) => task.steps.map(({ result }) => result ?? {});

/** The bytes of every file by name, without the reports and the log, which tell of each run. */
async function bytes(): Promise<Record<string, string>> {
  const names = (await listNames(service, taskId)).filter(
    (name) => !/_result\.json$|\.log$|^drift/.test(name),
  );
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(service, taskId, name)] as const)),
  );
}

const changedNames = (before: Record<string, string>, after: Record<string, string>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();

const driftOf = ({ result }: StepState) => result?.['drift'] as Drift | undefined;
const run = (step: StepName, more: Json = {}) => service.run(taskId, step, more);

it('the first run asks for what it needs', async () => {
  const task = await runAll();
  expect(task).toMatchObject({ status: 'completed' });
  expect(sinceLast()).toEqual([
    '4 pairs of 泊位分析',
    '4 pairs of 船舶分析',
    'themes',
    'words for public.berth (id,depth)',
    'words for public.vessel (id)',
  ]);
  expect(await readPairs(service, taskId)).toHaveLength(2 * EACH);
  for (const { drift } of results(task)) expect(drift).toBeUndefined();
});

it('all four steps again, nothing changed: no call of the model, none for embeddings, and each step says so', async () => {
  const before = model.stats();
  const task = await runAll();
  expect(task.status).toBe('completed');
  expect(model.stats()).toMatchObject({
    chatCalls: before.chatCalls,
    embeddingCalls: before.embeddingCalls,
  });
  const [ddl, qa, validation, load] = results(task).map(({ again }) => again);
  expect(ddl).toBe('与上次相比没有变化；没有请求模型（2 个回答取自缓存）');
  expect(qa).toBe('与上次相比没有变化；没有请求模型（3 个回答取自缓存）');
  expect(validation).toBe('没有请求模型（0 个回答取自缓存）');
  expect(load).toMatch(/^没有请求向量（\d+ 个取自缓存）$/);
});

it('changed_only where nothing changed touches no byte and no row, and says so in either language', async () => {
  const [before, stats] = [await bytes(), model.stats()];
  const task = await runAll({ changed_only: true });
  expect(task.status).toBe('completed');
  expect(changedNames(before, await bytes())).toEqual([]);
  expect(model.stats()).toMatchObject({ chatCalls: stats.chatCalls, embeddingCalls: stats.embeddingCalls });
  const [ddl, qa, validation, load] = results(task);
  expect(ddl).toMatchObject({ files_generated: [], files_kept: 7, again: expect.stringMatching(/没有变化/) });
  expect(qa).toMatchObject({
    kept_questions: 2 * EACH,
    added_questions: 0,
    changed_only: { concerned: [], total_concerned: 0, themes: [] },
    again: expect.stringMatching(/没有变化/),
  });
  expect(validation).toMatchObject({
    judged: 0,
    valid_sql_count: 2 * EACH,
    again: expect.stringMatching(/没有变化/),
  });
  expect(load).toMatchObject({ replaced: 0, again: expect.stringMatching(/没有变化/) });
  expect(load?.['unchanged']).toBe(
    Object.values(await countStoredRows(service.pool, taskId)).reduce((a, b) => a + b),
  );
  const english = await fetch(`${service.url}/api/v0/data_pipeline/tasks/${taskId}`, {
    headers: { 'Accept-Language': 'en' },
  });
  const { data } = (await english.json()) as { data: TaskState };
  expect(results(data).map(({ again }) => again)).toEqual(
    Array.from({ length: 4 }, () =>
      expect.stringMatching(/^nothing has changed since the last time; no request/),
    ),
  );
});

describe('after a column is renamed', () => {
  const BROKEN = '水深最大的3个泊位是哪些？';
  let before: Record<string, string>;
  let pairsBefore: Pair[];
  let task: TaskState;

  beforeAll(async () => {
    // A person wrote two pairs of their own: one uses the column, one does not.
    const name = (await listNames(service, taskId)).find(
      (one) => one.startsWith('qs_') && one.endsWith('_pair.json'),
    )!;
    const pairs = await readPairs(service, taskId);
    const own = [
      { question: BROKEN, sql: 'SELECT name FROM berth ORDER BY depth DESC, id LIMIT 3;' },
      { question: '名称最短的船舶有几艘？', sql: 'SELECT COUNT(*) AS n FROM vessel WHERE LENGTH(name) = 2;' },
    ];
    const file = { name, content: JSON.stringify([...pairs, ...own]) };
    await service.api.uploadFile({ task_id: taskId, file });
    await run('sql_validation');
    await run('training_load');
    [before, pairsBefore] = [await bytes(), await readPairs(service, taskId)];
    expect(pairsBefore).toHaveLength(2 * EACH + 2);
    sinceLast();

    await alter('alter table berth rename column depth to draught');
    task = await runAll({ changed_only: true });
  });

  it('the column, the files and the pairs whose SQL uses it are named, and no other', () => {
    const drift = driftOf(stepOf(task, 'ddl_generation'));
    expect(drift).toMatchObject({
      changes: [
        {
          ...{ kind: 'column_renamed', table: 'public.berth', column: 'depth', now: 'draught' },
          text: '列 public.berth.depth 改名为 draught（同一位置、同一类型）',
        },
      ],
      files: ['berth.ddl', 'berth_detail.md'],
      total: { changes: 1, files: 2, pairs: 3 },
      file: 'drift.json',
    });
    expect(drift?.pairs.map(({ question, uses, by_person: person }) => [question, uses, person])).toEqual([
      ['泊位的平均水深是多少？', ['public.berth.depth'], false],
      ['水深超过10米的泊位有多少个？', ['public.berth.depth'], false],
      [BROKEN, ['public.berth.depth'], true],
    ]);
    expect(JSON.stringify(stepOf(task, 'ddl_generation').warnings)).toContain('改名为 draught');
  });

  it('the model is asked about that column, for those two pairs, and to repair what broke', () => {
    expect(sinceLast()).toEqual([
      '2 pairs of 泊位分析',
      `repair of ${BROKEN}`,
      'words for public.berth (draught)',
    ]);
  });

  it('all other files keep their bytes, all other pairs their place, and nothing is lost', async () => {
    const after = await bytes();
    const pairFile = Object.keys(before).find((name) => name.endsWith('_pair.json'))!;
    const label = pairFile.slice('qs_'.length, -'_pair.json'.length);
    expect(changedNames(before, after)).toEqual(
      expect.arrayContaining([
        'berth.ddl',
        'berth_detail.md',
        'catalog.json',
        pairFile,
        `proof_${label}.json`,
      ]),
    );
    expect(after['vessel.ddl']).toBe(before['vessel.ddl']);
    expect(after['vessel_detail.md']).toBe(before['vessel_detail.md']);
    const now = await readPairs(service, taskId);
    const isConcerned = ({ sql }: Pair) => /depth/.test(sql);
    expect(now.slice(0, -2)).toEqual(pairsBefore.filter((pair) => !isConcerned(pair)));
    expect(now.slice(-2).map(({ question }) => question)).toEqual([
      '泊位的最大吃水是多少？',
      '吃水超过12米的泊位有多少个？',
    ]);
    // The file as it was is there under another name.
    const kept = Object.keys(after).filter((name) => name.startsWith(`${pairFile}_bak`));
    expect(kept.some((name) => after[name] === before[pairFile])).toBe(true);
  });

  it('the person’s pair that does not run any more is named and kept, not loaded and not lost', async () => {
    const qa = stepOf(task, 'qa_generation');
    expect(qa.result).toMatchObject({
      changed_only: {
        total_concerned: 3,
        themes: ['泊位分析'],
        concerned: expect.arrayContaining([
          { question: BROKEN, why: 'public.berth.depth 已不存在', outcome: 'broken' },
        ]),
      },
    });
    expect(JSON.stringify(qa.warnings)).toContain(BROKEN);
    const quarantine = Object.entries(await bytes()).filter(([name]) => name.startsWith('quarantine_'));
    expect(quarantine.some(([, text]) => text.includes(BROKEN))).toBe(true);
  });

  it('just the changed pairs are proved and just the changed rows are loaded', async () => {
    const [, , validation, load] = results(task);
    // The two that are new, and the person's.
    expect(validation).toMatchObject({ judged: 3, valid_sql_count: 2 * EACH + 1, invalid_sql_count: 1 });
    const rows = Object.values(await countStoredRows(service.pool, taskId)).reduce((a, b) => a + b);
    const { unchanged } = load as { unchanged: number };
    // Of the tables' files two are other ones; the themes' file counts pairs.
    expect(rows - unchanged).toBeGreaterThan(0);
    expect(rows - unchanged).toBeLessThanOrEqual(2 + 2 + 2 + 1);
  });

  it('once more, and there is nothing left to do', async () => {
    const again = await runAll({ changed_only: true });
    expect(sinceLast()).toEqual([]);
    expect(results(again).map(({ again: text }) => text)).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/^与上次相比没有变化/)),
    );
  });
});

it('is refused where it means nothing, or contradicts what else is asked', async () => {
  const refused = async (body: Json, task = taskId): Promise<unknown> => {
    const { status, body: answer } = await service.send('POST', `/data_pipeline/tasks/${task}/execute`, {
      execution_mode: 'complete',
      changed_only: true,
      ...body,
    });
    return [status, answer.data['invalid_params'] ?? answer.data.response];
  };
  for (const other of ['fresh', 'truncate_vector_tables', 'dry_run'])
    expect(await refused({ [other]: true })).toEqual([400, ['changed_only']]);
  const append = { execution_mode: 'step', step_name: 'qa_generation', append: true };
  expect(await refused(append)).toEqual([400, ['changed_only']]);
  for (const odd of ['yes', 1, null, [true]])
    expect(await refused({ changed_only: odd })).toEqual([400, ['changed_only']]);

  const empty = await service.newTask(['berth']);
  const nothing = (steps: string) =>
    `changed_only 只更新已有的结果，而 ${steps} 还没有结果：请先不带 changed_only 执行一次`;
  expect(await refused({}, empty)).toEqual([
    409,
    nothing('ddl_generation、qa_generation、sql_validation、training_load'),
  ]);
  expect(await refused({ execution_mode: 'step', step_name: 'ddl_generation' }, empty)).toEqual([
    409,
    nothing('ddl_generation'),
  ]);
});

it.each<[string, string, Json, string[]]>([
  [
    'a new enum value',
    `alter type berth_state add value 'closed'`,
    { kind: 'column_values', column: 'state', was: 'free, taken', now: 'free, taken, closed' },
    ['各状态的泊位数量'],
  ],
  [
    'a changed comment of a column',
    `comment on column vessel.tonnage is '总吨位'`,
    { kind: 'column_comment', column: 'tonnage', was: '吨位', now: '总吨位' },
    ['列出吨位最大的5艘船舶。', '船舶的平均吨位是多少？', '船舶的最大吨位是多少？'],
  ],
])(
  '%s is named with the pairs that use it, also where all is read anew',
  async (_, sql, change, questions) => {
    await alter(sql);
    const step = await run('ddl_generation');
    expect(step).toMatchObject({ step_status: 'completed' });
    const drift = driftOf(step);
    expect(drift?.changes).toEqual([expect.objectContaining(change)]);
    expect(drift?.pairs.map(({ question }) => question).sort()).toEqual([...questions].sort());
  },
);

it('a dropped table fails by name, and its files and pairs are named; off the list, the others go on', async () => {
  await alter('drop table vessel');
  const step = await run('ddl_generation', { changed_only: true });
  expect(step).toMatchObject({
    step_status: 'failed',
    error_message: expect.stringContaining('public.vessel'),
  });
  expect(driftOf(step)).toMatchObject({
    changes: [{ kind: 'table_gone', table: 'public.vessel' }],
    files: ['vessel.ddl', 'vessel_detail.md'],
    total: { pairs: EACH + 1 },
  });
  await service.api.createTableList({ task_id: taskId, tables: ['berth'] });
  sinceLast();
  const task = await runAll({ changed_only: true });
  expect(task.status).toBe('completed');
  // The pair of the new enum value, and the person's, which is kept in quarantine.
  expect(sinceLast()).toEqual(['1 pairs of 泊位分析', 'repair of 名称最短的船舶有几艘？']);
  const qa = stepOf(task, 'qa_generation');
  expect(JSON.stringify(qa.warnings)).toContain('主题“船舶分析”的表都已不在，4 个问答对不再重写');
  expect((await readPairs(service, taskId)).filter(({ sql }) => /vessel/.test(sql))).toEqual([]);
});
