import { withoutCodeTail } from './asked-name';
import { isExplanation } from './explanation';
import { nameColumn } from './name-column';
import { areOfSomebody, nameTable } from './name-table';

const rowsOf = (title: string, about = {}) =>
  nameTable({ name: 't', title }, { label: null, isPeople: false, ...about }).zh;

test.each([
  ['人员异动', '人员异动', '次'],
  ['招聘需求表', '招聘需求', '个'],
  ['巡查任务', '巡查任务', '项'],
  ['考评结果', '考评结果', '份'],
  ['装卸', '装卸记录', '条'],
  ['缆车检修', '缆车检修', '次'],
  ['牧户', '牧户', '户'],
  ['登山路线', '登山路线', '条'],
  ['索道门票', '索道门票', '张'],
])('rows of %s are %s, counted by %s', (title, rows, unit) => {
  expect(rowsOf(title, { isEntity: false })).toMatchObject({ rows, unit });
});

test('an amount is no person, whoever has it, and its rows are records', () => {
  expect(rowsOf('工资表', { isPeople: true })).toMatchObject({
    rows: '工资记录',
    unit: '条',
    isThing: false,
  });
  expect(['工资表', '会员余额', '收货地址表', '会员表'].map((title) => areOfSomebody({ title }))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('kinds of goods are counted by 种, their lines in something by 条', () => {
  expect(rowsOf('商品', { isEntity: true }).unit).toBe('种');
  expect(rowsOf('租赁商品', { isEntity: false })).toMatchObject({ rows: '租赁商品', unit: '条' });
});

test.each([
  ['市', '城市'],
  ['省', '省份'],
  ['所在城市', '城市'],
  ['税率%', '税率'],
  ['离场体重kg', '离场体重'],
])('the column %s is called %s', (title, said) => {
  expect(nameColumn({ name: 'c', title }).zh).toBe(said);
});

test.each([
  ['该车辆优惠后的租金', true],
  ['还车时的里程', true],
  ['发薪时部门', true],
  ['当时状态', true],
  ['发薪时间', false],
  ['目的国', false],
  ['优惠后金额', false],
])('%s tells a story: %s', (name, isStory) => {
  expect(isExplanation(name)).toBe(isStory);
});

test('of two names that a slash parts the last is said, where it is whole', () => {
  const said = (title: string) => nameColumn({ name: 'c', title }).zh;
  expect(['开航/启程时间', '省/市', '收缆/解缆'].map(said)).toEqual(['启程时间', '省/市', '收缆/解缆']);
});

test('a code that is shown by its meaning is called without its code', () => {
  expect(['职级代码', '船型编码', '编码', '船型'].map(withoutCodeTail)).toEqual([
    '职级',
    '船型',
    '编码',
    '船型',
  ]);
});
