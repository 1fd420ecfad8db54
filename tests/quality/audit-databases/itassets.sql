-- IT assets and service desk of a civil engineering firm with six offices, after Snipe-IT (Laravel names, timestamps, deleted_at, polymorphic item_type/target_type), with a small ticket module beside it.
-- As in the product: no foreign keys, no comments. Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || ':' || i, 301) & 1073741823) / 1073741824.0::float8 $$;
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
-- The nearest working day.
create function pg_temp.wd(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then -1 when 7 then 1 else 0 end $$;
create function pg_temp.clock(k text, i bigint) returns interval language sql immutable
  as $$ select make_interval(mins => 440 + floor(500 * (pg_temp.f(k || 'c1', i) + pg_temp.f(k || 'c2', i)) / 2 + 60 * pg_temp.f(k || 'c3', i))::int, secs => pg_temp.z(k || 'c4', i, 0, 59)) $$;

create table locations (
  id serial primary key,
  name varchar(255) not null,
  address varchar(191),
  city varchar(191),
  state varchar(191),
  country varchar(2),
  zip varchar(10),
  parent_id integer,
  manager_id integer,
  currency varchar(10),
  created_at timestamp,
  updated_at timestamp,
  deleted_at timestamp
);
insert into locations (id, name, address, city, state, country, zip, parent_id, manager_id, currency, created_at, updated_at, deleted_at) values
  (1, 'Leeds Head Office', '14 Wellington Place', 'Leeds', 'West Yorkshire', 'GB', 'LS1 4AP', null, 3, 'GBP', '2021-02-08 09:12:00', '2025-11-03 10:00:00', null),
  (2, 'Manchester', '2 Quay Street', 'Manchester', 'Greater Manchester', 'GB', 'M3 3JZ', null, 21, 'GBP', '2021-02-08 09:14:00', '2024-05-13 08:41:00', null),
  (3, 'Newcastle', '31 Grey Street', 'Newcastle upon Tyne', 'Tyne and Wear', 'GB', 'NE1 6EE', null, 34, 'GBP', '2021-02-08 09:15:00', '2024-05-13 08:41:00', null),
  (4, 'Bristol', '9 Redcliff Backs', 'Bristol', null, 'GB', 'BS1 6LW', null, 47, 'GBP', '2021-02-08 09:16:00', '2023-01-20 15:02:00', null),
  (5, 'Glasgow', '120 Bothwell Street', 'Glasgow', null, 'GB', 'G2 7JS', null, 58, 'GBP', '2022-09-01 13:20:00', '2022-09-01 13:20:00', null),
  (6, 'Dublin', '40 Mount Street Lower', 'Dublin', null, 'IE', 'D02 TP82', null, 66, 'EUR', '2023-03-27 11:40:00', '2025-02-11 09:30:00', null),
  (7, 'IT Store Room', '14 Wellington Place', 'Leeds', 'West Yorkshire', 'GB', 'LS1 4AP', 1, 5, 'GBP', '2021-02-08 09:20:00', '2021-02-08 09:20:00', null),
  (8, 'Leeds Server Room', '14 Wellington Place', 'Leeds', 'West Yorkshire', 'GB', 'LS1 4AP', 1, 5, 'GBP', '2021-02-08 09:21:00', '2021-02-08 09:21:00', null),
  (9, 'Sheffield Project Office', '5 Arundel Gate', 'Sheffield', 'South Yorkshire', 'GB', 'S1 2PN', null, null, 'GBP', '2021-06-14 10:02:00', '2024-10-31 16:45:00', '2024-10-31 16:45:00');

create table departments (
  id serial primary key,
  name varchar(191) not null,
  location_id integer,
  manager_id integer,
  notes varchar(191),
  created_at timestamp,
  updated_at timestamp,
  deleted_at timestamp
);
insert into departments
select i, n, case when n in ('Geotechnics') then 2 when n = 'Water' then 4 else 1 end, case when n = 'Marine' then null else i end, case when n = 'Marine' then 'merged into Water, Jan 2025' end, timestamp '2021-02-08 10:00' + i * interval '1 minute', timestamp '2021-02-08 10:00' + i * interval '1 minute', case when n = 'Marine' then timestamp '2025-01-31 17:00' end
  from unnest(string_to_array('Executive,Finance,Office Management,Human Resources,Information Technology,Structures,Highways,Rail,Water,Geotechnics,Environment,Digital & BIM,Project Controls,Commercial,Marine', ',')) with ordinality as d (n, i);

create table users (
  id serial primary key,
  first_name varchar(191),
  last_name varchar(191),
  username varchar(191),
  email varchar(191),
  employee_num varchar(32),
  jobtitle varchar(191),
  department_id integer,
  location_id integer,
  manager_id integer,
  activated boolean not null default false,
  remote boolean default false,
  start_date date,
  last_login timestamp,
  created_at timestamp,
  deleted_at timestamp
);
create temp table u as
select i, pg_temp.one('fn', i, 'Alison,Andrew,Anita,Ben,Bridget,Callum,Carys,Chloe,Claire,Craig,Daniel,Deepa,Declan,Eleanor,Emma,Euan,Fiona,Gareth,Gemma,George,Hannah,Harpreet,Helen,Imran,Isla,Jack,James,Joanne,Karen,Kieran,Laura,Lewis,Lucy,Mark,Megan,Mohammed,Natalie,Niamh,Oliver,Owen,Patrick,Paul,Priya,Rachel,Robert,Rory,Ruth,Samuel,Sarah,Sean,Simon,Sophie,Stephen,Tariq,Thomas,Victoria,Wei,Yasmin,Zoe') as fn,
       pg_temp.one('ln', i * 7, 'Ahmed,Armstrong,Atkinson,Bailey,Barker,Begum,Bell,Brennan,Byrne,Campbell,Chadwick,Clarke,Cooper,Dixon,Doyle,Ellis,Evans,Fletcher,Foster,Gallagher,Gibson,Graham,Greenwood,Hall,Hardcastle,Harris,Holroyd,Hussain,Jackson,Jones,Kaur,Kelly,Khan,Lawson,Lister,MacDonald,Marsden,McKenna,Metcalfe,Mistry,Murray,Nolan,Okafor,Patel,Pearson,Pickering,Raistrick,Reid,Roberts,Robson,Shah,Shaw,Singh,Smith,Stewart,Sutcliffe,Taylor,Thornton,Walker,Whitaker,Wilson,Wood') as ln,
       case when i <= 14 then i else pg_temp.w('dep', i, '1:1,2:4,3:4,4:2,5:5,6:20,7:18,8:14,9:12,10:8,11:8,12:7,13:6,14:5')::int end as dep,
       case when i <= 14 then 1 when i in (21) then 2 when i = 34 then 3 when i = 47 then 4 when i = 58 then 5 when i = 66 then 6 else pg_temp.w('loc', i, '1:40,2:20,3:12,4:11,5:9,6:8')::int end as loc,
       case when i <= 110 then pg_temp.wd(date '2012-01-09' + pg_temp.z('st', i, 0, 3300)) else pg_temp.wd(date '2021-02-01' + ((i - 110) * 1930 / 310)::int) end as st
  from generate_series(1, 420) i;
alter table u add gone date;
update u set gone = pg_temp.wd(greatest(st + pg_temp.z('stay', i, 90, 900), date '2023-01-09' + pg_temp.z('gone', i, 0, 1200))) where i > 14 and i not in (21, 34, 47, 58, 66) and pg_temp.f('leaves', i) < 0.24;
update u set gone = null where gone > '2026-06-19';
insert into users
select i, fn, ln, lower(fn || '.' || ln) || case when row_number() over (partition by fn, ln order by i) > 1 then (row_number() over (partition by fn, ln order by i))::text else '' end, null,
       'E' || lpad((1000 + i * 3)::text, 5, '0'),
       case dep when 1 then case when i = 1 then 'Managing Director' else 'Director' end when 2 then pg_temp.one('jt', i, 'Accountant,Accounts Assistant,Payroll Officer') when 3 then pg_temp.one('jt', i, 'Office Coordinator,Receptionist,Facilities Assistant') when 4 then pg_temp.one('jt', i, 'HR Advisor,Recruiter')
         when 5 then case when i = 5 then 'Head of IT' else pg_temp.one('jt', i, 'Service Desk Analyst,Service Desk Analyst,Infrastructure Engineer,Systems Administrator') end when 12 then pg_temp.one('jt', i, 'BIM Technician,BIM Coordinator,GIS Analyst') when 13 then pg_temp.one('jt', i, 'Planner,Project Controls Analyst') when 14 then pg_temp.one('jt', i, 'Quantity Surveyor,Bid Writer')
         else pg_temp.w('jt', i, 'Graduate Engineer:4,Engineer:6,Senior Engineer:5,Principal Engineer:3,Associate:1,CAD Technician:2') end,
       dep, loc, case when i = 1 then null when i <= 14 then 1 else dep end, gone is null, pg_temp.f('rem', i) < 0.12, st,
       case when pg_temp.f('never', i) < 0.06 then null when gone is not null then gone - pg_temp.z('ll', i, 0, 20) + pg_temp.clock('ll', i) else pg_temp.wd(date '2026-06-25' - (pg_temp.f('ll', i) ^ 3 * 160)::int) + pg_temp.clock('ll', i) end,
       greatest(st - 5, date '2021-02-08') + pg_temp.clock('uc', i), case when gone is not null and pg_temp.f('udel', i) < 0.85 then gone + 3 + pg_temp.clock('ud', i) end
  from u;
update users set email = username || '@penninecivils.example';
update users set last_login = null where last_login < created_at;

create table manufacturers (
  id serial primary key,
  name varchar(191) not null,
  url varchar(191),
  support_url varchar(191),
  support_phone varchar(191),
  support_email varchar(191),
  created_at timestamp,
  deleted_at timestamp
);
insert into manufacturers
select i, n, 'https://www.' || lower(replace(n, ' ', '')) || '.example', case when i < 10 then 'https://support.' || lower(replace(n, ' ', '')) || '.example' end, case when i % 3 = 0 then '0800 496 0' || (100 + i * 7) end, null, timestamp '2021-02-08 10:40' + i * interval '40 seconds', case when n = 'BlackBerry' then timestamp '2023-05-02 09:00' end
  from unnest(string_to_array('Dell,HP,Lenovo,Apple,Samsung,Cisco,Logitech,Microsoft,Autodesk,Bentley Systems,Adobe,Canon,BlackBerry,Trimble,Iiyama', ',')) with ordinality as d (n, i);

create table categories (
  id serial primary key,
  name varchar(255) not null,
  category_type varchar(255) not null default 'asset',
  require_acceptance boolean not null default false,
  checkin_email boolean not null default false,
  eula_text text,
  created_at timestamp,
  updated_at timestamp,
  deleted_at timestamp
);
insert into categories values
  (1, 'Laptops', 'asset', true, true, 'I accept the equipment policy and will return this device on leaving.', '2021-02-08 10:50', '2022-01-11 09:00', null),
  (2, 'Workstations', 'asset', false, true, null, '2021-02-08 10:50', '2021-02-08 10:50', null),
  (3, 'Monitors', 'asset', false, false, null, '2021-02-08 10:51', '2021-02-08 10:51', null),
  (4, 'Mobile Phones', 'asset', true, true, 'Calls may be monitored. Report loss within 24 hours.', '2021-02-08 10:51', '2021-02-08 10:51', null),
  (5, 'Tablets', 'asset', true, true, null, '2021-02-08 10:52', '2021-02-08 10:52', null),
  (6, 'Printers', 'asset', false, false, null, '2021-02-08 10:52', '2021-02-08 10:52', null),
  (7, 'Network', 'asset', false, false, null, '2021-02-08 10:53', '2021-02-08 10:53', null),
  (8, 'Survey Equipment', 'asset', true, true, null, '2021-11-15 14:10', '2021-11-15 14:10', null),
  (9, 'Design Software', 'license', false, false, null, '2021-02-08 10:55', '2021-02-08 10:55', null),
  (10, 'Office Software', 'license', false, false, null, '2021-02-08 10:55', '2021-02-08 10:55', null),
  (11, 'Fax Machines', 'asset', false, false, null, '2021-02-08 10:56', '2022-03-01 12:00', '2022-03-01 12:00');

create table suppliers (
  id serial primary key,
  name varchar(191) not null,
  city varchar(191),
  country varchar(2),
  phone varchar(35),
  email varchar(191),
  contact varchar(100),
  created_at timestamp,
  deleted_at timestamp
);
insert into suppliers values
  (1, 'Aire Valley Computers', 'Leeds', 'GB', '0113 496 0220', 'orders@airevalley.example', 'Dawn Firth', '2021-02-08 11:00', null),
  (2, 'Northline IT Supplies', 'Wakefield', 'GB', '01924 496 118', 'sales@northline.example', 'Jon Petch', '2021-02-08 11:01', null),
  (3, 'Clyde Business Systems', 'Glasgow', 'GB', '0141 496 0734', 'hello@clydebiz.example', null, '2022-09-05 09:30', null),
  (4, 'Liffey Technology', 'Dublin', 'IE', '+353 1 496 0044', 'info@liffeytech.example', 'Aoife Nolan', '2023-03-28 10:10', null),
  (5, 'CADserve', 'Reading', 'GB', '0118 496 0901', 'licensing@cadserve.example', 'Martin Ode', '2021-02-08 11:03', null),
  (6, 'Mobile Direct', 'Manchester', 'GB', '0161 496 0555', 'business@mobiledirect.example', null, '2021-02-08 11:04', null),
  (7, 'Ridings Repairs', 'Bradford', 'GB', '01274 496 031', 'workshop@ridingsrepairs.example', 'Asif', '2021-04-19 15:00', null),
  (8, 'Pembroke Computing', 'York', 'GB', null, null, null, '2021-02-08 11:05', '2023-08-14 08:55');

create table status_labels (
  id serial primary key,
  name varchar(100),
  deployable boolean not null default false,
  pending boolean not null default false,
  archived boolean not null default false,
  notes text,
  default_label boolean default false,
  created_at timestamp,
  deleted_at timestamp
);
insert into status_labels values
  (1, 'Pending', false, true, false, 'Arrived or being imaged', false, '2021-02-08 09:00', null), (2, 'Ready to Deploy', true, false, false, null, true, '2021-02-08 09:00', null), (3, 'Archived', false, false, true, null, false, '2021-02-08 09:00', null),
  (4, 'Out for Repair', false, false, false, 'At the workshop or the manufacturer', false, '2021-02-19 09:30', null), (5, 'Lost/Stolen', false, false, true, null, false, '2021-02-19 09:31', null), (6, 'Disposed', false, false, true, 'WEEE certificate in the order folder', false, '2021-02-19 09:32', null), (7, 'Loan Pool', true, false, false, null, false, '2022-06-06 10:00', null), (8, 'Covid Home Kit', true, false, false, null, false, '2021-02-19 09:35', '2022-05-04 11:00');

create table models (
  id serial primary key,
  name varchar(255) not null,
  model_number varchar(255),
  manufacturer_id integer,
  category_id integer,
  eol integer,
  requestable boolean not null default false,
  notes text,
  created_at timestamp,
  updated_at timestamp,
  deleted_at timestamp
);
create temp table m (id int, name text, no text, man int, cat int, eol int, price int, years int4range, weight int);
insert into m values
  (1, 'Latitude 5420', 'P137G', 1, 1, 48, 890, '[2021,2023)', 20), (2, 'Latitude 5440', 'P104F', 1, 1, 48, 965, '[2023,2025)', 28), (3, 'Latitude 5450', null, 1, 1, 48, 1010, '[2024,2027)', 34), (4, 'Precision 3581', 'P114F', 1, 1, 48, 1720, '[2023,2025)', 12), (5, 'Precision 3591', null, 1, 1, 48, 1845, '[2024,2027)', 12), (6, 'ThinkPad T14 Gen 2', '20W0', 3, 1, 48, 940, '[2021,2023)', 10),
  (7, 'MacBook Pro 14"', 'A2779', 4, 1, 60, 2150, '[2023,2027)', 2), (8, 'Z2 Tower G9', 'Z2G9', 2, 2, 60, 1980, '[2022,2027)', 5), (9, 'OptiPlex 5080', 'D18S', 1, 2, 60, 640, '[2021,2022)', 4), (10, 'P2422H', 'P2422H', 1, 3, 84, 165, '[2021,2024)', 24), (11, 'P2425H', 'P2425H', 1, 3, 84, 172, '[2024,2027)', 22), (12, 'ProLite XUB2792', null, 15, 3, 84, 198, '[2022,2027)', 10),
  (13, 'Galaxy A53', 'SM-A536B', 5, 4, 36, 289, '[2022,2024)', 10), (14, 'Galaxy A55', 'SM-A556B', 5, 4, 36, 329, '[2024,2027)', 12), (15, 'iPhone 14', 'A2882', 4, 4, 36, 699, '[2022,2026)', 5), (16, 'iPad 10th gen', 'A2696', 4, 5, 48, 379, '[2022,2027)', 6), (17, 'imageRUNNER C3326', 'C3326i', 12, 6, 72, 3450, '[2021,2027)', 1), (18, 'Catalyst 9200L', 'C9200L-48P', 6, 7, 84, 2890, '[2021,2026)', 2), (19, 'Meraki MR46', 'MR46-HW', 6, 7, 84, 540, '[2021,2027)', 4), (20, 'R12i GNSS', 'R12I', 14, 8, 96, 11800, '[2021,2027)', 1), (21, 'Surface Pro 7', '1866', 8, 5, 48, 820, '[2021,2022)', 2);
insert into models select id, name, no, man, cat, eol, id in (12, 16), null, make_timestamp(lower(years), 2, 9, 9, id, 0), make_timestamp(lower(years), 6, 9, 9, id, 0), case when id = 9 then timestamp '2024-01-15 10:12' end from m;

create table assets (
  id serial primary key,
  asset_tag varchar(191) not null unique,
  name varchar(191),
  model_id integer,
  serial varchar(191),
  purchase_date date,
  purchase_cost numeric(20, 2),
  order_number varchar(191),
  supplier_id integer,
  warranty_months integer,
  status_id integer,
  assigned_to integer,
  assigned_type varchar(191),
  location_id integer,
  next_audit_date date,
  deleted_at timestamp
);
create temp table a as
select i, d, (select id from (select id, sum(weight) over (order by id) as upto, sum(weight) over () as total from m where years @> extract(year from d)::int) s where upto > pg_temp.f('mod', i) * total order by upto limit 1) as mid
  from (select i, pg_temp.wd(date '2021-02-15' + (i * 1945 / 1050)::int + pg_temp.z('pd', i / 6, -12, 12)) as d from generate_series(1, 1050) i) s;
alter table a add cat int, add stat int, add gone date;
update a set cat = m.cat from m where m.id = mid;
update a set gone = pg_temp.wd(d + (select eol from m where id = mid) * 30 + pg_temp.z('eol', i, -400, 500)) where cat not in (7, 20);
update a set gone = null where gone > '2026-06-12';
update a set stat = case when gone is not null then pg_temp.w('gs', i, '3:4,6:7,5:1')::int when d > '2026-05-25' then pg_temp.w('ns', i, '1:6,2:3')::int else pg_temp.w('as', i, '2:90,4:3,7:5,1:1')::int end;
-- Who had what, and when. Only laptops, workstations, phones, tablets, monitors and survey kit go to people.
create temp table held as
with recursive h as (
  select i, 1 as n, d + pg_temp.z('first', i, 4, 40) as from_d, pg_temp.wd(d + pg_temp.z('first', i, 4, 40) + pg_temp.z('len', i, 120, 1500)) as to_d from a where cat not in (6, 7) and stat <> 1
  union all
  select i, n + 1, pg_temp.wd(to_d + pg_temp.z('gap', i * 10 + n, 2, 50)), pg_temp.wd(to_d + pg_temp.z('gap', i * 10 + n, 2, 50) + pg_temp.z('len', i * 10 + n, 90, 1300)) from h where n < 5 and to_d < '2026-05-20'
)
select h.i, h.n, pg_temp.wd(from_d) as from_d, least(to_d, coalesce(a.gone - 1, to_d)) as to_d from h join a using (i) where from_d < coalesce(a.gone - 20, '2026-06-20');
alter table held add usr int;
update held set usr = (select u.i from u where u.st <= from_d and (u.gone is null or u.gone > from_d + 30) order by hashtextextended('who' || held.i || '/' || held.n || '/' || u.i, 5) limit 1);
update held set to_d = u.gone from u where u.i = usr and u.gone between from_d and to_d;
delete from held where usr is null or to_d <= from_d;
update held set to_d = null where to_d > '2026-06-24';
update held set to_d = null from a where a.i = held.i and a.stat = 5 and held.to_d = a.gone - 1;
insert into assets
select a.i, 'PCE-' || lpad((10000 + a.i)::text, 6, '0'), case when a.cat = 7 then 'net-' || lower(left(l.city, 3)) || '-' || a.i when a.cat = 6 then l.name || ' printer ' || (1 + a.i % 4) end, mid,
       case when pg_temp.f('noser', a.i) < 0.02 then null else upper(substr(md5('ser' || a.i), 1, case when m.man in (1) then 7 else 10 end)) end, d, round((m.price * (0.94 + pg_temp.z('pc', a.i / 6, 0, 12) / 100.0))::numeric, 2), case when pg_temp.f('noord', a.i / 6) < 0.08 then null else 'PO-' || (4200 + a.i / 6) end,
       case when m.cat = 4 then 6 when d < '2023-06-01' and pg_temp.f('sup8', a.i / 6) < 0.2 then 8 else pg_temp.w('sup', a.i / 6, '1:55,2:30,3:9,4:6')::int end, case when m.cat in (1, 2) then 36 when m.cat = 3 then 60 when m.cat = 4 then 24 else 12 end, stat,
       h.usr, case when h.usr is not null then 'App\Models\User' when a.cat in (6, 7) and stat = 2 then 'App\Models\Location' end, case when h.usr is not null then u.loc when stat in (1, 2, 7) and a.cat not in (6, 7) then 7 when stat in (3, 6) then null else l.id end,
       case when stat in (2, 7) and pg_temp.f('aud', a.i) < 0.7 then date '2026-03-31' + pg_temp.z('audn', a.i, 0, 12) * 30 end, case when stat = 6 and pg_temp.f('adel', a.i) < 0.5 then a.gone + 40 + pg_temp.clock('adel', a.i) end
  from a join m on m.id = mid join locations l on l.id = pg_temp.w('al', a.i, '1:40,2:20,3:12,4:11,5:9,6:8')::int left join held h on h.i = a.i and h.to_d is null and stat in (2, 5) left join u on u.i = h.usr;
update assets set assigned_to = location_id where assigned_type = 'App\Models\Location';

create table licenses (
  id serial primary key,
  name varchar(191) not null,
  seats integer not null default 1,
  category_id integer,
  manufacturer_id integer,
  supplier_id integer,
  order_number varchar(50),
  purchase_date date,
  purchase_cost numeric(20, 2),
  expiration_date date,
  license_email varchar(191),
  maintained boolean,
  reassignable boolean not null default true,
  created_at timestamp,
  deleted_at timestamp
);
insert into licenses
select i, n, s, c, mf, sp, case when sp is not null then 'PO-' || (3900 + i * 17) end, d, p, e, 'it.licensing@penninecivils.example', e is not null, i <> 12, d + interval '34 hours', case when i = 13 then timestamp '2024-09-02 09:00' end
  from (values (1, 'Microsoft 365 E3', 380, 10, 8, 1, date '2025-07-01', 129960.00, date '2026-06-30'), (2, 'AutoCAD', 120, 9, 9, 5, '2025-09-15', 182400.00, '2026-09-14'), (3, 'Civil 3D', 65, 9, 9, 5, '2025-09-15', 153400.00, '2026-09-14'), (4, 'Revit', 40, 9, 9, 5, '2025-09-15', 91200.00, '2026-09-14'), (5, 'MicroStation', 30, 9, 10, 5, '2025-04-01', 46500.00, '2026-03-31'), (6, 'OpenRoads Designer', 22, 9, 10, 5, '2026-04-01', 57200.00, '2027-03-31'), (7, 'Acrobat Pro', 75, 10, 11, 2, '2026-01-12', 13950.00, '2027-01-11'),
    (8, 'Creative Cloud', 8, 9, 11, 2, '2025-10-20', 5440.00, '2026-10-19'), (9, 'Visio Plan 2', 35, 10, 8, 1, '2025-07-01', 4830.00, '2026-06-30'), (10, 'Project Plan 3', 28, 10, 8, 1, '2025-07-01', 7560.00, '2026-06-30'), (11, 'Windows Server 2022 CAL', 400, 10, 8, 1, '2022-11-07', 11600.00, null), (12, 'Trimble Business Center', 6, 9, 14, 5, '2024-02-19', 14100.00, null), (13, 'AutoCAD 2021 (perpetual)', 20, 9, 9, 8, '2021-03-01', 0.00, '2024-08-31')) as v (i, n, s, c, mf, sp, d, p, e);

create table license_seats (
  id serial primary key,
  license_id integer,
  assigned_to integer,
  asset_id integer,
  notes text,
  created_at timestamp,
  updated_at timestamp,
  deleted_at timestamp
);
insert into license_seats (license_id, assigned_to, created_at, updated_at, deleted_at)
select l.id, case when l.id <> 11 and l.deleted_at is null then t.usr end, l.created_at, l.created_at + interval '1 day', l.deleted_at
  from licenses l cross join lateral generate_series(1, l.seats) s
  left join lateral (select i as usr, row_number() over (order by hashtextextended('seat' || l.id || '/' || i, 3)) as rn from u where gone is null and (l.id = 1 or l.category_id = 10 or dep between 6 and 13)) t on t.rn = s and s <= l.seats * (0.78 + pg_temp.f('use', l.id) * 0.2);
update license_seats set asset_id = (select id from assets where assigned_to = license_seats.assigned_to and assigned_type = 'App\Models\User' and model_id in (4, 5, 8) order by id limit 1) where license_id in (2, 3, 4, 12);

create table asset_maintenances (
  id serial primary key,
  asset_id integer not null,
  supplier_id integer,
  asset_maintenance_type varchar(191) not null,
  title varchar(100) not null,
  is_warranty boolean not null,
  start_date date not null,
  completion_date date,
  asset_maintenance_time integer,
  cost numeric(20, 2),
  notes text,
  user_id integer,
  created_at timestamp,
  deleted_at timestamp
);
insert into asset_maintenances (asset_id, supplier_id, asset_maintenance_type, title, is_warranty, start_date, completion_date, asset_maintenance_time, cost, user_id, created_at)
select i, sup, ty, case ty when 'Repair' then pg_temp.one('ti', i, 'Screen replacement,Battery replacement,Keyboard fault,Dock port loose,Liquid damage') when 'Upgrade' then 'RAM upgrade to 32 GB' when 'Calibration' then 'Annual calibration' else 'Annual service' end, war, sd, cd, cd - sd, case when cd is null or war then case when cd is not null then 0 end else round((35 + pg_temp.f('co', i) ^ 2 * 380)::numeric, 2) end, dsk, sd + pg_temp.clock('mt', i)
  from (select s.*, case when stat = 4 and d < '2026-05-01' then null when sd + len <= date '2026-06-24' then pg_temp.wd(sd + len) end as cd from (
    select a.i, stat, d, case when stat = 4 then date '2026-06-22' - pg_temp.z('ms', a.i, 1, 40) else pg_temp.wd(d + (pg_temp.f('ms', a.i) * (coalesce(gone, '2026-06-20') - d - 5))::int) end as sd, pg_temp.z('ml', a.i, 2, 24) as len, case when cat = 8 then 'Calibration' when cat in (6, 7) then 'Maintenance' else pg_temp.w('mty', a.i, 'Repair:8,Upgrade:2')::text end as ty, pg_temp.f('war', a.i) < 0.45 and cat in (1, 2) as war, case when pg_temp.f('msu', a.i) < 0.7 then 7 else 1 end as sup, (select i from u where dep = 5 and (gone is null or gone > d) order by hashtextextended('dk' || a.i || i, 1) limit 1) as dsk
      from a where stat = 4 or pg_temp.f('mnt', a.i) < case when cat in (6, 8) then 0.9 when cat in (1, 5) then 0.26 else 0.06 end) s) s
  where sd > d order by sd;

create table action_logs (
  id serial primary key,
  user_id integer,
  action_type varchar(191) not null,
  item_type varchar(191) not null,
  item_id integer not null,
  target_type varchar(191),
  target_id integer,
  location_id integer,
  note text,
  action_source varchar(191),
  created_at timestamp,
  deleted_at timestamp
);
insert into action_logs (user_id, action_type, item_type, item_id, target_type, target_id, location_id, note, action_source, created_at)
select coalesce((select i from u where dep = 5 and st < t and (gone is null or gone > t) order by hashtextextended('act' || what || item || t, 1) limit 1), 5), what, 'App\Models\Asset', item, case when usr is not null then 'App\Models\User' end, usr, null, note, case when what = 'create' and item % 3 > 0 then 'importer' else 'gui' end, t
  from (select 'create' as what, i as item, null::int as usr, null as note, d + pg_temp.clock('lc', i) as t from a
    union all select 'checkout', i, usr, case when n = 1 and pg_temp.f('nt', i) < 0.1 then 'New starter kit' end, from_d + pg_temp.clock('lo', i * 10 + n) from held
    union all select 'checkin from', i, usr, case when u.gone = to_d then 'Leaver' when pg_temp.f('nt2', i * 10 + n) < 0.1 then pg_temp.one('nt3', i * 10 + n, 'Replaced,Charger missing,Swapped for a Precision') end, to_d + pg_temp.clock('li', i * 10 + n) from held join (select i as ui, gone from u) u on ui = usr where to_d is not null
    union all select 'audit', i, null, null, date '2025-03-31' + pg_temp.z('audn', i, 0, 12) * 30 + pg_temp.clock('la', i) from a where stat in (2, 7) and d < '2025-03-01' and pg_temp.f('aud', i) < 0.7
    union all select 'update', i, null, pg_temp.one('un', i, 'Status changed,Serial corrected'), coalesce(gone, d + 20) + pg_temp.clock('lu', i) from a where gone is not null or pg_temp.f('upd', i) < 0.1) s
  order by t;
insert into action_logs (user_id, action_type, item_type, item_id, target_type, target_id, action_source, created_at)
select usr, 'accepted', 'App\Models\Asset', held.i, 'App\Models\User', usr, 'gui', from_d + pg_temp.clock('lo', held.i * 10 + n) + make_interval(mins => pg_temp.z('acc', held.i * 10 + n, 4, 3000)) from held join a using (i) where cat in (1, 4, 5, 8) and pg_temp.f('accd', held.i * 10 + n) < 0.8;

-- Replies come in working hours.
create function pg_temp.oh(t timestamp) returns timestamp language sql immutable as $$
  select d + (extract(isodow from d) = 6)::int * interval '2 days' + (extract(isodow from d) = 7)::int * interval '1 day' from (select case when t::time >= '18:00' then t::date + 1 + time '07:30' + (t::time - time '18:00') / 12 when t::time < '07:00' then t::date + time '08:00' + t::time / 12 else t end as d) x $$;
create temp table here as select y.d::date as d, array_agg(i order by i) as people, array_agg(i order by i) filter (where dep = 5) as desk from generate_series(date '2024-01-02', date '2026-06-26', '1 day') as y (d) join u on u.st <= y.d and (gone is null or gone > y.d) group by 1;
create table tickets (
  id serial primary key,
  ticket_number varchar(16) not null unique,
  subject varchar(255) not null,
  type varchar(20) not null,
  category varchar(60),
  priority varchar(10) not null default 'normal',
  status varchar(20) not null default 'new',
  source varchar(20),
  requester_id integer not null,
  assigned_to integer,
  asset_id integer,
  first_response_at timestamp,
  due_at timestamp,
  closed_at timestamp,
  rating smallint,
  created_at timestamp
);
create temp table t as
select i, date '2024-01-02' + (power(f0, 0.92) * 906)::int as d from (select i, (i + pg_temp.f('tj', i)) / 2701.0 as f0 from generate_series(1, 2700) i) s;
delete from t where extract(isodow from d) in (6, 7) and pg_temp.f('wkx', i) < 0.5;
update t set d = d + (8 - extract(isodow from d)::int) + pg_temp.z('mon', i, 0, 1) where extract(isodow from d) in (6, 7) and pg_temp.f('wke', i) < 0.93;
delete from t where d < '2024-01-02' or d > '2026-06-26' or (to_char(d, 'MM-DD') between '12-24' and '12-31' and pg_temp.f('xm', i) < 0.85);
insert into tickets
select row_number() over (order by ts), 'SD-' || (20000 + row_number() over (order by ts)), (string_to_array(case cat when 'Hardware' then 'Laptop will not wake from sleep|Monitor flickering|Docking station not detected|Battery swelling|Cracked screen|Mouse not working|Laptop very slow|Charger lost' when 'Software' then 'Civil 3D crashes on opening drawing|Outlook keeps asking for password|Excel add-in missing|Need Revit 2025|Install Bluebeam|Teams has no sound|Licence not available for AutoCAD' when 'Accounts' then 'Locked out of account|Reset MFA, new phone|New starter|Leaver|Password expired|Access to shared mailbox' when 'Network' then 'VPN drops every few minutes|No wifi in meeting room 2|Cannot reach project drive|Slow file transfers from site' when 'Printing' then 'Plotter offline|Printer jam|Cannot print A3|Scan to email fails' when 'Mobile' then 'Phone lost on site|SIM swap|Cannot receive email on phone' else 'Access to project folder|Restore deleted file|Move of desk' end, '|'))[1 + pg_temp.z('sub', i, 0, 20) % case cat when 'Hardware' then 8 when 'Software' then 7 when 'Accounts' then 6 when 'Network' then 4 when 'Printing' then 4 else 3 end],
       case when cat in ('Accounts', 'Files') or pg_temp.f('ty', i) < 0.2 then 'request' else 'incident' end, case when pg_temp.f('nocat', i) < 0.03 then null else cat end, pri,
       st, pg_temp.w('src', i, 'portal:50,email:30,phone:15,walk-in:5'), req, case when st <> 'new' then desk[1 + floor(pg_temp.f('ag', i) ^ 1.4 * cardinality(desk))::int] end,
       case when cat in ('Hardware', 'Mobile') or pg_temp.f('tass', i) < 0.15 then (select h.i from held h join a on a.i = h.i where usr = req and from_d <= s.d and (to_d is null or to_d > s.d) and (s.cat <> 'Mobile' or a.cat = 4) order by a.cat limit 1) end,
       case when st <> 'new' then pg_temp.oh(ts + make_interval(mins => least(len * 0.6, 4 + pg_temp.f('fr', i) ^ 3 * case pri when 'urgent' then 60 when 'high' then 240 else 900 end)::int)) end, ts + case pri when 'urgent' then interval '4 hours' when 'high' then interval '1 day' when 'normal' then interval '3 days' else interval '7 days' end,
       case when st in ('resolved', 'closed', 'cancelled') then pg_temp.oh(ts + make_interval(mins => len)) end, case when st = 'closed' and pg_temp.f('rt', i) < 0.27 then pg_temp.w('rtv', i, '5:60,4:24,3:8,2:4,1:4')::int end, ts
  from (select s.*, case when pg_temp.oh(ts + make_interval(mins => len)) > timestamp '2026-06-26 17:30' or ts > '2026-05-15' and pg_temp.f('stuck', i) < 0.15 then case when ts > '2026-06-25 12:00' then 'new' else pg_temp.w('os', i, 'open:5,pending:3,on hold:1') end when pg_temp.f('canc', i) < 0.04 and len > 60 then 'cancelled' when ts + make_interval(mins => len) > timestamp '2026-06-19' then 'resolved' else 'closed' end as st
    from (select i, d, d + pg_temp.clock('tk', i) as ts, pg_temp.w('tc', i, 'Hardware:24,Software:28,Accounts:18,Network:12,Printing:8,Mobile:5,Files:5') as cat, pri, (20 + pg_temp.f('tl', i) ^ 3.4 * case pri when 'urgent' then 2200 when 'high' then 9000 else 42000 end)::int as len,
        people[1 + floor(pg_temp.f('rq', i) * cardinality(people) * case when pg_temp.f('rq2', i) < 0.25 then 0.12 else 1 end)::int] as req, desk
      from t join here using (d), lateral (select pg_temp.w('pr', i, 'low:12,normal:66,high:17,urgent:5') as pri offset 0) p offset 0) s offset 0) s;
update tickets set first_response_at = greatest(created_at, closed_at - interval '4 minutes') where first_response_at > closed_at;

create table ticket_replies (
  id serial primary key,
  ticket_id integer not null,
  user_id integer not null,
  body text,
  is_internal boolean not null default false,
  time_spent integer,
  created_at timestamp,
  updated_at timestamp
);
insert into ticket_replies (ticket_id, user_id, body, is_internal, time_spent, created_at, updated_at)
select id, who, body, int, case when who <> requester_id then 5 * pg_temp.z('sp', id * 10 + n, 1, 9) end, date_trunc('second', pg_temp.oh(at)), date_trunc('second', pg_temp.oh(at))
  from (select t.id, n, requester_id, case when n % 3 = 2 then requester_id else assigned_to end as who, n % 3 <> 2 and pg_temp.f('int', id * 10 + n) < 0.2 as int,
      case when n % 3 = 2 then pg_temp.one('b1', id * 10 + n, 'Still the same after a restart.,That worked thanks.,I am on site until Thursday.,Please call me on my mobile.,Any news?') else pg_temp.one('b2', id * 10 + n, 'Connected remotely and checked the logs.,Have ordered a part.,Please restart and try again.,Reset done; confirm it works.,Passed to infrastructure.,Swapped for a loan device.') end as body,
      first_response_at + (n - 1) * (coalesce(greatest(closed_at, first_response_at), timestamp '2026-06-26 17:00') - first_response_at) / pg_temp.z('rn', id, 1, 4) as at
    from tickets t cross join lateral generate_series(1, pg_temp.z('rn', id, 1, 4)) n where assigned_to is not null) s
  order by at;

create table settings (
  id serial primary key,
  site_name varchar(100) not null,
  per_page integer default 20,
  default_currency varchar(10),
  auto_increment_prefix varchar(191),
  next_auto_tag_base bigint,
  audit_interval integer,
  alert_email varchar(191),
  ldap_enabled varchar(191),
  created_at timestamp,
  updated_at timestamp
);
insert into settings values (1, 'Pennine Civils Assets', 50, 'GBP', 'PCE-', 11051, 12, 'it@penninecivils.example', '1', '2021-02-08 08:55', '2026-02-10 10:31');
create index on assets (model_id); create index on assets (assigned_to, assigned_type); create index on action_logs (item_id, item_type); create index on tickets (status);
do $$ begin perform setval(pg_get_serial_sequence(t, 'id'), 100000) from unnest(array['assets', 'users', 'tickets', 'models']) t; end $$;
