-- Medical records of a group of seven private clinics in Kenya, after OpenMRS (the 1.8 data model with the appointment scheduling module):
-- person and patient, encounters, observations against a concept dictionary, drug orders; rows are voided or retired, never deleted.
-- Values come from hashes of row numbers, so every load is the same. The functions go with the session.
set jit = off;
set time zone 'Africa/Nairobi';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '~' || i, 3) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.pick(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, '|'))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, '|')))::int] $$;
-- 'a:3|b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  p text;
  r float8 := pg_temp.f(k, i) * (select sum(split_part(x, ':', 2)::float8) from unnest(string_to_array(list, '|')) as x);
begin
  foreach p in array string_to_array(list, '|') loop
    r := r - split_part(p, ':', 2)::float8;
    if r < 0 then return split_part(p, ':', 1); end if;
  end loop;
  return split_part(p, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint, g text) returns text language sql immutable as $$
  select case when g = 'F' then pg_temp.pick(k || 'gf', i, 'Achieng|Agnes|Akinyi|Alice|Amina|Beatrice|Caroline|Catherine|Chebet|Cynthia|Damaris|Edith|Esther|Eunice|Faith|Fatuma|Florence|Grace|Halima|Irene|Jane|Jepkosgei|Joyce|Lilian|Lucy|Margaret|Mary|Mercy|Miriam|Naomi|Nyambura|Peninah|Purity|Rehema|Rose|Ruth|Sharon|Wambui|Wanjiku|Winnie')
    else pg_temp.pick(k || 'gm', i, 'Abdi|Alex|Antony|Benson|Brian|Charles|Collins|Daniel|David|Dennis|Elijah|Eric|Evans|Felix|Francis|Geoffrey|Hassan|Isaac|Jackson|James|John|Joseph|Joshua|Juma|Kelvin|Kevin|Kipkorir|Martin|Moses|Musa|Ochieng|Patrick|Paul|Peter|Robert|Samuel|Stephen|Thomas|Vincent|Victor') end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k || 'l', i, 'Achola|Barasa|Chege|Cheruiyot|Gathogo|Gitau|Hussein|Kamau|Karanja|Kariuki|Kibet|Kimani|Kiprono|Kiptoo|Koech|Korir|Langat|Maina|Makori|Mbugua|Mohamed|Muriuki|Musyoka|Mutai|Mutua|Mwangi|Mwikali|Ndegwa|Ndungu|Ngugi|Njoroge|Nyaga|Ochola|Odhiambo|Okello|Omondi|Onyango|Opiyo|Otieno|Owino|Ruto|Wafula|Wairimu|Wanyama|Were') $$;

create table global_property (
  property varchar(255) primary key,
  property_value text,
  description text,
  uuid char(36) not null unique
);
insert into global_property
select p, v, d, md5(p)::uuid::text
  from (values ('default_locale', 'en_GB', 'Specifies the default locale'),
    ('locale.allowed.list', 'en_GB, sw', 'Comma delimited list of locales allowed for use'),
    ('default_location', 'Kilimani Clinic', 'The name of the location to use as a system default'),
    ('patient.identifierPrefix', 'TMC', null),
    ('concept.weight', '5089', 'Concept id of the concept defining the WEIGHT concept'),
    ('concept.height', '5090', 'Concept id of the concept defining the HEIGHT concept'),
    ('concept.problemList', '1284', null),
    ('appointmentscheduling.defaultTimeSlotDuration', '15', 'Minutes'),
    ('appointmentscheduling.started', 'true', 'DO NOT MODIFY. true/false whether or not the module has been started'),
    ('database_version', '1.8.4', 'DO NOT MODIFY. Current database version number'),
    ('mail.smtp_host', 'localhost', 'SMTP host name'),
    ('user.headerAttributeDisplay', null, null),
    ('dashboard.encounters.maximumNumberToShow', '30', null),
    ('scheduler.username', 'admin', 'Username for the OpenMRS user that performs scheduler activities')) as t (p, v, d);

-- The days on which patients came; the first time of a patient gives the registration.
create temp table raw as
select row_number() over (order by d, o) as i, d
  from (select d::date, o from generate_series(date '2023-07-03', date '2026-06-11', interval '1 day') as d,
    lateral generate_series(1, floor(case extract(isodow from d) when 1 then 2.1 when 6 then 0.8 when 7 then 0 else 1.5 end
      * (case when extract(month from d) in (4, 5, 6, 11) then 1.25 when extract(month from d) = 12 then 0.75 else 1 end)
      * (0.75 + (d::date - date '2023-07-03') / 2000.0) + pg_temp.f('day', d::date - date '2000-01-01'))::int) as o
    where (extract(month from d), extract(day from d)) not in ((1, 1), (5, 1), (6, 1), (10, 20), (12, 12), (12, 25), (12, 26))) as a;
create temp table raw2 as
select r.*, floor(power(pg_temp.f('who', i), 1.7) * (220 + i * 0.42))::int as k from raw as r;
create temp table pat as
select k, row_number() over (order by min(i)) as seq, min(d) as first_day, min(i) as first_i,
    case when pg_temp.f('sex', k) < 0.57 then 'F' else 'M' end as g,
    min(d) - case when pg_temp.f('agegrp', k) < 0.2 then pg_temp.n('age', k, 20, 1700) when pg_temp.f('agegrp', k) < 0.35 then pg_temp.n('age', k, 1700, 6500)
      when pg_temp.f('agegrp', k) < 0.8 then pg_temp.n('age', k, 6500, 16500) else pg_temp.n('age', k, 16500, 30500) end as born
  from raw2 group by k;

create table person (
  person_id integer primary key,
  gender varchar(50) default '',
  birthdate date,
  birthdate_estimated boolean not null default false,
  dead boolean not null default false,
  death_date timestamp,
  cause_of_death integer,
  creator integer,
  date_created timestamp not null,
  changed_by integer,
  date_changed timestamp,
  voided boolean not null default false,
  voided_by integer,
  date_voided timestamp,
  void_reason varchar(255),
  uuid char(36) not null unique
);
-- Staff first.
insert into person
select i, case when i = 1 then 'M' else pg_temp.w('ssex', i, 'F:6|M:4') end, case when i > 1 then date '1965-02-01' + pg_temp.n('sb', i, 0, 12500) end, false, false, null, null, 1,
    timestamp '2023-06-12 09:00' + case when i in (25, 34) then pg_temp.n('sc', i, 30, 900) * interval '1 day' else i * interval '7 minutes' end, null, null, false, null, null, null, md5('person' || i)::uuid::text
  from generate_series(1, 34) as i;
create temp table pat2 as
select p.*, 40 + seq as person_id, (select max(d) from raw2 as r where r.k = p.k) as last_day from pat as p;
insert into person
select person_id, g, case when pg_temp.f('est', k) < 0.12 then date_trunc('year', born)::date else born end, pg_temp.f('est', k) < 0.12,
    dd is not null, dd, null, pg_temp.n('pcr', k, 3, 9), first_day + interval '7 hours 45 minutes' + floor(power(pg_temp.f('hr', first_i), 1.25) * 540) * interval '1 minute',
    case when dd is not null then 4 end, dd + interval '9 days', v, case when v then 2 end, case when v then first_day + interval '8 days 10 hours' end,
    case when v then pg_temp.pick('pvr', k, 'Duplicate record|Merged with other patient|Registered in error') end, md5('person' || person_id)::uuid::text
  from (select *, case when last_day < date '2026-03-01' and pg_temp.f('dead', k) < case when first_day - born > 20000 then 0.16 else 0.008 end
      then last_day + pg_temp.n('dd', k, 4, 80) * interval '1 day' end as dd,
      first_day = last_day and pg_temp.f('pv', k) < 0.025 as v from pat2) as a;

create table users (
  user_id integer primary key,
  system_id varchar(50) not null unique,
  username varchar(50),
  person_id integer not null references person (person_id),
  creator integer references users (user_id),
  date_created timestamp not null,
  retired boolean not null default false,
  retired_by integer references users (user_id),
  date_retired timestamp,
  retire_reason varchar(255)
);
create table person_name (
  person_name_id integer primary key,
  preferred boolean not null default false,
  person_id integer not null references person (person_id),
  prefix varchar(50),
  given_name varchar(50),
  middle_name varchar(50),
  family_name varchar(50),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  voided boolean not null default false,
  voided_by integer references users (user_id),
  date_voided timestamp,
  void_reason varchar(255)
);
insert into users
select i, case when i = 1 then 'admin' else i || '-' || (i * 7 + 3) % 10 end,
    case when i = 1 then 'admin' else lower(left(pg_temp.given('pn', i, gender), 1) || pg_temp.family('pn', i)) || case when i in (14, 15, 21, 27) then '2' else '' end end,
    i, 1, date_created, i in (7, 13, 18, 22, 26), case when i in (7, 13, 18, 22, 26) then 1 end,
    case when i in (7, 13, 18, 22, 26) then timestamp '2024-03-29 16:30' + i * interval '28 days' end,
    case i when 7 then 'Resigned' when 13 then 'Contract ended' when 18 then 'Moved to county hospital' when 22 then 'Resigned' when 26 then 'Locum finished' end
  from person cross join lateral (select person_id as i) as x where person_id <= 34 order by 1;
insert into person_name
select row_number() over (order by person_id), true, person_id, case when person_id between 10 and 21 then pg_temp.w('pfx', person_id, 'Dr:7|:3') end,
    case when person_id = 1 then 'Super' else pg_temp.given('pn', person_id, gender) end,
    case when pg_temp.f('mid', person_id) < 0.45 and person_id > 1 then pg_temp.pick('midn', person_id, 'Wangari|Kipchumba|Atieno|Njeri|Kamande|Auma|Mumo|Kerubo|Nafula|Chepkemoi|Mwende|Barongo') end,
    case when person_id = 1 then 'User' else pg_temp.family('pn', person_id) end, coalesce(creator, 1), date_created, voided, voided_by, date_voided, void_reason
  from person;
update person_name set prefix = null where prefix = '';
-- Names that were corrected or taken by marriage: the old one stays, voided or no longer preferred.
insert into person_name
select 2000 + row_number() over (order by person_id), false, person_id, null, given_name, middle_name, pg_temp.family('old', person_id), creator, date_created,
    pg_temp.f('onv', person_id) < 0.6, case when pg_temp.f('onv', person_id) < 0.6 then 4 end, case when pg_temp.f('onv', person_id) < 0.6 then date_created + interval '20 days' end,
    case when pg_temp.f('onv', person_id) < 0.6 then 'Misspelt' end
  from person_name where person_id > 40 and pg_temp.f('on', person_id) < 0.05;
alter table person add foreign key (creator) references users (user_id), add foreign key (changed_by) references users (user_id), add foreign key (voided_by) references users (user_id);

create table location (
  location_id integer primary key,
  name varchar(255) not null,
  description varchar(255),
  address1 varchar(255),
  city_village varchar(255),
  state_province varchar(255),
  country varchar(50),
  parent_location integer references location (location_id),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  retired boolean not null default false,
  retired_by integer references users (user_id),
  date_retired timestamp,
  retire_reason varchar(255)
);
insert into location
select i, n, d, a, c, s, 'Kenya', p, 1, timestamp '2023-06-12 09:40' + i * interval '3 minutes', r, case when r then 1 end, case when r then timestamp '2025-02-03 11:20' end, case when r then 'Lease ended, patients moved to Ngara' end
  from (values (1, 'Tumaini Medical Centres', 'Head office', 'Argwings Kodhek Road 114', 'Nairobi', 'Nairobi', null, false),
    (2, 'Kilimani Clinic', 'Main clinic with laboratory', 'Argwings Kodhek Road 114', 'Nairobi', 'Nairobi', 1, false),
    (3, 'Ngara Clinic', null, 'Park Road 31', 'Nairobi', 'Nairobi', 1, false),
    (4, 'Kasarani Clinic', 'Maternal and child health', 'Mwiki Road', 'Nairobi', 'Nairobi', 1, false),
    (5, 'Pangani Clinic', null, 'Juja Road 8', 'Nairobi', 'Nairobi', 1, true),
    (6, 'Thika Clinic', null, 'Kwame Nkrumah Street', 'Thika', 'Kiambu', 1, false),
    (7, 'Ruiru Clinic', 'Evenings and Saturdays', 'Eastern Bypass', 'Ruiru', 'Kiambu', 1, false),
    (8, 'Machakos Clinic', null, 'Mbolu Malu Road', 'Machakos', 'Machakos', 1, false),
    (9, 'Kilimani Laboratory', null, null, 'Nairobi', 'Nairobi', 2, false),
    (10, 'Kilimani Pharmacy', null, null, 'Nairobi', 'Nairobi', 2, false),
    (11, 'Kasarani MCH', null, null, 'Nairobi', 'Nairobi', 4, false),
    (12, 'Unknown Location', 'Used for imported data', null, null, null, null, false)) as t (i, n, d, a, c, s, p, r);

create table patient (
  patient_id integer primary key references person (person_id),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  changed_by integer references users (user_id),
  date_changed timestamp,
  voided boolean not null default false,
  voided_by integer references users (user_id),
  date_voided timestamp,
  void_reason varchar(255)
);
insert into patient select person_id, creator, date_created, changed_by, date_changed, voided, voided_by, date_voided, void_reason from person where person_id > 40;

create table patient_identifier_type (
  patient_identifier_type_id integer primary key,
  name varchar(50) not null,
  description text,
  format varchar(50),
  required boolean not null default false,
  retired boolean not null default false
);
insert into patient_identifier_type values (1, 'OpenMRS Identification Number', 'Unique number used in OpenMRS', '', false, true), (2, 'Clinic Number', 'Number on the patient card', 'TMC[0-9]{6}', true, false),
  (3, 'National ID', 'Number of the national identity card', '[0-9]{7,8}', false, false), (4, 'SHA Number', 'Social Health Authority membership', null, false, false), (5, 'NHIF Number', 'Up to September 2024', null, false, true);
create table patient_identifier (
  patient_identifier_id integer primary key,
  patient_id integer not null references patient (patient_id),
  identifier varchar(50) not null,
  identifier_type integer not null references patient_identifier_type (patient_identifier_type_id),
  preferred boolean not null default false,
  location_id integer references location (location_id),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  voided boolean not null default false,
  voided_by integer references users (user_id),
  date_voided timestamp,
  void_reason varchar(255)
);

create temp table home as
select person_id, k, g, born, first_day, pg_temp.w('home', k, '2:26|3:18|4:20|5:7|6:13|7:9|8:10')::int as loc from pat2;
insert into patient_identifier
select row_number() over (order by p.date_created, h.person_id, t), h.person_id,
    case t when 2 then 'TMC' || lpad((h.person_id * 13 + 1007)::text, 6, '0') when 3 then pg_temp.n('nid', h.k, 9800000, 41999999)::text when 4 then 'CR' || pg_temp.n('sha', h.k, 100000000, 999999999) || '-' || pg_temp.n('shac', h.k, 1, 9)
      else pg_temp.n('nhif', h.k, 1000000, 29999999)::text end, t, t = 2, loc, p.creator, case when t = 4 then greatest(p.date_created, timestamp '2024-10-01 08:20' + h.k * interval '9 hours') else p.date_created end, p.voided, p.voided_by, p.date_voided, p.void_reason
  from home as h join patient as p on p.patient_id = h.person_id, unnest(array[2, 3, 4, 5]) as t
 where t = 2 or t = 3 and h.born < date '2005-06-01' and pg_temp.f('hasid', h.k) < 0.82 or t = 4 and pg_temp.f('hassha', h.k) < 0.38 and not p.voided or t = 5 and h.first_day < date '2024-09-30' and pg_temp.f('hasnhif', h.k) < 0.3;

create table encounter_type (
  encounter_type_id integer primary key,
  name varchar(50) not null,
  description text,
  creator integer not null references users (user_id),
  date_created timestamp not null,
  retired boolean not null default false,
  retire_reason varchar(255)
);
insert into encounter_type
select i, n, d, 1, timestamp '2023-06-12 10:30', r, case when r then 'Not used any more' end
  from (values (1, 'ADULTINITIAL', 'Outpatient Adult Initial Visit', false), (2, 'ADULTRETURN', 'Outpatient Adult Return Visit', false), (3, 'PEDSINITIAL', 'Outpatient Pediatric Initial Visit', false),
    (4, 'PEDSRETURN', 'Outpatient Pediatric Return Visit', false), (5, 'ANC', 'Antenatal clinic', false), (6, 'IMMUNIZATION', 'Child welfare and immunization', false), (7, 'NCDREVIEW', 'Hypertension and diabetes review', false),
    (8, 'LABRESULT', 'Laboratory results only', false), (9, 'PHARMACY', 'Refill without consultation', false), (10, 'PAPERIMPORT', 'Back entry of paper cards', true)) as t (i, n, d, r);

create table encounter (
  encounter_id integer primary key,
  encounter_type integer not null references encounter_type (encounter_type_id),
  patient_id integer not null references patient (patient_id),
  provider_id integer references person (person_id),
  location_id integer references location (location_id),
  form_id integer,
  encounter_datetime timestamp not null,
  creator integer not null references users (user_id),
  date_created timestamp not null,
  changed_by integer references users (user_id),
  date_changed timestamp,
  voided boolean not null default false,
  voided_by integer references users (user_id),
  date_voided timestamp,
  void_reason varchar(255),
  uuid char(36) not null unique
);
create temp table enc as
select r.i, r.d, h.*, row_number() over (partition by h.person_id order by r.i) as nth, (r.d - h.born) / 365.25 as age from raw2 as r join home as h on h.k = r.k;
create temp table enc2 as
select e.*, r.date_voided as pv, case when age < 5 and pg_temp.f('ety', i) < 0.36 then 6 when age < 15 then case when nth = 1 then 3 when pg_temp.f('ety', i) < 0.93 then 4 else 8 end
    when g = 'F' and age between 17 and 43 and pg_temp.f('preg', e.person_id) < 0.33 and pg_temp.f('ety', i) < 0.55 then 5
    when age > 42 and nth > 1 and pg_temp.f('ncd', e.person_id) < 0.6 and pg_temp.f('ety', i) < 0.62 then 7
    when nth = 1 then 1 when pg_temp.f('ety', i) < 0.8 then 2 when pg_temp.f('ety', i) < 0.91 then 8 else 9 end as ty,
    case when loc = 5 and d > date '2025-01-31' then 3 when pg_temp.f('away', i) < 0.08 and d > date '2023-10-01' then pg_temp.w('awayl', i, '2:5|3:3|4:3|6:2')::int else loc end as at
  from enc as e join patient as r on r.patient_id = e.person_id;
insert into encounter
select i, ty, person_id, case when ty = 9 then null else pro end, case when at = 2 and ty = 8 then 9 when at = 2 and ty = 9 then 10 when at = 4 and ty in (5, 6) then 11 else at end,
    case ty when 8 then 4 when 9 then null when 5 then 3 when 6 then 2 else 1 end, t, cr, t + case when pg_temp.f('late', i) < 0.1 then interval '1 day 2 hours' else pg_temp.n('lag', i, 3, 95) * interval '1 minute' end,
    case when ch then 4 end, case when ch then t + pg_temp.n('chd', i, 1, 12) * interval '1 day' end, v or pv is not null, case when v then cr when pv is not null then 2 end,
    case when v then t + interval '50 minutes' * pg_temp.n('vd', i, 2, 60) when pv is not null then pv end,
    case when v then pg_temp.pick('vr', i, 'Wrong patient|Entered twice|Entered on wrong form|Wrong date') when pv is not null then 'Patient voided' end, md5('encounter' || i)::uuid::text
  from (select *, d + interval '8 hours' + floor(power(pg_temp.f('hr', i), 1.25) * 540) * interval '1 minute' as t, pg_temp.n('cr', i, 3, 9) as cr, pg_temp.f('ch', i) < 0.07 as ch, pg_temp.f('void', i) < 0.022 as v,
      case when ty in (5, 6) then case when at in (2, 4) then 22 + (i % 3)::int else 24 + at end when ty = 8 then 33 else case when at = 2 then 10 + (i % 4)::int else 13 + at end end as pro from enc2) as a;
update encounter set provider_id = case when provider_id = 13 then 11 when provider_id = 18 then 19 when provider_id = 22 then 23 else 28 end
 where provider_id in (select person_id from users where retired and date_retired < encounter.encounter_datetime);
update encounter set creator = 4 where creator = 7 and encounter_datetime > (select date_retired from users where user_id = 7);

create table concept (
  concept_id integer primary key,
  short_name varchar(255),
  datatype varchar(20) not null,
  class varchar(50) not null,
  is_set boolean not null default false,
  units varchar(50),
  hi_absolute double precision,
  low_absolute double precision,
  creator integer not null references users (user_id),
  date_created timestamp not null,
  retired boolean not null default false,
  retire_reason varchar(255)
);
create table concept_name (
  concept_name_id integer primary key,
  concept_id integer not null references concept (concept_id),
  name varchar(255) not null,
  locale varchar(50) not null,
  locale_preferred boolean not null default false,
  concept_name_type varchar(50),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  voided boolean not null default false
);
create temp table con (id int, name text, short text, dt text, cl text, unit text, sw text, syn text, ret boolean default false);
insert into con values (5089, 'WEIGHT (KG)', 'WT', 'Numeric', 'Test', 'kg', 'UZITO', null), (5090, 'HEIGHT (CM)', 'HT', 'Numeric', 'Test', 'cm', 'UREFU', null), (5088, 'TEMPERATURE (C)', 'TEMP', 'Numeric', 'Test', 'DEG C', 'JOTO', null),
  (5085, 'SYSTOLIC BLOOD PRESSURE', 'SBP', 'Numeric', 'Test', 'mmHg', null, null), (5086, 'DIASTOLIC BLOOD PRESSURE', 'DBP', 'Numeric', 'Test', 'mmHg', null, null), (5087, 'PULSE', null, 'Numeric', 'Test', 'rate/min', 'MAPIGO YA MOYO', 'HEART RATE'),
  (21, 'HEMOGLOBIN', 'HGB', 'Numeric', 'Test', 'g/dL', null, null), (887, 'SERUM GLUCOSE', 'GLU', 'Numeric', 'Test', 'mmol/L', null, 'BLOOD SUGAR'), (32, 'MALARIAL SMEAR', null, 'Coded', 'Test', null, null, 'MALARIA TEST'),
  (664, 'NEGATIVE', 'NEG', 'N/A', 'Misc', null, 'HASI', null), (703, 'POSITIVE', 'POS', 'N/A', 'Misc', null, 'CHANYA', null), (1138, 'INDETERMINATE', null, 'N/A', 'Misc', null, null, null), (1284, 'PROBLEM LIST', null, 'Coded', 'Question', null, null, 'DIAGNOSIS'),
  (123, 'MALARIA', 'MAL', 'N/A', 'Diagnosis', null, 'MALARIA', null), (117399, 'HYPERTENSION', 'HTN', 'N/A', 'Diagnosis', null, 'SHINIKIZO LA DAMU', 'HIGH BLOOD PRESSURE'), (119481, 'DIABETES MELLITUS, TYPE 2', 'DM2', 'N/A', 'Diagnosis', null, 'KISUKARI', null),
  (106, 'UPPER RESPIRATORY TRACT INFECTION', 'URTI', 'N/A', 'Diagnosis', null, null, 'COMMON COLD'), (43, 'PNEUMONIA', null, 'N/A', 'Diagnosis', null, 'NIMONIA', null), (16, 'DIARRHEA', null, 'N/A', 'Symptom', null, 'KUHARA', null), (5, 'ASTHMA', null, 'N/A', 'Diagnosis', null, 'PUMU', null),
  (111633, 'URINARY TRACT INFECTION', 'UTI', 'N/A', 'Diagnosis', null, null, null), (141, 'GASTRITIS', null, 'N/A', 'Diagnosis', null, null, 'PUD'), (135488, 'LOW BACK PAIN', null, 'N/A', 'Symptom', null, null, null), (3, 'ANEMIA', null, 'N/A', 'Diagnosis', null, null, null),
  (119022, 'DERMATITIS', null, 'N/A', 'Diagnosis', null, null, null), (141371, 'TONSILLITIS', null, 'N/A', 'Diagnosis', null, null, null),
  (58, 'TYPHOID FEVER (OLD)', null, 'N/A', 'Diagnosis', null, null, null),
  (5096, 'RETURN VISIT DATE', 'RVD', 'Datetime', 'Misc', null, null, 'NEXT APPOINTMENT'), (1364, 'CLINICAL NOTES', null, 'Text', 'Misc', null, null, null), (984, 'IMMUNIZATIONS ORDERED', null, 'Coded', 'Question', null, null, 'VACCINE GIVEN'),
  (886, 'BACILLE CAMILE-GUERIN VACCINATION', 'BCG', 'N/A', 'Drug', null, null, null), (783, 'POLIO VACCINATION, ORAL', 'OPV', 'N/A', 'Drug', null, null, null), (1685, 'DIPHTHERIA TETANUS PERTUSSIS COMBINED', 'PENTA', 'N/A', 'Drug', null, null, null),
  (36, 'MEASLES VACCINATION', 'MR', 'N/A', 'Drug', null, null, null), (1438, 'WEEKS OF CURRENT GESTATION', 'GA', 'Numeric', 'Question', 'weeks', null, null), (916, 'AMOXICILLIN', null, 'N/A', 'Drug', null, null, null), (792, 'ARTEMETHER / LUMEFANTRINE', 'AL', 'N/A', 'Drug', null, null, null),
  (89, 'PARACETAMOL', null, 'N/A', 'Drug', null, null, 'ACETAMINOPHEN'), (1242, 'AMLODIPINE', null, 'N/A', 'Drug', null, null, null), (1243, 'HYDROCHLOROTHIAZIDE', 'HCTZ', 'N/A', 'Drug', null, null, null), (4046, 'METFORMIN', null, 'N/A', 'Drug', null, null, null),
  (798, 'SALBUTAMOL', null, 'N/A', 'Drug', null, null, null), (740, 'OMEPRAZOLE', null, 'N/A', 'Drug', null, null, null), (104, 'FOLIC ACID / FERROUS SULPHATE', 'IFAS', 'N/A', 'Drug', null, null, null), (912, 'IBUPROFEN', null, 'N/A', 'Drug', null, null, null), (916001, 'NITROFURANTOIN', null, 'N/A', 'Drug', null, null, null), (351, 'ORS AND ZINC', 'ORS', 'N/A', 'Drug', null, null, null);
update con set ret = true where id = 58;
insert into concept
select id, short, dt, cl, false, unit, case id when 5089 then 250 when 5090 then 228 when 5088 then 43 when 5085 then 250 when 5086 then 150 when 5087 then 230 when 21 then 20 when 1438 then 45 end,
    case id when 5089 then 0 when 5090 then 10 when 5088 then 25 when 5085 then 0 when 5086 then 0 when 5087 then 0 when 21 then 0 when 1438 then 0 end, 1, timestamp '2023-06-12 11:00', ret, case when ret then 'Use confirmed diagnosis' end from con;
insert into concept_name
select row_number() over (order by o, id), id, n, l, p, t, 1, timestamp '2023-06-12 11:00', false
  from (select 1 as o, id, name as n, 'en' as l, true as p, 'FULLY_SPECIFIED' as t from con union all select 2, id, short, 'en', false, 'SHORT' from con where short is not null
    union all select 3, id, syn, 'en', false, null from con where syn is not null union all select 4, id, sw, 'sw', true, 'FULLY_SPECIFIED' from con where sw is not null) as a;
alter table person add foreign key (cause_of_death) references concept (concept_id);
update person set cause_of_death = pg_temp.w('cod', person_id, '117399:4|119481:3|43:3|123:1')::int where dead and pg_temp.f('codk', person_id) < 0.6;

create table obs (
  obs_id integer primary key,
  person_id integer not null references person (person_id),
  concept_id integer not null references concept (concept_id),
  encounter_id integer references encounter (encounter_id),
  obs_datetime timestamp not null,
  location_id integer references location (location_id),
  value_coded integer references concept (concept_id),
  value_numeric double precision,
  value_datetime timestamp,
  value_text text,
  comments varchar(255),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  voided boolean not null default false,
  voided_by integer references users (user_id),
  date_voided timestamp,
  void_reason varchar(255)
);
create temp table dx as
select i, case when ty = 7 then case when pg_temp.f('ncdk', person_id) < 0.7 then 117399 else 119481 end
    when ty in (1, 2) then pg_temp.w('dxa', i, case when extract(month from d) in (4, 5, 6, 7, 11, 12) then '123:26|' else '123:10|' end || '106:20|111633:10|141:11|135488:9|119022:6|141371:5|43:4|16:7|5:4|117399:5|3:3')::int
    when ty in (3, 4) then pg_temp.w('dxc', i, case when extract(month from d) in (4, 5, 6, 7, 11, 12) then '123:30|' else '123:13|' end || '106:30|16:15|43:10|141371:10|119022:6|5:4|3:3')::int end as c
  from enc2;
insert into obs
select row_number() over (order by e.encounter_id, o), e.patient_id, c, e.encounter_id, e.encounter_datetime, e.location_id, vc, round(vn::numeric, case when c in (5085, 5086, 5087, 1438, 5090) then 0 else 1 end), vd, vt, null, e.creator, e.date_created, e.voided, e.voided_by, e.date_voided, e.void_reason
  from (select i, 1 as o, 5089 as c, null::int as vc, case when age < 15 then 3.4 + power(age, 0.95) * 3.1 + pg_temp.f('wt', person_id) * (1 + age * 0.5) else 46 + pg_temp.f('wt', person_id) * 34 + pg_temp.f('wt2', i) * 3 end as vn, null::timestamp as vd, null::text as vt from enc2 where ty < 8 and pg_temp.f('o1', i) < 0.62
    union all select i, 2, 5088, null, 36.3 + pg_temp.f('tmp', i) * 0.9 + case when (select c from dx where dx.i = enc2.i) in (123, 43, 106) then pg_temp.f('fev', i) * 2.6 else 0 end, null, null from enc2 where ty in (1, 2, 3, 4) and pg_temp.f('o2', i) < 0.6
    union all select i, 3, 5085, null, 104 + pg_temp.f('sbp', i) * 26 + least(age, 75) * 0.25 + case when ty = 7 then 18 else 0 end, null, null from enc2 where ty in (1, 2, 5, 7) and pg_temp.f('o3', i) < 0.7
    union all select i, 4, 5086, null, 62 + pg_temp.f('sbp', i) * 15 + pg_temp.f('dbp', i) * 8 + case when ty = 7 then 9 else 0 end, null, null from enc2 where ty in (1, 2, 5, 7) and pg_temp.f('o3', i) < 0.69
    union all select i, 5, 1284, c, null, null, null from dx where c is not null and pg_temp.f('o5', i) < 0.94
    union all select i, 6, 32, case when (select c from dx where dx.i = enc2.i) = 123 then 703 when pg_temp.f('rdt', i) < 0.02 then 1138 else 664 end, null, null, null from enc2 where ty in (1, 2, 3, 4, 8) and ((select c from dx where dx.i = enc2.i) = 123 or pg_temp.f('o6', i) < 0.16)
    union all select i, 7, 21, null, 9.4 + pg_temp.f('hb', i) * 5.4, null, null from enc2 where ty in (5, 8) and pg_temp.f('o7', i) < 0.5
    union all select i, 8, 887, null, 4.2 + power(pg_temp.f('glu', i), 2) * case when ty = 7 then 12 else 4 end, null, null from enc2 where ty in (7, 8) and pg_temp.f('o8', i) < 0.55
    union all select i, 9, 1438, null, pg_temp.n('ga', i, 9, 39), null, null from enc2 where ty = 5
    union all select i, 10, 984, case when age < 0.12 then 886 when age < 0.5 then pg_temp.w('vac', i, '783:5|1685:5')::int else pg_temp.w('vac', i, '783:1|1685:2|36:6')::int end, null, null, null from enc2 where ty = 6
    union all select i, 11, 5096, null, null, d + pg_temp.n('rvd', i, 2, 12) * interval '7 days', null from enc2 where ty in (5, 6, 7) and pg_temp.f('o11', i) < 0.85 or ty in (2, 4) and pg_temp.f('o11', i) < 0.08
    union all select i, 12, 1364, null, null, null, pg_temp.pick('note', i, 'Stable, continue treatment.|Review with results.|Counselled on diet and salt.|Mother advised on fluids and danger signs.|No new complaints.|Referred for chest X-ray.|Cough for three days, chest clear.|Poor adherence, tablets ran out.|Feels better.|Abdominal pain after meals, no alarm signs.') from enc2 where ty < 8 and pg_temp.f('o12', i) < 0.2
  ) as a (i, o, c, vc, vn, vd, vt) join encounter as e on e.encounter_id = a.i;
update obs set voided = true, voided_by = creator, date_voided = date_created + interval '12 minutes', void_reason = 'Typing error' where not voided and value_numeric is not null and pg_temp.f('ov', obs_id) < 0.012;

create table drug (
  drug_id integer primary key,
  concept_id integer not null references concept (concept_id),
  name varchar(255) not null,
  dosage_form varchar(50),
  dose_strength double precision,
  units varchar(50),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  retired boolean not null default false,
  retired_by integer references users (user_id),
  date_retired timestamp,
  retire_reason varchar(255)
);
insert into drug
select i, c, n, fo, s, u, 1, timestamp '2023-06-12 12:00', i in (3, 14), case when i in (3, 14) then 1 end, case when i in (3, 14) then timestamp '2024-08-19 09:15' end, case when i in (3, 14) then 'No longer stocked' end
  from (values (1, 916, 'Amoxicillin 500mg', 'Capsule', 500, 'mg'), (2, 916, 'Amoxicillin 125mg/5ml', 'Suspension', 125, 'mg'), (3, 916, 'Amoxicillin 250mg', 'Capsule', 250, 'mg'), (4, 792, 'Coartem 20/120', 'Tablet', 20, 'mg'), (5, 89, 'Paracetamol 500mg', 'Tablet', 500, 'mg'), (6, 89, 'Paracetamol 120mg/5ml', 'Syrup', 120, 'mg'),
    (7, 1242, 'Amlodipine 5mg', 'Tablet', 5, 'mg'), (8, 1243, 'HCTZ 25mg', 'Tablet', 25, 'mg'), (9, 4046, 'Metformin 500mg', 'Tablet', 500, 'mg'), (10, 798, 'Salbutamol inhaler', 'Inhaler', 100, 'mcg'), (11, 740, 'Omeprazole 20mg', 'Capsule', 20, 'mg'), (12, 104, 'IFAS', 'Tablet', null, null), (13, 912, 'Ibuprofen 400mg', 'Tablet', 400, 'mg'),
    (14, 912, 'Ibuprofen 200mg', 'Tablet', 200, 'mg'), (15, 916001, 'Nitrofurantoin 100mg', 'Capsule', 100, 'mg'), (16, 351, 'ORS/Zinc co-pack', 'Sachet', null, null)) as t (i, c, n, fo, s, u);

create table orders (
  order_id integer primary key,
  concept_id integer not null references concept (concept_id),
  drug_inventory_id integer references drug (drug_id),
  encounter_id integer references encounter (encounter_id),
  patient_id integer not null references patient (patient_id),
  orderer integer references users (user_id),
  dose double precision,
  frequency varchar(50),
  quantity integer,
  start_date timestamp not null,
  auto_expire_date timestamp,
  discontinued boolean not null default false,
  discontinued_date timestamp,
  discontinued_by integer references users (user_id),
  voided boolean not null default false,
  void_reason varchar(255)
);
insert into orders
select row_number() over (order by e.encounter_id, n), dr.concept_id, dr.drug_id, e.encounter_id, e.patient_id, e.provider_id, case when dr.dosage_form in ('Syrup', 'Suspension', 'Inhaler') then 2 else pg_temp.w('dose', e.encounter_id, '1:7|2:3')::int end, fr, q, e.encounter_datetime,
    date_trunc('day', e.encounter_datetime) + days * interval '1 day', dc, case when dc then e.encounter_datetime + interval '6 days' end, case when dc then e.provider_id end, e.voided, case when e.voided then 'Encounter voided' end
  from (select x.i, n, case when ty = 5 then 12 when c = 123 then case n when 1 then 4 else case when age < 12 then 6 else 5 end end when c = 117399 then case n when 1 then 7 else 8 end when c = 119481 then case n when 1 then 9 else 7 end
      when c = 5 then 10 when c = 141 then 11 when c = 135488 then 13 when c = 111633 then 15 when c = 16 then 16 when c in (43, 141371) then case when age < 12 then 2 else 1 end when c = 106 then case when age < 12 then 6 else 5 end when c = 3 then 12 end as dg
      from enc2 as x left join dx on dx.i = x.i, generate_series(1, 2) as n where (n = 1 and pg_temp.f('rx', x.i) < 0.85 or n = 2 and c in (123, 117399, 119481) and pg_temp.f('rx2', x.i) < 0.45) and ty < 8) as a
  join encounter as e on e.encounter_id = a.i join drug as dr on dr.drug_id = dg,
  lateral (select case dg when 4 then 'BD' when 7 then 'OD' when 8 then 'OD' when 9 then 'BD' when 11 then 'OD' when 10 then 'PRN' when 12 then 'OD' when 16 then 'PRN' else 'TDS' end as fr, case dg when 4 then 3 when 7 then 30 when 8 then 30 when 9 then 30 when 12 then 60 when 11 then 14 when 10 then 90 when 5 then 5 else 7 end as days) as s,
  lateral (select case fr when 'OD' then days when 'BD' then days * 2 when 'PRN' then 1 else days * 3 end as q, pg_temp.f('dc', e.encounter_id) < 0.03 and e.encounter_datetime < timestamp '2026-06-01' and days > 6 as dc) as t;

create table appointmentscheduling_appointment (
  appointment_id integer primary key,
  patient_id integer not null references patient (patient_id),
  provider_id integer not null references person (person_id),
  location_id integer not null references location (location_id),
  encounter_id integer references encounter (encounter_id),
  start_date timestamp not null,
  end_date timestamp not null,
  status varchar(50) not null,
  reason varchar(1024),
  cancel_reason varchar(1024),
  creator integer not null references users (user_id),
  date_created timestamp not null,
  voided boolean not null default false,
  voided_by integer references users (user_id),
  date_voided timestamp,
  void_reason varchar(255)
);
insert into appointmentscheduling_appointment
select row_number() over (order by made, s, p), p, pro, l, en, s, s + interval '15 minutes', st, rs, case when st like 'CANCELLED%' then pg_temp.pick('car', en0, 'Patient called|Travelling|Clinician on leave|Feels well|Rescheduled by phone') end, cr, made,
    v, case when v then cr end, case when v then made + interval '4 minutes' end, case when v then 'Booked twice' end
  from (select e.encounter_id as en0, e.encounter_id as en, e.patient_id as p, e.provider_id as pro, e.location_id as l, date_trunc('hour', e.encounter_datetime) + floor(extract(minute from e.encounter_datetime) / 15) * interval '15 minutes' as s,
      case when pg_temp.f('walk', e.encounter_id) < 0.12 then 'WALKIN' else 'COMPLETED' end as st, case e.encounter_type when 5 then 'ANC' when 6 then 'Vaccination' when 7 then 'BP/sugar review' when 8 then 'Results' end as rs, e.creator as cr,
      case when pg_temp.f('walk', e.encounter_id) < 0.12 then e.encounter_datetime - interval '25 minutes' else greatest(p.date_created, e.encounter_datetime - pg_temp.n('mad', e.encounter_id, 2, 45) * interval '1 day') end as made, false as v
    from encounter as e join patient as p on p.patient_id = e.patient_id where e.provider_id is not null and not e.voided and (e.encounter_type in (5, 6, 7) or pg_temp.f('hasap', e.encounter_id) < 0.18)
    union all
    select e.encounter_id, null, e.patient_id, e.provider_id, e.location_id, d2 + pg_temp.n('mh', e.encounter_id, 32, 63) * interval '15 minutes', case when d2 > date '2026-06-11' then case when pg_temp.f('ms', e.encounter_id) < 0.07 then 'CANCELLED' else 'SCHEDULED' end else pg_temp.w('ms', e.encounter_id, 'MISSED:55|CANCELLED:30|CANCELLED_AND_NEEDS_RESCHEDULE:8|SCHEDULED:3') end,
      case e.encounter_type when 5 then 'ANC' when 6 then 'Vaccination' when 7 then 'BP/sugar review' end, e.creator, e.encounter_datetime + interval '20 minutes', pg_temp.f('av', e.encounter_id) < 0.03
    from encounter as e, lateral (select e.encounter_datetime::date + pg_temp.n('md', e.encounter_id, 2, 10) * 7 as d2) as m where e.provider_id is not null and not e.voided and (pg_temp.f('mm', e.encounter_id) < 0.14 or e.encounter_datetime > timestamp '2026-04-20' and pg_temp.f('mm', e.encounter_id) < 0.6)) as a;
create index on obs (person_id);
create index on obs (encounter_id);
create index on encounter (patient_id);
