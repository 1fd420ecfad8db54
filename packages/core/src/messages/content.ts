import { texts } from './template';

export const contentTexts = texts({
  'content.line': { zh: '第{n}行', en: 'line {n}' },
  'content.only_definitions': {
    zh: '不是 CREATE、COMMENT、ALTER TABLE 等定义语句，请从文件中删除',
    en: 'it is no CREATE, COMMENT, ALTER TABLE or other definition; delete it from the file',
  },
  'content.not_json': { zh: '不是有效的JSON', en: 'it is not valid JSON' },
  'content.line_column': { zh: '第{line}行第{column}列', en: 'line {line}, column {column}' },
  'content.begin_with_question': {
    zh: '应以 Question: 或 问题： 开头',
    en: 'it should begin with Question:',
  },
  'content.question_empty': { zh: '问题为空', en: 'the question is empty' },
  'content.no_sql_line': { zh: '问题之后没有 SQL: 行', en: 'there is no SQL: line after the question' },
  'content.sql_empty': { zh: 'SQL为空', en: 'the SQL is empty' },
  'content.line_one': { zh: '第1行', en: 'line 1' },
  'content.wants_pairs': {
    zh: '应为 [{"question": …, "sql": …}] 数组',
    en: 'it should be an array of [{"question": …, "sql": …}]',
  },
  'content.element': { zh: '第{n}个元素', en: 'element {n}' },
  'content.none_of_type': { zh: '文件中没有 {type} 类型的内容', en: 'the file has nothing of type {type}' },
  'content.field_missing': {
    zh: '缺少非空字符串字段 {field}',
    en: 'the field {field} has to be a string that is not empty',
  },
  'content.question_too_long': {
    zh: '字段 question 超过{max}个字符，请缩短',
    en: 'the field question exceeds {max} characters; shorten it',
  },
  'content.bad_characters': {
    zh: '字段 {field} 含有无法存储的字符',
    en: 'the field {field} has characters that cannot be stored',
  },
  'content.problem': { zh: '{where}: {problem}', en: '{where}: {problem}' },
  'content.of_file': { zh: '{name} {problem}', en: '{name} {problem}' },
  'content.too_deep': { zh: 'JSON嵌套超过{max}层', en: 'the JSON is nested more than {max} levels deep' },
  'content.too_many_values': { zh: 'JSON中的值超过{max}个', en: 'the JSON has more than {max} values' },
});
