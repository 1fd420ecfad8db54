import type { Column } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { parseCodeMeanings } from '@pairsmith/words';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { city, day, id, name, said } from './__tests__/first-sight';
import { readFacts } from './facts/read-facts';
import { say } from './question';

/* What readers refused who went through all that is asked of a database, rather than a draw of it (docs/audit.md). */

beforeAll(loadParser);

describe('what all pairs of three sets brought', () => {
  const coded = (called: string, comment: string, cells: [string, number][]): Column =>
    column(called, 'integer', comment, { distinct: cells.length, values: cells });
  const rowsOf = (called: string, title: string, ...columns: Column[]) =>
    readFacts(catalogOf([table(called, title, 900, [id(), day(), ...columns])], [])).subjects[0];

  it('of results one of which is that it went well, the others are none', () => {
    const scans = (comment: string) =>
      rowsOf(
        'scan',
        '检票记录',
        coded('result', comment, [
          ['1', 0.9],
          ['2', 0.06],
          ['3', 0.04],
        ]),
      )?.choice?.column.name;
    expect(scans('结果：1通过 2未到时段 3重复')).toBe('result');
    expect(scans('结果：1甲 2乙 3丙')).toBeUndefined();
  });

  it('what was entered by mistake is left out, and nobody includes it', () => {
    const payments = rowsOf(
      'shoukuan',
      '收款记录',
      column('sfzf', 'boolean', '是否作废（录错），作废的不计入已收', {
        distinct: 2,
        values: [
          ['false', 0.98],
          ['true', 0.02],
        ],
      }),
    );
    expect(payments?.softDeleteFilter?.column.name).toBe('sfzf');
  });

  it('codes of which the commonest are told to nobody sort nothing', () => {
    const sorts = (comment: string) =>
      rowsOf(
        'tank',
        '',
        coded('stage', comment, [
          ['2', 0.5],
          ['0', 0.3],
          ['1', 0.2],
        ]),
      )?.dimensions.length;
    expect(sorts('0 empty and dirty, 1 clean and ready, 2 in use, 9 away')).toBe(1);
    expect(sorts('1 clean, 2 in use, 9 away')).toBe(0);
  });

  it('what a ton costs is not multiplied by pieces', () => {
    const price = (unit: string) =>
      rowsOf(
        'huowu',
        '货物明细',
        column('yj', 'numeric(10,2)', `运费单价（元/${unit}）`, {
          distinct: 90,
          range: ['1', '5', '20', '60', '90'],
        }),
        column('js', 'integer', '件数', { distinct: 90, range: ['1', '5', '20', '60', '90'] }),
      )?.line;
    expect(price('件')).not.toBeNull();
    expect(price('吨')).toBeNull();
  });

  it('payments by status are not those that were voided whatever their status', () => {
    const voided = column('active', 'boolean', '', {
      distinct: 2,
      values: [
        ['true', 0.97],
        ['false', 0.03],
      ],
    });
    const status = column('status', 'text', '', {
      distinct: 3,
      values: [
        ['exported', 0.8],
        ['failed', 0.1],
        ['pending', 0.1],
      ],
    });
    const asked = (...more: Column[]) =>
      said(catalogOf([table('payment', '', 4_000, [id(), day(), status, ...more])], []), 40);
    expect(asked()).toMatch(/payments (?:by|for each) status[.?]?$/m);
    expect(asked(voided)).not.toMatch(/payments (?:by|for each) status[.?]?$/m);
  });

  it('the days of what belongs to something with a day are named by what happened on them', () => {
    const paddles = (...more: Column[]) =>
      readFacts(
        catalogOf(
          [
            table('sale', '', 900, [id(), ...more]),
            table('paddle', '', 4_000, [
              id(),
              column('sale_id', 'integer', '', { distinct: 900 }),
              column('registered_at', 'date', '', {
                range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
              }),
              city(),
            ]),
          ],
          [relation('paddle', 'sale_id', 'sale')],
        ),
      )
        .subjects.find((one) => one.table.name === 'paddle')
        ?.dates.map(({ only }) => only);
    expect(paddles()).toEqual([true]);
    expect(paddles(day())).toEqual([false]);
  });
});

describe('what a thousand pairs of seen schemas brought', () => {
  const coded = (called: string, values: readonly string[]): Column =>
    column(called, 'text', '', {
      distinct: values.length,
      values: values.map((one) => [one, 1 / values.length]),
      samples: [...values],
    });
  const amount = (least: string) =>
    column('amount', 'numeric(10,2)', '', { distinct: 900, range: [least, '5', '200', '600', '900'] });

  it('payments of less than nothing are refunds, and are not counted as payments', () => {
    const asked = (least: string) =>
      said(catalogOf([table('payment', '', 4_000, [id(), day(), amount(least), city()])], []), 30);
    expect(asked('1')).toMatch(/number of payments/);
    expect(asked('-90')).not.toMatch(/number of payments/);
  });

  it('what part is in use is not asked of those that were scrapped as well', () => {
    const machines = (states: readonly string[]) =>
      drawn(
        catalogOf([table('machine', '', 900, [id(), name(880), coded('status', states), city()])], []),
        40,
      ).filter(({ intent }) => intent === 'portion');
    expect(machines(['in use', 'idle', 'in repair'])).not.toEqual([]);
    expect(
      machines(['in use', 'idle', 'scrapped'])
        .flatMap((one) => say(one, 'en').map(({ text }) => text))
        .filter((text) => /in use|idle/.test(text)),
    ).toEqual([]);
  });

  it('when a row was touched last is no day of what happened', () => {
    const stamp = () =>
      column('time_stamp', 'date', '', {
        range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
      });
    const bikes = (...others: string[]) =>
      readFacts(
        catalogOf(
          [
            table('shop', '', 30, [id(), name(30)]),
            table('bike', '', 900, [
              id(),
              column('shop_id', 'integer', '', { distinct: 30 }),
              city(),
              stamp(),
            ]),
            ...others.map((one) => table(one, '', 90, [id(), name(90), stamp()])),
          ],
          [relation('bike', 'shop_id', 'shop')],
        ),
      ).subjects.find((one) => one.table.name === 'bike')?.dates.length;
    expect(bikes('rider', 'vendor')).toBe(0);
    expect(bikes()).toBe(1);
  });

  it('to whom nothing happened, of what may have been cancelled, nothing happened in whatever state', () => {
    const without = (states: readonly string[]) =>
      said(
        catalogOf(
          [
            table('room', '', 60, [id(), name(60), city()]),
            table('visit', '', 4_000, [
              id(),
              column('room_id', 'integer', '', { distinct: 40 }),
              day(),
              coded('status', states),
            ]),
          ],
          [relation('visit', 'room_id', 'room')],
        ),
        30,
      )
        .split('\n')
        .filter((one) => /rooms (?:without|have no|that have no) visits/i.test(one));
    expect(without(['done', 'zq']).filter((one) => !one.includes('regardless'))).not.toEqual([]);
    expect(without(['done', 'zq', 'cancelled']).filter((one) => !one.includes('regardless'))).toEqual([]);
  });

  it('where a bill stands is its status', () => {
    const bills = (values: readonly string[]) =>
      said(catalogOf([table('bill', '', 900, [id(), day(), coded('state', values)])], []), 20);
    expect(bills(['draft', 'paid', 'void'])).toMatch(/by status/);
    expect(bills(['draft', 'paid', 'void'])).not.toMatch(/by state/);
    expect(bills(['OR', 'WA', 'ID'])).toMatch(/by state/);
  });
});

describe('what the outputs of sets AJ and AK brought', () => {
  it('a kind that says what became of some is not counted past', () => {
    const enrolled = (kinds: readonly string[]) =>
      said(
        catalogOf(
          [
            table('enrollment', '', 4_000, [
              id(),
              day(),
              column('enroll_type', 'text', '', {
                distinct: kinds.length,
                values: kinds.map((one) => [one, 1 / kinds.length]),
                samples: [...kinds],
              }),
            ]),
          ],
          [],
        ),
        20,
      );
    expect(enrolled(['weekly', 'trial', 'evening'])).toMatch(/number of enrollments in /);
    expect(enrolled(['weekly', 'trial', 'dropped'])).not.toMatch(/number of enrollments in /);
  });

  it('from one size to another is no meaning of the first', () => {
    expect(parseCodeMeanings('CXS-CXL child, AXS-AXL adult')).toEqual([]);
    expect(parseCodeMeanings('CXS-child, AXS-adult')).toHaveLength(2);
  });

  it('what the meter of a car says when it comes back is not added up', () => {
    const additive = (title: string) =>
      readFacts(
        catalogOf(
          [
            table('hcd', '还车单', 900, [
              id(),
              day(),
              column('lc', 'integer', title, {
                distinct: 800,
                range: ['100', '500', '20000', '60000', '90000'],
              }),
            ]),
          ],
          [],
        ),
      ).subjects[0]?.measures[0]?.additive ?? false;
    expect(additive('行驶里程')).toBe(true);
    expect(additive('还车里程')).toBe(false);
  });
});

describe('what a rule must not take for its own', () => {
  const coded = (called: string, values: readonly string[], title = ''): Column =>
    column(called, 'text', title, {
      distinct: values.length,
      values: values.map((one) => [one, 1 / values.length]),
      samples: [...values],
    });
  const rowsOf = (called: string, title: string, ...columns: Column[]) =>
    readFacts(catalogOf([table(called, title, 900, [id(), day(), ...columns])], [])).subjects[0];
  const mark = (called: string, title: string, yes = 0.9): Column =>
    column(called, 'boolean', title, {
      distinct: 2,
      values: [
        ['true', yes],
        ['false', 1 - yes],
      ],
    });

  it('a mark of those that count leaves out none of them', () => {
    expect(rowsOf('yyd', '营业单', mark('sfyx', '是否有效，无效的不计入营收'))?.softDeleteFilter).toBeNull();
    expect(rowsOf('yyd', '营业单', mark('sfjr', '是否计入统计，false不计入'))?.softDeleteFilter).toBeNull();
  });

  it('a colour kept in a column called kind is no kind of the rows', () => {
    const choice = (title: string) =>
      rowsOf(
        'fhd',
        '发货单',
        column('kind', 'text', title, {
          distinct: 2,
          values: [
            ['甲', 0.95],
            ['乙', 0.05],
          ],
        }),
      )?.choice?.by;
    expect(choice('类型')).toBe('kind');
    expect(choice('颜色')).toBeUndefined();
    expect(choice('付款方式')).toBeUndefined();
  });

  it('who merged a request is not what it was merged into', () => {
    const left = (called: string) =>
      rowsOf('request', '', column(called, 'integer', '', { distinct: 9, nullShare: 0.5 }))?.leftOut.length;
    expect(left('merged_into_id')).toBe(1);
    expect(left('merged_by_id')).toBe(0);
    expect(left('replaced_part_id')).toBe(0);
  });

  it('a change that is a deletion was made', () => {
    const kinds = ['added', 'modified', 'deleted'];
    expect(rowsOf('change', '', coded('change_type', kinds))?.softDeleteFilter).toBeNull();
    expect(rowsOf('change', '', coded('status', kinds))?.softDeleteFilter).toMatchObject({ gone: 'deleted' });
  });

  it('a ticket with an email address has its state all the same', () => {
    const state = column('state_id', 'integer', '', { distinct: 5 });
    const choice = (called: string) =>
      rowsOf('ticket', '', state, coded(called, ['a', 'b']))?.choice?.column.name;
    expect(choice('email_address')).toBe('state_id');
    expect(choice('capacity')).toBe('state_id');
    expect(choice('city')).toBeUndefined();
  });

  it('one answer of many is accepted, and the others are answers', () => {
    expect(rowsOf('answer', '', mark('is_accepted', '', 0.3))?.choice).toBeNull();
  });

  it('two ends of different kinds in one code are an end', () => {
    const choice = rowsOf(
      'booking',
      '',
      coded('stage', ['new', 'old']),
      coded('status', ['open', 'Cancelled/No show']),
    )?.choice;
    expect(choice?.column.name).toBe('status');
  });

  it('of this time is said beside of the time before', () => {
    const figure = (title: string) =>
      column(title, 'integer', title, { distinct: 90, range: ['1', '5', '20', '60', '90'] });
    const names = (...titles: string[]) =>
      rowsOf('cb', '抄表记录', ...titles.map(figure))?.measures.map(({ words }) => words.zh);
    expect(names('本期金额')).toEqual(['金额']);
    expect(names('本期金额', '上期金额')).toContain('本期金额');
  });
});
