import { type Said } from '@pairsmith/core';
import { createQuestionReader, type ReaderVerdict } from '@pairsmith/proof';
import { loadParser, parse } from '@pairsmith/sql';
import Table from 'cli-table3';
import { spoilPairs, type SpoiledPair } from './measure';
import { MUTANT_KINDS } from './mutant';
import { LATER_PAIRS } from './later-pairs';
import { openGenerated, openKnown, type ReadPair, type ReadSubject } from './subjects';

/**
 * `READER_SEEDS=21,22,23 READER_MOST=4 npx jest tests/quality/second-reader` measures on other schemas and with more mutants
 * of each kind. How the reader does on pairs that others wrote is `npm run measure:pairs`' to say.
 */
const SEEDS = (process.env['READER_SEEDS'] ?? '13').split(',').map(Number);
const MOST = Number(process.env['READER_MOST'] ?? 1);

interface Read<T> {
  of: T;
  verdict: ReaderVerdict;
  reasons: Said[];
}

interface Measured {
  name: string;
  originals: Read<ReadPair>[];
  mutants: Read<SpoiledPair<ReadPair>>[];
}

const measured: Measured[] = [];

async function measure(open: () => Promise<ReadSubject>): Promise<Measured> {
  const subject = await open();
  try {
    const read = createQuestionReader(subject.catalog);
    const later = LATER_PAIRS.filter(({ database }) => database === subject.name);
    const pairs = [
      ...subject.pairs,
      ...later.map(({ question, sql }): ReadPair => ({ question, sql, by: 'hand' })),
    ];
    const spoiled = await spoilPairs({ ...subject, pairs }, SEEDS[0] ?? 1, MOST);
    return {
      name: subject.name,
      originals: pairs.map((pair) => ({ of: pair, ...read(pair.question, parse(pair.sql)) })),
      mutants: spoiled.map((one) => ({ of: one, ...read(one.pair.question, parse(one.sql)) })),
    };
  } finally {
    await subject.close();
  }
}

beforeAll(async () => {
  await loadParser();
  const subjects = [
    () => openKnown('demo'),
    () => openKnown('trap'),
    ...SEEDS.map((seed) => () => openGenerated(seed)),
  ];
  for (const open of subjects) measured.push(await measure(open));
}, 240_000);

afterAll(() => console.log(`${tableOfOriginals()}\n${tableOfMutants()}`));

const originals = (by: ReadPair['by']) =>
  measured.flatMap((one) => one.originals.filter(({ of }) => of.by === by));
const mutants = (by: ReadPair['by']) =>
  measured.flatMap((one) => one.mutants.filter(({ of }) => of.pair.by === by));

const isRefused = ({ verdict }: Read<unknown>): boolean => verdict === 'conflict';
const isDoubted = ({ verdict }: Read<unknown>): boolean => verdict === 'doubt';
const isNoticed = (one: Read<unknown>): boolean => isRefused(one) || isDoubted(one);

test('no right pair written by hand is refused, and at most two in a hundred are doubted', () => {
  const read = originals('hand');
  expect(read.length).toBeGreaterThanOrEqual(120);
  expect(read.filter(isRefused)).toEqual([]);
  const doubted = read.filter(isDoubted);
  expect(doubted.length > read.length * 0.02 ? doubted : []).toEqual([]);
});

test("none of the built-in writer's pairs is refused, and at most one in fifty is doubted", () => {
  const read = originals('builtin');
  expect(read.length).toBeGreaterThanOrEqual(114);
  expect(read.filter(isRefused)).toEqual([]);
  const doubted = read.filter(isDoubted);
  expect(doubted.length > read.length / 50 ? doubted : []).toEqual([]);
});

test("nine in ten result-changing mutants of the built-in writer's pairs are noticed", () => {
  const all = mutants('builtin');
  expect(all.length).toBeGreaterThanOrEqual(300);
  const missed = all.filter((one) => !isNoticed(one));
  expect(missed.length > all.length * 0.1 ? missed : []).toEqual([]);
});

test('two in three of those of the pairs written by hand', () => {
  const all = mutants('hand');
  expect(all.length).toBeGreaterThanOrEqual(300);
  const missed = all.filter((one) => !isNoticed(one));
  expect(missed.length > all.length / 3 ? missed : []).toEqual([]);
});

test.each(MUTANT_KINDS)('mutants of the kind “%s” occur, and some are noticed', (kind) => {
  const some = [...mutants('builtin'), ...mutants('hand')].filter(({ of }) => of.kind === kind);
  expect(some.some(isNoticed)).toBe(true);
});

const VERDICTS = ['agreed', 'unread', 'doubt', 'conflict'] as const;
const countsOf = (some: readonly Read<unknown>[]): number[] =>
  VERDICTS.map((verdict) => some.filter((one) => one.verdict === verdict).length);

function tableOfMutants(): string {
  const table = new Table({ head: ['mutants', 'made', ...VERDICTS], style: { head: [], border: [] } });
  const all = [...mutants('builtin'), ...mutants('hand')];
  const row = (name: string, some: Measured['mutants']) => table.push([name, some.length, ...countsOf(some)]);
  for (const kind of MUTANT_KINDS)
    row(
      kind,
      all.filter(({ of }) => of.kind === kind),
    );
  row('all', all);
  return table.toString();
}

function tableOfOriginals(): string {
  const table = new Table({
    head: ['right pairs', 'by', ...VERDICTS, 'mutants', 'noticed'],
    style: { head: [], border: [] },
  });
  for (const { name, originals: read, mutants: spoiled } of measured) {
    for (const by of ['hand', 'builtin'] as const) {
      const some = read.filter(({ of }) => of.by === by);
      if (some.length === 0) continue;
      const own = spoiled.filter(({ of }) => of.pair.by === by);
      table.push([name, by, ...countsOf(some), own.length, own.filter(isNoticed).length]);
    }
  }
  return table.toString();
}
