import { texts } from './template';

export const tableListTexts = texts({
  'table_list.empty': {
    zh: '表清单为空，请至少提供一个表名',
    en: 'The table list is empty; give at least one table name',
  },
  'table_list.too_long': {
    zh: '表清单包含 {count} 个表，最多支持 {max} 个，请分批处理',
    en: 'The table list has {count} tables, {max} at most are supported; process them in batches',
  },
  'table_list.only_txt': {
    zh: '表清单只支持 .txt 文件: {name}',
    en: 'A table list has to be a .txt file: {name}',
  },
  'table_list.file_empty': { zh: '表清单文件为空', en: 'The table list file is empty' },
  'table_list.bad_encoding': {
    zh: '表清单文件的编码无法识别，请保存为 UTF-8 或 GBK',
    en: 'The encoding of the table list is not recognised; save it as UTF-8 or GBK',
  },
  'table_list.bad_name': { zh: '第{line}行 {shown}', en: 'line {line} {shown}' },
  'table_list.bad_names': {
    zh: '{file}中有无法识别的表名: {names|、}，请改正后重新上传',
    en: '{file} has names that are not table names: {names}; correct them and upload it again',
  },
  'table_list.no_names': {
    zh: '{file}中没有表名，请重新上传表清单',
    en: '{file} has no table names; upload a table list again',
  },
  'table_list.header': { zh: '表清单，生成时间: {at}', en: 'Table list, made at: {at}' },
  'table_list.count': { zh: '共 {count} 个表', en: '{count#table|tables}' },
  'table_list.refused': {
    zh: '表清单中有无效的表名: {names|；}。请使用 表名 或 schema.表名，特殊名称用双引号括起',
    en: 'The table list has names that are not valid: {names|; }. Use table or schema.table, special names in double quotes',
  },
  'table_list.and_more': {
    zh: '共 {count} 个，只列出前 {shown} 个',
    en: '{count} in all, the first {shown} are shown',
  },
  'table_list.line_break': {
    zh: '{name}（名称中不能有换行）',
    en: '{name} (a name cannot have line breaks)',
  },
  'table_list.open_quote': {
    zh: '{name}（双引号没有在同一行结束）',
    en: '{name} (the double quote does not end in its line)',
  },
  'table_list.name_too_long': { zh: '{name}（超过{max}字节）', en: '{name} (longer than {max} bytes)' },
});
