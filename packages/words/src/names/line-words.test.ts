import { isDueDate } from './due-dates';
import { isDiscount, isLineAmount, isQuantity, isUnitPrice } from './line-words';

const named = (name: string, title = '') => ({ name, title });

test('a line has a price, a quantity and perhaps a discount, by their names in either language', () => {
  expect([named('unit_price'), named('c_1', '单价'), named('price_each')].map(isUnitPrice)).toEqual([
    true,
    true,
    true,
  ]);
  expect([named('quantity'), named('qty'), named('sl', '采购数量')].map(isQuantity)).toEqual([
    true,
    true,
    true,
  ]);
  expect([named('discount'), named('zk', '折扣率')].map(isDiscount)).toEqual([true, true]);
  expect([named('amount'), named('line_total'), named('je', '金额')].map(isLineAmount)).toEqual([
    true,
    true,
    true,
  ]);
  expect([named('price_list_id'), named('weight', '重量')].map(isUnitPrice)).toEqual([false, false]);
});

test('a date until which something is due is told from one on which it happened', () => {
  expect([named('required_date'), named('due_on'), named('yjsj', '预计到达时间')].map(isDueDate)).toEqual([
    true,
    true,
    true,
  ]);
  expect([named('shipped_date'), named('fhsj', '发货时间')].map(isDueDate)).toEqual([false, false]);
});
