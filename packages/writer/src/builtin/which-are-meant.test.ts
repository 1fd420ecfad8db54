import type { Catalog, Column, Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { readFacts } from './facts/read-facts';
import { proposeQuestions } from './propose-questions';
import { say, toSql, type Question } from './question';
import { createRandom } from './random';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'] = [], draws = 8): Question[] =>
  Array.from({ length: draws }, (_, at) =>
    proposeQuestions(readFacts(catalogOf(tables, relations)), createRandom(`${at}`)),
  ).flat();

const id = () => column('id', 'integer', '');
const label = (rows: number, title = 'name') =>
  column('name', 'text', title, { distinct: rows, samples: ['North', 'South'] });
const day = (name: string, title = '', nullShare = 0, type = 'date') =>
  column(name, type, title, {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
    nullShare,
  });
const sort = (name: string, values: readonly string[], title = '') =>
  column(name, 'text', title, {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: [...values],
  });
const number = (name: string, title = name, type = 'numeric(10,2)') =>
  column(name, type, title, { range: ['1', '2', '40', '180', '200'] });
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
const fellings = (more: Column[], title = 'felling'): Question[] =>
  asked(
    [
      table('felling', title, 6_000, [
        id(),
        key('grove_id', 40),
        day('felled_on', title === 'felling' ? '' : '采伐日期'),
        sort('wood_type', KINDS, title === 'felling' ? '' : '木材类型'),
        number('amount', title === 'felling' ? 'amount' : '金额'),
        ...more,
      ]),
      table('grove', title === 'felling' ? 'grove' : '林地', 40, [
        id(),
        label(40, title === 'felling' ? 'name' : '名称'),
      ]),
    ],
    [relation('felling', 'grove_id', 'grove')],
  );

describe('rows beside those that were moved elsewhere, or that are none', () => {
  const bare = (questions: readonly Question[], of: RegExp): string[] =>
    sqlOf(questions).filter((sql) => of.test(sql.replaceAll('\n', ' ')));
  const columns = () => [
    id(),
    key('grove_id', 40),
    day('felled_on'),
    sort('wood_type', KINDS),
    number('amount'),
  ];
  const grove = () => table('grove', 'grove', 40, [id(), label(40)]);

  it('what has ended stands in a table of its own: the open ones are not all', () => {
    const beside = (...more: Table[]) =>
      bare(
        asked(
          [table('felling', 'felling', 200, columns()), grove(), ...more],
          [relation('felling', 'grove_id', 'grove')],
        ),
        / felling(?: |$)/,
      );
    expect(beside()).not.toEqual([]);
    expect(beside(table('old_felling', 'old felling', 6_000, columns()))).toEqual([]);
    expect(beside(table('old_mill', 'old mill', 6_000, columns()))).not.toEqual([]);
  });

  it('what one of the kinds took back is not counted with what it took back', () => {
    const kinds = (...values: string[]) =>
      bare(fellings([sort('bill_type', values)]), /COUNT\(\*\).* FROM felling(?: |$)/i).filter(
        (sql) => !sql.includes('bill_type'),
      );
    expect(kinds('clearing', 'thinning')).not.toEqual([]);
    expect(kinds('purchase', 'purchase return')).toEqual([]);
  });

  it('where many have no sort, what is left is no whole', () => {
    const emptyIn = (share: number) =>
      fellings([
        column('lane_type', 'text', '', {
          distinct: 3,
          values: [
            ['dry', 1 - share],
            ['wet', 0],
            ['', share],
          ],
          samples: ['dry'],
        }),
      ]).filter(
        ({ intent, tree }) =>
          intent === 'share' &&
          JSON.stringify(toSql({ intent, tree } as Question, 'en')).includes('lane_type'),
      );
    expect(emptyIn(0)).not.toEqual([]);
    expect(emptyIn(0.4)).toEqual([]);
  });
});

describe('days of what was asked for at once', () => {
  const counts = (requests: number): string[] =>
    sqlOf(
      asked(
        [
          table('rest', 'rest', 6_000, [
            id(),
            key('rest_request_id', requests),
            key('grove_id', 40),
            day('taken_on'),
            sort('wood_type', KINDS),
            number('days'),
          ]),
          table('rest_request', 'rest request', requests, [id(), day('asked_on'), key('grove_id', 40)]),
          table('grove', 'grove', 40, [id(), label(40)]),
        ],
        [
          relation('rest', 'rest_request_id', 'rest_request'),
          relation('rest', 'grove_id', 'grove'),
          relation('rest_request', 'grove_id', 'grove'),
        ],
      ),
    ).filter((sql) => /^SELECT .*COUNT\(\*\).* FROM rest(?: |$)/is.test(sql.replaceAll('\n', ' ')));

  it('are not counted, where one request has several', () => {
    expect(counts(6_000)).not.toEqual([]);
    expect(counts(1_500)).toEqual([]);
  });
});

describe('rows of which each state of a thing has one', () => {
  const until = (comment: string) => ({ ...day('validity_to', '', 0.8), comment, description: comment });
  const of = (...more: Column[]): string[] => sqlOf(fellings(more)).filter((sql) => / felling/.test(sql));

  it('are those of the present, as the comment of their end says', () => {
    const found = of(until('Until when the row held; empty for the current row, otherwise an earlier state'));
    expect(found).not.toEqual([]);
    for (const sql of found) expect(sql).toMatch(/validity_to IS NULL/);
  });

  it('are those of the present where the earlier ones refer to it', () => {
    const found = of(until(''), key('legacy_id', 900, 0.8));
    expect(found).not.toEqual([]);
    for (const sql of found) expect(sql).toMatch(/validity_to IS NULL/);
  });
});

it.each([
  ['hide_status', '用户订单删除状态，0：没有删除， 1：回收站， 2：永久删除'],
  ['buyer_deleted', ''],
])('what %s says that a buyer took off his list counts all the same', (name, comment) => {
  const values = name === 'buyer_deleted' ? ['0', '1'] : ['0', '1', '2'];
  const found = fellings(
    [{ ...sort(name, values, comment), type_class: 'integer', type: 'integer' }],
    '采伐单',
  );
  expect(found).not.toEqual([]);
  expect(sqlOf(found).filter((sql) => sql.includes(name))).toEqual([]);
});

describe('what somebody has', () => {
  const addresses = (nullShare = 0): Question[] =>
    asked(
      [
        table('forester', 'forester', 900, [id(), label(900), mark('is_deleted')]),
        table('forester_address', '', 1_100, [
          id(),
          key('forester_id', 900, nullShare),
          sort('valley', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']),
        ]),
      ],
      [relation('forester_address', 'forester_id', 'forester')],
    ).filter((one) => / forester_address/.test(toSql(one, 'en')));

  it('is left out with those who are deleted', () => {
    for (const sql of sqlOf(addresses())) expect(sql).toContain('is_deleted = FALSE');
  });

  it('is not asked about where some of it is nobody’s', () => {
    expect(addresses(0.2)).toEqual([]);
  });
});

it('who died has not left', () => {
  const found = asked([
    table('contact', 'contact', 900, [
      id(),
      column('first_name', 'text', '', { distinct: 800 }),
      column('last_name', 'text', '', { distinct: 800 }),
      sort('source', KINDS),
      day('deceased_date', '', 0.9),
    ]),
  ]);
  expect(textsOf(found)).not.toContain('have left');
});

it('a firm has no sex', () => {
  const found = asked([
    table('owner', '业主', 900, [
      id(),
      label(900, '姓名'),
      sort('sex', ['1', '2'], '性别 1男 2女，单位为空'),
      sort('person_type', ['P', 'C'], '人员类型 P个人 C公司'),
    ]),
  ]);
  expect(found).not.toEqual([]);
  expect(sqlOf(found).join('\n')).not.toContain('sex');
});

describe('what has not happened yet', () => {
  const texts = (...more: Column[]): string =>
    textsOf(fellings([day('paid_on', '付款日期', 0.3), ...more], '采伐'), 'zh');

  it('is asked where nothing says that it may never happen', () => {
    expect(texts()).toContain('尚未付款');
  });

  it('is not asked where some of it was cancelled', () => {
    expect(texts(day('cancelled_at', '取消时间', 0.9))).not.toContain('尚未付款');
  });

  it('is not asked of what is called by it', () => {
    const refunds = textsOf(fellings([day('refund_time', '退款时间', 0.3)], '退款'), 'zh');
    expect(refunds).not.toContain('尚未退款的退款');
  });
});

it('is late by a minute where it was planned to the minute', () => {
  const moment = (name: string, title: string) => ({
    ...column(name, 'timestamp', title, {
      range: [
        '2022-01-01 08:10:00',
        '2022-02-01 09:20:00',
        '2023-06-01 10:30:00',
        '2024-11-30 11:40:00',
        '2024-12-31 12:50:00',
      ],
    }),
    type_class: 'timestamp' as const,
  });
  const found = sqlOf(
    fellings(
      [
        moment('plan_departure', '计划发车时间'),
        moment('plan_arrival', '计划到达时间'),
        moment('departure', '实际发车时间'),
        moment('arrival', '实际到达时间'),
      ],
      '运输任务',
    ),
  ).filter((sql) => /arrival > |departure > |arrival::date > |departure::date > /.test(sql));
  for (const sql of found) {
    expect(sql).not.toMatch(/::date > /);
  }
});

describe('a table whose earlier rows lie elsewhere', () => {
  const of = (comment: string | null) =>
    asked(
      [
        {
          ...table('haul', '运输', 6_000, [
            id(),
            key('grove_id', 40),
            day('hauled_on', '运输日期'),
            number('amount', '金额'),
          ]),
          comment,
        },
        table('grove', '林地', 40, [id(), label(40, '名称')]),
      ],
      [relation('haul', 'grove_id', 'grove')],
    );
  const withoutPeriod = (questions: Question[]) =>
    sqlOf(questions).filter((sql) => / haul/.test(sql) && !/hauled_on/.test(sql));

  it('is asked about from a day to a day only', () => {
    expect(withoutPeriod(of('运输'))).not.toEqual([]);
    expect(withoutPeriod(of('运输（2026年4月前的已归档）'))).toEqual([]);
  });
});

it('rows that are called as one of their kinds are not counted together', () => {
  const found = sqlOf(fellings([sort('action', ['1', '2'], '1 login, 2 logout')], 'logins of users'));
  for (const sql of found.filter((one) => /COUNT\(\*\)/.test(one) && !/action/.test(one)))
    expect(sql).not.toMatch(/FROM felling/);
});

describe('the way to a group', () => {
  const hauls = (...more: Column[]): string =>
    sqlOf(
      asked(
        [
          table('haul', 'haul', 6_000, [id(), key('carter_id', 60), day('hauled_on'), number('amount')]),
          table('carter', 'carter', 60, [id(), label(60), key('valley_id', 12), ...more]),
          table('valley', 'valley', 12, [id(), label(12)]),
        ],
        [relation('haul', 'carter_id', 'carter'), relation('carter', 'valley_id', 'valley')],
      ),
    )
      .filter((sql) => / haul/.test(sql) && / valley/.test(sql))
      .join('\n');

  it('leads over somebody, and not over those of whom some are deleted', () => {
    expect(hauls()).not.toBe('');
    expect(hauls(mark('is_deleted'))).toBe('');
  });
});

it('a place that something is bound for is not the place as such', () => {
  const at = (name: string, title: string) => ({
    ...key(name, 40),
    title,
    comment: title,
    word_source: 'catalog' as const,
  });
  const found = asked(
    [
      table('haul', '运输任务', 6_000, [
        id(),
        at('start_yard_id', '起始堆场id'),
        at('end_yard_id', '目的堆场id'),
        day('hauled_on', '运输日期'),
      ]),
      table('yard', '堆场', 40, [id(), label(40, '名称')]),
    ],
    [relation('haul', 'start_yard_id', 'yard'), relation('haul', 'end_yard_id', 'yard')],
  ).filter((one) => /end_yard_id/.test(toSql(one, 'zh')));
  expect(found).not.toEqual([]);
  for (const one of found) expect(textsOf([one], 'zh')).toContain('目的堆场');
});

describe('things whose rows are made anew with each change', () => {
  const hauls = (...more: Column[]) =>
    sqlOf(
      asked(
        [
          table('haul', 'haul', 6_000, [id(), key('carter_id', 60), day('hauled_on'), number('amount')]),
          table('carter', 'carter', 60, [id(), label(60), mark('deleted'), ...more]),
        ],
        [relation('haul', 'carter_id', 'carter')],
      ),
    ).filter((sql) => / haul/.test(sql) && / carter/.test(sql));

  it('are no groups of what happened to the deleted ones as well', () => {
    expect(hauls()).not.toEqual([]);
    expect(hauls(key('id_reference', 50))).toEqual([]);
  });
});
