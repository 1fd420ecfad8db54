-- The circulation system of a county newspaper, grown since the nineties: short names, no comments, some references without a constraint, flags of one letter.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;
create function pg_temp.lname(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('Amundson,Baker,Bauer,Beck,Carlson,Christensen,Dahl,Decker,Erickson,Fischer,Foster,Gerber,Graham,Hansen,Hoffman,Jacobs,Jensen,Kelly,Koch,Krueger,Larson,Lindgren,Marsh,Meyer,Miller,Nelson,Novak,O''Brien,Olson,Peters,Quinn,Reed,Richter,Sanders,Schmidt,Sorensen,Stone,Tucker,Vogel,Wagner,Weber,Young,Zimmerman', ',')) $$;
create function pg_temp.fname(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('Alice,Arlene,Barbara,Bruce,Carol,Charles,Clara,Dale,Dennis,Diane,Donald,Edna,Frank,Gary,Gloria,Harold,Helen,Irene,James,Janet,Jerry,Joan,Karen,Larry,Linda,Lois,Marvin,Mary,Norma,Paul,Ralph,Richard,Robert,Ruth,Sharon,Shirley,Steven,Susan,Thomas,Wayne', ',')) $$;
create function pg_temp.tel(key text, i bigint) returns text language sql immutable as $$
  select '(555) ' || lpad(pg_temp.n(key || 't', i, 200, 989)::text, 3, '0') || '-' || lpad(pg_temp.n(key || 'v', i, 0, 9999)::text, 4, '0') $$;

-- Compiling takes longer here than running.
set jit = off;

create table zone (
  zone_cd char(2) primary key,
  zone_nm varchar(30) not null,
  dist_mgr varchar(40),
  trk_dep_tm time
);
insert into zone values ('01', 'City North', 'D Krueger', '02:10'), ('02', 'City South', 'D Krueger', '02:10'), ('03', 'Lake Towns', 'M Vogel', '02:40'), ('04', 'Rural East', 'M Vogel', '02:55'), ('05', 'Rural West', null, '03:15'), ('09', 'Mail', null, null);

create table rate (
  rate_cd varchar(6) primary key,
  descr varchar(40) not null,
  term_wks int not null,
  amt numeric(8,2) not null,
  days varchar(7) not null,
  autopay char(1) default 'N',
  eff_dt date,
  end_dt date
);
insert into rate values ('7D04A', '7 day easy pay', 4, 22.40, 'MTWTFSS', 'Y', '2023-01-01', null), ('7D13', '7 day 13 weeks', 13, 79.95, 'MTWTFSS', 'N', '2023-01-01', null), ('7D26', '7 day 26 weeks', 26, 152.10, 'MTWTFSS', 'N', '2023-01-01', null), ('7D52', '7 day 52 weeks', 52, 289.00, 'MTWTFSS', 'N', '2023-01-01', null), ('SU13', 'Sunday only 13 weeks', 13, 38.50, '------S', 'N', '2023-01-01', null), ('SU52', 'Sunday only 52 weeks', 52, 139.00, '------S', 'N', '2023-01-01', null), ('WE26', 'Weekend 26 weeks', 26, 84.50, '----FSS', 'N', '2023-01-01', null), ('ML52', 'Mail 52 weeks', 52, 335.00, 'MTWTFS-', 'N', '2023-01-01', null), ('NIE', 'Newspapers in education', 52, 0.00, 'MTWTF--', 'N', '2010-08-15', null), ('7D52O', '7 day 52 weeks old', 52, 262.00, 'MTWTFSS', 'N', '2019-01-01', '2022-12-31'), ('STU', 'Student special', 13, 45.00, 'MTWTFSS', 'N', '2016-09-01', '2020-05-31');

create table carrier (
  carr_no int primary key,
  last_nm varchar(25) not null,
  first_nm varchar(20),
  addr varchar(40),
  city varchar(25),
  phone varchar(14),
  ssn4 char(4),
  dob date,
  start_dt date not null,
  term_dt date,
  term_cd char(2),
  bond_bal numeric(8,2) default 0,
  sub_for int
);
insert into carrier
select 100 + i, pg_temp.lname('ca', i), pg_temp.fname('ca', i), pg_temp.n('c1', i, 100, 2900) || ' ' || pg_temp.pick('c2', i, array['Maple St', 'County Rd 9', 'Elm Ave', 'Lakeshore Dr', '3rd St']), pg_temp.pick('c3', i, array['Fairmont', 'Fairmont', 'Ames Lake', 'Truman', 'Welcome']), pg_temp.tel('ca', i), lpad(pg_temp.n('c4', i, 0, 9999)::text, 4, '0'), case when i % 6 <> 1 then date '1952-01-01' + pg_temp.n('c5', i, 0, 18500) end, s, t, case when t is not null then pg_temp.pick('c8', i, array['QT', 'QT', 'MV', 'NP']) end, case when t is null then pg_temp.n('c9', i, 2, 12) * 25 else 0 end, null
  from generate_series(1, 58) as i, lateral (select case when i <= 30 then date '2006-01-01' + pg_temp.n('c6', i, 0, 5200) else date '2020-01-01' + pg_temp.n('c6', i, 0, 2050) end as s) as a, lateral (select case when i % 5 in (1, 3) and i % 3 <> 0 then least(s + pg_temp.n('c7', i, 120, 2400), date '2025-11-30' - i) end as t) as b;
update carrier set start_dt = term_dt - 200 where term_dt < start_dt + 60;
update carrier set sub_for = carr_no - 4 where carr_no % 8 = 6 and term_dt is null;

create table route (
  rte_no varchar(5) primary key,
  zone_cd char(2) not null references zone,
  descr varchar(40),
  carr_no int,
  miles numeric(5,1),
  pay_per_pc numeric(6,4),
  open_dt date,
  closed char(1) not null default 'N'
);
insert into route
select z || lpad(k::text, 3, '0'), z, pg_temp.pick('r1', z::int * 50 + k, case z when '01' then array['Hospital Hill', 'North Ave', 'Fairgrounds', 'College'] when '02' then array['Depot', 'Budd Lake', 'Downtown', 'South Park'] when '03' then array['Ames Lake', 'Sisseton Shore', 'Hall Lake', 'Silver Bay'] when '04' then array['Truman', 'Granada', 'East Chain', 'Co Rd 39'] else array['Welcome', 'Sherburn', 'Trimont', 'Co Rd 27'] end) || ' ' || k,
    (select carr_no from carrier where term_dt is null order by pg_temp.u('r2', carr_no * 100 + z::int * 10 + k) limit 1), case z when '01' then 6 when '02' then 8 when '03' then 31 when '04' then 58 else 66 end + pg_temp.n('r3', z::int * 50 + k, 0, 90) / 10.0, case when z in ('01', '02') then 0.165 when z = '03' then 0.21 else 0.285 end, date '1998-04-01' + pg_temp.n('r4', z::int * 50 + k, 0, 7000), case when k = 7 and z in ('02', '05') then 'Y' else 'N' end
  from (values ('01', 8), ('02', 8), ('03', 7), ('04', 6), ('05', 7)) as v (z, cnt), generate_series(1, cnt) as k;
update route set carr_no = null where closed = 'Y' or rte_no = '04003';

create table carr_rte (
  carr_no int not null,
  rte_no varchar(5) not null,
  eff_dt date not null,
  end_dt date,
  primary key (carr_no, rte_no, eff_dt)
);
insert into carr_rte select carr_no, rte_no, greatest(start_dt, date '2021-03-01' + pg_temp.n('x1', carr_no * 7 + rte_no::int, 0, 1300)), null from route join carrier using (carr_no);
insert into carr_rte select c.carr_no, r.rte_no, c.start_dt + 5, c.term_dt from carrier as c, lateral (select rte_no from route order by pg_temp.u('x2', c.carr_no * 50000 + rte_no::int) limit 1 + c.carr_no % 2) as r where c.term_dt is not null;

create table subscr (
  sub_no int primary key,
  last_nm varchar(30) not null,
  first_nm varchar(20),
  addr1 varchar(40),
  addr2 varchar(20),
  city varchar(25),
  zip char(5),
  phone varchar(14),
  email varchar(60),
  stat char(1) not null,
  rate_cd varchar(6) not null references rate,
  rte_no varchar(5),
  dlv_seq int,
  orig_dt date not null,
  exp_dt date,
  stop_dt date,
  stop_cd char(2),
  bal_amt numeric(8,2) not null default 0,
  src_cd char(2),
  pay_by int,
  dlv_note varchar(60),
  upd_dt timestamp,
  upd_by varchar(8)
);
create temp table sb as
select i, orig, stop, rc, term, case when stop is not null then 'X' when rc = 'NIE' then 'C' when pg_temp.u('s9', i) < 0.04 then 'G' when pg_temp.u('s9', i) < 0.06 then 'V' else 'A' end as st
  from (select i, orig, rc, r.term_wks as term, case when pg_temp.u('sx', i) < 0.13 and r.end_dt is null and orig < date '2024-10-01' then date '2025-01-04' + pg_temp.n('sy', i, 0, 345) when pg_temp.u('s4', i) < 0.27 and orig + 120 + pg_temp.n('s5', i, 0, 2600) < date '2025-12-20' then orig + 120 + pg_temp.n('s5', i, 0, 2600) when rc in ('7D52O', 'STU') then least(greatest(orig + 100, r.end_dt + pg_temp.n('s6', i, 20, 300)), date '2024-11-01') end as stop
    from (select i, case when rc = 'STU' then date '2017-01-01' + pg_temp.n('s1', i, 0, 1100) when rc = '7D52O' then date '2012-01-01' + pg_temp.n('s1', i, 0, 3800) when pg_temp.u('s2', i) < 0.35 then date '2023-01-01' + pg_temp.skew('s1', i, 0, 1060, 0.8) else date '1996-01-01' + pg_temp.skew('s1', i, 0, 9800, 0.7) end as orig, rc
      from (select i, pg_temp.weighted('s3', i, array['7D04A', '7D13', '7D26', '7D52', 'SU13', 'SU52', 'WE26', 'ML52', 'NIE', '7D52O', 'STU'], array[8, 20, 17, 22, 6, 5, 7, 5, 2, 6, 2]) as rc from generate_series(1, 820) as i) as a) as b join rate as r on r.rate_cd = rc) as c;
insert into subscr
select 40000 + i * 7, pg_temp.lname('su', i), case when rc = 'NIE' then null else pg_temp.fname('su', i) end, case when rc = 'ML52' and i % 3 = 0 then 'PO Box ' || pg_temp.n('t1', i, 10, 900) else pg_temp.n('t1', i, 100, 3999) || ' ' || pg_temp.pick('t2', i, array['N State St', 'Maple St', 'Elm Ave', 'Lakeshore Dr', '3rd St', 'Woodland Ave', 'County Rd 39', '120th St', 'Prairie Ave', 'Blue Earth Ave']) end, case when pg_temp.u('t3', i) < 0.08 then 'Apt ' || pg_temp.n('t4', i, 1, 24) end,
    c, case c when 'Fairmont' then '56031' when 'Truman' then '56088' when 'Welcome' then '56181' when 'Sherburn' then '56171' when 'Granada' then '56039' else '5' || pg_temp.n('t6', i, 5000, 6999) end, case when pg_temp.u('t7', i) < 0.9 then pg_temp.tel('su', i) end, case when orig > '2015-01-01' and pg_temp.u('t8', i) < 0.6 then lower(left(pg_temp.fname('su', i), 1) || replace(pg_temp.lname('su', i), '''', '')) || i || '@example.com' end, st, rc, case when rc <> 'ML52' then r.rte_no end, case when rc <> 'ML52' then pg_temp.n('t9', i, 1, 140) end, orig,
    case when rc = 'NIE' then null when stop is not null then stop + pg_temp.n('ta', i, -10, 30) when st = 'G' then date '2025-12-31' - pg_temp.n('ta', i, 2, 27) else null end, stop, case when stop is not null then pg_temp.weighted('tb', i, array['NP', 'MV', 'DC', 'PR', 'SV', 'TI', 'WB'], array[24, 17, 16, 21, 7, 9, 6]) end, case when st = 'G' then r2.amt when stop is not null and pg_temp.u('tc', i) < 0.12 then pg_temp.n('td', i, 3, 40) else 0 end, case when pg_temp.u('te', i) < 0.9 then pg_temp.weighted('tf', i, array['DM', 'TM', 'KC', 'WB', 'VO', 'CR'], array[18, 22, 12, 17, 25, 6]) end, null, case when pg_temp.u('tg', i) < 0.2 then pg_temp.pick('th', i, array['tube at road', 'front porch', 'side door', 'dog', 'inside screen door', 'hook on garage']) end,
    coalesce(stop, date '2025-01-05' + pg_temp.n('ti', i, 0, 350)) + time '09:15' + pg_temp.n('tj', i, 0, 400) * interval '1 minute', pg_temp.pick('tk', i, array['JAN', 'DORIS', 'KIM', 'SYSTEM'])
  from sb, lateral (select rte_no, zone_cd from route where closed = 'N' order by pg_temp.u('tl', i * 50000 + rte_no::int) limit 1) as r, lateral (select case r.zone_cd when '04' then pg_temp.pick('tm', i, array['Truman', 'Granada']) when '05' then pg_temp.pick('tm', i, array['Welcome', 'Sherburn']) when '03' then 'Ames Lake' else 'Fairmont' end as c0) as k, lateral (select case when rc = 'ML52' then pg_temp.pick('tn', i, array['Mankato', 'Sun City', 'St Paul', 'Mesa']) else c0 end as c) as kk, lateral (select amt from rate where rate_cd = rc) as r2;
update subscr set last_nm = pg_temp.pick('nie', sub_no, array['FAIRMONT ELEMENTARY', 'TRUMAN SCHOOL', 'MARTIN CO WEST HIGH', 'LIBRARY LITERACY PROG', 'ST JOHN VIANNEY SCHOOL']) where rate_cd = 'NIE';
update subscr as s set pay_by = p.sub_no from subscr as p where s.sub_no % 23 = 5 and s.stat = 'A' and p.sub_no = (select min(sub_no) from subscr where sub_no > s.sub_no and stat = 'A' and rate_cd <> 'NIE');

create table trn_code (
  trn_cd char(2) primary key,
  descr varchar(30),
  sgn smallint not null,
  gl_acct varchar(10)
);
insert into trn_code values ('PY', 'Payment', 1, '1010-00'), ('AP', 'Auto payment', 1, '1010-01'), ('TP', 'Carrier tip', 1, '2150-00'), ('CM', 'Credit memo missed paper', 1, '4090-00'), ('RF', 'Refund', -1, '1010-00'), ('NS', 'Returned check', -1, '1010-00'), ('WO', 'Write off', 1, '6120-00'), ('TR', 'Transfer of balance', -1, null);

create table pay_batch (
  batch_no int primary key,
  batch_dt date not null,
  oper varchar(8),
  ctl_cnt int,
  ctl_amt numeric(10,2),
  posted char(1) not null default 'Y',
  post_ts timestamp
);

create table sub_trn (
  trn_no int primary key,
  sub_no int not null,
  trn_cd char(2) not null references trn_code,
  trn_dt date not null,
  amt numeric(8,2) not null,
  batch_no int,
  chk_no varchar(8),
  rate_cd varchar(6),
  from_dt date,
  thru_dt date,
  void_fl char(1) not null default 'N',
  oper varchar(8)
);
create temp table tr as
select i, 40000 + i * 7 as sub, rc, ty, d, a, thru, v from (
  select i, rc, case when rc = '7D04A' then 'AP' else 'PY' end as ty, d, r.amt as a, orig + (k + 1) * term * 7 as thru, case when pg_temp.u('v1', i * 700 + k) < 0.01 then 'Y' else 'N' end as v from sb join rate as r on r.rate_cd = rc, generate_series(0, 420) as k, lateral (select orig + k * term * 7 - case when rc = '7D04A' then 0 else pg_temp.n('v2', i * 700 + k, 0, 20) end as d) as dd where rc <> 'NIE' and d between date '2025-01-01' and date '2025-12-31' and d < coalesce(stop, date '2026-01-01') and not (st = 'G' and d > '2025-12-03') and (stop is null or orig + k * term * 7 < stop) union all
  select i, rc, 'TP', d, (array[5, 10, 10, 20])[1 + i % 4], null, 'N' from sb, lateral (select date '2025-12-01' + pg_temp.n('v3', i, 0, 29) as d) as dd where st = 'A' and pg_temp.u('v4', i) < 0.21 union all
  select i, rc, 'RF', stop + pg_temp.n('v5', i, 3, 16), round((8 + pg_temp.u('v6', i) * r.amt * 0.5)::numeric, 2), null, 'N' from sb join rate as r on r.rate_cd = rc where stop between '2025-01-10' and '2025-12-10' and term > 4 and pg_temp.u('v7', i) < 0.5 union all
  select i, rc, 'NS', date '2025-02-01' + pg_temp.n('v8', i, 0, 320), r.amt, null, 'N' from sb join rate as r on r.rate_cd = rc where st = 'A' and r.autopay = 'N' and term = 13 and pg_temp.u('v9', i) < 0.05 union all
  select i, rc, 'WO', stop + 90, pg_temp.n('va', i, 4, 38), null, 'N' from sb where stop between '2024-10-15' and '2025-09-20' and pg_temp.u('vb', i) < 0.3) as x where d <= '2025-12-31';
insert into pay_batch select 5000 + row_number() over (order by d), d, pg_temp.pick('pb', d - date '2025-01-01', array['JAN', 'DORIS', 'KIM']), null, null, 'Y', d + time '16:40' from (select distinct d from (select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end as d from tr) as a where d <= '2025-12-31') as b;
insert into sub_trn
select row_number() over (order by d, sub, ty) + 210000, sub, ty, d, a, (select min(batch_no) from pay_batch where batch_dt >= d), case when ty in ('PY', 'TP', 'RF') and pg_temp.u('vc', sub * 10 + extract(month from d)::int) < 0.72 then pg_temp.n('vd', sub + extract(doy from d)::int, 1001, 9899)::text end, case when ty in ('PY', 'AP') then rc end, case when ty in ('PY', 'AP') then thru - (select term_wks * 7 from rate where rate_cd = rc) end, thru, v, pg_temp.pick('pb', d - date '2025-01-01', array['JAN', 'DORIS', 'KIM']) from tr;
update subscr as s set exp_dt = t.thru_dt from (select sub_no, max(thru_dt) as thru_dt from sub_trn where void_fl = 'N' group by 1) as t where t.sub_no = s.sub_no and s.stat in ('A', 'V');
update subscr set exp_dt = date '2026-01-05' + sub_no % 200 where exp_dt is null and stat in ('A', 'V');

create table vac_hold (
  hold_no serial primary key,
  sub_no int not null,
  beg_dt date not null,
  end_dt date,
  hold_cd char(1) not null,
  cr_days int,
  canc_fl char(1) default 'N',
  ent_dt timestamp not null,
  ent_by varchar(8)
);
insert into vac_hold (sub_no, beg_dt, end_dt, hold_cd, cr_days, canc_fl, ent_dt, ent_by)
select sub, b, e, h, case when h = 'C' then e - b end, case when pg_temp.u('h5', sub * 4 + k) < 0.06 then 'Y' else 'N' end, b - pg_temp.n('h6', sub * 4 + k, 2, 15) + time '10:05', pg_temp.pick('h7', sub, array['JAN', 'DORIS', 'KIM', 'WEB'])
  from (select 40000 + i * 7 as sub, k, case when st = 'V' then date '2025-12-18' + i % 9 else greatest(date '2025-01-03', orig + 20) + pg_temp.n('h1', i * 4 + k, 0, 330) end as b, pg_temp.weighted('h3', i * 4 + k, array['C', 'D', 'P'], array[56, 28, 16]) as h, pg_temp.n('h4', i * 4 + k, 4, 40) as len, st, stop, i from sb, generate_series(1, 2) as k where rc not in ('NIE', 'STU', '7D52O') and (pg_temp.u('h2', i * 4 + k) < 0.26 or st = 'V' and k = 1)) as a, lateral (select case when st = 'V' and i % 3 = 0 then null else b + len end as e) as ee
  where b < coalesce(stop - 40, date '2025-12-28') order by b;

create table cmpl_code (
  cmpl_cd char(2) primary key,
  descr varchar(30) not null,
  chg_carr char(1) not null
);
insert into cmpl_code values ('MI', 'Missed', 'Y'), ('WT', 'Wet', 'Y'), ('LT', 'Late', 'N'), ('DM', 'Damaged', 'Y'), ('NI', 'No inserts', 'N'), ('WP', 'Wrong paper', 'Y'), ('BR', 'Billing', 'N'), ('AR', 'Attitude', 'Y');

create table cmpl (
  cmpl_no int primary key,
  sub_no int not null,
  rte_no varchar(5) references route,
  carr_no int,
  cmpl_cd char(2) not null references cmpl_code,
  pub_dt date not null,
  call_ts timestamp not null,
  disp_cd char(1),
  credit numeric(6,2),
  carr_chg numeric(6,2),
  oper varchar(8)
);
insert into cmpl
select row_number() over (order by d, k) + 88000, sub, rte, r.carr_no, cd, d, d + time '06:20' + pg_temp.skew('q1', k, 0, 300, 1.6) * interval '1 minute', case when cd in ('MI', 'WT', 'DM', 'WP', 'NI') then pg_temp.weighted('q2', k, array['R', 'C', 'N'], array[46, 44, 10]) end, case when cd in ('MI', 'WT', 'DM', 'WP') and pg_temp.weighted('q2', k, array['R', 'C', 'N'], array[46, 44, 10]) = 'C' then case when extract(dow from d) = 0 then 2.50 else 1.00 end end, case when c.chg_carr = 'Y' and r.carr_no is not null then case when cd = 'AR' then 5 else 1.5 end end, pg_temp.pick('q3', k, array['JAN', 'DORIS', 'KIM'])
  from (select k, s.sub_no as sub, s.rte_no as rte, d, pg_temp.weighted('q4', k, array['MI', 'WT', 'LT', 'DM', 'NI', 'WP', 'BR', 'AR'], array[44, 14, 13, 7, 6, 5, 8, 3]) as cd
    from (select k, date '2025-01-01' + (k * 364 / 760) as d, 40000 + 7 * pg_temp.n('q5', k, 1, 820) as cand from generate_series(1, 760) as k) as a join subscr as s on s.sub_no = cand and s.rte_no is not null and s.orig_dt < a.d - 7 and coalesce(s.stop_dt, '2026-12-31') > a.d) as b join route as r on r.rte_no = rte join cmpl_code as c on c.cmpl_cd = cd;

create table dealer (
  dlr_no int primary key,
  dlr_nm varchar(40) not null,
  dlr_type char(1) not null,
  addr varchar(40),
  city varchar(25),
  contact varchar(30),
  phone varchar(14),
  zone_cd char(2) references zone,
  whsl_rt numeric(6,3),
  open_dt date,
  close_dt date
);
insert into dealer
select i, n, case when n like 'RACK%' then 'R' when n like '%School%' or n like '%Hospital%' then 'B' else 'S' end, pg_temp.n('d1', i, 100, 1900) || ' ' || pg_temp.pick('d2', i, array['N State St', 'Blue Earth Ave', 'Hwy 15', 'Main St']), (array['Fairmont', 'Fairmont', 'Ames Lake', 'Truman', 'Welcome'])[z::int], case when n not like 'RACK%' then pg_temp.fname('dl', i) || ' ' || pg_temp.lname('dl', i) end, case when n not like 'RACK%' then pg_temp.tel('dl', i) end, z, case when n like 'RACK%' then null when n like '%Hospital%' then 0.45 else 0.7 end, date '2001-05-01' + pg_temp.n('d4', i, 0, 7800), case when i in (6, 17) then date '2024-06-30' + i * 3 end
  from (select i::int as i, n, '0' || pg_temp.weighted('d3', i, array['1', '2', '3', '4', '5'], array[30, 32, 16, 12, 10]) as z from unnest(string_to_array('Kum & Go #12,Hy-Vee,Casey''s Truman,RACK Depot,RACK Courthouse,Fairway Foods,Lake Lanes Cafe,Mayo Hospital Gift Shop,RACK Post Office,Walgreens,Casey''s Welcome,Super 8 Motel,The Ranch Restaurant,RACK Perkins,Cenex Granada,Bait & Tackle Ames Lake,Video Barn,Dollar General,RACK Library,Kwik Trip 804,Kwik Trip 817,Sherburn Grocery,RACK Hall Lake,High School Store,Holiday Inn', ',')) with ordinality as t (n, i)) as a;

update dealer set city = x.c, zone_cd = x.z from (values ('%Truman', 'Truman', '04'), ('%Granada', 'Granada', '04'), ('%Welcome', 'Welcome', '05'), ('Sherburn%', 'Sherburn', '05'), ('%Ames Lake', 'Ames Lake', '03'), ('%Hall Lake', 'Ames Lake', '03'), ('Mayo%', 'Fairmont', '01'), ('RACK Courthouse', 'Fairmont', '02'), ('RACK Depot', 'Fairmont', '02')) as x (n, c, z) where dlr_nm like x.n;

create table dlr_draw (
  dlr_no int not null,
  pub_dt date not null,
  draw int not null,
  rtn int,
  price numeric(5,2) not null,
  primary key (dlr_no, pub_dt)
);
insert into dlr_draw
select dlr_no, d, dr, case when d <= date '2025-12-28' and (dlr_no * 3 + (d - date '2025-11-01')) % 61 <> 0 then least(dr, floor(dr * (0.08 + pg_temp.u('e2', dlr_no * 100 + g) * 0.4))::int) end, case when dow = 0 then 3.00 else 1.50 end
  from generate_series(0, 49) as g, dealer, lateral (select date '2025-11-12' + g as d) as dd, lateral (select extract(dow from d)::int as dow) as w, lateral (select (4 + pg_temp.n('e1', dlr_no, 0, 26)) * case when dow = 0 then 2 else 1 end as dr) as x where close_dt is null and not (dlr_type = 'B' and dow in (0, 6)) and d not in ('2025-11-27', '2025-12-25');

create table dlr_inv (
  inv_no int primary key,
  dlr_no int not null references dealer,
  wk_end date not null,
  copies_sold int not null,
  gross numeric(9,2) not null,
  net_due numeric(9,2) not null,
  paid_amt numeric(9,2) default 0,
  paid_dt date,
  stat char(1) not null
);
insert into dlr_inv
select 30500 + row_number() over (order by wk, dlr_no), dlr_no, wk, c, g, n, case st when 'P' then n else 0 end, case st when 'P' then least(wk + pg_temp.n('f2', dlr_no * 10 + extract(week from wk)::int, 5, 30), date '2025-12-31') end, st
  from (select dlr_no, (pub_dt + (7 - extract(isodow from pub_dt)::int)) as wk, sum(draw - rtn) as c, sum((draw - rtn) * price) as g, round(sum((draw - rtn) * price * whsl_rt), 2) as n from dlr_draw join dealer using (dlr_no) where rtn is not null and whsl_rt is not null and pub_dt <= '2025-12-28' group by 1, 2) as a, lateral (select case when wk >= '2025-12-28' then 'O' else pg_temp.weighted('f1', dlr_no * 10 + extract(week from wk)::int, array['P', 'O', 'V'], array[84, 13, 3]) end as st) as b;

create table draw_snap (
  snap_dt date not null,
  rte_no varchar(5) not null,
  home_dlv int not null,
  sun_only int not null default 0,
  on_hold int not null default 0,
  comp int not null default 0,
  carr_no int,
  run_ts timestamp,
  primary key (snap_dt, rte_no)
);
insert into draw_snap
select d, rte_no, count(*) filter (where rate_cd not in ('NIE', 'SU13', 'SU52')), count(*) filter (where rate_cd in ('SU13', 'SU52')), count(*) filter (where exists (select 1 from vac_hold as h where h.sub_no = s.sub_no and h.canc_fl = 'N' and d between h.beg_dt and coalesce(h.end_dt, '2026-12-31'))), count(*) filter (where rate_cd = 'NIE'), r.carr_no, d + time '00:35'
  from generate_series(0, 30) as g, lateral (select date '2025-12-01' + g as d) as dd, route as r join subscr as s using (rte_no) where orig_dt <= d and coalesce(stop_dt, '2026-12-31') > d group by d, rte_no, r.carr_no;

create table sub_hist (
  hist_no int primary key,
  sub_no int not null,
  chg_ts timestamp not null,
  fld varchar(10) not null,
  old_val varchar(20),
  new_val varchar(20),
  oper varchar(8)
);
insert into sub_hist
select row_number() over (order by t, sub), sub, t, f, o, n, pg_temp.pick('g1', sub, array['JAN', 'DORIS', 'KIM', 'SYSTEM'])
  from (select 40000 + i * 7 as sub, stop + time '11:20' as t, 'stat' as f, 'A' as o, 'X' as n from sb where stop > '2020-01-01' union all
    select 40000 + i * 7, orig + 180 + pg_temp.n('g2', i, 0, 500) + time '14:00', 'rate_cd', pg_temp.pick('g3', i, array['7D13', '7D26', 'STU', '7D52O']), rc from sb where pg_temp.u('g4', i) < 0.3 and orig > '2017-01-01' and rc not in ('NIE', '7D52O', 'STU') union all
    select 40000 + i * 7, date '2022-02-01' + pg_temp.n('g5', i, 0, 1400) + time '09:45', 'rte_no', (select rte_no from route order by pg_temp.u('g6', i * 50000 + rte_no::int) limit 1), s.rte_no from sb join subscr as s on s.sub_no = 40000 + i * 7 where pg_temp.u('g7', i) < 0.2 and orig < '2022-01-01' and stop is null and s.rte_no is not null) as x where t < '2025-12-31 18:00' and o is distinct from n;

create table tmp_ncoa (
  sub_no int,
  old_addr varchar(60),
  new_addr varchar(60),
  move_dt date,
  match_cd char(1)
);

create table phinxlog (
  version bigint primary key,
  migration_name varchar(100),
  start_time timestamp,
  end_time timestamp,
  breakpoint boolean not null default false
);
insert into phinxlog select 20150301090000 + i * 100000000, n, timestamp '2015-03-01 09:00' + i * interval '213 days', timestamp '2015-03-01 09:00:02' + i * interval '213 days', false from unnest(array['ImportFromFoxpro', 'AddEmail', 'AddDrawSnap', 'AddAutopay', 'DealerInvoices', 'AddPayBy']) with ordinality as t (n, i);

update pay_batch as b set ctl_cnt = t.c, ctl_amt = t.a from (select batch_no, count(*) as c, sum(amt) as a from sub_trn where trn_cd in ('PY', 'AP', 'TP') group by 1) as t where t.batch_no = b.batch_no;

create view actv_subs as
select s.sub_no, s.last_nm, s.first_nm, s.city, r.descr as rate_descr, s.rte_no, t.zone_cd, s.exp_dt
  from subscr as s join rate as r using (rate_cd) left join route as t using (rte_no) where s.stat in ('A', 'V', 'G');
