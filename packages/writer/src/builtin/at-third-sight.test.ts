import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import type { Column } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { city, day, id, name, NEVER, number, said } from './__tests__/first-sight';
import { doubtOf } from './doubt';
import { drawn } from './__tests__/drawn';
import { readFacts } from './facts/read-facts';
import { valueConditions } from './draw-conditions';
import { say, type Question } from './question';
import { flagClause } from './realization/zh/flag-clause';
import { isLookedAtBySize } from './facts/size-of-figure';
import { isOfRowsMeant } from './which-rows';

/* What the sets from AM on brought (docs/audit.md); no table is of theirs. */

beforeAll(loadParser);

const mark = (called: string, yes: number, title = ''): Column =>
  column(called, 'boolean', title, {
    distinct: 2,
    values: [
      ['false', 1 - yes],
      ['true', yes],
    ],
  });

describe('payments beside a mark', () => {
  const payments = (one: Column): string =>
    said(
      catalogOf(
        [
          table('guest', '', 300, [id(), name(300), city()]),
          table('payment', '', 4_000, [
            id(),
            column('guest_id', 'integer', '', { distinct: 280 }),
            day(),
            number('amount'),
            one,
          ]),
        ],
        [relation('payment', 'guest_id', 'guest')],
      ),
    );

  it('that nobody knows may be of money that never came: they are not asked about', () => {
    expect(payments(mark('blorf', 0.03))).not.toMatch(/payment/);
  });

  it('of how they were made are payments', () => {
    expect(payments(mark('is_automatic', 0.3))).toMatch(/payment/);
    expect(payments(mark('receipt_sent', 0.8))).toMatch(/payment/);
  });

  it('and so are those beside a column of which nothing is known, or that tells two ways', () => {
    expect(payments({ ...column('scan', 'bytea', ''), statistics: null })).toMatch(/payment/);
    const ways = column('blorf', 'smallint', 'Way (0 cash 1 card)', {
      distinct: 2,
      values: [
        ['0', 0.3],
        ['1', 0.7],
      ],
    });
    expect(payments(ways)).toMatch(/payment/);
  });
});

it('how many were issued is not asked by a state that is left for a later one', () => {
  const asked = (meanings: string, codes: string[]): string[] => {
    const facts = readFacts(
      catalogOf([
        table('zhengshu', '证书', 3_000, [
          id(),
          day(),
          column('status', 'smallint', `状态：${meanings}`, {
            distinct: codes.length,
            values: codes.map((code) => [code, 1 / codes.length]),
          }),
        ]),
      ]),
    );
    const [of] = facts.subjects;
    return valueConditions(of!, facts)
      .filter((one) => isOfRowsMeant({ intent: 'count', tree: { of: of!, where: [one] } }))
      .map(({ value }) => value.words.zh);
  };
  expect(asked('10待审 50已签发 60已归档', ['10', '50', '60'])).not.toContain('已签发');
  expect(asked('10待审 50已签发 60已归档', ['10', '50', '60'])).toContain('已归档');
  expect(asked('10待审 50已签发 81已撤销', ['10', '50', '81'])).toContain('已签发');
});

it('what was spent is not added up by the day on which something runs out', () => {
  const ofMost = (called: string) => ({
    ...day(),
    name: called,
    statistics: { ...day().statistics!, null_share: 0.2 },
  });
  const rows = said(
    catalogOf([
      table('vaccination', '', 4_000, [id(), ofMost('given_on'), ofMost('dateexpires'), number('cost')]),
    ]),
    30,
  );
  expect(rows).toMatch(/cost of vaccinations given in each month/i);
  expect(rows).not.toMatch(/cost of vaccinations expiring/i);
});

it('nobody asks for rows without a date, whatever date', () => {
  const pending = (called: string, title: string): boolean =>
    drawn(
      catalogOf([
        table('delivery', '货单', 4_000, [
          id(),
          { ...day(), name: 'ordered_on', title: '下单日期' },
          { ...day(), name: called, title, statistics: { ...day().statistics!, null_share: 0.2 } },
        ]),
      ]),
      30,
    ).some(({ tree }) => 'where' in tree && tree.where.some(({ kind }) => kind === 'pending'));
  expect(pending('shipping_date', '发货日期')).toBe(true);
  expect(pending('date', '日期')).toBe(false);
});

it('the facts of payments say which mark is unknown', () => {
  const facts = readFacts(
    catalogOf([table('payment', '', 4_000, [id(), day(), number('amount'), mark('blorf', 0.03)])]),
  );
  expect(facts.subjects[0]?.areRowsInDoubt).toBe(true);
});

it('columns that are called alike are called nothing: state and status of opportunities', () => {
  const sorts = (...called: string[]) =>
    said(
      catalogOf([
        table('deal', '', 4_000, [
          id(),
          day(),
          ...called.map((one) =>
            column(one, 'text', '', {
              distinct: 4,
              values: ['Draft', 'Confirmed', 'Completed', 'Cancelled'].map((value) => [value, 0.25]),
              samples: ['Draft', 'Confirmed', 'Completed', 'Cancelled'],
            }),
          ),
        ]),
      ]),
      20,
    );
  expect(sorts('status')).toMatch(/by status/);
  expect(sorts('state', 'status')).not.toMatch(/by (state|status)/);
});

it('what began on a day is not counted where only those in force are left', () => {
  const asked = (comment: string): string =>
    drawn(
      catalogOf([
        table('chufang', '处方', 4_000, [
          id(),
          { ...day(), name: 'kaili_riqi', title: '开立日期', comment: '开立日期' },
          {
            ...column('tingzhi_riqi', 'date', comment),
            nullable: true,
            statistics: { ...day().statistics!, null_share: 0.6 },
          },
          column('way', 'text', '给药途径', {
            distinct: 3,
            values: ['甲法', '乙法', '丙法'].map((value) => [value, 1 / 3]),
            samples: ['甲法', '乙法', '丙法'],
          }),
        ]),
      ]),
      20,
    )
      .flatMap((one) => say(one, 'zh').map(({ text }) => text))
      .join('\n');
  expect(asked('停止日期,空为当前有效')).toMatch(/给药途径/);
  expect(asked('停止日期,空为当前有效')).not.toMatch(/20\d\d年/);
});

describe('things that are not told apart', () => {
  const sent = (distinct: number): string =>
    said(
      catalogOf(
        [
          table('carrier', '', 5, [
            id(),
            column('name', 'text', '', { distinct, samples: ['UPS', 'FedEx'] }),
          ]),
          table('shipment', '', 4_000, [id(), column('carrier_id', 'integer', '', { distinct: 5 }), day()]),
        ],
        [relation('shipment', 'carrier_id', 'carrier')],
      ),
      20,
    );

  it('of five carriers two are called alike: none is listed', () => {
    expect(sent(5)).toMatch(/the carriers/);
    expect(sent(4)).not.toMatch(/(names of all|the|each) carriers?/);
  });

  const kept = (...marks: string[]): string =>
    said(
      catalogOf([table('owner', '', 900, [id(), name(900), city(), ...marks.map((one) => mark(one, 0.1))])]),
      20,
    );

  it('owners among whom are shelters and fosterers are not counted as owners', () => {
    expect(kept('is_local')).toMatch(/owners/);
    expect(kept('isshelter', 'isfosterer')).not.toMatch(/[Oo]wners/);
    // Members of staff may be agents, and volunteers are members.
    expect(kept('is_volunteer', 'is_donor')).toMatch(/owners/);
  });
});

it('people who are entered once for each occasion are not counted', () => {
  const patients = (parent: string, dated: boolean): string =>
    said(
      catalogOf(
        [
          table(parent, '', 3_000, [id(), ...(dated ? [day(), number('amount')] : [name(3_000)])]),
          table('patient', '', 3_400, [
            id(),
            column(`${parent}_id`, 'integer', '', { distinct: 2_900 }),
            column('first_name', 'text', '', { distinct: 300, samples: ['Ann', 'Bob'] }),
            column('last_name', 'text', '', { distinct: 900, samples: ['Low', 'Ray'] }),
            city(),
          ]),
        ],
        [relation('patient', `${parent}_id`, parent)],
      ),
      20,
    );
  expect(patients('household', false)).toMatch(/number of patients/);
  expect(patients('incident', true)).not.toMatch(/number of patients/);
  expect(patients('contract', true)).toMatch(/number of patients/);
});

it('what is called by one column and named by another is not listed: 产品型号', () => {
  const label = (title: string, ...columns: Column[]) =>
    readFacts(
      catalogOf([
        table('chanpin', title, 90, [
          id(),
          column('name', 'text', '产品名称', { distinct: 88, samples: ['大洗衣机', '小洗衣机'] }),
          ...columns,
        ]),
      ]),
    ).subjects[0]?.label?.column.title;
  const code = (title: string) => column('bm', 'text', title, { distinct: 90, samples: ['XQ-10', 'XQ-20'] });
  expect(label('产品型号表', code('型号'))).toBeUndefined();
  expect(label('产品表', code('型号'))).toBe('产品名称');
  expect(label('产品条码', code('条码'))).toBe('产品名称');
});

it('which one is the default is nobody’s question', () => {
  const rows = (one: Column) =>
    readFacts(catalogOf([table('variant', '', 900, [id(), name(900), one])])).subjects[0]?.dimensions.length;
  expect(rows(mark('is_default', 0.3))).toBe(0);
  expect(rows(mark('is_organic', 0.3))).toBe(1);
});

it('有效投诉 are 投诉, and not 有效投诉的投诉', () => {
  const asked = drawn(
    catalogOf([table('tousu', '投诉', 4_000, [id(), day(), mark('shixiao', 0.4, '是否有效投诉')])]),
    20,
  )
    .flatMap((one) => say(one, 'zh').map(({ text }) => text))
    .join('\n');
  expect(asked).toMatch(/有效投诉/);
  expect(asked).not.toMatch(/投诉的投诉/);
});

describe('what all pairs of set AN brought', () => {
  const asked = (...tables: Parameters<typeof catalogOf>[0]): string =>
    drawn(catalogOf(tables), 20)
      .flatMap((one) => say(one, 'zh').map(({ text }) => text))
      .join('\n');
  const coded = (called: string, comment: string, cells: [string, number][]): Column =>
    column(called, 'smallint', comment, { distinct: cells.length, values: cells });
  const sometimes = (called: string, title: string, share: number) => ({
    ...day(),
    ...{ name: called, title, comment: title, description: title },
    nullable: true,
    statistics: { ...day().statistics!, null_share: share },
  });

  it('where nearly all have ended, neither those nor the few in force are asked about', () => {
    const rows = (share: number) =>
      readFacts(
        catalogOf([
          table('chufang', '处方', 4_000, [
            id(),
            day(),
            sometimes('tingzhi_riqi', '停止日期,空为当前有效', share),
          ]),
        ]),
      ).subjects[0]?.areRowsInDoubt;
    expect(rows(0.07)).toBe(true);
    expect(rows(0.8)).toBe(false);
  });

  it('those of a month are named by the day, where they have that day later or never', () => {
    const bills = (share: number) =>
      asked(
        table('zhangdan', '费用结算单', 4_000, [
          id(),
          { ...day(), name: 'feiyong_riqi', title: '费用日期', comment: '费用日期' },
          sometimes('jiesuan_shijian', '结算时间', share),
        ]),
      )
        .split('\n')
        .filter((one) => /逐月|各月|每月|每个月/.test(one) && !/费用日期/.test(one));
    expect(bills(0.1).length).toBeGreaterThan(0);
    expect(bills(0.1).filter((one) => !/按结算时间/.test(one))).toEqual([]);
  });

  it('what is planned before it is done is not counted as done', () => {
    const visits = (cells: string) =>
      asked(
        table('huifang', '客户回访', 4_000, [
          id(),
          day(),
          coded('jieguo', `回访结果：${cells}`, [
            ['0', 0.1],
            ['1', 0.6],
            ['2', 0.3],
          ]),
        ]),
      );
    expect(visits('0一般 1满意 2不满意')).toMatch(/共有多少/);
    expect(visits('0未回访 1满意 2不满意')).not.toMatch(/共有多少/);
    expect(visits('0一般 1满意 2不满意')).not.toMatch(/各结果/);
  });

  it('停售 is said as the comment says it', () => {
    const models = (comment: string) =>
      asked(
        table('chexing', '车型', 90, [
          id(),
          column('mingcheng', 'text', '车型名称', { distinct: 90, samples: ['星海', '远山'] }),
          coded('zaishou', comment, [
            ['1', 0.8],
            ['0', 0.2],
          ]),
        ]),
      );
    expect(models('是否在售(1在售0停售)')).toMatch(/停售/);
    expect(models('是否在售(1在售0停售)')).not.toMatch(/停产/);
  });

  it('how heavy things are is asked where somebody has said in what', () => {
    const isLookedAt = (called: string, comment = '') => {
      const measure = {
        ...number(called),
        type_class: 'decimal' as const,
        title: comment,
        comment,
        description: comment,
      };
      const [of] = readFacts(catalogOf([table('crate', '', 900, [id(), name(900), measure])])).subjects;
      return of!.measures.map(isLookedAtBySize);
    };
    expect(isLookedAt('weight', '重量（kg）')).toEqual([true]);
    expect(isLookedAt('weight')).toEqual([false]);
  });

  it('rows that were deleted as a mistake are deleted', () => {
    const left = readFacts(
      catalogOf([
        table('bill', '', 4_000, [
          id(),
          day(),
          coded('active', 'State: 1 = valid, 0 = voided, -1 = deleted by mistake of entry', [
            ['1', 0.95],
            ['0', 0.04],
            ['-1', 0.01],
          ]),
        ]),
      ]),
    ).subjects[0];
    expect(left?.softDeleteFilter?.gone).toBe('-1');
  });
});

it('numbers of whatever rows are not added up by a state of nobody knows what', () => {
  const sums = (measure: string) =>
    drawn(
      catalogOf([
        table('jiaoban', '交班', 4_000, [
          id(),
          day(),
          { ...number('income'), title: measure, comment: measure, description: measure },
          column('zt', 'smallint', '状态（1当班中 2已交班 3已审核）', {
            distinct: 3,
            values: [
              ['1', 0.2],
              ['2', 0.5],
              ['3', 0.3],
            ],
          }),
        ]),
      ]),
      20,
    )
      .flatMap((one) =>
        say(one, 'zh')
          .map(({ text }) => text)
          .filter((text) => doubtOf({ ...one, text, language: 'zh' }) < NEVER),
      )
      .filter((one) => /合计/.test(one) && /状态/.test(one));
  expect(sums('交班金额').length).toBeGreaterThan(0);
  expect(sums('会员充值收入').filter((one) => !one.includes('交班'))).toEqual([]);
});

describe('what all pairs of sets AO and AP brought', () => {
  const inZh = (...tables: Parameters<typeof catalogOf>[0]): string[] =>
    drawn(catalogOf(tables), 30).flatMap((one) =>
      say(one, 'zh')
        .map(({ text }) => text)
        .filter((text) => doubtOf({ ...one, text, language: 'zh' }) < NEVER),
    );
  const states = (called: string, cells: [string, number][], title = ''): Column =>
    column(called, 'text', title, {
      distinct: cells.length,
      values: cells,
      samples: cells.map(([cell]) => cell),
    });

  it('of differences none is the largest, and none has a rate of growth', () => {
    const isAsked = (intent: 'change' | 'top_n', title: string) => {
      const amount = column('je', 'numeric(10,2)', title, {
        distinct: 90,
        range: ['-40', '-20', '-5', '0', '0'],
      });
      const [of] = readFacts(catalogOf([table('jiaoban', '交班', 4_000, [id(), day(), amount])])).subjects;
      const [measure] = of!.measures;
      return isOfRowsMeant({ intent, tree: { of: of!, measure: measure! } } as unknown as Question);
    };
    expect(isAsked('change', '代收金额')).toBe(true);
    expect(isAsked('change', '现金差额')).toBe(false);
    expect(isAsked('top_n', '现金差额')).toBe(false);
  });

  it('what is called as one sort of its plans is counted by plan', () => {
    const counted = (cells: string[]) =>
      said(
        catalogOf(
          [
            table('plan', '', 7, [
              id(),
              name(7),
              states(
                'plan_type',
                cells.map((cell) => [cell, 1 / 3]),
              ),
            ]),
            table('membership', '', 4_000, [id(), column('plan_id', 'integer', '', { distinct: 7 }), day()]),
          ],
          [relation('membership', 'plan_id', 'plan')],
        ),
        20,
      );
    expect(counted(['monthly', 'yearly', 'weekly'])).toMatch(/number of memberships in \w+ \d{4}[?.]/);
    expect(counted(['membership', 'pass', 'payg'])).not.toMatch(/number of memberships in \w+ \d{4}[?.]/);
  });

  it('trips that ended are said to be any, where some that were voided ended as well', () => {
    const trips = (lacking: number) =>
      said(
        catalogOf([
          table('trip', '', 4_000, [
            id(),
            day(),
            { ...day(), name: 'ended_at', statistics: { ...day().statistics!, null_share: lacking } },
            states('status', [
              ['completed', 0.9],
              ['voided', 0.1],
            ]),
          ]),
        ]),
        30,
      )
        .split('\n')
        .filter((one) => / ended in /.test(one) && !/regardless|completed|voided/.test(one));
    expect(trips(0.1).length).toBeGreaterThan(0);
    expect(trips(0.02)).toEqual([]);
  });

  it('a part of the bikes is not told where some were retired, whatever kind of rows bikes are', () => {
    const parts = (last: string) =>
      said(
        catalogOf([
          table('bike', '', 900, [
            id(),
            { ...day(), name: 'commissioned_on' },
            city(),
            states('status', [
              ['available', 0.7],
              ['in_repair', 0.2],
              [last, 0.1],
            ]),
          ]),
        ]),
        30,
      );
    expect(parts('in_trip')).toMatch(/percentage of bikes that are in repair/i);
    expect(parts('retired')).not.toMatch(/percentage of bikes that are in repair/i);
  });

  it('含已报废的, and not whether they are online', () => {
    const machines = inZh(
      table('shebei', '终端设备', 90, [
        id(),
        column('mc', 'text', '设备名称', { distinct: 90, samples: ['一号机', '二号机'] }),
        column('zx', 'smallint', '在线状态（0离线 1在线 2已报废）', {
          distinct: 3,
          values: [
            ['0', 0.2],
            ['1', 0.7],
            ['2', 0.1],
          ],
        }),
      ]),
    ).join('\n');
    expect(machines).toMatch(/含已报废的/);
    expect(machines).not.toMatch(/不论在线状态/);
  });

  it('无效投诉 are the others of 有效投诉', () => {
    expect(flagClause('是否有效投诉', false)).toBe('无效投诉');
    expect(flagClause('是否有泳池', false)).toBe('没有泳池');
    expect(flagClause('是否有效期管理', false)).not.toMatch(/无效/);
  });

  it('docks that were removed are docks that are no longer there, and not deleted rows', () => {
    const [docks] = readFacts(
      catalogOf([
        table('dock', '', 900, [
          id(),
          name(900),
          states('status', [
            ['operative', 0.9],
            ['faulty', 0.05],
            ['removed', 0.05],
          ]),
        ]),
      ]),
    ).subjects;
    expect(docks?.softDeleteFilter).toBeNull();
    expect(docks?.choice?.column.name).toBe('status');
  });
});

it('an order after a prescription that was voided is an order; its lines and what was paid for it are not told apart', () => {
  const filtered = (child: string, numbered: boolean): number | undefined =>
    readFacts(
      catalogOf(
        [
          table('prescription', '', 3_000, [id(), day(), mark('voided', 0.03)]),
          {
            ...table(child, '', 4_000, [
              id(),
              column('prescription_id', 'integer', '', { distinct: 2_900 }),
              column('order_no', 'text', '', { distinct: 4_000, samples: ['O1', 'O2'] }),
              day(),
              number('amount'),
            ]),
            uniques: numbered ? [['order_no']] : [],
          },
        ],
        [relation(child, 'prescription_id', 'prescription')],
      ),
    ).subjects.find((one) => one.table.name === child)?.ofMarked.length;
  expect(filtered('rx_order', true)).toBe(0);
  expect(filtered('rx_order', false)).toBe(1);
  expect(filtered('payment', true)).toBe(1);
});

it('what has a day of its own only once it is done is not counted by it as if all had it', () => {
  const deliveries = (lacking: number) =>
    said(
      catalogOf([
        table('delivery', '', 4_000, [
          id(),
          { ...day(), name: 'loaded_on' },
          { ...day(), name: 'delivered_at', statistics: { ...day().statistics!, null_share: lacking } },
        ]),
      ]),
      30,
    );
  expect(deliveries(0)).toMatch(/deliveries in /);
  expect(deliveries(0.2)).not.toMatch(/deliveries (dated )?in /);
});

it('by their type is not said of visits some of which were skipped as if all had been made', () => {
  const visits = (outcome: string) => {
    const states = column('visit_status', 'text', '', {
      distinct: 3,
      values: [
        ['done', 0.93],
        [outcome, 0.05],
        ['scheduled', 0.02],
      ],
    });
    const types = column('visit_type', 'text', '', {
      distinct: 3,
      values: [
        ['full service', 0.93],
        ['fill only', 0.05],
        ['collect only', 0.02],
      ],
      samples: ['full service', 'fill only', 'collect only'],
    });
    return said(
      catalogOf([table('visit', '', 4_000, [id(), { ...day(), name: 'visit_date' }, states, types])]),
      30,
    )
      .split('\n')
      .filter((one) => /by visit type/i.test(one) && !/regardless|status|done|completed|skipped/.test(one));
  };
  expect(visits('skipped')).toEqual([]);
});
