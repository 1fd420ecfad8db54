import { texts } from './template';

export const taskTexts = texts({
  'task.input_changed': {
    zh: '输入文件 {name} 已被修改，建议重新执行本步骤',
    en: 'The input file {name} was changed; executing this step again is advised',
  },
  'task.missing': { zh: '任务不存在: {id}', en: 'No such task: {id}' },
  'task.nothing_to_cancel': {
    zh: '该任务没有排队或正在执行的步骤，无需取消',
    en: 'No step of this task is queued or running; there is nothing to cancel',
  },
  'task.delete_stopped': {
    zh: '前面的任务删除失败，已停止',
    en: 'An earlier task could not be deleted, stopped',
  },
  'task.running_cancel_first': { zh: '任务正在执行，请先取消', en: 'The task is running; cancel it first' },
  'task.delete_failed': { zh: '删除未完成: {why}', en: 'The deletion did not finish: {why}' },
  'task.estimate_unseen': {
    zh: '预估时未能查看业务数据库的表（{why}），按每张表的平均字段数计算',
    en: 'The tables of the business database could not be looked at ({why}); the estimate counts with the columns that tables have on average',
  },
  'task.look_too_slow': {
    zh: '{seconds} 秒内没有完成',
    en: 'not done within {seconds} seconds',
  },
  'task.budget_too_small': {
    zh: '预计需要 {wanted} 个token，而任务预算 {limit} 已用 {spent}，可能中途停止；可通过 PATCH 调高 max_llm_tokens',
    en: "About {wanted} tokens will be needed, of the task's budget of {limit} already {spent} are spent: it may stop on the way; raise max_llm_tokens with PATCH",
  },
  'task.load_disabled': {
    zh: '任务已禁用 training_load，不能使用 {options}',
    en: 'The task has training_load disabled; {options} cannot be used',
  },
  'task.no_table_list': {
    zh: '表清单文件不存在，请先提交或上传表清单',
    en: 'There is no table list; submit or upload one first',
  },
  'task.step_not_ready': {
    zh: '步骤依赖未满足: {step} 需要先完成 {missing}',
    en: "The step's prerequisites are not met: {step} needs {missing} first",
  },
  'task.already_running': { zh: '已有任务正在执行: {step}', en: 'A step is running already: {step}' },
  'task.many_tables': {
    zh: '表清单包含 {count} 个表，建议每个任务5–20个表；将分批处理，耗时会更长',
    en: 'The table list has {count} tables, 5–20 a task are advised; they are processed in batches, which takes longer',
  },
  'task.parameters_changed': {
    zh: '任务参数已修改({names})，建议重新执行本步骤',
    en: 'Parameters of the task were changed ({names}); executing this step again is advised',
  },
  'task.cannot_decrypt': {
    zh: '无法解密数据库连接：SECRET_KEY 与保存任务时不同，请恢复原来的 SECRET_KEY（或将其加入 SECRET_KEY_FALLBACKS），或用 PATCH 重新提交 db_connection',
    en: 'The connection cannot be decrypted: SECRET_KEY is not the one with which the task was stored. Restore the former SECRET_KEY (or add it to SECRET_KEY_FALLBACKS), or submit db_connection anew with PATCH',
  },
  'task.none_deleted': { zh: '没有任务被删除: {reasons|；}', en: 'No task was deleted: {reasons|; }' },
  'task.not_deleted': { zh: '{id} {why}', en: '{id}: {why}' },
});
