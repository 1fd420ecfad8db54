import { loadParser, parse, shapeOf, traitsOf } from '@pairsmith/sql';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { demoDatabase } from '../support/demo-database';
import { namesOf, openSubject, type Subject, type WrittenPairs } from './write-builtin-pairs';

let subject: Subject;
let written: WrittenPairs;

beforeAll(async () => {
  await loadParser();
  subject = await openSubject((await demoDatabase()).url);
  written = await subject.write({ tables: DEMO_TABLES });
});
afterAll(() => subject?.close());

const count = <T>(items: T[]): Map<T, number> =>
  items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<T, number>());

/** The sentence without names, values and numbers, taken out by the catalogue's words alone. */
const sentenceOf = (question: string, names: string[]): string =>
  names
    .reduce((text, name) => text.replaceAll(name, '◇'), question)
    .replace(/“[^”]*”|"[^"]*"/g, '◇')
    .replace(/\d+([.,]\d+)*/g, '#')
    .replace(/[一二三四]季度/g, '#季度')
    .replace(/◇+/g, '◇');

const longestFirst = (names: string[]): string[] =>
  [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);

test('at least forty pairs, no question twice, no shape of SQL twice', () => {
  const { pairs } = written;
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  expect(new Set(pairs.map(({ question }) => question)).size).toBe(pairs.length);
  expect(new Set(pairs.map(({ sql }) => shapeOf(parse(sql)))).size).toBe(pairs.length);
});

test('questions are Chinese', () => {
  for (const { question } of written.pairs) expect(question).toMatch(/\p{Script=Han}{2}/u);
});

test('at least twelve kinds of question, none above a fifth of the pairs', () => {
  const intents = count(written.pairs.map(({ intent }) => intent));
  expect(intents.size).toBeGreaterThanOrEqual(12);
  expect(Math.max(...intents.values())).toBeLessThanOrEqual(written.pairs.length / 5);
});

test('a quarter or more with a join, a quarter or more with a group or a time', () => {
  const { pairs } = written;
  const having = (...wanted: string[]): number =>
    pairs.filter(({ sql }) => traitsOf(parse(sql)).some((trait) => wanted.includes(trait))).length;
  expect(having('join_2', 'exists')).toBeGreaterThanOrEqual(pairs.length / 4);
  expect(having('group', 'date_bucket', 'date_range')).toBeGreaterThanOrEqual(pairs.length / 4);
});

test('at least twelve SQL traits and all five styles', () => {
  const traits = new Set(written.pairs.flatMap(({ sql }) => traitsOf(parse(sql))));
  expect(traits.size).toBeGreaterThanOrEqual(12);
  expect(new Set(written.pairs.map(({ style }) => style)).size).toBe(5);
});

test('every table that holds rows is asked about', () => {
  const sql = written.pairs.map((pair) => pair.sql).join('\n');
  const silent = DEMO_TABLES.filter((name) => !new RegExp(`\\b${name.replace('public.', '')}\\b`).test(sql));
  expect(silent).toEqual([]);
});

test('no sentence stands more than three times with only its names exchanged', () => {
  const names = longestFirst(namesOf(written.catalog));
  const sentences = count(written.pairs.map(({ question }) => sentenceOf(question, names)));
  const worn = [...sentences].filter(([, times]) => times > 3);
  expect(worn).toEqual([]);
});

test('every pair runs and answers with something', async () => {
  for (const { sql } of written.pairs) {
    const { rows } = await subject.run(sql);
    expect({ sql, rows: rows.length > 0 }).toEqual({ sql, rows: true });
    expect(rows.flat().some((cell) => cell !== null)).toBe(true);
  }
});

test('no division without NULLIF, no limit without an order, no SELECT *, no day counted from today', () => {
  for (const { sql } of written.pairs) {
    expect(sql.replace(/\/ NULLIF\(/g, '')).not.toMatch(/\s\/\s/);
    if (/ LIMIT /.test(sql)) expect(sql).toMatch(/ ORDER BY .+, .+ LIMIT /);
    expect(sql).not.toMatch(/SELECT \*|now\(\)|current_date|current_timestamp/i);
  }
});

test('rows marked as deleted are kept out of every table that marks them', () => {
  const marks = written.catalog.tables.flatMap(({ schema, name, columns }) => {
    const mark = columns.find((column) => ['is_deleted', 'deleted_at'].includes(column.name));
    return mark ? [{ table: schema === 'public' ? name : `${schema}.${name}`, mark: mark.name }] : [];
  });
  for (const { sql } of written.pairs) {
    const used = marks.filter(({ table }) => new RegExp(`(FROM|JOIN) ${table}\\b`).test(sql));
    const kept = sql.match(/(is_deleted = 0|deleted_at IS NULL)/g)?.length ?? 0;
    expect({ sql, kept: kept >= used.length }).toEqual({ sql, kept: true });
  }
});

test('no column that is masked for its persons is filtered by, grouped by or shown', () => {
  const personal = written.catalog.tables.flatMap(({ columns }) =>
    columns.filter(({ masking }) => masking && masking.kind !== 'text').map(({ name }) => name),
  );
  expect(personal.length).toBeGreaterThan(3);
  for (const { sql } of written.pairs) {
    for (const name of personal) expect(sql).not.toMatch(new RegExp(`\\b${name}\\b`));
  }
});

test('the same draw gives the same bytes, another draw other pairs', async () => {
  const again = await subject.write({ tables: DEMO_TABLES });
  expect(JSON.stringify(again.pairs)).toBe(JSON.stringify(written.pairs));
  const other = await subject.write({ tables: DEMO_TABLES, seed: 1 });
  const known = new Set(written.pairs.map(({ question }) => question));
  expect(other.pairs.length).toBeGreaterThanOrEqual(40);
  expect(other.pairs.filter(({ question }) => known.has(question)).length).toBeLessThan(
    other.pairs.length / 3,
  );
});

test('a task of one table gets at least three pairs, whichever table it is', async () => {
  for (const table of DEMO_TABLES) {
    const { pairs } = await subject.write({ tables: [table] });
    expect({ table, enough: pairs.length >= 3 }).toEqual({ table, enough: true });
  }
});

test('in English too: forty pairs without a Chinese sentence', async () => {
  const { pairs } = await subject.write({ tables: DEMO_TABLES, language: 'en' });
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  for (const { question, sql } of pairs) {
    // Values are the data's own and stay as they are.
    expect(question.replace(/"[^"]*"/g, '')).not.toMatch(/\p{Script=Han}/u);
    expect(sql.replace(/'[^']*'/g, '')).not.toMatch(/\p{Script=Han}/u);
  }
});
