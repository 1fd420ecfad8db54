import { renderPairs, renderProofs, type ProofRecord } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { Pair } from '@pairsmith/core';
import { createPool, getEmbeddings, inTransaction, putEmbeddings } from '@pairsmith/db';
import { hashedEmbedder, trainingRow } from '@pairsmith/training-store';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { createTrainingLoad } from '../../apps/worker/src/steps/training-load/training-load';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { createStateDatabase } from '../../tests/support/state-database';
import { createTestRun } from '../../tests/support/step-context';
import { createTestDeps } from '../../tests/support/step-deps';
import { exponent, median, type Figure, type Samples } from '../harness/figure';
import { inTurn, secondsOf } from '../harness/in-turn';
import type { Part } from './part';

const SIZES = [2_500, 5_000, 10_000];
const TASK = 'task_20250702_190410';

/** Proven pairs loaded into an empty store, step and publishing transaction, beside a COPY of the same rows. */
export const load: Part = async ({ rounds }) => {
  const database = await createStateDatabase();
  const pool = createPool(database.url);
  pool.on('error', () => undefined);
  const figures: Figure[] = [];
  try {
    const medians: [number, number][] = [];
    for (const size of SIZES) {
      const pairs = Array.from({ length: size }, (_, at) => pairOf(at));
      const copied = await copyTexts(pairs);
      const [ours, copy] = await inTurn(
        rounds,
        { name: 'Pairsmith', measure: () => loadPairs(pool, pairs) },
        { name: 'COPY', measure: () => copyRows(pool, copied) },
      );
      medians.push([size, median(ours!.values)]);
      figures.push({
        name: `load of ${size} pairs`,
        unit: 's',
        ours: ours!,
        reference: copy!,
        target: { says: '≤ 3', isReached: (own, other) => own / other <= 3 },
        notes: { rows_a_second: Math.round((size + 1) / median(ours!.values)) },
      });
    }
    const rate = SIZES.at(-1)! / medians.at(-1)![1];
    figures.push(
      single('rows loaded', 'rows a second', rate, '≥ 5000', (own) => own >= 5_000),
      single('growth of the load', 'exponent', exponent(medians), '≤ 1.1', (own) => own <= 1.1),
    );
    return figures;
  } finally {
    await pool.end();
    await database.drop();
  }
};

const single = (
  name: string,
  unit: string,
  value: number,
  says: string,
  isReached: (own: number) => boolean,
): Figure => ({
  ...{ name, unit, ours: { name: 'Pairsmith', values: [value] } satisfies Samples },
  target: { says, isReached },
});

/** As people ask: some twenty words each, none like another. */
const NOUNS = [
  'orders',
  'branches',
  'customers',
  'invoices',
  'vehicles',
  'complaints',
  'contracts',
  'visits',
];
const VERBS = ['signed', 'closed', 'delivered', 'paid', 'inspected', 'reopened', 'imported'];
const pairOf = (at: number): Pair => {
  const [noun, verb] = [NOUNS[at % NOUNS.length]!, VERBS[at % VERBS.length]!];
  return {
    question: `How many ${noun} with number ${at} were ${verb} in ${2000 + (at % 25)}, by month, of those above the mean of region ${at % 97}?`,
    sql: `SELECT count(*) FROM orders WHERE id = ${at} AND amount > ${at % 97};`,
  };
};

const CATALOG = exampleCatalog([
  exampleTable('orders', [exampleColumn('id', 'integer'), exampleColumn('amount', 'numeric')]),
]);
const PROVEN: ProofRecord = {
  ...{ theme: null, intent: null, style: null, origin: 'builtin', tables: [], columns: [], traits: [] },
  ...{ difficulty: 'easy', level: 'L3', evidence: null, repaired_from: [] },
};

async function loadPairs(pool: Pool, pairs: Pair[]): Promise<number> {
  await pool.query('truncate langchain_pg_collection cascade');
  await pool.query('truncate pairsmith.training_texts cascade; truncate pairsmith.embeddings');
  const step = createTrainingLoad(
    createTestDeps({
      pool,
      embeddingCache: {
        getMany: (model, dimension, hashes) => getEmbeddings(pool, { model, dimension }, hashes),
        putMany: (model, dimension, vectors) => putEmbeddings(pool, { model, dimension }, vectors),
      },
    }),
  );
  const { context } = createTestRun({
    step: 'training_load',
    dbConnection: 'postgresql://reader@127.0.0.1:5432/d',
    files: {
      'catalog.json': JSON.stringify(CATALOG),
      'orders.ddl': 'create table public.orders (id integer, amount numeric);\n',
      'qs_shop_1_pair.json': renderPairs(pairs),
      'proof_shop_1.json': renderProofs(pairs, new Map(pairs.map((pair) => [pairHash(pair), PROVEN])), 'en'),
    },
  });
  return secondsOf(async () => {
    const outcome = await step(context);
    await inTransaction(pool, async (client) => outcome.publish?.(client, context.files));
  });
}

/** Lines of a COPY in text form, made before the clock starts. */
async function copyTexts(pairs: Pair[]): Promise<string[]> {
  const rows = pairs.map((pair) =>
    trainingRow(
      { type: 'sql', ...pair, sourceFile: 'qs_shop_1_pair.json', proofLevel: 'L3' },
      { taskId: TASK, dbName: 'shop' },
    ),
  );
  const vectors = await hashedEmbedder.embed(rows.map(({ text }) => text));
  const field = (text: string) => text.replaceAll('\\', '\\\\');
  return rows.map(
    ({ id, document, metadata }, at) =>
      `${id}\t[${vectors[at]!.join(',')}]\t${field(document)}\t${field(JSON.stringify(metadata))}\n`,
  );
}

async function copyRows(pool: Pool, lines: string[]): Promise<number> {
  await pool.query(
    'drop table if exists copied; create table copied (like langchain_pg_embedding including all)',
  );
  const client = await pool.connect();
  const seconds = await secondsOf(() =>
    pipeline(
      Readable.from(lines),
      client.query(copyFrom('copy copied (id, embedding, document, cmetadata) from stdin')),
    ),
  );
  client.release();
  return seconds;
}
