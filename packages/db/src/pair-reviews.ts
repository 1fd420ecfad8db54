import type { Message, Pair, PairReview, PairReviews, ReviewDecision, StepName } from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import { firstRow, rows, type Client, type Timestamp } from './client';
import { activeRun } from './step-runs';
import { getFile, type StoredFile } from './task-files';
import { lockTask, markStale, refreshTask } from './tasks';
import { inTransaction } from './transaction';

interface ReviewRow {
  pair_hash: string;
  decision: ReviewDecision | null;
  edited_from: Pair | null;
  replaced_by: string | null;
  reviewed_by: string;
  reviewed_at: Timestamp;
  version: number;
}

const COLUMNS = 'pair_hash, decision, edited_from, replaced_by, reviewed_by, reviewed_at, version';

/** Whatever people decided about pairs of the task, by content; also about texts that no file holds at the moment. */
export async function listReviews(client: Client, taskId: string): Promise<PairReviews> {
  const found = await rows<ReviewRow>(
    client,
    `select ${COLUMNS} from pairsmith.pair_reviews where task_id = $1`,
    [taskId],
  );
  return new Map(found.map((row) => [row.pair_hash, reviewOf(row)]));
}

const reviewOf = (row: ReviewRow): PairReview => ({
  decision: row.decision,
  by: row.reviewed_by,
  at: row.reviewed_at,
  editedFrom: row.edited_from,
  version: row.version,
});

/** What became of a text that a person edited, followed through later edits; null: nobody edited it. */
export async function successorOf(client: Client, taskId: string, hash: string): Promise<string | null> {
  const found = await firstRow<{ pair_hash: string }>(
    client,
    `with recursive later as (
       select replaced_by as pair_hash, 1 as step from pairsmith.pair_reviews where task_id = $1 and pair_hash = $2
       union all
       select r.replaced_by, later.step + 1
         from pairsmith.pair_reviews r join later on r.pair_hash = later.pair_hash
        where r.task_id = $1 and r.replaced_by is not null and later.step < 1000)
     select pair_hash from later where pair_hash is not null order by step desc limit 1`,
    [taskId, hash],
  );
  return found?.pair_hash ?? null;
}

/** Bytes that a name shall mean instead of those that it meant when they were made. */
export interface ReplacedFile {
  file: StoredFile;
  /** null: there was none of this name. */
  before: string | null;
  /** A person's words are in it; the others are the service's own. */
  isEdited: boolean;
}

export interface Judgement {
  hash: string;
  /** The pair that it becomes; the same for a decision alone. */
  newHash: string;
  /** Of `hash`, as the person saw it; 0: nobody had touched it. */
  version: number;
  decision: ReviewDecision | null;
  /** What the pair was before its first edit; null: it is no edit. */
  editedFrom: Pair | null;
  by: string;
  /** In an edit, the pair file with its proofs and quarantine. */
  files: readonly ReplacedFile[];
  stale: { steps: StepName[]; warning: Message };
}

/**
 * Keeps what a person decided, with the files of an edit, or nothing: `busy` where a run is queued or running, `changed`
 * where somebody else came first with this pair, `moved` where a file is another one by now; null: no such task.
 */
export const saveJudgement = (
  pool: Pool,
  taskId: string,
  judgement: Judgement,
): Promise<PairReview | 'busy' | 'changed' | 'moved' | null> =>
  inTransaction(pool, async (client) => {
    if (!(await lockTask(client, taskId))) return null;
    if (await activeRun(client, taskId)) return 'busy';
    const { hash, newHash, version, by } = judgement;
    const known = await getReview(client, taskId, hash);
    if ((known?.version ?? 0) !== version) return 'changed';
    for (const { file, before } of judgement.files)
      if (((await getFile(client, taskId, file.name))?.sha256 ?? null) !== before) return 'moved';
    for (const replaced of judgement.files) await replaceFile(client, taskId, replaced, by);
    const isEdit = newHash !== hash;
    if (isEdit)
      await putReview(client, taskId, {
        ...{ hash, version, by, decision: null, editedFrom: null },
        replacedBy: newHash,
      });
    const kept = await putReview(client, taskId, { ...judgement, hash: newHash, replacedBy: null });
    await markStale(client, taskId, judgement.stale.steps, judgement.stale.warning);
    await refreshTask(client, taskId);
    return kept;
  });

const getReview = (client: Client, taskId: string, hash: string): Promise<ReviewRow | null> =>
  firstRow<ReviewRow>(
    client,
    `select ${COLUMNS} from pairsmith.pair_reviews where task_id = $1 and pair_hash = $2`,
    [taskId, hash],
  );

type PutReview = Pick<Judgement, 'hash' | 'version' | 'decision' | 'editedFrom' | 'by'> & {
  replacedBy: string | null;
};

/** A text that returns after an edit of an edit goes on counting: no version is ever given twice. */
async function putReview(client: PoolClient, taskId: string, put: PutReview): Promise<PairReview> {
  const [row] = await rows<ReviewRow>(
    client,
    `insert into pairsmith.pair_reviews as r
       (task_id, pair_hash, decision, edited_from, replaced_by, reviewed_by, version)
     values ($1, $2, $3, $4, $5, $6, $7 + 1)
     on conflict (task_id, pair_hash) do update
       set decision = excluded.decision, edited_from = coalesce(excluded.edited_from, r.edited_from),
           replaced_by = excluded.replaced_by, reviewed_by = excluded.reviewed_by,
           reviewed_at = clock_timestamp(), version = greatest(r.version, $7) + 1
     returning ${COLUMNS}`,
    [
      taskId,
      put.hash,
      put.decision,
      put.editedFrom && JSON.stringify(put.editedFrom),
      put.replacedBy,
      put.by,
      put.version,
    ],
  );
  if (!row) throw new Error('An upsert gives its row.');
  return reviewOf(row);
}

/** A name keeps its owner and where the owner's own bytes lie, as in an upload. */
async function replaceFile(
  client: PoolClient,
  taskId: string,
  { file, isEdited }: ReplacedFile,
  by: string,
): Promise<void> {
  await client.query(
    `insert into pairsmith.task_files (task_id, name, folder, stored_as, bytes, sha256, kind, edited_by)
     values ($1, $2, $3, $2, $4, $5, 'output', $6)
     on conflict (task_id, name) do update
       set folder = excluded.folder, stored_as = excluded.stored_as, bytes = excluded.bytes,
           sha256 = excluded.sha256, edited_by = coalesce(excluded.edited_by, pairsmith.task_files.edited_by),
           modified_at = clock_timestamp()`,
    [taskId, file.name, file.folder, file.bytes, file.sha256, isEdited ? by : null],
  );
  await client.query('update pairsmith.tasks set files_version = files_version + 1 where task_id = $1', [
    taskId,
  ]);
}
