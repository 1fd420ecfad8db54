import type { OperationName } from '@pairsmith/core';
import fc from 'fast-check';
import { toHttp } from '../contract/bad-input/to-http';
import type { RequestParts } from '../contract/bad-input/valid-requests';
import { documentedOperations, type Documented } from '../support/documented';
import { sendRequest, type HttpAnswer, type HttpRequest } from '../support/send-request';
import type { FuzzStack } from './fuzz-stack';
import { problemOfAnswer } from './judge';
import { createPool, type Pool } from './pool';
import { newCount, STARTS_WORK, tally, wantedSuccesses, type FuzzReport } from './report';
import { spoil } from './spoilt-request';
import { idle, ready, validRequest, type Draw } from './valid-request';

export interface FuzzOptions {
  port: number;
  seed: number;
  /** As many at least. */
  requests: number;
  businessUrl: string;
  /** See `FuzzStack`; not given: nothing is asked about pairs. */
  exportedTask?: string;
  /** See `FuzzStack`; not given: nothing is evaluated. */
  evaluated?: FuzzStack['evaluated'];
  /** Default: all. */
  operations?: readonly Documented[];
}

/** As many are enough for the successes that are wanted, and for twice as many. */
const MAX_ROUNDS = 60;

/**
 * Sends requests made from the OpenAPI document, and holds every answer against it: three of four are valid and are about
 * what earlier ones have made, the others have one field wrong. Stops at the first answer that is wrong.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const {
    port,
    seed,
    requests,
    businessUrl,
    exportedTask,
    evaluated,
    operations = documentedOperations,
  } = options;
  const counts = new Map(operations.map(({ operationId }) => [operationId, newCount()]));
  const total = newCount();
  const refused = new Map<OperationName, string>();
  const pool = createPool(exportedTask, evaluated?.task);
  const byName = new Map(documentedOperations.map((each) => [each.operationId, each]));

  const ask = async (operation: Documented, parts: RequestParts, request: HttpRequest, isValid: boolean) => {
    const answer = await sendRequest(port, request);
    for (const count of [total, counts.get(operation.operationId)!]) tally(count, answer.status, isValid);
    const problem = problemOfAnswer(operation, answer);
    if (problem) throw new Error(`${problem}\n${describe(operation, request, answer)}`);
    // One that was spoilt may be right all the same.
    if (answer.status === 200) pool.learn(operation.operationId, parts, dataOf(answer));
    else if (isValid) refused.set(operation.operationId, describe(operation, request, answer));
  };
  /** Makes what the operation is about, where nothing is there. */
  const prepare = async (operation: Documented, draw: Draw) => {
    for (let tries = 0; ; tries += 1) {
      const name = neededFirst(operation.operationId, pool);
      if (name === null) return;
      if (tries === 20) throw new Error(`${name} never succeeds: ${refused.get(name)}`);
      await askValidly(byName.get(name)!, draw);
    }
  };
  const askValidly = async (operation: Documented, draw: Draw) => {
    await prepare(operation, draw);
    const { operationId } = operation;
    if (operationId === 'evaluateTask') await evaluated?.load();
    if (operationId === 'cancelEvaluation') await askValidly(byName.get('evaluateTask')!, draw);
    const parts = validRequest(operation, { businessUrl, pool }, draw);
    if (operationId === 'cancelTask') await start(parts);
    await ask(operation, parts, toHttp(operation, parts), true);
  };
  const askWrongly = async (operation: Documented, draw: Draw) => {
    await prepare(operation, draw);
    const parts = validRequest(operation, { businessUrl, pool }, draw);
    const request = spoil(operation, parts, draw);
    await ask(operation, parts, request ?? toHttp(operation, parts), request === null);
  };
  /** Only what runs can be cancelled. */
  const start = async ({ params }: RequestParts) => {
    const operation = byName.get('executeTask')!;
    const parts = { ...(params && { params }), body: { execution_mode: 'complete', fresh: true } };
    await ask(operation, parts, toHttp(operation, parts), true);
  };
  const look = async (task_id: string) => {
    const operation = byName.get('getTask')!;
    const parts = { params: { task_id } };
    await ask(operation, parts, toHttp(operation, parts), true);
  };

  let round = 0;
  const isDone = () =>
    total.requests >= requests && [...counts].every(([name, count]) => count['2xx'] >= wantedSuccesses(name));
  const property = fc.asyncProperty(fc.gen(), async (gen) => {
    if (isDone()) return;
    round += 1;
    const draw: Draw = (arbitrary) => gen(() => arbitrary);
    const order = draw(fc.shuffledSubarray([...operations], { minLength: operations.length }));
    for (const task of pool.busy) await look(task);
    for (const operation of order) {
      if (idle(pool).length < 6) await askValidly(byName.get('createTask')!, draw);
      if (round % 4 === 0) await askWrongly(operation, draw);
      else if (!STARTS_WORK.has(operation.operationId) || round % 8 === 1) await askValidly(operation, draw);
    }
  });
  const numRuns = MAX_ROUNDS + Math.ceil(requests / operations.length);
  const details = await fc.check(property, { seed, numRuns, endOnFailure: true });
  return { seed, counts, total, refused, problem: details.failed ? String(details.errorInstance) : null };
}

const dataOf = ({ text, headers }: HttpAnswer): Record<string, unknown> =>
  headers['content-type']?.startsWith('application/json')
    ? ((JSON.parse(text) as { data?: Record<string, unknown> }).data ?? {})
    : {};

/** The operation whose success another one needs before it; null: it can be asked. */
function neededFirst(name: OperationName, pool: Pool): OperationName | null {
  const changesRow = name === 'updateTrainingData' || name === 'deleteTrainingData';
  if (changesRow && !pool.rows.length) return 'createTrainingData';
  if (name === 'restoreVectors' && !pool.backups.length) return 'backupVectors';
  const needsEvaluation = name === 'getEvaluation' || name === 'cancelEvaluation';
  if (needsEvaluation && !pool.evaluated.evaluation) return 'evaluateTask';
  const needsList = name === 'executeTask' || name === 'cancelTask';
  if (needsList && !ready(pool).length) return 'createTableList';
  return null;
}

const describe = (
  { operationId }: Documented,
  { method, path, body = '' }: HttpRequest,
  answer: HttpAnswer,
) =>
  `${operationId}: ${method} ${path} ${body.toString().slice(0, 2_000)}\nanswered ${answer.status} ${answer.text.slice(0, 2_000)}`;
