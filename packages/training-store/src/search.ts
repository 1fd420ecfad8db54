import type { TrainingDataType } from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import type { Embedder } from './embedder';
import { fuse, type Found, type SearchHit } from './fuse';
import { nearest } from './nearest';
import { IN_SCOPE, type Scope } from './scope';
import { checkEmbedding } from './store-model';
import { questionHash } from './training-row';
import { wordCounts } from './words';

export type SearchResult = Record<'sql' | 'ddl' | 'documentation', SearchHit[]>;

/** How deep each source is read before fusing, at least. */
export const MIN_DEPTH = 20;
/** BM25's usual constants (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

type Querier = Pick<PoolClient, 'query'>;

export interface SearchRequest {
  question: string;
  limit: number;
  /** Keeps the search to one task's rows. */
  taskId?: string | null;
  /** Ends the embedding of the question. */
  signal?: AbortSignal;
}

/**
 * The pairs, DDL and documents nearest to a question, by vectors and by words. A stored question, asked word for
 * word, comes first.
 */
export async function searchTrainingData(
  pool: Pool,
  embedder: Embedder,
  { question, limit, taskId = null, signal }: SearchRequest,
): Promise<SearchResult> {
  await checkEmbedding(pool, embedder);
  const [vector] = await embedder.embed([question], signal);
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

const exactly = async (client: Querier, question: string, { collection, taskId, depth }: Scope) =>
  (
    await client.query<Found>(
      `select id, document from public.langchain_pg_embedding embedding
        where ${IN_SCOPE} and cmetadata @> jsonb_build_object('question_hash', $3::text) order by id limit $4`,
      [collection, taskId, questionHash(question), depth],
    )
  ).rows;

/**
 * BM25 over the rows in scope: how rare a word is, and how long a text is as a rule, are facts of those. Documents are
 * fetched at last, for the few that are wanted: common words stand in a third of all rows.
 */
export const byWords = async (client: Querier, words: string[], { collection, taskId, depth }: Scope) =>
  (
    await client.query<Found>(
      `with scoped as (
         ${taskId === null ? ALL_TEXTS : TEXTS_OF_TASK}
       ), lengths as (
         select count(*)::float8 as texts, greatest(avg(length), 1) as mean_length from scoped
       ), found as (
         select word, embedding_id, occurrences, length
           ${taskId === null ? FROM_WORDS : FROM_TEXTS}
          where word = any ($3)
       ), rarity as (
         select word, count(*) as texts_with_word from found group by word
       ), scored as (
         select embedding_id,
                sum(ln(1 + (texts - texts_with_word + 0.5) / (texts_with_word + 0.5))
                    * occurrences * ${K1 + 1} / (occurrences + ${K1} * (1 - ${B} + ${B} * length / mean_length))) as score
           from found join rarity using (word), lengths
          group by embedding_id order by score desc, embedding_id limit $4
       )
       select id, document
         from scored join public.langchain_pg_embedding on id = embedding_id
        order by score desc, id`,
      [collection, taskId, words, depth],
    )
  ).rows;

const ALL_TEXTS = `
  select embedding_id, length from pairsmith.training_texts
   where collection_id = (select uuid from public.langchain_pg_collection where name = $1) and $2::text is null`;
const TEXTS_OF_TASK = `
  select embedding.id as embedding_id, texts.length
    from public.langchain_pg_embedding embedding cross join lateral (
      select length from pairsmith.training_texts where embedding_id = embedding.id offset 0) texts
   where ${IN_SCOPE}`;

/**
 * From a word to the texts that have it; within a task, whose texts are few, from each text to its words. `offset 0`
 * holds the planner to that: it takes a task for a share of the store.
 */
const FROM_WORDS = 'from pairsmith.training_words join scoped using (embedding_id)';
const FROM_TEXTS = `
  from scoped cross join lateral (
    select word, occurrences from pairsmith.training_words of_text
     where of_text.embedding_id = scoped.embedding_id offset 0) own`;
