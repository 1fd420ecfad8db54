import type { Catalog } from '@pairsmith/catalog';
import { loadParser, parse } from './parse';
import { referencesOf, tableKey } from './tables';

beforeAll(loadParser);

const table = (schema: string, name: string, ...columns: string[]) => ({
  schema,
  name,
  columns: columns.map((column) => ({ name: column })),
});

const catalog = {
  tables: [
    table('public', 'orders', 'id', 'customer_id', 'amount', 'created'),
    table('public', 'customers', 'id', 'name', 'city'),
    table('ods', 'customers', 'id', 'name'),
    table('ods', 'events', 'id', 'kind'),
  ],
} as unknown as Catalog;

const read = (sql: string, known?: Catalog) => {
  const { tables, columns } = referencesOf(parse(sql), known);
  return {
    tables: tables.map(tableKey).sort(),
    columns: columns
      .map((reference) => `${reference.table ? tableKey(reference.table) : '?'}.${reference.column}`)
      .sort(),
  };
};

it.each([
  ['select o.id from public.orders o', ['public.orders'], ['public.orders.id']],
  ['select id from orders', ['orders'], ['orders.id']],
  ['select a.id, b.x from a join ods.b on a.id = b.a_id', ['a', 'ods.b'], ['a.id', 'ods.b.a_id', 'ods.b.x']],
  ['select x from a, b', ['a', 'b'], ['?.x']],
  ['select count(*) from a', ['a'], []],
  ['select a.*, b.x from a, b', ['a', 'b'], ['a.*', 'b.x']],
  ['select * from a union select y from b order by 1', ['a', 'b'], ['a.*', 'b.y']],
  ['with a as (select x from b) select a.x, y from a', ['b'], ['b.x']],
  ['with a as (select x from a) select * from a', ['a'], ['a.x']],
  [
    'with recursive a as (select x from b union all select b.y from b join a on a.x = b.z) select * from a',
    ['b'],
    ['b.x', 'b.y', 'b.z'],
  ],
  ['select * from (select x from a) s where s.x > 1', ['a'], ['a.x']],
  ['select * from a where exists (select 1 from b where b.k = a.k)', ['a', 'b'], ['a.*', 'a.k', 'b.k']],
  ['select o.x from a o where o.y in (select o.z from b o)', ['a', 'b'], ['a.x', 'a.y', 'b.z']],
  ['select sum(x) as total from a group by y order by total', ['a'], ['a.x', 'a.y']],
  [
    'select m.top from a, lateral (select max(b.v) as top from b where b.a = a.id) m',
    ['a', 'b'],
    ['a.id', 'b.a', 'b.v'],
  ],
  ['select 1 from a join b using (id)', ['a', 'b'], ['a.id', 'b.id']],
  ['select rank() over w from a window w as (partition by p order by q)', ['a'], ['a.p', 'a.q']],
  ['select t from a t', ['a'], ['a.*']],
  ['select g from generate_series(1, 3) g', [], []],
  ['select "名称" from "货物" where "状态" = $$x$$', ['货物'], ['货物.名称', '货物.状态']],
  ['select v.a from (values (1)) v(a)', [], []],
])('finds what is read: %s', (sql, tables, columns) => {
  expect(read(sql)).toEqual({ tables, columns });
});

describe('with a catalogue', () => {
  it('gives each column its table and each table its schema', () => {
    expect(read('select name, amount from orders o join customers c on c.id = customer_id', catalog)).toEqual(
      {
        tables: ['public.customers', 'public.orders'],
        columns: [
          'public.customers.id',
          'public.customers.name',
          'public.orders.amount',
          'public.orders.customer_id',
        ],
      },
    );
  });

  it('takes the only table of a name where public has none', () => {
    expect(read('select kind from events', catalog)).toEqual({
      tables: ['ods.events'],
      columns: ['ods.events.kind'],
    });
  });

  it('knows a column by the name that its table has, whatever the statement calls it', () => {
    expect(read('select o.sum, buyer from orders o (no, buyer, sum)', catalog).columns).toEqual([
      ...['public.orders.amount', 'public.orders.customer_id'],
    ]);
  });

  it('gives what USING names to the tables that have it', () => {
    expect(
      read('select name from orders join customers using (id) join ods.events using (id, kind)', catalog)
        .columns,
    ).toEqual([
      ...[
        'ods.events.id',
        'ods.events.kind',
        'public.customers.id',
        'public.customers.name',
        'public.orders.id',
      ],
    ]);
  });

  it('finds an outer column inside a sub-query', () => {
    expect(
      read('select 1 from orders where exists (select 1 from ods.events e where e.id = customer_id)', catalog)
        .columns,
    ).toEqual(['ods.events.id', 'public.orders.customer_id']);
  });

  it('leaves a column open that no table has', () => {
    expect(read('select colour from orders', catalog).columns).toEqual(['?.colour']);
  });

  it('keeps a qualified column that the table does not have, so that it can be refused', () => {
    expect(read('select o.secret from orders o', catalog).columns).toEqual(['public.orders.secret']);
  });
});
