import { isSayable } from './sayable';

/** A field of that name in both languages. */
const named = (zh: string, en = zh) => ({ words: { zh, en } });

test('one table that nobody has named may stand in quotes, two make no sentence', () => {
  const tree = { of: named('“x_9”', '"x_9"'), by: named('“x_8”', '"x_8"') };
  expect(isSayable(tree, '请统计“x_9”记录数。', 'zh')).toBe(true);
  expect(isSayable(tree, '请按“x_8”统计“x_9”记录数。', 'zh')).toBe(false);
  expect(isSayable(tree, 'Number of "x_9" records by "x_8"', 'en')).toBe(false);
});

test('a column that nobody has named is not said', () => {
  const tree = { of: named('订单', 'order'), field: { column: {}, ...named('“c_1”', '"c_1"') } };
  expect(isSayable(tree, '请按“c_1”统计订单数量。', 'zh')).toBe(false);
  expect(isSayable(tree, '请统计订单数量。', 'zh')).toBe(true);
});

test('an English identifier that has no Chinese word is not asked about in Chinese', () => {
  expect(isSayable({ of: named('“playlist”') }, '“playlist”记录有多少条？', 'zh')).toBe(false);
  expect(isSayable({ of: named('Customer list') }, '共有多少个Customer list？', 'zh')).toBe(false);
});

test('names that people use in Chinese as they are may be said', () => {
  expect(isSayable({ of: named('SKU') }, '共有多少个SKU？', 'zh')).toBe(true);
  expect(isSayable({ of: named('OAuth2 客户端') }, '共有多少个OAuth2 客户端？', 'zh')).toBe(true);
});

test('pinyin is not asked about in English', () => {
  expect(isSayable({ of: named('客户', 'bumen') }, 'How many bumen are there?', 'en')).toBe(false);
  expect(isSayable({ of: named('客户', 'customer') }, 'How many customers are there?', 'en')).toBe(true);
});

test('a comment that explains is no name', () => {
  const name = '卡种 MONTH月卡/QUARTER季卡/YEAR年卡';
  expect(isSayable({ by: named(name) }, `按${name}统计`, 'zh')).toBe(false);
});

test('the noun of a table stands in a sentence twice at most', () => {
  const tree = { of: { words: { zh: { one: '优惠券', rows: '优惠券' }, en: { one: 'coupon' } } } };
  expect(isSayable(tree, '按使用范围列出领取次数最多的3个优惠券', 'zh')).toBe(true);
  expect(isSayable(tree, '按优惠券的使用范围列出优惠券领取次数最多的3个优惠券', 'zh')).toBe(false);
});

test('what explains, a flag of which nobody knows the answers, and a bare participle are no names', () => {
  const field = (zh: string) => ({ field: { column: {}, ...named(zh) } });
  for (const name of ['该商品优惠后的金额', '停用标志', '已使用'])
    expect(isSayable(field(name), `按${name}统计`, 'zh')).toBe(false);
  expect(isSayable(field('是否停用'), '按是否停用统计', 'zh')).toBe(true);
});

test('names that a tree leads to but that are not said do not matter', () => {
  expect(isSayable({ of: { table: {}, ...named('“x_9”'), parents: [named('“x_8”')] } }, '“x_9”', 'zh')).toBe(
    true,
  );
});

describe('a noun that stands in another one is said twice', () => {
  const rows = (zh: string, en: string) => ({
    words: { zh: { one: zh, rows: zh }, en: { one: en, rows: en } },
  });
  const step = (from: string, to: string) => ({
    from: rows(from, 'x'),
    to: rows(to, 'y'),
    words: { zh: to, en: 'y' },
  });

  test('where rows are grouped by what they end in', () => {
    const by = (kind: string) => ({
      of: rows('船客船票', 'x'),
      by: { kind, path: [step('船客船票', '船票')] },
    });
    expect(isSayable(by('entity'), '各船票 船客船票数量', 'zh')).toBe(false);
    expect(isSayable(by('code'), '按船票的类型统计船客船票数量', 'zh')).toBe(true);
  });

  test('where it is asked which have none', () => {
    expect(isSayable({ step: step('船员年度结算', '船员') }, '没有船员年度结算的船员', 'zh')).toBe(false);
    expect(isSayable({ step: step('年度结算', '船员') }, '没有年度结算的船员', 'zh')).toBe(true);
  });
});

test('an identifier that says in English what it is of is not asked about in Chinese', () => {
  expect(isSayable({ of: named('“voyage_set_v8”') }, '共有多少条“voyage_set_v8”记录？', 'zh')).toBe(false);
  expect(isSayable({ of: named('“x_9”') }, '共有多少条“x_9”记录？', 'zh')).toBe(true);
});
