import { loadParser, parse } from '@pairsmith/sql';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from '../read-pair';

beforeAll(loadParser);

const named = (name: string, type: string, title: string) => exampleColumn(name, type, { title });
const deleted = named('deleted', 'smallint', '是否删除');
const dept = exampleTable(
  'dept',
  [exampleColumn('id', 'integer'), named('sex', 'smallint', '性别'), deleted],
  {
    ...{ title: '部门', primary_key: ['id'] },
  },
);
const member = exampleTable(
  'member',
  [exampleColumn('id', 'integer'), exampleColumn('dept_id', 'integer'), deleted],
  {
    ...{ title: '用户', primary_key: ['id'] },
  },
);
const read = createQuestionReader(exampleCatalog([dept, member]));
const claimsOf = (question: string, sql: string): string[] => read(question, parse(sql)).claims;

test.each([
  ['NOT EXISTS', []],
  ['EXISTS', ['negation_unused']],
])('leaving out deleted rows denies nothing that a question asks for: %s', (exists, claims) => {
  const sql = `SELECT id FROM dept d WHERE deleted = 0 AND ${exists}
    (SELECT 1 FROM member m WHERE m.dept_id = d.id AND m.deleted = 0)`;
  expect(claimsOf('哪些部门没有用户？', sql)).toEqual(claims);
});

test.each([
  ['共有多少个部门（含停用的）？', []],
  ['共有多少个部门（不论性别）？', []],
  ['共有多少个停用的部门？', ['value_unused']],
])('that all are meant is nothing to choose by: %s', (question, claims) => {
  const states = named('state', 'smallint', '状态');
  const units = exampleTable(
    'unit',
    [
      exampleColumn('id', 'integer'),
      named('sex', 'smallint', '性别'),
      { ...states, comment: '状态：0正常 1停用', description: '状态：0正常 1停用' },
    ],
    { title: '部门', primary_key: ['id'] },
  );
  const reader = createQuestionReader(exampleCatalog([units]));
  expect(reader(question, parse('SELECT count(*) FROM unit')).claims).toEqual(claims);
});

test.each([
  ['What is the total amount of sales, including closed sales?', 'agreed'],
  ['What is the total amount of sales, including tax?', 'unread'],
])('what is included is passed over where it is some of the rows: %s', (question, verdict) => {
  const sale = exampleTable('sale', [
    exampleColumn('amount', 'numeric', { title: 'amount' }),
    exampleColumn('tax', 'numeric', { title: 'tax' }),
    exampleColumn('status', 'text', { title: 'status', samples: ['open', 'closed'] }),
  ]);
  const reader = createQuestionReader(exampleCatalog([sale]));
  expect(reader(question, parse('SELECT sum(amount) FROM sale')).verdict).toBe(verdict);
});

test('a text that the answer shows is no denial', () => {
  const sql = `SELECT CASE sex WHEN 1 THEN '男' ELSE '未知' END AS 性别, count(*) FROM dept WHERE deleted = 0 GROUP BY 1`;
  expect(claimsOf('按性别统计部门数量，其他算未知', sql)).toEqual([]);
});
