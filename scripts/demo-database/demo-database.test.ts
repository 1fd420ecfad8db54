import { Client } from 'pg';
import { createDatabase } from '../../tests/support/database';
import { demoDatabase, ensureDemo, testReader } from '../../tests/support/demo-database';
import { testStack } from '../../tests/support/stack';
import { pointTo, withClient } from './connect';
import { DEMO_TABLES } from './demo-database';
import { createSampleDatabase } from './sample-database';

let reader: Client;
let adminUrl: string;

beforeAll(async () => {
  const demo = await demoDatabase();
  adminUrl = demo.adminUrl;
  reader = new Client({ connectionString: demo.url });
  await reader.connect();
});
afterAll(() => reader.end());

/** `schema.table` → how many rows, and a sum over their text that does not depend on their order. */
const readContent = async (client: Client): Promise<Record<string, string>> => {
  const tables = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
      where relnamespace in ('public'::regnamespace, 'ods'::regnamespace) and relkind in ('r', 'p') and not relispartition`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${name} t`,
    );
    content[name] = rows[0]!.sum;
  }
  return content;
};

const readStatistics = async (client: Client): Promise<unknown[]> => {
  const { rows } = await client.query(
    `select schemaname, tablename, attname, null_frac, n_distinct, most_common_vals::text, histogram_bounds::text
       from pg_stats where schemaname in ('public', 'ods') order by 1, 2, 3`,
  );
  return rows as unknown[];
};

const count = async (sql: string): Promise<number> =>
  Number((await reader.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]!.n);

test('it has at least 9 tables and 200,000 rows, and the tables of the demo task hold some', async () => {
  const rows = Object.entries(await readContent(reader)).map(
    ([name, sum]) => [name, Number.parseInt(sum, 10)] as const,
  );
  expect(rows.length).toBeGreaterThanOrEqual(9);
  expect(rows.reduce((sum, [, n]) => sum + n, 0)).toBeGreaterThanOrEqual(200_000);
  const filled = rows
    .filter(([, n]) => n > 0)
    .map(([name]) => (name.includes('.') ? name : `public.${name}`));
  expect(filled).toEqual(expect.arrayContaining(DEMO_TABLES));
});

test('a second build has the same rows and the same statistics', async () => {
  await ensureDemo('pairsmith_demo_again');
  const again = pointTo(adminUrl, 'pairsmith_demo_again');
  expect(await withClient(again, readContent)).toEqual(await readContent(reader));
  expect(await withClient(again, readStatistics)).toEqual(await withClient(adminUrl, readStatistics));
});

test('a complete database of this version is kept, one of another version is replaced', async () => {
  const target = { adminUrl: testStack().pgUrl, database: 'pairsmith_small' };
  const identify = async (version: number) => {
    await createSampleDatabase(
      { ...target, readerRole: testReader.name, readerPassword: testReader.password },
      {
        ...{ kind: 'pairsmith small database', label: '小库', schemas: ['public'] },
        scripts: [`create table facts as select ${version} as version`],
      },
    );
    return withClient(pointTo(target.adminUrl, target.database), async (client) => {
      const { rows } = await client.query<{ oid: number; version: number }>(
        'select oid, version from pg_database, facts where datname = current_database()',
      );
      return rows[0]!;
    });
  };
  const first = await identify(1);
  expect(await identify(1)).toEqual(first);
  const second = await identify(2);
  expect(second.oid).not.toBe(first.oid);
  expect([first.version, second.version]).toEqual([1, 2]);
});

test('a database that is not a demo database is left alone', async () => {
  const own = await createDatabase();
  await expect(ensureDemo(own.name)).rejects.toThrow('不是演示库');
  await own.drop();
});

test('the reader can do nothing but read, not even after asking for a transaction that may write', async () => {
  const insert = 'insert into bss_section_route (route_code, route_name) values (1, 1)';
  await expect(reader.query(insert)).rejects.toThrow('read-only transaction');
  for (const statement of [
    insert,
    'update bss_member set points = 0',
    'delete from ods.vehicle_flow',
    'create table public.mine (id int)',
    'create table ods.mine (id int)',
    'create temporary table mine (id int)',
    'create schema mine',
  ]) {
    await expect(reader.query(`begin read write; ${statement}`)).rejects.toThrow(/permission denied/);
    await reader.query('rollback');
  }
});

test('it has an enum, a view, monthly partitions and few declared keys', async () => {
  const ours = `connamespace in ('public'::regnamespace, 'ods'::regnamespace)`;
  expect(await count(`pg_enum where enumtypid = 'urgency_level'::regtype`)).toBe(3);
  expect(await count('v_area_month_revenue')).toBeGreaterThan(500);
  expect(await count(`pg_inherits where inhparent = 'ods.vehicle_flow'::regclass`)).toBe(24);
  expect(await count(`pg_constraint where contype = 'f' and ${ours}`)).toBe(3);
  expect(await count(`pg_constraint where contype = 'p' and ${ours}`)).toBe(5);
});

test('about a third of the columns have a comment, in Chinese', async () => {
  const { rows } = await reader.query<{ comment: string | null }>(
    `select col_description(attrelid, attnum) as comment from pg_attribute join pg_class c on c.oid = attrelid
      where attnum > 0 and relnamespace in ('public'::regnamespace, 'ods'::regnamespace)
        and relkind in ('r', 'p', 'v') and not relispartition`,
  );
  const comments = rows.flatMap(({ comment }) => comment ?? []);
  expect(comments.length / rows.length).toBeGreaterThan(0.3);
  expect(comments.length / rows.length).toBeLessThan(0.4);
  expect(comments.filter((comment) => !/^[\p{Script=Han}]/u.test(comment))).toEqual([]);
});

test('some of everything has no match: branches without orders, orders without their branch, products never sold', async () => {
  const orphan = 'bss_sales_order o where not exists (select from bss_branch b where b.id = o.branch_id)';
  const idle = 'bss_branch b where not exists (select from bss_sales_order o where b.id = o.branch_id)';
  const unsold =
    'bss_product p where not exists (select from bss_sales_order_item i where i.product_code = p.product_code)';
  for (const sql of [orphan, idle, unsold]) expect(await count(sql)).toBeGreaterThan(10);
});

test('identity numbers carry a right check character and an area code that nobody has', async () => {
  const { rows } = await reader.query<{ id: string }>(
    'select id_card_no as id from bss_member where id_card_no is not null',
  );
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const wrong = rows.filter(({ id }) => {
    const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
    return !id.startsWith('3612') || id[17] !== '10X98765432'[sum % 11];
  });
  expect(rows.length).toBeGreaterThan(3000);
  expect(wrong).toEqual([]);
});
