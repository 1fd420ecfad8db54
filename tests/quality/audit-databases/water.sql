-- The billing system of a small town's water and sewer works, carried over from a minicomputer: short names, no comments, few references held by constraint, flags of one letter.
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
  select pg_temp.pick(key || 'l', i, string_to_array('ADKINS,ALVAREZ,BARNES,BOYD,BRANTLEY,CALDWELL,CHAVEZ,COBB,CRUZ,DAVENPORT,DELGADO,EAST,FARRIS,FLORES,GAINES,GARZA,GENTRY,GILL,HARDIN,HATCHER,HOLT,IVEY,JARVIS,KEMP,LANGLEY,LUNA,MABRY,MAYES,MCCOY,NANCE,NGUYEN,OWENS,PATEL,PICKETT,PRUITT,RAMOS,RAWLS,RHODES,SALAZAR,SIMS,STROUD,TATE,TREVINO,VANCE,WADE,WHITLEY,YATES', ',')) $$;
create function pg_temp.fname(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('ALLEN,AMANDA,ANA,BETTY,BRIAN,CARLOS,CHERYL,CURTIS,DANA,DAVID,DEBRA,DOUG,ELENA,ERIC,FRANCES,GREG,HEATHER,HECTOR,JASON,JUAN,JUDY,KATHY,KENNETH,LISA,LUIS,MARIA,MARTHA,MIKE,NANCY,PATSY,PHILLIP,RAY,RHONDA,ROSA,SAM,SHERRY,TERRY,TINA,VICTOR,WANDA', ',')) $$;
create function pg_temp.tel(key text, i bigint) returns text language sql immutable as $$
  select '555' || lpad(pg_temp.n(key || 't', i, 2000000, 9899999)::text, 7, '0') $$;

-- Compiling takes longer here than running.
set jit = off;

create table rate_sch (
  rt_cd char(3) not null,
  eff_dt date not null,
  descr varchar(40),
  cls_cd char(1),
  mtr_sz numeric(4,3) not null,
  base_chg numeric(8,2) not null,
  swr_base numeric(8,2),
  swr_per_k numeric(8,4),
  strm_chg numeric(8,2),
  end_dt date,
  primary key (rt_cd, eff_dt)
);
insert into rate_sch
select rt, e, d, c, sz, round(b * f, 2), round(sb * f, 2), round(4.35 * f, 4), round(st * f, 2), x
  from (values ('R58', 'RESIDENTIAL 5/8 IN', 'R', 0.625, 21.40, 17.75, 9.60), ('R10', 'RESIDENTIAL 1 IN', 'R', 1.000, 33.90, 17.75, 9.60), ('ROC', 'RESIDENTIAL OUTSIDE CITY', 'R', 0.625, 32.10, 26.60, null), ('M20', 'MULTI FAMILY 2 IN', 'M', 2.000, 118.00, 62.50, 48.00), ('C10', 'COMMERCIAL 1 IN', 'C', 1.000, 36.25, 24.80, 28.80), ('C20', 'COMMERCIAL 2 IN', 'C', 2.000, 118.00, 62.50, 57.60), ('I40', 'INDUSTRIAL 4 IN', 'I', 4.000, 365.00, 210.00, 192.00), ('IRR', 'IRRIGATION', 'R', 1.000, 33.90, null, null), ('CTY', 'CITY OWN USE', 'G', 1.500, 0.00, 0.00, 0.00)) as v (rt, d, c, sz, b, sb, st),
    (values (date '2021-10-01', 1.00, date '2023-09-30'), (date '2023-10-01', 1.06, date '2024-12-31'), (date '2025-01-01', 1.1024, null)) as w (e, f, x);
insert into rate_sch values ('SEN', '2016-10-01', 'SENIOR DISCOUNT - DO NOT USE', 'R', 0.625, 15.10, 12.00, 3.2000, 6.00, '2021-09-30');

create table rate_blk (
  rt_cd char(3) not null,
  eff_dt date not null,
  blk int not null,
  frm_k int not null,
  thr_k int,
  per_k numeric(8,4) not null,
  primary key (rt_cd, eff_dt, blk)
);
insert into rate_blk
select rt_cd, eff_dt, k, case k when 1 then 0 when 2 then 12 else 36 end, case k when 1 then 12 when 2 then 36 end, round((array[4.10, 5.05, 6.40])[k] * case rt_cd when 'ROC' then 1.5 when 'CTY' then 0 else 1 end * case extract(year from eff_dt)::int when 2021 then 1.00 when 2023 then 1.06 else 1.1024 end, 4)
  from rate_sch, generate_series(1, 3) as k where rt_cd in ('R58', 'R10', 'ROC') union all
select rt_cd, eff_dt, 1, 0, null, round(case rt_cd when 'IRR' then 6.40 when 'I40' then 3.85 else 4.60 end * case extract(year from eff_dt)::int when 2021 then 1.00 when 2023 then 1.06 else 1.1024 end, 4)
  from rate_sch where rt_cd in ('M20', 'C10', 'C20', 'I40', 'IRR');

create table rdg_rte (
  rte char(3) primary key,
  cyc smallint not null,
  descr varchar(30),
  rdr varchar(4),
  est_hrs numeric(4,1),
  ami char(1) not null default 'N'
);
insert into rdg_rte values ('101', 1, 'OLD TOWN', 'DWT', 6.5, 'N'), ('102', 1, 'DEPOT / MILL', 'DWT', 5.0, 'N'), ('110', 1, 'HWY 64 COMML', 'RJS', 4.0, 'Y'), ('201', 2, 'EASTGATE', 'RJS', 3.0, 'Y'), ('202', 2, 'SHADY LN', 'RJS', 3.5, 'Y'), ('210', 2, 'SCHOOL / HOSP', null, 2.0, 'Y'), ('301', 3, 'LAKEVIEW', 'KLP', 7.0, 'N'), ('302', 3, 'COUNTY LINE', 'KLP', 8.5, 'N');

create table cust (
  cust_no int primary key,
  lname varchar(30) not null,
  fname varchar(20),
  biz_fl char(1) not null default 'N',
  ssn4 char(4),
  dl_no varchar(12),
  dob date,
  ph1 char(10),
  ph2 char(10),
  eml varchar(60),
  m_addr varchar(40),
  m_city varchar(25),
  m_st char(2),
  m_zip varchar(10),
  cr_cd char(1),
  lang char(1),
  setup_dt date not null,
  del_fl char(1) not null default 'N',
  chg_dt date,
  chg_by varchar(4)
);

create table prem (
  prem_no int primary key,
  st_no int not null,
  st_nm varchar(30) not null,
  unit varchar(6),
  zip char(5),
  in_city char(1) not null default 'Y',
  cls_cd char(1) not null,
  rte char(3) not null references rdg_rte,
  seq int not null,
  d_unit smallint default 1,
  sq_ft int,
  swr char(1) not null default 'Y',
  bkflw char(1) not null default 'N',
  yr_blt smallint,
  lat numeric(9,6),
  lon numeric(9,6),
  stat char(1) not null default 'A'
);
insert into prem
select 2000 + i * 5, pg_temp.n('p1', i, 101, 2890), st, case when cls = 'R' and rte = '201' and i % 4 = 0 then chr(65 + i % 3) end, case when rte in ('301', '302') then '72957' else '72956' end, case when rte = '302' then 'N' else 'Y' end, cls, rte, (row_number() over (partition by rte order by st, pg_temp.u('p2', i)) * 10)::int, case when cls = 'M' then pg_temp.n('p3', i, 8, 48) else 1 end, case when pg_temp.u('p4', i) < 0.7 then case cls when 'R' then pg_temp.n('p5', i, 88, 310) * 10 else pg_temp.n('p5', i, 18, 420) * 100 end end, case when rte = '302' or pg_temp.u('p6', i) < 0.05 then 'N' else 'Y' end, case when cls in ('C', 'I', 'M') and pg_temp.u('p7', i) < 0.6 then 'Y' else 'N' end, case when pg_temp.u('p8', i) < 0.8 then pg_temp.n('p9', i, 1938, 2019) end, case when i % 3 <> 1 then 35.41 + pg_temp.n('pa', i, 0, 52000) / 1000000.0 end, case when i % 3 <> 1 then -94.37 + pg_temp.n('pb', i, 0, 52000) / 1000000.0 end, case when i in (17, 61) then 'D' when i in (8, 44, 93, 120) then 'I' else 'A' end
  from (select i, rte, case when rte = '110' then pg_temp.weighted('pc', i, array['C', 'I', 'M'], array[80, 10, 10]) when rte = '210' then pg_temp.pick('pc', i, array['G', 'G', 'C', 'M']) when i % 19 = 5 then 'C' when i % 37 = 9 then 'M' else 'R' end as cls, pg_temp.pick('pd', i, case rte when '101' then array['N 4TH ST', 'N 5TH ST', 'CHERRY ST', 'WALNUT ST'] when '102' then array['DEPOT ST', 'MILL RD', 'S 2ND ST'] when '110' then array['HWY 64 W'] when '201' then array['EASTGATE DR', 'EASTGATE CT'] when '202' then array['SHADY LN', 'PECAN DR', 'FERN CV'] when '210' then array['SCHOOL AVE', 'HOSPITAL DR'] when '301' then array['LAKEVIEW DR', 'HERON PT', 'DAM RD'] else array['COUNTY LINE RD', 'RUDY RD', 'OLD WIRE RD'] end) as st
    from (select i, pg_temp.weighted('pe', i, array['101', '102', '110', '201', '202', '210', '301', '302'], array[24, 16, 10, 17, 16, 4, 18, 14]) as rte from generate_series(1, 140) as i) as a) as b;

create table acct (
  acct_no char(10) primary key,
  cust_no int not null references cust,
  prem_no int not null references prem,
  rt_cd char(3) not null,
  stat char(1) not null,
  open_dt date not null,
  close_dt date,
  dep_amt numeric(8,2),
  dep_dt date,
  dep_ref_dt date,
  bal numeric(9,2) not null default 0,
  lst_pmt_dt date,
  ach char(1) not null default 'N',
  ebill char(1) not null default 'N',
  nosht char(1) not null default 'N',
  tax_ex char(1) not null default 'N',
  own_rnt char(1),
  memo varchar(80)
);

create temp table oc as
with z as (
  select i, cls_cd, rte, stat, o1, case when stat in ('D', 'I') or cls_cd in ('R', 'C') and pg_temp.u('o2', i) < 0.42 then least(date '2022-03-01' + pg_temp.n('o3', i, 0, 1360), date '2025-11-20') end as x1
    from (select (prem_no - 2000) / 5 as i, cls_cd, rte, stat, date '2006-01-01' + pg_temp.n('o1', prem_no, 0, 5700) as o1 from prem) as a
), y as (
  select z.*, x1 + pg_temp.n('o4', i, 1, 38) as o2, case when pg_temp.u('o5', i) < 0.25 and x1 < '2024-09-01' then x1 + 330 + pg_temp.n('o6', i, 0, 120) end as x2 from z
)
select row_number() over (order by o, i) as c, i, k, o, x, cls_cd, rte from (
  select i, 1 as k, o1 as o, x1 as x, cls_cd, rte from y union all
  select i, 2, o2, x2, cls_cd, rte from y where x1 is not null and stat = 'A' union all
  select i, 3, x2 + 9 + i % 20, null, cls_cd, rte from y where x1 is not null and x2 is not null and stat = 'A' and i % 4 <> 3) as t;

insert into cust
select 10000 + c * 3, case when biz then nm else pg_temp.lname('cu', c) end, case when not biz then pg_temp.fname('cu', c) end, case when biz then 'Y' else 'N' end, case when not biz and pg_temp.u('q1', c) < 0.8 then lpad(pg_temp.n('q2', c, 0, 9999)::text, 4, '0') end, case when not biz and pg_temp.u('q3', c) < 0.6 then '9' || pg_temp.n('q4', c, 10000000, 99999999) end, case when not biz and pg_temp.u('q5', c) < 0.55 then date '1941-01-01' + pg_temp.n('q6', c, 0, 21500) end, case when pg_temp.u('q7', c) < 0.94 then pg_temp.tel('cu', c) end, case when pg_temp.u('q8', c) < 0.25 then pg_temp.tel('cv', c) end, case when pg_temp.u('q9', c) < 0.52 then lower(case when biz then 'ap' || c || '@' || split_part(regexp_replace(nm, '[^A-Z ]', '', 'g'), ' ', 1) || '.example' else left(pg_temp.fname('cu', c), 1) || pg_temp.lname('cu', c) || c % 90 || '@example.net' end) end,
    case when pg_temp.u('qa', c) < 0.2 then 'PO BOX ' || pg_temp.n('qb', c, 11, 2300) else p.st_no || ' ' || p.st_nm || coalesce(' ' || p.unit, '') end, case when pg_temp.u('qc', c) < 0.04 then 'FORT SMITH' else 'HARLAN CREEK' end, 'AR', p.zip || case when pg_temp.u('qd', c) < 0.4 then '-' || pg_temp.n('qe', c, 1000, 6999) else '' end, case when x is null or pg_temp.u('qf', c) < 0.8 then pg_temp.weighted('qg', c, array['A', 'B', 'C', 'X'], array[60, 25, 11, 4]) end, pg_temp.weighted('qh', c, array['E', 'S', 'V'], array[88, 10, 2]), o, case when x < '2024-01-01' and pg_temp.u('qi', c) < 0.5 then 'Y' else 'N' end, case when x is not null then x + 30 when pg_temp.u('qj', c) < 0.5 then date '2021-02-01' + pg_temp.n('qk', c, 0, 1750) end, null
  from (select oc.*, cls_cd <> 'R' as biz, case cls_cd when 'G' then pg_temp.pick('qm', c, array['HARLAN CREEK SCHOOL DIST', 'CITY OF HARLAN CREEK', 'CRAWFORD CO LIBRARY']) when 'M' then pg_temp.pick('qm', c, array['CEDAR POINT APTS', 'MILL POND TOWNHOMES', 'LAKEVIEW MANOR LLC', 'EASTGATE MHP']) when 'I' then pg_temp.pick('qm', c, array['OZARK POULTRY PROCESSING', 'RIVER VALLEY GLASS', 'BRYCE READY MIX']) else pg_temp.pick('qn', c, array['TRI-CO', 'HWY 64', 'DEPOT', 'BLUE OX', 'CITY', 'JB''S', 'LUNA', 'VALLEY', 'PRUITT', 'A-1']) || ' ' || pg_temp.pick('qo', c, array['CAR WASH', 'DINER', 'TIRE', 'DENTAL', 'LAUNDRY', 'FEED & SEED', 'HARDWARE', 'BEAUTY SHOP', 'STORAGE', 'MOTEL']) end as nm from oc) as a join prem as p on p.prem_no = 2000 + i * 5;
update cust set chg_by = pg_temp.pick('ql', cust_no, array['TMH', 'LBS', 'CONV', 'WEB']) where chg_dt is not null;
update cust set chg_dt = setup_dt, chg_by = 'TMH' where chg_dt < setup_dt;

insert into acct
select lpad((2000 + i * 5)::text, 6, '0') || '-' || lpad((k + i % 4)::text, 3, '0'), 10000 + 3 * case when k > 1 and pg_temp.u('a1', c) < 0.12 then greatest(1, c - 40) else c end, 2000 + i * 5, case cls_cd when 'M' then 'M20' when 'I' then 'I40' when 'G' then 'CTY' when 'C' then pg_temp.weighted('a2', i, array['C10', 'C20'], array[70, 30]) else case when rte = '302' then 'ROC' else pg_temp.weighted('a2', i, array['R58', 'R10', 'IRR'], array[84, 13, 3]) end end, case when x is not null then case when x > '2025-10-01' then 'F' when pg_temp.u('a3', c) < 0.08 then 'W' else 'C' end else 'A' end, o, x, case when cls_cd = 'G' then null when o < '2012-01-01' then 50 when cls_cd = 'R' then (array[75, 100, 125])[1 + c % 3] else 250 end, case when cls_cd <> 'G' then o end, case when cls_cd <> 'G' and x is not null then x + 35 when cls_cd = 'R' and o < '2018-01-01' and pg_temp.u('a4', c) < 0.6 then o + 730 end, 0, null,
    case when pg_temp.u('a5', c) < 0.27 then 'Y' else 'N' end, case when o > '2019-01-01' and pg_temp.u('a6', c) < 0.5 then 'Y' else 'N' end, case when cls_cd = 'R' and pg_temp.u('a7', c) < 0.03 or rte = '210' then 'Y' else 'N' end, case when cls_cd = 'G' then 'Y' else 'N' end, case when cls_cd = 'R' then pg_temp.weighted('a8', c, array['O', 'R'], array[64, 36]) end, case when pg_temp.u('a9', c) < 0.09 then pg_temp.pick('aa', c, array['DOG IN YARD', 'CALL BEFORE SHUTOFF', 'GATE CODE 4471', 'METER UNDER DECK', 'PMT ARRANGEMENT 3/24', 'LANDLORD PAYS SEWER']) end
  from oc;

create table mtr (
  mtr_no int primary key,
  ser_no varchar(14) not null,
  prem_no int,
  mfg char(2),
  sz numeric(4,3),
  dials smallint default 4,
  ami_id varchar(10),
  pur_dt date,
  inst_dt date,
  tst_dt date,
  tst_pct numeric(5,1),
  rmv_dt date,
  lst_rdg int,
  stat char(1) not null
);
-- Changed out: one meter in four, 2024 to 2025.
create temp table mt as
select i, case when pg_temp.u('m1', i) < 0.27 then date '2024-02-05' + pg_temp.n('m2', i, 0, 640) end as chg, pg_temp.n('m3', i, 120, 5200) as start0,
    case cls_cd when 'M' then 1.9 * d_unit / 10 when 'I' then 9.5 when 'G' then 1.1 when 'C' then 0.35 + pg_temp.u('m4', i) * 0.9 else 0.06 + power(pg_temp.u('m4', i), 1.6) * 0.22 end as daily, rte, cls_cd
  from (select (prem_no - 2000) / 5 as i, prem.* from prem) as p;
insert into mtr
select 7000 + i * 4 + g, mf || lpad(pg_temp.n('m6', i * 2 + g, 200000, 99999999)::text, 8, '0'), case when g = 1 and chg is not null then null else 2000 + i * 5 end, mf, sz, case when sz >= 2 then 6 else 4 end, case when g = 2 or rte in ('110', '201', '202', '210') then 'T' || pg_temp.n('m7', i * 2 + g, 1000000, 9999999) end, inst - pg_temp.n('m8', i * 2 + g, 20, 300), inst, case when g = 1 and sz >= 1 then inst + 365 * 3 + pg_temp.n('m9', i, 0, 700) when g = 2 then null end, case when g = 1 and sz >= 1 then 94 + pg_temp.n('ma', i, 0, 75) / 10.0 end, case when g = 1 then chg end, null, case when g = 1 and chg is not null then case when i % 3 = 0 then 'J' else 'R' end else 'A' end
  from mt, generate_series(1, 2) as g, lateral (select rt_cd from acct where prem_no = 2000 + i * 5 limit 1) as a, lateral (select distinct mtr_sz as sz from rate_sch as r where r.rt_cd = a.rt_cd) as r, lateral (select case when g = 2 then 'NP' else pg_temp.weighted('m5', i, array['BA', 'SE', 'NP'], array[55, 30, 15]) end as mf) as f, lateral (select case when g = 2 then chg else date '2006-03-01' + pg_temp.n('mb', i, 0, 4700) end as inst) as n
  where g = 1 or chg is not null;
insert into mtr select 7900 + g, 'NP' || (70114200 + g * 3), null, 'NP', case when g > 14 then 1 else 0.625 end, 4, null, date '2025-08-19', null, null, null, null, null, 'S' from generate_series(1, 18) as g;

create table mtr_rdg (
  rdg_no int primary key,
  mtr_no int not null,
  acct_no char(10),
  rdg_dt date not null,
  prv int not null,
  cur int not null,
  use_k int not null,
  typ char(1) not null,
  exc char(2),
  rdr varchar(4),
  rereads smallint not null default 0
);
create temp table ev as
with q as (
  select i, (date '2023-10-01' + (c.cyc - 1 + 3 * g) * interval '1 month')::date + 4 + substr(m.rte, 3, 1)::int + pg_temp.n('e1', c.cyc * 100 + g, 0, 2) as d, 'Q' as e from mt as m join rdg_rte as c using (rte), generate_series(0, 8) as g
), a as (
  select * from q union all
  select i, x, 'F' from oc where x > '2023-10-20' union all
  select i, chg, 'X' from mt where chg is not null
), b as (
  select i, d, min(e) as e, row_number() over (partition by i order by d) as s, lag(d) over (partition by i order by d) as pd from a where d <= '2025-12-31' group by i, d
), m as (
  select b.*, daily, cls_cd, start0, case when chg is null or d <= chg then 1 else 2 end as g, (select min(c) from oc where oc.i = b.i and o < d and coalesce(x, '2099-01-01') >= d and (x is null or x >= pd)) as c from b join mt using (i)
)
select *, case when pd is null then 0 when c is null then case when pg_temp.u('e2', i * 40 + s) < 0.15 then 1 else 0 end else greatest(0, round(daily * (d - pd) * (0.75 + 0.5 * pg_temp.u('e3', i * 40 + s)) * case when cls_cd in ('R', 'C') then case when extract(month from d) between 7 and 10 then 1.35 when extract(month from d) in (1, 2, 3) then 0.85 else 1 end else 1 end * case when pg_temp.u('e4', i * 40 + s) < 0.018 then 3.4 else 1 end))::int end as us from m;
create temp table rd as
select i, s, d, e, g, c, us, cls_cd, case when g = 1 then start0 else 0 end + sum(us) over (partition by i, g order by d) as cur, pd, count(*) filter (where e in ('Q', 'F')) over (partition by i order by d rows between unbounded preceding and 1 preceding) as bg from ev;
insert into mtr_rdg
select row_number() over (order by d, i) + 300000, 7000 + i * 4 + g, a.acct_no, d, cur - us, cur, us, case e when 'F' then 'F' when 'X' then 'C' else case when c is not null and pg_temp.u('r1', i * 40 + s) < 0.035 then 'E' when m.ami_id is not null and m.inst_dt < d then 'M' else 'A' end end, case when us > 3.2 * (select avg(us) from rd as z where z.i = rd.i) and us > 20 then 'HI' when us = 0 and c is not null and pd is not null then 'ZU' when pg_temp.u('r2', i * 40 + s) < 0.02 then pg_temp.pick('r3', i * 40 + s, array['LK', 'NA', 'DG', 'BR']) end, case when e = 'Q' and m.ami_id is null then r.rdr when e <> 'Q' then pg_temp.pick('r4', i, array['JOC', 'KLP', 'DWT']) end, case when us > 60 and rd.cls_cd = 'R' then 1 else 0 end
  from rd join mtr as m on m.mtr_no = 7000 + i * 4 + g join prem as p on p.prem_no = 2000 + i * 5 join rdg_rte as r using (rte) left join oc using (i, c) left join acct as a on a.prem_no = p.prem_no and a.open_dt = oc.o;
update mtr set lst_rdg = x.c from (select mtr_no, max(cur) as c from mtr_rdg group by 1) as x where x.mtr_no = mtr.mtr_no;

create table bill (
  bill_no int primary key,
  acct_no char(10) not null references acct,
  cyc smallint not null,
  bill_dt date not null,
  due_dt date not null,
  frm_dt date,
  thr_dt date,
  use_k int not null,
  prv_bal numeric(9,2) not null default 0,
  cur_chg numeric(9,2) not null default 0,
  adj numeric(9,2) not null default 0,
  tot_due numeric(9,2) not null default 0,
  fin_fl char(1) not null default 'N',
  st char(1) not null default 'P',
  dlv char(1)
);
create table bill_ln (
  bill_no int not null references bill,
  ln smallint not null,
  svc char(2) not null,
  rt_cd char(3),
  qty numeric(9,3),
  amt numeric(9,2) not null,
  primary key (bill_no, ln)
);
-- Behaviour of the payer by bill: days until the payment, its part, and whether it came late.
create temp table bl as
select 510000 + rn + rn / 180 as no, y.* from (select row_number() over (order by bd, a.acct_no) as rn, row_number() over (partition by a.acct_no order by bd) as s, a.*, x.*, oc.o, oc.cls_cd, round(case when beh in ('G', 'S', 'L') then 1 when beh = 'H' then 0.5 else 0 end, 1) as part, case beh when 'G' then case when ach = 'Y' then 20 else pg_temp.skew('b2', h, 4, 21, 0.7) end when 'S' then pg_temp.n('b3', h, 22, 30) when 'L' then pg_temp.n('b4', h, 38, 80) when 'H' then pg_temp.n('b5', h, 15, 40) end as dly
  from (select i, bg, c, max(d) as thr, min(pd) as frm, sum(us) as us, max(d) + 6 as bd, bool_or(e = 'F') as fin, i * 50 + bg as h from rd where c is not null group by i, bg, c having min(pd) is not null and bool_or(e in ('Q', 'F'))) as x join oc using (i, c) join (select prem_no, acct_no, rt_cd, open_dt, ach, tax_ex, ebill from acct) as a on a.prem_no = 2000 + i * 5 and a.open_dt = oc.o, lateral (select case when ach = 'Y' or oc.cls_cd <> 'R' then pg_temp.weighted('b1', h, array['G', 'S'], array[95, 5]) when fin then pg_temp.weighted('b1', h, array['G', 'S', 'L', 'N'], array[60, 15, 10, 15]) else pg_temp.weighted('b1', h, array['G', 'S', 'L', 'H', 'N'], array[72, 13, 10, 3, 2]) end as beh) as b where bd <= '2025-12-31') as y;
insert into bill (bill_no, acct_no, cyc, bill_dt, due_dt, frm_dt, thr_dt, use_k, fin_fl, dlv)
select no, acct_no, r.cyc, bd, bd + 21, greatest(frm, o), thr, us, case when fin then 'Y' else 'N' end, case when ebill = 'Y' then 'E' else 'M' end from bl join prem using (prem_no) join rdg_rte as r on r.rte = prem.rte;
insert into bill_ln
select no, row_number() over (partition by no order by ord), svc, rt, q, amt from (
  select no, 1 as ord, 'WB' as svc, r.rt_cd as rt, null::numeric as q, r.base_chg as amt from bl join rate_sch as r on r.rt_cd = bl.rt_cd and bd between eff_dt and coalesce(end_dt, '2099-01-01') union all
  select no, 2, 'WV', r.rt_cd, us, round(sum(per_k * greatest(0, least(us, coalesce(thr_k, us)) - frm_k)), 2) from bl join rate_sch as r on r.rt_cd = bl.rt_cd and bd between r.eff_dt and coalesce(r.end_dt, '2099-01-01') join rate_blk as k on k.rt_cd = r.rt_cd and k.eff_dt = r.eff_dt where us > 0 group by no, r.rt_cd, us union all
  select no, 3, 'SW', r.rt_cd, least(us, case when bl.cls_cd = 'R' then 30 else us end), round(r.swr_base + r.swr_per_k * least(us, case when bl.cls_cd = 'R' then 30 else us end), 2) from bl join prem using (prem_no) join rate_sch as r on r.rt_cd = bl.rt_cd and bd between eff_dt and coalesce(end_dt, '2099-01-01') where swr = 'Y' and swr_base > 0 union all
  select no, 4, 'ST', r.rt_cd, null, r.strm_chg from bl join rate_sch as r on r.rt_cd = bl.rt_cd and bd between eff_dt and coalesce(end_dt, '2099-01-01') where strm_chg > 0 union all
  select no, 6, 'SF', null, null, 0.40 * case when frm > '2024-06-30' then 3 else 2 end from bl where tax_ex = 'N') as l;
-- Late charge: five percent of the bill before, when that was paid late or not at all.
insert into bill_ln
select c.no, (select max(ln) + 1 from bill_ln where bill_no = c.no), 'LP', null, null, round(0.05 * (select sum(amt) from bill_ln where bill_no = p.no and svc <> 'LP'), 2) from bl as p join bl as c on c.acct_no = p.acct_no and c.s = p.s + 1 where coalesce(p.dly, 99) > 30;
update bill set cur_chg = x.a from (select bill_no, sum(amt) as a from bill_ln group by 1) as x where x.bill_no = bill.bill_no;
update bill set adj = -round(cur_chg * 0.3, 2) where use_k > 60 and pg_temp.u('ad', bill_no) < 0.2 and acct_no in (select acct_no from acct where rt_cd in ('R58', 'R10', 'ROC'));

create table pmt (
  pmt_no int primary key,
  acct_no char(10) not null,
  pmt_dt date not null,
  amt numeric(9,2) not null,
  src char(2) not null,
  batch int,
  chk_no varchar(8),
  rev char(1) not null default 'N',
  rev_dt date,
  rev_cd char(2),
  opr varchar(4),
  post_ts timestamp
);
insert into pmt
select row_number() over (order by d, no) + 880000, acct_no, d, a, src, (d - date '2020-01-01') * 2 + case when src in ('LB', 'AC') then 1 else 0 end, case when src in ('LB', 'WN', 'DR') and pg_temp.u('y2', no) < 0.8 then pg_temp.n('y3', no, 101, 9980)::text end, rev, case when rev = 'Y' then least(d + 4 + no::int % 5, date '2025-12-31') end, case when rev = 'Y' then case when no % 3 = 0 then 'PE' else 'NF' end end, case when src in ('WN', 'DR', 'PH') then pg_temp.pick('y4', no, array['TMH', 'LBS']) end, d + time '15:30' + (no::int % 90) * interval '1 minute'
  from (select no, b.acct_no, dd + case extract(isodow from dd)::int when 6 then 2 when 7 then 1 else 0 end as d, round((b.cur_chg + b.adj) * part, 2) as a, case when ach = 'Y' then 'AC' else pg_temp.weighted('y1', no, array['LB', 'WB', 'WN', 'DR', 'PH'], array[34, 33, 18, 9, 6]) end as src, case when pg_temp.u('y5', no) < 0.012 then 'Y' else 'N' end as rev from bl join bill as b on b.bill_no = bl.no, lateral (select bd + dly as dd) as e where part > 0) as x where a > 0 and d <= '2025-12-31';
-- A returned payment comes again.
insert into pmt select pmt_no + 20000, acct_no, rev_dt + 6, amt, 'WN', (rev_dt - date '2020-01-01') * 2 + 12, null, 'N', null, null, 'LBS', rev_dt + 6 + time '11:12' from pmt where rev = 'Y' and rev_dt < '2025-12-20' and pmt_no % 4 <> 1;
update bill as b set prv_bal = x.p from (select b.bill_no, coalesce((select sum(cur_chg + adj) from bill as e where e.acct_no = b.acct_no and e.bill_dt < b.bill_dt), 0) - coalesce((select sum(amt) from pmt where pmt.acct_no = b.acct_no and pmt_dt < b.bill_dt and rev = 'N'), 0) as p from bill as b) as x where x.bill_no = b.bill_no;
update bill set tot_due = prv_bal + cur_chg + adj;
update bill set st = case when bill_dt > '2025-12-29' then 'H' else 'P' end;
update acct as a set bal = coalesce((select sum(cur_chg + adj) from bill where bill.acct_no = a.acct_no), 0) - coalesce((select sum(amt) from pmt where pmt.acct_no = a.acct_no and rev = 'N'), 0), lst_pmt_dt = (select max(pmt_dt) from pmt where pmt.acct_no = a.acct_no and rev = 'N');

-- Bills from a misread, voided on the day and replaced.
insert into bill select bill_no - 1, acct_no, cyc, bill_dt, due_dt, frm_dt, thr_dt, use_k * 10, prv_bal, 0, 0, 0, 'N', 'V', dlv from bill where (bill_no - 510000) % 181 = 0 and use_k > 0;
insert into bill_ln select l.bill_no - 1, ln, svc, rt_cd, case when svc in ('WV', 'SW') then qty * 10 else qty end, case when svc in ('WV', 'SW') then round(amt * 9.3, 2) else amt end from bill_ln as l join bill as v on v.bill_no = l.bill_no - 1 where v.st = 'V';
update bill as b set cur_chg = x.a, tot_due = prv_bal + x.a from (select bill_no, sum(amt) as a from bill_ln group by 1) as x where x.bill_no = b.bill_no and st = 'V';

create table dlq (
  acct_no char(10) not null references acct,
  bill_no int not null,
  stg char(1) not null,
  ntc_dt date not null,
  cut_dt date,
  shut_dt date,
  rst_dt date,
  past_due numeric(9,2),
  fee numeric(6,2) default 0,
  hold_cd char(2),
  primary key (acct_no, bill_no)
);
insert into dlq
select acct_no, no, case when shut is not null then 'S' when cut is not null and pg_temp.u('g1', no) < 0.5 then 'D' else 'R' end, ntc, cut, shut, case when shut is not null and (dly is not null or pg_temp.u('g2', no) < 0.6) then shut + pg_temp.n('g3', no, 0, 6) end, tot, case when shut is not null then 45 when cut is not null then 10 else 0 end, case when pg_temp.u('g4', no) < 0.06 then pg_temp.pick('g5', no, array['PA', 'MD', 'BK']) end
  from (select bl.no, bl.acct_no, dly, bd + 26 as ntc, case when coalesce(dly, 99) > 40 and bd + 40 <= '2025-12-31' then bd + 40 end as cut, case when coalesce(dly, 99) > 48 and not fin and bd + 47 <= '2025-12-31' and pg_temp.u('g6', no) < 0.6 then bd + 43 + no::int % 4 end as shut, b.tot_due as tot from bl join bill as b on b.bill_no = bl.no where coalesce(dly, 99) > 26 and bd + 26 <= '2025-12-31') as x;

create table svc_ord (
  so_no int primary key,
  typ char(2) not null,
  prem_no int,
  acct_no char(10),
  loc varchar(40),
  ent_ts timestamp not null,
  sch_dt date,
  cmp_dt date,
  crew varchar(4),
  hrs numeric(5,2),
  matl numeric(8,2),
  mtr_old int,
  mtr_new int,
  pri char(1),
  stat char(1) not null,
  rmk varchar(100)
);
insert into svc_ord
select row_number() over (order by d, t, p, a) + 60000, t, p, a, l, d + time '08:05' + pg_temp.n('w1', x, 0, 510) * interval '1 minute', case when stat <> 'X' and pri <> 'E' then d + pg_temp.n('w2', x, 0, 4) end, case when stat = 'C' then d + pg_temp.n('w2', x, 0, 4) + case when pri = 'R' and t in ('LK', 'HY') then pg_temp.n('w3', x, 0, 12) else 0 end end, case when stat in ('C', 'O') then case when t in ('MB', 'HY', 'SS') then pg_temp.pick('w4', x, array['C1', 'C2']) else pg_temp.pick('w4', x, array['JOC', 'KLP', 'DWT']) end end, case when stat = 'C' and pg_temp.u('w5', x) < 0.92 then case when t = 'MB' then pg_temp.n('w6', x, 8, 56) / 2.0 when t in ('HY', 'SS', 'LK') then pg_temp.n('w6', x, 4, 24) / 4.0 else pg_temp.n('w6', x, 1, 5) / 4.0 end end, case when stat = 'C' then case t when 'MB' then pg_temp.n('w7', x, 18000, 260000) / 100.0 when 'HY' then pg_temp.n('w7', x, 0, 90000) / 100.0 when 'MX' then 148.50 end end, mo, mn, pri, stat, case when pg_temp.u('w8', x) < 0.3 then case t when 'LK' then pg_temp.pick('w9', x, array['CUST SIDE', 'METER COUPLING', 'SVC LINE CITY SIDE', 'NO LEAK FOUND']) when 'MB' then pg_temp.pick('w9', x, array['6 IN AC SPLIT', '8 IN CI RING BREAK', '2 IN GALV', 'CONTRACTOR HIT']) when 'SS' then pg_temp.pick('w9', x, array['ROOTS', 'GREASE', 'CLEAR']) when 'RR' then pg_temp.pick('w9', x, array['READ OK', 'MISREAD', 'DIGITS SWAPPED']) end end
  from (select *, row_number() over (order by d, t, p, l) as x, case when d > '2025-11-25' and pg_temp.u('wb', coalesce(p, 9) + (d - date '2021-01-01')) < 0.6 then 'O' when pg_temp.u('wb', coalesce(p, 9) + (d - date '2021-01-01')) < 0.04 and mn is null then 'X' else 'C' end as stat, case when t = 'MB' then 'E' when t in ('NP', 'RS', 'SS') then 'H' else 'R' end as pri from (
    select 'TN' as t, prem_no as p, acct_no as a, null as l, open_dt as d, null::int as mo, null::int as mn from acct where open_dt >= '2021-01-01' union all
    select 'TF', prem_no, acct_no, null, close_dt, null, null from acct where close_dt is not null union all
    select 'MX', 2000 + i * 5, null, null, chg, 7001 + i * 4, 7002 + i * 4 from mt where chg is not null union all
    select 'NP', a.prem_no, acct_no, null, shut_dt, null, null from dlq join acct as a using (acct_no) where shut_dt is not null union all
    select 'RS', a.prem_no, acct_no, null, rst_dt, null, null from dlq join acct as a using (acct_no) where rst_dt is not null union all
    select 'RR', a.prem_no, a.acct_no, null, rdg_dt + 1, null, null from mtr_rdg join acct as a using (acct_no) where exc = 'HI' or exc = 'NA' union all
    select pg_temp.weighted('wc', g, array['LK', 'LK', 'PR', 'SS'], array[40, 1, 25, 34]), a.prem_no, a.acct_no, null, d, null, null from generate_series(1, 210) as g, lateral (select date '2021-01-05' + g * 1810 / 210 as d) as dd, lateral (select prem_no, acct_no from acct where open_dt < d and coalesce(close_dt, '2099-01-01') > d order by pg_temp.u('wd', g * 9000 + prem_no) limit 1) as a union all
    select case when g % 3 = 0 then 'HY' else 'MB' end, null, null, pg_temp.pick('we', g, array['N 4TH & CHERRY', 'DEPOT ST AT RR XING', 'HWY 64 @ WALMART', 'LAKEVIEW DR LIFT STA', 'MILL RD BRIDGE', 'SCHOOL AVE', 'PECAN & FERN', 'OLD WIRE RD 2 MI E']), date '2021-01-14' + g * 1800 / 64 + pg_temp.n('wf', g, 0, 15), null, null from generate_series(1, 63) as g) as v where d <= '2025-12-31') as y;

create table wq_smpl (
  lab_no varchar(10) not null,
  parm varchar(6) not null,
  site varchar(6) not null,
  smp_ts timestamp not null,
  rslt numeric(10,4),
  pa char(1),
  unit varchar(6),
  mcl numeric(10,4),
  viol char(1) not null default 'N',
  lab varchar(6),
  rpt_dt date,
  smp_by varchar(4),
  primary key (lab_no, parm)
);
insert into wq_smpl
select to_char(d, 'YYMM') || '-' || lpad(s::text, 2, '0') || case when parm in ('HAA5', 'TTHM', 'PB', 'CU') then 'Q' else 'M' end, parm, site, d + time '07:40' + s * interval '17 minutes', case parm when 'CL2' then 0.6 + pg_temp.n('k1', x, 0, 120) / 100.0 when 'TURB' then pg_temp.n('k1', x, 4, 29) / 100.0 when 'TTHM' then pg_temp.n('k1', x, 260, 690) / 10000.0 + case when extract(month from d) = 8 then 0.014 else 0 end when 'HAA5' then pg_temp.n('k1', x, 150, 480) / 10000.0 when 'PB' then case when pg_temp.u('k1', x) < 0.4 then null else pg_temp.n('k2', x, 10, 95) / 10000.0 end when 'CU' then pg_temp.n('k1', x, 50, 700) / 1000.0 end, case when parm = 'TC' then case when pg_temp.u('k3', x) < 0.014 then 'P' else 'A' end end, case when parm = 'TURB' then 'NTU' when parm <> 'TC' then 'MG/L' end, case parm when 'CL2' then 4 when 'TURB' then 0.3 when 'TTHM' then 0.08 when 'HAA5' then 0.06 when 'PB' then 0.015 when 'CU' then 1.3 end, 'N', case when parm in ('CL2', 'TURB') then 'INHSE' else 'ADH' end, case when parm in ('CL2', 'TURB') then d else d + pg_temp.n('k4', x, 3, 19) end, pg_temp.pick('k5', g, array['BLM', 'BLM', 'JOC'])
  from (select g, s, site, parm, d, g * 100 + s * 10 + ascii(right(parm, 1)) as x from generate_series(0, 59) as g, unnest(array['PLANT', 'CHRY04', 'DEPOT2', 'LKVW11', 'CNTY7', 'SCHL1']) with ordinality as v (site, s), unnest(array['CL2', 'TC', 'TURB', 'TTHM', 'HAA5', 'PB', 'CU']) as parm, lateral (select (date '2021-01-01' + g * interval '1 month')::date + 5 + pg_temp.n('k6', g, 0, 5) as d) as dd
    where case when parm = 'TURB' then s = 1 when parm in ('TTHM', 'HAA5') then g % 3 = 1 and s in (1, 4, 5) when parm in ('PB', 'CU') then g % 6 = 2 and s > 1 else true end) as z;
update wq_smpl set viol = 'Y' where pa = 'P' or rslt > mcl;

create table cust_0622 (
  cust_no int,
  lname varchar(30),
  fname varchar(20),
  ph1 char(10),
  eml varchar(60),
  m_addr varchar(40),
  m_city varchar(25),
  m_zip varchar(10),
  cr_cd char(1),
  setup_dt date
);
insert into cust_0622
select cust_no, lname, fname, case when pg_temp.u('z1', cust_no) < 0.12 then pg_temp.tel('zz', cust_no) else ph1 end, case when pg_temp.u('z2', cust_no) < 0.7 then eml end, m_addr, m_city, left(m_zip, 5), cr_cd, setup_dt from cust where setup_dt < '2022-06-22';

create table tmp_lbx (
  rec varchar(120),
  ld_ts timestamp
);

create view v_aging as
select a.acct_no, c.lname, c.fname, p.st_no, p.st_nm, p.rte, a.stat, a.bal, max(b.due_dt) as lst_due
  from acct as a join cust as c using (cust_no) join prem as p using (prem_no) left join bill as b on b.acct_no = a.acct_no and b.st <> 'V'
  where a.bal > 0 group by a.acct_no, c.lname, c.fname, p.st_no, p.st_nm, p.rte, a.stat, a.bal;
