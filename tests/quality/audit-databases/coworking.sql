-- An operator of coworking spaces in five British cities: locations, rooms and desks, companies and their members, plans, contracts, bookings, invoices, payments, visitors, help tickets.
-- After OfficeRnD (its companies, members, memberships, bookings, payment documents), with the help desk and visitors as in Nexudus; foreign keys, comments where someone thought of them.
-- Values are drawn by hashing, so that every load gives the same rows. The functions and work tables go with the session.
set jit = off;
set time zone 'UTC';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '|' || i, 41) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.u(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.u(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(i bigint) returns text language sql immutable
  as $$ select (string_to_array('Aisha,Ben,Charlotte,Dominic,Ewa,Freya,George,Harriet,Imran,Jade,Kieran,Lucy,Mateusz,Naomi,Oliver,Priyanka,Quentin,Rhys,Sophie,Tariq,Uma,Victoria,William,Xenia,Yusuf,Zoe,Alistair,Bethan,Callum,Daisy,Elliot,Fatima,Gareth,Hannah,Isla,Joshua,Katarzyna,Lewis,Megan,Nikhil,Orla,Patrick,Rosie,Samir,Tom,Verity,Wei,Anita,Connor,Emily,Femi,Lauren,Matthew', ','))[1 + (i * 3 + i / 53) % 53] $$;
create function pg_temp.family(i bigint) returns text language sql immutable
  as $$ select (string_to_array('Ashworth,Begum,Clarke,Doyle,Evans,Fairclough,Gill,Holloway,Iqbal,Jenkins,Kaur,Lawson,Mensah,Nowak,Osei,Parekh,Quinn,Robson,Sutcliffe,Thornton,Usman,Varley,Whitehouse,Xu,Yardley,Zielinski,Adeyemi,Brennan,Chandra,Dunmore,Ellison,Farrow,Greenhalgh,Hussain,Ingram,Jarvis,Kowalczyk,Lomas,MacLeod,Nair,Oakley,Pritchard,Rees,Shah,Tattersall,Underhill,Vickers,Walsh,Yeung,Barlow,Cartwright,Drury,Eccles,Fielding,Garside,Hyland,Illsley,Kershaw,Langley,Moffat,Naylor', ','))[1 + (i * 7) % 61] $$;

-- Places --------------------------------------------------------------------------------------------------------------

create table location (
  location_id integer primary key,
  name varchar(100) not null unique,
  slug varchar(50) not null unique,
  address varchar(200) not null,
  city varchar(60) not null,
  postcode varchar(10) not null,
  phone varchar(30),
  opening_time time not null,
  closing_time time not null,
  opened_on date not null,
  closed_on date,
  is_open boolean not null default true
);
comment on table location is 'Coworking spaces run by the operator';
comment on column location.closed_on is 'Set when the lease was given up; the location stays for its history';
insert into location values
  (1, 'Shoreditch Works', 'shoreditch', '41 Garden Walk', 'London', 'EC2A 9ZQ', '020 7946 0411', '08:00', '20:00', '2019-05-13', null, true),
  (2, 'Bankside Yard', 'bankside', '7 Lavington Mews', 'London', 'SE1 0ZN', '020 7946 0422', '08:00', '20:00', '2021-09-06', null, true),
  (3, 'Ancoats Mill', 'ancoats', 'Unit 4, Blossom Yard', 'Manchester', 'M4 9XB', '0161 496 0333', '08:00', '19:00', '2020-02-03', null, true),
  (4, 'Holbeck Foundry', 'holbeck', '12 Marshall Row', 'Leeds', 'LS11 9QT', '0113 496 0444', '08:00', '18:30', '2024-03-04', null, true),
  (5, 'Temple Quay Loft', 'temple-quay', '3 Glass Wharf Lane', 'Bristol', 'BS2 0YZ', '0117 496 0555', '08:30', '18:30', '2021-03-15', null, true),
  (6, 'Digbeth Canalside', 'digbeth', '88 Fazeley Passage', 'Birmingham', 'B5 5ZR', null, '08:30', '18:00', '2022-05-09', '2025-09-30', false);

create table admin_user (
  admin_user_id integer primary key,
  full_name varchar(100) not null,
  email varchar(120) not null unique,
  role varchar(30) not null check (role in ('owner', 'finance', 'community_manager', 'receptionist')),
  location_id integer references location,
  is_active boolean not null default true,
  created_at timestamp not null,
  last_login_at timestamp
);
comment on column admin_user.location_id is 'Empty for staff who work for all locations';
insert into admin_user
select i, pg_temp.given(900 + i) || ' ' || pg_temp.family(900 + i), lower(pg_temp.given(900 + i)) || '.' || lower(pg_temp.family(900 + i)) || '@commonloft.example', case when i = 1 then 'owner' when i <= 3 then 'finance' when i <= 9 then 'community_manager' else 'receptionist' end, case when i > 3 then 1 + (i - 4) % 6 end, a, timestamp '2022-01-10 09:00' + make_interval(days => i * i * 4),
       case when a then timestamp '2026-06-30 08:10' - make_interval(mins => pg_temp.skew('al', i, 1, 9000, 3)) when i = 12 then timestamp '2025-06-10 17:00' else timestamp '2025-10-03 16:30' - make_interval(hours => i) end
  from (select i, not (i in (9, 12, 15)) as a from generate_series(1, 17) as i) as b;

create table resource_type (
  resource_type_id integer primary key,
  code varchar(30) not null unique,
  name varchar(60) not null,
  is_bookable boolean not null,
  is_assignable boolean not null
);
comment on column resource_type.is_bookable is 'Can be booked by the hour';
comment on column resource_type.is_assignable is 'Can be assigned to a membership';
insert into resource_type values (1, 'team_room', 'Private Office', false, true), (2, 'desk', 'Dedicated Desk', false, true), (3, 'meeting_room', 'Meeting Room', true, false), (4, 'hotdesk', 'Hot Desk Area', false, false), (5, 'event_space', 'Event Space', true, false), (6, 'phone_booth', 'Phone Booth', false, false), (7, 'parking', 'Parking Space', false, true);

create table resource (
  resource_id integer primary key,
  location_id integer not null references location,
  resource_type_id integer not null references resource_type,
  name varchar(80) not null,
  floor varchar(20),
  capacity integer,
  area_sqm numeric(6, 1),
  list_price numeric(10, 2),
  archived boolean not null default false,
  created_at timestamp not null,
  unique (location_id, name)
);
comment on column resource.list_price is 'Excluding VAT; per hour if the type is bookable, otherwise per month';
insert into resource
select id, l, t, nm, case when t <> 7 then pg_temp.one('rf', id, 'Ground,1st,1st,2nd') end, cap, case when t in (1, 3, 5) and pg_temp.u('ra', id) < 0.9 then round((cap * (2.4 + pg_temp.u('rs', id)))::numeric, 1) end,
       case t when 1 then round((cap * 395 * f)::numeric / 5) * 5 when 2 then round((330 * f)::numeric / 5) * 5 when 3 then round((cap * 4.2 * f + 6)::numeric) when 5 then round((140 * f)::numeric / 5) * 5 when 7 then 95 end, l = 6 or id in (117, 141), o.opened_on - interval '20 days' + make_interval(mins => id)
  from (select i as id, 1 + (i - 1) / 10 as l, 1 as t, 'Office ' || (1 + (i - 1) / 10 % 2) || lpad((1 + (i - 1) % 10)::text, 2, '0') as nm, pg_temp.skew('rc', i, 2, 16, 1.8) as cap from generate_series(1, 60) as i
        union all select 60 + i, 1 + (i - 1) / 8, 2, 'Desk D' || (1 + (i - 1) % 8), 1 from generate_series(1, 48) as i
        union all select 108 + i, 1 + (i - 1) % 6, 3, (string_to_array('Hopper,Lovelace,Turing,Franklin,Brunel,Hockney,Bronte,Peel,Ennis,Gaskell,Rowntree,Cabot,Banksy,Moore,Wharf,Attlee,Lowry,Priestley,Cadbury,Pankhurst,Arkwright,Hepworth,Defoe,Watt,Tolkien,Elgar', ','))[i], (array[4, 6, 8, 10, 4, 14])[1 + (i + i / 6) % 6] from generate_series(1, 26) as i
        union all select 134 + i, i, 4, 'Hot Desk Lounge', 18 + i * 5 % 17 from generate_series(1, 6) as i
        union all select 140 + i, (array[1, 3, 5])[i], 5, (array['The Loft', 'Engine Hall', 'Quayside Hall'])[i], (array[60, 90, 70])[i] from generate_series(1, 3) as i
        union all select 143 + i, 1 + (i - 1) / 2, 6, 'Booth ' || (1 + (i - 1) % 2), 1 from generate_series(1, 12) as i
        union all select 155 + i, 3 + i % 3, 7, 'Bay ' || i, null from generate_series(1, 9) as i) as a
  join location as o on o.location_id = l, lateral (select (array[1.45, 1.35, 1, 0.88, 0.95, 0.85])[l] as f) as b;

create table plan (
  plan_id integer primary key,
  name varchar(80) not null unique,
  code varchar(30) not null unique,
  type varchar(20) not null check (type in ('office', 'desk', 'hotdesk', 'virtual', 'addon')),
  price numeric(10, 2) not null,
  booking_credit_hours integer not null default 0,
  days_per_month integer,
  notice_months integer not null default 1,
  is_available boolean not null default true,
  created_at timestamp not null
);
comment on table plan is 'Price list of what can be bought by the month. A membership keeps its own price.';
comment on column plan.price is 'Monthly list price excluding VAT; 0 = priced by the office or desk';
comment on column plan.booking_credit_hours is 'Meeting room hours per month that are free';
comment on column plan.is_available is 'false: no longer sold, running memberships go on';
insert into plan values
  (1, 'Private Office', 'OFFICE', 'office', 0, 10, null, 3, true, '2019-05-01 10:00'), (2, 'Dedicated Desk', 'DESK', 'desk', 0, 4, null, 1, true, '2019-05-01 10:05'),
  (3, 'Hot Desk Unlimited', 'HOT-UNL', 'hotdesk', 225, 2, null, 1, true, '2019-05-01 10:06'), (4, 'Flex 10', 'FLEX10', 'hotdesk', 145, 1, 10, 1, true, '2020-09-14 12:30'),
  (5, 'Flex 5', 'FLEX5', 'hotdesk', 85, 0, 5, 1, true, '2021-02-01 09:10'), (6, 'Night Owl', 'NIGHT', 'hotdesk', 95, 0, null, 1, false, '2020-01-20 15:00'),
  (7, 'Virtual Office', 'VIRT', 'virtual', 45, 0, null, 1, true, '2019-08-05 11:00'), (8, 'Parking', 'PARK', 'addon', 95, 0, null, 1, true, '2021-04-01 10:00'),
  (9, 'Locker', 'LOCKER', 'addon', 15, 0, null, 1, true, '2019-05-01 10:15'), (10, 'Dedicated Bandwidth', 'BANDW', 'addon', 120, 0, null, 1, true, '2022-06-13 14:20');

-- Customers -----------------------------------------------------------------------------------------------------------

-- Who rents from when to when: companies with an office, those who followed them, companies without one, single people.
create temp table cust as
with a as (
  select i, 1 + (i - 1) / 10 as loc, i as office, (case when i % 12 in (1, 3, 6, 8, 11) then date '2023-10-31' + 30 * pg_temp.n('cf', i, 7, 22) when (i - 1) / 10 = 5 then date '2025-09-30' end) as f, date '2022-06-01' + pg_temp.n('cs', i, 0, 560) as s from generate_series(1, 60) as i),
b as (select i, loc, office, case when loc = 6 then least(f, date '2025-09-30') else f end as f, greatest(s, o.opened_on + pg_temp.n('co', i, 0, 90)) as s from a join location as o on o.location_id = loc),
gone as (select *, row_number() over (order by f) as r from b where f is not null and loc < 6 limit 20),
c as (
  select i::bigint, true as firm, loc, office, s, f from b
  union all select 60 + r, true, loc, office, f + pg_temp.n('cn', i, 5, 75), null from gone
  union all select i, true, pg_temp.w('cl', i, '1:6,2:4,3:5,4:2,5:3')::int, null, date '2023-07-01' + pg_temp.n('cs', i, 0, 1030), case when pg_temp.u('cx', i) < 0.42 then date '2023-07-01' + pg_temp.n('cs', i, 0, 1030) + pg_temp.n('cd', i, 120, 600) end from generate_series(81, 115) as i
  union all select i, false, case when pg_temp.u('ci6', i) < 0.06 then 6 else pg_temp.w('cl', i, '1:7,2:4,3:5,4:2,5:3')::int end, null, date '2023-09-01' + pg_temp.n('cs', i, 0, 1020), date '2023-09-01' + pg_temp.n('cs', i, 0, 1020) + pg_temp.skew('cd', i, 29, 1100, 1.5) from generate_series(116, 245) as i)
select i as id, firm, loc, office, s as started, case when f < '2026-07-31' then f end as ended from (select i, firm, loc, office, greatest(case when pg_temp.u('cr', i) < 0.6 and s + 15 > date '2022-07-01' and office is null then date_trunc('month', s)::date else s end, (select opened_on from location where location_id = loc)) as s, case when loc = 6 then least(f, date '2025-09-30') else f end as f from c) as d
 where f is null or f > s + 20;

create table company (
  company_id integer primary key,
  name varchar(120) not null unique,
  location_id integer not null references location,
  status varchar(20) not null check (status in ('active', 'former', 'lead')),
  industry varchar(60),
  registration_no varchar(20),
  vat_no varchar(20),
  billing_email varchar(120),
  website varchar(120),
  started_on date,
  left_on date,
  created_at timestamp not null
);
comment on table company is 'Customers that are companies. Single people are members without a company.';
insert into company
select id, nm, loc, case when started is null then 'lead' when ended < '2026-06-30' then 'former' else 'active' end, pg_temp.w('ki', id, 'Software:9,Design & Creative:6,Marketing:6,Consulting:5,Recruitment:4,Architecture:3,Charity:3,Financial Services:3,Legal:2,Biotech:1'), case when pg_temp.u('kr', id) < 0.8 then lpad(pg_temp.n('krn', id, 7000000, 15999999)::text, 8, '0') end, case when started is not null and pg_temp.u('kv', id) < 0.7 then 'GB' || pg_temp.n('kvn', id, 100000000, 479999999) end,
       case when started is not null then pg_temp.one('kb', id, 'accounts,finance,office,hello') || '@' || dom end, case when pg_temp.u('kw', id) < 0.75 then 'https://' || dom end, started, case when ended < '2026-06-30' then ended end, coalesce(started - make_interval(days => pg_temp.n('kc', id, 6, 70)), timestamp '2026-06-01') + make_interval(mins => 540 + id::int * 3 % 480)
  from (select id, loc, started, ended, (string_to_array('Bramble,Northgate,Pixelwright,Copperfield,Lumen,Tidewater,Halcyon,Foxglove,Ironbridge,Kestrel,Meridian,Saltmarsh,Thistle,Union Street,Verdant,Wren,Ardent,Blackthorn,Cobalt,Driftwood,Ember,Fernhill,Gritstone', ','))[1 + id % 23] || ' ' || (string_to_array('Labs,Studio,Partners,Digital,Consulting,Collective,Analytics', ','))[1 + (id * 3) % 7] as nm
          from (select id, loc, started, ended from cust where firm union all select 150 + g, 1 + g % 5, null, null from generate_series(1, 9) as g) as a) as b, lateral (select lower(replace(nm, ' ', '')) || '.example' as dom) as c;

create table member (
  member_id integer primary key,
  first_name varchar(60) not null,
  last_name varchar(60) not null,
  email varchar(150) not null unique,
  phone varchar(30),
  company_id integer references company,
  location_id integer not null references location,
  status varchar(20) not null check (status in ('active', 'former', 'lead', 'pending')),
  is_contact_person boolean not null default false,
  is_billing_person boolean not null default false,
  access_card_no varchar(20),
  start_date date,
  end_date date,
  created_at timestamp not null
);
comment on column member.company_id is 'Empty: the member pays for himself';
comment on column member.status is 'active, pending (starts later), former, lead (asked, never joined)';
create temp table mem as
select row_number() over (order by s, cid, g)::int as id, * from (
  select c.id as cid, firm, loc, g, case when g <= 2 then started else least(started + pg_temp.skew('ms', c.id * 40 + g, 0, 900, 1.5), coalesce(ended, date '2026-06-25') - 10) end as s, case when g > 1 and pg_temp.u('ml', c.id * 40 + g) < 0.22 then least(ended, started + pg_temp.n('mlm', c.id * 40 + g, 200, 1300)) else ended end as e
    from cust as c left join resource as r on r.resource_id = c.office, generate_series(1, case when firm then coalesce(greatest(2, r.capacity - pg_temp.n('mg', c.id, -1, 2)), pg_temp.n('mh', c.id, 1, 4)) else 1 end) as g) as a;
update mem set e = c.ended from cust as c where c.id = mem.cid and e < s;
insert into member
select m.id, pg_temp.given(m.id), pg_temp.family(m.id), lower(pg_temp.given(m.id) || '.' || pg_temp.family(m.id)) || case when firm then '@' || lower(replace(c.name, ' ', '')) || '.example' else pg_temp.one('me', m.id, '@inkwellmail.example,@fastpost.example,@mailbox.example') end, case when pg_temp.u('mp', m.id) < 0.7 then '07700 900' || lpad(pg_temp.n('mpn', m.id, 0, 999)::text, 3, '0') end, c.company_id, loc,
       case when e < '2026-06-30' then 'former' when s > '2026-06-30' then 'pending' else 'active' end, firm and g = 1, firm and g = case when pg_temp.u('mb', cid) < 0.6 then 1 else 2 end, case when e is null and pg_temp.u('mc', m.id) < 0.93 then upper(substr(md5('card' || m.id), 1, 8)) end, s, case when e < '2026-07-31' then e end, s - make_interval(days => pg_temp.n('mcr', m.id, 1, 25)) + make_interval(mins => pg_temp.n('mcm', m.id, 510, 1080))
  from mem as m left join company as c on c.company_id = m.cid and m.firm;
insert into member
select n + i, pg_temp.given(n + i), pg_temp.family(n + i), lower(pg_temp.given(n + i) || '.' || pg_temp.family(n + i)) || '@inkwellmail.example', null, case when i <= 9 then 150 + i end, 1 + i % 5, 'lead', i <= 9, false, null, null, null, timestamp '2025-03-01 10:00' + make_interval(days => i * 10, mins => i * 77 % 400) from (select max(id) as n from mem) as x, generate_series(1, 46) as i;

create table contract (
  contract_id integer primary key,
  contract_no varchar(20) not null unique,
  company_id integer references company,
  member_id integer references member,
  location_id integer not null references location,
  status varchar(20) not null check (status in ('pending', 'active', 'expired', 'terminated')),
  start_date date not null,
  end_date date,
  terminated_on date,
  notice_months integer not null default 1,
  deposit_amount numeric(10, 2) not null default 0,
  deposit_returned boolean not null default false,
  signed_at timestamp,
  created_at timestamp not null,
  check (company_id is not null or member_id is not null)
);
comment on table contract is 'Licence agreements. Companies sign for twelve months and renew by a new contract, single members roll on from month to month.';
comment on column contract.end_date is 'Agreed end; empty = rolling';
comment on column contract.terminated_on is 'Last day, if ended by notice before the agreed end';
create temp table con as
select row_number() over (order by s, cid)::int as id, * from (
  select c.id as cid, firm, loc, office, k, s, case when firm then (s + interval '12 months')::date - 1 end as e, case when ended is not null and (not firm or ended < (s + interval '12 months')::date - 1) then ended end as t, ended
    from cust as c, generate_series(1, case when firm then 5 else 1 end) as k, lateral (select (started + make_interval(months => 12 * (k - 1)))::date as s) as x
   where s <= coalesce(ended - 15, date '2026-06-30') or (firm and s <= '2026-09-15' and ended is null and pg_temp.u('xr', c.id) < 0.7)) as a;
insert into contract
select c.id, 'CW-' || extract(year from s) || '-' || lpad(c.id::text, 4, '0'), case when firm then cid end, case when not firm then (select id from mem where mem.cid = c.cid) end, loc, case when t < '2026-06-30' then 'terminated' when e < '2026-06-30' then 'expired' when s > '2026-06-30' then 'pending' else 'active' end, s, e, t, case when office is not null then 3 else 1 end,
       case when k = 1 and office is not null then 2 * r.list_price when k = 1 and firm then 250 else 0 end, coalesce(k = 1 and firm and ended < '2026-05-15', false), case when s <= '2026-06-30' or pg_temp.u('xs', c.id) < 0.3 then least(s - interval '2 days', timestamp '2026-06-26') - make_interval(days => pg_temp.n('xd', c.id, 0, 20), mins => pg_temp.n('xm', c.id, 0, 500)) + interval '17 hours' end,
       least(s - interval '24 days', timestamp '2026-06-05') - make_interval(days => pg_temp.n('xc', c.id, 0, 25)) + make_interval(mins => pg_temp.n('xcm', c.id, 520, 1050))
  from con as c left join resource as r on r.resource_id = office;

create table membership (
  membership_id integer primary key,
  contract_id integer not null references contract,
  plan_id integer not null references plan,
  resource_id integer references resource,
  member_id integer references member,
  name varchar(100) not null,
  quantity integer not null default 1 check (quantity > 0),
  price numeric(10, 2) not null,
  discount_percent numeric(5, 2),
  start_date date not null,
  end_date date,
  created_at timestamp not null
);
comment on table membership is 'What is rented by a contract, billed monthly in advance';
comment on column membership.price is 'Per unit and month excluding VAT, before discount';
insert into membership
select row_number() over (order by c.id, o), c.id, p, case when p = 1 then office when p = 8 then (select min(resource_id) + c.cid % 3 * 3 from resource where location_id = loc and resource_type_id = 7) when p = 2 and not firm then 60 + (loc - 1) * 8 + 1 + (c.cid % 8)::int end, case when not firm then (select id from mem where mem.cid = c.cid) end, l.name || case when p = 1 then ' ' || substr(r.name, 8) else '' end,
       case when p in (2, 3, 4) and firm then 1 + pg_temp.skew('pq', c.cid, 0, 4, 1.4) else 1 end, round(case when p = 1 then r.list_price * power(1.04, k - 2) when p = 2 then 330 * (array[1.45, 1.35, 1, 0.88, 0.95, 0.85])[loc] * power(1.03, k - 1) else l.price end::numeric / 5) * 5, case when pg_temp.u('pd', c.cid) < 0.14 and p < 7 then (array[5, 10, 10, 20])[pg_temp.n('pdn', c.cid, 1, 4)] end, s, coalesce(t, e), x.created_at
  from con as c join contract as x on x.contract_id = c.id left join resource as r on r.resource_id = office,
       lateral (select 1 as o, case when office is not null then 1 when firm then pg_temp.w('pf', c.cid, '2:4,3:3,4:2,7:2')::int else pg_temp.w('pi', c.cid, '2:3,3:6,4:5,5:4,7:4')::int end as p
                union all select 2, case when loc between 3 and 5 and pg_temp.u('pp', c.cid) < 0.1 then 8 else pg_temp.w('pa', c.cid, '9:3,10:3')::int end where firm and pg_temp.u('pz', c.cid) < 0.42 or not firm and pg_temp.u('pz', c.cid) < 0.1
                union all select 3, 7 where office is not null and pg_temp.u('pv', c.cid) < 0.25) as q
  join plan as l on l.plan_id = p;

do $$ begin
  for n in 1 .. 8 loop
    update membership as m set resource_id = (select min(d.resource_id) from resource as d, resource as o where o.resource_id = m.resource_id and d.location_id = o.location_id and d.resource_type_id = 2
    and not exists (select from membership as x where x.resource_id = d.resource_id and x.start_date <= coalesce(m.end_date, date '2099-01-01') and coalesce(x.end_date, date '2099-01-01') >= m.start_date))
 where m.membership_id = (select min(membership_id) from membership as m where plan_id = 2 and exists (select from membership as x where x.resource_id = m.resource_id and x.membership_id < m.membership_id and x.start_date <= coalesce(m.end_date, date '2099-01-01') and coalesce(x.end_date, date '2099-01-01') >= m.start_date));
  end loop;
end $$;

-- Bookings ------------------------------------------------------------------------------------------------------------

create table booking (
  booking_id integer primary key,
  resource_id integer not null references resource,
  member_id integer not null references member,
  company_id integer references company,
  title varchar(120),
  start_at timestamp not null,
  end_at timestamp not null,
  hours numeric(4, 1) not null,
  price numeric(10, 2) not null,
  is_free boolean not null default false,
  canceled boolean not null default false,
  canceled_at timestamp,
  source varchar(20) not null check (source in ('portal', 'mobile_app', 'admin', 'calendar_sync')),
  created_at timestamp not null,
  check (end_at > start_at)
);
comment on column booking.price is 'Hours by the rate of the room, excluding VAT; only billed if neither free nor canceled';
comment on column booking.is_free is 'Covered by the booking credits of the plan, or waived';
analyze mem;
create temp table slot as
select row_number() over (order by d, resource_id, x)::int as id, resource_id, location_id as loc, list_price, resource_type_id as t, d + make_interval(mins => 510 + x * 120 + 30 * pg_temp.n('bo', resource_id * 100000 + (d - date '2024-01-01') * 4 + x, 0, 1)) as s, (array[1, 1, 1, 1.5, 1.5, 0.5])[pg_temp.n('bh', resource_id * 100000 + (d - date '2024-01-01') * 4 + x, 1, 6)] as h, d
  from resource as r join location as l using (location_id), lateral (select g::date as d from generate_series(greatest(l.opened_on, date '2024-01-02'), coalesce(l.closed_on - 5, date '2026-07-10'), interval '1 day') as g where extract(isodow from g) < 6 and to_char(g, 'MM-DD') not in ('12-24', '12-25', '12-26', '12-31', '01-01')) as days, generate_series(0, 4) as x
 where resource_type_id in (3, 5) and pg_temp.u('bs', resource_id * 100000 + (d - date '2024-01-01') * 4 + x) < case when resource_type_id = 5 then 0.012 else 0.055 end * (array[0.9, 1.2, 1.3, 1.15, 0.6])[extract(isodow from d)::int] * case when extract(month from d) = 8 or to_char(d, 'MM-DD') > '12-18' then 0.6 else 1 end * case when d > '2026-06-30' then 0.4 else 1 end * (0.75 + 0.4 * (d - date '2024-01-01') / 900.0);
insert into booking
select s.id, resource_id, m.id, case when m.firm then m.cid end, case when pg_temp.u('bt', s.id) < 0.7 then pg_temp.one('btt', s.id, 'Weekly catch-up,Client meeting,Interview,Board meeting,Workshop,Sprint planning,Pitch practice,Training,1:1,Sales call') end, s.s, s.s + make_interval(mins => (h * 60)::int), h, round((h * list_price)::numeric, 2), pg_temp.u('bf', s.id) < case when t = 5 then 0.08 when m.firm then 0.58 else 0.25 end,
       x, case when x then greatest(cr + interval '4 minutes', s.s - make_interval(hours => pg_temp.skew('bxh', s.id, 1, 120, 2))) end, pg_temp.w('bsr', s.id, 'portal:5,mobile_app:4,calendar_sync:2,admin:1'), cr
  from slot as s, lateral (select id, cid, firm from mem where mem.loc = s.loc and mem.s <= s.d and coalesce(mem.e, date '2027-01-01') >= s.d and mem.s <= '2026-06-28' order by -ln(pg_temp.u('bw' || s.id, mem.id) + 1e-9) / (0.15 + power(pg_temp.u('bm', mem.id), 4)) limit 1) as m,
       lateral (select least(date_trunc('second', s.s - make_interval(mins => pg_temp.skew('bc', s.id, 8, 28000, 2.5))), timestamp '2026-06-30 09:00' - make_interval(mins => s.id % 3000)) as cr, pg_temp.u('bx', s.id) < 0.11 and s.s < '2026-06-30' as x) as y;

-- Billing -------------------------------------------------------------------------------------------------------------

create table invoice (
  invoice_id integer primary key,
  invoice_no varchar(20) not null unique,
  document_type varchar(20) not null default 'invoice' check (document_type in ('invoice', 'credit_note')),
  company_id integer references company,
  member_id integer references member,
  location_id integer not null references location,
  issue_date date not null,
  due_date date not null,
  status varchar(20) not null check (status in ('draft', 'pending', 'overdue', 'paid', 'void')),
  subtotal numeric(12, 2) not null default 0,
  tax_amount numeric(12, 2) not null default 0,
  total numeric(12, 2) not null default 0,
  amount_paid numeric(12, 2) not null default 0,
  credited_invoice_id integer references invoice,
  created_at timestamp not null
);
comment on table invoice is 'Invoices and credit notes; those before 2024 are in the old system';
comment on column invoice.status is 'draft: not sent; pending: sent, not due yet; void: cancelled, does not count';
comment on column invoice.credited_invoice_id is 'For credit notes: the invoice that it reduces';
comment on column invoice.total is 'Including VAT; negative for credit notes';
create index on invoice (credited_invoice_id);
create table invoice_line (
  invoice_line_id integer primary key,
  invoice_id integer not null references invoice,
  line_type varchar(20) not null check (line_type in ('membership', 'booking', 'fee', 'credit')),
  description varchar(200) not null,
  membership_id integer references membership,
  booking_id integer unique references booking,
  quantity numeric(8, 2) not null default 1,
  unit_price numeric(12, 2) not null,
  discount_amount numeric(12, 2) not null default 0,
  net_amount numeric(12, 2) not null,
  tax_rate numeric(5, 2) not null default 20,
  tax_amount numeric(12, 2) not null
);
comment on column invoice_line.net_amount is 'Quantity by unit price less discount, excluding VAT';
create temp table line as
select c.cid, g::date as mon, m.membership_id, null::int as booking_id, 'membership' as lt, m.name || ', ' || to_char(g, 'FMMonth YYYY') || case when share < 1 then ' (part)' else '' end as ds, m.quantity::numeric as q, round(m.price * share, 2) as up, coalesce(m.discount_percent, 0) as dp, greatest(g::date, m.start_date) as at
  from membership as m join con as c on c.id = m.contract_id, generate_series(greatest(date '2024-01-01', date_trunc('month', m.start_date)), least(coalesce(m.end_date, date '2026-07-01'), date '2026-07-01'), interval '1 month') as g,
       lateral (select round((least(coalesce(m.end_date, date '2027-01-01'), (g + interval '1 month')::date - 1) - greatest(g::date, m.start_date) + 1)::numeric / extract(day from g + interval '1 month' - interval '1 day')::numeric, 4) as share) as s;
insert into line
select m.cid, (date_trunc('month', b.start_at) + interval '1 month')::date, null, booking_id, 'booking', r.name || ', ' || to_char(start_at, 'DD Mon HH24:MI'), hours, r.list_price, 0, null from booking as b join mem as m on m.id = b.member_id join resource as r using (resource_id)
 where not is_free and not canceled and exists (select from line as l where l.cid = m.cid and l.mon = (date_trunc('month', b.start_at) + interval '1 month')::date);
update booking as b set is_free = true where not is_free and not canceled and start_at < '2026-06-01' and not exists (select from line as l where l.booking_id = b.booking_id);
insert into line select distinct on (cid) cid, mon, null::int, null::int, 'fee', 'Joining fee', 1, 50, 0, null::date from line where cid > 85 and cid in (select id from cust where started >= '2024-01-01') order by cid, mon;
create temp table inv as select row_number() over (order by min(coalesce(at, mon)), cid)::int as id, cid, mon, min(coalesce(at, mon)) as at from line group by cid, mon;
insert into invoice
select v.id, 'INV-' || lpad((10400 + v.id)::text, 6, '0'), 'invoice', case when firm then cid end, case when not firm then (select min(id) from mem where mem.cid = c.id) end, loc, at, at + case when firm and cid % 3 = 0 then 30 when firm then 14 else 7 end, 'pending', 0, 0, 0, 0, null, least(at, timestamp '2026-06-29') + make_interval(mins => 200 + v.id % 90) from inv as v join cust as c on c.id = v.cid;
insert into invoice_line
select row_number() over (order by v.id, lt desc, membership_id, booking_id), v.id, lt, ds, membership_id, booking_id, q, up, dis, round(q * up - dis, 2), 20, round((q * up - dis) * 0.2, 2)
  from line as l join inv as v using (cid, mon), lateral (select round(q * up * dp / 100, 2) as dis) as x;
-- Credit notes for part of an invoice.
insert into invoice select n + row_number() over (order by i.invoice_id), 'CN-' || lpad((210 + row_number() over (order by i.invoice_id))::text, 6, '0'), 'credit_note', company_id, member_id, location_id, issue_date + 9, issue_date + 9, 'paid', 0, 0, 0, 0, invoice_id, issue_date + interval '9 days 11 hours' from invoice as i, (select max(invoice_id) as n from invoice) as x where pg_temp.u('vcn', invoice_id) < 0.017 and issue_date < '2026-06-15';
insert into invoice_line select n + row_number() over (order by c.invoice_id), c.invoice_id, 'credit', pg_temp.one('vcd', c.invoice_id, 'Heating failure,Goodwill,Wrong rate charged,Internet outage'), l.membership_id, null, 1, -a, 0, -a, 20, -round(a * 0.2, 2)
  from invoice as c, (select max(invoice_line_id) as n from invoice_line) as x, lateral (select membership_id, greatest(5, round(net_amount * pg_temp.n('vca', c.invoice_id, 1, 5) / 10)) as a from invoice_line where invoice_id = c.credited_invoice_id and membership_id is not null order by net_amount desc limit 1) as l where c.document_type = 'credit_note';
update invoice as i set subtotal = s.n, tax_amount = s.t, total = s.n + s.t from (select invoice_id, sum(net_amount) as n, sum(tax_amount) as t from invoice_line group by 1) as s where s.invoice_id = i.invoice_id;
update invoice as i set status = 'void' where document_type = 'invoice' and pg_temp.u('vv', invoice_id) < 0.012 and not exists (select from invoice as c where c.credited_invoice_id = i.invoice_id);

create table payment (
  payment_id integer primary key,
  invoice_id integer not null references invoice,
  method varchar(20) not null check (method in ('direct_debit', 'card', 'bank_transfer', 'cash')),
  status varchar(20) not null check (status in ('succeeded', 'failed', 'refunded')),
  amount numeric(12, 2) not null,
  paid_at timestamp not null,
  reference varchar(40),
  failure_reason varchar(60),
  recorded_by integer references admin_user
);
comment on column payment.status is 'refunded: was paid and went back in full, does not count';
create index on payment (invoice_id);
insert into payment
select row_number() over (order by at, invoice_id), invoice_id, me, st, am, at, case when me <> 'cash' then case me when 'card' then 'ch_' || substr(md5(invoice_id || st), 1, 14) when 'direct_debit' then 'PM' || upper(substr(md5(invoice_id || st), 1, 10)) else 'BACS ' || pg_temp.n('yb', invoice_id, 10000, 99999) end end, case when st = 'failed' then pg_temp.one('yf', invoice_id, case me when 'card' then 'Insufficient funds,Card expired,Declined by bank' else 'Insufficient funds,Mandate cancelled,Refer to payer' end) end, case when me in ('cash', 'bank_transfer') then 2 + invoice_id % 2 end
  from (select invoice_id, me, k, case when k = 1 then 'failed' when pg_temp.u('yr', invoice_id) < 0.006 then 'refunded' else 'succeeded' end as st, case when k = 2 and part then round((total + coalesce(cr, 0)) / 2, 2) when k = 3 then total + coalesce(cr, 0) - round((total + coalesce(cr, 0)) / 2, 2) else total + coalesce(cr, 0) end as am,
               issue_date + make_interval(days => case when me in ('direct_debit', 'card') then 3 + 4 * (k - 1) else pg_temp.skew('yd', invoice_id, 1, 45, 1.6) + (k - 2) * 12 end, mins => pg_temp.n('ym', invoice_id, 500, 1000)) as at
          from (select i.*, pg_temp.w('ye', coalesce(company_id, 1000 + member_id), case when company_id is null then 'card:8,direct_debit:3,bank_transfer:1,cash:0.3' else 'direct_debit:6,bank_transfer:5,card:2' end) as me, pg_temp.u('yp', invoice_id) < 0.02 as part, (select sum(c.total) from invoice as c where c.credited_invoice_id = i.invoice_id) as cr from invoice as i where document_type = 'invoice' and status <> 'void') as v, generate_series(1, 3) as k
         where case k when 1 then me in ('card', 'direct_debit') and pg_temp.u('yfa', invoice_id) < 0.045 when 2 then pg_temp.u('yn', invoice_id) < 0.985 else part and pg_temp.u('yn', invoice_id) < 0.7 end) as a where at < '2026-06-30 09:00';
update invoice as i set amount_paid = coalesce((select sum(amount) from payment as p where p.invoice_id = i.invoice_id and p.status = 'succeeded'), 0) where document_type = 'invoice';
update invoice as i set status = case when amount_paid >= total + coalesce((select sum(c.total) from invoice as c where c.credited_invoice_id = i.invoice_id), 0) then 'paid' when due_date < '2026-06-30' then 'overdue' else 'pending' end where document_type = 'invoice' and status <> 'void';
update invoice as i set status = 'void' where exists (select from payment as p where p.invoice_id = i.invoice_id and p.status = 'refunded') and amount_paid = 0;
update invoice set status = 'draft' where issue_date >= '2026-06-30';

-- Front desk ----------------------------------------------------------------------------------------------------------

create table visitor (
  visitor_id integer primary key,
  full_name varchar(120) not null,
  email varchar(150),
  visitor_company varchar(120),
  host_member_id integer not null references member,
  location_id integer not null references location,
  expected_at timestamp not null,
  checked_in_at timestamp,
  checked_out_at timestamp,
  status varchar(20) not null check (status in ('expected', 'checked_in', 'checked_out', 'no_show', 'canceled')),
  purpose varchar(40),
  created_at timestamp not null
);
comment on column visitor.checked_out_at is 'Often missing, visitors forget to sign out';
insert into visitor
select row_number() over (order by ex, booking_id, g), nm, case when pg_temp.u('ie', k) < 0.5 then lower(replace(nm, ' ', '.')) || '@fastpost.example' end, case when pg_temp.u('ic', k) < 0.6 then pg_temp.one('icn', k, 'Harrogate Capital,Self-employed,Peak Recruitment,City Council,Delta Print,Orchard Legal,BlueRidge Media,University of Salford,Kingsway Bank') end, member_id, location_id, ex, case when st in ('checked_in', 'checked_out') then ci end, case when st = 'checked_out' and pg_temp.u('io', k) < 0.7 then end_at + make_interval(mins => pg_temp.n('iom', k, 1, 40)) end, st, case title when 'Interview' then 'interview' else pg_temp.w('ip', k, 'meeting:7,delivery:1,event:1,tour:1') end, ex - make_interval(mins => pg_temp.skew('icr', k, 10, 4000, 2))
  from (select b.*, r.location_id, g, b.booking_id * 5 + g as k, pg_temp.given(b.booking_id * 11 + g * 17) || ' ' || pg_temp.family(b.booking_id * 5 + g * 3) as nm, start_at - interval '5 minutes' as ex, start_at + make_interval(mins => pg_temp.n('iin', b.booking_id * 5 + g, -15, 10)) as ci,
               case when canceled then 'canceled' when start_at > '2026-06-30 09:00' then 'expected' when pg_temp.u('is', b.booking_id * 5 + g) < 0.09 then 'no_show' when start_at > '2026-06-30' then 'checked_in' else 'checked_out' end as st
          from booking as b join resource as r using (resource_id), generate_series(1, pg_temp.w('in', b.booking_id, '0:72,1:16,2:8,3:4')::int) as g where b.start_at < '2026-07-04') as a;

create table ticket (
  ticket_id integer primary key,
  location_id integer not null references location,
  member_id integer references member,
  category varchar(30) not null,
  subject varchar(200) not null,
  priority smallint not null default 2 check (priority between 1 and 3),
  status varchar(20) not null check (status in ('open', 'in_progress', 'waiting', 'closed')),
  assigned_to integer references admin_user,
  rating smallint check (rating between 1 and 5),
  created_at timestamp not null,
  first_reply_at timestamp,
  closed_at timestamp
);
comment on table ticket is 'Help desk';
comment on column ticket.priority is '1 = high, 2 = normal, 3 = low';
comment on column ticket.rating is 'Stars given by the member after closing';
insert into ticket
select row_number() over (order by at), m.loc, case when pg_temp.u('ta', g) < 0.95 then m.id end, cat, pg_temp.one('ts', g, case cat when 'internet' then 'Wi-Fi keeps dropping,Slow connection in the lounge,Need a static IP,Cannot connect printer' when 'cleaning' then 'Kitchen bins full,Office not cleaned,Spill on stairs' when 'access' then 'Lost access card,Door reader not working,New starter needs a card,Weekend access' when 'heating_cooling' then 'Too cold,Air con not working,Radiator leaking' when 'billing' then 'Question about my invoice,Change billing address,Charged twice for a room' when 'meeting_room_av' then 'Screen not showing,No HDMI cable,Camera not found' else 'Parcel missing,Noise from next door,Coffee machine broken,Plants need water' end), pg_temp.w('tp', g, '1:2,2:7,3:2')::int, st, case when st <> 'open' or g % 3 = 0 then 4 + (m.loc - 1) + case when m.loc = 6 or g % 3 = 0 then 6 else 0 end end, case when st = 'closed' and pg_temp.u('tr', g) < 0.32 then pg_temp.w('trn', g, '5:10,4:6,3:2,2:1,1:1')::int end, at, case when st <> 'open' then at + (cl - at) * 0.3 end, case when st = 'closed' then cl end
  from (select g, d + make_interval(secs => pg_temp.n('th', g, 28800, 66000)) as at, pg_temp.w('tc', g, 'internet:6,access:5,cleaning:3,heating_cooling:4,billing:3,meeting_room_av:4,other:3') as cat from (select g, greatest(date '2024-01-02', d - case extract(isodow from d) when 6 then 1 + g % 5 when 7 then 2 + g % 5 else 0 end) as d from (select g, date '2024-01-03' + floor(power(pg_temp.u('td', g), 0.9) * 908)::int as d from generate_series(1, 860) as g offset 0) as x offset 0) as y offset 0) as a,
       lateral (select id, loc from mem where mem.s <= at::date and coalesce(e, date '2027-01-01') >= at::date order by md5(id || 't' || a.g) limit 1) as m,
       lateral (select date_trunc('second', at + make_interval(mins => pg_temp.skew('tl', g, 15, 15000, 2.6))) as cl) as c, lateral (select case when cl < '2026-06-30 08:00' and pg_temp.u('tst', g) < 0.985 then 'closed' else pg_temp.w('tso', g, 'open:3,in_progress:3,waiting:2') end as st) as s;

update ticket as t set assigned_to = 3 + t.location_id from admin_user as a where a.admin_user_id = assigned_to and (t.created_at < a.created_at or not a.is_active and coalesce(t.closed_at, t.created_at) > a.last_login_at);

create table webhook_log (
  webhook_log_id bigint primary key,
  event varchar(40) not null,
  entity_id integer not null,
  endpoint varchar(120) not null,
  response_code integer,
  attempts smallint not null default 1,
  sent_at timestamp not null
);
insert into webhook_log
select row_number() over (order by at, id), ev, id, case when ev like 'booking%' then 'https://access.commonloft.example/hooks/rooms' else 'https://books.commonloft.example/hooks/officernd' end, case when pg_temp.u('wc', id) < 0.96 then 200 when pg_temp.u('wn', id) < 0.3 then null else 503 end, case when pg_temp.u('wc', id) < 0.96 then 1 else 5 end, at + interval '2 seconds'
  from (select 'booking.created' as ev, booking_id as id, created_at as at from booking where created_at >= '2026-05-30' union all select 'booking.canceled', booking_id, canceled_at from booking where canceled_at >= '2026-05-30' union all select 'payment.succeeded', payment_id, paid_at from payment where paid_at >= '2026-05-30' and status = 'succeeded') as a;

create index on booking (resource_id, start_at);
create index on booking (member_id);
create index on invoice (company_id, issue_date);
create index on invoice_line (invoice_id);
