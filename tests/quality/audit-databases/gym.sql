-- A two-club fitness studio business: clients, contracts with autopay, class packs, class schedule, visits, sales and payments.
-- After MINDBODY (Public API v6 data model: Client, Contract, Service, ClassSchedule, Class, Visit, Sale, PurchasedItem, ClientService).
-- Foreign keys, no comments. Values come from hashes of row numbers; the functions go with the session.
set jit = off;
set time zone 'America/Denver';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.today() returns date language sql immutable as $$ select date '2026-06-14' $$;

create type schedule_type as enum ('Class', 'Enrollment', 'Arrival', 'Appointment');

create table site_settings (
  setting_key varchar(60) primary key,
  setting_value varchar(200),
  data_type varchar(10) not null default 'string',
  category varchar(30) not null,
  is_encrypted boolean not null default false,
  updated_at timestamp not null
);
insert into site_settings values
  ('site.name', 'Copper Ridge Fitness', 'string', 'general', false, '2023-05-30 10:12:44'),
  ('site.timezone', 'America/Denver', 'string', 'general', false, '2023-05-30 10:12:44'),
  ('site.currency', 'USD', 'string', 'general', false, '2023-05-30 10:12:44'),
  ('booking.window_days', '14', 'int', 'scheduling', false, '2024-01-08 08:30:02'),
  ('booking.late_cancel_hours', '6', 'int', 'scheduling', false, '2024-09-03 14:21:50'),
  ('booking.no_show_fee', '10.00', 'decimal', 'scheduling', false, '2024-09-03 14:22:31'),
  ('autopay.run_time', '03:00', 'time', 'billing', false, '2023-06-12 09:00:17'),
  ('autopay.retry_days', '3', 'int', 'billing', false, '2025-02-17 11:45:09'),
  ('webhooks.signature_key', '8f1c0de97ab24', 'string', 'integration', true, '2025-04-02 16:03:28'),
  ('email.sender', 'hello@copperridgefit.example', 'string', 'email', false, '2023-05-30 10:15:01');

create table locations (
  id integer primary key,
  name varchar(60) not null,
  address varchar(80) not null,
  city varchar(40) not null,
  state_prov_code char(2) not null,
  postal_code varchar(10),
  phone varchar(20),
  tax1 numeric(6, 5) not null default 0,
  has_classes boolean not null default true,
  active boolean not null default true,
  opened_on date
);
insert into locations values
  (1, 'Copper Ridge Downtown', '418 Main St', 'Longmont', 'CO', '80501', '303-555-0142', 0.08500, true, true, '2023-06-17'),
  (2, 'Copper Ridge Northfield', '2950 Clover Basin Dr', 'Longmont', 'CO', '80503', '303-555-0188', 0.08500, true, true, '2024-02-26'),
  (3, 'Lakeside Pop-up', '1 Union Reservoir Rd', 'Longmont', 'CO', '80504', null, 0.08500, true, false, '2023-06-24'),
  (98, 'Online Store', '418 Main St', 'Longmont', 'CO', '80501', '303-555-0142', 0.08500, false, true, '2023-06-01');

create table staff (
  id integer primary key,
  first_name varchar(30) not null,
  last_name varchar(30) not null,
  email varchar(80) not null unique,
  mobile_phone varchar(20),
  staff_group varchar(20) not null check (staff_group in ('Owner', 'Manager', 'Front Desk', 'Teacher', 'Trainer')),
  home_location_id integer references locations (id),
  class_teacher boolean not null default false,
  appointment_instructor boolean not null default false,
  employment_start date not null,
  employment_end date,
  active boolean not null default true
);
insert into staff
select i, fn, ln, lower(fn || '.' || ln) || '@copperridgefit.example', '720-555-' || lpad(pg_temp.z('sp', i, 0, 9999)::text, 4, '0'), g,
    loc, g in ('Teacher', 'Owner'), g = 'Trainer', s::date, e::date, e is null
  from (values
    (1, 'Renata', 'Kowalski', 'Owner', 1, '2023-05-01', null), (2, 'Tyler', 'Brandvold', 'Manager', 1, '2023-05-22', null), (3, 'Monique', 'Hightower', 'Manager', 2, '2024-01-29', null),
    (4, 'Ashlyn', 'Pruett', 'Front Desk', 1, '2023-06-05', '2024-08-16'), (5, 'Diego', 'Salcedo', 'Front Desk', 1, '2023-09-11', null), (6, 'Priya', 'Nair', 'Front Desk', 2, '2024-02-12', null),
    (7, 'Jonah', 'Whitlock', 'Front Desk', 2, '2024-06-03', '2025-05-23'), (8, 'Camille', 'Dufresne', 'Front Desk', 1, '2024-08-12', null), (9, 'Marta', 'Ibarra', 'Teacher', 1, '2023-06-12', null),
    (10, 'Soren', 'Lindahl', 'Teacher', 1, '2023-06-12', null), (11, 'Kayla', 'Ostrander', 'Teacher', 1, '2023-06-19', '2025-01-31'), (12, 'Bex', 'Tamura', 'Teacher', 2, '2024-02-19', null),
    (13, 'Andre', 'Fontaine', 'Teacher', 2, '2024-02-19', null), (14, 'Lila', 'Grossman', 'Teacher', 1, '2023-11-06', null), (15, 'Owen', 'Castellano', 'Teacher', 2, '2024-09-02', null),
    (16, 'Hana', 'Petrov', 'Teacher', 1, '2025-01-20', null), (17, 'Marcus', 'Dunleavy', 'Trainer', 1, '2023-06-12', null), (18, 'Ingrid', 'Vasquez', 'Trainer', 2, '2024-03-04', null),
    (19, 'Cole', 'Rademacher', 'Trainer', 1, '2023-10-02', '2025-09-12')) as v (i, fn, ln, g, loc, s, e);

create table programs (
  id integer primary key,
  name varchar(40) not null unique,
  schedule_type schedule_type not null,
  cancel_offset integer not null default 0,
  content_formats varchar(20) not null default 'InPerson',
  display_order smallint not null,
  active boolean not null default true
);
insert into programs values (22, 'Group Fitness', 'Class', 360, 'InPerson', 1, true), (23, 'Reformer Pilates', 'Class', 720, 'InPerson', 2, true), (24, 'Open Gym', 'Arrival', 0, 'InPerson', 3, true),
  (25, 'Personal Training', 'Appointment', 1440, 'InPerson', 4, true), (26, 'Workshops', 'Enrollment', 2880, 'InPerson', 5, true), (27, 'Livestream', 'Class', 60, 'Livestream', 9, false);

create table class_descriptions (
  id integer primary key,
  program_id integer not null references programs (id),
  name varchar(60) not null,
  category varchar(30),
  level varchar(20),
  duration_minutes smallint not null,
  active boolean not null default true,
  last_updated timestamp not null
);
insert into class_descriptions
select i, p, n, c, l, d, a, timestamp '2023-06-02 09:00' + pg_temp.z('cdu', i, 0, 700) * interval '1 day' + pg_temp.z('cdt', i, 0, 28000) * interval '1 second'
  from (values (101, 22, 'Sunrise Spin', 'Cycling', 'All Levels', 45, true), (102, 22, 'Vinyasa Flow', 'Yoga', 'Intermediate', 60, true), (103, 22, 'Gentle Yoga', 'Yoga', 'Beginner', 60, true),
    (104, 22, 'HIIT 45', 'Strength & Conditioning', 'Advanced', 45, true), (105, 22, 'Barre Burn', 'Barre', 'All Levels', 50, true), (106, 22, 'Kettlebell Basics', 'Strength & Conditioning', 'Beginner', 45, true),
    (107, 22, 'Zumba', 'Dance', 'All Levels', 55, true), (108, 23, 'Reformer Foundations', 'Pilates', 'Beginner', 50, true), (109, 23, 'Reformer Flow', 'Pilates', 'Intermediate', 50, true),
    (110, 22, 'Power Ride 60', 'Cycling', 'Advanced', 60, true), (111, 27, 'Livestream Core', null, 'All Levels', 30, false), (112, 22, 'Silver Strength', 'Strength & Conditioning', null, 45, true)) as v (i, p, n, c, l, d, a);

create table pricing_options (
  id integer primary key,
  name varchar(60) not null,
  program_id integer not null references programs (id),
  price numeric(10, 2) not null,
  online_price numeric(10, 2),
  session_count integer,
  expiration_length integer not null,
  expiration_unit varchar(6) not null check (expiration_unit in ('Day', 'Month')),
  revenue_category varchar(30),
  is_intro_offer boolean not null default false,
  sell_online boolean not null default true,
  discontinued boolean not null default false
);
insert into pricing_options values
  (1001, 'Drop-In Class', 22, 22, 20, 1, 30, 'Day', 'Single Visits', false, true, false), (1002, '5 Class Pack', 22, 95, 95, 5, 90, 'Day', 'Class Packs', false, true, false),
  (1003, '10 Class Pack', 22, 170, 170, 10, 180, 'Day', 'Class Packs', false, true, false), (1004, '20 Class Pack', 22, 300, null, 20, 365, 'Day', 'Class Packs', false, false, false),
  (1005, 'New Client Special - 2 Weeks Unlimited', 22, 39, 39, null, 14, 'Day', 'Intro Offers', true, true, false), (1006, 'Gym Day Pass', 24, 15, 15, 1, 1, 'Day', 'Single Visits', false, true, false),
  (1007, 'Personal Training Session', 25, 70, null, 1, 60, 'Day', 'Personal Training', false, false, false), (1008, 'Personal Training 10 Pack', 25, 620, null, 10, 365, 'Day', 'Personal Training', false, false, false),
  (1009, 'Open Gym Membership', 24, 45, 45, null, 1, 'Month', 'Memberships', false, false, false), (1010, 'All Access Membership', 22, 109, 109, null, 1, 'Month', 'Memberships', false, false, false),
  (1011, 'Student All Access', 22, 75, 75, null, 1, 'Month', 'Memberships', false, false, false), (1012, 'Founding Member', 22, 69, null, null, 1, 'Month', 'Memberships', false, false, true),
  (1013, 'Reformer 5 Pack', 23, 140, 140, 5, 90, 'Day', 'Class Packs', false, true, false), (1014, 'Reformer Unlimited', 23, 149, 149, null, 1, 'Month', 'Memberships', false, false, false),
  (1015, 'Lakeside Summer Pass', 22, 60, 60, 6, 60, 'Day', null, false, false, true);

create table contracts (
  id integer primary key,
  name varchar(60) not null,
  pricing_option_id integer not null references pricing_options (id),
  autopay_amount numeric(10, 2) not null,
  number_of_autopays integer,
  enrollment_fee numeric(10, 2) not null default 0,
  auto_renewing boolean not null,
  requires_electronic_confirmation boolean not null default true,
  sold_online boolean not null default false,
  discontinued_on date
);
insert into contracts values (1, 'Open Gym Month-to-Month', 1009, 45, null, 49, true, true, true, null), (2, 'Open Gym 12 Month', 1009, 39, 12, 0, false, true, true, null), (3, 'All Access Month-to-Month', 1010, 109, null, 49, true, true, true, null),
  (4, 'All Access 12 Month', 1010, 95, 12, 0, false, true, true, null), (5, 'Student Semester', 1011, 75, 4, 25, false, true, false, null), (6, 'Founding Member', 1012, 69, null, 0, true, false, false, '2023-10-31'), (7, 'Reformer Unlimited', 1014, 149, null, 49, true, true, true, null);

create table clients (
  id integer primary key,
  unique_id varchar(12) not null unique,
  first_name varchar(30) not null,
  last_name varchar(30) not null,
  email varchar(100),
  mobile_phone varchar(20),
  gender varchar(10),
  birth_date date,
  city varchar(40),
  home_location_id integer not null references locations (id),
  status varchar(12) not null check (status in ('Active', 'Non-Member', 'Expired', 'Terminated', 'Suspended', 'Declined')),
  is_prospect boolean not null default false,
  referred_by varchar(30),
  liability_release boolean not null default false,
  send_promotional_emails boolean not null default true,
  account_balance numeric(10, 2) not null default 0,
  creation_date timestamp not null,
  first_visit_date date,
  active boolean not null default true
);
create temp table cl as
select row_number() over (order by at, i)::int as n, at from (
  select i, pg_temp.w('cm', i, l)::timestamp + pg_temp.z('cd', i, 0, 27) * interval '1 day' + pg_temp.z('ch', i, 21600, 73000) * interval '1 second' as at
    from generate_series(1, 640) i, (select string_agg(to_char(m, 'YYYY-MM-DD') || ':' || (array[18, 10, 8, 7, 6, 5, 5, 8, 12, 8, 6, 4])[extract(month from m)::int] * case when m < '2023-09-01' then 2.5 else 1 end, ',') as l
      from generate_series(timestamp '2023-06-01', '2026-06-01', '1 month') m) as s) as x where at < pg_temp.today() + 0.5 * interval '1 day';
insert into clients
select n, '1' || lpad((n * 7 + 10340)::text, 8, '0'), fn, ln, case when pg_temp.f('em', n) < 0.95 then lower(fn || case when pg_temp.f('ed', n) < 0.5 then '.' else '' end || ln) || n % 97 || '@' || pg_temp.w('eh', n, 'gmail.example:6,outlook.example:2,icloud.example:2,yahoo.example:1') end,
    case when pg_temp.f('ph', n) < 0.9 then pg_temp.one('pa', n, '303,720,970') || '-555-' || lpad(pg_temp.z('pn', n, 0, 9999)::text, 4, '0') end,
    case when pg_temp.f('gn', n) < 0.9 then case when fem then 'Female' else 'Male' end end,
    case when pg_temp.f('bd', n) < 0.8 then date '2007-12-31' - (pow(pg_temp.f('bdd', n), 1.4) * 20000)::int end,
    case when pg_temp.f('ct', n) < 0.85 then pg_temp.w('cty', n, 'Longmont:14,Niwot:2,Firestone:2,Frederick:1,Lyons:1,Berthoud:1,Boulder:1') end,
    case when at < '2024-02-26' then case when pg_temp.f('hl', n) < 0.85 then 1 else 2 end else case when pg_temp.f('hl', n) < 0.52 then 1 else 2 end end,
    'Non-Member', false, case when pg_temp.f('rf', n) < 0.6 then pg_temp.w('rfs', n, 'Friend:5,Google:4,Instagram:3,Walk-in:3,ClassPass:1,Another member:1') end, pg_temp.f('lr', n) < 0.9, pg_temp.f('pe', n) < 0.74, 0, at, null, true
  from cl, lateral (select pg_temp.f('sx', n) < 0.64 as fem) g, lateral (select case when fem then pg_temp.one('ff', n, 'Abigail,Alicia,Amber,Anna,Beth,Brooke,Carla,Chelsea,Claire,Danielle,Denise,Elena,Emily,Erica,Gwen,Hailey,Holly,Jasmine,Jenna,Jill,Karen,Kelsey,Leah,Lauren,Mackenzie,Megan,Nicole,Olivia,Paula,Rachel,Sierra,Tara,Veronica,Yolanda')
      else pg_temp.one('fm', n, 'Aaron,Ben,Brian,Carlos,Chris,Dan,Derek,Eric,Ethan,Gavin,Greg,Ian,Jake,Jason,Kyle,Luis,Matt,Nate,Paul,Ryan,Sean,Trevor,Victor,Zach') end as fn,
    pg_temp.one('ln', n, 'Aguilar,Anderson,Bauer,Beckett,Boyd,Calloway,Chavez,Cline,Cooper,Dalton,Ellis,Engel,Farrow,Garcia,Gibson,Hansen,Herrera,Hoang,Jensen,Kemp,Klein,Lopez,Lowry,Maddox,Martinez,McKay,Meyer,Nolan,Ortiz,Patel,Quinn,Reyes,Schmitt,Shaw,Stokes,Trujillo,Vance,Walsh,Weber,Yoder,Zamora') as ln) as nm;

create table client_contracts (
  id integer primary key,
  client_id integer not null references clients (id),
  contract_id integer not null references contracts (id),
  origination_location_id integer not null references locations (id),
  sales_rep_id integer references staff (id),
  agreement_date date not null,
  start_date date not null,
  end_date date,
  autopay_status varchar(10) not null check (autopay_status in ('Active', 'Inactive', 'Suspended')),
  suspension_start date,
  suspension_end date,
  termination_date date,
  termination_reason varchar(40)
);
create temp table cc as
with a as (
  select n as client_id, 1 as round, at::date + pg_temp.z('as', n, 0, 16) as s, case when at < '2023-10-10' and pg_temp.f('fm6', n) < 0.5 then 6 else pg_temp.w('co', n, '1:5,2:3,3:5,4:4,5:1.2,7:1.5')::int end as con, 1 + floor(-ln(1 - pg_temp.f('du', n)) * 11)::int as months from cl where pg_temp.f('mem', n) < 0.56),
b as (
  select client_id, 2, (s + (least(months, coalesce(number_of_autopays, 999)) + pg_temp.z('gap', client_id, 0, 3)) * interval '1 month')::date + pg_temp.z('gapd', client_id, 1, 20), pg_temp.w('co2', client_id, '1:3,3:5,4:4,7:2')::int, 2 + floor(-ln(1 - pg_temp.f('du2', client_id)) * 12)::int
    from a join contracts c on c.id = con where pg_temp.f('again', client_id) < 0.3),
u as (select * from a union all select * from b),
e as (select u.*, number_of_autopays as nap, case when months < coalesce(number_of_autopays, 999) then (s + months * interval '1 month')::date end as term from u join contracts c on c.id = con where s <= pg_temp.today())
select row_number() over (order by s, client_id)::int as id, client_id, con, s, nap, (s + nap * interval '1 month')::date - 1 as e, case when term <= pg_temp.today() + 20 and not (nap is not null and pg_temp.f('keep', client_id * 3 + round) < 0.7) then term end as term,
    case when pg_temp.f('sus', client_id * 3 + round) < 0.09 and months > 5 then (s + interval '3 months')::date + pg_temp.z('susd', client_id, 0, 25) end as ss, pg_temp.z('susl', client_id, 1, 2) as sl from e;
update cc set ss = null where ss > least(e, term, pg_temp.today());
insert into client_contracts
select cc.id, client_id, con, hl, case when pg_temp.f('web', cc.id) < 0.62 then (select s.id from staff s where s.staff_group in ('Front Desk', 'Manager') and s.employment_start <= cc.s and coalesce(s.employment_end, '2099-01-01') > cc.s and s.home_location_id = hl order by pg_temp.f('sr', cc.id * 50 + s.id) limit 1) end,
    greatest(s - case when pg_temp.f('ag', cc.id) < 0.3 then 2 else 0 end, c.creation_date::date), s, e,
    case when coalesce(least(e, term), '2099-01-01') < pg_temp.today() then 'Inactive' when ss <= pg_temp.today() and (ss + sl * interval '1 month') > pg_temp.today() then 'Suspended' else 'Active' end, ss, (ss + sl * interval '1 month')::date, term,
    case when term is not null and pg_temp.f('tr', cc.id) < 0.85 then pg_temp.w('trr', cc.id, 'Moving:4,Cost:5,Not using:6,Injury/Medical:2,Switched membership:2,Joined another gym:2,Payment declined:2') end
  from cc join clients c on c.id = client_id cross join lateral (select case when cc.s < '2024-02-26' then 1 else c.home_location_id end as hl) h;

create temp table line as
select 'A' || cc.id || '-' || k as ev, cc.client_id, (s + k * interval '1 month')::timestamp + case when k = 0 then pg_temp.z('t0', cc.id, 25000, 70000) else pg_temp.z('t1', cc.id * 40 + k, 10800, 11500) end * interval '1 second' as at, k > 0 as auto,
    x.ln, case when x.ln = 1 then c.pricing_option_id end as po, case when x.ln = 1 then null else 'Enrollment Fee' end as descr, null as barcode, 1 as qty, case when x.ln = 1 then c.autopay_amount else c.enrollment_fee end as price,
    case when x.ln = 2 and pg_temp.f('fd', cc.id) < 0.4 then c.enrollment_fee else 0 end as disc, false as tax, (select sales_rep_id from client_contracts q where q.id = cc.id) as rep
  from cc join contracts c on c.id = con cross join lateral generate_series(0, 47) k cross join generate_series(1, 2) as x (ln)
  where (x.ln = 1 or (k = 0 and c.enrollment_fee > 0)) and k < coalesce(nap, 99) and (s + k * interval '1 month')::date < least(coalesce(term, '2099-01-01'), pg_temp.today() + 1)
    and not coalesce((s + k * interval '1 month')::date between ss and (ss + sl * interval '1 month')::date - 1, false)
union all
select 'P' || n || '-' || k, n, d + pg_temp.z('pt', n * 10 + k, 21600, 72000) * interval '1 second', false, 1, po, null, null, 1, p.price, case when pg_temp.f('pd', n * 10 + k) < 0.06 and p.price > 50 then round(p.price * 0.1, 2) else 0 end, false, null
  from cl cross join generate_series(0, 8) k cross join lateral (select at::date + case when k = 0 then pg_temp.z('p0', n, 0, 3) else floor(pow(pg_temp.f('pk', n * 10 + k), 1.6) * 520)::int end as d0) q
  cross join lateral (select case when d0::timestamp between '2023-06-20' and '2026-06-14' then d0::timestamp end as d) q2
  cross join lateral (select case when k = 0 and pg_temp.f('in', n) < 0.6 then 1005 when d < '2023-09-01' and pg_temp.f('la', n * 10 + k) < 0.3 then 1015 else pg_temp.w('po', n * 10 + k, '1001:9,1002:5,1003:5,1004:1.4,1006:3,1007:2,1008:1.2,1013:3')::int end as po) q3
  join pricing_options p on p.id = po
  where d is not null and k <= floor(pow(pg_temp.f('np', n), 2.5) * 9) and pg_temp.f('buy', n) < 0.9
union all
select 'R' || i, n, greatest(at::date + floor(pg_temp.f('rk', i) * 400)::int, date '2023-06-20') + pg_temp.z('rt', i, 21600, 72000) * interval '1 second', false, x.ln, null, split_part(it, '|', 1), split_part(it, '|', 2), case when pg_temp.f('rq', i * 2 + x.ln) < 0.1 then 2 else 1 end, split_part(it, '|', 3)::numeric, 0, true, null
  from generate_series(1, 620) i join cl on n = 1 + floor(pow(pg_temp.f('rc', i), 1.3) * 600)::int cross join generate_series(1, 2) x (ln)
  cross join lateral (select pg_temp.one('ri', i * 2 + x.ln, 'Protein Bar|850001|3.50,Bottled Water|850002|2.00,Grip Socks|850010|16.00,Logo Tee|850021|28.00,Steel Bottle 24oz|850030|24.00,Yoga Mat|850044|48.00,Mat Rental|850050|2.00,Towel Rental|850051|1.50,Cold Brew|850005|5.00,Protein Bar|850001|3.50') as it) t
  where (x.ln = 1 or pg_temp.f('r2', i) < 0.18) and at::date + floor(pg_temp.f('rk', i) * 400)::int <= pg_temp.today();
delete from line where at > timestamp '2026-06-14 20:00';

create table sales (
  id integer primary key,
  client_id integer not null references clients (id),
  location_id integer not null references locations (id),
  sales_rep_id integer references staff (id),
  client_contract_id integer references client_contracts (id),
  sale_datetime timestamp not null,
  sale_type varchar(10) not null check (sale_type in ('POS', 'Online', 'AutoPay')),
  sub_total numeric(10, 2) not null,
  discount_total numeric(10, 2) not null default 0,
  tax_total numeric(10, 2) not null default 0,
  total numeric(10, 2) not null
);
create table sale_items (
  id integer primary key,
  sale_id integer not null references sales (id),
  line_number smallint not null,
  pricing_option_id integer references pricing_options (id),
  is_service boolean not null,
  barcode_id varchar(20),
  description varchar(80) not null,
  quantity integer not null,
  unit_price numeric(10, 2) not null,
  discount_amount numeric(10, 2) not null default 0,
  tax_amount numeric(10, 2) not null default 0,
  total_amount numeric(10, 2) not null,
  returned boolean not null default false,
  unique (sale_id, line_number)
);
create temp table it as
select l.*, dense_rank() over (order by min_at, ev)::int + 20000 as sale_id, round(case when tax then (qty * price - disc) * 0.085 else 0 end, 2) as tx from (select line.*, min(at) over (partition by ev) as min_at from line) l;
insert into sales
select sale_id, client_id, case when typ = 'Online' then 98 else hl end,
    case when typ = 'POS' then coalesce(rep, (select s.id from staff s where s.staff_group in ('Front Desk', 'Manager') and s.employment_start <= min_at and coalesce(s.employment_end, '2099-01-01') > min_at and s.home_location_id = hl order by pg_temp.f('sr', sale_id * 50 + s.id) limit 1)) end,
    con, min_at, typ, st, d, t, st - d + t
  from (select sale_id, client_id, min_at, ev, max(rep) as rep, bool_or(auto) as auto, sum(qty * price) as st, sum(disc) as d, sum(tx) as t, max(po) as po, case when ev ~ '^A' then substr(split_part(ev, '-', 1), 2)::int end as con from it group by sale_id, client_id, min_at, ev) g
  join clients c on c.id = client_id cross join lateral (select case when min_at < '2024-02-26' then 1 else c.home_location_id end as hl) h
  cross join lateral (select case when auto then 'AutoPay' when con is not null and rep is null then 'Online' when ev ~ '^P' and po not in (1004, 1007, 1008, 1015) and pg_temp.f('onl', sale_id) < 0.58 then 'Online' else 'POS' end as typ) y;
insert into sale_items
select row_number() over (order by sale_id, it.ln) + 50000, sale_id, it.ln, po, po is not null, barcode, coalesce(descr, p.name), qty, it.price, disc, tx, qty * it.price - disc + tx, not auto and it.price > 15 and pg_temp.f('ret', sale_id) < 0.018
  from it left join pricing_options p on p.id = po;

create table payments (
  id integer primary key,
  sale_id integer not null references sales (id),
  payment_method varchar(20) not null,
  amount numeric(10, 2) not null,
  transaction_status varchar(10) not null,
  card_type varchar(12),
  card_last_four char(4),
  processed_at timestamp not null,
  settled_on date,
  is_refund boolean not null default false,
  notes varchar(120)
);
create temp table pay as
select id as sale_id, m, total as amount, decl, lost, sale_datetime as at, client_id from (
  select s.*, case when sale_type <> 'POS' then 'Credit Card' else pg_temp.w('pm', id, 'Credit Card:13,Cash:3,Account:1,Gift Card:1,Check:0.3') end as m, sale_type = 'AutoPay' and pg_temp.f('dec', id) < 0.035 as decl, pg_temp.f('lost', id) < 0.24 as lost from sales s) q where total > 0;
insert into payments
select row_number() over (order by pat, sale_id, k) + 70000, sale_id, m, case when k = 3 then -ref else amount end, st, case when m = 'Credit Card' then case when p4 < 5400 then 'Visa' when p4 < 8600 then 'MasterCard' when p4 < 9300 then 'Amex' else 'Discover' end end, case when m = 'Credit Card' then lpad(p4::text, 4, '0') end,
    pat, case when st = 'Approved' and m = 'Credit Card' and pat::date < pg_temp.today() - 1 then pat::date + 1 + case extract(isodow from pat)::int when 5 then 2 when 6 then 1 else 0 end end, k = 3, case k when 2 then 'Retry' when 3 then pg_temp.one('rn', sale_id, 'Client request,Purchased by mistake,Duplicate purchase,Wrong size') end
  from (select pay.*, k, pg_temp.z('p4', client_id, 0, 9999) as p4, case when k = 1 and decl then 'Declined' else 'Approved' end as st, at + case k when 1 then 0 when 2 then 3 else pg_temp.z('rd', sale_id, 1, 9) end * interval '1 day' as pat, (select sum(total_amount) from sale_items i where i.sale_id = pay.sale_id and returned) as ref
    from pay cross join generate_series(1, 3) k) q
  where (k = 1 or k = 2 and decl and not lost or k = 3 and ref > 0) and pat < timestamp '2026-06-14 21:00';
update clients c set account_balance = -x.due from (select s.client_id, sum(s.total) as due from sales s where total > 0 and not exists (select from payments p where p.sale_id = s.id and p.transaction_status = 'Approved') and s.sale_datetime > '2025-06-01' group by 1) x where x.client_id = c.id;

create table client_services (
  id integer primary key,
  client_id integer not null references clients (id),
  sale_item_id integer not null unique references sale_items (id),
  pricing_option_id integer not null references pricing_options (id),
  program_id integer not null references programs (id),
  payment_date date not null,
  active_date date not null,
  expiration_date date not null,
  session_count integer,
  remaining integer,
  current boolean not null default false,
  returned boolean not null default false
);
insert into client_services
select row_number() over (order by i.id) + 90000, s.client_id, i.id, p.id, p.program_id, s.sale_datetime::date, s.sale_datetime::date, (s.sale_datetime::date + p.expiration_length * case p.expiration_unit when 'Day' then interval '1 day' else interval '1 month' end)::date - case p.expiration_unit when 'Month' then 1 else 0 end, p.session_count, p.session_count, false, i.returned
  from sale_items i join sales s on s.id = i.sale_id join pricing_options p on p.id = i.pricing_option_id;
create index on client_services (client_id);

create table class_schedules (
  id integer primary key,
  class_description_id integer not null references class_descriptions (id),
  location_id integer not null references locations (id),
  staff_id integer not null references staff (id),
  day_of_week smallint not null,
  start_time time not null,
  end_time time not null,
  start_date date not null,
  end_date date,
  max_capacity integer not null,
  web_capacity integer,
  is_available boolean not null default true
);
insert into class_schedules
select i, d, l, st, dow, t::time, t::time + cd.duration_minutes * interval '1 minute', s::date, e::date, cap, case when cap > 10 then cap - 4 end, e is null
  from (values (1, 101, 1, 9, 1, '06:00', '2023-07-03', null, 18), (2, 102, 1, 10, 2, '18:30', '2023-07-03', null, 22), (3, 104, 1, 9, 3, '17:30', '2023-07-03', null, 16), (4, 103, 1, 11, 4, '09:30', '2023-07-03', '2025-01-31', 22), (5, 105, 1, 14, 5, '12:10', '2023-11-10', null, 14),
    (6, 102, 1, 10, 6, '09:00', '2023-07-03', null, 22), (7, 108, 1, 1, 2, '09:00', '2023-09-05', null, 8), (8, 109, 1, 14, 4, '18:00', '2024-01-11', null, 8), (9, 101, 2, 12, 2, '06:15', '2024-02-27', null, 16), (10, 107, 2, 13, 3, '18:45', '2024-02-28', null, 20),
    (11, 104, 2, 12, 6, '08:30', '2024-03-02', null, 16), (12, 106, 2, 15, 1, '17:15', '2024-09-09', '2025-12-15', 12), (13, 109, 2, 13, 0, '10:00', '2024-04-07', null, 8), (14, 103, 1, 16, 4, '09:30', '2025-02-06', null, 22), (15, 110, 1, 9, 0, '08:00', '2025-01-05', null, 18), (16, 112, 2, 15, 5, '10:30', '2025-03-07', null, 12),
    (17, 107, 3, 10, 6, '10:30', '2023-07-08', '2023-09-02', 25)) as v (i, d, l, st, dow, t, s, e, cap) join class_descriptions cd on cd.id = d;

create table classes (
  id integer primary key,
  class_schedule_id integer not null references class_schedules (id),
  class_description_id integer not null references class_descriptions (id),
  location_id integer not null references locations (id),
  staff_id integer not null references staff (id),
  start_datetime timestamp not null,
  end_datetime timestamp not null,
  max_capacity integer not null,
  total_booked integer not null default 0,
  is_canceled boolean not null default false,
  substitute boolean not null default false,
  last_modified_datetime timestamp not null
);
insert into classes
select row_number() over (order by at, cs.id) + 3000, cs.id, class_description_id, location_id, case when sub then coalesce((select s.id from staff s where s.class_teacher and s.id <> cs.staff_id and s.employment_start < d and coalesce(s.employment_end, '2099-01-01') > d order by pg_temp.f('sb', cs.id * 100000 + (d - date '2023-01-01') * 50 + s.id) limit 1), staff_id) else staff_id end,
    at, d + end_time, max_capacity, 0, to_char(d, 'MMDD') in ('0704', '1225', '1224', '0101') or pg_temp.f('can', key) < 0.018, sub, least(at - pg_temp.z('lm', key, 4, 400) * interval '1 hour', timestamp '2026-06-14 18:20')
  from class_schedules cs cross join lateral generate_series(start_date, least(coalesce(end_date, '2099-01-01'), date '2026-06-28'), '1 day') g cross join lateral (select g::date as d, g::date + start_time as at, cs.id * 10000 + (g::date - date '2023-01-01') as key) k cross join lateral (select pg_temp.f('sub', key) < 0.06 as sub) y
  where extract(dow from g) = day_of_week;

create table visits (
  id integer primary key,
  client_id integer not null references clients (id),
  class_id integer references classes (id),
  client_service_id integer references client_services (id),
  program_id integer not null references programs (id),
  location_id integer not null references locations (id),
  staff_id integer references staff (id),
  start_datetime timestamp not null,
  end_datetime timestamp,
  booked_datetime timestamp,
  web_signup boolean not null default false,
  signed_in boolean not null default false,
  missed boolean not null default false,
  late_cancelled boolean not null default false,
  cancelled_datetime timestamp,
  last_modified_datetime timestamp not null
);
create temp table v as
select c.id as class_id, x.client_id, x.sv, x.program_id, c.location_id, c.staff_id, c.start_datetime as s, c.end_datetime as e, c.is_canceled as can
  from classes c join class_descriptions d on d.id = c.class_description_id join class_schedules cs on cs.id = c.class_schedule_id
  cross join lateral (select greatest(1, round(c.max_capacity * (0.2 + 0.5 * pg_temp.f('fill', c.id) + case when cs.day_of_week in (6, 2) then 0.1 else 0 end) * (array[1.2, 1.1, 1, 1, 0.9, 0.8, 0.75, 0.8, 1.05, 1, 0.9, 0.75])[extract(month from c.start_datetime)::int] * case when c.start_datetime > '2026-06-15' then 0.3 else 1 end))::int as n) k
  cross join lateral (select s.client_id, s.id as sv, s.program_id from client_services s join clients cl on cl.id = s.client_id where s.program_id = d.program_id and c.start_datetime::date between s.active_date and s.expiration_date and not s.returned and c.start_datetime > cl.creation_date and (cl.home_location_id = c.location_id or s.client_id % 7 = 0 or c.location_id = 3)
    order by -ln(1 - pg_temp.f('att', c.id * 1000 + s.client_id)) / (0.15 + pow(pg_temp.f('wt', s.client_id), 2)) limit n) x
union all
select null, s.client_id, s.id, p, case when d < '2024-02-26' then 1 else c.home_location_id end, case when p = 25 then (select t.id from staff t where t.appointment_instructor and t.employment_start <= d and coalesce(t.employment_end, '2099-01-01') > d order by (t.home_location_id = c.home_location_id) desc, pg_temp.f('trn', s.client_id * 30 + t.id) limit 1) end, d + h * interval '1 minute', case when p = 25 then d + (h + 60) * interval '1 minute' end, false
  from client_services s join clients c on c.id = s.client_id cross join generate_series(1, 10) k cross join lateral (select s.active_date + floor(pg_temp.f('ad', s.id * 20 + k) * least(s.expiration_date - s.active_date + 1, 120))::int as d, case when s.program_id = 25 then 25 else 24 end as p, case when s.program_id = 25 then pg_temp.z('ah', s.id * 20 + k, 7, 18) * 60 else pg_temp.w('ah', s.id * 20 + k, '6:5,7:4,9:3,12:3,16:3,17:6,18:6,19:3')::int * 60 + pg_temp.z('am', s.id * 20 + k, 0, 59) end as h) y
  where not s.returned and d < pg_temp.today() and d >= date '2023-06-19' and d + h * interval '1 minute' > c.creation_date and extract(isodow from d) <= 6 and (s.program_id = 25 and k <= s.session_count or s.pricing_option_id = 1006 and k = 1 or s.pricing_option_id = 1009 and k <= floor(pow(pg_temp.f('ak', s.client_id), 1.5) * 9) or s.pricing_option_id in (1010, 1012) and k <= floor(pow(pg_temp.f('ak', s.client_id), 2.5) * 3));
insert into visits
select row_number() over (order by s, client_id) + 100000, client_id, class_id, sv, program_id, location_id, staff_id, s, e, bk, web, kind = 'in' , kind = 'miss', kind = 'late', case kind when 'late' then least(s - pg_temp.z('lc', key, 20, 300) * interval '1 minute', now0) when 'early' then least(s - pg_temp.z('ec', key, 400, 1500) * interval '1 minute', now0) end, least(coalesce(case when kind in ('in', 'miss') then s end, bk), now0)
  from (select q.*, case when class_id is null and program_id = 24 then null else greatest(least(s - 20 * interval '1 hour' - pg_temp.z('bk', key, 0, 12000) * interval '1 minute', timestamp '2026-06-14 17:00'), case when program_id = 25 then s - interval '10 days' end) end as bk, class_id is not null and pg_temp.f('ws', key) < 0.78 as web,
      case when can then 'early' when s > now0 then 'open' when program_id = 24 then 'in' else pg_temp.w('vk', key, 'in:86,miss:5,late:4,early:5') end as kind
    from (select v.*, timestamp '2026-06-14 18:30' as now0, client_id * 5000 + (s::date - date '2023-01-01') as key, row_number() over (partition by client_id, s::date order by class_id nulls last, s) as rn, row_number() over (partition by sv order by s) as used from v) q join (select id, session_count from client_services) cs on cs.id = sv
    where rn = 1 and used <= coalesce(cs.session_count, 999)) z;
update visits set last_modified_datetime = cancelled_datetime where cancelled_datetime is not null;
update visits set booked_datetime = cancelled_datetime - interval '3 hours' where booked_datetime > cancelled_datetime;
update classes c set total_booked = n from (select class_id, count(*) as n from visits where cancelled_datetime is null group by 1) x where x.class_id = c.id;
update client_services s set remaining = s.session_count - coalesce(n, 0) from (select s2.id, count(v.id) as n from client_services s2 left join visits v on v.client_service_id = s2.id and (v.cancelled_datetime is null or v.late_cancelled) group by 1) x where x.id = s.id and s.session_count is not null;
update client_services set current = true where expiration_date >= pg_temp.today() and coalesce(remaining, 1) > 0 and not returned;
update clients c set creation_date = t - (c.id % 9 + 2) * interval '1 minute' from (select client_id, min(sale_datetime) as t from sales group by 1) x where x.client_id = c.id and t < creation_date;
update clients c set first_visit_date = d from (select client_id, min(start_datetime)::date as d from visits where signed_in group by 1) x where x.client_id = c.id;
update clients c set status = case when a then case when c.account_balance < 0 and c.id % 3 > 0 then 'Declined' when sus then 'Suspended' else 'Active' end when t then 'Terminated' else 'Expired' end
  from (select client_id, bool_or(autopay_status <> 'Inactive') as a, bool_or(autopay_status = 'Suspended') as sus, bool_or(termination_date is not null) as t from client_contracts group by 1) x where x.client_id = c.id;
update clients c set is_prospect = true where not exists (select from sales s where s.client_id = c.id);
update clients c set active = false where status in ('Terminated', 'Expired', 'Non-Member') and pg_temp.f('ina', id) < 0.25 and not exists (select from visits v where v.client_id = c.id and start_datetime > '2026-01-01') and creation_date < '2026-01-01';
create index on visits (client_id, start_datetime);
create index on visits (class_id);
create index on sales (client_id);
create index on payments (sale_id);
