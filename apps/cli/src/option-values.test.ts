import { mineSources, tableNames, tablePattern } from './option-values';

test('queries in use are looked for where the option says, in any order, or nowhere', () => {
  expect(mineSources('statements, views')).toEqual(['views', 'statements']);
  expect(mineSources('none')).toEqual([]);
  expect(() => mineSources('view')).toThrow(
    'It takes views, files, statements, separated by commas, or none.',
  );
});

it('names of tables are taken as SQL writes them', () => {
  expect(tableNames('orders, crm.customer,')).toEqual(['orders', 'crm.customer']);
  expect(tableNames('"a, b".c,"d ""e"", f"')).toEqual(['"a, b".c', '"d ""e"", f"']);
  expect(tableNames('one"sided,b')).toEqual(['one"sided', 'b']);
  expect(() => tableNames(' , ')).toThrow('separated by commas');
});

it('a pattern has a schema before its dot, in quotes or without', () => {
  expect(tablePattern('sales_*')).toEqual({ schema: 'public', pattern: 'sales_*' });
  expect(tablePattern('crm.*')).toEqual({ schema: 'crm', pattern: '*' });
  expect(tablePattern('"Sales & Co".*')).toEqual({ schema: 'Sales & Co', pattern: '*' });
  expect(tablePattern('"a ""b"".c"."d*"')).toEqual({ schema: 'a "b".c', pattern: 'd*' });
});
