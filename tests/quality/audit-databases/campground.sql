-- The reservation system of a campground and RV park, after Campspot and ResNexus: site types and sites, rate plans and seasonal rates,
-- guests, reservations with an item for each site, the folio (charges, payments, refunds), add-ons, blackouts, housekeeping, memberships.
-- Foreign keys, no comments. Values come from hashes of row numbers, so every load gives the same rows. State of 28 June 2026.
set jit = off;
set time zone 'America/Denver';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 41) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.u(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;

create table users (
  id integer primary key,
  username varchar(40) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(120),
  role varchar(20) not null check (role in ('admin', 'manager', 'front_desk', 'housekeeping', 'maintenance')),
  hired_on date,
  terminated_on date,
  is_active boolean not null default true,
  last_login_at timestamptz
);
insert into users values
  (1, 'dhollis', 'Dana', 'Hollis', 'dana@pinecreekrv.example', 'admin', '2016-03-01', null, true, '2026-06-28 08:02-06'),
  (2, 'rtorres', 'Ray', 'Torres', 'ray@pinecreekrv.example', 'manager', '2018-04-15', null, true, '2026-06-28 07:11-06'),
  (3, 'kmeyer', 'Kelsey', 'Meyer', 'kelsey@pinecreekrv.example', 'front_desk', '2021-05-03', null, true, '2026-06-27 19:45-06'),
  (4, 'bjanssen', 'Beth', 'Janssen', 'beth@pinecreekrv.example', 'front_desk', '2022-05-09', null, true, '2026-06-28 08:30-06'),
  (5, 'mpruitt', 'Mason', 'Pruitt', null, 'front_desk', '2023-05-22', '2025-09-30', false, '2025-09-28 17:20-06'),
  (6, 'lochoa', 'Lucia', 'Ochoa', null, 'housekeeping', '2019-04-20', null, true, '2026-06-28 09:55-06'),
  (7, 'agrant', 'Amy', 'Grantham', null, 'housekeeping', '2024-05-13', '2024-10-31', false, '2024-10-30 15:01-06'),
  (8, 'wstubbs', 'Walt', 'Stubbs', null, 'maintenance', '2017-06-01', null, true, '2026-06-26 16:12-06'),
  (9, 'jfink', 'Jordan', 'Fink', null, 'housekeeping', '2025-05-05', null, true, '2026-06-28 10:04-06'),
  (10, 'nvance', 'Noel', 'Vance', 'noel@pinecreekrv.example', 'front_desk', '2026-05-11', null, true, '2026-06-27 20:01-06');

create table site_types (
  id integer primary key,
  code varchar(10) not null unique,
  name varchar(60) not null,
  category varchar(12) not null check (category in ('rv', 'tent', 'lodging')),
  max_occupancy smallint not null,
  max_pets smallint not null,
  max_rv_length_ft smallint,
  base_rate numeric(8,2) not null,
  extra_person_fee numeric(6,2) not null default 0,
  is_seasonal boolean not null,
  online_bookable boolean not null default true,
  is_active boolean not null default true,
  sort_order smallint
);
insert into site_types values
  (1, 'FHPT', 'Full Hookup Pull-Through', 'rv', 8, 3, 70, 78, 4, false, true, true, 10),
  (2, 'FHBI', 'Full Hookup Back-In', 'rv', 8, 3, 45, 66, 4, false, true, true, 20),
  (3, 'WE30', 'Water & Electric 30 Amp', 'rv', 6, 2, 32, 54, 4, true, true, true, 30),
  (4, 'RIVR', 'Premium Riverside RV', 'rv', 8, 2, 45, 94, 5, false, true, true, 15),
  (5, 'TENT', 'Primitive Tent', 'tent', 6, 2, null, 34, 3, true, true, true, 40),
  (6, 'CAMP', 'Camping Cabin', 'lodging', 4, 1, null, 89, 8, true, true, true, 50),
  (7, 'DLXC', 'Deluxe Cabin', 'lodging', 6, 0, null, 169, 10, false, true, true, 60),
  (8, 'YURT', 'Yurt', 'lodging', 5, 0, null, 119, 10, true, true, true, 70),
  (9, 'TIPI', 'Tipi', 'lodging', 6, 0, null, 62, 5, true, false, false, 80);

create table sites (
  id integer primary key,
  site_type_id integer not null references site_types,
  name varchar(20) not null unique,
  loop varchar(20) not null,
  length_ft smallint,
  amp_service smallint check (amp_service in (20, 30, 50)),
  is_pull_through boolean not null default false,
  is_shaded boolean not null,
  is_ada boolean not null default false,
  lock_fee numeric(6,2) not null default 0,
  status varchar(16) not null check (status in ('active', 'out_of_order', 'retired')),
  housekeeping_status varchar(10) check (housekeeping_status in ('clean', 'dirty', 'inspected')),
  retired_on date,
  created_at timestamptz not null
);
insert into sites
select g, t, case t when 5 then 'T' when 6 then 'C' when 7 then 'DC' when 8 then 'Y' when 9 then 'TP' when 4 then 'R' else '' end || lpad((g + case when t < 4 then 100 else 0 end - case t when 4 then 33 when 5 then 39 when 6 then 48 when 7 then 54 when 8 then 58 when 9 then 61 else 0 end)::text, case when t < 4 then 3 else 2 end, '0'),
  case when t in (1, 2) then 'Cottonwood' when t = 3 then 'Aspen' when t = 4 then 'Riverside' when t = 5 then 'Meadow' else 'Hilltop' end,
  case t when 1 then 60 + pg_temp.n('len', g, 0, 2) * 5 when 2 then 35 + pg_temp.n('len', g, 0, 2) * 5 when 3 then 28 + pg_temp.n('len', g, 0, 1) * 4 when 4 then 40 + pg_temp.n('len', g, 0, 1) * 5 end,
  case when t in (1, 2, 4) then 50 when t = 3 then 30 when t in (6, 7) then 20 end,
  t = 1, pg_temp.u('shade', g) < 0.55, g in (1, 49, 55), case when t = 4 then 25 when t in (1, 2, 3) then 15 else 0 end,
  case when t = 9 then 'retired' when g in (31, 45) then 'out_of_order' else 'active' end,
  case when t in (6, 7, 8) then pg_temp.w('hk', g, 'clean:5,dirty:3,inspected:3') end,
  case when t = 9 then date '2025-05-01' end, '2019-02-11 09:00-07'
from (select g, case when g <= 10 then 1 when g <= 24 then 2 when g <= 33 then 3 when g <= 39 then 4 when g <= 48 then 5 when g <= 54 then 6 when g <= 58 then 7 when g <= 61 then 8 else 9 end as t from generate_series(1, 63) g) s;

create table rate_plans (
  id integer primary key,
  code varchar(16) not null unique,
  name varchar(60) not null,
  rate_type varchar(10) not null check (rate_type in ('nightly', 'weekly', 'monthly')),
  discount_percent numeric(5,2) not null default 0,
  min_nights smallint not null default 1,
  requires_membership boolean not null default false,
  starts_on date,
  ends_on date,
  is_active boolean not null default true
);
insert into rate_plans values
  (1, 'STD', 'Standard Nightly', 'nightly', 0, 1, false, null, null, true),
  (2, 'CLUB', 'Pine Creek Club', 'nightly', 10, 1, true, null, null, true),
  (3, 'GS10', 'Good Roads Member 10%', 'nightly', 10, 1, false, null, null, true),
  (4, 'WEEK', 'Weekly Stay', 'weekly', 15, 7, false, null, null, true),
  (5, 'MONTH', 'Monthly Stay', 'monthly', 40, 28, false, null, null, true),
  (6, 'SPRING25', 'Spring Thaw 2025', 'nightly', 20, 2, false, '2025-03-15', '2025-05-20', false),
  (7, 'MIL', 'Military & First Responders', 'nightly', 12, 1, false, null, null, true);

create table rates (
  id serial primary key,
  site_type_id integer not null references site_types,
  season varchar(12) not null check (season in ('off', 'shoulder', 'peak')),
  starts_on date not null,
  ends_on date not null,
  weekday_rate numeric(8,2) not null,
  weekend_rate numeric(8,2) not null,
  min_nights smallint not null default 1,
  updated_by integer references users,
  updated_at timestamptz not null,
  unique (site_type_id, starts_on)
);
insert into rates (site_type_id, season, starts_on, ends_on, weekday_rate, weekend_rate, min_nights, updated_by, updated_at)
select t.id, s.season, make_date(y, s.m1, 1), (make_date(y, s.m2, 1) + interval '1 month - 1 day')::date,
  round(t.base_rate * s.f * (1 + (y - 2024) * 0.04), 0), round(t.base_rate * s.f * 1.18 * (1 + (y - 2024) * 0.04), 0),
  case when s.season = 'peak' and t.category = 'lodging' then 2 else 1 end, case when y = 2024 then 1 else 2 end, make_timestamptz(y - 1, 10, 14, 10, 20, 0)
from site_types t cross join generate_series(2024, 2026) y
cross join (values ('off', 1, 3, 0.75), ('shoulder', 4, 5, 0.9), ('peak', 6, 8, 1.1), ('shoulder', 9, 10, 0.95), ('off', 11, 12, 0.75)) s(season, m1, m2, f)
where (not t.is_seasonal or s.season <> 'off') and (t.id <> 9 or y < 2026)
order by y, t.id, s.m1;

-- Stays: each site is walked through the calendar, so that no two stays overlap.
create temp table stay (sid serial, site_id int, type_id int, arrival date, departure date, booked timestamptz, st text);
do $$
declare
  s record; d date; k bigint; nights int; m int; lead int; bk timestamptz; st text;
begin
  for s in select x.id, x.site_type_id, t.is_seasonal, t.category, x.retired_on from sites x join site_types t on t.id = x.site_type_id order by x.id loop
    d := date '2024-03-20' + pg_temp.n('start', s.id, 0, 25);
    k := s.id * 1000;
    loop
      k := k + 1;
      m := extract(month from d);
      if s.is_seasonal and m in (11, 12, 1, 2, 3) then
        d := make_date(extract(year from d)::int + case when m > 10 then 1 else 0 end, 4, 1) + pg_temp.n('re', k, 0, 14);
        continue;
      end if;
      exit when d > date '2026-10-15' or d >= s.retired_on;
      d := d + case when m in (6, 7, 8) then pg_temp.n('gap', k, 0, 8) when m in (4, 5, 9, 10) then pg_temp.n('gap', k, 2, 22) else pg_temp.n('gap', k, 12, 55) end;
      if pg_temp.u('wk', k) < 0.5 then d := d + (5 - extract(isodow from d)::int + 7) % 7; end if;
      nights := case when s.category = 'rv' and pg_temp.u('long', k) < 0.012 then pg_temp.n('ln', k, 28, 62)
        else pg_temp.w('ni', k, case when extract(isodow from d) = 5 then '1:1,2:8,3:4,4:1,7:1' else '1:6,2:5,3:4,4:2,5:2,6:1,7:2,10:0.4' end)::int end;
      if s.is_seasonal then
        nights := least(nights, make_date(extract(year from d)::int, 11, 1) - d);
        if nights < 1 then d := d + 1; continue; end if;
      end if;
      exit when d >= s.retired_on;
      lead := floor(power(pg_temp.u('lead', k), 2) * case when extract(month from d) in (6, 7, 8) then 170 else 70 end)::int;
      bk := (d - lead)::timestamp at time zone 'America/Denver' + make_interval(mins => case when lead = 0 then pg_temp.n('bm', k, 480, 1020) else pg_temp.n('bm', k, 400, 1400) end);
      st := pg_temp.w('st', k, 'ok:86,cancelled:11.5,no_show:2.5');
      if bk < timestamptz '2026-06-28 11:00-06' and bk >= timestamptz '2024-01-01' then
        if st = 'no_show' and d >= date '2026-06-28' then st := 'ok'; end if;
        insert into stay (site_id, type_id, arrival, departure, booked, st) values (s.id, s.site_type_id, d, d + nights, bk, st);
      end if;
      d := d + nights;
    end loop;
  end loop;
end $$;
-- Some parties take two or three sites of one kind.
create temp table member as
select s.*, case when pg_temp.u('grp', sid) < 0.22 then coalesce(lag(sid) over (partition by type_id, arrival, st order by sid), sid) else sid end as up from stay s;
update member m set up = p.up from member p where p.sid = m.up and p.up <> p.sid;
update member m set up = p.up from member p where p.sid = m.up and p.up <> p.sid;
update member m set booked = p.booked from member p where p.sid = m.up and m.up <> m.sid;
create temp table head as
select row_number() over (order by min(booked), up) as id, up, min(arrival) as arrival, max(departure) as departure, min(booked) as booked, min(st) as st,
  1 + floor(power(pg_temp.u('gst', up), 1.45) * 2350)::int as gkey, count(*) as nsites
from member group by up;
create temp table gmap as select row_number() over (order by min(booked), gkey) as id, gkey, min(booked) as first_at from head group by gkey;

create table guests (
  id integer primary key,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(120),
  phone varchar(20),
  address varchar(120),
  city varchar(60),
  state char(2),
  postal_code varchar(10),
  country char(2) not null default 'US',
  rv_type varchar(20),
  rv_length_ft smallint,
  marketing_opt_in boolean not null,
  do_not_rent boolean not null default false,
  notes text,
  created_at timestamptz not null,
  deleted_at timestamptz
);
insert into guests
select id, fn, ln, case when pg_temp.u('em', id) < 0.93 then lower(fn) || '.' || lower(replace(ln, '''', '')) || pg_temp.n('en', id, 1, 99) || '@' || pg_temp.w('ed', id, 'mailbox.example:5,inboxly.example:3,rvmail.example:2') end,
  case when pg_temp.u('ph', id) < 0.95 then '(' || pg_temp.one('ac', id, '303,720,970,307,801,505,402,605,406,480') || ') 555-' || lpad(pg_temp.n('pn', id, 0, 9999)::text, 4, '0') end,
  case when pg_temp.u('ad', id) < 0.8 then pg_temp.n('hn', id, 11, 9800) || ' ' || pg_temp.one('stn', id, 'Maple St,Juniper Ave,Ridge Rd,County Rd 14,Lakeview Dr,Elm Ct,Prairie Ln,2nd Ave,Sunset Blvd,Mill St') end,
  split_part(c, '/', 1), split_part(c, '/', 2), case when split_part(c, '/', 2) in ('AB', 'SK') then null else split_part(c, '/', 3) || lpad(pg_temp.n('zip', id, 1, 99)::text, 2, '0') end,
  case when split_part(c, '/', 2) in ('AB', 'SK') then 'CA' else 'US' end,
  rv, case when rv is not null then case rv when 'Class A' then pg_temp.n('rl', id, 32, 42) when 'Fifth Wheel' then pg_temp.n('rl', id, 28, 40) when 'Class B' then pg_temp.n('rl', id, 18, 23) else pg_temp.n('rl', id, 18, 32) end end,
  pg_temp.u('mk', id) < 0.58, pg_temp.u('dnr', id) < 0.006,
  case when pg_temp.u('nt', id) < 0.07 then pg_temp.one('nn', id, 'Prefers a shaded site,Late arrival - call first,Travels with two large dogs,Needs a level site,Annual family reunion,Quiet end of the loop please') end,
  first_at, case when pg_temp.u('del', id) < 0.008 then first_at + interval '200 days' end
from (select id, first_at, pg_temp.one('fn', id, 'James,Linda,Robert,Karen,Michael,Susan,David,Debra,William,Nancy,Scott,Jennifer,Brian,Amanda,Kevin,Megan,Tyler,Hannah,Carlos,Maria,Greg,Paula,Doug,Cheryl,Trevor,Alyssa,Wayne,Joyce,Eric,Natalie') fn,
    pg_temp.one('ln', id, 'Anderson,Baker,Carlson,Dietrich,Ellis,Fuller,Garcia,Hoffman,Ingram,Jacobs,Keller,Larson,Martinez,Nelson,O''Brien,Peterson,Quinn,Reyes,Schmidt,Thompson,Unruh,Vogel,Walker,Young,Zimmerman,Bishop,Coleman,Drake,Foster,Hensley,Kaufman,Lindgren,Mosley,Norris,Ortega,Pratt,Rollins,Shaffer,Tucker,Wilkes') ln,
    pg_temp.w('ct', id, 'Denver/CO/802:9,Fort Collins/CO/805:7,Aurora/CO/800:6,Colorado Springs/CO/809:5,Cheyenne/WY/820:5,Casper/WY/826:3,Salt Lake City/UT/841:3,Omaha/NE/681:3,Lincoln/NE/685:2,Rapid City/SD/577:2,Albuquerque/NM/871:2,Billings/MT/591:2,Wichita/KS/672:2,Phoenix/AZ/850:1,Calgary/AB/:0.7,Regina/SK/:0.3') c,
    nullif(pg_temp.w('rv', id, 'Travel Trailer:8,Fifth Wheel:5,Class A:3,Class C:4,Class B:2,Pop-up:1,x:9'), 'x') rv
  from gmap) z;

create table memberships (
  id serial primary key,
  guest_id integer not null references guests,
  membership_number varchar(12) not null unique,
  plan varchar(12) not null check (plan in ('BASIC', 'PLUS', 'LIFETIME')),
  annual_fee numeric(8,2) not null,
  starts_on date not null,
  expires_on date,
  auto_renew boolean not null,
  status varchar(10) not null check (status in ('active', 'expired', 'cancelled')),
  points_balance integer not null default 0,
  created_at timestamptz not null
);
insert into memberships (guest_id, membership_number, plan, annual_fee, starts_on, expires_on, auto_renew, status, points_balance, created_at)
select id, 'PC' || lpad((10200 + row_number() over (order by s, id))::text, 6, '0'), p, case p when 'BASIC' then 35 when 'PLUS' then 79 else 0 end, s, e, p <> 'LIFETIME' and pg_temp.u('ar', id) < 0.4,
  case when pg_temp.u('mc', id) < 0.05 then 'cancelled' when e < date '2026-06-28' then 'expired' else 'active' end, pg_temp.n('pt', id, 0, 90) * 25, s + time '12:15'
from (select *, case when p <> 'LIFETIME' then (s + make_interval(years => case when pg_temp.u('ren', id) < 0.45 then 2 else 1 end))::date end e
  from (select id, pg_temp.w('mp', id, 'BASIC:7,PLUS:4,LIFETIME:0.4') p, first_at::date s from gmap where pg_temp.u('mem', id) < 0.17) a) b order by s, id;

create table reservations (
  id integer primary key,
  confirmation_number varchar(12) not null unique,
  guest_id integer not null references guests,
  status varchar(12) not null check (status in ('confirmed', 'checked_in', 'checked_out', 'cancelled', 'no_show')),
  source varchar(12) not null check (source in ('online', 'phone', 'walk_in', 'ota', 'email')),
  arrival_date date not null,
  departure_date date not null,
  booked_at timestamptz not null,
  booked_by integer references users,
  checked_in_at timestamptz,
  checked_out_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason varchar(40),
  total_amount numeric(10,2) not null default 0,
  paid_amount numeric(10,2) not null default 0,
  guest_notes text,
  check (departure_date > arrival_date)
);
insert into reservations
select id, 'PCR-' || (20400 + id * 3 + pg_temp.n('cf', id, 0, 2)), gid, st, src, arrival, departure, booked,
  case when src in ('online', 'ota') then null when booked >= '2026-05-12' then (array[3, 4, 10, 2])[pg_temp.n('by', id, 1, 4)] when booked < '2025-09-28' then (array[3, 4, 5, 2, 3])[pg_temp.n('by', id, 1, 5)] else (array[3, 4, 2])[pg_temp.n('by', id, 1, 3)] end,
  case when st in ('checked_in', 'checked_out') then greatest(arrival::timestamptz + make_interval(mins => pg_temp.n('ci', id, 770, 1260)), booked + interval '9 minutes') end,
  case when st = 'checked_out' then departure::timestamptz + make_interval(mins => pg_temp.n('co', id, 450, 700)) end,
  case when st = 'cancelled' then least(booked + (least(arrival::timestamptz + interval '7 hours', '2026-06-28 09:00-06') - booked) * pg_temp.u('ca', id), '2026-06-28 09:00-06') end,
  case when st = 'cancelled' then pg_temp.w('cr', id, 'Change of plans:6,Illness:2,Weather:2,Vehicle trouble:1.5,Duplicate booking:1,Wildfire smoke:0.7') end, 0, 0,
  case when pg_temp.u('gn', id) < 0.06 then pg_temp.one('gt', id, 'Arriving after 9 pm,Celebrating an anniversary,Near the playground if possible,Two vehicles,Near friends in Cottonwood loop') end
from (select h.id, h.arrival, h.departure, h.booked, h.st as raw, g.id gid, case when h.st = 'cancelled' and h.booked + interval '1 hour' > h.arrival::timestamptz + interval '7 hours' then 'checked_out' else h.st end as st0 from head h join gmap g using (gkey)) a
cross join lateral (select case when a.raw = 'no_show' then 'no_show' when a.st0 = 'cancelled' and booked < '2026-06-28 08:00-06' then 'cancelled'
   when departure < '2026-06-28' then 'checked_out' when arrival < '2026-06-28' then 'checked_in' else 'confirmed' end, case when booked::date = arrival then pg_temp.w('src', id, 'walk_in:7,phone:2,online:2') else pg_temp.w('src', id, 'online:62,phone:24,ota:10,email:4') end) x(st, src)
order by id;

create table reservation_items (
  id serial primary key,
  reservation_id integer not null references reservations,
  site_id integer not null references sites,
  rate_plan_id integer not null references rate_plans,
  arrival_date date not null,
  departure_date date not null,
  nights smallint not null,
  adults smallint not null,
  children smallint not null default 0,
  pets smallint not null default 0,
  avg_nightly_rate numeric(8,2) not null,
  is_site_locked boolean not null default false,
  check (departure_date = arrival_date + nights)
);
insert into reservation_items (reservation_id, site_id, rate_plan_id, arrival_date, departure_date, nights, adults, children, pets, avg_nightly_rate, is_site_locked)
select h.id, m.site_id, rp.id, m.arrival, m.departure, m.departure - m.arrival, pg_temp.w('adu', m.sid, '1:2,2:8,3:1,4:2')::int, pg_temp.w('chi', m.sid, '0:6,1:1.5,2:2,3:1')::int,
  least(t.max_pets, pg_temp.w('pet', m.sid, '0:6,1:3,2:1.5')::int), round(a.r * (1 - rp.discount_percent / 100), 2), t.category = 'rv' and pg_temp.u('lock', m.sid) < 0.14
from member m join head h on h.up = m.up join reservations r on r.id = h.id join site_types t on t.id = m.type_id
join rate_plans rp on rp.id = case when m.departure - m.arrival >= 28 then 5 when m.departure - m.arrival >= 7 then 4
  when exists (select from memberships x where x.guest_id = r.guest_id and r.booked_at::date between x.starts_on and coalesce(x.expires_on, 'infinity') and x.status <> 'cancelled') then 2
  when m.departure - m.arrival >= 2 and m.arrival between '2025-03-15' and '2025-05-18' and pg_temp.u('spr', h.id) < 0.4 then 6
  else pg_temp.w('rp', h.id, '1:80,3:13,7:7')::int end
cross join lateral (select avg(case when extract(isodow from d) in (5, 6) then q.weekend_rate else q.weekday_rate end) from generate_series(m.arrival, m.departure - 1, interval '1 day') d join rates q on q.site_type_id = m.type_id and d between q.starts_on and q.ends_on) a(r)
order by h.id, m.sid;

create table addons (
  id integer primary key,
  code varchar(12) not null unique,
  name varchar(60) not null,
  category varchar(16) not null,
  price numeric(8,2) not null,
  price_basis varchar(12) not null check (price_basis in ('per_stay', 'per_night', 'per_unit')),
  is_taxable boolean not null,
  available_online boolean not null,
  is_active boolean not null default true
);
insert into addons values
  (1, 'FIREWD', 'Firewood Bundle', 'retail', 8, 'per_unit', true, true, true), (2, 'EARLY', 'Early Check-In', 'service', 15, 'per_stay', false, true, true),
  (3, 'LATE', 'Late Check-Out', 'service', 15, 'per_stay', false, true, true), (4, 'GOLF', 'Golf Cart Rental', 'rental', 45, 'per_night', true, true, true),
  (5, 'KAYAK', 'Kayak Rental (half day)', 'rental', 28, 'per_unit', true, true, true), (6, 'XVEH', 'Extra Vehicle', 'service', 6, 'per_night', false, true, true),
  (7, 'LINEN', 'Linen Package', 'rental', 18, 'per_stay', true, true, true), (8, 'PROPAN', 'Propane Refill 20 lb', 'retail', 22, 'per_unit', true, false, true),
  (9, 'PETFEE', 'Cabin Pet Fee', 'fee', 20, 'per_stay', false, false, true), (10, 'ICE', 'Ice 10 lb', 'retail', 4.5, 'per_unit', true, false, true), (11, 'WAGON', 'Hay Wagon Ride', 'activity', 7, 'per_unit', true, true, false);

create table charges (
  id serial primary key,
  reservation_id integer not null references reservations,
  reservation_item_id integer references reservation_items,
  addon_id integer references addons,
  charge_type varchar(16) not null check (charge_type in ('lodging', 'addon', 'lock_fee', 'booking_fee', 'cancellation_fee', 'adjustment')),
  description varchar(120) not null,
  quantity numeric(8,2) not null,
  unit_price numeric(10,2) not null,
  amount numeric(10,2) not null,
  tax_amount numeric(10,2) not null default 0,
  posted_at timestamptz not null,
  posted_by integer references users,
  voided_at timestamptz,
  voided_by integer references users
);
insert into charges (reservation_id, reservation_item_id, addon_id, charge_type, description, quantity, unit_price, amount, tax_amount, posted_at, posted_by, voided_at, voided_by)
select r.id, c.item, c.addon, c.kind, c.descr, c.qty, c.price, c.qty * c.price, case when c.taxed then round(c.qty * c.price * c.rate, 2) else 0 end, c.at, case when c.kind = 'addon' then coalesce(r.booked_by, 4) else r.booked_by end,
  case when r.status = 'cancelled' and c.kind <> 'cancellation_fee' then r.cancelled_at end, case when r.status = 'cancelled' and c.kind <> 'cancellation_fee' and pg_temp.u('vb', r.id) < 0.5 then 3 end
from reservations r cross join lateral (
  select i.id, null::int, 'lodging', s.name || ' ' || t.name, i.nights, i.avg_nightly_rate, i.nights < 30, 0.0865, r.booked_at, 1 from reservation_items i join sites s on s.id = i.site_id join site_types t on t.id = s.site_type_id where i.reservation_id = r.id
  union all select i.id, null, 'lock_fee', 'Site lock fee ' || s.name, 1, s.lock_fee, false, 0, r.booked_at, 2 from reservation_items i join sites s on s.id = i.site_id where i.reservation_id = r.id and i.is_site_locked
  union all select i.id, a.id, 'addon', a.name, case a.price_basis when 'per_night' then i.nights when 'per_unit' then pg_temp.n('aq', i.id * 20 + a.id, 1, 3) else 1 end, a.price, a.is_taxable, 0.0465,
    coalesce(case when a.category = 'retail' then r.checked_in_at + interval '25 minutes' end, r.booked_at), 3
    from reservation_items i join sites s on s.id = i.site_id join site_types t on t.id = s.site_type_id cross join addons a where i.reservation_id = r.id and i.nights < 28
    and case a.id when 9 then t.category = 'lodging' and i.pets > 0 when 7 then t.category = 'lodging' and pg_temp.u('ad', i.id * 20 + 7) < 0.3 when 8 then t.category = 'rv' and r.checked_in_at is not null and pg_temp.u('ad', i.id * 20 + 8) < 0.05 when 11 then r.booked_at < '2025-09-01' and pg_temp.u('ad', i.id * 20 + 11) < 0.03
      when 1 then r.checked_in_at is not null and pg_temp.u('ad', i.id * 20 + 1) < 0.26 when 10 then r.checked_in_at is not null and pg_temp.u('ad', i.id * 20 + 10) < 0.09 else pg_temp.u('ad', i.id * 20 + a.id) < 0.035 end
  union all select null, null, 'booking_fee', 'Online booking fee', 1, case when r.booked_at < '2025-01-01' then 4 else 5 end, false, 0, r.booked_at, 4 where r.source = 'online'
  union all select null, null, 'cancellation_fee', 'Cancellation fee', 1, 20, false, 0, r.cancelled_at, 5 where r.status = 'cancelled' and r.cancelled_at - r.booked_at > interval '1 day'
) c(item, addon, kind, descr, qty, price, taxed, rate, at, o)
order by r.id, c.o, c.item, c.addon;
update reservations r set total_amount = c.s from (select reservation_id, sum(amount + tax_amount) s from charges where voided_at is null group by 1) c where c.reservation_id = r.id;

create table payments (
  id serial primary key,
  reservation_id integer not null references reservations,
  payment_type varchar(10) not null check (payment_type in ('deposit', 'balance')),
  method varchar(12) not null check (method in ('visa', 'mastercard', 'amex', 'discover', 'cash', 'check', 'gift_card')),
  amount numeric(10,2) not null check (amount > 0),
  status varchar(10) not null check (status in ('settled', 'declined', 'voided')),
  card_last4 char(4),
  gateway_ref varchar(24),
  paid_at timestamptz not null,
  received_by integer references users
);
insert into payments (reservation_id, payment_type, method, amount, status, card_last4, gateway_ref, paid_at, received_by)
select id, pt, mth, amt, st, case when card then lpad(pg_temp.n('l4', id, 0, 9999)::text, 4, '0') end, case when card then 'ch_' || substr(md5(id || pt || st), 1, 16) end, at, case when pt = 'balance' then coalesce(booked_by, pg_temp.n('rb', id, 3, 4)) else booked_by end
from (
  select r.id, r.booked_by, p.*, p.mth not in ('cash', 'check', 'gift_card') as card
  from (select r.*, f.full_amt, round(f.full_amt * case when r.booked_at::date = r.arrival_date or pg_temp.u('pf', r.id) < 0.25 then 1 else 0.5 end, 2) as dep,
      pg_temp.w('m1', r.id, case when r.source in ('online', 'ota') then 'visa:10,mastercard:5,amex:1.5,discover:1.5' else 'visa:9,mastercard:5,amex:1,discover:1,cash:2,check:0.8,gift_card:0.3' end) as m1
    from reservations r join (select reservation_id, sum(amount + tax_amount) filter (where charge_type <> 'cancellation_fee' and posted_at <= x.booked_at) full_amt from charges c join reservations x on x.id = c.reservation_id group by 1) f on f.reservation_id = r.id) r
  cross join lateral (
    select 'deposit', m1, dep, 'settled', booked_at + interval '2 minutes'
    union all select 'deposit', m1, dep, 'declined', booked_at + interval '1 minute' where m1 in ('visa', 'mastercard') and pg_temp.u('dc', r.id) < 0.03
    union all select 'balance', case when pg_temp.u('sm', r.id) < 0.75 then m1 else pg_temp.w('m2', r.id, 'visa:5,mastercard:3,cash:2') end, total_amount - dep, 'settled', checked_in_at + interval '30 minutes'
      where checked_in_at is not null and total_amount > dep and pg_temp.u('due', r.id) > 0.02
  ) p(pt, mth, amt, st, at)
) q order by at, id;

create table refunds (
  id serial primary key,
  payment_id integer not null references payments,
  reservation_id integer not null references reservations,
  amount numeric(10,2) not null check (amount > 0),
  reason varchar(40) not null,
  status varchar(10) not null check (status in ('pending', 'completed', 'failed')),
  requested_at timestamptz not null,
  completed_at timestamptz,
  approved_by integer references users
);
insert into refunds (payment_id, reservation_id, amount, reason, status, requested_at, completed_at, approved_by)
select p.id, r.id, amt, case when r.status = 'cancelled' then 'Cancellation' else pg_temp.one('rr', r.id, 'Early departure,Power outage,Site issue,Rate correction') end, st, at, case when st = 'completed' then at + interval '4 hours' end, case when st <> 'pending' then pg_temp.n('ap', r.id, 1, 2) end
from (select r.*, case when status = 'cancelled' then cancelled_at else checked_out_at - interval '20 minutes' end at from reservations r) r
join payments p on p.reservation_id = r.id and p.status = 'settled' and p.payment_type = 'deposit'
cross join lateral (select case when r.status = 'cancelled' then p.amount - r.total_amount else round(p.amount * 0.2, 2) end,
  case when at > '2026-06-25' then 'pending' when pg_temp.u('rf', r.id) < 0.02 then 'failed' else 'completed' end) x(amt, st)
where amt > 0 and (r.status = 'cancelled' and (r.arrival_date - r.cancelled_at::date > 2 or pg_temp.u('gw', r.id) < 0.3) or r.status = 'checked_out' and pg_temp.u('er', r.id) < 0.015)
order by at, r.id;
insert into charges (reservation_id, charge_type, description, quantity, unit_price, amount, posted_at, posted_by)
select reservation_id, 'adjustment', reason || ' credit', 1, -amount, -amount, requested_at, approved_by from refunds where reason <> 'Cancellation' and status <> 'pending' order by id;
update reservations r set total_amount = total_amount + c.amount from charges c where c.reservation_id = r.id and c.charge_type = 'adjustment';
update reservations r set paid_amount = p.s - coalesce((select sum(amount) from refunds f where f.reservation_id = r.id and f.status = 'completed'), 0)
from (select reservation_id, sum(amount) s from payments where status = 'settled' group by 1) p where p.reservation_id = r.id;

create table site_blackouts (
  id serial primary key,
  site_id integer references sites,
  site_type_id integer references site_types,
  starts_on date not null,
  ends_on date not null,
  reason varchar(60) not null,
  created_by integer not null references users,
  created_at timestamptz not null,
  released_at timestamptz,
  check (ends_on >= starts_on),
  check ((site_id is null) <> (site_type_id is null))
);
insert into site_blackouts (site_id, site_type_id, starts_on, ends_on, reason, created_by, created_at)
select null, t.id, make_date(y, 11, 1), make_date(y + 1, 3, 31), 'Winter closure', 2, make_timestamptz(y, 2, 3, 9, 30, 0) from generate_series(2024, 2025) y, site_types t where t.is_seasonal and t.is_active;
insert into site_blackouts (site_id, site_type_id, starts_on, ends_on, reason, created_by, created_at, released_at)
select s.id, null, a, b, pg_temp.one('br', k, 'Pedestal repair,Water line leak,Tree removal,Gravel and leveling,Owner hold,Roof repair'), pg_temp.n('bb', k, 1, 2), (a - pg_temp.n('bl', k, 1, 12)) + time '10:00', case when pg_temp.u('rel', k) < 0.1 then a + time '15:00' end
from (select i.site_id as id, i.departure_date as a, i.departure_date + least(g.nx - i.departure_date - 1, pg_temp.n('bd', i.id, 1, 6)) as b, i.id as k
  from reservation_items i join (select id, lead(arrival_date) over (partition by site_id order by arrival_date) nx from reservation_items) g using (id)
  where g.nx - i.departure_date between 4 and 40 and pg_temp.u('bo', i.id) < 0.07 and i.departure_date < '2026-06-25') s order by a, k;
insert into site_blackouts (site_id, starts_on, ends_on, reason, created_by, created_at) values (31, '2026-06-26', '2026-07-31', 'Sewer line collapse', 2, '2026-06-26 08:40-06'), (45, '2026-06-22', '2026-07-15', 'Fallen cottonwood', 2, '2026-06-22 11:05-06');

create table work_orders (
  id serial primary key,
  site_id integer references sites,
  reservation_item_id integer references reservation_items,
  task_type varchar(16) not null check (task_type in ('turnover', 'deep_clean', 'inspection', 'repair', 'grounds')),
  priority smallint not null default 3 check (priority between 1 and 4),
  summary varchar(120) not null,
  status varchar(12) not null check (status in ('open', 'in_progress', 'done', 'skipped')),
  due_on date not null,
  assigned_to integer references users,
  completed_at timestamptz,
  minutes_spent smallint,
  parts_cost numeric(8,2),
  created_at timestamptz not null
);
insert into work_orders (site_id, reservation_item_id, task_type, priority, summary, status, due_on, assigned_to, completed_at, minutes_spent, parts_cost, created_at)
select site_id, item, tt, pr, su, st, due, who, case when st = 'done' then due + make_interval(mins => pg_temp.n('wm', k, 560, 960)) end, case when st = 'done' then case when tt = 'turnover' then pg_temp.n('ms', k, 25, 90) else pg_temp.n('ms', k, 20, 260) end end,
  case when tt = 'repair' and st = 'done' and pg_temp.u('pc', k) < 0.6 then round((8 + power(pg_temp.u('pa', k), 3) * 420)::numeric, 2) end, due + time '07:15' - case when tt = 'turnover' then interval '0' else interval '1 day' end
from (
  select i.site_id, i.id as item, 'turnover' as tt, 2 as pr, 'Turnover ' || s.name as su, i.departure_date as due, case when i.departure_date >= '2026-06-27' and pg_temp.u('op', i.id) < 0.6 then 'open' when pg_temp.u('sk', i.id) < 0.015 then 'skipped' else 'done' end as st,
    case when i.departure_date between '2024-05-13' and '2024-10-31' then pg_temp.n('wh', i.id, 6, 7) when i.departure_date >= '2025-05-05' and pg_temp.u('wh', i.id) < 0.5 then 9 else 6 end as who, i.id::bigint as k
  from reservation_items i join reservations r on r.id = i.reservation_id and r.status = 'checked_out' join sites s on s.id = i.site_id join site_types t on t.id = s.site_type_id where t.category = 'lodging' and i.departure_date <= '2026-06-28'
  union all
  select case when tt = 'grounds' and pg_temp.u('gs', g) < 0.6 then null else pg_temp.n('rs', g, 1, 61) end, null, tt, pg_temp.w('pr', g, '1:1,2:3,3:6,4:2')::int,
    case tt when 'repair' then pg_temp.one('su', g, 'Replace 50A breaker,Leaking hose bib,Picnic table board broken,Fire ring replacement,Reset pedestal,Sewer cap missing,Window screen torn,Heater not lighting') when 'grounds' then pg_temp.one('su', g, 'Mow loop,Rake site,Clear culvert,Trim branches') when 'inspection' then 'Monthly safety inspection' else 'Seasonal deep clean' end,
    date '2024-04-02' + (g * 3.18)::int, case when g >= 253 then pg_temp.w('rst', g, 'open:3,in_progress:2,done:1') else 'done' end, case when tt = 'deep_clean' then 6 when pg_temp.u('un', g) < 0.07 then null else 8 end, 100000 + g
  from (select g, pg_temp.w('tt', g, 'repair:6,grounds:3,inspection:2,deep_clean:1') tt from generate_series(1, 256) g) z
) q order by due, k;

create table activity_log (
  id bigserial primary key,
  user_id integer references users,
  entity_type varchar(20) not null,
  entity_id integer not null,
  action varchar(20) not null,
  ip_address inet,
  created_at timestamptz not null
);
insert into activity_log (user_id, entity_type, entity_id, action, ip_address, created_at)
select u, 'reservation', id, a, case when u is not null then ('10.0.4.' || pg_temp.n('ip', id, 11, 18))::inet end, at from (
  select booked_by u, id, 'create' a, booked_at at from reservations union all select coalesce(booked_by, 3), id, 'check_in', checked_in_at from reservations where checked_in_at is not null
  union all select null, id, 'cancel', cancelled_at from reservations where cancelled_at is not null) l where at > '2026-01-01' order by at, id;

create index on reservations (guest_id);
create index on reservations (arrival_date);
create index on reservation_items (site_id, arrival_date);
create index on charges (reservation_id);
create index on payments (reservation_id);
