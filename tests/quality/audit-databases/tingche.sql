-- 停车场管理平台：一家停车运营公司的车场、区域、车道、收费标准、月卡、车牌、续费、进出场记录、支付订单、退款、商户优惠券与岗亭操作。
-- 数据模型参照科拓智慧停车 / 捷顺天启平台（车场—区域—车道，卡类，固定车（月卡），进出场记录，支付订单，商户减免）。
-- 国内厂商风格：字段有中文注释，带外键；数值由行号散列而来，每次装载结果相同。
set jit = off;
set time zone 'Asia/Shanghai';
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
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,彭,潘,袁,蔡,余,丁,方,石') || pg_temp.one(k || 'g', i, '伟,磊,洋,勇,涛,敏,静,丽,艳,霞,建国,志强,海波,秀英,婷,文斌,俊,国强,晓东,振华,玉兰,嘉,明,凯,瑞,建军,红梅,春燕,雪,琳,慧,倩,丹,少华,永康,佩珊') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 车牌：新能源为 6 位
create function pg_temp.plate(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.w(k || 'c', i, '浙A:14,浙D:2,浙F:2,浙B:1,沪A:1,苏E:1,皖A:0.7,赣E:0.4') || case when pg_temp.f(k || 'e', i) < 0.31 then 'D' || pg_temp.one(k || 'a', i, 'A,B,D,F,G,K,P') || lpad(pg_temp.z(k || 'n', i, 0, 9999)::text, 4, '0')
     else pg_temp.one(k || 'a', i, 'A,B,C,E,G,H,J,K,M,N,P,Q,R,S,T,U,V,W,X,Y,Z,1,2,5,8') || lpad(pg_temp.z(k || 'n', i, 0, 999)::text, 3, '0') || pg_temp.one(k || 'b', i, 'A,B,C,D,F,J,K,L,M,R,T,X,1,6,8,9') end $$;
-- 停车费：免费时长内为 0；首小时价 + 其后每小时价，每 24 小时封顶
create function pg_temp.fee(mins int, free_min int, first_price numeric, hour_price numeric, day_cap numeric) returns numeric language sql immutable
  as $$ select case when mins <= free_min then 0 else (mins / 1440) * day_cap + case when mins % 1440 = 0 then 0 else least(day_cap, first_price + greatest(ceil((mins % 1440 - 60) / 60.0), 0) * hour_price) end end $$;

create table sys_user (
  user_id int primary key,
  login_name varchar(32) not null unique,
  real_name varchar(32) not null,
  mobile varchar(16),
  role_type smallint not null,
  user_status smallint not null default 1,
  last_login_time timestamp,
  create_time timestamp not null
);
comment on table sys_user is '平台用户（管理、财务与岗亭收费员）';
comment on column sys_user.user_id is '用户ID'; comment on column sys_user.login_name is '登录账号';
comment on column sys_user.real_name is '姓名'; comment on column sys_user.mobile is '手机号';
comment on column sys_user.role_type is '角色：1平台管理员 2车场经理 3财务 4收费员'; comment on column sys_user.user_status is '状态：1正常 2停用 3离职';
comment on column sys_user.last_login_time is '最近登录时间'; comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, case when i = 1 then 'admin' else 'tc' || (1000 + i) end, case when i = 1 then '系统管理员' else pg_temp.person('u', i) end, case when i > 1 then pg_temp.mobile('u', i) end,
  case when i <= 2 then 1 when i <= 10 then 2 when i <= 13 then 3 else 4 end, s,
  case when s = 1 then timestamp '2026-06-21 20:00' - make_interval(mins => pg_temp.z('ul', i, 0, 9000)) when i % 4 > 0 then timestamp '2025-02-01 08:00' + make_interval(mins => pg_temp.z('ul', i, 0, 500000)) end,
  timestamp '2023-11-20 09:00' + make_interval(mins => i * 60 + case when i > 30 then i * 9000 else 0 end)
from (select i, case when i in (9, 17) then 2 when i > 13 and pg_temp.f('us', i) < 0.2 then 3 else 1 end as s from generate_series(1, 52) i) g;

create table park_lot (
  lot_id int primary key,
  lot_code varchar(16) not null unique,
  lot_name varchar(64) not null,
  lot_type smallint not null,
  district varchar(32) not null,
  address varchar(128),
  total_spaces int not null,
  fixed_spaces int not null,
  manager_id int references sys_user (user_id),
  online_date date not null,
  lot_status smallint not null
);
comment on table park_lot is '车场';
comment on column park_lot.lot_id is '车场ID'; comment on column park_lot.lot_code is '车场编码';
comment on column park_lot.lot_name is '车场名称'; comment on column park_lot.lot_type is '车场类型：1商业综合体 2写字楼 3住宅小区 4医院 5交通枢纽 6路外公共';
comment on column park_lot.district is '所在区'; comment on column park_lot.address is '地址';
comment on column park_lot.total_spaces is '总车位数'; comment on column park_lot.fixed_spaces is '固定车位数（月卡用）';
comment on column park_lot.manager_id is '车场经理（用户ID）'; comment on column park_lot.online_date is '上线日期';
comment on column park_lot.lot_status is '状态：1运营中 2筹备中 3已撤场';
insert into park_lot values
 (1,'HZ0001','银泰湖滨广场停车场',1,'上城区','延安路岔口66号',860,120,3,'2023-12-20',1),(2,'HZ0002','钱江新城时代大厦地下停车场',2,'上城区','富春路118号',540,310,4,'2023-12-20',1),(3,'HZ0003','滨江创智园停车场',2,'滨江区','江陵路1880号',1120,640,5,'2024-01-05',1),
 (4,'HZ0004','城西印象汇停车场',1,'西湖区','古墩路588号',1350,150,3,'2024-01-15',1),(5,'HZ0005','和睦家园小区停车场',3,'拱墅区','和睦路27号',420,360,6,'2024-03-01',1),(6,'HZ0006','市第五人民医院停车场',4,'拱墅区','莫干山路702号',380,90,7,'2024-04-10',1),
 (7,'HZ0007','萧山奥体东停车场',6,'萧山区','奔竞大道353号',900,40,8,'2024-06-18',1),(8,'HZ0008','翡翠华庭小区停车场',3,'余杭区','文一西路1408号',610,540,6,'2024-09-01',1),(9,'HZ0009','城站东广场停车场',5,'上城区','环城东路1号',450,20,10,'2024-02-01',1),
 (10,'HZ0010','武林夜市临时停车场',6,'拱墅区','武林路附3号',120,0,9,'2024-03-20',3),(11,'HZ0011','未来科技城C座停车场',2,'余杭区','良睦路999号',480,260,8,'2025-07-01',1),(12,'HZ0012','丁兰广场停车场',1,'上城区','长虹路36号',700,80,null,'2026-07-01',2);

create table park_area (
  area_id int primary key,
  lot_id int not null references park_lot (lot_id),
  area_name varchar(32) not null,
  parent_area_id int references park_area (area_id),
  spaces int not null,
  charging_piles int not null default 0,
  is_enabled smallint not null default 1
);
comment on table park_area is '停车区域（大场可嵌套小场）';
comment on column park_area.area_id is '区域ID'; comment on column park_area.lot_id is '车场ID';
comment on column park_area.area_name is '区域名称'; comment on column park_area.parent_area_id is '上级区域ID，外场为空';
comment on column park_area.spaces is '车位数'; comment on column park_area.charging_piles is '充电桩数';
comment on column park_area.is_enabled is '是否启用：1是 0否';
insert into park_area
select row_number() over (order by lot_id, n), lot_id, (array['地面', 'B1层', 'B2层'])[n], case when n = 3 then (row_number() over (order by lot_id, n)) - 1 end,
  case when cnt = 1 then total_spaces when n = 1 then total_spaces / 5 when n = cnt then total_spaces - total_spaces / 5 - case when cnt = 3 then total_spaces * 2 / 5 else 0 end else total_spaces * 2 / 5 end,
  case when n = 2 then total_spaces / 40 else 0 end, case when lot_status = 3 then 0 else 1 end
from (select *, case when lot_type in (5, 6) then 1 when total_spaces > 500 then 3 else 2 end as cnt from park_lot) l cross join lateral generate_series(1, cnt) n;

create table park_lane (
  lane_id int primary key,
  lot_id int not null references park_lot (lot_id),
  area_id int not null references park_area (area_id),
  lane_name varchar(32) not null,
  lane_type smallint not null,
  is_unattended smallint not null,
  device_sn varchar(32) unique,
  device_ip varchar(32),
  online_status smallint not null,
  last_heartbeat timestamp
);
comment on table park_lane is '车道（通道）';
comment on column park_lane.lane_id is '车道ID'; comment on column park_lane.lot_id is '车场ID';
comment on column park_lane.area_id is '所属区域ID'; comment on column park_lane.lane_name is '车道名称';
comment on column park_lane.lane_type is '车道类型：1入口 2出口'; comment on column park_lane.is_unattended is '是否无人值守：1是 0否';
comment on column park_lane.device_sn is '相机设备序列号'; comment on column park_lane.device_ip is '设备IP';
comment on column park_lane.online_status is '设备状态：1在线 0离线'; comment on column park_lane.last_heartbeat is '最近心跳时间';
insert into park_lane
select row_number() over (order by l.lot_id, t, n), l.lot_id, (select min(area_id) from park_area a where a.lot_id = l.lot_id),
  (array['东', '南', '北'])[n] || case t when 1 then '入口' else '出口' end, t, (l.lot_type in (1, 2, 5) and n > 1 or l.lot_type = 2)::int, 'KT' || upper(substr(md5(l.lot_id || '-' || t || '-' || n), 1, 10)), '192.168.' || l.lot_id || '.' || (10 * t + n),
  case when l.lot_status > 1 or (l.lot_id = 7 and t = 2 and n = 2) then 0 else 1 end, case l.lot_status when 1 then timestamp '2026-06-22 08:00' - case when l.lot_id = 7 and t = 2 and n = 2 then interval '3 days 5 hours' else make_interval(secs => l.lot_id * 3 + n) end when 3 then timestamp '2025-05-31 23:58' end
from park_lot l cross join generate_series(1, 2) t cross join lateral generate_series(1, case when l.total_spaces > 800 then 3 when l.total_spaces > 200 then 2 else 1 end) n;

create table charge_rule (
  rule_id int primary key,
  lot_id int not null references park_lot (lot_id),
  rule_name varchar(64) not null,
  free_minutes int not null,
  first_hour_price numeric(8,2) not null,
  hour_price numeric(8,2) not null,
  day_cap numeric(8,2) not null,
  effective_date date not null,
  expire_date date
);
comment on table charge_rule is '临时车收费标准';
comment on column charge_rule.rule_id is '收费标准ID'; comment on column charge_rule.lot_id is '车场ID';
comment on column charge_rule.rule_name is '标准名称'; comment on column charge_rule.free_minutes is '免费时长（分钟）';
comment on column charge_rule.first_hour_price is '首小时价格（元）'; comment on column charge_rule.hour_price is '之后每小时价格（元）';
comment on column charge_rule.day_cap is '24小时封顶（元）'; comment on column charge_rule.effective_date is '生效日期';
comment on column charge_rule.expire_date is '失效日期，空为现行';
insert into charge_rule values
 (1,1,'银泰湖滨-2024版',15,10,8,80,'2023-12-20','2025-03-31'),(2,1,'银泰湖滨-2025版',15,12,8,90,'2025-04-01',null),(3,2,'时代大厦标准',30,8,6,60,'2023-12-20',null),(4,3,'创智园标准',30,5,4,35,'2024-01-05',null),(5,4,'印象汇-试运营',60,5,3,30,'2024-01-15','2024-12-31'),(6,4,'印象汇标准',30,6,4,40,'2025-01-01',null),
 (7,5,'和睦家园访客',60,3,2,20,'2024-03-01',null),(8,6,'医院标准',30,5,3,30,'2024-04-10',null),(9,7,'奥体东标准',30,5,4,40,'2024-06-18',null),(10,8,'翡翠华庭访客',60,4,2,24,'2024-09-01',null),(11,9,'城站标准',15,10,10,100,'2024-02-01',null),(12,10,'武林夜市标准',10,6,6,48,'2024-03-20','2025-05-31'),(13,11,'未来科技城标准',30,6,5,45,'2025-07-01',null);

create table card_type (
  type_id int primary key,
  type_name varchar(32) not null,
  category smallint not null,
  month_price numeric(8,2),
  max_plates int not null,
  is_charge smallint not null,
  type_status smallint not null default 1
);
comment on table card_type is '卡类';
comment on column card_type.type_id is '卡类ID'; comment on column card_type.type_name is '卡类名称';
comment on column card_type.category is '大类：1月租卡 2免费卡 3储值卡'; comment on column card_type.month_price is '月租单价（元/月），非月租为空';
comment on column card_type.max_plates is '可绑定车牌数'; comment on column card_type.is_charge is '是否收费：1是 0否';
comment on column card_type.type_status is '状态：1启用 0停用';
insert into card_type values (1,'商场月卡',1,600,1,1,1),(2,'写字楼月卡',1,500,2,1,1),(3,'业主月卡',1,180,2,1,1),(4,'租户月卡',1,240,1,1,1),(5,'职工月卡',1,120,1,1,1),(6,'贵宾免费卡',2,null,1,0,1),(7,'工作车免费卡',2,null,3,0,1),(8,'夜间月卡',1,260,1,1,0);

create table card_owner (
  owner_id int primary key,
  owner_name varchar(64) not null,
  owner_type smallint not null,
  contact_name varchar(32),
  mobile varchar(16),
  room_no varchar(32),
  wx_bound smallint not null default 0,
  create_time timestamp not null,
  is_deleted smallint not null default 0
);
comment on table card_owner is '车主（月卡客户）';
comment on column card_owner.owner_id is '车主ID'; comment on column card_owner.owner_name is '车主姓名或单位名称';
comment on column card_owner.owner_type is '车主类型：1个人 2单位'; comment on column card_owner.contact_name is '单位联系人';
comment on column card_owner.mobile is '手机号'; comment on column card_owner.room_no is '房号（小区业主）';
comment on column card_owner.wx_bound is '是否绑定公众号：1是 0否'; comment on column card_owner.create_time is '登记时间';
comment on column card_owner.is_deleted is '删除标志：0正常 1已删除';

create table park_card (
  card_id int primary key,
  card_no varchar(20) not null unique,
  owner_id int not null references card_owner (owner_id),
  lot_id int not null references park_lot (lot_id),
  type_id int not null references card_type (type_id),
  space_no varchar(16),
  begin_date date not null,
  end_date date not null,
  card_status smallint not null,
  cancel_time timestamp,
  create_user int references sys_user (user_id),
  create_time timestamp not null,
  check (end_date >= begin_date)
);
comment on table park_card is '固定车卡（月卡、免费卡）';
comment on column park_card.card_id is '卡ID'; comment on column park_card.card_no is '卡号';
comment on column park_card.owner_id is '车主ID'; comment on column park_card.lot_id is '车场ID';
comment on column park_card.type_id is '卡类ID'; comment on column park_card.space_no is '固定车位号，空为不固定';
comment on column park_card.begin_date is '首次生效日期'; comment on column park_card.end_date is '有效期至';
comment on column park_card.card_status is '状态：1正常 2已过期 3已挂失停用 4已退卡'; comment on column park_card.cancel_time is '退卡时间';
comment on column park_card.create_user is '办理人（用户ID）'; comment on column park_card.create_time is '办理时间';

-- 卡的底稿：每张卡先后续费几次 ----------------------------------------------------------------------------------------
create temp table cd as
select i, lot, ty, greatest(l.online_date, date '2024-01-01') + case when pg_temp.f('cb0', i) < 0.4 then pg_temp.z('cb1', i, 0, 25) else floor((date '2026-06-15' - greatest(l.online_date, date '2024-01-01')) * pg_temp.f('cb2', i))::int end as begin_date,
  pg_temp.f('cl', i) as loyal
from (select i, lot, case when pg_temp.f('ct', i) < 0.03 then 6 when pg_temp.f('ct', i) < 0.06 then 7 else case when lot in (1, 4) then case when pg_temp.f('ct2', i) < 0.12 and i < 300 then 8 else 1 end when lot in (2, 3, 11) then 2 when lot in (5, 8) then pg_temp.w('ct3', i, '3:8,4:2')::int when lot = 6 then 5 else 1 end end as ty
  from (select i, pg_temp.w('clot', i, '1:5,2:12,3:20,4:6,5:20,6:6,7:2,8:24,9:1,11:9')::int as lot from generate_series(1, 620) i) a) b join park_lot l on l.lot_id = lot;
create temp table rn as
with recursive r as (
  select i, 1 as n, begin_date as from_date, m, ((begin_date + make_interval(months => m))::date - 1) as to_date from cd cross join lateral (select pg_temp.w('rm1', i, '1:4,3:4,6:2,12:2')::int as m) x where ty not in (6, 7)
  union all
  select r.i, n + 1, f.d, x.m, (f.d + make_interval(months => x.m))::date - 1
  from r join cd using (i) cross join lateral (select r.to_date + 1 + case when pg_temp.f('rg', r.i * 40 + n) < 0.12 then pg_temp.z('rg2', r.i * 40 + n, 2, 20) else 0 end as d) f cross join lateral (select pg_temp.w('rm', r.i * 40 + n, '1:3,3:5,6:2,12:2')::int as m) x
  where pg_temp.f('rq', r.i * 40 + n) < 0.72 + 0.25 * cd.loyal and f.d < '2026-06-25' and n < 30 and (cd.ty <> 8 or f.d < '2025-01-01')
) select row_number() over (order by from_date, i) as id, *, greatest(from_date - pg_temp.z('rp', i * 40 + n, 0, 6), case when n = 1 then from_date - 2 else date '2024-01-01' end) as pay_date from r;
create temp table cf as
select c.i, c.lot, c.ty, c.begin_date, coalesce(r.e, date '2027-12-31') as end_date, row_number() over (order by c.begin_date, c.i) as id from cd c left join (select i, max(to_date) as e from rn group by i) r using (i);
insert into card_owner
select id, case when corp then pg_temp.one('on1', id, '杭州云帆,浙江恒信,杭州数澜,浙江中梁,杭州禾木,浙江聚力,杭州青橙,浙江万象,杭州远山,杭州启点') || pg_temp.one('on2', id, '科技,网络,建筑设计,餐饮管理,医药,物流,贸易,文化传媒') || '有限公司' else pg_temp.person('o', id) end, case when corp then 2 else 1 end, case when corp then pg_temp.person('oc', id) end,
  case when pg_temp.f('omn', id) > 0.04 then pg_temp.mobile('o', id) end, case when lot in (5, 8) then pg_temp.z('or1', id, 1, 14) || '幢' || pg_temp.z('or2', id, 1, 2) || '单元' || (pg_temp.z('or3', id, 2, 18) * 100 + pg_temp.z('or4', id, 1, 4)) end,
  (pg_temp.f('owx', id) < 0.63)::int, at, case when gone then 1 else 0 end
from (select o.id, min(cf.begin_date)::timestamp - interval '1 day' + make_interval(mins => pg_temp.z('oct', o.id, 540, 1050)) as at, min(cf.lot) as lot, min(cf.lot) in (2, 3, 11) and pg_temp.f('ocorp', o.id) < 0.3 or count(*) >= 4 as corp, max(cf.end_date) < '2025-09-01' and pg_temp.f('ogone', o.id) < 0.3 as gone
  from cf cross join lateral (select case when cf.id > 60 and pg_temp.f('oshare', cf.id) < 0.16 then 1 + floor(cf.id * power(pg_temp.f('oshare2', cf.id), 2.5))::int else cf.id end as id) o group by o.id) q;
insert into park_card
select cf.id, 'YK' || lpad(cf.lot::text, 2, '0') || to_char(cf.begin_date, 'YYMM') || lpad(cf.id::text, 4, '0'), o.owner_id, cf.lot, cf.ty, case when pg_temp.f('csp', cf.id) < case when cf.lot in (5, 8) then 0.7 else 0.2 end then pg_temp.one('csp1', cf.id, 'A,B,C,D') || lpad(pg_temp.z('csp2', cf.id, 1, 180)::text, 3, '0') end,
  cf.begin_date, cf.end_date, s, case when s = 4 then case when cf.end_date < '2026-06-01' then cf.end_date + interval '10 hours' else timestamp '2026-05-20 15:12' + make_interval(hours => (cf.id % 9)::int) end end,
  (select min(user_id) from sys_user where role_type = 2 and user_id = l.manager_id), cf.begin_date::timestamp - interval '1 day' + make_interval(mins => pg_temp.z('cct', cf.id, 540, 1050))
from cf join park_lot l on l.lot_id = cf.lot
cross join lateral (select case when cf.id > 60 and pg_temp.f('oshare', cf.id) < 0.16 then 1 + floor(cf.id * power(pg_temp.f('oshare2', cf.id), 2.5))::int else cf.id end as id) x join card_owner o on o.owner_id = x.id
cross join lateral (select case when cf.end_date < '2026-06-22' then case when pg_temp.f('cst', cf.id) < 0.4 then 4 else 2 end when pg_temp.f('cst', cf.id) < 0.02 then 3 else 1 end as s) s
order by cf.id;

create table card_plate (
  id int primary key,
  card_id int not null references park_card (card_id),
  plate_no varchar(16) not null,
  plate_color smallint not null,
  bind_time timestamp not null,
  unbind_time timestamp,
  unique (card_id, plate_no)
);
comment on table card_plate is '卡绑定车牌（一卡多车）';
comment on column card_plate.id is '主键'; comment on column card_plate.card_id is '卡ID';
comment on column card_plate.plate_no is '车牌号'; comment on column card_plate.plate_color is '车牌颜色：1蓝 2黄 3绿（新能源） 4白 5黑';
comment on column card_plate.bind_time is '绑定时间'; comment on column card_plate.unbind_time is '解绑时间，空为有效';
insert into card_plate
select row_number() over (order by at, card_id, n), card_id, p, case when length(p) = 8 then 3 when pg_temp.f('pc', card_id) < 0.01 then 2 else 1 end, at, case when n = 1 and changed then at + make_interval(days => pg_temp.z('pub', card_id, 20, 90)) end
from (select c.card_id, n, pg_temp.plate('kp', c.card_id * 10 + n) as p, c.create_time + case when n > 1 then make_interval(days => pg_temp.z('pb' || n, c.card_id, 0, 90) * (1 - (pg_temp.f('pz', c.card_id) < 0.5)::int)) else interval '0' end as at, pg_temp.f('pch', c.card_id) < 0.04 and c.end_date - c.begin_date > 120 as changed
  from park_card c join card_type t using (type_id) cross join lateral generate_series(1, case when t.max_plates > 1 and pg_temp.f('pn', c.card_id) < 0.33 then t.max_plates else 1 end) n) q where at < '2026-06-22';

create table card_renew (
  renew_id int primary key,
  card_id int not null references park_card (card_id),
  renew_type smallint not null,
  months int not null,
  unit_price numeric(8,2) not null,
  amount numeric(10,2) not null,
  start_date date not null,
  end_date date not null,
  renew_channel smallint not null,
  operator_id int references sys_user (user_id),
  create_time timestamp not null
);
comment on table card_renew is '月卡开卡与续费记录';
comment on column card_renew.renew_id is '续费ID'; comment on column card_renew.card_id is '卡ID';
comment on column card_renew.renew_type is '类型：1新开 2续费'; comment on column card_renew.months is '月数';
comment on column card_renew.unit_price is '单价（元/月）'; comment on column card_renew.amount is '金额（元）= 月数×单价，12个月按11个月收';
comment on column card_renew.start_date is '本期开始日期'; comment on column card_renew.end_date is '本期结束日期';
comment on column card_renew.renew_channel is '办理渠道：1线下管理处 2公众号自助'; comment on column card_renew.operator_id is '经办人（用户ID），自助办理为空';
comment on column card_renew.create_time is '办理时间';
insert into card_renew
select rn.id, cf.id, case rn.n when 1 then 1 else 2 end, rn.m, t.month_price, t.month_price * case rn.m when 12 then 11 else rn.m end, rn.from_date, rn.to_date, ch, case when ch = 1 then coalesce(l.manager_id, 2) end,
  least(rn.pay_date, date '2026-06-21')::timestamp + make_interval(mins => case ch when 1 then pg_temp.z('rt', rn.id, 540, 1040) else pg_temp.z('rt', rn.id, 430, 1420) end)
from rn join cf using (i) join card_type t on t.type_id = cf.ty join park_lot l on l.lot_id = cf.lot cross join lateral (select case when rn.n = 1 or pg_temp.f('rch', rn.id) < 0.3 then 1 else 2 end as ch) c;

create table park_record (
  record_id bigint primary key,
  record_no varchar(32) not null unique,
  lot_id int not null references park_lot (lot_id),
  plate_no varchar(16),
  car_type smallint not null,
  card_id int references park_card (card_id),
  in_lane_id int not null references park_lane (lane_id),
  in_time timestamp not null,
  out_lane_id int references park_lane (lane_id),
  out_time timestamp,
  park_minutes int,
  rule_id int references charge_rule (rule_id),
  receivable_amount numeric(10,2) not null default 0,
  discount_amount numeric(10,2) not null default 0,
  paid_amount numeric(10,2) not null default 0,
  record_status smallint not null
);
comment on table park_record is '进出场记录';
comment on column park_record.record_id is '记录ID'; comment on column park_record.record_no is '停车流水号';
comment on column park_record.lot_id is '车场ID'; comment on column park_record.plate_no is '车牌号，空为无牌车';
comment on column park_record.car_type is '车辆类别：1临时车 2月租车 3免费车'; comment on column park_record.card_id is '卡ID，临时车为空';
comment on column park_record.in_lane_id is '入口车道ID'; comment on column park_record.in_time is '进场时间';
comment on column park_record.out_lane_id is '出口车道ID'; comment on column park_record.out_time is '出场时间，空为在场';
comment on column park_record.park_minutes is '停车时长（分钟）'; comment on column park_record.rule_id is '适用收费标准ID，固定车为空';
comment on column park_record.receivable_amount is '应收金额（元）'; comment on column park_record.discount_amount is '优惠金额（元）';
comment on column park_record.paid_amount is '实收金额（元）= 应收-优惠，逃费为0'; comment on column park_record.record_status is '状态：1在场 2已出场 3异常放行（未收费） 4人工清场';

create table merchant (
  merchant_id int primary key,
  lot_id int not null references park_lot (lot_id),
  merchant_name varchar(64) not null,
  industry varchar(16) not null,
  contact_mobile varchar(16),
  balance numeric(10,2) not null,
  merchant_status smallint not null
);
comment on table merchant is '减免商户';
comment on column merchant.merchant_id is '商户ID'; comment on column merchant.lot_id is '车场ID';
comment on column merchant.merchant_name is '商户名称'; comment on column merchant.industry is '业态';
comment on column merchant.contact_mobile is '联系电话'; comment on column merchant.balance is '减免账户余额（元）';
comment on column merchant.merchant_status is '状态：1正常 2冻结 3退租';
insert into merchant
select row_number() over (), lot, n, ind, pg_temp.mobile('mm', row_number() over ()), round((3000 * power(pg_temp.f('mb', row_number() over ()), 2))::numeric, 0), st
from (values (1,'外滩里本帮菜','餐饮',1),(1,'星映国际影城','影院',1),(1,'沐野咖啡','餐饮',1),(1,'优衣坊旗舰店','零售',1),(1,'乐跃儿童乐园','亲子',3),(4,'盒里鲜生超市','超市',1),(4,'金逸影城印象汇店','影院',1),(4,'川渝火锅','餐饮',1),(4,'力健健身','健身',2),(4,'新知书店','零售',1),(4,'贝乐早教','亲子',1),(2,'时代大厦商务中心','写字楼',1),(3,'创智园物业服务中心','写字楼',1),(6,'体检中心','医疗',1),(11,'未来餐厅','餐饮',1),(7,'奥体羽毛球馆','健身',1)) v(lot, n, ind, st);

create table coupon (
  coupon_id int primary key,
  coupon_no varchar(24) not null unique,
  merchant_id int not null references merchant (merchant_id),
  coupon_type smallint not null,
  face_value numeric(8,2) not null,
  plate_no varchar(16),
  record_id bigint references park_record (record_id),
  deduct_amount numeric(8,2),
  coupon_status smallint not null,
  issue_time timestamp not null,
  expire_time timestamp not null,
  use_time timestamp
);
comment on table coupon is '商户优惠券';
comment on column coupon.coupon_id is '券ID'; comment on column coupon.coupon_no is '券号';
comment on column coupon.merchant_id is '发放商户ID'; comment on column coupon.coupon_type is '券类型：1金额券（面值为元） 2时长券（面值为小时） 3全免券';
comment on column coupon.face_value is '面值：元或小时，全免券为0'; comment on column coupon.plate_no is '发放车牌号';
comment on column coupon.record_id is '核销的停车记录ID'; comment on column coupon.deduct_amount is '实际抵扣金额（元）';
comment on column coupon.coupon_status is '状态：0未使用 1已使用 2已过期 3已作废'; comment on column coupon.issue_time is '发放时间';
comment on column coupon.expire_time is '失效时间'; comment on column coupon.use_time is '核销时间';

-- 停车的底稿 ---------------------------------------------------------------------------------------------------------
create temp table days as
select d::date as d, l.lot_id, l.lot_type, sum(case when extract(isodow from d) >= 6 then case when l.lot_type in (1, 6) then 1.7 when l.lot_type = 2 then 0.25 else 1 end when l.lot_type in (1, 6) then 0.85 else 1.1 end
    * case when extract(month from d) = 2 and l.lot_type <> 5 then 0.75 when extract(month from d) in (5, 10, 12) then 1.12 else 1 end * (1 + (d::date - date '2024-01-01') / 2200.0)
    * (array[6, 3, 5, 7, 2, 4.5, 2, 2, 3.5, 0.8, 2.2, 0])[l.lot_id]) over (order by l.lot_id, d)::float8 as cum
from park_lot l cross join generate_series(timestamp '2024-01-01', '2026-06-21', '1 day') d where d >= l.online_date and (l.lot_id <> 10 or d <= '2025-05-31');
create index on days (cum);
analyze days;
create temp table g as select i, pg_temp.f('day', i) * (select max(cum) from days) as x, pg_temp.f('kc', i) as kc from generate_series(1, 5000) i;
create temp table pk as
select i, d.lot_id, d.lot_type, d.d, k.card_id, t.category,
  d.d + make_interval(mins => case when i > 4910 then 330 + pg_temp.z('h', i, 0, 148) when d.lot_type = 2 then case when k.card_id is not null then 450 + floor(150 * pg_temp.f('h', i))::int else 480 + floor(560 * power(pg_temp.f('h', i), 1.3))::int end when d.lot_type = 3 then 900 + floor(420 * (pg_temp.f('h', i) + pg_temp.f('h2', i)) / 2)::int when d.lot_type = 4 then 400 + floor(560 * power(pg_temp.f('h', i), 1.6))::int else 480 + floor(780 * (pg_temp.f('h', i) + pg_temp.f('h2', i)) / 2)::int end, secs => pg_temp.z('hs', i, 0, 59)) as in_time,
  case when k.card_id is not null then case when d.lot_type = 3 then pg_temp.z('m', i, 360, 960) else pg_temp.z('m', i, 240, 680) end when pg_temp.f('mq', i) < 0.13 then pg_temp.z('m', i, 2, 28) when pg_temp.f('mq', i) > 0.985 then pg_temp.z('m', i, 1500, 5200) else 25 + floor((case d.lot_type when 2 then 420 when 5 then 300 else 260 end) * power(pg_temp.f('m', i), 1.7))::int end as mins
from g
cross join lateral (select * from (select d, lot_id, lot_type from days where cum >= g.x order by cum limit 1) n where g.i <= 4910
  union all select date '2026-06-22', lot_id, lot_type from park_lot where g.i > 4910 and lot_id = pg_temp.w('last', g.i, '1:1,2:5,3:7,4:1,5:1,6:6,9:4,11:4')::int) d
left join lateral (select c.card_id, c.type_id from park_card c where c.lot_id = d.lot_id and d.d between c.begin_date and c.end_date and c.card_status <> 3 and g.kc < case d.lot_type when 2 then 0.6 when 3 then 0.8 when 4 then 0.2 else 0.09 end order by hashint8extended(c.card_id, g.i) limit 1) k on true
left join card_type t using (type_id);
create temp table pr as
select row_number() over (order by p.in_time, p.i) as id, p.*, x.out_time, x.st, r.rule_id, case when p.card_id is null and x.st in (2, 3) then pg_temp.fee(p.mins, r.free_minutes, r.first_hour_price, r.hour_price, r.day_cap) else 0 end as fee, r.first_hour_price, r.hour_price
from (select *, pg_temp.f('rs', i) as s from pk) p
cross join lateral (select case when p.s < 0.006 and p.in_time < '2026-06-01' then p.in_time + make_interval(days => pg_temp.z('cl', p.i, 9, 40)) when p.in_time + make_interval(mins => p.mins) > '2026-06-22 08:00' then null when p.s between 0.006 and 0.008 and p.in_time > '2026-01-01' then null else p.in_time + make_interval(mins => p.mins, secs => pg_temp.z('os', p.i, 0, 50)) end as out_time,
  case when p.s < 0.006 and p.in_time < '2026-06-01' then 4 when p.in_time + make_interval(mins => p.mins) > '2026-06-22 08:00' or p.s between 0.006 and 0.008 and p.in_time > '2026-01-01' then 1 when p.card_id is null and p.s between 0.01 and 0.025 then 3 else 2 end as st) x
left join charge_rule r on r.lot_id = p.lot_id and p.d >= r.effective_date and p.d <= coalesce(r.expire_date, '2099-12-31') and p.card_id is null;
-- 优惠：有商户的车场，部分临时车
create temp table dc as
select id, m.merchant_id, ct, fv, least(fee, case ct when 1 then fv when 2 then case when fv = 1 then first_hour_price else first_hour_price + (fv - 1) * hour_price end else fee end) as ded
from pr cross join lateral (select merchant_id from merchant where lot_id = pr.lot_id and (merchant_status = 1 or pr.d < '2025-09-01') order by power(pg_temp.f('dm' || pr.i, merchant_id), 1.0 + merchant_id % 3) limit 1) m
cross join lateral (select pg_temp.w('dt', pr.i, '1:4,2:6,3:0.7')::int as ct) t cross join lateral (select case ct when 1 then pg_temp.one('dv', pr.i, '5,5,10,10,20')::numeric when 2 then pg_temp.z('dv', pr.i, 1, 3) else 0 end as fv) v
where pr.st = 2 and pr.fee > 0 and pg_temp.f('dq', pr.i) < 0.42;
insert into park_record
select p.id, 'P' || lpad(p.lot_id::text, 2, '0') || to_char(p.in_time, 'YYMMDDHH24MISS') || lpad((p.id % 1000)::text, 3, '0'), p.lot_id,
  case when p.card_id is not null then (select plate_no from card_plate c where c.card_id = p.card_id and (c.unbind_time is null or c.unbind_time > p.in_time) order by (c.bind_time < p.in_time) desc, pg_temp.f('pp' || p.i, c.id) limit 1) when pg_temp.f('nop', p.i) < 0.008 then null else pg_temp.plate('tp', case when pg_temp.f('reg', p.i) < 0.4 then 100000 + p.lot_id * 1000 + floor(90 * power(pg_temp.f('reg2', p.i), 2))::int else p.i end) end,
  case when p.card_id is null then 1 when p.category = 2 then 3 else 2 end, p.card_id,
  (select lane_id from park_lane l where l.lot_id = p.lot_id and lane_type = 1 order by pg_temp.f('li' || p.i, lane_id) limit 1), p.in_time, case when p.st in (2, 3) then (select lane_id from park_lane l where l.lot_id = p.lot_id and lane_type = 2 order by pg_temp.f('lo' || p.i, lane_id) limit 1) end, p.out_time,
  case when p.out_time is not null then floor(extract(epoch from p.out_time - p.in_time) / 60)::int end, p.rule_id, p.fee, coalesce(dc.ded, 0), case when p.st = 3 then 0 else p.fee - coalesce(dc.ded, 0) end, p.st
from pr p left join dc using (id) order by p.id;
insert into coupon
select row_number() over (order by it, k), 'C' || to_char(it, 'YYMMDD') || lpad((row_number() over (order by it, k))::text, 5, '0'), mid, ct, fv, plate_no, rid, ded, st, it, it + interval '1 day', ut
from (
  select 1 as k, dc.merchant_id as mid, dc.ct, dc.fv, r.plate_no, r.record_id as rid, dc.ded, 1 as st, r.out_time - make_interval(mins => least(r.park_minutes - 1, pg_temp.z('ci', dc.id, 2, 20))) as it, r.out_time as ut from dc join park_record r on r.record_id = dc.id
  union all
  select 2, m.merchant_id, t.ct, case t.ct when 1 then 10 when 2 then 2 else 0 end, case when i % 3 > 0 then pg_temp.plate('cu', i) end, null, null, case when x.it > '2026-06-21 08:00' then 0 when pg_temp.f('cv', i) < 0.12 then 3 else 2 end, x.it, null
  from generate_series(1, 210) i cross join lateral (select case when i > 192 then timestamp '2026-06-21 11:00' + make_interval(mins => (i - 192) * 29) else timestamp '2024-02-01 11:00' + make_interval(days => i * 4 + i % 7, mins => pg_temp.z('cx', i, 0, 560)) end as it) x
  join merchant m on m.merchant_id = pg_temp.one('cum', i, '1,1,2,3,4,6,6,7,8,10')::int cross join lateral (select pg_temp.z('cut', i, 1, 2) as ct) t) q;

create table pay_order (
  order_id bigint primary key,
  order_no varchar(32) not null unique,
  order_type smallint not null,
  lot_id int not null references park_lot (lot_id),
  record_id bigint references park_record (record_id),
  renew_id int references card_renew (renew_id),
  order_amount numeric(10,2) not null,
  pay_amount numeric(10,2) not null,
  service_fee numeric(8,2) not null default 0,
  pay_channel smallint,
  pay_scene smallint,
  trade_no varchar(40),
  order_status smallint not null,
  create_time timestamp not null,
  pay_time timestamp,
  cashier_id int references sys_user (user_id)
);
comment on table pay_order is '支付订单';
comment on column pay_order.order_id is '订单ID'; comment on column pay_order.order_no is '订单号';
comment on column pay_order.order_type is '订单类型：1临停缴费 2月卡续费'; comment on column pay_order.lot_id is '车场ID';
comment on column pay_order.record_id is '停车记录ID（临停缴费）'; comment on column pay_order.renew_id is '续费ID（月卡续费）';
comment on column pay_order.order_amount is '订单金额（元）'; comment on column pay_order.pay_amount is '实付金额（元），未支付为0';
comment on column pay_order.service_fee is '渠道手续费（元），微信支付宝按0.6%'; comment on column pay_order.pay_channel is '支付方式：1微信 2支付宝 3现金 4ETC 5银联云闪付 6对公转账';
comment on column pay_order.pay_scene is '支付场景：1场内扫码 2出口扫码 3无感支付 4岗亭收费 5公众号'; comment on column pay_order.trade_no is '渠道交易号，现金为空';
comment on column pay_order.order_status is '订单状态：0待支付 1已支付 2已全额退款 3已关闭 4部分退款'; comment on column pay_order.create_time is '下单时间';
comment on column pay_order.pay_time is '支付时间'; comment on column pay_order.cashier_id is '收款人（用户ID），自助支付为空';
insert into pay_order
select row_number() over (order by at, kk), 'PO' || to_char(at, 'YYYYMMDDHH24MISS') || lpad((row_number() over (order by at, kk) % 10000)::text, 4, '0'), ot, lot_id, rid, nid, amt, case when st = 1 then amt else 0 end, case when st = 1 and ch in (1, 2) then round(amt * 0.006, 2) else 0 end,
  case when st = 1 then ch end, sc, case when st = 1 and ch <> 3 then case ch when 1 then '4200' when 2 then '2088' else '6011' end || to_char(at, 'YYYYMMDD') || lpad((abs(hashtextextended('tr' || kk, 1)) % 10000000000)::text, 10, '0') end, st, at,
  case when st = 1 then at + make_interval(secs => case when ch in (3, 4) then 1 else pg_temp.z('pt', kk, 4, 70) end) end, case when sc = 4 then case when ot = 2 then op else 14 + (lot_id * 3 + kk % 3)::int end end
from (
  select record_id as kk, 1 as ot, lot_id, record_id as rid, null::int as nid, paid_amount as amt, ch, case ch when 3 then 4 when 4 then 3 else pg_temp.w('psc', record_id, '1:3,2:5,3:1.2')::int end as sc, 1 as st, out_time - make_interval(secs => 75 + least(pg_temp.z('po', record_id, 0, 400), greatest(park_minutes - 20, 0))) as at, null::int as op
  from park_record cross join lateral (select pg_temp.w('pch', record_id, case when in_time < '2025-01-01' then '1:6,2:3,3:1,4:0.5' else '1:6,2:3,3:0.4,4:1,5:0.2' end)::int as ch) c where record_status = 2 and paid_amount > 0
  union all
  select 20000 + record_id, 1, lot_id, record_id, null, paid_amount, 1, 1, 3, out_time - interval '11 minutes', null from park_record where record_status = 2 and paid_amount > 0 and park_minutes > 40 and pg_temp.f('pcl', record_id) < 0.05
  union all
  select 40000 + r.renew_id, 2, c.lot_id, null, r.renew_id, r.amount, case when r.renew_channel = 1 then pg_temp.w('pr', r.renew_id, '1:5,2:3,3:2,6:1')::int else pg_temp.w('pr', r.renew_id, '1:8,2:2')::int end, case r.renew_channel when 1 then 4 else 5 end, 1, r.create_time - interval '40 seconds', r.operator_id from card_renew r join park_card c using (card_id)
  union all
  select 60000 + i, 1, lot_id, record_id, null, 10, null, 1, 0, timestamp '2026-06-22 07:30' + make_interval(mins => i * 7), null from (select lot_id, record_id, (row_number() over (order by record_id desc))::int as i from park_record where record_status = 1 and car_type = 1 and in_time > '2026-06-20' order by record_id desc limit 3) z
) q;

create table pay_refund (
  refund_id int primary key,
  refund_no varchar(32) not null unique,
  order_id bigint not null references pay_order (order_id),
  refund_amount numeric(10,2) not null check (refund_amount > 0),
  refund_reason varchar(64) not null,
  refund_status smallint not null,
  apply_user int references sys_user (user_id),
  audit_user int references sys_user (user_id),
  apply_time timestamp not null,
  finish_time timestamp
);
comment on table pay_refund is '退款单';
comment on column pay_refund.refund_id is '退款ID'; comment on column pay_refund.refund_no is '退款单号';
comment on column pay_refund.order_id is '原支付订单ID'; comment on column pay_refund.refund_amount is '退款金额（元）';
comment on column pay_refund.refund_reason is '退款原因'; comment on column pay_refund.refund_status is '退款状态：0待审核 1退款成功 2已驳回 3退款失败';
comment on column pay_refund.apply_user is '申请人（用户ID）'; comment on column pay_refund.audit_user is '审核人（用户ID）';
comment on column pay_refund.apply_time is '申请时间'; comment on column pay_refund.finish_time is '完成时间';
insert into pay_refund
select row_number() over (order by at, order_id), 'RF' || to_char(at, 'YYYYMMDD') || lpad((row_number() over (order by at, order_id))::text, 4, '0'), order_id, amt, case order_type when 2 then case when amt < pay_amount then pg_temp.one('rr', order_id, '车主搬离退卡,车辆出售,工作变动') else '重复续费' end else pg_temp.one('rr', order_id, '重复支付,识别车牌错误,优惠券未抵扣,计费有误') end,
  s, 2 + (order_id % 9)::int, case when s > 0 then 11 + (order_id % 3)::int end, at, case when s > 0 then at + make_interval(hours => pg_temp.z('rf', order_id, 2, 60)) end
from (select o.*, o.pay_time + make_interval(mins => pg_temp.z('ra', o.order_id, 20, case o.order_type when 2 then 30000 else 4000 end)) as at, case when o.order_type = 2 and renew.months >= 3 then round(o.pay_amount / renew.months * (renew.months - 2), 2) when o.order_type = 1 and pg_temp.f('rpt', o.order_id) < 0.25 and o.pay_amount > 10 then 5 else o.pay_amount end as amt
  from pay_order o left join card_renew renew using (renew_id) where o.order_status = 1 and pg_temp.f('rfd', o.order_id) < case o.order_type when 2 then 0.02 else 0.015 end) q
cross join lateral (select case when q.at > '2026-06-19' then 0 else pg_temp.w('rst', q.order_id, '1:10,2:2,3:0.6')::int end as s) s where q.at < '2026-06-22 08:00';
update pay_order o set order_status = case when r.refund_amount = o.pay_amount then 2 else 4 end from pay_refund r where r.order_id = o.order_id and r.refund_status = 1;

create table gate_open_log (
  log_id int primary key,
  lane_id int not null references park_lane (lane_id),
  record_id bigint references park_record (record_id),
  open_mode smallint not null,
  open_reason varchar(64),
  operator_id int references sys_user (user_id),
  plate_recognized varchar(16),
  open_time timestamp not null
);
comment on table gate_open_log is '非自动开闸日志';
comment on column gate_open_log.log_id is '日志ID'; comment on column gate_open_log.lane_id is '车道ID';
comment on column gate_open_log.record_id is '关联停车记录ID'; comment on column gate_open_log.open_mode is '开闸方式：1岗亭手动 2远程坐席 3常开模式';
comment on column gate_open_log.open_reason is '开闸原因'; comment on column gate_open_log.operator_id is '操作人（用户ID）';
comment on column gate_open_log.plate_recognized is '相机识别车牌'; comment on column gate_open_log.open_time is '开闸时间';
insert into gate_open_log
select row_number() over (order by at, k), lane, rid, md, rs, case when md < 3 then 14 + pg_temp.z('go', k, 1, 36) end, pl, at
from (select record_id as k, out_lane_id as lane, record_id as rid, pg_temp.z('gm', record_id, 1, 2) as md, pg_temp.one('gr', record_id, '跟车逃费,设备故障放行,投诉放行,网络中断') as rs, plate_no as pl, out_time - interval '5 seconds' as at from park_record where record_status = 3
  union all
  select 10000 + i, l.lane_id, null, m.md, case m.md when 3 then '早晚高峰常开' else pg_temp.one('gs', i, '特种车辆,物业车辆,车牌未识别,设备检修') end, case when m.md < 3 and pg_temp.f('gp', i) < 0.5 then pg_temp.plate('gpl', i) end, timestamp '2024-01-20 07:00' + make_interval(days => floor(880 * pg_temp.f('gd', i))::int, mins => pg_temp.z('gt', i, 0, 900))
  from generate_series(1, 340) i join park_lane l on l.lane_id = 1 + floor(26 * power(pg_temp.f('gl', i), 1.4))::int cross join lateral (select pg_temp.w('gmd', i, '1:6,2:5,3:1')::int as md) m) q
join park_lane pl2 on pl2.lane_id = q.lane join park_lot lt on lt.lot_id = pl2.lot_id and q.at >= lt.online_date where lt.lot_status <> 3 or q.at < '2025-06-01';

create index idx_record_plate on park_record (plate_no);
create index idx_record_lot_in on park_record (lot_id, in_time);
create index idx_order_pay_time on pay_order (pay_time);
create index idx_card_plate on card_plate (plate_no);
