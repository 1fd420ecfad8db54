-- The billing and customer care system of a small mobile operator in Ireland: customers and their service accounts, plans, lines with number and SIM, usage, invoices, payments, trouble tickets, dealers.
-- After jBilling (base_user, partner, generic_status, invoice, invoice_line, payment, payment_invoice, event_log; deleted flags and optlock), with the inventory of numbers and SIM cards that a mobile operator's BSS adds.
-- Usage is kept for three months; older call records have been purged. Values come from hashes of row numbers, so that every load is the same.
set jit = off;
set time zone 'Europe/Dublin';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
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
  as $$ select pg_temp.one(k || 's', i, 'Murphy,Kelly,Byrne,Ryan,Walsh,Doyle,McCarthy,Gallagher,Doherty,Kennedy,Lynch,Murray,Quinn,Moore,McLoughlin,Carroll,Connolly,Daly,Dunne,Brennan,Burke,Collins,Hughes,Farrell,Fitzgerald,Nolan,Keane,Foley,Healy,Shaw,Kavanagh,Power,Sheehan,Whelan,Nowak,Kowalska,Silva,Popescu,Okafor,Hussain') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Aoife,Ciara,Sinead,Niamh,Orla,Emma,Grace,Maeve,Roisin,Sarah,Laura,Deirdre,Fiona,Anna,Kate,Liam,Conor,Sean,Patrick,Eoin,Declan,Padraig,Niall,Brian,Michael,James,Daniel,Rory,Cathal,Fergus,Marek,Ana,Andrei,Chidi,Aisha') $$;

create table generic_status (
  id integer primary key,
  dtype varchar(40) not null,
  status_value integer not null,
  description varchar(50) not null,
  can_login smallint,
  ordr integer,
  unique (dtype, status_value)
);
insert into generic_status values
  (1, 'account_status', 1, 'Active', 1, 1), (2, 'account_status', 2, 'Suspended', 1, 2), (3, 'account_status', 3, 'Closed', 0, 3),
  (11, 'subscription_status', 1, 'Active', null, 1), (12, 'subscription_status', 2, 'Suspended', null, 2), (13, 'subscription_status', 3, 'Cancelled', null, 3), (14, 'subscription_status', 4, 'Pending activation', null, 4),
  (21, 'invoice_status', 1, 'Paid', null, 1), (22, 'invoice_status', 2, 'Unpaid', null, 2), (23, 'invoice_status', 3, 'Written off', null, 3),
  (31, 'payment_result', 1, 'Successful', null, 1), (32, 'payment_result', 2, 'Failed', null, 2), (33, 'payment_result', 3, 'Processor unavailable', null, 3), (34, 'payment_result', 4, 'Entered', null, 4),
  (41, 'ticket_status', 1, 'Open', null, 1), (42, 'ticket_status', 2, 'In progress', null, 2), (43, 'ticket_status', 3, 'Waiting for customer', null, 3), (44, 'ticket_status', 4, 'Resolved', null, 4), (45, 'ticket_status', 5, 'Closed', null, 5), (46, 'ticket_status', 6, 'Cancelled', null, 6);

create table base_user (
  id integer primary key,
  user_name varchar(50) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(80),
  role varchar(20) not null check (role in ('ADMIN', 'CARE_AGENT', 'TECHNICIAN', 'BILLING', 'SALES')),
  enabled boolean not null default true,
  failed_attempts integer not null default 0,
  create_datetime timestamp not null,
  last_login timestamp,
  deleted smallint not null default 0,
  optlock integer not null default 0
);
insert into base_user
select i, lower(left(g, 1) || s) || i, g, s, lower(g || '.' || s) || '@lirmobile.example',
       case when i <= 2 then 'ADMIN' when i <= 14 then 'CARE_AGENT' when i <= 19 then 'TECHNICIAN' when i <= 22 then 'BILLING' else 'SALES' end,
       i not in (7, 12, 17, 25), case when i in (4, 21) then 2 else 0 end, c,
       case when i in (7, 12, 17, 25) then c + interval '1 day' * pg_temp.z('bl', i, 300, 700) else timestamp '2026-06-29 08:00' + interval '1 minute' * pg_temp.z('bm', i, 1, 2000) end,
       case when i in (12, 25) then 1 else 0 end, pg_temp.z('bo', i, 1, 60)
  from (select i, pg_temp.given('bu', i) as g, pg_temp.family('bu', i) as s, timestamp '2021-03-01 09:00' + interval '1 day' * pg_temp.z('bc', i, 0, 1100) as c from generate_series(1, 26) as i) as a;

create table partner (
  id integer primary key,
  partner_code varchar(10) not null unique,
  name varchar(80) not null,
  partner_type varchar(15) not null check (partner_type in ('SHOP', 'DEALER', 'ONLINE', 'AGENT')),
  parent_id integer references partner,
  city varchar(40),
  contact_name varchar(80),
  email varchar(80),
  commission_rate numeric(5, 2) not null,
  account_manager_id integer references base_user,
  contract_start date not null,
  contract_end date,
  deleted smallint not null default 0
);
insert into partner
select i, 'D' || lpad((100 + i)::text, 4, '0'), n, t, case when n like 'Fonehub %' and i <> 3 then 3 end, nullif(c, ''),
       case when t <> 'ONLINE' then pg_temp.given('pa', i) || ' ' || pg_temp.family('pa', i) end,
       case when i % 7 <> 0 then 'sales@' || lower(regexp_replace(n, '[^A-Za-z]', '', 'g')) || '.example' end,
       r::numeric, 23 + i % 4, date '2021-06-01' + pg_temp.z('ps', i, 0, 240), case when i in (9, 13) then date '2025-09-30' - i * 14 end, case when i = 13 then 1 else 0 end
  from (values (1, 'Lir Mobile Store Galway', 'SHOP', 'Galway', '0'), (2, 'Lir Mobile Store Limerick', 'SHOP', 'Limerick', '0'), (3, 'Fonehub Group', 'DEALER', 'Dublin', '6'), (4, 'Fonehub Cork', 'DEALER', 'Cork', '6'), (5, 'Fonehub Blanchardstown', 'DEALER', 'Dublin', '6'), (6, 'lirmobile.example web shop', 'ONLINE', '', '0'), (7, 'Corrib Communications', 'DEALER', 'Galway', '7.5'), (8, 'Shannon Telecom Services', 'AGENT', 'Ennis', '8'), (9, 'The Phone Press', 'DEALER', 'Sligo', '6'), (10, 'Byrne Business Systems', 'AGENT', 'Kilkenny', '10'), (11, 'Tirconnell Electrical', 'DEALER', 'Letterkenny', '5'), (12, 'Westport Mobile & Repair', 'DEALER', 'Westport', '5'), (13, 'Sim City Tralee', 'DEALER', 'Tralee', '6.5'), (14, 'Compareline', 'ONLINE', '', '4')) as v (i, n, t, c, r);

create table customer (
  id integer primary key,
  customer_number varchar(12) not null unique,
  customer_type varchar(3) not null check (customer_type in ('RES', 'BUS')),
  company_name varchar(80),
  first_name varchar(40),
  last_name varchar(40),
  date_of_birth date,
  email varchar(80),
  street varchar(80),
  city varchar(40),
  postcode varchar(8),
  partner_id integer references partner,
  credit_class char(1),
  marketing_opt_in boolean not null default false,
  create_datetime timestamp not null,
  deleted smallint not null default 0
);
comment on column customer.partner_id is 'Dealer who brought the customer in';
insert into customer
select i, 'C' || (200100 + i * 7), case when b then 'BUS' else 'RES' end,
       case when b then s || ' ' || pg_temp.one('cx', i, 'Plumbing & Heating,Transport Ltd,Agri Services,Dental Practice,Solicitors,Construction Ltd,Bakery,Veterinary Clinic,Motors,Taxis,Accountants,Engineering Ltd') end,
       g, pg_temp.family('cu', i), case when not b and pg_temp.f('cdn', i) > 0.06 then date '1946-01-01' + pg_temp.z('cd', i, 0, 22000) end,
       case when pg_temp.f('ce', i) > 0.08 then lower(g || '.' || pg_temp.family('cu', i)) || i || '@' || pg_temp.one('cm', i, 'mailbox.example,post.example,eirmail.example,inbox.example') end,
       pg_temp.z('cn', i, 1, 98) || ' ' || pg_temp.one('ct', i, 'Main Street,Church Road,Station Road,O''Connell Street,The Paddocks,Meadow View,Abbey Court,Quay Street,Chapel Lane,Castle Park,Woodlands,Seaview Terrace'),
       split_part(t, '/', 1), split_part(t, '/', 2) || ' ' || pg_temp.one('c1', i, 'A,C,D,E,F,H,K,N,P,R,T,V,W,X,Y') || lpad(pg_temp.z('c2', i, 10, 99)::text, 2, '0') || pg_temp.one('c3', i, '2,4,6,7,8,9'),
       case when pg_temp.f('cp', i) < 0.86 then pg_temp.w('cq', i, '1:14,2:9,4:9,5:10,6:18,7:8,8:4,9:3,10:3,11:3,12:3,13:3,14:8')::int end,
       case when pg_temp.f('ccn', i) > 0.07 then pg_temp.w('cc', i, 'A:5,B:8,C:4,D:1') end, pg_temp.f('co', i) < 0.4,
       timestamp '2022-02-01 09:00' + interval '1 day' * floor(power(pg_temp.f('cr', i), 0.8) * 1570) + interval '1 minute' * pg_temp.z('cs', i, 0, 560),
       case when i in (37, 118, 161) then 1 else 0 end
  from (select i, i % 7 = 0 or pg_temp.f('cb', i) < 0.06 as b, pg_temp.family('cv', i) as s, pg_temp.given('cu', i) as g, pg_temp.w('cy', i, 'Galway/H91:6,Limerick/V94:5,Dublin/D15:7,Dublin/D08:4,Cork/T12:5,Ennis/V95:2,Sligo/F91:2,Athlone/N37:2,Castlebar/F23:2,Tralee/V92:2,Letterkenny/F92:2,Kilkenny/R95:2,Westport/F28:1,Tuam/H54:1') as t from generate_series(1, 210) as i) as a;
update customer set partner_id = 6 from partner as p where p.id = customer.partner_id and customer.create_datetime > p.contract_end;

create table service_account (
  id integer primary key,
  account_number varchar(12) not null unique,
  customer_id integer not null references customer,
  account_type varchar(8) not null check (account_type in ('PREPAID', 'POSTPAID')),
  status_id integer not null references generic_status,
  invoice_delivery varchar(5) check (invoice_delivery in ('EMAIL', 'PAPER')),
  payment_method varchar(15),
  discount_pct numeric(5, 2) not null default 0,
  dynamic_balance numeric(10, 2),
  credit_limit numeric(10, 2),
  due_days integer,
  create_datetime timestamp not null,
  closed_date date,
  optlock integer not null default 0
);
comment on column service_account.dynamic_balance is 'Prepaid credit; not used on postpaid accounts';
insert into service_account
select i, '60' || lpad((41000 + i * 13)::text, 6, '0'), cid, t, case when cl is not null then 3 when pg_temp.f('ax', i) < 0.05 then 2 else 1 end,
       case when t = 'POSTPAID' then case when pg_temp.f('ad', i) < 0.82 then 'EMAIL' else 'PAPER' end end,
       case when t = 'POSTPAID' then pg_temp.w('ap', i, 'DIRECT_DEBIT:12,CARD:5,BANK_TRANSFER:3') end,
       case when t = 'POSTPAID' and b then pg_temp.w('ae', i, '0:5,5:3,10:2')::numeric else 0 end,
       case when t = 'PREPAID' then case when cl is null then round((pg_temp.f('ab', i) * 32)::numeric, 2) else 0 end end,
       case when t = 'POSTPAID' then case when b then 500 else pg_temp.one('al', i, '100,150,150,200')::int end end,
       case when t = 'POSTPAID' then case when b then 30 else 14 end end, c, cl, pg_temp.z('ao', i, 0, 40)
  from (select *, case when pg_temp.f('ac', i) < 0.12 and c < timestamp '2025-08-01' then greatest(c::date + 200, date '2024-08-10') + pg_temp.z('ah', i, 0, 90) when gone = 1 then date '2026-03-20' + i % 60 end as cl
          from (select i, u.id as cid, u.deleted as gone, u.customer_type = 'BUS' as b, case when u.customer_type = 'BUS' or pg_temp.f('at', i) < 0.46 then 'POSTPAID' else 'PREPAID' end as t,
                       case when i <= 210 then u.create_datetime + interval '12 minutes' else least(u.create_datetime + interval '1 day' * pg_temp.z('aj', i, 20, 500), timestamp '2026-05-20 10:30' + i * interval '7 hours' - interval '60 days') end as c
                  from generate_series(1, 240) as i join customer as u on u.id = case when i <= 210 then i else 1 + (i * 37) % 205 end) as a) as b;

create table plan (
  id integer primary key,
  plan_code varchar(12) not null unique,
  name varchar(50) not null,
  plan_type varchar(8) not null check (plan_type in ('PREPAID', 'POSTPAID')),
  segment varchar(3) check (segment in ('RES', 'BUS')),
  monthly_fee numeric(8, 2) not null,
  included_minutes integer,
  included_sms integer,
  included_data_mb integer,
  contract_months integer not null default 0,
  active_since date not null,
  active_until date
);
comment on column plan.included_minutes is 'Null means unlimited';
comment on column plan.included_data_mb is 'Null means unlimited';
insert into plan values
  (1, 'PRE-10', 'Lir Go 10', 'PREPAID', 'RES', 10, 100, 100, 5120, 0, '2021-06-01', null), (2, 'PRE-15', 'Lir Go 15', 'PREPAID', 'RES', 15, null, null, 20480, 0, '2021-06-01', null),
  (3, 'PRE-20', 'Lir Go 20 Unlimited', 'PREPAID', 'RES', 20, null, null, null, 0, '2023-02-01', null), (4, 'PRE-DATA', 'Lir Tablet', 'PREPAID', 'RES', 12, 0, 0, 30720, 0, '2021-09-01', '2025-01-31'),
  (5, 'POST-S', 'Lir Smart S', 'POSTPAID', 'RES', 17.99, 300, 300, 10240, 12, '2021-06-01', null), (6, 'POST-M', 'Lir Smart M', 'POSTPAID', 'RES', 24.99, null, null, 40960, 12, '2021-06-01', null),
  (7, 'POST-L', 'Lir Smart L 5G', 'POSTPAID', 'RES', 34.99, null, null, null, 24, '2022-05-01', null), (8, 'POST-FAM', 'Lir Family Add-on', 'POSTPAID', 'RES', 12.99, null, null, 20480, 12, '2022-01-01', '2025-06-30'),
  (9, 'BUS-1', 'Lir Business Start', 'POSTPAID', 'BUS', 19.50, 500, 500, 15360, 12, '2021-06-01', null), (10, 'BUS-2', 'Lir Business Plus', 'POSTPAID', 'BUS', 29.50, null, null, 61440, 24, '2021-06-01', null),
  (11, 'BUS-IOT', 'Lir Connect M2M', 'POSTPAID', 'BUS', 4.50, 0, 50, 500, 24, '2023-09-01', null), (12, 'BUS-OLD', 'Office Line 2020', 'POSTPAID', 'BUS', 22.00, 1000, 200, 2048, 12, '2020-10-01', '2022-12-31');

create table phone_number (
  id integer primary key,
  msisdn varchar(15) not null unique,
  number_class varchar(8) not null default 'STANDARD' check (number_class in ('STANDARD', 'SILVER', 'GOLD')),
  status varchar(12) not null check (status in ('AVAILABLE', 'RESERVED', 'ASSIGNED', 'QUARANTINE', 'PORTED_OUT')),
  ported_in boolean not null default false,
  donor_operator varchar(30),
  status_date date not null,
  optlock integer not null default 0
);
create table sim_card (
  id integer primary key,
  iccid varchar(20) not null unique,
  imsi varchar(15) not null unique,
  sim_type varchar(6) not null check (sim_type in ('NANO', 'ESIM', 'M2M')),
  status varchar(12) not null check (status in ('IN_STOCK', 'ACTIVE', 'DEACTIVATED', 'LOST', 'FAULTY')),
  partner_id integer references partner,
  replaces_sim_id integer references sim_card,
  received_date date not null,
  activated_date date
);
comment on column sim_card.partner_id is 'Dealer holding or having sold the card';
create table subscription (
  id integer primary key,
  service_account_id integer not null references service_account,
  plan_id integer not null references plan,
  phone_number_id integer not null references phone_number,
  sim_card_id integer references sim_card,
  status_id integer not null references generic_status,
  partner_id integer references partner,
  label varchar(40),
  order_date date not null,
  active_since date,
  contract_end date,
  active_until date,
  cancel_reason varchar(20),
  auto_renew boolean not null default true,
  optlock integer not null default 0
);

create temp table sub0 as
select s.*, a.customer_id, a.account_type as t, u.partner_id as dealer, u.customer_type = 'BUS' as b, a.status_id as ast, a.closed_date,
       least(a.create_datetime::date + case when s.i <= 240 then 0 else pg_temp.z('so', s.i, 10, 600) end, coalesce(a.closed_date - 40, date '2026-06-29' - s.i % 50)) as od
  from (select i, case when i <= 240 then i when i <= 300 then (select id from service_account where account_type = 'POSTPAID' order by pg_temp.f('sa' || i, id) limit 1)
                       else (select array_agg(a.id order by a.id) from service_account as a join customer as c on c.id = a.customer_id where c.customer_type = 'BUS')[1 + floor(power(pg_temp.f('sb', i), 2.2) * 30)::int] end as aid
          from generate_series(1, 430) as i) as s
  join service_account as a on a.id = s.aid join customer as u on u.id = a.customer_id;
update sub0 set od = a.create_datetime::date from service_account as a where a.id = aid and od < a.create_datetime::date;
create temp table sub1 as
select *, case when t = 'PREPAID' then pg_temp.w('sp', i, '1:4,2:8,3:6')::int when b then case when i > 300 then pg_temp.w('sq', i, '9:5,10:4,11:4')::int when od < date '2023-01-01' and i % 2 = 0 then 12 else pg_temp.w('sr', i, '9:5,10:4')::int end else case when i > 240 and od < date '2025-06-30' then 8 else pg_temp.w('ss', i, '5:5,6:6,7:4')::int end end as pid0,
       case when closed_date is not null then greatest(closed_date, od + 1) when pg_temp.f('se', i) < 0.11 and od < date '2025-10-01' then greatest(od + 120, date '2024-07-15') + pg_temp.z('sf', i, 0, 120) end as ended,
       i % 17 = 5 and i > 240 and od >= date '2026-06-01' as pend
  from sub0;
alter table sub1 add pid int;
update sub1 set pid = case when pid0 = 11 and od < date '2023-09-01' then 9 when pid0 = 3 and od < date '2023-02-01' then 2 when pid0 = 7 and od < date '2022-05-01' then 6 when t = 'PREPAID' and i % 19 = 0 and od < date '2025-01-31' then 4 else pid0 end;

insert into phone_number
select i, '3538' || case when p then pg_temp.one('np', i, '5,6,7') else '2' end || lpad(((i * 48611 + pg_temp.z('nn', i, 0, 9)) % 9000000 + 1000000)::text, 7, '0'), case when i % 47 = 0 then 'GOLD' when i % 15 = 0 then 'SILVER' else 'STANDARD' end,
       case when s.i2 is null then case when i % 20 = 3 then 'RESERVED' else 'AVAILABLE' end when s.ended is null then 'ASSIGNED' when pg_temp.f('nq', i) < 0.45 then 'PORTED_OUT' when s.ended > date '2025-12-31' then 'QUARANTINE' else 'AVAILABLE' end,
       p, case when p then pg_temp.one('nd', i, 'Vodafone,Three,Eir,Three,Tesco Mobile') end, coalesce(s.ended, s.od, date '2023-05-01' + pg_temp.z('ns', i, 0, 300)), pg_temp.z('no', i, 0, 9)
  from (select g as i, g <= 430 and pg_temp.f('nx', g) < 0.38 as p from generate_series(1, 620) as g) as a left join (select i as i2, ended, od from sub1) as s on s.i2 = a.i;
insert into sim_card
select i, '8935302' || lpad((i::bigint * 7919 + 120034000)::text, 12, '0'), '27215' || lpad((40000000 + i * 131)::text, 10, '0'),
       case when s.pid = 11 then 'M2M' when coalesce(s.od, date '2025-01-01') > date '2023-10-01' and pg_temp.f('iy', i) < 0.3 then 'ESIM' else 'NANO' end,
       case when s.i2 is null then 'IN_STOCK' when s.pend then 'IN_STOCK' when s.ended is not null then 'DEACTIVATED' else 'ACTIVE' end,
       coalesce(s.dealer, case when s.i2 is null then pg_temp.w('ip', i, '1:3,2:3,4:2,5:2,7:2,11:1,12:1')::int end), null, coalesce(s.od - pg_temp.z('ir', i, 10, 150), date '2026-01-10' + i % 120), case when not s.pend then s.od end
  from generate_series(1, 560) as i left join (select i as i2, pid, od, ended, pend, dealer from sub1) as s on s.i2 = i;
create temp table swap as
select i, 560 + row_number() over (order by i) as new_id, od + ((date '2026-06-25' - od) * pg_temp.f('wa', i))::int as d, pg_temp.w('wb', i, 'LOST:3,FAULTY:2') as st from sub1 where ended is null and not pend and od < date '2026-02-01' and pg_temp.f('wc', i) < 0.09;
insert into sim_card select new_id, '8935302' || lpad((new_id * 7919 + 120034000)::text, 12, '0'), '27215' || lpad((40000000 + new_id * 131)::text, 10, '0'), c.sim_type, 'ACTIVE', 1 + w.i % 2, w.i, w.d - 30, w.d from swap as w join sim_card as c on c.id = w.i;
update sim_card set status = st from swap where sim_card.id = swap.i;
insert into subscription
select s.i, aid, pid, s.i, coalesce(w.new_id, s.i), case when ended is not null then 13 when pend then 14 when ast = 2 or pg_temp.f('sv', s.i) < 0.02 then 12 else 11 end, case when s.i <= 240 then dealer else coalesce(dealer, 6) end,
       case when b and pid = 11 then pg_temp.one('sl', s.i, 'Tracker van,Alarm panel,Card terminal,Tank sensor') || ' ' || s.i % 9 + 1 when b and s.i > 240 then pg_temp.given('sl', s.i) || '''s phone' when s.i % 11 = 0 then 'Second phone' end,
       od, case when not pend then od end, case when p.contract_months > 0 and not pend then (od + interval '1 month' * p.contract_months)::date end, ended,
       case when ended is not null then pg_temp.w('sw', s.i, case when t = 'POSTPAID' then 'PORT_OUT:5,PRICE:3,NON_PAYMENT:2,MOVED_ABROAD:1,COVERAGE:2' else 'PORT_OUT:4,INACTIVE:6' end) end, p.contract_months > 0 and s.i % 6 <> 0, pg_temp.z('sx', s.i, 0, 20)
  from sub1 as s join plan as p on p.id = s.pid left join swap as w on w.i = s.i;

create table invoice (
  id integer primary key,
  public_number varchar(20) not null unique,
  service_account_id integer not null references service_account,
  invoice_date date not null,
  period_start date not null,
  period_end date not null,
  due_date date not null,
  total numeric(10, 2) not null default 0,
  balance numeric(10, 2) not null default 0,
  status_id integer not null references generic_status,
  dunning_level smallint not null default 0,
  create_datetime timestamp not null,
  deleted smallint not null default 0,
  optlock integer not null default 0
);
comment on column invoice.balance is 'Still to be paid';
insert into invoice
select row_number() over (order by m, a.id), 'LM' || to_char(m, 'YYMM') || '-' || lpad(row_number() over (partition by m order by a.id)::text, 4, '0'), a.id, m, (m - interval '1 month')::date, m - 1, m + a.due_days, 0, 0, 22, 0, m + interval '2 hours' + interval '1 second' * row_number() over (partition by m order by a.id), 0, 1
  from service_account as a, lateral (select g::date as m from generate_series(timestamp '2024-07-01', timestamp '2026-06-01', interval '1 month') as g) as months
 where a.account_type = 'POSTPAID' and exists (select from subscription as s where s.service_account_id = a.id and s.active_since < m and (s.active_until is null or s.active_until >= (m - interval '1 month')::date));
update invoice set deleted = 1 where pg_temp.f('vd', id) < 0.006;

create table usage_record (
  id integer primary key,
  subscription_id integer not null references subscription,
  usage_type varchar(5) not null check (usage_type in ('VOICE', 'SMS', 'DATA')),
  start_datetime timestamp not null,
  called_number varchar(20),
  destination varchar(15) not null,
  duration_seconds integer,
  data_mb numeric(10, 2),
  rated_amount numeric(8, 4) not null default 0,
  in_bundle boolean not null,
  rating_status varchar(8) not null,
  invoice_id integer references invoice
);
insert into usage_record
select row_number() over (order by at, n), sid, ty, at, case ty when 'DATA' then null else case de when 'NATIONAL' then '3538' || pg_temp.one('uc', n, '3,5,6,7,9') || lpad(pg_temp.z('ud', n, 0, 9999999)::text, 7, '0') when 'INTERNATIONAL' then pg_temp.one('ue', n, '44,44,48,49,1,33,55') || pg_temp.z('uf', n, 200000000, 999999999) when 'PREMIUM' then '1550' || pg_temp.z('ug', n, 100000, 999999) else '353' || pg_temp.z('uh', n, 850000000, 879999999) end end,
       de, case ty when 'VOICE' then du when 'DATA' then pg_temp.z('uk', n, 60, 9000) end, case ty when 'DATA' then round((power(pg_temp.f('ul', n), 3) * case when pid = 11 then 4 else 900 end + 0.2)::numeric, 2) end,
       case when failed then 0 when inb then 0 when ty = 'VOICE' then round(ceil(du / 60.0) * case de when 'INTERNATIONAL' then 0.29 when 'PREMIUM' then 1.95 when 'ROAMING' then 0.35 else 0.25 end, 4) when ty = 'SMS' then case de when 'PREMIUM' then 2.03 when 'NATIONAL' then 0.12 else 0.2 end else 3.99 end,
       inb and not failed, case when failed then 'ERROR' else 'RATED' end, v.id
  from (select *, coalesce(de = 'NATIONAL' and (pg_temp.f('ui', n) > 0.05 or pid in (2, 3, 6, 7, 10)) or de = 'EU_ROAMING', false) as inb, pg_temp.f('uj', n) < 0.004 as failed, 4 + floor(power(pg_temp.f('um', n), 3) * 2400)::int as du
          from (select n, s.id as sid, s.service_account_id as aid, s.plan_id as pid, case when s.plan_id in (4, 11) then 'DATA' else pg_temp.w('ut', n, 'VOICE:44,SMS:18,DATA:38') end as ty,
                       case when s.plan_id in (4, 11) or pg_temp.f('uw', n) < 0.86 then 'NATIONAL' when s.id % 3 = 0 then pg_temp.w('ux', n, 'INTERNATIONAL:5,EU_ROAMING:6,ROAMING:2') else pg_temp.w('uy', n, 'NATIONAL:12,EU_ROAMING:5,INTERNATIONAL:4,PREMIUM:1') end as de,
                       date '2026-04-01' + pg_temp.z('ua', n, 0, 90) + interval '1 second' * (21600 + floor((pg_temp.f('ub', n) + pg_temp.f('uz', n)) / 2 * 64700)::int) as at, s.active_since as since, s.active_until as till, s.status_id as st
                  from generate_series(1, 6000) as n join subscription as s on s.id = 1 + floor(power(pg_temp.f('us', n), 1.3) * 430)::int) as a
         where since <= at::date and (till is null or at::date < till) and (st <> 12 or at < timestamp '2026-06-05') and not (ty = 'DATA' and de in ('INTERNATIONAL', 'PREMIUM'))) as b
  left join invoice as v on v.service_account_id = aid and v.invoice_date = (date_trunc('month', at) + interval '1 month')::date;

create table invoice_line (
  id integer primary key,
  invoice_id integer not null references invoice,
  line_type varchar(10) not null check (line_type in ('RECURRING', 'USAGE', 'ONE_OFF', 'DISCOUNT', 'PENALTY', 'TAX')),
  plan_id integer references plan,
  description varchar(100) not null,
  quantity numeric(10, 2) not null default 1,
  price numeric(10, 4) not null,
  amount numeric(10, 2) not null,
  deleted smallint not null default 0
);
create temp table lines (invoice_id int, o int, line_type text, plan_id int, description text, quantity numeric, price numeric, amount numeric);
insert into lines
select v.id, 1, 'RECURRING', p.id, p.name || ', ' || to_char(v.invoice_date, 'Mon YYYY'), count(*), p.monthly_fee, count(*) * p.monthly_fee
  from invoice as v join subscription as s on s.service_account_id = v.service_account_id and s.active_since < v.invoice_date and (s.active_until is null or s.active_until > v.invoice_date) join plan as p on p.id = s.plan_id group by v.id, p.id;
insert into lines
select id, 2, 'USAGE', null, 'Usage outside allowance ' || to_char(period_start, 'DD/MM') || ' - ' || to_char(period_end, 'DD/MM'), 1, a, a
  from (select v.*, round(coalesce(case when invoice_date < date '2026-05-01' then case when pg_temp.f('lu', id) < 0.4 then (0.25 + power(pg_temp.f('lv', id), 3) * 28)::numeric end else (select sum(rated_amount) from usage_record as u where u.invoice_id = v.id) end, 0), 2) as a from invoice as v) as x
 where a > 0 or not exists (select from lines as l where l.invoice_id = x.id);
insert into lines select v.id, 3, 'ONE_OFF', null, 'SIM and activation', count(*), 8.13, count(*) * 8.13 from invoice as v join subscription as s on s.service_account_id = v.service_account_id and s.active_since between v.period_start and v.period_end where s.plan_id <> 11 group by v.id;
insert into lines select v.id, 4, 'DISCOUNT', null, 'Business discount ' || a.discount_pct::int || '%', 1, -d, -d from invoice as v join service_account as a on a.id = v.service_account_id, lateral (select round(sum(amount) * a.discount_pct / 100, 2) as d from lines as l where l.invoice_id = v.id and line_type = 'RECURRING') as x where d > 0;
insert into lines select id, 5, 'PENALTY', null, 'Late payment fee', 1, 5, 5 from invoice where pg_temp.f('lp', id) < 0.03 and invoice_date > date '2024-09-01';
insert into lines select invoice_id, 6, 'TAX', null, 'VAT 23%', 1, x, x from (select invoice_id, round(sum(amount) * 0.23, 2) as x from lines where line_type <> 'PENALTY' group by 1) as s where x > 0;
insert into invoice_line select row_number() over (order by invoice_id, o, plan_id), invoice_id, line_type, plan_id, description, quantity, price, amount, v.deleted from lines as l join invoice as v on v.id = l.invoice_id;
update invoice as v set total = s.t from (select invoice_id, sum(amount) as t from lines group by 1) as s where s.invoice_id = v.id;

create table payment (
  id integer primary key,
  service_account_id integer not null references service_account,
  payment_date date not null,
  method varchar(15) not null check (method in ('DIRECT_DEBIT', 'CARD', 'BANK_TRANSFER', 'CASH', 'VOUCHER')),
  amount numeric(10, 2) not null,
  result_id integer not null references generic_status,
  is_refund smallint not null default 0,
  payment_id integer references payment,
  attempt integer,
  partner_id integer references partner,
  reference varchar(30),
  create_datetime timestamp not null,
  deleted smallint not null default 0
);
comment on column payment.payment_id is 'For a refund, the payment it gives back';
create table payment_invoice (
  id integer primary key,
  payment_id integer not null references payment,
  invoice_id integer not null references invoice,
  amount numeric(10, 2) not null,
  create_datetime timestamp not null
);
create temp table pay as
select v.id as iid, v.service_account_id as aid, a.payment_method as m, case when pg_temp.f('yp', v.id) < 0.02 then round(v.total * 0.5, 2) else v.total end as amt, x.bounced,
       case a.payment_method when 'DIRECT_DEBIT' then v.due_date + case when x.bounced then 7 else 0 end when 'CARD' then v.due_date - pg_temp.z('yc', v.id, -4, 10) else v.due_date + pg_temp.z('yt', v.id, -8, 26) end + case when pg_temp.f('yl', v.id) < 0.05 then pg_temp.z('ym', v.id, 15, 70) else 0 end as d
  from invoice as v join service_account as a on a.id = v.service_account_id, lateral (select pg_temp.f('yb', v.id) < 0.05 and a.payment_method <> 'BANK_TRANSFER' as bounced) as x
 where v.deleted = 0 and v.total > 0 and pg_temp.f('yn', v.id) > case when a.status_id = 2 and v.invoice_date > date '2026-02-01' then 1 when a.closed_date < v.due_date then 0.4 when v.invoice_date > date '2026-02-01' then 0.04 else 0.006 end;
delete from pay where d > date '2026-06-30';
create temp table pay2 as
select row_number() over (order by d, kind, k) as id, * from (
  select d, 1 as kind, iid as k, aid, m, amt, 0 as res, iid from pay
  union all select d - case when m = 'DIRECT_DEBIT' then 7 else 1 end, 2, iid, aid, m, amt, 1, null from pay where bounced
  union all select dd, 3, n, id, pg_temp.w('zm', n, 'CARD:11,VOUCHER:4,CASH:3'), pg_temp.w('za', n, '10:5,15:6,20:6,30:2,40:1')::numeric, case when pg_temp.f('zf', n) < 0.04 and pg_temp.w('zm', n, 'CARD:11,VOUCHER:4,CASH:3') = 'CARD' then 1 else 0 end, null
    from (select n, a.id, a.create_datetime::date as c, a.closed_date, date '2024-07-01' + pg_temp.z('zd', n, 0, 729) as dd from generate_series(1, 2400) as n join (select *, row_number() over (order by id) as r, count(*) over () as c0 from service_account where account_type = 'PREPAID') as a on a.r = 1 + floor(power(pg_temp.f('zs', n), 1.4) * a.c0)::int) as q where dd >= c and (closed_date is null or dd <= closed_date)) as u;
insert into payment
select id, aid, d, m, amt, case when res = 1 then case when pg_temp.f('zr', id) < 0.2 then 33 else 32 end when m in ('BANK_TRANSFER', 'CASH') then 34 else 31 end, 0, null, case when m in ('DIRECT_DEBIT', 'CARD') then case when kind = 1 and exists (select from pay as p where p.iid = k and bounced) then 2 else 1 end end,
       case when kind = 3 and m in ('CASH', 'VOUCHER') then pg_temp.w('zp', id, '1:4,2:3,4:2,5:2,7:2,11:1,12:1')::int end, case m when 'BANK_TRANSFER' then 'SEPA ' || pg_temp.z('zq', id, 10000000, 99999999) when 'VOUCHER' then 'V' || pg_temp.z('zv', id, 100000, 999999) || pg_temp.z('zw', id, 100000, 999999) when 'CASH' then null else 'txn_' || substr(md5('t' || id), 1, 12) end,
       d + interval '1 second' * (case when m = 'DIRECT_DEBIT' then 10800 + id % 900 else 28800 + pg_temp.z('zt', id, 0, 43000) end), 0
  from pay2;
insert into payment_invoice select row_number() over (order by p.id), p.id, p.iid, p.amt, y.create_datetime from pay2 as p join payment as y on y.id = p.id where p.iid is not null;
insert into payment
select (select max(id) from pay2) + row_number() over (order by d), service_account_id, d, method, amount, 31, 1, id, 1, null, 'txn_' || substr(md5('r' || id), 1, 12), d + interval '15 hours', 0
  from (select p.*, payment_date + 2 + id % 9 as d from payment as p where result_id = 31 and method = 'CARD' and not exists (select from payment_invoice as l where l.payment_id = p.id) and pg_temp.f('zx', id) < 0.015 and payment_date < date '2026-06-15') as q;
update invoice as v set balance = case when v.deleted = 1 then 0 else v.total - coalesce((select sum(amount) from payment_invoice as l where l.invoice_id = v.id), 0) end;
update invoice as v set status_id = case when balance = 0 and deleted = 0 then 21 when a.closed_date < v.due_date - 200 or (v.due_date < date '2025-06-01' and deleted = 0) then 23 else 22 end,
       dunning_level = case when balance > 0 and deleted = 0 then case when v.due_date < date '2026-04-15' then 3 when v.due_date < date '2026-05-25' then 2 when v.due_date < date '2026-06-20' then 1 else 0 end else 0 end
  from service_account as a where a.id = v.service_account_id;

create table trouble_ticket (
  id integer primary key,
  ticket_number varchar(12) not null unique,
  customer_id integer not null references customer,
  subscription_id integer references subscription,
  category varchar(15) not null check (category in ('NETWORK', 'BILLING', 'SIM', 'PORTING', 'ROAMING', 'DEVICE', 'OTHER')),
  priority smallint not null check (priority between 1 and 4),
  status_id integer not null references generic_status,
  channel varchar(8) not null,
  subject varchar(120) not null,
  assigned_to integer references base_user,
  opened_at timestamp not null,
  first_response_at timestamp,
  resolved_at timestamp,
  resolution_code varchar(20),
  reopen_count smallint not null default 0,
  satisfaction smallint
);
comment on column trouble_ticket.priority is '1 is the most urgent';
insert into trouble_ticket
select row_number() over (order by o), 'T' || (70000 + row_number() over (order by o)), cid, case when c <> 'OTHER' and n % 12 <> 0 then sid end, c, pr, st, pg_temp.w('ka', n, 'PHONE:9,EMAIL:4,CHAT:5,SHOP:2'),
       case c when 'NETWORK' then pg_temp.one('kb', n, 'No coverage at home since the weekend,Calls drop indoors,Very slow data in the evening,No 5G in town,Cannot make calls') when 'BILLING' then pg_temp.one('kc', n, 'Bill higher than expected,Charged after cancelling,Direct debit taken twice,Discount missing on bill,Top-up not credited') when 'SIM' then pg_temp.one('kd', n, 'Lost SIM - replacement,SIM not recognised,eSIM QR code does not work,PUK code needed') when 'PORTING' then pg_temp.one('ke', n, 'Number not ported yet,Port rejected by other network,Old SIM still active') when 'ROAMING' then pg_temp.one('kf', n, 'No data in Spain,Roaming charges disputed,Cannot receive calls abroad') when 'DEVICE' then pg_temp.one('kg', n, 'APN settings,WiFi calling set-up,Phone locked to other network') else pg_temp.one('kh', n, 'Change of address,Transfer of ownership,Complaint about shop,Proof of contract') end,
       case when st <> 41 or n % 2 = 0 then case when pr <= 2 and c in ('NETWORK', 'ROAMING') then 15 + pg_temp.z('ki', n, 0, 4) else 3 + pg_temp.z('kj', n, 0, 11) end end, o, case when st <> 41 then o + interval '1 minute' * (3 + floor(power(pg_temp.f('kl', n), 3) * 1400)::int) end,
       case when st in (44, 45) then rs end, case when st in (44, 45) then pg_temp.w('kn', n, case c when 'BILLING' then 'CREDIT_GIVEN:4,EXPLAINED:5,CORRECTED:2' when 'SIM' then 'SIM_REPLACED:6,EXPLAINED:2' when 'NETWORK' then 'NETWORK_FIXED:5,EXPLAINED:3,NO_FAULT_FOUND:4' else 'EXPLAINED:4,CORRECTED:4' end) end,
       case when st in (44, 45) and pg_temp.f('ko', n) < 0.08 then 1 else 0 end, case when st = 45 and pg_temp.f('kp', n) < 0.4 then pg_temp.w('kq', n, '1:1,2:1,3:2,4:5,5:6')::int end
  from (select *, o + interval '1 minute' * (1420 + floor(power(pg_temp.f('km', n), 3) * 14000)::int) as rs,
               case when pg_temp.f('kr', n) < 0.03 then 46 when o > timestamp '2026-06-29' then 41 when o > timestamp '2026-06-18' then pg_temp.w('ks', n, '41:1,42:3,43:2,44:3')::int when pg_temp.f('kt', n) < 0.02 then 43 else 45 end as st
          from (select n, s.id as sid, a.customer_id as cid, pg_temp.w('ku', n, 'NETWORK:24,BILLING:28,SIM:12,PORTING:9,ROAMING:9,DEVICE:9,OTHER:7') as c, pg_temp.w('kv', n, '1:1,2:4,3:12,4:4')::int as pr, s.active_since as since,
                       dd + interval '1 minute' * (490 + floor(pg_temp.f('kw', n) * 640)::int) as o
                  from generate_series(1, 1500) as n join subscription as s on s.id = 1 + floor(power(pg_temp.f('kx', n), 1.5) * 430)::int join service_account as a on a.id = s.service_account_id, lateral (select date '2024-07-01' + pg_temp.z('ky', n, 0, 729) as dd) as d
                 where s.active_since is not null and dd >= s.active_since and (s.active_until is null or dd < s.active_until + 30) and (extract(isodow from dd) < 6 or n % 4 = 0)) as q) as r;

create table event_log (
  id integer primary key,
  user_id integer references base_user,
  table_name varchar(30) not null,
  foreign_id integer not null,
  level_field integer not null,
  module_id integer not null,
  message_id integer not null,
  old_str varchar(100),
  new_str varchar(100),
  create_datetime timestamp not null
);
insert into event_log
select row_number() over (order by at), u, tn, fid, 2, m, msg, o, nw, at from (
  select 3 + id % 12 as u, 'subscription' as tn, id as fid, 5 as m, 20 as msg, '11' as o, '13' as nw, active_until + interval '10 hours' as at from subscription where active_until is not null
  union all select 3 + id % 12, 'sim_card', id, 6, 31, replaces_sim_id::text, id::text, activated_date + interval '13 hours' from sim_card where replaces_sim_id is not null
  union all select 20 + id % 3, 'invoice', id, 3, 17, null, 'deleted', create_datetime + interval '31 hours' from invoice where deleted = 1
  union all select null, 'invoice', min(id), 3, 12, null, count(*) || ' invoices generated', max(create_datetime) from invoice group by invoice_date
  union all select null, 'payment', id, 4, 24, null, result_id::text, create_datetime from payment where result_id in (32, 33)) as e;

create index on usage_record (subscription_id, start_datetime);
create index on invoice (service_account_id);
create index on invoice_line (invoice_id);
create index on payment (service_account_id);
