import { setTimeout as sleep } from 'node:timers/promises';
import type { Catalog } from '@pairsmith/catalog';
import { createChatModel } from '@pairsmith/llm';
import { createSourceDbs, type SourceDbs } from '@pairsmith/source-db';
import { withClient } from '../../../../../scripts/demo-database/connect';
import { createDatabase, createReader, type TestDatabase } from '../../../../../tests/support/database';
import {
  startFakeLlm,
  unauthorized,
  type FakeLlm,
  type FakeLlmOptions,
} from '../../../../../tests/support/fake-llm';
import { createTestRun } from '../../../../../tests/support/step-context';
import { createTestDeps } from '../../../../../tests/support/step-deps';
import { createDdlGeneration } from './ddl-generation';

/** A model is asked about tables while others are being read: about those that no other table can change. */

let database: TestDatabase;
let reader: string;
let llm: FakeLlm;
let deps: ReturnType<typeof createTestDeps>;

/** Opened, what reads of `staff` goes on. */
let hold: { opened: Promise<void>; open: () => void };

/** Figures alone: no name and no list of codes can change what is shown of them. */
const plain = Array.from({ length: 30 }, (_, at) => `plain_${at}`);
const LISTED = [...plain, 'remarks', 'staff'];

beforeAll(async () => {
  database = await createDatabase();
  await withClient(database.url, async (client) => {
    for (const name of plain)
      await client.query(`create table ${name} (id int primary key, amount numeric(9, 2));
        insert into ${name} select i, i * 1.5 from generate_series(1, 100) i`);
    await client.query(`
      create table remarks (id int primary key, body text);
      insert into remarks select i, 'Leverling called about order ' || i from generate_series(1, 9) i;
      create table staff (id int primary key, first_name text, last_name text);
      insert into staff values (1, 'Janet', 'Leverling'), (2, 'Mario', 'Brown')`);
  });
  reader = await createReader(database);
});
afterEach(async () => {
  hold.open();
  await deps.close();
  await llm.close();
});
afterAll(() => database.drop());

/** The business database, of which the cells of `staff` come when they are let. */
function holding(dbs: SourceDbs): SourceDbs {
  return {
    ...dbs,
    use: async (...asked) => {
      const db = await dbs.use(...asked);
      return {
        ...db,
        read: (options, work) =>
          db.read(options, (reading) =>
            work({
              ...reading,
              async cells(text) {
                if (text.includes('"staff"') || /\bstaff\b/.test(text)) await hold.opened;
                return reading.cells(text);
              },
            }),
          ),
      };
    },
  };
}

/** The step, which does not get to read `staff` until the hold is opened. */
async function start(options: FakeLlmOptions, signal?: AbortSignal) {
  llm = await startFakeLlm(options);
  const settings = { baseUrl: llm.url, apiKey: 'k', model: 'm', concurrency: 4 };
  let open = (): void => undefined;
  hold = { opened: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
  const dbs = createSourceDbs({ connections: 4, allowedHosts: ['127.0.0.1'], hasApiKeys: false });
  deps = createTestDeps({ chatModel: createChatModel(settings), sourceDbs: holding(dbs) });
  const test = createTestRun({
    ...{ step: 'ddl_generation', dbConnection: reader, files: { 'table_list.txt': LISTED.join('\n') } },
    ...{ parameters: { language: 'en' }, ...(signal && { signal }) },
  });
  const step = createDdlGeneration(deps)(test.context);
  step.catch(() => undefined);
  return { ...test, step };
}

const until = async (holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + 60_000; !holds(); await sleep(10))
    if (Date.now() > end) throw new Error(`not within a minute; asked: ${llm.stats().chatCalls}`);
};
const asked = () => llm.requests.map(({ body }) => JSON.stringify(body['messages']));
const isAskedAbout = (table: string) => asked().some((text) => text.includes(`public.${table}`));

it('what is final is asked about while others are read, and nothing about a text that may name somebody', async () => {
  const { step, written, progress } = await start({});
  await until(() => plain.filter(isAskedAbout).length >= 20);
  expect(isAskedAbout('remarks')).toBe(false);
  hold.open();
  await step;
  expect(isAskedAbout('remarks')).toBe(true);
  expect(asked().join()).not.toMatch(/Leverling|Janet|Mario/);
  const catalog = JSON.parse(written.get('catalog.json')!) as Catalog;
  expect(catalog.tables.map(({ name }) => name).sort()).toEqual([...LISTED].sort());
  expect(catalog.tables.every(({ word_source }) => word_source === 'model')).toBe(true);
  const done = progress.map((one) => one.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(progress.at(-1)).toMatchObject({ done: LISTED.length, total: LISTED.length });
});

it('a model that refuses for good ends the reading, and is what the step fails with', async () => {
  const { step, written } = await start({ then: unauthorized });
  await until(() => llm.stats().chatCalls > 0);
  hold.open();
  await expect(step).rejects.toMatchObject({ code: 'llm_error', details: { reason: 'endpoint_refused' } });
  expect(written.size).toBe(0);
  expect(llm.stats().chatCalls).toBe(1);
});

it('a cancel ends both, at once', async () => {
  const cancel = new AbortController();
  const { step } = await start({ latencyMs: 3_000 }, cancel.signal);
  await until(() => llm.stats().inFlight > 0);
  cancel.abort(new Error('cancelled by a person'));
  hold.open();
  await expect(step).rejects.toThrow('cancelled by a person');
  await until(() => llm.stats().inFlight === 0);
});
