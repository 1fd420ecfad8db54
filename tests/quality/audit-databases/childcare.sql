-- A small group of child care centers: families, children and their guardians, rooms, staff, enrollments, daily check-ins, tuition billing, immunizations and incidents.
-- After brightwheel / Procare. Foreign keys and check constraints, almost no comments, as such a product's database has it. Data are invented; the books stand at 30 June 2026.
-- Values come from hashes of row numbers, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'America/Denver';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.pick(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k, i, 'Abernathy,Acosta,Anders,Archuleta,Baca,Bauer,Becker,Bhatt,Blackwood,Brennan,Burke,Caldwell,Carver,Chavez,Choi,Christensen,Conway,Crane,Dalton,Desai,Dominguez,Duran,Ellison,Espinoza,Farrell,Fitzgerald,Fuentes,Gallegos,Gibbs,Goodwin,Haas,Hammond,Hartley,Herrera,Holloway,Huang,Ingram,Jaramillo,Jensen,Kane,Keller,Khan,Kowalski,Larsen,Lin,Lockhart,Lucero,Maddox,Maestas,Mendoza,Meyer,Montoya,Mueller,Nakamura,Nolan,Novak,Okafor,Olsen,Ortega,Pacheco,Parrish,Pham,Porter,Quintana,Rao,Reese,Rivera,Romero,Sandoval,Schmidt,Shaw,Singh,Solano,Stanton,Sutton,Tanaka,Tran,Trujillo,Valdez,Vance,Vigil,Wagner,Walsh,Weber,Whitfield,Wu,Young,Zamora,Zimmerman') $$;
create function pg_temp.female(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k, i, 'Alicia,Amanda,Andrea,Angela,Beth,Brianna,Caitlin,Carmen,Christine,Dana,Elena,Erica,Fatima,Gina,Heather,Jasmine,Jenna,Karen,Kristen,Lauren,Leah,Lindsey,Maria,Megan,Melissa,Mei,Monica,Natalie,Nicole,Olivia,Priya,Rachel,Rosa,Samantha,Sarah,Stephanie,Tara,Vanessa,Whitney,Yolanda') $$;
create function pg_temp.male(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k, i, 'Aaron,Adam,Andrew,Anthony,Brandon,Brian,Carlos,Chris,Daniel,David,Derek,Eric,Ethan,Gabriel,Greg,Hector,Ian,Jacob,James,Jason,Jeremy,Jorge,Joshua,Justin,Kevin,Luis,Marcus,Mark,Matthew,Michael,Nathan,Omar,Patrick,Raj,Robert,Ryan,Scott,Steven,Tyler,Victor') $$;
create function pg_temp.kid(k text, i bigint, g text) returns text language sql immutable
  as $$ select case g when 'female' then pg_temp.pick(k, i, 'Ava,Amelia,Aria,Aurora,Camila,Charlotte,Chloe,Clara,Eleanor,Ella,Emilia,Emma,Evelyn,Freya,Gianna,Hazel,Isla,Ivy,Josie,Layla,Lily,Luna,Mia,Mila,Nora,Olive,Penelope,Quinn,Ruby,Sofia,Stella,Violet,Willow,Zoe') else pg_temp.pick(k, i, 'Asher,August,Beau,Caleb,Carter,Eli,Elijah,Ezra,Felix,Finn,Gael,Henry,Hudson,Isaac,Jack,Jasper,Kai,Leo,Levi,Liam,Lincoln,Lucas,Mateo,Miles,Milo,Noah,Oliver,Owen,Rowan,Santiago,Silas,Theo,Wesley,Wyatt') end $$;
create function pg_temp.phone(k text, i bigint) returns text language sql immutable
  as $$ select '(' || pg_temp.pick(k || 'a', i, '303,303,720,720,970') || ') 555-' || lpad(pg_temp.n(k, i, 0, 9999)::text, 4, '0') $$;

create table schools (
  id integer primary key,
  name varchar(80) not null unique,
  license_number varchar(20) not null,
  licensed_capacity integer not null,
  street_address varchar(120),
  city varchar(60),
  state char(2),
  zip varchar(10),
  phone varchar(20),
  opens_at time not null,
  closes_at time not null,
  time_zone varchar(40) not null default 'America/Denver'
);
insert into schools values
  (1, 'Little Aspen Early Learning - Lakewood', '1587204', 142, '2140 Garland St', 'Lakewood', 'CO', '80215', '(303) 555-0141', '06:30', '18:00'),
  (2, 'Little Aspen Early Learning - Arvada', '1602915', 130, '7311 Grandview Ave', 'Arvada', 'CO', '80002', '(303) 555-0177', '06:30', '18:00'),
  (3, 'Little Aspen Early Learning - Golden', '1719366', 112, '918 Ford St', 'Golden', 'CO', '80401', '(720) 555-0112', '07:00', '17:30');

create table rooms (
  id integer primary key,
  school_id integer not null references schools (id),
  name varchar(60) not null,
  age_group varchar(20) not null check (age_group in ('infant', 'toddler', 'twos', 'preschool', 'pre_k')),
  capacity integer not null,
  staff_ratio integer not null,
  min_age_months integer not null,
  max_age_months integer not null,
  active boolean not null default true,
  unique (school_id, name)
);
insert into rooms
select (s.id - 1) * 5 + g.o, s.id, (array[['Bumblebees', 'Ladybugs', 'Foxes', 'Bears', 'Eagles'], ['Ducklings', 'Bunnies', 'Otters', 'Owls', 'Hawks'], ['Chickadees', 'Chipmunks', 'Beavers', 'Elk', 'Mountain Lions']])[s.id][g.o], g.age_group, g.cap - (s.id - 1) * g.o / 2 * 2, g.ratio, g.lo, g.hi, true
  from schools s, (values (1, 'infant', 15, 5, 1, 12), (2, 'toddler', 36, 5, 12, 24), (3, 'twos', 28, 8, 24, 36), (4, 'preschool', 30, 10, 36, 48), (5, 'pre_k', 32, 12, 48, 72)) as g (o, age_group, cap, ratio, lo, hi);
insert into rooms values (16, 1, 'Summer Camp', 'pre_k', 20, 12, 60, 96, false);

create table staff (
  id integer primary key,
  school_id integer not null references schools (id),
  room_id integer references rooms (id),
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(100) not null unique,
  role varchar(30) not null check (role in ('director', 'assistant_director', 'lead_teacher', 'assistant_teacher', 'floater', 'cook', 'office')),
  employment_type varchar(10) not null check (employment_type in ('full_time', 'part_time')),
  hourly_rate numeric(6, 2),
  hire_date date not null,
  termination_date date,
  cpr_expires_on date,
  background_check_on date,
  active boolean not null
);
insert into staff
select i, s, case when role in ('lead_teacher', 'assistant_teacher') then (s - 1) * 5 + p end, f, l, lower(left(f, 1) || l) || i || '@littleaspen.example', role,
  case when role in ('director', 'assistant_director', 'lead_teacher', 'office') or pg_temp.u('sft', i) < 0.55 then 'full_time' else 'part_time' end,
  case role when 'director' then null when 'assistant_director' then 27.5 when 'lead_teacher' then 21 + pg_temp.n('shr', i, 0, 10) * 0.5 when 'office' then 20 when 'cook' then 18.25 else 16.5 + pg_temp.n('shr', i, 0, 8) * 0.25 end,
  h, t, case when role not in ('cook', 'office') then coalesce(t, date '2026-06-15') + pg_temp.n('scp', i, -40, 680) end, h - pg_temp.n('sbc', i, 4, 30), t is null
  from (select i, s, p, role, f, l, h, case when gone and h + 120 < date '2026-06-01' then least(h + pg_temp.n('stm', i, 60, 900), date '2026-06-12' - i % 20) end as t
    from (select i, 1 + (i - 1) % 3 as s, 1 + ((i - 1) / 3) % 5 as p, case when i <= 3 then 'director' when i <= 6 then 'assistant_director' when i <= 21 then 'lead_teacher' when i <= 36 then 'assistant_teacher' when i <= 42 then 'floater' when i <= 45 then 'cook' when i <= 46 then 'office' when i <= 56 then 'lead_teacher' when i <= 76 then 'assistant_teacher' else 'floater' end as role,
      i > 46 and i <> 70 as gone, case when pg_temp.u('ssx', i) < 0.88 then pg_temp.female('sf', i) else pg_temp.male('sm', i) end as f, pg_temp.family('sl', i) as l, case when i <= 6 then date '2018-05-01' + pg_temp.n('shd', i, 0, 1500) else date '2021-08-02' + pg_temp.n('shd', i, 0, 1600) end as h from generate_series(1, 82) as i) a) b;

create table families (
  id integer primary key,
  school_id integer not null references schools (id),
  account_name varchar(80) not null,
  status varchar(12) not null check (status in ('prospect', 'active', 'inactive')),
  street_address varchar(120),
  city varchar(60),
  zip varchar(10),
  autopay boolean not null default false,
  preferred_payment_method varchar(12),
  subsidy_agency varchar(60),
  subsidy_percent numeric(5, 2),
  referral_source varchar(30),
  notes text,
  created_at timestamptz not null
);
create temp table fam as
select i, case when pg_temp.u('fsc', i) < 0.42 then 1 when pg_temp.u('fsc', i) < 0.76 then 2 else 3 end as school, pg_temp.family('fl', i) as l,
  case when i > 284 then date '2026-07-13' + pg_temp.n('fs', i, 0, 9) * 7 when i <= 100 then date '2022-08-08' + pg_temp.n('fs', i, 0, 500) when pg_temp.u('fau', i) < 0.35 then make_date(2024 + (i % 2), 8, 12) + pg_temp.n('fs', i, 0, 4) * 7 + pg_temp.n('fsd', i, 0, 1) else date '2024-01-08' + pg_temp.n('fs', i, 0, 128) * 7 + pg_temp.n('fsd', i, 0, 2) end as s,
  pg_temp.u('fsub', i) < 0.13 as sub
  from generate_series(1, 300) as i;
create temp table kids as
select row_number() over (order by s, i, k)::int as id, i as family_id, school, l, k, g, dob, s, least(case when pg_temp.u('kwd', i) < 0.38 then s + pg_temp.n('kwl', i, 70, 900) end, kg) as e0, kg
  from (select *, case when k = 1 then s0 else greatest(s0, (dob + interval '3 months')::date + pg_temp.n('ks', i * 4 + k, 0, 60)) end as s, make_date(extract(year from dob)::int + case when extract(month from dob) >= 9 then 6 else 5 end, 8, 14) as kg
    from (select i, school, l, k, s as s0, case when pg_temp.u('kg', i * 4 + k) < 0.5 then 'female' else 'male' end as g,
        s - 75 - floor(1250 * power(pg_temp.u('kd', i), 1.5))::int + case k when 1 then 0 when 2 then pg_temp.n('kd2', i, 480, 1050) else pg_temp.n('kd2', i, 480, 1050) + pg_temp.n('kd3', i, 500, 900) end as dob
        from fam, lateral generate_series(1, case when pg_temp.u('fk', i) < 0.62 then 1 when pg_temp.u('fk', i) < 0.94 then 2 else 3 end) as k) a where dob < date '2026-06-10') b
  where s < kg - 30;
alter table kids add e date;
update kids set e = case when e0 <= date '2026-06-30' and e0 > s + 20 then e0 - case extract(isodow from e0)::int when 6 then 1 when 7 then 2 else 0 end end;
insert into families
select i, school, l || ' Family', case when not exists (select from kids where family_id = i and s <= date '2026-06-30') then 'prospect' when exists (select from kids where family_id = i and s <= date '2026-06-30' and e is null) then 'active' else 'inactive' end,
  pg_temp.n('fno', i, 100, 9890) || ' ' || pg_temp.pick('fst', i, 'W 20th Ave,Wadsworth Blvd,Kipling St,Yarrow St,Simms St,Carr St,Balsam St,Ralston Rd,Oak St,Youngfield St,Ward Rd,Quail St,Union Blvd,Illinois St,Cheyenne St,Washington Ave,Dover Ct,Estes Dr'),
  case school when 1 then pg_temp.pick('fc', i, 'Lakewood,Lakewood,Lakewood,Wheat Ridge,Denver,Morrison') when 2 then pg_temp.pick('fc', i, 'Arvada,Arvada,Arvada,Westminster,Wheat Ridge') else pg_temp.pick('fc', i, 'Golden,Golden,Lakewood,Evergreen') end, '80' || pg_temp.pick('fz', i, '002,003,004,033,214,215,226,227,228,401,403'),
  pg_temp.u('fap', i) < 0.58, pg_temp.pick('fpm', i, 'ach,ach,ach,ach,ach,credit_card,credit_card,credit_card,check,'), case when sub then case when pg_temp.u('fsa', i) < 0.8 then 'CCCAP - Jefferson County' else 'CCCAP - Denver County' end end, case when sub then (array[50, 60, 70, 80, 85])[pg_temp.n('fsp', i, 1, 5)] end,
  case when pg_temp.u('frn', i) < 0.75 then pg_temp.pick('frs', i, 'Friend or family,Friend or family,Friend or family,Google,Google,Drive by,Facebook,Employer') end,
  case when pg_temp.u('fnt', i) < 0.05 then pg_temp.pick('fntt', i, 'Custody agreement on file - see office,Please bill parents separately,Grandmother handles pickup on Fridays,Paid deposit before tour') end,
  (least(s, date '2026-07-03') - pg_temp.n('fcr', i, 5, 60))::timestamp + interval '8 hours' + pg_temp.n('fct', i, 0, 560) * interval '1 minute' from fam;

create temp table gr as
select row_number() over (order by i, r) as id, i, r from fam, generate_series(1, 3) as r where r = 1 or r = 2 and pg_temp.u('gc2', i) < 0.83 or r = 3 and pg_temp.u('gc3', i) < 0.42;
create table guardians (
  id integer primary key,
  family_id integer not null references families (id),
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(100),
  mobile_phone varchar(20),
  employer varchar(80),
  is_billing_contact boolean not null default false,
  app_status varchar(12) not null check (app_status in ('not_invited', 'invited', 'active')),
  last_login_at timestamptz,
  deleted_at timestamptz
);
insert into guardians
select id, i, f, ln, case when r <= 2 or pg_temp.u('gem', i * 4 + r) < 0.3 then lower(f || '.' || ln) || i || '@' || pg_temp.pick('ged', i * 4 + r, 'mailbox.example,inbox.example,post.example') end, pg_temp.phone('gp', i * 4 + r),
  case when r <= 2 and pg_temp.u('gen', i * 4 + r) < 0.6 then pg_temp.pick('gee', i * 4 + r, 'Front Range Credit Union,Table Mesa Brewing,St. Brendan Medical Center,Jeffco Schools,Clear Creek Engineering,Red Rocks Dental,City of Lakewood,Summit Freight,Self-employed,Columbine Software,Foothills Realty') end, r = 1,
  st, case when st = 'active' then least(timestamptz '2026-06-30 21:00', coalesce((select max(coalesce(e, date '2026-06-29')) from kids where family_id = i and s <= date '2026-06-30'), date '2026-06-20')::timestamp + pg_temp.n('gll', i * 4 + r, -9000, 1200) * interval '1 minute') end,
  case when r >= 2 and pg_temp.u('gdl', i * 4 + r) < 0.04 then timestamptz '2025-03-10 10:15' + pg_temp.n('gdt', i * 4 + r, 0, 440) * interval '1 day' end
  from (select gr.id, i, r, case r when 1 then pg_temp.female('g1', i) when 2 then case when i % 23 = 0 then pg_temp.female('g2', i) else pg_temp.male('g2', i) end else case when i % 3 = 0 then pg_temp.male('g3', i) else pg_temp.female('g3', i) end end as f, case when r = 3 and i % 2 = 0 or r = 2 and i % 9 = 0 then pg_temp.family('gl', i) else l end as ln,
    case when r = 3 then 'not_invited' when pg_temp.u('gas', i * 4 + r) < 0.87 then 'active' when pg_temp.u('gas', i * 4 + r) < 0.96 then 'invited' else 'not_invited' end as st
    from fam join gr using (i)) a;

create table children (
  id integer primary key,
  family_id integer not null references families (id),
  school_id integer not null references schools (id),
  first_name varchar(40) not null,
  middle_name varchar(40),
  last_name varchar(40) not null,
  preferred_name varchar(40),
  date_of_birth date not null,
  gender varchar(10),
  status varchar(12) not null check (status in ('waitlist', 'active', 'withdrawn', 'graduated')),
  allergies text,
  medications text,
  photo_release boolean not null default true,
  physician_name varchar(60),
  created_at timestamptz not null
);
insert into children
select id, family_id, school, f, case when pg_temp.u('cmn', id) < 0.3 then pg_temp.kid('cm', id, g) end, l, case when f in ('Elijah', 'Charlotte', 'Penelope', 'Santiago', 'Eleanor') and id % 2 = 0 then case f when 'Elijah' then 'Eli' when 'Charlotte' then 'Charlie' when 'Penelope' then 'Penny' when 'Santiago' then 'Santi' else 'Ellie' end end, dob, case when pg_temp.u('cgn', id) < 0.97 then g end,
  case when s > date '2026-06-30' then 'waitlist' when e is null then 'active' when e >= kg - 3 then 'graduated' else 'withdrawn' end, case when pg_temp.u('cal', id) < 0.11 then pg_temp.pick('cat', id, 'Peanuts,Peanuts,Tree nuts,Dairy,Eggs,Amoxicillin,Bee stings,Strawberries') end, case when pg_temp.u('cme', id) < 0.05 then pg_temp.pick('cmt', id, 'EpiPen Jr in office,Albuterol inhaler,Cetirizine daily,Nebulizer as needed') end,
  pg_temp.u('cpr', id) < 0.93, case when pg_temp.u('cph', id) < 0.85 then 'Dr. ' || pg_temp.pick('cpn', id, 'Hollis,Ramaswamy,Ostrander,Beck,Villareal,Chung,Lindgren,Pruitt') end, (least(s, date '2026-07-08') - pg_temp.n('ccr', id, 10, 55))::timestamp + pg_temp.n('cct', id, 480, 1100) * interval '1 minute'
  from (select *, pg_temp.kid('cf', id, g) as f from kids where s <= date '2026-12-31') a;

create table child_guardians (
  child_id integer not null references children (id),
  guardian_id integer not null references guardians (id),
  relationship varchar(20) not null check (relationship in ('mother', 'father', 'parent', 'grandparent', 'aunt_uncle', 'other')),
  is_primary boolean not null default false,
  can_pick_up boolean not null default true,
  is_emergency_contact boolean not null default false,
  pickup_pin char(4),
  primary key (child_id, guardian_id)
);
insert into child_guardians
select c.id, g.id, case rn when 1 then 'mother' when 2 then case when g.family_id % 23 = 0 then 'mother' else 'father' end else pg_temp.pick('cgr', g.id, 'grandparent,grandparent,grandparent,aunt_uncle,other') end, g.is_billing_contact, g.deleted_at is null and pg_temp.u('cgp', g.id) < 0.97, rn > 2 or pg_temp.u('cge', g.id) < 0.8, case when pg_temp.u('cgq', g.id) < 0.9 then lpad(pg_temp.n('cgw', g.id, 0, 9999)::text, 4, '0') end
  from children c join (select g.*, gr.r as rn from guardians g join gr using (id)) g on g.family_id = c.family_id;

create table tuition_plans (
  id integer primary key,
  name varchar(60) not null,
  age_group varchar(20) not null,
  days_per_week smallint not null check (days_per_week between 1 and 5),
  monthly_rate numeric(8, 2) not null,
  billing_frequency varchar(10) not null default 'monthly',
  registration_fee numeric(8, 2) not null,
  active boolean not null default true
);
insert into tuition_plans
select (g.o - 1) * 3 + d.o, g.t || ' - ' || d.t, g.a, d.n, round((g.rate * d.share / 5)::numeric) * 5, 'monthly', 95, true
  from (values (1, 'infant', 'Infant', 1985), (2, 'toddler', 'Toddler', 1840), (3, 'twos', 'Twos', 1690), (4, 'preschool', 'Preschool', 1495), (5, 'pre_k', 'Pre-K', 1420)) as g (o, a, t, rate), (values (1, 'Full Time', 5, 1.0), (2, '3 Day', 3, 0.68), (3, '2 Day', 2, 0.49)) as d (o, t, n, share);
insert into tuition_plans values (16, 'Preschool - 4 Day (discontinued)', 'preschool', 4, 1280, 'monthly', 95, false), (17, 'UPK Half Day (2023-24)', 'pre_k', 5, 620, 'monthly', 0, false);

create table enrollments (
  id integer primary key,
  child_id integer not null references children (id),
  room_id integer not null references rooms (id),
  tuition_plan_id integer not null references tuition_plans (id),
  start_date date not null,
  end_date date,
  end_reason varchar(20) check (end_reason in ('room_transition', 'withdrawn', 'kindergarten')),
  mon boolean not null,
  tue boolean not null,
  wed boolean not null,
  thu boolean not null,
  fri boolean not null,
  created_by_id integer references staff (id),
  check (end_date >= start_date)
);
insert into enrollments
select row_number() over (order by a, id), id, (school - 1) * 5 + o, (o - 1) * 3 + sch, a, case when b < date '2026-07-01' then b end, case when b >= date '2026-07-01' then null when b = e and e >= kg - 3 then 'kindergarten' when b = e then 'withdrawn' else 'room_transition' end, sch <= 2, sch <> 2, sch <= 2, sch <> 2, sch <= 2, case when pg_temp.u('ecb', id) < 0.5 then school else school + 3 end
  from (select k.id, k.school, k.e, k.kg, o, case when pg_temp.u('esc', family_id) < 0.72 then 1 when pg_temp.u('esc', family_id) < 0.9 then 2 else 3 end as sch, greatest(k.s, case when o = 1 then k.s else date_trunc('month', k.dob + (o - 1) * interval '1 year' + interval '1 month')::date end) as a,
    least(coalesce(k.e, date '2027-12-31'), case when o = 5 then date '2027-12-31' else date_trunc('month', k.dob + o * interval '1 year' + interval '1 month')::date - 1 end) as b
    from kids k, generate_series(1, 5) as o where k.s <= date '2026-06-30') x where a <= b and a <= date '2026-07-01';

create table check_ins (
  id integer primary key,
  child_id integer not null references children (id),
  room_id integer not null references rooms (id),
  attendance_date date not null,
  status varchar(10) not null check (status in ('present', 'absent')),
  checked_in_at timestamptz,
  checked_in_by_id integer references guardians (id),
  checked_out_at timestamptz,
  checked_out_by_id integer references guardians (id),
  absence_reason varchar(20),
  unique (child_id, attendance_date),
  check ((status = 'present') = (checked_in_at is not null))
);
insert into check_ins
select row_number() over (order by d, checked, child_id), child_id, room_id, d, st, checked, case when st = 'present' then case when pg_temp.u('ain', h) < 0.62 or g2 is null then g1 else g2 end end,
  case when st = 'present' and pg_temp.u('anc', h) > 0.006 then d + time '14:50' + interval '1 minute' * pg_temp.n('aou', h, 0, 110) + interval '1 minute' * pg_temp.n('aov', h, 0, 85) end, case when st = 'present' and pg_temp.u('anc', h) > 0.006 then case when pg_temp.u('aob', h) < 0.5 or g2 is null then g1 else g2 end end,
  case when st = 'absent' and pg_temp.u('arn', h) < 0.85 then pg_temp.pick('are', h, 'sick,sick,sick,vacation,vacation,family_day,appointment') end
  from (select *, case when st = 'present' then d + time '06:45' + interval '1 minute' * pg_temp.n('ati', h, 0, 95) + interval '1 minute' * pg_temp.n('atj', h, 0, 60) end as checked
    from (select e.child_id, e.room_id, d::date as d, h, g1, g2, case when pg_temp.u('ast', h) < case when extract(month from d) = 6 then 0.115 else 0.075 end then 'absent' else 'present' end as st
      from enrollments e join generate_series(timestamp '2026-05-18', '2026-06-30', interval '1 day') as d on d between e.start_date and coalesce(e.end_date, '2026-06-30') and (array[mon, tue, wed, thu, fri])[extract(isodow from d)::int] and d not in ('2026-05-25', '2026-06-19'),
      lateral (select e.child_id * 400::bigint + extract(doy from d)::int as h, (select guardian_id from child_guardians g where g.child_id = e.child_id and is_primary) as g1, (select min(guardian_id) from child_guardians g where g.child_id = e.child_id and not is_primary and can_pick_up) as g2) l) a) b;

create table invoices (
  id integer primary key,
  invoice_number varchar(16) not null unique,
  family_id integer not null references families (id),
  billing_month date not null,
  issue_date date not null,
  due_date date not null,
  status varchar(10) not null check (status in ('draft', 'open', 'paid', 'void')),
  subtotal numeric(10, 2) not null,
  discount_total numeric(10, 2) not null default 0,
  total numeric(10, 2) not null,
  amount_paid numeric(10, 2) not null default 0,
  voided_at timestamptz,
  memo text
);
create table invoice_items (
  id integer primary key,
  invoice_id integer not null references invoices (id),
  child_id integer references children (id),
  tuition_plan_id integer references tuition_plans (id),
  item_type varchar(20) not null check (item_type in ('tuition', 'discount', 'registration_fee', 'supply_fee', 'late_pickup_fee', 'late_payment_fee')),
  description varchar(120) not null,
  quantity integer not null default 1,
  unit_price numeric(10, 2) not null,
  amount numeric(10, 2) not null
);
create temp table tui as
select c.family_id, m::date as m, e.child_id, e.tuition_plan_id as plan, c.first_name as f, p.name, greatest(e.start_date, m::date) as s, e.start_date = k.s and e.start_date >= m as first, p.registration_fee as reg,
  round((p.monthly_rate * case extract(year from m)::int when 2024 then 0.93 when 2025 then 0.965 else 1 end * case when e.start_date > m then (32 - extract(day from e.start_date)) / 31.0 else 1 end)::numeric, 0) as amt, row_number() over (partition by c.family_id, m order by c.date_of_birth desc) as rk
  from enrollments e join children c on c.id = e.child_id join kids k on k.id = c.id join tuition_plans p on p.id = e.tuition_plan_id join generate_series(timestamp '2024-01-01', '2026-07-01', interval '1 month') as m on e.start_date < m + interval '1 month' and (e.end_date is null or e.end_date >= m);
create temp table inv as
select row_number() over (order by issue, family_id)::int as id, *, case when pg_temp.u('vd', family_id * 1000 + mi) < 0.012 and m < '2026-07-01' then true else false end as void, case when autopay and pg_temp.u('lg', family_id * 1000 + mi) < 0.95 then 0 else floor(power(pg_temp.u('lh', family_id * 1000 + mi), 3) * 32)::int - 2 end as lag
  from (select t.family_id, m, (extract(year from m) * 12 + extract(month from m))::int - 24280 as mi, case when min(s) > m then greatest(min(s), m - 6) else m - 6 end as issue, case when min(s) > m then min(s) + 5 else m end as due, f.autopay from tui t join families f on f.id = t.family_id group by t.family_id, m, f.autopay) a;
create temp table item as
select v.id as inv, t.child_id, t.plan, 1 as o, 'tuition' as ty, t.name || ' - ' || t.f || ' (' || to_char(t.m, 'Mon YYYY') || ')' as d, 1 as q, t.amt as p from tui t join inv v using (family_id, m)
union all select v.id, t.child_id, null, 2, 'discount', 'Sibling discount 10% - ' || t.f, 1, -round(t.amt * 0.1, 2) from tui t join inv v using (family_id, m) where rk > 1
union all select v.id, t.child_id, null, 3, 'registration_fee', 'Registration - ' || t.f, 1, t.reg from tui t join inv v using (family_id, m) where first
union all select v.id, t.child_id, null, 4, 'supply_fee', 'Annual supply fee - ' || t.f, 1, 65 from tui t join inv v using (family_id, m) where extract(month from m) = 9
union all select v.id, t.child_id, null, 5, 'late_pickup_fee', 'Late pickup, per 5 minutes - ' || t.f, pg_temp.n('lpq', v.id, 1, 6), 10 from tui t join inv v using (family_id, m) where rk = 1 and not first and m < '2026-07-01' and pg_temp.u('lpu', v.id) < 0.045
union all select v.id, null, null, 6, 'late_payment_fee', 'Late payment fee for ' || to_char(w.m, 'Mon YYYY'), 1, 25 from inv v join inv w on w.family_id = v.family_id and w.m = v.m - interval '1 month' where w.lag > 12 and not w.void;
insert into invoices
select v.id, 'INV-' || lpad((10400 + v.id)::text, 6, '0'), family_id, m, issue, due, case when void then 'void' when m > '2026-06-30' then 'draft' else 'open' end, sum(q * p) filter (where p > 0), coalesce(-sum(q * p) filter (where p < 0), 0), sum(q * p), 0, case when void then (issue + pg_temp.n('vdt', v.id, 1, 9))::timestamp + time '11:20' end, case when void then pg_temp.pick('vdm', v.id, 'Duplicate,Wrong plan,Billed after withdrawal') end
  from inv v join item on item.inv = v.id group by v.id, family_id, m, issue, due, void order by v.id;
insert into invoice_items select row_number() over (order by inv, child_id nulls last, o), inv, child_id, plan, ty, d, q, p, q * p from item;

create table payments (
  id integer primary key,
  family_id integer not null references families (id),
  invoice_id integer not null references invoices (id),
  guardian_id integer references guardians (id),
  payer_type varchar(10) not null check (payer_type in ('guardian', 'agency')),
  method varchar(12) not null check (method in ('ach', 'credit_card', 'check', 'cash')),
  status varchar(10) not null check (status in ('pending', 'succeeded', 'failed', 'refunded')),
  amount numeric(10, 2) not null check (amount > 0),
  processing_fee numeric(8, 2) not null default 0,
  paid_on date not null,
  reference varchar(30),
  failure_reason varchar(60),
  refunded_on date,
  created_at timestamptz not null
);
insert into payments
select row_number() over (order by pd, inv, o), family_id, inv, case when who = 'guardian' then (select min(id) from guardians g where g.family_id = x.family_id) end, who, meth, st, amt, case when st <> 'failed' and meth = 'credit_card' then round(amt * 0.0295, 2) when st <> 'failed' and meth = 'ach' then 0.6 else 0 end, pd,
  case meth when 'check' then pg_temp.n('pck', inv, 1001, 5890)::text when 'cash' then null else case when who = 'agency' then 'CCCAP' || to_char(pd, 'YYMM') else 'txn_' || substr(md5(inv || '/' || o), 1, 14) end end, case when st = 'failed' then case meth when 'credit_card' then pg_temp.pick('pfr', inv, 'card_declined,card_declined,expired_card') else pg_temp.pick('pfr', inv, 'insufficient_funds,insufficient_funds,account_closed') end end, case when st = 'refunded' then least(pd + pg_temp.n('prf', inv, 2, 20), date '2026-06-30') end, pd::timestamp + interval '1 minute' * pg_temp.n('pct', inv * 3 + o, 360, 1290)
  from (select y.*, case when o = 1 then 'failed' when o = 4 then 'refunded' when meth = 'ach' and who = 'guardian' and pd >= '2026-06-28' then 'pending' else 'succeeded' end as st
    from (select v.family_id, v.id as inv, o, case when o = 3 then 'agency' else 'guardian' end as who, case when o = 3 then 'ach' when f.autopay and coalesce(f.preferred_payment_method, '') not in ('ach', 'credit_card') then 'ach' when coalesce(f.preferred_payment_method, '') = '' then pg_temp.pick('pme', v.id, 'check,cash,credit_card,check') when o = 1 and f.preferred_payment_method = 'check' then 'ach' else f.preferred_payment_method end as meth,
      case when o = 3 then round(i.total * f.subsidy_percent / 100, 2) when o = 4 then 95 else i.total - coalesce(round(i.total * f.subsidy_percent / 100, 2), 0) end as amt, case o when 1 then i.due_date + v.lag - 1 when 2 then i.due_date + v.lag + case when fail then 3 else 0 end when 3 then (date_trunc('month', i.billing_month + interval '1 month') + interval '16 days')::date else i.due_date + v.lag + 1 end as pd
      from inv v join invoices i on i.id = v.id join families f on f.id = v.family_id, lateral (select pg_temp.u('pfl', v.id) < 0.035 as fail) l, generate_series(1, 4) as o
      where i.status = 'open' and (o = 1 and fail or o = 2 and (i.billing_month < '2025-11-01' or pg_temp.u('pun', v.id) > 0.02) or o = 3 and f.subsidy_percent is not null or o = 4 and pg_temp.u('prd', v.id) < 0.006)) y where pd <= '2026-06-30') x;
update invoices i set amount_paid = p.a, status = case when p.a >= i.total then 'paid' else i.status end from (select invoice_id, sum(amount) as a from payments where status = 'succeeded' group by 1) p where p.invoice_id = i.id;

create table immunizations (
  id integer primary key,
  child_id integer not null references children (id),
  vaccine varchar(12) not null check (vaccine in ('DTaP', 'HepB', 'Hib', 'IPV', 'MMR', 'PCV', 'VAR')),
  dose_number smallint not null,
  due_date date not null,
  administered_on date,
  exemption varchar(12) check (exemption in ('medical', 'nonmedical')),
  document_on_file boolean not null default false,
  verified_by_id integer references staff (id),
  unique (child_id, vaccine, dose_number)
);
insert into immunizations
select row_number() over (order by c.id, due, v, dose), c.id, v, dose, due, adm, ex, adm is not null and pg_temp.u('imd', h) < 0.95, case when adm is not null and pg_temp.u('imd', h) < 0.95 then 3 + c.school_id - case when c.id % 2 = 0 then 3 else 0 end end
  from children c join (values ('HepB', 1, 0), ('HepB', 2, 2), ('HepB', 3, 9), ('DTaP', 1, 2), ('DTaP', 2, 4), ('DTaP', 3, 6), ('DTaP', 4, 16), ('DTaP', 5, 50), ('IPV', 1, 2), ('IPV', 2, 4), ('IPV', 3, 10), ('MMR', 1, 13), ('MMR', 2, 50), ('VAR', 1, 13), ('Hib', 1, 2), ('Hib', 2, 4), ('PCV', 1, 2), ('PCV', 2, 4)) as s (v, dose, mo) on true,
  lateral (select (c.date_of_birth + mo * interval '1 month')::date as due, c.id * 100 + mo * 2 + dose as h, case when pg_temp.u('imx', c.id) < 0.03 then case when c.id % 4 = 0 then 'medical' else 'nonmedical' end end as ex) l, lateral (select case when ex is null and pg_temp.u('imn', h) > 0.04 and due + pg_temp.n('ima', h, 0, 35) <= '2026-06-30' then due + pg_temp.n('ima', h, 0, 35) end as adm) l2
  where c.status <> 'waitlist' and due <= least('2026-07-31', coalesce((select k.e from kids k where k.id = c.id), '2026-07-31'));

create table incidents (
  id integer primary key,
  child_id integer not null references children (id),
  room_id integer not null references rooms (id),
  reported_by_id integer not null references staff (id),
  occurred_at timestamptz not null,
  incident_type varchar(20) not null check (incident_type in ('fall', 'bump', 'bite', 'scratch', 'allergic_reaction', 'illness', 'behavior')),
  severity varchar(10) not null check (severity in ('minor', 'moderate', 'serious')),
  location varchar(30),
  description text not null,
  first_aid text,
  guardian_notified_at timestamptz,
  guardian_signed_at timestamptz,
  state_reported boolean not null default false
);
insert into incidents
select row_number() over (order by at), child_id, room_id, rep, at, ty, sev, pg_temp.pick('nlo', h, 'Playground,Playground,Playground,Classroom,Classroom,Hallway,Restroom,Gym'), case ty when 'fall' then 'Fell while running and scraped knee' when 'bump' then 'Bumped head on furniture' when 'bite' then 'Bitten by another child during free play' when 'scratch' then 'Scratched on the arm while sharing toys' when 'allergic_reaction' then 'Hives after snack' when 'illness' then 'Fever above 101, sent home' else 'Threw toys and hit a classmate' end,
  case when ty in ('fall', 'scratch') then 'Cleaned and bandaged' when ty in ('bump', 'bite') then 'Ice pack' when ty = 'allergic_reaction' then 'Antihistamine per care plan' end, case when pg_temp.u('nno', h) < 0.96 then at + interval '1 minute' * pg_temp.n('nnt', h, 5, 90) end, case when pg_temp.u('nno', h) < 0.88 then at::date + time '15:30' + interval '1 minute' * pg_temp.n('nsg', h, 0, 140) end, sev = 'serious'
  from (select *, case when pg_temp.u('nsv', h) < 0.83 then 'minor' when pg_temp.u('nsv', h) < 0.975 then 'moderate' else 'serious' end as sev
    from (select e.child_id, e.room_id, coalesce((select s.id from staff s where s.room_id = e.room_id and s.hire_date <= d and (s.termination_date is null or s.termination_date >= d) order by pg_temp.u('nst', h * 100 + s.id) limit 1), r.school_id) as rep, h, d + time '09:10' + interval '1 minute' * pg_temp.n('nti', h, 0, 360) as at, case when r.age_group in ('infant', 'toddler', 'twos') then pg_temp.pick('nty', h, 'bite,bite,bite,fall,fall,bump,bump,scratch,illness,illness') else pg_temp.pick('nty', h, 'fall,fall,fall,bump,bump,scratch,behavior,behavior,illness,allergic_reaction') end as ty
      from enrollments e join rooms r on r.id = e.room_id, generate_series(1, 40) as j, lateral (select e.id * 50::bigint + j as h, greatest(e.start_date, date '2024-01-02') + (j * 28 + pg_temp.n('ndt', e.id * 50 + j, -25, 0)) as d) l
      where pg_temp.u('nin', h) < case when r.age_group in ('toddler', 'twos') then 0.2 else 0.1 end and extract(isodow from d) between 1 and 5 and d between e.start_date and coalesce(e.end_date, '2026-06-30')) a) b;

create table schema_migrations (
  version varchar(20) primary key,
  name varchar(80),
  applied_at timestamptz not null
);
insert into schema_migrations
select to_char(d, 'YYYYMMDD') || lpad((101500 + i * 37)::text, 6, '0'), n, d + time '22:10' from (select i, n, date '2023-02-06' + (i * 71)::int + pg_temp.n('mg', i, 0, 30) as d from unnest(array['create_schools_and_rooms', 'create_families', 'create_enrollments', 'create_billing', 'add_subsidy_to_families', 'create_incidents', 'add_state_reported_to_incidents', 'create_immunizations', 'add_pickup_pin', 'add_processing_fee_to_payments', 'add_discount_total_to_invoices', 'add_deleted_at_to_guardians']) with ordinality as t (n, i)) a;

create index on children (family_id);
create index on enrollments (child_id);
create index on invoices (family_id, billing_month);
create index on invoice_items (invoice_id);
create index on payments (invoice_id);
create index on check_ins (attendance_date);
comment on column rooms.staff_ratio is 'Maximum children per teacher';
comment on column enrollments.end_date is 'Last day; null while enrolled';
