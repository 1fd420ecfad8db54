import { loadParser, parse } from '@pairsmith/sql';
import type { ExportOptions, ModelFormat } from '@pairsmith/core';
import fc from 'fast-check';
import {
  exampleCatalog,
  exampleColumn,
  exampleRelation,
  exampleTable,
} from '../../../catalog/src/__tests__/example-tables';
import * as schemas from '../__tests__/public-schemas';
import { sourceOf, strangePairs, strangeShop, textOf } from '../__tests__/strange-shop';
import { createExport } from '../export';
import { settingsOf } from '../settings';
import { identifiers } from './names';
import { yaml } from './yaml';

// It has no types of its own; another reader than the writer's.
const { load } = jest.requireActual<{ load(text: string): unknown }>('js-yaml');

/** The schema as others model it, on names that are no identifiers to them. */

beforeAll(loadParser);

async function written(
  format: ModelFormat,
  catalog = strangeShop,
  options: ExportOptions = {},
): Promise<string> {
  const source = sourceOf(strangePairs, [{ name: 'shop', catalog }]);
  const [file] = createExport(source, settingsOf(format, options), 'all');
  return textOf(file!.chunks());
}

describe('identifiers', () => {
  const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

  it('keep what is one, and say what they can of what is none', () => {
    const names = ['orders', 'Order "Détails"', 'order', '订单', '2nd', 'a\\b', 'a b', 'A_B', '_x', 'x_'];
    expect(identifiers(names, 'table')).toEqual([
      ...['orders', 'Order_De_tails', 'order_', 'table_4', '_2nd', 'a_b', 'a_b_2', 'A_B_3', '_x', 'x_'],
    ]);
  });

  it('are identifiers, and as many as there are names', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'a_2', 'table_1')),
        ),
        (names) => {
          const found = identifiers(names, 'table');
          for (const name of found) expect(name).toMatch(NAME);
          expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length);
        },
      ),
    );
  });
});

it('YAML is read back as it was, whatever stands in its texts', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('name', 'description', 'sql'), fc.array(fc.string({ unit: 'binary' }))),
      (value) => expect(load(yaml(value))).toEqual({ ...value }),
    ),
  );
});

describe('mdl', () => {
  interface Mdl {
    models: { name: string; columns: Record<string, unknown>[]; primaryKey?: string }[];
    relationships: object[];
    cubes: { baseObject: string; measures: object[]; timeDimensions: object[] }[];
    views: { statement: string; properties: { question: string } }[];
  }
  it('is WrenAI’s manifest', async () => {
    const manifest = JSON.parse(await written('mdl')) as Mdl;
    expect(schemas.problemWith(schemas.wrenMdl, manifest)).toBeNull();
    expect(manifest.models.map(({ name }) => name)).toEqual([
      ...['customers', 'Order_De_tails', 'table_3', 'ods_pairs_of_keys'],
    ]);
    expect(manifest.relationships).toEqual([
      {
        name: 'Order_De_tails_customer_id_customers',
        models: ['Order_De_tails', 'customers'],
        joinType: 'MANY_TO_ONE',
        condition: '"Order_De_tails".customer_id = customers.id',
        properties: { source: 'declared' },
      },
    ]);
    const [cube] = manifest.cubes;
    expect(cube).toMatchObject({
      baseObject: 'Order_De_tails',
      measures: [{ name: 'total_select_', expression: 'SUM(select_)', type: 'DECIMAL' }],
      timeDimensions: [{ name: 'column_4', expression: 'column_4', type: 'DATE' }],
    });
  });

  it('names nothing twice, and every name that it uses', async () => {
    const { models, cubes } = JSON.parse(await written('mdl')) as Mdl;
    for (const { columns, primaryKey } of models) {
      const names = columns.map(({ name }) => String(name).toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      if (primaryKey) expect(names).toContain(primaryKey);
    }
    for (const { baseObject } of cubes) expect(models.map(({ name }) => name)).toContain(baseObject);
  });

  it('has a column that is called otherwise there as an expression that PostgreSQL reads', async () => {
    const { models } = JSON.parse(await written('mdl')) as Mdl;
    const expressions = models.flatMap(({ columns }) =>
      columns.flatMap(({ expression }) => (expression ? [String(expression)] : [])),
    );
    expect(expressions).toEqual(['"select"', '"订单日期"', '"a\\b"', '"رقم"', '"ملاحظة"']);
    for (const one of expressions) expect(() => parse(`SELECT ${one}`)).not.toThrow();
  });

  it('knows the questions of its views', async () => {
    const { views } = JSON.parse(await written('mdl')) as Mdl;
    // Those that are proved and not contradicted.
    expect(views.map(({ properties }) => properties.question)).toEqual(
      strangePairs.slice(0, 6).map(({ question }) => question),
    );
    expect(views.every(({ statement }) => !statement.endsWith(';'))).toBe(true);
    const approved = JSON.parse(await written('mdl', strangeShop, { approved_only: true })) as Mdl;
    expect(approved.views).toHaveLength(1);
  });

  it('without pairs has no views', async () => {
    const { views } = JSON.parse(
      await written('mdl', strangeShop, { language: 'en', approved_only: true }),
    ) as Mdl;
    expect(views).toEqual([]);
  });
});

describe('cortex', () => {
  interface Cortex {
    tables: {
      name: string;
      base_table: object;
      dimensions: { name: string; sample_values?: string[]; expr: string }[];
      facts?: { name: string }[];
      time_dimensions?: { name: string }[];
      metrics?: object[];
      synonyms?: string[];
    }[];
    relationships: object[];
    verified_queries: { question: string }[];
  }

  it('is Snowflake’s semantic model', async () => {
    const model = load(await written('cortex')) as Cortex;
    expect(schemas.problemWith(schemas.cortexAnalyst, model)).toBeNull();
    const [customers, details] = model.tables;
    expect(customers).toMatchObject({
      base_table: { database: 'shop', schema: 'public', table: 'customers' },
      synonyms: ['客户'],
    });
    expect(details).toMatchObject({
      base_table: { table: '"Order ""Détails"""' },
      synonyms: ['订单明细', 'Order "Détails"'],
      facts: [{ name: 'select_', expr: '"select"' }],
      time_dimensions: [{ name: 'column_4', expr: '"订单日期"', data_type: 'DATE' }],
      metrics: [{ name: 'total_select_', expr: 'SUM(select_)' }],
    });
    expect(model.relationships).toHaveLength(1);
    expect(model.verified_queries.map(({ question }) => question)).toEqual(
      strangePairs.slice(0, 6).map(({ question }) => question),
    );
  });

  it('shows cells of columns that are not masked, and of masked ones not even what is left of them', async () => {
    const text = await written('cortex');
    const [{ dimensions }] = (load(text) as Cortex).tables as [Cortex['tables'][number]];
    const samples = Object.fromEntries(dimensions.map(({ name, sample_values }) => [name, sample_values]));
    expect(samples).toMatchObject({ city: ['حلب', '北京'], full_name: undefined });
    expect(text).not.toContain('张*');
  });

  it('leaves out a relation whose end is no key', async () => {
    const [first, ...others] = strangeShop.tables;
    const catalog = { ...strangeShop, tables: [{ ...first!, primary_key: [] }, ...others] };
    expect((load(await written('cortex', catalog)) as Cortex).relationships).toBeUndefined();
  });
});

describe('dbt', () => {
  it('is its schema.yml, a source for each schema', async () => {
    const file = load(await written('dbt')) as {
      sources: { name: string; schema: string; tables: object[] }[];
    };
    expect(schemas.problemWith(schemas.dbtSchema, file)).toBeNull();
    expect(file.sources.map(({ name, schema }) => [name, schema])).toEqual([
      ['shop_public', 'public'],
      ['shop_ods', 'ods'],
    ]);
    expect(file.sources[0]?.tables[1]).toMatchObject({
      name: 'Order_De_tails',
      identifier: 'Order "Détails"',
      columns: [
        { name: 'id', data_tests: ['unique', 'not_null'] },
        {
          name: 'customer_id',
          data_tests: [
            { relationships: { arguments: { to: "source('shop_public', 'customers')", field: 'id' } } },
          ],
        },
        { name: 'select', quote: true, description: '金额' },
        { name: '订单日期', quote: true },
        { name: 'a\\b', quote: true },
        { name: 'mood' },
      ],
    });
  });

  it('says what its tests set into SQL as SQL takes it', async () => {
    const key = exampleColumn('Id', 'integer', { nullable: false });
    const catalog = exampleCatalog(
      [
        exampleTable('parents', [key], { primary_key: ['Id'] }),
        exampleTable('children', [
          exampleColumn('parent', 'integer'),
          exampleColumn('mood', 'mood', { type_class: 'enum', enum_values: ['happy', "so'so"] }),
        ]),
      ],
      { relations: [exampleRelation('children', 'parent', 'parents', 'Id')] },
    );
    const [, children] = (
      load(await written('dbt', catalog)) as { sources: { tables: { columns: object[] }[] }[] }
    ).sources[0]!.tables;
    expect(children!.columns).toMatchObject([
      { data_tests: [{ relationships: { arguments: { field: '"Id"' } } }] },
      { data_tests: [{ accepted_values: { arguments: { values: ['happy', "so''so"] } } }] },
    ]);
  });

  it('lets no text of the database run as a template', async () => {
    const text = await written('dbt');
    const opened = [...text.matchAll(/\{[{%#]/g)].map(({ index }) => text.slice(index));
    for (const rest of opened) expect(rest).toMatch(/^(\{\{ ''?\{[{%#]''? \}\}|\{[{%#]''? \}\})/);
    expect(text).toContain("{{ '{{' }} no }} template");
  });
});

it('comments say what is known, each as a statement of its own', async () => {
  const text = await written('comments');
  const statements = text
    .split(/;\n/)
    .map((one) => one.trim())
    .filter(Boolean);
  expect(statements[0]).toBe('BEGIN');
  expect(statements.at(-1)).toBe('COMMIT');
  expect(statements).toContain(`COMMENT ON TABLE public."Order ""Détails""" IS '订单明细'`);
  expect(statements).toContain(
    `COMMENT ON COLUMN public."Order ""Détails"""."a\\b" IS E'it''s {{ no }} template\\\\ {% raw %}'`,
  );
  for (const statement of statements) expect(() => parse(statement)).not.toThrow();
});

it('relations that lead back to their own table are none of WrenAI’s, and circles none of Snowflake’s', async () => {
  const table = (name: string) =>
    exampleTable(
      name,
      ['id', 'parent', 'store', 'boss'].map((column) => exampleColumn(column, 'integer')),
      {
        primary_key: ['id'],
      },
    );
  const catalog = exampleCatalog([table('staff'), table('stores'), table('visits')], {
    relations: [
      exampleRelation('staff', 'boss', 'staff', 'id'),
      exampleRelation('staff', 'store', 'stores', 'id'),
      exampleRelation('stores', 'boss', 'staff', 'id'),
      exampleRelation('visits', 'store', 'stores', 'id'),
      exampleRelation('visits', 'boss', 'staff', 'id'),
    ],
  });
  const mdl = JSON.parse(await written('mdl', catalog)) as {
    models: { columns: { relationship?: string }[] }[];
    relationships: { name: string }[];
  };
  expect(mdl.relationships.map(({ name }) => name)).toEqual([
    ...['staff_store_stores', 'stores_boss_staff', 'visits_store_stores', 'visits_boss_staff'],
  ]);
  expect(mdl.models[0]!.columns.flatMap(({ relationship }) => relationship ?? [])).toEqual([
    'staff_store_stores',
  ]);
  const cortex = load(await written('cortex', catalog)) as { relationships: { name: string }[] };
  expect(cortex.relationships.map(({ name }) => name)).toEqual([
    ...['staff_store_stores', 'visits_store_stores', 'visits_boss_staff'],
  ]);
});

it('comments do not say a name in words', async () => {
  const catalog = exampleCatalog([
    exampleTable(
      'invoice_line',
      [
        exampleColumn('unit_price', 'numeric', { title: 'unit price', description: 'unit price' }),
        exampleColumn('qty', 'integer', { title: 'quantity', description: 'quantity' }),
      ],
      { title: 'invoice line', description: 'invoice line' },
    ),
  ]);
  expect(await written('comments', catalog)).toBe(
    "BEGIN;\nCOMMENT ON COLUMN public.invoice_line.qty IS 'quantity';\n\nCOMMIT;\n",
  );
});

it('a metric has a name that no column and no other metric has', async () => {
  const amounts = ['amount', 'total_amount', 'TOTAL_TOTAL_AMOUNT'].map((name) =>
    exampleColumn(name, 'numeric(10,2)', { description: '金额' }),
  );
  const catalog = exampleCatalog([exampleTable('orders', [exampleColumn('id', 'integer'), ...amounts])]);
  const [cube] = (
    JSON.parse(await written('mdl', catalog)) as {
      cubes: { measures: { name: string }[] }[];
    }
  ).cubes;
  const [table] = (
    load(await written('cortex', catalog)) as {
      tables: Record<'facts' | 'dimensions' | 'metrics', { name: string }[]>[];
    }
  ).tables;
  const names = [table!.facts, table!.dimensions, table!.metrics].flatMap((some = []) =>
    some.map(({ name }) => name.toLowerCase()),
  );
  expect(table!.metrics).toHaveLength(3);
  expect(new Set(names).size).toBe(names.length);
  expect(cube!.measures.map(({ name }) => name)).toEqual(table!.metrics.map(({ name }) => name));
});

it('a table without a word of its own is modelled all the same', async () => {
  const catalog = exampleCatalog([exampleTable('t', [exampleColumn('x', 'integer')])], {
    business_context: '',
  });
  expect(schemas.problemWith(schemas.wrenMdl, JSON.parse(await written('mdl', catalog)))).toBeNull();
  expect(schemas.problemWith(schemas.cortexAnalyst, load(await written('cortex', catalog)))).toBeNull();
  expect(schemas.problemWith(schemas.dbtSchema, load(await written('dbt', catalog)))).toBeNull();
  expect(await written('comments', catalog)).toBe('BEGIN;\n\nCOMMIT;\n');
});
