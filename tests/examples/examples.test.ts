import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { NOWHERE } from '../contract/file-client';
import { call, startApi, type TestApi } from '../support/api';
import { startFakeLlm } from '../support/fake-llm';
import { fromSource } from '../support/from-source';
import { catalogFile, pairFiles, publishFiles } from '../support/publish-files';
import { readZip } from '../support/read-zip';

/** What examples/ shows works on a store and a service as they are. */

const ROOT = join(__dirname, '../..');
const DB_NAME = 'shop';
const QUESTIONS = ['有多少个订单？', '请问有多少个订单？', '有多少个客户？', '门店分布在哪些城市？'];

let api: TestApi;
let server: Server;
let url: string;
let folder: string;
beforeAll(async () => {
  api = await startApi(NOWHERE);
  const pairs = QUESTIONS.map((question, at) => ({
    ...{ training_data_type: 'sql', question, db_name: DB_NAME },
    sql: `SELECT count(*) FROM t${at}`,
  }));
  const ddl = { training_data_type: 'ddl', ddl: 'CREATE TABLE orders (id int);', db_name: DB_NAME };
  // Word for word the same question, of a database that nobody asks about.
  const other = { ...pairs[1]!, db_name: 'another-shop', question: QUESTIONS[0]! };
  const { body } = await call(api.app, 'post', '/training_data/create').send({
    data: [...pairs, other, ddl],
  });
  expect(body.data.failed_count).toBe(0);
  server = createServer(api.served).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'pairsmith-examples-'));
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await api?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

describe('examples/python', () => {
  /** The statements of a Python file by their names, as psycopg sends them: `%(name)s` is a parameter. */
  const statementsOf = (file: string): Map<string, string> => {
    const source = readFileSync(join(ROOT, 'examples/python', file), 'utf8');
    return new Map(
      [...source.matchAll(/^([A-Z_]+) = """\n([^]*?)^"""$/gm)].map(([, name = '', sql = '']) => [name, sql]),
    );
  };
  const query = async (sql: string, given: Record<string, unknown> = {}) => {
    const names: string[] = [];
    const text = sql.replace(/%\((\w+)\)s/g, (_, name: string) => `$${names.push(name)}`);
    expect(names.every((name) => name in given)).toBe(true);
    const { rows } = await api.pool.query<Record<string, unknown>>(
      text,
      names.map((name) => given[name]),
    );
    return rows;
  };

  it('psycopg counts, selects by database and proof, and finds what is asked alike', async () => {
    const statements = statementsOf('read_with_psycopg.py');
    expect([...statements.keys()]).toEqual(['COUNTS', 'PAIRS', 'ALIKE', 'TABLES']);
    const [counts = '', pairs = '', alike = '', tables = ''] = [...statements.values()];
    expect(await query(counts)).toEqual(
      expect.arrayContaining([
        { name: 'sql', rows: expect.anything() as unknown },
        { name: 'ddl', rows: expect.anything() as unknown },
      ]),
    );
    const found = await query(pairs, { db_name: DB_NAME, proof_level: 'L0' });
    const questions = found.map(
      ({ document }) => (JSON.parse(String(document)) as { question: string }).question,
    );
    expect(questions.sort()).toEqual([...QUESTIONS].sort());
    expect(await query(pairs, { db_name: DB_NAME, proof_level: 'L3' })).toEqual([]);
    expect(await query(pairs, { db_name: 'another', proof_level: 'L0' })).toEqual([]);

    const first = found.find(({ document }) => String(document).includes(`"${QUESTIONS[0]}"`))!;
    const [near, ...others] = await query(alike, { id: first['id'] });
    expect(near!['document']).toContain(`"${QUESTIONS[1]}"`);
    expect(others).toHaveLength(2);
    expect(await query(tables, { db_name: DB_NAME })).toMatchObject([
      { ddl: 'CREATE TABLE orders (id int);' },
    ]);
  });

  it('LangChain learns which model the rows were embedded with, and filters by metadata as it does', async () => {
    const { model, dimension } = (await query(statementsOf('read_with_langchain.py').get('MODELS')!)).find(
      ({ name }) => name === 'sql',
    )!;
    expect(model).toMatch(/^pairsmith-/);
    // What langchain-postgres 0.0.15 asks for `filter={"db_name": {"$eq": …}}` with use_jsonb.
    const nearest = await query(
      `select e.document, e.embedding <=> %(vector)s::vector as distance
         from langchain_pg_embedding e join langchain_pg_collection c on c.uuid = e.collection_id
        where c.name = 'sql'
          and jsonb_path_match(e.cmetadata, '$.db_name == $value'::jsonpath, %(value)s::jsonb)
        order by distance limit 5`,
      {
        vector: JSON.stringify(Array.from({ length: Number(dimension) }, (_, at) => (at === 0 ? 1 : 0))),
        value: JSON.stringify({ value: DB_NAME }),
      },
    );
    expect(nearest).toHaveLength(QUESTIONS.length);
  });
});

const python = (code: string): boolean => spawnSync('python3', ['-c', code]).status === 0;
const withPython = python('') ? describe : describe.skip;

/** The libraries are not everywhere: here they note what they are asked for. */
withPython('examples/python, as programs', () => {
  const STUBS = {
    'psycopg/__init__.py': `
class Connection:
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def execute(self, sql, *_): return [('sql', 'bge-m3', '1024')]
def connect(url, **_): return Connection()
`,
    'psycopg/rows.py': 'dict_row = None\n',
    'langchain_openai.py': 'class OpenAIEmbeddings:\n    def __init__(self, **given): self.given = given\n',
    'langchain_postgres.py': `
class PGVector:
    def __init__(self, **given): print('connection', given['connection'], given['collection_name'])
    def similarity_search_with_score(self, question, k, filter): print('asks', question, filter); return []
    def similarity_search(self, question, k, filter): return []
`,
  };
  const run = (file: string, args: string[], env: Record<string, string> = {}) => {
    const stubs = mkdtempSync(join(folder, 'stubs-'));
    mkdirSync(join(stubs, 'psycopg'));
    for (const [name, text] of Object.entries(STUBS)) writeFileSync(join(stubs, name), text);
    const options = {
      env: { PATH: process.env['PATH'], PYTHONPATH: stubs, ...env },
      encoding: 'utf8',
    } as const;
    return spawnSync('python3', [join(ROOT, 'examples/python', file), ...args], options);
  };

  it('say what to give them', () => {
    for (const file of ['read_with_psycopg.py', 'read_with_langchain.py'])
      expect(run(file, [])).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Give .*\n$/) });
    expect(run('read_with_langchain.py', ['postgres://a/b', 'shop', 'how many?']).stderr).toMatch(
      /^Set EMBEDDING_MODEL/,
    );
  });

  it('give LangChain an address that it reads, however DATABASE_URL begins', () => {
    const env = { EMBEDDING_MODEL: 'bge-m3', EMBEDDING_BASE_URL: 'http://127.0.0.1:1/v1' };
    for (const scheme of ['postgres', 'postgresql']) {
      const { stdout, stderr } = run(
        'read_with_langchain.py',
        [`${scheme}://a@b/c`, 'shop', 'how many?'],
        env,
      );
      expect([stderr, stdout]).toEqual([
        '',
        expect.stringMatching(/^connection postgresql\+psycopg:\/\/a@b\/c sql$/m),
      ]);
    }
  });

  (python('import psycopg') ? it : it.skip)('psycopg itself reads the store', async () => {
    const options = { env: { PATH: process.env['PATH'] } };
    const file = join(ROOT, 'examples/python/read_with_psycopg.py');
    const { stdout } = await promisify(execFile)('python3', [file, api.databaseUrl, DB_NAME], options);
    expect(stdout).toMatch(/^ +5 sql$/m);
  });
});

describe('examples/typescript', () => {
  const run = async (file: string, args: string[], env: Record<string, string> = {}) => {
    const [command, ...rest] = fromSource(`examples/typescript/${file}`, ...args);
    const options = { cwd: ROOT, env: { PATH: process.env['PATH'], PAIRSMITH_URL: url, ...env } };
    return (await promisify(execFile)(command, rest, options)).stdout.trim();
  };

  it('answers a question with what the training data has: the nearest pair, or what a model makes of it', async () => {
    expect(await run('answer-a-question.ts', [QUESTIONS[0]!, DB_NAME])).toBe(
      `-- ${QUESTIONS[0]}\nSELECT count(*) FROM t0`,
    );
    const sent: string[] = [];
    const model = await startFakeLlm({
      answer: (body) => {
        sent.push(JSON.stringify(body));
        return { kind: 'text', text: 'Here it is:\n```sql\nSELECT count(*) FROM orders;\n```' };
      },
    });
    const settings = { LLM_BASE_URL: model.url, LLM_API_KEY: 'key', LLM_MODEL: 'some-model' };
    expect(await run('answer-a-question.ts', [QUESTIONS[0]!], settings)).toBe('SELECT count(*) FROM orders;');
    expect(sent.join()).toContain(QUESTIONS[1]);
    expect(sent.join()).toContain('CREATE TABLE orders');
    await model.close();
  });

  it('saves an export whole, and of one that is refused nothing', async () => {
    const { body } = await call(api.app, 'post', '/data_pipeline/tasks').send({ db_name: DB_NAME });
    const task = body.data.task_id as string;
    const path = join(folder, 'spider.zip');
    await expect(run('save-export.ts', [task, 'spider', path])).rejects.toThrow('ddl_generation');
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
    const catalog = exampleCatalog([exampleTable('orders', [exampleColumn('id', 'integer')])]);
    const pairs = [{ question: QUESTIONS[0]!, sql: 'SELECT count(*) FROM orders;' }];
    await publishFiles(api, task, { ...catalogFile(catalog), ...(await pairFiles('shop_1', pairs)) });
    await run('save-export.ts', [task, 'spider', path]);
    expect([...(await readZip(readFileSync(path))).keys()]).toContain('tables.json');
  });
});
