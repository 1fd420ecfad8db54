-- Online store for outdoor clothing and equipment, selling in Britain and Ireland/EU, after Saleor (Django: app_model table names, foreign keys, no comments).
-- Values come from hashes of row numbers, so every load is the same. The functions go with the session.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 5) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.given(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(k || 'g', i, 'Adam|Aisha|Alan|Alice|Amy|Andrew|Anna|Aoife|Ben|Callum|Catriona|Charlotte|Chris|Claire|Daniel|David|Eilidh|Ella|Emma|Fergus|Fiona|Gareth|George|Hannah|Harry|Helen|Ian|Imogen|Jack|James|Jo|Karen|Kate|Laura|Liam|Lucy|Mark|Megan|Mohammed|Natalie|Niamh|Oliver|Owen|Paul|Priya|Rachel|Rhys|Robert|Sarah|Sean|Sophie|Stephen|Tom|Will|Zoe') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(k || 'l', i, 'Ahmed|Anderson|Armstrong|Atkinson|Bailey|Barker|Bell|Bennett|Byrne|Campbell|Carter|Clarke|Cook|Davies|Dixon|Doyle|Edwards|Evans|Fletcher|Foster|Fraser|Graham|Green|Griffiths|Hall|Harris|Hughes|Hunter|Jackson|Jenkins|Jones|Kelly|Khan|Lewis|MacDonald|Marshall|Mason|Mitchell|Moore|Murphy|Murray|Nicholson|O''Brien|Owen|Parker|Patel|Phillips|Reid|Richards|Roberts|Robinson|Ross|Ryan|Scott|Shaw|Simpson|Stewart|Taylor|Thompson|Walsh|Ward|Watson|White|Wilson|Wright') $$;

create table channel_channel (
  id integer primary key,
  name varchar(250) not null,
  slug varchar(255) not null unique,
  is_active boolean not null,
  currency_code varchar(3) not null,
  default_country varchar(2) not null
);
insert into channel_channel values (1, 'Fell & Tarn UK', 'uk', true, 'GBP', 'GB'), (2, 'Fell & Tarn EU', 'eu', true, 'EUR', 'IE'), (3, 'Trade counter (pilot)', 'trade', false, 'GBP', 'GB');

create table product_category (
  id integer primary key,
  name varchar(250) not null,
  slug varchar(255) not null unique,
  parent_id integer references product_category (id) deferrable initially deferred,
  lft integer not null,
  rght integer not null,
  tree_id integer not null,
  level integer not null
);
insert into product_category values (1, 'Clothing', 'clothing', null, 1, 10, 1, 0), (2, 'Jackets', 'jackets', 1, 2, 3, 1, 1), (3, 'Fleeces', 'fleeces', 1, 4, 5, 1, 1), (4, 'Trousers', 'trousers', 1, 6, 7, 1, 1), (5, 'Base layers', 'base-layers', 1, 8, 9, 1, 1),
  (6, 'Footwear', 'footwear', null, 1, 6, 2, 0), (7, 'Boots', 'boots', 6, 2, 3, 2, 1), (8, 'Socks & gaiters', 'socks-gaiters', 6, 4, 5, 2, 1),
  (9, 'Equipment', 'equipment', null, 1, 12, 3, 0), (10, 'Packs', 'packs', 9, 2, 3, 3, 1), (11, 'Tents', 'tents', 9, 4, 5, 3, 1), (12, 'Sleeping bags & mats', 'sleeping', 9, 6, 7, 3, 1), (13, 'Stoves & cookware', 'stoves-cookware', 9, 8, 9, 3, 1), (14, 'Lighting', 'lighting', 9, 10, 11, 3, 1),
  (15, 'Accessories', 'accessories', null, 1, 2, 4, 0), (16, 'Climbing', 'climbing', null, 1, 2, 5, 0);

create table product_product (
  id integer primary key,
  name varchar(250) not null,
  slug varchar(255) not null unique,
  description text,
  category_id integer references product_category (id) deferrable initially deferred,
  weight double precision,
  is_published boolean not null,
  publication_date date,
  visible_in_listings boolean not null,
  charge_taxes boolean not null default true,
  rating double precision,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create temp table cat as
select row_number() over (order by day, ord) as id, * from (
  select c, split_part(x, ':', 1) as name, split_part(x, ':', 2)::int as price, o * 100 + c as ord,
      case when pg_temp.f('new', c * 100 + o) < 0.62 then date '2023-08-14' else date '2023-10-01' + pg_temp.n('newd', c * 100 + o, 0, 31) * 30 end as day
    from (values (2, 'Wasdale Waterproof Jacket:185|Helvellyn Shell:260|Borrowdale Insulated Jacket:160|Langdale Windproof:85|Kentmere Down Jacket:220|Ennerdale Smock:110|Swirral Trail Jacket:130'),
      (3, 'Grisedale Fleece:65|Newlands Half Zip:48|Haweswater Hooded Fleece:80|Martindale Gilet:55|Ullscarf Grid Fleece:72'),
      (4, 'Striding Trousers:75|Catbells Softshell Trousers:95|Loft Crag Shorts:45|Crinkle Overtrousers:90|Seathwaite Lined Trousers:98|Tarn Hows Convertibles:70'),
      (5, 'Merino Crew 160:58|Merino Zip 260:84|Merino Leggings:62|Synthetic Tee:28|Merino Boxers:32|Sun Hoody:52'),
      (7, 'Scafell GTX Boot:195|Fairfield Leather Boot:225|Loughrigg Low Shoe:115|Bowfell Winter Boot:290|Skiddaw Trail Runner:125|Rannerdale Approach Shoe:135'),
      (8, 'Merino Hiking Sock:18|Liner Sock Twin Pack:14|Heavy Trek Sock:21|Alpine Gaiters:48|Ankle Gaiters:26'),
      (10, 'Borrans 22 Daypack:75|Borrans 32:98|High Street 45:140|High Street 65:175|Beck Running Vest:95|Pack Rain Cover:22|Drybag Set:30'),
      (11, 'Sprinkling 1 Tent:280|Sprinkling 2 Tent:340|Styhead 3 Family Tent:460|Tarp 3x3:95|Footprint 2:38'),
      (12, 'Angle 400 Down Bag:310|Angle 250 Down Bag:240|Greenup Synthetic Bag:120|Self-inflating Mat:85|Ultralight Air Mat:145|Silk Liner:55|Camp Pillow:28'),
      (13, 'Gas Stove Mini:42|Gas Stove System:110|Titanium Mug:32|Nesting Pan Set:58|Long Spoon:9|Vacuum Flask 750:34|Filter Bottle:46'),
      (14, 'Headtorch 350:45|Headtorch 600R:78|Camp Lantern:36|Bike Light Set:48'),
      (15, 'Merino Beanie:26|Windproof Gloves:38|Mountain Mitts:72|Trekking Poles Pair:88|Map Case:17|First Aid Kit:29|Compass:24|Buff Tube:16|Sun Cap:24|Gift Wrapping:4')) as t (c, l), unnest(string_to_array(l, '|')) with ordinality as u (x, o)) as a;
insert into product_product
select id, name, lower(replace(replace(name, ' ', '-'), '.', '')), case when pg_temp.f('desc', id) < 0.8 then pg_temp.pick('dtx', id, 'Made for wet days on the hill.|Light, packable and tough.|Our best seller since the first season.|Designed in Kendal, made in Portugal.|Warm when damp, quick to dry.|Simple, repairable, no frills.') end, c,
    case when name <> 'Gift Wrapping' then round((0.05 + price * 0.006 * (0.6 + pg_temp.f('wg', id)))::numeric, 2) end, gone is false, case when pg_temp.f('pd', id) < 0.94 then day end, gone is false and name <> 'Gift Wrapping', true, case when pg_temp.f('rat', id) < 0.7 then round((3.4 + pg_temp.f('ratv', id) * 1.6)::numeric, 1) end,
    day - interval '12 days 14 hours' + id * interval '7 minutes', greatest(day, date '2026-06-10' - pg_temp.n('upd', id, 0, 300)) + interval '11 hours 20 minutes'
  from (select *, pg_temp.f('gone', id) < 0.1 and day < date '2024-06-01' as gone from cat) as a;

create table product_productvariant (
  id integer primary key,
  sku varchar(255) unique,
  name varchar(255) not null,
  product_id integer not null references product_product (id) deferrable initially deferred,
  track_inventory boolean not null,
  weight double precision,
  sort_order integer,
  quantity_limit_per_customer integer,
  created_at timestamptz not null
);
insert into product_productvariant
select row_number() over (order by c.id, so), upper(left(replace(c.name, ' ', ''), 4)) || '-' || lpad(c.id::text, 3, '0') || '-' || so, v, c.id, c.name <> 'Gift Wrapping', null, so - 1, case when c.c = 11 then 3 end, p.created_at + interval '5 minutes'
  from cat as c join product_product as p on p.id = c.id, unnest(string_to_array(case when c.c in (2, 3, 4, 5) then 'XS|S|M|L|XL' when c.c = 7 then '38|39|40|41|42|43|44|45|46' when c.name like '%Sock%' then 'S|M|L' when c.c in (10, 12) and c.price > 60 then 'Slate|Moss' when c.name ~ 'Gloves|Mitts' then 'S|M|L|XL' when c.name ~ 'Beanie|Buff|Cap' then 'Rust|Navy|Moss' else c.name end, '|')) with ordinality as u (v, so);

create table product_productvariantchannellisting (
  id integer primary key,
  variant_id integer not null references product_productvariant (id) deferrable initially deferred,
  channel_id integer not null references channel_channel (id) deferrable initially deferred,
  currency varchar(3) not null,
  price_amount numeric(12, 3),
  cost_price_amount numeric(12, 3),
  preorder_quantity_threshold integer,
  unique (variant_id, channel_id)
);
insert into product_productvariantchannellisting
select row_number() over (order by v.id, ch), v.id, ch, case ch when 2 then 'EUR' else 'GBP' end, case ch when 2 then ceil(c.price * 1.22) else c.price end, round((c.price * (0.42 + 0.15 * pg_temp.f('cost', c.id)) * case ch when 2 then 1.17 else 1 end)::numeric, 2), null
  from product_productvariant as v join cat as c on c.id = v.product_id, generate_series(1, 2) as ch where ch = 1 or pg_temp.f('eu', c.id) < 0.86 and c.name not like 'Gas%';

create table account_address (
  id integer primary key,
  first_name varchar(256) not null,
  last_name varchar(256) not null,
  company_name varchar(256) not null default '',
  street_address_1 varchar(256) not null,
  street_address_2 varchar(256) not null default '',
  city varchar(256) not null,
  postal_code varchar(20) not null,
  country varchar(2) not null,
  country_area varchar(128) not null default '',
  phone varchar(128) not null default ''
);
create table account_user (
  id integer primary key,
  email varchar(254) not null unique,
  first_name varchar(256) not null,
  last_name varchar(256) not null,
  is_staff boolean not null,
  is_active boolean not null,
  is_confirmed boolean not null default true,
  language_code varchar(35) not null default 'en',
  note text,
  date_joined timestamptz not null,
  last_login timestamptz,
  default_shipping_address_id integer references account_address (id) deferrable initially deferred,
  default_billing_address_id integer references account_address (id) deferrable initially deferred
);

-- Orders by day: more in the run-up to Christmas and in early summer, on Sundays and Mondays.
create temp table raw as
select row_number() over (order by d, s) as i, d, s, pg_temp.f('guest', (d - date '2023-01-01') * 50 + o) < 0.2 as guest
  from (select d::date as d, o, floor(power(pg_temp.f('sec', (d::date - date '2023-01-01') * 50 + o), 0.75) * 82000)::int + 3600 as s from generate_series(date '2023-09-04', date '2026-06-13', interval '1 day') as d,
    lateral generate_series(1, floor(case extract(isodow from d) when 7 then 1.8 when 1 then 1.6 when 6 then 1.2 else 1.15 end
      * case extract(month from d) when 11 then 1.9 when 12 then 1.7 when 5 then 1.25 when 6 then 1.2 when 2 then 0.7 when 8 then 0.85 else 1 end
      * (0.7 + (d::date - date '2023-09-04') / 1400.0) + pg_temp.f('day', d::date - date '2000-01-01') - 0.1)::int) as o) as a;
create temp table raw2 as
select *, case when guest then -i else floor(power(pg_temp.f('who', i), 2) * (150 + i * 0.55))::int end as k from raw;
create temp table cust as
select k, row_number() over (order by min(i)) as seq, min(d) as first_day, max(d) as last_day, case when pg_temp.f('eu', k) < 0.17 then 2 else 1 end as ch,
    pg_temp.given('cu', k) as fn, pg_temp.family('cu', k) as ln, lower(pg_temp.given('cu', k) || pg_temp.pick('sep', k, '.|_||') || replace(pg_temp.family('cu', k), '''', '') || case when k >= 0 then pg_temp.n('em', k, 1, 99)::text else '' end || '.' || abs(k)) || '@' || pg_temp.pick('dom', k, 'mailbox.example|post.example|webmail.example|inbox.example') as email,
    pg_temp.pick('stn', k, 'Church Lane|Station Road|High Street|Mill Lane|Park Avenue|Victoria Street|Beech Grove|Moorside|Queens Drive|Castle View|Kirkgate|Chapel Street|The Crescent|Highfield Road') as st, pg_temp.n('hno', k, 1, 140) as hno
  from raw2 group by k;
create temp table users as
select k, 20 + row_number() over (order by first_day, seq) as uid, c.seq, first_day, last_day, ch, fn, ln, email, st, hno from cust as c where k >= 0;
create temp table place as
select k, case when ch = 2 then pg_temp.w('cie', k, 'Dublin,D06 X4H2,IE,:9|Cork,T12 W8KP,IE,Co. Cork:5|Galway,H91 E2R9,IE,Co. Galway:4|Utrecht,3511 LX,NL,:2|Freiburg,79098,DE,:2|Gent,9000,BE,:1|Lyon,69002,FR,:1')
    else pg_temp.w('cgb', k, 'Kendal,LA9 4QE,GB,Cumbria:6|Manchester,M21 8AD,GB,:9|Leeds,LS6 3HN,GB,:8|Sheffield,S11 7TT,GB,:9|London,SE15 4QN,GB,:10|London,N16 8JX,GB,:6|Bristol,BS6 5QA,GB,:6|Edinburgh,EH9 1QJ,GB,:8|Glasgow,G41 3YT,GB,:6|Cardiff,CF11 9LJ,GB,:4|Newcastle upon Tyne,NE6 5HL,GB,:5|Keswick,CA12 5JD,GB,Cumbria:4|Inverness,IV2 4BL,GB,Highland:3|Bangor,LL57 2RT,GB,Gwynedd:2|Belfast,BT9 6AG,GB,:3|Buxton,SK17 6XW,GB,Derbyshire:3') end as p from cust;
insert into account_address
select row_number() over (order by u.uid), fn, ln, case when pg_temp.f('co', u.k) < 0.05 then pg_temp.pick('con', u.k, 'Peak Outdoor Education|Brathay Guides Ltd|Northern Fell Running Club|Hillside School') else '' end, hno || ' ' || st, case when pg_temp.f('fl', u.k) < 0.12 then 'Flat ' || pg_temp.n('fln', u.k, 1, 14) else '' end,
    split_part(p, ',', 1), split_part(p, ',', 2), split_part(p, ',', 3), split_part(p, ',', 4), case when pg_temp.f('ph', u.k) < 0.7 then case when ch = 1 then '+447700900' || lpad(pg_temp.n('phn', u.k, 0, 999)::text, 3, '0') else '+35320910' || lpad(pg_temp.n('phn', u.k, 0, 9999)::text, 4, '0') end else '' end
  from users as u join place using (k) where pg_temp.f('adr', u.k) < 0.85;
insert into account_user
select i, lower(pg_temp.given('st', i)) || '@fellandtarn.example', pg_temp.given('st', i), pg_temp.family('st', i), true, i not in (5, 9, 12), true, 'en', null, timestamptz '2023-08-07 09:10' + case when i > 6 then pg_temp.n('sj', i, 20, 800) * interval '1 day' else i * interval '9 minutes' end,
    case when i in (5, 9, 12) then timestamptz '2025-10-02 16:01' + i * interval '11 days' else timestamptz '2026-06-12 08:40' + i * interval '13 minutes' end, null, null from generate_series(1, 14) as i on conflict do nothing;
insert into account_user
select uid, email, fn, ln, false, pg_temp.f('act', k) > 0.025, pg_temp.f('cf', k) > 0.04, case when ch = 2 and pg_temp.f('lang', k) < 0.2 then pg_temp.pick('lg', k, 'de|nl|fr') else 'en' end, case when pg_temp.f('nt', k) < 0.03 then pg_temp.pick('ntx', k, 'Prefers email.|Two chargebacks in 2024, check before shipping.|Club discount agreed.|Leaves parcels with neighbour at no. 12.') end,
    first_day + interval '5 hours' - case when pg_temp.f('jn', k) < 0.3 then pg_temp.n('jnd', k, 1, 90) * interval '1 day' else interval '0' end, case when pg_temp.f('ll', k) < 0.9 then least(last_day + pg_temp.n('lld', k, 0, 40), date '2026-06-13') + interval '19 hours 12 minutes' end, a, a
  from (select u.*, case when pg_temp.f('adr', u.k) < 0.85 then rank() over (partition by pg_temp.f('adr', u.k) < 0.85 order by uid) end as a from users as u) as x;
-- Registered, never bought.
insert into account_user
select 2000 + i, 'visitor' || pg_temp.n('vis', i, 10, 99) || '.' || i || '@inbox.example', case when i % 3 = 0 then '' else pg_temp.given('nb', i) end, case when i % 3 = 0 then '' else pg_temp.family('nb', i) end, false, true, i % 4 <> 0, 'en', null, timestamptz '2023-09-10 12:00' + i * interval '9 days 3 hours', null, null, null from generate_series(1, 105) as i;

create table warehouse_warehouse (
  id integer primary key,
  name varchar(250) not null,
  slug varchar(255) not null unique,
  email varchar(254) not null,
  is_private boolean not null,
  click_and_collect_option varchar(30) not null,
  created_at timestamptz not null
);
insert into warehouse_warehouse values (1, 'Kendal Warehouse', 'kendal', 'warehouse@fellandtarn.example', true, 'disabled', '2023-08-07 09:00+00'), (2, 'Keswick Shop', 'keswick', 'keswick@fellandtarn.example', false, 'local', '2023-08-07 09:00+00'), (3, 'Dublin 3PL', 'dublin', 'stock@parcelhub.example', true, 'disabled', '2024-02-12 10:30+00');
create table warehouse_stock (
  id integer primary key,
  warehouse_id integer not null references warehouse_warehouse (id) deferrable initially deferred,
  product_variant_id integer not null references product_productvariant (id) deferrable initially deferred,
  quantity integer not null check (quantity >= 0),
  quantity_allocated integer not null check (quantity_allocated >= 0),
  unique (warehouse_id, product_variant_id)
);

create table discount_voucher (
  id integer primary key,
  type varchar(20) not null,
  name varchar(255),
  code varchar(255) not null unique,
  usage_limit integer,
  used integer not null,
  start_date timestamptz not null,
  end_date timestamptz,
  discount_value_type varchar(10) not null,
  discount_value numeric(12, 3) not null,
  min_spent_amount numeric(12, 3),
  apply_once_per_customer boolean not null default false
);
insert into discount_voucher values (1, 'entire_order', 'Newsletter welcome', 'HELLO10', null, 0, '2023-09-01', null, 'percentage', 10, 50, true), (2, 'entire_order', 'Black Friday 2023', 'BF23', null, 0, '2023-11-23', '2023-11-28', 'percentage', 20, null, false), (3, 'entire_order', 'Black Friday 2024', 'BF24', null, 0, '2024-11-28', '2024-12-03', 'percentage', 20, null, false),
  (4, 'entire_order', 'Black Friday 2025', 'BF25', null, 0, '2025-11-27', '2025-12-02', 'percentage', 25, null, false), (5, 'shipping', 'Free delivery spring', 'SPRINGSHIP', 150, 0, '2025-03-01', '2025-05-01', 'percentage', 100, 40, false), (6, 'entire_order', 'Mountain rescue volunteers', 'MRT15', null, 0, '2023-10-15', null, 'percentage', 15, null, false), (7, 'entire_order', 'Affiliate – Ridge Podcast', 'RIDGE', 200, 0, '2026-01-10', '2026-12-31', 'percentage', 12.5, 60, true), (8, 'entire_order', null, 'TEST99', 1, 0, '2023-08-10', '2023-08-11', 'percentage', 99, null, false);

create table order_order (
  id integer primary key,
  number varchar(64) not null unique,
  status varchar(32) not null,
  origin varchar(32) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  channel_id integer not null references channel_channel (id) deferrable initially deferred,
  user_id integer references account_user (id) deferrable initially deferred,
  user_email varchar(254) not null,
  shipping_address_id integer references account_address (id) deferrable initially deferred,
  voucher_id integer references discount_voucher (id) deferrable initially deferred,
  shipping_method_name varchar(255),
  currency varchar(3) not null,
  shipping_price_gross_amount numeric(12, 3) not null,
  total_net_amount numeric(12, 3) not null,
  total_gross_amount numeric(12, 3) not null,
  customer_note text not null default ''
);
create table order_orderline (
  id integer primary key,
  order_id integer not null references order_order (id) deferrable initially deferred,
  variant_id integer references product_productvariant (id) on delete set null deferrable initially deferred,
  product_name varchar(386) not null,
  variant_name varchar(255) not null,
  product_sku varchar(255),
  is_shipping_required boolean not null,
  quantity integer not null,
  quantity_fulfilled integer not null,
  undiscounted_unit_price_gross_amount numeric(12, 3) not null,
  unit_discount_amount numeric(12, 3) not null,
  unit_price_net_amount numeric(12, 3) not null,
  unit_price_gross_amount numeric(12, 3) not null,
  total_price_net_amount numeric(12, 3) not null,
  total_price_gross_amount numeric(12, 3) not null,
  tax_rate numeric(5, 4)
);
create temp table ord as
select r.i, r.d, r.d + r.s * interval '1 second' as t, c.*, u.uid,
    case when r.d > date '2026-06-10' then pg_temp.w('st', i, 'unfulfilled:70|fulfilled:14|unconfirmed:8|partially fulfilled:4|canceled:4') when r.d > date '2026-06-03' then pg_temp.w('st', i, 'fulfilled:80|unfulfilled:7|partially fulfilled:6|canceled:5|draft:2')
      when r.d > date '2026-05-15' then pg_temp.w('st', i, 'fulfilled:87|partially fulfilled:2|canceled:4|returned:3|partially_returned:3|expired:1') else pg_temp.w('st', i, 'fulfilled:866|canceled:42|returned:34|partially_returned:40|expired:12|draft:4|partially fulfilled:2') end as status,
    case when extract(month from r.d) in (11, 12) and pg_temp.f('v', i) < 0.45 and exists (select from discount_voucher as v where v.id in (2, 3, 4) and r.d >= v.start_date and r.d < v.end_date) then extract(year from r.d)::int - 2021
      when r.d between date '2025-03-01' and date '2025-04-30' and pg_temp.f('v', i) < 0.3 then 5 when pg_temp.f('v', i) > 0.975 and r.d > date '2023-10-15' then 6 when pg_temp.f('v', i) > 0.955 and r.d > date '2026-01-10' then 7
      when r.d = c.first_day and c.k >= 0 and pg_temp.f('v', i) > 0.7 then 1 end as vid
  from raw2 as r join cust as c on c.k = r.k left join users as u on u.k = r.k;
create temp table line as
select row_number() over (order by o.i, l) as id, o.i, l, v.id as vid, v.name as vname, v.sku, c.name, c.c, q, p.price_amount as now_price, o.d, o.vid as voucher, case when o.d < date '2025-03-03' then floor(p.price_amount * 0.94) + case when p.price_amount > 20 then 0.95 else 0.5 end else p.price_amount end as price
  from ord as o, generate_series(1, 5) as l, lateral (select count(*)::int as na from cat where day <= o.d) as m,
    lateral (select 1 + ((floor(power(pg_temp.f('prd', o.i * 8 + l), 1.8) * na)::int * 29) % na) as pid) as s, lateral (select case when pg_temp.f('q', o.i * 8 + l) < 0.83 then 1 when pg_temp.f('q', o.i * 8 + l) < 0.96 then 2 else pg_temp.n('q2', o.i, 3, 8) end as q0) as qq, cat as c,
    lateral (select * from product_productvariant as v where v.product_id = c.id order by pg_temp.f('var' || v.id, o.i * 8 + l) * case when v.name in ('M', 'L', '42', '43') then 0.6 else 1 end limit 1) as v, product_productvariantchannellisting as p, lateral (select case when c.price > 120 then 1 else q0 end as q) as q1
 where l <= case when pg_temp.f('nl', o.i) < 0.46 then 1 when pg_temp.f('nl', o.i) < 0.75 then 2 when pg_temp.f('nl', o.i) < 0.9 then 3 else pg_temp.n('nl2', o.i, 4, 5) end and c.id = s.pid and p.variant_id = v.id and p.channel_id = o.ch;
delete from line as a using line as b where a.i = b.i and a.vid = b.vid and a.l > b.l;
delete from ord where not exists (select from line where line.i = ord.i);
create temp table line2 as
select l.*, row_number() over (partition by i order by l) as pos, count(*) over (partition by i) as cnt, round(price - coalesce(round(price * v.discount_value / 100, 2), 0), 2) as unit, coalesce(round(price * v.discount_value / 100, 2), 0) as off
  from line as l left join discount_voucher as v on v.id = l.voucher and v.type = 'entire_order' and (v.min_spent_amount is null or v.min_spent_amount <= (select sum(x.price * x.q) from line as x where x.i = l.i));
update ord set vid = null where vid in (1, 7) and not exists (select from line2 where line2.i = ord.i and off > 0) or vid = 5 and (select sum(unit * q) from line2 where line2.i = ord.i) < 40;

insert into account_address
select 5000 + o.i, fn, ln, '', hno || ' ' || st, '', split_part(p, ',', 1), split_part(p, ',', 2), split_part(p, ',', 3), split_part(p, ',', 4), coalesce((select a.phone from account_user as u join account_address as a on a.id = u.default_shipping_address_id where u.id = o.uid), '')
  from ord as o join place using (k) where status <> 'draft';
insert into order_order
select i, (10000 + i)::text, status, case when status = 'draft' or pg_temp.f('ori', i) < 0.02 then 'draft' when pg_temp.f('ori', i) < 0.025 then 'reissue' else 'checkout' end, t,
    least(t + case status when 'fulfilled' then pg_temp.n('up', i, 20, 110) * interval '1 hour' when 'returned' then pg_temp.n('up', i, 8, 30) * interval '1 day' when 'partially_returned' then pg_temp.n('up', i, 8, 30) * interval '1 day' when 'canceled' then pg_temp.n('up', i, 1, 40) * interval '1 hour' when 'expired' then interval '2 hours' else interval '3 minutes' end, timestamptz '2026-06-14 07:30'), ch, uid, email,
    case when status <> 'draft' then 5000 + i end, vid, m, case ch when 2 then 'EUR' else 'GBP' end, ship, round((g + ship) / rate, 2), g + ship, case when pg_temp.f('cn', i) < 0.06 then pg_temp.pick('cnx', i, 'Please leave in the porch|It is a present, no invoice in the box please|Ring the bell at the side door|Need it before Friday if possible|Doorbell broken') else '' end
  from (select o.*, (select sum(unit * q) from line2 where line2.i = o.i) as g, case ch when 2 then 1.23 else 1.2 end as rate from ord as o) as a,
    lateral (select case when status = 'draft' then null when ch = 2 then 'Tracked EU' when pg_temp.f('sm', i) < 0.12 then 'Next day' when pg_temp.f('sm', i) < 0.18 then 'Collect in Keswick' else 'Standard' end as m) as b,
    lateral (select (case when m is null or vid = 5 or m = 'Collect in Keswick' then 0 when m = 'Tracked EU' then case when g > 150 then 0 else 9.95 end when m = 'Next day' then 7.95 when g > 75 then 0 else 4.5 end)::numeric as ship) as c;
insert into order_orderline
select l.id, l.i, case when p.is_published or l.d > date '2025-01-01' or pg_temp.f('gonev', l.vid) < 0.75 then l.vid end, l.name, l.vname, l.sku, l.name <> 'Gift Wrapping', q,
    case when o.status in ('fulfilled', 'returned', 'partially_returned') then q when o.status = 'partially fulfilled' and pos = 1 then case when cnt = 1 then q / 2 else q end else 0 end,
    price, off, round(unit / rate, 2), unit, round(unit * q / rate, 2), unit * q, rate - 1
  from line2 as l join ord as o on o.i = l.i join product_productvariant as v on v.id = l.vid join product_product as p on p.id = v.product_id, lateral (select (case o.ch when 2 then 1.23 else 1.2 end)::numeric as rate) as r;
update order_order set status = 'unfulfilled' where status = 'partially fulfilled' and not exists (select from order_orderline as l where l.order_id = order_order.id and quantity_fulfilled > 0);
update order_order set status = 'returned' where status = 'partially_returned' and (select count(*) from order_orderline as l where l.order_id = order_order.id) = 1;
-- Net of the header is that of the lines and of delivery.
update order_order as o set total_net_amount = (select sum(total_price_net_amount) from order_orderline as l where l.order_id = o.id) + round(shipping_price_gross_amount / case channel_id when 2 then 1.23 else 1.2 end, 2);
update discount_voucher as v set used = (select count(*) from order_order as o where o.voucher_id = v.id and o.status not in ('draft', 'canceled', 'expired'));

create table order_fulfillment (
  id integer primary key,
  order_id integer not null references order_order (id) deferrable initially deferred,
  fulfillment_order integer not null,
  status varchar(32) not null,
  tracking_number varchar(255) not null,
  shipping_refund_amount numeric(12, 3),
  total_refund_amount numeric(12, 3),
  created_at timestamptz not null
);
create table order_fulfillmentline (
  id integer primary key,
  fulfillment_id integer not null references order_fulfillment (id) deferrable initially deferred,
  order_line_id integer not null references order_orderline (id) deferrable initially deferred,
  stock_id integer references warehouse_stock (id) on delete set null deferrable initially deferred,
  quantity integer not null
);
insert into warehouse_stock
select row_number() over (order by wh, v.id), wh, v.id, case when pg_temp.f('out' || wh, v.id) < 0.08 or not p.is_published and pg_temp.f('old', v.id) < 0.8 then 0 else floor(power(pg_temp.f('qty' || wh, v.id), 2) * case wh when 1 then 70 when 2 then 9 else 22 end)::int end,
    case when wh = 1 then coalesce((select sum(l.quantity - l.quantity_fulfilled) from order_orderline as l join order_order as o on o.id = l.order_id where l.variant_id = v.id and o.status in ('unfulfilled', 'partially fulfilled')), 0) else 0 end
  from product_productvariant as v join product_product as p on p.id = v.product_id, generate_series(1, 3) as wh where v.track_inventory and (wh = 1 or wh = 2 and pg_temp.f('ks', p.id) < 0.7 or wh = 3 and exists (select from product_productvariantchannellisting as x where x.variant_id = v.id and x.channel_id = 2));
update warehouse_stock set quantity = quantity_allocated where quantity < quantity_allocated;
create temp table ful as
select row_number() over (order by o.id, part) as id, o.id as oid, part, case when part = 2 or o.status = 'returned' then case when pg_temp.f('rt', o.id) < 0.06 then 'returned' else 'refunded_and_returned' end else 'fulfilled' end as st, o.shipping_method_name as m, o.created_at, o.updated_at, o.status as os
  from order_order as o, generate_series(1, 2) as part where o.status in ('fulfilled', 'partially fulfilled', 'returned', 'partially_returned') and (part = 1 or o.status = 'partially_returned');
insert into order_fulfillment
select f.id, oid, part, st, case when m = 'Collect in Keswick' then '' when m = 'Tracked EU' then 'AN' || pg_temp.n('tr', f.id, 100000000, 999999999) || 'IE' else 'FT' || pg_temp.n('tr', f.id, 1000000, 9999999) || 'GB' end,
    case when st = 'refunded_and_returned' then 0 end, case when st = 'refunded_and_returned' then (select sum(total_price_gross_amount) from order_orderline as l where l.order_id = oid and (part = 1 or l.id = (select max(x.id) from order_orderline as x where x.order_id = oid))) end,
    case when part = 2 then updated_at else least(created_at + pg_temp.n('ft', f.id, 5, 66) * interval '1 hour', updated_at) end from ful as f;
insert into order_fulfillmentline
select row_number() over (order by f.id, l.id), f.id, l.id, (select s.id from warehouse_stock as s where s.product_variant_id = l.variant_id and s.warehouse_id = case when o.channel_id = 2 and f.created_at > timestamptz '2024-03-01' then 3 when o.shipping_method_name = 'Collect in Keswick' then 2 else 1 end), l.quantity_fulfilled
  from ful as f join order_order as o on o.id = f.oid join order_orderline as l on l.order_id = f.oid where l.quantity_fulfilled > 0
   and (f.os <> 'partially_returned' or (f.part = 2) = (l.id = (select max(x.id) from order_orderline as x where x.order_id = f.oid)));

create table payment_payment (
  id integer primary key,
  order_id integer references order_order (id) deferrable initially deferred,
  gateway varchar(255) not null,
  is_active boolean not null,
  charge_status varchar(20) not null,
  total numeric(12, 3) not null,
  captured_amount numeric(12, 3) not null,
  currency varchar(3) not null,
  payment_method_type varchar(256) not null,
  cc_brand varchar(40) not null default '',
  cc_last_digits varchar(4) not null default '',
  psp_reference varchar(512),
  created_at timestamptz not null,
  modified_at timestamptz not null
);
insert into payment_payment
select row_number() over (order by t, o.id), o.id, case when gw = 'card' then 'saleor.payments.stripe' when gw = 'paypal' then 'saleor.payments.paypal' else 'mirumee.payments.manual' end, try = 2 and o.status not in ('expired', 'canceled'), cs, o.total_gross_amount,
    case cs when 'fully-charged' then o.total_gross_amount when 'partially-refunded' then o.total_gross_amount - rf else 0 end, o.currency, case gw when 'card' then 'card' else '' end, case when gw = 'card' then pg_temp.w('br', o.id, 'visa:6|mastercard:3|amex:1') else '' end, case when gw = 'card' then lpad(pg_temp.n('l4' || try, o.id, 0, 9999)::text, 4, '0') else '' end,
    case gw when 'card' then 'pi_' || substr(md5(o.id || 'p' || try), 1, 20) when 'paypal' then upper(substr(md5(o.id || 'q'), 1, 17)) end, t, case when cs in ('partially-refunded', 'fully-refunded') then o.updated_at else t + interval '4 seconds' end
  from order_order as o, generate_series(1, 2) as try, lateral (select coalesce(sum(total_refund_amount), 0) as rf, count(*) filter (where status = 'refunded_and_returned') as nr from order_fulfillment as x where x.order_id = o.id) as r,
    lateral (select pg_temp.w('gw', o.id, case when o.origin = 'draft' then 'manual:1' else 'card:78|paypal:22' end) as gw, o.created_at - case try when 1 then interval '2 minutes' else interval '3 seconds' end as t,
      case when try = 1 then 'refused' when o.status = 'expired' then 'cancelled' when o.status = 'canceled' then case when pg_temp.f('cp', o.id) < 0.7 then 'fully-refunded' else 'cancelled' end when nr = 0 then 'fully-charged' when rf >= o.total_gross_amount then 'fully-refunded' else 'partially-refunded' end as cs) as s
 where o.status not in ('draft') and (try = 2 or pg_temp.f('rfd', o.id) < 0.04 and gw = 'card');

create table order_orderevent (
  id integer primary key,
  order_id integer not null references order_order (id) deferrable initially deferred,
  date timestamptz not null,
  type varchar(255) not null,
  user_id integer references account_user (id) deferrable initially deferred,
  parameters jsonb not null default '{}'
);
insert into order_orderevent
select row_number() over (order by d, o, ty), o, d, ty, u, p
  from (select id as o, created_at as d, case origin when 'draft' then 'draft_created' else 'placed' end as ty, case when origin = 'draft' then 2 else user_id end as u, '{}'::jsonb as p from order_order
    union all select order_id, created_at + interval '6 seconds', 'payment_captured', null, jsonb_build_object('amount', total, 'payment_gateway', gateway) from payment_payment where charge_status in ('fully-charged', 'partially-refunded', 'fully-refunded') and pg_temp.f('evp', order_id) < 0.5
    union all select order_id, created_at, case status when 'fulfilled' then 'fulfillment_fulfilled_items' else 'fulfillment_returned' end, 2 + (order_id % 3), '{}' from order_fulfillment where fulfillment_order = 2 or pg_temp.f('evf', order_id) < 0.4
    union all select id, updated_at, status, case when status = 'canceled' then 2 + (id % 3) end, '{}' from order_order where status in ('canceled', 'expired')
    union all select id, created_at + interval '1 day 2 hours', 'note_added', 2 + (id % 3), jsonb_build_object('message', pg_temp.pick('evn', id, 'Customer rang about delivery date|Size swapped before dispatch|Address corrected|Box damaged, resent')) from order_order where pg_temp.f('evnt', id) < 0.03 and status <> 'draft' and created_at < '2026-06-12') as a;
set constraints all immediate;
create index on order_orderline (order_id);
create index on order_order (created_at);
