-- A full-service marina on a northern lake: docks and slips, customers and their boats, seasonal contracts and transient reservations, the fuel dock, the service yard with its parts, metered electricity, invoices and payments.
-- After DockMaster (Valsoft) and Molo (Storable). Foreign keys; comments where the shop's own words need them. Data are invented; the books stand at 30 June 2026.
-- Values come from hashes of row numbers, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'America/Chicago';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '~' || i, 57) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.pick(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.last(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k, i, 'Ahlgren,Amundsen,Bauman,Becker,Bergstrom,Boyle,Brandt,Carlson,Cavanaugh,Connolly,Dahl,Dietz,Drummond,Eckert,Engel,Erickson,Fahey,Fischer,Flynn,Gavin,Gorski,Gunderson,Haas,Halvorsen,Hansen,Hartmann,Hoffman,Iverson,Jablonski,Jacobs,Jorgensen,Kessler,Klein,Knutson,Kowalski,Kramer,Larkin,Lindgren,Lutz,Mahoney,Marsh,McCabe,Meier,Moen,Nowak,Oakes,OBrien,Olson,Pfeiffer,Peterson,Quigley,Rademacher,Reuter,Ritter,Roberts,Sandberg,Schaefer,Schultz,Sorensen,Stahl,Sullivan,Thorson,Tierney,Ulrich,Vogel,Wallace,Weiss,Wozniak,Yates,Zielinski') $$;
create function pg_temp.first(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k, i, 'Alan,Andrea,Barb,Bill,Bob,Brian,Carol,Cheryl,Chuck,Craig,Dan,Dave,Deb,Dennis,Diane,Doug,Ed,Eric,Frank,Gary,Gene,Glenn,Greg,Jack,Janet,Jeff,Jerry,Jill,Jim,Joan,Joe,John,Julie,Karl,Kathy,Keith,Ken,Kurt,Laura,Linda,Lisa,Mark,Marty,Mary,Mike,Nancy,Nick,Pam,Pat,Paul,Pete,Ray,Rich,Rick,Ron,Sandy,Scott,Sharon,Steve,Sue,Terry,Tim,Todd,Tom,Wayne') $$;

create table employee (
  employee_id integer primary key,
  employee_code varchar(6) not null unique,
  first_name varchar(30) not null,
  last_name varchar(30) not null,
  department varchar(12) not null check (department in ('OFFICE', 'SERVICE', 'PARTS', 'DOCK', 'FUEL')),
  job_title varchar(40) not null,
  labor_cost_rate numeric(6, 2),
  hire_date date not null,
  termination_date date,
  is_seasonal boolean not null default false,
  is_active boolean not null
);
insert into employee
select i, upper(left(f, 1) || left(l, 2)) || lpad(i::text, 2, '0'), f, l, dep, title, case dep when 'SERVICE' then 26 + pg_temp.n('er', i, 0, 18) when 'OFFICE' then null else 16 + pg_temp.n('er', i, 0, 6) end, h, t, sea, t is null
  from (select *, case when i in (9, 13, 19) then h + pg_temp.n('et', i, 150, 1100) when sea and i % 3 <> 0 then make_date(extract(year from h)::int, 9, 8 + i % 15) end as t
    from (select i, pg_temp.first('ef', i) as f, pg_temp.last('el', i) as l, case when i <= 5 then 'OFFICE' when i <= 15 then 'SERVICE' when i <= 18 then 'PARTS' when i <= 25 then 'DOCK' else 'FUEL' end as dep, case when i = 1 then 'General Manager' when i = 2 then 'Harbormaster' when i = 3 then 'Controller' when i <= 5 then 'Front Desk' when i = 6 then 'Service Manager' when i <= 12 then 'Marine Technician' when i = 13 then 'Fiberglass Technician' when i <= 15 then 'Rigger' when i = 16 then 'Parts Manager' when i <= 18 then 'Parts Counter' when i <= 21 then 'Lift Operator' when i <= 25 then 'Dock Hand' else 'Fuel Dock Attendant' end as title,
      case when i <= 19 then date '2012-03-05' + pg_temp.n('eh', i, 0, 3700) when i % 3 = 0 then date '2026-05-04' + i else make_date(2024 + i % 2, 5, 6) + i % 20 end as h, i > 21 as sea from generate_series(1, 34) as i) a) b;

create table dock (
  dock_id integer primary key,
  dock_code varchar(4) not null unique,
  dock_name varchar(40) not null,
  dock_type varchar(10) not null check (dock_type in ('FLOATING', 'FIXED', 'MOORING', 'RACK')),
  is_covered boolean not null default false,
  has_electric boolean not null default true,
  has_water boolean not null default true,
  has_pumpout boolean not null default false,
  is_active boolean not null default true,
  sort_order integer
);
comment on table dock is 'Piers, mooring fields and rack buildings; every rentable space belongs to one';
insert into dock values (1, 'A', 'A Dock', 'FLOATING', false, true, true, true, true, 10), (2, 'B', 'B Dock', 'FLOATING', false, true, true, false, true, 20), (3, 'C', 'C Dock', 'FLOATING', false, true, true, false, true, 30), (4, 'D', 'D Dock - Covered', 'FIXED', true, true, true, false, true, 40), (5, 'T', 'Transient Pier', 'FLOATING', false, true, true, true, true, 50), (6, 'M', 'Mooring Field', 'MOORING', false, false, false, false, true, 60), (7, 'R', 'Rack Barn', 'RACK', true, false, false, false, true, 70), (8, 'E', 'Old East Pier', 'FIXED', false, true, true, false, false, 90);

create table slip (
  slip_id integer primary key,
  dock_id integer not null references dock,
  slip_number varchar(8) not null unique,
  slip_type varchar(10) not null check (slip_type in ('SEASONAL', 'TRANSIENT', 'MOORING', 'RACK')),
  max_loa_ft numeric(5, 1) not null,
  max_beam_ft numeric(4, 1),
  depth_ft numeric(4, 1),
  power_amps smallint,
  seasonal_rate numeric(10, 2),
  transient_rate_per_ft numeric(6, 2),
  status varchar(12) not null default 'IN_SERVICE' check (status in ('IN_SERVICE', 'MAINTENANCE', 'RETIRED')),
  notes varchar(200)
);
comment on column slip.max_loa_ft is 'Longest boat the space takes, length overall in feet';
comment on column slip.power_amps is 'Pedestal service; null where there is no electricity';
comment on column slip.seasonal_rate is 'List price for a season (1 May to 15 October), US dollars';
comment on column slip.transient_rate_per_ft is 'Nightly, per foot of boat length';
insert into slip
select row_number() over (order by dock_id, j), dock_id, code || lpad(j::text, 2, '0'), case dock_id when 5 then 'TRANSIENT' when 6 then 'MOORING' when 7 then 'RACK' else 'SEASONAL' end, loa, case when dock_id <> 7 then round((loa * 0.3 + 3)::numeric, 1) end, case when dock_id <> 7 then 5 + (j % 5) * 0.5 + case when dock_id in (5, 6) then 3 else 0 end end, case when dock_id in (6, 7) then null when loa >= 40 then 50 else 30 end,
  case when dock_id = 5 then null else round((loa * case dock_id when 4 then 118 when 6 then 38 when 7 then 84 when 8 then 70 else 96 end)::numeric / 25) * 25 end, case dock_id when 5 then 2.75 when 6 then 1.25 when 7 then null when 8 then null else 2.50 end, case when dock_id = 8 then 'RETIRED' when pg_temp.u('ss', dock_id * 100 + j) < 0.02 then 'MAINTENANCE' else 'IN_SERVICE' end, case when pg_temp.u('sn', dock_id * 100 + j) < 0.05 then pg_temp.pick('snt', dock_id * 100 + j, 'Finger pier soft at end,Shallow in September,Pedestal replaced 2024,Reserved for harbor patrol in July') end
  from (select dock_id, dock_code as code, j, case dock_id when 1 then 40 + (j / 16) * 5 when 2 then 30 + (j / 20) * 5 when 3 then 26 + (j / 20) * 2 when 4 then 35 + (j / 10) * 5 when 5 then 60 - (j / 10) * 15 when 6 then 35 when 7 then 26 else 28 end as loa from dock, generate_series(1, case dock_id when 1 then 36 when 2 then 48 when 3 then 48 when 4 then 28 when 5 then 24 when 6 then 30 when 7 then 56 else 10 end) as j) a;

create table customer (
  customer_id integer primary key,
  account_no varchar(10) not null unique,
  customer_type varchar(10) not null check (customer_type in ('SLIPHOLDER', 'TRANSIENT', 'SERVICE', 'DEALER')),
  first_name varchar(30),
  last_name varchar(30),
  company_name varchar(60),
  email varchar(80),
  phone varchar(20),
  city varchar(40),
  state char(2),
  zip varchar(10),
  terms varchar(10) not null default 'DUE' check (terms in ('DUE', 'NET15', 'NET30')),
  tax_exempt boolean not null default false,
  credit_hold boolean not null default false,
  status char(1) not null default 'A' check (status in ('A', 'I')),
  created_on date not null
);
comment on column customer.status is 'A active, I inactive (kept for history)';
comment on column customer.credit_hold is 'No charging to account until the balance is cleared';
insert into customer
select i, 'C' || (20000 + i * 7), ty, case when co is null then f end, case when co is null then l end, co, case when pg_temp.u('cem', i) < 0.88 then lower(left(f, 1) || l) || i || '@' || pg_temp.pick('ced', i, 'lakemail.example,post.example,harbor.example') end, '(' || pg_temp.pick('cpa', i, '920,920,414,262,847,715') || ') 555-' || lpad(pg_temp.n('cph', i, 0, 9999)::text, 4, '0'), split_part(c, '/', 1), split_part(c, '/', 2), split_part(c, '/', 3),
  case when ty = 'DEALER' then 'NET30' when ty = 'SLIPHOLDER' then 'NET15' else 'DUE' end, ty = 'DEALER' or pg_temp.u('cte', i) < 0.01, pg_temp.u('cch', i) < 0.015, case when ty <> 'DEALER' and pg_temp.u('cst', i) < 0.07 then 'I' else 'A' end, case when ty = 'SLIPHOLDER' then date '2011-04-01' + pg_temp.n('ccr', i, 0, 4600) else date '2018-05-01' + pg_temp.n('ccr', i, 0, 2050) end
  from (select i, pg_temp.first('cf', i) as f, pg_temp.last('cl', i) as l, case when i <= 290 then 'SLIPHOLDER' when i <= 560 then 'TRANSIENT' when i <= 690 then 'SERVICE' else 'DEALER' end as ty,
      case when i > 690 then (array['Bayview Yacht Sales', 'Door Harbor Marine', 'Northpoint Charters LLC', 'Kessler Boat Transport', 'Green Bluff Marine Repair', 'Lakeshore Brokerage', 'Peninsula Sailing School', 'Whitecap Rentals', 'Sturgeon Point Marina', 'Great Lakes Survey Co'])[i - 690] when i % 41 = 0 then pg_temp.last('cl', i) || ' ' || pg_temp.pick('cco', i, 'Holdings LLC,Family Trust,Construction Inc,Dental SC') end as co,
      pg_temp.pick('cc', i, 'Sturgeon Bay/WI/54235,Sturgeon Bay/WI/54235,Green Bay/WI/54301,Green Bay/WI/54311,De Pere/WI/54115,Appleton/WI/54911,Milwaukee/WI/53202,Milwaukee/WI/53211,Mequon/WI/53092,Madison/WI/53703,Chicago/IL/60614,Evanston/IL/60201,Naperville/IL/60540,Menominee/MI/49858,Minneapolis/MN/55408') as c from generate_series(1, 700) as i) a;

create table boat (
  boat_id integer primary key,
  customer_id integer not null references customer,
  boat_name varchar(40),
  make varchar(30) not null,
  model varchar(30),
  model_year smallint,
  boat_type varchar(10) not null check (boat_type in ('POWER', 'SAIL', 'PONTOON', 'PWC')),
  loa_ft numeric(5, 1) not null,
  beam_ft numeric(4, 1),
  hull_id varchar(14),
  registration_no varchar(12),
  fuel_type varchar(8) check (fuel_type in ('GAS', 'DIESEL')),
  insurance_expires date,
  sold_on date
);
comment on column boat.hull_id is 'HIN on the transom';
comment on column boat.sold_on is 'Set when the customer no longer owns the boat';
insert into boat
select id, c, case when pg_temp.u('bn', id) < 0.86 then pg_temp.pick('bnn', id, 'Second Wind,Serenity,Knot Working,Liquid Asset,Windfall,Summer Wages,Aurora,Misty Morning,Blue Heron,Northern Light,Reel Therapy,Island Time,Wanderer,Fair Lady,Sea Biscuit,Happy Hour,Osprey,Pier Pressure,Dock Holiday,Escape Plan,Stella Maris,Old Salt,Kingfisher,Moonraker,Persistence,Grand Cru,Hakuna,Lucky Strike,Tranquility,Zephyr') || case when id % 9 = 0 then ' II' else '' end end,
  case bt when 'SAIL' then pg_temp.pick('bm', id, 'Catalina,Catalina,Hunter,Beneteau,Beneteau,Jeanneau,Pearson,C&C') when 'PONTOON' then pg_temp.pick('bm', id, 'Bennington,Harris,Godfrey') when 'PWC' then pg_temp.pick('bm', id, 'Sea-Doo,Yamaha') else pg_temp.pick('bm', id, 'Sea Ray,Sea Ray,Sea Ray,Boston Whaler,Grady-White,Cruisers Yachts,Carver,Carver,Regal,Formula,Tiara,Four Winns,Chaparral,Lund') end, case when bt = 'PWC' then null else round(loa)::text || pg_temp.pick('bmo', id, '0,5, Express, Sport,0 DA, MkII') end, 2026 - floor(power(pg_temp.u('by', id), 1.4) * 42)::int, bt, loa, round((loa * 0.27 + 2)::numeric, 1),
  case when pg_temp.u('bh', id) < 0.9 then upper(substr(md5('hin' || id), 1, 3)) || lpad((id * 7919 % 100000)::text, 5, '0') || pg_temp.pick('bhl', id, 'A,B,C,D,E,F') || (id % 10) || lpad((id % 25)::text, 2, '0') end, 'WS ' || lpad((id * 6151 % 10000)::text, 4, '0') || ' ' || chr(65 + id % 26) || chr(65 + id * 7 % 26), case when bt = 'POWER' and loa > 38 or bt = 'SAIL' then 'DIESEL' else 'GAS' end, case when pg_temp.u('bi', id) < 0.9 then date '2025-11-01' + pg_temp.n('bie', id, 0, 540) end, case when pg_temp.u('bs', id) < 0.06 and k > 1 then date '2024-03-01' + pg_temp.n('bsd', id, 0, 800) end
  from (select row_number() over (order by customer_id, k)::int as id, customer_id as c, k, bt, round((case bt when 'PWC' then 11 when 'PONTOON' then 22 + pg_temp.n('bl', customer_id * 3 + k, 0, 5) when 'SAIL' then 25 + pg_temp.n('bl', customer_id * 3 + k, 0, 16) else 20 + power(pg_temp.u('bl', customer_id * 3 + k), 1.7) * 30 end)::numeric, 1) as loa
    from (select customer_id, k, case when k > 1 and pg_temp.u('bt', customer_id * 3 + k) < 0.5 then 'PWC' when pg_temp.u('bt', customer_id * 3 + k) < 0.58 then 'POWER' when pg_temp.u('bt', customer_id * 3 + k) < 0.9 then 'SAIL' else 'PONTOON' end as bt from customer, generate_series(1, 2) as k where customer_type <> 'DEALER' and (k = 1 or pg_temp.u('b2', customer_id) < 0.14)) a) b;

create table slip_contract (
  contract_id integer primary key,
  contract_no varchar(12) not null unique,
  slip_id integer not null references slip,
  customer_id integer not null references customer,
  boat_id integer references boat,
  season_year smallint not null,
  start_date date not null,
  end_date date not null,
  contract_amount numeric(10, 2) not null,
  deposit_amount numeric(10, 2) not null default 0,
  status varchar(10) not null check (status in ('QUOTED', 'SIGNED', 'ACTIVE', 'EXPIRED', 'CANCELLED')),
  signed_on date,
  cancelled_on date,
  auto_renew boolean not null default true,
  check (end_date > start_date)
);
comment on table slip_contract is 'One space for one customer for one season';
comment on column slip_contract.boat_id is 'Null until a boat is named for the space';
create temp table sc as
with sp as (select *, row_number() over (order by max_loa_ft desc, pg_temp.u('sord', slip_id)) as rn from slip where seasonal_rate is not null and status = 'IN_SERVICE'),
  cu as (select c.customer_id, b.boat_id, b.loa_ft, row_number() over (order by b.loa_ft desc, b.boat_id) as cr from customer c join boat b on b.boat_id = (select min(boat_id) from boat where customer_id = c.customer_id) where c.customer_type = 'SLIPHOLDER')
select sp.slip_id, y, rn, seasonal_rate, customer_id, case when loa_ft <= max_loa_ft then boat_id end as boat_id, pg_temp.u('scx', rn * 10 + y) as x
  from sp cross join generate_series(2024, 2026) as y join cu on cr = case when pg_temp.u('chg', rn) < 0.16 and y > 2023 + pg_temp.n('chy', rn, 2, 3) - 1 then 259 + rn % 32 else rn + 20 end
  where rn <= 238 and pg_temp.u('occ', rn * 10 + y) < 0.9 + (y - 2024) * 0.03;
insert into slip_contract
select row_number() over (order by y, slip_id), y || '-' || lpad((row_number() over (partition by y order by slip_id))::text, 4, '0'), slip_id, customer_id, boat_id, y, make_date(y, 5, 1), make_date(y, 10, 15), amt, round(amt * 0.25, 2), st, case when st <> 'QUOTED' then make_date(y - 1, 11, 1) + pg_temp.n('scs', rn * 10 + y, 0, 135) end, case when st = 'CANCELLED' then make_date(y, 3, 20) + pg_temp.n('scc', rn * 10 + y, 0, 35) end, pg_temp.u('sca', rn) < 0.8
  from (select *, round((seasonal_rate * case y when 2024 then 0.92 when 2025 then 0.96 else 1 end)::numeric, 0) as amt, case when x < 0.04 then 'CANCELLED' when y = 2026 and x < 0.06 then 'QUOTED' when y = 2026 and x < 0.08 then 'SIGNED' when y = 2026 then 'ACTIVE' else 'EXPIRED' end as st from sc) a;

create table reservation (
  reservation_id integer primary key,
  confirmation_no varchar(10) not null unique,
  customer_id integer not null references customer,
  boat_id integer references boat,
  slip_id integer references slip,
  arrival_date date not null,
  departure_date date not null,
  nights integer not null,
  boat_length_ft numeric(5, 1) not null,
  rate_per_ft numeric(6, 2) not null,
  total_amount numeric(10, 2) not null,
  status varchar(12) not null check (status in ('BOOKED', 'CHECKED_IN', 'CHECKED_OUT', 'CANCELLED', 'NO_SHOW')),
  source varchar(10) not null check (source in ('PHONE', 'WEB', 'VHF', 'WALKIN')),
  booked_at timestamp not null,
  cancelled_at timestamp
);
comment on column reservation.slip_id is 'Assigned on arrival or shortly before';
comment on column reservation.source is 'VHF: hailed on channel 16 or 68';
insert into reservation
select row_number() over (order by arr, h), upper(substr(md5('r' || h), 1, 7)), customer_id, boat_id, case when st in ('CHECKED_IN', 'CHECKED_OUT') then slip_id end, arr, arr + nt, nt, loa, rate, round(loa * rate * nt, 2), st, src, bk, case when st = 'CANCELLED' then least(bk + (arr - bk) * pg_temp.u('rcx', h), timestamp '2026-06-30 17:00') end
  from (select *, case when src in ('WEB', 'PHONE') and pg_temp.u('rst', h) < 0.09 then 'CANCELLED' when arr > '2026-06-30' then 'BOOKED' when src in ('WEB', 'PHONE') and pg_temp.u('rst', h) < 0.115 then 'NO_SHOW' when arr + nt > '2026-06-30' then 'CHECKED_IN' else 'CHECKED_OUT' end as st, least(arr + time '10:00' - case src when 'VHF' then interval '0 days' when 'WALKIN' then interval '0 days' else pg_temp.n('rbk', h, 1, 60) * interval '1 day' end + pg_temp.n('rbt', h, -90, 420) * interval '1 minute', timestamp '2026-06-30 16:00' - h % 37 * interval '1 day' - h % 420 * interval '1 minute') as bk
    from (select s.slip_id, h, arr, nt, b.customer_id, b.boat_id, b.loa_ft as loa, case when extract(year from arr) = 2024 then 2.50 else 2.75 end as rate, case when arr > '2026-06-30' then pg_temp.pick('rsr', h, 'WEB,WEB,PHONE') else pg_temp.pick('rsr', h, 'WEB,WEB,WEB,WEB,PHONE,PHONE,PHONE,VHF,WALKIN') end as src
      from slip s, generate_series(0, 2) as y, generate_series(0, 37) as w, lateral (select s.slip_id * 1000 + y * 100 + w as h) l1, lateral (select make_date(2024 + y, 5, 8) + w * 4 + pg_temp.n('ra', h, 0, 1) as arr, 1 + floor(power(pg_temp.u('rn', h), 1.6) * 3)::int as nt) l2, lateral (select 291 + floor(power(pg_temp.u('rc', h), 1.7) * 270)::int as cid) l3 join boat b on b.customer_id = cid and b.boat_type <> 'PWC' and not exists (select from boat o where o.customer_id = cid and o.boat_id < b.boat_id and o.boat_type <> 'PWC')
      where s.slip_type = 'TRANSIENT' and arr < '2026-08-20' and b.loa_ft <= s.max_loa_ft and pg_temp.u('rx', h) < case when extract(month from arr) in (7, 8) then 0.82 when extract(month from arr) = 6 then 0.55 else 0.25 end * case when extract(isodow from arr) in (4, 5, 6) then 1.15 else 0.75 end * case when arr > '2026-06-30' then 0.5 else 1 end) a) b;

create table fuel_sale (
  fuel_sale_id integer primary key,
  sold_at timestamp not null,
  pump_no smallint not null,
  product varchar(8) not null check (product in ('GAS', 'DIESEL')),
  customer_id integer references customer,
  boat_id integer references boat,
  employee_id integer not null references employee,
  gallons numeric(8, 2) not null,
  price_per_gallon numeric(6, 3) not null,
  discount_amount numeric(8, 2) not null default 0,
  total_amount numeric(10, 2) not null,
  tender varchar(8) not null check (tender in ('CARD', 'CASH', 'ACCOUNT')),
  is_void boolean not null default false
);
comment on column fuel_sale.customer_id is 'Null for cash-and-go sales';
comment on column fuel_sale.discount_amount is 'Slipholders get 20 cents a gallon off';
insert into fuel_sale
select row_number() over (order by d, t, h), d + t, case when prod = 'DIESEL' then 3 else 1 + h % 2 end, prod, customer_id, boat_id, e, gal, price, disc, round(gal * price, 2) - disc, case when customer_id <= 290 and pg_temp.u('fta', h) < 0.45 then 'ACCOUNT' when pg_temp.u('ftc', h) < 0.92 then 'CARD' else 'CASH' end, pg_temp.u('fv', h) < 0.008
  from (select *, case when customer_id <= 290 then round(gal * 0.2, 2) else 0 end as disc
    from (select d, h, b.customer_id, b.boat_id, coalesce(b.fuel_type, case when h % 9 = 0 then 'DIESEL' else 'GAS' end) as prod, time '08:10' + pg_temp.n('ft', h, 0, 620) * interval '1 minute' as t, round((8 + power(pg_temp.u('fg', h), 2.2) * coalesce(b.loa_ft * 4, 50))::numeric, 2) as gal,
        (4.199 + case when coalesce(b.fuel_type, case when h % 9 = 0 then 'DIESEL' else 'GAS' end) = 'DIESEL' then 0.35 else 0 end + pg_temp.n('fp', (d - date '2024-01-01') / 14, -4, 6) * 0.05)::numeric(6, 3) as price, (select employee_id from employee where department in ('FUEL', 'DOCK') and hire_date <= d and (termination_date is null or termination_date >= d) order by pg_temp.u('fe', h * 50 + employee_id) limit 1) as e
      from (select d::date as d, extract(epoch from d)::bigint / 86400 * 40 + j as h from generate_series(timestamp '2024-05-04', '2026-06-30', interval '1 day') as d, generate_series(1, 16) as j where extract(month from d) between 5 and 10 and (extract(month from d) < 10 or extract(day from d) < 13) and pg_temp.u('fx', extract(epoch from d)::bigint / 86400 * 40 + j) < case when extract(month from d) in (7, 8) then 0.62 when extract(month from d) in (6, 9) then 0.42 else 0.2 end * case when extract(isodow from d) >= 6 then 1.5 when extract(isodow from d) = 5 then 1.1 else 0.6 end) a
      left join boat b on b.boat_id = case when pg_temp.u('fc', h) < 0.3 then null else 1 + floor(power(pg_temp.u('fb', h), 1.5) * 600)::int end) x) y where e is not null;

create table part (
  part_id integer primary key,
  part_no varchar(20) not null unique,
  description varchar(80) not null,
  category varchar(20) not null,
  vendor varchar(40),
  unit_cost numeric(10, 2) not null,
  list_price numeric(10, 2) not null,
  qty_on_hand integer not null,
  reorder_point integer not null default 0,
  bin_location varchar(10),
  superseded_by integer references part,
  is_discontinued boolean not null default false
);
insert into part
select i, upper(left(cat, 3)) || '-' || (1000 + i * 37 % 9000), brand || ' ' || item, cat, pg_temp.pick('pv', i, 'Great Lakes Marine Supply,Great Lakes Marine Supply,Harbor Wholesale,Tri-State Marine Parts,Engine Depot'), cost, round(cost * (1.35 + pg_temp.u('pm', i)::numeric * 0.4), 2), case when disc then pg_temp.n('pq', i, 0, 2) else floor(power(pg_temp.u('pq', i), 2) * 40)::int end, case when disc then 0 else pg_temp.n('pr', i, 0, 8) end, chr(65 + i % 6) || '-' || lpad((i % 24 + 1)::text, 2, '0'), case when disc and i < 230 then i + 20 end, disc
  from (select i, cat, pg_temp.u('pd', i) < 0.06 as disc, pg_temp.pick('pb', i, 'Quicksilver,Sierra,Volvo Penta,Yamaha,Yanmar,Jabsco,Racor,West Shore,Interlux') as brand, pg_temp.pick('pi', i, case cat when 'Engine' then 'impeller kit,oil filter,fuel filter,spark plug,thermostat,serpentine belt,raw water pump,starter,alternator' when 'Electrical' then 'bilge pump,battery group 27,float switch,LED nav light,30A shore cord,battery charger,fuse block' when 'Paint' then 'bottom paint gal,barrier coat,gelcoat quart,zinc anode,polishing compound' when 'Rigging' then 'dock line 5/8,fender 8in,shackle,halyard 1/2,turnbuckle,winch handle' else 'engine oil qt,antifreeze gal,gear lube,teak cleaner,sealant tube,hose clamp' end) as item, round((3 + power(pg_temp.u('pc', i), 3) * case cat when 'Engine' then 380 when 'Electrical' then 210 when 'Paint' then 160 else 60 end)::numeric, 2) as cost
    from (select i, pg_temp.pick('pcat', i, 'Engine,Engine,Engine,Electrical,Electrical,Paint,Rigging,Supplies') as cat from generate_series(1, 260) as i) a) b;

create table work_order (
  work_order_id integer primary key,
  wo_number varchar(10) not null unique,
  customer_id integer not null references customer,
  boat_id integer not null references boat,
  technician_id integer references employee,
  job_type varchar(12) not null check (job_type in ('HAULOUT', 'WINTERIZE', 'COMMISSION', 'ENGINE', 'ELECTRICAL', 'FIBERGLASS', 'BOTTOM', 'RIGGING')),
  status varchar(10) not null check (status in ('ESTIMATE', 'APPROVED', 'IN_WORK', 'COMPLETE', 'CLOSED', 'VOID')),
  opened_on date not null,
  promised_on date,
  completed_on date,
  labor_hours numeric(6, 2) not null default 0,
  labor_rate numeric(6, 2) not null,
  labor_total numeric(10, 2) not null default 0,
  parts_total numeric(10, 2) not null default 0,
  complaint varchar(200)
);
comment on column work_order.status is 'COMPLETE: work done, not yet billed; CLOSED: billed';
create table work_order_part (
  work_order_part_id integer primary key,
  work_order_id integer not null references work_order,
  part_id integer not null references part,
  quantity integer not null,
  unit_cost numeric(10, 2) not null,
  unit_price numeric(10, 2) not null,
  extended_price numeric(10, 2) not null
);
comment on column work_order_part.quantity is 'Negative when a part came back to stock';
insert into work_order
select row_number() over (order by od, h), 'W' || (30400 + row_number() over (order by od, h)), customer_id, boat_id, case when st in ('IN_WORK', 'COMPLETE', 'CLOSED') then (select employee_id from employee where job_title ~ 'Technician|Rigger' and hire_date <= od and (termination_date is null or termination_date > od + dur) order by pg_temp.u('wt', h * 40 + employee_id) limit 1) end, jt, st, od, case when pg_temp.u('wp', h) < 0.8 then od + pg_temp.n('wpd', h, 5, 24) end, case when st in ('COMPLETE', 'CLOSED') then od + dur end, hr, rate, round(hr * rate, 2), 0,
  case jt when 'HAULOUT' then 'Haul, pressure wash and block' when 'WINTERIZE' then 'Winterize engine and water system' when 'COMMISSION' then 'Spring commissioning' when 'ENGINE' then pg_temp.pick('wc', h, 'Overheats at cruise,Hard to start cold,Oil change and filters,Alarm at idle,Loss of power') when 'ELECTRICAL' then pg_temp.pick('wc', h, 'Bilge pump does not cycle,Batteries not charging,Chartplotter dead') when 'FIBERGLASS' then 'Repair gelcoat damage' when 'BOTTOM' then 'Sand and paint bottom' else 'Inspect and tune standing rigging' end
  from (select *, case when pg_temp.u('wv', h) < 0.03 then 'VOID' when od + dur <= '2026-06-12' and pg_temp.u('wv', h) > 0.045 then 'CLOSED' when od + dur <= '2026-06-30' and pg_temp.u('wv', h) > 0.045 then 'COMPLETE' when od + dur <= '2026-06-12' then 'ESTIMATE' when od <= '2026-06-22' then 'IN_WORK' when h % 2 = 0 then 'APPROVED' else 'ESTIMATE' end as st, case when jt in ('HAULOUT', 'WINTERIZE') then 1.5 + pg_temp.n('wh', h, 0, 8) * 0.25 else 1 + floor(power(pg_temp.u('wh', h), 2) * 60)::int * 0.25 end as hr, case when od < '2025-01-01' then 128 when od < '2026-01-01' then 135 else 142 end as rate
    from (select h, od, b.customer_id, b.boat_id, pg_temp.n('wd', h, 1, 26) as dur, case when extract(month from od) in (9, 10, 11) then pg_temp.pick('wj', h, 'HAULOUT,HAULOUT,HAULOUT,WINTERIZE,WINTERIZE,WINTERIZE,ENGINE') when extract(month from od) in (4, 5) then pg_temp.pick('wj', h, 'COMMISSION,COMMISSION,COMMISSION,BOTTOM,BOTTOM,ENGINE,ELECTRICAL') when extract(month from od) in (12, 1, 2, 3) then pg_temp.pick('wj', h, 'FIBERGLASS,FIBERGLASS,BOTTOM,ENGINE,ELECTRICAL') else pg_temp.pick('wj', h, 'ENGINE,ENGINE,ENGINE,ELECTRICAL,ELECTRICAL,RIGGING,FIBERGLASS') end as jt
      from (select d::date as od, extract(epoch from d)::bigint / 86400 * 10 + j as h from generate_series(timestamp '2024-01-02', '2026-06-29', interval '1 day') as d, generate_series(1, 5) as j where extract(isodow from d) < 6 and pg_temp.u('wx', extract(epoch from d)::bigint / 86400 * 10 + j) < case when extract(month from d) in (4, 5, 9, 10) then 0.72 when extract(month from d) in (12, 1, 2) then 0.16 else 0.38 end) a
      join boat b on b.boat_id = 1 + floor(power(pg_temp.u('wb', h), 1.35) * 770)::int and (b.sold_on is null or b.sold_on > od + 40)) c) e;
insert into work_order_part
select row_number() over (order by work_order_id, j), work_order_id, part_id, q, unit_cost, pr, q * pr
  from (select w.work_order_id, j, p.part_id, case when pg_temp.u('xq', w.work_order_id * 10 + j) < 0.02 then -1 else pg_temp.n('xq2', w.work_order_id * 10 + j, 1, case when p.list_price < 25 then 6 else 2 end) end as q, p.unit_cost, p.list_price as pr from work_order w, generate_series(1, 4) as j join part p on true
    where w.status in ('IN_WORK', 'COMPLETE', 'CLOSED') and p.part_id = 1 + floor(power(pg_temp.u('xp', w.work_order_id * 10 + j), 1.5) * 260)::int and pg_temp.u('xx', w.work_order_id * 10 + j) < case w.job_type when 'HAULOUT' then 0.1 when 'WINTERIZE' then 0.5 else 0.6 end) a;
update work_order w set parts_total = p.t from (select work_order_id, sum(extended_price) as t from work_order_part group by 1) p where p.work_order_id = w.work_order_id;

create table meter_reading (
  reading_id integer primary key,
  slip_id integer not null references slip,
  contract_id integer references slip_contract,
  read_on date not null,
  previous_kwh numeric(10, 1) not null,
  current_kwh numeric(10, 1) not null,
  usage_kwh numeric(10, 1) not null,
  rate_per_kwh numeric(6, 4) not null,
  charge_amount numeric(10, 2) not null,
  read_by_id integer references employee (employee_id),
  is_estimated boolean not null default false
);
comment on table meter_reading is 'Pedestal meters of A and D dock, read at each month end of the season';
insert into meter_reading
select row_number() over (order by d, slip_id), slip_id, contract_id, d, base + cum - use, base + cum, use, rate, round(use * rate, 2), case when not est then 2 end, est
  from (select *, sum(use) over (partition by slip_id order by d) as cum, (4000 + pg_temp.n('mb', slip_id, 0, 9000))::numeric as base, (case extract(year from d)::int when 2024 then 0.155 when 2025 then 0.16 else 0.168 end)::numeric(6, 4) as rate
    from (select s.slip_id, c.contract_id, m, (m + interval '1 month')::date - 1 as d, case when c.contract_id is null then round((pg_temp.u('mu', s.slip_id * 1000 + h) * 3)::numeric, 1) else round(((30 + power(pg_temp.u('mu', s.slip_id * 1000 + h), 1.6) * 320) * case when extract(month from m) in (7, 8) then 1.4 else 0.9 end)::numeric, 1) end as use, pg_temp.u('me', s.slip_id * 1000 + h) < 0.02 as est
      from slip s cross join (select make_date(y, mo, 1) as m, (y - 2024) * 12 + mo as h from generate_series(2024, 2026) as y, generate_series(5, 9) as mo where make_date(y, mo, 1) < '2026-07-01') t left join slip_contract c on c.slip_id = s.slip_id and c.season_year = extract(year from m) and c.status in ('ACTIVE', 'EXPIRED') where s.dock_id in (1, 4)) a) b;

create table invoice (
  invoice_id integer primary key,
  invoice_no varchar(12) not null unique,
  customer_id integer not null references customer,
  invoice_date date not null,
  due_date date not null,
  status varchar(8) not null check (status in ('OPEN', 'PAID', 'VOID')),
  subtotal numeric(10, 2) not null,
  tax_amount numeric(10, 2) not null default 0,
  total_amount numeric(10, 2) not null,
  balance_due numeric(10, 2) not null,
  voided_on date
);
create table invoice_line (
  invoice_line_id integer primary key,
  invoice_id integer not null references invoice,
  line_no smallint not null,
  revenue_code varchar(10) not null check (revenue_code in ('SLIP', 'TRANSIENT', 'ELECTRIC', 'LABOR', 'PARTS', 'FUEL')),
  description varchar(120) not null,
  contract_id integer references slip_contract,
  reservation_id integer references reservation,
  work_order_id integer references work_order,
  amount numeric(10, 2) not null,
  is_taxable boolean not null,
  unique (invoice_id, line_no)
);
comment on column invoice_line.is_taxable is 'Sales tax 5.5 percent, unless the customer is exempt; fuel prices include tax';
create temp table il as
select 'S' || contract_id as k, customer_id, signed_on + 3 as d, 'SLIP' as rc, 'Slip deposit ' || season_year as t, contract_id as c, null::int as r, null::int as w, deposit_amount as a, true as tx, 1 as o from slip_contract where status in ('SIGNED', 'ACTIVE', 'EXPIRED')
union all select 'T' || contract_id, customer_id, make_date(season_year, 4, 1), 'SLIP', 'Slip balance ' || season_year, contract_id, null, null, contract_amount - deposit_amount, true, 1 from slip_contract where status in ('SIGNED', 'ACTIVE', 'EXPIRED')
union all select 'R' || reservation_id, customer_id, departure_date, 'TRANSIENT', nights || ' night(s) dockage', null, reservation_id, null, total_amount, true, 1 from reservation where status = 'CHECKED_OUT'
union all select 'W' || work_order_id, customer_id, least(completed_on + 2, date '2026-06-30'), 'LABOR', 'Labor ' || wo_number, null, null, work_order_id, labor_total, true, 1 from work_order where status = 'CLOSED'
union all select 'W' || work_order_id, customer_id, least(completed_on + 2, date '2026-06-30'), 'PARTS', 'Parts ' || wo_number, null, null, work_order_id, parts_total, true, 2 from work_order where status = 'CLOSED' and parts_total > 0
union all select 'M' || c.customer_id || '/' || m.read_on, c.customer_id, m.read_on + 1, 'ELECTRIC', 'Electric ' || to_char(m.read_on, 'Mon YYYY') || ', ' || m.usage_kwh || ' kWh', m.contract_id, null, null, m.charge_amount, true, m.slip_id from meter_reading m join slip_contract c using (contract_id) where m.read_on < '2026-06-30'
union all select 'M' || customer_id || '/' || (date_trunc('month', sold_at) + interval '1 month')::date - 1, customer_id, (date_trunc('month', sold_at) + interval '1 month')::date, 'FUEL', 'Fuel charged to account ' || to_char(min(sold_at), 'Mon YYYY'), null, null, null, sum(total_amount), false, 900 from fuel_sale where tender = 'ACCOUNT' and not is_void and sold_at < '2026-06-01' group by customer_id, date_trunc('month', sold_at);
create temp table ih as
select row_number() over (order by d, k)::int as id, * from (select k, customer_id, d, sum(a) as sub, round(sum(a) filter (where tx) * 0.055, 2) as tax from il where d <= '2026-06-30' group by k, customer_id, d) x;
insert into invoice
select id, 'I' || (71000 + id), ih.customer_id, d, d + case c.terms when 'NET30' then 30 when 'NET15' then 15 else 0 end, case when pg_temp.u('iv', id) < 0.01 and left(k, 1) <> 'R' then 'VOID' else 'OPEN' end, sub, x, sub + x, sub + x, case when pg_temp.u('iv', id) < 0.01 and left(k, 1) <> 'R' then least(d + id % 8, date '2026-06-30') end
  from ih join customer c using (customer_id), lateral (select case when c.tax_exempt then 0 else coalesce(tax, 0) end as x) l order by id;
insert into invoice_line select row_number() over (order by ih.id, il.o), ih.id, row_number() over (partition by ih.id order by il.o), rc, t, c, r, w, a, tx from il join ih using (k, customer_id, d);

create table payment (
  payment_id integer primary key,
  invoice_id integer not null references invoice,
  customer_id integer not null references customer,
  received_on date not null,
  method varchar(8) not null check (method in ('CARD', 'ACH', 'CHECK', 'CASH')),
  amount numeric(10, 2) not null,
  reference varchar(20),
  status varchar(10) not null check (status in ('POSTED', 'RETURNED', 'VOID')),
  returned_on date,
  posted_by_id integer references employee (employee_id)
);
comment on column payment.status is 'RETURNED: check or ACH came back unpaid; only POSTED counts';
insert into payment
select row_number() over (order by pd, id, o), id, customer_id, pd, meth, amt, case meth when 'CHECK' then pg_temp.n('yr', id, 201, 9400)::text when 'CASH' then null else upper(substr(md5('p' || id || o), 1, 10)) end, st, case when st = 'RETURNED' then pd + 4 end, case when meth = 'CARD' and id % 2 = 0 then null else 4 + id % 2 end
  from (select *, case when o = 1 then case when pg_temp.u('ys', id) < 0.5 then 'RETURNED' else 'VOID' end else 'POSTED' end as st, case when left(k, 1) = 'R' then pg_temp.pick('ym', id, 'CARD,CARD,CARD,CARD,CARD,CASH') when o = 1 then pg_temp.pick('ym', id, 'CHECK,ACH') else pg_temp.pick('ym', id, 'CARD,CARD,CHECK,CHECK,CHECK,ACH') end as meth
    from (select h.id, h.k, i.customer_id, o, case when left(h.k, 1) = 'R' then h.d else i.invoice_date + floor(power(pg_temp.u('yl', h.id), 2) * 48)::int + o * case when pg_temp.u('y1', h.id) < 0.02 then 6 else 0 end + case when o = 3 then 25 else 0 end end as pd, case when pg_temp.u('y3', h.id) < 0.05 and left(h.k, 1) in ('T', 'W') then case o when 3 then i.total_amount - round(i.total_amount / 2, 2) when 2 then round(i.total_amount / 2, 2) else i.total_amount end else i.total_amount end as amt
      from ih h join invoice i on i.invoice_id = h.id, generate_series(1, 3) as o where i.status = 'OPEN' and i.total_amount > 0 and (o = 2 and (h.d < '2025-09-01' or pg_temp.u('yu', h.id) > 0.03) or o = 1 and left(h.k, 1) <> 'R' and pg_temp.u('y1', h.id) < 0.02 or o = 3 and left(h.k, 1) in ('T', 'W') and pg_temp.u('y3', h.id) < 0.05)) a where pd <= '2026-06-30') b;
update invoice i set balance_due = i.total_amount - coalesce((select sum(amount) from payment p where p.invoice_id = i.invoice_id and p.status = 'POSTED'), 0) where status = 'OPEN';
update invoice set balance_due = 0 where status = 'VOID';
update invoice set status = 'PAID' where status = 'OPEN' and balance_due = 0;

create table system_setting (
  setting_key varchar(40) primary key,
  setting_value varchar(100),
  updated_at timestamp not null,
  updated_by_id integer references employee (employee_id)
);
insert into system_setting values ('sales_tax_rate', '0.055', '2023-01-03 09:12', 3), ('season_start', '05-01', '2023-11-14 14:40', 1), ('season_end', '10-15', '2023-11-14 14:40', 1), ('labor_rate_default', '142.00', '2026-01-02 08:31', 3), ('electric_rate_kwh', '0.1680', '2026-04-20 10:05', 3), ('fuel_discount_slipholder', '0.20', '2022-05-02 07:55', 1), ('online_booking_enabled', 'true', '2024-03-18 16:22', 2), ('invoice_prefix', 'I', '2021-02-01 11:00', 3);

create index on reservation (arrival_date);
create index on fuel_sale (sold_at);
create index on invoice (customer_id);
create index on invoice_line (work_order_id);
create index on payment (invoice_id);
