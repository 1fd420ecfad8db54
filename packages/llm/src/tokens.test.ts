import type * as Llm from './index';
import { countMessageTokens, countTokens } from './tokens';

it('loads the tokenizer with the first text that is counted, not with the package', () => {
  const load = jest.fn(() => jest.requireActual<object>('gpt-tokenizer'));
  jest.doMock('gpt-tokenizer', load);
  jest.isolateModules(() => {
    const llm = jest.requireActual<typeof Llm>('./index');
    expect(load).not.toHaveBeenCalled();
    expect(llm.countTokens('hello world')).toBe(2);
    expect(load).toHaveBeenCalledTimes(1);
  });
  jest.dontMock('gpt-tokenizer');
});

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
