import type { Catalog, Column } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import {
  allQuestions,
  catalogOf,
  column,
  relation,
  sentencesOf,
  table,
} from '../../../../tests/quality/rules/questions';
import { city, day, id, name, number, said } from './__tests__/first-sight';
import { readFacts } from './facts/read-facts';

/* Sentences that a strict reader called odd: each is right, and nobody talks like that. */

beforeAll(loadParser);

const RANGE: [string, string, string, string, string] = [
  '2022-01-01',
  '2022-02-01',
  '2023-06-01',
  '2024-11-30',
  '2024-12-31',
];
const dayOf = (called: string, title: string, nullShare = 0): Column =>
  column(called, 'date', title, { range: RANGE, nullShare });
const flag = (called: string, title: string): Column =>
  column(called, 'boolean', title, {
    distinct: 2,
    values: [
      ['true', 0.7],
      ['false', 0.3],
    ],
  });
const sort = (called: string, title: string, values: readonly string[]): Column =>
  column(called, 'text', title, {
    distinct: values.length,
    values: values.map((one) => [one, 1 / values.length]),
    samples: [...values],
  });
const titled = (rows: number) =>
  column('mc', 'text', '名称', { distinct: rows, samples: ['北岸一号', '南岸二号'] });
const zhOf = (catalog: Catalog, draws = 30): string =>
  allQuestions(catalog, draws).flatMap(sentencesOf).join('\n');

describe('what rows are by a flag', () => {
  const washes = (title: string): string =>
    zhOf(
      catalogOf([
        table('wash', '送洗单', 2_000, [
          id(),
          day(),
          flag('is_urgent', title),
          sort('lx', '衣物类型', ['大衣', '毛毯', '窗帘']),
        ]),
      ]),
    );

  it('is said by the Chinese title, not by the word for the English name', () => {
    expect(washes('是否加急')).toMatch(/加急送洗单/);
    expect(washes('是否加急')).not.toMatch(/紧急/);
    expect(washes('是否紧急')).toMatch(/紧急送洗单/);
  });

  it('need not be private where it is not public', () => {
    const albums = said(
      catalogOf([table('album', '', 900, [id(), day(), city(), flag('is_public', '')])]),
      30,
    );
    expect(albums).toMatch(/public albums/);
    expect(albums).not.toMatch(/private/);
  });
});

describe('a Chinese day that a verb names', () => {
  const rows = (title: string, ...days: Column[]): string =>
    zhOf(
      catalogOf([table('r', title, 3_000, [id(), ...days, sort('lx', '类型', ['甲类', '乙类', '丙类'])])]),
    );

  it('is said by the verb', () => {
    const orders = rows('洗衣订单', dayOf('a', '收衣日期'), dayOf('b', '取衣日期', 0.1));
    expect(orders).toMatch(/年(\d+月)?取衣的/);
    expect(orders).not.toMatch(/取衣日期在|按取衣日期统计，?\d*年?每月的洗衣订单数量/);
  });

  it('is said by all of it where somebody does it, or something is confirmed', () => {
    const bills = rows('月结账单', dayOf('a', '出账日期'), dayOf('b', '对账确认时间', 0.1));
    expect(bills).toMatch(/对账确认的月结账单/);
    expect(bills).not.toMatch(/对账确认时间在/);
    expect(rows('报销单', dayOf('a', '提交日期'), dayOf('b', '财务审核时间', 0.1))).toMatch(
      /年(\d+月)?财务审核的报销单/,
    );
  });

  it('is said without what the rows are called', () => {
    const members = zhOf(
      catalogOf([
        table('hy', '会员', 3_000, [
          id(),
          titled(2_900),
          dayOf('a', '会员入会日期'),
          sort('jb', '会员级别', ['金卡', '银卡', '白卡']),
        ]),
      ]),
    );
    expect(members).toMatch(/入会的会员/);
    expect(members).not.toMatch(/会员入会的会员|入会日期在/);
  });
});

describe('that all are meant', () => {
  /** Sites with guests, some of either over. */
  const sites = (over: Column[], guestsOver: Column[] = []): Catalog =>
    catalogOf(
      [
        table('wd', '网点', 30, [id(), titled(30), ...over]),
        table('kh', '访客', 4_000, [
          id(),
          titled(3_900),
          column('wd_id', 'integer', '网点', { distinct: 29 }),
          number('nl'),
          ...guestsOver,
        ]),
      ],
      [relation('kh', 'wd_id', 'wd')],
    );

  it('names the things that are listed where others are counted', () => {
    const sentences = zhOf(sites([flag('is_active', '是否启用')]));
    expect(sentences).toMatch(/访客.*（含未启用的网点）/);
    expect(sentences).not.toMatch(/访客.*（含未启用的）/);
    expect(sentences).not.toMatch(/访客.*网点.*（含未启用的）/);
  });

  it('names what is counted where other things are named behind it', () => {
    const sentences = zhOf(sites([], [flag('is_active', '是否启用')]));
    expect(sentences).toMatch(/访客.*网点（含未启用的访客）/);
    expect(sentences).not.toMatch(/网点（含未启用的）/);
    expect(sentences).toMatch(/网点的?访客数量.*（含未启用的）/);
  });

  it('is said by the verb of the day until which they last', () => {
    const sentences = zhOf(sites([dayOf('on_show_to', '下架日期', 0.6)]));
    expect(sentences).toMatch(/含已下架的/);
    expect(sentences).not.toMatch(/含已结束的/);
  });
});

describe('staff who are kept as users', () => {
  const users = (title: string, ...more: Column[]) =>
    table('sys_user', title, 300, [id(), titled(290), sort('cs', '城市', ['大理', '丽江', '西昌']), ...more]);
  const nounOf = (...tables: ReturnType<typeof users>[]) =>
    readFacts(catalogOf(tables)).subjects.find(({ table: { name: called } }) => called === 'sys_user')?.words
      .zh.rows;

  it.each([
    ['by the day on which they were hired', dayOf('hire_day', '入职日期')],
    ['by a state', sort('zt', '用户状态', ['在职', '离职'])],
    [
      'by a state that a comment explains',
      column('zt', 'integer', '状态（1=在职，2=离职）', { distinct: 2 }),
    ],
  ])('are called staff, %s', (_, told) => {
    expect(nounOf(users('系统用户', told))).toBe('员工');
    expect(nounOf(users('系统用户'))).toBe('系统用户');
    expect(nounOf(users('用户', sort('zy', '职业状态', ['在职', '离职', '学生'])))).toBe('用户');
  });

  it('are not where another table has the staff', () => {
    const staff = table('yg', '员工', 80, [id(), titled(80)]);
    expect(nounOf(users('操作员', dayOf('hire_day', '入职日期')), staff)).toBe('操作员');
  });
});

it('people started on a day that is over, and things do so', () => {
  const started = (called: string): string =>
    said(
      catalogOf([
        table(called, '', 900, [
          id(),
          name(880),
          city(),
          column('start_day', 'date', 'start day', { range: RANGE }),
        ]),
      ]),
      30,
    );
  expect(started('staff_member')).toMatch(/staff members .*who started in/);
  expect(started('staff_member')).not.toMatch(/starting/);
});

it('rows of two kinds are called by both', () => {
  const counted = zhOf(
    catalogOf([
      table('crk', '入库/出库单', 2_000, [id(), dayOf('rq', '日期'), sort('lx', '类型', ['甲类', '乙类'])]),
    ]),
  );
  expect(counted).toMatch(/入库出库单/);
  expect(counted).not.toMatch(/(?<!入库)出库单/);
});
