-- Point of sale of a chain of six casual restaurants in Pennsylvania and Ohio, after Floreant POS (TICKET, TICKET_ITEM, TRANSACTIONS, MENU_*; a store column added for the chain).
-- Values come from hashes of row numbers, so every load is the same. The functions go with the session.
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '=' || i, 21) & 1073741823) / 1073741824.0::float8 $$;
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

create table store (
  id integer primary key,
  name varchar(60) not null unique,
  address_line1 varchar(60) not null,
  city varchar(30) not null,
  state char(2) not null,
  zip_code varchar(10) not null,
  telephone varchar(16),
  capacity integer,
  tables integer,
  service_charge_percentage double precision not null default 0,
  opened_on date not null,
  closed_on date
);
comment on table store is 'Restaurants of the chain';
comment on column store.capacity is 'Number of seats';
comment on column store.tables is 'Number of tables';
comment on column store.service_charge_percentage is 'Added to parties of eight and more';
comment on column store.closed_on is 'Set when the restaurant was given up';
insert into store values (1, 'Copper Pan Lancaster', '214 N Queen St', 'Lancaster', 'PA', '17603', '717-555-0114', 92, 24, 18, '2014-05-02', null), (2, 'Copper Pan York', '48 W Market St', 'York', 'PA', '17401', '717-555-0138', 80, 21, 18, '2016-09-16', null), (3, 'Copper Pan Harrisburg', '1301 N 2nd St', 'Harrisburg', 'PA', '17102', '717-555-0173', 110, 29, 18, '2018-03-09', null),
  (4, 'Copper Pan Erie', '902 State St', 'Erie', 'PA', '16501', '814-555-0121', 76, 19, 18, '2019-06-21', '2025-05-31'), (5, 'Copper Pan Columbus', '715 N High St', 'Columbus', 'OH', '43215', '614-555-0190', 124, 33, 20, '2021-10-15', null), (6, 'Copper Pan Dublin', '6515 Riverside Dr', 'Dublin', 'OH', '43017', '614-555-0107', 88, 23, 20, '2024-09-06', null);

create table user_type (
  id integer primary key,
  p_name varchar(60) not null unique
);
comment on table user_type is 'Roles of staff';
insert into user_type values (1, 'ADMINISTRATOR'), (2, 'MANAGER'), (3, 'SR. CASHIER'), (4, 'CASHIER'), (5, 'SERVER'), (6, 'BARTENDER'), (7, 'COOK');

create table shift (
  id integer primary key,
  name varchar(60) not null unique,
  start_time time not null,
  end_time time not null
);
comment on table shift is 'Day parts, used for labor and sales reports';
insert into shift values (1, 'LUNCH', '10:30', '15:59'), (2, 'DINNER', '16:00', '20:59'), (3, 'LATE', '21:00', '23:59');

create table users (
  user_id integer primary key,
  first_name varchar(30) not null,
  last_name varchar(30) not null,
  n_user_type integer not null references user_type (id),
  store_id integer references store (id),
  cost_per_hour numeric(8, 2),
  phone_no varchar(16),
  is_driver boolean not null default false,
  active boolean not null default true,
  hire_date date not null,
  termination_date date,
  last_clock_in_time timestamp,
  manager_id integer references users (user_id)
);
comment on table users is 'Staff who log in or clock in at terminals';
comment on column users.n_user_type is 'Role';
comment on column users.store_id is 'Home restaurant; empty for the head office';
comment on column users.cost_per_hour is 'Hourly wage in US dollars; empty for salaried managers';
comment on column users.is_driver is 'May take deliveries';
comment on column users.active is 'false: cannot log in any more';
comment on column users.termination_date is 'Last day of those who left';
insert into users
select i, fn, ln, ty, st, case ty when 2 then null when 1 then null when 5 then round((2.83 + pg_temp.f('wg', i) * 2.4)::numeric, 2) when 6 then round((5 + pg_temp.f('wg', i) * 3)::numeric, 2) else round((12.5 + pg_temp.f('wg', i) * 7)::numeric * 4) / 4 end, case when pg_temp.f('ph', i) < 0.8 then pg_temp.pick('ac', i, '717|814|614') || '-555-0' || pg_temp.n('pn', i, 100, 199) end,
    ty = 4 and pg_temp.f('drv', i) < 0.4, le is null, hi, le, null, case when i <= 2 then null when ty = 2 then 1 else 2 + st end
  from (select i, pg_temp.pick('fn', i, 'Aaliyah|Aiden|Alexis|Brandon|Brianna|Caleb|Carmen|Chloe|Cody|Dakota|Danielle|Darnell|Diego|Elena|Ethan|Gabriela|Hannah|Isaiah|Jasmine|Jordan|Kayla|Kyle|Latoya|Logan|Luis|Mackenzie|Marcus|Maria|Megan|Nate|Noah|Olivia|Paige|Rosa|Ryan|Samantha|Shane|Sierra|Tiana|Trevor|Tyler|Vanessa|Xavier|Zach') as fn,
      pg_temp.pick('ln', i, 'Adkins|Alvarez|Bauer|Beiler|Bowman|Brubaker|Carter|Castro|Coleman|Cruz|Dunlap|Ellis|Fisher|Foster|Garcia|Gibbs|Groff|Hess|Hoover|Jackson|Kauffman|Keller|King|Lapp|Long|Martinez|Miller|Myers|Nguyen|Novak|Ortiz|Perez|Reed|Rivera|Sensenig|Shaffer|Smucker|Snyder|Stoltzfus|Torres|Weaver|Wenger|Yoder|Zook') as ln,
      case when i <= 2 then 1 when i <= 8 then 2 else pg_temp.w('ty', i, '3:6|4:16|5:46|6:12|7:20')::int end as ty, case when i <= 2 then null when i <= 8 then i - 2 else pg_temp.w('us', i, '1:20|2:15|3:19|4:11|5:22|6:13')::int end as st from generate_series(1, 150) as i) as a,
    lateral (select greatest(case when i <= 8 then date '2019-02-04' + pg_temp.n('hd', i, 0, 1500) else date '2021-11-01' + pg_temp.n('hd', i, 0, 1600) end, (select opened_on - 14 from store where store.id = st)) as h0) as b, lateral (select case when st = 4 then least(h0, date '2024-10-01' - i) else h0 end as hi) as c,
    lateral (select case when i > 8 and pg_temp.f('lv', i) < 0.42 and hi + 40 < date '2026-06-01' then least(hi + pg_temp.n('lvd', i, 40, 900), date '2026-05-31' - pg_temp.n('lvx', i, 0, 40)) end as l0) as d, lateral (select case when st = 4 and i <> 6 then least(l0, date '2025-05-31') else l0 end as le) as e;
update users set active = false, termination_date = '2025-06-14' where user_id = 6;

create table terminal (
  id integer primary key,
  name varchar(60) not null,
  terminal_key varchar(60) not null unique,
  store_id integer not null references store (id),
  has_cash_drawer boolean not null,
  in_use boolean not null,
  active boolean not null default true,
  opening_balance numeric(10, 2),
  current_balance numeric(10, 2),
  assigned_user integer references users (user_id)
);
comment on table terminal is 'Tills and handhelds';
comment on column terminal.in_use is 'Someone is logged in now';
comment on column terminal.opening_balance is 'Cash in the drawer when it was last opened';
insert into terminal
select s.id * 100 + t, case t when 1 then 'Front' when 2 then 'Bar' when 3 then 'Handheld 1' else 'Handheld 2' end, upper(substr(md5('term' || s.id * 100 + t), 1, 12)), s.id, t <= 2, s.closed_on is null and t <> 4, s.closed_on is null and not (s.id = 2 and t = 4), case when t <= 2 then 200 end, case when t <= 2 and s.closed_on is null then 200 + pg_temp.n('cb', s.id * 10 + t, 3000, 62000) / 100.0 end,
    case when s.closed_on is null and t <= 2 then (select max(user_id) from users as u where u.store_id = s.id and u.active and u.n_user_type in (4, 6)) end
  from store as s, generate_series(1, 4) as t where t <= 3 or s.capacity > 78;

create table order_type (
  id integer primary key,
  name varchar(120) not null unique,
  enabled boolean not null,
  show_table_selection boolean not null,
  show_guest_selection boolean not null,
  should_print_to_kitchen boolean not null,
  prepaid boolean not null,
  sort_order integer not null
);
comment on table order_type is 'How the guest is served';
comment on column order_type.prepaid is 'Paid when ordered';
insert into order_type values (1, 'DINE IN', true, true, true, true, false, 1), (2, 'TAKE OUT', true, false, false, true, false, 2), (3, 'HOME DELIVERY', true, false, false, true, true, 4), (4, 'BAR TAB', true, false, false, true, false, 3), (5, 'PICKUP', true, false, false, true, true, 5), (6, 'DRIVE THRU', false, false, false, true, false, 6);

create table tax (
  id integer primary key,
  name varchar(60) not null,
  rate double precision not null
);
comment on table tax is 'Sales taxes';
comment on column tax.rate is 'Per cent';
insert into tax values (1, 'PA SALES', 6), (2, 'OH FRANKLIN CO', 7.5), (3, 'NO TAX', 0);

create table menu_category (
  id integer primary key,
  name varchar(120) not null unique,
  visible boolean not null,
  beverage boolean not null,
  sort_order integer
);
comment on table menu_category is 'Top level of the menu';
comment on column menu_category.visible is 'Shown at the terminals';
insert into menu_category values (1, 'APPETIZERS', true, false, 1), (2, 'ENTREES', true, false, 2), (3, 'SANDWICHES', true, false, 3), (4, 'DESSERTS', true, false, 5), (5, 'BEVERAGES', true, true, 6), (6, 'BAR', true, true, 7), (7, 'KIDS', true, false, 4), (8, 'CATERING', false, false, 9);
create table menu_group (
  id integer primary key,
  name varchar(60) not null,
  visible boolean not null,
  category_id integer not null references menu_category (id),
  sort_order integer
);
comment on table menu_group is 'Second level of the menu';
insert into menu_group values (1, 'SHAREABLES', true, 1, 1), (2, 'SOUP & SALAD', true, 1, 2), (3, 'SKILLETS', true, 2, 1), (4, 'GRILL', true, 2, 2), (5, 'PASTA', true, 2, 3), (6, 'BURGERS', true, 3, 1), (7, 'HANDHELDS', true, 3, 2), (8, 'SWEETS', true, 4, 1), (9, 'SOFT DRINKS', true, 5, 1), (10, 'COFFEE & TEA', true, 5, 2), (11, 'DRAFT BEER', true, 6, 1), (12, 'WINE', true, 6, 2), (13, 'COCKTAILS', true, 6, 3), (14, 'KIDS MEALS', true, 7, 1), (15, 'TRAYS', false, 8, 1);
create table menu_item (
  id integer primary key,
  name varchar(120) not null,
  barcode varchar(30),
  group_id integer references menu_group (id),
  buy_price numeric(8, 2),
  price numeric(8, 2) not null,
  discount_rate double precision not null default 0,
  visible boolean not null default true,
  stock_amount double precision,
  disable_when_stock_amount_is_zero boolean not null default false,
  sort_order integer,
  last_update_time timestamp not null
);
comment on table menu_item is 'Dishes and drinks';
comment on column menu_item.buy_price is 'Cost of ingredients';
comment on column menu_item.price is 'Price now; what was charged is in the ticket';
comment on column menu_item.discount_rate is 'Standing discount in per cent';
comment on column menu_item.visible is 'false: off the menu';
insert into menu_item
select row_number() over (order by g, o), split_part(x, ':', 1), case when g = 9 and o > 3 then '04' || pg_temp.n('bc', g * 50 + o, 100000000, 999999999) end, g, round(split_part(x, ':', 2)::numeric * (case when g in (9, 10) then 0.14 when g between 11 and 13 then 0.21 else 0.27 end + pg_temp.f('bp', g * 50 + o) * 0.1)::numeric, 2), split_part(x, ':', 2)::numeric, 0, split_part(x, ':', 3) = '' and g < 15,
    case when g = 12 then pg_temp.n('stk', o, 3, 40) end, g = 12, o, timestamp '2025-03-03 09:00' + pg_temp.n('lu', g * 50 + o, 0, 400) * interval '1 day 20 minutes'
  from (values (1, 'Loaded Skillet Fries:9.95|Spinach Artichoke Dip:11.5|Wings (8):12.95|Wings (12):17.95|Soft Pretzels:8.95|Fried Pickles:8.5|Pierogi Basket:9.75:x'), (2, 'French Onion Soup:6.95|Soup of the Day:5.5|Caesar Salad:9.95|Cobb Salad:13.95|Side Salad:4.95'),
    (3, 'Chicken & Biscuit Skillet:15.95|Steak & Potato Skillet:19.5|Farmhouse Hash:13.95|Shrimp & Grits:18.95|Veggie Skillet:13.5'), (4, 'Strip Steak 12 oz:27.95|Salmon:21.95|BBQ Half Rack:18.95|BBQ Full Rack:26.95|Pork Chops:18.5|Turkey Dinner:16.5:x'), (5, 'Mac & Cheese Skillet:13.95|Chicken Alfredo:16.5|Sausage Rigatoni:15.95'),
    (6, 'Copper Burger:13.95|Bacon Cheddar Burger:15.5|Mushroom Swiss Burger:14.95|Veggie Burger:13.5|Double Pan Burger:17.5'), (7, 'Philly Cheesesteak:14.5|Turkey Club:12.95|Fried Chicken Sandwich:13.5|Reuben:13.95|BLT:10.95:x|Fish Tacos:13.95'), (8, 'Shoofly Pie:6.5|Skillet Cookie:7.95|Cheesecake:7.5|Apple Crisp:6.95|Scoop of Ice Cream:3.5'),
    (9, 'Fountain Soda:2.95|Iced Tea:2.95|Lemonade:3.25|Birch Beer Bottle:3.5|Sparkling Water:3.75'), (10, 'Coffee:2.95|Decaf:2.95|Hot Tea:2.75|Latte:4.5'), (11, 'House Lager Pint:5.5|IPA Pint:7|Seasonal Pint:6.75|Wheat Pint:6.5:x'), (12, 'House Red Glass:8|House White Glass:8|Pinot Noir Bottle:34|Sauvignon Blanc Bottle:31'), (13, 'Margarita:10|Old Fashioned:11.5|Moscow Mule:10.5|Espresso Martini:12|Zero Proof Mule:7'),
    (14, 'Kids Burger:6.95|Kids Tenders:6.95|Kids Pasta:5.95'), (15, 'Sandwich Tray (10):95|Salad Tray (10):60')) as t (g, l), unnest(string_to_array(l, '|')) with ordinality as u (x, o);

create table void_reasons (
  id integer primary key,
  reason_text varchar(255) not null unique
);
comment on table void_reasons is 'Reasons to choose from when a ticket is voided; free text is possible too';
insert into void_reasons values (1, 'Entered by mistake'), (2, 'Guest left'), (3, 'Kitchen out of item'), (4, 'Wrong table'), (5, 'Training');

create table ticket (
  id integer primary key,
  create_date timestamp not null,
  closing_date timestamp,
  store_id integer not null references store (id),
  terminal_id integer not null references terminal (id),
  shift_id integer references shift (id),
  order_type_id integer not null references order_type (id),
  owner_id integer not null references users (user_id),
  number_of_guests integer,
  sub_total numeric(10, 2) not null,
  total_discount numeric(10, 2) not null default 0,
  total_tax numeric(10, 2) not null,
  service_charge numeric(10, 2) not null default 0,
  total_price numeric(10, 2) not null,
  paid boolean not null,
  settled boolean not null,
  voided boolean not null default false,
  refunded boolean not null default false,
  void_reason varchar(255)
);
comment on table ticket is 'Checks';
comment on column ticket.closing_date is 'When it was settled; empty while open';
comment on column ticket.owner_id is 'Server who owns the check';
comment on column ticket.service_charge is 'Percentage for large parties, or the delivery fee';
comment on column ticket.sub_total is 'Sum of the items before discount and tax';
comment on column ticket.total_price is 'sub_total - total_discount + total_tax + service_charge, in US dollars, without tips';
comment on column ticket.settled is 'Closed; voided checks are closed too';
comment on column ticket.voided is 'Cancelled before payment';
comment on column ticket.refunded is 'Money given back after payment';

create table ticket_item (
  id integer primary key,
  ticket_id integer not null references ticket (id),
  item_id integer references menu_item (id),
  item_name varchar(120) not null,
  group_name varchar(60),
  category_name varchar(60),
  item_count integer not null,
  item_price numeric(8, 2) not null,
  item_tax_rate double precision not null,
  sub_total numeric(10, 2) not null,
  discount numeric(10, 2) not null default 0,
  tax_amount numeric(10, 2) not null,
  total_price numeric(10, 2) not null,
  beverage boolean not null,
  print_to_kitchen boolean not null
);
comment on table ticket_item is 'Items of checks, with names and prices as they were';
comment on column ticket_item.item_id is 'Empty for open items keyed in by hand';
comment on column ticket_item.sub_total is 'item_count x item_price';
comment on column ticket_item.total_price is 'sub_total - discount + tax_amount';

create temp table tk as
select row_number() over (order by t, s) as i, s, date_trunc('second', t) as t, case when t::time < time '16:00' then 1 when t::time < time '21:00' then 2 else 3 end as sh,
    pg_temp.w('ot', s * 1000000 + (d - date '2020-01-01') * 20 + o, case when t::time > time '20:30' then '1:60|4:32|2:8' else '1:66|2:13|3:8|4:6|5:7' end)::int as ot, d
  from (select s.id as s, d::date as d, o, d::timestamp + case when pg_temp.f('lun', s.id * 1000000 + (d::date - date '2020-01-01') * 20 + o) < 0.36 then interval '11 hours' + (pg_temp.f('lt', s.id * 1000000 + (d::date - date '2020-01-01') * 20 + o) + pg_temp.f('lt2', s.id * 1000000 + (d::date - date '2020-01-01') * 20 + o)) * interval '105 minutes'
      else interval '16 hours 30 minutes' + (pg_temp.f('dt', s.id * 1000000 + (d::date - date '2020-01-01') * 20 + o) + pg_temp.f('dt2', s.id * 1000000 + (d::date - date '2020-01-01') * 20 + o)) * interval '172 minutes' end as t
      from store as s, generate_series(date '2024-01-02', date '2026-06-14', interval '1 day') as d, lateral generate_series(1, floor(0.36 * case extract(isodow from d) when 1 then 0.55 when 2 then 0.7 when 5 then 1.6 when 6 then 1.8 when 7 then 1.2 else 0.9 end * (array[1.1, 0.85, 1.15, 0.6, 1.3, 0.9])[s.id]
        * case extract(month from d) when 1 then 0.8 when 2 then 0.9 when 12 then 1.2 when 7 then 1.1 else 1 end + pg_temp.f('day' || s.id, d::date - date '2020-01-01') * 0.88)::int) as o
     where d >= s.opened_on and d <= coalesce(s.closed_on, date '2026-06-14') and (extract(month from d), extract(day from d)) not in ((12, 25), (1, 1), (11, 28))) as a;
create temp table tk2 as
select tk.*, case when ot = 1 then pg_temp.w('gu', i, '1:8|2:44|3:15|4:19|5:6|6:5|8:2|10:1')::int when ot = 4 then pg_temp.n('gub', i, 1, 3) end as gu, st.service_charge_percentage as scp, case when s > 4 then 2 else 1 end as tax,
    (select user_id from users as u where u.store_id = tk.s and u.hire_date <= tk.d and coalesce(u.termination_date, date '2030-01-01') >= tk.d and u.n_user_type in (2, 4, 5, 6) order by pg_temp.f('own' || u.user_id, i) * case when tk.ot = 4 and u.n_user_type = 6 then 0.2 when tk.ot in (2, 3, 5) and u.n_user_type = 4 then 0.3 when u.n_user_type = 5 then 0.5 when u.n_user_type = 2 then 3 else 1.2 end limit 1) as own,
    case when i > (select max(i) - 4 from tk) then 'open' else pg_temp.w('st', i, 'ok:950|void:28|refund:14') end as st, pg_temp.f('dis', i) < 0.09 as dis, (array[10, 10, 15, 20, 50, 100])[pg_temp.n('disp', i, 1, 6)] as disp
  from tk join store as st on st.id = tk.s;
create temp table ti as
select row_number() over (order by t.i, l) as id, t.i, l, m.id as mid, m.name, m.gname, m.cname, m.bev, m.q, round(m.price * case when t.d < date '2024-06-03' then 0.93 when t.d < date '2025-03-03' then 0.96 else 1 end * 4) / 4 - case when m.price % 0.25 <> 0 then 0.05 else 0 end as price, (select rate from tax where tax.id = t.tax) as rate, case when t.dis then t.disp else 0 end as disp
  from tk2 as t, lateral generate_series(1, case when coalesce(gu, 2) = 1 then pg_temp.n('nl', t.i, 1, 2) when coalesce(gu, 2) <= 2 then pg_temp.n('nl', t.i, 1, 4) when gu <= 4 then pg_temp.n('nl', t.i, 2, 5) else pg_temp.n('nl', t.i, 4, 6) end) as l,
    lateral (select x.*, g.name as gname, c.name as cname, c.beverage as bev, case when c.beverage then 1 + (pg_temp.f('qb', t.i * 10 + l) * coalesce(gu, 1) * 0.6)::int when coalesce(gu, 1) > 4 then pg_temp.n('q', t.i * 10 + l, 1, 3) when pg_temp.f('q', t.i * 10 + l) < 0.14 then 2 else 1 end as q
      from menu_item as x join menu_group as g on g.id = x.group_id join menu_category as c on c.id = g.category_id where g.id < 15 and (x.visible or t.d < date '2025-03-03') and (t.ot <> 4 or c.id in (6, 1)) and (t.ot not in (2, 3, 5) or c.id <> 6) and (t.sh <> 1 or c.id <> 6)
      order by pg_temp.f('mi' || x.id, t.i * 10 + l) * case when l = 1 and c.beverage and t.ot <> 4 then 2 when l = 1 and c.id in (2, 3) then 0.4 when c.id = 7 then 1.8 when x.name in ('Copper Burger', 'Fountain Soda', 'House Lager Pint', 'Mac & Cheese Skillet', 'Philly Cheesesteak', 'Wings (8)') then 0.5 when x.price > 25 then 1.5 else 1 end limit 1) as m;
delete from ti as a using ti as b where a.i = b.i and a.mid = b.mid and a.l > b.l;
-- A few open items.
update ti set mid = null, name = pg_temp.pick('oi', id, 'OPEN FOOD|CAKE CUTTING FEE|EXTRA SAUCE'), gname = null, cname = 'MISC', bev = false, price = pg_temp.n('oip', id, 1, 20), q = 1 where pg_temp.f('open', id) < 0.008 and l > 1;
create temp table ti2 as select *, round(price * q, 2) as sub, round(price * q * disp / 100, 2) as disc, round((price * q - round(price * q * disp / 100, 2)) * rate::numeric / 100, 2) as tx from ti;
insert into ticket
select i, t, case when st <> 'open' then t + case when ot = 1 then pg_temp.n('cl', i, 35, 105) when ot = 4 then pg_temp.n('cl', i, 25, 160) when st = 'void' then 8 else pg_temp.n('cl', i, 2, 35) end * interval '1 minute' end, s,
    s * 100 + case when ot = 4 then 2 when ot in (2, 3, 5) or pg_temp.f('tm', i) < 0.5 then 1 else 3 end, sh, ot, own, gu, sub, disc, tx, sc + dc, tot, st in ('ok', 'refund'), st <> 'open', st = 'void', st = 'refund',
    case when st = 'void' then case when pg_temp.f('vr', i) < 0.85 then (select reason_text from void_reasons where id = pg_temp.n('vrn', i, 1, 5)) else 'test' end end
  from tk2, lateral (select sum(sub) as sub, sum(disc) as disc, sum(tx) as tx from ti2 where ti2.i = tk2.i) as x, lateral (select case when gu >= 8 then round((sub - disc) * scp::numeric / 100, 2) else 0 end as sc, case when ot = 3 then 4.5 else 0 end as dc) as y, lateral (select sub - disc + tx + sc + dc as tot) as z;
insert into ticket_item select id, i, mid, name, gname, cname, q, price, rate, sub, disc, tx, sub - disc + tx, bev, not bev and name not in ('CAKE CUTTING FEE') from ti2;

create table transactions (
  id integer primary key,
  payment_type varchar(30) not null,
  transaction_type varchar(30) not null check (transaction_type in ('CREDIT', 'DEBIT')),
  transaction_time timestamp not null,
  amount numeric(10, 2) not null,
  tips_amount numeric(10, 2) not null default 0,
  tender_amount numeric(10, 2),
  ticket_id integer references ticket (id),
  terminal_id integer not null references terminal (id),
  user_id integer not null references users (user_id),
  card_type varchar(20),
  card_number varchar(4),
  authorizable boolean,
  captured boolean,
  voided boolean not null default false
);
comment on table transactions is 'Money in and out';
comment on column transactions.payment_type is 'CASH, CREDIT CARD, DEBIT CARD, GIFT CERTIFICATE; REFUND and PAY OUT for money going out';
comment on column transactions.transaction_type is 'CREDIT: money in, DEBIT: money out';
comment on column transactions.amount is 'Without tip, always positive';
comment on column transactions.tips_amount is 'Tip left on a card';
comment on column transactions.tender_amount is 'Handed over by the guest';
comment on column transactions.card_number is 'Last four digits';
comment on column transactions.captured is 'Card payments: taken, not only authorized';
insert into transactions
select row_number() over (order by t, tid, part), pt, ty, t, amt, tip, case when pt = 'CASH' and ty = 'CREDIT' then ceil(amt / 5) * 5 when ty = 'CREDIT' then amt + tip end, tid, term, u, case when pt like '%CARD' then pg_temp.w('ct', tid * 3 + part, 'VISA:55|MASTERCARD:27|AMEX:9|DISCOVER:9') end, case when pt like '%CARD' then lpad(pg_temp.n('cn', tid * 3 + part, 0, 9999)::text, 4, '0') end, case when pt like '%CARD' then true end, case when pt like '%CARD' then not vd end, vd
  from (select closing_date as t, id as tid, part, pt, 'CREDIT' as ty, case when not split then total_price when part = 1 then round(total_price / 2, 2) else total_price - round(total_price / 2, 2) end as amt, terminal_id as term, owner_id as u, case when pt like '%CARD' and order_type_id in (1, 3, 4) and pg_temp.f('tip', id) < 0.93 then round(total_price * (0.13 + pg_temp.f('tipp', id * 3 + part) * 0.11)::numeric / case when split then 2 else 1 end, 2) else 0 end as tip, false as vd
      from ticket, generate_series(1, 2) as part, lateral (select pg_temp.f('split', id) < 0.08 and coalesce(number_of_guests, 1) > 1 as split) as s, lateral (select pg_temp.w('pt', id * 3 + part, 'CREDIT CARD:58|DEBIT CARD:17|CASH:22|GIFT CERTIFICATE:3') as pt) as p where paid and (part = 1 or split) and total_price > 0
    union all select closing_date + interval '25 minutes', id, 3, 'REFUND', 'DEBIT', total_price, terminal_id, owner_id, 0, false from ticket where refunded and total_price > 0
    union all select closing_date - interval '1 minute', id, 4, 'CREDIT CARD', 'CREDIT', total_price, terminal_id, owner_id, 0, true from ticket where paid and pg_temp.f('wc', id) < 0.007 and total_price > 0
    union all select create_date + interval '10 minutes', null, 5, 'PAY OUT', 'DEBIT', pg_temp.n('po', id, 800, 9500) / 100.0, store_id * 100 + 1, case when store_id < 5 or create_date > timestamp '2024-09-01' then store_id + 2 else owner_id end, 0, false from ticket where pg_temp.f('pay', id) < 0.02 and not voided) as a;

create table attendence_history (
  id integer primary key,
  user_id integer not null references users (user_id),
  store_id integer not null references store (id),
  shift_id integer references shift (id),
  terminal_id integer references terminal (id),
  clock_in_time timestamp not null,
  clock_out_time timestamp,
  clocked_out boolean not null
);
comment on table attendence_history is 'Clock-ins of the last quarter';
comment on column attendence_history.clock_out_time is 'Empty: forgot to clock out, or still at work';
insert into attendence_history
select row_number() over (order by ci, user_id), user_id, store_id, sh, store_id * 100 + 1, ci, case when not fg then ci + pg_temp.n('len', user_id * 1000 + x, 255, 500) * interval '1 minute' end, not fg
  from (select u.user_id, u.store_id, d::date - date '2026-03-01' as x, sh, d + case sh when 1 then interval '10 hours 20 minutes' else interval '15 hours 50 minutes' end + pg_temp.n('ci', u.user_id * 1000 + (d::date - date '2026-03-01'), 0, 22) * interval '1 minute' as ci, d = date '2026-06-14' and sh = 2 or pg_temp.f('fg', u.user_id * 1000 + (d::date - date '2026-03-01')) < 0.012 as fg
    from users as u, generate_series(timestamp '2026-04-01', timestamp '2026-06-14', interval '1 day') as d, lateral (select case when pg_temp.f('shf', u.user_id * 1000 + (d::date - date '2026-03-01')) < 0.4 then 1 else 2 end as sh) as s
   where u.n_user_type > 2 and u.hire_date <= d and coalesce(u.termination_date, date '2030-01-01') >= d and pg_temp.f('wk', u.user_id * 1000 + (d::date - date '2026-03-01')) < case when extract(isodow from d) in (5, 6, 7) then 0.45 else 0.26 end) as a;
update users as u set last_clock_in_time = (select max(clock_in_time) from attendence_history as h where h.user_id = u.user_id);

create table action_history (
  id integer primary key,
  action_time timestamp not null,
  action_name varchar(60) not null,
  description varchar(255),
  user_id integer references users (user_id)
);
comment on table action_history is 'Log of what needs watching';
insert into action_history
select row_number() over (order by t, x), t, a, x, u
  from (select closing_date as t, 'VOID CHECK' as a, 'CHK#:' || id || ';Total:' || total_price as x, case when id % 3 > 0 and (store_id < 5 or create_date > timestamp '2024-09-01') then store_id + 2 else owner_id end as u from ticket where voided
    union all select closing_date, 'REFUND', 'CHK#:' || id || ';Total:' || total_price, owner_id from ticket where refunded
    union all select create_date, 'NO SALE', 'Drawer opened at terminal ' || terminal_id, owner_id from ticket where id % 37 = 0
    union all select last_update_time, 'PRICE CHANGE', name, 1 from menu_item where id % 3 = 0) as a;
create index on ticket_item (ticket_id);
create index on transactions (ticket_id);
