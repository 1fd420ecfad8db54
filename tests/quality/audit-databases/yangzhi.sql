-- 生猪养殖管理系统：一家养殖公司四个自繁自养猪场的种猪、繁殖、转群、饲喂、免疫、死淘与出栏销售。
-- 仿农信互联“猪联网”和微猪科技猪场管理系统的数据结构（后台为若依 RuoYi 风格）：表列均有中文注释，无外键。数据为虚构，由行号散列得出，每次装载相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  r float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    r := r - split_part(part, ':', 2)::float8;
    if r < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,邓,彭,蒋,熊,龙,廖,向,覃') || pg_temp.one(k || 'g', i, '建国,志强,伟,军,勇,国平,海涛,磊,大山,明华,永红,秀英,春兰,丽,小芳,桂花,玉梅,长青,德胜,光明,新民,水生,红霞,家旺,立春,金凤,世杰,铁柱,学军,文斌') $$;
-- 每场八名饲养员、技术员
create function pg_temp.worker(k text, i bigint, farm int) returns text language sql immutable
  as $$ select pg_temp.person('wk', farm * 10 + pg_temp.z(k, i, 1, 8)) $$;
-- 当月商品猪毛价（元/公斤）
create function pg_temp.price(d date) returns numeric language sql immutable
  as $$ select (array[13.8,14.3,14.6,15.1,15.8,18.2,18.9,20.6,18.9,17.6,16.5,15.8,15.6,14.8,14.6,14.8,14.6,14.3,14.6,13.8,13.2,11.6,11.7,11.5,12.4,11.6,10.4,9.7,9.9,10.6])[(extract(year from d)::int - 2024) * 12 + extract(month from d)::int]::numeric $$;

create table sys_dict_data (
  dict_code bigint primary key,
  dict_sort int default 0,
  dict_label varchar(100) not null,
  dict_value varchar(100) not null,
  dict_type varchar(100) not null,
  is_default char(1) default 'N',
  status char(1) default '0',
  create_by varchar(64),
  create_time timestamp,
  remark varchar(500)
);
insert into sys_dict_data
select row_number() over (), o, split_part(item, ':', 2), split_part(item, ':', 1), t, case when o = 1 then 'Y' else 'N' end, case when split_part(item, ':', 2) ~ '停用' then '1' else '0' end, 'admin', timestamp '2023-11-20 10:12:00' + o * interval '37 s', null
  from (values ('house_type', '1:配怀舍,2:分娩舍,3:保育舍,4:育肥舍,5:后备舍,6:公猪舍,7:隔离舍'),
    ('pig_variety', 'DD:杜洛克,LL:长白,YY:大白,LY:长大二元,YL:大长二元,PP:皮特兰（停用）'),
    ('breed_status', '10:后备,20:妊娠,30:哺乳,40:空怀,50:在用（公猪）,90:已离场'),
    ('leave_type', '1:死亡,2:淘汰,3:转出'),
    ('death_reason', '01:肺炎,02:腹泻,03:关节炎,04:应激,05:蓝耳病,06:伪狂犬,07:胃溃疡,08:难产,09:压死,10:肢蹄病,11:繁殖障碍,12:高胎龄,99:原因不明'),
    ('feed_kind', 'F01:后备母猪料,F02:妊娠母猪料,F03:哺乳母猪料,F04:公猪料,F11:教槽料,F12:保育前期料,F13:保育后期料,F14:小猪料,F15:中猪料,F16:大猪料'),
    ('vaccine', 'V01:猪瘟活疫苗,V02:蓝耳病活疫苗,V03:伪狂犬活疫苗,V04:口蹄疫灭活苗,V05:圆环病毒灭活苗,V06:支原体灭活苗,V07:细小病毒灭活苗,V08:腹泻二联苗,V09:乙脑活疫苗'),
    ('sale_type', '1:商品肥猪,2:断奶仔猪,3:淘汰种猪,4:残次猪'),
    ('wean_reason', '1:正常断奶,2:提前断奶,3:母猪死淘断奶'),
    ('transfer_type', '1:断奶转保育,2:保育转育肥,3:选留后备')) as v (t, l),
  unnest(string_to_array(l, ',')) with ordinality as p (item, o);

create table bas_farm (
  farm_id int primary key,
  farm_code varchar(10) not null,
  farm_name varchar(50) not null,
  province varchar(20),
  city varchar(20),
  county varchar(20),
  manager varchar(20),
  phone varchar(20),
  design_sow_qty int,
  open_date date,
  status char(1) default '0',
  del_flag char(1) default '0'
);
insert into bas_farm values
  (1, 'QSP', '青石坪核心场', '湖南省', '常德市', '石门县', '廖永红', '13873612045', 300, '2016-05-18', '0', '0'),
  (2, 'LXH', '龙溪河一场', '湖南省', '常德市', '桃源县', '陈志强', '15974203318', 260, '2018-09-01', '0', '0'),
  (3, 'BYL', '白杨岭扩繁场', '湖北省', '宜昌市', '枝江市', '向德胜', '13972550186', 220, '2020-11-11', '0', '0'),
  (4, 'NTW', '南塘湾二场', '湖南省', '益阳市', '赫山区', '熊国平', '18873790527', 200, '2021-10-08', '0', '0'),
  (5, 'HJC', '黄家冲育肥点', '湖南省', '益阳市', '桃江县', null, null, 0, '2015-03-20', '1', '0');

create table bas_house (
  house_id int primary key,
  farm_id int not null,
  house_no varchar(20) not null,
  house_name varchar(50) not null,
  house_type char(1) not null,
  pen_qty int,
  area numeric(8,1),
  charge_by varchar(20),
  status char(1) default '0',
  del_flag char(1) default '0',
  create_time timestamp
);
insert into bas_house
select farm * 100 + n, farm, 'H' || lpad(n::text, 2, '0'), split_part(nm, '/', 1) || k || '号', ht, pens, pens * (case ht when '1' then 2.6 when '2' then 7.2 when '3' then 18 when '4' then 40 else 12 end), pg_temp.worker('hc', farm * 100 + n, farm), case when farm = 4 and n = 19 then '1' else '0' end, '0', timestamp '2023-11-22 09:00' + (farm * 40 + n) * interval '2 min'
  from generate_series(1, 4) as farm,
    lateral (select row_number() over (order by ht, k)::int as n, * from (values ('1', '配怀舍', 4, 50), ('2', '产房', 5, 14), ('3', '保育舍', 4, 6), ('4', '育肥舍', 6, 8), ('5', '后备舍', 1, 8), ('6', '公猪站', 1, 12), ('7', '隔离舍', 1, 4)) as t (ht, nm, cnt, pens), generate_series(1, cnt) as k) as h;

create table bas_pen (
  pen_id int primary key,
  farm_id int not null,
  house_id int not null,
  pen_no varchar(20) not null,
  pen_type char(1) not null,
  capacity int,
  pen_status char(1) default '0',
  del_flag char(1) default '0',
  create_time timestamp
);
insert into bas_pen
select row_number() over (order by house_id, p), farm_id, house_id, house_no || '-' || lpad(p::text, 2, '0'), case house_type when '1' then '1' when '2' then '2' when '6' then '1' else '3' end, case house_type when '1' then 1 when '2' then 1 when '6' then 1 when '3' then 30 when '4' then 22 else 10 end, case when pg_temp.f('ps', house_id * 100 + p) < 0.02 then '2' else '0' end, '0', create_time + interval '1 day'
  from bas_house, generate_series(1, pen_qty) as p;

create table bas_customer (
  customer_id int primary key,
  customer_code varchar(20) not null,
  customer_name varchar(60) not null,
  customer_type char(1),
  contact varchar(20),
  phone varchar(20),
  city varchar(20),
  credit_limit numeric(12,2),
  status char(1) default '0',
  del_flag char(1) default '0',
  create_time timestamp,
  remark varchar(200)
);
insert into bas_customer
select i, 'C' || lpad(i::text, 4, '0'), case when t = '1' then c || pg_temp.one('cn', i, '鑫旺,双丰,金康,湘惠,福满,众品,恒昌,瑞华') || pg_temp.one('ce', i, '食品有限公司,肉类联合加工厂,屠宰有限公司') when t = '3' then c || pg_temp.one('cn', i, '兴农,绿野,腾飞,丰泽') || '家庭农场' else pg_temp.person('cu', i) || case when i % 5 = 0 then '（' || c || '）' else '' end end, t, pg_temp.person('cu', i), case when i % 13 <> 0 then pg_temp.one('cp', i, '136,138,139,151,158,177,187,189') || lpad(pg_temp.z('cq', i, 0, 99999999)::text, 8, '0') end, c || '市', case when t = '1' then pg_temp.z('cl', i, 2, 20) * 50000 end, case when i in (9, 17, 31, 44, 58, 73) then '1' else '0' end, case when i in (66, 79) then '2' else '0' end, timestamp '2023-12-01 09:00' + i * interval '7 day 3 hour 11 min', case i when 17 then '欠款未清，暂停合作' when 66 then '重复录入' end
  from (select i, case when i <= 9 then '1' when i % 6 = 0 then '3' else '2' end as t, pg_temp.one('cc', i, '常德,益阳,长沙,岳阳,宜昌,荆州,娄底,株洲,佛山') as c from generate_series(1, 85) as i) as s;

create table pig_breed (
  pig_id int primary key,
  farm_id int not null,
  ear_no varchar(20) not null,
  sex char(1) not null,
  variety varchar(4),
  birth_date date,
  enter_date date,
  source_type char(1),
  enter_price numeric(10,2),
  parity int,
  pig_status varchar(2),
  pen_id int,
  leave_type char(1),
  leave_date date,
  create_by varchar(20),
  del_flag char(1) default '0'
);
insert into pig_breed
select i, farm, (select farm_code from bas_farm where farm_id = farm) || case when sex = '0' then 'B' else 'S' end || to_char(e, 'YY') || lpad(i::text, 5, '0'), sex, case when sex = '0' then pg_temp.w('pv', i, 'DD:7,LL:2,YY:2,PP:0.5') else pg_temp.w('pv', i, 'LY:6,YL:3,LL:1,YY:2') end, e - pg_temp.z('pb', i, 150, 200), e, s, case when s = '2' then case when sex = '0' then pg_temp.z('pp', i, 60, 120) * 100 else pg_temp.z('pp', i, 20, 30) * 100 end end, null, '10', null, case when lv is not null then lt end, lv, pg_temp.worker('pc', i, farm), case when i % 271 = 0 then '2' else '0' end
  from (select *, case when e + lifedays < date '2026-06-24' and e + lifedays > date '2024-01-10' then e + lifedays end as lv, pg_temp.w('plt', i, '1:22,2:72,3:6') as lt, case when sex = '0' or pg_temp.f('psr', i) < 0.35 then '2' else '1' end as s
    from (select i, pg_temp.w('pf', i, '1:30,2:27,3:23,4:20')::int as farm, case when i % 24 = 0 then '0' else '1' end as sex, case when i <= 560 then date '2022-03-01' + pg_temp.z('pe', i, 0, 660) else date '2024-01-05' + ((i - 560) * 21 / 10) + pg_temp.z('pe', i, 0, 60) end as e,
      case when i <= 560 then greatest(700, pg_temp.z('pl', i, 500, 1700)) else pg_temp.z('pl', i, 60, 1500) end as lifedays from generate_series(1, 960) as i) as a) as b;
update pig_breed set leave_type = null, leave_date = null where sex = '0' and pig_id % 3 <> 0;

create table pig_mating (
  mating_id bigint primary key,
  farm_id int not null,
  pig_id int not null,
  ear_no varchar(20),
  mating_date date not null,
  parity int,
  boar_id int,
  mating_type char(1),
  mating_times smallint,
  expect_date date,
  check_date date,
  check_result char(1) default '0',
  breeder varchar(20),
  create_time timestamp,
  del_flag char(1) default '0'
);
-- 断奶统一放在周四，断奶后四到六天配种
create temp table cyc as
with recursive m as (
  select pig_id, 1 as seq, d, p, r, fd, wd, nd, lv from (
    select b.pig_id, case when b.enter_date < date '2023-07-20' then date '2023-08-20' + pg_temp.z('m1', b.pig_id, 0, 145) else b.enter_date + pg_temp.z('m1', b.pig_id, 25, 50) end as d, case when b.enter_date < date '2023-07-20' then 1 + (date '2023-09-01' - b.enter_date) / 165 else 1 end as p, coalesce(b.leave_date, date '2099-01-01') as lv from pig_breed as b where sex = '1') as s,
    lateral (select pg_temp.w('mr', pig_id * 100, '1:86,2:9,3:3,4:2') as r) as x, lateral (select d + pg_temp.z('mf', pig_id * 100, 112, 117) as fd) as y, lateral (select fd + 21 + (11 - extract(isodow from fd)::int) % 7 as wd) as v,
    lateral (select case r when '1' then wd + pg_temp.z('mn', pig_id * 100, 4, 6) when '2' then d + pg_temp.z('mn', pig_id * 100, 19, 23) when '3' then d + pg_temp.z('mn', pig_id * 100, 38, 45) else d + pg_temp.z('mn', pig_id * 100, 75, 110) end as nd) as u
   where d < least(lv, date '2026-06-22')
  union all
  select m.pig_id, m.seq + 1, m.nd, x.p, x.r, y.fd, v.wd, u.nd, m.lv
    from m, lateral (select m.pig_id * 100 + m.seq as k) as kk, lateral (select pg_temp.w('mr', k, '1:86,2:9,3:3,4:2') as r, m.p + (m.r = '1')::int as p) as x, lateral (select m.nd + pg_temp.z('mf', k, 112, 117) as fd) as y, lateral (select y.fd + 21 + (11 - extract(isodow from y.fd)::int) % 7 as wd) as v,
      lateral (select case x.r when '1' then v.wd + pg_temp.z('mn', k, 4, 6) when '2' then m.nd + pg_temp.z('mn', k, 19, 23) when '3' then m.nd + pg_temp.z('mn', k, 38, 45) else m.nd + pg_temp.z('mn', k, 75, 110) end as nd) as u
   where m.nd < least(m.lv, date '2026-06-22'))
select row_number() over (order by d, pig_id) as id, m.*, least(lv, date '2026-06-24') as lim, case r when '2' then d + 21 when '3' then d + 30 when '4' then nd - 12 else d + 28 end as cd from m;
-- 淘汰放在断奶之后
create temp table mv as select c.pig_id, c.id, case when c.wd + 4 < date '2026-06-24' then c.wd + pg_temp.z('mv', c.pig_id, 1, 4) end as nl from cyc as c join pig_breed as b using (pig_id) where b.leave_type = '2' and c.r = '1' and c.lv > c.cd and c.lv <= c.wd;
update pig_breed as b set leave_date = nl, leave_type = case when nl is not null then '2' end from mv where mv.pig_id = b.pig_id;
update cyc as c set lv = coalesce(nl, date '2099-01-01'), lim = least(nl, date '2026-06-24') from mv where mv.pig_id = c.pig_id;
create temp table boars as select pig_id, farm_id, enter_date, coalesce(leave_date, date '2099-01-01') as lv, row_number() over (partition by farm_id order by pig_id) as rn from pig_breed where sex = '0';
insert into pig_mating
select c.id, b.farm_id, c.pig_id, b.ear_no, c.d, c.p, (select x.pig_id from boars as x where x.farm_id = b.farm_id and x.enter_date + 30 <= c.d and x.lv > c.d order by pg_temp.f('mb' || x.pig_id, c.id / 9) limit 1), pg_temp.w('mt', c.id, '1:94,2:6'), pg_temp.w('mti', c.id, '2:70,3:22,1:8')::int, c.d + 114, case when c.cd < c.lim then c.cd end, case when c.cd >= c.lim then case when c.lv <= c.lim then '5' else '0' end when c.r = '1' and c.fd >= c.lim and c.lv <= date '2026-06-24' then '5' else c.r end, pg_temp.worker('mw', c.id, b.farm_id), c.d + time '15:00' + pg_temp.z('mct', c.id, 0, 10000) * interval '1 s', case when c.id % 701 = 0 and c.r = '2' then '2' else '0' end
  from cyc as c join pig_breed as b using (pig_id);

create table pig_farrow (
  farrow_id bigint primary key,
  mating_id bigint,
  farm_id int not null,
  pig_id int not null,
  house_id int,
  farrow_date date not null,
  parity int,
  total_qty int,
  healthy_qty int,
  weak_qty int,
  dead_qty int,
  mummy_qty int,
  litter_weight numeric(8,2),
  assist_flag char(1) default '0',
  midwife varchar(20),
  create_time timestamp
);
insert into pig_farrow
select row_number() over (order by fd, pig_id), id, farm_id, pig_id, farm_id * 100 + 5 + pg_temp.z('fh', id, 0, 4) , fd, p, h + wk + dd + mm, h, wk, dd, mm, round((h * (1.35 + pg_temp.f('fw', id) * 0.25) + wk * 0.75)::numeric, 2), case when pg_temp.f('fa', id) < 0.07 then '1' else '0' end, pg_temp.worker('fm', id, farm_id), fd + time '16:30' + pg_temp.z('fc', id, 0, 9000) * interval '1 s'
  from (select c.*, b.farm_id, case when c.p = 1 then 9 when c.p > 6 then 9 else 10 end + pg_temp.z('f1', c.id, -2, 2) + pg_temp.z('f2', c.id, -1, 3) as h, pg_temp.w('f3', c.id, '0:60,1:28,2:12')::int as wk, pg_temp.w('f4', c.id, '0:45,1:33,2:16,3:6')::int as dd, pg_temp.w('f5', c.id, '0:78,1:17,2:5')::int as mm from cyc as c join pig_breed as b using (pig_id) where c.r = '1' and c.fd < c.lim) as s;

create table pig_wean (
  wean_id bigint primary key,
  farrow_id bigint not null,
  farm_id int not null,
  pig_id int not null,
  wean_date date not null,
  foster_in int default 0,
  foster_out int default 0,
  lact_dead int default 0,
  wean_qty int,
  wean_weight numeric(8,2),
  wean_reason char(1),
  batch_id int,
  create_by varchar(20),
  create_time timestamp
);
insert into pig_wean
select row_number() over (order by wd, farrow_id), farrow_id, farm_id, pig_id, wd, fi, fo, ld, n, round((n * (5.6 + pg_temp.f('ww', farrow_id) * 1.6))::numeric, 2), rs, null, pg_temp.worker('wc', farrow_id, farm_id), wd + time '14:00' + pg_temp.z('wt', farrow_id, 0, 12000) * interval '1 s'
  from (select *, healthy_qty + weak_qty + fi - fo - ld as n from (
    select f.farrow_id, f.farm_id, f.pig_id, f.healthy_qty, f.weak_qty, least(c.wd, c.lv - 1) as wd, case when c.lv - 1 < c.wd then '3' else pg_temp.w('wr', f.farrow_id, '1:97,2:3') end as rs, case when f.healthy_qty < 10 then pg_temp.w('wi', f.farrow_id, '0:55,1:25,2:20')::int else 0 end as fi, case when f.healthy_qty > 11 then pg_temp.w('wo', f.farrow_id, '0:45,1:30,2:25')::int else 0 end as fo, pg_temp.w('wl', f.farrow_id, '0:48,1:30,2:15,3:7')::int as ld from pig_farrow as f join cyc as c on c.id = f.mating_id where least(c.wd, c.lv - 1) <= date '2026-06-24') as a) as b;

create table pig_batch (
  batch_id int primary key,
  farm_id int not null,
  batch_no varchar(30) not null,
  start_date date,
  in_qty int,
  in_weight numeric(10,2),
  dead_qty int default 0,
  reserve_qty int default 0,
  sale_qty int default 0,
  stock_qty int default 0,
  stage char(1),
  house_id int,
  batch_status char(1),
  close_date date,
  create_by varchar(20),
  create_time timestamp
);
create temp table wb as select wean_id, farm_id, (wean_date - date '2024-01-01') / 14 as g, wean_date, wean_qty, wean_weight from pig_wean;
insert into pig_batch (batch_id, farm_id, batch_no, start_date, in_qty, in_weight, create_by, create_time)
select row_number() over (order by max(wean_date), farm_id), farm_id, (select farm_code from bas_farm as f where f.farm_id = wb.farm_id) || '-' || to_char(date '2024-01-01' + g * 14, 'YYYYMMDD'), max(wean_date), sum(wean_qty), sum(wean_weight), pg_temp.worker('bc', g, farm_id), max(wean_date) + time '17:40' + pg_temp.z('bt', g * 5 + farm_id, 0, 4000) * interval '1 s' from wb group by farm_id, g;
update pig_wean as w set batch_id = b.batch_id from wb, pig_batch as b where wb.wean_id = w.wean_id and b.farm_id = wb.farm_id and b.batch_no like '%-' || to_char(date '2024-01-01' + wb.g * 14, 'YYYYMMDD');
-- 每批的去向：约一成直接卖断奶仔猪
create temp table bp as
select b.*, pg_temp.f('bk', batch_id) < 0.08 as piglet, farm_id * 100 + 10 + pg_temp.z('bh', batch_id, 0, 3) as nh, farm_id * 100 + 14 + pg_temp.z('bf', batch_id, 0, case when farm_id = 4 then 4 else 5 end) as fh, start_date + pg_temp.z('bn', batch_id, 40, 48) as t2, start_date + pg_temp.z('bs', batch_id, 142, 160) as sd, case when in_qty > 60 and pg_temp.f('br', batch_id) < 0.3 then pg_temp.z('bq', batch_id, 4, 12) else 0 end as rq from (select batch_id, farm_id, batch_no, start_date, in_qty, in_weight from pig_batch) as b;

create table pig_death (
  death_id int primary key,
  farm_id int not null,
  target_type char(1) not null,
  pig_id int,
  batch_id int,
  house_id int,
  death_date date not null,
  qty int not null,
  weight numeric(8,2),
  death_type char(1) not null,
  reason_code varchar(2),
  handle_way char(1),
  photo_url varchar(200),
  reporter varchar(20),
  audit_status char(1),
  create_time timestamp
);
insert into pig_death
select row_number() over (order by dd, k), farm_id, tt, pig_id, batch_id, house_id, dd, qty, w, dt, rc, case when dt = '2' then '3' else pg_temp.w('dh', k, '1:86,2:14') end, case when dt = '1' and pg_temp.f('du', k) < 0.8 then '/upload/death/' || to_char(dd, 'YYYYMM') || '/' || substr(md5(k::text), 1, 12) || '.jpg' end, pg_temp.worker('dr', k, farm_id), case when dd > date '2026-06-21' then '0' when pg_temp.f('da', k) < 0.015 then '2' else '1' end, dd + time '08:30' + pg_temp.z('dt', k, 0, 30000) * interval '1 s'
  from (select 1000000 + pig_id as k, farm_id, '1' as tt, pig_id, null::int as batch_id, null::int as house_id, leave_date as dd, 1 as qty, pg_temp.z('dw', pig_id, 170, 260)::numeric as w, leave_type as dt, case when leave_type = '1' then pg_temp.w('dc', pig_id, '07:3,08:3,04:2,01:1,05:1,99:3') else pg_temp.w('dc', pig_id, '11:5,12:4,10:3') end as rc from pig_breed where leave_type in ('1', '2')
    union all select batch_id * 100 + n, farm_id, '2', null, batch_id, case when dd < t2 then nh else fh end, dd, pg_temp.w('dq', batch_id * 100 + n, '1:78,2:17,3:5')::int, round((7 + (dd - start_date) * 0.68 * (0.6 + pg_temp.f('dw', batch_id * 100 + n) * 0.4))::numeric, 1), '1', pg_temp.w('dc', batch_id * 100 + n, '01:30,02:24,03:9,04:9,05:11,06:3,07:5,99:12')
      from bp, generate_series(1, greatest(1, in_qty / 13)) as n, lateral (select start_date + 1 + floor(140 * power(pg_temp.f('d1', batch_id * 100 + n), 1.8))::int as dd) as x where not piglet and dd <= date '2026-06-24') as s;

create table sal_order (
  order_id int primary key,
  order_no varchar(30) not null,
  farm_id int not null,
  customer_id int not null,
  batch_id int,
  sale_type char(1) not null,
  sale_date date not null,
  qty int,
  gross_weight numeric(10,1),
  tare_weight numeric(10,1),
  net_weight numeric(10,1),
  unit_price numeric(8,2),
  amount numeric(12,2),
  received_amount numeric(12,2) default 0,
  order_status char(1),
  create_time timestamp
);
create temp table so as
with left_over as (select bp.*, in_qty - rq - coalesce((select sum(qty) from pig_death as d where d.batch_id = bp.batch_id), 0)::int as q from bp),
trips as (
  select farm_id, batch_id, case when piglet then '2' when n = 3 then '4' else '1' end as st, case when piglet then start_date + 1 else sd + (n - 1) * 5 end as d, case when piglet then q when n = 1 then (q * 0.55)::int when n = 2 then q - (q * 0.55)::int - (q * 0.06)::int else (q * 0.06)::int end as qty, case when piglet then 6.8 when n = 3 then 78 else 118 + n * 2 end as w, batch_id * 10 + n as k
    from left_over, generate_series(1, 3) as n where q > 0 and (not piglet or n = 1)
  union all
  select farm_id, null, '3', max(leave_date) + 1, count(*)::int, 205, 50000 + row_number() over (order by max(leave_date), farm_id) from pig_breed where leave_type = '2' group by farm_id, (leave_date - date '2024-01-01') / 21)
select *, row_number() over (order by d, k) as id from trips where qty > 0 and d <= date '2026-06-24';
insert into sal_order
select x.id, 'XS' || to_char(d, 'YYYYMMDD') || lpad((x.id % 1000)::text, 3, '0'), farm_id, c, batch_id, st, d, qty, net + tare, tare, net, pr, round(net * pr, 2), case when os = '9' or d > date '2026-06-20' then 0 when c <= 9 and d > date '2026-05-20' then 0 when pg_temp.f('sp', x.id) < 0.03 then round(net * pr * 0.5, -2) else round(net * pr, 2) end, os, d + time '07:10' + pg_temp.z('sc', x.id, 0, 22000) * interval '1 s'
  from (select so.*, case st when '1' then 1 + floor(84 * power(pg_temp.f('cu', id), 2.6))::int else 10 + floor(75 * power(pg_temp.f('cu', id), 1.5))::int end as c0, round((qty * w * (0.95 + pg_temp.f('sn', id) * 0.1))::numeric, 1) as net, (pg_temp.z('st', id, 380, 760) * 10)::numeric as tare, case st when '1' then pg_temp.price(d) + pg_temp.z('sr', id, -4, 5) * 0.1 when '2' then 24 + pg_temp.price(d) * 1.6 when '3' then round(pg_temp.price(d) * 0.72, 1) else round(pg_temp.price(d) * 0.55, 1) end as pr, case when d > date '2026-06-22' then '0' else '1' end as os from so) as x, lateral (select case when c0 in (17, 66, 79) then 12 when c0 in (31, 58) and d > date '2025-06-01' then 2 else c0 end as c) as y;
-- 作废重开的过磅单
insert into sal_order select 20000 + order_id, order_no || 'F', farm_id, customer_id, batch_id, sale_type, sale_date, qty, gross_weight, tare_weight, net_weight, unit_price + 0.2, round(net_weight * (unit_price + 0.2), 2), 0, '9', create_time - interval '25 min' from sal_order where order_id % 29 = 0;

update pig_batch as b set dead_qty = d, reserve_qty = r, sale_qty = s, stock_qty = b.in_qty - d - r - s, stage = st, house_id = case when b.in_qty - d - r - s = 0 then null when st = '1' then nh else fh end, batch_status = case when b.in_qty - d - r - s = 0 then '2' else '1' end, close_date = case when b.in_qty - d - r - s = 0 then ls end
  from (select bp.*, coalesce((select sum(qty) from pig_death as x where x.batch_id = bp.batch_id), 0)::int as d, case when sd - 20 <= date '2026-06-24' or piglet then rq else 0 end as r, coalesce((select sum(qty) from sal_order as x where x.batch_id = bp.batch_id and order_status <> '9'), 0)::int as s, (select max(sale_date) from sal_order as x where x.batch_id = bp.batch_id) as ls, case when piglet or t2 > date '2026-06-24' then '1' else '2' end as st from bp) as p where p.batch_id = b.batch_id;

create table pig_transfer (
  transfer_id int primary key,
  transfer_no varchar(30),
  farm_id int not null,
  batch_id int not null,
  transfer_type char(1),
  transfer_date date not null,
  from_house_id int,
  to_house_id int,
  qty int,
  weight numeric(10,1),
  avg_age int,
  operator varchar(20),
  create_time timestamp,
  del_flag char(1) default '0'
);
insert into pig_transfer
select row_number() over (order by d, batch_id), 'ZQ' || to_char(d, 'YYMMDD') || lpad(batch_id::text, 4, '0'), farm_id, batch_id, tt, d, fr, t, q, round((q * w * (0.94 + pg_temp.f('tw', batch_id * 4 + tt::int) * 0.12))::numeric, 1), d - start_date + 24, pg_temp.worker('to', batch_id * 4 + tt::int, farm_id), d + time '10:00' + pg_temp.z('tc', batch_id * 4 + tt::int, 0, 20000) * interval '1 s', '0'
  from (select batch_id, farm_id, '1' as tt, start_date, start_date as d, farm_id * 100 + 5 + n as fr, nh as t, in_qty / 2 + case when n = 0 then in_qty % 2 else 0 end as q, 6.4 as w from bp, generate_series(0, 1) as n where in_qty > 1 or n = 0
    union all select batch_id, farm_id, '2', start_date, t2, nh, fh, in_qty - coalesce((select sum(qty) from pig_death as x where x.batch_id = bp.batch_id and x.death_date < bp.t2), 0)::int, 26 from bp where not piglet and t2 <= date '2026-06-24'
    union all select batch_id, farm_id, '3', start_date, sd - 20, fh, farm_id * 100 + 20, rq, 92 from bp where not piglet and rq > 0 and sd - 20 <= date '2026-06-24') as s where q > 0;

create table pig_feed (
  feed_id int primary key,
  farm_id int not null,
  house_id int not null,
  batch_id int,
  feed_kind varchar(4) not null,
  begin_date date not null,
  end_date date,
  bag_qty numeric(8,1),
  feed_weight numeric(10,1),
  unit_price numeric(8,3),
  amount numeric(12,2),
  feeder varchar(20),
  create_time timestamp,
  del_flag char(1) default '0'
);
insert into pig_feed
select row_number() over (order by b, house_id, k), farm_id, house_id, batch_id, fk, b, e, bag, bag * 40, pr, round(bag * 40 * pr, 2), pg_temp.worker('ff', house_id, farm_id), e + time '17:00' + pg_temp.z('fc', k, 0, 5000) * interval '1 s', case when k % 997 = 0 then '2' else '0' end
  from (select s.*, b + days - 1 as e, ceil(kg / 20) / 2 as bag, round((case fk when 'F11' then 7.6 when 'F12' then 5.2 when 'F13' then 4.0 when 'F14' then 3.45 when 'F15' then 3.2 when 'F16' then 3.05 when 'F03' then 3.55 else 3.1 end * (1.06 - (b - date '2024-01-01') / 9000.0))::numeric, 3) as pr
    from (select batch_id::bigint * 50 + n as k, farm_id, case when start_date + n * 14 < t2 then nh else fh end as house_id, batch_id, (array['F11','F12','F13','F14','F14','F15','F15','F16','F16','F16'])[n + 1] as fk, start_date + n * 14 as b, 14 as days, (in_qty * 0.95 * (array[0.4,0.8,1.1,1.4,1.75,2.1,2.35,2.6,2.75,2.8])[n + 1] * 14 * (0.93 + pg_temp.f('fq', batch_id * 50 + n) * 0.14))::numeric as kg from bp, generate_series(0, 9) as n where start_date + n * 14 + 13 <= least(sd, date '2026-06-24') and (not piglet)
      union all select 90000 + house_id * 40 + m, farm_id, house_id, null, case house_type when '1' then 'F02' when '2' then 'F03' when '5' then 'F01' else 'F04' end, (date '2024-01-01' + make_interval(months => m))::date, ((date '2024-01-01' + make_interval(months => m + 1))::date - (date '2024-01-01' + make_interval(months => m))::date), (case house_type when '1' then 45 * 2.5 when '2' then 11 * 5.2 when '5' then 24 else 25 end * 30 * (0.88 + pg_temp.f('fq', 90000 + house_id * 40 + m) * 0.2))::numeric from bas_house, generate_series(0, 28) as m where house_type in ('1', '2', '5', '6')) as s) as t;

create table pig_immune (
  immune_id int primary key,
  farm_id int not null,
  house_id int,
  batch_id int,
  target_type char(1) not null,
  immune_date date not null,
  vaccine varchar(4) not null,
  vaccine_lot varchar(30),
  dose numeric(5,2),
  dose_unit varchar(4),
  immune_qty int,
  plan_date date,
  status char(1),
  vet varchar(20),
  remark varchar(200)
);
insert into pig_immune
select row_number() over (order by d, k), farm_id, house_id, batch_id, tt, case when s.st = '1' then d else pd end, v, case when pg_temp.f('il', k) < 0.93 then upper(substr(md5(v || (d - date '2024-01-01') / 60), 1, 3)) || to_char(d - 90, 'YYMMDD') end, case when v in ('V04', 'V05', 'V06') then 2 else 1 end, case when v in ('V04', 'V05', 'V06', 'V07') then 'ml' else '头份' end, q, pd, s.st, pg_temp.person('vet', farm_id), case when pg_temp.f('ir', k) < 0.02 then pg_temp.one('irx', k, '个别猪应激，已注射肾上腺素,疫苗不足，余下次日补免,发热猪只暂缓') end
  from (select x.*, pd + pg_temp.w('ix', k, '0:60,1:22,2:12,4:6')::int as d, case when pd > date '2026-06-18' then '0' when pg_temp.f('is', k) < 0.02 then '2' else '1' end as st
    from (select batch_id * 10 + n as k, farm_id, case when start_date + o < t2 then nh else fh end as house_id, batch_id, '2' as tt, start_date + o as pd, v, in_qty - coalesce((select sum(qty) from pig_death as y where y.batch_id = bp.batch_id and y.death_date < bp.start_date + o), 0)::int as q from bp, (values (1, 3, 'V05'), (2, 12, 'V01'), (3, 19, 'V06'), (4, 33, 'V03'), (5, 47, 'V04'), (6, 61, 'V01'), (7, 82, 'V04')) as p (n, o, v) where not piglet and start_date + o <= date '2026-06-24'
      union all select 100000 + house_id * 50 + m, farm_id, house_id, null, '1', (date '2024-01-08' + make_interval(months => m))::date, (array['V03','V02','V04','V01','V08','V07','V09'])[1 + m % 7], pg_temp.z('iq', house_id * 50 + m, 38, 50) from bas_house, generate_series(0, 29) as m where house_type = '1') as x) as s;

create temp table last_state as select distinct on (pig_id) c.pig_id, c.d, c.r, c.fd, c.wd, c.nd, c.cd, c.p from cyc as c order by pig_id, seq desc;
update pig_breed as b set parity = case when sex = '1' then coalesce((select case when l.r = '1' and l.fd < least(coalesce(b.leave_date, '2026-06-24'), '2026-06-24') then l.p else l.p - 1 end from last_state as l where l.pig_id = b.pig_id), 0) end,
  pig_status = case when leave_date is not null then '90' when sex = '0' then case when enter_date > date '2026-05-20' then '10' else '50' end else coalesce((select case when l.r <> '1' and l.cd < date '2026-06-24' then '40' when l.fd >= date '2026-06-24' then '20' when l.wd > date '2026-06-24' then '30' else '40' end from last_state as l where l.pig_id = b.pig_id), '10') end;
update pig_breed as b set pen_id = q.pen_id from (
  select a.pig_id, p.pen_id from (select pig_id, farm_id, ht, row_number() over (partition by farm_id, ht order by pg_temp.f('pen', pig_id)) as rn from (select *, case when sex = '0' then '6' when pig_status = '30' then '2' when pig_status = '10' then '5' else '1' end as ht from pig_breed where pig_status <> '90' and del_flag = '0') as y) as a
  join (select p.pen_id, p.farm_id, h.house_type, row_number() over (partition by p.farm_id, h.house_type order by p.pen_id, s) as rn from bas_pen as p join bas_house as h using (house_id), generate_series(1, case when h.house_type = '5' then 6 else 1 end) as s where p.pen_status <> '2') as p on p.farm_id = a.farm_id and p.house_type = a.ht and p.rn = a.rn) as q where q.pig_id = b.pig_id;
update bas_pen as p set pen_status = '1' where pen_status = '0' and (exists (select from pig_breed as b where b.pen_id = p.pen_id) or p.house_id in (select house_id from pig_batch where house_id is not null));

create table sys_oper_log (
  oper_id bigint primary key,
  title varchar(50),
  business_type int,
  method varchar(100),
  oper_name varchar(50),
  oper_url varchar(255),
  oper_ip varchar(128),
  status int default 0,
  error_msg varchar(2000),
  oper_time timestamp,
  cost_time bigint
);
insert into sys_oper_log
select i, t, bt, 'com.pig.web.' || c || 'Controller.' || case bt when 1 then 'add' when 2 then 'edit' when 3 then 'remove' else 'export' end || '()', pg_temp.worker('on', i, pg_temp.z('of', i, 1, 4)), '/pig/' || lower(c), '10.20.' || pg_temp.z('o1', i, 1, 4) || '.' || pg_temp.z('o2', i, 11, 240), case when e then 1 else 0 end, case when e then pg_temp.one('oe', i, '耳号不存在,配种日期不能早于上次断奶日期,存栏数量不足,登录状态已过期') end, timestamp '2026-04-01 07:30' + i * interval '69 min' + pg_temp.z('ot', i, 0, 3000) * interval '1 s', pg_temp.z('oc', i, 12, 900)
  from (select i, split_part(x, '/', 1) as t, split_part(x, '/', 2) as c, pg_temp.w('ob', i, '1:70,2:18,3:4,5:8')::int as bt, pg_temp.f('oo', i) < 0.04 as e from (select i, pg_temp.one('om', i, '配种登记/Mating,分娩登记/Farrow,断奶登记/Wean,死淘登记/Death,饲喂记录/Feed,免疫记录/Immune,销售过磅/SaleOrder,转群/Transfer') as x from generate_series(1, 1700) as i) as a) as s;

create index idx_mating_pig on pig_mating (pig_id, mating_date);
create index idx_feed_batch on pig_feed (batch_id);
create unique index uk_order_no on sal_order (order_no);

comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码'; comment on column sys_dict_data.dict_sort is '字典排序'; comment on column sys_dict_data.dict_label is '字典标签'; comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型'; comment on column sys_dict_data.is_default is '是否默认（Y是 N否）'; comment on column sys_dict_data.status is '状态（0正常 1停用）'; comment on column sys_dict_data.create_by is '创建者';
comment on column sys_dict_data.create_time is '创建时间'; comment on column sys_dict_data.remark is '备注';
comment on table bas_farm is '猪场档案';
comment on column bas_farm.farm_id is '猪场ID'; comment on column bas_farm.farm_code is '猪场编码'; comment on column bas_farm.farm_name is '猪场名称'; comment on column bas_farm.province is '省';
comment on column bas_farm.city is '市'; comment on column bas_farm.county is '区县'; comment on column bas_farm.manager is '场长'; comment on column bas_farm.phone is '联系电话';
comment on column bas_farm.design_sow_qty is '设计母猪规模（头）'; comment on column bas_farm.open_date is '投产日期'; comment on column bas_farm.status is '状态（0在营 1停用）'; comment on column bas_farm.del_flag is '删除标志（0存在 2删除）';
comment on table bas_house is '栋舍档案';
comment on column bas_house.house_id is '栋舍ID'; comment on column bas_house.farm_id is '所属猪场ID'; comment on column bas_house.house_no is '栋舍编号'; comment on column bas_house.house_name is '栋舍名称';
comment on column bas_house.house_type is '栋舍类型，字典house_type'; comment on column bas_house.pen_qty is '栏位数'; comment on column bas_house.area is '面积（平方米）'; comment on column bas_house.charge_by is '负责人';
comment on column bas_house.status is '状态（0启用 1停用）'; comment on column bas_house.del_flag is '删除标志（0存在 2删除）'; comment on column bas_house.create_time is '创建时间';
comment on table bas_pen is '栏位档案';
comment on column bas_pen.pen_id is '栏位ID'; comment on column bas_pen.farm_id is '猪场ID'; comment on column bas_pen.house_id is '栋舍ID'; comment on column bas_pen.pen_no is '栏位号';
comment on column bas_pen.pen_type is '栏位类型：1限位栏 2产床 3大栏'; comment on column bas_pen.capacity is '容量（头）'; comment on column bas_pen.pen_status is '栏位状态：0空闲 1占用 2维修'; comment on column bas_pen.del_flag is '删除标志（0存在 2删除）';
comment on column bas_pen.create_time is '创建时间';
comment on table bas_customer is '客户档案';
comment on column bas_customer.customer_id is '客户ID'; comment on column bas_customer.customer_code is '客户编码'; comment on column bas_customer.customer_name is '客户名称'; comment on column bas_customer.customer_type is '客户类型：1屠宰企业 2猪经纪 3养殖户';
comment on column bas_customer.contact is '联系人'; comment on column bas_customer.phone is '电话'; comment on column bas_customer.city is '所在城市'; comment on column bas_customer.credit_limit is '信用额度（元）';
comment on column bas_customer.status is '状态（0正常 1停用）'; comment on column bas_customer.del_flag is '删除标志（0存在 2删除）'; comment on column bas_customer.create_time is '创建时间'; comment on column bas_customer.remark is '备注';
comment on table pig_breed is '种猪档案';
comment on column pig_breed.pig_id is '种猪ID'; comment on column pig_breed.farm_id is '所在猪场ID'; comment on column pig_breed.ear_no is '耳号'; comment on column pig_breed.sex is '性别：0公 1母';
comment on column pig_breed.variety is '品种品系，字典pig_variety'; comment on column pig_breed.birth_date is '出生日期'; comment on column pig_breed.enter_date is '入群日期'; comment on column pig_breed.source_type is '来源：1自留 2外购';
comment on column pig_breed.enter_price is '购入价（元/头），自留为空'; comment on column pig_breed.parity is '当前胎次，公猪为空'; comment on column pig_breed.pig_status is '种猪状态，字典breed_status'; comment on column pig_breed.pen_id is '当前栏位ID';
comment on column pig_breed.leave_type is '离场类型，字典leave_type'; comment on column pig_breed.leave_date is '离场日期'; comment on column pig_breed.create_by is '登记人'; comment on column pig_breed.del_flag is '删除标志（0存在 2删除）';
comment on table pig_mating is '配种记录';
comment on column pig_mating.mating_id is '配种ID'; comment on column pig_mating.farm_id is '猪场ID'; comment on column pig_mating.pig_id is '母猪ID'; comment on column pig_mating.ear_no is '母猪耳号';
comment on column pig_mating.mating_date is '配种日期'; comment on column pig_mating.parity is '配种胎次（将产第几胎）'; comment on column pig_mating.boar_id is '与配公猪ID'; comment on column pig_mating.mating_type is '配种方式：1人工授精 2本交';
comment on column pig_mating.mating_times is '输精次数'; comment on column pig_mating.expect_date is '预产期'; comment on column pig_mating.check_date is '妊检日期'; comment on column pig_mating.check_result is '妊检结果：0待检 1妊娠 2返情 3空怀 4流产 5妊娠期离场';
comment on column pig_mating.breeder is '配种员'; comment on column pig_mating.create_time is '录入时间'; comment on column pig_mating.del_flag is '删除标志（0存在 2删除）';
comment on table pig_farrow is '分娩记录';
comment on column pig_farrow.farrow_id is '分娩ID'; comment on column pig_farrow.mating_id is '配种ID'; comment on column pig_farrow.farm_id is '猪场ID'; comment on column pig_farrow.pig_id is '母猪ID';
comment on column pig_farrow.house_id is '产房栋舍ID'; comment on column pig_farrow.farrow_date is '分娩日期'; comment on column pig_farrow.parity is '胎次'; comment on column pig_farrow.total_qty is '总产仔数';
comment on column pig_farrow.healthy_qty is '健仔数'; comment on column pig_farrow.weak_qty is '弱仔数'; comment on column pig_farrow.dead_qty is '死胎数'; comment on column pig_farrow.mummy_qty is '木乃伊数';
comment on column pig_farrow.litter_weight is '初生窝重（公斤），活仔合计'; comment on column pig_farrow.assist_flag is '是否助产：0否 1是'; comment on column pig_farrow.midwife is '接产员'; comment on column pig_farrow.create_time is '录入时间';
comment on table pig_wean is '断奶记录';
comment on column pig_wean.wean_id is '断奶ID'; comment on column pig_wean.farrow_id is '分娩ID'; comment on column pig_wean.farm_id is '猪场ID'; comment on column pig_wean.pig_id is '母猪ID';
comment on column pig_wean.wean_date is '断奶日期'; comment on column pig_wean.foster_in is '寄入头数'; comment on column pig_wean.foster_out is '寄出头数'; comment on column pig_wean.lact_dead is '哺乳期死亡头数';
comment on column pig_wean.wean_qty is '断奶头数'; comment on column pig_wean.wean_weight is '断奶窝重（公斤）'; comment on column pig_wean.wean_reason is '断奶类别，字典wean_reason'; comment on column pig_wean.batch_id is '转入肉猪批次ID';
comment on column pig_wean.create_by is '登记人'; comment on column pig_wean.create_time is '录入时间';
comment on table pig_batch is '肉猪批次';
comment on column pig_batch.batch_id is '批次ID'; comment on column pig_batch.farm_id is '猪场ID'; comment on column pig_batch.batch_no is '批次号'; comment on column pig_batch.start_date is '建批日期';
comment on column pig_batch.in_qty is '转入头数'; comment on column pig_batch.in_weight is '转入总重（公斤）'; comment on column pig_batch.dead_qty is '累计死亡头数'; comment on column pig_batch.reserve_qty is '选留后备头数';
comment on column pig_batch.sale_qty is '累计销售头数'; comment on column pig_batch.stock_qty is '当前存栏头数'; comment on column pig_batch.stage is '生长阶段：1保育 2育肥'; comment on column pig_batch.house_id is '当前栋舍ID';
comment on column pig_batch.batch_status is '批次状态：1饲养中 2已清批'; comment on column pig_batch.close_date is '清批日期'; comment on column pig_batch.create_by is '创建人'; comment on column pig_batch.create_time is '创建时间';
comment on table pig_transfer is '转群记录';
comment on column pig_transfer.transfer_id is '转群ID'; comment on column pig_transfer.transfer_no is '转群单号'; comment on column pig_transfer.farm_id is '猪场ID'; comment on column pig_transfer.batch_id is '批次ID';
comment on column pig_transfer.transfer_type is '转群类型，字典transfer_type'; comment on column pig_transfer.transfer_date is '转群日期'; comment on column pig_transfer.from_house_id is '转出栋舍ID'; comment on column pig_transfer.to_house_id is '转入栋舍ID';
comment on column pig_transfer.qty is '头数'; comment on column pig_transfer.weight is '总重（公斤）'; comment on column pig_transfer.avg_age is '平均日龄（天）'; comment on column pig_transfer.operator is '操作人';
comment on column pig_transfer.create_time is '录入时间'; comment on column pig_transfer.del_flag is '删除标志（0存在 2删除）';
comment on table pig_feed is '饲料耗用记录';
comment on column pig_feed.feed_id is '饲喂ID'; comment on column pig_feed.farm_id is '猪场ID'; comment on column pig_feed.house_id is '栋舍ID'; comment on column pig_feed.batch_id is '批次ID，种猪舍为空';
comment on column pig_feed.feed_kind is '饲料品种，字典feed_kind'; comment on column pig_feed.begin_date is '开始日期'; comment on column pig_feed.end_date is '结束日期'; comment on column pig_feed.bag_qty is '包数（40公斤/包）';
comment on column pig_feed.feed_weight is '耗料量（公斤）'; comment on column pig_feed.unit_price is '单价（元/公斤）'; comment on column pig_feed.amount is '金额（元）'; comment on column pig_feed.feeder is '饲养员';
comment on column pig_feed.create_time is '录入时间'; comment on column pig_feed.del_flag is '删除标志（0存在 2删除）';
comment on table pig_immune is '免疫记录';
comment on column pig_immune.immune_id is '免疫ID'; comment on column pig_immune.farm_id is '猪场ID'; comment on column pig_immune.house_id is '栋舍ID'; comment on column pig_immune.batch_id is '批次ID，种猪普免为空';
comment on column pig_immune.target_type is '对象：1种猪 2肉猪'; comment on column pig_immune.immune_date is '免疫日期'; comment on column pig_immune.vaccine is '疫苗，字典vaccine'; comment on column pig_immune.vaccine_lot is '疫苗批号';
comment on column pig_immune.dose is '每头剂量'; comment on column pig_immune.dose_unit is '剂量单位'; comment on column pig_immune.immune_qty is '免疫头数'; comment on column pig_immune.plan_date is '计划日期';
comment on column pig_immune.status is '状态：0待执行 1已完成 2漏免'; comment on column pig_immune.vet is '兽医'; comment on column pig_immune.remark is '备注';
comment on table pig_death is '死亡淘汰记录';
comment on column pig_death.death_id is '死淘ID'; comment on column pig_death.farm_id is '猪场ID'; comment on column pig_death.target_type is '对象：1种猪 2肉猪'; comment on column pig_death.pig_id is '种猪ID';
comment on column pig_death.batch_id is '批次ID'; comment on column pig_death.house_id is '栋舍ID'; comment on column pig_death.death_date is '死淘日期'; comment on column pig_death.qty is '头数';
comment on column pig_death.weight is '均重（公斤/头）'; comment on column pig_death.death_type is '类别：1死亡 2淘汰'; comment on column pig_death.reason_code is '原因，字典death_reason'; comment on column pig_death.handle_way is '处理方式：1无害化处理 2深埋 3销售';
comment on column pig_death.photo_url is '照片地址'; comment on column pig_death.reporter is '上报人'; comment on column pig_death.audit_status is '审核状态：0待审 1通过 2驳回'; comment on column pig_death.create_time is '上报时间';
comment on table sal_order is '销售过磅单';
comment on column sal_order.order_id is '销售单ID'; comment on column sal_order.order_no is '销售单号'; comment on column sal_order.farm_id is '猪场ID'; comment on column sal_order.customer_id is '客户ID';
comment on column sal_order.batch_id is '批次ID，淘汰种猪为空'; comment on column sal_order.sale_type is '销售类型，字典sale_type'; comment on column sal_order.sale_date is '出栏日期'; comment on column sal_order.qty is '头数';
comment on column sal_order.gross_weight is '毛重（公斤）'; comment on column sal_order.tare_weight is '皮重（公斤）'; comment on column sal_order.net_weight is '净重（公斤）'; comment on column sal_order.unit_price is '单价（元/公斤）';
comment on column sal_order.amount is '金额（元）'; comment on column sal_order.received_amount is '已收金额（元）'; comment on column sal_order.order_status is '单据状态：0待审核 1已审核 9作废'; comment on column sal_order.create_time is '制单时间';
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.oper_id is '日志主键'; comment on column sys_oper_log.title is '模块标题'; comment on column sys_oper_log.business_type is '业务类型（1新增 2修改 3删除 5导出）'; comment on column sys_oper_log.method is '方法名称';
comment on column sys_oper_log.oper_name is '操作人员'; comment on column sys_oper_log.oper_url is '请求URL'; comment on column sys_oper_log.oper_ip is '主机地址'; comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
comment on column sys_oper_log.error_msg is '错误消息'; comment on column sys_oper_log.oper_time is '操作时间'; comment on column sys_oper_log.cost_time is '消耗时间（毫秒）';
