-- The support desk of a maker of laboratory instruments on Zammad 6: tickets and their articles, customers and their organisations, agents, groups, service levels, time booked, tags. Tables and foreign keys as the product has them, no comments.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set client_min_messages = warning;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 31) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- skewed: small numbers are drawn more often
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  total float8 := 0;
  rest float8;
begin
  foreach part in array parts loop total := total + split_part(part, ':', 2)::float8; end loop;
  rest := pg_temp.f(k, i) * total;
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'l', i, 'Abbott,Alvarez,Barnes,Bennett,Brandt,Castillo,Chen,Cole,Dawson,Delgado,Eastman,Fletcher,Fujimoto,Garrett,Greene,Hale,Hendricks,Iverson,Jennings,Kaplan,Kim,Lambert,Lindqvist,Marchetti,McBride,Moreno,Nguyen,Novotny,Osborne,Park,Patel,Quigley,Ramsey,Rossi,Sato,Sinclair,Thorne,Underwood,Vargas,Whitaker,Yates,Okafor,Baptiste,Haddad,Larsen,Murphy,Kowalski,Singh') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Adrian,Amelia,Benjamin,Bianca,Caleb,Chloe,Daniel,Elena,Erin,Felix,Gabriel,Grace,Hannah,Ian,Isabel,Jonah,Julia,Kevin,Laura,Leo,Lydia,Marcus,Maya,Miles,Nora,Oscar,Paige,Priya,Rafael,Rebecca,Samuel,Sofia,Theo,Tessa,Victor,Wendy,Amina,Diego,Hiro,Ingrid') $$;
-- a moment in working hours of a working day
create function pg_temp.work(k text, i bigint, d0 date, d1 date) returns timestamp language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end + make_interval(hours => pg_temp.sk(k || 'h', i, 8, 18, 1.2), mins => pg_temp.z(k || 'm', i, 0, 59), secs => pg_temp.z(k || 'c', i, 0, 59))
        from (select d0 + floor(pg_temp.f(k || 'd', i) * (d1 - d0 + 1))::int as d) as x $$;

create table organizations (
  id serial primary key,
  name varchar(100) not null unique,
  shared boolean not null default true,
  domain varchar(250) default '',
  domain_assignment boolean not null default false,
  active boolean not null default true,
  vip boolean default false,
  note varchar(5000) default '',
  updated_by_id integer not null,
  created_by_id integer not null,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table users (
  id serial primary key,
  organization_id integer references organizations,
  login varchar(255) not null unique,
  firstname varchar(100) default '',
  lastname varchar(100) default '',
  email varchar(255) default '',
  phone varchar(100) default '',
  mobile varchar(100) default '',
  department varchar(200) default '',
  city varchar(100) default '',
  country varchar(100) default '',
  vip boolean default false,
  verified boolean not null default false,
  active boolean not null default true,
  note varchar(5000) default '',
  last_login timestamp(3),
  source varchar(200),
  login_failed integer not null default 0,
  out_of_office boolean not null default false,
  out_of_office_start_at date,
  out_of_office_end_at date,
  out_of_office_replacement_id integer references users,
  updated_by_id integer not null references users,
  created_by_id integer not null references users,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
alter table organizations add foreign key (created_by_id) references users deferrable initially deferred, add foreign key (updated_by_id) references users deferrable initially deferred;
create table roles (
  id serial primary key,
  name varchar(100) not null unique,
  default_at_signup boolean default false,
  active boolean not null default true,
  note varchar(250),
  updated_by_id integer not null references users,
  created_by_id integer not null references users,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table roles_users (user_id integer not null references users, role_id integer not null references roles, primary key (user_id, role_id));
create table groups (
  id serial primary key,
  name varchar(160) not null unique,
  name_last varchar(160) not null,
  parent_id integer references groups,
  assignment_timeout integer,
  follow_up_possible varchar(100) not null default 'yes',
  follow_up_assignment boolean not null default true,
  active boolean not null default true,
  note varchar(250),
  updated_by_id integer not null references users,
  created_by_id integer not null references users,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table ticket_state_types (
  id serial primary key,
  name varchar(250) not null unique,
  note varchar(250),
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table ticket_states (
  id serial primary key,
  state_type_id integer not null references ticket_state_types,
  name varchar(250) not null unique,
  next_state_id integer,
  ignore_escalation boolean not null default false,
  default_create boolean not null default false,
  default_follow_up boolean not null default false,
  note varchar(250),
  active boolean not null default true,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table ticket_priorities (
  id serial primary key,
  name varchar(250) not null unique,
  default_create boolean not null default false,
  ui_icon varchar(100),
  ui_color varchar(100),
  note varchar(250),
  active boolean not null default true,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table ticket_article_types (
  id serial primary key,
  name varchar(250) not null unique,
  note varchar(250),
  communication boolean not null,
  active boolean not null default true,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table ticket_article_senders (
  id serial primary key,
  name varchar(250) not null unique,
  note varchar(250),
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table tickets (
  id serial primary key,
  group_id integer not null references groups,
  priority_id integer not null references ticket_priorities,
  state_id integer not null references ticket_states,
  organization_id integer references organizations,
  number varchar(60) not null unique,
  title varchar(250) not null,
  owner_id integer not null references users,
  customer_id integer not null references users,
  first_response_at timestamp(3),
  first_response_escalation_at timestamp(3),
  first_response_in_min integer,
  first_response_diff_in_min integer,
  close_at timestamp(3),
  close_escalation_at timestamp(3),
  close_in_min integer,
  close_diff_in_min integer,
  last_contact_at timestamp(3),
  last_contact_agent_at timestamp(3),
  last_contact_customer_at timestamp(3),
  create_article_type_id integer references ticket_article_types,
  create_article_sender_id integer references ticket_article_senders,
  article_count integer,
  escalation_at timestamp(3),
  pending_time timestamp(3),
  time_unit numeric(6,2),
  updated_by_id integer not null references users,
  created_by_id integer not null references users,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table ticket_articles (
  id serial primary key,
  ticket_id integer not null references tickets,
  type_id integer not null references ticket_article_types,
  sender_id integer not null references ticket_article_senders,
  "from" varchar(3000),
  "to" varchar(3000),
  subject varchar(3000),
  message_id varchar(3000),
  content_type varchar(20) not null default 'text/plain',
  body text not null,
  internal boolean not null default false,
  origin_by_id integer references users,
  updated_by_id integer not null references users,
  created_by_id integer not null references users,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table ticket_time_accountings (
  id serial primary key,
  ticket_id integer not null references tickets,
  ticket_article_id integer references ticket_articles,
  time_unit numeric(6,2) not null,
  type_id integer,
  created_by_id integer not null references users,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table tag_items (
  id serial primary key,
  name varchar(250) not null,
  name_downcase varchar(250) not null,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table tags (
  id serial primary key,
  tag_item_id integer not null references tag_items,
  tag_object_id integer not null,
  o_id integer not null,
  created_by_id integer not null references users,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);
create table settings (
  id serial primary key,
  title varchar(200) not null,
  name varchar(200) not null unique,
  area varchar(100) not null,
  state_current text,
  frontend boolean not null,
  created_at timestamp(3) not null,
  updated_at timestamp(3) not null
);

-- minutes of working time between two moments: Monday to Friday, 9 to 18
create function pg_temp.wmin(a timestamp, b timestamp) returns int language sql immutable as $$
  select coalesce(sum(greatest(0, extract(epoch from least(b, d + interval '18 hours') - greatest(a, d + interval '9 hours')) / 60)), 0)::int from generate_series(date_trunc('day', a), b, interval '1 day') as d where extract(isodow from d) < 6 $$;
create function pg_temp.wadd(a timestamp, m int) returns timestamp language plpgsql immutable as $$
declare t timestamp := a; rest int := m; free int;
begin
  loop
    if extract(isodow from t) > 5 or t::time >= time '18:00' then t := date_trunc('day', t) + interval '1 day 9 hours'; continue; end if;
    if t::time < time '09:00' then t := date_trunc('day', t) + interval '9 hours'; end if;
    free := extract(epoch from date_trunc('day', t) + interval '18 hours' - t) / 60;
    if rest <= free then return t + rest * interval '1 minute'; end if;
    rest := rest - free; t := date_trunc('day', t) + interval '1 day 9 hours';
  end loop;
end $$;

insert into users (id, organization_id, login, firstname, lastname, email, active, updated_by_id, created_by_id, created_at, updated_at) values (1, null, '-', '-', '', '', false, 1, 1, '2023-01-10 08:00:00', '2023-01-10 08:00:00');
insert into organizations (id, name, shared, domain, domain_assignment, active, vip, note, updated_by_id, created_by_id, created_at, updated_at)
select i, nm, pg_temp.f('os', i) < 0.8, case when pg_temp.f('od', i) < 0.7 then lower(regexp_replace(nm, '[^A-Za-z]', '', 'g')) || '.example' else '' end, pg_temp.f('od', i) < 0.35, pg_temp.f('oa', i) > 0.06, i % 12 = 5, case when i % 12 = 5 then 'Framework contract' else '' end, 1, 1, t, t
from (select i, pg_temp.one('o1', i * 3, 'Calder,Wexford,Ostrava,Linden,Harrow,Maren,Tolland,Aston,Sable,Kestrel,Norwell,Fairmont') || pg_temp.one('o2', i, ' University, Labs, Diagnostics, Foods, Water Authority, Pharma, Polymers, Hospital Trust, Brewing, Institute') || case when i > 30 then pg_temp.one('o3', i, ' Ltd, GmbH, Inc, BV, AG, SpA') else '' end || case when i % 10 = 0 then ' ' || i / 10 else '' end as nm, timestamp '2023-02-01 09:00' + pg_temp.f('ot', i) * interval '1000 days' as t from generate_series(1, 64) as i) as x
where i = 1 or not exists (select 1 from generate_series(1, i - 1) as j where pg_temp.one('o1', j * 3, 'Calder,Wexford,Ostrava,Linden,Harrow,Maren,Tolland,Aston,Sable,Kestrel,Norwell,Fairmont') || pg_temp.one('o2', j, ' University, Labs, Diagnostics, Foods, Water Authority, Pharma, Polymers, Hospital Trust, Brewing, Institute') || case when j > 30 then pg_temp.one('o3', j, ' Ltd, GmbH, Inc, BV, AG, SpA') else '' end || case when j % 10 = 0 then ' ' || j / 10 else '' end = nm);
insert into users (id, login, firstname, lastname, email, phone, department, city, country, verified, active, last_login, out_of_office, out_of_office_start_at, out_of_office_end_at, out_of_office_replacement_id, updated_by_id, created_by_id, created_at, updated_at)
select 1 + i, lower(fn || '.' || ln) || '@brightwell-instruments.example', fn, ln, lower(fn || '.' || ln) || '@brightwell-instruments.example', '+44 1223 55' || lpad((100 + i)::text, 4, '0'), dep, 'Cambridge', 'United Kingdom', true, act, case when act then timestamp '2026-06-23 08:10' + pg_temp.z('al', i, 0, 400) * interval '1 minute' else timestamp '2025-03-10 09:00' + pg_temp.z('al', i, 0, 300) * interval '1 day' end, i = 6, case when i = 6 then date '2026-06-15' end, case when i = 6 then date '2026-06-29' end, case when i = 6 then 4 end, 2, 1, t, t
from (select i, (string_to_array('Helen,Tomas,Priya,Marcus,Aoife,Jonas,Dana,Peter,Lucia,Samir,Rachel,Owen,Katya,Ben,Nina,Victor', ','))[i] as fn, (string_to_array('Ashdown,Vesely,Raman,Doyle,Brennan,Eklund,Whitcombe,Lang,Ferrari,Haddad,Stone,Price,Morozova,Carver,Olsen,Hughes', ','))[i] as ln, case when i < 9 then 'Customer Service' when i < 12 then 'Sales' else 'Repairs' end as dep, i not in (7, 11, 14) as act, case when i < 10 then timestamp '2023-01-11 10:00' else timestamp '2023-09-01 10:00' + i * interval '25 days' end as t from generate_series(1, 16) as i) as x;
insert into users (id, organization_id, login, firstname, lastname, email, phone, mobile, department, city, country, vip, verified, active, note, last_login, source, updated_by_id, created_by_id, created_at, updated_at)
select 20 + i, oid, lower(substr(fn, 1, 1) || '.' || ln) || i || '@' || dom, fn, case when pg_temp.f('cln', i) < 0.04 then '' else ln end, lower(substr(fn, 1, 1) || '.' || ln) || i || '@' || dom, case when pg_temp.f('cp', i) < 0.35 then '+44 20 7946 0' || lpad(pg_temp.z('cp2', i, 0, 999)::text, 3, '0') else '' end, '', case when pg_temp.f('cd', i) < 0.3 then pg_temp.one('cd2', i, 'QC Lab,Purchasing,R&D,Facilities,Stores') else '' end, case when pg_temp.f('cc', i) < 0.4 then pg_temp.one('cc2', i, 'Leeds,Bristol,Utrecht,Graz,Lyon,Milan,Dublin,Ghent') else '' end, '', pg_temp.f('cv', i) < 0.02, pg_temp.f('cve', i) < 0.3, pg_temp.f('ca', i) > 0.04, '', case when pg_temp.f('cl', i) < 0.2 then timestamp '2025-09-01 10:00' + pg_temp.f('cl2', i) * interval '290 days' end, pg_temp.w('cs', i, 'email:6,web:1,import:1'), 1, 1, t, t
from (select i, o.id as oid, coalesce(nullif(o.domain, ''), pg_temp.one('cdm', i, 'mailbox.example,post.example,inbox.example')) as dom, pg_temp.given('c', i) as fn, pg_temp.family('c', i) as ln, timestamp '2023-02-01 09:00' + power(pg_temp.f('ct', i), 1.2) * interval '1200 days' as t from generate_series(1, 430) as i left join organizations as o on o.id = pg_temp.sk('co', i, 1, 64, 1.6) and pg_temp.f('cox', i) < 0.82) as x;
insert into roles values (1, 'Admin', false, true, 'To configure your system.', 1, 1, '2023-01-10', '2023-01-10'), (2, 'Agent', false, true, 'To work on tickets.', 1, 1, '2023-01-10', '2023-01-10'), (3, 'Customer', true, true, 'People who create tickets ask for help.', 1, 1, '2023-01-10', '2023-01-10'), (4, 'Knowledge editor', false, false, null, 2, 2, '2024-02-10', '2025-05-06');
insert into roles_users select id, case when id between 2 and 20 then 2 else 3 end from users where id > 1 union all values (2, 1), (5, 1), (9, 4);
insert into groups (id, name, name_last, parent_id, assignment_timeout, follow_up_possible, follow_up_assignment, active, note, updated_by_id, created_by_id, created_at, updated_at) values
 (1,'Users','Users',null,null,'yes',true,false,'Standard Group/Pool for Tickets.',2,1,'2023-01-10','2023-03-02'),(2,'Service','Service',null,null,'yes',true,true,null,2,2,'2023-01-12','2024-01-12'),(3,'Service::Field','Field',2,null,'yes',true,true,null,2,2,'2024-01-12','2024-01-12'),
 (4,'Sales','Sales',null,null,'yes',true,true,null,2,2,'2023-01-12','2023-01-12'),(5,'Spare parts','Spare parts',null,240,'yes',true,true,null,2,2,'2023-01-12','2023-01-12'),(6,'Repairs','Repairs',null,null,'new_ticket',false,true,'RMA',2,2,'2023-04-03','2023-04-03'),(7,'IT internal','IT internal',null,null,'yes',true,true,null,5,5,'2024-06-17','2024-06-17');
create temp table groups_users as select u.id as user_id, g.id as group_id, case when u.department = 'Customer Service' and g.id in (4) then 'read' else 'full' end as access from users as u, groups as g where u.id between 2 and 17 and g.active and ((u.department = 'Customer Service' and g.id in (2, 3, 4, 5)) or (u.department = 'Sales' and g.id in (4, 5)) or (u.department = 'Repairs' and g.id in (6, 3)) or (u.id in (2, 5) and g.id = 7));
insert into ticket_state_types values (1,'new',null,'2023-01-10','2023-01-10'),(2,'open',null,'2023-01-10','2023-01-10'),(3,'pending reminder',null,'2023-01-10','2023-01-10'),(4,'pending action',null,'2023-01-10','2023-01-10'),(5,'closed',null,'2023-01-10','2023-01-10'),(6,'merged',null,'2023-01-10','2023-01-10');
insert into ticket_states values (1,1,'new',null,false,true,false,null,true,'2023-01-10','2023-01-10'),(2,2,'open',null,false,false,true,null,true,'2023-01-10','2023-01-10'),(3,3,'pending reminder',null,true,false,false,null,true,'2023-01-10','2023-01-10'),(4,5,'closed',null,true,false,false,null,true,'2023-01-10','2023-01-10'),(5,6,'merged',null,true,false,false,null,true,'2023-01-10','2023-01-10'),(6,4,'pending close',4,true,false,false,null,true,'2023-01-10','2023-01-10'),(7,3,'waiting for supplier',null,true,false,false,'parts on order',true,'2024-03-05','2024-03-05'),(8,5,'closed - no fault found',null,true,false,false,null,false,'2023-05-20','2024-11-02');
insert into ticket_priorities values (1,'1 low',false,'low-priority','low-priority',null,true,'2023-01-10','2023-01-10'),(2,'2 normal',true,null,null,null,true,'2023-01-10','2023-01-10'),(3,'3 high',false,'important','high-priority',null,true,'2023-01-10','2023-01-10'),(4,'4 line down',false,'important','high-priority','customer can not work',true,'2024-02-01','2024-02-01');
insert into ticket_article_types (id, name, communication, active, created_at, updated_at) select n, v, v not in ('note'), v not in ('twitter status', 'facebook feed post'), '2023-01-10', '2023-01-10' from unnest(array['email','sms','chat','fax','phone','twitter status','facebook feed post','note','web']) with ordinality as u(v, n);
insert into ticket_article_senders values (1,'Agent',null,'2023-01-10','2023-01-10'),(2,'Customer',null,'2023-01-10','2023-01-10'),(3,'System',null,'2023-01-10','2023-01-10');

create temp table tk as
select row_number() over (order by t) as id, x.* from (
 select i, c.id as cust, c.organization_id as org, pg_temp.w('tg', i, '2:42,3:8,4:14,5:17,6:15,7:3,1:1')::int as g0, pg_temp.w('tp', i, '1:8,2:74,3:14,4:4')::int as pri,
  case when pg_temp.f('twk', i) < 0.06 then timestamp '2024-01-02' + pg_temp.z('td', i, 0, 902) * interval '1 day' + date_trunc('second', pg_temp.f('tt', i) * interval '24 hours') else pg_temp.work('tw', i, '2024-01-02', '2026-06-23') end as t
 from generate_series(1, 1560) as i join users as c on c.id = 21 + (pg_temp.sk('tc', i, 0, 429, 2) * 181) % 430) as x join users as c2 on c2.id = x.cust where c2.created_at < t + interval '60 days' and t < '2026-06-23 16:00';
create temp table tk2 as
select tk.*, case when g0 = 1 and t > '2024-03-01' then 2 when g0 = 7 and t < '2024-06-20' then 2 else g0 end as g, case when t > '2026-06-10' then pg_temp.w('ts', i, '1:20,2:34,3:10,4:30,7:4,6:3') when t > '2026-03-01' then pg_temp.w('ts', i, '2:7,3:4,4:82,5:4,7:3') when t < '2024-10-01' then pg_temp.w('ts', i, '4:90,5:4,8:5,2:0.6') else pg_temp.w('ts', i, '4:94,5:5,2:0.7,7:0.5') end::int as st,
 pg_temp.w('tch', i, '1:70,5:18,9:12')::int as ty, pg_temp.w('tn', i, '1:6,2:24,3:25,4:18,5:11,6:7,8:5,11:3,15:1')::int as n0 from tk;
create temp table tk3 as
select tk2.*, case when st = 1 then 1 when st = 4 then greatest(n0, 2) else n0 end as n, case when st = 1 then 1 else coalesce((select id from users as u join groups_users as gu on gu.user_id = u.id and gu.group_id = tk2.g and gu.access = 'full' where u.created_at < tk2.t and (u.active or u.last_login > tk2.t + interval '30 days') order by power(pg_temp.f('to', tk2.i * 100 + u.id), 1 + u.id % 3) limit 1), 2) end as own from tk2;
create temp table ar as
with recursive a as (
 select id as ticket, i, t, g, own, cust, ty, n, st, 1 as k, t as at, 'C'::text as who from tk3
 union all select ticket, i, t, g, own, cust, ty, n, st, k + 1, case when nw <> 'C' then pg_temp.wadd(at, pg_temp.sk('ag', i * 20 + k, 4, case when k > 1 and who <> 'C' then 1900 when g in (6, 3) then 1500 else 900 end, 3)) else at + pg_temp.sk('ag', i * 20 + k, 8, 6000, 2.5) * interval '1 minute' end + pg_temp.z('ags', i * 20 + k, 0, 59) * interval '1 second', nw
  from a, lateral (select case when k = 1 or who = 'C' then case when pg_temp.f('aw', i * 20 + k) < 0.84 then 'A' else 'N' end when who = 'N' then 'A' else pg_temp.w('aw', i * 20 + k, 'C:64,A:16,N:20') end as nw) as w where k < n)
select * from a where at < '2026-06-23 17:50';
insert into tickets (id, group_id, priority_id, state_id, organization_id, number, title, owner_id, customer_id, first_response_at, first_response_escalation_at, first_response_in_min, first_response_diff_in_min, close_at, close_escalation_at, close_in_min, close_diff_in_min, last_contact_at, last_contact_agent_at, last_contact_customer_at, create_article_type_id, create_article_sender_id, article_count, escalation_at, pending_time, time_unit, updated_by_id, created_by_id, created_at, updated_at)
select id, g, pri, st, org, '61' || lpad((id * 7 + 10000)::text, 5, '0'), pg_temp.one('ti', i, 'Balance drifts after warm-up,Error E-14 on start,Quote for calibration weights,Broken draft shield,Calibration certificate missing,Firmware update fails,Printer not recognised,Return of demo unit,Delivery delayed,Spare power supply,Display stays dark,Question about warranty,Invoice address wrong,Annual service visit,RMA request,Touch screen unresponsive,Data export to LIMS,Training for new staff,Oven does not reach temperature,Pump noise') || case when pg_temp.f('ti2', i) < 0.35 then pg_temp.one('ti3', i, ' - BW-220, - BW-310 Pro, (Thermo 40), - urgent, BW-120 SN ') || case when i % 5 = 4 then (10000 + i)::text else '' end else '' end,
 own, cust, fr, case when sla then pg_temp.wadd(t, frl) end, case when sla and fr is not null then pg_temp.wmin(t, fr) end, case when sla and fr is not null then frl - pg_temp.wmin(t, fr) end, cl, case when sla then pg_temp.wadd(t, cll) end, case when sla and cl is not null then pg_temp.wmin(t, cl) end, case when sla and cl is not null then cll - pg_temp.wmin(t, cl) end, lc, la, lcc, ty, case when ty = 5 then 1 else 2 end, nn,
 case when sla and cl is null and st in (1, 2) then case when fr is null then pg_temp.wadd(t, frl) else pg_temp.wadd(t, cll) end end, case when st in (3, 6, 7) then greatest(lc, timestamp '2026-06-18') + pg_temp.z('pt', i, 1, 14) * interval '1 day' end, null, case when own = 1 then cust else own end, case when ty = 5 then case when own = 1 then 4 else own end else cust end, t, coalesce(cl, lc)
from tk3 join lateral (select min(at) filter (where who = 'A') as fr, max(at) filter (where who <> 'N') as lc, max(at) filter (where who = 'A') as la, max(at) filter (where who = 'C') as lcc, count(*) as nn, max(at) as last from ar where ticket = tk3.id) as s on true
 cross join lateral (select g in (2, 3, 6) and t > '2024-04-01' as sla, case pri when 4 then 60 when 3 then 120 else 240 end as frl, case pri when 4 then 540 when 3 then 1080 else 2700 end as cll, case when st in (4, 5, 8) then least(last + pg_temp.sk('cl', i, 0, 4000, 4) * interval '1 minute', timestamp '2026-06-23 18:00') end as cl) as z;
insert into ticket_articles (ticket_id, type_id, sender_id, "from", "to", subject, message_id, content_type, body, internal, origin_by_id, updated_by_id, created_by_id, created_at, updated_at)
select ticket, case when who = 'N' then 8 when k = 1 then ty when pg_temp.f('at', i * 20 + k) < 0.12 then 5 else 1 end, case when who = 'C' and not (k = 1 and ty = 5) then 2 else 1 end, case when who = 'C' then c.firstname || ' ' || c.lastname || ' <' || c.email || '>' else o.firstname || ' ' || o.lastname || case when who = 'A' then ' via Brightwell Support' else '' end end,
 case when who = 'C' then case when k = 1 and ty <> 1 then gr.name else 'support@brightwell-instruments.example' end when who = 'A' then c.email end, case when who <> 'N' and ty = 1 then case when k > 1 then 'Re: ' else '' end || t.title end, case when who <> 'N' and ty = 1 then '<' || substr(md5('mid' || ticket * 50 + k), 1, 20) || '@' || case when who = 'C' then split_part(c.email, '@', 2) else 'brightwell-instruments.example' end || '>' end, case when who = 'C' and pg_temp.f('act', i * 20 + k) < 0.3 then 'text/plain' else 'text/html' end,
 case who when 'C' then case when k = 1 then pg_temp.one('b1', i, 'Dear team. Since Monday the unit shows the message above. Please advise.,Hello. We need an offer for two sets by the end of the month.,Good morning. The certificate was not in the box. Could you send it by mail?,The instrument arrived damaged. Photos attached.,Called and reported the problem. Wants a call back.') else pg_temp.one('b2', i * 20 + k, 'Thank you. That solved it.,Any news on this?,Serial number is on the label: see picture.,We tried the steps but nothing changed.,Please go ahead.') end when 'A' then pg_temp.one('b3', i * 20 + k, 'Please restart with the side key pressed and send us the log.,The part is in stock and leaves tomorrow.,Our engineer can visit next week.,We have sent the certificate again.,The repair is covered by warranty.,Could you tell us the serial number?') else pg_temp.one('b4', i * 20 + k, 'Asked R&D.,Waiting for stock check.,Customer called. No answer when calling back.,Checked in lab: could not reproduce.') end,
 who = 'N', case when who = 'C' and k = 1 and ty = 5 then cust end, case when who = 'C' and not (k = 1 and ty = 5) then cust when own = 1 then 4 else own end, case when who = 'C' and not (k = 1 and ty = 5) then cust when own = 1 then 4 else own end, at, at
from ar join users as c on c.id = cust join users as o on o.id = own join tickets as t on t.id = ticket join groups as gr on gr.id = t.group_id order by at, ticket, k;
insert into ticket_time_accountings (ticket_id, ticket_article_id, time_unit, type_id, created_by_id, created_at, updated_at)
select ticket_id, id, pg_temp.one('tu', id, '5,5,10,10,15,20,30,45,60')::numeric, case when pg_temp.f('tut', id) < 0.3 then pg_temp.z('tut2', id, 1, 2) end, created_by_id, created_at, created_at from ticket_articles where sender_id = 1 and pg_temp.f('tux', id) < 0.45 and created_at > '2024-06-01';
update tickets as t set time_unit = s.u from (select ticket_id, sum(time_unit) as u from ticket_time_accountings group by 1) as s where s.ticket_id = t.id;
insert into tag_items (name, name_downcase, created_at, updated_at) select v, lower(v), '2023-05-01', '2023-05-01' from unnest(array['calibration', 'warranty', 'Firmware', 'complaint', 'RMA', 'quote', 'training', 'LIMS', 'shipping damage', 'goodwill']) as v;
insert into tags (tag_item_id, tag_object_id, o_id, created_by_id, created_at, updated_at)
select distinct on (id, item) item, 1, id, case when owner_id = 1 then 2 else owner_id end, created_at + interval '40 minutes', created_at + interval '40 minutes' from tickets, generate_series(1, 2) as k, lateral (select pg_temp.sk('tgi', id * 2 + k, 1, 10, 1.4) as item) as x where pg_temp.f('tgx', id * 2 + k) < case k when 1 then 0.42 else 0.1 end order by id, item, k;
insert into settings (title, name, area, state_current, frontend, created_at, updated_at) values ('Application version','version','Core::WebApp','--- 6.4.1',false,'2023-01-10','2025-11-20'),('Product name','product_name','System::Branding','value: Brightwell Support',true,'2023-01-10','2023-01-11'),('Ticket hook','ticket_hook','Ticket::Base','value: Ticket#',true,'2023-01-10','2023-01-10'),('Ticket number format','ticket_number','Ticket::Number','value: Ticket::Number::Increment',false,'2023-01-10','2023-01-10'),('Time accounting','time_accounting','Web::Base','value: true',true,'2023-01-10','2024-06-01'),('Customer web form','customer_ticket_create','CustomerWeb::Base','value: true',true,'2023-01-10','2023-01-10'),('System init done','system_init_done','Core','value: true',true,'2023-01-10','2023-01-10');
update users as u set created_at = s.t, updated_at = s.t from (select customer_id, min(created_at) as t from tickets group by 1) as s where s.customer_id = u.id and s.t < u.created_at;
set constraints all immediate;
create index on tickets (customer_id); create index on tickets (group_id); create index on ticket_articles (ticket_id);
