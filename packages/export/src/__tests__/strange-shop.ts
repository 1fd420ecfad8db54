import type { Catalog } from '@pairsmith/catalog';
import {
  exampleCatalog,
  exampleColumn,
  exampleRelation,
  exampleTable,
} from '../../../catalog/src/__tests__/example-tables';
import type { ExportPair, PairSource } from '../pair';

/** A shop whose names are no identifiers, in three scripts and both directions, with texts that formats trip over. */
export const strangeShop: Catalog = exampleCatalog(
  [
    exampleTable(
      'customers',
      [
        exampleColumn('id', 'integer', { nullable: false }),
        exampleColumn('full_name', 'text', {
          description: '姓名',
          masking: { policy: 'mask', kind: 'person name' },
          samples: ['张*'],
        }),
        exampleColumn('city', 'text', { description: '城市', samples: ['حلب', '北京'] }),
        exampleColumn('status', 'varchar(1)', { description: '状态（0正常 1停用）', samples: ['0', '1'] }),
      ],
      { primary_key: ['id'], title: '客户', description: '客户，每行一个' },
    ),
    exampleTable(
      'Order "Détails"',
      [
        exampleColumn('id', 'integer', { nullable: false }),
        exampleColumn('customer_id', 'integer'),
        exampleColumn('select', 'numeric(10,2)', { description: '金额' }),
        exampleColumn('订单日期', 'date', { description: '下单的日子' }),
        exampleColumn('a\\b', 'text', { description: "it's {{ no }} template\\ {% raw %}" }),
        exampleColumn('mood', 'mood', {
          type_class: 'enum',
          enum_values: ['happy', "so'so", '{{ sad }}'],
          user_type: 'public.mood',
        }),
      ],
      { primary_key: ['id'], title: '订单明细' },
    ),
    exampleTable('طلبات', [exampleColumn('رقم', 'integer'), exampleColumn('ملاحظة', 'text')], {
      description: 'طلبات العملاء',
    }),
    exampleTable('pairs_of_keys', [exampleColumn('a', 'integer'), exampleColumn('b', 'integer')], {
      schema: 'ods',
      base_name: 'ods__pairs_of_keys',
      primary_key: ['a', 'b'],
    }),
  ],
  {
    relations: [exampleRelation('Order "Détails"', 'customer_id', 'customers', 'id')],
    types: [
      {
        schema: 'public',
        name: 'mood',
        kind: 'enum',
        definition: `enum ('happy', 'so''so', '{{ sad }}')`,
        uses: [],
      },
    ],
  },
);

const database = { name: 'shop', catalog: strangeShop };

export const examplePair = (question: string, sql: string, more: Partial<ExportPair> = {}): ExportPair => ({
  ...{ question, sql, database, taskId: 'task_20250703_000820', language: 'zh' },
  ...{ decision: null, level: 'L3', verdict: 'agreed', origin: 'builtin', reasoning: null, rejected: [] },
  ...more,
});

/** Texts that end lines, turn the direction of writing, calculate, or close what they stand in. */
export const strangePairs: ExportPair[] = [
  examplePair('有多少个客户？', 'SELECT count(*) FROM customers;', {
    reasoning: ['从“客户”取数', '数行数'],
    rejected: ['SELECT cont(*) FROM customers;', 'SELECT count(1) FROM customers'],
  }),
  examplePair('正常的客户有几个？', "SELECT count(*) FROM customers WHERE status = '0';", { level: 'L5' }),
  examplePair('كم عدد الطلبات؟', 'SELECT count(*) FROM "طلبات";', { verdict: 'unread' }),
  examplePair(`=cmd|' /C calc'!A0`, `SELECT "a\\b" FROM "Order ""Détails""" WHERE "a\\b" = 'x''y';`),
  examplePair(
    '@SUM(1)\u2028"""\n\u202eabc',
    "SELECT city FROM customers WHERE city = 'a\nb\t\u0085\u{1f600}';",
    { level: 'L2', verdict: 'doubt' },
  ),
  examplePair(
    'total of 北京, in one row',
    `SELECT sum(d."select") FROM "Order ""Détails""" AS d JOIN customers AS c ON c.id = d.customer_id WHERE c.city = '北京';`,
  ),
  examplePair('not proved', 'SELECT b FROM ods.pairs_of_keys;', { level: null, verdict: 'unread' }),
  examplePair('contradicts', 'SELECT id FROM customers;', { verdict: 'conflict' }),
];

export const sourceOf = (pairs: readonly ExportPair[], databases = [database]): PairSource => ({
  databases,
  async *pairs() {
    yield* pairs;
  },
  tasks: [{ task_id: 'task_20250703_000820', db_name: 'shop', files: [] }],
  leftOut: [],
});

export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
