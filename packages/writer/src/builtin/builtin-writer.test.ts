import { inWords } from '@pairsmith/core';
import type { PairDraft, QueryResult, WriterContext } from '../writer';
import { addWords } from '../add-words';
import { libraryCatalog } from './__tests__/library';
import { createBuiltinWriter } from './builtin-writer';
import { createRandom } from './random';

const notes: string[] = [];
const contextOf = (seed: number, signal = new AbortController().signal): WriterContext => ({
  language: 'zh',
  businessContext: '',
  seed,
  signal,
  note: (message) => notes.push(inWords(message, 'zh')),
});

/** A database in which every statement has an answer of its own: three groups of different sizes. */
const run = (sql: string): Promise<QueryResult> => {
  const size = Math.floor(createRandom(sql).next() * 900) + 10;
  const rows = ['甲', '乙', '丙'].map((name, at) => [name, `${size + at}`]);
  const isSingle = !/GROUP BY|ORDER BY|WITH /.test(sql) || / 1 ROW|LIMIT 1$/.test(sql);
  return Promise.resolve({ columns: [], rows: isSingle ? rows.slice(0, 1) : rows, truncated: false });
};

const write = async (seed: number, questionsPerTheme = 6, statement = run): Promise<PairDraft[]> => {
  const writer = createBuiltinWriter();
  const catalog = libraryCatalog();
  const themes = await writer.planThemes(catalog, 3, contextOf(seed));
  const pairs: PairDraft[] = [];
  for await (const result of writer.writePairs(
    { catalog, themes, questionsPerTheme, run: statement },
    contextOf(seed),
  )) {
    pairs.push(...result.pairs);
  }
  return pairs;
};

test('themes hold every table that has rows, with words people say', async () => {
  const themes = await createBuiltinWriter().planThemes(libraryCatalog(), 3, contextOf(0));
  expect(new Set(themes.flatMap(({ tables }) => tables))).toEqual(
    new Set(libraryCatalog().tables.map(({ schema, name }) => `${schema}.${name}`)),
  );
  expect(themes.map(({ name }) => name)).toContain('借阅流水分析');
  expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length);
});

test('an empty table has no theme and no pairs', async () => {
  const catalog = libraryCatalog();
  catalog.tables.forEach((table) => (table.row_estimate = 0));
  expect(await createBuiltinWriter().planThemes(catalog, 3, contextOf(0))).toEqual([]);
});

test('the same seed gives the same bytes, another seed other pairs', async () => {
  const [first, again, other] = [await write(0), await write(0), await write(1)];
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(first));
  expect(first.length).toBeGreaterThanOrEqual(12);
});

test('statements of one line that end in a semicolon, questions of one line', async () => {
  for (const { sql, question, origin } of await write(0)) {
    expect(sql).toMatch(/^(SELECT|WITH) [^\n]+;$/);
    expect(question).not.toContain('\n');
    expect(origin).toBe('builtin');
  }
});

test('a statement that the database refuses is not asked, a database that is away stops the theme', async () => {
  const refuse = (sql: string): Promise<QueryResult> =>
    sql.includes('loan')
      ? Promise.reject(Object.assign(new Error('too costly'), { name: 'QueryFailure' }))
      : run(sql);
  const pairs = await write(0, 6, refuse);
  expect(pairs.length).toBeGreaterThan(0);
  expect(pairs.every(({ sql }) => !sql.includes('loan'))).toBe(true);
  await expect(write(0, 6, () => Promise.reject(new Error('connection lost')))).rejects.toThrow(
    'connection lost',
  );
});

test('a cancelled run stops before the next theme', async () => {
  const writer = createBuiltinWriter();
  const catalog = libraryCatalog();
  const themes = await writer.planThemes(catalog, 3, contextOf(0));
  const controller = new AbortController();
  const results = writer.writePairs(
    { catalog, themes, questionsPerTheme: 2, run },
    contextOf(0, controller.signal),
  );
  const reading = (async () => {
    for await (const { theme } of results) controller.abort(new Error(`stopped after ${theme.name}`));
  })();
  await expect(reading).rejects.toThrow('stopped after');
});

test('names that the lexicon knows in full get words, the rest stays without', async () => {
  const [table] = libraryCatalog().tables;
  const column = table!.columns[0]!;
  const bare = ['create_time', 'is_valid', 'total_cost', 'kw_c17', 'shipped_at'].map((name) => ({
    ...column,
    name,
    word_source: 'none' as const,
  }));
  const words = await createBuiltinWriter().describeTable(
    { ...table!, name: 'crm_purchase_order', word_source: 'none', title: '', columns: bare },
    contextOf(0),
  );
  expect(words.title).toBe('采购订单');
  expect(words.columns).toEqual({
    create_time: { title: '创建时间', description: '创建时间' },
    is_valid: { title: '是否有效', description: '是否有效' },
    total_cost: { title: '总成本', description: '总成本' },
    shipped_at: { title: '发货时间', description: '发货时间' },
  });
});

test('only a column that is spelled nearly like exactly one other is repaired', async () => {
  const writer = createBuiltinWriter();
  const repair = (sql: string, error: string): Promise<string | null> =>
    writer.repairSql({ catalog: libraryCatalog(), question: '', sql, error, attempt: 1 }, contextOf(0));
  await expect(
    repair("select kinds from house where kind = 'kinds'", 'column "kinds" does not exist'),
  ).resolves.toBe("select kind from house where kind = 'kinds'");
  await expect(repair('select colour from house', 'column "colour" does not exist')).resolves.toBeNull();
  await expect(repair('select 1 from house', 'division by zero')).resolves.toBeNull();
});

test('a table that nobody has named is called what the names of its rows end in, and says that this was read from them', async () => {
  const { tables } = libraryCatalog();
  const house = tables[0]!;
  const samples = ['东湖分馆', '西山分馆2', '南门分馆', '北城分馆7'];
  const bare = {
    ...house,
    name: 'hs',
    title: '',
    word_source: 'none' as const,
    columns: house.columns.map((one) => (one.name === 'title' ? { ...one, samples } : one)),
  };
  expect(await createBuiltinWriter().describeTable(bare, contextOf(0))).toMatchObject({
    title: '分馆',
    description: '分馆（由各行的名称推断）',
    titleFrom: 'names',
  });
  const context = contextOf(0);
  expect((await addWords(bare, createBuiltinWriter(), context)).word_source).toBe('names');
  expect((await createBuiltinWriter().describeTable(bare, { ...context, language: 'en' })).title).toBe('');
});

test('a comment that only says what codes mean leaves the name to the lexicon, and stays', async () => {
  const [loan] = libraryCatalog().tables;
  const told = { word_source: 'catalog' as const, title: '', description: '0待审核、1通过' };
  const columns = [{ ...loan!.columns[0]!, name: 'check_status', ...told }];
  const named = await addWords({ ...loan!, columns }, createBuiltinWriter(), contextOf(0));
  expect(named.columns[0]).toMatchObject({
    title: '审核状态',
    description: '0待审核、1通过',
    word_source: 'lexicon',
  });
});
