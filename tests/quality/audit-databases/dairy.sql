-- A dairy company with three farms: the herd with its pedigree, semen, inseminations, calvings, milkings, monthly milk tests,
-- milk delivered to processors, treatments with drugs and the milk that they bar from sale, the month's herd by class.
-- English names of several hands, Chinese comments; codes partly in a dictionary table, partly nowhere.
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
create function pg_temp.person(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,林,高,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余,欧阳', ','))
    || pg_temp.pick(key || 'm', i, string_to_array('伟,芳,娜,秀英,敏,静,丽,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,秀兰,霞,平,刚,桂英,文博,雨欣,子涵,建国,玉梅,志远,海燕,晓东,思琪,国栋,春梅,俊杰,淑珍,永福,佳怡,浩然,凤霞', ',')) $$;
create function pg_temp.phone(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, array['135', '136', '138', '139', '150', '151', '158', '177', '186', '189', '199']) || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;

-- Compiling takes longer here than running.
set jit = off;

-- 基础 ---------------------------------------------------------------------------------------------------------------

create table base_dict (
  id serial primary key,
  dict_key varchar(30) not null,
  item_code varchar(10) not null,
  item_name varchar(30) not null,
  sort int default 0,
  enabled boolean not null default true,
  unique (dict_key, item_code)
);
comment on table base_dict is '数据字典';
comment on column base_dict.dict_key is '字典标识';
comment on column base_dict.item_code is '字典项编码';
comment on column base_dict.item_name is '字典项名称';
insert into base_dict (dict_key, item_code, item_name, sort, enabled) values ('leave_reason', 'L01', '低产淘汰', 1, true), ('leave_reason', 'L02', '繁殖障碍', 2, true), ('leave_reason', 'L03', '乳房炎', 3, true), ('leave_reason', 'L04', '肢蹄病', 4, true), ('leave_reason', 'L05', '病死', 5, true), ('leave_reason', 'L06', '出售', 6, true), ('leave_reason', 'L07', '意外死亡', 7, true),
  ('disease', 'D01', '临床乳房炎', 1, true), ('disease', 'D02', '子宫内膜炎', 2, true), ('disease', 'D03', '蹄病', 3, true), ('disease', 'D04', '酮病', 4, true), ('disease', 'D05', '产后瘫痪', 5, true), ('disease', 'D06', '真胃移位', 6, true), ('disease', 'D07', '犊牛腹泻', 7, true), ('disease', 'D08', '肺炎', 8, true), ('disease', 'D99', '其他', 99, true),
  ('breed', 'HF', '荷斯坦', 1, true), ('breed', 'JS', '娟姗', 2, true), ('breed', 'HJ', '荷娟杂交', 3, true), ('breed', 'SM', '西门塔尔', 4, false), ('class', 'CALF', '犊牛', 1, true), ('class', 'GROW', '育成牛', 2, true), ('class', 'HEIFER', '青年牛', 3, true), ('class', 'MILK', '泌乳牛', 4, true), ('class', 'DRY', '干奶牛', 5, true);

create table farm (
  farm_id smallint primary key,
  farm_code varchar(4) not null unique,
  farm_name varchar(40) not null,
  province varchar(20),
  county varchar(20),
  land_area numeric(8, 1),
  design_scale int,
  license_no varchar(30),
  manager varchar(20),
  start_date date,
  status smallint not null default 1
);
comment on table farm is '牧场';
comment on column farm.farm_code is '牧场编码';
comment on column farm.farm_name is '牧场名称';
comment on column farm.land_area is '占地面积（亩）';
comment on column farm.design_scale is '设计存栏（头）';
comment on column farm.license_no is '动物防疫条件合格证号';
comment on column farm.manager is '场长';
comment on column farm.start_date is '投产日期';
comment on column farm.status is '状态 1-运营 0-停用';
insert into farm values (1, 'HL', '禾丰一牧', '河北', '定安县', 620, 1200, '冀动防合字第2013062号', '梁志远', '2013-06-18', 1), (2, 'BX', '北溪牧场', '河北', '北溪县', 380.5, 800, '冀动防合字第2017011号', '高文博', '2017-04-01', 1), (3, 'QS', '青山牧场', '内蒙古', '青山旗', 1050, 1500, '蒙动防合字第2020130号', null, '2020-09-10', 1), (4, 'LZ', '柳庄牧场', '河北', '定安县', 150, 300, null, null, '2008-05-01', 0);

create table barn (
  barn_id int primary key,
  farm_id smallint not null references farm,
  barn_no varchar(10) not null,
  barn_type varchar(10) not null,
  capacity int,
  bed_type varchar(10),
  is_use smallint default 1,
  unique (farm_id, barn_no)
);
comment on table barn is '牛舍';
comment on column barn.barn_no is '舍号';
comment on column barn.barn_type is '牛舍用途，同牛群类别，另有SICK-病牛舍';
comment on column barn.capacity is '容量（头）';
comment on column barn.bed_type is '卧床：SAND-沙 MANURE-牛粪垫料 RUBBER-橡胶垫';
insert into barn select (row_number() over (order by f, o))::int, f, case t when 'MILK' then '泌' when 'DRY' then '干' when 'HEIFER' then '青' when 'GROW' then '育' when 'CALF' then '犊' else '病' end || k, t, c, case when t not in ('CALF', 'SICK') then (array['SAND', 'MANURE', 'RUBBER'])[f] end, 1
  from generate_series(1, 3) as f, (values (1, 'MILK', 1, 60), (2, 'MILK', 2, 60), (3, 'DRY', 1, 30), (4, 'HEIFER', 1, 50), (5, 'GROW', 1, 50), (6, 'CALF', 1, 40), (7, 'SICK', 1, 12)) as v (o, t, k, c);
insert into barn values (22, 4, '泌1', 'MILK', 40, null, 0);

create table staff (
  staff_id int primary key,
  staff_no varchar(8) not null unique,
  name varchar(20) not null,
  farm_id smallint references farm,
  job varchar(12) not null,
  leader_id int references staff,
  mobile varchar(11),
  id_no varchar(18),
  base_salary numeric(10, 2),
  entry_date date not null,
  quit_date date,
  created_at timestamp default now()
);
comment on table staff is '员工';
comment on column staff.staff_no is '工号';
comment on column staff.job is '岗位：场长/兽医/配种员/挤奶工/饲养员/统计';
comment on column staff.leader_id is '直属上级';
comment on column staff.id_no is '身份证号';
comment on column staff.base_salary is '基本工资（元/月）';
comment on column staff.quit_date is '离职日期';
insert into staff
select i, 'M' || lpad((i * 3)::text, 4, '0'), case when i = 1 then '梁志远' when i = 15 then '高文博' else pg_temp.person('st', i) end, f, j, case when k > 1 then (f - 1) * 14 + 1 end, pg_temp.phone('st', i), '1306' || lpad(pg_temp.n('sa', i, 21, 38)::text, 2, '0') || to_char(date '1966-01-01' + pg_temp.n('sb', i, 0, 13000), 'YYYYMMDD') || lpad(pg_temp.n('sc', i, 0, 9999)::text, 4, '0'), case j when '场长' then 12000 when '兽医' then 7500 when '配种员' then 6800 when '统计' then 5000 else 4200 end + pg_temp.n('sd', i, 0, 8) * 100, s + case when k = 1 or k in (2, 4, 8) then 0 else pg_temp.n('se', i, 0, 1500) end, null, s + interval '8 hours'
  from (select (f - 1) * 14 + k as i, f, k, (array['场长', '兽医', '兽医', '配种员', '配种员', '挤奶工', '挤奶工', '挤奶工', '挤奶工', '饲养员', '饲养员', '饲养员', '饲养员', '统计'])[k] as j, start_date as s from farm join generate_series(1, 3) as f on f = farm_id, generate_series(1, 14) as k) as a;
update staff set quit_date = date '2025-08-31' where staff_id = 29;
update staff set quit_date = date '2025-03-01' + staff_id * 9 where staff_id in (9, 25, 37, 40);
update staff set leader_id = null, job = '场长' where staff_id = 29;

create table bull_semen (
  bull_no varchar(12) primary key,
  bull_name varchar(30),
  breed varchar(4),
  supplier varchar(40),
  origin varchar(10),
  semen_type smallint not null,
  price numeric(10, 2) not null,
  currency char(3) not null default 'CNY',
  tpi int,
  stock_qty int not null default 0,
  update_time timestamp
);
comment on table bull_semen is '冻精（公牛）';
comment on column bull_semen.bull_no is '公牛号';
comment on column bull_semen.semen_type is '1-常规 2-性控';
comment on column bull_semen.price is '单价（每支）';
comment on column bull_semen.currency is '币种';
comment on column bull_semen.tpi is '总性能指数';
comment on column bull_semen.stock_qty is '库存（支）';
insert into bull_semen values ('29HO18123', 'JUSTICE', 'HF', '北联种牛进出口公司', '美国', 2, 38.00, 'USD', 2912, 86, '2026-04-28 16:00'), ('7HO15167', 'LIONEL', 'HF', '北联种牛进出口公司', '美国', 1, 19.50, 'USD', 2845, 140, '2026-04-28 16:00'), ('200HO11778', 'BOASTFUL', 'HF', '科牧达生物', '加拿大', 2, 42.00, 'USD', 2980, 35, '2026-04-02 09:20'), ('11118650', null, 'HF', '华北种公牛站', '中国', 1, 60.00, 'CNY', 2410, 420, '2026-04-28 16:00'), ('11119702', null, 'HF', '华北种公牛站', '中国', 2, 180.00, 'CNY', 2633, 155, '2026-04-28 16:00'), ('13216077', null, 'HF', '蒙原家畜改良站', '中国', 1, 45.00, 'CNY', 2302, 300, '2026-03-15 10:05'), ('236JE00711', 'VICEROY', 'JS', '科牧达生物', '美国', 2, 35.00, 'USD', null, 22, '2026-02-10 11:00'), ('11115501', null, 'SM', '华北种公牛站', '中国', 1, 35.00, 'CNY', null, 0, null), ('13218120', null, 'HF', '蒙原家畜改良站', '中国', 2, 150.00, 'CNY', 2566, 96, '2026-04-28 16:00');

-- 牛只 ---------------------------------------------------------------------------------------------------------------

create table cow (
  cow_id int primary key,
  ear_no varchar(12) not null unique,
  farm_id smallint not null references farm,
  barn_id int references barn,
  sex char(1) not null default 'F',
  breed varchar(4) not null,
  birth_date date not null,
  birth_weight numeric(5, 1),
  dam_id int references cow,
  sire_no varchar(12),
  source_type smallint not null,
  in_date date not null,
  in_price numeric(10, 2),
  herd_class varchar(10),
  parity smallint not null default 0,
  repro_state smallint,
  last_calving date,
  is_out smallint not null default 0,
  out_date date,
  out_reason varchar(4),
  out_weight numeric(6, 1),
  out_amount numeric(10, 2),
  del_flag char(1) not null default '0',
  create_by varchar(8),
  create_time timestamp,
  update_time timestamp
);
comment on table cow is '牛只档案';
comment on column cow.ear_no is '耳号';
comment on column cow.farm_id is '所在牧场';
comment on column cow.barn_id is '所在牛舍，离场为空';
comment on column cow.sex is '性别 F-母 M-公';
comment on column cow.breed is '品种';
comment on column cow.birth_date is '出生日期';
comment on column cow.birth_weight is '初生重（kg）';
comment on column cow.dam_id is '母亲';
comment on column cow.sire_no is '父亲公牛号';
comment on column cow.source_type is '来源 1-自繁 2-外购';
comment on column cow.in_date is '入场日期';
comment on column cow.in_price is '购入价（元）';
comment on column cow.herd_class is '牛群类别';
comment on column cow.parity is '胎次';
comment on column cow.repro_state is '繁殖状态';
comment on column cow.last_calving is '最近产犊日期';
comment on column cow.is_out is '是否离场';
comment on column cow.out_date is '离场日期';
comment on column cow.out_reason is '离场原因';
comment on column cow.out_weight is '离场体重kg';
comment on column cow.out_amount is '离场收入（元）';
create index on cow (dam_id);

create table breed_record (
  rec_id int primary key,
  cow_id int not null references cow,
  breed_date date not null,
  seq_no smallint not null,
  parity smallint not null,
  bull_no varchar(12) not null references bull_semen,
  semen_qty smallint not null default 1,
  technician_id int references staff,
  heat_type smallint,
  check_date date,
  check_result smallint,
  recheck_date date,
  remark varchar(100)
);
comment on table breed_record is '配种记录';
comment on column breed_record.breed_date is '配种日期';
comment on column breed_record.seq_no is '本胎第几次配种';
comment on column breed_record.parity is '配种时胎次';
comment on column breed_record.bull_no is '与配公牛';
comment on column breed_record.semen_qty is '用量（支）';
comment on column breed_record.technician_id is '配种员';
comment on column breed_record.heat_type is '发情方式 1-自然 2-同期';
comment on column breed_record.check_date is '初检日期';
comment on column breed_record.check_result is '初检结果：1-有胎 0-空怀，未检为空';

create table calving (
  calving_id int primary key,
  cow_id int not null references cow,
  calving_date date not null,
  parity smallint not null,
  breed_rec_id int,
  ease smallint,
  calf_num smallint not null,
  live_num smallint not null,
  calf_id int references cow,
  midwife_id int,
  create_time timestamp
);
comment on table calving is '产犊记录';
comment on column calving.parity is '产后胎次';
comment on column calving.breed_rec_id is '对应配种记录';
comment on column calving.ease is '产犊难易：1-顺产 2-助产 3-难产 4-剖腹';
comment on column calving.calf_num is '产犊数';
comment on column calving.live_num is '活犊数';
comment on column calving.calf_id is '留养犊牛，未留养为空';
comment on column calving.midwife_id is '接产人';

-- 母牛先定胎次与各次产犊，再由产犊推算配种；犊牛是留养的母犊。
create temp table m as
select i as cow_id, f, fc - pg_temp.n('mb', i, 720, 810) as birth, fc, i % 9 = 4 as bought
  from (select i, case when i % 20 < 8 then 1 when i % 20 < 13 then 2 else 3 end as f, greatest(date '2021-06-01', case when i % 20 >= 13 then date '2021-12-01' else date '2019-01-01' end) + pg_temp.n('ma', i, 0, 1560) as fc from generate_series(1, 210) as i) as a;
create temp table c as
with recursive r as (
  select cow_id, f, 1 as parity, fc as d from m where fc <= '2026-04-28'
  union all
  select cow_id, f, parity + 1, d + pg_temp.n('mc', cow_id * 10 + parity, 365, 470) from r where parity < 5 and d + pg_temp.n('mc', cow_id * 10 + parity, 365, 470) <= date '2026-04-28'
) select row_number() over (order by d, cow_id)::int as id, r.* from r;
create temp table o as
select cow_id, last + pg_temp.n('oa', cow_id, 40, 330) as out_date, parity from (select cow_id, max(d) as last, max(parity) as parity from c group by 1) as a where pg_temp.u('ob', cow_id) < 0.10 + 0.055 * parity and last + pg_temp.n('oa', cow_id, 40, 330) <= date '2026-04-30';
insert into cow
select cow_id, farm_code || to_char(birth, 'YY') || lpad((cow_id * 3)::text, 4, '0'), f, null, 'F', pg_temp.weighted('ca', cow_id, array['HF', 'HJ', 'JS'], array[88, 7, 5]), birth, round((34 + pg_temp.u('cb', cow_id) * 10)::numeric, 1), null, case when bought then null else pg_temp.pick('cc', cow_id, array['11118650', '13216077', '7HO15167', '11117233', '29HO16888']) end, case when bought then 2 else 1 end, i, case when bought then 14000 + pg_temp.n('cd', cow_id, 0, 60) * 100 end, null, 0, null, null, 0, null, null, null, null, '0', 'M0042', i + time '15:10', timestamp '2026-04-01 08:00' + pg_temp.n('ce', cow_id, 0, 40000) * interval '1 minute'
  from m join farm on farm_id = f, lateral (select case when bought then greatest(birth + pg_temp.n('cf', cow_id, 380, 560), start_date) else birth end as i) as x;
-- 留养犊牛：活的母犊约四成留养
create temp table k as
select 210 + row_number() over (order by d, c.id)::int as calf, c.* from c where parity < 6 and pg_temp.u('ka', id) < 0.43 and pg_temp.u('kd', id) > 0.06 and d >= '2024-07-01';
insert into cow
select calf, farm_code || to_char(d, 'YY') || lpad((calf * 3)::text, 4, '0'), f, null, 'F', w.breed, d, round((33 + pg_temp.u('cb', calf) * 10)::numeric, 1), k.cow_id, null, 1, d, null, null, 0, null, null, 0, null, null, null, null, '0', 'M0042', d + time '16:00', timestamp '2026-04-01 08:00' + pg_temp.n('ce', calf, 0, 40000) * interval '1 minute'
  from k join farm on farm_id = f join cow as w on w.cow_id = k.cow_id;
delete from c using o where o.cow_id = c.cow_id and c.d > o.out_date;

-- 每次产犊由一次有胎的配种而来；此前若干次未中。产后空怀牛另有配种。
insert into breed_record
select row_number() over (order by day, cow_id)::int, cow_id, day, seq, parity, bull, case when pg_temp.u('br', h) < 0.05 then 2 else 1 end, (f - 1) * 14 + 4 + h % 2, case when pg_temp.u('bs', h) < 0.62 then 1 else 2 end, case when ck <= '2026-04-30' then ck end, case when ck <= '2026-04-30' then ok end, case when ok = 1 and ck + 55 <= '2026-04-30' then ck + pg_temp.n('bu', h, 28, 55) end, case when pg_temp.u('bv', h) < 0.03 then '子宫有少量分泌物' end
  from (select cow_id, f, a.parity, seq, day, ok, h, day + pg_temp.n('bw', h, 32, 42) as ck, case when breed = 'JS' then '236JE00711' when a.parity = 0 then pg_temp.pick('bx', h, array['29HO18123', '200HO11778', '11119702', '13218120']) else pg_temp.weighted('bx', h, array['7HO15167', '11118650', '13216077', '11119702', '29HO18123'], array[24, 30, 18, 16, 12]) end as bull
    from (select c.cow_id, c.f, c.parity - 1 as parity, n - g as seq, d - pg_temp.n('by', c.id, 274, 284) - g * 21 - pg_temp.n('bz', c.id * 5 + g, 0, 2) * g as day, case when g = 0 then 1 else 0 end as ok, c.id * 10 + g as h
        from c, lateral (select pg_temp.weighted('b1', c.id, array['1', '2', '3', '4'], array[48, 30, 15, 7])::int as n) as n, generate_series(0, n - 1) as g where d >= '2024-03-01'
      union all select cow_id, f, parity, s, last + 58 + pg_temp.n('b2', cow_id, 0, 30) + (s - 1) * 22, case when s = n and pg_temp.u('b3', cow_id) < 0.78 and last + 58 + pg_temp.n('b2', cow_id, 0, 30) + (s - 1) * 22 > '2025-08-01' then 1 else 0 end, 50000 + cow_id * 10 + s
        from (select cow_id, f, max(parity) as parity, max(d) as last from c where cow_id not in (select cow_id from o) group by 1, 2) as l, lateral (select pg_temp.n('b4', cow_id, 1, 4) as n) as n, generate_series(1, n) as s
      union all select calf, f, 0, s, d + 405 + pg_temp.n('b5', calf, 0, 40) + (s - 1) * 22, case when s = n then 1 else 0 end, 90000 + calf * 10 + s from k, lateral (select pg_temp.n('b4', calf, 1, 3) as n) as n, generate_series(1, n) as s) as a join cow using (cow_id)) as b where day <= '2026-04-30' and (ok = 1 or day > '2024-01-01');
delete from breed_record as b using cow as w where w.cow_id = b.cow_id and b.breed_date < w.in_date;
insert into calving
select id, cow_id, d, parity, (select rec_id from breed_record as b where b.cow_id = c.cow_id and b.breed_date between c.d - 284 and c.d - 274 and b.check_result = 1 limit 1), pg_temp.weighted('va', id, array['1', '2', '3', '4'], array[78, 16, 5, 1])::int, n, case when pg_temp.u('kd', id) <= 0.06 then n - 1 else n end, calf, case when pg_temp.u('vb', id) < 0.9 then (f - 1) * 14 + 2 + id % 2 end, d + pg_temp.n('vc', id, 0, 2) + time '17:20'
  from c left join (select id as cid, calf from k) as k on k.cid = c.id, lateral (select case when pg_temp.u('vd', id) < 0.04 then 2 else 1 end as n) as x where d >= '2024-01-01';
-- 没有母亲记录的留养犊牛不再存在
delete from breed_record where cow_id > 210 and cow_id not in (select calf_id from calving where calf_id is not null);
delete from cow where cow_id > 210 and cow_id not in (select calf_id from calving where calf_id is not null);
update cow as w set sire_no = b.bull_no from calving as v join breed_record as b on b.rec_id = v.breed_rec_id where w.cow_id = v.calf_id;
update cow as w set parity = x.p, last_calving = x.d from (select cow_id, max(parity) as p, max(d) as d from c group by 1) as x where x.cow_id = w.cow_id;
update cow as w set is_out = 1, out_date = o.out_date, out_reason = pg_temp.weighted('ua', w.cow_id, array['L01', 'L02', 'L03', 'L04', 'L05', 'L07'], array[24, 26, 20, 14, 11, 5]) from o where o.cow_id = w.cow_id;
update cow set is_out = 1, out_date = birth_date + pg_temp.n('ub', cow_id, 8, 160), out_reason = case when cow_id % 2 = 0 then 'L05' else 'L06' end where cow_id > 210 and pg_temp.u('uc', cow_id) < 0.08 and birth_date < '2025-11-01';
update cow set out_weight = case when birth_date > out_date - 300 then 60 + pg_temp.n('ud', cow_id, 0, 80) else 520 + pg_temp.n('ud', cow_id, 0, 1800) / 10.0 end where is_out = 1 and out_reason not in ('L05', 'L07');
update cow set out_amount = round(out_weight * (15 + pg_temp.n('ue', cow_id, 0, 30) / 10.0), 0) where out_weight is not null;
delete from breed_record as b using cow as w where w.cow_id = b.cow_id and b.breed_date > w.out_date;
delete from breed_record as b using breed_record as e where e.cow_id = b.cow_id and e.parity = b.parity and e.check_result = 1 and b.breed_date > e.breed_date;
-- 当前状态：1未配 2已配未检 3已孕 4空怀
update cow as w set repro_state = case when b.rec_id is null then 1 when b.check_result is null then 2 when b.check_result = 1 then 3 else 4 end from cow as x left join lateral (select * from breed_record as b where b.cow_id = x.cow_id and b.parity = x.parity order by breed_date desc limit 1) as b on true where x.cow_id = w.cow_id and (w.parity > 0 or w.birth_date < date '2026-04-30' - 390);
update cow as w set herd_class = case when parity > 0 then case when repro_state = 3 and last_calving < date '2026-04-30' - 285 and (select max(breed_date) from breed_record as b where b.cow_id = w.cow_id) < date '2026-04-30' - 215 then 'DRY' else 'MILK' end when birth_date > date '2026-04-30' - 180 then 'CALF' when birth_date > date '2026-04-30' - 400 then 'GROW' else 'HEIFER' end;
update cow as w set barn_id = b.barn_id from barn as b where b.farm_id = w.farm_id and is_out = 0 and barn_type = herd_class and (herd_class <> 'MILK' or right(barn_no, 1) = (1 + w.cow_id / 3 % 2)::text);
insert into cow values (900, 'HL260001', 1, null, 'F', 'HF', '2026-03-01', null, null, null, 1, '2026-03-01', null, 'CALF', 0, null, null, 0, null, null, null, null, '1', 'M0042', '2026-03-02 09:00', '2026-03-02 09:12'), (901, 'BX999999', 2, null, 'M', 'HF', '2025-12-11', null, null, null, 1, '2025-12-11', null, 'CALF', 0, null, null, 0, null, null, null, null, '1', 'M0084', '2025-12-12 10:30', '2025-12-12 10:41');

-- 产奶 ---------------------------------------------------------------------------------------------------------------

create table milk_record (
  id bigint primary key,
  cow_id int not null,
  milk_date date not null,
  shift smallint not null,
  yield_kg numeric(6, 2) not null,
  conductivity numeric(5, 2),
  parlor_pos smallint,
  abn_flag smallint not null default 0
);
comment on table milk_record is '挤奶记录（挤奶厅采集）';
comment on column milk_record.cow_id is '牛只ID';
comment on column milk_record.milk_date is '挤奶日期';
comment on column milk_record.shift is '班次 1早 2中 3晚';
comment on column milk_record.yield_kg is '产奶量（kg）';
comment on column milk_record.conductivity is '电导率（mS/cm）';
comment on column milk_record.parlor_pos is '挤奶位';
create index on milk_record (cow_id, milk_date);
create temp table y as
select cow_id, farm_id as f, last_calving, parity, (case parity when 1 then 31 when 2 then 36 else 38 end * (0.82 + pg_temp.u('ya', cow_id) * 0.36) * case breed when 'JS' then 0.72 else 1 end) as peak from cow where herd_class = 'MILK' and is_out = 0 and parity > 0;
insert into milk_record
select row_number() over (order by d, shift, cow_id), cow_id, d, shift, greatest(1.2, round((peak * (case when dim < 50 then 0.72 + dim * 0.0056 else greatest(0.45, 1 - (dim - 50) * 0.0019) end) * (array[0.37, 0.32, 0.31])[shift] * (0.9 + pg_temp.u('yb', h) * 0.2))::numeric, 2)), case when pg_temp.u('yc', h) < 0.95 then round((5 + pg_temp.u('yd', h) * 1.1 + case when pg_temp.u('ye', h) < 0.03 then 1.8 else 0 end)::numeric, 2) end, pg_temp.n('yf', h, 1, 24), case when pg_temp.u('ye', h) < 0.03 then 1 else 0 end
  from (select y.*, d, shift, d - last_calving as dim, (cow_id * 1000 + (d - date '2026-04-01') * 3 + shift)::bigint as h from y, (select '2026-04-19'::date + g as d from generate_series(0, 11) as g) as g, generate_series(1, 3) as shift) as a where dim > 4 and pg_temp.u('yg', h) > 0.012;

create table dhi_test (
  test_id int primary key,
  cow_id int not null references cow,
  test_month char(7) not null,
  sample_date date not null,
  dim int,
  parity smallint,
  daily_yield numeric(5, 1),
  fat_pct numeric(4, 2),
  protein_pct numeric(4, 2),
  lactose_pct numeric(4, 2),
  scc int,
  mun numeric(4, 1),
  unique (cow_id, test_month)
);
comment on table dhi_test is 'DHI测定';
comment on column dhi_test.test_month is '测定月份';
comment on column dhi_test.sample_date is '采样日期';
comment on column dhi_test.dim is '泌乳天数';
comment on column dhi_test.daily_yield is '测定日产奶量（kg）';
comment on column dhi_test.fat_pct is '乳脂率（%）';
comment on column dhi_test.protein_pct is '乳蛋白率（%）';
comment on column dhi_test.scc is '体细胞数（万/mL）';
comment on column dhi_test.mun is '尿素氮';
insert into dhi_test
select row_number() over (order by day, cow_id)::int, cow_id, to_char(day, 'YYYY-MM'), day, dim, parity, round(yld::numeric, 1), round((3.2 + pg_temp.u('za', h) * 1.3 + case when breed = 'JS' then 0.9 else 0 end)::numeric, 2), round((2.95 + pg_temp.u('zb', h) * 0.6 + case when breed = 'JS' then 0.3 else 0 end)::numeric, 2), case when pg_temp.u('zc', h) < 0.9 then round((4.6 + pg_temp.u('zd', h) * 0.5)::numeric, 2) end, pg_temp.skew('ze', h, 3, case when parity > 2 then 210 else 120 end, 3.2), case when pg_temp.u('zf', h) < 0.8 then round((9 + pg_temp.u('zg', h) * 9)::numeric, 1) end
  from (select w.cow_id, w.breed, c.parity, day, day - c.d as dim, (w.cow_id * 20 + mo)::bigint as h, (33 + c.parity * 1.5) * (0.8 + pg_temp.u('ya', w.cow_id) * 0.36) * greatest(0.45, 1.05 - (day - c.d) * 0.0018) as yld
    from generate_series(0, 5) as mo, cow as w, lateral (select (date '2025-11-01' + mo * interval '1 month')::date + 7 + w.farm_id as day) as x, lateral (select * from c where c.cow_id = w.cow_id and c.d < day - 5 order by c.d desc limit 1) as c where (w.out_date is null or w.out_date > day) and day - c.d < 330) as a;

create table milk_sale (
  sale_id int primary key,
  sale_no varchar(16) not null unique,
  farm_id smallint not null references farm,
  sale_date date not null,
  buyer varchar(40) not null,
  car_no varchar(10),
  driver varchar(20),
  net_weight numeric(10, 1) not null,
  fat numeric(4, 2),
  protein numeric(4, 2),
  bacteria numeric(6, 1),
  somatic_cell numeric(6, 1),
  temperature numeric(4, 1),
  antibiotic char(1),
  unit_price numeric(6, 3) not null,
  reward_amt numeric(10, 2) not null default 0,
  deduct_amt numeric(10, 2) not null default 0,
  total_amt numeric(12, 2) not null,
  status smallint not null,
  pay_date date,
  creator varchar(8),
  create_time timestamp
);
comment on table milk_sale is '生鲜乳交售单';
comment on column milk_sale.sale_no is '交售单号';
comment on column milk_sale.sale_date is '交奶日期';
comment on column milk_sale.buyer is '收奶乳企';
comment on column milk_sale.net_weight is '净重（kg）';
comment on column milk_sale.bacteria is '菌落总数（万CFU/mL）';
comment on column milk_sale.somatic_cell is '体细胞（万/mL）';
comment on column milk_sale.temperature is '奶温℃';
comment on column milk_sale.antibiotic is '抗生素 N阴性 Y阳性';
comment on column milk_sale.unit_price is '结算单价（元/kg）';
comment on column milk_sale.reward_amt is '奖励金额';
comment on column milk_sale.deduct_amt is '扣款金额';
comment on column milk_sale.total_amt is '结算金额（元）';
comment on column milk_sale.status is '状态：1-待结算 2-已结算 3-已收款 4-拒收';
comment on column milk_sale.pay_date is '回款日期';
insert into milk_sale
select k, 'JN' || to_char(d, 'YYYYMMDD') || f || '01', f, d, buyer, case f when 3 then '蒙B' else '冀F' end || 'M' || pg_temp.n('xa', k / 5, 1000, 1009), pg_temp.pick('xb', k % 4, array['赵刚', '孙建国', '马永福', '郭强']), w, round((3.5 + pg_temp.u('xc', k) * 0.6)::numeric, 2), round((3.1 + pg_temp.u('xd', k) * 0.35)::numeric, 2), pg_temp.skew('xe', k, 5, 180, 2.6) / 10.0, round((14 + pg_temp.u('xf', k) * 22)::numeric, 1), round((2.5 + pg_temp.u('xg', k) * 2.2)::numeric, 1), case when st = 4 then 'Y' else 'N' end, p, rw, dd, case when st = 4 then 0 else round(w * p, 2) + rw - dd end, st, case when st = 3 then (date_trunc('month', d) + interval '1 month 14 days')::date + pg_temp.n('xh', k / 30, 0, 6) end, 'M0' || lpad((f * 42)::text, 3, '0'), d + time '18:30'
  from (select k, d, f, buyer, w, p, st, case when pg_temp.u('xi', k) < 0.3 and st <> 4 then round(w * 0.05, 2) else 0 end as rw, case when pg_temp.u('xj', k) < 0.08 and st <> 4 then round(w * 0.1, 2) else 0 end as dd
    from (select row_number() over (order by d, f)::int as k, d, f, case when f = 3 then '蒙原乳业集团' when pg_temp.u('xk', d - date '2025-01-01' + f) < 0.15 then '定安巴氏鲜奶厂' else '冀中乳业有限公司' end as buyer, round(((array[1540, 1000, 1240])[f] * (0.92 + pg_temp.u('xl', (d - date '2025-01-01') * 5 + f) * 0.16))::numeric, 0) as w, case when f = 3 then 3.02 else 3.18 end + case when d < '2026-01-01' then 0.08 else 0 end as p
        from (select '2025-11-01'::date + g as d from generate_series(0, 180) as g) as g, generate_series(1, 3) as f) as a, lateral (select case when pg_temp.u('xm', k) < 0.008 then 4 when d < '2026-03-01' then 3 when d < '2026-04-01' then 2 + (f < 3)::int when d < '2026-04-21' then 2 else 1 end as st) as s) as b;
-- 三月款尚在途
update milk_sale set status = 2, pay_date = null where pay_date > '2026-04-19';

-- 兽医 ---------------------------------------------------------------------------------------------------------------

create table vet_drug (
  drug_id int primary key,
  drug_name varchar(40) not null,
  spec varchar(30),
  unit varchar(6),
  is_antibiotic smallint not null default 0,
  milk_withdraw int,
  unit_price numeric(8, 2),
  stock numeric(10, 1),
  expire_date date
);
comment on table vet_drug is '兽药';
comment on column vet_drug.is_antibiotic is '是否抗生素';
comment on column vet_drug.milk_withdraw is '弃奶期（小时）';
comment on column vet_drug.unit_price is '单价';
comment on column vet_drug.stock is '库存';
insert into vet_drug values (1, '头孢噻呋钠注射液', '1g', '支', 1, 0, 18.50, 260, '2027-03-31'), (2, '苄星氯唑西林乳房注入剂', '10g', '支', 1, 96, 22.00, 340, '2026-11-30'), (3, '盐酸林可霉素乳房注入剂', '7g', '支', 1, 168, 16.80, 120, '2026-08-31'), (4, '氟尼辛葡甲胺注射液', '100ml', '瓶', 0, 36, 65.00, 48, '2027-01-31'), (5, '葡萄糖酸钙注射液', '500ml', '瓶', 0, 0, 12.00, 210, '2027-06-30'), (6, '丙二醇', '500ml', '瓶', 0, null, 15.00, 96, null), (7, '缩宫素注射液', '10ml', '支', 0, 0, 3.50, 180, '2026-10-31'), (8, '口服补液盐', '100g', '袋', 0, null, 4.20, 400, '2027-12-31'), (9, '土霉素子宫注入剂', '10g', '支', 1, 72, 14.60, 0, '2025-12-31'), (10, '硫酸铜浴蹄粉', '5kg', '袋', 0, null, 138.00, 9, null);

create table disease_record (
  record_id int primary key,
  cow_id int not null references cow,
  disease_code varchar(4) not null,
  onset_date date not null,
  severity smallint,
  vet_id int references staff,
  cure_date date,
  result smallint,
  withdraw_end timestamp,
  memo text
);
comment on table disease_record is '疾病诊疗主表';
comment on column disease_record.disease_code is '病名编码';
comment on column disease_record.onset_date is '发病日期';
comment on column disease_record.severity is '程度 1轻 2中 3重';
comment on column disease_record.cure_date is '治愈日期';
comment on column disease_record.result is '转归';
comment on column disease_record.withdraw_end is '弃奶截止';

create table disease_drug (
  id serial primary key,
  record_id int not null references disease_record,
  drug_id int not null,
  use_date date not null,
  qty numeric(6, 1) not null,
  unit_price numeric(8, 2),
  cost numeric(10, 2)
);
comment on table disease_drug is '诊疗用药明细';
comment on column disease_drug.qty is '用量';
comment on column disease_drug.cost is '药费（元）';
insert into disease_record
select row_number() over (order by day, cow_id)::int, cow_id, code, day, sv, (farm_id - 1) * 14 + 2 + h % 2, case when res = 1 then day + dur end, res, null, case when pg_temp.u('da', h) < 0.08 then pg_temp.pick('db', h, array['左后乳区', '右前乳区，复发', '体温40.1℃', '食欲减退']) end
  from (select w.cow_id, w.farm_id, code, day, w.cow_id * 10 + n as h, pg_temp.weighted('dc', w.cow_id * 10 + n, array['1', '2', '3'], array[50, 36, 14])::int as sv, pg_temp.n('dd', w.cow_id * 10 + n, 3, 11) as dur, case when w.out_date between day and day + 12 then 3 when day > '2026-04-20' then null when pg_temp.u('de', w.cow_id * 10 + n) < 0.06 then 2 else 1 end as res
    from cow as w, generate_series(1, 3) as n, lateral (select pg_temp.n('df', w.cow_id * 10 + n, 0, 545) + date '2024-11-01' as day) as x, lateral (select case when day < w.birth_date + 90 then pg_temp.weighted('dg', w.cow_id * 10 + n, array['D07', 'D08'], array[65, 35]) else pg_temp.weighted('dg', w.cow_id * 10 + n, array['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D99'], array[38, 18, 20, 11, 5, 4, 4]) end as code) as y
    where pg_temp.u('dh', w.cow_id * 10 + n) < case when w.cow_id > 210 then 0.22 else 0.55 end and day >= w.in_date and (w.out_date is null or day < w.out_date) and (day < w.birth_date + 90 or code in ('D03', 'D99') or exists (select from c where c.cow_id = w.cow_id and c.d < day)) and w.del_flag = '0') as a;
insert into disease_drug (record_id, drug_id, use_date, qty, unit_price, cost)
select record_id, drug_id, onset_date + g, q, unit_price, round(q * unit_price, 2)
  from disease_record as r, unnest(case disease_code when 'D01' then case when severity > 1 then array[2, 4] else array[3] end when 'D02' then case when onset_date < '2025-12-01' then array[9, 7] else array[1, 7] end when 'D03' then array[1] when 'D04' then array[6] when 'D05' then array[5] when 'D07' then array[8] when 'D08' then array[1, 4] else array[5] end) as drug join vet_drug on drug_id = drug, generate_series(0, least(severity, 2)) as g, lateral (select case when drug in (2, 3) then pg_temp.n('dq', record_id, 1, 2) when drug = 4 then 0.2 when drug = 5 then 2 else 1 end::numeric as q) as x where onset_date + g <= '2026-04-30';
update disease_record as r set withdraw_end = x.e from (select record_id, max(use_date + time '17:00' + milk_withdraw * interval '1 hour') as e from disease_drug join vet_drug using (drug_id) where milk_withdraw > 0 group by 1) as x where x.record_id = r.record_id and exists (select from c where c.cow_id = r.cow_id and c.d <= r.onset_date);

update cow as w set barn_id = b.barn_id from disease_record as r, barn as b where r.cow_id = w.cow_id and r.result is null and r.severity > 1 and w.is_out = 0 and b.farm_id = w.farm_id and b.barn_type = 'SICK';

create table immune_record (
  id serial primary key,
  cow_id int references cow,
  vaccine varchar(30),
  batch_no varchar(20),
  immune_date date,
  dose numeric(5, 1),
  operator_id int,
  create_time timestamp default now()
);
comment on table immune_record is '免疫记录';

create table herd_snapshot (
  snap_month char(7) not null,
  farm_id smallint not null,
  herd_class varchar(10) not null,
  head_count int not null,
  in_count int,
  out_count int,
  avg_parity numeric(4, 2),
  create_time timestamp,
  primary key (snap_month, farm_id, herd_class)
);
comment on table herd_snapshot is '月末存栏快照';
comment on column herd_snapshot.snap_month is '月份';
comment on column herd_snapshot.head_count is '月末存栏（头）';
comment on column herd_snapshot.in_count is '本月转入';
comment on column herd_snapshot.out_count is '本月离场';
insert into herd_snapshot
select to_char(e, 'YYYY-MM'), farm_id, cls, count(*) filter (where out_date is null or out_date > e), count(*) filter (where in_date > s), count(*) filter (where out_date between s and e), round(avg(p) filter (where p > 0), 2), e + time '23:50'
  from (select (date '2025-05-01' + g * interval '1 month')::date as s, (date '2025-05-01' + (g + 1) * interval '1 month')::date - 1 as e from generate_series(0, 11) as g) as mo
    join cow as w on w.in_date <= e and (w.out_date is null or w.out_date >= s) and del_flag = '0', lateral (select count(*) as p, max(d) as last from c where c.cow_id = w.cow_id and c.d <= e) as x, lateral (select case when p > 0 then case when exists (select from c where c.cow_id = w.cow_id and c.d > e and c.d <= e + 62) or (w.herd_class = 'DRY' and (e = '2026-04-30' or (e = '2026-03-31' and w.cow_id % 2 = 0))) then 'DRY' else 'MILK' end when w.birth_date > e - 180 then 'CALF' when w.birth_date > e - 400 then 'GROW' else 'HEIFER' end as cls) as y group by e, farm_id, cls;
