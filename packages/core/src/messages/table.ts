import { texts } from './template';

export const tableTexts = texts({
  'table.of_the_system': {
    zh: '系统表不是业务表: {name}',
    en: 'This is a system table and no table of the business: {name}',
  },
  'table.remove': { zh: '移除', en: 'remove it' },
  'table.no_schema': { zh: '模式不存在: {schema}', en: 'No such schema: {schema}' },
  'table.correct_or_remove': { zh: '改正或移除', en: 'correct or remove it' },
  'table.no_columns': { zh: '表没有任何列: {name}', en: 'The table has no columns: {name}' },
  'table.similar': {
    zh: '{reason}，是否指 {names|、}（区分大小写）',
    en: '{reason}; do you mean {names} (case matters)?',
  },
  'table.not_in_database': { zh: '{reason}。请在表清单中{todo}', en: '{reason}. In the table list, {todo}' },
  'table.no_right': {
    zh: '没有读取权限: {name}。请执行 {grants| }',
    en: 'No right to read: {name}. Execute {grants| }',
  },
  'table.some_columns': {
    zh: '只有部分列的读取权限: {name}。请执行 {grants| }',
    en: 'Only some columns may be read: {name}. Execute {grants| }',
  },
});
