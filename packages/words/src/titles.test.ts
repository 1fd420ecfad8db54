import { codeMeanings, oneLine, parseCodeMeanings, titleOf } from './titles';

const spelled = (comment: string) =>
  parseCodeMeanings(comment)
    .map(({ code, label }) => `${code}=${label}`)
    .join(' ');

it.each([
  ['状态（0正常 1停用）', '0=正常 1=停用'],
  ['状态(0正常,1停用)', '0=正常 1=停用'],
  ['状态0:正常,1:停用', '0=正常 1=停用'],
  ['状态：0-正常；1-停用；2-已删除', '0=正常 1=停用 2=已删除'],
  // 人 counts people behind a number; behind a sign it begins a word.
  ['方式：0-人工，1-半自动，2-全自动', '0=人工 1=半自动 2=全自动'],
  ['方式（0人工 1半自动 2全自动）', '0=人工 1=半自动 2=全自动'],
  ['结算（1月结 2日结 3分期）', '1=月结 2=日结 3=分期'],
  ['状态 1-启用 2-禁用', '1=启用 2=禁用'],
  ['状态：1=启用，2=禁用', '1=启用 2=禁用'],
  ['付款渠道【1、微信 2、支付宝 3、现金】', '1=微信 2=支付宝 3=现金'],
  ['类型 1.内部 2.外部', '1=内部 2=外部'],
  ['是否有效（Y/N）', 'Y=是 N=否'],
  ['是否有效 Y:是 N:否', 'Y=是 N=否'],
  ['is active (Y/N)', 'Y=yes N=no'],
  ['性别（M男 F女）', 'M=男 F=女'],
  ['性别 M男F女', 'M=男 F=女'],
  ['渠道：A1微信、A2支付宝、B1京东', 'A1=微信 A2=支付宝 B1=京东'],
  ['发货方式（０快递，１自提）', '0=快递 1=自提'],
  ['类型（DC直流 AC交流）', 'DC=直流 AC=交流'],
  ['周期：M按月，Q按季，Y按年', 'M=按月 Q=按季 Y=按年'],
  ['性别 M=男 F=女', 'M=男 F=女'],
  ['是否删除（是1 否0）', '1=是 0=否'],
  ['删除标志（0代表存在 2代表删除）', '0=存在 2=删除'],
  ['status (0 = active, 1 = closed)', '0=active 1=closed'],
  ['status: 0: new order, 1: paid, 2: shipped', '0=new order 1=paid 2=shipped'],
  ['A: approved / R: rejected', 'A=approved R=rejected'],
  ['等级 10:金牌 20:银牌', '10=金牌 20=银牌'],
  ['-1:失败 0:未知 1:成功', '-1=失败 0=未知 1=成功'],
  ['支付状态：0->未付款；1->已付款；2->已退款', '0=未付款 1=已付款 2=已退款'],
  ['[0:禁用,1:启用]', '0=禁用 1=启用'],
  ['状态\n * 0 - 草稿\n * 1 - 已发布', '0=草稿 1=已发布'],
  ['类型 A-普通,B-加急', 'A=普通 B=加急'],
  ['状态，0 代表禁用，1 表示启用', '0=禁用 1=启用'],
  ['{"0":"正常","1":"停用"}', '0=正常 1=停用'],
  ['状态 0 未付款 1 已付款', '0=未付款 1=已付款'],
  ['状态【0】正常【1】停用', '0=正常 1=停用'],
  ['正常(0) 停用(1)', '0=正常 1=停用'],
  ['启用:1 禁用:0', '1=启用 0=禁用'],
  ['Account state. 1 means active, 2 means locked', '1=active 2=locked'],
  ['0 is open, 1 is closed', '0=open 1=closed'],
  ['0 for adults and 1 for children', '0=adults 1=children'],
  ['1 (active), 2 (locked)', '1=active 2=locked'],
  ['type 0 normal, 1 vip', '0=normal 1=vip'],
  ['active=1, inactive=0', '1=active 0=inactive'],
  ["status: 'O' = open, 'C' = closed", 'O=open C=closed'],
  ['Payment status: P - Paid, U - Unpaid', 'P=Paid U=Unpaid'],
])('finds the meanings in %s', (comment, meanings) => {
  expect(spelled(comment)).toBe(meanings);
});

it.each([
  '营业收入（元）',
  '开业时间，格式 2023-04-01',
  '最近30天销量',
  '高度（1.5米以上）',
  '2023年1月数据，2024年停用',
  '订单金额',
  '每日8:00至20:00营业',
  'Total amount, excluding tax',
  '最近7天和30天的平均值',
  'IP地址、MAC地址',
  'IP地址和MAC编码',
  '由APP下单或PC下单',
  '长度:20,宽度:30',
  '评分 0-100 分',
  '0-18岁以下 1-18到60',
  'bit 0 = read, bit 1 = write',
  '比例 1:100，时间 09:00-18:00',
  'Values: new, paid, shipped',
])('finds none in %s', (comment) => {
  expect(spelled(comment)).toBe('');
});

it('takes a person’s meanings before those of the comment', () => {
  const meanings = [{ code: 'a', label: '甲' }];
  expect(codeMeanings({ description: '状态（0正常 1停用）', meanings })).toBe(meanings);
  expect(codeMeanings({ description: '状态（0正常 1停用）' })).toHaveLength(2);
});

it('a person’s meanings come first, then the comment’s, then those found elsewhere', () => {
  const meanings = [{ code: 'a', label: '甲' }];
  const meanings_from = { source: 'dictionary' };
  expect(codeMeanings({ description: '状态（0正常 1停用）', meanings, meanings_from })).toHaveLength(2);
  expect(codeMeanings({ description: '状态', meanings, meanings_from })).toBe(meanings);
});

it('the values of a flag are yes and no, of whatever type it is', () => {
  const flag = (name: string, title: string, values: string[], type_class = 'text') =>
    codeMeanings({
      ...{ name, title, description: title, type_class },
      statistics: { distinct: values.length, common_values: values.map((value) => ({ value })) },
    }).map(({ code, label }) => `${code}=${label}`);
  expect(flag('c1', '是否启用', ['0', '1'], 'integer')).toEqual(['1=是', '0=否']);
  expect(flag('is_member', '', ['N', 'Y'])).toEqual(['Y=yes', 'N=no']);
  expect(flag('paid_flag', 'paid flag', ['0', '1'], 'integer')).toEqual(['1=yes', '0=no']);
  expect(flag('is_member', '', ['1', '2'], 'integer')).toEqual([]);
  expect(flag('status', '状态', ['0', '1'], 'integer')).toEqual([]);
  expect(flag('is_member', '', ['true', 'false'], 'boolean')).toEqual([]);
});

it.each([
  ['状态（0正常 1停用）', '状态'],
  ['状态:0正常,1停用', '状态'],
  ['状态0:正常,1:停用', '状态'],
  ['公司信息表，记录公司的情况', '公司信息表'],
  ['营业额 - 含税', '营业额'],
  ['Order amount (gross)', 'Order amount'],
  ['Order amount. Includes tax.', 'Order amount'],
  ['e-mail', 'e-mail'],
  ['COVID-19检测', 'COVID-19检测'],
  ['（备用）', ''],
  ['（元）', ''],
  ['：1待付2已付', ''],
  ['【重要】客户名称', '客户名称'],
  ['性别 M男F女', '性别'],
  ['是否删除 0否1是', '是否删除'],
  ['状态0正常1停用', '状态'],
  ['类型 1=A-B 2=C/D', '类型'],
  ['3年计划', '3年计划'],
  ['The day on which the last of the parcels that belong to this order left the house', ''],
  ['C++版本', 'C++版本'],
  ['2023年销量', '2023年销量'],
  ['状态０正常１停用', '状态'],
  ['Account state. 1 means active, 2 means locked', 'Account state'],
  ['type 0 normal, 1 vip', 'type'],
  ['Payment status: P - Paid, U - Unpaid', 'Payment status'],
  ['1 means active, 2 means locked', ''],
  ['状态 #0 新建 #1 完成', '状态'],
  ['', ''],
])('what people call %s is %s', (comment, title) => {
  expect(titleOf(comment)).toBe(title);
});

it('brings any text on one line', () => {
  expect(oneLine(' a\r\n b\u2028c\u0000\td ')).toBe('a b c d');
});

it.each([
  ['羊只性别 M/F', '羊只性别'],
  ['流向 INTO流入 OUTOF流出', '流向'],
  ['通道 A', '通道 A'],
  ['LTD = let to drain', ''],
])('of %s the name is %s: cells and the meaning of a code are none', (comment, title) => {
  expect(titleOf(comment)).toBe(title);
});

it('what may stand for the first sign of a word ends no title', () => {
  expect(titleOf('船（车）检届满日期')).toBe('船检届满日期');
  expect(titleOf('状态（新）')).toBe('状态');
});

test.each([
  ['inprogress, overdue, finished, abandoned', ''],
  ['master, mate (deck), external (by contract)', ''],
  ['draft 草稿，paid 已付款', ''],
  ['subtotal - discount_total + tax_total', ''],
  ['rapid 速测，lab 送检', ''],
  ['Length, in metres', 'Length'],
  ['POS 终端，在船上', 'POS 终端'],
])('cells that a comment lists are no name: %s', (comment, title) => {
  expect(titleOf(comment)).toBe(title);
});

test.each([
  ['O open, C checked in, R refunded', 'O:open C:checked in R:refunded'],
  ['draft 草稿，ordered 已下单，received 已到货', 'draft:草稿 ordered:已下单 received:已到货'],
  ['款项类型：deposit 定金（含预付），addon 后期款', 'deposit:定金 addon:后期款'],
  ['n: new, c: cancelled. One that keeps a fee stays paid', 'n:new c:cancelled'],
  // A sentence before a colon and an example are no codes.
  ['Who asked for it: buyer, clerk (staff), external (provider, e.g. chargeback)', ''],
])('the codes of %s', (comment, codes) => {
  expect(
    parseCodeMeanings(comment)
      .map(({ code, label }) => `${code}:${label}`)
      .join(' '),
  ).toBe(codes);
});

test('a formula behind a name is no part of it', () => {
  expect(titleOf('实付 = 货款 - 扣款')).toBe('实付');
});

it('what stands between all codes and their meanings is no part of these', () => {
  expect(parseCodeMeanings('处理状态:1为待审核,2为同意,3为不同意').map(({ label }) => label)).toEqual([
    '待审核',
    '同意',
    '不同意',
  ]);
  expect(parseCodeMeanings('1是 0否').map(({ label }) => label)).toEqual(['是', '否']);
});

it('到付 is a meaning, and 1到3 none; what stands for a meaning is not part of it', () => {
  const meant = (comment: string) => parseCodeMeanings(comment).map(({ code, label }) => `${code}${label}`);
  expect(meant('结算 1寄付 2到付 3月结')).toEqual(['1寄付', '2到付', '3月结']);
  expect(meant('等级，1到3，越大越好')).toEqual([]);
  expect(meant('默认是1，表示正常, -1表示删除, 0下架')).toEqual(['-1删除', '0下架']);
});
