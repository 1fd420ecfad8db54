import { texts } from './template';

export const loadTexts = texts({
  'load.file_empty': { zh: '文件为空', en: 'the file is empty' },
  'load.file_nul': { zh: '文件含有NUL字符，不是文本', en: 'the file has NUL characters and is no text' },
  'load.sql_not_valid': { zh: 'SQL未通过验证: {code} {why}', en: 'the SQL did not pass: {code} {why}' },
  'load.level_wanted': {
    zh: '验证等级为{level}，加载要求{wanted}（LOAD_LEVEL）',
    en: 'its level is {level}, and {wanted} is wanted for loading (LOAD_LEVEL)',
  },
  'load.double': { zh: '内容重复，已加载过一次', en: 'the same content was loaded already' },
});
