-- Production of a maker of wood-burning stoves: bills of materials, manufacturing orders, work orders, stock moves, scrap; after Odoo 15 MRP (table and column names, selection values, labels as column comments, create_uid/write_date).
-- Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 1905) & 1073741823) / 1073741824.0::float8 $$;
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
-- The moment m working minutes after seven in the morning of the working day d (shifts of 480 minutes, Monday to Friday).
create function pg_temp.wt(d date, m int) returns timestamp language sql immutable
  as $$ select d + (m / 480 + 2 * (((extract(isodow from d)::int - 1) + m / 480) / 5)) + time '07:00' + make_interval(mins => m % 480) $$;
create function pg_temp.wd(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then -1 when 7 then 1 else 0 end $$;

create table res_partner (
  id serial primary key,
  name varchar,
  display_name varchar,
  ref varchar,
  is_company boolean,
  type varchar,
  email varchar,
  phone varchar,
  city varchar,
  zip varchar,
  supplier_rank integer,
  customer_rank integer,
  active boolean,
  create_date timestamp,
  write_date timestamp
);
insert into res_partner (id, name, is_company, type, email, phone, city, zip, supplier_rank, customer_rank, active, create_date)
values (1, 'Fellside Stoves Ltd', true, 'contact', 'office@fellsidestoves.example', '01539 496 020', 'Kendal', 'LA9 6NT', 0, 0, true, '2020-10-05 08:00'),
  (2, 'OdooBot', false, 'contact', 'odoobot@fellsidestoves.example', null, null, null, 0, 0, false, '2020-10-05 08:00');
insert into res_partner (id, name, is_company, type, email, city, supplier_rank, customer_rank, active, create_date)
select 2 + i, n, false, 'contact', lower(split_part(n, ' ', 1)) || '@fellsidestoves.example', 'Kendal', 0, 0, i not in (4, 9, 13), timestamp '2020-10-05 09:00' + i * interval '47 days'
  from unnest(string_to_array('Marian Dodgson,Keith Airey,Joanna Wren,Terry Bland,Piotr Zielinski,Sam Postlethwaite,Lesley Fearon,Dan Braithwaite,Gareth Moor,Agnes Tyson,Ravi Menon,Hollie Capstick,Bill Nelson,Ewa Nowak', ',')) with ordinality t (n, i);
insert into res_partner (id, name, ref, is_company, type, email, phone, city, supplier_rank, customer_rank, active, create_date)
select 20 + i, n, case when i < 10 then 'S' || (100 + i) end, true, 'contact', 'sales@' || lower(regexp_replace(n, '[^A-Za-z]', '', 'g')) || '.example', case when i % 4 > 0 then '0' || (1200 + i * 31) || ' 496 0' || (10 + i) end, c, case when i < 10 then i * 7 + 3 else 0 end, case when i < 10 then 0 else 60 - i * 2 end, i not in (5, 19), timestamp '2020-10-12 10:00' + i * interval '29 days'
  from (values (1, 'Furness Steel Stockholders', 'Barrow-in-Furness'), (2, 'Robax Glass Supply', 'Warrington'), (3, 'Thermal Bricks & Board', 'Stoke-on-Trent'), (4, 'Lune Castings', 'Lancaster'), (5, 'Bowness Fasteners', 'Bowness'), (6, 'Pyro Rope & Gasket', 'Leigh'), (7, 'Hi-Temp Coatings', 'Preston'), (8, 'Morecambe Packaging', 'Morecambe'), (9, 'Ironmaster Handles', 'Telford'), (10, 'The Stove Yard', 'York'), (11, 'Hearth & Home Group', 'Birmingham'), (12, 'Cosy Fires', 'Exeter'), (13, 'Cairn Stoves Scotland', 'Perth'), (14, 'Nordfyr AS', 'Bergen'), (15, 'Kachelhaus', 'Kassel'), (16, 'Chimney & Flue Centre', 'Leeds'), (17, 'Emberline', 'Dublin'), (18, 'Bothy Supplies', 'Inverness'), (19, 'Warm Rooms', 'Hull'), (20, 'Canal Boat Fires', 'Northampton')) v (i, n, c);
update res_partner set display_name = name, write_date = create_date + interval '200 days';

create table res_users (
  id serial primary key,
  login varchar not null unique,
  active boolean default true,
  partner_id integer not null references res_partner,
  share boolean,
  notification_type varchar not null default 'email',
  signature text,
  create_date timestamp,
  write_date timestamp
);
insert into res_users select id - 1, email, active, id, false, case when id % 3 = 0 then 'inbox' else 'email' end, null, create_date, write_date from res_partner where id between 2 and 16;

create table uom_uom (
  id serial primary key,
  name varchar not null,
  uom_type varchar not null,
  factor numeric not null,
  rounding numeric not null,
  active boolean
);
insert into uom_uom values (1, 'Units', 'reference', 1, 0.01, true), (2, 'Dozens', 'bigger', 0.08333, 0.01, false), (3, 'kg', 'reference', 1, 0.001, true), (5, 'm', 'reference', 1, 0.01, true), (11, 'L', 'reference', 1, 0.01, true);

create table product_category (
  id serial primary key,
  name varchar not null,
  complete_name varchar,
  parent_id integer references product_category,
  create_date timestamp,
  write_date timestamp
);
insert into product_category values (1, 'All', 'All', null, '2020-10-05', '2020-10-05'), (2, 'Stoves', 'All / Stoves', 1, '2020-10-06', '2020-10-06'), (3, 'Fire Pits', 'All / Fire Pits', 1, '2021-03-02', '2021-03-02'), (4, 'Semi-finished', 'All / Semi-finished', 1, '2020-10-06', '2020-10-06'), (5, 'Raw Materials', 'All / Raw Materials', 1, '2020-10-06', '2020-10-06'), (6, 'Sheet & Bar', 'All / Raw Materials / Sheet & Bar', 5, '2020-10-06', '2020-10-06'), (7, 'Purchased Parts', 'All / Purchased Parts', 1, '2020-10-06', '2020-10-06'), (8, 'Packaging', 'All / Packaging', 1, '2020-10-06', '2020-10-06');

create table product_template (
  id serial primary key,
  name varchar not null,
  default_code varchar,
  categ_id integer not null references product_category,
  type varchar not null,
  list_price numeric,
  uom_id integer not null references uom_uom,
  weight numeric,
  sale_ok boolean,
  purchase_ok boolean,
  tracking varchar not null default 'none',
  produce_delay float8,
  active boolean,
  create_uid integer references res_users,
  create_date timestamp,
  write_date timestamp
);
create table product_product (
  id serial primary key,
  product_tmpl_id integer not null references product_template on delete cascade,
  default_code varchar,
  combination_indices varchar,
  barcode varchar,
  weight numeric,
  active boolean,
  create_uid integer references res_users,
  create_date timestamp,
  write_date timestamp
);
create temp table tp (id int, name text, code text, cat int, uom int, price numeric, kg numeric, variants text, wt int, active boolean default true);
insert into tp values
  (1, 'Kentmere 4', 'KT4', 2, 1, 1095, 78, 'Black,Grey,Green', 20), (2, 'Kentmere 5', 'KT5', 2, 1, 1240, 92, 'Black,Grey,Green', 30), (3, 'Kentmere 8', 'KT8', 2, 1, 1690, 128, 'Black,Grey', 10), (4, 'Langdale 5 Eco', 'LD5', 2, 1, 1380, 96, 'Black,Grey,Cream', 26), (5, 'Langdale 7 Eco', 'LD7', 2, 1, 1720, 121, 'Black,Grey', 9), (6, 'Bothy Mini', 'BTM', 2, 1, 745, 46, 'Black', 14), (7, 'Duddon Inset', 'DDI', 2, 1, 1510, 88, 'Black', 8), (8, 'Kirkstone 12 Boiler', 'KS12', 2, 1, 2650, 186, 'Black', 2), (9, 'Brathay Fire Pit', 'BFP', 3, 1, 325, 31, 'Rust,Black', 10),
  (11, 'Firebox 4/5 kW', 'SF-FB5', 4, 1, 1, 41, '', 16), (12, 'Firebox 7/8 kW', 'SF-FB8', 4, 1, 1, 63, '', 7), (13, 'Door Assembly S', 'SF-DRS', 4, 1, 1, 8, '', 12), (14, 'Door Assembly L', 'SF-DRL', 4, 1, 1, 11, '', 6), (15, 'Baffle Set', 'SF-BAF', 4, 1, 1, 5, '', 8), (16, 'Air Control Slide', 'SF-ACS', 4, 1, 1, 1.2, '', 8),
  (21, 'Steel Sheet 5 mm', 'RM-S5', 6, 3, 1.42, 1, '', 0), (22, 'Steel Sheet 3 mm', 'RM-S3', 6, 3, 1.36, 1, '', 0), (23, 'Flat Bar 25x5', 'RM-FB25', 6, 5, 2.10, 1, '', 0), (24, 'Corten Sheet 3 mm', 'RM-CT3', 6, 3, 2.05, 1, '', 0), (25, 'Ceramic Glass S', 'PP-GLS', 7, 1, 24.8, 0.9, '', 0), (26, 'Ceramic Glass L', 'PP-GLL', 7, 1, 33.5, 1.4, '', 0), (27, 'Rope Gasket 8 mm', 'PP-RG8', 7, 5, 0.85, 0.05, '', 0), (28, 'Vermiculite Board', 'PP-VMB', 7, 1, 9.2, 1.1, '', 0), (29, 'Firebrick', 'PP-FBR', 7, 1, 3.1, 2.2, '', 0), (30, 'Cast Grate S', 'PP-CGS', 7, 1, 13.9, 3.6, '', 0), (31, 'Cast Grate L', 'PP-CGL', 7, 1, 18.2, 5.1, '', 0), (32, 'Door Handle Steel', 'PP-DHS', 7, 1, 7.4, 0.3, '', 0), (33, 'Hinge Pin', 'PP-HPN', 7, 1, 0.62, 0.04, '', 0), (34, 'Leg Set', 'PP-LEG', 7, 1, 11.5, 3, '', 0), (35, 'Flue Collar 125', 'PP-FC125', 7, 1, 15.7, 2.4, '', 0), (36, 'Flue Collar 150', 'PP-FC150', 7, 1, 17.9, 2.9, '', 0), (37, 'Screw M6x16', 'PP-M616', 7, 1, 0.04, 0.01, '', 0), (38, 'Paint Black', 'RM-PBK', 5, 11, 19.6, 1.2, '', 0), (39, 'Paint Grey', 'RM-PGY', 5, 11, 21.3, 1.2, '', 0), (40, 'Paint Green', 'RM-PGN', 5, 11, 22.9, 1.2, '', 0), (41, 'Enamel Cream', 'RM-ECR', 5, 11, 28.4, 1.2, '', 0), (42, 'Welding Wire', 'RM-WW', 5, 3, 3.2, 1, '', 0), (43, 'Pallet & Crate', 'PK-PC', 8, 1, 14.2, 12, '', 0), (44, 'Carton Fire Pit', 'PK-CFP', 8, 1, 4.9, 2, '', 0), (45, 'Manual & Label Pack', 'PK-MAN', 8, 1, 0.95, 0.1, '', 0), (46, 'Back Boiler', 'PP-BBL', 7, 1, 164, 22, '', 0), (47, 'Door Handle Wood', 'PP-DHW', 7, 1, 8.1, 0.3, '', 0), (48, 'Rope Gasket 6 mm', 'PP-RG6', 7, 5, 0.7, 0.04, '', 0);
update tp set active = false where id in (8, 47);
insert into product_template
select id, name, case when variants = '' or variants not like '%,%' then code end, cat, 'product', case when cat = 4 then 0 when cat < 4 then price else round(price * 1.6, 2) end, uom, kg, cat < 4, cat > 4, case when cat = 2 then 'serial' when cat = 6 then 'lot' else 'none' end, case when cat < 5 then 3 + id % 3 else 0 end, active, 3, timestamp '2020-10-12 09:00' + id * interval '6 hours', timestamp '2025-02-11 14:00' + id * interval '3 days' from tp;
create temp table pp as
select row_number() over (order by tp.id, o)::int as id, tp.id as tmpl, tp.name, code, cat, uom, price, kg, wt * case when o is null then 5 when o = 1 then 6 when o = 2 then 3 else 1 end as wt, v as colour, tp.active and not (tp.id = 1 and v = 'Green') as active from tp left join lateral unnest(string_to_array(variants, ',')) with ordinality c (v, o) on true;
insert into product_product select id, tmpl, code || case when colour is not null and (select count(*) from pp q where q.tmpl = pp.tmpl) > 1 then '-' || upper(left(colour, 2)) else '' end, coalesce(colour, ''), case when cat < 4 then '50600021' || lpad((id * 173)::text, 5, '0') end, kg, active, 3, timestamp '2020-10-12 09:00' + tmpl * interval '6 hours', timestamp '2025-02-11 14:00' from pp;

create table mrp_workcenter (
  id serial primary key,
  name varchar not null,
  code varchar,
  sequence integer,
  capacity float8,
  time_efficiency float8,
  time_start float8,
  time_stop float8,
  costs_hour float8,
  oee_target float8,
  active boolean,
  create_uid integer references res_users,
  create_date timestamp,
  write_date timestamp
);
insert into mrp_workcenter values (1, 'Laser Cutting', 'LAS', 10, 1, 100, 15, 5, 68, 85, true, 3, '2020-10-20 09:00', '2024-03-01 09:00'), (2, 'Press Brake', 'BRK', 20, 1, 100, 20, 0, 52, 80, true, 3, '2020-10-20 09:01', '2024-03-01 09:00'), (3, 'Welding Bay 1', 'WE1', 30, 1, 100, 10, 0, 46, 85, true, 3, '2020-10-20 09:02', '2020-10-20 09:02'), (4, 'Welding Bay 2', 'WE2', 31, 1, 95, 10, 0, 46, 85, true, 3, '2020-10-20 09:03', '2020-10-20 09:03'), (5, 'Shot Blast', 'SHB', 40, 4, 100, 10, 10, 38, 75, true, 3, '2020-10-20 09:04', '2020-10-20 09:04'), (6, 'Paint Line', 'PNT', 50, 6, 100, 30, 20, 44, 80, true, 3, '2020-10-20 09:05', '2025-06-10 10:00'), (7, 'Assembly', 'ASM', 60, 2, 100, 5, 0, 34, 90, true, 3, '2020-10-20 09:06', '2020-10-20 09:06'), (8, 'Test & Pack', 'TST', 70, 1, 100, 5, 0, 32, 90, true, 3, '2020-10-20 09:07', '2020-10-20 09:07'), (9, 'Plasma Table (old)', 'PLA', 90, 1, 80, 20, 5, 41, 70, false, 3, '2020-10-20 09:08', '2023-05-15 16:00');

create table mrp_bom (
  id serial primary key,
  code varchar,
  product_tmpl_id integer not null references product_template,
  product_id integer references product_product,
  product_qty numeric not null,
  product_uom_id integer not null references uom_uom,
  type varchar not null,
  ready_to_produce varchar not null,
  consumption varchar not null,
  sequence integer,
  active boolean,
  create_uid integer references res_users,
  create_date timestamp,
  write_date timestamp
);
insert into mrp_bom (code, product_tmpl_id, product_qty, product_uom_id, type, ready_to_produce, consumption, sequence, active, create_uid, create_date, write_date)
select case when id in (2, 4) then 'REV B' end, id, case when id = 16 then 10 else 1 end, 1, 'normal', case when cat = 4 then 'asap' else 'all_available' end, case when cat = 2 then 'warning' else 'flexible' end, 1, active, 3, timestamp '2020-11-02 09:00' + id * interval '2 hours', timestamp '2024-09-02 11:00' from tp where cat < 5 order by id;
insert into mrp_bom (code, product_tmpl_id, product_qty, product_uom_id, type, ready_to_produce, consumption, sequence, active, create_uid, create_date, write_date)
select 'REV A', id, 1, 1, 'normal', 'all_available', 'flexible', 2, false, 3, timestamp '2020-11-02 08:00', timestamp '2023-11-20 11:00' from tp where id in (2, 4);

create table mrp_bom_line (
  id serial primary key,
  bom_id integer not null references mrp_bom on delete cascade,
  product_id integer not null references product_product,
  product_qty numeric not null,
  product_uom_id integer not null references uom_uom,
  sequence integer,
  manual_consumption boolean,
  create_uid integer references res_users,
  create_date timestamp,
  write_date timestamp
);
insert into mrp_bom_line (bom_id, product_id, product_qty, product_uom_id, sequence, manual_consumption, create_uid, create_date, write_date)
select b.id, pp.id, split_part(item, ':', 2)::numeric, pp.uom, o, pp.cat = 6, 3, b.create_date, b.write_date
  from mrp_bom b join (values ('1,6,7', '11:1,13:1,15:1,30:1,32:1,34:1,35:1,29:4,38:0.4,43:1,45:1'), ('2', '11:1,13:1,15:1,16:1,30:1,32:1,34:1,35:1,29:5,38:0.45,43:1,45:1'), ('4', '11:1,13:1,15:1,16:1,28:3,30:1,32:1,35:1,38:0.45,43:1,45:1'), ('3,5', '12:1,14:1,15:1,16:1,28:4,31:1,32:1,36:1,38:0.6,43:1,45:1'), ('8', '12:1,14:1,46:1,31:1,32:1,36:1,29:8,38:0.8,43:1,45:1'), ('9', '24:28,37:8,44:1,45:1'), ('11', '21:36,22:8.5,42:0.35,23:1.2'), ('12', '21:55,22:12,42:0.5,23:1.6'), ('13', '21:6.2,25:1,27:1.4,33:2,37:6'), ('14', '21:8.4,26:1,27:1.9,33:2,37:8'), ('15', '22:3.4,28:1'), ('16', '22:10.5,23:2,37:20')) v (ids, items) on b.product_tmpl_id::text = any (string_to_array(ids, ','))
  cross join unnest(string_to_array(items, ',')) with ordinality t (item, o) join pp on pp.tmpl = split_part(item, ':', 1)::int and (b.active or pp.tmpl not in (16)) order by b.id, o;
update mrp_bom_line set product_id = (select id from pp where tmpl = 47) where bom_id in (select id from mrp_bom where code = 'REV A') and product_id = (select id from pp where tmpl = 32);

create table mrp_routing_workcenter (
  id serial primary key,
  name varchar not null,
  bom_id integer not null references mrp_bom on delete cascade,
  workcenter_id integer not null references mrp_workcenter,
  sequence integer,
  time_mode varchar,
  time_cycle_manual float8,
  active boolean,
  create_uid integer references res_users,
  create_date timestamp,
  write_date timestamp
);
insert into mrp_routing_workcenter (name, bom_id, workcenter_id, sequence, time_mode, time_cycle_manual, active, create_uid, create_date, write_date)
select split_part(item, ':', 1), b.id, split_part(item, ':', 2)::int, o * 10, case when b.id % 3 = 0 then 'auto' else 'manual' end, split_part(item, ':', 3)::float8 * case when b.product_tmpl_id in (3, 5, 8, 12, 14) then 1.3 else 1 end, b.active, 3, b.create_date, b.write_date
  from mrp_bom b join tp on tp.id = b.product_tmpl_id cross join unnest(string_to_array(case when tp.cat = 2 then 'Shot blast:5:6,Paint:6:12,Assemble:7:32,Test and pack:8:11' when tp.cat = 3 then 'Laser cut:1:9,Weld:4:14,Pack:8:5' when tp.id in (11, 12) then 'Laser cut:1:13,Bend:2:9,Weld firebox:3:34' when tp.id in (13, 14) then 'Laser cut:1:5,Weld frame:4:11,Fit glass:7:7' when tp.id = 15 then 'Laser cut:1:4,Bend:2:3' else 'Laser cut:1:1,Bend:2:1.5' end, ',')) with ordinality t (item, o) order by b.id, o;

create table mrp_production (
  id serial primary key,
  name varchar not null unique,
  product_id integer not null references product_product,
  bom_id integer references mrp_bom,
  product_qty numeric not null,
  qty_producing numeric,
  product_uom_id integer not null references uom_uom,
  state varchar,
  reservation_state varchar,
  priority varchar,
  origin varchar,
  user_id integer references res_users,
  date_planned_start timestamp not null,
  date_start timestamp,
  date_finished timestamp,
  create_date timestamp
);
create table mrp_workorder (
  id serial primary key,
  name varchar not null,
  production_id integer not null references mrp_production,
  operation_id integer references mrp_routing_workcenter,
  workcenter_id integer not null references mrp_workcenter,
  state varchar,
  qty_produced numeric,
  duration_expected numeric,
  duration float8,
  costs_hour float8,
  date_planned_start timestamp,
  date_start timestamp,
  date_finished timestamp,
  create_uid integer references res_users,
  create_date timestamp
);
create temp table mo as
select row_number() over (order by d, i)::int as id, i, d, c.pid, c.qty, c.bom, c.cat from (
    select i, pg_temp.wd(date '2024-01-08' + (i * 935 / 1040)) as d from generate_series(1, 1040) i) s
  cross join lateral (select pp.id as pid, b.id as bom, pp.cat, case pp.cat when 4 then case pp.tmpl when 16 then 10 * pg_temp.z('q', i, 4, 12) else 5 * pg_temp.z('q', i, 3, 10) end when 3 then pg_temp.one('q', i, '10,20,24,30')::int else (pg_temp.one('q', i, '4,6,6,8,10,10,12,15,16,20'))::int end as qty
    from (select *, sum(wt) over (order by id) as upto, sum(wt) over () as total from pp where cat < 5 and (tmpl <> 8 or d < '2025-03-01') and (active or d < '2024-10-01')) pp join mrp_bom b on b.product_tmpl_id = pp.tmpl and b.sequence = 1 where upto > pg_temp.f('prod', i) * total order by upto limit 1) c
 where pg_temp.f('sea', i) < (array[0.6, 0.5, 0.45, 0.4, 0.45, 0.55, 0.8, 0.85, 1, 1, 0.9, 0.45])[extract(month from d)::int] and not to_char(d, 'MM-DD') between '12-24' and '12-31' and to_char(d, 'MM-DD') <> '01-01';
create temp table wo as
select mo.id as mid, r.id as op, r.name, r.workcenter_id as wc, round((w.time_start + w.time_stop + r.time_cycle_manual * qty / w.capacity * 100 / w.time_efficiency)::numeric, 2) as expected, round((w.time_start + w.time_stop + r.time_cycle_manual * qty / w.capacity * (0.78 + pg_temp.f('du', mo.id * 10 + r.sequence / 10) ^ 2 * 0.8))::numeric, 2) as took, r.sequence
  from mo join mrp_routing_workcenter r on r.bom_id = mo.bom join mrp_workcenter w on w.id = r.workcenter_id;
alter table wo add s0 int, add s1 int;
update wo set s0 = x.upto - wo.took::int + 20, s1 = x.upto + 20 from (select mid, op, (sum(took + pg_temp.z('gap', op + mid * 50, 5, 200)) over (partition by mid order by sequence))::int as upto from wo) x where x.mid = wo.mid and x.op = wo.op;
alter table mo add st text, add slip int, add produced int;
update mo set slip = case when pg_temp.f('sl', id) < 0.6 then 0 else pg_temp.z('sl2', id, 1, 4) end;
update mo set st = case when pg_temp.f('cx', id) < 0.035 and d < '2026-06-25' then 'cancel' when fin <= '2026-06-30 12:00' then case when pg_temp.f('tc', id) < 0.5 and fin > '2026-06-18' then 'to_close' else 'done' end when beg <= '2026-06-30 12:00' then 'progress' when d > '2026-07-14' and pg_temp.f('dr', id) < 0.6 then 'draft' else 'confirmed' end
  from (select mid, pg_temp.wt(pg_temp.wd(d + slip), min(s0)) as beg, pg_temp.wt(pg_temp.wd(d + slip), max(s1)) as fin from wo join mo on mo.id = mid group by mid, d, slip) x where x.mid = mo.id;
update mo set st = 'confirmed' where st = 'done' and d > '2026-05-25' and pg_temp.f('late', id) < 0.05;
update mo set produced = case when st in ('done', 'to_close') then qty - case when pg_temp.f('sh', id) < 0.05 then 1 else 0 end else 0 end;
insert into mrp_production
select mo.id, 'WH/MO/' || lpad((2100 + mo.id)::text, 5, '0'), pid, bom, qty, case when st = 'progress' then qty else produced end, 1, st, case when st in ('draft', 'cancel') then null when st in ('done', 'progress', 'to_close') or pg_temp.f('rs', mo.id) < 0.55 then 'assigned' else pg_temp.one('rs2', mo.id, 'confirmed,waiting') end, case when pg_temp.f('pri', mo.id) < 0.07 then '1' else '0' end,
       case when cat = 4 then pg_temp.w('or4', mo.id, 'OP/00011:4,OP/00012:3,OP/00014:3') when pg_temp.f('or', mo.id) < 0.5 then 'S' || lpad((1500 + mo.id * 3)::text, 5, '0') when pg_temp.f('or', mo.id) < 0.75 then 'OP/000' || (20 + pid % 20) end, case when d < '2025-01-15' then pg_temp.w('us', mo.id, '2:2,5:5,4:3')::int else pg_temp.w('us', mo.id, '2:2,6:5,4:3')::int end,
       d + time '07:00', case when st in ('progress', 'to_close', 'done') then pg_temp.wt(pg_temp.wd(d + slip), b) end, case when st = 'done' then pg_temp.wt(pg_temp.wd(d + slip), e) end, pg_temp.wd(least(d, date '2026-06-29') - pg_temp.z('cr', mo.id, 3, 21)) + time '08:10' + pg_temp.z('crt', mo.id, 0, 460) * interval '1 minute'
  from mo join (select mid, min(s0) as b, max(s1) as e from wo group by 1) x on x.mid = mo.id;
insert into mrp_workorder
select row_number() over (order by mid, sequence), wo.name, mid, op, wc, ws, case when ws = 'done' then case when st in ('done', 'to_close') then produced else qty end else 0 end, expected, case when ws = 'done' then took when ws = 'progress' then round(took * 0.4, 2) else 0 end, case when ws = 'done' then (select costs_hour from mrp_workcenter where id = wc) end, d + time '07:00' + (sequence / 10 - 1) * interval '1 day', case when ws in ('done', 'progress') then ds end, case when ws = 'done' then df end, 2, (select create_date from mrp_production where id = mid)
  from (select wo.*, mo.d, mo.st, mo.qty, mo.produced, ds, df, case when st = 'cancel' then 'cancel' when st in ('done', 'to_close') or st = 'progress' and df <= '2026-06-30 12:00' then 'done' when st = 'progress' and ds <= '2026-06-30 12:00' then 'progress' when sequence = 10 and st = 'confirmed' then case when pg_temp.f('rs', mid) < 0.55 then 'ready' else 'waiting' end else 'pending' end as ws
    from wo join mo on mo.id = mid cross join lateral (select pg_temp.wt(pg_temp.wd(d + slip), s0) as ds, pg_temp.wt(pg_temp.wd(d + slip), s1) as df) t) wo;

create table stock_move (
  id serial primary key,
  name varchar not null,
  reference varchar,
  product_id integer not null references product_product,
  product_uom integer not null references uom_uom,
  product_uom_qty numeric not null,
  quantity_done numeric,
  price_unit float8,
  state varchar,
  raw_material_production_id integer references mrp_production,
  production_id integer references mrp_production,
  bom_line_id integer references mrp_bom_line,
  scrapped boolean,
  date timestamp not null,
  create_uid integer references res_users,
  create_date timestamp
);
insert into stock_move (name, reference, product_id, product_uom, product_uom_qty, quantity_done, price_unit, state, raw_material_production_id, bom_line_id, scrapped, date, create_uid, create_date)
select p.name, p.name, comp, l.product_uom_id, need, case when p.state in ('done', 'to_close') then case when pp.cat in (5, 6) and pg_temp.f('dev', p.id * 100 + l.id) < 0.35 then round(need * (0.96 + pg_temp.f('dv2', p.id * 100 + l.id) * 0.1)::numeric, 2) else need end when p.state = 'progress' and l.sequence < 4 then need else 0 end,
       case when p.state = 'done' and pp.cat > 4 then round(pp.price * (1 + (p.date_planned_start::date - date '2024-01-01') * 0.00006), 4) end, case when p.state = 'to_close' then 'assigned' when p.state = 'progress' then 'assigned' when p.state = 'draft' then 'draft' when p.state in ('done', 'cancel') then p.state when p.reservation_state = 'assigned' then 'assigned' else pg_temp.one('ms', p.id * 100 + l.id, 'confirmed,assigned,partially_available') end,
       p.id, l.id, false, coalesce(p.date_finished, p.date_start, p.date_planned_start), 2, p.create_date
  from mrp_production p join mrp_bom_line l on l.bom_id = p.bom_id join mrp_bom b on b.id = p.bom_id join pp fin on fin.id = p.product_id
  cross join lateral (select case when l.product_id = (select id from pp where tmpl = 38) then (select id from pp where tmpl = case fin.colour when 'Grey' then 39 when 'Green' then 40 when 'Cream' then 41 else 38 end) else l.product_id end as comp, round(l.product_qty * p.product_qty / b.product_qty, 3) as need) x join pp on pp.id = comp
 order by p.id, l.sequence;
insert into stock_move (name, reference, product_id, product_uom, product_uom_qty, quantity_done, state, production_id, scrapped, date, create_uid, create_date)
select p.name, p.name, p.product_id, 1, p.product_qty, mo.produced, case state when 'done' then 'done' when 'cancel' then 'cancel' when 'draft' then 'draft' else 'confirmed' end, p.id, false, coalesce(p.date_finished, p.date_planned_start + interval '4 days'), 2, p.create_date from mrp_production p join mo on mo.id = p.id;

create table mrp_workcenter_productivity (
  id serial primary key,
  workcenter_id integer not null references mrp_workcenter,
  workorder_id integer references mrp_workorder,
  user_id integer references res_users,
  loss_type varchar,
  description text,
  date_start timestamp not null,
  date_end timestamp,
  duration float8,
  create_date timestamp
);
insert into mrp_workcenter_productivity (workcenter_id, workorder_id, user_id, loss_type, date_start, date_end, duration, create_date)
select workcenter_id, id, (select id + 0 from res_users u where u.id between 7 and 15 and u.id not in (9, 13) order by hashtextextended('op' || w.id || u.id, 2) limit 1), case when w.duration > w.duration_expected and pg_temp.f('ls', w.id) < 0.5 then 'performance' else 'productive' end, date_start, coalesce(date_finished, null), duration, date_start
  from mrp_workorder w where date_start is not null order by date_start;
insert into mrp_workcenter_productivity (workcenter_id, user_id, loss_type, description, date_start, date_end, duration, create_date)
select wc, 4, ty, case ty when 'availability' then pg_temp.one('de', i, 'Nozzle blocked,Waiting for sheet,Compressor down,Gas bottle change,Planned maintenance') else pg_temp.one('de', i, 'Paint runs,Weld porosity') end, t, t + du * interval '1 minute', du, t + du * interval '1 minute'
  from (select i, pg_temp.w('pwc', i, '1:30,2:15,3:15,4:12,5:10,6:18')::int as wc, case when pg_temp.f('pty', i) < 0.8 then 'availability' else 'quality' end as ty, pg_temp.wt(pg_temp.wd(date '2024-01-10' + i * 896 / 240), pg_temp.z('pm', i, 0, 400)) as t, 10 + (pg_temp.f('pd', i) ^ 2 * 230)::int as du from generate_series(1, 240) i) s;

create table stock_scrap (
  id serial primary key,
  name varchar not null,
  origin varchar,
  product_id integer not null references product_product,
  production_id integer references mrp_production,
  workorder_id integer references mrp_workorder,
  scrap_qty numeric not null,
  product_uom_id integer not null references uom_uom,
  state varchar,
  date_done timestamp,
  create_uid integer references res_users,
  create_date timestamp
);
insert into stock_scrap (id, name, origin, product_id, production_id, workorder_id, scrap_qty, product_uom_id, state, date_done, create_uid, create_date)
select row_number() over (order by at), 'SP/' || lpad((row_number() over (order by at))::text, 5, '0'), reference, product_id, p, wo, q, product_uom, case when nr > 0.97 then 'draft' else 'done' end, case when nr <= 0.97 then at + interval '20 minutes' end, 7, at
  from (select m.reference, m.product_id, m.product_uom, m.raw_material_production_id as p, (select id from mrp_workorder w where w.production_id = m.raw_material_production_id order by id limit 1) as wo, pg_temp.f('sn', m.id) as nr, case when m.product_uom = 3 then round((0.5 + pg_temp.f('sq', m.id) * 6)::numeric, 1) when m.product_uom in (5, 11) then 0.5 else pg_temp.w('sq', m.id, '1:8,2:2,3:1')::numeric end as q, pr.date_start + interval '95 minutes' as at
    from stock_move m join mrp_production pr on pr.id = m.raw_material_production_id join pp on pp.id = m.product_id where m.state = 'done' and pp.tmpl in (21, 22, 25, 26, 28, 29, 38, 39, 41) and pg_temp.f('scr', m.id) < 0.14) s;

create table ir_config_parameter (
  id serial primary key,
  key varchar not null unique,
  value text not null,
  create_uid integer references res_users,
  create_date timestamp,
  write_uid integer references res_users,
  write_date timestamp
);
insert into ir_config_parameter select i, k, v, 1, '2020-10-05 08:01', 2, '2025-01-14 10:00' from (values (1, 'database.uuid', '5f0f6c1e-0a3b-4a58-9d52-8a2f3f1f7b11'), (2, 'web.base.url', 'https://erp.fellsidestoves.example'), (3, 'mrp.default_lead_days', '3'), (4, 'stock.picking_no_auto_reserve', 'False'), (5, 'mail.catchall.domain', 'fellsidestoves.example')) t (i, k, v);

do $$
declare
  line text;
begin
  foreach line in array string_to_array('res_partner|Contact
res_partner.ref|Reference
res_partner.type|Address Type
res_partner.supplier_rank|Supplier Rank: above zero for vendors
res_partner.customer_rank|Customer Rank: above zero for customers
res_users|Users
res_users.partner_id|Related Partner, holds the name of the user
res_users.share|Share User: external, limited access
uom_uom|Product Unit of Measure
uom_uom.factor|Ratio to the reference unit of the category
product_category|Product Category
product_template|Product Template
product_template.categ_id|Product Category
product_template.type|Product Type: product (storable), consu (consumable), service
product_template.default_code|Internal Reference, empty when the template has several variants
product_template.list_price|Sales Price
product_template.tracking|Tracking: serial, lot or none
product_template.produce_delay|Manufacturing Lead Time in days
product_template.active|Active: unticked for archived products
product_product|Product Variant
product_product.combination_indices|Values of the attributes, here the colour
product_product.default_code|Internal Reference of the variant
mrp_workcenter|Work Center
mrp_workcenter.capacity|Pieces produced in parallel
mrp_workcenter.time_efficiency|Time Efficiency in percent
mrp_workcenter.time_start|Setup Time in minutes
mrp_workcenter.time_stop|Cleanup Time in minutes
mrp_workcenter.costs_hour|Cost per hour
mrp_workcenter.oee_target|OEE Target in percent
mrp_bom|Bill of Material
mrp_bom.product_qty|Quantity the lines are for
mrp_bom.type|BoM Type: normal (manufacture), phantom (kit)
mrp_bom.ready_to_produce|Manufacturing Readiness: all_available or asap
mrp_bom.consumption|Flexible Consumption: flexible (allowed), warning, strict
mrp_bom_line|Bill of Material Line
mrp_bom_line.product_id|Component
mrp_routing_workcenter|Work Center Usage (operation of a bill of material)
mrp_routing_workcenter.time_mode|Duration Computation: auto (from tracked time) or manual
mrp_routing_workcenter.time_cycle_manual|Manual Duration in minutes per piece
mrp_production|Production Order
mrp_production.name|Reference
mrp_production.product_qty|Quantity To Produce
mrp_production.qty_producing|Quantity Producing: what is or was really made
mrp_production.state|State: draft, confirmed, progress (in progress), to_close, done, cancel (cancelled)
mrp_production.reservation_state|MO Readiness: confirmed (waiting), assigned (ready), waiting (for another operation)
mrp_production.priority|Priority: 0 normal, 1 urgent
mrp_production.origin|Source: sales order (S...) or reordering rule (OP/...)
mrp_production.user_id|Responsible
mrp_production.date_planned_start|Scheduled Date
mrp_production.date_start|Start Date
mrp_production.date_finished|End Date
mrp_workorder|Work Order
mrp_workorder.state|Status: pending (waiting for another WO), waiting (for components), ready, progress, done, cancel
mrp_workorder.duration_expected|Expected Duration in minutes
mrp_workorder.duration|Real Duration in minutes
mrp_workorder.costs_hour|Cost per hour when it was finished
stock_move|Stock Move
stock_move.product_uom_qty|Demand
stock_move.quantity_done|Quantity Done
stock_move.price_unit|Unit Price
stock_move.state|Status: draft, confirmed (waiting availability), partially_available, assigned (available), done, cancel
stock_move.raw_material_production_id|Production Order for components
stock_move.production_id|Production Order for finished products
mrp_workcenter_productivity|Workcenter Productivity Log
mrp_workcenter_productivity.loss_type|Effectiveness: productive, performance, availability, quality
mrp_workcenter_productivity.duration|Duration in minutes
stock_scrap|Scrap
stock_scrap.state|Status: draft, done
ir_config_parameter|System Parameter', E'\n') loop
    execute format(case when split_part(line, '|', 1) like '%.%' then 'comment on column %s is %L' else 'comment on table %s is %L' end, split_part(line, '|', 1), split_part(line, '|', 2));
  end loop;
end $$;
create index on stock_move (raw_material_production_id); create index on mrp_workorder (production_id); create index on mrp_production (state);
