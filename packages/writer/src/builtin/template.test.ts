import { templateOf } from './template';

test('two sentences that differ in names, values and numbers only have one template', () => {
  const one = templateOf('请统计状态为“x”的分馆数量。', ['状态', '分馆']);
  const other = templateOf('请统计类型为“y”的读者数量。', ['类型', '读者']);
  expect(other).toBe(one);
  expect(templateOf('2023年第一季度有多少', [])).toBe(templateOf('2024年第三季度有多少', []));
});

test('another wording is another template', () => {
  expect(templateOf('分馆有多少个？', ['分馆'])).not.toBe(templateOf('共有多少个分馆？', ['分馆']));
});
