-- A chain of six optical shops with eye exams, after OfficeMate / ExamWRITER: schedule, exams, prescriptions, frames and lenses, orders at labs, remakes, vision plan claims, payments.
-- As the product keeps it: foreign keys, hardly any checks, no comments. Values come from hashes of row numbers; every load is the same.
set jit = off;
set time zone 'UTC';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.u(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p) * pg_temp.u(k, i);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'l', i, 'Adkins,Alvarado,Bauer,Becker,Boyd,Brennan,Carver,Castellano,Chang,Cordova,Dalton,Deluca,Donnelly,Ellison,Espinoza,Farrell,Foster,Gallagher,Gibbs,Goldman,Haines,Harmon,Holloway,Ibarra,Jacobs,Kessler,Khan,Kowalski,Lam,Lowery,Maddox,Medina,Meyers,Montoya,Nash,Norris,Okafor,Olsen,Pacheco,Parrish,Pham,Pruitt,Ramos,Reilly,Salazar,Schultz,Shah,Stokes,Tran,Vance,Villarreal,Watkins,Weaver,Yoder,Zimmerman') $$;
create function pg_temp.given(k text, i bigint, sex text) returns text language sql immutable as $$
  select case sex when 'F' then pg_temp.one(k || 'f', i, 'Abigail,Alicia,Andrea,Beth,Carmen,Charlotte,Danielle,Denise,Ellen,Emma,Gloria,Heather,Imani,Joan,Karen,Leah,Lucia,Marjorie,Megan,Monica,Naomi,Olivia,Patricia,Rosa,Ruth,Samantha,Sheila,Teresa,Valerie,Zoe')
    else pg_temp.one(k || 'm', i, 'Aaron,Alan,Andre,Brian,Carlos,Craig,Darnell,David,Dennis,Ethan,Frank,George,Hector,Isaac,Jason,Joel,Keith,Lamar,Liam,Luis,Mason,Nathan,Omar,Peter,Raymond,Roger,Scott,Terrence,Victor,Wayne') end $$;
-- Business days with their weight: closed on Sundays, Saturdays and back-to-school busy, December for the flexible spending money.
create temp table cal as
select d, sum(wt) over (order by d) as upto from (
  select d::date as d, (case extract(isodow from d) when 7 then 0 when 6 then 1.5 when 1 then 0.9 else 1 end)
    * (case extract(month from d) when 8 then 1.4 when 7 then 1.15 when 12 then 1.3 when 2 then 0.85 else 1 end)
    * (case when to_char(d, 'MMDD') in ('0101', '0704', '1225', '1224', '1128') then 0 when d > '2026-06-15' then 0.5 else 1 end) as wt
  from generate_series(timestamp '2024-01-02', '2026-07-11', '1 day') as d) as x where wt > 0;
create index on cal (upto);
create function pg_temp.day(k text, i bigint) returns date language sql stable
  as $$ select d from cal where upto >= pg_temp.u(k, i) * (select max(upto) from cal) order by upto limit 1 $$;

create table office (
  office_id int primary key,
  office_code varchar(6) not null unique,
  office_name varchar(60) not null,
  address1 varchar(80),
  city varchar(40),
  state char(2),
  zip varchar(10),
  phone varchar(20),
  sales_tax_rate numeric(5,4) not null default 0,
  open_date date,
  close_date date,
  active boolean not null default true
);
insert into office values
  (1, 'MAPL', 'Clearbrook Vision - Maple Street', '214 Maple St', 'Columbus', 'OH', '43206', '614-555-0114', 0.0800, '2004-03-15', null, true),
  (2, 'POLR', 'Clearbrook Vision - Polaris', '1480 Gemini Pl', 'Columbus', 'OH', '43240', '614-555-0171', 0.0800, '2010-09-01', null, true),
  (3, 'DUBL', 'Clearbrook Vision - Dublin', '6655 Perimeter Loop', 'Dublin', 'OH', '43017', '614-555-0139', 0.0800, '2013-05-20', null, true),
  (4, 'GROV', 'Clearbrook Vision - Grove City', '2280 Stringtown Rd', 'Grove City', 'OH', '43123', '614-555-0152', 0.0800, '2016-02-08', null, true),
  (5, 'NEWK', 'Clearbrook Vision - Newark', '33 N Third St', 'Newark', 'OH', '43055', '740-555-0127', 0.0775, '2018-10-01', '2025-03-29', false),
  (6, 'DAYT', 'Clearbrook Vision - Dayton Mall', '2700 Miamisburg Ctr', 'Dayton', 'OH', '45459', '937-555-0186', 0.0750, '2021-06-14', null, true);

create table staff (
  staff_id int primary key,
  office_id int not null references office,
  last_name varchar(40) not null,
  first_name varchar(40) not null,
  title varchar(40),
  is_provider boolean not null default false,
  npi varchar(10),
  license_no varchar(20),
  email varchar(80),
  hire_date date,
  term_date date,
  active boolean not null default true
);
insert into staff
select i, 1 + (i - 1) % 6, pg_temp.family('st', i), pg_temp.given('st', i, pg_temp.w('sts', i, 'F:7,M:3')),
  case when i <= 9 then 'Optometrist' when i <= 24 then 'Optician' when i <= 32 then 'Optometric Technician' when i <= 40 then 'Front Desk' when i = 41 then 'Billing Specialist' else 'Office Manager' end,
  i <= 9, case when i <= 9 then '1' || (300000000 + pg_temp.n('npi', i, 0, 99999999))::text end,
  case when i <= 9 then 'OPT.' || lpad(pg_temp.n('lic', i, 3000, 6999)::text, 6, '0') when i <= 24 then 'SO.' || lpad(pg_temp.n('lic', i, 2000, 9999)::text, 5, '0') end,
  null, date '2024-01-01' - pg_temp.n('sth', i, 200, 4500),
  case when i in (7, 15, 21, 28, 33, 37) then date '2024-06-01' + pg_temp.n('stt', i, 0, 600) end, i not in (7, 15, 21, 28, 33, 37)
from generate_series(1, 46) as i;
update staff set email = lower(left(first_name, 1) || last_name) || '@clearbrookvision.example';

create table lab (
  lab_id int primary key,
  lab_name varchar(60) not null,
  lab_type varchar(12) not null,
  account_no varchar(20),
  phone varchar(20),
  turnaround_days smallint,
  edi_enabled boolean not null default false,
  active boolean not null default true
);
insert into lab values
  (1, 'Buckeye Optical Lab', 'WHOLESALE', 'CB-20417', '614-555-0233', 6, true, true), (2, 'Clearbrook In-House Finishing', 'INHOUSE', null, null, 2, false, true),
  (3, 'Great Lakes Rx', 'WHOLESALE', '771093', '216-555-0240', 8, true, true), (4, 'Precision Surfacing Co', 'WHOLESALE', 'P3390', '317-555-0215', 7, false, false),
  (5, 'VisionNet Plan Lab', 'PLAN', 'OH55102', '800-555-0277', 9, true, true), (6, 'Direct CL Distribution', 'CL', '0098812', '800-555-0262', 4, true, true);

create table insurance_plan (
  plan_id int primary key,
  carrier_name varchar(60) not null,
  plan_name varchar(60) not null,
  plan_type char(1) not null,
  payer_id varchar(12),
  exam_copay numeric(8,2),
  material_copay numeric(8,2),
  frame_allowance numeric(8,2),
  cl_allowance numeric(8,2),
  in_network boolean not null default true,
  inactive_date date
);
insert into insurance_plan values
  (1, 'VisionNet', 'Signature', 'V', 'VNT01', 10, 25, 180, 150, true, null), (2, 'VisionNet', 'Choice', 'V', 'VNT01', 10, 25, 150, 130, true, null),
  (3, 'ClearSight Benefits', 'Insight 150', 'V', 'CSB77', 10, 20, 150, 150, true, null), (4, 'ClearSight Benefits', 'Access 130', 'V', 'CSB77', 15, 25, 130, 120, true, null),
  (5, 'Harbor Vision', 'Gold', 'V', 'HRB20', 0, 10, 200, 175, true, null), (6, 'Buckeye Community Health', 'Medicaid Vision', 'G', '32004', 0, 0, 60, 0, true, null),
  (7, 'Medicare Part B', 'Ohio', 'M', '15202', 0, 0, null, null, true, null), (8, 'Anchor Health', 'PPO Medical', 'M', 'ANC11', 35, 0, null, null, true, null),
  (9, 'Midland Vision Trust', 'Standard', 'V', 'MVT03', 20, 30, 100, 100, false, '2025-01-01'), (10, 'Davison Vision', 'Fashion', 'V', 'DVS09', 10, 25, 130, 130, false, null);

create table patient (
  patient_id int primary key,
  office_id int not null references office,
  guarantor_id int references patient,
  last_name varchar(40) not null,
  first_name varchar(40) not null,
  sex char(1),
  birth_date date,
  city varchar(40),
  zip varchar(10),
  cell_phone varchar(20),
  email varchar(80),
  primary_plan_id int references insurance_plan,
  member_no varchar(20),
  recall_date date,
  status char(1) not null default 'A',
  created_at timestamp not null
);
create temp table p0 as
select i, pg_temp.day('pf', i) as first_day, pg_temp.w('po', i, '1:26,2:21,3:18,4:14,5:7,6:14')::int as o, pg_temp.w('ps', i, 'F:56,M:44') as sex,
  i > 20 and pg_temp.u('pk', i) < 0.17 as child, pg_temp.u('pold', i) < 0.5 as old
from generate_series(1, 1750) as i;
update p0 set o = 1 where o = 5 and first_day > '2025-03-29';
insert into patient
select i, o, case when child then i - 1 end, pg_temp.family('p', case when child then i - 1 else i end), pg_temp.given('p', i, sex), sex,
  case when child then date '2024-01-01' - pg_temp.n('pb', i, 1800, 6200) else date '2024-01-01' - (7000 + floor((pg_temp.u('pb', i) + pg_temp.u('pc', i)) * 12000)::int) end,
  case when pg_temp.u('pci', i) < 0.7 then (select city from office where office_id = o) else pg_temp.one('pcc', i, 'Westerville,Hilliard,Reynoldsburg,Gahanna,Delaware,Pickerington,Heath,Kettering,Centerville') end,
  case when o = 6 then '454' || pg_temp.n('pz', i, 10, 59) else '43' || lpad(pg_temp.n('pz', i, 2, 240)::text, 3, '0') end,
  case when pg_temp.u('pp', i) < 0.94 then '614-555-' || lpad(pg_temp.n('pn', i, 0, 9999)::text, 4, '0') end, null,
  nullif(pg_temp.w('ppl', i, '1:18,2:15,3:13,4:8,5:6,6:9,7:7,8:5,9:3,10:2,0:21')::int, 0), null, null,
  pg_temp.w('pst', i, 'A:91,I:6,D:1,M:2'), (case when old then first_day - pg_temp.n('pcr', i, 200, 3000) else first_day - pg_temp.n('pcr', i, 0, 14) end) + time '09:00' + pg_temp.n('pcm', i, 0, 520) * interval '1 minute'
from (select i, first_day, o, sex, child and not coalesce(lag(child) over (order by i), false) as child, old from p0) as q;
update patient set office_id = g.office_id, primary_plan_id = g.primary_plan_id from patient as g where g.patient_id = patient.guarantor_id;
update patient set primary_plan_id = 7 where birth_date < '1958-01-01' and pg_temp.u('med', patient_id) < 0.4;
update patient set member_no = case when primary_plan_id is not null then pg_temp.one('pm', patient_id, 'A,H,W,X') || pg_temp.n('pmm', patient_id, 10000000, 99999999) end,
  email = case when guarantor_id is null and pg_temp.u('pe', patient_id) < 0.72 then lower(first_name || '.' || last_name) || pg_temp.n('pe2', patient_id, 1, 99) || '@' || pg_temp.one('pe3', patient_id, 'mailbox.example,homepost.example,ohionet.example') end;

create table appointment (
  appointment_id int primary key,
  office_id int not null references office,
  patient_id int not null references patient,
  provider_id int references staff,
  appt_type varchar(8) not null,
  start_time timestamp not null,
  duration_min smallint not null default 30,
  appt_status varchar(12) not null,
  confirmed_on date,
  check_in_time timestamp,
  cancel_reason varchar(60),
  booked_by int references staff,
  booked_at timestamp not null
);
create temp table a0 as
select row_number() over (order by d, i, k) as id, i, k, d from (
  select i, k, first_day + k * 371 + case when k > 0 then pg_temp.n('ag' || k, i, -10, 70) else 0 end as d from p0, generate_series(0, 2) as k where k = 0 or pg_temp.u('ar' || k, i) < 0.62
  union all select i, 9, first_day + pg_temp.n('af', i, 7, 30) from p0 where pg_temp.u('afu', i) < 0.2) as x where d <= '2026-07-20';
update a0 set d = d + 1 where extract(isodow from d) = 7;
insert into appointment
select a0.id, case when p.office_id = 5 and d > '2025-03-29' then 1 else p.office_id end, i,
  case when p.office_id = 1 then case when pg_temp.u('ap', i) < 0.5 then 1 else case when d < '2024-09-01' then 7 else 1 end end when p.office_id = 2 then (array[2, 8])[pg_temp.n('ap', id, 1, 2)] when p.office_id = 3 then (array[3, 9])[pg_temp.n('ap', id, 1, 2)] when p.office_id = 5 and d > '2025-03-29' then 1 else p.office_id end,
  case k when 9 then pg_temp.w('at', id, 'FU:5,CLFU:3,MED:3') else pg_temp.w('at', id, 'CE:63,CECL:27,MED:6,DIS:4') end,
  d + time '09:00' + pg_temp.n('ah', id, 0, case when extract(isodow from d) = 6 then 11 else 17 end) * interval '30 minutes', case k when 9 then 15 else 30 end,
  case when d > '2026-06-15' then pg_temp.w('as', id, 'SCHEDULED:6,CONFIRMED:3,CANCELLED:1') when d = '2026-06-15' then pg_temp.w('as', id, 'CHECKEDIN:1,CONFIRMED:2,COMPLETED:3') else pg_temp.w('as', id, 'COMPLETED:84,NOSHOW:6,CANCELLED:7,RESCHED:3') end,
  null, null, null, (array[10, 16, 25, 31, 34, 35, 36, 38, 39, 40])[pg_temp.sk('ab', id, 1, 10, 1.2)], d - case k when 9 then 6 else pg_temp.sk('abk', id, 1, 60, 2) end + time '10:00' + pg_temp.n('abm', id, 0, 420) * interval '1 minute'
from a0 join patient as p on p.patient_id = a0.i;
update appointment set booked_at = timestamp '2026-06-15 08:30' - pg_temp.n('bb', appointment_id, 1, 9000) * interval '3 minutes' where booked_at > '2026-06-15 08:30';
update appointment set confirmed_on = case when appt_status in ('CONFIRMED', 'COMPLETED', 'CHECKEDIN', 'NOSHOW') and pg_temp.u('co', appointment_id) < 0.8 then least(date '2026-06-15', greatest(booked_at::date, start_time::date - 2)) end,
  check_in_time = case when appt_status in ('COMPLETED', 'CHECKEDIN') then start_time + pg_temp.n('ci', appointment_id, -14, 9) * interval '1 minute' end,
  cancel_reason = case when appt_status in ('CANCELLED', 'RESCHED') then pg_temp.one('cr', appointment_id, 'Work conflict,Sick,Insurance not active,Provider out,Weather,No transportation') end;
update patient set created_at = f.b from (select patient_id, min(booked_at) as b from appointment group by 1) as f where f.patient_id = patient.patient_id and created_at > f.b;

create table exam (
  exam_id int primary key,
  appointment_id int not null unique references appointment,
  patient_id int not null references patient,
  provider_id int not null references staff,
  exam_date date not null,
  cpt_code varchar(6) not null,
  icd10_primary varchar(8),
  va_od varchar(8),
  va_os varchar(8),
  iop_od smallint,
  iop_os smallint,
  dilated boolean not null default false,
  exam_fee numeric(8,2) not null,
  signed_at timestamp
);
insert into exam
select row_number() over (order by start_time, appointment_id), appointment_id, patient_id, provider_id, start_time::date,
  case when appt_type = 'MED' then '99213' when pg_temp.u('ec', appointment_id) < 0.4 then '92004' else '92014' end,
  case when appt_type = 'MED' then pg_temp.one('ei', appointment_id, 'H10.13,H04.123,H40.013,H43.393,E11.9') else pg_temp.w('ei', appointment_id, 'H52.13:40,H52.223:20,H52.4:25,H52.03:10,Z01.00:5') end,
  '20/' || pg_temp.w('vo', appointment_id, '20:60,25:20,30:10,40:6,60:3,100:1'), '20/' || pg_temp.w('vs', appointment_id, '20:60,25:20,30:10,40:6,60:3,100:1'),
  case when pg_temp.u('ip', appointment_id) < 0.9 then pg_temp.n('io', appointment_id, 10, 22) end, case when pg_temp.u('ip', appointment_id) < 0.9 then pg_temp.n('io2', appointment_id, 10, 22) end, pg_temp.u('di', appointment_id) < 0.35,
  case appt_type when 'MED' then 110 when 'CECL' then 179 else 119 end,
  case when start_time < '2026-06-13' or pg_temp.u('sg', appointment_id) < 0.3 then start_time + interval '70 minutes' end
from appointment where appt_status = 'COMPLETED' and appt_type in ('CE', 'CECL', 'MED');

create table prescription (
  rx_id int primary key,
  patient_id int not null references patient,
  exam_id int references exam,
  rx_type varchar(3) not null,
  od_sphere numeric(5,2),
  od_cylinder numeric(5,2),
  od_axis smallint,
  os_sphere numeric(5,2),
  os_cylinder numeric(5,2),
  os_axis smallint,
  add_power numeric(4,2),
  pd numeric(4,1),
  issue_date date not null,
  expire_date date not null,
  outside_provider varchar(60),
  voided boolean not null default false
);
insert into prescription
select row_number() over (order by d, patient_id, t), patient_id, exam_id, t, s, c, case when c is not null then pg_temp.n('ax' || t, x, 1, 180) end, s + pg_temp.n('od', x, -3, 3) * 0.25,
  case when c is not null and pg_temp.u('oc', x) < 0.85 then c end, case when c is not null and pg_temp.u('oc', x) < 0.85 then pg_temp.n('ay' || t, x, 1, 180) end,
  case when birth < '1981-01-01' then 1 + pg_temp.n('ad', x, 0, 6) * 0.25 end, case when t = 'SPC' then pg_temp.n('pd', x, 112, 140) / 2.0 end, d, (d + case when t = 'CL' then interval '1 year' else interval '2 years' end)::date, op, pg_temp.u('vd' || t, x) < 0.015
from (select e.patient_id, e.exam_id, t, e.exam_id as x, e.exam_date as d, p.birth_date as birth, null::text as op, pg_temp.n('sp', e.patient_id, -24, 8) * 0.25 as s, case when pg_temp.u('cy', e.patient_id) < 0.6 then -0.25 * pg_temp.sk('cz', e.patient_id, 1, 10, 2) end as c
  from exam as e join appointment as a using (appointment_id) join patient as p on p.patient_id = e.patient_id cross join (values ('SPC'), ('CL')) as v (t)
  where e.cpt_code <> '99213' and (t = 'SPC' and pg_temp.u('rs', e.exam_id) < 0.93 or t = 'CL' and a.appt_type = 'CECL')
  union all select i, null, 'SPC', 90000 + i, first_day - pg_temp.n('ox', i, 5, 200), birth_date, 'Dr. ' || pg_temp.family('ox', i % 25), pg_temp.n('sp', i, -24, 8) * 0.25, null from p0 join patient on patient_id = i where pg_temp.u('ou', i) < 0.07 and first_day < '2026-06-13') as q;

create table frame (
  frame_id int primary key,
  upc varchar(14) unique,
  manufacturer varchar(40) not null,
  collection varchar(40) not null,
  model varchar(20) not null,
  color varchar(30),
  eye_size smallint,
  bridge smallint,
  category varchar(12),
  wholesale_cost numeric(8,2) not null,
  retail_price numeric(8,2) not null,
  qty_on_hand int not null default 0,
  discontinued boolean not null default false
);
insert into frame
select i, '7' || lpad((88000000000 + i * 7919)::text, 12, '0'), split_part(b, '/', 1), split_part(b, '/', 2), upper(left(split_part(b, '/', 2), 2)) || pg_temp.n('fm', i / 3, 1001, 4999), pg_temp.one('fc', i, 'Matte Black,Tortoise,Gunmetal,Navy,Crystal,Rose Gold,Burgundy,Brown Horn,Silver'),
  pg_temp.n('fe', i, 46, 58), pg_temp.n('fb', i, 15, 20), pg_temp.w('fk', i, 'MEN:30,WOMEN:38,UNISEX:17,KIDS:10,SUN:5'), c, round(c * 2.6 / 5) * 5 - 0.05, pg_temp.sk('fq', i, 0, 14, 2), pg_temp.u('fx', i) < 0.18
from (select i, pg_temp.one('fbr', i / 3, 'Luxora/Bellamy,Luxora/Vitali,Northline/Northline Basics,Northline/Trailhead,Marchetta/Studio M,Marchetta/Rivage,Kindervue/Kindervue,ClearCo/Value Line,Altamont/Altamont Titanium') as b, pg_temp.n('fw', i / 3, 18, 110)::numeric as c from generate_series(1, 420) as i) as q;

create table lens_product (
  lens_id int primary key,
  lens_code varchar(12) not null unique,
  description varchar(80) not null,
  category varchar(8) not null,
  design varchar(12),
  material varchar(12),
  lab_cost numeric(8,2) not null,
  retail_price numeric(8,2) not null,
  vcode varchar(6),
  active boolean not null default true
);
insert into lens_product values
  (1, 'SV-CR39', 'Single vision CR-39', 'LENS', 'SV', 'CR39', 14, 79, 'V2103', true), (2, 'SV-POLY', 'Single vision polycarbonate', 'LENS', 'SV', 'POLY', 22, 119, 'V2103', true), (3, 'SV-167', 'Single vision 1.67 high index', 'LENS', 'SV', 'HI167', 48, 199, 'V2103', true),
  (4, 'BF-FT28', 'Flat top 28 bifocal CR-39', 'LENS', 'BF', 'CR39', 26, 129, 'V2203', true), (5, 'PAL-STD', 'Progressive standard poly', 'LENS', 'PAL', 'POLY', 62, 249, 'V2781', true), (6, 'PAL-PREM', 'Progressive premium digital poly', 'LENS', 'PAL', 'POLY', 98, 369, 'V2781', true),
  (7, 'PAL-167', 'Progressive premium digital 1.67', 'LENS', 'PAL', 'HI167', 135, 459, 'V2781', true), (8, 'PAL-OLD', 'Progressive Comfort II', 'LENS', 'PAL', 'CR39', 50, 199, 'V2781', false), (9, 'AR-STD', 'Anti-reflective standard', 'ADDON', null, null, 18, 69, 'V2750', true),
  (10, 'AR-PREM', 'Anti-reflective premium', 'ADDON', null, null, 34, 119, 'V2750', true), (11, 'PHOTO', 'Photochromic grey', 'ADDON', null, null, 38, 125, 'V2744', true), (12, 'BLUE', 'Blue light filter', 'ADDON', null, null, 12, 59, 'V2799', true), (13, 'TINT', 'Solid tint', 'ADDON', null, null, 6, 25, 'V2745', true),
  (14, 'CL-DLY90', 'Daily disposable 90 pack', 'CL', 'SPHERE', 'SIHY', 48, 85, 'V2520', true), (15, 'CL-MTH6', 'Monthly 6 pack', 'CL', 'SPHERE', 'SIHY', 28, 55, 'V2520', true), (16, 'CL-TOR6', 'Monthly toric 6 pack', 'CL', 'TORIC', 'SIHY', 41, 75, 'V2521', true), (17, 'CL-MF6', 'Monthly multifocal 6 pack', 'CL', 'MF', 'SIHY', 52, 95, 'V2522', true), (18, 'CL-2WK', 'Two week 6 pack', 'CL', 'SPHERE', 'HYDRO', 17, 35, 'V2520', false);

create table rx_order (
  order_id int primary key,
  order_no varchar(12) not null unique,
  office_id int not null references office,
  patient_id int not null references patient,
  rx_id int references prescription,
  optician_id int references staff,
  lab_id int references lab,
  order_date date not null,
  order_status varchar(10) not null,
  promised_date date,
  received_date date,
  dispensed_date date,
  subtotal numeric(10,2) not null default 0,
  discount numeric(10,2) not null default 0,
  insurance_amount numeric(10,2) not null default 0,
  tax numeric(10,2) not null default 0,
  patient_total numeric(10,2) not null default 0
);
insert into rx_order
select id, 'O' || lpad((40210 + id)::text, 7, '0'), o, patient_id, rx_id, (array[10, 11, 12, 13, 14, 17])[o] + case when pg_temp.u('op', id) < 0.3 then 6 else 0 end, l, d, st, d + t,
  case when st in ('RECEIVED', 'NOTIFIED', 'DISPENSED') then rd end, case when st = 'DISPENSED' then least(date '2026-06-15', rd + pg_temp.sk('ds', id, 0, 20, 2)) end
from (select q.*, case when st0 in ('CANCELLED', 'HOLD') then st0 when rd > '2026-06-15' then case when d > '2026-06-13' then 'OPEN' else 'ATLAB' end when rd > '2026-05-25' then pg_temp.w('st2', id, 'RECEIVED:2,NOTIFIED:4,DISPENSED:7') else case when pg_temp.u('st3', id) < 0.01 then 'NOTIFIED' else 'DISPENSED' end end as st
  from (select x.*, lab.turnaround_days as t, d + lab.turnaround_days + pg_temp.sk('late', id, -1, 9, 2.2) as rd, case when pg_temp.u('can', id) < 0.03 then 'CANCELLED' when d > '2026-05-20' and pg_temp.u('can', id) < 0.07 then 'HOLD' end as st0
    from (select row_number() over (order by d, rx_id) as id, y.*, case when rx_type = 'CL' then 6 else pg_temp.w('lb', rx_id, case when d < '2025-02-01' then '1:40,2:18,3:12,4:15,5:15' else '1:44,2:20,3:18,5:18' end)::int end as l
      from (select r.rx_id, r.rx_type, r.patient_id, z.d, case when p.office_id = 5 and z.d > '2025-03-29' then 1 else p.office_id end as o
        from prescription as r join patient as p using (patient_id) join p0 on p0.i = r.patient_id
        cross join lateral (select dd + case when extract(isodow from dd) = 7 then 1 else 0 end as d from (select case when r.exam_id is null then p0.first_day else r.issue_date + case when pg_temp.u('od', r.rx_id) < 0.75 then 0 else pg_temp.n('oe', r.rx_id, 1, 25) end end as dd) as w) as z
        where not r.voided and z.d <= '2026-06-15' and pg_temp.u('ord', r.rx_id) < case r.rx_type when 'CL' then 0.8 else 0.72 end) as y) as x join lab on lab.lab_id = x.l) as q) as f;

create table rx_order_item (
  item_id int primary key,
  order_id int not null references rx_order,
  line_no smallint not null,
  item_type varchar(8) not null,
  frame_id int references frame,
  lens_id int references lens_product,
  description varchar(100),
  qty smallint not null default 1,
  unit_price numeric(8,2) not null,
  line_amount numeric(10,2) not null,
  unique (order_id, line_no)
);
create temp table it as
select o.order_id, r.rx_type, k, case
    when r.rx_type = 'CL' then case when r.add_power is not null then 17 when r.od_cylinder < -0.5 then 16 when o.order_date < '2024-09-01' and pg_temp.u('i2', o.order_id) < 0.3 then 18 else pg_temp.w('i3', o.order_id, '14:6,15:4')::int end
    when k = 2 then case when r.add_power is null then pg_temp.w('i4', o.order_id, '1:25,2:60,3:15')::int when o.order_date < '2024-07-01' and pg_temp.u('i5', o.order_id) < 0.2 then 8 else pg_temp.w('i6', o.order_id, '4:15,5:38,6:30,7:10,1:7')::int end
    when k = 3 then pg_temp.w('i7', o.order_id, '9:5,10:5')::int when k = 4 then pg_temp.w('i8', o.order_id, '11:5,12:4,13:1')::int end as lens,
  case when r.rx_type = 'SPC' and k = 1 then pg_temp.sk('fr', o.order_id, 1, 420, 1.7) end as fr
from rx_order as o join prescription as r using (rx_id) cross join generate_series(1, 4) as k
where case when r.rx_type = 'CL' then k = 1 when k = 1 then pg_temp.u('ownframe', o.order_id) < 0.88 when k = 2 then true when k = 3 then pg_temp.u('ar', o.order_id) < 0.66 else pg_temp.u('ph', o.order_id) < 0.25 end;
insert into rx_order_item
select row_number() over (order by i.order_id, k), i.order_id, row_number() over (partition by i.order_id order by k), case when fr is not null then 'FRAME' else l.category end, fr, i.lens,
  coalesce(f.collection || ' ' || f.model || ' ' || f.color, l.description), q, coalesce(f.retail_price, l.retail_price), q * coalesce(f.retail_price, l.retail_price)
from it as i left join frame as f on f.frame_id = i.fr left join lens_product as l on l.lens_id = i.lens cross join lateral (select case when i.rx_type = 'CL' then pg_temp.w('cq', i.order_id, '2:6,4:3,8:1')::int else 1 end as q) as z;
update rx_order as o set subtotal = s.a, discount = case when pg_temp.u('dc', o.order_id) < 0.22 then round(s.a * (array[0.1, 0.15, 0.2])[pg_temp.n('dp', o.order_id, 1, 3)], 2) else 0 end,
  insurance_amount = coalesce((select least(round(s.a * 0.55, 2), case when o.lab_id = 6 then i.cl_allowance else i.frame_allowance + 40 end) from insurance_plan as i join patient as p on p.primary_plan_id = i.plan_id where p.patient_id = o.patient_id and i.plan_type <> 'M' and pg_temp.u('ben', o.order_id) < 0.86 and o.order_date < coalesce(i.inactive_date, 'infinity')), 0)
from (select order_id, sum(line_amount) as a from rx_order_item group by 1) as s where s.order_id = o.order_id;
update rx_order as o set tax = case when lab_id = 6 then round((subtotal - discount - insurance_amount) * sales_tax_rate, 2) else 0 end from office as f where f.office_id = o.office_id;
update rx_order set patient_total = subtotal - discount - insurance_amount + tax;

create table remake (
  remake_id int primary key,
  order_id int not null references rx_order,
  lab_id int not null references lab,
  reason_code varchar(4) not null,
  responsible varchar(8) not null,
  request_date date not null,
  completed_date date,
  lab_charge numeric(8,2) not null default 0,
  requested_by int references staff,
  notes varchar(200)
);
insert into remake
select row_number() over (order by d, order_id), order_id, lab_id, rc, case when rc in ('DRX', 'NAD') then 'DOCTOR' when rc in ('LDF', 'LWR', 'SCR') then 'LAB' when rc in ('PDM', 'SEG') then 'OPTICIAN' else 'PATIENT' end, d, case when d + 9 <= '2026-06-15' then d + pg_temp.n('rmc', order_id, 3, 9) end,
  case when rc in ('LDF', 'LWR', 'SCR') then 0 else pg_temp.n('rml', order_id, 12, 60) end, optician_id, case rc when 'NAD' then 'Non-adapt to progressive, change design' when 'PDM' then 'PD remeasured' when 'DRX' then 'Rx recheck, power changed' when 'LWR' then 'Wrong coating from lab' end
from (select o.*, pg_temp.w('rmr', order_id, 'DRX:22,NAD:16,LDF:15,LWR:10,SCR:12,PDM:12,SEG:5,PCH:8') as rc, least(date '2026-06-15', coalesce(dispensed_date + pg_temp.sk('rmd', order_id, 1, 45, 1.6), received_date)) as d
  from rx_order as o where received_date is not null and lab_id <> 6 and pg_temp.u('rm', order_id) < case lab_id when 4 then 0.16 when 5 then 0.12 else 0.085 end) as q;

create table claim (
  claim_id int primary key,
  claim_no varchar(14) not null unique,
  patient_id int not null references patient,
  plan_id int not null references insurance_plan,
  exam_id int references exam,
  order_id int references rx_order,
  service_date date not null,
  billed_amount numeric(10,2) not null,
  allowed_amount numeric(10,2),
  paid_amount numeric(10,2) not null default 0,
  status smallint not null,
  denial_code varchar(8),
  submitted_date date,
  adjudicated_date date
);
insert into claim
select row_number() over (order by sd, e, o), 'C' || to_char(sd, 'YYMM') || lpad((row_number() over (order by sd, e, o))::text, 6, '0'), patient_id, plan_id, e, o, sd, b, case when st in (3, 4) then al when st = 5 then 0 end, case when st = 3 then al when st = 4 then round(al * 0.6, 2) else 0 end, st, case when st = 5 then pg_temp.w('cdn', h, 'CO-27:4,CO-29:2,PR-1:3,CO-16:4,CO-197:1') end,
  case when st > 0 then sub end, case when st in (3, 4, 5) then adj end
from (select w.*, case when pg_temp.u('clv', h) < 0.015 then 9 when sub > '2026-06-15' then 0 when adj > '2026-06-15' then case when sub > '2026-06-10' then 1 else 2 end else pg_temp.w('cls', h, '3:86,4:5,5:8,2:1')::int end as st
  from (select v.*, sd + pg_temp.sk('csb', h, 0, 6, 1.5) as sub, sd + pg_temp.sk('csb', h, 0, 6, 1.5) + pg_temp.n('cad', h, 8, 34) as adj
    from (select x.patient_id, p.primary_plan_id as plan_id, x.exam_id as e, null::int as o, x.exam_date as sd, x.exam_fee as b, round(x.exam_fee * 0.62, 2) as al, x.exam_id as h from exam as x join patient as p using (patient_id) join insurance_plan as i on i.plan_id = p.primary_plan_id where x.exam_date < coalesce(i.inactive_date, 'infinity') and (i.plan_type in ('V', 'G') or x.cpt_code = '99213')
      union all select r.patient_id, p.primary_plan_id, null, order_id, order_date, subtotal - discount, insurance_amount, 50000 + order_id from rx_order as r join patient as p using (patient_id) where insurance_amount > 0 and order_status <> 'CANCELLED') as v) as w) as z;

create table payment (
  payment_id int primary key,
  office_id int not null references office,
  patient_id int not null references patient,
  order_id int references rx_order,
  exam_id int references exam,
  payment_date date not null,
  pay_method varchar(8) not null,
  amount numeric(10,2) not null,
  reference_no varchar(20),
  voided boolean not null default false,
  void_date date,
  entered_by int references staff
);
create temp table py as
select order_id, null::int as exam_id, office_id, patient_id, order_date as d, case when half then round(patient_total / 2, 2) else patient_total end as a, optician_id as who from (select o.*, order_id % 3 = 0 and lab_id <> 6 as half from rx_order as o) as o where order_status <> 'HOLD'
union all select order_id, null, office_id, patient_id, dispensed_date, patient_total - round(patient_total / 2, 2), optician_id from rx_order where order_status = 'DISPENSED' and order_id % 3 = 0 and lab_id <> 6 and pg_temp.u('unp', order_id) > 0.03
union all select order_id, null, office_id, patient_id, least(date '2026-06-15', order_date + 3), -(case when order_id % 3 = 0 and lab_id <> 6 then round(patient_total / 2, 2) else patient_total end), optician_id from rx_order where order_status = 'CANCELLED'
union all select null, e.exam_id, a.office_id, e.patient_id, exam_date, case when c.claim_id is null then exam_fee else i.exam_copay end, a.booked_by from exam as e join appointment as a using (appointment_id) left join claim as c on c.exam_id = e.exam_id left join insurance_plan as i on i.plan_id = c.plan_id;
insert into payment
select id, office_id, patient_id, order_id, exam_id, d, m, a, case when m = 'CHECK' then pg_temp.n('pck', id, 101, 9800)::text when m in ('VISA', 'MC', 'AMEX', 'FSA') then 'A' || pg_temp.n('pca', id, 100000, 999999) end, false, null, who
from (select row_number() over (order by d, order_id, exam_id, a desc) as id, py.*, pg_temp.w('pmt', coalesce(order_id, 70000 + exam_id), 'VISA:42,MC:20,AMEX:5,CASH:11,CHECK:6,FSA:10,CARECR:4') as m from py where a <> 0) as q;
insert into payment select (select max(payment_id) from payment) + row_number() over (order by payment_id), office_id, patient_id, order_id, exam_id, payment_date, pay_method, amount, reference_no, true, payment_date, entered_by from payment where amount > 0 and pg_temp.u('pvd', payment_id) < 0.012;

create table system_setting (
  setting_id int primary key,
  office_id int references office,
  section varchar(30) not null,
  setting_key varchar(50) not null,
  setting_value varchar(200),
  modified_by int references staff,
  modified_at timestamp
);
insert into system_setting values
  (1, null, 'Schedule', 'SlotMinutes', '15', 42, '2023-11-02 10:14'), (2, null, 'Recall', 'RecallMonths', '12', 42, '2023-11-02 10:15'), (3, null, 'Claims', 'ClearinghouseUrl', 'https://edi.clearpath.example', 41, '2024-02-19 15:40'), (4, null, 'Rx', 'SpectacleExpireMonths', '24', 42, '2023-11-02 10:20'),
  (5, null, 'Rx', 'ContactExpireMonths', '12', 42, '2023-11-02 10:20'), (6, 5, 'Office', 'Closed', 'Y', 42, '2025-03-31 09:05'), (7, null, 'Database', 'SchemaVersion', '15.3.2', null, '2026-01-18 02:00'), (8, 6, 'Tax', 'TaxContactLenses', 'Y', 41, '2024-01-03 08:50');
update patient set recall_date = (l.d + interval '1 year')::date from (select patient_id, max(exam_date) as d from exam group by 1) as l where l.patient_id = patient.patient_id and status = 'A';
create index on appointment (start_time);
create index on rx_order (patient_id);
create index on payment (payment_date);
