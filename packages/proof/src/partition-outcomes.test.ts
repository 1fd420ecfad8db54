import type { Pair } from '@pairsmith/core';
import { loadParser, pairHash, parse, shapeOf } from '@pairsmith/sql';
import type { Proof } from './verify-pair';
import { parsePairs, renderPairs } from './pair-file';
import { fileAttempts, parseProofs, renderProofs, sqlFacts, type ProofRecord } from './proof-file';
import type { ProofError } from './proof-error';
import { parseQuarantine, quarantineEntry, renderQuarantine } from './quarantine-file';
import { proveOrRepair, type Outcome } from './repair';
import { joinPairs, partitionOutcomes } from './partition-outcomes';

beforeAll(loadParser);

const pair = (question: string, sql = `SELECT ${question.length};`): Pair => ({ question, sql });

const good: Proof = {
  ...{ level: 'L2', error: null, failedAt: null, evidence: null },
  ...{ sense: [], lint: [], reader: null, statement: null },
};
const bad: Proof = {
  ...good,
  level: 'L0',
  failedAt: 'L1',
  error: { code: 'rejected_by_database', sqlstate: '42703', message: '42703 column "x" does not exist' },
};

/** Texts with an x fail. */
const prove = (candidate: Pair) => Promise.resolve(candidate.sql.includes('x') ? bad : good);
const settled = (pairs: Pair[]) =>
  Promise.all(pairs.map((each) => proveOrRepair(each, { prove, repairSql: null, catalog: { tables: [] } })));

describe('the bookkeeping', () => {
  it('loses no pair: in = accepted + quarantined + duplicates', async () => {
    const pairs = [
      pair('有多少订单？', 'SELECT 1;'),
      pair('有多少订单?', 'SELECT 2;'),
      pair('坏的', 'SELECT x;'),
      pair('坏的', 'SELECT x;'),
      pair('坏的', 'SELECT xx;'),
      pair('别的', 'SELECT 3;'),
    ];
    const { accepted, quarantined, duplicates } = partitionOutcomes(pairs, await settled(pairs));
    expect(accepted.map((outcome) => outcome.pair.sql)).toEqual(['SELECT 1;', 'SELECT 3;']);
    expect(quarantined.map((outcome) => outcome.pair.sql)).toEqual(['SELECT x;', 'SELECT xx;']);
    expect(duplicates.map(({ of }) => of.sql)).toEqual(['SELECT 1;', 'SELECT x;']);
    expect(accepted.length + quarantined.length + duplicates.length).toBe(pairs.length);
  });

  it('finds duplicates by shape where it is told how', async () => {
    const pairs = [pair('甲', 'select a from t where b = 1'), pair('乙', 'select a from t where b = 2')];
    const options = { shapeOf: (outcome: Outcome) => shapeOf(parse(outcome.pair.sql)) };
    expect(partitionOutcomes(pairs, await settled(pairs), options)).toMatchObject({
      accepted: [{ pair: pairs[0] }],
      duplicates: [{ of: pairs[0] }],
    });
  });

  it('refuses outcomes that are missing or of other pairs', async () => {
    const pairs = [pair('a'), pair('bb')];
    const outcomes = await settled(pairs);
    expect(() => partitionOutcomes(pairs, outcomes.slice(1))).toThrow('2 pairs but 1 outcomes');
    expect(() => partitionOutcomes(pairs, outcomes.toReversed())).toThrow('belongs to another pair');
  });

  it('joins the pair file and its quarantine by content', () => {
    const both = joinPairs([pair('a'), pair('bb')], [pair('bb'), { ...pair('ccc'), reason: 'x' } as Pair]);
    expect(both).toEqual([pair('a'), pair('bb'), pair('ccc')]);
  });
});

describe('the files', () => {
  it('the pair file holds exactly question and sql, indented by 2, in raw UTF-8', () => {
    const text = renderPairs([{ ...pair('问题', "SELECT '换\n行';"), origin: 'llm' } as Pair]);
    expect(text).toBe(`[\n  {\n    "question": "问题",\n    "sql": "SELECT '换\\n行';"\n  }\n]\n`);
    expect(parsePairs(`\uFEFF${text}`, 'qs.json')).toEqual([pair('问题', "SELECT '换\n行';")]);
  });

  it.each(['', '{', '{}', '[1]', '[{"question":"a"}]', '[{"question":1,"sql":"b"}]'])(
    'a pair file that reads %j is refused by name',
    (text) => {
      expect(() => parsePairs(text, 'qs_a_pair.json')).toThrow(/^文件验证失败: qs_a_pair\.json /);
    },
  );

  it('proofs are found again by the text of their pair and by no other', () => {
    const one = pair('a', "select a from t where d > '2023-01-01'");
    const record: ProofRecord = {
      ...{ theme: '主题', intent: 'count', style: 'formal', origin: 'builtin', level: 'L2' },
      ...sqlFacts(parse(one.sql), { tables: [], relations: [], language: 'zh' }),
      evidence: { rows: 1, truncated: false, null_share: 0, ms: 3, cost: 1.5, result_hash: null },
      sense: [{ check: 'empty_result', message: '查询结果为空' }],
      lint: [{ rule: 'select_star', message: '请列出字段' }],
      repaired_from: fileAttempts([{ sql: 'select x', error: { code: 'timeout', message: 'slow' } }]),
    };
    expect(record).toMatchObject({
      tables: ['t'],
      columns: ['t.a', 't.d'],
      traits: ['filter', 'date_range'],
      difficulty: 'easy',
    });
    const records = parseProofs(renderProofs([one], new Map([[pairHash(one), record]]), 'zh'), 'proof.json');
    expect(records.get(pairHash(one))).toEqual(record);
    expect(records.get(pairHash({ ...one, question: 'b' }))).toBeUndefined();
    expect(() => renderProofs([pair('other')], records, 'zh')).toThrow('No proof record');
  });

  it('a quarantine says why, and is read back as it was written', async () => {
    const [outcome] = await settled([pair('a', 'SELECT x;')]);
    if (outcome?.kind !== 'quarantined') throw new Error('expected a quarantined pair');
    const entry = quarantineEntry(outcome, { theme: '主题', origin: 'llm' });
    expect(entry).toEqual({
      ...{ question: 'a', sql: 'SELECT x;', theme: '主题', origin: 'llm' },
      reason: 'rejected_by_database',
      error: '42703 column "x" does not exist',
      attempts: [{ sql: 'SELECT x;', error: '42703 column "x" does not exist' }],
    });
    expect(parseQuarantine(renderQuarantine([entry], 'zh'), 'quarantine.json')).toEqual([entry]);
    expect(() => parseQuarantine('[{}]', 'quarantine_a.json')).toThrow(/quarantine_a\.json/);
  });

  it.each(['{}', '{"version":1}', '{"version":1,"proofs":{"h":{"level":"L9"}}}'])(
    'proofs that read %s are refused',
    (text) => {
      expect(() => parseProofs(text, 'proof.json')).toThrow(/proof\.json/);
    },
  );
});

it('an attempt has a reason where the SQL is not to blame, and so is no example of one that fails', () => {
  const attempt = (error: ProofError) => fileAttempts([{ sql: 'select 1', error }])[0]?.reason;
  expect(attempt({ code: 'permission_denied', sqlstate: '42501', message: '' })).toBe('permission_denied');
  expect(attempt({ code: 'failed_at_run', sqlstate: '08001', message: '' })).toBe('failed_at_run');
  expect(attempt({ code: 'reader_conflict', message: '' })).toBe('reader_conflict');
  expect(attempt({ code: 'reader_doubt', message: '' })).toBe('reader_doubt');
  expect(attempt({ code: 'failed_at_run', sqlstate: '22012', message: '' })).toBeUndefined();
  expect(attempt({ code: 'too_costly', message: '' })).toBeUndefined();
});
