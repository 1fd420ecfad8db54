import fc from 'fast-check';
import type { Table } from '@pairsmith/catalog';
import { readEnds, type End } from './name-parts';
import { namedReference } from './name-rules';
import { indexTargets } from './target-index';

const PIECES =
  'customer cstm cust kh order ord orders shop shops spare book books bk rdr reader info id code no bh fk pk parent sj crm t a 图书 读者 归还 公司'.split(
    ' ',
  );
const TITLES = ['', '公司信息表', '读者', '所属公司编号', '归还图书编号', '图书', '编号', 'Shop id'];

const name = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((words) => words.join('_'));
const title = fc.constantFrom(...TITLES);
const columns = fc.array(
  fc.record({ name, title, type_class: fc.constantFrom('integer' as const, 'text' as const) }),
  { minLength: 1, maxLength: 4 },
);
const tables = fc
  .array(fc.record({ name, title, columns, keys: fc.nat(2) }), { minLength: 2, maxLength: 6 })
  .map((drawn) =>
    drawn.map(({ keys, ...table }) => ({
      ...table,
      primary_key: table.columns.slice(0, keys).map((column) => column.name),
    })),
  );

const isNamed = (source: End) => (target: End) =>
  target.column !== source.column && namedReference(source, target) !== null;
const isOneWay = (source: End) => (target: End) =>
  target.column !== source.column && namedReference(source, target)?.isOneWay === true;

it('a column meets every key that its name could mean, in their order', () => {
  fc.assert(
    fc.property(tables, (drawn) => {
      const ends = drawn.flatMap((table) => readEnds(table as unknown as Table));
      const { nearby } = indexTargets(ends);
      for (const source of ends) {
        expect(nearby(source).filter(isNamed(source))).toEqual(ends.filter(isNamed(source)));
        expect(nearby(source, true).filter(isOneWay(source))).toEqual(ends.filter(isOneWay(source)));
      }
    }),
    { seed: 14, numRuns: 300 },
  );
});

it('and few of those that it could not', () => {
  const columnOf = (table: string, column: string): End =>
    readEnds({
      ...{ schema: 'public', name: table, title: '', primary_key: ['id'] },
      columns: [{ name: column, title: '', type_class: 'integer' }],
    } as unknown as Table)[0]!;
  const letters = [...'bcdfghjklmnpqrstvwxz'];
  const keys = letters.flatMap((letter) =>
    ['olive', 'amber', 'ivory'].map((end) => columnOf(letter + end, 'id')),
  );
  const { nearby } = indexTargets(keys);
  expect(nearby(columnOf('orders', 'bolive_id')).map(({ table }) => table.name)).toEqual([
    'bolive',
    'bamber',
    'bivory',
  ]);
  expect(nearby(columnOf('orders', 'weight'))).toEqual([]);
});
