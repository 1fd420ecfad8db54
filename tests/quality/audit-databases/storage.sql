-- A self-storage company with six sites in Ohio: units, customers, leases and their rates, the ledger of 2025, liens and auctions, the gate's log, enquiries.
-- Written in house, moved from an older database: short names, comments on half of it, some keys declared.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set time zone 'America/New_York';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 11) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Adam,Alice,Amber,Andre,Beth,Brandon,Caleb,Carla,Craig,Dana,Darnell,Derek,Elena,Ethan,Felicia,Frank,Gail,Greg,Hannah,Hector,Irene,Jackie,Joel,Kayla,Keith,Laura,Leon,Marcus,Megan,Nadia,Nathan,Olivia,Paul,Rosa,Ryan,Sandra,Seth,Tanya,Todd,Vanessa,Wayne,Yolanda') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Abbott,Barnes,Bishop,Bradley,Burke,Carver,Cortez,Crawford,Dalton,Dixon,Ellis,Farrell,Fields,Flores,Gibbs,Grant,Haines,Hayes,Holt,Hubbard,Ingram,Keller,Lambert,Lane,Lowe,Marsh,Mercer,Moody,Nolan,Ortega,Osborne,Page,Parks,Pruitt,Reyes,Rhodes,Sawyer,Sharp,Stokes,Tate,Vaughn,Weaver,Webb,Wilcox,Yates,Zeller') $$;

create table fac (
  fac_id integer primary key,
  fac_code char(3) not null unique,
  fac_name varchar(40) not null,
  addr varchar(60),
  city varchar(30),
  st char(2),
  zip varchar(10),
  phone varchar(14),
  mgr_emp_id integer,
  opened_dt date,
  sold_dt date,
  gate_from time,
  gate_to time
);
comment on table fac is 'Storage sites';
comment on column fac.sold_dt is 'Date the site was sold; null for ours';
insert into fac values (1, 'MAI', 'Main Street Storage', '1420 W Main St', 'Lancaster', 'OH', '43130', '740-555-0110', 2, '2009-04-01', null, '06:00', '22:00'), (2, 'HWY', 'Route 33 Storage', '8815 Lancaster Rd', 'Carroll', 'OH', '43112', '740-555-0121', 5, '2013-06-15', null, '05:00', '23:00'), (3, 'NEW', 'Newark Storage Center', '260 Deo Dr', 'Newark', 'OH', '43055', '740-555-0132', 8, '2016-09-01', null, '06:00', '22:00'), (4, 'GRO', 'Grove City Storage', '3977 Broadway', 'Grove City', 'OH', '43123', '614-555-0143', 11, '2018-03-10', null, '06:00', '22:00'), (5, 'ATH', 'Hocking Valley Storage', '54 Johnson Rd', 'Athens', 'OH', '45701', '740-555-0154', 14, '2020-08-01', null, '06:00', '22:00'), (6, 'LOG', 'Logan Mini Storage', '12780 SR 664', 'Logan', 'OH', '43138', '740-555-0165', null, '2011-05-20', '2024-06-30', '07:00', '21:00');

create table emp (
  emp_id integer primary key,
  fname varchar(20) not null,
  lname varchar(20) not null,
  fac_id integer,
  role_cd char(2) not null,
  email varchar(60),
  hire_dt date,
  term_dt date,
  hrly_rate numeric(6,2)
);
comment on column emp.role_cd is 'OW owner, SM site manager, AM assistant manager, RL relief, BK bookkeeper, MT maintenance';
insert into emp
select i, f, l, case when i in (1, 17, 18, 19) then null else s end, case when i = 1 then 'OW' when i = 17 then 'BK' when i in (18, 19) then 'MT' when i in (2, 5, 8, 11, 14) then 'SM' when i % 3 = 0 then 'AM' else 'RL' end, lower(left(f, 1) || l) || i || '@buckeyestorage.example', case when i = 1 then date '2009-01-05' else h end, case when i in (6, 13, 20) then date '2024-03-15' + i * 17 end, case when i > 1 then 14 + pg_temp.z('er', i, 0, 24) * 0.5 end
  from generate_series(1, 22) as i, lateral (select pg_temp.given('eg', i) as f, pg_temp.family('ef', i) as l, case when i <= 16 then 1 + (i - 2) / 3 else 1 + i % 5 end as s, case when i > 19 then date '2023-02-01' + i * 9 else date '2015-03-02' + pg_temp.z('eh', i, 0, 2500) end as h) as x;

create table utype (
  utype_id integer primary key,
  descr varchar(30) not null,
  w_ft numeric(4,1),
  d_ft numeric(4,1),
  sqft integer,
  cc_yn char(1) default 'N',
  drive_up_yn char(1) default 'N',
  base_rate numeric(8,2)
);
comment on column utype.w_ft is 'Width in feet';
comment on column utype.d_ft is 'Depth in feet';
comment on column utype.cc_yn is 'Climate controlled Y/N';
insert into utype values (1, '5x5 inside', 5, 5, 25, 'Y', 'N', 49), (2, '5x10 drive-up', 5, 10, 50, 'N', 'Y', 62), (3, '5x10 climate', 5, 10, 50, 'Y', 'N', 79), (4, '10x10 drive-up', 10, 10, 100, 'N', 'Y', 99), (5, '10x10 climate', 10, 10, 100, 'Y', 'N', 129), (6, '10x15 drive-up', 10, 15, 150, 'N', 'Y', 125), (7, '10x20 drive-up', 10, 20, 200, 'N', 'Y', 149), (8, '10x30 drive-up', 10, 30, 300, 'N', 'Y', 199), (9, 'RV / boat space', 12, 35, 420, 'N', 'Y', 69), (10, 'Locker', 4, 4, 16, 'Y', 'N', 29);

create table unit (
  unit_id integer primary key,
  fac_id integer not null references fac,
  unit_no varchar(6) not null,
  utype_id integer not null references utype,
  bldg char(1),
  flr smallint default 1,
  rack_rate numeric(8,2),
  status_cd char(1) not null,
  status_dt date,
  notes varchar(100),
  unique (fac_id, unit_no)
);
comment on table unit is 'Rentable units and spaces';
comment on column unit.rack_rate is 'Street rate per month, what a walk-in is quoted today';
comment on column unit.status_cd is 'V vacant, O occupied, M maintenance, C company use, S gone with the site';
insert into unit
select i, f, b || lpad((100 + i % 60)::text, 3, '0'), t, b, case when t in (1, 3, 5) and i % 4 = 0 then 2 else 1 end, round(base_rate * (array[1.0, 0.92, 1.05, 1.18, 1.0, 0.85])[f]), case when f = 6 then 'S' when i % 67 = 30 then 'M' when i % 89 = 41 then 'C' else 'V' end, date '2021-06-01', case when i % 67 = 30 then 'Roof leak, do not rent' when pg_temp.f('un', i) < 0.06 then pg_temp.one('uo', i, 'Door sticks,Near elevator,Corner unit - tight turn,New door 2023') end
  from generate_series(1, 212) as i cross join lateral (select case when i <= 45 then 1 when i <= 88 then 2 when i <= 128 then 3 when i <= 168 then 4 when i <= 198 then 5 else 6 end as f, chr(65 + i / 60) as b) as a cross join lateral (select pg_temp.w('ut', i, case when f in (2, 6) then '2:20,4:28,6:14,7:20,8:8,9:10' else '1:10,2:12,3:15,4:20,5:16,6:8,7:11,8:3,9:3,10:2' end)::int as t) as c join utype on utype_id = t;

create table cust (
  cust_id integer primary key,
  cust_type char(1) not null,
  fname varchar(20),
  lname varchar(20),
  company varchar(50),
  addr varchar(60),
  city varchar(30),
  st char(2),
  zip varchar(10),
  cell varchar(14),
  email varchar(60),
  dob date,
  dl_no varchar(12),
  dl_st char(2),
  mil_yn char(1) default 'N',
  alt_name varchar(40),
  alt_phone varchar(14),
  src_cd char(2),
  dnr_yn char(1) default 'N',
  merged_into integer,
  created_dt date,
  upd_ts timestamp
);
comment on table cust is 'Customers, one row per person or business that ever signed';
comment on column cust.cust_type is 'P person, B business';
comment on column cust.dl_no is 'Driver license';
comment on column cust.mil_yn is 'Active military (SCRA rules apply to liens)';
comment on column cust.dnr_yn is 'Do not rent';
comment on column cust.merged_into is 'cust_id of the record kept when a duplicate was merged';
comment on column cust.src_cd is 'How they found us, same codes as lead';

create table promo (
  promo_cd varchar(8) primary key,
  descr varchar(60),
  pct_off smallint,
  mths smallint,
  from_dt date,
  thru_dt date
);
insert into promo values ('1STFREE', 'First month free', 100, 1, '2021-01-01', '2023-12-31'), ('HALF1', '50% off first month', 50, 1, '2024-01-01', null), ('HALF3', '50% off first three months', 50, 3, '2023-04-01', '2024-09-30'), ('STUDENT', 'Student summer, 20% off 4 months', 20, 4, '2022-04-15', null), ('MIL10', 'Military 10% for a year', 10, 12, '2022-01-01', null), ('WEB25', '25% off two months, online only', 25, 2, '2024-10-01', null);

create table lease (
  lease_id integer primary key,
  lease_no varchar(10) not null unique,
  cust_id integer not null references cust,
  unit_id integer not null references unit,
  signed_dt date,
  move_in date not null,
  notice_dt date,
  move_out date,
  start_rate numeric(8,2) not null,
  rate numeric(8,2) not null,
  promo_cd varchar(8),
  prot_plan char(1),
  autopay_yn char(1) default 'N',
  gate_code varchar(6),
  paid_thru date,
  status_cd char(1) not null,
  signed_by integer,
  upd_ts timestamp
);
comment on table lease is 'Rental agreements, month to month';
comment on column lease.start_rate is 'Monthly rate at move-in';
comment on column lease.rate is 'Monthly rate now, or at the end';
comment on column lease.prot_plan is 'Protection plan A $2,000, B $3,000, C $5,000; null: own insurance';
comment on column lease.status_cd is 'A active, N gave notice, L in lien, M moved out, X sold at auction';
comment on column lease.signed_by is 'emp_id';
create temp table ten as
select row_number() over (order by mi, unit_id) as id, x.* from (
  select unit_id, fac_id, utype_id, k, unit_id * 10 + k as h, rack_rate, mi, mi + len as me, status_cd as us
    from (select u.*, k, len, date '2021-09-01' + (pg_temp.z('l0', unit_id, 0, 420) + coalesce(sum(len + gap) over (partition by unit_id order by k rows between unbounded preceding and 1 preceding), 0))::int as mi
      from unit as u cross join generate_series(0, 8) as k cross join lateral (select case when pg_temp.f('ll', unit_id * 10 + k) < 0.3 then pg_temp.z('lm', unit_id * 10 + k, 45, 150) else pg_temp.z('lm', unit_id * 10 + k, 120, 900) end as len, 2 + floor(power(pg_temp.f('lg', unit_id * 10 + k), 1.4) * 150)::int as gap) as a) as y
    where mi <= '2025-08-30' and not (status_cd = 'C') and not (status_cd = 'M' and mi + len > '2025-05-01') and not (fac_id = 6 and mi > '2024-05-31')) as x;
create temp table who as
select id, case when c < 0.12 and id > 80 then id - pg_temp.z('wb', id, 10, 70) else id end as cust, c >= 0.12 or id <= 80 as own from ten, lateral (select pg_temp.f('wa', id) as c) as x;
update who as w set cust = p.cust from who as p where p.id = w.cust and p.cust <> p.id;
update who as w set cust = p.cust from who as p where p.id = w.cust and p.cust <> p.id;
update who as w set cust = p.cust from who as p where p.id = w.cust and p.cust <> p.id;
insert into cust
select t.id, ty, f, l, case when ty = 'B' then l || ' ' || pg_temp.one('cc', t.id, 'Landscaping,Roofing,Catering,Electric,Antiques,Realty,Medical Supply,Youth Soccer') || case when t.id % 3 = 0 then ' LLC' else '' end end, (100 + t.id * 37 % 8900) || ' ' || pg_temp.one('ca', t.id, 'Maple St,Fair Ave,Pleasantville Rd,Columbus St,High St,Mulberry St,Union St,Court St,Church St,Granville Rd'), city, 'OH', case t.fac_id when 1 then '43130' when 2 then '43112' when 3 then '43055' when 4 then '43123' when 5 then '45701' else '43138' end, case when t.id % 31 <> 8 then pg_temp.one('cp', t.id, '740,740,614,380') || '-555-' || lpad((t.id * 613 % 10000)::text, 4, '0') end, case when pg_temp.f('ce', t.id) < 0.84 then lower(f || '.' || l) || t.id || '@' || pg_temp.one('cd', t.id, 'mail.example,inbox.example,post.example') end, case when ty = 'P' and t.id % 14 <> 5 then date '1946-02-01' + pg_temp.z('cb', t.id, 0, 20800) end, case when ty = 'P' then pg_temp.one('cl', t.id, 'R,S,T,U') || chr(65 + t.id::int % 26) || lpad((t.id * 7919 % 1000000)::text, 6, '0') end, case when ty = 'P' then pg_temp.w('cs', t.id, 'OH:92,WV:4,KY:2,PA:2') end, case when ty = 'P' and pg_temp.f('cm', t.id) < 0.03 then 'Y' else 'N' end, case when pg_temp.f('cx', t.id) < 0.6 then pg_temp.given('cy', t.id) || ' ' || l end, case when pg_temp.f('cx', t.id) < 0.55 then '740-555-' || lpad((t.id * 419 % 10000)::text, 4, '0') end, case when pg_temp.f('cz', t.id) < 0.9 then pg_temp.w('cw', t.id, 'WB:38,DR:24,RF:16,GO:12,RP:8,OT:2') end, 'N', case when not own and pg_temp.f('co', t.id) < 0.7 then cust end, mi - pg_temp.z('ci', t.id, 0, 5), mi + time '16:05' + (t.id % 90) * interval '1 minute'
  from ten as t join who using (id) join fac using (fac_id), lateral (select pg_temp.w('ct', t.id, 'P:88,B:12') as ty, pg_temp.given('cf', t.id) as f, pg_temp.family('cg', t.id) as l) as x;
-- A duplicate that was not merged was never used for a lease: it is removed.
delete from cust as c using who as w where w.id = c.cust_id and not own and merged_into is null;

create temp table how as
select t.*, c.cust, e, case when e <= '2025-08-31' then case when pg_temp.f('hx', t.id) < 0.045 and e - mi > 150 then 'X' else 'M' end when pg_temp.f('hl', t.id) < 0.05 and mi < '2025-04-01' then 'L' when e < '2025-09-18' then 'N' else 'A' end as st, round(rack_rate * (0.72 + 0.045 * (extract(year from mi) - 2020) + 0.12 * pg_temp.f('hr', t.id))::numeric) as r0, case when pg_temp.f('ha', t.id) < 0.44 then 'Y' else 'N' end as ap, case when pg_temp.f('hp', t.id) < 0.58 then pg_temp.w('hq', t.id, 'A:50,B:35,C:15') end as plan
  from ten as t join who as c using (id) cross join lateral (select case when t.fac_id = 6 then least(me, date '2024-06-30') else me end as e) as x;
update how set ap = 'N' where st in ('X', 'L');
create table rate_chg (
  rate_chg_id integer primary key,
  lease_id integer not null,
  letter_dt date,
  eff_dt date not null,
  old_rate numeric(8,2),
  new_rate numeric(8,2) not null,
  reason_cd char(2),
  emp_id integer
);
comment on table rate_chg is 'Rent increases sent to sitting customers';
comment on column rate_chg.letter_dt is 'Day the letter went out, at least 30 days before eff_dt';
create temp table raises as
select id, j, eff, r0, pct from how, generate_series(0, 3) as j, lateral (select (date_trunc('month', mi + 275 + j * 365) + interval '1 month')::date as eff, (array[6, 7, 8, 10, 12])[1 + (id * 3 + j)::int % 5] as pct) as a
  where eff <= '2025-08-31' and eff < e and pg_temp.f('rc', id * 10 + j) < 0.82 and not (st in ('X', 'L') and eff > e - 100);
create temp table stairs as
with recursive s as (
  select id, n, eff, r0 as old_r, round(r0 * (100 + pct) / 100) as new_r from numbered where n = 1
  union all select m.id, m.n, m.eff, new_r, round(new_r * (100 + pct) / 100) from s join numbered as m on m.id = s.id and m.n = s.n + 1),
numbered as (select *, row_number() over (partition by id order by j) as n from raises)
select * from s;
insert into rate_chg select row_number() over (order by eff, id), id, eff - pg_temp.z('rl', id * 10 + n, 32, 41), eff, old_r, new_r, case when pg_temp.f('rr', id) < 0.9 then 'AN' else 'MK' end, 1 from stairs;
insert into lease
select id, 'L' || to_char(mi, 'YY') || lpad(id::text, 5, '0'), cust, unit_id, mi - case when id % 6 = 1 then 2 else 0 end, mi, case when st in ('M', 'N') then case when id % 9 = 2 then null else least(e - pg_temp.z('no', id, 3, 24), date '2025-08-30') end end, case when st in ('M', 'X') then e end, r0, coalesce((select new_r from stairs as s where s.id = h.id order by n desc limit 1), r0), case when pg_temp.f('pr', id) < 0.42 then pg_temp.one('ps', id, case when mi < '2023-04-01' then '1STFREE,1STFREE,MIL10' when mi < '2024-01-01' then '1STFREE,HALF3' when mi < '2024-10-01' then 'HALF1,HALF1,HALF3' else 'HALF1,WEB25,WEB25' end) end, plan, ap, lpad((id * 7877 % 1000000)::text, 6, '0'), null, st, (select emp_id from emp as m where (m.fac_id = h.fac_id or h.fac_id = 6 and m.fac_id = 1) and hire_dt < mi and coalesce(term_dt, '2099-01-01') > mi order by hashtext(emp_id || '/' || h.id) limit 1), null
  from how as h;
update unit as u set status_cd = case when l.status_cd in ('M', 'X') then u.status_cd else 'O' end, status_dt = case when l.status_cd in ('M', 'X') then l.move_out else l.move_in end from lease as l where l.unit_id = u.unit_id and l.lease_id = (select lease_id from lease as m where m.unit_id = u.unit_id order by move_in desc limit 1);
update cust as c set dnr_yn = 'Y' from lease as l where l.cust_id = c.cust_id and l.status_cd = 'X' and l.lease_id % 5 > 0;

create table chg (
  chg_id integer primary key,
  lease_id integer not null references lease,
  chg_cd varchar(4) not null,
  bill_mo date not null,
  due_dt date not null,
  amt numeric(8,2) not null,
  paid_amt numeric(8,2) default 0,
  void_dt date,
  void_by integer,
  memo varchar(60)
);
comment on table chg is 'Charges of the running year';
comment on column chg.chg_cd is 'RENT, INS protection plan, ADM admin fee, LATE, LIEN, NSF, CLN cleaning, CR credit';
comment on column chg.bill_mo is 'First day of the month billed';
comment on column chg.paid_amt is 'Applied so far';
-- One bill per lease and month, with the day on which it was paid.
create temp table bill as
select id, fac_id, plan, ap, mi, e, st, mo, h.id * 1000 + (mo - date '2021-01-01') / 28 as bh, coalesce((select new_r from stairs as s where s.id = h.id and s.eff <= mo order by n desc limit 1), r0) as r, case when mo < mi then mi else mo end as due,
    case when st = 'L' and mo >= date '2025-05-01' + 30 * (id % 3)::int then null when st = 'X' and mo > e - 130 then null when ap = 'Y' then case when mo < mi then mi else mo end else case when pg_temp.f('bp', id) < 0.62 then greatest(mo + pg_temp.z('bd', id * 1000 + (mo - date '2021-01-01'), -3, 6), mi) else greatest(mo, mi) + pg_temp.z('be', id * 1000 + (mo - date '2021-01-01'), 1, 27) end end as pay
  from how as h, generate_series(timestamp '2024-10-01', '2025-08-01', interval '1 month') as m, lateral (select m::date as mo) as a
  where mo <= case when st in ('M', 'X') then e - 1 else date '2025-08-31' end and mo > mi - 31 and date_trunc('month', mi) <= mo;
update bill set pay = null where pay > '2025-08-31';
create temp table due as
select b.*, x.cd, x.amt, x.at, x.memo, l.promo_cd from bill as b join lease as l on lease_id = id cross join lateral (select (mo + interval '1 month')::date - mo as dim, extract(year from age(mo, date_trunc('month', mi))) * 12 + extract(month from age(mo, date_trunc('month', mi))) as nth) as d left join promo as p on p.promo_cd = l.promo_cd,
  lateral (select 'RENT' as cd, case when mo < mi then round(r * (mo + dim - mi) / dim, 2) else r end as amt, due as at, case when mo < mi and mi > mo then 'Prorated' end as memo
    union all select 'CR', -round(case when mo < mi then r * (mo + dim - mi) / dim else r end * pct_off / 100, 2), due, p.promo_cd where nth < mths
    union all select 'INS', case plan when 'A' then 12 when 'B' then 16 else 22 end, due, null where plan is not null
    union all select 'ADM', 25, due, null where nth = 0
    union all select 'LATE', 20, due + 10, null where coalesce(pay, '2025-09-09') > due + 10 and due + 10 <= least('2025-08-31', case when st = 'X' then e else '2025-08-31' end)
    union all select 'LIEN', 50, due + 33, 'Notice of lien' where pay is null and st in ('L', 'X') and not exists (select from bill as o where o.id = b.id and o.mo < b.mo and o.pay is null) and due + 33 <= least('2025-08-31', case when st = 'X' then e else '2025-08-31' end)) as x;
insert into chg select row_number() over (order by at, id, cd), id, cd, mo, at, amt, case when pay is not null then amt else 0 end, null, null, memo from due where mo >= '2025-01-01';
create table chg_2024 as select (700000 + row_number() over (order by at, id, cd))::integer as chg_id, id::integer as lease_id, cd::varchar(4) as chg_cd, mo as bill_mo, at as due_dt, amt::numeric(8,2) as amt, (case when pay is not null then amt else 0 end)::numeric(8,2) as paid_amt from due where mo < '2025-01-01';
comment on table chg_2024 is 'Charges of the last quarter of 2024, moved out of chg at year end';

create table pmt (
  pmt_id integer primary key,
  rcpt_no varchar(10),
  cust_id integer not null,
  fac_id integer,
  pmt_dt timestamp not null,
  meth_cd char(2) not null,
  amt numeric(8,2) not null,
  ref_no varchar(20),
  nsf_dt date,
  taken_by integer
);
comment on table pmt is 'Payments taken since January 2025';
comment on column pmt.meth_cd is 'CC card, AC ACH, CK check, CA cash, MO money order';
comment on column pmt.nsf_dt is 'Day the bank returned it';
create table pmt_appl (
  pmt_id integer not null references pmt,
  chg_id integer not null references chg,
  amt numeric(8,2) not null,
  primary key (pmt_id, chg_id)
);
comment on table pmt_appl is 'What a payment was applied to';
create temp table paid as
select row_number() over (order by pay, id, mo) as pid, x.* from (select b.id, b.fac_id, b.mo, b.pay, b.ap, b.bh, sum(d.amt) as amt from bill as b join due as d on d.id = b.id and d.mo = b.mo where b.pay is not null and b.mo >= '2025-01-01' group by 1, 2, 3, 4, 5, 6) as x where amt > 0;
insert into pmt
select pid, 'R' || lpad((50000 + pid)::text, 6, '0'), cust_id, fac_id, pay + case when ap = 'Y' then time '03:10' + (pid % 40) * interval '1 minute' else time '09:05' + pg_temp.z('pt', bh, 0, 500) * interval '1 minute' end, m, amt, case m when 'CC' then 'ch_' || substr(md5('c' || pid), 1, 12) when 'CK' then (1000 + bh % 4200)::text when 'AC' then 'ach' || lpad((pid * 331 % 100000)::text, 5, '0') end, null, case when ap = 'N' and m in ('CK', 'CA', 'MO') then (select emp_id from emp as e where e.fac_id = p.fac_id and term_dt is null order by hashtext(emp_id || 'p' || pid) limit 1) end
  from paid as p join lease on lease_id = id, lateral (select case when ap = 'Y' then pg_temp.w('pm', id, 'CC:85,AC:15') else pg_temp.w('pn', id * 3 + bh % 3, 'CC:58,CK:22,CA:14,MO:6') end as m) as a;
insert into pmt_appl select pid, chg_id, c.amt from paid as p join chg as c on c.lease_id = p.id and c.bill_mo = p.mo;
insert into pmt select 8000 + pmt_id, 'R' || lpad((80000 + pmt_id)::text, 6, '0'), cust_id, fac_id, pmt_dt - interval '8 days', meth_cd, amt, ref_no, (pmt_dt - interval '4 days')::date, taken_by from pmt where meth_cd in ('CK', 'AC') and pmt_id % 17 = 4 and pmt_dt > '2025-01-15';
insert into chg select 9000 + row_number() over (order by p.pmt_id), min(c.lease_id), 'NSF', min(c.bill_mo), p.nsf_dt, 35, case when p.pmt_id % 3 = 0 then 0 else 35 end, null, null, 'Returned payment ' || p.rcpt_no from pmt as p join pmt_appl as a on a.pmt_id = p.pmt_id - 8000 join chg as c using (chg_id) where p.pmt_id > 8000 group by p.pmt_id;
insert into pmt_appl select p.pmt_id - 8000, c.chg_id, 35 from chg as c join pmt as p on c.memo = 'Returned payment ' || p.rcpt_no where c.paid_amt = 35 and c.chg_cd = 'NSF';
update pmt as p set amt = a from (select pmt_id, sum(amt) as a from pmt_appl group by 1) as x where x.pmt_id = p.pmt_id;
update chg set void_dt = due_dt + 2, void_by = 17, memo = 'Waived' where chg_cd in ('LATE', 'NSF') and paid_amt = 0 and chg_id % 3 = 0;
update lease as l set paid_thru = coalesce((select (max(mo) + interval '1 month')::date - 1 from bill as b where b.id = l.lease_id and pay is not null), case when status_cd = 'X' then move_out - 120 when status_cd = 'M' then move_out end), upd_ts = coalesce(move_out, greatest(move_in, date '2025-08-01')) + time '17:45';
update lease set paid_thru = least(paid_thru, move_out) where move_out is not null;

create table lien (
  lien_id integer primary key,
  lease_id integer not null,
  opened_dt date not null,
  bal_amt numeric(8,2),
  ltr1_dt date,
  ltr2_dt date,
  lock_cut_dt date,
  ad_dt date,
  auct_dt date,
  sale_amt numeric(8,2),
  buyer varchar(40),
  outcome_cd char(1),
  closed_dt date
);
comment on table lien is 'Lien and auction cases';
comment on column lien.bal_amt is 'Balance when the case was opened';
comment on column lien.ltr1_dt is 'First certified letter';
comment on column lien.outcome_cd is 'P paid up, S sold, W written off, null still open';
insert into lien
select row_number() over (order by o, lease_id), lease_id, o, round(rate * 1.35 + 20, 2), o + 2, case when out = 'P' and lease_id % 2 = 0 then null when o + 16 <= '2025-08-31' then o + 16 end, case when out = 'P' then null when o + 25 <= '2025-08-31' then o + 25 end, case when out = 'P' then null when o + 45 <= '2025-08-31' then o + 45 end, case when out in ('S', 'W') then cl end, case when out = 'S' then 20 + floor(power(pg_temp.f('ns', lease_id), 3) * 90)::int * 10 when out = 'W' then 0 end, case when out = 'S' then pg_temp.given('nb', lease_id % 9) || ' ' || pg_temp.family('nb', lease_id % 9) end, out, cl
  from (select lease_id, rate, case when status_cd = 'X' then move_out - 92 else paid_thru + 34 end as o, case when status_cd = 'X' then case when lease_id % 6 = 0 then 'W' else 'S' end end as out, case when status_cd = 'X' then move_out end as cl from lease where status_cd in ('X', 'L')
    union all select lease_id, rate, o, 'P', o + 8 + (lease_id % 14)::int from lease, lateral (select move_in + pg_temp.z('np', lease_id, 90, 300) as o) as q where pg_temp.f('nq', lease_id) < 0.09 and o < coalesce(move_out, '2025-07-20') - 30 and autopay_yn = 'N' and status_cd in ('A', 'M')) as x;

create table gate_log (
  log_id integer primary key,
  fac_id integer not null,
  ev_ts timestamp not null,
  code varchar(6),
  lease_id integer,
  ev_cd char(1) not null
);
comment on table gate_log is 'Keypad events, kept 90 days';
comment on column gate_log.ev_cd is 'I in, O out, D denied';
insert into gate_log
select row_number() over (order by ts, lease_id), fac_id, ts, case when ev = 'D' and lease_id is null then lpad((v * 4391 % 1000000)::text, 6, '0') else gate_code end, lease_id, ev
  from (select l.lease_id, u.fac_id, gate_code, x.ev, x.ts, v from lease as l join unit as u using (unit_id) cross join generate_series(1, 9) as v cross join lateral (select l.lease_id * 20 + v as h, date '2025-06-03' + pg_temp.z('gd', l.lease_id * 20 + v, 0, 89) as day) as a cross join lateral (select day + time '06:30' + pg_temp.z('gt', h, 0, 860) * interval '1 minute' + pg_temp.z('gs', h, 0, 59) * interval '1 second' as t0) as b cross join lateral (select 'I' as ev, t0 as ts where l.status_cd <> 'L' or t0 < '2025-07-05' union all select 'O', t0 + pg_temp.z('go', h, 6, 75) * interval '1 minute' where (l.status_cd <> 'L' or t0 < '2025-07-05') and h % 23 <> 4 union all select 'D', t0 where l.status_cd = 'L' and t0 >= '2025-07-05') as x
    where v <= pg_temp.z('gv', l.lease_id, 0, 9) and day between move_in and coalesce(move_out, '2025-08-31') and not (l.status_cd = 'L' and v > 3)
    union all select null, 1 + i % 5, null, 'D', timestamp '2025-06-03 07:12' + i * interval '38 hours 17 minutes', i from generate_series(1, 52) as i) as y;

create table lead (
  lead_id integer primary key,
  fac_id integer,
  lead_dt timestamp not null,
  name varchar(40),
  phone varchar(14),
  email varchar(60),
  utype_id integer,
  need_dt date,
  quote numeric(8,2),
  src_cd char(2),
  taken_by integer,
  status_cd char(1) not null,
  lost_cd char(2),
  lease_id integer,
  follow_dt date
);
comment on table lead is 'Phone, web and walk-in enquiries since 2024';
comment on column lead.need_dt is 'When they want to move in';
comment on column lead.status_cd is 'O open, R rented, L lost';
comment on column lead.src_cd is 'WB website, DR drive-by, RF referral, GO search ad, RP repeat, OT other';
insert into lead
select row_number() over (order by dt, k), fac_id, dt, n, p, em, utype_id, dt::date + pg_temp.z('wd', k, 0, 20), round(q), src, case when src not in ('WB', 'GO') then (select emp_id from emp as e where e.fac_id = x.fac_id and hire_dt < dt and coalesce(term_dt, '2099-01-01') > dt order by hashtext(emp_id || 'w' || k) limit 1) end, st, case when st = 'L' then pg_temp.w('wl', k, 'PR:34,NA:14,CO:20,NR:32') end, lease_id, case when st <> 'R' and pg_temp.f('wf', k) < 0.6 then dt::date + pg_temp.z('wg', k, 1, 6) end
  from (select l.lease_id::bigint as k, u.fac_id, (move_in - pg_temp.z('wi', l.lease_id, 0, 12)) + time '09:10' + pg_temp.z('wt', l.lease_id, 0, 480) * interval '1 minute' as dt, c.fname || ' ' || c.lname as n, c.cell as p, c.email as em, u.utype_id, start_rate as q, coalesce(c.src_cd, 'OT') as src, 'R' as st, l.lease_id from lease as l join unit as u using (unit_id) join cust as c using (cust_id) where move_in >= '2024-01-20' and l.lease_id % 10 < 7
    union all select 10000 + i, f, d, pg_temp.given('wa', i) || case when i % 5 = 0 then '' else ' ' || pg_temp.family('wb', i) end, case when i % 8 <> 3 then pg_temp.one('wp', i, '740,614') || '-555-' || lpad((i * 727 % 10000)::text, 4, '0') end, case when i % 3 = 1 then 'lead' || i || '@mail.example' end, ty, base_rate * 1.02, pg_temp.w('ws', i, 'WB:44,DR:18,RF:10,GO:24,OT:4'), case when d > '2025-08-22' then 'O' else 'L' end, null from generate_series(1, 260) as i cross join lateral (select pg_temp.z('wx', i, 1, 5) as f, timestamp '2024-01-08 09:00' + floor(i * 2.31) * interval '1 day' + pg_temp.z('wy', i, 0, 530) * interval '1 minute' as d, pg_temp.w('wz', i, '1:8,2:16,3:14,4:24,5:14,6:8,7:12,9:4')::int as ty) as a join utype on utype_id = ty) as x;

create table ach_batch (
  batch_id integer primary key,
  sent_ts timestamp,
  n_items integer,
  tot_amt numeric(10,2),
  resp_cd varchar(4),
  resp_ts timestamp
);

create view v_rent_roll as
select f.fac_code, u.unit_no, t.descr as unit_type, u.rack_rate, l.lease_no, coalesce(c.company, c.fname || ' ' || c.lname) as customer, l.move_in, l.rate, l.paid_thru, l.status_cd
  from unit u join fac f on f.fac_id = u.fac_id join utype t on t.utype_id = u.utype_id left join lease l on l.unit_id = u.unit_id and l.status_cd in ('A', 'N', 'L') left join cust c on c.cust_id = l.cust_id where f.sold_dt is null;
comment on view v_rent_roll is 'Every unit of ours with its present lease';
