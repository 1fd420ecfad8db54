-- An asset carrier with a brokerage desk: customers and their sites, orders, movements and stops, drivers and equipment, carriers, accessorials, invoices, settlements.
-- After McLeod LoadMaster / PowerBroker (tables orders, movement, stop, other_charge, billing_history, settlement; one-letter status codes, Y/N flags).
-- Foreign keys and comments. Values come from hashes of row numbers; the functions go with the session.
set jit = off;
set time zone 'America/Chicago';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 43) & 1073741823) / 1073741824.0::float8 $$;
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
-- The moment at which the copy was taken: a Friday afternoon.
create function pg_temp.now0() returns timestamp language sql immutable as $$ select timestamp '2026-06-12 15:40' $$;

create temp table city (n int, city text, st text, zip text, lat numeric, lon numeric, wt int);
insert into city values (1, 'Kansas City', 'MO', '64120', 39.12, -94.52, 9), (2, 'Omaha', 'NE', '68107', 41.21, -95.95, 5), (3, 'Des Moines', 'IA', '50313', 41.64, -93.62, 4), (4, 'Chicago', 'IL', '60638', 41.78, -87.77, 8), (5, 'Joliet', 'IL', '60433', 41.51, -88.06, 4), (6, 'Indianapolis', 'IN', '46241', 39.73, -86.28, 4), (7, 'St Louis', 'MO', '63147', 38.71, -90.24, 5),
  (8, 'Memphis', 'TN', '38118', 35.05, -89.93, 5), (9, 'Dallas', 'TX', '75212', 32.78, -96.87, 7), (10, 'Fort Worth', 'TX', '76177', 32.98, -97.31, 3), (11, 'Oklahoma City', 'OK', '73128', 35.44, -97.61, 3), (12, 'Tulsa', 'OK', '74116', 36.15, -95.84, 2), (13, 'Denver', 'CO', '80216', 39.78, -104.97, 4), (14, 'Wichita', 'KS', '67219', 37.76, -97.32, 4), (15, 'Minneapolis', 'MN', '55413', 45.00, -93.25, 4),
  (16, 'Milwaukee', 'WI', '53224', 43.16, -88.04, 3), (17, 'Columbus', 'OH', '43217', 39.82, -82.94, 2), (18, 'Nashville', 'TN', '37210', 36.14, -86.74, 2), (19, 'Atlanta', 'GA', '30336', 33.74, -84.55, 3), (20, 'Little Rock', 'AR', '72206', 34.68, -92.28, 2), (21, 'Springdale', 'AR', '72764', 36.18, -94.08, 3), (22, 'Houston', 'TX', '77029', 29.76, -95.26, 4), (23, 'Sioux Falls', 'SD', '57104', 43.56, -96.72, 2), (24, 'Salina', 'KS', '67401', 38.83, -97.62, 3);
create function pg_temp.miles(a numeric, b numeric, c numeric, d numeric) returns int language sql immutable
  as $$ select greatest(12, round(1.19 * 3959 * 2 * asin(sqrt(pow(sin(radians(c - a) / 2), 2) + cos(radians(a)) * cos(radians(c)) * pow(sin(radians(d - b) / 2), 2)))))::int $$;

create table users (
  id varchar(10) primary key,
  name varchar(40) not null,
  email_address varchar(80),
  department varchar(20) not null,
  is_active char(1) not null default 'Y' check (is_active in ('Y', 'N')),
  last_login timestamp
);
comment on table users is 'Office staff who log in to the system';
comment on column users.id is 'Login name';
comment on column users.department is 'Customer service, dispatch, brokerage, billing, settlements, sales, safety';
comment on column users.is_active is 'Y = may log in, N = disabled (has left)';
insert into users
select u, n, u || '@flinthillsfreight.example', d, a, case when a = 'Y' then pg_temp.now0() - pg_temp.z('ll', o, 3, 3000) * interval '1 minute' else timestamp '2025-03-01 16:00' + pg_temp.z('ll', o, 0, 300) * interval '1 day' end
  from (values (1, 'dkessler', 'Dana Kessler', 'Customer service', 'Y'), (2, 'rmoya', 'Ruben Moya', 'Customer service', 'Y'), (3, 'tfitch', 'Tracy Fitch', 'Customer service', 'N'), (4, 'bholm', 'Brad Holm', 'Dispatch', 'Y'), (5, 'lsandoval', 'Lori Sandoval', 'Dispatch', 'Y'), (6, 'jvickers', 'Jeff Vickers', 'Dispatch', 'Y'), (7, 'kpurdy', 'Kim Purdy', 'Brokerage', 'Y'),
    (8, 'cwendt', 'Chris Wendt', 'Brokerage', 'Y'), (9, 'aoneal', 'Amy O''Neal', 'Billing', 'Y'), (10, 'sgarner', 'Sheila Garner', 'Settlements', 'Y'), (11, 'mtrask', 'Mike Trask', 'Sales', 'Y'), (12, 'jbolton', 'Jill Bolton', 'Sales', 'Y'), (13, 'pgriggs', 'Pete Griggs', 'Sales', 'N'), (14, 'hlutz', 'Heidi Lutz', 'Safety', 'Y')) as v (o, u, n, d, a);

create table customer (
  id varchar(8) primary key,
  name varchar(60) not null,
  city_name varchar(30),
  state_id char(2),
  zip_code varchar(10),
  salesperson_id varchar(10) references users (id),
  credit_status char(1) not null check (credit_status in ('A', 'H', 'D')),
  credit_limit numeric(12, 2) not null,
  payment_terms_days smallint not null,
  bill_method char(1) not null check (bill_method in ('E', 'M', 'X')),
  is_active char(1) not null default 'Y' check (is_active in ('Y', 'N')),
  start_date date not null,
  last_ship_date date
);
comment on table customer is 'Bill-to customers';
comment on column customer.id is 'Customer code: letters of the name and the state';
comment on column customer.salesperson_id is 'Sales user responsible for the account';
comment on column customer.credit_status is 'A = approved, H = credit hold, D = declined';
comment on column customer.credit_limit is 'Credit limit in USD';
comment on column customer.payment_terms_days is 'Days from invoice date until payment is due';
comment on column customer.bill_method is 'How invoices are sent: E = e-mail, M = mail, X = EDI 210';
comment on column customer.start_date is 'Date the account was opened';
comment on column customer.last_ship_date is 'Pickup date of the latest order that was not voided or quoted';
create temp table cu as
select i, nm, ct.*, upper(left(regexp_replace(nm, '[^A-Za-z]', '', 'g'), 5)) || st || case when row_number() over (partition by upper(left(regexp_replace(nm, '[^A-Za-z]', '', 'g'), 5)), st order by i) > 1 then '1' else '' end as id
  from (select o::int as i, nm from unnest(string_to_array('Prairie Gold Foods,Heartland Paper & Packaging,Ozark Poultry Cooperative,Brunner Steel Supply,Big Muddy Beverage,Nordal Appliance,Cornerstone Roofing Products,Meadowlark Dairy,Tri-County Feed & Grain,Ashford Building Materials,Lakeshore Plastics,Delta Fiber,Sunflower Milling,Redbud Home Goods,Kincaid Foundry,Blue Stem Nutrition,Hollis Tire Distributors,Wagner Pipe & Fitting,Cedar Valley Meats,Frontier Fasteners,Northern Lights Candle,Pinnacle Produce,Gateway Glass,Arrowhead Chemical,Sandhills Beef,Mercer Furniture,Plainsman Pet Foods,Summit Insulation,Volunteer Hardware,Lone Star Canning,Walton Crate & Pallet,Osage Brick,Great Bend Salt,Capitol Office Supply,Riverbend Logistics,Apex Freight Solutions,Tallman Seed,Harvest Moon Snacks,Stillwater Pumps,Bluffs Ice Cream,Republic Sign & Display,Caddo Lumber,Ellison Auto Parts,Crown Cork Midwest,Chisholm Leather,Dakota Sunseed,Magnolia Linen,Union Wire Rope,Zephyr Fans,Pioneer Paint,Hawkeye Hydraulics,Buckeye Textiles', ',')) with ordinality u (nm, o)) x
  join lateral (select c.* from city c order by -ln(1 - pg_temp.f('cuc', i * 100 + n)) / wt limit 1) ct on true;
insert into customer
select id, nm || case pg_temp.w('cus', i, 'a:5,b:3,c:2') when 'a' then ' Inc' when 'b' then ' LLC' else '' end, city, st, zip, case when i % 13 = 5 then null else pg_temp.w('sp', i, 'mtrask:5,jbolton:4,pgriggs:2') end, case when i in (23, 39) then 'H' when i = 46 then 'D' else 'A' end,
    case when i <= 6 then 250000 when i <= 20 then 75000 else pg_temp.one('cl', i, '10000,15000,25000,40000')::numeric end, pg_temp.w('pt', i, '30:8,45:2,21:1,60:1')::int, case when i <= 8 and i <> 3 then 'X' when pg_temp.f('bm', i) < 0.85 then 'E' else 'M' end, case when i in (19, 28, 41, 46, 50) then 'N' else 'Y' end, date '2016-03-01' + pg_temp.z('cst', i, 0, 2900), null
  from cu;

create table location (
  id varchar(10) primary key,
  name varchar(60) not null,
  address1 varchar(60),
  city_name varchar(30) not null,
  state_id char(2) not null,
  zip_code varchar(10) not null,
  latitude numeric(8, 4),
  longitude numeric(8, 4),
  customer_id varchar(8) references customer (id),
  is_shipper char(1) not null default 'N',
  is_consignee char(1) not null default 'N',
  appt_required char(1) not null default 'N',
  driver_load_unload char(1) check (driver_load_unload in ('L', 'A', 'N')),
  is_active char(1) not null default 'Y'
);
comment on table location is 'Places where freight is picked up or delivered';
comment on column location.customer_id is 'Customer who owns the site; empty for third-party warehouses and receivers';
comment on column location.is_shipper is 'Y = freight is picked up here';
comment on column location.is_consignee is 'Y = freight is delivered here';
comment on column location.appt_required is 'Y = an appointment has to be made before arrival';
comment on column location.driver_load_unload is 'Driver handling: L = driver loads or unloads, A = driver assists, N = no touch';
create temp table lo as
select row_number() over (order by cust nulls last, o)::int as n, x.* from (
  select c.i as cust, k as o, c.id as cid, c.nm || case when k = 2 then ' Whse' else case when c.i % 3 = 0 then ' Plant' else '' end end as nm, ct.* from cu c cross join generate_series(1, 2) k join lateral (select t.n as cn, city, st, zip, lat, lon from city t where k = 1 and t.n = c.n or k = 2 order by -ln(1 - pg_temp.f('l2', c.i * 100 + t.n)) / t.wt limit 1) ct on true where k = 1 or c.i % 4 = 1
  union all
  select null, i, null, pg_temp.one('rn', i, 'Bargain Barn,Sav-Mor Foods,Homestead Depot,Allied Cold Storage,Midway Public Whse,Farm & Fleet,Grocers Alliance,Metro Distribution,Value Village,Westgate Crossdock,Builders Square,Pantry King') || ' DC ' || pg_temp.z('rnn', i, 10, 990), t.n, t.city, t.st, t.zip, t.lat, t.lon from generate_series(1, 70) i join lateral (select * from city c order by -ln(1 - pg_temp.f('l3', i * 100 + c.n)) / c.wt limit 1) t on true) x;
insert into location
select upper(left(regexp_replace(nm, '[^A-Za-z]', '', 'g'), 4) || left(city, 2)) || lpad(n::text, 3, '0'), nm, pg_temp.z('la', n, 100, 9800) || ' ' || pg_temp.one('ls', n, 'Industrial Dr,Commerce Pkwy,N Front St,Packers Ave,Rail Yard Rd,Enterprise Blvd,S 27th St,Levee Rd,Distribution Way'), city, st, zip, lat + pg_temp.z('lj', n, -400, 400) / 10000.0, lon + pg_temp.z('lk', n, -400, 400) / 10000.0, cid,
    case when cust is not null then 'Y' else 'N' end, case when cust is null or o = 2 then 'Y' else 'N' end, case when pg_temp.f('ap', n) < case when cust is null then 0.7 else 0.3 end then 'Y' else 'N' end, case when pg_temp.f('dl', n) < 0.88 then pg_temp.w('dlu', n, 'N:8,A:1,L:1') end, case when n in (7, 60, 99, 122) then 'N' else 'Y' end from lo;
alter table lo add id varchar(10);
update lo set id = upper(left(regexp_replace(nm, '[^A-Za-z]', '', 'g'), 4) || left(city, 2)) || lpad(n::text, 3, '0');

create table carrier (
  id varchar(8) primary key,
  name varchar(60) not null,
  mc_number varchar(8) unique,
  dot_number varchar(8),
  city_name varchar(30),
  state_id char(2),
  status char(1) not null check (status in ('A', 'I', 'N', 'P')),
  cargo_ins_expire_date date,
  liability_ins_expire_date date,
  factoring_company varchar(40),
  pay_terms_days smallint not null default 30,
  enter_date date not null
);
comment on table carrier is 'Outside carriers hired by the brokerage desk';
comment on column carrier.mc_number is 'Motor carrier authority number';
comment on column carrier.status is 'A = active, I = inactive, N = do not use, P = packet pending';
comment on column carrier.factoring_company is 'Factoring company to which payment is remitted; empty = paid direct';
comment on column carrier.pay_terms_days is 'Days until the carrier is paid; 2 = quick pay';
insert into carrier
select 'CR' || lpad((i * 37 + 1200)::text, 5, '0'), nm || case pg_temp.w('crs', i, 'a:4,b:3,c:3') when 'a' then ' Trucking' when 'b' then ' Transport LLC' else ' Express Inc' end, (410000 + i * 8111 + pg_temp.z('mc', i, 0, 8000))::text, (1600000 + i * 31337 + pg_temp.z('dt', i, 0, 30000))::text, ct.city, ct.st,
    case when i in (6, 31, 37) then 'N' when i % 9 = 4 then 'I' when i >= 43 then 'P' else 'A' end, case when i < 43 then date '2026-06-20' + pg_temp.z('ci', i, 0, 330) - case when i % 9 = 4 or i in (6, 31, 37) then 500 else 0 end end, case when i < 43 then date '2026-06-20' + pg_temp.z('li', i, 0, 330) - case when i % 9 = 4 or i in (6, 31, 37) then 470 else 0 end end,
    case when pg_temp.f('fa', i) < 0.45 then pg_temp.one('fac', i, 'Plains Capital Factoring,RoadPay Funding,Triple Crown Factors,Haulers First') end, pg_temp.w('cpt', i, '30:7,21:2,2:2')::int, case when i >= 43 then date '2026-05-20' + i % 20 else date '2019-02-01' + pg_temp.z('ce', i, 0, 1900) end
  from (select o::int as i, nm from unnest(string_to_array('Sidhu Brothers,Lakhani,Bright Star,RDK,Eagle Pass,Nomad,Kowalczyk & Sons,Gulf Breeze,Iron Horse,Two Rivers,Vega,Balkan,JT Hauling,Sunrise,Prairie Wind,Maverick Lane,Zenith,Dragan,Hollow Creek,Tejas,Cardinal Point,Lightning,Royal Punjab,Badlands,Smoky Hill,Double Eagle,Amber Road,Pelican,Boone & Daughters,Westfall,Ridgeline,Novak,Osceola,High Plains,Sterling Oak,Quick Silver,Fast Lane 88,Copperhead,Mato,Long Prairie,Cimarron,Old Settler,New Dawn,Gill Family,Adonai', ',')) with ordinality u (nm, o)) x
  join lateral (select c.* from city c order by -ln(1 - pg_temp.f('crc', i * 100 + n)) / wt limit 1) ct on true;

create table tractor (
  id varchar(6) primary key,
  make varchar(20) not null,
  model varchar(20),
  model_year smallint not null,
  serial_no char(17) not null unique,
  license_no varchar(10),
  license_state char(2),
  ownership char(1) not null check (ownership in ('C', 'L', 'O')),
  service_status char(1) not null check (service_status in ('A', 'S', 'X')),
  odometer integer,
  purchase_date date,
  retired_date date
);
comment on table tractor is 'Power units';
comment on column tractor.id is 'Unit number painted on the truck';
comment on column tractor.ownership is 'C = company owned, L = leased, O = owner-operator';
comment on column tractor.service_status is 'A = available, S = in shop, X = retired or sold';
comment on column tractor.odometer is 'Last odometer reading, miles';
insert into tractor
select (case when own = 'O' then 900 else 400 end + i)::text, mk, case mk when 'Freightliner' then 'Cascadia' when 'Kenworth' then 'T680' when 'Peterbilt' then '579' else 'VNL 760' end, y, '1' || upper(substr(md5('vin' || i), 1, 10)) || lpad((i * 3571 + 100000)::text, 6, '0'), 'P' || pg_temp.z('pl', i, 10000, 99999), case when own = 'O' then pg_temp.one('pls', i, 'MO,KS,OK') else 'KS' end, own,
    case when i in (1, 2, 19, 23) then 'X' when i in (9, 17) then 'S' else 'A' end, case when i <> 12 then (2027 - y) * 96000 + pg_temp.z('od', i, 0, 60000) end, case when own <> 'O' then make_date(y - 1, 10, 1) + pg_temp.z('pu', i, 0, 240) end, case i when 1 then date '2024-04-11' when 2 then date '2024-05-20' when 19 then date '2025-11-06' when 23 then date '2026-03-30' end
  from generate_series(1, 24) i cross join lateral (select case when i > 19 then 'O' when i in (14, 15, 16) then 'L' else 'C' end as own, pg_temp.w('mk', i, 'Freightliner:5,Kenworth:3,Peterbilt:2,Volvo:2') as mk, case when i <= 5 then 2018 else 2019 + i / 4 end as y) q;

create table trailer (
  id varchar(8) primary key,
  trailer_type char(1) not null check (trailer_type in ('V', 'R', 'F')),
  make varchar(20) not null,
  model_year smallint not null,
  length_feet smallint not null default 53,
  license_no varchar(10),
  ownership char(1) not null,
  service_status char(1) not null check (service_status in ('A', 'S', 'X')),
  inspection_due date
);
comment on table trailer is 'Trailers';
comment on column trailer.trailer_type is 'V = dry van, R = refrigerated, F = flatbed';
comment on column trailer.ownership is 'C = company owned, L = leased';
comment on column trailer.service_status is 'A = available, S = in shop, X = retired or sold';
comment on column trailer.inspection_due is 'Date the next annual inspection is due';
insert into trailer
select t || (5300 + i), t, case t when 'R' then pg_temp.one('tm', i, 'Utility,Great Dane') when 'F' then 'Fontaine' else pg_temp.one('tm', i, 'Wabash,Great Dane,Hyundai') end, 2014 + i / 5, case when t = 'F' then 48 else 53 end, 'T' || pg_temp.z('tl', i, 100000, 999999), case when i % 8 = 3 then 'L' else 'C' end, case when i in (2, 3) then 'X' when i in (18, 40) then 'S' else 'A' end, case when i not in (2, 3) then date '2026-06-05' + pg_temp.z('ti', i, 0, 350) end
  from generate_series(1, 52) i cross join lateral (select case when i % 10 < 6 then 'V' when i % 10 < 9 then 'R' else 'F' end as t) q;

create table driver (
  id varchar(8) primary key,
  first_name varchar(20) not null,
  last_name varchar(30) not null,
  type_of char(1) not null check (type_of in ('C', 'O')),
  tractor_id varchar(6) references tractor (id),
  dispatcher_id varchar(10) references users (id),
  cell_phone varchar(14),
  license_state char(2),
  license_expire_date date,
  medical_cert_expire date,
  pay_method char(1) not null check (pay_method in ('M', 'P')),
  pay_rate numeric(6, 3) not null,
  hire_date date not null,
  termination_date date,
  is_active char(1) not null default 'Y'
);
comment on table driver is 'Company drivers and owner-operators';
comment on column driver.type_of is 'C = company driver, O = owner-operator';
comment on column driver.tractor_id is 'Tractor currently assigned';
comment on column driver.license_expire_date is 'Expiry of the commercial driver license';
comment on column driver.pay_method is 'M = per mile, P = percentage of line haul';
comment on column driver.pay_rate is 'USD per mile when pay_method is M; percent of line haul when P';
comment on column driver.termination_date is 'Last day of employment or lease; empty while working here';
comment on column driver.is_active is 'N once the driver is terminated';
insert into driver
select upper(left(ln, 5) || left(fn, 1)) || i % 10, fn, ln, ty, case when term is null then case when ty = 'O' then (919 + i - 22)::text when i < 17 then (402 + i)::text end end, pg_temp.one('dd', i, 'bholm,lsandoval,jvickers'), '(' || pg_temp.one('dp', i, '316,785,816,913') || ') 555-' || lpad(pg_temp.z('dpn', i, 0, 9999)::text, 4, '0'), pg_temp.w('dls', i, 'KS:5,MO:5,OK:2,NE:1'),
    coalesce(term, date '2026-06-15') + pg_temp.z('de', i, 10, 1300), coalesce(term, date '2026-06-15') + pg_temp.z('dm', i, -3, 680), case ty when 'O' then 'P' else 'M' end, case ty when 'O' then 70 + i % 2 * 4 else 0.52 + pg_temp.z('dr', i, 0, 10) * 0.01 end, hire, term, case when term is null then 'Y' else 'N' end
  from (select o::int as i, split_part(x, ' ', 1) as fn, split_part(x, ' ', 2) as ln, case when o > 22 then 'O' else 'C' end as ty, case when o in (4, 9, 13, 17, 19, 21) then date '2024-08-30' + (o * 29)::int when o = 26 then date '2026-03-27' end as term, case when o in (14, 18, 20, 22) then date '2025-01-06' + (o * 17)::int - 180 else date '2014-05-05' + pg_temp.z('dh', o, 0, 3600) end as hire
    from unnest(string_to_array('Earl Hutchins,Danny Rourke,Luis Carranza,Terry Bogle,Wade Simmons,Calvin Broussard,Jim Ostrowski,Maria Quintero,Dwight Foley,Ray Tiller,Hector Beltran,Glenn Pruitt,Scott Yancey,Amir Hodzic,Curtis Means,Bill Kratz,Tony Escobedo,Shawn Delaney,Leroy Banks,Rhonda Stamps,Joe Vandyke,Kelvin Moss,Vern Halvorson,Abdi Warsame,Mitch Carnahan,Nick Stavros,Paul Reinke', ',')) with ordinality u (x, o)) d;

create table commodity (
  id varchar(8) primary key,
  descr varchar(40) not null,
  freight_class varchar(5),
  hazmat char(1) not null default 'N' check (hazmat in ('Y', 'N')),
  min_temperature smallint,
  max_temperature smallint,
  is_active char(1) not null default 'Y'
);
comment on table commodity is 'Kinds of freight';
comment on column commodity.freight_class is 'NMFC freight class';
comment on column commodity.hazmat is 'Y = hazardous material';
comment on column commodity.min_temperature is 'Lowest transport temperature, degrees Fahrenheit; empty for freight that is not temperature controlled';
comment on column commodity.max_temperature is 'Highest transport temperature, degrees Fahrenheit';
insert into commodity values ('FAK', 'Freight all kinds', '70', 'N', null, null, 'Y'), ('FOODDRY', 'Foodstuffs, dry', '60', 'N', null, null, 'Y'), ('PAPER', 'Paper products', '55', 'N', null, null, 'Y'), ('BLDMAT', 'Building materials', '60', 'N', null, null, 'Y'), ('APPL', 'Appliances', '92.5', 'N', null, null, 'Y'), ('PLASTIC', 'Plastic articles', '85', 'N', null, null, 'Y'), ('BEV', 'Beverages', '65', 'N', null, null, 'Y'), ('MEATFR', 'Meat, fresh', null, 'N', 28, 34, 'Y'),
  ('FROZEN', 'Frozen foods', null, 'N', -10, 0, 'Y'), ('DAIRY', 'Dairy products', null, 'N', 34, 38, 'Y'), ('PRODUCE', 'Produce', null, 'N', 34, 45, 'Y'), ('STEEL', 'Steel articles', '50', 'N', null, null, 'Y'), ('LUMBER', 'Lumber', '60', 'N', null, null, 'Y'), ('PIPE', 'Pipe and fittings', '50', 'N', null, null, 'Y'), ('CHEMHAZ', 'Chemicals, hazardous', '85', 'Y', null, null, 'Y'), ('CHRISTM', 'Christmas trees', null, 'N', null, null, 'N');

create table charge_code (
  id varchar(4) primary key,
  descr varchar(40) not null,
  method char(1) not null check (method in ('F', 'D', 'H')),
  default_rate numeric(8, 3),
  is_fuel_surcharge char(1) not null default 'N',
  is_active char(1) not null default 'Y'
);
comment on table charge_code is 'Accessorial charges which may be added to an order';
comment on column charge_code.method is 'How units are counted: F = flat, D = distance in miles, H = hours';
comment on column charge_code.default_rate is 'Rate in USD per unit offered at entry; empty = entered by hand';
insert into charge_code values ('FSC', 'Fuel surcharge', 'D', null, 'Y', 'Y'), ('DET', 'Detention', 'H', 60, 'N', 'Y'), ('LUM', 'Lumper', 'F', null, 'N', 'Y'), ('STP', 'Stop-off charge', 'F', 75, 'N', 'Y'), ('LAY', 'Layover', 'F', 250, 'N', 'Y'), ('TRP', 'Tarp charge', 'F', 100, 'N', 'Y'), ('RFS', 'Reefer fuel', 'F', 85, 'N', 'Y'), ('CVD', 'Covid sanitation fee', 'F', 35, 'N', 'N');

create table orders (
  id char(7) primary key,
  customer_id varchar(8) not null references customer (id),
  status char(1) not null check (status in ('Q', 'A', 'P', 'D', 'V')),
  revenue_code varchar(4) not null check (revenue_code in ('OTR', 'REG', 'BRK')),
  commodity_id varchar(8) references commodity (id),
  equipment_type char(1) not null check (equipment_type in ('V', 'R', 'F')),
  ordered_date timestamp not null,
  entered_user_id varchar(10) not null references users (id),
  blnum varchar(20),
  weight integer,
  pieces integer,
  bill_distance integer not null,
  rate_type char(1) not null check (rate_type in ('F', 'D')),
  rate numeric(10, 4) not null,
  freight_charge numeric(10, 2) not null,
  otherchargetotal numeric(10, 2) not null default 0,
  total_charge numeric(10, 2) not null,
  collection_method char(1) not null check (collection_method in ('P', 'C', 'T')),
  on_hold char(1) not null default 'N',
  ready_to_bill char(1) not null default 'N',
  void_date timestamp
);
comment on table orders is 'Customer orders (loads)';
comment on column orders.status is 'Q = quote, A = available, P = in progress, D = delivered, V = void';
comment on column orders.revenue_code is 'OTR = over the road on own trucks, REG = regional on own trucks, BRK = brokered to an outside carrier';
comment on column orders.equipment_type is 'Trailer needed: V = dry van, R = refrigerated, F = flatbed';
comment on column orders.ordered_date is 'When the order was entered, local time';
comment on column orders.blnum is 'Bill of lading number of the shipper';
comment on column orders.weight is 'Weight in pounds';
comment on column orders.bill_distance is 'Miles billed, from first pickup to last delivery';
comment on column orders.rate_type is 'F = flat rate, D = per mile';
comment on column orders.rate is 'USD per mile, or the flat amount';
comment on column orders.freight_charge is 'Line haul charge in USD, without accessorials';
comment on column orders.otherchargetotal is 'Sum of other_charge in USD, fuel surcharge included';
comment on column orders.total_charge is 'Line haul and other charges in USD';
comment on column orders.collection_method is 'P = prepaid by shipper, C = collect, T = third party';
comment on column orders.on_hold is 'Y = held from dispatch or billing';
comment on column orders.ready_to_bill is 'Y = paperwork is in and the order may be invoiced, or has been';
create temp table o0 as
with d as (select g::date as d, row_number() over (order by g) as k, (array[1, 1.05, 1.1, 1.08, 1, 0.28, 0.14])[extract(isodow from g)::int] * (array[0.85, 0.85, 0.95, 1, 1.05, 1.1, 1, 1.05, 1.1, 1.15, 1.1, 0.85])[extract(month from g)::int] * case when to_char(g, 'MMDD') in ('0101', '0704', '1225') then 0.05 else 1 end * (1 + (g::date - date '2024-06-01') / 2500.0) as wt from generate_series(timestamp '2024-06-03', '2026-06-19', '1 day') g),
p as (select d, generate_series(1, floor(wt * 5.1 + pg_temp.f('nd', k))::int) as j from d)
select row_number() over (order by od, d, j)::int as n, to_char(row_number() over (order by od, d, j) + 148200, 'FM0000000')::char(7) as id, d, od from (
  select d, j, d - pg_temp.w('od', (d - date '2024-01-01') * 50 + j, '0:1,1:5,2:5,3:3,4:2,6:1')::int + pg_temp.z('ot', (d - date '2024-01-01') * 50 + j, 390, 1010) * interval '1 minute' - case when pg_temp.f('oz', j + (d - date '2024-01-01') * 50) < 0.05 then interval '1 day' else interval '0' end as od from p) q where od < pg_temp.now0();
update o0 set od = d + interval '2 hours' where od > d + interval '6 hours' and d <= pg_temp.now0()::date;
create temp table o1 as
select o0.*, c.i as cust, c.id as cid, s.id as shp, s.lat as slat, s.lon as slon, t.id as con, t.lat as tlat, t.lon as tlon, pg_temp.miles(s.lat, s.lon, t.lat, t.lon) as mi, com, case when com in ('MEATFR', 'FROZEN', 'DAIRY', 'PRODUCE') then 'R' when com in ('STEEL', 'LUMBER', 'PIPE') then 'F' else 'V' end as eq,
    case when pg_temp.f('vd', o0.n) < 0.035 then 'V' when pg_temp.f('vd', o0.n) < 0.05 then 'Q' else '' end as st0, pg_temp.f('brk', o0.n) < case when c.i in (35, 36) then 0.9 when com in ('STEEL', 'LUMBER', 'PIPE') then 0.6 else 0.26 end as brk
  from o0 join cu c on c.i = 1 + floor(pow(pg_temp.f('oc', o0.n), 2.3) * 52)::int - case when d > '2025-09-01' and 1 + floor(pow(pg_temp.f('oc', o0.n), 2.3) * 52)::int in (19, 28, 41, 46, 50) then 2 else 0 end
  join lateral (select * from lo where cust = c.i order by o + case when pg_temp.f('s2', o0.n) < 0.3 then -5 * o else 0 end limit 1) s on true
  join lateral (select lo.* from lo where lo.cust is null and lo.st || lo.city <> s.st || s.city order by -ln(1 - pg_temp.f('cons', c.i * 1000 + lo.n)) offset floor(pow(pg_temp.f('lane', o0.n), 1.7) * 9)::int limit 1) t on true
  cross join lateral (select case c.i when 1 then 'FOODDRY' when 2 then 'PAPER' when 3 then case when o0.n % 3 = 0 then 'FROZEN' else 'MEATFR' end when 4 then 'STEEL' when 5 then 'BEV' when 6 then 'APPL' when 7 then 'BLDMAT' when 8 then 'DAIRY' when 10 then 'BLDMAT' when 11 then 'PLASTIC' when 15 then 'STEEL' when 18 then 'PIPE' when 19 then 'MEATFR' when 22 then 'PRODUCE' when 24 then 'CHEMHAZ' when 25 then 'MEATFR' when 40 then 'FROZEN' when 42 then 'LUMBER' when 13 then 'FOODDRY' when 38 then 'FOODDRY' else 'FAK' end as com) y;
-- Times of pickup and delivery, and the times as they came about.
create temp table o2 as
select x.*, pa + pg_temp.z('ld', n, 35, 110) * interval '1 minute' + case when pg_temp.f('ldl', n) < 0.11 then pg_temp.z('ldx', n, 60, 260) else 0 end * interval '1 minute' as pd, ds + case when pg_temp.f('late', n) < case when brk then 0.15 else 0.09 end then pg_temp.z('dl', n, 10, 420) else -pg_temp.z('dly', n, 0, 70) end * interval '1 minute' as da from (
  select o1.*, d + hr * interval '1 minute' as ps, d + hr * interval '1 minute' + case when pg_temp.f('plate', n) < 0.08 then pg_temp.z('pl', n, 10, 200) else -pg_temp.z('ply', n, 0, 45) end * interval '1 minute' as pa,
    case when mi < 230 then d + hr * interval '1 minute' + (mi / 48.0 + 4 + n % 3) * interval '1 hour' else d + ceil((mi - 100) / 540.0)::int + pg_temp.z('dh', n, 12, 30) * interval '30 minutes' end as ds from o1 cross join lateral (select pg_temp.z('ph', n, 12, 33) * 30 as hr) h) x;
update o2 set da = date_trunc('minute', pd + mi / 52.0 * interval '1 hour') where da < pd + mi / 64.0 * interval '1 hour';
create temp table o3 as
select o2.*, da + pg_temp.z('ul', n, 30, 120) * interval '1 minute' + case when pg_temp.f('ull', n) < 0.14 then pg_temp.z('ulx', n, 60, 240) else 0 end * interval '1 minute' as dd, ps - 4 * interval '1 hour' - pg_temp.z('cv', n, 0, 40) * interval '1 hour' < pg_temp.now0() as covered from o2;
insert into orders
select id, cid, case when st0 <> '' then st0 when dd < pg_temp.now0() then 'D' when pa < pg_temp.now0() then 'P' else 'A' end, case when brk then 'BRK' when mi < 260 then 'REG' else 'OTR' end, case when pg_temp.f('cmn', n) > 0.03 then com end, eq, od, case when brk and n % 2 = 0 then pg_temp.one('eu', n, 'kpurdy,cwendt') when od < '2025-04-01' then pg_temp.w('eu', n, 'dkessler:4,rmoya:3,tfitch:3') else pg_temp.w('eu', n, 'dkessler:5,rmoya:4') end,
    case when pg_temp.f('bl', n) < 0.92 then case when cust < 9 then 'BL' || 4400000 + n * 13 else pg_temp.z('bln', n, 10000, 99999)::text end end, case when pg_temp.f('wtn', n) < 0.97 then case eq when 'F' then pg_temp.z('wt', n, 380, 480) when 'R' then pg_temp.z('wt', n, 300, 440) else pg_temp.z('wt', n, 90, 440) end * 100 end, case when pg_temp.f('pcn', n) < 0.8 then case eq when 'F' then pg_temp.z('pc', n, 4, 22) else pg_temp.z('pc', n, 10, 26) end end,
    mi, rt, case rt when 'D' then pm else fl end, case rt when 'D' then round(pm * mi, 2) else fl end, 0, 0, case when cust in (35, 36) then 'T' when pg_temp.f('col', n) < 0.06 then 'C' else 'P' end, case when st0 = '' and d > '2026-05-01' and pg_temp.f('hold', n) < 0.03 then 'Y' else 'N' end, 'N', case when st0 = 'V' then least(od + pg_temp.z('vt', n, 2, 50) * interval '1 hour', pg_temp.now0()) end
  from o3 cross join lateral (select case when cust <= 8 or cust % 3 = 0 then 'D' else 'F' end as rt, round((case eq when 'R' then 2.62 when 'F' then 2.78 else 2.12 end + pg_temp.z('pm', cust, -18, 30) / 100.0 + case when mi < 260 then 1.1 else 0 end) * (1 + (d - date '2024-06-01') / 9000.0)::numeric, 2) as pm) r cross join lateral (select greatest(round(pm * mi / 25) * 25, 350) as fl) r2;

analyze orders;
create table movement (
  id integer primary key,
  order_id char(7) not null references orders (id),
  movement_sequence smallint not null,
  status char(1) not null check (status in ('A', 'C', 'P', 'D', 'V')),
  brokerage char(1) not null check (brokerage in ('Y', 'N')),
  driver_id varchar(8) references driver (id),
  tractor_id varchar(6) references tractor (id),
  trailer_id varchar(8) references trailer (id),
  carrier_id varchar(8) references carrier (id),
  dispatcher_user_id varchar(10) references users (id),
  move_distance integer not null,
  empty_distance integer,
  override_pay_amt numeric(10, 2),
  unique (order_id, movement_sequence),
  check (carrier_id is null or driver_id is null)
);
comment on table movement is 'Movements: one truck''s part in an order; a relay has two';
comment on column movement.movement_sequence is '1 for the first leg, 2 for the second leg of a relay';
comment on column movement.status is 'A = available, C = covered (truck or carrier assigned), P = in progress, D = delivered, V = void';
comment on column movement.brokerage is 'Y = moved by an outside carrier (carrier_id), N = moved by own driver (driver_id)';
comment on column movement.move_distance is 'Loaded miles';
comment on column movement.empty_distance is 'Empty miles to the pickup; own trucks only';
comment on column movement.override_pay_amt is 'Amount in USD agreed with the outside carrier';
create temp table mv as
select row_number() over (order by o3.n, leg)::int + 260400 as mid, o3.*, leg, relay, row_number() over (partition by brk order by ps, o3.n, leg) as seq, case when relay then case leg when 1 then round(mi * 0.55) else mi - round(mi * 0.55) end else mi end as md
  from o3 cross join lateral (select not brk and mi > 600 and pg_temp.f('relay', o3.n) < 0.16 as relay) r cross join generate_series(1, 2) leg where st0 <> 'Q' and (leg = 1 or relay);
insert into movement
select mv.id, mv.id2, leg, case when st0 = 'V' then 'V' when dd < pg_temp.now0() then 'D' when pa < pg_temp.now0() then case when leg = 2 then 'C' else 'P' end when covered then 'C' else 'A' end, case when brk then 'Y' else 'N' end, dr.id, dr.trc, case when dr.id is not null then (select t.id from trailer t where t.trailer_type = eq and (t.service_status = 'A' or d < '2025-01-15') order by pg_temp.f('trl', n * 60 + substr(t.id, 4)::int) limit 1) end,
    ca.id, case when ca.id is not null then pg_temp.one('bu', n, 'kpurdy,cwendt') else dr.dispatcher_id end, md, case when dr.id is not null then case when leg = 2 then pg_temp.z('em2', n, 0, 12) else floor(pow(pg_temp.f('em', n), 2) * 190) end end, case when ca.id is not null then round((select freight_charge from orders o where o.id = mv.id2) * (0.78 + pg_temp.f('mg', n) * 0.17)::numeric / 25) * 25 end
  from (select mid as id, n, id as id2, d, eq, leg, st0, dd, pa, covered, brk, md, seq from mv) mv
  left join lateral (select x.* from (select dv.id, dv.dispatcher_id, coalesce(dv.tractor_id, case dv.type_of when 'O' then '923' end, (403 + ascii(dv.last_name) % 14)::text) as trc, row_number() over (order by pg_temp.f('drv' || dv.last_name, 1)) - 1 as rk, count(*) over () as cnt from driver dv where dv.hire_date < mv.d and coalesce(dv.termination_date, '2099-01-01') > mv.d + 4) x where rk = mv.seq % cnt) dr on not mv.brk and st0 = '' and mv.covered
  left join lateral (select id from carrier ca where ca.enter_date < mv.d and (ca.status = 'A' or ca.status in ('I', 'N') and mv.d < ca.cargo_ins_expire_date - 30) order by -ln(1 - pg_temp.f('car', mv.n * 100 + substr(ca.id, 3)::int % 997)) * (1 + substr(ca.id, 3)::int % 9) limit 1) ca on mv.brk and st0 = '' and mv.covered;

create index on mv (n, leg);
analyze mv;
analyze o3;

create table stop (
  id integer primary key,
  order_id char(7) not null references orders (id),
  movement_id integer references movement (id),
  stop_sequence smallint not null,
  stop_type char(2) not null check (stop_type in ('PU', 'SO', 'SP')),
  location_id varchar(10) not null references location (id),
  status char(1) not null check (status in ('A', 'D', 'V')),
  sched_arrive_early timestamp not null,
  sched_arrive_late timestamp,
  actual_arrival timestamp,
  actual_departure timestamp,
  appt_confirmed char(1) not null default 'N',
  weight integer,
  service_fail_code char(2),
  unique (order_id, stop_sequence)
);
comment on table stop is 'Stops of an order in the order in which they are made';
comment on column stop.movement_id is 'Movement that makes the stop; empty for quotes';
comment on column stop.stop_type is 'PU = pickup, SO = delivery (stop off), SP = split point where a relay changes drivers';
comment on column stop.status is 'A = not yet made, D = departed, V = void';
comment on column stop.sched_arrive_early is 'Start of the arrival window, local time of the stop';
comment on column stop.sched_arrive_late is 'End of the arrival window; empty for a fixed appointment at sched_arrive_early';
comment on column stop.weight is 'Pounds loaded or unloaded here';
comment on column stop.service_fail_code is 'Why the stop was late: TR = traffic, WX = weather, MB = mechanical breakdown, SH = shipper delay, DR = driver, HR = out of hours, CA = carrier fell off; empty when on time or not coded';
insert into stop
select row_number() over (order by q.n, k) + 610000, q.oid, q.mid, row_number() over (partition by q.n order by k), ty, loc, case when q.st0 = 'V' then 'V' when dep < pg_temp.now0() and q.st0 = '' then 'D' else 'A' end, early, case when win then early + interval '2 hours' end, case when q.st0 = '' and arr < pg_temp.now0() then arr end, case when q.st0 = '' and dep < pg_temp.now0() then dep end,
    case when q.st0 <> 'Q' and k <> 2 and (early < pg_temp.now0() or pg_temp.f('apc', q.n * 4 + k) < 0.5) then (select appt_required from location l where l.id = loc) else 'N' end, case when k <> 2 then round(q.weight * share) end, case when q.st0 = '' and arr < pg_temp.now0() and arr > early + case when win then interval '2 hours' else interval '0' end and pg_temp.f('sfc', q.n * 4 + k) < 0.8 then case when brk then pg_temp.w('sf', q.n * 4 + k, 'TR:3,CA:2,SH:2,MB:1,WX:1') else pg_temp.w('sf', q.n * 4 + k, 'TR:4,SH:3,WX:2,MB:2,HR:1,DR:1') end end
  from (
  select o3.n, o3.id as oid, k, st0, brk, o.weight, (select mv.mid from mv where mv.n = o3.n and mv.leg = case when k >= 3 and relay2 then 2 else 1 end) as mid, case k when 1 then 'PU' when 2 then 'SP' else 'SO' end as ty, case k when 1 then shp when 2 then (select id from lo where cust is null and lo.id not in (shp, con) order by pg_temp.f('spl', o3.n % 7 * 200 + lo.n) limit 1) when 3 then (select l.id from lo l where l.cust is null and l.id <> con order by abs(l.lat - tlat) + abs(l.lon - tlon), l.n limit 1) else con end as loc,
    case k when 1 then ps when 2 then date_trunc('hour', pd + (da - pd) * 0.55) + case when pg_temp.f('spt', o3.n) < 0.88 then interval '1 hour' else interval '0' end when 3 then ds - interval '4 hours' else ds end as early, case k when 1 then pa when 2 then pd + (da - pd) * 0.55 when 3 then da - interval '4 hours' else da end as arr, case k when 1 then pd when 2 then pd + (da - pd) * 0.55 + interval '35 minutes' when 3 then da - interval '3 hours' else dd end as dep,
    k <> 2 and pg_temp.f('win', o3.n * 4 + k) < 0.4 as win, case when k = 1 or not multi then 1 when k = 3 then 0.4 else 0.6 end as share
  from o3 join orders o on o.id = o3.id cross join lateral (select exists (select from mv where mv.n = o3.n and mv.leg = 2) as relay2) r cross join lateral (select not relay2 and mi > 280 and pg_temp.f('mul', o3.n) < 0.12 as multi) r2 cross join generate_series(1, 4) k where k in (1, 4) or k = 2 and relay2 or k = 3 and multi) q;
update stop s set actual_arrival = date_trunc('minute', actual_arrival), actual_departure = date_trunc('minute', actual_departure) where stop_type = 'SP';

create index on stop (movement_id);
analyze stop;

create table other_charge (
  id integer primary key,
  order_id char(7) not null references orders (id),
  charge_id varchar(4) not null references charge_code (id),
  descr varchar(40),
  units numeric(8, 2) not null,
  rate numeric(8, 3) not null,
  amount numeric(10, 2) not null,
  stop_id integer references stop (id),
  entered_user_id varchar(10) references users (id)
);
comment on table other_charge is 'Accessorial charges of orders';
comment on column other_charge.units is 'Miles, hours or pieces, after charge_code.method';
comment on column other_charge.rate is 'USD per unit';
comment on column other_charge.amount is 'units x rate in USD';
comment on column other_charge.stop_id is 'Stop at which the charge arose (detention, lumper)';
comment on column other_charge.entered_user_id is 'Who entered it; empty when the system rated it';
insert into other_charge
select row_number() over (order by n, ch) + 330000, oid, ch, (select descr from charge_code c where c.id = ch), u, r, round(u * r, 2), sid, case when ch in ('FSC', 'STP', 'RFS') then null else pg_temp.one('ocu', n, 'dkessler,rmoya,aoneal') end from (
  select n, o3.id as oid, 'FSC' as ch, mi::numeric as u, round((0.42 + 0.08 * sin((d - date '2024-06-01') / 95.0))::numeric, 2) as r, null::int as sid from o3 where cust not in (35, 36) and st0 <> 'V' and not (cust > 20 and cust % 4 = 0)
  union all select n, o3.id, 'RFS', 1, 85, null from o3 where eq = 'R' and mi > 500 and st0 = '' and cust % 2 = 1
  union all select n, o3.id, 'TRP', 1, 100, null from o3 where com in ('LUMBER', 'PIPE') and st0 = '' and n % 3 > 0
  union all select n, o3.id, 'STP', 1, 75, s.id from o3 join stop s on s.order_id = o3.id and s.stop_type = 'SO' and s.stop_sequence = 2 where st0 = '' and exists (select from stop t where t.order_id = o3.id and t.stop_sequence = 3 and t.movement_id = s.movement_id)
  union all select n, o3.id, 'DET', ceil(extract(epoch from s.actual_departure - greatest(s.actual_arrival, s.sched_arrive_early)) / 1800 - 4) / 2, 60, s.id from o3 join stop s on s.order_id = o3.id where s.stop_type <> 'SP' and s.actual_departure - greatest(s.actual_arrival, s.sched_arrive_early) > interval '150 minutes' and pg_temp.f('det', s.id) < 0.7
  union all select n, o3.id, 'LUM', 1, pg_temp.z('lum', n, 18, 75) * 5, s.id from o3 join stop s on s.order_id = o3.id and s.location_id = con where eq = 'R' and s.actual_departure is not null and pg_temp.f('lu', n) < 0.35
  union all select n, o3.id, 'LAY', 1, 250, null from o3 where dd < pg_temp.now0() and st0 = '' and pg_temp.f('lay', n) < 0.008) q where u > 0;
create index on other_charge (order_id);
analyze other_charge;
update orders o set otherchargetotal = coalesce((select sum(amount) from other_charge c where c.order_id = o.id), 0);
update orders set total_charge = freight_charge + otherchargetotal;
update customer c set last_ship_date = (select max(s.sched_arrive_early)::date from orders o join stop s on s.order_id = o.id and s.stop_sequence = 1 where o.customer_id = c.id and o.status in ('D', 'P'));

create table billing_history (
  invoice_no varchar(10) primary key,
  order_id char(7) not null references orders (id),
  customer_id varchar(8) not null references customer (id),
  invoice_type char(1) not null check (invoice_type in ('I', 'C')),
  bill_date date not null,
  due_date date not null,
  freight_charge numeric(10, 2) not null,
  other_charges numeric(10, 2) not null,
  total_charge numeric(10, 2) not null,
  amount_paid numeric(10, 2) not null default 0,
  paid_date date,
  check_no varchar(12),
  bill_user_id varchar(10) references users (id)
);
comment on table billing_history is 'Invoices and credit memos';
comment on column billing_history.invoice_no is 'Order number; with suffix C for a credit memo';
comment on column billing_history.invoice_type is 'I = invoice, C = credit memo (negative amounts)';
comment on column billing_history.amount_paid is 'USD received so far; less than total_charge when short paid; credit memos are applied at once';
comment on column billing_history.paid_date is 'Date of the last payment; empty while open';
comment on column billing_history.check_no is 'Check or ACH reference of the payment';
create temp table bi as
select n, o.id, customer_id, bd, bd + c.payment_terms_days as due, freight_charge as f, otherchargetotal as oc, total_charge as t, bd + c.payment_terms_days + case when pg_temp.f('slow', cust) < 0.25 then pg_temp.z('pd', n, 5, 48) else pg_temp.z('pd', n, -9, 12) end as pdt, pg_temp.f('short', n) < 0.015 as short
  from o3 join orders o on o.id = o3.id join customer c on c.id = o.customer_id cross join lateral (select x + case extract(isodow from x)::int when 6 then 2 when 7 then 1 else 0 end as bd from (select dd::date + pg_temp.w('bd', n, '1:6,2:4,3:3,5:2,8:1')::int as x) y) z where o.status = 'D' and o.on_hold = 'N' and bd <= pg_temp.now0()::date;
insert into billing_history
select id, id, customer_id, 'I', bd, due, f, oc, t, case when pdt < pg_temp.now0()::date and not lost then case when short then t - 50 else t end else 0 end, case when pdt < pg_temp.now0()::date and not lost then pdt + case extract(isodow from pdt)::int when 6 then 2 when 7 then 1 else 0 end end, case when pdt < pg_temp.now0()::date and not lost then case when n % 3 = 0 then 'ACH' || 700000 + n * 7 else (20000 + pg_temp.z('ck', n, 0, 60000))::text end end, case when n % 40 = 0 then 'sgarner' else 'aoneal' end
  from bi cross join lateral (select pg_temp.f('lost', n) < 0.006 as lost) l
union all select id || 'C', id, customer_id, 'C', least(bd + pg_temp.z('cm', n, 6, 40), pg_temp.now0()::date), least(bd + pg_temp.z('cm', n, 6, 40), pg_temp.now0()::date), 0, -x, -x, -x, least(bd + pg_temp.z('cm', n, 6, 40), pg_temp.now0()::date), null, 'aoneal' from bi cross join lateral (select round(oc * 0.3, 2) as x) q where oc > 60 and pg_temp.f('cr', n) < 0.012;
update billing_history set paid_date = date '2026-06-12' where paid_date > '2026-06-12';
update orders o set ready_to_bill = 'Y' where exists (select from billing_history b where b.order_id = o.id) or status = 'D' and on_hold = 'N' and pg_temp.f('rtb', o.id::bigint) < 0.4;

create table settlement (
  id integer primary key,
  movement_id integer not null references movement (id),
  payee_type char(1) not null check (payee_type in ('D', 'C')),
  driver_id varchar(8) references driver (id),
  carrier_id varchar(8) references carrier (id),
  status char(1) not null check (status in ('N', 'H', 'P')),
  pay_date date,
  loaded_pay numeric(10, 2) not null,
  empty_pay numeric(10, 2) not null default 0,
  extra_pay numeric(10, 2) not null default 0,
  advance_amt numeric(10, 2) not null default 0,
  total_pay numeric(10, 2) not null,
  check_no varchar(12)
);
comment on table settlement is 'What a driver or outside carrier is paid for a movement';
comment on column settlement.payee_type is 'D = driver, C = outside carrier';
comment on column settlement.status is 'N = not yet paid, H = on hold, P = paid';
comment on column settlement.pay_date is 'Day of payment; drivers are paid on Fridays';
comment on column settlement.extra_pay is 'Detention and layover passed on, USD';
comment on column settlement.advance_amt is 'Fuel and cash advances already given, USD; deducted';
comment on column settlement.total_pay is 'Loaded, empty and extra pay less advances, USD';
insert into settlement
select row_number() over (order by m.id) + 480000, m.id, case when m.carrier_id is null then 'D' else 'C' end, m.driver_id, m.carrier_id, st, case when st = 'P' then pday end, lp, ep, xp, adv, lp + ep + xp - adv, case when st = 'P' then case when m.carrier_id is null then 'DD' || to_char(pday, 'YYMMDD') else (61000 + m.id % 20000)::text end end
  from movement m join orders o on o.id = m.order_id left join driver d on d.id = m.driver_id left join carrier c on c.id = m.carrier_id
  cross join lateral (select max(actual_departure)::date as dd from stop s where s.movement_id = m.id) z
  cross join lateral (select case when m.carrier_id is null then dd + 12 - extract(isodow from dd)::int else dd + c.pay_terms_days + pg_temp.z('sd', m.id, 2, 9) end as pday, case when m.carrier_id is not null then m.override_pay_amt when d.pay_method = 'M' then round(d.pay_rate * m.move_distance, 2) else round(o.freight_charge * m.move_distance / o.bill_distance * d.pay_rate / 100, 2) end as lp,
    case when d.pay_method = 'M' then round(m.empty_distance * d.pay_rate, 2) else 0 end as ep, coalesce((select sum(round(amount * 0.5, 2)) from other_charge x join stop s on s.id = x.stop_id where x.order_id = o.id and x.charge_id = 'DET' and s.movement_id = m.id), 0) as xp, case when m.move_distance < 300 then 0 when d.type_of = 'O' and pg_temp.f('adv', m.id) < 0.4 then pg_temp.z('advn', m.id, 2, 6) * 50 when m.carrier_id is not null and pg_temp.f('adv', m.id) < 0.05 then 200 else 0 end as adv) y
  cross join lateral (select case when pday < pg_temp.now0()::date then case when pg_temp.f('sh', m.id) < 0.004 then 'H' else 'P' end else 'N' end as st) w
  where m.status = 'D';

create table edi_log (
  id bigint primary key,
  log_time timestamp not null,
  direction char(1) not null check (direction in ('I', 'O')),
  transaction_set varchar(3) not null,
  customer_id varchar(8) references customer (id),
  order_id char(7),
  control_no integer not null,
  result char(1) not null,
  message text
);
comment on table edi_log is 'EDI documents exchanged with customers in the last weeks; purged nightly';
comment on column edi_log.direction is 'I = received, O = sent';
comment on column edi_log.transaction_set is '204 = load tender, 990 = answer to tender, 214 = shipment status, 210 = invoice';
comment on column edi_log.result is 'S = ok, E = error, R = rejected by partner';
insert into edi_log
select row_number() over (order by t, o.id, ts) + 9120000, t, case ts when '204' then 'I' else 'O' end, ts, o.customer_id, o.id, row_number() over (order by t, o.id, ts) + 40000, r, case r when 'E' then pg_temp.one('em', o.id::bigint, 'Missing B2A segment,Unknown stop location code,Connection timed out,Duplicate shipment id') when 'R' then 'Rejected by partner: amount mismatch' end
  from orders o join customer c on c.id = o.customer_id cross join (values ('204'), ('990'), ('214'), ('210')) v (ts)
  left join (select order_id as oid, max(actual_departure) as last_dep from stop group by 1) d on d.oid = o.id
  cross join lateral (select case ts when '204' then o.ordered_date - interval '12 minutes' when '990' then o.ordered_date + interval '3 minutes' when '214' then d.last_dep + interval '5 minutes' else (select bill_date + interval '18 hours' from billing_history b where b.invoice_no = o.id) end as t, case when pg_temp.f('er' || ts, o.id::bigint) < 0.03 then case when ts = '210' then 'R' else 'E' end else 'S' end as r) y
  where c.bill_method = 'X' and t between '2026-03-15' and pg_temp.now0() and o.status <> 'Q';
create index on orders (customer_id);
create index on orders (ordered_date);
create index on movement (driver_id);
