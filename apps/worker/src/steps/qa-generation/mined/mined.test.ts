import type { MineSource } from '@pairsmith/core';
import { parsePairs, parseProofs } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import { Client } from 'pg';
import { createDatabase } from '../../../../../../tests/support/database';
import { createTestRun } from '../../../../../../tests/support/step-context';
import { createTestDeps } from '../../../../../../tests/support/step-deps';
import { createDdlGeneration } from '../../ddl-generation/ddl-generation';
import { createQaGeneration } from '../qa-generation';

const LABEL = 'shop_20250702_190411';
const TABLES = ['customers', 'orders', 'order_lines', 'products'];

const SCHEMA = `
create table customers (customer_id int primary key, company_name text not null, city text not null, phone text);
create table products (product_id int primary key, product_name text not null, category text not null);
create table orders (order_no int primary key, customer_id int not null references customers, order_date date not null,
  status text not null, freight numeric(10,2) not null);
create table order_lines (order_no int references orders, product_id int references products, quantity int not null,
  unit_price numeric(10,2) not null, primary key (order_no, product_id));
create table secrets (id int primary key, note text);
insert into customers select i, 'Company ' || i, (array['Berlin','Paris','Rome'])[1 + i % 3], '555-01' || i from generate_series(10, 60) i;
insert into products select i, 'Product ' || i, (array['Tea','Coffee'])[1 + i % 2] from generate_series(1, 20) i;
insert into orders select i, 10 + i % 50, date '2023-01-05' + i % 700, (array['paid','open','cancelled'])[1 + i % 3], 5 + i % 40 from generate_series(1, 900) i;
insert into order_lines select i, 1 + (i + k) % 20, 1 + i % 7, 3 + k from generate_series(1, 900) i, generate_series(0, 1) k;
create view orders_per_city as select c.city, count(*) as orders from orders o join customers c using (customer_id) group by c.city;
create view orders_of_cities as select city, orders from orders_per_city where orders > 10;
create view paid as select o.order_no, o.order_date from orders o where o.status = 'paid' and o.freight >= 20;
create recursive view counting (n) as select 1 from orders where order_no = 1 union all select n + 1 from counting where n < 5;
create function public.shout(t text) returns text language sql immutable as 'select upper(t)';
create view shouted as select public.shout(company_name) as name from customers;
create view shouted_of_one as select public.shout(company_name) as name from customers where city <> 'wang@example.com';
create view phones as select company_name, phone from customers;
create view outside as select o.order_no, s.note from orders o join secrets s on s.id = o.order_no;
create view hidden as select city from customers;
analyze;`;

describe('queries in use', () => {
  let deps: ReturnType<typeof createTestDeps>;
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let url: string;
  let documented: Record<string, string>;

  beforeAll(async () => {
    deps = createTestDeps();
    database = await createDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(SCHEMA);
    const role = `reader_${new URL(database.url).pathname.slice(1)}`;
    await client.query(
      `create role ${role} login password 'x'; grant usage on schema public to ${role};
       grant select on all tables in schema public to ${role}; revoke select on hidden from ${role}`,
    );
    await client.end();
    const reader = new URL(database.url);
    [reader.username, reader.password] = [role, 'x'];
    url = reader.href;
    const list = { 'table_list.txt': TABLES.map((name) => `public.${name}`).join('\n') };
    const test = createTestRun({
      step: 'ddl_generation',
      dbConnection: url,
      files: list,
      parameters: { language: 'en' },
    });
    await createDdlGeneration(deps)(test.context);
    documented = { ...list, ...Object.fromEntries(test.written) };
  });
  afterAll(async () => {
    await deps.close();
    await database.drop();
  });

  /** `of`: the run before, whose files are the step's own. */
  async function run(
    files: Record<string, string>,
    mine: MineSource[],
    of?: { written: Map<string, string> },
  ) {
    const before = Object.fromEntries(of?.written ?? []);
    const test = createTestRun({
      ...{ step: 'qa_generation', dbConnection: url, files: { ...documented, ...files, ...before } },
      ...(of && { changedOnly: true }),
      parameters: { db_name: 'shop', language: 'en', theme_count: 1, questions_per_theme: 4, mine },
    });
    const { list } = test.context.files;
    test.context.files.list = async () =>
      (await list()).map((file) =>
        file.name in before ? { ...file, step: 'qa_generation' as const } : file,
      );
    const outcome = await createQaGeneration(deps)(test.context);
    const text = test.written.get(`mined_${LABEL}.json`);
    const file = text === undefined ? null : (JSON.parse(text) as MinedFile);
    const reasons = Object.fromEntries((file?.left_out ?? []).map(({ source, reason }) => [source, reason]));
    return { ...test, outcome, file, reasons, mined: outcome.report['mined'] };
  }

  interface MinedFile {
    digest: string;
    pairs: { source: string; calls: number | null; question: string; sql: string }[];
    already: { source: string }[];
    left_out: { source: string; reason: string; why: { zh: string; en: string }; sql: string }[];
  }

  it('become pairs with their source, and each that does not is listed with the reason in both languages', async () => {
    const { written, file, reasons, mined, outcome } = await run({}, ['views']);
    expect(file?.pairs).toEqual([
      {
        ...{ source: 'view public.orders_per_city', calls: null },
        question: 'Show the number of orders for each customer city.',
        sql: expect.stringMatching(/^SELECT c.city, COUNT\(\*\) AS orders FROM/) as string,
      },
      expect.objectContaining({
        source: 'view public.paid',
        question: 'List the order number and order date of all paid orders with a freight of at least 20.',
      }),
    ]);
    expect(reasons).toEqual({
      'view public.counting': 'not_understood',
      'view public.hidden': 'unreadable',
      'view public.orders_of_cities': 'outside_task',
      'view public.outside': 'outside_task',
      'view public.phones': 'personal',
      'view public.shouted': 'refused',
      'view public.shouted_of_one': 'refused',
    });
    // What a view quotes of people leaves the database masked alone.
    expect(file?.left_out.find(({ source }) => source === 'view public.shouted_of_one')?.sql).toContain(
      'shout',
    );
    expect([...written.values()].join()).not.toContain('wang@example.com');
    expect(mined).toMatchObject({
      ...{ found: 9, made: 2, already: 0, more: 0, file: `mined_${LABEL}.json` },
      left_out: { not_understood: 1, outside_task: 2, personal: 1, refused: 2, unreadable: 1 },
    });
    const outside = file?.left_out.find(({ source }) => source === 'view public.outside');
    expect(outside?.why.en).toContain('public.secrets');
    expect(outside?.why.zh).toContain('public.secrets');

    const name = `qs_${LABEL}_pair.json`;
    const pairs = parsePairs(written.get(name) ?? '', name);
    const proofs = parseProofs(written.get(`proof_${LABEL}.json`) ?? '', '');
    const sources = pairs.map((pair) => proofs.get(pairHash(pair))?.source).filter(Boolean);
    expect(sources).toEqual(['view public.orders_per_city', 'view public.paid']);
    expect(outcome.report['shortfall']).toBeUndefined();
    expect(outcome.report['total_questions']).toBe(pairs.length);
  });

  const SCRIPT = `\\set ON_ERROR_STOP on
-- How many orders were placed in 2023?
select count(*) from orders where order_date >= '2023-01-01' and order_date < '2024-01-01';
selec broken from here;
SELECT count(*) AS n FROM public.orders AS x WHERE x.order_date BETWEEN '2023-01-01' AND '2023-12-31';
update orders set freight = 0;
copy orders (order_no) from stdin;
1
\\.
select c.city, sum(o.freight) as freight from orders o join customers c on c.customer_id = o.customer_id group by c.city order by 2 desc;
select * from secrets;
select 1;
`;

  it('a script is read statement by statement, by the line of each', async () => {
    const { file, reasons } = await run({ 'reports.sql': SCRIPT }, ['files']);
    expect(file?.pairs.map(({ source, question }) => [source, question])).toEqual([
      ['reports.sql:3', 'How many orders were placed in 2023?'],
      ['reports.sql:10', 'Show the total freight of orders for each customer city, from highest to lowest.'],
    ]);
    expect(reasons).toEqual({
      'reports.sql:1': 'not_a_query',
      'reports.sql:4': 'broken',
      'reports.sql:5': 'duplicate',
      'reports.sql:6': 'not_a_query',
      'reports.sql:7': 'not_a_query',
      'reports.sql:8': 'not_a_query',
      'reports.sql:11': 'outside_task',
      'reports.sql:12': 'outside_task',
    });
  });

  it("files of the step itself are nobody's queries, and where nothing is asked for nothing is read", async () => {
    const own = await run({ 'metadata_themes.sql': "select count(*) from orders where status = 'paid';" }, [
      'files',
    ]);
    expect(own.file).toBeNull();
    expect((await run({ 'reports.sql': SCRIPT }, [])).file).toBeNull();
  });

  it('are asked once: the writer asks something else, and a run that appends finds them there', async () => {
    const first = await run({ 'reports.sql': SCRIPT }, ['files']);
    const again = await run({ 'reports.sql': SCRIPT }, ['files'], first);
    // Nothing has changed: every file stays.
    expect(again.kept).toContain(`mined_${LABEL}.json`);
    const more = `${SCRIPT}select status, count(*) from orders group by status;`;
    const longer = await run({ 'reports.sql': more }, ['files'], first);
    expect(longer.mined).toMatchObject({ made: 1, already: 2 });
    expect(longer.file?.pairs).toMatchObject([{ source: 'reports.sql:13' }]);
  });

  it('a source that cannot be read is a warning that says what would help, and no failure', async () => {
    const { warnings, outcome } = await run({}, ['statements']);
    expect(warnings.join()).toContain('CREATE EXTENSION pg_stat_statements');
    expect(outcome.failure).toBeUndefined();
  });
});
