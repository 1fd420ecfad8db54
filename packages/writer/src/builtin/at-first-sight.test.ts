import type { Catalog, Column } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { parseCodeMeanings, tableNoun } from '@pairsmith/words';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { NEVER, city, day, id, name, said } from './__tests__/first-sight';
import { doubtOf } from './doubt';
import { valueConditions } from './draw-conditions';
import { overviews } from './facts/groupings';
import { readFacts } from './facts/read-facts';
import { say } from './question';
import { isOfRowsMeant } from './which-rows';

/* Which rows are not what they are called, or do not add up: what readers refused of databases that they and the writer saw for the first time (docs/audit.md). */

beforeAll(loadParser);

describe('bikes that are ridden', () => {
  const bikes = (condition: string[]): Catalog =>
    catalogOf(
      [
        table('bike', '', 120, [
          id(),
          column('purchase_date', 'date', '', {
            range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
          }),
          column('condition', 'text', '', {
            distinct: condition.length,
            values: condition.map((one) => [one, 1 / condition.length]),
            samples: condition,
          }),
          city(),
        ]),
        table('trip', '', 4_000, [id(), column('bike_id', 'integer', '', { distinct: 120 }), day()]),
      ],
      [relation('trip', 'bike_id', 'bike')],
    );

  it('are things since they were bought, and nobody asks for the bikes of March', () => {
    const catalog = bikes(['New', 'Good', 'Worn']);
    expect(readFacts(catalog).subjects[0]).toMatchObject({ isThing: true, kind: 'entity' });
    expect(said(catalog, 30)).not.toMatch(/bikes in (20\d\d|[A-Z][a-z]+ 20\d\d)/);
  });

  it('are none any more where their condition says so: it has to be said which are meant', () => {
    const [subject] = readFacts(bikes(['New', 'Good', 'Retired'])).subjects;
    expect(subject?.choice?.column.name).toBe('condition');
    expect(readFacts(bikes(['New', 'Good', 'Worn'])).subjects[0]?.choice).toBeNull();
  });
});

it('the turnout of a county in a year is no row that anybody counts, and who was enrolled in one is', () => {
  const yearly = (called: string, references: string[]) =>
    catalogOf(
      [
        table('county', '', 28, [id(), name(28)]),
        table('person', '', 300, [id(), name(300)]),
        {
          ...table(called, '', 600, [
            ...references.map((one) => column(`${one}_id`, 'integer', '', { distinct: 28 })),
            column('year', 'integer', '', { distinct: 6, range: ['2014', '2016', '2018', '2022', '2024'] }),
            column('amount', 'integer', '', { distinct: 90, range: ['1', '5', '20', '60', '90'] }),
          ]),
          primary_key: [...references.map((one) => `${one}_id`), 'year'],
        },
      ],
      references.map((one) => relation(called, `${one}_id`, one)),
    );
  const isCounted = (catalog: Catalog, table: string): boolean | undefined =>
    readFacts(catalog).subjects.find((one) => one.table.name === table)?.isCounted;
  expect(isCounted(yearly('turnout', ['county']), 'turnout')).toBe(false);
  expect(isCounted(yearly('enrollment', ['person', 'county']), 'enrollment')).toBe(true);
});

describe('what is kept once more for each of its owners', () => {
  const events = (rows: number, names: number, emails: number): Catalog =>
    catalogOf(
      [
        table('event', '', 40, [id(), name(40)]),
        {
          ...table('talk_type', '', rows, [
            id(),
            column('event_id', 'integer', '', { distinct: 40 }),
            column('name', 'text', '', { distinct: names, samples: ['Oral', 'Poster'] }),
          ]),
          uniques: [['event_id', 'name']],
        },
        table('participant', '', 900, [
          id(),
          column('event_id', 'integer', '', { distinct: 40 }),
          name(880),
          {
            ...column('email', 'text', '', { distinct: emails, samples: ['a@example.org'] }),
            masking: { kind: 'email', policy: 'mask', evidence: ['name'] },
          } as Column,
        ]),
      ],
      [relation('talk_type', 'event_id', 'event'), relation('participant', 'event_id', 'event')],
    );
  const inDoubt = (catalog: Catalog): Record<string, boolean> =>
    Object.fromEntries(
      readFacts(catalog).subjects.map(({ table: { name: one }, areRowsInDoubt }) => [one, areRowsInDoubt]),
    );

  it('sorts of the same names, people of the same address: how many there are nobody asks', () => {
    expect(inDoubt(events(120, 3, 500))).toEqual({ event: false, talk_type: true, participant: true });
  });

  it('but each has its own where the names and addresses differ', () => {
    expect(inDoubt(events(120, 110, 895))).toEqual({ event: false, talk_type: false, participant: false });
  });
});

test.each([
  ['会员卡交易流水表', '会员卡交易流水'],
  ['水表', '水表'],
])('%s lists %s', (title, noun) => expect(tableNoun(title)).toBe(noun));

test.each([
  ['1待租 2在租 5已出售（退租）', '已出售/退租'],
  ['1待租 2在租 5已出售/退租', '已出售/退租'],
  ['1待租 2在租 5已出售（含二手）', '已出售'],
])('the codes of %s: one means %s', (comment, label) => {
  expect(parseCodeMeanings(comment).find(({ code }) => code === '5')?.label).toBe(label);
});

describe('what set AA brought', () => {
  const dtyped = (users: string[]): Catalog =>
    catalogOf(
      [
        table('category', '', 30, [
          id(),
          name(30),
          column('dtype', 'text', '', {
            distinct: 2,
            values: [
              ['PartCategory', 0.5],
              ['AssetCategory', 0.5],
            ],
          }),
        ]),
        ...users.map((one) =>
          table(one, '', 500, [id(), name(500), column('category_id', 'integer', '', { distinct: 15 })]),
        ),
      ],
      users.map((one) => relation(one, 'category_id', 'category')),
    );

  it('a category is no category of parts where those of assets are in the same list', () => {
    const ofEvery =
      /categories (that have no|without|with their number)|for every category|each category have/;
    expect(said(dtyped(['part', 'asset']), 30)).not.toMatch(ofEvery);
    expect(readFacts(dtyped(['part'])).subjects[0]?.areRowsInDoubt).toBe(false);
  });

  it('meters are of no category that is that of what they measure', () => {
    const catalog = catalogOf(
      [
        table('category', '', 12, [id(), name(12)]),
        table('asset', '', 200, [id(), name(200), column('category_id', 'integer', '', { distinct: 12 })]),
        table('meter', '', 900, [id(), name(900), column('asset_id', 'integer', '', { distinct: 200 })]),
      ],
      [relation('asset', 'category_id', 'category'), relation('meter', 'asset_id', 'asset')],
    );
    expect(said(catalog, 30)).toMatch(/assets .*category/);
    expect(said(catalog, 30)).not.toMatch(/meters .*category/);
  });

  it('a Chinese title tells more than an English name: 是否列入必检 of goods marks no tests', () => {
    const goods = (title: string) =>
      catalogOf(
        [
          table('goods', '商品', 200, [
            id(),
            name(200),
            column('is_test', 'char(1)', `${title}（0否 1是）`, {
              distinct: 2,
              values: [
                ['0', 0.6],
                ['1', 0.4],
              ],
            }),
          ]),
        ],
        [],
      );
    expect(readFacts(goods('是否列入必检')).subjects[0]?.softDeleteFilter).toBeNull();
    expect(readFacts(goods('是否测试')).subjects[0]?.softDeleteFilter?.column.name).toBe('is_test');
  });

  it('how far sites are from the yard adds up to nothing', () => {
    const sites = catalogOf(
      [
        table('site', '项目', 90, [
          id(),
          name(90),
          column('distance_km', 'numeric(6,1)', '距堆场公里数', {
            distinct: 70,
            range: ['1', '5', '20', '60', '90'],
          }),
          city(),
        ]),
      ],
      [],
    );
    const [subject] = readFacts(sites).subjects;
    expect(subject?.measures.map(({ additive }) => additive)).toEqual([false]);
  });
});

it('what was closed in May was closed: it is said of no state besides', () => {
  const tickets = catalogOf(
    [
      table('desk', '', 12, [id(), name(12)]),
      table('ticket', '', 4_000, [
        id(),
        column('desk_id', 'integer', '', { distinct: 12 }),
        ...['reported_on', 'closed_on'].map((one) =>
          column(one, 'date', '', {
            range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
          }),
        ),
        column('status', 'text', '', {
          distinct: 3,
          values: [
            ['closed', 0.7],
            ['open', 0.2],
            ['merged', 0.1],
          ],
        }),
      ]),
    ],
    [relation('ticket', 'desk_id', 'desk')],
  );
  const sentences = said(tickets, 40);
  expect(sentences).toMatch(/tickets, regardless of status/);
  expect(sentences).toMatch(/tickets reported in .*regardless of status/);
  expect(sentences).not.toMatch(/closed (in|during|per) .*regardless of status/);
});

describe('what set AB brought', () => {
  const coded = (called: string, comment: string, codes: string[]): Column =>
    column(called, 'char(1)', comment, {
      distinct: codes.length,
      values: codes.map((one) => [one, 1 / codes.length]),
    });
  const amount = (title: string): Column =>
    column('amount', 'numeric(10,2)', title, { distinct: 900, range: ['1', '5', '200', '600', '900'] });
  const apartOf = (catalog: Catalog, name: string): string[] => {
    const subject = readFacts(catalog).subjects.find((one) => one.table.name === name);
    return [...(subject?.notYet ?? []), ...(subject?.measures[0]?.apart ?? [])].map((one) => one.column.name);
  };
  const stations = () => table('station', '油站', 40, [id(), name(40)]);

  it('slips of a 销售单 of which some are returns are no sales', () => {
    const sales = (kinds: string) =>
      catalogOf(
        [
          stations(),
          table('shop_sale', '便利店销售单', 4_000, [
            id(),
            column('station_id', 'integer', '油站ID', { distinct: 40 }),
            coded('sale_type', `单据类别（${kinds}）`, ['1', '2']),
            amount('金额'),
          ]),
        ],
        [relation('shop_sale', 'station_id', 'station')],
      );
    expect(apartOf(sales('1销售 2退货'), 'shop_sale')).toContain('sale_type');
    expect(apartOf(sales('1零售 2团购'), 'shop_sale')).toEqual(['sale_type']);
  });

  it('contracts of several kinds do not add up: one of them may contain another', () => {
    const contracts = (title: string) =>
      catalogOf(
        [
          stations(),
          table('contract', '合同', 400, [
            id(),
            column('station_id', 'integer', '油站ID', { distinct: 40 }),
            coded('kind', `${title}（1甲类 2乙类 3丙类）`, ['1', '2', '3']),
            amount('合同金额'),
          ]),
        ],
        [relation('contract', 'station_id', 'station')],
      );
    expect(apartOf(contracts('合同类型'), 'contract')).toContain('kind');
    expect(apartOf(contracts('颜色'), 'contract')).not.toContain('kind');
  });

  it('lines of an annulled payroll have a state of their own, and are none all the same', () => {
    const payrolls = catalogOf(
      [
        stations(),
        table('payroll', '工资单', 300, [
          id(),
          column('station_id', 'integer', '油站ID', { distinct: 40 }),
          coded('status', '状态（0草稿 1已发放 9已作废）', ['0', '1', '9']),
          day(),
        ]),
        table('payroll_detail', '工资单明细', 4_000, [
          id(),
          column('payroll_id', 'integer', '工资单ID', { distinct: 300 }),
          coded('pay_status', '发放状态（0未发放 1已发放 2发放失败）', ['0', '1', '2']),
          amount('实发金额'),
        ]),
      ],
      [relation('payroll_detail', 'payroll_id', 'payroll'), relation('payroll', 'station_id', 'station')],
    );
    expect(apartOf(payrolls, 'payroll_detail')).toContain('status');
  });
});

describe('what set AC brought', () => {
  const settled = (meanings: string): Catalog =>
    catalogOf(
      [
        table('clerk', '结算员', 12, [id(), name(12)]),
        table('settlement', '结算单', 4_000, [
          id(),
          column('clerk_id', 'integer', '结算员ID', { distinct: 12 }),
          column('status', 'smallint', `状态：${meanings}`, {
            distinct: 4,
            values: [
              ['0', 0.1],
              ['1', 0.3],
              ['2', 0.2],
              ['3', 0.4],
            ],
          }),
          day(),
        ]),
      ],
      [relation('settlement', 'clerk_id', 'clerk')],
    );
  /** The states of which a part of each clerk's settlements may be asked. */
  const parts = (catalog: Catalog): string[] => {
    const facts = readFacts(catalog);
    const of = facts.subjects.find((one) => one.table.name === 'settlement')!;
    const [by] = overviews(of, facts).filter(({ kind }) => kind === 'entity');
    return valueConditions(of, facts)
      .filter(({ ref }) => ref.field.column.name === 'status')
      .filter((having) => isOfRowsMeant({ intent: 'portion', tree: { of, by: by!, having } }))
      .map(({ value }) => value.words.zh);
  };

  it('what has come further was reconciled as well: no part of the rows is asked by a step on the way', () => {
    const asked = parts(settled('0待确认 1已对账 2部分回款 3已结清'));
    expect(asked).toContain('已结清');
    expect(asked).not.toContain('已对账');
  });

  it('what was cancelled instead went no further', () => {
    expect(parts(settled('0待确认 1已对账 2已取消 3已作废'))).toContain('已对账');
  });

  it('what was done is added up by its own day, and not by that of a check', () => {
    const matings = (date: string, title: string): string =>
      drawn(
        catalogOf(
          [
            table('farm', '猪场', 12, [id(), name(12)]),
            table('mating', '配种', 4_000, [
              id(),
              column('farm_id', 'integer', '猪场ID', { distinct: 12 }),
              { ...day(), name: date, title, comment: title },
              column('times', 'integer', '输精次数', { distinct: 5, range: ['1', '1', '2', '3', '4'] }),
            ]),
          ],
          [relation('mating', 'farm_id', 'farm')],
        ),
        20,
      )
        .flatMap((one) =>
          say(one, 'zh')
            .map(({ text }) => text)
            .filter((text) => doubtOf({ ...one, text, language: 'zh' }) < NEVER),
        )
        .filter((one) => /输精次数/.test(one) && /月/.test(one))
        .join('\n');
    expect(matings('mated_on', '配种日期')).not.toBe('');
    expect(matings('check_date', '妊检日期')).toBe('');
  });
});

describe('what set AD brought', () => {
  const ending = (called: string) => ({
    ...day(),
    name: called,
    statistics: { ...day().statistics!, null_share: 0.6 },
  });

  it('boats with days on which they were sold and are insured until are things', () => {
    const boats = catalogOf(
      [
        table('boat', '', 300, [id(), city(), ending('insurance_expires'), ending('sold_on')]),
        table('work_order', '', 4_000, [id(), column('boat_id', 'integer', '', { distinct: 280 }), day()]),
      ],
      [relation('work_order', 'boat_id', 'boat')],
    );
    const [boat] = readFacts(boats).subjects;
    expect(boat).toMatchObject({ kind: 'entity', isThing: true });
    expect(boat?.choice?.column.name).toBe('sold_on');
    expect(said(boats, 20)).toMatch(/boats.*, including sold boats/);
  });

  it('enrollments that have ended are said to be among them', () => {
    const enrollments = (called: string) =>
      catalogOf(
        [
          table('room', '', 30, [id(), name(30)]),
          table(called, '', 4_000, [
            id(),
            column('room_id', 'integer', '', { distinct: 30 }),
            { ...day(), name: 'from_date' },
            ending('until_date'),
          ]),
        ],
        [relation(called, 'room_id', 'room')],
      );
    expect(said(enrollments('enrollment'), 20)).toMatch(/enrollments.*, including ended enrollments/);
    expect(readFacts(enrollments('inspection')).subjects.at(-1)?.choice).toBeNull();
  });

  it('what was revoked is left out', () => {
    const [subject] = readFacts(
      catalogOf(
        [
          table('treatment', '划扣', 4_000, [
            id(),
            column('is_revoked', 'boolean', '是否撤销划扣', {
              distinct: 2,
              values: [
                ['f', 0.98],
                ['t', 0.02],
              ],
            }),
            day(),
          ]),
        ],
        [],
      ),
    ).subjects;
    expect(subject?.softDeleteFilter?.column.name).toBe('is_revoked');
  });
});

describe('what set AE brought', () => {
  it('days of leave are no shifts', () => {
    const shifts = (kinds: string[], usual = 1 / kinds.length): string[] => {
      const [subject] = readFacts(
        catalogOf(
          [
            table('shift', '', 4_000, [
              id(),
              column('shift_type', 'text', '', {
                distinct: kinds.length,
                values: kinds.map((one, at) => [one, at === 0 ? usual : (1 - usual) / (kinds.length - 1)]),
                samples: kinds,
              }),
              day(),
            ]),
          ],
          [],
        ),
      ).subjects;
      return (subject?.notYet ?? []).map((one) => one.column.name);
    };
    expect(shifts(['work', 'training', 'vacation'])).toContain('shift_type');
    expect(shifts(['work', 'training', 'vacation'], 0.92)).toContain('shift_type');
    expect(shifts(['early', 'late', 'night'])).toEqual([]);
  });

  it('who recommended somebody is not where they are looked after', () => {
    const people = (title: string) =>
      catalogOf(
        [
          table('org', '执行机构', 40, [id(), name(40)]),
          table('beneficiary', '受助人', 900, [
            id(),
            name(880),
            column('org_id', 'integer', title, { distinct: 40 }),
          ]),
        ],
        [relation('beneficiary', 'org_id', 'org')],
      );
    const plain = (title: string): boolean[] =>
      readFacts(people(title)).subjects.flatMap(({ parents }) => parents.map(({ isPlain }) => isPlain));
    expect(plain('推荐机构')).not.toContain(true);
    expect(plain('执行机构')).toEqual([true]);
  });
});
