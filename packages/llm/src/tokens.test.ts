import { countMessageTokens, countTokens } from './tokens';

it('counts tokens of Chinese and English', () => {
  expect(countTokens('hello world')).toBe(2);
  expect(countTokens('订单的支付状态')).toBeGreaterThan(2);
});

it('takes special tokens as text', () => {
  expect(countTokens('a<|endoftext|>b')).toBeGreaterThan(3);
});

it('counts a message as more than its text', () => {
  expect(countMessageTokens([{ content: 'hello world' }])).toBeGreaterThan(countTokens('hello world'));
});
