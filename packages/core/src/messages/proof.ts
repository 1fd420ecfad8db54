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
  'proof.personal_used': {
    zh: '字段{column}是个人信息，模型写的SQL不能使用它',
    en: "the column {column} is personal data, which a model's SQL must not use",
  },
  'proof.personal_in_condition': {
    zh: '字段{column}是人名，模型写的SQL只能把它作为结果列（分组时与主键一起），不能用于条件和计数',
    en: "the column {column} holds names of persons; a model's SQL may only show them (beside the key where it groups), in no condition and no count",
  },
  'proof.repair_refused': { zh: '上一次的修复未被采用: {why}', en: 'the last repair was not used: {why}' },
  'proof.lint_found': { zh: '{rule}: {finding}', en: '{rule}: {finding}' },
  'proof.all_reasons': { zh: '{reasons|；}', en: '{reasons|; }' },
});
