import { CATALOGUE, type Code } from './catalogue';
import { isMessage, type Message } from './message';
import { allInWords, inWords, said } from './words';

const all = Object.entries(CATALOGUE).map(([code, words]) => ({ code, ...words }));
const HAN = /[\p{Script=Han}，。；：、（）“”「」？！]/u;
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{([a-z]\w*)(?:[|#][^{}]*)?\}/gi)].map(([, name]) => name))].sort();

it.each(all)('$code has its words in both languages', ({ zh, en }) => {
  expect(zh.trim()).not.toBe('');
  expect(en.trim()).not.toBe('');
  expect(en).not.toMatch(HAN);
  expect(namesIn(en)).toEqual(namesIn(zh));
});

it.each(all)('$code leaves no parameter unsaid', ({ code, zh }) => {
  const message: Message = { $say: code, with: Object.fromEntries(namesIn(zh).map((name) => [name, 7])) };
  expect(inWords(message, 'zh')).not.toMatch(/\{[a-z]\w*[|#}]/i);
  expect(inWords(message, 'en')).not.toMatch(/\{[a-z]\w*[|#}]/i);
});

it('counts, lists and puts messages into messages, each in the one language', () => {
  expect(inWords(said('done.table_list', { count: 1 }), 'en')).toBe(
    'The table list was created with 1 table',
  );
  expect(inWords(said('done.table_list', { count: 3 }), 'en')).toBe(
    'The table list was created with 3 tables',
  );
  const both = said('edit.file_count', {
    ...{ kind: 'DDL', found: 14, wanted: 7 },
    names: [said('edit.missing', { names: ['a.ddl', 'b.ddl'] }), said('edit.extra', { names: ['c.ddl'] })],
  });
  expect(inWords(both, 'zh')).toBe(
    '文件验证失败: DDL文件数量(14)与表数量(7)不一致，缺少: a.ddl, b.ddl；多余: c.ddl',
  );
  expect(inWords(both, 'en')).toBe(
    'File check failed: there are 14 DDL files for 7 tables; missing: a.ddl, b.ddl; too many: c.ddl',
  );
});

it('what a parameter says is no template', () => {
  const name = '{count} {name|;}.ddl';
  expect(inWords(said('file.missing', { name }), 'en')).toBe(`No such file: ${name}`);
});

it('a text stays as it is, and a code of another version is shown with its parameters', () => {
  expect(inWords('已取消', 'en')).toBe('已取消');
  expect(inWords({ $say: 'of.tomorrow', with: { table: 't' } }, 'en')).toBe('of.tomorrow {"table":"t"}');
  for (const name of ['constructor', '__proto__']) expect(inWords({ $say: name }, 'en')).toBe(`${name} {}`);
});

it('messages are put into words wherever they stand in what was kept as JSON', () => {
  const report = { failed: [{ table: 't', error: said('run.cancelled') }], at: null, n: 3, none: undefined };
  const kept: unknown = JSON.parse(JSON.stringify(report));
  expect(allInWords(kept, 'en')).toEqual({ failed: [{ table: 't', error: 'Cancelled' }], at: null, n: 3 });
  expect(allInWords(kept, 'zh')).toMatchObject({ failed: [{ error: '已取消' }] });
  const day = new Date();
  expect(allInWords({ day }, 'en').day).toBe(day);
});

it('what holds a message is copied, whatever its fields are called, and what holds none is given as it came', () => {
  const text = '{"__proto__":{"$say":"run.cancelled"},"list":[1,{"__proto__":[{"$say":"run.cancelled"}]}]}';
  const kept = JSON.parse(text) as object;
  expect(JSON.stringify(allInWords(kept, 'en'))).toBe(
    '{"__proto__":"Cancelled","list":[1,{"__proto__":["Cancelled"]}]}',
  );
  expect(JSON.stringify(kept)).toBe(text);
  const silent = { list: [{ n: 1 }] };
  expect(allInWords(silent, 'en')).toBe(silent);
});

it('the codes begin with their subject, so that each has one place', () => {
  const codes = Object.keys(CATALOGUE) as Code[];
  expect(codes.filter((code) => !/^[a-z_]+\.[a-z0-9_]+$/.test(code))).toEqual([]);
  expect(isMessage({ $say: 'run.cancelled' })).toBe(true);
});

it('reports that an earlier version kept are still read: their codes stay, whatever the source calls it', () => {
  const kept: Message[] = [
    { $say: 'coverage.worn', with: { worn: 3 } },
    { $say: 'unasked.worn', with: { count: 3 } },
  ];
  for (const language of ['zh', 'en'] as const)
    for (const message of kept) expect(inWords(message, language)).not.toContain(message.$say);
});
