-- 物业公司收费与报修库，表结构仿 HC 小区管理系统（java110 MicroCommunity，开源）：楼栋、房屋、业主、费用、抄表、车位、报修。
-- 有注释、无外键；状态为数字编码，含义见注释或 t_dict；status_cd 1 表示逻辑删除。数据虚构，由行号哈希生成，每次载入相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大，小号越多
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次里三次为 a
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
create function pg_temp.person(k text, i bigint, male boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when male then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑,一鸣,泽宇,旭东,永福,成林') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英,思琪,若曦,美华,彩云,月琴') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,132,135,136,138,139,150,151,158,159,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 当日的某个时刻，两端少中间多
create function pg_temp.at(d date, k text, i bigint, lo float8, hi float8) returns timestamp language sql immutable
  as $$ select d + date_trunc('second', (lo + (pg_temp.f(k || 'h', i) + pg_temp.f(k || 'm', i)) / 2 * (hi - lo)) * interval '1 hour') $$;

create table t_dict (
  id int primary key,
  status_cd varchar(12) not null,
  name varchar(50) not null,
  description varchar(200),
  table_name varchar(50) not null,
  table_columns varchar(50) not null,
  create_time timestamp default '2023-11-20 09:00:00'
);
comment on table t_dict is '字典表';
comment on column t_dict.id is '主键';
comment on column t_dict.status_cd is '编码值';
comment on column t_dict.name is '名称';
comment on column t_dict.description is '描述';
comment on column t_dict.table_name is '表名';
comment on column t_dict.table_columns is '字段名';
comment on column t_dict.create_time is '创建时间';
insert into t_dict (id, status_cd, name, description, table_name, table_columns)
select row_number() over (), split_part(x, ':', 1), split_part(x, ':', 2), null, t, c
  from (values ('building_room', 'state', '2001:已入住,2002:未销售,2003:已交房,2004:未入住,2005:已装修,2006:已出租,2009:装修中'), ('building_room', 'room_sub_type', '110:住宅,119:办公室,120:商铺'), ('building_owner', 'owner_type_cd', '1001:业主,1002:家庭成员,1003:租客,1005:临时人员'), ('pay_fee', 'state', '2007001:未收费,2008001:收费中,2009001:收费结束'), ('pay_fee_config', 'fee_type_cd', '888800010001:物业费,888800010002:押金,888800010008:停车费,888800010015:自来水费,888800010012:维修费,888800010016:煤气费'), ('pay_fee_config', 'fee_flag', '1003006:周期性费用,2006012:一次性费用,4012024:间接性费用'), ('pay_fee_config', 'computing_formula', '1001:面积*单价+附加费,2002:固定费用,4004:动态费用,5005:(本期度数-上期度数)*单价+附加费'), ('pay_fee_detail', 'prime_rate', '1:现金,2:微信,3:支付宝,4:转账,5:微信扫码,6:pos刷卡,7:银行代扣'), ('pay_fee_detail', 'state', '1000:退费审核中,1100:已退费,1200:退费失败,1300:退费单,1400:未退费'), ('r_repair_pool', 'state', '1000:未派单,1100:接单,1200:退单,1300:转单,1700:待评价,1800:电话待回访,1900:办理完成,2000:未办理结单'), ('r_repair_pool', 'repair_channel', 'D:员工代客自登记,T:员工登记,Z:业主自主报修'), ('parking_space', 'state', 'F:空闲,H:出租,S:出售'), ('owner_car', 'state', '1001:正常状态,2002:车位释放欠费状态,3003:车位释放')) as v (t, c, l), unnest(string_to_array(l, ',')) as x;

create table s_community (
  community_id varchar(30) primary key,
  name varchar(100) not null,
  address varchar(200) not null,
  city_code varchar(12),
  community_area numeric(12,2),
  tel varchar(20),
  state varchar(4),
  fee_price numeric(8,2),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table s_community is '小区信息';
comment on column s_community.community_id is '小区ID';
comment on column s_community.name is '小区名称';
comment on column s_community.address is '小区地址';
comment on column s_community.city_code is '城市编码';
comment on column s_community.community_area is '占地面积（平方米）';
comment on column s_community.tel is '物业服务电话';
comment on column s_community.state is '状态 1000 审核中 1100 审核通过 1200 审核拒绝';
comment on column s_community.fee_price is '物业费备案单价';
comment on column s_community.create_time is '创建时间';
comment on column s_community.status_cd is '数据状态 0在用 1失效';
insert into s_community values ('2024010400000001', '翠湖名苑', '长沙市雨花区香樟路388号', '430111', 86200, '0731-85550101', '1100', 2.20, '2023-11-21 10:05:00', '0'), ('2024010400000002', '锦绣江南二期', '长沙市天心区书院南路216号', '430103', 54800, '0731-85550202', '1100', 1.80, '2023-11-21 10:30:00', '0'), ('2024010400000003', '星河商务中心', '长沙市岳麓区潇湘中路52号', '430104', 21500, '0731-85550303', '1100', 3.60, '2023-12-05 14:12:00', '0'), ('2024010400000004', '东山小镇', '长沙县星沙街道东山路', '430121', null, null, '1000', null, '2026-06-03 09:40:00', '0'), ('2024010400000005', '测试小区', '测试', '430111', 1, '13800000000', '1100', 1, '2023-11-20 16:00:00', '1');

create table u_user (
  user_id varchar(30) primary key,
  name varchar(50) not null,
  tel varchar(11),
  sex char(1),
  community_id varchar(30),
  rel_cd varchar(12),
  create_time timestamp,
  b_time timestamp,
  status_cd char(1) default '0'
);
comment on table u_user is '物业员工';
comment on column u_user.user_id is '用户ID';
comment on column u_user.name is '姓名';
comment on column u_user.tel is '电话';
comment on column u_user.sex is '性别 0男 1女';
comment on column u_user.community_id is '所属小区ID，公司本部为空';
comment on column u_user.rel_cd is '岗位 1000 管理员 2000 收费员 3000 客服 4000 维修工 5000 保安';
comment on column u_user.create_time is '入职登记时间';
comment on column u_user.b_time is '离职登记时间';
comment on column u_user.status_cd is '数据状态 0在用 1失效（离职）';
insert into u_user
select '30202401' || lpad(i::text, 6, '0'), pg_temp.person('st', i, m), pg_temp.mobile('st', i), case when m then '0' else '1' end, case when i > 2 then '202401040000000' || 1 + i % 3 end, rel, t, l, case when l is null then '0' else '1' end
  from (select *, case when i % 9 = 5 then t + interval '1 day' * pg_temp.z('sl', i, 200, 700) end as l from (select i, case when i <= 2 then '1000' when i <= 8 then '2000' when i <= 14 then '3000' when i <= 26 then '4000' else '5000' end as rel, pg_temp.f('sm', i) < case when i <= 14 then 0.15 else 0.95 end as m, pg_temp.at(date '2023-11-22' + case when i > 24 then pg_temp.z('sd', i, 0, 500) else pg_temp.z('sd', i, 0, 12) end, 'sd', i, 9, 17) as t from generate_series(1, 34) as i) as a) as b;

create table f_floor (
  floor_id varchar(30) primary key,
  floor_num varchar(12) not null,
  name varchar(50),
  community_id varchar(30),
  floor_area numeric(12,2),
  seq int,
  user_id varchar(30),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table f_floor is '楼栋';
comment on column f_floor.floor_id is '楼ID';
comment on column f_floor.floor_num is '楼编号';
comment on column f_floor.name is '楼名称';
comment on column f_floor.community_id is '小区ID';
comment on column f_floor.floor_area is '建筑面积';
comment on column f_floor.seq is '排序';
comment on column f_floor.user_id is '创建用户ID';
comment on column f_floor.create_time is '创建时间';
comment on column f_floor.status_cd is '数据状态 0在用 1失效';
create table building_unit (
  unit_id varchar(30) primary key,
  unit_num varchar(12) not null,
  floor_id varchar(30) not null,
  layer_count int,
  lift varchar(4),
  unit_area numeric(12,2),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table building_unit is '单元';
comment on column building_unit.unit_id is '单元ID';
comment on column building_unit.unit_num is '单元编号';
comment on column building_unit.floor_id is '楼ID';
comment on column building_unit.layer_count is '层数';
comment on column building_unit.lift is '电梯 1010 有 2020 无';
comment on column building_unit.unit_area is '建筑面积';
comment on column building_unit.create_time is '创建时间';
comment on column building_unit.status_cd is '数据状态 0在用 1失效';
create table building_room (
  room_id varchar(30) primary key,
  room_num varchar(12) not null,
  unit_id varchar(30) not null,
  community_id varchar(30) not null,
  layer int,
  apartment varchar(8),
  built_up_area numeric(8,2),
  room_area numeric(8,2),
  room_sub_type varchar(4),
  fee_coefficient numeric(4,2),
  state varchar(4),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table building_room is '房屋';
comment on column building_room.room_id is '房屋ID';
comment on column building_room.room_num is '房屋编号';
comment on column building_room.unit_id is '单元ID';
comment on column building_room.community_id is '小区ID';
comment on column building_room.layer is '层';
comment on column building_room.apartment is '户型 如 3020 三室两厅';
comment on column building_room.built_up_area is '建筑面积';
comment on column building_room.room_area is '室内面积';
comment on column building_room.room_sub_type is '房屋类型 见 t_dict';
comment on column building_room.fee_coefficient is '算费系数';
comment on column building_room.state is '房屋状态 2001已入住 2002未销售 2003已交房 2004未入住 2005已装修 2006已出租 2009装修中';
comment on column building_room.create_time is '创建时间';
comment on column building_room.status_cd is '数据状态 0在用 1失效';
create temp table fl as
select row_number() over (order by c, o) as n, c, o, units, layers, per from (values (1, 6, 2, 11, 2), (2, 5, 2, 7, 2), (3, 2, 1, 12, 6)) as v (c, cnt, units, layers, per), generate_series(1, cnt) as o;
insert into f_floor select '732024' || lpad(n::text, 10, '0'), o || '', case c when 3 then chr(64 + o) || '座' else o || '栋' end, '202401040000000' || c, units * layers * per * case c when 3 then 92 else 112 end, n, '30202401000001', timestamp '2023-11-28 14:00:00' + n * interval '3 minutes', '0' from fl;
insert into building_unit select '742024' || lpad((n * 10 + u)::text, 10, '0'), u::text, '732024' || lpad(n::text, 10, '0'), layers, case c when 2 then '2020' else '1010' end, layers * per * case c when 3 then 92 else 112 end, timestamp '2023-11-28 15:00:00' + n * interval '2 minutes', '0' from fl, generate_series(1, units) as u;
create temp table rm as
select *, row_number() over (order by n, u, l, p) as i from fl, generate_series(1, units) as u, generate_series(1, layers) as l, generate_series(1, per) as p;
insert into building_room
select '752024' || lpad(i::text, 10, '0'), l || lpad(p::text, 2, '0'), '742024' || lpad((n * 10 + u)::text, 10, '0'), '202401040000000' || c, l, case when c = 3 then null else (array['2010', '3010', '3020', '4020'])[1 + (p + n + u) % 4] end, ar, round(ar * 0.78, 2), case when c = 3 then case when l = 1 then '120' else '119' end when c = 2 and l = 1 and n % 3 = 0 then '120' else '110' end, 1, case when c = 3 then pg_temp.w('rs', i, '2006:52,2001:24,2003:8,2002:16') else pg_temp.w('rs', i, '2001:66,2005:8,2004:6,2006:9,2003:4,2009:2,2002:5') end, timestamp '2023-11-29 09:00:00' + i * interval '11 seconds', case when i in (77, 301) then '1' else '0' end
  from (select *, case when c = 3 then round((48 + p * 14 + pg_temp.f('ra', n * 10 + p) * 20)::numeric, 2) else round((84 + (p + n + u) % 4 * 17 + pg_temp.f('ra', n * 100 + u * 10 + p) * 4)::numeric, 2) end as ar from rm) as a;

create table building_owner (
  member_id varchar(30) primary key,
  owner_id varchar(30) not null,
  name varchar(100) not null,
  sex char(1),
  link varchar(11),
  id_card varchar(20),
  age int,
  owner_type_cd varchar(4),
  person_type char(1),
  community_id varchar(30),
  remark varchar(200),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table building_owner is '业主及成员';
comment on column building_owner.member_id is '成员ID';
comment on column building_owner.owner_id is '业主ID，成员与其业主相同';
comment on column building_owner.name is '名称';
comment on column building_owner.sex is '性别 0男 1女，单位为空';
comment on column building_owner.link is '联系电话';
comment on column building_owner.id_card is '身份证号';
comment on column building_owner.age is '年龄';
comment on column building_owner.owner_type_cd is '类型 1001业主 1002家庭成员 1003租客';
comment on column building_owner.person_type is '人员类型 P个人 C公司';
comment on column building_owner.community_id is '小区ID';
comment on column building_owner.remark is '备注';
comment on column building_owner.create_time is '创建时间';
comment on column building_owner.status_cd is '数据状态 0在用 1失效';
create table building_owner_room_rel (
  rel_id varchar(30) primary key,
  owner_id varchar(30) not null,
  room_id varchar(30) not null,
  start_time timestamp,
  end_time timestamp,
  state varchar(4),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table building_owner_room_rel is '业主房屋关系';
comment on column building_owner_room_rel.rel_id is '关系ID';
comment on column building_owner_room_rel.owner_id is '业主ID';
comment on column building_owner_room_rel.room_id is '房屋ID';
comment on column building_owner_room_rel.start_time is '入住（交房）时间';
comment on column building_owner_room_rel.end_time is '到期时间，业主为 2037-12-31';
comment on column building_owner_room_rel.state is '状态 2001已入住 2003退房';
comment on column building_owner_room_rel.create_time is '创建时间';
comment on column building_owner_room_rel.status_cd is '数据状态 0在用 1失效（过户或退房）';
-- 业主：商务中心常有一家多间；ow = 业主号
create temp table own as
select r.room_id, i, c, r.state, r.built_up_area as ar, r.room_sub_type as rt, case when c = 3 then 2000 + pg_temp.sk('ow', i, 1, 46, 1.5) when pg_temp.f('om', i) < 0.04 then (select min(x.i) from rm as x where x.c = rm.c) + pg_temp.z('oh', i, 0, 30) else i end as ow, case when c = 3 or pg_temp.f('os', i) < 0.8 then date '2021-03-01' + pg_temp.z('od', i, 0, 900) else date '2024-01-10' + pg_temp.z('od', i, 0, 780) end as d
  from rm join building_room as r on r.room_id = '752024' || lpad(i::text, 10, '0') where r.state <> '2002' and r.status_cd = '0';
insert into building_owner
select '772024' || lpad(ow::text, 10, '0'), '772024' || lpad(ow::text, 10, '0'), case when co then '湖南' || pg_temp.one('c1', ow, '星辰,博远,凯达,云帆,麓谷,湘江,恒信,致远,天成,嘉禾,中科') || pg_temp.one('c2', ow * 7, '信息,文化传媒,建筑设计,教育咨询,商贸,法律服务,装饰工程') || '有限公司' else pg_temp.person('on', ow, m) end, case when co then null when m then '0' else '1' end, pg_temp.mobile('ot', ow), case when not co and pg_temp.f('oi', ow) < 0.7 then '43010' || 1 + ow % 5 || b || to_char(date '1955-01-01' + pg_temp.z('ob', ow, 0, 16000), 'MMDD') || lpad((ow * 37 % 10000)::text, 4, '0') end, case when not co and pg_temp.f('oi', ow) < 0.7 then 2026 - b end, '1001', case when co then 'C' else 'P' end, '202401040000000' || c, case when pg_temp.f('or', ow) < 0.03 then pg_temp.one('ox', ow, '长期在外地,独居老人请关注,法人常换,联系其女儿') end, case when d < date '2023-12-01' then timestamp '2023-12-02 09:00:00' + ow * interval '40 seconds' else d + interval '10 hours' end, '0'
  from (select ow, min(c) as c, min(d) as d, min(c) = 3 and pg_temp.f('oc', ow) < 0.8 as co, pg_temp.f('og', ow) < 0.56 as m, extract(year from date '1955-01-01' + pg_temp.z('ob', ow, 0, 16000))::int as b from own group by ow) as a;
insert into building_owner
select '772024' || lpad((10000 + n)::text, 10, '0'), owner_id, case when rel = '1002' then case when pg_temp.f('ms', n) < 0.4 then left(name, 1) || pg_temp.one('mg', n, '子轩,雨桐,浩然,梓涵,思远,欣怡') else pg_temp.person('mn', n, m) end else pg_temp.person('mn', n, m) end, case when m then '0' else '1' end, case when pg_temp.f('ml', n) < 0.75 then pg_temp.mobile('mt', n) end, null, case when pg_temp.f('ma', n) < 0.4 then pg_temp.z('mb', n, 6, 70) end, rel, 'P', community_id, null, t, case when rel = '1003' and pg_temp.f('mx', n) < 0.35 then '1' else '0' end
  from (select *, row_number() over (order by o.member_id, k) as n, pg_temp.f('mm', hashtext(o.member_id) + k) < 0.5 as m, case when pg_temp.f('mr', hashtext(o.member_id) + k) < 0.78 then '1002' else '1003' end as rel, o.create_time + interval '3 minutes' * k + interval '1 day' * floor(power(pg_temp.f('mc', hashtext(o.member_id) + k), 3) * 700) as t from building_owner as o, generate_series(1, 2) as k where person_type = 'P' and pg_temp.f('mk', hashtext(o.member_id) + k) < 0.42) as a where t < timestamp '2026-06-25';
insert into building_owner_room_rel
select '782024' || lpad(i::text, 10, '0'), '772024' || lpad(ow::text, 10, '0'), room_id, d, '2037-12-31', '2001', greatest(d, date '2023-12-02') + interval '10 hours', '0' from own
union all select '782024' || lpad((5000 + i)::text, 10, '0'), '772024' || lpad((ow + 1)::text, 10, '0'), room_id, d - 700, d::timestamp, '2003', '2023-12-02 10:00:00', '1' from own where d >= date '2024-01-10' and i % 5 = 2 and exists (select from own as x where x.ow = own.ow + 1);

create table parking_space (
  ps_id varchar(30) primary key,
  num varchar(12) not null,
  pa_num varchar(12),
  community_id varchar(30),
  area numeric(6,2),
  parking_type char(1),
  state char(1),
  remark varchar(100),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table parking_space is '停车位';
comment on column parking_space.ps_id is '车位ID';
comment on column parking_space.num is '车位编号';
comment on column parking_space.pa_num is '停车场编号';
comment on column parking_space.community_id is '小区ID';
comment on column parking_space.area is '面积';
comment on column parking_space.parking_type is '车位类型 1单车位 2子母车位 3豪华车位';
comment on column parking_space.state is '车位状态 F空闲 H出租 S出售';
comment on column parking_space.remark is '备注';
comment on column parking_space.create_time is '创建时间';
comment on column parking_space.status_cd is '数据状态 0在用 1失效';
create table owner_car (
  car_id varchar(30) primary key,
  owner_id varchar(30),
  car_num varchar(12),
  car_brand varchar(50),
  car_type varchar(4),
  car_color varchar(12),
  ps_id varchar(30),
  lease_type char(1),
  start_time timestamp,
  end_time timestamp,
  state varchar(4),
  community_id varchar(30),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table owner_car is '业主车辆';
comment on column owner_car.car_id is '车辆ID';
comment on column owner_car.owner_id is '业主ID';
comment on column owner_car.car_num is '车牌号';
comment on column owner_car.car_brand is '品牌';
comment on column owner_car.car_type is '车辆类型 9901家用小汽车 9902客车 9903货车';
comment on column owner_car.car_color is '颜色';
comment on column owner_car.ps_id is '车位ID';
comment on column owner_car.lease_type is '车辆类型 H月租车 S出售车 I内部车';
comment on column owner_car.start_time is '起租时间';
comment on column owner_car.end_time is '截止时间';
comment on column owner_car.state is '状态 1001正常状态 2002车位释放欠费状态 3003车位释放';
comment on column owner_car.community_id is '小区ID';
comment on column owner_car.create_time is '创建时间';
comment on column owner_car.status_cd is '数据状态 0在用 1失效';
insert into parking_space
select '792024' || lpad(n::text, 10, '0'), case c when 1 then 'B1-' when 2 then 'A-' else 'B2-' end || lpad(k::text, 3, '0'), case c when 2 then 'P02' else 'P0' || c end, '202401040000000' || c, case when pg_temp.f('pa', n) < 0.1 then 26.5 else 13.25 end, case when pg_temp.f('pa', n) < 0.1 then '2' else '1' end, case when c = 1 then pg_temp.w('ps', n, 'S:40,H:45,F:15') else pg_temp.w('ps', n, 'H:76,F:24') end, case when n % 60 = 7 then '靠近消防栓，不可停大车' end, '2023-12-06 09:00:00', '0'
  from (select row_number() over (order by c, k) as n, c, k from (values (1, 150), (2, 60), (3, 70)) as v (c, m), generate_series(1, m) as k) as a;
insert into owner_car
select '802024' || lpad(row_number() over (order by s, ps_id)::text, 10, '0'), owner_id, '湘A' || case when pg_temp.f('cp', h) < 0.3 then 'D' else chr(65 + pg_temp.z('cq', h, 0, 5)) end || lpad((pg_temp.f('cr', h) * 99999)::int::text, 5, '0'), pg_temp.w('cb', h, '大众:15,丰田:14,比亚迪:18,本田:11,特斯拉:6,吉利:9,别克:6,宝马:5,奔驰:5,理想:4,五菱:4,奥迪:3'), '9901', pg_temp.one('cc', h, '白,白,黑,银,灰,红,蓝'), ps_id, lt, s, case when lt = 'S' then timestamp '2037-12-31' when gone then s + interval '1 month' * pg_temp.z('ce', h, 3, 20) end, case when gone and lt = 'H' then '3003' else '1001' end, community_id, greatest(s, timestamp '2023-12-08 10:00:00'), case when gone and lt = 'H' then '1' else '0' end
  from (select p.*, o.owner_id, hashtext(p.ps_id) as h, case when p.state = 'S' then 'S' else 'H' end as lt, p.state = 'F' as gone, date_trunc('month', timestamp '2024-01-01' + interval '1 month' * floor(power(pg_temp.f('cs', hashtext(p.ps_id)), 2) * case when p.state = 'F' then 9 else 29 end)) as s
    from parking_space as p join (select *, row_number() over (partition by community_id order by pg_temp.f('co', hashtext(member_id))) as r, count(*) over (partition by community_id) as cnt from building_owner where owner_type_cd = '1001') as o on o.community_id = p.community_id and o.r = 1 + abs(hashtext(p.ps_id)) % o.cnt where p.state <> 'F' or pg_temp.f('cf', hashtext(p.ps_id)) < 0.5) as a;
update owner_car set end_time = least(end_time, timestamp '2026-06-01') where state = '3003';

create table pay_fee_config (
  config_id varchar(30) primary key,
  community_id varchar(30),
  fee_type_cd varchar(12),
  fee_name varchar(50) not null,
  fee_flag varchar(12),
  computing_formula varchar(12),
  square_price numeric(10,2),
  additional_amount numeric(10,2),
  payment_cd varchar(4),
  payment_cycle int,
  start_time timestamp,
  end_time timestamp,
  is_default char(1),
  status_cd char(1) default '0'
);
comment on table pay_fee_config is '费用项';
comment on column pay_fee_config.config_id is '费用项ID';
comment on column pay_fee_config.community_id is '小区ID';
comment on column pay_fee_config.fee_type_cd is '费用类型 888800010001物业费 888800010008停车费 888800010015自来水费 888800010002押金';
comment on column pay_fee_config.fee_name is '收费项目';
comment on column pay_fee_config.fee_flag is '费用标识 1003006周期性 2006012一次性 4012024间接性';
comment on column pay_fee_config.computing_formula is '计算公式 见 t_dict';
comment on column pay_fee_config.square_price is '计费单价';
comment on column pay_fee_config.additional_amount is '附加费（固定费用时为固定金额）';
comment on column pay_fee_config.payment_cd is '付费类型 1200预付费 2100后付费';
comment on column pay_fee_config.payment_cycle is '缴费周期（月）';
comment on column pay_fee_config.start_time is '计费起始时间';
comment on column pay_fee_config.end_time is '计费终止时间';
comment on column pay_fee_config.is_default is '是否默认费用 T是 F否';
comment on column pay_fee_config.status_cd is '数据状态 0在用 1失效';
insert into pay_fee_config values ('9220240001', '2024010400000001', '888800010001', '翠湖住宅物业费', '1003006', '1001', 2.20, 0, '1200', 3, '2024-01-01', '2037-12-31', 'T', '0'), ('9220240002', '2024010400000002', '888800010001', '江南住宅物业费', '1003006', '1001', 1.80, 0, '1200', 3, '2024-01-01', '2037-12-31', 'T', '0'), ('9220240003', '2024010400000002', '888800010001', '江南商铺物业费', '1003006', '1001', 3.00, 0, '1200', 6, '2024-01-01', '2037-12-31', 'F', '0'), ('9220240004', '2024010400000003', '888800010001', '星河写字楼物业费', '1003006', '1001', 3.60, 30, '1200', 3, '2024-01-01', '2037-12-31', 'T', '0'), ('9220240005', '2024010400000001', '888800010008', '翠湖月租停车费', '1003006', '2002', 0, 260, '1200', 1, '2024-01-01', '2037-12-31', 'F', '0'), ('9220240006', '2024010400000001', '888800010008', '翠湖产权车位管理费', '1003006', '2002', 0, 60, '1200', 12, '2024-01-01', '2037-12-31', 'F', '0'), ('9220240007', '2024010400000002', '888800010008', '江南月租停车费', '1003006', '2002', 0, 150, '1200', 1, '2024-01-01', '2037-12-31', 'F', '0'), ('9220240008', '2024010400000003', '888800010008', '星河月租停车费', '1003006', '2002', 0, 380, '1200', 1, '2024-01-01', '2037-12-31', 'F', '0'), ('9220240009', '2024010400000002', '888800010015', '江南代收水费', '4012024', '5005', 3.45, 0, '2100', 2, '2024-01-01', '2037-12-31', 'F', '0'), ('9220240010', '2024010400000001', '888800010002', '装修押金', '2006012', '2002', 0, 2000, '1200', 1, '2024-01-01', '2037-12-31', 'F', '0'), ('9220240011', '2024010400000002', '888800010001', '江南住宅物业费（旧）', '1003006', '1001', 1.50, 0, '1200', 3, '2023-01-01', '2023-12-31', 'F', '1');

create table pay_fee (
  fee_id varchar(30) primary key,
  config_id varchar(30),
  fee_type_cd varchar(12),
  fee_flag varchar(12),
  payer_obj_type varchar(4),
  payer_obj_id varchar(30),
  owner_id varchar(30),
  community_id varchar(30),
  amount numeric(10,2),
  start_time timestamp,
  end_time timestamp,
  state varchar(12),
  user_id varchar(30),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table pay_fee is '费用';
comment on column pay_fee.fee_id is '费用ID';
comment on column pay_fee.config_id is '费用项ID';
comment on column pay_fee.fee_type_cd is '费用类型';
comment on column pay_fee.fee_flag is '费用标识 1003006周期性 2006012一次性 4012024间接性';
comment on column pay_fee.payer_obj_type is '付费对象类型 3333房屋 6666车辆';
comment on column pay_fee.payer_obj_id is '付费对象ID（房屋ID或车辆ID）';
comment on column pay_fee.owner_id is '业主ID';
comment on column pay_fee.community_id is '小区ID';
comment on column pay_fee.amount is '总金额，周期性费用为-1（按公式计算）';
comment on column pay_fee.start_time is '建账时间';
comment on column pay_fee.end_time is '计费起始时间（已缴至该日）';
comment on column pay_fee.state is '状态 2007001未收费 2008001收费中 2009001收费结束';
comment on column pay_fee.user_id is '创建用户ID';
comment on column pay_fee.create_time is '创建时间';
comment on column pay_fee.status_cd is '数据状态 0在用 1失效';
create table pay_fee_detail (
  detail_id varchar(30) primary key,
  fee_id varchar(30) not null,
  community_id varchar(30),
  cycles numeric(6,2),
  receivable_amount numeric(10,2),
  received_amount numeric(10,2),
  prime_rate varchar(4),
  start_time timestamp,
  end_time timestamp,
  state varchar(4),
  cashier_id varchar(30),
  remark varchar(100),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table pay_fee_detail is '费用缴费明细';
comment on column pay_fee_detail.detail_id is '缴费明细ID';
comment on column pay_fee_detail.fee_id is '费用ID';
comment on column pay_fee_detail.community_id is '小区ID';
comment on column pay_fee_detail.cycles is '缴费周期数（月）';
comment on column pay_fee_detail.receivable_amount is '应收金额';
comment on column pay_fee_detail.received_amount is '实收金额';
comment on column pay_fee_detail.prime_rate is '支付方式 1现金 2微信 3支付宝 4转账 5微信扫码 6pos刷卡 7银行代扣';
comment on column pay_fee_detail.start_time is '费用开始时间';
comment on column pay_fee_detail.end_time is '费用结束时间';
comment on column pay_fee_detail.state is '状态 1400未退费 1000退费审核中 1100已退费 1200退费失败 1300退费单（负数）';
comment on column pay_fee_detail.cashier_id is '收银员ID，线上自助缴费为空';
comment on column pay_fee_detail.remark is '备注';
comment on column pay_fee_detail.create_time is '缴费时间';
comment on column pay_fee_detail.status_cd is '数据状态 0在用 1失效';
create temp table fee0 as
select 1000 + i as n, case c when 1 then '9220240001' when 2 then case when rt = '120' then '9220240003' else '9220240002' end else '9220240004' end as cfg, '3333' as ot, room_id as obj, ow, c, date_trunc('month', greatest(d, date '2024-01-01'))::timestamp as s, null::timestamp as e, ar, hashtext(room_id) as h from own
union all select 5000 + right(car_id, 5)::int, case when community_id like '%1' then case lease_type when 'S' then '9220240006' else '9220240005' end when community_id like '%2' then '9220240007' else '9220240008' end, '6666', car_id, right(owner_id, 6)::int, right(community_id, 1)::int, start_time, case when state = '3003' then end_time end, 0, hashtext(car_id) from owner_car;
create temp table det0 as
select x.*, k, x.s + interval '1 month' * cy * (k - 1) as a, case when e is null then x.s + interval '1 month' * cy * k else least(e, x.s + interval '1 month' * cy * k) end as b
  from (select fee0.*, case when c = 3 then pg_temp.w('fc', h, '1:10,3:55,6:20,12:15')::int when cfg = '9220240006' then 12 when ot = '6666' then pg_temp.w('fc', h, '1:14,3:40,6:26,12:20')::int else pg_temp.w('fc', h, '3:28,6:30,12:42')::int end as cy from fee0) as x, lateral generate_series(1, (30 + x.cy) / x.cy) as k;
alter table det0 add t timestamp;
-- 缴费日：多数在期初前后，拖欠者拖几个月；约一成自某期起不再缴
update det0 set t = pg_temp.at((a + interval '1 day' * case when pg_temp.f('pl', h) < 0.7 then pg_temp.z('p1', h + k, -8, 24) else pg_temp.z('p1', h + k, 20, 170) end)::date, 'pt', h + k, 8, 21);
update det0 set t = pg_temp.at(case when t < timestamp '2024-01-01' then date '2024-01-02' + abs(h) % 20 else t::date + case extract(isodow from t) when 7 then 1 else 0 end end, 'pt', h + k, 8.5, 18) where t < timestamp '2024-01-01' or extract(isodow from t) = 7;
-- 后期不早于前期，补缴时几期一起缴
update det0 set t = x.t from (select n, k, max(t) over (partition by n order by k) as t from det0) as x where x.n = det0.n and x.k = det0.k and x.t > det0.t;
delete from det0 where t > timestamp '2026-06-25' or a >= coalesce(e, timestamp '2037-01-01') or pg_temp.f('pq', h) < 0.12 and k > pg_temp.z('pk', h, 0, 24 / cy);
insert into pay_fee
select '902024' || lpad(f.n::text, 10, '0'), cfg, c.fee_type_cd, c.fee_flag, ot, obj, '772024' || lpad(ow::text, 10, '0'), c.community_id, -1, s, coalesce(d.b, s), case when e is not null and coalesce(d.b, s) >= e then '2009001' else '2008001' end, '30202401' || lpad((3 + f.n % 6)::text, 6, '0'), s + interval '9 hours', '0'
  from fee0 as f join pay_fee_config as c on c.config_id = f.cfg left join (select n, max(b) as b from det0 group by 1) as d on d.n = f.n;
insert into pay_fee_detail
select '912024' || lpad((n * 100 + k)::text, 10, '0'), '902024' || lpad(n::text, 10, '0'), community_id, m, due, case when cy = 12 and ot = '3333' and c = 1 and t < a + interval '31 days' then round(due * 0.95, 2) else due end, pm, a, b, '1400', case when pm not in ('2', '3') then '30202401' || lpad((case c when 1 then 3 when 2 then 4 else 5 end + case when t::date > date '2025-03-01' then 3 else 0 end)::text, 6, '0') end, case when cy = 12 and ot = '3333' and c = 1 and t < a + interval '31 days' then '年缴九五折' end, t, '0'
  from (select d.*, f.community_id, case when f.computing_formula = '1001' then round(d.ar * f.square_price * d.m + f.additional_amount * d.m, 2) else f.additional_amount * d.m end as due, pg_temp.w('pm', h + k, case when d.c = 3 then '4:70,6:15,2:15' when t < timestamp '2024-12-01' then '2:34,1:14,5:24,3:12,6:12,4:2,7:2' else '2:52,1:5,5:18,3:17,6:6,7:2' end) as pm
    from (select *, (extract(year from age(b, a)) * 12 + extract(month from age(b, a)))::int as m from det0) as d join pay_fee_config as f on f.config_id = d.cfg) as z where m > 0;

create table meter_water (
  water_id varchar(30) primary key,
  meter_type varchar(4),
  obj_type varchar(4),
  obj_id varchar(30),
  pre_degrees numeric(10,2),
  cur_degrees numeric(10,2),
  pre_reading_time timestamp,
  cur_reading_time timestamp,
  fee_id varchar(30),
  community_id varchar(30),
  create_time timestamp,
  status_cd char(1) default '0'
);
comment on table meter_water is '抄表';
comment on column meter_water.water_id is '抄表ID';
comment on column meter_water.meter_type is '表类型 1010水表 2020电表 3030煤气表';
comment on column meter_water.obj_type is '对象类型 1001房屋';
comment on column meter_water.obj_id is '房屋ID';
comment on column meter_water.pre_degrees is '上期度数';
comment on column meter_water.cur_degrees is '本期度数';
comment on column meter_water.pre_reading_time is '上期读表时间';
comment on column meter_water.cur_reading_time is '本期读表时间';
comment on column meter_water.fee_id is '费用ID';
comment on column meter_water.community_id is '小区ID';
comment on column meter_water.create_time is '创建时间';
comment on column meter_water.status_cd is '数据状态 0在用 1失效';
create temp table wt as
select *, sum(q) over (partition by i order by p) + pg_temp.z('w0', i, 40, 900) as cur from (select own.i, own.room_id, own.ow, p, case when own.state in ('2003', '2004') then pg_temp.z('wq', i * 20 + p, 0, 1) else greatest(1, (6 + pg_temp.f('wb', i) * 26 + 8 * pg_temp.f('wq', i * 20 + p) + case when p % 6 in (3, 4) then 6 else 0 end)::int) end as q, (timestamp '2024-02-28' + interval '2 months' * p)::date as rd from own, generate_series(0, 13) as p where c = 2 and pg_temp.f('wx', i) < 0.85 and timestamp '2024-02-28' + interval '2 months' * p > own.d) as a;
insert into meter_water select '932024' || lpad((i * 100 + p)::text, 10, '0'), '1010', '1001', room_id, cur - q, cur, rd - interval '2 months', rd, case when q > 0 then '902025' || lpad((i * 100 + p)::text, 10, '0') end, '2024010400000002', rd + interval '15 hours', '0' from wt;
insert into pay_fee
select '902025' || lpad((i * 100 + p)::text, 10, '0'), '9220240009', '888800010015', '4012024', '3333', room_id, '772024' || lpad(ow::text, 10, '0'), '2024010400000002', round(q * 3.45, 2), rd - interval '2 months', rd, case when paid then '2009001' else '2008001' end, '30202401000004', rd + interval '15 hours', '0'
  from (select *, pg_temp.f('wp', i) > 0.06 and rd + pg_temp.z('wd', i * 20 + p, 2, 40) < date '2026-06-25' as paid from wt where q > 0) as a;
insert into pay_fee_detail
select '912025' || lpad((i * 100 + p)::text, 10, '0'), '902025' || lpad((i * 100 + p)::text, 10, '0'), '2024010400000002', 1, round(q * 3.45, 2), round(q * 3.45, 2), pm, rd - interval '2 months', rd, '1400', case when pm not in ('2', '3') then '30202401000004' end, null, pg_temp.at(rd + pg_temp.z('wd', i * 20 + p, 2, 40), 'wt', i * 20 + p, 9, 20), '0'
  from (select *, pg_temp.w('wm', i * 20 + p, '2:60,1:8,5:14,3:18') as pm from wt where q > 0 and pg_temp.f('wp', i) > 0.06 and rd + pg_temp.z('wd', i * 20 + p, 2, 40) < date '2026-06-25') as a;
-- 装修押金及其退还
insert into pay_fee select '902026' || lpad(i::text, 10, '0'), '9220240010', '888800010002', '2006012', '3333', room_id, '772024' || lpad(ow::text, 10, '0'), '2024010400000001', 2000, d + 20, d + 20, '2009001', '30202401000003', d + 20 + interval '10 hours', '0' from own where c = 1 and d >= date '2024-01-10' and d < date '2026-05-20';
insert into pay_fee_detail select '912026' || right(fee_id, 10), fee_id, community_id, 1, 2000, 2000, case when right(fee_id, 1)::int < 5 then '6' else '5' end, start_time, end_time, case when start_time < timestamp '2025-10-01' then '1100' else '1400' end, user_id, null, create_time + interval '12 minutes', '0' from pay_fee where fee_flag = '2006012';
-- 多缴、卖房等退费：原单记 1100，另记负数退费单
update pay_fee_detail set state = case when create_time > timestamp '2026-06-10' then '1000' when pg_temp.f('rf', hashtext(detail_id)) < 0.001 then '1200' else '1100' end where state = '1400' and pg_temp.f('rf', hashtext(detail_id)) < 0.009 and cycles >= 1;
insert into pay_fee_detail select replace(detail_id, '91202', '94202'), fee_id, community_id, - cycles, - receivable_amount, - received_amount, case when prime_rate in ('1', '4') then prime_rate else '4' end, start_time, end_time, '1300', coalesce(cashier_id, '30202401000003'), case when detail_id like '912026%' then '装修验收合格退押金' else pg_temp.one('rr', hashtext(detail_id), '重复缴费,房屋过户,收错房号') end, case when detail_id like '912026%' then create_time + interval '185 days' else create_time + interval '4 days' end, '0' from pay_fee_detail where state = '1100';

create table r_repair_pool (
  repair_id varchar(30) primary key,
  repair_type varchar(12),
  community_id varchar(30),
  repair_obj_type varchar(4),
  repair_obj_id varchar(30),
  repair_name varchar(50),
  tel varchar(11),
  repair_channel char(1),
  context varchar(200),
  appointment_time timestamp,
  state varchar(4),
  staff_id varchar(30),
  maintenance_type varchar(4),
  repair_fee numeric(8,2),
  finish_time timestamp,
  create_time timestamp
);
comment on table r_repair_pool is '报修信息';
comment on column r_repair_pool.repair_id is '报修ID';
comment on column r_repair_pool.repair_type is '报修类型 1001水电 1002门窗 1003管道疏通 1004电梯 1005公共设施 1006墙面渗漏 1007弱电门禁';
comment on column r_repair_pool.community_id is '小区ID';
comment on column r_repair_pool.repair_obj_type is '报修对象类型 001小区公共 004房屋';
comment on column r_repair_pool.repair_obj_id is '报修对象ID（房屋ID，公共报修为小区ID）';
comment on column r_repair_pool.repair_name is '报修人';
comment on column r_repair_pool.tel is '报修电话';
comment on column r_repair_pool.repair_channel is '报修渠道 D员工代客自登记 T员工登记 Z业主自主报修';
comment on column r_repair_pool.context is '报修内容';
comment on column r_repair_pool.appointment_time is '预约时间';
comment on column r_repair_pool.state is '状态 1000未派单 1100接单 1200退单 1700待评价 1800电话待回访 1900办理完成 2000未办理结单';
comment on column r_repair_pool.staff_id is '维修员工ID';
comment on column r_repair_pool.maintenance_type is '维修类型 1001材料收费 1002免费维修 1003用料';
comment on column r_repair_pool.repair_fee is '维修费';
comment on column r_repair_pool.finish_time is '完成时间';
comment on column r_repair_pool.create_time is '报修时间';
insert into r_repair_pool
select '822024' || lpad(i::text, 10, '0'), ty, com, case when pub then '001' else '004' end, case when pub then com else room_id end, case when pub then (select name from u_user where user_id = '30202401' || lpad((9 + i % 6)::text, 6, '0')) else name end, case when pub then null else link end, case when pub then 'T' when pg_temp.f('rz', i) < case when t < timestamp '2025-01-01' then 0.25 else 0.55 end then 'Z' else 'D' end, (case ty when '1001' then array['水龙头漏水', '客厅灯不亮', '跳闸', '水表转得快'] when '1002' then array['阳台门锁坏', '纱窗脱落', '入户门关不严'] when '1003' then array['厨房下水堵塞', '马桶堵了', '地漏返水'] when '1004' then array['电梯异响', '电梯按键失灵', '电梯困人已解救'] when '1005' then array['路灯不亮', '儿童滑梯破损', '垃圾桶损坏', '消防门闭门器坏'] when '1006' then array['外墙渗水到卧室', '卫生间顶渗漏'] else array['门禁刷不了脸', '对讲无声', '道闸不抬杆'] end)[1 + i % 2 + (i / 7) % 2], date_trunc('hour', t + interval '1 hour' * pg_temp.z('ra', i, 2, 40)), st, case when st not in ('1000', '2000') then (select user_id from u_user as u where u.rel_cd = '4000' and u.community_id = com and u.create_time < t and (u.b_time is null or u.b_time > t + interval '7 days') order by pg_temp.f('ru', i * 7 + right(u.user_id, 2)::int) limit 1) end, case when st in ('1700', '1800', '1900') then mt end, case when mt = '1001' and st in ('1700', '1800', '1900') and not pub then pg_temp.one('rp', i, '20,30,50,50,80,120,150')::numeric end, case when st in ('1700', '1800', '1900', '2000') then least(t + interval '1 hour' * (1.5 + power(pg_temp.f('rg', i), 3) * 120), timestamp '2026-06-26 17:00:00') end, t
  from (select *, case when t > timestamp '2026-06-22' then pg_temp.w('rq', i, '1000:4,1100:5,1700:1') when t > timestamp '2026-06-15' then pg_temp.w('rq', i, '1100:2,1700:3,1800:2,1900:6,1200:1') else pg_temp.w('rq', i, '1900:84,1700:7,1800:3,2000:4,1200:2') end as st, pg_temp.w('rm', i, '1002:60,1001:28,1003:12') as mt
    from (select i, o.room_id, r.community_id as com, m.name, m.link, ty, ty in ('1004', '1005') as pub, date_trunc('second', pg_temp.at((timestamp '2024-01-04' + interval '1 day' * floor((i - pg_temp.f('rd', i)) / 1400 * 903))::date, 'rt', i, 7, 22)) as t
      from (select i, pg_temp.w('ry', i, '1001:30,1002:12,1003:20,1004:7,1005:12,1006:8,1007:11') as ty, 1 + pg_temp.sk('rr', i, 0, 100000, 1.3) % (select count(*)::int from own) as h from generate_series(1, 1400) as i offset 0) as a
      join (select room_id, ow, row_number() over (order by pg_temp.f('r0', i)) as rr from own) as o on o.rr = a.h join building_room as r using (room_id) join building_owner as m on m.member_id = '772024' || lpad(o.ow::text, 10, '0') offset 0) as b offset 0) as c;
update r_repair_pool set finish_time = date_trunc('second', finish_time + case when extract(hour from finish_time) between 8 and 20 then interval '0' else interval '10 hours' end), appointment_time = appointment_time + case when extract(hour from appointment_time) between 8 and 20 then interval '0' else interval '11 hours' end;

create table m_transaction_log (
  log_id varchar(30) primary key,
  app_id varchar(30),
  user_id varchar(30),
  service_code varchar(50),
  cost_time int,
  log_status char(1),
  request_time timestamp,
  ip varchar(20)
);
comment on table m_transaction_log is '交互日志';
comment on column m_transaction_log.log_id is '日志ID';
comment on column m_transaction_log.app_id is '应用ID';
comment on column m_transaction_log.user_id is '用户ID';
comment on column m_transaction_log.service_code is '服务编码';
comment on column m_transaction_log.cost_time is '耗时（毫秒）';
comment on column m_transaction_log.log_status is '交互状态 S成功 F失败';
comment on column m_transaction_log.request_time is '请求时间';
comment on column m_transaction_log.ip is '来源IP';
insert into m_transaction_log select '992026' || lpad(i::text, 10, '0'), pg_temp.w('ga', i, '8000418004:6,992020011134400001:4'), '30202401' || lpad(pg_temp.z('gu', i, 1, 24)::text, 6, '0'), pg_temp.w('gs', i, 'fee.payFee:5,room.queryRooms:8,owner.queryOwners:6,repair.repairDispatch:3,login.pcUserLogin:3'), pg_temp.sk('gc', i, 8, 3000, 5), case when pg_temp.f('gf', i) < 0.03 then 'F' else 'S' end, pg_temp.at(date '2026-06-01' + i / 32, 'gt', i, 8, 19), '10.1.' || i % 3 || '.' || i % 90 from generate_series(1, 800) as i;

create index on building_room (unit_id);
create index on building_owner (owner_id);
create index on pay_fee (payer_obj_id);
create index on pay_fee_detail (fee_id);
create index on r_repair_pool (community_id, state);
drop table fl, rm, own, fee0, det0, wt;
