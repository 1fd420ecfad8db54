import { texts } from './template';

export const runTexts = texts({
  'run.worker_lost': {
    zh: '执行进程多次异常退出，请检查worker的内存和日志后重新执行该步骤',
    en: 'Worker processes died repeatedly; check their memory and log, then execute the step again',
  },
  'run.cancelled': { zh: '已取消', en: 'Cancelled' },
  'run.stalled': {
    zh: '步骤长时间没有进展，已中止；请查看任务日志中最后一步，排除原因后重新执行',
    en: "The step made no progress for a long time and was stopped; look at the last line of the task's log, remove the cause and execute it again",
  },
  'run.store_broke': {
    zh: '状态数据库连接中断，步骤未完成；请检查 DATABASE_URL 指向的数据库后重新执行',
    en: 'The connection to the state database broke, the step did not finish; check the database of DATABASE_URL and execute it again',
  },
  'run.internal_error': {
    zh: '系统内部错误，步骤未完成；请查看worker日志中的错误堆栈（{name}），排除后重新执行',
    en: "Internal error, the step did not finish; look at the stack in the worker's log ({name}), remove the cause and execute it again",
  },
  'run.tables_without_words': {
    zh: '{count}个表没有写出注释: {reasons}',
    en: 'No comments for {count#table|tables}: {reasons}',
  },
  'run.tables_failed': {
    zh: '{count}个表处理失败: {reasons}，请修正权限或从表清单中移除后重新执行',
    en: '{count#table|tables} failed: {reasons}; correct the permissions or take them off the table list, then execute again',
  },
  'run.no_pairs': { zh: '没有得到任何问答对', en: 'There are no question–SQL pairs' },
  'run.sql_unusable': { zh: '{count} 个问答对的SQL均不可用', en: 'none of the {count} pairs has usable SQL' },
  'run.no_sql_valid': {
    zh: '没有SQL通过验证，请查看验证报告中的错误详情，检查只读用户的权限和表结构',
    en: "No SQL passed; look at the errors in the validation report, and check the read-only user's rights and the structure of the tables",
  },
  'run.nothing_to_load': {
    zh: '没有可加载的训练数据，请先执行前面的步骤',
    en: 'There is nothing to load; execute the earlier steps first',
  },
  'run.load_mismatch': {
    zh: '训练数据加载数量不一致：应为 {wanted}，实际为 {got}，训练库未作任何修改，请重新执行training_load',
    en: 'The numbers of loaded rows differ: {wanted} expected, {got} found. The training store was not changed; execute training_load again',
  },
  'run.no_pairs_because': {
    zh: '{what}: {reasons|；}，请检查表数据与注释，或配置语言模型后重新执行',
    en: "{what}: {reasons|; }. Check the tables' data and comments, or configure a language model, then execute again",
  },
  'run.no_pairs_unasked': {
    zh: '{what}。原因: {reasons|；}。可以这样做: {help|；}',
    en: '{what}. Why: {reasons|; }. What would help: {help|; }',
  },
  'run.no_data': { zh: '各表没有可用的数据', en: 'the tables have no usable data' },
  'run.tables_failed_alike': { zh: '{tables|、} ({why})', en: '{tables} ({why})' },
  'run.more_tables': { zh: '等{count}个', en: '{count} in all' },
  'run.table_failed': { zh: '{table} ({why})', en: '{table} ({why})' },
});
