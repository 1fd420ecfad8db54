import { texts } from './template';

export const fieldTexts = texts({
  'field.one_table': { zh: '只能是一个表名', en: 'has to be a single table name' },
  'field.bad_table': {
    zh: '不是有效的表名: {name}。请使用 表名 或 schema.表名，特殊名称用双引号括起',
    en: 'is not a valid table name: {name}. Use table or schema.table, special names in double quotes',
  },
  'field.too_long': { zh: '长度不能超过{max}个字符', en: 'may not be longer than {max} characters' },
  'field.bad_characters': { zh: '含有无法存储的字符', en: 'has characters that cannot be stored' },
  'field.empty': { zh: '不能为空', en: 'may not be empty' },
  'field.postgresql': { zh: '必须以 postgresql:// 开头', en: 'has to begin with postgresql://' },
  'field.masked': {
    zh: '连接串中的密码已被掩码(***)，请填写真实密码',
    en: 'has its password masked (***); give the real password',
  },
  'field.integer': { zh: '必须是整数', en: 'has to be a whole number' },
  'field.time_form': {
    zh: '时间格式应为 YYYY-MM-DD 或 YYYY-MM-DD HH:MM:SS',
    en: 'has to be a time of the form YYYY-MM-DD or YYYY-MM-DD HH:MM:SS',
  },
  'field.no_such_time': { zh: '不是有效的时间', en: 'is not a valid time' },
  'field.tables_form': {
    zh: '必须是逗号分隔的字符串或字符串数组',
    en: 'has to be a string with commas or an array of strings',
  },
  'field.qa_alone': {
    zh: '只能在单独执行步骤 qa_generation 时使用',
    en: 'is for the step qa_generation executed by itself only',
  },
  'field.not_with': { zh: '不能与 {other} 同时使用', en: 'cannot be used together with {other}' },
  'field.complete_only': { zh: '只能用于 complete 模式', en: 'is for complete mode only' },
  'field.complete_or_load': {
    zh: '只能用于 complete 模式或步骤 training_load',
    en: 'is for complete mode or the step training_load only',
  },
  'field.over_64kb': { zh: '不能超过64KB', en: 'may not exceed 64KB' },
  'field.named_twice': { zh: '不能重复', en: 'may name each only once' },
  'field.one_collection': { zh: '至少需要一个集合', en: 'needs at least one collection' },
  'field.task_id_form': {
    zh: '任务ID格式应为 task_YYYYMMDD_HHMMSS',
    en: 'has to be a task id of the form task_YYYYMMDD_HHMMSS',
  },
  'field.too_many_tasks': { zh: '最多{max}个任务', en: 'may name {max} tasks at most' },
  'field.task_ids_form': {
    zh: '应为最多{max}个任务ID，以逗号分隔',
    en: 'has to name {max} task ids at most, with commas',
  },
  'field.split_form': {
    zh: '格式应为三个合计100的百分比，例如 80,10,10',
    en: 'has to be three percentages that make 100, for example 80,10,10',
  },
  'field.boolean': { zh: '必须是 true 或 false', en: 'has to be true or false' },
  'field.not_with_global': {
    zh: '不能与 global_only=true 同时使用',
    en: 'cannot be used with global_only=true',
  },
  'field.timestamp_form': { zh: '格式应为 YYYYMMDD_HHMMSS', en: 'has to be of the form YYYYMMDD_HHMMSS' },
  'field.only_tables': { zh: '只支持: {tables}', en: 'supports only: {tables}' },
  'field.no_tables': {
    zh: '不能为空，支持的表: {tables}',
    en: 'may not be empty; the supported tables are: {tables}',
  },
  'field.clears_all': {
    zh: '清空集合会连带删除其全部数据，请在 tables 中同时选择 langchain_pg_embedding',
    en: 'empties the collections, which deletes all their data: name langchain_pg_embedding in tables too',
  },
  'field.type': { zh: '类型错误，应为 {type}', en: 'is of the wrong type; it has to be: {type}' },
  'field.length_below': { zh: '长度不能小于{min}', en: 'may not be shorter than {min}' },
  'field.length_above': { zh: '长度不能大于{max}', en: 'may not be longer than {max}' },
  'field.below': { zh: '不能小于{min}', en: 'may not be less than {min}' },
  'field.above': { zh: '不能大于{max}', en: 'may not be more than {max}' },
  'field.one_of': { zh: '必须是以下值之一: {values}', en: 'has to be one of: {values}' },
  'field.some_of': {
    zh: '必须是以下值中的一个或几个，以逗号分隔: {values}',
    en: 'has to be one or more of these, with commas: {values}',
  },
  'field.malformed': { zh: '格式不正确', en: 'is malformed' },
  'field.bare_file_name': {
    zh: "只接受文件名或 '{name}'，不能含目录；表清单请用上传或在线提交接口提供",
    en: "takes a file name or '{name}' only, no folder; upload or submit the table list instead",
  },
});
