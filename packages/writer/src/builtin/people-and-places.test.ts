import type { Catalog, Column } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { city, day, id, name, number, said, sentencesOf } from './__tests__/first-sight';

/* Who is from where, of what age, and each of whom: what readers refused of small databases (docs/audit/first-look-small.md). */

beforeAll(loadParser);

/** Of the museums some have been visited by nobody. */
const visits = (museumsVisited = 20): Catalog =>
  catalogOf(
    [
      table('visitor', '', 400, [id(), name(400), city(), number('age')]),
      table('museum', '', 21, [id(), name(21), city()]),
      table('visit', '', 4_000, [
        id(),
        column('visitor_id', 'integer', '', { distinct: 390 }),
        column('museum_id', 'integer', '', { distinct: museumsVisited }),
        day(),
        column('total_spent', 'numeric(8,2)', '', { distinct: 90, range: ['1', '5', '20', '60', '90'] }),
      ]),
    ],
    [relation('visit', 'visitor_id', 'visitor'), relation('visit', 'museum_id', 'museum')],
  );

describe('who is from where', () => {
  const sentences = said(visits(), 30);

  it('people are from a place, and things are in one', () => {
    expect(sentences).toMatch(/visitors from (York|Basel|Ghent|Kiel|Porto|Lyon|Turin|Bergen)/);
    expect(sentences).not.toMatch(/visitors in (York|Basel|Ghent|Kiel|Porto|Lyon|Turin|Bergen)/);
    expect(sentences).toMatch(/museums in (York|Basel|Ghent|Kiel|Porto|Lyon|Turin|Bergen)/);
  });

  it('cities do not have those who come from them', () => {
    expect(sentences).toMatch(/cities do (over|more than) \d+ visitors come from/);
    expect(sentences).toMatch(/cities (that the visitors|do the visitors) come from/);
    expect(sentences).not.toMatch(/[Cc]ities (that )?(have|with) (over|more than) \d+ visitors/);
    expect(sentences).not.toMatch(/[Cc]ities have more visitors/);
  });

  it('people are of an age, and one of them is the oldest', () => {
    expect(sentences).toMatch(/visitors over \d+/);
    expect(sentences).toMatch(/visitors aged between \d+ and \d+/);
    expect(sentences).toMatch(/is the (oldest|youngest)/);
    expect(sentences).not.toMatch(
      /visitors? with (an|the (highest|lowest)) age|have the (highest|lowest) age/,
    );
  });

  it('visitors without a visit would not be called so', () => {
    expect(sentences).not.toMatch(/visitors (that )?(have|never had|without) (no|any )?visits/);
  });

  it('what was spent is an amount', () => {
    expect(sentences).toMatch(/total amount spent on visits/);
    expect(sentences).not.toMatch(/total spent/);
  });
});

describe('each of them is none left out', () => {
  const perMuseum = (met: number): string =>
    sentencesOf(drawn(visits(met), 30).filter(({ intent }) => intent === 'count_by' || intent === 'total_by'))
      .filter((one) => / museum(?! city)/.test(one) && !/ 20\d\d/.test(one))
      .join('\n');

  it('where some have no rows, they are counted by museum', () => {
    expect(perMuseum(20)).toMatch(/by museum/);
    expect(perMuseum(20)).not.toMatch(/each museum/);
  });

  it('where all have some, for each museum', () => {
    expect(perMuseum(21)).toMatch(/for each museum|does each museum have/);
  });
});

it('what neither a key nor a name nor a day tells apart is not counted', () => {
  const services = (keyed: boolean): Catalog =>
    catalogOf(
      [
        table('town', '', 40, [id(), name(40)]),
        {
          ...table('service', '', 300, [
            ...(keyed ? [id()] : []),
            column('town_id', 'integer', '', { distinct: 40 }),
            number('minutes'),
          ]),
          primary_key: keyed ? ['id'] : [],
        },
      ],
      [relation('service', 'town_id', 'town')],
    );
  const isCounted = /number of services|how many services|count the services|have no services/i;
  expect(said(services(true))).toMatch(isCounted);
  expect(said(services(false))).not.toMatch(isCounted);
});

it('a row with a city of its own is not sorted by that of its owner', () => {
  const catalog = (own: Column[]): Catalog =>
    catalogOf(
      [
        table('city', '', 12, [id(), name(12)]),
        table('hotel', '', 60, [id(), name(60), column('city_id', 'integer', '', { distinct: 12 })]),
        table('booking', '', 3_000, [
          id(),
          column('hotel_id', 'integer', '', { distinct: 60 }),
          day(),
          ...own,
        ]),
      ],
      [relation('booking', 'hotel_id', 'hotel'), relation('hotel', 'city_id', 'city')],
    );
  expect(said(catalog([]), 30)).toMatch(/bookings .*(for each|by|per) city/);
  expect(said(catalog([column('city_id', 'integer', '', { distinct: 12 })]), 30)).not.toMatch(
    /bookings .*(for each|by|per) city/,
  );
});

test.each(['geographic', 'month', 'weekday'])('a table of %ss is asked for by nobody', (one) => {
  const catalog = catalogOf(
    [
      table(one, '', 12, [id(), name(12), number('rank_no')]),
      table('museum', '', 21, [id(), name(21), city()]),
    ],
    [],
  );
  expect(said(catalog)).not.toMatch(new RegExp(`${one}s`));
});
