import { allInWords, said } from '@pairsmith/core';
import { manyTables } from '../../../../../packages/writer/src/builtin/__tests__/many-tables';
import { measureCoverage, sumUp } from './measure-coverage';

test('five hundred tables without a pair make a report of bounded size, with every one in the list', () => {
  const catalog = manyTables(500);
  const told = catalog.tables.map(({ schema, name }, at) => ({
    kind: 'table' as const,
    name: `${schema}.${name}`,
    reason:
      at % 2 === 0
        ? said('coverage.quota_used', { proposed: at })
        : said('coverage.tried', { tried: at, reasons: [said('coverage.idle', { idle: at })] }),
  }));
  const { coverage, holes } = measureCoverage(catalog, [], told);
  expect(holes.filter(({ kind }) => kind === 'table')).toHaveLength(500);
  expect(coverage.tables).toMatchObject({ total: 500, covered: 0 });
  expect(coverage.tables.uncovered).toHaveLength(20);
  expect(JSON.stringify(allInWords(coverage, 'zh')).length).toBeLessThan(8_000);
});

test('holes of one reason are one line with their numbers added up and a few names', () => {
  const hole = (name: string, proposed: number) => ({
    ...{ kind: 'table' as const, name },
    reason: said('coverage.quota_used', { proposed }),
  });
  const summed = sumUp([
    hole('a', 2),
    hole('b', 3),
    hole('c', 4),
    hole('d', 5),
    { kind: 'relation', name: 'r', reason: said('coverage.quota_used', { proposed: 1 }) },
  ]);
  expect(allInWords(summed, 'zh')).toEqual([
    { kind: 'table', count: 4, names: ['a', 'b', 'c'], reason: '有 14 个可选的问题，题数已用完' },
    { kind: 'relation', count: 1, names: ['r'], reason: '有 1 个可选的问题，题数已用完' },
  ]);
});

test('reasons that name other tables are one line that names a few of them', () => {
  const part = (name: string, parent: string) => ({
    ...{ kind: 'table' as const, name },
    reason: said('coverage.part_of', { parent }),
  });
  const [line, ...rest] = allInWords(sumUp([part('a_1', 'a'), part('a_2', 'a'), part('b_1', 'b')]), 'en');
  expect(rest).toEqual([]);
  expect(line).toMatchObject({ count: 3, reason: expect.stringContaining('rows of a, b') });
});
