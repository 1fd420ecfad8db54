-- A chain of fitness studios with classes and personal training: English names, hardly a comment, enum types and plain words for
-- states, declared keys, time with zone, dollars as numeric, members deleted softly, payments kept for the last year only.
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
create function pg_temp.id(key text, i bigint) returns uuid language sql immutable
  as $$ select md5('uuid:' || key || ':' || i::text)::uuid $$;

set jit = off;
set time zone 'UTC';

create type membership_status as enum ('trial', 'active', 'frozen', 'past_due', 'cancelled', 'expired');
create type booking_status as enum ('booked', 'waitlisted', 'attended', 'no_show', 'late_cancelled', 'cancelled');
create type payment_status as enum ('succeeded', 'failed', 'refunded', 'pending');
create type staff_role as enum ('manager', 'front_desk', 'instructor', 'personal_trainer', 'maintenance');

create table studios (
  id bigint primary key,
  name text not null unique,
  address text,
  city text not null,
  state char(2) not null,
  zip varchar(10),
  phone varchar(20),
  square_feet integer,
  opened_on date not null,
  closed_on date,
  monthly_rent numeric(10, 2),
  has_pool boolean not null default false,
  has_childcare boolean not null default false
);
insert into studios values
  (1, 'Pulse Downtown', '88 Commerce St', 'Denver', 'CO', '80202', '303-555-0110', 16400, '2017-03-06', null, 21500, false, true), (2, 'Pulse Highlands', '3220 Tejon St', 'Denver', 'CO', '80211', '303-555-0121', 9800, '2018-09-10', null, 12800, false, false), (3, 'Pulse Boulder', '1901 Pearl St', 'Boulder', 'CO', '80302', '303-555-0136', 12200, '2019-05-20', null, 17900, true, false), (4, 'Pulse Tech Center', '5000 S Quebec St', 'Denver', 'CO', '80237', '303-555-0148', 21000, '2021-08-02', null, 19600, true, true),
  (5, 'Pulse Fort Collins', '215 Linden St', 'Fort Collins', 'CO', '80524', '970-555-0153', 10500, '2022-04-11', null, 9900, false, true), (6, 'Pulse Capitol Hill', '700 E Colfax Ave', 'Denver', 'CO', '80203', null, 6200, '2018-02-01', '2024-08-31', 8700, false, false), (7, 'Pulse Scottsdale', '7014 E Camelback Rd', 'Scottsdale', 'AZ', '85251', '480-555-0172', 14300, '2024-01-15', null, 16300, true, true);

create table rooms (
  id bigint primary key,
  studio_id bigint not null references studios (id),
  name text not null,
  capacity smallint not null check (capacity > 0),
  kind varchar(12) not null check (kind in ('group', 'cycling', 'mind_body', 'pool', 'pt')),
  unique (studio_id, name)
);
insert into rooms
select row_number() over (order by s.id, o), s.id, n, c + s.id % 3 * 2, k from studios as s, (values (1, 'Main Floor Studio', 28, 'group'), (2, 'Cycle Room', 22, 'cycling'), (3, 'Quiet Room', 18, 'mind_body'), (4, 'Lap Pool', 12, 'pool'), (5, 'Training Bay', 4, 'pt')) as r (o, n, c, k) where (k <> 'pool' or has_pool) and not (k = 'cycling' and s.id = 6);

create table staff (
  id bigint primary key,
  first_name text not null,
  last_name text not null,
  email text not null unique,
  phone varchar(20),
  role staff_role not null,
  studio_id bigint references studios (id),
  manager_id bigint references staff (id),
  hired_on date not null,
  terminated_on date,
  pay_type varchar(10) not null check (pay_type in ('hourly', 'salary', 'per_class')),
  pay_rate numeric(9, 2) not null,
  certification text,
  certification_expires_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into staff
select i, f, l, lower(f || '.' || l) || '@pulsefit.example', '303-555-' || lpad((i * 37 % 9000 + 1000)::text, 4, '0'), role::staff_role, s, case when i > 7 then s end, joined, gone, case role when 'manager' then 'salary' when 'instructor' then 'per_class' else 'hourly' end, case role when 'manager' then 58000 + i * 1500 when 'instructor' then 32 + pg_temp.skew('pay', i, 0, 14, 1.5) * 2 when 'personal_trainer' then 36 + pg_temp.n('pay', i, 0, 9) when 'front_desk' then 17.5 + i % 4 * 0.5 else 21 end, case when role in ('instructor', 'personal_trainer') then pg_temp.weighted('cert', i, case role when 'instructor' then '{RYT-200,ACE Group Fitness,Les Mills,Schwinn Cycling}' else '{NASM-CPT,ACE-CPT,CSCS}' end::text[], case role when 'instructor' then '{34,30,18,18}' else '{56,30,14}' end::int[]) end, case when role in ('instructor', 'personal_trainer') then date '2025-01-15' + pg_temp.n('certx', i, 0, 700) end, joined - interval '3 days' + interval '15 hours', coalesce(gone, date '2025-02-01' + pg_temp.n('su', i, 0, 120)) + interval '16 hours'
  from generate_series(1, 76) as i, lateral (select case when i <= 7 then 'manager' else (array['instructor', 'front_desk', 'instructor', 'personal_trainer', 'instructor', 'front_desk', 'personal_trainer', 'instructor', 'maintenance'])[1 + i % 9] end as role, case when i <= 7 then i when i % 17 = 0 then 6 else (array[1, 2, 3, 4, 5, 7, 1, 4, 7, 3])[1 + (i / 2) % 10] end as s, (array['Maya', 'Jordan', 'Alexis', 'Derek', 'Priya', 'Tyler', 'Camila', 'Brooke', 'Marcus', 'Hana', 'Eli', 'Simone', 'Trevor', 'Naomi', 'Luis', 'Kelsey'])[1 + i % 16] as f, (array['Reyes', 'Park', 'Donovan', 'Whitfield', 'Shah', 'Larkin', 'Torres', 'Hayes', 'Bennett', 'Sato', 'Grant'])[1 + i % 11] as l) as p,
       lateral (select opened_on, closed_on from studios where id = s) as o, lateral (select case when i <= 7 then opened_on - 45 else greatest(opened_on - 14, date '2019-06-01' + pg_temp.skew('hire', i, 0, 1950, 0.9)) end as joined offset 0) as j, lateral (select case when closed_on is not null then closed_on when i > 7 and pg_temp.u('gone', i) < 0.2 then greatest(joined + 120, date '2023-03-01' + pg_temp.n('goned', i, 0, 800)) end as gone) as g where joined < coalesce(gone, date '2025-06-01');

create table members (
  id bigint primary key,
  member_number varchar(10) not null unique,
  first_name text not null,
  last_name text not null,
  email text,
  phone varchar(20),
  date_of_birth date,
  gender varchar(12),
  home_studio_id bigint not null references studios (id),
  referred_by_id bigint references members (id),
  source varchar(12) check (source in ('walk_in', 'web', 'referral', 'instagram', 'corporate', 'event')),
  emergency_contact text,
  emergency_phone varchar(20),
  waiver_signed_at timestamptz,
  marketing_opt_in boolean not null default false,
  notes text,
  joined_on date not null,
  last_visit_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);
insert into members
select i, 'PF' || lpad(i::text, 6, '0'), f, l, case when pg_temp.u('em', i) < 0.97 then lower(f) || '.' || lower(l) || i || '@' || pg_temp.weighted('dom', i, '{gmail.example,icloud.example,outlook.example,yahoo.example}', '{60,18,12,10}') end, case when pg_temp.u('ph', i) < 0.93 then pg_temp.pick('pha', i, '{303,720,970,480}') || '-555-' || lpad(pg_temp.n('phn', i, 1000, 9999)::text, 4, '0') end, case when pg_temp.u('dob', i) < 0.9 then joined - 6600 - pg_temp.skew('age', i, 0, 16500, 1.6) end, sex, s, null, case when pg_temp.u('src0', i) < 0.94 then pg_temp.weighted('src', i, '{web,walk_in,referral,instagram,corporate,event}', '{36,21,19,13,8,3}') end, case when pg_temp.u('ec', i) < 0.78 then pg_temp.pick('ecf', i, '{Sam,Chris,Pat,Dana,Lee,Robin,Terry}') || ' ' || l end, case when pg_temp.u('ec', i) < 0.74 then '303-555-' || lpad(pg_temp.n('ecn', i, 1000, 9999)::text, 4, '0') end, case when pg_temp.u('wv', i) < 0.96 then joined + time '17:05' end, pg_temp.u('mk', i) < 0.44, case when pg_temp.u('nt', i) < 0.06 then pg_temp.pick('ntt', i, '{"Knee surgery 2022","Prefers mornings","Prenatal","Asked about childcare","Billing dispute resolved"}') end, joined, null, joined + time '17:00' at time zone 'America/Denver', joined + time '17:20' at time zone 'America/Denver', case when pg_temp.u('del', i) < 0.018 and joined < '2024-09-01' then timestamptz '2025-01-10 16:00+00' + make_interval(days => pg_temp.n('deld', i, 0, 150)) end
  from generate_series(1, 1120) as i, lateral (select pg_temp.weighted('gen', i, '{female,male,non_binary,undisclosed}', '{57,38,2,3}') as sex offset 0) as x, lateral (select case sex when 'male' then pg_temp.pick('fn', i, '{Michael,Chris,Matt,Josh,Daniel,Andrew,Ryan,Kevin,Carlos,Nikhil,Ben,Omar}') else pg_temp.pick('fn', i, '{Emily,Jessica,Ashley,Sarah,Megan,Lauren,Rachel,Amanda,Olivia,Hannah,Sofia,Aaliyah,Mei,Tara,Zoe}') end as f, pg_temp.pick('ln', i, '{Smith,Johnson,Brown,Davis,Miller,Wilson,Moore,Martin,Lee,Thompson,White,Harris,Clark,Lewis,Young,Allen,King,Wright,Lopez,Hill,Nguyen,Adams,Baker,Gonzalez,Patel,Kim}') as l, date '2021-09-01' + floor(1378 * power(i / 1120.0, 0.82))::int as joined offset 0) as n,
       lateral (select case when joined < '2022-05-01' then pg_temp.weighted('st1', i, '{1,4,3,2,6}', '{32,24,20,14,10}') when joined < '2024-01-20' then pg_temp.weighted('st2', i, '{1,4,3,5,2,6}', '{26,24,17,15,12,6}') else pg_temp.weighted('st3', i, '{1,7,4,3,5,2}', '{22,22,20,14,12,10}') end::bigint as s) as h;
update members as m set referred_by_id = r.id from members as r where m.source = 'referral' and pg_temp.u('rfb', m.id) < 0.8 and r.id = 1 + floor(pg_temp.u('rf', m.id) * (m.id - 1))::int and r.joined_on < m.joined_on;

create table plans (
  id bigint primary key,
  name text not null unique,
  access varchar(12) not null check (access in ('unlimited', 'limited', 'class_pack', 'off_peak', 'all_studios')),
  billing_period varchar(8) not null check (billing_period in ('monthly', 'annual', 'one_time')),
  price numeric(8, 2) not null,
  signup_fee numeric(8, 2) not null default 0,
  classes_included smallint,
  commitment_months smallint,
  is_public boolean not null default true,
  launched_on date not null,
  retired_on date
);
insert into plans values
  (1, 'Unlimited Monthly', 'unlimited', 'monthly', 129, 49, null, null, true, '2021-01-01', null), (2, 'Unlimited 12-Month', 'unlimited', 'monthly', 105, 0, null, 12, true, '2021-01-01', null), (3, 'Eight a Month', 'limited', 'monthly', 89, 49, 8, null, true, '2021-01-01', null), (4, 'Off-Peak', 'off_peak', 'monthly', 65, 29, null, null, true, '2022-06-01', null), (5, 'All Studios', 'all_studios', 'monthly', 159, 49, null, null, true, '2021-01-01', null), (6, 'Annual Prepaid', 'unlimited', 'annual', 1188, 0, null, 12, true, '2021-01-01', null), (7, '10-Class Pack', 'class_pack', 'one_time', 190, 0, 10, null, true, '2021-01-01', null), (8, 'Corporate', 'unlimited', 'monthly', 95, 0, null, null, false, '2022-01-01', null), (9, 'Founding Member', 'unlimited', 'monthly', 79, 0, null, null, false, '2021-01-01', '2022-01-31');

create table promo_codes (
  id bigint primary key,
  code varchar(20) not null unique,
  description text,
  percent_off smallint check (percent_off between 1 and 100),
  amount_off numeric(8, 2),
  applies_for_months smallint,
  valid_from date not null,
  valid_until date,
  max_uses integer
);
insert into promo_codes values
  (1, 'NEWYEAR23', 'New Year 2023', 30, null, 3, '2022-12-26', '2023-01-31', null), (2, 'SUMMER23', '', 20, null, 2, '2023-06-01', '2023-07-31', null), (3, 'NEWYEAR24', 'New Year 2024', 30, null, 3, '2023-12-26', '2024-01-31', null), (4, 'AZLAUNCH', 'Scottsdale opening', 50, null, 2, '2024-01-01', '2024-03-15', 150), (5, 'FRIEND25', 'Member brings a friend', null, 25, 1, '2022-01-01', null, null), (6, 'NEWYEAR25', 'New Year 2025', 25, null, 3, '2024-12-26', '2025-01-31', null), (7, 'STUDENT', null, 15, null, null, '2022-08-01', null, null), (8, 'STAFFTEST', null, 100, null, 1, '2023-02-01', '2023-02-02', 1);

create table memberships (
  id bigint primary key,
  member_id bigint not null references members (id),
  plan_id bigint not null references plans (id),
  studio_id bigint references studios (id),
  promo_code_id bigint references promo_codes (id),
  status membership_status not null,
  monthly_rate numeric(8, 2),
  starts_on date not null,
  ends_on date,
  commitment_ends_on date,
  classes_remaining smallint,
  auto_renew boolean not null default true,
  cancelled_at timestamptz,
  cancel_reason varchar(20) check (cancel_reason in ('moving', 'cost', 'injury', 'not_using', 'schedule', 'competitor', 'other')),
  sold_by_id bigint references staff (id),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column memberships.studio_id is 'null = all studios';
create temp table desk as select id, studio_id, hired_on, coalesce(terminated_on, date '2099-01-01') as until from staff where role in ('front_desk', 'manager');
insert into memberships
select row_number() over (order by starts, m.id), m.id, p.id, case when p.access <> 'all_studios' then m.home_studio_id end, promo, state::membership_status, case p.billing_period when 'monthly' then p.price end, starts, fin, case when p.commitment_months is not null then (starts + make_interval(months => p.commitment_months))::date end, case when p.access = 'class_pack' then case when state = 'expired' then pg_temp.skew('crl', i, 0, 6, 3) when state = 'active' then 1 + pg_temp.n('cra', i, 0, 8) else 0 end end, p.billing_period <> 'one_time' and state not in ('cancelled', 'expired'), case when state = 'cancelled' then fin - interval '15 days' + interval '18 hours' end, case when state = 'cancelled' and pg_temp.u('cr0', i) < 0.85 then pg_temp.weighted('cr', i, '{cost,moving,not_using,schedule,injury,competitor,other}', '{26,21,20,12,9,6,6}') end, case when pg_temp.u('sb', i) < 0.72 then d.id end, starts + interval '17 hours', coalesce(fin, starts + 1) + interval '2 hours'
  from members as m, generate_series(0, 1) as k, lateral (select m.id * 2 + k as i) as n, lateral (select case when k = 0 then joined_on else joined_on + 260 + pg_temp.n('again', i, 0, 700) end as starts offset 0) as s, lateral (select case when starts < '2022-02-01' then pg_temp.weighted('pl0', i, '{9,1,2,3,5,7}', '{40,22,14,12,6,6}') when m.source = 'corporate' then '8' else pg_temp.weighted('pl', i, '{1,2,3,4,5,6,7}', '{29,21,17,8,8,5,12}') end::int as pl offset 0) as x, lateral (select * from plans where id = pl) as p,
       lateral (select case when p.billing_period = 'one_time' then 180 when p.billing_period = 'annual' then 365 * (1 + pg_temp.n('yrs', i, 0, 2)) when p.commitment_months = 12 then 365 + pg_temp.skew('life', i, 0, 900, 1.2) else 40 + pg_temp.skew('life', i, 0, 1500, 1.5) end as life offset 0) as l, lateral (select case when m.home_studio_id = 6 and starts + life > date '2024-08-31' then date '2024-08-31' when starts + life < date '2025-06-15' then starts + life end as fin offset 0) as f,
       lateral (select case when fin is not null and p.billing_period in ('one_time', 'annual') then 'expired' when fin is not null then 'cancelled' when starts > '2025-06-07' and p.billing_period = 'monthly' then 'trial' when p.billing_period = 'monthly' then pg_temp.weighted('mst', i, '{active,frozen,past_due}', '{92,4,4}') else 'active' end as state) as t, lateral (select case when pg_temp.u('pc', i) < 0.4 then (select c.id from promo_codes as c where starts between c.valid_from and coalesce(c.valid_until, '2099-01-01') and c.id not in (5, 7, 8) and (c.id <> 4 or m.home_studio_id = 7) limit 1) when m.source = 'referral' and pg_temp.u('pcr', i) < 0.6 then 5 when pg_temp.u('pcs', i) < 0.04 then 7 end as promo) as c left join lateral (select id from desk where desk.hired_on <= starts and desk.until > starts and desk.studio_id = m.home_studio_id order by (desk.id * 5 + m.id) % 7, desk.id limit 1) as d on true
 where starts < '2025-06-15' and (k = 0 or pg_temp.u('again0', m.id) < 0.34) and not (k = 1 and m.home_studio_id = 6 and starts > '2024-07-01') and m.deleted_at is null or k = 0 and m.deleted_at is not null;
-- Whoever comes back has left before.
update memberships as o set status = 'cancelled', ends_on = n.starts_on - 20, cancelled_at = n.starts_on - 35 + interval '18 hours', cancel_reason = 'other', auto_renew = false, updated_at = n.starts_on - 20 + interval '2 hours' from memberships as n where n.member_id = o.member_id and n.starts_on > o.starts_on and coalesce(o.ends_on, '2099-01-01') >= n.starts_on;
update memberships set status = 'cancelled', ends_on = date '2025-01-05', cancelled_at = timestamptz '2025-01-02 18:00+00', auto_renew = false where ends_on is null and member_id in (select id from members where deleted_at is not null);

create table membership_freezes (
  id bigint primary key,
  membership_id bigint not null references memberships (id),
  frozen_from date not null,
  frozen_until date,
  reason varchar(12) not null check (reason in ('travel', 'medical', 'financial', 'other')),
  monthly_fee numeric(6, 2) not null default 10,
  approved_by_id bigint references staff (id),
  created_at timestamptz not null
);
insert into membership_freezes
select row_number() over (order by f, m.id), m.id, f, case when m.status = 'frozen' then case when pg_temp.u('fop', m.id) < 0.6 then date '2025-06-20' + pg_temp.n('fu', m.id, 0, 70) end else least(f + (array[30, 30, 60, 90])[1 + pg_temp.n('fl', m.id, 0, 3)], m.ends_on) end, r, case r when 'medical' then 0 else 10 end, coalesce(m.studio_id, 1), f - interval '4 days' + interval '16 hours'
  from memberships as m, lateral (select pg_temp.weighted('fr', m.id, '{travel,medical,financial,other}', '{46,31,13,10}') as r, case when m.status = 'frozen' then greatest(m.starts_on + 5, date '2025-04-20' + pg_temp.n('ff', m.id, 0, 50)) else m.starts_on + 60 + pg_temp.n('ff', m.id, 0, 200) end as f) as x where m.status = 'frozen' or m.status in ('active', 'cancelled') and m.monthly_rate is not null and pg_temp.u('fz', m.id) < 0.13 and f + 95 < coalesce(m.ends_on, date '2025-06-10');

create table class_types (
  id smallint primary key,
  name text not null unique,
  category varchar(12) not null check (category in ('strength', 'cardio', 'cycling', 'yoga', 'pilates', 'aqua', 'dance')),
  level varchar(12) not null default 'all' check (level in ('all', 'beginner', 'intermediate', 'advanced')),
  duration_minutes smallint not null,
  calories_estimate smallint,
  description text,
  is_active boolean not null default true
);
insert into class_types values
  (1, 'Vinyasa Flow', 'yoga', 'all', 60, 300, 'Breath-led flow', true), (2, 'Yin Yoga', 'yoga', 'beginner', 75, 180, null, true), (3, 'Power Yoga', 'yoga', 'intermediate', 60, 380, null, true), (4, 'Spin 45', 'cycling', 'all', 45, 480, 'Intervals on the bike', true), (5, 'Endurance Ride', 'cycling', 'advanced', 75, 760, null, true), (6, 'HIIT', 'cardio', 'intermediate', 45, 520, 'Short and hard', true), (7, 'Bootcamp', 'strength', 'intermediate', 50, 500, null, true), (8, 'Barbell Basics', 'strength', 'beginner', 60, 350, '', true), (9, 'Total Strength', 'strength', 'all', 55, 420, null, true), (10, 'Mat Pilates', 'pilates', 'all', 50, 260, null, true), (11, 'Aqua Fit', 'aqua', 'beginner', 45, 330, 'Low impact', true), (12, 'Zumba', 'dance', 'all', 55, 450, null, true), (13, 'Step Classic', 'cardio', 'all', 50, 430, 'Retired in 2023', false);

create table instructor_class_types (
  instructor_id bigint not null references staff (id),
  class_type_id smallint not null references class_types (id),
  qualified_on date,
  primary key (instructor_id, class_type_id)
);
insert into instructor_class_types
select s.id, c.id, s.hired_on + pg_temp.n('qual', s.id * 20 + c.id, 0, 300) from staff as s, class_types as c where s.role = 'instructor' and pg_temp.u('can', s.id * 20 + c.id) < case when c.category = 'aqua' and s.studio_id not in (3, 4, 7) then 0 when c.category = 'cycling' and s.studio_id = 6 then 0 else 0.42 end;

create table class_sessions (
  id bigint primary key,
  class_type_id smallint not null references class_types (id),
  room_id bigint not null references rooms (id),
  instructor_id bigint not null references staff (id),
  substitute_id bigint references staff (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity smallint not null,
  status varchar(10) not null default 'scheduled' check (status in ('scheduled', 'completed', 'cancelled')),
  cancel_reason text,
  created_at timestamptz not null
);
create temp table lesson as
select row_number() over (order by at, n) as id, l.*
  from (select g.n, c.id as type_id, c.duration_minutes, r.id as room_id, r.capacity, st as studio_id, i.instructor_id, (d + make_interval(hours => hour) + case when g.n % 3 = 0 then interval '30 minutes' else interval '0' end) at time zone 'America/Denver' as at, hour
          from generate_series(1, 660) as g (n), lateral (select date '2023-07-03' + floor(723 * g.n / 660.0)::int as d, pg_temp.weighted('ct', g.n, '{1,4,6,9,7,10,12,3,8,2,11,5,13}', '{15,16,12,11,9,9,7,6,5,5,3,2,2}')::int as ct, pg_temp.weighted('ls', g.n, '{1,4,3,5,7,2,6}', '{26,20,17,13,11,9,4}')::int as st, pg_temp.weighted('hr', g.n, '{6,7,9,12,17,18,19}', '{12,11,18,13,20,19,7}')::int as hour offset 0) as w, class_types as c, rooms as r, studios as o,
               lateral (select q.instructor_id from instructor_class_types as q join staff as s on s.id = q.instructor_id where q.class_type_id = ct and s.hired_on < d and coalesce(s.terminated_on, '2099-01-01') > d order by (s.studio_id = st) desc, (s.id * 11 + g.n) % 13, s.id limit 1) as i
         where c.id = ct and r.studio_id = st and o.id = st and d > o.opened_on and d < coalesce(o.closed_on, '2099-01-01') and not (ct = 13 and d > '2023-12-20') and r.kind = case c.category when 'cycling' then 'cycling' when 'yoga' then 'mind_body' when 'pilates' then 'mind_body' when 'aqua' then 'pool' else 'group' end) as l;
insert into class_sessions
select id, type_id, room_id, instructor_id, case when pg_temp.u('sub', n) < 0.05 then (select q.instructor_id from instructor_class_types as q join staff as s on s.id = q.instructor_id where q.class_type_id = type_id and q.instructor_id <> l.instructor_id and s.hired_on < at and coalesce(s.terminated_on, '2099-01-01') > at order by (q.instructor_id * 7 + n) % 11, q.instructor_id limit 1) end, at, at + make_interval(mins => duration_minutes), capacity, state, case when state = 'cancelled' then pg_temp.weighted('ccr', n, '{"instructor ill",weather,"low enrollment",maintenance}', '{42,20,28,10}') end, at - interval '28 days'
  from lesson as l, lateral (select case when pg_temp.u('ccan', n) < 0.032 then 'cancelled' when at > timestamptz '2025-06-15 20:00+00' then 'scheduled' else 'completed' end as state) as s;

create table bookings (
  id bigint primary key,
  session_id bigint not null references class_sessions (id),
  member_id bigint not null references members (id),
  membership_id bigint references memberships (id),
  status booking_status not null default 'booked',
  channel varchar(10) not null check (channel in ('app', 'web', 'front_desk', 'partner')),
  booked_at timestamptz not null,
  checked_in_at timestamptz,
  cancelled_at timestamptz,
  waitlist_position smallint,
  late_fee numeric(6, 2),
  rating smallint check (rating between 1 and 5),
  unique (session_id, member_id)
);
create temp table fan as
select m.id as member_id, m.home_studio_id as studio_id, row_number() over (partition by m.home_studio_id order by md5('fan' || m.id)) as r, count(*) over (partition by m.home_studio_id)::int as of from members as m;
create unique index on fan (studio_id, r);
create temp table held as select id, member_id, starts_on, coalesce(ends_on, date '2099-01-01') as ends_on from memberships;
create index on held (member_id);
create temp table wish as
select distinct on (l.id, f.member_id) l.id as session_id, l.at, l.hour, l.capacity, f.member_id, m.id as membership_id, l.id * 2000 + f.member_id as k
  from lesson as l, lateral (select max(of) as of from fan where fan.studio_id = l.studio_id) as c, lateral generate_series(1, 10 + pg_temp.n('pop', l.id, 0, 14) + case when hour in (17, 18) then 15 else 0 end + case when type_id in (4, 6) then 12 else 0 end + case when pg_temp.u('full', l.id) < 0.04 then 60 else 0 end) as slot, lateral (select 1 + pg_temp.skew('fan', l.id * 100 + slot, 0, c.of - 1, 1.25) as pick offset 0) as p, fan as f, held as m
 where f.studio_id = l.studio_id and f.r = pick and m.member_id = f.member_id and l.at::date between m.starts_on and m.ends_on order by l.id, f.member_id, m.starts_on desc;
analyze wish;
analyze class_sessions;
insert into bookings
select row_number() over (order by booked, k), session_id, member_id, membership_id, state::booking_status, pg_temp.weighted('bch', k, '{app,web,front_desk,partner}', '{68,17,12,3}'), booked, case when state = 'attended' then at - make_interval(mins => pg_temp.n('chk', k, 1, 18)) end, case when state = 'late_cancelled' then at - least(make_interval(mins => pg_temp.n('lc', k, 15, 600)), (at - booked) / 2) when state = 'cancelled' then least(booked + (at - booked) * (0.2 + 0.5 * pg_temp.u('cx', k)), timestamptz '2025-06-15 20:00+00') end, case when state = 'waitlisted' then place - capacity end, case state when 'no_show' then 15 when 'late_cancelled' then 10 end, case when state = 'attended' and pg_temp.u('rt0', k) < 0.22 then pg_temp.weighted('rt', k, '{5,4,3,2,1}', '{61,26,8,3,2}')::int end
  from (select w.*, s.status, t.booked, t.dropped, row_number() over (partition by session_id, t.dropped order by t.booked) as place from wish as w join class_sessions as s on s.id = w.session_id, lateral (select least(at - make_interval(mins => 60 + pg_temp.skew('bk', k, 0, 9500, 1.6)), timestamptz '2025-06-15 19:00+00' - make_interval(mins => pg_temp.skew('bk2', k, 0, 8000, 1.2))) as booked, pg_temp.u('drop', k) < 0.09 as dropped offset 0) as t) as b,
       lateral (select case when dropped or status = 'cancelled' then 'cancelled' when place > capacity then 'waitlisted' when status = 'scheduled' then 'booked' else pg_temp.weighted('bst', k, '{attended,no_show,late_cancelled}', '{87,7,6}') end as state) as s where at < timestamptz '2025-06-22 00:00+00';
update members as m set last_visit_at = b.last from (select member_id, max(checked_in_at) as last from bookings where status = 'attended' group by 1) as b where b.member_id = m.id;

create table pt_packages (
  id bigint primary key,
  member_id bigint not null references members (id),
  trainer_id bigint not null references staff (id),
  sessions_total smallint not null check (sessions_total > 0),
  sessions_used smallint not null default 0,
  price numeric(9, 2) not null,
  purchased_on date not null,
  expires_on date not null,
  status varchar(10) not null check (status in ('active', 'completed', 'expired', 'refunded'))
);
insert into pt_packages
select row_number() over (order by bought, m.id), m.id, t.id, size, 0, size * case size when 1 then 90 when 5 then 85 when 10 then 80 else 74 end, bought, bought + case size when 1 then 60 when 5 then 120 when 10 then 210 else 365 end, 'active'
  from members as m, generate_series(1, 3) as k, lateral (select m.id * 3 + k as i) as n, lateral (select greatest(m.joined_on, date '2023-01-05') + pg_temp.n('ptb', i, 3, 300) + (k - 1) * 190 as bought, pg_temp.weighted('pts', i, '{5,10,1,20}', '{38,34,16,12}')::int as size offset 0) as b, lateral (select id from staff where role = 'personal_trainer' and hired_on < bought and coalesce(terminated_on, '2099-01-01') > bought order by (studio_id = m.home_studio_id) desc, (id * 5 + m.id) % 7, id limit 1) as t
 where bought < '2025-06-14' and m.deleted_at is null and pg_temp.u('pt', m.id) < (array[0.17, 0.06, 0.025])[k] and exists (select from held where held.member_id = m.id and bought between starts_on and ends_on);

create table pt_sessions (
  id bigint primary key,
  package_id bigint not null references pt_packages (id),
  trainer_id bigint not null references staff (id),
  studio_id bigint not null references studios (id),
  starts_at timestamptz not null,
  duration_minutes smallint not null default 60,
  status varchar(10) not null check (status in ('scheduled', 'completed', 'cancelled', 'no_show')),
  focus varchar(12) check (focus in ('strength', 'mobility', 'weight_loss', 'rehab', 'endurance')),
  trainer_notes text
);
insert into pt_sessions
select row_number() over (order by at, p.id, k), p.id, p.trainer_id, m.home_studio_id, at, case when pg_temp.u('half', p.id) < 0.15 then 30 else 60 end, case when at > timestamptz '2025-06-15 20:00+00' then 'scheduled' else pg_temp.weighted('pss', p.id * 40 + k, '{completed,cancelled,no_show}', '{90,7,3}') end, case when pg_temp.u('pf0', p.id) < 0.9 then pg_temp.weighted('pf', p.id, '{strength,weight_loss,mobility,rehab,endurance}', '{42,26,14,11,7}') end, case when at < timestamptz '2025-06-15' and pg_temp.u('ptn', p.id * 40 + k) < 0.2 then pg_temp.pick('ptt', p.id * 40 + k, '{"Deadlift PR","Focus on hip mobility","Lower back tight, reduced load","Good session","Increase cardio next time"}') end
  from pt_packages as p join members as m on m.id = p.member_id, lateral (select case when pg_temp.u('drops', p.id) < 0.16 then greatest(1, sessions_total * 2 / 3) else sessions_total + sessions_total / 8 end as n) as c, lateral generate_series(1, n) as k, lateral (select (purchased_on + 3 + floor((expires_on - purchased_on - 5) * (0.5 + 0.4 * pg_temp.u('pace', p.id)) * (k - 1) / n)::int + make_interval(hours => (array[6, 7, 8, 12, 16, 17, 18])[1 + pg_temp.n('pth', p.id, 0, 6)])) at time zone 'America/Denver' as at offset 0) as t where at < timestamptz '2025-06-23' and not (m.home_studio_id = 6 and at > '2024-08-30');
update pt_packages as p set sessions_used = least(sessions_total, (select count(*) from pt_sessions as s where s.package_id = p.id and s.status in ('completed', 'no_show'))); update pt_packages set status = case when sessions_used = sessions_total then 'completed' when expires_on < '2025-06-15' then 'expired' else 'active' end;
update pt_packages set status = 'refunded' where id % 31 = 5 and sessions_used < sessions_total / 2.0 or id % 29 = 3 and status = 'expired';

create table payments (
  id bigint primary key,
  member_id bigint not null references members (id),
  membership_id bigint references memberships (id),
  pt_package_id bigint references pt_packages (id),
  kind varchar(20) not null check (kind in ('dues', 'signup_fee', 'annual', 'class_pack', 'personal_training', 'late_fee', 'retail', 'freeze_fee')),
  status payment_status not null,
  amount numeric(9, 2) not null,
  tax numeric(8, 2) not null default 0,
  refunded_amount numeric(9, 2) not null default 0,
  method varchar(8) not null check (method in ('card', 'ach', 'cash')),
  card_last4 char(4),
  failure_code varchar(30),
  processor_ref text,
  due_on date not null,
  paid_at timestamptz,
  created_at timestamptz not null
);
create temp table owed as
select row_number() over (order by due, member_id, kind, ref) as i, o.* from (
  select m.member_id, m.id as membership_id, null::bigint as pack, 'dues' as kind, round(case when c.percent_off < 100 and (c.applies_for_months is null or k < c.applies_for_months) then m.monthly_rate * (100 - c.percent_off) / 100 when c.amount_off is not null and k = 0 then m.monthly_rate - c.amount_off else m.monthly_rate end, 2) as amount, due, m.id as ref, m.status = 'past_due' and due > '2025-05-15' as bad
    from memberships as m left join promo_codes as c on c.id = m.promo_code_id, lateral generate_series(0, 50) as k, lateral (select (m.starts_on + make_interval(months => k))::date as due) as d where m.monthly_rate is not null and due between '2024-07-01' and least(coalesce(m.ends_on - 1, date '2025-06-15'), date '2025-06-15') and m.status <> 'trial' and not exists (select from membership_freezes as f where f.membership_id = m.id and due between f.frozen_from and coalesce(f.frozen_until, date '2099-01-01'))
  union all select m.member_id, m.id, null, case p.billing_period when 'annual' then 'annual' when 'one_time' then 'class_pack' else 'signup_fee' end, case p.billing_period when 'monthly' then p.signup_fee else p.price end, (m.starts_on + make_interval(years => y))::date, m.id, false from memberships as m join plans as p on p.id = m.plan_id, generate_series(0, 3) as y where (y = 0 or p.billing_period = 'annual') and (m.starts_on + make_interval(years => y))::date between '2024-07-01' and least(coalesce(m.ends_on - 1, date '2025-06-15'), date '2025-06-15') and case p.billing_period when 'monthly' then p.signup_fee else p.price end > 0
  union all select member_id, null, id, 'personal_training', price, purchased_on, id, false from pt_packages where purchased_on >= '2024-07-01'
  union all select member_id, membership_id, null, 'late_fee', late_fee, coalesce(cancelled_at, booked_at)::date + 1, id, false from bookings where late_fee is not null and coalesce(cancelled_at, booked_at) between '2024-07-01' and '2025-06-13' and pg_temp.u('lfw', id) < 0.7
  union all select f.member_id, m.id, null, 'freeze_fee', z.monthly_fee, z.frozen_from, z.id, false from membership_freezes as z join memberships as m on m.id = z.membership_id, lateral (select m.member_id) as f where z.monthly_fee > 0 and z.frozen_from between '2024-07-01' and '2025-06-15'
  union all select b.member_id, null, null, 'retail', (array[3.5, 4.25, 6, 28, 34, 45, 62])[1 + pg_temp.skew('rtl', b.id, 0, 6, 2.4)], b.checked_in_at::date, b.id, false from bookings as b where b.checked_in_at > '2024-07-01' and pg_temp.u('rtl0', b.id) < 0.06) as o;
insert into payments
select i, member_id, membership_id, pack, kind, state::payment_status, amount, case when kind = 'retail' then round(amount * 0.0881, 2) else 0 end, case when state = 'refunded' then case when pg_temp.u('rfh', i) < 0.3 then round(amount / 2, 2) else amount end else 0 end, how, case when how = 'card' then lpad(pg_temp.n('l4', member_id, 0, 9999)::text, 4, '0') end, case when state = 'failed' then pg_temp.weighted('fc', i, '{insufficient_funds,card_declined,expired_card,account_closed}', '{44,31,20,5}') end, case when how <> 'cash' then 'py_' || left(md5('py' || i), 16) end, due, case when state in ('succeeded', 'refunded') then due + case when pg_temp.u('ret', i) < 0.04 and kind = 'dues' then interval '3 days' else interval '0' end + interval '13 hours' + make_interval(mins => pg_temp.n('pm', i, 0, 500)) end, due + interval '12 hours'
  from owed, lateral (select case when kind = 'retail' then pg_temp.weighted('how1', i, '{card,cash}', '{78,22}') else pg_temp.weighted('how2', member_id, '{card,ach}', '{86,14}') end as how, case when due >= '2025-06-15' and kind <> 'retail' then 'pending' when bad then 'failed' when kind in ('retail', 'late_fee') then case when pg_temp.u('rfu', i) < 0.02 then 'refunded' else 'succeeded' end when due > '2025-06-11' then 'succeeded' else pg_temp.weighted('pst', i, '{succeeded,failed,refunded}', '{955,34,11}') end as state offset 0) as s;
update payments as y set status = 'refunded', refunded_amount = amount from pt_packages as p where p.id = y.pt_package_id and p.status = 'refunded'; update payments set paid_at = due_on + interval '14 hours' where status = 'refunded' and paid_at is null;
update payments set failure_code = null where status = 'refunded';

create table equipment (
  id bigint primary key,
  studio_id bigint not null references studios (id),
  room_id bigint references rooms (id),
  name text not null,
  category varchar(12) not null check (category in ('cardio', 'strength', 'bike', 'accessory', 'facility')),
  brand text,
  serial_number varchar(30),
  purchased_on date,
  purchase_price numeric(9, 2),
  warranty_until date,
  status varchar(12) not null default 'in_service' check (status in ('in_service', 'under_repair', 'retired', 'in_storage')),
  last_serviced_on date,
  retired_on date
);
insert into equipment
select i, s, case when c = 'bike' then (select id from rooms where studio_id = s and kind = 'cycling') when c = 'accessory' then (select id from rooms where studio_id = s and kind = 'group') end, n, c, b, case when c in ('cardio', 'bike') then upper(left(md5('ser' || i), 10)) end, bought, p * (0.9 + pg_temp.n('eqp', i, 0, 20) / 100.0), case when c <> 'accessory' then bought + 1095 end, z.state, case when c <> 'accessory' and z.state <> 'retired' and pg_temp.u('svc', i) < 0.85 then date '2024-09-01' + pg_temp.n('svcd', i, 0, 280) end, case when z.state = 'retired' then case when s = 6 then date '2024-08-31' else greatest(bought + 500, date '2023-06-01' + pg_temp.n('ret', i, 0, 700)) end end
  from generate_series(1, 210) as i, lateral (select 1 + (i * 5 + i / 7) % 7 as s, (array['Treadmill', 'Spin Bike', 'Rowing Machine', 'Squat Rack', 'Spin Bike', 'Kettlebell Set', 'Elliptical', 'Cable Machine', 'Spin Bike', 'Leg Press', 'Yoga Mat Rack', 'Stair Climber'])[1 + (i * 7) % 12] as n offset 0) as e, lateral (select case n when 'Spin Bike' then 'bike' when 'Kettlebell Set' then 'accessory' when 'Yoga Mat Rack' then 'accessory' when 'Squat Rack' then 'strength' when 'Cable Machine' then 'strength' when 'Leg Press' then 'strength' else 'cardio' end as c, case n when 'Treadmill' then 6200 when 'Spin Bike' then 1750 when 'Rowing Machine' then 1100 when 'Squat Rack' then 2400 when 'Kettlebell Set' then 640 when 'Elliptical' then 4900 when 'Cable Machine' then 5300 when 'Leg Press' then 3800 when 'Yoga Mat Rack' then 310 else 5600 end as p, pg_temp.pick('brand', i, '{Ironvale,Stride,Cyclone,PeakForm,Torque}') as b) as x, studios as o,
       lateral (select o.opened_on + pg_temp.skew('eqb', i, 0, least(1900, coalesce(o.closed_on, date '2025-05-20') - o.opened_on - 30), 2.2) as bought offset 0) as y, lateral (select case when s = 6 then pg_temp.weighted('eqs6', i, '{retired,in_storage}', '{60,40}') when bought < '2021-01-01' then pg_temp.weighted('eqs1', i, '{in_service,retired,under_repair}', '{68,24,8}') else pg_temp.weighted('eqs2', i, '{in_service,under_repair,retired}', '{93,4,3}') end as state offset 0) as z where o.id = s and not (s = 6 and c = 'bike');

create table gift_cards (
  id bigint generated always as identity primary key,
  code varchar(20) not null unique,
  purchased_by_id bigint references members (id),
  recipient_email text,
  initial_amount numeric(8, 2) not null,
  balance numeric(8, 2) not null,
  purchased_at timestamptz not null,
  expires_on date
);

create table job_runs (
  id bigint generated always as identity primary key,
  job text not null,
  queue varchar(20) not null default 'default',
  status varchar(10) not null check (status in ('success', 'failed', 'retried')),
  attempts smallint not null default 1,
  started_at timestamptz not null,
  finished_at timestamptz,
  error text
);
insert into job_runs (job, queue, status, attempts, started_at, finished_at, error)
select j, q, state, case state when 'success' then 1 else 3 end, at, at + make_interval(secs => pg_temp.skew('jd', d * 5 + o, 1, 400, 3)), case when state = 'failed' then pg_temp.pick('je', d, '{"Net::ReadTimeout","PG::DeadlockDetected"}') end
  from generate_series(0, 59) as d, (values (1, 'ChargeDuesJob', 'billing'), (2, 'SendClassRemindersJob', 'mailers'), (3, 'ExpirePackagesJob', 'default')) as v (o, j, q), lateral (select timestamptz '2025-04-17 07:00+00' + make_interval(days => d, mins => o * 20) as at, pg_temp.weighted('js', d * 5 + o, '{success,retried,failed}', '{95,3,2}') as state) as x order by at;
