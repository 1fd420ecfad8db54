import {
  AppError,
  inWords,
  said,
  type Message,
  type Pair,
  type PairReview,
  type PairReviews,
  type ReviewDecision,
  type ReviewPairRequest,
} from '@pairsmith/core';
import {
  getTask,
  listReviews,
  newestInfluence,
  saveJudgement,
  successorOf,
  type TaskWithSteps,
} from '@pairsmith/db';
import { appendTaskLog, checkFreeSpace } from '@pairsmith/files';
import { isProven, levelOf, type Proof } from '@pairsmith/proof';
import { loadParser, oneLine, pairHash, questionKey } from '@pairsmith/sql';
import type { ApiDeps } from '../deps';
import { taskIsBusy, taskNotFound } from '../tasks/find-task';
import { activeStep } from '../tasks/patch-task';
import { filesWith } from './edited-files';
import { catalogInUse, examineOnDatabase } from './examine-on-database';
import { pairDetail, type JudgedPair } from './pair-view';
import type { ReadTaskPairs, TaskPairs } from './task-pairs';

/** Somebody edits another pair of the same file at the same moment: this one is put into the new file. */
const MAX_TRIES = 5;

export interface ReviewDeps {
  deps: ApiDeps;
  readPairs: ReadTaskPairs;
}

interface Asked {
  taskId: string;
  id: string;
  by: string;
  /** The client has left. */
  gone: AbortSignal;
}

/**
 * Keeps what a person decided about a pair. A decision alone touches no file; an edit is proved first, and is saved with the
 * files it changes or not at all.
 * @returns the pair as it is now, an edited one under its new id
 * @throws AppError resource_not_found, pair_changed with both versions, pair_not_proven, task_already_running, invalid_params
 */
export async function reviewPair(
  { deps, readPairs }: ReviewDeps,
  asked: Asked,
  wish: ReviewPairRequest,
): Promise<JudgedPair> {
  const { taskId, id, by } = asked;
  if (![wish.decision, wish.question, wish.sql, wish.prove].some((one) => one !== undefined))
    throw new AppError('missing_required_params', said('review.nothing'), {
      details: { missing_params: ['decision'] },
    });
  await loadParser();
  const task = await getTask(deps.pool, taskId);
  if (!task) throw taskNotFound(taskId);
  if (task.active_run) throw taskIsBusy(task.active_run.step);

  let proof: Proof | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const there = await readPairs(taskId);
    const reviews = await listReviews(deps.pool, taskId);
    const now = await findPair(deps, taskId, id, there, reviews);
    if (now.hash !== id || (now.review?.version ?? 0) !== wish.version) throw changed(now, wish);
    const pair = textAfter(now, wish);
    const isEdit = pairHash(pair) !== id;
    if (isEdit) checkQuestion(pair, now, there);
    const decision = wish.decision !== undefined ? wish.decision : isEdit ? null : decisionOf(now);
    const needsProof = isEdit || wish.prove || (decision === 'approved' && !isAcceptedAndProven(now));
    if (needsProof) proof ??= await prove(deps, task, pair, { there, decision, asked });
    if (proof) checkProof(proof, { isEdit, decision });
    const files = proof ? await filesWith(deps, { task, there, now, pair, proof, by, decision }) : [];
    const outcome = await saveJudgement(deps.pool, taskId, {
      ...{ hash: id, newHash: pairHash(pair), version: wish.version, decision, by, files },
      editedFrom: isEdit ? (now.review?.editedFrom ?? { question: now.question, sql: now.sql }) : null,
      stale: { steps: ['training_load'], warning: said('review.input_changed') },
    });
    if (outcome === null) throw taskNotFound(taskId);
    if (outcome === 'busy') throw taskIsBusy(await activeStep(deps, taskId));
    if (outcome === 'moved' && attempt < MAX_TRIES) continue;
    if (outcome === 'changed' || outcome === 'moved') {
      const latest = await listReviews(deps.pool, taskId);
      throw changed(await findPair(deps, taskId, id, await readPairs(taskId), latest), wish);
    }
    await appendTaskLog(deps.config.DATA_DIR, taskId, {
      level: 'INFO',
      logger: `TaskDir_${taskId}`,
      message: inWords(whatHappened(wish, { by, question: pair.question, isEdit }), task.parameters.language),
      at: new Date(),
    });
    const after = await readPairs(taskId);
    const judged = findIn(after, pairHash(pair), new Map([[pairHash(pair), outcome]])) ?? now;
    return { ...judged, evaluated: now.evaluated };
  }
}

/**
 * The pair of an id with its review; one that was edited meanwhile is what it became.
 * @throws AppError resource_not_found where neither is there any more
 */
export async function findPair(
  { pool }: Pick<ApiDeps, 'pool'>,
  taskId: string,
  id: string,
  there: TaskPairs,
  reviews: PairReviews,
): Promise<JudgedPair> {
  // What is no hash is no pair's id, and may be what PostgreSQL cannot hold.
  const wasPair = /^[0-9a-f]{64}$/.test(id);
  const found =
    findIn(there, id, reviews) ??
    findIn(there, wasPair ? await successorOf(pool, taskId, id) : null, reviews);
  if (!found) throw new AppError('resource_not_found', said('review.no_pair'));
  return { ...found, evaluated: await newestInfluence(pool, taskId) };
}

function findIn({ pairs }: TaskPairs, hash: string | null, reviews: PairReviews): JudgedPair | null {
  const pair = pairs.find((one) => one.hash === hash);
  return pair ? { ...pair, review: reviews.get(pair.hash) } : null;
}

/** Both are told: what the pair is now, and what was wanted of it. */
export const changed = (now: JudgedPair, yours: Partial<ReviewPairRequest>): AppError =>
  new AppError('pair_changed', said('review.changed', { by: now.review?.by ?? '?' }), {
    details: { current: pairDetail(now), yours },
  });

/** SQL stands on one line in the file; question and SQL stay as they are where nothing was said of them. */
const textAfter = (now: Pair, { question, sql }: ReviewPairRequest): Pair => ({
  question: question?.trim() ?? now.question,
  sql: sql === undefined || sql === now.sql ? now.sql : oneLine(sql),
});

function checkQuestion(pair: Pair, now: JudgedPair, { pairs }: TaskPairs): void {
  const key = questionKey(pair.question);
  const other = pairs.find(
    ({ hash, state, question }) => hash !== now.hash && state === 'accepted' && questionKey(question) === key,
  );
  if (other)
    throw new AppError('invalid_params', said('review.same_question', { question: other.question }), {
      details: { invalid_params: ['question'] },
    });
}

const decisionOf = ({ review }: JudgedPair): ReviewDecision | null => review?.decision ?? null;

const isAcceptedAndProven = ({ state, record }: JudgedPair): boolean =>
  state === 'accepted' && isProven(levelOf(record, undefined));

async function prove(
  deps: ApiDeps,
  task: TaskWithSteps,
  pair: Pair,
  { there, decision, asked }: { there: TaskPairs; decision: ReviewDecision | null; asked: Asked },
): Promise<Proof> {
  await checkFreeSpace(deps.config.DATA_DIR, deps.config.DISK_MIN_FREE_MB);
  const catalog = await catalogInUse(there.files);
  // A rejection says nothing about the proof, and the pair stays where it is.
  const review: PairReview | undefined =
    decision === 'approved'
      ? { decision, by: asked.by, at: new Date().toISOString(), editedFrom: null, version: 0 }
      : undefined;
  return examineOnDatabase(deps, task, pair, { catalog, review, gone: asked.gone });
}

/** What does not run is neither saved nor approved. */
function checkProof(
  { level, error }: Proof,
  { isEdit, decision }: { isEdit: boolean; decision: ReviewDecision | null },
): void {
  if (isProven(level) || !error) return;
  const why = said('proof.lint_found', { rule: error.code, finding: error.message });
  if (isEdit)
    throw new AppError('invalid_params', said('review.sql_fails', { why }), {
      details: { invalid_params: ['sql'], reason: error.code },
    });
  const text =
    decision === 'approved' ? said('review.cannot_approve', { why }) : said('review.still_fails', { why });
  throw new AppError('pair_not_proven', text, { details: { reason: error.code } });
}

function whatHappened(
  { decision, prove: isProved }: ReviewPairRequest,
  { by, question, isEdit }: { by: string; question: string; isEdit: boolean },
): Message {
  if (decision === 'approved') return said('review.log_approved', { by, question });
  if (decision === 'rejected') return said('review.log_rejected', { by, question });
  if (isEdit) return said('review.log_edited', { by, question });
  return isProved
    ? said('review.log_proved', { by, question })
    : said('review.log_reopened', { by, question });
}
