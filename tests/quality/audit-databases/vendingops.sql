-- An operator of vending machines: customers and their locations, machines and planograms, routes and drivers, visits with cash collections, sales by product, service calls, commissions to hosts.
-- Modelled on Cantaloupe Seed / VendSys (VMS: customer - location - point of sale, planograms, route visits, cash room, commissions). Foreign keys and comments.
set jit = off;
set time zone 'America/New_York';
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(key || '/' || i, 19) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(key text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(key, i) * (hi - lo + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(key text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  rest float8 := pg_temp.u(key, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(parts) as p);
begin
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, 'Andre,Angela,Barry,Carla,Carlos,Cheryl,Darnell,Dave,Denise,Doug,Earl,Felicia,Frank,Gary,Hector,Irene,Jamal,Janet,Jorge,Karen,Keith,Latoya,Linda,Luis,Marcus,Marie,Mike,Nancy,Omar,Pam,Ray,Rhonda,Rick,Rosa,Sheila,Steve,Terrence,Todd,Tony,Wanda') || ' ' ||
         pg_temp.pick(key || 'l', i, 'Abrams,Bell,Bianchi,Burke,Cline,Coleman,Dorsey,Duarte,Fisk,Gaines,Grabowski,Hobbs,Ingram,Jeffries,Kaminski,Kirby,Lawson,Maddow,McNeil,Moody,Novak,Odom,Pacheco,Pittman,Quinn,Rizzo,Sandoval,Skaggs,Stokes,Szabo,Tillman,Urban,Vance,Whitlock,Yancey,Zeller') $$;

create table app_config (
  config_key varchar(60) primary key,
  config_value varchar(200),
  value_type varchar(10) not null default 'text',
  description varchar(200),
  updated_by varchar(40),
  updated_at timestamp not null
);
comment on table app_config is 'Application settings of the VMS';
insert into app_config values ('company.name', 'Tri-County Vending & Refreshment', 'text', 'Name on statements', 'admin', '2023-11-02 08:15'), ('cashroom.variance_limit', '10.00', 'number', 'Variance in dollars above which a count must be reviewed', 'mkline', '2024-05-14 13:20'), ('dex.poll_minutes', '240', 'number', 'Polling interval of telemetry devices', 'admin', '2024-02-01 09:00'),
  ('schedule.mode', 'static', 'text', 'static or dynamic scheduling', 'admin', '2023-11-02 08:20'), ('commission.close_day', '10', 'number', 'Day of the following month on which commissions are closed', 'mkline', '2024-01-09 16:42'), ('dex.ftp_host', null, 'text', 'No longer used', null, '2023-11-02 08:20'), ('ui.theme', 'light', 'text', null, 'admin', '2025-03-18 10:05');

create table routes (
  route_id int primary key,
  route_code varchar(10) not null unique,
  route_name varchar(60) not null,
  truck_number varchar(10),
  service_days varchar(20),
  is_active boolean not null default true,
  created_at timestamp not null
);
comment on table routes is 'Service routes; each machine belongs to one route';
comment on column routes.service_days is 'Weekdays on which the route runs, M T W R F';
insert into routes values (1, 'R10', 'Downtown', 'T-04', 'MTWRF', true, '2023-11-02 09:00'), (2, 'R20', 'North Industrial', 'T-07', 'MTWRF', true, '2023-11-02 09:00'), (3, 'R30', 'Schools & Campus', 'T-09', 'MTWR', true, '2023-11-02 09:00'), (4, 'R40', 'Hospital & South', 'T-11', 'MTWRF', true, '2023-11-02 09:00'), (5, 'R50', 'Lakeside (merged into R20)', null, null, false, '2023-11-02 09:00');

create table drivers (
  driver_id int primary key,
  employee_number varchar(10) not null unique,
  driver_name varchar(60) not null,
  role smallint not null,
  default_route_id int references routes,
  phone varchar(20),
  hire_date date not null,
  termination_date date,
  license_expires date,
  is_active boolean not null default true
);
comment on table drivers is 'Field staff: route drivers, technicians and cash room staff';
comment on column drivers.role is '1 = route driver, 2 = relief driver, 3 = service technician, 4 = cash room clerk';
comment on column drivers.termination_date is 'Last day worked; null while employed';
insert into drivers
select i, 'E' || (300 + i), pg_temp.person('dr', i), r, case when i <= 4 then i when i <= 6 then i - 3 end, '(419) 555-' || lpad((i * 613 % 10000)::text, 4, '0'), h, case i when 5 then date '2025-02-28' when 6 then date '2024-11-15' when 11 then date '2025-08-08' end, case when r <= 3 then date '2026-09-01' + i * 71 end, i not in (5, 6, 11)
  from (select i, case when i <= 6 then 1 when i <= 8 then 2 when i <= 11 then 3 else 4 end as r, case i when 2 then date '2025-03-03' when 3 then date '2024-11-18' else date '2016-04-01' + pg_temp.n('dh', i, 0, 2700) end as h from generate_series(1, 13) as i) as a;

create table customers (
  customer_id int primary key,
  customer_number varchar(12) not null unique,
  customer_name varchar(80) not null,
  industry varchar(20),
  contact_name varchar(60),
  contact_email varchar(100),
  contract_start date not null,
  contract_end date,
  commission_type smallint not null default 0,
  commission_rate numeric(5,2),
  tax_exempt boolean not null default false,
  status char(1) not null default 'A',
  created_at timestamp not null
);
comment on table customers is 'Hosts: organisations on whose premises machines stand';
comment on column customers.commission_type is '0 = none, 1 = percent of gross sales, 2 = percent of sales net of tax, 3 = flat amount per month';
comment on column customers.commission_rate is 'Percent for types 1 and 2, dollars per month for type 3';
comment on column customers.status is 'A = active, P = on hold, X = closed';
insert into customers
select i, 'C' || (1000 + i), name, ind, pg_temp.person('cu', i), case when pg_temp.u('ce', i) < 0.85 then 'facilities' || i || '@host.example' end, cs, case when x then date '2025-01-31' + pg_temp.n('cx2', i, 0, 14) * 30 when pg_temp.u('cen', i) < 0.55 then cs + 365 * pg_temp.n('cey', i, 3, 5) + (case when cs < date '2022-01-01' then 1826 else 365 end) end,
       ct, case ct when 0 then null when 3 then pg_temp.n('cr3', i, 2, 8) * 25 else pg_temp.pick('cr', i, '5,7.5,10,10,12,15,18')::numeric end, ind in ('School', 'Government'), case when x then 'X' when i in (33, 51) then 'P' else 'A' end, cs - interval '12 days' + interval '10 hours'
  from (select i, a[i % 8 + 1] || ' ' || b as name, ind, date '2017-03-01' + pg_temp.n('cs', i, 0, 2550) as cs, pg_temp.u('cx', i) < 0.1 and i > 6 as x, pg_temp.w('ct', i, '0:38,1:42,2:12,3:8')::smallint as ct
          from (select i, pg_temp.w('ci', i, 'Manufacturing:28,Office:20,School:14,Healthcare:13,Hotel:8,Warehouse:10,Government:7') as ind from generate_series(1, 64) as i) as q,
               lateral (select string_to_array(case i / 8 when 0 then 'Maumee,Harlan,Great Lakes,Buckeye,Ottawa,Fallen Timbers,Northfield,Sylvan' when 1 then 'Perry,Lucas,Swan Creek,Glass City,Findlay,Wood County,Erie,Bancroft' when 2 then 'Summit,Monroe,Heatherdowns,Oakdale,Defiance,Fulton,Port,Arrowhead' when 3 then 'Dorr,Talmadge,Crossgates,Airport,Rossford,Waterville,Byrne,Westgate' when 4 then 'Secor,Laskey,Alexis,Navarre,Starr,Cedar,Hickory,Catalpa' when 5 then 'Reynolds,Central,Cherry,Detroit,Collingwood,Parkside,Oregon,Genoa' when 6 then 'Fremont,Clyde,Bellevue,Tiffin,Fostoria,Bryan,Archbold,Wauseon' else 'Swanton,Delta,Liberty,Napoleon,Holgate,Deshler,McComb,Leipsic' end, ',') as a,
                 pg_temp.pick('cb', i, case ind when 'Manufacturing' then 'Stamping Co.,Plastics Inc.,Tool & Die,Castings LLC,Packaging' when 'Office' then 'Insurance Group,Business Park,Title Agency,Credit Union' when 'School' then 'High School,Community College,Career Center' when 'Healthcare' then 'Medical Center,Nursing & Rehab,Family Clinic' when 'Hotel' then 'Inn & Suites,Lodge' when 'Warehouse' then 'Logistics,Distribution Center,Cold Storage' else 'Municipal Building,County Garage,Public Library' end) as b) as n) as z;

create table locations (
  location_id int primary key,
  customer_id int not null references customers,
  location_name varchar(80) not null,
  address varchar(80) not null,
  city varchar(40) not null,
  zip varchar(10),
  route_id int references routes,
  access_notes varchar(120),
  population int,
  sales_tax_rate numeric(5,4) not null default 0,
  is_active boolean not null default true
);
comment on table locations is 'Service addresses of a customer';
comment on column locations.population is 'People on site as told by the customer';
comment on column locations.is_active is 'False when all machines were pulled';
insert into locations
select row_number() over (order by customer_id, k), customer_id, case when k = 1 then case industry when 'School' then 'Main Building' when 'Healthcare' then 'Main Lobby' when 'Manufacturing' then 'Plant 1 Break Room' when 'Warehouse' then 'Dock Break Room' when 'Hotel' then 'Lobby' else 'First Floor' end else case industry when 'School' then 'Field House' when 'Healthcare' then 'Employee Lounge ' || k when 'Manufacturing' then 'Plant ' || k || ' Break Room' else 'Building ' || k end end,
       pg_temp.n('la', customer_id * 9 + k, 100, 8900) || ' ' || pg_temp.pick('ls', customer_id * 9 + k, 'Monroe St,Reynolds Rd,Airport Hwy,Dixie Hwy,Conant St,Central Ave,Front St'), split_part(c, '/', 1), split_part(c, '/', 2), case when industry = 'School' then 3 when industry in ('Healthcare', 'Hotel') then 4 when industry in ('Manufacturing', 'Warehouse') then 2 else 1 end,
       case when pg_temp.u('lx', customer_id * 9 + k) < 0.3 then pg_temp.pick('ln', customer_id * 9 + k, 'Badge at guard shack,Use rear dock,Call before arrival,Closed after 3 pm,Key in lock box') end, case when pg_temp.u('lp', customer_id * 9 + k) < 0.8 then pg_temp.n('lpp', customer_id * 9 + k, 3, 60) * 10 end, case when tax_exempt then 0 else 0.0775 end, status <> 'X'
  from customers, generate_series(1, 5) as k, lateral (select pg_temp.w('lc', customer_id, 'Toledo/43615:45,Maumee/43537:15,Perrysburg/43551:14,Oregon/43616:10,Sylvania/43560:9,Bowling Green/43402:7') as c) as c
 where k <= case when customer_id in (1, 4) then 5 when customer_id <= 9 then 2 when customer_id % 6 = 0 then 2 else 1 end;

create table product_categories (
  category_id int primary key,
  category_name varchar(40) not null unique,
  parent_id int references product_categories,
  spoilage_days int,
  is_taxable boolean not null default false,
  sort_order int
);
comment on table product_categories is 'Product families, two levels';
insert into product_categories values (1, 'Beverage', null, null, true, 1), (2, 'Snack', null, null, false, 2), (3, 'Fresh & Frozen', null, null, false, 3), (4, 'Carbonated', 1, 270, true, 11), (5, 'Water', 1, 540, false, 12), (6, 'Energy & Juice', 1, 270, true, 13), (7, 'Chips', 2, 70, false, 21), (8, 'Candy', 2, 300, false, 22), (9, 'Pastry', 2, 21, false, 23), (10, 'Healthy', 2, 180, false, 24), (11, 'Sandwich', 3, 6, false, 31), (12, 'Hot Drinks', 1, 365, true, 14);

create table products (
  product_id int primary key,
  product_code varchar(12) not null unique,
  product_name varchar(80) not null,
  category_id int not null references product_categories,
  upc varchar(14),
  unit_cost numeric(8,4) not null,
  default_price numeric(6,2) not null,
  case_count int not null,
  is_discontinued boolean not null default false,
  created_at timestamp not null
);
comment on table products is 'Items sold in machines';
comment on column products.is_discontinued is 'No longer bought; stays for history';
comment on column products.unit_cost is 'Latest cost per vend in dollars';
comment on column products.case_count is 'Vends per case from the distributor';
insert into products
select i, 'P' || (4000 + i), split_part(p, ':', 1), c, case when c <> 12 then '08' || lpad(pg_temp.n('pu', i, 0, 999999999)::text, 10, '0') end, round((price * (0.36 + pg_temp.u('pc', i) * 0.14))::numeric, 4), price, case when c in (4, 5, 6) then 24 when c = 12 then 100 when c = 11 then 8 else pg_temp.pick('pk', i, '36,48,60,64')::int end, pg_temp.u('pd', i) < 0.1, timestamp '2023-11-03 10:00' + i * interval '3 minutes'
  from (select row_number() over (order by c, o) as i, c, p, 0.0 + round((base + (o % 3) * 0.25)::numeric, 2) as price
          from (values (4, 1.75, 'Cola 20oz,Diet Cola 20oz,Zero Cola 20oz,Lemon-Lime 20oz,Root Beer 20oz,Orange Soda 20oz,Cherry Pepper 20oz,Ginger Ale 20oz,Mountain Citrus 20oz,Cola 12oz Can'), (5, 1.50, 'Spring Water 20oz,Sparkling Lime 16oz,Purified Water 16.9oz'), (6, 2.75, 'Bolt Energy 16oz,Bolt Zero 16oz,Apple Juice 10oz,Orange Juice 10oz,Peach Iced Tea 18oz,Blue Sport Drink 20oz,Fruit Punch Sport 20oz,Cold Brew 11oz'),
                       (7, 1.50, 'Classic Potato Chips,BBQ Chips,Sour Cream Chips,Nacho Corn Chips,Ranch Corn Chips,Cheese Puffs,Hot Cheese Puffs,Pretzel Twists,Jalapeno Kettle Chips,Corn Snacks,Sun Crisps Cheddar,Popcorn White Cheddar'), (8, 1.75, 'Peanut Caramel Bar,Chocolate Wafer Bar,Peanut Butter Cups,Almond Coconut Bar,Candy-Coated Chocolates,Fruit Chews,Sour Gummies,Mint Gum,Milk Chocolate Bar,Cookie Caramel Bar'), (9, 2.00, 'Honey Bun,Cinnamon Roll,Powdered Donuts,Chocolate Cupcakes,Toaster Pastry Strawberry,Fudge Brownie,Oatmeal Creme Pie'),
                       (10, 2.00, 'Trail Mix,Salted Almonds,Granola Bar Oats,Protein Bar Peanut,Beef Jerky 1oz,Fruit Snacks,Rice Crisp Bar,Cashews 1.5oz'), (11, 4.50, 'Ham & Swiss Sub,Turkey Club Wedge,Chicken Salad Croissant,Egg & Cheese Muffin,Bean Burrito,Cheeseburger,Caesar Salad Cup,Yogurt Parfait,Pepperoni Pocket'), (12, 1.25, 'Coffee Regular,Coffee Decaf,Cappuccino,Hot Chocolate,French Vanilla,Hot Tea')) as v (c, base, l), unnest(string_to_array(l, ',')) with ordinality as t (p, o)) as a;

create table planograms (
  planogram_id int primary key,
  planogram_name varchar(60) not null,
  machine_type char(2) not null,
  slot_count int not null default 0,
  effective_from date not null,
  is_current boolean not null default true,
  created_by varchar(40)
);
comment on table planograms is 'Column layouts that machines of one type share';
comment on column planograms.machine_type is 'SN = snack, CB = cold beverage, CO = combo, FD = cold food, HB = hot beverage';
comment on column planograms.is_current is 'False for layouts that were replaced';
insert into planograms values (1, 'Snack 24 Standard', 'SN', 0, '2023-12-01', true, 'mkline'), (2, 'Snack 24 Schools', 'SN', 0, '2024-01-04', true, 'mkline'), (3, 'Snack 24 Industrial', 'SN', 0, '2023-12-01', true, 'mkline'), (4, 'Bev 9 Standard', 'CB', 0, '2023-12-01', true, 'mkline'), (5, 'Bev 9 Schools', 'CB', 0, '2024-01-04', true, 'mkline'), (6, 'Bev 10 Energy', 'CB', 0, '2024-03-11', true, 'rtodd'),
  (7, 'Combo 18', 'CO', 0, '2023-12-01', true, 'mkline'), (8, 'Food Carousel', 'FD', 0, '2024-01-15', true, 'rtodd'), (9, 'Coffee 6', 'HB', 0, '2023-12-01', true, 'mkline'), (10, 'Snack 24 Old', 'SN', 0, '2022-05-02', false, 'admin');

create table planogram_slots (
  slot_id int primary key,
  planogram_id int not null references planograms,
  selection varchar(4) not null,
  product_id int not null references products,
  capacity int not null,
  par_level int not null,
  price numeric(6,2) not null,
  unique (planogram_id, selection)
);
comment on table planogram_slots is 'Selections of a planogram with product, capacity and price';
comment on column planogram_slots.selection is 'What the buyer keys in, e.g. B3';
comment on column planogram_slots.par_level is 'Quantity to which the driver fills';
insert into planogram_slots
select row_number() over (order by planogram_id, o), planogram_id, case when machine_type in ('CB', 'HB') then o::text else chr(64 + ((o - 1) / 6 + 1)::int) || ((o - 1) % 6 + 1) end, product_id, cap, cap - case when o % 4 = 0 then 2 else 0 end, default_price + case planogram_id when 6 then 0.25 when 2 then -0.25 when 5 then -0.25 else 0 end
  from (select pl.planogram_id, machine_type, p.*, row_number() over (partition by pl.planogram_id order by case when machine_type in ('CB', 'HB') then pg_temp.u('so' || pl.planogram_id, product_id) else category_id + pg_temp.u('so' || pl.planogram_id, product_id) end) as o, case when machine_type = 'CB' then 40 when machine_type = 'HB' then 100 when machine_type = 'FD' then 6 else 12 end as cap
          from planograms as pl, lateral (select * from (select products.*, row_number() over (order by pg_temp.u('sl' || pl.planogram_id, product_id)) as rk from products
                 where (not is_discontinued or planogram_id = 10) and category_id = any (case machine_type when 'SN' then array[7, 8, 9, 10] when 'CB' then array[4, 5, 6] when 'CO' then array[4, 5, 7, 8, 9] when 'FD' then array[11] else array[12] end) and not (planogram_id = 2 and category_id = 9) and not (planogram_id = 5 and product_name like 'Bolt%')) as r
                 where rk <= case machine_type when 'SN' then 24 when 'CB' then case when pl.planogram_id = 6 then 10 else 9 end when 'CO' then 18 when 'FD' then 12 else 6 end) as p) as s;
update planograms as p set slot_count = c from (select planogram_id, count(*) as c from planogram_slots group by 1) as x where x.planogram_id = p.planogram_id;

create table machines (
  machine_id int primary key,
  asset_number varchar(12) not null unique,
  serial_number varchar(24),
  machine_type char(2) not null,
  make_model varchar(60) not null,
  location_id int references locations,
  route_id int references routes,
  planogram_id int references planograms,
  status smallint not null,
  has_card_reader boolean not null,
  telemetry_device varchar(16),
  purchase_date date,
  purchase_cost numeric(10,2),
  installed_on date,
  removed_on date
);
comment on table machines is 'Points of sale (assets)';
comment on column machines.machine_type is 'SN = snack, CB = cold beverage, CO = combo, FD = cold food, HB = hot beverage';
comment on column machines.status is '1 = in service, 2 = out of order, 3 = in warehouse, 4 = sold or scrapped';
comment on column machines.location_id is 'Present location; null when not placed';
comment on column machines.telemetry_device is 'Serial of the telemeter, null when read by handheld only';
create temp table mc as
select (row_number() over (order by location_id, k))::int as i, a.*, case when ind = 'Hotel' then 'CO' when k = 1 then 'CB' when k = 2 then 'SN' when k = 3 then case when ind = 'School' then 'CB' else 'HB' end when k = 4 then 'FD' else 'CB' end as t
  from (select l.location_id, l.customer_id, l.route_id as r, industry as ind, c.status as cst, contract_start, contract_end, k from locations as l join customers as c using (customer_id), generate_series(1, 5) as k where k <= case when customer_id <= 4 then 4 when industry in ('Manufacturing', 'Healthcare', 'School') then 3 when customer_id % 3 = 0 then 1 else 2 end - case when l.location_id % 7 = 3 then 1 else 0 end and not (industry = 'Hotel' and k > 1)) as a;
insert into machines
select i, 'A' || (2200 + i * 3), upper(substr(md5('sn' || i), 1, 10)), t, case t when 'SN' then pg_temp.pick('mm', i, 'Nordvend 147,Crestline Merchant 6,Palmer Snack 35') when 'CB' then pg_temp.pick('mm', i, 'Dixon 501E,Royale 660,Dixon BevView') when 'CO' then 'Crestline Duo' when 'FD' then 'Nordvend Carousel 431' else 'Barista Vend 200' end, case when gone then null else location_id end, case when not gone then r end,
       case t when 'SN' then case when r = 3 then 2 when r = 2 then 3 when i % 37 = 0 then 10 else 1 end when 'CB' then case when r = 3 then 5 when r = 2 then 6 else 4 end when 'CO' then 7 when 'FD' then 8 else 9 end, case when gone then case when i % 3 = 0 then 4 else 3 end when pg_temp.u('mo', i) < 0.04 then 2 else 1 end, cr, case when cr and pg_temp.u('mt', i) < 0.8 then 'G9' || lpad(pg_temp.n('mtt', i, 0, 9999999)::text, 8, '0') end,
       ins - pg_temp.n('mp', i, 10, 1200), case when pg_temp.u('mx', i) < 0.85 then pg_temp.n('mc', i, 26, 64) * 100 end, ins, case when cst = 'X' then contract_end when gone then date '2025-03-01' + i end
  from (select *, cst = 'X' or pg_temp.u('mg', i) < 0.04 as gone, pg_temp.u('mr', i) < 0.78 as cr, contract_start + pg_temp.n('mi', i, 3, 40) + case when k > 2 then 200 else 0 end as ins from mc) as a;

create table visits (
  visit_id int primary key,
  machine_id int not null references machines,
  location_id int not null references locations,
  route_id int not null references routes,
  driver_id int references drivers,
  visit_date date not null,
  arrived_at timestamp,
  departed_at timestamp,
  visit_type smallint not null,
  visit_status char(1) not null,
  vends int not null default 0,
  cash_sales numeric(10,2) not null default 0,
  cashless_sales numeric(10,2) not null default 0,
  total_sales numeric(10,2) not null default 0,
  units_filled int not null default 0,
  units_spoiled int not null default 0
);
comment on table visits is 'Scheduled and done services of a machine; sales are those since the last done visit';
comment on column visits.visit_type is '1 = full service, 2 = collect only, 3 = fill only';
comment on column visits.visit_status is 'S = scheduled, D = done, K = skipped, X = cancelled';
comment on column visits.cashless_sales is 'Card and mobile sales; total_sales = cash_sales + cashless_sales';
comment on column visits.units_spoiled is 'Units taken out as stale or damaged';
create temp table vi as
select (row_number() over (order by d, r, i))::int as v, a.*, case when d >= date '2026-06-22' then case when pg_temp.u('vk', i * 1000 + v0) < 0.05 then 'X' else 'S' end when pg_temp.u('vk', i * 1000 + v0) < 0.05 then 'K' else 'D' end as st
  from (select mc.i, location_id, r, ind, t, iv, v0, c0 as d
          from mc, lateral (select case when location_id <= 6 then 14 when t = 'FD' then 14 when t = 'HB' then 42 else 28 end as iv) as f, generate_series(0, 70) as v0, lateral (select date '2024-07-08' + v0 * iv + pg_temp.n('vw', location_id, 0, iv / 7 - 1) * 7 + location_id % case when r = 3 then 4 else 5 end as c0) as g) as a
  join machines as m on m.machine_id = i where d between installed_on + 7 and least(coalesce(removed_on, '2099-01-01'), date '2026-07-03');
create temp table vs as
select v, s.slot_id, product_id, price, least(capacity, floor(pow(pg_temp.u('vx', v * 40 + s.slot_id % 40), 1.3) * capacity * iv / 25 * case when vi.location_id <= 6 then 1.5 when vi.location_id % 5 = 0 then 0.5 else 0.95 end * case when ind = 'School' and extract(month from d) in (6, 7, 8) then 0.25 when t = 'CB' and extract(month from d) in (6, 7, 8) then 1.15 else 0.85 end)::int) as q
  from vi join machines on machine_id = i join planogram_slots as s using (planogram_id) where st = 'D';
delete from vs where q = 0;
insert into visits
select v, i, location_id, r, case when st = 'X' then null when pg_temp.u('vr', v) < 0.08 then case when v % 2 = 0 then 7 else 8 end when r = 2 and d < date '2025-03-03' then 5 when r = 3 and d < date '2024-11-18' then 6 else r end, d, case when st = 'D' then a end, case when st = 'D' then a + pg_temp.n('vd', v, 9, 38) * interval '1 minute' end, pg_temp.w('vt', v, '1:93,2:3,3:4')::smallint, st, coalesce(n, 0), coalesce(s - cl, 0), coalesce(cl, 0), coalesce(s, 0),
       case when st = 'D' and pg_temp.w('vt', v, '1:93,2:3,3:4') <> '2' then greatest(0, n - pg_temp.n('vf', v, 0, 5)) else 0 end, case when st = 'D' and (t = 'FD' or pg_temp.u('vp', v) < 0.12) then pg_temp.n('vpp', v, 0, case when t = 'FD' then 7 else 3 end) else 0 end
  from (select vi.*, d + time '06:30' + pg_temp.n('va', v, 0, 480) * interval '1 minute' as a, n, s, case when has_card_reader then round((s * least(0.85, 0.42 + (d - date '2024-01-01') / 3500.0 + pg_temp.u('vc', v) * 0.16)::numeric) * 4) / 4 else 0 end as cl
          from vi join machines on machine_id = i left join (select v, sum(q) as n, sum(q * price) as s from vs group by 1) as x using (v)) as y;

create table collections (
  collection_id int primary key,
  visit_id int not null unique references visits,
  bag_number varchar(12) not null,
  expected_cash numeric(10,2) not null,
  bills_counted numeric(10,2),
  coins_counted numeric(10,2),
  total_counted numeric(10,2),
  variance numeric(10,2),
  counted_by int references drivers,
  counted_at timestamp,
  deposit_date date,
  status smallint not null
);
comment on table collections is 'Cash bags: what a visit brought and what the cash room counted';
comment on column collections.expected_cash is 'Cash sales by the meter since the last collection';
comment on column collections.variance is 'Counted minus expected';
comment on column collections.status is '0 = bag open, 1 = counted, 2 = deposited, 3 = under review';
insert into collections
select row_number() over (order by visit_id), visit_id, 'B' || (60000 + visit_id), cash_sales, case when ok then bills end, case when ok then tot - bills end, case when ok then tot end, case when ok then tot - cash_sales end, case when ok then case when visit_id % 3 = 0 then 13 else 12 end end, case when ok then visit_date + 1 + time '08:10' + visit_id % 200 * interval '1 minute' end,
       case when ok and abs(tot - cash_sales) <= 10 and visit_date < '2026-06-17' then visit_date + 3 end, case when not ok then 0 when abs(tot - cash_sales) > 10 and visit_date > '2026-04-01' then 3 when visit_date >= '2026-06-17' then 1 else 2 end
  from (select *, floor(tot * 0.7) as bills from (select *, visit_date < date '2026-06-19' as ok, greatest(0, cash_sales + case when pg_temp.u('cv', visit_id) < 0.62 then 0 when pg_temp.u('cv', visit_id) < 0.95 then pg_temp.n('cvv', visit_id, -9, 6) * 0.25 else -pg_temp.n('cvw', visit_id, 5, 30) end) as tot from visits where visit_status = 'D' and visit_type <> 3 and cash_sales > 0) as a) as b;
update collections set deposit_date = counted_at::date + 5 where status = 2 and deposit_date is null;

create table product_sales (
  product_sale_id int primary key,
  sales_month date not null,
  route_id int not null references routes,
  product_id int not null references products,
  units_sold int not null,
  gross_sales numeric(12,2) not null,
  cost_of_goods numeric(12,2) not null,
  machine_count int not null,
  unique (sales_month, route_id, product_id)
);
comment on table product_sales is 'Monthly sales by product and route, built from done visits at month end';
comment on column product_sales.sales_month is 'First day of the month';
comment on column product_sales.machine_count is 'Machines that sold the product in the month';
insert into product_sales
select row_number() over (order by m, r, product_id), m, r, product_id, q, s, round(q * unit_cost, 2), c
  from (select date_trunc('month', d)::date as m, r, product_id, sum(q) as q, sum(q * price) as s, count(distinct i) as c from vs join vi using (v) group by 1, 2, 3) as a join products using (product_id) where m < '2026-06-01';

create table service_calls (
  service_call_id int primary key,
  call_number varchar(12) not null unique,
  machine_id int not null references machines,
  reported_at timestamp not null,
  reported_by varchar(60),
  problem_code varchar(4) not null,
  priority smallint not null,
  status smallint not null,
  technician_id int references drivers,
  dispatched_at timestamp,
  closed_at timestamp,
  refund_amount numeric(6,2),
  parts_cost numeric(8,2) not null default 0,
  resolution varchar(120)
);
comment on table service_calls is 'Trouble calls on machines';
comment on column service_calls.problem_code is 'BV = bill validator, CM = coin mech, CR = card reader, JM = jam or product hung, TP = temperature, VN = vandalism, RF = refund only, OT = other';
comment on column service_calls.priority is '1 = urgent, 2 = normal, 3 = next visit';
comment on column service_calls.status is '1 = open, 2 = dispatched, 3 = waiting for parts, 4 = closed, 5 = cancelled';
insert into service_calls
select j, 'SC' || (70000 + j), machine_id, rep, case when pg_temp.u('sr', j) < 0.75 then pg_temp.person('sp', j) end, pc, case when pc in ('TP', 'VN') then 1 when pc in ('RF', 'OT') then 3 else 2 end, st, case when st in (2, 3, 4) then tech end, case when st in (2, 3, 4) then rep + pg_temp.n('sd', j, 15, 420) * interval '1 minute' end, case when st = 4 then rep + pg_temp.n('sc', j, 480, 4200) * interval '1 minute' end,
       case when pc in ('RF', 'JM') and pg_temp.u('sf', j) < 0.7 then pg_temp.n('sfa', j, 5, 20) * 0.25 end, case when st = 4 and pc in ('BV', 'CM', 'CR', 'TP') and pg_temp.u('spc', j) < 0.5 then pg_temp.n('spp', j, 12, 240) + 0.95 else 0 end, case when st = 4 then case pc when 'BV' then 'Cleaned or swapped validator' when 'CM' then 'Cleared coin jam' when 'CR' then 'Rebooted reader' when 'JM' then 'Cleared jam' when 'TP' then 'Cleaned condenser' when 'VN' then 'Replaced glass or lock' when 'RF' then 'Refund given' else 'No fault found' end end
  from (select j, m.machine_id, rep, pc, case when pg_temp.u('sx', j) < 0.04 then 5 when rep > '2026-06-18' then pg_temp.w('ss', j, '1:5,2:4')::int when rep > '2026-05-25' and pg_temp.u('sw', j) < 0.2 then 3 else 4 end as st, case when rep < '2025-08-01' then 9 + j % 3 else 9 + j % 2 end as tech
          from (select j, 1 + floor(pow(pg_temp.u('sm', j), 1.5) * (select count(*) from machines))::int as mi, date_trunc('day', timestamp '2024-07-03' + j * interval '22 hours') + pg_temp.n('sh', j, 420, 1140) * interval '1 minute' as rep, pg_temp.w('sb', j, 'BV:20,CM:14,CR:16,JM:22,TP:8,VN:3,RF:12,OT:5') as pc from generate_series(1, 790) as j) as a
          join machines as m on m.machine_id = a.mi where rep between installed_on and coalesce(removed_on, '2026-06-20')) as b;

create table commissions (
  commission_id int primary key,
  customer_id int not null references customers,
  period_start date not null,
  period_end date not null,
  gross_sales numeric(12,2) not null,
  commission_base numeric(12,2) not null,
  commission_rate numeric(5,2) not null,
  commission_amount numeric(10,2) not null,
  status smallint not null,
  paid_date date,
  check_number varchar(12),
  unique (customer_id, period_start)
);
comment on table commissions is 'Monthly commission statements to customers';
comment on column commissions.commission_base is 'Sales on which the percentage is taken; 0 for flat commissions';
comment on column commissions.status is '0 = draft, 1 = approved, 2 = paid, 9 = void';
insert into commissions
select row_number() over (order by m, customer_id), customer_id, m, (m + interval '1 month')::date - 1, g, base, commission_rate, case when commission_type = 3 then commission_rate else round(base * commission_rate / 100, 2) end, st, case when st = 2 then (m + interval '1 month')::date + 11 + customer_id % 5 end, case when st = 2 then (8000 + row_number() over (order by m, customer_id))::text end
  from (select customer_id, m, g, commission_rate, commission_type, case commission_type when 1 then g when 2 then round(g / (1 + tx), 2) else 0 end as base, case when m = '2026-05-01' then customer_id % 2 when pg_temp.u('cmv', customer_id * 1000 + (m - date '2024-01-01')) < 0.012 then 9 else 2 end as st
          from (select customer_id, date_trunc('month', visit_date)::date as m, sum(total_sales) as g, max(sales_tax_rate) as tx from visits join locations using (location_id) where visit_status = 'D' group by 1, 2) as a join customers using (customer_id) where commission_type > 0 and m < '2026-06-01') as b;

create table dex_reads (
  dex_read_id bigint generated always as identity primary key,
  machine_id int not null references machines,
  read_at timestamp not null,
  source char(1) not null,
  total_vends bigint,
  cash_in_cents bigint,
  door_open boolean,
  error_text varchar(80),
  raw_size int
);
comment on table dex_reads is 'Log of machine audits (DEX) of the last weeks; older rows are purged';
comment on column dex_reads.source is 'T = telemetry, H = handheld';
insert into dex_reads (machine_id, read_at, source, total_vends, cash_in_cents, door_open, error_text, raw_size)
select machine_id, d + time '02:10' + pg_temp.n('xr', machine_id * 50 + k, 0, 90) * interval '1 minute', 'T', case when e is null then 20000 + machine_id * 811 % 40000 + k * (4 + machine_id % 9) end, case when e is null then 2500000 + machine_id * 91100 % 4000000 + k * 25 * (20 + machine_id % 30) end, false, e, case when e is null then pg_temp.n('xs', k * 500 + machine_id, 1800, 5200) end
  from machines, generate_series(0, 13) as k, lateral (select date '2026-06-08' + k as d, case when pg_temp.u('xe', machine_id * 50 + k) < 0.03 then pg_temp.pick('xt', machine_id * 50 + k, 'Timeout,CRC mismatch,No response from VMC') end as e) as z where telemetry_device is not null and status in (1, 2) order by k, 2;

create index on visits (visit_date);
create index on visits (machine_id);
create index on service_calls (machine_id);
create index on product_sales (product_id);
analyze;
