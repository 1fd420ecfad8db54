import { exampleColumn, exampleStatistics, exampleTable } from '../__tests__/example-tables';
import { names, phones } from '../__tests__/canaries';
import { maskTable } from './mask-table';

const visitors = exampleTable('visitors', [
  exampleColumn('visitor_name', 'text', {
    samples: names.slice(0, 5),
    description: '姓名',
    statistics: exampleStatistics(500, names),
  }),
  exampleColumn('mobile', 'text', {
    samples: phones.slice(0, 5),
    statistics: {
      ...exampleStatistics(900, phones),
      range: {
        min: phones[0] ?? '',
        p5: phones[1] ?? '',
        median: phones[2] ?? '',
        p95: phones[3] ?? '',
        max: phones[4] ?? '',
      },
    },
  }),
  exampleColumn('remark', 'text', { samples: ['一切正常', '今日张伟来电投诉'] }),
  exampleColumn('extra', 'jsonb', { samples: ['{"tel": "13912345678"}'] }),
  exampleColumn('password', 'text', { samples: ['123456'], default: "'123456'::text" }),
  exampleColumn('city', 'text', {
    samples: ['杭州', '上海'],
    statistics: exampleStatistics(2, ['杭州', '上海']),
  }),
]);

it('no personal cell is left anywhere in the table', () => {
  const text = JSON.stringify(maskTable(visitors));
  for (const cell of [...names.slice(0, 12), ...phones, '13912345678', '123456'])
    expect(text).not.toContain(cell);
});

it('masked columns keep their shares and counts, not their values', () => {
  const mobile = maskTable(visitors).columns[1];
  expect(mobile?.statistics).toEqual({ null_share: 0, distinct: 900, common_values: [], range: null });
  expect(mobile?.samples[0]).toMatch(/^130\*{4}\d{4}$/);
});

it('remarks of a table that keeps people are masked when a name stands in them, rather a character too many', () => {
  const remark = maskTable(visitors).columns[2];
  expect(remark?.masking).toEqual({ policy: 'mask', kind: 'text' });
  expect(remark?.samples).toEqual(['一切正常', '今日张**电投诉']);
});

it('ordinary columns of the same table stay as they are', () => {
  expect(maskTable(visitors).columns[5]).toEqual(visitors.columns[5]);
});

it('a person allows a column, and drops another', () => {
  const masked = maskTable(visitors, { 'public.visitors.mobile': 'allow', 'public.visitors.city': 'drop' });
  expect(masked.columns[1]?.samples).toEqual(phones.slice(0, 5));
  expect(masked.columns[1]?.masking).toEqual({ policy: 'allow', kind: 'phone' });
  expect(masked.columns[5]?.samples).toEqual([]);
  expect(masked.columns[5]?.statistics?.common_values).toEqual([]);
});

it('more cells than the samples can decide', () => {
  const table = exampleTable('t', [exampleColumn('c1', 'text', { samples: ['无'] })]);
  expect(maskTable(table, {}, { c1: phones }).columns[0]?.masking?.kind).toBe('phone');
});

it('names of companies and goods in a table that keeps people stay as they are', () => {
  const table = exampleTable('partners', [
    exampleColumn('contact', 'text', { description: '联系人', samples: names.slice(0, 5) }),
    exampleColumn('c2', 'text', { samples: ['张江高科技有限公司', '庐陵明德商贸有限公司'] }),
    exampleColumn('c3', 'text', { samples: ['今日已处理，张伟来电表示满意'] }),
  ]);
  expect(maskTable(table).columns.map(({ masking }) => masking?.kind ?? null)).toEqual([
    'person_name',
    null,
    'text',
  ]);
});

it('a column may be called what every object knows', () => {
  const table = exampleTable('models', [exampleColumn('constructor', 'text', { samples: ['a@b.cn'] })]);
  expect(maskTable(table).columns[0]?.masking?.kind).toBe('email');
});
