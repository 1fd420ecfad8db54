import { loadParser, parse } from '@pairsmith/sql';
import { exampleCatalog, exampleColumn, exampleTable } from '../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from './read-pair';

beforeAll(loadParser);

const shop = exampleTable(
  'shop',
  [
    exampleColumn('id', 'integer'),
    exampleColumn('state', 'text', { title: 'state', samples: ['OR', 'IN', 'Ohio'] }),
    exampleColumn('founded_on', 'date', { title: 'opening date' }),
    exampleColumn('area', 'numeric', { title: 'floor area' }),
  ],
  { title: 'shop', primary_key: ['id'] },
);
const sale = exampleTable(
  'sale',
  [
    exampleColumn('id', 'integer'),
    exampleColumn('shop_id', 'integer'),
    exampleColumn('minutes', 'integer', { title: 'minutes' }),
    exampleColumn('amount', 'numeric', { title: 'amount' }),
    exampleColumn('sold_at', 'timestamp', { title: 'sold at' }),
  ],
  { title: 'sale', primary_key: ['id'] },
);
const catalog = exampleCatalog([shop, sale], {
  relations: [
    {
      from: { schema: 'public', table: 'sale', columns: ['shop_id'] },
      to: { schema: 'public', table: 'shop', columns: ['id'] },
      source: 'declared',
      evidence: '',
    },
  ],
});
const read = createQuestionReader(catalog);
const verdictOf = (question: string, sql: string) => read(question, parse(sql)).verdict;

it.each([
  ['Shops?', 'SELECT id FROM shop'],
  ['门店', 'SELECT id FROM shop WHERE area > 50'],
  [`${'and also the shops '.repeat(52)}?`, "SELECT id FROM shop WHERE state = 'OR' ORDER BY area LIMIT 3"],
  ['Please 列出 les magasins ouverts 先 2023', 'SELECT id FROM shop WHERE area > 3'],
  ['Which shops are open in or on a Sunday, or both?', "SELECT id FROM shop WHERE state = 'Ohio'"],
  ['Shops in Oregon or Indiana', "SELECT id FROM shop WHERE state IN ('OR', 'IN')"],
  ['“‘Shops’” called "don\'t" or 「Ohio」', "SELECT id FROM shop WHERE state = 'Ohio'"],
  ['Which shops have a floor area under a hundred thousand?', 'SELECT id FROM shop WHERE area < 100000'],
  ['Sales that took under two hours', 'SELECT id FROM sale WHERE minutes < 120'],
  ['How many sales took place before 1pm?', "SELECT count(*) FROM sale WHERE sold_at::time < '13:00'"],
  ['Give me the no. of sales per shop', 'SELECT shop_id, count(*) FROM sale GROUP BY shop_id'],
  ['Shops with at least 3 sales', 'SELECT shop_id FROM sale GROUP BY shop_id HAVING count(*) >= 3'],
  ['Shops with at least 3 sales', 'SELECT shop_id FROM sale GROUP BY shop_id HAVING count(*) > 2'],
  [
    'Shops all of whose sales have an amount of at least 100',
    'SELECT s.id FROM shop s WHERE NOT EXISTS (SELECT 1 FROM sale x WHERE x.shop_id = s.id AND x.amount < 100)',
  ],
  [
    'Shops that have only sales with an amount above 100',
    'SELECT id FROM shop WHERE id NOT IN (SELECT shop_id FROM sale WHERE amount <= 100)',
  ],
  [
    'Shops with a floor area over 60 whose sales took no time',
    'SELECT s.id FROM shop s JOIN sale x ON x.shop_id = s.id WHERE s.area > 60 AND x.minutes < 1',
  ],
  ['What is the highest amount overall?', 'SELECT max(amount) FROM sale'],
  ['What is the largest floor area in total, and the smallest?', 'SELECT max(area), min(area) FROM shop'],
  ['Overall, when was the last shop opened?', 'SELECT max(founded_on) FROM shop'],
  ['List the shops from the highest to the lowest floor area', 'SELECT id FROM shop ORDER BY area DESC'],
  ['List the shops by floor area, smallest first', 'SELECT id FROM shop ORDER BY area'],
  ['How many sales have there been since 2023?', "SELECT count(*) FROM sale WHERE sold_at >= '2023-01-01'"],
  [
    'Sales per shop, including those without any',
    'SELECT s.id, count(x.id) FROM shop s LEFT JOIN sale x ON x.shop_id = s.id GROUP BY s.id',
  ],
])('a right pair is never refused, whatever the words: %#', (question, sql) => {
  expect(verdictOf(question, sql)).not.toBe('conflict');
});

it.each([
  'SELECT s.id, x.amount FROM shop s CROSS JOIN LATERAL (SELECT amount FROM sale WHERE shop_id = s.id ORDER BY amount DESC LIMIT 1) x',
  'SELECT state, sum(area) FROM shop GROUP BY GROUPING SETS ((state), ())',
  'SELECT state, sum(area) FROM shop GROUP BY ROLLUP (state)',
  'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n',
  'VALUES (1, 2), (3, 4)',
  'SELECT * FROM (VALUES (1), (2)) AS v (n)',
  'SELECT count(*) FROM sale TABLESAMPLE SYSTEM (10)',
  'TABLE shop',
])('SQL that the reader has never seen contradicts nothing: %s', (sql) => {
  expect(verdictOf('What is there to know about the shops in the far north?', sql)).not.toBe('conflict');
  expect(verdictOf('哪些门店值得关注？', sql)).not.toBe('conflict');
});

it('forty items of WITH, each made of the one before and itself, are read at once', () => {
  const items = Array.from(
    { length: 40 },
    (_, at) => `d${at + 1} AS (SELECT x.day FROM d${at} x JOIN d${at} y USING (day))`,
  );
  const sql = `WITH d0 AS (SELECT sold_at AS day FROM sale WHERE sold_at >= '2023-01-01'), ${items.join(', ')}
    SELECT count(*), (SELECT max(day) FROM d40) AS day FROM d40, sale s
    WHERE d40.day < '2024-01-01' AND s.sold_at >= '2023-01-01' ORDER BY (SELECT max(day) FROM d40)`;
  expect(verdictOf('How many sales were there in 2023?', sql)).not.toBe('conflict');
});

it('a month that no year has takes no time', () => {
  const sql = `SELECT count(*) FROM sale WHERE extract(year FROM sold_at) = 2023
    AND extract(month FROM sold_at) BETWEEN 1 AND 3000000000`;
  expect(verdictOf('How many sales were there in 2023?', sql)).toBe('agreed');
});

it.each([
  ['Shops in Ohio', "SELECT id FROM shop WHERE area > 0 AND state = ANY (string_to_array('Ohio', ','))"],
  [
    'How many sales were there in 2023?',
    "SELECT count(*) FROM generate_series(date '2023-01-01', '2023-12-31', '1 day') AS g (day) JOIN sale s ON s.sold_at::date = g.day",
  ],
])('what nobody understood is not missing: %s %s', (question, sql) => {
  expect(verdictOf(question, sql)).toBe('unread');
});

it('what is too long to be asked is not read', () => {
  expect(verdictOf('shops '.repeat(200), 'SELECT id FROM shop')).toBe('unread');
  expect(verdictOf('shops', `SELECT id FROM shop WHERE area IN (${'1, '.repeat(6_000)}1)`)).toBe('unread');
});
