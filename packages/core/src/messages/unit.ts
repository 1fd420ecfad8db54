import { texts } from './template';

export const unitTexts = texts({
  'unit.tables': { zh: '张表', en: 'tables' },
  'unit.themes': { zh: '个主题', en: 'themes' },
  'unit.statements': { zh: '个SQL', en: 'statements' },
  'unit.queries': { zh: '条查询', en: 'queries' },
  'unit.questions': { zh: '个问题', en: 'questions' },
  'unit.rows': { zh: '条训练数据', en: 'rows' },
});
