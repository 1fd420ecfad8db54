-- A maker of wooden furniture to order, some 25 people, its own shop and trade customers; after Katana Cloud MRP, with purchasing and stock takes as in Fishbowl.
-- Values come from hashes of row numbers, so each load gives the same rows. "Now" is 30 June 2026.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
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
create function pg_temp.surname(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('Ashworth,Barraclough,Bentley,Clegg,Cooper,Crossley,Dyson,Eastwood,Firth,Gill,Greenwood,Haigh,Hirst,Holroyd,Hussain,Jagger,Kaur,Khan,Lister,Marsden,Metcalfe,Naylor,Ogden,Pickles,Priestley,Rhodes,Sharma,Shaw,Sutcliffe,Sykes,Thackray,Wadsworth,Whiteley,Wood', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'g', i, string_to_array('Amir,Amy,Ben,Callum,Charlotte,Chris,Daisy,David,Ellie,Emma,Farah,George,Hannah,Harpreet,Helen,Imran,Jack,James,Jess,Joanne,Karen,Lucy,Mark,Martin,Megan,Nasreen,Oliver,Paul,Rachel,Rob,Sam,Sophie,Tom,Zara', ',')) $$;
set jit = off;

create table customers (
  id int primary key,
  name text not null,
  category text not null check (category in ('private', 'interior_designer', 'retailer', 'hospitality')),
  contact_person text,
  email text,
  phone text,
  city text not null,
  postcode text not null,
  discount_rate numeric(4,1) not null default 0,
  payment_terms_days int not null default 0,
  created_at timestamp not null,
  deleted_at timestamp
);
comment on table customers is 'People and firms that order furniture';
comment on column customers.category is 'Kind of customer; all but private are trade customers';
comment on column customers.contact_person is 'Who to speak to at a trade customer; empty for private customers';
comment on column customers.discount_rate is 'Standing discount on list prices in per cent';
comment on column customers.payment_terms_days is 'Days allowed for payment; 0 means payment before delivery';
comment on column customers.deleted_at is 'When the customer was removed from the list; empty = still in use';
insert into customers
select i, case c when 'private' then g || ' ' || l when 'interior_designer' then l || ' ' || pg_temp.pick('cs', i, array['Interiors', 'Design Studio', '& Daughter Interiors']) when 'retailer' then pg_temp.pick('cr', i, array['The Oak Room', 'Hearth & Home', 'Millhouse Living', 'Wharfedale Furnishings', 'Pennine Home']) || ' ' || ct
    else pg_temp.pick('ch', i, array['The Fleece Inn', 'The Old Mill Hotel', 'Station Kitchen', 'The Packhorse', 'Canal Street Coffee']) || ', ' || ct end,
  c, case when c <> 'private' then pg_temp.given('cp', i) || ' ' || pg_temp.surname('cp', i) end,
  case when pg_temp.u('em', i) < 0.95 then case when c = 'private' then lower(g || '.' || l || i || '@example.com') else 'orders@' || lower(l) || i || '.example.co.uk' end end,
  case when pg_temp.u('ph', i) < 0.8 then '07700 900' || lpad(pg_temp.n('phn', i, 0, 999)::text, 3, '0') end, ct,
  (array['LS', 'BD', 'HX', 'YO', 'HG', 'M', 'S', 'BD', 'LA', 'DE'])[k] || pg_temp.n('pc', i, 1, 22) || ' ' || pg_temp.n('pd', i, 1, 9) || pg_temp.pick('pe', i, array['AB', 'DL', 'QT', 'HX', 'JN', 'RW']),
  case c when 'private' then 0 when 'retailer' then (array[20, 25, 30])[1 + i % 3] when 'interior_designer' then 10 else 12.5 end, case c when 'private' then 0 when 'hospitality' then 14 else 30 end,
  timestamp '2024-01-03 09:10' + (i * 3.7) * interval '1 day' + pg_temp.n('cm', i, 0, 480) * interval '1 minute',
  case when pg_temp.u('cdel', i) < 0.04 then timestamp '2026-05-06 11:20' + i * interval '3 hours' end
from (select i, pg_temp.given('c', i) g, pg_temp.surname('c', i) l, k, (array['Leeds', 'Bradford', 'Halifax', 'York', 'Harrogate', 'Manchester', 'Sheffield', 'Skipton', 'Kendal', 'Matlock'])[k] ct,
    pg_temp.weighted('cc', i, array['private', 'interior_designer', 'retailer', 'hospitality'], array[74, 11, 6, 9]) c
  from (select i, pg_temp.n('cty', i, 1, 10) k from generate_series(1, 240) i) a) b;

create table suppliers (
  id int primary key,
  name text not null unique,
  email text,
  city text not null,
  currency char(3) not null default 'GBP',
  lead_time_days int not null,
  minimum_order numeric(8,2),
  is_active boolean not null default true,
  comment text
);
comment on table suppliers is 'Firms that materials are bought from';
comment on column suppliers.lead_time_days is 'Usual number of days from order to delivery';
comment on column suppliers.minimum_order is 'Smallest order value that the supplier accepts, without VAT';
comment on column suppliers.is_active is 'False: no more orders are placed with this supplier';
insert into suppliers values
 (1, 'Calder Valley Timber', 'sales@caldertimber.example', 'Hebden Bridge', 'GBP', 10, 250, true, null), (2, 'Northern Hardwoods', 'orders@nhardwoods.example', 'Hull', 'GBP', 18, 500, true, 'Kiln-dried oak and walnut'),
 (3, 'Aire Panel Products', 'desk@airepanel.example', 'Leeds', 'GBP', 5, 100, true, null), (4, 'Bexley Ironmongery', 'trade@bexley.example', 'Birmingham', 'GBP', 4, null, true, null),
 (5, 'Ostrava Beschläge GmbH', 'export@ob.example', 'Herford', 'EUR', 21, 400, false, 'Prices up by a third, given up in 2025'), (6, 'Pure Finish Oils', 'hello@purefinish.example', 'Bristol', 'GBP', 7, 75, true, null),
 (7, 'Abraham Cross Textiles', 'fabric@across.example', 'Huddersfield', 'GBP', 14, 150, true, null), (8, 'Tyke Packaging', 'orders@tykepack.example', 'Wakefield', 'GBP', 3, 60, true, null), (9, 'Forge Lane Steel', 'office@forgelane.example', 'Rotherham', 'GBP', 12, 200, true, 'Powder-coated legs and frames');

create table materials (
  id int primary key,
  sku text not null unique,
  name text not null,
  category text not null,
  uom text not null,
  default_supplier_id int references suppliers,
  purchase_price numeric(8,2) not null,
  reorder_point numeric(10,2) not null,
  in_stock numeric(12,2) not null default 0,
  is_archived boolean not null default false,
  created_at timestamp not null
);
comment on table materials is 'Bought materials and components that furniture is made of';
comment on column materials.uom is 'Unit of measure: m2, m, pcs, l or kg';
comment on column materials.purchase_price is 'Usual purchase price per unit without VAT';
comment on column materials.reorder_point is 'A new order is suggested when stock falls below this quantity';
comment on column materials.in_stock is 'Quantity in stock now; equals the sum of the stock movements';
comment on column materials.is_archived is 'True when the material is no longer used';
insert into materials
select i, 'M-' || lpad((i * 10)::text, 4, '0'), f[1], f[2], f[3], f[4]::int, f[5]::numeric, f[6]::numeric, 0, f[1] ~ 'Beech|soft-close', timestamp '2024-01-02 08:00' + i * interval '11 minutes'
from unnest(array['European oak board 27 mm|timber|m2|2|62.00|20', 'European oak board 40 mm|timber|m2|2|94.00|15', 'American walnut board 27 mm|timber|m2|2|118.00|8', 'Ash board 27 mm|timber|m2|1|51.00|10', 'Beech board 27 mm|timber|m2|1|44.00|5', 'Oak leg blank 70 x 70|timber|pcs|1|11.50|40', 'Walnut leg blank 70 x 70|timber|pcs|2|21.00|16', 'Birch ply 18 mm|panel|m2|3|27.40|20', 'Birch ply 9 mm|panel|m2|3|16.90|15', 'Oak veneered MDF 19 mm|panel|m2|3|33.50|12', 'Drawer runner 450 mm|hardware|pcs|4|9.80|30', 'Drawer runner soft-close 450 mm|hardware|pcs|5|12.60|0', 'Concealed hinge|hardware|pcs|4|2.35|60', 'Brass knob 30 mm|hardware|pcs|4|5.20|30', 'Table top bracket|hardware|pcs|4|0.68|100', 'Bed bolt set|hardware|pcs|4|7.40|12', 'Assembly screw 5 x 50|hardware|pcs|4|0.06|800', 'Shelf pin|hardware|pcs|4|0.09|300', 'Hardwax oil clear|finish|l|6|38.00|6', 'White oil|finish|l|6|41.00|4', 'Wood glue D3|finish|kg|6|8.90|8', 'Abrasive disc 150 mm|finish|pcs|6|0.52|150', 'Wool fabric grey|textile|m|7|46.00|12', 'Linen fabric natural|textile|m|7|34.00|10', 'Seat foam 50 mm|textile|m2|7|24.50|8', 'Steel hairpin leg|metal|pcs|9|14.20|24', 'Steel table frame|metal|pcs|9|138.00|4', 'Carton large|packaging|pcs|8|4.10|40', 'Blanket wrap|packaging|m|8|1.20|100', 'Corner protector|packaging|pcs|8|0.22|200']) with ordinality t(x, o), lateral (select string_to_array(x, '|') f, o::int i) y;

create table products (
  id int primary key,
  name text not null unique,
  category_name text not null,
  collection text,
  is_producible boolean not null default true,
  made_to_order boolean not null,
  base_price numeric(8,2) not null,
  additional_info text,
  archived_at timestamp,
  created_at timestamp not null
);
comment on table products is 'Models of furniture in the catalogue; what is sold are their variants';
comment on column products.base_price is 'List price of the cheapest variant without VAT';
comment on column products.made_to_order is 'True: made only when a customer orders; false: also made for stock';
comment on column products.archived_at is 'When the model was taken out of the catalogue';
insert into products
select i, f[1], f[2], f[3], true, f[2] <> 'stool', f[4]::numeric, case i % 4 when 1 then 'Other sizes on request' end, case when i in (8, 15) then timestamp '2025-08-29 16:30' end, timestamp '2024-01-02 10:00' + case when i > 12 then (i - 12) * interval '38 days' else interval '0' end
from unnest(array['Airedale dining table|table|Airedale|1180', 'Airedale bench|seating|Airedale|420', 'Airedale sideboard|storage|Airedale|1450', 'Calder coffee table|table|Calder|390', 'Calder desk|table|Calder|760', 'Calder bookcase|storage|Calder|880', 'Wharfe bed frame|bed|Wharfe|1120', 'Wharfe blanket box|storage|Wharfe|540', 'Wharfe bedside cabinet|storage|Wharfe|360', 'Nidd dining chair|seating|Nidd|295', 'Nidd bar stool|stool|Nidd|240', 'Nidd lounge chair|seating|Nidd|690', 'Ribble wardrobe|storage|Ribble|2150', 'Ribble chest of drawers|storage|Ribble|1290', 'Swale TV unit|storage|Swale|820', 'Swale console|table|Swale|560', 'Mill refectory table|table||1650', 'Mill low stool|stool||130']) with ordinality t(x, o), lateral (select string_to_array(x, '|') f, o::int i) y;

create table variants (
  id int primary key,
  product_id int not null references products,
  sku text not null unique,
  option_wood text not null,
  option_size text,
  option_finish text not null,
  sales_price numeric(8,2) not null,
  lead_time_days int not null,
  internal_barcode text,
  is_active boolean not null default true
);
comment on table variants is 'A product in one wood, size and finish, with its own price and bill of material';
comment on column variants.sales_price is 'List price without VAT';
comment on column variants.lead_time_days is 'Days promised from order to delivery';
comment on column variants.is_active is 'False: cannot be ordered any more';
insert into variants
select row_number() over (order by p.id, w, z), p.id, upper(substr(p.collection, 1, 2) || substr(p.category_name, 1, 2)) || p.id || '-' || upper(substr(wd, 1, 2)) || z || '', wd, case when p.category_name in ('table', 'bed', 'storage') then (array['standard', 'large'])[z] end,
  case when wd = 'ash' then 'white oil' else 'clear oil' end, round(p.base_price * case wd when 'oak' then 1.1 when 'walnut' then 1.45 else 1 end * case z when 2 then 1.25 else 1 end / 5) * 5, 28 + 7 * z + case when wd = 'walnut' then 14 else 0 end,
  case when p.id % 3 > 0 then '50' || (60000000000 + p.id * 1000 + w * 10 + z) end, p.archived_at is null and not (wd = 'walnut' and p.id = 11)
from products p, unnest(array['ash', 'oak', 'walnut']) with ordinality o(wd, w), generate_series(1, case when p.category_name in ('table', 'bed', 'storage') then 2 else 1 end) z
where p.id % 5 <> 3 or wd <> 'walnut';
update variants set sku = 'MI' || sku where product_id > 16;

create table bom_rows (
  id int primary key,
  variant_id int not null references variants,
  material_id int not null references materials,
  quantity numeric(8,2) not null check (quantity > 0),
  scrap_percent numeric(4,1) not null default 0,
  rank int not null,
  notes text,
  unique (variant_id, material_id)
);
comment on table bom_rows is 'Bill of material: what goes into one piece of a variant';
comment on column bom_rows.quantity is 'Net quantity per piece in the unit of the material';
comment on column bom_rows.scrap_percent is 'Allowance for offcuts in per cent on top of the net quantity';
comment on column bom_rows.rank is 'Order of the rows on the sheet';
insert into bom_rows
select row_number() over (order by v, m), v, m, q, case when m <= 4 then 15 when m in (8, 9, 10, 23, 24) then 8 else 0 end, row_number() over (partition by v order by m), case when m <= 4 and v % 6 = 0 then 'Match the grain' end
from (select v.id v, m, round((q * case when m in (1, 2, 3, 4, 8, 9, 10, 19, 20) then case v.option_size when 'large' then 1.3 else 1 end else 1 end)::numeric, 2) q
  from variants v join products p on p.id = v.product_id, lateral (
    select case option_wood when 'oak' then 1 when 'walnut' then 3 else 4 end m, p.base_price / 500 q
    union all select case option_wood when 'walnut' then 7 else 6 end, 4 where category_name in ('table', 'seating', 'bed') and p.id not in (4, 16)
    union all select 26, 4 where p.id in (4, 16) union all select 27, 1 where p.id = 17
    union all select 8, p.base_price / 600 where category_name = 'storage' union all select 9, p.base_price / 900 where category_name in ('storage')
    union all select 11, case when p.id = 14 then 8 else 4 end where p.id in (3, 5, 9, 14) union all select 13, 6 where p.id in (3, 13, 15) union all select 14, 4 where p.id in (3, 9, 13, 14)
    union all select 15, 8 where category_name = 'table' union all select 16, 2 where category_name = 'bed' union all select 18, 16 where p.id = 6
    union all select 23, 1.2 where p.id in (10, 12) union all select 25, 0.5 where p.id in (10, 12) union all select 24, 1.5 where p.id = 2
    union all select case when option_wood = 'ash' then 20 else 19 end, greatest(0.05, p.base_price / 4000) union all select 21, 0.2 union all select 28, case when p.base_price > 1000 then 2 else 1 end) b) x;

create table sales_orders (
  id int primary key,
  order_no text not null unique,
  customer_id int not null references customers,
  source text not null,
  status text not null,
  order_date date not null,
  delivery_date date not null,
  shipped_at timestamp,
  invoicing_status text not null,
  customer_ref text,
  net_total numeric(10,2) not null default 0,
  vat_total numeric(10,2) not null default 0,
  total numeric(10,2) not null default 0,
  created_by text not null
);
comment on table sales_orders is 'Orders of customers';
comment on column sales_orders.source is 'Where the order came from: web shop, showroom, email';
comment on column sales_orders.status is 'NOT_SHIPPED, PACKED, DELIVERED, CANCELLED or RETURNED (came back after delivery and was credited)';
comment on column sales_orders.delivery_date is 'Delivery date promised to the customer';
comment on column sales_orders.shipped_at is 'When the goods left the workshop';
comment on column sales_orders.invoicing_status is 'notInvoiced, invoiced or credited';
comment on column sales_orders.net_total is 'Sum of the rows without VAT';
insert into sales_orders
select id, 'SO-' || (1000 + id), c, src, st, d, dd, sh, case when st = 'RETURNED' then 'credited' when st = 'DELIVERED' then 'invoiced' else 'notInvoiced' end, case when c % 3 = 0 and src = 'email' then 'PO ' || pg_temp.n('ref', id, 1100, 9800) end, 0, 0, 0,
  case when src = 'webshop' then 'integration' when d < '2025-05-01' then pg_temp.pick('cb', id, array['helen.firth', 'rob.haigh']) else pg_temp.pick('cb', id, array['helen.firth', 'jess.ogden']) end
from (select b.*, case st when 'NOT_SHIPPED' then null when 'CANCELLED' then null when 'PACKED' then null else least(dd + pg_temp.n('late', id, -6, 12), date '2026-06-29') + time '08:30' + pg_temp.n('shm', id, 0, 400) * interval '1 minute' end sh
  from (select a.*, d + 35 + pg_temp.n('dd', id, 0, 3) * 7 dd, pg_temp.weighted('src', id, array['webshop', 'showroom', 'email'], array[48, 27, 25]) src,
      case when pg_temp.u('can', id) < 0.045 then 'CANCELLED' when d > '2026-05-24' then 'NOT_SHIPPED' when d > '2026-05-14' then (array['PACKED', 'DELIVERED', 'NOT_SHIPPED'])[1 + id % 3] when pg_temp.u('retn', id) < 0.025 then 'RETURNED' else 'DELIVERED' end st,
      (select c.id from customers c where c.created_at::date <= d and coalesce(c.deleted_at::date, '2030-01-01') > d
        order by (c.category = 'private') = (pg_temp.u('trade', a.id) > 0.36) desc, -ln(1 - pg_temp.u('cu' || a.id, c.id)) * case c.category when 'private' then 1 else c.id end limit 1) c
    from (select (row_number() over (order by d, k))::int id, d from (select k, date '2024-01-08' + floor(pow(pg_temp.u('sod', k), 0.85) * 904)::int d from generate_series(1, 760) k) z
      where pg_temp.u('sok', k) < (array[.75,.6,.65,.7,.7,.55,.5,.45,.8,1,1,.7])[extract(month from d)::int] * case when extract(isodow from d) >= 6 then .7 else 1 end) a) b) e;

create table sales_order_rows (
  id int primary key,
  sales_order_id int not null references sales_orders,
  row_no int not null,
  variant_id int not null references variants,
  quantity int not null check (quantity > 0),
  unit_price numeric(8,2) not null,
  discount_percent numeric(4,1) not null default 0,
  line_total numeric(10,2) not null,
  vat_rate numeric(4,1) not null default 20,
  special_request text,
  unique (sales_order_id, row_no)
);
comment on table sales_order_rows is 'Rows of the orders of customers';
comment on column sales_order_rows.unit_price is 'Price per piece before discount, without VAT';
comment on column sales_order_rows.line_total is 'Quantity x price less discount, without VAT';
comment on column sales_order_rows.special_request is 'Wish of the customer that goes to the workshop';
insert into sales_order_rows
select row_number() over (order by o, k), o, k, v.id, q, v.sales_price, dr, round(q * v.sales_price * (1 - dr / 100), 2), 20, case when pg_temp.u('spr', h) < 0.09 then pg_temp.pick('sprt', h, array['Rounded corners', '10 cm longer', 'Lower by 3 cm', 'Cable hole on the left', 'Matt finish']) end
from (select s.id o, k, s.id * 5 + k h, c.discount_rate dr, p.id pid,
    case when p.category_name in ('seating', 'stool') then (array[1, 2, 2, 4, 4, 6])[pg_temp.n('q', s.id * 5 + k, 1, 6)] + case when c.category in ('hospitality', 'retailer') then 4 else 0 end when c.category in ('hospitality', 'retailer') then pg_temp.n('q', s.id * 5 + k, 1, 4) else 1 end q,
    (select v.id from variants v where v.product_id = p.id order by pg_temp.u('vv' || s.id * 5 + k, v.id) * case v.option_wood when 'oak' then 0.4 when 'walnut' then 1.1 else 1 end limit 1) vid
  from sales_orders s join customers c on c.id = s.customer_id, generate_series(1, pg_temp.weighted('nr', s.id, array['1', '2', '3', '4'], array[50, 28, 15, 7])::int) k,
    lateral (select p.* from products p where p.created_at::date <= s.order_date and coalesce(p.archived_at::date, '2030-01-01') > s.order_date order by pg_temp.u('pp' || s.id * 5 + k, p.id) * (5 + p.id) limit 1) p) x join variants v on v.id = vid;
update sales_orders s set net_total = t, vat_total = round(t * 0.2, 2), total = t + round(t * 0.2, 2) from (select sales_order_id o, sum(line_total) t from sales_order_rows group by 1) x where x.o = s.id;

create table manufacturing_orders (
  id int primary key,
  order_no text not null unique,
  variant_id int not null references variants,
  sales_order_row_id int references sales_order_rows,
  status text not null,
  planned_quantity int not null,
  actual_quantity int,
  created_date date not null,
  production_deadline date not null,
  done_date date,
  material_cost numeric(10,2),
  labour_cost numeric(10,2),
  additional_info text
);
comment on table manufacturing_orders is 'Orders to the workshop to make a number of pieces of one variant';
comment on column manufacturing_orders.sales_order_row_id is 'The order row it is made for; empty when made for stock';
comment on column manufacturing_orders.status is 'NOT_STARTED, IN_PROGRESS, BLOCKED (material missing), DONE or CANCELLED';
comment on column manufacturing_orders.actual_quantity is 'Good pieces made; empty until done';
comment on column manufacturing_orders.material_cost is 'Cost of the material used; empty until done';
comment on column manufacturing_orders.labour_cost is 'Cost of the hours booked; empty until done';
insert into manufacturing_orders
select row_number() over (order by cd, k), 'MO-' || lpad((row_number() over (order by cd, k))::text, 5, '0'), v, r, st, q, case when st = 'DONE' then q end, cd, dl, case when st = 'DONE' then least(fin, date '2026-06-29') end, null, null, sp
from (select r.id k, r.variant_id v, r.id r, r.quantity q, s.order_date + 1 cd, s.delivery_date - 5 dl, r.special_request sp, greatest(s.order_date + 6, coalesce(s.shipped_at::date, s.delivery_date) - pg_temp.n('fin', r.id, 1, 7)) fin,
    case when s.status = 'CANCELLED' then 'CANCELLED' when s.status <> 'NOT_SHIPPED' then 'DONE' when s.order_date > '2026-06-12' then 'NOT_STARTED' else (array['IN_PROGRESS', 'DONE', 'IN_PROGRESS', 'BLOCKED', 'NOT_STARTED'])[1 + r.id % 5] end st
  from sales_order_rows r join sales_orders s on s.id = r.sales_order_id
  union all
  select 90000 + i, (select id from variants where product_id in (11, 18) and is_active and (product_id = 11 or i > 12) order by pg_temp.u('stk' || i, id) limit 1), null, 8, date '2024-01-15' + i * 22, date '2024-01-15' + i * 22 + 20, null, date '2024-01-15' + i * 22 + 17, case when i > 39 then 'IN_PROGRESS' else 'DONE' end from generate_series(1, 40) i) x;

create table manufacturing_order_operations (
  id int primary key,
  manufacturing_order_id int not null references manufacturing_orders,
  rank int not null,
  operation_name text not null,
  resource_name text not null,
  operator_name text,
  status text not null,
  planned_minutes int not null,
  actual_minutes int,
  cost_per_hour numeric(6,2) not null,
  completed_at timestamp,
  unique (manufacturing_order_id, rank)
);
comment on table manufacturing_order_operations is 'Steps of work of a manufacturing order';
comment on column manufacturing_order_operations.resource_name is 'Machine or bench where the step is done';
comment on column manufacturing_order_operations.operator_name is 'Who does or did the step; empty while not assigned';
comment on column manufacturing_order_operations.status is 'NOT_STARTED, IN_PROGRESS, PAUSED or COMPLETED';
comment on column manufacturing_order_operations.planned_minutes is 'Planned minutes for the whole quantity';
insert into manufacturing_order_operations
select row_number() over (order by mo, k), mo, k, op, res, case when st <> 'NOT_STARTED' then who end, st, pm, case st when 'COMPLETED' then greatest(5, round(pm * (0.8 + pg_temp.u('am', h) * 0.55)))::int when 'NOT_STARTED' then null else pm / 2 end, rate,
  case when st = 'COMPLETED' then coalesce(done, date '2026-06-26') - (4 - k) + time '09:00' + pg_temp.n('ch', h, 0, 440) * interval '1 minute' end
from (select m.id mo, k, m.id * 5 + k h, m.done_date done, (array['Cutting', 'Joinery', 'Sanding and finishing', 'Assembly and packing'])[k] op, (array['Panel saw', 'Joiner bench', 'Finishing room', 'Assembly area'])[k] res, (array[38, 42, 34, 30])[k] rate,
    case when k = 1 and m.created_date < '2025-03-01' then 'Martin Sykes' else pg_temp.pick('who', m.id * 5 + k, case k when 1 then array['Imran Khan', 'Tom Wood'] when 2 then array['Paul Naylor', 'Emma Lister', 'Rob Dyson'] when 3 then array['Farah Hussain', 'Callum Shaw'] else array['Callum Shaw', 'Joanne Clegg'] end) end who,
    case m.status when 'DONE' then 'COMPLETED' when 'IN_PROGRESS' then case when k <= m.id % 3 then 'COMPLETED' when k = m.id % 3 + 1 then case when m.id % 7 = 0 then 'PAUSED' else 'IN_PROGRESS' end else 'NOT_STARTED' end else 'NOT_STARTED' end st,
    (m.planned_quantity * (array[0.05, 0.18, 0.11, 0.07])[k] * p.base_price)::int pm
  from manufacturing_orders m join variants v on v.id = m.variant_id join products p on p.id = v.product_id, generate_series(1, 4) k) x;
update manufacturing_orders m set labour_cost = l, material_cost = c from
  (select manufacturing_order_id o, round(sum(actual_minutes * cost_per_hour / 60), 2) l from manufacturing_order_operations group by 1) x,
  (select m.id o, sum(round(m.actual_quantity * b.quantity * (1 + b.scrap_percent / 100), 2) * a.purchase_price)::numeric(10,2) c from manufacturing_orders m join bom_rows b on b.variant_id = m.variant_id join materials a on a.id = b.material_id group by 1) y
where x.o = m.id and y.o = m.id and m.status = 'DONE';

create table purchase_orders (
  id int primary key,
  order_no text not null unique,
  supplier_id int not null references suppliers,
  status text not null,
  order_date date not null,
  expected_arrival date not null,
  received_at timestamp,
  currency char(3) not null,
  total numeric(10,2) not null default 0,
  additional_info text,
  created_by text not null
);
comment on table purchase_orders is 'Orders to suppliers';
comment on column purchase_orders.status is 'NOT_RECEIVED, PARTIALLY_RECEIVED, RECEIVED or CANCELLED';
comment on column purchase_orders.total is 'Sum of the rows in the currency of the order, without VAT';
create table purchase_order_rows (
  id int primary key,
  purchase_order_id int not null references purchase_orders,
  material_id int not null references materials,
  quantity numeric(10,2) not null,
  received_quantity numeric(10,2) not null default 0,
  price_per_unit numeric(8,2) not null,
  total numeric(10,2) not null
);
comment on table purchase_order_rows is 'Materials ordered from suppliers';
comment on column purchase_order_rows.quantity is 'Quantity ordered in the unit of the material';
comment on column purchase_order_rows.received_quantity is 'Quantity received so far';
create temp table need as
select date_trunc('month', m.done_date)::date mon, b.material_id mat, sum(round(m.actual_quantity * b.quantity * (1 + b.scrap_percent / 100), 2)) q
from manufacturing_orders m join bom_rows b on b.variant_id = m.variant_id where m.status = 'DONE' group by 1, 2;
insert into need select date '2026-07-01', mat, q from need where mon = '2026-05-01';
insert into need select mon, 17, sum(q) * 40 from need where mat = 21 group by 1;
create temp table po as
select row_number() over (order by mon, s.id) id, mon, s.id sup, mon - s.lead_time_days - 4 od, mon - 4 ea from (select distinct mon, default_supplier_id sid from need join materials a on a.id = mat) n join suppliers s on s.id = sid;
insert into purchase_orders
select id, 'PO-' || lpad(id::text, 4, '0'), sup, case when mon < '2026-07-01' then 'RECEIVED' else (array['RECEIVED', 'NOT_RECEIVED', 'PARTIALLY_RECEIVED', 'NOT_RECEIVED'])[1 + sup % 4] end, od, ea,
  case when mon < '2026-07-01' or sup % 4 = 0 then ea + pg_temp.n('pol', id, -3, 3) + time '07:40' + pg_temp.n('pom', id, 0, 300) * interval '1 minute' end, 'GBP', 0, case when id % 17 = 0 then 'Deliver before noon' end, case when od < '2025-09-01' then 'karen.gill' else 'sam.rhodes' end from po;
insert into purchase_order_rows
select row_number() over (order by p.id, mat), p.id, mat, q, case o.status when 'RECEIVED' then q when 'PARTIALLY_RECEIVED' then case when mat % 2 = 0 then q else floor(q / 2) end else 0 end, pr, round(q * pr, 2)
from po p join purchase_orders o on o.id = p.id join (select mon, mat, ceil(n.q * 1.02) q, default_supplier_id sup, round(purchase_price * (0.93 + (mon - date '2024-01-01') * 0.00008 + pg_temp.u('pr', mat * 100 + extract(month from mon)::int) * 0.06)::numeric, 2) pr from need n join materials a on a.id = mat) n on n.mon = p.mon and n.sup = p.sup;
-- a few orders withdrawn before delivery, and the last dealings with a supplier given up
insert into purchase_orders select 900 + i, 'PO-' || lpad((900 + i)::text, 4, '0'), (array[5, 5, 3, 7, 5, 9])[i], case when i in (1, 2) then 'RECEIVED' else 'CANCELLED' end, date '2024-02-12' + i * 85, date '2024-03-04' + i * 85, case when i in (1, 2) then date '2024-03-04' + i * 85 + time '10:05' end, case when i in (1, 2, 5) then 'EUR' else 'GBP' end, 0, null, 'karen.gill' from generate_series(1, 6) i;
insert into purchase_order_rows select (select max(id) from purchase_order_rows) + i, 900 + i, m, 40, case when i in (1, 2) then 40 else 0 end, pr, 40 * pr from generate_series(1, 6) i, lateral (select id m, purchase_price pr from materials where id = (array[12, 12, 8, 23, 12, 26])[i]) a;
update purchase_orders o set total = t from (select purchase_order_id p, sum(total) t from purchase_order_rows group by 1) x where x.p = o.id;

create table stock_takes (
  id int primary key,
  take_no text not null unique,
  status text not null,
  reason text,
  started_at timestamp not null,
  completed_at timestamp,
  counted_by text not null,
  set_remaining_as_counted boolean not null default false
);
comment on table stock_takes is 'Counts of the material stock';
comment on column stock_takes.status is 'NOT_STARTED, IN_PROGRESS, COUNTED or COMPLETED (differences booked)';
insert into stock_takes select i, 'STK-' || i, case when i = 10 then 'IN_PROGRESS' else 'COMPLETED' end, case when d < '2026-06-01' and extract(month from d) = 12 then 'Year-end count' else 'Quarterly count' end, d + time '14:00', case when i < 10 then d + time '17:35' + i * interval '4 minutes' end, case when i < 6 then 'Karen Gill' else 'Sam Rhodes' end, false
from generate_series(1, 10) i, lateral (select (date '2024-01-01' + i * interval '3 months')::date - 2 d) x;

create table stock_movements (
  id int primary key,
  material_id int not null references materials,
  movement_type text not null,
  quantity_change numeric(10,2) not null,
  cost_per_unit numeric(8,2) not null,
  manufacturing_order_id int references manufacturing_orders,
  purchase_order_id int references purchase_orders,
  stock_take_id int references stock_takes,
  moved_at timestamp not null
);
comment on table stock_movements is 'Everything that changed the stock of a material';
comment on column stock_movements.movement_type is 'Opening, Purchase, Production (used by a manufacturing order) or StockTake (difference found)';
comment on column stock_movements.quantity_change is 'Positive: into stock; negative: out of stock';
create temp table mv as
select a.id mat, 'Opening' ty, (a.reorder_point * 1.5 + 20)::numeric(10,2) q, purchase_price c, null::int mo, null::int po, null::int stk, timestamp '2024-01-02 12:00' as moved from materials a where id <> 12
union all select r.material_id, 'Purchase', received_quantity, price_per_unit, null, o.id, null, coalesce(received_at, timestamp '2026-06-29 09:15') from purchase_order_rows r join purchase_orders o on o.id = r.purchase_order_id where received_quantity > 0
union all select b.material_id, 'Production', -round(m.actual_quantity * b.quantity * (1 + b.scrap_percent / 100), 2), a.purchase_price, m.id, null, null, m.done_date + time '16:00' from manufacturing_orders m join bom_rows b on b.variant_id = m.variant_id join materials a on a.id = b.material_id where m.status = 'DONE';
insert into mv select 17, 'StockTake', -round(q * 39), 0.06, null, null, i, s.completed_at from (select s.id i, (select sum(n.q) from need n where mat = 21 and mon > s.started_at::date - interval '118 days' and mon < s.started_at) q from stock_takes s where status = 'COMPLETED') z join stock_takes s on s.id = i;
create table stock_take_rows (
  id int primary key,
  stock_take_id int not null references stock_takes,
  material_id int not null references materials,
  system_quantity numeric(10,2) not null,
  counted_quantity numeric(10,2),
  discrepancy numeric(10,2) generated always as (counted_quantity - system_quantity) stored,
  notes text,
  unique (stock_take_id, material_id)
);
comment on table stock_take_rows is 'What was found of each material in a count';
comment on column stock_take_rows.system_quantity is 'Quantity according to the movements when the count was made';
comment on column stock_take_rows.counted_quantity is 'Quantity found; empty while not counted';
comment on column stock_take_rows.discrepancy is 'Found less expected; booked when the count is completed';
create temp table dif as
select s.id stk, a.id mat, s.completed_at at_, case when s.status <> 'COMPLETED' or pg_temp.u('df', s.id * 100 + a.id) > 0.3 then 0 else (array[-3, -2, -1, -1, 1, 2])[pg_temp.n('dfq', s.id * 100 + a.id, 1, 6)] end d from stock_takes s, materials a where (a.id + s.id) % 3 > 0 and a.id not in (12, 17);
insert into mv select mat, 'StockTake', d, (select purchase_price from materials where id = mat), null, null, stk, at_ from dif where d <> 0;
insert into stock_take_rows (id, stock_take_id, material_id, system_quantity, counted_quantity, notes)
select row_number() over (order by stk, mat), stk, mat, s, case when at_ is not null or mat % 2 = 0 then s + d end, case when d < -2 then 'Counted twice' end
from (select f.*, (select coalesce(sum(q), 0) from mv where mv.mat = f.mat and moved < coalesce(f.at_, '2026-06-30')) s from (select * from dif union all select stk, 17, moved, q from mv where mat = 17 and ty = 'StockTake') f) x;
insert into stock_movements select row_number() over (order by moved, ty, mat, mo), mat, ty, q, c, mo, po, stk, moved from mv;
update materials a set in_stock = coalesce((select sum(quantity_change) from stock_movements m where m.material_id = a.id), 0);

create table webhook_logs (
  id int primary key,
  event text not null,
  resource_id int not null,
  url text not null,
  http_status int,
  attempts int not null,
  sent_at timestamp not null
);
comment on table webhook_logs is 'Notices sent to the web shop and the accounts program';
insert into webhook_logs select row_number() over (order by shipped_at), 'sales_order.delivered', id, 'https://hooks.example.com/katana/shop', case when id % 41 = 0 then null when id % 29 = 0 then 502 else 200 end, case when id % 41 = 0 or id % 29 = 0 then 5 else 1 end, shipped_at + interval '6 seconds' from sales_orders where shipped_at > '2026-01-01';

set constraints all immediate;
create index on sales_orders (customer_id, order_date);
create index on stock_movements (material_id, moved_at);
create index on manufacturing_orders (variant_id);
