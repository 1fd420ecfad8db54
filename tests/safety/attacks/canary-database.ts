import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { withClient } from '../../../scripts/demo-database/connect';
import { createDatabase } from '../../support/database';

/** Parts that stand in no statement of the corpus and in every secret cell. */
export const CANARIES = ['kestrelQ7vZ', 'heronW3tx', '739184625', 'Zp9wagtail'];

export interface CanaryDatabase {
  /** As the superuser: what holds here holds for every role. */
  url: string;
  /** Everything that an attack could have changed or left, in one line each. */
  state: () => Promise<Record<string, string>>;
  /** Runs a statement past the service. */
  run: (sql: string) => Promise<unknown>;
  close: () => Promise<void>;
}

/** Those of the task; `hidden` and the foreign table `elsewhere` are not among them. */
export const TABLES = ['customers', 'orders', 'traces'].map((name) => `public.${name}`);

/** Whatever of this is executed leaves a row, over a connection of its own, so that no rollback takes it back. */
const OWN_CODE = `
  create function own_dsn() returns text language sql immutable as $$ select 'DSN' $$;
  create function own_write(what text) returns int language plpgsql as $$ begin
    perform dblink_exec(own_dsn(), format('insert into traces (what) values (%L)', what)); return 1; end $$;
  create function own_write(what int default 0) returns int language sql as $$ select own_write(what::text) $$;
  create function own_rows() returns setof int language sql as $$ select own_write('rows') $$;
  create function own_text() returns text language sql as $$ select own_write('text')::text $$;
  create function own_total(c customers) returns int language sql as $$ select own_write('total') $$;
  create function own_object() returns oid language sql as $$ select min(oid) from pg_largeobject_metadata $$;
  create function own_step(state int, value int) returns int language sql as $$ select own_write('step') $$;
  create aggregate own_sum(int) (sfunc = own_step, stype = int);
  create procedure own_procedure() language sql as $$ select own_write('procedure') $$;
  create function own_check(value int) returns boolean language sql immutable as $$ select own_write('check') = 1 $$;
  create domain own_domain as int check (own_check(value));
  create type own_record as (a own_domain);
  create type own_kind as (a int);
  create function own_cast(value text) returns own_kind language sql immutable as $$ select row(own_write('cast'))::own_kind $$;
  create cast (text as own_kind) with function own_cast(text) as assignment;
`;

/** Names of PostgreSQL's own with other arguments: apart, since whoever has them may not use those names at all. */
const OVERLOADS = `
  create function lower(value int) returns int language sql immutable as $$ select own_write('lower') $$;
  create function length(value int) returns int language sql immutable as $$ select own_write('length') $$;
  create function upper(c customers) returns int language sql immutable as $$ select own_write('upper') $$;
  create function add(a int, b text) returns int language sql immutable as $$ select own_write('add') $$;
  create operator + (function = add, leftarg = int, rightarg = text);
  create function same(a int, b int) returns boolean language sql immutable as $$ select own_write('same') = 1 $$;
  create operator === (function = same, leftarg = int, rightarg = int);
  create function at(a int) returns int language sql immutable as $$ select own_write('at') $$;
  create operator @@@ (function = at, rightarg = int);
  create function text_step(state int, value text) returns int language sql as $$ select own_write('sum') $$;
  create aggregate sum(text) (sfunc = text_step, stype = int);
  create function row_step(state int, value customers) returns int language sql as $$ select own_write('max') $$;
  create aggregate max(customers) (sfunc = row_step, stype = int);
`;

const TABLES_AND_ROWS = `
  create extension dblink; create extension postgres_fdw;
  create type mood as enum ('good');
  create table customers (id int primary key, name text, secret text, number bigint, amount numeric);
  insert into customers values (1, 'Ann', 'kestrelQ7vZ & ( "heronW3tx', 7391846250, 1.5), (2, 'Bob', '"Zp9wagtail" ''heronW3tx'' \\', 7391846251, 2.5);
  create table orders (id int primary key, customer_id int references customers, amount numeric, placed date);
  insert into orders select i, 1 + i % 2, i, date '2024-01-01' + i from generate_series(1, 50) i;
  create table traces (id int primary key, what text); insert into traces values (0, 'before');
  create sequence traces_id; alter table traces alter id set default nextval('traces_id');
  create table hidden (id int, secret text); insert into hidden values (1, 'Zp9wagtail');
  create sequence own_counter;
  select lo_from_bytea(0, 'kestrelQ7vZ');
  create server away foreign data wrapper postgres_fdw options (host '127.0.0.1', port '1');
  create user mapping for public server away options (password 'Zp9wagtail');
  create foreign table elsewhere (id int) server away;
  analyze;
`;

/** md5 of what a query says, in the order it says it. */
const sums: Record<string, string> = {
  ...Object.fromEntries(
    ['customers', 'orders', 'traces', 'hidden'].map((table) => [
      `rows of ${table}`,
      `select t::text from ${table} t order by 1`,
    ]),
  ),
  relations: `select relname || relkind::text || relowner::text || coalesce(relacl::text, '') from pg_class where relnamespace > 16000 or relnamespace = 'public'::regnamespace order by 1`,
  functions: `select proname || coalesce(prosrc, '') || coalesce(proacl::text, '') from pg_proc where oid > 16000 order by 1`,
  types: `select typname from pg_type where oid > 16000 and typname !~ '^_?pg_' order by 1`,
  sequences: `select schemaname || sequencename || coalesce(last_value::text, '-') from pg_sequences order by 1`,
  'large objects': `select m.oid::text || coalesce(encode(o.data, 'hex'), '') from pg_largeobject_metadata m left join pg_largeobject o on o.loid = m.oid order by 1`,
  comments: `select objoid::text || description from pg_description where objoid > 16000 order by 1`,
  extensions: `select extname from pg_extension order by 1`,
  'settings of roles and databases': `select setdatabase::text || setrole::text || setconfig::text from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database() order by 1`,
  'settings of the server': `select name || setting from pg_file_settings order by 1`,
  'advisory locks': `select classid::text || objid::text from pg_locks l join pg_database d on d.oid = l.database where locktype = 'advisory' and datname = current_database() order by 1`,
  roles: `select rolname from pg_roles where rolname ~ 'loot|attack' order by 1`,
  'replication slots and prepared transactions': `select slot_name::text from pg_replication_slots union all select gid from pg_prepared_xacts where gid ~ 'attack' order by 1`,
};

/** A database that shows whatever was done to it, with a session of somebody else that is listening. */
export async function createCanaryDatabase(withOverloads: boolean): Promise<CanaryDatabase> {
  const database = await createDatabase();
  const { hostname, port, username, password, pathname } = new URL(database.url);
  const dsn = `host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)}${password ? ` password=${decodeURIComponent(password)}` : ''}`;
  await withClient(database.url, async (client) => {
    await client.query(TABLES_AND_ROWS);
    await client.query(OWN_CODE.replace('DSN', () => dsn));
    if (withOverloads) await client.query(OVERLOADS);
  });
  const bystander = new Client({ connectionString: database.url });
  await bystander.connect();
  let heard = 0;
  bystander.on('notification', () => (heard += 1));
  bystander.on('error', () => undefined);
  await bystander.query('listen attack');
  const { rows } = await bystander.query<{ pid: number }>('select pg_backend_pid() as pid');

  const state = () =>
    withClient(database.url, async (client) => {
      const found: Record<string, string> = {};
      for (const [what, query] of Object.entries(sums)) {
        const sum = await client.query<{ sum: string }>(
          `select count(*) || ' ' || coalesce(md5(string_agg(line, '|')), '') as sum from (${query}) x(line)`,
        );
        found[what] = sum.rows[0]!.sum;
      }
      const alive = await client.query('select from pg_stat_activity where pid = $1', [rows[0]!.pid]);
      found["somebody else's session"] = `${alive.rowCount} alive, ${heard} notifications`;
      found['files'] = ['/tmp/pairsmith-attack', '/tmp/a', '/tmp/b']
        .filter((path) => existsSync(path))
        .join();
      return found;
    });
  const close = async () => {
    await bystander.end();
    await database.drop();
  };
  const run = (sql: string) => withClient(database.url, (client) => client.query(sql));
  return { url: database.url, state, run, close };
}
