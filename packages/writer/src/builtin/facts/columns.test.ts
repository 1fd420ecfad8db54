import type { Catalog, Column, Relation, Table } from '@pairsmith/catalog';
import { libraryCatalog, column, statistics, table, to } from '../__tests__/library';
import { proposeQuestions } from '../propose-questions';
import { toSql } from '../question';
import { createRandom } from '../random';
import { readFacts } from './read-facts';
import { dimensionOf } from './read-fields';
import type { Subject } from './subject';

const catalogOf = (tables: Table[], relations: Relation[] = []): Catalog => ({
  ...libraryCatalog(),
  tables,
  relations,
});

const subjectOf = (columns: Column[], rows = 200, name = 'thing'): Subject =>
  readFacts(catalogOf([table(name, '', rows, ['id'], [id, ...columns])])).subjects[0]!;

const id = column('id', 'integer', '', statistics(200));
const dated: [string, string, string, string, string] = [
  ...(['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'] as const),
];
const masked = (name: string, kind: string, distinct = 200): Column =>
  column(name, 'text', '', {
    ...statistics(distinct),
    samples: [],
    masking: { policy: 'mask', kind },
  });

const everySql = (tables: Table[], relations: Relation[] = [], language: 'zh' | 'en' = 'en'): string[] =>
  proposeQuestions(readFacts(catalogOf(tables, relations)), createRandom('columns')).map((question) =>
    toSql(question, language),
  );

describe('what a row is called', () => {
  const label = (columns: Column[], rows = 200, name?: string) => {
    const found = subjectOf(columns, rows, name).label;
    return found && [...found.parts, ...found.beside].map((field) => field.column.name);
  };
  const text = (name: string, more: Partial<Column> = {}) =>
    column(name, 'text', '', { ...statistics(200), ...more });

  test('its name, its title, before those of others that hardly come twice', () => {
    expect(label([text('maker_name'), text('thing_name')])).toEqual(['thing_name']);
    expect(label([text('company_name')])).toEqual(['company_name']);
    expect(label([text('title')])).toEqual(['title']);
  });

  test('never a code, a key, a postal code, or a column that is empty in many rows', () => {
    expect(label([text('thing_code'), text('postal_code'), text('order_no')])).toBeNull();
    expect(label([text('name', { ...statistics(160, [['', 0.2]]), samples: ['a'] })])).toBeNull();
    expect(label([text('name', statistics(150, [], [], 0.25))])).toBeNull();
  });

  test('a person is called by first and last name, both are shown', () => {
    const [first, last] = [masked('first_name', 'person_name', 120), masked('last_name', 'person_name', 200)];
    expect(label([last, first])).toEqual(['first_name', 'last_name']);
    expect(label([masked('full_name', 'person_name')])).toEqual(['full_name']);
  });

  test('the key stands beside a name that two rows may have', () => {
    expect(label([text('name', statistics(180))])).toEqual(['name', 'id']);
    expect(
      label([masked('first_name', 'person_name', 120), masked('last_name', 'person_name', 150)]),
    ).toEqual([...['first_name', 'last_name', 'id']]);
  });

  test('names of others, names that are to be dropped and other personal data name nothing', () => {
    const dropped = {
      ...masked('full_name', 'person_name'),
      masking: { policy: 'drop' as const, kind: 'person_name' },
    };
    expect(label([masked('contact_name', 'person_name')])).toBeNull();
    expect(label([dropped, masked('email', 'email'), masked('phone', 'phone')])).toBeNull();
  });

  test('cells that read like names name a row only where nobody has called the column anything else', () => {
    const cells = { ...statistics(199), samples: ['Ann Lee', 'Bo Chan', 'Cy Moss', 'Di Fox'] };
    expect(label([column('c_17', 'text', '', cells)])).toEqual(['c_17']);
    expect(label([column('composer', 'text', '作曲', cells)])).toBeNull();
  });
});

describe('personal data', () => {
  const people = [
    table(
      'guest',
      '',
      200,
      ['id'],
      [
        id,
        masked('first_name', 'person_name', 120),
        masked('last_name', 'person_name', 150),
        masked('email', 'email'),
        column('points', 'integer', '', statistics(90, [], ['0', '1', '40', '90', '99'])),
        column(
          'tier',
          'text',
          '',
          statistics(2, [
            ['gold', 0.4],
            ['plain', 0.6],
          ]),
        ),
      ],
    ),
    table(
      'stay',
      '',
      2000,
      ['id'],
      [
        id,
        column('guest_id', 'integer', '', statistics(190)),
        column('nights', 'integer', '', statistics(20, [], ['1', '1', '3', '9', '20'])),
        column('arrived_on', 'date', '', statistics(700, [], dated)),
      ],
    ),
  ];
  const asked = everySql(people, [to('stay', 'guest_id', 'guest')]);

  test('names of persons are shown and grouped by with the key, and stand in no condition', () => {
    const naming = asked.filter((sql) => sql.includes('first_name'));
    expect(naming.length).toBeGreaterThan(5);
    for (const sql of naming) {
      expect(sql).toMatch(/last_name/);
      expect(sql).not.toMatch(/(first|last)_name\s*(=|<>|<|>|LIKE|IN\b|IS\b)/);
    }
  });

  test('no other personal column is in a statement', () => {
    expect(asked.filter((sql) => sql.includes('email'))).toEqual([]);
  });
});

describe('texts without characters', () => {
  const place = column('shelf_class', 'text', '', {
    ...statistics(4, [
      ['', 0.3],
      ['upper', 0.3],
      ['lower', 0.2],
      ['middle', 0.2],
    ]),
    samples: ['upper', 'lower', 'middle'],
  });
  const asked = everySql([table('box', '', 200, ['id'], [id, place])]);

  test('are no group and no value', () => {
    const grouped = asked.filter((sql) => /GROUP BY shelf_class/.test(sql));
    expect(grouped.length).toBeGreaterThan(0);
    for (const sql of grouped) expect(sql).toMatch(/shelf_class <> ''/);
    expect(asked.filter((sql) => /= ''/.test(sql) && !/IS NULL/.test(sql) && /GROUP BY/.test(sql))).toEqual(
      [],
    );
    expect(subjectOf([place]).dimensions[0]?.distinct).toBe(3);
  });

  test('are missing as NULL is', () => {
    const nullable = { ...place, nullable: true };
    const title = column('box_name', 'text', '箱名', { ...statistics(200, []), samples: ['Ash', 'Birch'] });
    expect(everySql([table('box', '', 200, ['id'], [id, title, nullable])])).toContainEqual(
      expect.stringMatching(/shelf_class IS NULL OR shelf_class = ''/),
    );
  });

  test('how many different ones there are is not asked: one would be none', () => {
    expect(asked.filter((sql) => /COUNT\(DISTINCT shelf_class\)/.test(sql))).toEqual([]);
  });
});

test('of things it is asked which sort is missing, where that says something, and of nothing else', () => {
  const gap = (name: string, type = 'text') =>
    column(name, type, '', {
      ...statistics(4, [
        ['low', 0.3],
        ['high', 0.3],
      ]),
      samples: ['low', 'high'],
      nullable: true,
    });
  const missing = (one: Column): Column => ({ ...one, statistics: { ...one.statistics!, null_share: 0.4 } });
  const columns = [
    ...['risk_class', 'region', 'state', 'address_2', 'remarks', 'middle_name', 'fax'].map((name) =>
      gap(name),
    ),
  ];
  const { gaps } = subjectOf([
    column('box_name', 'text', '箱名', { ...statistics(200, []), samples: ['Ash', 'Birch'] }),
    ...columns.map(missing),
    column('returned_on', 'date', '', statistics(150, [], dated, 0.2)),
    column('updated_at', 'date', '', statistics(150, [], dated, 0.2)),
  ]);
  expect(gaps.map((field) => field.column.name)).toEqual(['risk_class']);
});

describe('when rows were written', () => {
  const created = column('gmt_create', 'date', '', statistics(700, [], dated));
  const datesOf = (columns: Column[]) =>
    readFacts(
      catalogOf(
        [table('house', '', 30, ['id'], [id]), table('entry', '', 900, ['id'], [id, ...columns])],
        [to('entry', 'house_id', 'house')],
      ),
    ).subjects[1]!.dates.map((field) => field.column.name);
  const house = column('house_id', 'integer', '', statistics(30));
  const amount = column('amount', 'numeric(8,2)', '', statistics(300, [], ['1', '2', '20', '90', '99']));
  const name = column('name', 'text', '', statistics(900));

  test('is the time of what happens and has no other', () => {
    expect(datesOf([house, amount, created])).toEqual(['gmt_create']);
    const paid = column('paid_on', 'date', '', statistics(700, [], dated));
    expect(datesOf([house, amount, created, paid])).toEqual(['paid_on']);
  });

  test('is no time of a thing, of a setting, of a link', () => {
    expect(datesOf([house, name, created])).toEqual([]);
    expect(datesOf([amount, created])).toEqual([]);
    expect(datesOf([house, created])).toEqual([]);
  });
});

test('numbers of which nothing is known and codes without a meaning are not counted either', () => {
  const { plain } = subjectOf([
    column('retry_gap', 'integer', '', statistics(9)),
    column('grp', 'text', '', {
      ...statistics(3, [
        ['A', 0.4],
        ['B', 0.3],
        ['X9', 0.3],
      ]),
      samples: ['A'],
    }),
    column('town', 'text', '', { ...statistics(60), samples: ['Oslo', 'Lima', 'Quito'] }),
  ]);
  expect(plain.map((field) => field.column.name)).toEqual(['town']);
});

test('of negative numbers both ends are asked for, and no threshold', () => {
  const drift = column('drift_amount', 'numeric(8,2)', '', {
    ...statistics(150, [], ['-90', '-80', '-40', '-5', '-1']),
  });
  const asked = everySql([
    table('clock', '', 200, ['id'], [id, column('name', 'text', '', statistics(200)), drift]),
  ]);
  const extremes = asked.filter((sql) => /LIMIT 1$/.test(sql));
  expect(extremes.some((sql) => /ORDER BY drift_amount DESC/.test(sql))).toBe(true);
  expect(extremes.some((sql) => /ORDER BY drift_amount,/.test(sql))).toBe(true);
  expect(asked.filter((sql) => /drift_amount [<>]=? -?\d/.test(sql))).toEqual([]);
});

describe('measures', () => {
  const measured = (columns: Column[]) =>
    subjectOf(columns).measures.map(
      ({ column: { name }, additive }) => `${name} ${additive ? 'adds up' : 'does not'}`,
    );
  const number = (name: string, comment = '') =>
    column(name, 'numeric(10,2)', comment, statistics(150, [], ['1', '2', '20', '90', '99']));

  test('what each piece costs, weighs or takes does not add up over things, and does over what happens', () => {
    const [cost, area] = [number('replacement_cost'), number('area')];
    const name = column('name', 'text', '', statistics(200));
    expect(measured([name, cost, area])).toEqual(['replacement_cost does not', 'area adds up']);
    expect(measured([cost, area])).toEqual(['replacement_cost adds up', 'area adds up']);
  });

  test('an amount in cents says so', () => {
    const words = (one: Column) => subjectOf([one]).measures[0]?.words;
    expect(words(number('paid_amount', '实付金额（分）'))).toMatchObject({
      zh: '实付金额（分）',
      en: 'paid amount in cents',
    });
    expect(words(number('pay_amount', '支付金额（单位：分）'))?.zh).toBe('支付金额（分）');
    expect(words(number('amount_cents'))?.en).toBe('amount in cents');
    expect(words(number('exam_score', '得分（分）'))?.zh).toBe('得分');
  });
});

describe('what codes mean', () => {
  const valuesOf = (meanings: { code: string; label: string }[]) => {
    const cells = meanings.map(({ code }): [string, number] => [code, 1 / meanings.length]);
    const kind = column('kind', 'integer', '', { ...statistics(meanings.length, cells), meanings });
    const { values, labels } = dimensionOf(kind, '', 'event');
    return { said: values.map(({ raw }) => raw), labels: [...labels.keys()] };
  };

  test('is no meaning where two codes have it: who asks for the others means both', () => {
    const all = [
      ...[
        { code: '1', label: 'letters' },
        { code: '2', label: 'others' },
      ],
      ...[
        { code: '3', label: 'parcels' },
        { code: '9', label: 'others' },
      ],
    ];
    expect(valuesOf(all)).toEqual({ said: ['1', '3'], labels: ['1', '3'] });
  });

  test.each(['12" pipe', 'so-called “good”', 'a\\b', "it's"])(
    'is not said where it would break the quotes around it: %s',
    (label) => {
      const { said } = valuesOf([
        { code: '1', label },
        { code: '2', label: 'parcels' },
      ]);
      expect(said).toEqual(['2']);
    },
  );
});
