import type { TrainingDataType } from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import { B, K1 } from './bm25';
import type { Embedder } from './embedder';
import { fuse, type Found, type SearchHit } from './fuse';
import { nearest } from './nearest';
import { withRelated, type TableHit } from './related';
import { inScope, isSeen, LISTS_THEMES, selectedBy, unseenBy, type Scope, type Selection } from './scope';
import { checkEmbedding } from './store-model';
import { questionHash } from './training-row';
import { askedWords } from './words';

export interface SearchResult {
  sql: SearchHit[];
  ddl: TableHit[];
  documentation: SearchHit[];
}

/** How deep each source is read before fusing, at least. */
export const MIN_DEPTH = 20;

type Querier = Pick<PoolClient, 'query'>;

export interface SearchRequest {
  question: string;
  limit: number;
  /** Keeps the search, and the ranks it gives, to these rows. */
  selection?: Selection;
  /** Ids of rows that it is not to find, nor to count in its ranks: as if they were not stored. */
  without?: readonly string[];
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
  { question, limit, selection = {}, without = [], signal }: SearchRequest,
): Promise<SearchResult> {
  await checkEmbedding(pool, embedder);
  const [vector] = await embedder.embed([question], signal);
  const words = askedWords(question);
  const search = async (collection: TrainingDataType, themes?: boolean): Promise<SearchHit[]> => {
    const scope: Scope = {
      ...{ collection, selection, without, depth: Math.max(MIN_DEPTH, 4 * limit) },
      ...(themes === undefined ? {} : { themes }),
    };
    const [exact, near, worded] = await Promise.all([
      collection === 'sql' ? exactly(pool, question, scope) : [],
      nearest(pool, vector!, scope),
      byWords(pool, words, scope),
    ]);
    return fuse({ exact, vector: near, lexical: worded });
  };
  const [sql, ddl, documentation] = await Promise.all([
    search('sql'),
    search('ddl'),
    search('documentation', false),
  ]);
  // A list of themes has words of every table in it, and tells of none what its own document tells.
  const themes = documentation.length < limit ? await search('documentation', true) : [];
  return {
    sql: sql.slice(0, limit),
    ddl: await withRelated(pool, ddl, { limit, selection }),
    documentation: [...documentation, ...themes].slice(0, limit),
  };
}

const exactly = async (client: Querier, question: string, scope: Scope) =>
  (
    await client.query<Found>(
      `select id, document from public.langchain_pg_embedding embedding
        where ${inScope(scope)} and cmetadata @> jsonb_build_object('question_hash', $3::text)
          and ${isSeen('embedding.id', '$5')} order by id limit $4`,
      [
        ...[scope.collection, selectedBy(scope.selection), questionHash(question), scope.depth],
        unseenBy(scope),
      ],
    )
  ).rows;

/**
 * BM25 over the rows in scope: how rare a word is, and how long a text is as a rule, are facts of those. Documents are
 * fetched at last, for the few that are wanted: common words stand in a third of all rows. Scores are compared to the ninth
 * place, so that the order in which a plan adds them up decides nothing.
 */
export const byWords = async (client: Querier, words: string[], scope: Scope) => {
  const selected = selectedBy(scope.selection);
  return (
    await client.query<Found>(
      `with scoped as (
         ${selected === null ? allTexts(scope) : selectedTexts(scope)}
       ), lengths as (
         select count(*)::float8 as texts, greatest(avg(length), 1) as mean_length from scoped
       ), found as materialized (
         select word, embedding_id, length, case when repeated is null then 1 else coalesce((repeated ->> word)::int, 1) end as occurrences
           ${selected === null ? FROM_WORDS : FROM_TEXTS}
       ), rarity as (
         select word, count(*) as texts_with_word from found group by word
       ), scored as (
         select embedding_id,
                round(1e9 * sum(ln(1 + (texts - texts_with_word + 0.5) / (texts_with_word + 0.5))
                    * occurrences * ${K1 + 1} / (occurrences + ${K1} * (1 - ${B} + ${B} * length / mean_length)))) as score
           from found join rarity using (word), lengths
          group by embedding_id order by score desc, embedding_id limit $4
       )
       select id, document
         from scored join public.langchain_pg_embedding on id = embedding_id
        order by score desc, id`,
      [scope.collection, selected, words, scope.depth, unseenBy(scope)],
    )
  ).rows;
};

const COLLECTION = '(select uuid from public.langchain_pg_collection where name = $1)';
const allTexts = ({ themes }: Scope) => `
  select embedding_id, length from pairsmith.training_texts
   where collection_id = ${COLLECTION} and $2::jsonb[] is null
   and ${isSeen('embedding_id', '$5')}
   ${themes === undefined ? '' : `and embedding_id ${themes ? '' : 'not '}in (select id from public.langchain_pg_embedding where ${LISTS_THEMES})`}`;
const selectedTexts = (scope: Scope) => `
  select embedding.id as embedding_id, texts.length, texts.repeated, texts.words
    from public.langchain_pg_embedding embedding cross join lateral (
      select length, repeated, words from pairsmith.training_texts where embedding_id = embedding.id offset 0) texts
   where ${inScope(scope)} and ${isSeen('embedding.id', '$5')}`;

/**
 * From a word to the texts that have it, by the index of words; within a selection, whose texts are few, from each text to its
 * words. `offset 0` holds the planner to that: it takes a selection for a share of the store.
 */
const FROM_WORDS = `
  from unnest($3::text[]) asked (word) cross join lateral (
    select embedding_id, repeated from pairsmith.training_texts
     where words @> array[asked.word] and collection_id = ${COLLECTION} offset 0) texts_with
  join scoped using (embedding_id)`;
const FROM_TEXTS = `from scoped cross join lateral unnest(words) own (word) where word = any ($3::text[])`;
