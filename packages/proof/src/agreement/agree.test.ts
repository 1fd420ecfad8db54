import { exampleCatalog, exampleColumn, exampleTable } from '../../../catalog/src/__tests__/example-tables';
import type { QueryResult } from '@pairsmith/source-db';
import { loadParser } from '@pairsmith/sql';
import { levelOf } from '../reviewed';
import type { Proof } from '../verify-pair';
import { isSyntheticAlone, judgeAnswers } from './agree';
import { agreementReasons, withAgreement } from './with-agreement';

const catalog = exampleCatalog([
  exampleTable(
    'orders',
    [exampleColumn('id', 'integer'), exampleColumn('state', 'text'), exampleColumn('amount', 'numeric')],
    { primary_key: ['id'] },
  ),
]);
const PAIR = { question: 'How many orders are there?', sql: 'SELECT count(*) AS n FROM public.orders;' };
const OTHER = 'SELECT count(id) FROM public.orders';
const OPEN = `SELECT count(*) FROM public.orders WHERE state = 'open'`;

/** A database that answers by the text alone. */
const answering = (answers: Record<string, string[][] | Error>) => ({
  run: (sql: string): Promise<QueryResult> => {
    const rows =
      Object.entries(answers).find(([part]) => sql.includes(part))?.[1] ?? new Error(`not known: ${sql}`);
    if (rows instanceof Error) return Promise.reject(rows);
    return Promise.resolve({
      columns: (rows[0] ?? []).map((_, at) => `c${at}`),
      rows,
      truncated: false,
      ms: 1,
    });
  },
});
const data = answering({ "'open'": [['7']], 'count(': [['7']] });
const made = answering({ "'open'": [['3']], 'count(': [['9']] });

const judge = (answers: (string | null)[], more: Partial<Parameters<typeof judgeAnswers>[2]> = {}) =>
  judgeAnswers(PAIR, answers, { db: data, made, catalog, allowedFunctions: [], ...more });

beforeAll(loadParser);

it('most of the answers decide, and what differs only on made-up rows is said to', async () => {
  const agreed = await judge([OTHER, OTHER, OPEN]);
  expect(agreed).toMatchObject({
    verdict: 'agreed',
    asked: 3,
    compared: 3,
    agreed: 2,
    on: ['data', 'synthetic'],
  });
  const doubted = await judge([OPEN, OPEN, OTHER]);
  expect(doubted).toMatchObject({ verdict: 'doubt', agreed: 1 });
  expect(doubted.answers[0]).toEqual({
    ...{ sql: OPEN, verdict: 'differs', on: 'synthetic', in: 'values', rows: { own: 1, other: 1 } },
  });
  expect(isSyntheticAlone(doubted)).toBe(true);
  // Each differing answer stands beside the pair once.
  expect(agreementReasons(doubted)).toHaveLength(2);
  expect(await judge([OPEN, OPEN], { made: null })).toMatchObject({ verdict: 'agreed', on: ['data'] });
});

it('prose, other tables, data that is written and no answer at all count against nothing', async () => {
  const told = await judge([
    'I cannot say',
    'SELECT 1 FROM public.others',
    'DELETE FROM public.orders',
    null,
  ]);
  expect(told).toMatchObject({ verdict: 'unknown', asked: 4, compared: 0 });
  expect(told.answers.map(({ verdict }) => verdict)).toEqual([
    ...['does_not_run', 'does_not_run', 'does_not_run', 'no_answer'],
  ]);
});

it('where the pair takes the first of equals, all of them are right too; where it gives all, one is too few', async () => {
  const first = 'SELECT id FROM public.orders ORDER BY amount DESC LIMIT 1';
  const all = 'SELECT id FROM public.orders WHERE amount = (SELECT max(amount) FROM public.orders)';
  const db = answering({ 'WITH TIES': [['1'], ['2']], LIMIT: [['1']], 'max(': [['2'], ['1']] });
  const told = (sql: string, answer: string) =>
    judgeAnswers({ question: 'Which order is the largest?', sql }, [answer], {
      ...{ db, made: null, catalog, allowedFunctions: [] },
    });
  expect((await told(first, all)).answers[0]).toMatchObject({ verdict: 'agrees' });
  expect((await told(all, first)).answers[0]).toMatchObject({ verdict: 'differs', in: 'rows' });
});

it('agreed is L4 where the result makes sense; a doubt is an error in strict mode only', async () => {
  const proof = { level: 'L3', error: null, sense: [] } as unknown as Proof;
  const agreed = withAgreement(proof, await judge([OTHER]), true);
  expect([agreed.level, agreed.error]).toEqual(['L4', null]);
  expect(levelOf({ ...agreed, level: 'L5' }, undefined)).toBe('L4');
  expect(withAgreement({ ...proof, level: 'L2' }, await judge([OTHER]), false).level).toBe('L2');
  const doubt = await judge([OPEN]);
  expect(withAgreement(proof, doubt, false)).toMatchObject({
    level: 'L3',
    error: null,
    agreement: { verdict: 'doubt' },
  });
  expect(withAgreement(proof, doubt, true)).toMatchObject({
    error: { code: 'answers_differ' },
    failedAt: 'L4',
  });
});
