import { flagAdjective } from './adjectives';

const said = (name: string, title: string, raw: string, label?: string): string => {
  const found = flagAdjective({ name, title }, { raw, label });
  return found ? `${found.zh ?? '–'} | ${found.en ?? '–'}` : 'nothing';
};

test.each([
  ['is_active', '', 'true', '有效 | active'],
  ['active', '', '0', '已停用 | inactive'],
  ['activeFlag', '', 'Y', '有效 | active'],
  ['is_calibrated', '', 't', '– | calibrated'],
  ['is_calibrated', '', 'f', 'nothing'],
  ['status', '', 'shipped', '已发货 | shipped'],
  ['order_status', '', 'IN_PROGRESS', '进行中的 | –'],
  ['ticket_state', '', 'Escalated', '– | escalated'],
  ['state', '', 'Kent', 'nothing'],
  ['status', '', '1', 'nothing'],
  ['color', '', 'red', 'nothing'],
  ['status', '', 'red', 'nothing'],
  ['gender', '', 'F', '女 | female'],
  ['guest', '', '1', 'nothing'],
])('%s %s %s is said %s', (name, title, raw, expected) => {
  expect(said(name, title, raw)).toBe(expected);
});

test.each([
  ['s1', '推荐状态', '1', '推荐', '推荐 | recommended'],
  ['s1', '推荐状态', '0', '不推荐', '未推荐 | –'],
  ['s2', '状态', '2', '已付款', '已付款 | paid'],
  ['s2', '状态', '3', '已关门', '已关门 | –'],
  ['s2', '状态', '4', '审核中', '审核中的 | –'],
  ['s2', '状态', '0', '正常', 'nothing'],
  ['s3', '是否签约', '1', '是', '已签约 | –'],
  ['s3', '是否签约', '0', '否', '未签约 | –'],
  ['s4', '支付状态', '1', '是', '已支付 | paid'],
  ['is_urgent', '是否加急', 'true', undefined, '加急 | urgent'],
  ['is_urgent', '是否紧急', 'false', undefined, '非紧急 | non-urgent'],
  ['is_paid', '是否交费', 'true', undefined, '已交费 | paid'],
  ['is_checked', '是否质检', 'true', undefined, '– | checked'],
  ['is_public', '是否公开', 'false', undefined, '非公开 | –'],
  ['s5', '性别', '2', '女', '女 | female'],
  ['s6', '车型', '1', '已知', 'nothing'],
])('%s %s %s (%s) is said %s', (name, title, raw, label, expected) => {
  expect(said(name, title, raw, label)).toBe(expected);
});
