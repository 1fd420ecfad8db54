-- A bicycle retailer with a workshop: customers and their bikes, work orders, sales and payments, purchase orders, stock.
-- After Lightspeed Retail (R-Series: sale/sale_line/sale_payment, workorder, serialized, order with check-in, archived instead of deleted), as its export to a reporting database; data invented.
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
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
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'l', i, 'Aldridge,Anders,Bauer,Becker,Bishop,Boyd,Brennan,Carver,Castellano,Chu,Costa,Doyle,Duarte,Ellison,Farrow,Finch,Garcia,Gilmore,Grant,Haddad,Hanley,Hoang,Hughes,Ingram,Jacobs,Keane,Koch,Lam,Larsen,Lowe,Maddox,Mercer,Molina,Nash,Novak,Ortiz,Palmer,Pham,Pruitt,Reyes,Rivers,Roth,Sandoval,Shah,Snyder,Soto,Tanaka,Tate,Voss,Walsh,Weiss,Winters,Yang,Zeller') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'g', i, 'Aaron,Abby,Alan,Alicia,Amir,Anita,Ben,Brooke,Cal,Carmen,Cody,Dana,Derek,Elise,Ethan,Fiona,Frank,Gina,Glen,Hector,Holly,Ivan,Jamie,Jenna,Joel,Kara,Keith,Leah,Luis,Mallory,Marcus,Mei,Nate,Nina,Omar,Paula,Pete,Quinn,Ray,Rosa,Scott,Shane,Tara,Tim,Uma,Vera,Wes,Yvonne') $$;
-- Closed on Mondays
create function pg_temp.open(d date) returns date language sql immutable
  as $$ select case when extract(isodow from d) = 1 then d + 1 else d end $$;

create table setting (
  name text primary key,
  value text,
  time_stamp timestamp not null default '2024-01-02 09:00'
);
comment on table setting is 'Account configuration';
insert into setting values ('shop_name', 'Millrace Cycles'), ('currency', 'USD'), ('tax1_name', 'Sales tax'), ('tax1_rate', '0.075'), ('labor_taxable', 'false'), ('workorder_default_eta_days', '4'), ('workorder_hook_count', '48'), ('receipt_footer', 'Free safety check within 30 days of any service.'), ('require_customer_for_serialized', 'true'), ('loyalty_program', null);
update setting set time_stamp = '2025-03-11 10:20' where name like 'workorder%' or name = 'receipt_footer';

create table employee (
  employee_id int primary key,
  first_name text not null,
  last_name text not null,
  employee_role text not null check (employee_role in ('owner', 'manager', 'sales', 'mechanic', 'seasonal')),
  email text,
  phone text,
  hourly_rate numeric(6, 2),
  hire_date date not null,
  lock_out boolean not null default false,
  archived boolean not null default false,
  time_stamp timestamp not null
);
comment on table employee is 'Everyone who has or had a login';
comment on column employee.lock_out is 'Login blocked';
comment on column employee.archived is 'No longer works here; kept for old sales and work orders';

create table customer (
  customer_id int primary key,
  first_name text,
  last_name text,
  company text,
  customer_type text not null default 'Retail' check (customer_type in ('Retail', 'Team', 'Staff', 'Trade')),
  email text,
  mobile text,
  address text,
  city text,
  zip text,
  no_email boolean not null default false,
  credit_balance numeric(10, 2) not null default 0,
  archived boolean not null default false,
  create_time timestamp not null
);
comment on column customer.company is 'Only for teams, clubs and businesses';
comment on column customer.customer_type is 'Sets the discount on goods: Retail none, Team 10 %, Trade 15 %, Staff 25 %';
comment on column customer.no_email is 'Asked not to get newsletters';
comment on column customer.credit_balance is 'Store credit that the customer may still spend';
comment on column customer.archived is 'Merged or removed; hidden in the register';

create table category (
  category_id int primary key,
  name text not null,
  parent_id int references category,
  full_path_name text not null unique,
  left_node int not null,
  right_node int not null
);
comment on table category is 'Tree of item categories (nested set)';

create table vendor (
  vendor_id int primary key,
  name text not null unique,
  account_number text,
  contact_name text,
  email text,
  payment_terms text,
  lead_days int,
  min_order_amount numeric(10, 2),
  archived boolean not null default false,
  time_stamp timestamp not null
);
comment on column vendor.lead_days is 'Usual days from order to delivery';
comment on column vendor.min_order_amount is 'Order value from which shipping is free';

create table item (
  item_id int primary key,
  system_sku text not null unique,
  upc text,
  description text not null,
  item_type text not null check (item_type in ('default', 'serialized', 'non_inventory')),
  category_id int not null references category,
  default_vendor_id int references vendor,
  model_year int,
  price numeric(10, 2) not null,
  default_cost numeric(10, 2) not null,
  tax boolean not null default true,
  qty_on_hand int not null default 0,
  reorder_point int,
  reorder_level int,
  archived boolean not null default false,
  create_time timestamp not null
);
comment on column item.item_type is 'default: stock item; serialized: bikes, each with its serial number; non_inventory: labor';
comment on column item.price is 'Current selling price without tax';
comment on column item.qty_on_hand is 'Stock now; equals the sum of inventory_log.qty';
comment on column item.reorder_point is 'Reorder when stock is at or below this';
comment on column item.reorder_level is 'Desired stock after reordering';
comment on column item.archived is 'No longer carried';

create table sale (
  sale_id int primary key,
  ticket_number text not null unique,
  customer_id int references customer,
  employee_id int not null references employee,
  register text not null,
  create_time timestamp not null,
  complete_time timestamp,
  completed boolean not null,
  voided boolean not null default false,
  calc_subtotal numeric(10, 2) not null,
  calc_discount numeric(10, 2) not null,
  calc_tax1 numeric(10, 2) not null,
  calc_total numeric(10, 2) not null,
  reference_number text
);
comment on table sale is 'Tickets of the register. Refunds are sales with negative lines';
comment on column sale.customer_id is 'Null for walk-in sales';
comment on column sale.completed is 'False for tickets that are parked or were left open (quotes)';
comment on column sale.voided is 'Cancelled after completion: amounts stay, payments are archived';
comment on column sale.calc_subtotal is 'Sum of the lines before discount and tax';
comment on column sale.calc_total is 'calc_subtotal - calc_discount + calc_tax1';

create table sale_line (
  sale_line_id int primary key,
  sale_id int not null references sale,
  item_id int not null references item,
  employee_id int not null references employee,
  unit_quantity int not null,
  unit_price numeric(10, 2) not null,
  avg_cost numeric(10, 2) not null,
  calc_subtotal numeric(10, 2) not null,
  calc_discount numeric(10, 2) not null,
  calc_tax1 numeric(10, 2) not null,
  calc_total numeric(10, 2) not null,
  is_workorder boolean not null default false,
  parent_sale_line_id int references sale_line,
  note text
);
comment on column sale_line.unit_quantity is 'Negative for returned goods';
comment on column sale_line.avg_cost is 'Cost of one unit at the time of sale';
comment on column sale_line.is_workorder is 'Line came from a work order';
comment on column sale_line.parent_sale_line_id is 'For returned goods: the line that is refunded';

create table sale_payment (
  sale_payment_id int primary key,
  sale_id int not null references sale,
  payment_type text not null check (payment_type in ('Cash', 'Credit Card', 'Check', 'Gift Card', 'Financing')),
  amount numeric(10, 2) not null,
  card_last4 char(4),
  create_time timestamp not null,
  employee_id int not null references employee,
  archived boolean not null default false
);
comment on column sale_payment.archived is 'Payment undone (the sale was voided)';

create table serialized (
  serialized_id int primary key,
  item_id int references item,
  customer_id int references customer,
  sale_line_id int unique references sale_line,
  description text not null,
  serial_number text,
  color_name text,
  size_name text,
  time_stamp timestamp not null
);
comment on table serialized is 'Single bikes: in stock (no customer), sold by us, or brought in for service';
comment on column serialized.item_id is 'Null if the bike was not bought here';
comment on column serialized.customer_id is 'Present owner; null while in stock';

create table workorder_status (
  workorder_status_id int primary key,
  name text not null unique,
  sort_order int not null,
  html_color text,
  system_value text unique
);
comment on column workorder_status.system_value is 'Set for the statuses that the program itself uses';
insert into workorder_status values (1, 'Open', 1, '#1f77b4', 'open'), (2, 'Waiting on Parts', 3, '#ff7f0e', null), (3, 'Waiting on Customer', 4, '#9467bd', null), (4, 'Finished', 6, '#2ca02c', 'finished'), (5, 'Done & Paid', 7, '#7f7f7f', 'done'), (6, 'In the Stand', 2, '#17becf', null), (7, 'Warranty Claim', 5, '#d62728', null);

create table workorder (
  workorder_id int primary key,
  customer_id int not null references customer,
  serialized_id int references serialized,
  employee_id int not null references employee,
  workorder_status_id int not null references workorder_status,
  sale_id int unique references sale,
  time_in timestamp not null,
  eta_out timestamp,
  time_finished timestamp,
  hook_in text,
  note text,
  internal_note text,
  warranty boolean not null default false,
  save_parts boolean not null default false,
  archived boolean not null default false
);
comment on column workorder.employee_id is 'Who wrote the work order at the counter';
comment on column workorder.sale_id is 'Ticket on which it was paid at pick-up';
comment on column workorder.eta_out is 'Promised to the customer';
comment on column workorder.time_finished is 'When the mechanic set it to Finished';
comment on column workorder.save_parts is 'Customer wants the old parts back';
comment on column workorder.archived is 'Cancelled: customer declined or did not bring the bike';

create table workorder_line (
  workorder_line_id int primary key,
  workorder_id int not null references workorder,
  item_id int not null references item,
  employee_id int references employee,
  unit_quantity int not null,
  unit_price numeric(10, 2) not null,
  unit_cost numeric(10, 2) not null,
  discount_amount numeric(10, 2) not null default 0,
  minutes int,
  done boolean not null default false,
  note text
);
comment on column workorder_line.employee_id is 'Mechanic; null until someone has taken the work';
comment on column workorder_line.minutes is 'Time worked, labor only; often not recorded';

create table purchase_order (
  purchase_order_id int primary key,
  vendor_id int not null references vendor,
  employee_id int not null references employee,
  ref_num text,
  create_time timestamp not null,
  ordered_date date,
  arrival_date date,
  received_date date,
  ship_cost numeric(10, 2) not null default 0,
  total_cost numeric(12, 2) not null,
  complete boolean not null default false,
  archived boolean not null default false
);
comment on column purchase_order.ref_num is 'The vendor''s order number';
comment on column purchase_order.ordered_date is 'Null while the order is a draft';
comment on column purchase_order.arrival_date is 'Expected';
comment on column purchase_order.total_cost is 'Sum of the lines without shipping';
comment on column purchase_order.complete is 'Checked in and closed';
comment on column purchase_order.archived is 'Cancelled';

create table purchase_order_line (
  purchase_order_line_id int primary key,
  purchase_order_id int not null references purchase_order,
  item_id int not null references item,
  quantity int not null,
  checked_in int not null default 0,
  unit_cost numeric(10, 2) not null,
  total numeric(12, 2) not null,
  unique (purchase_order_id, item_id)
);
comment on column purchase_order_line.checked_in is 'Pieces that arrived';

create table inventory_log (
  inventory_log_id int primary key,
  item_id int not null references item,
  reason text not null check (reason in ('count', 'sale', 'refund', 'receive', 'adjust')),
  qty int not null,
  sale_line_id int references sale_line,
  purchase_order_line_id int references purchase_order_line,
  employee_id int references employee,
  create_time timestamp not null
);
comment on table inventory_log is 'Every change of stock';

insert into employee
select i, split_part(n, ' ', 1), split_part(n, ' ', 2), r, lower(split_part(n, ' ', 1)) || '@millracecycles.example', case when i % 4 <> 3 then '555-01' || lpad((i * 7)::text, 2, '0') end, case when r <> 'owner' then p end, h::date, i in (6, 10, 12), i in (6, 10, 12), h::date + time '09:00'
  from (values (1, 'Gretchen Voss', 'owner', null, '2011-03-01'), (2, 'Darnell Tate', 'manager', 31.00, '2014-05-12'), (3, 'Iris Hoang', 'sales', 21.50, '2019-04-02'), (4, 'Mateo Duarte', 'mechanic', 26.00, '2016-02-15'), (5, 'Cliff Brennan', 'mechanic', 28.50, '2012-06-05'), (6, 'Shelby Nash', 'sales', 19.00, '2022-03-22'), (7, 'Owen Larsen', 'mechanic', 23.00, '2021-04-06'), (8, 'Priya Shah', 'sales', 20.00, '2023-05-16'), (9, 'Teddy Molina', 'mechanic', 20.00, '2024-03-19'), (10, 'Jonas Weiss', 'seasonal', 17.00, '2024-05-07'), (11, 'Kit Farrow', 'sales', 19.50, '2025-02-25'), (12, 'Lucia Costa', 'seasonal', 17.50, '2025-05-06'), (13, 'Ezra Lowe', 'seasonal', 18.00, '2026-04-28')) as v (i, n, r, p, h);
create function pg_temp.seller(k text, i bigint, d date) returns int language sql immutable
  as $$ select pg_temp.one(k, i, case when d between date '2024-05-10' and date '2024-09-15' then '2,3,3,6,6,8,8,10,1' when d < date '2025-02-20' then '2,3,3,6,6,8,8,1' when d < date '2025-05-10' then '2,3,3,8,8,11,1' when d between date '2025-05-10' and date '2025-09-20' then '2,3,3,8,11,11,12,12' when d > date '2026-05-01' then '2,3,3,8,11,11,13,13' else '2,3,3,8,8,11,1' end)::int $$;
create function pg_temp.mechanic(k text, i bigint, d date) returns int language sql immutable
  as $$ select pg_temp.one(k, i, case when d < date '2024-03-20' then '4,4,5,5,7' else '4,4,4,5,5,7,7,9,9' end)::int $$;

insert into category values (1, 'Bikes', null, 'Bikes', 1, 14), (2, 'Road', 1, 'Bikes/Road', 2, 3), (3, 'Gravel', 1, 'Bikes/Gravel', 4, 5), (4, 'Mountain', 1, 'Bikes/Mountain', 6, 7), (5, 'City', 1, 'Bikes/City', 8, 9), (6, 'Electric', 1, 'Bikes/Electric', 10, 11), (7, 'Kids', 1, 'Bikes/Kids', 12, 13),
  (8, 'Components', null, 'Components', 15, 24), (9, 'Tires & Tubes', 8, 'Components/Tires & Tubes', 16, 17), (10, 'Drivetrain', 8, 'Components/Drivetrain', 18, 19), (11, 'Brakes', 8, 'Components/Brakes', 20, 21), (12, 'Contact Points', 8, 'Components/Contact Points', 22, 23),
  (13, 'Accessories', null, 'Accessories', 25, 34), (14, 'Lights', 13, 'Accessories/Lights', 26, 27), (15, 'Locks', 13, 'Accessories/Locks', 28, 29), (16, 'Bags & Racks', 13, 'Accessories/Bags & Racks', 30, 31), (17, 'Bottles & Care', 13, 'Accessories/Bottles & Care', 32, 33), (18, 'Apparel', null, 'Apparel', 35, 40), (19, 'Helmets', 18, 'Apparel/Helmets', 36, 37), (20, 'Clothing', 18, 'Apparel/Clothing', 38, 39), (21, 'Labor', null, 'Labor', 41, 42);
insert into vendor
select i, split_part(v, '=', 1), case when i <> 9 then 'MC' || lpad((i * 3719)::text, 6, '0') end, pg_temp.given('v', i) || ' ' || pg_temp.family('v', i), 'orders@' || lower(regexp_replace(split_part(v, '=', 1), '[^A-Za-z]', '', 'g')) || '.example', split_part(v, '=', 2), split_part(v, '=', 3)::int, nullif(split_part(v, '=', 4), '')::numeric, i = 9, timestamp '2023-11-01 10:00' + i * interval '41 days'
  from unnest(string_to_array('Halden Bicycles=Net 60=14=5000|Corvara USA=Net 60=18=4000|Tessera E-Mobility=Net 30=21=|Rowan Kids Bikes=Net 30=10=1000|Northgate Cycle Supply=Net 30=3=350|Pedalworks Distribution=Net 30=4=500|Summit Parts Co.=Net 15=5=250|Brightline Lighting=Prepaid=8=|Old Mill Leather=Prepaid=20=|Trailhead Apparel=Net 30=9=600', '|')) with ordinality as t (v, i);

create temp table model as select o as k, split_part(m, '=', 1) as n, split_part(m, '=', 2)::int as cat, split_part(m, '=', 3)::int as ven, split_part(m, '=', 4)::numeric as p from unnest(string_to_array('Halden Aero 3=2=1=1849.99|Halden Aero 5=2=1=2999.99|Halden Aero Carbon=2=1=4799.99|Corvara Strada=2=2=1299.99|Corvara Strada Disc=2=2=1699.99|Halden Fieldway 1=3=1=1399.99|Halden Fieldway 3=3=1=2199.99|Corvara Sterrato=3=2=1899.99|Corvara Sterrato Apex=3=2=3299.99|Halden Ridgeback 29=4=1=899.99|Halden Ridgeback Pro=4=1=1599.99|Halden Ridgeback FS=4=1=2899.99|Corvara Bosco=4=2=749.99|Halden Commute 7=5=1=649.99|Halden Commute 8 Step-Thru=5=1=699.99|Corvara Centro=5=2=579.99|Tessera Glide=6=3=2399.99|Tessera Glide Step-Thru=6=3=2499.99|Tessera Cargo Long=6=3=4999.99|Halden Volt+=6=1=3299.99|Rowan 16=7=4=229.99|Rowan 20=7=4=289.99|Rowan 24 Trail=7=4=419.99', '|')) with ordinality as t (m, o);
create temp table part as select o as k, split_part(m, '=', 1) as n, split_part(m, '=', 2)::int as cat, split_part(m, '=', 3)::int as ven, split_part(m, '=', 4)::numeric as p, split_part(m, '=', 5) as vars from unnest(string_to_array('Northgate Tube=9=5=8.99=700x25-32 Presta;700x35-45 Presta;26x1.75-2.4 Schrader;27.5x2.0-2.4 Presta;29x2.0-2.4 Presta;20x1.75 Schrader;16x1.75 Schrader|Velosa Road Tire=9=6=54.99=700x25;700x28;700x32|Velosa Gravel Tire=9=6=59.99=700x38;700x42;700x45|Mudlark Trail Tire=9=6=64.99=27.5x2.4;29x2.3;29x2.5|Citypath Puncture-Proof Tire=9=5=38.99=700x35;26x1.75;700x42|Tubeless Sealant 8 oz=9=6=17.99=|Rim Tape=9=5=9.99=18 mm;25 mm|Kestrel Chain=10=7=34.99=8-speed;9-speed;10-speed;11-speed;12-speed|Kestrel Cassette=10=7=69.99=9-speed 11-34;10-speed 11-36;11-speed 11-34;12-speed 10-51|Chainring=10=7=44.99=32T;38T;42T|Rear Derailleur=10=7=89.99=9-speed;11-speed;12-speed|Shift Cable Kit=10=5=19.99=|Bottom Bracket=10=7=42.99=Threaded;Press-fit|Disc Brake Pads=11=7=24.99=Resin;Metal;Four-piston|Rim Brake Pads=11=5=14.99=Road;V-brake|Brake Rotor=11=7=39.99=140 mm;160 mm;180 mm|Brake Cable Kit=11=5=18.99=|Hydraulic Hose Kit=11=7=32.99=|Bar Tape=12=6=29.99=Black;White;Blue|Lock-on Grips=12=6=27.99=Black;Gray|Saddle Comfort=12=6=49.99=Men;Women|Saddle Race=12=6=119.99=143 mm;155 mm|Leather Saddle=12=9=149.99=Honey;Black|Flat Pedals=12=6=54.99=|Clipless Pedals=12=6=89.99=|Beacon Headlight=14=8=59.99=400 lm;800 lm;1200 lm|Beacon Taillight=14=8=34.99=50 lm;150 lm|Light Set Basic=14=8=29.99=|U-Lock=15=5=64.99=Standard;Mini;Heavy|Chain Lock=15=5=79.99=|Cable Lock=15=5=24.99=|Rear Rack=16=5=49.99=Black;Silver|Pannier=16=6=84.99=Single;Pair|Saddle Bag=16=6=26.99=S;M|Handlebar Bag=16=6=59.99=|Child Seat=16=6=169.99=|Water Bottle=17=5=12.99=22 oz;26 oz|Bottle Cage=17=5=11.99=Black;Silver|Chain Lube=17=5=13.99=Wet;Dry|Degreaser=17=5=15.99=|Floor Pump=17=6=59.99=|Mini Pump=17=6=34.99=|Multi-Tool=17=6=29.99=|Patch Kit=17=5=4.99=|Energy Bar=17=5=2.99=Almond;Berry|Helmet Transit=19=10=69.99=S;M;L|Helmet Aero=19=10=179.99=S;M;L|Helmet Kids=19=10=44.99=XS;S|Gloves=20=10=32.99=S;M;L;XL|Jersey Millrace=20=10=89.99=S;M;L;XL|Bib Shorts=20=10=129.99=S;M;L|Rain Jacket=20=10=119.99=M;L;XL|Socks=20=10=16.99=S/M;L/XL', '|')) with ordinality as t (m, o);
insert into item
select row_number() over (order by g, a, b), '2100' || lpad((row_number() over (order by g, a, b) * 17 + 30012)::text, 8, '0'), case when g < 3 and pg_temp.f('iu', a * 10 + b) < 0.85 then '8' || lpad((a * 1000003 + b * 4001 + g * 770000)::text, 11, '0') end, d, ty, cat, ven, yr, p, round(p * case g when 1 then 0.64 when 2 then 0.52 else 0 end, 2), g < 3, 0, case when g = 2 then case when p < 20 then 6 else 2 end end, case when g = 2 then case when p < 20 then 18 else 5 end end, arch, ct
  from (select 1 as g, yr as a, k as b, n || ' ' || yr as d, 'serialized' as ty, cat, ven, yr, case when yr < 2025 and cat <> 7 then p - 100 else p end as p, yr <= 2024 as arch, make_date(yr - 1, 9, 5) + time '10:00' + k * interval '4 minutes' as ct from model, generate_series(2023, 2026) as yr
        union all select 2, k, o, n || case when x > '' then ' ' || x else '' end, 'default', cat, ven, null, p + case when cat in (14, 10, 15) and o > 1 then (o - 1) * 10 else 0 end, ven = 9 or n = 'Rear Derailleur' and o = 1, date '2022-01-11' + (k * 9)::int + time '11:00' + o * interval '5 minutes' from part, unnest(string_to_array(vars, ';')) with ordinality as v (x, o)
        union all select 2, k, 1, n, 'default', cat, ven, null, p, false, date '2022-01-11' + (k * 9)::int + time '11:00' from part where vars = ''
        union all select 3, o, 1, split_part(x, '=', 1), 'non_inventory', 21, null, null, split_part(x, '=', 2)::numeric, o = 13, timestamp '2021-12-01 09:00' + o * interval '3 minutes' from unnest(string_to_array('Labor: Tune-Up Basic=95|Labor: Tune-Up Full=179|Labor: Overhaul=349|Labor: Flat Repair=18|Labor: Wheel True=32|Labor: Brake Adjust=28|Labor: Derailleur Adjust=28|Labor: Chain Install=18|Labor: Suspension Service=149|Labor: E-Bike Diagnostics=79|Labor: Bearing Service=62|Labor: Bike Build=125|Labor: Box for Shipping=89', '|')) with ordinality as l (x, o)) as q;

-- Trading days by season and weekday
create temp table cal as
select row_number() over (order by d, g) as n, d::date from generate_series(date '2024-01-02', date '2026-06-27', interval '1 day') as d, generate_series(1, (array[2, 2, 4, 6, 7, 7, 6, 5, 4, 3, 2, 3])[extract(month from d)::int] * case extract(isodow from d)::int when 6 then 5 when 7 then 3 when 5 then 3 else 2 end) as g
 where extract(isodow from d) <> 1 and to_char(d, 'MM-DD') not in ('01-01', '07-04', '12-25') and not (extract(month from d) = 11 and extract(isodow from d) = 4 and extract(day from d) between 22 and 28);
create function pg_temp.day(k text, i bigint) returns date language sql stable as $$ select d from cal where n = pg_temp.z(k, i, 1, (select max(n)::int from cal)) $$;
create index on cal (n);
create temp table it as select i.*, row_number() over (partition by item_type, category_id order by item_id) as rn, count(*) over (partition by item_type, category_id) as rc from item as i where item_type <> 'serialized' and not archived;

create temp table ct as
select i as key, d, d + time '10:05' + pg_temp.z('cm', i, 0, case when extract(isodow from d) = 7 then 23000 else 28000 end) * interval '1 second' as t, bike, case when bike or pg_temp.f('cc', i) < 0.52 then pg_temp.skew('cu', i, 1, 1050, 1.5) end as cust, case when d > date '2026-06-10' and pg_temp.f('cq', i) < 0.08 then 'q' when pg_temp.f('cq', i) < 0.004 then 'q' when pg_temp.f('cv', i) < 0.016 then 'v' else 'c' end as st
  from (select i, pg_temp.day('cd', i) as d, pg_temp.f('cb', i) < 0.13 as bike from generate_series(1, 2050) as i offset 0) as q;
create temp table cl as
select c.key, 0 as ln, i.item_id, 1 as q from ct as c join model as m on m.k = pg_temp.skew('bm', c.key, 1, 23, 1)
  join item as i on i.item_type = 'serialized' and i.description = m.n || ' ' || greatest(2023, extract(year from c.d)::int + (extract(month from c.d) >= 10 and c.d < date '2025-12-31' and extract(year from c.d) < 2026)::int - (pg_temp.f('by', c.key) < 0.24)::int) where c.bike
union all
select key, g, item_id, case when price < 15 then pg_temp.skew('cx', key * 10 + g, 1, 4, 3) else 1 end from (
  select distinct on (c.key, i.item_id) c.key, g, i.item_id, i.price from ct as c cross join generate_series(1, 6) as g
    join lateral (select pg_temp.w('ck', c.key * 10 + g, '9:18,10:7,11:4,12:8,14:7,15:6,16:8,17:22,19:9,20:11')::int as cat) as k on true
    join it as i on i.category_id = k.cat and i.rn = 1 + floor(power(pg_temp.f('ci', c.key * 10 + g), 1.5) * i.rc)::int
   where g <= case when c.bike then pg_temp.skew('cn', c.key, 0, 4, 1.6) else pg_temp.skew('cn', c.key, 1, 5, 2.4) end order by c.key, i.item_id, g) as u;

-- Bikes of customers: their own, and those sold here
create temp table bike as
select row_number() over (order by ord, k) as id, * from (
  select pg_temp.f('bo', i) as ord, i as k, null::int as item_id, pg_temp.skew('bc', i, 1, 1050, 1.3) as cust, null::int as ckey, pg_temp.one('bd', i, 'Trek FX 3,Specialized Rockhopper,Giant Escape,Cannondale Quick,Surly Cross-Check,Schwinn Varsity,Trek Domane,Giant Defy,Santa Cruz Hightower,Bianchi Volpe,Halden Commute 7,Raleigh Record,Kona Dew,Peugeot mixte,Trek Marlin,Salsa Journeyman,Specialized Allez,Rad RadRunner') as des, null::timestamp as t from generate_series(1, 560) as i
  union all select 2, extract(epoch from c.t)::bigint, l.item_id, c.cust, c.key, i.description, c.t from ct as c join cl as l using (key) join item as i using (item_id) where l.ln = 0 and c.st = 'c') as q;
create temp table sold as select id, cust, t, row_number() over (order by t) as rn from bike where ckey is not null;
create temp table wo as
select row_number() over (order by ti, i)::int as i, b.id as bike, b.cust, d, ti, st0, fin, pick, pg_temp.f('ww', i) < 0.035 as warr, kind
  from (select q.*, d + time '10:10' + pg_temp.z('wt', i, 0, 25000) * interval '1 second' as ti, (select count(*) from sold as s where s.t::date < q.d) as ns, pg_temp.w('wk', i, 'Flat Repair:20,Tune-Up Basic:27,Tune-Up Full:16,Overhaul:3,Wheel True:7,Brake Adjust:8,Derailleur Adjust:6,Chain Install:4,Suspension Service:3,E-Bike Diagnostics:3,Bearing Service:3') as kind,
          case when pg_temp.f('wa', i) < 0.035 then 'arch' when pg_temp.f('wa', i) < 0.043 then 'stale' else '' end as st0, pg_temp.open(d + pg_temp.skew('wf', i, 0, case when extract(month from d) between 4 and 7 then 11 else 6 end, 1.4)) + time '17:40' - pg_temp.z('wg', i, 0, 9000) * interval '1 second' as fin0
        from (select i, pg_temp.day('wd', i) as d from generate_series(1, 1350) as i offset 0) as q offset 0) as q
  cross join lateral (select greatest(fin0, ti + interval '25 minutes') as fin offset 0) as l
  cross join lateral (select pg_temp.open(fin::date + 1 + pg_temp.skew('wp', i, 0, 8, 2.2)) + time '10:20' + pg_temp.z('wq', i, 0, 26000) * interval '1 second' as pick offset 0) as l2
  cross join lateral (select case when ns > 20 and pg_temp.f('wb', i) < 0.2 then (select s.id from sold as s where s.rn = 1 + floor(pg_temp.f('wbb', i) * q.ns)::int) else pg_temp.skew('wo', i, 1, 560, 1.4) end as bid offset 0) as l3 join bike as b on b.id = bid;
create temp table wl as
select row_number() over (order by wid, ln) as id, x.* from (
  select w.i as wid, 0 as ln, i.item_id, 1 as q, i.price from wo as w join it as i on i.description = 'Labor: ' || w.kind
  union all select wid, g, item_id, 1, price from (select distinct on (w.i, i.item_id) w.i as wid, g, i.item_id, i.price from wo as w cross join generate_series(1, 4) as g
      join lateral (select case when w.kind = 'Flat Repair' and g = 1 or w.kind <> 'Flat Repair' then case w.kind when 'Flat Repair' then 9 when 'Brake Adjust' then 11 when 'Chain Install' then 10 when 'Derailleur Adjust' then 10 else pg_temp.w('lk', w.i * 10 + g, '9:25,10:35,11:25,12:10')::int end else 9 end as cat) as k on true
      join it as i on i.category_id = k.cat and i.rn = 1 + floor(pg_temp.f('li', w.i * 10 + g) * case when w.kind = 'Flat Repair' and g = 1 then 7 else i.rc end)::int
      where g <= case w.kind when 'Flat Repair' then 1 + (pg_temp.f('ln', w.i) < 0.12)::int when 'Overhaul' then 4 when 'Tune-Up Full' then pg_temp.z('ln', w.i, 1, 4) when 'Wheel True' then 0 when 'E-Bike Diagnostics' then 0 when 'Suspension Service' then 0 when 'Bearing Service' then 0 else pg_temp.z('ln', w.i, 0, 2) end order by w.i, i.item_id, g) as y
  union all select w.i, 9, i.item_id, 1, i.price from wo as w join it as i on i.description = 'Labor: ' || pg_temp.one('lx', w.i, 'Wheel True,Brake Adjust,Bearing Service') where w.kind like 'Tune%' and pg_temp.f('ly', w.i) < 0.13) as x;

insert into customer
select i, case when co is null or pg_temp.f('uf', i) < 0.8 then g end, case when co is null or pg_temp.f('uf', i) < 0.8 then l end, co, ty, case when pg_temp.f('ue', i) < 0.84 then lower(g || substr(l, 1, 1 + i % 4) || i) || pg_temp.one('um', i, '@mailbox.example,@inbox.example,@post.example') end, case when pg_temp.f('up', i) < 0.9 then '555-' || lpad(pg_temp.z('upn', i, 2000, 9899)::text, 4, '0') end,
    case when pg_temp.f('ua', i) < 0.55 then pg_temp.z('uan', i, 11, 2890) || ' ' || pg_temp.one('uas', i, 'Mill St,Canal Rd,Linden Ave,Prospect St,Orchard Ln,River Dr,Quarry Rd,Hillcrest Ave,Depot St') end, case when pg_temp.f('uz', i) < 0.75 then town end, case when pg_temp.f('uz', i) < 0.75 then split_part('Millrace:18451,Fairmont:18455,Easton Mills:18460,Lower Quarry:18463,Hartsville:18470', town || ':', 2)::varchar(5) end,
    pg_temp.f('un', i) < 0.17, case when pg_temp.f('ucr', i) < 0.03 then pg_temp.z('uca', i, 10, 140) else 0 end, fst is null and pg_temp.f('uar', i) < 0.12,
    case when fst is null or pg_temp.f('uo', i) < 0.45 then timestamp '2018-03-03 10:30' + pg_temp.z('uc', i, 0, 2100) * interval '1 day' + pg_temp.z('ut', i, 0, 25000) * interval '1 second' else fst - interval '3 minutes' end
  from (select i, pg_temp.given('u', i) as g, pg_temp.family('u', i) as l, case when i in (3, 7, 18, 44, 90) then 'Trade' when i in (12, 25, 31, 60) then 'Staff' when pg_temp.f('uty', i) < 0.07 then 'Team' else 'Retail' end as ty, case i when 3 then 'Millrace Parks Department' when 7 then 'Canal Trail Rentals' when 18 then 'Swiftwheel Couriers' when 44 then 'Hartsville College' when 90 then 'Old Depot Inn' end as co,
          pg_temp.w('utw', i, 'Millrace:55,Fairmont:18,Easton Mills:12,Lower Quarry:8,Hartsville:7') as town, a.fst
        from generate_series(1, 1100) as i left join (select cust, min(t) as fst from (select cust, t from ct union all select cust, ti from wo) as z group by cust) as a on a.cust = i) as q;

-- Tickets: counter (C), work orders picked up (W), refunds (R)
create temp table tk as
select row_number() over (order by t, src, key) as id, q.* from (
  select 'C' as src, key, cust, t, st, null::int as rk from ct
  union all select 'W', i, cust, pick, 'c', null from wo where st0 = '' and pick < timestamp '2026-06-27 17:30'
  union all select 'R', l.key * 10 + l.ln, c.cust, pg_temp.open(c.d + pg_temp.z('rf', c.key, 1, 24)) + time '11:00' + pg_temp.z('rt', c.key, 0, 20000) * interval '1 second', 'c', l.ln from ct as c join cl as l using (key) where c.st = 'c' and l.ln > 0 and c.d < date '2026-06-01' and pg_temp.f('rx', l.key * 10 + l.ln) < case when l.item_id in (select item_id from item where category_id in (19, 20)) then 0.07 else 0.012 end) as q;
create temp table tl as
select row_number() over (order by t.id, l.ln) as id, t.id as tid, t.t, t.cust, l.ln, l.q * case t.src when 'R' then -1 else 1 end as q, t.src, t.key, t.st, i.item_id, i.tax, i.item_type, i.default_cost,
    case when t.src = 'W' and (select warr from wo where wo.i = t.key) then 0 when i.item_id % 3 = 0 and (case t.src when 'R' then (select c.t from ct as c where c.key = t.key / 10) when 'W' then (select ti from wo where wo.i = t.key) else t.t end) < timestamp '2025-04-01' and i.item_type = 'default' then round(i.price * 0.94) - 0.01 else i.price end as up,
    case when i.item_type = 'non_inventory' then 0 when i.item_type = 'serialized' and extract(year from t.t) + (extract(month from t.t) >= 10)::int > i.model_year then 0.15 else coalesce((select case c.customer_type when 'Team' then 0.10 when 'Trade' then 0.15 when 'Staff' then 0.25 else 0 end from customer as c where c.customer_id = t.cust), 0) end as dr
  from tk as t
  join (select 'C' as src, key, ln, item_id, q from cl union all select 'W', wid, ln, item_id, q from wl union all select 'R', key * 10 + ln, ln, item_id, 1 from cl) as l on l.src = t.src and l.key = t.key
  join item as i using (item_id);
create temp table tx as select *, q * up as sub, round(q * up * dr, 2) as dis, case when tax then round((q * up - round(q * up * dr, 2)) * 0.075, 2) else 0 end as tx1, pg_temp.seller('se', tid, t::date) as emp from tl;
insert into sale
select t.id, '2200' || lpad(t.id::text, 8, '0'), t.cust, x.emp, case when t.src = 'W' or pg_temp.f('sr', t.id) < 0.2 then 'Service Desk' else 'Front Counter' end, t.t, case when t.st <> 'q' then t.t + pg_temp.skew('sc', t.id, 40, 700, 3) * interval '1 second' end, t.st <> 'q', t.st = 'v', x.sub, x.dis, x.tx, x.sub - x.dis + x.tx, case when (select company from customer as c where c.customer_id = t.cust) is not null then 'PO ' || 4000 + t.id end
  from tk as t join (select tid, min(emp) as emp, sum(sub) as sub, sum(dis) as dis, sum(tx1) as tx from tx group by tid) as x on x.tid = t.id order by t.id;
insert into sale_line
select id, tid, item_id, emp, q, up, default_cost, sub, dis, tx1, sub - dis + tx1, src = 'W', case when src = 'R' then (select p.id from tx as p where p.src = 'C' and p.key = tx.key / 10 and p.ln = tx.ln) end, case when src = 'R' then pg_temp.one('sn', id, 'Wrong size,Defective,Changed mind,Does not fit bike') when item_type = 'serialized' and pg_temp.f('sno', id) < 0.2 then '30-day fit check included' end
  from tx order by id;
insert into sale_payment
select row_number() over (order by sale_id, g), sale_id, case when g = 2 then 'Credit Card' else ty end, case when not split then calc_total when g = 1 then a1 else calc_total - a1 end, case when g = 2 or ty = 'Credit Card' then lpad(pg_temp.z('p4', sale_id, 0, 9999)::text, 4, '0') end, complete_time, employee_id, voided
  from (select s.*, case when calc_total > 2000 and pg_temp.f('pf', sale_id) < 0.25 then 'Financing' when split then 'Gift Card' when calc_total < 60 then pg_temp.w('pt', sale_id, 'Cash:28,Credit Card:70,Gift Card:2') else pg_temp.w('pt', sale_id, 'Cash:7,Credit Card:88,Check:5') end as ty, least(50, round(calc_total / 2)) as a1 from (select *, calc_total > 40 and calc_total < 1500 and pg_temp.f('ps', sale_id) < 0.05 as split from sale where completed and calc_total <> 0) as s) as s, generate_series(1, case when split then 2 else 1 end) as g;

insert into serialized
select b.id, b.item_id, b.cust, (select x.id from tx as x where x.src = 'C' and x.key = b.ckey and x.ln = 0), b.des, case when pg_temp.f('bs', b.id) < case when b.ckey is null then 0.6 else 1 end then upper(substr(md5('s' || b.id), 1, 3)) || pg_temp.z('bsn', b.id, 100000, 9999999) end, case when pg_temp.f('bcl', b.id) < 0.9 then pg_temp.one('bco', b.id, 'Black,Black,White,Red,Blue,Forest Green,Gray,Teal,Sand,Orange') end,
    case when b.des like 'Rowan%' then null when pg_temp.f('bz', b.id) < 0.85 then pg_temp.one('bsz', b.id, 'XS,S,M,M,L,L,XL,54 cm,56 cm,58 cm') end, coalesce(b.t, (select min(ti) from wo where wo.bike = b.id), timestamp '2023-06-10 12:00' + b.id * interval '5 hours')
  from bike as b order by b.id;

insert into workorder
select w.i, cust, bike, pg_temp.seller('wse', w.i, d), s, sale, ti, pg_temp.open(d + case when kind = 'Flat Repair' then 1 else pg_temp.z('we', w.i, 2, 7) end) + time '17:00', case when s in (4, 5) then fin end, case when pg_temp.f('wh', w.i) < 0.8 then pg_temp.z('whn', w.i, 1, 48)::text end,
    pg_temp.one('wn', w.i, 'Check brakes too,Shifting skips under load,Rear tire keeps going flat,Creaks when pedaling,Annual service,Call before extra work,Wobble in front wheel,Needed for a trip on Saturday,Bike has been in the garage for years') , case when pg_temp.f('wi', w.i) < 0.22 then pg_temp.one('win', w.i, 'Chain worn past 0.75,Left voicemail,Parts on order,BB cross-threaded,Rotor bent,Quoted extra work and OK by phone') end, warr, pg_temp.f('wsp', w.i) < 0.06, st0 = 'arch'
  from (select w.*, t.id as sale, case when st0 = 'arch' then case when pg_temp.f('was', i) < 0.7 then 1 else 3 end when t.id is not null then 5 when fin < timestamp '2026-06-27 17:45' then 4 when warr then 7 else pg_temp.w('wst', i, '1:40,6:25,2:24,3:11')::int end as s from (select row_number() over (order by ti, i) as rn, wo.* from wo) as w left join tk as t on t.src = 'W' and t.key = w.i) as w order by ti;
insert into workorder_line
select l.id, l.wid, l.item_id, case when w.workorder_status_id in (1, 3) then null else pg_temp.mechanic('lm', l.wid, w.time_in::date) end, l.q, coalesce(x.up, case when w.warranty then 0 else l.price end), i.default_cost, coalesce(x.dis, 0), case when i.item_type = 'non_inventory' and w.workorder_status_id in (4, 5) and pg_temp.f('lmi', l.id) < 0.6 then greatest(10, 5 * round(l.price / 9 * (0.7 + pg_temp.f('lmm', l.id) * 0.7))::int) end, w.workorder_status_id in (4, 5), case when pg_temp.f('lno', l.id) < 0.05 then pg_temp.one('lnn', l.id, 'Front,Rear,Both wheels,Customer supplied part') end
  from wl as l join workorder as w on w.workorder_id = l.wid join item as i on i.item_id = l.item_id left join tx as x on x.src = 'W' and x.key = l.wid and x.ln = l.ln and x.item_id = l.item_id order by l.id;

-- Purchase orders follow what each month will sell
create temp table po as
select row_number() over (order by od, ven) as id, q.* from (select ven, m, greatest((m - interval '1 month')::date + pg_temp.z('pod', ven * 1000 + extract(epoch from m)::bigint / 86400, 2, 16), date '2024-01-03') as od, array_agg(item_id order by item_id) as items, array_agg(n order by item_id) as ns from (
    select i.default_vendor_id as ven, date_trunc('month', x.t)::date as m, i.item_id, case when i.item_type = 'serialized' then sum(x.q) else greatest(1, round(sum(x.q) * (0.75 + pg_temp.f('pn', i.item_id * 100 + max(extract(month from x.t)::int)) * 0.5))) end::int as n from tx as x join item as i using (item_id) where x.q > 0 and x.st = 'c' and i.item_type <> 'non_inventory' group by 1, 2, 3, i.item_type) as z group by 1, 2
  union all select ven, date '2026-07-01', date '2026-06-23' + (ven % 4), array_agg(item_id order by item_id), array_agg(pg_temp.z('pf', item_id, 1, 6)) from (select default_vendor_id as ven, item_id from item where not archived and pg_temp.f('pj', item_id) < 0.14 and default_vendor_id is not null) as z group by 1) as q;
create temp table pl as
select row_number() over (order by p.id, x.item) as id, p.id as pid, x.item, x.n, round(i.default_cost * case when p.od < date '2025-01-01' then 0.97 else 1 end, 2) as cost, ps.*, case when ps.rec is null then 0 when pg_temp.f('plc', p.id * 1000 + x.item) < 0.04 then x.n - 1 else x.n end as got
  from po as p
  cross join lateral (select pg_temp.f('pa', p.id) < 0.02 and p.m < date '2026-07-01' as canc, p.m > date '2026-06-01' and p.ven % 4 = 3 as draft, pg_temp.open(p.od) as o, v.lead_days from vendor as v where v.vendor_id = p.ven) as v
  cross join lateral (select canc, draft, o, o + lead_days as arr, case when not canc and not draft and pg_temp.open(o + lead_days + pg_temp.skew('plr', p.id, 0, 6, 2) - 1) <= date '2026-06-27' then pg_temp.open(o + lead_days + pg_temp.skew('plr', p.id, 0, 6, 2) - 1) end as rec) as ps,
  unnest(p.items, p.ns) as x (item, n) join item as i on i.item_id = x.item;
insert into purchase_order
select p.id, p.ven, case when pg_temp.f('pe', p.id) < 0.8 then 2 else 1 end, case when not x.draft and pg_temp.f('pr', p.id) < 0.9 then upper(substr(v.name, 1, 2)) || '-' || 70000 + p.id * 13 end, x.o + time '16:10' + pg_temp.z('pt', p.id, 0, 5400) * interval '1 second', case when not x.draft then x.o end, case when not x.draft then x.arr end, x.rec, case when x.canc or v.min_order_amount <= x.tot then 0 else 5 * pg_temp.z('ps', p.id, 3, 14) - 0.05 end, x.tot, x.rec is not null, x.canc
  from po as p join vendor as v on v.vendor_id = p.ven join (select pid, o, arr, rec, canc, draft, sum(n * cost) as tot from pl group by 1, 2, 3, 4, 5, 6) as x on x.pid = p.id order by p.id;
insert into purchase_order_line select id, pid, item, n, got, cost, n * cost from pl order by id;

create temp table lg as
select item_id, case when q > 0 then 'refund' else 'sale' end as reason, -q as qty, id as sl, null::bigint as pol, emp, t + interval '1 minute' as at from tx where st = 'c' and item_type <> 'non_inventory' and not (src = 'W' and t > timestamp '2026-06-27 18:00')
union all select item, 'receive', got, null, id, 2, rec + time '13:30' + (id % 90) * interval '1 minute' from pl where got > 0
union all select item_id, 'adjust', -1, null, null, 2, timestamp '2025-01-07 19:20' + (item_id % 50) * interval '1 minute' from item where item_type = 'default' and not archived and pg_temp.f('sh', item_id) < 0.3;
update lg set reason = case when qty < 0 then 'sale' else 'refund' end where sl is not null;
insert into inventory_log
select row_number() over (order by at, item_id, qty desc, sl, pol), item_id, reason, qty, sl, pol, emp, at
  from (select * from lg
        union all select i.item_id, case when i.create_time < timestamp '2024-01-01' then 'count' else 'adjust' end, greatest(0, -coalesce(x.low, 0)) + case when i.archived or i.model_year < 2025 then 0 when i.item_type = 'default' then pg_temp.skew('ic', i.item_id, 0, 9, 1.4) else case when i.model_year = 2026 then pg_temp.skew('ib', i.item_id, 0, 3, 1.3) else (pg_temp.f('ib', i.item_id) < 0.3)::int end end, null, null, 2, greatest(timestamp '2024-01-02 09:10', i.create_time + interval '9 days')
          from item as i left join (select item_id, min(run) as low from (select item_id, sum(qty) over (partition by item_id order by at, qty desc) as run from lg) as r group by 1) as x on x.item_id = i.item_id where i.item_type <> 'non_inventory') as q where qty <> 0;
update item as i set qty_on_hand = x.q from (select item_id, sum(qty) as q from inventory_log group by 1) as x where x.item_id = i.item_id;
update item set archived = model_year <= 2024 and qty_on_hand = 0 where item_type = 'serialized';
insert into serialized
select (select max(id) from bike) + row_number() over (order by i.item_id, g), i.item_id, null, null, i.description, 'MC' || upper(substr(md5('k' || i.item_id || g), 1, 2)) || pg_temp.z('ks', i.item_id * 10 + g, 100000, 9999999), pg_temp.one('kc', i.item_id * 10 + g, 'Black,White,Red,Blue,Forest Green,Teal,Sand'), case when i.category_id <> 7 then pg_temp.one('kz', i.item_id * 10 + g, 'S,M,M,L,L,XL') end, greatest(i.create_time, timestamp '2026-02-03 13:00' + (i.item_id * 7 + g * 5) % 140 * interval '1 day')
  from item as i, generate_series(1, i.qty_on_hand) as g where i.item_type = 'serialized';

create index on sale (customer_id);
create index on sale (complete_time);
create index on sale_line (sale_id);
create index on sale_line (item_id);
create index on sale_payment (sale_id);
create index on workorder (customer_id);
create index on workorder_line (workorder_id);
create index on inventory_log (item_id, create_time);
