import { startCpuClock } from '../../../tests/support/cpu-clock';
import { extractJson } from './extract-json';

const first = (text: string) => extractJson(text).next().value as unknown;

describe("JSON in a model's answer", () => {
  it.each([
    ['alone', '{"a":1}', { a: 1 }],
    ['in a fence', '当然：\n```json\n{"a":1}\n```\n请查收', { a: 1 }],
    ['in a fence without a language', '```\n[1]\n```', [1]],
    ['in prose', 'Sure! {"a":"}{"} Anything else?', { a: '}{' }],
    ['behind braces that are not JSON', 'With {name} as the key: {"a":1}', { a: 1 }],
    ['after thinking aloud', '<think>maybe {"a":0}?</think>{"a":1}', { a: 1 }],
    ['with escaped quotes', 'x {"a":"say \\"}\\""} y', { a: 'say "}"' }],
  ])('is found %s', (_, text, value) => {
    expect(first(text)).toEqual(value);
  });

  it.each(['', '我不会', '{"a": "b', '{a:1}'])('is not found in %j', (text) => {
    expect(first(text)).toBeUndefined();
  });

  it('is searched for in bounded time', () => {
    const spentMs = startCpuClock();
    expect(first('{'.repeat(300_000))).toBeUndefined();
    expect(spentMs()).toBeLessThan(1000);
  });
});
