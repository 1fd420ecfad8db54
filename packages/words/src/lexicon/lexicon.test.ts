import { columnTitle, tableTitle } from './lexicon';

test.each([
  ['create_time', '创建时间'],
  ['customerName', '客户名称'],
  ['refund_amt', '退款金额'],
  ['is_valid', '是否有效'],
  ['shipped_at', '发货时间'],
  ['kh_id', '客户ID'],
  ['unit', '计量单位'],
  ['total', '总计'],
  ['order_total', '订单总计'],
  ['total_amount', '总金额'],
  ['price_avg', ''],
  ['item_name', ''],
  ['c_19b2', ''],
  ['open_flag', ''],
  ['check_status', '审核状态'],
  ['customerid', '客户ID'],
  ['ordertype', '订单类型'],
  ['ordinary', ''],
  ['interest_rate', '利率'],
])('the column %s is %p', (name, title) => {
  expect(columnTitle(name)).toBe(title);
});

test.each([
  ['crm_purchase_order', '采购订单'],
  ['t_employee', '员工'],
  ['sales_return_items', '销售退货明细'],
  ['purchase_item', '采购明细'],
  ['order_info', '订单'],
  ['info', ''],
  ['abc', ''],
])('the table %s is %p', (name, title) => {
  expect(tableTitle(name)).toBe(title);
});
