import { texts } from './template';

export const doingTexts = texts({
  'doing.reading_structure': { zh: '读取表结构', en: 'reading table structures' },
  'doing.listing_tables': { zh: '读取表列表', en: 'reading the list of tables' },
  'doing.checking_role': { zh: '检查账号权限', en: "checking the account's rights" },
  'doing.reading_sizes': { zh: '读取表的大小', en: 'reading table sizes' },
});
