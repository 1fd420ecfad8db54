-- The maintenance system of a regional airline, grown since the nineties: English, abbreviated, without comments; some foreign keys were
-- never declared. Work orders with cards, labour and parts below them, serialised components on and off aircraft, deferred defects,
-- directives, purchase orders, stock with its movements. Data up to 2026-05-31; people, tails and suppliers are made up.
-- The same rows at every load: each value is a hash of a key and a number. These functions go with the session.
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k, i) & 1073741823) / 1073741824::float8 $$;
create function pg_temp.r(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, choices text[]) returns text language sql immutable
  as $$ select choices[1 + floor(pg_temp.f(k, i) * cardinality(choices))::int] $$;
set jit = off;
set time zone 'UTC';

create table sta (
  sta_cd char(3) primary key,
  sta_nm varchar(40) not null,
  ctry char(2) not null,
  line_stn char(1) not null,
  hangar_bays smallint
);
insert into sta values ('NQY', 'Newquay', 'GB', 'Y', 0), ('EXT', 'Exeter', 'GB', 'Y', 3), ('BHD', 'Belfast City', 'GB', 'Y', 1), ('ABZ', 'Aberdeen', 'GB', 'Y', 2), ('DUB', 'Dublin', 'IE', 'Y', null), ('AMS', 'Amsterdam', 'NL', 'N', null), ('LBA', 'Leeds Bradford', 'GB', 'N', null);

create table ac_typ (
  ac_typ_cd varchar(6) primary key,
  mfr varchar(20) not null,
  descr varchar(40) not null,
  eng_cnt smallint not null,
  seats smallint,
  mtow_kg integer
);
insert into ac_typ values ('AT76', 'ATR', 'ATR 72-600', 2, 70, 23000), ('AT45', 'ATR', 'ATR 42-500', 2, 48, 18600), ('E190', 'Embraer', 'ERJ 190-100', 2, 98, 47790), ('SF34', 'Saab', 'SAAB 340B', 2, 34, 13155);

create table ac (
  ac_id integer primary key,
  tail_no varchar(7) not null unique,
  ac_typ_cd varchar(6) not null references ac_typ,
  msn varchar(10) not null,
  mfg_dt date,
  del_dt date not null,
  base_sta char(3) references sta,
  lessor varchar(40),
  lease_end_dt date,
  tsn_hrs numeric(10,2) not null default 0,
  csn integer not null default 0,
  stat char(1) not null,
  exit_dt date
);
insert into ac
select i, 'G-' || chr(66 + i % 7) || 'R' || chr(65 + i * 5 % 26) || chr(65 + i * 11 % 26), t, (case t when 'E190' then 19000000 when 'SF34' then 300 else 700 end + i * 13)::text, d - pg_temp.r('a1', i, 20, case when t in ('SF34', 'AT45') then 4000 else 1500 end), d, (array['EXT', 'EXT', 'BHD', 'ABZ', 'NQY'])[1 + i % 5], l, case when l is not null then d + 6570 end, 0, 0, case when x is not null then 'X' when i = 9 then 'S' else 'A' end, x
  from (select i, case when i <= 10 then 'AT76' when i <= 15 then 'AT45' when i <= 21 then 'E190' else 'SF34' end as t, date '2009-03-01' + pg_temp.r('a2', i, 0, 3900) as d, case when pg_temp.f('a3', i) < 0.6 then pg_temp.one('a4', i, '{Nordic Aviation Leasing,Harbour Air Finance,Castlelake Props}') end as l, case when i in (15, 22, 23, 24) then date '2024-06-30' + i * 9 end as x from generate_series(1, 24) as i) as a;

create table ac_util (
  ac_id integer not null,
  util_dt date not null,
  flt_hrs numeric(5,2) not null,
  cyc smallint not null,
  apu_hrs numeric(5,2),
  rpt_by varchar(8),
  primary key (ac_id, util_dt)
);
insert into ac_util
select ac_id, d::date, round((c * case ac_typ_cd when 'E190' then 1.45 when 'SF34' then 0.85 else 1.05 end * (0.88 + pg_temp.f('b1', h) * 0.24))::numeric, 2), c, case when ac_typ_cd = 'E190' then round((c * 0.6)::numeric, 2) end, case when pg_temp.f('b2', h) < 0.8 then 'ACARS' else 'TECHLOG' end
  from ac, generate_series(date '2025-12-01', date '2026-05-31', '1 day') as d, lateral (select ac_id * 100000 + (d::date - date '2020-01-01') as h) as h, lateral (select pg_temp.r('b3', h, case when extract(dow from d) = 6 then 1 else 3 end, case when ac_typ_cd = 'E190' then 7 else 9 end) as c) as c where stat = 'A' and pg_temp.f('b4', h / 4) > 0.06;
update ac set csn = c, tsn_hrs = h from (select ac_id as id, (coalesce(exit_dt, date '2026-05-31') - mfg_dt) * 5 as c, round((coalesce(exit_dt, date '2026-05-31') - mfg_dt) * case ac_typ_cd when 'E190' then 7.1 when 'SF34' then 4.2 else 5.3 end, 2) as h from ac) as x where id = ac_id;

create table emp (
  emp_no varchar(6) primary key,
  lst_nm varchar(30) not null,
  fst_nm varchar(30) not null,
  sta_cd char(3) references sta,
  shift char(1),
  trade char(2) not null,
  sup_emp_no varchar(6) references emp,
  hire_dt date not null,
  term_dt date,
  hrly_rt numeric(6,2),
  agcy varchar(30)
);
insert into emp
select lpad((2000 + i * 7)::text, 5, '0'), pg_temp.one('c1', i, '{Pascoe,Trelawny,Murphy,Doyle,McKee,Stewart,Fraser,Bell,Hughes,Nowak,Silva,Dunn,Cole,Whyte,Adair,Reid,Penrose,Lacey}'), pg_temp.one('c2', i, '{Dan,Mick,Sarah,Gary,Pawel,Liam,Craig,Ewan,Joao,Kerry,Phil,Tom,Aoife,Neil,Lewis,Beth}'), (array['EXT', 'EXT', 'EXT', 'BHD', 'ABZ', 'NQY', 'DUB'])[1 + i % 7], case when i > 8 then pg_temp.one('c3', i, '{A,B,C,D}') end, case when i <= 8 then 'SV' else pg_temp.one('c4', i, '{AF,AF,B1,B1,B1,B2,B2,IN,ST}') end, case when i > 8 then lpad((2000 + (1 + i % 8) * 7)::text, 5, '0') end, h, case when pg_temp.f('c5', i) < 0.16 and i > 8 then least(h + pg_temp.r('c6', i, 300, 4000), date '2026-05-10') end, case when i % 11 <> 4 then 19 + pg_temp.r('c7', i, 0, 46) * 0.5 + case when i <= 8 then 14 else 0 end end, case when i % 11 = 4 then 'Contract Air Engineers' end
  from (select i, date '2001-01-08' + pg_temp.r('c8', i, 0, 8700) as h from generate_series(1, 96) as i) as a;

create table emp_auth (
  emp_no varchar(6) not null references emp,
  ac_typ_cd varchar(6) not null references ac_typ,
  cat varchar(3) not null,
  lic_no varchar(16),
  iss_dt date not null,
  exp_dt date not null,
  primary key (emp_no, ac_typ_cd, cat)
);
insert into emp_auth
select emp_no, t, case trade when 'SV' then 'B1' when 'IN' then 'C' else trade end, 'UK.66.' || (400000 + emp_no::int * 3), x - 730, x from emp, unnest('{AT76,AT45,E190,SF34}'::text[]) as t, lateral (select date '2025-10-01' + pg_temp.r('d1', hashtext(emp_no || t), 0, 900) as x) as x where trade in ('SV', 'B1', 'B2', 'IN') and pg_temp.f('d2', hashtext(emp_no || t)) < case t when 'AT76' then 0.8 when 'E190' then 0.5 when 'SF34' then 0.25 else 0.6 end;

create table ata (
  ata_cd char(2) primary key,
  descr varchar(40) not null
);
insert into ata values ('05', 'TIME LIMITS/MX CHECKS'), ('21', 'AIR CONDITIONING'), ('22', 'AUTO FLIGHT'), ('23', 'COMMUNICATIONS'), ('24', 'ELECTRICAL POWER'), ('25', 'EQUIPMENT/FURNISHINGS'), ('26', 'FIRE PROTECTION'), ('27', 'FLIGHT CONTROLS'), ('28', 'FUEL'), ('29', 'HYDRAULIC POWER'), ('30', 'ICE AND RAIN PROTECTION'), ('31', 'INSTRUMENTS'), ('32', 'LANDING GEAR'), ('33', 'LIGHTS'), ('34', 'NAVIGATION'), ('36', 'PNEUMATIC'), ('49', 'APU'), ('52', 'DOORS'), ('61', 'PROPELLERS'), ('72', 'ENGINE'), ('79', 'OIL');

create table vend (
  vend_no integer primary key,
  vend_nm varchar(60) not null,
  ctry char(2),
  curr char(3) not null,
  pmt_terms smallint,
  appr_cd char(1) not null,
  appr_exp_dt date,
  inact_flg char(1) not null default 'N'
);
insert into vend values (1001, 'Ostrava Propeller Services', 'CZ', 'EUR', 30, 'A', '2027-02-28', 'N'), (1002, 'Skyparts International', 'US', 'USD', 30, 'A', '2026-11-30', 'N'), (1003, 'Brightwell Avionics', 'GB', 'GBP', 45, 'A', '2026-08-15', 'N'), (1004, 'Wheel & Brake Co', 'GB', 'GBP', 30, 'A', '2027-01-31', 'N'), (1005, 'Turbo Overhaul Montreal', 'CA', 'USD', 60, 'A', '2026-12-31', 'N'), (1006, 'Aero Consumables Direct', 'GB', 'GBP', 30, 'B', null, 'N'), (1007, 'Toulouse Spares', 'FR', 'EUR', 30, 'A', '2026-06-30', 'N'), (1008, 'Jetbits Surplus', 'US', 'USD', 0, 'C', '2024-03-31', 'Y'), (1009, 'Cabin Interiors West', 'GB', 'GBP', 30, 'B', '2026-09-30', 'N'), (1010, 'Lubes and Seals Ltd', 'GB', 'GBP', 45, 'B', null, 'N'), (1011, 'Hydraulic Repair Centre', 'IE', 'EUR', 30, 'A', '2025-12-31', 'Y');

create table pn_mstr (
  pn varchar(20) primary key,
  descr varchar(50) not null,
  ata_cd char(2) references ata,
  pn_cls char(1) not null,
  uom char(2) not null,
  std_cost numeric(12,2),
  reord_pt integer,
  lead_days smallint,
  shelf_life_days smallint,
  obs_flg char(1) not null default 'N',
  pref_vend integer
);
insert into pn_mstr
select (100 + i * 37 % 900) || '-' || lpad((i * 7919 % 100000)::text, 5, '0') || case when i % 4 = 0 then '-' || chr(64 + i % 5 + 1) else '' end, nm || case when k = 'R' then pg_temp.one('e0', i, '{"",""," ASSY"," UNIT"}') else '' end, a, k, case k when 'R' then 'EA' when 'E' then 'EA' else u end, case k when 'R' then 1800 + power(pg_temp.f('e1', i), 3) * 92000 when 'E' then 20 + pg_temp.r('e1', i, 0, 900) else 2 + pg_temp.r('e1', i, 0, 4000) / 100.0 end, case when k <> 'R' and pg_temp.f('e2', i) < 0.8 then pg_temp.r('e3', i, 1, 10) * case k when 'C' then 10 else 1 end end, case when pg_temp.f('e4', i) < 0.85 then (array[3, 7, 14, 30, 45, 90])[pg_temp.r('e5', i, 1, 6)] end, case when u in ('LT', 'KG', 'TU') and k = 'C' then 365 when a = '26' then 1825 end, case when pg_temp.f('e6', i) < 0.06 then 'Y' else 'N' end, case when pg_temp.f('e7', i) < 0.9 then case k when 'R' then (array[1001, 1002, 1003, 1004, 1005, 1007])[pg_temp.r('e8', i, 1, 6)] else (array[1002, 1006, 1006, 1007, 1009, 1010])[pg_temp.r('e8', i, 1, 6)] end end
  from (select row_number() over (order by g, nm)::int as i, nm, a, k, u from (values ('FUEL PUMP', '28', 'R', 'EA'), ('MAIN WHEEL', '32', 'R', 'EA'), ('NOSE WHEEL', '32', 'R', 'EA'), ('BRAKE', '32', 'R', 'EA'), ('PROP BLADE', '61', 'R', 'EA'), ('STARTER GENERATOR', '24', 'R', 'EA'), ('AIR DATA COMPUTER', '34', 'R', 'EA'), ('VHF TRANSCEIVER', '23', 'R', 'EA'), ('BLEED VALVE', '36', 'R', 'EA'), ('HYD PUMP', '29', 'R', 'EA'), ('DE-ICE BOOT', '30', 'R', 'EA'), ('ENGINE', '72', 'R', 'EA'), ('FIRE BOTTLE', '26', 'R', 'EA'), ('TCAS PROCESSOR', '34', 'R', 'EA'), ('BATTERY', '24', 'R', 'EA'), ('OIL FILTER', '79', 'E', 'EA'), ('SEAT COVER', '25', 'E', 'EA'), ('LANDING LIGHT', '33', 'E', 'EA'), ('BRAKE PIN', '32', 'E', 'EA'), ('DOOR SEAL', '52', 'E', 'EA'), ('IGNITER PLUG', '72', 'E', 'EA'), ('TYRE', '32', 'E', 'EA'), ('CABIN FILTER', '21', 'E', 'EA'), ('ENGINE OIL', '79', 'C', 'LT'), ('HYD FLUID', '29', 'C', 'LT'), ('GREASE', '05', 'C', 'KG'), ('SEALANT', '05', 'C', 'TU'), ('O-RING', '29', 'C', 'EA'), ('LOCKWIRE', '05', 'C', 'MT'), ('DE-ICING FLUID', '30', 'C', 'LT'), ('RIVET', '05', 'C', 'EA'), ('SPLIT PIN', '32', 'C', 'EA')) as v (nm, a, k, u), generate_series(1, 5) as g) as z;

create table wo_hdr (
  wo_no integer primary key,
  ac_id integer not null references ac,
  wo_typ char(2) not null,
  descr varchar(60) not null,
  sta_cd char(3) not null references sta,
  par_wo_no integer references wo_hdr,
  opn_dt date not null,
  sch_start_dt date,
  sch_end_dt date,
  act_start_dttm timestamp,
  act_end_dttm timestamp,
  stat varchar(2) not null,
  prty smallint,
  est_mh numeric(7,1),
  crt_usr varchar(8) not null,
  crt_dttm timestamp not null,
  upd_usr varchar(8),
  upd_dttm timestamp
);
create temp table wo as
select row_number() over (order by o, i)::int as k, * from (select i, ac_id, exit_dt, base_sta, o, ty from (select i, 1 + (i * 17 + i / 24 * 5) % 24 as ac_id, date '2023-06-01' + i * 1094 / 1400 as o, pg_temp.one('g1', i, '{LN,LN,LN,LN,LN,LN,AC,AC,AC,CC,UN,UN,UN,MD}') as ty from generate_series(1, 1400) as i) as a join ac using (ac_id) where exit_dt is null or o < exit_dt) as b;
insert into wo_hdr
select 400000 + k, ac_id, ty, case ty when 'LN' then pg_temp.one('g2', k, '{DAILY CHECK,WEEKLY CHECK,TRANSIT CHECK}') when 'AC' then 'A' || pg_temp.r('g3', k, 1, 12) || ' CHECK' when 'CC' then 'C' || pg_temp.r('g3', k, 1, 8) || ' CHECK' when 'MD' then pg_temp.one('g4', k, '{WIFI INSTALL,LED CABIN LIGHTS,ADS-B MOD,SEAT RECONFIG}') else pg_temp.one('g4', k, '{BIRD STRIKE INSP,TECHLOG DEFECT RECT,HARD LDG INSP,LIGHTNING STRIKE INSP,AOG RECOVERY}') end, case when ty in ('CC', 'MD') then 'EXT' when ty = 'UN' then (array['EXT', 'BHD', 'ABZ', 'DUB', 'AMS', 'LBA'])[pg_temp.r('g5', k, 1, 6)] else base_sta end, null, o, ss, ss + du, case when s <= date '2026-05-30' and st <> 'CX' then s + time '06:00' + pg_temp.r('g6', k, 0, 900) * interval '1 minute' end, case when st = 'CL' then e + time '05:30' + pg_temp.r('g7', k, 0, 1000) * interval '1 minute' end, st, case when ty = 'UN' then 1 + k % 2 when pg_temp.f('g8', k) < 0.6 then 3 end, case ty when 'LN' then 4 when 'AC' then 45 when 'CC' then 620 when 'MD' then 130 else null end, (array['PLAN01', 'PLAN02', 'MOC1', 'MOC2'])[1 + k % 4], o + time '08:10' + k % 500 * interval '1 minute', 'SYS', case when st in ('CL', 'CX') then least(e, date '2026-05-31') + time '23:50' end
  from wo, lateral (select case ty when 'LN' then o + 2 when 'AC' then o + 14 when 'CC' then o + 60 when 'MD' then o + 45 else o end as ss, case ty when 'LN' then 0 when 'AC' then 1 when 'CC' then 18 when 'MD' then 5 else 1 end as du) as p, lateral (select ss + case when ty = 'UN' then 0 else pg_temp.r('g9', k, -1, 3) end as s) as s, lateral (select s + du + case when pg_temp.f('ga', k) < 0.3 then pg_temp.r('gb', k, 1, 4) else 0 end as e) as e, lateral (select case when pg_temp.f('gc', k) < 0.03 then 'CX' when s > '2026-05-30' then 'OP' when e > '2026-05-29' then 'IP' when pg_temp.f('gd', k) < 0.01 then 'HD' else 'CL' end as st) as t;
update wo_hdr set act_end_dttm = act_start_dttm + interval '3 hours 20 minutes' where act_end_dttm < act_start_dttm + interval '1 hour';
update wo_hdr as w set par_wo_no = (select p.wo_no from wo_hdr as p where p.ac_id = w.ac_id and p.wo_typ = 'CC' and p.opn_dt <= w.opn_dt and p.sch_end_dt >= w.opn_dt and p.wo_no <> w.wo_no limit 1) where wo_typ in ('MD', 'UN');

create table wo_task (
  wo_no integer not null references wo_hdr,
  task_no smallint not null,
  card_no varchar(16),
  ata_cd char(2) references ata,
  descr varchar(80) not null,
  est_mh numeric(6,2),
  insp_req char(1) not null default 'N',
  rout_flg char(1) not null,
  stat char(1) not null,
  sgn_emp varchar(6),
  sgn_dttm timestamp,
  primary key (wo_no, task_no)
);
insert into wo_task
select wo_no, t, case when r then wo_typ || '-' || a || '-' || lpad(pg_temp.r('h1', h, 1, 60)::text, 3, '0') end, a, case when r then pg_temp.one('h2', h, '{GVI,DET INSP,FUNC CHECK,OP CHECK,LUBRICATE,REPLACE FILTER,RESTORE,SERVICE}') else pg_temp.one('h2', h, '{CORROSION FOUND,CHAFED WIRING,LEAK ABOVE LIMIT,CRACKED BRACKET,WORN BUSH,U/S ON TEST}') end || ' ' || pg_temp.one('h3', h, '{LH,RH,FWD,AFT,NO1,NO2}'), case when r then round((est_mh / n * (0.5 + pg_temp.f('h4', h)))::numeric, 2) end, case when pg_temp.f('h5', h) < 0.18 then 'Y' else 'N' end, case when r then 'Y' else 'N' end, s, case when s = 'C' then (select emp_no from emp where trade in ('B1', 'B2', 'SV') and hire_dt < w.opn_dt and coalesce(term_dt, '2099-01-01') > w.opn_dt + 90 order by pg_temp.f('h6' || emp_no, h) limit 1) end, case when s = 'C' then act_end_dttm - pg_temp.r('h7', h, 5, 170) * interval '1 minute' end
  from wo_hdr as w, lateral (select case wo_typ when 'LN' then 1 + wo_no % 2 when 'AC' then 3 + wo_no % 4 when 'CC' then 14 + wo_no % 9 when 'MD' then 3 else 1 + wo_no % 3 end as n) as n, generate_series(1, n) as t, lateral (select wo_no * 50 + t as h, t < n * 0.8 or n < 3 and wo_typ <> 'UN' as r) as x, lateral (select (select ata_cd from ata order by pg_temp.f('h8' || ata_cd, h) limit 1) as a, case when w.stat = 'CL' then 'C' when w.stat = 'CX' then 'X' when w.stat in ('IP', 'HD') and t % 2 = 1 then 'W' else 'O' end as s) as y;

create table wo_lbr (
  lbr_id integer primary key,
  wo_no integer not null,
  task_no smallint,
  emp_no varchar(6) not null,
  wrk_dt date not null,
  hrs numeric(5,2) not null,
  ot_flg char(1) not null default 'N',
  cost_rt numeric(6,2),
  corr_of integer
);
insert into wo_lbr
select row_number() over (order by d, wo_no, task_no, g), wo_no, task_no, e.emp_no, d, hr, case when pg_temp.f('i1', h) < 0.1 then 'Y' else 'N' end, coalesce(hrly_rt, 44), null
  from (select w.wo_no, task_no, g, w.act_start_dttm::date + case when wo_typ in ('CC', 'MD') then pg_temp.r('i2', w.wo_no * 200 + task_no * 4 + g, 0, greatest(0, act_end_dttm::date - act_start_dttm::date)) else 0 end as d, w.wo_no * 200 + task_no * 4 + g as h, case when wo_typ = 'CC' then 2 + pg_temp.r('i3', w.wo_no * 200 + task_no * 4 + g, 0, 32) * 0.25 else 0.5 + pg_temp.r('i3', w.wo_no * 200 + task_no * 4 + g, 0, 18) * 0.25 end as hr from wo_hdr as w join wo_task as t using (wo_no), generate_series(1, 3) as g where w.stat = 'CL' and (g = 1 or wo_typ = 'CC' or (g = 2 and wo_typ in ('AC', 'MD')))) as z, lateral (select emp_no, hrly_rt from emp where trade <> 'ST' and hire_dt < d and coalesce(term_dt, '2099-01-01') > d order by pg_temp.f('i4' || emp_no, h) limit 1) as e;
insert into wo_lbr select 900000 + lbr_id, wo_no, task_no, emp_no, wrk_dt, -hrs, ot_flg, cost_rt, lbr_id from wo_lbr where lbr_id % 171 = 60;

create table stk_bal (
  pn varchar(20) not null references pn_mstr,
  sta_cd char(3) not null references sta,
  bin varchar(10),
  qoh numeric(10,2) not null,
  qty_res numeric(10,2) not null default 0,
  min_qty numeric(10,2),
  lst_cnt_dt date,
  primary key (pn, sta_cd)
);

create table po_hdr (
  po_no varchar(10) primary key,
  vend_no integer not null references vend,
  po_typ char(1) not null,
  ord_dt date not null,
  req_dt date,
  curr char(3) not null,
  ex_rt numeric(9,5),
  buyer varchar(8),
  stat char(1) not null,
  aog_flg char(1) not null default 'N'
);
insert into po_hdr
select 'P' || 60000 + i, v.vend_no, case when v.vend_no in (1001, 1004, 1005, 1011) then 'R' when pg_temp.f('j1', i) < 0.06 then 'X' else 'P' end, d, case when pg_temp.f('j2', i) < 0.85 then d + (array[3, 7, 14, 30, 60])[pg_temp.r('j3', i, 1, 5)] end, curr, case curr when 'USD' then 1.27 + pg_temp.r('j4', i, -40, 60) / 1000.0 when 'EUR' then 1.17 + pg_temp.r('j4', i, -20, 20) / 1000.0 end, (array['KLAMB', 'SDOYLE', 'TBRAND'])[1 + i % 3], case when pg_temp.f('j5', i) < 0.03 then 'X' when d > '2026-04-20' then case when i % 3 = 0 then 'O' else 'P' end when pg_temp.f('j5', i) < 0.06 then 'P' else 'C' end, case when pg_temp.f('j6', i) < 0.09 then 'Y' else 'N' end
  from (select i, date '2023-06-05' + i * 1085 / 620 as d from generate_series(1, 620) as i) as a, lateral (select vend_no, curr from vend where (vend_no <> 1008 or d < '2024-03-01') and (vend_no <> 1011 or d < '2025-12-01') order by pg_temp.f('j7', i * 20 + vend_no) limit 1) as v;

create table po_ln (
  po_no varchar(10) not null references po_hdr,
  ln_no smallint not null,
  pn varchar(20) not null,
  qty_ord numeric(10,2) not null,
  qty_rcvd numeric(10,2) not null default 0,
  unit_prc numeric(12,2) not null,
  prom_dt date,
  lst_rcpt_dt date,
  sn varchar(16),
  primary key (po_no, ln_no)
);
insert into po_ln
select po_no, l, p.pn, q, case h.stat when 'C' then q when 'P' then floor(q / 2) else 0 end, round((std_cost * case when po_typ = 'R' then 0.28 else 1 end * (0.85 + pg_temp.f('k1', hs) * 0.35) * coalesce(ex_rt, 1))::numeric, 2), req_dt, case when h.stat in ('C', 'P') and floor(q / 2) + case h.stat when 'C' then 1 else 0 end > 0 then least(ord_dt + pg_temp.r('k2', hs, 2, 50), date '2026-05-29') end, case when po_typ <> 'P' and pn_cls = 'R' then 'S' || pg_temp.r('k3', hs, 1000, 1480) end
  from po_hdr as h, lateral (select case when po_typ = 'R' then 1 else pg_temp.r('k4', hashtext(po_no), 1, 4) end as n) as n, generate_series(1, n) as l, lateral (select hashtext(po_no) + l as hs) as hs, lateral (select * from pn_mstr where (pn_cls = 'R') = (po_typ in ('R', 'X')) order by pg_temp.f('k5' || pn, hs) limit 1) as p, lateral (select case pn_cls when 'R' then 1 when 'E' then pg_temp.r('k6', hs, 1, 12) else pg_temp.r('k6', hs, 1, 20) * 5 end as q) as q;

create table stk_trx (
  trx_no bigint primary key,
  trx_dttm timestamp not null,
  trx_typ char(3) not null,
  pn varchar(20) not null,
  sta_cd char(3) not null,
  qty numeric(10,2) not null,
  unit_cost numeric(12,2),
  wo_no integer,
  task_no smallint,
  po_no varchar(10),
  usr varchar(8)
);
create index on stk_trx (pn, sta_cd);
insert into stk_trx
select row_number() over (order by t, ty, pn, wo), t, ty, pn, s, q, c, wo, tk, po, u from (
  select lst_rcpt_dt + time '11:20' + hashtext(po_no) % 200 * interval '1 minute' as t, 'RCV' as ty, pn, 'EXT'::char(3) as s, qty_rcvd as q, round(unit_prc / coalesce(ex_rt, 1), 2) as c, null::int as wo, null::smallint as tk, po_no as po, 'STORES1' as u from po_ln join po_hdr using (po_no) where qty_rcvd > 0 and po_typ = 'P'
  union all select act_start_dttm + task_no * interval '25 minutes', 'ISS', p.pn, case when w.sta_cd in ('EXT', 'BHD', 'ABZ') then w.sta_cd else 'EXT' end, -case pn_cls when 'E' then pg_temp.r('l1', h, 1, 3) when 'C' then pg_temp.r('l1', h, 1, 12) end, std_cost, wo_no, task_no, null, 'STORES' || 1 + h % 3 from wo_hdr as w join wo_task as t using (wo_no), lateral (select wo_no * 50 + task_no as h) as h, lateral (select * from pn_mstr where pn_cls <> 'R' order by pg_temp.f('l2' || pn, h) limit 1) as p where w.stat in ('CL', 'IP') and act_start_dttm is not null and pg_temp.f('l3', h) < 0.42
  union all select date '2025-06-30' + (pg_temp.r('l4', hashtext(pn), 0, 1) * 183) + time '20:00', 'ADJ', pn, 'EXT', pg_temp.r('l5', hashtext(pn), -4, 3), std_cost, null, null, null, 'STKTAKE' from pn_mstr where pn_cls <> 'R' and pg_temp.f('l6', hashtext(pn)) < 0.5 and pg_temp.r('l5', hashtext(pn), -4, 3) <> 0
  union all select date '2023-06-01' + time '00:05', 'OPN', pn, s, 4 + pg_temp.r('l7', hashtext(pn || s), 0, 20) * case pn_cls when 'C' then 8 else 1 end, std_cost, null, null, null, 'CONV' from pn_mstr, unnest('{EXT,BHD,ABZ}'::text[]) as s where pn_cls <> 'R') as z;
insert into stk_trx select 500000 + trx_no, trx_dttm + interval '7 hours', 'RTN', pn, sta_cd, 1, unit_cost, wo_no, task_no, null, usr from stk_trx where trx_typ = 'ISS' and qty <= -2 and trx_no % 19 = 4;
-- What the shelves lacked came over from the main store.
insert into stk_trx select 600000 + row_number() over (order by pn, sta_cd) * 2 + n, timestamp '2025-11-03 09:00' + hashtext(pn) % 9000 * interval '1 minute', 'TRF', pn, case n when 0 then sta_cd else 'EXT' end, case n when 0 then q else -q end, null, null, null, null, 'STORES1' from (select pn, sta_cd, 10 - sum(qty) as q from stk_trx where sta_cd <> 'EXT' group by 1, 2 having sum(qty) < 0) as a, generate_series(0, 1) as n;
insert into stk_trx select 700000 + row_number() over (order by pn), timestamp '2026-01-02 20:00', 'ADJ', pn, 'EXT', 3 - sum(qty), null, null, null, null, 'STKTAKE' from stk_trx where sta_cd = 'EXT' group by pn having sum(qty) < 0;
insert into stk_bal select t.pn, t.sta_cd, case when t.sta_cd = 'EXT' then chr(65 + abs(hashtext(t.pn)) % 8) || '-' || 1 + abs(hashtext(t.pn)) % 40 end, sum(qty), case when pg_temp.f('l8', hashtext(t.pn || t.sta_cd)) < 0.1 then least(2, sum(qty)) else 0 end, case when t.sta_cd = 'EXT' then max(reord_pt) end, case when pg_temp.f('l9', hashtext(t.pn)) < 0.7 then date '2025-12-31' end from stk_trx as t join pn_mstr using (pn) group by t.pn, t.sta_cd;

create table stk_snap (
  snap_dt date not null,
  sta_cd char(3) not null,
  pn_cls char(1) not null,
  pn_cnt integer not null,
  val_gbp numeric(14,2) not null,
  primary key (snap_dt, sta_cd, pn_cls)
);
insert into stk_snap select e, sta_cd, pn_cls, count(*), sum(q * std_cost) from (select e, t.sta_cd, p.pn_cls, t.pn, std_cost, sum(qty) as q from stk_trx as t join pn_mstr as p using (pn), generate_series(1, 24) as g, lateral (select (date '2024-06-01' + g * interval '1 month' - interval '1 day')::date as e) as e where trx_dttm < e + 1 group by 1, 2, 3, 4, 5) as a where q > 0 group by 1, 2, 3;

create table sn_trk (
  sn_id integer primary key,
  pn varchar(20) not null references pn_mstr,
  sn varchar(16) not null,
  cond_cd char(2) not null,
  loc_typ char(1) not null,
  ac_id integer,
  pos varchar(6),
  sta_cd char(3),
  tsn_hrs numeric(10,2),
  tso_hrs numeric(10,2),
  csn integer,
  lim_hrs numeric(10,2),
  lim_cyc integer,
  mfg_dt date,
  own_cd char(1) not null default 'O',
  unique (pn, sn)
);
create table sn_hist (
  hist_id integer primary key,
  sn_id integer not null references sn_trk,
  act char(1) not null,
  act_dt date not null,
  ac_id integer,
  pos varchar(6),
  wo_no integer,
  rsn_cd varchar(3),
  tsn_at numeric(10,2)
);
create temp table sq as
select 1 + (row_number() over (order by i, g))::int as id, p.pn, i, g, case g when 0 then null else (select ac_id from ac order by pg_temp.f('m1', ac_id * 1000 + i * 7 + g) limit 1) end as a, ata_cd, std_cost from (select pn, ata_cd, std_cost, row_number() over (order by pn) as i from pn_mstr where pn_cls = 'R') as p, generate_series(0, 5) as g;
insert into sn_trk select id, pn, 'S' || 1000 + id, case when a is null then (array['SV', 'SV', 'US', 'RP', 'BR'])[1 + id % 5] when stat = 'X' then 'SV' else 'IN' end, case when a is not null and stat <> 'X' then 'A' when id % 5 = 3 then 'V' else 'S' end, case when stat <> 'X' then a end, case when stat <> 'X' then (array['LH', 'RH', 'NO1', 'NO2', 'FWD'])[1 + id % 5] end, case when a is null and id % 5 <> 3 then 'EXT' when stat = 'X' then 'EXT' end, round((pg_temp.f('m2', id) * 18000)::numeric, 2), case when pg_temp.f('m3', id) < 0.75 then round((pg_temp.f('m2', id) * 18000 * pg_temp.f('m4', id))::numeric, 2) end, (pg_temp.f('m2', id) * 16500)::int, case when ata_cd in ('61', '72', '29') then 20000 end, case when ata_cd in ('32', '72') then 25000 end, case when pg_temp.f('m5', id) < 0.8 then date '2012-01-01' + pg_temp.r('m6', id, 0, 4600) end, case when pg_temp.f('m7', id) < 0.12 then 'L' else 'O' end from sq left join ac on ac_id = a;
insert into sn_hist
select row_number() over (order by d, sn_id, act), sn_id, act, d, ac_id, pos, case when wo then (select wo_no from wo_hdr as w where w.ac_id = z.ac_id and w.opn_dt <= d order by opn_dt desc limit 1) end, case when act = 'R' then pg_temp.one('n1', sn_id * 10 + g, '{UNS,UNS,SCH,SCH,MOD,ROB,TBO}') end, round(greatest(0, tsn_hrs - (date '2026-05-31' - d) * 4.2), 2)
  from (select t.sn_id, g, v.act, d0 + case v.act when 'R' then len else 0 end as d, coalesce(case when g = 1 then t.ac_id end, x.ac_id) as ac_id, coalesce(t.pos, 'LH') as pos, true as wo, tsn_hrs, g = 1 and t.ac_id is not null as cur from sn_trk as t, generate_series(1, 3) as g, lateral (select date '2026-05-20' - g * 320 + pg_temp.r('n2', t.sn_id * 10 + g, 0, 120) as d0, pg_temp.r('n3', t.sn_id * 10 + g, 30, 190) as len) as l, lateral (select ac_id from ac where exit_dt is null order by pg_temp.f('n4', t.sn_id * 700 + g * 30 + ac.ac_id) limit 1) as x, (values ('I'), ('R')) as v (act) where pg_temp.f('n5', t.sn_id * 10 + g) < 0.75 or (g = 1 and t.ac_id is not null)) as z where not (cur and act = 'R');

create table dfct (
  dfct_id integer primary key,
  ac_id integer not null references ac,
  tlp_no varchar(10) not null,
  rpt_dttm timestamp not null,
  rpt_src char(1) not null,
  sta_cd char(3),
  ata_cd char(2) references ata,
  descr varchar(120) not null,
  rect_dttm timestamp,
  rect_wo_no integer,
  rect_txt varchar(120),
  dfr_flg char(1) not null default 'N',
  delay_min smallint,
  rpt_of integer references dfct
);
create temp table df as select i, (array(select ac_id from ac where exit_dt is null or exit_dt > '2024-06-01' order by ac_id))[1 + (i * 13 + i / 23) % 21] as a, timestamp '2024-06-01 05:00' + (i * interval '13 hours 20 minutes') + pg_temp.r('o0', i, 0, 700) * interval '1 minute' as t from generate_series(1, 1300) as i;
insert into dfct
select i, a, 'T' || 70000 + i * 3, t, pg_temp.one('o1', i, '{P,P,P,M,M,C}'), (array['EXT', 'BHD', 'ABZ', 'NQY', 'DUB', 'AMS', 'LBA', null])[pg_temp.r('o2', i, 1, 8)], x.c, x.d || pg_temp.one('o3', i, '{""," ON TAXI"," IN CRZ"," DURING CLIMB"," ON WALKROUND"}'), case when r <= '2026-05-31' then r end, null, case when r <= '2026-05-31' then pg_temp.one('o4', i, '{REPLACED IAW AMM,"RESET, TEST SAT",CLEANED AND RE-TESTED,NFF,ADJUSTED}') end, case when df then 'Y' else 'N' end, case when pg_temp.f('o5', i) < 0.14 then pg_temp.r('o6', i, 1, 36) * 5 end, null
  from df, lateral (select * from (values (1, '23', 'VHF2 NO TX'), (2, '34', 'TCAS FAIL'), (3, '21', 'PACK 1 OVHT'), (4, '33', 'READING LT U/S ROW 7'), (5, '25', 'SEAT 4C RECLINE INOP'), (6, '32', 'MLG TYRE WORN'), (7, '30', 'PROP DE-ICE FAULT'), (8, '52', 'DOOR WARN LT'), (9, '79', 'ENG 2 OIL LEAK'), (10, '24', 'DC GEN 1 FAULT'), (11, '29', 'HYD QTY LOW'), (12, null, 'LAV SMELL')) as v (n, c, d) where n = pg_temp.r('o7', i, 1, 12)) as x, lateral (select pg_temp.f('o8', i) < 0.19 as df) as f, lateral (select t + case when df then pg_temp.r('o9', i, 2, 60) * interval '1 day' else pg_temp.r('oa', i, 1, 14) * interval '1 hour' end as r) as r;
update dfct as d set rect_wo_no = (select wo_no from wo_hdr as w where w.ac_id = d.ac_id and w.wo_typ = 'UN' and w.opn_dt between d.rpt_dttm::date - 1 and d.rpt_dttm::date + 4 limit 1) where rect_dttm is not null;
update dfct as d set rpt_of = (select max(p.dfct_id) from dfct as p where p.ac_id = d.ac_id and p.ata_cd = d.ata_cd and p.rpt_dttm between d.rpt_dttm - interval '10 days' and d.rpt_dttm - interval '1 hour');

create table dfr_itm (
  dfr_no varchar(10) primary key,
  dfct_id integer not null,
  mel_ref varchar(12),
  mel_cat char(1) not null,
  rsn_cd char(1),
  dfr_dt date not null,
  exp_dt date not null,
  ext_dt date,
  clr_dt date,
  auth_emp varchar(6)
);
insert into dfr_itm
select 'D' || 8000 + row_number() over (order by dfct_id), dfct_id, case when ata_cd is not null then ata_cd || '-' || 10 + dfct_id % 50 || '-1' end, c, pg_temp.one('p1', dfct_id, '{P,P,T,G,M}'), rpt_dttm::date, rpt_dttm::date + n, case when rect_dttm::date > rpt_dttm::date + n then rpt_dttm::date + n * 2 end, rect_dttm::date, (select emp_no from emp where trade in ('B1', 'B2') and hire_dt < rpt_dttm and coalesce(term_dt, '2099-01-01') > rpt_dttm order by pg_temp.f('p2' || emp_no, dfct_id) limit 1) from dfct, lateral (select pg_temp.one('p3', dfct_id, '{B,C,C,C,D,D}') as c) as c, lateral (select case c when 'B' then 3 when 'C' then 10 else 120 end as n) as n where dfr_flg = 'Y';

create table ad_mstr (
  ad_no varchar(16) primary key,
  auth varchar(4) not null,
  subj varchar(80) not null,
  ac_typ_cd varchar(6) references ac_typ,
  iss_dt date not null,
  eff_dt date not null,
  rep_days smallint,
  rep_hrs integer,
  sup_by varchar(16) references ad_mstr
);
insert into ad_mstr
select (case when i % 3 = 0 then 'G-' else '' end) || extract(year from d) || '-0' || lpad((i * 7 % 300)::text, 3, '0'), case when i % 3 = 0 then 'CAA' when i % 5 = 1 then 'FAA' else 'EASA' end, pg_temp.one('q1', i, '{Wing spar inspection,Elevator cable wear,Fuel pump wiring,Propeller hub crack,Emergency exit handle,Main landing gear pin,Cargo smoke detector,Engine mount bolts}'), pg_temp.one('q2', i, '{AT76,AT76,AT45,E190,E190,SF34}'), d, d + 14, case when i % 4 = 1 then 365 end, case when i % 4 = 2 then 1500 end, null from (select i, date '2018-02-01' + i * 75 as d from generate_series(1, 38) as i) as a;
update ad_mstr as a set sup_by = (select min(b.ad_no) from ad_mstr as b where b.ac_typ_cd = a.ac_typ_cd and b.subj = a.subj and b.iss_dt > a.iss_dt);

create table ad_comp (
  ad_no varchar(16) not null references ad_mstr,
  ac_id integer not null references ac,
  appl_flg char(1) not null,
  meth varchar(10),
  lst_comp_dt date,
  lst_comp_hrs numeric(10,2),
  nxt_due_dt date,
  nxt_due_hrs numeric(10,2),
  primary key (ad_no, ac_id)
);
insert into ad_comp
select ad_no, ac_id, case when y then 'Y' else 'N' end, case when y then pg_temp.one('r1', h, '{INSP,INSP,MOD,REPL}') end, case when y and dn then l end, case when y and dn then round(greatest(10, tsn_hrs - (date '2026-05-31' - l) * 5), 2) end, case when y and dn and rep_days is not null then l + rep_days when y and not dn then eff_dt + 540 end, case when y and dn and rep_hrs is not null then round(greatest(10, tsn_hrs - (date '2026-05-31' - l) * 5) + rep_hrs, 2) end
  from ad_mstr join ac using (ac_typ_cd), lateral (select hashtext(ad_no) + ac_id as h) as h, lateral (select pg_temp.f('r2', h) < 0.86 as y, case when rep_days is not null then date '2026-05-20' - pg_temp.r('r3', h, 0, 370) else least(eff_dt + pg_temp.r('r3', h, 10, 400), date '2026-05-20') end as l) as l, lateral (select l > del_dt and (eff_dt < '2025-03-01' or pg_temp.f('r4', h) < 0.5) as dn) as dn where coalesce(exit_dt, '2099-01-01') > eff_dt;

create table schema_version (
  version_rank integer not null,
  version varchar(50) primary key,
  script varchar(200) not null,
  installed_on timestamp not null,
  success boolean not null
);
insert into schema_version select i, '4.' || i, 'V4_' || i || '.sql', timestamp '2019-05-12 02:00' + i * interval '143 days', true from generate_series(0, 17) as i;

create table zz_conv_err (
  src_tbl varchar(30) not null,
  src_key varchar(60) not null,
  err_txt varchar(200),
  ins_dttm timestamp not null default now()
);

create view v_dfr_opn as
select d.dfr_no, a.tail_no, f.ata_cd, f.descr, d.mel_cat, d.dfr_dt, coalesce(d.ext_dt, d.exp_dt) as due_dt from dfr_itm as d join dfct as f on f.dfct_id = d.dfct_id join ac as a on a.ac_id = f.ac_id where d.clr_dt is null;
create view v_wo_cost as
select w.wo_no, w.ac_id, w.wo_typ, coalesce(l.mh, 0) as act_mh, coalesce(l.amt, 0) as lbr_amt, coalesce(m.amt, 0) as matl_amt from wo_hdr as w left join (select wo_no, sum(hrs) as mh, sum(hrs * cost_rt * case ot_flg when 'Y' then 1.5 else 1 end) as amt from wo_lbr group by 1) as l on l.wo_no = w.wo_no left join (select wo_no, -sum(qty * unit_cost) as amt from stk_trx where wo_no is not null group by 1) as m on m.wo_no = w.wo_no;
