import { auditOperations, type AuditEntry, said } from '@pairsmith/core';
import { queryAudit, type AuditRow } from '@pairsmith/db';
import type { ApiDeps } from '../deps';
import { filtersOf } from '../http/filters-of';
import { localTime, timeRange } from '../http/local-time';
import { pagination } from '../http/pagination';
import { secondsSince } from '../http/seconds-since';
import { route, type Route } from './route';

export const auditRoutes = ({ pool }: ApiDeps): Route[] => [
  route(auditOperations.queryAudit, async ({ body }) => {
    const started = performance.now();
    const { page, page_size, task_id, actor, action, request_id } = body;
    // One that is left empty filters nothing.
    const filter = {
      ...(task_id && { taskId: task_id }),
      ...(actor && { actor }),
      ...(action && { action }),
      ...(request_id && { requestId: request_id }),
      at: timeRange(body.start_time, body.end_time),
    };
    const { entries, total } = await queryAudit(pool, filter, {
      limit: page_size,
      offset: (page - 1) * page_size,
    });
    return {
      entries: entries.map(entryView),
      pagination: pagination(body, total),
      filters_applied: filtersOf(body),
      query_time: secondsSince(started),
      response: said('done.audit'),
    };
  }),
];

const entryView = ({ at, ...entry }: AuditRow): AuditEntry => ({ ...entry, created_at: localTime(at) });
