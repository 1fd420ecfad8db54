import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { column, relation, table, catalogOf } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { say, toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'] = []): Question[] =>
  drawn(catalogOf(tables, relations), 8).filter((one) => say(one, 'en').length > 0);
const sqlsOf = (questions: readonly Question[]): string =>
  questions.map((one) => toSql(one, 'en')).join('\n');
const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });
const text = (called: string, distinct: number, samples: string[]): Column =>
  column(called, 'text', '', { distinct, samples });
const day = (called: string) =>
  column(called, 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });

describe('rows of the same table above them', () => {
  const visits = (...more: Column[]) =>
    sqlsOf(
      asked(
        [
          table('visit', 'visit', 6_000, [id(), key('pier_id', 40), day('visited_on'), ...more]),
          table('pier', 'pier', 40, [id(), name(40)]),
        ],
        [relation('visit', 'pier_id', 'pier')],
      ),
    );

  it('a parent of any kind, as its type says, is none of them', () => {
    const parent = () => text('parent_id', 900, ['a1', 'b2', 'c3']);
    const kind = column('parent_type', 'text', '', {
      distinct: 2,
      values: [
        ['Pier', 0.5],
        ['Boat', 0.5],
      ],
    });
    expect(visits()).toContain('COUNT(*)');
    expect(visits(parent(), kind)).toContain('COUNT(*)');
    expect(visits(parent())).not.toMatch(/^SELECT [^\n]*COUNT\(\*\)[^\n]* FROM visit(?! v JOIN)/m);
  });
});

describe('things that are called by a number written on them', () => {
  const trips = (called: string, distinct = 40) =>
    sqlsOf(
      asked(
        [
          table('trip', 'trip', 6_000, [id(), key('lorry_id', 40), day('driven_on')]),
          table('lorry', 'lorry', 40, [id(), text(called, distinct, ['AB-123-C', 'QR-778-X', 'ZZ-001-B'])]),
        ],
        [relation('trip', 'lorry_id', 'lorry')],
      ),
    );

  it('are told by it', () => {
    expect(trips('license_plate')).toMatch(/JOIN lorry/);
    expect(trips('license_plate')).toContain('license_plate');
  });

  it('and not by a number that several have, or that nobody reads', () => {
    expect(trips('license_plate', 12)).not.toMatch(/SELECT l\.license_plate/);
    expect(trips('chassis_ref')).not.toMatch(/SELECT l\.chassis_ref/);
  });
});

describe('what rows are compared by', () => {
  const landings = (noun: string, reference: string) =>
    sqlsOf(
      asked(
        [
          table('landing', 'landing', 6_000, [id(), key(reference, 9), day('landed_on')]),
          table(noun, noun.replaceAll('_', ' '), 9, [id(), name(9)]),
        ],
        [relation('landing', reference, noun)],
      ),
    );

  it('is what they belong to, and no unit that goods are counted in', () => {
    expect(landings('pier', 'pier_id')).toMatch(/COUNT\(\*\)[^\n]*GROUP BY p\./);
    expect(landings('unit_of_measure', 'unit_id')).not.toMatch(/COUNT\(\*\)[^\n]*GROUP BY u\./);
  });

  it('is not where what happened is by now', () => {
    expect(landings('pier', 'current_pier_id')).not.toMatch(/COUNT\(\*\)[^\n]*GROUP BY p\./);
  });
});

it('of a table whose older rows are archived, as its comment says, not all are asked for', () => {
  const ferries = (comment: string) =>
    sqlsOf(
      asked(
        [
          { ...table('crossing', 'crossing', 6_000, [id(), key('pier_id', 40), day('crossed_on')]), comment },
          table('pier', 'pier', 40, [id(), name(40)]),
        ],
        [relation('crossing', 'pier_id', 'pier')],
      ),
    );
  const ofAll = /COUNT\(\*\)(?!.*crossed_on)/;
  expect(ferries('crossings')).toMatch(ofAll);
  expect(ferries('crossings; those before 2024 are archived')).not.toMatch(ofAll);
});

it('of rows that a mark tells apart those are asked about that are, by its adjective', () => {
  const mark = (called: string): Column => ({
    ...column(called, 'boolean', '', {
      distinct: 2,
      values: [
        ['true', 0.8],
        ['false', 0.2],
      ],
    }),
    type_class: 'boolean',
  });
  const visits = (...more: Column[]) =>
    asked(
      [
        table('visit', 'visit', 6_000, [id(), key('pier_id', 40), day('visited_on'), ...more]),
        table('pier', 'pier', 40, [id(), name(40)]),
      ],
      [relation('visit', 'pier_id', 'pier')],
    );
  const said = (questions: Question[]) =>
    questions.flatMap((one) => say(one, 'en').map(({ text }) => text)).join('\n');
  expect(said(visits(mark('valid')))).toMatch(/number of valid visits/);
  expect(sqlsOf(visits(mark('valid')))).toMatch(/valid = TRUE/);
});
