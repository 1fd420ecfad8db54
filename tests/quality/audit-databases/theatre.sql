-- A producing theatre with two houses and its own box office: English names, enum types and some plain words, declared keys but for
-- one, pounds with two decimals, seats sold once per performance, seasons from autumn to summer, and hardly a comment.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;


set jit = off;
set time zone 'Europe/London';

create type performance_status as enum ('draft', 'on_sale', 'sold_out', 'played', 'cancelled');
create type ticket_status as enum ('reserved', 'sold', 'scanned', 'returned', 'refunded');
create type order_status as enum ('basket', 'reserved', 'paid', 'part_refunded', 'refunded', 'expired');
create type sales_channel as enum ('web', 'counter', 'phone', 'agency');

create table venues (
  id smallint primary key,
  name text not null unique,
  capacity integer not null,
  address text,
  step_free boolean not null default true
);
insert into venues values (1, 'Main House', 132, '18 Wharf Street, Marlbridge MB1 4TH', true), (2, 'Studio', 50, '18 Wharf Street, Marlbridge MB1 4TH', true);

create table price_zones (
  id smallint primary key,
  venue_id smallint not null references venues,
  code char(1) not null,
  name text not null,
  sort_order smallint not null default 0,
  unique (venue_id, code)
);
insert into price_zones values (1, 1, 'A', 'Stalls premium', 1), (2, 1, 'B', 'Stalls', 2), (3, 1, 'C', 'Circle', 3), (4, 1, 'R', 'Restricted view', 4), (5, 2, 'A', 'Studio front', 1), (6, 2, 'B', 'Studio rear', 2);

create table seats (
  id serial primary key,
  venue_id smallint not null references venues,
  price_zone_id smallint not null references price_zones,
  section text not null,
  row_label varchar(2) not null,
  seat_number smallint not null,
  is_wheelchair_space boolean not null default false,
  is_house_seat boolean not null default false,
  out_of_service boolean not null default false,
  unique (venue_id, section, row_label, seat_number)
);
insert into seats (venue_id, price_zone_id, section, row_label, seat_number, is_wheelchair_space, is_house_seat, out_of_service)
select v, case when v = 2 then case when r <= 3 then 5 else 6 end when r > 8 then case when s in (1, 12) then 4 else 3 end when s in (1, 12) and r > 6 then 4 when r between 2 and 5 then 1 else 2 end,
       case when v = 2 then 'Studio' when r > 8 then 'Circle' else 'Stalls' end, case when v = 1 and r > 8 then chr(64 + r - 8) else chr(64 + r) end, s, v = 1 and r = 8 and s in (11, 12) or v = 2 and r = 1 and s = 10, v = 1 and r = 5 and s in (6, 7), v = 1 and r = 11 and s = 3
  from (values (1, 11, 12), (2, 5, 10)) as h(v, nrows, width), generate_series(1, nrows) as r, generate_series(1, width) as s order by v, r, s;

create table productions (
  id serial primary key,
  code varchar(12) not null unique,
  title text not null,
  subtitle text,
  genre text not null,
  season varchar(7) not null,
  produced_by text not null default 'in-house',
  playwright text,
  running_time_min smallint,
  interval_count smallint not null default 1,
  age_guidance text,
  budget numeric(10,2),
  opens_on date not null,
  closes_on date not null,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  check (closes_on >= opens_on)
);
comment on column productions.produced_by is 'in-house, co-production or visiting';
create temp table run(p, venue_id, title, subtitle, genre, writer, opens, nights, minutes, guidance, produced, base, pull) as values
  (1, 1, 'The Lantern Keeper', null, 'drama', 'Harriet Voss', date '2022-09-22', 5, 135, '12+', 'in-house', 26, 0.62),
  (2, 2, 'Saltwater', 'A monologue', 'drama', 'Idris Bello', date '2022-10-20', 3, 75, '14+', 'visiting', 15, 0.66),
  (3, 1, 'Puss in Boots', 'The Marlbridge Pantomime', 'pantomime', 'Denny Clough', date '2022-12-08', 7, 130, null, 'in-house', 24, 0.9),
  (4, 1, 'An Evening with the Wharf Quartet', null, 'concert', null, date '2023-02-10', 1, 100, null, 'visiting', 22, 0.5),
  (5, 1, 'The Importance of Being Earnest', null, 'comedy', 'Oscar Wilde', date '2023-03-16', 5, 145, null, 'in-house', 26, 0.71),
  (6, 2, 'New Voices 2023', 'Short plays by local writers', 'new writing', null, date '2023-05-18', 3, 90, '14+', 'in-house', 12, 0.58),
  (7, 1, 'Twelfth Night', null, 'classic', 'William Shakespeare', date '2023-09-28', 5, 160, null, 'co-production', 28, 0.68),
  (8, 2, 'The Weight of Paper', null, 'drama', 'Marta Kowal', date '2023-11-02', 4, 85, '16+', 'visiting', 16, 0.6),
  (9, 1, 'Dick Whittington', 'The Marlbridge Pantomime', 'pantomime', 'Denny Clough', date '2023-12-07', 7, 130, null, 'in-house', 25, 0.93),
  (10, 1, 'Comedy at the Wharf', null, 'comedy', null, date '2024-02-16', 2, 120, '18+', 'visiting', 20, 0.8),
  (11, 1, 'Hedda Gabler', null, 'classic', 'Henrik Ibsen', date '2024-03-14', 4, 140, '12+', 'in-house', 28, 0.55),
  (12, 2, 'Mole and the Moon', null, 'family', 'Tilda Reeve', date '2024-05-25', 4, 55, '3+', 'visiting', 12, 0.84),
  (13, 1, 'Blithe Spirit', null, 'comedy', 'Noel Coward', date '2024-09-26', 5, 150, null, 'in-house', 29, 0.7),
  (14, 2, 'Eleven Minutes', null, 'new writing', 'Sunita Rao', date '2024-11-07', 3, 80, '14+', 'co-production', 16, 0.48),
  (15, 1, 'Beauty and the Beast', 'The Marlbridge Pantomime', 'pantomime', 'Denny Clough', date '2024-12-05', 7, 135, null, 'in-house', 27, 0.92),
  (16, 1, 'A View from the Quay', null, 'drama', 'Harriet Voss', date '2025-03-20', 4, 140, '14+', 'in-house', 30, 0.6),
  (17, 1, 'Much Ado About Nothing', null, 'classic', 'William Shakespeare', date '2025-04-24', 4, 155, null, 'co-production', 30, 0.3),
  (18, 2, 'New Voices 2025', 'Short plays by local writers', 'new writing', null, date '2025-06-12', 2, null, null, 'in-house', 14, 0);
create temp table show as
select row_number() over (order by p, n)::int as id, run.*, n, day, matinee, (day + case when genre = 'family' then time '11:00' when matinee then time '14:30' else time '19:30' end) at time zone 'Europe/London' as starts_at
  from run, generate_series(1, nights) as n, lateral (select opens + case when genre = 'pantomime' then (array[0, 2, 2, 7, 9, 9, 16])[n] when genre = 'family' then n - 1 else (array[0, 1, 2, 2, 8])[n] end as day, case when genre = 'pantomime' then n in (2, 5) else n = 3 and nights >= 4 end as matinee) as d;
insert into productions
select p, upper(regexp_replace(left(title, 6), '[^A-Za-z]', '', 'g')) || to_char(opens, 'YY') || lpad(p::text, 2, '0'), title, subtitle, genre, case when opens < date '2023-08-01' then '2022/23' when opens < date '2024-08-01' then '2023/24' else '2024/25' end, produced, writer, minutes, case when minutes < 95 then 0 else 1 end, guidance,
       case when produced <> 'visiting' then pg_temp.n('bud', p, 16, 30) * 500 * case when genre = 'pantomime' then 2 when genre = 'new writing' then 0.4 else 1 end end, opens, (select max(day) from show where show.p = run.p),
       case when opens < date '2023-08-01' then timestamptz '2024-08-05 10:00' end, (opens - 210 - p) + time '11:00', case when p % 3 = 1 then (opens - 60) + time '16:45' end
  from run;

create table performances (
  id serial primary key,
  production_id integer not null references productions,
  venue_id smallint not null references venues,
  starts_at timestamptz not null,
  kind text not null default 'evening',
  status performance_status not null default 'draft',
  on_sale_from timestamptz,
  is_press_night boolean not null default false,
  access_features text[],
  cancel_reason text,
  created_at timestamptz not null default now(),
  unique (venue_id, starts_at)
);
insert into performances
select id, p, venue_id, starts_at, case when pg_temp.u('rlx', id) < 0.35 and matinee then 'relaxed' when matinee then 'matinee' when genre = 'family' then 'matinee' else 'evening' end,
       case when id in (13, 42) then 'cancelled'::performance_status when starts_at < timestamptz '2025-03-31 18:00' then 'played' when pull = 0 then 'draft' else 'on_sale' end,
       case when pull > 0 then (opens - 110) + time '10:00' end, n = 2 and nights >= 4 and genre in ('drama', 'classic', 'comedy'), case when n = 4 then '{captioned}'::text[] when n = 3 and nights >= 5 then '{audio_described,bsl}' end,
       case id when 13 then 'Heating failure' when 42 then 'Cast illness' end, (opens - 180) + time '15:20'
  from show;

create table performance_prices (
  performance_id integer not null references performances,
  price_zone_id smallint not null references price_zones,
  full_price numeric(6,2) not null check (full_price >= 0),
  concession_price numeric(6,2),
  primary key (performance_id, price_zone_id)
);
insert into performance_prices
select s.id, z.id, price, case when genre <> 'concert' then round(price * 0.8 * 2) / 2 end
  from show as s join price_zones as z using (venue_id), lateral (select case when z.venue_id = 2 then base - (z.sort_order - 1) * 2 else base * (array[1.25, 1, 0.8, 0.5])[z.sort_order] end as raw) as r, lateral (select round((raw - case when matinee then 2 else 0 end)::numeric * 2) / 2 as price) as q
 where pull > 0;

create table customers (
  id serial primary key,
  first_name text,
  last_name text not null,
  email text,
  phone text,
  address_line text,
  town text,
  postcode varchar(8),
  birth_year smallint,
  email_consent boolean not null default false,
  post_consent boolean not null default false,
  gift_aid_declared boolean not null default false,
  access_requirements text,
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz
);
create unique index on customers (lower(email)) where deleted_at is null;
insert into customers
select i, case when school then null else first end, case when school then pg_temp.pick('sch', i, '{St Anne''s Primary School,Marlbridge Academy,Wharfside U3A,Hollin High School}') else last end,
       case when pg_temp.u('em0', i) < 0.89 then lower(replace(first || '.' || last, '''', '')) || i || '@' || pg_temp.pick('em', i, '{inbox.example,webpost.example,homenet.example,marlmail.example}') end, case when pg_temp.u('ph0', i) < 0.6 then '07700 900' || lpad(pg_temp.n('ph', i, 0, 999)::text, 3, '0') end,
       case when pg_temp.u('ad', i) < 0.75 then pg_temp.n('hn', i, 1, 120) || ' ' || pg_temp.pick('st', i, '{Wharf Street,Abbey Road,Hill Rise,Canal Side,Tenter Lane,Priory Close,Market Place,Beech Grove}') end,
       case when pg_temp.u('ad', i) < 0.75 then tn end, case when pg_temp.u('ad', i) < 0.86 then case tn when 'Marlbridge' then 'MB' || pg_temp.n('pd', i, 1, 4) when 'Hollin' then 'MB7' when 'Stanwick' then 'MB9' else 'TQ' || pg_temp.n('pd', i, 1, 6) end || ' ' || pg_temp.n('p1', i, 1, 9) || chr(65 + pg_temp.n('p2', i, 0, 7)) || chr(74 + pg_temp.n('p3', i, 0, 4)) end,
       case when not school and pg_temp.u('by0', i) < 0.3 then pg_temp.n('by', i, 1938, 2005) end, pg_temp.u('ec', i) < 0.46, pg_temp.u('pc', i) < 0.2, pg_temp.u('ga', i) < 0.13, case when pg_temp.u('acc', i) < 0.05 then pg_temp.pick('ac', i, '{wheelchair space,aisle seat,hearing loop,BSL interpreter,essential companion}') end,
       case when school then 'Group booker, invoice by email' when pg_temp.u('no', i) < 0.02 then pg_temp.pick('nt', i, '{Prefers to be called by phone,Possible duplicate record,Friend of the theatre since 1998}') end, joined, case when i % 5 = 2 then least(joined + make_interval(days => pg_temp.n('up', i, 3, 500)), timestamptz '2025-03-29 12:00') end, case when i % 47 = 9 then least(joined + interval '420 days', timestamptz '2025-03-25 09:30') end
  from generate_series(1, 620) as i, lateral (select i % 61 = 20 as school, timestamptz '2022-05-30 10:00' + make_interval(mins => floor(1480000 * power(i / 620.0, 1.25))::int) as joined, pg_temp.weighted('tn', i, '{Marlbridge,Hollin,Stanwick,Torquill}', '{58,17,14,11}') as tn,
       pg_temp.pick('fn', i, '{Margaret,Alan,Sophie,George,Ruth,Peter,Anjali,Tom,Barbara,Claire,Simon,Eleanor,Jack,Wendy,Omar,Lucy,Keith,Rosie,Hugh,Grace}') as first, pg_temp.pick('ln', i, '{Atkinson,Barker,Chaudhry,Dawson,Ellis,Fairbrother,Goodwin,Holroyd,Ingham,Jarvis,Lister,Metcalfe,O''Brien,Pickles,Rowntree,Sykes,Thackray,Usher,Wainwright,Yates}') as last) as x;

create table subscriptions (
  id serial primary key,
  customer_id integer not null references customers,
  package_name text not null,
  season varchar(7) not null,
  seats smallint not null default 1,
  preferred_zone_id smallint references price_zones,
  discount_percent smallint not null check (discount_percent between 0 and 50),
  price_paid numeric(8,2) not null,
  status text not null default 'active',
  starts_on date not null,
  ends_on date not null,
  auto_renew boolean not null default false,
  cancelled_at timestamptz,
  created_at timestamptz not null default now()
);
insert into subscriptions
select row_number() over (order by y, c), c, pack, y || '/' || right((y + 1)::text, 2), n, case when pg_temp.u('pz0', c) < 0.85 then pg_temp.n('pz', c, 1, 3) end, case pack when 'Wharf Six' then 20 when 'Choose Four' then 15 else 25 end, n * case pack when 'Wharf Six' then 126 when 'Choose Four' then 89 else 54 end + (y - 2022) * 6,
       case when gone then 'cancelled' when y < 2024 then 'expired' else 'active' end, make_date(y, 9, 1), make_date(y + 1, 7, 31), pg_temp.u('ar', c) < 0.4, case when gone then make_timestamptz(y, 11, 5 + c % 20, 11, 0, 0) end, make_timestamptz(y, 6, 1, 10, 0, 0) + make_interval(hours => pg_temp.n('sc', c * 10 + y, 0, 2000))
  from customers as k, generate_series(2022, 2024) as y, lateral (select k.id as c, pg_temp.weighted('pk', k.id, '{Wharf Six,Choose Four,Under 26}', '{42,46,12}') as pack, pg_temp.weighted('sn', k.id, '{1,2,4}', '{32,64,4}')::int as n, pg_temp.u('sg', k.id * 10 + y) < 0.05 as gone) as s
 where pg_temp.u('sub', k.id) < 0.17 and k.created_at < make_timestamptz(y, 9, 1, 0, 0, 0) and pg_temp.u('sy', k.id * 10 + y) < 0.78 and (k.deleted_at is null or k.deleted_at > make_timestamptz(y, 9, 1, 0, 0, 0));

create table orders (
  id serial primary key,
  order_no varchar(10) not null unique,
  customer_id integer references customers,
  subscription_id integer references subscriptions,
  channel sales_channel not null default 'web',
  status order_status not null default 'basket',
  payment_method text,
  ticket_total numeric(8,2) not null default 0,
  booking_fee numeric(6,2) not null default 0,
  donation numeric(6,2) not null default 0,
  total numeric(8,2) not null default 0,
  refunded_amount numeric(8,2) not null default 0,
  promo_code text,
  placed_at timestamptz not null,
  paid_at timestamptz,
  sold_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz
);
create index on orders (customer_id);

create table tickets (
  id serial primary key,
  order_id integer not null references orders on delete cascade,
  performance_id integer not null references performances,
  seat_id integer not null references seats,
  price_type text not null default 'full',
  price numeric(6,2) not null check (price >= 0),
  status ticket_status not null default 'sold',
  barcode varchar(16) unique,
  scanned_at timestamptz,
  returned_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index on tickets (performance_id, seat_id) where status in ('reserved', 'sold', 'scanned');

-- Parties book a performance until its share of the house is filled; some book two performances in one order.
create temp table party as
select * from (
  select s.id as performance_id, s.p, s.starts_at, s.opens, s.venue_id, s.genre, k, size, sum(size) over (partition by s.id order by k) as upto, floor(v.capacity * least(0.98, s.pull * (0.82 + 0.3 * pg_temp.u('occ', s.id)) * case when s.matinee and s.genre not in ('pantomime', 'family') then 0.85 else 1 end))::int as house
    from show as s join venues as v on v.id = s.venue_id, generate_series(1, 110) as k, lateral (select pg_temp.weighted('sz', s.id * 1000 + k, case when s.genre in ('pantomime', 'family') then '{1,2,3,4,5,6,14}'::text[] else '{1,2,3,4,5,6,12}' end, case when s.genre in ('pantomime', 'family') then '{4,27,23,31,9,5,1}'::int[] else '{17,58,8,12,2,2,1}' end)::int as size) as z
   where s.pull > 0) as x where upto <= house;
create temp table abandoned as
select i, case when i > 44 then timestamptz '2025-03-31 16:00' + make_interval(mins => (i - 44) * 19) else timestamptz '2024-11-05 09:00' + make_interval(mins => i * 4500 + pg_temp.n('bt', i, 0, 900)) end as at from generate_series(1, 48) as i;
create temp table booking as
select order_key, placed, null::int as order_id, channel, first_perf
  from (select order_key, min(performance_id) as first_perf,
               greatest(max(opens) - 110 + time '10:00', least(min(starts_at) - make_interval(mins => case when pg_temp.u('door', order_key) < 0.09 then pg_temp.n('dm', order_key, 4, 75) else pg_temp.skew('lead', order_key, 180, 150000, 1.7) end), timestamptz '2025-03-31 17:30' - make_interval(mins => pg_temp.skew('late', order_key, 1, 118000, 1.4)))) as placed,
               case when pg_temp.u('door', order_key) < 0.09 then 'counter' else pg_temp.weighted('chn', order_key, '{web,counter,phone,agency}', '{71,12,13,4}') end as channel
          from (select party.*, case when k in (3, 8, 13) and exists (select from party as q where q.performance_id = party.performance_id - 1 and q.k = party.k) and performance_id % 2 = 0 then (performance_id - 1) * 1000 + k else performance_id * 1000 + k end as order_key from party) as y group by order_key) as z;
update booking set placed = date_trunc('day', placed) + time '10:00' + make_interval(mins => pg_temp.n('desk', order_key, 0, 55) + case when extract(hour from placed) >= 20 then 300 else 0 end)
 where channel in ('counter', 'phone') and extract(hour from placed) not between 10 and 19;
update booking as b set order_id = r.id from (select order_key, (row_number() over (order by placed, order_key) + (select count(*) from abandoned where at <= placed))::int as id from booking) as r where r.order_key = b.order_key;
create temp table buyer as
select b.*, case when channel = 'agency' or (channel = 'counter' and pg_temp.u('anon', order_key) < 0.55) then null else (select id from customers where created_at <= b.placed + interval '30 days' order by id offset pg_temp.skew('who', order_key, 0, greatest((select count(*)::int from customers where created_at <= b.placed + interval '30 days') - 1, 0), 1.5) limit 1) end as customer_id from booking as b;
update customers as k set created_at = f.placed - interval '4 minutes' from (select customer_id, min(placed) as placed from buyer group by customer_id) as f where f.customer_id = k.id and f.placed < k.created_at;

insert into orders (id, order_no, customer_id, subscription_id, channel, status, payment_method, placed_at, paid_at, promo_code, sold_by, donation, created_at)
select order_id, 'WT' || lpad((51000 + order_id * 3)::text, 7, '0'), b.customer_id, s.id, channel::sales_channel, case when reserved then 'reserved'::order_status else 'paid' end,
       case when reserved then null when channel = 'agency' then 'account' when channel = 'counter' then pg_temp.weighted('pm', order_key, '{card,cash,voucher}', '{78,18,4}') else pg_temp.weighted('pm', order_key, '{card,paypal,voucher}', '{84,11,5}') end,
       placed, case when not reserved then placed + make_interval(secs => pg_temp.n('pd', order_key, 20, 540)) end, case when s.id is null and channel = 'web' and pg_temp.u('pr', order_key) < 0.06 then pg_temp.pick('prc', order_key, '{EARLYBIRD,LOCAL10,FRIENDS}') end, case when channel in ('counter', 'phone') then pg_temp.pick('sb', order_key, '{jhall,mcrewe,dpatel,rwood}') end,
       case when b.customer_id is not null and not reserved and pg_temp.u('don', order_key) < 0.14 then (array[1, 2, 2, 5, 5, 10, 20])[pg_temp.n('dn', order_key, 1, 7)] else 0 end, placed
  from buyer as b left join lateral (select s.id from subscriptions as s where s.customer_id = b.customer_id and s.status <> 'cancelled' and b.placed >= s.created_at and b.placed::date <= s.ends_on order by s.starts_on desc limit 1) as s on true,
       lateral (select placed > timestamptz '2025-03-10' and pg_temp.u('rsv', order_key) < 0.3 and exists (select from performances as f where f.id = b.first_perf and f.starts_at > timestamptz '2025-04-01') as reserved) as r;

insert into tickets
select row_number() over (order by o.id, x.performance_id, pos), o.id, x.performance_id, st.id, type, case type when 'comp' then 0 when 'full' then round(full_price * case when o.promo_code is null then 1 else 0.9 end, 2) when 'subscriber' then round(full_price * (100 - sub.discount_percent) / 100.0, 2) when 'under 26' then 10 else coalesce(concession_price, full_price) end,
       case when pf.status = 'cancelled' then 'refunded'::ticket_status when back < 0.022 then 'returned' when o.status = 'reserved' then 'reserved' when x.starts_at < timestamptz '2025-03-31 18:00' and pg_temp.u('show', tk) < 0.94 then 'scanned' else 'sold' end,
       case when o.status <> 'reserved' then upper(left(md5('bar' || tk), 12)) end, case when pf.status <> 'cancelled' and back >= 0.022 and o.status <> 'reserved' and x.starts_at < timestamptz '2025-03-31 18:00' and pg_temp.u('show', tk) < 0.94 then x.starts_at - make_interval(secs => pg_temp.skew('sc', tk, 30, 2400, 1.3)) end,
       case when pf.status = 'cancelled' then greatest(x.starts_at - interval '1 day', o.placed_at + interval '1 hour') when back < 0.022 then least(o.placed_at + (x.starts_at - o.placed_at) * 0.7, timestamptz '2025-03-31 17:45') end, o.placed_at
  from (select party.*, i, upto - size + i as pos, performance_id * 1000 + upto - size + i as tk, pg_temp.u('back', performance_id * 1000 + k) as back,
               case when k in (3, 8, 13) and exists (select from party as q where q.performance_id = party.performance_id - 1 and q.k = party.k) and performance_id % 2 = 0 then (performance_id - 1) * 1000 + k else performance_id * 1000 + k end as order_key from party, generate_series(1, size) as i) as x
  join buyer as b using (order_key) join orders as o on o.id = b.order_id join performances as pf on pf.id = x.performance_id
  join (select seats.*, row_number() over (partition by venue_id order by array_position(array['StallsC', 'StallsD', 'StallsB', 'StallsE', 'CircleA', 'StallsF', 'StallsA', 'StallsG', 'CircleB', 'StallsH', 'CircleC', 'StudioB', 'StudioC', 'StudioA', 'StudioD', 'StudioE'], section || row_label), seat_number) as rank from seats where not out_of_service) as st on st.venue_id = x.venue_id and st.rank = x.pos
  join performance_prices as pp on pp.performance_id = x.performance_id and pp.price_zone_id = st.price_zone_id left join subscriptions as sub on sub.id = o.subscription_id,
       lateral (select case when st.is_house_seat and pg_temp.u('cmp', tk) < 0.7 then 'comp' when sub.id is not null and i <= sub.seats then 'subscriber' when concession_price is null then 'full' else pg_temp.weighted('pt', tk, '{full,concession,under 26,comp}', case when genre in ('pantomime', 'family') then '{52,46,0,2}'::int[] else '{63,26,8,3}' end) end as type) as t;

update orders as o set ticket_total = t.total, booking_fee = case when o.channel in ('web', 'phone') and t.total > 0 then 1.50 else 0 end, refunded_amount = t.back,
       status = case when t.live = 0 then 'refunded'::order_status when t.back > 0 then 'part_refunded' else o.status end, updated_at = t.changed, payment_method = case when t.total = 0 and o.donation = 0 then null else o.payment_method end
  from (select order_id, sum(price) as total, coalesce(sum(price) filter (where status in ('returned', 'refunded')), 0) as back, count(*) filter (where status not in ('returned', 'refunded')) as live, max(returned_at) as changed from tickets group by order_id) as t where t.order_id = o.id;
update orders set total = ticket_total + booking_fee + donation;
insert into orders (id, order_no, customer_id, channel, status, placed_at, created_at)
select id, 'WT' || lpad((51000 + id * 3)::text, 7, '0'), case when pg_temp.u('bc', i) < 0.4 then pg_temp.n('bw', i, 1, 500) end, 'web', case when i > 44 then 'basket'::order_status else 'expired' end, at, at
  from abandoned, lateral (select i + (select count(*)::int from booking where placed < at) as id) as x;

update customers as k set deleted_at = null where exists (select from orders as o where o.customer_id = k.id and o.placed_at > k.deleted_at);

create table artists (
  id serial primary key,
  stage_name text not null,
  legal_name text,
  discipline text not null,
  email text,
  phone text,
  agent_name text,
  equity_number varchar(10),
  iban varchar(34),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);
insert into artists
select i, name, case when i % 9 = 4 then split_part(name, ' ', 1) || ' ' || pg_temp.pick('lg', i, '{Hargreaves,Bloom,Sutcliffe,Adeyemi}') when pg_temp.u('lg0', i) < 0.7 then name end, pg_temp.weighted('dis', i, '{actor,musician,director,designer,lighting designer,stage manager,choreographer,writer}', '{54,12,8,7,5,7,4,3}'),
       lower(replace(name, ' ', '.')) || i || '@stagepost.example', case when pg_temp.u('aph', i) < 0.8 then '07700 900' || lpad(pg_temp.n('ap', i, 0, 999)::text, 3, '0') end, case when pg_temp.u('ag', i) < 0.55 then pg_temp.pick('agn', i, '{Curtis Vane Associates,Northlight Talent,Bramley & Co,Greenroom Agency}') end, case when pg_temp.u('eq', i) < 0.6 then 'M' || lpad(pg_temp.n('eqn', i, 10000, 399999)::text, 8, '0') end,
       case when pg_temp.u('ib', i) < 0.66 then 'GB00TEST' || lpad(pg_temp.n('ibn', i, 1, 99999999)::text, 14, '0') end, i % 13 <> 6, timestamptz '2022-03-01 12:00' + make_interval(days => i * 10), case when i % 37 = 12 then timestamptz '2024-10-01 09:00' end
  from generate_series(1, 84) as i, lateral (select pg_temp.pick('afn', i, '{Imogen,Callum,Thandi,Rupert,Maeve,Kit,Dominic,Aisling,Leo,Freya,Samir,Bea,Jude,Orla,Felix,Nadia}') || ' ' || pg_temp.pick('aln', i, '{Ashworth,Bellamy,Carrick,Dunmore,Eze,Farrow,Gill,Hathaway,Kemp,Lovell,Merrick,Noor,Pryce,Quill,Rook,Stirling}') as name) as n;

create table engagements (
  id serial primary key,
  artist_id integer not null references artists,
  production_id integer not null references productions,
  job text not null,
  role_name text,
  contract_status text not null default 'offered' check (contract_status in ('offered', 'signed', 'declined', 'terminated', 'completed')),
  fee numeric(8,2),
  fee_basis text not null default 'flat' check (fee_basis in ('flat', 'weekly', 'per_show')),
  starts_on date not null,
  ends_on date,
  signed_on date,
  understudy_for integer references engagements,
  created_at timestamptz not null default now(),
  unique (artist_id, production_id, job)
);
insert into engagements
select row_number() over (order by p, a.id), a.id, p, discipline, case when discipline = 'actor' and pg_temp.u('rn', key) < 0.9 then pg_temp.pick('ro', key, case genre when 'pantomime' then '{Dame,Principal Boy,Villain,Fairy,Ensemble,Ensemble}'::text[] else '{Edith,The Captain,Viola,Father,Ruth,A Neighbour,Ensemble,George,The Doctor}' end) end, status,
       case when pg_temp.u('fee0', key) < 0.93 then case basis when 'weekly' then pg_temp.n('fw', key, 50, 78) * 10 when 'per_show' then pg_temp.n('fp', key, 8, 22) * 10 else pg_temp.n('ff', key, 8, 45) * 100 end end, basis, opens - case when discipline in ('designer', 'director', 'writer', 'lighting designer') then 70 else 28 end, case when status <> 'declined' then opens + 17 end, case when status in ('signed', 'completed', 'terminated') then opens - 100 - pg_temp.n('sg', key, 0, 50) end, null, (opens - 160 - pg_temp.n('ec', key, 0, 20)) + time '13:00'
  from run, artists as a, lateral (select p * 1000 + a.id as key) as k,
       lateral (select case when opens > date '2025-05-01' then pg_temp.weighted('es', key, '{offered,signed}', '{45,55}') when pg_temp.u('ed', key) < 0.07 then 'declined' when pg_temp.u('ed', key) < 0.085 then 'terminated' when opens > date '2025-03-10' then 'signed' else 'completed' end as status, case when discipline in ('actor', 'stage manager') then 'weekly' when discipline = 'musician' then 'per_show' else 'flat' end as basis) as s
 where pg_temp.u('eng', key) < case when genre in ('concert') then 0.04 when venue_id = 2 then 0.08 when genre = 'pantomime' then 0.19 else 0.14 end;
update engagements as e set understudy_for = (select min(f.id) from engagements as f where f.production_id = e.production_id and f.job = 'actor' and f.id <> e.id) where e.job = 'actor' and e.role_name = 'Ensemble' and pg_temp.u('us', e.id) < 0.4;

create table waiting_list_entries (
  id serial primary key,
  performance_id integer not null references performances,
  customer_id integer not null references customers,
  seats_wanted smallint not null default 2,
  max_price numeric(6,2),
  notified_at timestamptz,
  created_at timestamptz not null default now()
);

create table outbound_messages (
  id bigserial primary key,
  message_type varchar(40) not null,
  order_id integer,
  recipient text not null,
  payload jsonb,
  attempts smallint not null default 0,
  last_error text,
  queued_at timestamptz not null default now(),
  sent_at timestamptz
);
insert into outbound_messages
select row_number() over (order by o.paid_at), 'order_confirmation', o.id, k.email, jsonb_build_object('template', 'confirm_v3', 'order_no', o.order_no), case when bad then 3 else 1 end, case when bad then '550 mailbox unavailable' end, o.paid_at, case when not bad then o.paid_at + make_interval(secs => pg_temp.n('snt', o.id, 2, 90)) end
  from orders as o join customers as k on k.id = o.customer_id, lateral (select pg_temp.u('bad', o.id) < 0.03 as bad) as b where o.paid_at > timestamptz '2024-12-01' and k.email is not null;

select setval(pg_get_serial_sequence(t, 'id'), (xpath('/row/m/text()', query_to_xml(format('select max(id) as m from %I', t), false, true, '')))[1]::text::bigint)
  from unnest('{seats,productions,performances,customers,subscriptions,orders,tickets,artists,engagements,outbound_messages}'::text[]) as t;

-- Rows lie in the order of their keys, so that every load reads alike.
do $$
declare
  k record;
begin
  for k in select indrelid::regclass as tbl, relname as key from pg_index join pg_class on oid = indexrelid where indisprimary and relnamespace = 'public'::regnamespace loop
    execute format('cluster %s using %I', k.tbl, k.key);
    execute format('alter table %s set without cluster', k.tbl);
  end loop;
end $$;
