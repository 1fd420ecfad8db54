-- 一家房地产开发商的销售管理系统（案场）：p_ 为项目资料，s_ 为销售过程（商机、认购、签约、应收、实收、变更、佣金）。
-- 逻辑删除、创建人修改人齐全，字段大多有注释，部分代码未说明。数据截至 2026-05-31，人名、电话、证件号均为虚构。
-- The same rows at every load: each value is a hash of a key and a number. These functions go with the session.
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k, i) & 1073741823) / 1073741824::float8 $$;
create function pg_temp.r(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, choices text[]) returns text language sql immutable
  as $$ select choices[1 + floor(pg_temp.f(k, i) * cardinality(choices))::int] $$;
set jit = off;
set time zone 'Asia/Shanghai';

create table p_company (
  company_id integer primary key,
  company_code varchar(10) not null unique,
  company_name varchar(60) not null,
  parent_id integer references p_company,
  is_end_company boolean not null default true
);
comment on table p_company is '公司';
comment on column p_company.company_code is '公司编码';
comment on column p_company.company_name is '公司名称';
comment on column p_company.parent_id is '上级公司';
comment on column p_company.is_end_company is '是否末级公司';
insert into p_company values (1, 'JT', '云栖置地集团', null, false), (2, 'HZ', '杭州公司', 1, true), (3, 'HF', '合肥公司', 1, true), (4, 'CD', '成都公司', 1, true);

create table p_project (
  project_id integer primary key,
  company_id integer not null references p_company,
  parent_id integer references p_project,
  project_code varchar(20) not null,
  project_name varchar(60) not null,
  spread_name varchar(40),
  project_level smallint not null,
  city varchar(20) not null,
  land_area numeric(12,2),
  plan_build_area numeric(12,2),
  get_land_date date,
  open_date date,
  delivery_date date,
  project_status varchar(10) not null,
  created_by varchar(20),
  created_time timestamp not null,
  modified_by varchar(20),
  modified_time timestamp,
  is_deleted smallint not null default 0
);
comment on table p_project is '项目及分期';
comment on column p_project.company_id is '所属公司';
comment on column p_project.parent_id is '所属项目（分期填写）';
comment on column p_project.project_code is '项目编码';
comment on column p_project.project_name is '项目名称';
comment on column p_project.spread_name is '推广名';
comment on column p_project.project_level is '层级：1项目 2分期';
comment on column p_project.city is '城市';
comment on column p_project.land_area is '占地面积（㎡）';
comment on column p_project.plan_build_area is '规划建筑面积（㎡）';
comment on column p_project.get_land_date is '拿地日期';
comment on column p_project.open_date is '首开日期';
comment on column p_project.delivery_date is '计划交付日期';
comment on column p_project.project_status is '项目状态';
comment on column p_project.created_by is '创建人';
comment on column p_project.created_time is '创建时间';
comment on column p_project.modified_by is '修改人';
comment on column p_project.modified_time is '修改时间';
comment on column p_project.is_deleted is '是否删除：0否 1是';
insert into p_project values (1, 2, null, 'HZ01', '未来科技城18号地块', '云栖玖著', 1, '杭州', 61240.5, 168400, '2021-11-20', '2022-10-15', null, '在售', 'admin', '2021-12-01 09:00', 'wangl', '2025-03-02 10:20', 0), (2, 2, 1, 'HZ01-1', '未来科技城18号地块一期', '云栖玖著一期', 2, '杭州', 32400, 88600, null, '2022-10-15', '2024-12-31', '已交付', 'admin', '2021-12-01 09:05', 'wangl', '2025-01-08 15:00', 0), (3, 2, 1, 'HZ01-2', '未来科技城18号地块二期', '云栖玖著二期', 2, '杭州', 28840.5, 79800, null, '2024-05-18', '2026-09-30', '在售', 'admin', '2023-08-11 14:30', null, null, 0), (4, 3, null, 'HF01', '滨湖BH2022-05地块', '湖山樾', 1, '合肥', 45300, 99700, '2022-06-30', '2023-04-22', null, '在售', 'admin', '2022-07-10 11:00', 'lium', '2024-02-20 09:12', 0), (5, 3, 4, 'HF01-1', '滨湖BH2022-05地块一期', '湖山樾', 2, '合肥', 45300, 99700, null, '2023-04-22', '2025-06-30', '在售', 'admin', '2022-07-10 11:05', null, null, 0),
  (6, 4, null, 'CD01', '天府新区兴隆湖项目', '云栖锦上', 1, '成都', 52800, 142000, '2023-09-15', '2024-09-07', null, '在售', 'admin', '2023-09-28 16:00', null, null, 0), (7, 4, 6, 'CD01-1', '天府新区兴隆湖项目一期', '云栖锦上一期', 2, '成都', 30100, 81000, null, '2024-09-07', '2026-12-31', '在售', 'admin', '2023-09-28 16:04', null, null, 0), (8, 4, 6, 'CD01-2', '天府新区兴隆湖项目二期', null, 2, '成都', 22700, 61000, null, null, null, '待售', 'admin', '2025-04-10 10:00', null, null, 0), (9, 3, null, 'HF99', '测试项目', null, 1, '合肥', null, null, null, null, null, '待售', 'admin', '2022-05-01 08:00', 'admin', '2022-05-03 08:00', 1);

create table p_building (
  building_id integer primary key,
  project_id integer not null references p_project,
  building_name varchar(20) not null,
  product_type varchar(10) not null,
  floor_num smallint not null,
  unit_num smallint not null,
  presale_no varchar(40),
  presale_date date,
  done_date date
);
comment on table p_building is '楼栋';
comment on column p_building.project_id is '所属分期';
comment on column p_building.building_name is '楼栋名称';
comment on column p_building.product_type is '产品类型';
comment on column p_building.floor_num is '层数';
comment on column p_building.unit_num is '单元数';
comment on column p_building.presale_no is '预售许可证号';
comment on column p_building.presale_date is '取证日期';
comment on column p_building.done_date is '竣工日期';
insert into p_building
select row_number() over (order by p, g), p, case when ty = '车位' then '地下车库' else g || '号楼' end, ty, case ty when '高层' then 18 when '洋房' then 8 when '车位' then 1 else 2 end, case ty when '洋房' then 2 else 1 end, case when d is not null then '售许字(' || to_char(d, 'YYYY') || ')第' || lpad((p * 100 + g)::text, 5, '0') || '号' end, d, case when p in (2, 5) then d + 640 end
  from (select p, g, case when g = 6 then '车位' when g = 5 then '商铺' when p in (5, 3) and g > 2 then '洋房' else '高层' end as ty, case p when 2 then date '2022-10-08' when 3 then date '2024-05-10' when 5 then date '2023-04-12' when 7 then date '2024-08-29' end + (g - 1) * 75 as d from unnest('{2,3,5,7,8}'::int[]) as p, generate_series(1, 6) as g where p <> 8 or g < 3) as a;

create table p_room_type (
  room_type_id integer primary key,
  project_id integer not null references p_project,
  type_name varchar(20) not null,
  room_stru varchar(20),
  std_area numeric(8,2) not null
);
comment on table p_room_type is '户型';
comment on column p_room_type.project_id is '分期';
comment on column p_room_type.type_name is '户型名称';
comment on column p_room_type.room_stru is '房间结构';
comment on column p_room_type.std_area is '标准建筑面积（㎡）';
insert into p_room_type select p * 10 + n, p, t, s, a + p from unnest('{2,3,5,7,8}'::int[]) as p, (values (1, 'A', '三室两厅一卫', 89), (2, 'B', '三室两厅两卫', 105), (3, 'C', '四室两厅两卫', 128), (4, 'D', '四室两厅三卫', 158), (5, 'S', null, 72), (6, '标准车位', null, 13)) as v (n, t, s, a);

create table p_room (
  room_id integer primary key,
  building_id integer not null references p_building,
  room_type_id integer references p_room_type,
  room_no varchar(20) not null,
  unit_no smallint,
  floor_no smallint not null,
  bld_area numeric(8,2) not null,
  tn_area numeric(8,2),
  orientation varchar(4),
  price numeric(10,2),
  total numeric(14,2),
  status varchar(10) not null,
  mortgage_flag smallint not null default 0,
  created_time timestamp not null,
  modified_time timestamp,
  is_deleted smallint not null default 0
);
comment on table p_room is '房间';
comment on column p_room.building_id is '楼栋';
comment on column p_room.room_type_id is '户型';
comment on column p_room.room_no is '房号';
comment on column p_room.unit_no is '单元';
comment on column p_room.floor_no is '楼层';
comment on column p_room.bld_area is '建筑面积（㎡）';
comment on column p_room.tn_area is '套内面积（㎡）';
comment on column p_room.orientation is '朝向';
comment on column p_room.price is '标准单价（元/㎡）';
comment on column p_room.total is '标准总价';
comment on column p_room.status is '销售状态：待售、销控、认购、签约';
comment on column p_room.mortgage_flag is '是否抵押';
comment on column p_room.created_time is '创建时间';
comment on column p_room.modified_time is '修改时间';
comment on column p_room.is_deleted is '是否删除：0否 1是';
insert into p_room
select row_number() over (order by building_id, u, fl, n), building_id, project_id * 10 + t, case when ty = '车位' then 'B1-' || lpad(n::text, 3, '0') when ty = '商铺' then 'S' || fl || lpad(n::text, 2, '0') else u || '-' || fl || lpad(n::text, 2, '0') end, case when ty in ('高层', '洋房') then u end, fl, a, case when ty <> '车位' then round(a * 0.785, 2) end, case when ty in ('高层', '洋房') then case n when 1 then '东南' when 4 then '西南' else '南' end end, case when p is not null then pr end, case when p is not null then round(case when ty = '车位' then pr else a * pr end, 0) end, '待售', case when building_id % 7 = 3 and fl % 5 = 0 then 1 else 0 end, coalesce(presale_date, '2025-06-01') - 30 + time '14:00', null, case when ty = '商铺' and n = 8 and fl = 2 then 1 else 0 end
  from (select b.*, u, fl, n, product_type as ty, presale_date as p, case product_type when '车位' then 6 when '商铺' then 5 when '洋房' then case when n in (1, 3) then 4 else 3 end else case n when 1 then 3 when 4 then 3 when 2 then 1 else 2 end end as t from p_building as b, generate_series(1, unit_num) as u, generate_series(1, floor_num) as fl, lateral (select case product_type when '车位' then 120 when '商铺' then 8 when '洋房' then 3 else 4 end as m) as m, generate_series(1, m) as n) as z join lateral (select std_area + pg_temp.r('a1', building_id * 10000 + u * 1000 + fl * 10 + n, -8, 12) / 10.0 as a from p_room_type where room_type_id = z.project_id * 10 + t) as y on true, lateral (select case when ty = '车位' then case project_id when 2 then 220000 when 3 then 230000 when 5 then 120000 else 110000 end + pg_temp.r('a2', n, 0, 4) * 5000 else round((case project_id when 2 then 31000 when 3 then 33500 when 5 then 19500 else 21800 end * case ty when '商铺' then 1.4 when '洋房' then 1.18 else 1 end + fl * case when ty = '高层' then 90 else 150 end + case when fl in (1, floor_num) then -600 else 0 end)::numeric, 0) end as pr) as x;

create table my_user (
  user_id integer primary key,
  user_code varchar(20) not null unique,
  user_name varchar(20) not null,
  project_id integer references p_project,
  team_name varchar(20),
  leader_id integer references my_user,
  job varchar(10) not null,
  mobile varchar(11),
  entry_date date not null,
  quit_date date,
  is_disabled smallint not null default 0
);
comment on table my_user is '销售人员';
comment on column my_user.user_code is '账号';
comment on column my_user.user_name is '姓名';
comment on column my_user.project_id is '所在项目';
comment on column my_user.team_name is '销售组';
comment on column my_user.leader_id is '直属上级';
comment on column my_user.job is '职务';
comment on column my_user.mobile is '手机号码';
comment on column my_user.entry_date is '入职日期';
comment on column my_user.quit_date is '离职日期';
comment on column my_user.is_disabled is '是否停用：0否 1是';
insert into my_user
select i, 'xs' || lpad(i::text, 3, '0'), pg_temp.one('b1', i, '{林,许,邓,冯,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余,杜}') || pg_temp.one('b2', i, '{子涵,雨薇,浩然,思远,梦洁,嘉豪,欣怡,俊辉,诗琪,天宇,晓彤,志鹏,艺璇,文博}'), pr, case when i > 6 then chr(65 + i % 2) || '组' end, case when i > 6 then (array[1, 2, 3])[array_position('{1,4,6}'::int[], pr)] end, case when i <= 3 then '案场经理' when i <= 6 then '销售总监' else '置业顾问' end, '15' || lpad(pg_temp.r('b3', i, 0, 999999999)::text, 9, '0'), e, q, case when q is not null and i % 5 > 0 then 1 else 0 end
  from (select i, (array[1, 4, 6])[1 + (i - 1) % 3] as pr from generate_series(1, 48) as i) as a, lateral (select case pr when 1 then date '2022-07-01' when 4 then date '2023-01-10' else date '2024-05-20' end + case when i <= 6 then 0 else pg_temp.r('b4', i, 0, 1) * pg_temp.r('b5', i, 0, 620) end as e) as e, lateral (select case when i > 6 and pg_temp.f('b6', i) < 0.36 then least(e + pg_temp.r('b7', i, 150, 900), date '2026-05-15') end as q) as q;

create table s_media (
  media_id integer primary key,
  parent_id integer references s_media,
  media_name varchar(20) not null,
  is_used smallint not null default 1
);
comment on table s_media is '获知渠道';
comment on column s_media.parent_id is '上级渠道';
comment on column s_media.media_name is '渠道名称';
comment on column s_media.is_used is '是否启用';
insert into s_media values (1, null, '自然来访', 1), (2, null, '线上', 1), (3, null, '中介分销', 1), (4, null, '老带新', 1), (5, null, '户外', 1), (21, 2, '抖音', 1), (22, 2, '房产网站', 1), (23, 2, '公众号', 1), (31, 3, '分销公司', 1), (32, 3, '个人经纪人', 1), (51, 5, '高炮广告', 0), (52, 5, '派单', 1), (53, 5, '商场巡展', 1);

create table s_agency (
  agency_id integer primary key,
  agency_name varchar(60) not null,
  linkman varchar(20),
  tel varchar(20),
  rate numeric(5,2) not null,
  contract_begin date not null,
  contract_end date,
  is_deleted smallint not null default 0
);
comment on table s_agency is '分销公司';
comment on column s_agency.agency_name is '公司名称';
comment on column s_agency.linkman is '联系人';
comment on column s_agency.tel is '联系电话';
comment on column s_agency.rate is '佣金点位（%）';
comment on column s_agency.contract_begin is '合作开始日期';
comment on column s_agency.contract_end is '合作结束日期';
comment on column s_agency.is_deleted is '是否删除';
insert into s_agency values (1, '安家置换房产经纪有限公司', '卢经理', '0571-88000011', 1.5, '2022-10-01', null, 0), (2, '好邻居不动产', '邹敏', '0571-88000027', 1.8, '2023-02-15', '2025-02-14', 0), (3, '合肥悦居房产营销策划有限公司', '殷涛', '0551-65000033', 2.2, '2023-05-01', null, 0), (4, '蓉房汇', null, '028-85000048', 2.5, '2024-09-01', null, 0), (5, '易房通渠道联盟', '孔佳', '028-85000052', 2.0, '2024-10-20', null, 0), (6, '快卖房', '不详', null, 1.0, '2023-01-01', '2023-06-30', 1);

create table s_customer (
  cst_id integer primary key,
  cst_name varchar(40) not null,
  cst_type varchar(4) not null,
  gender varchar(2),
  card_type varchar(10),
  card_id varchar(20),
  mobile varchar(11),
  birthday date,
  home_city varchar(20),
  work_area varchar(20),
  created_by varchar(20),
  created_time timestamp not null,
  modified_time timestamp,
  is_deleted smallint not null default 0
);
comment on table s_customer is '客户';
comment on column s_customer.cst_name is '客户姓名';
comment on column s_customer.cst_type is '客户类型：个人/公司';
comment on column s_customer.gender is '性别';
comment on column s_customer.card_type is '证件类型';
comment on column s_customer.card_id is '证件号码';
comment on column s_customer.mobile is '手机';
comment on column s_customer.birthday is '出生日期';
comment on column s_customer.home_city is '户籍城市';
comment on column s_customer.work_area is '工作区域';
comment on column s_customer.created_by is '创建人';
comment on column s_customer.created_time is '创建时间';
comment on column s_customer.modified_time is '修改时间';
comment on column s_customer.is_deleted is '是否删除';
create temp table ct as
select i, pr, d, (select user_id from my_user as u where u.project_id = pr and job = '置业顾问' and entry_date <= d and coalesce(quit_date, '2099-01-01') > d order by pg_temp.f('c0', i * 100 + user_id) limit 1) as sp from (select i, case when d < '2023-03-01' then 1 when d < '2024-08-01' then (array[1, 1, 4, 4, 4])[1 + i % 5] else (array[1, 1, 4, 6, 6])[1 + i % 5] end as pr, d from (select i, date '2022-09-05' + (i * 1360 / 1900) + pg_temp.r('c1', i, 0, 3) as d from generate_series(1, 1900) as i) as a) as b;
insert into s_customer
select i, case when co then pg_temp.one('c2', i, '{启明,众合,锐思,博雅,聚力}') || pg_temp.one('c3', i, '{科技,贸易,咨询,文化传播}') || '有限公司' else pg_temp.one('c4', i, '{王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,高,林,罗,郑,梁,谢,宋}') || pg_temp.one('c5', i, '{伟,婷,磊,静,鹏,慧,超,雪,宇航,佳慧,建军,丽萍,志勇,晓峰,雅琴,凯,倩,明辉,文华,振宇,敏,玲,浩,洁}') end, case when co then '公司' else '个人' end, case when not co then case when pg_temp.f('c6', i) < 0.55 then '男' else '女' end end, case when k then case when co then '营业执照' when pg_temp.f('c7', i) < 0.02 then '护照' else '身份证' end end, case when k and not co then '3409' || lpad(pg_temp.r('c8', i, 1, 99)::text, 2, '0') || to_char(b, 'YYYYMMDD') || lpad((i * 7 % 10000)::text, 4, '0') end, '17' || lpad(pg_temp.r('c9', i, 0, 999999999)::text, 9, '0'), case when k and not co then b end, case when pg_temp.f('ca', i) < 0.6 then case pr when 1 then pg_temp.one('cb', i, '{杭州,杭州,绍兴,温州,金华,江西上饶}') when 4 then pg_temp.one('cb', i, '{合肥,合肥,六安,安庆,淮南}') else pg_temp.one('cb', i, '{成都,成都,绵阳,重庆,南充}') end end, case when pg_temp.f('cc', i) < 0.45 then pg_temp.one('cd', i, '{高新区,市中心,开发区,软件园,外地}') end, 'xs' || lpad(sp::text, 3, '0'), d + time '10:00' + pg_temp.r('ce', i, 0, 480) * interval '1 minute', null, case when i % 89 = 17 then 1 else 0 end
  from ct, lateral (select i % 61 = 7 as co, pg_temp.f('cf', i) < 0.42 as k, date '1964-01-01' + pg_temp.r('cg', i, 0, 14000) as b) as x;

create table s_opportunity (
  opp_id integer primary key,
  project_id integer not null references p_project,
  cst_id integer not null references s_customer,
  user_id integer references my_user,
  media_id integer references s_media,
  agency_id integer references s_agency,
  first_visit_type varchar(4) not null,
  first_date date not null,
  last_follow_date date,
  intent_level char(1),
  intent_area varchar(10),
  budget numeric(12,2),
  status varchar(10) not null,
  lost_reason varchar(40),
  created_time timestamp not null,
  modified_by varchar(20),
  modified_time timestamp,
  is_deleted smallint not null default 0
);
comment on table s_opportunity is '销售机会';
comment on column s_opportunity.project_id is '意向项目';
comment on column s_opportunity.cst_id is '客户';
comment on column s_opportunity.user_id is '置业顾问';
comment on column s_opportunity.media_id is '获知渠道';
comment on column s_opportunity.agency_id is '分销公司';
comment on column s_opportunity.first_visit_type is '首次接触方式：来电、来访';
comment on column s_opportunity.first_date is '首次接触日期';
comment on column s_opportunity.last_follow_date is '最近跟进日期';
comment on column s_opportunity.intent_level is '意向等级（A 强烈 B 较强 C 一般 D 弱）';
comment on column s_opportunity.intent_area is '意向面积段';
comment on column s_opportunity.budget is '购房预算（万元）';
comment on column s_opportunity.status is '机会状态：问询、看房、认购、签约、丢失';
comment on column s_opportunity.lost_reason is '丢失原因';
comment on column s_opportunity.created_time is '创建时间';
comment on column s_opportunity.modified_by is '修改人';
comment on column s_opportunity.modified_time is '修改时间';
comment on column s_opportunity.is_deleted is '是否删除';
insert into s_opportunity
select i, pr, i, sp, m, case when m = 31 then case pr when 1 then case when d between '2023-02-15' and '2025-02-14' and i % 2 = 0 then 2 else 1 end when 4 then 3 else case when d >= '2024-10-20' then 4 + i % 2 else 4 end end end, case when m in (22, 23, 51) and i % 3 > 0 then '来电' else '来访' end, d, null, pg_temp.one('d1', i, '{A,B,B,C,C,C,D}'), case when pg_temp.f('d2', i) < 0.8 then pg_temp.one('d3', i, '{90以下,90-110,110-130,130以上}') end, case when pg_temp.f('d4', i) < 0.7 then pg_temp.r('d5', i, 12, 60) * 10 end, case when d > '2026-03-15' then case when i % 3 = 0 then '问询' else '看房' end when pg_temp.f('d6', i) < 0.75 then '丢失' else '看房' end, null, created_time, null, null, is_deleted
  from ct join s_customer on cst_id = i, lateral (select pg_temp.one('d7', i, '{1,1,1,21,21,22,23,31,31,31,31,32,4,4,52,53,51}')::int as m) as m;
update s_opportunity set lost_reason = nullif(pg_temp.one('d8', opp_id, '{价格超预算,已购竞品,无购房资格,户型不满意,联系不上,""}'), '') where status = '丢失';

create table s_follow (
  follow_id integer primary key,
  opp_id integer not null references s_opportunity,
  user_id integer,
  follow_type varchar(4) not null,
  follow_time timestamp not null,
  content varchar(200),
  next_date date,
  intent_level char(1)
);
comment on table s_follow is '跟进记录';
comment on column s_follow.opp_id is '销售机会';
comment on column s_follow.user_id is '跟进人';
comment on column s_follow.follow_type is '跟进方式';
comment on column s_follow.follow_time is '跟进时间';
comment on column s_follow.content is '跟进内容';
comment on column s_follow.next_date is '下次跟进日期';
comment on column s_follow.intent_level is '跟进后意向等级';
insert into s_follow
select row_number() over (order by t, opp_id), opp_id, user_id, case when g = 1 then first_visit_type else pg_temp.one('e1', h, '{去电,去电,去电,微信,微信,来访}') end, t, nullif(pg_temp.one('e2', h, '{介绍项目情况,客户对比竞品,约周末带家人看房,对价格有异议,未接通,发送户型图,询问贷款政策,""}'), ''), case when pg_temp.f('e3', h) < 0.6 then t::date + pg_temp.r('e4', h, 2, 10) end, case when pg_temp.f('e5', h) < 0.8 then intent_level end
  from (select o.*, g, opp_id * 10 + g as h, first_date + (g - 1) * pg_temp.r('e6', opp_id, 3, 15) + time '09:40' + pg_temp.r('e7', opp_id * 10 + g, 0, 500) * interval '1 minute' as t from s_opportunity as o, lateral (select pg_temp.r('e8', opp_id, 1, 5) as n) as n, generate_series(1, n) as g) as z where t < '2026-06-01';
update s_opportunity as o set last_follow_date = f from (select opp_id, max(follow_time)::date as f from s_follow group by 1) as x where x.opp_id = o.opp_id;

create table s_discount (
  discount_id integer primary key,
  project_id integer not null references p_project,
  discount_name varchar(40) not null,
  discount_rate numeric(5,2),
  cut_amount numeric(12,2),
  begin_date date not null,
  end_date date,
  approve_status varchar(6) not null
);
comment on table s_discount is '折扣方案';
comment on column s_discount.project_id is '适用项目';
comment on column s_discount.discount_name is '折扣名称';
comment on column s_discount.discount_rate is '折扣率（%）';
comment on column s_discount.cut_amount is '直减金额（元）';
comment on column s_discount.begin_date is '生效日期';
comment on column s_discount.end_date is '失效日期';
comment on column s_discount.approve_status is '审批状态';
insert into s_discount select p * 10 + n, p, t, r, c, d::date, e::date, st from unnest('{1,4,6}'::int[]) as p, (values (1, '按时签约优惠', 99, null, '2022-09-01', null, '已审核'), (2, '一次性付款', 98, null, '2022-09-01', null, '已审核'), (3, '老带新', 99.5, null, '2022-09-01', null, '已审核'), (4, '开盘优惠', 97, null, '2022-09-01', '2024-12-31', '已审核'), (5, '五一直减', null, 20000, '2025-04-28', '2025-05-31', '已审核'), (6, '年底冲刺特惠', 95, null, '2025-11-15', '2026-01-10', '已审核'), (7, '员工内购', 94, null, '2025-12-01', null, '待审核')) as v (n, t, r, c, d, e, st);

create table s_order (
  order_id integer primary key,
  order_no varchar(20) not null unique,
  project_id integer not null references p_project,
  room_id integer not null references p_room,
  opp_id integer references s_opportunity,
  cst_id integer not null references s_customer,
  user_id integer references my_user,
  order_type varchar(4) not null,
  qs_date date not null,
  end_date date,
  pay_form varchar(10) not null,
  bz_total numeric(14,2) not null,
  cj_total numeric(14,2) not null,
  earnest numeric(12,2) not null,
  status varchar(4) not null,
  close_reason varchar(10),
  close_date date,
  created_by varchar(20),
  created_time timestamp not null,
  modified_by varchar(20),
  modified_time timestamp,
  is_deleted smallint not null default 0
);
comment on table s_order is '认购单';
comment on column s_order.order_no is '认购编号';
comment on column s_order.project_id is '项目';
comment on column s_order.room_id is '房间';
comment on column s_order.opp_id is '销售机会';
comment on column s_order.cst_id is '客户';
comment on column s_order.user_id is '置业顾问';
comment on column s_order.order_type is '单据类型';
comment on column s_order.qs_date is '认购日期';
comment on column s_order.end_date is '应签约日期';
comment on column s_order.pay_form is '付款方式';
comment on column s_order.bz_total is '标准总价';
comment on column s_order.cj_total is '成交总价';
comment on column s_order.earnest is '定金';
comment on column s_order.status is '状态：激活、关闭';
comment on column s_order.close_reason is '关闭原因：转签约、退房、换房、作废';
comment on column s_order.close_date is '关闭日期';
comment on column s_order.created_by is '创建人';
comment on column s_order.created_time is '创建时间';
comment on column s_order.modified_by is '修改人';
comment on column s_order.modified_time is '修改时间';
comment on column s_order.is_deleted is '是否删除：0否 1是';
-- 每个成交机会配一套当时已取证、尚未售出的房：同一项目内，机会与房间各按先后编号相配。
create temp table mt as
select opp.*, rm.room_id, rm.total from (select o.opp_id, o.project_id as pr, cst_id, user_id, agency_id, greatest(last_follow_date, first_date + 1) + pg_temp.r('f1', opp_id, 0, 9) as d, row_number() over (partition by o.project_id order by first_date, opp_id) as k from s_opportunity as o where pg_temp.f('f2', opp_id) < 0.43 and is_deleted = 0) as opp join (select room_id, total, coalesce(p.parent_id, p.project_id) as pr, presale_date, row_number() over (partition by coalesce(p.parent_id, p.project_id) order by presale_date + pg_temp.r('f3', room_id, 0, 500)) as k from p_room join p_building using (building_id) join p_project as p using (project_id) where presale_date is not null and p_room.is_deleted = 0 and pg_temp.f('f4', room_id) < case product_type when '车位' then 0.45 when '商铺' then 0.4 else 0.9 end) as rm on rm.pr = opp.pr and rm.k = opp.k where d > presale_date and d <= '2026-05-30';
insert into s_order
select row_number() over (order by d, opp_id), 'RG' || to_char(d, 'YYMMDD') || lpad((opp_id % 1000)::text, 3, '0'), pr, room_id, opp_id, cst_id, user_id, case when opp_id % 23 = 3 then '小订' else '认购' end, d, d + 7, pf, total, round(total * dr / 100 - cut, 0), case when total < 400000 then 10000 when total < 2000000 then 50000 else 100000 end, case when d + lag <= '2026-05-31' then '关闭' else '激活' end, case when d + lag <= '2026-05-31' then case when x < 0.10 then '退房' when x < 0.12 then '换房' when x < 0.13 then '作废' else '转签约' end end, case when d + lag <= '2026-05-31' then d + lag end, 'xs' || lpad(user_id::text, 3, '0'), d + time '11:00' + pg_temp.r('g1', opp_id, 0, 400) * interval '1 minute', null, case when d + lag <= '2026-05-31' then d + lag + time '17:00' end, case when x between 0.125 and 0.13 then 1 else 0 end
  from mt, lateral (select pg_temp.f('g2', opp_id) as x, pg_temp.r('g3', opp_id, 1, 16) as lag, case when total < 400000 then '一次性' else pg_temp.one('g4', opp_id, '{商业贷款,商业贷款,商业贷款,组合贷款,公积金贷款,一次性,分期}') end as pf) as y, lateral (select 99 - case when pf = '一次性' then 2 else 0 end - case when d <= '2024-12-31' then 3 when d between '2025-11-15' and '2026-01-10' then 5 else 0 end as dr, case when d between '2025-04-28' and '2025-05-31' then 20000 else 0 end as cut) as w;

create table s_order_discount (
  order_id integer not null references s_order,
  discount_id integer not null references s_discount,
  px smallint,
  primary key (order_id, discount_id)
);
comment on table s_order_discount is '认购单享受的折扣';
comment on column s_order_discount.px is '折扣次序';
insert into s_order_discount
select order_id, project_id * 10 + n, row_number() over (partition by order_id order by n) from s_order, unnest('{1,2,4,5,6}'::int[]) as n where n = 1 or (n = 2 and pay_form = '一次性') or (n = 4 and qs_date <= '2024-12-31') or (n = 5 and qs_date between '2025-04-28' and '2025-05-31') or (n = 6 and qs_date between '2025-11-15' and '2026-01-10');

create table s_contract (
  contract_id integer primary key,
  contract_no varchar(20) not null unique,
  order_id integer references s_order,
  project_id integer not null references p_project,
  room_id integer not null references p_room,
  user_id integer references my_user,
  qs_date date not null,
  ba_no varchar(30),
  ba_date date,
  bld_area numeric(8,2) not null,
  ht_total numeric(14,2) not null,
  fit_total numeric(14,2),
  pay_form varchar(10) not null,
  aj_bank varchar(40),
  aj_total numeric(14,2),
  gjj_total numeric(14,2),
  deliver_date date,
  status varchar(4) not null,
  close_reason varchar(10),
  close_date date,
  created_time timestamp not null,
  modified_time timestamp,
  is_deleted smallint not null default 0
);
comment on table s_contract is '买卖合同';
comment on column s_contract.contract_no is '合同编号';
comment on column s_contract.order_id is '认购单';
comment on column s_contract.project_id is '项目';
comment on column s_contract.room_id is '房间';
comment on column s_contract.user_id is '置业顾问';
comment on column s_contract.qs_date is '签约日期';
comment on column s_contract.ba_no is '备案号';
comment on column s_contract.ba_date is '备案日期';
comment on column s_contract.bld_area is '合同建筑面积（㎡）';
comment on column s_contract.ht_total is '合同总价';
comment on column s_contract.fit_total is '装修总价';
comment on column s_contract.pay_form is '付款方式';
comment on column s_contract.aj_bank is '按揭银行';
comment on column s_contract.aj_total is '按揭贷款金额';
comment on column s_contract.gjj_total is '公积金贷款金额';
comment on column s_contract.deliver_date is '实际交付日期';
comment on column s_contract.status is '状态：激活、关闭';
comment on column s_contract.close_reason is '关闭原因';
comment on column s_contract.close_date is '关闭日期';
comment on column s_contract.created_time is '创建时间';
comment on column s_contract.modified_time is '修改时间';
comment on column s_contract.is_deleted is '是否删除';
insert into s_contract
select row_number() over (order by close_date, order_id), 'HT' || to_char(close_date, 'YYYY') || lpad(order_id::text, 5, '0'), order_id, o.project_id, room_id, user_id, close_date, case when ba then to_char(close_date, 'YYYY') || '预' || lpad((order_id * 37)::text, 7, '0') end, case when ba then b end, r.bld_area, cj_total, case when o.project_id = 1 and cj_total > 1000000 then round(r.bld_area * 2500, 0) end, pay_form, case when pay_form like '%贷款' then pg_temp.one('h1', order_id, '{工商银行,建设银行,农业银行,招商银行,杭州银行}') end, case pay_form when '商业贷款' then round(cj_total * 0.7, -4) when '组合贷款' then round(cj_total * 0.7, -4) - 600000 end, case pay_form when '组合贷款' then 600000 when '公积金贷款' then least(1000000, round(cj_total * 0.6, -4)) end, case when not tf and dl is not null and pg_temp.f('h2', order_id) < 0.9 then greatest(dl, close_date + 40) + pg_temp.r('h3', order_id, 0, 60) end, case when tf then '关闭' else '激活' end, case when tf then pg_temp.one('h4', order_id, '{退房,退房,更名}') end, case when tf then close_date + tl end, close_date + time '15:00' + order_id % 90 * interval '1 minute', case when tf then close_date + tl + time '16:30' end, 0
  from s_order as o join p_room as r using (room_id) join p_building as g using (building_id) join p_project as p on p.project_id = g.project_id, lateral (select case when p.delivery_date < '2026-03-01' then p.delivery_date end as dl, pg_temp.r('h5', order_id, 20, 260) as tl, close_date + pg_temp.r('h6', order_id, 1, 25) as b) as x, lateral (select pg_temp.f('h7', order_id) < 0.05 and close_date + tl <= '2026-05-31' as tf, b <= '2026-05-31' and pg_temp.f('h8', order_id) < 0.97 as ba) as y where close_reason = '转签约';
update s_contract set deliver_date = null where deliver_date > '2026-05-31';
update p_room as r set status = x.s, modified_time = x.m from (select room_id, '签约' as s, created_time as m from s_contract where status = '激活' union all select room_id, '认购', created_time from s_order where status = '激活' and is_deleted = 0) as x where x.room_id = r.room_id;
update p_room set status = '销控' where status = '待售' and pg_temp.f('h9', room_id) < 0.06;
update s_opportunity as o set status = '认购', lost_reason = null from s_order as x where x.opp_id = o.opp_id and x.status = '激活';
update s_opportunity as o set status = case when x.close_reason = '转签约' then '签约' else '丢失' end, lost_reason = case when x.close_reason = '转签约' then null else '退订' end, modified_by = x.created_by, modified_time = x.modified_time from s_order as x where x.opp_id = o.opp_id and x.status = '关闭';

create table s_trade_cst (
  contract_id integer not null references s_contract,
  cst_id integer not null references s_customer,
  cst_num smallint not null,
  hold_rate numeric(5,2),
  relation varchar(10),
  primary key (contract_id, cst_id)
);
comment on table s_trade_cst is '合同权益人';
comment on column s_trade_cst.cst_num is '序号';
comment on column s_trade_cst.hold_rate is '权益比例（%）';
comment on column s_trade_cst.relation is '与主权益人关系';
insert into s_trade_cst
select contract_id, c, n, case when co then 50 when n = 1 then 100 end, case when n = 2 then pg_temp.one('i1', contract_id, '{配偶,配偶,配偶,父母,子女}') end from (select contract_id, o.cst_id, pg_temp.f('i2', contract_id) < 0.38 as co, 1 + (o.cst_id * 7 + 311) % 1900 as other from s_contract join s_order as o using (order_id)) as a, lateral (values (1, cst_id), (2, other)) as v (n, c) where n = 1 or (co and other <> cst_id);

create table s_fee (
  fee_id integer primary key,
  contract_id integer references s_contract,
  order_id integer references s_order,
  item_type varchar(10) not null,
  item_name varchar(20) not null,
  sequence smallint not null,
  last_date date not null,
  amount numeric(14,2) not null,
  ye numeric(14,2) not null,
  created_time timestamp not null
);
comment on table s_fee is '应收款';
comment on column s_fee.contract_id is '买卖合同';
comment on column s_fee.order_id is '认购单';
comment on column s_fee.item_type is '款项类型';
comment on column s_fee.item_name is '款项名称';
comment on column s_fee.sequence is '序号';
comment on column s_fee.last_date is '应收日期';
comment on column s_fee.amount is '应收金额';
comment on column s_fee.ye is '未收余额';
comment on column s_fee.created_time is '创建时间';
create temp table fe as
select row_number() over (order by t, order_id, s)::int as id, * from (
  select null::int as contract_id, order_id, '定金' as ty, '定金' as nm, 1 as s, qs_date as ld, earnest as am, created_time as t, close_reason as cr, close_date as cd, pay_form from s_order where is_deleted = 0
  union all select c.contract_id, c.order_id, case n when 2 then '非贷款类房款' when 3 then '贷款类房款' when 4 then '贷款类房款' when 6 then '非贷款类房款' else '代收费用' end, case n when 2 then '首付款' when 3 then '银行按揭' when 4 then '公积金' when 6 then '二期楼款' else '维修基金' end, n, c.qs_date + case n when 2 then 3 when 5 then 30 when 6 then 90 else 60 end, a, c.created_time, c.close_reason, c.close_date, c.pay_form from s_contract as c join s_order using (order_id), lateral (values (2, ht_total - earnest - coalesce(aj_total, 0) - coalesce(gjj_total, 0) - case when c.pay_form = '分期' then round(ht_total * 0.5, 0) else 0 end), (3, aj_total), (4, gjj_total), (6, case when c.pay_form = '分期' then round(ht_total * 0.5, 0) end), (5, case when ht_total > 400000 then round(bld_area * 65, 0) end)) as v (n, a) where a > 0) as z;
create temp table ge as
select id, am, ty, nm, s, order_id, contract_id, cr, cd, d, part from (select *, case when s = 1 then ld when ty = '贷款类房款' then ld + pg_temp.r('j1', id, -35, 60) else ld + case when pg_temp.f('j2', id) < 0.75 then pg_temp.r('j3', id, -3, 0) else pg_temp.r('j3', id, 1, 75) end end as d, pg_temp.f('j4', id) < 0.04 and s in (2, 6) as part, pg_temp.f('j5', id) < 0.965 or s = 1 as paid from fe) as x where paid and d <= '2026-05-31' and (contract_id is null or cd is null or d < cd);
insert into s_fee select f.id, f.contract_id, f.order_id, f.ty, f.nm, f.s, ld, f.am, f.am - case when g.id is null then 0 when part then round(f.am * 0.5, 0) else f.am end, t from fe as f left join ge as g on g.id = f.id;

create table s_getin (
  getin_id integer primary key,
  fee_id integer references s_fee,
  order_id integer references s_order,
  contract_id integer references s_contract,
  vouch_type varchar(6) not null,
  get_form varchar(10) not null,
  item_name varchar(20) not null,
  get_date date not null,
  amount numeric(14,2) not null,
  invo_no varchar(20),
  pre_getin_id integer references s_getin,
  audit_by varchar(20),
  audit_date date,
  status varchar(4),
  created_time timestamp not null
);
comment on table s_getin is '实收款';
comment on column s_getin.fee_id is '应收款';
comment on column s_getin.order_id is '认购单';
comment on column s_getin.contract_id is '买卖合同';
comment on column s_getin.vouch_type is '单据类型：收款单、退款单、换票单';
comment on column s_getin.get_form is '收款方式';
comment on column s_getin.item_name is '款项名称';
comment on column s_getin.get_date is '收款日期';
comment on column s_getin.amount is '金额（退款为负）';
comment on column s_getin.invo_no is '票据编号';
comment on column s_getin.pre_getin_id is '被退款的收款记录';
comment on column s_getin.audit_by is '审核人';
comment on column s_getin.audit_date is '审核日期';
comment on column s_getin.status is '单据状态（空为有效）';
comment on column s_getin.created_time is '创建时间';
insert into s_getin
select id, id, order_id, contract_id, '收款单', case when nm = '银行按揭' then '银行放款' when nm = '公积金' then '公积金' else pg_temp.one('k1', id, '{POS机,POS机,转账,转账,微信,现金}') end, nm, d, case when part then round(am * 0.5, 0) else am end, case when pg_temp.f('k2', id) < 0.9 then 'SJ' || lpad((id * 3 + 10000)::text, 7, '0') end, null, case when d < '2026-05-27' then 'cw.ding' end, case when d < '2026-05-27' then d + pg_temp.r('k3', id, 0, 4) end, case when pg_temp.f('k4', id) < 0.008 then '作废' end, d + time '16:10' from ge;
insert into s_getin
select 50000 + id, id, order_id, contract_id, '退款单', '转账', nm, rd, -case when part then round(am * 0.5, 0) else am end, null, id, 'cw.ding', rd, null, rd + time '10:30' from (select *, cd + pg_temp.r('k5', order_id, 3, 25) as rd from ge where (contract_id is null and cr = '退房' and pg_temp.f('k6', order_id) < 0.7) or (contract_id is not null and cr = '退房')) as a where rd <= '2026-05-31';

create table s_change (
  change_id integer primary key,
  order_id integer references s_order,
  contract_id integer references s_contract,
  change_type varchar(4) not null,
  apply_date date not null,
  apply_reason varchar(100),
  penalty numeric(12,2),
  approve_status varchar(6) not null,
  execute_date date,
  apply_by varchar(20)
);
comment on table s_change is '销售变更申请';
comment on column s_change.order_id is '认购单';
comment on column s_change.contract_id is '买卖合同';
comment on column s_change.change_type is '变更类型：退房、换房、更名';
comment on column s_change.apply_date is '申请日期';
comment on column s_change.apply_reason is '申请原因';
comment on column s_change.penalty is '违约金';
comment on column s_change.approve_status is '审批状态';
comment on column s_change.execute_date is '执行日期';
comment on column s_change.apply_by is '申请人';
insert into s_change
select row_number() over (order by d, o), o, c, ty, d - 2, nullif(pg_temp.one('l1', o, '{贷款办不下来,家庭资金变化,选到更合适的房源,征信问题,""}'), ''), case when ty = '退房' and c is not null then round(am * 0.02, 0) when ty = '退房' and o % 3 = 0 then 10000 end, '已审核', d, u from (select order_id as o, null::int as c, close_reason as ty, close_date as d, created_by as u, cj_total as am from s_order where close_reason in ('退房', '换房') union all select c.order_id, c.contract_id, c.close_reason, c.close_date, o.created_by, ht_total from s_contract as c join s_order as o using (order_id) where c.close_reason is not null) as a;
insert into s_change select 900 + row_number() over (order by contract_id), order_id, contract_id, '退房', date '2026-05-12' + contract_id % 15, null, null, case when contract_id % 4 = 0 then '已驳回' else '审批中' end, null, 'xs010' from s_contract where status = '激活' and qs_date > '2026-01-01' and contract_id % 9 = 2;

create table s_room_price_log (
  log_id integer primary key,
  room_id integer not null references p_room,
  old_price numeric(10,2),
  new_price numeric(10,2) not null,
  change_reason varchar(40),
  effective_date date not null,
  oper_by varchar(20),
  oper_time timestamp not null
);
comment on table s_room_price_log is '房间调价记录';
comment on column s_room_price_log.old_price is '调整前单价';
comment on column s_room_price_log.new_price is '调整后单价';
comment on column s_room_price_log.change_reason is '调价原因';
comment on column s_room_price_log.effective_date is '生效日期';
comment on column s_room_price_log.oper_by is '操作人';
comment on column s_room_price_log.oper_time is '操作时间';
insert into s_room_price_log
select row_number() over (order by d, room_id), room_id, case when g = 2 then round(price * 1.03, 0) end, case when g = 1 and two then round(price * 1.03, 0) else price end, case g when 1 then '首次定价' else '市场下行调整' end, d, 'dj.shen', d - 1 + time '18:00' from (select r.*, g, pg_temp.f('m1', room_id) < 0.3 and product_type <> '车位' as two, presale_date + case g when 2 then pg_temp.r('m2', r.building_id, 60, 240) else 0 end as d from p_room as r join p_building using (building_id), generate_series(1, 2) as g where price is not null) as z where (g = 1 or two) and d < '2026-05-31';

create table s_sale_month (
  stat_month date not null,
  building_id integer not null references p_building,
  kc_num integer not null,
  kc_total numeric(16,2),
  ys_num integer not null,
  ys_total numeric(16,2) not null,
  primary key (stat_month, building_id)
);
comment on table s_sale_month is '楼栋月末货值快照';
comment on column s_sale_month.stat_month is '月末日期';
comment on column s_sale_month.kc_num is '库存套数';
comment on column s_sale_month.kc_total is '库存货值';
comment on column s_sale_month.ys_num is '累计已售套数';
comment on column s_sale_month.ys_total is '累计已售金额';
insert into s_sale_month
select e, b.building_id, count(*) filter (where c.contract_id is null), sum(r.total) filter (where c.contract_id is null), count(c.contract_id), coalesce(sum(c.ht_total), 0) from p_building as b join p_room as r using (building_id), generate_series(0, 23) as g, lateral (select (date '2024-07-01' + g * interval '1 month' - interval '1 day')::date as e) as e left join lateral (select contract_id, ht_total from s_contract as c where c.room_id = r.room_id and c.qs_date <= e and coalesce(c.close_date, '2099-01-01') > e) as c on true where presale_date <= e and r.is_deleted = 0 group by 1, 2;

create table s_target (
  project_id integer not null references p_project,
  target_month char(7) not null,
  rg_num integer,
  qy_amount numeric(14,2) not null,
  hk_amount numeric(14,2),
  primary key (project_id, target_month)
);
comment on table s_target is '销售任务';
comment on column s_target.target_month is '月份';
comment on column s_target.rg_num is '认购套数目标';
comment on column s_target.qy_amount is '签约金额目标（万元）';
comment on column s_target.hk_amount is '回款目标（万元）';
insert into s_target select p, to_char(date '2024-01-01' + g * interval '1 month', 'YYYY-MM'), case when g > 11 then 6 + pg_temp.r('n1', p * 100 + g, 0, 12) end, 500 + pg_temp.r('n2', p * 100 + g, 0, 40) * 100, case when g > 5 then 400 + pg_temp.r('n3', p * 100 + g, 0, 30) * 100 end from unnest('{1,4,6}'::int[]) as p, generate_series(0, 29) as g where p <> 6 or g > 7;

create table s_commission (
  commission_id integer primary key,
  contract_id integer not null references s_contract,
  payee_type varchar(4) not null,
  user_id integer references my_user,
  agency_id integer references s_agency,
  base_amount numeric(14,2) not null,
  rate numeric(6,3) not null,
  amount numeric(12,2) not null,
  settle_month char(7) not null,
  pay_date date,
  status smallint not null
);
comment on table s_commission is '佣金结算';
comment on column s_commission.contract_id is '买卖合同';
comment on column s_commission.payee_type is '结算对象：内场/渠道';
comment on column s_commission.user_id is '置业顾问';
comment on column s_commission.agency_id is '分销公司';
comment on column s_commission.base_amount is '计佣基数';
comment on column s_commission.rate is '佣金比例（%）';
comment on column s_commission.amount is '佣金金额';
comment on column s_commission.settle_month is '结算月份';
comment on column s_commission.pay_date is '发放日期';
comment on column s_commission.status is '状态 0待审 1已审 2已发放 9扣回';
insert into s_commission
select row_number() over (order by d, contract_id, n), contract_id, case n when 2 then '渠道' else '内场' end, case when n <> 2 then user_id end, case when n = 2 then agency_id end, ht_total, rate, case n when 3 then -1 else 1 end * round(ht_total * rate / 100, 2), to_char(d, 'YYYY-MM'), case when p <= '2026-05-31' and n < 3 then p end, case when n = 3 then 9 when p <= '2026-05-31' then 2 when d < '2026-05-01' then 1 else 0 end
  from (select c.*, o.agency_id, n, case n when 3 then c.close_date + 10 else c.qs_date + 30 end as d, case n when 2 then a.rate else 0.18 + case when ht_total < 400000 then 0.82 else 0 end end as rate from s_contract as c join s_order using (order_id) join s_opportunity as o using (opp_id) left join s_agency as a using (agency_id), generate_series(1, 3) as n) as z, lateral (select (date_trunc('month', d) + interval '1 month 14 days')::date + case n when 2 then 45 else 0 end as p) as p where (n = 1 or (n = 2 and agency_id is not null) or (n = 3 and close_reason = '退房')) and d <= '2026-05-31';

create table s_visit_queue (
  id bigserial primary key,
  project_id integer not null references p_project,
  cst_mobile varchar(11),
  queue_no varchar(10) not null,
  call_time timestamp,
  create_time timestamp not null default now()
);
comment on table s_visit_queue is '开盘排号（当天清空）';

create table flyway_schema_history (
  installed_rank integer primary key,
  version varchar(50),
  description varchar(200) not null,
  type varchar(20) not null,
  script varchar(1000) not null,
  checksum integer,
  installed_by varchar(100) not null,
  installed_on timestamp not null default now(),
  execution_time integer not null,
  success boolean not null
);
insert into flyway_schema_history select i, '1.' || i, d, 'SQL', 'V1_' || i || '__' || replace(d, ' ', '_') || '.sql', hashtext(d), 'app', timestamp '2022-08-01 03:00' + i * interval '71 days', 40 + i * 17, true from unnest('{init tables,add agency,room price log,commission clawback,discount plan,monthly snapshot}'::text[]) with ordinality as v (d, i);

create view v_room_sale as
select r.room_id, p.project_name, b.building_name, r.room_no, b.product_type, r.bld_area, r.total as bz_total, r.status, c.qs_date, c.ht_total from p_room as r join p_building as b using (building_id) join p_project as p using (project_id) left join s_contract as c on c.room_id = r.room_id and c.status = '激活' where r.is_deleted = 0;
comment on view v_room_sale is '房源销售明细';
create view v_arrears as
select f.contract_id, c.contract_no, f.item_name, f.last_date, f.amount, f.ye from s_fee as f join s_contract as c using (contract_id) where c.status = '激活' and f.ye > 0 and f.last_date < date '2026-05-31';
comment on view v_arrears is '逾期未收款';
