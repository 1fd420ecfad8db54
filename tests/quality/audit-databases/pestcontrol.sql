-- Lone Oak Pest Solutions, a pest-control company in Texas; modelled on FieldRoutes (customers, subscriptions, appointments, routes, tickets, chemical use), with service locations apart from bill-to accounts as in PestPac.
-- Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  left_over float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Aaron,Alicia,Andre,Ashley,Brandon,Brenda,Carlos,Cheryl,Cody,Crystal,Darrell,Denise,Dustin,Erica,Ernesto,Gail,Greg,Heather,Hector,Jasmine,Jeff,Jolene,Kayla,Kurt,Latoya,Linda,Luis,Marcy,Miguel,Monica,Nate,Pam,Ray,Rosa,Shane,Stacy,Terrence,Tina,Troy,Yvonne') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Acosta,Bailey,Barrera,Beck,Booker,Brewer,Cantu,Cardenas,Coleman,Cordova,Dalton,Duran,Ellison,Farris,Flores,Gaines,Garza,Gibbs,Guerra,Hanley,Hollis,Hooper,Ibarra,Jarvis,Kemp,Landry,Lozano,Mack,McCoy,Mendez,Nash,Norris,Ochoa,Parrish,Pruitt,Rangel,Salinas,Sheffield,Tate,Trevino,Vance,Whitley,Wynn,Zamora') $$;
create function pg_temp.phone(k text, i bigint) returns text language sql immutable
  as $$ select '(' || pg_temp.one(k || 'a', i, '210,512,830,737,254') || ') 555-' || lpad(pg_temp.z(k || 'n', i, 0, 9999)::text, 4, '0') $$;

create table app_settings (
  setting_key varchar(60) primary key,
  setting_value text,
  description text,
  date_updated timestamp
);
comment on table app_settings is 'Technical: configuration of the application, one row per key';
insert into app_settings values ('company.name', 'Lone Oak Pest Solutions', 'Name printed on tickets', '2022-01-03 08:00'), ('billing.tax_rate', '8.25', 'Sales tax in percent', '2022-01-03 08:00'), ('billing.late_fee_days', '45', null, '2023-05-11 10:20'), ('routing.auto_optimize', '1', 'Nightly optimizing of routes', '2024-02-19 07:12'), ('sms.reminder_hours', '24', null, '2024-02-19 07:15'), ('api.last_sync', '2026-06-29 02:00:11', null, '2026-06-29 02:00:11');

create table offices (
  office_id int primary key,
  office_name varchar(60) not null,
  address varchar(100),
  city varchar(40),
  state char(2),
  zip varchar(10),
  phone varchar(20),
  license_number varchar(20)
);
comment on table offices is 'Branches of the company';
comment on column offices.license_number is 'Structural pest control business license of the branch';
insert into offices values (1, 'San Antonio', '8810 Perrin Creek Dr', 'San Antonio', 'TX', '78217', '(210) 555-0100', 'TPCL 0714402'), (2, 'Austin', '2201 Rutland Bend', 'Austin', 'TX', '78758', '(512) 555-0140', 'TPCL 0718835'), (3, 'New Braunfels', '455 Gruene Loop', 'New Braunfels', 'TX', '78130', '(830) 555-0177', 'TPCL 0721190');

create table employees (
  employee_id int primary key,
  office_id int not null references offices,
  type smallint not null check (type in (0, 1, 2)),
  fname varchar(40) not null,
  lname varchar(40) not null,
  active smallint not null default 1,
  email varchar(80),
  phone varchar(20),
  license_number varchar(20),
  hire_date date,
  termination_date date,
  supervisor_id int references employees
);
comment on table employees is 'Everybody with a login: office staff, technicians and sales reps';
comment on column employees.type is '0 = office staff, 1 = technician, 2 = sales rep';
comment on column employees.active is '1 = active, 0 = has left the company';
comment on column employees.license_number is 'Applicator license; technicians only';
comment on column employees.supervisor_id is 'Direct supervisor';
insert into employees
select g, o, t, f, l, case when td is null then 1 else 0 end, lower(left(f, 1) || l) || '@loneoakpest.example', pg_temp.phone('ep', g), case when t = 1 then 'TX-' || pg_temp.z('el', g, 600000, 799999) end, hd, td, case when g > 3 then o end
from (select *, case when g > 3 and g not between 10 and 15 and pg_temp.f('et', g) < case t when 2 then 0.5 else 0.4 end then least(hd + pg_temp.z('etd', g, 120, 1100), date '2026-06-12') end as td
  from (select g, case when g <= 3 then g else pg_temp.w('eo', g, '1:5,2:4,3:2')::int end as o, case when g <= 9 then 0 when g <= 25 then 1 else 2 end as t, (string_to_array('Marisol,Wade,Janet,Colby,Dina,Esteban,Faye,Gus,Hallie,Jared,Kendra,Lamar,Manny,Noel,Odessa,Pete,Quentin,Rosie,Saul,Tonya,Ulises,Vernon,Wes,Xavier,Yesenia,Zane,Abel,Bryce,Curtis,Delia,Emmett,Frank,Gavin,Holly,Ivan,Jenna,Kyle,Lance,Mindy,Nico,Oscar,Paige,Reid,Skyler,Trent', ','))[g] as f, pg_temp.family('el', g) as l,
    case when g <= 3 or g between 10 and 21 then date '2021-02-01' + pg_temp.z('eh', g, 0, 700) when g > 25 then date '2022-03-01' + pg_temp.z('eh', g, 0, 1450) else date '2021-06-01' + pg_temp.z('eh', g, 0, 1500) end as hd from generate_series(1, 45) as g) as a) as b;
update employees set office_id = 1 + employee_id % 3 where employee_id between 10 and 25;
update employees set supervisor_id = office_id where employee_id > 3;

create table service_types (
  type_id int primary key,
  description varchar(60) not null,
  category varchar(20) not null,
  frequency int not null,
  default_charge numeric(8,2) not null,
  default_initial_charge numeric(8,2),
  default_length int not null,
  reservice smallint not null default 0,
  commercial smallint not null default 0,
  visible smallint not null default 1
);
comment on table service_types is 'Services and programs on offer';
comment on column service_types.frequency is 'Days between treatments; 0 = one-time, -1 = as needed';
comment on column service_types.default_initial_charge is 'Price of the first treatment of a new subscription, before tax';
comment on column service_types.default_length is 'Planned duration in minutes';
comment on column service_types.reservice is '1 = free return visit under warranty';
comment on column service_types.visible is '0 = no longer sold';
insert into service_types values (1,'Quarterly General Pest','General Pest',90,119,149,30,0,0,1),(2,'Bi-Monthly General Pest','General Pest',60,95,149,30,0,0,1),(3,'Monthly General Pest','General Pest',30,65,125,25,0,0,1),(4,'Mosquito Season Plan','Mosquito',30,79,99,25,0,0,1),(5,'Termite Bait Monitoring','Termite',365,325,950,60,0,0,1),(6,'Rodent Bait Stations','Rodent',60,85,225,40,0,0,1),(7,'Fire Ant Yard Treatment','Lawn',0,189,null,40,0,0,1),(8,'Bed Bug Treatment','Bed Bug',0,680,null,180,0,0,1),(9,'German Roach Cleanout','General Pest',0,245,null,75,0,0,1),(10,'Wasp / Hornet Removal','General Pest',0,145,null,30,0,0,1),(11,'Commercial Monthly','Commercial',30,140,180,50,0,1,1),(12,'Commercial Food Service','Commercial',15,110,200,60,0,1,1),(13,'Reservice','General Pest',-1,0,null,20,1,0,1),(14,'Termite Inspection (WDI)','Termite',0,125,null,60,0,0,1),(15,'Semi-Annual Pest','General Pest',180,149,149,30,0,0,0);

create table customers (
  customer_id int primary key,
  office_id int not null references offices,
  fname varchar(40),
  lname varchar(40),
  company_name varchar(80),
  commercial_account smallint not null default 0,
  status smallint not null default 1,
  email varchar(80),
  phone1 varchar(20),
  source varchar(30),
  auto_pay varchar(4) not null default 'No',
  balance numeric(10,2) not null default 0,
  paperless smallint not null default 0,
  date_added timestamp not null,
  date_cancelled date,
  date_updated timestamp
);
comment on table customers is 'Customer accounts: who is billed. Where work is done is kept in service_locations';
comment on column customers.company_name is 'Filled for commercial accounts';
comment on column customers.status is '1 = active, 0 = inactive (cancelled)';
comment on column customers.source is 'How the customer found the company';
comment on column customers.auto_pay is 'No = pays by hand, CC = card on file is charged, ACH = bank account on file is charged';
comment on column customers.balance is 'What the customer still owes over all open tickets';
comment on column customers.paperless is '1 = invoices by e-mail only';
insert into customers
select g, pg_temp.w('co', g, '1:5,2:4,3:2')::int, f, l, case when com = 1 then pg_temp.one('cc', g, 'Alamo,Bluebonnet,Mission,Lakeline,Hilltop,Pecan,Comal,Live Oak,Southtown,Barton,Caliche,Windmill') || ' ' || pg_temp.one('cd', g, 'Diner,Self Storage,Bakery,Apartments,Dental,Church,Taqueria,Warehouse,Daycare,Motel,Brewing,Property Management') end, com, 1,
  case when pg_temp.f('cem', g) < 0.9 then lower(f || '.' || l) || g % 90 || '@' || pg_temp.one('ced', g, 'mailbox,inbox,postal') || '.example' end, pg_temp.phone('cp', g), pg_temp.w('cs', g, 'Door to Door:30,Google:22,Referral:18,Website:10,Facebook:7,Yard Sign:4,Mailer:4,Realtor:3,:2'),
  case when com = 1 then pg_temp.w('cap', g, 'No:7,ACH:3') else pg_temp.w('cap', g, 'CC:55,ACH:10,No:35') end, 0, case when pg_temp.f('cpl', g) < 0.6 then 1 else 0 end, d + time '09:00' + pg_temp.z('cda', g, 0, 36000) * interval '1 second', null, null
from (select g, pg_temp.given('c', g) as f, pg_temp.family('c', g) as l, case when pg_temp.f('ccm', g) < 0.1 then 1 else 0 end as com, date '2023-07-01' + floor(g * 1.7)::int as d from generate_series(1, 635) as g) as s
where pg_temp.f('csn', g) < (array[0.5,0.6,0.85,0.95,1,1,1,1,0.8,0.7,0.5,0.4])[extract(month from d)::int];
update customers set source = null where source = '';

create table service_locations (
  location_id int primary key,
  customer_id int not null references customers,
  location_name varchar(60),
  address varchar(100) not null,
  city varchar(40) not null,
  state char(2) not null default 'TX',
  zip varchar(10),
  property_type varchar(20) not null,
  square_feet int,
  gate_code varchar(12),
  pets smallint not null default 0,
  active smallint not null default 1,
  date_added date not null
);
comment on table service_locations is 'Addresses where treatments take place; a customer may have several';
comment on column service_locations.pets is '1 = pets on the property, gate to be checked';
comment on column service_locations.square_feet is 'Treated area of the building';
insert into service_locations
select row_number() over (order by c.customer_id, g), c.customer_id, case when c.commercial_account = 1 then case g when 1 then 'Main' else 'Site ' || g end when g > 1 then 'Rental house' end,
  pg_temp.z('la', c.customer_id * 20 + g, 100, 12900) || ' ' || pg_temp.one('ls', c.customer_id * 20 + g, 'Mesquite,Cibolo,Agarita,Huisache,Sabine,Medina,Persimmon,Juniper,Heron,Cedar Elm,Stonewall,Blanco,Quail Run,Fossil') || ' ' || pg_temp.one('lt', c.customer_id * 20 + g, 'St,Dr,Ln,Trail,Ct,Way'),
  case c.office_id when 1 then pg_temp.w('lc', c.customer_id * 20 + g, 'San Antonio:7,Converse:1,Schertz:2,Boerne:1') when 2 then pg_temp.w('lc', c.customer_id * 20 + g, 'Austin:6,Round Rock:2,Pflugerville:2,Kyle:1') else pg_temp.w('lc', c.customer_id * 20 + g, 'New Braunfels:6,San Marcos:2,Seguin:2') end, 'TX', (case c.office_id when 1 then 78200 when 2 then 78700 else 78130 end + pg_temp.z('lz', c.customer_id * 20 + g, 1, 60))::text,
  case when c.commercial_account = 1 then pg_temp.w('lp', c.customer_id * 20 + g, 'Commercial:6,Restaurant:3,Multi-Family:2') else pg_temp.w('lp', c.customer_id * 20 + g, 'Single Family:12,Townhome:2,Mobile Home:1') end, case when pg_temp.f('lsq', c.customer_id * 20 + g) < 0.8 then pg_temp.sk('lsv', c.customer_id * 20 + g, 9, 45, 1.4) * 100 end, case when pg_temp.f('lg', c.customer_id * 20 + g) < 0.15 then '#' || pg_temp.z('lgc', c.customer_id * 20 + g, 1000, 9999) end,
  case when c.commercial_account = 0 and pg_temp.f('lpt', c.customer_id * 20 + g) < 0.45 then 1 else 0 end, 1, c.date_added::date + case when g > 1 then pg_temp.z('lda', c.customer_id * 20 + g, 0, 90) else 0 end
from customers as c cross join lateral generate_series(1, case when c.commercial_account = 1 then pg_temp.sk('ln', c.customer_id, 1, 8, 4) when pg_temp.f('ln', c.customer_id) < 0.05 then 2 else 1 end) as g;

create table subscriptions (
  subscription_id int primary key,
  customer_id int not null references customers,
  location_id int not null references service_locations,
  service_id int not null references service_types (type_id),
  active smallint not null,
  frequency int not null,
  initial_charge numeric(8,2) not null default 0,
  recurring_charge numeric(8,2) not null,
  sold_by int references employees (employee_id),
  agreement_length int,
  date_added timestamp not null,
  date_cancelled date,
  cancellation_reason varchar(40),
  next_service date
);
comment on table subscriptions is 'Sold programs: which service is repeated at which location, how often and for how much';
comment on column subscriptions.active is '1 = active, 0 = cancelled, -3 = sold but frozen before the first service';
comment on column subscriptions.frequency is 'Days between services; 0 = one-time';
comment on column subscriptions.recurring_charge is 'Price of each regular service before tax';
comment on column subscriptions.sold_by is 'Sales rep or office employee who gets the commission';
comment on column subscriptions.agreement_length is 'Contract term in months; empty = no contract';
comment on column subscriptions.next_service is 'Due date of the next service; only while active and recurring';
insert into subscriptions
select row_number() over (order by da, k), customer_id, location_id, type_id, case when frz then -3 when cx is not null then 0 else 1 end, frequency, round(coalesce(default_initial_charge, default_charge) * pg_temp.one('sui', k, '1,1,0.8,0.67')::numeric), round(default_charge * pg_temp.one('sur', k, '1,1,1,0.95,0.9,1.1')::numeric), sb,
  case when frequency > 0 then nullif(pg_temp.w('sal', k, '12:6,24:2,0:2')::int, 0) end, da, case when frz then null else cx end, case when cx is not null and not frz then pg_temp.w('scr', k, 'Moved:4,Price:3,Not satisfied:2,Non-payment:2,Switched provider:2,No longer needed:3') end, null
from (select a.*, t.*, (select e.employee_id from employees as e where e.type = case when src = 'Door to Door' then 2 else pg_temp.w('sut', k, '0:4,2:3')::int end and e.hire_date <= da::date and coalesce(e.termination_date, '2027-01-01') > da::date order by (e.office_id <> off)::int, power(pg_temp.f('sue', k * 100 + e.employee_id), e.employee_id % 4 + 1) limit 1) as sb,
    t.frequency > 0 and pg_temp.f('sfz', k) < 0.015 as frz, case when t.frequency > 0 and (da + pg_temp.sk('scd', k, 60, 1500, 0.8) * interval '1 day') < '2026-06-28' then (da + pg_temp.sk('scd', k, 60, 1500, 0.8) * interval '1 day')::date end as cx
  from (select l.location_id * 10 + g as k, l.location_id, l.customer_id, c.office_id as off, coalesce(c.source, '') as src, (l.date_added + case when g > 1 then pg_temp.z('sda', l.location_id, 10, 400) else 0 end) + (c.date_added::time) + interval '10 minutes' as da,
      case when c.commercial_account = 1 then pg_temp.w('sst', l.location_id * 10 + g, '11:6,12:2,6:2,8:1') when g = 1 then pg_temp.w('sst', l.location_id * 10 + g, '1:44,2:14,3:5,4:7,5:4,6:3,7:4,8:3,9:4,10:6,14:4,15:2') else pg_temp.w('sst', l.location_id * 10 + g, '4:5,5:2,7:3,10:1,6:1') end::int as st
    from service_locations as l join customers as c using (customer_id) cross join lateral generate_series(1, case when pg_temp.f('sn', l.location_id) < 0.16 then 2 else 1 end) as g) as a join service_types as t on t.type_id = a.st where da < '2026-06-27') as b;

create table routes (
  route_id int primary key,
  office_id int not null references offices,
  assigned_tech int references employees (employee_id),
  route_date date not null,
  title varchar(40),
  route_group varchar(30),
  locked smallint not null default 0,
  mileage numeric(6,1)
);
comment on table routes is 'One day of work of one technician';
comment on column routes.locked is '1 = no more appointments may be added';
comment on column routes.mileage is 'Miles driven, read from the vehicle at the end of the day';

create table appointments (
  appointment_id int primary key,
  office_id int not null references offices,
  customer_id int not null references customers,
  location_id int not null references service_locations,
  subscription_id int references subscriptions,
  route_id int references routes,
  type_id int not null references service_types,
  appointment_date date not null,
  start_time time,
  duration int not null,
  status smallint not null,
  is_initial smallint not null default 0,
  serviced_by int references employees (employee_id),
  time_in timestamp,
  time_out timestamp,
  cancellation_reason varchar(40)
);
comment on table appointments is 'Visits planned and done';
comment on column appointments.status is '0 = pending, 1 = completed, 2 = no show, -1 = cancelled, -2 = rescheduled';
comment on column appointments.subscription_id is 'Program the visit belongs to';
comment on column appointments.type_id is 'Service carried out; a reservice has its own type';
comment on column appointments.duration is 'Planned minutes';
comment on column appointments.is_initial is '1 = first service of the subscription';
comment on column appointments.serviced_by is 'Technician who did the work; empty until completed';
comment on column appointments.time_in is 'Arrival at the property';
comment on column appointments.time_out is 'Departure from the property';
create temp table ap as
select row_number() over (order by d, k) as id, a.*, case when d > '2026-06-28' then case when pg_temp.f('ap0', k) < 0.06 then -1 else 0 end else pg_temp.w('ap1', k, '1:91,-1:4,-2:3,2:2')::int end as status,
  (select e.employee_id from employees as e where e.type = 1 and e.office_id = a.office_id and e.hire_date <= d and coalesce(e.termination_date, '2027-01-01') > d order by pg_temp.f('apt', (d - date '2023-01-01') * 100 + e.employee_id) limit 1) as tech
from (select x.*, case extract(isodow from d0) when 6 then d0 - 1 when 7 then d0 + 1 else d0 end as d from (
  select s.subscription_id * 200 + n * 2 as k, s.subscription_id, s.customer_id, s.location_id, c.office_id, s.service_id as type_id, (n = 0)::int as ini, s.date_added::date + 2 + pg_temp.z('apd', s.subscription_id * 200 + n, 0, 4) + n * s.frequency as d0, s.date_cancelled as dc
    from subscriptions as s join customers as c using (customer_id) cross join lateral generate_series(0, case when s.frequency = 0 then 0 else 1100 / s.frequency end) as n where s.active <> -3
  union all
  select s.subscription_id * 200 + n * 2 + 1, s.subscription_id, s.customer_id, s.location_id, c.office_id, 13, 0, s.date_added::date + 14 + pg_temp.z('apr', s.subscription_id * 200 + n, 0, 20) + n * s.frequency, s.date_cancelled
    from subscriptions as s join customers as c using (customer_id) cross join lateral generate_series(0, case when s.frequency = 0 then 0 else 1100 / s.frequency end) as n where s.active <> -3 and pg_temp.f('apx', s.subscription_id * 200 + n) < 0.05) as x
  where d0 <= '2026-07-24' and (dc is null or d0 <= dc) and (x.type_id <> 4 or extract(month from d0) between 3 and 10 or ini = 1)) as a;
insert into routes
select row_number() over (order by d, tech), office_id, tech, d, 'Route ' || pg_temp.z('rt', tech, 1, 9), pg_temp.w('rg', tech, 'Residential:6,Commercial:2,Termite:1'), case when d < '2026-06-29' then 1 else 0 end, case when d <= '2026-06-26' and pg_temp.f('rm', d - date '2020-01-01' + tech * 3000) < 0.94 then 18 + n * 9 + pg_temp.z('rmv', d - date '2020-01-01' + tech * 3000, 0, 400) / 10.0 end
from (select d, tech, office_id, count(*) as n from ap where tech is not null and status in (0, 1, 2) group by 1, 2, 3) as s;
insert into appointments
select a.id, a.office_id, customer_id, location_id, subscription_id, r.route_id, type_id, d, st, default_length + case ini when 1 then 15 else 0 end, status, ini, case when status = 1 then tech end, case when status = 1 then d + tin end, case when status = 1 then d + tin + (default_length * (0.6 + 0.8 * pg_temp.f('apl', a.id))) * interval '1 minute' end,
  case when status = -1 then pg_temp.w('acr', a.id, 'Customer request:5,Weather:3,Tech out sick:1,Past due balance:2,Program cancelled:1') end
from (select ap.*, st, date_trunc('minute', st + pg_temp.z('apo', id, -12, 35) * interval '1 minute') as tin, t.default_length from ap join service_types as t using (type_id) cross join lateral (select time '08:00' + pg_temp.z('aps', id, 0, 17) * interval '30 minutes' as st) as s) as a
left join routes as r on r.assigned_tech = a.tech and r.route_date = a.d and a.status in (0, 1, 2);
update subscriptions as s set next_service = n.d from (select subscription_id, min(appointment_date) as d from appointments where status = 0 and type_id <> 13 group by 1) as n where n.subscription_id = s.subscription_id and s.active = 1 and s.frequency > 0;
update subscriptions as s set next_service = date '2026-07-25' + pg_temp.z('nx', subscription_id, 0, frequency / 2) where active = 1 and frequency > 0 and next_service is null;
update subscriptions as s set active = 0, date_cancelled = (select max(appointment_date) from appointments as a where a.subscription_id = s.subscription_id), cancellation_reason = 'One-time service completed' where frequency = 0 and exists (select 1 from appointments as a where a.subscription_id = s.subscription_id and a.status <> 0);
update customers as c set status = 0, date_cancelled = d from (select customer_id, max(date_cancelled) as d from subscriptions group by 1 having max(active) = 0) as x where x.customer_id = c.customer_id;
update service_locations as l set active = 0 where not exists (select 1 from subscriptions as s where s.location_id = l.location_id and s.active <> 0);
update customers set date_updated = coalesce(date_cancelled + time '16:20', least(date_added + pg_temp.z('cu', customer_id, 0, 700) * interval '1 day', timestamp '2026-06-28 10:00'));

create table products (
  product_id int primary key,
  description varchar(60) not null,
  epa_reg_number varchar(16),
  active_ingredient varchar(40),
  type varchar(20) not null,
  unit varchar(10) not null,
  unit_cost numeric(8,3) not null,
  restricted_use smallint not null default 0,
  visible smallint not null default 1
);
comment on table products is 'Chemicals and materials used in treatments';
comment on column products.epa_reg_number is 'Registration of the pesticide; empty for devices';
comment on column products.unit is 'Unit in which quantities used are recorded';
comment on column products.unit_cost is 'Purchase cost per unit in dollars';
comment on column products.restricted_use is '1 = licensed applicators only';
comment on column products.visible is '0 = phased out';
insert into products values (1,'Perimex SC','9901-114','Bifenthrin','Insecticide','oz',0.62,0,1),(2,'Duraguard CS','9901-131','Lambda-cyhalothrin','Insecticide','oz',1.15,0,1),(3,'Roachend Gel','7714-22','Indoxacarb','Bait','g',0.19,0,1),(4,'Antline Granules','7714-40','Hydramethylnon','Bait','lb',6.4,0,1),(5,'Skeetaway EC','8820-9','Permethrin','Insecticide','oz',0.85,0,1),(6,'Larvablock Tabs','8820-15','Methoprene','Growth regulator','each',1.3,0,1),(7,'TermiGuard Station','6012-77','Noviflumuron','Bait','each',9.5,0,1),(8,'TermiShield Liquid','6012-80','Fipronil','Termiticide','oz',1.9,1,1),(9,'Rodex Blox','5544-3','Bromadiolone','Rodenticide','each',0.48,0,1),(10,'Snap Trap Large',null,null,'Device','each',2.75,0,1),(11,'Glue Board',null,null,'Device','each',0.55,0,1),(12,'Dustaway D','5544-61','Deltamethrin','Dust','g',0.07,0,1),(13,'Bedbug Blend','9901-160','Imidacloprid','Insecticide','oz',2.3,0,1),(14,'Old Perimex EC','9901-88','Cypermethrin','Insecticide','oz',0.5,0,0);

create table chemical_uses (
  use_id int primary key,
  appointment_id int not null references appointments,
  product_id int not null references products,
  quantity numeric(8,2) not null,
  dilution_percent numeric(6,3),
  method varchar(20),
  target_pest varchar(30),
  applied_by int references employees (employee_id),
  date_added timestamp not null
);
comment on table chemical_uses is 'What was applied at a visit; basis of the report to the state';
comment on column chemical_uses.quantity is 'Quantity in the unit of the product';
comment on column chemical_uses.dilution_percent is 'Share of active ingredient in the finished mix; liquids only';
insert into chemical_uses
select row_number() over (order by a.appointment_id, g), a.appointment_id, p.product_id, case p.unit when 'oz' then pg_temp.z('qo', k, 4, 60) / 4.0 when 'g' then pg_temp.z('qg', k, 3, 60) when 'lb' then pg_temp.z('ql', k, 2, 20) / 4.0 else pg_temp.sk('qe', k, 1, 12, 1.7) end, case when p.unit = 'oz' then pg_temp.one('dp', k, '0.03,0.06,0.06,0.1')::numeric end,
  case p.type when 'Bait' then 'Bait placement' when 'Device' then 'Device' when 'Rodenticide' then 'Bait station' when 'Dust' then 'Dusting' else pg_temp.w('me', k, 'Power spray:4,Backpack:4,Crack & crevice:3,Fogging:1') end,
  case t.category when 'Mosquito' then 'Mosquitoes' when 'Termite' then 'Termites' when 'Rodent' then pg_temp.one('tr', k, 'Mice,Roof rats') when 'Lawn' then 'Fire ants' when 'Bed Bug' then 'Bed bugs' else pg_temp.w('tp', k, 'Ants:4,American roaches:4,Spiders:3,German roaches:2,Scorpions:2,Wasps:1,Crickets:1') end, a.serviced_by, a.time_out
from appointments as a join service_types as t using (type_id) cross join generate_series(1, 2) as g cross join lateral (select a.appointment_id * 2 + g as k) as kk
join products as p on p.product_id = case t.category when 'Mosquito' then case g when 1 then 5 else 6 end when 'Termite' then case g when 1 then 7 else 8 end when 'Rodent' then case g when 1 then 9 else 10 end when 'Lawn' then 4 when 'Bed Bug' then case g when 1 then 13 else 12 end else case when g = 1 then case when a.appointment_date < '2024-05-01' then pg_temp.w('pp', k, '14:4,1:4,2:1')::int else pg_temp.w('pp', k, '1:6,2:4')::int end else pg_temp.w('pq', k, '3:4,4:2,11:2,12:3')::int end end
where a.status = 1 and a.type_id <> 14 and (g = 1 or pg_temp.f('cu2', a.appointment_id) < 0.3);

create table tickets (
  ticket_id int primary key,
  customer_id int not null references customers,
  appointment_id int references appointments,
  subscription_id int references subscriptions,
  invoice_date date not null,
  subtotal numeric(9,2) not null,
  tax_amount numeric(9,2) not null,
  total numeric(9,2) not null,
  balance numeric(9,2) not null,
  active smallint not null default 1,
  date_created timestamp not null
);
comment on table tickets is 'Invoices; one is written when a visit is completed (none for free reservices)';
comment on column tickets.subtotal is 'Sum of the items before tax';
comment on column tickets.balance is 'Still unpaid';
comment on column tickets.active is '1 = valid, 0 = voided, -1 = deleted by mistake of entry';
create table ticket_items (
  item_id int primary key,
  ticket_id int not null references tickets,
  service_id int references service_types (type_id),
  description varchar(80) not null,
  quantity numeric(6,2) not null default 1,
  unit_price numeric(9,2) not null,
  amount numeric(9,2) not null,
  taxable smallint not null default 1
);
comment on table ticket_items is 'Lines of an invoice';
comment on column ticket_items.amount is 'Quantity times price; negative for discounts';
insert into tickets
select row_number() over (order by time_out, a.appointment_id), a.customer_id, a.appointment_id, a.subscription_id, appointment_date, 0, 0, 0, 0, pg_temp.w('ta', a.appointment_id, '1:97,0:2,-1:0.6')::int, a.time_out + interval '4 minutes'
from appointments as a where status = 1 and type_id <> 13;
insert into ticket_items
select row_number() over (order by ticket_id, o), ticket_id, sid, ds, q, p, q * p, 1
from (select t.ticket_id, 1 as o, y.type_id as sid, case a.is_initial when 1 then case when y.frequency > 0 then 'Initial - ' else '' end else '' end || y.description as ds, 1 as q, case a.is_initial when 1 then s.initial_charge else s.recurring_charge end as p from tickets as t join appointments as a using (appointment_id) join subscriptions as s on s.subscription_id = t.subscription_id join service_types as y on y.type_id = a.type_id
  union all select t.ticket_id, 2, null, pg_temp.one('tad', t.ticket_id, 'Extra bait station,Attic dusting,Shed treatment'), pg_temp.sk('taq', t.ticket_id, 1, 4, 3), pg_temp.one('tap', t.ticket_id, '25,35,40')::numeric from tickets as t where pg_temp.f('tax', t.ticket_id) < 0.08
  union all select t.ticket_id, 3, null, pg_temp.one('tdd', t.ticket_id, 'Loyalty discount,Neighbor discount,Service recovery credit'), 1, -pg_temp.one('tdp', t.ticket_id, '10,15,20')::numeric from tickets as t where pg_temp.f('tdx', t.ticket_id) < 0.06) as s;
update tickets as t set subtotal = x.s, tax_amount = round(x.s * 0.0825, 2), total = x.s + round(x.s * 0.0825, 2) from (select ticket_id, sum(amount) as s from ticket_items group by 1) as x where x.ticket_id = t.ticket_id;

create table payments (
  payment_id int primary key,
  customer_id int not null references customers,
  ticket_id int references tickets,
  payment_date date not null,
  payment_method smallint not null,
  amount numeric(9,2) not null,
  status smallint not null,
  is_refund smallint not null default 0,
  card_last_four char(4),
  check_number varchar(10),
  entered_by int references employees (employee_id),
  notes varchar(80)
);
comment on table payments is 'Payments received and refunds paid out';
comment on column payments.ticket_id is 'Invoice to which the payment is applied';
comment on column payments.payment_method is '1 = cash, 2 = check, 3 = credit card, 4 = ACH, 5 = coupon';
comment on column payments.amount is 'Always positive; see is_refund for the direction';
comment on column payments.status is '1 = settled, 2 = declined, 0 = voided';
comment on column payments.is_refund is '1 = money given back to the customer';
comment on column payments.entered_by is 'Employee; empty when charged automatically';
insert into payments
select row_number() over (order by pd, ticket_id, kind), customer_id, ticket_id, pd, m, case kind when 3 then least(total, 25) else total end, case kind when 1 then 2 else 1 end, (kind = 3)::int, case when m = 3 then lpad(pg_temp.z('p4', customer_id, 0, 9999)::text, 4, '0') end, case when m = 2 then pg_temp.z('pck', ticket_id, 1001, 6900)::text end, case when auto_pay = 'No' or kind = 3 then pg_temp.z('pe', ticket_id, 4, 9) end,
  case kind when 1 then pg_temp.one('pn', ticket_id, 'Insufficient funds,Card expired,Do not honor') when 3 then 'Goodwill refund' end
from (select t.*, c.auto_pay, kind, case when kind = 3 and c.auto_pay = 'No' then 2 when c.auto_pay = 'CC' then 3 when c.auto_pay = 'ACH' then 4 else pg_temp.w('pm', t.ticket_id, '1:1,2:5,3:5,4:1')::int end as m,
    t.invoice_date + case when c.auto_pay = 'No' then pg_temp.sk('pd', t.ticket_id, 0, 70, 2.2) else 0 end + case kind when 1 then 0 when 3 then 12 else case when pg_temp.f('pdc', t.ticket_id) < 0.04 and c.auto_pay <> 'No' then 5 else 0 end end as pd
  from tickets as t join customers as c using (customer_id) cross join generate_series(1, 3) as kind
  where t.active = 1 and t.total > 0 and case kind when 1 then pg_temp.f('pdc', t.ticket_id) < 0.04 and c.auto_pay <> 'No' when 2 then pg_temp.f('pun', t.ticket_id) > case when c.auto_pay = 'No' then 0.05 else 0.008 end else pg_temp.f('prf', t.ticket_id) < 0.008 and pg_temp.f('pun', t.ticket_id) > 0.05 end) as x
where pd <= '2026-06-28';
update tickets as t set balance = case when active = 1 and not exists (select 1 from payments as p where p.ticket_id = t.ticket_id and p.status = 1 and p.is_refund = 0) then total else 0 end;
update customers as c set balance = x.b from (select customer_id, sum(balance) as b from tickets group by 1) as x where x.customer_id = c.customer_id;

create table leads (
  lead_id int primary key,
  office_id int not null references offices,
  lead_name varchar(80) not null,
  phone varchar(20),
  city varchar(40),
  source varchar(30),
  service_id int references service_types (type_id),
  assigned_to int references employees (employee_id),
  lead_status smallint not null,
  lead_value numeric(8,2),
  lost_reason varchar(40),
  customer_id int references customers,
  date_added timestamp not null,
  date_closed timestamp
);
comment on table leads is 'Prospects followed up by the sales reps';
comment on column leads.lead_status is '0 = new, 1 = contacted, 2 = quoted, 3 = won, 4 = lost';
comment on column leads.lead_value is 'Quoted value of the first year in dollars';
comment on column leads.customer_id is 'Account opened when the lead was won';
insert into leads
select row_number() over (order by da, k), off, nm, ph, case off when 1 then 'San Antonio' when 2 then 'Austin' else 'New Braunfels' end, src, sv, e, st, case when st in (2, 3) or (st = 4 and k % 2 = 0) then pg_temp.z('lv', k, 20, 90) * 10 - 1 end, case when st = 4 then pg_temp.w('lr', k, 'Price:4,No answer:5,Went with competitor:3,Renter:1,Out of area:1') end, cid, da, cl
from (select x.*, (select e.employee_id from employees as e where e.type = 2 and e.hire_date <= da::date and coalesce(e.termination_date, '2027-01-01') > da::date order by pg_temp.f('le', k * 100 + e.employee_id) limit 1) as e
  from (select customer_id as k, office_id as off, coalesce(company_name, fname || ' ' || lname) as nm, phone1 as ph, source as src, (select service_id from subscriptions as s where s.customer_id = c.customer_id order by 1 limit 1) as sv, 3 as st, customer_id as cid, date_added - pg_temp.sk('ld', customer_id, 0, 20, 2) * interval '1 day' - interval '30 minutes' as da, date_added as cl from customers as c where source is distinct from 'Referral' and pg_temp.f('lw', customer_id) < 0.35
    union all select 5000 + g, pg_temp.w('lo', g, '1:5,2:4,3:2')::int, pg_temp.given('l', g) || ' ' || pg_temp.family('l', g), case when pg_temp.f('lp', g) < 0.95 then pg_temp.phone('lph', g) end, pg_temp.w('lso', g, 'Door to Door:5,Google:4,Website:3,Facebook:2,Yard Sign:1'), pg_temp.w('lsv', g, '1:8,2:2,4:3,5:2,8:2,10:2')::int, st, null, da, case when st = 4 then least(da + pg_temp.z('lcl', g, 1, 30) * interval '1 day', timestamp '2026-06-28 17:00') end
      from (select g, timestamp '2023-07-03 09:00' + g * 2.4 * interval '1 day' + pg_temp.z('lda', g, 0, 500) * interval '1 minute' as da, case when g > 425 then pg_temp.w('ls', g, '0:3,1:3,2:3,4:1')::int else pg_temp.w('ls', g, '4:12,1:1,2:1')::int end as st from generate_series(1, 450) as g) as y) as x where da < '2026-06-28 17:00') as z;

create table change_log (
  log_id int primary key,
  entity varchar(30) not null,
  entity_id int not null,
  action varchar(20) not null,
  employee_id int references employees,
  old_value varchar(60),
  new_value varchar(60),
  log_time timestamp not null
);
comment on table change_log is 'Technical: audit trail of changes of records';
insert into change_log
select row_number() over (order by t, i), e, i, a, p, ov, nv, t from (
  select 'subscription' as e, subscription_id as i, 'cancel' as a, 4 + subscription_id % 6 as p, 'active=1' as ov, 'active=0' as nv, date_cancelled + time '14:10' as t from subscriptions where date_cancelled is not null
  union all select 'appointment', appointment_id, 'reschedule', 4 + appointment_id % 6, 'status=0', 'status=-2', appointment_date - 1 + time '11:30' from appointments where status = -2
  union all select 'ticket', ticket_id, 'void', 4 + ticket_id % 6, 'active=1', 'active=' || active, date_created + interval '1 day' from tickets where active <> 1) as s;
create index on appointments (customer_id, appointment_date);
create index on tickets (customer_id);
create index on payments (ticket_id);
