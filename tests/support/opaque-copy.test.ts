import { Client } from 'pg';
import { createOpaqueCopy } from './opaque-copy';
import { demoDatabase } from './demo-database';

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};

const count = async (client: Client, sql: string): Promise<number> =>
  Number((await client.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]!.n);

const own = `relnamespace in ('public'::regnamespace, 'ods'::regnamespace) and relkind in ('r', 'p', 'v')`;

describe.each([{ comments: true }, { comments: false }])(
  'an opaque copy with comments: $comments',
  (options) => {
    let demo: Client;
    let copy: Client;
    let names: Map<string, string>;

    beforeAll(async () => {
      demo = await connect((await demoDatabase()).url);
      const made = await createOpaqueCopy(options);
      names = made.names;
      copy = await connect(made.url);
    });
    afterAll(() => Promise.all([demo.end(), copy.end()]));

    const columnsOf = (table: string): string[] =>
      [...names.keys()]
        .filter((key) => key.startsWith(`${table}.`))
        .map((key) => key.slice(table.length + 1));

    test('no table, column or type keeps its name, and no key is declared', async () => {
      const { rows } = await copy.query<{ name: string }>(
        `select relname as name from pg_class where ${own}
       union select attname from pg_attribute join pg_class c on c.oid = attrelid where attnum > 0 and ${own}
       union select typname from pg_type where typtype = 'e'`,
      );
      expect(rows.length).toBeGreaterThan(150);
      expect(rows.filter(({ name }) => !/^[tce]_[0-9a-f]{4,}$/.test(name))).toEqual([]);
      expect(
        await count(
          copy,
          `pg_constraint join pg_class c on c.oid = conrelid where contype <> 'c' and ${own}`,
        ),
      ).toBe(0);
      expect(await count(copy, `pg_index i join pg_class c on c.oid = indrelid where ${own}`)).toBe(0);
    });

    test('the rows are the same under the new names, in tables, partitions and view', async () => {
      for (const table of [
        'public.bss_member',
        'public.bss_complaint',
        'ods.vehicle_flow',
        'public.v_area_month_revenue',
      ]) {
        const columns = columnsOf(table);
        const renamed = columns.map((column) => names.get(`${table}.${column}`));
        const sum = (list: unknown[], from: string) =>
          `select count(*), sum(hashtextextended(row(${list.join(', ')})::text, 0)) from ${from}`;
        const original = await demo.query(sum(columns, table));
        expect((await copy.query(sum(renamed, names.get(table)!))).rows).toEqual(original.rows);
      }
      const partitions = `pg_inherits where inhparent = '${names.get('ods.vehicle_flow')}'::regclass`;
      expect(await count(copy, partitions)).toBe(24);
    });

    test('the columns stand in another order', async () => {
      const { rows } = await copy.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 order by attnum`,
        [names.get('public.bss_sales_order')],
      );
      const before = columnsOf('public.bss_sales_order').map((column) =>
        names.get(`public.bss_sales_order.${column}`),
      );
      const after = rows.map(({ name }) => name);
      expect(after).not.toEqual(before);
      expect([...after].sort()).toEqual([...before].sort());
    });

    test('comments are all there, or all gone', async () => {
      const described = `pg_description d join pg_class c on c.oid = d.objoid where ${own}`;
      expect(await count(copy, described)).toBe(options.comments ? await count(demo, described) : 0);
    });

    test('its reader can only read', async () => {
      await expect(
        copy.query(`begin read write; delete from ${names.get('ods.vehicle_flow')}`),
      ).rejects.toThrow('permission denied');
      await copy.query('rollback');
    });
  },
);
