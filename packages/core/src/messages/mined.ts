import { texts } from './template';

export const minedTexts = texts({
  'mined.no_extension': {
    zh: '数据库没有安装 pg_stat_statements，无法读取实际执行过的查询；需要时由管理员在 shared_preload_libraries 中加入它并执行 CREATE EXTENSION pg_stat_statements',
    en: 'The database has no pg_stat_statements, so that the queries it ran are not known; where they are wanted, its administrator adds it to shared_preload_libraries and runs CREATE EXTENSION pg_stat_statements',
  },
  'mined.no_right': {
    zh: '角色 {user} 无权读取 pg_stat_statements；可执行 GRANT pg_read_all_stats TO {user}',
    en: 'The role {user} may not read pg_stat_statements; GRANT pg_read_all_stats TO {user} allows it',
  },
  'mined.statements_unread': {
    zh: '无法读取 pg_stat_statements: {why}',
    en: 'pg_stat_statements cannot be read: {why}',
  },
  'mined.statements_hidden': {
    zh: '{count} 条其他角色的查询不可见；执行 GRANT pg_read_all_stats TO {user} 后可以读取',
    en: '{count#query of another role is|queries of other roles are} hidden; GRANT pg_read_all_stats TO {user} shows them',
  },
  'mined.views_unread': {
    zh: '无法读取视图的定义: {why}',
    en: 'The definitions of views cannot be read: {why}',
  },
  'mined.theme': { zh: '正在使用的查询', en: 'Queries in use' },
  'mined.description': {
    zh: '来自视图、上传的SQL和数据库实际执行过的查询',
    en: 'From views, uploaded SQL and the queries that the database ran',
  },
  'mined.begin': { zh: '读取 {count} 条正在使用的查询', en: 'Reading {count#query|queries} in use' },
  'mined.done': {
    zh: '正在使用的查询: 共 {found} 条，{made} 条成为问答对，{left} 条未采用，列在 {file} 中',
    en: 'Queries in use: {found} found, {made} became pairs, {left} left out; {file} lists them',
  },
  'mined.broken': { zh: '不是一条能解析的语句: {why}', en: 'is no statement that can be parsed: {why}' },
  'mined.command': { zh: 'psql 的命令，不是SQL', en: 'is a command of psql and no SQL' },
  'mined.data': { zh: 'COPY 的数据，不是SQL', en: 'is data of COPY and no SQL' },
  'mined.not_a_query': { zh: '不是查询（{kind}）', en: 'is no query ({kind})' },
  'mined.refused': { zh: '安全检查不允许: {why}', en: 'the safety gate refuses it: {why}' },
  'mined.no_table': { zh: '没有读取任何表', en: 'reads no table' },
  'mined.outside_task': {
    zh: '读取了任务以外的表: {tables|、}；加入表清单后可以采用',
    en: 'reads tables outside of the task: {tables}; with them in the table list it may become a pair',
  },
  'mined.no_definition': {
    zh: '角色无权读取这个视图；授予 SELECT 后可以采用',
    en: 'the role may not read this view; with SELECT granted it may become a pair',
  },
  'mined.not_understood': {
    zh: '含有计划读取器不认识的部分',
    en: 'has a part that the reader of plans does not know',
  },
  'mined.no_value': {
    zh: '有一个参数不知道用什么真实的值代替',
    en: 'has a parameter for which no real value is known',
  },
  'mined.no_value_of': {
    zh: '不知道 {column} 可以用什么真实的值（编号、个人信息或没有统计）',
    en: 'no real value of {column} is known (an identifier, personal data, or no statistics)',
  },
  'mined.personal': { zh: '显示个人信息: {why}', en: 'shows personal data: {why}' },
  'mined.quotes_person': {
    zh: '含有像个人信息的值 {value}',
    en: 'holds a value that somebody is known by: {value}',
  },
  'mined.duplicate': { zh: '与 {of} 含义相同', en: 'means the same as {of}' },
  'mined.duplicate_pair': {
    zh: '已有含义相同的问答对',
    en: 'a pair of the same meaning is there',
  },
  'mined.reader': {
    zh: '第二读者认为写出的问题与SQL不一致: “{question}”（{reasons|；}）',
    en: 'the second reader does not find the question to say the SQL: "{question}" ({reasons|; })',
  },
  'mined.not_proven': { zh: '未通过验证: {why}', en: 'did not prove: {why}' },
  'mined.too_many': {
    zh: '超出一次读取的数量，另有 {count} 条',
    en: 'beyond what is read at once: {count} more',
  },
  'mined.unsaid': { zh: '内置写作器说不出: {why}', en: 'the built-in writer has no words for it: {why}' },
  'mined.model_unsaid': {
    zh: '模型给出的问题与SQL不一致，内置写作器也说不出: {why}',
    en: "the model's question does not agree with the SQL, and the built-in writer has no words for it: {why}",
  },
  'mined.unsaid_join': {
    zh: '表的连接方式不是已知的引用关系',
    en: 'tables are joined by something else than a known reference',
  },
  'mined.unsaid_details': {
    zh: '同时连接了两种明细，每行会重复计算',
    en: 'joins two tables of details, whose rows multiply',
  },
  'mined.unsaid_role': {
    zh: '有几列（{column}）指向同一张表，没有词语能区分',
    en: 'several columns ({column}) lead to one table, and no words tell them apart',
  },
  'mined.unsaid_subquery': { zh: '子查询', en: 'a sub-query' },
  'mined.unsaid_combination': { zh: 'UNION、INTERSECT 或 EXCEPT', en: 'UNION, INTERSECT or EXCEPT' },
  'mined.unsaid_window': { zh: '窗口函数', en: 'a window function' },
  'mined.unsaid_expression': { zh: '由表达式计算的列', en: 'a column that an expression computes' },
  'mined.unsaid_condition': { zh: '一个没有固定说法的条件', en: 'a condition that has no plain words' },
  'mined.unsaid_code': {
    zh: '没有写明 {column} 的代码是什么意思；写在注释或 .ddl 中后可以采用',
    en: 'nobody has written down what the codes of {column} mean; said in its comment or its .ddl it may become a pair',
  },
  'mined.unsaid_figure': { zh: '一个没有固定说法的汇总值', en: 'a figure that has no plain words' },
  'mined.unsaid_filtered': { zh: '带条件的汇总值', en: 'a figure with a condition of its own' },
  'mined.unsaid_group': { zh: '一个没有固定说法的分组', en: 'a grouping that has no plain words' },
  'mined.unsaid_hidden': { zh: '分组的列没有显示', en: 'groups by a column that it does not show' },
  'mined.unsaid_having': {
    zh: '一个没有固定说法的分组条件',
    en: 'a condition on groups that has no plain words',
  },
  'mined.unsaid_order': { zh: '一个没有固定说法的排序', en: 'an order that has no plain words' },
  'mined.unsaid_limit': {
    zh: '跳过若干行、并列或 DISTINCT ON',
    en: 'rows that are skipped, ties, or DISTINCT ON',
  },
  'mined.unordered_limit': {
    zh: '只取若干行而没有排序，每次可能不同',
    en: 'cuts rows without an order, so that others may come each time',
  },
  'mined.unsaid_long': { zh: '说全了太长', en: 'all of it would be too long for a question' },
  'mined.unnamed': {
    zh: '有的表或列在任务的语言中没有名称；写在 .ddl 或 business_dictionary.txt 中后可以采用',
    en: "a table or column has no name in the task's language; given in its .ddl or in business_dictionary.txt it may become a pair",
  },
  'mined.empty_table': { zh: '表 {table} 没有数据', en: 'the table {table} is empty' },
  'mined.unspoken_table': {
    zh: '表 {table} 是框架、日志、备份或连接用的表，没有人们的叫法',
    en: 'the table {table} serves a framework, a log, a backup or a link, and people have no name for its rows',
  },
});
