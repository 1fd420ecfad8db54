-- A ski resort in Vermont: guests, season passes and lift tickets on RFID media, point-of-sale headers and lines with tenders, ski school lessons, rental equipment out and in, gate scans of the current season.
-- Modelled on Siriusware (guests, gst_pass, items by department/category/item, sh_save and tr_save, salespnt, operator) with gates as Axess has them. Short names, foreign keys, one table of codes, no comments.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set time zone 'America/New_York';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.given(k text, i bigint, sex text) returns text language sql immutable
  as $$ select case sex when 'M' then pg_temp.one(k || 'm', i, 'Aaron,Andrew,Ben,Brian,Caleb,Carlos,Chris,Colin,Daniel,Dylan,Eli,Ethan,Gavin,Greg,Henry,Ian,Jack,Jacob,Jason,Jeff,Joel,Josh,Kevin,Liam,Lucas,Mark,Matt,Nate,Noah,Owen,Patrick,Peter,Ryan,Sam,Sean,Tim,Tom,Tyler,Will,Zach') else pg_temp.one(k || 'f', i, 'Abby,Alexis,Allison,Amanda,Amy,Anna,Beth,Brooke,Cara,Chloe,Claire,Dana,Elena,Emily,Erin,Grace,Hannah,Heather,Holly,Jenna,Jill,Julia,Kate,Kelly,Laura,Lauren,Leah,Lily,Maggie,Megan,Molly,Natalie,Nicole,Olivia,Rachel,Sara,Sophie,Tara,Tess,Zoe') end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, 'Abrams,Aldrich,Bailey,Barrows,Beaulieu,Bergeron,Bouchard,Brennan,Burke,Cabot,Callahan,Carbone,Chen,Connolly,Costa,Cutler,Desai,DiNapoli,Donahue,Dubois,Ellis,Fitzgerald,Fontaine,Gagnon,Gardner,Goldberg,Hathaway,Hayes,Hoffman,Jensen,Kaplan,Keene,Kim,Lachance,Larsen,Leclair,Levine,Lombardi,MacLeod,Mahoney,Marchand,McCabe,Mehta,Morrissey,Nguyen,Novak,O''Brien,Paquette,Parker,Patel,Pelletier,Quinn,Ramirez,Reilly,Rossi,Sawyer,Shea,Silva,Stoddard,Sullivan,Tanaka,Thibault,Tucker,Vasquez,Walsh,Weiss,Whitcomb,Wong,Young,Ziegler') $$;

create table codes (
  code_type varchar(10) not null,
  code varchar(10) not null,
  descrip varchar(40) not null,
  seq smallint,
  active boolean not null default true,
  primary key (code_type, code)
);
insert into codes
select t, split_part(p, ':', 1), split_part(p, ':', 2), o, split_part(p, ':', 1) not in ('CK', 'PHD')
  from (values ('PASS_STAT', 'A:Active;H:On hold;V:Voided;R:Replaced, media reissued'), ('SCAN_RSLT', '0:Admitted;2:Not valid today;3:Blackout date;5:Pass on hold;7:Pass-back, already scanned;9:Voided media'),
    ('LSN_STAT', 'B:Booked;C:Completed;N:No show;X:Cancelled'), ('EQ_STAT', 'I:In;O:Out;R:In repair;X:Retired;L:Lost'), ('PAY_TYPE', 'CC:Credit card;CA:Cash;GC:Gift card;WB:Web card;CH:Resort charge;CK:Check;PP:Payment plan'),
    ('DISC', 'WEB:Online advance;MIL:Military;EMP:Employee family;GRP:Group rate;COL:College day;PHD:Phone deal'), ('GST_TYPE', 'G:General;L:Local resident;E:Employee;H:Homeowner;C:College program'), ('HOLD', 'NP:Payment declined;LS:Reported lost;CV:Code violation;WV:Waiver missing'), ('SKR_TYPE', '1:Cautious;2:Moderate;3:Aggressive')) as v (t, l), unnest(string_to_array(l, ';')) with ordinality as x (p, o);

create table salespnt (
  salespoint varchar(8) primary key,
  descrip varchar(40) not null,
  location varchar(30),
  sp_type char(1) not null,
  pr_ctr varchar(6),
  drawer smallint,
  active boolean not null default true
);
insert into salespnt values ('TKT01', 'Main ticket window 1', 'Base Lodge', 'T', '1100', 1, true), ('TKT02', 'Main ticket window 2', 'Base Lodge', 'T', '1100', 2, true), ('TKT03', 'North Bowl window', 'North Lodge', 'T', '1100', 3, true), ('PASS1', 'Season pass office', 'Base Lodge', 'P', '1150', 4, true),
  ('SCH01', 'Ski school desk', 'Learning Center', 'S', '1300', 5, true), ('RNT01', 'Rental shop main', 'Base Lodge', 'R', '1400', 6, true), ('RNT02', 'Demo center', 'North Lodge', 'R', '1400', 7, true), ('WEB', 'Web store', null, 'W', '1100', null, true), ('KIOSK', 'Pick-up kiosk', 'Base Lodge', 'T', '1100', null, true), ('TKT09', 'Village kiosk (old)', 'Village', 'T', '1100', 9, false);

create table operator (
  op_code varchar(6) primary key,
  first_name varchar(24),
  last_name varchar(30) not null,
  dept varchar(12),
  sec_level smallint not null,
  hire_date date,
  term_date date,
  seasonal boolean not null default false,
  active boolean not null default true
);
insert into operator values ('WEB', null, 'Web store', 'SYSTEM', 1, null, null, false, true);
insert into operator
select upper(left(g, 1) || left(s, 2)) || lpad(i::text, 2, '0'), g, s, case when i <= 9 then 'TICKETS' when i <= 12 then 'PASS' when i <= 16 then 'SCHOOL' when i <= 22 then 'RENTAL' else 'IT' end, case when i in (1, 10, 13, 17) then 5 when i = 23 then 9 else pg_temp.z('ol', i, 1, 3) end,
    date '2012-11-01' + pg_temp.z('oh', i, 0, 3950), t, i not in (1, 10, 13, 17, 23), t is null
  from (select i, pg_temp.given('op', i, pg_temp.one('ox', i, 'M,F')) as g, replace(pg_temp.family('op', i), '''', '') as s, case when i in (4, 9) then date '2024-04-15' when i in (12, 20) then date '2025-04-14' when i = 15 then date '2026-01-18' end as t from generate_series(1, 23) as i) as a;

create table items (
  item_id integer primary key,
  department varchar(10) not null,
  category varchar(10) not null,
  item varchar(10) not null,
  descrip varchar(50) not null,
  price numeric(9,2) not null,
  tax_rate numeric(5,3) not null default 0,
  pr_ctr varchar(6),
  acc_days smallint,
  min_age smallint,
  max_age smallint,
  web_sale boolean not null default false,
  discont boolean not null default false,
  unique (department, category, item)
);
insert into items values
  (101, 'TICKETS', 'DAY', 'AD1', 'Adult 1-Day Ticket', 119, 6, '1100', 1, 18, 64, true, false), (102, 'TICKETS', 'DAY', 'TN1', 'Teen 1-Day Ticket', 99, 6, '1100', 1, 13, 17, true, false), (103, 'TICKETS', 'DAY', 'JR1', 'Junior 1-Day Ticket', 79, 6, '1100', 1, 6, 12, true, false),
  (104, 'TICKETS', 'DAY', 'SR1', 'Senior 1-Day Ticket', 89, 6, '1100', 1, 65, null, true, false), (105, 'TICKETS', 'DAY', 'CH0', 'Child 5 & Under Ticket', 0, 0, '1100', 1, 0, 5, true, false), (106, 'TICKETS', 'DAY', 'BEG', 'Beginner Area Ticket', 49, 6, '1100', 1, null, null, true, false),
  (107, 'TICKETS', 'DAY', 'AFT', 'Afternoon Ticket (from 12:30)', 89, 6, '1100', 1, null, null, false, false), (108, 'TICKETS', 'MULTI', 'AD2', 'Adult 2-Day Ticket', 219, 6, '1100', 2, 18, 64, true, false), (109, 'TICKETS', 'MULTI', 'AD3', 'Adult 3-Day Ticket', 309, 6, '1100', 3, 18, 64, true, false), (110, 'TICKETS', 'MULTI', 'JR2', 'Junior 2-Day Ticket', 145, 6, '1100', 2, 6, 12, true, false),
  (111, 'TICKETS', 'DAY', 'NIT', 'Night Ticket', 45, 6, '1100', 1, null, null, false, true), (112, 'TICKETS', 'FREQ', '4PK', 'Notch 4-Pack', 339, 6, '1100', 4, 18, null, true, false),
  (201, 'PASS', 'SEASON', 'UNLAD', 'Unlimited Season Pass - Adult', 899, 6, '1150', null, 18, 64, true, false), (202, 'PASS', 'SEASON', 'UNLTN', 'Unlimited Season Pass - Teen', 549, 6, '1150', null, 13, 17, true, false), (203, 'PASS', 'SEASON', 'UNLJR', 'Unlimited Season Pass - Junior', 399, 6, '1150', null, 6, 12, true, false), (204, 'PASS', 'SEASON', 'UNLSR', 'Unlimited Season Pass - Senior', 549, 6, '1150', null, 65, null, true, false),
  (205, 'PASS', 'SEASON', 'PEEWEE', 'Pee Wee Season Pass', 29, 6, '1150', null, 0, 5, true, false), (206, 'PASS', 'SEASON', 'MIDWK', 'Midweek Season Pass', 459, 6, '1150', null, 18, null, true, false), (207, 'PASS', 'SEASON', 'COLL', 'College Season Pass', 389, 6, '1150', null, 18, 25, true, false), (208, 'PASS', 'ADDON', 'INSUR', 'Pass Protection Plan', 39, 0, '1150', null, null, null, true, false),
  (301, 'SCHOOL', 'GROUP', 'GRPAD', 'Adult Group Lesson 2h', 95, 0, '1300', null, 13, null, true, false), (302, 'SCHOOL', 'GROUP', 'FIRST', 'First Timer Lesson', 129, 0, '1300', null, 13, null, true, false), (303, 'SCHOOL', 'KIDS', 'KIDHD', 'Mountain Kids Half Day', 145, 0, '1300', null, 4, 12, true, false), (304, 'SCHOOL', 'KIDS', 'KIDFD', 'Mountain Kids Full Day', 225, 0, '1300', null, 4, 12, true, false),
  (305, 'SCHOOL', 'PRIVATE', 'PRV1', 'Private Lesson 1h', 180, 0, '1300', null, null, null, false, false), (306, 'SCHOOL', 'PRIVATE', 'PRV3', 'Private Lesson 3h', 480, 0, '1300', null, null, null, true, false), (307, 'SCHOOL', 'PRIVATE', 'PRV6', 'Private Lesson Full Day', 790, 0, '1300', null, null, null, true, false),
  (401, 'RENTAL', 'SKI', 'SKIAD', 'Ski Package - Adult', 59, 6, '1400', null, 13, null, true, false), (402, 'RENTAL', 'SKI', 'SKIJR', 'Ski Package - Junior', 42, 6, '1400', null, 0, 12, true, false), (403, 'RENTAL', 'BOARD', 'BRD', 'Snowboard Package', 59, 6, '1400', null, null, null, true, false), (404, 'RENTAL', 'DEMO', 'DEMO', 'Demo Skis', 79, 6, '1400', null, 13, null, false, false), (405, 'RENTAL', 'ACC', 'HELM', 'Helmet', 15, 6, '1400', null, null, null, true, false), (406, 'RENTAL', 'SKI', 'BLADE', 'Ski Blades', 35, 6, '1400', null, null, null, false, true),
  (501, 'MISC', 'MEDIA', 'RFID', 'RFID Card', 5, 6, '1100', null, null, null, false, false), (502, 'MISC', 'LOCKER', 'LOCK', 'Day Locker', 12, 6, '1100', null, null, null, false, false), (503, 'MISC', 'VOUCH', 'LUNCH', 'Lunch Voucher', 18, 0, '1500', null, null, null, true, false);

create table guests (
  guest_no integer primary key,
  first_name varchar(24) not null,
  last_name varchar(30) not null,
  birthdate date,
  gender char(1),
  head_no integer references guests,
  address varchar(50),
  city varchar(30),
  state char(2),
  zip varchar(10),
  email varchar(80),
  phone varchar(16),
  gst_type char(1) not null,
  no_email boolean not null default false,
  waiver_dt date,
  inactive boolean not null default false,
  created timestamp not null
);
create temp table fam as select *, sum(n) over (order by f) - n as base from (select f, greatest(1, pg_temp.w('fs', f, '1:26,2:27,3:17,4:22,5:8')::int) as n, case when pg_temp.f('fp', f) < 0.36 then 'P' else 'T' end as kind, pg_temp.family('fa', f) as ln from generate_series(1, 700) as f) as q;
insert into guests
select i, pg_temp.given('gu', i, sx), ln, case when pg_temp.f('gb?', i) < 0.94 then case when k <= 2 then date '1950-01-01' + (pg_temp.f('gb', f) * 18600)::int + pg_temp.z('gb2', i, 0, 1500) else date '2007-03-01' + pg_temp.z('gb3', i, 0, 5200) end when k > 2 then date '2012-06-01' + pg_temp.z('gb3', i, 0, 2200) end, case when pg_temp.f('gg', i) < 0.9 then sx end, case when k > 1 then base + 1 end,
    case when k = 1 and pg_temp.f('ga', i) < 0.85 then pg_temp.z('ga2', i, 3, 480) || ' ' || pg_temp.one('ga3', i, 'Maple St,Elm St,Main St,Mountain Rd,Route 100,Church St,Pine Hill Rd,Harbor Ave,Lincoln St,School St,Prospect St') end, c[1], c[2], c[3],
    case when k <= 2 and pg_temp.f('ge', i) < 0.9 then lower(pg_temp.given('gu', i, sx) || '.' || replace(ln, '''', '') || i) || '@' || pg_temp.one('ge2', i, 'mailbox.example,snowmail.example,post.example') end, case when k <= 2 and pg_temp.f('gp', i) < 0.82 then c[4] || '-555-' || lpad(pg_temp.z('gp2', i, 100, 9999)::text, 4, '0') end,
    case when c[2] = 'VT' then pg_temp.w('gt', f, 'L:60,G:24,H:8,E:8') else pg_temp.w('gt', f, 'G:88,H:7,C:5') end, pg_temp.f('gn', f) < 0.14, case when pg_temp.f('gw', i) < 0.8 then (date_trunc('second', cr) + interval '1 day')::date end, pg_temp.f('gi', i) < 0.025, date_trunc('second', cr)
  from (select fam.*, k, base + k as i, pg_temp.one('gs', base + k, 'M,F') as sx, string_to_array(pg_temp.w('gc', f, 'Waterbury|VT|05676|802:9,Burlington|VT|05401|802:10,Montpelier|VT|05602|802:7,Stowe|VT|05672|802:5,Rutland|VT|05701|802:4,Boston|MA|02116|617:12,Worcester|MA|01602|508:6,Newton|MA|02459|617:6,Hartford|CT|06103|860:6,Stamford|CT|06901|203:5,New York|NY|10024|212:10,Albany|NY|12203|518:7,Nashua|NH|03060|603:5,Providence|RI|02906|401:4,Montclair|NJ|07042|973:4'), '|') as c,
      timestamp '2019-09-01 10:00' + pg_temp.f('gcr', f) * pg_temp.f('gcr2', f) * interval '1450 days' + pg_temp.f('gcr3', f) * interval '9 hours' as cr from fam, generate_series(1, n) as k) as a;

create table sh_save (
  sale_no integer primary key,
  salespoint varchar(8) not null references salespnt,
  op_code varchar(6) not null references operator,
  guest_no integer references guests,
  date_time timestamp not null,
  subtotal numeric(10,2) not null,
  tax_amount numeric(9,2) not null,
  total numeric(10,2) not null,
  voided boolean not null default false,
  void_op varchar(6) references operator,
  orig_sale integer references sh_save,
  promo varchar(12)
);
create table tr_save (
  trans_no integer primary key,
  sale_no integer not null references sh_save,
  item_id integer not null references items,
  guest_no integer references guests,
  quantity smallint not null,
  init_price numeric(9,2) not null,
  discount numeric(9,2) not null default 0,
  disc_code varchar(10),
  extension numeric(10,2) not null,
  tax_amount numeric(9,2) not null,
  start_date date,
  expires date
);
-- Days of operation with their weight, then sales: passes (P), tickets (T), extras for pass families (X).
create temp table day as
select *, sum(wt) over (order by d) - wt as lo, sum(wt) over (order by d) as hi from (select d::date as d, se, case extract(isodow from d)::int when 6 then 4 when 7 then 3.2 when 5 then 1.6 else 1 end * case when to_char(d, 'MMDD') between '1226' and '1231' then 2.6 when to_char(d, 'MMDD') between '0214' and '0222' then 2.1 when to_char(d, 'MM') in ('11', '04') then 0.5 when to_char(d, 'MMDD') between '1201' and '1215' then 0.7 else 1 end * g as wt
  from (values ('2023/24', date '2023-11-24', date '2024-04-14', 0.85), ('2024/25', date '2024-11-22', date '2025-04-13', 1.0), ('2025/26', date '2025-11-28', date '2026-04-12', 1.1)) as v (se, a, b, g), generate_series(a, b, interval '1 day') as d where not (pg_temp.f('dc', extract(epoch from d)::bigint) < 0.012)) as q;
create temp table sale0 as
select 10000 + s as sid, case when fk = 'P' and pg_temp.f('sx', s) < 0.97 then 'X' else 'T' end as kind, d, se, f, pg_temp.f('sw', s) < 0.42 and f is not null as web from (select s, day.d, day.se, case when fam.kind is not null and pg_temp.f('sa', s) < 0.74 then fam.f end as f, case when pg_temp.f('sa', s) < 0.74 then fam.kind end as fk from generate_series(1, 2150) as s
    join day on pg_temp.f('sd', s) * (select sum(wt) from day) >= lo and pg_temp.f('sd', s) * (select sum(wt) from day) < hi join fam on fam.f = 1 + floor(700 * power(pg_temp.f('sf', s), 1.35))::int) as q
union all
select f * 10 + y, 'P', case pg_temp.w('spd', f * 10 + y, 'a:36,b:34,c:18,d:12') when 'a' then make_date(2022 + y, 4, 1) + pg_temp.z('spd2', f * 10 + y, 2, 29) when 'b' then make_date(2022 + y, 8, 10) + pg_temp.z('spd2', f * 10 + y, 0, 24) when 'c' then make_date(2022 + y, 9, 15) + pg_temp.z('spd2', f * 10 + y, 0, 30) else make_date(2022 + y, 11, 1) + pg_temp.z('spd2', f * 10 + y, 0, 40) end, (2022 + y) || '/' || (23 + y), f, pg_temp.f('spw', f * 10 + y) < 0.7
  from fam, generate_series(1, 4) as y where kind = 'P' and pg_temp.f('spy', f * 10 + y) < 0.72;
delete from sale0 where d > date '2026-06-19' or d < date '2023-08-01';
create temp table mem as select f, k, base + k as guest_no, coalesce(birthdate, date '1985-05-05') as bd, gst_type from fam, generate_series(1, n) as k join guests as g on true where g.guest_no = base + k;
create temp table line0 as
with m as (select s.*, mem.k, mem.guest_no, mem.gst_type, extract(year from age(s.d, mem.bd))::int as a, s.sid::bigint * 10 + mem.k as h from sale0 as s join mem using (f)),
l as (
  select sid, h * 10 as o, guest_no, case when a < 6 then 205 when a < 13 then 203 when a < 18 then 202 when a >= 65 then 204 when gst_type = 'C' or a < 23 and pg_temp.f('lpc', guest_no) < 0.5 then 207 when pg_temp.f('lpm', guest_no) < 0.2 then 206 else 201 end as item_id, 1 as q from m where kind = 'P' and (k = 1 or pg_temp.f('lp', guest_no) < 0.85)
  union all select sid, h * 10 + 1, guest_no, 208, 1 from m where kind = 'P' and a >= 18 and pg_temp.f('lpi', h) < 0.3
  union all select sid, h * 10, guest_no, case when a < 6 then 105 when a < 13 then case when pg_temp.f('lt', sid) < 0.13 then 110 else 103 end when a < 18 then 102 when a >= 65 then 104 when pg_temp.f('lt', sid) < 0.13 then 108 when pg_temp.f('lt', sid) < 0.17 then 109 when pg_temp.f('lt', sid) < 0.21 then 112 when pg_temp.f('lt', sid) < 0.3 and not web then case when se = '2023/24' and pg_temp.f('lt', sid) > 0.265 then 111 else 107 end when pg_temp.f('lt', sid) < 0.36 then 106 else 101 end, 1 from m where kind = 'T' and (k = 1 or pg_temp.f('ltk', h) < 0.75)
  union all select sid, h * 10 + 2, guest_no, case when a < 13 then 402 when pg_temp.f('lr2', guest_no) < 0.28 then 403 when pg_temp.f('lr2', guest_no) < 0.36 and not web then 404 else 401 end, 1 from m where kind = 'T' and pg_temp.f('lr', guest_no) < 0.33 and pg_temp.f('ltk', h) < 0.75 and a >= 4 or kind = 'X' and k = 1 + pg_temp.z('lxk', sid, 0, 1) and pg_temp.f('lx', sid) < 0.4
  union all select sid, h * 10 + 3, guest_no, 405, 1 from m where kind = 'T' and pg_temp.f('lr', guest_no) < 0.2 and pg_temp.f('ltk', h) < 0.75 and a >= 4
  union all select sid, h * 10 + 4, guest_no, case when a < 13 then case when pg_temp.f('ls2', h) < 0.55 then 304 else 303 end else pg_temp.w('ls3', h, case when kind = 'X' then '301:4,305:3,306:2,307:1' else '302:6,301:4,305:2,306:1.5' end)::int end, 1 from m where kind = 'T' and pg_temp.f('ls', h) < case when a < 13 then 0.26 else 0.12 end and pg_temp.f('ltk', h) < 0.75 and a >= 4 or kind = 'X' and k = (case when pg_temp.f('lxq', sid) < 0.6 then 1 else 3 end) and pg_temp.f('lx', sid) >= 0.35 and a >= 4
  union all select sid, sid::bigint * 100 + g, null, pg_temp.w('la', sid * 10 + g, '101:52,107:14,103:12,102:8,104:9,106:5')::int, 1 from sale0, generate_series(1, 3) as g where kind = 'T' and f is null and g <= pg_temp.w('lan', sid, '1:48,2:38,3:14')::int
  union all select sid, sid::bigint * 100 + 91, null, 501, pg_temp.z('lmq', sid, 1, 2) from sale0 where kind = 'T' and not web and pg_temp.f('lm', sid) < 0.4
  union all select sid, sid::bigint * 100 + 92, null, 502, 1 from sale0 where kind in ('T', 'X') and not web and pg_temp.f('lk', sid) < case when kind = 'X' then 0.3 else 0.08 end
  union all select sid, sid::bigint * 100 + 93, null, 503, pg_temp.z('lvq', sid, 1, 4) from sale0 where kind = 'T' and web and pg_temp.f('lv', sid) < 0.15),
p as (select l.*, s.d, s.se, s.kind, s.web, s.f, i.department, i.category, i.tax_rate, i.acc_days, g.gst_type,
    case when i.price < 20 then i.price else round(i.price * case s.se when '2023/24' then 0.91 when '2024/25' then 0.95 when '2025/26' then 1 else 1.04 end) + case when i.category = 'DAY' and l.item_id <> 105 and (extract(isodow from s.d) in (6, 7) or to_char(s.d, 'MMDD') between '1226' and '1231') then 10 else 0 end end as pr from l join sale0 as s using (sid) join items as i using (item_id) left join guests as g on g.guest_no = l.guest_no),
r as (select *, case when pr < 20 or department not in ('TICKETS', 'PASS', 'RENTAL') then null when gst_type = 'E' then 'EMP' when web and department = 'TICKETS' then 'WEB' when department = 'TICKETS' and gst_type = 'C' then 'COL' when department in ('TICKETS', 'PASS') and coalesce(pg_temp.f('rm', f), 1) < 0.05 then 'MIL' when department = 'TICKETS' and f is null and pg_temp.f('rg', sid) < 0.08 then 'GRP' end as dc from p)
select sid, o, guest_no, item_id, department, category, q, pr, dc, round(pr * case dc when 'EMP' then 0.5 when 'WEB' then 0.15 when 'COL' then 0.3 when 'MIL' then 0.25 when 'GRP' then 0.2 else 0 end, 2) as disc, tax_rate, acc_days, kind,
    case when department in ('PASS', 'MISC') then null when web then d else d end as use_d, se from r;
delete from sale0 where sid not in (select sid from line0);
create temp table sale1 as
select *, row_number() over (order by at, sid) as sale_no from (select sid, kind, f, web, se, case when kind = 'P' or web then case when kind <> 'P' then least(greatest(d - pg_temp.z('at1', sid, 1, 13), date '2023-08-01'), d) else d end + time '08:10' + pg_temp.f('at', sid) * interval '13 hours' else d + time '07:50' + pg_temp.f('at', sid) * pg_temp.f('at2', sid) * interval '6 hours' end as at, false as ret, null::int as osid from sale0
  union all select sid + 200000, kind, f, false, se, d + time '13:05' + pg_temp.f('atr', sid) * interval '150 minutes' + case when kind = 'P' then pg_temp.z('atq', sid, 6, 60) * interval '1 day' else interval '0' end, true, sid from sale0 where f is not null and pg_temp.f('ret', sid) < 0.02 and d < date '2026-04-10') as q;
update sale1 set at = date_trunc('second', at);
insert into sh_save (sale_no, salespoint, op_code, guest_no, date_time, subtotal, tax_amount, total, voided, void_op, promo)
select s.sale_no, sp, case sp when 'WEB' then 'WEB' else op.op_code end, (select base + 1 from fam where fam.f = s.f), s.at, t.sub, t.tax, t.sub + t.tax, v, case when v then op.op_code end, case when s.web and not ret and pg_temp.f('pro', s.sid) < 0.08 then pg_temp.one('pro2', s.sid, 'SNOWFUN,EARLY24,MIDWEEK20') end
  from (select *, not ret and not web and pg_temp.f('void', sid) < 0.012 and sid not in (select osid from sale1 where osid is not null) as v, case when web then 'WEB' when kind = 'P' then 'PASS1' when ret then 'TKT01' when kind = 'X' then pg_temp.one('spx', sid, 'SCH01,RNT01,SCH01,RNT02,TKT01') else pg_temp.w('spt', sid, 'TKT01:48,TKT02:30,TKT03:22') end as sp from sale1) as s
  join lateral (select sum(case when s.ret then -1 else 1 end * q * (pr - disc)) as sub, sum(case when s.ret then -1 else 1 end * round(q * (pr - disc) * tax_rate / 100, 2)) as tax from line0 where line0.sid = coalesce(s.osid, s.sid)) as t on true
  join lateral (select op_code from operator as o where o.dept = case when sp = 'PASS1' then 'PASS' when sp = 'SCH01' then 'SCHOOL' when sp like 'RNT%' then 'RENTAL' else 'TICKETS' end and (o.term_date is null or o.term_date > s.at::date) order by pg_temp.f('opx' || o.op_code, s.sid) limit 1) as op on true order by s.sale_no;
update sh_save as h set orig_sale = o.sale_no from sale1 as s join sale1 as o on o.sid = s.osid where h.sale_no = s.sale_no;
create temp table line1 as select row_number() over (order by s.sale_no, l.o) as trans_no, s.sale_no, s.ret, s.at, l.* from sale1 as s join line0 as l on l.sid = coalesce(s.osid, s.sid);
insert into tr_save
select trans_no, sale_no, item_id, guest_no, case when ret then -q else q end, pr, disc, dc, case when ret then -q else q end * (pr - disc), case when ret then -1 else 1 end * round(q * (pr - disc) * tax_rate / 100, 2), case when department = 'PASS' and category = 'SEASON' then make_date(left(se, 4)::int, 11, 15) else use_d end,
    case when department = 'PASS' and category = 'SEASON' then make_date(left(se, 4)::int + 1, 4, 30) when category = 'FREQ' then make_date(left(se, 4)::int + 1, 4, 15) when department = 'TICKETS' then use_d + acc_days - 1 + case when acc_days > 1 then 2 else 0 end end from line1 order by trans_no;

create table tenders (
  pay_no integer primary key,
  sale_no integer not null references sh_save,
  pay_type varchar(10) not null,
  amount numeric(10,2) not null,
  card_type varchar(6),
  last4 char(4),
  auth_code varchar(8),
  paid_at timestamp not null
);
insert into tenders
select row_number() over (order by paid_at, sale_no, k), sale_no, pt, amt, case when pt in ('CC', 'WB', 'PP') then pg_temp.w('tc', sale_no, 'VISA:55,MC:28,AMEX:14,DISC:3') end, case when pt in ('CC', 'WB', 'PP') then lpad(pg_temp.z('t4', sale_no, 0, 9999)::text, 4, '0') end, case when pt in ('CC', 'WB', 'PP') then lpad(pg_temp.z('ta', sale_no * 4 + k, 1, 999999)::text, 6, '0') end, paid_at
  from (select h.sale_no, k, case when s.kind = 'P' and n = 3 then 'PP' when s.web then 'WB' when n = 2 and k = 1 then 'GC' else pg_temp.w('tp', h.sale_no, 'CC:80,CA:14,CH:5,GC:1') end as pt, case when n = 1 then h.total when k < n then trunc(h.total / n, 2) else h.total - (n - 1) * trunc(h.total / n, 2) end as amt, h.date_time + (k - 1) * case when n = 3 then interval '30 days' else interval '0' end as paid_at
    from (select *, case when total > 700 and pg_temp.f('tn', sale_no) < 0.3 and salespoint in ('WEB', 'PASS1') and date_time < timestamp '2026-04-18' and orig_sale is null then 3 when total > 80 and pg_temp.f('tn', sale_no) > 0.97 and salespoint <> 'WEB' then 2 else 1 end as n from sh_save where total <> 0 and not voided) as h join sale1 as s using (sale_no), generate_series(1, n) as k) as a;

create table gst_pass (
  pass_no integer primary key,
  guest_no integer references guests,
  item_id integer not null references items,
  trans_no integer references tr_save,
  rfid varchar(20) not null,
  season varchar(7) not null,
  valid_from date not null,
  valid_thru date not null,
  uses_left smallint,
  pass_stat char(1) not null,
  hold_code varchar(10),
  stat_date date,
  photo boolean not null default false,
  issued timestamp not null
);
create temp table pass0 as
select l.trans_no, l.guest_no, l.item_id, l.se, l.kind, t.start_date, t.expires, l.acc_days, h.date_time, k, case when h.voided or exists (select from sh_save as r where r.orig_sale = h.sale_no) then 'V' when l.department = 'PASS' and pg_temp.f('prp', l.trans_no) < 0.04 and h.date_time < timestamp '2026-01-01' then case when k = 1 then 'R' else 'A' end when l.department = 'PASS' and pg_temp.f('ph', l.trans_no) < 0.07 then 'H' else 'A' end as st
  from line1 as l join tr_save as t using (trans_no) join sh_save as h on h.sale_no = l.sale_no cross join generate_series(1, 2) as k where not l.ret and (l.department = 'TICKETS' or l.category = 'SEASON') and (k = 1 or l.department = 'PASS' and pg_temp.f('prp', l.trans_no) < 0.04 and h.date_time < timestamp '2026-01-01' and not h.voided and not exists (select from sh_save as r where r.orig_sale = h.sale_no));
insert into gst_pass
select 500000 + row_number() over (order by iss, trans_no, k), guest_no, item_id, trans_no, 'E00401' || upper(substr(md5('r' || trans_no || '/' || k), 1, 10)), se, start_date, expires, case when item_id = 112 then case when start_date > date '2026-04-30' then 4 else pg_temp.w('pu', trans_no, '0:5,1:2,2:2,3:1')::int end end, st, case when st = 'H' then pg_temp.w('phc', trans_no, 'NP:5,LS:2,CV:2,WV:3') end,
    case when st in ('H', 'R') then greatest(start_date, date_time::date) + pg_temp.z('psd', trans_no, 10, 60) when st = 'V' then coalesce((select r.date_time::date from tr_save as t join sh_save as r on r.orig_sale = t.sale_no where t.trans_no = p.trans_no limit 1), date_time::date) end, kind = 'P' and pg_temp.f('pp', guest_no) < 0.93, iss
  from (select *, case when k = 2 then (greatest(start_date, date_time::date) + pg_temp.z('psd', trans_no, 10, 60)) + time '10:20' else date_time end as iss from pass0) as p;
update gst_pass set hold_code = null, pass_stat = 'A', stat_date = null where pass_stat = 'H' and stat_date > date '2026-06-19';

create table acc_point (
  acc_code varchar(6) primary key,
  descrip varchar(40) not null,
  lift_type varchar(12),
  area varchar(20),
  vert_ft smallint,
  pph smallint,
  gates smallint not null,
  built smallint,
  active boolean not null default true
);
insert into acc_point values ('NX', 'Notch Express', 'Quad HS', 'Base', 1640, 2400, 6, 2011, true), ('SUM', 'Summit Triple', 'Triple', 'Summit', 870, 1700, 3, 1996, true), ('NB', 'North Bowl Quad', 'Quad', 'North Bowl', 1120, 2000, 4, 2004, true), ('SUN', 'Sunrise Double', 'Double', 'Base', 480, 1100, 2, 1978, true),
  ('LC', 'Learning Center Carpet', 'Carpet', 'Learning', 45, 900, 1, 2015, true), ('LT', 'Little Notch Triple', 'Triple', 'Learning', 260, 1500, 2, 1999, true), ('TP', 'Terrain Park T-Bar', 'T-Bar', 'Base', 310, 1000, 1, 1985, true), ('OLD', 'Village Poma', 'Surface', 'Village', 220, 600, 1, 1969, false);

create table scans (
  scan_no integer primary key,
  pass_no integer not null references gst_pass,
  acc_code varchar(6) not null references acc_point,
  gate smallint not null,
  date_time timestamp not null,
  result varchar(10) not null
);
create temp table scan0 as
select p.pass_no, p.item_id, p.issued, x.d, p.pass_no::bigint * 200 + (x.d - date '2025-11-01') as h, case when p.pass_stat in ('V', 'R', 'H') and x.d >= p.stat_date then p.pass_stat else 'A' end as st, p.item_id = 206 and extract(isodow from x.d) > 5 as off from gst_pass as p
  join lateral (select d from day where day.d between p.valid_from and p.valid_thru and day.d >= p.issued::date and (p.item_id < 200 or p.item_id <> 206 or extract(isodow from d) < 6 or pg_temp.f('sn6', p.pass_no + d - date '2025-01-01') < 0.02) order by case when p.item_id < 200 and p.item_id <> 112 then (d - p.valid_from)::float8 else power(pg_temp.f('sn', p.pass_no * 7::bigint + (d - date '2025-01-01')), 1 / wt::float8) * -1 end
    limit case when p.item_id = 112 then 4 - p.uses_left when p.item_id < 200 then case when pg_temp.f('snu', p.pass_no) < 0.04 then 0 else (select acc_days from items as i where i.item_id = p.item_id) end else floor(14 * power(pg_temp.f('sn2', p.pass_no), 2))::int end) as x on true where p.season = '2025/26';
insert into scans
select row_number() over (order by at, pass_no), pass_no, acc, pg_temp.z('scg', h * 10 + g, 1, (select gates from acc_point as a where a.acc_code = acc)), at, case when st = 'V' or st = 'R' then '9' when st = 'H' then '5' when off then '2' when g > 1 and pg_temp.f('scr', h * 10 + g) < 0.007 then '7' when g = 1 and pg_temp.f('scr', h * 10 + g) < 0.006 then '3' else '0' end
  from (select *, date_trunc('second', greatest(d + case when item_id = 107 then time '12:32' else time '08:40' end + pg_temp.f('sct', h) * interval '95 minutes', issued + interval '11 minutes') + (g - 1) * interval '27 minutes' + pg_temp.f('sct2', h * 10 + g) * interval '14 minutes') as at, case when item_id in (105, 106, 205) then pg_temp.one('sca', h * 10 + g, 'LC,LC,LT') when g = 1 then pg_temp.w('sca', h * 10 + g, 'NX:6,SUN:2,NB:2,LT:1') else pg_temp.w('sca', h * 10 + g, 'NX:34,SUM:22,NB:22,SUN:10,LT:6,TP:4,LC:2') end as acc
    from scan0, generate_series(1, 6) as g where g <= case when st <> 'A' or off then 1 else pg_temp.z('scn', h, 1, 6) end) as a;

create table instruct (
  instr_no integer primary key,
  first_name varchar(24) not null,
  last_name varchar(30) not null,
  nickname varchar(20),
  discipline char(1) not null,
  cert_lvl smallint,
  kids_cert boolean not null default false,
  languages varchar(20),
  pay_rate numeric(6,2),
  start_date date not null,
  end_date date,
  active boolean not null default true
);
insert into instruct
select i, g, s, case when pg_temp.f('inn', i) < 0.2 then pg_temp.one('inn2', i, 'Moose,Fitz,Sunny,Red,Doc,Mac') end, case when i % 10 in (3, 6, 9) then 'B' else 'S' end, nullif(pg_temp.w('inc', i, '0:2,1:5,2:4,3:2')::int, 0), i % 2 = 0 or pg_temp.f('ink', i) < 0.2, pg_temp.w('inl', i, 'EN:14,EN/FR:4,EN/ES:3,EN/DE:1'), round((16 + pg_temp.f('inp', i) * 17)::numeric * 4) / 4,
    st, en, en is null
  from (select i, pg_temp.given('in', i, pg_temp.one('inx', i, 'M,F')) as g, pg_temp.family('in', i) as s, case when i <= 34 then date '2006-11-20' + pg_temp.z('ins', i, 0, 16) * 365 when i <= 44 then date '2024-11-18' else date '2025-11-24' end as st, case when i in (5, 14, 21, 30) then date '2024-04-14' when i in (8, 25, 37, 41) then date '2025-04-13' end as en from generate_series(1, 52) as i) as a;

create table lessons (
  lesson_no integer primary key,
  trans_no integer references tr_save,
  guest_no integer not null references guests,
  item_id integer not null references items,
  instr_no integer references instruct,
  lsn_date date not null,
  start_time time not null,
  hours numeric(3,1) not null,
  discipline char(1) not null,
  ability smallint,
  requested boolean not null default false,
  lsn_stat char(1) not null,
  booked timestamp not null,
  cancelled timestamp
);
insert into lessons
select row_number() over (order by lsn_date, tm, trans_no), trans_no, guest_no, item_id, case when st <> 'X' or pg_temp.f('lei', trans_no) < 0.3 then i.instr_no end, lsn_date, tm, hr, dis, ab, item_id >= 305 and pg_temp.f('leq', trans_no) < 0.35, st, case when at > lsn_date + tm then lsn_date - pg_temp.z('leb', trans_no, 1, 5) + time '11:20' + pg_temp.z('leb2', trans_no, 0, 300) * interval '1 minute' else at end, case when st = 'X' then coalesce(rt, at + pg_temp.f('lec', trans_no) * interval '3 hours') end
  from (select l.trans_no, l.guest_no, l.item_id, l.use_d as lsn_date, l.at, case when item_id = 304 then time '09:00' when item_id = 307 then time '09:30' else pg_temp.one('let', l.trans_no, '10:00,13:00,10:30,13:30')::time end as tm, case item_id when 304 then 6 when 307 then 6 when 305 then 1 when 306 then 3 when 303 then 2.5 else 2 end as hr,
      case when pg_temp.f('led', l.guest_no) < 0.27 then 'B' else 'S' end as dis, case when item_id = 302 then 1 else nullif(pg_temp.w('lea', l.trans_no, '0:1,1:3,2:4,3:4,4:3,5:2,6:1')::int, 0) end as ab, (select r.date_time from sh_save as r where r.orig_sale = l.sale_no) as rt,
      case when h.voided or exists (select from sh_save as r where r.orig_sale = h.sale_no) then 'X' else pg_temp.w('les', l.trans_no, 'C:91,N:5,X:4') end as st from line1 as l join sh_save as h using (sale_no) where l.department = 'SCHOOL' and not l.ret) as a
  left join lateral (select instr_no from instruct as i where i.discipline = a.dis and i.start_date <= a.lsn_date and coalesce(i.end_date, a.lsn_date) >= a.lsn_date and (item_id not in (303, 304) or kids_cert) order by pg_temp.f('lex' || i.instr_no, case when item_id >= 305 then a.trans_no else (a.lsn_date - date '2020-01-01') * 5 + a.item_id end) * (1 + i.instr_no % 4) limit 1) as i on true;

create table rn_equip (
  equip_no integer primary key,
  barcode varchar(10) not null unique,
  eq_type varchar(8) not null,
  brand varchar(20) not null,
  model varchar(30),
  eq_size varchar(8),
  purch_date date not null,
  cost numeric(8,2),
  eq_stat char(1) not null,
  retired date,
  last_tune date
);
insert into rn_equip
select i, 'RN' || lpad((20000 + i)::text, 6, '0'), ty, br, case ty when 'HELM' then null else pg_temp.one('eqm', i, 'Drift,Glade,Ridge,Carve,Alpha,Scout') || ' ' || pg_temp.one('eqm2', i, '70,80,85,R,X,Jr') end, case ty when 'SKI' then (138 + 6 * pg_temp.z('eqs', i, 0, 7))::text when 'JRSKI' then (90 + 10 * pg_temp.z('eqs', i, 0, 5))::text when 'DEMO' then (156 + 6 * pg_temp.z('eqs', i, 0, 4))::text when 'BOARD' then (140 + 4 * pg_temp.z('eqs', i, 0, 6))::text when 'HELM' then pg_temp.one('eqs', i, 'S,M,L,XL') else (22 + pg_temp.z('eqs', i, 0, 8)) || '.5' end,
    pd, case ty when 'SKI' then 289 when 'JRSKI' then 169 when 'DEMO' then 549 when 'BOARD' then 299 when 'HELM' then 48 else 145 end * case when br like '%o%' then 1 else 1.1 end, case when ret then 'X' when pg_temp.f('eqr', i) < 0.03 then 'R' else 'I' end, case when ret then date '2025-05-12' end, case when ty in ('SKI', 'JRSKI', 'DEMO', 'BOARD') and not ret then date '2026-04-14' - pg_temp.z('eqt', i, 0, 90) end
  from (select i, ty, pg_temp.one('eqb', i, case ty when 'HELM' then 'Kessler,Orro' when 'BOARD' then 'Lowrider,Tarn' else 'Norrvik,Alpenta,Volcan' end) as br, pg_temp.f('eqx', i) < 0.12 and i % 3 > 0 as ret, case when i % 3 = 0 then date '2025-10-06' else make_date(2020 + pg_temp.z('eqp', i, 0, 3), 10, 9) end as pd
    from (select i, case when i <= 110 then 'SKI' when i <= 200 then 'BOOT' when i <= 255 then 'JRSKI' when i <= 305 then 'JRBOOT' when i <= 350 then 'BOARD' when i <= 390 then 'SBBOOT' when i <= 410 then 'DEMO' else 'HELM' end as ty from generate_series(1, 480) as i) as q) as a;

create table rn_out (
  rn_no integer primary key,
  trans_no integer references tr_save,
  guest_no integer not null references guests,
  equip_no integer not null references rn_equip,
  out_time timestamp not null,
  due_time timestamp not null,
  in_time timestamp,
  weight_lb smallint,
  height_in smallint,
  skr_type char(1),
  din numeric(3,1),
  dmg_chg numeric(7,2),
  op_code varchar(6) references operator
);
create temp table pool as select *, row_number() over (partition by eq_type, era order by equip_no) as rn, count(*) over (partition by eq_type, era) as cn from rn_equip, generate_series(1, 2) as era where case era when 1 then purch_date < date '2024-01-01' else retired is null end;
insert into rn_out
select row_number() over (order by ot, trans_no, p.equip_no), trans_no, guest_no, p.equip_no, ot, use_d + time '16:30', case when pg_temp.f('rni', trans_no) < 0.008 then null when pg_temp.f('rni', trans_no) < 0.03 then use_d + 1 + time '08:45' else date_trunc('second', use_d + time '13:30' + pg_temp.f('rnt', trans_no) * interval '190 minutes') end,
    case when ty <> 'HELM' then case when ty like 'JR%' then pg_temp.z('rnw', guest_no, 45, 110) else pg_temp.z('rnw', guest_no, 112, 225) end end, case when ty <> 'HELM' then case when ty like 'JR%' then pg_temp.z('rnh', guest_no, 40, 58) else pg_temp.z('rnh', guest_no, 60, 76) end end, case when ty in ('SKI', 'JRSKI', 'DEMO') then pg_temp.w('rns', guest_no, '1:5,2:4,3:1') end, case when ty = 'JRSKI' then pg_temp.z('rnd', guest_no, 2, 7) * 0.5 when ty in ('SKI', 'DEMO') then pg_temp.z('rnd', guest_no, 7, 16) * 0.5 end, case when pg_temp.f('rng', trans_no * 3 + length(ty)) < 0.015 then pg_temp.one('rng2', trans_no, '15,25,40,75')::numeric end,
    (select op_code from operator as x where dept = 'RENTAL' and (term_date is null or term_date > use_d) order by pg_temp.f('rno' || x.op_code, trans_no) limit 1)
  from (select l.*, ty, date_trunc('second', greatest(l.use_d + time '08:05' + pg_temp.f('rnq', l.trans_no) * interval '100 minutes', case when l.at::date = l.use_d and l.at < l.use_d + time '15:00' then l.at + interval '9 minutes' end)) as ot, case when l.se = '2025/26' then 2 else 1 end as era, row_number() over (partition by l.use_d, ty order by l.trans_no) as nth from line1 as l join sh_save as h using (sale_no), unnest(case l.item_id when 401 then array['SKI', 'BOOT'] when 402 then array['JRSKI', 'JRBOOT'] when 403 then array['BOARD', 'SBBOOT'] when 404 then array['DEMO'] else array['HELM'] end) as ty where l.department = 'RENTAL' and not l.ret and not h.voided and not exists (select from sh_save as r where r.orig_sale = h.sale_no)) as a
  join pool as p on p.eq_type = a.ty and p.era = a.era and p.rn = 1 + (pg_temp.z('rnp', a.use_d - date '2020-01-01', 0, 999) + a.nth) % p.cn;
update rn_equip as e set eq_stat = case when o.out_time < timestamp '2026-03-01' then 'L' else 'O' end from rn_out as o where o.equip_no = e.equip_no and o.in_time is null and e.eq_stat <> 'X' and not exists (select from rn_out as l where l.equip_no = o.equip_no and l.out_time > o.out_time);
update rn_out as o set in_time = o.due_time + interval '2 days 17 hours' where in_time is null and exists (select from rn_equip as e where e.equip_no = o.equip_no and eq_stat not in ('L', 'O'));

create table sy_log (
  log_id integer primary key,
  log_time timestamp not null,
  op_code varchar(6),
  station varchar(12),
  module varchar(12) not null,
  event varchar(20) not null,
  severity smallint not null default 0,
  msg varchar(160)
);
insert into sy_log
select i, timestamp '2026-02-01 06:40' + (i / 12) * interval '1 day' + (i % 12) * interval '71 minutes', case when e in ('SIGNON', 'SIGNOFF', 'PRICEOVR', 'NOSALE') then (select op_code from operator where active and op_code <> 'WEB' order by pg_temp.f('lo' || op_code, i) limit 1) end, 'POS' || lpad(pg_temp.z('ls', i, 1, 14)::text, 2, '0'), m, e, case e when 'GATEDOWN' then 2 when 'CCTIMEOUT' then 1 else 0 end,
    case e when 'GATEDOWN' then 'No heartbeat from gate controller ' || pg_temp.one('lg', i, 'NX,SUM,NB,SUN') when 'CCTIMEOUT' then 'Processor timed out, retried' when 'SYNC' then 'Pass list pushed to gates' end
  from (select i, split_part(x, '/', 1) as m, split_part(x, '/', 2) as e from (select i, pg_temp.w('lm', i, 'SALES/SIGNON:30,SALES/SIGNOFF:26,SALES/PRICEOVR:5,SALES/NOSALE:4,ACCESS/SYNC:20,ACCESS/GATEDOWN:3,CREDIT/CCTIMEOUT:4') as x from generate_series(1, 840) as i) as q) as a;

create index on sh_save (date_time);
create index on tr_save (sale_no);
create index on tr_save (item_id);
create index on gst_pass (guest_no);
create unique index on gst_pass (rfid);
create index on scans (pass_no, date_time);
create index on lessons (lsn_date);
create index on rn_out (equip_no);
create index on guests (last_name, first_name);
