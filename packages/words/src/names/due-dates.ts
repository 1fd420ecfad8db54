import { columnWords } from './names';
import type { Named } from './types';

const DUE = {
  zh: /要求|截止|截至|限期|期限|应还|应付|应收|约定|计划|预计|预期|承诺/,
  en: /\b(required|requested|due|deadline|expected|promised|planned|scheduled|estimated|target)\b/,
};

/** A date until which something is to be done: 要求日期, required date, due_at. */
export const isDueDate = (column: Named): boolean => {
  const { zh, en } = columnWords(column);
  return DUE.zh.test(zh) || DUE.en.test(en) || DUE.en.test(column.name.replaceAll('_', ' '));
};
