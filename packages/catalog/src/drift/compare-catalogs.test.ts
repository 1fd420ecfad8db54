import { exampleCatalog, exampleColumn, exampleRelation, exampleTable } from '../__tests__/example-tables';
import type { Catalog, Column, Table } from '../table';
import { compareCatalogs } from './compare-catalogs';
import { factsOf, isSameTable, withFormerWords } from './facts-of';

const orders = exampleTable('orders', [
  exampleColumn('id', 'bigint', { description: '订单ID' }),
  exampleColumn('note', 'text', { description: '备注' }),
  exampleColumn('state', 'varchar(10)', { description: '状态' }),
]);
const shops = exampleTable('shops', [exampleColumn('id', 'integer', { description: '门店' })]);
const before = exampleCatalog([orders, shops]);

const withColumns = (change: (columns: Column[]) => Column[]): Catalog => ({
  ...before,
  tables: [{ ...orders, columns: change([...orders.columns]) }, shops],
});
const withColumn = (name: string, change: Partial<Column>) =>
  withColumns((columns) => columns.map((one) => (one.name === name ? { ...one, ...change } : one)));

const found = (now: Catalog, listed = ['public.orders', 'public.shops']) =>
  compareCatalogs(before, now, new Set(listed)).map(({ kind, table, column, was, now: is }) =>
    [kind, column === null ? table : `${table}.${column}`, was, is].filter((part) => part !== null),
  );

it('the same tables with other rows are no change', () => {
  const rows = withColumn('note', { samples: ['甲', '乙'], statistics: null });
  expect(found({ ...rows, tables: rows.tables.map((table) => ({ ...table, row_estimate: 9_999 })) })).toEqual(
    [],
  );
});

it('a column of the same type in the same place is called a renamed one', () => {
  expect(found(withColumn('note', { name: 'remark' }))).toEqual([
    ['column_renamed', 'public.orders.note', 'note', 'remark'],
  ]);
});

it('a column of another type in its place, and one behind the last, are a lost and a new one', () => {
  expect(found(withColumn('note', { name: 'remark', type: 'integer' })).map(([kind]) => kind)).toEqual([
    'column_gone',
    'column_new',
  ]);
  const moved = withColumns(([id, note, state]) => [id!, state!, { ...note!, name: 'remark' }]);
  expect(found(moved).map(([kind]) => kind)).toEqual(['column_gone', 'column_new']);
});

it('of two lost and one new nobody can say which is which', () => {
  const now = withColumns(([id, , state]) => [id!, { ...state!, name: 'x', type: 'text' }]);
  expect(found(now).map(([kind]) => kind)).toEqual(['column_gone', 'column_gone', 'column_new']);
});

it.each<[string, Partial<Column>, string]>([
  ['a comment', { comment: '订单备注', title: '订单备注', description: '订单备注' }, 'column_comment'],
  ['other words without another comment', { title: '附言', description: '附言' }, 'column_words'],
  ['a type', { type: 'varchar(5)' }, 'column_type'],
  ['not null', { nullable: orders.columns[1]!.nullable ? false : true }, 'column_nullable'],
  ['a default', { default: "''" }, 'column_default'],
  ['labels', { enum_values: ['a', 'b'] }, 'column_values'],
  ['masking', { masking: { policy: 'mask', kind: 'phone' } }, 'column_masking'],
])('%s of a column is named once', (_, change, kind) => {
  expect(found(withColumn('note', change))).toEqual([expect.arrayContaining([kind, 'public.orders.note'])]);
});

it('a table that is gone, one that is no longer asked for and one that is new are told apart', () => {
  expect(found({ ...before, tables: [orders] })).toEqual([['table_gone', 'public.shops']]);
  expect(found({ ...before, tables: [orders] }, ['public.orders'])).toEqual([
    ['table_unlisted', 'public.shops'],
  ]);
  const more = exampleTable('goods', [exampleColumn('id', 'integer', {})]);
  expect(found({ ...before, tables: [...before.tables, more] })).toEqual([['table_new', 'public.goods']]);
});

it('a relation and a key are changes of the table', () => {
  const now = { ...before, relations: [exampleRelation('orders', 'id', 'shops', 'id')] };
  expect(found(now).map(([kind]) => kind)).toEqual(['relations']);
  expect(
    found({ ...before, tables: [{ ...orders, uniques: [['note']] }, shops] }).map(([kind]) => kind),
  ).toEqual(['keys']);
});

describe('words that a writer gave', () => {
  const wordless = (table: Table): Table => ({
    ...table,
    ...{ title: '', description: '', word_source: 'none' },
    columns: table.columns.map((one) => ({ ...one, title: '', description: '', word_source: 'none' })),
  });
  const described = (table: Table): Table => ({
    ...table,
    word_source: 'model',
    columns: table.columns.map((one) => ({ ...one, word_source: 'model' })),
  });

  it('make no table another one, and comments of the database do', () => {
    expect(isSameTable(described(orders), wordless(orders))).toBe(true);
    expect(isSameTable(described(orders), { ...wordless(orders), title: '单', word_source: 'catalog' })).toBe(
      false,
    );
  });

  it('stay with what is as it was; what is new has none', () => {
    const now = wordless({
      ...orders,
      columns: orders.columns.map((one) => (one.name === 'note' ? { ...one, name: 'remark' } : one)),
    });
    const facts = { before: factsOf({ tables: [described(orders)] }), now: factsOf({ tables: [now] }) };
    const kept = withFormerWords(described(orders), now, facts);
    expect(kept.columns.map(({ title, word_source: source }) => [title, source])).toEqual([
      ['订单ID', 'model'],
      ['', 'none'],
      ['状态', 'model'],
    ]);
  });
});
