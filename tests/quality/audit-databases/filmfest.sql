-- A regional film festival's office database: calls for entry and screeners' scores, films, screenings and venues, box office, passes, guests, juries and awards.
-- English, in-house over several editions: short names, keys on some tables only, partial comments.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
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
set time zone 'Europe/Dublin';
create function pg_temp.nm(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Aoife,Cillian,Marta,Jonas,Yuki,Diego,Ines,Pavel,Leila,Tomas,Saoirse,Ravi,Elif,Noah,Camille,Bruno,Freya,Kwame,Anya,Luca,Nora,Hamid,Sinead,Viktor,Mei,Oscar') || ' ' || pg_temp.one(k || 'f', i, 'Byrne,Kavanagh,Lindholm,Moreau,Sato,Navarro,Kowalczyk,Rahimi,Duarte,Petrov,Doyle,Iyer,Demir,Okafor,Bianchi,Hughes,Larsen,Costa,Walsh,Haddad,Fitzgerald,Novotny,Mensah,Zhang,Keane,Ferrari') $$;

create table ed (
  ed_yr integer primary key,
  ed_no integer not null,
  theme varchar(80),
  call_open date not null,
  call_early date,
  call_close date not null,
  fest_start date not null,
  fest_end date not null,
  dir_name varchar(60)
);
comment on table ed is 'Festival editions';
comment on column ed.call_early is 'early bird deadline';
insert into ed values (2021, 14, 'Coming back', '2021-01-11', '2021-02-14', '2021-04-30', '2021-09-16', '2021-09-22', 'Maeve Tierney'), (2022, 15, 'Islands', '2021-11-15', '2022-01-31', '2022-04-15', '2022-09-15', '2022-09-25', 'Maeve Tierney'), (2023, 16, null, '2022-11-14', '2023-01-31', '2023-04-16', '2023-09-14', '2023-09-24', 'Maeve Tierney'), (2024, 17, 'Night work', '2023-11-13', '2024-01-31', '2024-04-14', '2024-09-12', '2024-09-22', 'Colm Ferriter'), (2025, 18, 'Neighbours', '2024-11-11', '2025-01-31', '2025-04-13', '2025-09-11', '2025-09-21', 'Colm Ferriter');

create table sect (
  sect_cd char(3) primary key,
  sect_nm varchar(60) not null,
  compet char(1) not null default 'N',
  max_min integer,
  fee_early numeric(6,2),
  fee_reg numeric(6,2),
  actv char(1) not null default 'Y'
);
comment on column sect.max_min is 'longest running time accepted, minutes';
comment on column sect.compet is 'Y = competitive section';
insert into sect values ('INT', 'International Competition', 'Y', null, 35, 50, 'Y'), ('DOC', 'Documentary Competition', 'Y', null, 35, 50, 'Y'), ('IRL', 'Irish Features', 'Y', null, 25, 35, 'Y'), ('SHF', 'Short Fiction', 'Y', 30, 15, 25, 'Y'), ('SHD', 'Short Documentary', 'Y', 40, 15, 25, 'Y'), ('ANI', 'Animation', 'Y', 40, 15, 25, 'Y'), ('STU', 'Student Films', 'Y', 30, 8, 12, 'Y'), ('PAN', 'Panorama', 'N', null, null, null, 'Y'), ('RET', 'Retrospective', 'N', null, null, null, 'Y'), ('EXP', 'Experimental and Expanded', 'N', 60, 15, 25, 'N');

create table film (
  film_id integer primary key,
  title varchar(120) not null,
  orig_title varchar(120),
  dir varchar(80),
  ctry char(2) not null,
  lang varchar(20),
  prod_yr integer,
  run_min integer not null,
  genre varchar(20),
  prem_st char(1),
  cert varchar(4),
  rights_co varchar(60),
  crt_dt timestamp not null,
  del_dt timestamp
);
comment on table film is 'Every film entered or invited, one row a film';
comment on column film.run_min is 'running time in minutes';
comment on column film.prem_st is 'W world, I international, E European, N national, blank none';
comment on column film.ctry is 'main country of production, ISO';
create temp table f0 as
select i, yr, inv, case when inv then pg_temp.w('s1', i, 'PAN:66,RET:34') else pg_temp.w('s2', i, 'INT:17,DOC:15,IRL:8,SHF:29,SHD:9,ANI:9,STU:11,EXP:2') end as s, pg_temp.f('ql', i) as ql
  from (select i, case when i <= 140 then 2021 when i <= 300 then 2022 when i <= 480 then 2023 when i <= 680 then 2024 else 2025 end as yr, i % 11 = 4 as inv from generate_series(1, 900) as i) as x;
update f0 set s = 'SHF' where s = 'EXP' and yr > 2022;
insert into film
select i, pg_temp.one('t1', i, 'The Last,A Quiet,Beyond the,Under the,The Salt,My Second,Notes on a,The Long,After the,Everyone''s,No More,Letters from a') || ' ' || pg_temp.one('t2', i, 'Harbour,Winter,Orchard,Field,House,Crossing,Signal,Summer,Road,Garden,Witness,Tide,Machine,Language,Border,Wedding,Room,Mountain,Lantern,Stranger'), case when ct not in ('IE', 'GB', 'US') and i % 3 <> 1 then pg_temp.one('ot', i, 'La última orilla,Der Garten,L''été blanc,Il confine,Zimní cesta,Soğuk su,A casa longe,Le signal,Die Nachbarin,Noche adentro') end, case when i % 70 <> 20 then pg_temp.nm('dr', i) end, ct, case when i % 8 <> 3 then case ct when 'IE' then case when i % 5 = 0 then 'Irish' else 'English' end when 'GB' then 'English' when 'US' then 'English' when 'FR' then 'French' when 'DE' then 'German' when 'ES' then 'Spanish' when 'IT' then 'Italian' when 'PL' then 'Polish' when 'JP' then 'Japanese' when 'TR' then 'Turkish' when 'BR' then 'Portuguese' else 'Farsi' end end,
       case s when 'RET' then pg_temp.z('ry', i, 1948, 1994) else yr - case when pg_temp.f('py', i) < 0.55 then 0 else 1 end end, case when s in ('SHF', 'SHD', 'ANI', 'STU', 'EXP') then pg_temp.z('rm', i, 4, 29) else pg_temp.z('rm', i, 66, 141) end, case s when 'DOC' then 'Documentary' when 'SHD' then 'Documentary' when 'ANI' then 'Animation' else case when i % 13 <> 6 then pg_temp.w('gn', i, 'Drama:46,Comedy:18,Thriller:12,Horror:7,Romance:8,Sci-fi:5') end end, case when s <> 'RET' then nullif(pg_temp.w('pr', i, 'W:22,I:20,E:18,N:26,x:14'), 'x') end, case when ql > 0.8 and i % 4 <> 2 then pg_temp.w('ce', i, 'G:8,PG:16,12A:24,15A:30,16:12,18:10') end, case when inv or i % 3 = 0 then pg_temp.one('rc', i, 'Meridian Pictures,Kestrel Sales,Alba Distribution,Northlight,Pardo International,Element') end,
       case when inv then (select fest_start - 110 from ed where ed_yr = yr) else (select call_open + 2 + (pg_temp.f('sd', i) * (call_close - call_open - 2))::int from ed where ed_yr = yr) end + time '10:00' + i % 400 * interval '1 minute', case when i % 127 = 50 then make_date(yr, 5, 6) + time '11:20' end
  from (select *, case s when 'IRL' then 'IE' else pg_temp.w('ct', i, 'IE:24,GB:14,US:12,FR:11,DE:9,ES:7,IT:6,PL:5,JP:4,TR:3,BR:3,IR:2') end as ct from f0) as x;

create table sub (
  sub_id integer primary key,
  ed_yr integer not null references ed,
  film_id integer not null references film,
  sect_cd char(3) not null,
  sub_dt date not null,
  sub_nm varchar(80) not null,
  sub_email varchar(80),
  via varchar(12) not null,
  fee_due numeric(6,2) not null,
  fee_pd numeric(6,2),
  fee_pd_dt date,
  waiver char(1) not null default 'N',
  st varchar(2) not null,
  dec_dt date,
  notif_dt date,
  wd_dt date
);
comment on table sub is 'Submissions from the open call';
comment on column sub.fee_due is 'EUR, early or regular fee by sub_dt';
comment on column sub.via is 'portal the entry came through';
comment on column sub.notif_dt is 'filmmaker told of the decision';
create temp table s0 as
select row_number() over (order by film.crt_dt, i)::int as id, i, yr, s, ql, crt_dt::date as d, dir, title, call_early, call_close, fest_start, i % 17 = 8 as wv, case when i % 41 = 30 then 'WD' when i % 59 = 11 then 'IN' when ql > 0.76 then 'AC' when ql > 0.70 then 'WL' else 'RJ' end as st
  from f0 join film on film_id = i join ed on ed_yr = yr where not inv;
insert into sub
select id, yr, i, s, d, sn, case when i % 9 <> 7 then lower(replace(sn, ' ', '.')) || '@' || pg_temp.one('em', i, 'filmmail.example,studio.example,post.example') end, case when yr < 2023 then pg_temp.w('vi', i, 'FFWAY:48,WEB:40,EMAIL:12') else pg_temp.w('vi', i, 'FFWAY:77,WEB:23') end, fee, case when wv then 0 when i % 37 = 6 then null else fee end, case when not wv and i % 37 <> 6 then d + pg_temp.z('fp', i, 0, 3) end, case when wv then 'Y' else 'N' end, st,
       case when st in ('AC', 'WL', 'RJ') then dd end, case when st in ('AC', 'WL', 'RJ') and i % 26 <> 5 then dd + pg_temp.z('nd', i, 3, 15) end, case when st = 'WD' then d + pg_temp.z('wd', i, 9, 70) end
  from (select *, case when d <= call_early then fee_early else fee_reg end as fee, call_close + pg_temp.z('de', i, 24, 70) as dd, case when i % 5 <> 1 and dir is not null then dir else pg_temp.nm('sn', i) end as sn from s0 join sect on sect_cd = s) as x;

create temp table rvwr (
  rvwr_id integer primary key,
  nm varchar(60) not null,
  role_cd char(1) not null,
  frm_yr integer not null,
  to_yr integer
);
insert into rvwr select i, pg_temp.nm('rv', i), case when i <= 5 then 'P' when i % 4 = 0 then 'S' else 'V' end, case when i <= 12 then 2021 else 2021 + i % 4 end, case when i % 5 = 3 and i > 5 then 2023 + (i % 3) / 2 end from generate_series(1, 28) as i;
update rvwr set to_yr = null where to_yr < frm_yr;

create table rvw (
  sub_id integer not null references sub,
  rvwr varchar(12) not null,
  rd integer not null,
  scr numeric(3,1),
  rec char(1),
  rvw_dt date not null,
  min_wtchd integer,
  cmt text,
  primary key (sub_id, rvwr, rd)
);
comment on table rvw is 'Scores of the pre-selection';
comment on column rvw.rvwr is 'login of the screener';
comment on column rvw.rd is '1 first round, 2 programmers';
comment on column rvw.scr is 'score 1 to 10';
comment on column rvw.min_wtchd is 'minutes watched';
insert into rvw
select id, (select lower(split_part(nm, ' ', 1)) || v.rvwr_id from rvwr as v where v.rvwr_id = x.rvwr_id), rd, case when k % 43 <> 7 then sc end, case when sc >= 7 then 'Y' when sc >= 5.5 then 'M' else 'N' end, least(d + pg_temp.z('rd', k, 4, 40), call_close + 20) + case rd when 2 then 3 else 0 end, case when k % 15 <> 4 then case when pg_temp.f('mw', k) < 0.1 then run_min / 2 else run_min end end, case when k % 4 = 1 then pg_temp.one('cm' || (sc >= 6), k, case when sc >= 6 then 'Strong lead and a sure hand,Good for the Saturday slot,Beautifully shot; sags in the middle,Would pair well with a short' else 'Too long,Sound is a problem,Seen this before,Not ready' end) end
  from (select s0.*, r.rvwr_id, rd, run_min, k, round(greatest(1, least(10, (2.4 + 6.2 * ql + 2.6 * (pg_temp.f('sc', k) - 0.5))))::numeric * 2) / 2 as sc
          from s0 join film on film_id = i, (values (1, 3), (2, 1)) as t(rd, cnt), lateral (select v.rvwr_id from rvwr as v where (rd = 1) = (role_cd <> 'P') and frm_yr <= yr and coalesce(to_yr, 2099) >= yr order by pg_temp.f('rr' || v.rvwr_id, id) limit case when rd = 1 then case when id % 3 = 0 then 3 else 2 end else 1 end) as r, lateral (select id * 100 + r.rvwr_id * 2 + rd as k) as q
         where st <> 'IN' and (rd = 1 or ql > 0.6)) as x;

create table ven (
  ven_id integer primary key,
  ven_nm varchar(50) not null,
  addr varchar(100),
  cap integer not null,
  dcp char(1) not null default 'Y',
  wchr integer,
  hire_day numeric(8,2)
);
comment on column ven.cap is 'seats on sale';
comment on column ven.wchr is 'wheelchair places';
insert into ven values (1, 'Palace 1', '12 Quay St', 310, 'Y', 6, 1450), (2, 'Palace 2', '12 Quay St', 142, 'Y', 4, 780), (3, 'Palace 3', '12 Quay St', 96, 'Y', 2, 620), (4, 'Town Hall Theatre', 'Courthouse Sq', 390, 'Y', 8, 1900), (5, 'Arts Centre Studio', '47 Dominick St', 84, 'N', null, 350), (6, 'University Aula', 'College Rd', 220, 'Y', 5, null), (7, 'Festival Garden (open air)', null, 180, 'N', 10, 400);

create table scrn (
  scrn_id integer primary key,
  ed_yr integer not null references ed,
  ven_id integer not null references ven,
  st_dtm timestamp not null,
  end_dtm timestamp,
  scrn_typ char(1) not null default 'P',
  prog_nm varchar(80),
  prc_full numeric(6,2) not null,
  prc_conc numeric(6,2),
  cap_sale integer not null,
  qa char(1) not null default 'N',
  canc_dt date,
  upd_by varchar(12)
);
comment on table scrn is 'Screenings; what is shown is in scrn_film';
comment on column scrn.scrn_typ is 'P public, I press and industry, S schools, G gala';
comment on column scrn.cap_sale is 'seats released for this screening';
create table scrn_film (
  scrn_id integer not null references scrn,
  film_id integer not null references film,
  seq integer not null,
  primary key (scrn_id, film_id)
);
create temp table shown as select i, yr, s, run_min, row_number() over (partition by yr order by pg_temp.f('sh', i)) as rn from f0 join film on film_id = i where del_dt is null and (inv or i in (select film_id from sub where st = 'AC'));
create temp table prog as
select yr, 'F' || i as code, null::text as pn, run_min, array[i] as films, t as tm from shown, generate_series(1, 2) as t where run_min >= 60 and (t = 1 or pg_temp.f('t2', i) < 0.6)
union all select yr, s || g, case s when 'SHF' then 'Shorts' when 'SHD' then 'Short Docs' when 'ANI' then 'Animated Shorts' when 'STU' then 'Student Shorts' else 'Experimental' end || ' ' || (g + 1), sum(run_min)::int + 8, array_agg(i order by rn), t from (select *, (row_number() over (partition by yr, s order by rn) - 1) / 5 as g from shown where run_min < 60) as x, generate_series(1, 2) as t group by yr, s, g, t;
create temp table sl as
select row_number() over (order by yr, dt, ven, code)::int as id, * from (
  select p.*, fest_start + ((n - 1) % (fest_end - fest_start + 1))::int as dt, (n - 1) / (fest_end - fest_start + 1) as slot, 1 + ((n - 1) / (fest_end - fest_start + 1) % 7)::int as ven from (select *, row_number() over (partition by yr order by pg_temp.f('od' || code, yr * 10 + tm)) as n from prog) as p join ed on ed_yr = yr) as x;
insert into scrn
select id, yr, ven, t, case when id % 31 <> 9 then t + (run_min + case when qa = 'Y' then 25 else 0 end) * interval '1 minute' end, ty, pn, case ty when 'I' then 0 when 'S' then 5 when 'G' then 18 else case when yr < 2023 then 10.5 else 12 end end, case ty when 'P' then case when yr < 2023 then 8.5 else 9.5 end end, case when yr = 2021 then cap / 2 when id % 8 = 3 then cap - 20 else cap end, qa, case when id % 29 = 22 then dt - pg_temp.z('cd', id, 0, 4) end, case when id % 6 <> 1 then pg_temp.one('ub', id, 'maevet,colmf,sio,boxoff') end
  from (select sl.*, cap, dt + case when ven = 7 then time '20:30' else (array[time '18:15', '20:45', '15:30', '13:00', '10:30'])[1 + (slot / 7)::int % 5] end + (id % 3) * interval '15 minutes' as t, case when ven = 7 then 'P' when slot / 7 >= 3 then pg_temp.w('ty', id, 'P:55,I:25,S:20') when ven = 4 and id % 3 = 0 then 'G' else pg_temp.w('tz', id, 'P:93,I:7') end as ty, case when tm = 1 and id % 5 < 2 then 'Y' else 'N' end as qa from sl join ven on ven_id = ven) as x;
insert into scrn_film select id, f, o from sl, unnest(films) with ordinality as u(f, o);

create temp table pass_typ (pt_cd char(2), prc numeric(8,2));
insert into pass_typ values ('FF', 140), ('WE', 65), ('D5', 48), ('ST', 55), ('PR', 0), ('IN', 95);

create table cust (
  cust_id integer primary key,
  nm varchar(60) not null,
  email varchar(80),
  tel varchar(20),
  twn varchar(30),
  mail_ok char(1),
  mem_frm date,
  mem_to date,
  crt_dt date not null
);
comment on column cust.mem_frm is 'friend of the festival since';
insert into cust
select i, n, case when i % 10 <> 3 then lower(replace(n, ' ', '')) || i || '@mail.example' end, case when i % 4 <> 2 then '08' || (5 + i % 3) || ' 555 ' || lpad(pg_temp.z('tl', i, 0, 9999)::text, 4, '0') end, case when i % 7 <> 5 then pg_temp.w('tw', i, 'Galway:55,Oranmore:8,Athenry:6,Dublin:16,Limerick:7,Tuam:5,London:3') end, case when i % 12 <> 7 then case when pg_temp.f('mo', i) < 0.6 then 'Y' else 'N' end end, m, case when m is not null and i % 3 <> 0 then m + 365 * (1 + i % 4) end, c
  from (select *, case when pg_temp.f('mf', i) < 0.16 then c + pg_temp.z('md', i, 0, 60) end as m from (select i, pg_temp.nm('cu', i) as n, make_date(case when i <= 190 then 2021 when i <= 330 then 2022 when i <= 460 then 2023 when i <= 570 then 2024 else 2025 end, 8, 2) + pg_temp.z('cc', i, 0, 38) as c from generate_series(1, 680) as i) as y) as x;

create table pass (
  pass_no varchar(12) primary key,
  ed_yr integer not null,
  pt_cd char(2) not null,
  cust_id integer not null references cust,
  sold_dt date not null,
  prc_pd numeric(8,2) not null,
  coll_dt date,
  void char(1) not null default 'N'
);
comment on column pass.coll_dt is 'badge collected';
insert into pass
select 'P' || (yr - 2000) || '-' || lpad(i::text, 4, '0'), yr, pt, cust_id, greatest(crt_dt, fest_start - pg_temp.z('pd', i, 0, 44)), case when i % 9 = 4 then round(prc * 0.85, 2) else prc end, case when i % 13 <> 6 then fest_start + pg_temp.z('pc', i, 0, 3) end, case when i % 71 = 32 then 'Y' else 'N' end
  from (select i, case when i <= 60 then 2021 when i <= 150 then 2022 when i <= 250 then 2023 when i <= 360 then 2024 else 2025 end as yr, pg_temp.w('pt', i, 'FF:24,WE:20,D5:26,ST:14,PR:6,IN:10') as pt, pg_temp.z('pk', i, 1, 170) as base from generate_series(1, 480) as i) as x join pass_typ on pt_cd = pt join ed on ed_yr = yr join cust on cust_id = base + (yr - 2021) * 110;
delete from pass where coll_dt < sold_dt;

create table ord (
  ord_id integer primary key,
  cust_id integer,
  ed_yr integer not null,
  ord_dtm timestamp not null,
  chan char(1) not null,
  tot numeric(8,2) not null,
  bk_fee numeric(6,2) not null default 0,
  pay_mth varchar(6),
  st char(1) not null,
  rfd_dt date,
  rfd_amt numeric(8,2)
);
comment on table ord is 'Box office orders';
comment on column ord.tot is 'lines plus bk_fee';
comment on column ord.bk_fee is 'online booking fee';
create table ord_ln (
  ord_id integer not null,
  ln integer not null,
  scrn_id integer not null,
  tkt_typ char(1) not null,
  qty integer not null,
  prc numeric(6,2) not null,
  pass_no varchar(12),
  scnd integer,
  primary key (ord_id, ln)
);
comment on column ord_ln.scnd is 'tickets scanned at the door';
create index on ord_ln (scrn_id);
create temp table o0 as select i, e.*, case when i <= 180 then 2021 when i <= 520 then 2022 when i <= 900 then 2023 when i <= 1350 then 2024 else 2025 end as yr, pg_temp.w('ch', i, 'W:68,B:24,P:8') as ch from generate_series(1, 1880) as i join ed as e on e.ed_yr = case when i <= 180 then 2021 when i <= 520 then 2022 when i <= 900 then 2023 when i <= 1350 then 2024 else 2025 end;
create temp table o1 as select o0.*, s.scrn_id as first_scrn, s.st_dtm as t0, pg_temp.z('cu', i, 1, 170) + (yr - 2021) * 120 as cu, case when ch = 'B' then s.st_dtm - pg_temp.z('bm', i, 3, 55) * interval '1 minute' else s.st_dtm - interval '90 minutes' - power(pg_temp.f('bw', i), 2) * interval '24 days' end as at from o0, lateral (select scrn_id, st_dtm from scrn where scrn.ed_yr = yr and scrn_typ in ('P', 'G') order by power(pg_temp.f('os' || scrn_id, i), 1.0 / (0.4 + pg_temp.f('pop', scrn_id))) desc limit 1) as s;
insert into ord select i, case when ch = 'W' or i % 3 = 0 then cu end, yr, date_trunc('second', at), ch, 0, 0, case when i % 50 <> 19 then case when ch = 'W' then pg_temp.w('pw', i, 'CARD:88,PAYPAL:12') else pg_temp.w('pb', i, 'CARD:70,CASH:30') end end, 'C', null, null from o1;
insert into ord_ln
select i, row_number() over (partition by i order by n), scrn_id, tt, q, case tt when 'F' then prc_full when 'C' then coalesce(prc_conc, prc_full) else 0 end, ps, case when canc_dt is not null then 0 when i % 23 = 8 then null else greatest(0, q - case when pg_temp.f('ns', i * 5 + n) < 0.1 then 1 else 0 end) end
  from (select i, n, s.*, tt0 as tt1, case when tt0 = 'X' and ps is null then 'F' else tt0 end as tt, case when tt0 = 'X' and ps is not null then 1 else pg_temp.w('qt', i * 5 + n, '1:36,2:46,3:10,4:8')::int end as q, case when tt0 = 'X' then ps end as ps
          from o1 cross join generate_series(1, 3) as n, lateral (select scrn_id, prc_full, prc_conc, canc_dt from scrn where n = 1 and scrn_id = first_scrn or n > 1 and scrn.ed_yr = yr and scrn_typ in ('P', 'G') and canc_dt is null and st_dtm > at and scrn_id <> first_scrn order by pg_temp.f('o' || n || scrn_id, i) limit 1) as s, lateral (select pg_temp.w('tt', i * 5 + n, 'F:62,C:28,X:10') as tt0, (select min(pass_no) from pass as p where p.cust_id = cu and p.ed_yr = yr and void = 'N' and ch = 'W' and p.sold_dt <= o1.at::date) as ps) as q
         where n = 1 or pg_temp.f('nl', i * 5 + n) < case n when 2 then 0.36 else 0.14 end) as x;
update ord as o set bk_fee = case when chan = 'W' and t > 0 then 1.00 else 0 end, tot = t + case when chan = 'W' and t > 0 then 1.00 else 0 end, st = case when o.ord_id % 61 = 14 then 'V' when c then 'R' else 'C' end, rfd_dt = case when c and o.ord_id % 61 <> 14 then cd + 2 end, rfd_amt = case when c and o.ord_id % 61 <> 14 then ct end from (select ord_id, sum(qty * prc) as t, bool_or(canc_dt is not null and ord_dtm::date <= canc_dt) as c, max(canc_dt) as cd, sum(qty * prc) filter (where canc_dt is not null) as ct from ord_ln join scrn using (scrn_id) join ord as z using (ord_id) group by 1) as x where x.ord_id = o.ord_id;
delete from ord_ln as l using ord as o, scrn as s where o.ord_id = l.ord_id and s.scrn_id = l.scrn_id and s.canc_dt is not null and o.st = 'C';
delete from ord where ord_id not in (select ord_id from ord_ln);
update ord as o set tot = t + bk_fee from (select ord_id, sum(qty * prc) as t from ord_ln group by 1) as x where x.ord_id = o.ord_id and o.st = 'C';
update cust as c set crt_dt = d from (select cust_id, min(ord_dtm)::date as d from ord where cust_id is not null group by 1) as x where x.cust_id = c.cust_id and d < crt_dt;

create table awd (
  awd_id integer primary key,
  ed_yr integer not null,
  awd_nm varchar(60) not null,
  sect_cd char(3),
  film_id integer,
  prize_eur numeric(8,2),
  jury_chr varchar(60),
  spec_ment char(1) not null default 'N',
  paid_dt date
);
comment on column awd.prize_eur is 'prize money, null if a trophy only';
comment on column awd.spec_ment is 'special mention';
insert into awd
select row_number() over (order by ed_yr, sect_cd, k), ed_yr, case when k = 2 then 'Special Mention, ' else 'Best Film, ' end || sect_nm, sect_cd, film_id, case when k = 1 then case sect_cd when 'INT' then 5000 when 'DOC' then 3000 when 'IRL' then 3000 when 'STU' then null else 1000 end end, pg_temp.nm('jc', ed_yr * 20 + ascii(sect_cd)), case when k = 2 then 'Y' else 'N' end, case when k = 1 and sect_cd <> 'STU' and ed_yr < 2025 then fest_end + pg_temp.z('ap', ed_yr + ascii(sect_cd), 20, 90) end
  from ed, sect, generate_series(1, 2) as k, lateral (select i as film_id from (select i, row_number() over (order by ql desc) as r from f0 where yr = ed_yr and s = sect_cd and i in (select film_id from scrn_film)) as z where r = k) as w where compet = 'Y' and (k = 1 or (ed_yr + ascii(sect_cd)) % 2 = 0);

create table gst_trv (
  gst_id integer,
  ed_yr integer,
  film_id integer,
  arr_dt date,
  dep_dt date,
  htl varchar(40),
  cost_eur numeric(8,2)
);

create view v_scrn_sales as
select s.scrn_id, s.ed_yr, v.ven_nm, s.st_dtm, coalesce(s.prog_nm, min(f.title)) as what, s.cap_sale, coalesce((select sum(l.qty) from ord_ln as l join ord as o on o.ord_id = l.ord_id where l.scrn_id = s.scrn_id and o.st = 'C'), 0) as sold
  from scrn as s join ven as v on v.ven_id = s.ven_id join scrn_film as sf on sf.scrn_id = s.scrn_id join film as f on f.film_id = sf.film_id where s.canc_dt is null group by s.scrn_id, v.ven_nm;
