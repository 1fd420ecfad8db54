-- A company that manages six housing estates: English names with Chinese comments, codes explained in the comments or in a dictionary
-- table, declared keys, deletion flags, bills by quarter that are settled by payments through a link table.
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
create function pg_temp.id(key text, i bigint) returns uuid language sql immutable
  as $$ select md5('uuid:' || key || ':' || i::text)::uuid $$;
create function pg_temp.person(key text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(key || 'x', i, '{王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,马,朱,胡,郭,何,林,罗,高,梁,郑,谢,宋,唐,许,邓,冯,韩,曹}') || pg_temp.pick(key || 'm', i, '{建国,秀英,伟,芳,敏,静,丽,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,秀兰,霞,平,刚,桂英,志远,雅婷,子涵,浩然,俊豪,雨欣,晓东,海燕,文博}') $$;
create function pg_temp.mobile(key text, i bigint) returns text language sql immutable
  as $$ select '1' || pg_temp.pick(key || 'p', i, '{36,37,38,39,50,51,58,59,77,86,88,89}') || lpad(pg_temp.n(key || 'n', i, 0, 99999999)::text, 8, '0') $$;

set jit = off;

-- 系统 ---------------------------------------------------------------------------------------------------------------

create table sys_dict (
  dict_id serial primary key,
  dict_type varchar(50) not null,
  dict_value varchar(20) not null,
  dict_label varchar(50) not null,
  dict_sort int not null default 0,
  status char(1) not null default '0',
  remark varchar(200),
  unique (dict_type, dict_value)
);
comment on table sys_dict is '字典数据表';
comment on column sys_dict.dict_id is '字典ID';
comment on column sys_dict.dict_type is '字典类型';
comment on column sys_dict.dict_value is '字典值';
comment on column sys_dict.dict_label is '字典标签';
comment on column sys_dict.dict_sort is '显示顺序';
comment on column sys_dict.status is '状态（0正常 1停用）';
insert into sys_dict (dict_type, dict_value, dict_label, dict_sort, status, remark)
select t, v, l, row_number() over (partition by t order by o), s, r
  from (values (1, 'staff_post', 'XMJL', '项目经理', '0', null), (2, 'staff_post', 'KF', '客服管家', '0', null), (3, 'staff_post', 'GC', '工程维修', '0', '持电工证或特种作业证'), (4, 'staff_post', 'ZX', '秩序维护', '0', null), (5, 'staff_post', 'BJ', '保洁', '0', null), (6, 'staff_post', 'SF', '收费员', '0', null), (7, 'staff_post', 'ZB', '总部职能', '0', null),
    (11, 'repair_type', 'SD', '水电', '0', null), (12, 'repair_type', 'GD', '管道疏通', '0', null), (13, 'repair_type', 'MC', '门窗五金', '0', null), (14, 'repair_type', 'DT', '电梯', '0', null), (15, 'repair_type', 'MJ', '门禁对讲', '0', null), (16, 'repair_type', 'SL', '渗漏', '0', null), (17, 'repair_type', 'LH', '绿化', '0', null), (18, 'repair_type', 'QT', '其他', '0', null), (19, 'repair_type', 'KT', '空调', '1', '2022年起不再受理'),
    (21, 'house_layout', '1', '一室一厅', '0', null), (22, 'house_layout', '2', '两室一厅', '0', null), (23, 'house_layout', '3', '三室两厅', '0', null), (24, 'house_layout', '4', '四室两厅', '0', null), (25, 'house_layout', '9', '非住宅', '0', null)) as d (o, t, v, l, s, r);

create table pm_community (
  community_id bigint primary key,
  community_code varchar(20) not null unique,
  community_name varchar(60) not null,
  city varchar(20),
  district varchar(20),
  address varchar(200),
  developer varchar(100),
  build_area numeric(12, 2),
  green_rate numeric(5, 2),
  delivery_date date,
  manager_id bigint,
  service_phone varchar(20),
  status char(1) not null default '1',
  create_by varchar(30),
  create_time timestamp,
  update_by varchar(30),
  update_time timestamp
);
comment on table pm_community is '小区信息表';
comment on column pm_community.community_id is '小区ID';
comment on column pm_community.community_code is '小区编号';
comment on column pm_community.community_name is '小区名称';
comment on column pm_community.city is '所在城市';
comment on column pm_community.district is '区/县';
comment on column pm_community.address is '详细地址';
comment on column pm_community.developer is '开发商';
comment on column pm_community.build_area is '总建筑面积（㎡）';
comment on column pm_community.green_rate is '绿化率（%）';
comment on column pm_community.delivery_date is '交付日期';
comment on column pm_community.manager_id is '项目经理ID';
comment on column pm_community.service_phone is '服务电话';
comment on column pm_community.status is '状态：0-筹备中 1-在管 2-已撤场';
comment on column pm_community.create_by is '创建者';
comment on column pm_community.create_time is '创建时间';
comment on column pm_community.update_by is '更新者';
comment on column pm_community.update_time is '更新时间';
insert into pm_community
select i, 'XQ' || lpad(i::text, 3, '0'), n, c, d, a, dev, ar, g, del::date, 1 + i, '0571-88' || lpad((i * 13577 % 1000000)::text, 6, '0'), s, 'admin', del::date - interval '60 days' + time '10:20', 'admin', timestamp '2024-11-06 15:31' + make_interval(days => i)
  from (values (1, '翠湖花园', '杭州', '余杭区', '文一西路1218号', '绿源置业', 48600.50, 35.20, '2012-06-30', '1'), (2, '金桂苑', '杭州', '西湖区', '紫荆花路58号', '金桂房产', 36200, 30, '2008-10-01', '1'), (3, '滨江国际', '杭州', '滨江区', '江南大道3880号', '滨盛地产', 72400, 38.5, '2018-12-28', '1'), (4, '御景湾', '嘉兴', '南湖区', '由拳路266号', '御景控股', 54300, 41, '2020-09-30', '1'), (5, '阳光新城', '嘉兴', '秀洲区', '洪兴西路901号', '阳光城建', 28900, null, '2005-05-18', '2'), (6, '星悦广场', '杭州', '萧山区', '市心北路777号', '星悦商业', 41800, 22, '2021-06-18', '1')) as v (i, n, c, d, a, dev, ar, g, del, s);

create table sys_user (
  user_id bigint primary key,
  user_name varchar(30) not null unique,
  nick_name varchar(30) not null,
  post_code varchar(20),
  community_id bigint references pm_community (community_id),
  sex char(1),
  mobile varchar(11),
  id_card varchar(18),
  entry_date date,
  leave_date date,
  status char(1) not null default '0',
  login_date timestamp,
  del_flag char(1) not null default '0'
);
comment on table sys_user is '员工用户表';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.user_name is '登录账号';
comment on column sys_user.nick_name is '员工姓名';
comment on column sys_user.post_code is '岗位，字典staff_post';
comment on column sys_user.community_id is '所属小区ID，总部人员为空';
comment on column sys_user.sex is '性别（0男 1女 2未知）';
comment on column sys_user.mobile is '手机号码';
comment on column sys_user.id_card is '身份证号';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.login_date is '最后登录时间';
comment on column sys_user.del_flag is '删除标志（0存在 2删除）';
insert into sys_user
select i, case when i = 1 then 'admin' else 'u' || lpad((10000 + i)::text, 5, '0') end, case when i = 1 then '系统管理员' else pg_temp.person('staff', i) end, post, case when post <> 'ZB' then c end, case when i = 1 then '2' when post = 'BJ' then '1' when post in ('GC', 'ZX') then '0' else pg_temp.weighted('ssex', i, '{0,1}', '{35,65}') end,
       case when i > 1 then pg_temp.mobile('staff', i) end, case when i > 1 then '33' || lpad(pg_temp.n('sid', i, 100, 1199)::text, 4, '0') || to_char(date '1968-01-01' + pg_temp.n('sborn', i, 0, 11500), 'YYYYMMDD') || lpad(pg_temp.n('sid4', i, 0, 9999)::text, 4, '0') end, joined, gone, case when gone is not null then '1' else '0' end,
       case when gone is null and post not in ('BJ', 'ZX') then timestamp '2025-03-31 08:10' - make_interval(mins => pg_temp.skew('slog', i, 0, 20000, 3)) end, case when gone is not null and pg_temp.u('sdel', i) < 0.4 then '2' else '0' end
  from generate_series(1, 66) as i, lateral (select case when i = 1 or i > 62 then 'ZB' when i <= 7 then 'XMJL' else (array['KF', 'KF', 'GC', 'GC', 'GC', 'ZX', 'ZX', 'BJ', 'SF'])[1 + (i / 6) % 9] end as post, case when i <= 7 then i - 1 else 1 + i % 6 end as c, date '2016-03-01' + pg_temp.n('sjoin', i, 0, 2500) as joined offset 0) as p,
       lateral (select case when i > 7 and c = 5 and post <> 'ZB' then date '2024-07-05' when i > 7 and pg_temp.u('sgone', i) < 0.16 then greatest(joined + 200, date '2023-02-01' + pg_temp.n('sgd', i, 0, 750)) end as gone offset 0) as g;
alter table pm_community add foreign key (manager_id) references sys_user (user_id);

-- 房产与业主 ---------------------------------------------------------------------------------------------------------

create table pm_building (
  building_id bigint primary key,
  community_id bigint not null references pm_community (community_id),
  building_no varchar(20) not null,
  building_type char(1) not null,
  floor_count int not null,
  unit_count int not null,
  elevator_count int not null default 0,
  completion_year int,
  remark varchar(200)
);
comment on table pm_building is '楼栋表';
comment on column pm_building.building_id is '楼栋ID';
comment on column pm_building.community_id is '小区ID';
comment on column pm_building.building_no is '楼栋号';
comment on column pm_building.building_type is '楼栋类型：1-高层 2-小高层 3-多层 4-商业';
comment on column pm_building.floor_count is '总层数';
comment on column pm_building.unit_count is '单元数';
comment on column pm_building.elevator_count is '电梯数';
comment on column pm_building.completion_year is '竣工年份';
insert into pm_building
select row_number() over (order by c, b), c, b || '幢', t, case t when '1' then 18 when '2' then 11 when '3' then 6 else 4 end, u, case t when '1' then u * 2 when '2' then u when '3' then 0 else 2 end, extract(year from delivery_date)::int - case when b > 4 then 0 else 1 end, case when c = 5 and b = 2 then '2019年加装电梯未通过' end
  from pm_community, lateral (select community_id as c) as x, generate_series(1, (array[5, 6, 4, 4, 4, 3])[community_id]) as b,
       lateral (select case when community_id = 6 or b = 6 then '4' when community_id = 3 or community_id = 4 and b < 3 then '1' when community_id in (1, 4) then '2' else '3' end as t, case when community_id = 6 or b = 6 then 1 when community_id in (2, 5) then 3 else 2 end as u) as k;

create table pm_house (
  house_id bigint primary key,
  building_id bigint not null references pm_building (building_id),
  unit_no varchar(10) not null,
  floor_no int not null,
  room_no varchar(10) not null,
  house_code varchar(40) not null unique,
  layout varchar(10),
  usage_type char(1) not null,
  build_area numeric(8, 2) not null,
  inner_area numeric(8, 2),
  house_status char(1) not null,
  handover_date date,
  decorate_flag char(1) not null default 'N',
  create_time timestamp,
  update_time timestamp,
  del_flag char(1) not null default '0'
);
comment on table pm_house is '房屋档案';
comment on column pm_house.house_id is '房屋ID';
comment on column pm_house.building_id is '楼栋ID';
comment on column pm_house.unit_no is '单元';
comment on column pm_house.floor_no is '楼层';
comment on column pm_house.room_no is '房号';
comment on column pm_house.house_code is '房屋编码（小区-楼栋-单元-房号）';
comment on column pm_house.layout is '户型，字典house_layout';
comment on column pm_house.usage_type is '房屋用途：1-住宅 2-商铺 3-办公';
comment on column pm_house.build_area is '建筑面积（㎡）';
comment on column pm_house.inner_area is '套内面积（㎡）';
comment on column pm_house.house_status is '房屋状态：0-未售 1-空置 2-自住 3-出租';
comment on column pm_house.handover_date is '交房日期';
comment on column pm_house.decorate_flag is '是否装修中（Y是 N否）';
comment on column pm_house.create_time is '创建时间';
comment on column pm_house.update_time is '更新时间';
comment on column pm_house.del_flag is '删除标志（0存在 2删除）';
insert into pm_house
select i, building_id, unit, floor, room, community_code || '-' || replace(building_no, '幢', '') || '-' || unit || '-' || room, layout, usage, area, case when usage = '1' and pg_temp.u('inner', i) < 0.93 then round(area * (0.76 + pg_temp.u('inn', i)::numeric * 0.08), 2) end, state,
       case when state <> '0' then delivery_date + pg_temp.skew('hand', i, 0, 420, 2.2) end, case when delivery_date > '2018-01-01' and state = '1' and pg_temp.u('deco', i) < 0.3 then 'Y' else 'N' end, delivery_date - interval '20 days' + time '09:00', case when pg_temp.u('hupd', i) < 0.4 then timestamp '2023-05-01 10:00' + make_interval(hours => pg_temp.n('hup', i, 0, 16000)) end, case when pg_temp.u('hdel', i) < 0.006 then '2' else '0' end
  from (select *, row_number() over (order by building_id, unit, floor, r) as i from pm_building join pm_community using (community_id), generate_series(1, unit_count) as unit, generate_series(1, floor_count) as floor, generate_series(1, case building_type when '4' then 6 when '1' then 2 else 2 end) as r where pg_temp.u('built', building_id * 1000 + unit * 100 + floor * 4 + r) < 0.46) as b,
       lateral (select floor::text || lpad(r::text, 2, '0') as room, case when building_type <> '4' then '1' when floor <= 2 then '2' else '3' end as usage, case when building_type = '4' then '9' else pg_temp.weighted('lay', building_id * 10 + r, '{1,2,3,4}', '{6,34,46,14}') end as layout offset 0) as l,
       lateral (select case layout when '1' then 52.30 when '2' then 84.60 when '3' then 112.40 when '4' then 143.80 else 46 + pg_temp.n('shop', i, 0, 120) end + (pg_temp.n('ar', building_id * 10 + r, 0, 900) / 100.0)::numeric(6, 2) as area,
               case when delivery_date > '2018-01-01' then pg_temp.weighted('hs1', i, '{2,3,1,0}', '{58,17,17,8}') else pg_temp.weighted('hs2', i, '{2,3,1}', '{70,22,8}') end as state offset 0) as a;

create table pm_owner (
  owner_id bigint primary key,
  owner_name varchar(60) not null,
  owner_type char(1) not null default '1',
  sex char(1),
  id_type char(1) default '1',
  id_no varchar(30),
  mobile varchar(11),
  backup_phone varchar(20) default '',
  birthday date,
  wechat_bind char(1) not null default '0',
  work_unit varchar(100),
  create_by varchar(30),
  create_time timestamp not null,
  update_time timestamp,
  del_flag char(1) not null default '0'
);
comment on table pm_owner is '业主（客户）信息表';
comment on column pm_owner.owner_id is '业主ID';
comment on column pm_owner.owner_name is '业主姓名/单位名称';
comment on column pm_owner.owner_type is '客户类型：1-个人 2-单位';
comment on column pm_owner.sex is '性别（0男 1女 2未知）';
comment on column pm_owner.id_type is '证件类型：1-身份证 2-护照 3-营业执照';
comment on column pm_owner.id_no is '证件号码';
comment on column pm_owner.mobile is '手机号码';
comment on column pm_owner.backup_phone is '备用电话';
comment on column pm_owner.birthday is '出生日期';
comment on column pm_owner.wechat_bind is '是否绑定微信（0否 1是）';
comment on column pm_owner.work_unit is '工作单位';
comment on column pm_owner.create_by is '创建者';
comment on column pm_owner.create_time is '创建时间';
comment on column pm_owner.update_time is '更新时间';
comment on column pm_owner.del_flag is '删除标志（0存在 2删除）';
-- Everybody who owns the house with the same position, later those who share it or rent it.
create temp table kept as
select h.house_id, h.house_status, h.usage_type, h.handover_date, b.community_id, h.del_flag, row_number() over (order by h.house_id) as r, row_number() over (partition by b.community_id order by md5('k' || h.house_id)) as rc, count(*) over (partition by b.community_id)::int as of
  from pm_house as h join pm_building as b using (building_id) where house_status <> '0';
create unique index on kept (community_id, rc);
create temp table people as
select row_number() over (order by kind, house_id) as owner_id, k.* from (
  select house_id, community_id, usage_type, 1 as kind, handover_date as since from kept where r % 29 <> 0
  union all select house_id, community_id, usage_type, 2, handover_date from kept where usage_type = '1' and pg_temp.u('share', house_id) < 0.17
  union all select house_id, community_id, usage_type, 4, date '2022-08-01' + pg_temp.n('rent', house_id, 0, 800) from kept where house_status = '3') as k;
insert into pm_owner
select owner_id, case when firm then pg_temp.pick('firm1', i, '{杭州,浙江,嘉兴}') || pg_temp.pick('firm2', i, '{云舟,优品,嘉和,汇通,明远,思源,安信,百味,乐活,天成,宏图,新禾}') || pg_temp.pick('firm3', i, '{餐饮管理,信息科技,商贸,教育咨询,健身服务,文化传媒}') || '有限公司' else pg_temp.person('own', i) end, case when firm then '2' else '1' end, case when not firm then pg_temp.weighted('osex', i, '{0,1,2}', '{54,43,3}') end, case when firm then '3' when pg_temp.u('pass', i) < 0.01 then '2' else '1' end,
       case when firm then '9133' || upper(left(md5('uscc' || i), 14)) when pg_temp.u('oid', i) < 0.95 then '33' || lpad(pg_temp.n('oid1', i, 100, 1199)::text, 4, '0') || to_char(born, 'YYYYMMDD') || lpad(pg_temp.n('oid2', i, 0, 9999)::text, 4, '0') end, case when pg_temp.u('omob', i) < 0.97 then pg_temp.mobile('own', i) end, case when pg_temp.u('obk', i) < 0.12 then pg_temp.mobile('obk', i) else '' end, case when not firm and pg_temp.u('oborn', i) < 0.8 then born end, case when not firm and pg_temp.u('wx', i) < 0.63 then '1' else '0' end,
       case when not firm and pg_temp.u('wu', i) < 0.2 then pg_temp.pick('wu1', i, '{市第一医院,浙江大学,中国移动,阿里巴巴,自由职业,海康威视,退休,区教育局}') end, case when since < date '2019-01-01' then '数据导入' else 'u' || 10008 + pg_temp.n('ocb', i, 0, 40) end, greatest(since, date '2019-01-15') + time '09:30' + make_interval(mins => pg_temp.n('oct', i, 0, 500)), case when pg_temp.u('oup', i) < 0.3 then timestamp '2024-02-01 11:00' + make_interval(hours => pg_temp.n('oupt', i, 0, 9800)) end, case when pg_temp.u('odel', i) < 0.008 then '2' else '0' end
  from people, lateral (select owner_id as i, usage_type <> '1' and pg_temp.u('firm', owner_id) < 0.55 as firm, date '1945-01-01' + pg_temp.n('obd', owner_id, 0, 20000) as born) as f;

create table pm_house_owner (
  id bigserial primary key,
  house_id bigint not null references pm_house (house_id),
  owner_id bigint not null references pm_owner (owner_id),
  relation_type char(1) not null,
  is_payer char(1) not null default '0',
  share_ratio numeric(5, 2),
  start_date date not null,
  end_date date,
  unique (house_id, owner_id)
);
comment on table pm_house_owner is '房屋与业主关系表';
comment on column pm_house_owner.house_id is '房屋ID';
comment on column pm_house_owner.owner_id is '业主ID';
comment on column pm_house_owner.relation_type is '关系类型：1-产权人 2-共有人 3-家属 4-租户';
comment on column pm_house_owner.is_payer is '是否缴费人（0否 1是）';
comment on column pm_house_owner.share_ratio is '产权份额（%）';
comment on column pm_house_owner.start_date is '生效日期';
comment on column pm_house_owner.end_date is '终止日期（退租、过户）';
insert into pm_house_owner (house_id, owner_id, relation_type, is_payer, share_ratio, start_date, end_date)
select house_id, owner_id, case when kind = 2 and pg_temp.u('fam', owner_id) < 0.35 then '3' else kind::text end, case when kind = 1 then '1' else '0' end, case when kind = 1 and shared then 50 when kind = 1 then 100 when kind = 2 and pg_temp.u('fam', owner_id) >= 0.35 then 50 end, since, case when kind = 4 and pg_temp.u('rout', owner_id) < 0.3 and since + 365 < date '2025-03-31' then since + 365 end
  from people as p, lateral (select exists (select from people as o where o.house_id = p.house_id and o.kind = 2 and pg_temp.u('fam', o.owner_id) >= 0.35) as shared) as s
union all
-- 一人多套
select k.house_id, p.owner_id, '1', '1', 100, k.handover_date, null from kept as k, lateral (select owner_id from people where kind = 1 and community_id = k.community_id and usage_type = k.usage_type order by md5(owner_id || '-' || k.house_id) limit 1) as p where k.r % 29 = 0;

-- 收费 ---------------------------------------------------------------------------------------------------------------

create table pm_fee_item (
  item_id int primary key,
  item_code varchar(20) not null unique,
  item_name varchar(50) not null,
  charge_mode char(1) not null,
  unit_price numeric(10, 4) not null,
  price_unit varchar(20) not null,
  cycle_months int not null default 3,
  late_rate numeric(8, 6) default 0,
  community_id bigint references pm_community (community_id),
  effective_date date not null,
  status char(1) not null default '0'
);
comment on table pm_fee_item is '收费项目表';
comment on column pm_fee_item.item_id is '收费项目ID';
comment on column pm_fee_item.item_code is '项目编码';
comment on column pm_fee_item.item_name is '项目名称';
comment on column pm_fee_item.charge_mode is '计费方式：1-按建筑面积 2-按户定额 3-按用量 4-按车位';
comment on column pm_fee_item.unit_price is '单价（元）';
comment on column pm_fee_item.price_unit is '计价单位';
comment on column pm_fee_item.cycle_months is '计费周期（月）';
comment on column pm_fee_item.late_rate is '违约金日费率';
comment on column pm_fee_item.community_id is '适用小区ID，空为通用';
comment on column pm_fee_item.effective_date is '生效日期';
comment on column pm_fee_item.status is '状态（0启用 1停用）';
insert into pm_fee_item values
  (1, 'WYF01', '翠湖花园物业费', '1', 2.1000, '元/㎡/月', 3, 0.000500, 1, '2019-01-01', '0'), (2, 'WYF02', '金桂苑物业费', '1', 1.2000, '元/㎡/月', 3, 0.000500, 2, '2017-07-01', '0'), (3, 'WYF03', '滨江国际物业费', '1', 3.6000, '元/㎡/月', 3, 0.000500, 3, '2019-01-01', '0'), (4, 'WYF04', '御景湾物业费', '1', 2.4500, '元/㎡/月', 3, 0.000500, 4, '2020-10-01', '0'), (5, 'WYF05', '阳光新城物业费', '1', 0.8500, '元/㎡/月', 3, 0, 5, '2015-01-01', '1'), (6, 'WYF06', '商业物业服务费', '1', 6.8000, '元/㎡/月', 3, 0.001000, null, '2021-07-01', '0'),
  (7, 'ZXYJ', '装修管理费', '2', 300.0000, '元/次', 0, 0, null, '2019-01-01', '0'), (8, 'GTSF', '公摊水电费', '2', 45.0000, '元/户/季', 3, 0, 2, '2022-01-01', '0'), (9, 'CWF', '车位管理费', '4', 60.0000, '元/个/月', 3, 0, null, '2019-01-01', '0'), (10, 'LJF', '装修垃圾清运费', '2', 580.0000, '元/户', 0, 0, null, '2020-01-01', '0');

create table pm_bill (
  bill_id bigint primary key,
  bill_no varchar(30) not null unique,
  house_id bigint not null references pm_house (house_id),
  item_id int not null references pm_fee_item (item_id),
  bill_period char(6) not null,
  period_start date not null,
  period_end date not null,
  quantity numeric(10, 2) not null,
  unit_price numeric(10, 4) not null,
  receivable numeric(12, 2) not null,
  discount numeric(12, 2) not null default 0,
  late_fee numeric(12, 2) not null default 0,
  received numeric(12, 2) not null default 0,
  due_date date not null,
  bill_status char(1) not null default '0',
  pay_time timestamp,
  create_by varchar(30),
  create_time timestamp
);
comment on table pm_bill is '应收账单';
comment on column pm_bill.bill_id is '账单ID';
comment on column pm_bill.bill_no is '账单编号';
comment on column pm_bill.house_id is '房屋ID';
comment on column pm_bill.item_id is '收费项目ID';
comment on column pm_bill.bill_period is '账期（如2024Q1）';
comment on column pm_bill.period_start is '计费开始日期';
comment on column pm_bill.period_end is '计费结束日期';
comment on column pm_bill.quantity is '计费数量（面积或户数）';
comment on column pm_bill.unit_price is '单价（元）';
comment on column pm_bill.receivable is '应收金额（元）';
comment on column pm_bill.discount is '减免金额（元）';
comment on column pm_bill.late_fee is '违约金（元）';
comment on column pm_bill.received is '实收金额（元）';
comment on column pm_bill.due_date is '缴费截止日期';
comment on column pm_bill.bill_status is '账单状态：0-未缴 1-部分缴纳 2-已缴清 3-已作废';
comment on column pm_bill.pay_time is '缴清时间';
comment on column pm_bill.create_by is '创建者';
comment on column pm_bill.create_time is '创建时间';
-- Who pays at all is a habit of the house, when it pays too: quarter by quarter or a year at once.
create temp table due as
select row_number() over (order by q, item_id, house_id) as i, x.* from (
  select h.house_id, f.item_id, q::date as q, case f.charge_mode when '1' then h.build_area else 1 end as quantity, f.unit_price, case f.charge_mode when '1' then 3 else 1 end as times, h.usage_type, h.house_status, k.community_id, pg_temp.u('habit', h.house_id) as habit
    from kept as k join pm_house as h using (house_id) cross join generate_series(date '2023-04-01', date '2025-01-01', interval '3 months') as q
         join pm_fee_item as f on f.item_id = case when h.usage_type <> '1' then 6 else k.community_id end or f.item_id = 8 and k.community_id = 2 and h.usage_type = '1'
   where h.handover_date < q and h.del_flag = '0' and (k.community_id <> 5 or q < '2024-07-01')) as x;
create temp table settled as
select d.*, round(quantity * unit_price * times, 2) as amount, case when house_status = '1' and item_id <> 8 and pg_temp.u('empty', house_id) < 0.5 then 0.3 else 0 end as off,
       case when pg_temp.u('void', i) < 0.006 then '3' when habit > 0.965 and q > '2023-05-01' then '0' when pg_temp.u('late', i) < 0.02 + 0.3 * ((q - date '2023-01-01') / 820.0) ^ 4 then '0' when pg_temp.u('part', i) < 0.008 then '1' else '2' end as state,
       case when habit < 0.38 then make_date(extract(year from q)::int, 1, 1) + pg_temp.n('yearly', house_id * 10 + extract(year from q)::int % 10, 5, 75) else q + pg_temp.skew('when', i, 3, 150, 2.1) end as paid_on
  from due as d;
update settled set state = '0' where state in ('1', '2') and paid_on > '2025-03-31';
insert into pm_bill
select i, 'ZD' || to_char(q, 'YYYYMM') || lpad(i::text, 6, '0'), house_id, item_id, to_char(q, 'YYYY"Q"Q'), q, (q + interval '3 months' - interval '1 day')::date, quantity, unit_price, amount, cut, late, case state when '2' then amount - cut + late when '1' then round(amount * 0.5, 2) else 0 end, q + 59, state, case when state = '2' then paid_on + time '08:40' + make_interval(mins => pg_temp.n('paidt', house_id * 2000 + (paid_on - date '2023-01-01'), 0, 780)) end, 'job', q - interval '5 days' + time '02:00'
  from settled, lateral (select round(amount * off, 2) as cut) as c, lateral (select case when state = '2' and paid_on > q + 59 and item_id <> 8 then round((amount - cut) * 0.0005 * (paid_on - q - 59), 2) else 0 end as late) as l;

create table pm_payment (
  payment_id bigint primary key,
  pay_no varchar(32) not null unique,
  house_id bigint not null references pm_house (house_id),
  owner_id bigint references pm_owner (owner_id),
  pay_channel char(1) not null,
  amount numeric(12, 2) not null,
  pay_time timestamp not null,
  cashier_id bigint references sys_user (user_id),
  trade_no varchar(64),
  invoice_no varchar(20),
  pay_status char(1) not null default '1',
  remark varchar(200)
);
comment on table pm_payment is '收款流水';
comment on column pm_payment.payment_id is '收款ID';
comment on column pm_payment.pay_no is '收款单号';
comment on column pm_payment.house_id is '房屋ID';
comment on column pm_payment.owner_id is '缴费业主ID';
comment on column pm_payment.pay_channel is '支付方式：1-现金 2-刷卡 3-微信 4-支付宝 5-银行代扣 6-对公转账';
comment on column pm_payment.amount is '收款金额（元）';
comment on column pm_payment.pay_time is '收款时间';
comment on column pm_payment.cashier_id is '收费员ID（线上缴费为空）';
comment on column pm_payment.trade_no is '第三方交易号';
comment on column pm_payment.invoice_no is '发票号码';
comment on column pm_payment.pay_status is '状态：1-正常 2-已退款';
comment on column pm_payment.remark is '备注';
create temp table receipt as
select row_number() over (order by at, house_id) as payment_id, r.* from (
  select b.house_id, at, sum(b.received) as amount, array_agg(b.bill_id order by b.bill_id) as bills from pm_bill as b join settled as s on s.i = b.bill_id, lateral (select coalesce(b.pay_time, s.paid_on + time '14:05') as at) as t where b.received > 0 group by 1, 2) as r;
insert into pm_payment
select payment_id, 'SK' || to_char(at, 'YYYYMMDD') || lpad(payment_id::text, 6, '0'), k.house_id, o.owner_id, ch, amount, at, case when ch in ('1', '2', '6') then c.user_id end, case when ch in ('3', '4') then (case ch when '3' then '4200' else '2025' end) || left(translate(md5('tr' || payment_id), 'abcdef', '123456'), 24) end, case when pg_temp.u('inv', payment_id) < case when o.owner_type = '2' then 0.95 else 0.22 end then lpad(pg_temp.n('invn', payment_id, 10000000, 99999999)::text, 8, '0') end, '1', case when cardinality(bills) >= 4 then '预缴全年' when pg_temp.u('prm', payment_id) < 0.02 then '业主要求开票' end
  from receipt as r join kept as k using (house_id) left join lateral (select * from pm_house_owner join pm_owner using (owner_id) where house_id = r.house_id and is_payer = '1' limit 1) as o on true,
       lateral (select case when o.owner_type = '2' then pg_temp.weighted('chf', payment_id, '{6,3,2}', '{78,15,7}') when pg_temp.u('auto', k.house_id) < 0.08 then '5' else pg_temp.weighted('chp', payment_id, '{3,4,2,1}', '{58,22,11,9}') end as ch) as h, lateral (select user_id from sys_user where post_code = 'SF' order by (community_id = k.community_id) desc, user_id limit 1) as c;

create table pm_payment_bill (
  payment_id bigint not null references pm_payment (payment_id),
  bill_id bigint not null references pm_bill (bill_id),
  amount numeric(12, 2) not null,
  primary key (payment_id, bill_id)
);
comment on table pm_payment_bill is '收款核销明细';
comment on column pm_payment_bill.payment_id is '收款ID';
comment on column pm_payment_bill.bill_id is '账单ID';
comment on column pm_payment_bill.amount is '核销金额（元）';
insert into pm_payment_bill select payment_id, b, received from receipt, unnest(bills) as b join pm_bill on bill_id = b;
-- 重复扣款后退回，不核销
insert into pm_payment select payment_id + 100000, 'SK' || to_char(pay_time, 'YYYYMMDD') || 'R' || lpad(payment_id::text, 5, '0'), house_id, owner_id, pay_channel, amount, pay_time + interval '2 minutes', cashier_id, trade_no, null, '2', '重复支付，已原路退回' from pm_payment where pay_channel in ('3', '4') and pg_temp.u('dup', payment_id) < 0.006;

-- 报修 ---------------------------------------------------------------------------------------------------------------

create temp table crew as select user_id, post_code, community_id, leave_date from sys_user where post_code in ('GC', 'ZX', 'KF');
create table pm_repair_order (
  order_id bigint primary key,
  order_no varchar(30) not null unique,
  community_id bigint not null references pm_community (community_id),
  house_id bigint references pm_house (house_id),
  owner_id bigint references pm_owner (owner_id),
  repair_type varchar(10) not null,
  area_type char(1) not null,
  source char(1) not null,
  urgency char(1) not null default '1',
  description varchar(500),
  contact_phone varchar(20),
  order_status char(1) not null default '0',
  handler_id bigint references sys_user (user_id),
  submit_time timestamp not null,
  dispatch_time timestamp,
  finish_time timestamp,
  material_fee numeric(10, 2),
  labor_fee numeric(10, 2),
  score int,
  comment varchar(300),
  update_time timestamp
);
comment on table pm_repair_order is '报修工单';
comment on column pm_repair_order.order_id is '工单ID';
comment on column pm_repair_order.order_no is '工单编号';
comment on column pm_repair_order.community_id is '小区ID';
comment on column pm_repair_order.house_id is '房屋ID（公共区域为空）';
comment on column pm_repair_order.owner_id is '报修业主ID';
comment on column pm_repair_order.repair_type is '报修类型，字典repair_type';
comment on column pm_repair_order.area_type is '报修区域：1-户内 2-公共区域';
comment on column pm_repair_order.source is '工单来源：1-微信小程序 2-电话 3-前台 4-巡检发现';
comment on column pm_repair_order.urgency is '紧急程度：1-一般 2-紧急 3-特急';
comment on column pm_repair_order.description is '问题描述';
comment on column pm_repair_order.contact_phone is '联系电话';
comment on column pm_repair_order.order_status is '工单状态：0-待派单 1-已派单 2-处理中 3-已完成 4-已评价 9-已取消';
comment on column pm_repair_order.handler_id is '维修人员ID';
comment on column pm_repair_order.submit_time is '报修时间';
comment on column pm_repair_order.dispatch_time is '派单时间';
comment on column pm_repair_order.finish_time is '完成时间';
comment on column pm_repair_order.material_fee is '材料费（元）';
comment on column pm_repair_order.labor_fee is '人工费（元）';
comment on column pm_repair_order.score is '满意度评分（1-5分）';
comment on column pm_repair_order.comment is '评价内容';
comment on column pm_repair_order.update_time is '更新时间';
insert into pm_repair_order
select i, 'BX' || to_char(at, 'YYYYMMDD') || lpad(i::text, 5, '0'), case when private then k.community_id else c end, case when private then k.house_id end, case when private then o.owner_id when src <> '4' and pg_temp.u('rown', i) < 0.4 then o.owner_id end, kind, case when private then '1' else '2' end, src, case when kind in ('SL', 'DT') then pg_temp.weighted('urg1', i, '{1,2,3}', '{45,40,15}') else pg_temp.weighted('urg2', i, '{1,2,3}', '{86,12,2}') end,
       case kind when 'SD' then pg_temp.pick('dsd', i, '{厨房水龙头漏水,客厅跳闸,楼道灯不亮,水表井漏水,插座没电}') when 'GD' then pg_temp.pick('dgd', i, '{卫生间下水堵塞,厨房地漏返水,主管道堵塞}') when 'MC' then pg_temp.pick('dmc', i, '{入户门锁损坏,单元门关不上,窗户把手脱落}') when 'DT' then pg_temp.pick('ddt', i, '{电梯停运,电梯异响,轿厢按键失灵,电梯困人}') when 'MJ' then pg_temp.pick('dmj', i, '{门禁卡刷不开,对讲无声音,道闸不抬杆}') when 'SL' then pg_temp.pick('dsl', i, '{外墙渗水,楼上漏水到卧室,地下车库顶板渗漏}') when 'LH' then pg_temp.pick('dlh', i, '{树枝遮挡窗户,草坪枯死}') else pg_temp.pick('dqt', i, '{楼道堆放杂物,"",墙面脱落,健身器材损坏}') end,
       case when src in ('1', '2') then coalesce(o.mobile, pg_temp.mobile('rp', i)) end, state, case when state in ('1', '2', '3', '4') then w.user_id end, at, case when state in ('1', '2', '3', '4') then sent end, case when state in ('3', '4') then done end, case when state in ('3', '4') then case when private and pg_temp.u('mat', i) < 0.55 then pg_temp.skew('matf', i, 5, 400, 3) else 0 end end, case when state in ('3', '4') then case when private and pg_temp.u('lab', i) < 0.45 then (array[30, 50, 80, 120])[1 + pg_temp.skew('labf', i, 0, 3, 1.8)] else 0 end end, case when state = '4' then pg_temp.weighted('rsc', i, '{5,4,3,2,1}', '{62,22,9,4,3}')::int end, case when state = '4' and pg_temp.u('rcm', i) < 0.35 then pg_temp.pick('rcmt', i, '{师傅很专业,速度快,态度好,等了太久,修了两次才好,满意,一般}') end, coalesce(case when state in ('3', '4') then done when state in ('1', '2') then sent end, at)
  from generate_series(1, 1260) as i, lateral (select date '2023-01-02' + floor(818 * (i / 1260.0))::int + time '07:10' + make_interval(mins => pg_temp.n('rat', i, 0, 420) + pg_temp.n('rat2', i, 0, 440)) as at, pg_temp.weighted('rk', i, '{SD,GD,MC,DT,MJ,SL,LH,QT}', '{31,16,12,9,12,11,3,6}') as kind, pg_temp.weighted('rsrc', i, '{1,2,3,4}', '{52,26,12,10}') as src, case when i <= 840 then pg_temp.weighted('rcom', i, '{1,2,3,4,5,6}', '{22,23,20,16,12,7}') else pg_temp.weighted('rcom', i, '{1,2,3,4,6}', '{26,27,22,17,8}') end::int as c offset 0) as r,
       lateral (select src <> '4' and case when kind in ('DT', 'LH', 'MJ') then false else pg_temp.u('priv', i) < 0.74 end as private, at + make_interval(mins => pg_temp.skew('sent', i, 3, 1400, 3)) as sent offset 0) as p, lateral (select sent + make_interval(mins => pg_temp.skew('done', i, 20, case kind when 'SL' then 20000 else 4300 end, 2.4)) as done offset 0) as d, lateral (select case when i > 1257 then '0' when done > timestamp '2025-03-31 12:00' then pg_temp.pick('rs1', i, '{1,2,2}') else pg_temp.weighted('rs2', i, '{3,4,9,2}', '{572,390,30,8}') end as state offset 0) as s,
       lateral (select community_id as cid, max(of) as houses from kept where community_id = c group by 1) as z, lateral (select * from kept where community_id = c and rc = 1 + pg_temp.skew('rh', i, 0, houses - 1, 1.4)) as k left join lateral (select o.owner_id, o.mobile from pm_house_owner as x join pm_owner as o using (owner_id) where x.house_id = k.house_id and x.end_date is null and x.start_date < at order by x.relation_type desc limit 1) as o on true, lateral (select user_id from crew where post_code = 'GC' and (leave_date is null or leave_date > at) order by (community_id = c) desc, (user_id * 7 + i) % 5, user_id limit 1) as w;

-- 停车 ---------------------------------------------------------------------------------------------------------------

create table pm_parking_space (
  space_id bigint primary key,
  community_id bigint not null references pm_community (community_id),
  space_no varchar(20) not null,
  zone varchar(20),
  space_type char(1) not null,
  area numeric(6, 2),
  space_status char(1) not null default '0',
  owner_id bigint references pm_owner (owner_id),
  plate_no varchar(10),
  rent_fee numeric(8, 2),
  rent_start date,
  rent_end date,
  has_charger char(1) not null default 'N',
  unique (community_id, space_no)
);
comment on table pm_parking_space is '车位表';
comment on column pm_parking_space.space_id is '车位ID';
comment on column pm_parking_space.community_id is '小区ID';
comment on column pm_parking_space.space_no is '车位号';
comment on column pm_parking_space.zone is '区域';
comment on column pm_parking_space.space_type is '车位类型：1-产权车位 2-月租车位 3-人防车位';
comment on column pm_parking_space.area is '面积（㎡）';
comment on column pm_parking_space.space_status is '车位状态：0-空闲 1-已售 2-已租 3-停用';
comment on column pm_parking_space.owner_id is '使用业主ID';
comment on column pm_parking_space.plate_no is '绑定车牌号';
comment on column pm_parking_space.rent_fee is '月租金（元）';
comment on column pm_parking_space.rent_start is '租赁开始日期';
comment on column pm_parking_space.rent_end is '租赁到期日期';
comment on column pm_parking_space.has_charger is '是否有充电桩（Y是 N否）';
insert into pm_parking_space
select i, c, no, case when c = 2 then '地面' when k % 5 = 0 then 'B2' else 'B1' end, kind, (array[12.72, 13.25, 13.25, 14.3])[1 + pg_temp.n('pa', i, 0, 3)], state, case when state in ('1', '2') then o.owner_id end, case when state in ('1', '2') and pg_temp.u('plate0', i) < 0.94 then case when c = 4 then '浙F' else '浙A' end || case when ev then 'D' || lpad(pg_temp.n('ev', i, 0, 99999)::text, 5, '0') else substr('ABCEFGHJKLMNPQRSTUVWXYZ', pg_temp.n('pl', i, 1, 23), 1) || lpad(pg_temp.n('pl4', i, 0, 9999)::text, 4, '0') end end,
       case when kind in ('2', '3') then case c when 3 then 450 when 4 then 300 when 2 then 180 else 350 end end, case when state = '2' then since end, case when state = '2' then since + 364 end, case when ev and state <> '3' then 'Y' else 'N' end
  from (select c, k, row_number() over (order by c, k) as i from (values (1, 90), (2, 55), (3, 120), (4, 80), (6, 40)) as v (c, m), generate_series(1, m) as k) as g,
       lateral (select case when c = 2 then '' else 'A' end || lpad(k::text, 3, '0') as no, case when c = 2 or c = 6 then '2' else pg_temp.weighted('pk', i, '{1,2,3}', '{52,36,12}') end as kind, pg_temp.u('evp', i) < 0.24 as ev, date '2024-02-01' + pg_temp.n('prs', i, 0, 420) as since offset 0) as p, lateral (select case kind when '1' then pg_temp.weighted('ps1', i, '{1,0}', '{88,12}') else pg_temp.weighted('ps2', i, '{2,0,3}', '{76,21,3}') end as state offset 0) as s,
       lateral (select o.owner_id from people as o where o.community_id = c and o.kind in (1, 4) order by md5(o.owner_id || '#' || i) limit 1) as o;

create table pm_parking_record (
  record_id bigserial primary key,
  community_id bigint not null references pm_community (community_id),
  space_id bigint references pm_parking_space (space_id),
  plate_no varchar(10),
  card_type char(1) not null,
  gate_in varchar(20),
  gate_out varchar(20),
  enter_time timestamp not null,
  exit_time timestamp,
  charge_amount numeric(8, 2) not null default 0,
  pay_channel char(1)
);
comment on table pm_parking_record is '车辆进出记录';
comment on column pm_parking_record.community_id is '小区ID';
comment on column pm_parking_record.space_id is '固定车位ID（临停为空）';
comment on column pm_parking_record.plate_no is '车牌号';
comment on column pm_parking_record.card_type is '车辆类型：1-固定车 2-临停车 3-免费车';
comment on column pm_parking_record.gate_in is '入口';
comment on column pm_parking_record.gate_out is '出口';
comment on column pm_parking_record.enter_time is '入场时间';
comment on column pm_parking_record.exit_time is '出场时间';
comment on column pm_parking_record.charge_amount is '停车费（元）';
comment on column pm_parking_record.pay_channel is '支付方式：1-现金 3-微信 4-支付宝';
create temp table fixed as select space_id, community_id, plate_no, row_number() over (order by md5('f' || space_id)) as r from pm_parking_space where space_status in ('1', '2') and plate_no is not null;
insert into pm_parking_record (community_id, space_id, plate_no, card_type, gate_in, gate_out, enter_time, exit_time, charge_amount, pay_channel)
select case when t = '1' then s.community_id else c end, case when t = '1' then s.space_id end, case when t = '1' then s.plate_no when pg_temp.u('noplate', i) < 0.02 then null else pg_temp.weighted('pp', i, '{浙A,浙F,沪A,苏E,皖P}', '{62,20,8,6,4}') || upper(substr(md5('pl' || i), 1, 5)) end, t, pg_temp.weighted('gi', i, '{南门,北门,东门}', '{58,32,10}'), case when gone is not null then pg_temp.weighted('go', i, '{南门,北门,东门}', '{55,33,12}') end, at, gone,
       fee, case when fee > 0 then pg_temp.weighted('ppc', i, '{3,4,1}', '{66,31,3}') end
  from generate_series(1, 2100) as i, lateral (select timestamp '2025-01-01 06:30' + make_interval(secs => floor(7720000 * (i / 2100.0))::int) as at, pg_temp.weighted('pt', i, '{1,2,3}', '{47,48,5}') as t, pg_temp.weighted('pcom', i, '{1,3,4,6,2}', '{21,25,14,33,7}')::int as c offset 0) as r,
       lateral (select case when at < timestamp '2025-03-31 06:00' and pg_temp.u('still', i) < 0.996 then at + make_interval(mins => case t when '1' then pg_temp.skew('stay1', i, 40, 1500, 1) else pg_temp.skew('stay2', i, 4, 900, 2.4) end) end as gone offset 0) as g, lateral (select case when t = '2' and gone > at + interval '30 minutes' then least(40, 5 + 3 * floor(extract(epoch from gone - at - interval '30 minutes') / 3600)) else 0 end as fee offset 0) as f,
       lateral (select 1 + pg_temp.skew('psp', i, 0, cars - 1, 1.5) as pick from (select count(*)::int as cars from fixed) as n offset 0) as k join fixed as s on s.r = pick order by i;

-- 巡检 ---------------------------------------------------------------------------------------------------------------

create table pm_inspect_plan (
  plan_id int primary key,
  plan_name varchar(60) not null,
  community_id bigint not null references pm_community (community_id),
  inspect_type char(1) not null,
  cycle_type char(1) not null,
  point_count int not null,
  start_date date not null,
  end_date date,
  status char(1) not null default '0'
);
comment on table pm_inspect_plan is '巡检计划';
comment on column pm_inspect_plan.plan_id is '计划ID';
comment on column pm_inspect_plan.plan_name is '计划名称';
comment on column pm_inspect_plan.community_id is '小区ID';
comment on column pm_inspect_plan.inspect_type is '巡检类型：1-消防 2-电梯 3-配电房 4-安全巡逻 5-环境卫生';
comment on column pm_inspect_plan.cycle_type is '巡检周期：1-每日 2-每周 3-每月';
comment on column pm_inspect_plan.point_count is '巡检点数';
comment on column pm_inspect_plan.start_date is '开始日期';
comment on column pm_inspect_plan.end_date is '结束日期';
comment on column pm_inspect_plan.status is '状态（0启用 1停用）';
insert into pm_inspect_plan
select row_number() over (order by community_id, t), community_name || n, community_id, t, cy, 6 + pg_temp.n('pts', community_id * 10 + t::int, 0, 14), date '2023-01-01', case when community_id = 5 then date '2024-06-30' end, case when community_id = 5 then '1' else '0' end
  from pm_community, (values ('1', '消防设施月检', '3'), ('2', '电梯周检', '2'), ('3', '配电房周检', '2'), ('4', '夜间安全巡逻', '1'), ('5', '环境卫生周查', '2')) as v (t, n, cy) where not (community_id in (2, 5) and t = '2') and not (t = '4' and community_id not in (3, 6));

create table pm_inspect_task (
  task_id bigint primary key,
  plan_id int not null references pm_inspect_plan (plan_id),
  task_date date not null,
  inspector_id bigint references sys_user (user_id),
  start_time timestamp,
  finish_time timestamp,
  checked_count int not null default 0,
  abnormal_count int not null default 0,
  task_status char(1) not null default '0',
  order_id bigint references pm_repair_order (order_id),
  remark varchar(200)
);
comment on table pm_inspect_task is '巡检任务';
comment on column pm_inspect_task.task_id is '任务ID';
comment on column pm_inspect_task.plan_id is '计划ID';
comment on column pm_inspect_task.task_date is '计划日期';
comment on column pm_inspect_task.inspector_id is '巡检人ID';
comment on column pm_inspect_task.start_time is '开始时间';
comment on column pm_inspect_task.finish_time is '完成时间';
comment on column pm_inspect_task.checked_count is '已检点数';
comment on column pm_inspect_task.abnormal_count is '异常点数';
comment on column pm_inspect_task.task_status is '任务状态：0-待执行 1-执行中 2-已完成 3-已逾期';
comment on column pm_inspect_task.order_id is '关联工单ID';
create temp table found as select order_id, community_id, submit_time from pm_repair_order where source = '4';
insert into pm_inspect_task
select i, plan_id, d, w.user_id, case when state in ('1', '2') then began end, case when state = '2' then began + make_interval(mins => 15 + point_count * 3 + pg_temp.n('idur', i, 0, 40)) end, case when state = '2' then point_count when state = '1' then point_count / 2 else 0 end, case when state = '2' then bad else 0 end, state, case when bad > 0 and state = '2' then o.order_id end, case when bad > 1 and state = '2' then pg_temp.pick('irm', i, '{灭火器过期,应急灯不亮,机房温度偏高,垃圾未及时清运}') end
  from (select row_number() over (order by d, plan_id) as i, p.*, d::date as d from pm_inspect_plan as p, lateral generate_series(case cycle_type when '1' then date '2024-08-01' when '3' then date '2023-01-10' else date '2023-01-02' + plan_id % 5 end, least(coalesce(end_date, date '2025-04-02'), date '2025-04-02'), case cycle_type when '1' then interval '1 day' when '2' then interval '7 days' else interval '1 month' end) as d where cycle_type <> '2' or d > '2024-01-01') as t,
       lateral (select case when d > '2025-03-31' then '0' when d = '2025-03-31' then pg_temp.pick('is0', i, '{1,2}') else pg_temp.weighted('is', i, '{2,3}', '{96,4}') end as state, d + case when inspect_type = '4' then time '21:00' else time '09:00' end + make_interval(mins => pg_temp.n('ib', i, 0, 90)) as began, pg_temp.skew('bad', i, 0, 3, 6) as bad offset 0) as s,
       lateral (select user_id from crew where post_code = case inspect_type when '4' then 'ZX' when '5' then 'KF' else 'GC' end and (leave_date is null or leave_date > d) order by (community_id = t.community_id) desc, (user_id * 3 + i / 4) % 5, user_id limit 1) as w left join lateral (select order_id from found as r where r.community_id = t.community_id and submit_time between began and began + interval '12 days' order by submit_time limit 1) as o on true;

create table pm_visitor (
  visitor_id bigserial primary key,
  house_id bigint not null references pm_house (house_id),
  visitor_name varchar(30) not null,
  mobile varchar(11),
  plate_no varchar(10),
  visit_time timestamp not null,
  leave_time timestamp,
  pass_code varchar(10),
  status char(1) not null default '0'
);
comment on table pm_visitor is '访客预约';
comment on column pm_visitor.house_id is '被访房屋ID';
comment on column pm_visitor.visitor_name is '访客姓名';
comment on column pm_visitor.mobile is '访客手机';
comment on column pm_visitor.plate_no is '访客车牌';
comment on column pm_visitor.visit_time is '来访时间';
comment on column pm_visitor.leave_time is '离开时间';
comment on column pm_visitor.pass_code is '通行码';
comment on column pm_visitor.status is '状态：0-待访 1-已到访 2-已取消';

create table sys_job_log (
  job_log_id bigserial primary key,
  job_name varchar(64) not null,
  invoke_target varchar(200) not null,
  job_message varchar(500),
  status char(1) not null default '0',
  exception_info varchar(2000) default '',
  create_time timestamp
);
comment on table sys_job_log is '定时任务调度日志表';
comment on column sys_job_log.job_log_id is '任务日志ID';
comment on column sys_job_log.job_name is '任务名称';
comment on column sys_job_log.invoke_target is '调用目标字符串';
comment on column sys_job_log.job_message is '日志信息';
comment on column sys_job_log.status is '执行状态（0正常 1失败）';
comment on column sys_job_log.exception_info is '异常信息';
comment on column sys_job_log.create_time is '创建时间';
insert into sys_job_log (job_name, invoke_target, job_message, status, exception_info, create_time)
select case k when 1 then '生成季度账单' when 2 then '计算违约金' else '生成巡检任务' end, case k when 1 then 'billTask.generate()' when 2 then 'lateFeeTask.calc()' else 'inspectTask.create()' end, '总共耗时：' || pg_temp.skew('job', d * 3 + k, 80, 9000, 3) || '毫秒', case when bad then '1' else '0' end, case when bad then 'java.sql.SQLTransientConnectionException: Connection is not available' else '' end, timestamp '2025-03-31 02:00' - make_interval(days => d, mins => -k * 10)
  from generate_series(0, 89) as d, generate_series(1, 3) as k, lateral (select pg_temp.u('jbad', d * 3 + k) < 0.02 as bad) as b where k > 1 or d = 85 order by 6;
