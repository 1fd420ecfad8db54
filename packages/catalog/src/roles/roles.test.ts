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
const few = exampleStatistics(4, ['a', 'b', 'c', 'd']);

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
