import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Candidate } from './candidates';
import { keyOf, readKey } from './key';
import { mutate } from './mutants';
import { inDrawnOrder } from './order';
import { PLANTED, withMutants } from './plant-mutants';

const SQL = [
  "SELECT city AS city, SUM(cost) AS total FROM shop WHERE state = '1' GROUP BY city ORDER BY total DESC, city LIMIT 5;",
  "SELECT TO_CHAR(DATE_TRUNC('month', day), 'YYYY-MM') AS month, SUM(cost) AS total FROM shop GROUP BY 1 ORDER BY 1;",
  'SELECT city AS city, COUNT(*) AS count FROM shop GROUP BY city ORDER BY count DESC, city;',
];

/** One row, of what is no longer the same statement as many as wanted. */
const answerOf = (sql: string, changed = 2): Candidate['result'] => ({
  columns: ['n'],
  rows: Array.from({ length: SQL.includes(sql) ? 1 : changed }, () => [
    createHash('sha256').update(sql).digest('hex').slice(0, 6),
  ]),
  truncated: false,
  ms: 1,
});

const candidates: Candidate[] = Array.from({ length: 100 }, (_, at) => {
  const sql = SQL[at % SQL.length]!;
  return {
    database: 'shop',
    question: `question ${at}`,
    sql,
    proof: { tables: [], columns: [] },
    catalog: { tables: [], relations: [] } as unknown as Candidate['catalog'],
    result: answerOf(sql),
    run: (changed) => Promise.resolve(answerOf(changed)),
    mutant: null,
  };
});
const drawn = candidates.slice(0, 20);

test('twelve of those that were not drawn are broken, in each of the four ways, and their results differ', async () => {
  const items = await withMutants(candidates, drawn, 'abcdef0');
  const mutants = items.filter(({ mutant }) => mutant !== null);
  expect(items).toHaveLength(drawn.length + PLANTED);
  expect(mutants).toHaveLength(PLANTED);
  expect(new Set(mutants.map(({ mutant }) => mutant?.kind)).size).toBe(4);
  for (const { question, sql, result, mutant } of mutants) {
    expect(drawn.map((one) => one.question)).not.toContain(question);
    expect(sql).not.toBe(mutant?.original);
    expect(result.rows).not.toEqual(answerOf(mutant?.original ?? '').rows);
  }
});

test('where one kind cannot be had, another takes its place', async () => {
  const counts = candidates.map((one) => ({ ...one, sql: SQL[2]!, result: answerOf(SQL[2]!) }));
  const mutants = (await withMutants(counts, [], 'abcdef0')).filter(({ mutant }) => mutant !== null);
  expect(mutants).toHaveLength(PLANTED);
  expect(new Set(mutants.map(({ mutant }) => mutant?.kind))).toEqual(new Set(['grain']));
});

test('another grain that has as many groups only tells them by less, and is not planted', async () => {
  const counts = candidates.map((one) => ({
    ...one,
    sql: SQL[2]!,
    result: answerOf(SQL[2]!),
    run: (changed: string) => Promise.resolve(answerOf(changed, 1)),
  }));
  await expect(withMutants(counts, [], 'abcdef0')).rejects.toThrow(`Only 0 of ${PLANTED} mutants`);
});

test('a mutant that changes no result is not planted', async () => {
  const same = candidates.map((one) => ({ ...one, run: () => Promise.resolve(one.result) }));
  await expect(withMutants(same, same.slice(0, 20), 'abcdef0')).rejects.toThrow(
    'Only 0 of 12 mutants can be had of the 80 pairs that were not drawn',
  );
});

test('an order depends on the seed and on nothing else, not even on the order before', () => {
  const order = (seed: string, of: readonly Candidate[]) =>
    inDrawnOrder(seed, of).map(({ question }) => question);
  expect(order('abcdef0', candidates.toReversed())).toEqual(order('abcdef0', candidates));
  expect(order('abcdef1', candidates)).not.toEqual(order('abcdef0', candidates));
});

test('one clause is changed at a time', () => {
  expect(mutate(SQL[0]!).map(([kind]) => kind)).toEqual(
    expect.arrayContaining(['filter', 'aggregate', 'direction', 'grain']),
  );
  expect(mutate('SELECT COUNT(*) AS n FROM shop;')).toEqual([]);
  expect(mutate("SELECT name FROM shop WHERE city IN ('a', 'b');").map(([, sql]) => sql)).toEqual([
    "SELECT name FROM shop WHERE city NOT IN ('a', 'b');",
  ]);
});

test('a key is read as it was written, and what is none is refused with its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'));
  const file = join(folder, 'key.json');
  try {
    const key = keyOf('abcdef0', drawn);
    writeFileSync(file, JSON.stringify(key));
    expect(readKey(file)).toEqual(key);
    writeFileSync(file, JSON.stringify({ ...key, items: key.items.toReversed() }));
    expect(() => readKey(file)).toThrow(`${file} is no key of a draw: ✖ items are not numbered from 1`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
