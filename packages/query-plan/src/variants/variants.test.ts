import type { Catalog } from '@pairsmith/catalog';
import { loadParser, parse } from '@pairsmith/sql';
import { printSql } from '../print/print-sql';
import { readPlan } from '../read/read-plan';
import { variants } from './variants';

const column = (name: string, type: string, nullable = false): object => ({
  name,
  type,
  base_type: null,
  nullable,
});

const table = (name: string, columns: object[]): object => ({
  schema: 'public',
  name,
  columns: [column('id', 'integer'), ...columns],
  primary_key: ['id'],
  uniques: [],
});

const catalog = {
  tables: [
    table('shops', [column('name', 'text'), column('city', 'text', true)]),
    table('orders', [
      column('shop_id', 'integer'),
      column('day', 'date'),
      column('amount', 'numeric(10,2)', true),
      column('paid', 'boolean'),
    ]),
  ],
  relations: [],
} as unknown as Catalog;

const formsOf = (sql: string): Record<string, string> =>
  Object.fromEntries(
    variants(readPlan(parse(sql), catalog), catalog).map(({ form, plan, options }) => [
      form,
      printSql(plan, { catalog, ...options }),
    ]),
  );

/** That each gives the same rows is seen on random tables, in tests/plans. */
describe('other forms of one meaning', () => {
  beforeAll(loadParser);

  it.each([
    [
      'BETWEEN as two comparisons',
      'SELECT id FROM orders WHERE amount BETWEEN 1 AND 2',
      'SELECT id FROM orders WHERE amount >= 1 AND amount <= 2',
    ],
    [
      'two comparisons as BETWEEN',
      "SELECT id FROM orders WHERE day >= '2024-02-01' AND day < '2024-03-01'",
      "SELECT id FROM orders WHERE day BETWEEN '2024-02-01' AND '2024-02-29'",
    ],
    [
      'comparisons turned',
      'SELECT id FROM orders WHERE amount < 5',
      'SELECT id FROM orders WHERE 5 > amount',
    ],
    [
      'conjuncts the other way round',
      'SELECT id FROM orders WHERE paid AND amount < 5',
      'SELECT id FROM orders WHERE amount < 5 AND paid',
    ],
    [
      'NOT around comparisons',
      'SELECT id FROM orders WHERE amount <> 5',
      'SELECT id FROM orders WHERE NOT amount = 5',
    ],
    [
      'IN as OR',
      "SELECT id FROM shops WHERE city IN ('a', 'b')",
      "SELECT id FROM shops WHERE city = 'a' OR city = 'b'",
    ],
    ['= as IN', "SELECT id FROM shops WHERE city = 'a'", "SELECT id FROM shops WHERE city IN ('a')"],
    [
      'FILTER as CASE',
      'SELECT COUNT(*) FILTER (WHERE paid) FROM orders',
      'SELECT COUNT(CASE WHEN paid THEN 1 END) AS count FROM orders',
    ],
    [
      'CASE as FILTER',
      'SELECT SUM(CASE WHEN paid THEN amount END) FROM orders',
      'SELECT SUM(amount) FILTER (WHERE paid) AS sum FROM orders',
    ],
    [
      'a count as SUM of CASE',
      'SELECT day, COUNT(*) FILTER (WHERE paid) FROM orders GROUP BY day',
      'SELECT day, SUM(CASE WHEN paid THEN 1 ELSE 0 END) AS count FROM orders GROUP BY day',
    ],
    ['COUNT of a key', 'SELECT COUNT(*) FROM orders', 'SELECT COUNT(id) AS count FROM orders'],
    [
      'EXISTS as IN',
      'SELECT name FROM shops s WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = s.id AND o.paid)',
      'SELECT name FROM shops WHERE id NOT IN (SELECT shop_id FROM orders WHERE paid)',
    ],
    [
      'IN as EXISTS',
      'SELECT name FROM shops WHERE id IN (SELECT shop_id FROM orders)',
      'SELECT s.name FROM shops AS s WHERE EXISTS (SELECT 1 FROM orders AS o WHERE o.shop_id = s.id)',
    ],
    [
      'EXISTS as JOIN',
      'SELECT id FROM orders o WHERE EXISTS (SELECT 1 FROM shops s WHERE s.id = o.shop_id)',
      'SELECT o.id FROM orders AS o CROSS JOIN shops AS s WHERE s.id = o.shop_id',
    ],
    [
      'JOIN as EXISTS',
      'SELECT o.id FROM orders o JOIN shops s ON s.id = o.shop_id',
      'SELECT o.id FROM orders AS o WHERE EXISTS (SELECT 1 FROM shops AS s WHERE s.id = o.shop_id)',
    ],
    [
      'NOT EXISTS as LEFT JOIN',
      'SELECT name FROM shops s WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = s.id)',
      'SELECT s.name FROM shops AS s LEFT JOIN orders AS o ON o.shop_id = s.id WHERE o.id IS NULL',
    ],
    [
      'WITH as sub-queries',
      'WITH t AS (SELECT COUNT(*) AS n FROM orders) SELECT n FROM t',
      'SELECT n FROM (SELECT COUNT(*) AS n FROM orders) AS t',
    ],
    [
      'sub-queries as WITH',
      'SELECT n FROM (SELECT COUNT(*) AS n FROM orders) AS t',
      'WITH t AS (SELECT COUNT(*) AS n FROM orders) SELECT n FROM t',
    ],
    [
      'rows under WITH',
      'SELECT id FROM orders ORDER BY day LIMIT 3',
      'WITH picked AS (SELECT id, day FROM orders) SELECT id FROM picked ORDER BY day LIMIT 3',
    ],
    ['rows in a sub-query', 'SELECT id FROM orders', 'SELECT id FROM (SELECT id FROM orders) AS picked'],
    [
      'groups under WITH, the rest above',
      'SELECT day, COUNT(*) AS n FROM orders GROUP BY day HAVING COUNT(*) > 3 ORDER BY n DESC',
      'WITH groups AS (SELECT day, COUNT(*) AS v2 FROM orders GROUP BY day) SELECT day, v2 AS n FROM groups WHERE v2 > 3 ORDER BY v2 DESC',
    ],
    [
      'groups in a sub-query, the rest above',
      'SELECT COUNT(*) / 2 AS n FROM orders',
      'SELECT v1 / 2 AS n FROM (SELECT COUNT(*) AS v1 FROM orders) AS groups',
    ],
    [
      'conditions of joins in WHERE',
      'SELECT o.id, s.name FROM orders o JOIN shops s ON s.id = o.shop_id',
      'SELECT o.id, s.name FROM orders AS o CROSS JOIN shops AS s WHERE s.id = o.shop_id',
    ],
    [
      'joins in the other order',
      'SELECT o.id, s.name FROM orders o JOIN shops s ON s.id = o.shop_id',
      'SELECT o.id, s.name FROM shops AS s JOIN orders AS o ON s.id = o.shop_id',
    ],
    ['DISTINCT as GROUP BY', 'SELECT DISTINCT city FROM shops', 'SELECT city FROM shops GROUP BY city'],
    ['GROUP BY as DISTINCT', 'SELECT city FROM shops GROUP BY city', 'SELECT DISTINCT city FROM shops'],
    [
      'labels beside keys',
      'SELECT id, COUNT(*) FROM shops GROUP BY id',
      'SELECT id, COUNT(*) AS count FROM shops GROUP BY id, name',
    ],
    [
      'windows as sub-queries',
      'SELECT id, SUM(amount) OVER (ORDER BY day) AS sofar FROM orders',
      'SELECT o.id, (SELECT SUM(o2.amount) AS v FROM orders AS o2 WHERE o2.day <= o.day) AS sofar FROM orders AS o',
    ],
    [
      'WITH TIES as RANK',
      'SELECT id FROM orders ORDER BY amount DESC FETCH FIRST 1 ROW WITH TIES',
      'SELECT id FROM (SELECT id, amount, RANK() OVER (ORDER BY amount DESC) AS v3 FROM orders) AS ranked WHERE v3 <= 1 ORDER BY amount DESC',
    ],
    [
      'DISTINCT ON as ROW_NUMBER',
      'SELECT DISTINCT ON (shop_id) shop_id, id FROM orders ORDER BY shop_id, id',
      'SELECT shop_id, id FROM (SELECT shop_id, id, ROW_NUMBER() OVER (PARTITION BY shop_id ORDER BY shop_id, id) AS v3 FROM orders) AS ranked WHERE v3 = 1 ORDER BY shop_id, id',
    ],
    ['t1, t2, …', 'SELECT id FROM orders', 'SELECT t1.id FROM orders AS t1'],
    [
      'tables by their names',
      'SELECT o.id, s.name FROM orders o, shops s',
      'SELECT orders.id, shops.name FROM orders CROSS JOIN shops',
    ],
    [
      'lower case',
      'SELECT COUNT(*) FROM orders WHERE paid',
      'select count(*) as count from orders where paid',
    ],
    [
      'CAST, and places in GROUP BY and ORDER BY',
      'SELECT day::text AS d FROM orders GROUP BY day::text ORDER BY d',
      'SELECT CAST(day AS text) AS d FROM orders GROUP BY 1 ORDER BY 1',
    ],
  ])('writes %s', (form, sql, expected) => {
    expect(formsOf(sql)[form]).toBe(expected);
  });

  it('writes no form that would give other rows', () => {
    // A city may be missing, so that NOT IN is never true.
    const anti = formsOf(
      'SELECT id FROM shops s WHERE NOT EXISTS (SELECT 1 FROM shops o WHERE o.city = s.city)',
    );
    expect(anti).not.toHaveProperty('EXISTS as IN');
    // Without orders, SUM of nothing is null.
    expect(formsOf('SELECT COUNT(*) FROM orders')).not.toHaveProperty('a count as SUM of CASE');
    // A shop with two orders would come twice.
    const many = formsOf(
      'SELECT name FROM shops s WHERE EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = s.id)',
    );
    expect(many).not.toHaveProperty('EXISTS as JOIN');
  });

  it('writes none of what cannot be printed', () => {
    expect(formsOf('SELECT my_function(id) FROM shops')).toEqual({});
  });
});
