import { texts } from './template';

export const searchTexts = texts({
  'search.tables': { zh: '表结构', en: 'Tables' },
  'search.documents': { zh: '说明文档', en: 'Documents' },
  'search.pairs': { zh: '参考问答', en: 'Examples' },
  'search.question': { zh: '问题: {question}', en: 'Question: {question}' },
});
