import { texts } from './template';

export const editTexts = texts({
  'edit.no_file': {
    zh: '文件不存在，请重新执行ddl_generation或上传该文件',
    en: 'there is no such file; execute ddl_generation again or upload it',
  },
  'edit.title_of': { zh: '{table} 的中文名', en: 'the title of {table}' },
  'edit.column_gone': {
    zh: '{file}: 列 {column} 已被移除，问答对不再使用它',
    en: '{file}: the column {column} was taken out, pairs do not use it any more',
  },
  'edit.comment_of': { zh: '{table} 列 {column} 的注释', en: 'the comment of column {column} of {table}' },
  'edit.column_twice': {
    zh: '列 {name} 出现了两次，请删除其中一个后重新上传',
    en: 'the column {name} is there twice; delete one and upload it again',
  },
  'edit.column_unknown': {
    zh: '列 {name} 在数据库表 {schema}.{table} 中不存在，请删除该列，或在数据库中添加后重新执行ddl_generation',
    en: "the column {name} is not in the database's table {schema}.{table}; delete it, or add it to the database and execute ddl_generation again",
  },
  'edit.type_changed': {
    zh: '列 {name} 的类型由 {was} 改为 {type}，类型以数据库为准，请改回后重新上传',
    en: 'the type of column {name} was changed from {was} to {type}; the database decides types, change it back and upload it again',
  },
  'edit.missing': { zh: '缺少: {names}', en: 'missing: {names}' },
  'edit.extra': { zh: '多余: {names}', en: 'too many: {names}' },
  'edit.file_count': {
    zh: '文件验证失败: {kind}文件数量({found})与表数量({wanted})不一致，{names|；}',
    en: 'File check failed: there are {found} {kind} files for {wanted} tables; {names|; }',
  },
  'edit.not_utf8': {
    zh: '文件不是UTF-8编码，请另存为UTF-8后重新上传',
    en: 'the file is not UTF-8; save it as UTF-8 and upload it again',
  },
  'edit.file_failed': { zh: '文件验证失败: {file}: {reason}', en: 'File check failed: {file}: {reason}' },
  'edit.both_changed': {
    zh: '{what}在.ddl和_detail.md中都被修改且不一致，以{decides}为准: {first}',
    en: '{what} was changed in the .ddl and in the _detail.md and differs; {decides} decides: {first}',
  },
  'edit.meanings_both_changed': {
    zh: '列 {column} 的取值含义在.ddl和_detail.md中都被修改，以{file}为准: {text|、}',
    en: 'The meanings of the values of column {column} were changed in the .ddl and in the _detail.md; {file} decides: {text}',
  },
  'edit.open_quote': {
    zh: '引号或注释没有结束，请检查后重新上传',
    en: 'a quote or comment does not end; check it and upload it again',
  },
  'edit.no_create': {
    zh: '找不到 {name} 的 create 语句或其列清单，请保留表名和列清单后重新上传',
    en: "there is no create statement of {name} or no list of its columns; keep the table's name and the list of columns and upload it again",
  },
  'edit.open_quote_line': {
    zh: '有引号没有在同一行结束，请检查后重新上传',
    en: 'a quote does not end in its line; check it and upload it again',
  },
  'edit.description_of': { zh: '{table} 的描述', en: 'the description of {table}' },
  'edit.no_headings': {
    zh: '找不到标题行（## 表名（中文名））或“字段列表：”一行，请保留它们后重新上传',
    en: 'the heading (## table (title)) or the line "Columns:" is missing; keep them and upload it again',
  },
  'edit.bad_field': {
    zh: '无法读回字段行“{line}”，应为“- 列名 (类型) - 说明”',
    en: 'the line "{line}" cannot be read back; it should be "- column (type) - description"',
  },
});
