-- A commercial laboratory for water, wine and food in the Western Cape: clients, samples, analyses with retests, worksheets, limits.
-- After SENAITE / Bika LIMS, as a relational copy keeps it: states of the workflow as words (review_state), results as text, foreign keys, no comments.
-- Values are drawn from hashes of row numbers; each load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 403) & 1073741823) / 1073741824.0::float8 $$;
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
  as $$ select pg_temp.one(k || 'g', i, 'Thandi,Pieter,Nomsa,Johan,Anelisa,Willem,Lerato,Riaan,Zanele,Marius,Fatima,Sipho,Annelie,Themba,Yusuf,Karen,Lindiwe,Deon,Michelle,Bongani,Elsabe,Craig,Naledi,Hendrik') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, 'Botha,Dlamini,van der Merwe,Jacobs,Mokoena,Nel,Adams,Khumalo,Steyn,Daniels,Ndlovu,Visser,Petersen,Zulu,Joubert,Abrahams,Sithole,Fourie,September,Naidoo,Louw,Mbeki,Coetzee,Williams') $$;
create function pg_temp.uid(k text, i bigint) returns text language sql immutable as $$ select md5('uid' || k || i) $$;

-- A moment in working hours n days after another; the laboratory is closed on Sundays.
create function pg_temp.office(k text, i bigint, t timestamptz, n int) returns timestamptz language sql immutable
  as $$ select d + case when extract(isodow from d) = 7 then 1 else 0 end + make_interval(mins => pg_temp.z(k || 'o', i, 370, 900)) from (select t::date + n as d) as s $$;

create table lab_contact (
  id integer primary key,
  uid char(32) not null unique,
  firstname varchar(60) not null,
  surname varchar(60) not null,
  job_title varchar(80),
  username varchar(40) unique,
  email varchar(120),
  department_id integer,
  date_joined date,
  review_state varchar(20) not null
);
insert into lab_contact
select i, pg_temp.uid('lc', i), g, s, case when i = 1 then 'Laboratory Manager' when i <= 4 then 'Section Head' when i in (5, 6) then 'Sample Receptionist' when i = 7 then 'Quality Manager' when i = 8 then 'Sampler' else pg_temp.one('job', i, 'Analyst,Analyst,Senior Analyst,Technician') end,
       case when i <> 8 then lower(left(g, 1) || replace(s, ' ', '')) || case when i > 12 then i::text else '' end end, lower(g || '.' || replace(s, ' ', '')) || '@bergrivierlabs.example', case when i = 2 then 1 when i = 3 then 2 when i = 4 then 3 when i >= 9 then 1 + i % 3 end, date '2016-02-01' + pg_temp.z('join', i, 0, 2600), case when i in (14, 17) then 'inactive' else 'active' end
  from (select i, pg_temp.given('lc', i) as g, pg_temp.family('lc', i) as s from generate_series(1, 19) as i) as v;

create table department (
  id integer primary key,
  uid char(32) not null unique,
  title varchar(80) not null,
  department_code varchar(10) not null unique,
  manager_id integer references lab_contact,
  review_state varchar(20) not null
);
insert into department values (1, pg_temp.uid('dep', 1), 'Chemistry', 'CHEM', 2, 'active'), (2, pg_temp.uid('dep', 2), 'Microbiology', 'MICRO', 3, 'active'), (3, pg_temp.uid('dep', 3), 'Wine and Food', 'WINE', 4, 'active'), (4, pg_temp.uid('dep', 4), 'Radiochemistry', 'RAD', null, 'inactive');
alter table lab_contact add constraint lab_contact_department_id_fkey foreign key (department_id) references department;

create table client (
  id integer primary key,
  uid char(32) not null unique,
  client_id varchar(12) not null unique,
  name varchar(120) not null,
  tax_number varchar(20),
  phone varchar(30),
  email_address varchar(120),
  city varchar(60),
  province varchar(60),
  bulk_discount boolean not null default false,
  member_discount_applies boolean not null default false,
  account_type varchar(20),
  created timestamptz not null,
  review_state varchar(20) not null
);
insert into client
select i, pg_temp.uid('cl', i), upper(left(regexp_replace(n, '[^A-Za-z]', '', 'g'), 4)) || lpad(i::text, 3, '0'), n, case when pg_temp.f('tax', i) < 0.8 then '4' || lpad(pg_temp.z('taxn', i, 0, 999999999)::text, 9, '0') end, '0' || pg_temp.one('ac', i, '21,22,23,27,28') || ' ' || pg_temp.z('p1', i, 300, 999) || ' ' || lpad(pg_temp.z('p2', i, 0, 9999)::text, 4, '0'), 'lab@' || lower(regexp_replace(n, '[^A-Za-z]', '', 'g')) || '.example',
       pg_temp.w('city', i, 'Paarl:5,Wellington:4,Stellenbosch:6,Malmesbury:2,Cape Town:7,Worcester:3,Saldanha:2,Robertson:2,Hermanus:2'), 'Western Cape', i in (1, 2, 5), pg_temp.f('mem', i) < 0.35, case when i <= 9 then 'Municipal' when pg_temp.f('at', i) < 0.15 then null else 'Private' end, timestamptz '2019-04-01 07:00+00' + make_interval(hours => pg_temp.z('crt', i, 0, case when i <= 30 then 40000 else 56000 end)), case when i in (19, 33, 47) then 'inactive' else 'active' end
  from unnest(string_to_array('Drakenstein Water Services,Overberg Regional Water,Swartland Municipality,Breede Valley Works,Kaap Agri Bottling,Saldanha Harbour Authority,Hessequa Works,Langeberg Water,Cederberg Municipality,Groenkloof Wines,Oude Vallei Cellar,Simonsig Heights Estate,Blouberg Dairy,Paarl Valley Juice,Cape Spring Water,Klein Karoo Fruit,Table Bay Poultry,Hermanus Abalone,Wellington Tannery,Berg River Breweries,Hex River Grapes,Boschendorp Hotel,Malmesbury Milling,Atlantic Cold Storage,Helder Golf Estate,Franschhoek Kitchens,Rooiberg Vineyards,Kromme Rhee Farm,Somerset Private Hospital,Stellenbosch Student Housing,West Coast Fishing,Zevenwacht Borehole Drilling,Winelands Pools,Agri Solve Consultants,Ceres Cider,Nuy Valley Cellar,Tulbagh Olives,Riebeek Olive Press,Karoo Meat Packers,Cape Flats Bakery,Elgin Orchards,Peninsula Catering,Green Cape Engineers,Bot River Cheese,Vredenburg Ice,Slanghoek Cellar,Du Toits Winery,Strand Aquarium', ',')) with ordinality as v (n, i);

create table client_contact (
  id integer primary key,
  uid char(32) not null unique,
  client_id integer not null references client,
  firstname varchar(60),
  surname varchar(60) not null,
  job_title varchar(80),
  email_address varchar(120),
  mobile_phone varchar(30),
  publication_preference varchar(20),
  review_state varchar(20) not null
);
insert into client_contact
select row_number() over (order by c.id, k), pg_temp.uid('cc', n), c.id, case when pg_temp.f('nog', n) < 0.95 then pg_temp.given('cc', n) end, pg_temp.family('cc', n), pg_temp.w('cj', n, 'Process Controller:3,Quality Manager:4,Winemaker:2,Environmental Officer:2,Buyer:1'), 'contact' || n || substr(c.email_address, 4), case when pg_temp.f('mob', n) < 0.7 then '08' || pg_temp.z('m1', n, 2, 4) || ' ' || pg_temp.z('m2', n, 200, 999) || ' ' || pg_temp.z('m3', n, 1000, 9999) end, pg_temp.w('pub', n, 'email:7,pdf:2,print:1'), case when k > 1 and pg_temp.f('cin', n) < 0.15 then 'inactive' else 'active' end
  from client as c, generate_series(1, 4) as k, lateral (select c.id * 10 + k as n) as x where k <= case when c.id <= 5 then 4 else pg_temp.z('ncc', c.id, 1, 3) end;

create table sample_type (
  id integer primary key,
  uid char(32) not null unique,
  title varchar(80) not null,
  prefix varchar(6) not null unique,
  minimum_volume varchar(20),
  retention_period_days integer,
  hazardous boolean not null default false,
  review_state varchar(20) not null
);
insert into sample_type select i, pg_temp.uid('st', i), t, p, v, r, p = 'EF', case when p = 'SO' then 'inactive' else 'active' end
  from (values (1, 'Drinking water', 'DW', '1000 ml', 14), (2, 'Borehole water', 'BH', '1000 ml', 14), (3, 'Effluent', 'EF', '2000 ml', 7), (4, 'Wine', 'WN', '750 ml', 60), (5, 'Fruit juice', 'FJ', '500 ml', 30), (6, 'Dairy', 'DY', '250 g', 10), (7, 'Meat and poultry', 'MP', '250 g', 10), (8, 'Surface swab', 'SW', null, 5), (9, 'Soil', 'SO', '500 g', 90)) as v (i, t, p, v, r);

create table sample_point (
  id integer primary key,
  uid char(32) not null unique,
  title varchar(120) not null,
  client_id integer references client,
  latitude numeric(9,6),
  longitude numeric(9,6),
  elevation integer,
  sampling_frequency_days integer,
  review_state varchar(20) not null
);
insert into sample_point
select row_number() over (order by c.id, k), pg_temp.uid('sp', n), case when c.id <= 9 then pg_temp.one('spn', n, 'Reservoir,Treatment works outlet,Pump station,Community tap,Final effluent,Raw water inlet') || ' ' || k else pg_temp.one('spo', n, 'Borehole,Kitchen tap,Filler,Tank,Packing hall,Cellar') || ' ' || k end, c.id, case when pg_temp.f('geo', n) < 0.6 then -33.2 - pg_temp.f('lat', n) end::numeric, case when pg_temp.f('geo', n) < 0.6 then 18.2 + pg_temp.f('lon', n) * 1.6 end::numeric, case when pg_temp.f('geo', n) < 0.4 then pg_temp.z('ele', n, 5, 640) end, case when c.id <= 9 then (array[7, 14, 30])[1 + n % 3] end, case when pg_temp.f('spin', n) < 0.06 then 'inactive' else 'active' end
  from client as c, generate_series(1, 9) as k, lateral (select c.id * 20 + k as n) as x where k <= case when c.id <= 5 then 9 when c.id <= 9 then 5 else pg_temp.z('nsp', c.id, 0, 3) end;

create table method (
  id integer primary key,
  uid char(32) not null unique,
  title varchar(120) not null,
  method_id varchar(20) not null unique,
  manual_entry_of_results boolean not null,
  accredited boolean not null,
  review_state varchar(20) not null
);
insert into method select i, pg_temp.uid('me', i), t, 'M-' || lpad(i::text, 3, '0'), man, acc, case when i = 11 then 'inactive' else 'active' end
  from (values (1, 'Electrometric pH and conductivity', false, true), (2, 'Nephelometry', false, true), (3, 'Ion chromatography', false, true), (4, 'ICP-MS metals', false, true), (5, 'DPD colorimetry', true, false), (6, 'Membrane filtration', true, true), (7, 'Pour plate', true, true), (8, 'Presence/absence enrichment', true, true), (9, 'FTIR wine', false, false), (10, 'Titration', true, true), (11, 'Flame AAS metals', false, true), (12, 'Gravimetry', true, true), (13, 'Closed reflux', true, true)) as v (i, t, man, acc);

create table instrument (
  id integer primary key,
  uid char(32) not null unique,
  title varchar(120) not null,
  instrument_type varchar(60),
  manufacturer varchar(60),
  model varchar(60),
  serial_no varchar(40),
  asset_number varchar(20),
  department_id integer references department,
  calibration_expiry_date date,
  review_state varchar(20) not null
);
insert into instrument select i, pg_temp.uid('in', i), t, ty, m, mo, upper(substr(md5('sn' || i), 1, 9)), 'A' || 1200 + i * 7, d, case when i <> 6 then date '2026-07-01' + pg_temp.z('cal', i, -40, 320) end, case when i in (6, 10) then 'inactive' else 'active' end
  from (values (1, 'pH meter A', 'pH meter', 'Mettler', 'S220', 1), (2, 'Turbidimeter', 'Turbidimeter', 'Hach', 'TL2300', 1), (3, 'IC-1', 'Ion chromatograph', 'Metrohm', 'Eco IC', 1), (4, 'ICP-MS 1', 'ICP-MS', 'Agilent', '7850', 1), (5, 'Incubator 37', 'Incubator', 'Memmert', 'IN110', 2), (6, 'AAS', 'AAS', 'PerkinElmer', 'PinAAcle', 1), (7, 'WineScan', 'FTIR', 'Foss', 'WineScan 3', 3), (8, 'Incubator 30', 'Incubator', 'Memmert', 'IN75', 2), (9, 'pH meter B', 'pH meter', 'Hanna', 'HI5221', 3), (10, 'IC-old', 'Ion chromatograph', 'Dionex', 'ICS-900', 1)) as v (i, t, ty, m, mo, d);

create table analysis_category (
  id integer primary key,
  uid char(32) not null unique,
  title varchar(80) not null,
  department_id integer not null references department,
  sort_key integer,
  review_state varchar(20) not null
);
insert into analysis_category select i, pg_temp.uid('ca', i), t, d, i * 10, case when i = 7 then 'inactive' else 'active' end from (values (1, 'Physical', 1), (2, 'Anions', 1), (3, 'Metals', 1), (4, 'Microbiology', 2), (5, 'Wine chemistry', 3), (6, 'Effluent', 1), (7, 'Radiochemistry', 4), (8, 'Food chemistry', 3)) as v (i, t, d);

create table analysis_service (
  id integer primary key,
  uid char(32) not null unique,
  title varchar(120) not null,
  keyword varchar(20) not null unique,
  category_id integer not null references analysis_category,
  method_id integer references method,
  instrument_id integer references instrument,
  unit varchar(20),
  precision integer,
  lower_detection_limit numeric(12,4),
  price numeric(10,2) not null,
  vat numeric(5,2) not null default 15.00,
  max_time_allowed_days integer,
  accredited boolean not null default false,
  point_of_capture varchar(10) not null default 'lab',
  review_state varchar(20) not null
);
create temp table svc as
select * from (values (1, 'pH', 'pH', 1, 1, 1, '', 1, null::numeric, 65, 7.4, 0.5, '1,2,3,4,5'), (2, 'Electrical conductivity', 'EC', 1, 1, 1, 'mS/m', 1, 0.5, 65, 42, 30, '1,2,3'), (3, 'Turbidity', 'Turb', 1, 2, 2, 'NTU', 2, 0.1, 75, 0.7, 0.9, '1,2'), (4, 'Nitrate as N', 'NO3', 2, 3, 3, 'mg/l', 2, 0.05, 140, 3.2, 3, '1,2,3'), (5, 'Chloride', 'Cl', 2, 3, 3, 'mg/l', 1, 0.5, 140, 62, 60, '1,2'), (6, 'Fluoride', 'F', 2, 3, 3, 'mg/l', 2, 0.05, 140, 0.4, 0.3, '1,2'),
  (7, 'Iron', 'Fe', 3, 4, 4, 'mg/l', 3, 0.005, 180, 0.12, 0.25, '1,2'), (8, 'Manganese', 'Mn', 3, 4, 4, 'mg/l', 3, 0.002, 180, 0.04, 0.09, '1,2'), (9, 'Lead', 'Pb', 3, 4, 4, 'µg/l', 2, 0.5, 180, 1.3, 2.5, '1,2'), (10, 'Free chlorine', 'FreeCl', 1, 5, null, 'mg/l', 2, 0.02, 60, 0.55, 0.3, '1'), (11, 'E. coli', 'ECOLI', 4, 6, 5, 'cfu/100ml', 0, null, 160, 0.3, 3, '1,2'), (12, 'Total coliforms', 'TC', 4, 6, 5, 'cfu/100ml', 0, null, 160, 2, 12, '1,2'),
  (13, 'Heterotrophic plate count', 'HPC', 4, 7, 8, 'cfu/ml', 0, null, 150, 60, 400, '1,8'), (14, 'Chemical oxygen demand', 'COD', 6, 13, null, 'mg/l', 0, 10, 210, 68, 45, '3'), (15, 'Suspended solids', 'TSS', 6, 12, null, 'mg/l', 0, 5, 130, 17, 14, '3'), (16, 'Ammonia as N', 'NH3', 6, 3, 3, 'mg/l', 2, 0.1, 150, 2.6, 3.5, '3'), (17, 'Alcohol', 'Alc', 5, 9, 7, '% v/v', 2, null, 95, 13.2, 0.9, '4'), (18, 'Volatile acidity', 'VA', 5, 9, 7, 'g/l', 2, null, 95, 0.52, 0.2, '4'),
  (19, 'Titratable acidity', 'TA', 5, 10, null, 'g/l', 2, null, 90, 6.1, 0.8, '4,5'), (20, 'Free SO2', 'FSO2', 5, 10, null, 'mg/l', 0, null, 110, 28, 9, '4'), (21, 'Total SO2', 'TSO2', 5, 10, null, 'mg/l', 0, null, 110, 105, 30, '4'), (22, 'Soluble solids', 'Brix', 8, 9, 7, '°Brix', 1, null, 70, 11.4, 0.8, '5'), (23, 'Salmonella', 'SALM', 4, 8, 5, '/25 g', 0, null, 320, 0, 0, '6,7'), (24, 'Listeria monocytogenes', 'LIST', 4, 8, 8, '/25 g', 0, null, 340, 0, 0, '6,7,8'), (25, 'Moisture', 'MOIST', 8, 12, null, '%', 1, null, 120, 46, 14, '6,7'),
  (26, 'Fat', 'FAT', 8, 12, null, '%', 1, 0.1, 190, 11, 6, '6,7'), (27, 'Gross alpha', 'GALPHA', 7, null, null, 'Bq/l', 3, null, 900, 0, 0, '')) as v (id, title, kw, cat, met, ins, unit, prec, ldl, price, mean, spread, types);
insert into analysis_service
select id, pg_temp.uid('as', id), title, kw, cat, met, ins, nullif(unit, ''), prec, ldl, price, 15.00, case when cat = 4 then 5 when cat = 5 then 3 else 7 end, coalesce((select accredited from method where method.id = met), false) and id <> 13, case when id = 10 then 'field' else 'lab' end, case when id = 27 then 'inactive' else 'active' end from svc;

create table analysis_spec (
  id integer generated always as identity primary key,
  title varchar(80) not null,
  sample_type_id integer not null references sample_type,
  service_id integer not null references analysis_service,
  min_value numeric(12,3),
  max_value numeric(12,3),
  warn_min numeric(12,3),
  warn_max numeric(12,3),
  hidemin varchar(10),
  unique (sample_type_id, service_id)
);
insert into analysis_spec (title, sample_type_id, service_id, min_value, max_value, warn_min, warn_max)
select case when t = 1 then 'SANS 241' when t = 2 then 'Borehole guideline' when t = 3 then 'General limit' else 'Standard' end, t, s, lo, case when t = 2 and s in (3, 7, 8) then hi * 2 else hi end, case when lo is not null then lo * 1.05 end, hi * 0.9
  from (values ('1,2', 1, 5.0, 9.7), ('3', 1, 5.5, 9.5), ('1,2', 2, null, 170), ('3', 2, null, 150), ('1,2', 3, null, 1), ('1,2', 4, null, 11), ('3', 4, null, 15), ('1,2', 5, null, 300), ('1,2', 6, null, 1.5), ('1,2', 7, null, 0.3), ('1,2', 8, null, 0.1), ('1,2', 9, null, 10), ('1', 10, 0.2, 5), ('1,2', 11, null, 0), ('1,2', 12, null, 10), ('1', 13, null, 1000), ('3', 14, null, 75), ('3', 15, null, 25), ('3', 16, null, 6), ('4', 18, null, 1.2), ('4', 21, null, 160), ('4', 17, 6.5, 16.5), ('5', 22, 10, null)) as v (ts, s, lo, hi), lateral (select unnest(string_to_array(ts, ','))::int as t) as u;

create table batch (
  id integer primary key,
  uid char(32) not null unique,
  batch_id varchar(20) not null unique,
  title varchar(120),
  client_id integer references client,
  client_batch_id varchar(40),
  batch_date date,
  review_state varchar(20) not null
);
insert into batch
select i, pg_temp.uid('ba', i), 'B-' || lpad(i::text, 4, '0'), case when pg_temp.f('bt', i) < 0.7 then pg_temp.one('bti', i, 'Monthly compliance round,Harvest programme,Export lots,Audit samples,Complaint') end, pg_temp.w('bc', i, '1:30,2:22,3:12,4:10,5:8,10:6,11:5,13:6,16:4,17:5')::int, case when pg_temp.f('cbi', i) < 0.35 then 'PO' || pg_temp.z('po', i, 10000, 99999) end, date '2024-01-08' + i * 7 - 7, case when i = 41 then 'cancelled' when i < 115 then 'closed' else 'open' end
  from generate_series(1, 128) as i;

create table analysis_request (
  id integer primary key,
  uid char(32) not null unique,
  request_id varchar(24) not null unique,
  client_id integer not null references client,
  contact_id integer references client_contact,
  batch_id integer references batch,
  sample_type_id integer not null references sample_type,
  sample_point_id integer references sample_point,
  client_sample_id varchar(40),
  priority smallint not null default 3,
  date_sampled timestamptz,
  created timestamptz not null,
  date_received timestamptz,
  date_verified timestamptz,
  date_published timestamptz,
  review_state varchar(24) not null,
  retest_of_id integer references analysis_request
);
create temp table ar as
select row_number() over (order by created, i) as id, * from (
  select i, d + make_interval(mins => pg_temp.z('reg', i, 360, 840)) as created, ct, b, case when ct in (10, 11, 12, 27, 36, 46, 47) then 4 when ct in (14, 16, 35) then 5 when ct in (13, 44) then pg_temp.w('dy', i, '6:4,8:1')::int when ct in (17, 39, 40, 42, 26) then pg_temp.w('mp', i, '7:3,8:2')::int when ct in (3, 4) then pg_temp.w('mu', i, '1:4,3:4')::int when ct <= 9 then pg_temp.w('mw', i, '1:8,2:1,3:2')::int else pg_temp.w('ot', i, '2:5,1:3,3:1')::int end as st
    from (select i, (case when ct in (10, 11) and extract(month from d0) between 6 and 12 and pg_temp.f('hv', i) < 0.5 then 2 else ct end) as ct, d0 - case extract(isodow from d0)::int when 6 then 1 when 7 then 3 else 0 end as d, null::int as b
            from (select i, 1 + floor(48 * power(pg_temp.f('cl', i), 1.9))::int as ct, date '2024-01-08' + floor(900 * power(i / 1330.0, 0.93))::int as d0 from generate_series(1, 1330) as i) as a where not (ct = 19 and d0 > date '2024-11-30') and not (ct = 33 and d0 > date '2025-04-30') and not (ct = 47 and d0 > date '2025-09-30')) as c) as e;
insert into analysis_request
select id, pg_temp.uid('ar', id), (select prefix from sample_type where sample_type.id = st) || '-' || to_char(created, 'YY') || '-' || lpad(row_number() over (partition by st, extract(year from created) order by id)::text, 4, '0'), ct,
       (select cc.id from client_contact as cc where cc.client_id = ct order by pg_temp.f('con', id * 10 + cc.id) * case when cc.review_state = 'inactive' then 3 else 1 end limit 1), case when pg_temp.f('inb', id) < 0.7 then (select b.id from batch as b where b.client_id = ct and b.batch_date <= created and b.batch_date > created - interval '21 days' and b.review_state <> 'cancelled' order by b.id desc limit 1) end, st,
       case when st < 7 then (select sp.id from sample_point as sp where sp.client_id = ct order by pg_temp.f('pt', id * 300 + sp.id) limit 1) end, case when pg_temp.f('csi', id) < 0.5 then pg_temp.one('csp', id, 'TK,R,S,LOT') || pg_temp.z('csn', id, 1, 420) end, pg_temp.w('pri', id, '1:3,2:8,3:80,4:5,5:4')::smallint,
       case when pg_temp.f('hasds', id) < 0.93 then created::date - case when pg_temp.f('ds', id) < 0.55 and extract(hour from created) > 9 then 0 else 1 end + make_interval(mins => pg_temp.z('dsm', id, 290, 520)) end, created, case when s not in ('sample_due', 'cancelled') then rec end, case when s in ('verified', 'published', 'invalid') then ver end, case when s in ('published', 'invalid') then pub end, s, null
  from (select *, case when pg_temp.f('can', id) < 0.022 then 'cancelled' when pg_temp.f('rej', id) < 0.02 then 'rejected' when pub < timestamptz '2026-06-26 15:00+00' then case when pg_temp.f('inv', id) < 0.014 then 'invalid' else 'published' end when ver < timestamptz '2026-06-26 15:00+00' then 'verified' when rec < timestamptz '2026-06-26 14:00+00' then case when rec < timestamptz '2026-06-22 15:00+00' then 'to_be_verified' else 'sample_received' end else 'sample_due' end as s
          from (select *, pg_temp.office('v', id, rec, pg_temp.z('vd', id, 2, case when pg_temp.f('slow', id) < 0.15 then 18 else 8 end)) as ver from (select *, case when pg_temp.f('late', id) < case when id > 1290 then 0.5 else 0.15 end then pg_temp.office('l1', id, created, pg_temp.z('l1d', id, 1, 3)) else created + make_interval(mins => pg_temp.z('l2', id, 5, 100)) end as rec from ar) as a) as b, lateral (select case when pg_temp.f('sameday', id) < 0.4 then ver + make_interval(mins => pg_temp.z('p', id, 15, 150)) else pg_temp.office('p2', id, ver, pg_temp.z('p2d', id, 1, 3)) end as pub) as p) as c;
insert into analysis_request
select 2000 + row_number() over (order by id), pg_temp.uid('rt', id), request_id || '-R01', client_id, contact_id, batch_id, sample_type_id, sample_point_id, client_sample_id, 1, date_sampled, date_published + interval '1 day 2 hours', date_received, date_published + interval '5 days', date_published + interval '5 days 3 hours', case when date_published < timestamptz '2026-06-18 00:00+00' then 'published' else 'to_be_verified' end, id
  from analysis_request where review_state = 'invalid';
update analysis_request set date_verified = null, date_published = null where id > 2000 and review_state = 'to_be_verified';

create table worksheet (
  id integer primary key,
  uid char(32) not null unique,
  worksheet_id varchar(20) not null unique,
  analyst_id integer references lab_contact,
  department_id integer references department,
  worksheet_template varchar(60),
  instrument_id integer references instrument,
  created timestamptz not null,
  review_state varchar(20) not null,
  remarks text
);
create table analysis (
  id integer primary key,
  uid char(32) not null unique,
  request_id integer not null references analysis_request,
  service_id integer not null references analysis_service,
  worksheet_id integer references worksheet,
  analyst_id integer references lab_contact,
  method_id integer references method,
  instrument_id integer references instrument,
  result varchar(40),
  detection_limit_operand varchar(2),
  uncertainty numeric(12,4),
  result_capture_date timestamptz,
  review_state varchar(20) not null,
  retest_of_id integer references analysis,
  price numeric(10,2) not null,
  hidden boolean not null default false
);
create temp table an as
select row_number() over (order by id, sid, re) as aid, * from (
  select r.*, s.id as sid, s.cat, s.met, s.ins, s.prec, s.ldl, s.mean, s.spread, s.price, re, c.department_id as dep, r.id::bigint * 100 + s.id * 3 + re as n,
         case when r.review_state in ('cancelled', 'sample_due', 'rejected') then null when r.review_state = 'sample_received' and pg_temp.f('pend', r.id * 100 + s.id) < 0.7 then null else greatest(r.created, r.date_received) + interval '70 minutes' + re * interval '55 minutes' + pg_temp.z('capf', r.id * 100 + s.id, 0, greatest(coalesce(r.date_verified, r.date_received + interval '3 days')::date - greatest(r.created, r.date_received)::date - 1, 0)) * interval '1 day' end as cap
    from analysis_request as r join svc as s on r.sample_type_id::text = any (string_to_array(s.types, ',')) join analysis_category as c on c.id = s.cat, generate_series(0, 1) as re
   where pg_temp.f('sel', coalesce(r.retest_of_id, r.id) * 100 + s.id) < case when s.id = (array[1, 1, 1, 17, 22, 23, 23, 24])[r.sample_type_id] then 1 when r.sample_type_id in (1, 2) then case when s.id in (2, 11, 12) then 0.5 else 0.2 end when s.id in (23, 24) then 0.8 else 0.7 end
     and (re = 0 or pg_temp.f('retest', r.id * 100 + s.id) < 0.025 and r.review_state in ('published', 'verified'))) as q;
insert into worksheet
select row_number() over (order by d, dep), pg_temp.uid('ws', row_number() over (order by d, dep)), 'WS-' || lpad(row_number() over (order by d, dep)::text, 4, '0'), case when pg_temp.f('wsa', d - date '2024-01-01') < 0.05 then dep + 1 else (array[9, 10, 11, 12, 13, 15, 16, 18, 19])[1 + ((d - date '2024-01-01') / 7 * 5 + dep * 3) % 9] end, dep, (array['Water chemistry', 'Plates 37C', 'Wine panel'])[dep], case dep when 1 then 3 when 2 then 5 else 7 end, d + interval '5 hours 40 minutes', case when d < date '2026-06-20' then 'verified' when d < date '2026-06-24' then 'to_be_verified' else 'open' end, case when pg_temp.f('wsr', (d - date '2024-01-01') * 4 + dep) < 0.03 then 'Blank high, run repeated' end
  from (select distinct cap::date as d, dep from an where cap is not null and pg_temp.f('inws', (cap::date - date '2024-01-01') * 5 + dep) < 0.86) as q where dep in (1, 2, 3);
insert into analysis
select aid, pg_temp.uid('an', aid), a.id, sid, w.id, case when cap is not null then coalesce(w.analyst_id, 9 + aid::int % 5) end, met, case when cap is not null then ins end,
       case when cap is null then null when sid in (23, 24) then case when pg_temp.f('pos', n) < 0.03 then 'Detected' else 'Not detected' end when sid in (11, 12, 13) then case when pg_temp.f('zero', n) < case sid when 11 then 0.9 when 12 then 0.72 else 0.3 end then '0' else round((spread * power(pg_temp.f('cfu', n), 4))::numeric + 1)::text end
            when v < ldl then trim(to_char(ldl, 'FM9990.9999'), '.') else round(v, prec)::text end, case when cap is not null and v < ldl and sid not in (11, 12, 13) then '<' end, case when cap is not null and v >= coalesce(ldl, 0) and sid not in (11, 12, 13, 23, 24) and pg_temp.f('unc', n) < 0.6 then round(v * 0.05, 4) end, cap,
       case when a.review_state in ('cancelled', 'rejected') then a.review_state when a.review_state = 'sample_due' then 'registered' when re = 0 and exists (select from an as b where b.id = a.id and b.sid = a.sid and b.re = 1) then 'retracted' when cap is null then case when pg_temp.f('asg', n) < 0.4 then 'assigned' else 'unassigned' end when a.review_state in ('to_be_verified', 'sample_received') then 'to_be_verified' when a.review_state = 'verified' then 'verified' when pg_temp.f('arej', n) < 0.006 then 'rejected' else 'published' end,
       case when re = 1 then (select b.aid from an as b where b.id = a.id and b.sid = a.sid and b.re = 0) end, case when re = 1 then 0 else round(price * case extract(year from a.created)::int when 2024 then 0.92 when 2025 then 0.96 else 1 end, 2) end, sid = 13 and pg_temp.f('hid', n) < 0.1
  from an as a left join worksheet as w on w.department_id = a.dep and w.created::date = a.cap::date,
  lateral (select greatest(0, mean + spread * (pg_temp.f('r1', n) + pg_temp.f('r2', n) + pg_temp.f('r3', n) - 1.5) * case when pg_temp.f('tail', n) < 0.06 and spread > mean * 0.3 then 4 else 1.1 end)::numeric as v) as x;

create table audit_log (
  id bigint generated always as identity primary key,
  portal_type varchar(40) not null,
  object_uid char(32) not null,
  action varchar(40) not null,
  actor varchar(40),
  modified timestamptz not null,
  remote_address varchar(40),
  snapshot_version integer not null
);
insert into audit_log (portal_type, object_uid, action, actor, modified, remote_address, snapshot_version)
select 'AnalysisRequest', uid, act, (select username from lab_contact where id = case v when 0 then 5 when 1 then 5 + ar.id % 2 else 2 + ar.id % 3 end), at, '10.20.1.' || pg_temp.z('ip', ar.id * 5 + v, 20, 60), v
  from analysis_request as ar, lateral (values (0, 'create', created), (1, 'receive', date_received), (2, 'verify', date_verified), (3, 'publish', date_published)) as x (v, act, at) where at is not null and created > timestamptz '2025-06-01 00:00+00' order by at, ar.id;

create index on analysis (request_id);
create index on analysis (worksheet_id);
create index on analysis_request (client_id, created);
create index on audit_log (object_uid);
