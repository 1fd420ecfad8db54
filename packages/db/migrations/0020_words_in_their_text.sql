-- The words of a text stood one by one in a table with two indexes: of ten thousand rows a quarter of a million, most of a
-- load. They stand in their text's row now, as an array under a GIN index, which knows them by word as well.
-- Whoever writes takes the collections first; with one in the midst of it, locks on two of the tables that it writes would meet
-- it in a circle. Searches go on until the next statement.
lock table public.langchain_pg_collection in share row exclusive mode;

alter table pairsmith.training_texts
  add column repeated jsonb, -- word → occurrences, of words that occur more than once; null: none does
  add column words text[] not null default '{}'; -- each once
update pairsmith.training_texts texts
   set words = own.words, repeated = own.repeated
  from (select embedding_id, array_agg(word order by word) as words,
               jsonb_object_agg(word, occurrences) filter (where occurrences > 1) as repeated
          from pairsmith.training_words group by embedding_id) own
 where own.embedding_id = texts.embedding_id;
-- New words wait in a list of the index, which a search reads from end to end: a short one (kB).
create index training_texts_words on pairsmith.training_texts using gin (words) with (gin_pending_list_limit = 256);

drop trigger forget_words on pairsmith.training_texts;
drop trigger forget_all_words on pairsmith.training_texts;
drop table pairsmith.training_words;

-- The version before goes on reading and writing single words under the same name.
create view pairsmith.training_words as
  select own.word, texts.embedding_id, coalesce((texts.repeated ->> own.word)::int, 1) as occurrences
    from pairsmith.training_texts texts cross join lateral unnest(texts.words) own (word);

create function pairsmith.add_word() returns trigger language plpgsql as $$
begin
  update pairsmith.training_texts
     set words = words || new.word,
         repeated = case when new.occurrences > 1
                         then coalesce(repeated, '{}') || jsonb_build_object(new.word, new.occurrences) else repeated end
   where embedding_id = new.embedding_id;
  return new;
end $$;
create trigger add_word instead of insert on pairsmith.training_words
  for each row execute function pairsmith.add_word();

-- It deletes words only where it deletes their texts next, and a text takes its words along.
create function pairsmith.leave_words() returns trigger language plpgsql as $$
begin
  return old;
end $$;
create trigger leave_words instead of delete on pairsmith.training_words
  for each row execute function pairsmith.leave_words();

-- Rows wait with their words in the form that the store keeps (`words` is how the version before stages them). A row with its
-- vector stays in one page: it is written and read once, and looked up by nobody.
alter table pairsmith.training_staging
  add column own_words text[],
  add column repeated jsonb;
alter table pairsmith.training_staging set (toast_tuple_target = 8160);
