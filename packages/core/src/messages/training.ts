import { texts } from './template';

export const trainingTexts = texts({
  'training.item_not_object': {
    zh: '每条训练数据应为JSON对象',
    en: 'Each piece of training data has to be a JSON object',
  },
  'training.question_needed': {
    zh: '缺少必需参数: question（未配置模型，无法自动编写问题）',
    en: 'Missing required parameter: question (no model is configured that could write it)',
  },
  'training.no_create': { zh: '没有CREATE语句', en: 'there is no CREATE statement' },
  'training.not_a_definition': {
    zh: '第{n}条语句不是 CREATE、COMMENT、ALTER TABLE 等定义语句',
    en: 'statement {n} is no CREATE, COMMENT, ALTER TABLE or other definition',
  },
  'training.created': { zh: '训练数据创建成功', en: 'Created' },
  'training.created_twice': {
    zh: '训练数据创建成功；与已有记录 {same} 内容相同，可用 combine 合并',
    en: 'Created; its content equals that of {same}, combine merges them',
  },
  'training.not_created': { zh: '训练数据创建失败', en: 'Not created' },
  'training.missing': { zh: '训练数据不存在: {id}', en: 'No such training data: {id}' },
  'training.none_deleted': {
    zh: '没有训练数据被删除，ID不存在: {ids}',
    en: 'No training data was deleted, there are no such ids: {ids}',
  },
  'training.file_too_long': {
    zh: '文件包含 {count} 条训练数据，一次最多 {max} 条，请拆分后上传',
    en: 'The file has {count} pieces of training data, {max} at once at most; split it and upload again',
  },
  'training.reloaded_later': {
    zh: '该记录由任务 {id} 加载，该任务下次执行 training_load 时会按任务文件重新写入；要长期生效请同时修改任务文件',
    en: "This record was loaded by task {id} and will be written anew from the task's files when it next executes training_load; to keep the change, edit the task's file too",
  },
  'training.other_type': {
    zh: '记录 {id} 的类型是 {type}，不能更新为 {wanted}；要改变类型请删除后重新创建',
    en: 'Record {id} is of type {type} and cannot become {wanted}; to change the type delete it and create it anew',
  },
  'training.too_many_questions': {
    zh: '文件包含 {open} 条没有问题的SQL，由模型编写问题一次最多 {max} 条，请拆分后上传，或改用 sql_pair',
    en: 'The file has {open} SQL statements without a question, the model writes {max} at once at most; split the file, or use sql_pair',
  },
  'training.warned': { zh: '{first}；{second}', en: '{first}; {second}' },
});
