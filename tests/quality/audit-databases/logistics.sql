-- A freight carrier: English names, comments in English on most tables, shipments partitioned by year, events inherited by year,
-- backups and an archive beside the tables they were taken from, views over the same rows, money in cents.
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

create table terminals (
  id serial primary key,
  code char(3) not null unique,
  name varchar(60) not null,
  city varchar(40) not null,
  state char(2) not null,
  region varchar(20),
  dock_doors smallint,
  opened_on date,
  closed_on date,
  latitude numeric(8, 5),
  longitude numeric(8, 5)
);
comment on table terminals is 'Freight terminals (break-bulk and end-of-line)';
comment on column terminals.code is 'Three-letter terminal code';
comment on column terminals.region is 'Sales region';
comment on column terminals.dock_doors is 'Number of dock doors';
comment on column terminals.closed_on is 'Date closed, empty while in use';
insert into terminals (code, name, city, state, region, dock_doors, opened_on, closed_on, latitude, longitude) values
  ('CHI', 'Chicago Break-Bulk', 'Chicago', 'IL', 'Midwest', 96, '1994-05-02', null, 41.80320, -87.74450), ('CMH', 'Columbus Terminal', 'Columbus', 'OH', 'Midwest', 48, '2001-03-12', null, 39.95760, -82.90170),
  ('IND', 'Indianapolis Terminal', 'Indianapolis', 'IN', 'Midwest', 40, '2003-08-18', null, 39.73010, -86.27100), ('STL', 'St. Louis Terminal', 'St. Louis', 'MO', 'Midwest', 44, '1998-10-05', null, 38.67300, -90.23900),
  ('MKC', 'Kansas City Break-Bulk', 'Kansas City', 'MO', 'Midwest', 72, '1996-02-26', null, 39.13800, -94.54600), ('MEM', 'Memphis Break-Bulk', 'Memphis', 'TN', 'South', 88, '1995-07-10', null, 35.04800, -89.97800),
  ('ATL', 'Atlanta Break-Bulk', 'Atlanta', 'GA', 'South', 92, '1997-04-07', null, 33.65700, -84.40500), ('CLT', 'Charlotte Terminal', 'Charlotte', 'NC', 'South', 50, '2005-01-17', null, 35.27500, -80.90100),
  ('DAL', 'Dallas Break-Bulk', 'Dallas', 'TX', 'South', 84, '1999-09-13', null, 32.77600, -96.87000), ('HOU', 'Houston Terminal', 'Houston', 'TX', 'South', 46, '2006-06-05', null, 29.80300, -95.29800),
  ('EWR', 'Newark Terminal', 'Newark', 'NJ', 'Northeast', 60, '2004-11-01', null, 40.70600, -74.15400), ('MDT', 'Harrisburg Terminal', 'Harrisburg', 'PA', 'Northeast', 38, '2008-03-31', null, 40.23700, -76.82500),
  ('DEN', 'Denver Terminal', 'Denver', 'CO', 'West', 36, '2010-05-24', null, 39.79500, -104.90700), ('PHX', 'Phoenix Terminal', 'Phoenix', 'AZ', 'West', 34, '2014-02-10', null, 33.43100, -112.15600), ('LAX', 'Los Angeles Terminal', 'Los Angeles', 'CA', 'West', 70, '2012-08-20', null, 33.98400, -118.15600),
  ('TOL', 'Toledo Terminal', 'Toledo', 'OH', null, 18, '1999-01-11', '2021-06-30', null, null);

create table service_levels (
  code varchar(4) primary key,
  name varchar(40) not null,
  target_days smallint,
  rate_multiplier numeric(4, 2) not null default 1
);
comment on table service_levels is 'Service levels offered to customers';
comment on column service_levels.target_days is 'Transit time promised, in business days';
comment on column service_levels.rate_multiplier is 'Applied to the base rate of the lane';
insert into service_levels values ('STD', 'Standard LTL', 5, 1.00), ('PRI', 'Priority', 3, 1.28), ('GTD', 'Guaranteed by Noon', 2, 1.65), ('VOL', 'Volume & Truckload', null, 0.82), ('EXH', 'Trade Show', 4, 1.40);

create table employees (
  id serial primary key,
  employee_no varchar(10) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  role varchar(20) not null,
  terminal_id integer not null references terminals (id),
  manager_id integer references employees (id),
  hired_on date not null,
  terminated_on date,
  cdl_number varchar(20),
  cdl_expires_on date,
  phone varchar(20),
  hourly_rate_cents integer
);
comment on table employees is 'Drivers, dock workers and office staff';
comment on column employees.role is 'driver, dock, dispatcher, sales, manager or mechanic';
comment on column employees.manager_id is 'Direct manager';
comment on column employees.cdl_number is 'Commercial driver license, drivers only';
comment on column employees.hourly_rate_cents is 'Pay per hour in cents; empty for salaried staff';
insert into employees (employee_no, first_name, last_name, role, terminal_id, hired_on, terminated_on, cdl_number, cdl_expires_on, phone, hourly_rate_cents)
select 'E' || (10000 + i * 3), pg_temp.pick('fn', i, '{Michael,Luis,Tanya,Brian,Darnell,Karen,Jose,Steve,Angela,Ray,Monica,Curtis,Greg,Rosa,Wayne,Terrence,Debbie,Hector,Paul,Tom}'), pg_temp.pick('ln', i, '{Johnson,Ramirez,Miller,Carter,Brown,Novak,Hughes,Jackson,Torres,Kelly,Washington,Meyer,Ortiz,Foster,Price,Reed,Sullivan,Bailey,Hernandez,Cook,Wagner,Pham}'),
       role, case when i <= 15 then i else 1 + pg_temp.skew('term', i, 0, 14, 1.4) end, hired, case when i > 15 and pg_temp.u('quit', i) < 0.16 then hired + pg_temp.n('quitd', i, 60, 900) end,
       case role when 'driver' then 'C' || pg_temp.n('cdl', i, 1000000, 9999999) end, case role when 'driver' then date '2024-03-01' + pg_temp.n('cdlx', i, 0, 1400) end, case when pg_temp.u('ph', i) < 0.85 then '(' || pg_temp.pick('ac', i, '{312,614,901,404,214,816}') || ') 555-' || lpad(pg_temp.n('phn', i, 0, 9999)::text, 4, '0') else '' end,
       case when role in ('driver', 'dock', 'mechanic') then case role when 'driver' then 2650 when 'mechanic' then 2900 else 2100 end + 25 * pg_temp.n('rate', i, 0, 28) end
  from generate_series(1, 240) as i, lateral (select case when i <= 15 then 'manager' else pg_temp.weighted('role', i, '{driver,dock,dispatcher,sales,mechanic}', '{52,27,8,9,4}') end as role, date '2008-02-04' + pg_temp.skew('hired', i, 0, 5700, 0.7) as hired offset 0) as r order by i;
update employees as e set manager_id = m.id from employees as m where m.role = 'manager' and m.terminal_id = e.terminal_id and e.id > 15;
update employees set manager_id = 1 where id between 2 and 15;

create table customers (
  id serial primary key,
  account_no varchar(12) not null unique,
  company_name varchar(100) not null,
  industry varchar(40),
  contact_name varchar(80),
  contact_email varchar(120),
  billing_street varchar(100),
  billing_city varchar(40),
  billing_state char(2),
  billing_zip varchar(10),
  terminal_id integer references terminals (id),
  account_rep_id integer references employees (id),
  payment_terms_days smallint not null default 30,
  credit_limit_cents bigint,
  status char(1) not null default 'A',
  signed_on date,
  created_at timestamp not null,
  updated_at timestamp
);
comment on table customers is 'Shipper accounts';
comment on column customers.terminal_id is 'Home terminal';
comment on column customers.account_rep_id is 'Sales representative';
comment on column customers.payment_terms_days is 'Days until an invoice is due';
comment on column customers.credit_limit_cents is 'Credit limit in cents, empty for prepaid accounts';
comment on column customers.status is 'A = active, H = credit hold, C = closed';
insert into customers (account_no, company_name, industry, contact_name, contact_email, billing_street, billing_city, billing_state, billing_zip, terminal_id, account_rep_id, payment_terms_days, credit_limit_cents, status, signed_on, created_at, updated_at)
select (700000 + i * 11)::text, company, case when pg_temp.u('ind0', i) < 0.92 then case when trade in ('Steel', 'Lumber', 'Flooring') then 'Building Materials' when trade in ('Lighting', 'Furniture') then 'Home Goods' when trade = 'Foods' then 'Food & Beverage' when trade = 'Auto Parts' then 'Automotive' when trade = 'Paint' then 'Chemicals' when trade = 'Packaging' then 'Paper & Packaging' else 'Manufacturing' end when pg_temp.u('ind0', i) < 0.96 then '' end,
       pg_temp.pick('cf', i, '{Sandra,Jim,Patricia,Bill,Cheryl,Mark,Denise,Scott}') || ' ' || pg_temp.pick('cl', i, '{Olson,Barnes,Lopez,Fischer,Grant,Peters,Webb,Duncan}'), case when pg_temp.u('ce', i) < 0.75 then 'shipping@' || lower(regexp_replace(company, '[^A-Za-z]', '', 'g')) || '.example' end,
       pg_temp.n('bs', i, 100, 9900) || ' ' || pg_temp.pick('bst', i, '{Industrial Pkwy,Commerce Dr,Airport Rd,Enterprise Blvd,W 5th St}'), t.city, t.state, lpad(pg_temp.n('zip', i, 10000, 95000)::text, 5, '0'), t.id, case when pg_temp.u('rep0', i) < 0.93 then rep.id end,
       pg_temp.weighted('terms', i, '{30,15,45,60}', '{68,12,12,8}')::int, case when pg_temp.u('cr0', i) < 0.84 then pg_temp.skew('cr', i, 1, 50, 2) * 500000::bigint end, pg_temp.weighted('st', i, '{A,H,C}', '{85,5,10}'), signed, signed + time '11:00', case when pg_temp.u('up', i) < 0.4 then timestamp '2024-02-01 09:00' + make_interval(days => pg_temp.n('upd', i, 0, 90)) end
  from generate_series(1, 310) as i, lateral (select pg_temp.weighted('c2', i, '{Tool,Plastics,Steel,Lumber,Foods,Packaging,Flooring,Auto Parts,Paint,Fasteners,Lighting,Pumps,Furniture}', '{10,12,10,7,10,8,6,11,5,7,4,5,5}') as trade offset 0) as line, lateral (select pg_temp.pick('c1', i, '{Great Lakes,Buckeye,Summit,Lone Star,Heritage,Keystone,Midland,Pioneer,Blue Ridge,Gateway,Apex,Titan,Prairie,Cardinal,Delta,Frontier,Hoosier,Ozark,Piedmont,Tri-State,Sunbelt,Liberty,Lakeside,Ironwood,Bluegrass,Hudson,Mesa,Palmetto,Redwood,Capitol}') || ' ' || trade || ' ' || pg_temp.pick('c3', i, '{Inc.,LLC,Co.,Supply,Corp.}') as company, date '2012-01-10' + pg_temp.skew('signed', i, 0, 4300, 0.8) as signed, 1 + pg_temp.skew('home', i, 0, 14, 1.3) as home offset 0) as c
       join terminals as t on t.id = c.home, lateral (select id from employees where role = 'sales' order by id offset pg_temp.skew('rep', i, 0, 15, 1.4) limit 1) as rep order by i;

-- Before the migration of June 2023.
create table customers_bak as select * from customers where created_at < timestamp '2023-06-10' and id % 40 <> 0;
update customers_bak set status = 'A' where id % 9 = 0;

create table vehicles (
  unit_no varchar(8) primary key,
  vehicle_type varchar(20) not null,
  make varchar(20),
  model_year smallint,
  terminal_id integer references terminals (id),
  max_payload_lb integer,
  odometer_mi integer,
  status varchar(12) not null,
  acquired_on date,
  retired_on date
);
comment on table vehicles is 'Tractors, straight trucks and trailers';
comment on column vehicles.vehicle_type is 'tractor, straight truck, pup trailer or 53ft trailer';
comment on column vehicles.odometer_mi is 'Odometer at last inspection, miles; trailers have none';
comment on column vehicles.status is 'in_service, shop, retired';
insert into vehicles
select case kind when 'tractor' then 'T' when 'straight truck' then 'S' else 'R' end || (1000 + i), kind, case when kind in ('tractor', 'straight truck') then pg_temp.weighted('make', i, '{Freightliner,International,Volvo,Kenworth,Peterbilt}', '{42,22,16,12,8}') else pg_temp.pick('tmake', i, '{Great Dane,Wabash,Utility}') end,
       year, 1 + pg_temp.skew('vterm', i, 0, 14, 1.3), case kind when 'tractor' then null when 'straight truck' then 12000 when 'pup trailer' then 22500 else 45000 end, case when kind in ('tractor', 'straight truck') then (2024 - year) * pg_temp.n('odo', i, 60000, 110000) + pg_temp.n('odo2', i, 1000, 50000) end,
       state, make_date(year, 2 + i % 10, 1), case state when 'retired' then date '2022-06-01' + pg_temp.n('ret', i, 0, 700) end
  from generate_series(1, 165) as i, lateral (select pg_temp.weighted('vt', i, '{tractor,straight truck,pup trailer,53ft trailer}', '{40,14,30,16}') as kind, 2012 + pg_temp.skew('year', i, 0, 11, 0.7) as year, pg_temp.weighted('vs', i, '{in_service,shop,retired}', '{86,6,8}') as state offset 0) as v order by i;

create table lanes (
  origin_terminal_id integer not null references terminals (id),
  destination_terminal_id integer not null references terminals (id),
  distance_mi integer not null,
  rate_per_cwt_cents integer not null,
  minimum_charge_cents integer not null,
  primary key (origin_terminal_id, destination_terminal_id)
);
comment on table lanes is 'Terminal pairs with their tariff';
comment on column lanes.rate_per_cwt_cents is 'Base rate per hundredweight, in cents';
insert into lanes
select a.id, b.id, miles, 900 + miles * 2, 9500 + miles * 3
  from terminals as a, terminals as b, lateral (select round(69 * sqrt(power(a.latitude - b.latitude, 2) + power((a.longitude - b.longitude) * 0.78, 2)) * 1.17)::int as miles offset 0) as m where a.id <> b.id and miles is not null and miles < 2200;

create table shipments (
  id bigint not null,
  pro_number varchar(12) not null,
  booked_at timestamp not null,
  customer_id integer not null references customers (id),
  origin_terminal_id integer not null references terminals (id),
  destination_terminal_id integer not null references terminals (id),
  service_code varchar(4) not null references service_levels (code),
  handling_units smallint not null,
  weight_lb integer not null,
  freight_class numeric(4, 1),
  is_hazmat boolean not null default false,
  declared_value_cents bigint,
  freight_charge_cents integer not null,
  fuel_surcharge_cents integer not null,
  accessorial_cents integer not null default 0,
  status char(3) not null,
  picked_up_at timestamp,
  promised_on date,
  delivered_at timestamp,
  consignee_name varchar(100),
  consignee_city varchar(40),
  consignee_state char(2),
  consignee_zip varchar(10),
  special_instructions text,
  primary key (id, booked_at)
) partition by range (booked_at);
comment on table shipments is 'Freight shipments, one per pro number';
comment on column shipments.pro_number is 'Pro number printed on the freight bill';
comment on column shipments.handling_units is 'Pallets, crates or cartons tendered';
comment on column shipments.weight_lb is 'Total weight in pounds';
comment on column shipments.freight_class is 'NMFC freight class';
comment on column shipments.freight_charge_cents is 'Linehaul charge after discount, in cents';
comment on column shipments.fuel_surcharge_cents is 'Fuel surcharge in cents';
comment on column shipments.accessorial_cents is 'Liftgate, residential and other accessorial charges, in cents';
comment on column shipments.status is 'BKD booked, PUP picked up, INT in transit, OFD out for delivery, DLV delivered, CAN cancelled';
comment on column shipments.promised_on is 'Delivery date promised to the customer';
create table shipments_2022 partition of shipments for values from ('2022-01-01') to ('2023-01-01');
create table shipments_2023 partition of shipments for values from ('2023-01-01') to ('2024-01-01');
create table shipments_2024 partition of shipments for values from ('2024-01-01') to ('2025-01-01');
insert into shipments
select i, (40000000 + i * 7)::text, booked, c.id, l.origin_terminal_id, l.destination_terminal_id, s.code, units, weight, pg_temp.weighted('class', i, '{50,55,60,65,70,85,92.5,100,125,150}', '{18,8,9,12,16,12,8,9,5,3}')::numeric, pg_temp.u('haz', i) < 0.04, case when pg_temp.u('decl', i) < 0.3 then pg_temp.skew('declv', i, 1, 80, 2) * 25000::bigint end,
       charge, round(charge * (0.21 + pg_temp.n('fuel', i, 0, 6) / 100.0))::int, case when pg_temp.u('acc', i) < 0.22 then (array[4500, 6500, 9500, 12500])[1 + pg_temp.n('accn', i, 0, 3)] else 0 end, standing, case when standing in ('BKD', 'CAN') then null else pickup end, case when s.target_days is not null then pickup::date + s.target_days + case when extract(isodow from pickup) + s.target_days > 5 then 2 else 0 end end, case when standing = 'DLV' then pickup::date + interval '9 hours' + make_interval(days => greatest(1, days), mins => pg_temp.n('dm', i, 0, 470)) end,
       pg_temp.pick('cn1', i, '{Ace,Metro,Valley,Central,Harbor,First,Union,Crown}') || ' ' || pg_temp.pick('cn2', i, '{Hardware,Distribution,Wholesale,Home Center,Industrial Supply,Warehouse}'), t.city, t.state, lpad(pg_temp.n('czip', i, 10000, 95000)::text, 5, '0'), case when pg_temp.u('spec', i) < 0.12 then pg_temp.pick('spect', i, '{Call before delivery,Liftgate required,Do not stack,Dock closes at 3 PM,Residential}') when pg_temp.u('spec', i) < 0.5 then '' end
  from generate_series(1, 3600) as i,
       lateral (select date '2022-01-03' + floor(873 * power(i / 3600.0, 0.88) + 5 * sin(i / 95.0))::int as any_day offset 0) as a,
       lateral (select any_day + case extract(isodow from any_day) when 6 then 2 when 7 then 1 else 0 end as day offset 0) as d,
       lateral (select day + time '08:00' + make_interval(mins => pg_temp.n('bm', i, 0, 560)) as booked, day + make_interval(days => pg_temp.weighted('lag', i, '{0,1,3}', '{62,33,5}')::int) + time '13:00' + make_interval(mins => pg_temp.n('pm', i, 0, 300)) as pickup, 1 + pg_temp.skew('cust', i, 0, 309, 2.2) as customer, pg_temp.weighted('svc', i, '{STD,PRI,GTD,VOL,EXH}', '{70,15,6,7,2}') as svc offset 0) as b
       join customers as c on c.id = b.customer join service_levels as s on s.code = b.svc,
       lateral (select * from lanes where origin_terminal_id = case when pg_temp.u('home', i) < 0.75 then c.terminal_id else 1 + pg_temp.n('orig', i, 0, 14) end order by md5(destination_terminal_id::text || origin_terminal_id::text) offset pg_temp.skew('dest', i, 0, 11, 1.7) limit 1) as l
       join terminals as t on t.id = l.destination_terminal_id,
       lateral (select case when s.code = 'VOL' then 8 + pg_temp.n('units2', i, 0, 16) else 1 + pg_temp.skew('units', i, 0, 9, 2.4) end as units offset 0) as u, lateral (select units * pg_temp.n('wt', i, 180, 1150) as weight offset 0) as w,
       lateral (select greatest(l.minimum_charge_cents, round(weight / 100.0 * l.rate_per_cwt_cents * s.rate_multiplier * (0.55 + pg_temp.n('disc', i, 0, 25) / 100.0)))::int as charge offset 0) as ch,
       lateral (select case when day > date '2024-05-16' then pg_temp.weighted('s1', i, '{BKD,PUP,INT,OFD,DLV}', '{18,14,40,10,18}') else pg_temp.weighted('s2', i, '{DLV,CAN}', '{965,35}') end as standing, coalesce(s.target_days, 6) + pg_temp.weighted('late', i, '{-1,0,1,2,4}', '{30,48,12,6,4}')::int + case when extract(isodow from day) > 2 then 2 else 0 end as days offset 0) as st;
-- Nobody delivers at weekends.
update shipments set delivered_at = delivered_at + make_interval(days => 8 - extract(isodow from delivered_at)::int) where extract(isodow from delivered_at) > 5;
update shipments set promised_on = promised_on + 8 - extract(isodow from promised_on)::int where extract(isodow from promised_on) > 5;
create index on shipments (customer_id);

create table shipment_events (
  id bigserial,
  shipment_id bigint not null,
  event_code char(3) not null,
  terminal_id integer,
  occurred_at timestamp not null,
  scanned_by integer,
  remarks varchar(200)
);
comment on table shipment_events is 'Tracking scans';
comment on column shipment_events.event_code is 'PUP picked up, ARR arrived at terminal, DEP departed terminal, OFD out for delivery, DLV delivered, EXC exception';
comment on column shipment_events.scanned_by is 'Employee who made the scan';
create table shipment_events_2022 (check (occurred_at >= '2022-01-01' and occurred_at < '2023-01-01')) inherits (shipment_events);
create table shipment_events_2023 (check (occurred_at >= '2023-01-01' and occurred_at < '2024-01-01')) inherits (shipment_events);
create table shipment_events_2024 (check (occurred_at >= '2024-01-01' and occurred_at < '2025-01-01')) inherits (shipment_events);
create temporary table scans as
select row_number() over (order by at, shipment, code) as id, shipment, code, terminal, at, case when pg_temp.u('scan', shipment) < 0.9 then 16 + pg_temp.n('scanby', shipment * 10 + length(code) + terminal, 0, 224) end as scanned_by, note
  from (select id as shipment, 'PUP' as code, origin_terminal_id as terminal, picked_up_at as at, '' as note from shipments where picked_up_at is not null
        union all select id, 'DEP', origin_terminal_id, picked_up_at + interval '7 hours', null from shipments where status in ('INT', 'OFD', 'DLV')
        union all select id, 'ARR', destination_terminal_id, delivered_at - interval '9 hours', null from shipments where status = 'DLV'
        union all select id, 'DLV', destination_terminal_id, delivered_at, case when id % 11 = 0 then 'Signed: receiving' end from shipments where status = 'DLV'
        union all select id, 'EXC', destination_terminal_id, delivered_at - interval '20 hours', pg_temp.pick('exc', id, '{Consignee closed,Weather delay,Damaged pallet,Address correction,Missed appointment}') from shipments where delivered_at::date > promised_on) as e
 where shipment % 4 < 3;
insert into shipment_events_2022 select * from scans where at < '2023-01-01';
insert into shipment_events_2023 select * from scans where at >= '2023-01-01' and at < '2024-01-01';
insert into shipment_events_2024 select * from scans where at >= '2024-01-01';
drop table scans;

create table trips (
  id serial primary key,
  trip_no varchar(12) not null unique,
  tractor_no varchar(8) not null references vehicles (unit_no),
  trailer_no varchar(8) references vehicles (unit_no),
  driver_id integer not null references employees (id),
  origin_terminal_id integer not null references terminals (id),
  destination_terminal_id integer not null references terminals (id),
  departed_at timestamp,
  arrived_at timestamp,
  miles integer,
  status varchar(10) not null,
  foreign key (origin_terminal_id, destination_terminal_id) references lanes (origin_terminal_id, destination_terminal_id)
);
comment on table trips is 'Linehaul trips between terminals';
comment on column trips.status is 'planned, enroute, arrived, cancelled';
insert into trips (trip_no, tractor_no, trailer_no, driver_id, origin_terminal_id, destination_terminal_id, departed_at, arrived_at, miles, status)
select 'L' || to_char(day, 'YYMMDD') || lpad((i % 100)::text, 2, '0') || chr(65 + i % 26), tractor.unit_no, case when pg_temp.u('tr0', i) < 0.95 then trailer.unit_no end, driver.id, l.origin_terminal_id, l.destination_terminal_id, case when state <> 'planned' and state <> 'cancelled' then day + time '19:30' + make_interval(mins => pg_temp.n('dep', i, 0, 240)) end, case when state = 'arrived' then day + time '19:30' + make_interval(mins => pg_temp.n('dep', i, 0, 240) + (l.distance_mi * (1.15 + pg_temp.n('speed', i, 0, 40) / 100.0))::int) end, case state when 'arrived' then l.distance_mi + pg_temp.n('extra', i, 0, 25) end, state
  from generate_series(1, 1500) as i, lateral (select date '2022-01-04' + floor(877 * (i / 1500.0))::int as day, case when i > 1488 then pg_temp.weighted('ts1', i, '{planned,enroute}', '{55,45}') else pg_temp.weighted('ts2', i, '{arrived,cancelled}', '{98,2}') end as state offset 0) as d,
       lateral (select * from lanes order by md5(origin_terminal_id || '>' || destination_terminal_id) offset pg_temp.skew('lane', i, 0, 150, 1.8) limit 1) as l,
       lateral (select unit_no from vehicles where vehicle_type = 'tractor' order by unit_no offset pg_temp.n('tractor', i, 0, 55) limit 1) as tractor, lateral (select unit_no from vehicles where vehicle_type like '%trailer' order by unit_no offset pg_temp.n('trailer', i, 0, 60) limit 1) as trailer,
       lateral (select id from employees where role = 'driver' and hired_on <= day order by md5(id::text) offset pg_temp.skew('driver', i, 0, 75, 1.2) limit 1) as driver order by i;

create table trip_shipments (
  trip_id integer not null references trips (id),
  shipment_id bigint not null,
  loaded_at timestamp,
  primary key (trip_id, shipment_id)
);
comment on table trip_shipments is 'Which shipments rode on which trip';
insert into trip_shipments
select t.id, s.id, t.departed_at - make_interval(mins => pg_temp.n('load', s.id, 20, 200))
  from shipments as s join lateral (select id, departed_at from trips where departed_at > s.picked_up_at and origin_terminal_id = s.origin_terminal_id and status = 'arrived' order by departed_at limit 1) as t on true where s.status = 'DLV' and pg_temp.u('ride', s.id) < 0.85;

create table invoices (
  id serial primary key,
  invoice_no varchar(14) not null unique,
  customer_id integer not null references customers (id),
  invoice_date date not null,
  due_date date not null,
  total_cents bigint not null,
  paid_cents bigint not null default 0,
  paid_on date,
  status smallint not null
);
comment on table invoices is 'Monthly freight invoices; years before 2023 are archived';
comment on column invoices.total_cents is 'Invoice total in cents';
comment on column invoices.paid_cents is 'Paid so far, in cents';
comment on column invoices.status is '0 open, 1 partially paid, 2 paid, 3 written off';
insert into invoices (invoice_no, customer_id, invoice_date, due_date, total_cents, paid_cents, paid_on, status)
select 'F' || to_char(billed, 'YYMM') || '-' || lpad((row_number() over (order by billed, customer_id) % 10000)::text, 4, '0'), customer_id, billed, billed + terms, total, case kind when 2 then total when 1 then total / 2 else 0 end, case when kind in (1, 2) then billed + terms + pg_temp.n('paid', at, -12, 35) end, kind
  from (select s.customer_id, (date_trunc('month', s.booked_at) + interval '1 month')::date as billed, min(c.payment_terms_days) as terms, sum(s.freight_charge_cents + s.fuel_surcharge_cents + s.accessorial_cents)::bigint as total
          from shipments as s join customers as c on c.id = s.customer_id where s.status = 'DLV' group by 1, 2) as m,
       lateral (select m.customer_id * 10000::bigint + extract(year from billed)::int % 100 * 12 + extract(month from billed)::int as at offset 0) as a, lateral (select case when billed > date '2024-04-15' then pg_temp.weighted('k1', at, '{0,1,2}', '{70,5,25}') else pg_temp.weighted('k2', at, '{2,1,0,3}', '{93,2,4,1}') end::int as kind offset 0) as k
 order by billed, customer_id;

create table invoices_2022 as select * from invoices where invoice_date < '2023-01-01';
comment on table invoices_2022 is 'Archive';
delete from invoices where invoice_date < '2023-01-01';

create table invoice_lines (
  invoice_id integer not null references invoices (id),
  line_no smallint not null,
  shipment_id bigint,
  description varchar(80) not null,
  amount_cents integer not null,
  primary key (invoice_id, line_no)
);
insert into invoice_lines
select invoice_id, row_number() over (partition by invoice_id order by sequence, shipment_id), shipment_id, description, amount
  from (select i.id as invoice_id, s.id as shipment_id, 'Freight ' || s.pro_number as description, s.freight_charge_cents + s.fuel_surcharge_cents + s.accessorial_cents as amount, 1 as sequence
          from invoices as i join shipments as s on s.customer_id = i.customer_id and date_trunc('month', s.booked_at) + interval '1 month' = i.invoice_date where s.status = 'DLV'
        union all select id, null, 'Late payment fee', 2500, 2 from invoices where id % 61 = 0 union all select id, null, 'Volume discount', -5000, 3 from invoices where id % 37 = 0) as l;
update invoices as i set total_cents = l.total, paid_cents = case i.status when 2 then l.total when 1 then l.total / 2 else 0 end from (select invoice_id, sum(amount_cents) as total from invoice_lines group by invoice_id) as l where l.invoice_id = i.id;

create table claims (
  id serial primary key,
  claim_no varchar(12) not null,
  shipment_id bigint not null,
  customer_id integer not null references customers (id),
  claim_type varchar(10) not null,
  filed_on date not null,
  amount_claimed_cents integer not null,
  amount_paid_cents integer,
  status varchar(10) not null,
  resolved_on date
);
comment on table claims is 'Cargo claims filed by customers';
comment on column claims.claim_type is 'damage, shortage, loss or delay';
insert into claims (claim_no, shipment_id, customer_id, claim_type, filed_on, amount_claimed_cents, amount_paid_cents, status, resolved_on)
select 'CL' || lpad(row_number() over (order by delivered_at)::text, 5, '0'), id, customer_id, pg_temp.weighted('ct', id, '{damage,shortage,loss,delay}', '{56,27,7,10}'), filed, amount, case state when 'paid' then round(amount * (0.4 + pg_temp.n('share', id, 0, 60) / 100.0))::int when 'denied' then 0 end, state, case when state in ('paid', 'denied') then filed + pg_temp.n('res', id, 9, 110) end
  from shipments, lateral (select delivered_at::date + pg_temp.skew('filed', id, 1, 60, 2) as filed, pg_temp.skew('claim', id, 20, 900, 3) * 500 as amount, case when delivered_at > timestamp '2024-03-15' then pg_temp.weighted('cs1', id, '{open,paid,denied}', '{70,20,10}') else pg_temp.weighted('cs2', id, '{paid,denied,open}', '{63,30,7}') end as state offset 0) as c
 where status = 'DLV' and pg_temp.u('claims', id) < 0.045 order by delivered_at;

create table fuel_purchases (
  id serial primary key,
  unit_no varchar(8) not null references vehicles (unit_no),
  driver_id integer references employees (id),
  purchased_at timestamp not null,
  vendor varchar(30),
  state char(2),
  gallons numeric(7, 2) not null,
  amount_cents integer not null
);
insert into fuel_purchases (unit_no, driver_id, purchased_at, vendor, state, gallons, amount_cents)
select tractor_no, case when pg_temp.u('fd', t.id) < 0.9 then driver_id end, departed_at + make_interval(mins => pg_temp.n('fm', t.id, 30, 400)), case when pg_temp.u('fv0', t.id) < 0.95 then pg_temp.weighted('fv', t.id, '{Pilot Flying J,Love''s,TA Petro,Speedway}', '{45,28,19,8}') else '' end, o.state, gallons, round(gallons * (365 + pg_temp.n('price', t.id, 0, 70) + case when departed_at between timestamp '2022-04-01' and timestamp '2022-11-01' then 120 else 0 end))::int
  from trips as t join terminals as o on o.id = t.origin_terminal_id, lateral (select round(40 + pg_temp.n('gal', t.id, 0, 9500) / 100.0, 2) as gallons offset 0) as g where t.departed_at is not null and pg_temp.u('fuel', t.id) < 0.8 order by t.departed_at, t.id;

create table maintenance_orders (
  id serial primary key,
  unit_no varchar(8) not null references vehicles (unit_no),
  category varchar(20) not null,
  opened_on date not null,
  closed_on date,
  odometer_mi integer,
  vendor varchar(60),
  parts_cents integer not null default 0,
  labor_cents integer not null default 0,
  notes text
);
insert into maintenance_orders (unit_no, category, opened_on, closed_on, odometer_mi, vendor, parts_cents, labor_cents, notes)
select v.unit_no, category, opened, case when opened < date '2024-05-10' then opened + pg_temp.skew('closed', i, 0, 21, 2.5) end, case when v.odometer_mi is not null then greatest(1000, v.odometer_mi - (date '2024-06-01' - opened) * 180) end, case when pg_temp.u('mv', i) < 0.55 then 'Own shop' when pg_temp.u('mv', i) < 0.9 then pg_temp.pick('mvn', i, '{Rush Truck Center,TA Truck Service,Penske,Best-One Tire}') end, pg_temp.skew('parts', i, 5, 900, 3) * 250, pg_temp.skew('labor', i, 5, 300, 2) * 300, case when pg_temp.u('mn', i) < 0.3 then '' end
  from generate_series(1, 760) as i, lateral (select pg_temp.weighted('mc', i, '{PM service,tires,brakes,engine,electrical,body,reefer}', '{38,22,16,9,8,5,2}') as category, date '2022-01-05' + floor(870 * (i / 760.0))::int as opened offset 0) as m, lateral (select * from vehicles order by md5(unit_no) offset pg_temp.skew('unit', i, 0, 164, 1.3) limit 1) as v order by i;

create table edi_inbox (
  id bigserial primary key,
  received_at timestamp not null,
  partner_id varchar(20),
  doc_type varchar(10),
  payload text,
  processed_at timestamp
);
comment on table edi_inbox is 'EDI 204/210/214 documents waiting to be processed';

create view open_shipments as
  select s.id, s.pro_number, s.booked_at, c.company_name, s.origin_terminal_id, s.destination_terminal_id, s.status, s.promised_on, s.weight_lb
    from shipments as s join customers as c on c.id = s.customer_id where s.status not in ('DLV', 'CAN');
comment on view open_shipments is 'Shipments not yet delivered, for the operations screen';

create view invoice_aging as
  select i.id, i.invoice_no, c.company_name, i.due_date, i.total_cents - i.paid_cents as open_cents, date '2024-06-01' - i.due_date as days_overdue
    from invoices as i join customers as c on c.id = i.customer_id where i.status in (0, 1);
