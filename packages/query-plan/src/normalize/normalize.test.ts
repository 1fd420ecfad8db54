import type { Catalog } from '@pairsmith/catalog';
import { loadParser, parse } from '@pairsmith/sql';
import { readPlan } from '../read/read-plan';
import { keyOf, normalize } from './normalize';

const column = (name: string, type: string, nullable = false): object => ({
  name,
  type,
  base_type: null,
  nullable,
});

const table = (name: string, columns: object[], uniques: string[][] = []): object => ({
  schema: 'public',
  name,
  columns: [column('id', 'integer'), ...columns],
  primary_key: ['id'],
  uniques,
});

const refers = (from: string, name: string, to: string, source = 'declared'): object => ({
  from: { schema: 'public', table: from, columns: [name] },
  to: { schema: 'public', table: to, columns: ['id'] },
  source,
  evidence: '',
});

const catalog = {
  tables: [
    table(
      'shops',
      [column('name', 'text'), column('city', 'text', true), column('code', 'text')],
      [['code']],
    ),
    table('orders', [
      column('shop_id', 'integer'),
      column('rider_id', 'integer', true),
      column('guess_id', 'integer'),
      column('day', 'date'),
      column('made_at', 'timestamp without time zone', true),
      column('amount', 'numeric(10,2)', true),
      column('pieces', 'integer'),
      column('paid', 'boolean'),
      column('note', 'text', true),
    ]),
    table('riders', [column('name', 'text'), column('boss_id', 'integer', true)]),
  ],
  relations: [
    refers('orders', 'shop_id', 'shops'),
    refers('orders', 'rider_id', 'riders'),
    refers('orders', 'guess_id', 'riders', 'inferred'),
    refers('riders', 'boss_id', 'riders'),
  ],
} as unknown as Catalog;

const keyed = (sql: string): string => keyOf(normalize(readPlan(parse(sql), catalog), catalog));

describe('the normal form', () => {
  beforeAll(loadParser);

  it.each([
    [
      'names and style',
      'SELECT name AS "店名" FROM shops',
      'WITH s AS (SELECT name AS n FROM shops) SELECT x.n FROM s AS x',
    ],
    [
      'the order of conditions',
      "SELECT id FROM orders WHERE paid AND note = 'x'",
      "SELECT id FROM orders WHERE 'x' = note AND paid = TRUE",
    ],
    [
      'negation',
      'SELECT id FROM orders WHERE NOT (pieces > 5 OR paid)',
      'SELECT id FROM orders WHERE pieces <= 5 AND NOT paid',
    ],
    [
      'bounds of whole numbers',
      'SELECT id FROM orders WHERE pieces > 5',
      'SELECT id FROM orders WHERE pieces >= 6',
    ],
    ['a list of one', 'SELECT id FROM orders WHERE pieces IN (5)', 'SELECT id FROM orders WHERE pieces = 5'],
    [
      'a list',
      'SELECT id FROM orders WHERE pieces IN (5, 6)',
      'SELECT id FROM orders WHERE pieces = 6 OR pieces = 5',
    ],
    [
      'spans of days',
      "SELECT id FROM orders WHERE day BETWEEN '2024-01-01' AND '2024-01-31'",
      "SELECT id FROM orders WHERE day >= DATE '2024-01-01' AND day < '2024-02-01'",
    ],
    [
      'years',
      'SELECT id FROM orders WHERE EXTRACT(YEAR FROM made_at) = 2024',
      "SELECT id FROM orders WHERE made_at >= '2024-01-01' AND made_at < TIMESTAMP '2025-01-01 00:00:00'",
    ],
    [
      'days of moments',
      "SELECT id FROM orders WHERE made_at::date = '2024-01-31'",
      "SELECT id FROM orders WHERE made_at >= '2024-01-31' AND made_at < '2024-02-01'",
    ],
    [
      'joins either way round',
      'SELECT s.name, o.day FROM orders o JOIN shops s ON s.id = o.shop_id',
      'SELECT s.name, o.day FROM shops s, orders o WHERE o.shop_id = s.id',
    ],
    [
      'a declared reference that is only joined',
      'SELECT COUNT(*) FROM orders o JOIN shops s ON s.id = o.shop_id',
      'SELECT COUNT(*) FROM orders',
    ],
    [
      'a reference that may be missing',
      'SELECT COUNT(*) FROM orders o JOIN riders r ON r.id = o.rider_id',
      'SELECT COUNT(*) FROM orders WHERE rider_id IS NOT NULL',
    ],
    [
      'a lookup that is not read',
      'SELECT o.day FROM orders o LEFT JOIN riders r ON r.id = o.guess_id',
      'SELECT day FROM orders',
    ],
    [
      'a LEFT JOIN whose nulls WHERE refuses',
      "SELECT o.day FROM orders o LEFT JOIN shops s ON s.id = o.shop_id WHERE s.city = 'x'",
      "SELECT o.day FROM orders o JOIN shops s ON s.id = o.shop_id WHERE s.city = 'x'",
    ],
    [
      'IN, EXISTS and a join to what is looked up',
      "SELECT day FROM orders WHERE shop_id IN (SELECT id FROM shops WHERE city = 'x')",
      "SELECT o.day FROM orders o JOIN shops s ON s.id = o.shop_id WHERE s.city = 'x'",
    ],
    [
      'IN and EXISTS',
      'SELECT name FROM shops WHERE id IN (SELECT shop_id FROM orders WHERE paid)',
      'SELECT name FROM shops s WHERE EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = s.id AND o.paid)',
    ],
    [
      'EXISTS and a join with DISTINCT',
      'SELECT s.id, s.name FROM shops s WHERE EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = s.id)',
      'SELECT DISTINCT s.id, s.name FROM shops s JOIN orders o ON o.shop_id = s.id',
    ],
    [
      'NOT IN, NOT EXISTS and LEFT JOIN where nothing is null',
      'SELECT name FROM shops WHERE id NOT IN (SELECT shop_id FROM orders)',
      'SELECT s.name FROM shops s LEFT JOIN orders o ON o.shop_id = s.id WHERE o.id IS NULL',
    ],
    [
      'counting whether there are any',
      'SELECT name FROM shops s WHERE (SELECT COUNT(*) FROM orders o WHERE o.shop_id = s.id) = 0',
      'SELECT name FROM shops s WHERE NOT EXISTS (SELECT * FROM orders o WHERE o.shop_id = s.id)',
    ],
    [
      'labels beside keys',
      'SELECT s.name, COUNT(*) FROM orders o JOIN shops s ON s.id = o.shop_id GROUP BY s.id',
      'SELECT s.name, COUNT(o.id) FROM orders o JOIN shops s ON s.id = o.shop_id GROUP BY o.shop_id, s.name',
    ],
    [
      'FILTER and CASE',
      'SELECT SUM(CASE WHEN paid THEN amount END), COUNT(CASE WHEN paid THEN 1 END) FROM orders',
      'SELECT SUM(amount) FILTER (WHERE paid), COUNT(*) FILTER (WHERE paid) FROM orders',
    ],
    [
      'a count by SUM in a group',
      'SELECT day, SUM(CASE WHEN paid THEN 1 ELSE 0 END) FROM orders GROUP BY day',
      'SELECT day, COUNT(*) FILTER (WHERE paid) FROM orders GROUP BY 1',
    ],
    [
      'groups below and a condition above',
      'SELECT day, n FROM (SELECT day, COUNT(*) AS n FROM orders GROUP BY day) AS d WHERE n > 3',
      'SELECT day, COUNT(*) FROM orders GROUP BY day HAVING COUNT(*) > 3',
    ],
    [
      'windows over groups',
      'WITH m AS (SELECT day, SUM(pieces) AS p FROM orders GROUP BY day) SELECT day, SUM(p) OVER (ORDER BY day) FROM m',
      'SELECT day, SUM(SUM(pieces)) OVER (ORDER BY day) FROM orders GROUP BY day',
    ],
    [
      'one row joined and one value',
      'SELECT id FROM orders, (SELECT AVG(amount) AS a FROM orders) AS t WHERE amount > a',
      'SELECT id FROM orders WHERE amount > (SELECT AVG(amount) FROM orders)',
    ],
    ['DISTINCT of what has a key', 'SELECT DISTINCT id, name FROM shops', 'SELECT id, name FROM shops'],
    ['DISTINCT and GROUP BY', 'SELECT DISTINCT city FROM shops', 'SELECT city FROM shops GROUP BY city'],
    [
      'order behind a key',
      'SELECT name FROM shops ORDER BY id, name DESC',
      'SELECT name FROM shops ORDER BY id',
    ],
    [
      'where nulls stand that there are none of',
      'SELECT id FROM orders ORDER BY day DESC NULLS LAST',
      'SELECT id FROM orders ORDER BY day DESC',
    ],
    [
      'a table that refers to itself',
      'SELECT a.name, b.name FROM riders a JOIN riders b ON a.boss_id = b.id',
      'SELECT y.name, x.name FROM riders x JOIN riders y ON x.id = y.boss_id',
    ],
    [
      'two of one kind that share something',
      'SELECT a.name, b.name FROM shops a JOIN shops b ON a.city = b.city AND a.id > b.id ORDER BY b.city',
      'SELECT b.name, a.name FROM shops a JOIN shops b ON a.city = b.city AND a.id < b.id ORDER BY a.city',
    ],
    [
      'sides of a union',
      'SELECT id FROM shops UNION SELECT id FROM riders',
      'SELECT id FROM riders UNION SELECT id FROM shops',
    ],
  ])('is one for %s', (_, one, other) => {
    expect(keyed(other)).toBe(keyed(one));
  });

  it.each([
    [
      'a day of moments that ends at its midnight',
      "SELECT id FROM orders WHERE made_at BETWEEN '2024-01-01' AND '2024-01-31'",
      "SELECT id FROM orders WHERE made_at >= '2024-01-01' AND made_at < '2024-02-01'",
    ],
    [
      'a reference that is only guessed',
      'SELECT COUNT(*) FROM orders o JOIN riders r ON r.id = o.guess_id',
      'SELECT COUNT(*) FROM orders',
    ],
    [
      'NOT IN of what may be null',
      'SELECT name FROM riders WHERE id NOT IN (SELECT rider_id FROM orders)',
      'SELECT name FROM riders r WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.rider_id = r.id)',
    ],
    [
      'a condition of a LEFT JOIN and one of WHERE',
      'SELECT s.id, o.id FROM shops s LEFT JOIN orders o ON o.shop_id = s.id AND o.paid',
      'SELECT s.id, o.id FROM shops s LEFT JOIN orders o ON o.shop_id = s.id WHERE o.paid',
    ],
    [
      'a join that repeats rows and EXISTS',
      'SELECT s.name FROM shops s JOIN orders o ON o.shop_id = s.id',
      'SELECT s.name FROM shops s WHERE EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = s.id)',
    ],
    [
      'counts of rows and of what may be null',
      'SELECT COUNT(*) FROM orders',
      'SELECT COUNT(note) FROM orders',
    ],
    [
      'a sum of nothing and a count of nothing',
      'SELECT SUM(CASE WHEN paid THEN 1 ELSE 0 END) FROM orders',
      'SELECT COUNT(*) FILTER (WHERE paid) FROM orders',
    ],
    [
      'groups by a label and by its key',
      'SELECT s.name, COUNT(*) FROM orders o JOIN shops s ON s.id = o.shop_id GROUP BY s.name',
      'SELECT s.name, COUNT(*) FROM orders o JOIN shops s ON s.id = o.shop_id GROUP BY s.id',
    ],
    [
      'the largest with and without ties',
      'SELECT id FROM orders ORDER BY pieces DESC LIMIT 1',
      'SELECT id FROM orders ORDER BY pieces DESC FETCH FIRST 1 ROW WITH TIES',
    ],
    [
      'missing and empty',
      'SELECT id FROM orders WHERE note IS NULL',
      "SELECT id FROM orders WHERE note = ''",
    ],
    [
      'where nulls stand',
      'SELECT id FROM orders ORDER BY amount DESC NULLS LAST',
      'SELECT id FROM orders ORDER BY amount DESC',
    ],
    [
      'division of whole numbers and of numbers',
      'SELECT SUM(pieces) / COUNT(*) FROM orders',
      'SELECT SUM(pieces)::numeric / COUNT(*) FROM orders',
    ],
    [
      'who refers to whom',
      'SELECT a.name, b.name FROM riders a JOIN riders b ON a.boss_id = b.id',
      'SELECT b.name, a.name FROM riders a JOIN riders b ON a.boss_id = b.id',
    ],
    [
      'an order that tells ties apart',
      'SELECT id FROM orders ORDER BY day LIMIT 3',
      'SELECT id FROM orders ORDER BY day, id LIMIT 3',
    ],
    [
      'a filter before and after a limit',
      'SELECT id FROM (SELECT id, paid FROM orders ORDER BY id LIMIT 5) AS o WHERE paid',
      'SELECT id FROM orders WHERE paid ORDER BY id LIMIT 5',
    ],
    [
      'a window before and after a filter',
      'SELECT n FROM (SELECT paid, RANK() OVER (ORDER BY day) AS n FROM orders) AS o WHERE paid',
      'SELECT RANK() OVER (ORDER BY day) FROM orders WHERE paid',
    ],
    [
      'UNION and UNION ALL',
      'SELECT id FROM shops UNION SELECT id FROM riders',
      'SELECT id FROM shops UNION ALL SELECT id FROM riders',
    ],
    [
      'the sides of a difference',
      'SELECT id FROM shops EXCEPT SELECT id FROM riders',
      'SELECT id FROM riders EXCEPT SELECT id FROM shops',
    ],
  ])('tells %s apart', (_, one, other) => {
    expect(keyed(other)).not.toBe(keyed(one));
  });

  it('leaves what was not understood in its place', () => {
    const plan = readPlan(parse('SELECT id, my_function(name) FROM shops WHERE city IS NOT NULL'), catalog);
    expect(() => normalize(plan, catalog)).not.toThrow();
    expect(keyed('SELECT id, my_function(name) FROM shops')).not.toBe(
      keyed('SELECT id, other_function(name) FROM shops'),
    );
  });
});
