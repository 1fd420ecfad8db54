import { EVALUATION } from '@pairsmith/core';
import { firstRow, rows, type Client } from './client';
import { storedJson } from './stored-json';

/** The answers that earlier evaluations of a task have, by their keys; what is not known is not in the map. */
export async function getEvaluationAnswers(
  client: Client,
  taskId: string,
  keys: readonly string[],
): Promise<Map<string, unknown>> {
  const found = await rows<{ key: string; answer: unknown }>(
    client,
    'select key, answer from pairsmith.evaluation_answers where task_id = $1 and key = any($2)',
    [taskId, keys],
  );
  return new Map(found.map(({ key, answer }) => [key, answer]));
}

/** Remembers an answer and gives the one that is remembered: the first stays where two were asked for at the same time. */
export async function putEvaluationAnswer(
  client: Client,
  taskId: string,
  key: string,
  answer: unknown,
): Promise<unknown> {
  const kept = await firstRow<{ answer: unknown }>(
    client,
    `with put as (
       insert into pairsmith.evaluation_answers (task_id, key, answer)
       select $1, $2, $3 where exists (select from pairsmith.tasks where task_id = $1)
       on conflict do nothing returning answer)
     select answer from put
     union all select answer from pairsmith.evaluation_answers where task_id = $1 and key = $2
     limit 1`,
    [taskId, key, storedJson(answer)],
  );
  return kept?.answer ?? answer;
}

/** A number that no draw has had: what is asked anew shares no answer with what was asked before. */
export async function nextDraw(client: Client): Promise<number> {
  const row = await firstRow<{ draw: number }>(client, `select nextval('pairsmith.draws')::int as draw`);
  return row?.draw ?? 0;
}

/**
 * The draw that the task's next evaluation goes on from: that of the newest with a report, even of a part; of what was cancelled
 * before there was any only where nothing else is. Under another one its answers are not found, and are paid for again.
 * 0 where there was no evaluation.
 */
export async function newestDraw(client: Client, taskId: string): Promise<number> {
  const row = await firstRow<{ draw: number }>(
    client,
    `select (options ->> 'draw')::int as draw from pairsmith.step_runs
      where task_id = $1 and step = $2 order by report is not null desc, seq desc limit 1`,
    [taskId, EVALUATION],
  );
  return row?.draw ?? 0;
}

/** What became of answers while a pair stood in their prompt. */
export interface PairInfluence {
  question: string;
  sql: string;
  shown: number;
  helped: number;
  misled: number;
}

/** The pairs that helped most and that misled in the task's newest evaluation with a report; null: it was never evaluated. */
export const newestInfluence = (
  client: Client,
  taskId: string,
): Promise<{ execution_id: string; pairs: PairInfluence[] } | null> =>
  firstRow(
    client,
    `select execution_id, report -> 'helpful' || (report -> 'misleading') as pairs from pairsmith.step_runs
      where task_id = $1 and step = $2 and report is not null order by seq desc limit 1`,
    [taskId, EVALUATION],
  );
