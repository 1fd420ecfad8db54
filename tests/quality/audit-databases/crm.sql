-- Sales CRM of a maker of packaging machinery in the American Midwest, after SugarCRM / SuiteCRM (char(36) ids, deleted flags, date_entered/date_modified, link tables, parent_type/parent_id, AOS quotes).
-- No comments, as in the product; the partner who hosts it added foreign keys. Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '|' || i, 58) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
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
create function pg_temp.u(k text, i bigint) returns char(36) language sql immutable as $$ select md5(k || i)::uuid::char(36) $$;
create function pg_temp.wd(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then -1 when 7 then 1 else 0 end $$;
-- A time of an American working day, in UTC.
create function pg_temp.clock(k text, i bigint) returns interval language sql immutable
  as $$ select make_interval(mins => 795 + floor(270 * (pg_temp.f(k || 'a', i) + pg_temp.f(k || 'b', i)))::int, secs => pg_temp.z(k || 'c', i, 0, 59)) $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Aaron,Alicia,Amanda,Andre,Angela,Beth,Brad,Brenda,Brian,Carlos,Carol,Cheryl,Chris,Cindy,Curtis,Dale,Dana,Darnell,Dave,Deborah,Denise,Diane,Doug,Eric,Erin,Frank,Gary,Greg,Heather,Jason,Jeff,Jenna,Jill,Jim,Joel,Julie,Karen,Keith,Ken,Kim,Kurt,Larry,Linda,Lisa,Luis,Marcia,Mark,Melissa,Mike,Nancy,Nick,Pam,Patty,Ray,Renee,Rick,Rob,Sandra,Scott,Shannon,Steve,Tanya,Tina,Todd,Tom,Tyler,Vince,Wade,Yolanda') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, 'Adamski,Anderson,Bauer,Becker,Brandt,Carlson,Castillo,Christensen,Cook,Dietrich,Dombrowski,Dvorak,Ellis,Erickson,Fisher,Foster,Garcia,Gonzalez,Gustafson,Hahn,Hansen,Harris,Hernandez,Hoffman,Jackson,Janssen,Jensen,Johnson,Kaminski,Keller,Kowalski,Kramer,Larson,Lewis,Lindgren,Lopez,Martin,McCarthy,Meyer,Miller,Nelson,Novak,Olson,Patel,Peterson,Reinhardt,Robinson,Ruiz,Schaefer,Schmidt,Schultz,Sorensen,Stevens,Swanson,Taylor,Thompson,VanderMeer,Wagner,Walker,Weber,Williams,Wozniak,Young,Zimmerman') $$;

create table users (
  id char(36) primary key,
  user_name varchar(60) unique,
  first_name varchar(255),
  last_name varchar(255),
  title varchar(50),
  department varchar(50),
  is_admin smallint default 0,
  status varchar(100),
  employee_status varchar(100),
  reports_to_id char(36) references users,
  phone_work varchar(50),
  date_entered timestamp,
  date_modified timestamp,
  deleted smallint default 0
);
create temp table us as
select i, pg_temp.given('us', i) as g, pg_temp.family('us', i * 5) as s, case when i = 2 then 'VP Sales' when i in (3, 4) then 'Regional Sales Manager' when i in (5, 6) then 'Inside Sales' when i = 7 then 'Marketing Manager' when i = 8 then 'Sales Operations' else 'Account Executive' end as t, case when i in (11, 15, 5) then date '2024-08-30' + i * 29 end as gone, case when i > 15 then date '2024-09-02' + (i - 15) * 120 else date '2019-03-04' + i * 61 end as since from generate_series(2, 19) i;
insert into users values ('1', 'admin', '', 'Administrator', 'Administrator', null, 1, 'Active', 'Active', null, null, '2019-03-04 15:00', '2025-11-02 16:20', 0);
insert into users select pg_temp.u('user', i), lower(left(g, 1) || s), g, s, t, case when i in (7) then 'Marketing' when i = 8 then 'Operations' else 'Sales' end, case when i = 8 then 1 else 0 end, case when gone is not null then 'Inactive' else 'Active' end, case when gone is not null then 'Terminated' when i = 13 then 'Leave of Absence' else 'Active' end, case when i = 2 then null when i in (3, 4, 7, 8) then pg_temp.u('user', 2) else pg_temp.u('user', 3 + i % 2) end, '(414) 555-01' || lpad((i * 3)::text, 2, '0'), since + time '14:00', coalesce(gone, '2026-01-05') + time '17:00', case when i = 15 then 1 else 0 end from us order by i;

create table campaigns (
  id char(36) primary key,
  name varchar(50),
  campaign_type varchar(100),
  status varchar(100),
  start_date date,
  end_date date,
  budget numeric(26, 2),
  expected_revenue numeric(26, 2),
  actual_cost numeric(26, 2),
  assigned_user_id char(36) references users,
  date_entered timestamp,
  date_modified timestamp,
  created_by char(36) references users,
  deleted smallint default 0
);
create temp table ca as select * from (values (1, 'PACK EXPO Las Vegas 2023', 'Tradeshow', date '2023-09-11', date '2023-09-13', 48000), (2, 'Spring Retrofit Mailer 2024', 'Mail', '2024-03-18', '2024-05-10', 9500), (3, 'Cobot Palletizer Webinar', 'Web', '2024-06-05', '2024-06-26', 4200), (4, 'PACK EXPO Chicago 2024', 'Tradeshow', '2024-11-03', '2024-11-06', 61000), (5, 'Craft Beverage Newsletter', 'NewsLetter', '2024-01-15', '2025-12-31', 7000), (6, 'Year-End Tax Offer 2024', 'Email', '2024-11-25', '2024-12-31', 3000), (7, 'ProFood Tech 2025', 'Tradeshow', '2025-04-08', '2025-04-10', 32000), (8, 'Telesales Dairy Wisconsin', 'Telesales', '2025-02-03', '2025-03-28', 5200), (9, 'PACK EXPO Las Vegas 2025', 'Tradeshow', '2025-09-29', '2025-10-01', 54000), (10, 'Case Sealer Launch', 'Email', '2026-02-16', '2026-07-31', 6800), (11, 'Pet Food Road Show', 'Radio', '2025-06-02', '2025-06-30', 8800), (12, 'PACK EXPO Chicago 2026', 'Tradeshow', '2026-10-18', '2026-10-21', 66000)) v (i, n, t, a, b, bud);
insert into campaigns select pg_temp.u('camp', i), n, t, case when i = 11 then 'Inactive' when a > '2026-06-29' then 'Planning' when b >= '2026-06-29' then 'Active' else 'Complete' end, a, b, bud, bud * (4 + i % 5), case when a < '2026-06-29' and i <> 11 then round((bud * (0.82 + pg_temp.f('cc', i) * 0.35))::numeric, 2) end, pg_temp.u('user', 7), a - 70 + pg_temp.clock('cd', i), b + pg_temp.clock('ce', i), pg_temp.u('user', 7), case when i = 11 then 1 else 0 end from ca;
update campaigns set date_modified = '2026-06-18 16:40' where date_modified > '2026-06-29';

create table accounts (
  id char(36) primary key,
  name varchar(150),
  account_type varchar(50),
  industry varchar(50),
  annual_revenue varchar(100),
  employees varchar(10),
  phone_office varchar(100),
  billing_address_city varchar(100),
  billing_address_state varchar(100),
  billing_address_country varchar(255),
  parent_id char(36) references accounts,
  assigned_user_id char(36) references users,
  campaign_id char(36) references campaigns,
  date_entered timestamp,
  date_modified timestamp,
  deleted smallint default 0
);
create temp table ac as
select i, pg_temp.one('an', i * 3, 'Badger,Lakeland,Prairie,Great Rivers,Heartland,Northwoods,Sunrise,Old Mill,Four Corners,Cedar Creek,Blue Ox,Driftless,Union,Keystone,Summit,Golden Acre,Pioneer,Maple Grove,Riverbend,Stonefield,Harbor,Red Barn,Midland,Frontier,Crystal,Wolf Lake,Hawkeye,Twin Pines,Copper Range,Evergreen,Kettle,Fox Valley') || ' ' || pg_temp.w('ak', i, 'Foods:14,Dairy:10,Brewing Co.:12,Beverage:7,Bakery:9,Snacks:5,Meats:8,Pet Products:6,Confections:4,Nutrition:5,Logistics:6,Pharma:3,Plastics:5,Farms:6,Packaging Services:4,Distilling:4') as n,
       case when i <= 14 then pg_temp.wd(date '2019-04-01' + i * 20) else pg_temp.wd(date '2019-06-03' + (power(i / 400.0, 0.8) * 2570)::int) end as d, pg_temp.w('ao', i, '9:13,10:12,11:9,12:12,13:8,14:11,15:8,16:8,17:8,18:6,19:5')::int as own, pg_temp.w('st', i, 'WI:28,IL:22,MN:14,IA:10,MI:11,IN:7,OH:5,MO:3') as state
  from generate_series(1, 400) i;
update ac set n = n || ' ' || case i % 5 when 0 then 'of ' || state when 1 then 'Group' when 2 then '& Sons' when 3 then 'Holdings' else 'Co-op' end where exists (select from ac b where b.n = ac.n and b.i < ac.i);
update ac set own = case own when 11 then 16 when 15 then 17 else own end;
update ac set own = (array[10, 12, 9, 13])[1 + i % 4] where exists (select from us where us.i = own and since > d) and own > 15 and d < '2021-01-01';
insert into accounts
select pg_temp.u('acc', i), n, case when i > 390 then pg_temp.one('atp', i, 'Partner,Competitor') else 'Prospect' end, case when n like '%Brew%' or n like '%Bev%' or n like '%Distil%' then 'Beverage' when n like '%Pharma%' or n like '%Nutri%' then 'Healthcare' when n like '%Logis%' then 'Transportation' when n like '%Plast%' or n like '%Packaging%' then 'Manufacturing' when pg_temp.f('ni', i) < 0.08 then null else 'Food' end,
       case when pg_temp.f('rv', i) < 0.45 then (pg_temp.f('rv2', i) ^ 3 * 400 + 2)::int || '000000' end, case when pg_temp.f('em', i) < 0.6 then (15 + (pg_temp.f('em2', i) ^ 3 * 1800)::int)::text end, '(' || (case state when 'WI' then '920' when 'IL' then '815' when 'MN' then '507' when 'IA' then '319' when 'MI' then '616' when 'IN' then '219' when 'OH' then '419' else '573' end) || ') 555-' || lpad((i * 23 % 10000)::text, 4, '0'),
       case state when 'WI' then pg_temp.one('ct', i, 'Milwaukee,Green Bay,Madison,Appleton,Sheboygan,Eau Claire') when 'IL' then pg_temp.one('ct', i, 'Chicago,Rockford,Elgin,Peoria') when 'MN' then pg_temp.one('ct', i, 'Minneapolis,St. Cloud,Rochester') when 'IA' then pg_temp.one('ct', i, 'Cedar Rapids,Waterloo,Des Moines') when 'MI' then pg_temp.one('ct', i, 'Grand Rapids,Holland,Kalamazoo') when 'IN' then pg_temp.one('ct', i, 'Fort Wayne,South Bend') when 'OH' then 'Toledo' else 'Columbia' end, state, case when pg_temp.f('us', i) < 0.8 then 'USA' else 'United States' end,
       case when i > 40 and pg_temp.f('par', i) < 0.05 then pg_temp.u('acc', pg_temp.z('pa', i, 1, 14)) end, pg_temp.u('user', own), case when d > '2023-09-11' and pg_temp.f('acm', i) < 0.3 then (select pg_temp.u('camp', ca.i) from ca where a < d and ca.i <> 11 order by a desc limit 1) end, d + pg_temp.clock('ad', i), pg_temp.wd(greatest(d, date '2026-06-26' - (pg_temp.f('am', i) ^ 2 * 700)::int)) + interval '23 hours', case when pg_temp.f('adel', i) < 0.03 and i > 60 then 1 else 0 end
  from ac order by i;

create table contacts (
  id char(36) primary key,
  first_name varchar(100),
  last_name varchar(100),
  title varchar(100),
  department varchar(255),
  do_not_call smallint default 0,
  phone_work varchar(100),
  phone_mobile varchar(100),
  lead_source varchar(255),
  reports_to_id char(36) references contacts,
  assigned_user_id char(36) references users,
  campaign_id char(36) references campaigns,
  date_entered timestamp,
  date_modified timestamp,
  deleted smallint default 0
);
create temp table cn as
select row_number() over (order by ac.i, j)::int as i, ac.i as acc, j, ac.own, pg_temp.wd(least(ac.d + case when j = 1 then 0 else pg_temp.z('cnd', ac.i * 10 + j, 1, 800) end, date '2026-06-26')) as d from ac cross join generate_series(1, 7) j where j <= case when ac.i <= 14 then 7 else 1 + (pg_temp.f('nc', ac.i) ^ 2 * 3.6)::int end;
insert into contacts
select pg_temp.u('con', i), pg_temp.given('cn', i), pg_temp.family('cn', i), case when pg_temp.f('ti', i) < 0.88 then pg_temp.w('tit', i, 'Plant Manager:18,Maintenance Manager:12,Packaging Engineer:14,Operations Director:9,Purchasing Manager:16,Buyer:9,Owner:8,VP Operations:5,Project Engineer:9') end, pg_temp.w('dp', i, 'Operations:5,Engineering:4,Purchasing:4,:6'), case when pg_temp.f('dnc', i) < 0.04 then 1 else 0 end, case when pg_temp.f('pw', i) < 0.8 then '(920) 555-' || lpad((i * 37 % 10000)::text, 4, '0') end, case when pg_temp.f('pm', i) < 0.55 then '(414) 555-' || lpad((i * 53 % 10000)::text, 4, '0') end,
       case when pg_temp.f('ls', i) < 0.85 then pg_temp.w('lso', i, 'Trade Show:22,Web Site:20,Existing Customer:18,Cold Call:12,Word of mouth:9,Partner:6,Email:6,Other:3') end, null, pg_temp.u('user', own), null, d + pg_temp.clock('cnt', i), d + (least(300, date '2026-06-27' - d) * pg_temp.f('cm', i))::int + interval '22 hours', case when pg_temp.f('cdel', i) < 0.03 then 1 else 0 end from cn order by i;
update contacts set department = null where department = '';
update contacts set reports_to_id = pg_temp.u('con', cn.i - cn.j + 1) from cn where contacts.id = pg_temp.u('con', cn.i) and j > 2 and pg_temp.f('rep', cn.i) < 0.5;

create table accounts_contacts (
  id varchar(36) primary key,
  contact_id char(36) references contacts,
  account_id char(36) references accounts,
  date_modified timestamp,
  deleted smallint default 0
);
insert into accounts_contacts select pg_temp.u('ac', i), pg_temp.u('con', i), pg_temp.u('acc', acc), d + interval '15 hours', case when pg_temp.f('cdel', i) < 0.03 or pg_temp.f('adel', acc) < 0.03 and acc > 60 then 1 else 0 end from cn;
insert into accounts_contacts select pg_temp.u('acold', i), pg_temp.u('con', i), pg_temp.u('acc', 1 + (acc + 77) % 390), d - interval '200 days', 1 from cn where pg_temp.f('moved', i) < 0.02;

create table opportunities (
  id char(36) primary key,
  name varchar(50),
  opportunity_type varchar(255),
  lead_source varchar(50),
  amount float8,
  currency_id char(36),
  date_closed date,
  next_step varchar(100),
  sales_stage varchar(255),
  probability float8,
  campaign_id char(36) references campaigns,
  assigned_user_id char(36) references users,
  created_by char(36) references users,
  date_entered timestamp,
  date_modified timestamp,
  deleted smallint default 0
);
create temp table pr as select * from (values (1, 'CS-200 Case Sealer', 'CS200', 18900, 'Good', 16), (2, 'CE-350 Case Erector', 'CE350', 47500, 'Good', 10), (3, 'PW-10 Pallet Wrapper', 'PW10', 13400, 'Good', 14), (4, 'PW-40 Automatic Wrapper', 'PW40', 86500, 'Good', 4), (5, 'FF-60 Flow Filler', 'FF60', 124000, 'Good', 5), (6, 'CP-5 Cobot Palletizer', 'CP5', 158000, 'Good', 6), (7, 'LB-2 Labeler', 'LB2', 22800, 'Good', 10), (8, 'CV-M Conveyor, per meter', 'CVM', 1150, 'Good', 8), (9, 'Installation Day', 'SVINST', 1450, 'Service', 0), (10, 'Service Contract Silver', 'SVSIL', 3900, 'Service', 9), (11, 'Service Contract Gold', 'SVGLD', 7200, 'Service', 6), (12, 'Spare Parts Kit', 'SPK', 1680, 'Good', 12), (13, 'Operator Training', 'SVTRN', 1900, 'Service', 3), (14, 'CS-100 Case Sealer', 'CS100', 15200, 'Good', 3)) v (i, n, no, price, ty, wt);
create temp table op as
select s.*, ac.own as aown, case when pg_temp.f('res', s.i) < 0.36 + case when s.acc <= 14 then 0.2 else 0 end then 'won' else 'lost' end as res, greatest(12, (pg_temp.f('cy', s.i) * pg_temp.f('cy2', s.i) * 330)::int) as cyc from (
  select i, pg_temp.wd(date '2023-10-02' + (power(i / 950.0, 0.95) * 998)::int) as d, case when pg_temp.f('big', i) < 0.2 then pg_temp.z('bg', i, 1, 14) else 1 + (pg_temp.f('oa', i) * 389)::int end as acc, case when pg_temp.f('small', i) < 0.3 then (array[10, 11, 12, 13])[pg_temp.z('sp', i, 1, 4)] else (select pr.i from (select *, sum(wt) over (order by i) as upto, sum(wt) over () as total from pr where i < 9 or i = 14) pr where upto > pg_temp.f('mp', s.i) * total order by upto limit 1) end as main from generate_series(1, 950) s (i)) s join ac on ac.i = s.acc where ac.d <= s.d;
alter table op add own int, add ends date, add st text, add amt numeric, add del int;
update op set own = case when aown = 16 and d < '2025-01-06' then 11 when aown = 17 and d < '2025-04-28' then 15 when aown >= 16 and d < (select since from us where us.i = aown) then 9 else aown end, ends = pg_temp.wd(d + cyc), del = case when pg_temp.f('odel', i) < 0.02 then 1 else 0 end;
update op set own = aown where own in (11, 15) and ends > (select gone from us where us.i = own);
update op set st = case when ends <= '2026-06-26' and not (d > '2025-09-01' and pg_temp.f('stale', i) < 0.12) then case res when 'won' then 'Closed Won' else 'Closed Lost' end else (array['Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Id. Decision Makers', 'Proposal/Price Quote', 'Proposal/Price Quote', 'Negotiation/Review'])[1 + least(7, floor(8 * case when ends < '2026-06-27' then pg_temp.f('sst', i) else (date '2026-06-29' - d)::float8 / cyc end))::int] end;

create table aos_products (
  id char(36) primary key,
  name varchar(255),
  part_number varchar(25),
  category varchar(100),
  type varchar(100) default 'Good',
  cost numeric(26, 6),
  price numeric(26, 6),
  currency_id char(36),
  date_entered timestamp,
  date_modified timestamp,
  created_by char(36) references users,
  deleted smallint default 0
);
insert into aos_products select pg_temp.u('prod', i), n, no, case when ty = 'Service' then 'Services' when i = 12 then 'Parts' when i in (3, 4, 6) then 'End of line' else 'Machines' end, ty, round(price * (0.52 + pg_temp.f('cost', i) * 0.16)::numeric, 2), price, '-99', '2022-12-12 16:00', '2025-12-15 17:00', '1', case when i = 14 then 1 else 0 end from pr;
create table aos_quotes (
  id char(36) primary key,
  number integer not null unique,
  name varchar(255),
  stage varchar(100),
  invoice_status varchar(100),
  opportunity_id char(36) references opportunities,
  billing_account_id char(36) references accounts,
  billing_contact_id char(36) references contacts,
  expiration date,
  total_amt numeric(26, 6),
  discount_amount numeric(26, 6),
  subtotal_amount numeric(26, 6),
  tax_amount numeric(26, 6),
  total_amount numeric(26, 6),
  date_entered timestamp,
  deleted smallint default 0
);
create table aos_products_quotes (
  id char(36) primary key,
  parent_id char(36) references aos_quotes,
  product_id char(36) references aos_products,
  name text,
  number integer,
  product_qty numeric(18, 4),
  product_list_price numeric(26, 6),
  product_discount numeric(26, 6),
  product_unit_price numeric(26, 6),
  product_total_price numeric(26, 6),
  date_entered timestamp,
  deleted smallint default 0
);
-- Some quotes are made twice; the last counts.
create temp table qt as
select row_number() over (order by qd, i, v)::int as q, * from (select op.*, v, vs, pg_temp.wd(d + (cyc * (0.45 + 0.2 * v))::int) as qd from op cross join lateral (select 1 + (pg_temp.f('two', i) < 0.18)::int + (pg_temp.f('two', i) < 0.03)::int as vs) n cross join lateral generate_series(1, vs) v
  where st = 'Closed Won' or st in ('Proposal/Price Quote', 'Negotiation/Review') or st = 'Closed Lost' and pg_temp.f('lq', i) < 0.62) s;
update qt set qd = least(qd, ends, date '2026-06-26');
create temp table ql as
select qt.q, x.p, x.o, case when x.p = 8 then pg_temp.z('qq', q * 20 + x.o, 4, 24) when x.p = 9 then pg_temp.z('qq', q * 20 + x.o, 1, 4) when x.o = 1 then pg_temp.w('qq', qt.i, case when acc <= 14 then '1:50,2:28,3:14,5:8' else '1:84,2:12,3:4' end)::int else 1 end as qty, round((pr.price * case when qd < '2024-01-01' then 0.93 when qd < '2025-01-01' then 0.96 else 1 end)::numeric, 0) as list, case when x.o = 1 then pg_temp.w('disc', q, '0:55,5:25,8:8,10:9,15:3')::numeric else 0 end as disc
  from qt cross join lateral (select main as p, 1 as o union all select 9, 2 where main in (1, 2, 4, 5, 6, 7) union all select 8, 3 where main in (2, 5, 6) and pg_temp.f('cv', qt.i) < 0.6 union all select 10 + (pg_temp.f('sv', qt.i) < 0.4)::int, 4 where main < 8 and pg_temp.f('svc', qt.i) < 0.35 union all select 12, 5 where main < 8 and pg_temp.f('spk', qt.i) < 0.4 union all select 13, 6 where main in (4, 5, 6) and pg_temp.f('trn', qt.i) < 0.5) x join pr on pr.i = x.p;
update op set amt = coalesce((select sum(round(list * (100 - disc) / 100, 2) * qty) from qt join ql using (q) where qt.i = op.i and v = vs), round((select price from pr where pr.i = main) * (1 + (pg_temp.f('est', i) < 0.2)::int), -2));

insert into opportunities
select pg_temp.u('opp', i), left((select n from ac where ac.i = acc), 24) || ' - ' || (select split_part(n, ' ', 1) || ' ' || split_part(n, ' ', 2) from pr where pr.i = main), case when pg_temp.f('ot', i) < 0.06 then null when acc <= 14 or i % 3 = 0 then 'Existing Business' else 'New Business' end, case when pg_temp.f('ols', i) < 0.9 then pg_temp.w('olso', i, 'Existing Customer:26,Trade Show:20,Web Site:18,Cold Call:10,Word of mouth:8,Campaign:6,Partner:6,Email:6') end, amt, '-99', ends,
       case when st like 'Closed%' or pg_temp.f('nx', i) < 0.4 then null else pg_temp.one('nxt', i, 'Site visit,Send revised quote,Call purchasing,Wait for budget,Demo at the plant,Check floor plan') end, st, case st when 'Prospecting' then 10 when 'Qualification' then 20 when 'Needs Analysis' then 25 when 'Value Proposition' then 30 when 'Id. Decision Makers' then 40 when 'Proposal/Price Quote' then 65 when 'Negotiation/Review' then 80 when 'Closed Won' then 100 else 0 end,
       case when pg_temp.f('ocm', i) < 0.22 then (select pg_temp.u('camp', ca.i) from ca where a < d and ca.i <> 11 and d - a < 300 order by a desc limit 1) end, pg_temp.u('user', own), pg_temp.u('user', case when pg_temp.f('cb', i) < 0.2 then 6 else own end), d + pg_temp.clock('od', i), case when st like 'Closed%' then ends + pg_temp.clock('oc', i) else pg_temp.wd(greatest(d, date '2026-06-26' - (pg_temp.f('om', i) ^ 2 * 60)::int)) + interval '23 hours' end, del from op order by i;
update accounts set account_type = 'Customer' where account_type = 'Prospect' and id in (select pg_temp.u('acc', acc) from op where st = 'Closed Won') or account_type = 'Prospect' and date_entered < '2023-10-01' and pg_temp.f('oldc', ascii(name) + length(name) * 31) < 0.3;
insert into aos_quotes
select pg_temp.u('quote', q), 4100 + q, left((select n from ac where ac.i = acc), 30) || ' Q' || v, case when v < vs then pg_temp.one('qs0', q, 'Closed Dead,Closed Dead,Closed Lost') when st = 'Closed Won' then 'Closed Accepted' when st = 'Closed Lost' then pg_temp.w('qsl', q, 'Closed Lost:8,Closed Dead:2') when st = 'Negotiation/Review' then 'Negotiation' else pg_temp.w('qso', q, 'Draft:3,Delivered:6,On Hold:1') end, case when v = vs and st = 'Closed Won' and ends < '2026-06-15' then 'Invoiced' else 'Not Invoiced' end, pg_temp.u('opp', i), pg_temp.u('acc', acc), case when pg_temp.f('bc', q) < 0.9 then (select pg_temp.u('con', cn.i) from cn where cn.acc = s.acc and cn.d <= s.qd order by hashtextextended('bc' || q || cn.i, 1) limit 1) end, qd + 30, gross, gross - net, net, tax, net + tax, qd + pg_temp.clock('qd', q), del
  from (select qt.*, (select sum(list * qty) from ql where ql.q = qt.q) as gross, net, round(net * case (select state from ac where ac.i = acc) when 'WI' then 0.05 else 0 end, 2) as tax from qt cross join lateral (select sum(round(list * (100 - disc) / 100, 2) * qty) as net from ql where ql.q = qt.q) x) s order by q;
insert into aos_products_quotes select pg_temp.u('line', q * 10 + o), pg_temp.u('quote', q), pg_temp.u('prod', p), (select n from pr where pr.i = p), row_number() over (partition by q order by o), qty, list, disc, round(list * (100 - disc) / 100, 2), round(list * (100 - disc) / 100, 2) * qty, (select date_entered from aos_quotes where number = 4100 + q), (select del from qt where qt.q = ql.q) from ql order by q, o;

create table accounts_opportunities (
  id varchar(36) primary key,
  opportunity_id char(36) references opportunities,
  account_id char(36) references accounts,
  date_modified timestamp,
  deleted smallint default 0
);
insert into accounts_opportunities select pg_temp.u('ao', i), pg_temp.u('opp', i), pg_temp.u('acc', acc), d + interval '16 hours', del from op;
create table opportunities_contacts (
  id varchar(36) primary key,
  contact_id char(36) references contacts,
  opportunity_id char(36) references opportunities,
  contact_role varchar(50),
  date_modified timestamp,
  deleted smallint default 0
);
insert into opportunities_contacts
select pg_temp.u('oc', op.i * 10 + rn), pg_temp.u('con', c), pg_temp.u('opp', op.i), case when pg_temp.f('rl', op.i * 10 + rn) < 0.75 then pg_temp.w('ro', op.i * 10 + rn, 'Primary Decision Maker:4,Business Evaluator:2,Technical Evaluator:4,Influencer:2,Executive Sponsor:1') end, op.d + interval '17 hours', del from op cross join lateral (select cn.i as c, row_number() over (order by hashtextextended('oc' || op.i || cn.i, 2)) as rn from cn where cn.acc = op.acc and cn.d <= op.d) x where rn <= 1 + (pg_temp.f('noc', op.i) < 0.3)::int;

create table leads (
  id char(36) primary key,
  first_name varchar(100),
  last_name varchar(100),
  title varchar(100),
  account_name varchar(255),
  status varchar(100),
  lead_source varchar(100),
  converted smallint default 0,
  contact_id char(36) references contacts,
  account_id char(36) references accounts,
  opportunity_id char(36) references opportunities,
  campaign_id char(36) references campaigns,
  assigned_user_id char(36) references users,
  date_entered timestamp,
  date_modified timestamp,
  deleted smallint default 0
);
insert into leads
select pg_temp.u('lead', op.i), c.first_name, c.last_name, c.title, a.name, 'Converted', o.lead_source, 1, c.id, a.id, o.id, o.campaign_id, o.assigned_user_id, o.date_entered - make_interval(days => pg_temp.z('lc', op.i, 1, 30)), o.date_entered, 0 from op join opportunities o on o.id = pg_temp.u('opp', op.i) join accounts a on a.id = pg_temp.u('acc', op.acc) join lateral (select contacts.* from opportunities_contacts x join contacts on contacts.id = x.contact_id where x.opportunity_id = o.id order by contacts.date_entered limit 1) c on true where o.lead_source <> 'Existing Customer' and pg_temp.f('conv', op.i) < 0.3;
insert into leads
select pg_temp.u('leadx', i), pg_temp.given('le', i), pg_temp.family('le', i), case when pg_temp.f('lti', i) < 0.6 then pg_temp.one('ltit', i, 'Plant Manager,Buyer,Owner,Engineer,Production Lead') end, case when pg_temp.f('lac', i) < 0.9 then pg_temp.one('la', i, 'Silver Lake,Two Rivers,Tall Corn,Iron Range,Big Sky,Cheesehead,Door County,Hometown,Loon Bay,Amber,Rolling Hills,Bluestem') || ' ' || pg_temp.one('lb', i, 'Foods,Brewing,Creamery,Bakery,Logistics,Kitchens,Meats,Coffee') end, s, src, 0, null, null, null, case when src in ('Trade Show', 'Campaign', 'Email') then (select pg_temp.u('camp', ca.i) from ca where a < d and ca.i <> 11 order by a desc limit 1) end, case when s = 'New' and pg_temp.f('una', i) < 0.6 then null else pg_temp.u('user', case when d < '2025-01-20' then pg_temp.one('lo', i, '5,6,6')::int else pg_temp.one('lo', i, '6,6,18')::int end) end, d + pg_temp.clock('ld', i), least(d + pg_temp.z('lm', i, 0, 60) + pg_temp.clock('lx', i), timestamp '2026-06-28 20:00'), case when pg_temp.f('ldel', i) < 0.04 then 1 else 0 end
  from (select i, d, case when d > '2026-06-08' then pg_temp.w('l1', i, 'New:6,Assigned:4') when d > '2026-04-20' then pg_temp.w('l2', i, 'Assigned:3,In Process:5,Dead:3,Recycled:1') else pg_temp.w('l3', i, 'Dead:65,Recycled:25,In Process:6,Assigned:4') end as s, pg_temp.w('lsr', i, 'Web Site:38,Trade Show:25,Cold Call:12,Email:10,Campaign:6,Word of mouth:5,Other:4') as src from (select i, case when pg_temp.f('lw', i) < 0.9 then pg_temp.wd(date '2023-10-02' + (i * 1000 / 780)) else date '2023-10-02' + (i * 1000 / 780) end as d from generate_series(1, 780) i) q) s where d < '2026-06-29';
update leads set date_modified = date_entered where date_modified < date_entered;

create table calls (
  id char(36) primary key,
  name varchar(50),
  status varchar(100) default 'Planned',
  direction varchar(100),
  date_start timestamp,
  duration_hours integer,
  duration_minutes integer,
  parent_type varchar(255),
  parent_id char(36),
  assigned_user_id char(36) references users,
  created_by char(36) references users,
  date_entered timestamp,
  date_modified timestamp,
  deleted smallint default 0
);
create table meetings (
  id char(36) primary key,
  name varchar(50),
  status varchar(100) default 'Planned',
  location varchar(50),
  type varchar(255) default 'Sugar',
  date_start timestamp,
  date_end timestamp,
  parent_type varchar(100),
  parent_id char(36),
  assigned_user_id char(36) references users,
  created_by char(36) references users,
  date_entered timestamp,
  date_modified timestamp,
  deleted smallint default 0
);
create temp table act as
select row_number() over (order by t, pid)::int as k, * from (
  select 'Opportunities' as pt, o.id as pid, o.assigned_user_id as own, n, pg_temp.wd((o.date_entered + n * (least(o.date_closed + time '12:00', timestamp '2026-07-09 12:00') - o.date_entered) / 4.0)::date) + pg_temp.clock('at', op.i * 10 + n) as t, op.i * 10 + n as key from op join opportunities o on o.id = pg_temp.u('opp', op.i) cross join generate_series(1, 3) n where pg_temp.f('an', op.i * 10 + n) < 0.62
  union all select 'Leads', id, coalesce(assigned_user_id, pg_temp.u('user', 6)), 5, pg_temp.wd((date_entered + interval '1 day')::date) + pg_temp.clock('al', length(last_name) * 1000 + extract(epoch from date_entered)::bigint % 991), extract(epoch from date_entered)::bigint from leads where status <> 'New'
  union all select 'Accounts', pg_temp.u('acc', i), pg_temp.u('user', own), 6, pg_temp.wd(greatest(d, '2023-11-01') + pg_temp.z('aa', i, 0, 900)) + pg_temp.clock('aat', i), i + 5000000 from ac where i < 300) s where t < '2026-07-10';
insert into calls
select pg_temp.u('call', k), case pt when 'Leads' then pg_temp.one('cl1', key, 'Qualify,First call,Return web inquiry') when 'Accounts' then pg_temp.one('cl2', key, 'Check-in,Service renewal,Parts follow-up') else pg_temp.one('cl3', key, 'Discuss quote,Follow up,Budget check,Technical questions') end, case when t > '2026-06-29 13:00' then 'Planned' when pg_temp.f('nh', key) < 0.13 then 'Not Held' when t > '2026-05-01' and pg_temp.f('ov', key) < 0.06 then 'Planned' else 'Held' end, case when pg_temp.f('dir', key) < 0.2 then 'Inbound' else 'Outbound' end, date_trunc('hour', t) + interval '15 minutes' * (extract(minute from t)::int / 15), 0, pg_temp.one('dur', key, '15,15,15,30,45')::int, pt, pid, own, own, least(t - interval '2 days', timestamp '2026-06-26 18:00'), least(t + interval '20 minutes', timestamp '2026-06-26 18:00'), case when pg_temp.f('cldel', key) < 0.015 then 1 else 0 end from act where n <> 2 or pt <> 'Opportunities' order by k;
insert into meetings
select pg_temp.u('meet', k), pg_temp.one('mt', key, 'Plant visit,Demo,Quote review,Line walk-through,Kickoff'), case when t > '2026-06-29 13:00' then 'Planned' when pg_temp.f('nh', key) < 0.09 then 'Not Held' else 'Held' end, case when pg_temp.f('lo', key) < 0.7 then pg_temp.one('loc', key, 'Customer site,Customer site,Showroom Milwaukee,Online') end, 'Sugar', date_trunc('hour', t), date_trunc('hour', t) + pg_temp.one('md', key, '30,60,60,90,180')::int * interval '1 minute', pt, pid, own, own, least(t - interval '8 days', timestamp '2026-06-26 18:00'), least(t + interval '3 hours', timestamp '2026-06-26 18:00'), case when pg_temp.f('medel', key) < 0.02 then 1 else 0 end from act where n = 2 and pt = 'Opportunities' order by k;

create table opportunities_audit (
  id char(36) primary key,
  parent_id char(36) not null references opportunities,
  date_created timestamp,
  created_by varchar(36),
  field_name varchar(100),
  data_type varchar(100),
  before_value_string varchar(255),
  after_value_string varchar(255)
);
insert into opportunities_audit
select pg_temp.u('aud', op.i * 10 + n), o.id, date_trunc('second', o.date_entered + n * ((least(o.date_modified, timestamp '2026-06-26') - o.date_entered) / cardinality(path))), o.assigned_user_id, 'sales_stage', 'enum', path[n], path[n + 1]
  from op join opportunities o on o.id = pg_temp.u('opp', op.i) cross join lateral (select case when st = 'Prospecting' then array['Prospecting'] when st like 'Closed%' and exists (select from qt where qt.i = op.i) then array['Prospecting', 'Proposal/Price Quote', st] when st = 'Negotiation/Review' then array['Qualification', 'Proposal/Price Quote', st] when pg_temp.f('pth', op.i) < 0.5 then array['Prospecting', st] else array['Prospecting', case when st = 'Qualification' then 'Needs Analysis' else 'Qualification' end, st] end as path) x cross join lateral generate_series(1, cardinality(path) - 1) n;
update opportunities_audit a set date_created = o.date_modified from opportunities o where o.id = a.parent_id and after_value_string = o.sales_stage and o.sales_stage like 'Closed%';

create table config (
  category varchar(32),
  name varchar(32),
  value text,
  primary key (category, name)
);
insert into config values ('info', 'sugar_version', '6.5.25'), ('info', 'suitecrm_version', '7.14.6'), ('notify', 'fromaddress', 'crm@lakesidepack.example'), ('notify', 'send_by_default', '1'), ('tracker', 'prune_interval', '30'), ('system', 'name', 'Lakeside Packaging CRM'), ('proxy', 'on', '0'), ('MySettings', 'tab_hidden', 'Bugs,Projects');
create index on accounts_opportunities (opportunity_id); create index on accounts_opportunities (account_id); create index on opportunities (sales_stage); create index on calls (parent_id); create index on aos_products_quotes (parent_id);
