import { createEmbedder } from '@pairsmith/llm';
import { call, startApi, type TestApi } from '../support/api';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';

const STORED = 'stored-sql';
const PAIR = { training_data_type: 'sql', question: '有多少个订单？', sql: 'SELECT count(*) FROM orders;' };

/** Everything that wants a vector of the model that is configured. */
const WAYS: [string, (api: TestApi) => ReturnType<typeof call>][] = [
  ['create', ({ app }) => call(app, 'post', '/training_data/create').send({ data: PAIR })],
  ['update', ({ app }) => call(app, 'post', '/training_data/update').send({ id: STORED, ...PAIR })],
  [
    'upload',
    ({ app }) =>
      call(app, 'post', '/training_data/upload')
        .field('file_type', 'sql_pair_json')
        .attach(
          'file',
          Buffer.from(JSON.stringify([{ question: PAIR.question, sql: PAIR.sql }])),
          'pairs.json',
        ),
  ],
  ['search', ({ app }) => call(app, 'post', '/training_data/search').send({ question: PAIR.question })],
];
const rebuild = ({ app }: TestApi) => call(app, 'post', '/training_data/rebuild').send({ confirm: true });

/** One row, of this model's vectors. */
const storeRow = (api: TestApi, model: string, dimension: number) =>
  api.pool.query(
    `insert into langchain_pg_collection (name, cmetadata)
       values ('sql', json_build_object('embedding_model', '${model}', 'embedding_dimension', ${dimension}));
     insert into langchain_pg_embedding (id, collection_id, embedding, document, cmetadata)
       select '${STORED}', uuid, array_fill(0.5::real, array[${dimension}])::vector, '{"question":"q","sql":"SELECT 1;"}', '{}'
         from langchain_pg_collection`,
  );
const contents = async ({ pool }: TestApi) =>
  (
    await pool.query(
      `select c.name, c.cmetadata::text as model, e.id, e.document, e.embedding::text
         from langchain_pg_collection c left join langchain_pg_embedding e on e.collection_id = c.uuid order by 1, 3`,
    )
  ).rows;

describe('a store of another embedding model', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await storeRow(api, 'other', 8);
  });
  afterAll(() => api.close());

  it.each(WAYS)(
    '%s is refused with 409, names both models and the rebuild, and changes nothing',
    async (_way, ask) => {
      const before = await contents(api);
      const { body } = await ask(api);
      expect(body).toMatchObject({ code: 409, data: { error_type: 'embedding_model_mismatch' } });
      for (const part of ['other(8维)', '(1024维)', '/training_data/rebuild'])
        expect(body.data.response).toContain(part);
      expect(await contents(api)).toEqual(before);
    },
  );
});

describe('an embedding model that begins to answer and stops', () => {
  let llm: FakeLlm;
  let api: TestApi;
  beforeAll(async () => {
    llm = await startFakeLlm({ stallEmbeddings: true });
    // The model's own limits for a rebuild, which has no other; the request's own deadline for all that is short.
    const stalling = createEmbedder({
      ...{ baseUrl: llm.url, apiKey: null, model: 'fake', dimension: 8, batchSize: 2, concurrency: 1 },
      retry: { callTimeoutMs: 1_000, stalls: 1 },
    });
    api = await startApi({}, { openEmbedder: () => Promise.resolve(stalling), embeddingMs: 200 });
    await storeRow(api, 'fake', 8);
  });
  afterAll(async () => {
    await api.close();
    await llm.close();
  });

  it.each(WAYS)('%s ends by its own deadline with 502, and nothing is written', async (_way, ask) => {
    const before = await contents(api);
    const { body } = await ask(api);
    expect(body).toMatchObject({ code: 502, data: { error_type: 'llm_error' } });
    expect(body.data.response).toContain('没有在 0.2 秒内完成');
    expect(await contents(api)).toEqual(before);
  });

  it('a rebuild ends with 502 when the model’s tries are over, with the store as it was and free again', async () => {
    const before = await contents(api);
    for (let time = 0; time < 2; time += 1)
      expect((await rebuild(api)).body).toMatchObject({ code: 502, data: { error_type: 'llm_error' } });
    expect(await contents(api)).toEqual(before);
  });
});
