import { parseDictionary } from './business-dictionary';

const parse = (text: string) => {
  const { dictionary, ...rest } = parseDictionary(text);
  return { ...rest, comments: Object.fromEntries(dictionary) };
};

it('reads a name, a tab and a comment a line, whatever the line ends with and whatever mark comes first', () => {
  expect(
    parse(
      '\uFEFF# 词典\r\npublic.orders\t订单\r\n\r\n  # 列\npublic.orders.state\t状态（0待付 1已付）\t勿改\r',
    ),
  ).toEqual({
    comments: { 'public.orders': '订单', 'public.orders.state': '状态（0待付 1已付） 勿改' },
    badLines: [],
    repeated: [],
  });
});

it('takes names as SQL writes them', () => {
  expect(parse('"Sales"."Order Detail"."Unit ""Price"""\t单价').comments).toEqual({
    'Sales.Order Detail.Unit "Price"': '单价',
  });
});

it('names the lines that say nothing, and what is said twice', () => {
  expect(parse('public.a 表\npublic.b\t\n\t注释\npublic.c\t一\npublic.c\t二')).toEqual({
    comments: { 'public.c': '二' },
    badLines: [1, 2, 3],
    repeated: ['public.c'],
  });
});
