-- A taxi and private hire company in West Yorkshire: drivers, vehicles, accounts, bookings, jobs, invoices and driver statements.
-- After iCabbi (with the office side of Autocab): its words for states, foreign keys, no comments. Data invented; values are hashes of row numbers.
set jit = off;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i::text, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Emma,Sarah,Jack,Aisha,Thomas,Chloe,Daniel,Megan,Oliver,Fatima,Ryan,Lauren,George,Hannah,Imran,Sophie,Liam,Zainab,Callum,Rebecca,Joanne,Peter,Susan,Kevin,Margaret,Adam,Natalie,Gareth,Lucy,Yusuf,Paula,Neil,Jean,Brian,Dorothy,Beth') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'l', i, 'Sutcliffe,Greenwood,Hussain,Khan,Ahmed,Crossley,Barraclough,Smith,Taylor,Whiteley,Holroyd,Mahmood,Shaw,Walker,Lumb,Akhtar,Fielding,Jackson,Ogden,Priestley,Naylor,Bottomley,Hughes,Iqbal,Kaye,Dyson,Haigh,Armitage,Brook,Thornton,Kowalski,Novak,Marsden,Clegg,Horsfall,Pickles,Singh,Patel') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select '07' || pg_temp.one(k || 'p', i, '700,711,723,738,745,776,787,812,852,899,939,966') || lpad(pg_temp.z(k || 'n', i, 0, 999999)::text, 6, '0') $$;

create table sites (
  id integer primary key,
  ref varchar(10) not null unique,
  name varchar(60) not null,
  phone varchar(20),
  address varchar(120),
  postcode varchar(10),
  operator_licence varchar(20),
  active boolean not null default true
);
insert into sites values
  (1, 'HFX', 'Calder Cars Halifax', '01422 330330', '14 Horton Street', 'HX1 1QE', 'PHO-1187', true),
  (2, 'HUD', 'Calder Cars Huddersfield', '01484 440440', '3 St Georges Parade', 'HD1 1JF', 'PHO-2051', true),
  (3, 'BRI', 'Star Taxis Brighouse', '01484 717171', '52 Commercial Street', 'HD6 1AQ', 'PHO-1242', true),
  (4, 'HEB', 'Valley Cabs Hebden Bridge', '01422 845845', '9 Crown Street', 'HX7 8EH', 'PHO-1266', false);

create table users (
  id integer primary key,
  username varchar(30) not null unique,
  name varchar(60) not null,
  email varchar(80),
  role varchar(20) not null,
  site_id integer references sites (id),
  active boolean not null default true,
  last_login timestamp,
  created_at timestamp not null
);
insert into users
select i, lower(substr(g, 1, 1) || l) || i, g || ' ' || l, lower(g || '.' || l) || '@caldercars.example', case when i = 1 then 'ADMIN' when i in (2, 3) then 'ACCOUNTS' when i in (4, 5, 6) then 'SUPERVISOR' else pg_temp.w('urole', i, 'DISPATCHER:3,TELEPHONIST:4') end,
       case when i <= 3 then null else pg_temp.w('usite', i, '1:5,2:4,3:2')::int end, i % 7 <> 0,
       case when i % 7 = 0 then timestamp '2025-01-05 22:00' + pg_temp.z('ull', i, 0, 300) * interval '1 day' else timestamp '2026-06-15 08:00' - pg_temp.z('ull', i, 0, 9000) * interval '1 minute' end,
       timestamp '2021-03-01 09:00' + pg_temp.z('ucr', i, 0, 950) * interval '1 day'
  from generate_series(1, 22) as i, lateral (select pg_temp.given('u', i) as g, pg_temp.family('u', i) as l) as n;

create table zones (
  id integer primary key,
  ref varchar(8) not null,
  name varchar(60) not null,
  site_id integer not null references sites (id),
  lat numeric(8, 5) not null,
  lng numeric(8, 5) not null,
  postcode_area varchar(8),
  is_rank boolean not null default false,
  is_airport boolean not null default false,
  surcharge numeric(6, 2) not null default 0
);
insert into zones values
  (1, '101', 'Halifax Town Centre', 1, 53.72250, -1.86300, 'HX1', false, false, 0), (2, '102', 'Halifax Station', 1, 53.72090, -1.85360, 'HX1', true, false, 0), (3, '103', 'King Cross', 1, 53.71600, -1.88300, 'HX1', false, false, 0),
  (4, '104', 'Sowerby Bridge', 1, 53.70800, -1.91000, 'HX6', false, false, 0), (5, '105', 'Illingworth', 1, 53.75600, -1.89600, 'HX2', false, false, 0), (6, '106', 'Ovenden', 1, 53.74300, -1.87800, 'HX3', false, false, 0),
  (7, '107', 'Calderdale Royal Hospital', 1, 53.70500, -1.85700, 'HX3', true, false, 0), (8, '108', 'Northowram', 1, 53.74000, -1.83200, 'HX3', false, false, 0), (9, '109', 'Hipperholme', 1, 53.72600, -1.81200, 'HX3', false, false, 0),
  (10, '110', 'Elland', 1, 53.68500, -1.83800, 'HX5', false, false, 0), (11, '201', 'Huddersfield Centre', 2, 53.64600, -1.78200, 'HD1', false, false, 0), (12, '202', 'Huddersfield Station', 2, 53.64850, -1.78480, 'HD1', true, false, 0),
  (13, '203', 'University', 2, 53.64300, -1.77800, 'HD1', false, false, 0), (14, '204', 'Lindley / Infirmary', 2, 53.65700, -1.82000, 'HD3', true, false, 0), (15, '205', 'Almondbury', 2, 53.63300, -1.74600, 'HD5', false, false, 0),
  (16, '206', 'Lockwood', 2, 53.63400, -1.79900, 'HD4', false, false, 0), (17, '207', 'Marsh', 2, 53.65200, -1.80700, 'HD1', false, false, 0), (18, '208', 'Deighton', 2, 53.66900, -1.75200, 'HD2', false, false, 0),
  (19, '209', 'Holmfirth', 2, 53.57100, -1.78600, 'HD9', false, false, 1.5), (20, '301', 'Brighouse Centre', 3, 53.70100, -1.78200, 'HD6', true, false, 0), (21, '302', 'Rastrick', 3, 53.69200, -1.79300, 'HD6', false, false, 0),
  (22, '303', 'Bailiff Bridge', 3, 53.72000, -1.77500, 'HD6', false, false, 0), (23, '304', 'Clifton', 3, 53.70500, -1.75900, 'HD6', false, false, 0), (24, '401', 'Hebden Bridge', 4, 53.74200, -2.01300, 'HX7', true, false, 1),
  (25, '402', 'Mytholmroyd', 4, 53.73100, -1.98300, 'HX7', false, false, 0), (26, '403', 'Todmorden', 4, 53.71300, -2.09900, 'OL14', false, false, 1.5), (27, '901', 'Leeds Bradford Airport', 1, 53.86600, -1.66100, 'LS19', false, true, 7),
  (28, '902', 'Manchester Airport', 2, 53.36500, -2.27300, 'M90', false, true, 5), (29, '903', 'Leeds Centre', 1, 53.79600, -1.54800, 'LS1', false, false, 0), (30, '904', 'Bradford Centre', 1, 53.79300, -1.75300, 'BD1', false, false, 0);

create table vehicle_types (
  id integer primary key,
  code varchar(6) not null unique,
  name varchar(30) not null,
  seats smallint not null,
  start_price numeric(6, 2) not null,
  price_per_mile numeric(6, 2) not null,
  wheelchair boolean not null default false,
  active boolean not null default true
);
insert into vehicle_types values (1, 'R4', 'Saloon', 4, 3.40, 1.90, false, true), (2, 'E4', 'Estate', 4, 3.80, 1.95, false, true), (3, 'R6', 'MPV 6', 6, 5.00, 2.55, false, true), (4, 'R8', 'Minibus 8', 8, 6.20, 2.90, false, true), (5, 'WAV', 'Wheelchair Accessible', 4, 3.40, 1.90, true, true), (6, 'EXEC', 'Executive', 4, 8.00, 3.10, false, true), (7, 'EV', 'Electric Saloon', 4, 3.40, 1.90, false, false);

create table drivers (
  id integer primary key,
  ref varchar(6) not null unique,
  first_name varchar(30) not null,
  last_name varchar(30) not null,
  mobile varchar(15),
  site_id integer not null references sites (id),
  badge_no varchar(12),
  badge_expiry date,
  licence_expiry date,
  dbs_expiry date,
  circuit_fee numeric(8, 2),
  commission_rate numeric(5, 2),
  start_date date not null,
  end_date date,
  status varchar(12) not null,
  deleted boolean not null default false
);
insert into drivers
select i, (100 + i * 3)::text, pg_temp.one('dg', i, 'Mohammed,Imran,Tariq,Asif,Nadeem,Paul,Steve,Shabir,Waqas,Zahid,Piotr,Andrew,Javed,Khalid,Sajid,Gary,Amjad,Rashid,Michelle,Bilal,Kamran,Ian,Usman,Adeel,Craig,Marek,Naveed,Faisal'), pg_temp.family('d', i), pg_temp.mobile('d', i), site,
       case site when 2 then 'KMC/' else 'CMBC/' end || pg_temp.z('dbn', i, 1000, 9899),
       case when fin is not null then fin + pg_temp.z('dbe', i, -20, 500) else date '2026-06-15' + pg_temp.z('dbe', i, case when i % 19 = 0 then -30 else 5 end, 900) end,
       date '2026-06-15' + pg_temp.z('dle', i, 60, 3200), case when pg_temp.f('ddb', i) < 0.88 then date '2026-06-15' + pg_temp.z('dbx', i, case when fin is not null then -500 else -10 end, 1050) end,
       case when i % 2 = 0 then (array[30, 35, 35, 45])[1 + i % 4] end, case when i % 2 = 1 then (array[12, 15, 15, 18])[1 + (i / 2) % 4] end,
       st, fin, case when fin is not null then 'ARCHIVED' when i in (13, 38) then 'SUSPENDED' else 'ACTIVE' end, fin is not null and pg_temp.f('dde', i) < 0.4
  from generate_series(1, 56) as i,
  lateral (select case when i in (9, 21, 33) then 4 else pg_temp.w('dsite', i, '1:5,2:4,3:2')::int end as site) as s,
  lateral (select case when i <= 34 then date '2018-02-01' + pg_temp.z('dst', i, 0, 2100) else date '2024-01-10' + (i - 35) * 36 + pg_temp.z('dst', i, 0, 20) end as st) as t,
  lateral (select case when site = 4 then date '2025-02-28' when i % 4 = 1 then least(st + pg_temp.z('dend', i, 90, 500), date '2026-05-20') end as fin0) as e0,
  lateral (select case when fin0 < date '2024-02-01' then date '2024-02-10' + i * 9 else fin0 end as fin) as e;

create table vehicles (
  id integer primary key,
  ref varchar(6) not null unique,
  reg varchar(10) not null,
  plate_no varchar(10),
  make varchar(20) not null,
  model varchar(30) not null,
  colour varchar(15),
  year smallint,
  vehicle_type_id integer not null references vehicle_types (id),
  owner varchar(10) not null,
  plate_expiry date,
  insurance_expiry date,
  mot_expiry date,
  active boolean not null default true
);
insert into vehicles
select i, 'V' || lpad(i::text, 3, '0'), pg_temp.one('vr', i, 'YJ,YK,YD,YG,MA,MT,FG') || lpad(((y - 2000) + case when pg_temp.f('vh', i) < 0.5 then 50 else 0 end)::text, 2, '0') || ' ' || translate(lpad(pg_temp.z('vr3', i, 0, 999)::text, 3, '7'), '0123456789', 'KXRTLVNBWE'),
       case when pg_temp.f('vpl', i) < 0.95 then pg_temp.z('vp', i, 200, 1900)::text end, split_part(mm, ' ', 1), substr(mm, strpos(mm, ' ') + 1), pg_temp.w('vc', i, 'Silver:4,White:3,Black:5,Grey:4,Blue:2,Red:1'), y, vt,
       case when pg_temp.f('vo', i) < 0.3 then 'COMPANY' else 'DRIVER' end, date '2026-06-15' + pg_temp.z('vpe', i, 3, 360), date '2026-06-15' + pg_temp.z('vie', i, -5, 350), date '2026-06-15' + pg_temp.z('vme', i, 2, 180), true
  from generate_series(1, 78) as i,
  lateral (select pg_temp.w('vt', i, '1:46,2:8,3:12,4:7,5:8,6:6,7:5')::int as vt, coalesce((select extract(year from start_date)::int - pg_temp.z('vya', i, 0, 6) from drivers where drivers.id = i), pg_temp.z('vy', i, 2015, 2023)) as y offset 0) as t,
  lateral (select case vt when 1 then pg_temp.one('vm', i, 'Toyota Prius,Toyota Prius,Skoda Octavia,Toyota Corolla,Vauxhall Insignia,Ford Mondeo') when 2 then pg_temp.one('vm', i, 'Skoda Octavia Estate,Toyota Auris Touring,VW Passat Estate') when 3 then pg_temp.one('vm', i, 'VW Sharan,Ford Galaxy,Seat Alhambra')
    when 4 then pg_temp.one('vm', i, 'VW Transporter,Ford Tourneo,Vauxhall Vivaro') when 5 then pg_temp.one('vm', i, 'Peugeot Premier,Ford Tourneo WAV,LEVC TX') when 6 then pg_temp.one('vm', i, 'Mercedes E-Class,BMW 520d,Mercedes V-Class') else pg_temp.one('vm', i, 'MG 5,Kia e-Niro,Nissan Leaf') end as mm) as m;

create table driver_vehicles (
  id integer primary key,
  driver_id integer not null references drivers (id),
  vehicle_id integer not null references vehicles (id),
  from_date date not null,
  to_date date,
  is_primary boolean not null default true,
  created_by integer references users (id)
);
insert into driver_vehicles
select row_number() over (order by from_date, d), d, v, from_date, to_date, true, 4 + d % 3
  from (select id as d, id as v, start_date as from_date, case when sw is not null then sw - 1 else end_date end as to_date, sw from drivers, lateral (select case when id % 5 in (0, 2) and end_date is null then greatest(start_date + 60, date '2024-03-01' + pg_temp.z('sw', id, 0, 760)) end as sw) as s
        union all
        select id, 56 + row_number() over (order by id), greatest(start_date + 60, date '2024-03-01' + pg_temp.z('sw', id, 0, 760)), null, null from drivers where id % 5 in (0, 2) and end_date is null) as x
 where v <= 78;
update vehicles as v set active = false, plate_expiry = l.last + 40, insurance_expiry = l.last + 15, mot_expiry = l.last + 90
  from (select vehicle_id, max(to_date) as last from driver_vehicles group by 1 having count(*) = count(to_date)) as l where l.vehicle_id = v.id;

create table accounts (
  id integer primary key,
  ref varchar(10) not null unique,
  name varchar(80) not null,
  type varchar(12) not null,
  site_id integer references sites (id),
  contact_name varchar(60),
  contact_email varchar(80),
  contact_phone varchar(20),
  credit_limit numeric(10, 2),
  payment_terms smallint not null default 30,
  discount_percent numeric(5, 2) not null default 0,
  order_no_required boolean not null default false,
  on_stop boolean not null default false,
  active boolean not null default true,
  created_at timestamp not null
);
insert into accounts
select i, 'AC' || lpad((i * 7 + 110)::text, 4, '0'), n, t, case when i <= 6 then null else pg_temp.w('asite', i, '1:4,2:4,3:2')::int end, pg_temp.given('a', i) || ' ' || pg_temp.family('a', i),
       'accounts@' || substr(regexp_replace(lower(n), '[^a-z]', '', 'g'), 1, 14) || '.example', pg_temp.one('aph', i, '01422,01484') || ' ' || pg_temp.z('aphn', i, 200000, 899999),
       case when t in ('NHS', 'COUNCIL') then null else (array[250, 500, 500, 1000, 2500])[pg_temp.z('acl', i, 1, 5)] end, case when t in ('NHS', 'COUNCIL') then 30 else (array[7, 14, 14, 30])[pg_temp.z('apt', i, 1, 4)] end,
       case when i <= 3 then 10 when i % 6 = 0 then 5 else 0 end, t in ('NHS', 'COUNCIL') or i % 9 = 0, i in (17, 29), i not in (12, 23, 31, 36), timestamp '2019-01-07 10:00' + pg_temp.z('acr', i, 0, 1780) * interval '1 day'
  from unnest(string_to_array('Calderdale Council Home to School|COUNCIL,Calderdale Royal Patient Transport|NHS,Kirklees Council SEND Transport|COUNCIL,Huddersfield Infirmary Discharge Lounge|NHS,Northbank Building Society|BUSINESS,TransPennine Rail Replacement|BUSINESS,Shay Park Hotel|HOTEL,Cedar Court Lodge|HOTEL,Ainley Top Inn|HOTEL,Dean Clough Offices Ltd|BUSINESS,Holme Valley Care Homes|CARE,Rastrick Textiles|BUSINESS,Kershaw Garden Centres|BUSINESS,Spring Hall Solicitors|BUSINESS,Overgate Day Hospice|CARE,University Student Union Safe Ride|EDUCATION,Brackenhurst Construction|BUSINESS,Ridings Insurance Brokers|BUSINESS,Crow Wood Nursing Home|CARE,The Old Dyehouse Bar|HOTEL,Crossley Heath Sixth Form|EDUCATION,Beech Hill Primary|EDUCATION,Lockwood Foundry|BUSINESS,Piece Hall Events|BUSINESS,Savile Dental Group|BUSINESS,Waterloo Vets|BUSINESS,Greenhead Tutoring|EDUCATION,Copley Data Centre|BUSINESS,Black Brook Brewery|BUSINESS,Elland Steel Fabrication|BUSINESS,Hebble Valley Lettings|BUSINESS,Moorside Care|CARE,Marsh Medical Practice|NHS,Thornhill Engineering|BUSINESS,Castle Hill Weddings|HOTEL,Ogden Water Cafe|BUSINESS,Brighouse Bowls Club|BUSINESS,Pennine Couriers|BUSINESS,Clifton Logistics|BUSINESS,Mrs E Haigh (Personal)|PERSONAL,Dr R Mahmood (Personal)|PERSONAL,Mr D Clegg (Personal)|PERSONAL', ',')) with ordinality as x (item, i), lateral (select split_part(item, '|', 1) as n, split_part(item, '|', 2) as t) as s;

create table customers (
  id integer primary key,
  phone varchar(15) not null,
  name varchar(60),
  email varchar(80),
  home_zone_id integer references zones (id),
  vip boolean not null default false,
  banned boolean not null default false,
  banned_reason varchar(80),
  app_user boolean not null default false,
  marketing_opt_in boolean,
  created_at timestamp not null,
  deleted_at timestamp
);
insert into customers
select i, case when pg_temp.f('cl', i) < 0.12 then '01422' || pg_temp.z('cln', i, 200000, 399999) else pg_temp.mobile('c', i) end, case when pg_temp.f('cn', i) < 0.93 then g || ' ' || l end,
       case when app or pg_temp.f('ce', i) < 0.1 then lower(g || l) || pg_temp.z('cen', i, 1, 99) || pg_temp.one('cem', i, '@gmail.example,@outlook.example,@btinternet.example') end, pg_temp.z('chz', i, 1, 26), pg_temp.f('cv', i) < 0.02, b, case when b then pg_temp.one('cbr', i, 'Runner,Abusive to driver,Soiled vehicle,Repeated no shows') end,
       app, case when app then pg_temp.f('cmo', i) < 0.4 end, timestamp '2021-01-02 08:00' + pg_temp.z('ccr', i, 0, 1050) * interval '1 day' + pg_temp.z('ccm', i, 0, 900) * interval '1 minute', case when pg_temp.f('cdel', i) < 0.015 then timestamp '2026-05-28 11:12' + i * interval '20 minutes' end
  from generate_series(1, 860) as i, lateral (select pg_temp.given('c', i) as g, pg_temp.family('c', i) as l, pg_temp.f('capp', i) < 0.45 as app, pg_temp.f('cban', i) < 0.013 as b) as n;

create table bookings (
  id integer primary key,
  trip_id varchar(12) not null unique,
  site_id integer not null references sites (id),
  customer_id integer references customers (id),
  account_id integer references accounts (id),
  source varchar(8) not null,
  status varchar(12) not null,
  created_date timestamp not null,
  pickup_date timestamp not null,
  prebooked boolean not null,
  pickup_zone_id integer not null references zones (id),
  destination_zone_id integer references zones (id),
  vehicle_type_id integer not null references vehicle_types (id),
  payment_type varchar(8) not null,
  cancel_reason varchar(40),
  created_by integer references users (id)
);
create temp table day_range as
select d::date as d, sum(wt) over (order by d) - wt as lo, sum(wt) over (order by d) as hi
  from generate_series(date '2024-01-01', date '2026-06-28', '1 day') as d,
  lateral (select (array[0.8, 0.85, 0.9, 1.0, 1.4, 1.5, 0.95])[extract(isodow from d)::int] * (array[0.9, 0.92, 1, 1, 1.02, 1.05, 0.98, 0.9, 1.02, 1.05, 1.12, 1.35])[extract(month from d)::int] * (1 + 0.00025 * (d::date - date '2024-01-01')) as wt) as s;
create temp table raw as
select i, day_range.d, pickup, created, acc, site, zone
  from (select i, pg_temp.f('bday', i) * (select max(hi) from day_range) as x from generate_series(1, 4700) as i offset 0) as g
  join day_range on x >= lo and x < hi
 cross join lateral (select extract(isodow from d)::int as dow) as w
 cross join lateral (select case when pg_temp.f('bacc', i) < case when dow <= 5 then 0.42 else 0.14 end then case when pg_temp.f('bac2', i) < 0.5 then (array[1, 1, 1, 2, 2, 3, 4, 5, 7])[pg_temp.z('bac3', i, 1, 9)] else 1 + floor(42 * power(pg_temp.f('bac4', i), 1.5))::int end end as acc0 offset 0) as a0
 cross join lateral (select case when acc0 in (1, 3, 21, 22) and (dow > 5 or extract(month from d) = 8) then null when acc0 in (12, 23, 31, 36) and d > date '2025-05-30' then 7 when acc0 = 17 and d > date '2026-03-10' then 10 else acc0 end as acc offset 0) as a
 cross join lateral (select d + case when acc in (1, 3, 21, 22) then pg_temp.w('bhs', i, '7:3,8:5,14:2,15:5,16:1') when acc is not null then pg_temp.w('bha', i, '6:2,7:3,8:5,9:6,10:5,11:5,12:5,13:5,14:5,15:5,16:6,17:6,18:4,19:2,20:2,21:2,22:2')
      when dow in (5, 6) then pg_temp.w('bhw', i, '0:4,1:4,2:4,3:2,6:1,8:2,9:3,10:4,11:4,12:4,13:4,14:4,15:4,16:4,17:5,18:7,19:8,20:7,21:6,22:8,23:9') else pg_temp.w('bhn', i, '0:1,4:2,5:2,6:3,7:5,8:7,9:6,10:5,11:5,12:5,13:5,14:5,15:7,16:6,17:7,18:6,19:5,20:4,21:4,22:5,23:4') end::int * interval '1 hour' + pg_temp.z('bmin', i, 0, 59) * interval '1 minute' as p0 offset 0) as p
 cross join lateral (select p0 as pickup, case when pg_temp.f('bpre', i) < case when acc is not null then 0.75 else 0.3 end then p0 - (30 + floor(power(pg_temp.f('bld', i), 3) * 12000))::int * interval '1 minute' else p0 - pg_temp.z('bas', i, 1, 6) * interval '1 minute' - pg_temp.z('bass', i, 0, 50) * interval '1 second' end as created offset 0) as c
 cross join lateral (select pg_temp.w('bsite', i, '1:46,2:36,3:13,4:5')::int as s0) as s
 cross join lateral (select case when s0 = 4 and d > date '2025-02-28' then 1 else s0 end as site) as s1
 cross join lateral (select case site when 1 then pg_temp.z('bz1', i, 1, 10) when 2 then pg_temp.z('bz2', i, 11, 19) when 3 then pg_temp.z('bz3', i, 20, 23) else pg_temp.z('bz4', i, 24, 26) end as zone) as z
 where created < timestamp '2026-06-15 09:30';
insert into bookings
select rn, to_char(created, 'YYMMDD') || lpad((rn % 100000)::text, 5, '0'), site, case when acc is not null and pg_temp.f('bcn', i) < 0.5 then null else cust end, acc, src, st, created, pickup, pickup - created > interval '15 minutes', zone,
       case when pg_temp.f('bdn', i) < 0.04 and acc is null then null when acc in (2, 4) then 1 + (zone + 3) % 26 when pg_temp.f('bfar', i) < 0.07 then pg_temp.z('bfz', i, 27, 30) when pg_temp.f('bnear', i) < 0.8 then case site when 1 then 1 + (zone + pg_temp.z('bd1', i, 0, 8)) % 10 when 2 then 11 + (zone - 10 + pg_temp.z('bd2', i, 0, 7)) % 9 when 3 then 20 + (zone - 19 + pg_temp.z('bd3', i, 0, 2)) % 4 else 24 + (zone - 23 + pg_temp.z('bd4', i, 0, 1)) % 3 end else 1 + (zone + pg_temp.z('bd5', i, 0, 24)) % 26 end,
       case when acc in (2, 3, 4, 11, 19, 32) then pg_temp.w('bvta', i, '1:5,5:4,3:1') when acc in (5, 10, 28) then pg_temp.w('bvtb', i, '1:6,6:3') else pg_temp.w('bvt', i, '1:84,2:4,3:6,4:3,5:2,6:1') end::int,
       case when acc is not null then 'ACCOUNT' when src = 'APP' then pg_temp.w('bpa', i, 'CARD:7,CASH:3') else pg_temp.w('bpp', i, 'CASH:7,CARD:2') end,
       case st when 'CANCELLED' then pg_temp.w('bcr', i, 'Customer cancelled:6,Too long wait:4,Duplicate booking:2,Wrong address:1,Found other transport:2') when 'UNFULFILLED' then 'No cars available' end,
       case when src = 'PHONE' then cb + (cb % 7 = 0 and created > timestamp '2025-01-05')::int end
  from (select *, row_number() over (order by created, i) as rn,
               1 + floor(860 * power(pg_temp.f('bcust', i), 2))::int as cust, pg_temp.z('bcb', i, 4, 22) as cb,
               case when acc is not null then pg_temp.w('bsra', i, 'PHONE:5,WEB:4,API:2') when d < date '2025-01-01' then pg_temp.w('bsr1', i, 'PHONE:6,IVR:2,APP:3,WEB:1') else pg_temp.w('bsr2', i, 'PHONE:4,IVR:2,APP:5,WEB:1') end as src,
               case when pickup > timestamp '2026-06-15 09:00' then pg_temp.w('bst2', i, 'NEW:14,CANCELLED:1') else pg_temp.w('bst', i, 'COMPLETED:865,CANCELLED:80,NOSHOW:33,UNFULFILLED:22') end as st from raw) as r;

create table account_invoices (
  id integer primary key,
  invoice_no varchar(12) not null unique,
  account_id integer not null references accounts (id),
  invoice_date date not null,
  period_start date not null,
  period_end date not null,
  due_date date not null,
  net numeric(10, 2) not null,
  vat numeric(10, 2) not null,
  total numeric(10, 2) not null,
  status varchar(8) not null,
  sent_at timestamp,
  paid_at date,
  created_by integer references users (id)
);

create table jobs (
  id integer primary key,
  booking_id integer not null references bookings (id),
  attempt smallint not null default 1,
  driver_id integer not null references drivers (id),
  vehicle_id integer not null references vehicles (id),
  status varchar(12) not null,
  dispatched_at timestamp not null,
  arrived_at timestamp,
  pob_at timestamp,
  completed_at timestamp,
  distance_miles numeric(6, 2),
  fare numeric(8, 2),
  extras numeric(8, 2),
  price numeric(8, 2),
  cost numeric(8, 2),
  account_invoice_id integer references account_invoices (id),
  unique (booking_id, attempt)
);
create temp table pick as
select b.id as booking_id, c.driver_id, c.vehicle_id, c.rk
  from bookings as b
 cross join lateral (
    select dv.driver_id, dv.vehicle_id, row_number() over (order by (v.vehicle_type_id = b.vehicle_type_id or b.vehicle_type_id = 1) desc, (d.site_id = b.site_id) desc, -ln(pg_temp.f('pick' || dv.driver_id::text, b.id) + 1e-9) / (0.4 + 1.6 * pg_temp.f('dwt', dv.driver_id))) as rk
      from driver_vehicles as dv join drivers as d on d.id = dv.driver_id join vehicles as v on v.id = dv.vehicle_id
     where b.pickup_date::date between dv.from_date and coalesce(dv.to_date, date '2026-12-31') and not (d.status = 'SUSPENDED' and b.pickup_date > timestamp '2026-04-20')) as c
 where c.rk <= 2 and b.status in ('COMPLETED', 'NOSHOW', 'CANCELLED');
insert into jobs
select row_number() over (order by t.disp, b.id), b.id, n.att, p.driver_id, p.vehicle_id, n.st, t.disp, case when n.st in ('COMPLETED', 'NOSHOW') then a.arr end, case when n.st = 'COMPLETED' then a.pob end, case when n.st = 'COMPLETED' then a.pob + floor((3 + m.dist * 2.4 + pg_temp.z('jdu', b.id, 0, 6)) * 60) * interval '1 second' when n.st = 'NOSHOW' then a.arr + pg_temp.z('jns', b.id, 6, 14) * interval '1 minute' end,
       case when n.st = 'COMPLETED' then m.dist end, m2.fare, m2.extras, m2.fare + m2.extras, case when n.st = 'COMPLETED' then case when b.payment_type = 'ACCOUNT' then round((m2.fare + m2.extras) * 0.9, 2) else m2.fare + m2.extras end when n.st = 'NOSHOW' and b.account_id is not null then 3.00 end, null
  from bookings as b
 cross join lateral (select pg_temp.f('jrej', b.id) < 0.09 as rej) as r
 cross join lateral (select 1 as att, pg_temp.w('jrs', b.id, 'REJECTED:5,RECOVERED:3,TIMEOUT:2') as st where r.rej and b.status in ('COMPLETED', 'NOSHOW') union all select case when r.rej and b.status <> 'CANCELLED' then 2 else 1 end, b.status where b.status <> 'CANCELLED' or pg_temp.f('jca', b.id) < 0.35) as n
  join pick as p on p.booking_id = b.id and p.rk = case when n.att = 1 and r.rej and b.status <> 'CANCELLED' then 2 else 1 end
 cross join lateral (select greatest(b.created_date, b.pickup_date - interval '12 minutes') + (pg_temp.z('jd', b.id, 5, 150) + (n.att - 1) * 70) * interval '1 second' as disp) as t
 cross join lateral (select t.disp + (pg_temp.z('ja', b.id, 3, 13)) * interval '1 minute' as arr0) as a0
 cross join lateral (select a0.arr0 as arr, greatest(a0.arr0, b.pickup_date - interval '3 minutes') + pg_temp.z('jp', b.id, 1, 6) * interval '1 minute' as pob) as a
  join zones as z on z.id = b.pickup_zone_id left join zones as z2 on z2.id = b.destination_zone_id
  join vehicle_types as vt on vt.id = b.vehicle_type_id left join accounts as ac on ac.id = b.account_id
 cross join lateral (select round((0.6 + pg_temp.f('jdi', b.id) * 1.2 + coalesce(sqrt(power((z.lat - z2.lat) * 69, 2) + power((z.lng - z2.lng) * 41, 2)) * 1.28, pg_temp.z('jdu0', b.id, 1, 6)))::numeric, 2) as dist) as m
 cross join lateral (select case n.st when 'COMPLETED' then round((vt.start_price + vt.price_per_mile * m.dist) * (case when extract(hour from b.pickup_date) in (23, 0, 1, 2, 3, 4) then 1.25 else 1 end) * (case when b.pickup_date >= timestamp '2025-04-01' then 1.06 else 1 end) * (1 - coalesce(ac.discount_percent, 0) / 100) * 10) / 10 when 'NOSHOW' then case when b.account_id is not null then 4.00 else 0 end end as fare,
   case n.st when 'COMPLETED' then coalesce(z2.surcharge, 0) + z.surcharge + case when pg_temp.f('jw', b.id) < 0.12 then pg_temp.z('jwv', b.id, 1, 12) * 0.5 else 0 end when 'NOSHOW' then 0 end as extras) as m2;

create temp table inv as
select b.account_id, date_trunc('month', b.pickup_date)::date as m, sum(j.price) as net from jobs as j join bookings as b on b.id = j.booking_id where b.account_id is not null and j.price > 0 and b.pickup_date < timestamp '2026-06-01' group by 1, 2;
insert into account_invoices
select rn, 'INV' || lpad((20400 + rn)::text, 6, '0'), account_id, idate, m, (m + interval '1 month - 1 day')::date, idate + terms, net, round(net * 0.2, 2), net + round(net * 0.2, 2), st, case when st not in ('DRAFT') then idate + interval '15 hours' + rn % 50 * interval '1 minute' end, case when st = 'PAID' then pd end, 2 + (rn % 3 = 0)::int
  from (select row_number() over (order by o.m, void desc, o.account_id) as rn, o.*, a.payment_terms as terms, (o.m + interval '1 month')::date + case when void then 1 else 2 end as idate,
               case when void then 'VOID' when o.m = date '2026-05-01' and pg_temp.f('idr', o.account_id) < 0.15 then 'DRAFT' when pd > date '2026-06-14' or (o.account_id in (17, 29) and o.m >= date '2025-10-01') or pg_temp.f('iun', o.h) < 0.015 then 'SENT' else 'PAID' end as st
          from (select inv.*, false as void, h, (m + interval '1 month')::date + 2 + pg_temp.z('ipd', h, 4, 55) as pd from inv, lateral (select account_id * 1000 + (m - date '2024-01-01') as h) as s
                union all select account_id, m, net + pg_temp.z('ivo', account_id, 2, 19), true, 0, null from inv where pg_temp.f('ivoid', account_id * 1000 + (m - date '2024-01-01')) < 0.025) as o join accounts as a on a.id = o.account_id) as q;
update jobs as j set account_invoice_id = i.id from bookings as b, account_invoices as i where b.id = j.booking_id and i.account_id = b.account_id and i.status <> 'VOID' and j.price > 0 and b.pickup_date::date between i.period_start and i.period_end;

create table driver_statements (
  id integer primary key,
  statement_no varchar(12) not null unique,
  driver_id integer not null references drivers (id),
  period_start date not null,
  period_end date not null,
  jobs_count integer not null,
  credits numeric(10, 2) not null,
  debits numeric(10, 2) not null,
  balance numeric(10, 2) not null,
  status varchar(12) not null,
  settled_date date,
  settlement_method varchar(8),
  created_at timestamp not null
);
create table statement_lines (
  id integer primary key,
  statement_id integer not null references driver_statements (id),
  line_no smallint not null,
  type varchar(12) not null,
  job_id integer references jobs (id),
  description varchar(80),
  line_date date not null,
  amount numeric(10, 2) not null
);
create temp table ln as
select j.driver_id, date_trunc('month', b.pickup_date)::date as m, case b.payment_type when 'ACCOUNT' then 'ACCOUNT_JOB' else 'CARD_JOB' end as type, j.id as job_id, 'Trip ' || b.trip_id as descr, b.pickup_date::date as ld, j.cost as amount, 1 as o
  from jobs as j join bookings as b on b.id = j.booking_id where b.payment_type <> 'CASH' and j.cost > 0 and b.pickup_date < timestamp '2026-06-01';
insert into ln (driver_id, m, type, job_id, descr, ld, amount, o)
select d.id, m::date, 'CIRCUIT_FEE', null::int, 'Circuit fee ' || to_char(m, 'Mon YYYY'), greatest(m::date, d.start_date), -d.circuit_fee, 2 from drivers as d, generate_series(date '2024-01-01', date '2026-05-01', '1 month') as m where d.circuit_fee is not null and m + interval '1 month' > d.start_date and m <= coalesce(d.end_date, date '2027-01-01') and not (d.status = 'SUSPENDED' and m > date '2026-04-20')
union all
select j.driver_id, date_trunc('month', b.pickup_date)::date, 'COMMISSION', null, 'Commission ' || trim_scale(d.commission_rate) || '%', (date_trunc('month', min(b.pickup_date)) + interval '1 month - 1 day')::date, -round(sum(j.cost) * d.commission_rate / 100, 2), 3 from jobs as j join bookings as b on b.id = j.booking_id join drivers as d on d.id = j.driver_id where d.commission_rate is not null and j.status = 'COMPLETED' and b.pickup_date < timestamp '2026-06-01' group by d.id, 1, 2, d.commission_rate;
insert into ln select driver_id, m, pg_temp.w('adj', h, 'ADJUSTMENT:3,EQUIPMENT:2'), null, pg_temp.one('adjd', h, 'PDA damage,Fare dispute refund,Airport parking repaid,Uniform,Complaint deduction'), m + pg_temp.z('adjl', h, 3, 26), pg_temp.one('adja', h, '-10,-25,5,12.5,-7.5,6')::numeric, 4 from (select distinct driver_id, m, driver_id * 1000 + (m - date '2024-01-01') as h from ln) as x where pg_temp.f('adjp', h) < 0.06;
insert into driver_statements
select rn, 'DS' || lpad((3000 + rn)::text, 6, '0'), driver_id, m, (m + interval '1 month - 1 day')::date, jc, cr, db, cr - db, st, case when st = 'SETTLED' then (m + interval '1 month')::date + pg_temp.z('sse', rn, 3, 18) end, case when st = 'SETTLED' then case when cr > db then 'BACS' else pg_temp.w('ssm', rn, 'CASH:3,CARD:2,BACS:2') end end, m + interval '1 month 6 hours' + rn % 60 * interval '1 second'
  from (select s.*, case when m = date '2026-05-01' and pg_temp.f('sop', rn) < 0.45 then 'OPEN' when pg_temp.f('sdi', rn) < 0.012 then 'DISPUTED' when d.end_date is not null and m >= date_trunc('month', d.end_date) and cr < db and pg_temp.f('swo', rn) < 0.5 then 'WRITTEN_OFF' else 'SETTLED' end as st
          from (select row_number() over (order by m, driver_id) as rn, driver_id, m, count(job_id) as jc, coalesce(sum(amount) filter (where amount > 0), 0) as cr, coalesce(-sum(amount) filter (where amount < 0), 0) as db from ln group by driver_id, m) as s join drivers as d on d.id = s.driver_id) as q;
insert into statement_lines
select row_number() over (order by s.id, l.o, l.ld, l.job_id), s.id, row_number() over (partition by s.id order by l.o, l.ld, l.job_id), l.type, l.job_id, l.descr, l.ld, l.amount from ln as l join driver_statements as s on s.driver_id = l.driver_id and s.period_start = l.m;

create table settings (
  id integer primary key,
  site_id integer references sites (id),
  section varchar(20) not null,
  name varchar(40) not null,
  value varchar(120),
  updated_at timestamp not null,
  updated_by integer references users (id)
);
insert into settings
select row_number() over (), s, sec, n, v, timestamp '2023-11-06 14:20' + row_number() over () * interval '31 days', 1
  from (values (null::int, 'dispatch', 'offer_timeout_seconds', '20'), (null, 'dispatch', 'auto_dispatch', '1'), (null, 'dispatch', 'prebook_release_minutes', '12'), (null, 'pricing', 'night_multiplier', '1.25'), (null, 'pricing', 'night_from', '23:00'), (null, 'pricing', 'night_to', '05:00'), (null, 'billing', 'vat_rate', '20'), (null, 'billing', 'account_driver_share', '90'), (1, 'ivr', 'greeting', 'calder_hfx.wav'), (2, 'ivr', 'greeting', 'calder_hud.wav'), (3, 'ivr', 'greeting', 'star_bri.wav'), (4, 'ivr', 'divert_to', '01422330330'), (null, 'app', 'min_version', '5.18.0'), (null, 'sms', 'provider', 'textlink'), (null, 'sms', 'api_key', null)) as x (s, sec, n, v);

create table event_log (
  id bigint primary key,
  event varchar(30) not null,
  object_type varchar(20),
  object_id integer,
  user_id integer references users (id),
  ip varchar(15),
  message varchar(120),
  created_at timestamp not null
);
insert into event_log
select row_number() over (order by at, o), ev, ot, o, u, case when u is not null then '10.4.' || u % 4 || '.' || (20 + u * 3) end, msg, at
  from (select 'booking.cancel' as ev, 'booking' as ot, id as o, coalesce(created_by, 4) as u, cancel_reason as msg, case when pickup_date > timestamp '2026-06-15 09:00' then least(created_date + interval '20 minutes', timestamp '2026-06-15 09:29') else created_date + date_trunc('second', (pickup_date - created_date) * 0.8) end as at from bookings where status = 'CANCELLED'
        union all select 'job.' || lower(status), 'job', id, null, 'driver ' || driver_id, dispatched_at + interval '20 seconds' from jobs where status in ('REJECTED', 'RECOVERED', 'TIMEOUT')
        union all select 'invoice.void', 'account_invoice', id, created_by, invoice_no || ' voided and reissued', sent_at + interval '18 hours' from account_invoices where status = 'VOID'
        union all select 'driver.archive', 'driver', id, 4, first_name || ' ' || last_name, end_date + time '17:05' from drivers where status = 'ARCHIVED') as e;
create index on bookings (pickup_date);
create index on bookings (account_id);
create index on jobs (driver_id);
create index on statement_lines (statement_id);
