-- An event caterer with two houses of its own in Rochester, New York: accounts and contacts, leads, events and their functions, rooms, menus, banquet event orders, payments, staff shifts.
-- After Tripleseat (leads that become events; prospect, tentative, definite, closed, lost; deleted_at) and Caterease (functions within an event, menus and items, staffing by shift).
-- The books stand at the end of June 2026, with events booked beyond. Values come from hashes of row numbers, so that every load is the same.
set jit = off;
set time zone 'America/New_York';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
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
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, 'Anderson,Baker,Bianchi,Brooks,Caruso,Chang,Cooper,Costello,DiNardo,Edwards,Fischer,Foster,Garcia,Goldberg,Gorski,Hall,Harris,Hoffman,Jackson,Kessler,Kim,Kowalski,Lewis,Lombardi,Martin,McGrath,Mitchell,Nguyen,O''Brien,Parker,Patel,Perez,Reynolds,Robinson,Russo,Schmidt,Sullivan,Taylor,VanDusen,Walker,Washington,Young') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Abigail,Alex,Amanda,Andrea,Brian,Brittany,Caitlin,Carlos,Christine,Daniel,David,Denise,Emily,Eric,Gina,Heather,Jason,Jennifer,Jordan,Kayla,Kevin,Lauren,Marcus,Megan,Michael,Monica,Nicole,Olivia,Paul,Priya,Rachel,Robert,Samantha,Stephanie,Steven,Taylor,Thomas,Tiffany,Victoria,William') $$;

create table users (
  id integer primary key,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(80) not null unique,
  role varchar(20) not null check (role in ('admin', 'sales_manager', 'event_manager', 'kitchen', 'accounting')),
  phone varchar(20),
  active boolean not null default true,
  last_sign_in_at timestamp,
  created_at timestamp not null
);
insert into users
select i, g, s, lower(left(g, 1) || replace(s, '''', '')) || i || '@lilacandoak.example', r, '585-555-01' || lpad((i * 7)::text, 2, '0'), i not in (5, 9), case when i in (5, 9) then timestamp '2025-05-30 16:42' + interval '1 day' * i else timestamp '2026-06-29 08:10' + interval '17 minutes' * i end, timestamp '2021-02-01 09:00' + interval '1 day' * pg_temp.z('ud', i, 0, 400)
  from (select i, pg_temp.given('us', i) as g, pg_temp.family('us', i) as s, case when i = 1 then 'admin' when i <= 6 then 'sales_manager' when i <= 10 then 'event_manager' when i = 11 then 'kitchen' else 'accounting' end as r from generate_series(1, 12) as i) as a;

create table rooms (
  id integer primary key,
  location_name varchar(40) not null,
  name varchar(40) not null,
  capacity_seated integer not null,
  capacity_standing integer,
  square_feet integer,
  rental_fee numeric(8, 2) not null,
  food_bev_minimum numeric(8, 2),
  outdoor boolean not null default false,
  active boolean not null default true
);
comment on table rooms is 'Rooms of our own houses; catering elsewhere has no room';
comment on column rooms.food_bev_minimum is 'Least spend on food and beverage on a Saturday';
insert into rooms values
  (1, 'Lilac Hall', 'Grand Ballroom', 280, 400, 5200, 2800, 12000, false, true), (2, 'Lilac Hall', 'Olmsted Room', 120, 160, 2100, 1200, 4500, false, true), (3, 'Lilac Hall', 'Garden Terrace', 150, 220, 3000, 1500, 5000, true, true), (4, 'Lilac Hall', 'Library', 40, 60, 800, 400, 1000, false, true),
  (5, 'Oak Street Mill', 'Mill Floor', 200, 300, 4300, 2200, 8000, false, true), (6, 'Oak Street Mill', 'Loft', 80, 110, 1500, 850, 2500, false, true), (7, 'Oak Street Mill', 'Tasting Room', 30, 45, 600, 300, null, false, true), (8, 'Oak Street Mill', 'River Deck', 90, 130, 1800, 900, 2500, true, false);

create table lead_sources (
  id integer primary key,
  name varchar(40) not null unique,
  paid boolean not null,
  active boolean not null default true
);
insert into lead_sources values (1, 'Website form', false, true), (2, 'Referral', false, true), (3, 'Repeat client', false, true), (4, 'The Knot', true, true), (5, 'WeddingWire', true, true), (6, 'Instagram', true, true), (7, 'Bridal show', true, true), (8, 'Phone call', false, true), (9, 'Yellow Pages', true, false);

-- The draft of the events: everything else hangs on their dates.
create temp table draft as
select *, case when event_type = 'wedding' then n when event_type = 'social' then 300 + ceil(power(pg_temp.f('xs', n), 0.9) * 190)::int when event_type = 'corporate' then 501 + floor(power(pg_temp.f('xc', n), 2.3) * 110)::int else 621 + floor(power(pg_temp.f('xn', n), 1.8) * 33)::int end as aid0,
       case event_type when 'wedding' then 60 + floor(pg_temp.f('xg', n) * 90 + pg_temp.f('xh', n) * 90)::int when 'social' then 20 + floor(power(pg_temp.f('xg', n), 1.6) * 110)::int when 'corporate' then 12 + floor(power(pg_temp.f('xg', n), 2) * 190)::int else 50 + floor(pg_temp.f('xg', n) * 190)::int end as guests,
       least(d - case event_type when 'wedding' then pg_temp.z('xb', n, 150, 460) when 'social' then pg_temp.z('xb', n, 20, 170) when 'corporate' then pg_temp.z('xb', n, 8, 110) else pg_temp.z('xb', n, 50, 220) end, date '2026-06-29' - n % 40) as booked
  from (select n, event_type, m + (pg_temp.z('xw', n, 0, 3) * 7) + ((case event_type when 'wedding' then pg_temp.w('xd', n, '6:15,5:4,0:3') when 'social' then pg_temp.w('xd', n, '6:9,0:6,5:4,4:1') when 'corporate' then pg_temp.w('xd', n, '1:2,2:5,3:6,4:6,5:3') else pg_temp.w('xd', n, '4:5,5:4,6:4,3:1') end)::int - extract(dow from m)::int + 7) % 7 as d
          from (select n, case when n <= 290 then 'wedding' when n <= 520 then 'social' when n <= 860 then 'corporate' else 'nonprofit' end as event_type,
                       (make_date(pg_temp.w('xy', n, '2024:33,2025:38,2026:33')::int, case when n <= 290 then pg_temp.w('xm', n, '1:1,2:1,3:2,4:4,5:9,6:14,7:10,8:12,9:15,10:13,11:4,12:2') when n <= 860 then pg_temp.w('xm', n, '1:5,2:6,3:7,4:8,5:10,6:10,7:5,8:5,9:9,10:9,11:8,12:18') else pg_temp.w('xm', n, '2:2,3:4,4:8,5:8,6:3,9:7,10:9,11:6,12:2') end::int, 1)) as m
                  from generate_series(1, 950) as n) as a) as b;
create temp table ev as
select row_number() over (order by booked, n) as id, *, dense_rank() over (order by aid0) as aid, booked + interval '9 hours' + interval '1 minute' * pg_temp.z('et', n, 0, 520) as created,
       case when lost then 'lost' when d < date '2026-06-12' then 'closed' when d <= date '2026-06-30' then 'definite' when booked > date '2026-06-10' then pg_temp.w('es', n, 'prospect:5,tentative:3') when d < date '2026-08-10' then pg_temp.w('es', n, 'definite:9,tentative:1') else pg_temp.w('es', n, 'definite:6,tentative:3,prospect:1') end as status
  from (select *, pg_temp.f('el', n) < case event_type when 'wedding' then 0.2 when 'corporate' then 0.11 else 0.14 end and least(d, date '2026-06-30') - booked > 6 as lost from draft) as a;

create table accounts (
  id integer primary key,
  name varchar(80) not null,
  account_type varchar(15) not null check (account_type in ('individual', 'corporate', 'nonprofit')),
  owner_id integer references users,
  street varchar(80),
  city varchar(40),
  zip_code varchar(5),
  tax_exempt boolean not null default false,
  tax_exempt_number varchar(20),
  payment_terms_days integer not null default 0,
  created_at timestamp not null,
  deleted_at timestamp
);
comment on column accounts.owner_id is 'Sales manager who looks after the account';
comment on column accounts.payment_terms_days is '0 = to be paid before the event';
create table contacts (
  id integer primary key,
  account_id integer not null references accounts,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  title varchar(40),
  email varchar(80),
  phone varchar(20),
  is_primary boolean not null default false,
  email_opt_in boolean not null default false,
  created_at timestamp not null,
  deleted_at timestamp
);
create temp table acc as select aid as id, min(aid0) as a0, min(event_type) as ty, min(created) - interval '40 minutes' as created, pg_temp.given('ca', aid) as g, pg_temp.family('ca', aid) as s, pg_temp.given('cb', aid) as g2, pg_temp.family('cb', aid) as s2 from ev group by aid;
insert into accounts
select id, case ty when 'wedding' then s || ' & ' || s2 || ' Wedding' when 'social' then g || ' ' || s when 'corporate' then (string_to_array('Genesee,Flower City,Erie,Upstate,Irondequoit,Monroe,Pittsford,Fairport,Seneca,Lakeshore,Brighton,High Falls', ','))[1 + a0 % 12] || ' ' || (string_to_array('Optics,Federal Credit Union,Law Group,Realty,Software,Orthopedics,Insurance Agency,Pharma,Architects,Logistics,Precision', ','))[1 + a0 % 11]
       else (string_to_array('Friends of,Foundation for,Society for', ','))[1 + a0 % 3] || ' ' || (string_to_array('Highland Park,the Public Library,Children''s Health,Animal Rescue,the Philharmonic,Literacy,Veterans,Hospice Care,the Arboretum,Early Music,Local History', ','))[1 + a0 % 11] end,
       case when ty in ('wedding', 'social') then 'individual' else ty end, 2 + id % 5, pg_temp.z('as', id, 3, 2400) || ' ' || pg_temp.one('at', id, 'East Avenue,Monroe Avenue,Park Avenue,Culver Road,Lake Avenue,Winton Road,South Clinton Avenue,Main Street,Elmwood Avenue,Titus Avenue'), split_part(c, '/', 1), split_part(c, '/', 2),
       ty = 'nonprofit', case when ty = 'nonprofit' then 'EX-' || pg_temp.z('ax', id, 100000, 999999) end, case when ty = 'corporate' then pg_temp.w('ap', id, '0:2,15:3,30:4')::int when ty = 'nonprofit' then 30 else 0 end, created, case when ty = 'social' and id % 61 = 0 then created + interval '400 days' end
  from (select *, pg_temp.w('ac', id, 'Rochester/14607:6,Rochester/14618:5,Pittsford/14534:4,Penfield/14526:3,Webster/14580:3,Fairport/14450:3,Victor/14564:2,Canandaigua/14424:2,Greece/14626:2') as c from acc) as a;
insert into contacts
select row_number() over (order by created, id, o), id, g, s, t, case when pg_temp.f('ce' || o, id) > 0.05 then lower(g || '.' || replace(s, '''', '')) || id || '@' || case when ty in ('corporate', 'nonprofit') then 'office' || id || '.example' else pg_temp.one('cm', id, 'mailhub.example,post.example,rocnet.example') end end,
       case when pg_temp.f('cp' || o, id) > 0.1 then '585-555-' || lpad(pg_temp.z('cn' || o, id, 200, 9999)::text, 4, '0') end, o = 1, pg_temp.f('co' || o, id) < 0.5, created + interval '1 day' * (case when o = 1 then 0 else o * 9 end), case when o = 3 and id % 4 = 0 and created < timestamp '2025-09-01' then created + interval '220 days' end
  from (select id, 1 as o, ty, g, s, case ty when 'corporate' then pg_temp.one('ct', id, 'Office Manager,Executive Assistant,HR Manager,Marketing Director') when 'nonprofit' then 'Development Director' end as t, created from acc
        union all select id, 2, ty, g2, s2, case when ty <> 'wedding' then pg_temp.one('cu', id, 'Controller,Events Coordinator,Executive Director') end, created from acc where ty in ('wedding', 'nonprofit') or ty = 'corporate' and id % 2 = 0
        union all select id, 3, ty, pg_temp.given('cc', id), pg_temp.family('cc', id), 'Accounts Payable', created from acc where ty = 'corporate' and id % 3 = 0) as q;

create table leads (
  id integer primary key,
  lead_source_id integer references lead_sources,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  company varchar(80),
  email varchar(80),
  event_type varchar(15) not null,
  desired_date date,
  guest_count integer,
  budget numeric(10, 2),
  status varchar(15) not null check (status in ('new', 'contacted', 'converted', 'turned_down')),
  turned_down_reason varchar(30),
  assigned_to_id integer references users,
  created_at timestamp not null,
  first_contacted_at timestamp,
  converted_at timestamp
);
comment on table leads is 'Inquiries; one that is converted becomes an event';
create temp table ld as
select row_number() over (order by at) as id, * from (
  select e.id as eid, event_type as ty, d, guests, e.created as conv, e.created - interval '1 minute' * pg_temp.z('lc', n, 300, 12000) as at, a.g, a.s, e.aid, n from ev as e join acc as a on a.id = e.aid where pg_temp.f('lx', n) < case event_type when 'corporate' then 0.3 else 0.75 end
  union all select null, ty, case when n % 9 <> 0 then (at + interval '1 day' * pg_temp.z('lg', n, 12, case ty when 'wedding' then 480 else 150 end))::date end, 10 * pg_temp.z('lh', n, 2, 24), null, at, pg_temp.given('lf', n), pg_temp.family('lf', n), null, n
    from (select n, pg_temp.w('lt', n, 'wedding:9,social:6,corporate:5,nonprofit:1') as ty, timestamp '2023-11-01' + interval '1 day' * pg_temp.z('la', n, 0, 971) + interval '1 minute' * pg_temp.z('lb', n, 420, 1380) as at from generate_series(2001, 2720) as n) as x) as y;
insert into leads
select id, case when pg_temp.f('ls', n) > 0.04 then pg_temp.w('lv', n, case ty when 'wedding' then '1:5,2:4,4:7,5:5,6:4,7:3,8:1' else '1:8,2:5,3:4,6:1,8:5' end)::int end, g, s, case when aid is not null then (select name from accounts where accounts.id = aid and account_type <> 'individual') when ty = 'corporate' then pg_temp.family('lk', n) || ' ' || pg_temp.one('lm', n, 'Partners,Group,Associates,Inc.') end,
       lower(g || '.' || replace(s, '''', '')) || '@' || pg_temp.one('lj', n, 'mailhub.example,post.example,rocnet.example'), ty, d, case when n % 8 <> 0 then round(guests / 5.0) * 5 end, case when pg_temp.f('lq', n) < 0.55 then round(guests * pg_temp.z('lr', n, 35, 140) / 500.0) * 500 + 500 end, st,
       case when st = 'turned_down' then pg_temp.w('lw', n, 'no response:9,budget too low:6,date not available:5,chose competitor:4,spam:1') end, case when st <> 'new' or n % 3 = 0 then 2 + n % 5 end, at, case when st <> 'new' then at + interval '1 minute' * least(ceil(extract(epoch from coalesce(conv, timestamp '2026-06-30 18:00') - at) / 90)::int, 5 + floor(power(pg_temp.f('lz', n), 3) * 4000)::int) end, conv
  from (select *, case when eid is not null then 'converted' when at > timestamp '2026-06-26' then 'new' when at > timestamp '2026-05-25' then pg_temp.w('lu', n, 'contacted:3,turned_down:2') else 'turned_down' end as st from ld) as a;

create table events (
  id integer primary key,
  event_number varchar(12) not null unique,
  name varchar(100) not null,
  account_id integer not null references accounts,
  contact_id integer references contacts,
  lead_id integer references leads,
  owner_id integer references users,
  event_type varchar(15) not null check (event_type in ('wedding', 'social', 'corporate', 'nonprofit')),
  status varchar(10) not null check (status in ('prospect', 'tentative', 'definite', 'closed', 'lost')),
  event_date date not null,
  guest_count integer not null,
  guaranteed_guest_count integer,
  grand_total numeric(10, 2),
  amount_due numeric(10, 2),
  lost_reason varchar(30),
  lost_at timestamp,
  created_at timestamp not null
);
comment on table events is 'One booking of a client on one day; parts of the day are in functions';
comment on column events.status is 'prospect: proposal sent; tentative: date held; definite: contract signed; closed: held and settled; lost: did not come about, or called off';
comment on column events.guaranteed_guest_count is 'What the client guarantees a week ahead; billed at least';
comment on column events.amount_due is 'Still to be paid; nothing is due without a signed order';
comment on column events.grand_total is 'Of the valid event order, with service charge and tax';
insert into events
select e.id, 'E' || (24000 + e.id), case event_type when 'wedding' then (select name from accounts as a where a.id = e.aid) when 'social' then c.last_name || ' ' || pg_temp.w('en', n, 'Birthday:6,Anniversary:4,Baby Shower:3,Bridal Shower:4,Graduation Party:3,Rehearsal Dinner:4,Memorial:2') when 'corporate' then case when extract(month from d) = 12 then 'Holiday Party' else (array['Board Lunch', 'Annual Meeting', 'Team Breakfast', 'Client Dinner', 'Product Launch', 'Training Day'])[1 + n % 6] end else case when n % 4 = 0 then 'Volunteer Luncheon' else pg_temp.one('en', n, 'Benefit Gala,Donor Reception,Benefit Auction') end end,
       e.aid, c.id, l.lid, case when n % 13 = 0 then 2 + n % 5 else 2 + e.aid % 5 end, event_type, status, d, guests, case when status in ('closed', 'definite') and d <= date '2026-07-07' then greatest(10, guests + pg_temp.z('eg', n, -9, 6)) end, null, null,
       case when lost then pg_temp.w('ez', n, 'price:6,chose competitor:5,no response:4,event cancelled:4,date change:2') end, case when lost then created + date_trunc('minute', (least(d, date '2026-06-30') - booked) * pg_temp.f('ey', n) * interval '20 hours') end, created
  from ev as e left join contacts as c on c.account_id = e.aid and c.is_primary left join (select id as lid, eid from ld) as l on l.eid = e.id;
update events set owner_id = 3 where owner_id = 5 and created_at > timestamp '2025-06-03';
update leads set assigned_to_id = 3 where assigned_to_id = 5 and created_at > timestamp '2025-06-03';
update accounts set owner_id = 3 where owner_id = 5;

create table functions (
  id integer primary key,
  event_id integer not null references events,
  function_type varchar(15) not null check (function_type in ('breakfast', 'meeting', 'lunch', 'ceremony', 'cocktail_hour', 'dinner', 'reception')),
  room_id integer references rooms,
  offsite_address varchar(100),
  starts_at timestamp not null,
  ends_at timestamp not null,
  guest_count integer not null,
  setup_style varchar(15),
  notes varchar(120),
  check (ends_at > starts_at)
);
comment on table functions is 'Parts of an event, each with its place and hours';
create temp table place as
select id, case when off or (room is not null and row_number() over (partition by d, room, lost order by id) > 1) then null else room end as room
  from (select e.*, pg_temp.f('po', n) < 0.22 as off, (select r.id from rooms as r where r.capacity_seated >= e.guests and (not outdoor or extract(month from d) between 5 and 9) and (r.active or d < date '2025-10-01') order by r.capacity_seated + pg_temp.z('pr' || r.id, e.id, 0, 130) limit 1) as room from ev as e) as a;
insert into functions
select row_number() over (order by e.id, t, ty), e.id, ty, p.room, case when p.room is null then case when e.event_type in ('corporate', 'social') then a.street || ', ' || a.city else pg_temp.one('fo', e.id, 'Highland Park Lamberton House,Canandaigua Lakehouse Barn,Museum Atrium East Avenue,Genesee Country Barn,Ontario Beach Pavilion') end end,
       e.d + t * interval '30 minutes', e.d + t * interval '30 minutes' + len * interval '30 minutes', e.guests, case ty when 'ceremony' then 'theater' when 'meeting' then pg_temp.w('fs', e.id, 'classroom:3,u-shape:2,boardroom:2') when 'cocktail_hour' then 'cocktail' when 'breakfast' then 'buffet' when 'reception' then 'cocktail' else pg_temp.w('fr', e.id, 'rounds:5,buffet:2,family style:1') end, case when pg_temp.f('fn', e.id) < 0.12 then pg_temp.one('fm', e.id, 'Nut allergy at head table,Two vegan meals,AV needs HDMI,Vendor meals for band,Kosher meals from outside,Wheelchair access needed') end
  from ev as e join place as p on p.id = e.id join accounts as a on a.id = e.aid,
       lateral (select split_part(x, '/', 1) as ty, split_part(x, '/', 2)::int as t, split_part(x, '/', 3)::int as len from unnest(string_to_array(case e.event_type when 'wedding' then case when e.n % 3 = 0 then 'cocktail_hour/34/2,dinner/36/9' else 'ceremony/32/2,cocktail_hour/34/2,dinner/36/10' end when 'nonprofit' then case when e.n % 4 = 0 then 'lunch/23/5' else 'cocktail_hour/35/2,dinner/37/6' end
            when 'corporate' then pg_temp.w('fx', e.n, 'lunch/24/3:5') else case when e.n % 3 = 0 then 'dinner/36/7' when e.n % 3 = 1 then 'lunch/24/6' else 'reception/28/6' end end, ',')) as x where e.event_type <> 'corporate'
        union all select split_part(x, '/', 1), split_part(x, '/', 2)::int, split_part(x, '/', 3)::int from unnest(string_to_array((array['lunch/24/3', 'breakfast/16/2,meeting/18/6,lunch/24/3', 'breakfast/15/3', 'dinner/36/7', 'reception/34/5', 'meeting/18/6,lunch/24/3'])[1 + case when extract(month from e.d) = 12 then 3 + e.n % 2 else e.n % 6 end], ',')) as x where e.event_type = 'corporate') as f;

create table menus (
  id integer primary key,
  name varchar(50) not null,
  meal_period varchar(15) not null,
  valid_from date not null,
  active boolean not null default true
);
create table menu_items (
  id integer primary key,
  menu_id integer not null references menus,
  name varchar(80) not null,
  category varchar(12) not null check (category in ('food', 'beverage', 'rental', 'labor')),
  course varchar(12),
  price_basis varchar(10) not null check (price_basis in ('per_person', 'each', 'per_hour')),
  price numeric(8, 2) not null,
  unit_cost numeric(8, 2),
  vegetarian boolean not null default false,
  active boolean not null default true
);
comment on column menu_items.price is 'Today''s list price; orders keep the price of their day';
insert into menus values (1, 'Morning Table', 'breakfast', '2023-01-01', true), (2, 'Midday Buffet', 'lunch', '2023-01-01', true), (3, 'Passed and Stationed', 'cocktail_hour', '2023-01-01', true), (4, 'Plated Dinner', 'dinner', '2023-01-01', true), (5, 'Harvest Buffet', 'dinner', '2023-09-01', true), (6, 'Bar', 'all', '2023-01-01', true), (7, 'Sweets', 'reception', '2023-01-01', true), (8, 'Rentals and Labor', 'all', '2023-01-01', true), (9, 'Smokehouse', 'dinner', '2022-05-01', false);
insert into menu_items
select row_number() over (order by o), split_part(x, '/', 1)::int, split_part(x, '/', 2), case split_part(x, '/', 3) when 'bar' then 'beverage' when 'drink' then 'beverage' when 'rental' then 'rental' when 'labor' then 'labor' else 'food' end, nullif(nullif(split_part(x, '/', 3), 'rental'), 'labor'),
       case split_part(x, '/', 3) when 'labor' then 'per_hour' when 'rental' then 'each' else case when x ~ 'Sheet Cake' then 'each' else 'per_person' end end, split_part(x, '/', 4)::numeric, case when o % 17 <> 0 then round(split_part(x, '/', 4)::numeric * (0.24 + (o % 7) * 0.02), 2) end, x ~* 'quinoa|risotto|caprese|fruit|ravioli|salad|eggplant|tart|bruschetta|mushroom', o not in (9, 24, 31) and x !~ '^9/'
  from unnest(string_to_array('1/Continental Spread/main/14.5,1/Hot Breakfast Buffet/main/21,1/Bagels and Lox/main/18.5,1/Yogurt and Fruit Bar/side/6.5,1/Coffee and Tea/drink/4.25,1/Fresh Juices/drink/3.75,2/Deli Board/main/19,2/Chicken Caprese Lunch/main/24,2/Finger Lakes Wrap Box/main/17.5,2/Quinoa Power Bowl/main/18.5,2/Garden Salad/side/5.5,2/Soup of the Season/side/5,2/Iced Tea and Lemonade/drink/3.5,3/Bacon Wrapped Dates/appetizer/4.5,3/Mini Crab Cakes/appetizer/6.25,3/Tomato Bruschetta/appetizer/3.5,3/Stuffed Mushrooms/appetizer/3.75,3/Beef Sliders/appetizer/5.5,3/Artisan Cheese Board/station/9.5,3/Mediterranean Station/station/8.75,4/Filet Mignon/entree/54,4/Chicken French/entree/38,4/Pan Seared Salmon/entree/44,4/Mushroom Risotto/entree/34,4/Short Rib/entree/48,4/Caesar Salad/salad/7.5,4/Harvest Salad/salad/8,5/Carved Turkey Buffet/entree/39,5/Chicken and Ravioli Buffet/entree/36,5/Prime Rib Buffet/entree/49,5/Eggplant Rollatini/entree/33,5/Baby Greens Salad/salad/6,6/Beer and Wine - 4 hours/bar/24,6/Full Open Bar - 4 hours/bar/34,6/Premium Open Bar - 4 hours/bar/42,6/Soft Drinks/drink/4,6/Champagne Toast/toast/5.5,7/Mini Dessert Display/dessert/9,7/Seasonal Tart/dessert/7.5,7/Cookies and Brownies/dessert/4.75,7/Sheet Cake/dessert/165,8/Linen Set/rental/14,8/Dance Floor/rental/650,8/Tent 40x60/rental/1850,8/Projector and Screen/rental/225,8/Extra Server/labor/42,8/Chef Attendant/labor/60,9/Smoked Brisket Plate/entree/35,9/Pulled Pork Plate/entree/29', ',')) with ordinality as u (x, o);
update menu_items set category = 'beverage' where course = 'toast';

create table event_orders (
  id integer primary key,
  order_number varchar(15) not null unique,
  event_id integer not null references events,
  revision smallint not null default 1,
  status varchar(8) not null check (status in ('draft', 'sent', 'signed', 'void')),
  subtotal numeric(10, 2) not null default 0,
  service_charge numeric(10, 2) not null default 0,
  tax numeric(10, 2) not null default 0,
  grand_total numeric(10, 2) not null default 0,
  issued_on date not null,
  signed_on date,
  created_by_id integer references users
);
comment on table event_orders is 'Banquet event orders (BEO); a new revision makes the one before void';
comment on column event_orders.service_charge is '20% of food and beverage; taxed, not a tip';
create table event_order_items (
  id integer primary key,
  event_order_id integer not null references event_orders,
  function_id integer references functions,
  menu_item_id integer references menu_items,
  description varchar(80) not null,
  category varchar(12) not null,
  quantity numeric(8, 2) not null,
  unit_price numeric(8, 2) not null,
  total numeric(10, 2) not null
);
create temp table ord as
select row_number() over (order by e.id, r) as id, e.id as eid, r, nr, case when r < nr then 'void' when v.status in ('closed', 'definite') then 'signed' when v.status = 'lost' then case when e.n % 3 = 0 then 'draft' else 'sent' end when v.status = 'tentative' then 'sent' else 'draft' end as st,
       case when r < nr then greatest(10, round(e.guests * (1 + (pg_temp.f('og', e.n) - 0.6) * 0.3))::int) else coalesce(v.guaranteed_guest_count, e.guests) end as q, least(e.booked + 1 + ((least(e.d, date '2026-06-30') - e.booked) * (case when r = 1 then 0.12 else 0.5 end))::int, date '2026-06-30') as issued
  from ev as e join events as v on v.id = e.id, lateral (select case when pg_temp.f('or', e.n) < 0.14 and v.status in ('closed', 'definite') then 2 else 1 end as nr) as x, generate_series(1, nr) as r where v.status <> 'prospect' and (v.status <> 'lost' or pg_temp.f('ol', e.n) < 0.6) or v.status = 'prospect' and e.n % 2 = 0;
insert into event_orders select id, 'BEO-' || lpad((1000 + eid)::text, 5, '0') || '-' || r, eid, r, st, 0, 0, 0, 0, issued, case when st = 'signed' then least(issued + pg_temp.z('os', id, 0, 9), (select d from ev where ev.id = eid), date '2026-06-30') end, (select owner_id from events where events.id = eid) from ord;
create temp table cand as
select f.id as fid, f.event_id as eid, f.function_type as ft, m.id as mid, m.course, m.category, m.name, m.price, row_number() over (partition by f.id, m.course, m.category order by pg_temp.f('oi' || m.id, f.id)) as k, v.event_type, f.room_id
  from functions as f join events as v on v.id = f.event_id join menu_items as m on m.menu_id = any (case f.function_type when 'breakfast' then array[1] when 'lunch' then case when f.event_id % 3 = 0 then array[2, 7] else array[2] end when 'cocktail_hour' then array[3] when 'reception' then array[3, 6, 7] when 'meeting' then array[8] when 'dinner' then array[case when v.event_date < date '2025-03-01' and f.event_id % 9 = 0 then 9 when v.event_type = 'wedding' and f.event_id % 3 > 0 or f.event_id % 2 = 0 then 4 else 5 end, 6, 7, 8] else array[]::int[] end)
 where m.id not in (9, 24, 31) or v.created_at < timestamp '2025-04-01';
insert into event_order_items
select row_number() over (order by o.id, c.fid, c.mid), o.id, c.fid, c.mid, c.name, c.category, qty, up, round(qty * up, 2)
  from ord as o join ev as e on e.id = o.eid join cand as c on c.eid = o.eid,
       lateral (select case when c.name ~ 'Linen' then ceil(o.q / 9.0) + 2 when c.category = 'rental' then 1 when c.category = 'labor' then 4 * greatest(1, o.q / 60) when c.name ~ 'Sheet Cake' then ceil(o.q / 60.0) when c.course = 'entree' then case when c.ft = 'dinner' and e.event_type = 'wedding' then case c.k when 1 then o.q - o.q * 2 / 5 else o.q * 2 / 5 end else o.q end else o.q end as qty,
                       round(c.price * (case extract(year from e.booked) when 2023 then 0.9 when 2024 then 0.94 when 2025 then 0.97 else 1 end)::numeric * 4) / 4 as up) as x
 where c.k <= case when c.category = 'labor' then case when e.n % 4 = 0 then 1 else 0 end when c.category = 'rental' then case when c.ft = 'meeting' then case when c.name ~ 'Projector' then 9 else 0 end when c.name ~ 'Linen' then 9 when c.name ~ 'Dance' and e.event_type = 'wedding' then 9 when c.name ~ 'Tent' and c.room_id is null and e.event_type = 'wedding' and extract(month from e.d) between 5 and 10 then 9 else 0 end
       when c.course = 'appetizer' then 3 when c.course = 'entree' and e.event_type = 'wedding' then 2 when c.course = 'toast' then case when e.event_type = 'wedding' then 1 else 0 end when c.course = 'bar' then case when e.event_type = 'corporate' and e.n % 3 = 0 then 0 else 1 end when c.course = 'drink' and c.ft in ('dinner', 'reception') then case when e.event_type = 'corporate' and e.n % 3 = 0 then 1 else 0 end when c.course = 'station' then e.n % 2 else 1 end;
insert into event_order_items
select (select max(id) from event_order_items) + row_number() over (order by o.id), o.id, f.id, null, 'Room rental ' || r.name, 'rental', 1, r.rental_fee, r.rental_fee from ord as o join lateral (select id, room_id from functions where event_id = o.eid order by starts_at desc limit 1) as f on true join rooms as r on r.id = f.room_id where o.eid % 4 <> 1;
update event_orders as o set subtotal = s.t, service_charge = s.sc, tax = round((s.t + s.sc) * case when a.tax_exempt then 0 else 0.08 end, 2), grand_total = s.t + s.sc + round((s.t + s.sc) * case when a.tax_exempt then 0 else 0.08 end, 2)
  from (select event_order_id, sum(total) as t, round(coalesce(sum(total) filter (where category in ('food', 'beverage')), 0) * 0.2, 2) as sc from event_order_items group by 1) as s, events as v join accounts as a on a.id = v.account_id where s.event_order_id = o.id and v.id = o.event_id;
update events as v set grand_total = o.grand_total from event_orders as o where o.event_id = v.id and o.status <> 'void';

create table payments (
  id integer primary key,
  event_id integer not null references events,
  payment_type varchar(10) not null check (payment_type in ('deposit', 'progress', 'final', 'refund')),
  method varchar(8) not null check (method in ('card', 'check', 'ach', 'cash')),
  amount numeric(10, 2) not null,
  status varchar(10) not null check (status in ('completed', 'pending', 'failed', 'voided')),
  paid_on date not null,
  reference varchar(20),
  recorded_by_id integer references users,
  created_at timestamp not null
);
comment on column payments.amount is 'US dollars; a refund is negative';
comment on column payments.status is 'Only completed payments count';
create temp table pay as
select v.id, v.grand_total as g, v.event_date as d, v.event_type as ty, o.signed_on + 1 as d1, case when v.event_type = 'wedding' or v.grand_total > 3000 then round(v.grand_total * 0.25, -2) else 0 end as dep,
       case when v.event_type = 'wedding' then round(v.grand_total * 0.35, -2) else 0 end as prog, v.event_date - 60 + v.id % 20 as d2, case when a.payment_terms_days = 0 then v.event_date - pg_temp.z('pf', v.id, 1, 7) else v.event_date + least(pg_temp.z('pf', v.id, 3, a.payment_terms_days + 8), case when v.status = 'closed' then date '2026-06-29' - v.event_date else 90 end) end as d3
  from events as v join event_orders as o on o.event_id = v.id and o.status = 'signed' join accounts as a on a.id = v.account_id;
create temp table p2 as
select id, 'deposit' as ty, dep as amt, least(d1, d) as at, 'completed' as st from pay where dep > 0
union all select id, 'progress', prog, greatest(d2, d1), 'completed' from pay where prog > 0
union all select id, 'final', g - dep - prog, greatest(d3, least(d1, d)), 'completed' from pay
union all select id, 'final', g - dep - prog, d3 - 2, pg_temp.w('px', id, 'failed:3,voided:1') from pay where pg_temp.f('py', id) < 0.04 and d3 - 2 > d1
union all select id, 'deposit', 500, lost_at::date - 5, 'completed' from events where lost_reason in ('event cancelled', 'date change') and lost_at::date - 5 > created_at::date and grand_total is not null
union all select id, 'refund', case when id % 2 = 0 then -500 else -250 end, lost_at::date + 6, 'completed' from events where lost_reason in ('event cancelled', 'date change') and lost_at::date - 5 > created_at::date and grand_total is not null and id % 3 > 0
union all select id, t, amt * round(g * 0.03, 2), d + x, 'completed' from pay, (values ('final', 1, 3), ('refund', -1, 9)) as o (t, amt, x) where pg_temp.f('pz', id) < 0.012 and d < date '2026-06-01';
insert into payments
select row_number() over (order by at, id, ty), id, ty, m, amt, case when st = 'completed' and m in ('check', 'ach') and at >= date '2026-06-28' then 'pending' else st end, at, case m when 'check' then '#' || pg_temp.z('pc' || ty, id, 1001, 9899) when 'cash' then null else 'pay_' || substr(md5(ty || id || amt || st), 1, 10) end, 12, at + interval '1 minute' * pg_temp.z('pd' || ty, id, 540, 1010)
  from (select *, case when st = 'failed' then 'card' else pg_temp.w('pm', id, case when id % 3 = 0 then 'ach:4,check:4,card:2' else 'card:8,check:4,ach:1,cash:0.4' end) end as m from p2 where at <= date '2026-06-30') as a;
update events as v set amount_due = case when v.status in ('lost', 'prospect', 'tentative') then 0 else v.grand_total - coalesce((select sum(amount) from payments as p where p.event_id = v.id and p.status = 'completed'), 0) end where grand_total is not null;

create table staff (
  id integer primary key,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  primary_role varchar(10) not null check (primary_role in ('server', 'bartender', 'captain', 'cook', 'dishwasher')),
  hourly_rate numeric(6, 2) not null,
  phone varchar(20),
  food_handler_expires date,
  hired_on date not null,
  terminated_on date
);
comment on table staff is 'Hourly staff for events; people of the office are in users';
insert into staff
select i, pg_temp.given('sf', i), pg_temp.family('sf', i), r, case r when 'captain' then 25 when 'cook' then 22 when 'bartender' then 19 when 'server' then 18 else 17 end + pg_temp.z('sr', i, 0, 8) * 0.5, case when i % 12 <> 0 then '585-555-' || lpad(pg_temp.z('sp', i, 200, 9999)::text, 4, '0') end, case when r = 'cook' or i % 2 = 0 then date '2026-03-01' + pg_temp.z('se', i, 0, 900) end, h, case when i % 4 = 2 then least(h + pg_temp.z('st', i, 120, 900), date '2026-05-31' - i) end
  from (select i, case when i <= 44 then 'server' when i <= 60 then 'bartender' when i <= 68 then 'captain' when i <= 82 then 'cook' else 'dishwasher' end as r, date '2021-05-01' + floor(pg_temp.f('sh', i) * case when i % 3 = 0 then 1700 else 950 end)::int as h from generate_series(1, 90) as i) as a;

create table shifts (
  id integer primary key,
  event_id integer not null references events,
  staff_id integer not null references staff,
  role varchar(10) not null,
  scheduled_start timestamp not null,
  scheduled_end timestamp not null,
  clock_in timestamp,
  clock_out timestamp,
  hourly_rate numeric(6, 2) not null,
  status varchar(10) not null check (status in ('scheduled', 'worked', 'no_show', 'called_off'))
);
comment on column shifts.hourly_rate is 'Rate at the time of the shift';
create temp table need as
select v.id as eid, v.event_date as d, r.role, row_number() over (partition by v.event_date, r.role order by v.id, g) as k, s.t0, s.t1
  from events as v join (select event_id, min(starts_at) as t0, max(ends_at) as t1 from functions group by 1) as s on s.event_id = v.id,
       lateral (values ('server', ceil(v.guest_count / 32.0)::int), ('bartender', case when s.t1::time > '17:00' then ceil(v.guest_count / 90.0)::int else 0 end), ('captain', case when v.guest_count > 45 then 1 else 0 end), ('cook', 1 + v.guest_count / 90), ('dishwasher', case when v.guest_count > 60 then 1 else 0 end)) as r (role, c), generate_series(1, r.c) as g
 where v.status in ('closed', 'definite') and v.event_date <= date '2026-07-12';
insert into shifts
select row_number() over (order by a, eid, sid), eid, sid, role, a, b, case when st = 'worked' then a + interval '1 minute' * pg_temp.z('ha' || eid, sid, -9, 7) end, case when st = 'worked' then b + interval '1 minute' * pg_temp.z('hb' || eid, sid, -25, 40) end, round(rate * (1 - 0.03 * (2026 - extract(year from d)))::numeric, 2), st
  from (select n.eid, n.d, n.role, s.id as sid, s.hourly_rate as rate, n.t0 - interval '1 hour' * case when n.role = 'cook' then 3 else 1.5 end as a, n.t1 + interval '1 hour' * case when n.role in ('captain', 'dishwasher') then 1.5 else 1 end as b, case when n.d > date '2026-06-30' then 'scheduled' else pg_temp.w('hs' || n.eid, s.id, 'worked:96,no_show:2,called_off:2') end as st
          from need as n join (select s.*, d.d, row_number() over (partition by d.d, s.primary_role order by pg_temp.f('hh' || d.d, s.id) * (1 + s.id % 3)) as k from staff as s, (select distinct d from need) as d where s.hired_on <= d.d and (s.terminated_on is null or s.terminated_on > d.d)) as s on s.d = n.d and s.primary_role = n.role and s.k = n.k) as q;

create table activity_logs (
  id bigint primary key,
  user_id integer references users,
  record_type varchar(20) not null,
  record_id integer not null,
  action varchar(20) not null,
  details text,
  created_at timestamp not null
);
insert into activity_logs
select row_number() over (order by at, t, rid), u, t, rid, a, x, at from (
  select owner_id as u, 'Event' as t, id as rid, 'create' as a, null as x, created_at as at from events
  union all select owner_id, 'Event', id, 'update', 'status: => lost', lost_at from events where status = 'lost'
  union all select created_by_id, 'EventOrder', id, 'sign', null, signed_on + interval '14 hours' from event_orders where signed_on is not null
  union all select assigned_to_id, 'Lead', id, 'turn_down', turned_down_reason, first_contacted_at + interval '5 hours' from leads where status = 'turned_down' and turned_down_reason is not null) as l where at < timestamp '2026-07-01';

create index on events (event_date);
create index on functions (event_id);
create index on event_order_items (event_order_id);
create index on payments (event_id);
create index on shifts (staff_id);
