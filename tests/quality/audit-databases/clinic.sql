-- A group of outpatient clinics: English, no comments, declared keys, personal data of patients, link tables, codes without a
-- meaning beside spelled-out states.
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

create table specialties (
  id serial primary key,
  name varchar(60) not null unique,
  is_surgical boolean not null default false
);
insert into specialties (name, is_surgical) values
  ('Family Medicine', false), ('Internal Medicine', false), ('Pediatrics', false), ('Obstetrics & Gynecology', true), ('Cardiology', false),
  ('Dermatology', false), ('Orthopedics', true), ('Endocrinology', false), ('Behavioral Health', false), ('Physical Therapy', false), ('Ophthalmology', true);

create table locations (
  id serial primary key,
  name varchar(80) not null,
  address varchar(120),
  city varchar(60) not null,
  state char(2) not null,
  postal_code varchar(10),
  phone varchar(20),
  opened_on date,
  closed_on date,
  is_active boolean not null default true
);
insert into locations (name, address, city, state, postal_code, phone, opened_on, closed_on, is_active) values
  ('Maplewood Family Health', '210 Maple Ave', 'Columbus', 'OH', '43215', '614-555-0110', '2009-04-01', null, true),
  ('Eastgate Clinic', '4800 E Broad St', 'Columbus', 'OH', '43213', '614-555-0144', '2013-09-16', null, true),
  ('Riverside Medical Center', '15 River Rd', 'Dublin', 'OH', '43017', '614-555-0172', '2011-01-10', null, true),
  ('Westerville Pediatrics', '77 N State St', 'Westerville', 'OH', '43081', '614-555-0187', '2016-06-01', null, true),
  ('Newark Health Center', '300 W Main St', 'Newark', 'OH', '43055', '740-555-0121', '2018-03-05', null, true),
  ('Grove City Urgent Care', '2100 Stringtown Rd', 'Grove City', 'OH', '43123', '614-555-0199', '2019-11-01', '2023-06-30', false);

create table providers (
  id serial primary key,
  npi char(10) not null unique,
  first_name varchar(50) not null,
  last_name varchar(50) not null,
  credential varchar(10) not null,
  specialty_id integer not null references specialties (id),
  email varchar(120),
  hired_on date not null,
  terminated_on date,
  accepts_new_patients boolean not null default true
);
insert into providers (npi, first_name, last_name, credential, specialty_id, email, hired_on, terminated_on, accepts_new_patients)
select '1' || lpad(pg_temp.n('npi', i, 0, 99999999)::text, 8, '0') || i % 10, first, last, case when sp = 10 then 'DPT' when sp = 9 then pg_temp.pick('cr2', i, '{LCSW,PsyD,MD}') else pg_temp.weighted('cr', i, '{MD,DO,NP,PA-C}', '{55,12,22,11}') end,
       sp, lower(left(first, 1) || last) || '@maplehealth.example', hired, case when pg_temp.u('term', i) < 0.14 then hired + 900 + pg_temp.n('td', i, 0, 700) end, pg_temp.u('new', i) < 0.7
  from generate_series(1, 44) as i,
       lateral (select (array['Sarah', 'Michael', 'Priya', 'David', 'Jennifer', 'Ahmed', 'Laura', 'Robert', 'Mei', 'Daniel', 'Angela', 'Carlos', 'Rebecca', 'James', 'Fatima', 'Kevin'])[1 + i % 16] as first, (array['Patel', 'Nguyen', 'Johnson', 'Kim', 'O''Brien', 'Garcia', 'Schmidt', 'Williams', 'Chen', 'Hassan', 'Kowalski', 'Brooks', 'Rossi', 'Walker', 'Singh', 'Lee', 'Murphy'])[1 + i % 17] as last, 1 + pg_temp.skew('sp', i, 0, 10, 1.7) as sp, date '2012-01-09' + pg_temp.n('hd', i, 0, 3600) as hired offset 0) as p
 order by i;

create table provider_locations (
  provider_id integer not null references providers (id),
  location_id integer not null references locations (id),
  is_primary boolean not null default false,
  primary key (provider_id, location_id)
);
insert into provider_locations
select p.id, l, l = 1 + p.id % 5 from providers as p, generate_series(1, 6) as l where l = 1 + p.id % 5 or pg_temp.u('pl', p.id * 10 + l) < 0.18;

create table insurance_plans (
  id serial primary key,
  payer_name varchar(80) not null,
  payer_class char(1) not null,
  plan_name varchar(80) not null,
  plan_type varchar(10),
  copay numeric(8, 2),
  is_active boolean not null default true
);
insert into insurance_plans (payer_name, payer_class, plan_name, plan_type, copay, is_active)
select p.name, p.class, p.name || case when p.class = 'C' then ' ' || tier else '' end, case when p.class = 'C' then pg_temp.pick('pt', p.id * 10 + t, '{HMO,PPO,EPO,POS}') end, case when p.class = 'C' then (array[20, 25, 30, 40])[1 + pg_temp.n('copay', p.id * 10 + t, 0, 3)] when p.class = 'D' then 0 end, not (p.id = 3 and t = 3)
  from (values (1, 'Aetna', 'C'), (2, 'Anthem Blue Cross Blue Shield', 'C'), (3, 'Cigna', 'C'), (4, 'UnitedHealthcare', 'C'), (5, 'Humana', 'C'), (6, 'Medicare Part B', 'M'), (7, 'Ohio Medicaid', 'D'), (8, 'CareSource', 'D'), (9, 'TRICARE', 'G'), (10, 'Ohio BWC', 'W')) as p (id, name, class),
       unnest(array['Choice', 'Select', 'Premier']) with ordinality as x (tier, t) where p.class = 'C' or t = 1 order by p.id, t;

create table patients (
  id serial primary key,
  mrn varchar(12) not null unique,
  first_name varchar(50) not null,
  middle_name varchar(50),
  last_name varchar(50) not null,
  date_of_birth date not null,
  sex char(1) not null check (sex in ('F', 'M', 'U')),
  marital_status char(1),
  preferred_language varchar(20) not null default 'English',
  phone varchar(20),
  email varchar(120),
  address_line1 varchar(120),
  address_line2 varchar(60),
  city varchar(60),
  state char(2),
  postal_code varchar(10),
  emergency_contact_name varchar(100),
  emergency_contact_phone varchar(20),
  primary_provider_id integer references providers (id),
  is_active boolean not null default true,
  deceased_on date,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into patients (mrn, first_name, middle_name, last_name, date_of_birth, sex, marital_status, preferred_language, phone, email, address_line1, address_line2, city, state, postal_code, emergency_contact_name, emergency_contact_phone, primary_provider_id, is_active, deceased_on, created_at, updated_at)
select 'M' || lpad((100000 + i * 7)::text, 7, '0'), first, case when pg_temp.u('mid', i) < 0.3 then chr(65 + pg_temp.n('midc', i, 0, 25)) end, last, born, sex,
       case when born > date '2006-01-01' then 'S' else pg_temp.weighted('ms', i, '{S,M,D,W,""}', '{30,45,12,8,5}') end, pg_temp.weighted('lang', i, '{English,Spanish,Somali,Nepali,Mandarin}', '{84,9,4,2,1}'),
       case when pg_temp.u('ph', i) < 0.94 then pg_temp.pick('ac', i, '{614,740,380}') || '-555-' || lpad(pg_temp.n('pn', i, 0, 9999)::text, 4, '0') end,
       case when pg_temp.u('em', i) < 0.55 then lower(first || '.' || replace(last, '''', '')) || i || '@' || pg_temp.pick('dom', i, '{gmail.com,yahoo.com,outlook.com}') when pg_temp.u('em', i) < 0.65 then '' end,
       pg_temp.n('hn', i, 10, 9900) || ' ' || pg_temp.pick('st', i, '{Oak St,High St,Cleveland Ave,Sunbury Rd,Livingston Ave,Main St,Henderson Rd}'), case when pg_temp.u('apt', i) < 0.25 then 'Apt ' || pg_temp.n('aptn', i, 1, 40) when pg_temp.u('apt', i) < 0.6 then '' end,
       town.city, 'OH', town.zip, case when pg_temp.u('ec', i) < 0.6 then pg_temp.pick('ef', i, '{Maria,John,Linda,Paul,Karen,Thomas}') || ' ' || last end, case when pg_temp.u('ec', i) < 0.6 then '614-555-' || lpad(pg_temp.n('ecp', i, 0, 9999)::text, 4, '0') end,
       case when pg_temp.u('pcp', i) < 0.85 then 1 + pg_temp.skew('pcpn', i, 0, 43, 1.3) end, pg_temp.u('act', i) < 0.91, case when pg_temp.u('dead', i) < 0.012 then date '2023-01-15' + pg_temp.n('dd', i, 0, 480) end, registered, registered + make_interval(days => pg_temp.n('upd', i, 0, 200))
  from generate_series(1, 1250) as i,
       lateral (select pg_temp.weighted('sex', i, '{F,M,U}', '{56,43,1}') as sex offset 0) as s,
       lateral (select case when sex = 'M' then pg_temp.pick('fm', i, '{James,William,Liam,Noah,Jose,Ethan,Henry,Abdi,Lucas,Samuel,George,Marcus,Tyler,Walter,Owen}') else pg_temp.pick('ff', i, '{Mary,Emma,Olivia,Ava,Patricia,Amina,Grace,Sofia,Chloe,Dorothy,Hannah,Ruth,Zoe,Elena,Nora}') end as first,
                       pg_temp.pick('ln', i, '{Smith,Jones,Miller,Davis,Anderson,Martinez,Taylor,Moore,Jackson,Thompson,White,Harris,Clark,Lewis,Robinson,Young,Allen,King,Wright,Hill,Adams,Baker,Nelson,Carter,Mitchell,Ali,Mohamed,Gurung,Zhang,Reyes}') as last offset 0) as n,
       lateral (select (date '2023-12-31' - case when pg_temp.u('kid', i) < 0.24 then pg_temp.n('kidage', i, 30, 6500) else pg_temp.n('age', i, 6600, 33000) end)::date as born offset 0) as b,
       lateral (select split_part(t, '/', 1) as city, split_part(t, '/', 2) as zip from (select pg_temp.weighted('town', i, '{Columbus/43215,Columbus/43213,Columbus/43229,Dublin/43017,Westerville/43081,Newark/43055,Grove City/43123,Reynoldsburg/43068,Gahanna/43230}', '{16,15,12,12,13,12,8,7,5}') as t) as x) as town,
       lateral (select timestamp '2019-01-07 08:00' + make_interval(days => floor(1940 * power(i / 1250.0, 0.8))::int, mins => pg_temp.n('reg', i, 0, 540)) as registered offset 0) as r
 order by i;

create table patient_insurance (
  id serial primary key,
  patient_id integer not null references patients (id),
  plan_id integer not null references insurance_plans (id),
  member_number varchar(20) not null,
  priority smallint not null check (priority in (1, 2)),
  effective_from date not null,
  effective_to date
);
insert into patient_insurance (patient_id, plan_id, member_number, priority, effective_from, effective_to)
select p.id, case when p.date_of_birth < date '1958-01-01' and priority = 1 then (select id from insurance_plans where plan_name like 'Medicare%') else 1 + pg_temp.skew('plan', p.id * 10 + priority, 0, 19, 1.3) end,
       upper(substr(md5('member' || p.id || priority), 1, 3)) || lpad(pg_temp.n('mem', p.id * 10 + priority, 0, 99999999)::text, 9, '0'), priority, date_trunc('month', p.created_at)::date, case when pg_temp.u('eto', p.id * 10 + priority) < 0.15 then date '2023-12-31' end
  from patients as p, generate_series(1, 2) as priority
 where priority = 1 and pg_temp.u('ins', p.id) < 0.92 or priority = 2 and pg_temp.u('ins2', p.id) < 0.14
 order by p.id, priority;

create table appointment_types (
  id serial primary key,
  name varchar(50) not null,
  duration_minutes smallint not null,
  is_telehealth boolean not null default false,
  is_active boolean not null default true
);
insert into appointment_types (name, duration_minutes, is_telehealth, is_active) values
  ('Office Visit', 20, false, true), ('New Patient Visit', 40, false, true), ('Annual Physical', 40, false, true), ('Well Child Check', 30, false, true), ('Follow-up', 15, false, true),
  ('Telehealth Visit', 20, true, true), ('Procedure', 60, false, true), ('Nurse Visit', 15, false, true), ('Therapy Session', 50, false, true), ('COVID Test', 10, false, false);

create table appointments (
  id serial primary key,
  patient_id integer not null references patients (id),
  provider_id integer not null references providers (id),
  location_id integer not null references locations (id),
  appointment_type_id integer not null references appointment_types (id),
  starts_at timestamp not null,
  ends_at timestamp not null,
  status varchar(12) not null check (status in ('booked', 'confirmed', 'checked_in', 'completed', 'no_show', 'cancelled')),
  cancel_reason varchar(60),
  booked_via varchar(10),
  notes text,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into appointments (patient_id, provider_id, location_id, appointment_type_id, starts_at, ends_at, status, cancel_reason, booked_via, notes, created_at, updated_at)
select p.id, pr.id, pr.location_id, t.id, slot, slot + make_interval(mins => t.duration_minutes), z.state, case when z.state = 'cancelled' and pg_temp.u('cr0', i) < 0.9 then pg_temp.weighted('crn', i, '{Patient request,Provider unavailable,Transportation,Insurance issue,Weather,Duplicate booking}', '{48,20,12,9,6,5}') end,
       case when pg_temp.u('bv', i) < 0.96 then pg_temp.weighted('via', i, '{phone,portal,walk-in,referral}', '{55,31,9,5}') end, case when pg_temp.u('note', i) < 0.1 then pg_temp.pick('notet', i, '{Needs interpreter,Wheelchair,Fasting labs,Bring old records,Running late}') when pg_temp.u('note', i) < 0.4 then '' end,
       slot - make_interval(days => lead), slot - make_interval(days => lead) + make_interval(hours => pg_temp.n('aup', i, 0, 24 * greatest(lead, 1)))
  from generate_series(1, 3900) as i,
       lateral (select date '2022-01-03' + floor(890 * power(i / 3900.0, 0.9))::int as any_day offset 0) as a,
       lateral (select any_day + case extract(isodow from any_day) when 6 then 2 when 7 then 1 else 0 end as day offset 0) as d,
       -- who was registered by then
       lateral (select 1 + pg_temp.skew('pat', i, 0, floor(1249 * power(least(1, (day - date '2019-01-08') / 1940.0), 1.25))::int, 1.3) as patient offset 0) as who
       join patients as p on p.id = who.patient,
       lateral (select x.id, l.location_id from providers as x join provider_locations as l on l.provider_id = x.id and l.is_primary where x.id = case when pg_temp.u('own', i) < 0.6 then coalesce(p.primary_provider_id, 1 + pg_temp.n('any', i, 0, 43)) else 1 + pg_temp.skew('prov', i, 0, 43, 1.4) end) as pr,
       lateral (select * from appointment_types where id = case when extract(year from age(day, p.date_of_birth)) < 18 and pg_temp.u('wcc', i) < 0.5 then 4 else 1 + pg_temp.skew('type', i, 0, 9, 1.8) end) as t,
       lateral (select day + time '08:00' + make_interval(mins => 15 * pg_temp.n('slot', i, 0, 35)) as slot, pg_temp.skew('lead', i, 0, 60, 2) as lead offset 0) as s,
       lateral (select case when day > date '2024-05-31' then pg_temp.weighted('fut', i, '{booked,confirmed,cancelled}', '{65,30,5}') when day = date '2024-05-31' then pg_temp.weighted('now', i, '{checked_in,completed,no_show}', '{40,50,10}') else pg_temp.weighted('past', i, '{completed,no_show,cancelled}', '{80,7,13}') end as state offset 0) as z
 order by i;

create table diagnosis_codes (
  code varchar(8) primary key,
  description varchar(120) not null,
  is_chronic boolean not null default false
);
insert into diagnosis_codes values
  ('I10', 'Essential (primary) hypertension', true), ('E11.9', 'Type 2 diabetes mellitus without complications', true), ('E78.5', 'Hyperlipidemia, unspecified', true), ('J06.9', 'Acute upper respiratory infection, unspecified', false),
  ('Z00.00', 'General adult medical examination', false), ('Z00.129', 'Routine child health examination', false), ('M54.50', 'Low back pain, unspecified', false), ('F41.1', 'Generalized anxiety disorder', true),
  ('F32.9', 'Major depressive disorder, single episode', true), ('J45.909', 'Unspecified asthma, uncomplicated', true), ('K21.9', 'Gastro-esophageal reflux disease', true), ('N39.0', 'Urinary tract infection', false),
  ('L20.9', 'Atopic dermatitis, unspecified', true), ('H66.90', 'Otitis media, unspecified', false), ('U07.1', 'COVID-19', false), ('R05.9', 'Cough, unspecified', false),
  ('M17.11', 'Osteoarthritis of right knee', true), ('E03.9', 'Hypothyroidism, unspecified', true), ('G43.909', 'Migraine, unspecified', true), ('J02.9', 'Acute pharyngitis, unspecified', false),
  ('E66.9', 'Obesity, unspecified', true), ('I48.91', 'Unspecified atrial fibrillation', true), ('Z23', 'Encounter for immunization', false), ('S93.401A', 'Sprain of right ankle', false),
  ('R51.9', 'Headache, unspecified', false), ('B34.9', 'Viral infection, unspecified', false), ('L70.0', 'Acne vulgaris', false), ('D64.9', 'Anemia, unspecified', false), ('Z34.90', 'Supervision of normal pregnancy', false), ('N18.3', 'Chronic kidney disease, stage 3', true);

create table encounters (
  id serial primary key,
  appointment_id integer unique references appointments (id),
  patient_id integer not null references patients (id),
  provider_id integer not null references providers (id),
  location_id integer not null references locations (id),
  encounter_date date not null,
  checked_in_at timestamp,
  roomed_at timestamp,
  checked_out_at timestamp,
  status char(1) not null check (status in ('O', 'S', 'A')),
  chief_complaint varchar(200),
  signed_at timestamp
);
insert into encounters (appointment_id, patient_id, provider_id, location_id, encounter_date, checked_in_at, roomed_at, checked_out_at, status, chief_complaint, signed_at)
select a.id, a.patient_id, a.provider_id, a.location_id, a.starts_at::date, arrived, arrived + make_interval(mins => wait), arrived + make_interval(mins => wait + 12 + pg_temp.skew('stay', a.id, 0, 60, 2)), state,
       case when pg_temp.u('cc', a.id) < 0.9 then pg_temp.pick('cct', a.id, '{cough x 3 days,back pain,med refill,BP check,rash on arm,sore throat,annual exam,ear pain,anxiety follow up,knee pain,fatigue,diabetes follow up}') else '' end,
       case when state in ('S', 'A') then arrived + make_interval(hours => 1 + pg_temp.skew('sign', a.id, 0, 120, 3)) end
  from appointments as a, lateral (select a.starts_at + make_interval(mins => pg_temp.n('arr', a.id, -20, 12)) as arrived, pg_temp.skew('wait', a.id, 2, 55, 1.8) as wait offset 0) as w,
       lateral (select case when a.starts_at > timestamp '2024-05-20' then pg_temp.weighted('es1', a.id, '{O,S}', '{30,70}') else pg_temp.weighted('es2', a.id, '{S,A,O}', '{95,4,1}') end as state offset 0) as s
 where a.status = 'completed' order by a.starts_at, a.id;

create table encounter_diagnoses (
  encounter_id integer not null references encounters (id),
  diagnosis_code varchar(8) not null references diagnosis_codes (code),
  rank smallint not null,
  primary key (encounter_id, diagnosis_code)
);
insert into encounter_diagnoses
select e.id, c.code, row_number() over (partition by e.id order by min(k))
  from encounters as e, lateral generate_series(1, pg_temp.skew('dx', e.id, 1, 3, 2.2)) as k,
       lateral (select (array['I10', 'Z00.00', 'E78.5', 'J06.9', 'E11.9', 'Z23', 'M54.50', 'F41.1', 'Z00.129', 'E66.9', 'K21.9', 'R05.9', 'F32.9', 'J45.909', 'N39.0', 'E03.9', 'B34.9', 'J02.9', 'G43.909', 'L20.9', 'H66.90', 'U07.1', 'M17.11', 'R51.9', 'L70.0', 'S93.401A', 'D64.9', 'I48.91', 'N18.3', 'Z34.90'])[1 + pg_temp.skew('dxc', e.id * 10 + k, 0, 29, 1.6)] as code offset 0) as c
 group by e.id, c.code;

create table procedure_codes (
  cpt_code char(5) primary key,
  short_description varchar(80) not null,
  fee numeric(8, 2) not null
);
insert into procedure_codes values
  ('99202', 'Office visit, new patient, straightforward', 118.00), ('99203', 'Office visit, new patient, low', 172.00), ('99212', 'Office visit, established, straightforward', 84.00), ('99213', 'Office visit, established, low', 134.00), ('99214', 'Office visit, established, moderate', 189.00),
  ('99395', 'Preventive visit, age 18-39', 196.00), ('99396', 'Preventive visit, age 40-64', 209.00), ('99392', 'Preventive visit, age 1-4', 164.00), ('90471', 'Immunization administration', 32.00), ('90686', 'Influenza vaccine, quadrivalent', 28.50),
  ('36415', 'Venipuncture', 12.00), ('80053', 'Comprehensive metabolic panel', 41.00), ('83036', 'Hemoglobin A1c', 38.00), ('85025', 'Complete blood count', 29.00), ('87880', 'Rapid strep test', 36.00),
  ('93000', 'Electrocardiogram', 64.00), ('20610', 'Joint injection, major', 148.00), ('11102', 'Skin biopsy, tangential', 176.00), ('97110', 'Therapeutic exercise', 58.00), ('90837', 'Psychotherapy, 60 minutes', 182.00);

create table encounter_procedures (
  id serial primary key,
  encounter_id integer not null references encounters (id),
  cpt_code char(5) not null references procedure_codes (cpt_code),
  units smallint not null default 1,
  modifier varchar(2),
  charge_amount numeric(9, 2) not null
);
insert into encounter_procedures (encounter_id, cpt_code, units, modifier, charge_amount)
select e.id, c.cpt_code, n, case when k = 1 and pg_temp.u('mod', e.id) < 0.12 then '25' when pg_temp.u('mod', e.id) < 0.2 then '' end, c.fee * n
  from encounters as e, lateral generate_series(1, pg_temp.skew('px', e.id, 1, 4, 3.2)) as k,
       lateral (select case when k = 1 then pg_temp.weighted('pxv', e.id, '{99213,99214,99212,99203,99396,99395,99392,99202}', '{40,24,10,8,6,5,4,3}')
                    else pg_temp.weighted('pxc', e.id * 10 + k, '{36415,85025,80053,83036,90471,90686,93000,87880,97110,90837,20610,11102}', '{18,13,13,11,11,9,7,6,5,4,2,1}') end as code offset 0) as x
       join procedure_codes as c on c.cpt_code = x.code,
       lateral (select case when c.cpt_code in ('97110', '90471') then pg_temp.n('units', e.id * 10 + k, 1, 3) else 1 end as n) as u
 where e.status <> 'O'
 order by e.id, k;

create table vitals (
  encounter_id integer primary key references encounters (id),
  systolic smallint,
  diastolic smallint,
  pulse smallint,
  temperature_f numeric(4, 1),
  weight_lb numeric(5, 1),
  height_in numeric(4, 1),
  bmi numeric(4, 1)
);
insert into vitals
select e.id, case when not child then 104 + pg_temp.n('sys', e.id, 0, 30) + pg_temp.n('sys2', e.id, 0, 30) end, case when not child then 62 + pg_temp.n('dia', e.id, 0, 18) + pg_temp.n('dia2', e.id, 0, 16) end, 58 + pg_temp.n('pul', e.id, 0, 40), case when pg_temp.u('tmp', e.id) < 0.8 then 97.2 + pg_temp.skew('tmpf', e.id, 0, 52, 2.4) / 10.0 end,
       case when child then 18 + pg_temp.n('wtc', e.id, 0, 100) else weight end, case when child then null else height end, case when not child then round(weight * 703 / (height * height), 1) end
  from encounters as e join patients as p on p.id = e.patient_id, lateral (select p.date_of_birth > e.encounter_date - 4700 as child, 60.0 + pg_temp.n('ht', p.id, 0, 14) as height, 118.0 + pg_temp.n('wt', p.id, 0, 70) + pg_temp.n('wt2', p.id, 0, 70) as weight) as w
 where pg_temp.u('vit', e.id) < 0.82;

create table medications (
  id serial primary key,
  generic_name varchar(80) not null,
  brand_name varchar(80),
  form varchar(20) not null,
  strength varchar(20),
  schedule smallint
);
insert into medications (generic_name, brand_name, form, strength, schedule) values
  ('Lisinopril', 'Zestril', 'tablet', '10 mg', null), ('Metformin', 'Glucophage', 'tablet', '500 mg', null), ('Atorvastatin', 'Lipitor', 'tablet', '20 mg', null), ('Amlodipine', 'Norvasc', 'tablet', '5 mg', null), ('Amoxicillin', null, 'capsule', '500 mg', null), ('Amoxicillin', null, 'suspension', '400 mg/5 mL', null),
  ('Albuterol', 'ProAir HFA', 'inhaler', '90 mcg', null), ('Sertraline', 'Zoloft', 'tablet', '50 mg', null), ('Omeprazole', 'Prilosec', 'capsule', '20 mg', null), ('Levothyroxine', 'Synthroid', 'tablet', '75 mcg', null), ('Ibuprofen', '', 'tablet', '600 mg', null), ('Prednisone', '', 'tablet', '20 mg', null),
  ('Azithromycin', 'Zithromax', 'tablet', '250 mg', null), ('Gabapentin', 'Neurontin', 'capsule', '300 mg', 5), ('Alprazolam', 'Xanax', 'tablet', '0.5 mg', 4), ('Hydrocodone-acetaminophen', 'Norco', 'tablet', '5-325 mg', 2), ('Methylphenidate', 'Concerta', 'tablet', '18 mg', 2), ('Hydrocortisone', null, 'cream', '1 %', null),
  ('Insulin glargine', 'Lantus', 'injection', '100 units/mL', null), ('Apixaban', 'Eliquis', 'tablet', '5 mg', null), ('Losartan', 'Cozaar', 'tablet', '50 mg', null), ('Escitalopram', 'Lexapro', 'tablet', '10 mg', null), ('Fluticasone', 'Flonase', 'spray', '50 mcg', null), ('Nitrofurantoin', 'Macrobid', 'capsule', '100 mg', null);

create table prescriptions (
  id serial primary key,
  encounter_id integer not null references encounters (id),
  patient_id integer not null references patients (id),
  medication_id integer not null references medications (id),
  prescriber_id integer not null references providers (id),
  sig varchar(120) not null,
  quantity smallint not null,
  days_supply smallint,
  refills smallint not null default 0,
  written_on date not null,
  discontinued_on date,
  status varchar(10) not null
);
insert into prescriptions (encounter_id, patient_id, medication_id, prescriber_id, sig, quantity, days_supply, refills, written_on, discontinued_on, status)
select e.id, e.patient_id, 1 + pg_temp.skew('med', e.id * 10 + k, 0, 23, 1.5), e.provider_id, pg_temp.pick('sig', e.id * 10 + k, '{Take 1 tablet by mouth daily,Take 1 capsule by mouth twice daily,Apply to affected area twice daily,Use as directed,Take 1 tablet every 6 hours as needed}'),
       days, days, pg_temp.skew('ref', e.id * 10 + k, 0, 5, 1.8), e.encounter_date, case state when 'stopped' then e.encounter_date + pg_temp.n('stop', e.id, 5, 200) end, state
  from encounters as e, lateral generate_series(1, pg_temp.skew('rx', e.id, 0, 3, 2.2)) as k,
       lateral (select (array[10, 14, 30, 30, 90])[1 + pg_temp.n('days', e.id * 10 + k, 0, 4)] as days, pg_temp.weighted('rxs', e.id * 10 + k, '{active,completed,stopped,cancelled}', '{40,45,12,3}') as state offset 0) as d
 order by e.id, k;

create table patient_allergies (
  patient_id integer not null references patients (id),
  substance varchar(60) not null,
  severity smallint check (severity between 1 and 3),
  reaction varchar(60),
  noted_on date,
  primary key (patient_id, substance)
);
insert into patient_allergies
select distinct on (p.id, substance) p.id, substance, case when pg_temp.u('sev0', p.id * 10 + k) < 0.85 then pg_temp.weighted('sev', p.id * 10 + k, '{1,2,3}', '{55,33,12}')::int end, case when pg_temp.u('rea', p.id * 10 + k) < 0.7 then pg_temp.pick('react', p.id * 10 + k, '{hives,rash,anaphylaxis,nausea,swelling}') else '' end, p.created_at::date
  from patients as p, generate_series(1, 2) as k, lateral (select pg_temp.weighted('alg', p.id * 10 + k, '{Penicillin,Sulfa,Aspirin,Latex,Peanuts,Tree nuts,Shellfish,Eggs,Bee stings,Pollen,Codeine,Milk}', '{30,14,8,8,9,5,7,3,4,5,4,3}') as substance offset 0) as x
 where pg_temp.u('hasalg', p.id * 10 + k) < 0.22 order by p.id, substance, k;

create table invoices (
  id serial primary key,
  encounter_id integer not null references encounters (id),
  patient_id integer not null references patients (id),
  plan_id integer references insurance_plans (id),
  invoice_number varchar(14) not null unique,
  issued_on date not null,
  total_amount numeric(10, 2) not null,
  insurance_paid numeric(10, 2) not null default 0,
  adjustment numeric(10, 2) not null default 0,
  patient_paid numeric(10, 2) not null default 0,
  balance numeric(10, 2) not null,
  status smallint not null
);
insert into invoices (encounter_id, patient_id, plan_id, invoice_number, issued_on, total_amount, insurance_paid, adjustment, patient_paid, balance, status)
select e.id, e.patient_id, i.plan_id, 'INV-' || lpad((20000 + row_number() over (order by e.id))::text, 6, '0'), issued, total, insured, adjusted, paid, total - insured - adjusted - paid,
       case when total - insured - adjusted - paid = 0 then 3 when paid > 0 then 2 when issued < date '2023-09-01' then 4 else 1 end
  from encounters as e join (select encounter_id, sum(charge_amount) as total from encounter_procedures group by encounter_id) as c on c.encounter_id = e.id
       left join patient_insurance as i on i.patient_id = e.patient_id and i.priority = 1,
       lateral (select e.encounter_date + pg_temp.skew('iss', e.id, 1, 21, 1.6) as issued, case when i.plan_id is null then 0 else round(total * 0.6, 2) end as insured, case when i.plan_id is null then 0 else round(total * 0.22, 2) end as adjusted) as x,
       lateral (select case pg_temp.weighted('pay', e.id, '{all,some,none}', '{80,8,12}') when 'all' then total - insured - adjusted when 'some' then least(25, total - insured - adjusted) else 0 end as paid) as y
 order by e.id;

create table payments (
  id serial primary key,
  invoice_id integer not null references invoices (id),
  received_on date not null,
  amount numeric(10, 2) not null,
  method varchar(10) not null,
  reference varchar(30),
  is_refund boolean not null default false
);
insert into payments (invoice_id, received_on, amount, method, reference, is_refund)
select id, issued_on + pg_temp.skew('rcv', id, 0, 70, 1.7), patient_paid, method, case method when 'check' then pg_temp.n('chk', id, 1000, 9999)::text when 'cash' then '' end, false
  from invoices, lateral (select pg_temp.weighted('mth', id, '{card,check,cash,portal}', '{48,12,10,30}') as method) as m where patient_paid > 0
union all
select id, issued_on + 80, -15, 'card', null, true from invoices where id % 97 = 0 and patient_paid > 15
 order by 2, 1, 3;

-- Bought with the product and never used.
create table referrals (
  id serial primary key,
  encounter_id integer not null references encounters (id),
  referred_to_specialty_id integer references specialties (id),
  reason text,
  sent_at timestamp,
  status varchar(10)
);
create table schema_migrations (version varchar(20) primary key, applied_at timestamp not null);
insert into schema_migrations select to_char(timestamp '2019-01-02' + make_interval(days => 37 * i), 'YYYYMMDDHH24MISS'), timestamp '2019-01-02' + make_interval(days => 37 * i) from generate_series(1, 52) as i;
