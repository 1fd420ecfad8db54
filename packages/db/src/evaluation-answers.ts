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
