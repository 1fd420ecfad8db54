import { inWords } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { createProbe, createSourceDbs, type SourceDb, type SourceDbs } from '@pairsmith/source-db';
import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../../tests/support/database';
import { examinePair } from '../examine';
import type { ReaderVerdict } from '@pairsmith/core';
import { proveOrRepair, type Outcome } from '../repair';
import { catalog, LIBRARY } from './__tests__/library-database';
import { HONEST, OTHER, type RepairCase } from './__tests__/repair-cases';

let database: TestDatabase;
let databases: SourceDbs;
let source: SourceDb;

beforeAll(async () => {
  await loadParser();
  database = await createDatabase();
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(LIBRARY);
  await admin.end();
  databases = createSourceDbs({ connections: 2, allowedHosts: ['127.0.0.1:*'], hasApiKeys: false });
  source = await databases.use(await createReader(database));
});

afterAll(async () => {
  await databases.close();
  await database.drop();
});

interface Told {
  /** What the second reader says of each SQL; of whatever is not named it cannot tell. */
  verdicts?: Record<string, ReaderVerdict>;
  strict?: boolean;
}

/** The answers of the writer one after the other, then none; `asked` says what it was asked. */
async function repair(
  { question, original }: Pick<RepairCase, 'question' | 'original'>,
  answers: string[],
  { verdicts = {}, strict = false }: Told = {},
) {
  const caps = { timeoutMs: 2_000, maxRows: 1_000, maxCost: 1e6, allowedFunctions: [] };
  const asked: { sql: string; error: string }[] = [];
  const outcome: Outcome = await proveOrRepair(
    { question, sql: original },
    {
      catalog,
      prove: (pair) =>
        examinePair(pair, {
          ...{ db: createProbe(source, caps), allowedFunctions: [], catalog, strict },
          lint: ({ sql }) => (/lint/.test(sql) ? [{ rule: 'select_star', message: '' } as never] : []),
          read: (_, { sql }) => ({
            verdict: verdicts[sql] ?? 'unread',
            reasons: ['看不出'],
            slots: [],
            claims: [],
          }),
        }),
      repairSql: ({ sql, error }) =>
        Promise.resolve((asked.push({ sql, error: inWords(error, 'zh') }), answers.shift() ?? null)),
    },
  );
  return { outcome, asked };
}

const name = ({ what, original, answer }: RepairCase) => [`${what}: ${original} → ${answer}`] as const;
const named = (cases: readonly RepairCase[]) => cases.map((each) => [...name(each), each] as const);

describe('where the original does not run and the reader cannot tell', () => {
  it.each(named(HONEST))('an honest repair is taken: %s', async (_, honest) => {
    const { outcome } = await repair(honest, [honest.answer]);
    expect(outcome).toMatchObject({ kind: 'repaired', turnedDown: [] });
  });

  it.each(named(OTHER))('what answers something else is not: %s', async (_, other) => {
    const { outcome } = await repair(other, [other.answer]);
    expect(outcome).toMatchObject({ kind: 'quarantined', pair: { sql: other.original } });
    expect(outcome.kind === 'quarantined' && outcome.attempts).toHaveLength(2);
  });
});

describe('where the original runs, in strict mode', () => {
  const EMPTY = {
    question: 'List the books',
    original: "SELECT id FROM books WHERE genre = 'none'",
  };
  const CRIME = "SELECT id FROM books WHERE genre = 'crime'";

  it('only an agreed repair takes its place', async () => {
    const taken = await repair(EMPTY, [CRIME], { strict: true, verdicts: { [CRIME]: 'agreed' } });
    expect(taken.outcome).toMatchObject({ kind: 'repaired', pair: { sql: `${CRIME};` } });
    const { outcome } = await repair(EMPTY, [CRIME], { strict: true });
    expect(outcome).toMatchObject({
      ...{ kind: 'quarantined', pair: { sql: EMPTY.original }, error: { code: 'empty_result' } },
      turnedDown: ['not_agreed', 'no_other_sql'],
    });
  });

  it.each([
    ['reads another table', 'SELECT id FROM readers', 'agreed', 'other_tables'],
    ['is doubted', CRIME, 'doubt', 'reader_doubt'],
    ['contradicts its question', CRIME, 'conflict', 'reader_conflict'],
    ['makes no sense either', "SELECT id FROM books WHERE genre = 'nil'", 'agreed', 'no_sense'],
    ['has something for the linter', 'SELECT id /* lint */ FROM books', 'agreed', 'lint_finding'],
    ['does not run', 'SELECT x FROM books', 'agreed', 'does_not_run'],
  ] as const)('what %s is turned down', async (_, answer, verdict, reason) => {
    const { outcome } = await repair(EMPTY, [answer], { strict: true, verdicts: { [answer]: verdict } });
    expect(outcome).toMatchObject({ kind: 'quarantined', turnedDown: [reason, 'no_other_sql'] });
  });

  it.each(['conflict', 'doubt'] as const)('the reader’s %s alone asks for no repair', async (verdict) => {
    const { outcome, asked } = await repair({ ...EMPTY, original: CRIME }, ['SELECT 1'], {
      ...{ strict: true, verdicts: { [CRIME]: verdict } },
    });
    expect(outcome).toMatchObject({
      kind: 'quarantined',
      error: { code: `reader_${verdict}` },
      turnedDown: [],
    });
    expect(asked).toEqual([]);
  });

  it('without it a doubt is kept, and nothing is asked', async () => {
    const { outcome, asked } = await repair({ ...EMPTY, original: CRIME }, ['SELECT 1'], {
      verdicts: { [CRIME]: 'doubt' },
    });
    expect(outcome).toMatchObject({ kind: 'accepted', proof: { reader: { verdict: 'doubt' } } });
    expect(asked).toEqual([]);
  });
});

describe('what an answer is held to, whatever failed', () => {
  const SUM = { question: 'What do all loans cost together?', original: 'SELECT sum(feee) FROM loans' };
  const RIGHT = 'SELECT sum(fee)\nFROM loans';

  it.each(['doubt', 'conflict'] as const)('with a %s it is turned down', async (verdict) => {
    const { outcome } = await repair(SUM, [RIGHT], { verdicts: { [RIGHT]: verdict } });
    expect(outcome).toMatchObject({ turnedDown: [`reader_${verdict}`, 'no_other_sql'] });
  });

  it('agreed, it may be built in another way, of the same tables', async () => {
    const [other, elsewhere] = ['SELECT sum(days * 0 + fee) FROM loans', 'SELECT sum(price) FROM books'];
    const verdicts = { [other]: 'agreed', [elsewhere]: 'agreed' } as const;
    expect((await repair(SUM, [other], { verdicts })).outcome.kind).toBe('repaired');
    expect((await repair(SUM, [elsewhere], { verdicts })).outcome).toMatchObject({
      turnedDown: ['other_tables', 'no_other_sql'],
    });
  });

  it('the first that holds is taken, and what failed is remembered', async () => {
    const { outcome, asked } = await repair(SUM, ['SELECT sum(fees) FROM loans', RIGHT]);
    expect(outcome).toMatchObject({
      ...{ kind: 'repaired', pair: { sql: 'SELECT sum(fee) FROM loans;' }, turnedDown: ['does_not_run'] },
      attempts: [{ sql: SUM.original }, { sql: 'SELECT sum(fees) FROM loans' }],
    });
    expect(asked[1]).toEqual({
      sql: 'SELECT sum(fees) FROM loans',
      error: '42703 column "fees" does not exist',
    });
  });

  it('after an answer that leads elsewhere the original is shown again, with why, and the answer is no failing SQL', async () => {
    const { outcome, asked } = await repair(SUM, ['SELECT count(*) FROM loans', RIGHT]);
    expect(asked[1]).toEqual({
      sql: SUM.original,
      error: expect.stringMatching(
        /^42703 column "feee" does not exist；上一次的修复未被采用: 所求的与原SQL不同/,
      ),
    });
    expect(outcome.kind === 'repaired' && outcome.attempts[1]?.error.code).toBe('repair_turned_down');
  });

  it.each([
    [
      'after two rounds',
      ['SELECT a FROM loans', 'SELECT b FROM loans', RIGHT],
      ['does_not_run', 'does_not_run'],
    ],
    ['when there is no answer', [], ['no_other_sql']],
    ['when the answer was tried before', ['SELECT  sum(feee) FROM loans ;', RIGHT], ['no_other_sql']],
  ])('the pair is quarantined %s', async (_, answers, turnedDown) => {
    expect((await repair(SUM, answers)).outcome).toMatchObject({ kind: 'quarantined', turnedDown });
  });

  it('trouble of the model is let through', async () => {
    const prove = () => Promise.reject(new Error('quota'));
    await expect(
      proveOrRepair({ question: 'a', sql: 'b' }, { prove, repairSql: null, catalog }),
    ).rejects.toThrow('quota');
  });
});

describe('a repair is asked for', () => {
  const asks = async (original: string) =>
    (await repair({ question: 'How many books are there?', original }, [])).asked.length === 1;

  it.each([
    'SELECT count(* FROM books',
    '-- all of them\n(SELECT count(*) FORM books)',
    '/* a * b */ WITH b AS (SELECT 1 FROM books SELECT count(*) FROM b',
    '```sql\nSELECT count(*) FROM books\n```',
    'SELECT count(*) FROM book',
    'SELECT count(*) FROM books FOR UPDATE',
  ])('of %s', async (original) => expect(await asks(original)).toBe(true));

  it.each([
    '',
    ';',
    'There is no such table, I am afraid.',
    '无法回答',
    'DELETE FROM books',
    'WITH gone AS (DELETE FROM books RETURNING *) SELECT count(*) FROM gone',
    'DROP TABLE books',
    'SELECT count(*) FROM books; SELECT 1',
    `SELECT ${'1+'.repeat(1_400)}1 FROM books`,
    `/*${'*'.repeat(40_000)}`,
  ])('and never of %s', async (original) => expect(await asks(original)).toBe(false));
});
