-- Warehouse of a third-party logistics company in Rotterdam that stores and ships for fourteen clients, after GreaterWMS (ASN and DN documents with numeric states, stock by goods and by bin, rows linked by codes; no foreign keys, every column commented).
-- Values come from hashes of row numbers, so every load is the same. The functions go with the session.
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '@' || i, 17) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.pick(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, '|'))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, '|')))::int] $$;
-- 'a:3|b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  p text;
  r float8 := pg_temp.f(k, i) * (select sum(split_part(x, ':', 2)::float8) from unnest(string_to_array(list, '|')) as x);
begin
  foreach p in array string_to_array(list, '|') loop
    r := r - split_part(p, ':', 2)::float8;
    if r < 0 then return split_part(p, ':', 1); end if;
  end loop;
  return split_part(p, ':', 1);
end $$;
-- Comments: 'column=text' by line.
create function pg_temp.describe(tab text, about text, cols text) returns void language plpgsql as $$
declare l text;
begin
  execute format('comment on table %I is %L', tab, about);
  execute format('comment on column %I.id is ''ID''; comment on column %I.create_time is ''Create time''', tab, tab);
  foreach l in array string_to_array(trim(both E'\n' from cols), E'\n') loop
    execute format('comment on column %I.%I is %L', tab, trim(split_part(l, '=', 1)), trim(substr(l, strpos(l, '=') + 1)));
  end loop;
end $$;

create table staff (
  id bigint primary key,
  staff_name varchar(255) not null,
  staff_type varchar(255) not null,
  check_code integer not null default 8888,
  error_check_code_counter integer not null default 0,
  is_lock boolean not null default false,
  is_delete boolean not null default false,
  create_time timestamp not null,
  update_time timestamp
);
insert into staff
select i, pg_temp.pick('sf', i, 'Anouk|Bart|Bilal|Chantal|Daan|Dewi|Emre|Femke|Fleur|Hamza|Ilse|Jeroen|Joost|Karin|Lars|Lotte|Marek|Milan|Nadia|Niels|Oksana|Pieter|Ruud|Sanne|Stefan|Tess|Wouter|Yasmin') || ' ' || pg_temp.pick('sl', i, 'Bakker|de Boer|de Groot|van Dijk|Dijkstra|El Amrani|van den Berg|Hendriks|Jansen|Kowalski|Kuipers|Mulder|Özdemir|Peters|Post|Smit|Visser|Vos|de Wit|Wolters'),
    case when i = 1 then 'Manager' when i = 2 then 'Admin' else pg_temp.w('st', i, 'Inbound:5|Outbound:8|StockControl:3|Supervisor:2|Customer:2') end, pg_temp.n('cc', i, 1000, 9999), case when i = 11 then 3 else 0 end, i = 11, i in (14, 19, 25, 27), timestamp '2023-08-21 08:00' + case when i > 12 then pg_temp.n('sc', i, 20, 900) else 0 end * interval '1 day' + i * interval '5 minutes', timestamp '2026-01-12 09:30' + i * interval '3 days' from generate_series(1, 28) as i;
select pg_temp.describe('staff', 'Staff', 'staff_name=Staff name
staff_type=Staff type
check_code=Check code (login on scanners)
error_check_code_counter=Failed check codes in a row
is_lock=Locked
is_delete=Delete label: true deleted (left)
update_time=Update time');

create table owner (
  id bigint primary key,
  owner_code varchar(16) not null unique,
  owner_name varchar(255) not null,
  owner_city varchar(255),
  owner_contact varchar(255),
  owner_level integer not null,
  contract_start date not null,
  contract_end date,
  storage_rate numeric(8, 2) not null,
  inbound_rate numeric(8, 2) not null,
  outbound_rate numeric(8, 2) not null,
  is_delete boolean not null default false,
  create_time timestamp not null
);
insert into owner
select i, c, n, ci, pg_temp.pick('oc', i, 'M. Verhoeven|S. Lindberg|A. Rossi|K. Brandt|J. Dubois|P. Novák|L. Meijer|R. O''Neill') , l, s, e, 0.19 + l * 0.03, 12.5 + l * 1.5, 4.8 + l * 0.6, e is not null, s - interval '6 days' + i * interval '11 minutes'
  from (values (1, 'HEMA01', 'Heijmans Garden Supplies', 'Breda', 1, date '2023-09-01', null::date), (2, 'NORD01', 'Nordlys Lighting AB', 'Malmö', 1, date '2023-09-01', null), (3, 'PASTA1', 'Pastificio Venier', 'Parma', 2, date '2023-09-15', null), (4, 'KLEIN1', 'Klein & Sohn Werkzeuge', 'Solingen', 1, date '2023-10-01', null), (5, 'PETIT1', 'Petit Loup Jouets', 'Lille', 2, date '2023-11-01', null), (6, 'AQUA01', 'Aquafilter Europe BV', 'Delft', 2, date '2024-01-08', null), (7, 'VELO01', 'Velocraft Parts', 'Gent', 2, date '2024-02-05', null),
    (8, 'TEAH01', 'Teahouse Direct Ltd', 'Bristol', 3, date '2024-04-15', null), (9, 'SOLI01', 'Solis Camping', 'Tilburg', 3, date '2024-05-06', date '2025-09-30'), (10, 'BABY01', 'Babybee Nederland', 'Utrecht', 2, date '2024-09-02', null), (11, 'CERA01', 'Ceramica Lusa', 'Aveiro', 3, date '2025-01-13', null), (12, 'PRIN01', 'Printfolk Supplies', 'Leiden', 3, date '2025-03-17', null), (13, 'DOGG01', 'Doggo Pet Food', 'Zwolle', 2, date '2025-08-25', null), (14, 'OUDE01', 'Van Oude Wijnen', 'Maastricht', 3, date '2023-09-01', date '2024-08-31')) as t (i, c, n, ci, l, s, e);
select pg_temp.describe('owner', 'Goods owners (clients of the warehouse)', 'owner_code=Owner code
owner_name=Owner name
owner_city=City
owner_contact=Contact
owner_level=Service level: 1 gold, 2 silver, 3 basic
contract_start=Contract from
contract_end=Contract ended on
storage_rate=Storage, EUR per unit of 0.1 m3 and month
inbound_rate=Inbound handling, EUR per ASN line
outbound_rate=Outbound handling, EUR per DN line
is_delete=Delete label: true deleted');

create table supplier (
  id bigint primary key,
  supplier_name varchar(255) not null unique,
  supplier_city varchar(255),
  supplier_contact varchar(255),
  supplier_level integer not null,
  owner_code varchar(16) not null,
  creater varchar(255) not null,
  is_delete boolean not null default false,
  create_time timestamp not null,
  update_time timestamp
);
insert into supplier
select row_number() over (order by o.id, s), pg_temp.pick('sn' || s, o.id, 'Ningbo|Gdansk|Porto|Shenzhen|Brno|Lyon|Hamburg|Milano|Antwerp|Izmir') || ' ' || split_part(o.owner_name, ' ', 1) || ' ' || pg_temp.pick('sx' || s, o.id, 'Trading|Factory|Works|Export|Manufacturing') || case when s > 2 then ' ' || s else '' end, pg_temp.pick('sn' || s, o.id, 'Ningbo|Gdansk|Porto|Shenzhen|Brno|Lyon|Hamburg|Milano|Antwerp|Izmir'), case when pg_temp.f('sc' || s, o.id) < 0.6 then '+31105550' || pg_temp.n('sp' || s, o.id, 100, 999) end,
    pg_temp.n('slv' || s, o.id, 1, 3), o.owner_code, st.staff_name, o.is_delete or pg_temp.f('sd' || s, o.id) < 0.07, o.create_time + interval '1 hour', null from owner as o, generate_series(1, 4) as s, staff as st where s <= 4 - o.owner_level / 2 and st.id = 2;
select pg_temp.describe('supplier', 'Suppliers who send goods in', 'supplier_name=Supplier name
supplier_city=Supplier city
supplier_contact=Supplier contact
supplier_level=Supplier level
owner_code=Owner for whom it delivers
creater=Who created
is_delete=Delete label: true deleted
update_time=Update time');

create table customer (
  id bigint primary key,
  customer_name varchar(255) not null unique,
  customer_city varchar(255),
  customer_country char(2),
  customer_address varchar(255),
  customer_type integer not null,
  owner_code varchar(16) not null,
  creater varchar(255) not null,
  is_delete boolean not null default false,
  create_time timestamp not null
);
insert into customer
select i, n || case when count(*) over (partition by n) > 1 then ' ' || row_number() over (partition by n order by i) else '' end, split_part(c, ',', 1), split_part(c, ',', 2), pg_temp.pick('ca', i, 'Industrieweg|Hauptstrasse|Rue de la Gare|Havenlaan|Markt|Bahnhofstrasse|Parallelweg|Zuidplein') || ' ' || pg_temp.n('cn', i, 1, 220), ty, oc, (select staff_name from staff where staff.id = 2 + i % 2), pg_temp.f('cdel', i) < 0.05, greatest((select create_time from owner where owner_code = oc), timestamp '2023-09-04 08:00') + pg_temp.n('cct', i, 1, 500) * interval '1 hour'
  from (select i, case when ty = 3 then pg_temp.pick('cw', i, 'Webshop order desk|Marketplace fulfilment|Webshop returns') else pg_temp.pick('ca1', i, 'Bouwmarkt|Handelshuis|Kaufhaus|Magasin|Winkel|Grossist|Depot|Centrale') || ' ' || pg_temp.pick('ca2', i, 'De Linde|Noord|Hoekstra|Lang|Petit|Zuiderzee|Albrecht|Moreau|Van Loon|Sterk|Rijnmond|Claes|Weber|Fontaine|Amstel') end as n, pg_temp.w('cc', i, 'Amsterdam,NL:8|Utrecht,NL:6|Eindhoven,NL:5|Groningen,NL:3|Antwerpen,BE:5|Brussel,BE:3|Köln,DE:6|Hamburg,DE:4|Düsseldorf,DE:4|Paris,FR:4|Lille,FR:3|Luxembourg,LU:1|København,DK:1') as c, ty, pg_temp.w('co', i, 'HEMA01:22|NORD01:18|PASTA1:10|KLEIN1:16|PETIT1:9|AQUA01:6|VELO01:8|TEAH01:4|SOLI01:4|BABY01:7|CERA01:3|PRIN01:3|DOGG01:5|OUDE01:3') as oc from (select i, pg_temp.w('cty', i, '1:5|2:3|3:1')::int as ty from generate_series(1, 240) as i) as b) as a;
select pg_temp.describe('customer', 'Consignees', 'customer_name=Customer name
customer_city=Customer city
customer_country=Country
customer_address=Customer address
customer_type=Customer type: 1 store, 2 wholesaler, 3 web shop
owner_code=Owner whose customer it is
creater=Who created
is_delete=Delete label: true deleted');

create table goods (
  id bigint primary key,
  goods_code varchar(32) not null unique,
  goods_desc varchar(255) not null,
  owner_code varchar(16) not null,
  goods_supplier varchar(255),
  goods_unit varchar(16) not null,
  goods_class varchar(32) not null,
  goods_weight numeric(10, 3),
  unit_volume numeric(10, 4) not null,
  carton_qty integer,
  goods_cost numeric(10, 2),
  goods_price numeric(10, 2),
  bar_code varchar(32),
  is_delete boolean not null default false,
  create_time timestamp not null
);
create temp table g0 as
select o.id as oid, o.owner_code, k.x, u.ord, split_part(u.x2, ';', 1) as d, split_part(u.x2, ';', 2)::numeric as c, k.cl
  from owner as o join (values (1, 'Garden', 'Watering can 10 l;8.2|Hose 20 m;14|Hose 50 m;27|Secateurs;11.5|Spade;18|Rake;12|Planter 40 cm;9.8|Planter 60 cm;16|Potting soil 40 l;4.4|Bird feeder;6.9|Lawn edging 9 m;7.5|Glove M;2.6|Glove L;2.6|Parasol base;22|Solar stake light;4.9|Wheelbarrow;48'), (2, 'Lighting', 'Pendant Fjord;44|Pendant Skagen;39|Desk lamp Ulv;28|Floor lamp Bjerk;66|LED bulb E27 7W;1.9|LED bulb E14 5W;1.8|LED strip 5 m;12|Wall light Kyst;24|Spot GU10 3-pack;7.2|Outdoor light Havn;31|Night light;5.6|Dimmer;9.9'), (3, 'Food', 'Spaghetti 500 g;0.82|Penne 500 g;0.82|Fusilli 1 kg;1.5|Tagliatelle egg 250 g;1.7|Pesto 190 g;2.1|Passata 700 g;1.1|Olive oil 1 l;7.9|Gnocchi 500 g;1.2'),
    (4, 'Tools', 'Claw hammer;9.4|Pliers 180;8.8|Side cutter;10.2|Screwdriver set;17|Hex key set;7.7|Tape measure 5 m;4.1|Spirit level 60;12|Hand saw;9|Chisel set;21|Socket set 94;58|Utility knife;3.9|Clamp 300;6.6|File set;11|Pipe wrench;15'), (5, 'Toys', 'Wooden train;18|Puzzle 100;5.9|Puzzle 500;8.2|Plush wolf;9.9|Plush bear;9.9|Building blocks 80;16|Kite;7.4|Paint set;6.3|Board game Forêt;14'), (6, 'Filters', 'Jug filter;3.2|Cartridge 3-pack;8.8|Under-sink unit;64|Tap filter;19|Shower filter;22|Test strips;4'), (7, 'Bicycle', 'Chain 10-speed;12|Chain 12-speed;26|Brake pads;5.4|Tyre 28 inch;17|Tyre 29 inch;24|Inner tube;2.9|Saddle;27|Pedal pair;16|Bell;3|Lock 90 cm;21'),
    (8, 'Food', 'Earl Grey 100;3.3|Darjeeling tin;6.8|Rooibos 80;2.9|Green sencha 250 g;7.1|Peppermint 50;2.2'), (9, 'Camping', 'Tent 2P;74|Sleeping mat;18|Stove;22|Folding chair;16|Cool box 24 l;27'), (10, 'Baby', 'Bottle 260 ml;4.4|Pacifier 2-pack;3.1|Bib 3-pack;5|Nappy bag;1.3|Bath seat;17|Play mat;29|Muslin 5-pack;9.5'), (11, 'Ceramics', 'Mug white;2.4|Bowl 16 cm;3.3|Plate 27 cm;4.1|Serving dish;9.9'), (12, 'Print', 'Toner black;31|Toner set;94|Paper A4 box;17|Label roll;4.8'), (13, 'Pet', 'Dry food adult 12 kg;26|Dry food puppy 3 kg;9.9|Wet food 24 x 400 g;22|Dental sticks;3.4|Dog bed L;24'), (14, 'Wine', 'Bordeaux 6 x 0.75;31|Rioja 6 x 0.75;26|Riesling 6 x 0.75;29')) as k (x, cl, l) on k.x = o.id, unnest(string_to_array(k.l, '|')) with ordinality as u (x2, ord);
insert into goods
select row_number() over (order by oid, ord), left(owner_code, 4) || '-' || lpad((oid * 1000 + ord * 17)::text, 5, '0'), d, owner_code, (select supplier_name from supplier as s where s.owner_code = g0.owner_code order by pg_temp.f('gs' || s.id, ord) limit 1), case when cl in ('Wine') then 'CASE' when d like '%box%' or d like '%24 x%' then 'BOX' when cl = 'Food' and ord % 3 = 0 then 'PACK' else 'EA' end, cl,
    case when pg_temp.f('gw', oid * 50 + ord) < 0.95 then round((0.08 + c * 0.05 + pg_temp.f('gwt', oid * 50 + ord))::numeric, 3) end, round((0.0006 + c * 0.0006 * (0.5 + pg_temp.f('gv', oid * 50 + ord)))::numeric, 4), case when pg_temp.f('cq', oid * 50 + ord) < 0.9 then case when c < 4 then 48 when c < 12 then 24 when c < 30 then 12 else 4 end end,
    c, round(c * (1.5 + pg_temp.f('gp', oid * 50 + ord)::numeric * 0.7), 2), case when pg_temp.f('bc', oid * 50 + ord) < 0.93 then '871' || pg_temp.n('bcn', oid * 50 + ord, 1000000, 9999999) || lpad((oid * 50 + ord)::text, 3, '0') end, oid in (9, 14) or pg_temp.f('gdel', oid * 50 + ord) < 0.05, (select create_time from owner where id = oid) + interval '3 hours' + ord * interval '2 minutes' from g0;
select pg_temp.describe('goods', 'Goods list', 'goods_code=Goods code
goods_desc=Goods description
owner_code=Owner code
goods_supplier=Usual supplier
goods_unit=Unit
goods_class=Goods class
goods_weight=Weight of one unit, kg
unit_volume=Volume of one unit, m3
carton_qty=Units per carton
goods_cost=Cost per unit (declared by the owner for insurance), EUR
goods_price=Retail price, EUR
bar_code=Bar code
is_delete=Delete label: true deleted');

create table binset (
  id bigint primary key,
  bin_name varchar(32) not null unique,
  bin_size varchar(16) not null,
  bin_property varchar(16) not null,
  zone varchar(8) not null,
  empty_label boolean not null default true,
  creater varchar(255) not null,
  is_delete boolean not null default false,
  create_time timestamp not null,
  update_time timestamp
);
insert into binset
select row_number() over (order by z, a, b, l), z || lpad(a::text, 2, '0') || '-' || lpad(b::text, 2, '0') || '-' || l, case when z = 'D' then 'Big' when l = 1 then 'Pallet' else pg_temp.w('bs', ascii(z) * 100000 + a * 1000 + b * 10 + l, 'Small:3|Pallet:5') end, case when z = 'D' and a = 1 and b = 1 then 'Damage' when z = 'D' and a = 1 and b = 2 then 'Inspection' when z = 'D' and a = 1 and b = 3 then 'Holding' else 'Normal' end, z, true,
    (select staff_name from staff where id = 1), z = 'C' and a = 4, timestamp '2023-08-22 08:00', null from (values ('A', 6), ('B', 5), ('C', 4), ('D', 1)) as t (z, na), generate_series(1, na) as a, generate_series(1, 10) as b, generate_series(1, 3) as l where z <> 'D' or l = 1;
select pg_temp.describe('binset', 'Bins', 'bin_name=Bin name: zone and aisle, bay, level
bin_size=Bin size
bin_property=Bin property: Normal, Damage, Inspection, Holding
zone=Zone
empty_label=Empty label: true nothing in it
creater=Who created
is_delete=Delete label: true deleted
update_time=Update time');

-- What went out decides what came in.
create table dnlist (
  id bigint primary key,
  dn_code varchar(32) not null unique,
  dn_status integer not null,
  owner_code varchar(16) not null,
  customer varchar(255) not null,
  ref_no varchar(64),
  total_qty integer not null,
  total_weight numeric(12, 3) not null,
  total_volume numeric(12, 4) not null,
  total_cost numeric(12, 2) not null,
  carrier varchar(32),
  back_order_label boolean not null default false,
  creater varchar(255) not null,
  is_delete boolean not null default false,
  create_time timestamp not null,
  update_time timestamp
);
create table dndetail (
  id bigint primary key,
  dn_code varchar(32) not null,
  dn_status integer not null,
  goods_code varchar(32) not null,
  goods_qty integer not null,
  pick_qty integer not null default 0,
  picked_qty integer not null default 0,
  intransit_qty integer not null default 0,
  delivery_actual_qty integer not null default 0,
  delivery_shortage_qty integer not null default 0,
  delivery_more_qty integer not null default 0,
  delivery_damage_qty integer not null default 0,
  goods_cost numeric(12, 2) not null,
  is_delete boolean not null default false,
  create_time timestamp not null,
  update_time timestamp
);
create temp table cpick as select c.id, c.create_time, c.is_delete, o.contract_end, pg_temp.f('rnk', c.id) as rnk from customer as c join owner as o on o.owner_code = c.owner_code;
create temp table dn as
select row_number() over (order by t, x) as i, * from (
  select d, x, d + interval '7 hours' + floor(power(pg_temp.f('dh', (d::date - date '2023-01-01') * 100 + x), 0.9) * 32400) * interval '1 second' as t, (select id from cpick as c where c.create_time < d and (c.contract_end is null or c.contract_end > d) and (not c.is_delete or d < date '2025-06-01') order by rnk offset floor(power(pg_temp.f('dc', (d::date - date '2023-01-01') * 100 + x), 2.1) * 0.999 * (select count(*) from cpick as c where c.create_time < d and (c.contract_end is null or c.contract_end > d) and (not c.is_delete or d < date '2025-06-01'))) limit 1) as cust
    from (select d::date as d, x from generate_series(date '2023-09-25', date '2026-06-12', interval '1 day') as d, lateral generate_series(1, floor(case extract(isodow from d) when 1 then 3.6 when 6 then 0.4 when 7 then 0 when 5 then 2.3 else 2.8 end * case extract(month from d) when 11 then 1.5 when 12 then 1.35 when 4 then 1.15 when 5 then 1.15 when 8 then 0.75 else 1 end * (0.45 + (d::date - date '2023-09-25') / 1700.0) + pg_temp.f('dd', d::date - date '2023-01-01') * 0.9)::int) as x
      where (extract(month from d), extract(day from d)) not in ((12, 25), (12, 26), (1, 1), (4, 27))) as b) as a where cust is not null;
create temp table dn2 as
select dn.*, c.owner_code as oc, c.customer_name as cn, c.customer_country as cc, c.customer_type as cty, case when pg_temp.f('dx', i) < 0.025 then 0 when d > date '2026-06-05' then pg_temp.w('ds', i, '1:10|2:35|3:25|4:18|5:12')::int when d > date '2026-05-29' then pg_temp.w('ds', i, '2:2|4:5|5:35|6:54')::int when d > date '2026-05-20' then pg_temp.w('ds', i, '5:5|6:95')::int else 6 end as s from dn join customer as c on c.id = cust;
create temp table dd as
select row_number() over (order by i, g.id) as id, dn2.i, g.id as gid, g.goods_code, g.goods_cost, g.goods_weight, g.unit_volume, s, t, case cty when 2 then coalesce(g.carton_qty, 10) * pg_temp.n('q', i * 10 + l, 1, 8) when 3 then pg_temp.n('q', i * 10 + l, 1, 6) else greatest(1, coalesce(g.carton_qty, 6) * pg_temp.n('q', i * 10 + l, 1, 4) / 2) end as q
  from dn2, generate_series(1, 4) as l, lateral (select * from goods as g where g.owner_code = oc and (not g.is_delete or t < timestamp '2025-10-01') order by pg_temp.f('g' || g.id, i) * (0.5 + (g.id * 7 % 10) / 8.0) offset l - 1 limit 1) as g where l <= pg_temp.w('nl', i, '1:35|2:32|3:20|4:13')::int;
create index on dd (i);
create index on dndetail (dn_code);
insert into dndetail
select id, 'DN' || to_char(t, 'YYYYMMDD') || lpad(i::text, 5, '0'), case s when 0 then 2 else s end, goods_code, q, case when s = 3 then q else 0 end, case when s >= 4 then q else 0 end, case when s = 5 then q else 0 end, case when s = 6 then q - sh - dm else 0 end, case when s = 6 then sh else 0 end, 0, case when s = 6 then dm else 0 end, q * goods_cost, s = 0, t, least(t + case s when 6 then pg_temp.n('du', i, 28, 130) when 5 then 20 when 4 then 6 when 3 then 3 when 0 then 5 else 0 end * interval '1 hour', timestamp '2026-06-12 17:40')
  from dd, lateral (select case when pg_temp.f('sh', id) < 0.012 then 1 else 0 end as sh, case when pg_temp.f('dm', id) < 0.015 and q > 2 then pg_temp.n('dmq', id, 1, 2) else 0 end as dm) as x;
insert into dnlist
select i, 'DN' || to_char(t, 'YYYYMMDD') || lpad(i::text, 5, '0'), case s when 0 then 2 else s end, oc, cn, case when pg_temp.f('rf', i) < 0.8 then pg_temp.pick('rfp', ascii(oc) * 7 + ascii(substr(oc, 2)), 'SO|PO-|ORD|') || pg_temp.n('rfn', i, 10000, 99999) end, tq, tw, tv, tc, case when s >= 4 then case when cty = 3 then pg_temp.w('ca', i, 'PostNL:6|DHL Parcel:4') when cc = 'NL' then pg_temp.w('ca', i, 'Own van:3|Mandersloot:5|DHL Freight:1') else pg_temp.w('ca', i, 'DHL Freight:5|DSV:4|Rhenus:2') end end,
    pg_temp.f('bo', i) < 0.03, (select staff_name from staff where staff.id = 3 + i % 9), s = 0, t, (select max(update_time) from dndetail as x where x.dn_code = 'DN' || to_char(t, 'YYYYMMDD') || lpad(i::text, 5, '0'))
  from dn2 join lateral (select sum(q) as tq, sum(q * coalesce(goods_weight, 0)) as tw, sum(q * unit_volume) as tv, sum(q * goods_cost) as tc, count(*) as n from dd where dd.i = dn2.i) as x on n > 0;
select pg_temp.describe('dnlist', 'Delivery notes (outbound orders)', 'dn_code=DN code
dn_status=DN status: 1 pre order, 2 new order, 3 to be picked, 4 picked, 5 in transit, 6 delivered
owner_code=Owner code
customer=Customer name
ref_no=Reference of the owner
total_qty=Total quantity
total_weight=Total weight, kg
total_volume=Total volume, m3
total_cost=Total cost of goods, EUR
carrier=Carrier
back_order_label=Back order: goods were missing at first
creater=Who created
is_delete=Delete label: true deleted (cancelled)
update_time=Update time');
select pg_temp.describe('dndetail', 'Lines of delivery notes', 'dn_code=DN code
dn_status=DN status, as in the head
goods_code=Goods code
goods_qty=Ordered quantity
pick_qty=Quantity being picked
picked_qty=Quantity picked
intransit_qty=Quantity on the road
delivery_actual_qty=Quantity the customer signed for
delivery_shortage_qty=Short on delivery
delivery_more_qty=Over on delivery
delivery_damage_qty=Damaged on delivery
goods_cost=Cost of the line, EUR
is_delete=Delete label: true deleted
update_time=Update time');

create table asnlist (
  id bigint primary key,
  asn_code varchar(32) not null unique,
  asn_status integer not null,
  owner_code varchar(16) not null,
  supplier varchar(255) not null,
  total_qty integer not null,
  total_weight numeric(12, 3) not null,
  total_volume numeric(12, 4) not null,
  total_cost numeric(12, 2) not null,
  expected_date date,
  container_no varchar(16),
  creater varchar(255) not null,
  is_delete boolean not null default false,
  create_time timestamp not null,
  update_time timestamp
);
create table asndetail (
  id bigint primary key,
  asn_code varchar(32) not null,
  asn_status integer not null,
  goods_code varchar(32) not null,
  goods_qty integer not null,
  goods_actual_qty integer not null default 0,
  sorted_qty integer not null default 0,
  goods_shortage_qty integer not null default 0,
  goods_more_qty integer not null default 0,
  goods_damage_qty integer not null default 0,
  goods_cost numeric(12, 2) not null,
  is_delete boolean not null default false,
  create_time timestamp not null,
  update_time timestamp
);
-- Each owner gets a delivery every few weeks; the first ones are the largest.
create temp table gout as select g.id as gid, g.owner_code, o.contract_start as cs, coalesce(sum(dd.q) filter (where dd.s in (4, 5, 6)), 0) as q, coalesce(g.carton_qty, 10) as cq, greatest(coalesce(max(dd.t)::date - o.contract_start, 60), 60) as span from goods as g join owner as o on o.owner_code = g.owner_code left join dd on dd.gid = g.id group by g.id, g.owner_code, o.contract_start, g.carton_qty;
create temp table asn as
select row_number() over (order by d, oid) as i, * from (
  select o.id as oid, o.owner_code as oc, x, case when x = 0 then greatest(o.contract_start, date '2023-09-04') + 2 else y - case extract(isodow from y)::int when 6 then 1 when 7 then 2 else 0 end end as d
    from owner as o, generate_series(0, 40) as x, lateral (select greatest(o.contract_start, date '2023-09-04') + 12 + x * (case o.owner_level when 1 then 24 when 2 then 35 else 55 end) + pg_temp.n('ad' || x, o.id, 0, 9) as y) as b where x = 0 or y < coalesce(o.contract_end - 30, date '2026-06-20')) as a;
create temp table asn2 as
select asn.*, d + interval '8 hours' + floor(pg_temp.f('ah', i) * 21600) * interval '1 second' - pg_temp.n('al', i, 3, 20) * interval '1 day' as t, case when pg_temp.f('ax', i) < 0.03 and x > 0 then 0 when d > date '2026-06-12' then 1 when d = date '2026-06-12' then 2 when d > date '2026-06-10' then 3 when d > date '2026-06-08' then 4 else 5 end as s, (select id from supplier as p where p.owner_code = oc order by pg_temp.f('asup' || p.id, i) limit 1) as sup, (select count(*) from asn as y where y.oc = asn.oc) as na from asn;
create temp table ad as
select row_number() over (order by a.i, u.gid) as id, a.i, u.gid, g.goods_code, g.goods_cost, g.goods_weight, g.unit_volume, a.s, a.t, a.d, (ceil((case when x = 0 then u.q * 0.3 + u.cq * 8 else u.q * 1.35 / (na * 0.55) * (0.7 + pg_temp.f('aq', a.i * 200 + u.gid) * 0.6) + u.cq end) / u.cq) * u.cq)::int as q
  from asn2 as a join gout as u on u.owner_code = a.oc join goods as g on g.id = u.gid where x = 0 or pg_temp.f('has', a.i * 200 + u.gid) < 0.55 and (not g.is_delete or a.d < date '2025-08-01');
create index on ad (i);
insert into asndetail
select id, 'ASN' || to_char(t, 'YYYYMMDD') || lpad(i::text, 5, '0'), case s when 0 then 1 else s end, goods_code, q, case when s >= 4 then q - sh + mo else 0 end, case when s = 5 then q - sh + mo - dm else 0 end, case when s >= 4 then sh else 0 end, case when s >= 4 then mo else 0 end, case when s >= 4 then dm else 0 end, q * goods_cost, s = 0, t, case when s in (0, 1) then t else d + interval '15 hours' end
  from ad, lateral (select case when pg_temp.f('ash', id) < 0.05 then pg_temp.n('ashq', id, 1, 6) else 0 end as sh, case when pg_temp.f('amo', id) < 0.02 then pg_temp.n('amoq', id, 1, 4) else 0 end as mo, case when pg_temp.f('adm', id) < 0.045 then pg_temp.n('admq', id, 1, 5) else 0 end as dm) as x;
insert into asnlist
select i, 'ASN' || to_char(t, 'YYYYMMDD') || lpad(i::text, 5, '0'), case s when 0 then 1 else s end, oc, (select supplier_name from supplier where supplier.id = sup), tq, tw, tv, tc, d, case when pg_temp.f('cont', oid * 31 + i % 3) < 0.4 then pg_temp.pick('cnp', i, 'MSKU|TGHU|CMAU|HLXU') || pg_temp.n('cnn', i, 1000000, 9999999) end, (select staff_name from staff where staff.id = 3 + i % 7), s = 0, t, case when s in (0, 1) then t else d + interval '15 hours' end
  from asn2 join lateral (select sum(q) as tq, sum(q * coalesce(goods_weight, 0)) as tw, sum(q * unit_volume) as tv, sum(q * goods_cost) as tc, count(*) as n from ad where ad.i = asn2.i) as x on n > 0;
create index on asndetail (asn_code);
select pg_temp.describe('asnlist', 'Advance shipping notices (inbound)', 'asn_code=ASN code
asn_status=ASN status: 1 expected, 2 arrived, 3 being unloaded, 4 to be sorted, 5 put away
owner_code=Owner code
supplier=Supplier name
total_qty=Total announced quantity
total_weight=Total weight, kg
total_volume=Total volume, m3
total_cost=Total cost of goods, EUR
expected_date=Expected arrival
container_no=Container number; empty for trucks
creater=Who created
is_delete=Delete label: true deleted (cancelled)
update_time=Update time');
select pg_temp.describe('asndetail', 'Lines of advance shipping notices', 'asn_code=ASN code
asn_status=ASN status, as in the head
goods_code=Goods code
goods_qty=Announced quantity
goods_actual_qty=Received quantity, damaged included
sorted_qty=Quantity put away
goods_shortage_qty=Less than announced
goods_more_qty=More than announced
goods_damage_qty=Damaged on arrival
goods_cost=Cost of the announced quantity, EUR
is_delete=Delete label: true deleted
update_time=Update time');

create table stocklist (
  id bigint primary key,
  goods_code varchar(32) not null unique,
  owner_code varchar(16) not null,
  goods_qty integer not null,
  onhand_stock integer not null,
  can_order_stock integer not null,
  ordered_stock integer not null,
  damage_stock integer not null,
  asn_stock integer not null,
  sorted_stock integer not null,
  create_time timestamp not null,
  update_time timestamp
);
insert into stocklist
select g.id, g.goods_code, g.owner_code, oh + ds + st, oh, greatest(oh - orq, 0), orq, ds, asn, st, g.create_time + interval '10 minutes', coalesce(mx, g.create_time)
  from goods as g, lateral (select coalesce(sum(sorted_qty), 0) as inq, coalesce(sum(goods_damage_qty) filter (where create_time > timestamp '2025-04-01'), 0) as ds, coalesce(sum(goods_qty) filter (where asn_status < 4 and not is_delete), 0) as asn, coalesce(sum(goods_actual_qty) filter (where asn_status = 4), 0) as st, max(update_time) as mx from asndetail as a where a.goods_code = g.goods_code) as a,
    lateral (select coalesce(sum(picked_qty), 0) as outq, coalesce(sum(goods_qty) filter (where dn_status in (2, 3) and not is_delete), 0) as orq from dndetail as d where d.goods_code = g.goods_code) as d, lateral (select case when g.owner_code in ('SOLI01', 'OUDE01') then 0 else greatest(inq - outq, 0) end as oh) as x;
update stocklist set damage_stock = 0, goods_qty = 0 where owner_code in ('SOLI01', 'OUDE01');
select pg_temp.describe('stocklist', 'Stock by goods', 'goods_code=Goods code
owner_code=Owner code
goods_qty=Total quantity in the house
onhand_stock=On hand in normal bins
can_order_stock=Free to be ordered
ordered_stock=Ordered, not yet picked
damage_stock=Damaged
asn_stock=Announced, not yet received
sorted_stock=Received, waits to be put away
update_time=Update time');

create table stockbin (
  id bigint primary key,
  bin_name varchar(32) not null,
  goods_code varchar(32) not null,
  goods_qty integer not null,
  pick_qty integer not null default 0,
  picked_qty integer not null default 0,
  bin_size varchar(16),
  bin_property varchar(16),
  lot_no varchar(32),
  expiry_date date,
  create_time timestamp not null
);
insert into stockbin
select row_number() over (order by s.id, p), b.bin_name, s.goods_code, case when p < np then s.onhand_stock / np else s.onhand_stock - (np - 1) * (s.onhand_stock / np) end, 0, 0, b.bin_size, b.bin_property, case when g.goods_class in ('Food', 'Pet', 'Baby') then 'L' || to_char(ct, 'YYMM') || pg_temp.n('lot', s.id * 10 + p, 10, 99) end, case when g.goods_class in ('Food', 'Pet') then ct::date + pg_temp.n('exp', s.id * 10 + p, 150, 700) end, ct
  from stocklist as s join goods as g on g.goods_code = s.goods_code, lateral (select least(4, 1 + s.onhand_stock / 260)::int as np) as n, generate_series(1, np) as p, lateral (select timestamp '2026-06-09 16:00' - pg_temp.n('bct', s.id * 10 + p, 0, 210) * interval '1 day 1 hour' as ct) as c, lateral (select * from binset as b where b.bin_property = 'Normal' and not b.is_delete and b.id = 1 + (s.id * 41 + p * 97) % 330) as b where s.onhand_stock > 0;
insert into stockbin select 5000 + row_number() over (order by s.id), b.bin_name, s.goods_code, s.damage_stock, 0, 0, b.bin_size, b.bin_property, null, null, timestamp '2026-05-02 10:00' from stocklist as s, binset as b where s.damage_stock > 0 and b.bin_property = 'Damage';
update binset set empty_label = false, update_time = timestamp '2026-06-12 16:00' where bin_name in (select bin_name from stockbin);
select pg_temp.describe('stockbin', 'Stock by bin', 'bin_name=Bin name
goods_code=Goods code
goods_qty=Quantity
pick_qty=Quantity being picked
picked_qty=Quantity picked
bin_size=Bin size
bin_property=Bin property
lot_no=Lot number
expiry_date=Best before
create_time=Put there at');

create table cyclecount (
  id bigint primary key,
  cyclecount_status integer not null,
  bin_name varchar(32) not null,
  goods_code varchar(32) not null,
  goods_qty integer not null,
  physical_inventory integer not null,
  difference integer not null,
  creater varchar(255) not null,
  create_time timestamp not null,
  update_time timestamp
);
insert into cyclecount
select row_number() over (order by d, x), case when d > date '2026-06-09' then 0 else 1 end, b.bin_name, g.goods_code, q, case when d > date '2026-06-09' then 0 else q + df end, case when d > date '2026-06-09' then 0 else df end, (select staff_name from staff where staff.id = 3 + x % 5), d + interval '6 hours 30 minutes', case when d <= date '2026-06-09' then d + interval '9 hours 10 minutes' end
  from (select d::date as d, x, (d::date - date '2023-01-01') * 20 + x as k from generate_series(date '2024-01-09', date '2026-06-10', interval '7 days') as d, generate_series(1, 9) as x) as a, lateral (select pg_temp.n('cq', k, 4, 340) as q, case when pg_temp.f('cd', k) < 0.13 then pg_temp.n('cdq', k, -6, 3) else 0 end as df) as b0, binset as b, goods as g where b.id = pg_temp.n('cb', k, 1, 300) and g.id = pg_temp.n('cg', k, 1, 80);
select pg_temp.describe('cyclecount', 'Weekly cycle counts', 'cyclecount_status=Status: 0 open, 1 counted
bin_name=Bin name
goods_code=Goods code
goods_qty=Quantity in the system
physical_inventory=Counted quantity
difference=Counted less system
creater=Who counts
update_time=Counted at');

create table capital (
  id bigint primary key,
  owner_code varchar(16) not null,
  capital_month char(7) not null,
  capital_type integer not null,
  capital_qty numeric(12, 2) not null,
  capital_rate numeric(8, 2) not null,
  capital_amount numeric(12, 2) not null,
  invoice_no varchar(32),
  is_paid boolean not null default false,
  create_time timestamp not null
);
insert into capital
select row_number() over (order by m, o.id, ty), o.owner_code, m, ty, q, r, round(q * r, 2), case when m < '2026-06' then 'F' || replace(m, '-', '') || lpad(o.id::text, 2, '0') end, m < '2026-04' and not (o.id = 9 and m > '2025-07') or m in ('2026-04', '2026-05') and pg_temp.f('paid' || m, o.id) < 0.6, case when m < '2026-06' then (m || '-01')::date + interval '1 month 2 days 9 hours' else timestamp '2026-06-12 18:00' end
  from owner as o, (select to_char(x, 'YYYY-MM') as m from generate_series(date '2023-09-01', date '2026-06-01', interval '1 month') as x) as mm, lateral (select 1 as ty, (select count(*) from asnlist as a join asndetail as d on d.asn_code = a.asn_code where a.owner_code = o.owner_code and to_char(a.expected_date, 'YYYY-MM') = m and a.asn_status >= 4)::numeric as q, o.inbound_rate as r
      union all select 2, (select count(*) from dnlist as a join dndetail as d on d.dn_code = a.dn_code where a.owner_code = o.owner_code and to_char(a.create_time, 'YYYY-MM') = m and a.dn_status >= 4), o.outbound_rate
      union all select 3, case when m >= to_char(o.contract_start, 'YYYY-MM') and m <= to_char(coalesce(o.contract_end, date '2030-01-01'), 'YYYY-MM') and m < '2026-06' then round(10 * greatest((select sum(a.total_volume) from asnlist as a where a.owner_code = o.owner_code and a.asn_status = 5 and to_char(a.expected_date, 'YYYY-MM') <= m) * (0.16 + pg_temp.f('sto' || m, o.id) * 0.08)::numeric, 4), 1) else 0 end, o.storage_rate * 10) as c where q > 0;
select pg_temp.describe('capital', 'Monthly charges to owners', 'owner_code=Owner code
capital_month=Month
capital_type=Charge type: 1 inbound, 2 outbound, 3 storage
capital_qty=Charged quantity: lines, or units of 0.1 m3
capital_rate=Rate, EUR
capital_amount=Amount, EUR without VAT
invoice_no=Invoice number; empty: not invoiced yet
is_paid=Paid');

create table scanner_log (
  id bigint primary key,
  staff_name varchar(255),
  api varchar(64) not null,
  code varchar(64),
  result_code integer not null,
  ip varchar(32),
  create_time timestamp not null
);
insert into scanner_log
select i, (select staff_name from staff where staff.id = 1 + i % 20), pg_temp.w('api', i, '/dn/pick/:5|/asn/sorted/:3|/stock/bin/move/:2|/login/:1'), case when i % 4 < 3 then (select dn_code from dnlist where id = pg_temp.n('ln', i, 1590, 1625)) end, pg_temp.w('rc', i, '200:95|400:3|500:2')::int, '10.20.4.' || pg_temp.n('ip', i, 11, 38), timestamp '2026-06-10 07:00' + i * interval '8 minutes 40 seconds' from generate_series(1, 400) as i;
select pg_temp.describe('scanner_log', 'Log of scanner calls, kept for three days', 'staff_name=Staff
api=Called address
code=Scanned code
result_code=HTTP result
ip=Address of the scanner');
