import type { AuditAction, ErrorCode, Role } from '@pairsmith/core';
import { changed, firstRow, rows, type Client, type Timestamp } from './client';
import type { TimeRange } from './task-queries';

export type AuditDetails = Record<string, string | boolean | string[]>;

export interface AuditRow {
  id: number;
  at: Timestamp;
  actor: string;
  role: Role;
  action: AuditAction;
  task_ids: string[];
  execution_id: string | null;
  request_id: string;
  /** Of HTTP; null: the process ended before the work did. */
  status: number | null;
  error_type: ErrorCode | null;
  details: AuditDetails;
}

export type AuditBeginning = Pick<
  AuditRow,
  'actor' | 'role' | 'action' | 'task_ids' | 'request_id' | 'details'
>;

/** Says who is about to do what, before it is done; the row's id. */
export async function beginAudit(client: Client, begun: AuditBeginning): Promise<number> {
  const row = await firstRow<{ id: number }>(
    client,
    `insert into pairsmith.audit (actor, role, action, task_ids, request_id, details)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [begun.actor, begun.role, begun.action, begun.task_ids, begun.request_id, JSON.stringify(begun.details)],
  );
  return (row as { id: number }).id;
}

export interface AuditOutcome {
  status: number;
  errorType?: ErrorCode;
  /** Of what was made by it. */
  taskId?: string;
  executionId?: string;
}

/** Says what became of it. */
export async function endAudit(client: Client, id: number, outcome: AuditOutcome): Promise<void> {
  await client.query(
    `update pairsmith.audit
        set status = $2, error_type = $3, execution_id = $5,
            task_ids = case when $4::text is null or $4 = any(task_ids) then task_ids else task_ids || $4 end
      where id = $1`,
    [id, outcome.status, outcome.errorType ?? null, outcome.taskId ?? null, outcome.executionId ?? null],
  );
}

export interface AuditFilter {
  taskId?: string;
  actor?: string;
  action?: AuditAction;
  requestId?: string;
  at?: TimeRange;
}

/** One page of what matches, newest first, and how many match in all. */
export async function queryAudit(
  client: Client,
  filter: AuditFilter,
  page: { limit: number; offset: number },
): Promise<{ entries: AuditRow[]; total: number }> {
  const { where, values } = conditions(filter);
  const total = await firstRow<{ total: number }>(
    client,
    `select count(*) as total from pairsmith.audit where ${where}`,
    values,
  );
  const entries = await rows<AuditRow>(
    client,
    `select id, at, actor, role, action, task_ids, execution_id, request_id, status, error_type, details
       from pairsmith.audit where ${where}
      order by id desc limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, page.limit, page.offset],
  );
  return { entries, total: total?.total ?? 0 };
}

function conditions(filter: AuditFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = ['true'];
  const add = (sql: (parameter: string) => string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  add((p) => `task_ids @> array[${p}::text]`, filter.taskId);
  add((p) => `actor = ${p}`, filter.actor);
  add((p) => `action = ${p}`, filter.action);
  add((p) => `request_id = ${p}`, filter.requestId);
  add((p) => `at >= ${p}`, filter.at?.from);
  add((p) => `at <= ${p}`, filter.at?.to);
  return { where: parts.join(' and '), values };
}

/** Few enough that nobody waits for the statement. */
const BATCH = 10_000;

/** Removes what is older than `days`; how many rows that were. */
export async function forgetAudit(client: Client, days: number): Promise<number> {
  let forgotten = 0;
  for (let batch = BATCH; batch === BATCH; forgotten += batch) {
    batch = await changed(
      client,
      `delete from pairsmith.audit where id in
         (select id from pairsmith.audit where at < now() - $1 * interval '1 day' order by at limit ${BATCH})`,
      [days],
    );
  }
  return forgotten;
}
