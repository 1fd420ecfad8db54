import type { Catalog, Column, Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { say, toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'] = [], draws = 8): Question[] =>
  drawn(catalogOf(tables, relations), draws);

const id = () => column('id', 'integer', '');
const label = (rows: number, title = 'name') =>
  column('name', 'text', title, { distinct: rows, samples: ['North', 'South'] });
const day = (name: string, title = '', nullShare = 0) =>
  column(name, 'date', title, {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
    nullShare,
  });
const sort = (name: string, values: readonly string[], title = '') =>
  column(name, 'text', title, {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: [...values],
  });
const number = (name: string, range = ['1', '2', '40', '180', '200'], title = name, type = 'numeric(10,2)') =>
  column(name, type, title, { range: range as [string, string, string, string, string] });
const key = (name: string, distinct: number, nullShare = 0) =>
  column(name, 'integer', '', { distinct, nullShare });
const mark = (name: string, comment = ''): Column => ({
  ...column(name, 'boolean', comment, {
    distinct: 2,
    values: [
      ['false', 0.9],
      ['true', 0.1],
    ],
  }),
  type_class: 'boolean',
});

const sqlOf = (questions: readonly Question[]): string[] => questions.map((one) => toSql(one, 'en'));
const textsOf = (questions: readonly Question[], language: Language = 'en'): string =>
  questions.flatMap((one) => say(one, language).map(({ text }) => text)).join('\n');

const KINDS = ['oak', 'ash', 'elm', 'yew'];
const groves = () => table('grove', 'grove', 40, [id(), label(40)]);
const fellings = (...more: Column[]): Question[] =>
  asked(
    [
      table('felling', 'felling', 6_000, [
        id(),
        key('grove_id', 40),
        day('felled_on'),
        sort('wood_type', KINDS),
        number('amount'),
        ...more,
      ]),
      groves(),
    ],
    [relation('felling', 'grove_id', 'grove')],
  );

describe('rows that are none', () => {
  it.each(['voided', 'is_voided', 'testmode', 'is_test', 'reversed', 'is_reversed'])(
    'are left out by %s, without a word',
    (name) => {
      const found = fellings(mark(name)).filter((one) => /felling/.test(toSql(one, 'en')));
      expect(found).not.toEqual([]);
      for (const sql of sqlOf(found)) expect(sql).toContain(`${name} = FALSE`);
      expect(textsOf(found)).not.toMatch(new RegExp(`${name}|including \\w+ fellings`));
    },
  );

  it('are told by what the comment of a mark says of them, and by nothing else', () => {
    const told = fellings(mark('preview', '1 for a try by a forester, not counted'));
    for (const sql of sqlOf(told).filter((one) => /felling/.test(one)))
      expect(sql).toContain('preview = FALSE');
    expect(sqlOf(fellings(mark('preview', 'Shown to visitors'))).join('\n')).not.toContain('preview = FALSE');
  });

  it('are left out beside deleted ones', () => {
    for (const sql of sqlOf(fellings(mark('deleted'), mark('is_test'))).filter((one) => /felling/.test(one)))
      expect(sql).toMatch(
        /deleted = FALSE AND \w*\.?is_test = FALSE|is_test = FALSE AND \w*\.?deleted = FALSE/,
      );
  });

  it('stay where what reverses them stands beside them with the amount taken off', () => {
    const found = fellings(mark('is_reversed'), number('net_amount', ['-90', '-40', '20', '80', '90']));
    expect(sqlOf(found).join('\n')).not.toContain('is_reversed = FALSE');
  });

  it('are those in the state of deleted rows, of which no question speaks', () => {
    const found = fellings(sort('status', ['1', '2', '3'], '1正常、2锁定、3删除')).filter((one) =>
      /felling/.test(toSql(one, 'zh')),
    );
    expect(found).not.toEqual([]);
    for (const one of found) expect(toSql(one, 'zh')).toContain("status <> '3'");
    expect(textsOf(found, 'zh')).not.toContain('删除');
  });

  it('are not those that a buyer does not see any more', () => {
    const hidden = mark('deleted', '逻辑删除（用户删除订单）');
    expect(sqlOf(fellings(hidden)).join('\n')).not.toContain('deleted');
  });
});

describe('rows of several levels', () => {
  const kinds = (...more: Column[]) =>
    table('wood_group', 'wood group', 60, [id(), label(60), key('parent_id', 12, 0.2), ...more]);
  const found = asked(
    [
      kinds(),
      table('plank', 'plank', 3_000, [id(), label(3_000), key('wood_group_id', 40), number('length_cm')]),
    ],
    [relation('plank', 'wood_group_id', 'wood_group'), relation('wood_group', 'parent_id', 'wood_group')],
  );

  it('are not all asked about: none counted, none without, no roots, no mean of them all', () => {
    expect(found).not.toEqual([]);
    for (const { intent } of found)
      expect(['related', 'never', 'above_average', 'below', 'roots', 'leaves', 'superior']).not.toContain(
        intent,
      );
    for (const sql of sqlOf(found)) expect(sql).not.toMatch(/^SELECT COUNT\(\*\) AS count FROM wood_group/);
  });

  it('sort what belongs to them', () => {
    expect(sqlOf(found.filter(({ intent }) => intent === 'count_by')).join('\n')).toContain('wood_group');
  });

  it('are all what a department is', () => {
    const own = asked(
      [
        table('department', 'department', 60, [id(), label(60), key('parent_id', 12, 0.2)]),
        table('saw', 'saw', 3_000, [id(), label(3_000), key('department_id', 40)]),
      ],
      [relation('saw', 'department_id', 'department'), relation('department', 'parent_id', 'department')],
    );
    expect(own.map(({ intent }) => intent)).toEqual(expect.arrayContaining(['never', 'below']));
  });
});

describe('those one deals with', () => {
  const parties = (values: readonly string[]): Question[] =>
    asked([
      table('customer', 'customer', 400, [
        id(),
        label(400),
        sort('customer_type', values),
        sort('region', KINDS),
        number('credit'),
      ]),
    ]);

  it('are no customers where some are carriers, unless the kind is named', () => {
    const found = parties(['customer', 'carrier', 'consignee']);
    for (const sql of sqlOf(found)) expect(sql).toContain('customer_type');
  });

  it('may be anybody where nobody says what the codes mean', () => {
    for (const sql of sqlOf(parties(['OW', 'CA', 'VE']))) expect(sql).toContain('customer_type');
  });

  it('are customers where the kind says how they buy', () => {
    expect(sqlOf(parties(['retail', 'wholesale', 'online'])).some((sql) => !/customer_type/.test(sql))).toBe(
      true,
    );
  });
});

describe('parts of a whole', () => {
  const shares = (nullShare: number): Question[] =>
    asked(
      [
        table('felling', 'felling', 6_000, [
          id(),
          key('grove_id', 15, nullShare),
          day('felled_on'),
          number('amount'),
        ]),
        table('grove', 'grove', 15, [id(), label(15)]),
      ],
      [relation('felling', 'grove_id', 'grove')],
    ).filter(({ intent }) => intent === 'share');

  it('are asked of what all rows belong to, and of nothing that some lack', () => {
    expect(shares(0)).not.toEqual([]);
    expect(shares(0.3)).toEqual([]);
  });
});

describe('numbers that are not alike in all rows', () => {
  const measuring = (...more: Column[]): string =>
    sqlOf(
      asked([table('ticket_offer', 'offer', 400, [id(), label(400), sort('wood_type', KINDS), ...more])]),
    ).join('\n');

  it('are none where 0 is the lack of one', () => {
    expect(
      measuring(number('time_limit', ['0', '0', '40', '90', '99'], 'Seconds, 0 for none')),
    ).not.toContain('time_limit');
  });

  it('are none where less is more', () => {
    expect(measuring(number('discount', ['0.5', '0.6', '0.9', '1.00', '1.00'], '折扣'))).not.toContain(
      'discount',
    );
  });

  it('are compared within what they are counted in', () => {
    const found = measuring(
      sort('offer_type', ['percent', 'amount']),
      number('offer_value', ['1', '5', '40', '180', '200']),
    );
    for (const sql of found.split('\n').filter((one) => /(AVG|MAX|SUM)\(offer_value/.test(one)))
      expect(sql).toContain('offer_type');
  });

  it('have no mean and no threshold where they come and go', () => {
    const found = fellings(number('change_amount', ['-90', '-40', '20', '80', '90'])).map((one) =>
      toSql(one, 'en'),
    );
    for (const sql of found)
      expect(sql).not.toMatch(/AVG\(change_amount|change_amount [<>]|MAX\(change_amount/);
  });

  it('are no amounts where they may be in cents', () => {
    const found = fellings(number('paid_amount', ['100', '900', '20000', '90000', '99900'], '', 'bigint'));
    expect(sqlOf(found).join('\n')).not.toContain('paid_amount');
  });
});

it('an end that most of what happens comes to is the usual one, and nothing to be said', () => {
  const closed = (share: number): Column => ({
    ...mark('closed'),
    ...column('closed', 'boolean', '', {
      distinct: 2,
      values:
        share > 0.5
          ? [
              ['true', share],
              ['false', 1 - share],
            ]
          : [
              ['false', 1 - share],
              ['true', share],
            ],
    }),
    type_class: 'boolean',
  });
  expect(textsOf(fellings(closed(0.1)))).toMatch(/including closed/);
  expect(textsOf(fellings(closed(0.95)))).not.toMatch(/including closed/);
});

describe('what is not yet done', () => {
  it('is said to be so where nothing else tells of it, in either language', () => {
    const waiting = fellings(day('shipped_on', '发货日期', 0.4)).filter((one) =>
      / shipped_on IS NULL/.test(toSql(one, 'en')),
    );
    expect(textsOf(waiting)).toMatch(/not yet shipped/);
    const titled = asked([
      table('felling', '采伐单', 6_000, [
        id(),
        day('felled_on', '采伐日期'),
        day('shipped_on', '发货日期', 0.4),
      ]),
    ]);
    expect(textsOf(titled, 'zh')).toMatch(/尚未发货的采伐单/);
  });

  it('is not asked where some of it never will be: what was cancelled has not been shipped either', () => {
    const found = fellings(day('shipped_on', '', 0.4), sort('status', ['open', 'completed', 'cancelled']));
    expect(sqlOf(found).join('\n')).not.toMatch(/shipped_on IS NULL/);
  });
});

describe('values of which one is a part of another', () => {
  it('are not asked for: whoever cancelled and rebooked has cancelled', () => {
    const found = fellings(sort('outcome_type', ['CANCELLED', 'CANCELLED_AND_REBOOKED', 'DONE', 'MISSED']));
    expect(sqlOf(found).join('\n')).not.toContain("'CANCELLED'");
    expect(sqlOf(found).join('\n')).toContain("'MISSED'");
  });

  it('sort no rows where a row has several of them', () => {
    const found = fellings(sort('roles', ['|SAWYER|', '|SAWYER|DRIVER|', '|DRIVER|', '|CLERK|']));
    expect(sqlOf(found).join('\n')).not.toContain('roles');
  });
});

it('rows whose validity has an end are all meant only where that is said', () => {
  const found = asked([
    table('tariff_plan', 'tariff plan', 400, [
      id(),
      label(400),
      sort('wood_type', KINDS),
      day('valid_from'),
      day('valid_to'),
    ]),
  ]).filter(({ intent }) => intent === 'count_by');
  expect(found).not.toEqual([]);
  expect(textsOf(found)).toMatch(/including those no longer valid/);
});

describe('rows of what was none', () => {
  const payments = (nullShare: number): Question[] =>
    asked(
      [
        table('sale', 'sale', 6_000, [id(), day('sold_on'), number('amount'), mark('is_test')]),
        table('payment', 'payment', 6_000, [
          id(),
          key('sale_id', 5_900, nullShare),
          day('paid_on'),
          sort('pay_way', KINDS),
          number('amount'),
        ]),
      ],
      [relation('payment', 'sale_id', 'sale')],
    ).filter((one) => /FROM payment/.test(toSql(one, 'en')));

  it('are left out with it: payments of test sales', () => {
    expect(payments(0)).not.toEqual([]);
    for (const sql of sqlOf(payments(0))) expect(sql).toMatch(/JOIN sale AS \w+ ON .*\w+\.is_test = FALSE/);
  });

  it('are not asked about where some are of nothing', () => {
    expect(payments(0.2)).toEqual([]);
  });
});

it('a mean over all things speaks of those that are none any more', () => {
  const found = asked(
    [
      table('grove', 'grove', 40, [id(), label(40), day('closed_on', '', 0.7)]),
      table('felling', 'felling', 6_000, [id(), key('grove_id', 40), day('felled_on')]),
    ],
    [relation('felling', 'grove_id', 'grove')],
  ).filter(({ intent }) => intent === 'above_average');
  expect(found).not.toEqual([]);
  for (const one of found) expect(one.whole?.of.table.name).toBe('grove');
});

it('a state of something else is said with what it is of', () => {
  const found = asked([
    table('hall', '厅室', 4_000, [
      id(),
      day('first_shown_on', '开放日期'),
      sort('film_status', ['已生成', '未生成', '无', '待定'], '影像状态'),
    ]),
  ]);
  const texts = textsOf(found, 'zh');
  expect(texts).toContain('影像状态为已生成');
  expect(texts).not.toMatch(/(?<!影像状态为)已生成的?厅室/);
});
