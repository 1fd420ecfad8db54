-- The business management system of a translation agency, after XTRF and Plunet: clients and their contacts, quotes and projects, a task for
-- each target language, jobs given to linguists, price lists, invoices and payments, vendor bills, feedback. Foreign keys and comments.
-- Values come from hashes of row numbers, so every load gives the same rows. State of 26 June 2026.
set jit = off;
set time zone 'Europe/Dublin';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
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
-- The next working day at or after a day.
create function pg_temp.wd(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Anna,Marc,Lucia,Stefan,Claire,Paolo,Ingrid,Tomasz,Elena,Javier,Sophie,Henrik,Marta,Oliver,Nadia,Pieter,Carla,Dmitri,Yuki,Fatima,Rui,Katrin,Aoife,Bruno,Helen,Jan,Camille,Diego,Laura,Mikael') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Keller,Moreau,Rossi,Nowak,Garcia,Jansen,Lindqvist,Byrne,Santos,Weber,Dubois,Ferrari,Kowalska,Ortega,de Vries,Berg,Murphy,Almeida,Hoffmann,Lefevre,Conti,Zielinski,Navarro,Bakker,Dahl,Walsh,Pereira,Schulz,Fontaine,Greco,Tanaka,Haddad,Petrov,Novak,Sorensen,Clarke') $$;

create table app_user (
  user_id integer primary key,
  login varchar(40) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(120) not null,
  user_group varchar(20) not null check (user_group in ('ADMIN', 'PM', 'SALES', 'VENDOR_MANAGER', 'FINANCE')),
  employed_from date not null,
  employed_to date,
  active boolean not null default true
);
comment on table app_user is 'In-house users of the system';
comment on column app_user.user_group is 'PM: project manager; SALES: account manager; VENDOR_MANAGER: looks after linguists';
comment on column app_user.active is 'False when the account is blocked, e.g. after somebody has left';
insert into app_user values
  (1, 'admin', 'Niamh', 'Kearney', 'niamh.kearney@lingualis.example', 'ADMIN', '2015-01-05', null, true), (2, 'sdoyle', 'Sean', 'Doyle', 'sean.doyle@lingualis.example', 'SALES', '2017-09-04', null, true),
  (3, 'mbaum', 'Miriam', 'Baum', 'miriam.baum@lingualis.example', 'SALES', '2020-02-03', null, true), (4, 'tgallo', 'Teresa', 'Gallo', 'teresa.gallo@lingualis.example', 'PM', '2018-06-11', null, true),
  (5, 'fcosta', 'Filipe', 'Costa', 'filipe.costa@lingualis.example', 'PM', '2019-10-01', null, true), (6, 'ehart', 'Emily', 'Hart', 'emily.hart@lingualis.example', 'PM', '2021-03-15', '2025-08-29', false),
  (7, 'jkrol', 'Joanna', 'Krol', 'joanna.krol@lingualis.example', 'PM', '2023-01-09', null, true), (8, 'vroche', 'Vincent', 'Roche', 'vincent.roche@lingualis.example', 'VENDOR_MANAGER', '2016-04-18', null, true),
  (9, 'oflynn', 'Orla', 'Flynn', 'orla.flynn@lingualis.example', 'FINANCE', '2016-11-02', null, true), (10, 'lpeeters', 'Lotte', 'Peeters', 'lotte.peeters@lingualis.example', 'PM', '2025-09-01', null, true);

create table language (
  language_id integer primary key,
  iso_code varchar(8) not null unique,
  name varchar(40) not null,
  is_rtl boolean not null default false,
  active boolean not null default true
);
comment on table language is 'Languages and locales';
comment on column language.iso_code is 'Language tag, such as pt-BR';
comment on column language.is_rtl is 'Written from right to left';
insert into language values (1, 'en-GB', 'English (UK)'), (2, 'en-US', 'English (US)'), (3, 'de-DE', 'German'), (4, 'fr-FR', 'French'), (5, 'es-ES', 'Spanish (Spain)'), (6, 'it-IT', 'Italian'), (7, 'nl-NL', 'Dutch'), (8, 'pl-PL', 'Polish'),
  (9, 'pt-PT', 'Portuguese (Portugal)'), (10, 'pt-BR', 'Portuguese (Brazil)'), (11, 'sv-SE', 'Swedish'), (12, 'da-DK', 'Danish'), (13, 'cs-CZ', 'Czech'), (14, 'ja-JP', 'Japanese'), (15, 'zh-CN', 'Chinese (Simplified)'), (16, 'ar-SA', 'Arabic'), (17, 'ga-IE', 'Irish'), (18, 'ru-RU', 'Russian');
update language set is_rtl = language_id = 16, active = language_id <> 18;

create table service (
  service_id integer primary key,
  name varchar(60) not null unique,
  activity_type varchar(20) not null check (activity_type in ('TRANSLATION', 'REVISION', 'MTPE', 'DTP', 'LQA', 'INTERPRETING')),
  calculation_unit varchar(10) not null check (calculation_unit in ('WORD', 'HOUR', 'PAGE')),
  client_rate numeric(8,4) not null,
  vendor_rate numeric(8,4) not null,
  active boolean not null default true
);
comment on table service is 'Services that are sold to clients and bought from vendors';
comment on column service.activity_type is 'MTPE: machine translation post-editing; DTP: desktop publishing; LQA: linguistic quality assurance';
comment on column service.client_rate is 'Standard sales price in EUR for one unit';
comment on column service.vendor_rate is 'Standard purchase price in EUR for one unit';
insert into service values (1, 'Translation', 'TRANSLATION', 'WORD', 0.16, 0.085), (2, 'Revision by second linguist', 'REVISION', 'WORD', 0.05, 0.026), (3, 'MT post-editing', 'MTPE', 'WORD', 0.085, 0.045), (4, 'Desktop publishing', 'DTP', 'PAGE', 12, 6.5),
  (5, 'Linguistic quality assurance', 'LQA', 'HOUR', 55, 32), (6, 'Sworn translation', 'TRANSLATION', 'WORD', 0.21, 0.12), (7, 'Remote interpreting', 'INTERPRETING', 'HOUR', 95, 55);
update service set active = false where service_id = 7;

create table client (
  client_id integer primary key,
  id_number varchar(12) not null unique,
  name varchar(100) not null,
  status varchar(10) not null check (status in ('PROSPECT', 'ACTIVE', 'INACTIVE')),
  industry varchar(30),
  country char(2) not null,
  city varchar(50),
  vat_number varchar(20),
  currency char(3) not null default 'EUR',
  payment_terms_days smallint not null,
  po_required boolean not null default false,
  account_manager_id integer references app_user,
  created_on date not null,
  notes text
);
comment on table client is 'Client companies';
comment on column client.id_number is 'Client number as printed on documents';
comment on column client.status is 'PROSPECT: has not ordered yet; INACTIVE: no longer served';
comment on column client.currency is 'Currency of quotes, projects and invoices of this client';
comment on column client.payment_terms_days is 'Days from invoice date to due date';
comment on column client.po_required is 'Invoices need a purchase order number of the client';
insert into client
select g, 'C-' || lpad(g::text, 5, '0'), pg_temp.one('ca', g * 7, 'Nord,Alp,Medi,Aqua,Terra,Vex,Lumo,Cor,Opti,Hel,Stell,Bio,Fin,Agri,Omni,Kel,Trans,Ver') || pg_temp.one('cb', g * 5, 'atech,anova,ixis,aware,avia,ora,edge,anta,ium,ica,entis,alux,omed') || ' ' || pg_temp.one('cc', g, 'GmbH,Ltd,SA,BV,AG,SpA,plc,ApS,Inc,SL'),
  case when g > 170 then 'PROSPECT' when pg_temp.u('cs', g) < 0.1 and g > 12 then 'INACTIVE' else 'ACTIVE' end,
  pg_temp.w('ci', g, 'Life sciences:5,Legal:3,Machinery:4,Software:4,Finance:3,Tourism:2,Retail:2,Public sector:2'), split_part(pl, '/', 1), split_part(pl, '/', 2),
  case when split_part(pl, '/', 1) <> 'US' and g <= 170 then split_part(pl, '/', 1) || pg_temp.n('vat', g, 100000000, 999999999) end,
  case split_part(pl, '/', 1) when 'GB' then 'GBP' when 'US' then 'USD' else 'EUR' end, pg_temp.w('cp', g, '30:6,45:2,60:2,14:1')::int, pg_temp.u('po', g) < 0.3, pg_temp.n('am', g, 2, 3),
  pg_temp.wd(case when g > 170 then date '2025-10-01' + (g - 170) * 8 when g <= 60 then date '2017-02-01' + g * 40 else date '2023-09-01' + (g - 60) * 8 end),
  case when pg_temp.u('cn', g) < 0.12 then pg_temp.one('ct', g, 'Send invoices to shared mailbox,Uses own terminology portal,Do not use MT,Volume discount from 2025,Reference number on every invoice line') end
from (select g, pg_temp.w('pl', g, 'IE/Dublin:6,IE/Cork:2,DE/Munich:3,DE/Hamburg:3,GB/London:4,GB/Leeds:1,FR/Lyon:2,NL/Utrecht:2,US/Boston:2,ES/Valencia:1,IT/Turin:1,DK/Aarhus:1,CH/Basel:1') pl from generate_series(1, 198) g) x;
update client c set name = name || ' ' || city where exists (select from client d where d.name = c.name and d.client_id < c.client_id);

create table contact_person (
  contact_id integer primary key,
  client_id integer not null references client,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  position varchar(50),
  email varchar(120),
  phone varchar(30),
  is_primary boolean not null,
  portal_access boolean not null,
  active boolean not null default true
);
comment on table contact_person is 'Contact persons at clients';
comment on column contact_person.portal_access is 'May log in to the client portal';
comment on column contact_person.active is 'False when the person has left the client';
insert into contact_person
select row_number() over (order by c.client_id, k), c.client_id, fn, ln, pg_temp.one('cpo', c.client_id * 10 + k, 'Localization Manager,Marketing Manager,Regulatory Affairs,Procurement,Legal Counsel,Product Owner,Office Manager'), lower(fn || '.' || replace(ln, ' ', '')) || '@' || lower(replace(split_part(c.name, ' ', 1), ' ', '')) || '.example',
  case when pg_temp.u('cph', c.client_id * 10 + k) < 0.7 then '+' || pg_temp.n('cp1', c.client_id * 10 + k, 31, 49) || ' ' || pg_temp.n('cp2', c.client_id * 10 + k, 1000000, 9999999) end, k = 1, pg_temp.u('cpa', c.client_id * 10 + k) < 0.5, k = 1 or pg_temp.u('cac', c.client_id * 10 + k) > 0.14
from client c cross join generate_series(1, 4) k cross join lateral (select pg_temp.given('c', c.client_id * 10 + k), pg_temp.family('c', c.client_id * 10 + k)) n(fn, ln)
where k <= case when c.client_id <= 15 then 4 else pg_temp.n('nc', c.client_id, 1, 2) end;

create table vendor (
  vendor_id integer primary key,
  id_number varchar(12) not null unique,
  legal_name varchar(100) not null,
  vendor_type varchar(10) not null check (vendor_type in ('FREELANCER', 'AGENCY')),
  status varchar(14) not null check (status in ('POTENTIAL', 'ACTIVE', 'INACTIVE', 'DO_NOT_USE')),
  native_language_id integer not null references language,
  country char(2),
  email varchar(120) not null,
  payment_method varchar(10) check (payment_method in ('BANK', 'PAYPAL', 'WISE')),
  nda_signed_on date,
  quality_score numeric(3,1),
  registered_on date not null
);
comment on table vendor is 'Vendors: freelance linguists and partner agencies';
comment on column vendor.status is 'POTENTIAL: in recruitment; DO_NOT_USE: barred for quality or conduct';
comment on column vendor.native_language_id is 'Language into which the vendor works';
comment on column vendor.quality_score is 'Average mark of the vendor manager from 1 (poor) to 10; empty when not yet assessed';
insert into vendor
select g, 'V-' || lpad(g::text, 5, '0'), case when ag then pg_temp.one('va', g * 3, 'Verbum,Glossa,Lexis,Tradux,Polyglot,Scripta,Interlang') || ' ' || pg_temp.one('vb', g, 'Language Services,Translations,Localization,& Partners') else fn || ' ' || ln end, case when ag then 'AGENCY' else 'FREELANCER' end, st, l,
  case when pg_temp.u('vc', g) < 0.75 then (array['GB','US','DE','FR','ES','IT','NL','PL','PT','BR','SE','DK','CZ','JP','CN','EG','IE'])[l] else pg_temp.one('vd', g, 'IE,DE,ES,CA,GB') end,
  case when ag then 'jobs' || g || '@agency.example' else lower(fn || '.' || replace(ln, ' ', '')) || g || '@linguist.example' end, case when st <> 'POTENTIAL' then pg_temp.w('vp', g, 'BANK:6,PAYPAL:2,WISE:3') end,
  case when st <> 'POTENTIAL' then reg + pg_temp.n('nda', g, 1, 15) end, case when st <> 'POTENTIAL' and pg_temp.u('vq0', g) < 0.85 then round((case st when 'DO_NOT_USE' then 2.5 else 6.3 end + pg_temp.u('vq', g) * 3.4)::numeric, 1) end, reg
from (select g, pg_temp.u('vag', g) < 0.08 ag, case when g <= 17 then g when g <= 51 then (g - 1) % 17 + 1 else pg_temp.w('vl', g, '1:4,2:3,3:7,4:7,5:6,6:4,7:3,8:3,9:2,10:2,11:2,12:1,13:1,14:2,15:2,16:1,17:1')::int end l, case when g > 218 then 'POTENTIAL' when g > 51 then pg_temp.w('vs', g, 'ACTIVE:84,INACTIVE:13,DO_NOT_USE:3') else 'ACTIVE' end st,
  pg_temp.given('v', g) fn, pg_temp.family('v', g) ln, pg_temp.wd(case when g > 218 then date '2026-01-05' + (g - 218) * 7 else date '2014-03-03' + g * 16 end) reg from generate_series(1, 240) g) x;

create table price_list_entry (
  entry_id serial primary key,
  client_id integer references client,
  vendor_id integer references vendor,
  service_id integer not null references service,
  source_language_id integer references language,
  target_language_id integer references language,
  rate numeric(8,4) not null check (rate > 0),
  currency char(3) not null,
  minimum_charge numeric(8,2),
  valid_from date not null,
  valid_to date,
  check ((client_id is null) <> (vendor_id is null))
);
comment on table price_list_entry is 'Agreed prices that differ from the standard of the service; belongs either to a client or to a vendor';
comment on column price_list_entry.source_language_id is 'Empty: for all source languages';
comment on column price_list_entry.target_language_id is 'Empty: for all target languages';
comment on column price_list_entry.valid_to is 'Empty: still valid';
insert into price_list_entry (client_id, service_id, rate, currency, minimum_charge, valid_from)
select c.client_id, s.service_id, round(s.client_rate * (0.82 + pg_temp.u('cr', c.client_id * 10 + s.service_id) * 0.3)::numeric, 3), c.currency, case when s.service_id in (1, 3) then pg_temp.n('mc', c.client_id, 5, 9) * 5 end, c.created_on
from client c join service s on s.service_id <= 3 where c.client_id <= 170 and pg_temp.u('cpl', c.client_id) < 0.5 order by 1, 2;
insert into price_list_entry (vendor_id, service_id, target_language_id, rate, currency, minimum_charge, valid_from)
select v.vendor_id, s.service_id, v.native_language_id, round(s.vendor_rate * (0.78 + pg_temp.u('vr', v.vendor_id) * 0.42)::numeric, 3), 'EUR', case when s.service_id = 1 and pg_temp.u('vm', v.vendor_id) < 0.6 then pg_temp.n('vm2', v.vendor_id, 3, 6) * 5 end, v.nda_signed_on
from vendor v join service s on s.service_id <= 3 where v.status <> 'POTENTIAL' and (s.service_id = 1 or pg_temp.u('vsv', v.vendor_id * 10 + s.service_id) < 0.7) order by 1, 2;

-- Requests: each becomes a quote or goes straight to a project.
create temp table req as
select row_number() over (order by d, g) as rid, c.client_id, d, pg_temp.u('viaq', g) < 0.55 as quoted, pg_temp.w('src', g, '1:70,2:8,3:12,4:5,5:3,7:2')::int as src, pg_temp.w('srv', g, '1:62,3:22,6:7,4:4,5:5')::int as srv,
  case when c.client_id <= 15 then pg_temp.w('nt', g, '1:3,2:2,3:2,4:1,6:1')::int else pg_temp.w('nt', g, '1:7,2:2,3:1,5:0.4')::int end as nt, c.currency, c.payment_terms_days as terms, c.po_required, c.industry, c.account_manager_id as am
from (select g, pg_temp.wd(date '2024-01-08' + floor(g * 0.4705)::int) d from generate_series(1, 1914) g) x
join client c on c.client_id = 1 + floor(power(pg_temp.u('rc', g), 2.3) * 170)::int and c.created_on <= d and (c.status <> 'INACTIVE' or d < '2025-03-01')
where (extract(month from d) not in (8, 12) or pg_temp.u('hol', g) < 0.65);
create temp table line as
select r.rid, k, t.lang, case s.calculation_unit when 'WORD' then (150 + power(pg_temp.u('vol', r.rid), 3) * 18000)::int when 'PAGE' then pg_temp.n('vol', r.rid, 4, 60) else pg_temp.n('vol', r.rid, 1, 12) end as qty,
  coalesce((select rate from price_list_entry p where p.client_id = r.client_id and p.service_id = r.srv), s.client_rate) as rate,
  (select minimum_charge from price_list_entry p where p.client_id = r.client_id and p.service_id = r.srv) as minc
from req r join service s on s.service_id = r.srv cross join lateral (
  select lang, row_number() over (order by pg_temp.u('tl', r.rid * 50 + lang) / wgt) k from (values (1, 3), (2, 2), (3, 9), (4, 9), (5, 8), (6, 6), (7, 4), (8, 4), (9, 2), (10, 3), (11, 3), (12, 2), (13, 1), (14, 2), (15, 2), (16, 1), (17, 1)) l(lang, wgt) where lang <> r.src and not (r.src = 1 and lang = 2) and not (r.src = 2 and lang = 1)) t
where t.k <= r.nt;
create temp table amt as select rid, sum(greatest(round(qty * rate, 2), coalesce(minc, 0))) as total from line group by rid;

create table quote (
  quote_id integer primary key,
  quote_number varchar(16) not null unique,
  client_id integer not null references client,
  contact_id integer references contact_person,
  status varchar(12) not null check (status in ('PENDING', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED')),
  source_language_id integer not null references language,
  service_id integer not null references service,
  amount numeric(12,2) not null,
  currency char(3) not null,
  sales_person_id integer references app_user,
  created_on date not null,
  sent_on date,
  valid_until date not null,
  decided_on date,
  rejection_reason varchar(40)
);
comment on table quote is 'Quotes to clients';
comment on column quote.status is 'PENDING: in preparation; SENT: waiting for the client; EXPIRED: no answer before valid_until';
comment on column quote.amount is 'Net amount in the currency of the client';
comment on column quote.decided_on is 'Day on which the client accepted or rejected';
insert into quote
select row_number() over (order by rid), 'Q-' || extract(year from d) || '-' || lpad((row_number() over (partition by extract(year from d) order by rid))::text, 4, '0'), client_id, (select contact_id from contact_person p where p.client_id = x.client_id order by pg_temp.u('qc', rid * 1000 + contact_id % 1000) limit 1), st, src, srv, total, currency, am, d,
  case when st <> 'PENDING' then sd end, d + 30, case when st in ('ACCEPTED', 'REJECTED') then dd end, case when st = 'REJECTED' and pg_temp.u('rr0', rid) < 0.8 then pg_temp.w('rr', rid, 'Price too high:5,Project cancelled:3,Chose other supplier:3,Deadline too late:1.5') end
from (select r.*, a.total, e.*, case when sd > '2026-06-26' or d > '2026-06-24' then 'PENDING' when o in ('ACCEPTED', 'REJECTED') and dd > '2026-06-26' then 'SENT' when o = 'EXPIRED' and d > '2026-05-27' then 'SENT' else o end st
  from req r join amt a using (rid) cross join lateral (select pg_temp.wd(d + pg_temp.n('qs', rid, 0, 2)) sd, pg_temp.wd(d + pg_temp.n('qd', rid, 3, 15)) dd, pg_temp.w('qo', rid, 'ACCEPTED:62,REJECTED:22,EXPIRED:16') o) e where r.quoted) x;
create temp table qmap as select q.quote_id, r.rid, q.status, q.decided_on, q.contact_id from (select row_number() over (order by rid) n, rid from req where quoted) r join quote q on q.quote_id = r.n;

create table project (
  project_id integer primary key,
  project_number varchar(16) not null unique,
  name varchar(120) not null,
  client_id integer not null references client,
  contact_id integer references contact_person,
  quote_id integer unique references quote,
  project_manager_id integer not null references app_user,
  service_id integer not null references service,
  source_language_id integer not null references language,
  status varchar(10) not null check (status in ('OPEN', 'ON_HOLD', 'CLOSED', 'CANCELLED')),
  start_date date not null,
  deadline timestamptz not null,
  closed_on date,
  client_po_number varchar(30),
  currency char(3) not null,
  total_agreed numeric(12,2) not null
);
comment on table project is 'Projects: one order of a client, with a task for each target language';
comment on column project.quote_id is 'The accepted quote; empty when the client ordered directly';
comment on column project.closed_on is 'Day on which all was delivered and the project was closed';
comment on column project.total_agreed is 'Net amount of all tasks that are not cancelled, in the currency of the client';
create temp table pr as
select row_number() over (order by sd, rid) as pid, z.*, case when sd < '2025-08-20' then (array[4, 5, 6, 7])[pg_temp.n('pm', rid, 1, 4)] when sd < '2025-09-01' then pg_temp.n('pm', rid, 4, 5) else (array[4, 5, 7, 10])[pg_temp.n('pm', rid, 1, 4)] end as pm,
  case when pg_temp.u('pcx', rid) < 0.045 then 'CANCELLED' when dl + lag_days <= '2026-06-25' then 'CLOSED' when pg_temp.u('hold', rid) < 0.1 then 'ON_HOLD' else 'OPEN' end as st
from (select r.*, q.quote_id, q.contact_id, coalesce(q.decided_on, r.d) as sd, pg_temp.wd(coalesce(q.decided_on, r.d) + 2 + (select max(case when qty > 200 then qty / 1800 else qty / 8 end) from line l where l.rid = r.rid)::int + pg_temp.n('dl', r.rid, 0, 5)) as dl, pg_temp.n('cl', r.rid, 0, 6) as lag_days
  from req r left join qmap q using (rid) where not r.quoted or q.status = 'ACCEPTED') z;
insert into project
select pid, 'P-' || extract(year from sd) || '-' || lpad((row_number() over (partition by extract(year from sd) order by pid))::text, 4, '0'),
  case industry when 'Life sciences' then pg_temp.one('pn', rid, 'IFU update,Patient leaflet,Clinical protocol,Informed consent forms,Labelling') when 'Legal' then pg_temp.one('pn', rid, 'Share purchase agreement,Court bundle,Terms and conditions,Patent filing') when 'Machinery' then pg_temp.one('pn', rid, 'Operator manual,Spare parts catalogue,Safety data sheet,Service bulletin') when 'Software' then pg_temp.one('pn', rid, 'UI strings,Release notes,Help centre,App store texts')
    when 'Finance' then pg_temp.one('pn', rid, 'Annual report,KIID update,Fund prospectus,Press release') when 'Tourism' then pg_temp.one('pn', rid, 'Website relaunch,Summer brochure,Menu cards') when 'Retail' then pg_temp.one('pn', rid, 'Product descriptions,Newsletter,Autumn catalogue') else pg_temp.one('pn', rid, 'Public notice,Information leaflet,Tender documents') end || case when pg_temp.u('pv', rid) < 0.4 then ' v' || pg_temp.n('pw', rid, 2, 6) else '' end,
  client_id, coalesce(contact_id, (select min(p.contact_id) from contact_person p where p.client_id = pr.client_id)), quote_id, pm, srv, src, st, sd, dl + time '17:00', case when st = 'CLOSED' then least(pg_temp.wd(dl + lag_days), date '2026-06-26') end,
  case when po_required then '45' || pg_temp.n('pon', rid, 100000, 999999) end, currency, 0
from pr order by pid;

create table task (
  task_id integer primary key,
  project_id integer not null references project,
  target_language_id integer not null references language,
  status varchar(12) not null check (status in ('OPENED', 'READY', 'DELIVERED', 'CANCELLED')),
  quantity numeric(10,2) not null,
  unit varchar(10) not null,
  rate numeric(8,4) not null,
  agreed_amount numeric(12,2) not null,
  deadline timestamptz not null,
  delivered_at timestamptz,
  invoice_id integer,
  unique (project_id, target_language_id)
);
comment on table task is 'Tasks of a project: one target language, with what the client pays for it';
comment on column task.status is 'OPENED: work goes on; READY: work finished, to be sent to the client';
comment on column task.quantity is 'Number of units: words, pages or hours';
comment on column task.agreed_amount is 'Quantity times rate, at least the minimum charge of the client';
comment on column task.invoice_id is 'Client invoice with this task; empty: not invoiced yet';
insert into task
select row_number() over (order by p.pid, l.k), p.pid, l.lang, x.st, l.qty, s.calculation_unit, l.rate, greatest(round(l.qty * l.rate, 2), coalesce(l.minc, 0)), p.dl + time '17:00',
  case when x.st = 'DELIVERED' then least(case when pg_temp.u('late', p.pid * 10 + l.k) < 0.08 and p.lag_days > 0 then p.dl + interval '1 day' * pg_temp.n('ld', p.pid, 1, least(2, greatest(1, p.lag_days))) + time '11:20' else p.dl + time '17:00' - make_interval(mins => pg_temp.n('dm', p.pid * 10 + l.k, 5, 460)) end, timestamp '2026-06-26 12:00')::timestamptz end
from pr p join line l using (rid) join service s on s.service_id = p.srv
cross join lateral (select case when p.st = 'CANCELLED' then 'CANCELLED' when p.st = 'CLOSED' then case when p.nt > 1 and l.k > 1 and pg_temp.u('tc', p.pid * 10 + l.k) < 0.02 then 'CANCELLED' else 'DELIVERED' end when p.dl < '2026-06-26' and p.st = 'OPEN' then pg_temp.w('ts', p.pid * 10 + l.k, 'DELIVERED:5,READY:3,OPENED:1') else 'OPENED' end) x(st);
update project p set total_agreed = t.s from (select project_id, sum(agreed_amount) s from task where status <> 'CANCELLED' group by 1) t where t.project_id = p.project_id;

create table vendor_bill (
  bill_id integer primary key,
  bill_number varchar(16) not null unique,
  vendor_id integer not null references vendor,
  vendor_reference varchar(30),
  status varchar(12) not null check (status in ('RECEIVED', 'CONFIRMED', 'PAID', 'DISPUTED')),
  bill_date date not null,
  due_date date not null,
  total_amount numeric(12,2) not null,
  currency char(3) not null default 'EUR',
  paid_on date
);
comment on table vendor_bill is 'Bills from vendors, usually one a month for all accepted jobs';
comment on column vendor_bill.vendor_reference is 'Number that the vendor gave the bill';
comment on column vendor_bill.status is 'CONFIRMED: checked and released for payment';
comment on column vendor_bill.total_amount is 'Sum of the jobs on the bill';

create table job (
  job_id integer primary key,
  task_id integer not null references task,
  vendor_id integer references vendor,
  service_id integer not null references service,
  step smallint not null,
  status varchar(12) not null check (status in ('PENDING', 'OFFERED', 'STARTED', 'READY', 'ACCEPTED', 'CANCELLED')),
  quantity numeric(10,2) not null,
  rate numeric(8,4) not null,
  amount numeric(12,2) not null,
  assigned_on date,
  deadline timestamptz not null,
  delivered_at timestamptz,
  quality_mark smallint check (quality_mark between 1 and 10),
  bill_id integer references vendor_bill
);
comment on table job is 'Jobs: a step of a task that is given to a vendor';
comment on column job.vendor_id is 'Empty while no vendor is found';
comment on column job.step is 'Order of the work within the task: 1 translation or other main work, 2 revision';
comment on column job.status is 'PENDING: not yet offered; READY: vendor has delivered; ACCEPTED: checked by the project manager, may be billed';
comment on column job.amount is 'What the vendor is paid, in EUR';
comment on column job.quality_mark is 'Mark given by the project manager, 1 to 10; most jobs are not marked';
create temp table jb as
select row_number() over (order by t.task_id, k) as jid, t.task_id, k, sv, t.status ts, t.quantity, p.start_date, (t.deadline - make_interval(hours => case when k = 1 and two then 40 else 20 end))::date as dl, t.delivered_at, t.target_language_id as lang, t.task_id * 10 + k as h, p.status ps
from task t join project p using (project_id) cross join lateral (select p.service_id in (1, 6) and (p.service_id = 6 or pg_temp.u('rev', t.task_id) < 0.42)) w(two)
cross join lateral (select 1, p.service_id union all select 2, 2 where two) x(k, sv);
create temp table vrank as
select v.*, row_number() over (partition by native_language_id order by pg_temp.u('vrk', vendor_id)) rk, count(*) over (partition by native_language_id) n from vendor v where status <> 'POTENTIAL';
insert into job
select j.jid, j.task_id, case when st <> 'PENDING' then v.vendor_id end, j.sv, j.k, st, j.quantity, coalesce(pe.rate, s.vendor_rate), greatest(round(j.quantity * coalesce(pe.rate, s.vendor_rate), 2), coalesce(pe.minimum_charge, 0)),
  case when st <> 'PENDING' then a end, greatest(j.dl, a) + time '18:00', case when st in ('READY', 'ACCEPTED') then case when j.delivered_at is not null then least(j.delivered_at - interval '40 minutes', dv) else least(dv, '2026-06-26 10:00+01') end end,
  case when st = 'ACCEPTED' and pg_temp.u('qm', j.h) < 0.24 then pg_temp.w('qv', j.h, '10:3,9:6,8:8,7:4,6:1.5,5:0.8,3:0.3')::int end, null
from (select j.*, case when ts = 'CANCELLED' then 'CANCELLED' when ts in ('DELIVERED', 'READY') then case when ts = 'READY' and k = 2 then 'READY' else 'ACCEPTED' end
    when k = 2 then 'PENDING' when start_date > '2026-06-22' and pg_temp.u('jp', h) < 0.4 then pg_temp.w('jo', h, 'PENDING:1,OFFERED:2') else 'STARTED' end st,
    case when k = 1 then start_date else least(pg_temp.wd(start_date + 1), greatest(start_date, dl)) end a, greatest(dl, start_date)::timestamptz + make_interval(mins => pg_temp.n('jd', h, 540, 1140)) + case when pg_temp.u('jl', h) < 0.06 then interval '1 day' else interval '0' end dv from jb j) j
join service s on s.service_id = j.sv
left join lateral (select vendor_id from vrank v where v.native_language_id = j.lang and v.registered_on < j.start_date and (v.status = 'ACTIVE' or j.start_date < '2025-02-01')
  order by abs((v.rk + case when j.k = 2 then 1 else 0 end) - (1 + floor(power(pg_temp.u('jv', j.task_id), 2) * v.n))), v.rk limit 1) v on true
left join lateral (select rate, minimum_charge from price_list_entry e where e.vendor_id = v.vendor_id and e.service_id = j.sv) pe on true
order by j.jid;
-- Nobody revises his own translation.
update job j set vendor_id = n.vendor_id, rate = n.rate, amount = greatest(round(j.quantity * n.rate, 2), coalesce(n.minc, 0))
from (select j.job_id, v.vendor_id, coalesce(e.rate, s.vendor_rate) as rate, e.minimum_charge as minc
  from job j join job f on f.task_id = j.task_id and f.step = 1 and f.vendor_id = j.vendor_id join service s on s.service_id = j.service_id join task t on t.task_id = j.task_id
  cross join lateral (select v.vendor_id from vrank v where v.native_language_id = t.target_language_id and v.vendor_id <> f.vendor_id and v.status = 'ACTIVE' and v.registered_on < j.assigned_on order by pg_temp.u('rv2', v.vendor_id + j.job_id % 3 * 1000) limit 1) v
  left join price_list_entry e on e.vendor_id = v.vendor_id and e.service_id = j.service_id where j.step = 2) n
where n.job_id = j.job_id;
create temp table bl as
select row_number() over (order by bd, vendor_id) as bid, vendor_id, m, bd, tot from (
  select vendor_id, date_trunc('month', delivered_at)::date m, pg_temp.wd((date_trunc('month', delivered_at) + interval '1 month')::date + pg_temp.n('bd', vendor_id * 100 + extract(month from delivered_at)::int, 0, 9)) bd, sum(amount) tot
  from job where status = 'ACCEPTED' group by vendor_id, date_trunc('month', delivered_at), extract(month from delivered_at)) x where bd <= '2026-06-26' and pg_temp.u('nobill', vendor_id * 1000 + (m - date '2024-01-01')) > 0.02;
insert into vendor_bill
select bid, 'B-' || to_char(bd, 'YYYY') || '-' || lpad((row_number() over (partition by extract(year from bd) order by bid))::text, 4, '0'), vendor_id, case when pg_temp.u('vref', bid) < 0.85 then pg_temp.one('vrf', vendor_id, 'INV-,FA,R-,NR') || pg_temp.n('vrn', bid, 10, 999) end, st, bd, bd + 30, tot, 'EUR',
  case when st = 'PAID' then pd end
from (select *, case when pg_temp.u('disp', bid) < 0.008 then 'DISPUTED' when pd <= '2026-06-26' then 'PAID' when bd > '2026-06-22' then 'RECEIVED' else 'CONFIRMED' end st from (select *, pg_temp.wd(bd + pg_temp.n('bp', bid, 24, 33)) pd from bl) a) b order by bid;
update job j set bill_id = b.bid from bl b where j.status = 'ACCEPTED' and j.vendor_id = b.vendor_id and date_trunc('month', j.delivered_at)::date = b.m;

create table invoice (
  invoice_id integer primary key,
  invoice_number varchar(16) not null unique,
  invoice_type varchar(12) not null check (invoice_type in ('INVOICE', 'CREDIT_NOTE')),
  corrected_invoice_id integer references invoice,
  client_id integer not null references client,
  status varchar(12) not null check (status in ('DRAFT', 'SENT', 'PARTLY_PAID', 'PAID', 'CANCELLED')),
  issue_date date not null,
  due_date date not null,
  currency char(3) not null,
  total_net numeric(12,2) not null,
  vat_rate numeric(4,1) not null,
  total_gross numeric(12,2) not null,
  paid_amount numeric(12,2) not null default 0,
  fully_paid_on date,
  reminders_sent smallint not null default 0
);
comment on table invoice is 'Invoices to clients and credit notes';
comment on column invoice.invoice_type is 'A credit note has negative totals';
comment on column invoice.corrected_invoice_id is 'Of a credit note: the invoice that it takes back';
comment on column invoice.status is 'CANCELLED: taken back by a credit note';
comment on column invoice.vat_rate is 'VAT in per cent; 0 for clients abroad';
comment on column invoice.paid_amount is 'Sum of the payments received';
-- Large clients get one invoice a month, others one for each project.
create temp table iv as
select row_number() over (order by idate, client_id, mn) as iid, * from (
  select p.client_id, case when p.client_id <= 15 then to_char(p.closed_on, 'YYYYMM')::int else -p.project_id end as grp, min(p.project_id) as mn, sum(t.agreed_amount) as net,
    pg_temp.wd(case when p.client_id <= 15 then (date_trunc('month', min(p.closed_on)) + interval '1 month')::date else min(p.closed_on) + pg_temp.n('id', min(p.project_id), 0, 6) end) as idate
  from project p join task t using (project_id) where p.status = 'CLOSED' and t.status = 'DELIVERED' group by 1, 2) x where idate <= '2026-06-26';
insert into invoice
select iid, 'INV-' || to_char(idate, 'YYYY') || '-' || lpad((row_number() over (partition by extract(year from idate) order by iid))::text, 4, '0'), 'INVOICE', null, client_id, case when idate >= '2026-06-25' then 'DRAFT' when pg_temp.u('icx', iid) < 0.012 and idate < '2026-05-01' then 'CANCELLED' else 'SENT' end,
  idate, idate + payment_terms_days, currency, net, vr, net + round(net * vr / 100, 2)
from (select i.*, c.payment_terms_days, c.currency, case when c.country = 'IE' then 23 else 0 end vr from iv i join client c using (client_id)) a order by iid;
update task t set invoice_id = i.iid from iv i, project p where p.project_id = t.project_id and p.status = 'CLOSED' and t.status = 'DELIVERED' and p.client_id = i.client_id
  and i.grp = case when p.client_id <= 15 then to_char(p.closed_on, 'YYYYMM')::int else -p.project_id end;
alter table task add foreign key (invoice_id) references invoice;
insert into invoice
select row_number() over (order by invoice_id) + (select max(invoice_id) from invoice), 'CN-' || to_char(issue_date + 12, 'YYYY') || '-' || lpad((row_number() over (partition by extract(year from issue_date + 12) order by invoice_id))::text, 3, '0'), 'CREDIT_NOTE', invoice_id, client_id, 'SENT', pg_temp.wd(issue_date + 12), pg_temp.wd(issue_date + 12), currency, -total_net, vat_rate, -total_gross
from invoice where status = 'CANCELLED';

create table payment (
  payment_id serial primary key,
  invoice_id integer not null references invoice,
  amount numeric(12,2) not null check (amount > 0),
  currency char(3) not null,
  received_on date not null,
  method varchar(16) not null check (method in ('BANK_TRANSFER', 'CARD', 'DIRECT_DEBIT')),
  bank_reference varchar(40),
  recorded_by integer not null references app_user
);
comment on table payment is 'Payments received from clients';
comment on column payment.recorded_by is 'User of finance who booked the payment';
insert into payment (invoice_id, amount, currency, received_on, method, bank_reference, recorded_by)
select invoice_id, amt, currency, rd, pg_temp.w('pme', client_id, 'BANK_TRANSFER:20,CARD:3,DIRECT_DEBIT:2'), case when pg_temp.u('br', invoice_id) < 0.8 then invoice_number end, case when pg_temp.u('rby', invoice_id) < 0.94 then 9 else 1 end
from (select i.*, x.part, case when split and x.part = 1 then round(total_gross * 0.5, 2) when split then total_gross - round(total_gross * 0.5, 2) else total_gross end amt,
    pg_temp.wd(due_date + case when pg_temp.u('pl', client_id) < 0.25 then pg_temp.n('pla', invoice_id, 5, 50) else pg_temp.n('pla', invoice_id, -14, 9) end + case when x.part = 2 then pg_temp.n('p2', invoice_id, 14, 45) else 0 end) rd
  from (select *, pg_temp.u('spl', invoice_id) < 0.04 split from invoice where status = 'SENT' and invoice_type = 'INVOICE' and pg_temp.u('never', invoice_id) > 0.012) i cross join generate_series(1, 2) x(part) where x.part = 1 or split and pg_temp.u('rest', i.invoice_id) > 0.2) a
where rd <= '2026-06-26' order by rd, invoice_id;
update invoice i set paid_amount = p.s, status = case when p.s = i.total_gross then 'PAID' else 'PARTLY_PAID' end, fully_paid_on = case when p.s = i.total_gross then p.d end
from (select invoice_id, sum(amount) s, max(received_on) d from payment group by 1) p where p.invoice_id = i.invoice_id;
update invoice set reminders_sent = least(3, (coalesce(fully_paid_on, date '2026-06-26') - due_date) / 14) where status in ('SENT', 'PAID', 'PARTLY_PAID') and invoice_type = 'INVOICE' and coalesce(fully_paid_on, date '2026-06-26') - due_date >= 14;

create table feedback (
  feedback_id serial primary key,
  project_id integer not null references project,
  task_id integer references task,
  feedback_type varchar(20) not null check (feedback_type in ('CLIENT_COMPLAINT', 'CLIENT_PRAISE', 'INTERNAL_NC')),
  category varchar(20) check (category in ('TERMINOLOGY', 'ACCURACY', 'STYLE', 'LATE_DELIVERY', 'FORMATTING')),
  severity smallint check (severity between 1 and 3),
  description text,
  status varchar(10) not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
  reported_on date not null,
  closed_on date,
  responsible_vendor_id integer references vendor,
  handled_by integer references app_user
);
comment on table feedback is 'Feedback of clients and internal nonconformities';
comment on column feedback.feedback_type is 'INTERNAL_NC: nonconformity found in-house';
comment on column feedback.category is 'Empty for praise';
comment on column feedback.severity is '1 minor, 2 major, 3 critical; empty for praise';
comment on column feedback.status is 'ACCEPTED: found justified; REJECTED: not justified';
insert into feedback (project_id, task_id, feedback_type, category, severity, description, status, reported_on, closed_on, responsible_vendor_id, handled_by)
select project_id, task_id, ty, cat, case when cat is not null then pg_temp.w('sev', task_id, '1:6,2:4,3:1')::int end,
  case when ty = 'CLIENT_PRAISE' then pg_temp.one('pr', task_id, 'Client very happy with the style,Quick turnaround appreciated,Reviewer had no changes') when cat = 'TERMINOLOGY' then 'Client glossary not followed' when cat = 'ACCURACY' then pg_temp.one('ac', task_id, 'Omitted sentence,Wrong figure in table,Mistranslated warning') when cat = 'STYLE' then 'Reads too literally' when cat = 'FORMATTING' then pg_temp.one('fo', task_id, 'Broken tags in file,Line breaks lost') when pg_temp.u('fd', task_id) < 0.6 then 'Delivered after the agreed time' end,
  case when cd > '2026-06-26' then 'OPEN' when ty = 'CLIENT_PRAISE' then 'ACCEPTED' else pg_temp.w('fs', task_id, 'ACCEPTED:7,REJECTED:3') end, rd, case when cd <= '2026-06-26' then cd end, case when cat is not null and cat <> 'LATE_DELIVERY' and pg_temp.u('rv', task_id) < 0.8 then (select vendor_id from job j where j.task_id = q.task_id and step = 1) end, project_manager_id
from (select *, case when ty = 'CLIENT_PRAISE' then null when late then 'LATE_DELIVERY' else pg_temp.w('fc', task_id, 'TERMINOLOGY:5,ACCURACY:4,STYLE:3,FORMATTING:2') end cat, pg_temp.wd(rd + pg_temp.n('fcl', task_id, 1, 14)) cd
  from (select t.task_id, t.project_id, p.project_manager_id, t.delivered_at > t.deadline as late, pg_temp.wd(t.delivered_at::date + pg_temp.n('fr', t.task_id, 1, 20)) rd, case when t.delivered_at > t.deadline then 'CLIENT_COMPLAINT' else pg_temp.w('fty', t.task_id, 'CLIENT_COMPLAINT:5,CLIENT_PRAISE:3,INTERNAL_NC:3') end ty
    from task t join project p using (project_id) where t.status = 'DELIVERED' and pg_temp.u('fb', t.task_id) < case when t.delivered_at > t.deadline then 0.3 else 0.07 end) a where rd <= '2026-06-26') q order by rd, task_id;

create table system_log (
  log_id bigserial primary key,
  logged_at timestamptz not null,
  user_id integer references app_user,
  object_type varchar(20) not null,
  object_id integer,
  event varchar(40) not null,
  level varchar(8) not null default 'INFO'
);
comment on table system_log is 'Technical log, kept for 90 days';
insert into system_log (logged_at, user_id, object_type, object_id, event, level)
select at, u, ot, oid, ev, lv from (
  select issue_date + time '09:00' + make_interval(mins => invoice_id % 50) as at, 9 as u, 'invoice' ot, invoice_id oid, 'INVOICE_CREATED' ev, 'INFO' lv from invoice union all select start_date + time '10:12' + make_interval(mins => project_id % 300), project_manager_id, 'project', project_id, 'PROJECT_CREATED', 'INFO' from project
  union all select d + time '03:00', null, 'backup', null, case when pg_temp.u('bk', extract(doy from d)::int) < 0.04 then 'BACKUP_FAILED' else 'BACKUP_DONE' end, case when pg_temp.u('bk', extract(doy from d)::int) < 0.04 then 'ERROR' else 'INFO' end from generate_series(date '2026-03-28', date '2026-06-26', interval '1 day') d) l
where at >= '2026-03-28' and at < '2026-06-27' order by at, ot, oid;

create index on project (client_id);
create index on task (invoice_id);
create index on job (vendor_id);
create index on payment (invoice_id);
