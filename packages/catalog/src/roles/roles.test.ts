import {
  exampleCatalog,
  exampleColumn,
  exampleRelation,
  exampleStatistics,
  exampleTable,
} from '../__tests__/example-tables';
import type { Column, Table } from '../table';
import { columnRoles, marksOfEveryRow } from './roles';

const roleOf = (column: Column, more: Partial<Table> = {}) =>
  columnRoles(exampleCatalog([exampleTable('t', [column], more)]))
    .get('public.t')
    ?.get(column.name);

const many = exampleStatistics(900);
const few = exampleStatistics(4, ['open', 'paid', 'sent', 'closed']);

it.each([
  ['c1', 'numeric(12,2)', '支付金额', 'measure'],
  ['c1', 'integer', '订单数量', 'measure'],
  ['c1', 'numeric(12,2)', '营业额（元）', 'measure'],
  ['c1', 'numeric(12,2)', '折扣金额', 'measure'],
  ['c1', 'integer', '客流人次', 'measure'],
  ['total_amount', 'numeric(12,2)', '', 'measure'],
  ['order_count', 'integer', '', 'measure'],
  ['qty', 'integer', '', 'measure'],
  ['c1', 'numeric(12,2)', '单价', 'rate'],
  ['c1', 'numeric(5,2)', '毛利率', 'rate'],
  ['c1', 'numeric(5,2)', '平均客单价', 'rate'],
  ['c1', 'integer', '年龄', 'rate'],
  ['c1', 'numeric(12,2)', '账户余额', 'rate'],
  ['unit_price', 'numeric(12,2)', '', 'rate'],
  ['conversion_rate', 'double precision', '', 'rate'],
  ['c1', 'numeric(12,2)', '', 'rate'],
  ['c1', 'integer', '', 'unknown'],
  ['c1', 'integer', '参数', 'unknown'],
  ['sort_order', 'integer', '', 'technical'],
  ['keep_alive', 'boolean', '', 'technical'],
  ['is_visible', 'boolean', '', 'technical'],
  ['c1', 'boolean', '是否显示', 'technical'],
  ['c1', 'integer', '版本号', 'technical'],
  ['line_no', 'smallint', '', 'technical'],
  ['line\nend', 'varchar(50)', '供应商名称', 'technical'],
  ['seqNo', 'integer', '', 'technical'],
  ['row_ver', 'integer', '', 'technical'],
  ['c1', 'integer', '行号', 'technical'],
  ['c1', 'double precision', '经度', 'technical'],
  ['create_time', 'timestamp', '创建时间', 'date'],
  ['c1', 'date', '营业日期', 'date'],
  ['updated_by', 'varchar(50)', '', 'technical'],
  ['tenant_id', 'varchar(50)', '', 'technical'],
  ['c1', 'varchar(50)', '供应商名称', 'label'],
  ['product_name', 'varchar(50)', '', 'label'],
  ['c1', 'varchar(50)', '设备编码', 'code'],
  ['order_no', 'varchar(50)', '', 'code'],
  ['c1', 'text', '备注', 'text'],
  ['packing_instructions', 'text', '', 'text'],
  ['address_line2', 'varchar(50)', '', 'text'],
  ['c1', 'jsonb', '', 'text'],
  ['c1', 'bytea', '照片', 'unknown'],
  ['c1', 'boolean', '', 'dimension'],
  ['c1', 'interval', '', 'unknown'],
])('%s %s %s is a %s', (name, type, description, role) => {
  expect(roleOf(exampleColumn(name, type, { description, statistics: many }))?.role).toBe(role);
});

it.each([
  ['status', 'varchar(10)', ''],
  ['c1', 'varchar(10)', '订单状态'],
  ['c1', 'integer', '类型（1内部 2外部）'],
  ['c1', 'varchar(10)', ''],
])('%s %s %s with few values is a dimension', (name, type, description) => {
  const column = exampleColumn(name, type, { description, statistics: few });
  expect(roleOf(column)?.role).toBe('dimension');
});

const categories = (values: string[], more: Partial<Column> = {}, name = 'c1') =>
  roleOf(
    exampleColumn(name, 'varchar(200)', {
      samples: values.slice(0, 5),
      statistics: exampleStatistics(values.length, values),
      ...more,
    }),
  );

it.each([
  ['schedules', ['0 0/5 * * * ?', '0 0 0 * * ?', '0 15 10 ? * MON-FRI']],
  ['lists of codes', ['1,2,3', '1', '2,3', '3']],
  ['lists of words', ['red|blue', 'red', 'blue|green', 'green']],
  ['JSON', ['["read","write"]', '[]', '["read"]']],
  ['addresses of the web', ['https://a.example/x.png', 'https://a.example/y.png']],
  ['paths', ['/var/log/app', 'system/menu/index', 'system/role/index']],
  ['files', ['logo.png', 'cover.jpg', 'manual.pdf']],
  ['class names', ['cn.shop.OrderJob', 'cn.shop.PayJob']],
  ['names in programs', ['orderTimeoutJob', 'payNotifyJob', 'sys:user:list']],
  ['user agents', ['Mozilla/5.0 (X11)', 'curl/8.0']],
  ['digests', ['9e107d9d372bb6826bd81d3542a419d6', 'e4d909c290d0fb1ca068ffaddf22cbd0']],
  ['versions', ['1.0.2', '1.1.0', 'v2']],
  ['measures', ['500 g', '1.5 kg', '250 ml']],
  ['packages', ['12 - 550 ml bottles', '24 - 12 oz bottles', '10 boxes x 20 bags']],
  ['colours', ['#ffffff', '#00ff00', '#333']],
  ['phones', ['+1 (780) 428-9482', '030-0074321']],
  ['salutations', ['Mr.', 'Ms.', 'Dr.']],
  ['markup', ['<p>yes</p>', '<b>no</b>']],
  ['sentences', ['Arrived late. Called twice.', 'Left at the door! No answer.']],
  ['bare numbers', ['1', '2', '3']],
  ['letters', ['A', 'B', 'XQ']],
  ['mnemonics', ['BLKSF', 'QRT', 'A-17', 'PXT9']],
  ['nothing but empty texts', ['']],
  ['one word and empty texts', ['', 'open']],
])('%s are no category', (_, values) => {
  expect(categories(values)?.role).not.toMatch(/dimension|label/);
});

it.each([
  ['remark', '备注'],
  ['title_of_courtesy', ''],
  ['c1', '称谓'],
  ['postal_code', ''],
  ['c1', '邮政编码'],
])('%s %s is no category, however often its values come again', (name, description) => {
  const values = ['Lady', 'Lord', 'Captain'];
  expect(categories(values, { description }, name)?.role).not.toMatch(/dimension|label/);
});

it.each([
  ['words', ['in_progress', 'done', 'cancelled']],
  ['words of one sign', ['男', '女']],
  ['words in capitals', ['OPEN', 'PAID', 'CLOSED']],
  ['towns and their countries', ['Lethbridge,Canada', 'Woodridge,Australia']],
  ['words of other scripts', ['Оплачен', 'Новый']],
])('%s are', (_, values) => {
  expect(categories(values)?.role).toBe('dimension');
});

it('letters that everybody writes so are read: sizes, sexes, currencies, states', () => {
  expect(categories(['S', 'M', 'XL'], {}, 'size')?.role).toBe('dimension');
  expect(categories(['M', 'F'], { description: '性别' })?.role).toBe('dimension');
  expect(categories(['M', 'F'])?.role).toBe('unknown');
  expect(categories(['0', '1'], { description: '性别' })?.role).toBe('unknown');
});

it('codes with meanings are categories, of whatever type; several in one text are none', () => {
  const description = '方式（1现金 2刷卡 3转账）';
  expect(categories(['1', '2', '3'], { description })?.role).toBe('dimension');
  expect(categories(['1,2', '2', '1'], { description })?.role).toBe('text');
  const meanings = [
    { code: 'A', label: 'approved' },
    { code: 'R', label: 'rejected' },
  ];
  const meanings_from = { source: 'dictionary' as const, table: 'public.codes', type: 't' };
  expect(categories(['A', 'R'], { meanings, meanings_from })?.role).toBe('dimension');
});

it('values that a check lists are categories where they are words', () => {
  const column = exampleColumn('c1', 'varchar(9)', {});
  const of = (expression: string) => roleOf(column, { checks: [{ name: 'c', expression }] })?.role;
  expect(of("c1 in ('open', 'closed')")).toBe('dimension');
  expect(
    of("(c1)::text = ANY ((ARRAY['open'::character varying, 'closed'::character varying])::text[])"),
  ).toBe('dimension');
  expect(of("c1 <> 'x'")).not.toBe('dimension');
});

const numbers = (name: string, range: [number, number, number], distinct = 9, description = '') =>
  roleOf(
    exampleColumn(name, 'integer', {
      description,
      statistics: {
        ...exampleStatistics(distinct),
        range: {
          ...{
            min: `${range[0]}`,
            p5: `${range[0]}`,
            median: `${range[1]}`,
            p95: `${range[2]}`,
            max: `${range[2]}`,
          },
        },
      },
    }),
  )?.role;

it('numbers that stand for themselves are categories, codes without a meaning are none', () => {
  expect(numbers('model_year', [2015, 2019, 2023])).toBe('dimension');
  expect(numbers('c1', [1, 3, 6], 6, '年级')).toBe('dimension');
  expect(numbers('floor', [1, 5, 9])).toBe('dimension');
  expect(numbers('reorder_level', [0, 15, 30], 5)).not.toBe('dimension');
  expect(numbers('status', [0, 1, 3], 4)).toBe('unknown');
  expect(numbers('c1', [0, 1, 3], 4)).toBe('unknown');
});

it('dates as numbers are neither counted nor averaged', () => {
  expect(numbers('amount_period', [202_301, 202_306, 202_312], 12, '')).toBe('unknown');
  expect(numbers('total_day', [20_230_101, 20_230_615, 20_231_231], 300)).toBe('unknown');
  expect(numbers('pay_time', [1_600_000_000, 1_650_000_000, 1_700_000_000], 900, '支付时间')).toBe('unknown');
  expect(numbers('pay_amount', [100, 5_000, 90_000], 900)).toBe('measure');
});

it.each([
  ['running_total', ''],
  ['cumulative_amount', ''],
  ['c1', '累计金额'],
  ['rank', ''],
  ['c1', '排名'],
])('%s %s does not add up', (name, description) => {
  expect(roleOf(exampleColumn(name, 'numeric(12,2)', { description, statistics: many }))?.role).toBe('rate');
});

it.each([
  ['gmt_create', ''],
  ['last_update', ''],
  ['last_modified', ''],
  ['modified_date', ''],
  ['date_added', ''],
  ['insert_time', ''],
  ['add_time', ''],
  ['crt_tm', ''],
  ['ts', ''],
  ['c1', '添加时间'],
])('%s %s says when the row was written', (name, description) => {
  const table = exampleTable('t', [
    exampleColumn(name, 'timestamp', { description, statistics: many }),
    exampleColumn('paid_on', 'date', { statistics: many }),
  ]);
  expect(
    columnRoles(exampleCatalog([table]))
      .get('public.t')
      ?.get(name)?.role,
  ).toBe('technical');
});

it('when somebody registered is no audit time', () => {
  const table = exampleTable('t', [
    exampleColumn('registered_at', 'timestamp', { statistics: many }),
    exampleColumn('c2', 'timestamp', { description: '注册时间', statistics: many }),
  ]);
  const roles = columnRoles(exampleCatalog([table])).get('public.t');
  expect([...(roles?.values() ?? [])].map(({ role }) => role)).toEqual(['date', 'date']);
});

it('a place that hardly comes again does not name the row', () => {
  const samples = ['Oslo', 'Lima', 'Quito', 'Delhi'];
  const city = exampleColumn('city', 'text', { samples, statistics: exampleStatistics(900) });
  expect(roleOf(city)?.role).toBe('unknown');
});

it('keys: declared, or one value a row and made like a key', () => {
  const id = exampleColumn('c1', 'varchar(32)', {
    samples: ['0271d7a5b1c94b3b8e8a5d2d11111111'],
    statistics: exampleStatistics(1000),
  });
  expect(roleOf(id, { primary_key: ['c1'] })).toEqual({ role: 'key', evidence: ['primary key'] });
  expect(roleOf(id)?.role).toBe('key');
  expect(roleOf({ ...id, statistics: exampleStatistics(500) })?.role).not.toBe('key');
  const amount = exampleColumn('c1', 'numeric(10,2)', { statistics: exampleStatistics(1000) });
  expect(roleOf(amount)?.role).not.toBe('key');
});

it('references come from relations, also inferred ones', () => {
  const relation = { ...exampleRelation('t', 'area', 'areas', 'id'), source: 'inferred' as const };
  const table = exampleTable('t', [exampleColumn('area', 'integer', { statistics: many })]);
  const role = columnRoles(exampleCatalog([table], { relations: [relation] }))
    .get('public.t')
    ?.get('area');
  expect(role).toEqual({ role: 'reference', evidence: ['inferred relation to public.areas'] });
});

it('soft delete: knows what rows in use hold', () => {
  const live = (name: string, type: string, description = '', more: Partial<Column> = {}) =>
    roleOf(exampleColumn(name, type, { description, ...more }));
  expect(live('delete_ts', 'timestamp')).toMatchObject({ role: 'soft_delete', live: null });
  expect(live('deleted_at', 'timestamptz')).toMatchObject({ role: 'soft_delete', live: null });
  expect(live('is_deleted', 'boolean')).toMatchObject({ role: 'soft_delete', live: 'false' });
  expect(live('shanchu_shijian', 'timestamp')).toMatchObject({ role: 'soft_delete', live: null });
  expect(live('scbz', 'smallint', '', { statistics: exampleStatistics(2, ['0', '1']) })).toMatchObject({
    role: 'soft_delete',
    live: '0',
  });
  expect(live('c1', 'char(1)', '删除标志（0代表存在 2代表删除）')).toMatchObject({
    role: 'soft_delete',
    live: '0',
  });
  expect(live('del_flag', 'varchar(1)', '', { statistics: exampleStatistics(2, ['N', 'Y']) })).toMatchObject({
    live: 'N',
  });
  expect(live('deleted_by', 'varchar(50)')?.role).toBe('technical');
});

it('a mark of deletion that every row carries is none: without its rows there would be nothing to ask about', () => {
  const everywhere = (name: string, type: string, values: string[], nullShare = 0): Column =>
    exampleColumn(name, type, {
      description: type === 'smallint' ? '是否删除（0否 1是）' : '',
      statistics: exampleStatistics(Math.max(values.length, 9), values, nullShare),
    });
  const filled = [
    everywhere('delete_ts', 'timestamp', []),
    { ...everywhere('deleted', 'smallint', ['1']), statistics: exampleStatistics(1, ['1']) },
    { ...everywhere('is_deleted', 'boolean', ['t']), statistics: exampleStatistics(1, ['t']) },
  ];
  for (const column of filled) {
    expect(roleOf(column)?.role).toBe('technical');
    const catalog = exampleCatalog([exampleTable('t', [exampleColumn('id', 'integer'), column])]);
    expect(marksOfEveryRow(catalog)).toEqual([{ table: 'public.t', column: column.name, rows: 1000 }]);
  }
  const some = [
    everywhere('delete_ts', 'timestamp', [], 0.01),
    { ...everywhere('deleted', 'smallint', []), statistics: exampleStatistics(2, ['1', '0']) },
    { ...everywhere('is_deleted', 'boolean', []), statistics: exampleStatistics(2, ['t', 'f']) },
  ];
  for (const column of some) {
    expect(roleOf(column)?.role).toBe('soft_delete');
    expect(marksOfEveryRow(exampleCatalog([exampleTable('t', [column])]))).toEqual([]);
  }
});

it('of a flag and a time of deletion the flag decides', () => {
  const table = exampleTable('t', [
    exampleColumn('deleted_at', 'timestamp'),
    exampleColumn('is_deleted', 'boolean'),
  ]);
  const roles = columnRoles(exampleCatalog([table])).get('public.t');
  expect([roles?.get('deleted_at')?.role, roles?.get('is_deleted')?.role]).toEqual([
    'technical',
    'soft_delete',
  ]);
});

it('when rows were written is a date only where there is no other', () => {
  const created = exampleColumn('created_at', 'timestamp');
  const day = exampleColumn('order_date', 'date');
  const roles = (columns: Column[]) =>
    columnRoles(exampleCatalog([exampleTable('t', columns)])).get('public.t');
  expect(roles([created])?.get('created_at')?.role).toBe('date');
  expect(roles([created, day])?.get('created_at')?.role).toBe('technical');
});

it('personal columns are personal unless a person allows them', () => {
  const column = exampleColumn('c1', 'varchar(50)', { title: '供应商名称', statistics: many });
  expect(roleOf({ ...column, masking: { policy: 'mask', kind: 'phone' } })?.role).toBe('personal');
  expect(roleOf({ ...column, masking: { policy: 'allow', kind: 'phone' } })?.role).toBe('label');
});

it('opaque columns: cells and statistics speak', () => {
  const text = (samples: string[], distinct: number) =>
    roleOf(exampleColumn('c1', 'text', { samples, statistics: exampleStatistics(distinct) }))?.role;
  expect(text(['城西服务中心', '东湖服务中心', '南山服务中心'], 990)).toBe('label');
  expect(text(['SA-1001', 'SA-1002', 'SA-1003'], 990)).toBe('code');
  expect(text(['红', '绿'], 12)).toBe('dimension');
  expect(text(['2023-01-01', '2023-01-02'], 300)).toBe('unknown');
  expect(text(['x'], 1)).toBe('unknown');
});

it('every role carries its evidence', () => {
  for (const type of [
    'text',
    'integer',
    'numeric(5,2)',
    'date',
    'jsonb',
    'uuid',
    'inet',
    'boolean',
    'text[]',
  ]) {
    expect(roleOf(exampleColumn('c1', type))?.evidence.length).toBeGreaterThan(0);
  }
});

it('a mark of tests is none of a thing that has a name, and is one of what happened', () => {
  const mark = exampleColumn('testmode', 'boolean', { statistics: exampleStatistics(2, ['f', 't']) });
  const named = exampleTable('t', [mark, exampleColumn('name', 'text', { statistics: many })]);
  expect(roleOf(mark)?.role).toBe('soft_delete');
  expect(
    columnRoles(exampleCatalog([named]))
      .get('public.t')
      ?.get('testmode')?.role,
  ).toBe('dimension');
});

it('the end of a version leaves earlier ones out where a comment says that it is empty for the current one', () => {
  const until = (comment: string) =>
    roleOf(
      exampleColumn('validity_to', 'timestamp', {
        nullable: true,
        comment,
        description: comment,
        statistics: { ...exampleStatistics(300), null_share: 0.8 },
      }),
    );
  expect(until('empty for the current record, otherwise an earlier state')).toMatchObject({
    role: 'soft_delete',
    live: null,
  });
  expect(until('为空表示当前版本，空为当前')?.role).toBe('soft_delete');
  expect(until('empty if at work')?.role).not.toBe('soft_delete');
});
