import { texts } from './template';

export const periodTexts = texts({
  'period.day': { zh: '天', en: 'day' },
  'period.week': { zh: '周', en: 'week' },
  'period.month': { zh: '月', en: 'month' },
  'period.quarter': { zh: '季度', en: 'quarter' },
  'period.year': { zh: '年', en: 'year' },
});
