-- A three-county ambulance service in the American Midwest: calls, units, crews, patient care reports, transports, drugs, claims; after ImageTrend Elite and ESO EHR with the NEMSIS field families. Foreign keys; comments on about half of the columns.
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
create function pg_temp.family(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('Abernathy,Aguilar,Baker,Barlow,Beck,Bishop,Boone,Carver,Chavez,Collier,Cruz,Dalton,Decker,Dixon,Ellison,Espinoza,Farrell,Figueroa,Foley,Frost,Gibson,Guthrie,Hagen,Holloway,Hurst,Jacobs,Keller,Kowalski,Larsen,Lockhart,Maddox,Mercer,Montoya,Nash,Ochoa,Olsen,Parrish,Pruitt,Ramirez,Reyes,Rowland,Salazar,Schultz,Sheridan,Stokes,Tanaka,Tran,Vaughn,Weber,Wilkins,Yoder,Zimmer', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('Aaron,Alicia,Andre,Angela,Beth,Brian,Carla,Chad,Claire,Cody,Dana,Derek,Diane,Elliot,Emily,Frank,Gina,Greg,Heather,Hector,Irene,Jack,Jasmine,Joel,Karen,Keith,Lena,Louis,Maria,Martin,Megan,Nathan,Olivia,Pam,Quinn,Rosa,Russell,Sarah,Shawn,Tanya,Todd,Valerie,Vincent,Walter,Yvonne', ',')) $$;
set jit = off;

create table stations (
  station_id int primary key,
  station_number varchar(10) not null unique,
  station_name varchar(60) not null,
  address varchar(100),
  city varchar(50) not null,
  zip_code char(5),
  opened_date date,
  is_active boolean not null default true
);
insert into stations values
 (1, 'ST01', 'Headquarters', '410 Courthouse Sq', 'Millbrook', '62054', '1988-05-01', true),
 (2, 'ST02', 'North Ridge', '2219 Ridge Rd', 'Ridgeway', '62057', '1996-09-15', true),
 (3, 'ST03', 'Harlan Creek', '88 Depot St', 'Harlan', '62061', '2004-03-01', true),
 (4, 'ST04', 'Airport Road', '1500 Airport Rd', 'Millbrook', '62054', '2015-06-01', true),
 (5, 'ST05', 'Old Mill', '17 Mill Ln', 'Dunmore', '62066', '1992-01-10', false);

create table personnel (
  personnel_id int primary key,
  badge_number varchar(10) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  certification_level varchar(10) not null check (certification_level in ('EMR', 'EMT', 'AEMT', 'PARAMEDIC', 'NONE')),
  state_license_no varchar(20),
  license_expires date,
  platoon char(1),
  home_station_id int references stations,
  employment_status char(2) not null,
  hire_date date not null,
  separation_date date,
  supervisor_id int references personnel,
  email varchar(80)
);
insert into personnel
select i, 'M' || (100 + i), f, l, c, case when c <> 'NONE' then left(c, 1) || '-' || pg_temp.n('lic', i, 100000, 999999) end,
  case when c <> 'NONE' then date '2026-03-31' + 91 * pg_temp.n('lex', i, 0, 8) end,
  case when i > 6 then substr('ABC', 1 + i % 3, 1) end, case when i <= 6 then 1 else 1 + (i / 3) % 4 end,
  case when s is not null then 'SE' when i in (19, 41) then 'LV' when i % 11 = 0 then 'PT' else 'FT' end,
  h, s, case when i = 1 then null when i <= 6 then 1 else 2 + i % 3 end, lower(left(f, 1) || l) || i || '@tricountyems.example'
from (select i, pg_temp.given('pe', i) f, pg_temp.family('pe', i) l,
   case when i in (5, 6) then 'NONE' when i <= 4 then 'PARAMEDIC' when (i / 3) % 2 = 0 then 'PARAMEDIC' when i % 7 = 0 then 'AEMT' else 'EMT' end c,
   case when i <= 42 then date '2009-01-05' + pg_temp.n('ph', i, 0, 5500) else date '2024-08-05' + pg_temp.n('ph', i, 0, 600) end h,
   case when i > 6 and i % 8 = 3 then date '2024-10-01' + pg_temp.n('ps', i, 0, 580) + case when i > 42 then 250 else 0 end end s
   from generate_series(1, 54) i) a;
update personnel set separation_date = hire_date + 95 where separation_date <= hire_date;

create table units (
  unit_id int primary key,
  call_sign varchar(12) not null unique,
  station_id int not null references stations,
  unit_type varchar(12) not null,
  level_of_care varchar(3),
  vin char(17) not null,
  make varchar(30),
  model_year smallint,
  odometer_miles int,
  in_service_date date not null,
  status smallint not null,
  decommissioned_date date
);
insert into units values
 (1, 'Medic 1', 1, 'AMBULANCE', 'ALS', '1FDUF4GT5MDA10231', 'Ford F-450', 2021, 118420, '2021-08-02', 1, null),
 (2, 'Medic 2', 2, 'AMBULANCE', 'ALS', '1FDUF4GT1NDA44712', 'Ford F-450', 2022, 97310, '2022-10-17', 1, null),
 (3, 'Medic 3', 3, 'AMBULANCE', 'ALS', '3C7WRKBL9PG500218', 'Ram 4500', 2023, 71250, '2023-11-06', 1, null),
 (4, 'Ambulance 4', 4, 'AMBULANCE', 'BLS', '1FDXE4FN7LDC21990', 'Ford E-450', 2020, 132884, '2020-06-22', 1, null),
 (5, 'Peak 5', 1, 'AMBULANCE', 'BLS', '1FDXE4FN3KDC08155', 'Ford E-450', 2019, 150371, '2019-09-09', 1, null),
 (6, 'Reserve 6', 4, 'AMBULANCE', 'ALS', '1FDUF4GT0HEB71503', 'Ford F-450', 2017, 189002, '2017-07-10', 2, null),
 (7, 'Reserve 7', 2, 'AMBULANCE', 'BLS', '1FDXE4FS5GDC33871', 'Ford E-450', 2016, 204466, '2016-05-02', 3, null),
 (8, 'Supervisor 1', 1, 'CHASE', 'ALS', '1GNSKFED4PR140027', 'Chevrolet Tahoe', 2023, 58211, '2023-04-03', 1, null),
 (9, 'Medic 9', 5, 'AMBULANCE', 'ALS', '1FDXE4FS2DDA90142', 'Ford E-450', 2013, 241870, '2013-08-12', 9, '2023-10-30'),
 (10, 'Rescue 1', 1, 'RESCUE', null, '1FVACWDT6FHGM2290', 'Freightliner M2', 2015, 41023, '2015-03-16', 1, null);

create table facilities (
  facility_id int primary key,
  facility_code varchar(10) not null unique,
  facility_name varchar(80) not null,
  facility_type varchar(20) not null check (facility_type in ('HOSPITAL', 'FREESTANDING_ED', 'NURSING_HOME', 'DIALYSIS', 'BEHAVIORAL', 'CLINIC')),
  city varchar(50),
  trauma_level smallint,
  is_stroke_center boolean not null default false,
  is_stemi_center boolean not null default false,
  phone varchar(20),
  active boolean not null default true
);
insert into facilities values
 (1, 'MMH', 'Millbrook Memorial Hospital', 'HOSPITAL', 'Millbrook', 3, true, true, '217-555-0110', true),
 (2, 'STAN', 'St. Anselm Medical Center', 'HOSPITAL', 'Fairmont', 1, true, true, '217-555-0144', true),
 (3, 'RRH', 'Ridgeway Regional', 'HOSPITAL', 'Ridgeway', 4, false, false, '217-555-0171', true),
 (4, 'CHFM', 'Fairmont Children''s Hospital', 'HOSPITAL', 'Fairmont', 2, false, false, '217-555-0182', true),
 (5, 'HCED', 'Harlan Creek Emergency', 'FREESTANDING_ED', 'Harlan', null, false, false, '217-555-0190', true),
 (6, 'OAKV', 'Oakview Care Center', 'NURSING_HOME', 'Millbrook', null, false, false, '217-555-0123', true),
 (7, 'SUNM', 'Sunny Meadows Nursing & Rehab', 'NURSING_HOME', 'Harlan', null, false, false, '217-555-0135', true),
 (8, 'PRPL', 'Prairie Place Assisted Living', 'NURSING_HOME', 'Ridgeway', null, false, false, null, true),
 (9, 'KIDM', 'Millbrook Kidney Center', 'DIALYSIS', 'Millbrook', null, false, false, '217-555-0159', true),
 (10, 'NWBH', 'New Willow Behavioral Health', 'BEHAVIORAL', 'Fairmont', null, false, false, '217-555-0168', true),
 (11, 'DUNH', 'Dunmore Community Hospital', 'HOSPITAL', 'Dunmore', null, false, false, null, false);

create table code_values (
  element varchar(20) not null,
  code varchar(10) not null,
  label varchar(100) not null,
  sort_order smallint,
  national boolean not null default true,
  active boolean not null default true,
  primary key (element, code)
);
insert into code_values values
 ('eDispatch.01', '2301001', 'Abdominal Pain/Problems', 1, true, true), ('eDispatch.01', '2301013', 'Breathing Problem', 2, true, true),
 ('eDispatch.01', '2301019', 'Cardiac Arrest/Death', 3, true, true), ('eDispatch.01', '2301021', 'Chest Pain (Non-Traumatic)', 4, true, true),
 ('eDispatch.01', '2301029', 'Diabetic Problem', 5, true, true), ('eDispatch.01', '2301033', 'Falls', 6, true, true),
 ('eDispatch.01', '2301051', 'Psychiatric Problem/Suicide Attempt', 7, true, true), ('eDispatch.01', '2301053', 'Sick Person', 8, true, true),
 ('eDispatch.01', '2301055', 'Stroke/CVA', 9, true, true), ('eDispatch.01', '2301059', 'Traffic Accident', 10, true, true),
 ('eDispatch.01', '2301057', 'Transfer/Interfacility', 11, true, true), ('eDispatch.01', '2301999', 'Community Standby', 12, false, false),
 ('eResponse.05', '2205001', 'Emergency Response (Primary Response Area)', 1, true, true), ('eResponse.05', '2205005', 'Hospital-to-Hospital Transfer', 2, true, true),
 ('eResponse.05', '2205009', 'Mutual Aid', 3, true, true), ('eResponse.05', '2205013', 'Standby', 4, true, true),
 ('eDisposition.12', '4212033', 'Patient Treated, Transported by this EMS Unit', 1, true, true), ('eDisposition.12', '4212025', 'Patient Refused Evaluation/Care (Without Transport)', 2, true, true),
 ('eDisposition.12', '4212027', 'Patient Treated, Released (AMA)', 3, true, true), ('eDisposition.12', '4212019', 'Patient Dead at Scene-Resuscitation Attempted (Without Transport)', 4, true, true),
 ('eDisposition.12', '4212009', 'Canceled on Scene (No Patient Contact)', 5, true, true), ('eDisposition.12', '4212007', 'Canceled (Prior to Arrival at Scene)', 6, true, true),
 ('eDisposition.12', '4212001', 'Assist, Agency', 7, true, true),
 ('ePatient.13', '9906001', 'Female', 1, true, true), ('ePatient.13', '9906003', 'Male', 2, true, true), ('ePatient.13', '9906005', 'Unknown (Unable to Determine)', 3, true, true);

create table shifts (
  shift_id int primary key,
  unit_id int not null references units,
  shift_date date not null,
  start_time timestamp not null,
  end_time timestamp not null,
  shift_type varchar(8) not null,
  platoon char(1),
  status varchar(10) not null,
  start_odometer int,
  approved_by int references personnel,
  unique (unit_id, shift_date)
);
insert into shifts
select row_number() over (order by d, un), un, d, d + time '07:00', d + case when un = 5 then interval '19 hours' else interval '31 hours' end,
  case when un = 5 then 'PEAK12' else 'FULL24' end, substr('ABC', 1 + (d - date '2024-07-01') % 3, 1),
  case when d > date '2026-06-28' then 'OPEN' when un = 5 and pg_temp.u('shc', (d - date '2024-01-01')) < 0.03 then 'CANCELLED' else 'APPROVED' end,
  case when pg_temp.u('sho' || un, d - date '2024-01-01') < 0.9 then (select odometer_miles from units where unit_id = un) - (date '2026-06-30' - d) * (60 + un * 2) end,
  null
from (select g::date d from generate_series(timestamp '2024-07-01', timestamp '2026-06-30', interval '1 day') g) a, generate_series(1, 5) un
where un < 5 or extract(isodow from d) < 6;
update shifts set approved_by = 2 + shift_id % 3 where status = 'APPROVED';

create table crew_assignments (
  assignment_id int primary key,
  shift_id int not null references shifts,
  personnel_id int not null references personnel,
  crew_role varchar(10) not null check (crew_role in ('LEAD', 'DRIVER', 'TRAINEE')),
  hours_worked numeric(5, 2),
  overtime_hours numeric(5, 2) not null default 0,
  called_off boolean not null default false,
  unique (shift_id, personnel_id)
);
create temp table ca as
with duty as (select shift_id, shift_date, platoon, unit_id, extract(epoch from end_time - start_time) / 3600 hrs, status from shifts where status <> 'CANCELLED'),
 ranked as (select d.*, p.personnel_id, p.certification_level = 'PARAMEDIC' pm,
   row_number() over (partition by shift_date, p.certification_level = 'PARAMEDIC', d.shift_id order by (p.personnel_id * 7 + d.shift_id * 13 + (d.shift_date - date '2024-01-01') * 3) % 53) rn,
   dense_rank() over (partition by shift_date, p.certification_level = 'PARAMEDIC' order by p.personnel_id) pos,
   dense_rank() over (partition by shift_date order by d.unit_id) us
   from duty d join personnel p on p.personnel_id > 6 and p.platoon = d.platoon and p.hire_date <= d.shift_date and coalesce(p.separation_date, '2099-01-01') > d.shift_date),
 counted as (select *, max(pos) over (partition by shift_date, pm) as np from ranked)
select shift_id, personnel_id, pm, hrs, status from counted where (pos + (shift_date - date '2024-07-01') / 3 / 9) % np = (us - 1) % np;
insert into crew_assignments
select row_number() over (order by shift_id, pm desc), shift_id, personnel_id, case when pm then 'LEAD' else 'DRIVER' end,
  case when status = 'APPROVED' then case when off then 0 else hrs + ot end end, case when off or status <> 'APPROVED' then 0 else ot end, off
from (select *, pg_temp.u('off' || personnel_id, shift_id) < 0.02 off, case when pg_temp.u('ot' || personnel_id, shift_id) < 0.12 then pg_temp.n('oth', shift_id, 1, 8) * 0.25 else 0 end ot from ca) x;

create table incidents (
  incident_id int primary key,
  incident_number varchar(12) not null unique,
  call_received_at timestamp not null,
  complaint_code varchar(10) not null,
  priority smallint not null,
  service_type_code varchar(10) not null,
  address varchar(100),
  city varchar(50),
  zip_code char(5),
  location_type varchar(20),
  origin_facility_id int references facilities,
  caller_phone varchar(20),
  patient_count smallint not null default 0,
  is_mass_casualty boolean not null default false,
  closed_at timestamp,
  status varchar(10) not null check (status in ('OPEN', 'CLOSED', 'CANCELLED'))
);
create temp table inc as
select row_number() over (order by t) id, t, i k from (
 select i, d + make_interval(secs => (case when pg_temp.u('ih', i) < 0.72 then 8 + pg_temp.u('ih2', i) * 13 else 24 * pg_temp.u('ih2', i) end * 3600)::int) t from (
  select i, date '2024-07-01' + floor(power(pg_temp.u('id', i), 0.95) * 730)::int as d from generate_series(1, 3300) i) a) b
where not (extract(month from t) in (4, 5, 10) and pg_temp.u('se', i) < 0.12);
insert into incidents
select id, to_char(t, 'YY') || '-' || lpad((row_number() over (partition by extract(year from t) order by t) + case when t < '2025-01-01' then 771 else 0 end)::text, 6, '0'), t, c,
  case when c = '2301057' then 4 when c in ('2301019', '2301055') then 1 when c in ('2301013', '2301021', '2301059') then pg_temp.n('pr', id, 1, 2) else pg_temp.n('pr', id, 2, 3) end,
  case when c = '2301057' then '2205005' when c = '2301999' then '2205013' when pg_temp.u('mu', id) < 0.05 then '2205009' else '2205001' end,
  case when fac is null then pg_temp.n('no', id, 12, 2980) || ' ' || pg_temp.pick('st', id, string_to_array('Main St,Elm St,County Rd 9,Walnut Ave,Prairie Ave,Ridge Rd,Route 16,Lincoln Hwy,Cedar Ln,Jefferson St,Depot St,Lakeview Dr', ',')) end,
  coalesce((select city from facilities where facility_id = fac), pg_temp.weighted('ci', id, '{Millbrook,Ridgeway,Harlan,Dunmore,Pine Grove}', '{52,20,15,9,4}')), null,
  case when fac is not null then 'HEALTH_FACILITY' when c = '2301059' then 'STREET' else pg_temp.weighted('lt', id, '{RESIDENCE,PUBLIC_BUILDING,STREET,SCHOOL,WORKPLACE}', '{70,11,9,4,6}') end,
  fac, case when pg_temp.u('ph', id) < 0.8 then '217-555-' || lpad(pg_temp.n('ph2', id, 200, 9999)::text, 4, '0') end, 0, false, null, 'CLOSED'
from (select id, t, c, case when c = '2301057' then (array[1, 1, 3, 3, 5, 6, 7, 9])[pg_temp.n('of', id, 1, 8)] when c in ('2301033', '2301053', '2301013') and pg_temp.u('nh', id) < 0.2 then pg_temp.n('nhf', id, 6, 8) end fac
 from (select id, t, pg_temp.weighted('cc', id, '{2301001,2301013,2301019,2301021,2301029,2301033,2301051,2301053,2301055,2301059,2301057,2301999}', case when t < '2025-06-01' then '{7,14,3,11,4,18,6,16,4,8,12,1}' else '{7,14,3,11,4,18,6,17,4,8,12,0}'::int[] end) c from inc) a) b;
update incidents set zip_code = case city when 'Millbrook' then '62054' when 'Ridgeway' then '62057' when 'Harlan' then '62061' when 'Dunmore' then '62066' when 'Fairmont' then '62040' end;

create table unit_responses (
  response_id int primary key,
  incident_id int not null references incidents,
  unit_id int not null references units,
  shift_id int references shifts,
  response_mode varchar(12),
  dispatched_at timestamp not null,
  enroute_at timestamp,
  arrived_scene_at timestamp,
  at_patient_at timestamp,
  left_scene_at timestamp,
  arrived_destination_at timestamp,
  back_in_service_at timestamp,
  disposition_code varchar(10),
  delay_reason varchar(40)
);
insert into unit_responses
with r as (select i.*, 1 as seq from incidents i union all select i.*, 2 from incidents i where complaint_code in ('2301019', '2301059') and pg_temp.u('r2', incident_id) < 0.6 or priority = 2 and pg_temp.u('r2', incident_id) < 0.05),
 a as (select row_number() over (order by call_received_at, seq) id, *, call_received_at + make_interval(secs => pg_temp.n('ds', incident_id, 25, 190) + case when service_type_code = '2205005' then 600 else 0 end + seq * 20) dt from r),
 b as (select a.*, case when seq = 2 then 8 when complaint_code = '2301057' and extract(isodow from dt) < 6 and extract(hour from dt) between 8 and 17 then case when id % 3 = 0 then 4 else 5 end
   else case city when 'Ridgeway' then 2 when 'Harlan' then 3 when 'Dunmore' then (array[1, 3])[1 + id % 2] else (array[1, 1, 4, 1, 4])[1 + id % 5] end end un from a),
 c as (select b.*, case when complaint_code = '2301999' then '4212001' when seq = 2 then (array['4212001', '4212009', '4212001', '4212007'])[1 + id % 4] when complaint_code = '2301057' then case when pg_temp.u('dp', id) < 0.03 then '4212007' else '4212033' end
    when complaint_code = '2301019' then pg_temp.weighted('dp', id, '{4212033,4212019,4212007}', '{55,42,3}') else pg_temp.weighted('dp', id, '{4212033,4212025,4212027,4212009,4212007}', '{66,14,8,5,7}') end dc from b),
 d as (select c.*, dt + make_interval(secs => pg_temp.n('en', id, 30, 130)) en from c),
 e as (select d.*, case when dc <> '4212007' then en + make_interval(secs => pg_temp.skew('ar', id, 120, 1300, 1.8)) end ar from d),
 f as (select e.*, case when dc = '4212033' then ar + make_interval(secs => pg_temp.n('lv', id, 480, 1750)) end lv from e),
 g as (select f.*, lv + make_interval(secs => pg_temp.skew('de', id, 300, 2700, 1.4)) ad from f)
select id, incident_id, un, (select s.shift_id from shifts s where s.unit_id = un and s.status <> 'CANCELLED' and dt >= s.start_time and dt < s.end_time), case when priority <= 2 then 'LIGHTS' else 'NO_LIGHTS' end, dt,
 case when dc = '4212007' and id % 3 = 0 then null else en end, ar, case when dc in ('4212033', '4212025', '4212027', '4212019') and pg_temp.u('ap', id) < 0.95 then ar + make_interval(secs => pg_temp.n('ap2', id, 40, 240)) end, lv, ad,
 case when dt < '2026-06-30 18:00' then coalesce(ad + make_interval(secs => pg_temp.n('bs', id, 700, 2600)), ar + make_interval(secs => pg_temp.n('bs', id, 300, 2400)), en + interval '6 minutes') end, dc,
 case when ar - en > interval '14 minutes' then pg_temp.pick('dr', id, '{Distance,Weather,Traffic,Train Crossing,Directions/Unable to Locate}') end
from g;
update unit_responses set disposition_code = null, arrived_destination_at = null where back_in_service_at is null;
update incidents i set closed_at = r.c + interval '2 minutes', status = case when r.allcx then 'CANCELLED' when r.c is null then 'OPEN' else 'CLOSED' end
from (select incident_id, case when count(back_in_service_at) = count(*) then max(back_in_service_at) end c, coalesce(bool_and(disposition_code = '4212007'), false) allcx from unit_responses group by 1) r where r.incident_id = i.incident_id;

create table patients (
  patient_id int primary key,
  incident_id int not null references incidents,
  response_id int not null references unit_responses,
  pcr_number varchar(20) not null unique,
  first_name varchar(40),
  last_name varchar(40),
  date_of_birth date,
  age_years smallint,
  gender_code varchar(10),
  home_city varchar(50),
  primary_impression varchar(60),
  initial_acuity smallint,
  gcs_total smallint,
  systolic_bp smallint,
  pcr_status smallint not null default 0,
  locked_at timestamp
);
insert into patients
select id, incident_id, response_id, 'PCR' || to_char(dispatched_at, 'YYMMDD') || lpad(id::text, 5, '0'), case when anon then null else pg_temp.given('pt', pk) end, case when anon then case when id % 2 = 0 then 'Unknown' end else pg_temp.family('pt', pk) end,
 case when not anon then dob end, case when not anon then extract(year from age(dispatched_at, dob)) end, case when anon and id % 2 = 0 then '9906005' else (array['9906001', '9906003'])[1 + (pk % 2)] end, case when not anon then pg_temp.weighted('hc', pk, '{Millbrook,Ridgeway,Harlan,Dunmore,Fairmont}', '{50,20,15,9,6}') end,
 case when disposition_code = '4212025' and id % 2 = 0 then null else case complaint_code when '2301001' then 'Abdominal Pain' when '2301013' then pg_temp.pick('im', id, '{Respiratory Distress,COPD Exacerbation,Asthma}') when '2301019' then 'Cardiac Arrest' when '2301021' then pg_temp.pick('im', id, '{Chest Pain,STEMI,Anxiety,Chest Pain}') when '2301029' then 'Hypoglycemia' when '2301033' then pg_temp.pick('im', id, '{Hip Injury,Head Injury,Extremity Injury,No Apparent Injury}') when '2301051' then 'Behavioral Disorder' when '2301055' then 'Stroke' when '2301059' then pg_temp.pick('im', id, '{Neck Pain,Multiple Trauma,Extremity Injury}') when '2301057' then pg_temp.pick('im', id, '{Renal Failure,Pneumonia,Sepsis,Chest Pain}') else pg_temp.pick('im', id, '{Weakness,Fever,Nausea/Vomiting,Syncope}') end end,
 case when complaint_code = '2301019' then 4 else pg_temp.weighted('ac', id, '{1,2,3}', '{55,34,11}')::int end, case when disposition_code = '4212025' then null when complaint_code = '2301019' then 3 else 15 - pg_temp.skew('gc', id, 0, 7, 4) end,
 case when disposition_code = '4212025' or complaint_code = '2301019' then null else pg_temp.n('bp', id, 92, 196) end,
 case when dispatched_at > '2026-06-29' then 0 when dispatched_at > '2026-06-20' then 1 + id % 2 when id % 211 = 0 then 1 else 3 end, null
from (select row_number() over (order by r.response_id, x) id, r.*, i.complaint_code, pg_temp.u('an', r.response_id * 3 + x) < 0.02 anon, pg_temp.skew('pk', r.response_id * 3 + x, 1, 2300, 1.5) pk,
   date '2010-01-01' - 30000 + (power(pg_temp.u('db', pg_temp.skew('pk', r.response_id * 3 + x, 1, 2300, 1.5)), 1.7) * 35000)::int dob
  from unit_responses r join incidents i using (incident_id), lateral generate_series(1, case when i.complaint_code = '2301059' and r.disposition_code in ('4212025', '4212027', '4212033') then 1 + (r.response_id % 2) else 1 end) x
  where r.disposition_code in ('4212033', '4212025', '4212027', '4212019')) z;
update patients p set locked_at = r.back_in_service_at + make_interval(mins => pg_temp.skew('lk', p.patient_id, 10, 2600, 3)) from unit_responses r where r.response_id = p.response_id and p.pcr_status = 3;
update incidents i set patient_count = c.n, is_mass_casualty = false from (select incident_id, count(*) n from patients group by 1) c where c.incident_id = i.incident_id;

create table transports (
  transport_id int primary key,
  patient_id int not null unique references patients,
  response_id int not null references unit_responses,
  destination_facility_id int references facilities,
  destination_reason varchar(30),
  transport_mode varchar(12) not null,
  loaded_miles numeric(6, 1) not null,
  left_scene_at timestamp not null,
  arrived_at timestamp,
  transfer_of_care_at timestamp,
  team_activation varchar(10)
);
insert into transports
select row_number() over (order by patient_id), p.patient_id, r.response_id,
 case when i.complaint_code = '2301057' then case when i.origin_facility_id in (1, 3, 5) then (array[2, 2, 6, 7, 10])[1 + patient_id % 5] else (array[1, 9, 1])[1 + patient_id % 3] end when age_years < 15 and patient_id % 2 = 0 then 4 else pg_temp.weighted('df', p.patient_id, '{1,2,3,5}', '{56,14,19,11}')::int end,
 pg_temp.weighted('rs', p.patient_id, '{CLOSEST,PATIENT_CHOICE,SPECIALTY,FAMILY_CHOICE}', '{45,33,16,6}'), case when initial_acuity >= 3 then 'LIGHTS' else 'NO_LIGHTS' end,
 round((extract(epoch from arrived_destination_at - r.left_scene_at) / 3600 * (32 + pg_temp.u('mi', patient_id) * 14))::numeric, 1), r.left_scene_at, r.arrived_destination_at, case when pg_temp.u('tc', patient_id) < 0.93 then r.arrived_destination_at + make_interval(secs => pg_temp.skew('tc2', patient_id, 240, 2000, 2)) end,
 case primary_impression when 'Stroke' then 'STROKE' when 'STEMI' then 'STEMI' when 'Multiple Trauma' then 'TRAUMA' end
from patients p join unit_responses r using (response_id) join incidents i on i.incident_id = r.incident_id where r.disposition_code = '4212033' and r.arrived_destination_at is not null;
update transports set destination_facility_id = 1 where destination_facility_id = 9 and extract(hour from arrived_at) not between 6 and 19;

create table inventory_items (
  item_id int primary key,
  item_code varchar(12) not null unique,
  item_name varchar(60) not null,
  item_type varchar(10) not null check (item_type in ('MEDICATION', 'SUPPLY')),
  dea_schedule smallint,
  unit_of_measure varchar(10) not null,
  unit_cost numeric(8, 2),
  par_level int,
  discontinued boolean not null default false
);
insert into inventory_items select row_number() over (), 'IT' || (1000 + row_number() over ()), * from (values
 ('Aspirin 81 mg', 'MEDICATION', null::int, 'TAB', 0.06, 200, false), ('Nitroglycerin 0.4 mg SL', 'MEDICATION', null, 'TAB', 0.85, 75, false), ('Albuterol 2.5 mg/3 mL', 'MEDICATION', null, 'VIAL', 0.72, 60, false),
 ('Epinephrine 1 mg/10 mL', 'MEDICATION', null, 'SYRINGE', 14.20, 40, false), ('Epinephrine 1 mg/mL', 'MEDICATION', null, 'AMP', 6.35, 20, false), ('Fentanyl 100 mcg/2 mL', 'MEDICATION', 2, 'VIAL', 3.10, 24, false),
 ('Midazolam 10 mg/2 mL', 'MEDICATION', 4, 'VIAL', 4.75, 18, false), ('Ketamine 500 mg/5 mL', 'MEDICATION', 3, 'VIAL', 17.40, 8, false), ('Ondansetron 4 mg/2 mL', 'MEDICATION', null, 'VIAL', 0.95, 50, false),
 ('Dextrose 10% 250 mL', 'MEDICATION', null, 'BAG', 7.80, 20, false), ('Naloxone 4 mg nasal', 'MEDICATION', null, 'SPRAY', 31.50, 24, false), ('Amiodarone 150 mg/3 mL', 'MEDICATION', null, 'VIAL', 5.25, 16, false),
 ('Sodium Chloride 0.9% 1000 mL', 'MEDICATION', null, 'BAG', 2.90, 60, false), ('Morphine 10 mg/mL', 'MEDICATION', 2, 'VIAL', 2.85, 0, true), ('IV start kit', 'SUPPLY', null, 'KIT', 2.15, 150, false), ('Nasal cannula adult', 'SUPPLY', null, 'EACH', 0.68, 100, false),
 ('Cervical collar adjustable', 'SUPPLY', null, 'EACH', 7.90, 30, false), ('Defib pads adult', 'SUPPLY', null, 'PAIR', 38.00, 15, false), ('Nitrile gloves L', 'SUPPLY', null, 'BOX', 9.40, 60, false), ('4x4 gauze', 'SUPPLY', null, 'PACK', 1.10, 120, false), ('Long spine board', 'SUPPLY', null, 'EACH', 165.00, 0, true)) v;

create table medications_given (
  med_given_id int primary key,
  patient_id int not null references patients,
  item_id int not null references inventory_items,
  given_at timestamp,
  given_by int references personnel,
  dose numeric(8, 2) not null,
  dose_unit varchar(6) not null,
  route varchar(4) not null,
  response_to_med varchar(10),
  prior_to_arrival boolean not null default false,
  wasted_amount numeric(8, 2)
);
insert into medications_given
select row_number() over (order by p.patient_id, o), p.patient_id, m.item, case when pta then null else coalesce(r.at_patient_at, r.arrived_scene_at) + make_interval(mins => 2 + o * 4 + p.patient_id % 3) end,
 case when not pta then (select c.personnel_id from crew_assignments c where c.shift_id = r.shift_id and c.crew_role = 'LEAD' order by 1 limit 1) end, m.dose, m.du, m.ro, (array['IMPROVED', 'UNCHANGED', 'IMPROVED', 'IMPROVED', 'WORSE', null])[1 + floor(power(pg_temp.u('rp' || o, p.patient_id), 1.3) * 6)::int], pta, case when m.item in (6, 7, 8) then (array[0, 50, 25])[1 + p.patient_id % 3] * case when m.item = 6 then 1 else 0.1 end end
from patients p join unit_responses r using (response_id)
join (values ('Chest Pain', 1, 1, 324, 'mg', 'PO', .85), ('Chest Pain', 2, 2, 0.4, 'mg', 'SL', .6), ('STEMI', 1, 1, 324, 'mg', 'PO', .95), ('STEMI', 2, 2, 0.4, 'mg', 'SL', .5), ('STEMI', 3, 6, 50, 'mcg', 'IV', .6), ('Respiratory Distress', 1, 3, 2.5, 'mg', 'NEB', .6), ('COPD Exacerbation', 1, 3, 2.5, 'mg', 'NEB', .9), ('COPD Exacerbation', 2, 3, 2.5, 'mg', 'NEB', .4), ('Asthma', 1, 3, 2.5, 'mg', 'NEB', .9), ('Cardiac Arrest', 1, 4, 1, 'mg', 'IO', .95), ('Cardiac Arrest', 2, 4, 1, 'mg', 'IO', .85), ('Cardiac Arrest', 3, 12, 300, 'mg', 'IO', .4), ('Cardiac Arrest', 4, 11, 4, 'mg', 'IN', .15), ('Hip Injury', 1, 6, 50, 'mcg', 'IV', .7), ('Hip Injury', 2, 9, 4, 'mg', 'IV', .4), ('Extremity Injury', 1, 6, 50, 'mcg', 'IV', .5), ('Multiple Trauma', 1, 8, 25, 'mg', 'IV', .4), ('Multiple Trauma', 2, 13, 500, 'mL', 'IV', .6), ('Hypoglycemia', 1, 10, 25, 'g', 'IV', .8), ('Behavioral Disorder', 1, 7, 5, 'mg', 'IM', .25), ('Abdominal Pain', 1, 9, 4, 'mg', 'IV', .5), ('Abdominal Pain', 2, 6, 50, 'mcg', 'IV', .3), ('Nausea/Vomiting', 1, 9, 4, 'mg', 'IV', .8), ('Nausea/Vomiting', 2, 13, 500, 'mL', 'IV', .4), ('Sepsis', 1, 13, 1000, 'mL', 'IV', .8), ('Fever', 1, 13, 500, 'mL', 'IV', .25)) m (imp, o, item, dose, du, ro, pr) on m.imp = p.primary_impression
, lateral (select item = 1 and pg_temp.u('pta', p.patient_id) < 0.25 as pta) q
where r.disposition_code <> '4212025' and pg_temp.u('md' || o, p.patient_id) < m.pr;

create table inventory_transactions (
  transaction_id int primary key,
  item_id int not null references inventory_items,
  station_id int not null references stations,
  unit_id int references units,
  med_given_id int references medications_given,
  transaction_type char(1) not null,
  quantity int not null,
  lot_number varchar(15),
  expiration_date date,
  transacted_at timestamp not null,
  entered_by int references personnel
);
insert into inventory_transactions
select row_number() over (order by tx, item, st, ty, mg), item, st, un, mg, ty, q, case when ty in ('R', 'X') then 'L' || pg_temp.n('lot', row_number() over (order by tx, item, st, ty, mg), 10000, 99999) end, case when ty = 'R' then tx::date + pg_temp.n('xp', row_number() over (order by tx, item, st, ty, mg), 180, 720) when ty = 'X' then tx::date - 3 end, tx, who from (
 select item_id item, u.station_id st, r.unit_id un, med_given_id mg, 'U' ty, case when item_id = 1 then -4 else -1 end q, given_at + interval '1 hour' as tx, given_by who from medications_given m join patients p using (patient_id) join unit_responses r using (response_id) join units u using (unit_id) where not prior_to_arrival
 union all select item_id, s, null, null, 'R', case when par_level > 30 then par_level / 2 else 10 end, timestamp '2024-07-03 10:15' + make_interval(days => 60 * k + s + item_id % 9, mins => item_id * 7), 6 from inventory_items, generate_series(1, 4) s, generate_series(0, 11) k where not discontinued
 union all select item_id, s, null, null, case when (item_id + s) % 3 = 0 then 'A' else 'X' end, -pg_temp.n('xq' || s, item_id * 20 + k, 1, 6), timestamp '2024-11-04 14:05' + make_interval(days => 97 * k + s * 2 + item_id), 6 from inventory_items, generate_series(1, 4) s, generate_series(0, 5) k where not discontinued and pg_temp.u('xx' || s, item_id * 20 + k) < 0.4) z
where tx < '2026-07-01';

create table billing_claims (
  claim_id int primary key,
  claim_number varchar(15) not null unique,
  transport_id int not null references transports,
  payer_class varchar(4) not null,
  payer_name varchar(60),
  hcpcs_code varchar(6) not null,
  base_charge numeric(10, 2) not null,
  mileage_charge numeric(10, 2) not null,
  total_charge numeric(10, 2) not null,
  contractual_adjustment numeric(10, 2) not null default 0,
  amount_paid numeric(10, 2) not null default 0,
  balance_due numeric(10, 2) not null,
  claim_status varchar(12) not null,
  submitted_date date,
  paid_date date,
  denial_reason varchar(60)
);
insert into billing_claims
with a as (select row_number() over (order by t.transport_id) id, t.*, p.age_years, case when age_years >= 65 then pg_temp.weighted('pc', t.transport_id, '{MCR,COM,VA,MCD}', '{82,10,4,4}') else pg_temp.weighted('pc', t.transport_id, '{MCD,COM,SELF,VA,MCR}', '{37,33,18,3,9}') end pc,
   case when t.left_scene_at > '2026-06-18' then 'PENDING' when t.left_scene_at > '2026-05-01' then pg_temp.weighted('cs', t.transport_id, '{SUBMITTED,PAID,DENIED,PENDING}', '{60,25,5,10}') else pg_temp.weighted('cs', t.transport_id, '{PAID,DENIED,COLLECTIONS,WRITTEN_OFF,VOID,SUBMITTED}', '{78,7,6,5,2,2}') end st,
   case when i.complaint_code = '2301057' then case when t.patient_id % 3 = 0 then 'A0426' else 'A0428' end when p.initial_acuity = 4 then 'A0433' when p.initial_acuity >= 2 or p.primary_impression in ('STEMI', 'Chest Pain', 'Stroke') then 'A0427' else 'A0429' end hc
   from transports t join patients p using (patient_id) join incidents i on i.incident_id = p.incident_id where p.pcr_status = 3),
 b as (select *, (case hc when 'A0428' then 650 when 'A0426' then 825 when 'A0429' then 875 when 'A0427' then 1150 else 1450 end * case when left_scene_at >= '2026-01-01' then 1.04 else 1 end)::numeric(10, 2) bc, round(loaded_miles * case when left_scene_at >= '2026-01-01' then 19.5 else 18.75 end, 2) mc from a),
 c as (select *, bc + mc tot, case when st = 'PAID' and pc <> 'SELF' then round((bc + mc) * case pc when 'MCR' then 0.55 when 'MCD' then 0.72 when 'VA' then 0.4 else 0.15 end, 2) when st = 'WRITTEN_OFF' then bc + mc else 0 end adj from b),
 d as (select *, case when st = 'PAID' then case when pc in ('MCD', 'VA') or pg_temp.u('fp', id) < 0.7 then tot - adj else round((tot - adj) * 0.8, 2) end when st = 'COLLECTIONS' and id % 4 = 0 then 100 else 0 end pd, least(left_scene_at::date + pg_temp.n('sb', id, 3, 16), date '2026-06-30') sub from c)
select id, 'C' || to_char(left_scene_at, 'YY') || lpad((50000 + id)::text, 7, '0'), transport_id, pc, case pc when 'MCR' then 'Medicare Part B' when 'MCD' then 'State Medicaid' when 'VA' then 'Veterans Affairs' when 'COM' then pg_temp.pick('pn', id, '{Heartland Health Plan,BlueRiver Insurance,Unity Mutual,Prairie Farm Auto}') end, hc, bc, mc, tot, adj, pd, case when st = 'VOID' then 0 else tot - adj - pd end, st,
 case when st <> 'PENDING' then sub end, case when pd > 0 then least(sub + pg_temp.n('pdd', id, 12, 75), date '2026-06-30') end, case when st = 'DENIED' then pg_temp.pick('dn', id, '{Not medically necessary,Missing signature,Coverage terminated,Duplicate claim}') end from d;

create table state_export_log (
  export_id int primary key,
  batch_id varchar(30) not null,
  schema_version varchar(10) not null,
  started_at timestamp not null,
  finished_at timestamp,
  record_count int,
  rejected_count int,
  result varchar(10) not null,
  message text
);
insert into state_export_log select i, 'NEMSIS-' || to_char(d, 'YYYYMMDD'), case when d < '2025-02-01' then '3.4.0' else '3.5.0' end, d + time '02:30', case when i % 41 <> 0 then d + time '02:31' + make_interval(secs => i % 50) end, case when i % 41 <> 0 then pg_temp.n('xr', i, 14, 40) end, case when i % 41 <> 0 then pg_temp.skew('xj', i, 0, 4, 4) end, case when i % 41 = 0 then 'FAILED' else 'OK' end, case when i % 41 = 0 then 'Connection timed out to state repository' end
from (select i, date '2024-07-01' + i * 3 d from generate_series(1, 242) i) a;

create index on unit_responses (incident_id);
create index on patients (incident_id);
create index on crew_assignments (personnel_id);

comment on table personnel is 'Field and office staff, current and former';
comment on table units is 'Vehicles known to dispatch';
comment on table shifts is 'One unit staffed for one tour of duty';
comment on table crew_assignments is 'Who rode on which shift';
comment on table code_values is 'NEMSIS and local value lists';
comment on table incidents is 'Calls for service received from dispatch';
comment on table unit_responses is 'One row per unit sent to an incident, with its times';
comment on table patients is 'One row per patient per incident (the patient care report); the same person may appear again on another incident';
comment on table transports is 'Patients carried to a destination';
comment on table billing_claims is 'Ambulance claims, one per transport';
do $$
declare r record;
begin
  for r in select * from (values
   ('stations.is_active', 'False when the station has been closed'),
   ('personnel.badge_number', 'Employee number printed on the badge'), ('personnel.certification_level', 'Highest EMS certification held; NONE for office staff'), ('personnel.license_expires', 'Expiration of the state license'), ('personnel.platoon', 'Rotation A, B or C; null for day staff'), ('personnel.employment_status', 'FT full time, PT part time, LV on leave, SE separated'), ('personnel.separation_date', 'Last day of employment'), ('personnel.supervisor_id', 'Direct supervisor'),
   ('units.call_sign', 'Radio name of the unit'), ('units.level_of_care', 'ALS advanced or BLS basic life support; null when it carries no patients'), ('units.status', '1 in service, 2 reserve, 3 in the shop, 9 decommissioned'), ('units.odometer_miles', 'Last reading'),
   ('facilities.facility_code', 'Short name used on the radio'), ('facilities.trauma_level', 'State trauma designation, 1 is highest; null if none'), ('facilities.is_stemi_center', 'Receives heart attack patients for catheterization'), ('facilities.active', 'False when no longer offered as a destination'),
   ('code_values.element', 'NEMSIS data element the code belongs to'), ('code_values.label', 'Meaning of the code'), ('code_values.national', 'False for values added locally'),
   ('shifts.shift_type', 'FULL24 is a 24-hour tour, PEAK12 a weekday 12-hour tour'), ('shifts.status', 'OPEN, APPROVED by a supervisor for payroll, or CANCELLED'), ('shifts.approved_by', 'Supervisor who approved the tour'), ('shifts.shift_date', 'Calendar day on which the tour starts'),
   ('crew_assignments.crew_role', 'LEAD attends the patient, DRIVER drives'), ('crew_assignments.hours_worked', 'Hours incl. overtime; null until the shift is approved'), ('crew_assignments.called_off', 'Called in sick or excused'),
   ('incidents.incident_number', 'Number given by dispatch, year and sequence'), ('incidents.call_received_at', 'Time the 911 call was answered'), ('incidents.complaint_code', 'Complaint reported by dispatch, see code_values eDispatch.01'), ('incidents.priority', '1 life threatening, 2 urgent, 3 non-urgent, 4 scheduled'), ('incidents.service_type_code', 'Type of service requested, see code_values eResponse.05'), ('incidents.origin_facility_id', 'Facility the call came from, if any'), ('incidents.patient_count', 'Patients documented'), ('incidents.status', 'CANCELLED when every unit was canceled before arrival'),
   ('unit_responses.dispatched_at', 'Unit notified by dispatch'), ('unit_responses.enroute_at', 'Wheels rolling'), ('unit_responses.arrived_scene_at', 'Unit arrived on scene'), ('unit_responses.left_scene_at', 'Left the scene with the patient'), ('unit_responses.disposition_code', 'Outcome of the response, see code_values eDisposition.12'), ('unit_responses.response_mode', 'Whether lights and sirens were used to the scene'), ('unit_responses.delay_reason', 'Reason when the response was delayed'),
   ('patients.pcr_number', 'Number of the patient care report'), ('patients.age_years', 'Age at the time of the call'), ('patients.gender_code', 'See code_values ePatient.13'), ('patients.primary_impression', 'Provider''s primary impression'), ('patients.initial_acuity', '1 lower acuity, 2 emergent, 3 critical, 4 dead without resuscitation effort or in arrest'), ('patients.gcs_total', 'Glasgow Coma Scale, 3 to 15'), ('patients.pcr_status', '0 draft, 1 completed, 2 in quality review, 3 locked'),
   ('transports.loaded_miles', 'Miles driven with the patient on board'), ('transports.transport_mode', 'Lights and sirens to the destination or not'), ('transports.transfer_of_care_at', 'Patient handed over to facility staff'), ('transports.team_activation', 'Hospital team alerted before arrival'),
   ('inventory_items.dea_schedule', 'Controlled substance schedule; null if not controlled'), ('inventory_items.par_level', 'Stock a station should hold'), ('inventory_items.unit_cost', 'Latest purchase price in US dollars'), ('inventory_items.discontinued', 'No longer stocked'),
   ('medications_given.given_by', 'Crew member who gave it; null when given before arrival'), ('medications_given.route', 'PO by mouth, SL under the tongue, NEB nebulized, IV, IO, IM, IN intranasal'), ('medications_given.response_to_med', 'Effect on the patient'), ('medications_given.prior_to_arrival', 'Given by someone else before the unit arrived'), ('medications_given.wasted_amount', 'Controlled drug discarded, in the dose unit'),
   ('inventory_transactions.transaction_type', 'R received, U used on a patient, X expired and discarded, A count adjustment'), ('inventory_transactions.quantity', 'Positive into stock, negative out of stock'), ('inventory_transactions.unit_id', 'Unit that used the item'),
   ('billing_claims.payer_class', 'MCR Medicare, MCD Medicaid, COM commercial insurance, VA Veterans Affairs, SELF patient pays'), ('billing_claims.hcpcs_code', 'Billing level of service'), ('billing_claims.base_charge', 'Charge for the level of service, US dollars'), ('billing_claims.total_charge', 'Base plus mileage charge'), ('billing_claims.contractual_adjustment', 'Amount written down or written off'), ('billing_claims.balance_due', 'Still owed'), ('billing_claims.submitted_date', 'Day the claim went out to the payer'),
   ('state_export_log.rejected_count', 'Records the state system refused')) v (c, t)
  loop
    execute format('comment on column %I.%I is %L', split_part(r.c, '.', 1), split_part(r.c, '.', 2), r.t);
  end loop;
end $$;
