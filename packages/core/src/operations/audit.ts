import { queryAuditAnswer } from '../answers/audit';
import { queryAuditRequest } from '../requests/audit';
import { operation } from './operation';

export const auditOperations = {
  queryAudit: operation({
    method: 'post',
    path: '/audit/query',
    role: 'admin',
    tag: '审计',
    summary: '按条件查询操作记录，分页，最新的在前',
    description:
      '通过检查并开始执行的每个修改操作都有一条记录：谁、何时、做了什么、结果如何；dry_run 不修改任何内容，没有记录。保留 AUDIT_KEEP_DAYS 天。',
    body: queryAuditRequest,
    answer: queryAuditAnswer,
  }),
};
