import { texts } from './template';

export const proofTexts = texts({
  'proof.database_trouble': {
    zh: '业务数据库暂时无法执行查询（{why}），请检查数据库状态后重试',
    en: 'The business database cannot run queries at the moment ({why}); check the database and try again',
  },
  'proof.table_not_listed': {
    zh: '表{name}不在任务的表清单中',
    en: "the table {name} is not in the task's table list",
  },
  'proof.unknown_column': { zh: '表{table}没有字段{column}', en: 'the table {table} has no column {column}' },
  'proof.repair_refused': { zh: '上一次的修复未被采用: {why}', en: 'the last repair was not used: {why}' },
  'proof.lint_found': { zh: '{rule}: {finding}', en: '{rule}: {finding}' },
  'proof.all_reasons': { zh: '{reasons|；}', en: '{reasons|; }' },
});
