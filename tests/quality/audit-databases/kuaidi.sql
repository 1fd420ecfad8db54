-- 快递网络 TMS 库，表结构仿神领物流（sl-express）：机构、线路、车辆、订单、运单、取派件任务、运输任务、支付。
-- 有注释、无外键；主键为雪花式长整数，状态为数字编码，含义写在注释里。数据虚构，由行号哈希生成，每次载入相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 71) & 1073741823) / 1073741824.0::float8 $$;
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
create temp table cal as
select d, sum(w) over (order by d) / sum(w) over () as hi
  from (select g::date as d, (1 + extract(epoch from g - timestamp '2024-04-01') / 86400 / 500) * case extract(isodow from g) when 7 then 0.65 when 6 then 0.9 when 1 then 1.15 else 1 end * case when to_char(g, 'MMDD') between '1111' and '1115' or to_char(g, 'MMDD') between '0617' and '0621' then 2.4 when g between '2025-01-25' and '2025-02-05' or g between '2026-02-13' and '2026-02-24' then 0.2 when extract(month from g) in (1, 12) then 1.2 else 1 end as w from generate_series(timestamp '2024-04-01', '2026-06-27', '1 day') as g) as t;
create unique index on cal (hi);
analyze cal;
create function pg_temp.at_q(x float8) returns date language plpgsql stable as $$ begin return (select d from cal where hi >= x order by hi limit 1); end $$;

create table sl_organ (
  id bigint primary key,
  name varchar(50) not null,
  type smallint not null,
  parent_id bigint default 0,
  province varchar(20),
  city varchar(20),
  county varchar(20),
  address varchar(100),
  longitude numeric(10,6),
  latitude numeric(10,6),
  manager_name varchar(20),
  phone varchar(20),
  status smallint default 1,
  created timestamp
);
comment on table sl_organ is '机构';
comment on column sl_organ.id is '机构id';
comment on column sl_organ.name is '机构名称';
comment on column sl_organ.type is '机构类型 1一级转运中心 2二级分拣中心 3营业部';
comment on column sl_organ.parent_id is '父级id，一级转运中心为0';
comment on column sl_organ.province is '省';
comment on column sl_organ.city is '市';
comment on column sl_organ.county is '区县';
comment on column sl_organ.address is '详细地址';
comment on column sl_organ.longitude is '经度';
comment on column sl_organ.latitude is '纬度';
comment on column sl_organ.manager_name is '负责人';
comment on column sl_organ.phone is '联系电话';
comment on column sl_organ.status is '机构状态 0禁用 1正常';
comment on column sl_organ.created is '创建时间';
insert into sl_organ
select 1025103723000000000 + id, n, ty, case when pa = 0 then 0 else 1025103723000000000 + pa end, pr, ci, co, coalesce(co, ci) || pg_temp.one('oa', id, '物流大道,航空路,迎宾路,建业路,和平路,人民路') || pg_temp.z('on', id, 2, 660) || '号', lo, la, pg_temp.person('om', id, id % 3 > 0), pg_temp.mobile('om', id), case when id in (216, 235) then 0 else 1 end, timestamp '2024-01-15 10:00:00' + case when id in (227, 228, 229) then 380 else id % 30 end * interval '1 day'
  from (select o.*, case when id < 100 then 1 when id < 200 then 2 else 3 end as ty, round((lon + pg_temp.f('ol', id) * 0.3)::numeric, 6) as lo, round((lat + pg_temp.f('ot', id) * 0.25)::numeric, 6) as la
    from (select * from (values (1, 0, '华东转运中心', '上海市', '上海市', '青浦区', 121.1, 31.1), (2, 0, '华南转运中心', '广东省', '广州市', '花都区', 113.2, 23.3), (3, 0, '西南转运中心', '四川省', '成都市', '双流区', 103.9, 30.5), (4, 0, '华北转运中心', '北京市', '北京市', '顺义区', 116.6, 40.1), (101, 1, '上海分拣中心', '上海市', '上海市', '嘉定区', 121.2, 31.3), (102, 1, '杭州分拣中心', '浙江省', '杭州市', '萧山区', 120.2, 30.1), (103, 1, '南京分拣中心', '江苏省', '南京市', '江宁区', 118.8, 31.9), (104, 2, '广州分拣中心', '广东省', '广州市', '白云区', 113.2, 23.1), (105, 2, '深圳分拣中心', '广东省', '深圳市', '宝安区', 113.8, 22.6), (106, 3, '成都分拣中心', '四川省', '成都市', '郫都区', 103.8, 30.8), (107, 3, '重庆分拣中心', '重庆市', '重庆市', '渝北区', 106.6, 29.7), (108, 4, '北京分拣中心', '北京市', '北京市', '大兴区', 116.3, 39.7), (109, 4, '天津分拣中心', '天津市', '天津市', '西青区', 117.0, 39.1)) as v (id, pa, n, pr, ci, co, lon, lat)
      union all select 200 + row_number() over (order by pa, o)::int, pa, ci || c || '营业部', pr, ci, c, lon, lat from (values (101, '上海市', '上海市', 121.4, 31.1, '浦东新区,徐汇区,闵行区,静安区,杨浦区'), (102, '浙江省', '杭州市', 120.1, 30.2, '余杭区,西湖区,滨江区,拱墅区'), (103, '江苏省', '南京市', 118.7, 32.0, '鼓楼区,建邺区,栖霞区'), (104, '广东省', '广州市', 113.3, 23.1, '天河区,海珠区,番禺区,越秀区'), (105, '广东省', '深圳市', 114.0, 22.5, '南山区,福田区,龙岗区,龙华区'), (106, '四川省', '成都市', 104.0, 30.6, '武侯区,高新区,锦江区,成华区'), (107, '重庆市', '重庆市', 106.5, 29.5, '江北区,沙坪坝区,南岸区'), (108, '北京市', '北京市', 116.4, 39.9, '朝阳区,海淀区,丰台区,通州区'), (109, '天津市', '天津市', 117.2, 39.1, '南开区,河西区,滨海新区,红桥区')) as a (pa, pr, ci, lon, lat, l), unnest(string_to_array(l, ',')) with ordinality as u (c, o)) as o) as z;

create table sl_worker (
  id bigint primary key,
  work_no varchar(12) not null,
  name varchar(20) not null,
  mobile varchar(11),
  organ_id bigint,
  post smallint,
  license_type varchar(4),
  entry_date date,
  quit_date date,
  status smallint default 1,
  created timestamp
);
comment on table sl_worker is '员工（快递员、司机、客服）';
comment on column sl_worker.id is '员工id';
comment on column sl_worker.work_no is '工号';
comment on column sl_worker.name is '姓名';
comment on column sl_worker.mobile is '手机号';
comment on column sl_worker.organ_id is '所属机构id';
comment on column sl_worker.post is '岗位 1快递员 2司机 3客服 4分拣员';
comment on column sl_worker.license_type is '准驾车型，仅司机';
comment on column sl_worker.entry_date is '入职日期';
comment on column sl_worker.quit_date is '离职日期';
comment on column sl_worker.status is '状态 0离职 1在职 2休假';
comment on column sl_worker.created is '创建时间';
insert into sl_worker
select 1027000000000000 + i, 'SL' || lpad(i::text, 5, '0'), pg_temp.person('wk', i, pg_temp.f('wm', i) < case when p < 3 then 0.95 else 0.5 end), pg_temp.mobile('wk', i), 1025103723000000000 + org, p, case when p = 2 then pg_temp.w('wl', i, 'A2:5,B2:4,C1:2') end, h, q, case when q is not null then 0 when pg_temp.f('wv', i) < 0.03 then 2 else 1 end, greatest(h, date '2024-02-01') + interval '9 hours'
  from (select *, case when pg_temp.f('wq', i) < 0.16 and h < date '2025-08-01' then greatest(h, date '2024-06-01') + pg_temp.z('wd', i, 60, 320) end as q from (select i, case when i <= 105 then 1 when i <= 145 then 2 when i <= 157 then 3 else 4 end as p, case when i <= 105 then 201 + (i - 1) % 35 when i <= 145 then (array[1, 2, 3, 4, 101, 102, 103, 104, 105, 106, 107, 108, 109])[1 + i % 13] when i <= 157 then (array[1, 2, 3, 4])[1 + i % 4] else 101 + i % 9 end as org, case when i <= 70 then date '2019-05-01' + pg_temp.z('wh', i, 0, 1750) else date '2022-01-01' + pg_temp.z('wh', i, 0, 1500) end as h from generate_series(1, 180) as i) as a) as b;

create table sl_truck_type (
  id bigint primary key,
  name varchar(20) not null,
  allowable_load numeric(6,2),
  allowable_volume numeric(6,2),
  measure_length numeric(6,2),
  status smallint default 1,
  created timestamp default '2024-01-12 10:00:00'
);
comment on table sl_truck_type is '车辆类型';
comment on column sl_truck_type.id is '主键';
comment on column sl_truck_type.name is '车辆类型名称';
comment on column sl_truck_type.allowable_load is '准载重量（吨）';
comment on column sl_truck_type.allowable_volume is '准载体积（立方米）';
comment on column sl_truck_type.measure_length is '长（米）';
comment on column sl_truck_type.status is '状态 0禁用 1正常';
comment on column sl_truck_type.created is '创建时间';
insert into sl_truck_type (id, name, allowable_load, allowable_volume, measure_length, status) values (1, '小型面包车', 0.8, 5, 2.6, 1), (2, '4.2米厢式货车', 1.8, 18, 4.2, 1), (3, '6.8米厢式货车', 8, 40, 6.8, 1), (4, '9.6米厢式货车', 18, 60, 9.6, 1), (5, '17.5米挂车', 32, 120, 17.5, 1), (6, '三轮电动车', 0.3, 1.5, 1.5, 0);
create table sl_truck (
  id bigint primary key,
  truck_type_id bigint,
  organ_id bigint,
  brand varchar(20),
  license_plate varchar(10) not null,
  driver_id bigint,
  load_num numeric(8,2),
  buy_date date,
  insurance_end date,
  run_status smallint,
  work_status smallint,
  deleted smallint default 0,
  created timestamp
);
comment on table sl_truck is '车辆';
comment on column sl_truck.id is 'id';
comment on column sl_truck.truck_type_id is '车辆类型id';
comment on column sl_truck.organ_id is '所属机构id';
comment on column sl_truck.brand is '品牌';
comment on column sl_truck.license_plate is '车牌号码';
comment on column sl_truck.driver_id is '当班司机（员工id），空为未安排';
comment on column sl_truck.load_num is '准载重量（吨）';
comment on column sl_truck.buy_date is '购置日期';
comment on column sl_truck.insurance_end is '保险到期日';
comment on column sl_truck.run_status is '车辆运行状态 0停用 1可用 2在途';
comment on column sl_truck.work_status is '工作状态 0停工 1启用';
comment on column sl_truck.deleted is '是否删除 0否 1是（报废）';
comment on column sl_truck.created is '创建时间';
insert into sl_truck
select 1028000000000000 + i, t, o.id, (array['五菱', '福田', '东风', '解放', '重汽豪沃'])[t], (case left(o.city, 2) when '上海' then '沪' when '杭州' then '浙' when '南京' then '苏' when '广州' then '粤' when '深圳' then '粤' when '成都' then '川' when '重庆' then '渝' when '北京' then '京' else '津' end) || chr(65 + i % 6) || lpad((i * 7919 % 100000)::text, 5, '0'), w.id, y.allowable_load, b, case when i % 15 = 3 then date '2026-05-20' else date '2026-08-01' + i * 5 end, case when i % 15 = 3 then 0 when i % 5 = 1 and w.id is not null then 2 else 1 end, case when i % 15 = 3 then 0 else 1 end, case when i % 30 = 3 then 1 else 0 end, b + interval '3 days'
  from (select i, case when i <= 14 then 5 when i <= 28 then 4 when i <= 40 then 3 else 2 end as t, case when i <= 28 then 1 + i % 4 else 101 + i % 9 end as org, date '2019-03-01' + pg_temp.z('tb', i, 0, 2300) as b from generate_series(1, 54) as i) as a join sl_organ as o on o.id = 1025103723000000000 + org join sl_truck_type as y on y.id = t
  left join (select *, row_number() over (partition by organ_id order by id) as r from sl_worker where post = 2 and status = 1) as w on w.organ_id = o.id and w.r = 1 + (i - case when i <= 28 then 0 else 28 end) / case when i <= 28 then 4 else 9 end;
create table sl_transport_line (
  id bigint primary key,
  number varchar(20) not null,
  name varchar(50) not null,
  type smallint not null,
  start_organ_id bigint not null,
  end_organ_id bigint not null,
  distance numeric(10,2),
  cost numeric(10,2),
  time numeric(8,1),
  status smallint default 1,
  created timestamp
);
comment on table sl_transport_line is '运输线路';
comment on column sl_transport_line.id is 'id';
comment on column sl_transport_line.number is '线路编号';
comment on column sl_transport_line.name is '线路名称';
comment on column sl_transport_line.type is '线路类型 1干线 2支线 3接驳路线';
comment on column sl_transport_line.start_organ_id is '起点机构id';
comment on column sl_transport_line.end_organ_id is '终点机构id';
comment on column sl_transport_line.distance is '距离（公里）';
comment on column sl_transport_line.cost is '成本（元/趟）';
comment on column sl_transport_line.time is '预计时间（小时）';
comment on column sl_transport_line.status is '状态 0停用 1启用';
comment on column sl_transport_line.created is '创建时间';
insert into sl_transport_line
select row_number() over (order by ty, a, b), case ty when 1 then 'GX' when 2 then 'ZX' else 'JB' end || lpad(row_number() over (partition by ty order by a, b)::text, 4, '0'), replace(an, '营业部', '') || '—' || replace(bn, '营业部', ''), ty, a, b, km, round(km * case ty when 1 then 4.2 when 2 then 2.6 else 1.9 end), round(km / case ty when 1 then 68 when 2 then 52 else 28 end, 1), case when ast * bst = 0 then 0 else 1 end, '2024-02-20 15:00:00'
  from (select x.id as a, y.id as b, x.name as an, y.name as bn, x.status as ast, y.status as bst, case when x.parent_id = 0 and y.parent_id = 0 then 1 when x.type + y.type = 3 then 2 else 3 end as ty, round((sqrt(power((x.longitude - y.longitude) * 95, 2) + power((x.latitude - y.latitude) * 111, 2)) * 1.25 + 4)::numeric, 1) as km from sl_organ as x join sl_organ as y on x.type = 1 and y.type = 1 and x.id <> y.id or y.parent_id = x.id or x.parent_id = y.id) as z;

create table sl_carriage (
  id bigint primary key,
  template_type smallint,
  transport_type smallint,
  associated_city varchar(60),
  first_weight numeric(8,2),
  continuous_weight numeric(8,2),
  light_throw_coefficient int,
  status smallint default 1,
  created timestamp,
  updated timestamp
);
comment on table sl_carriage is '运费模板';
comment on column sl_carriage.id is '主键';
comment on column sl_carriage.template_type is '模板类型 1同城寄 2省内寄 3经济区互寄 4跨省';
comment on column sl_carriage.transport_type is '运送类型 1普快 2特快';
comment on column sl_carriage.associated_city is '关联城市（经济区），其他为全国';
comment on column sl_carriage.first_weight is '首重价格（1公斤内）';
comment on column sl_carriage.continuous_weight is '续重价格（每公斤）';
comment on column sl_carriage.light_throw_coefficient is '轻抛系数';
comment on column sl_carriage.status is '状态 0停用 1启用';
comment on column sl_carriage.created is '创建时间';
comment on column sl_carriage.updated is '更新时间';
insert into sl_carriage values (1, 1, 1, '全国', 10, 2, 12000, 1, '2024-02-22 10:00:00', '2024-02-22 10:00:00'), (2, 2, 1, '全国', 12, 3, 12000, 1, '2024-02-22 10:05:00', '2024-02-22 10:05:00'), (3, 3, 1, '江浙沪,京津,川渝', 13, 4, 12000, 1, '2024-02-22 10:10:00', '2024-11-01 09:00:00'), (4, 4, 1, '全国', 18, 8, 12000, 1, '2024-02-22 10:12:00', '2024-02-22 10:12:00'), (5, 1, 2, '全国', 16, 3, 8000, 1, '2025-03-01 10:00:00', '2025-03-01 10:00:00'), (6, 4, 2, '全国', 26, 12, 8000, 1, '2025-03-01 10:05:00', '2025-03-01 10:05:00'), (7, 4, 1, '全国', 20, 9, 6000, 0, '2024-02-01 10:00:00', '2024-02-22 09:30:00');

create table sl_member (
  id bigint primary key,
  name varchar(50),
  phone varchar(11),
  member_type smallint,
  id_card_no varchar(18),
  id_card_no_verify smallint,
  organ_id bigint,
  avatar varchar(100),
  authorized smallint default 1,
  created timestamp,
  updated timestamp
);
comment on table sl_member is '会员（寄件客户）';
comment on column sl_member.id is '主键';
comment on column sl_member.name is '姓名或单位名称';
comment on column sl_member.phone is '手机号';
comment on column sl_member.member_type is '会员类型 1个人 2月结企业';
comment on column sl_member.id_card_no is '身份证号';
comment on column sl_member.id_card_no_verify is '身份认证状态 0未认证 1已认证';
comment on column sl_member.organ_id is '常用营业部';
comment on column sl_member.avatar is '头像';
comment on column sl_member.authorized is '授权状态 0取消授权 1授权';
comment on column sl_member.created is '注册时间';
comment on column sl_member.updated is '更新时间';
insert into sl_member
select 1029000000000000 + i, case when co then pg_temp.one('c1', i, '云裳,乐购,鼎新,华创,晨曦,泰和,优品,博雅,瑞德,佳禾') || pg_temp.one('c2', i * 3, '服饰,电子商务,科技,文化用品,食品,医疗器械') || '有限公司' else pg_temp.person('mb', i, pg_temp.f('mx', i) < 0.45) end, pg_temp.mobile('mb', i), case when co then 2 else 1 end, null, v, org, null, case when pg_temp.f('ma', i) < 0.02 then 0 else 1 end, t, t
  from (select i, i <= 45 as co, case when i <= 45 or pg_temp.f('mv', i) < 0.8 then 1 else 0 end as v, 1025103723000000000 + (array[201, 202, 203, 206, 207, 210, 213, 214, 217, 218, 221, 222, 225, 228, 229, 232, 233, 204, 205, 208, 209, 211, 212, 215, 219, 220, 223, 224, 226, 227, 230, 231, 234, 216])[1 + floor(power(pg_temp.f('mo', i), 1.4) * 34)::int] as org, pg_temp.at(pg_temp.at_q(power(i / 820.0, 1.5) * 0.97), 'mt', i, 8, 22) as t from generate_series(1, 800) as i) as a;

create table sl_order (
  id bigint primary key,
  order_type smallint,
  pickup_type smallint,
  transport_type smallint,
  create_time timestamp,
  member_id bigint,
  sender_name varchar(50),
  sender_city varchar(20),
  receiver_name varchar(20),
  receiver_phone varchar(11),
  receiver_city varchar(20),
  receiver_address varchar(100),
  payment_method smallint,
  payment_status smallint,
  amount numeric(10,2),
  current_agency_id bigint,
  status int
);
comment on table sl_order is '订单';
comment on column sl_order.id is 'id';
comment on column sl_order.order_type is '订单类型 1同城订单 2城际订单';
comment on column sl_order.pickup_type is '取件类型 1网点自寄 2上门取件';
comment on column sl_order.transport_type is '运送类型 1普快 2特快';
comment on column sl_order.create_time is '下单时间';
comment on column sl_order.member_id is '客户id';
comment on column sl_order.sender_name is '寄件人';
comment on column sl_order.sender_city is '寄件城市';
comment on column sl_order.receiver_name is '收件人';
comment on column sl_order.receiver_phone is '收件人电话';
comment on column sl_order.receiver_city is '收件城市';
comment on column sl_order.receiver_address is '收件详细地址';
comment on column sl_order.payment_method is '付款方式 1寄付 2到付 3月结';
comment on column sl_order.payment_status is '付款状态 1未付 2已付';
comment on column sl_order.amount is '金额（运费）';
comment on column sl_order.current_agency_id is '当前所在机构id';
comment on column sl_order.status is '订单状态 23000待取件 23001已取件 23005运输中 23008派送中 23009已签收 23010拒收 23011已取消';
create table sl_order_cargo (
  id bigint primary key,
  order_id bigint,
  tran_order_id varchar(20),
  goods_type varchar(20),
  name varchar(50),
  quantity int,
  weight numeric(8,2),
  volume numeric(10,4),
  cargo_value numeric(10,2),
  created timestamp
);
comment on table sl_order_cargo is '货物';
comment on column sl_order_cargo.id is 'id';
comment on column sl_order_cargo.order_id is '订单id';
comment on column sl_order_cargo.tran_order_id is '运单id，未取件为空';
comment on column sl_order_cargo.goods_type is '货物类型';
comment on column sl_order_cargo.name is '货物名称';
comment on column sl_order_cargo.quantity is '件数';
comment on column sl_order_cargo.weight is '计费重量（公斤）';
comment on column sl_order_cargo.volume is '体积（立方米）';
comment on column sl_order_cargo.cargo_value is '保价金额，空为未保价';
comment on column sl_order_cargo.created is '创建时间';
create table sl_transport_order (
  id varchar(20) primary key,
  order_id bigint not null,
  status smallint,
  scheduling_status smallint,
  start_agency_id bigint,
  end_agency_id bigint,
  current_agency_id bigint,
  next_agency_id bigint,
  total_volume numeric(10,4),
  total_weight numeric(8,2),
  is_rejection smallint default 0,
  created timestamp,
  updated timestamp
);
comment on table sl_transport_order is '运单';
comment on column sl_transport_order.id is '运单号';
comment on column sl_transport_order.order_id is '订单id';
comment on column sl_transport_order.status is '运单状态 1新建 2已装车 3运输中 4到达终端网点 5已签收 6拒收';
comment on column sl_transport_order.scheduling_status is '调度状态 1待调度 2未匹配线路 3已调度';
comment on column sl_transport_order.start_agency_id is '起始网点id';
comment on column sl_transport_order.end_agency_id is '终点网点id';
comment on column sl_transport_order.current_agency_id is '当前所在机构id';
comment on column sl_transport_order.next_agency_id is '下一个机构id';
comment on column sl_transport_order.total_volume is '货品总体积（立方米）';
comment on column sl_transport_order.total_weight is '货品总重量（公斤）';
comment on column sl_transport_order.is_rejection is '是否为拒收退回运单 0否 1是';
comment on column sl_transport_order.created is '创建时间';
comment on column sl_transport_order.updated is '更新时间';
create temp table x0 as
select i, m.id as mid, m.name as mname, m.member_type as mt, m.organ_id, pg_temp.at(d, 'ot', i, 8, 21) as t, pg_temp.w('ok', i, case m.member_type when 2 then '2:95,1:5' else '2:68,1:32' end)::int as pick, case when d >= date '2025-03-02' and pg_temp.f('oe', i) < 0.18 then 2 else 1 end as tr, case when pg_temp.f('oz', i) < 0.18 then 1 else 2 end as near, a.rk
      from (select i, pg_temp.at_q((i - pg_temp.f('od', i)) / 3000) as d, 1029000000000000 + case when pg_temp.f('oc', i) < 0.42 then 1 + floor(power(pg_temp.f('om', i), 1.8) * 45) else 1 + floor(pg_temp.f('om', i) * (50 + 740 * power(i / 3000.0, 1.2))) end::bigint as mno, 1 + floor(power(pg_temp.f('or', i), 1.2) * 33)::int as rk from generate_series(1, 3000) as i offset 0) as a
      join sl_member as m on m.id = a.mno;
analyze sl_organ;
analyze x0;
create temp table o0 as
select *, case when a = b then 1 when sp = rp then 2 when zone = rzone then 3 else 4 end as tpl,
    date_trunc('second', case when pick = 1 then t else t + interval '1 hour' * (0.4 + 3 * pg_temp.f('op', i)) end) as pt
  from (select x.*, s.id as sa, s.city as a, s.province as sp, left(s.parent_id::text, 30) as stlt, s.parent_id as st, r.id as ra, r.city as b, r.county as rc, r.province as rp, r.parent_id as rt, so.parent_id as zone, ro.parent_id as rzone
    from x0 as x
    join sl_organ as s on s.id = x.organ_id
    join (select *, row_number() over (order by pg_temp.f('rg', id % 1000)) as k from sl_organ where type = 3 and status = 1) as r on r.k = x.rk
    join sl_organ as so on so.id = s.parent_id join sl_organ as ro on ro.id = r.parent_id offset 0) as y;
create temp table o1 as
select *, case when canc then 23011 when done then case when rej then 23010 else 23009 end when timestamp '2026-06-27 18:00:00' < pt then 23000 when timestamp '2026-06-27 18:00:00' < pt + interval '5 hours' then 23001 when timestamp '2026-06-27 18:00:00' < sg - interval '5 hours' then 23005 else 23008 end as st2, 1030000000000000 + i * 4096 as oid, 'SL' || (1000000000000 + i * 7)::text as toid
  from (select *, not canc and sg < timestamp '2026-06-27 18:00:00' as done, not canc and pg_temp.f('oj', i) < 0.013 as rej
    from (select *, pg_temp.f('ox', i) < 0.045 and pick = 2 and t < timestamp '2026-06-27 12:00:00' as canc, pg_temp.w('ow', i, '1:44,2:20,3:11,4:6,5:6,8:4,10:4,15:3,22:2')::int - round(pg_temp.f('ov', i)::numeric * 0.9, 1) as kg, pg_temp.at(pt::date + case tpl when 1 then 1 when 2 then 1 when 3 then pg_temp.w('os', i, '1:6,2:4')::int else pg_temp.w('os', i, '2:40,3:42,4:12,5:5,7:1')::int - (tr - 1) end, 'og', i, 8.5, 20) as sg from o0) as z) as q;
insert into sl_order
select oid, case tpl when 1 then 1 else 2 end, pick, tr, t, mid, mname, a, pg_temp.person('rv', i, pg_temp.f('rx', i) < 0.5), pg_temp.mobile('rv', i), b, rc || pg_temp.one('ra', i, '学院路,花园街,新华路,创新大道,江滨路,朝阳路,兴隆街') || pg_temp.z('rn', i, 1, 500) || '号' || pg_temp.one('rb', i, '菜鸟驿站,前台,丰巢柜,2单元,B座,门卫室'), pm, case when canc then 1 when pm = 1 and st2 <> 23000 then 2 when pm = 2 and st2 = 23009 then 2 when pm = 3 and t < timestamp '2026-06-01' and st2 <> 23011 then 2 else 1 end, c.first_weight + c.continuous_weight * greatest(0, ceil(kg) - 1), case st2 when 23009 then ra when 23010 then ra when 23008 then ra when 23005 then st else sa end, st2
  from (select *, case when mt = 2 then 3 else pg_temp.w('pm', i, '1:78,2:22')::int end as pm from o1) as x join sl_carriage as c on c.status = 1 and c.transport_type = case when tr = 2 and tpl in (1, 4) then 2 else 1 end and c.template_type = tpl;
update sl_member as m set created = s.t - interval '4 minutes', updated = s.t - interval '4 minutes' from (select member_id, min(create_time) as t from sl_order group by 1) as s where s.member_id = m.id and s.t < m.created;
insert into sl_order_cargo
select 1031000000000000 + i * 2048, oid, case when st2 not in (23000, 23011) then toid end, ty, (case ty when '文件' then array['合同', '证件', '发票'] when '服饰' then array['女装', '鞋子', '童装'] when '数码' then array['手机', '耳机', '平板'] when '食品' then array['水果', '茶叶', '零食'] when '日用品' then array['洗护套装', '收纳箱', '毛巾'] else array['图书', '药品', '配件'] end)[1 + i % 3], case when kg > 8 then pg_temp.z('cq', i, 1, 4) else 1 end, kg, round((kg * (0.002 + 0.006 * pg_temp.f('cv', i)))::numeric, 4), case when ty = '数码' and pg_temp.f('ci', i) < 0.5 then pg_temp.one('cj', i, '1000,2000,3000,5000')::numeric when pg_temp.f('ci', i) < 0.04 then 500 end, t
  from (select *, pg_temp.w('cg', i, case when mt = 2 then '服饰:5,数码:3,食品:2,日用品:3,其他:2' else '文件:4,服饰:3,食品:3,日用品:2,数码:1,其他:2' end) as ty from o1) as a;
insert into sl_transport_order
select toid, oid, case st2 when 23009 then 5 when 23010 then 6 when 23008 then 4 when 23005 then case when pg_temp.f('ts', i) < 0.3 then 2 else 3 end else 1 end, case when st2 = 23001 then case when pg_temp.f('tq', i) < 0.1 then 2 else 1 end else 3 end, sa, ra, case st2 when 23009 then ra when 23010 then ra when 23008 then ra when 23005 then st else sa end, case st2 when 23005 then case when st = rt then ra when zone = rzone then rt else zone end when 23001 then st end, g.volume, kg, 0, pt, case when st2 in (23009, 23010) then sg else least(pt + interval '14 hours', timestamp '2026-06-27 18:00:00') end
  from o1 join sl_order_cargo as g on g.order_id = oid where st2 not in (23000, 23011)
union all select 'SL' || (1000000000003 + i * 7)::text, oid, case when sg < timestamp '2026-06-22' then 5 else 3 end, 3, ra, sa, case when sg < timestamp '2026-06-22' then sa else rt end, case when sg >= timestamp '2026-06-22' then st end, g.volume, kg, 1, sg + interval '2 hours', least(sg + interval '75 hours', timestamp '2026-06-27 18:00:00') from o1 join sl_order_cargo as g on g.order_id = oid where st2 = 23010;

create table sl_pickup_dispatch_task (
  id bigint primary key,
  order_id bigint not null,
  task_type smallint,
  status smallint,
  sign_status smallint,
  sign_recipient smallint,
  agency_id bigint,
  courier_id bigint,
  estimated_start_time timestamp,
  estimated_end_time timestamp,
  actual_end_time timestamp,
  cancel_time timestamp,
  cancel_reason smallint,
  is_deleted smallint default 0,
  created timestamp
);
comment on table sl_pickup_dispatch_task is '取件、派件任务';
comment on column sl_pickup_dispatch_task.id is 'id';
comment on column sl_pickup_dispatch_task.order_id is '关联订单id';
comment on column sl_pickup_dispatch_task.task_type is '任务类型 1取件任务 2派件任务';
comment on column sl_pickup_dispatch_task.status is '任务状态 1新任务 2已完成 3已取消';
comment on column sl_pickup_dispatch_task.sign_status is '签收状态 1已签收 2拒收，仅派件任务';
comment on column sl_pickup_dispatch_task.sign_recipient is '签收人 1本人 2代收，仅派件任务';
comment on column sl_pickup_dispatch_task.agency_id is '网点id';
comment on column sl_pickup_dispatch_task.courier_id is '快递员id（员工），未分配为空';
comment on column sl_pickup_dispatch_task.estimated_start_time is '预计开始时间';
comment on column sl_pickup_dispatch_task.estimated_end_time is '预计完成时间';
comment on column sl_pickup_dispatch_task.actual_end_time is '实际完成时间';
comment on column sl_pickup_dispatch_task.cancel_time is '取消时间';
comment on column sl_pickup_dispatch_task.cancel_reason is '取消原因 1用户取消 2地址超区 3违禁品 4重新派单';
comment on column sl_pickup_dispatch_task.is_deleted is '删除 0否 1是';
comment on column sl_pickup_dispatch_task.created is '任务创建时间';
create temp table cw as select id, organ_id, entry_date, quit_date, row_number() over (partition by organ_id order by id) as r from sl_worker where post = 1;
insert into sl_pickup_dispatch_task
select row_number() over (order by c, oid, ty) + 1032000000000000, oid, ty, s, case when ty = 2 and s = 2 then case when rej then 2 else 1 end end, case when ty = 2 and s = 2 and not rej then pg_temp.w('dr', i, '1:6,2:4')::int end, ag, (select id from cw where organ_id = ag and entry_date <= c::date and (quit_date is null or quit_date > c::date) order by pg_temp.f('dw', i * 3 + ty + id % 1000) limit 1), e0, e1, case when s = 2 then fin end, case when s = 3 then c + interval '40 minutes' * pg_temp.f('dx', i) end, case when s = 3 then pg_temp.w('dy', i, '1:75,2:12,3:8,4:5')::int end, case when s = 3 and i % 11 = 3 then 1 else 0 end, c
  from (select i, oid, 1 as ty, case st2 when 23011 then 3 when 23000 then 1 else 2 end as s, rej, sa as ag, date_trunc('hour', t) as e0, date_trunc('hour', t) + interval '2 hours' as e1, pt as fin, t as c from o1 where pick = 2
    union all select i, oid, 2, case when st2 in (23009, 23010) then 2 else 1 end, rej, ra, date_trunc('day', sg) + interval '8 hours', date_trunc('day', sg) + interval '18 hours', sg, least(sg - interval '3 hours', timestamp '2026-06-27 17:55:00') from o1 where st2 in (23008, 23009, 23010)) as a;

create table sl_transport_task (
  id bigint primary key,
  transport_line_id bigint,
  start_agency_id bigint,
  end_agency_id bigint,
  status smallint,
  assigned_status smallint,
  loading_status smallint,
  truck_id bigint,
  driver_id bigint,
  plan_departure_time timestamp,
  actual_departure_time timestamp,
  plan_arrival_time timestamp,
  actual_arrival_time timestamp,
  distance numeric(10,2),
  created timestamp
);
comment on table sl_transport_task is '运输任务（2026年4月前的已归档）';
comment on column sl_transport_task.id is 'id';
comment on column sl_transport_task.transport_line_id is '线路id';
comment on column sl_transport_task.start_agency_id is '起始机构id';
comment on column sl_transport_task.end_agency_id is '目的机构id';
comment on column sl_transport_task.status is '任务状态 1待执行 2进行中 4已完成 5已取消';
comment on column sl_transport_task.assigned_status is '任务分配状态 1未分配 2已分配 3待人工分配';
comment on column sl_transport_task.loading_status is '满载状态 1半载 2满载 3空载';
comment on column sl_transport_task.truck_id is '车辆id';
comment on column sl_transport_task.driver_id is '司机id（员工）';
comment on column sl_transport_task.plan_departure_time is '计划发车时间';
comment on column sl_transport_task.actual_departure_time is '实际发车时间';
comment on column sl_transport_task.plan_arrival_time is '计划到达时间';
comment on column sl_transport_task.actual_arrival_time is '实际到达时间';
comment on column sl_transport_task.distance is '距离（公里）';
comment on column sl_transport_task.created is '任务创建时间';
create table sl_transport_order_task (
  id bigint primary key,
  transport_order_id varchar(20) not null,
  transport_task_id bigint not null,
  created timestamp
);
comment on table sl_transport_order_task is '运单与运输任务关联';
comment on column sl_transport_order_task.id is 'id';
comment on column sl_transport_order_task.transport_order_id is '运单id';
comment on column sl_transport_order_task.transport_task_id is '运输任务id';
comment on column sl_transport_order_task.created is '创建时间';
create temp table leg as
select toid, l.id as line, greatest(pt::date, (sg::date - back)::date) as d, l.* from (
  select toid, pt, sg, st2, x.* from o1, lateral (values (1, sa, st, 4), (2, case when st <> rt then st end, zone, 3), (3, case when zone <> rzone then zone end, rzone, 2), (4, case when st <> rt then rzone end, rt, 1), (5, rt, ra, 0)) as x (no, a, b, back) where st2 not in (23000, 23011, 23001) and pt >= timestamp '2026-04-01') as y
  join sl_transport_line as l on l.start_organ_id = y.a and l.end_organ_id = y.b;
delete from leg where d >= date '2026-06-28';
insert into sl_transport_task
select 1033000000000000 + row_number() over (order by d, line), line, a, b, case when d = date '2026-06-27' then case when pg_temp.f('ks', line) < 0.5 then 1 else 2 end else 4 end, case when tid is null then 3 else 2 end, case when n >= 4 then 2 else 1 end, tid, did, p, case when d < date '2026-06-27' or pg_temp.f('ks', line) >= 0.5 then p + interval '1 minute' * pg_temp.z('kd', line * 1000 + extract(doy from d)::int, -5, 45) end, p + tm * interval '1 hour', case when d < date '2026-06-27' then p + tm * interval '1 hour' + interval '1 minute' * pg_temp.z('ke', line * 1000 + extract(doy from d)::int, -30, 110) end, distance, d - interval '4 hours'
  from (select d, line, start_organ_id as a, end_organ_id as b, distance, time as tm, count(*) as n, d + case type when 1 then interval '20 hours' when 2 then interval '17 hours' else interval '6 hours' end as p from leg group by d, line, start_organ_id, end_organ_id, distance, time, type) as x left join lateral (select t.id as tid, t.driver_id as did from sl_truck as t where t.organ_id in (a, b) and t.deleted = 0 and t.work_status = 1 and t.driver_id is not null order by pg_temp.f('kt', t.id + extract(doy from d)::int + line) limit 1) as q on true;
insert into sl_transport_order_task
select 1034000000000000 + row_number() over (order by t.id, toid), toid, t.id, t.created from leg join sl_transport_task as t on t.transport_line_id = leg.line and t.created::date = leg.d - 1;
-- 取消的空驶任务
insert into sl_transport_task select 1033900000000000 + l.id, l.id, start_organ_id, end_organ_id, 5, 1, 3, null, null, timestamp '2026-04-05 20:00:00' + l.id % 80 * interval '1 day', null, timestamp '2026-04-06 20:00:00' + l.id % 80 * interval '1 day', null, distance, timestamp '2026-04-04 20:00:00' + l.id % 80 * interval '1 day' from sl_transport_line as l where l.id % 4 = 1;

create table sl_trading (
  id bigint primary key,
  product_order_no bigint not null,
  trading_order_no bigint,
  trading_channel varchar(12),
  trading_type varchar(12),
  trading_state smallint,
  payer_name varchar(50),
  trading_amount numeric(12,2),
  refund numeric(12,2),
  is_refund smallint default 0,
  result_msg varchar(100),
  created timestamp,
  updated timestamp
);
comment on table sl_trading is '交易订单';
comment on column sl_trading.id is '主键';
comment on column sl_trading.product_order_no is '业务系统订单号（订单id）';
comment on column sl_trading.trading_order_no is '交易系统订单号';
comment on column sl_trading.trading_channel is '支付渠道 ALI_PAY支付宝 WECHAT_PAY微信 CASH现金';
comment on column sl_trading.trading_type is '交易类型 PAY付款 REFUND退款';
comment on column sl_trading.trading_state is '交易单状态 2付款中 3付款失败 4已结算 5取消订单';
comment on column sl_trading.payer_name is '付款人姓名';
comment on column sl_trading.trading_amount is '交易金额';
comment on column sl_trading.refund is '退款金额，无退款为空';
comment on column sl_trading.is_refund is '是否有退款 0没有 1有';
comment on column sl_trading.result_msg is '第三方返回信息';
comment on column sl_trading.created is '创建时间';
comment on column sl_trading.updated is '更新时间';
insert into sl_trading
select 1035000000000000 + i, id, 1036000000000000 + i * 17, ch, 'PAY', st, n, amount, case when rf then case when i % 3 = 0 then round(amount / 2, 2) else amount end end, rf::int, case when st = 3 then '用户余额不足' end, c, case when rf then c + interval '50 hours' else c + interval '40 seconds' end
  from (select o.id, x.i, o.amount, case when o.payment_method = 1 then o.sender_name else o.receiver_name end as n, pg_temp.w('ch', x.i, 'WECHAT_PAY:68,ALI_PAY:27,CASH:5') as ch, case when k = 1 then 3 when o.payment_status = 2 then 4 else 2 end as st, k = 0 and o.payment_status = 2 and pg_temp.f('rf', x.i) < 0.02 as rf, case when o.payment_method = 1 then x.pt else x.sg end - k * interval '2 minutes' as c, k from o1 as x join sl_order as o on o.id = x.oid, generate_series(0, 1) as k where o.payment_method in (1, 2) and (o.payment_status = 2 and (k = 0 or pg_temp.f('kf', x.i) < 0.03))) as a where k = 0;
insert into sl_trading select id + 500000, product_order_no, trading_order_no + 5, trading_channel, 'PAY', case when id % 2 = 0 then 3 else 5 end, payer_name, trading_amount, null, 0, case when id % 2 = 0 then '余额不足' else '超时未支付' end, created - interval '6 minutes', created - interval '2 minutes' from sl_trading where id % 31 = 5;

create table xxl_job_log (
  id bigint primary key,
  job_group int not null,
  job_id int not null,
  executor_handler varchar(50),
  trigger_time timestamp,
  trigger_code int not null,
  handle_time timestamp,
  handle_code int not null,
  handle_msg varchar(100)
);
comment on table xxl_job_log is '调度任务日志';
comment on column xxl_job_log.id is '主键';
comment on column xxl_job_log.job_group is '执行器主键ID';
comment on column xxl_job_log.job_id is '任务主键ID';
comment on column xxl_job_log.executor_handler is '执行器任务handler';
comment on column xxl_job_log.trigger_time is '调度-时间';
comment on column xxl_job_log.trigger_code is '调度-结果 200成功 500失败';
comment on column xxl_job_log.handle_time is '执行-时间';
comment on column xxl_job_log.handle_code is '执行-状态 200成功 500失败 0运行中';
comment on column xxl_job_log.handle_msg is '执行-日志';
insert into xxl_job_log select i, 1, 1 + i % 4, (array['transportTask', 'trackingPickup', 'tradingJob', 'truckPlanJob'])[1 + i % 4], timestamp '2026-06-20 00:00:00' + i * interval '15 minutes', case when pg_temp.f('jt', i) < 0.01 then 500 else 200 end, timestamp '2026-06-20 00:00:01' + i * interval '15 minutes', case when pg_temp.f('jh', i) < 0.03 then 500 else 200 end, case when pg_temp.f('jh', i) < 0.03 then 'java.net.SocketTimeoutException: Read timed out' end from generate_series(1, 700) as i;

create index on sl_order (member_id);
create index on sl_order (create_time);
create index on sl_order_cargo (order_id);
create index on sl_transport_order (order_id);
create index on sl_pickup_dispatch_task (order_id);
drop table cal, x0, o0, o1, cw, leg;
