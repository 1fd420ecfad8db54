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
  ['删除标志（0代表存在 2代表删除）', '0=代表存在 2=代表删除'],
  ['status (0 = active, 1 = closed)', '0=active 1=closed'],
  ['status: 0: new order, 1: paid, 2: shipped', '0=new order 1=paid 2=shipped'],
  ['A: approved / R: rejected', 'A=approved R=rejected'],
  ['等级 10:金牌 20:银牌', '10=金牌 20=银牌'],
  ['-1:失败 0:未知 1:成功', '-1=失败 0=未知 1=成功'],
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
])('finds none in %s', (comment) => {
  expect(spelled(comment)).toBe('');
});

it('takes a person’s meanings before those of the comment', () => {
  const meanings = [{ code: 'a', label: '甲' }];
  expect(codeMeanings({ description: '状态（0正常 1停用）', meanings })).toBe(meanings);
  expect(codeMeanings({ description: '状态（0正常 1停用）' })).toHaveLength(2);
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
  ['', ''],
])('what people call %s is %s', (comment, title) => {
  expect(titleOf(comment)).toBe(title);
});

it('brings any text on one line', () => {
  expect(oneLine(' a\r\n b\u2028c\u0000\td ')).toBe('a b c d');
});
