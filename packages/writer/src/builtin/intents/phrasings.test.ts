import { phrasings } from './phrasings';

const say = (pattern: string | ((words: { number: string }) => string | null)) => {
  const styles = { formal: [pattern], colloquial: [], imperative: [], interrogative: [], keyword: [] };
  return phrasings(({ number }: { number: string | null }) => ({ number: number as string }), styles)
    .formal[0]!;
};

test('a sentence has its words where their names stand in braces, and a word may hold braces itself', () => {
  expect(say('请统计{number}，{number}。')({ number: '{x}数量' })).toBe('请统计{x}数量，{x}数量。');
  expect(say(({ number }) => (number ? '{number}' : 'none'))({ number: '七' })).toBe('七');
});

test('a sentence is not said where one of its words is null, or where it does not fit', () => {
  expect(say('请统计{number}。')({ number: null })).toBeNull();
  expect(say('请统计。')({ number: null })).toBe('请统计。');
  expect(say('请统计{number}。')({ number: false as unknown as string })).toBeNull();
  expect(say(() => null)({ number: '七' })).toBeNull();
});

test('a word that is none of the bag is a mistake in the sentence', () => {
  expect(() => say('请统计{numbre}。')({ number: '七' })).toThrow(
    'No word for {numbre} in: 请统计{numbre}。',
  );
});
