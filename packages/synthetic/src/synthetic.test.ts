import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createSourceDbs, introspect, listTables, type Introspection } from '@pairsmith/source-db';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { testStack } from '../../../tests/support/stack';
import { NoScratchDatabase, openSynthetic, OutOfTime, type SyntheticData } from '.';
import { ownSchema } from './own-schema';

const SCHEMA = `
create type mood as enum ('calm', 'cross');
create domain code as text check (value ~ '^[A-Z]{3}-[0-9]{4}$');
create domain email as text check (value ~ '^[^@ ]+@[^@]+[.][a-z]{2,}$');
create domain share as numeric(5,2) check (value between 0 and 100);
create table region (id int primary key, name text not null, head_id int);
create table keeper (id int primary key, name text, region_id int not null references region (id), boss_id int references keeper (id),
  mood mood not null, badge code, part share);
alter table region add foreign key (head_id) references keeper (id);
create table cage (house int, number int, size numeric(6,2) not null check (size > 0), primary key (house, number));
create table animal (tag uuid primary key, house int not null, number int not null, born date not null, died date, weight numeric(8,3),
  legs int check (legs in (0, 2, 4)), label text generated always as ('no ' || legs::text) stored, notes jsonb, traits text[],
  foreign key (house, number) references cage (house, number), check (died is null or died >= born));
create table puzzle (id int primary key, word text not null, low int not null, high int not null,
  constraint solved check (md5(word) like '12345%'), constraint ordered check (low < high));
create table feeding (keeper_id int not null references keeper (id), tag uuid not null references animal (tag), at timestamptz not null,
  grams int not null, primary key (keeper_id, tag, at));
create table dog (id int primary key, chip text not null check (chip like 'D-%'),
  mail email not null, moods mood[] not null, odd mood[], walks date[], share_of share[]);
create table pair_a (id int primary key, b_id int not null);
create table pair_b (id int primary key references pair_a (id), spare text);
alter table pair_a add foreign key (b_id) references pair_b (id) deferrable initially deferred;
create table hostile (n int check (pg_sleep(0) is not null), t text check (pg_read_file('/etc/passwd') is null));
create view heavy as select a.tag, a.weight, c.size from animal a join cage c using (house, number) where a.weight > 100;
create view reads_files as select pg_read_file('/etc/passwd') as line;
insert into region values (1, 'north', null), (2, 'south', null);
insert into keeper values (1, 'a', 1, null, 'calm', 'ABC-0001', 5), (2, 'b', 1, 1, 'cross', 'ABC-0002', 50);
insert into cage select 1, n, n from generate_series(1, 40) n;
insert into animal (tag, house, number, born, died, legs)
  select gen_random_uuid(), 1, n, date '2020-01-01' + n, case when n % 4 = 0 then date '2021-01-01' end, 4 from generate_series(1, 40) n;
insert into dog select n, 'D-' || n, 'd' || n || '@dogs.org', '{calm}', null, array[date '2021-01-01' + n], '{5}' from generate_series(1, 5) n;
insert into feeding select 1 + n % 2, tag, timestamptz '2021-03-01 08:00+00' + n * interval '1 hour', n from animal, generate_series(0, 40) n;
analyze;
`;

const STATEMENTS = [
  `select count(*) from animal where legs = 2 and born >= '2020-03-01' and born < '2020-04-01'`,
  `select k.name, sum(f.grams) from keeper k join feeding f on f.keeper_id = k.id where k.mood = 'cross' and f.grams > 20 group by k.id, k.name having count(*) > 12`,
  `select r.name from region r where not exists (select from keeper k where k.region_id = r.id)`,
  `select count(*) from heavy where weight >= 250`,
  `select a.b_id, b.spare, h.n, p.word, r.line, d.chip from pair_a a, pair_b b, hostile h, puzzle p, reads_files r, dog d`,
];
/** Of what is kept with a mark when it is gone: nearly all rows have no such mark. */
const KEPT = [
  `select a.house, count(*) from animal a join feeding f on f.tag = a.tag where a.died is null group by a.house having count(*) > 4`,
  `select word, count(*) from puzzle where low >= 0 group by word having count(*) > 60`,
];
const CAPS = { timeoutMs: 20_000, maxRows: 1_000, maxCost: 1e9, allowedFunctions: [] };
const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });

let database: TestDatabase;
let catalog: Introspection;
let made: SyntheticData;

async function describeSchema(url: string, schemas = ['public']): Promise<Introspection> {
  const db = await dbs.use(url);
  try {
    return await introspect(db, await listTables(db, { schemas }));
  } finally {
    await db.release();
  }
}

async function execute(url: string, sql: string): Promise<{ rows: Record<string, unknown>[] }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const open = (of: Introspection, statements: readonly string[] = [], serverUrl = testStack().pgUrl) =>
  openSynthetic({ serverUrl, catalog: of, statements, caps: CAPS });

const numberOf = async (sql: string): Promise<number> => Number((await made.probe.run(sql)).rows[0]?.[0]);

beforeAll(async () => {
  database = await createDatabase();
  await execute(database.url, SCHEMA);
  catalog = await describeSchema(database.url);
  made = await open(catalog, STATEMENTS);
}, 60_000);

afterAll(async () => {
  await made?.close();
  await dbs.close();
  await database?.drop();
});

describe('rows of a schema with circles, composite keys, enums, domains, checks and generated columns', () => {
  it('fill every table, keys and relations on', async () => {
    const tables = [
      'region',
      'keeper',
      'cage',
      'animal',
      'feeding',
      'pair_a',
      'pair_b',
      'hostile',
      'puzzle',
      'dog',
    ];
    for (const table of tables) expect([table, made.rows[`public.${table}`]! > 10]).toEqual([table, true]);
    expect(
      made.leftOut.filter(({ what }) => ['relation', 'unique', 'type', 'column', 'table'].includes(what)),
    ).toEqual([]);
    expect(
      await numberOf('select count(*) from animal where label is distinct from concat($$no $$, legs)'),
    ).toBe(await numberOf('select count(*) from animal where legs is null'));
  });

  it('leave out, by name, the checks that no row meets and what would run anything on our server', () => {
    const left = made.leftOut.map(({ what, name }) => `${what} ${name}`).sort();
    expect(left).toEqual([
      'check public.hostile.hostile_check',
      'check public.hostile.hostile_check1',
      'check public.puzzle.solved',
      'view public.reads_files',
    ]);
  });

  it('keep the other checks, of domains too', async () => {
    expect(await numberOf('select count(*) from animal where died < born or legs not in (0, 2, 4)')).toBe(0);
    expect(await numberOf('select count(*) from cage where size <= 0')).toBe(0);
    expect(await numberOf(`select count(*) from dog where chip not like 'D-%' or mail !~ '.@.'`)).toBe(0);
    expect(await numberOf('select count(*) from puzzle where low >= high')).toBe(0);
    expect(await numberOf(`select count(*) from keeper where badge !~ '^[A-Z]{3}-[0-9]{4}$'`)).toBe(0);
    expect(await numberOf('select count(*) from keeper where badge is not null')).toBeGreaterThan(5);
  });

  it('hold what filters let through and what they keep out, ties, NULLs and groups without rows', async () => {
    const fitting = await numberOf(STATEMENTS[0]!);
    expect(fitting).toBeGreaterThan(0);
    expect(await numberOf('select count(*) from animal where legs = 2')).toBeGreaterThan(fitting);
    expect(
      await numberOf(`select count(*) from animal where born >= '2020-04-01' and legs = 2`),
    ).toBeGreaterThan(0);
    expect((await made.probe.run(STATEMENTS[1]!)).rows.length).toBeGreaterThan(0);
    expect((await made.probe.run(STATEMENTS[2]!)).rows.length).toBeGreaterThan(0);
    expect(await numberOf(STATEMENTS[3]!)).toBeGreaterThan(0);
    expect(await numberOf('select count(*) - count(distinct name) from keeper')).toBeGreaterThan(0);
    expect(await numberOf('select count(*) from feeding where grams = 0')).toBeGreaterThan(0);
    expect(await numberOf('select count(*) from animal where died is null')).toBeGreaterThan(0);
    expect(await numberOf('select count(distinct odd) from dog')).toBeGreaterThan(2);
    expect(await numberOf('select count(*) from keeper where boss_id is null')).toBeGreaterThan(0);
  });

  it('have the groups that are asked for, where most that is kept is to have no value and of one table alone', async () => {
    const kept = await open(catalog, KEPT);
    try {
      for (const statement of KEPT)
        expect([statement, (await kept.probe.run(statement)).rows.length > 0]).toEqual([statement, true]);
      const { rows } = await kept.probe.run(
        'select count(*) filter (where died is null), count(died) from animal',
      );
      const [without, withOne] = rows[0]!.map(Number);
      expect(without).toBeGreaterThan(withOne! / 2);
      expect(withOne).toBeGreaterThan(5);
    } finally {
      await kept.close();
    }
  });

  it('are the same for the same seed, and none of them is the customer’s', async () => {
    const again = await open(catalog, STATEMENTS);
    try {
      const all = 'select * from animal order by tag';
      const { rows } = await again.probe.run(all);
      expect(rows).toEqual((await made.probe.run(all)).rows);
      const own = (await execute(database.url, 'select tag from animal')).rows.map(({ tag }) => tag);
      expect(rows.filter(([tag]) => own.includes(tag))).toEqual([]);
    } finally {
      await again.close();
    }
  });
});

it('loads the schema of odd names and types', async () => {
  const odd = await createDatabase();
  try {
    await execute(odd.url, readFileSync(join(__dirname, '../../source-db/src/fixture.sql'), 'utf8'));
    const schemas = (
      await execute(odd.url, `select nspname from pg_namespace where nspname !~ '^pg_|^information'`)
    ).rows;
    const described = await describeSchema(
      odd.url,
      schemas.map(({ nspname }) => String(nspname)),
    );
    const data = await open(described);
    try {
      const stored = described.tables.filter(({ kind }) => !kind.endsWith('view'));
      expect(
        stored.filter(({ schema, name }) => !data.rows[`${schema}.${name}`]).map(({ name }) => name),
      ).toEqual([]);
      expect(data.leftOut.filter(({ what }) => what === 'relation' || what === 'table')).toEqual([]);
    } finally {
      await data.close();
    }
  } finally {
    await odd.drop();
  }
}, 60_000);

it('fills what lacks columns, takes no NULL in place of a reference, or is wider than one statement has parameters', async () => {
  const hard = await createDatabase();
  try {
    const wide = Array.from({ length: 700 }, (_, nth) => `c${nth} int`).join(', ');
    await execute(
      hard.url,
      `create domain whole as int;
      create table shelf (id int primary key, code whole unique, note text);
      create table book (id int primary key, code whole references shelf (code), title text);
      create table jar (id int primary key check (id % 3 <> 0));
      create table lid (id int primary key, jar_id int references jar (id) check (jar_id is not null));
      create table wide (id int primary key, ${wide});`,
    );
    const described = await describeSchema(hard.url);
    const needy = {
      ...described,
      types: (described.types ?? []).map((type) => ({ ...type, needs: 'an extension' })),
    };
    const data = await open(needy as Introspection);
    try {
      const left = data.leftOut.map(({ what, name }) => `${what} ${name}`);
      expect(left).toEqual(expect.arrayContaining(['column public.book.code', 'column public.shelf.code']));
      expect(left.filter((one) => one.startsWith('relation public.book'))).toHaveLength(1);
      for (const table of ['shelf', 'book', 'wide'])
        expect([table, data.rows[`public.${table}`]! > 10]).toEqual([table, true]);
      expect(
        (await data.probe.run('select 1 from lid where jar_id not in (select id from jar)')).rows,
      ).toEqual([]);
    } finally {
      await data.close();
    }
  } finally {
    await hard.drop();
  }
}, 60_000);

it('makes no domain whose check calls, behind a dot too, or grows', () => {
  const checks = {
    calls: `pg_sleep(1) is null`,
    dotted: `(((1)::int).pg_terminate_backend) is not null`,
    reads: `('/etc/hostname'::text).pg_read_file <> value`,
    unlisted: `('x'::text).upper <> value`,
    grows: `value <> repeat('x', 1000000000)`,
    nested: `value <> repeat(repeat(repeat('x', 1000), 1000), 1000)`,
    looks: `'pg_class'::regclass is not null`,
    fine: `value ~ '^[A-Z]{3}$' and length(value) < 10 and value <> repeat('x', 3)`,
    indexed: `(string_to_array(value, '-'))[1] <> ''`,
  };
  const schema = 'public';
  const types = Object.entries(checks).map(([name, check]) => ({
    ...{ schema, name, kind: 'domain' as const, needs: null, uses: [] },
    definition: `text check (${check})`,
  }));
  const [table] = catalog.tables.filter(({ name }) => name === 'region');
  const own = ownSchema({
    types,
    tables: Object.values(checks).map((check, at) => ({
      ...table!,
      name: `t${at}`,
      columns: table!.columns.map((column) => ({
        ...column,
        type: `text check (${check.replaceAll('value', 'name')})`,
      })),
    })),
  });
  expect(own.types.map(({ of }) => of.name)).toEqual(['public.fine', 'public.indexed']);
  expect(own.tables.map(({ table: one }) => one.name)).toEqual(['t7', 't8']);
});

it('makes nothing of a table whose types are more than types', async () => {
  const [first, ...others] = catalog.tables.filter(({ name }) => name === 'puzzle' || name === 'region');
  const tampered = {
    ...first!,
    columns: first!.columns.map((column) => ({ ...column, type: 'int); create table planted (n int); --' })),
  };
  const data = await open({ ...catalog, tables: [tampered, ...others], relations: [] });
  try {
    expect(data.leftOut).toContainEqual({ what: 'table', name: `public.${first!.name}` });
    await expect(data.probe.run('select * from planted')).rejects.toThrow('42P01');
    expect(Object.keys(data.rows)).toEqual(others.map(({ name }) => `public.${name}`));
  } finally {
    await data.close();
  }
});

it('says where the role may not make a database, and leaves none behind', async () => {
  const reader = await createReader(database);
  await expect(open(catalog, [], reader)).rejects.toThrow(NoScratchDatabase);
  await expect(open(catalog, [], reader)).rejects.toMatchObject({ reason: 'not_allowed' });

  const { username: role } = new URL(reader);
  await execute(testStack().pgUrl, `alter role ${role} createdb`);
  const left = async () =>
    (await execute(testStack().pgUrl, `select from pg_database where pg_get_userbyid(datdba) = '${role}'`))
      .rows;
  const options = { serverUrl: reader, catalog, statements: [], caps: CAPS };
  await expect(openSynthetic({ ...options, timeoutMs: 0 })).rejects.toThrow(OutOfTime);
  expect(await left()).toHaveLength(0);
  const data = await openSynthetic(options);
  expect(await left()).toHaveLength(1);
  await data.close();
  expect(await left()).toHaveLength(0);
});
