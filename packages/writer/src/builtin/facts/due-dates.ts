import type { DateField } from './subject';

/** Until when something is to be done: 要求日期, required date, due_at. */
const DUE = {
  zh: /要求|截止|截至|限期|期限|应还|应付|应收|约定|计划|预计|预期|承诺/,
  en: /\b(required|requested|due|deadline|expected|promised|planned|scheduled|estimated|target)\b/,
};

export const isDue = ({ column, words }: DateField): boolean =>
  DUE.zh.test(column.title || words.zh) ||
  DUE.en.test(column.name.replaceAll('_', ' ')) ||
  DUE.en.test(words.en);
