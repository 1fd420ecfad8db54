-- Bookings and operations of a small Scottish island airline, after Postgres Professional's "Airlines" demo (bookings, tickets, segments, flights, routes) with fare classes, coupons and payments as in Navitaire New Skies.
-- Foreign keys, check constraints, a comment on what needs one. Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '.' || i, 77) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Aileen,Alan,Alasdair,Anne,Archie,Calum,Catriona,Christine,Colin,David,Donald,Eilidh,Elspeth,Emma,Ewan,Fergus,Fiona,Flora,Graham,Hamish,Hannah,Heather,Iain,Isla,Jamie,Janet,Jean,Kirsty,Lachlan,Laura,Lorna,Mairi,Malcolm,Margaret,Marie,Martin,Morag,Murdo,Neil,Peter,Rhona,Roderick,Ruaridh,Sheena,Stuart,Susan,Thomas,Una,Wendy') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, 'Anderson,Beaton,Brown,Buchanan,Cameron,Campbell,Clark,Currie,Darroch,Duncan,Ferguson,Fraser,Gillies,Graham,Grant,Henderson,Hunter,Johnston,Kennedy,Lamont,MacArthur,MacCallum,MacDonald,MacDougall,MacFadyen,MacInnes,MacIntyre,MacKinnon,MacLean,MacLeod,MacNeill,MacPhail,McAllister,Meyer,Morrison,Munro,Paterson,Robertson,Ross,Scott,Sinclair,Smith,Stewart,Taylor,Thomson,van Dijk,Watson,Weber,Wilson,Young') $$;

create table airports (
  airport_code char(3) primary key,
  airport_name text not null,
  city text not null,
  country_code char(2) not null default 'GB',
  timezone text not null default 'Europe/London',
  latitude numeric(7, 4),
  longitude numeric(7, 4),
  landing_fee numeric(8, 2),
  is_active boolean not null default true
);
comment on table airports is 'Airports the airline serves or has served';
comment on column airports.airport_code is 'IATA code';
comment on column airports.landing_fee is 'Fee per landing in GBP, null where a contract covers it';
comment on column airports.is_active is 'False where no flights are sold any more';
insert into airports values ('OBN', 'Oban Airport', 'Oban', 'GB', 'Europe/London', 56.4635, -5.3997, null, true), ('GLA', 'Glasgow Airport', 'Glasgow', 'GB', 'Europe/London', 55.8719, -4.4331, 148.00, true), ('TRE', 'Tiree Airport', 'Tiree', 'GB', 'Europe/London', 56.4992, -6.8692, 31.50, true), ('COL', 'Coll Airport', 'Coll', 'GB', 'Europe/London', 56.6019, -6.6178, null, true), ('CSA', 'Colonsay Airport', 'Colonsay', 'GB', 'Europe/London', 56.0575, -6.2430, null, true), ('ILY', 'Islay Airport', 'Port Ellen', 'GB', 'Europe/London', 55.6819, -6.2567, 31.50, true), ('BRR', 'Barra Airport', 'Barra', 'GB', 'Europe/London', 57.0228, -7.4431, 31.50, true), ('SKL', 'Broadford Airstrip', 'Isle of Skye', 'GB', 'Europe/London', 57.2534, -5.8279, 18.00, false);

create table aircraft_types (
  aircraft_code char(3) primary key,
  model text not null,
  seats smallint not null,
  range_km int not null,
  cruise_kmh int not null,
  min_pilots smallint not null
);
comment on column aircraft_types.seats is 'Passenger seats for sale';
insert into aircraft_types values ('BNI', 'Britten-Norman BN-2B Islander', 8, 1400, 240, 1), ('DHT', 'De Havilland Canada DHC-6-400 Twin Otter', 19, 1480, 315, 2);

create table aircraft (
  registration varchar(7) primary key,
  aircraft_code char(3) not null references aircraft_types,
  name text,
  serial_no varchar(10) not null,
  delivered_on date not null,
  withdrawn_on date,
  status text not null check (status in ('in_service', 'maintenance', 'withdrawn')),
  airframe_hours numeric(8, 1),
  next_check_on date
);
comment on table aircraft is 'The fleet, with aircraft that have left it';
comment on column aircraft.airframe_hours is 'Hours flown since new, as of the last technical log';
insert into aircraft values ('G-SULA', 'DHT', 'Staffa', '871', '2019-04-12', null, 'in_service', 14822.4, '2026-09-14'), ('G-SULB', 'DHT', 'Iona', '902', '2022-02-28', null, 'in_service', 7410.8, '2026-08-03'), ('G-SULI', 'BNI', 'Gigha', '2214', '2016-05-03', null, 'in_service', 21907.0, '2026-07-20'), ('G-SULJ', 'BNI', 'Kerrera', '2266', '2018-10-19', null, 'maintenance', 18440.5, '2026-07-06'), ('G-SULK', 'BNI', 'Lismore', '2301', '2023-06-30', null, 'in_service', 9120.3, '2026-11-02'), ('G-ORON', 'BNI', null, '871A', '2011-03-15', '2025-03-28', 'withdrawn', 31266.9, null);

create table routes (
  route_id int generated always as identity primary key,
  flight_no varchar(6) not null,
  departure_airport char(3) not null references airports,
  arrival_airport char(3) not null references airports,
  season text not null check (season in ('summer', 'winter', 'all')),
  days_of_week int[] not null,
  departure_time time not null,
  duration_min smallint not null,
  base_fare numeric(8, 2) not null,
  is_pso boolean not null default false,
  valid_from date not null,
  valid_to date
);
comment on table routes is 'Timetable: one row for a flight number, season and pattern of days';
comment on column routes.days_of_week is 'ISO days, 1 is Monday';
comment on column routes.is_pso is 'Flown under a public service obligation, with a subsidy of the council';
insert into routes (flight_no, departure_airport, arrival_airport, season, days_of_week, departure_time, duration_min, base_fare, is_pso, valid_from, valid_to) values
  ('UL101', 'OBN', 'TRE', 'all', '{1,5}', '09:00', 35, 62, true, '2024-03-31', null), ('UL102', 'TRE', 'OBN', 'all', '{1,5}', '10:00', 35, 62, true, '2024-03-31', null), ('UL111', 'OBN', 'COL', 'all', '{5}', '11:00', 30, 58, true, '2024-03-31', null), ('UL112', 'COL', 'OBN', 'all', '{5}', '16:15', 30, 58, true, '2024-03-31', null), ('UL121', 'OBN', 'CSA', 'all', '{4}', '09:15', 25, 55, true, '2024-03-31', null), ('UL122', 'CSA', 'OBN', 'all', '{4}', '16:30', 25, 55, true, '2024-03-31', null),
  ('UL201', 'GLA', 'TRE', 'summer', '{6}', '12:20', 55, 96, false, '2024-03-31', null), ('UL202', 'TRE', 'GLA', 'summer', '{6}', '14:00', 55, 96, false, '2024-03-31', null), ('UL211', 'GLA', 'ILY', 'all', '{5}', '17:40', 45, 84, false, '2024-03-31', null), ('UL212', 'ILY', 'GLA', 'all', '{7}', '18:00', 45, 84, false, '2024-03-31', null), ('UL231', 'OBN', 'BRR', 'summer', '{6}', '10:30', 50, 88, false, '2025-03-30', null), ('UL232', 'BRR', 'OBN', 'summer', '{6}', '12:00', 50, 88, false, '2025-03-30', null),
  ('UL291', 'OBN', 'SKL', 'summer', '{4}', '13:00', 30, 59, false, '2024-03-31', '2024-08-31'), ('UL292', 'SKL', 'OBN', 'summer', '{4}', '14:00', 30, 59, false, '2024-03-31', '2024-08-31');

create table fare_classes (
  booking_class char(1) primary key,
  fare_name text not null,
  discount_pct smallint not null default 0,
  is_refundable boolean not null,
  is_changeable boolean not null,
  change_fee numeric(8, 2),
  hold_bag_kg smallint not null,
  on_sale boolean not null default true
);
comment on column fare_classes.discount_pct is 'Percent off the base fare of the route';
comment on column fare_classes.change_fee is 'GBP for a coupon, null where changes are not allowed';
insert into fare_classes values ('Y', 'Flex', 0, true, true, 0, 20, true), ('M', 'Standard', 15, false, true, 25, 15, true), ('Q', 'Saver', 40, false, false, null, 15, true), ('R', 'Island resident', 50, true, true, 0, 20, true), ('S', 'Scholar', 45, true, true, 0, 20, true), ('G', 'Group', 25, false, true, 25, 15, true), ('E', 'Web Early Bird', 55, false, false, null, 0, false);

create table agencies (
  agency_id int primary key,
  agency_name text not null,
  iata_number varchar(8) unique,
  city text,
  country_code char(2) not null,
  commission_pct numeric(4, 1) not null,
  credit_limit numeric(10, 2),
  opened_on date not null,
  closed_on date
);
comment on table agencies is 'Travel agents and companies that book on account';
comment on column agencies.closed_on is 'Day the account was closed; open while null';
insert into agencies
select i, n, case when i % 5 > 0 then (91200000 + i * 3717)::text end, c, case when c in ('Hamburg') then 'DE' when c = 'Utrecht' then 'NL' else 'GB' end, case when i in (1, 2, 9) then 0 else 5 + i % 3 * 2 end, case when i % 4 > 0 then 2500 * (1 + i % 3 * 3) end, date '2015-02-02' + i * 211, case when i in (6, 11) then date '2025-01-31' + i * 9 end
  from (values (1, 'Argyll Health Board Travel', 'Oban'), (2, 'Isles Schools Service', 'Oban'), (3, 'Hebridean Breaks', 'Oban'), (4, 'Clyde Business Travel', 'Glasgow'), (5, 'Machair Holidays', 'Glasgow'), (6, 'Lorne Travel', 'Oban'), (7, 'Nordwind Reisen', 'Hamburg'), (8, 'Wildlife & Whisky Tours', 'Edinburgh'), (9, 'Tiree Windfarm Ltd', 'Tiree'), (10, 'Eilanden Reizen', 'Utrecht'), (11, 'Central Flights Direct', 'Stirling'), (12, 'Distillery Trails', 'Bowmore')) as v (i, n, c);

create table customers (
  customer_id int primary key,
  first_name text not null,
  last_name text not null,
  email text unique,
  phone text,
  postcode varchar(8),
  date_of_birth date,
  is_resident boolean not null default false,
  resident_proof_expires date,
  marketing_opt_in boolean not null default false,
  joined_on date not null,
  anonymised_at timestamptz
);
comment on table customers is 'People with an account on the web site';
comment on column customers.is_resident is 'Lives on an island served, may buy resident fares while the proof is valid';
comment on column customers.anonymised_at is 'Set when the person asked to be forgotten; names are then replaced';
insert into customers
select i, case when gone then 'Deleted' else g end, case when gone then 'Customer' else s end, case when gone then null else lower(g || '.' || replace(s, ' ', '')) || i || pg_temp.one('em', i, '@mail.example,@post.example,@inbox.example') end, case when not gone and pg_temp.f('ph', i) < 0.7 then '07700 9' || lpad(pg_temp.z('pn', i, 0, 99999)::text, 5, '0') end,
       case when res then pg_temp.one('pc', i, 'PA77 6,PA78 6,PA61 7,PA42 7,HS9 5') || pg_temp.one('pl', i, 'TN,XA,YP,UZ,SW') else pg_temp.one('pc', i, 'G12 8,PA34 4,EH9 1,G41 2,FK8 2,KA3 4,M20 2,SW4 7') || pg_temp.one('pl', i, 'AB,RQ,DF,JH,LN') end,
       case when not gone and pg_temp.f('db', i) < 0.8 then date '1944-01-01' + pg_temp.z('dob', i, 0, 22600) end, res, case when res then date '2026-01-31' + pg_temp.z('rp', i, -14, 30) * 30 end, pg_temp.f('mo', i) < 0.35, date '2021-05-01' + (i * 1860 / 640), case when gone then timestamptz '2025-02-03 11:00' + pg_temp.z('an', i, 0, 480) * interval '1 day' end
  from (select i, pg_temp.given('cu', i) as g, pg_temp.family('cu', i) as s, pg_temp.f('res', i) < 0.34 as res, pg_temp.f('gone', i) < 0.02 and i < 500 as gone from generate_series(1, 640) i) s;

create table crew_members (
  crew_id int primary key,
  staff_no varchar(6) not null unique,
  first_name text not null,
  last_name text not null,
  crew_rank text not null check (crew_rank in ('CPT', 'FO')),
  base_airport char(3) not null references airports,
  licence_no varchar(12) not null,
  medical_expires date not null,
  rated_on char(3)[] not null,
  hired_on date not null,
  left_on date
);
comment on table crew_members is 'Pilots; the airline carries no cabin crew';
comment on column crew_members.crew_rank is 'CPT captain, FO first officer';
comment on column crew_members.rated_on is 'Aircraft types on the licence';
insert into crew_members
select i, 'P' || (300 + i * 4), pg_temp.given('cr', i), pg_temp.family('cr', i + 3), case when i <= 12 then 'CPT' else 'FO' end, case when i % 5 = 0 then 'GLA' else 'OBN' end, 'UK.FCL.' || (22140 + i * 137), case when i in (4, 17) then date '2025-06-01' else date '2026-08-01' + pg_temp.z('me', i, 0, 320) end, case when i > 12 then '{DHT}' when i % 4 = 3 then '{BNI}' else '{BNI,DHT}' end::char(3)[], date '2012-03-01' + i * 217, case when i in (4, 17) then date '2025-05-31' when i = 9 then date '2026-02-27' end
  from generate_series(1, 22) i;

create table delay_codes (
  delay_code char(2) primary key,
  description text not null,
  category text not null
);
comment on table delay_codes is 'IATA delay codes in use here';
insert into delay_codes values ('11', 'Late check-in', 'passenger'), ('18', 'Baggage processing', 'passenger'), ('41', 'Aircraft defects', 'technical'), ('42', 'Scheduled maintenance late', 'technical'), ('63', 'Late crew boarding', 'crew'), ('71', 'Weather at departure station', 'weather'), ('72', 'Weather at destination', 'weather'), ('81', 'Air traffic flow restriction', 'airport'), ('87', 'Airport facilities', 'airport'), ('93', 'Aircraft rotation, late arrival', 'reactionary');

create table flights (
  flight_id int primary key,
  route_id int not null references routes,
  flight_date date not null,
  registration varchar(7) references aircraft,
  status text not null check (status in ('scheduled', 'delayed', 'departed', 'arrived', 'diverted', 'cancelled')),
  scheduled_departure timestamptz not null,
  scheduled_arrival timestamptz not null,
  actual_departure timestamptz,
  actual_arrival timestamptz,
  delay_code char(2) references delay_codes,
  diverted_to char(3) references airports,
  fuel_uplift_kg int,
  remarks text,
  unique (route_id, flight_date)
);
comment on table flights is 'One departure of a route on a day';
comment on column flights.registration is 'Aircraft, assigned some weeks ahead';
comment on column flights.delay_code is 'Reason where the flight left 15 minutes late or more, or was cancelled';

create temp table fl as
select row_number() over (order by d, departure_time, route_id)::int as id, r.route_id, d::date as d, d + departure_time as dep, duration_min, departure_airport as fa, arrival_airport as ta, base_fare,
       case when d > '2026-06-28' then 'scheduled' when pg_temp.f('can', extract(epoch from d)::bigint / 86400 + route_id / 2 * 7919) < case when extract(month from d) in (11, 12, 1, 2) then 0.09 else 0.02 end then 'cancelled' when pg_temp.f('div', extract(epoch from d)::bigint + route_id) < 0.006 then 'diverted' else 'arrived' end as st
  from routes r cross join generate_series(timestamp '2024-03-31', '2026-09-27', '1 day') d
 where extract(isodow from d)::int = any (days_of_week) and d >= valid_from and d <= coalesce(valid_to, '2027-01-01') and (season = 'all' or extract(month from d) between 4 and 9) and to_char(d, 'MM-DD') not in ('12-25', '01-01');
create index on fl (fa, ta, dep);
update fl set st = 'scheduled' where d = '2026-06-28' and dep > '2026-06-28 13:00';
update fl set st = 'delayed' where d = '2026-06-28' and fa = 'ILY' and dep > '2026-06-28 13:00';
update fl set st = 'departed' where d = '2026-06-28' and dep between '2026-06-28 12:00' and '2026-06-28 13:00';

-- Bookings are drawn first, so that the larger aircraft flies where people are.
create temp table bk as
select b.*, dep - lead as made from (
  select i, pg_temp.w('ch', i, 'web:60,app:14,agent:16,phone:8,airport:2') as ch, pg_temp.w('px', i, '1:50,2:31,3:8,4:8,5:2,6:1')::int as px, pg_temp.w('ty', i, 'return:68,oneway:32') as ty, (pg_temp.f('ld', i) ^ 2.6 * 190 * 1440)::int * interval '1 minute' + interval '2 hours' as lead,
    (select count(*) from fl) as n from generate_series(1, 3200) i) b
  join fl on fl.id = 1 + floor(pg_temp.f('fl', i) * n)::int
 where pg_temp.f('sea', i) < case extract(month from d)::int when 7 then 1 when 8 then 1 when 6 then 0.85 when 5 then 0.75 when 9 then 0.75 when 4 then 0.65 when 10 then 0.6 when 12 then 0.55 else 0.4 end * case when fa in ('TRE', 'COL', 'CSA', 'ILY', 'BRR') then 0.6 else 1 end;
alter table bk add f1 int, add f2 int, add ref text, add cls text, add agency int, add st text;
update bk set made = date_trunc('day', made) + make_interval(mins => 390 + floor(470 * (pg_temp.f('h1', i) + pg_temp.f('h2', i)))::int, secs => pg_temp.z('h3', i, 0, 59)) where lead > interval '2 days';
delete from bk where made > '2026-06-28 12:40';
update bk set made = made - interval '7 hours' where extract(hour from made) < 6;
update bk set f1 = 1 + floor(pg_temp.f('fl', i) * n)::int;
update bk set f2 = (select g.id from fl o join fl g on g.fa = o.ta and g.ta = o.fa and g.dep > o.dep + interval '1 hour' + pg_temp.z('stay', bk.i, 0, 8) * interval '1 day' where o.id = f1 order by g.dep limit 1) where ty = 'return';
update bk set f2 = null from fl o, fl g where o.id = f1 and g.id = f2 and g.dep > o.dep + interval '16 days';
update bk set cls = case when px >= 5 then 'G' when ch = 'agent' then pg_temp.w('cl', i, 'Y:35,M:45,S:20') when made < '2025-01-01' then pg_temp.w('cl', i, 'Y:10,M:28,Q:22,R:28,E:12') else pg_temp.w('cl', i, 'Y:10,M:32,Q:28,R:30') end,
  agency = case when ch = 'agent' then pg_temp.w('ag', i, '1:34,2:12,3:14,4:9,5:8,6:3,7:3,8:6,9:6,10:2,11:1,12:2')::int end,
  st = case when pg_temp.f('bst', i) < 0.055 then 'cancelled' when pg_temp.f('bst', i) < 0.4 and made > '2026-06-26' then 'held' else 'confirmed' end;
update bk set cls = 'S' where agency = 2;
update bk set agency = 3 where agency in (6, 11) and made > '2025-03-01';
update bk set ref = upper(translate(substr(md5('pnr' || i), 1, 6), '01', 'XK')), cls = case when cls = 'E' and (select dep from fl where id = f1) < made + interval '20 days' then 'Q' else cls end;
delete from bk a using bk b where a.ref = b.ref and a.i > b.i;

create table bookings (
  book_ref char(6) primary key,
  book_date timestamptz not null,
  channel text not null check (channel in ('web', 'app', 'agent', 'phone', 'airport')),
  agency_id int references agencies,
  customer_id int references customers,
  contact_email text,
  contact_phone text,
  status text not null check (status in ('held', 'confirmed', 'cancelled')),
  currency char(3) not null default 'GBP',
  total_amount numeric(10, 2) not null,
  cancelled_at timestamptz,
  modified_at timestamptz not null
);
comment on table bookings is 'A reservation (PNR) for one or more passengers';
comment on column bookings.agency_id is 'Set when channel is agent';
comment on column bookings.customer_id is 'Account that made it, null for guests and agents';
comment on column bookings.status is 'held: not paid, kept for 72 hours';
comment on column bookings.total_amount is 'Fares and taxes of all coupons as sold; refunds do not lower it';

create table tickets (
  ticket_no char(13) primary key,
  book_ref char(6) not null references bookings,
  first_name text not null,
  last_name text not null,
  passenger_type char(3) not null check (passenger_type in ('ADT', 'CHD', 'INF')),
  issued_at timestamptz,
  assistance text,
  customer_id int references customers
);
comment on table tickets is 'One passenger of a booking';
comment on column tickets.passenger_type is 'ADT adult, CHD child of 2 to 11, INF infant without a seat';
comment on column tickets.assistance is 'IATA code of special service: WCHR wheelchair to the steps, WCHS wheelchair with stairs, BLND blind, DEAF deaf, UMNR unaccompanied minor';
comment on column tickets.issued_at is 'Null while the booking is held';

create table ticket_segments (
  ticket_no char(13) not null references tickets,
  coupon_no smallint not null,
  flight_id int not null references flights,
  booking_class char(1) not null references fare_classes,
  fare_amount numeric(8, 2) not null,
  tax_amount numeric(8, 2) not null,
  coupon_status char(1) not null check (coupon_status in ('O', 'C', 'F', 'N', 'R', 'V')),
  seat_no varchar(3),
  bags smallint not null default 0,
  bag_weight_kg numeric(5, 1),
  checked_in_at timestamptz,
  primary key (ticket_no, coupon_no)
);
comment on table ticket_segments is 'Coupon: one flight on a ticket';
comment on column ticket_segments.coupon_status is 'O open, C checked in, F flown, N no-show, R refunded, V void';
comment on column ticket_segments.tax_amount is 'Airport charges; island flights are free of air passenger duty';

create temp table tk as
select *, '942' || lpad((2400000000 + row_number() over (order by made, i, p))::text, 10, '0') as no, px = 1 or p = 1 as lead_pax
  from (select bk.*, p, case when p = 1 or px >= 5 then 'ADT' when p = px and px > 2 and pg_temp.f('inf', i) < 0.25 then 'INF' when p > 2 and pg_temp.f('chd', i) < 0.8 then 'CHD' else 'ADT' end as pt from bk cross join lateral generate_series(1, px) p) s;
create temp table sg as
select no, row_number() over (partition by no order by which) as cp, fl.id as fid, tk.i, p, pt, cls, tk.st as bst, fl.st as fst, dep, round((base_fare * (100 - fc.discount_pct) / 100 * case pt when 'CHD' then 0.67 when 'INF' then 0.1 else 1 end)::numeric, 2) as fare, case when pt = 'INF' then 0 when fa = 'GLA' then 14.60 else 6.85 end as tax, made
  from tk cross join lateral (values (1, f1), (2, f2)) v (which, fid) join fl on fl.id = v.fid join fare_classes fc on fc.booking_class = cls;
alter table sg add cs text;
update sg set cs = case when bst = 'cancelled' then case when pg_temp.f('void', i) < 0.3 then 'V' when cls in ('Y', 'R', 'S') or pg_temp.f('cref', i) < 0.2 then 'R' else 'V' end when fst = 'cancelled' then 'R' when fst in ('arrived', 'departed', 'diverted') then case when pg_temp.f('ns', i * 3 + cp) < 0.025 then 'N' else 'F' end when bst = 'confirmed' and dep < '2026-06-29 18:00' then case when pg_temp.f('ci', i * 7 + p) < 0.6 then 'C' else 'O' end else 'O' end;
create temp table pax as select fid, count(*) filter (where pt <> 'INF' and cs not in ('R', 'V')) as n from sg group by 1;

insert into flights
select id, route_id, d, case when st = 'cancelled' and pg_temp.f('nreg', id) < 0.5 or d > '2026-08-15' then null when ty = 'DHT' then case when d = '2025-02-11' or pg_temp.f('ac', d - date '2020-01-01') < 0.5 then 'G-SULA' else 'G-SULB' end else pg_temp.one('ac', d - date '2020-01-01', case when d < '2025-03-28' then 'G-SULI,G-SULJ,G-SULK,G-ORON' when d > '2026-06-08' then 'G-SULI,G-SULK' else 'G-SULI,G-SULJ,G-SULK' end) end,
       st, dep, dep + duration_min * interval '1 minute', case when st in ('arrived', 'diverted', 'departed') then dep + late * interval '1 minute' end, case when st in ('arrived', 'diverted') then dep + (late + duration_min + pg_temp.z('en', id, -4, 6) + case st when 'diverted' then 22 else 0 end) * interval '1 minute' end,
       case when st = 'cancelled' then pg_temp.w('cc', id, '71:4,72:5,41:2,63:1') when st in ('arrived', 'diverted', 'departed') and late >= 15 or st = 'delayed' then pg_temp.w('dc', id, '93:30,71:14,72:12,41:12,11:10,81:6,18:5,87:4,63:4,42:3') end, case when st = 'diverted' then case when ta = 'GLA' or fa = 'OBN' then 'OBN' else 'GLA' end end,
       case when st in ('arrived', 'diverted') then 10 * pg_temp.z('fu', id, 8, 30) * case ty when 'DHT' then 2 else 1 end end, case when st = 'cancelled' and pg_temp.f('rm', id) < 0.3 then pg_temp.one('rmt', id, 'Passengers moved to ferry,Fog all day,Crosswind out of limits') when st = 'diverted' then 'Coach arranged' end
  from (select fl.*, case when n > 8 or ta = 'BRR' or fa = 'BRR' or 'GLA' in (fa, ta) then 'DHT' else 'BNI' end as ty, case when pg_temp.f('lt', id) < 0.72 then pg_temp.z('l0', id, -5, 9) else 8 + (pg_temp.f('l1', id) ^ 3 * 110)::int end as late from fl left join pax on pax.fid = fl.id) s;

insert into bookings
select ref, made, ch, agency, cust, case when ch in ('web', 'app') then coalesce((select email from customers where customer_id = cust), 'guest' || i || '@mail.example') when pg_temp.f('ce', i) < 0.5 then 'traveller' || i || '@post.example' end, case when pg_temp.f('cp', i) < 0.6 then '07700 9' || lpad(pg_temp.z('cpn', i, 0, 99999)::text, 5, '0') end, st, 'GBP', (select sum(fare + tax) from sg where sg.i = s.i), cx, coalesce(cx, made + case when pg_temp.f('md', i) < 0.15 then make_interval(hours => pg_temp.z('mdh', i, 1, 40)) else interval '0' end)
  from (select bk.*, case when ch in ('web', 'app') and pg_temp.f('acc', i) < 0.62 then (select customer_id from customers c where customer_id = 1 + floor(pg_temp.f('cid', i) ^ 1.7 * 640)::int and joined_on <= made and anonymised_at is null) end as cust, case when bk.st = 'cancelled' then date_trunc('second', least(made + pg_temp.f('cxa', i) * (fl.dep - made), timestamp '2026-06-28 12:00')) end as cx from bk join fl on fl.id = f1) s;
insert into tickets
select no, ref, case when lead_pax and c.customer_id is not null then c.first_name else pg_temp.given('tk', i * 9 + p) end, case when c.customer_id is not null and pg_temp.f('fam', i) < 0.9 then c.last_name when ch = 'agent' then pg_temp.family('tk', i * 9 + p) else pg_temp.family('tk', i * 9) end, pt, case when tk.st <> 'held' then made end, case when pg_temp.f('as', i * 9 + p) < 0.03 then pg_temp.w('ast', i * 9 + p, 'WCHR:5,WCHS:3,BLND:1,DEAF:1') when cls = 'S' and pg_temp.f('um', i) < 0.2 then 'UMNR' end, case when lead_pax then b.customer_id end
  from tk join bookings b on b.book_ref = ref left join customers c on c.customer_id = b.customer_id;
insert into ticket_segments
select no, cp, fid, cls, fare, tax, cs, case when pt <> 'INF' and cs in ('C', 'F') then (1 + (rn - 1) / 2) || substr('AB', 1 + ((rn - 1) % 2)::int, 1) end, bags, case when bags > 0 and cs = 'F' then round((bags * (7 + pg_temp.f('bw', i * 5 + p) * 12))::numeric, 1) end, case when cs in ('C', 'F') then greatest(least(dep, timestamp '2026-06-28 13:25') - make_interval(mins => case when pg_temp.f('wc', i) < 0.5 then pg_temp.z('cim', i, 60, 1500) else pg_temp.z('cim', i, 25, 70) end), made) end
  from (select *, row_number() over (partition by fid, (pt <> 'INF' and cs in ('C', 'F')) order by no) as rn, case when pt = 'INF' or cls = 'E' then 0 else pg_temp.w('bg', i * 5 + p, '0:35,1:58,2:7')::int end as bags from sg) s;

create table flight_crew (
  flight_id int not null references flights,
  crew_id int not null references crew_members,
  duty text not null check (duty in ('captain', 'first officer', 'supernumerary')),
  reported_at timestamptz,
  is_standby_callout boolean not null default false,
  rostered_on date not null,
  primary key (flight_id, crew_id)
);
comment on table flight_crew is 'Roster of pilots for flights';
comment on column flight_crew.is_standby_callout is 'Called from standby instead of the pilot first rostered';
insert into flight_crew
select f.flight_id, c.crew_id, case rk when 'CPT' then 'captain' else 'first officer' end, case when f.status in ('arrived', 'diverted', 'departed') then scheduled_departure - make_interval(mins => pg_temp.z('rp', f.flight_id * 2 + length(rk), 44, 65)) end, pg_temp.f('sb', f.flight_id * 2 + length(rk)) < 0.03, (date_trunc('month', f.flight_date) - interval '12 days')::date
  from flights f join aircraft a using (registration) cross join (values ('CPT'), ('FO')) r (rk) cross join lateral (select crew_id from crew_members where crew_rank = rk and hired_on < flight_date and (left_on is null or left_on > flight_date) and aircraft_code = any (rated_on) order by hashtextextended(flight_date || rk || crew_id || aircraft_code, 4) limit 1) c
 where (rk = 'CPT' or aircraft_code = 'DHT') and f.flight_date < '2026-08-01';

create table payments (
  payment_id int generated always as identity primary key,
  book_ref char(6) not null references bookings,
  kind text not null check (kind in ('sale', 'refund')),
  method text not null check (method in ('card', 'paypal', 'account', 'voucher', 'cash')),
  status text not null check (status in ('approved', 'declined', 'pending')),
  amount numeric(10, 2) not null,
  card_last4 char(4),
  paid_at timestamptz not null,
  reason text
);
comment on table payments is 'Money in and out; approved sales add up to the total of the booking';
comment on column payments.amount is 'Always positive; kind tells the direction';
comment on column payments.method is 'account: invoiced to the agency each month';
insert into payments (book_ref, kind, method, status, amount, card_last4, paid_at, reason)
select ref, kind, m, ps, amt, case when m = 'card' then lpad(pg_temp.z('l4', i, 0, 9999)::text, 4, '0') end, date_trunc('second', at), why
  from (select bk.*, case ch when 'agent' then 'account' when 'airport' then pg_temp.w('pm', i, 'cash:4,card:6') else pg_temp.w('pm', i, 'card:84,paypal:12,voucher:4') end as m, b.total_amount as t, b.cancelled_at as cx from bk join bookings b on b.book_ref = ref where bk.st <> 'held') s
  cross join lateral (select 'sale', 'approved', t, made::timestamptz, null::text union all select 'sale', 'declined', t, made - interval '3 minutes', 'insufficient funds' where m = 'card' and pg_temp.f('dcl', i) < 0.04
    union all select 'refund', 'approved', sum(fare + tax), case when s.st = 'cancelled' then s.cx + interval '2 days' else min(sg.dep) + pg_temp.z('rd', s.i, 1, 9) * interval '1 day' end, case when s.st = 'cancelled' then 'customer request' else 'flight cancelled' end from sg where sg.i = s.i and cs = 'R' having count(*) > 0) p (kind, ps, amt, at, why)
 order by at;
update payments set status = 'pending' where kind = 'refund' and paid_at > '2026-06-27';
update payments set paid_at = '2026-06-28 11:30+01' where paid_at > '2026-06-28 12:45+01';

create table schema_migrations (
  version bigint primary key,
  name text not null,
  checksum varchar(32),
  applied_by text not null,
  applied_at timestamptz not null,
  duration_ms int
);
insert into schema_migrations select v, n, md5(n), 'deploy', to_timestamp(v::text, 'YYYYMMDDHH24MI') + interval '1 hour', 20 + v % 341 from (values (202401150930, 'baseline'), (202403041410, 'routes_season'), (202409160815, 'retire_early_bird'), (202501201100, 'payments_pending'), (202505121000, 'customers_anonymise'), (202602020845, 'crew_supernumerary')) m (v, n);
create index on ticket_segments (flight_id); create index on tickets (book_ref); create index on payments (book_ref); create index on flights (flight_date);
