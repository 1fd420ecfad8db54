import { startCpuClock } from '../../../tests/support/cpu-clock';
import { asciiWords, askedWords, wordCounts } from './words';

it('counts Chinese words, identifiers and their parts', () => {
  expect(Object.fromEntries(wordCounts('服务区的订单明细 orderItem order_item'))).toMatchObject({
    ...{ 订单: 1, 明细: 1 },
    ...{ order: 2, item: 2, order_item: 1 },
  });
});

it('counts a table’s name apart from its schema, and English plurals as one', () => {
  expect(
    Object.fromEntries(wordCounts('create table public.film; films, categories of boxes, status, address')),
  ).toEqual({
    ...{ create: 1, table: 1, public: 1, film: 2, category: 1, box: 1, status: 1, address: 1 },
  });
});

it('asks for a plural as it stands too, for rows that were stored with it', () => {
  expect(askedWords('films by city').sort()).toEqual(['city', 'film', 'films']);
});

it('a long text has the words of its parts, and takes time by its length', () => {
  const sentence = '高速公路服务区的订单明细，select order_item from t;\n';
  const once = wordCounts(sentence);
  const spentMs = startCpuClock();
  const often = wordCounts(sentence.repeat(4_000));
  // Some 150 kB: half a second, and half a minute where the whole is given to the segmenter at once.
  expect(spentMs()).toBeLessThan(8_000);
  expect([...often]).toEqual([...once].map(([word, count]) => [word, count * 4_000]));
});

it('a text without any place to cut is cut, and never inside a character', () => {
  const words = wordCounts('😀'.repeat(3_000) + '订单'.repeat(3_000));
  expect(words.get('订单')).toBeGreaterThan(2_990);
  expect([...words.keys()].join(' ')).not.toMatch(/[\ud800-\udfff]/u);
});

it('finds the words of plain ASCII that the segmenter finds', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const signs = [..."abz019_abz019_abz019..::'',,;; \n\t-+*/()\"=<>%$#@!?&|~^`\\[]{}\0\x7f"];
  // A linear congruential generator: the same texts each time.
  let state = 7;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const texts = Array.from({ length: 5_000 }, () =>
    Array.from({ length: 1 + draw(12) }, () => signs[draw(signs.length)]).join(''),
  );
  const found = (text: string) =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  expect(texts.map(asciiWords)).toEqual(texts.map(found));
  expect(texts.flatMap(found).length).toBeGreaterThan(5_000);
});
