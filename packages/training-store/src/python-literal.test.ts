import { parsePythonLiteral } from './python-literal';

it.each([
  [`{'id': 'a', 'ok': True, 'no': False, 'none': None}`, { id: 'a', ok: true, no: false, none: null }],
  [
    `{"it": "it's", 'say': 'a "word"', 'both': 'it\\'s "x"'}`,
    { it: "it's", say: 'a "word"', both: 'it\'s "x"' },
  ],
  [
    `{'中文': '订单，😀', 'escaped': '\\u4e2d\\U0001F600\\x41\\n\\t\\\\'}`,
    { 中文: '订单，😀', escaped: '中😀A\n\t\\' },
  ],
  [`{'n': [1, -2.5, 1e3, .5, 1_000, 1.5e-3]}`, { n: [1, -2.5, 1000, 0.5, 1000, 0.0015] }],
  [
    `{'deep': {'list': [(1, 2), ('x',), ('y'), (), {}], }, }`,
    { deep: { list: [[1, 2], ['x'], 'y', [], {}] } },
  ],
  [`{1: 'a', None: 'b', True: 'c'}`, { '1': 'a', null: 'b', true: 'c' }],
  [`'one' "two"`, 'onetwo'],
  [`'\\d\\0'`, '\\d\0'],
  [` {\n'a' : 1 } `, { a: 1 }],
  [`{'__proto__': 'x'}`, JSON.parse('{"__proto__": "x"}') as unknown],
  ['None', null],
])('reads %s', (text, value) => {
  expect(parsePythonLiteral(text)).toEqual(value);
});

it.each([
  ...[
    '',
    '{',
    `{'a'}`,
    `{'a': }`,
    `{'a': 1 'b': 2}`,
    `{'a': 1,, }`,
    `['a' 1]`,
    `'open`,
    `'\\xZZ'`,
    `'\\U00110000'`,
  ],
  ...[
    `{'a': 1} x`,
    `open('/etc/passwd')`,
    `{'a': datetime(2024)}`,
    `{[1]: 2}`,
    'nan',
    '1e999',
    '--1',
    'constructor',
  ],
  '['.repeat(100_000),
])('refuses %#: what is no literal', (text) => {
  expect(() => parsePythonLiteral(text)).toThrow(SyntaxError);
});
