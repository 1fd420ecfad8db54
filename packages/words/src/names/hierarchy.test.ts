import { hierarchyWords } from './hierarchy';
import type { RowWords } from './types';

const rows = (zh: string, en: string): Record<'zh' | 'en', RowWords> => ({
  zh: { rows: zh, one: zh, unit: '个', isThing: true, from: 'catalog' },
  en: { rows: `${en}s`, one: en, unit: '', isThing: true, from: 'catalog' },
});
const wordsOf = (name: string, title: string, isPeople: boolean) =>
  hierarchyWords({ name, title }, isPeople ? rows('员工', 'employee') : rows('部门', 'department'), isPeople);

test('people have a manager and direct reports, whatever the reference is called', () => {
  const children = { zh: '直接下属', en: 'direct reports' };
  expect(wordsOf('reports_to', '', true)).toMatchObject({ parent: { zh: '上级', en: 'manager' }, children });
  expect(wordsOf('manager_id', '直属上级ID', true)).toMatchObject({
    parent: { zh: '直属上级', en: 'manager' },
    children,
  });
  expect(wordsOf('supervisor_id', '主管编号', true)).toMatchObject({
    parent: { zh: '主管', en: 'supervisor' },
    children,
  });
});

test('things have a parent and children in the word that people say, whatever their comment calls them', () => {
  expect(wordsOf('parent_id', '上级部门ID', false)).toMatchObject({
    parent: { zh: '上级部门', en: 'parent department' },
    children: { zh: '下级部门', en: 'child departments' },
  });
  expect(wordsOf('parent_id', '父部门id', false)).toMatchObject({
    parent: { zh: '上级部门', en: 'parent department' },
    children: { zh: '下级部门', en: 'child departments' },
  });
});

test('of what it is a class of is not said behind 上级', () => {
  const words = hierarchyWords(
    { name: 'parent_id', title: '父船具分类ID' },
    rows('船具分类', 'gear class'),
    false,
  );
  expect(words).toMatchObject({ parent: { zh: '上级分类' }, children: { zh: '下级分类' } });
});

test('a reference that is no order of higher and lower has no words', () => {
  expect(wordsOf('replaced_by', '替代部门', false)).toBeNull();
  expect(wordsOf('referrer_id', '推荐人ID', true)).toBeNull();
  expect(wordsOf('parent_id', '父ID', true)).toBeNull();
});
