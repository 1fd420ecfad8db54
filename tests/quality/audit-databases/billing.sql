-- Subscription billing of a small software-as-a-service firm on Kill Bill 0.24: accounts, bundles, subscriptions and their events, invoices with repair and credit items, payments, refunds, overdue states. As in the product: ids are uuids, record_id beside them, no foreign keys, no comments.
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

create function pg_temp.id(k text, i bigint) returns varchar language sql immutable as $$ select md5(k || '#' || i)::uuid::varchar $$;

create table tenants (
  record_id serial primary key,
  id varchar(36) not null unique,
  external_key varchar(255),
  api_key varchar(128),
  created_date timestamp not null,
  created_by varchar(50) not null,
  updated_date timestamp,
  updated_by varchar(50)
);
create table accounts (
  record_id serial primary key,
  id varchar(36) not null unique,
  external_key varchar(255) not null,
  email varchar(128),
  name varchar(100),
  first_name_length int,
  currency varchar(3),
  billing_cycle_day_local int,
  parent_account_id varchar(36),
  is_payment_delegated_to_parent boolean default false,
  payment_method_id varchar(36),
  reference_time timestamp not null,
  time_zone varchar(50) not null,
  locale varchar(5),
  company_name varchar(50),
  city varchar(50),
  state_or_province varchar(50),
  country varchar(50),
  postal_code varchar(16),
  phone varchar(25),
  notes varchar(4096),
  migrated boolean default false,
  created_date timestamp not null,
  created_by varchar(50) not null,
  updated_date timestamp,
  updated_by varchar(50),
  tenant_record_id bigint not null default 0
);
create table bundles (
  record_id serial primary key,
  id varchar(36) not null unique,
  external_key varchar(255) not null,
  account_id varchar(36) not null,
  last_sys_update_date timestamp,
  original_created_date timestamp not null,
  created_by varchar(50) not null,
  created_date timestamp not null,
  updated_by varchar(50) not null,
  updated_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table subscriptions (
  record_id serial primary key,
  id varchar(36) not null unique,
  bundle_id varchar(36) not null,
  external_key varchar(255) not null,
  category varchar(32) not null,
  start_date timestamp not null,
  bundle_start_date timestamp not null,
  charged_through_date timestamp,
  migrated boolean not null default false,
  created_by varchar(50) not null,
  created_date timestamp not null,
  updated_by varchar(50) not null,
  updated_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table subscription_events (
  record_id serial primary key,
  id varchar(36) not null unique,
  event_type varchar(15) not null,
  user_type varchar(25),
  effective_date timestamp not null,
  subscription_id varchar(36) not null,
  plan_name varchar(255),
  phase_name varchar(255),
  price_list_name varchar(64),
  billing_cycle_day_local int,
  quantity int,
  is_active boolean default true,
  created_by varchar(50) not null,
  created_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table blocking_states (
  record_id serial primary key,
  id varchar(36) not null unique,
  blockable_id varchar(36) not null,
  type varchar(20) not null,
  state varchar(50) not null,
  service varchar(20) not null,
  block_change boolean not null,
  block_entitlement boolean not null,
  block_billing boolean not null,
  effective_date timestamp not null,
  is_active boolean default true,
  created_date timestamp not null,
  created_by varchar(50) not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table invoices (
  record_id serial primary key,
  id varchar(36) not null unique,
  account_id varchar(36) not null,
  invoice_date date not null,
  target_date date,
  currency varchar(3) not null,
  status varchar(15) not null default 'COMMITTED',
  migrated boolean not null default false,
  parent_invoice boolean not null default false,
  grp_id varchar(36) not null,
  created_by varchar(50) not null,
  created_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table invoice_items (
  record_id serial primary key,
  id varchar(36) not null unique,
  type varchar(24) not null,
  invoice_id varchar(36) not null,
  account_id varchar(36) not null,
  bundle_id varchar(36),
  subscription_id varchar(36),
  description varchar(255),
  product_name varchar(255),
  plan_name varchar(255),
  phase_name varchar(255),
  usage_name varchar(255),
  start_date date,
  end_date date,
  amount numeric(15,9) not null,
  rate numeric(15,9),
  currency varchar(3) not null,
  linked_item_id varchar(36),
  quantity numeric(18,9),
  created_by varchar(50) not null,
  created_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table invoice_payments (
  record_id serial primary key,
  id varchar(36) not null unique,
  type varchar(24) not null,
  invoice_id varchar(36) not null,
  payment_id varchar(36),
  payment_date timestamp not null,
  amount numeric(15,9) not null,
  currency varchar(3) not null,
  processed_currency varchar(3) not null,
  payment_cookie_id varchar(255),
  linked_invoice_payment_id varchar(36),
  status varchar(50) not null default 'SUCCESS',
  created_by varchar(50) not null,
  created_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table payment_methods (
  record_id serial primary key,
  id varchar(36) not null unique,
  external_key varchar(255) not null,
  account_id varchar(36) not null,
  plugin_name varchar(50) not null,
  is_active boolean not null default true,
  created_by varchar(50) not null,
  created_date timestamp not null,
  updated_by varchar(50) not null,
  updated_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table payments (
  record_id serial primary key,
  id varchar(36) not null unique,
  account_id varchar(36) not null,
  payment_method_id varchar(36) not null,
  external_key varchar(255) not null,
  state_name varchar(64),
  last_success_state_name varchar(64),
  created_by varchar(50) not null,
  created_date timestamp not null,
  updated_by varchar(50) not null,
  updated_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table payment_transactions (
  record_id serial primary key,
  id varchar(36) not null unique,
  attempt_id varchar(36),
  transaction_external_key varchar(255) not null,
  transaction_type varchar(32) not null,
  effective_date timestamp not null,
  transaction_status varchar(50),
  amount numeric(15,9),
  currency varchar(3),
  processed_amount numeric(15,9),
  processed_currency varchar(3),
  payment_id varchar(36) not null,
  gateway_error_code varchar(32),
  gateway_error_msg varchar(256),
  created_by varchar(50) not null,
  created_date timestamp not null,
  account_record_id bigint not null,
  tenant_record_id bigint not null default 0
);
create table tag_definitions (
  record_id serial primary key,
  id varchar(36) not null unique,
  name varchar(30) not null,
  applicable_object_types varchar(500),
  description varchar(200) not null,
  is_active boolean default true,
  created_by varchar(50) not null,
  created_date timestamp not null,
  tenant_record_id bigint not null default 0
);
create table tags (
  record_id serial primary key,
  id varchar(36) not null unique,
  tag_definition_id varchar(36) not null,
  object_id varchar(36) not null,
  object_type varchar(30) not null,
  is_active boolean default true,
  created_by varchar(50) not null,
  created_date timestamp not null,
  updated_date timestamp,
  account_record_id bigint,
  tenant_record_id bigint not null default 0
);
create table custom_fields (
  record_id serial primary key,
  id varchar(36) not null unique,
  object_id varchar(36) not null,
  object_type varchar(30) not null,
  is_active boolean default true,
  field_name varchar(64) not null,
  field_value varchar(255),
  created_by varchar(50) not null,
  created_date timestamp not null,
  account_record_id bigint,
  tenant_record_id bigint not null default 0
);
create table notifications_history (
  record_id serial primary key,
  class_name varchar(256) not null,
  event_json varchar(2048) not null,
  user_token varchar(36),
  created_date timestamp not null,
  creating_owner varchar(50) not null,
  processing_owner varchar(50),
  processing_state varchar(14) default 'PROCESSED',
  error_count int default 0,
  search_key1 bigint not null,
  search_key2 bigint not null default 0,
  queue_name varchar(64) not null,
  effective_date timestamp not null,
  future_user_token varchar(36)
);

insert into tenants values (1, pg_temp.id('ten', 1), 'fernworks', 'fernworks-live', '2023-05-02 08:11:02', 'admin', null, null), (2, pg_temp.id('ten', 2), 'fernworks-sandbox', 'fernworks-sandbox', '2023-05-02 08:15:40', 'admin', null, null);
create temp table ac as
select i, pg_temp.id('acc', i) as id, co, case when i > 372 then 2 else 1 end as ten, cur, case cur when 'EUR' then pg_temp.one('cy', i, 'DE,FR,NL,IE,ES') when 'GBP' then 'GB' else pg_temp.w('cy', i, 'US:85,CA:15') end as country, pg_temp.family('o', i) as ln, pg_temp.given('o', i) as fn,
  (timestamp '2023-06-01 13:00' + power(pg_temp.f('sd', i), 0.85) * interval '1110 days')::timestamp(0) as t0
from (select i, pg_temp.one('c1', i, 'Bright,Harbor,Cedar,Iron,Blue,North,Quick,Silver,Maple,Copper,Summit,Lumen,Prairie,Anchor,Red') || pg_temp.one('c2', i, 'field,stone,gate,works,leaf,line,wave,path,forge, Dental, Logistics, Studio, Legal, Analytics, Robotics, Foods') as co, pg_temp.w('cu', i, 'USD:74,EUR:17,GBP:9') as cur from generate_series(1, 380) as i) as x;
insert into accounts (record_id, id, external_key, email, name, first_name_length, currency, billing_cycle_day_local, parent_account_id, payment_method_id, reference_time, time_zone, locale, company_name, city, state_or_province, country, postal_code, phone, notes, migrated, created_date, created_by, updated_date, updated_by, tenant_record_id)
select row_number() over (order by t0), id, case when i % 7 = 0 then 'crm-' || 10000 + i else substr(md5('ek' || i), 1, 12) end, lower(fn || '.' || ln) || '@' || lower(replace(co, ' ', '')) || i % 9 || '.example', fn || ' ' || ln, length(fn), cur, 0, null, null, t0, case country when 'US' then pg_temp.one('tz', i, 'America/New_York,America/Chicago,America/Los_Angeles') when 'CA' then 'America/Toronto' when 'GB' then 'Europe/London' else 'Europe/Berlin' end,
  case country when 'DE' then 'de_DE' when 'FR' then 'fr_FR' when 'US' then 'en_US' when 'GB' then 'en_GB' end, case when pg_temp.f('cn', i) < 0.85 then co || pg_temp.one('c3', i, ', Inc., LLC,, Ltd,') end, case country when 'US' then pg_temp.one('ci', i, 'Austin,Chicago,Denver,Portland,Boston,Atlanta,San Diego') when 'CA' then 'Toronto' when 'GB' then pg_temp.one('ci', i, 'London,Leeds,Bristol') when 'DE' then pg_temp.one('ci', i, 'Berlin,Hamburg,Köln') when 'FR' then 'Lyon' when 'NL' then 'Utrecht' when 'IE' then 'Dublin' else 'Valencia' end,
  case country when 'US' then pg_temp.one('ci', i, 'TX,IL,CO,OR,MA,GA,CA') when 'CA' then 'ON' end, country, case when country = 'US' then lpad(pg_temp.z('zip', i, 10000, 98999)::text, 5, '0') end, case when pg_temp.f('ph', i) < 0.4 then '+1 555 01' || lpad(pg_temp.z('ph2', i, 0, 99)::text, 2, '0') end, case when pg_temp.f('no', i) < 0.05 then pg_temp.one('no2', i, 'PO number required on invoices,Annual review in Q4,Reseller contact') end, i % 29 = 0, t0, case when i % 7 = 0 then 'sales-ops' else 'signup-service' end, null, null, ten
from ac;
update accounts as a set parent_account_id = (select id from accounts where record_id = 5), is_payment_delegated_to_parent = true where record_id in (40, 41, 77);

-- subscriptions: a base plan for each bundle, some with an add-on; times in whole billing periods
create temp table sb as
select row_number() over (order by t0, kind) as n, * from (
 select a.i, a.id as account_id, acc.record_id as arid, a.ten, a.cur, a.country, b, pg_temp.id('bun', a.i * 10 + b) as bundle, 'BASE' as kind, a.t0 + (b - 1) * interval '47 days' as t0, acc.external_key,
  pg_temp.w('pl', a.i * 10 + b, 'starter-monthly:34,team-monthly:34,team-annual:9,business-monthly:16,business-annual:7') as plan from ac as a join accounts as acc on acc.id = a.id, generate_series(1, case when pg_temp.f('nb', a.i) < 0.06 then 2 else 1 end) as b) as x;
create temp table sb2 as
select sb.*, (string_to_array(plan, '-'))[2] as cyc, case when plan like '%monthly' then 14 else 0 end as trial, p.months, case when pg_temp.f('ch', n) < 0.46 then pg_temp.sk('ch2', n, 1, 26, 1.6) end as stop_after, pg_temp.f('imm', n) < 0.25 as imm, case when plan = 'starter-monthly' and pg_temp.f('up', n) < 0.3 then pg_temp.z('up2', n, 2, 8) end as up_after
from sb, lateral (select case when plan like '%annual' then 12 else 1 end as months) as p where t0 < '2026-06-20';
alter table sb2 add ev timestamp, add stop_at timestamp, add up_at timestamp;
update sb2 set ev = t0 + trial * interval '1 day';
update sb2 set stop_at = case when ev::date + make_interval(months => stop_after * months) < '2026-06-22' then ev + make_interval(months => stop_after * months) end, up_at = case when ev + make_interval(months => up_after) < '2026-06-22' and (stop_after is null or stop_after > up_after + 1) then ev + make_interval(months => up_after) end;
update accounts as a set billing_cycle_day_local = extract(day from s.ev)::int from (select account_id, min(ev) as ev from sb2 group by 1) as s where s.account_id = a.id;
insert into bundles (id, external_key, account_id, last_sys_update_date, original_created_date, created_by, created_date, updated_by, updated_date, account_record_id, tenant_record_id)
select bundle, external_key || '-' || b, account_id, t0, t0, 'signup-service', t0, 'signup-service', t0, arid, ten from sb2 order by t0;
create temp table su as
select n, pg_temp.id('sub', n) as sub, 'BASE' as cat, plan, plan as plan1, t0, ev, stop_at, up_at, sb2.months, account_id, arid, ten, cur, country, bundle, imm, i from sb2
union all select 10000 + n, pg_temp.id('sub', 10000 + n), 'ADD_ON', ad, ad, st, st, stop_at, null::timestamp, 1, account_id, arid, ten, cur, country, bundle, false, i
from (select *, ev + make_interval(months => pg_temp.sk('ad3', n, 0, 6, 1.5)) as st, pg_temp.w('ad', n, 'storage-addon-monthly:6,sso-addon-monthly:3,priority-support-monthly:2') as ad from sb2 where plan <> 'starter-monthly' and months = 1 and pg_temp.f('ad2', n) < 0.34) as y where st < '2026-06-01' and (stop_at is null or st < stop_at);
create temp table price as select * from (values ('starter-monthly',19,'Starter'),('team-monthly',59,'Team'),('team-annual',590,'Team'),('business-monthly',149,'Business'),('business-annual',1490,'Business'),('storage-addon-monthly',10,'Storage'),('sso-addon-monthly',25,'SSO'),('priority-support-monthly',49,'PrioritySupport')) as v(plan, amt, product);
insert into subscriptions (id, bundle_id, external_key, category, start_date, bundle_start_date, charged_through_date, migrated, created_by, created_date, updated_by, updated_date, account_record_id, tenant_record_id)
select sub, bundle, substr(md5('sek' || n), 1, 16), cat, t0, (select min(t0) from sb2 where sb2.bundle = su.bundle), null, false, 'signup-service', t0, 'SubscriptionBaseTransition', coalesce(stop_at, ev), arid, ten from su order by t0, n;
insert into subscription_events (id, event_type, user_type, effective_date, subscription_id, plan_name, phase_name, price_list_name, billing_cycle_day_local, quantity, is_active, created_by, created_date, account_record_id, tenant_record_id)
select pg_temp.id('sev', n * 10 + o), et, ut, eff, sub, pn, ph, case when pn is not null then 'DEFAULT' end, null, case when ut = 'CREATE' and cat = 'BASE' then 1 end, act, cb, cd, arid, ten from (
 select n, 1 as o, 'API_USER' as et, 'CREATE' as ut, t0 as eff, sub, plan as pn, plan || case when ev > t0 then '-trial' else '-evergreen' end as ph, true as act, 'signup-service' as cb, t0 as cd, cat, arid, ten from su
 union all select n, 2, 'PHASE', null, ev, sub, null, plan || '-evergreen', true, 'signup-service', t0, cat, arid, ten from su where ev > t0
 union all select n, 3, 'API_USER', 'CHANGE', up_at, sub, 'team-monthly', 'team-monthly-evergreen', true, 'portal', up_at - pg_temp.z('upl', n, 0, 20) * interval '1 day', cat, arid, ten from su where up_at is not null
 union all select n, 4, 'API_USER', 'CANCEL', stop_at, sub, null, null, true, pg_temp.one('cb', n, 'portal,portal,support,overdue-service'), stop_at - pg_temp.z('cal', n, 0, 24) * interval '1 day', cat, arid, ten from su where stop_at is not null
 union all select n, 5, 'API_USER', 'CANCEL', timestamp '2026-05-14 10:00' + pg_temp.z('unc', n, 0, 30) * interval '1 day', sub, null, null, false, 'portal', timestamp '2026-05-02 09:12', cat, arid, ten from su where stop_at is null and pg_temp.f('un', n) < 0.03 and t0 < '2026-04-01'
 union all select n, 6, 'API_USER', 'CANCEL', ev + make_interval(months => (((extract(year from age(timestamp '2026-06-24', ev)) * 12 + extract(month from age(timestamp '2026-06-24', ev)))::int / months) + 1) * months), sub, null, null, true, 'portal', timestamp '2026-06-18 15:40' + pg_temp.z('fu', n, 0, 4000) * interval '1 minute', cat, arid, ten from su where stop_at is null and pg_temp.f('fu2', n) < 0.04 and ev < '2026-06-01'
) as x order by cd, n, o;
insert into blocking_states (id, blockable_id, type, state, service, block_change, block_entitlement, block_billing, effective_date, created_date, created_by, account_record_id, tenant_record_id)
select pg_temp.id('bs', n * 10 + o), sub, 'SUBSCRIPTION', st, 'entitlement-service', o = 2, o = 2, o = 2, d, d, 'signup-service', arid, ten from (select n, 1 as o, sub, 'ENT_STARTED' as st, t0 as d, arid, ten from su union all select n, 2, sub, 'ENT_CANCELLED', case when imm then stop_at - interval '9 days' else stop_at end, arid, ten from su where stop_at is not null) as x order by d, n;

create temp table due as
select su.*, k, (ev + make_interval(months => k * months))::date as d, (ev + make_interval(months => (k + 1) * months))::date as e, case when up_at is not null and ev + make_interval(months => k) >= up_at then 'team-monthly' else plan end as cplan
from su, generate_series(0, 36) as k where ev + make_interval(months => k * months) < coalesce(stop_at, '2026-06-24') and ev + make_interval(months => k * months) <= '2026-06-23';
create temp table inv as
select row_number() over (order by d, arid, what) as rid, x.* from (
 select 'R' as what, account_id, arid, ten, cur, country, d, null::text as sub, i from due group by account_id, arid, ten, cur, country, d, i
 union all select 'T', account_id, arid, ten, cur, country, t0::date, sub, i from su where ev > t0
 union all select 'X', account_id, arid, ten, cur, country, (stop_at - interval '9 days')::date, sub, i from su where stop_at is not null and imm and cat = 'BASE' and stop_at > ev + interval '20 days'
 union all select 'E', account_id, arid, ten, cur, country, (ev + interval '40 days')::date, sub, i from su where cat = 'BASE' and (plan like 'business%' or pg_temp.f('ext', n) < 0.05) and ev < '2026-05-01' and ten = 1
 union all select 'C', account_id, arid, ten, cur, country, (ev + interval '65 days')::date, sub, i from su where cat = 'BASE' and months = 1 and pg_temp.f('gw', n) < 0.06 and ev < '2026-03-01' and coalesce(stop_at, '2027-01-01') > ev + interval '100 days'
) as x;
insert into invoices (record_id, id, account_id, invoice_date, target_date, currency, status, grp_id, created_by, created_date, account_record_id, tenant_record_id)
select rid, pg_temp.id('inv', rid), account_id, d, d, cur, case when what = 'E' and pg_temp.f('vo', rid) < 0.1 then 'VOID' when what = 'E' and d > '2026-05-20' then 'DRAFT' else 'COMMITTED' end, pg_temp.id('inv', rid), case when what in ('E', 'C') then 'finance' else 'SubscriptionBaseTransition' end, d + time '06:10' + pg_temp.z('it', rid, 0, 3600) * interval '1 second', arid, ten from inv;
create temp table it as
select row_number() over (order by rid, o, n) as no, y.* from (
 select v.rid, 1 as o, n, 'RECURRING' as type, due.bundle, due.sub, initcap(replace(cplan, '-', ' ')) as descr, p.product, cplan as plan, cplan || '-evergreen' as phase, null::text as usage, due.d as sd, due.e as ed, p.amt::numeric as amt, p.amt::numeric as rate, null::numeric as qty, null::bigint as linkn from due join inv as v on v.account_id = due.account_id and v.d = due.d and v.what = 'R' join price as p on p.plan = cplan
 union all select v.rid, 2, n, 'USAGE', due.bundle, due.sub, 'API calls', p.product, cplan, cplan || '-evergreen', 'api-calls', (due.d - interval '1 month')::date, due.d, round(u * 0.4, 2), 0.4, u, null from due join inv as v on v.account_id = due.account_id and v.d = due.d and v.what = 'R' join price as p on p.plan = cplan, lateral (select pg_temp.sk('us', n * 50 + k, 1, 160, 2)::numeric as u) as uu where cplan like 'business%' and months = 1 and k > 0
 union all select v.rid, 1, su.n, 'FIXED', su.bundle, su.sub, initcap(replace(su.plan, '-', ' ')) || ' trial', p.product, su.plan, su.plan || '-trial', null, su.t0::date, null, 0, null, null, null from inv as v join su on su.sub = v.sub join price as p using (plan) where v.what = 'T'
 union all select v.rid, 1, su.n, 'EXTERNAL_CHARGE', su.bundle, null, pg_temp.one('exd', v.rid, 'Onboarding workshop,Data migration,Custom integration,Training day'), null, null, null, null, v.d, null, pg_temp.one('exa', v.rid, '250,400,800,1200')::numeric, null, null, null from inv as v join su on su.sub = v.sub where v.what = 'E'
 union all select v.rid, 1, su.n, 'CREDIT_ADJ', null, null, 'Goodwill credit', null, null, null, null, v.d, v.d, -15, null, null, null from inv as v join su on su.sub = v.sub where v.what = 'C'
 union all select v.rid, 2, su.n, 'CBA_ADJ', null, null, 'Adjustment (account credit)', null, null, null, null, v.d, v.d, 15, null, null, null from inv as v join su on su.sub = v.sub where v.what = 'C'
) as y;
create unique index on it (no); create index on it (rid);
-- what was billed after an immediate end is given back as credit
insert into it select (select max(no) from it) + row_number() over (order by v.rid), v.rid, 1, su.n, 'REPAIR_ADJ', su.bundle, su.sub, 'Adjustment (subscription change)', null, null, null, null, v.d, r.ed, -round(r.amt * (r.ed - v.d) / (r.ed - r.sd), 2), null, null, r.no
 from inv as v join su on su.sub = v.sub join it as r on r.sub = v.sub and r.type = 'RECURRING' and r.sd <= v.d and r.ed > v.d where v.what = 'X';
insert into it select (select max(no) from it) + row_number() over (order by rid), rid, 2, n, 'CBA_ADJ', null, null, 'Adjustment (account credit)', null, null, null, null, (select d from inv where inv.rid = it.rid), (select d from inv where inv.rid = it.rid), -amt, null, null, null from it where type = 'REPAIR_ADJ';
insert into it select (select max(no) from it) + row_number() over (order by c.rid), u.rid, 8, c.n, 'CBA_ADJ', null, null, 'Adjustment (account credit)', null, null, null, null, u.d, u.d, -15, null, null, null
 from it as c join inv as cv on cv.rid = c.rid and cv.what = 'C' join lateral (select rid, d from inv where inv.account_id = cv.account_id and what = 'R' and inv.d > cv.d and exists (select 1 from it where it.rid = inv.rid) order by d limit 1) as u on true where c.type = 'CREDIT_ADJ';
insert into it select (select max(no) from it) + row_number() over (order by it.no), it.rid, 5, n, 'TAX', it.bundle, it.sub, 'State tax', it.product, it.plan, it.phase, null, it.sd, null, round(it.amt * 0.0825, 2), null, null, it.no from it join inv as v on v.rid = it.rid join accounts as a on a.id = v.account_id where it.type in ('RECURRING', 'USAGE') and a.country = 'US' and a.state_or_province in ('TX', 'IL') and it.amt > 0;
delete from invoices where not exists (select 1 from it where it.rid = invoices.record_id);
create temp table bal as select v.*, sum(amt) as due, i.created_date as t, i.status from inv as v join it using (rid) join invoices as i on i.record_id = v.rid group by v.rid, v.what, v.account_id, v.arid, v.ten, v.cur, v.country, v.d, v.sub, v.i, i.created_date, i.status;
insert into tag_definitions values (1, '00000000-0000-0000-0000-000000000001', 'AUTO_PAY_OFF', 'ACCOUNT', 'Suspends payments until removed.', true, 'KillBill', '2023-05-02 08:00:00', 0), (2, '00000000-0000-0000-0000-000000000002', 'AUTO_INVOICING_OFF', 'ACCOUNT', 'Suspends invoicing until removed.', true, 'KillBill', '2023-05-02 08:00:00', 0), (3, '00000000-0000-0000-0000-000000000003', 'OVERDUE_ENFORCEMENT_OFF', 'ACCOUNT', 'Suspends overdue enforcement until removed.', true, 'KillBill', '2023-05-02 08:00:00', 0), (4, '00000000-0000-0000-0000-000000000004', 'WRITTEN_OFF', 'INVOICE', 'Indicates that an invoice is written off. No billing or payment effect.', true, 'KillBill', '2023-05-02 08:00:00', 0), (5, '00000000-0000-0000-0000-000000000005', 'MANUAL_PAY', 'ACCOUNT', 'Indicates that Killbill doesn''t process payments for that account (external payments only)', true, 'KillBill', '2023-05-02 08:00:00', 0), (6, '00000000-0000-0000-0000-000000000006', 'TEST', 'ACCOUNT', 'Indicates that this is a test account', true, 'KillBill', '2023-05-02 08:00:00', 0), (7, pg_temp.id('tagd', 1), 'PARTNER', 'ACCOUNT', 'Sold through a partner', true, 'sales-ops', '2024-01-15 11:20:00', 1);
insert into tags (id, tag_definition_id, object_id, object_type, is_active, created_by, created_date, updated_date, account_record_id, tenant_record_id)
select pg_temp.id('tag', record_id), case when r < 0.04 then '00000000-0000-0000-0000-000000000005' when r < 0.06 then '00000000-0000-0000-0000-000000000001' when r < 0.07 then '00000000-0000-0000-0000-000000000006' when r < 0.13 then pg_temp.id('tagd', 1) else '00000000-0000-0000-0000-000000000003' end, id, 'ACCOUNT', not (r between 0.05 and 0.06), 'finance', created_date + interval '1 day', case when r between 0.05 and 0.06 then created_date + interval '61 days' end, record_id, tenant_record_id from (select *, pg_temp.f('tg', record_id) as r from accounts) as a where r < 0.15;
insert into payment_methods (id, external_key, account_id, plugin_name, is_active, created_by, created_date, updated_by, updated_date, account_record_id, tenant_record_id)
select pg_temp.id('pm', record_id * 10 + k), 'pm_' || substr(md5('pmk' || record_id * 10 + k), 1, 20), id, case when exists (select 1 from tags where object_id = accounts.id and tag_definition_id = '00000000-0000-0000-0000-000000000005') then '__EXTERNAL_PAYMENT__' when country = 'DE' and pg_temp.f('gc', record_id) < 0.5 then 'killbill-gocardless' else 'killbill-stripe' end, k = n, 'portal', created_date + interval '4 minutes' + (k - 1) * interval '170 days', 'portal', created_date + interval '4 minutes' + (k - 1) * interval '170 days', record_id, tenant_record_id
from (select *, case when pg_temp.f('npm', record_id) < 0.06 and created_date > '2025-06-01' then 0 when pg_temp.f('npm', record_id) < 0.2 and created_date < '2025-10-01' then 2 else 1 end as n from accounts where parent_account_id is null) as accounts, generate_series(1, n) as k order by 8;
update accounts as a set payment_method_id = p.id, updated_date = p.created_date, updated_by = 'portal' from payment_methods as p where p.account_id = a.id and p.is_active;
create temp table pay as
select row_number() over (order by b.t, b.rid) as no, b.*, pm.id as pmid, case when r < 0.945 then 1 when r < 0.975 then 2 else 3 end as tries, r < 0.985 as ok, pg_temp.f('rf', b.rid) as rf
from (select bal.*, pg_temp.f('pr', rid) as r from bal where due > 0 and status = 'COMMITTED') as b join accounts as a on a.id = b.account_id join lateral (select id, plugin_name from payment_methods where account_id = b.account_id and created_date <= b.t order by created_date desc limit 1) as pm on true
where not exists (select 1 from tags as t where t.object_id = a.id and t.tag_definition_id = '00000000-0000-0000-0000-000000000001' and t.created_date < b.t and (t.is_active or t.updated_date > b.t)) and not (pm.plugin_name = '__EXTERNAL_PAYMENT__' and (b.t > '2026-05-24' or r > 0.96));
update pay set tries = 1, ok = true, t = t + pg_temp.z('ext2', rid, 3, 30) * interval '1 day' where pmid in (select id from payment_methods where plugin_name = '__EXTERNAL_PAYMENT__');
insert into payments (record_id, id, account_id, payment_method_id, external_key, state_name, last_success_state_name, created_by, created_date, updated_by, updated_date, account_record_id, tenant_record_id)
select no, pg_temp.id('pay', no), account_id, pmid, pg_temp.id('payk', no), case when not ok then 'PURCHASE_FAILED' when rf < 0.015 then 'REFUND_SUCCESS' when rf < 0.018 then 'CHARGEBACK_SUCCESS' else 'PURCHASE_SUCCESS' end, case when not ok then null when rf < 0.015 then 'REFUND_SUCCESS' when rf < 0.018 then 'CHARGEBACK_SUCCESS' else 'PURCHASE_SUCCESS' end, 'PaymentRequestProcessor', t + interval '5 seconds', 'PaymentRequestProcessor', t + (tries - 1) * interval '4 days' + interval '7 seconds', arid, ten from pay;
create temp table tr as
select no, k, 'PURCHASE' as ty, t + (k - 1) * interval '4 days' + interval '6 seconds' as d, case when k = tries and ok then 'SUCCESS' when pg_temp.f('pf', no * 10 + k) < 0.06 then 'PLUGIN_FAILURE' else 'PAYMENT_FAILURE' end as st, due as amt from pay, lateral generate_series(1, tries) as k
union all select no, 8, 'REFUND', t + pg_temp.z('rfd', no, 1, 25) * interval '1 day' + interval '5 hours', 'SUCCESS', case when pg_temp.f('rfp', no) < 0.6 then due else round(due / 2, 2) end from pay where ok and rf < 0.015
union all select no, 9, 'CHARGEBACK', t + interval '33 days', 'SUCCESS', due from pay where ok and rf between 0.015 and 0.018;
delete from tr where d > '2026-06-24 09:00';
insert into payment_transactions (id, attempt_id, transaction_external_key, transaction_type, effective_date, transaction_status, amount, currency, processed_amount, processed_currency, payment_id, gateway_error_code, gateway_error_msg, created_by, created_date, account_record_id, tenant_record_id)
select pg_temp.id('ptx', no * 10 + k), pg_temp.id('att', no * 10 + k), pg_temp.id('ptk', no * 10 + k), ty, tr.d, st, amt, cur, case when st = 'SUCCESS' then amt else 0 end, cur, pg_temp.id('pay', no), case when st = 'PAYMENT_FAILURE' then pg_temp.w('gec', no, 'card_declined:5,insufficient_funds:4,expired_card:3') when st = 'PLUGIN_FAILURE' then 'timeout' end, case when st = 'PAYMENT_FAILURE' then 'Your card was declined or has expired.' end, 'PaymentRequestProcessor', tr.d, arid, ten from tr join pay using (no) order by tr.d, no;
insert into invoice_payments (id, type, invoice_id, payment_id, payment_date, amount, currency, processed_currency, payment_cookie_id, linked_invoice_payment_id, status, created_by, created_date, account_record_id, tenant_record_id)
select pg_temp.id('ip', no * 10 + k), case ty when 'PURCHASE' then 'ATTEMPT' when 'REFUND' then 'REFUND' else 'CHARGED_BACK' end, pg_temp.id('inv', rid), pg_temp.id('pay', no), tr.d, case when ty <> 'PURCHASE' then -amt when st = 'SUCCESS' then amt else 0 end, cur, cur, pg_temp.id('ptk', no * 10 + k), case when ty <> 'PURCHASE' then pg_temp.id('ip', no * 10 + tries) end, st, 'PaymentRequestProcessor', tr.d, arid, ten
from tr join pay using (no) where ty <> 'PURCHASE' or k = (select max(k) from tr as t2 where t2.no = tr.no and t2.ty = 'PURCHASE') order by tr.d, no;
-- a full refund takes the charge off the invoice as well
insert into it select (select max(no) from it) + row_number() over (order by f.no), p.rid, 9, f.n, 'ITEM_ADJ', f.bundle, f.sub, 'Invoice item adjustment', f.product, f.plan, f.phase, null, tr.d::date, tr.d::date, -f.amt, null, null, f.no from tr join pay as p using (no) join lateral (select * from it where it.rid = p.rid and it.type in ('RECURRING', 'EXTERNAL_CHARGE', 'USAGE', 'TAX')) as f on true where tr.ty = 'REFUND' and tr.amt = p.due and not exists (select 1 from it as c where c.rid = p.rid and c.type = 'CBA_ADJ');
insert into invoice_items (id, type, invoice_id, account_id, bundle_id, subscription_id, description, product_name, plan_name, phase_name, usage_name, start_date, end_date, amount, rate, currency, linked_item_id, quantity, created_by, created_date, account_record_id, tenant_record_id)
select pg_temp.id('item', it.no), type, pg_temp.id('inv', it.rid), v.account_id, bundle, it.sub, descr, product, plan, phase, usage, sd, ed, amt, rate, cur, pg_temp.id('item', linkn), qty, case when type in ('CREDIT_ADJ', 'EXTERNAL_CHARGE', 'ITEM_ADJ') then 'finance' else 'SubscriptionBaseTransition' end, case when type = 'ITEM_ADJ' then sd + time '15:00' else v.d + time '06:10' end, arid, ten from it join inv as v on v.rid = it.rid order by it.rid, it.no;
update subscriptions as s set charged_through_date = x.e from (select sub, max(ed) as e from it where type = 'RECURRING' group by 1) as x where x.sub = s.id;
insert into tags (id, tag_definition_id, object_id, object_type, is_active, created_by, created_date, account_record_id, tenant_record_id) select pg_temp.id('wo', no), '00000000-0000-0000-0000-000000000004', pg_temp.id('inv', rid), 'INVOICE', true, 'finance', t + interval '95 days', arid, ten from pay where not ok and t < '2026-03-01' and pg_temp.f('wo', no) < 0.5;
insert into blocking_states (id, blockable_id, type, state, service, block_change, block_entitlement, block_billing, effective_date, created_date, created_by, account_record_id, tenant_record_id)
select pg_temp.id('od', no * 10 + k), account_id, 'ACCOUNT', (array['OD1', 'OD2', '__KILLBILL__CLEAR__OVERDUE_STATE__'])[k], 'overdue-service', k < 3, k = 2, false, t + (array[10, 20, 41])[k] * interval '1 day', t + (array[10, 20, 41])[k] * interval '1 day', 'OverdueService', arid, ten from pay, generate_series(1, 3) as k where (not ok or tries = 3) and (k < 3 or pg_temp.f('odc', no) < 0.6) and t + (array[10, 20, 41])[k] * interval '1 day' < '2026-06-24';
insert into custom_fields (id, object_id, object_type, field_name, field_value, created_by, created_date, account_record_id, tenant_record_id) select pg_temp.id('cf', record_id), id, 'ACCOUNT', pg_temp.w('cfn', record_id, 'crm_owner:5,vat_id:3,po_number:2'), case pg_temp.w('cfn', record_id, 'crm_owner:5,vat_id:3,po_number:2') when 'crm_owner' then pg_temp.one('cfo', record_id, 'd.hale,p.sato,m.greene') when 'vat_id' then coalesce(country, 'EU') || pg_temp.z('cfv', record_id, 100000000, 999999999) else 'PO-' || pg_temp.z('cfv', record_id, 1000, 9999) end, 'sales-ops', created_date + interval '2 days', record_id, tenant_record_id from accounts where pg_temp.f('cfx', record_id) < 0.3;
insert into notifications_history (class_name, event_json, user_token, created_date, creating_owner, processing_owner, processing_state, error_count, search_key1, search_key2, queue_name, effective_date, future_user_token)
select 'org.killbill.billing.invoice.notification.NextBillingDateNotificationKey', '{"uuidKey":"' || sub || '","isDryRunForInvoiceNotification":false}', pg_temp.id('tok', n * 50 + k), d - 30 + time '06:11', 'billing-1', pg_temp.one('po', n * 50 + k, 'billing-1,billing-2'), case when pg_temp.f('nf', n * 50 + k) < 0.004 then 'FAILED' else 'PROCESSED' end, case when pg_temp.f('nf', n * 50 + k) < 0.004 then 3 else 0 end, arid, ten, 'invoice-service:next-billing-date-queue', d + time '06:09', pg_temp.id('tok2', n * 50 + k) from due where d > '2026-03-01' order by d;
create index on invoices (account_id); create index on invoice_items (invoice_id); create index on invoice_items (subscription_id); create index on invoice_payments (invoice_id); create index on payment_transactions (payment_id);
