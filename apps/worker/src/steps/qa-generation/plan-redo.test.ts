import { factsOf } from '@pairsmith/catalog';
import type { Pair, PairReview, ProofLevel } from '@pairsmith/core';
import { madeFrom, renderPairs, renderProofs, type ProofRecord } from '@pairsmith/proof';
import { loadParser, pairHash } from '@pairsmith/sql';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';
import { createTestRun } from '../../../../../tests/support/step-context';
import type { NamedFile } from '../step';
import { planRedo } from './plan-redo';

beforeAll(() => loadParser());

const columns = ['id', 'note', 'state'].map((name) => exampleColumn(name, 'text', { description: name }));
const before = exampleCatalog([exampleTable('orders', columns)]);
/** `note` has another comment now. */
const now = exampleCatalog([
  exampleTable(
    'orders',
    columns.map((one) => (one.name === 'note' ? { ...one, title: '附言', description: '附言' } : one)),
  ),
]);

const pair = (column: string, n: number): Pair => ({
  question: `${column} ${n}？`,
  sql: `SELECT COUNT(${column}) AS n FROM public.orders WHERE ${column} > '${n}'`,
});
const record = (column: string, level: ProofLevel, origin: ProofRecord['origin'] = 'llm'): ProofRecord => {
  const names = { tables: ['public.orders'], columns: [`public.orders.${column}`] };
  return {
    ...{ theme: '订单', intent: null, style: 'formal', origin, ...names, traits: [], difficulty: 'easy' },
    ...{
      level,
      evidence: null,
      made_from: madeFrom(names, factsOf(before), origin === 'human' ? null : 'model a'),
    },
  };
};

const APPROVED: PairReview = {
  ...{ decision: 'approved', by: 'ann', at: '2026-01-01T00:00:00Z', editedFrom: null, version: 1 },
};

/** The database takes every SQL. */
async function plan(
  pairs: [Pair, ProofRecord | null][],
  { by = 'model a', approved = [] }: { by?: string; approved?: Pair[] } = {},
) {
  const records = new Map(pairs.flatMap(([one, known]) => (known ? [[pairHash(one), known] as const] : [])));
  const proven = pairs.flatMap(([one, known]) => (known ? [one] : []));
  const test = createTestRun({
    ...{ step: 'qa_generation', dbConnection: '', changedOnly: true },
    files: {
      'qs_shop_1_pair.json': renderPairs(pairs.map(([one]) => one)),
      'proof_shop_1.json': renderProofs(proven, records, 'zh'),
    },
  });
  const list = await test.context.files.list();
  const owned = list.map((file): NamedFile => ({ ...file, step: 'qa_generation' }));
  const files = { ...test.context.files, list: () => Promise.resolve(owned) };
  const db = {
    explain: () => Promise.resolve({ Plan: { 'Node Type': 'Result', 'Total Cost': 1, 'Plan Rows': 1 } }),
    run: () => Promise.resolve({ columns: ['n'], rows: [['1']], truncated: false, ms: 1 }),
    planAndRun: () =>
      Promise.resolve({
        ...{ columns: ['n'], rows: [['1']], truncated: false, ms: 1 },
        plan: { totalCost: 1, rows: 1, plan: {} },
      }),
  };
  const redo = await planRedo(
    { ...test.context, files },
    {
      ...{ catalog: now, by, concurrency: 1 },
      reviews: new Map(approved.map((one) => [pairHash(one), APPROVED])),
      proof: { db, allowedFunctions: [], catalog: now, signal: test.context.signal } as never,
    },
  );
  return { redo: redo!, warnings: test.warnings };
}

it('a writer’s pair that names what changed leaves, the others stay', async () => {
  const { redo } = await plan([
    [pair('note', 1), record('note', 'L3')],
    [pair('state', 2), record('state', 'L3')],
  ]);
  expect(redo.concerned).toMatchObject([{ question: 'note 1？', outcome: 'redone' }]);
  expect(redo.set.pairs).toEqual([pair('state', 2)]);
  expect(redo.themes).toMatchObject([{ name: '订单', questions: 1 }]);
});

it.each<[string, ProofRecord | null, Pair[]]>([
  ['has approved', record('note', 'L3'), [pair('note', 1)]],
  ['wrote', record('note', 'L2', 'human'), []],
])('a pair that a person %s stays and is named', async (_, known, approved) => {
  const { redo, warnings } = await plan([[pair('note', 1), known]], { approved });
  expect(redo).toMatchObject({ isNothing: true, themes: [], set: { pairs: [pair('note', 1)] } });
  expect(redo.concerned).toMatchObject([{ question: 'note 1？', outcome: 'kept' }]);
  expect(warnings.join()).toContain('“note 1？”受变化影响，已原样保留');
});

it('another model concerns all that a model wrote, and nothing that a person approved or wrote', async () => {
  const { redo } = await plan(
    [
      [pair('state', 1), record('state', 'L3')],
      [pair('state', 2), record('state', 'L3')],
      [pair('state', 3), record('state', 'L2', 'human')],
    ],
    { by: 'model b', approved: [pair('state', 2)] },
  );
  expect(redo.concerned.map(({ question, outcome }) => [question, outcome])).toEqual([
    ['state 1？', 'redone'],
  ]);
});

it('nothing changed: nothing to do', async () => {
  expect((await plan([[pair('state', 1), record('state', 'L3')]])).redo).toMatchObject({
    ...{ isNothing: true, concerned: [], themes: [], questions: [] },
  });
});
