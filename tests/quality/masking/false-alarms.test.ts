import { maskTable, type Catalog } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { names } from '../../../packages/catalog/src/__tests__/canaries';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../packages/catalog/src/__tests__/example-tables';
import { demoDatabase } from '../../support/demo-database';
import { trapDatabase } from '../../support/trap-database';
import { readCatalogOf } from '../measure-relations';
import { buildSchema } from '../schema-generator/build-schema';
import { generateSchema } from '../schema-generator/generate-schema';
import { KEY_STYLES, type KeyStyle } from '../schema-generator/key-styles';
import { ordinaryColumns } from './ordinary-columns';
import { PERSONAL } from '../trap/truth';

/**
 * A column that is masked for nothing is lost for questions. What is personal was written down before anything was
 * measured: by hand for the trap and the demo, by the generator for its schemas.
 * `SCHEMA_SEEDS=101,102,103 npx jest tests/quality/masking/false-alarms` measures on other
 * schemas, and in every style of names.
 */
const SEEDS = (process.env['SCHEMA_SEEDS'] ?? '1').split(',').map(Number);
const STYLES: readonly KeyStyle[] = process.env['SCHEMA_SEEDS'] ? KEY_STYLES : ['xCode', 'pinyin', 'chinese'];

interface Measured {
  ordinary: number;
  /** Ordinary, and masked. */
  alarms: string[];
  personal: number;
  /** Personal, and shown. */
  missed: string[];
}

/** By reading the demo's SQL. */
const DEMO_PERSONAL = [
  ...['contact_name', 'contact_phone'].map((name) => `public.bss_company.${name}`),
  ...['member_name', 'mobile', 'id_card_no', 'plate_no', 'email', 'home_address'].map(
    (name) => `public.bss_member.${name}`,
  ),
  'public.bss_inspection.inspector_name',
  'public.bss_sales_order.cashier_name',
  'ods.charging_session.plate_no',
  // Names and phones inside text.
  ...['bss_complaint.content', 'bss_complaint.contact_info', 'bss_sales_order.remark'].map(
    (name) => `public.${name}`,
  ),
];

const NOTHING: Measured = { ordinary: 0, alarms: [], personal: 0, missed: [] };

function measure({ tables }: Catalog, personal: ReadonlySet<string>): Measured {
  const columns = tables.flatMap((table) =>
    table.columns.map(({ name, masking }) => ({
      name: `${fullName(table)}.${name}`,
      kind: masking && masking.policy !== 'allow' ? masking.kind : null,
    })),
  );
  const [isPersonal, isOrdinary] = [true, false].map((wanted) =>
    columns.filter(({ name }) => personal.has(name) === wanted),
  );
  return {
    ordinary: isOrdinary!.length,
    alarms: isOrdinary!.filter(({ kind }) => kind).map(({ name, kind }) => `${name} (${kind})`),
    personal: isPersonal!.length,
    missed: isPersonal!.filter(({ kind }) => !kind).map(({ name }) => name),
  };
}

const sum = (a: Measured, b: Measured): Measured => ({
  ordinary: a.ordinary + b.ordinary,
  alarms: [...a.alarms, ...b.alarms],
  personal: a.personal + b.personal,
  missed: [...a.missed, ...b.missed],
});

const measured = new Map<string, Measured>();
/** What was measured under this name so far, this included. */
function keep(name: string, found: Measured): Measured {
  const all = sum(measured.get(name) ?? NOTHING, found);
  measured.set(name, all);
  return all;
}
afterAll(() => {
  const lines = [...measured, ['all', [...measured.values()].reduce(sum, NOTHING)] as const].map(
    ([name, { ordinary, alarms, personal, missed }]) =>
      [
        `${name}: ${alarms.length} of ${ordinary} ordinary columns masked (${((100 * alarms.length) / ordinary).toFixed(1)} %)`,
        `${missed.length} of ${personal} personal ones shown`,
      ].join(', ') + [...alarms, ...missed].map((column) => `\n  ${column}`).join(''),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
});

it('columns that look a little like people: brands, towns, barcodes, versions, remarks', () => {
  const columns = ordinaryColumns(1).map(({ name, type, comment, cells }) =>
    exampleColumn(name, type, { samples: cells, ...(comment && { description: comment }) }),
  );
  // Once among themselves, once in a table that keeps people: there remarks and dates are looked at more closely.
  const people = exampleColumn('contact_name', 'text', { samples: names });
  for (const [name, more] of [
    ['look-alikes', []],
    ['look-alikes beside people', [people]],
  ] as const) {
    const table = maskTable(exampleTable('things', [...columns, ...more]));
    const { ordinary, alarms } = keep(
      name,
      measure(exampleCatalog([table]), new Set(['public.things.contact_name'])),
    );
    expect(alarms.length).toBeLessThanOrEqual(ordinary * 0.02);
  }
});

it('the demo: managers and phone numbers are masked, nothing else', async () => {
  const catalog = await readCatalogOf((await demoDatabase()).url, {
    schemas: ['public', 'archive', 'ods', 'crm'],
  });
  expect(keep('demo', measure(catalog, new Set(DEMO_PERSONAL)))).toMatchObject({ alarms: [], missed: [] });
});

it('the trap: what its truth calls personal is masked, nothing else', async () => {
  const catalog = await readCatalogOf((await trapDatabase()).url, { schemas: ['public', 'crm', 'archive'] });
  expect(keep('trap', measure(catalog, new Set(PERSONAL)))).toMatchObject({ alarms: [], missed: [] });
});

it.each(STYLES)('generated schemas named by %s: only people and their phones are masked', async (style) => {
  for (const seed of SEEDS) {
    const schema = generateSchema(seed, style);
    const { url, drop } = await buildSchema(schema);
    try {
      const personal = schema.tables.flatMap(({ name, columns }) =>
        columns.filter(({ role }) => role === 'personal').map((column) => `public.${name}.${column.name}`),
      );
      const catalog = await readCatalogOf(url, { language: schema.language });
      expect(keep(style, measure(catalog, new Set(personal)))).toMatchObject({ alarms: [], missed: [] });
    } finally {
      await drop();
    }
  }
});
