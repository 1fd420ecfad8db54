import { texts } from './template';

export const exportTexts = texts({
  'export.nothing_named': {
    zh: '缺少必需参数: task_ids 或 db_name，请说明导出哪些任务或哪个数据库',
    en: 'Missing required parameter: task_ids or db_name; say which tasks, or which database',
  },
  'export.no_tasks': {
    zh: '数据库 {database} 没有任务',
    en: 'There is no task of the database {database}',
  },
  'export.no_pairs': {
    zh: '任务还没有可以导出的问答对文件（qs_*_pair.json），请先执行 qa_generation: {tasks}',
    en: 'There is no pair file (qs_*_pair.json) to export yet, execute qa_generation first: {tasks}',
  },
  'export.no_catalog': {
    zh: '任务还没有 catalog.json，请先执行 ddl_generation: {tasks}',
    en: 'There is no catalog.json yet, execute ddl_generation first: {tasks}',
  },
  'export.not_for_format': {
    zh: '选项 {option} 不适用于格式 {format}，可用的选项: {options}',
    en: 'The option {option} is not for the format {format}; the options are: {options}',
  },
  'export.no_options': {
    zh: '选项 {option} 不适用于格式 {format}，该格式没有其他选项',
    en: 'The option {option} is not for the format {format}, which has no options',
  },
  'export.needs_distractors': {
    zh: '选项 distractors 只能与 schema_in_prompt=distractors 一起使用',
    en: 'The option distractors goes with schema_in_prompt=distractors only',
  },
  'export.no_such_part': {
    zh: '格式 {format} 没有 part={part}，可用: {parts}',
    en: 'The format {format} has no part={part}; there are: {parts}',
  },
  'export.one_database': {
    zh: '格式 {format} 只能用于一个数据库，所选任务属于: {databases}',
    en: 'The format {format} is of one database; the tasks are of: {databases}',
  },
  'export.too_many': {
    zh: '同时进行的导出过多（最多{max}个），请稍后重试',
    en: 'Too many exports are running at once ({max} at most); try again later',
  },
  'export.system': {
    zh: '你把问题翻译成 PostgreSQL 查询。根据给出的表结构，只写一条能回答问题的 SELECT 语句。',
    en: 'You translate questions into PostgreSQL queries. From the tables that are given, write the one SELECT statement that answers the question.',
  },
  'export.system_reasoning': {
    zh: '你把问题翻译成 PostgreSQL 查询。根据给出的表结构，先分步说明答案如何得出，再写一条能回答问题的 SELECT 语句。',
    en: 'You translate questions into PostgreSQL queries. From the tables that are given, say step by step how the answer comes about, then write the one SELECT statement that answers the question.',
  },
  'export.tables': { zh: '表结构', en: 'Tables' },
  'export.question': { zh: '问题', en: 'Question' },
  'export.means': { zh: '{column} 的 {code} 表示 {label}', en: '{column} = {code} means {label}' },
});
