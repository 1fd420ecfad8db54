import { addresses, cards, idNumbers, mails, names, phones, plates, secrets } from '../__tests__/canaries';
import { maskCell } from './mask-cell';
import { maskFreeText, maskText } from './mask-text';

const forms = [
  (datum: string) => datum,
  (datum: string) => `备注：${datum}，请尽快处理`,
  (datum: string) => `{"data": {"a": 1, "x": "${datum}"}, "ok": true}`,
  (datum: string) => `call ${datum} today`,
  (datum: string) => `(${datum})/已登记`,
];

const canaries = { phones, idNumbers, cards, mails, plates, secrets, addresses };

describe.each(Object.entries(canaries))('%s never pass through text or JSON', (_, data) => {
  const cases = data.flatMap((datum) => forms.map((form) => [form(datum), datum] as const));
  it.each(cases)('%s', (text, datum) => {
    const masked = maskText(text);
    expect(masked).not.toContain(datum);
    expect(masked).toContain('*');
  });
});

describe('names in text', () => {
  const cued = names.flatMap((name) => [
    [`联系人：${name}，已回访`, name],
    [`联系人${name} 已回访`, name],
    [`请找${name}先生`, name],
    [`{"姓名": "${name}", "age": 3}`, name],
    [`{"contact": {"name":"${name}"}}`, name],
    [`{"a": 1, "customer_name": "${name}`, name],
  ]);
  it.each(cued)('%s', (text, name) => {
    expect(maskText(text ?? '')).not.toContain(name);
  });
  it.each(names)('a name without a cue is masked in text that tells of persons: %s', (name) => {
    expect(maskFreeText(`今日${name}来电投诉，${name}要求回复`)).not.toContain(name);
  });
});

it('masks in shape', () => {
  expect(maskCell('13812341234', 'phone')).toBe('138****1234');
  expect(maskCell('+86 13812341234', 'phone')).toBe('+86 138****1234');
  expect(maskCell('021-68881234', 'phone')).toBe('021-****1234');
  expect(maskCell('张伟', 'person_name')).toBe('张*');
  expect(maskCell('王建国', 'person_name')).toBe('王**');
  expect(maskCell('欧阳娜娜', 'person_name')).toBe('欧阳**');
  expect(maskCell('John Smith', 'person_name')).toBe('J*** S***');
  expect(maskCell('zhang@example.com', 'email')).toBe('z***@example.com');
  expect(maskCell('浙A12345', 'plate')).toBe('浙A****5');
  expect(maskCell('hunter2', 'secret')).toBe('******');
  expect(maskCell('192.168.1.20', 'ip')).toBe('192.*.*.*');
  expect(maskCell('1990-03-07', 'birth_date')).toBe('1990-**-**');
  expect(maskCell('杭州市西湖区文三路90号', 'address')).toBe('杭州市****');
  expect(maskCell(idNumbers[0] ?? '', 'id_number')).toMatch(/^110\*+\w\w$/);
});

it('a cell of another kind than its column is masked as what it is', () => {
  expect(maskCell('13812341234', 'person_name')).toBe('138****1234');
  expect(maskCell('张伟 13812341234', 'person_name')).toBe('张* 138****1234');
});

it('full-width digits do not hide a phone', () => {
  expect(maskText('电话１３８１２３４１２３４')).not.toMatch(/１２３４１２３４|12341234/);
  expect(maskCell('１３８１２３４１２３４', 'phone')).toBe('138****1234');
  expect(maskCell('１１０１０１１９６１０２０２１０１０', 'id_number')).toBe('110*************10');
});

it('masking twice changes nothing more', () => {
  for (const datum of Object.values(canaries).flat()) {
    const once = maskText(`备注 ${datum} 完`);
    expect(maskText(once)).toBe(once);
  }
});

it.each([
  '订单20230401123456789已发货',
  '2023-04-01 12:30:45.123456',
  '金额 13812.50 元，共 1234567 笔',
  '版本 1.2.3.4 发布',
  '全市门店运行正常，客流量12000人',
  '产品名称：矿泉水550ml',
  '{"status": "open", "count": 12, "name": "矿泉水"}',
  'version v2.10.0, build 20230401',
  '部门经理审批通过',
  '6f1c1d0e-6f2c-4f5e-8f4e-111111111111',
  '一号线延长到第3号站',
])('ordinary text stays as it is: %s', (text) => {
  expect(maskText(text)).toBe(text);
});
