import type { Candidate } from '../../draw/candidates';
import type { SubjectKind } from '../subjects';
import { drawPairs, renderDraw } from './draw';

const KINDS = new Map<string, SubjectKind>([
  ['demo', 'demo'],
  ['trap', 'trap'],
  ['x_id 2', 'generated'],
  ['fk_x 4', 'generated'],
  ['xCode 3', 'generated'],
]);

const candidates: Candidate[] = [...KINDS.keys()].flatMap((database) =>
  Array.from({ length: 40 }, (_, at) => {
    const result = { columns: ['n'], rows: [[String(at)]], truncated: false, ms: 1 };
    return {
      database,
      question: `${database} ${at}`,
      sql: `SELECT ${at} AS n;`,
      proof: { tables: [], columns: [] },
      catalog: { tables: [], relations: [] } as unknown as Candidate['catalog'],
      result,
      run: () => Promise.resolve(result),
      mutant: null,
    };
  }),
);

test('of sixty pairs fifteen are the demo’s, fifteen the trap’s, thirty of generated schemas, each of these alike', () => {
  const drawn = drawPairs(candidates, KINDS, 60, 'abcdef0');
  const count = (name: string) => drawn.filter(({ database }) => database === name).length;
  expect([...KINDS.keys()].map(count)).toEqual([15, 15, 10, 10, 10]);
});

test('the same seed draws the same, another seed others', () => {
  const textOf = (seed: string): string => renderDraw(seed, drawPairs(candidates, KINDS, 60, seed));
  expect(textOf('abcdef0')).toBe(textOf('abcdef0'));
  expect(textOf('abcdef1')).not.toBe(textOf('abcdef0'));
  expect(textOf('abcdef0').match(/^## \d+$/gm)).toHaveLength(60);
});
