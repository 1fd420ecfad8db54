import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlValidationReport, TrainingLoadReport } from '@pairsmith/core';
import { STEP_NAMES, type StepName, type QaGenerationReport } from '@pairsmith/core';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { demoDatabase } from '../support/demo-database';
import { expectInvariant } from '../support/invariant';
import { createOpaqueCopy } from '../support/opaque-copy';
import { isOver, startService, stepOf, type StepState, type TestService } from '../support/service';
import type { WorkerProcess } from '../support/worker-process';
import { readDeclaredFacts, type DeclaredFacts } from './declared-facts';
import { findValues, readPersonalData } from './personal-data';
import {
  chatsOf,
  embeddedTexts,
  promptData,
  repeats,
  startSlowModel,
  type PromptData,
  type SlowModel,
} from './slow-model';
import { countStoredRows, readFile, readPairs, readQuarantined } from './task-files';

/**
 * From tables to training data with a model that is slow, knows nothing of the demo and is wrong in a fifth of its
 * answers – while each of the four steps loses its worker once.
 */

const TABLES = [...DEMO_TABLES, 'public.bss_inspection'];
const CONTEXT = '高速公路服务区管理系统';
/** Enough themes that every table is in the prompt of one. */
const SIZE = { theme_count: TABLES.length, questions_per_theme: 5 };
const CONCURRENCY = 4;
const EMBEDDING_BATCH = 10;

let service: TestService;
let model: SlowModel;
let demo: { url: string; adminUrl: string };
let taskId: string;
const folder = mkdtempSync(join(tmpdir(), 'pairsmith-model-'));

beforeAll(async () => {
  demo = await demoDatabase();
  model = await startSlowModel({ latencyMs: 150, dimension: 64, logFile: join(folder, 'requests.jsonl') });
  service = await startService(
    {
      BUSINESS_DATABASE_URL: demo.url,
      ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'knows-nothing', LLM_CONCURRENCY: String(CONCURRENCY) },
      ...{ EMBEDDING_BASE_URL: model.url, EMBEDDING_MODEL: 'bigrams', EMBEDDING_DIMENSION: '64' },
      EMBEDDING_BATCH_SIZE: String(EMBEDDING_BATCH),
    },
    0,
  );
  expect(await service.readiness()).toMatchObject({
    ...{ writer: { kind: 'model', model: 'knows-nothing' }, embedding: { kind: 'model', model: 'bigrams' } },
  });
  taskId = await service.newTask(TABLES, { business_context: CONTEXT, ...SIZE });
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Validated answers and vectors in our database: the sub-steps that a killed step has behind it. */
const countRemembered = async () => {
  const { rows } = await service.pool.query<{ answers: number; vectors: number }>(
    `select (select count(*) from pairsmith.llm_answers)::int as answers,
            (select count(*) from pairsmith.embeddings)::int as vectors`,
  );
  const { answers, vectors } = rows[0]!;
  return { answers, vectors, total: answers + vectors };
};

/** What is remembered, what was asked for without its answer being written down, and what was asked for again. */
const takeStock = async () => {
  const remembered = await countRemembered();
  const requests = model.requests();
  const [chats, texts] = [chatsOf(requests), embeddedTexts(requests)];
  return {
    remembered: remembered.total,
    open: { chats: chats.length - remembered.answers, texts: texts.length - remembered.vectors },
    repeated: { chats: repeats(chats), texts: repeats(texts) },
  };
};
type Stock = Awaited<ReturnType<typeof takeStock>>;

const untilRemembered = async (before: Stock): Promise<void> => {
  for (const end = Date.now() + 120_000; ; await sleep(10)) {
    if ((await countRemembered()).total > before.remembered) return;
    if (Date.now() > end) throw new Error('nothing was remembered within 20 s');
  }
};

/** Waits until the model has nothing of a dead worker's under way; the question itself counts as one. */
const untilIdle = async (): Promise<void> => {
  for (const end = Date.now() + 120_000; (await model.stats()).inFlight > 1; await sleep(20)) {
    if (Date.now() > end) throw new Error('the model is still busy after 5 s');
  }
};

const since = (before: Stock, now: Stock, what: 'open' | 'repeated') => ({
  chats: now[what].chats - before[what].chats,
  texts: now[what].texts - before[what].texts,
});

describe('a worker that is killed after the first sub-step of', () => {
  let worker: WorkerProcess;
  beforeAll(async () => {
    worker = await service.startWorker();
  });

  it.each(STEP_NAMES)('%s leaves it to another, which pays only for the calls in flight', async (step) => {
    if (step === 'qa_generation') await renameByComment('bss_sales_order.ddl', 'pay_channel', '收银通道');
    const before = await takeStock();
    const executionId = await service.execute(taskId, step);
    await untilRemembered(before);
    worker.kill('SIGKILL');
    await worker.exited;
    await untilIdle();
    const atKill = await takeStock();
    const killed = stepOf(await service.until(taskId, () => true), step);
    const killPoint = describeKill(worker, killed, atKill.remembered - before.remembered);
    expect(killed.step_status).toBe('running');

    worker = await service.startWorker();
    const task = await service.until(taskId, (now) => isOver(stepOf(now, step)));
    expect(stepOf(task, step)).toMatchObject({
      ...{ step_status: 'completed', execution_id: executionId, attempts: 2, error_message: null },
    });
    expect(await publisherOf(executionId)).toEqual({ fence: 2, pid: worker.pid });
    await expectInvariant(service.pool, service.dataDir, taskId);
    expect(await namedFolders(step)).toEqual([`runs/${executionId}.f2`]);

    const [open, again] = [since(before, atKill, 'open'), since(before, await takeStock(), 'repeated')];
    process.stderr.write(
      `${step}: ${killPoint}; in flight: ${open.chats} chats, ${open.texts} texts; ` +
        `worker ${worker.pid} asked again: ${again.chats} chats, ${again.texts} texts\n`,
    );
    expect(again.chats).toBeLessThanOrEqual(open.chats);
    expect(again.texts).toBeLessThanOrEqual(open.texts);
    // The next call starts while an answer is written down: twice what may be under way, at most.
    expect(open.chats).toBeLessThanOrEqual(2 * CONCURRENCY);
    expect(open.texts).toBeLessThanOrEqual(CONCURRENCY * EMBEDDING_BATCH);
  });
});

const describeKill = ({ pid, events }: WorkerProcess, { progress }: StepState, remembered: number): string =>
  `worker ${pid} killed at ${progress?.done ?? 0}/${progress?.total ?? '?'} ${progress?.unit ?? ''} with ` +
  `${remembered} answers or vectors remembered, after “${events.at(-1)?.message}”`;

const publisherOf = async (executionId: string) => {
  const { rows } = await service.pool.query<{ fence: number; worker: string }>(
    'select fence, worker from pairsmith.step_runs where execution_id = $1',
    [executionId],
  );
  return { fence: rows[0]!.fence, pid: Number(rows[0]!.worker.split(':').pop()) };
};

/** Where what the step last wrote lies, whoever owns its names. */
const namedFolders = async (step: StepName): Promise<string[]> => {
  const { rows } = await service.pool.query<{ folder: string }>(
    `select distinct coalesce(generated_folder, folder) as folder from pairsmith.task_files
      where task_id = $1 and coalesce(generated_folder, folder) like '%\\_step\\_' || $2 || '\\_exec\\_%'`,
    [taskId, step],
  );
  return rows.map((row) => row.folder);
};

/** Writes another comment behind a column of a `.ddl`, the way a person does: download, edit, upload. */
async function renameByComment(name: string, column: string, comment: string): Promise<void> {
  const ddl = await readFile(service, taskId, name);
  const edited = ddl.replace(new RegExp(`^( +${column} .*?-- ).*$`, 'm'), `$1${comment}`);
  if (edited === ddl) throw new Error(`${name} has no comment behind ${column}`);
  await service.api.uploadFile({ task_id: taskId, file: { name, content: edited } });
}

describe('after the four steps', () => {
  it('the store holds what the report says, of the one fence that published', async () => {
    const load = stepOf(await service.until(taskId, () => true), 'training_load');
    const { loaded } = load.result as { loaded: Record<string, number> };
    expect(await countStoredRows(service.pool, taskId)).toEqual(loaded);
    const pairs = await readPairs(service, taskId);
    expect(loaded['sql']).toBe(pairs.length);
    const staged = await service.pool.query('select distinct run from pairsmith.training_staging');
    expect(staged.rows).toEqual([]);
    const found = await service.api.searchTrainingData({ question: pairs[0]!.question, task_id: taskId });
    expect(found.sql[0]).toMatchObject(pairs[0]!);
  });

  it('what the model got wrong was repaired or set aside, and every pair ran', async () => {
    const pairs = await readPairs(service, taskId);
    const validation = stepOf(await service.until(taskId, () => true), 'sql_validation').result;
    const { proof_levels: levels, repair_stats: repairs } = validation as SqlValidationReport;
    // What runs and does not answer its question is set aside too.
    const contradicted = (await readQuarantined(service, taskId)).filter(
      ({ reason }) => reason === 'reader_conflict',
    );
    expect((levels['L2'] ?? 0) + (levels['L3'] ?? 0)).toBe(pairs.length + contradicted.length);
    expect(contradicted.length).toBeLessThan(pairs.length / 10);
    expect(repairs.attempted).toBeGreaterThan(0);
  });

  it('what was made is accounted for to the last pair: gated, repaired or set aside, loaded', async () => {
    const task = await service.until(taskId, () => true);
    const { funnel } = stepOf(task, 'qa_generation').result as QaGenerationReport;
    const validation = stepOf(task, 'sql_validation').result as SqlValidationReport;
    const { loaded, skipped } = stepOf(task, 'training_load').result as TrainingLoadReport;
    const { made = 0, proven = 0, to_repair = 0, quarantined = 0, duplicates = 0 } = funnel ?? {};
    expect(made).toBeGreaterThan(0);
    expect(made).toBe(proven + to_repair + quarantined + duplicates);
    expect(validation.original_sql_count).toBe(proven + to_repair + quarantined);
    expect(validation.original_sql_count).toBe(
      validation.valid_sql_count + validation.invalid_sql_count + validation.duplicates,
    );
    expect(validation.valid_sql_count).toBe(loaded.sql + skipped.length);
  });

  it('prompts held the columns, the keys, the edited comment and the business context', async () => {
    const prompts = promptData(model.requests());
    expect(new Set(prompts.map((prompt) => prompt.business_context))).toEqual(new Set([CONTEXT]));
    const facts = await readDeclaredFacts(demo.adminUrl);
    const writing = prompts.filter((prompt) => prompt.question_count !== undefined);
    const shown = writing.flatMap((prompt) => prompt.tables ?? []);
    expect(new Set(shown.map(({ table }) => table))).toEqual(new Set(TABLES));
    for (const { table, columns, primary_key } of shown) {
      expect({ table, columns: columns.map(({ name }) => name).sort() }).toEqual({
        table,
        columns: facts.columns.get(table),
      });
      const declared = facts.keys.get(table);
      if (declared) expect({ table, primary_key }).toEqual({ table, primary_key: declared });
    }
    expectDeclaredRelations(writing, facts.relations);

    const edited = shown
      .filter(({ table }) => table === 'public.bss_sales_order')
      .flatMap(({ columns }) => columns.filter(({ name }) => name === 'pay_channel'));
    expect(edited.length).toBeGreaterThan(0);
    for (const column of edited) expect(column.title).toBe('收银通道');
  });

  it('no phone number, name or identity number of the data reached the model, of the opaque copy either', async () => {
    const opaque = await createOpaqueCopy({ comments: true });
    const tables = TABLES.map((table) => opaque.names.get(table)!);
    const other = await service.newTask(tables, {
      db_connection: opaque.url,
      business_context: CONTEXT,
      ...SIZE,
    });
    await service.api.executeTask({ task_id: other, execution_mode: 'complete' });
    const task = await service.until(other, ({ status }) => status !== 'in_progress');
    expect(task).toMatchObject({ status: 'completed', error_message: null });
    await expectInvariant(service.pool, service.dataDir, other);

    const values = await readPersonalData(demo.adminUrl);
    expect(values.size).toBeGreaterThan(5_000);
    const [one] = values;
    expect(findValues(`a text with ${one} in it`, values)).toEqual([one]);
    expect(findValues(model.log(), values)).toEqual([]);
  });
});

/** Where both tables of a declared foreign key are in a prompt, the key is. */
function expectDeclaredRelations(prompts: PromptData[], declared: DeclaredFacts['relations']): void {
  let seen = 0;
  for (const { tables = [], relations = [] } of prompts) {
    const names = new Set(tables.map(({ table }) => table));
    for (const { from, column, to } of declared) {
      if (!names.has(from) || !names.has(to)) continue;
      expect(relations).toContainEqual(expect.objectContaining({ from, from_columns: [column], to }));
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(0);
}
