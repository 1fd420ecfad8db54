import { listTablesAnswer } from '../answers/database';
import { tableDdlAnswer } from '../answers/table-ddl';
import { listTablesRequest, tableDdlRequest } from '../requests/database';
import { operation } from './operation';

const tag = '业务数据库';

export const databaseOperations = {
  listTables: operation({
    method: 'post',
    path: '/database/tables',
    role: 'operator',
    tag,
    summary: '查询业务数据库的表名列表',
    body: listTablesRequest,
    answer: listTablesAnswer,
    errors: ['database_connection_error', 'database_permission_error', 'db_host_not_allowed'],
  }),
  tableDdl: operation({
    method: 'post',
    path: '/database/table/ddl',
    role: 'operator',
    tag,
    summary: '查询一张表的DDL、Markdown说明和字段',
    description: '与 ddl_generation 步骤写出的内容一致；示例数据已脱敏。行数为数据库统计信息中的估计值。',
    body: tableDdlRequest,
    answer: tableDdlAnswer,
    errors: [
      'resource_not_found',
      'db_host_not_allowed',
      'database_connection_error',
      'database_permission_error',
      'llm_error',
      'llm_quota_exceeded',
    ],
  }),
};
