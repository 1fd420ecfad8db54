import type { Grouping } from '../../facts/groupings';
import { conditionsOf, ferryFacts } from '../__tests__/ferry';
import { flagClause } from './flag-clause';
import { byName, each } from './names';
import { rowsBefore, rowsOf, those } from './noun-phrase';

const { port, trip, dimension, up, is, isNot, among, portIs, above, during, pending } = conditionsOf(
  ferryFacts('chinese'),
);

test('flags and states are what the rows are, never 状态为 or 为是', () => {
  expect(rowsOf(port, [is(port, 'is_active', 't')])).toBe('已启用的港口');
  expect(rowsOf(port, [is(port, 'is_active', 'f')])).toBe('未启用的港口');
  expect(rowsOf(trip, [is(trip, 'status', '1')])).toBe('已完成的航次记录');
  expect(rowsOf(trip, [is(trip, 'status', '4')])).toBe('装船中的航次记录');
  expect(rowsOf(trip, [among(trip, 'status', '1', '2')])).toBe('已完成或已取消的航次记录');
});

test('what is no state is said by its column, and a flag of which nobody knows how is not said', () => {
  expect(rowsOf(trip, [is(trip, 'status', '5')])).toBe('状态为其他的航次记录');
  expect(rowsOf(trip, [isNot(trip, 'status', '5')])).toBe('状态不是其他的航次记录');
  expect(rowsOf(port, [is(port, 'is_heated', 't')])).toBeNull();
});

test('a kind that ends in what the rows are is said alone', () => {
  const kind = is(trip, 'cargo_kind', 'grain');
  if (kind.kind !== 'is') throw new TypeError('a value');
  const chilled = `冷藏${trip.words.zh.one}`;
  const value = { ...kind.value, words: { ...kind.value.words, zh: chilled } };
  expect(rowsOf(trip, [{ ...kind, value }])).toMatch(`${chilled}`);
  expect(rowsOf(trip, [{ ...kind, value }])).not.toMatch('为');
});

test('before another 的 the state needs none', () => {
  expect(rowsBefore(trip, [is(trip, 'status', '1')])).toBe('已完成航次记录');
  expect(rowsOf(trip, [portIs('is_active', 't')])).toBe('已启用港口的航次记录');
});

test('what happened is a verb behind its time, and stands beside a state with 且', () => {
  expect(rowsOf(trip, [during('booking_date')])).toBe('2024年3月下单的航次记录');
  expect(rowsOf(trip, [during('booking_date'), is(trip, 'status', '1')])).toBe(
    '2024年3月下单且已完成的航次记录',
  );
  expect(rowsOf(trip, [pending('booking_date')])).toBe('尚未下单的航次记录');
});

test('more than anybody says at once is not said', () => {
  const [state, owner] = [is(trip, 'status', '1'), portIs('is_active', 't')];
  expect(rowsOf(trip, [owner, state])).toBeNull();
  expect(
    rowsOf(trip, [
      is(trip, 'ship_country', 'Brazil'),
      is(trip, 'cargo_kind', 'grain'),
      above(trip, 'total', 50),
    ]),
  ).toBeNull();
});

test('of rows that were named those are said without their noun', () => {
  expect(those(trip, is(trip, 'status', '1'))).toBe('已完成的');
});

test('a flag is grouped by as one asks it', () => {
  const grouping = (isOwn: boolean): Grouping => {
    const field = dimension(port, 'is_active');
    return { kind: 'code', path: isOwn ? [] : up, field, show: field, labels: field.labels, distinct: 2 };
  };
  expect(byName(grouping(true))).toBe('是否启用');
  expect(byName(grouping(false))).toBe('港口是否启用');
  expect(each(grouping(true))).toBeNull();
});

test.each([
  ['是否有泳池', '有泳池', '没有泳池'],
  ['有无电梯', '有电梯', '没有电梯'],
  ['是否可退', '可退', '不可退'],
  ['是否前台展示', '前台展示', '未前台展示'],
  ['是否首单', '是首单', '不是首单'],
  ['是否为主配置', '是主配置', '不是主配置'],
  ['赠品标志', '是赠品', '不是赠品'],
  ['是否总是显示', null, null],
  ['是否晒图', null, null],
])('%s is said %s and %s', (name, yes, no) => {
  expect([flagClause(name, true), flagClause(name, false)]).toEqual([yes, no]);
});
