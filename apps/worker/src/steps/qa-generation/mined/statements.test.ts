import { Client } from 'pg';
import { createReader } from '../../../../../../tests/support/database';
import { startPostgres, type TestServer } from '../../../../../../tests/support/stack';
import { createTestRun } from '../../../../../../tests/support/step-context';
import { createTestDeps } from '../../../../../../tests/support/step-deps';
import { createDdlGeneration } from '../../ddl-generation/ddl-generation';
import { createQaGeneration } from '../qa-generation';

/** A server of its own: the module that counts is loaded at a server's start alone. Null: it is not installed. */
const startCounting = (): Promise<TestServer | null> =>
  startPostgres({ settings: { shared_preload_libraries: 'pg_stat_statements' } }).catch(() => null);

test('what the database ran becomes pairs with real values and the number of calls, and none of what we ran', async () => {
  const server = await startCounting();
  if (!server) {
    console.warn('pg_stat_statements is not installed (postgresql-contrib): nothing is tried');
    return;
  }
  const deps = createTestDeps();
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(`
      create extension pg_stat_statements;
      create table customers (customer_id int primary key, company_name text not null, city text not null, email text);
      create table orders (order_no int primary key, customer_id int not null references customers, order_date date not null,
        status text not null, freight numeric(10,2) not null);
      insert into customers select i, 'Company ' || i, (array['Berlin','Paris','Rome'])[1 + i % 3], 'p' || i || '@example.com'
        from generate_series(10, 60) i;
      insert into orders select i, 10 + i % 50, date '2023-01-05' + i % 700, (array['paid','open','cancelled'])[1 + i % 3], 5 + i % 40
        from generate_series(1, 900) i;
      analyze;`);
    const url = await createReader(server);
    await client.query(
      `do $$ begin execute format('grant pg_read_all_stats to %I', '${new URL(url).username}'); end $$`,
    );
    const list = { 'table_list.txt': 'public.customers\npublic.orders' };
    const parameters = { language: 'en' as const, db_name: 'shop', theme_count: 1, questions_per_theme: 2 };
    const described = createTestRun({ step: 'ddl_generation', dbConnection: url, files: list, parameters });
    await createDdlGeneration(deps)(described.context);

    for (const status of ['paid', 'open', 'open'])
      await client.query(
        'select count(*) from orders where status = $1 and order_date >= $2 and order_date < $3',
        [...[status, '2023-01-01', '2024-01-01']],
      );
    await client.query('select * from orders where order_no = 7');
    await client.query(`select company_name from customers where email = 'p12@example.com'`);
    await client.query(
      'select c.city, sum(o.freight) from orders o join customers c using (customer_id) group by c.city order by 2 desc limit 3',
    );
    const files = { ...list, ...Object.fromEntries(described.written) };
    const test = createTestRun({
      ...{ step: 'qa_generation', dbConnection: url, files },
      parameters: { ...parameters, mine: ['statements'] },
    });
    await createQaGeneration(deps)(test.context);

    const { pairs, left_out: leftOut } = JSON.parse(
      test.written.get('mined_shop_20250702_190411.json') ?? '',
    ) as {
      pairs: { question: string; calls: number; sql: string }[];
      left_out: { reason: string; sql: string }[];
    };
    expect(pairs.map(({ question, calls }) => [calls, question])).toEqual([
      [3, 'What is the number of cancelled orders in 2023?'],
      [1, 'List the 10 customer cities with the highest total freight of orders.'],
    ]);
    expect(pairs[0]?.sql).toContain("status = 'cancelled'");
    expect(leftOut.map(({ reason, sql }) => [reason, sql])).toEqual([
      ['no_value', 'select * from orders where order_no = $1'],
      ['no_value', 'select company_name from customers where email = $1'],
    ]);
  } finally {
    await client.end();
    await deps.close();
    await server.stop();
  }
});
