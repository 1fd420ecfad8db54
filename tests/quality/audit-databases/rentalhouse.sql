-- Northline Hire: rents out sound, light and camera equipment; modelled on Current RMS (members, opportunities, items and their assets, quarantines, invoices).
-- Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  left_over float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Alice,Adam,Beth,Callum,Chloe,Daniel,Dawn,Ellie,Ewan,Fiona,Gareth,Hannah,Imran,Jack,Jasmine,Kieran,Laura,Lewis,Megan,Mohammed,Natalie,Oliver,Owen,Paula,Priya,Rhys,Robyn,Sam,Sian,Stephen,Tariq,Tom,Vicky,Will,Zoe') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Ashworth,Begum,Booth,Carter,Chadwick,Clegg,Cooper,Davies,Dutton,Evans,Farrell,Gallagher,Greenhalgh,Hargreaves,Holt,Hughes,Iqbal,Jackson,Kershaw,Lees,Marsden,McKenna,Morris,Nuttall,Ogden,Patel,Pilkington,Quinn,Roberts,Schofield,Shah,Taylor,Unsworth,Walsh,Whittle,Yates') $$;

create table schema_migrations (
  version varchar(14) primary key
);
insert into schema_migrations
select to_char(timestamp '2021-03-02 09:14:00' + (g * 37 + pg_temp.z('mig', g, 0, 20)) * interval '1 day' + pg_temp.z('migs', g, 0, 30000) * interval '1 second', 'YYYYMMDDHH24MISS') from generate_series(1, 46) as g;

create table stores (
  id bigint primary key,
  name varchar(80) not null,
  code varchar(8) not null unique,
  street varchar(120),
  city varchar(60),
  postcode varchar(12),
  active boolean not null default true,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into stores values
  (1, 'Manchester', 'MAN', 'Unit 7, Ashburton Road West', 'Manchester', 'M17 1RY', true, '2019-02-11 09:00', '2024-01-08 10:12'),
  (2, 'Birmingham', 'BHM', '14 Tyseley Wharf', 'Birmingham', 'B11 2LX', true, '2021-06-01 09:00', '2024-01-08 10:13'),
  (3, 'Leeds', 'LDS', '3 Cross Green Way', 'Leeds', 'LS9 0SE', false, '2020-09-14 09:00', '2025-02-28 17:40');

create table members (
  id bigint primary key,
  membership_type varchar(16) not null check (membership_type in ('Organisation', 'Contact', 'User', 'Venue')),
  name varchar(120) not null,
  organisation_id bigint references members (id),
  account_number varchar(16) unique,
  email varchar(120),
  telephone varchar(24),
  job_title varchar(60),
  city varchar(60),
  postcode varchar(12),
  payment_terms_days smallint,
  credit_limit numeric(10,2),
  account_on_stop boolean not null default false,
  active boolean not null default true,
  created_at timestamp not null,
  updated_at timestamp not null
);
-- 1-40 users and crew, 41-220 organisations, 221-290 venues, 291-640 contacts
insert into members
select g, 'User', n, null, null, lower(replace(n, ' ', '.')) || '@northlinehire.example', '07' || pg_temp.z('ut', g, 400000000, 999999999),
  case when g <= 9 then (array['Managing Director','Hire Manager','Project Manager','Project Manager','Account Manager','Account Manager','Warehouse Manager','Workshop Engineer','Credit Controller'])[g] else pg_temp.w('uj', g, 'Sound Engineer:7,Lighting Technician:7,Camera Assistant:3,Driver:3,Rigger:3,Warehouse Technician:5') end,
  pg_temp.w('uc', g, 'Manchester:6,Birmingham:3,Leeds:1'), null, null, null, false, pg_temp.f('ua', g) > 0.2 or g in (1, 2, 3, 5, 7), c, c + pg_temp.z('uu', g, 1, 200) * interval '1 day'
from generate_series(1, 40) as g, lateral (select pg_temp.given('u', g) || ' ' || pg_temp.family('u', g) as n, timestamp '2019-03-01 09:00' + pg_temp.z('ucr', g, 0, 1700) * interval '1 day' as c) as s;
insert into members
select g, 'Organisation', nm, null, 'C' || lpad((g - 40)::text, 4, '0'), 'accounts@' || regexp_replace(lower(nm), '[^a-z]', '', 'g') || '.example', '0' || pg_temp.one('od', g, '161,121,113,151,114,20') || ' ' || pg_temp.z('ot', g, 4960000, 4969999),
  null, pg_temp.w('oc', g, 'Manchester:9,Salford:4,Birmingham:6,Leeds:4,Liverpool:4,Sheffield:3,London:4,Nottingham:2,Chester:1,Stockport:2'), null,
  pg_temp.w('opt', g, '0:2,14:2,30:8,60:1')::int, case when pg_temp.f('ocl', g) < 0.6 then pg_temp.z('ocv', g, 1, 30) * 1000 end,
  pg_temp.f('ostop', g) < 0.04, pg_temp.f('oact', g) > 0.07, c, c + pg_temp.z('oup', g, 1, 500) * interval '1 day'
from generate_series(41, 220) as g, lateral (
  select (string_to_array('Blue Heron,Cobalt,Redbrick,Kingfisher,Northern Quarter,Pennine,Canal Street,Foundry,Lantern,Wildcard,Halcyon,Ironbridge,Stagecraft,Mosaic,Copper Kettle,Brightside,Signal,Longshot,Tall Order,Wren', ','))[1 + g % 20] || ' ' || (string_to_array('Events,Productions,Films,Live,Theatre Company,Conferences,Media,Festivals,Pictures,AV,Touring,Agency', ','))[1 + (g * 5 + (g - 41) / 20) % 12] || pg_temp.w('oe', g, ' Ltd:6,:4, LLP:1') as nm,
    timestamp '2019-04-01 10:00' + pg_temp.z('ocr', g, 0, 1590) * interval '1 day' as c) as s;
insert into members
select g, 'Venue', (string_to_array('Albert,Victoria,Corn Exchange,St George''s,Riverside,Old Mill,Great Northern,Castlefield,Assembly,Prince Regent,Guild,Tithe,Heaton Park,Central,Gaskell,Dunham', ','))[1 + g % 16] || ' ' || (string_to_array('Hall,Theatre,Arena,Warehouse,Pavilion,Studios,Hotel,Barn,Exhibition Centre,Showground', ','))[1 + (g * 3 + g / 16) % 10],
  null, null, null, case when pg_temp.f('vt', g) < 0.7 then '0161 ' || pg_temp.z('vtn', g, 4960000, 4969999) end, null, pg_temp.w('vc', g, 'Manchester:8,Birmingham:5,Leeds:3,Liverpool:3,Harrogate:1,Buxton:1,Blackpool:1'), null, null, null, false, pg_temp.f('vac', g) > 0.04, c, c
from generate_series(221, 290) as g, lateral (select timestamp '2019-04-01 11:00' + pg_temp.z('vcr', g, 0, 1500) * interval '1 day' as c) as s;
insert into members
select g, 'Contact', n, o.id, null, case when pg_temp.f('ce', g) < 0.93 then lower(replace(n, ' ', '.')) || '@' || split_part(o.email, '@', 2) end, case when pg_temp.f('ct', g) < 0.7 then '07' || pg_temp.z('ctn', g, 400000000, 999999999) end,
  case when pg_temp.f('cjn', g) < 0.75 then pg_temp.one('cj', g, 'Production Manager,Producer,Event Manager,Director of Photography,Technical Manager,Accounts Payable,Stage Manager,Buyer') end, o.city, null, null, null, false, pg_temp.f('cac', g) > 0.12, o.created_at + pg_temp.z('ccr', g, 0, 120) * interval '1 day', o.created_at + pg_temp.z('ccu', g, 120, 700) * interval '1 day'
from generate_series(291, 640) as g join members as o on o.id = case when g < 471 then g - 250 else pg_temp.sk('co', g, 41, 220, 2) end, lateral (select pg_temp.given('c', g) || ' ' || pg_temp.family('c', g) as n) as s;

create table product_groups (
  id bigint primary key,
  name varchar(60) not null,
  parent_id bigint references product_groups (id),
  position smallint not null,
  active boolean not null default true,
  created_at timestamp not null
);
insert into product_groups values (1,'Sound',null,1,true,'2019-02-12'),(2,'Lighting',null,2,true,'2019-02-12'),(3,'Camera',null,3,true,'2019-02-12'),(4,'Rigging & Power',null,4,true,'2019-02-12'),(5,'Consumables',null,5,true,'2019-02-12'),
  (6,'Loudspeakers',1,1,true,'2019-02-12'),(7,'Mixing Desks',1,2,true,'2019-02-12'),(8,'Microphones',1,3,true,'2019-02-12'),(9,'Moving Lights',2,1,true,'2019-02-12'),(10,'LED Fixtures',2,2,true,'2019-02-12'),(11,'Dimmers & Control',2,3,true,'2019-02-12'),(12,'Camera Bodies',3,1,true,'2019-02-12'),(13,'Lenses',3,2,true,'2019-02-12'),(14,'Tripods & Grip',3,3,true,'2019-02-12'),(15,'Tungsten Lanterns',2,4,false,'2019-02-12');

create table products (
  id bigint primary key,
  name varchar(100) not null,
  product_group_id bigint not null references product_groups (id),
  sku varchar(20) not null unique,
  allowed_stock_type varchar(8) not null,
  stock_method varchar(12) not null,
  weight numeric(7,2),
  rental_rate numeric(9,2),
  sale_price numeric(9,2),
  replacement_charge numeric(10,2) not null,
  buffer_percent smallint not null default 0,
  accessory_only boolean not null default false,
  active boolean not null default true,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into products
select row_number() over (order by gid, m, v), brand || ' ' || m || ' ' || v, gid, upper(left(brand, 3)) || '-' || upper(regexp_replace(left(m, 3), ' ', '', 'g')) || '-' || lpad((row_number() over (order by gid, m, v))::text, 3, '0'),
  case when gid = 5 then 'sale' else 'rental' end, case when gid = 5 then 'bulk' when gid in (4, 14) or (gid = 8 and k % 3 = 0) then 'bulk' else 'serialised' end,
  case when gid <> 5 or k % 2 = 0 then pg_temp.z('pw', k, 5, 600) / 10.0 end, case when gid <> 5 then rate end, case when gid = 5 then round((rate * 0.6)::numeric, 2) end, case when gid = 5 then round((rate * 0.6)::numeric, 2) else rate * pg_temp.z('prc', k, 22, 45) end,
  pg_temp.w('pb', k, '0:7,5:2,10:2')::int, pg_temp.f('pacc', k) < 0.05, gid <> 15 and pg_temp.f('pact', k) > 0.06, c, c + pg_temp.z('pup', k, 1, 900) * interval '1 day'
from (select gid, brand, m, v, (gid * 1000 + oi * 10 + vi)::bigint as k, greatest(3, round((base * (0.5 + pg_temp.f('pr', gid * 1000 + oi * 10 + vi)) * (0.8 + 0.25 * vi))::numeric / 5) * 5) as rate,
    timestamp '2019-02-15 12:00' + pg_temp.z('pcr', gid * 1000 + oi * 10 + vi, 0, 1600) * interval '1 day' as c
  from (values (4, 10, 'Hexa', 'Truss,Chain Hoist,Power Distro,Cable Loom,Scaff Clamp'), (5, 12, 'Tuff', 'Gaffer Tape,Haze Fluid,AA Battery Pack,Lighting Gel'), (6, 65, 'Auralis', 'Line Array,Subwoofer,Point Source,Stage Monitor'), (7, 150, 'Midmark', 'Digital Desk,Stage Box,Rack Mixer'), (8, 14, 'Vocana', 'Vocal Mic,Radio Mic Kit,Condenser,Lavalier,DI Box'),
    (9, 75, 'Lumetric', 'Spot,Wash,Beam,Profile'), (10, 30, 'Prismo', 'LED Par,LED Batten,Pixel Tube,LED Panel'), (11, 90, 'Stagewire', 'Console,Dimmer Rack,DMX Node'), (12, 240, 'Cinova', 'Cinema Camera,Broadcast Camera,Mirrorless Body'), (13, 70, 'Optar', 'Prime,Zoom,Macro,Anamorphic'), (14, 25, 'Steadwell', 'Tripod,Slider,Monitor Arm'), (15, 12, 'Halox', 'Fresnel,Par Can')) as t (gid, base, brand, ms),
    unnest(string_to_array(ms, ',')) with ordinality as o (m, oi), unnest(array['S2', 'M4', 'X8', 'Pro', 'Mk II']) with ordinality as x (v, vi) where pg_temp.f('pk', gid * 1000 + oi * 10 + vi) < 0.85) as s;

create table stock_levels (
  id bigint primary key,
  product_id bigint not null references products (id),
  store_id bigint not null references stores (id),
  asset_number varchar(16) unique,
  serial_number varchar(24),
  stock_type varchar(8) not null,
  quantity_held integer not null,
  condition varchar(16),
  purchased_on date,
  purchase_price numeric(10,2),
  last_pat_test_on date,
  disposed_on date,
  disposal_reason varchar(20),
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into stock_levels
select id, pid, st, case when ser then 'NL' || lpad((10000 + id)::text, 6, '0') end, case when ser and pg_temp.f('sn', id) < 0.95 then upper(substr(md5('sn' || id), 1, 10)) end, typ, case when ser then 1 else pg_temp.z('sq', id, 8, 120) end,
  case when ser then pg_temp.w('scon', id, 'Good:8,Fair:4,New:1,Worn:1') end, pd, case when pg_temp.f('spp', id) < 0.9 then round((repl * (0.7 + 0.25 * pg_temp.f('spv', id)))::numeric, 2) end,
  case when ser and gid not in (12, 13) then date '2026-06-20' - pg_temp.z('pat', id, 0, 420) end, dis, case when dis is not null then pg_temp.w('sdr', id, 'sold:5,scrapped:3,lost:2,stolen:1') end, pd + time '14:00', coalesce(dis, pd + pg_temp.z('sup', id, 1, 60)) + time '15:30'
from (select row_number() over (order by p.id, g) as id, p.id as pid, p.product_group_id as gid, p.stock_method = 'serialised' as ser, p.allowed_stock_type as typ, p.replacement_charge as repl, case when p.stock_method = 'serialised' then pg_temp.w('sst', p.id * 100 + g, '1:6,2:3,3:1')::int else g end as st,
    greatest(p.created_at::date, date '2019-03-01') + pg_temp.z('spd', p.id * 100 + g, 0, 900) as pd,
    case when p.stock_method = 'serialised' and g > 1 and pg_temp.f('sdis', p.id * 100 + g) < 0.08 then date '2025-03-01' + pg_temp.z('sdd', p.id * 100 + g, 0, 470) end as dis
  from products as p, generate_series(1, case when p.stock_method = 'serialised' then pg_temp.sk('sc', p.id, 3, 22, 1.6) else 2 end) as g) as s;
update stock_levels set store_id = 1, updated_at = '2025-02-27 11:00' where store_id = 3 and pg_temp.f('mv', id) < 1;

create table opportunities (
  id bigint primary key,
  number varchar(12) not null unique,
  subject varchar(120) not null,
  member_id bigint not null references members (id),
  contact_id bigint references members (id),
  venue_id bigint references members (id),
  store_id bigint not null references stores (id),
  owned_by bigint not null references members (id),
  state varchar(12) not null check (state in ('Enquiry', 'Draft', 'Quotation', 'Order')),
  status varchar(12) not null,
  starts_at timestamp not null,
  ends_at timestamp not null,
  quoted_at timestamp,
  ordered_at timestamp,
  lost_reason varchar(30),
  rental_charge_total numeric(12,2) not null default 0,
  sale_charge_total numeric(12,2) not null default 0,
  service_charge_total numeric(12,2) not null default 0,
  charge_excluding_tax_total numeric(12,2) not null default 0,
  tax_total numeric(12,2) not null default 0,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into opportunities (id, number, subject, member_id, contact_id, venue_id, store_id, owned_by, state, status, starts_at, ends_at, quoted_at, ordered_at, lost_reason, created_at, updated_at)
select oid, 'Q' || lpad((2000 + oid)::text, 5, '0'), subject, m.id, (select c.id from members as c where c.organisation_id = m.id and c.created_at < cr + interval '3 years' order by pg_temp.f('occ', oid * 1000 + c.id) limit 1),
  case when pg_temp.f('opv', k) < 0.72 then pg_temp.sk('opvv', k, 221, 290, 1.6) end, case when st = 3 and s > '2025-02-28' then 1 else st end, pg_temp.w('opo', k, '2:3,3:5,4:5,5:4,6:3')::int,
  state, status, s, s + days * interval '1 day' + interval '8 hours', case when state in ('Quotation', 'Order') then date_trunc('second', cr + (q1 * (least(s, timestamp '2026-06-28 12:00') - cr))) end, case when state = 'Order' then date_trunc('second', cr + ((q1 + 0.4) * (least(s, timestamp '2026-06-28 12:00') - cr))) end,
  case when status = 'Lost' then pg_temp.w('olr', k, 'Price:5,Competitor:3,Not available:2,Event cancelled:2,No response:3') end, cr,
  least(timestamp '2026-06-28 16:00', case when status = 'Complete' then s + (days + pg_temp.z('oud', k, 1, 12)) * interval '1 day' else s - interval '1 day' end)
from (select row_number() over (order by cr, k) as oid, *, case when state = 'Order' then case when s > now_ then pg_temp.w('os1', k, 'Reserved:8,Cancelled:1') when s + (days + 3) * interval '1 day' > now_ then 'Active' else pg_temp.w('os2', k, 'Complete:90,Cancelled:8,Active:1') end
      when state = 'Quotation' then case when s > now_ then pg_temp.w('os3', k, 'Open:5,Provisional:4,Lost:2') else pg_temp.w('os4', k, 'Lost:7,Dead:3,Postponed:1,Open:1') end
      else case when s > now_ then 'Open' else pg_temp.w('os5', k, 'Dead:6,Lost:3,Open:1') end end as status
  from (select *, case when s > timestamp '2026-06-28' then pg_temp.w('ost1', k, 'Order:5,Quotation:5,Draft:2,Enquiry:3') else pg_temp.w('ost', k, 'Order:66,Quotation:23,Draft:4,Enquiry:7') end as state, timestamp '2026-06-28 18:00' as now_,
      pg_temp.w('ods', k, '1:1,2:6,3:5,4:3,5:2,7:2,10:1,14:1')::int - 1 as days, 0.05 + 0.3 * pg_temp.f('oq1', k) as q1, pg_temp.w('osto', k, '1:6,2:3,3:2')::int as st, pg_temp.sk('om', k, 41, 220, 2.4) as mid,
      pg_temp.one('osu1', k, 'Awards Dinner,Summer Festival,Product Launch,Short Film,Corporate Conference,Wedding,Graduation,Music Video,Panto,Charity Gala,Trade Stand,Live Stream,Dance Showcase,Club Night,Documentary Shoot,AGM') || pg_temp.w('osu2', k, ':5, - Day 1:1, - main stage:1, (repeat):1, - dry hire:2') as subject
    from (select d * 10 + n as k, date '2023-09-01' + d + time '09:00' as s, date '2023-09-01' + d - (3 + floor(power(pg_temp.f('ol', d * 10 + n), 2) * 110)) * interval '1 day' + time '08:30' + pg_temp.z('olh', d * 10 + n, 0, 34000) * interval '1 second' as cr
      from generate_series(0, 1110) as d, generate_series(1, 6) as n
      where n <= floor((array[0.35,0.6,0.8,1.2,1.9,1.5,0.5])[extract(isodow from date '2023-09-01' + d)::int] * (array[0.6,0.7,0.9,1,1.3,1.6,1.5,1.1,1.2,1,1.1,1.5])[extract(month from date '2023-09-01' + d)::int] * 1.15 + pg_temp.f('on', d))) as a
    where cr < timestamp '2026-06-28') as b) as c join members as m on m.id = c.mid;

create table opportunity_items (
  id bigint primary key,
  opportunity_id bigint not null references opportunities (id),
  product_id bigint references products (id),
  item_type varchar(10) not null,
  name varchar(100) not null,
  position smallint not null,
  quantity numeric(8,2) not null,
  price numeric(9,2) not null,
  chargeable_days numeric(5,2) not null,
  discount_percent numeric(5,2) not null default 0,
  charge_total numeric(11,2) not null,
  optional boolean not null default false,
  created_at timestamp not null
);
insert into opportunity_items
select row_number() over (order by oid, pos), oid, pid, typ, nm, pos, qty, price, days, disc, round((qty * price * days * (1 - disc / 100))::numeric, 2), false, cr + pos * interval '40 seconds'
from (
  select o.id as oid, g as pos, p.id as pid, case when p.allowed_stock_type = 'sale' then 'Sale' else 'Rental' end as typ, p.name as nm, case when p.product_group_id in (12, 7, 11) then pg_temp.sk('iq1', o.id * 20 + g, 1, 3, 2.5) when p.stock_method = 'bulk' then pg_temp.sk('iq2', o.id * 20 + g, 2, 20, 2) else pg_temp.sk('iq3', o.id * 20 + g, 1, 6, 1.8) end as qty,
    coalesce(p.rental_rate, p.sale_price) as price, case when p.allowed_stock_type = 'sale' then 1 else least(1 + 0.5 * (o.ends_at::date - o.starts_at::date), 4) end as days, case when p.allowed_stock_type = 'sale' then 0 else pg_temp.w('idc', o.id, '0:6,5:1,10:3,15:1,20:1,25:1')::numeric end as disc, o.created_at as cr
  from opportunities as o cross join lateral generate_series(1, case when o.state = 'Enquiry' then pg_temp.z('ig', o.id, 0, 2) else pg_temp.sk('ig', o.id, 1, 9, 1.4) end) as g join products as p on p.id = 1 + (pg_temp.sk('ip', o.id * 20, 0, 2000, 1) + (g * g * 29 + g * 7)) % (select count(*) from products) and p.product_group_id <> 15 and (p.active or o.created_at < '2025-02-01')
  union all
  select o.id, 10 + g, null, 'Service', case g when 1 then 'Delivery & collection' else pg_temp.one('isn', o.id, 'Sound engineer,Lighting operator,Camera operator,Crew chief') end, case g when 1 then 1 else pg_temp.z('isq', o.id, 1, 3) end, case g when 1 then pg_temp.z('isp', o.id, 3, 14) * 15 else pg_temp.one('iss', o.id, '260,285,320')::int end, case g when 1 then 1 else 1 + (o.ends_at::date - o.starts_at::date) / 2 end, 0, o.created_at
  from opportunities as o, generate_series(1, 2) as g where o.state <> 'Enquiry' and o.subject not like '%dry hire' and pg_temp.f('isx', o.id * 2 + g) < 0.45) as s;
update opportunities as o set rental_charge_total = r, sale_charge_total = s, service_charge_total = v, charge_excluding_tax_total = r + s + v, tax_total = round((r + s + v) * 0.2, 2)
from (select opportunity_id, coalesce(sum(charge_total) filter (where item_type = 'Rental'), 0) as r, coalesce(sum(charge_total) filter (where item_type = 'Sale'), 0) as s, coalesce(sum(charge_total) filter (where item_type = 'Service'), 0) as v from opportunity_items group by 1) as t where t.opportunity_id = o.id;

create table opportunity_item_assets (
  id bigint primary key,
  opportunity_item_id bigint not null references opportunity_items (id),
  stock_level_id bigint not null references stock_levels (id),
  quantity integer not null,
  quantity_returned integer not null default 0,
  quantity_lost integer not null default 0,
  status smallint not null,
  dispatched_at timestamp,
  returned_at timestamp,
  checked_in_by bigint references members (id)
);
insert into opportunity_item_assets
select id, iid, slid, q, case when ret is not null then q - lost else 0 end, lost, case when ret is not null then 40 when dsp is not null then 30 when status = 'Reserved' and starts_at < '2026-07-02' then 20 else 10 end, dsp, ret, case when ret is not null then 10 + pg_temp.sk('ck', id, 0, 29, 1.5) end
from (select a.*, sl.id as slid, case when dsp is null then null when status = 'Active' and pg_temp.f('ar', a.id) < 0.75 and ends_at > '2026-06-20' then null when status = 'Active' and pg_temp.f('ar2', a.id) < 0.5 then null
      when ends_at < '2026-06-27' then least(timestamp '2026-06-28 15:00', ends_at + floor(3.5 * power(pg_temp.f('art', a.id), 4)) * interval '1 day' + pg_temp.z('arh', a.id, 600, 9000) * interval '1 second') end as ret, case when dsp is not null and status = 'Complete' and pg_temp.f('al', a.id) < 0.01 then 1 else 0 end as lost
  from (select row_number() over (order by o.starts_at, i.id, g) as id, row_number() over (partition by i.product_id order by o.starts_at, i.id, g) as rn, i.id as iid, i.product_id, o.status, o.starts_at, o.ends_at, case when p.stock_method = 'serialised' then 1 else i.quantity::int end as q,
      case when o.status in ('Active', 'Complete') then o.starts_at - pg_temp.one('ad', o.id, '1,2,16,17,18,20,22')::int * interval '1 hour' + g * interval '2 minutes' end as dsp
    from opportunity_items as i join opportunities as o on o.id = i.opportunity_id join products as p on p.id = i.product_id, generate_series(1, case when p.stock_method = 'serialised' then i.quantity::int else 1 end) as g
    where o.state = 'Order' and i.item_type = 'Rental' and o.status <> 'Cancelled' and (o.starts_at < '2026-07-12')) as a
  join (select id, product_id, row_number() over (partition by product_id order by id) - 1 as n, count(*) over (partition by product_id) as c from stock_levels where disposed_on is null) as sl on sl.product_id = a.product_id and sl.n = a.rn % sl.c) as b;

create table crew_assignments (
  id bigint primary key,
  opportunity_id bigint not null references opportunities (id),
  member_id bigint not null references members (id),
  role varchar(30) not null,
  starts_at timestamp not null,
  ends_at timestamp not null,
  status varchar(12) not null,
  agreed_cost numeric(8,2),
  confirmed_at timestamp,
  created_at timestamp not null
);
insert into crew_assignments
select row_number() over (order by o.starts_at, o.id, g), o.id, m.id, m.job_title, o.starts_at - interval '1 hour', o.ends_at, st, case when pg_temp.f('cc', o.id * 9 + g) < 0.85 then pg_temp.one('ccv', m.id, '180,200,220,240')::int * greatest(1, (o.ends_at::date - o.starts_at::date + 1)) end, case when st in ('confirmed', 'completed') then date_trunc('minute', o.ordered_at + pg_temp.f('ccf', o.id * 9 + g) * (o.starts_at - o.ordered_at) * 0.7) end, o.ordered_at
from opportunities as o, generate_series(1, 3) as g, lateral (select * from members as m where m.id = 10 + (o.id * 7 + g * 11) % 31) as m, lateral (select case when o.status = 'Cancelled' then 'cancelled' when o.starts_at > '2026-06-28' then pg_temp.w('cst', o.id * 9 + g, 'offered:3,declined:1') else pg_temp.w('cst2', o.id * 9 + g, 'completed:12,declined:1,cancelled:1') end as st) as s
where o.state = 'Order' and (m.active or o.starts_at < '2025-01-01') and pg_temp.f('cx', o.id * 9 + g) < 0.45;

create table invoices (
  id bigint primary key,
  number varchar(12) unique,
  invoice_class varchar(12) not null check (invoice_class in ('invoice', 'credit_note')),
  member_id bigint not null references members (id),
  opportunity_id bigint references opportunities (id),
  source_invoice_id bigint references invoices (id),
  status varchar(10) not null,
  invoice_date date not null,
  due_date date,
  subject varchar(120),
  charge_excluding_tax_total numeric(12,2) not null,
  tax_total numeric(12,2) not null,
  charge_including_tax_total numeric(12,2) not null,
  outstanding_amount numeric(12,2) not null default 0,
  exported_at timestamp,
  created_at timestamp not null
);
create table invoice_items (
  id bigint primary key,
  invoice_id bigint not null references invoices (id),
  opportunity_item_id bigint references opportunity_items (id),
  description varchar(140) not null,
  quantity numeric(8,2) not null,
  unit_price numeric(11,4) not null,
  charge_total numeric(11,2) not null,
  tax_rate numeric(5,2) not null,
  nominal_code varchar(8)
);
insert into invoices
select row_number() over (order by d, id), 'INV-' || lpad((3000 + row_number() over (order by d, id))::text, 5, '0'), 'invoice', member_id, id, null, st, d, d + terms, subject, net, tax, net + tax, 0, case when st not in ('draft', 'void') and d < '2026-06-22' then d + interval '1 day 6 hours' end, d + interval '10 hours'
from (select o.id, o.member_id, o.subject, o.charge_excluding_tax_total as net, o.tax_total as tax, m.payment_terms_days as terms, d, case when d > '2026-06-23' then pg_temp.w('is1', o.id, 'draft:1,issued:1') when pg_temp.f('is2', o.id) < 0.025 then 'void' when d + m.payment_terms_days + pg_temp.sk('il', o.id, 0, 90, 3) > date '2026-06-28' or pg_temp.f('is3', o.id) < 0.02 then 'issued' else 'paid' end as st
  from opportunities as o join members as m on m.id = o.member_id, lateral (select (o.ends_at + pg_temp.z('idt', o.id, 1, 6) * interval '1 day')::date as d) as s where o.status = 'Complete' and o.charge_excluding_tax_total > 0 and d <= '2026-06-28' and pg_temp.f('ino', o.id) < 0.98) as a;
insert into invoice_items
select row_number() over (order by v.id, i.position), v.id, i.id, i.name, i.quantity, round(i.price * i.chargeable_days * (1 - i.discount_percent / 100), 4), i.charge_total, 20, case i.item_type when 'Rental' then '4000' when 'Sale' then '4100' else '4200' end
from invoices as v join opportunity_items as i on i.opportunity_id = v.opportunity_id;
insert into invoices
select (select max(id) from invoices) + row_number() over (order by v.id), 'CN-' || lpad((200 + row_number() over (order by v.id))::text, 5, '0'), 'credit_note', v.member_id, v.opportunity_id, v.id, 'issued', least(v.invoice_date + pg_temp.z('cnd', v.id, 3, 40), date '2026-06-26'), null, 'Credit against ' || v.number, i.charge_total, round(i.charge_total * 0.2, 2), i.charge_total + round(i.charge_total * 0.2, 2), 0, null, least(v.invoice_date + pg_temp.z('cnd', v.id, 3, 40), date '2026-06-26') + interval '11 hours'
from invoices as v, lateral (select * from invoice_items as i where i.invoice_id = v.id order by i.id limit 1) as i where v.status in ('paid', 'issued') and v.invoice_date < '2026-06-15' and pg_temp.f('cn', v.id) < 0.06;
insert into invoice_items
select (select max(id) from invoice_items) + row_number() over (order by c.id), c.id, i.opportunity_item_id, i.description || pg_temp.one('cnr', c.id, ' - faulty on site, - not used, - overcharged days'), i.quantity, i.unit_price, i.charge_total, 20, i.nominal_code
from invoices as c, lateral (select * from invoice_items as i where i.invoice_id = c.source_invoice_id order by i.id limit 1) as i where c.invoice_class = 'credit_note';

create table payments (
  id bigint primary key,
  invoice_id bigint not null references invoices (id),
  payment_method varchar(16) not null,
  amount numeric(12,2) not null,
  received_on date not null,
  reference varchar(40),
  recorded_by bigint references members (id),
  created_at timestamp not null
);
insert into payments
select row_number() over (order by d, v.id, g), v.id, pg_temp.w('pm', v.id, 'BACS:8,Card:3,Direct Debit:1,Cheque:0.3'), case when pg_temp.f('psp', v.id) < 0.12 then case g when 1 then round(due / 2, 2) else due - round(due / 2, 2) end else due end, d, case when pg_temp.f('pre', v.id * 2 + g) < 0.8 then v.number end, case when pg_temp.f('prb', v.id) < 0.85 then 9 end, d + interval '15 hours'
from (select v.*, v.charge_including_tax_total - coalesce((select sum(c.charge_including_tax_total) from invoices as c where c.source_invoice_id = v.id), 0) as due from invoices as v where v.invoice_class = 'invoice') as v, generate_series(1, 2) as g, lateral (select least(date '2026-06-26', v.due_date + pg_temp.sk('pd', v.id * 2 + g, -4, 30, 2)) as d) as s
where due > 0 and d >= v.invoice_date and ((v.status = 'paid' and (g = 1 or pg_temp.f('psp', v.id) < 0.12)) or (v.status = 'issued' and g = 1 and pg_temp.f('psp', v.id) < 0.12));
update invoices as v set outstanding_amount = v.charge_including_tax_total - coalesce((select sum(amount) from payments as p where p.invoice_id = v.id), 0) - coalesce((select sum(c.charge_including_tax_total) from invoices as c where c.source_invoice_id = v.id), 0) where v.status in ('issued', 'paid') and v.invoice_class = 'invoice';
update invoices set status = case when outstanding_amount = 0 then 'paid' else 'issued' end where invoice_class = 'invoice' and status in ('issued', 'paid');
update invoices set number = null where status = 'draft';

create table quarantines (
  id bigint primary key,
  stock_level_id bigint not null references stock_levels (id),
  opportunity_item_asset_id bigint references opportunity_item_assets (id),
  quarantine_type varchar(16) not null,
  description varchar(160),
  quantity integer not null,
  starts_at timestamp not null,
  ends_at timestamp,
  outcome varchar(16),
  repair_cost numeric(9,2),
  supplier_name varchar(60),
  assigned_to bigint references members (id)
);
insert into quarantines
select row_number() over (order by returned_at, id), stock_level_id, id, typ, case when typ <> 'lost' then pg_temp.one('qd', id, 'No output on channel 2,Lamp strike fails,Cracked housing,Fan noise,Connector bent,Firmware will not boot,Lens scratch front element,Pan motor sticking,Failed PAT test,Water ingress') end, 1, returned_at + interval '3 hours', en, case when en is null then null when typ = 'lost' then pg_temp.w('qol', id, 'recharged:3,written_off:2') else pg_temp.w('qo', id, 'repaired:12,no_fault:3,written_off:1') end,
  case when en is not null and typ in ('faulty', 'damaged') then round((12 + power(pg_temp.f('qc', id), 3) * 600)::numeric, 2) end, case when typ in ('faulty', 'damaged') and pg_temp.f('qs', id) < 0.3 then pg_temp.one('qsn', id, 'Trent Audio Service,Optics Lab NW,LX Repairs Ltd') end, case when typ <> 'lost' then 8 end
from (select a.*, case when quantity_lost > 0 then 'lost' else pg_temp.w('qt', id, 'faulty:6,damaged:3,inspection:2') end as typ, case when returned_at + pg_temp.sk('qe', id, 2, 60, 2) * interval '1 day' < '2026-06-28' and pg_temp.f('qop', id) > 0.03 then returned_at + pg_temp.sk('qe', id, 2, 60, 2) * interval '1 day' end as en from opportunity_item_assets as a where returned_at is not null and (quantity_lost > 0 or pg_temp.f('qx', id) < 0.06)) as s;

create table action_logs (
  id bigint primary key,
  subject_type varchar(20) not null,
  subject_id bigint not null,
  action_type varchar(20) not null,
  member_id bigint references members (id),
  ip_address inet,
  created_at timestamp not null
);
insert into action_logs
select row_number() over (order by t, sid), st, sid, a, m, ('10.20.' || pg_temp.z('ip', sid, 1, 4) || '.' || pg_temp.z('ip2', sid, 2, 250))::inet, t
from (select 'Opportunity' as st, id as sid, 'create' as a, owned_by as m, created_at as t from opportunities union all select 'Opportunity', id, 'convert_to_order', owned_by, ordered_at from opportunities where ordered_at is not null union all select 'Invoice', id, 'issue', 9, created_at + interval '20 minutes' from invoices where status <> 'draft' union all select 'Invoice', id, 'void', 9, created_at + interval '3 days' from invoices where status = 'void') as s;
create index on opportunity_items (opportunity_id);
create index on opportunity_item_assets (opportunity_item_id);
create index on opportunities (member_id, starts_at);
