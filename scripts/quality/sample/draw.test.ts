import { createHash } from 'node:crypto';
import type { Candidate } from './candidates';
import { drawPairs, plantMutants, PLANTED, shuffle } from './draw';
import { mutate } from './mutants';
import { renderDraw } from './render';

const SQL = [
  "SELECT city AS city, SUM(cost) AS total FROM shop WHERE state = '1' GROUP BY city ORDER BY total DESC, city LIMIT 5;",
  "SELECT TO_CHAR(DATE_TRUNC('month', day), 'YYYY-MM') AS month, SUM(cost) AS total FROM shop GROUP BY 1 ORDER BY 1;",
  'SELECT city AS city, COUNT(*) AS count FROM shop GROUP BY city ORDER BY count DESC, city;',
];
const SUBJECTS: [Candidate['subject']['kind'], string][] = [
  ['demo', 'demo'],
  ['trap', 'trap'],
  ...['x_id 2', 'fk_x 4', 'xCode 3'].map((name): ['generated', string] => ['generated', name]),
];

const answerOf = (sql: string) => ({
  columns: ['n'],
  rows: [[createHash('sha256').update(sql).digest('hex').slice(0, 6)]],
  truncated: false,
  ms: 1,
});

const candidates: Candidate[] = SUBJECTS.flatMap(([kind, name]) =>
  Array.from({ length: 40 }, (_, at) => {
    const sql = SQL[at % SQL.length]!;
    const catalog = { tables: [], relations: [] } as unknown as Candidate['catalog'];
    return {
      subject: { kind, name },
      question: `${name} ${at}`,
      sql,
      proof: { tables: [], columns: [] },
      catalog,
      result: answerOf(sql),
      mutant: null,
    };
  }),
);
const run = (_: Candidate, sql: string) => Promise.resolve(answerOf(sql));

const sample = async (seed: string): Promise<Candidate[]> => {
  const drawn = drawPairs(candidates, 60, seed);
  return shuffle(seed, [...drawn, ...(await plantMutants(candidates, drawn, seed, run))]);
};

test('of sixty pairs fifteen are the demo’s, fifteen the trap’s, thirty of generated schemas, each of these alike', () => {
  const drawn = drawPairs(candidates, 60, 'abcdef0');
  const count = (name: string) => drawn.filter(({ subject }) => subject.name === name).length;
  expect(SUBJECTS.map(([, name]) => count(name))).toEqual([15, 15, 10, 10, 10]);
});

test('twelve others are broken, in each of the four ways, and their results differ', async () => {
  const mutants = (await sample('abcdef0')).filter(({ mutant }) => mutant !== null);
  expect(mutants).toHaveLength(PLANTED);
  expect(new Set(mutants.map(({ mutant }) => mutant?.kind)).size).toBe(4);
  for (const { sql, result, mutant } of mutants) {
    expect(sql).not.toBe(mutant?.original);
    expect(result.rows).not.toEqual(answerOf(mutant?.original ?? '').rows);
  }
});

test('a mutant that changes no result is not planted', async () => {
  const drawn = drawPairs(candidates, 60, 'abcdef0');
  const same = (candidate: Candidate) => Promise.resolve(candidate.result);
  await expect(plantMutants(candidates, drawn, 'abcdef0', same)).rejects.toThrow('Only 0 of 12 mutants');
});

test('the same seed draws the same, another seed others; the draw does not tell which are broken', async () => {
  const text = renderDraw('abcdef0', await sample('abcdef0'));
  expect(renderDraw('abcdef0', await sample('abcdef0'))).toBe(text);
  expect(renderDraw('abcdef1', await sample('abcdef1'))).not.toBe(text);
  expect(text).not.toMatch(/mutant|original/);
  expect(text.match(/^## \d+$/gm)).toHaveLength(72);
});

test('one clause is changed at a time', () => {
  expect(mutate(SQL[0]!).map(([kind]) => kind)).toEqual(
    expect.arrayContaining(['filter', 'aggregate', 'direction', 'grain']),
  );
  expect(mutate('SELECT COUNT(*) AS n FROM shop;')).toEqual([]);
});
