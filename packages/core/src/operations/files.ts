import { listFilesAnswer, uploadFileAnswer } from '../answers/files';
import { listFilesQuery } from '../requests/files';
import { uploadFields } from '../requests/table-list';
import { operation } from './operation';

const tag = '文件';
const files = '/data_pipeline/tasks/{task_id}/files';
const MAX_BYTES = 10 * 1024 * 1024;

export const fileOperations = {
  listFiles: operation({
    method: 'get',
    path: files,
    role: 'viewer',
    tag,
    summary: '任务的文件列表',
    query: listFilesQuery,
    answer: listFilesAnswer,
    errors: ['file_permission_error'],
  }),
  downloadFile: operation({
    method: 'get',
    path: `${files}/{file_name}`,
    role: 'viewer',
    tag,
    summary: '下载文件',
    description: '支持 Range、If-None-Match；只提供列表中的文件。',
    answer: 'bytes',
    errors: ['range_not_satisfiable', 'precondition_failed', 'file_permission_error'],
  }),
  uploadFile: operation({
    method: 'post',
    path: files,
    role: 'operator',
    audit: 'file.upload',
    tag,
    summary: '上传或替换文件',
    form: {
      maxBytes: MAX_BYTES,
      description: '.ddl .md .txt .json .sql .csv，不超过10 MiB，不能为空；系统生成的文件名不能上传',
      fields: uploadFields,
    },
    answer: uploadFileAnswer,
    errors: ['task_already_running', 'disk_full', 'file_permission_error'],
  }),
};
