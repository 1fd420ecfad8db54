import { texts } from './template';

export const sampleTexts = texts({
  'sample.too_large': { zh: '样本过大，未读取', en: 'the sample is too large and was not read' },
  'sample.timed_out': { zh: '读取样本超时，未取样', en: 'reading the sample timed out, there is none' },
  'sample.failed': {
    zh: '读取样本失败: {state} {message}',
    en: 'reading the sample failed: {state} {message}',
  },
  'sample.of_table': { zh: '{table}: {note}', en: '{table}: {note}' },
});
