import { startCpuClock } from '../../../tests/support/cpu-clock';
import { loadParser, splitStatements } from './index';

beforeAll(() => loadParser());

const texts = (script: string) => splitStatements(script).map(({ text }) => text);

describe('a script is cut into statements', () => {
  it('at the semicolons that end one, and at no other', () => {
    expect(texts(`select ';' as "a;b" /* ; */ -- ;\n; select $$;$$;`)).toEqual([
      `select ';' as "a;b" /* ; */ -- ;\n;`,
      'select $$;$$;',
    ]);
  });

  it('with the comments before each, and a remark behind it on its last line', () => {
    expect(texts('-- 甲\ncreate table a (id int); -- 尾注\n\n-- 乙\ncreate table b (id int)')).toEqual([
      '-- 甲\ncreate table a (id int); -- 尾注',
      '-- 乙\ncreate table b (id int)',
    ]);
  });

  it('and says where each begins, whatever its characters weigh in bytes', () => {
    const script = "\n select '数量😀' ;\n\t-- 二\nselect 2;;\n;";
    const parts = splitStatements(script);
    expect(parts).toHaveLength(2);
    for (const { text, start } of parts) expect(script.slice(start, start + text.length)).toBe(text);
  });

  it('of which an empty one has none', () => {
    expect(texts(' ;; -- nothing\n/* at all */')).toEqual([]);
  });

  it('in time that grows with its length', () => {
    const spentMs = startCpuClock();
    expect(splitStatements('select 1 as "数量";\n'.repeat(20_000))).toHaveLength(20_000);
    expect(spentMs()).toBeLessThan(5_000);
  });
});

it.each([
  ["select 1;\nselect 'abc", 'syntax_error', 18],
  ['select 1; /* never closed', 'syntax_error', 11],
  ["select '\0", 'syntax_error', 8],
])('refuses %j and says where', (script, code, position) => {
  expect(() => splitStatements(script)).toThrow(expect.objectContaining({ code, position }));
});
