import { codeMeanings } from '@pairsmith/words';
import { allInWords } from '@pairsmith/core';
import { exampleCatalog, exampleColumn, exampleRelation, exampleTable } from '../__tests__/example-tables';
import { renderDdl } from '../render-ddl';
import { renderMarkdown } from '../render-markdown';
import type { Catalog } from '../table';
import { applyEdits } from './apply-edits';
import { checkFileSet } from './check-file-set';

const orders = exampleTable(
  'orders',
  [
    exampleColumn('id', 'bigint', { description: '订单ID', nullable: false, identity: 'by default' }),
    exampleColumn('state', 'varchar(10)', {
      description: '状态（0正常 1停用）',
      default: "'0'::varchar",
      samples: ['0', '1'],
    }),
    exampleColumn('price', 'numeric(10,2)', { description: '单价（元）' }),
    exampleColumn('shop_id', 'integer', { description: '店铺标识' }),
    exampleColumn('Mixed "x" (y)', 'text', { description: '怪列 -- 不怪' }),
    exampleColumn('place', 'geometry(Point,4326)', { description: '位置', type_needs: 'extension postgis' }),
  ],
  {
    title: '订单表',
    description: '订单表，记录订单',
    primary_key: ['id'],
    checks: [{ name: 'c', expression: "price > 0 and state <> '--,('" }],
  },
);
const catalog = exampleCatalog(
  [orders, exampleTable('shops', [exampleColumn('id', 'integer', { description: '门店' })])],
  {
    relations: [exampleRelation('orders', 'shop_id', 'shops', 'id')],
  },
);

type Edit = (text: string) => string | Uint8Array;
const same: Edit = (text) => text;

function edit(ddl: Edit, markdown: Edit = same, from: Catalog = catalog) {
  const files = Object.fromEntries(
    from.tables.map((table) => {
      const [d, m] = [renderDdl(table, from), renderMarkdown(table, from)];
      const isOrders = table.name === 'orders';
      return [
        table.base_name,
        {
          ddl: { now: isOrders ? ddl(d) : d, generated: d },
          markdown: { now: isOrders ? markdown(m) : m, generated: m },
        },
      ];
    }),
  );
  const result = applyEdits(from, files);
  const [table] = result.catalog.tables;
  return {
    ...result,
    table,
    column: (name: string) => table?.columns.find((column) => column.name === name),
  };
}

const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const now = text.replace(from, to);
    expect(now).not.toBe(text);
    return now;
  };

it('files as they were written change nothing', () => {
  expect(edit(same)).toMatchObject({ catalog, warnings: [], edited: [] });
});

it.each<[string, Edit]>([
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a BOM', (text) => `\uFEFF${text}`],
  ['bytes', (text) => new TextEncoder().encode(text)],
  ['capital keywords', replace('create table', 'CREATE TABLE')],
  ['if not exists', replace('create table', 'create table if not exists')],
  ['more space', (text) => text.replace(/\n {2}/g, '\n\n\t   ').replace(/ +-- /g, '      --   ')],
  [
    'types in other words',
    (text) =>
      text.replace('varchar(10)', 'CHARACTER VARYING( 10 )').replace('numeric(10,2)', 'decimal(10, 2)'),
  ],
  [
    'a comma before the next column',
    (text) => text.replace(/,( +-- [^\n]*)\n {2}(\w+ numeric)/, '$1\n  , $2'),
  ],
  ['a name without its schema', replace('create table public.orders', 'create table orders')],
])('%s in a .ddl is no change of words', (_, change) => {
  const { table, warnings } = edit(change);
  expect(table?.columns).toEqual(orders.columns);
  expect(warnings).toEqual([]);
});

it('a comment edited in the .ddl wins, with the meanings in it', () => {
  const { column, edited } = edit(replace('状态（0正常 1停用）', '订单状态（0待付 1已付）'));
  expect(column('state')).toMatchObject({
    title: '订单状态',
    description: '订单状态（0待付 1已付）',
    word_source: 'person',
  });
  expect(codeMeanings(column('state') ?? { description: '' })[0]).toEqual({ code: '0', label: '待付' });
  expect(edited).toEqual(['orders.ddl']);
});

it('title and description are read from the head', () => {
  const { table } = edit((text) =>
    text.replace('-- 中文名: 订单表', '--中文名：采购单').replace('记录订单', '记录采购'),
  );
  expect(table).toMatchObject({ title: '采购单', description: '订单表，记录采购', word_source: 'person' });
});

it.each<[string, Edit]>([
  ['on its own line', replace(/ {2}price ([^-\n]*)-- [^\n]*/, '  -- 成交价\n  price $1')],
  ['as a block', replace('-- 单价（元）', '/* 成交价 */')],
  ['as a statement', (text) => `${text}\ncomment on column public.orders.price is '成交价';`],
  ['as a statement in capitals', (text) => `${text}\nCOMMENT ON COLUMN orders.price IS E'成交价'`],
])('a comment %s is found', (_, change) => {
  expect(edit(change).column('price')).toMatchObject({ description: '成交价', word_source: 'person' });
});

it('comment on table gives title and description', () => {
  const { table } = edit((text) => `${text}comment on table orders is '销售单，含''退货''';`);
  expect(table).toMatchObject({ title: '销售单', description: "销售单，含'退货'" });
});

it('odd names and columns that are only a comment line are edited like any other', () => {
  const { column } = edit((text) => text.replace('怪列 -- 不怪', '很怪').replace('位置', '坐标'));
  expect(column('Mixed "x" (y)')?.description).toBe('很怪');
  expect(column('place')?.description).toBe('坐标');
});

it('a column taken out is gone with its relation, and said', () => {
  const { table, catalog: edited, warnings } = edit((text) => text.replace(/ {2}shop_id[^\n]*\n/, ''));
  expect(table?.columns.map(({ name }) => name)).not.toContain('shop_id');
  expect(edited.relations).toEqual([]);
  expect(allInWords(warnings, 'zh')).toEqual(['orders.ddl: 列 shop_id 已被移除，问答对不再使用它']);
});

it('a column taken out of the Markdown is gone too, and a key with its column', () => {
  expect(edit(same, (text) => text.replace(/- id [^\n]*\n/, '')).table?.primary_key).toEqual([]);
});

it('descriptions and meanings of values are read from the Markdown', () => {
  const { table, column } = edit(same, (text) =>
    text
      .replace('订单表，记录订单', '所有订单')
      .replace('0=正常、1=停用', '0=开、1=关')
      .replace('单价（元）', '成交价'),
  );
  expect(table?.description).toBe('所有订单');
  expect(column('price')?.title).toBe('成交价');
  expect(column('state')?.meanings).toEqual([
    { code: '0', label: '开' },
    { code: '1', label: '关' },
  ]);
});

it('a meaning with a comma in it stays whole where a person changes another one', () => {
  const meanings = [
    { code: '1', label: 'Paid, in full' },
    { code: '2', label: 'Open' },
  ];
  const [id, ...others] = orders.columns;
  const kind = exampleColumn('kind', 'text', {
    description: 'kind',
    meanings,
    meanings_from: { source: 'dictionary', table: 'public.kinds', type: null },
  });
  const from = exampleCatalog([{ ...orders, columns: [id!, kind, ...others] }], { language: 'en' });
  const { column } = edit(same, (text) => text.replace('2=Open', '2=Waiting'), from);
  expect(column('kind')?.meanings).toEqual([meanings[0], { code: '2', label: 'Waiting' }]);
});

it('a remark added below the fields is kept', () => {
  expect(edit(same, (text) => `${text}- 单价不含税\n`).table?.notes).toEqual(['单价不含税']);
});

it('where both files change the same, the .ddl decides comments and the Markdown descriptions, with a warning', () => {
  const { table, column, warnings } = edit(
    (text) => text.replace('单价（元）', '甲').replace('记录订单', '甲甲').replace('名: 订单表', '名: 甲表'),
    (text) => text.replace('单价（元）', '乙').replace('记录订单', '乙乙').replace('（订单表）', '（乙表）'),
  );
  expect(column('price')?.description).toBe('甲');
  expect(table).toMatchObject({ title: '甲表', description: '订单表，乙乙' });
  expect(warnings).toHaveLength(3);
  expect(allInWords(warnings, 'zh').join()).toContain('列 price 的注释');
});

it('what only one of two edited files changes is taken without a warning', () => {
  const { column, warnings } = edit(replace('店铺标识', '店'), replace('单价（元）', '价'));
  expect([column('shop_id')?.title, column('price')?.title, warnings.length]).toEqual(['店', '价', 0]);
});

it.each<[string, Edit, Edit, RegExp]>([
  ['a new column', replace('  price', '  extra int, -- 新\n  price'), same, /orders\.ddl: 列 extra .*不存在/],
  [
    'a new field',
    same,
    replace('- price', '- extra (text) - 新\n- price'),
    /orders_detail\.md: 列 extra .*不存在/,
  ],
  [
    'another type',
    replace('numeric(10,2)', 'text'),
    same,
    /orders\.ddl: 列 price 的类型由 numeric\(10,2\) 改为 text/,
  ],
  ['another type of a field', same, replace('numeric(10,2)', 'int'), /orders_detail\.md: 列 price 的类型/],
  ['a column twice', replace('  price', '  price numeric(10,2),\n  price'), same, /列 price 出现了两次/],
  ['an open quote', replace("'0'", "'0"), same, /orders\.ddl: /],
  [
    'another table',
    replace('table public.orders', 'table public.other'),
    same,
    /orders\.ddl: 找不到 public\.orders/,
  ],
  ['an empty file', () => '', same, /orders\.ddl/],
  [
    'a .ddl in GBK',
    () => new Uint8Array([0x2d, 0x2d, 0xd6, 0xd0, 0xce, 0xc4]),
    same,
    /orders\.ddl: 文件不是UTF-8/,
  ],
  ['prose instead of Markdown', same, () => '这张表没有字段', /orders_detail\.md: 找不到标题行/],
  [
    'a field that is none',
    same,
    replace('- price (numeric(10,2))', '- price numeric'),
    /orders_detail\.md: 无法读回/,
  ],
])('%s fails by name', (_, ddl, markdown, message) => {
  expect(() => edit(ddl, markdown)).toThrow(message);
  expect(() => edit(ddl, markdown)).toThrow(expect.objectContaining({ code: 'file_validation_error' }));
});

it('edits of a view are read from its column list, not from the tables it brings along', () => {
  const view = exampleTable('v', [exampleColumn('id', 'integer', { description: '订单' })], {
    kind: 'view',
    definition: 'SELECT id FROM public.shops',
    depends_on: ['public.shops'],
  });
  const from = exampleCatalog([...catalog.tables, view]);
  const [d, m] = [renderDdl(view, from), renderMarkdown(view, from)];
  const files = Object.fromEntries(
    from.tables.map((table) => {
      const ddl = renderDdl(table, from);
      const markdown = renderMarkdown(table, from);
      return [
        table.base_name,
        { ddl: { now: ddl, generated: ddl }, markdown: { now: markdown, generated: null } },
      ];
    }),
  );
  files['v'] = {
    ddl: { now: d.replace('-- 订单', '-- 单号'), generated: d },
    markdown: { now: m, generated: null },
  };
  expect(applyEdits(from, files).catalog.tables[2]?.columns[0]?.description).toBe('单号');
});

describe('the check before step 2', () => {
  const tables = [{ base_name: 'a' }, { base_name: 'b' }];
  const all = ['a.ddl', 'b.ddl', 'a_detail.md', 'b_detail.md'];
  it('passes one of each, with metadata_detail.md and other files beside them', () => {
    expect(() => checkFileSet(tables, [...all, 'metadata_detail.md', 'catalog.json'])).not.toThrow();
  });
  it.each([
    [all.slice(1), '文件验证失败: DDL文件数量(1)与表数量(2)不一致，缺少: a.ddl'],
    [[...all, 'c.ddl'], '文件验证失败: DDL文件数量(3)与表数量(2)不一致，多余: c.ddl'],
    [all.slice(0, 3), '文件验证失败: MD文件数量(1)与表数量(2)不一致，缺少: b_detail.md'],
  ])('%j', (names, message) => {
    expect(() => checkFileSet(tables, names)).toThrow(message);
  });
});
