import { WORDS, wordFor, wordsOf } from './role-words';

const found = (text: string, kind: keyof typeof WORDS): string | null =>
  wordFor(wordsOf({ name: text, title: '', description: '', comment: null }), WORDS[kind]);

test.each([
  ['create_time', 'technical', 'create time'],
  ['lineNo', 'technical', 'line no'],
  ['last_update', 'technical', 'update'],
  // A person has it, no machine wrote it.
  ['last_name', 'technical', null],
  ['last_name', 'label', 'name'],
  ['订单数量', 'measure', '数量'],
  ['减震系数', 'measure', null],
  ['总参数', 'measure', '总'],
  ['max_price_list', 'rate', 'max'],
  ['is_paid', 'dimension', 'is'],
  ['island', 'dimension', null],
  ['shifoushanchu', 'softDelete', 'shifoushanchu'],
  ['逻辑删除标识', 'softDelete', '删除标识'],
] as const)('%s as %s: %s', (text, kind, word) => {
  expect(found(text, kind)).toBe(word);
});
