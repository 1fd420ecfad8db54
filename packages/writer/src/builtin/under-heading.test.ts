import { underHeading } from './under-heading';

test.each([
  ['门店', '编号', '门店编号'],
  ['门店', '门店编号', '门店编号'],
  ['父部门', '部门编号', '父部门编号'],
  ['部门名称', '部门编号', '部门编号'],
  ['父部门', '部门', '部门'],
])('%s and %s give %s', (heading, name, whole) => {
  expect(underHeading(heading, name, 'zh')).toBe(whole);
});

test.each([
  ['branch', 'id', 'branch id'],
  ['parent department', 'department id', 'parent department id'],
  ['department name', 'department id', 'department id'],
  ['department', 'department id', 'department id'],
])('%s and %s give %s', (heading, name, whole) => {
  expect(underHeading(heading, name, 'en')).toBe(whole);
});
