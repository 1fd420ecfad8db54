import type { Catalog } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import type { Candidate } from '../draw/candidates';
import { keyOf } from '../draw/key';
import { drawEach, renderDraw } from './draw';

const column = (name: string, more: object = {}) => ({
  ...{ name, type: 'text', nullable: true, comment: null, enum_values: null, masking: null },
  ...more,
});

const table = (name: string, columns: object[], more: object = {}) => ({
  ...{ schema: 'public', name, kind: 'table', comment: null, row_estimate: 40, columns },
  ...{ primary_key: ['id'], uniques: [], checks: [], definition: null, depends_on: [] },
  ...more,
});

const id = column('id', { type: 'bigint', nullable: false });

const relation = (from: string, to: string, source: string) => ({
  from: { schema: 'public', table: from, columns: [`${to}_id`] },
  to: { schema: 'public', table: to, columns: ['id'] },
  source,
  evidence: '',
});

const catalog = {
  tables: [
    table(
      'visit',
      [
        id,
        column('state', { comment: '0 booked\n1 done', title: 'our own word' }),
        column('patient', { masking: { policy: 'mask', kind: 'person_name' } }),
        column('day', { type: 'date' }),
        column('kind', {
          type_class: 'text',
          statistics: { distinct: 3, common_values: ['N', 'F', ''].map((value) => ({ value, share: 0.3 })) },
        }),
      ],
      { comment: 'Visits' },
    ),
    table('ward', [id]),
    table('visit_2019', [id], { row_estimate: 0 }),
    table('open_visit', [column('id')], {
      ...{ kind: 'view', definition: 'SELECT id\n  FROM visit', primary_key: [], row_estimate: null },
    }),
  ],
  relations: [relation('visit', 'ward', 'declared'), relation('visit', 'visit_2019', 'inferred')],
} as unknown as Catalog;

const candidate = (database: string, at: number): Candidate => {
  const result = {
    columns: ['who', 'month', 'n'],
    rows: [['Rosalind Franklin', '2024-05', String(at)]],
    truncated: false,
    ms: 1,
  };
  return {
    database,
    question: `question ${at}`,
    sql: `SELECT patient AS who, TO_CHAR(day, 'YYYY-MM') AS month, ${at} AS n FROM visit;`,
    proof: { tables: ['public.visit'], columns: ['public.visit.patient', 'public.visit.day'] },
    catalog,
    result,
    run: () => Promise.resolve(result),
    mutant: at % 7 === 0 ? { kind: 'filter', original: 'SELECT 1;' } : null,
  };
};

const candidates = ['shop', 'clinic'].flatMap((name) =>
  Array.from({ length: 30 }, (_, at) => candidate(name, at)),
);
const few = Array.from({ length: 3 }, (_, at) => candidate('school', at));

const textOf = (seed: string, from = candidates): string =>
  renderDraw(
    seed,
    { seed, command: 'npm run audit' },
    [{ name: 'shop', language: 'en', catalog, lookups: ['visit_state | 0 | booked'] }],
    drawEach(from, 12, seed),
  );

beforeAll(loadParser);

test('as many of each database, or all where it has fewer', () => {
  const drawn = drawEach([...candidates, ...few], 12, 'abcdef0');
  const count = (name: string) => drawn.filter(({ database }) => database === name).length;
  expect(['clinic', 'school', 'shop'].map(count)).toEqual([12, 3, 12]);
});

test('the same seed draws the same, however the pairs come; another seed others', () => {
  expect(textOf('abcdef0', candidates.toReversed())).toBe(textOf('abcdef0'));
  const questions = (seed: string) => drawEach(candidates, 12, seed).map(({ question }) => question);
  expect(questions('abcdef1')).not.toEqual(questions('abcdef0'));
});

test('one pair more elsewhere changes nothing for a database', () => {
  const ofShop = (from: readonly Candidate[]) =>
    drawEach(from, 12, 'abcdef0').filter(({ database }) => database === 'shop');
  expect(ofShop([...few, ...candidates])).toEqual(ofShop(candidates));
});

test('the schema shows what the database says, read tables and their neighbours in full, the others by name', () => {
  const text = textOf('abcdef0');
  expect(text).toContain(
    [
      'create table visit ( -- Visits; about 40 rows',
      '  id bigint primary key',
      '  state text -- 0 booked 1 done',
      '  patient text',
      '  day date',
      "  kind text -- values '', F, N",
      '  foreign key (ward_id) references ward',
      ');',
      'create table ward ( -- about 40 rows',
      '  id bigint primary key',
      ');',
      '-- table visit_2019: no rows',
      '-- view open_visit',
    ].join('\n'),
  );
  expect(text).toContain('visit_state | 0 | booked');
  expect(text).not.toContain('our own word');
});

test('a person’s name is masked and what stands beside it is not', () => {
  expect(textOf('abcdef0')).toMatch(/^\| R\S* F\S* \| 2024-05 \| \d+ \|$/m);
  expect(textOf('abcdef0')).not.toContain('Franklin');
});

test('the draw does not tell which are broken, the key does', () => {
  const drawn = drawEach(candidates, 12, 'abcdef0');
  expect(textOf('abcdef0')).not.toMatch(/mutant|original|SELECT 1;/);
  const { items } = keyOf('abcdef0', drawn);
  expect(items.map(({ number }) => number)).toEqual(drawn.map((_, at) => at + 1));
  expect(items.filter(({ mutant }) => mutant !== null).length).toBe(
    drawn.filter(({ mutant }) => mutant).length,
  );
});
