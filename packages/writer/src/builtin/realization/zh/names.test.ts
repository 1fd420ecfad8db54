import type { Condition } from '../../condition';
import type { Grouping } from '../../facts/groupings';
import type { Dimension, ParentStep, Subject } from '../../facts/subject';
import { say } from '../../question';
import { bikeSubjects } from '../__tests__/bikes';
import { measureOf } from '../__tests__/ferry';
import { averageOf } from './measures';
import { byName, each, groups, ownName } from './names';
import { numberOf, rowsOf } from './noun-phrase';

const { shop, rider, bike, moved, dimension } = bikeSubjects();

const by = (field: Dimension, path: ParentStep[] = []): Grouping => ({
  kind: 'code',
  path,
  field,
  show: field,
  labels: field.labels,
  distinct: field.distinct,
});
const is = (of: Subject, name: string, raw: string, path: ParentStep[] = []): Condition => {
  const field = dimension(of, name);
  return { kind: 'is', ref: { path, field }, value: field.values.find((value) => value.raw === raw)! };
};
const stepTo = (from: Subject, to: Subject): ParentStep => from.parents.find((step) => step.to === to)!;

test('where people are is said before its name, and grouped by as a place', () => {
  expect(rowsOf(rider, [is(rider, 'city', '合肥')])).toBe('所在城市为合肥的骑手');
  const far = [stepTo(moved, rider)];
  expect(rowsOf(moved, [is(rider, 'city', '合肥', far)])).toBe('骑手所在城市为合肥的单车变动');
  expect([byName(by(dimension(rider, 'city'))), each(by(dimension(rider, 'city')))]).toEqual([
    '所在城市',
    '各城市',
  ]);
  expect(groups(rider, by(dimension(rider, 'city')))).toBe('城市');
});

test('the city of what the rows belong to is not theirs', () => {
  const far = by(dimension(shop, 'city'), [stepTo(bike, shop)]);
  expect([each(far), byName(far)]).toEqual([null, '租车点所在城市']);
});

test('of two places at once nobody speaks', () => {
  expect(rowsOf(rider, [is(rider, 'city', '合肥'), is(shop, 'city', '南京', rider.parents)])).toBeNull();
});

test('a 标志 asks whether, by what its values say; what may be half done is a 情况', () => {
  expect(byName(by(dimension(shop, 'closed')))).toBe('是否已撤销');
  expect(rowsOf(shop, [is(shop, 'closed', '1')])).toBe('已撤销的租车点');
  expect(rowsOf(shop, [is(shop, 'closed', '0')])).toBe('正常的租车点');
  expect(byName(by(dimension(shop, 'settled')))).toBe('结清情况');
});

test('what happens has its times, things are counted', () => {
  expect(numberOf(moved)).toBe('单车变动次数');
  expect(numberOf(bike)).toBe('单车数量');
});

test('a number has not the noun of its rows before it where they are named', () => {
  const weight = measureOf(bike, 'weight');
  expect([ownName(bike, weight), averageOf(bike, weight)]).toEqual(['重量', '平均重量']);
});

test('a word that is in the noun tells no row from another', () => {
  const contains = (word: string): Condition => ({
    kind: 'contains',
    ref: { path: [], field: shop.label! },
    word,
  });
  expect(rowsOf(shop, [contains('租车')])).toBeNull();
  expect(rowsOf(shop, [contains('东门')])).toBe('名称包含“东门”的租车点');
});

test('the first of each group is one, and is named once', () => {
  const tree = (limit: number) => ({
    ...{ of: bike, thing: null, measure: measureOf(bike, 'weight'), limit },
    by: { ...by(dimension(shop, 'city')), kind: 'entity' as const, path: [stepTo(bike, shop)] },
  });
  const said = (limit: number) =>
    say({ intent: 'top_of_each', tree: tree(limit) }, 'zh').map(({ text }) => text);
  expect(said(1)).toContain('请列出各租车点的单车中重量最大的一辆。');
  expect(said(1).join()).not.toContain('1辆');
  expect(said(2)).toContain('各租车点的单车中，重量最大的分别是哪2辆？');
});

test('a column whose comment tells a story is not asked about', () => {
  const price = measureOf(moved, 'price');
  expect(say({ intent: 'summary', tree: { of: moved, measure: price, where: [] } }, 'zh')).toEqual([]);
});
