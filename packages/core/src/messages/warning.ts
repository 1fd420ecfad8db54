import { texts } from './template';

export const warningTexts = texts({
  'warning.dictionary_line': {
    zh: '{file} 第 {lines} 行不是“名称<TAB>注释”，已忽略，请改正后重新上传',
    en: '{file}, line {lines} is not "name<TAB>comment" and was ignored; correct it and upload it again',
  },
  'warning.dictionary_repeated': {
    zh: '{file} 中的 {names} 出现了多次，以最后一行为准',
    en: '{file} has {names} several times; the last line counts',
  },
  'warning.dictionary_unknown': {
    zh: '{file} 中的 {names} 不在任务的表中，已忽略',
    en: "{file} has {names}, which is in none of the task's tables and was ignored",
  },
  'warning.masking_unknown': {
    zh: '参数 masking 中的 {names} 不是任务中的列(模式.表.列)，未生效，请核对名称',
    en: '{names} in the parameter masking is no column (schema.table.column) of the task and has no effect; check the name',
  },
  'warning.no_links': {
    zh: '检索时不会补充相关的表: {why}',
    en: 'Searches will not add related tables: {why}',
  },
  'warning.not_measured': { zh: '没有进行检索测量: {why}', en: 'Retrieval was not measured: {why}' },
  'warning.first_of': { zh: '{names|、}', en: '{names}' },
  'warning.first_of_many': { zh: '{names|、} 等 {count} 处', en: '{names} and others, {count} in all' },
  'warning.trials_refused': {
    zh: '数据库拒绝了写作时试查的SQL: {reasons|；}。涉及的表和字段因此没有问题，请核对表结构和权限，有变化时重新执行ddl_generation',
    en: 'The database refused SQL that was tried while writing: {reasons|; }. There are no questions on the tables and columns concerned; check structure and rights, and execute ddl_generation again where something has changed',
  },
});
