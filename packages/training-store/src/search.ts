import type { TrainingDataType } from '@pairsmith/core';
import type { Pool } from 'pg';
import { toSql } from 'pgvector';
import type { Embedder } from './embedder';
import { fuse, type Found, type SearchHit } from './fuse';
import { checkEmbedding } from './store-model';
import { questionHash } from './training-row';
import { wordCounts } from './words';

export type SearchResult = Record<'sql' | 'ddl' | 'documentation', SearchHit[]>;

/** How deep each source is read before fusing, at least. */
const MIN_DEPTH = 20;
/** BM25's usual constants (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/**
 * The pairs, DDL and documents nearest to a question, by vectors and by words. A stored question, asked word for
 * word, comes first. `taskId` keeps the search to one task's rows.
 */
export async function searchTrainingData(
  pool: Pool,
  embedder: Embedder,
  { question, limit, taskId = null }: { question: string; limit: number; taskId?: string | null },
): Promise<SearchResult> {
  await checkEmbedding(pool, embedder);
  const [vector] = await embedder.embed([question]);
  const words = [...wordCounts(question).keys()];
  const search = async (collection: TrainingDataType): Promise<SearchHit[]> => {
    const scope = { collection, taskId, depth: Math.max(MIN_DEPTH, 4 * limit) };
    const [exact, near, worded] = await Promise.all([
      collection === 'sql' ? exactly(pool, question, scope) : [],
      nearest(pool, vector!, scope),
      byWords(pool, words, scope),
    ]);
    return fuse({ exact, vector: near, lexical: worded }).slice(0, limit);
  };
  const [sql, ddl, documentation] = await Promise.all([
    search('sql'),
    search('ddl'),
    search('documentation'),
  ]);
  return { sql, ddl, documentation };
}

interface Scope {
  collection: TrainingDataType;
  taskId: string | null;
  depth: number;
}

const IN_SCOPE = `
  embedding.collection_id = (select uuid from public.langchain_pg_collection where name = $1)
  and ($2::text is null or embedding.cmetadata @> jsonb_build_object('task_id', $2::text))`;

const exactly = async (pool: Pool, question: string, { collection, taskId, depth }: Scope) =>
  (
    await pool.query<Found>(
      `select id, document from public.langchain_pg_embedding embedding
        where ${IN_SCOPE} and cmetadata @> jsonb_build_object('question_hash', $3::text) order by id limit $4`,
      [collection, taskId, questionHash(question), depth],
    )
  ).rows;

const nearest = async (pool: Pool, vector: number[], { collection, taskId, depth }: Scope) =>
  (
    await pool.query<Found>(
      `select id, document from public.langchain_pg_embedding embedding
        where ${IN_SCOPE} order by embedding <=> $3, id limit $4`,
      [collection, taskId, toSql(vector), depth],
    )
  ).rows;

/** BM25. How rare a word is, is a fact of the whole collection, also where only one task's rows are wanted. */
const byWords = async (pool: Pool, words: string[], { collection, taskId, depth }: Scope) =>
  (
    await pool.query<Found>(
      `with lengths as (
         select count(*)::float8 as texts, greatest(avg(length), 1) as mean_length
           from pairsmith.training_texts
          where collection_id = (select uuid from public.langchain_pg_collection where name = $1)
       ), found as (
         select word, embedding_id, occurrences, length, count(*) over (partition by word) as texts_with_word
           from pairsmith.training_words join pairsmith.training_texts using (embedding_id)
          where word = any ($3)
            and collection_id = (select uuid from public.langchain_pg_collection where name = $1)
       )
       select embedding.id, embedding.document
         from found join public.langchain_pg_embedding embedding on embedding.id = embedding_id, lengths
        where ${IN_SCOPE}
        group by embedding.id, embedding.document
        order by sum(ln(1 + (texts - texts_with_word + 0.5) / (texts_with_word + 0.5))
                     * occurrences * ${K1 + 1} / (occurrences + ${K1} * (1 - ${B} + ${B} * length / mean_length))) desc, embedding.id
        limit $4`,
      [collection, taskId, words, depth],
    )
  ).rows;
