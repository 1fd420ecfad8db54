import { issue } from './issue';
import { z } from 'zod';
import { AUDIT_ACTIONS } from '../audit-actions';
import { integer, moment, text } from './fields';

export const queryAuditRequest = z.object({
  page: integer(1, 1_000_000).default(1),
  page_size: integer(1, 100).default(20),
  task_id: text(64).optional(),
  actor: text(100).optional().describe('API密钥的名称；没有设置密钥时为 guest'),
  action: z
    .enum(AUDIT_ACTIONS, { error: issue('request.bad_action', { actions: AUDIT_ACTIONS }) })
    .optional(),
  request_id: text(64).optional(),
  start_time: moment.optional().describe('含该时刻；只写日期时为当天零点'),
  end_time: moment.optional().describe('含该时刻；只写日期时为当天结束'),
});
