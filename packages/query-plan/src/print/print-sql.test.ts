import { loadParser, parse } from '@pairsmith/sql';
import type { Column, Plan, Predicate, Relation, Selection, Value } from '../plan';
import { UnprintablePlan } from './options';
import { printSql } from './print-sql';

const ALWAYS: Predicate = { kind: 'all', of: [] };
const table = (name: string, schema = 'public'): Relation => ({ kind: 'table', table: { schema, name } });
const column = (name: string, at = 0, up = 0): Column => ({ kind: 'column', up, at, name });
const number = (text: string): Value => ({ kind: 'literal', type: 'number', text });
const text = (of: string): Value => ({ kind: 'literal', type: 'text', text: of });
const operate = (op: string, ...args: Value[]): Value => ({ kind: 'operate', op, args });
const compare = (left: Value, op: '=' | '>' | '<', right: Value): Predicate => ({
  kind: 'compare',
  op,
  left,
  right,
});
const total = (of: Value): Value => ({
  kind: 'aggregate',
  name: 'sum',
  args: [of],
  distinct: false,
  where: ALWAYS,
  order: [],
});

const select = (root: Relation | null, parts: Partial<Selection> = {}): Selection => ({
  kind: 'selection',
  source: root && { root, steps: [] },
  where: ALWAYS,
  keys: null,
  having: ALWAYS,
  shown: [{ name: 'id', value: column('id') }],
  distinct: 'no',
  order: [],
  limit: null,
  ...parts,
});

/** `SELECT <value>` */
const valueOf = (value: Value): string =>
  printSql(select(null, { shown: [{ name: 'x', value }] })).slice(7, -5);

const whereOf = (where: Predicate): string => printSql(select(table('t'), { where })).slice(23);

describe('the statement of a plan', () => {
  beforeAll(loadParser);

  it('names one table alone, and gives the tables of a join their initials', () => {
    expect(printSql(select(table('orders')))).toBe('SELECT id FROM orders');
    const joined = select(table('orders'), { shown: [{ name: '客户', value: column('name', 1) }] });
    joined.source?.steps.push({
      to: table('customers'),
      keep: 'all',
      on: compare(column('id', 1), '=', column('customer_id')),
    });
    expect(printSql(joined)).toBe(
      'SELECT c.name AS "客户" FROM orders AS o LEFT JOIN customers AS c ON c.id = o.customer_id',
    );
  });

  it('quotes what needs it, and calls the tables of other schemas in full', () => {
    const odd = select(table('Order', 'ods'), { shown: [{ name: 'a"b', value: column('user') }] });
    expect(printSql(odd)).toBe('SELECT "user" AS "a""b" FROM ods."Order"');
    expect(printSql(select(table('pg_like')))).toBe('SELECT id FROM public.pg_like');
  });

  it('groups, sorts by the heading of what is computed, and cuts', () => {
    const amount = total(column('amount'));
    const plan = select(table('orders'), {
      keys: [column('status')],
      shown: [
        { name: 'status', value: column('status') },
        { name: 'total', value: amount },
      ],
      having: compare(amount, '>', number('10')),
      order: [
        { by: amount, descending: true, nulls: 'last' },
        { by: column('status'), descending: false, nulls: 'last' },
      ],
      limit: { rows: 1, skip: 0, ties: true },
    });
    expect(printSql(plan)).toBe(
      'SELECT status, SUM(amount) AS total FROM orders GROUP BY status HAVING SUM(amount) > 10' +
        ' ORDER BY total DESC NULLS LAST, status FETCH FIRST 1 ROW WITH TIES',
    );
  });

  it('says where nulls stand only where there can be any', () => {
    const catalog = {
      tables: [{ schema: 'public', name: 't', columns: [{ name: 'id', nullable: false }] }],
    } as never;
    const plan = select(table('t'), { order: [{ by: column('id'), descending: true, nulls: 'last' }] });
    expect(printSql(plan, { catalog })).toBe('SELECT id FROM t ORDER BY id DESC');
    expect(printSql(plan)).toBe('SELECT id FROM t ORDER BY id DESC NULLS LAST');
  });

  it('sorts by a column whose name is the heading of something else by its table', () => {
    const plan = select(table('t'), {
      shown: [{ name: 'id', value: operate('-', column('id')) }],
      order: [{ by: column('id'), descending: false, nulls: 'last' }],
    });
    expect(printSql(plan)).toBe('SELECT -t.id AS id FROM t ORDER BY t.id');
  });

  it('tells the tables of a plan inside from those around it', () => {
    const exists: Predicate = {
      kind: 'not',
      of: {
        kind: 'exists',
        plan: select(table('orders'), {
          where: compare(column('next'), '=', column('id', 0, 1)),
          shown: [{ name: '?column?', value: number('1') }],
        }),
      },
    };
    expect(printSql(select(table('orders'), { where: exists }))).toBe(
      'SELECT o.id FROM orders AS o WHERE NOT EXISTS (SELECT 1 FROM orders AS o2 WHERE o2.next = o.id)',
    );
  });

  it('writes a plan that is read twice once at the head, and keeps its name from tables', () => {
    const totals: Relation = { kind: 'plan', name: 'orders', as: 'with', plan: select(table('orders')) };
    const plan = select(totals, {
      where: compare(column('id'), '>', {
        kind: 'scalar',
        plan: select(totals, { keys: [], shown: [{ name: 'sum', value: total(column('id')) }] }),
      }),
    });
    expect(printSql(plan)).toBe(
      'WITH orders AS (SELECT id FROM public.orders) SELECT id FROM orders WHERE id > (SELECT SUM(id) FROM orders)',
    );
  });

  it('writes a plan that reads its neighbours as LATERAL', () => {
    const plan = select(table('orders'), { shown: [{ name: 'id', value: column('id', 1) }] });
    plan.source?.steps.push({
      to: {
        kind: 'plan',
        name: 'newest',
        as: 'with',
        plan: select(table('lines'), { where: compare(column('order_id'), '=', column('id', 0, 1)) }),
      },
      keep: 'all',
      on: ALWAYS,
    });
    expect(printSql(plan)).toBe(
      'SELECT newest.id FROM orders AS o LEFT JOIN LATERAL (SELECT l.id FROM lines AS l WHERE l.order_id = o.id) AS newest ON TRUE',
    );
  });

  it.each<[string, Value]>([
    ['a * (b + c)', operate('*', column('a'), operate('+', column('b'), column('c')))],
    ['a - (b - c)', operate('-', column('a'), operate('-', column('b'), column('c')))],
    ['a - b - c', operate('-', operate('-', column('a'), column('b')), column('c'))],
    ['-(-5)', operate('-', number('-5'))],
    ['(-5)::numeric', { kind: 'cast', of: number('-5'), type: 'numeric' }],
    [
      "DATE '2024-01-31' - INTERVAL '1 month'",
      operate(
        '-',
        { kind: 'literal', type: 'date', text: '2024-01-31' },
        { kind: 'literal', type: 'interval', text: '1 month' },
      ),
    ],
    ['EXTRACT(YEAR FROM d)', { kind: 'call', name: 'extract', args: [text('year'), column('d')] }],
    [
      "TO_CHAR(DATE_TRUNC('month', d), 'YYYY-MM')",
      {
        kind: 'call',
        name: 'to_char',
        args: [{ kind: 'call', name: 'date_trunc', args: [text('month'), column('d')] }, text('YYYY-MM')],
      },
    ],
    [
      "CASE a WHEN 1 THEN 'it''s' WHEN 2 THEN 'b' ELSE a::text END",
      {
        kind: 'choose',
        branches: [
          { when: compare(column('a'), '=', number('1')), then: text("it's") },
          { when: compare(column('a'), '=', number('2')), then: text('b') },
        ],
        otherwise: { kind: 'cast', of: column('a'), type: 'text' },
      },
    ],
    [
      '(a = 1 OR b = 2)::integer',
      {
        kind: 'cast',
        type: 'integer',
        of: {
          kind: 'truth',
          of: {
            kind: 'any',
            of: [compare(column('a'), '=', number('1')), compare(column('b'), '=', number('2'))],
          },
        },
      },
    ],
    [
      'COUNT(*) FILTER (WHERE a > 1)',
      {
        kind: 'aggregate',
        name: 'count',
        args: [],
        distinct: false,
        where: compare(column('a'), '>', number('1')),
        order: [],
      },
    ],
    [
      'PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY a)',
      {
        kind: 'aggregate',
        name: 'percentile_cont',
        args: [number('0.5')],
        distinct: false,
        where: ALWAYS,
        order: [{ by: column('a'), descending: false, nulls: 'last' }],
      },
    ],
    [
      'SUM(a) OVER (PARTITION BY b ORDER BY c DESC ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)',
      {
        kind: 'window',
        name: 'sum',
        args: [column('a')],
        where: ALWAYS,
        partition: [column('b')],
        order: [{ by: column('c'), descending: true, nulls: 'first' }],
        frame: 'rows between 1 preceding and current row',
      },
    ],
  ])('writes %s', (expected, value) => {
    const printed = printSql(select(table('t'), { shown: [{ name: 'x', value }] }));
    expect(printed).toBe(`SELECT ${expected} AS x FROM t`);
    expect(() => parse(printed)).not.toThrow();
  });

  it.each<[string, Predicate]>([
    [
      '(a = 1 OR b = 2) AND NOT (c = 3 AND d = 4)',
      {
        kind: 'all',
        of: [
          {
            kind: 'any',
            of: [compare(column('a'), '=', number('1')), compare(column('b'), '=', number('2'))],
          },
          {
            kind: 'not',
            of: {
              kind: 'all',
              of: [compare(column('c'), '=', number('3')), compare(column('d'), '=', number('4'))],
            },
          },
        ],
      },
    ],
    [
      'a NOT BETWEEN 1 AND 2',
      { kind: 'not', of: { kind: 'between', of: column('a'), low: number('1'), high: number('2') } },
    ],
    [
      '(a, b) IN ((1, 2), (3, 4))',
      { kind: 'in', of: [column('a'), column('b')], among: ['1', '2', '3', '4'].map(number) },
    ],
    [
      'a = (SELECT id FROM u)',
      { kind: 'in', of: [column('a')], among: [{ kind: 'scalar', plan: select(table('u')) }] },
    ],
    [
      'a NOT IN (SELECT id FROM u)',
      { kind: 'not', of: { kind: 'in', of: [column('a')], among: select(table('u')) } },
    ],
    [
      "a NOT ILIKE '%x'",
      { kind: 'not', of: { kind: 'like', of: column('a'), pattern: text('%x'), foldsCase: true } },
    ],
    [
      'a IS NOT NULL AND b IS NOT DISTINCT FROM c',
      {
        kind: 'all',
        of: [
          { kind: 'not', of: { kind: 'missing', of: column('a') } },
          { kind: 'same', left: column('b'), right: column('c') },
        ],
      },
    ],
    [
      'TRUE AND FALSE',
      {
        kind: 'all',
        of: [
          { kind: 'all', of: [] },
          { kind: 'any', of: [] },
        ],
      },
    ],
  ])('asks %s', (expected, predicate) => {
    expect(whereOf(predicate)).toBe(expected);
  });

  it('puts parentheses around the sides of a combination where they are needed', () => {
    const one = select(table('a'));
    const combine = (left: Plan, right: Plan, op: 'union' | 'intersection' = 'union'): Plan => ({
      kind: 'combination',
      op,
      all: false,
      left,
      right,
      order: [],
      limit: null,
    });
    const cut = { ...one, limit: { rows: 1, skip: 0, ties: false } };
    expect(printSql(combine(combine(one, one), cut))).toBe(
      'SELECT id FROM a UNION SELECT id FROM a UNION (SELECT id FROM a LIMIT 1)',
    );
    expect(printSql(combine(one, combine(one, one)))).toBe(
      'SELECT id FROM a UNION (SELECT id FROM a UNION SELECT id FROM a)',
    );
    expect(printSql(combine(combine(one, one), one, 'intersection'))).toBe(
      '(SELECT id FROM a UNION SELECT id FROM a) INTERSECT SELECT id FROM a',
    );
  });

  it('refuses what was not understood', () => {
    expect(() => valueOf({ kind: 'opaque', node: {}, reads: [] })).toThrow(UnprintablePlan);
    expect(() => printSql({ kind: 'opaque-plan', node: {} })).toThrow(UnprintablePlan);
  });
});
