-- A family dental practice in Madison, Wisconsin: the practice management database after Open Dental, its numeric states kept, its names written out.
-- Foreign keys, comments where a code needs one. Values come from hashes of row numbers, so every load is the same.
set jit = off;
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.u(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, '|'))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, '|')))::int] $$;
-- Not the same first name twice in a family.
create function pg_temp.turn(f bigint, g int, list text) returns text language sql immutable
  as $$ select (string_to_array(list, '|'))[1 + (pg_temp.n('tn', f, 0, 900) + g * 11) % cardinality(string_to_array(list, '|'))] $$;
-- The office opens Monday to Thursday and some Fridays, and shuts over Christmas.
create function pg_temp.office(d date) returns date language plpgsql immutable as $$
begin
  if to_char(d, 'MMDD') >= '1223' then d := d + 12; elsif to_char(d, 'MMDD') in ('0101', '0704') then d := d + 3; end if;
  return case extract(isodow from d)::int when 6 then d - 3 when 7 then d + 2 when 5 then case when extract(day from d)::int <= 14 then d else d - 1 end else d end;
end $$;

create table definition (
  definition_id integer primary key,
  category varchar(40) not null,
  item_name varchar(80) not null,
  item_value varchar(40),
  item_order integer not null,
  is_hidden boolean not null default false,
  unique (category, item_name)
);
comment on table definition is 'Lists the office can edit; category says which list';
comment on column definition.item_value is 'Depends on the category; for adjustment types + or - gives the sign';
insert into definition
select row_number() over (order by c, o), cat, split_part(item, ':', 1), nullif(split_part(item, ':', 2), ''), o, item in ('CareCredit:', 'Courtesy discount:-', 'Postcard:')
  from (values (1, 'Payment Type', 'Cash:,Check:,Credit Card:,CareCredit:,Electronic:,Patient Refund:'), (2, 'Adjustment Type', 'Senior discount:-,Employee discount:-,Cash discount:-,Courtesy discount:-,Missed appointment fee:+,Finance charge:+,Small balance write-off:-'), (3, 'Billing Type', 'Standard:,Payment plan:,Collections:,No statement:'), (4, 'Procedure Category', 'Exams and X-rays:,Cleanings:,Fillings:,Crowns:,Endodontics:,Periodontics:,Oral surgery:,Prosthetics:,Other:'), (5, 'Appointment Confirmed', 'Unconfirmed:,Left message:,Confirmed:,Arrived:,Text sent:'), (6, 'Recall Type', 'Prophy:6m,Child prophy:6m,Perio maintenance:4m'), (7, 'Recall Status', 'Emailed:,Texted:,Left message:,Postcard:')) as v (c, cat, l), unnest(string_to_array(l, ',')) with ordinality as p (item, o);
create function pg_temp.def(c text, n text) returns int language sql stable as $$ select definition_id from definition where category = c and item_name = n $$;

create table provider (
  provider_id integer primary key,
  abbreviation varchar(10) not null unique,
  first_name varchar(50) not null,
  last_name varchar(50) not null,
  suffix varchar(10),
  specialty varchar(30) not null,
  is_secondary boolean not null default false,
  national_provider_id varchar(10),
  state_license varchar(20),
  is_hidden boolean not null default false,
  date_term date
);
comment on column provider.is_secondary is 'True for hygienists';
comment on column provider.is_hidden is 'No longer working here';
insert into provider values (1, 'BERG', 'Karen', 'Bergstrom', 'DDS', 'General', false, '1730455121', '5821-15', false, null), (2, 'PATE', 'Nikhil', 'Patel', 'DMD', 'General', false, '1861900347', '7340-15', false, null), (3, 'HOLT', 'Gerald', 'Holt', 'DDS', 'General', false, '1295017764', '3109-15', true, '2024-12-19'), (4, 'WU', 'Denise', 'Wu', 'DMD', 'Endodontist', false, '1518822093', '6677-15', false, null),
  (5, 'HYG1', 'Kayla', 'Meyer', 'RDH', 'Hygienist', true, null, '10233-16', false, null), (6, 'HYG2', 'Joanne', 'Kessler', 'RDH', 'Hygienist', true, null, '8120-16', true, '2025-02-06'), (7, 'HYG3', 'Tyrell', 'Banks', 'RDH', 'Hygienist', true, null, '11904-16', false, null);

create table operatory (
  operatory_id integer primary key,
  operatory_name varchar(40) not null,
  abbreviation varchar(8) not null,
  item_order integer not null,
  is_hygiene boolean not null,
  provider_id integer references provider,
  hygienist_id integer references provider,
  is_hidden boolean not null default false
);
insert into operatory values (1, 'Doctor 1', 'OP1', 0, false, 1, null, false), (2, 'Doctor 2', 'OP2', 1, false, 2, null, false), (3, 'Hygiene East', 'HYE', 2, true, 1, 5, false), (4, 'Hygiene West', 'HYW', 3, true, 2, 7, false), (5, 'Old X-ray room', 'OLD', 4, false, null, null, true);

create table insurance_plan (
  plan_id integer primary key,
  carrier_name varchar(80) not null,
  electronic_id varchar(10),
  group_name varchar(80),
  group_number varchar(20),
  employer_name varchar(80),
  plan_type char(1) not null default '',
  annual_maximum numeric(8, 2),
  deductible numeric(8, 2) not null,
  percent_preventive smallint not null,
  percent_basic smallint not null,
  percent_major smallint not null,
  is_hidden boolean not null default false
);
comment on column insurance_plan.plan_type is 'Blank = percentage, p = PPO percentage (the office writes off the difference to the network fee)';
insert into insurance_plan
select i, (string_to_array('Great Lakes Dental|Badger Mutual Dental|Northern Delta Plan|Unity Dental Benefits|Heartland Life|Lakeshore Health', '|'))[1 + k], lpad((39021 + k * 417)::text, 5, '0'), e, 'G' || pg_temp.n('pg', i, 10000, 99999), case when i % 7 <> 3 then e end, case when pg_temp.u('pt', i) < 0.7 then 'p' else '' end, pg_temp.one('pm', i, '1000|1500|1500|2000')::numeric, pg_temp.one('pd', i, '25|50|50|75')::numeric, pg_temp.one('pp', i, '100|100|100|80')::int, pg_temp.one('pb', i, '80|80|70')::int, pg_temp.one('pj', i, '50|50|60')::int, i in (9, 21)
  from (select i, pg_temp.skew('pc', i, 0, 5, 1.6) as k, (string_to_array('Dane County Schools|Sherman Tool Works|Capitol Credit Union|Lakeview Hospital|Oakmont Foods|City Transit Authority|Prairie Software|Hilldale Retail Group|Westmor Paper|Four Lakes Engineering|Regent Plumbing Supply|State Employees Group', '|'))[1 + (i - 1) % 12] as e from generate_series(1, 26) as i) as a;

create table patient (
  patient_id integer primary key,
  last_name varchar(60) not null,
  first_name varchar(60) not null,
  preferred_name varchar(60),
  patient_status smallint not null,
  gender smallint not null,
  birthdate date,
  guarantor_id integer not null references patient deferrable initially deferred,
  primary_provider_id integer not null references provider,
  billing_type_id integer not null references definition,
  address varchar(100),
  city varchar(50),
  zip varchar(10),
  wireless_phone varchar(20),
  email varchar(100),
  date_first_visit date,
  estimated_balance numeric(10, 2) not null default 0
);
comment on column patient.patient_status is '0 = Patient, 1 = NonPatient, 2 = Inactive, 3 = Archived, 4 = Deleted, 5 = Deceased';
comment on column patient.gender is '0 = Male, 1 = Female, 2 = Unknown';
comment on column patient.guarantor_id is 'Head of the family, who gets the bill; may be the patient';
comment on column patient.estimated_balance is 'Of this patient alone, before insurance that is still expected';
create temp table fam as select f, pg_temp.one('fs', f, '1|1|1|2|2|2|3|4|4|5')::int as size, pg_temp.one('fl', f, 'Abendroth|Adamski|Bauer|Becker|Bjork|Brandt|Burke|Cerny|Collins|Dietrich|Dvorak|Ellis|Engel|Flores|Frank|Garcia|Gundersen|Hansen|Hauser|Hernandez|Hintz|Jansen|Johnson|Kaminski|Klein|Koch|Kraus|Lange|Larson|Lee|Lindner|Lor|Maki|Martin|Moua|Mueller|Nelson|Novak|Olson|Peterson|Pfeiffer|Quade|Reyes|Richter|Rogers|Ruiz|Schmitt|Schroeder|Sims|Stark|Steiner|Thao|Torres|Vang|Wagner|Walsh|Weber|Williams|Xiong|Young|Zastrow|Ziegler') as l, case when pg_temp.u('fv', f) < 0.62 then date '2007-01-10' + pg_temp.n('fw', f, 0, 6000) else date '2023-09-05' + pg_temp.n('fw', f, 0, 1010) end as fv from generate_series(1, 205) as f;
insert into patient
select id, l, pn, case when pg_temp.u('nk', id) < 0.06 then left(pn, 3) end, case when x < 0.845 then 0 when x < 0.875 and g = 1 and size > 1 then 1 when x < 0.955 then 2 when x < 0.975 then 3 when x < 0.985 then 4 when age > 60 then 5 else 0 end, case when id % 211 = 0 then 2 when male then 0 else 1 end, date '2026-01-01' - age * 365 - pg_temp.n('bd', id, 0, 364), id - g + 1, 1 + (pg_temp.u('pv', f) < 0.45)::int, pg_temp.def('Billing Type', case when pg_temp.u('bt', f) < 0.9 then 'Standard' when pg_temp.u('bt', f) < 0.94 then 'Payment plan' when pg_temp.u('bt', f) < 0.97 then 'Collections' else 'No statement' end),
  pg_temp.n('sn', f, 101, 6900) || ' ' || pg_temp.one('st', f, 'Monroe St|Odana Rd|Regent St|Mineral Point Rd|Atwood Ave|Cottage Grove Rd|Whitney Way|Fish Hatchery Rd|Tokay Blvd|Lacy Rd'), split_part(ct, ',', 1), split_part(ct, ',', 2), case when age > 15 and pg_temp.u('ph', id) < 0.92 then '(608) 555-' || lpad(pg_temp.n('pn', id, 0, 9999)::text, 4, '0') end, case when age > 17 and pg_temp.u('em', id) < 0.75 then lower(pn || '.' || l) || id % 100 || '@' || pg_temp.one('ed', id, 'postbox|webmail|inbox') || '.example' end, d
  from (select row_number() over (order by fv, f, g) as id, *, pg_temp.u('ps', f * 10 + g) as x, case when male then pg_temp.turn(f, g, 'Adam|Alan|Andrew|Ben|Brian|Caleb|Chad|Cody|Dale|Dan|Eli|Eric|Evan|Gary|Henry|Jack|Jason|Joel|Ken|Kyle|Liam|Lucas|Mark|Matt|Mason|Neil|Noah|Owen|Pao|Paul|Robert|Ryan|Sam|Scott|Steve|Tou|Tyler|Wayne') else pg_temp.turn(f, g, 'Abby|Alice|Amanda|Anna|Ava|Beth|Carol|Chloe|Dawn|Diane|Ella|Emma|Erin|Grace|Hailey|Heidi|Jane|Jill|Julie|Kari|Kate|Laura|Leah|Lily|Lisa|Mai|Maria|Megan|Mia|Nancy|Nora|Olivia|Pam|Renee|Sara|Sue|Tina|Zoe') end as pn, case when g <= 2 then base + g else greatest(3, base - 25 - pg_temp.n('ka', f * 10 + g, 0, 9)) end as age, pg_temp.one('ct', f, 'Madison,53711|Madison,53711|Madison,53705|Madison,53704|Fitchburg,53711|Middleton,53562|Verona,53593|Monona,53716|Sun Prairie,53590') as ct, case when g >= 3 then greatest(fv, date '2011-05-02' + g * 200 + f) else fv + (g - 1) * case when fv > '2023-09-01' then 6 else 40 end end as d
    from (select *, (pg_temp.u('sx', f * 10 + case when g = 2 then 1 else g end) < 0.5) <> (g = 2) as male, case when size >= 3 then pg_temp.n('ag', f, 30, 50) else pg_temp.n('ag', f, 23, 82) end as base from fam, generate_series(1, size) as g) as a) as b;
update patient set date_first_visit = case when patient_status = 1 then null else pg_temp.office(greatest(date_first_visit, birthdate + 900)) end;

create table patient_plan (
  patient_plan_id integer primary key,
  patient_id integer not null references patient,
  plan_id integer not null references insurance_plan,
  ordinal smallint not null,
  subscriber_id integer not null references patient,
  subscriber_number varchar(20) not null,
  relationship smallint not null,
  date_effective date,
  date_term date,
  unique (patient_id, plan_id, ordinal)
);
comment on table patient_plan is 'Which insurance a patient has';
comment on column patient_plan.ordinal is '1 = primary, 2 = secondary';
comment on column patient_plan.relationship is 'To the subscriber: 0 = self, 1 = spouse, 2 = child';
insert into patient_plan
select row_number() over (order by p.patient_id, o), p.patient_id, pl, o, s, 'W' || pg_temp.n('sc' || o, s, 10000000, 99999999), case when p.patient_id = s then 0 when p.birthdate > '2005-01-01' then 2 else 1 end, case when pg_temp.u('de', g) < 0.7 then date '2019-01-01' + 365 * pg_temp.n('df', g, 0, 3) end, case when o = 1 and pg_temp.u('dt', g) < 0.08 then date '2024-12-31' + pg_temp.one('du', g, '0|181|365')::int end
  from (select *, guarantor_id as g from patient where patient_status in (0, 2, 3, 5)) as p, generate_series(1, 2) as o, lateral (select case when o = 1 then pg_temp.skew('pl', g, 1, 26, 1.8) else 1 + (pg_temp.skew('pl', g, 1, 26, 1.8) + 9) % 26 end as pl, case when o = 2 and exists (select from patient as q where q.patient_id = g + 1 and q.guarantor_id = g) then g + 1 else g end as s) as z
  where pg_temp.u('hi', g) < case o when 1 then 0.7 else 0.05 end;

create table procedure_code (
  procedure_code_id integer primary key,
  code varchar(8) not null unique,
  description varchar(100) not null,
  abbreviation varchar(20) not null,
  category_id integer not null references definition,
  default_fee numeric(8, 2) not null,
  treatment_area smallint not null,
  is_hygiene boolean not null,
  no_bill_insurance boolean not null default false,
  is_hidden boolean not null default false
);
comment on column procedure_code.treatment_area is '0 = none, 1 = surface, 2 = tooth, 3 = mouth, 4 = quadrant';
insert into procedure_code
select i, c, d, a, pg_temp.def('Procedure Category', k), f, t, k in ('Cleanings', 'Periodontics'), c in ('D9972', 'D9986'), c = 'D1203'
  from (values (1, 'D0120', 'Periodic exam', 'PerEx', 'Exams and X-rays', 58, 3), (2, 'D0140', 'Problem-focused exam', 'LimEx', 'Exams and X-rays', 85, 3), (3, 'D0150', 'Comprehensive exam', 'CompEx', 'Exams and X-rays', 104, 3), (4, 'D0210', 'Full mouth X-ray series', 'FMX', 'Exams and X-rays', 158, 3), (5, 'D0220', 'Periapical X-ray', 'PA', 'Exams and X-rays', 35, 2), (6, 'D0272', 'Two bitewings', '2BW', 'Exams and X-rays', 52, 3), (7, 'D0274', 'Four bitewings', '4BW', 'Exams and X-rays', 74, 3), (8, 'D0330', 'Panoramic X-ray', 'Pano', 'Exams and X-rays', 132, 3),
    (9, 'D1110', 'Adult cleaning', 'Pro', 'Cleanings', 102, 3), (10, 'D1120', 'Child cleaning', 'ChPro', 'Cleanings', 76, 3), (11, 'D1203', 'Child fluoride (old)', 'FlOld', 'Cleanings', 38, 3), (12, 'D1206', 'Fluoride varnish', 'FlVar', 'Cleanings', 46, 3), (13, 'D1351', 'Sealant', 'Seal', 'Cleanings', 59, 2), (14, 'D2150', 'Amalgam, two surfaces', 'A2', 'Fillings', 198, 1), (15, 'D2330', 'Composite, one surface, front', 'C1F', 'Fillings', 185, 1), (16, 'D2391', 'Composite, one surface, back', 'C1', 'Fillings', 204, 1), (17, 'D2392', 'Composite, two surfaces, back', 'C2', 'Fillings', 262, 1), (18, 'D2393', 'Composite, three surfaces, back', 'C3', 'Fillings', 318, 1),
    (19, 'D2740', 'Ceramic crown', 'CrnC', 'Crowns', 1295, 2), (20, 'D2750', 'Porcelain on metal crown', 'PFM', 'Crowns', 1240, 2), (21, 'D2950', 'Core build-up', 'BU', 'Crowns', 288, 2), (22, 'D3320', 'Root canal, premolar', 'RCTp', 'Endodontics', 960, 2), (23, 'D3330', 'Root canal, molar', 'RCTm', 'Endodontics', 1185, 2), (24, 'D4341', 'Scaling and root planing', 'SRP', 'Periodontics', 268, 4), (25, 'D4910', 'Periodontal maintenance', 'PM', 'Periodontics', 149, 3), (26, 'D5110', 'Complete upper denture', 'FUD', 'Prosthetics', 1820, 3), (27, 'D6010', 'Implant', 'Imp', 'Oral surgery', 2150, 2), (28, 'D7140', 'Simple extraction', 'Ext', 'Oral surgery', 198, 2), (29, 'D7210', 'Surgical extraction', 'SExt', 'Oral surgery', 312, 2), (30, 'D9944', 'Night guard', 'NG', 'Other', 540, 3), (31, 'D9972', 'Whitening', 'Whit', 'Other', 320, 3), (32, 'D9986', 'Missed appointment', 'Miss', 'Other', 0, 0)) as v (i, c, d, a, k, f, t);

create table appointment (
  appointment_id integer primary key,
  patient_id integer not null references patient,
  appointment_status smallint not null check (appointment_status between 1 and 6),
  appointment_datetime timestamp,
  length_minutes smallint not null,
  operatory_id integer references operatory,
  provider_id integer not null references provider,
  hygienist_id integer references provider,
  confirmed_id integer not null references definition,
  is_new_patient boolean not null default false,
  is_hygiene boolean not null,
  procedure_description varchar(120),
  note varchar(200),
  date_created timestamp not null
);
comment on column appointment.appointment_status is '1 = scheduled, 2 = complete, 3 = unscheduled list, 4 = ASAP, 5 = broken, 6 = planned';
comment on column appointment.appointment_datetime is 'Null when planned or on the unscheduled list';
create temp table ap (id int, pid int, d date, hyg boolean, st int, isnew boolean, made date);
create temp table pr (aid int, pid int, code text, st int, d date, tp date, k int);
do $$
declare
  r record;
  cur date; d date; vd date;
  id int := 0; h int; k int; c text; kid boolean; every int; lastx date; firsttime boolean; x float8;
begin
  for r in select p.*, date_part('year', age('2026-01-01', birthdate)) as yrs from patient as p where date_first_visit is not null order by patient_id loop
    firsttime := r.date_first_visit >= '2023-09-01';
    cur := case when firsttime then r.date_first_visit else date '2023-09-05' + pg_temp.n('s0', r.patient_id, 0, 185) end;
    kid := r.yrs < 14;
    every := case when r.yrs > 35 and pg_temp.u('pe', r.patient_id) < 0.16 then 122 else 183 end;
    lastx := cur - 400 * pg_temp.n('lx', r.patient_id, 0, 1);
    loop
      exit when cur > '2026-12-10' or (r.patient_status > 0 and cur > date '2024-01-15' + pg_temp.n('lv', r.guarantor_id, 0, 800));
      d := pg_temp.office(cur);
      id := id + 1; h := id;
      if d > '2026-06-18' then
        if pg_temp.u('fu', h) < 0.62 then insert into ap values (h, r.patient_id, d, true, case when pg_temp.u('as', h) < 0.03 then 4 else 1 end, firsttime, least(cur - every, date '2026-06-16')); end if;
        exit;
      end if;
      if pg_temp.u('br', h) < 0.065 and not firsttime then
        insert into ap values (h, r.patient_id, d, true, 5, false, d - every);
        cur := cur + pg_temp.n('bn', h, 7, 70);
        exit when pg_temp.u('bx', h) < 0.06;
        continue;
      end if;
      insert into ap values (h, r.patient_id, d, true, 2, firsttime, d - case when firsttime then pg_temp.n('mk', h, 2, 25) else every end);
      insert into pr values (h, r.patient_id, case when firsttime then 'D0150' else 'D0120' end, 2, d, d, 1), (h, r.patient_id, case when kid then 'D1120' when every = 122 then 'D4910' else 'D1110' end, 2, d, d, 2);
      if firsttime and not kid then insert into pr values (h, r.patient_id, case when pg_temp.u('fx', h) < 0.6 then 'D0210' else 'D0330' end, 2, d, d, 3); lastx := d;
      elsif d - lastx > 340 then insert into pr values (h, r.patient_id, case when kid then 'D0272' else 'D0274' end, 2, d, d, 3); lastx := d; end if;
      if r.yrs < 18 or pg_temp.u('fl', h) < 0.08 then insert into pr values (h, r.patient_id, 'D1206', 2, d, d, 4); end if;
      if firsttime and r.yrs > 25 then for k in 1 .. pg_temp.skew('eo', h, 0, 4, 2) loop insert into pr values (null, r.patient_id, pg_temp.one('ec', h * 10 + k, 'D2150|D2150|D2740|D3330|D7140'), 4, d, d, 20 + k); end loop; end if;
      x := pg_temp.u('tx', h);
      if x < 0.34 then
        vd := pg_temp.office(d + pg_temp.n('tv', h, 4, 48));
        id := id + 1;
        k := case when pg_temp.u('ta', h) < 0.66 then case when vd > '2026-06-18' then 1 when pg_temp.u('tb', h) < 0.06 then 5 else 2 end when pg_temp.u('ta', h) < 0.76 then 6 when pg_temp.u('ta', h) < 0.8 then 3 else 0 end;
        if k > 0 then insert into ap values (id, r.patient_id, case when k not in (3, 6) then vd end, false, k, false, d); end if;
        c := case when kid then pg_temp.one('tc', h, 'D1351,D1351|D2391|D1351') else pg_temp.one('tc', h, 'D2391|D2391|D2392|D2392|D2392,D2391|D2393|D2330|D2740,D2950|D2740|D2750,D2950|D3330|D3320|D4341,D4341|D7140|D7210|D9944|D9972|D6010') end;
        insert into pr select case when k > 0 then id end, r.patient_id, e, case when k = 2 then 2 when k = 0 and pg_temp.u('dl', h) < 0.12 then 6 else 1 end, case when k = 2 then vd else d end, d, 10 + o from unnest(string_to_array(c, ',')) with ordinality as z (e, o);
      elsif x < 0.375 and d + 40 < '2026-06-18' then
        id := id + 1; vd := pg_temp.office(d + pg_temp.n('em', h, 5, 100));
        if vd <= '2026-06-18' then
          insert into ap values (id, r.patient_id, vd, false, 2, false, vd - pg_temp.n('en', h, 0, 1));
          insert into pr values (id, r.patient_id, 'D0140', 2, vd, vd, 1), (id, r.patient_id, 'D0220', 2, vd, vd, 2);
        end if;
      end if;
      firsttime := false;
      exit when pg_temp.u('dr', h) < 0.035;
      cur := d + every + pg_temp.skew('ds', h, 0, 110, 3);
    end loop;
  end loop;
end $$;
create temp table ap2 as select *, row_number() over (order by coalesce(made, d), id) as aid, (row_number() over (partition by d, hyg order by st = 5, id) - 1 + pg_temp.n('sl', d - date '2020-01-01', 0, 15)) % 16 as slot from ap;
insert into appointment
select aid, a.pid, st, case when d is not null then d + (time '08:00' + (slot % 8 + case when slot % 8 >= 4 then 1 else 0 end) * interval '1 hour') end, case when hyg then case when p.birthdate > '2013-01-01' then 40 else 60 end else pg_temp.one('ln', id, '30|60|60|60|90')::int end, case when d is not null then case when hyg then 3 else 1 end + slot / 8 end,
  case when p.primary_provider_id = 2 and d < '2024-12-19' and pg_temp.u('ho', p.guarantor_id) < 0.5 then 3 else p.primary_provider_id end, case when hyg then case when slot / 8 = 0 then 5 when d <= '2025-02-06' then 6 else 7 end end, pg_temp.def('Appointment Confirmed', case when st = 2 then 'Arrived' when st in (3, 6) then 'Unconfirmed' when st = 5 then pg_temp.one('cf', id, 'Left message|Unconfirmed|Confirmed|Text sent') when d > '2026-07-05' then 'Unconfirmed' else pg_temp.one('cf', id, 'Confirmed|Confirmed|Text sent|Left message') end), isnew, hyg,
  coalesce((select string_agg(c.abbreviation, ', ' order by pr.k) from pr join procedure_code as c on c.code = pr.code where pr.aid = a.id), case when hyg then 'Recall' end), case when st = 5 then pg_temp.one('nt', id, 'No show|No show|Called same day|Sick|Work conflict') when pg_temp.u('nu', id) < 0.06 then pg_temp.one('nt', id, 'Premed needed|Nervous patient|Prefers mornings|Update health history') end, least(made + time '08:10' + pg_temp.n('mt', id, 0, 500) * interval '1 minute', d + (time '07:00' + slot % 8 * interval '1 hour'))
  from ap2 as a join patient as p on p.patient_id = a.pid;

create table procedure_log (
  procedure_id integer primary key,
  patient_id integer not null references patient,
  appointment_id integer references appointment,
  procedure_code_id integer not null references procedure_code,
  procedure_status smallint not null,
  procedure_date date not null,
  date_treatment_planned date,
  procedure_fee numeric(8, 2) not null,
  tooth_number varchar(2),
  surface varchar(6),
  quadrant varchar(2),
  provider_id integer not null references provider,
  date_entered date not null
);
comment on table procedure_log is 'Treatment of every state: only completed procedures are charged to the patient';
comment on column procedure_log.procedure_status is '1 = treatment planned, 2 = complete, 3 = existing current provider, 4 = existing other provider, 5 = referred, 6 = deleted';
comment on column procedure_log.procedure_date is 'Day of completion; day of planning while not complete';
insert into procedure_log
select row_number() over (order by tp, pr.d, pr.pid, k), pr.pid, a.aid, c.procedure_code_id, pr.st, pr.d, case when pr.st <> 4 then tp end, case when pr.st = 4 then 0 else round(c.default_fee * (1 + 0.04 * (extract(year from pr.d) - 2025))) end, case when treatment_area in (1, 2) then case when p.birthdate > '2014-01-01' then pg_temp.one('th', t, 'A|B|I|J|K|L|S|T') when pr.code = 'D2330' then pg_temp.one('th', t, '6|7|8|9|10|11') when pr.code = 'D3320' then pg_temp.one('th', t, '4|5|12|13|20|21|28|29') else pg_temp.one('th', t, '2|3|3|14|14|15|18|19|19|30|30|31|13|4') end end, case when treatment_area = 1 then case c.abbreviation when 'C1F' then 'F' when 'C1' then pg_temp.one('sf', t, 'O|O|B') when 'C3' then 'MOD' else pg_temp.one('sf', t, 'MO|DO|DO') end end, case when treatment_area = 4 then case k when 11 then 'UR' else 'LR' end end,
  case when c.is_hygiene and e.hygienist_id is not null then e.hygienist_id when c.abbreviation like 'RCT%' and pr.st in (1, 2) then 4 else coalesce(e.provider_id, p.primary_provider_id) end, pr.tp
  from (select *, pid * 100000 + (d - date '2020-01-01') * 20 + k as t from pr) as pr join procedure_code as c on c.code = pr.code join patient as p on p.patient_id = pr.pid left join ap2 as a on a.id = pr.aid left join appointment as e on e.appointment_id = a.aid;

create table claim (
  claim_id integer primary key,
  patient_id integer not null references patient,
  plan_id integer not null references insurance_plan,
  claim_type char(1) not null check (claim_type in ('P', 'S')),
  claim_status char(1) not null,
  date_service date not null,
  date_sent date,
  date_received date,
  claim_fee numeric(10, 2) not null,
  insurance_estimate numeric(10, 2) not null,
  insurance_paid numeric(10, 2) not null default 0,
  write_off numeric(10, 2) not null default 0,
  treating_provider_id integer not null references provider,
  reason_under_paid varchar(120)
);
comment on column claim.claim_type is 'P = primary, S = secondary';
comment on column claim.claim_status is 'U = unsent, H = hold until primary is received, W = waiting to send, S = sent, R = received';
create table claim_procedure (
  claim_procedure_id integer primary key,
  claim_id integer not null references claim,
  procedure_id integer not null references procedure_log,
  patient_id integer not null references patient,
  status smallint not null,
  fee_billed numeric(8, 2) not null,
  deductible_applied numeric(8, 2) not null default 0,
  insurance_estimate numeric(8, 2) not null default 0,
  insurance_paid numeric(8, 2) not null default 0,
  write_off numeric(8, 2) not null default 0,
  remarks varchar(80),
  unique (claim_id, procedure_id)
);
comment on column claim_procedure.status is '0 = not received, 1 = received';
create temp table cp as
select *, round(greatest(0, least(raw, annual_maximum - (sum(raw) over (partition by patient_id, yr order by d, procedure_id) - raw))), 2) as est from (
  select *, round((fee - wo - ded) * pct / 100.0, 2) as raw from (
    select l.procedure_id, l.patient_id, l.procedure_date as d, extract(year from l.procedure_date) as yr, l.procedure_fee as fee, q.plan_id, p.annual_maximum, case when p.plan_type = 'p' then round(l.procedure_fee * 0.21, 2) else 0 end as wo, case when c.code < 'D2' then p.percent_preventive when x.item_name in ('Crowns', 'Prosthetics', 'Other') or c.code = 'D6010' then p.percent_major else p.percent_basic end as pct,
      case when c.code >= 'D2' and row_number() over (partition by l.patient_id, extract(year from l.procedure_date), c.code >= 'D2' order by l.procedure_date, l.procedure_id) = 1 then p.deductible else 0 end as ded
      from procedure_log as l join procedure_code as c using (procedure_code_id) join definition as x on x.definition_id = c.category_id join patient_plan as q on q.patient_id = l.patient_id and q.ordinal = 1 join insurance_plan as p using (plan_id) where l.procedure_status = 2 and l.procedure_fee > 0 and not c.no_bill_insurance and (q.date_term is null or q.date_term >= l.procedure_date)) as a) as b;
create temp table cl as
select row_number() over (order by dd, ty, patient_id) as cid, * from (
  select patient_id, d, plan_id, 'P' as ty, pg_temp.office(d + pg_temp.skew('se', patient_id * 10000 + (d - date '2020-01-01'), 0, 4, 2.5)) as sent, d as dd from cp group by 1, 2, 3
  union all select cp.patient_id, d, q.plan_id, 'S', pg_temp.office(d + 30), d from cp join patient_plan as q on q.patient_id = cp.patient_id and q.ordinal = 2 group by 1, 2, 3) as z;
alter table cl add rec date, add stat char(1), add denied boolean;
update cl set rec = pg_temp.office(sent + case when ty = 'S' then 14 else pg_temp.skew('rc', cid, 8, 24, 1) end + case when pg_temp.u('sw', cid) < 0.05 and ty = 'P' then 25 else 0 end), denied = pg_temp.u('dn', cid) < 0.03;
update cl as s set rec = greatest(s.rec, p.rec + 12), sent = greatest(s.sent, p.rec + 1) from cl as p where s.ty = 'S' and p.ty = 'P' and p.patient_id = s.patient_id and p.d = s.d;
update cl set stat = case when rec <= '2026-06-18' and pg_temp.u('lost', cid) > 0.008 then 'R' when sent <= '2026-06-18' then 'S' when ty = 'S' then 'H' when pg_temp.u('un', cid) < 0.3 then 'U' else 'W' end;
update cl as s set stat = 'H' from cl as p where s.ty = 'S' and p.ty = 'P' and p.patient_id = s.patient_id and p.d = s.d and p.stat <> 'R';
create temp table cq as
select cl.cid, cp.procedure_id, cp.patient_id, (stat = 'R')::int as st, fee, case when ty = 'P' then ded else 0 end as ded, case when ty = 'P' then est else round((fee - wo - est) * 0.5, 2) end as e, denied, case when ty = 'P' then wo else 0 end as wo from cl join cp using (patient_id, d);
insert into claim
select cid, cl.patient_id, plan_id, ty, stat, d, case when stat in ('S', 'R') then sent end, case when stat = 'R' then rec end, x.fee, x.e, case when stat = 'R' and not denied then x.e else 0 end, x.wo, a.provider_id, case when stat = 'R' and denied then pg_temp.one('ru', cid, 'Frequency limit|Waiting period|Missing X-ray|Coverage ended') end
  from cl join (select cid, sum(fee) as fee, sum(e) as e, sum(wo) as wo, min(procedure_id) as pid from cq group by 1) as x using (cid) join procedure_log as l on l.procedure_id = x.pid join appointment as a on a.appointment_id = l.appointment_id;
insert into claim_procedure select row_number() over (order by cid, procedure_id), cid, procedure_id, patient_id, st, fee, ded, e, case when st = 1 and not denied then e else 0 end, wo, case when denied and st = 1 then 'Denied' end from cq;

create table adjustment (
  adjustment_id integer primary key,
  adjustment_date date not null,
  patient_id integer not null references patient,
  procedure_id integer references procedure_log,
  adjustment_type_id integer not null references definition,
  adjustment_amount numeric(8, 2) not null,
  provider_id integer not null references provider,
  note varchar(120),
  date_entered date not null
);
comment on column adjustment.adjustment_amount is 'Positive raises what the patient owes, negative lowers it';
insert into adjustment
select row_number() over (order by d, pid, proc), d, pid, proc, pg_temp.def('Adjustment Type', t), amt, prov, n, d from (
  select procedure_date as d, l.patient_id as pid, procedure_id as proc, case when p.birthdate < '1959-06-01' then 'Senior discount' when pg_temp.u('ac', p.guarantor_id) < 0.04 then 'Employee discount' when procedure_date < '2024-07-01' and pg_temp.u('aj', procedure_id) < 0.2 then 'Courtesy discount' else 'Cash discount' end as t, -round(procedure_fee * case when p.birthdate < '1959-06-01' then 0.1 when pg_temp.u('ac', p.guarantor_id) < 0.04 then 0.3 else 0.05 end, 2) as amt, provider_id as prov, null as n
    from procedure_log as l join patient as p using (patient_id) where procedure_status = 2 and procedure_fee > 0 and procedure_id not in (select procedure_id from claim_procedure) and (p.birthdate < '1959-06-01' or pg_temp.u('ac', p.guarantor_id) < 0.04 or pg_temp.u('ad', procedure_id) < 0.08)
  union all select appointment_datetime::date, patient_id, null, 'Missed appointment fee', 45, provider_id, case when note = 'No show' then note end from appointment where appointment_status = 5 and pg_temp.u('mf', appointment_id) < 0.4) as z;

create table payment (
  payment_id integer primary key,
  patient_id integer not null references patient,
  payment_date date not null,
  payment_type_id integer not null references definition,
  payment_amount numeric(10, 2) not null,
  check_number varchar(12),
  bank_branch varchar(30),
  note varchar(120),
  date_entered date not null
);
comment on table payment is 'Money from patients, by the guarantor; what insurance pays is in claim_procedure';
create table pay_split (
  split_id integer primary key,
  payment_id integer not null references payment,
  patient_id integer not null references patient,
  procedure_id integer references procedure_log,
  adjustment_id integer references adjustment,
  provider_id integer not null references provider,
  split_amount numeric(10, 2) not null,
  split_date date not null
);
comment on table pay_split is 'Parts of a payment by patient and procedure; they add up to the payment';
create temp table due as
select l.procedure_id, null::int as adj, l.patient_id, p.guarantor_id as g, l.provider_id, l.procedure_fee - coalesce(c.ins, 0) - coalesce(c.wo, 0) + coalesce(a.amt, 0) as owe, pg_temp.office(case when c.rec is not null then c.rec + pg_temp.skew('pd', p.guarantor_id * 1000 + extract(month from c.rec)::int, 6, 45, 1.5) else l.procedure_date end) as d, c.waiting
  from procedure_log as l join patient as p using (patient_id) left join (select q.procedure_id, sum(q.insurance_paid) as ins, sum(q.write_off) as wo, max(k.date_received) as rec, bool_or(k.claim_status <> 'R') as waiting from claim_procedure as q join claim as k using (claim_id) group by 1) as c using (procedure_id) left join (select procedure_id, sum(adjustment_amount) as amt from adjustment group by 1) as a using (procedure_id) where l.procedure_status = 2
union all select null, adjustment_id, a.patient_id, p.guarantor_id, provider_id, adjustment_amount, pg_temp.office(adjustment_date + 20), false from adjustment as a join patient as p using (patient_id) where adjustment_amount > 0;
delete from due where owe <= 0 or coalesce(waiting, false) or d > '2026-06-18' or pg_temp.u('np', coalesce(procedure_id, 90000 + adj)) < 0.025 or (pg_temp.u('nq', g) < 0.03 and d > '2025-01-01') or (adj is not null and pg_temp.u('nr', adj) < 0.35);
create temp table px as select row_number() over (order by d, g) as id, d, g, sum(owe) as amt from due group by d, g;
insert into payment
select id, g, d, pg_temp.def('Payment Type', t), amt, case t when 'Check' then pg_temp.n('cn', id, 101, 8999)::text end, case when t = 'Check' and pg_temp.u('bb', id) < 0.3 then pg_temp.one('bc', id, 'Lakes Bank|Capitol CU|First Prairie') end, null, d
  from (select *, case when amt > 600 and d < '2025-07-01' and pg_temp.u('pt', id) < 0.3 then 'CareCredit' else pg_temp.one('pu', id, 'Credit Card|Credit Card|Credit Card|Credit Card|Check|Check|Check|Cash|Electronic|Electronic') end as t from px) as z;
insert into pay_split select row_number() over (order by px.id, due.procedure_id, due.adj), px.id, patient_id, procedure_id, adj, provider_id, owe, px.d from due join px on px.d = due.d and px.g = due.g;
-- A few paid too much; some had it back.
create temp table ov as select *, round(amt * 0.2, 2) as more, pg_temp.u('rg', id) < 0.6 and d < '2026-05-20' as back from px where pg_temp.u('rf', id) < 0.02 and amt > 60;
update payment as p set payment_amount = payment_amount + more from ov where ov.id = p.payment_id;
insert into pay_split select (select max(split_id) from pay_split) + row_number() over (order by id), id, g, null, null, p.primary_provider_id, more, d from ov join patient as p on p.patient_id = g;
insert into payment select (select max(id) from px) + row_number() over (order by id), g, pg_temp.office(d + 15), pg_temp.def('Payment Type', 'Patient Refund'), -more, (3300 + row_number() over (order by id))::text, null, 'Overpaid', pg_temp.office(d + 15) from ov where back;
insert into pay_split select (select max(split_id) from pay_split) + row_number() over (order by payment_id), payment_id, y.patient_id, null, null, p.primary_provider_id, payment_amount, payment_date from payment as y join patient as p using (patient_id) where payment_amount < 0;

create table recall (
  recall_id integer primary key,
  patient_id integer not null references patient,
  recall_type_id integer not null references definition,
  recall_interval_months smallint not null,
  date_previous date,
  date_due date,
  date_scheduled date,
  recall_status_id integer references definition,
  is_disabled boolean not null default false,
  disabled_until_date date,
  note varchar(120)
);
comment on column recall.date_previous is 'Last completed cleaning';
comment on column recall.date_scheduled is 'Next appointment that is booked for it';
insert into recall
select row_number() over (order by patient_id), patient_id, pg_temp.def('Recall Type', t), m, prev, (prev + m * interval '1 month')::date, nxt, case when nxt is null and prev < date '2026-01-01' and pg_temp.u('rs', patient_id) < 0.6 then pg_temp.def('Recall Status', pg_temp.one('rt', patient_id, 'Emailed|Texted|Texted|Left message|Postcard')) end, dis, case when not dis and nxt is null and pg_temp.u('ru', patient_id) < 0.03 then date '2026-10-01' end, case when dis and patient_status = 0 then 'Goes elsewhere for cleanings' end
  from (select p.patient_id, p.patient_status, max(c.code) as code, case max(c.code) when 'D4910' then 'Perio maintenance' when 'D1120' then 'Child prophy' else 'Prophy' end as t, case max(c.code) when 'D4910' then 4 else 6 end as m, max(l.procedure_date) as prev, (select min(appointment_datetime)::date from appointment as a where a.patient_id = p.patient_id and is_hygiene and appointment_status in (1, 4)) as nxt, p.patient_status > 1 or pg_temp.u('rd', p.patient_id) < 0.02 as dis
    from patient as p join procedure_log as l using (patient_id) join procedure_code as c using (procedure_code_id) where c.code in ('D1110', 'D1120', 'D4910') and l.procedure_status = 2 group by 1, 2) as z;
update recall set is_disabled = false, note = null where date_scheduled is not null;

update patient as p set estimated_balance = coalesce((select sum(procedure_fee) from procedure_log as l where l.patient_id = p.patient_id and procedure_status = 2), 0) - coalesce((select sum(insurance_paid + write_off) from claim_procedure as c where c.patient_id = p.patient_id and status = 1), 0) + coalesce((select sum(adjustment_amount) from adjustment as a where a.patient_id = p.patient_id), 0) - coalesce((select sum(split_amount) from pay_split as s where s.patient_id = p.patient_id), 0);

create table security_log (
  security_log_id bigint primary key,
  permission_type varchar(40) not null,
  user_name varchar(30) not null,
  log_datetime timestamp not null,
  patient_id integer references patient,
  log_text varchar(200),
  computer_name varchar(30)
);
insert into security_log
select row_number() over (order by at, ty, pid, k), ty, pg_temp.one('su', k, 'frontdesk1|frontdesk1|frontdesk2|dr.bergstrom|billing'), at, pid, tx, pg_temp.one('sc', k, 'FRONT-01|FRONT-02|OP1-PC|BILLING') from (
  select 'AppointmentCreate' as ty, date_created as at, patient_id as pid, 'Appointment made' as tx, appointment_id as k from appointment where date_created >= '2026-01-01' union all select 'PaymentCreate', date_entered + time '12:00' + payment_id % 290 * interval '1 minute', patient_id, 'Payment ' || payment_amount, payment_id from payment where date_entered >= '2026-01-01'
  union all select 'ProcDelete', procedure_date + time '16:20', patient_id, 'Procedure deleted', procedure_id from procedure_log where procedure_status = 6 union all select 'UserLogOnOff', date '2026-05-01' + g / 4 + time '07:40' + g % 4 * interval '3 minutes', null, 'User has logged on', g from generate_series(0, 195) as g where extract(isodow from date '2026-05-01' + g / 4) < 5) as z;

set constraints all immediate;
create index on appointment (patient_id);
create index on procedure_log (patient_id);
create index on claim_procedure (procedure_id);
create index on pay_split (payment_id);
