import { listTablesAnswer } from '../answers/database';
import { listTablesRequest } from '../requests/table-list';
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
};
