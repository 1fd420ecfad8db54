-- A chain of express car washes in Kansas, Oklahoma and Arkansas: sites, unlimited plans and memberships, vehicles, sales, redemptions, washes.
-- After Washify and DRB SiteWatch / Patheon (cloud back office of a wash chain): foreign keys, comments where a name is not enough.
-- Values come from hashes of row numbers: every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'America/Chicago';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '~' || i, 5) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'g', i, 'Aaron,Alicia,Amber,Andre,Ashley,Brandon,Brianna,Caleb,Carlos,Chelsea,Cody,Courtney,Crystal,Danielle,Darius,Derek,Destiny,Dustin,Emily,Eric,Heather,Jasmine,Jeremy,Jessica,Jose,Joshua,Kayla,Kelsey,Kyle,Lauren,Luis,Maria,Megan,Miguel,Morgan,Nathan,Nicole,Rachel,Ryan,Samantha,Shane,Stephanie,Tanner,Taylor,Travis,Trevor,Tyler,Vanessa,Whitney,Zach') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 's', i, 'Adkins,Allen,Baker,Barrett,Bowman,Bradford,Calloway,Carter,Castaneda,Cox,Crawford,Dalton,Davis,Dawes,Ellison,Espinoza,Fields,Foster,Gaines,Garcia,Gibbs,Hampton,Harmon,Hayes,Holt,Jimenez,Keller,Landry,Lopez,Mayfield,McCoy,Miller,Morales,Nash,Nguyen,Ortega,Parrish,Payne,Pruitt,Ramirez,Reeves,Roberts,Salazar,Shelton,Stokes,Thao,Tucker,Vance,Walker,Whitfield,Yoder,Young') $$;
-- How busy a day is: month, day of the week, rain.
create function pg_temp.busy(d date) returns float8 language sql immutable as $$
  select (array[.8, .95, 1, .9, .8, .75, .7, .68, .65, .62, .6, .75])[extract(month from d)::int] * case extract(isodow from d) when 6 then 1 when 7 then .82 when 5 then .85 else .62 end * case when pg_temp.f('rain', d - date '2020-01-01') < .22 then .25 else 1 end $$;

create table site (
  site_id int primary key,
  site_code varchar(6) not null unique,
  name varchar(60) not null,
  street varchar(80) not null,
  city varchar(40) not null,
  state char(2) not null,
  postal_code varchar(10) not null,
  wash_format varchar(12) not null check (wash_format in ('express', 'flex', 'inbay')),
  tunnel_length_ft int,
  vacuum_count int not null default 0,
  sales_tax_rate numeric(6,5) not null,
  tax_on_wash boolean not null,
  opened_on date not null,
  closed_on date
);
comment on table site is 'A wash location';
comment on column site.wash_format is 'express = exterior tunnel, flex = tunnel with interior cleaning, inbay = in-bay automatic';
comment on column site.tunnel_length_ft is 'Conveyor length in feet; null for in-bay automatics';
comment on column site.tax_on_wash is 'Whether washes and plans are subject to sales tax in this state; merchandise always is';
comment on column site.closed_on is 'Last day of operation; null while open';
insert into site values
  (1, 'WIC01', 'Rock Road', '2140 N Rock Rd', 'Wichita', 'KS', '67206', 'express', 130, 22, 0.07500, false, '2016-05-14', null), (2, 'WIC02', 'West Kellogg', '8801 W Kellogg Dr', 'Wichita', 'KS', '67209', 'express', 120, 18, 0.07500, false, '2018-03-24', null),
  (3, 'DER01', 'Derby', '1530 N Rock Rd', 'Derby', 'KS', '67037', 'express', 110, 16, 0.08500, false, '2019-09-07', null), (4, 'HUT01', 'Hutchinson', '1900 E 17th Ave', 'Hutchinson', 'KS', '67501', 'inbay', null, 6, 0.08600, false, '2014-06-01', '2025-09-30'),
  (5, 'TUL01', '71st & Memorial', '7102 S Memorial Dr', 'Tulsa', 'OK', '74133', 'flex', 145, 20, 0.08517, false, '2017-10-21', null), (6, 'TUL02', 'Peoria', '4955 S Peoria Ave', 'Tulsa', 'OK', '74105', 'express', 115, 16, 0.08517, false, '2020-08-15', null),
  (7, 'BRA01', 'Broken Arrow', '2301 W Kenosha St', 'Broken Arrow', 'OK', '74012', 'express', 130, 24, 0.08417, false, '2021-04-10', null), (8, 'FAY01', 'Fayetteville', '3480 N College Ave', 'Fayetteville', 'AR', '72703', 'express', 125, 20, 0.09750, true, '2022-05-28', null),
  (9, 'ROG01', 'Rogers', '2600 W Walnut St', 'Rogers', 'AR', '72756', 'express', 130, 22, 0.09500, true, '2023-03-18', null), (10, 'BEN01', 'Bentonville', '1405 SE Walton Blvd', 'Bentonville', 'AR', '72712', 'express', 140, 26, 0.09500, true, '2025-02-08', null),
  (11, 'OWA01', 'Owasso', '9310 N Garnett Rd', 'Owasso', 'OK', '74055', 'express', 135, 24, 0.08917, false, '2025-10-18', null);
-- A site for an event on a day: the one drawn, or another that is open.
create function pg_temp.at_site(k text, i bigint, d date) returns int language sql stable as $$
  select case when s.opened_on <= d and coalesce(s.closed_on, d) >= d then s.site_id else pg_temp.z(k || 'alt', i, 1, 3) end from site s where s.site_id = pg_temp.w(k, i, '1:18,2:12,3:9,4:4,5:14,6:8,7:11,8:9,9:7,10:8,11:7')::int $$;

create table employee (
  employee_id int primary key,
  employee_no varchar(8) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  site_id int not null references site,
  job_role varchar(20) not null,
  hourly_rate numeric(6,2),
  hired_on date not null,
  terminated_on date,
  commission_eligible boolean not null default true
);
comment on table employee is 'Staff who can sign in at the point of sale';
comment on column employee.job_role is 'site_manager, assistant_manager, sales_advisor, attendant';
comment on column employee.hourly_rate is 'US dollars per hour; null for salaried managers';
comment on column employee.commission_eligible is 'Earns a commission on plans sold';
insert into employee
select i, 'E' || (1200 + i * 3), pg_temp.given('emp', i), pg_temp.family('emp', i), s, r, case r when 'site_manager' then null when 'assistant_manager' then 19 + pg_temp.z('hr', i, 0, 6) * .5 when 'sales_advisor' then 15.5 + pg_temp.z('hr', i, 0, 6) * .25 else 13 + pg_temp.z('hr', i, 0, 6) * .25 end,
  h, case when s = 4 then date '2025-09-30' when n > 2 and pg_temp.f('term', i) < .42 then nullif(least(h + pg_temp.sk('tl', i, 45, 900, 1.5), date '2026-06-30'), date '2026-06-30') end, r <> 'site_manager'
from (select i, s, n, r, case when n <= 3 then (select opened_on from site where site_id = s) + pg_temp.sk('hd', i, 0, 60, 1) else greatest((select opened_on from site where site_id = s), date '2023-06-01') + pg_temp.z('hd', i, 0, case s when 11 then 200 when 10 then 400 when 4 then 500 else 1000 end) end as h
  from (select i, (i - 1) % 11 + 1 as s, (i - 1) / 11 + 1 as n, (array['site_manager', 'assistant_manager', 'sales_advisor', 'sales_advisor', 'attendant', 'attendant'])[(i - 1) / 11 + 1] as r from generate_series(1, 66) as i) as a) as b;

create table service (
  service_id int primary key,
  sku varchar(12) not null unique,
  name varchar(50) not null,
  category varchar(10) not null check (category in ('wash', 'extra', 'detail', 'merch', 'prepaid')),
  list_price numeric(8,2) not null,
  tier smallint,
  duration_sec int,
  sort_order smallint not null,
  is_active boolean not null default true
);
comment on table service is 'Wash packages, extras and goods that can be rung up';
comment on column service.tier is 'Rank of the wash package, 1 = lowest';
comment on column service.list_price is 'Current menu price before tax, US dollars';
insert into service values
  (1, 'W-BASIC', 'Basic Rinse', 'wash', 9, 1, 150, 10, true), (2, 'W-SHINE', 'Shine', 'wash', 14, 2, 165, 20, true), (3, 'W-CERAM', 'Ceramic Shield', 'wash', 20, 3, 180, 30, true), (4, 'W-GRAPH', 'Graphene Ultimate', 'wash', 25, 4, 190, 40, true), (5, 'W-SPRING', 'Spring Salt Buster', 'wash', 16, 2, 170, 50, false),
  (6, 'X-TIRE', 'Tire Shine', 'extra', 3, null, null, 60, true), (7, 'X-UNDER', 'Undercarriage Flush', 'extra', 3, null, null, 70, true), (8, 'X-BUG', 'Bug Prep', 'extra', 2, null, null, 80, true), (9, 'D-INT', 'Interior Express Clean', 'detail', 24.95, null, 1200, 90, true), (10, 'D-FULL', 'Full Interior Detail', 'detail', 129, null, 7200, 100, true),
  (11, 'M-FRESH', 'Air Freshener', 'merch', 2.5, null, null, 110, true), (12, 'M-TOWEL', 'Microfiber Towel', 'merch', 5, null, null, 120, true), (13, 'M-WIPES', 'Dash Wipes', 'merch', 6.5, null, null, 130, true), (14, 'P-SHINE5', 'Wash Book: 5 Shine', 'prepaid', 60, 2, null, 140, true), (15, 'P-CERAM5', 'Wash Book: 5 Ceramic', 'prepaid', 85, 3, null, 150, true), (16, 'P-BASIC10', 'Wash Book: 10 Basic', 'prepaid', 75, 1, null, 160, false);

create table plan (
  plan_id int primary key,
  plan_code varchar(12) not null unique,
  name varchar(50) not null,
  service_id int not null references service,
  monthly_price numeric(8,2) not null,
  intro_price numeric(8,2),
  max_vehicles smallint not null default 1,
  daily_wash_limit smallint not null default 1,
  all_sites boolean not null default true,
  introduced_on date not null,
  discontinued_on date
);
comment on table plan is 'Unlimited wash plans on sale or formerly on sale';
comment on column plan.service_id is 'Wash package a member gets at each visit';
comment on column plan.monthly_price is 'Price to new members now; existing members may keep an older price (membership.monthly_price)';
comment on column plan.intro_price is 'Price of the first month; null = no introductory offer';
comment on column plan.discontinued_on is 'No longer sold from this day on; members on it keep it';
insert into plan values
  (1, 'UL-BASIC', 'Basic Unlimited', 1, 19.99, null, 1, 1, true, '2019-01-01', null), (2, 'UL-SHINE', 'Shine Unlimited', 2, 29.99, 9.99, 1, 1, true, '2019-01-01', null), (3, 'UL-CERAM', 'Ceramic Unlimited', 3, 38.99, 9.99, 1, 1, true, '2021-04-01', null), (4, 'UL-GRAPH', 'Graphene Unlimited', 4, 45.99, 19.99, 1, 2, true, '2023-02-01', null),
  (5, 'FAM-SHINE', 'Family Shine (3 cars)', 2, 69.99, null, 3, 1, true, '2022-03-01', null), (6, 'FAM-CERAM', 'Family Ceramic (3 cars)', 3, 89.99, null, 3, 1, true, '2022-03-01', null), (7, 'LOCAL-BAS', 'Hometown Basic', 1, 14.99, null, 1, 1, false, '2019-01-01', '2025-01-01');

create table cancel_reason (
  reason_code varchar(6) primary key,
  description varchar(60) not null,
  is_voluntary boolean not null,
  offer_save boolean not null default true,
  is_active boolean not null default true
);
comment on table cancel_reason is 'Why a membership ended';
comment on column cancel_reason.offer_save is 'The kiosk and app show a retention offer before accepting this reason';
insert into cancel_reason values ('PRICE', 'Too expensive', true, true, true), ('USE', 'Does not wash often enough', true, true, true), ('MOVE', 'Moved away', true, false, true), ('SOLD', 'Sold or lost the vehicle', true, false, true), ('QUAL', 'Unhappy with wash quality', true, true, true), ('DMG', 'Damage claim', true, false, true), ('COMP', 'Went to a competitor', true, true, true), ('CARD', 'Card declined, retries exhausted', false, false, true), ('DUP', 'Duplicate sign-up', false, false, true), ('COVID', 'Pandemic hold not resumed', false, false, false);

create table customer (
  customer_id int primary key,
  first_name varchar(40),
  last_name varchar(40),
  company_name varchar(60),
  email varchar(100),
  phone varchar(20),
  postal_code varchar(10),
  home_site_id int references site,
  sms_opt_in boolean not null default false,
  app_registered_at timestamp,
  created_at timestamp not null,
  merged_into_id int references customer,
  anonymized_at timestamp
);
comment on table customer is 'People and companies with an account; walk-up customers have none';
comment on column customer.company_name is 'Set for business accounts';
comment on column customer.app_registered_at is 'When the mobile app was linked; null = no app';
comment on column customer.merged_into_id is 'This record was a duplicate and now stands for the other one';
comment on column customer.anonymized_at is 'Personal data erased at the customer''s request';
insert into customer
select i, case when not an then g end, case when not an then s end, case when not an and pg_temp.f('co', i) < .04 then pg_temp.one('cn', i, 'Prairie HVAC,Bluestem Realty,Arrow Couriers,Ozark Pest Control,Flint Hills Plumbing,Sooner Home Health,Delaney Motors,Keystone Roofing,Tri-County Electric') end,
  case when not an and pg_temp.f('em', i) < .86 then lower(g || '.' || s) || pg_temp.z('en', i, 1, 99) || '@' || pg_temp.one('ed', i, 'example.com,example.net,mail.example.com,inbox.example.org') end, case when not an and pg_temp.f('ph', i) < .9 then pg_temp.one('ac', i, '316,620,918,479') || '-555-' || lpad(pg_temp.z('pn', i, 100, 9999)::text, 4, '0') end,
  (select postal_code from site where site_id = st), st, pg_temp.f('sms', i) < .57, case when pg_temp.f('app', i) < .44 then c + make_interval(days => pg_temp.sk('apd', i, 0, 40, 3)) end, c, null, case when an then c + make_interval(days => pg_temp.z('and', i, 60, 180)) end
from (select i, c, pg_temp.given('cu', i) as g, pg_temp.family('cu', i) as s, pg_temp.at_site('hs', i, c::date) as st, pg_temp.f('an', i) < .012 and c < timestamp '2025-12-01' as an
  from (select i, date '2023-07-01' + (i - 1) * 1090 / 760 + time '08:10' + make_interval(mins => pg_temp.z('ct', i, 0, 670)) as c from generate_series(1, 760) as i) as a) as b;
update customer set merged_into_id = customer_id - pg_temp.z('mg', customer_id, 3, 60) where customer_id > 80 and pg_temp.f('mq', customer_id) < .015;

create table vehicle (
  vehicle_id int primary key,
  customer_id int not null references customer,
  plate varchar(10),
  plate_state char(2),
  make varchar(20),
  model varchar(20),
  model_year smallint,
  color varchar(12),
  rfid_tag varchar(16) unique,
  body_class smallint not null default 1,
  removed_at timestamp
);
comment on table vehicle is 'Vehicles on customer accounts';
comment on column vehicle.rfid_tag is 'Windshield tag that opens the member lane; null = recognised by plate';
comment on column vehicle.body_class is '1 = car, 2 = SUV or crossover, 3 = pickup, 4 = van, 9 = oversize';
comment on column vehicle.removed_at is 'Taken off the account (sold, traded in)';
insert into vehicle
select row_number() over (order by i, n), i, case when pg_temp.f('pl', k) < .97 then chr(65 + pg_temp.z('p1', k, 0, 25)) || chr(65 + pg_temp.z('p2', k, 0, 25)) || chr(65 + pg_temp.z('p3', k, 0, 25)) || lpad(pg_temp.z('p4', k, 0, 999)::text, 3, '0') end,
  (select state from site where site_id = home_site_id), a[1], a[2], case when pg_temp.f('my', k) < .93 then 2026 - pg_temp.sk('yr', k, 0, 17, 1.5) end, pg_temp.w('col', k, 'White:26,Black:22,Gray:19,Silver:12,Blue:9,Red:8,Green:2,Gold:1'), case when pg_temp.f('rf', k) < .31 then upper('E28' || substr(md5('tag' || k), 1, 9)) end, a[3]::smallint,
  case when n = 2 and pg_temp.f('rm', k) < .12 then created_at + make_interval(days => pg_temp.z('rmd', k, 60, 200)) end
from (select i.customer_id as i, i.home_site_id, i.created_at, n, i.customer_id * 10 + n as k, string_to_array(pg_temp.one('mk', i.customer_id * 10 + n, 'Ford|F-150|3,Ford|F-150|3,Chevrolet|Silverado|3,Ram|1500|3,Toyota|Camry|1,Toyota|RAV4|2,Honda|CR-V|2,Honda|Accord|1,Honda|Civic|1,Nissan|Altima|1,Nissan|Rogue|2,Jeep|Grand Cherokee|2,Hyundai|Elantra|1,Kia|Telluride|2,Chevrolet|Equinox|2,Ford|Explorer|2,Tesla|Model Y|2,Subaru|Outback|2,GMC|Yukon|2,Chrysler|Pacifica|4,Ford|Transit|9'), '|') as a
  from customer as i cross join lateral generate_series(1, case when company_name is not null then pg_temp.z('nvc', i.customer_id, 2, 5) else pg_temp.w('nv', i.customer_id, '0:3,1:62,2:25,3:10')::int end) as n) as x;

create table membership (
  membership_id int primary key,
  membership_no varchar(12) not null unique,
  customer_id int not null references customer,
  plan_id int not null references plan,
  sold_site_id int not null references site,
  sold_by_id int references employee,
  status smallint not null,
  monthly_price numeric(8,2) not null,
  started_on date not null,
  next_bill_on date,
  hold_from date,
  cancelled_on date,
  cancel_reason_code varchar(6) references cancel_reason,
  signup_channel varchar(8) not null
);
comment on table membership is 'One customer''s subscription to a plan; somebody who comes back gets a new row';
comment on column membership.status is '1 = active, 2 = past due, 3 = on hold, 4 = cancelled';
comment on column membership.monthly_price is 'Price this member is billed each month before tax, US dollars';
comment on column membership.sold_by_id is 'Employee credited with the sale; null for kiosk, app and web sign-ups';
comment on column membership.cancelled_on is 'Day from which the membership no longer washes';
comment on column membership.signup_channel is 'pos, kiosk, app or web';
create temp table ms as
select row_number() over (order by st, i)::int as id, *, (st + make_interval(months => life))::date as en, least((st + make_interval(months => life))::date, date '2026-07-01') as till, pg_temp.at_site('msite', i, st) as site, case when plan0 = 7 and st >= date '2025-01-01' then 1 else plan0 end as plan
from (select i, customer_id as cust, greatest(created_at::date, case when n = 2 then created_at::date + 420 else created_at::date + pg_temp.sk('sd', i, 0, 60, 6) end) as st, ceil(-ln(pg_temp.f('life', i) + 1e-6) * 12)::int as life, pg_temp.w('plan', i, '1:14,2:30,3:27,4:17,5:4,6:3,7:5')::int as plan0, n
  from (select customer_id * 2 + n as i, customer_id, created_at, n from customer, generate_series(1, 2) as n
    where merged_into_id is null and exists (select 1 from vehicle v where v.customer_id = customer.customer_id) and case n when 1 then pg_temp.f('ism', customer_id) < .58 else pg_temp.f('ism', customer_id) < .05 and ceil(-ln(pg_temp.f('life', customer_id * 2 + 1) + 1e-6) * 12) < 12 end) as a) as x
where st < date '2026-06-28';
alter table ms drop n, add status smallint, add hold date, add price numeric(8,2), add reason text;
update ms set status = case when en <= date '2026-06-30' then 4 when st < date '2026-03-01' and pg_temp.f('hold', i) < .09 then 3 when st < date '2026-05-01' and pg_temp.f('pd', i) < .06 then 2 else 1 end,
  price = (select monthly_price from plan where plan_id = ms.plan) - case when st < date '2024-06-01' then 3 when st < date '2025-03-01' then 2 else 0 end;
update ms set reason = pg_temp.w('cr', i, 'PRICE:22,USE:25,MOVE:9,SOLD:8,QUAL:5,DMG:1,COMP:7,CARD:22,DUP:1') where status = 4;
update ms set hold = date '2026-06-01' - pg_temp.z('hd', i, 0, 60) where status = 3;
insert into membership
select id, 'M' || lpad((30000 + id * 7)::text, 6, '0'), cust, plan, site, case when ch = 'pos' then (select employee_id from employee e where e.site_id = site order by hired_on > st or coalesce(terminated_on, date '2099-01-01') < st, case job_role when 'sales_advisor' then .3 else 1 end * pg_temp.f('sb' || employee_id, i) limit 1) end, status, price, st,
  case status when 1 then (st + make_interval(months => (extract(year from age(date '2026-06-30', st)) * 12 + extract(month from age(date '2026-06-30', st)) + 1)::int))::date when 2 then date '2026-07-03' end, hold,
  case when status = 4 then least(en + case reason when 'CARD' then 7 else 0 end, date '2026-06-30') end, reason, ch
from (select ms.*, pg_temp.w('ch', i, 'pos:58,kiosk:19,app:15,web:8') as ch from ms) as x;

create table membership_vehicle (
  membership_id int not null references membership,
  vehicle_id int not null references vehicle,
  slot_no smallint not null,
  added_on date not null,
  removed_on date,
  primary key (membership_id, vehicle_id)
);
comment on table membership_vehicle is 'Vehicles covered by a membership';
comment on column membership_vehicle.slot_no is '1 = main vehicle, 2 and above = family plan vehicles';
insert into membership_vehicle
select id, vehicle_id, rn, st + case when rn > 1 then pg_temp.sk('ad', vehicle_id, 0, 60, 3) else 0 end, case when removed_at::date > st + 60 then least(removed_at::date, date '2026-06-30') end
from ms join (select v.*, row_number() over (partition by customer_id order by vehicle_id) as rn from vehicle v) as v on v.customer_id = ms.cust and rn <= (select max_vehicles from plan where plan_id = ms.plan)
where removed_at is null or removed_at::date > st + 60;

create table recurring_charge (
  charge_id int primary key,
  membership_id int not null references membership,
  period_start date not null,
  attempt_no smallint not null default 1,
  processed_at timestamp not null,
  amount numeric(8,2) not null,
  tax_amount numeric(8,2) not null default 0,
  result char(1) not null check (result in ('A', 'D', 'R')),
  decline_code varchar(4),
  card_brand varchar(12),
  card_last4 char(4)
);
comment on table recurring_charge is 'Monthly card charges of memberships from the second month on; the first month is paid in a sale';
comment on column recurring_charge.attempt_no is '1 = on the billing day, 2 and 3 = retries after a decline';
comment on column recurring_charge.amount is 'Amount attempted before tax; only approved attempts brought money';
comment on column recurring_charge.result is 'A = approved, D = declined, R = approved and later refunded';
comment on column recurring_charge.decline_code is 'Answer of the card processor: 05 do not honor, 51 insufficient funds, 54 expired card';
create temp table ch as
select ms.*, n, (st + make_interval(months => n))::date as d, id * 100 + n as k, (status = 2 and st + make_interval(months => n + 1) > timestamp '2026-07-01') or (reason = 'CARD' and n = life) as due from ms cross join lateral generate_series(1, 40) as n where st + make_interval(months => n) < least(en + case reason when 'CARD' then 1 else 0 end, coalesce(hold, date '2026-07-01'), date '2026-06-30');
insert into recurring_charge
select row_number() over (order by at, id), id, d, a, at, price, case when s.tax_on_wash then round(price * s.sales_tax_rate, 2) else 0 end, case when bad then 'D' when pg_temp.f('rr', k) < .009 then 'R' else 'A' end, case when bad then pg_temp.w('dc', k, '51:62,05:24,54:14') end, pg_temp.w('cb', id, 'Visa:54,Mastercard:29,Discover:7,Amex:10'), lpad(pg_temp.z('l4', id, 0, 9999)::text, 4, '0')
from (select c.*, a, d + 3 * (a - 1) + time '03:15' + make_interval(secs => pg_temp.z('ps', k, 0, 3000)) as at, due or (a = 1 and pg_temp.f('dd', k) < .06) or (a = 2 and pg_temp.f('dd', k) < .02) as bad from ch as c cross join generate_series(1, 3) as a where a = 1 or due or (a = 2 and pg_temp.f('dd', k) < .06) or (a = 3 and pg_temp.f('dd', k) < .02)) as x
join site s on s.site_id = x.site where at < timestamp '2026-06-30 12:00';

create table sale (
  sale_id int primary key,
  ticket_no varchar(14) not null unique,
  site_id int not null references site,
  sold_at timestamp not null,
  channel varchar(8) not null,
  employee_id int references employee,
  customer_id int references customer,
  status smallint not null default 1,
  subtotal numeric(8,2) not null default 0,
  discount_amount numeric(8,2) not null default 0,
  tax_amount numeric(8,2) not null default 0,
  total_amount numeric(8,2) not null default 0,
  tender varchar(8) not null,
  coupon_code varchar(12),
  voided_at timestamp
);
comment on table sale is 'A ticket at the point of sale, kiosk, app or web';
comment on column sale.status is '1 = completed, 2 = voided before the wash, 3 = refunded in full';
comment on column sale.subtotal is 'Sum of the lines before discount and tax';
comment on column sale.total_amount is 'subtotal - discount_amount + tax_amount; kept as it was on voided and refunded tickets';
comment on column sale.employee_id is 'Cashier; null for unattended channels';
comment on column sale.voided_at is 'When the ticket was voided or refunded';
create table sale_line (
  sale_line_id int primary key,
  sale_id int not null references sale,
  line_no smallint not null,
  service_id int references service,
  membership_id int references membership,
  quantity int not null default 1,
  unit_price numeric(8,2) not null,
  line_amount numeric(8,2) not null,
  unique (sale_id, line_no)
);
comment on table sale_line is 'Items of a ticket: a service, or the first month of a membership';
comment on column sale_line.membership_id is 'Set when the line sells a membership; service_id is then empty';
create temp table sl as
select row_number() over (order by at, kind, i)::int as id, to_char(row_number() over (order by at, kind, i) + 400000, 'FM000000') as no, x.* from (
  select i, 'W' as kind, d + time '07:30' + make_interval(secs => floor((pg_temp.f('t1', i) + pg_temp.f('t2', i)) * 20700)) as at, pg_temp.at_site('ss', i, d) as site, null::int as cust, pg_temp.w('chn', i, 'pos:44,kiosk:52,app:4') as ch, null::int as mem
  from (select i, date '2024-01-01' + pg_temp.z('d', i, 0, 911) as d from generate_series(1, 4100) as i) as a where pg_temp.f('k', i) < pg_temp.busy(d) * (.78 + .3 * (d - date '2024-01-01') / 912.0) and d < date '2026-07-01'
  union all select ms.i, 'M', m.started_on + time '08:40' + make_interval(mins => pg_temp.z('mt', ms.i, 0, 600)), m.sold_site_id, m.customer_id, m.signup_channel, m.membership_id from ms join membership m on m.membership_id = ms.id where m.started_on >= date '2024-01-01'
  union all select i, 'P', d + time '09:10' + make_interval(mins => pg_temp.z('pt', i, 0, 540)), pg_temp.at_site('ps', i, d), case when pg_temp.f('pc', i) < .4 then c.customer_id end, pg_temp.w('pch', i, 'pos:60,web:40'), null from (select i, case when i % 3 = 0 then (pg_temp.one('py', i, '2024,2025') || '-12-01')::date + pg_temp.z('pd', i, 0, 23) else date '2024-01-05' + pg_temp.z('pd', i, 0, 890) end as d from generate_series(1, 130) as i) as a join customer c on c.customer_id = 1 + pg_temp.z('pcu', i, 0, 180)) as x;
update sl set cust = c.customer_id from customer c where kind = 'W' and pg_temp.f('wc', i) < case ch when 'app' then 1 else .12 end and c.customer_id = 1 + pg_temp.z('wcu', i, 0, 759) and c.created_at < sl.at and merged_into_id is null;
insert into sale
select id, (select site_code from site where site_id = site) || '-' || no, site, at, case when ch = 'app' and cust is null then 'kiosk' else ch end, case when ch = 'pos' then coalesce((select sold_by_id from membership where membership_id = mem), (select employee_id from employee e where e.site_id = site order by hired_on > at or coalesce(terminated_on, date '2099-01-01') < at, pg_temp.f('ca' || employee_id, i) limit 1)) end, cust,
  case when kind = 'W' then pg_temp.w('sst', i, '1:972,2:14,3:14')::int else 1 end, 0, 0, 0, 0, case when ch in ('app', 'web', 'kiosk') or kind = 'M' then 'card' else pg_temp.w('td', i, 'card:74,cash:22,gift:4') end, case when kind = 'W' and pg_temp.f('cp', i) < .09 then pg_temp.w('cpc', i, 'RAIN3:3,FIRST5:3,MAIL2:4,TEACHER:1') end, null
from sl;
update sale set voided_at = sold_at + make_interval(mins => case when status = 2 then pg_temp.z('vm', sale_id, 1, 4) else pg_temp.z('vm', sale_id, 12, 2900) end) where status > 1;
insert into sale_line
select row_number() over (order by id, ord), id, row_number() over (partition by id order by ord), serv, mem, 1, price, price
from (select id, 1 as ord, case kind when 'W' then (case when extract(month from at) in (2, 3) and extract(year from at) = 2025 and pg_temp.f('spr', i) < .15 then 5 else pg_temp.w('ws', i, '1:34,2:30,3:23,4:13')::int end) when 'P' then case when at < timestamp '2025-03-01' then pg_temp.w('pp', i, '14:45,15:25,16:30')::int else pg_temp.w('pp', i, '14:60,15:40')::int end end as serv, mem from sl
  union all select id, 2, pg_temp.w('x1', i, '6:50,7:25,8:25')::int, null from sl where kind = 'W' and pg_temp.f('xq', i) < .2
  union all select id, 3, case when site = 5 and pg_temp.f('dq', i) < .7 then pg_temp.w('x3', i, '9:8,10:1')::int else pg_temp.w('x2', i, '11:55,12:20,13:25')::int end, null from sl where ch = 'pos' and kind <> 'P' and pg_temp.f('mq', i) < case when site = 5 then .35 else .09 end) as x
left join sl using (id, mem)
cross join lateral (select case when x.mem is not null then (select coalesce(p.intro_price, m.monthly_price) from membership m join plan p using (plan_id) where m.membership_id = x.mem) else (select list_price - case when category = 'wash' and (select sold_at from sale where sale_id = x.id) < timestamp '2025-01-01' then 1 else 0 end from service where service_id = x.serv) end as price) as p;
update sale s set subtotal = t, discount_amount = d, tax_amount = tx, total_amount = t - d + tx
from (select sale_id as k, t, d, round(greatest(0, case when s2.tax_on_wash then t - d else goods end) * s2.sales_tax_rate, 2) as tx
  from (select l.sale_id, sum(line_amount) as t, coalesce(sum(line_amount) filter (where category = 'merch'), 0) as goods, case min(coupon_code) when 'RAIN3' then 3 when 'FIRST5' then 5 when 'MAIL2' then 2 when 'TEACHER' then 4 else 0 end as d from sale_line l join sale using (sale_id) left join service using (service_id) group by 1) as y join sale using (sale_id) join site s2 using (site_id)) as z where k = s.sale_id;

create table prepaid_code (
  prepaid_code_id int primary key,
  code varchar(12) not null unique,
  sale_line_id int references sale_line,
  service_id int not null references service,
  uses_total smallint not null,
  uses_left smallint not null,
  issued_on date not null,
  expires_on date,
  is_blocked boolean not null default false
);
comment on table prepaid_code is 'Wash book codes: sold, or given away (damage, goodwill, charity)';
comment on column prepaid_code.sale_line_id is 'Line that sold the book; null = given away';
comment on column prepaid_code.service_id is 'Wash package that one use pays for';
insert into prepaid_code
select row_number() over (order by issued, k), upper(substr(md5('code' || k), 1, 4) || '-' || substr(md5('kode' || k), 1, 5)), ln, serv, n, n, issued, case when ln is not null then null else issued + 180 end, pg_temp.f('bl', k) < .02
from (select sale_line_id as ln, sale_line_id as k, case service_id when 14 then 2 when 15 then 3 else 1 end as serv, case service_id when 16 then 10 else 5 end as n, sold_at::date as issued from sale_line join sale using (sale_id) where service_id in (14, 15, 16)
  union all select null, 90000 + i, pg_temp.w('gs', i, '2:1,3:2,4:1')::int, 1, date '2024-02-01' + pg_temp.z('gi', i, 0, 870) from generate_series(1, 70) as i) as x;

create table redemption (
  redemption_id int primary key,
  redemption_type char(1) not null check (redemption_type in ('M', 'P')),
  membership_id int references membership,
  prepaid_code_id int references prepaid_code,
  vehicle_id int references vehicle,
  site_id int not null references site,
  service_id int not null references service,
  redeemed_at timestamp not null,
  is_accepted boolean not null,
  reject_reason varchar(20),
  recognized_by varchar(6) not null
);
comment on table redemption is 'Attempts to get a wash on a membership or a prepaid code, accepted or not';
comment on column redemption.redemption_type is 'M = membership, P = prepaid code';
comment on column redemption.reject_reason is 'Why the gate stayed shut: past_due, daily_limit, on_hold, wrong_site';
comment on column redemption.recognized_by is 'rfid, plate, app or code';
create temp table rd as
select row_number() over (order by at, src) as id, x.* from (
  select 'M' as ty, ms.id as src, null::int as pc, mv.vehicle_id as veh, case when p.all_sites and pg_temp.f('os', k) < .17 then pg_temp.at_site('rs', k, d) else case when ms.site = 4 and d > date '2025-09-30' then 2 else ms.site end end as site, p.service_id as serv, d + time '07:35' + make_interval(secs => floor((pg_temp.f('ra', k) + pg_temp.f('rb', k)) * 20400)) as at, ms.status, ms.hold, k
  from ms join plan p on p.plan_id = ms.plan cross join lateral generate_series(1, greatest(1, ((till - st) / 30.0 * (.45 + 4.1 * power(pg_temp.f('freq', ms.i), 2.2)))::int)) as n cross join lateral (select ms.id * 1000 + n as k) as kk cross join lateral (select st + pg_temp.z('rd', k, 0, till - st - 1) as d) as dd
  cross join lateral (select vehicle_id from membership_vehicle v where v.membership_id = ms.id and v.added_on <= d and coalesce(v.removed_on, d) >= d order by pg_temp.f('rv' || vehicle_id, k) limit 1) as mv
  where pg_temp.f('rk', k) < pg_temp.busy(d) and d >= date '2024-01-01' and (hold is null or d < hold + 5)
  union all select 'P', null, prepaid_code_id, null, pg_temp.at_site('prs', prepaid_code_id * 20 + n, d), service_id, d + time '08:00' + make_interval(mins => pg_temp.z('prt', prepaid_code_id * 20 + n, 0, 640)), 1, null, 9000000 + prepaid_code_id * 20 + n
  from prepaid_code cross join lateral generate_series(1, least(uses_total::int, pg_temp.sk('pu', prepaid_code_id, 0, uses_total, .6))) as n cross join lateral (select issued_on + n * pg_temp.z('pg', prepaid_code_id, 5, 30) as d) as dd where not is_blocked and d < date '2026-07-01' and d <= coalesce(expires_on, d)) as x;
insert into redemption
select id, ty, src, pc, veh, site, serv, at, rej is null, rej, case when ty = 'P' then 'code' when (select rfid_tag from vehicle where vehicle_id = veh) is not null then 'rfid' when pg_temp.f('rec', k) < .12 then 'app' else 'plate' end
from (select rd.*, case when ty = 'P' then null when hold is not null and at::date >= hold then 'on_hold' when status = 2 and exists (select 1 from recurring_charge c where c.membership_id = src and c.period_start <= at::date and c.result = 'D' and c.period_start > date '2026-05-29') then 'past_due' when (row_number() over (partition by veh, at::date, ty order by at)) > 1 and ty = 'M' then 'daily_limit' when pg_temp.f('rej', k) < .008 then 'past_due' end as rej from rd) as x;
update prepaid_code p set uses_left = uses_total - n from (select prepaid_code_id as k, count(*) as n from redemption where is_accepted group by 1) as x where k = p.prepaid_code_id;

create table wash (
  wash_id int primary key,
  site_id int not null references site,
  service_id int not null references service,
  source varchar(10) not null,
  sale_id int references sale,
  redemption_id int unique references redemption,
  vehicle_id int references vehicle,
  plate_read varchar(10),
  entered_at timestamp not null,
  exited_at timestamp,
  rewash_of_id int references wash
);
comment on table wash is 'Cars that went through the tunnel or bay';
comment on column wash.source is 'retail = paid on a ticket, member and prepaid = by redemption, rewash = repeated free of charge';
comment on column wash.plate_read is 'Plate as the camera read it; null when unreadable';
comment on column wash.exited_at is 'Null when the exit sensor missed the car';
create temp table wa as
select row_number() over (order by at, src, key)::int as id, x.* from (
  select 'retail' as src, s.site_id as site, l.service_id as serv, s.sale_id as key, s.sale_id as sale, null::int as red, null::int as veh, sold_at + make_interval(secs => pg_temp.z('q', s.sale_id, 60, 600)) as at from sale s join sale_line l using (sale_id) join service using (service_id) where category = 'wash' and s.status <> 2
  union all select case redemption_type when 'M' then 'member' else 'prepaid' end, site_id, service_id, redemption_id, null, redemption_id, vehicle_id, redeemed_at + make_interval(secs => pg_temp.z('qr', redemption_id, 20, 260)) from redemption where is_accepted) as x;
insert into wash
select id, site, serv, src, sale, red, veh, case when pg_temp.f('pr', id) < .94 then coalesce((select plate from vehicle where vehicle_id = veh), pg_temp.one('pa', id, 'K,L,M,N,P,R,T') || chr(65 + pg_temp.z('pb', id, 0, 25)) || chr(65 + pg_temp.z('pc', id, 0, 25)) || lpad(pg_temp.z('pd', id, 0, 999)::text, 3, '0')) end, at,
  case when pg_temp.f('ex', id) < .985 then at + make_interval(secs => (select duration_sec from service where service_id = serv) + pg_temp.sk('exs', id, 0, 120, 3)) end, null
from wa;
insert into wash
select 100000 + row_number() over (order by wash_id), site_id, service_id, 'rewash', null, null, vehicle_id, plate_read, exited_at + make_interval(mins => pg_temp.z('rwm', wash_id, 6, 40)), exited_at + make_interval(mins => pg_temp.z('rwm', wash_id, 6, 40) + 3), wash_id from wash where exited_at is not null and pg_temp.f('rw', wash_id) < .011;

create table controller_event (
  event_id bigint primary key,
  site_id int not null references site,
  device varchar(20) not null,
  event_code int not null,
  severity varchar(8) not null,
  message varchar(120),
  occurred_at timestamp not null,
  cleared_at timestamp
);
comment on table controller_event is 'Log of the tunnel controllers (technical)';
insert into controller_event
select row_number() over (order by at, i), s, (array['conveyor', 'gate-1', 'gate-2', 'lpr-camera', 'kiosk-1', 'chem-pump', 'blower-3', 'rfid-reader'])[t], 100 * t + pg_temp.z('evc', i, 1, 4), sev,
  (array['Conveyor stop, roller jam', 'Gate open longer than 30 s', 'Gate arm off', 'Camera offline', 'Card reader timeout', 'Low chemical level', 'Motor overload trip', 'Antenna power low'])[t], at, case when at < timestamp '2026-06-29' then at + make_interval(secs => pg_temp.sk('evd', i, 20, 20000, 3)) end
from (select i, pg_temp.at_site('evs', i, d) as s, pg_temp.w('evt', i, '1:9,2:22,3:8,4:12,5:24,6:14,7:5,8:6')::int as t, pg_temp.w('sev', i, 'info:50,warning:38,critical:12') as sev, d + make_interval(secs => pg_temp.z('eva', i, 27000, 72000)) as at from (select i, date '2026-04-01' + pg_temp.z('evdt', i, 0, 90) as d from generate_series(1, 420) as i) as a) as x;

create index sale_sold_at_idx on sale (sold_at);
create index wash_entered_at_idx on wash (site_id, entered_at);
create index redemption_membership_idx on redemption (membership_id);
