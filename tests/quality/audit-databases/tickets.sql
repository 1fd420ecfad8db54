-- Event ticketing for three British organisers (concerts, theatre, developer conferences), after pretix (table names of its Django apps, one-letter order states, payment and refund states as words).
-- Values come from hashes of row numbers, so every load is the same. The functions go with the session.
set jit = off;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '+' || i, 8) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.person(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(k || 'g', i, 'Abigail|Adam|Ade|Alasdair|Amelia|Anjali|Beth|Bryony|Carl|Chloe|Daisy|Declan|Dominic|Eleanor|Ellis|Fatima|Freya|Gemma|Grant|Hamish|Holly|Isla|Jasmine|Joe|Jonah|Kieran|Leah|Louise|Marcus|Matilda|Naomi|Nathan|Nisha|Oscar|Phoebe|Rory|Ruby|Sam|Simon|Tamsin|Theo|Yusuf') || ' '
    || pg_temp.pick(k || 'l', i, 'Abbott|Akhtar|Baxter|Begum|Blake|Bowen|Burgess|Chapman|Connolly|Cooper|Crawford|Dawson|Duncan|Farrell|Fleming|Gallagher|Gibson|Goddard|Hartley|Holmes|Iqbal|Kaur|Lawson|McKenna|Mistry|Nolan|Norris|Okafor|Page|Pearce|Pritchard|Quinn|Rowe|Sanders|Sharpe|Sutton|Thornton|Tucker|Vaughan|Webb|Whitehouse|Yates') $$;

create table pretixbase_user (
  id integer primary key,
  email varchar(190) not null unique,
  fullname varchar(255),
  is_active boolean not null default true,
  is_staff boolean not null default false,
  locale varchar(50) not null default 'en',
  require_2fa boolean not null default false,
  date_joined timestamptz not null,
  last_login timestamptz
);
comment on table pretixbase_user is 'Backend users: staff of organisers and of the platform. Ticket buyers are not here.';
comment on column pretixbase_user.is_active is 'false: account blocked, person has left';
comment on column pretixbase_user.is_staff is 'Platform administrator';
comment on column pretixbase_user.require_2fa is 'Second factor required at login';
insert into pretixbase_user
select i, lower(replace(n, ' ', '.')) || '@' || case when i < 3 then 'tix.example' when i < 8 then 'harbourlights.example' when i < 12 then 'oldmill.example' else 'northsea.example' end, n, i not in (6, 10, 15), i < 3, 'en', i < 3 or i % 4 = 0,
    timestamptz '2023-06-01 10:00' + i * case when i > 9 then 43 else 4 end * interval '1 day', case when i in (6, 10, 15) then timestamptz '2025-04-11 17:20' + i * interval '9 days' else timestamptz '2026-06-14 21:00' - pg_temp.n('ll', i, 1, 300) * interval '1 hour' end
  from (select i, pg_temp.person('us', i) as n from generate_series(1, 16) as i) as a;

create table pretixbase_organizer (
  id integer primary key,
  name varchar(200) not null,
  slug varchar(50) not null unique
);
comment on table pretixbase_organizer is 'Organisers, each with its own events and team';
comment on column pretixbase_organizer.slug is 'Short form used in web addresses';
insert into pretixbase_organizer values (1, 'Harbour Lights Presents', 'harbourlights'), (2, 'The Old Mill Theatre', 'oldmill'), (3, 'North Sea Developers Society', 'northsea');

create table pretixbase_event (
  id integer primary key,
  organizer_id integer not null references pretixbase_organizer (id),
  name varchar(200) not null,
  slug varchar(50) not null,
  live boolean not null,
  testmode boolean not null default false,
  is_public boolean not null default true,
  currency varchar(10) not null default 'GBP',
  date_from timestamptz not null,
  date_to timestamptz,
  date_admission timestamptz,
  presale_start timestamptz,
  presale_end timestamptz,
  location text,
  comment text,
  unique (organizer_id, slug)
);
comment on table pretixbase_event is 'Events for which tickets are sold';
comment on column pretixbase_event.live is 'Shop is reachable. Switched off after cancelled events and before sales start';
comment on column pretixbase_event.testmode is 'Orders placed now are marked as test orders';
comment on column pretixbase_event.is_public is 'Shown in the organiser''s calendar';
comment on column pretixbase_event.date_from is 'Start of the event';
comment on column pretixbase_event.date_to is 'End of the event; only set for events over several days or with a fixed end';
comment on column pretixbase_event.date_admission is 'Doors open';
comment on column pretixbase_event.presale_start is 'Sales open';
comment on column pretixbase_event.presale_end is 'Sales close; empty: until the event starts';
comment on column pretixbase_event.comment is 'Internal comment';
create temp table ev as
select row_number() over (order by d, org, name) as id, * from (
  select org, split_part(x, ';', 1) as name, split_part(x, ';', 2) as loc, split_part(x, ';', 3)::int as cap, split_part(x, ';', 4)::float8 as pop, split_part(x, ';', 5)::numeric as price, split_part(x, ';', 6)::date as d
    from (values (1, 'The Lanterns;Dockside Hall, Hull;240;1;24;2023-11-17|Maren Holt;The Chandlery, Hull;100;0.8;18;2023-12-02|Christmas Ceilidh;Dockside Hall, Hull;180;0.7;14;2023-12-16|Grey Herons;Dockside Hall, Hull;240;0.55;22;2024-02-23|Saltmarsh Folk Night;The Chandlery, Hull;100;0.9;15;2024-03-15|Tessellate + support;Dockside Hall, Hull;240;0.8;26;2024-04-26|Low Tide Festival 2024;Humber Bank Park;380;0.7;58;2024-07-13|Juniper Vale;Dockside Hall, Hull;240;0.9;25;2024-10-04|The Lanterns – Autumn Tour;Dockside Hall, Hull;240;1;28;2024-11-15|Christmas Ceilidh 2024;Dockside Hall, Hull;180;0.85;15;2024-12-14|Brass Monkeys;The Chandlery, Hull;100;0.6;16;2025-02-07|Ada Moyo Quartet;The Chandlery, Hull;100;1;20;2025-03-21|Grey Herons – Acoustic;The Chandlery, Hull;100;0.95;24;2025-05-09|Low Tide Festival 2025;Humber Bank Park;380;0.85;62;2025-07-12|Copper Kites;Dockside Hall, Hull;240;0.4;22;2025-10-10|Maren Holt Band;Dockside Hall, Hull;240;0.75;24;2025-11-21|Christmas Ceilidh 2025;Dockside Hall, Hull;180;0.9;16;2025-12-13|Tessellate;Dockside Hall, Hull;240;0.9;30;2026-03-27|Saltmarsh Folk Night 2026;The Chandlery, Hull;100;0.8;17;2026-05-15|Low Tide Festival 2026;Humber Bank Park;380;0.8;66;2026-07-11|The Lanterns – Ten Years;Dockside Hall, Hull;240;0.9;34;2026-10-16'),
      (2, 'The Glass Orchard;Old Mill, Main House;180;0.7;21;2023-10-12|A Winter''s Errand;Old Mill, Main House;180;0.9;21;2023-12-09|Two Sisters of Whitby;Old Mill, Studio;70;0.8;14;2024-03-08|Open Mic Comedy;Old Mill, Studio;70;0.6;9;2024-05-17|The Tempest;Old Mill, Main House;180;0.95;24;2024-06-21|Puppets in the Park;Old Mill, Courtyard;90;0.7;8;2024-08-10|The Tin Soldier;Old Mill, Main House;180;1;22;2024-12-07|Ghost Stories Reading;Old Mill, Studio;70;0.5;10;2025-01-31|Dry Stone;Old Mill, Main House;180;0.55;23;2025-04-04|Twelfth Night;Old Mill, Main House;180;0.85;25;2025-06-20|Open Mic Comedy II;Old Mill, Studio;70;0.85;10;2025-09-26|The Snow Goose;Old Mill, Main House;180;1;24;2025-12-06|Lady Macbeth Speaks;Old Mill, Studio;70;0.9;16;2026-02-20|Much Ado;Old Mill, Main House;180;0.7;26;2026-06-19|The Lighthouse Keeper;Old Mill, Main House;180;0.5;26;2026-09-25'),
      (3, 'DevNorth 2023;Aberdeen Conference Centre;170;0.7;180;2023-10-26|Rust Meetup Day;Granite Hall, Aberdeen;90;0.8;35;2024-04-18|DevNorth 2024;Aberdeen Conference Centre;170;0.85;195;2024-10-24|Postgres by the Sea;Beach Ballroom, Aberdeen;140;0.9;95;2025-05-22|DevNorth 2025;Aberdeen Conference Centre;190;0.9;210;2025-10-23|Accessibility Day;Granite Hall, Aberdeen;90;0.6;40;2026-03-12|Postgres by the Sea 2026;Beach Ballroom, Aberdeen;140;0.9;105;2026-05-21|DevNorth 2026;Aberdeen Conference Centre;190;0.8;225;2026-10-22')) as t (org, l), unnest(string_to_array(l, '|')) as x) as a;
-- One concert was called off.
insert into pretixbase_event
select id, org, name, left(trim(both '-' from lower(regexp_replace(name, '[^A-Za-z0-9]+', '-', 'g'))), 50), name <> 'Copper Kites' and d < date '2026-12-01', false, name not like 'Open Mic%', 'GBP', st, case when org = 3 and cap > 150 then st + interval '1 day 8 hours' when org = 3 then st + interval '8 hours' when name like 'Low Tide%' then st + interval '11 hours' end,
    case org when 1 then st - interval '1 hour' when 3 then st - interval '45 minutes' end, d - case when cap > 160 then 150 when cap > 90 then 95 else 60 end + interval '10 hours', case when org = 3 then st - interval '3 days' when id % 5 = 0 then st - interval '3 hours' end, loc, case when name = 'Copper Kites' then 'Singer ill, called off on 2 October. All orders refunded.' when id % 13 = 0 then 'Sold out last time, hold 10 back for guests.' end
  from (select *, d + case org when 1 then case when name like 'Low Tide%' then interval '11 hours' else interval '19 hours 30 minutes' end when 2 then case when name like 'Puppets%' then interval '14 hours' else interval '19 hours' end else interval '9 hours' end as st from ev) as a;

create table pretixbase_item (
  id integer primary key,
  event_id integer not null references pretixbase_event (id),
  name varchar(255) not null,
  internal_name varchar(255),
  active boolean not null default true,
  admission boolean not null,
  default_price numeric(13, 2) not null,
  tax_rate numeric(7, 2) not null,
  position integer not null default 0,
  available_until timestamptz,
  max_per_order integer,
  require_approval boolean not null default false
);
comment on table pretixbase_item is 'Products of an event: kinds of ticket and things sold with them';
comment on column pretixbase_item.admission is 'true: ticket that admits a person; false: merchandise, programme, dinner';
comment on column pretixbase_item.active is 'false: no longer offered';
comment on column pretixbase_item.default_price is 'Gross price unless a voucher or early sale changes it';
comment on column pretixbase_item.tax_rate is 'VAT in per cent, included in the price';
comment on column pretixbase_item.position is 'Order in the shop';
comment on column pretixbase_item.require_approval is 'Orders wait for the organiser before they can be paid';
insert into pretixbase_item
select row_number() over (order by e.id, o), e.id, split_part(x, ';', 1), case when split_part(x, ';', 1) = 'Guest list' then 'GL ' || e.id end, not (split_part(x, ';', 1) like 'Early%' and e.d < date '2026-09-01') , split_part(x, ';', 3) = 'y', round(e.price * split_part(x, ';', 2)::numeric * 2) / 2, case when e.org = 2 and e.id % 2 = 0 then 0 else 20 end, o - 1,
    case when split_part(x, ';', 1) like 'Early%' then e.d - interval '75 days' end, case when split_part(x, ';', 3) = 'y' then 10 end, split_part(x, ';', 1) = 'Student'
  from ev as e, unnest(string_to_array(case when e.org = 1 and e.cap > 300 then 'Early bird day ticket;0.8;y|Day ticket;1;y|Under 16;0.4;y|Camping pitch;0.5;n|Guest list;0;y' when e.org = 1 and e.cap > 200 then 'Standing;1;y|Balcony seat;1.25;y|Concession;0.75;y|T-shirt;0.8;n|Guest list;0;y' when e.org = 1 then 'Admission;1;y|Concession;0.75;y|Guest list;0;y'
    when e.org = 2 and e.cap > 100 then 'Stalls;1;y|Circle;0.8;y|Under 26;0.5;y|Programme;0.2;n|Press;0;y' when e.org = 2 then 'Unreserved;1;y|Under 26;0.6;y' when e.cap > 150 then 'Early bird;0.75;y|Standard;1;y|Student;0.3;y|Conference dinner;0.22;n|Speaker;0;y' else 'Regular;1;y|Student;0.4;y|Speaker;0;y' end, '|')) with ordinality as u (x, o);

create table pretixbase_quota (
  id integer primary key,
  event_id integer not null references pretixbase_event (id),
  name varchar(200) not null,
  size integer,
  closed boolean not null default false,
  close_when_sold_out boolean not null default false
);
comment on table pretixbase_quota is 'How many of a set of products can be sold';
comment on column pretixbase_quota.size is 'Empty: unlimited';
comment on column pretixbase_quota.closed is 'Closed by hand or when sold out; stays closed when tickets come back';
create table pretixbase_quota_items (
  id integer primary key,
  quota_id integer not null references pretixbase_quota (id),
  item_id integer not null references pretixbase_item (id),
  unique (quota_id, item_id)
);
comment on table pretixbase_quota_items is 'Which products draw on which quota';
insert into pretixbase_quota select id, id, case when org = 2 then 'House' else 'Venue capacity' end, (cap * 0.8)::int, pop >= 1, pop >= 0.95 from ev;
insert into pretixbase_quota select 100 + row_number() over (order by i.id), event_id, i.name, case when i.name in ('Programme', 'Camping pitch', 'T-shirt') then case when i.event_id % 3 > 0 then 80 end when i.name = 'Early bird day ticket' then 100 else 60 end, false, false from pretixbase_item as i where not admission or name like 'Early%';
insert into pretixbase_quota_items select row_number() over (order by q.id, i.id), q.id, i.id from pretixbase_quota as q join pretixbase_item as i on i.event_id = q.event_id and (q.id < 100 and i.admission or q.id > 100 and q.name = i.name);

create table pretixbase_voucher (
  id integer primary key,
  event_id integer not null references pretixbase_event (id),
  code varchar(255) not null,
  max_usages integer not null default 1,
  redeemed integer not null default 0,
  valid_until timestamptz,
  price_mode varchar(100) not null check (price_mode in ('none', 'set', 'subtract', 'percent')),
  value numeric(13, 2),
  item_id integer references pretixbase_item (id),
  tag varchar(255) not null default '',
  comment text not null default '',
  unique (event_id, code)
);
comment on table pretixbase_voucher is 'Voucher codes';
comment on column pretixbase_voucher.redeemed is 'How often it has been used in orders that still stand';
comment on column pretixbase_voucher.price_mode is 'none: no effect on the price, set: price becomes value, subtract: value off, percent: value per cent off';
comment on column pretixbase_voucher.item_id is 'Only for this product; empty: for all';
comment on column pretixbase_voucher.tag is 'Free label for counting campaigns';
insert into pretixbase_voucher
select row_number() over (order by e.id, v), e.id, case v when 1 then upper(substr(md5('v' || e.id), 1, 8)) when 2 then 'FRIENDS' || to_char(e.d, 'YY') else 'PRESS-' || upper(substr(md5('p' || e.id), 1, 5)) end, case v when 1 then 10 when 2 then 50 else 4 end, 0, case v when 2 then e.d - interval '14 days' end,
    case v when 1 then 'set' when 2 then 'percent' else 'subtract' end, case v when 1 then 0 when 2 then 15 else 5 end, case when v = 1 then (select max(i.id) from pretixbase_item as i where i.event_id = e.id and i.default_price = 0) end, case v when 1 then 'guests' when 2 then 'friends' else '' end, case when v = 3 then 'Local radio competition' else '' end
  from ev as e, generate_series(1, 3) as v where v = 1 and exists (select from pretixbase_item as i where i.event_id = e.id and i.default_price = 0) or v = 2 and e.cap > 100 or v = 3 and e.id % 4 = 1;

create table pretixbase_order (
  id integer primary key,
  code varchar(16) not null,
  event_id integer not null references pretixbase_event (id),
  status varchar(3) not null check (status in ('n', 'p', 'e', 'c')),
  testmode boolean not null default false,
  email varchar(254),
  phone varchar(128),
  locale varchar(32) not null default 'en',
  datetime timestamptz not null,
  expires timestamptz not null,
  cancellation_date timestamptz,
  total numeric(13, 2) not null,
  sales_channel varchar(190) not null default 'web',
  require_approval boolean not null default false,
  comment text not null default '',
  checkin_attention boolean not null default false,
  unique (event_id, code)
);
comment on table pretixbase_order is 'Orders';
comment on column pretixbase_order.code is 'Order code shown to the buyer';
comment on column pretixbase_order.status is 'n: pending payment, p: paid, e: expired, c: cancelled. An order that keeps a cancellation fee stays paid, with all its positions cancelled';
comment on column pretixbase_order.testmode is 'Test order, not real sales';
comment on column pretixbase_order.datetime is 'When it was placed';
comment on column pretixbase_order.expires is 'Pay by';
comment on column pretixbase_order.total is 'Gross total of the positions and fees that are not cancelled one by one; kept when the whole order is cancelled';
comment on column pretixbase_order.sales_channel is 'web: online shop, pretixpos: box office, backend: entered by staff';
comment on column pretixbase_order.require_approval is 'Still waits for approval';
comment on column pretixbase_order.comment is 'Internal comment';
comment on column pretixbase_order.checkin_attention is 'Staff at the door are alerted, e.g. to check a student card';

create table pretixbase_orderposition (
  id integer primary key,
  order_id integer not null references pretixbase_order (id),
  positionid integer not null,
  item_id integer not null references pretixbase_item (id),
  price numeric(13, 2) not null,
  tax_rate numeric(7, 2) not null,
  tax_value numeric(13, 2) not null,
  attendee_name varchar(255),
  attendee_email varchar(254),
  company varchar(255),
  voucher_id integer references pretixbase_voucher (id),
  addon_to_id integer references pretixbase_orderposition (id),
  secret varchar(255) not null unique,
  canceled boolean not null default false,
  unique (order_id, positionid)
);
comment on table pretixbase_orderposition is 'Positions of orders, one for each single ticket or product';
comment on column pretixbase_orderposition.positionid is 'Number within the order';
comment on column pretixbase_orderposition.price is 'Gross price paid';
comment on column pretixbase_orderposition.tax_value is 'VAT within the price';
comment on column pretixbase_orderposition.attendee_name is 'Only asked for where the event demands it';
comment on column pretixbase_orderposition.addon_to_id is 'Ticket to which this product belongs';
comment on column pretixbase_orderposition.secret is 'Content of the QR code';
comment on column pretixbase_orderposition.canceled is 'Taken out of the order by itself. Positions of orders with status c are not marked';

create temp table ord as
select row_number() over (order by t, e, o) as i, * from (
  select e.id as e, o, e.org, e.d, e.name as en, e.cap, date_trunc('second', least(case when pg_temp.f('door', e.id * 1000 + o) < 0.08 and e.org < 3 then p.date_from - interval '90 minutes' + pg_temp.f('doort', e.id * 1000 + o) * interval '88 minutes'
      else greatest(p.presale_start, date_trunc('day', p.presale_start + case when pg_temp.f('burst', e.id * 1000 + o) < 0.22 then power(pg_temp.f('bt', e.id * 1000 + o), 2) * interval '4 days' else power(pg_temp.f('ot', e.id * 1000 + o), 0.6) * (p.date_from - p.presale_start) end) + interval '7 hours' + power(pg_temp.f('oh', e.id * 1000 + o), 0.8) * interval '16 hours') + pg_temp.f('om', e.id * 1000 + o) * interval '20 minutes' end, p.date_from - interval '5 minutes')) as t
    from ev as e join pretixbase_event as p on p.id = e.id, generate_series(1, (e.cap * e.pop * case e.org when 1 then 0.37 when 2 then 0.38 else 0.6 end)::int) as o) as a
 where t < timestamptz '2026-06-14 22:00' and not (en = 'Copper Kites' and t > timestamptz '2025-10-02 11:00');
create temp table ord2 as
select *, case when pg_temp.f('test', i) < 0.006 then true else false end as tm, case when en = 'Copper Kites' then 'c' when ch0 and t > timestamptz '2026-05-29' then 'p' when t > timestamptz '2026-06-02' then pg_temp.w('st', i, 'p:68|n:32') when ch0 then 'p' when t > timestamptz '2026-05-29' then pg_temp.w('st', i, 'p:90|n:6|c:3|e:1') else pg_temp.w('st', i, 'p:900|c:55|e:38|n:1') end as st,
    case when ch0 then 'pretixpos' when pg_temp.f('ch', i) < 0.04 then 'backend' else 'web' end as ch, pg_temp.person('by', i * 0 + floor(power(pg_temp.f('who', i), 1.3) * (300 + i * 0.7))::int) as who, pg_temp.f('who', i) as wf from (select *, d - t::date < 1 and org < 3 as ch0 from ord) as x;
create temp table pos as
select row_number() over (order by o.i, p) as id, o.i, p, it.id as item, it.name, it.admission, it.tax_rate, v.id as vid, o.e, case when v.price_mode = 'percent' then round(it.default_price * (1 - v.value / 100), 2) when v.price_mode = 'subtract' then it.default_price - 5 else it.default_price end as price,
    pg_temp.f('pc', o.i * 10 + p) < 0.015 and p > 1 and o.st = 'p' and o.t < timestamptz '2026-06-10' as cx
  from ord2 as o cross join generate_series(1, 6) as p cross join lateral (select case when o.org = 3 then pg_temp.w('np', o.i, '1:75|2:15|3:7|4:3')::int else pg_temp.w('np', o.i, '1:23|2:48|3:11|4:13|5:3|6:2')::int end as np) as m
    cross join lateral (select x.* from pretixbase_item as x where x.event_id = o.e and (x.available_until is null or x.available_until > o.t) and not (p = 1 and not x.admission) and (x.default_price > 0 or o.ch = 'backend')
      and not (x.name like 'Early%' and o.t > x.available_until) order by power(pg_temp.f('it' || x.id, o.i * 10 + case when pg_temp.f('same', o.i * 10 + p) < 0.65 then 1 else p end), 1 / case x.name when 'Early bird' then 3 when 'Early bird day ticket' then 3 when 'Guest list' then 3 when 'Press' then 3 when 'Speaker' then 3 when 'Student' then 0.22 when 'Under 16' then 0.25 when 'Under 26' then 0.22 when 'Concession' then 0.16 when 'Balcony seat' then 0.35
      when 'Circle' then 0.5 when 'Programme' then 0.25 when 'T-shirt' then 0.12 when 'Camping pitch' then 0.22 when 'Conference dinner' then 0.8 else 1 end) desc limit 1) as it
    left join pretixbase_voucher as v on v.event_id = o.e and (v.item_id = it.id and pg_temp.f('vg', o.i) < 0.85 or v.item_id is null and it.admission and it.default_price > 5 and pg_temp.f('vf', o.i) between 0.07 * (v.price_mode = 'subtract')::int and 0.05 + 0.03 * (v.price_mode = 'subtract')::int and (v.valid_until is null or v.valid_until > o.t)) and o.ch <> 'pretixpos'
 where p <= np;
create index on pos (i);
create temp table feep as
select o.i, x.ty, x.val from ord2 as o, lateral (select sum(price) as s from pos where pos.i = o.i) as s, lateral (values ('service', case when o.org = 1 and o.ch = 'web' then round(s * 0.05, 2) end), ('shipping', case when o.org = 1 and o.ch = 'web' and pg_temp.f('ship', o.i) < 0.08 and o.d - o.t::date > 14 then 2.5 end), ('payment', case when o.org = 3 and o.ch = 'web' and pg_temp.f('inv', o.i) < 0.12 then 3 end)) as x (ty, val) where x.val > 0;
create index on feep (i);
-- Some buyers gave a ticket back and were charged for it.
create temp table kept as select i from ord2 as o where st = 'p' and not tm and t < timestamptz '2026-06-01' and org <> 2 and d - t::date > 20 and pg_temp.f('kept', i) < 0.03 and (select sum(price) from pos where pos.i = o.i) > 20;
insert into pretixbase_order
select i, upper(translate(substr(md5('o' || i), 1, 5), '01abcdef', 'ZYKLMNPQ')), e, st, tm, case when ch <> 'pretixpos' then lower(replace(who, ' ', pg_temp.pick('ems', floor(wf * 1e6)::int, '.|_||'))) || (i * 7 % 53) || '@' || pg_temp.pick('emd', floor(wf * 1e6)::int, 'mail.example|fastpost.example|uni.example|inbox.example') end,
    case when ch = 'web' and pg_temp.f('tel', i) < 0.4 then '+447700900' || lpad(pg_temp.n('teln', i, 0, 999)::text, 3, '0') end, case when org = 3 and pg_temp.f('loc', i) < 0.06 then 'de' else 'en' end, t, least(date_trunc('day', t) + interval '7 days 23 hours 59 minutes 59 seconds', d + interval '9 hours'),
    case when st = 'c' then case when en = 'Copper Kites' then timestamptz '2025-10-02 12:30' + (i % 60) * interval '20 seconds' else least(t + (d + interval '6 hours' - t) * (0.05 + 0.6 * pg_temp.f('cd', i)), timestamptz '2026-06-14 20:00') end end,
    case when exists (select from kept where kept.i = ord2.i) then 5 else coalesce((select sum(price) from pos where pos.i = ord2.i and not cx), 0) + coalesce((select sum(val) from feep where feep.i = ord2.i), 0) end, ch, st = 'n' and pg_temp.f('ra', i) < 0.2 and exists (select from pos where pos.i = ord2.i and name = 'Student'),
    case when pg_temp.f('cm', i) < 0.03 then pg_temp.pick('cmx', i, 'Wheelchair space, row A|Asked for invoice with PO number|Seats next to order of friend|Called: name changed|Paid by cheque') else '' end, exists (select from pos where pos.i = ord2.i and name in ('Student', 'Under 26', 'Concession'))
  from ord2;
insert into pretixbase_orderposition
select p.id, p.i, p.p, p.item, p.price, p.tax_rate, p.price - round(p.price / (1 + p.tax_rate / 100), 2), case when p.admission and o.org > 1 and o.ch <> 'pretixpos' then case when p.p = 1 then o.who else pg_temp.person('at', p.id) end end,
    case when p.admission and o.org = 3 and p.p > 1 then lower(replace(pg_temp.person('at', p.id), ' ', '.')) || '@work.example' end, case when o.org = 3 and p.admission and pg_temp.f('co', p.i) < 0.6 then pg_temp.pick('con', p.i, 'Ferryden Software|Kittiwake Energy|Univ. of Aberdeen|Bridge of Don Systems|Self-employed|Granite Analytics|Tayside Council') end, vid,
    case when not p.admission then (select min(x.id) from pos as x where x.i = p.i and x.admission) end, substr(md5('secret' || p.id), 1, 24), cx or exists (select from kept where kept.i = p.i)
  from pos as p join ord2 as o on o.i = p.i;
update pretixbase_voucher as v set redeemed = (select count(*) from pretixbase_orderposition as p join pretixbase_order as o on o.id = p.order_id where p.voucher_id = v.id and not p.canceled and o.status in ('n', 'p'));
update pretixbase_voucher set max_usages = redeemed where redeemed > max_usages;

create table pretixbase_orderfee (
  id integer primary key,
  order_id integer not null references pretixbase_order (id),
  fee_type varchar(100) not null check (fee_type in ('payment', 'shipping', 'service', 'cancellation', 'other')),
  description varchar(190) not null default '',
  value numeric(13, 2) not null,
  tax_rate numeric(7, 2) not null,
  tax_value numeric(13, 2) not null,
  canceled boolean not null default false
);
comment on table pretixbase_orderfee is 'Fees of an order beside its positions';
comment on column pretixbase_orderfee.fee_type is 'payment: for the means of payment, shipping: paper tickets by post, service: booking fee, cancellation: kept when the order was given back';
comment on column pretixbase_orderfee.value is 'Gross amount';
insert into pretixbase_orderfee
select row_number() over (order by i, ty), i, ty, case ty when 'cancellation' then 'Cancellation fee' when 'service' then 'Booking fee' else '' end, val, 20, val - round(val / 1.2, 2), c
  from (select i, ty, val, exists (select from kept where kept.i = feep.i) as c from feep union all select i, 'cancellation', 5, false from kept) as a;

create table pretixbase_orderpayment (
  id integer primary key,
  order_id integer not null references pretixbase_order (id),
  local_id integer not null,
  state varchar(190) not null check (state in ('created', 'pending', 'confirmed', 'failed', 'canceled', 'refunded')),
  amount numeric(13, 2) not null,
  provider varchar(255) not null,
  created timestamptz not null,
  payment_date timestamptz,
  info jsonb,
  unique (order_id, local_id)
);
comment on table pretixbase_orderpayment is 'Payments and attempts to pay';
comment on column pretixbase_orderpayment.local_id is 'Number within the order';
comment on column pretixbase_orderpayment.state is 'created: begun, pending: waits for the bank, confirmed: money received, failed, canceled, refunded: taken back at the provider';
comment on column pretixbase_orderpayment.provider is 'stripe: card, paypal, banktransfer, cash: box office, free: nothing to pay, manual: set by staff';
comment on column pretixbase_orderpayment.payment_date is 'When it was confirmed';
create index on pretixbase_orderposition (order_id);
create temp table paid as
select o.id, o.status, o.datetime, o.total, o.sales_channel as ch, (select sum(price) from pos where pos.i = o.id) + coalesce((select sum(val) from feep where feep.i = o.id), 0) as first_total, o.cancellation_date, x.org, exists (select from kept where kept.i = o.id) as k,
    o.status = 'p' or o.status = 'c' and (x.en = 'Copper Kites' or pg_temp.f('cpd', o.id) < 0.6) as got
  from pretixbase_order as o join ord2 as x on x.i = o.id;
insert into pretixbase_orderpayment
select row_number() over (order by id, try), id, try - case when not fail then 1 else 0 end, case when try = 1 then 'failed' when got then 'confirmed' when status = 'n' then case when pr = 'banktransfer' then 'pending' else 'created' end when status = 'e' then case when pr = 'banktransfer' then 'canceled' else 'created' end else 'canceled' end, first_total, pr,
    datetime + try * interval '25 seconds', case when try = 2 and got then datetime + case pr when 'banktransfer' then pg_temp.n('bt', id, 1, 6) * interval '1 day 3 hours' else interval '1 minute 40 seconds' end end, case pr when 'stripe' then jsonb_build_object('brand', pg_temp.w('cb', id, 'visa:7|mastercard:3'), 'last4', lpad(pg_temp.n('l4', id, 0, 9999)::text, 4, '0')) end
  from (select p.*, pg_temp.f('fl', id) < 0.05 and ch = 'web' as fail, case when first_total = 0 then 'free' when ch = 'pretixpos' then pg_temp.w('pp', id, 'cash:35|stripe:65') when ch = 'backend' then 'manual' when org = 3 then pg_temp.w('pw', id, 'stripe:60|banktransfer:32|paypal:8') else pg_temp.w('pw', id, 'stripe:76|paypal:18|banktransfer:6') end as pr from paid as p) as a, generate_series(1, 2) as try
 where (try = 2 or fail) and not (status = 'e' and pr = 'free') and datetime + interval '1 minute' < timestamptz '2026-06-14 22:30';
create table pretixbase_orderrefund (
  id integer primary key,
  order_id integer not null references pretixbase_order (id),
  payment_id integer references pretixbase_orderpayment (id),
  local_id integer not null,
  state varchar(190) not null check (state in ('external', 'canceled', 'done', 'transit', 'failed', 'created')),
  source varchar(190) not null check (source in ('buyer', 'admin', 'external')),
  amount numeric(13, 2) not null,
  provider varchar(255) not null,
  created timestamptz not null,
  execution_date timestamptz,
  comment text
);
comment on table pretixbase_orderrefund is 'Money paid back';
comment on column pretixbase_orderrefund.state is 'created: to be done, transit: on its way, done, failed, canceled: given up, external: seen at the provider but not yet handled';
comment on column pretixbase_orderrefund.source is 'Who asked for it: buyer, admin (staff), external (provider, e.g. chargeback)';
comment on column pretixbase_orderrefund.execution_date is 'When the money went out';
insert into pretixbase_orderrefund
select row_number() over (order by c, id), id, pid, 1, st, case when k then 'buyer' when pg_temp.f('rs', id) < 0.03 then 'external' else 'admin' end, amt, pr, c, case when st = 'done' then c + case pr when 'banktransfer' then interval '3 days' else interval '5 seconds' end end, case when org = 1 and status = 'c' and c::date = date '2025-10-02' then 'Event called off' end
  from (select p.*, y.id as pid, y.provider as pr, p.first_total - case when status = 'c' then 0 else p.total end as amt, coalesce(cancellation_date, y.payment_date + pg_temp.n('rd', p.id, 2, 12) * interval '1 day 1 hour') as c, case when cancellation_date > timestamptz '2026-06-08' and y.provider = 'banktransfer' then 'created' else pg_temp.w('rst', p.id, 'done:94|failed:2|transit:2|canceled:2') end as st
    from paid as p join pretixbase_orderpayment as y on y.order_id = p.id and y.state = 'confirmed' where p.got and p.first_total - case when status = 'c' then 0 else p.total end > 0) as a;

create table pretixbase_checkinlist (
  id integer primary key,
  event_id integer not null references pretixbase_event (id),
  name varchar(190) not null,
  all_products boolean not null default true,
  include_pending boolean not null default false,
  allow_multiple_entries boolean not null default false
);
comment on table pretixbase_checkinlist is 'Lists against which tickets are scanned';
comment on column pretixbase_checkinlist.include_pending is 'Unpaid orders may enter';
insert into pretixbase_checkinlist select id, id, case when org = 3 then 'Registration desk' else 'Main door' end, true, false, cap > 300 from ev;
insert into pretixbase_checkinlist select 100 + row_number() over (order by id), id, 'Dinner', false, false, false from ev where org = 3 and cap > 150;
create table pretixbase_checkin (
  id integer primary key,
  position_id integer references pretixbase_orderposition (id),
  list_id integer not null references pretixbase_checkinlist (id),
  type varchar(100) not null check (type in ('entry', 'exit')),
  datetime timestamptz not null,
  successful boolean not null default true,
  error_reason varchar(100),
  forced boolean not null default false,
  gate varchar(100)
);
comment on table pretixbase_checkin is 'Scans at the door, refused ones too';
comment on column pretixbase_checkin.successful is 'false: refused';
comment on column pretixbase_checkin.error_reason is 'Why refused: already_redeemed, unpaid, canceled, invalid (unknown code), product (not on this list)';
comment on column pretixbase_checkin.forced is 'Let in by hand in spite of an error';
insert into pretixbase_checkin
select row_number() over (order by t, id), case when er = 'invalid' then null else id end, l, ty, t, er is null, er, false, g
  from (select p.id, e.id as l, ty, e.date_from + interval '1 minute' * case when ty = 'exit' then 60 + pg_temp.n('ex', p.id, 0, 400) else -55 + round(85 * power(pg_temp.f('in', p.order_id), 1.2))::int end + p.positionid * interval '4 seconds' + case when er is not null then interval '6 minutes' else interval '0' end as t, er, case when v.cap > 200 then pg_temp.pick('gate', p.order_id, 'A|B') end as g
    from pretixbase_orderposition as p join pretixbase_order as o on o.id = p.order_id join pretixbase_event as e on e.id = o.event_id join ev as v on v.id = e.id join pretixbase_item as i on i.id = p.item_id,
      lateral (select case when o.status <> 'p' or p.canceled then case o.status when 'n' then 'unpaid' when 'p' then 'canceled' else 'canceled' end end as bad) as b,
      lateral (values ('entry', null, bad is null and pg_temp.f('show', p.order_id) < 0.9 and pg_temp.f('show1', p.id) < 0.97), ('entry', coalesce(bad, case when pg_temp.f('inv', p.id) < 0.15 then 'invalid' else 'already_redeemed' end), case when bad is null then pg_temp.f('dbl', p.id) < 0.02 and pg_temp.f('show', p.order_id) < 0.9 else pg_temp.f('bad', p.id) < 0.05 end), ('exit', null, v.cap > 300 and bad is null and pg_temp.f('show', p.order_id) < 0.9 and pg_temp.f('show1', p.id) < 0.97 and pg_temp.f('exs', p.id) < 0.4)) as x (ty, er, yes)
   where yes and i.admission and not o.testmode and e.date_from < timestamptz '2026-06-14' and v.name <> 'Copper Kites') as a;

create table pretixbase_waitinglistentry (
  id integer primary key,
  event_id integer not null references pretixbase_event (id),
  item_id integer not null references pretixbase_item (id),
  email varchar(254) not null,
  name varchar(255),
  created timestamptz not null,
  voucher_id integer references pretixbase_voucher (id),
  priority integer not null default 0
);
comment on table pretixbase_waitinglistentry is 'People who wait for sold-out tickets';
comment on column pretixbase_waitinglistentry.voucher_id is 'Voucher sent when a ticket came free; empty: still waits';
insert into pretixbase_waitinglistentry
select row_number() over (order by e.id, o), e.id, (select min(i.id) from pretixbase_item as i where i.event_id = e.id and i.default_price > 0 and i.name not like 'Early%'), lower(replace(pg_temp.person('wl', e.id * 100 + o), ' ', '.')) || '@mail.example', pg_temp.person('wl', e.id * 100 + o), least(e.d - interval '1 day' * pg_temp.n('wd', e.id * 100 + o, 2, 25) + interval '13 hours 5 minutes' + o * interval '37 minutes', timestamptz '2026-06-14 18:00'), null, case when o = 7 then 10 else 0 end
  from ev as e, generate_series(1, pg_temp.n('wl', e.id, 8, 40)) as o where e.pop >= 0.95 or e.name like 'DevNorth 2025';

create table pretixbase_logentry (
  id integer primary key,
  datetime timestamptz not null,
  user_id integer references pretixbase_user (id),
  event_id integer references pretixbase_event (id),
  action_type varchar(255) not null,
  object_id integer,
  data jsonb not null default '{}'
);
comment on table pretixbase_logentry is 'Audit log';
comment on column pretixbase_logentry.user_id is 'Empty: buyer or system';
insert into pretixbase_logentry
select row_number() over (order by t, a, o), t, u, e, a, o, '{}'
  from (select presale_start - interval '3 days 2 hours' as t, case organizer_id when 1 then 3 when 2 then 8 else 12 end as u, id as e, 'pretix.event.live.activated' as a, id as o from pretixbase_event where presale_start < timestamptz '2026-06-14'
    union all select cancellation_date, case when id % 3 = 0 then null else case when event_id % 2 = 0 then 4 else 9 end end, event_id, 'pretix.event.order.canceled', id from pretixbase_order where cancellation_date is not null
    union all select expires + interval '2 hours', null, event_id, 'pretix.event.order.expired', id from pretixbase_order where status = 'e'
    union all select datetime + interval '1 hour', 4, event_id, 'pretix.event.order.comment', id from pretixbase_order where comment <> ''
    union all select datetime, null, event_id, 'pretix.event.order.placed', id from pretixbase_order where id % 3 = 1) as x;
create index on pretixbase_order (event_id, datetime);
