import type { Column } from '@pairsmith/catalog';
import { titleOf } from '@pairsmith/words';
import { withoutCellTitle } from './without-cell-title';

const column = (name: string, comment: string, cells: readonly string[], type = 'text'): Column => ({
  ...{ name, type, type_class: type === 'boolean' ? 'boolean' : 'text', base_type: null, nullable: false },
  ...{ default: null, identity: null, generated: null, enum_values: null, masking: null, samples: [] },
  ...{ title: titleOf(comment), description: comment, comment, word_source: 'catalog' },
  statistics: {
    null_share: 0,
    distinct: cells.length,
    common_values: cells.map((value) => ({ value, share: 1 / cells.length })),
    range: null,
  },
});

const titled = (...told: Parameters<typeof column>): string =>
  withoutCellTitle(column(...told), { checks: [] }).title;

test.each([
  ['held: not paid, kept for 72 hours', ['held', 'paid']],
  ['inprogress, overdue, finished, abandoned', ['finished', 'abandoned']],
  ['draft 草稿', ['draft', 'sent']],
])('%s explains or lists cells, and names no column', (comment, cells) => {
  expect(titled('status', comment, cells)).toBe('');
});

test('false: blocked names no column of yes and no', () => {
  expect(titled('is_active', 'false: blocked', [], 'boolean')).toBe('');
});

test('a cell that no row holds yet is one where the table lists it', () => {
  const checks = [{ name: 'c', expression: "status in ('held', 'paid')" }];
  expect(withoutCellTitle(column('status', 'held: not paid', ['paid']), { checks }).title).toBe('');
});

test('a name stays one, beside cells and as the column itself has it', () => {
  expect(titled('status', 'State of the order', ['held', 'paid'])).toBe('State of the order');
  expect(titled('web', 'web: sold there', ['web', 'shop'])).toBe('web');
});

test.each([
  ['跟进方式：phone 电话，wechat 微信，visit 到店', ['phone', 'wechat', 'visit'], '跟进方式'],
  ['类型（ISSUE领料，EXTRA超领）', ['ISSUE', 'EXTRA'], '类型'],
  ['State: draft, sent or paid', ['draft', 'sent', 'paid'], 'State'],
])('%s names the column before it lists its cells', (comment, cells, title) => {
  expect(titled('status', comment, cells)).toBe(title);
});
