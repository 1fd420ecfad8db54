import { call, startApi, type TestApi } from '../support/api';

/** Pages of tasks by cursor: the offsets beside them count from the start each time, and shift with every new task. */

const TASKS = 45;
const LIST = '/data_pipeline/tasks';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({});
  await api.pool.query(
    `insert into pairsmith.tasks
       (task_id, task_name, status, connection_sealed, connection_masked, parameters, created_by, created_at, started_at)
     select 'task_20250101_' || to_char(n, 'FM000000'), case when n % 3 > 0 then '名称' || n % 5 end,
            case when n % 4 = 0 then 'failed' else 'completed' end, '', '',
            '{"db_name": "shop", "business_context": ""}', 'guest',
            -- Three at each moment, one of four of which was never started.
            timestamptz '2025-01-01' + (n / 3) * interval '1 microsecond',
            case when n % 4 > 0 then timestamptz '2025-01-02' + (n / 2) * interval '1 second' end
       from generate_series(1, $1::int) n`,
    [TASKS],
  );
  await api.pool.query(
    `insert into pairsmith.task_steps (task_id, step, position)
     select task_id, step, position from pairsmith.tasks,
            unnest(array['ddl_generation', 'qa_generation', 'sql_validation', 'training_load']) with ordinality s (step, position)`,
  );
});
afterAll(() => api.close());

interface Page {
  tasks: { task_id: string }[];
  next_cursor: string | null;
}
const ids = ({ tasks }: Page) => tasks.map(({ task_id }) => task_id);

const listed = async (query: object): Promise<Page & { total: number }> =>
  (await call(api.app, 'get', LIST).query(query)).body.data;
const queried = async (body: object): Promise<Page & { pagination: object }> =>
  (await call(api.app, 'post', `${LIST}/query`).send(body)).body.data;

/** All pages one after the other. */
async function walk(pageAt: (cursor: { cursor?: string }) => Promise<Page>, between = async () => {}) {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await pageAt(cursor ? { cursor } : {});
    found.push(...ids(page));
    cursor = page.next_cursor;
    await between();
  }
  return found;
}

it.each([{}, { status: 'failed' }])('go through the whole list, as it stands at once: %o', async (filter) => {
  const whole = ids(await listed({ limit: 100, ...filter }));
  for (const limit of [1, 7, whole.length]) {
    expect(await walk((cursor) => listed({ limit, ...filter, ...cursor }))).toEqual(whole);
  }
});

const SORTS = ['created_at', 'started_at', 'completed_at', 'task_name', 'status'];
it.each(SORTS.flatMap((sort_by) => ['asc', 'desc'].map((sort_order) => ({ sort_by, sort_order }))))(
  'go through a query in every order, those without a value too: %o',
  async (sort) => {
    const whole = await queried({ page_size: 100, db_name: 'shop', ...sort });
    expect(whole).toMatchObject({ tasks: { length: TASKS }, next_cursor: null });
    const asked = { page_size: 4, db_name: 'shop', ...sort };
    expect(await walk((cursor) => queried({ ...asked, ...cursor }))).toEqual(ids(whole));
  },
);

it('bring no task twice and leave none out while others are made and deleted', async () => {
  const before = ids(await listed({ limit: 100 }));
  const made: string[] = [];
  const found = await walk(
    (cursor) => listed({ limit: 10, ...cursor }),
    async () => {
      const { body } = await call(api.app, 'post', LIST).send({
        db_connection: 'postgresql://reader@127.0.0.1:1/shop',
      });
      made.push(body.data.task_id);
    },
  );
  expect(found).toEqual(before);
  await api.pool.query('delete from pairsmith.tasks where task_id = any($1)', [made]);
});

it('say what is left: the total as before, and in a query whether a page follows', async () => {
  const first = await queried({ page_size: 20 });
  expect(first.pagination).toMatchObject({ total: TASKS, has_next: true, has_prev: false });
  const second = await queried({ page_size: 20, cursor: first.next_cursor });
  expect(second.pagination).toMatchObject({ total: TASKS, has_next: true, has_prev: true });
  const last = await queried({ page_size: 20, cursor: second.next_cursor });
  expect(last).toMatchObject({ next_cursor: null, pagination: { has_next: false, has_prev: true } });
  expect(ids(last)).toHaveLength(5);
});

const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a cursor', () => {
  const refusal = async (query: object) => {
    const { status, body } = await call(api.app, 'get', LIST).query(query);
    return { status, response: body.data.response, invalid: body.data.invalid_params };
  };
  const INVALID = {
    status: 400,
    invalid: ['cursor'],
    response: expect.stringContaining('请以相同的筛选和排序传回上一页的 next_cursor，或去掉 cursor'),
  };

  it('that is none is refused, with what to do', async () => {
    const digest = JSON.parse(
      Buffer.from((await listed({ limit: 1 })).next_cursor!, 'base64url').toString('utf8'),
    )[2] as string;
    const good = ['created_at', 'desc', digest, '2025-01-01T00:00:00.000000Z', 'task_1'];
    expect(await refusal({ cursor: forged(...good) })).toMatchObject({ status: 200 });
    const withAt = (at: number, value: unknown) =>
      forged(...good.map((part, index) => (index === at ? value : part)));
    for (const cursor of [
      ...['x', '', 'null', '!!', 'W10', forged(), forged(...good, 1), forged(...good.slice(0, 4))],
      ...[withAt(3, null), withAt(3, 7), withAt(3, 'now'), withAt(3, '2025-02-31T00:00:00.000000Z')],
      ...[withAt(3, '0001-01-01T00:00:00.000000Z'), withAt(4, 'a\u0000'), withAt(4, {}), withAt(1, 'asc')],
    ])
      expect([cursor, await refusal({ cursor })]).toEqual([cursor, INVALID]);
  });

  it('of other filters or another order is refused', async () => {
    const { next_cursor: ofAll } = await listed({ limit: 1 });
    const { next_cursor: ofFailed } = await listed({ limit: 1, status: 'failed' });
    expect(await refusal({ cursor: ofAll, status: 'failed' })).toEqual(INVALID);
    expect(await refusal({ cursor: ofFailed })).toEqual(INVALID);
    for (const other of [{ sort_order: 'asc' }, { sort_by: 'status' }, { task_name: '名' }]) {
      const { status } = await call(api.app, 'post', `${LIST}/query`).send({ cursor: ofAll, ...other });
      expect([other, status]).toEqual([other, 400]);
    }
  });

  it('stands for an offset or a number of a page, not beside one', async () => {
    const { next_cursor: cursor } = await listed({ limit: 1 });
    expect(await refusal({ cursor, offset: 5 })).toEqual({
      ...{ status: 400, invalid: ['cursor', 'offset'] },
      response: 'cursor 与 offset 不能同时使用，请只保留其中一个',
    });
    const { status, body } = await call(api.app, 'post', `${LIST}/query`).send({ cursor, page: 2 });
    expect([status, body.data.invalid_params]).toEqual([400, ['cursor', 'page']]);
  });
});
