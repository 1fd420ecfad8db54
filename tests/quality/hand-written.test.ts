import { createHash } from 'node:crypto';
import { loadParser } from '@pairsmith/sql';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { demoDatabase } from '../support/demo-database';
import { HAND_WRITTEN } from './hand-written-queries';
import { openSubject, type Subject, type WrittenPairs } from './write-builtin-pairs';

const SEED = 'fifteen';
const DRAWN = 15;

let subject: Subject;
let drawn: WrittenPairs['pairs'];

/** By a hash of the question, so that a question that changes draws one other and leaves the rest. */
const place = (question: string): string =>
  createHash('sha256')
    .update(SEED + question)
    .digest('hex');

beforeAll(async () => {
  await loadParser();
  subject = await openSubject((await demoDatabase()).url);
  const { pairs } = await subject.write({ tables: DEMO_TABLES });
  drawn = [...pairs].sort((a, b) => (place(a.question) < place(b.question) ? -1 : 1)).slice(0, DRAWN);
}, 120_000);
afterAll(() => subject?.close());

/** Text cells; numbers to two decimals, since one query rounds and another does not. */
const cellsOf = (rows: (string | null)[][]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        row.map((cell) => (cell !== null && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell).toFixed(2) : cell)),
      ),
    )
    .sort();

test('every drawn question has a query written by hand', () => {
  expect(drawn).toHaveLength(DRAWN);
  expect(drawn.map(({ question }) => question).filter((question) => !HAND_WRITTEN[question])).toEqual([]);
});

test('fifteen drawn pairs answer what the queries written by hand answer', async () => {
  for (const { question, sql } of drawn) {
    const [ours, theirs] = [await subject.run(sql), await subject.run(HAND_WRITTEN[question] ?? 'select')];
    expect({ question, rows: cellsOf(ours.rows) }).toEqual({ question, rows: cellsOf(theirs.rows) });
  }
}, 120_000);
