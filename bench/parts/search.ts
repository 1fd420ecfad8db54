import { createPool } from '@pairsmith/db';
import { hashedEmbedder, searchTrainingData } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import { createStateDatabase } from '../../tests/support/state-database';
import { median, type Figure } from '../harness/figure';
import { inTurn } from '../harness/in-turn';
import { loadQuestions, questionOf } from '../harness/stored-questions';
import type { Part } from './part';

const SIZES = [10_000, 40_000];
const QUESTIONS = 20;
const LIMIT = 10;

/** A search by vectors and words, beside the one statement that compares the question's vector with all. */
export const search: Part = async ({ rounds }): Promise<Figure[]> => {
  const database = await createStateDatabase();
  const pool = createPool(database.url);
  pool.on('error', () => undefined);
  const figures: Figure[] = [];
  const questions = Array.from({ length: QUESTIONS }, (_, at) => questionOf(1_000_000 + at * 7919));
  try {
    let stored = 0;
    for (const size of SIZES) {
      await loadQuestions(pool, stored, size);
      stored = size;
      await pool.query('vacuum analyze');
      const [ours, exact] = await inTurn(
        rounds,
        {
          name: 'Pairsmith',
          measure: () =>
            medianOf(questions, (question) =>
              searchTrainingData(pool, hashedEmbedder, { question, limit: LIMIT }),
            ),
        },
        { name: 'all vectors by one statement', measure: () => medianOf(questions, compareAll(pool)) },
      );
      figures.push({ name: `search in ${size} rows`, unit: 'ms', ours: ours!, reference: exact! });
    }
    return figures;
  } finally {
    await pool.end();
    await database.drop();
  }
};

const compareAll = (pool: Pool) => async (question: string) => {
  const [vector] = await hashedEmbedder.embed([question]);
  await pool.query(
    'select id, document from langchain_pg_embedding order by embedding <=> $1::vector limit $2',
    [`[${vector!.join(',')}]`, LIMIT],
  );
};

async function medianOf(questions: readonly string[], ask: (question: string) => Promise<unknown>) {
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
  }
  return median(times);
}
