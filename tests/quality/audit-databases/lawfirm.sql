-- A law firm of some twenty people in Portland, Oregon: the practice management database after Clio (matters, contacts, activities, bills, trust money, tasks, calendar).
-- Names as the product has them, foreign keys, hardly any comments. Values come from hashes of row numbers, so every load is the same.
set jit = off;
set time zone 'America/Los_Angeles';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || ':' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.u(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, '|'))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, '|')))::int] $$;
-- Saturdays and Sundays become Fridays (back) or Mondays (fwd).
create function pg_temp.back(d date) returns date language sql immutable
  as $$ select d - greatest(extract(isodow from d)::int - 5, 0) $$;
create function pg_temp.fwd(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;
create function pg_temp.last(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'l', i, 'Aguilar|Anders|Bautista|Becker|Blackwood|Bowman|Carver|Chaudhry|Cho|Coleman|Cruz|Dahl|Decker|Donnelly|Eriksen|Estrada|Farrow|Feldman|Foster|Gallagher|Gentry|Gutierrez|Hadley|Haugen|Hoang|Hollis|Ingram|Jacobs|Jarvis|Keller|Kowalski|Lam|Larsen|Lowry|Madsen|Mercer|Mitchell|Nakamura|Navarro|Nolan|Okafor|Olsen|Ortega|Pruitt|Quinn|Ramos|Reyes|Rhodes|Sandoval|Schuster|Shah|Sorensen|Stroud|Tanaka|Tran|Tucker|Vance|Voss|Wagner|Webb|Winslow|Yoon|Zielinski') $$;
create function pg_temp.first(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'f', i, 'Aaron|Alicia|Andre|Anita|Arthur|Beth|Brian|Carla|Carlos|Christine|Curtis|Dana|Darius|Deborah|Diego|Elaine|Emily|Eric|Fatima|Frank|Gina|Gloria|Gregory|Heather|Hugo|Irene|Ivan|Janet|Jerome|Joan|Jose|Karen|Keith|Kim|Lamar|Leah|Linda|Luis|Marcy|Martin|Megan|Minh|Monica|Nathan|Nina|Omar|Pamela|Paul|Rachel|Ray|Rosa|Ruth|Scott|Sheila|Stephen|Tara|Terrence|Tomas|Valerie|Vincent|Walter|Yolanda') $$;

create table users (
  id integer primary key,
  first_name varchar(60) not null,
  last_name varchar(60) not null,
  initials varchar(4) not null,
  email varchar(120) not null unique,
  subscription_type varchar(20) not null check (subscription_type in ('Attorney', 'NonAttorney')),
  job_title varchar(60),
  rate numeric(8, 2),
  account_owner boolean not null default false,
  enabled boolean not null default true,
  phone_number varchar(20),
  last_sign_in_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into users
select i, f, l, left(f, 1) || left(l, 1), lower(left(f, 1) || l) || '@harlowpike.example', case when i <= 10 then 'Attorney' else 'NonAttorney' end, t, r, i = 1, e,
  case when i <> 17 then '(503) 555-0' || 120 + i end, ls, c, greatest(c, ls - interval '3 days')
  from (select *, (case when e then timestamp '2026-06-19 08:02' - pg_temp.n('us', i, 0, 2600) * interval '1 minute' else d + time '16:41' end) at time zone 'America/Los_Angeles' as ls, ((date '2023-05-02' + s) + time '09:15') at time zone 'America/Los_Angeles' as c
    from (values (1, 'Margaret', 'Harlow', 'Managing Partner', 475, true, 0, null::date), (2, 'Desmond', 'Pike', 'Partner', 450, true, 0, null), (3, 'Ellen', 'Dunn', 'Partner', 425, true, 0, null),
      (4, 'Rajiv', 'Menon', 'Of Counsel', 395, true, 9, null), (5, 'Clayton', 'Burke', 'Senior Associate', 350, false, 0, '2025-03-14'), (6, 'Sofia', 'Lindgren', 'Senior Associate', 345, true, 0, null),
      (7, 'Thomas', 'Okoye', 'Associate', 310, true, 0, null), (8, 'Hannah', 'Weiss', 'Associate', 290, true, 41, null), (9, 'Brandon', 'Sayles', 'Associate', 280, false, 62, '2024-10-25'), (10, 'Priscilla', 'Amado', 'Associate', 265, true, 700, null),
      (11, 'Janelle', 'Foster', 'Senior Paralegal', 175, true, 0, null), (12, 'Victor', 'Salcedo', 'Paralegal', 155, true, 0, null), (13, 'Amy', 'Brandt', 'Paralegal', 150, false, 0, '2025-08-29'), (14, 'Kenji', 'Ito', 'Paralegal', 145, true, 835, null),
      (15, 'Lorraine', 'Tate', 'Legal Assistant', 95, true, 0, null), (16, 'Miguel', 'Arce', 'Legal Assistant', 90, true, 330, null), (17, 'Patricia', 'Noonan', 'Bookkeeper', null, true, 0, null), (18, 'Owen', 'Hart', 'Office Manager', null, true, 14, null), (19, 'Callie', 'Reed', 'Law Clerk', 110, false, 395, '2024-08-16')) as v (i, f, l, t, r, e, s, d)) as a;

create table practice_areas (
  id integer primary key,
  code varchar(8) not null unique,
  name varchar(80) not null,
  category varchar(40),
  created_at timestamptz not null default '2023-05-02 09:30-07'
);
insert into practice_areas (id, code, name, category) values (1, 'CORP', 'Business & Corporate', 'Business'), (2, 'LIT', 'Commercial Litigation', 'Litigation'), (3, 'EMP', 'Employment & Labor', 'Business'), (4, 'RE', 'Real Estate', 'Business'), (5, 'IP', 'Intellectual Property', 'Business'), (6, 'FAM', 'Family', 'Individuals'),
  (7, 'EST', 'Wills, Trusts & Estates', 'Individuals'), (8, 'PI', 'Personal Injury', 'Litigation'), (9, 'CRIM', 'Criminal', 'Litigation'), (10, 'IMM', 'Immigration', 'Individuals'), (11, 'BK', 'Bankruptcy', 'Individuals'), (12, 'TAX', 'Tax', null);

create table contacts (
  id integer primary key,
  type varchar(10) not null check (type in ('Person', 'Company')),
  name varchar(120) not null,
  prefix varchar(10),
  first_name varchar(60),
  last_name varchar(60),
  title varchar(60),
  company_id integer references contacts,
  is_client boolean not null default false,
  primary_email_address varchar(120),
  primary_phone_number varchar(20),
  city varchar(60),
  province varchar(2),
  postal_code varchar(10),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into contacts
select i, case when i <= 90 then 'Company' else 'Person' end, case when i <= 90 then co else f || ' ' || l end, case when i > 90 and pg_temp.u('cp', i) < 0.25 then pg_temp.one('cpx', i, 'Mr.|Ms.|Mrs.|Dr.') end, case when i > 90 then f end, case when i > 90 then l end,
  case when i > 330 then case when i <= 450 then pg_temp.one('ct', i, 'General Counsel|Chief Financial Officer|Office Manager|HR Director|Controller|Owner|Claims Adjuster') when i <= 520 then 'Attorney' end end, case when i between 331 and 450 then 1 + pg_temp.n('cc', i, 0, 89) end, false,
  case when pg_temp.u('ce', i) < 0.83 then case when i <= 90 then 'office@' || regexp_replace(lower(co), '[^a-z]+', '', 'g') || '.example' else lower(f || '.' || l) || case when i % 3 = 0 then (i % 90)::text else '' end || '@' || pg_temp.one('cd', i, 'mailbox|inbox|postline|webmail') || '.example' end end,
  case when pg_temp.u('cq', i) < 0.92 then '(' || pg_temp.one('ca', i, '503|503|503|971|971|360|541') || ') 555-' || lpad(pg_temp.n('cn', i, 0, 9999)::text, 4, '0') end, split_part(pl, ',', 1), split_part(pl, ',', 2), split_part(pl, ',', 3), c, c + pg_temp.skew('cu', i, 0, 400, 3) * interval '1 day'
  from (select i, pg_temp.first('c', i) as f, pg_temp.last('c', i) as l,
      (string_to_array('Cascade|Brightwater|Alder Creek|Northgate|Rose City|Columbia|Sellwood|Tualatin|Blue Heron|Ironwood|Pinecrest|Fremont|Stumptown|Willamette|Summit|Foxglove|Laurelhurst|Timberline', '|'))[1 + (i - 1) % 18] || ' ' || (string_to_array('Builders LLC|Logistics Inc.|Dental Group PC|Property Management|Foods Co.|Insurance|Software Inc.|Brewing Company|Medical Supply|Holdings LLC|Roofing Inc.|Credit Union|Hospitality Group|Electric Inc.|Landscaping LLC', '|'))[1 + (i * 7) % 15] as co,
      pg_temp.one('cl', i, 'Portland,OR,97205|Portland,OR,97214|Portland,OR,97232|Portland,OR,97202|Beaverton,OR,97005|Hillsboro,OR,97124|Gresham,OR,97030|Lake Oswego,OR,97034|Tigard,OR,97223|Vancouver,WA,98660|Salem,OR,97301|Oregon City,OR,97045') as pl,
      ((date '2023-05-15' + case when i between 91 and 330 then (i - 91) * 4 when i <= 50 then i * 5 else pg_temp.n('cx', i, 0, 1090) end) + time '09:00' + pg_temp.n('cm', i, 0, 480) * interval '1 minute') at time zone 'America/Los_Angeles' as c
    from generate_series(1, 620) as i) as a;

create table matters (
  id integer primary key,
  display_number varchar(60) not null unique,
  number integer not null unique,
  client_id integer not null references contacts,
  practice_area_id integer references practice_areas,
  responsible_attorney_id integer references users,
  originating_attorney_id integer references users,
  description varchar(255) not null,
  status varchar(10) not null check (status in ('Pending', 'Open', 'Closed')),
  billable boolean not null default true,
  billing_method varchar(12) not null check (billing_method in ('hourly', 'flat', 'contingency')),
  client_reference varchar(30),
  pending_date date,
  open_date date,
  close_date date,
  statute_of_limitations date,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create temp table m as
select *, case when od + dur <= date '2026-06-15' then pg_temp.back(od + dur) end as cd
  from (select *, case pa when 1 then pg_temp.n('md', i, 20, 260) when 2 then pg_temp.n('md', i, 200, 900) when 3 then pg_temp.n('md', i, 60, 500) when 4 then pg_temp.n('md', i, 30, 160) when 5 then pg_temp.n('md', i, 150, 700) when 6 then pg_temp.n('md', i, 120, 500) when 7 then pg_temp.n('md', i, 25, 150) when 8 then pg_temp.n('md', i, 250, 750) when 9 then pg_temp.n('md', i, 60, 330) when 10 then pg_temp.n('md', i, 180, 560) else pg_temp.n('md', i, 90, 240) end as dur,
    case when pa = 8 then 'contingency' when pa in (7, 10) and pg_temp.u('mb', i) < 0.85 or pa = 9 and pg_temp.u('mb', i) < 0.6 or pa = 11 or pa = 1 and pg_temp.u('mb', i) < 0.2 then 'flat' else 'hourly' end as bm,
    (string_to_array(case pa when 1 then '1|4|7' when 2 then '2|5|6' when 3 then '6|2|9' when 4 then '4|7|10' when 5 then '4|4|6' when 6 then '3|8|9' when 7 then '1|3|8' when 8 then '2|5|7' when 9 then '5|7|10' when 10 then '8|10|3' else '7|10|9' end, '|'))[1 + pg_temp.n('ma', i, 0, 2)]::int as att
    from (select *, case when company then pg_temp.one('mp', i, '1|1|1|2|2|3|3|3|4|4|5') else pg_temp.one('mp', i, '6|6|6|6|7|7|7|7|8|8|9|9|10|10|4|11') end::int as pa from
      (select i, i <= 420 and pg_temp.u('mt', i) < 0.42 as company, pg_temp.fwd(date '2023-06-01' + (i * 2.61)::int + pg_temp.n('mo', i, 0, 6)) as od from generate_series(1, 425) as i) as a) as b) as c;
insert into matters
select i, lpad(i::text, 5, '0') || '-' || regexp_replace(coalesce(k.last_name, split_part(k.name, ' ', 1) || split_part(k.name, ' ', 2)), '[^A-Za-z]', '', 'g'), i, k.id, case when i % 71 <> 9 then pa end, a, case when pg_temp.u('og', i) < 0.6 then a else pg_temp.n('oh', i, 1, 3) end,
  case pa when 1 then pg_temp.one('ds', i, 'Operating agreement and formation|Share purchase|General corporate advice|Vendor contract review|Shareholder buyout') when 2 then pg_temp.one('ds', i, 'Breach of supply contract|Collection of unpaid invoices|Construction defect defense|Partnership dispute') when 3 then pg_temp.one('ds', i, 'Wage claim defense|Employee handbook update|Severance negotiation|BOLI complaint')
    when 4 then pg_temp.one('ds', i, 'Commercial lease negotiation|Purchase of property|Boundary dispute|Landlord-tenant matter') when 5 then pg_temp.one('ds', i, 'Trademark registration|License agreement|Trademark opposition') when 6 then pg_temp.one('ds', i, 'Dissolution of marriage|Custody modification|Child support enforcement|Prenuptial agreement|Stepparent adoption') when 7 then pg_temp.one('ds', i, 'Will and powers of attorney|Revocable living trust|Probate administration')
    when 8 then pg_temp.one('ds', i, 'Motor vehicle accident|Slip and fall|Dog bite|Bicycle collision') when 9 then pg_temp.one('ds', i, 'DUII defense|Misdemeanor assault defense|Expungement|Theft charge defense') when 10 then pg_temp.one('ds', i, 'Family-based green card|H-1B petition|Naturalization|Asylum application') else pg_temp.one('ds', i, 'Chapter 7 petition|Chapter 13 plan') end,
  case when i > 417 then 'Pending' when cd is null then 'Open' else 'Closed' end, pg_temp.u('bi', i) > 0.03, bm, case when company and pg_temp.u('rf', i) < 0.35 then pg_temp.one('rx', i, 'PO-|LGL-|CLM ') || pg_temp.n('ry', i, 1000, 98000) end,
  case when i > 417 or pg_temp.u('pd', i) < 0.3 then od - case when i > 417 then 0 else pg_temp.n('pe', i, 1, 14) end end, case when i <= 417 then od end, cd, case when pa = 8 then od - pg_temp.n('sl', i, 10, 200) + 730 end,
  (od + time '10:20' + pg_temp.n('cr', i, 0, 300) * interval '1 minute') at time zone 'America/Los_Angeles', (coalesce(cd, greatest(od, date '2026-06-16' - pg_temp.n('up', i, 0, 20))) + time '15:05') at time zone 'America/Los_Angeles'
  from (select m.*, case when att = 5 and (cd is null or cd > '2025-03-14') then 2 when att = 9 and (cd is null or cd > '2024-10-25' or od < '2023-07-10') then 6 when att = 10 and od < '2025-04-10' then 7 else att end as a, case when company then pg_temp.skew('mc', i, 1, 50, 2.2) else 91 + least((pg_temp.u('mc', i) * i * 0.57)::int, 239) end as cl from m) as m join contacts as k on k.id = cl;
update contacts as c set is_client = true where exists (select from matters where client_id = c.id);
update contacts as c set created_at = least(c.created_at, f), updated_at = greatest(c.updated_at, f) from (select client_id, min(created_at) - interval '20 minutes' as f from matters group by 1) as x where x.client_id = c.id;
update contacts set updated_at = least(updated_at, '2026-06-18 11:30-07');

create table relationships (
  id integer primary key,
  matter_id integer not null references matters,
  contact_id integer not null references contacts,
  description varchar(60) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (matter_id, contact_id)
);
insert into relationships
select row_number() over (order by c, i, k), i, k, d, c, c from (select distinct on (m.id, k) m.id as i, k, case when k <= 90 then pg_temp.one('rd', g, 'Insurer|Opposing Party|Lender') when k between 451 and 520 then 'Opposing Counsel' when k > 520 then pg_temp.one('rd', g, 'Opposing Party|Witness|Spouse|Expert Witness|Mediator') else pg_temp.one('rd', g, 'Client Contact|Adjuster|Opposing Party') end as d, m.created_at + pg_temp.skew('rc', g, 5, 60000, 3) * interval '1 minute' as c
  from (select g, pg_temp.n('rm', g, 1, 425) as mid, case when pg_temp.u('rk', g) < 0.15 then pg_temp.n('rl', g, 51, 90) else pg_temp.n('rl', g, 331, 620) end as k from generate_series(1, 540) as g) as r join matters as m on m.id = mid order by m.id, k, g) as x where c < '2026-06-19';

create table activity_descriptions (
  id integer primary key,
  name varchar(80) not null,
  utbms_code varchar(6),
  flat_rate boolean not null default false,
  enabled boolean not null default true
);
insert into activity_descriptions values (1, 'Draft document', 'A103', false, true), (2, 'Telephone conference', 'A106', false, true), (3, 'Legal research', 'A102', false, true), (4, 'Court appearance', 'A109', false, true), (5, 'Review documents', 'A104', false, true), (6, 'Correspondence', 'A107', false, true), (7, 'Client meeting', 'A106', false, true), (8, 'Travel', null, false, true), (9, 'File organization', 'A110', false, true), (10, 'Flat fee', null, true, true), (11, 'Contingency fee', null, true, true), (12, 'Fax and copying', null, false, false);

create table expense_categories (
  id integer primary key,
  name varchar(80) not null,
  rate numeric(8, 2),
  enabled boolean not null default true
);
insert into expense_categories values (1, 'Court filing fee', null, true), (2, 'Photocopies', 0.20, true), (3, 'Process server', 65, true), (4, 'Postage and courier', null, true), (5, 'Expert fee', null, true), (6, 'Mileage', 0.67, true), (7, 'Deposition transcript', null, true), (8, 'Long-distance telephone', null, false), (9, 'Government filing fee', null, true);

create table bills (
  id integer primary key,
  number varchar(12) not null unique,
  matter_id integer not null references matters,
  client_id integer not null references contacts,
  state varchar(20) not null check (state in ('draft', 'awaiting_approval', 'awaiting_payment', 'paid', 'void')),
  subject varchar(120),
  issued_at date not null,
  due_at date not null,
  paid_at date,
  sub_total numeric(12, 2) not null,
  discount numeric(12, 2) not null default 0,
  total numeric(12, 2) not null,
  paid numeric(12, 2) not null default 0,
  balance numeric(12, 2) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table activities (
  id integer primary key,
  type varchar(12) not null check (type in ('TimeEntry', 'ExpenseEntry')),
  date date not null,
  matter_id integer not null references matters,
  user_id integer not null references users,
  activity_description_id integer references activity_descriptions,
  expense_category_id integer references expense_categories,
  note varchar(255),
  quantity numeric(10, 2) not null,
  price numeric(10, 2) not null,
  total numeric(12, 2) not null,
  flat_rate boolean not null default false,
  non_billable boolean not null default false,
  bill_id integer references bills,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column activities.quantity is 'Hours for time entries, units for expenses';
create temp table act as
select k, mid, bm, ty, d, us.id as uid, case when ty = 'T' then 1 + pg_temp.skew('ad', k, 0, 8, 1.3) end as ad, case when ty = 'E' then case when pa in (10, 7) then pg_temp.one('ex', k, '9|9|4|2') else pg_temp.one('ex', k, '1|1|2|2|3|4|4|6|7|5') end::int end as ec,
  case when ty = 'T' then greatest(pg_temp.skew('aq', k, 1, 62, 2.1), 2) / 10.0 else null end as q, round(us.rate * (1 - 0.04 * (2026 - extract(year from d))) / 5) * 5 as p, not billable or (ty = 'T' and (bm <> 'hourly' or pg_temp.u('nb', k) < 0.06)) as nb, false as fl
  from (select *, case when x > 0.85 then 'E' else 'T' end as ty, case when who < 0.55 then a when who < 0.65 then case when a = 8 or d < '2023-06-20' then 6 else 8 end when who < 0.78 then 11 when who < 0.9 then 12 when d < '2025-08-20' then 13 else 14 end as w2
    from (select m.i * 1000 + g as k, m.i as mid, m.bm, m.pa, t.billable, t.responsible_attorney_id as a, pg_temp.u('wh', m.i * 1000 + g) as who, pg_temp.u('ax', m.i * 1000 + g) as x, greatest(m.od, case when pg_temp.u('we', m.i * 1000 + g) < 0.05 then dd else pg_temp.back(dd) end) as d
      from m join matters as t on t.id = m.i, generate_series(1, case when m.bm = 'hourly' then 3 + pg_temp.skew('na', m.i, 0, 44, 1.9) else 2 + pg_temp.skew('na', m.i, 0, 20, 1.7) end) as g, lateral (select m.od + floor(power(pg_temp.u('dt', m.i * 1000 + g), 1.25) * (coalesce(m.cd, date '2026-06-18') - m.od + 1))::int as dd) as z where m.i <= 417) as a where d <= '2026-06-18') as b
  join users as us on us.id = w2;
insert into act
select i * 1000 + 999, i, bm, 'T', case when bm = 'flat' then least(pg_temp.fwd(od + pg_temp.n('fd', i, 0, 5)), coalesce(cd, '2026-06-18')) else cd end, t.responsible_attorney_id, case when bm = 'flat' then 10 else 11 end, null, 1, case when bm = 'flat' then case pa when 7 then pg_temp.one('fp', i, '850|1200|1850|2500|3200') when 10 then pg_temp.one('fp', i, '1500|2800|3500|4200') when 9 then pg_temp.one('fp', i, '1500|2500|3500|5000') when 11 then pg_temp.one('fp', i, '1450|1650|3800') else pg_temp.one('fp', i, '950|1500|2400') end::numeric else round(pg_temp.skew('cf', i, 40, 620, 2.5) * 100 / 3.0, 2) end, not t.billable, true
  from m join matters as t on t.id = m.i where i <= 417 and (bm = 'flat' or bm = 'contingency' and cd is not null and pg_temp.u('won', i) < 0.8);
update act set q = case ec when 2 then pg_temp.n('eq', k, 12, 480) when 6 then pg_temp.n('eq', k, 6, 140) else 1 end,
  p = case ec when 1 then pg_temp.one('ep', k, '89|170|170|281|301|594')::numeric when 2 then 0.20 when 3 then 65 when 4 then round((4 + 34 * pg_temp.u('ep', k))::numeric, 2) when 5 then pg_temp.n('ep', k, 8, 60) * 50 when 6 then 0.67 when 7 then round((220 + 900 * pg_temp.u('ep', k))::numeric, 2) else pg_temp.one('ep', k, '325|535|675|760')::numeric end where ty = 'E';
-- Bills: what a matter has unbilled of a month goes out in the first days of the next.
create temp table b as
select row_number() over (order by iss, v desc, mid) as id, * from (
  select mid, mon, iss, st, false as v from (select mid, date_trunc('month', d)::date as mon, sum(round(q * p, 2)) as st, pg_temp.fwd((date_trunc('month', d) + interval '1 month')::date + 2 + pg_temp.n('bd', extract(epoch from date_trunc('month', d))::bigint, 0, 3)) as iss from act where not nb and d < '2026-06-01' group by 1, 2, 4) as x where pg_temp.u('skip', mid * 997 + iss - date '2000-01-01') > 0.05 and st > 15
) as y;
insert into b select row_number() over (order by iss, mid) + (select max(id) from b), mid, mon, iss, st + pg_temp.n('vs', mid, -3, 6) * 45 + 20, true from (select * from b where pg_temp.u('void', id) < 0.022 and st > 300) as x;
create temp table bb as select *, row_number() over (order by iss, v desc, mid) as bid from b;
insert into bills
select bid, (10400 + bid)::text, mid, t.client_id, case when v then 'void' when iss > '2026-06-01' and pg_temp.u('dr', bid) < 0.14 then 'draft' when iss > '2026-06-01' and pg_temp.u('dr', bid) < 0.22 then 'awaiting_approval' else 'awaiting_payment' end, case when pg_temp.u('sj', bid) < 0.85 then 'Legal services ' || to_char(mon, 'FMMonth YYYY') end,
  iss, iss + case when t.client_id <= 12 then 45 when t.client_id <= 90 then 30 else 14 end, null, st, ds, st - ds, 0, case when v then 0 else st - ds end, (iss + time '11:10' + pg_temp.n('bc', bid, 0, 200) * interval '1 minute') at time zone 'America/Los_Angeles', (iss + case when v then pg_temp.n('bv', bid, 0, 3) else 0 end + time '16:10') at time zone 'America/Los_Angeles'
  from (select *, case when pg_temp.u('di', bid) < 0.045 then round(st * pg_temp.one('dj', bid, '0.05|0.1|0.1|0.2')::numeric, 2) else 0 end as ds from bb) as x join matters as t on t.id = mid;
insert into activities
select row_number() over (order by c, k), case ty when 'T' then 'TimeEntry' else 'ExpenseEntry' end, d, a.mid, uid, ad, ec,
  case when ty = 'E' then case when pg_temp.u('no', k) < 0.4 then pg_temp.one('nx', k, 'Multnomah County Circuit Court|Washington County|Paid by firm card|Client copy set|Certified mail') end when fl then null when pg_temp.u('no', k) < 0.9 then case ad when 1 then pg_temp.one('nx', k, 'Draft motion and supporting declaration|Revise agreement per client comments|Prepare disclosure|Draft demand letter|Prepare petition') when 2 then pg_temp.one('nx', k, 'Call with opposing counsel|Call with client re status|Call with court clerk') when 3 then pg_temp.one('nx', k, 'Research case law on damages|Research statute and rules|Cite check brief') when 4 then pg_temp.one('nx', k, 'Attend status conference|Attend hearing|Attend settlement conference') when 5 then pg_temp.one('nx', k, 'Review discovery responses|Review financial records|Review title report') when 6 then pg_temp.one('nx', k, 'Emails with client|Letter to opposing counsel|Emails re scheduling') when 7 then 'Meeting with client' when 8 then 'Travel to and from court' else 'Organize file' end end,
  q, p, round(q * p, 2), fl, nb, case when not nb then x.bid end, c, case when x.bid is not null and not nb then (x.iss + time '11:10') at time zone 'America/Los_Angeles' else c end
  from (select *, (d + time '08:30' + pg_temp.n('ac', k, 0, 600) * interval '1 minute') at time zone 'America/Los_Angeles' as c from act) as a left join (select * from bb where not v) as x on x.mid = a.mid and x.mon = date_trunc('month', a.d)::date;

create table bank_accounts (
  id integer primary key,
  name varchar(60) not null,
  type varchar(10) not null check (type in ('Operating', 'Trust')),
  institution varchar(60),
  account_number varchar(20),
  currency char(3) not null default 'USD',
  balance numeric(14, 2) not null,
  default_account boolean not null default false,
  closed_on date,
  created_at timestamptz not null
);
insert into bank_accounts values (1, 'Operating', 'Operating', 'Riverbend Community Bank', '****4471', 'USD', 184203.77, true, null, '2023-05-02 10:00-07'), (2, 'IOLTA Trust', 'Trust', 'Riverbend Community Bank', '****4489', 'USD', 0, true, null, '2023-05-02 10:04-07'), (3, 'Payroll', 'Operating', 'Riverbend Community Bank', '****4505', 'USD', 41880.12, false, null, '2023-05-02 10:06-07'), (4, 'Old IOLTA', 'Trust', 'First Cascade Bank', '****0192', 'USD', 0, false, '2023-06-30', '2023-05-02 10:09-07');

create table payments (
  id integer primary key,
  client_id integer not null references contacts,
  bank_account_id integer not null references bank_accounts,
  date date not null,
  amount numeric(12, 2) not null,
  payment_method varchar(20) not null,
  reference varchar(30),
  recorded_by_id integer references users,
  voided_at timestamptz,
  created_at timestamptz not null
);
create table allocations (
  id integer primary key,
  payment_id integer not null references payments,
  bill_id integer not null references bills,
  amount numeric(12, 2) not null,
  date date not null,
  voided_at timestamptz,
  created_at timestamptz not null
);
create table trust_transactions (
  id integer primary key,
  bank_account_id integer not null references bank_accounts,
  matter_id integer not null references matters,
  client_id integer not null references contacts,
  date date not null,
  transaction_type varchar(20) not null check (transaction_type in ('Deposit', 'Bill Payment', 'Refund')),
  funds_in numeric(12, 2) not null default 0,
  funds_out numeric(12, 2) not null default 0,
  check_number varchar(12),
  description varchar(120),
  payment_id integer references payments,
  created_at timestamptz not null
);
create temp table al (client_id int, d date, method text, bid int, amt numeric, void boolean, tr int);
create temp table tt (mid int, d date, ty text, fin numeric, fout numeric, bid int);
do $$
declare
  r record;
  have jsonb := '{}';
  bal numeric;
  rt numeric;
  d date;
  share numeric;
begin
  for r in select id, billing_method, open_date, close_date from matters where open_date is not null and billable and (billing_method = 'hourly' and pg_temp.u('tr', id) < 0.5 or billing_method = 'flat' and pg_temp.u('tr', id) < 0.35) order by id loop
    rt := case r.billing_method when 'flat' then coalesce((select sum(a.total) from activities as a where a.matter_id = r.id and a.flat_rate), 0) else pg_temp.one('ra', r.id, '1500|2500|2500|3500|5000|7500')::numeric end;
    insert into tt values (r.id, r.open_date, 'Deposit', rt, 0, null);
    have := have || jsonb_build_object(r.id::text, rt);
  end loop;
  for r in select s.*, t.close_date, t.billing_method from bills as s join matters as t on t.id = s.matter_id where s.state = 'awaiting_payment' order by s.issued_at, s.id loop
    bal := coalesce((have ->> r.matter_id::text)::numeric, 0);
    d := pg_temp.fwd(r.issued_at + pg_temp.n('td', r.issued_at - date '2020-01-01', 2, 4));
    if bal >= r.total and d <= '2026-06-18' then
      insert into tt values (r.matter_id, d, 'Bill Payment', 0, r.total, r.id);
      insert into al values (r.client_id, d, 'Trust', r.id, r.total, false, r.id);
      bal := bal - r.total;
      if bal < 800 and r.billing_method = 'hourly' and r.close_date is null and pg_temp.u('rp', r.id) < 0.7 and d + 14 <= '2026-06-18' then
        rt := pg_temp.one('rq', r.id, '1500|2000|2500|4000')::numeric;
        insert into tt values (r.matter_id, pg_temp.fwd(d + pg_temp.n('rz', r.id, 3, 11)), 'Deposit', rt, 0, null);
        bal := bal + rt;
      end if;
      have := have || jsonb_build_object(r.matter_id::text, bal);
    elsif pg_temp.u('bad', r.id) > 0.05 and pg_temp.u('badc', r.client_id) > 0.025 then
      d := pg_temp.fwd(r.issued_at + pg_temp.skew('lag', r.client_id, 3, 55, 1.3) + case when pg_temp.u('lg', r.id) < 0.2 then pg_temp.n('lh', r.id, 5, 40) else 0 end);
      share := case when pg_temp.u('part', r.id) < 0.07 and r.total > 400 then round(r.total * 0.5, -1) else r.total end;
      if pg_temp.u('nsf', r.id) < 0.012 and d <= '2026-06-10' then
        insert into al values (r.client_id, d - 1, 'Check', r.id, r.total, true, r.id);
        d := pg_temp.fwd(d + 9);
      end if;
      if d <= '2026-06-18' then
        insert into al values (r.client_id, d, case when r.client_id <= 90 then pg_temp.one('pm', r.client_id, 'Check|Check|Wire|eCheck') else pg_temp.one('pm', r.client_id, 'Credit Card|Credit Card|Credit Card|Credit Card|Credit Card|Check|Check|Check|eCheck|eCheck|eCheck|Cash') end, r.id, share, false, 0);
        if share < r.total and pg_temp.u('rest', r.id) < 0.7 and d + 30 <= '2026-06-18' then
          insert into al values (r.client_id, pg_temp.fwd(d + 28), 'Check', r.id, r.total - share, false, 0);
        end if;
      end if;
    end if;
  end loop;
  for r in select t.id, greatest(t.close_date, (select max(issued_at) from bills where matter_id = t.id)) + 12 as d from matters as t where t.close_date is not null order by t.id loop
    bal := coalesce((have ->> r.id::text)::numeric, 0);
    if bal > 0 and r.d <= '2026-06-15' then insert into tt values (r.id, pg_temp.fwd(r.d), 'Refund', 0, bal, null); end if;
  end loop;
end $$;
create temp table py as
select row_number() over (order by d, client_id, method, void, tr) as id, client_id, d, method, void, tr, sum(amt) as amt from al group by client_id, d, method, void, tr;
insert into payments
select id, client_id, 1, d, amt, method, case method when 'Check' then pg_temp.n('ck', id, 1002, 9870)::text when 'Credit Card' then 'ch_' || substr(md5('r' || id), 1, 10) when 'Wire' then 'FED' || pg_temp.n('ck', id, 100000, 999999) end, case when pg_temp.u('rb', id) < 0.88 then 17 else 18 end, case when void then (d + 6 + time '10:30') at time zone 'America/Los_Angeles' end, (d + time '09:40' + pg_temp.n('pc', id, 0, 400) * interval '1 minute') at time zone 'America/Los_Angeles' from py;
insert into allocations
select row_number() over (order by p.id, al.bid), p.id, al.bid, al.amt, p.date, p.voided_at, p.created_at from al join py using (client_id, d, method, void, tr) join payments as p on p.id = py.id;
update bills as s set paid = x.a, balance = s.total - x.a, state = case when x.a = s.total then 'paid' else s.state end, paid_at = case when x.a = s.total then x.d end, updated_at = (x.d + time '16:45') at time zone 'America/Los_Angeles'
  from (select bill_id, sum(amount) as a, max(date) as d from allocations where voided_at is null group by 1) as x where x.bill_id = s.id;
insert into trust_transactions
select row_number() over (order by tt.d, tt.mid), 2, tt.mid, t.client_id, tt.d, tt.ty, fin, fout, case when tt.ty = 'Refund' then (2100 + row_number() over (partition by tt.ty order by tt.d, tt.mid))::text end, case tt.ty when 'Deposit' then case when tt.d = t.open_date then 'Initial retainer' else 'Retainer replenishment' end when 'Refund' then 'Return of unused retainer' else 'Payment for bill ' || 10400 + tt.bid end, a.payment_id, (tt.d + time '13:15') at time zone 'America/Los_Angeles'
  from tt join matters as t on t.id = tt.mid left join (select al.bill_id, max(al.payment_id) as payment_id from allocations as al join payments as p on p.id = al.payment_id where p.payment_method = 'Trust' group by 1) as a on a.bill_id = tt.bid where tt.fin + tt.fout > 0;
update bank_accounts set balance = (select sum(funds_in - funds_out) from trust_transactions) where id = 2;

create table tasks (
  id integer primary key,
  matter_id integer references matters,
  name varchar(120) not null,
  assignee_id integer not null references users,
  assigner_id integer not null references users,
  priority varchar(6) not null default 'Normal' check (priority in ('High', 'Normal', 'Low')),
  status varchar(12) not null check (status in ('draft', 'pending', 'in_progress', 'in_review', 'complete')),
  due_at date,
  completed_at timestamptz,
  time_estimated integer,
  statute_of_limitations boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);
insert into tasks
select row_number() over (order by c, i), case when i % 17 <> 3 then mid end, case when i % 17 = 3 then pg_temp.one('tn', i, 'Renew bar membership|Order office supplies|Update conflict list|Submit CLE hours') else pg_temp.one('tn', i, 'File answer|Send engagement letter|Request medical records|Draft discovery requests|Prepare exhibit list|Calendar hearing dates|Serve respondent|Follow up with client|Review settlement offer|Close file and archive|Conflict check|Prepare closing statement') end, us, case when pg_temp.u('ts', i) < 0.35 then us else a end,
  case when pg_temp.u('tp', i) < 0.18 then 'High' when pg_temp.u('tp', i) < 0.9 then 'Normal' else 'Low' end, case when comp is not null then 'complete' when pg_temp.u('tq', i) < 0.05 then 'draft' when pg_temp.u('tq', i) < 0.65 then 'pending' when pg_temp.u('tq', i) < 0.9 then 'in_progress' else 'in_review' end, due, comp, case when pg_temp.u('te', i) < 0.3 then pg_temp.one('tf', i, '1800|3600|3600|7200|10800')::int end, coalesce(pa = 8 and i % 9 = 0, false), c, coalesce(comp, c), case when pg_temp.u('tx', i) < 0.025 then coalesce(comp, c) + interval '2 hours' end
  from (select *, case when done and cdate <= '2026-06-18' then (cdate + time '09:00' + pg_temp.n('tm', i, 0, 520) * interval '1 minute') at time zone 'America/Los_Angeles' end as comp from
    (select *, case when pg_temp.u('tw', i) < 0.92 then pg_temp.fwd(cr + pg_temp.n('tu', i, 2, 40)) end as due, (cr + time '08:20') at time zone 'America/Los_Angeles' as c, pg_temp.u('tc', i) < 0.95 as done, pg_temp.fwd(cr + pg_temp.skew('td', i, 1, 55, 1.3)) as cdate from
      (select i, t.id as mid, t.responsible_attorney_id as a, t.practice_area_id as pa, case when x < 0.35 then t.responsible_attorney_id when x < 0.6 then 11 when x < 0.8 then 12 else 15 end as us, pg_temp.back(t.open_date + 2 + floor(pg_temp.u('tl', i) * (coalesce(t.close_date, date '2026-06-18') - t.open_date - 2))::int) as cr
        from (select i, pg_temp.u('ta', i) as x, pg_temp.n('tk', i, 1, 412) as mm from generate_series(1, 1250) as i) as g join matters as t on t.id = mm) as a where cr < '2026-06-18') as b) as d;

create table calendar_entries (
  id integer primary key,
  matter_id integer references matters,
  calendar_owner_id integer not null references users,
  summary varchar(120) not null,
  location varchar(80),
  start_at timestamptz not null,
  end_at timestamptz not null,
  all_day boolean not null default false,
  recurrence_rule varchar(60),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into calendar_entries
select row_number() over (order by st - lead, i), mid, a, s, case when s in ('Hearing', 'Status conference', 'Trial day') then pg_temp.one('co', i, 'Multnomah County Courthouse|Washington County Courthouse|Clackamas County Courthouse|US District Court') when s = 'Vacation' then null else pg_temp.one('co', i, 'Conference Room A|Conference Room B|Video call|Video call|Phone') end, st, case when ad then st + interval '1 day' else st + pg_temp.one('cg', i, '30|30|60|60|90|120')::int * interval '1 minute' end, ad, case when s = 'Team meeting' then 'FREQ=WEEKLY;BYDAY=MO' end, st - lead, st - lead
  from (select *, s in ('Vacation', 'Trial day') as ad, (d + case when s in ('Vacation', 'Trial day') then time '00:00' else time '08:30' + pg_temp.n('ch', i, 0, 16) * interval '30 minutes' end) at time zone 'America/Los_Angeles' as st, pg_temp.n('ci', i, 1, 30) * interval '1 day' as lead from
    (select i, case when i % 25 in (3, 4) then null else t.id end as mid, t.responsible_attorney_id as a, case when i % 25 = 3 then 'Vacation' when i % 25 = 4 then case when i < 120 then 'Team meeting' else 'CLE seminar' end else pg_temp.one('cs', i, 'Client meeting|Client meeting|Client meeting|Hearing|Hearing|Deposition|Mediation|Status conference|Initial consultation|Trial day|Document signing') end as s, pg_temp.fwd(t.open_date + floor(pg_temp.u('cz', i) * (coalesce(t.close_date, date '2026-07-31') - t.open_date))::int) as d
      from (select i, pg_temp.n('ck', i, 1, 414) as mm from generate_series(1, 980) as i) as g join matters as t on t.id = mm) as a) as b;

create table events (
  id bigint primary key,
  occurred_at timestamptz not null,
  user_id integer references users,
  subject_type varchar(20) not null,
  subject_id integer not null,
  action varchar(12) not null,
  origin varchar(10) not null
);
insert into events
select row_number() over (order by at, ty, id), at, us, ty, id, act, pg_temp.one('eo', id + length(ty), 'web|web|web|web|mobile|api') from (
  select created_at as at, recorded_by_id as us, 'Payment' as ty, id, 'created' as act from payments where date > '2025-12-31' union all select voided_at, 17, 'Payment', id, 'voided' from payments where voided_at is not null union all
  select created_at, responsible_attorney_id, 'Matter', id, 'created' from matters union all select created_at, 17, 'Bill', id, 'created' from bills where issued_at > '2025-12-31' union all select completed_at, assignee_id, 'Task', id, 'completed' from tasks where completed_at > '2025-12-31' union all select deleted_at, assigner_id, 'Task', id, 'deleted' from tasks where deleted_at is not null) as e;

create index on activities (matter_id);
create index on activities (bill_id);
create index on bills (client_id);
create index on allocations (bill_id);
create index on tasks (assignee_id);
