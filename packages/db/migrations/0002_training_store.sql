-- The store's tables as LangChain's PGVector and Vanna read them, in `public`, and ours beside them in `pairsmith`:
-- the words of each row (readers need not know them; they go with their row), and the place where a load waits for its
-- publishing transaction (unlogged: what is lost in a crash is staged again).

create extension if not exists vector;

create table if not exists public.langchain_pg_collection (
  uuid uuid primary key default gen_random_uuid(),
  name varchar not null unique,
  cmetadata json
);
create table if not exists public.langchain_pg_embedding (
  id varchar primary key,
  collection_id uuid references public.langchain_pg_collection (uuid) on delete cascade,
  embedding vector,
  document varchar,
  cmetadata jsonb
);
create index if not exists ix_cmetadata_gin
  on public.langchain_pg_embedding using gin (cmetadata jsonb_path_ops);
create index if not exists langchain_pg_embedding_collection on public.langchain_pg_embedding (collection_id);

create table pairsmith.training_texts (
  embedding_id varchar primary key references public.langchain_pg_embedding (id) on delete cascade,
  collection_id uuid not null,
  length integer not null -- in words, repeats included: BM25's document length
);
create index training_texts_collection on pairsmith.training_texts (collection_id);

create table pairsmith.training_words (
  word text not null,
  embedding_id varchar not null references pairsmith.training_texts (embedding_id) on delete cascade,
  occurrences integer not null,
  primary key (word, embedding_id)
);
create index training_words_embedding on pairsmith.training_words (embedding_id);

create unlogged table pairsmith.training_staging (
  run text not null,
  id varchar not null,
  collection text not null,
  embedding public.vector not null,
  document varchar not null,
  cmetadata jsonb not null,
  words jsonb not null, -- word → occurrences
  primary key (run, id)
);
