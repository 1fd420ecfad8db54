-- A wholesale plant nursery in Oregon: catalogue, blocks and lots, quotes, orders, shipments, credits, liner purchases and spray records.
-- After SBI Software and Plant Partner (plant by size as item, block inventory, availability, pulls and shipping); synthetic data.
-- Values come from hashes of row numbers, so each load gives the same rows.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.g(key text, i bigint) returns float8 language sql immutable
  as $$ select (pg_temp.u(key || 'a', i) + pg_temp.u(key || 'b', i) + pg_temp.u(key || 'c', i) + pg_temp.u(key || 'd', i) - 2) / 0.577 $$;
create function pg_temp.pick(key text, i bigint, options text) returns text language sql immutable
  as $$ select (string_to_array(options, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(options, ',')))::int] $$;
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
set jit = off;

create table staff (
  staff_id int primary key,
  full_name text not null,
  role text not null,
  email text,
  applicator_license text,
  commission_pct numeric(4,2),
  hire_date date not null,
  term_date date
);
comment on table staff is 'People who sell, grow, pull or spray; leavers keep their row';
comment on column staff.role is 'SALES, GROWER, SHIPPING, OFFICE or MANAGER';
comment on column staff.applicator_license is 'State pesticide applicator licence number; empty if not licensed to spray';
comment on column staff.commission_pct is 'Commission on shipped sales, sales reps only, in percent';
comment on column staff.term_date is 'Last day of employment; empty while employed';
insert into staff
select i, p, r, lower(left(p, 1) || split_part(p, ' ', 2)) || '@cedarhollownursery.example', case when r in ('GROWER') or i = 1 then 'OR-' || pg_temp.n('sl', i, 110000, 189999) end,
  case when r = 'SALES' then 1.5 + pg_temp.n('sc', i, 0, 4) * 0.25 end, date '2009-03-02' + pg_temp.n('sh', i, 0, 700) * 7, case i when 5 then date '2025-01-31' when 10 then date '2025-09-12' when 16 then date '2024-08-30' end
from (select row_number() over () as i, p, (string_to_array('MANAGER,SALES,SALES,SALES,SALES,SALES,GROWER,GROWER,GROWER,GROWER,GROWER,SHIPPING,SHIPPING,SHIPPING,SHIPPING,SHIPPING,OFFICE,OFFICE', ','))[row_number() over ()] as r
  from unnest(string_to_array('Walt Jorgensen,Denise Fry,Ben Castellano,Kathy Moritz,Todd Ames,Sonia Beltran,Efrain Ochoa,Marta Villanueva,Pete Sorrell,Glen Hatch,Rosa Quintero,Julio Ibarra,Dale Finch,Manny Cordero,Abel Rios,Trent Kopp,Nancy Oakes,Irene Shaw', ',')) p) x;

create table plant (
  plant_id int primary key,
  plant_code varchar(12) not null unique,
  botanical_name text not null,
  common_name text not null,
  category varchar(12) not null check (category in ('TREE', 'SHRUB', 'CONIFER', 'PERENNIAL', 'GRASS', 'VINE')),
  hardiness_zone smallint not null,
  flower_color text,
  patent_no varchar(12),
  royalty_per_unit numeric(5,2),
  is_native boolean not null default false,
  inactive boolean not null default false
);
comment on table plant is 'Plant varieties in the catalogue';
comment on column plant.hardiness_zone is 'Coldest USDA zone in which the plant survives';
comment on column plant.patent_no is 'US plant patent; only patented varieties bear a royalty';
comment on column plant.royalty_per_unit is 'Royalty owed to the breeder for each plant sold, in US dollars';
comment on column plant.is_native is 'Native to the Pacific Northwest';
comment on column plant.inactive is 'Dropped from the catalogue; kept for old orders';
insert into plant
select i, upper(left(split_part(b, ' ', 1), 3) || left(split_part(b, ' ', 2), 3)) || lpad(i::text, 3, '0'), b, split_part(x, ':', 2), ca, z::smallint,
  nullif(split_part(x, ':', 5), ''), case when b ~ '''' and pg_temp.u('pp', i) < 0.4 then 'PP' || pg_temp.n('pn', i, 14000, 35999) end,
  case when b ~ '''' and pg_temp.u('pp', i) < 0.4 then 0.25 * pg_temp.n('pr', i, 2, 8) end, b ~ 'circinatum|sanguineum|aquifolium|munitum|cespitosa|plicata|douglas|menziesii|spectabilis|sericea', i in (9, 23, 41, 55)
from (select row_number() over () as i, x, split_part(x, ':', 1) as b, split_part(x, ':', 3) as ca, split_part(x, ':', 4)::int as z from unnest(string_to_array('Acer circinatum:Vine Maple:TREE:6:|Acer palmatum ''Bloodgood'':Bloodgood Japanese Maple:TREE:5:|Acer palmatum ''Emberglow'':Emberglow Japanese Maple:TREE:5:|Acer rubrum ''October Glory'':October Glory Red Maple:TREE:5:Red|Amelanchier x grandiflora ''Autumn Brilliance'':Serviceberry:TREE:4:White|Betula nigra ''Heritage'':Heritage River Birch:TREE:4:|Cercis canadensis ''Forest Pansy'':Forest Pansy Redbud:TREE:6:Pink|Cornus florida ''Cherokee Chief'':Cherokee Chief Dogwood:TREE:5:Red|Malus ''Snowdrift'':Snowdrift Crabapple:TREE:4:White|Magnolia stellata ''Royal Star'':Royal Star Magnolia:TREE:4:White|Prunus serrulata ''Kwanzan'':Kwanzan Cherry:TREE:5:Pink|Quercus garryana:Oregon White Oak:TREE:6:|Zelkova serrata ''Village Green'':Village Green Zelkova:TREE:5:|Thuja plicata:Western Red Cedar:CONIFER:5:|Thuja occidentalis ''Emerald Green'':Emerald Green Arborvitae:CONIFER:3:|Thuja ''Green Giant'':Green Giant Arborvitae:CONIFER:5:|Pseudotsuga menziesii:Douglas Fir:CONIFER:5:|Picea pungens ''Fat Albert'':Fat Albert Spruce:CONIFER:3:|Picea glauca ''Conica'':Dwarf Alberta Spruce:CONIFER:3:|Pinus mugo var. pumilio:Dwarf Mugo Pine:CONIFER:3:|Juniperus horizontalis ''Blue Chip'':Blue Chip Juniper:CONIFER:3:|Chamaecyparis obtusa ''Nana Gracilis'':Dwarf Hinoki Cypress:CONIFER:5:|Taxus x media ''Hicksii'':Hicks Yew:CONIFER:4:|Berberis aquifolium:Oregon Grape:SHRUB:5:Yellow|Ribes sanguineum ''King Edward VII'':Flowering Currant:SHRUB:6:Red|Cornus sericea ''Baileyi'':Red Twig Dogwood:SHRUB:3:White|Rubus spectabilis:Salmonberry:SHRUB:5:Pink|Spiraea douglasii:Douglas Spirea:SHRUB:5:Pink|Spiraea japonica ''Goldmound'':Goldmound Spirea:SHRUB:4:Pink|Hydrangea paniculata ''Limelight'':Limelight Hydrangea:SHRUB:3:Green|Hydrangea paniculata ''Cloudpuff'':Cloudpuff Hydrangea:SHRUB:3:White|Hydrangea macrophylla ''Nikko Blue'':Nikko Blue Hydrangea:SHRUB:6:Blue|Rhododendron ''PJM Elite'':PJM Elite Rhododendron:SHRUB:4:Lavender|Rhododendron ''Nova Zembla'':Nova Zembla Rhododendron:SHRUB:5:Red|Azalea ''Hino Crimson'':Hino Crimson Azalea:SHRUB:6:Red|Buxus ''Green Velvet'':Green Velvet Boxwood:SHRUB:4:|Buxus sempervirens ''Suffruticosa'':Dwarf English Boxwood:SHRUB:5:|Pieris japonica ''Mountain Fire'':Mountain Fire Pieris:SHRUB:5:White|Viburnum davidii:David Viburnum:SHRUB:7:White|Prunus laurocerasus ''Otto Luyken'':Otto Luyken Laurel:SHRUB:6:White|Euonymus alatus ''Compactus'':Dwarf Burning Bush:SHRUB:4:|Ilex crenata ''Sky Pencil'':Sky Pencil Holly:SHRUB:6:|Nandina domestica ''Firestorm'':Firestorm Nandina:SHRUB:6:White|Weigela florida ''Midnight Sun'':Midnight Sun Weigela:SHRUB:4:Pink|Syringa patula ''Miss Kim'':Miss Kim Lilac:SHRUB:3:Lavender|Lavandula angustifolia ''Hidcote'':Hidcote Lavender:PERENNIAL:5:Purple|Hosta ''Halcyon'':Halcyon Hosta:PERENNIAL:3:Lavender|Hemerocallis ''Stella de Oro'':Stella de Oro Daylily:PERENNIAL:3:Yellow|Polystichum munitum:Western Sword Fern:PERENNIAL:5:|Heuchera ''Plum Dusk'':Plum Dusk Coral Bells:PERENNIAL:4:Cream|Echinacea ''Sunfire Lane'':Sunfire Lane Coneflower:PERENNIAL:4:Orange|Salvia nemorosa ''Caradonna'':Caradonna Sage:PERENNIAL:4:Purple|Sedum ''Autumn Joy'':Autumn Joy Stonecrop:PERENNIAL:3:Pink|Deschampsia cespitosa:Tufted Hair Grass:GRASS:4:|Festuca glauca ''Elijah Blue'':Elijah Blue Fescue:GRASS:4:|Calamagrostis ''Karl Foerster'':Feather Reed Grass:GRASS:4:|Pennisetum ''Hameln'':Dwarf Fountain Grass:GRASS:5:|Miscanthus ''Morning Light'':Morning Light Maiden Grass:GRASS:5:|Clematis ''Jackmanii'':Jackman Clematis:VINE:4:Purple|Wisteria sinensis:Chinese Wisteria:VINE:5:Purple|Parthenocissus tricuspidata:Boston Ivy:VINE:4:', '|')) x) y;

create table plant_size (
  size_code varchar(8) primary key,
  description text not null,
  production_type varchar(10) not null,
  gallons numeric(5,2),
  units_per_cart int not null,
  sort_order int not null
);
comment on table plant_size is 'Container sizes and ball-and-burlap grades in which plants are sold';
comment on column plant_size.production_type is 'CONTAINER = potted; BB = field grown, balled and burlapped';
comment on column plant_size.units_per_cart is 'How many fit on one shipping cart; used to work out trucks';
insert into plant_size values ('04P', '4 inch pot', 'CONTAINER', 0.25, 180, 1), ('01G', '#1 container', 'CONTAINER', 1, 72, 2), ('02G', '#2 container', 'CONTAINER', 2, 40, 3), ('03G', '#3 container', 'CONTAINER', 3, 28, 4),
  ('05G', '#5 container', 'CONTAINER', 5, 16, 5), ('07G', '#7 container', 'CONTAINER', 7, 10, 6), ('15G', '#15 container', 'CONTAINER', 15, 4, 7), ('BB4F', 'B&B 4-5 ft', 'BB', null, 3, 8), ('BB2C', 'B&B 2 in caliper', 'BB', null, 1, 9);

create table item (
  item_id int primary key,
  plant_id int not null references plant,
  size_code varchar(8) not null references plant_size,
  list_price numeric(8,2) not null,
  standard_cost numeric(8,2) not null,
  weeks_to_finish int,
  sellable boolean not null default true,
  unique (plant_id, size_code)
);
comment on table item is 'A plant in one size: what is priced, stocked and sold';
comment on column item.list_price is 'Current wholesale price per plant in US dollars, before the customer''s discount';
comment on column item.weeks_to_finish is 'Weeks from potting or planting until saleable';
insert into item
select row_number() over (order by plant_id, sort_order), plant_id, size_code, pr, round(pr * (0.48 + 0.14 * pg_temp.u('ic' || size_code, plant_id))::numeric, 2), w, not inactive and pg_temp.u('is' || size_code, plant_id) < 0.96
from (select p.*, s.sort_order, s.size_code, round((base * (0.8 + 0.5 * pg_temp.u('ip', plant_id)))::numeric * 4) / 4 - 0.05 as pr, v.w from plant p
  join (values ('04P', 'PERENNIAL,GRASS', 3.2, 10), ('01G', 'PERENNIAL,GRASS,VINE,SHRUB', 6.6, 24), ('02G', 'SHRUB,GRASS,PERENNIAL', 11.5, 40), ('03G', 'SHRUB,VINE,CONIFER', 17, 56), ('05G', 'SHRUB,CONIFER,TREE', 27, 80), ('07G', 'CONIFER,TREE', 44, 104), ('15G', 'TREE,CONIFER', 92, 150), ('BB4F', 'CONIFER', 68, 190), ('BB2C', 'TREE', 185, 230)) v(sz, cats, base, w) on category = any(string_to_array(cats, ','))
  join plant_size s on s.size_code = v.sz where pg_temp.u('ii' || sz, plant_id) < 0.8) x;

create table location (
  location_code varchar(8) primary key,
  farm varchar(20) not null,
  block varchar(8) not null,
  location_type varchar(12) not null check (location_type in ('GREENHOUSE', 'CANYARD', 'FIELD', 'DOCK')),
  square_feet int not null,
  irrigation varchar(10),
  grower_id int references staff,
  in_use boolean not null default true
);
comment on table location is 'Growing blocks, greenhouses and loading docks';
comment on column location.location_type is 'GREENHOUSE; CANYARD = outdoor container yard; FIELD = in-ground rows; DOCK = staging for shipping';
comment on column location.irrigation is 'DRIP, OVERHEAD or HAND';
comment on column location.grower_id is 'Grower in charge of the block';
insert into location
select left(f, 1) || left(t, 1) || lpad(k::text, 2, '0'), f, lpad(k::text, 2, '0'), t, pg_temp.n('lq' || f || t, k, 8, 60) * case t when 'FIELD' then 2500 else 600 end, case when t <> 'DOCK' then pg_temp.pick('li' || f || t, k, 'DRIP,OVERHEAD,OVERHEAD') end,
  case when t <> 'DOCK' then (array[7, 8, 9, 11])[pg_temp.n('lg' || f || t, k, 1, 4)] end, not (t = 'FIELD' and k = 6)
from (values ('Home', 'GREENHOUSE', 8), ('Home', 'CANYARD', 14), ('Home', 'DOCK', 2), ('Mill Road', 'CANYARD', 10), ('Mill Road', 'FIELD', 9), ('Mill Road', 'DOCK', 1)) v(f, t, q), generate_series(1, q) k;

create table inventory_lot (
  lot_id int primary key,
  item_id int not null references item,
  location_code varchar(8) not null references location,
  planted_on date not null,
  ready_on date not null,
  qty_started int not null,
  qty_on_hand int not null check (qty_on_hand >= 0),
  qty_lost int not null default 0,
  grade varchar(2),
  status varchar(10) not null,
  last_counted date
);
comment on table inventory_lot is 'One batch of an item, potted or planted together in one block';
comment on column inventory_lot.ready_on is 'Date on which the lot is expected to be saleable';
comment on column inventory_lot.qty_on_hand is 'Plants now standing in the block, saleable or not';
comment on column inventory_lot.qty_lost is 'Plants died or dumped since the start';
comment on column inventory_lot.grade is 'A = premium, B = landscape grade, C = cull; empty until graded';
comment on column inventory_lot.status is 'GROWING, READY, HOLD (quarantine or quality), SOLDOUT';
insert into inventory_lot
select l, item_id, (array(select location_code from location c where c.location_type = any(case when size_code like 'BB%' then array['FIELD'] when size_code = '04P' then array['GREENHOUSE'] else array['CANYARD'] end) and in_use order by pg_temp.u('lo' || location_code, l)))[1],
  pd, rd, q, case st when 'SOLDOUT' then 0 when 'GROWING' then q - lost else round((q - lost) * pg_temp.u('lh', l))::int + 1 end, lost, case when st <> 'GROWING' then pg_temp.weighted('lr', l, array['A', 'B', 'C'], array[78, 19, 3]) end, st,
  case when pg_temp.u('lz', l) < 0.8 then greatest(pd, date '2026-01-12' + pg_temp.n('ly', l, 0, 160)) end
from (select *, pd + weeks_to_finish * 7 as rd, round(q * 0.09 * power(pg_temp.u('lw', l), 1.5))::int as lost,
    case when pd + weeks_to_finish * 7 > date '2026-06-30' then 'GROWING' when pg_temp.u('lt', l) < 0.03 then 'HOLD' when pg_temp.u('lt', l) < 0.03 + (date '2026-06-30' - pd - weeks_to_finish * 7) / 600.0 then 'SOLDOUT' else 'READY' end as st
  from (select row_number() over (order by item_id, k) as l, i.*, date '2026-06-20' - (weeks_to_finish * 7 * (0.1 + 0.35 * k) + pg_temp.n('lp' || k, item_id, 0, 90))::int as pd, 10 * round(power(10, 1.3 + 1.2 * pg_temp.u('lq' || k, item_id)) * case when list_price > 60 then 0.4 else 1 end)::int + 20 as q
    from item i, generate_series(0, 6) k where i.sellable or k > 3) x) y;

create table customer (
  customer_id int primary key,
  account_no varchar(10) not null unique,
  company_name text not null,
  customer_type varchar(12) not null,
  city text not null,
  state char(2) not null,
  sales_rep_id int references staff,
  price_level smallint not null check (price_level between 1 and 4),
  terms varchar(10) not null,
  credit_limit numeric(10,2),
  resale_cert boolean not null,
  opened_on date not null,
  closed_on date
);
comment on table customer is 'Wholesale accounts';
comment on column customer.customer_type is 'GARDENCTR, LANDSCAPER, REWHOLESALE, MUNICIPAL or CHAIN';
comment on column customer.price_level is 'Discount off list: 1 = none, 2 = 5 percent, 3 = 10 percent, 4 = 15 percent';
comment on column customer.terms is 'NET30, NET60, COD or PREPAY';
comment on column customer.resale_cert is 'Resale certificate on file';
comment on column customer.closed_on is 'Account closed on this day; empty if open';
insert into customer
select i, 'C' || 10000 + i * 7, co || ' ' || case ty when 'GARDENCTR' then pg_temp.pick('cb', i, 'Garden Center,Nursery,Home & Garden') when 'LANDSCAPER' then pg_temp.pick('cb', i, 'Landscape,Landscaping Inc.,Design & Build') when 'REWHOLESALE' then pg_temp.pick('cb', i, 'Wholesale Growers,Plant Brokers,Landscape Supply') when 'MUNICIPAL' then 'Parks Department' else 'Stores' end,
  ty, split_part(ct, '/', 1), split_part(ct, '/', 2), (array[2, 2, 3, 3, 4, 5, 6])[pg_temp.n('cs', i, 1, 7)], case when i <= 6 then 4 when ty in ('REWHOLESALE', 'CHAIN') then 3 when pg_temp.u('cp', i) < 0.4 then 2 else 1 end,
  case when i <= 10 then 'NET60' else pg_temp.weighted('ctm', i, array['NET30', 'COD', 'PREPAY'], array[75, 14, 11]) end, case when pg_temp.u('cl', i) < 0.85 or i <= 10 then case when i <= 10 then 100000 else 2500 * pg_temp.n('cm', i, 1, 12) end end,
  ty <> 'MUNICIPAL' and pg_temp.u('cr', i) < 0.93, date '2006-03-01' + pg_temp.n('co', i, 0, 6300), case when i > 12 and pg_temp.u('cx', i) < 0.06 then date '2025-01-15' + pg_temp.n('cy', i, 0, 400) end
from (select i, pg_temp.pick('ca', i, 'Alder,Bayview,Birch Bend,Cascade,Clearwater,Columbia,Coopers,Dogwood,Evergreen,Fernhill,Foxglove,Greenway,Hillside,Kestrel,Lakeshore,Maplewood') || ' ' || (array['Valley', 'Ridge', 'Creek', 'Grove', 'Point', 'Hollow', 'Heights', 'Meadows', 'Crossing', 'Lane', 'Farms', 'Bros.', 'Springs'])[1 + i % 13] as co,
    case when i in (1, 4) then 'CHAIN' when i in (2, 3, 5, 8) then 'REWHOLESALE' else pg_temp.weighted('cty', i, array['GARDENCTR', 'LANDSCAPER', 'REWHOLESALE', 'MUNICIPAL'], array[46, 40, 8, 6]) end as ty,
    pg_temp.pick('cc', i, 'Portland/OR,Portland/OR,Salem/OR,Eugene/OR,Bend/OR,Seattle/WA,Tacoma/WA,Spokane/WA,Vancouver/WA,Boise/ID,Missoula/MT,Salt Lake City/UT,Denver/CO,Sacramento/CA,Redding/CA,Reno/NV') as ct from generate_series(1, 220) i) x;

create table quote (
  quote_no int primary key,
  customer_id int not null references customer,
  sales_rep_id int references staff,
  quote_date date not null,
  valid_until date not null,
  job_name text,
  total_amount numeric(12,2) not null default 0,
  status varchar(10) not null
);
comment on table quote is 'Offers made to customers';
comment on column quote.job_name is 'Landscape job that the quote is for, if any';
comment on column quote.total_amount is 'Sum of the quote''s lines';
comment on column quote.status is 'OPEN, WON (turned into an order), LOST, EXPIRED';
create table quote_line (
  quote_no int not null references quote,
  line_no int not null,
  item_id int not null references item,
  quantity int not null,
  unit_price numeric(8,2) not null,
  line_total numeric(12,2) not null,
  primary key (quote_no, line_no)
);
comment on table quote_line is 'Plants on a quote';
create temp table so as
select row_number() over (order by d, k) as o, d::date as d from generate_series(date '2023-07-03', date '2026-06-30', interval '1 day') d, generate_series(1, 5) k
where extract(isodow from d) < 6 and pg_temp.u('od', (d::date - date '2020-01-01') * 10 + k) < 0.3 * (array[0.6, 1.0, 1.9, 2.1, 1.8, 1.1, 0.6, 0.8, 1.2, 1.0, 0.5, 0.3])[extract(month from d)::int];
create temp table ord as
select o, d, c.customer_id, c.sales_rep_id, c.price_level, c.state, c.customer_type from so cross join lateral (select * from customer c where c.opened_on <= d and coalesce(c.closed_on, d) >= d order by -ln(1 - pg_temp.u('oc' || o, customer_id)) * power(customer_id + 3, 0.7) limit 1) c;
insert into quote
select 5000 + row_number() over (order by d, o), customer_id, case when sales_rep_id = 5 and d > '2025-01-31' then 6 else sales_rep_id end, d - dd, d - dd + 30, case when customer_type in ('LANDSCAPER', 'MUNICIPAL') or pg_temp.u('qj', o) < 0.2 then pg_temp.pick('qk', o, 'Riverfront Plaza,Hospital Entry,Orchard Estates,School Grounds,Highway 26 Median,Wilson Residence,Office Park') end, 0,
  case when pg_temp.u('qs', o) < 0.5 then 'WON' when d - dd + 30 >= '2026-06-30' then 'OPEN' when pg_temp.u('qs', o) < 0.75 then 'LOST' else 'EXPIRED' end
from (select *, pg_temp.n('qd', o, 1, 14) as dd from ord where pg_temp.u('qq', o) < 0.4) x;

create table sales_order (
  order_no int primary key,
  customer_id int not null references customer,
  quote_no int references quote,
  sales_rep_id int references staff,
  order_date date not null,
  requested_ship date not null,
  customer_po varchar(20),
  order_source varchar(8) not null,
  plant_total numeric(12,2) not null default 0,
  freight numeric(10,2) not null default 0,
  total_amount numeric(12,2) not null default 0,
  status varchar(10) not null,
  cancel_reason text
);
comment on table sales_order is 'Customer orders';
comment on column sales_order.quote_no is 'Quote from which the order was made, if any';
comment on column sales_order.order_source is 'PHONE, EMAIL, WEB, SHOW (trade show) or REP';
comment on column sales_order.plant_total is 'Sum of the order''s lines as ordered';
comment on column sales_order.total_amount is 'plant_total plus freight';
comment on column sales_order.status is 'ENTERED, CONFIRMED, PULLED (staged on the dock), SHIPPED, INVOICED, CANCELLED';
insert into sales_order
select 70000 + o, customer_id, q.quote_no, case when sales_rep_id = 5 and d > '2025-01-31' then 6 else sales_rep_id end, d, rs, case when pg_temp.u('op', o) < 0.65 then pg_temp.n('oq', o, 1000, 99999)::text end, pg_temp.weighted('os', o, array['PHONE', 'EMAIL', 'WEB', 'SHOW', 'REP'], array[28, 38, 18, 3, 13]), 0,
  case when state in ('OR', 'WA') then case when pg_temp.u('of', o) < 0.3 then 0 else 5 * pg_temp.n('og', o, 15, 60) end else 25 * pg_temp.n('og', o, 18, 90) end, 0, st, case when st = 'CANCELLED' and pg_temp.u('or', o) < 0.85 then pg_temp.pick('ox', o, 'Job postponed,Not available in size,Customer bought elsewhere,Credit not approved,Duplicate order') end
from (select *, case when pg_temp.u('ok', o) < 0.06 then 'CANCELLED' when rs < '2026-06-22' then 'INVOICED' when rs <= '2026-06-29' then 'SHIPPED' when rs <= '2026-07-02' then 'PULLED' when d < '2026-06-26' then 'CONFIRMED' else 'ENTERED' end as st
  from (select *, d + 7 * case when pg_temp.u('ol', o) < 0.12 and extract(month from d) between 9 and 12 then 18 else 0 end + (array[3, 4, 6, 7, 7, 14, 21])[pg_temp.n('om', o, 1, 7)] - case when extract(isodow from d + (array[3, 4, 6, 7, 7, 14, 21])[pg_temp.n('om', o, 1, 7)]) > 5 then 2 else 0 end as rs from ord) x) y
left join lateral (select quote_no from quote q where q.status = 'WON' and q.customer_id = y.customer_id and q.quote_date between y.d - 14 and y.d - 1 and pg_temp.u('qq', o) < 0.4 and pg_temp.u('qs', o) < 0.5 and q.quote_date = y.d - pg_temp.n('qd', o, 1, 14) limit 1) q on true;

create table sales_order_line (
  order_no int not null references sales_order,
  line_no int not null,
  item_id int not null references item,
  qty_ordered int not null,
  qty_shipped int,
  unit_price numeric(8,2) not null,
  line_total numeric(12,2) not null,
  lot_id int references inventory_lot,
  substituted boolean not null default false,
  primary key (order_no, line_no)
);
comment on table sales_order_line is 'Plants on an order';
comment on column sales_order_line.qty_shipped is 'Empty until shipped; less than ordered if the block ran short (shorts are cancelled, not back-ordered)';
comment on column sales_order_line.unit_price is 'Price per plant after the customer''s discount';
comment on column sales_order_line.line_total is 'qty_ordered times unit_price';
comment on column sales_order_line.lot_id is 'Lot from which the line was pulled, where recorded';
comment on column sales_order_line.substituted is 'Customer accepted another variety or size than first asked for';
create temp table ln as
select *, case when list_price > 60 then pg_temp.n('lx' || k, o, 1, 12) when list_price > 20 then 5 * pg_temp.n('lx' || k, o, 1, 8) else 10 * pg_temp.n('lx' || k, o, 1, 12) end * case when price_level >= 3 then 2 else 1 end as q,
  round(list_price * (1 - 0.05 * (price_level - 1)) * case when d < '2024-07-01' then 0.93 when d < '2025-07-01' then 0.97 else 1 end, 2) as up
from ord, lateral (select i.*, row_number() over (order by r) as k from (select i.*, -ln(1 - pg_temp.u('oi' || o, item_id)) * power(1 + (item_id * 37) % 211, 0.5) as r from item i join plant p using (plant_id) where sellable or d < date '2025-06-01' order by r limit pg_temp.n('on', o, 1, 6)) i) z;
insert into quote_line select q.quote_no, l.k, l.item_id, l.q, l.up, l.q * l.up from quote q join sales_order s on s.quote_no = q.quote_no join ln l on l.o = s.order_no - 70000 where s.order_no = (select min(order_no) from sales_order s2 where s2.quote_no = q.quote_no);
insert into quote_line select q.quote_no, l.k, l.item_id, l.q, l.up, l.q * l.up from quote q join lateral (select min(o) as o from ord where ord.d >= q.quote_date and ord.customer_id = q.customer_id) m on true join ln l on l.o = m.o where not exists (select 1 from quote_line x where x.quote_no = q.quote_no);
update quote q set total_amount = t from (select quote_no, sum(line_total) t from quote_line group by 1) x where x.quote_no = q.quote_no;
insert into sales_order_line
select order_no, k, item_id, q, sh, up, q * up, case when sh > 0 and pg_temp.u('lv' || k, o) < 0.85 then (select lot_id from inventory_lot v where v.item_id = x.item_id and v.ready_on <= requested_ship and v.status <> 'GROWING' order by ready_on desc limit 1) end, pg_temp.u('lu' || k, o) < 0.03
from (select s.order_no, s.requested_ship, l.*, case when s.status in ('SHIPPED', 'INVOICED') then case when pg_temp.u('ls' || k, o) < 0.05 then (q * pg_temp.u('lt' || k, o))::int else q end end as sh from ln l join sales_order s on s.order_no = 70000 + l.o) x;
update sales_order_line l set lot_id = null from (select order_no, line_no, sum(qty_shipped) over (partition by lot_id order by order_no, line_no) > qty_started - qty_lost - qty_on_hand as short from sales_order_line join inventory_lot using (lot_id)) x
where x.short and x.order_no = l.order_no and x.line_no = l.line_no;
update sales_order s set plant_total = t, total_amount = t + freight from (select order_no, sum(line_total) t from sales_order_line group by 1) x where x.order_no = s.order_no;

create table shipment (
  shipment_id int primary key,
  order_no int not null references sales_order,
  ship_date date not null,
  dock varchar(8) references location,
  carrier text not null,
  cart_count int not null,
  loaded_by int references staff,
  phyto_cert_no varchar(20),
  delivered_at timestamp,
  invoice_no int unique,
  invoice_amount numeric(12,2)
);
comment on table shipment is 'Truck deliveries; one order leaves on one truck';
comment on column shipment.phyto_cert_no is 'Phytosanitary certificate, needed for some states only';
comment on column shipment.delivered_at is 'Time signed for; empty while on the road or if picked up';
comment on column shipment.invoice_amount is 'Shipped quantities at order prices plus freight; empty until invoiced';
insert into shipment
select row_number() over (order by sd, order_no), order_no, sd, (array['HD01', 'HD01', 'HD02', 'MD01'])[pg_temp.n('hd', order_no, 1, 4)], ca, carts, (array[12, 13, 14, 15])[pg_temp.n('hl', order_no, 1, 4)],
  case when state in ('CA', 'ID', 'UT', 'CO', 'NV') then 'PC' || to_char(sd, 'YYMM') || pg_temp.n('hp', order_no, 100, 999) end, case when ca <> 'Customer pickup' and sd < '2026-06-28' then sd + case when state in ('OR', 'WA') then 0 else pg_temp.n('ht', order_no, 1, 3) end + time '09:00' + pg_temp.n('hm', order_no, 0, 420) * interval '1 min' end,
  case when status = 'INVOICED' then 300000 + order_no end, case when status = 'INVOICED' then amt end
from (select s.*, c.state, requested_ship as sd, case when freight = 0 then 'Customer pickup' when c.state in ('OR', 'WA') then 'Own truck' else pg_temp.pick('hc', s.order_no, 'Basin Freight,Green Line Hauling,TransCascade') end as ca, l.carts, l.amt + s.freight as amt
  from sales_order s join customer c using (customer_id) join (select order_no, ceil(sum(qty_shipped::numeric / units_per_cart))::int as carts, sum(qty_shipped * unit_price) as amt from sales_order_line join item using (item_id) join plant_size using (size_code) group by 1) l on l.order_no = s.order_no where s.status in ('SHIPPED', 'INVOICED')) x;

create table credit_memo (
  credit_no int primary key,
  shipment_id int not null references shipment,
  order_no int not null,
  line_no int not null,
  credit_date date not null,
  quantity int not null,
  amount numeric(10,2) not null,
  reason_code char(2) not null check (reason_code in ('DM', 'DO', 'WP', 'QL', 'PE')),
  approved_by int references staff,
  status varchar(10) not null,
  foreign key (order_no, line_no) references sales_order_line
);
comment on table credit_memo is 'Credits claimed by customers against a delivered line';
comment on column credit_memo.amount is 'Credit in US dollars, positive';
comment on column credit_memo.reason_code is 'DM = damaged in transit, DO = dead on arrival, WP = wrong plant, QL = poor quality, PE = pricing error';
comment on column credit_memo.status is 'PENDING, APPROVED or DENIED; only approved credits count';
insert into credit_memo
select 9000 + row_number() over (order by cd, order_no, line_no), shipment_id, order_no, line_no, cd, q, round(q * unit_price * case when rc = 'PE' then 0.1 else 1 end, 2), rc, case when st <> 'PENDING' then (array[1, 17])[1 + (q > 10)::int] end, st
from (select x.*, case when cd > '2026-06-18' then 'PENDING' when pg_temp.u('mt', order_no * 10 + line_no) < 0.12 then 'DENIED' else 'APPROVED' end as st from (
  select h.shipment_id, l.*, h.ship_date + pg_temp.n('md', l.order_no * 10 + line_no, 2, 14) as cd, greatest(1, (qty_shipped * power(pg_temp.u('mq', l.order_no * 10 + line_no), 2))::int) as q, pg_temp.weighted('mr', l.order_no * 10 + line_no, array['DM', 'DO', 'WP', 'QL', 'PE'], array[30, 25, 15, 22, 8]) as rc
  from shipment h join sales_order_line l using (order_no) where h.invoice_no is not null and qty_shipped > 0 and pg_temp.u('mm', l.order_no * 10 + line_no) < 0.05) x where cd <= '2026-06-30') y;

create table purchase_order (
  po_no int primary key,
  vendor_name text not null,
  item_id int not null references item,
  liner_form varchar(10) not null,
  order_date date not null,
  expected_date date not null,
  qty_ordered int not null,
  qty_received int not null default 0,
  unit_cost numeric(8,2) not null,
  received_on date,
  status varchar(10) not null
);
comment on table purchase_order is 'Liners and young plants bought in to be grown on; one item to an order';
comment on column purchase_order.item_id is 'Item into which the liners will be grown';
comment on column purchase_order.liner_form is 'PLUG, BAREROOT, ROOTED (rooted cutting) or TC (tissue culture)';
comment on column purchase_order.status is 'OPEN, PARTIAL, RECEIVED or CANCELLED';
insert into purchase_order
select 4000 + i, pg_temp.weighted('pv', i, array['Skagit Young Plants', 'Willamette Liners Inc.', 'Bluebird Tissue Culture', 'Ostrander Propagation', 'Lowland Bareroot Co.'], array[38, 27, 15, 12, 8]), it, pg_temp.pick('pf', i, 'PLUG,PLUG,BAREROOT,ROOTED,ROOTED,TC'), d, d + lt, q,
  case st when 'RECEIVED' then q when 'PARTIAL' then 5 * (q * 0.12)::int else 0 end, 0.05 * pg_temp.n('pc', i, 12, 90), case when st in ('RECEIVED', 'PARTIAL') then least(d + lt + pg_temp.n('pl', i, -5, 12), date '2026-06-29') end, st
from (select *, case when pg_temp.u('pk', i) < 0.05 then 'CANCELLED' when d + lt > '2026-06-25' then 'OPEN' when pg_temp.u('pk', i) < 0.1 then 'PARTIAL' else 'RECEIVED' end as st from (
  select i, date '2023-07-05' + (i * 3.35)::int as d, pg_temp.n('pt', i, 30, 160) as lt, 50 * pg_temp.n('pq', i, 2, 40) as q, (select item_id from item where sellable order by pg_temp.u('pi' || item_id, i) limit 1) as it from generate_series(1, 320) i) x) y;

create table spray_record (
  spray_id int primary key,
  location_code varchar(8) not null references location,
  applicator_id int not null references staff,
  applied_at timestamp not null,
  product_name text not null,
  epa_reg_no varchar(20),
  target text not null,
  rate_oz_per_100gal numeric(6,2) not null,
  gallons_applied numeric(7,1) not null,
  rei_hours int not null,
  wind_mph int,
  voided boolean not null default false
);
comment on table spray_record is 'Pesticide applications by block, kept for the state';
comment on column spray_record.epa_reg_no is 'EPA registration number; biological controls have none';
comment on column spray_record.rate_oz_per_100gal is 'Ounces of product to 100 gallons of water';
comment on column spray_record.rei_hours is 'Restricted entry interval: hours in which nobody may enter the block';
comment on column spray_record.voided is 'Entered by mistake; not a real application';
insert into spray_record
select i, (array(select location_code from location where location_type <> 'DOCK' order by pg_temp.u('yl' || location_code, i)))[1], (array(select staff_id from staff where role = 'GROWER' and coalesce(term_date, d) >= d and hire_date <= d order by pg_temp.u('ya' || staff_id, i)))[1],
  d + time '05:30' + pg_temp.n('yt', i, 0, 18) * interval '10 min', split_part(pr, '/', 1), nullif(split_part(pr, '/', 2), ''), split_part(pr, '/', 3), split_part(pr, '/', 4)::numeric, 10 * pg_temp.n('yg', i, 3, 60), split_part(pr, '/', 5)::int, case when pg_temp.u('yw', i) < 0.9 then pg_temp.n('yx', i, 0, 9) end, pg_temp.u('yv', i) < 0.012
from (select row_number() over (order by d, k) as i, d::date as d, pg_temp.pick('yp', (d::date - date '2020-01-01') * 10 + k, 'Mitecheck SC/7801-112/Spider mites/8/12,Aphidol 2F/7801-45/Aphids/6/12,Subdura Max/100-1296/Root rot/1/0,Leafguard WG/5905-233/Powdery mildew/10/4,Btree DF//Caterpillars/16/4,Preemergo 4L/241-377/Weeds/32/24,Copperline/45002-9/Bacterial blight/24/48') as pr
  from generate_series(date '2023-07-03', date '2026-06-29', interval '1 day') d, generate_series(1, 3) k where extract(isodow from d) < 7 and pg_temp.u('yd', (d::date - date '2020-01-01') * 10 + k) < case when extract(month from d) between 4 and 9 then 0.5 else 0.13 end) x;

create table system_setting (
  setting_key varchar(40) primary key,
  setting_value text,
  value_type varchar(10) not null,
  module varchar(20) not null,
  updated_at timestamp not null,
  updated_by int references staff
);
comment on table system_setting is 'Program settings';
insert into system_setting values ('default_terms', 'NET30', 'text', 'sales', '2022-01-04 09:10', 17), ('fuel_surcharge_pct', '4.5', 'number', 'shipping', '2026-03-02 08:31', 1), ('avail_list_cutoff_qty', '10', 'number', 'inventory', '2024-02-12 14:02', 17), ('season_start_month', '7', 'number', 'general', '2019-07-01 10:00', 1),
  ('web_orders_enabled', 'true', 'boolean', 'sales', '2023-01-16 11:45', 18), ('label_printer', null, 'text', 'shipping', '2025-05-05 07:20', null);

create index on sales_order (customer_id, order_date);
create index on inventory_lot (item_id);
