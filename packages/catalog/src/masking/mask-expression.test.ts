import { exampleColumn, exampleTable } from '../__tests__/example-tables';
import { names, phones } from '../__tests__/canaries';
import { mapElements } from './array-cell';
import { maskLabels, maskType } from './mask-expression';
import { maskTable } from './mask-table';

const table = maskTable(
  exampleTable(
    'clinic',
    [
      exampleColumn('doctor', 'text', { description: '医生姓名', samples: names, default: "'王芳'::text" }),
      exampleColumn('hotline', 'bigint', { samples: phones, default: '13800001111' }),
      exampleColumn('kind', 'text', { default: "'高级'::text" }),
      exampleColumn('born', 'date', { samples: ['1961-03-04', '1985-11-20', '1999-01-02'] }),
      exampleColumn('d1', 'date', { samples: ['1948-03-04', '1975-11-20', '1992-01-02'] }),
      exampleColumn('founded_on', 'date', { samples: ['1948-03-04', '1975-11-20', '1992-01-02'] }),
      exampleColumn('grade', 'text', { description: '等级（1普通 2高级），有问题找王建国 13812345678' }),
      exampleColumn('pass', 'text', { description: '密码：加密存储，6到20位' }),
    ],
    {
      checks: [
        { name: 'a', expression: "doctor <> '张伟'" },
        { name: 'b', expression: "kind = any (array['高级', '中级', '李宁'])" },
        { name: 'c', expression: "hotline ~ '^1[3-9]\\d{9}$' and hotline <> 13912345678" },
      ],
      definition: "select 'it''s 13812345678' as a, 12345678901 as b, 20250102 as c",
    },
  ),
);
const column = (name: string) => table.columns.find((one) => one.name === name);

it('SQL keeps running: strings stay strings, numbers numbers of the same length, patterns as they are', () => {
  expect(table.checks.map(({ expression }) => expression)).toEqual([
    "doctor <> '张*'",
    "kind = any (array['高级', '中级', '李宁'])",
    "hotline ~ '^1[3-9]\\d{9}$' and hotline <> 13900000000",
  ]);
  expect(table.definition).toBe("select 'it''s 138****5678' as a, 12345678901 as b, 20250102 as c");
});

it('defaults that are somebody’s are masked, what a business calls things is not', () => {
  expect(column('doctor')?.default).toBe("'王*'::text");
  expect(column('hotline')?.default).toBe('13800000000');
  expect(column('kind')?.default).toBe("'高级'::text");
});

it('comments lose the people and nothing else', () => {
  expect(column('grade')?.description).toBe('等级（1普通 2高级），有问题找王** 138****5678');
  expect(column('pass')?.description).toBe('密码：加密存储，6到20位');
});

it('dates of people that spread over a generation are birthdays, unless called something else', () => {
  expect(['born', 'd1', 'founded_on'].map((name) => column(name)?.masking?.kind)).toEqual([
    'birth_date',
    'birth_date',
    undefined,
  ]);
});

it('labels of an enum that lists people are masked, none alike, the same in the type', () => {
  const labels = ['王芳', '王伟', '李娜', "O'Brien"];
  expect(maskLabels(['王芳', '王伟', '李娜', '刘洋'])).toEqual(['王*', '王*2', '李*', '刘*']);
  expect(maskLabels(['低', '中', '高', '紧急'])).toEqual(['低', '中', '高', '紧急']);
  const definition = `enum ('${['王芳', '王伟', '李娜', '刘洋'].join("', '")}')`;
  expect(maskType({ schema: 'public', name: 'who', kind: 'enum', definition, uses: [] }).definition).toBe(
    "enum ('王*', '王*2', '李*', '刘*')",
  );
  expect(maskLabels(labels).at(-1)).toMatch(/O/);
});

it('elements of arrays are changed one by one, quoted where they were', () => {
  expect(
    mapElements('{a,"b \\"c\\"",{NULL,d}}', (text) => (text === 'a' ? 'x' : text === 'b "c"' ? 'y"' : text)),
  ).toBe('{x,"y\\"",{NULL,d}}');
});
