-- Maintenance of the plants of a beverage and dressings maker (three sites in Ohio and Indiana): assets, requests, work orders, preventive maintenance, parts, labor, meters.
-- After Atlas CMMS (its entities, names and enums: priority as an ordinal, states as words); foreign keys, no comments, as the product has them.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'UTC';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || ':' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.u(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
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
-- A moment between two days, mostly on working days and by day.
create function pg_temp.moment(k text, i bigint, first_day date, last_day date) returns timestamp language sql immutable as $$
  select d + case when extract(isodow from d) > 5 and pg_temp.u(k || 'we', i) < 0.7 and d + 2 <= last_day then interval '2 days' else interval '0' end
      + make_interval(secs => case when pg_temp.u(k || 'sh', i) < 0.78 then 6 * 3600 + pg_temp.n(k || 's', i, 0, 36000) else pg_temp.n(k || 's', i, 0, 86399) end)
    from (select first_day + floor(power(pg_temp.u(k || 'd', i), 0.85) * (last_day - first_day + 1))::int as d) as a $$;

create table location (
  id bigint primary key,
  custom_id varchar(20) not null unique,
  name varchar(255) not null,
  address varchar(255),
  longitude double precision,
  latitude double precision,
  parent_location_id bigint references location,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into location values
  (1, 'L000001', 'Mansfield Plant', '2180 Crall Industrial Pkwy, Mansfield, OH 44903', -82.4921, 40.7712, null, '2023-01-09 14:02:11', '2024-05-20 09:15:00'),
  (2, 'L000002', 'Lima Plant', '655 Findlay Loop, Lima, OH 45801', -84.0833, 40.7655, null, '2023-01-09 14:05:40', '2023-01-09 14:05:40'),
  (3, 'L000003', 'Fort Wayne Plant', '9104 Adams Center Ct, Fort Wayne, IN 46806', -85.0657, 41.0429, null, '2023-02-16 10:31:27', '2025-08-11 16:44:19');
insert into location
select 3 + (p - 1) * 11 + a, 'L' || lpad((3 + (p - 1) * 11 + a)::text, 6, '0'), nm, null, null, null, p, t, t + make_interval(days => pg_temp.n('lu', p * 20 + a, 0, 1) * pg_temp.n('lv', p * 20 + a, 1, 700))
  from generate_series(1, 3) as p, unnest(string_to_array('Receiving Dock,Raw Material Storage,Batching Room,Filling Hall,Packaging Hall,Cold Store,Finished Goods Warehouse,Boiler House,Compressor Room,Wastewater Treatment,Offices', ',')) with ordinality as x (nm, a),
       lateral (select timestamp '2023-01-10 08:00' + make_interval(days => p::int * 11, mins => a::int * 7) as t) as y;
insert into location
select 36 + o, 'L' || lpad((36 + o)::text, 6, '0'), nm, null, null, null, pa, timestamp '2023-06-05 09:00' + make_interval(days => o::int * 40), timestamp '2023-06-05 09:00' + make_interval(days => o::int * 40)
  from (values ('CIP Skid Area', 6, 1), ('Syrup Room', 6, 2), ('Blast Freezer', 9, 3), ('QA Laboratory', 14, 4), ('Maintenance Shop', 12, 5), ('Maintenance Shop', 23, 6), ('Spice Room', 28, 7), ('Maintenance Shop', 34, 8)) as v (nm, pa, o);

create table own_user (
  id bigint primary key,
  first_name varchar(255) not null,
  last_name varchar(255) not null,
  email varchar(255) not null unique,
  phone varchar(40),
  job_title varchar(255),
  role_code varchar(30) not null check (role_code in ('ADMIN', 'LIMITED_ADMIN', 'TECHNICIAN', 'LIMITED_TECHNICIAN', 'REQUESTER', 'VIEW_ONLY')),
  rate numeric(8, 2) not null default 0,
  location_id bigint references location,
  enabled boolean not null default true,
  last_login timestamp,
  created_at timestamp not null
);
insert into own_user
select i, f, l, lower(f || '.' || l) || '@brightforkfoods.example', case when i < 44 and pg_temp.u('uph', i) < 0.85 then pg_temp.one('upa', i, '419,567,260') || '-555-' || lpad(pg_temp.n('upn', i, 100, 9999)::text, 4, '0') end, j, r,
       case when r in ('TECHNICIAN', 'LIMITED_TECHNICIAN') then round((24 + pg_temp.u('ur', i) * 17)::numeric * 4) / 4 else 0 end, 1 + (i * 7 + i / 5) % 3, en,
       case when en then timestamp '2026-06-30 06:00' - make_interval(mins => pg_temp.skew('ul', i, 20, 90000, 3)) when pg_temp.u('uln', i) < 0.8 or i < 45 then timestamp '2024-11-01 12:00' + make_interval(mins => pg_temp.n('ul2', i, 0, 600000)) end, timestamp '2023-01-11 08:30' + make_interval(mins => case when i < 45 then i::int * 61 else i::int * 15000 end)
  from (select i, case when i = 1 then 'Maintenance Director' when i <= 4 then 'Maintenance Manager' when i = 5 then 'Planner' when i <= 33 then pg_temp.w('uj', i, 'Maintenance Technician:9,Millwright:4,Industrial Electrician:5,Controls Technician:3,Refrigeration Mechanic:3,Stationary Engineer:3') when i <= 37 then 'Apprentice' when i <= 66 then pg_temp.w('ujr', i, 'Line Lead:8,Shift Supervisor:6,QA Technician:3,Warehouse Lead:3,Sanitation Lead:3') else 'Plant Controller' end as j,
               case when i = 1 then 'ADMIN' when i <= 5 then 'LIMITED_ADMIN' when i <= 33 then 'TECHNICIAN' when i <= 37 then 'LIMITED_TECHNICIAN' when i <= 66 then 'REQUESTER' else 'VIEW_ONLY' end as r,
               not (i > 5 and i % 9 = 4) as en,
               (string_to_array('Curtis,Denise,Marvin,Tonya,Greg,Luis,Kyle,Brenda,Shawn,Darnell,Heather,Wade,Travis,Monica,Dustin,Carla,Randy,Terrence,Amber,Joel,Misty,Hector,Dale,Renee,Cody,Andre,Kristen,Neil,Tyrone,Paula,Glenn', ','))[1 + i % 31] as f,
               (string_to_array('Hatfield,Okafor,Beaumont,Schroeder,Ruiz,Lindgren,Purcell,Tackett,Bowman,Yoder,Szymanski,Castellanos,Pruitt,Nwosu,Hostetler,Dempsey,Kowalski,Vance,Eberle,Mullins,Trejo,Gingerich,Stamper,Ballard,Haines,Ferraro,Koch', ','))[1 + (i * 5) % 27] as l from generate_series(1, 68) as i) as a;

create table team (
  id bigint primary key,
  name varchar(255) not null,
  description varchar(255),
  created_by bigint references own_user,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into team values
  (1, 'Mechanical', 'Lines, conveyors, pumps', 1, '2023-01-12 09:00', '2025-01-07 10:12'),
  (2, 'Electrical & Controls', null, 1, '2023-01-12 09:02', '2023-01-12 09:02'),
  (3, 'Utilities', 'Steam, air, wastewater', 1, '2023-01-12 09:03', '2024-09-30 08:41'),
  (4, 'Refrigeration', 'Ammonia certified only', 2, '2023-01-20 13:25', '2023-01-20 13:25'),
  (5, 'Facilities', 'Buildings, docks, HVAC', 1, '2023-01-12 09:05', '2023-01-12 09:05'),
  (6, 'Night Shift', null, 3, '2024-03-04 15:50', '2026-02-10 07:30');

create table team_users (
  team_id bigint not null references team,
  user_id bigint not null references own_user,
  primary key (team_id, user_id)
);
insert into team_users select 1 + i % 6, i from generate_series(6, 37) as i union select pg_temp.n('tu', i, 1, 6), i from generate_series(6, 37) as i where i % 3 = 0;

create table category (
  id bigint primary key,
  dtype varchar(31) not null check (dtype in ('ASSET', 'WORK_ORDER', 'PART', 'TIME')),
  name varchar(255) not null,
  description varchar(255),
  created_at timestamp not null,
  updated_at timestamp not null,
  unique (dtype, name)
);
insert into category
select b + o, t, nm, null, timestamp '2023-01-09 13:00' + make_interval(secs => (b + o)::int), timestamp '2023-01-09 13:00' + make_interval(secs => (b + o)::int)
  from (values (0, 'ASSET', 'Production Line,Conveyor,Pump,Filler,Labeler,Case Packer,Palletizer,Boiler,Air Compressor,Refrigeration,Mixer,Forklift,HVAC Unit,Electrical Panel,Tank,Dock Door'), (20, 'WORK_ORDER', 'Preventive,Corrective,Emergency,Inspection,Safety,Project,Calibration'),
               (30, 'PART', 'Bearings,Belts & Chains,Seals & Gaskets,Electrical,Sensors,Filters,Lubricants,Valves & Fittings,Fasteners'), (40, 'TIME', 'Wrench Time,Inspection Time,Travel Time,Waiting on Parts,Overtime')) as v (b, t, l), unnest(string_to_array(l, ',')) with ordinality as x (nm, o);
update category set description = 'Double time on Sundays', updated_at = '2024-02-01 08:00' where name = 'Overtime';
update category set description = 'Line down or hazard', updated_at = '2023-04-18 11:20' where name = 'Emergency';

create table vendor (
  id bigint primary key,
  company_name varchar(255) not null,
  vendor_type varchar(255),
  contact_name varchar(255),
  email varchar(255),
  phone varchar(40),
  address varchar(255),
  website varchar(255),
  rate numeric(8, 2) not null default 0,
  archived boolean not null default false,
  created_at timestamp not null
);
insert into vendor
select o, nm, pg_temp.w('vt', o, 'Parts Supplier:6,OEM:3,Service Contractor:4'), case when pg_temp.u('vc', o) < 0.7 then pg_temp.one('vcf', o, 'Al,Judy,Ramesh,Beth,Tom,Inga,Carlos,Pam') || ' ' || pg_temp.one('vcl', o, 'Strand,Pulaski,Iyer,Moreland,Weiss,Dunn,Salas,Overholt') end,
       'orders@' || lower(regexp_replace(nm, '[^A-Za-z]', '', 'g')) || '.example', case when o % 5 <> 0 then '800-555-' || lpad(pg_temp.n('vp', o, 100, 9999)::text, 4, '0') end, case when o % 3 <> 0 then pg_temp.n('va', o, 12, 9800) || ' ' || replace(pg_temp.one('vs', o, 'Commerce Dr; Toledo OH,Reliance Rd; Dayton OH,Canal St; Fort Wayne IN,Dixie Hwy; Lima OH'), ';', ',') end, case when o % 4 <> 1 then 'www.' || lower(regexp_replace(nm, '[^A-Za-z]', '', 'g')) || '.example' end,
       case when pg_temp.w('vt', o, 'Parts Supplier:6,OEM:3,Service Contractor:4') = 'Parts Supplier' then 0 else pg_temp.n('vr', o, 16, 36) * 5 end, o in (7, 19, 22), timestamp '2023-01-16 10:00' + make_interval(days => o::int * 21 / 2, mins => o::int * 37)
  from unnest(string_to_array('Ohio Bearing & Drive,Tri-County Electric Supply,Kessel Filling Systems,Maumee Valley Refrigeration,Northline Conveyor,Great Lakes Lubricants,Parsons Pump Repair,Sidney Belting,Accurate Dock & Door,Hoosier Lift Truck,Vortex Compressed Air,Labelmatic USA,Stahl Palletizing,Cuyahoga Seal & Gasket,Buckeye Controls,Wabash Boiler Service,Fastline Industrial,Crestview HVAC,Midwest Valve Exchange,AirPure Filtration,Sensotron Americas,Lakeshore Calibration,Allen County Fire & Safety,Piqua Stainless Fabrication', ',')) with ordinality as x (nm, o);

create table asset (
  id bigint primary key,
  custom_id varchar(20) not null unique,
  name varchar(255) not null,
  category_id bigint references category,
  location_id bigint references location,
  parent_asset_id bigint references asset,
  manufacturer varchar(255),
  model varchar(255),
  serial_number varchar(255),
  status varchar(30) not null check (status in ('OPERATIONAL', 'STANDBY', 'MODERNIZATION', 'INSPECTION_SCHEDULED', 'COMMISSIONING', 'EMERGENCY_SHUTDOWN', 'DOWN')),
  acquisition_cost numeric(12, 2),
  in_service_date date,
  warranty_expiration_date date,
  primary_user_id bigint references own_user,
  archived boolean not null default false,
  created_at timestamp not null
);
insert into asset
select i, 'A' || lpad(i::text, 6, '0'), (array['MAN', 'LIM', 'FTW'])[p] || ' ' || cn || ' ' || lpad((row_number() over (partition by p, c order by i))::text, 2, '0'), c, 3 + (p - 1) * 11 + ar, case when i > 18 and c in (2, 4, 5, 6, 7, 11) then p + 3 * pg_temp.skew('apa', i, 0, 5, 1.4) end,
       mk, case when mk is not null then upper(left(mk, 2)) || '-' || pg_temp.n('amo', i, 2, 98) * 25 || pg_temp.one('amx', i, ',A,B,S,XL') end, case when i > 18 and pg_temp.u('ase', i) < 0.88 then upper(substr(md5('sn' || i), 1, 3)) || pg_temp.n('asn', i, 10000, 999999) end,
       case when ar0 then 'DOWN' else pg_temp.w('ast', i, 'OPERATIONAL:88,STANDBY:5,DOWN:3,INSPECTION_SCHEDULED:2,MODERNIZATION:1,COMMISSIONING:1') end,
       case when pg_temp.u('aco', i) < 0.83 then round((base * (0.6 + pg_temp.u('acv', i)))::numeric, -2) end, d, case when d > '2019-01-01' then d + 365 * pg_temp.n('awa', i, 1, 5) end, case when pg_temp.u('apu', i) < 0.45 then pg_temp.n('apv', i, 6, 37) end, ar0, greatest(timestamp '2023-01-23 08:00' + make_interval(mins => i::int * 9), d + interval '3 days 9 hours')
  from (select i, case when i <= 18 then 1 + (i - 1) % 3 else pg_temp.w('ap', i, '1:5,2:3,3:4')::int end as p, c, (select name from category as k where k.id = c) as cn,
               (array[4, 5, 3, 4, 5, 5, 5, 8, 9, 6, 3, 7, 11, 9, 2, 1])[c] as ar, (array[900000, 38000, 9000, 340000, 62000, 145000, 210000, 180000, 54000, 120000, 47000, 31000, 14000, 8000, 26000, 11000])[c] as base,
               case when c > 1 and pg_temp.u('amn', i) < 0.93 then pg_temp.one('amk', i + c * 1000, 'Kessel,Northline,Grundheim,Tetralux,Labelmatic,Stahl,Vortex,Cleaver-Hart,Maycor,Alvarsson,Raynor-Webb') end as mk,
               i > 18 and i % 29 = 3 as ar0, date '2004-03-01' + pg_temp.skew('aid', i, 0, 8000, 0.7) as d
          from (select i, case when i <= 18 then 1 else pg_temp.w('acat', i, '2:17,3:15,4:4,5:5,6:4,7:3,8:2,9:4,10:5,11:6,12:8,13:7,14:8,15:7,16:5')::int end as c from generate_series(1, 430) as i) as b) as a;

create table part (
  id bigint primary key,
  custom_id varchar(20) not null unique,
  name varchar(255) not null,
  category_id bigint references category,
  cost numeric(10, 2) not null default 0,
  quantity numeric(10, 2) not null default 0,
  min_quantity numeric(10, 2) not null default 0,
  unit varchar(20),
  area varchar(100),
  non_stock boolean not null default false,
  vendor_id bigint references vendor,
  location_id bigint references location,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into part
select i, 'P' || lpad(i::text, 6, '0'), pg_temp.one('pn', i, (array['Deep Groove Bearing,Pillow Block Bearing,Tapered Roller Bearing,Flange Bearing', 'V-Belt,Timing Belt,Roller Chain,Conveyor Belt Section,Chain Link', 'Shaft Seal,O-Ring Kit,Tri-Clamp Gasket,Lip Seal', 'Contactor,VFD Module,Fuse,Relay,Terminal Block', 'Photo Eye,Proximity Switch,Temperature Probe,Level Sensor', 'Air Filter,Oil Filter,Sterile Vent Filter,Coolant Filter', 'Food Grade Grease,Gear Oil,Compressor Oil,Chain Lube', 'Ball Valve,Butterfly Valve,Solenoid Valve,Steam Trap,Elbow', 'Hex Bolt Set,Shaft Collar,Lock Washer Pack'])[c]) || ' ' || (array['62', 'B', 'TC', 'E', 'PX', 'F', 'NLGI-', 'V', 'M'])[c] || pg_temp.n('pm', i, 10, 99), 30 + c,
       round(((array[38, 46, 17, 85, 74, 22, 31, 92, 9])[c] * power(6, pg_temp.u('pc', i) * 2 - 0.8))::numeric, 2), case when ns then 0 else pg_temp.skew('pq', i, 0, 45, 1.7) end, case when ns then 0 else pg_temp.n('pmi', i, 0, 8) end, case when c = 7 then pg_temp.one('pu', i, 'tube,gal,pail') when c = 9 then 'pack' else 'ea' end,
       case when not ns then 'Bin ' || chr(65 + pg_temp.n('pb', i, 0, 7)) || pg_temp.n('pbn', i, 1, 24) end, ns, case when pg_temp.u('pv', i) < 0.9 then pg_temp.skew('pvi', i, 1, 24, 1.6) end, case when not ns then pg_temp.one('pl', i, '41,41,41,42,44,44')::int end, t, t + make_interval(mins => pg_temp.n('put', i, 0, 300000))
  from (select i, pg_temp.w('pcat', i, '1:16,2:14,3:18,4:14,5:10,6:9,7:5,8:12,9:4')::int as c, pg_temp.u('pns', i) < 0.06 as ns, timestamp '2023-02-01 08:00' + make_interval(mins => i::int * 1700) as t from generate_series(1, 360) as i) as a;

create table preventive_maintenance (
  id bigint primary key,
  custom_id varchar(20) not null unique,
  name varchar(255) not null,
  title varchar(255) not null,
  priority smallint not null check (priority between 0 and 3),
  asset_id bigint references asset,
  location_id bigint references location,
  team_id bigint references team,
  primary_user_id bigint references own_user,
  estimated_duration numeric(6, 2) not null default 0,
  recurrence_type varchar(10) not null check (recurrence_type in ('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')),
  frequency integer not null check (frequency > 0),
  starts_on date not null,
  ends_on date,
  disabled boolean not null default false,
  created_at timestamp not null
);
insert into preventive_maintenance
select i, 'PM' || lpad(i::text, 6, '0'), t || ' - ' || a.name, t, pg_temp.w('mp', i, '0:2,1:4,2:3,3:1')::int, a.id, a.location_id, tm, case when pg_temp.u('mu', i) < 0.5 then (select min(user_id) + 6 * pg_temp.n('mun', i, 0, 3) from team_users as tu where tu.team_id = tm and tu.user_id % 6 = tm - 1) end,
       pg_temp.n('me', i, 1, 16) / 4.0, split_part(rc, ' ', 1), split_part(rc, ' ', 2)::int, s, case when i % 17 = 5 then s + 500 end, i % 17 = 5 or a.archived, s - interval '9 days' + make_interval(mins => 480 + i::int * 3 % 400)
  from (select i, pg_temp.n('ma', i, 1, 430) as ai, pg_temp.w('mr', i, 'WEEKLY 2:2,MONTHLY 1:9,MONTHLY 3:12,MONTHLY 6:6,YEARLY 1:5')::text as rc, date '2023-10-02' + pg_temp.skew('ms', i, 0, 700, 2) as s0 from generate_series(1, 124) as i) as b
  join asset as a on a.id = b.ai, lateral (select greatest(s0, a.created_at::date + 30) as s) as s1,
       lateral (select case when a.category_id in (14) then 2 when a.category_id in (8, 9, 15) then 3 when a.category_id = 10 then 4 when a.category_id in (12, 13, 16) then 5 else 1 end as tm) as c,
       lateral (select case a.category_id when 14 then 'Thermographic scan' when 8 then 'Boiler water and burner check' when 9 then 'Compressor filter and oil service' when 10 then 'Refrigeration inspection' when 13 then 'Replace air filters' when 12 then 'Forklift service' when 16 then 'Dock leveler inspection' else pg_temp.one('mt', i, 'Lubrication route,Belt tension and wear check,Seal inspection,Drive inspection,Guarding and e-stop check,Sensor cleaning and calibration') end as t) as d;

update preventive_maintenance set primary_user_id = primary_user_id - 6 where not disabled and primary_user_id in (select id from own_user where not enabled);

create table request (
  id bigint primary key,
  custom_id varchar(20) not null unique,
  title varchar(255) not null,
  description text,
  priority smallint not null check (priority between 0 and 3),
  asset_id bigint references asset,
  location_id bigint references location,
  cancelled boolean not null default false,
  cancellation_reason varchar(255),
  created_by bigint not null references own_user,
  created_at timestamp not null
);
insert into request
select i, 'R' || lpad(i::text, 6, '0'), t, case when pg_temp.u('rd', i) < 0.35 then pg_temp.one('rdt', i, 'Happens every few minutes,Started on second shift,Operator is running it by hand for now,Same problem as last week,Please look before Monday start-up,Product on floor') end, pg_temp.w('rp', i, '0:30,1:25,2:30,3:15')::int, a.id, coalesce(a.location_id, pg_temp.n('rl', i, 4, 36)), x, case when x and pg_temp.u('rcr', i) < 0.8 then pg_temp.one('rc', i, 'Duplicate,Not maintenance - send to sanitation,Resolved by operator,Could not reproduce,Covered by project') end,
       (select max(u.id) from own_user as u where u.id between 38 and 66 and u.id <= 38 + b.un and u.created_at < at), at
  from (select i, pg_temp.skew('ru', i, 0, 28, 1.5) as un, at, pg_temp.u('rx', i) < 0.12 as x, case when pg_temp.u('ran', i) < 0.9 then pg_temp.skew('ra', i, 1, 430, 1.5) end as ai from (select row_number() over (order by m) as i, m as at from (select pg_temp.moment('rm', g, date '2023-11-01', date '2026-06-29') as m from generate_series(1, 1180) as g) as q) as r) as b
  left join asset as a on a.id = b.ai and not a.archived and a.created_at < at,
       lateral (select case when a.id is null then pg_temp.one('rtf', i, 'Light out,Leaking roof,Door will not close,Drain backed up,Floor tile broken,Too hot in break room') else pg_temp.one('rta', i, case when a.category_id in (3, 8, 9, 15) then 'Leaking,Low pressure,Unusual vibration,Overheating,Gauge reads wrong' when a.category_id in (12) then 'Hydraulic leak,Will not charge,Horn not working,Brakes soft' when a.category_id in (10, 13) then 'Not cooling,Noisy fan,Ice on coil,Alarm active' when a.category_id = 16 then 'Dock door stuck,Leveler slow,Seal torn' else 'Jams at infeed,Motor tripping,Belt off track,Sensor fault,Noisy bearing,Guard broken,Stops without alarm' end) || ' - ' || a.name end as t) as d;

update request as r set created_by = created_by - 1 from own_user as u where u.id = r.created_by and not u.enabled and r.created_at > coalesce(u.last_login, '2025-01-01');

create table work_order (
  id bigint primary key,
  custom_id varchar(20) not null unique,
  title varchar(255) not null,
  priority smallint not null check (priority between 0 and 3),
  status varchar(20) not null check (status in ('OPEN', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETE')),
  category_id bigint references category,
  asset_id bigint references asset,
  location_id bigint references location,
  team_id bigint references team,
  primary_user_id bigint references own_user,
  parent_request_id bigint unique references request,
  parent_preventive_maintenance_id bigint references preventive_maintenance,
  due_date timestamp,
  completed_on timestamp,
  archived boolean not null default false,
  created_at timestamp not null
);
with source as (
  select title, priority::int as pr, case when priority = 3 and pg_temp.u('wem', id) < 0.4 then 23 else 22 end as cat, asset_id, location_id, null::bigint as tm, null::bigint as us, id as rq, null::bigint as pm, created_at + make_interval(mins => case when priority = 3 then pg_temp.n('wl', id, 3, 90) else pg_temp.skew('wl', id, 20, 5200, 2) end) as at
    from request where not cancelled and (created_at < '2026-06-22' and pg_temp.u('wpe', id) < 0.99 or created_at < '2026-06-29' and pg_temp.u('wpe', id) < 0.5)
  union all
  select title, priority, case when title ~ 'calibration' then 27 when title ~* 'inspection|check|scan' and id % 3 = 0 then 24 else 21 end, asset_id, location_id, team_id, primary_user_id, null, id, g
    from preventive_maintenance, generate_series(starts_on + interval '5 hours', least(coalesce(ends_on, date '2026-06-29'), date '2026-06-29'), make_interval(days => case recurrence_type when 'WEEKLY' then 7 * frequency else 0 end, months => case recurrence_type when 'MONTHLY' then frequency when 'YEARLY' then 12 * frequency else 0 end)) as g
   where not (disabled and ends_on is null and g > '2025-03-01')
  union all
  select pg_temp.one('wt', i, 'Replace drive belt,Repair photo eye bracket,Rebuild pump,Adjust guide rails,Replace motor,Install guard,Repair air leak,Weld crack in frame,Changeover assistance,Relocate control box') || coalesce(' - ' || a.name, ''), pg_temp.w('wp', i, '0:3,1:3,2:3,3:2')::int, pg_temp.w('wc', i, '22:60,23:15,25:10,26:9,24:6')::int, a.id, coalesce(a.location_id, pg_temp.n('wlo', i, 4, 44)), null, null, null, null, m
    from (select i, pg_temp.moment('wm', i, date '2023-11-01', date '2026-06-29') as m from generate_series(1, 720) as i) as b left join asset as a on a.id = pg_temp.skew('wa', i, 1, 470, 1.3) and not a.archived and a.created_at < m),
numbered as (select row_number() over (order by at, rq, pm) as id, * from source),
planned as (select n.*, coalesce(tm, case when pg_temp.u('wtn', n.id) < 0.12 then null when extract(hour from at) not between 5 and 18 then 6 when k.category_id = 14 then 2 when k.category_id in (8, 9, 15) then 3 when k.category_id = 10 then 4 when k.category_id in (12, 13, 16) or k.id is null then 5 else pg_temp.w('wte', n.id, '1:3,2:1')::int end) as team,
       case when pm is not null then at + interval '7 days' when pg_temp.u('wdn', n.id) < 0.55 then date_trunc('day', at) + make_interval(days => case pr when 3 then 1 when 2 then 4 else 14 end, hours => 17) end as due,
       date_trunc('second', at + make_interval(mins => case when pm is not null then pg_temp.skew('wd', n.id, 200, 19000, 1.4) when pr = 3 then pg_temp.skew('wd', n.id, 25, 3000, 2.5) else pg_temp.skew('wd', n.id, 40, 30000, 2.3) end)) as done from numbered as n left join asset as k on k.id = n.asset_id),
stated as (select p.*, case when done < '2026-06-30 06:00' and (pg_temp.u('wst', id) < 0.975) then 'COMPLETE' when at < '2026-05-01' then pg_temp.w('wso', id, 'ON_HOLD:5,OPEN:4,IN_PROGRESS:1') else pg_temp.w('wso', id, 'OPEN:6,IN_PROGRESS:3,ON_HOLD:2') end as st from planned as p where at < '2026-06-30 06:00')
insert into work_order
select id, 'WO' || lpad(id::text, 6, '0'), title, pr, st, case when cat = 22 and pg_temp.u('wcn', id) < 0.07 then null else cat end, asset_id, location_id, team, coalesce(us, case when st <> 'OPEN' or pg_temp.u('wun', id) < 0.5 then (select user_id from team_users as t where t.team_id = coalesce(team, 1) order by md5(user_id || '/' || s.id % 211) limit 1) end), rq, pm, due, case when st = 'COMPLETE' then done end, st = 'COMPLETE' and at < '2024-03-01' and id % 3 = 0 or st = 'OPEN' and at < '2026-04-01' and id % 2 = 0, date_trunc('second', at) from stated as s;

update work_order as w set primary_user_id = w.primary_user_id - 6 from own_user as u where u.id = w.primary_user_id and not u.enabled and (w.created_at > u.last_login - interval '3 days' or w.completed_on > u.last_login);

create table part_quantity (
  id bigint primary key,
  work_order_id bigint not null references work_order,
  part_id bigint not null references part,
  quantity numeric(10, 2) not null check (quantity > 0),
  created_by bigint references own_user,
  created_at timestamp not null,
  updated_at timestamp not null,
  unique (work_order_id, part_id)
);
insert into part_quantity
select row_number() over (order by at, w, p), w, p, pg_temp.skew('qq', w * 7 + p, 1, 8, 3.2), us, at, at
  from (select distinct on (w.id, p) w.id as w, p, w.primary_user_id as us, date_trunc('second', coalesce(w.completed_on - make_interval(mins => least(90, (extract(epoch from w.completed_on - w.created_at) / 120)::int)), w.created_at + interval '3 hours')) as at
          from work_order as w, generate_series(1, pg_temp.skew('qn', w.id, 0, 3, 2.2)) as g, lateral (select pg_temp.skew('qp', w.id * 5 + g, 1, 360, 1.7) as p) as x where w.status in ('COMPLETE', 'ON_HOLD')) as a;

create table labor (
  id bigint primary key,
  work_order_id bigint not null references work_order,
  assigned_to_id bigint references own_user,
  category_id bigint references category,
  status varchar(10) not null check (status in ('RUNNING', 'STOPPED')),
  started_at timestamp,
  duration_seconds bigint not null default 0,
  hourly_rate numeric(8, 2) not null default 0,
  include_to_total_time boolean not null default true,
  created_at timestamp not null
);
insert into labor
select row_number() over (order by s, w), w, u.id, cat, case when st = 'IN_PROGRESS' and pg_temp.u('br', w) < 0.15 and g = 1 then 'RUNNING' else 'STOPPED' end, s, case when st = 'IN_PROGRESS' and pg_temp.u('br', w) < 0.15 and g = 1 then 0 else dur end, case when cat = 45 then round(u.rate * 1.5, 2) else u.rate end, cat <> 44, s + make_interval(secs => dur)
  from (select w.id as w, g, w.status as st, case when g = 1 then w.primary_user_id else pg_temp.n('bu', w.id, 6, 37) end as us, pg_temp.w('bc', w.id * 3 + g, '41:74,42:12,43:4,44:4,45:6')::int as cat, pg_temp.skew('bd', w.id * 3 + g, 1, 28, 1.9) * 900 as dur,
               coalesce(w.completed_on, least(w.created_at + interval '2 days', timestamp '2026-06-30 05:00')) as e, w.created_at as cr
          from work_order as w, generate_series(1, pg_temp.w('bg', w.id, '0:9,1:68,2:23')::int) as g where w.status <> 'OPEN') as a
  join own_user as o on o.id = a.us join own_user as u on u.id = case when o.enabled or e < o.last_login then o.id else o.id - 6 end, lateral (select greatest(cr, date_trunc('second', e - make_interval(secs => dur + 300 * g))) as s) as b;

create table meter (
  id bigint primary key,
  name varchar(255) not null,
  unit varchar(30) not null,
  update_frequency integer not null,
  asset_id bigint references asset,
  location_id bigint references location,
  created_at timestamp not null
);
insert into meter
select row_number() over (order by id), case when category_id = 9 then 'Run hours ' when category_id = 12 then 'Truck hours ' when category_id = 8 then 'Steam output ' else 'Cycle count ' end || name, case when category_id in (9, 12) then 'hours' when category_id = 8 then 'klb' else 'cycles' end, case when category_id in (9, 8) then 7 else 30 end, id, location_id, greatest(created_at, '2023-09-01') + interval '20 days' from asset where category_id in (4, 8, 9, 12) and pg_temp.u('mk', id) < 0.8;

create table reading (
  id bigint primary key,
  meter_id bigint not null references meter,
  value numeric(14, 1) not null,
  created_by bigint references own_user,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into reading
select row_number() over (order by at, m), m, round(v::numeric, case when un = 'hours' then 1 else 0 end), us, at, at
  from (select m, un, 6 + (m * 5 + g) % 32 as us, at, start + sum(step * (0.6 + 0.8 * pg_temp.u('rv', m * 1000 + g))) over (partition by m order by g) as v
          from (select t.id as m, unit as un, g, date_trunc('second', date_trunc('day', created_at) + make_interval(days => g * update_frequency + pg_temp.n('rj', t.id * 1000 + g, -1, 2), secs => 22000 + pg_temp.n('rs', t.id * 1000 + g, 0, 30000))) as at, case unit when 'hours' then 900 else 40000 end * (1 + 9 * pg_temp.u('rst', t.id)) as start, update_frequency * case unit when 'hours' then 9 when 'klb' then 55 else 2600 end as step
                  from meter as t, generate_series(1, 150) as g where pg_temp.u('rsk', t.id * 1000 + g) < 0.93) as a where at < '2026-06-30 06:00') as b;

update reading as r set created_by = created_by - 6 from own_user as u where u.id = r.created_by and not u.enabled and r.created_at > u.last_login;

create table work_order_history (
  id bigint primary key,
  work_order_id bigint not null references work_order on delete cascade,
  user_id bigint references own_user,
  name varchar(255) not null,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into work_order_history
select row_number() over (order by at, w), w, us, nm, at, at
  from (select id as w, case when parent_preventive_maintenance_id is null then 2 + id % 4 end as us, 'Work Order created' as nm, created_at as at from work_order where created_at >= '2025-09-01'
        union all select id, primary_user_id, 'Status changed to COMPLETE', completed_on from work_order where created_at >= '2025-09-01' and status = 'COMPLETE'
        union all select id, primary_user_id, 'Status changed to ' || status, created_at + interval '47 minutes' from work_order where created_at >= '2025-09-01' and status in ('ON_HOLD', 'IN_PROGRESS')) as a;

create index idx_work_order_asset on work_order (asset_id);
create index idx_work_order_status on work_order (status, archived);
create index idx_labor_work_order on labor (work_order_id);
create index idx_reading_meter on reading (meter_id, created_at);
