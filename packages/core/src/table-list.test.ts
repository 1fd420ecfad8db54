import { parseTableList, renderTableList } from './table-list';

const names = (text: string) => parseTableList(text).tables.map(({ schema, name }) => `${schema}|${name}`);

describe('a table list', () => {
  it('takes names by line and by comma, and leaves comments out', () => {
    const text = '# 表清单\na, ods.b\r\n\n-- old ones\nc -- trailing\nd # also\n中文表，e';
    expect(names(text)).toEqual(['public|a', 'ods|b', 'public|c', 'public|d', 'public|中文表', 'public|e']);
  });

  it('reads quoted identifiers as SQL does', () => {
    expect(names('"Order Detail"\n"Sales"."Order"\n"a,b"."c""d"\n"x#y"\nOrders')).toEqual([
      'public|Order Detail',
      'Sales|Order',
      'a,b|c"d',
      'public|x#y',
      'public|orders',
    ]);
  });

  it('counts repeats once, a name with and without public being the same', () => {
    const { tables, originalCount } = parseTableList('t, public.t, T, "t", other');
    expect(tables).toHaveLength(2);
    expect(originalCount).toBe(5);
  });

  it('names every bad name with its line', () => {
    expect(
      parseTableList('good, bad;name\nalso bad(\na.b.c\n"open\n').badNames.map(({ line, name }) => [
        line,
        name,
      ]),
    ).toEqual([
      [1, 'bad;name'],
      [2, 'also bad('],
      [3, 'a.b.c'],
      [4, '"open'],
    ]);
    expect(parseTableList('x'.repeat(64)).badNames).toHaveLength(1);
    expect(parseTableList('1st, a..b, .a, "", a b').badNames).toHaveLength(5);
  });

  it('is stored so that reading it again gives the same tables', () => {
    const { tables } = parseTableList(
      '\uFEFFplain, "Order Detail", "Sales"."Or""der", 服务区, "a#b", "two\nlines"',
    );
    const stored = renderTableList(tables, ['表清单', '共 6 个表']);
    expect(parseTableList(stored)).toEqual({ tables, originalCount: 6, badNames: [] });
  });
});
