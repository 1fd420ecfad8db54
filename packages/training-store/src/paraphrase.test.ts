import { characterPairs, MAX_SHARED, paraphrase, sharedPairs, storedTexts } from './paraphrase';

const NONE = storedTexts([]);
const QUESTIONS = [
  '会费标准最低的三家公司是哪些？',
  '2024年每个月的折扣金额合计是多少？',
  '没有展览面积超过400平方米的门店的城市有哪些？',
  '状态为“已关闭”的仓库有多少个？',
  '2023年 每月 订单数量',
  'What is the total order amount for each city in March 2023?',
  'Which customers never ordered anything?',
  'Top 5 products by revenue',
];

it('asks in other words: at most half of the character pairs are those of any stored question', () => {
  const stored = storedTexts(QUESTIONS);
  for (const question of QUESTIONS) {
    const asked = paraphrase(question, stored);
    expect(asked).not.toBeNull();
    for (const other of QUESTIONS)
      expect(sharedPairs(characterPairs(asked!), characterPairs(other))).toBeLessThanOrEqual(MAX_SHARED);
  }
});

it('keeps names and values, changes the words around them and turns the order round', () => {
  const asked = paraphrase('状态为“已关闭”的仓库2024年的平均库存数量是多少？', NONE)!;
  for (const kept of ['状态', '“已关闭”', '仓库', '2024年']) expect(asked).toContain(kept);
  for (const changed of ['平均', '数量', '多少']) expect(asked).not.toContain(changed);
  expect(asked.indexOf('仓库')).toBeLessThan(asked.indexOf('状态'));
  expect(paraphrase('Count the order items by status', NONE)).toContain('status, order items, tally');
});

it('says nothing where all it could say is too near to what is stored, or nothing is left to say', () => {
  const asked = paraphrase(QUESTIONS[0]!, NONE)!;
  const longer = paraphrase(QUESTIONS[0]!, storedTexts([asked]))!;
  expect(longer).not.toBe(asked);
  expect(paraphrase(QUESTIONS[0]!, storedTexts([asked, longer]))).toBeNull();
  expect(paraphrase('有哪些？', NONE)).toBeNull();
});

it('says the same each time', () => {
  expect(QUESTIONS.map((question) => paraphrase(question, NONE))).toEqual(
    QUESTIONS.map((question) => paraphrase(question, NONE)),
  );
});

it('counts what is shared with the nearest of the stored, each pair once', () => {
  const asked = characterPairs('abcd');
  expect([...asked]).toEqual(['ab', 'bc', 'cd']);
  expect(storedTexts(['xx', 'ab ab', 'A-B, c!']).mostShared(asked)).toBe(2);
  expect(NONE.mostShared(asked)).toBe(0);
});
