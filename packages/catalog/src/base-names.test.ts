import { baseNames } from './base-names';
import { parseFilenameMapping, renderFilenameMapping } from './filename-mapping';

const t = (full: string) => {
  const [schema = '', name = ''] = full.split(/\.(.*)/s);
  return { schema, name };
};
const bases = (tables: string[], previous?: Map<string, string>) =>
  Object.fromEntries(baseNames(tables.map(t), previous));

it('names public tables by their name and others with their schema', () => {
  expect(bases(['public.t', 'ods.t'])).toEqual({ 'public.t': 't', 'ods.t': 'ods__t' });
});

it('replaces what is unsafe in file names, and keeps Chinese', () => {
  expect(bases(['public.a/b', 'public...', 'public.订单 明细', 'public.-rf'])).toEqual({
    'public.a/b': 'a_b',
    'public...': '__',
    'public.订单 明细': '订单_明细',
    'public.-rf': '_rf',
  });
});

it('gives a table called metadata another name, and devices of Windows too', () => {
  expect(bases(['public.metadata', 'public.METADATA', 'public.con'])).toEqual({
    'public.METADATA': 'METADATA_2',
    'public.metadata': 'metadata_3',
    'public.con': 'con_2',
  });
});

it('tells apart what a file system does not: letter case and Unicode forms', () => {
  const found = Object.values(
    bases(['public.Order', 'public.order', 'public.caf\u00e9', 'public.cafe\u0301']),
  );
  expect(new Set(found.map((base) => base.normalize('NFC').toLowerCase())).size).toBe(4);
});

it('never takes the natural name of another table for the second of two', () => {
  expect(bases(['public.a__b', 'a.b', 'public.a__b_2'])).toEqual({
    'a.b': 'a__b',
    'public.a__b': 'a__b_3',
    'public.a__b_2': 'a__b_2',
  });
});

it('gives the same names whatever the order of the list', () => {
  const tables = ['public.Order', 'public.order', 'a.b', 'public.a__b'];
  expect(bases([...tables].reverse())).toEqual(bases(tables));
});

it('a re-run keeps every name, also when tables come and go', () => {
  const first = new Map(Object.entries(bases(['public.Order', 'public.order'])));
  expect(first.get('public.order')).toBe('order_2');
  expect(bases(['public.order'], first)).toEqual({ 'public.order': 'order_2' });
  expect(bases(['public.ORDER', 'public.order', 'public.Order'], first)).toMatchObject({
    'public.Order': 'Order',
    'public.order': 'order_2',
    'public.ORDER': 'ORDER_3',
  });
});

it('does not trust a mapping that somebody edited into a path', () => {
  expect(bases(['public.t'], new Map([['public.t', '../t']]))).toEqual({ 'public.t': 't' });
});

it('reads the mapping back that it wrote', () => {
  const tables = ['public.t', 'ods.订单 -> x', 'Sales.Order Detail'].map(t);
  const names = baseNames(tables);
  const text = renderFilenameMapping(
    tables.map((table) => ({ ...table, base_name: names.get(`${table.schema}.${table.name}`) ?? '' })),
    '2025-07-02 19:04:10',
    'zh',
  );
  expect(text).toContain('public.t -> t.ddl, t_detail.md\n');
  expect(parseFilenameMapping(text.replaceAll('\n', '\r\n'))).toEqual(names);
});
