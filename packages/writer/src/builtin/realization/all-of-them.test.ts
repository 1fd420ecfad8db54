import { allOfThem } from './all-of-them';
import type { Choice } from '../facts/subject';

/** What a mark of pilots or cabin berths says of all of them. */
const all = (one: string, name: string, title: string) => {
  const mark = {
    ...{ name, title, description: '', comment: null },
    ...{ type_class: 'boolean', samples: [], statistics: null },
  };
  return allOfThem({
    of: { words: { zh: { unit: '' }, en: { one, rows: `${one}s`, isThing: false } } },
    ...{ column: mark, called: mark, by: 'mark', beside: [] },
  } as unknown as Choice);
};

test('in Chinese the title says it rather than the name behind it', () => {
  expect(all('pilot', 'is_disabled', '是否禁用').zh).toBe('含已禁用的');
  expect(all('pilot', 'is_active', '').zh).toBe('含已停用的');
  expect(all('pilot', 'is_active', '是否仍巡航').zh).toBe('含已不巡航的');
});

test('in English a noun of two words is not said twice', () => {
  expect(all('pilot', 'is_active', '').en).toBe('including inactive pilots');
  expect(all('cabin berth', 'is_active', '').en).toBe('including inactive ones');
});
