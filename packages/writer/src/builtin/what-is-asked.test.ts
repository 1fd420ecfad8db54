import type { Catalog, Column, Relation, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table, weaving } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { leftOut } from './left-out';
import { planThemes } from './plan-themes';
import { say, toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (catalog: Catalog, draws = 8): Question[] => drawn(catalog, draws);
const sqlsOf = (questions: readonly Question[]): string[] => questions.map((one) => toSql(one, 'en'));
const sentencesOf = (questions: readonly Question[]): string[] =>
  questions.flatMap((one) => say(one, 'en').map(({ text }) => text));

const id = () => column('id', 'integer', '');
const name = (rows: number, title = 'name') =>
  column('name', 'text', title, { distinct: rows, samples: ['North', 'South'] });
const day = (called: string) =>
  column(called, 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
const kind = () =>
  column('kind', 'text', 'kind', {
    distinct: 3,
    values: [
      ['plain', 0.5],
      ['fine', 0.3],
      ['rare', 0.2],
    ],
  });
const amount = () => column('amount', 'numeric(10,2)', 'amount', { range: ['1', '2', '40', '180', '200'] });

/** Singers and choirs, and who sings where. */
const choirs = (
  link: Column[] = [
    column('singer_id', 'integer', '', { distinct: 300 }),
    column('choir_id', 'integer', '', { distinct: 40 }),
  ],
  more: Partial<Table> = {},
): Catalog =>
  catalogOf(
    [
      table('singer', 'singer', 300, [id(), name(300), kind()]),
      table('choir', 'choir', 40, [id(), name(40), kind()]),
      { ...table('choir_singer', '', 900, link), primary_key: ['singer_id', 'choir_id'], ...more },
    ],
    [relation('choir_singer', 'singer_id', 'singer'), relation('choir_singer', 'choir_id', 'choir')],
  );

describe('a link table is the relation of its two ends', () => {
  it('asks who has none, how many each has, and who has the most, both ways', () => {
    const questions = asked(choirs());
    const through = questions.filter((one) => toSql(one, 'en').includes('choir_singer'));
    expect(new Set(through.map(({ intent }) => intent))).toEqual(
      new Set(['never', 'ever', 'related', 'top_n', 'having', 'count_by']),
    );
    const sentences = sentencesOf(through);
    expect(sentences).toContain('Which singers have no choirs?');
    expect(sentences).toContain('Which choirs have no singers?');
    expect(sentences.join('\n')).toMatch(/What are the top \d+ choirs by number of singers\?/);
    expect(sentences.join('\n')).not.toMatch(/choir[ _]singer/i);
  });

  it('counts each thing at the far end once for a group', () => {
    const counted = sqlsOf(asked(choirs())).filter((sql) => /choir_singer/.test(sql) && /COUNT/i.test(sql));
    expect(counted.length).toBeGreaterThan(5);
    for (const sql of counted) expect(sql).toMatch(/COUNT\(DISTINCT [\w.]*(id|singer_id|choir_id)\)/);
  });

  it('leaves out links and far ends that are deleted', () => {
    const gone = (): Column =>
      column('deleted', 'smallint', '是否删除（0否 1是）', {
        distinct: 2,
        values: [
          ['0', 0.9],
          ['1', 0.1],
        ],
      });
    const [singer, choir, link] = choirs().tables as [Table, Table, Table];
    const marked = [singer, choir, link].map((one) => ({ ...one, columns: [...one.columns, gone()] }));
    const sqls = sqlsOf(asked({ ...choirs(), tables: marked })).filter((sql) => sql.includes('choir_singer'));
    expect(sqls.length).toBeGreaterThan(10);
    for (const sql of sqls) expect(sql.match(/deleted = 0/g)).toHaveLength(3);
  });

  it('a condition on the far end is asked of the far end', () => {
    const narrow = sqlsOf(asked(choirs()).filter(({ intent }) => intent === 'ever'));
    expect(narrow.join('\n')).toMatch(
      /EXISTS \(SELECT 1 FROM choir_singer AS cs JOIN singer AS s2? ON s2?\.id = cs\.singer_id WHERE s2?\.kind = '\w+' AND cs\.choir_id = c\.id\)/,
    );
  });

  it('with a quantity of its own it is asked about itself', () => {
    const line = [...(choirs().tables[2]?.columns ?? []), amount()];
    expect(sqlsOf(asked(choirs(line))).join('\n')).toMatch(/SUM\([\w.]*amount\)/);
  });

  it('a theme of one end has the other and the link', () => {
    const themes = planThemes(choirs(), 1, 'en');
    expect(themes[0]?.tables).toEqual(
      expect.arrayContaining(['public.singer', 'public.choir', 'public.choir_singer']),
    );
  });

  it('without both ends among the tables it is left out, with the reason', () => {
    const catalog = choirs();
    const alone = { ...catalog, tables: catalog.tables.filter(({ name: one }) => one !== 'choir') };
    expect(sqlsOf(asked(alone)).join('\n')).not.toContain('choir_singer');
    expect(leftOut(alone)).toEqual([
      { table: 'public.choir_singer', reason: { $say: 'coverage.link_without_ends' }, parent: null },
    ]);
  });
});

describe('beside a table nobody asks about its parts, copies and views, nor about what serves a framework', () => {
  const events = (called: string, more: Partial<Table> = {}) => ({
    ...table(called, 'visit', 4_000, [id(), day('visited_on'), amount(), kind()]),
    ...more,
  });

  it('they are left out with a reason and the table that stands for them', () => {
    const view = events('visit_view', { kind: 'view', row_estimate: null, depends_on: ['public.visit'] });
    const tables = [
      events('visit'),
      events('visit_2023'),
      events('visit_bak'),
      events('zone', { inherits: ['public.visit'] }),
      view,
      table('flyway_schema_history', '', 40, [column('installed_rank', 'integer', '')]),
    ];
    const catalog = catalogOf(tables);
    for (const sql of sqlsOf(asked(catalog))) expect(sql).toMatch(/FROM visit( |$)/);
    expect(leftOut(catalog).map(({ table: one, reason, parent }) => [one, reason.$say, parent])).toEqual([
      ['public.visit_2023', 'coverage.part_of', 'public.visit'],
      ['public.visit_bak', 'coverage.part_of', 'public.visit'],
      ['public.zone', 'coverage.part_of', 'public.visit'],
      ['public.visit_view', 'coverage.view_of', 'public.visit'],
      ['public.flyway_schema_history', 'coverage.scaffold', null],
    ]);
    expect(planThemes(catalog, 3, 'en').map(({ tables: all }) => all)).toEqual([['public.visit']]);
  });

  it('the one sibling that stands for others is called by its own name', () => {
    const catalog = catalogOf([events('visit_2023'), events('visit_2024')]);
    const sentences = sentencesOf(asked(catalog));
    expect(sentences.length).toBeGreaterThan(10);
    for (const sentence of sentences) expect(sentence).toMatch(/visit[_ ]2024/);
  });
});

describe('nobody counts codes, days of stock, or a handful', () => {
  const orders = (): Table =>
    table('ticket', 'ticket', 8_000, [
      id(),
      column('zone_id', 'integer', '', { distinct: 12 }),
      day('sold_on'),
      amount(),
    ]);
  const codes = (rows = 12): Table => table('zone', 'zone', rows, [id(), name(rows)]);
  const used: Relation[] = [relation('ticket', 'zone_id', 'zone')];
  const countedIn = ({ tree }: Question): string =>
    'of' in tree ? tree.of.table.name : 'step' in tree ? tree.step.from.table.name : '';

  it('codes are groups and labels for what refers to them, and may be listed', () => {
    const questions = asked(catalogOf([orders(), codes()], used));
    const own = questions.filter((one) => countedIn(one) === 'zone');
    expect(new Set(own.map(({ intent }) => intent))).toEqual(new Set(['list']));
    expect(sqlsOf(questions).join('\n')).toMatch(/GROUP BY z\.id, z\.name/);
  });

  it('over fewer than ten rows there is no statistic', () => {
    const few = table('van', 'van', 9, [id(), name(9), kind(), amount()]);
    const more = { ...few, row_estimate: 200, columns: [id(), name(200), kind(), amount()] };
    const intentsOf = (one: Table): Set<string> =>
      new Set(asked(catalogOf([one])).map(({ intent }) => intent));
    expect(intentsOf(few)).toEqual(new Set(['list']));
    expect(intentsOf(more).size).toBeGreaterThan(5);
  });

  it('things of which nothing but their name is known are counted only where they meet a condition', () => {
    const bare = catalogOf([table('river', 'river', 300, [id(), name(300)])]);
    const counted = asked(bare).filter(({ intent }) => intent === 'count');
    for (const { tree } of counted) expect('where' in tree && tree.where.length).toBeGreaterThan(0);
    const known = catalogOf([table('river', 'river', 300, [id(), name(300), kind()])]);
    expect(sentencesOf(asked(known))).toContain('Count the rivers.');
  });

  it('levels are added up over no days, and their rows are not counted', () => {
    const stock = table('stock_level', 'stock', 8_000, [
      id(),
      column('zone_id', 'integer', '', { distinct: 12 }),
      day('counted_on'),
      column('quantity', 'integer', 'quantity', { range: ['1', '2', '40', '180', '200'] }),
      kind(),
    ]);
    const rename = used.map((one) => ({ ...one, from: { ...one.from, table: 'stock_level' } }));
    const own = asked(catalogOf([stock, codes(20)], rename)).filter(
      (one) => countedIn(one) === 'stock_level',
    );
    const sqls = sqlsOf(own);
    expect(sqls.join('\n')).toMatch(/AVG\(/);
    for (const sql of sqls) expect(sql).not.toMatch(/SUM\(|COUNT\(/);
  });

  it('nor how many different keys, names or parents there are', () => {
    const choir = table('choir', 'choir', 40, [
      column('zz', 'integer', '', { distinct: 39 }),
      column('country', 'text', '', { distinct: 15, samples: ['Peru', 'Chad'] }),
      column('qq', 'text', '', { distinct: 15 }),
      id(),
      name(40),
      column('code', 'text', 'code', { distinct: 40 }),
    ]);
    const catalog = catalogOf([...choirs().tables.slice(0, 1), choir, orders(), codes(50)], used);
    const counted = sqlsOf(asked(catalog, 20)).filter((sql) => /^SELECT COUNT\(DISTINCT/.test(sql));
    expect(counted.join('\n')).toContain('DISTINCT country)');
    for (const sql of counted) expect(sql).not.toMatch(/DISTINCT [\w.]*(id|name|code|zz|qq)\)/);
  });
});

it('whose data it is and who wrote it are no groups, and no owners', () => {
  const bill = table('bill', 'bill', 4_000, [
    id(),
    column('tenant_id', 'integer', '', { distinct: 30 }),
    column('created_by', 'integer', '', { distinct: 30 }),
    column('shop_id', 'integer', '', { distinct: 30 }),
    day('billed_on'),
    amount(),
  ]);
  const owners = ['tenant', 'clerk', 'shop'].map((one) => table(one, one, 30, [id(), name(30), kind()]));
  const catalog = catalogOf(
    [bill, ...owners],
    [
      relation('bill', 'tenant_id', 'tenant'),
      relation('bill', 'created_by', 'clerk'),
      relation('bill', 'shop_id', 'shop'),
    ],
  );
  const sqls = sqlsOf(asked(catalog)).filter((sql) => sql.includes('bill'));
  expect(sqls.filter((sql) => sql.includes('shop')).length).toBeGreaterThan(10);
  for (const sql of sqls) expect(sql).not.toMatch(/tenant|clerk|created_by/);
});

describe('what does not add up is asked of each kind, or of one', () => {
  const moves = (own: Column[], ofGoods: Column[] = []): Catalog =>
    catalogOf(
      [
        table('goods', 'goods', 60, [id(), name(60), ...ofGoods]),
        table('movement', 'movement', 9_000, [
          id(),
          column('goods_id', 'integer', '', { distinct: 60 }),
          day('moved_on'),
          kind(),
          column('quantity', 'integer', 'quantity', { range: ['1', '2', '40', '180', '200'] }),
          ...own,
        ]),
      ],
      [relation('movement', 'goods_id', 'goods')],
    );
  const parts = (called: string, ...values: string[]): Column =>
    column(called, 'text', '', {
      distinct: values.length,
      values: values.map((one) => [one, 1 / values.length]),
    });
  const figures = (catalog: Catalog): string[] =>
    sqlsOf(asked(catalog)).filter((sql) => /(SUM|AVG|MAX)\([\w.]*quantity/.test(sql));

  it('quantities in several units are added up for each thing only', () => {
    expect(figures(moves([])).filter((sql) => !sql.includes('GROUP BY g.id')).length).toBeGreaterThan(10);
    const several = figures(moves([], [parts('unit', 'piece', 'metre')]));
    expect(several.length).toBeGreaterThan(3);
    for (const sql of several) expect(sql).toMatch(/goods_id AS reference|GROUP BY .*\b(id|unit)\b|unit = '/);
  });

  it('what came and what went is added up by which it was, or of one of them', () => {
    const both = figures(moves([parts('way', 'inbound', 'outbound')]));
    expect(both.length).toBeGreaterThan(3);
    for (const sql of both) expect(sql).toMatch(/way = '|GROUP BY .*way/);
    const cards = figures(moves([parts('card_type', 'credit', 'debit')]));
    expect(cards.filter((sql) => !sql.includes('card_type')).length).toBeGreaterThan(10);
  });
});

it('where an archive holds the older rows, a question says which period it is about', () => {
  const tolls = (called: string, ...[from, to]: [string, string]) =>
    table(called, called === 'toll' ? 'toll' : '', 9_000, [
      id(),
      kind(),
      amount(),
      column('paid_on', 'date', '', { range: [from, from, from, to, to] }),
    ]);
  const live = tolls('toll', '2023-01-01', '2024-12-31');
  const bare = (other: Table): string[] =>
    sqlsOf(asked(catalogOf([live, other])).filter(({ intent }) => intent !== 'latest')).filter(
      (sql) => !sql.includes("paid_on >= '"),
    );
  expect(bare(tolls('toll_archive', '2020-01-01', '2022-12-31'))).toEqual([]);
  expect(bare(tolls('toll_backup', '2023-01-01', '2024-12-31')).length).toBeGreaterThan(10);
});

it('of lines the pieces of each thing are asked for, not how many lines it stands on', () => {
  const sold = (called: string): Catalog =>
    catalogOf(
      [
        table('shrub', 'shrub', 60, [id(), name(60)]),
        table(called, called.replace('_', ' '), 9_000, [
          id(),
          column('shrub_id', 'integer', '', { distinct: 60 }),
          column('quantity', 'integer', 'quantity', { range: ['1', '2', '40', '180', '200'] }),
          column('unit_price', 'numeric(10,2)', 'unit price', { range: ['1', '2', '40', '180', '200'] }),
        ]),
      ],
      [relation(called, 'shrub_id', 'shrub')],
    );
  const perShrub = sqlsOf(asked(sold('basket_line'), 16)).filter(
    (sql) => /shrub_id/.test(sql) && !/EXISTS/.test(sql),
  );
  expect(perShrub.filter((sql) => /SUM\(/.test(sql)).length).toBeGreaterThan(10);
  for (const sql of perShrub) expect(sql).toMatch(/(SUM|AVG|MAX|MIN)\(/);
});

describe('what is left out, and parts of a whole', () => {
  const sorted = (called: string, rows: number, ...values: [string, number][]): Catalog =>
    catalogOf([
      table('guest', 'guest', rows, [
        id(),
        kind(),
        column(called, 'text', '', { distinct: values.length, values }),
      ]),
    ]);
  const without = (catalog: Catalog, called: string): string[] =>
    sqlsOf(asked(catalog, 30)).filter((sql) => sql.includes(`${called} <> '`));

  it('is a state or a kind: not a sex, and nothing where hardly more than the unknown is left', () => {
    const three: [string, number][] = [
      ['early', 0.5],
      ['later', 0.3],
      ['never', 0.2],
    ];
    const unknown: [string, number][] = [
      ['early', 0.5],
      ['later', 0.1],
      ['unknown', 0.4],
    ];
    expect(without(sorted('status', 900, ...three), 'status').length).toBeGreaterThan(0);
    expect(without(sorted('gender', 900, ...three), 'gender')).toEqual([]);
    expect(without(sorted('status', 900, ...unknown), 'status')).toEqual([]);
  });

  it('percentages are of thirty rows or more', () => {
    const parts = (rows: number): Question[] =>
      asked(sorted('status', rows, ['early', 0.5], ['later', 0.5])).filter(
        ({ intent }) => intent === 'portion' || intent === 'share',
      );
    expect(parts(900).length).toBeGreaterThan(0);
    expect(parts(25)).toEqual([]);
  });
});

describe('what a reference says beside the name of the table it leads to is a role', () => {
  const visits = (reference: string, title = ''): Catalog =>
    catalogOf(
      [
        table('gardener', 'gardener', 60, [
          id(),
          name(60),
          kind(),
          column('village_id', 'integer', '', { distinct: 9 }),
        ]),
        table('village', 'village', 9, [id(), name(9)]),
        table('visit', 'visit', 9_000, [
          id(),
          column(reference, 'integer', title, { distinct: 60 }),
          day('made_on'),
          amount(),
        ]),
      ],
      [relation('visit', reference, 'gardener'), relation('gardener', 'village_id', 'village')],
    );
  const joined = (catalog: Catalog, other: string): string[] =>
    sqlsOf(asked(catalog, 16)).filter((sql) => sql.includes('visit') && sql.includes(other));

  it('a reference that is named in Chinese after its table says no more than whose key it holds', () => {
    const named = catalogOf(
      [
        table('园丁表', '园丁', 60, [id(), name(60), kind()]),
        table('走访表', '走访', 9_000, [
          id(),
          column('园丁编号', 'integer', '', { distinct: 60 }),
          day('made_on'),
          amount(),
        ]),
      ],
      [relation('走访表', '园丁编号', '园丁表')],
    );
    expect(
      sqlsOf(asked(named)).filter((sql) => sql.includes('走访表') && sql.includes('园丁表')).length,
    ).toBeGreaterThan(5);
  });

  it('a role that no sentence says is not asked about: who noted a visit has none', () => {
    expect(joined(visits('gardener_id'), 'gardener').length).toBeGreaterThan(10);
    expect(joined(visits('noted_by'), 'gardener')).toEqual([]);
    expect(joined(visits('noting_gardener_id'), 'gardener')).toEqual([]);
  });

  it('a role that is said is asked about, and nothing beyond it: not the village of who noted it, nor their kind', () => {
    const said = joined(visits('noted_by', '记录人'), 'gardener');
    expect(said.length).toBeGreaterThan(10);
    expect(joined(visits('noted_by', '记录人'), 'village')).toEqual([]);
    expect(joined(visits('gardener_id'), 'village').length).toBeGreaterThan(0);
    for (const sql of said) expect(sql).not.toMatch(/GROUP BY g\.kind/);
  });
});

it('a mark that every row carries leaves nothing out: the rows are asked about as they are', () => {
  const marked = (nullShare: number): Catalog =>
    catalogOf([
      table('parcel', 'parcel', 3_000, [
        id(),
        name(3_000),
        kind(),
        column('delete_ts', 'timestamp', '', { nullShare, distinct: 900 }),
      ]),
    ]);
  const deletedAt = (catalog: Catalog): Catalog => ({
    ...catalog,
    tables: catalog.tables.map((one) => ({
      ...one,
      columns: one.columns.map((own) =>
        own.name === 'delete_ts' ? { ...own, type_class: 'timestamp' as const, nullable: true } : own,
      ),
    })),
  });
  expect(sqlsOf(asked(deletedAt(marked(0)))).join('\n')).not.toContain('delete_ts');
  for (const sql of sqlsOf(asked(deletedAt(marked(0.9))))) expect(sql).toContain('delete_ts IS NULL');
});

it('of two tables named by one word in singular and plural, each question says which is meant', () => {
  const catalog = catalogOf([
    table('order', '', 900, [id(), day('placed_on'), kind()]),
    table('orders', '', 900, [id(), amount(), column('note', 'text', ''), day('seen_on')]),
  ]);
  for (const question of asked(catalog)) {
    const isPlural = /FROM orders( |$)/.test(toSql(question, 'en'));
    for (const { text } of say(question, 'en')) expect(/"orders"/.test(text)).toBe(isPlural);
  }
});

it('compares the mean itself with a threshold: rounded first, rows just above it would be left out', () => {
  const thresholds = sqlsOf(asked(weaving(), 16)).filter((sql) => /HAVING .*AVG/.test(sql));
  expect(thresholds.length).toBeGreaterThan(0);
  for (const sql of thresholds) expect(sql).toMatch(/ROUND\(AVG.* HAVING AVG\(/);
});
