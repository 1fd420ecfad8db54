-- A housing and food charity of the north of England that also gives grants to small local groups: English, written with a web framework
-- (plural names, created_at and updated_at, discarded_at for what was removed, enum types), keys declared, hardly a comment. Pounds.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
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

-- 会员 ---------------------------------------------------------------------------------------------------------------


set jit = off;

create type constituent_kind as enum ('individual', 'household', 'company', 'foundation', 'community_group');
create type gift_status as enum ('pending', 'received', 'refunded', 'failed');
create type payment_method as enum ('card', 'direct_debit', 'bank_transfer', 'cheque', 'cash', 'payroll_giving');
create type pledge_status as enum ('active', 'paused', 'completed', 'cancelled');
create type grant_status as enum ('draft', 'submitted', 'under_review', 'approved', 'declined', 'withdrawn', 'closed');

create table schema_migrations (version varchar primary key);
insert into schema_migrations select to_char(timestamp '2020-11-03 09:14:22' + make_interval(days => i * 24, mins => i * 37, secs => i * 11), 'YYYYMMDDHH24MISS') from generate_series(0, 58) as i;

create table users (
  id bigint primary key,
  email varchar not null unique,
  encrypted_password varchar not null default '',
  full_name varchar not null,
  job_title varchar,
  role varchar not null default 'staff' check (role in ('admin', 'staff', 'finance', 'read_only')),
  sign_in_count integer not null default 0,
  last_sign_in_at timestamp,
  deactivated_at timestamp,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into users
select i, lower(replace(name, ' ', '.')) || '@northgatetrust.example', '$2a$12$' || left(md5('pw' || i) || md5('pw2' || i), 53), name, title, role, 20 + pg_temp.skew('uc', i, 0, 1400, 1.5), case when off is null then timestamp '2024-09-27 16:00' - make_interval(mins => pg_temp.skew('ul', i, 5, 9000, 2)) else off - interval '2 days' end, off, made, coalesce(off, made + interval '200 days')
  from (values (1, 'Helen Marsden', 'Chief Executive', 'admin', null::timestamp), (2, 'Tom Ashworth', 'Head of Fundraising', 'admin', null), (3, 'Priya Nair', 'Individual Giving Manager', 'staff', null), (4, 'Colin Speight', 'Finance Officer', 'finance', null), (5, 'Becky Thorne', 'Volunteer Coordinator', 'staff', null), (6, 'Owen Pryce', 'Events Officer', 'staff', null), (7, 'Samira Aziz', 'Grants Officer', 'staff', null), (8, 'Kate Ridley', 'Database Officer', 'admin', null), (9, 'Martin Lowe', 'Corporate Partnerships', 'staff', '2023-08-31 17:00'), (10, 'Jess Holroyd', 'Supporter Care Assistant', 'staff', null), (11, 'Ewan Baird', 'Supporter Care Assistant', 'staff', '2022-12-16 17:30'), (12, 'Nadia Flint', 'Corporate Partnerships', 'staff', null), (13, 'Audit Access', null, 'read_only', '2024-05-10 12:00')) as v (i, name, title, role, off), lateral (select timestamp '2020-11-05 10:00' + make_interval(days => i * 78, mins => i * 41) as made) as x;

create table funds (
  id bigint primary key,
  code varchar(10) not null unique,
  name varchar not null,
  restricted boolean not null default false,
  description text,
  closed_on date,
  created_at timestamp not null,
  updated_at timestamp not null
);
comment on column funds.restricted is 'Restricted funds may only be spent on the named purpose';
insert into funds values (1, 'GEN', 'General Fund', false, null, null, '2020-11-05 10:00', '2020-11-05 10:00'), (2, 'FOOD', 'Food Bank', true, 'Stock, vans and premises of the food banks', null, '2020-11-05 10:00', '2022-02-14 11:30'), (3, 'NIGHT', 'Night Shelter', true, 'Winter night shelter in Bradford', null, '2020-11-05 10:00', '2020-11-05 10:00'), (4, 'YOUTH', 'Youth Housing', true, '', null, '2021-03-17 09:20', '2021-03-17 09:20'), (5, 'GRANT', 'Community Grants', true, 'Small grants for local groups', null, '2021-06-01 09:00', '2021-06-01 09:00'), (6, 'COVID', 'Covid Emergency Appeal', true, null, '2022-03-31', '2020-11-05 10:00', '2022-04-04 15:10'), (7, 'FLOOD', 'Calder Valley Flood Relief', true, null, null, '2023-01-12 08:45', '2023-01-12 08:45'), (8, 'ENDOW', 'Endowment', true, null, null, '2021-01-20 14:00', '2021-01-20 14:00');

create table campaigns (
  id bigint primary key,
  name varchar not null,
  channel varchar not null check (channel in ('mail', 'email', 'social', 'telephone', 'event', 'major_gifts', 'web')),
  starts_on date not null,
  ends_on date,
  goal_amount numeric(12, 2),
  cost numeric(10, 2),
  fund_id bigint references funds (id),
  owner_id bigint references users (id),
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into campaigns
select row_number() over (order by s), n, c, s, e, goal, cost, f, o, s - 30 + time '10:30', coalesce(e, s) + time '09:00'
  from (values ('Website donations', 'web', date '2021-01-01', null::date, null::numeric, null::numeric, 1, 3), ('Winter Appeal 2021', 'mail', '2021-11-08', '2022-01-31', 60000, 11800, 3, 3), ('Spring Newsletter 2022', 'mail', '2022-03-21', '2022-05-31', 15000, 4200, 1, 3), ('Sleep Out 2022', 'event', '2022-08-01', '2022-11-30', 40000, 6900, 3, 6), ('Harvest Food Appeal 2022', 'email', '2022-09-12', '2022-10-31', 20000, 900, 2, 3), ('Winter Appeal 2022', 'mail', '2022-11-07', '2023-01-31', 70000, 12650, 3, 3), ('Flood Emergency 2023', 'social', '2023-01-12', '2023-03-31', 30000, 1500, 7, 2), ('Spring Newsletter 2023', 'mail', '2023-03-20', '2023-05-31', 15000, 4450, 1, 3), ('Upgrade calls 2023', 'telephone', '2023-06-05', '2023-07-14', null, 7800, 1, 3), ('Major donors 2023/24', 'major_gifts', '2023-04-01', '2024-03-31', 150000, 3000, 4, 2), ('Sleep Out 2023', 'event', '2023-08-01', '2023-11-30', 45000, 7600, 3, 6), ('Harvest Food Appeal 2023', 'email', '2023-09-11', '2023-10-31', 25000, 950, 2, 3), ('Winter Appeal 2023', 'mail', '2023-11-06', '2024-01-31', 80000, 13900, 3, 3), ('Spring Newsletter 2024', 'mail', '2024-03-18', '2024-05-31', 18000, 4600, 1, 3), ('Major donors 2024/25', 'major_gifts', '2024-04-01', '2025-03-31', 180000, null, 4, 2), ('Moors Challenge 2024', 'event', '2024-03-01', '2024-07-31', 30000, 8200, 2, 6), ('Harvest Food Appeal 2024', 'email', '2024-09-09', '2024-10-31', 28000, 980, 2, 3), ('Sleep Out 2024', 'event', '2024-08-01', '2024-11-30', 50000, null, 3, 6)) as v (n, c, s, e, goal, cost, f, o);

create table constituents (
  id bigint primary key,
  kind constituent_kind not null default 'individual',
  title varchar(10),
  first_name varchar,
  last_name varchar,
  organisation_name varchar,
  email varchar,
  phone varchar,
  birth_date date,
  primary_contact_id bigint references constituents (id),
  gift_aid_declared_on date,
  email_opt_in boolean not null default false,
  mail_opt_in boolean not null default true,
  phone_opt_in boolean not null default false,
  deceased_on date,
  source varchar,
  notes text,
  discarded_at timestamp,
  created_at timestamp not null,
  updated_at timestamp not null,
  check (first_name is not null or last_name is not null or organisation_name is not null)
);
comment on column constituents.gift_aid_declared_on is 'Date of the declaration that lets us claim 25% tax back from HMRC';
insert into constituents
select i, kind::constituent_kind, case when org is null and pg_temp.u('tt', i) < 0.62 then case kind when 'household' then 'Mr & Mrs' else pg_temp.weighted('ttl', i, '{Mrs,Mr,Ms,Miss,Dr,Rev}', '{30,34,16,12,5,3}') end end, case when org is null then pg_temp.pick('fn', i, '{Margaret,David,Susan,John,Christine,Peter,Jean,Alan,Emma,Mohammed,Sarah,James,Aisha,Rachel,Paul,Dorothy,Graham,Lucy,Imran,Joanna,Kevin,Sheila,Andrew,Hannah,Ruth,Stephen}') end, case when org is null then sur end, org,
       case when pg_temp.u('em', i) < 0.71 then case when org is null then lower(replace(sur, '''', '')) || i || '@' || pg_temp.pick('emd', i, '{btinternet.example,gmail.example,hotmail.example,sky.example}') else 'info' || i || '@' || pg_temp.pick('eo', i, '{office.example,co.example}') end end, case when pg_temp.u('ph', i) < 0.52 then case when pg_temp.u('ph', i) < 0.3 then '07700 90' || lpad(pg_temp.n('phn', i, 0, 9999)::text, 4, '0') else '01632 96' || lpad(pg_temp.n('phn', i, 0, 9999)::text, 4, '0') end end,
       case when org is null and kind = 'individual' and pg_temp.u('bd', i) < 0.24 then date '1934-01-01' + pg_temp.skew('bdd', i, 0, 24800, 0.8) end, null, case when org is null and pg_temp.u('ga', i) < 0.58 then least(date '2024-09-20', made::date + pg_temp.skew('gad', i, 0, 300, 4)) end, pg_temp.u('oe', i) < 0.46, pg_temp.u('om', i) < 0.81, pg_temp.u('op', i) < 0.14, case when org is null and pg_temp.u('dc', i) < 0.02 then least(date '2024-08-30', made::date + 200 + pg_temp.n('dcd', i, 0, 500)) end,
       case when kind = 'community_group' then 'grant_import' when pg_temp.u('so', i) < 0.86 then pg_temp.weighted('src', i, '{web,appeal,event,word_of_mouth,church,staff,bought_list}', '{32,27,18,11,6,3,3}') end, case when pg_temp.u('nt', i) < 0.08 then pg_temp.pick('ntt', i, '{Prefers letters to calls,Met Helen at the spring lunch,Please do not thank publicly,Interested in leaving a legacy,Moved from Leeds in 2022,Gives through CAF}') end, case when pg_temp.u('di', i) < 0.025 then least(timestamp '2024-09-10 11:00', made + make_interval(days => 60 + pg_temp.n('did', i, 0, 500))) end, made, least(timestamp '2024-09-27 15:00', made + make_interval(days => pg_temp.skew('up', i, 0, 800, 1.7)))
  from generate_series(1, 1450) as i, lateral (select case when i between 521 and 590 then 'community_group' else pg_temp.weighted('ki', i, '{individual,household,company,foundation}', '{81,9,7,3}') end as kind, pg_temp.pick('ln', i, '{Hargreaves,Smith,Khan,Barraclough,Taylor,Hussain,Sutcliffe,Wilson,Ackroyd,O''Neill,Booth,Ahmed,Greenwood,Thompson,Patel,Holdsworth,Clegg,Walker,Naylor,Crowther,Jagger,Whitaker,Firth,Lister}') as sur, case when i between 521 and 590 then timestamp '2021-12-20 15:42' when i <= 520 then timestamp '2020-11-10 09:00' + make_interval(hours => i * 19) else timestamp '2022-01-03 09:10' + make_interval(days => floor((i - 520) * 998 / 930.0)::int, mins => pg_temp.n('cm', i, 0, 500)) end as made offset 0) as x,
       lateral (select case kind when 'company' then pg_temp.pick('on1', i, '{Airedale,Pennine,Aire & Calder,Brontë,White Rose,Ridings,Cleckheaton,Salts Mill,Worth Valley,Calderdale}') || ' ' || pg_temp.pick('on2', i, '{Building Society,Engineering Ltd,Foods Ltd,Solicitors LLP,Logistics Ltd,Print & Design,Accountants,Textiles Ltd,Motors}') when 'foundation' then sur || ' ' || pg_temp.pick('on3', i, '{Charitable Trust,Foundation,Family Trust}') when 'community_group' then (array['Manningham', 'Girlington', 'Holme Wood', 'Wibsey', 'Thornton', 'Eccleshill', 'Bingley', 'Haworth', 'Queensbury', 'Todmorden'])[1 + i % 10] || ' ' || (array['Community Association', 'Youth Club', 'Food Pantry', 'Women''s Group', 'Village Hall', 'Scouts', 'Tenants'' Forum'])[1 + (i - 521) / 10] end as org) as y;
update constituents as c set primary_contact_id = p.id from constituents as p where c.kind in ('company', 'foundation') and c.id % 3 > 0 and p.kind = 'individual' and p.id = c.id - 1;

create table addresses (
  id bigint primary key,
  constituent_id bigint not null references constituents (id),
  kind varchar not null default 'home' check (kind in ('home', 'work', 'billing')),
  line1 varchar not null,
  line2 varchar,
  town varchar,
  county varchar,
  postcode varchar(10),
  country varchar(2) not null default 'GB',
  preferred boolean not null default true,
  valid_until date,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into addresses
select row_number() over (order by c.id, k), c.id, case when c.kind in ('company', 'foundation', 'community_group') then 'work' when k = 2 then pg_temp.weighted('ak', c.id, '{home,work,billing}', '{80,14,6}') else 'home' end, pg_temp.n('an', at, 1, 240) || ' ' || pg_temp.pick('as', at, '{Station Road,Church Lane,Skipton Road,Victoria Street,Park Avenue,Moor Lane,Hollins Hill,Mill Street,The Crescent,Otley Road}'), case when pg_temp.u('a2', at) < 0.1 then 'Flat ' || pg_temp.n('a2n', at, 1, 12) end, split_part(place, '/', 1), split_part(place, '/', 2), split_part(place, '/', 3) || ' ' || pg_temp.n('ap', at, 1, 9) || pg_temp.pick('apl', at, '{AB,DE,HG,JX,LN,QP,TW,RS}'), 'GB', k = 1, case when k = 2 then c.created_at::date + pg_temp.n('av', at, 10, 400) end, c.created_at, c.updated_at
  from constituents as c, generate_series(1, 2) as k, lateral (select c.id * 2 + k as at, pg_temp.weighted('atw', c.id * 2 + k, '{Bradford/West Yorkshire/BD7,Leeds/West Yorkshire/LS6,Shipley/West Yorkshire/BD18,Keighley/West Yorkshire/BD21,Halifax/West Yorkshire/HX1,Skipton/North Yorkshire/BD23,Ilkley/West Yorkshire/LS29,Hebden Bridge/West Yorkshire/HX7,Harrogate/North Yorkshire/HG1,Manchester/Greater Manchester/M20,York/North Yorkshire/YO24,London//N8}', '{22,15,13,10,9,7,9,5,4,3,2,1}') as place offset 0) as x where k = 1 and pg_temp.u('ha', c.id) < 0.87 or k = 2 and pg_temp.u('ha', c.id) < 0.09;

create table tags (id bigint primary key, name varchar not null unique, colour varchar(7), created_at timestamp not null);
insert into tags select i, n, c, timestamp '2020-11-12 10:00' + make_interval(days => i::int * 31) from unnest('{Trustee,Former trustee,Major donor prospect,Legacy pledger,Media contact,Local councillor,Church,School,Do not phone,Sleep Out team captain,Lapsed 2022}'::text[], '{#8e44ad,#bdc3c7,#f1c40f,#27ae60,#2980b9,#2980b9,#16a085,#16a085,#c0392b,#e67e22,#7f8c8d}'::text[]) with ordinality as t (n, c, i);
create table constituent_tags (
  constituent_id bigint not null references constituents (id),
  tag_id bigint not null references tags (id),
  created_at timestamp not null,
  primary key (constituent_id, tag_id)
);
insert into constituent_tags select c.id, t.id, greatest(c.created_at, t.created_at) + interval '3 days' from constituents as c, tags as t where pg_temp.u('tg', c.id * 20 + t.id) < (array[0.006, 0.006, 0.03, 0.02, 0.005, 0.004, 0.03, 0.015, 0.025, 0.02, 0.05])[t.id] and c.created_at < '2024-09-01';

create table pledges (
  id bigint primary key,
  constituent_id bigint not null references constituents (id),
  fund_id bigint not null references funds (id),
  campaign_id bigint references campaigns (id),
  amount numeric(10, 2) not null check (amount > 0),
  frequency varchar not null check (frequency in ('monthly', 'quarterly', 'annual')),
  status pledge_status not null default 'active',
  started_on date not null,
  ended_on date,
  cancel_reason varchar,
  bank_reference varchar(18),
  created_at timestamp not null,
  updated_at timestamp not null
);
comment on table pledges is 'Regular giving by direct debit';
insert into pledges
select row_number() over (order by began, c.id), c.id, pg_temp.weighted('pf', c.id, '{1,2,3,4}', '{62,20,12,6}')::int, case when pg_temp.u('pc', c.id) < 0.55 then (select k.id from campaigns as k where k.starts_on <= began and coalesce(k.ends_on, '2099-01-01') >= began and k.channel in ('web', 'mail', 'telephone') order by k.starts_on desc limit 1) end, case freq when 'monthly' then pg_temp.weighted('pa', c.id, '{5,8,10,15,20,25,50}', '{26,8,32,12,12,6,4}') when 'quarterly' then pg_temp.weighted('pa', c.id, '{15,30,50}', '{40,40,20}') else pg_temp.weighted('pa', c.id, '{50,100,120,250}', '{34,40,16,10}') end::numeric, freq, st::pledge_status, began, case when st in ('cancelled', 'completed') then fin end, case when st = 'cancelled' and pg_temp.u('pr', c.id) < 0.85 then pg_temp.weighted('prn', c.id, '{Cannot afford,Payment failed,Moved to another charity,Deceased,Unknown}', '{44,21,12,8,15}') end, 'NGT' || lpad(c.id::text, 6, '0') || 'DD', began - 9 + time '11:00', coalesce(case when st in ('cancelled', 'completed') then fin end, began)::timestamp + time '08:00'
  from constituents as c, lateral (select pg_temp.weighted('pfr', c.id, '{monthly,quarterly,annual}', '{84,6,10}') as freq, greatest(date '2021-02-01', date_trunc('month', c.created_at)::date + 31 * pg_temp.skew('pb', c.id, 1, 12, 2)) as began0) as x, lateral (select case when pg_temp.u('p15', c.id) < 0.3 then date_trunc('month', began0)::date + 14 else date_trunc('month', began0)::date end as began) as y, lateral (select began + 60 + pg_temp.skew('pe', c.id, 0, 1000, 1.3) as fin) as z, lateral (select case when pg_temp.u('ps', c.id) < 0.3 and fin < '2024-09-01' then 'cancelled' when pg_temp.u('ps', c.id) between 0.3 and 0.34 and fin < '2024-09-01' then 'completed' when pg_temp.u('ps', c.id) > 0.975 then 'paused' else 'active' end as st) as s
 where c.kind in ('individual', 'household') and pg_temp.u('pl', c.id) < 0.16 and began < '2024-09-15' and c.discarded_at is null and c.deceased_on is null;

create table gifts (
  id bigint primary key,
  constituent_id bigint not null references constituents (id),
  campaign_id bigint references campaigns (id),
  pledge_id bigint references pledges (id),
  amount numeric(12, 2) not null check (amount > 0),
  currency varchar(3) not null default 'GBP',
  received_on date not null,
  payment_method payment_method not null,
  status gift_status not null default 'received',
  gift_aid_eligible boolean not null default false,
  gift_aid_claimed_on date,
  anonymous boolean not null default false,
  in_memory_of varchar,
  refund_reason varchar,
  thanked_at timestamp,
  external_ref varchar,
  entered_by_id bigint references users (id),
  created_at timestamp not null,
  updated_at timestamp not null
);
create index on gifts (received_on);
insert into gifts
select row_number() over (order by day, cid, seq), cid, camp, pl, amt, 'GBP', day, how::payment_method, st::gift_status, elig, case when elig and st = 'received' and day < '2024-07-01' then (date_trunc('quarter', day) + interval '3 months 20 days')::date end, pg_temp.u('gan', seq) < 0.025, case when pl is null and pg_temp.u('gm', seq) < 0.035 then pg_temp.pick('gmn', seq, '{Joan Hartley,Dad,Bill Thorpe,Mary Ellis,Granny Pat}') end, case when st = 'refunded' then pg_temp.pick('gr', seq, '{Duplicate payment,Wrong amount entered,Donor request}') end, case when pl is null and st = 'received' and day < '2024-09-22' and pg_temp.u('gt', seq) < 0.9 then day + 1 + pg_temp.skew('gtd', seq, 0, 21, 2) + time '10:20' end, case when how = 'card' then 'ch_' || left(md5('ch' || seq), 16) when how = 'direct_debit' then 'PM' || upper(left(md5('pm' || seq), 10)) end, case when how in ('cheque', 'cash', 'bank_transfer') then case when day < '2022-12-01' then 11 else 10 end end, day + time '09:00' + make_interval(mins => pg_temp.n('gmi', seq, 0, 500)), day + 2 + time '09:30'
  from (select p.constituent_id as cid, p.campaign_id as camp, p.id as pl, p.amount as amt, d::date as day, 'direct_debit' as how, p.id * 1000 + row_number() over (partition by p.id order by d) as seq, case when pg_temp.u('gf', p.id * 1000 + row_number() over (partition by p.id order by d)) < 0.018 then 'failed' else 'received' end as st, coalesce(c.gift_aid_declared_on <= d::date, false) as elig
          from pledges as p join constituents as c on c.id = p.constituent_id, generate_series(p.started_on, coalesce(p.ended_on, case when p.status = 'paused' then date '2024-04-01' else date '2024-09-27' end)::timestamp, case p.frequency when 'monthly' then interval '1 month' when 'quarterly' then interval '3 months' else interval '1 year' end) as d where d >= '2022-01-01'
        union all
        select c.id, k.id, null, case when k.channel = 'major_gifts' then 500 * pg_temp.skew('gb', at, 2, 30, 3) when c.kind = 'foundation' then 250 * pg_temp.skew('gb', at, 1, 24, 2) when c.kind = 'company' then 50 * pg_temp.skew('gb', at, 2, 60, 2.5) else pg_temp.weighted('ga', at, '{5,10,20,25,30,50,75,100,150,250,500,1000}', '{6,14,20,14,7,17,3,10,2,4,2,1}')::int end, day, how, at, case when day > '2024-09-24' and how in ('bank_transfer', 'cheque') then 'pending' when how = 'card' and pg_temp.u('gs', at) < 0.015 then 'failed' when how = 'card' and pg_temp.u('gs', at) > 0.988 then 'refunded' else 'received' end, coalesce(c.gift_aid_declared_on <= day, false) and how <> 'payroll_giving' and c.kind in ('individual', 'household')
          from constituents as c, generate_series(1, 14) as k0, lateral (select c.id * 100 + k0 + 500000 as at) as a, lateral (select greatest(c.created_at::date, date '2022-01-01') + floor(power(pg_temp.u('gd', at), case when k0 = 1 and c.created_at > '2022-01-01' then 6 else 1 end) * (date '2024-09-27' - greatest(c.created_at::date, date '2022-01-01')))::int as day0 offset 0) as x,
               lateral (select case when pg_temp.u('gw', at) < 0.4 and extract(month from day0) between 2 and 9 then (date_trunc('year', day0) + interval '10 months')::date + pg_temp.n('gwd', at, 5, 58) else day0 end as day1 offset 0) as x1, lateral (select case when day1 < c.created_at::date or day1 > '2024-09-27' then day0 else day1 end as day) as y, lateral (select id, channel from campaigns as k where day between k.starts_on and coalesce(k.ends_on, '2099-01-01') and (k.channel <> 'major_gifts' or c.kind = 'foundation' or c.id % 29 = 0) order by pg_temp.u('gc', at * 20 + k.id) * case when k.channel = 'web' then 1.5 when k.channel = 'major_gifts' then 0.6 else 1 end limit 1) as k,
               lateral (select case when k.channel = 'major_gifts' or c.kind = 'foundation' then pg_temp.weighted('gh', at, '{bank_transfer,cheque}', '{76,24}') when c.kind = 'company' then pg_temp.weighted('gh', at, '{bank_transfer,card,cheque,payroll_giving}', '{60,18,12,10}') when k.channel = 'mail' then pg_temp.weighted('gh', at, '{cheque,card,cash,bank_transfer}', '{48,42,4,6}') else pg_temp.weighted('gh', at, '{card,bank_transfer,cash,cheque}', '{80,9,7,4}') end as how) as h
         where c.kind <> 'community_group' and k0 <= pg_temp.skew('gn', c.id, 0, 13, 3.7) and (c.deceased_on is null or day < c.deceased_on) and (c.discarded_at is null or day < c.discarded_at::date)) as g;

create table gift_allocations (
  gift_id bigint not null references gifts (id),
  fund_id bigint not null references funds (id),
  amount numeric(12, 2) not null check (amount > 0),
  primary key (gift_id, fund_id)
);
comment on table gift_allocations is 'How a gift is divided between funds';
insert into gift_allocations
select g.id, f, a from gifts as g left join campaigns as c on c.id = g.campaign_id left join pledges as p on p.id = g.pledge_id, lateral (select coalesce(p.fund_id, case when pg_temp.u('al', g.id) < 0.12 then 1 else c.fund_id end, 1) as main, g.pledge_id is null and g.amount >= 100 and pg_temp.u('sp', g.id) < 0.12 as split) as x, lateral (values (main, case when split then round(g.amount * 0.6, 2) else g.amount end), (case when split then case when main = 2 then 4 else 2 end end, g.amount - round(g.amount * 0.6, 2))) as v (f, a) where f is not null and g.status in ('received', 'pending');

create table events (
  id bigint primary key,
  name varchar not null,
  event_type varchar not null check (event_type in ('sponsored', 'dinner', 'volunteer_day', 'talk', 'concert')),
  campaign_id bigint references campaigns (id),
  venue varchar,
  starts_at timestamp not null,
  ends_at timestamp,
  capacity integer,
  ticket_price numeric(8, 2) not null default 0,
  organiser_id bigint references users (id),
  cancelled_at timestamp,
  cancellation_reason varchar,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into events
select row_number() over (order by s), n, t, (select id from campaigns where name = c), v, s, s + make_interval(hours => h), cap, p, 6, x, case when x is not null then r end, s - interval '110 days', coalesce(x, s - interval '20 days')
  from (values ('Spring Supporters'' Lunch 2022', 'dinner', null, 'Victoria Hall, Saltaire', timestamp '2022-04-28 12:30', 3, 90, 25.0, null::timestamp, null), ('Volunteer Welcome Day', 'volunteer_day', null, 'Northgate Centre', '2022-05-21 10:00', 5, 40, 0, null, null), ('Sleep Out 2022', 'sponsored', 'Sleep Out 2022', 'Valley Parade', '2022-10-14 19:00', 12, 180, 15, null, null), ('Carols by Candlelight 2022', 'concert', 'Winter Appeal 2022', 'Bradford Cathedral', '2022-12-08 19:00', 2, 240, 8, null, null), ('Homelessness in Bradford: a talk', 'talk', null, 'City Library', '2023-02-16 18:30', 2, 60, 0, null, null), ('Spring Supporters'' Lunch 2023', 'dinner', null, 'Victoria Hall, Saltaire', '2023-04-27 12:30', 3, 90, 28, null, null), ('Volunteer Welcome Day 2023', 'volunteer_day', null, 'Northgate Centre', '2023-05-20 10:00', 5, 40, 0, null, null), ('Summer Garden Party', 'dinner', null, 'Lister Park', '2023-07-08 14:00', 4, 120, 18, '2023-07-03 09:40', 'Low ticket sales'), ('Sleep Out 2023', 'sponsored', 'Sleep Out 2023', 'Valley Parade', '2023-10-13 19:00', 12, 200, 15, null, null), ('Carols by Candlelight 2023', 'concert', 'Winter Appeal 2023', 'Bradford Cathedral', '2023-12-07 19:00', 2, 240, 10, null, null), ('Grant holders'' evening', 'talk', null, 'Northgate Centre', '2024-03-07 18:00', 3, 50, 0, null, null), ('Spring Supporters'' Lunch 2024', 'dinner', null, 'Victoria Hall, Saltaire', '2024-04-25 12:30', 3, 90, 30, null, null), ('Moors Challenge 2024', 'sponsored', 'Moors Challenge 2024', 'Penistone Hill', '2024-06-15 08:00', 10, 150, 20, null, null), ('Volunteer Welcome Day 2024', 'volunteer_day', null, 'Northgate Centre', '2024-05-18 10:00', 5, 40, 0, null, null), ('Food bank open evening', 'talk', null, 'Keighley depot', '2024-09-12 18:00', 2, 40, 0, '2024-09-10 15:20', 'Venue flooded'), ('Sleep Out 2024', 'sponsored', 'Sleep Out 2024', 'Valley Parade', '2024-10-11 19:00', 12, 200, 18, null, null)) as w (n, t, c, v, s, h, cap, p, x, r);

create table event_registrations (
  id bigint primary key,
  event_id bigint not null references events (id),
  constituent_id bigint not null references constituents (id),
  guests integer not null default 0,
  amount_paid numeric(8, 2) not null default 0,
  sponsorship_target numeric(8, 2),
  dietary_requirements varchar,
  status varchar not null default 'registered' check (status in ('registered', 'attended', 'no_show', 'cancelled')),
  registered_at timestamp not null,
  unique (event_id, constituent_id)
);
insert into event_registrations
select row_number() over (order by made, e.id, c.id), e.id, c.id, guests, case when st = 'cancelled' then 0 else e.ticket_price * (1 + guests) end, case when e.event_type = 'sponsored' and pg_temp.u('et', at) < 0.8 then pg_temp.weighted('ett', at, '{100,150,200,250,500}', '{30,16,30,18,6}')::int end, case when pg_temp.u('ed', at) < 0.09 then pg_temp.pick('edt', at, '{Vegetarian,Vegan,Halal,Gluten free,Nut allergy}') end, st, made
  from events as e join lateral (select * from constituents as c where c.kind in ('individual', 'household') and c.created_at < e.starts_at - interval '20 days' and c.deceased_on is null and c.discarded_at is null order by md5(c.id || 'ev' || e.id) limit round(e.capacity * (0.38 + 0.4 * pg_temp.u('ec', e.id)))) as c on true, lateral (select e.id * 10000 + c.id as at) as a, lateral (select case when e.event_type in ('dinner', 'concert') then pg_temp.weighted('eg', at, '{0,1,2,3}', '{50,38,8,4}')::int else 0 end as guests, least(timestamp '2024-09-27 12:00' - make_interval(mins => c.id::int * 3), e.starts_at - make_interval(days => 2 + pg_temp.skew('er', at, 0, 75, 1.4), mins => pg_temp.n('erm', at, 0, 700))) as made, case when e.cancelled_at is not null or pg_temp.u('es', at) < 0.05 then 'cancelled' when e.starts_at > '2024-09-27' then 'registered' when pg_temp.u('es', at) < 0.15 then 'no_show' else 'attended' end as st offset 0) as x;

create table volunteers (
  id bigint primary key,
  constituent_id bigint not null unique references constituents (id),
  coordinator_id bigint references users (id),
  joined_on date not null,
  left_on date,
  dbs_checked_on date,
  emergency_contact_name varchar,
  emergency_contact_phone varchar,
  t_shirt_size varchar(3),
  driver boolean not null default false,
  created_at timestamp not null,
  updated_at timestamp not null
);
comment on column volunteers.dbs_checked_on is 'Date of the criminal record check (DBS certificate)';
insert into volunteers
select row_number() over (order by joined, c.id), c.id, 5, joined, gone, case when pg_temp.u('vd', c.id) < 0.78 then joined + pg_temp.n('vdd', c.id, 3, 40) end, case when pg_temp.u('ve', c.id) < 0.8 then pg_temp.pick('ven', c.id, '{Anne,Robert,Fatima,Joe,Sandra,Mick}') || ' ' || c.last_name end, case when pg_temp.u('ve', c.id) < 0.8 then '07700 91' || lpad(pg_temp.n('vep', c.id, 0, 9999)::text, 4, '0') end, pg_temp.weighted('vt', c.id, '{M,L,S,XL,XXL,""}', '{30,28,18,12,4,8}'), pg_temp.u('vdr', c.id) < 0.31, joined + time '10:00', coalesce(gone, joined) + time '16:30'
  from constituents as c, lateral (select greatest(date '2021-04-01', c.created_at::date + pg_temp.skew('vj', c.id, 0, 420, 1.6)) as joined) as x, lateral (select case when pg_temp.u('vg', c.id) < 0.36 and joined < '2024-04-01' then least(date '2024-09-20', joined + 40 + pg_temp.skew('vgd', c.id, 0, 700, 1.4)) end as gone) as y where c.kind = 'individual' and pg_temp.u('vo', c.id) < 0.13 and joined < '2024-09-10' and c.discarded_at is null and c.deceased_on is null;
update volunteers set t_shirt_size = null where t_shirt_size = '';

create table volunteer_shifts (
  id bigint primary key,
  volunteer_id bigint not null references volunteers (id),
  event_id bigint references events (id),
  shift_date date not null,
  activity varchar not null,
  location varchar,
  hours numeric(4, 1),
  status varchar not null check (status in ('scheduled', 'worked', 'missed', 'cancelled')),
  miles_claimed numeric(5, 1),
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into volunteer_shifts
select row_number() over (order by day, v, activity), v, ev, day, activity, case activity when 'Food bank sorting' then pg_temp.weighted('sl', at, '{Keighley depot,Shipley depot,Northgate Centre}', '{44,32,24}') when 'Van driving' then 'Keighley depot' when 'Night shelter' then 'Bradford shelter' when 'Event stewarding' then null else 'Northgate Centre' end, case when st = 'worked' then case activity when 'Night shelter' then 6 + pg_temp.n('sh', at, 0, 8) / 2.0 when 'Event stewarding' then 4 + pg_temp.n('sh', at, 0, 6) / 2.0 else 2 + pg_temp.n('sh', at, 0, 5) / 2.0 end end, st, case when activity = 'Van driving' and st = 'worked' then 8 + pg_temp.skew('sm', at, 0, 60, 1.7) end, day - 8 + time '12:00', case when day < '2024-09-27' then day + 1 + time '09:15' else day - 8 + time '12:00' end
  from (select v.id as v, null::bigint as ev, d as day, v.id * 2000 + (d - date '2021-01-01') as at, case when v.driver and pg_temp.u('sv', v.id * 2000 + (d - date '2021-01-01')) < 0.6 then 'Van driving' when extract(month from d) in (11, 12, 1, 2, 3) and v.id % 3 = 0 then 'Night shelter' when v.id % 9 = 4 then 'Office support' when v.id % 9 = 7 then 'Befriending' else 'Food bank sorting' end as activity
          from volunteers as v, lateral (select g::date as d from generate_series(greatest(v.joined_on, date '2022-07-01') + 10 + v.id::int % 7, coalesce(v.left_on, date '2024-10-14')::timestamp, make_interval(days => (array[7, 14, 21, 28, 42])[1 + v.id % 5])) as g) as g
        union all select v.id, e.id, e.starts_at::date, v.id * 100 + e.id + 900000, 'Event stewarding' from events as e join lateral (select * from volunteers as v where v.joined_on < e.starts_at and coalesce(v.left_on, '2099-01-01') > e.starts_at order by md5(v.id || 's' || e.id) limit case e.event_type when 'sponsored' then 14 when 'concert' then 8 else 4 end) as v on true where e.cancelled_at is null) as x,
       lateral (select case when day > '2024-09-27' then 'scheduled' when pg_temp.u('ss', at) < 0.06 then 'cancelled' when pg_temp.u('ss', at) < 0.09 then 'missed' else 'worked' end as st) as s;

create table grants (
  id bigint primary key,
  reference varchar(12) not null unique,
  applicant_id bigint not null references constituents (id),
  title varchar not null,
  programme varchar not null check (programme in ('Food security', 'Youth', 'Housing advice', 'Community spaces')),
  amount_requested numeric(10, 2) not null check (amount_requested > 0),
  amount_awarded numeric(10, 2),
  status grant_status not null default 'draft',
  submitted_on date,
  decided_on date,
  decline_reason text,
  starts_on date,
  ends_on date,
  beneficiaries_expected integer,
  officer_id bigint references users (id),
  report_due_on date,
  report_received_on date,
  discarded_at timestamp,
  created_at timestamp not null,
  updated_at timestamp not null
);
comment on table grants is 'Grants applied for by local groups';
insert into grants
select i, 'CG' || to_char(sub, 'YY') || '-' || lpad(i::text, 4, '0'), 521 + (i * 11) % 70, pg_temp.pick('gp', i, case prog when 'Food security' then '{Community fridge,School holiday meals,Pantry shelving,Cooking on a budget}' when 'Youth' then '{Boxing club kit,Drop-in evenings,Music workshops,Mentoring}' when 'Housing advice' then '{Tenants'' advice sessions,Debt clinic,Move-in packs}' else '{Hall heating,Garden for all,Accessible toilet,Kitchen refit}' end::text[]), prog, req, case when st in ('approved', 'closed') then least(req, round(req * pg_temp.weighted('gq', i, '{100,80,60}', '{62,24,14}')::int / 100, -1)) end, st::grant_status, case when st <> 'draft' then sub end, case when st in ('approved', 'declined', 'closed') then dec end, case when st = 'declined' then pg_temp.weighted('gdr', i, '{Outside our area,Budget too high for the reach,Fund oversubscribed,Accounts not in order}', '{22,20,44,14}') end, case when st in ('approved', 'closed') then dec + 30 end, case when st in ('approved', 'closed') then dec + 30 + dur end, case when pg_temp.u('gb', i) < 0.9 then 10 * pg_temp.skew('gbn', i, 1, 60, 2) end, case when st not in ('draft', 'withdrawn') then 7 end, case when st in ('approved', 'closed') then dec + 60 + dur end, case when st = 'closed' then dec + 60 + dur + pg_temp.n('grd', i, -25, 40) end, case when st = 'draft' and pg_temp.u('gx', i) < 0.4 then sub + 90 + time '09:00' end, sub - 14 + time '19:20', case when st in ('approved', 'declined', 'closed') then dec else sub end + time '14:10'
  from (select i, date '2022-01-10' + i * 985 / 190 as sub, pg_temp.weighted('gpr', i, '{Food security,Youth,Housing advice,Community spaces}', '{34,28,14,24}') as prog, 250 * pg_temp.skew('ga', i, 2, 40, 1.8) as req, (array[182, 365, 365, 273])[1 + i % 4] as dur from generate_series(1, 190) as i offset 0) as x, lateral (select sub + 35 + pg_temp.n('gdc', i, 0, 35) as dec) as y,
       lateral (select case when pg_temp.u('gst', i) < 0.05 then 'draft' when pg_temp.u('gst', i) < 0.09 then 'withdrawn' when sub > '2024-08-25' then 'submitted' when dec > '2024-09-20' then 'under_review' when pg_temp.u('gst', i) < 0.42 then 'declined' when dec + dur + 100 < '2024-09-01' then 'closed' else 'approved' end as st) as s;

create table grant_payments (
  id bigint primary key,
  grant_id bigint not null references grants (id),
  instalment integer not null,
  amount numeric(10, 2) not null check (amount > 0),
  due_on date not null,
  paid_on date,
  bank_reference varchar,
  approved_by_id bigint references users (id),
  created_at timestamp not null,
  unique (grant_id, instalment)
);
insert into grant_payments
select row_number() over (order by due, g.id), g.id, k, case when n = 1 then amount_awarded when k = 1 then round(amount_awarded * 0.6, 2) else amount_awarded - round(amount_awarded * 0.6, 2) end, due, case when due < '2024-09-20' and (k = 1 or pg_temp.u('gph', g.id) > 0.04) then due + pg_temp.skew('gpp', g.id * 2 + k, 0, 12, 1.5) end, 'BACS' || lpad((g.id * 2 + k)::text, 5, '0'), case when g.amount_awarded > 5000 then 1 else 4 end, decided_on + time '15:00'
  from grants as g, lateral (select case when amount_awarded > 2000 then 2 else 1 end as n) as x, generate_series(1, n) as k, lateral (select starts_on + case k when 1 then 0 else 150 end as due) as y where amount_awarded is not null;
update grant_payments set bank_reference = null where paid_on is null;

create table legacies (
  id bigint primary key,
  constituent_id bigint references constituents (id),
  solicitor_name varchar,
  notified_on date,
  estate_value numeric(14, 2),
  expected_amount numeric(12, 2),
  received_amount numeric(12, 2),
  status varchar not null default 'notified',
  created_at timestamp not null,
  updated_at timestamp not null
);

create view donor_totals as
  select c.id as constituent_id, count(g.id) as gifts, sum(g.amount) as lifetime_amount, min(g.received_on) as first_gift_on, max(g.received_on) as last_gift_on from constituents as c join gifts as g on g.constituent_id = c.id where g.status = 'received' and c.discarded_at is null group by c.id;
