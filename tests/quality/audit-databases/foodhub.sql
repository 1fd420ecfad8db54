-- A local-food hub in upstate New York that sells for small farms to households and restaurants in weekly order cycles; after Open Food Network (Spree order model) and Local Line. Foreign keys, no comments.
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
create function pg_temp.family(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('Abernathy,Aguilar,Baker,Barlow,Beck,Bishop,Boone,Carver,Chavez,Collier,Cruz,Dalton,Decker,Dixon,Ellison,Espinoza,Farrell,Figueroa,Foley,Frost,Gibson,Guthrie,Hagen,Holloway,Hurst,Jacobs,Keller,Kowalski,Larsen,Lockhart,Maddox,Mercer,Montoya,Nash,Ochoa,Olsen,Parrish,Pruitt,Ramirez,Reyes,Rowland,Salazar,Schultz,Sheridan,Stokes,Tanaka,Tran,Vaughn,Weber,Wilkins,Yoder,Zimmer', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('Aaron,Alicia,Andre,Angela,Beth,Brian,Carla,Chad,Claire,Cody,Dana,Derek,Diane,Elliot,Emily,Frank,Gina,Greg,Heather,Hector,Irene,Jack,Jasmine,Joel,Karen,Keith,Lena,Louis,Maria,Martin,Megan,Nathan,Olivia,Pam,Quinn,Rosa,Russell,Sarah,Shawn,Tanya,Todd,Valerie,Vincent,Walter,Yvonne', ',')) $$;
set jit = off;

create table schema_migrations (version varchar(14) primary key);
insert into schema_migrations select to_char(date '2023-01-09' + i * 23, 'YYYYMMDD') || lpad(pg_temp.n('mg', i, 80000, 235959)::text, 6, '0') from generate_series(1, 52) i;

create table preferences (
  id int primary key,
  key varchar(120) not null unique,
  value text,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into preferences select row_number() over (), k, v, timestamp '2023-08-21 09:00', timestamp '2023-08-21 09:00' + make_interval(days => 60 * (row_number() over ())::int) from (values
 ('hub/currency', 'USD'), ('hub/timezone', 'America/New_York'), ('checkout/require_terms', 'true'), ('checkout/minimum_order', '25.00'), ('mail/from_address', 'orders@threerivershub.example'), ('order_cycle/default_open_days', '5'), ('wholesale/credit_terms_days', '30'), ('hub/markup_percent', '22'), ('stripe/connected', 'true')) v (k, v);

create table producers (
  id int primary key,
  name varchar(80) not null unique,
  permalink varchar(80) not null,
  contact_name varchar(80),
  email varchar(100),
  phone varchar(20),
  city varchar(50),
  state char(2) not null,
  growing_practice varchar(30),
  commission_rate numeric(5, 4) not null,
  visible boolean not null default true,
  active boolean not null default true,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into producers
select i, nm, lower(regexp_replace(nm, '[^A-Za-z0-9]+', '-', 'g')), pg_temp.given('pr', i) || ' ' || pg_temp.family('pr', i), case when i % 13 <> 0 then 'farm' || i || '@growers.example' end, case when i % 5 <> 0 then '607-555-' || lpad((i * 137 % 10000)::text, 4, '0') end,
 pg_temp.weighted('pc', i, '{Trumansburg,Candor,Owego,Spencer,Dryden,Towanda,Wellsboro}', '{20,14,16,10,12,10,8}'), case when pg_temp.weighted('pc', i, '{Trumansburg,Candor,Owego,Spencer,Dryden,Towanda,Wellsboro}', '{20,14,16,10,12,10,8}') in ('Towanda', 'Wellsboro') then 'PA' else 'NY' end,
 pg_temp.weighted('gp', i, '{certified_organic,naturally_grown,conventional,ipm}', '{32,38,16,14}'), case when i % 6 = 0 then 0.15 when i % 11 = 0 then 0.20 else 0.18 end, i not in (9, 17, 30), i not in (9, 30), timestamp '2023-09-01 10:00' + make_interval(days => i * 19, mins => i * 31), timestamp '2025-10-04 15:00' + make_interval(days => i * 5)
from (select row_number() over ()::int i, nm from unnest(string_to_array('Stillwater Farm|Black Walnut Acres|Three Sisters Garden|Hollow Creek Dairy|Hemlock Hill Orchard|Fallen Oak Farm|Yoder Family Produce|Owl Ridge Mushrooms|Pine Bottom Poultry|Sugarbush Maple Co.|Red Gate Creamery|Two Mules Farm|Cayuta Greens|Windfall Cider & Fruit|Bramble Patch Berries|Kestrel Meadow Beef|Old Stone Mill Bakery|Goosefoot Herbs|Lucky Hen Eggs|Lower Forty Growers|Catatonk Valley Farm|Honey Run Apiary|Tanager Flowers|Quarry Road Pork|Birchwood Goat Dairy|North Slope Garlic|Thistledown Lamb|Potter''s Field Vegetables|Fern Valley Microgreens|Mad River Ferments|Sunup Hydroponics|Beaver Pond Farm', '|')) nm) a;

create table distributors (
  id int primary key,
  name varchar(80) not null,
  kind varchar(20) not null,
  address1 varchar(100),
  city varchar(50),
  zipcode varchar(10),
  pickup_day smallint,
  pickup_window varchar(30),
  capacity int,
  active boolean not null default true,
  created_at timestamp not null
);
insert into distributors values
 (1, 'Hub Warehouse - Owego', 'pickup', '22 Depot St', 'Owego', '13827', 4, '3pm - 7pm', 150, true, '2023-09-01 09:00'),
 (2, 'Ithaca Community Center', 'pickup', '301 W Court St', 'Ithaca', '14850', 4, '4pm - 6:30pm', 90, true, '2023-10-12 09:00'),
 (3, 'First Methodist, Elmira', 'pickup', '79 Church St', 'Elmira', '14901', 5, '4pm - 6pm', 60, true, '2024-02-20 11:30'),
 (4, 'Towanda Library Lot', 'pickup', '104 Main St', 'Towanda', '18848', 5, '11am - 1pm', 40, false, '2024-04-02 13:10'),
 (5, 'Wholesale Route North', 'delivery', null, 'Ithaca', null, 3, null, null, true, '2023-09-01 09:00'),
 (6, 'Home Delivery', 'delivery', null, 'Owego', null, 4, null, 45, true, '2024-09-15 10:00'),
 (7, 'Binghamton Food Co-op', 'pickup', '8 Court St', 'Binghamton', '13901', 5, '3pm - 6pm', 75, true, '2025-01-28 09:40');

create table customers (
  id int primary key,
  code varchar(12) unique,
  customer_type varchar(12) not null,
  name varchar(80) not null,
  business_name varchar(80),
  email varchar(100) not null unique,
  phone varchar(20),
  city varchar(50),
  zipcode varchar(10),
  default_distributor_id int references distributors,
  price_list varchar(12) not null,
  tax_exempt boolean not null default false,
  snap_eligible boolean not null default false,
  created_at timestamp not null,
  deleted_at timestamp
);
insert into customers
select i, case when w then 'W' || lpad(i::text, 4, '0') end, case when i <= 26 then 'restaurant' when i <= 34 then 'grocer' when i <= 40 then 'institution' else 'household' end, f || ' ' || l,
 case when w then bn[i] end, lower(f || '.' || l) || i || case when w then '@kitchens.example' else '@mailbox.example' end, case when w or i % 3 <> 0 then '607-555-' || lpad((i * 173 % 10000)::text, 4, '0') end, c,
 case c when 'Ithaca' then '14850' when 'Owego' then '13827' when 'Elmira' then '14901' when 'Towanda' then '18848' else '13901' end, case when w then 5 when i % 9 = 0 then null else case c when 'Ithaca' then 2 when 'Owego' then case when i % 4 = 0 then 6 else 1 end when 'Elmira' then 3 when 'Towanda' then 4 else 7 end end,
 case when i between 27 and 40 then 'wholesale' when w then 'restaurant' else 'retail' end, i between 35 and 40, not w and i % 12 = 0, cr, case when i % 23 = 5 and cr < '2025-08-20' then cr + make_interval(days => pg_temp.n('cd', i, 120, 300)) end
from (select i, i <= 40 w, pg_temp.given('cu', i) f, pg_temp.family('cu', i) l, pg_temp.weighted('cc', i, '{Ithaca,Owego,Elmira,Towanda,Binghamton}', '{40,25,16,6,13}') c, timestamp '2023-09-04 08:00' + make_interval(days => floor(power(pg_temp.u('cc2', i), 1.3) * case when i <= 40 then 500 else 960 end)::int, mins => pg_temp.n('cm', i, 0, 840)) cr,
 string_to_array('Heron & Vine,The Copper Ladle,Moosehead Diner,Cafe Lucille,Taqueria Sol,Gorge Kitchen,Bistro Cayuga,Northside Pizza,Rye & Barley,Little Fern Cafe,Dandelion Vegan Eats,The Smokehouse on Fifth,Owego Inn,Lakeview Tavern,Morning Glory Bakery,Saffron House,Blue Heron Oyster Bar,Station 9 Burgers,Wild Thyme Catering,Harvest Table,Noodle & Bone,The Tin Roof,Elmira Chophouse,Juniper,Pho Haven,Canal Street Brewery,GreenLeaf Market,Corner Pantry,Wegner Foods,Southern Tier Co-op,Tioga Grocers,Main Street Provisions,Farm & Fork Shop,Village Larder,Ithaca City Schools,Cayuga Valley Hospital,Elm Ridge College Dining,Meadowbrook Senior Living,Tioga County Food Bank,Sunrise Day Care', ',') bn from generate_series(1, 420) i) a;

create table product_categories (
  id int primary key,
  name varchar(40) not null unique,
  parent_id int references product_categories,
  position smallint not null,
  taxable boolean not null default false
);
insert into product_categories values (1, 'Vegetables', null, 1, false), (2, 'Fruit', null, 2, false), (3, 'Dairy & Eggs', null, 3, false), (4, 'Meat & Poultry', null, 4, false), (5, 'Bread & Grains', null, 5, false), (6, 'Pantry', null, 6, false), (7, 'Flowers & Plants', null, 7, true),
 (8, 'Greens', 1, 1, false), (9, 'Roots & Alliums', 1, 2, false), (10, 'Mushrooms', 1, 3, false), (11, 'Berries', 2, 1, false), (12, 'Cheese', 3, 1, false), (13, 'Eggs', 3, 2, false), (14, 'Honey & Maple', 6, 1, false);

create table products (
  id int primary key,
  producer_id int not null references producers,
  category_id int not null references product_categories,
  name varchar(80) not null,
  description text,
  variant_unit varchar(10) not null,
  season_start smallint,
  season_end smallint,
  available_on date,
  storage varchar(10) not null,
  created_at timestamp not null,
  deleted_at timestamp
);
create temp table pp as select row_number() over ()::int id, split_part(x, '~', 1) nm, split_part(x, '~', 2)::int cat, split_part(x, '~', 3) un, split_part(x, '~', 4)::numeric pr, nullif(split_part(x, '~', 5), '')::int s1, nullif(split_part(x, '~', 6), '')::int s2, string_to_array(split_part(x, '~', 7), ',')::int[] ps from unnest(string_to_array(
'Heirloom Tomatoes~1~lb~4.5~7~10~1,3,20,28|Cherry Tomatoes~1~pint~4~6~10~3,13,31|Slicing Cucumbers~1~each~1.25~6~9~7,21|Zucchini~1~lb~2~6~9~7,28,32|Sweet Corn~1~dozen~7~7~9~7,20|Bell Peppers~1~lb~3.75~8~10~1,28|Butternut Squash~1~lb~1.75~9~2~20,21|Pumpkins~1~each~5~9~10~7|Salad Mix~8~bag~5~4~11~1,13,31|Lacinato Kale~8~bunch~3~5~12~3,13,21|Baby Spinach~8~bag~5.5~~~13,31|Swiss Chard~8~bunch~3~6~11~3,28|Pea Shoots~8~bag~4.5~~~29|Sunflower Microgreens~8~bag~5~~~29|Carrots~9~lb~2.5~7~3~1,21,28|Red Beets~9~lb~2.25~7~3~3,20|Yellow Onions~9~lb~1.75~8~4~20,32|Hardneck Garlic~9~lb~12~7~2~26|Fingerling Potatoes~9~lb~3~8~3~12,28|Shiitake~10~lb~15~~~8|Oyster Mushrooms~10~lb~12~~~8|Lions Mane~10~lb~18~~~8|Honeycrisp Apples~2~lb~2.75~9~3~5,14|Macoun Apples~2~lb~2.25~9~12~5|Bosc Pears~2~lb~2.75~9~12~14|Yellow Peaches~2~lb~3.5~7~9~5|Blueberries~11~pint~6~7~8~15|Strawberries~11~quart~7.5~6~7~15,20|Raspberries~11~pint~6.5~7~9~15|Whole Milk~3~gallon~7~~~4|Plain Yogurt~3~quart~6.5~~~4,25|Cultured Butter~3~lb~9~~~4|Chevre~12~tub~8~3~12~25|Aged Cheddar~12~lb~17~~~11|Camembert~12~each~11~~~11|Large Eggs~13~dozen~5.5~~~19,9|Duck Eggs~13~dozen~8~3~11~19|Ground Beef~4~lb~9~~~16,6|Ribeye Steak~4~lb~24~~~16|Whole Chicken~4~lb~5.75~~~9,12|Pork Sausage~4~lb~10~~~24|Thick Cut Bacon~4~lb~12.5~~~24|Lamb Shoulder~4~lb~13~~~27|Country Sourdough~5~loaf~8~~~17|Seeded Rye~5~loaf~8.5~~~17|Rolled Oats~5~lb~3.25~~~32|Kimchi~6~jar~9~~~30|Sauerkraut~6~jar~8~~~30|Apple Cider~6~gallon~8~9~12~14|Dark Maple Syrup~14~pint~16~~~10|Wildflower Honey~14~lb~13~~~22|Mixed Bouquet~7~bunch~14~5~10~23|Tomato Seedlings~7~each~4~4~6~3,23|Fresh Basil~8~bunch~3~6~10~18,31|Cilantro~8~bunch~2.5~5~10~18|Dried Herb Tea~6~jar~9.5~~~18', '|')) x;
create temp table pd as select row_number() over (order by o.ord, pp.id)::int pid, pp.*, o.p as prod from pp, unnest(ps) with ordinality o (p, ord);
insert into products
select pid, prod, cat, case when nm = 'Baby Spinach' and prod = 31 then 'Hydroponic Baby Spinach' else nm end,
 case when pid % 3 <> 0 then pg_temp.pick('ds', pid, array['Picked the morning of pickup.', 'Grown without synthetic sprays.', 'A house favorite, limited quantities.', 'Small batch; order early.', 'Keeps well in the refrigerator for a week.']) end, un, s1, s2, case when pid % 14 = 0 then date '2025-05-01' end,
 case when cat in (4) then 'frozen' when cat in (5, 6, 7, 14) then 'ambient' else 'cold' end, timestamp '2023-10-02 11:00' + make_interval(days => pid, mins => pid * 17), case when pid % 19 = 7 then timestamp '2025-02-10 16:20' + make_interval(days => pid * 4) end from pd;

create table variants (
  id int primary key,
  product_id int not null references products,
  sku varchar(20) unique,
  display_name varchar(40),
  unit_value numeric(8, 2) not null,
  price numeric(8, 2) not null,
  wholesale_price numeric(8, 2),
  cost_price numeric(8, 2) not null,
  on_hand int,
  on_demand boolean not null default false,
  is_default boolean not null,
  deleted_at timestamp
);
insert into variants
select row_number() over (order by pid, k), pid, case when pid % 10 <> 4 then 'P' || lpad(prod::text, 2, '0') || '-' || lpad(pid::text, 3, '0') || case when k > 1 then '-C' else '' end end, case when k = 2 then 'Case of ' || sz || ' ' || un when un = 'lb' then 'By the pound' end, case when k = 2 then sz else 1 end,
 p, round(p * 0.82, 2), round(p * 0.78, 2), case when not od then pg_temp.skew('oh', pid * 2 + k, 0, 80, 1.4) end, od, k = 1, (select deleted_at from products where id = pid)
from (select pd.*, k, case when un in ('lb', 'bag', 'bunch') then 10 else 6 end sz, cat in (4, 5) and pid % 2 = 0 od, round(pr * (0.9 + (pid % 5) * 0.05) * case when k = 2 then case when un in ('lb', 'bag', 'bunch') then 10 else 6 end * 0.88 else 1 end * 4) / 4 p from pd, generate_series(1, 2) k where k = 1 or cat in (1, 8, 9, 10, 2, 3, 13) ) a;

create table order_cycles (
  id int primary key,
  name varchar(60) not null,
  orders_open_at timestamp not null,
  orders_close_at timestamp not null,
  delivery_date date not null,
  is_wholesale boolean not null,
  status varchar(10) not null,
  coordinator_fee_percent numeric(5, 2) not null,
  processed_at timestamp
);
insert into order_cycles
select row_number() over (order by o, w), case when w then 'Wholesale ' else 'Week of ' end || to_char(o + case when w then 2 else 7 end, 'Mon FMDD, YYYY'), o + time '08:00', o + case when w then interval '30 hours' else interval '4 days 20 hours' end, case when w then o + 2 else o + 10 end, w,
 case when o >= date '2026-06-29' then 'open' when o = date '2026-06-22' and not w then 'closed' else 'processed' end, case when o < date '2025-01-01' then 2.00 else 2.50 end, case when o < date '2026-06-22' or w and o < date '2026-06-29' then case when w then o + interval '31 hours' else o + interval '4 days 21 hours' end end
from (select g::date o, w from generate_series(timestamp '2024-01-08', timestamp '2026-06-29', interval '7 days') g, unnest('{true,false}'::boolean[]) w where extract(week from g) not in (52, 1)) a;

create table subscriptions (
  id int primary key,
  customer_id int not null references customers,
  distributor_id int not null references distributors,
  name varchar(40) not null,
  frequency varchar(10) not null check (frequency in ('weekly', 'biweekly', 'monthly')),
  begins_at date not null,
  ends_at date,
  paused_at timestamp,
  canceled_at timestamp,
  created_at timestamp not null
);
insert into subscriptions
select row_number() over (order by cr, id), id, default_distributor_id, pg_temp.weighted('sn', id, '{Veggie Box Small,Veggie Box Large,Dairy & Eggs Share,Meat Share}', '{40,25,22,13}'), pg_temp.weighted('sf', id, '{weekly,biweekly,monthly}', '{4,40,56}'), cr::date + 5, case when id % 4 = 0 then cr::date + 370 end,
 case when id % 10 = 3 then timestamp '2026-05-20 12:30' + make_interval(days => id % 30) end, case when deleted_at is not null then deleted_at when id % 5 = 2 and cr < '2025-10-01' then cr + make_interval(days => 60 + id % 200) end, cr
from (select c.*, greatest(created_at, timestamp '2024-01-05') + make_interval(days => 4 + id % 50) cr from customers c where id > 40 and id % 20 in (1, 6, 12) and default_distributor_id is not null) a where cr < '2026-06-10';

create table orders (
  id int primary key,
  number varchar(12) not null unique,
  customer_id int not null references customers,
  order_cycle_id int not null references order_cycles,
  distributor_id int references distributors,
  subscription_id int references subscriptions,
  state varchar(12) not null,
  payment_state varchar(12),
  shipment_state varchar(12),
  item_total numeric(10, 2) not null default 0,
  adjustment_total numeric(10, 2) not null default 0,
  total numeric(10, 2) not null default 0,
  payment_total numeric(10, 2) not null default 0,
  special_instructions text,
  created_at timestamp not null,
  completed_at timestamp
);
create temp table oo as
select row_number() over (order by at, c.id)::int id, c.id cust, oc.id cyc, oc.is_wholesale w, coalesce(case when pg_temp.u('dd', c.id * 1000 + oc.id) < 0.06 and c.id > 40 then 1 end, case when c.default_distributor_id = 4 and oc.orders_open_at > '2025-08-01' then 2 end, (select d.id from distributors d where d.id = c.default_distributor_id and d.created_at < oc.orders_open_at), 1) dist, s.sid, at, oc.delivery_date dd,
 pg_temp.weighted('os', c.id * 1000 + oc.id, '{complete,canceled,cart,returned}', case when s.sid is not null then '{97,3,0,0}'::int[] else '{89,4,6,1}'::int[] end) st
from order_cycles oc join customers c on (c.id <= 40) = oc.is_wholesale
 left join lateral (select min(id) sid from subscriptions s where s.customer_id = c.id and s.begins_at <= oc.orders_open_at and coalesce(s.ends_at, '2099-01-01') > oc.orders_open_at and coalesce(s.canceled_at, '2099-01-01') > oc.orders_open_at and coalesce(s.paused_at, '2099-01-01') > oc.orders_open_at and (s.frequency = 'weekly' and pg_temp.u('wk', c.id * 1000 + oc.id) < 0.92 or s.frequency = 'biweekly' and oc.id % 4 = 1 or s.frequency = 'monthly' and oc.id % 8 = 3)) s on true,
 lateral (select oc.orders_open_at + make_interval(secs => (pg_temp.u('ot', c.id * 1000 + oc.id) * extract(epoch from oc.orders_close_at - oc.orders_open_at) * case when oc.orders_open_at > '2026-06-28' then 0.3 else 0.97 end)::int) as at) t
where c.created_at < oc.orders_open_at and coalesce(c.deleted_at, '2099-01-01') > oc.orders_open_at
 and (s.sid is not null or pg_temp.u('oc', c.id * 1000 + oc.id) < case when c.id <= 40 then 0.35 / (1 + c.id % 9) else 0.13 * power(pg_temp.u('cf', c.id), 2.5) end * case when extract(month from oc.orders_open_at) between 6 and 10 then 1.35 else 0.85 end);
insert into orders select id, 'R' || (100000000 + ((id::bigint * 48271 * 7919) % 899999999)), cust, cyc, dist, sid, case when st = 'cart' then pg_temp.pick('ca', id, '{cart,address,payment}') else st end, null, null, 0, 0, 0, 0,
 case when id % 17 = 0 then pg_temp.pick('si', id, array['Leave in the cooler by the side door', 'Please no substitutions', 'My neighbor will pick up', 'Call on arrival, loading dock in back', 'Extra ice packs please']) end, at - case when sid is null then make_interval(secs => pg_temp.n('cr', id, 90, 2400)) else interval '0' end, case when st <> 'cart' then at end from oo;

create table line_items (
  id int primary key,
  order_id int not null references orders,
  variant_id int not null references variants,
  quantity int not null,
  price numeric(8, 2) not null,
  amount numeric(10, 2) not null,
  cost_price numeric(8, 2),
  quantity_shorted int not null default 0,
  created_at timestamp not null
);
insert into line_items
select row_number() over (order by oid, vid), oid, vid, q, pr, q * pr, cp, case when st in ('complete') and dd < '2026-06-30' and q > 1 and pg_temp.u('sh', oid * 977 + vid) < 0.025 then 1 else 0 end, at
from (select o.id oid, v.id vid, o.st, o.dd, o.at, case when o.w then 1 + pg_temp.skew('q', o.id * 977 + v.id, 0, 7, 2) else 1 + pg_temp.skew('q', o.id * 977 + v.id, 0, 3, 4) end q,
   round(case when o.w then v.wholesale_price else v.price end * case when o.at < '2025-01-01' then 0.94 else 1 end, 2) pr, v.cost_price cp,
   row_number() over (partition by o.id order by pg_temp.u('v' || o.id, v.id) / (0.3 + pg_temp.u('pop', v.product_id))) rn
  from oo o join variants v on o.w or v.is_default join products p on p.id = v.product_id
  where (p.deleted_at is null or p.deleted_at > o.at) and p.created_at < o.at and (p.available_on is null or p.available_on < o.at)
   and (season_start is null or case when season_start <= season_end then extract(month from o.dd) between season_start and season_end else extract(month from o.dd) >= season_start or extract(month from o.dd) <= season_end end)
   and (o.id * 31 + v.id * 17) % 5 = 0) z
where rn <= case when st = 'cart' then 1 + oid % 3 else 1 + pg_temp.skew('nl', oid, 0, 5, 1.4) end;
update orders o set item_total = s.a from (select order_id, sum(amount) a from line_items group by 1) s where s.order_id = o.id;

create table adjustments (
  id int primary key,
  order_id int not null references orders,
  line_item_id int references line_items,
  adjustment_type varchar(20) not null,
  label varchar(60) not null,
  amount numeric(10, 2) not null,
  state varchar(8) not null check (state in ('open', 'closed')),
  eligible boolean not null default true,
  created_by varchar(60),
  created_at timestamp not null
);
insert into adjustments
select row_number() over (order by at, oid, ty, li), oid, li, ty, lb, amt, case when dd < '2026-06-25' then 'closed' else 'open' end, ok, who, at from (
 select o.id oid, null::int li, 'shipping' ty, 'Home delivery fee' lb, 8.00 amt, true ok, null who, o.at, o.dd from oo o where dist = 6 and st <> 'cart'
 union all select o.id, null, 'shipping', 'Wholesale route', case when r.item_total >= 150 then 0 else 15 end, r.item_total < 150, null, o.at, o.dd from oo o join orders r using (id) where w and st <> 'cart'
 union all select o.id, null, 'fee', 'Hub packing fee', round(r.item_total * 0.03, 2), true, null, o.at, o.dd from oo o join orders r using (id) where not w and st <> 'cart'
 union all select o.id, l.id, 'tax', 'Sales tax 8%', round(l.amount * 0.08, 2), true, null, o.at, o.dd from oo o join line_items l on l.order_id = o.id join variants v on v.id = l.variant_id join products p on p.id = v.product_id where p.category_id = 7 and st <> 'cart' and o.cust not between 35 and 40
 union all select o.id, l.id, 'shortage', 'Short delivered', -l.quantity_shorted * l.price, true, pg_temp.pick('ad', o.id, '{packing@threerivershub.example,jo@threerivershub.example}'), o.dd + time '16:10', o.dd from oo o join line_items l on l.order_id = o.id where quantity_shorted > 0
 union all select o.id, null, 'promotion', case when o.at < '2025-07-01' then 'WELCOME10' else 'FRESH10' end, -round(r.item_total * 0.1, 2), true, null, o.at, o.dd from oo o join orders r using (id) where not w and st <> 'cart' and pg_temp.u('pm', o.id) < 0.06
 union all select o.id, null, 'snap_match', 'SNAP double dollars', -round(r.item_total * 0.5, 2), true, null, o.at, o.dd from oo o join orders r using (id) join customers c on c.id = o.cust where c.snap_eligible and st <> 'cart') z;
update orders o set adjustment_total = s.a from (select order_id, sum(amount) a from adjustments where eligible group by 1) s where s.order_id = o.id;
update orders set total = item_total + adjustment_total;

create table shipments (
  id int primary key,
  order_id int not null unique references orders,
  number varchar(12) not null unique,
  shipping_method varchar(20) not null,
  state varchar(10) not null,
  packed_by varchar(60),
  crates smallint,
  scheduled_for date not null,
  ready_at timestamp,
  shipped_at timestamp
);
insert into shipments
select row_number() over (order by id), id, 'H' || (20000000 + id * 7919), case dist when 5 then 'route' when 6 then 'home_delivery' else 'pickup' end, s, case when s in ('shipped', 'ready') then pg_temp.given('pk', id % 6) end, case when s in ('shipped', 'ready') then 1 + pg_temp.skew('cr8', id, 0, case when w then 8 else 2 end, 2) end, dd, case when s in ('shipped', 'ready') then dd + time '07:30' + make_interval(mins => id % 150) end, case when s = 'shipped' then dd + time '11:00' + make_interval(mins => pg_temp.n('sa', id, 0, 480)) end
from (select o.*, case when st = 'canceled' then 'canceled' when dd < '2026-06-30' then case when id % 131 = 0 then 'ready' else 'shipped' end else 'pending' end s from oo o where st <> 'cart') a;
update orders o set shipment_state = s.state from shipments s where s.order_id = o.id;

create table payments (
  id int primary key,
  order_id int not null references orders,
  refund_of_id int references payments,
  payment_method varchar(16) not null,
  amount numeric(10, 2) not null,
  state varchar(12) not null check (state in ('checkout', 'pending', 'completed', 'failed', 'void')),
  response_code varchar(30),
  cc_last_digits char(4),
  created_at timestamp not null,
  captured_at timestamp
);
create temp table pay as
select o.id oid, k, case when k = 0 then 'card' when o.w then pg_temp.pick('wm', o.cust, '{ach,check,invoice}') when c.snap_eligible then 'ebt' when o.id % 14 = 0 then 'cash' else 'card' end meth, r.total amt, o.st,
 case when k = 0 then 'failed' when o.st = 'canceled' then case when o.id % 2 = 0 then 'completed' else 'void' end when o.w then case when o.dd + 20 + o.cust > date '2026-06-30' then 'pending' when o.cust in (4, 18) and o.id % 3 = 0 then 'pending' else 'completed' end when o.id % 14 = 0 and o.dd >= '2026-06-30' then 'pending' else 'completed' end pst,
 o.at + make_interval(mins => k) as at, case when o.w then least(o.dd + 10 + o.id % 10 + o.cust + time '10:00', timestamp '2026-06-30 10:00') when o.id % 14 = 0 and not c.snap_eligible then o.dd + time '17:00' else o.at + interval '2 minutes' end cap
from oo o join orders r using (id) join customers c on c.id = o.cust, generate_series(0, 1) k where o.st <> 'cart' and (k = 1 or not o.w and o.id % 29 = 0);
create temp table pay2 as select row_number() over (order by at, oid)::int id, * from pay;
insert into payments select id, oid, null, meth, amt, pst, case when meth in ('card', 'ach') then case when pst = 'failed' then 'card_declined' else 'ch_' || substr(md5('pay' || id), 1, 14) end end, case when meth = 'card' then lpad(pg_temp.n('cc', (select cust from oo where oo.id = oid), 0, 9999)::text, 4, '0') end, at, case when pst = 'completed' then cap end from pay2;
insert into payments
select (select max(id) from payments) + row_number() over (order by p.id), p.oid, p.id, p.meth, case when p.st in ('canceled', 'returned') then -p.amt else x.a end, 'completed', case when p.meth in ('card', 'ach') then 're_' || substr(md5('ref' || p.id), 1, 14) end, null, d, d
from pay2 p left join (select order_id, sum(amount) a from adjustments where adjustment_type = 'shortage' group by 1) x on x.order_id = p.oid join oo on oo.id = p.oid, lateral (select least(greatest(p.cap, case when p.st = 'canceled' then p.at else oo.dd + time '18:00' end) + make_interval(days => 1 + p.id % 3), timestamp '2026-06-30 15:00') d) d
where p.pst = 'completed' and p.meth = 'card' and (p.st in ('canceled', 'returned') or x.a < 0 and p.id % 3 <> 0) or p.pst = 'completed' and p.meth <> 'card' and p.st in ('canceled', 'returned');
update payments p set amount = p.amount - x.a from (select order_id, sum(amount) a from adjustments where adjustment_type = 'shortage' group by 1) x, orders o where x.order_id = p.order_id and o.id = p.order_id and o.state = 'complete' and p.refund_of_id is null and p.state in ('completed', 'failed') and p.payment_method = 'card';
update orders o set payment_total = coalesce((select sum(amount) from payments p where p.order_id = o.id and p.state = 'completed'), 0);
update orders set payment_state = case when state = 'canceled' then 'void' when state = 'returned' then 'paid' when payment_total = total then 'paid' when payment_total < total then 'balance_due' else 'credit_owed' end where completed_at is not null;
update orders set payment_state = 'balance_due' where state = 'returned' and payment_total = 0 and id in (select order_id from payments where state = 'pending');

create index on orders (customer_id);
create index on line_items (order_id);
create index on payments (order_id);
