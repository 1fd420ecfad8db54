import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { printSql } from '@pairsmith/query-plan';
import { loadParser, parse } from '@pairsmith/sql';
import type { QueryResult } from '../writer';
import { drawn } from './__tests__/drawn';
import { libraryCatalog } from './__tests__/library';
import { INTENT_NAMES } from './intents/registry';
import { isWorthAsking } from './probe';
import { isShortFor } from './facts/read-parents';
import { sameRows, say, toSql, type Question, withDeletedThings } from './question';

/* Schemas as they come, each with what was once asked of it wrongly. */

beforeAll(loadParser);

const questionsOf = (catalog: Catalog, draws = 5): Question[] => drawn(catalog, draws);
/** Of the library as it is: enough that each kind of question comes up. */
const ordinary = questionsOf(libraryCatalog(), 20);
const textsOf = (question: Question): string[] => say(question, 'zh').map(({ text }) => text);
const sqlOf = (question: Question): string => toSql(question, 'zh');

/** The library with its tables changed by name. */
const changed = (change: Record<string, (table: Table) => Table>): Catalog => {
  const catalog = libraryCatalog();
  return { ...catalog, tables: catalog.tables.map((table) => change[table.name]?.(table) ?? table) };
};
const withColumn =
  (name: string, more: Partial<Column>) =>
  (table: Table): Table => ({
    ...table,
    columns: table.columns.map((column) => (column.name === name ? { ...column, ...more } : column)),
  });
const loans = (): Table => libraryCatalog().tables.find(({ name }) => name === 'loan')!;

test('a column whose name is a quote alone makes no statement that breaks', () => {
  const catalog = changed({ x_9: withColumn('c_1', { name: '""' }) });
  for (const question of questionsOf(catalog)) expect(() => parse(sqlOf(question))).not.toThrow();
});

test('of tables that are called the same the plainest keeps the noun, the others are called by their identifiers', () => {
  // With columns of their own they are no copies.
  const other = (name: string): string => (/state|fine|copies/.test(name) ? `${name}_then` : name);
  const { title, columns, ...rest } = loans();
  const plain = { ...rest, columns: columns.map((one) => ({ ...one, name: other(one.name) })) };
  const catalog = libraryCatalog();
  const copies = ['loan_bak', 'loan_2023'].map((name) => ({ ...plain, title, name }));
  const archived = { ...plain, title, schema: 'archive' };
  const tables = [...catalog.tables, ...copies, archived];
  const asked = questionsOf({ ...catalog, tables }, 4);
  const [copied, moved, own] = [/loan_(bak|2023)/, /archive\./, /FROM loan( |$)/].map((name) =>
    asked.filter((question) => name.test(sqlOf(question))),
  );
  for (const questions of [copied, moved, own]) expect(questions?.length).toBeGreaterThan(5);
  for (const text of copied!.flatMap(textsOf)) expect(text).toMatch(/“loan_(bak|2023)”/);
  for (const text of moved!.flatMap(textsOf)) expect(text).toContain('“archive.loan”');
  for (const text of own!.flatMap(textsOf)) expect(text).not.toMatch(/“[a-z_.]*loan/);
});

test('a table whose initials are a keyword takes another alias', () => {
  for (const name of ['wm_inventory_transfer_history', 'u_s_e_r', 'o_n', 'b_y', '表']) {
    const catalog = changed({ loan: (table) => ({ ...table, name }) });
    const relations = catalog.relations.map((one) =>
      one.from.table === 'loan' ? { ...one, from: { ...one.from, table: name } } : one,
    );
    const asked = questionsOf({ ...catalog, relations }, 3).map(sqlOf);
    expect(asked.some((sql) => sql.includes(`${name} AS t`) || sql.includes(`"${name}" AS t`))).toBe(true);
    for (const sql of asked) expect(() => parse(sql)).not.toThrow();
  }
});

test.each(['（1是 0否）', '（Y是 N否）'])(
  'a flag means what its comment says, by whatever signs: %s',
  (signs) => {
    const flag = { type: 'boolean', type_class: 'boolean', description: `是否逾期${signs}` } as const;
    const catalog = changed({ loan: withColumn('state', flag) });
    const shown = questionsOf(catalog)
      .map(sqlOf)
      .filter((sql) => sql.includes('CASE state'));
    expect(shown.length).toBeGreaterThan(3);
    for (const sql of shown)
      expect(sql).toContain(`CASE state WHEN TRUE THEN '是' WHEN FALSE THEN '否' ELSE state::text END`);
  },
);

test('a table whose name begins with pg_ is taken with its schema', () => {
  const catalog = changed({ x_9: (table) => ({ ...table, name: 'pg_shelf' }) });
  const asked = questionsOf(catalog)
    .map(sqlOf)
    .filter((sql) => sql.includes('pg_shelf'));
  expect(asked.length).toBeGreaterThan(3);
  for (const sql of asked) expect(sql).toMatch(/public\.pg_shelf/);
});

test('money is added up and averaged as a number, and has no median', () => {
  const catalog = changed({ loan: withColumn('fine', { type: 'money' }) });
  const asked = questionsOf(catalog)
    .map(sqlOf)
    .filter((sql) => /\bfine\b/.test(sql));
  expect(asked.some((sql) => sql.includes('AVG('))).toBe(true);
  for (const sql of asked) {
    expect(sql).not.toMatch(/(AVG|SUM)\([\w.]*fine\)/);
    expect(sql).not.toMatch(/PERCENTILE_CONT\(0\.5\) WITHIN GROUP \(ORDER BY [\w.]*fine\)/);
  }
});

test('letters that a comment lists are no codes of a column of numbers', () => {
  const description = '借阅状态（A在借 B已还）';
  const catalog = changed({
    loan: withColumn('state', { type: 'smallint', type_class: 'integer', description }),
  });
  const asked = questionsOf(catalog).map(sqlOf);
  expect(asked.some((sql) => /GROUP BY [\w.]*state/.test(sql))).toBe(true);
  for (const sql of asked) expect(sql).not.toMatch(/CASE [\w.]*state|'[AB]'/);
});

test('a number that holds NaN or infinity is no measure', () => {
  const [column] = loans().columns.filter(({ name }) => name === 'fine');
  const range = { ...column!.statistics!.range!, max: 'NaN' };
  const catalog = changed({ loan: withColumn('fine', { statistics: { ...column!.statistics!, range } }) });
  expect(
    questionsOf(catalog)
      .map(sqlOf)
      .filter((sql) => /(SUM|AVG|MAX)\([\w.]*fine\)/.test(sql)),
  ).toEqual([]);
});

test('a flag is what rows are, and its name is said only where one asks by whether', () => {
  const flag = libraryCatalog().tables[1]!.columns.find(({ name }) => name === 'state')!;
  const values = [
    { value: 't', share: 0.5 },
    { value: 'f', share: 0.5 },
  ];
  const catalog = changed({
    loan: withColumn('state', {
      ...{ type: 'boolean', type_class: 'boolean', title: '是否逾期', description: '是否逾期' },
      statistics: { ...flag.statistics!, distinct: 2, common_values: values },
    }),
  });
  const texts = questionsOf(catalog)
    .flatMap(textsOf)
    .filter((text) => text.includes('逾期'));
  expect(texts.filter((text) => /[已未]逾期|逾期的/.test(text)).length).toBeGreaterThan(20);
  expect(texts.filter((text) => /[按和](借阅)?是否逾期/.test(text)).length).toBeGreaterThan(20);
  for (const text of texts) expect(text).not.toMatch(/逾期[”]?为|各是否/);
});

test('a parent is called what the reference calls it: 驿站 of 驿站ID', () => {
  const catalog = changed({ loan: withColumn('house_id', { title: '驿站ID', description: '驿站ID' }) });
  const texts = questionsOf(catalog)
    .filter((question) => /JOIN house/.test(sqlOf(question)) && /FROM loan/.test(sqlOf(question)))
    .flatMap(textsOf);
  expect(texts.some((text) => text.includes('驿站'))).toBe(true);
});

test('nothing is asked of a child by the column that says whose child it is', () => {
  const values = [
    { value: '7', share: 0.3 },
    { value: '8', share: 0.3 },
  ];
  const [reference] = loans().columns.filter(({ name }) => name === 'house_id');
  const catalog = changed({
    loan: withColumn('house_id', {
      ...{ type: 'text', type_class: 'text', title: '分馆编号' },
      statistics: { ...reference!.statistics!, common_values: values },
    }),
  });
  const exists = questionsOf(catalog)
    .map(sqlOf)
    .filter((sql) => sql.includes('EXISTS'));
  expect(exists.length).toBeGreaterThan(3);
  for (const sql of exists) expect(sql).not.toMatch(/house_id = '/);
});

const answer = (...rows: (string | null)[][]): QueryResult => ({ columns: [], rows, truncated: false });
const find = (intent: Question['intent'], conditions: number): Question =>
  ordinary.find(
    (one) => one.intent === intent && (!('where' in one.tree) || one.tree.where.length === conditions),
  )!;
/** Nothing belongs to deleted things, so that their rows change nothing. */
const worth = (question: Question, own: QueryResult, others: QueryResult): Promise<boolean> => {
  const revived = withDeletedThings(question, 'zh');
  const same = [sqlOf(question), ...(revived ? [printSql(revived)] : [])];
  return isWorthAsking(question, 'zh', (sql) => Promise.resolve(same.includes(sql) ? own : others));
};

test('an answer that holds NaN or the end of time is none', async () => {
  for (const cell of ['NaN', 'Infinity', '-infinity'])
    expect(await worth(find('count_by', 0), answer(['a', '5'], ['b', cell]), answer(['9']))).toBe(false);
});

test('parts that are all or nothing are known without asking', async () => {
  const question = find('portion', 0);
  expect(await worth(question, answer(['a', '0.00'], ['b', '100.00']), answer(['9']))).toBe(false);
  expect(await worth(question, answer(['a', '12.50'], ['b', '100.00']), answer(['9']))).toBe(true);
});

test('a condition that nearly every row meets, whatever the statistics say, is none', async () => {
  const question = find('count', 1);
  expect(await worth(question, answer(['4997']), answer(['5000']))).toBe(false);
  expect(await worth(question, answer(['1500']), answer(['5000']))).toBe(true);
});

test('there is no kind of question that none of these schemas brings up', () => {
  const asked = new Set(ordinary.map(({ intent }) => intent));
  expect(INTENT_NAMES.filter((name) => !asked.has(name))).toEqual([]);
});

test('a month without rows at the beginning of a range would compare the second with the one before it, and is seen', () => {
  const changes = ordinary.filter(({ intent }) => intent === 'change');
  expect(changes.length).toBeGreaterThan(3);
  for (const question of changes) {
    const [check = ''] = sameRows(question, 'zh').map((plan) => printSql(plan));
    const [first] = /(?<=month >= ')[\d-]+/.exec(sqlOf(question)) ?? [];
    expect(check).toContain(`month >= '${first}' AND (previous IS NULL`);
    // Both read the month before the range.
    expect(/lent_on >= '([\d-]+)'/.exec(check)?.[1]).toBe(/lent_on >= '([\d-]+)'/.exec(sqlOf(question))?.[1]);
  }
});

test('an identifier of one letter over and over is read in no time', () => {
  expect(isShortFor('fddr', 'fodder')).toBe(true);
  expect(isShortFor('wthr', 'fodder')).toBe(false);
  expect(isShortFor(`${'a'.repeat(30)}b`, 'a'.repeat(63))).toBe(false);
});
