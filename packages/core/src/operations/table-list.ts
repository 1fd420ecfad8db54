import { createTableListAnswer, tableListInfoAnswer, uploadTableListAnswer } from '../answers/table-list';
import { tableListInfoQuery, tableListRequest } from '../requests/table-list';
import { operation } from './operation';

const tag = '表清单';
const task = '/data_pipeline/tasks/{task_id}';
const MAX_BYTES = 2 * 1024 * 1024;

export const tableListOperations = {
  createTableList: operation({
    method: 'post',
    path: `${task}/table-list`,
    role: 'operator',
    audit: 'table_list.store',
    tag,
    summary: '直接提交表名，创建表清单',
    body: tableListRequest,
    answer: createTableListAnswer,
    errors: ['task_already_running', 'disk_full', 'file_permission_error'],
  }),
  uploadTableList: operation({
    method: 'post',
    path: `${task}/upload-table-list`,
    role: 'operator',
    audit: 'table_list.store',
    tag,
    summary: '上传表清单文件',
    form: {
      maxBytes: MAX_BYTES,
      description: '表清单：.txt，不超过2 MiB，UTF-8或GBK；每行或以逗号分隔一个表名，# 和 -- 之后是注释',
    },
    answer: uploadTableListAnswer,
    errors: ['task_already_running', 'disk_full', 'file_permission_error'],
  }),
  getTableListInfo: operation({
    method: 'get',
    path: `${task}/table-list-info`,
    role: 'viewer',
    tag,
    summary: '表清单的信息',
    description: '带 check=true 时到业务数据库中逐个查找，不存在的列在 missing_tables 中。',
    query: tableListInfoQuery,
    answer: tableListInfoAnswer,
    errors: [
      'database_connection_error',
      'database_permission_error',
      'db_host_not_allowed',
      'file_permission_error',
    ],
  }),
};
