import { Client } from 'pg';

const [COLUMNS, ROWS] = [20, 200];

/**
 * A business database of so many tables of twenty columns and two hundred rows, every tenth one referred to by the nine
 * behind it, with comments, analysed. Each is a thing of its own: numbered ones would be parts of one table, which nobody
 * asks about one by one. Returns the names, `schema.table`.
 */
export async function buildManyTables(url: string, count: number): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const names: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const owner = at - (at % 10);
    await client.query(tableOf(nameOf(at), owner === at ? null : nameOf(owner)));
    names.push(`public.${nameOf(at)}`);
  }
  await client.query('analyze');
  await client.end();
  return names;
}

const THINGS = ['order', 'branch', 'customer', 'invoice', 'vehicle', 'complaint', 'contract', 'visit'];

/** `northern_bread_order`: of what, where, and what it is. */
function nameOf(at: number): string {
  const around = Math.floor(at / THINGS.length);
  const place = PLACES[Math.floor(around / GOODS.length) % PLACES.length]!;
  return `${place}_${GOODS[around % GOODS.length]!}_${THINGS[at % THINGS.length]!}`;
}

function tableOf(name: string, owner: string | null): string {
  const plain = Array.from({ length: COLUMNS - 7 }, (_, at) => `measure_${at} integer`);
  return `create table ${name} (
      id integer primary key, ${owner ? `${owner}_id integer references ${owner}` : 'parent_no integer'},
      title varchar(80) not null, status smallint not null, amount numeric(12, 2), created_at timestamptz not null,
      day date, ${plain.join(', ')});
    comment on table ${name} is '${name.replaceAll('_', ' ')}: what the shop keeps';
    comment on column ${name}.status is 'state: 0 open, 1 paid, 2 closed';
    insert into ${name} select i, ${owner ? '1 + i % 200' : 'i % 7'}, 'Title of ' || i, i % 3, i * 1.25, timestamptz '2024-01-01' + i * interval '7 hours',
      date '2024-01-01' + i % 300, ${plain.map((_, at) => `i * ${at + 3} % 997`).join(', ')} from generate_series(1, ${ROWS}) i`;
}

/** As many columns as PostgreSQL takes, of numbers, texts and days, each with a comment, in two hundred rows. Returns its name. */
export async function buildWidestTable(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const columns = Array.from({ length: WIDEST - 1 }, (_, at) => {
    const [kind, type, value] = KINDS[at % KINDS.length]!;
    const place = PLACES[at % PLACES.length]!;
    const good = GOODS[Math.floor(at / PLACES.length) % GOODS.length]!;
    const season = SEASONS[Math.floor(at / PLACES.length / GOODS.length)]!;
    return {
      name: `${season}_${place}_${good}_${kind}`,
      ...{ type, value: value(at), comment: `${kind} of the ${place} ${good} in ${season}` },
    };
  });
  await client.query(`create table widest (id integer primary key, ${columns.map(({ name, type }) => `${name} ${type}`).join(', ')});
    comment on table widest is 'what the shop counts each day';
    ${columns.map(({ name, comment }) => `comment on column widest.${name} is '${comment}'`).join('; ')};
    insert into widest select i, ${columns.map(({ value }) => value).join(', ')} from generate_series(1, ${ROWS}) i;
    analyze widest`);
  await client.end();
  return 'public.widest';
}

const WIDEST = 1_600;
const KINDS: [kind: string, type: string, value: (at: number) => string][] = [
  ['amount', 'integer', (at) => `i * ${(at % 89) + 3} % 997`],
  ['state', 'varchar(8)', () => `(array['open', 'paid', 'late', 'closed'])[1 + i % 4]`],
  ['day', 'date', (at) => `date '2024-01-01' + (i + ${at}) % 300`],
  ['share', 'smallint', (at) => `(i + ${at}) % 100`],
];
const PLACES = [
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'coastal',
  'inner',
  'outer',
  'upper',
  'lower',
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const GOODS = [
  ...['bread', 'milk', 'fruit', 'rice', 'meat', 'fish', 'paper', 'glass', 'cotton', 'timber'],
  ...['steel', 'copper', 'fuel', 'coal', 'salt', 'sugar', 'coffee', 'tea', 'wine', 'beer'],
  ...['wool', 'silk', 'leather', 'rubber', 'cement', 'brick', 'paint', 'seed', 'grain', 'honey'],
  ...['soap', 'toy', 'book', 'lamp', 'chair', 'table', 'shoe', 'coat', 'watch', 'phone'],
];

/** What anybody would write first: one query a table, for its columns with their comments and two hundred rows. */
export async function readNaively(url: string, names: readonly string[]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let read = 0;
  for (const name of names) {
    const { rows } = await client.query<{ columns: unknown[]; rows: unknown[] }>(
      `select (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'required', attnotnull,
                 'comment', col_description(attrelid, attnum)) order by attnum)
                 from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped) as columns,
              (select json_agg(t) from (select * from ${name} limit 200) t) as rows`,
      [name],
    );
    read += rows[0]!.columns.length + rows[0]!.rows.length;
  }
  await client.end();
  return read;
}
