import { isTaskId, type Operation } from '@pairsmith/core';
import { beginAudit, endAudit, pingStore, type AuditOutcome } from '@pairsmith/db';
import type { Request, Response } from 'express';
import type { ApiDeps } from '../deps';
import type { UploadedFile } from '../files/upload';
import { HTTP_ANSWERS, asAppError } from '../http/error-handler';
import { auditDetails } from './audit-details';

/** A request whose role and input have been checked. */
interface CheckedCall {
  operation: Operation;
  body: unknown;
  file: UploadedFile | undefined;
  request: Request;
  response: Response;
}

/** Does the work of a call and keeps a record of it where its operation changes something. */
export type AuditTrail = (call: CheckedCall, work: () => Promise<unknown>) => Promise<unknown>;

/**
 * The record is there before the work begins: without one nothing is changed, and a process that dies leaves one whose
 * outcome is unknown. A record that cannot be completed stands in the log; what was done is done.
 */
export const auditTrail =
  ({ pool, log }: Pick<ApiDeps, 'pool' | 'log'>): AuditTrail =>
  async (call, work) => {
    const { operation, request, response } = call;
    if (!operation.audit || isDryRun(call.body)) return work();
    await pingStore(pool);
    const details = auditDetails(call.body, call.file);
    const id = await beginAudit(pool, {
      actor: request.caller.name,
      role: request.caller.role,
      action: operation.audit,
      task_ids: tasksOf(request, call.body),
      request_id: request.id,
      details,
    });
    const end = (outcome: AuditOutcome) =>
      endAudit(pool, id, outcome).catch((error: unknown) =>
        log.error('an audit entry has no outcome', { requestId: request.id, auditId: id, outcome, error }),
      );
    let data: unknown;
    try {
      data = await work();
    } catch (error) {
      const { code } = asAppError(error);
      await end({ status: HTTP_ANSWERS[code].status, errorType: code });
      throw error;
    }
    const made = (data ?? {}) as { task_id?: string; execution_id?: string | null };
    if (made.task_id) response.locals['taskId'] = made.task_id;
    await end({
      status: 200,
      ...(made.task_id && { taskId: made.task_id }),
      ...(made.execution_id && { executionId: made.execution_id }),
    });
    return data;
  };

const isDryRun = (body: unknown) => (body as { dry_run?: unknown } | undefined)?.dry_run === true;

/** Those that the path or the body names; what only looks like a task's id is none. */
function tasksOf(request: Request, body: unknown): string[] {
  const { task_id, task_ids } = (body ?? {}) as { task_id?: unknown; task_ids?: unknown };
  const named = [request.params['task_id'], task_id, ...(Array.isArray(task_ids) ? task_ids : [])];
  return [...new Set(named.filter((each): each is string => typeof each === 'string' && isTaskId(each)))];
}
