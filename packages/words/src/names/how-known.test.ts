import { howKnown, type HowKnown, type NamedThing } from './how-known';

const known = (cases: [of: NamedThing, language: 'zh' | 'en', name: string, is: HowKnown][]): void => {
  test.each(cases)('%s %s: %s is %s', (of, language, name, is) => {
    expect(howKnown(name, of, language)).toBe(is);
  });
};

describe('what people ask by in many trades is known', () => {
  known([
    ['rows', 'en', 'order', 'known'],
    ['rows', 'en', 'purchase orders', 'known'],
    ['measure', 'en', 'total amount', 'known'],
    ['measure', 'en', 'shipping cost in EUR', 'known'],
    ['measure', 'en', 'number of seats', 'known'],
    ['measure', 'en', 'driving time in minutes', 'known'],
    ['sort', 'en', 'payment method', 'known'],
    ['rows', 'zh', '维修工单', 'known'],
    ['measure', 'zh', '实付金额', 'known'],
    ['sort', 'zh', '装卸方式', 'known'],
  ]);
});

describe('one word of a trade may be said', () => {
  known([
    ['rows', 'en', 'moorings', 'known'],
    ['rows', 'en', 'lighthouse', 'plain'],
    ['sort', 'en', 'glaze', 'plain'],
    ['rows', 'zh', '灯塔', 'plain'],
  ]);
});

describe('what tells how the system keeps it, or is a piece of a sentence, is odd', () => {
  known([
    ['rows', 'en', 'mooring usage', 'odd'],
    ['rows', 'en', 'promise of regular gifts', 'odd'],
    ['rows', 'en', 'crane productivity log', 'odd'],
    ['measure', 'en', 'cost per berth', 'odd'],
    ['rows', 'en', 'roles of staff', 'odd'],
    ['measure', 'en', 'mooring rank', 'odd'],
    ['measure', 'en', 'goods less returns', 'odd'],
    ['sort', 'en', 'sharing', 'odd'],
    ['sort', 'en', '"crn_st"', 'odd'],
    ['rows', 'zh', '泊位属性', 'odd'],
    ['rows', 'zh', '抄', 'odd'],
    ['measure', 'zh', '满X包邮', 'odd'],
    ['sort', 'zh', '默认是1', 'odd'],
    ['sort', 'zh', '泊位字符串', 'odd'],
  ]);
});
