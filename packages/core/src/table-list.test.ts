import fc from 'fast-check';
import { inWords } from './messages';
import { parseTableList, quotedName, renderTableList } from './table-list';

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

  it('ends a forgotten quote on its line, so that the rest of the list is read', () => {
    const { tables, badNames } = parseTableList('"Order, a\nb\r\nc"\r"d"');
    expect(tables.map(({ name }) => name)).toEqual(['b', 'd']);
    expect(badNames.map(({ line, shown }) => [line, inWords(shown, 'zh')])).toEqual([
      [1, '"Order, a（双引号没有在同一行结束）'],
      [3, 'c"（双引号没有在同一行结束）'],
    ]);
  });

  it('takes each element of an array for a line of its own', () => {
    const { tables, badNames } = parseTableList(['a', '"open', 'b, c', '"two\nlines"', '']);
    expect(tables.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(badNames.map(({ line, shown }) => [line, inWords(shown, 'zh')])).toEqual([
      [2, '"open（双引号没有在同一行结束）'],
      [4, '"two\\u{A}lines"（名称中不能有换行）'],
    ]);
  });

  it('spells out what nobody sees in a bad name, and says where one is too long', () => {
    const shown = (text: string) => parseTableList(text).badNames.map((bad) => inWords(bad.shown, 'zh'));
    expect(shown('ord\u200Bers\nab\u202Ecd\nx\0y\n\uD800')).toEqual([
      'ord\\u{200B}ers',
      'ab\\u{202E}cd',
      'x\\u{0}y',
      '\\u{D800}',
    ]);
    expect(shown('名'.repeat(22))).toEqual([`${'名'.repeat(22)}（超过63字节）`]);
    expect(names('名'.repeat(21))).toHaveLength(1);
  });

  /** Whatever PostgreSQL takes for a name and a line can say. */
  const identifier = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((text) => text.replace(/[\0\r\n\p{Surrogate}]/gu, '_'))
    .filter((text) => Buffer.byteLength(text) <= 63);
  const hard = fc.oneof(
    identifier,
    fc.constantFrom(
      'a,b',
      'x#y',
      'x--y',
      '"',
      '""',
      ' ',
      '.',
      'Order Detail',
      '服务区',
      'ＡＢ',
      '，',
      '\u200b',
      'É',
    ),
  );

  it('is stored so that reading it again gives the same tables, whatever their names', () => {
    const lists = fc.uniqueArray(fc.record({ schema: hard, name: hard }), {
      selector: ({ schema, name }) => JSON.stringify([schema, name]),
    });
    fc.assert(
      fc.property(lists, (tables) => {
        const stored = renderTableList(tables, ['表清单', `共 ${tables.length} 个表, "a`]);
        expect(parseTableList(stored)).toEqual({ tables, originalCount: tables.length, badNames: [] });
        expect(parseTableList(tables.map(quotedName)).tables).toEqual(tables);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('counts every name of any text as a table, a repeat or a bad name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { tables, originalCount, badNames } = parseTableList(text);
        expect(tables.length + badNames.length).toBeLessThanOrEqual(originalCount);
        expect(badNames.every(({ line }) => line <= text.split(/\r\n|\r|\n/).length)).toBe(true);
        expect(parseTableList(renderTableList(tables, [])).tables).toEqual(tables);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
