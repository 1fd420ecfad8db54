import { tableNoun } from './table-noun';

test.each([
  ['公司信息表', '公司'],
  ['客户基础信息表', '客户'],
  ['订单明细表', '订单明细'],
  ['门店每日营收', '门店营收'],
  ['平均每天收入', '平均收入'],
  ['基本信息', '基本信息'],
  ['数据', '数据'],
  ['表', '表'],
  ['挂失/补卡申请表', '补卡申请'],
  ['商品货品表', '货品'],
])('the rows of %s are %s', (title, noun) => {
  expect(tableNoun(title)).toBe(noun);
});
