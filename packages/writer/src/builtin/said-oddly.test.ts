import type { Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { makeCandidate, readProposal } from './candidates';
import { emptyCoverage } from './coverage';
import { readFacts } from './facts/read-facts';
import { createCellReader } from './plan-cells';

beforeAll(loadParser);

/** What is asked of a pond's boats, and of what else is there. */
function asked(language: 'zh' | 'en', tables: Table[], references: Parameters<typeof relation>[] = []) {
  const catalog = catalogOf(
    tables,
    references.map((one) => relation(...one)),
  );
  const all = readFacts(catalog);
  const cells = createCellReader(catalog, emptyCoverage());
  return drawn(catalog, 16)
    .map((one) => makeCandidate(readProposal(one, language), { language, facts: all, cells }))
    .flatMap((one) => (typeof one === 'string' ? [] : one.text))
    .join('\n');
}

const id = column('id', 'integer', '');
const day = (name: string, title = '') =>
  column(name, 'date', title, {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
const number = (name: string, title = '') =>
  column(name, 'numeric(10,2)', title, { range: ['1', '2', '40', '180', '200'] });
const sort = (name: string, title = '', values = ['oak', 'ash', 'elm', 'fir']) =>
  column(name, 'text', title, {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: values,
  });
const name = (rows: number, title = '') =>
  column('name', 'text', title, { distinct: rows, samples: ['North', 'South'] });
const reference = (to: string) => column(`${to}_id`, 'integer', '', { distinct: 40 });

const repairs = (...more: Column[]) =>
  table('repair', '', 6_000, [id, reference('boat'), day('repaired_on'), ...more]);
const boats = table('boat', '', 40, [id, name(40), sort('boat_type')]);
const ofBoats = [['repair', 'boat_id', 'boat']] as Parameters<typeof relation>[];

test('numbers are asked for by names that people say, and others of the same rows are not', () => {
  const questions = asked(
    'en',
    [repairs(number('parts_cost'), number('cost_per_plank'), number('caulking_manual')), boats],
    ofBoats,
  );
  expect(questions).toMatch(/parts cost/);
  expect(questions).not.toMatch(/per plank|caulking/);
});

test('what a time is counted in stands behind the figure, or is left', () => {
  const questions = asked('en', [repairs(number('repair_duration_minutes')), boats], ofBoats);
  expect(questions).toMatch(/total (?:repair )?duration (?:of|for)/);
  expect(questions).not.toMatch(/in minutes (?:of|for)/);
});

test('in a comment that is a piece of a sentence nobody finds a name', () => {
  const kilns = (title: string) =>
    table('yb', '窑炉', 600, [
      id,
      name(600, '窑炉名称'),
      sort('zt', title, ['青釉', '白釉', '黑釉', '红釉']),
    ]);
  expect(asked('zh', [kilns('釉色分类')])).toMatch(/釉色分类/);
  expect(asked('zh', [kilns('釉料属性组合字符串 格式是p1:v1;p2:v2')])).not.toMatch(/字符串|格式/);
});

test('a figure is that of the rows that the sentence names, without their noun once more', () => {
  const members = table('hy', '社员', 600, [
    id,
    name(600, '社员姓名'),
    number('jf', '社员积分'),
    sort('lx', '社员类型', ['甲类', '乙类', '丙类', '丁类']),
  ]);
  const questions = asked('zh', [members]);
  expect(questions).toMatch(/(?<!社员)积分(?:超过|在)[^\n]*社员/);
  expect(questions).not.toMatch(/社员积分(?:超过|在)[^\n]*社员/);
});

test('what begins and ends within a day happened on it; what lasts has a beginning of its own', () => {
  const term = (end: [string, string]) =>
    table('lesson', '', 6_000, [
      id,
      reference('boat'),
      day('starts_on'),
      column('ends_on', 'date', '', { range: ['2022-01-01', end[0], '2023-06-01', end[1], '2025-12-31'] }),
      sort('lesson_type'),
    ]);
  const within = asked('en', [term(['2022-02-01', '2024-11-30']), boats], [['lesson', 'boat_id', 'boat']]);
  expect(within).toMatch(/lessons in /);
  expect(within).not.toMatch(/lessons (?:starting|ending)/);
  const lasting = asked('en', [term(['2022-05-01', '2025-02-28']), boats], [['lesson', 'boat_id', 'boat']]);
  expect(lasting).toMatch(/lessons starting in /);
});

test('a number with a fraction is none of how many there are', () => {
  const questions = asked('en', [repairs(number('total_planks')), boats], ofBoats);
  expect(questions).not.toMatch(/number of planks/);
});

test('nobody asks for one half of the names, for child rows, or for what a sentence says already', () => {
  const owners = table('owner', '', 600, [
    id,
    column('last_name', 'text', 'last name', { distinct: 590, samples: ['North', 'South'] }),
    column('owner_id', 'integer', '', { distinct: 40 }),
    sort('status', 'status', ['active', 'retired', 'invalid', 'lapsed']),
  ]);
  expect(asked('en', [owners])).not.toMatch(/last names\b|child owners/);
});

test('nobody sorts by two marks at once, or by the sex of whom one speaks to there', () => {
  const goods = (...sorts: Column[]) =>
    asked('zh', [
      table('goods', '耗材目录', 600, [id, column('mc', 'text', '名称', { distinct: 600 }), ...sorts]),
    ]);
  const mark = (name: string, title: string) => sort(name, title, ['是', '否']);
  const found = goods(
    mark('gz', '是否高值'),
    mark('jk', '是否进口'),
    sort('lxrxb', '联系人性别', ['男', '女']),
  );
  expect(found).toMatch(/高值/);
  expect(found).not.toMatch(/是否高值.是否进口|是否进口.是否高值|联系人性别/);
  // What a catalogue lists is counted, and not the catalogue.
  expect(found).toMatch(/耗材数量|耗材/);
  expect(found).not.toMatch(/耗材目录/);
});

test('a kind that says the noun already is not said before it', () => {
  const kinds = (name: string) =>
    asked('en', [table(name, '', 600, [id, sort('kind', '', ['boat_family', 'boat_club', 'boat_yard'])])]);
  expect(kinds('owner')).toMatch(/boat family owners/);
  expect(kinds('boat')).not.toMatch(/boat family boats/);
});

test('what was paid on a day is not said to be paid besides', () => {
  const orders = table('orders', '订单', 6_000, [
    id,
    day('zfrq', '支付日期'),
    sort('zt', '订单状态', ['已付款', '待付款', '已发货', '已取消']),
  ]);
  const found = asked('zh', [orders]);
  expect(found).toMatch(/支付且已发货的订单/);
  expect(found).toMatch(/已付款的?订单/);
  expect(found).not.toMatch(/支付且已付款/);
});

test('what is called by a verb is not said to have been done besides', () => {
  const uses = (title: string) =>
    asked('zh', [
      table('hx', title, 6_000, [id, day('hxrq', '核销日期'), day('jzrq', '记账日期'), sort('qd', '渠道')]),
    ]);
  expect(uses('优惠券使用记录')).toMatch(/核销的优惠券/);
  expect(uses('优惠券核销记录')).not.toMatch(/核销的优惠券核销/);
});
