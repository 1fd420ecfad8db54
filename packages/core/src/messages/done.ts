import { texts } from './template';

export const doneTexts = texts({
  'done.ddl_read': { zh: '获取表DDL成功', en: "The table's DDL was read" },
  'done.file_uploaded': { zh: '文件上传成功', en: 'The file was uploaded' },
  'done.audit': { zh: '查询操作记录成功', en: 'The audit trail was read' },
  'done.tables': { zh: '获取表列表成功', en: 'The list of tables was read' },
  'done.files': { zh: '获取任务文件列表成功', en: "The task's files were listed" },
  'done.logs': { zh: '获取任务日志成功', en: "The task's log was read" },
  'done.log_query': { zh: '查询任务日志成功', en: "The task's log was searched" },
  'done.table_list': {
    zh: '表清单已成功创建，包含 {count} 个表',
    en: 'The table list was created with {count#table|tables}',
  },
  'done.table_list_uploaded': { zh: '表清单文件上传成功', en: 'The table list was uploaded' },
  'done.table_list_info': { zh: '获取表清单文件信息成功', en: "The table list's details were read" },
  'done.task_created': {
    zh: '任务创建成功，请上传表清单文件后再执行任务',
    en: 'The task was created; upload its table list, then execute it',
  },
  'done.tasks': { zh: '获取任务列表成功', en: 'The list of tasks was read' },
  'done.task_query': { zh: '查询任务列表成功', en: 'The tasks were searched' },
  'done.task': { zh: '获取任务状态成功', en: "The task's status was read" },
  'done.task_patched': { zh: '任务参数已更新', en: "The task's parameters were updated" },
  'done.executions': { zh: '获取执行记录成功', en: 'The executions were listed' },
  'done.stats': { zh: '统计信息获取成功', en: 'The statistics were read' },
  'done.training_found': {
    zh: '查询成功，共找到 {total} 条记录',
    en: 'The search found {total#record|records}',
  },
  'done.training_none': { zh: '查询成功，暂无训练数据', en: 'The search found no training data' },
  'done.search': { zh: '检索成功', en: 'The search is done' },
  'done.cancel_requested': { zh: '已请求取消', en: 'The cancellation was requested' },
  'done.folder_deleted': { zh: '任务目录删除成功', en: "The task's folder was deleted" },
  'done.deleted_partly': {
    zh: '批量删除部分完成：成功{deleted}个，失败{failed}个',
    en: 'Deleted in part: {deleted#task|tasks} deleted, {failed} failed',
  },
  'done.deleted': {
    zh: '批量删除完成：成功删除{count}个目录',
    en: 'Deleted: {count#task folder|task folders}',
  },
  'done.one_folder_deleted': { zh: '目录删除成功', en: 'The folder was deleted' },
  'done.estimate_note': {
    zh: '以上为按数量和平均值的预估，已缓存的回答不会重复计费',
    en: 'Estimated from counts and averages; remembered answers are not charged again',
  },
  'done.estimate': { zh: '预估完成，未执行任何步骤', en: 'The estimate is done, no step was executed' },
  'done.skipped': {
    zh: '步骤已禁用，已自动跳过: {steps}',
    en: 'The step is disabled and was skipped: {steps}',
  },
  'done.in_background': {
    zh: '任务正在后台执行，请通过状态接口查询进度',
    en: 'The task runs in the background; ask for its status to see the progress',
  },
  'done.started': { zh: '任务执行已启动', en: 'The execution was started' },
  'done.combine_preview': {
    zh: '发现 {doubles} 条重复记录，预计删除后将从 {before} 条减少到 {after} 条记录',
    en: 'Found {doubles#duplicate|duplicates}; deleting them would leave {after} of {before} records',
  },
  'done.combined': {
    zh: '成功合并重复记录，删除了 {doubles} 条重复记录，从 {before} 条减少到 {after} 条记录',
    en: 'Merged: {doubles#duplicate was|duplicates were} deleted, {after} of {before} records are left',
  },
  'done.training_created_partly': {
    zh: '训练数据创建部分成功，成功{written}条，失败{failed}条',
    en: 'Training data created in part: {written} created, {failed} failed',
  },
  'done.training_created': { zh: '训练数据创建完成', en: 'The training data was created' },
  'done.training_deleted': { zh: '训练数据删除完成', en: 'The training data was deleted' },
  'done.training_updated': { zh: '训练数据更新成功', en: 'The training data was updated' },
  'done.training_uploaded': {
    zh: '文件上传并训练成功：{name}',
    en: 'The file was uploaded and loaded: {name}',
  },
  'done.vectors_saved': { zh: 'Vector表备份完成', en: 'The vector tables were backed up' },
  'done.backups': {
    zh: '成功扫描到 {locations} 个备份位置，共 {total} 个备份集',
    en: 'Found {locations#backup location|backup locations} with {total#backup set|backup sets}',
  },
  'done.no_backups': { zh: '未找到任何可用的备份文件', en: 'No usable backup was found' },
  'done.vectors_rebuilt': { zh: '向量已重建', en: 'The vectors were rebuilt' },
  'done.vectors_restored': { zh: 'Vector表恢复完成', en: 'The vector tables were restored' },
  'done.ok': { zh: '操作成功', en: 'Done' },
});
