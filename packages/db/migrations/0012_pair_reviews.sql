-- What people decided about pairs. By content, so that a run that brings the same text again finds its review; the
-- files say what was measured, this says what was judged. Rows outlive the pairs of a run: small, and a text may return.
create table pairsmith.pair_reviews (
  task_id      text not null references pairsmith.tasks on delete cascade,
  pair_hash    text not null,                     -- SHA-256 of question and SQL
  decision     text check (decision in ('approved', 'rejected')),
  edited_from  jsonb,                             -- {question, sql} before the first edit
  replaced_by  text,                              -- the pair that an edit made of this one
  reviewed_by  text not null,
  reviewed_at  timestamptz not null default clock_timestamp(),
  version      integer not null default 1,
  primary key (task_id, pair_hash)
);
