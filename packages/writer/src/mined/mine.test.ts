import { inWords, type Language, type ReaderVerdict } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { libraryCatalog } from '../builtin/__tests__/library';
import { createMiner } from './mine';

beforeAll(loadParser);

/** `as`: what the second reader says of every question. */
const miner = (language: Language = 'zh', as: ReaderVerdict = 'agreed') =>
  createMiner(libraryCatalog(), language, () => ({ verdict: as, reasons: [] }));

async function questionOf(sql: string, language: Language = 'zh', comment = ''): Promise<string> {
  const mined = await miner(language)({ sql, comment });
  if ('leftOut' in mined) return `- ${mined.leftOut.code}: ${inWords(mined.leftOut.why, language)}`;
  const { question, unsaid } = mined.query;
  return question ?? `- ${unsaid && inWords(unsaid, language)}`;
}

const sqlOf = async (sql: string): Promise<string> => {
  const mined = await miner()({ sql, comment: '' });
  return 'query' in mined ? mined.query.sql : `- ${mined.leftOut.code}`;
};

test.each([
  ['select count(*) from loan', '借阅流水条数是多少？'],
  [
    "select count(*) from loan where state = '2' and lent_on >= '2024-01-01' and lent_on < '2024-04-01'",
    '2024年第一季度的逾期借阅流水条数是多少？',
  ],
  [
    'select h.title, count(*) as n, sum(l.fine) from loan l join house h on h.id = l.house_id where h.gone = 0 group by h.id, h.title order by n desc',
    '请按分馆统计借阅流水的数量和罚款金额合计，按数量从多到少排列。',
  ],
  [
    'select h.title from loan l join house h on h.id = l.house_id group by h.id, h.title order by sum(l.fine) desc limit 3',
    '请列出借阅流水罚款金额合计最高的3个分馆。',
  ],
  [
    "select date_trunc('month', lent_on)::date as m, avg(days) from loan group by 1 order by 1",
    '请按月份统计借阅流水的平均借阅天数，按月份从早到晚排列。',
  ],
  [
    'select title, floor_area from house where floor_area >= 500 and gone = 0 order by floor_area desc',
    '请列出建筑面积不低于500平方米的分馆的名称和建筑面积，按建筑面积从高到低排列。',
  ],
  [
    "select h.title from house h where not exists (select 1 from loan l where l.house_id = h.id and l.state = '0')",
    '请列出没有在借的借阅流水的分馆的名称。',
  ],
  [
    "select round(100.0 * count(*) filter (where state = '2') / count(*), 1) from loan",
    '逾期借阅流水占借阅流水的百分比是多少？',
  ],
])('%s is asked as a person would: %s', async (sql, question) => {
  expect(await questionOf(sql)).toBe(question);
});

test('LIKE is said as PostgreSQL writes it in the definition of a view', async () => {
  const [ours, theirs] = [`h.title like '东%'`, `h.title ~~ '东%'`].map((condition) =>
    questionOf(`select h.title from house h where ${condition}`),
  );
  expect(await theirs).toBe(await ours);
  expect(await ours).not.toMatch(/^- /);
});

test('things without such rows are named where they are kept, and only there', async () => {
  const join = 'from house h left join loan l on l.house_id = h.id';
  expect(await questionOf(`select h.title, count(l.id) ${join} group by h.id, h.title`)).toBe(
    '请按分馆统计借阅流水条数，没有借阅流水的分馆也要列出。',
  );
  expect(
    await questionOf(`select h.title, count(l.id) ${join} where l.days > 30 group by h.id, h.title`),
  ).not.toContain('也要列出');
  // It counts one where there is none.
  expect(await questionOf(`select h.title, count(*) ${join} group by h.id, h.title`)).toMatch(/^- /);
});

test.each([
  ['select count(*), lag(count(*)) over (order by days) from loan group by days', '窗口函数'],
  ['select id from loan union select id from house', 'UNION'],
  ['select title from house limit 5', '没有排序'],
  ['select c_1, count(*) from x_9 group by c_1', '没有名称'],
  ['select max(n) from (select count(*) as n from loan group by house_id) t', '子查询'],
  ['select case when days > 10 then 1 else 2 end from loan', '表达式'],
])('%s has no words, and the reason names the part: %s', async (sql, part) => {
  expect(await questionOf(sql)).toContain(part);
});

test.each([
  ['selec 1', 'broken'],
  ['delete from loan', 'not_a_query'],
  ['select 1', 'outside_task'],
  ['select * from staff', 'outside_task'],
  ['select * from loan where id = $1', 'no_value'],
  ['select x[1] from loan', 'not_understood'],
])('%s is left out as %s', async (sql, code) => {
  expect(await questionOf(sql)).toMatch(new RegExp(`^- ${code}:`));
});

test('parameters become real values of the column beside them', async () => {
  expect(
    await sqlOf(
      'select count(*) from loan where state = $1 and lent_on >= $2 and lent_on < $3 and days > $4',
    ),
  ).toBe(
    "SELECT COUNT(*) AS count FROM loan WHERE state = '1' AND lent_on >= '2023-01-01' AND lent_on < '2024-01-01' AND days > 15",
  );
  expect(await sqlOf('select title from house order by floor_area desc limit $1 offset $2')).toContain(
    'LIMIT 10',
  );
});

test("what looks like somebody's data does not stay in a statement", async () => {
  expect(await sqlOf("select title from house where kind = '13800138000'")).toContain("kind = '社区馆'");
});

test('what PostgreSQL adds to the definition of a view is not kept', async () => {
  expect(
    await sqlOf(
      "SELECT date_trunc('month'::text, (lent_on)::timestamp with time zone) AS m, count(*) AS n FROM public.loan WHERE ((days >= 5::numeric) AND (lent_on > '2024-01-01'::date)) GROUP BY (date_trunc('month'::text, (lent_on)::timestamp with time zone))",
    ),
  ).toBe(
    "SELECT DATE_TRUNC('month', lent_on) AS m, COUNT(*) AS n FROM loan WHERE days >= 5 AND lent_on > '2024-01-01' GROUP BY DATE_TRUNC('month', lent_on)",
  );
});

test("an author's question goes before ours where the reader agrees", async () => {
  const sql = 'select count(*) from loan';
  expect(await questionOf(sql, 'zh', '一共借出过多少次？')).toBe('一共借出过多少次？');
  // What is no question, or in another language, is none.
  expect(await questionOf(sql, 'zh', '月报用')).toBe('借阅流水条数是多少？');
  expect(await questionOf(sql, 'zh', 'How many loans are there?')).toBe('借阅流水条数是多少？');
  const mined = await miner('zh', 'conflict')({ sql, comment: '一共借出过多少次？' });
  expect(mined).toMatchObject({ query: { question: null, unsaid: { $say: 'mined.reader' } } });
});

test('statements that mean the same have one key', async () => {
  const mine = miner();
  const keys = await Promise.all(
    [
      "select count(*) from loan where state = '1' and days > 3",
      "SELECT count(*) AS n FROM public.loan AS x WHERE x.days > 3 AND x.state IN ('1')",
    ].map(async (sql) => mine({ sql, comment: '' })),
  );
  const [one, other] = keys.map((mined) => ('query' in mined ? mined.query.key : null));
  expect(one).not.toBeNull();
  expect(other).toBe(one);
});
