-- A row's words went with it by a foreign key, which looked up the text of each word that came: of a load of ten thousand
-- rows a quarter of a million, one by one. They still go with it, by a trigger on the texts; that no words come without
-- their text is the writers' matter, who write both in one transaction.
create function pairsmith.forget_words() returns trigger language plpgsql as $$
begin
  delete from pairsmith.training_words words using gone where words.embedding_id = gone.embedding_id;
  return null;
end $$;

create function pairsmith.forget_all_words() returns trigger language plpgsql as $$
begin
  truncate pairsmith.training_words;
  return null;
end $$;

create trigger forget_words after delete on pairsmith.training_texts
  referencing old table as gone for each statement execute function pairsmith.forget_words();
create trigger forget_all_words after truncate on pairsmith.training_texts
  for each statement execute function pairsmith.forget_all_words();

alter table pairsmith.training_words drop constraint training_words_embedding_id_fkey;

-- Words of a staged row, repeats included, so that publishing need not take its words apart to count them.
alter table pairsmith.training_staging add column length integer not null default 0;
