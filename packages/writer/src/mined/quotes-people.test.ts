import { loadParser } from '@pairsmith/sql';
import { libraryCatalog } from '../builtin/__tests__/library';
import { createMiner } from './mine';

beforeAll(loadParser);

const mined = (sql: string, comment = '') =>
  createMiner(libraryCatalog(), 'zh', () => ({ verdict: 'agreed', reasons: [] }))({ sql, comment });

test.each([
  "select title from house where title like '%13812345678%'",
  "select title, '13812345678' as call from house",
  "select count(*) from house where lower(title) = 'wang.jianguo@example.com'",
  "select count(*) filter (where title = '王建国') from house",
  'select count(*) from house where floor_area + 13812345678 > 3',
])('%s quotes somebody: it becomes no pair, and the reason does not quote either', async (sql) => {
  const told = await mined(sql);
  expect(told).toMatchObject({ leftOut: { code: 'personal' } });
  expect(JSON.stringify(told)).not.toMatch(/13812345678|wang.jianguo|王建国/);
});

test('what the catalogue shows of a column that is nobody’s is no person', async () => {
  const catalog = libraryCatalog();
  const title = catalog.tables.flatMap(({ columns }) => columns).find(({ name }) => name === 'title');
  title?.statistics?.common_values.push({ value: '王建国', share: 0.5 });
  const told = await createMiner(catalog, 'zh', () => ({ verdict: 'agreed', reasons: [] }))({
    ...{ sql: "select count(*) from house where title = '王建国'", comment: '' },
  });
  expect(told).toMatchObject({ query: { sql: expect.stringContaining('王建国') as string } });
});

test('an author’s question that quotes somebody is nobody’s question', async () => {
  const told = await mined('select count(*) from house', '13812345678 的分馆有多少？');
  expect(told).toMatchObject({ query: { isAuthors: false } });
  expect(JSON.stringify(told)).not.toContain('13812345678');
});
