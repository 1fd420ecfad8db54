import type { Catalog, Column, Relation, Table } from '@pairsmith/catalog';

type Values = [value: string, share: number][];

export const column = (name: string, type: string, comment: string, more: Partial<Column> = {}): Column => ({
  name,
  type,
  type_class: /^(small|big)?int/.test(type)
    ? 'integer'
    : type.startsWith('numeric')
      ? 'decimal'
      : type === 'date'
        ? 'date'
        : type === 'boolean'
          ? 'boolean'
          : 'text',
  base_type: null,
  nullable: false,
  default: null,
  identity: null,
  generated: null,
  title: comment.replace(/（.*$/, ''),
  description: comment,
  word_source: comment ? 'catalog' : 'none',
  comment: comment || null,
  enum_values: null,
  masking: null,
  statistics: { null_share: 0, distinct: 1000, common_values: [], range: null },
  samples: ['a', 'b'],
  ...more,
});

export const statistics = (
  distinct: number,
  values: Values = [],
  range: string[] = [],
  nullShare = 0,
): Partial<Column> => ({
  nullable: nullShare > 0,
  statistics: {
    null_share: nullShare,
    distinct,
    common_values: values.map(([value, share]) => ({ value, share })),
    range:
      range.length === 5
        ? { min: range[0]!, p5: range[1]!, median: range[2]!, p95: range[3]!, max: range[4]! }
        : null,
  },
});

export const table = (
  name: string,
  title: string,
  rows: number,
  primaryKey: string[],
  columns: Column[],
): Table => ({
  schema: 'public',
  name,
  base_name: name,
  kind: 'table',
  title,
  description: title,
  word_source: title ? 'catalog' : 'none',
  comment: title || null,
  row_estimate: rows,
  columns,
  primary_key: primaryKey,
  uniques: [],
  checks: [],
  partition_key: null,
  definition: null,
  depends_on: [],
});

export const to = (from: string, column: string, target: string): Relation => ({
  from: { schema: 'public', table: from, columns: [column] },
  to: { schema: 'public', table: target, columns: ['id'] },
  source: 'declared',
  evidence: `${from}_${column}_fkey`,
});

/** Libraries lend books: a table of things, one of what happens, one that nobody has named. */
export const libraryCatalog = (): Catalog => ({
  version: 1,
  database: 'library',
  server_version: '17',
  read_at: '2025-01-01 00:00:00',
  language: 'zh',
  business_context: '',
  tables: [
    table(
      'house',
      '分馆信息表',
      30,
      ['id'],
      [
        column('id', 'integer', ''),
        column('title', 'text', '分馆名称', statistics(30)),
        column(
          'kind',
          'text',
          '馆舍类型',
          statistics(3, [
            ['总馆', 0.2],
            ['社区馆', 0.5],
            ['校园馆', 0.3],
          ]),
        ),
        column(
          'heating',
          'text',
          '供暖方式',
          statistics(6, [
            ['地暖', 0.3],
            ['空调', 0.2],
          ]),
        ),
        column(
          'house_class',
          'text',
          '评估等级',
          statistics(
            8,
            [
              ['甲等', 0.2],
              ['乙等', 0.2],
            ],
            [],
            0.1,
          ),
        ),
        column(
          'floor_area',
          'numeric(8,2)',
          '建筑面积（平方米）',
          statistics(29, [], ['100', '150', '600', '1900', '2000'], 0.1),
        ),
        column(
          'gone',
          'integer',
          '是否删除（0否 1是）',
          statistics(2, [
            ['0', 0.9],
            ['1', 0.1],
          ]),
        ),
      ],
    ),
    table(
      'loan',
      '借阅流水',
      50_000,
      ['id'],
      [
        column('id', 'integer', ''),
        column('house_id', 'integer', '', statistics(30)),
        column(
          'state',
          'text',
          '借阅状态（0在借 1已还 2逾期）',
          statistics(3, [
            ['1', 0.6],
            ['0', 0.3],
            ['2', 0.1],
          ]),
        ),
        column(
          'lent_on',
          'date',
          '借出日期',
          statistics(900, [], ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31']),
        ),
        column('days', 'integer', '借阅天数', statistics(60, [], ['1', '2', '20', '50', '60'])),
        column(
          'fine',
          'numeric(8,2)',
          '罚款金额（元）',
          statistics(100, [], ['0.5', '1', '4', '18', '20'], 0.4),
        ),
        column('copies', 'integer', '册数', statistics(8, [], ['1', '1', '2', '6', '8'])),
      ],
    ),
    table(
      'x_9',
      '',
      4_000,
      ['id'],
      [
        column('id', 'integer', ''),
        column('house_id', 'integer', '', statistics(30)),
        column(
          'c_1',
          'text',
          '',
          statistics(4, [
            ['red', 0.4],
            ['blue', 0.3],
            ["it's", 0.1],
          ]),
        ),
      ],
    ),
    table(
      'shelf_class',
      '部门表',
      60,
      ['id'],
      [
        column('id', 'integer', ''),
        column('class_name', 'text', '部门名称', statistics(60)),
        column('parent_id', 'integer', '上级部门ID', statistics(12, [['3', 0.1]], [], 0.1)),
      ],
    ),
    table(
      'purchase_line',
      '采购明细表',
      6_000,
      ['id'],
      [
        column('id', 'integer', ''),
        column('house_id', 'integer', '', statistics(30)),
        column('quantity', 'integer', '采购数量', statistics(20, [], ['1', '1', '4', '18', '20'])),
        column(
          'ordered_on',
          'date',
          '下单日期',
          statistics(700, [], ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-20', '2024-12-20']),
        ),
        column(
          'arrived_on',
          'date',
          '到货日期',
          statistics(700, [], ['2022-01-03', '2022-02-04', '2023-06-04', '2024-11-24', '2024-12-30'], 0.05),
        ),
        column(
          'due_on',
          'date',
          '约定到货日期',
          statistics(700, [], ['2022-01-03', '2022-02-04', '2023-06-04', '2024-11-24', '2024-12-30']),
        ),
        column(
          'unit_price',
          'numeric(8,2)',
          '单价（元）',
          statistics(300, [], ['5', '8', '30', '90', '120']),
        ),
      ],
    ),
  ],
  relations: [
    to('loan', 'house_id', 'house'),
    to('x_9', 'house_id', 'house'),
    to('shelf_class', 'parent_id', 'shelf_class'),
    to('purchase_line', 'house_id', 'house'),
  ],
});
