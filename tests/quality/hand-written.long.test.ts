import { loadParser } from '@pairsmith/sql';
import { readFacts } from '../../packages/writer/src/builtin/facts/read-facts';
import { INTENT_NAMES } from '../../packages/writer/src/builtin/intents/registry';
import { proposeQuestions } from '../../packages/writer/src/builtin/propose-questions';
import { say, toSql, type Question } from '../../packages/writer/src/builtin/question';
import { createRandom } from '../../packages/writer/src/builtin/random';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { demoDatabase } from '../support/demo-database';
import { HAND_WRITTEN } from './hand-written-queries';
import { openSubject, type Subject } from './write-builtin-pairs';

/** Values and thresholds are drawn: a question that holds one is among the proposals of some draw. */
const DRAWS = 30;

let subject: Subject;
let proposed: Question[];

beforeAll(async () => {
  await loadParser();
  subject = await openSubject((await demoDatabase()).url);
  const { catalog } = await subject.write({ tables: DEMO_TABLES, themes: 1 });
  const facts = readFacts(catalog);
  proposed = Array.from({ length: DRAWS }, (_, draw) =>
    proposeQuestions(facts, createRandom(`${draw}`)),
  ).flat();
});
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

test('every kind of question that the demo answers has a query written by hand', async () => {
  const missing: string[] = [];
  for (const kind of INTENT_NAMES.filter((name) => !HAND_WRITTEN[name])) {
    const asked = proposed.filter((one) => one.intent === kind && say(one, 'zh').length > 0);
    for (const sql of new Set(asked.map((one) => toSql(one, 'zh'))))
      if ((await subject.run(sql)).rows.length > 0) missing.push(`${kind}: ${sql}`);
  }
  expect(missing).toEqual([]);
});

const examplesOf = (questions: readonly Question[]): string =>
  [...new Set(questions.slice(0, 20).flatMap((one) => say(one, 'zh').slice(0, 1)))]
    .map(({ text }) => text)
    .join('\n');

test.each(Object.entries(HAND_WRITTEN))(
  '%s: the pair answers what the query written by hand answers',
  async (kind, { question, sql }) => {
    const ofKind = proposed.filter((one) => one.intent === kind);
    const said = ofKind.find((one) => say(one, 'zh').some(({ text }) => text === question));
    if (!said) throw new Error(`nothing asks “${question}” any more, but e.g.\n${examplesOf(ofKind)}`);
    const [ours, theirs] = [await subject.run(toSql(said, 'zh')), await subject.run(sql)];
    expect(theirs.rows.length).toBeGreaterThan(0);
    expect(cellsOf(ours.rows)).toEqual(cellsOf(theirs.rows));
  },
);
