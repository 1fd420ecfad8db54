-- Back office of a docked bike-share operator in a harbour city of some 400,000 people; after the PBSC / Lyft Urban Solutions operator back office.
-- Values come from hashes of row numbers, so each load gives the same rows. "Now" is 30 June 2026.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
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
create function pg_temp.surname(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('MacDonald,Boudreau,Comeau,LeBlanc,Chisholm,Fraser,Murphy,Zinck,Singh,Patel,Nguyen,Haddad,Khalil,Okafor,Sampson,Beals,Downey,Corkum,Hirtle,Joudrey,Walsh,Power,Slaunwhite,Doucet,Gallant,Chen,Wang,Kim,Sutherland,Rafuse,Conrad,Mosher,Oickle,Levy,Paul,Googoo,Burke,Campbell,Dauphinee,Whynot', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'g', i, string_to_array('Aaron,Aisha,Alice,Andrew,Brianna,Caitlin,Colin,Daniel,Devon,Emma,Ethan,Fatima,Gavin,Hannah,Heather,Isaac,Jasmine,Jordan,Kelsey,Liam,Logan,Maeve,Mohammed,Nadia,Noah,Olivia,Owen,Priya,Quinn,Rachel,Ravi,Rory,Sarah,Sean,Tara,Thomas,Victoria,Wei,Yasmin,Zoe', ',')) $$;
set jit = off;

create table staff (
  id int primary key,
  employee_no varchar(8) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(120) not null unique,
  role varchar(20) not null check (role in ('dispatcher', 'driver', 'mechanic', 'customer_care', 'manager')),
  hired_on date not null,
  left_on date,
  is_active boolean not null default true
);
insert into staff
select i, 'E' || (1000 + i), g, l, lower(g || '.' || replace(l, ' ', '') || i || '@harbourcycle.ca'),
  case when i <= 2 then 'manager' when i <= 5 then 'dispatcher' when i <= 13 then 'driver' when i <= 20 then 'mechanic' else 'customer_care' end,
  h, case when i in (4, 9, 12, 17, 23) then h + pg_temp.n('left', i, 250, 500) end, i not in (4, 9, 12, 17, 23)
from generate_series(1, 26) i, lateral (select pg_temp.given('st', i) g, pg_temp.surname('st', i) l,
  case when i in (4, 9, 12, 17, 23) then date '2024-01-08' else date '2023-09-04' + pg_temp.n('hire', i, 0, 30) * (case when i % 3 = 0 then 24 else 7 end) end h) x;

create table bike_models (
  id int primary key,
  code varchar(12) not null unique,
  name varchar(60) not null,
  manufacturer varchar(60) not null,
  is_electric boolean not null,
  battery_wh int,
  replacement_value numeric(8,2) not null,
  discontinued boolean not null default false
);
insert into bike_models values
 (1, 'ICN', 'Iconic', 'Devinci', false, null, 1450.00, true),
 (2, 'FIT', 'FIT', 'Devinci', false, null, 1600.00, false),
 (3, 'BST', 'Boost', 'Devinci', true, 280, 2750.00, true),
 (4, 'EFT', 'E-FIT', 'Devinci', true, 551, 3400.00, false);

create table stations (
  id int primary key,
  station_code varchar(10) not null unique,
  name varchar(100) not null,
  district varchar(40) not null,
  latitude numeric(9,6) not null,
  longitude numeric(9,6) not null,
  capacity int not null,
  power_source varchar(10) not null check (power_source in ('solar', 'grid')),
  has_kiosk boolean not null,
  is_charging boolean not null default false,
  status varchar(20) not null check (status in ('in_service', 'out_of_service', 'seasonal_closed', 'decommissioned', 'planned')),
  installed_on date,
  decommissioned_on date,
  sponsor varchar(60),
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into stations
select i, '7' || lpad((i * 3 + 4)::text, 3, '0'), s[1], s[2],
  44.6300 + pg_temp.n('lat', i, 0, 42000) / 1000000.0, -63.6200 + pg_temp.n('lon', i, 0, 60000) / 1000000.0,
  (case when i <= 10 then 19 when i <= 25 then 15 else 11 end) + 4 * pg_temp.n('cap', i, 0, 1),
  case when i % 7 = 2 then 'grid' else 'solar' end, pg_temp.u('kiosk', i) < 0.4, i % 7 = 2,
  case when i in (19, 31) then 'decommissioned' when i = 27 then 'out_of_service' when i > 40 then 'planned' else 'in_service' end,
  d, case i when 19 then date '2025-06-11' when 31 then date '2025-11-20' end,
  case when pg_temp.u('spons', i) < 0.25 then pg_temp.pick('sponsor', i, array['Bluenose Credit Union', 'Harbour Health', 'Atlantic Telecom', 'Dockside Breweries']) end,
  coalesce(d, date '2026-05-20') - 20 + time '10:15', case when i in (19, 31) then timestamp '2025-11-21 09:02' else timestamp '2026-04-01 08:00' + i * interval '31 hours' end
from (select i::int, string_to_array(x, '|') s, case when i > 40 then null when i <= 24 then date '2024-03-06' + (i % 12)::int when i <= 34 then date '2024-08-05' + i::int else date '2025-04-14' + i::int end d
  from unnest(array['Spring Garden Rd / South Park St|Downtown', 'Barrington St / Sackville St|Downtown', 'Ferry Terminal - Lower Water St|Waterfront', 'University Ave / Robie St|South End', 'Quinpool Rd / Oxford St|West End', 'Agricola St / North St|North End', 'Gottingen St / Cornwallis Park|North End', 'Central Library - Queen St|Downtown', 'Point Pleasant Park Gate|South End', 'Seaport Market|Waterfront', 'Argyle St / Carmichael St|Downtown', 'Coburg Rd / Henry St|South End', 'Train Station - Hollis St|South End', 'Cogswell St / Brunswick St|Downtown', 'Hydrostone Market|North End', 'Infirmary - Summer St|West End', 'Common Skate Oval|West End', 'Chebucto Rd / Windsor St|West End', 'Maynard St / Charles St|North End', 'Bishop St / Hollis St|Waterfront', 'Inglis St / Tower Rd|South End', 'Alderney Landing|Dartmouth', 'Portland St / King St|Dartmouth', 'Shipyard Gate - Barrington St|North End', 'Young St / Kempt Rd|North End', 'Ochterloney St / Victoria Rd|Dartmouth', 'Banook Lake|Dartmouth', 'Wyse Rd / Boland Rd|Dartmouth', 'Bayers Rd Terminal|West End', 'Dalplex - South St|South End', 'Almon St / Isleville St|North End', 'Jubilee Rd / Connaught Ave|West End', 'Sullivan''s Pond|Dartmouth', 'King''s Wharf|Dartmouth', 'Mumford Rd Terminal|West End', 'Leighton Dillman Park|Dartmouth', 'Woodside Ferry|Dartmouth', 'Africville Museum|North End', 'Pleasant St / Acadia St|Dartmouth', 'Horseshoe Island|West End', 'Kearney Lake Rd|Mainland North', 'Lacewood Terminal|Mainland North']) with ordinality t(x, i)) q;

create table bikes (
  id int primary key,
  bike_number int not null unique,
  model_id int not null references bike_models,
  frame_serial varchar(20) not null unique,
  status varchar(20) not null check (status in ('available', 'in_trip', 'in_repair', 'at_depot', 'missing', 'retired')),
  commissioned_on date not null,
  retired_on date,
  retire_reason varchar(30),
  odometer_km numeric(9,1) not null default 0,
  battery_level int,
  last_inspected_on date,
  current_station_id int references stations
);
insert into bikes
select i, 2000 + i * 3, m, 'DV' || upper(substr(md5('frame' || i), 1, 9)), 'available', c, r,
  case when r is not null then pg_temp.weighted('rr', i, array['end_of_life', 'frame_damage', 'stolen'], array[5, 3, 3]) end, 0,
  case when m > 2 then pg_temp.n('bat', i, 12, 100) end, case when r is null then date '2026-06-28' - pg_temp.n('insp', i, 0, 80) end, null
from (select i, case when i <= 70 then 1 when i <= 130 then 2 when i <= 165 then 3 else 4 end m,
    case when i <= 165 then date '2024-03-04' + pg_temp.n('com', i, 0, 10) else date '2025-04-07' + pg_temp.n('com', i, 0, 25) end c,
    case when i <= 165 and pg_temp.u('ret', i) < 0.13 then date '2025-01-10' + pg_temp.n('retd', i, 0, 480) end r from generate_series(1, 230) i) q;

create table docks (
  id int primary key,
  station_id int not null references stations,
  dock_number int not null,
  serial_no varchar(20) not null unique,
  status varchar(16) not null check (status in ('operative', 'locked', 'faulty', 'removed')),
  bike_id int unique references bikes,
  firmware_version varchar(10) not null,
  last_heartbeat_at timestamp,
  unique (station_id, dock_number)
);
insert into docks
select row_number() over (order by s.id, k), s.id, k, 'DK' || lpad((s.id * 100 + k)::text, 6, '0'),
  case when s.status = 'decommissioned' then 'removed' when s.status = 'out_of_service' then 'locked' when pg_temp.u('dst', s.id * 100 + k) < 0.04 then 'faulty' else 'operative' end, null,
  case when pg_temp.u('fw', s.id * 100 + k) < 0.8 then '4.2.1' else '4.1.7' end,
  case when s.status = 'in_service' then timestamp '2026-06-30 17:40' + pg_temp.n('hb', s.id * 100 + k, 0, 1100) * interval '1 second' when s.status = 'decommissioned' then s.decommissioned_on + time '09:12' end
from stations s, generate_series(1, s.capacity) k where s.status <> 'planned';

create table plans (
  id int primary key,
  code varchar(16) not null unique,
  name varchar(60) not null,
  plan_type varchar(12) not null check (plan_type in ('membership', 'pass', 'payg')),
  price numeric(8,2) not null,
  duration_days int,
  included_minutes int not null,
  overage_per_minute numeric(6,2) not null,
  ebike_per_minute numeric(6,2) not null,
  auto_renew boolean not null,
  on_sale_from date not null,
  on_sale_until date
);
insert into plans values
 (1, 'ANNUAL', 'Annual Membership', 'membership', 119.00, 365, 45, 0.15, 0.12, true, '2024-03-01', null),
 (2, 'MONTHLY', 'Monthly Membership', 'membership', 19.00, 30, 45, 0.15, 0.12, true, '2024-03-01', null),
 (3, 'STUDENT', 'Student Annual', 'membership', 69.00, 365, 45, 0.15, 0.12, true, '2024-08-15', null),
 (4, 'ACCESS', 'Access for All', 'membership', 15.00, 365, 60, 0.10, 0.06, false, '2024-06-01', null),
 (5, 'DAY', 'Day Pass', 'pass', 9.00, 1, 30, 0.20, 0.20, false, '2024-03-01', null),
 (6, 'THREEDAY', 'Three-Day Pass', 'pass', 20.00, 3, 30, 0.20, 0.20, false, '2024-03-01', '2025-10-31'),
 (7, 'SINGLE', 'Single Ride', 'payg', 2.50, null, 30, 0.20, 0.20, false, '2024-03-01', null);

create table members (
  id int primary key,
  account_no varchar(12) not null unique,
  first_name varchar(40),
  last_name varchar(40),
  email varchar(120),
  phone varchar(20),
  postal_code varchar(7),
  birth_year int,
  preferred_language char(2) not null default 'en',
  status varchar(12) not null check (status in ('active', 'suspended', 'closed')),
  signup_channel varchar(10) not null,
  marketing_opt_in boolean not null,
  registered_at timestamp not null,
  closed_at timestamp
);
insert into members
select i, 'HC' || (100000 + i * 7), case when cl is null then g end, case when cl is null then l end,
  case when cl is null then lower(g || '.' || l || i || '@' || pg_temp.pick('dom', i, array['gmail.com', 'gmail.com', 'outlook.com', 'eastlink.ca', 'dal.ca', 'icloud.com'])) end,
  case when cl is null and pg_temp.u('ph', i) < 0.85 then '902-555-' || lpad(pg_temp.n('phn', i, 0, 9999)::text, 4, '0') end,
  case when pg_temp.u('pc', i) < 0.9 then pg_temp.pick('pca', i, array['B3H', 'B3J', 'B3K', 'B3L', 'B2Y', 'B3A', 'B3M']) || ' ' || pg_temp.n('pcb', i, 1, 9) || pg_temp.pick('pcc', i, array['A', 'C', 'E', 'K', 'N', 'T']) || pg_temp.n('pcd', i, 0, 9) end,
  case when pg_temp.u('by', i) < 0.8 then 2006 - floor(pow(pg_temp.u('byy', i), 1.6) * 50)::int end,
  case when pg_temp.u('lang', i) < 0.07 then 'fr' else 'en' end,
  case when cl is not null then 'closed' when pg_temp.u('susp', i) < 0.025 then 'suspended' else 'active' end,
  pg_temp.weighted('chan', i, array['app', 'web', 'kiosk', 'partner'], array[70, 18, 9, 3]), pg_temp.u('opt', i) < 0.42, reg, cl
from (select i, pg_temp.given('m', i) g, pg_temp.surname('m', i) l, reg, case when reg < '2025-09-01' and pg_temp.u('cl', i) < 0.06 then timestamp '2025-12-01 10:00' + pg_temp.n('cld', i, 0, 290000) * interval '1 minute' end cl
  from (select row_number() over (order by reg) i, reg from (
    select date '2024-03-15' + pg_temp.n('regd', k, 0, 835) + pg_temp.n('regm', k, 400, 1380) * interval '1 minute' + pg_temp.n('regs', k, 0, 59) * interval '1 second' reg, k from generate_series(1, 1700) k) r
    where pg_temp.u('regok', k) < (array[.25,.25,.4,.7,.9,1,1,.95,.9,.6,.35,.25])[extract(month from reg)::int]) r2) q;

create table memberships (
  id int primary key,
  member_id int not null references members,
  plan_id int not null references plans,
  starts_at timestamp not null,
  ends_at timestamp not null,
  price_paid numeric(8,2) not null,
  promo_code varchar(16),
  status varchar(12) not null check (status in ('active', 'expired', 'cancelled')),
  auto_renew boolean not null,
  renewed_from_id int references memberships,
  cancelled_at timestamp,
  created_at timestamp not null
);
create temp table buy as
select *, row_number() over (order by st, member_id) id from (
  select m.id member_id, p.id plan_id, k, st, st + p.duration_days * interval '1 day' en,
    case when k = 0 and p.id in (1, 2) and pg_temp.u('promo', m.id) < 0.12 then (array['SPRING25', 'BIKEWEEK', 'NEWRIDER'])[1 + m.id % 3] end promo, p.price
  from (select m.*, pg_temp.weighted('plan', m.id, array['1', '2', '3', '4', '5', '6', '7'], array[24, 17, 9, 5, 22, 6, 17])::int pl from members m) m
  join plans p on p.id = case when pl = 3 and registered_at < '2024-08-15' then 1 when pl = 4 and registered_at < '2024-06-01' then 5 when pl = 6 and registered_at > '2025-10-31' then 5 else pl end and p.id <> 7
  cross join lateral generate_series(0, case when p.id in (1, 3) then (case when pg_temp.u('rn', m.id) < 0.55 then 2 else 0 end) when p.id = 2 then pg_temp.n('rnm', m.id, 0, 6) when p.id = 5 then greatest(0, pg_temp.n('rnd', m.id, -2, 2)) else 0 end) k
  cross join lateral (select m.registered_at + interval '4 minutes' + k * (case when p.id = 5 then interval '23 days' else p.duration_days * interval '1 day' end) st) s
  where st < '2026-06-30 18:00' and (m.closed_at is null or st < m.closed_at)) q;
insert into memberships
select b.id, b.member_id, plan_id, st, en, case when promo is not null then round(price * 0.8, 2) else price end, promo,
  case when can is not null then 'cancelled' when en < '2026-06-30 18:00' then 'expired' else 'active' end,
  plan_id <= 3 and can is null and pg_temp.u('ar', b.id) < 0.8, case when plan_id <= 3 then lag(b.id) over (partition by b.member_id order by k) end, can, st
from (select b.*, case when m.closed_at between st and en then m.closed_at when plan_id in (1, 3) and pg_temp.u('can', b.id) < 0.04 and st < '2026-03-01' and k = (select max(k) from buy x where x.member_id = b.member_id) then st + pg_temp.n('cand', b.id, 5, 110) * interval '1 day' end can
  from buy b join members m on m.id = b.member_id) b;

create table trips (
  id int primary key,
  member_id int not null references members,
  membership_id int references memberships,
  bike_id int not null references bikes,
  start_station_id int not null references stations,
  end_station_id int references stations,
  started_at timestamp not null,
  ended_at timestamp,
  duration_seconds int,
  distance_m int,
  unlock_method varchar(10) not null check (unlock_method in ('app', 'kiosk_code', 'key_fob')),
  status varchar(12) not null check (status in ('completed', 'in_progress', 'voided', 'lost')),
  rating smallint check (rating between 1 and 5),
  created_at timestamp not null
);
create temp table cand as
select c.i, c.member_id, c.ms, t, sec, (select b.id from bikes b where b.commissioned_on < t::date and coalesce(b.retired_on, '2030-01-01') > t::date + 1 order by case when b.model_id > 2 then 0.55 else 1 end * (hashint8(c.i::bigint * 1000 + b.id) + 2147483648) limit 1) bike
from (select i, member_id, ms, (d + make_interval(secs => h * 3600 + pg_temp.n('sec', i, 0, 3599))) t,
    least(60 * (3 + floor(-ln(1 - pg_temp.u('dur', i)) * case when casual then 17 else 9 end))::int + pg_temp.n('ds', i, 0, 59), 14000) sec
  from (select i, casual, member_id, ms, d, pg_temp.weighted('hr', i, string_to_array('6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23', ','), case when casual then array[1,1,3,6,9,10,11,12,12,12,11,9,7,6,4,3,2,1] else array[3,9,14,7,4,4,6,5,4,7,12,15,9,6,4,3,2,1] end)::int h
    from (
      select i, false casual, b.member_id, b.id ms, (b.starts_at + pg_temp.u('td', i) * (coalesce(b.cancelled_at, b.ends_at) - b.starts_at))::date d, b.plan_id
      from generate_series(1, 11600) i join memberships b on b.id = 1 + floor(pow(pg_temp.u('tb', i), 0.9) * (select count(*) from memberships))::int and b.plan_id <= 4
      union all
      select 20000 + b.id * 4 + k, true, b.member_id, b.id, b.starts_at::date, b.plan_id from memberships b, generate_series(1, 3) k where b.plan_id in (5, 6) and pg_temp.u('tk', b.id * 4 + k) < 0.75
      union all
      select 50000 + m.id * 4 + k, true, m.id, null, m.registered_at::date + case when k = 1 then 0 else pg_temp.n('pg', m.id * 4 + k, 1, 120) end, 7
      from members m, generate_series(1, 3) k where not exists (select from memberships b where b.member_id = m.id) and pg_temp.u('tp', m.id * 4 + k) < 0.85) a
    where plan_id >= 5 or pg_temp.u('ok', i) < (array[.16,.18,.3,.6,.8,.95,1,1,.95,.7,.4,.2])[extract(month from d)::int] * case when extract(isodow from d) >= 6 then 0.65 else 1 end offset 0) z offset 0) c
join members m on m.id = c.member_id left join memberships s on s.id = c.ms
where t >= '2024-03-18' and t > m.registered_at and t < coalesce(m.closed_at, '2026-06-30 18:00') and (s.id is null or t between s.starts_at and coalesce(s.cancelled_at, s.ends_at));
-- one ride at a time for a bike and for a member
delete from cand a using cand b where a.i > b.i and a.t < b.t + b.sec * interval '1 second' and b.t < a.t + a.sec * interval '1 second' and (a.bike = b.bike or a.member_id = b.member_id);
create temp table ride as
select c.*, row_number() over (order by t, i) id,
  (select s.id from stations s where s.installed_on <= t::date and coalesce(s.decommissioned_on, '2030-01-01') > t::date and s.id <> 27 order by ln((hashint8(c.i::bigint * 1000 + s.id + 700000000000) + 2147483649.0::float8) / 4294967297.0) * -(s.id + 4) limit 1) es,
  (select s.id from stations s where s.installed_on <= t::date and coalesce(s.decommissioned_on, '2030-01-01') > t::date and s.id <> 27 order by ln((hashint8(c.i::bigint * 1000 + s.id + 900000000000) + 2147483649.0::float8) / 4294967297.0) * -(s.id + 4) limit 1) ss
from cand c;
insert into trips
select id, member_id, ms, bike, ss, case when st in ('completed', 'voided') then es end, t,
  case when st in ('completed', 'voided') then t + sec * interval '1 second' end, case when st in ('completed', 'voided') then sec end,
  case when st = 'completed' then (sec * (case when ms is null then 1.9 else 2.9 end + pg_temp.u('sp', i)))::int end,
  case when ms is null and pg_temp.u('um', i) < 0.25 then 'kiosk_code' else pg_temp.weighted('um2', i, array['app', 'key_fob'], array[85, 15]) end, st,
  case when st = 'completed' and pg_temp.u('rt', i) < 0.22 then pg_temp.weighted('rtg', i, array['5', '4', '3', '2', '1'], array[58, 22, 9, 5, 6])::int end, t
from (select i, id, member_id, ms, bike, t, st, es, case when st = 'voided' then pg_temp.n('vs', i, 25, 110) else sec end sec,
    case when pse is not null and pg_temp.u('keep', i) < 0.72 and exists (select from stations s where s.id = pse and coalesce(decommissioned_on, '2030-01-01') > t::date) then pse else ss end ss
  from (select r.*, lag(es) over w pse, case when t > '2026-06-30 17:00' then 'in_progress' when lead(id) over w is null and bike % 23 = 5 and exists (select from bikes b where b.id = bike and b.retired_on is null) then 'lost' when pg_temp.u('void', i) < 0.018 then 'voided' else 'completed' end st
    from (select id, i, member_id, ms, bike, t, sec, ss, es from ride) r window w as (partition by bike order by t)) r) q;
update trips set end_station_id = start_station_id where status = 'voided';
update trips set status = 'in_progress', ended_at = null, end_station_id = null, duration_seconds = null, distance_m = null, rating = null
where id in (select max(id) from trips where started_at > '2026-06-28' and status = 'completed' group by bike_id order by 1 desc limit 4);
update trips set started_at = timestamp '2026-06-30 17:22' + (id % 30) * interval '1 minute', created_at = timestamp '2026-06-30 17:22' + (id % 30) * interval '1 minute' where status = 'in_progress';

update bikes b set odometer_km = round(coalesce((select sum(distance_m) from trips t where t.bike_id = b.id), 0) / 1000.0, 1),
  status = case when retired_on is not null then 'retired' when exists (select from trips t where t.bike_id = b.id and status = 'in_progress') then 'in_trip' when exists (select from trips t where t.bike_id = b.id and status = 'lost') then 'missing'
    when pg_temp.u('bs', id) < 0.07 then 'in_repair' when pg_temp.u('bs', id) < 0.12 then 'at_depot' else 'available' end;
with place as (select b.id, s, row_number() over (partition by s order by b.id) r from bikes b, lateral (select coalesce((select end_station_id from trips t where t.bike_id = b.id and end_station_id is not null and end_station_id not in (19, 31) order by started_at desc limit 1), 1 + b.id % 18) s) x where b.status = 'available'),
 good as (select id, station_id, row_number() over (partition by station_id order by pg_temp.u('gd', id)) r from docks where status = 'operative'),
 put as (update docks d set bike_id = p.id from place p join good g on g.station_id = p.s and g.r = p.r where d.id = g.id returning p.id, p.s)
update bikes b set current_station_id = put.s from put where put.id = b.id;
update bikes set status = 'at_depot' where status = 'available' and current_station_id is null;

create table charges (
  id int primary key,
  member_id int not null references members,
  charge_type varchar(16) not null check (charge_type in ('membership', 'pass', 'unlock', 'overage', 'ebike_usage', 'lost_bike')),
  membership_id int references memberships,
  trip_id int references trips,
  amount numeric(8,2) not null,
  tax_amount numeric(8,2) not null,
  total_amount numeric(8,2) not null check (total_amount = amount + tax_amount),
  currency char(3) not null default 'CAD',
  status varchar(12) not null check (status in ('captured', 'pending', 'failed', 'written_off')),
  gateway_ref varchar(30),
  failure_code varchar(24),
  charged_at timestamp not null
);
insert into charges
select id, member_id, ty, ms, trip, a, round(a * 0.15, 2), a + round(a * 0.15, 2), 'CAD', st, case when st <> 'pending' then 'ch_' || substr(md5('gw' || id), 1, 20) end,
  case when st in ('failed', 'written_off') then pg_temp.pick('fc', id, array['card_declined', 'insufficient_funds', 'expired_card']) end, at
from (select q.*, case when at > '2026-06-30 12:00' then 'pending' when ty in ('membership', 'pass') then 'captured' when ty = 'lost_bike' then (array['failed', 'written_off', 'captured'])[1 + id % 3] when pg_temp.u('cs', id) < 0.03 then 'failed' else 'captured' end st
  from (select row_number() over (order by at, ty, trip) id, * from (
    select member_id, case when plan_id <= 4 then 'membership' else 'pass' end ty, id ms, null::int trip, price_paid a, starts_at at from memberships
    union all select member_id, 'unlock', null, id, 2.50, started_at from trips where membership_id is null and status <> 'voided'
    union all select t.member_id, 'overage', null, t.id, (ceil(duration_seconds / 60.0) - p.included_minutes) * p.overage_per_minute, t.ended_at from trips t left join memberships s on s.id = t.membership_id join plans p on p.id = coalesce(s.plan_id, 7) where t.status = 'completed' and ceil(duration_seconds / 60.0) > p.included_minutes
    union all select t.member_id, 'ebike_usage', null, t.id, ceil(duration_seconds / 60.0) * p.ebike_per_minute, t.ended_at from trips t join bikes b on b.id = t.bike_id and b.model_id > 2 left join memberships s on s.id = t.membership_id join plans p on p.id = coalesce(s.plan_id, 7) where t.status = 'completed'
    union all select t.member_id, 'lost_bike', null, t.id, 1200.00, t.started_at + interval '48 hours' from trips t where t.status = 'lost' and t.started_at < '2026-06-28') z) q) q2;

create table refunds (
  id int primary key,
  charge_id int not null references charges,
  amount numeric(8,2) not null check (amount > 0),
  reason varchar(24) not null check (reason in ('bike_defect', 'dock_failure', 'duplicate', 'goodwill', 'cancellation')),
  status varchar(10) not null check (status in ('requested', 'approved', 'rejected')),
  requested_at timestamp not null,
  decided_at timestamp,
  handled_by int references staff,
  note text
);
insert into refunds
select row_number() over (order by rq, id), id, round(total_amount * case when pg_temp.u('rfp', id) < 0.65 then 1 else 0.5 end, 2),
  case when charge_type in ('membership', 'pass') then (array['cancellation', 'goodwill', 'duplicate'])[1 + id % 3] else pg_temp.weighted('rfr', id, array['bike_defect', 'dock_failure', 'goodwill', 'duplicate'], array[35, 40, 20, 5]) end,
  st, rq, case when st <> 'requested' then rq + pg_temp.n('rfd', id, 30, 5000) * interval '1 minute' end,
  case when st <> 'requested' then (array[21, 22, 24, 25, 26])[1 + id % 5] end, case when id % 6 = 0 then pg_temp.pick('rfn', id, array['Bike did not lock, rider waited on the phone', 'Battery died on the bridge', 'Charged twice according to the statement', 'Station full, extra time given', 'Moved away']) end
from (select *, case when rq > '2026-06-24' then 'requested' when pg_temp.u('rfs', id) < 0.15 then 'rejected' else 'approved' end st
  from (select c.*, charged_at + pg_temp.n('rfq', c.id, 20, 9000) * interval '1 minute' rq from charges c where status = 'captured' and charge_type <> 'lost_bike' and pg_temp.u('rf', c.id) < case when charge_type = 'overage' then 0.14 else 0.045 end) x where rq < '2026-06-30 18:00') y;

create table rebalancing_runs (
  id int primary key,
  run_date date not null,
  vehicle varchar(12) not null,
  driver_id int not null references staff,
  dispatcher_id int references staff,
  status varchar(12) not null check (status in ('planned', 'in_progress', 'done', 'aborted')),
  started_at timestamp,
  finished_at timestamp,
  distance_km numeric(6,1),
  remarks text
);
insert into rebalancing_runs
select row_number() over (order by d), d, (array['VAN-1', 'VAN-2', 'TRIKE-1'])[1 + pg_temp.n('veh', i, 0, 2)],
  (select id from staff where role = 'driver' and hired_on <= d and coalesce(left_on, '2030-01-01') > d order by pg_temp.u('drv' || i, id) limit 1), (array[3, 5])[1 + i % 2], st,
  case when st not in ('planned') then s end, case when st = 'done' then s + pg_temp.n('rl', i, 95, 270) * interval '1 minute' end, case when st = 'done' then pg_temp.n('rk', i, 90, 480) / 10.0 end,
  case when st = 'aborted' then (array['Van breakdown', 'Snow, streets not cleared', 'Driver ill'])[1 + i % 3] end
from (select i, d, d + make_interval(mins => pg_temp.n('rs', i, 360, 900)) s, case when d > '2026-06-30' then 'planned' when d = '2026-06-30' then 'in_progress' when pg_temp.u('rst', i) < 0.03 then 'aborted' else 'done' end st
  from (select i, date '2024-03-20' + (i * 1.27)::int d from generate_series(1, 656) i) a where extract(isodow from d) < 7 or i % 3 = 0) b;

create table rebalancing_moves (
  id int primary key,
  run_id int not null references rebalancing_runs,
  stop_no int not null,
  station_id int not null references stations,
  action varchar(8) not null check (action in ('pickup', 'dropoff')),
  planned_bikes int not null,
  actual_bikes int,
  done_at timestamp,
  skip_reason varchar(30),
  unique (run_id, stop_no)
);
insert into rebalancing_moves
select row_number() over (order by r.id, k), r.id, k, (select s.id from stations s where s.installed_on <= r.run_date and coalesce(s.decommissioned_on, '2030-01-01') > r.run_date order by pg_temp.u('mv' || (r.id * 10 + (k+1)/2 * 2 + k % 2), s.id) limit 1),
  case when k % 2 = 1 then 'pickup' else 'dropoff' end, q, case when r.status = 'done' then case when sk then 0 else q - (pg_temp.u('mvl', r.id * 5 + (k + 1) / 2) < 0.2)::int end end,
  case when r.status = 'done' and not sk then r.started_at + (r.finished_at - r.started_at) * (k / 7.0) end, case when r.status = 'done' and sk then 'station_already_balanced' end
from rebalancing_runs r, generate_series(1, 2 + 2 * (r.id % 3)) k, lateral (select pg_temp.n('mvq', r.id * 5 + (k + 1) / 2, 2, 8) q, pg_temp.u('mvs', r.id * 5 + (k + 1) / 2) < 0.05 sk) x;

create table defect_types (
  code varchar(6) primary key,
  description varchar(60) not null,
  applies_to varchar(6) not null check (applies_to in ('bike', 'dock')),
  safety_critical boolean not null,
  active boolean not null default true
);
insert into defect_types values ('BRK', 'Brakes weak or rubbing', 'bike', true, true), ('TYR', 'Flat or worn tyre', 'bike', false, true), ('CHN', 'Chain or drivetrain', 'bike', false, true), ('SAD', 'Saddle or seat post', 'bike', false, true), ('LGT', 'Lights not working', 'bike', true, true), ('BAT', 'Battery or motor', 'bike', false, true), ('FRM', 'Frame damage', 'bike', true, true), ('BEL', 'Bell missing', 'bike', false, false), ('LCK', 'Dock does not lock', 'dock', true, true), ('REL', 'Dock does not release', 'dock', false, true), ('COM', 'No communication', 'dock', false, true);

create table maintenance_tickets (
  id int primary key,
  ticket_no varchar(12) not null unique,
  bike_id int references bikes,
  dock_id int references docks,
  defect_code varchar(6) not null references defect_types,
  priority smallint not null check (priority between 1 and 4),
  source varchar(12) not null check (source in ('member', 'inspection', 'telemetry', 'driver')),
  reported_by_member_id int references members,
  status varchar(12) not null check (status in ('open', 'assigned', 'resolved', 'no_fault', 'cancelled')),
  assigned_to int references staff,
  reported_at timestamp not null,
  resolved_at timestamp,
  labour_minutes int,
  parts_cost numeric(8,2),
  check ((bike_id is null) <> (dock_id is null))
);
insert into maintenance_tickets
select id, 'MT-' || lpad(id::text, 6, '0'), bike_id, dock_id, df, case when df in ('BRK', 'LGT', 'FRM', 'LCK') then 1 + id % 2 else 2 + id % 3 end, src, case when src = 'member' then member_id end, st,
  case when st in ('assigned', 'resolved', 'no_fault') then mech end, at, case when st in ('resolved', 'no_fault', 'cancelled') then least(at + (2 + pow(pg_temp.u('rsl', id), 3) * 240) * interval '1 hour', timestamp '2026-06-30 17:30') end,
  case when st = 'resolved' then 5 * pg_temp.n('lab', id, 2, 18) when st = 'no_fault' then 10 end, case when st = 'resolved' and pg_temp.u('pt', id) < 0.6 then round((4 + pow(pg_temp.u('ptc', id), 3) * case df when 'BAT' then 420 when 'FRM' then 260 else 60 end)::numeric, 2) end
from (select x.*, (select s.id from staff s where role = 'mechanic' and hired_on <= at and coalesce(left_on, '2030-01-01') > at + interval '12 days' order by pg_temp.u('mc' || x.id, s.id) limit 1) mech,
    case when at > '2026-06-20' then (array['open', 'assigned', 'assigned', 'resolved'])[1 + id % 4] else pg_temp.weighted('tst', id, array['resolved', 'no_fault', 'cancelled'], array[86, 10, 4]) end st
  from (select row_number() over (order by at, k) id, * from (
    select t.id k, t.bike_id, null::int dock_id, t.member_id, coalesce(t.ended_at, t.started_at) + interval '25 minutes' as at,
      case when b.model_id > 2 and pg_temp.u('db', t.id) < 0.35 then 'BAT' else pg_temp.weighted('df', t.id, array['BRK', 'TYR', 'CHN', 'SAD', 'LGT', 'FRM'] || case when t.started_at < '2025-01-01' then array['BEL'] else array['TYR'] end, array[22, 28, 20, 12, 10, 3, 5]) end df,
      pg_temp.weighted('tsrc', t.id, array['member', 'inspection', 'driver', 'telemetry'], array[45, 30, 15, 10]) src
    from trips t join bikes b on b.id = t.bike_id where t.status = 'completed' and pg_temp.u('tk', t.id) < 0.19
    union all select 10000 + d.id, null, d.id, null, s.installed_on + pg_temp.u('dka', d.id) * (coalesce(s.decommissioned_on, date '2026-06-30') - s.installed_on) * interval '1 day', pg_temp.weighted('ddf', d.id, array['LCK', 'REL', 'COM'], array[40, 25, 35]), pg_temp.weighted('dsr', d.id, array['telemetry', 'driver'], array[70, 30])
    from docks d join stations s on s.id = d.station_id where pg_temp.u('dk', d.id) < 0.3) z) x) y;

create table schema_migrations (
  version varchar(14) primary key,
  name varchar(80) not null,
  applied_at timestamp not null,
  applied_by varchar(40) not null,
  execution_ms int not null,
  success boolean not null
);
insert into schema_migrations
select to_char(t, 'YYYYMMDDHH24MISS'), x, t + interval '3 days', 'deploy', 20 + i * i * 7, true
from unnest(array['create_core_tables', 'add_dock_firmware', 'add_access_plan', 'add_student_plan', 'add_ebike_rates', 'add_trip_rating', 'station_sponsor', 'refund_workflow', 'rebalancing_skip_reason', 'index_trips_started_at']) with ordinality t(x, i), lateral (select timestamp '2024-02-12 14:03:11' + i * interval '71 days 3 hours 7 minutes' t) y;

set constraints all immediate;
create index on trips (started_at);
create index on trips (member_id);
create index on trips (bike_id);
create index on charges (member_id, charged_at);
create index on charges (trip_id);
