import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get as httpGet, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { API, call, startApi, type TestApi } from '../support/api';
import { catalogFile, pairFiles, publishFiles, type FiledPair } from '../support/publish-files';
import { NOWHERE } from './file-client';

/** Exports that take so long that something happens to them. */

let api: TestApi;
beforeAll(async () => {
  api = await startApi(NOWHERE);
});
afterAll(() => api.close());

const catalog = exampleCatalog(
  [
    exampleTable('orders', [exampleColumn('id', 'integer'), exampleColumn('state', 'text')], {
      title: '订单',
      primary_key: ['id'],
    }),
  ],
  { database: 'shop' },
);

async function taskWith(files: Record<string, string>): Promise<string> {
  const { body } = await call(api.app, 'post', '/data_pipeline/tasks').send({ db_name: 'shop' });
  await publishFiles(api, body.data.task_id, files);
  return body.data.task_id;
}
describe('a long export', () => {
  let server: Server;
  let task: string;
  const MANY = 8_000;
  beforeAll(async () => {
    server = createServer(api.served).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const pairs = (from: number): FiledPair[] =>
      Array.from({ length: MANY }, (_, at) => ({
        ...{ question: `编号大于${from + at}的订单？${'长'.repeat(600)}`, proof: {} },
        sql: `SELECT count(*) FROM orders WHERE id > ${from + at};`,
      }));
    task = await taskWith({
      ...catalogFile(catalog),
      ...(await pairFiles('many_1', pairs(0))),
      ...(await pairFiles('many_2', pairs(MANY))),
    });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const open = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const path = `${API}/data_pipeline/tasks/${task}/export?format=chat&schema_in_prompt=none`;
      httpGet({ port, path, agent: false }, resolve).on('error', reject);
    });
  /** Whether the answer came to its end. */
  const read = async (answer: IncomingMessage): Promise<{ text: string; isWhole: boolean }> => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of answer) chunks.push(chunk as Buffer);
    } catch (error) {
      expect((error as { code?: string }).code).toBe('ECONNRESET');
    }
    return { text: Buffer.concat(chunks).toString(), isWhole: answer.complete };
  };

  it('breaks off where its files go away, and does not look whole', async () => {
    const answer = await open();
    const first = once(answer, 'data');
    await first;
    answer.pause();
    const { rows } = await api.pool.query<{ folder: string }>(
      `select folder from pairsmith.task_files where task_id = $1 and name = 'qs_many_2_pair.json'`,
      [task],
    );
    const path = join(api.dataDir, 'tasks', task, rows[0]!.folder, 'qs_many_2_pair.json');
    const content = readFileSync(path);
    rmSync(path);
    const { text, isWhole } = await read(answer);
    writeFileSync(path, content);
    expect(isWhole).toBe(false);
    expect(text.split('\n').length).toBeLessThan(MANY + 2);
  });

  it('that nobody reads on ends, and makes room: no more than four run at once', async () => {
    const answers = await Promise.all([open(), open(), open(), open()]);
    const fifth = await open();
    expect([fifth.statusCode, fifth.headers['retry-after']]).toEqual([429, expect.any(String)]);
    expect((await read(fifth)).text).toContain('同时进行的导出过多（最多4个）');
    for (const answer of answers) answer.destroy();
    for (let status: number | undefined = 429; status === 429;) {
      const next = await open();
      status = next.statusCode;
      if (status === 200) expect((await read(next)).isWhole).toBe(true);
      else next.resume();
    }
  });
});
