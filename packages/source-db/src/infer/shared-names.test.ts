import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs, type SourceDb } from '../connect';
import { readCatalog } from '../read-catalog';
import { sharedBeginning } from './name-parts';

/** A ferry line whose application calls all its tables `fry_…` and declares no keys. */
const names = [
  ...['fry_harbour', 'fry_sailing', 'fry_booking', 'fry_category', 'fry_berth_log'],
  ...['fry_deck', 'fry_cabin', 'fry_stay'],
];

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;
let found: string[];

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table fry_harbour (id int primary key, name text, timecreated int);
    insert into fry_harbour select i, 'Harbour ' || i, 1600000000 + i * 7919 from generate_series(1, 40) i;
    create table fry_category (id int primary key, name text);
    insert into fry_category select i, 'c' || i from generate_series(1, 6) i;
    create table fry_sailing (id int primary key, harbour int, categoryid int, skipper int, made int);
    insert into fry_sailing select i, 1 + i % 40, 1 + i % 6, 1 + i % 35, 1600000000 + (1 + i % 40) * 7919 from generate_series(1, 900) i;
    create table fry_booking (id int primary key, sailing int, userid int);
    insert into fry_booking select case when i <= 1200 then i else 30000 + i end, 1 + i % 900, 1 + i % 70 from generate_series(1, 1300) i;
    create table fry_deck (id int primary key, name text);
    insert into fry_deck select 70 + i, 'Deck ' || i from generate_series(1, 6) i;
    create table fry_cabin (id int primary key, deck_id int references fry_deck);
    insert into fry_cabin select i, 71 + i % 6 from generate_series(1, 50) i;
    create table fry_stay (id int primary key, cabin_id int references fry_cabin, deck_name text);
    insert into fry_stay select 5000 + i, 1 + i % 50, 'Deck ' || 1 + i % 6 from generate_series(1, 700) i;
    create table fry_berth_log (id int primary key, note text);
    insert into fry_berth_log select i, 'n' || i from generate_series(1, 20) i;
    analyze;`);
  await client.end();
  db = await dbs.use(await createReader(database));
  const { catalog } = await readCatalog(db, {
    tables: names.map((name) => ({ schema: 'public', name })),
    language: 'en',
    businessContext: '',
    masking: {},
  });
  found = catalog.relations
    .map(({ from, to }) => `${from.table}.${from.columns} -> ${to.table}.${to.columns}`)
    .sort();
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

it('reads past what all tables are called after, and takes small numbers for no key of whatever has them all', () => {
  // What the deck was called stands beside the cabin, which is on one. `skipper` and `userid` are 1 to n, as are the first 1200 bookings; when sailings were made stands in no key.
  expect(found).toEqual([
    'fry_booking.sailing -> fry_sailing.id',
    'fry_cabin.deck_id -> fry_deck.id',
    'fry_sailing.categoryid -> fry_category.id',
    'fry_sailing.harbour -> fry_harbour.id',
    'fry_stay.cabin_id -> fry_cabin.id',
  ]);
});

it.each([
  [['fry_harbour', 'fry_sailing', 'fry_booking', 'log'], []],
  [
    ['wk_crm_lead', 'wk_crm_deal', 'wk_crm_contract', 'wk_crm_customer', 'wk_admin'],
    ['wk', 'crm'],
  ],
  [['orders', 'order_items', 'order_notes', 'customers', 'goods'], []],
])('%s begin alike: %s', (tables, beginning) => {
  expect(sharedBeginning(tables.map((name) => ({ name })))).toEqual(beginning);
});
