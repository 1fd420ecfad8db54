import { oneLine } from './one-line';
import { pairHash, questionKey } from './pair-hash';
import { loadParser, parse } from './parse';

beforeAll(loadParser);

it.each([
  ['select 1', 'select 1;'],
  ['  select 1 ; ;\n', 'select 1;'],
  ['select a,\n\tb\r\n  from t', 'select a, b from t;'],
  ['select 1 -- why; not\n', 'select 1;'],
  ['select/**/1', 'select 1;'],
  ['select 1-/* */-1', 'select 1- -1;'],
  ['select /* a /* nested */ b */ 1; -- end', 'select 1;'],
  ["select 'a  --  b', '/* c */', ';'", "select 'a  --  b', '/* c */', ';';"],
  ["select 'line\nline'  , 1", "select 'line\nline' , 1;"],
  [String.raw`select  E'a\'  b'`, String.raw`select E'a\'  b';`],
  ['select  $$ a -- b\n c $$', 'select $$ a -- b\n c $$;'],
  ['select  $x$ $$;\n $x$ as "b  c;"', 'select $x$ $$;\n $x$ as "b  c;";'],
  ['select  "名称" -- 注释\nfrom "表"', 'select "名称" from "表";'],
  [String.raw`select  U&"d\0061t" from t`, String.raw`select U&"d\0061t" from t;`],
  ["select  '😀中'  as  x", "select '😀中' as x;"],
  ["select  '\u0001\f\u001f'", "select '\u0001\f\u001f';"],
])('%j becomes %j', (sql, line) => {
  expect(oneLine(sql)).toBe(line);
  expect(withoutPositions(oneLine(sql))).toEqual(withoutPositions(sql));
});

it('changes nothing the second time', () => {
  const line = oneLine("select a -- x\n , 'b\n' from t;;");
  expect(oneLine(line)).toBe(line);
});

const withoutPositions = (sql: string): unknown =>
  JSON.parse(
    JSON.stringify(parse(sql).root, (key, value: unknown) =>
      /location$|_(start|end)$/.test(key) ? undefined : value,
    ),
  );

it('a pair is another pair when one character of it changes', () => {
  const pair = { question: '有多少订单？', sql: 'SELECT count(*) FROM orders;' };
  expect(pairHash(pair)).toMatch(/^[0-9a-f]{64}$/);
  expect(pairHash({ sql: pair.sql, question: pair.question })).toBe(pairHash(pair));
  expect(pairHash({ ...pair, question: '有多少订单?' })).not.toBe(pairHash(pair));
  expect(pairHash({ ...pair, sql: 'SELECT count(*) FROM orders' })).not.toBe(pairHash(pair));
});

it('questions that differ in width, case, spaces or closing marks ask the same', () => {
  expect(questionKey('有多少 Order？')).toBe(questionKey('有多少ＯＲＤＥＲ?'));
  expect(questionKey('有多少订单')).not.toBe(questionKey('有多少客户'));
});
