import { z } from 'zod';
import { AUDIT_ACTIONS } from '../audit-actions';
import { queryAuditRequest } from '../requests/audit';
import { errorType, executionIdField, pagination, queryTime, say, taskIdField, time } from './shared';

const entry = z
  .strictObject({
    id: z.int().min(1),
    created_at: time,
    actor: z.string().meta({ description: 'API密钥的名称；没有设置密钥时为 guest' }),
    role: z.enum(['viewer', 'operator', 'admin']),
    action: z.enum(AUDIT_ACTIONS),
    task_ids: z.array(taskIdField),
    execution_id: executionIdField.nullable(),
    request_id: z.string().meta({ description: '请求编号，服务日志中有同样的编号' }),
    status: z
      .int()
      .nullable()
      .meta({ description: 'HTTP状态码；null：进程在操作结束前退出，结果未知，请查看任务状态' }),
    error_type: errorType.nullable(),
    details: z
      .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
      .meta({ description: '请求中的主要参数；不含密码、连接串、SQL和文本内容' }),
  })
  .meta({ id: 'AuditEntry', description: '谁在何时做了什么' });
export type AuditEntry = z.output<typeof entry>;

const filters = queryAuditRequest.omit({ page: true, page_size: true }).shape;

export const queryAuditAnswer = z.strictObject({
  entries: z.array(entry).meta({ description: '最新的在前' }),
  pagination,
  filters_applied: z.strictObject(filters).meta({ description: '生效的筛选条件，与请求中的一致' }),
  query_time: queryTime,
  response: say,
});
