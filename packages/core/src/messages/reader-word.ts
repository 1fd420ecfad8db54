import { texts } from './template';

export const readerWordTexts = texts({
  'reader_word.average': { zh: '平均值', en: 'average' },
  'reader_word.sum': { zh: '总和', en: 'sum' },
  'reader_word.maximum': { zh: '最大值', en: 'maximum' },
  'reader_word.minimum': { zh: '最小值', en: 'minimum' },
  'reader_word.something': { zh: '某项', en: 'something' },
  'reader_word.computed': { zh: '计算结果', en: 'a computed value' },
  'reader_word.hour': { zh: '小时', en: 'hour' },
  'reader_word.day': { zh: '天', en: 'day' },
  'reader_word.weekday': { zh: '星期', en: 'day of the week' },
  'reader_word.week': { zh: '周', en: 'week' },
  'reader_word.month': { zh: '月', en: 'month' },
  'reader_word.quarter': { zh: '季度', en: 'quarter' },
  'reader_word.year': { zh: '年', en: 'year' },
  'reader_word.count': { zh: '数量', en: 'count' },
});
