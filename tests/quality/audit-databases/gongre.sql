-- 城市集中供热企业的收费与客服系统：用热户、换热站、采暖季、应收与收费、停供申请、报修工单。仿工大科雅、汉鼎一类的供热收费客服系统。
-- 厂商产品的写法：每列有注释，代码在字典表或注释里，没有外键。数据均为虚构，由行号散列得出，每次装载相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
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
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,梁,宋,郑,韩,唐,冯,于,董,程,曹,袁,许,沈,彭,吕,苏,卢,贾,丁,薛,阎') || pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,建国,建华,志强,海波,国庆,晓东,振华,立新,学文,福生,桂兰,秀英,玉珍,淑芬,丽华,静,敏,艳,娟,红梅,晓燕,桂英,春梅,雪,莉,凤英,玉梅,永刚,宝林,文革,金生,长海,树林,素芹,凤琴,佳怡,浩然') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,132,135,136,138,139,150,151,158,176,186,187,189') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- 基础资料 ------------------------------------------------------------------------------------------------------

create table sys_dict (
  id integer primary key,
  dict_type varchar(32) not null,
  dict_code varchar(8) not null,
  dict_name varchar(40) not null,
  sort_no integer,
  is_enabled smallint default 1,
  remark varchar(100)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.id is '主键'; comment on column sys_dict.dict_type is '字典类型';
comment on column sys_dict.dict_code is '字典编码'; comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序'; comment on column sys_dict.is_enabled is '是否启用 1启用 0停用';
comment on column sys_dict.remark is '备注';
insert into sys_dict
select row_number() over (), t, split_part(item, ':', 1), split_part(item, ':', 2), row_number() over (partition by t order by o), case when item = '5:银行代扣' then 0 else 1 end, case when item = '5:银行代扣' then '2025年6月起停办' end
  from (values ('cust_type', '1:居民,2:商业,3:机关办公,4:学校公益'),
               ('pay_way', '1:现金,2:POS刷卡,3:微信,4:支付宝,5:银行代扣,6:对公转账'),
               ('pay_channel', '01:营业厅,02:微信公众号,03:支付宝生活缴费,04:银行,05:上门收费'),
               ('discount_type', '0:无,1:低保户,2:优抚对象,3:特困职工'),
               ('order_type', '01:不热,02:温度不达标,03:户内漏水,04:公共管网漏水,05:热表故障,06:阀门故障,07:缴费咨询,08:停复供咨询,09:投诉,99:其他'),
               ('order_source', '1:电话,2:微信,3:市民热线转办,4:营业厅,5:巡检上报'),
               ('change_type', '1:过户,2:面积变更,3:联系电话变更,4:用热性质变更'),
               ('process_step', '1:受理,2:派单,3:接单,4:办结,5:回访,8:退单,9:作废')) as v (t, l),
       unnest(string_to_array(l, ',')) with ordinality as p (item, o);

create table sys_param (
  param_key varchar(40) primary key,
  param_value varchar(100),
  param_name varchar(60) not null,
  module varchar(20),
  is_system smallint default 0,
  update_time timestamp
);
comment on table sys_param is '系统参数';
comment on column sys_param.param_key is '参数键'; comment on column sys_param.param_value is '参数值';
comment on column sys_param.param_name is '参数名称'; comment on column sys_param.module is '所属模块';
comment on column sys_param.is_system is '是否系统内置 1是 0否'; comment on column sys_param.update_time is '修改时间';
insert into sys_param values
  ('company.name', '临川热力集团有限公司', '企业名称', '系统', 1, '2022-08-01 09:00:00'),
  ('charge.late_fee_rate', '0.0005', '违约金日费率', '收费', 0, '2023-09-01 10:12:00'),
  ('charge.receipt_prefix', 'SJ', '收据号前缀', '收费', 1, '2022-08-01 09:00:00'),
  ('charge.allow_partial', '1', '允许部分缴费', '收费', 0, '2023-09-05 15:40:00'),
  ('stop.apply_deadline', '10-31', '报停截止日', '停复供', 0, '2024-08-20 11:02:00'),
  ('stop.min_years', '1', '新户报停最低用热年限', '停复供', 0, '2022-08-01 09:00:00'),
  ('service.limit_hours', '24', '工单办结时限（小时）', '客服', 0, '2023-10-18 08:55:00'),
  ('service.visit_days', '3', '办结后回访天数', '客服', 0, '2023-10-18 08:56:00'),
  ('wechat.app_id', null, '微信公众号编号', '接口', 1, '2023-08-30 17:21:00'),
  ('invoice.platform', 'baiwang', '电子发票平台', '接口', 1, '2024-07-11 14:30:00');

create table base_branch (
  branch_id integer primary key,
  branch_code varchar(8) not null,
  branch_name varchar(40) not null,
  address varchar(80),
  tel varchar(20),
  leader varchar(20),
  is_enabled smallint not null default 1
);
comment on table base_branch is '供热所（分公司）';
comment on column base_branch.branch_id is '供热所ID'; comment on column base_branch.branch_code is '供热所编码';
comment on column base_branch.branch_name is '供热所名称'; comment on column base_branch.address is '营业厅地址';
comment on column base_branch.tel is '服务电话'; comment on column base_branch.leader is '负责人';
comment on column base_branch.is_enabled is '是否启用 1启用 0停用';
insert into base_branch values
  (1, 'CD', '城东供热所', '东风路118号', '0319-5620118', '贾永刚', 1),
  (2, 'CX', '城西供热所', '西环路46号', '0319-5620246', '薛振华', 1),
  (3, 'CN', '城南供热所', '南关大街9号', '0319-5620309', '于素芹', 1),
  (4, 'KF', '开发区供热所', '创业大道77号', '0319-5620477', '董晓东', 1),
  (5, 'LC', '老城供热所', '鼓楼北街22号', null, '曹宝林', 0);

create table sys_user (
  user_id integer primary key,
  login_name varchar(20) not null,
  user_name varchar(20) not null,
  branch_id integer,
  role_name varchar(20) not null,
  mobile varchar(11),
  entry_date date,
  leave_date date,
  status smallint not null default 1,
  create_time timestamp
);
comment on table sys_user is '系统用户（员工）';
comment on column sys_user.user_id is '用户ID'; comment on column sys_user.login_name is '登录名';
comment on column sys_user.user_name is '姓名'; comment on column sys_user.branch_id is '所属供热所ID，空为集团总部';
comment on column sys_user.role_name is '岗位'; comment on column sys_user.mobile is '手机';
comment on column sys_user.entry_date is '入职日期'; comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.status is '状态 1在职 0离职'; comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, case when i = 1 then 'admin' else r || lpad(i::text, 3, '0') end, case when i = 1 then '系统管理员' else pg_temp.person('user', i) end,
       case when i <= 12 then null else 1 + i % 4 end, case r when 'ad' then '管理员' when 'zg' then '主管' when 'kf' then '客服坐席' when 'sf' then '收费员' else '维修工' end,
       case when i > 1 then pg_temp.mobile('user', i) end, e, l, case when l is null then 1 else 0 end, e + time '09:00' + pg_temp.z('ut', i, 0, 400) * interval '1 minute'
  from (select i, case when i = 1 then 'ad' when i <= 4 then 'zg' when i <= 12 then 'kf' when i <= 16 then 'zg' when i <= 28 then 'sf' else 'wx' end as r,
               case when i > 16 and i % 9 = 5 then date '2024-06-01' + pg_temp.z('ue', i, 0, 130) else date '2014-03-01' + pg_temp.z('ue', i, 0, 3300) end as e,
               case when i in (9, 19, 24, 31, 40, 47) then date '2024-03-20' + pg_temp.z('ul', i, 0, 700) end as l
          from generate_series(1, 50) as i) as a;

create table base_station (
  station_id integer primary key,
  station_code varchar(10) not null,
  station_name varchar(40) not null,
  branch_id integer not null,
  heat_source varchar(30),
  design_area numeric(12,2),
  unit_count smallint,
  is_unattended smallint default 0,
  build_date date,
  duty_user_id integer,
  status smallint not null default 1,
  remark varchar(100)
);
comment on table base_station is '换热站';
comment on column base_station.station_id is '换热站ID'; comment on column base_station.station_code is '换热站编号';
comment on column base_station.station_name is '换热站名称'; comment on column base_station.branch_id is '所属供热所ID';
comment on column base_station.heat_source is '热源'; comment on column base_station.design_area is '设计供热面积（㎡）';
comment on column base_station.unit_count is '机组数'; comment on column base_station.is_unattended is '是否无人值守 1是 0否';
comment on column base_station.build_date is '投运日期'; comment on column base_station.duty_user_id is '责任维修工ID';
comment on column base_station.status is '状态 1运行 2检修 3停用'; comment on column base_station.remark is '备注';
insert into base_station
select i, 'HZ' || lpad(i::text, 3, '0'), n || '换热站', case when i = 18 then 3 else 1 + (i - 1) % 4 end, case when (i - 1) % 4 in (0, 3) then '临川热电厂' when i % 5 = 0 then '西郊燃气锅炉房' else '城西热源厂' end,
       round(pg_temp.z('sa', i, 30, 260) * 500, -2), 1 + pg_temp.z('su', i, 0, 2), case when pg_temp.f('sw', i) < .65 then 1 else 0 end,
       date '2006-10-20' + pg_temp.z('sb', i, 0, 5600), case when i < 18 then (select min(user_id) from sys_user where role_name = '维修工' and status = 1 and branch_id = 1 + (i - 1) % 4 and user_id >= 29 + (i % 3) * 5) end,
       case i when 18 then 3 when 7 then 2 else 1 end, case i when 18 then '并入南苑站，2023年停用' when 7 then '2026年夏季更换板换' end
  from unnest(string_to_array('东风,锦绣,南苑,创业,柳园,翠屏,建设里,科技园,育才,西湖,滨河,云谷,和平,金桥,北关,蓝湾,东方,南关旧', ',')) with ordinality as s (n, i);

create table base_community (
  community_id integer primary key,
  community_code varchar(8) not null,
  community_name varchar(40) not null,
  station_id integer not null,
  street varchar(30),
  build_year smallint,
  is_saving_building smallint default 0,
  property_company varchar(50),
  del_flag smallint not null default 0
);
comment on table base_community is '小区';
comment on column base_community.community_id is '小区ID'; comment on column base_community.community_code is '小区编码';
comment on column base_community.community_name is '小区名称'; comment on column base_community.station_id is '供热换热站ID';
comment on column base_community.street is '所属街道'; comment on column base_community.build_year is '建成年份';
comment on column base_community.is_saving_building is '是否节能建筑 1是 0否'; comment on column base_community.property_company is '物业公司';
comment on column base_community.del_flag is '删除标志 0正常 1已删除';
insert into base_community
select i, lpad((100 + i)::text, 4, '0'), n, 1 + (i * 5) % 17, pg_temp.one('cs', i, '东风街道,鼓楼街道,南关街道,西环街道,高新街道,柳园街道'), y, case when y >= 2010 then 1 else 0 end,
       case when y > 1998 then pg_temp.one('cp', i, '瑞安物业,万和物业,金桥物业,恒信物业,新居物业') || '服务有限公司' end, case when n = '测试小区' then 1 else 0 end
  from (select n, i, (1988 + pg_temp.z('cy', i, 0, 34))::smallint as y from unnest(string_to_array('锦绣花园,东风小区,翠屏山庄,建设里,南苑新村,滨河嘉园,云谷华府,和平家园,金桥国际,柳园小区,育才公寓,蓝湾半岛,北关小区,西湖名邸,创业佳苑,热电厂家属院,纺织厂宿舍,教师新村,盛世豪庭,阳光水岸,紫薇苑,福安里,康乐小区,御景城,桃源居,书香门第,测试小区,广厦新城', ',')) with ordinality as c (n, i)) as a;

create table heat_season (
  season_id integer primary key,
  season_name varchar(20) not null,
  start_date date not null,
  end_date date not null,
  charge_start_date date,
  charge_end_date date,
  is_current smallint not null default 0,
  status smallint not null default 0,
  create_time timestamp
);
comment on table heat_season is '采暖季';
comment on column heat_season.season_id is '采暖季ID'; comment on column heat_season.season_name is '采暖季名称';
comment on column heat_season.start_date is '供热开始日期'; comment on column heat_season.end_date is '供热结束日期';
comment on column heat_season.charge_start_date is '收费开始日期'; comment on column heat_season.charge_end_date is '收费截止日期，逾期计违约金';
comment on column heat_season.is_current is '是否当前采暖季 1是 0否'; comment on column heat_season.status is '状态 0未开始 1进行中 2已结束';
comment on column heat_season.create_time is '创建时间';
insert into heat_season values
  (1, '2023-2024', '2023-11-15', '2024-03-15', '2023-09-15', '2023-12-31', 0, 2, '2023-08-28 10:05:11'),
  (2, '2024-2025', '2024-11-13', '2025-03-15', '2024-09-15', '2024-12-31', 0, 2, '2024-08-26 09:41:50'),
  (3, '2025-2026', '2025-11-15', '2026-03-20', '2025-09-15', '2025-12-31', 1, 2, '2025-08-25 14:18:33'),
  (4, '2026-2027', '2026-11-15', '2027-03-15', null, null, 0, 0, '2026-06-03 11:27:09');

create table heat_price (
  price_id integer primary key,
  season_id integer not null,
  cust_type varchar(2) not null,
  charge_mode smallint not null,
  area_price numeric(8,2) not null,
  base_ratio numeric(4,2),
  meter_price numeric(8,2),
  stop_ratio numeric(4,2) not null,
  file_no varchar(40),
  is_enabled smallint not null default 1
);
comment on table heat_price is '热价标准';
comment on column heat_price.price_id is '热价ID'; comment on column heat_price.season_id is '采暖季ID';
comment on column heat_price.cust_type is '用热性质，字典cust_type'; comment on column heat_price.charge_mode is '计费方式 1按面积 2按热计量';
comment on column heat_price.area_price is '面积热价（元/㎡·季）'; comment on column heat_price.base_ratio is '基本热费比例（热计量用户）';
comment on column heat_price.meter_price is '计量热价（元/GJ）'; comment on column heat_price.stop_ratio is '停供基础费比例';
comment on column heat_price.file_no is '物价文件号'; comment on column heat_price.is_enabled is '是否启用 1启用 0停用';
insert into heat_price
select row_number() over (order by s, t, m, en desc), s, t::text, m, p, case when m = 2 then .30 end, case when m = 2 then case t when 1 then 41.00 else 56.00 end end, .20, '临发改价〔' || 2022 + s || '〕' || 41 + s * 3 || '号', en
  from (select s, t, m, case t when 1 then 22.00 when 2 then 32.00 when 3 then 30.00 else 24.00 end + case when s = 3 and t in (2, 3) then 1.50 else 0 end as p, 1 as en
          from generate_series(1, 3) as s, generate_series(1, 4) as t, generate_series(1, 2) as m where m = 1 or t in (1, 3)
        union all select 3, 2, 1, 35.00, 0) as a;

-- 用热户 --------------------------------------------------------------------------------------------------------

create table cust_info (
  cust_id integer primary key,
  cust_code varchar(16) not null,
  cust_name varchar(60) not null,
  cust_type varchar(2) not null,
  community_id integer not null,
  building_no varchar(10),
  unit_no varchar(4),
  room_no varchar(8),
  mobile varchar(11),
  build_area numeric(10,2) not null,
  over_area numeric(10,2) not null default 0,
  charge_area numeric(10,2) not null,
  charge_mode smallint not null default 1,
  discount_type varchar(2) not null default '0',
  open_date date,
  close_date date,
  heat_status smallint not null default 1,
  del_flag smallint not null default 0,
  create_by integer,
  create_time timestamp
);
comment on table cust_info is '用热户档案';
comment on column cust_info.cust_id is '用户ID'; comment on column cust_info.cust_code is '用户编号（户号）';
comment on column cust_info.cust_name is '用户名称'; comment on column cust_info.cust_type is '用热性质，字典cust_type';
comment on column cust_info.community_id is '小区ID'; comment on column cust_info.building_no is '楼号';
comment on column cust_info.unit_no is '单元'; comment on column cust_info.room_no is '室号';
comment on column cust_info.mobile is '联系电话'; comment on column cust_info.build_area is '建筑面积（㎡）';
comment on column cust_info.over_area is '超高折算面积（㎡）'; comment on column cust_info.charge_area is '收费面积（㎡），建筑面积加超高折算面积';
comment on column cust_info.charge_mode is '计费方式 1按面积 2按热计量'; comment on column cust_info.discount_type is '优惠类别，字典discount_type';
comment on column cust_info.open_date is '入网日期'; comment on column cust_info.close_date is '销户日期';
comment on column cust_info.heat_status is '用热状态 1供热 2停供 3已销户'; comment on column cust_info.del_flag is '删除标志 0正常 1已删除';
comment on column cust_info.create_by is '建档人ID'; comment on column cust_info.create_time is '建档时间';
insert into cust_info
select i, community_code || case when t = '1' then lpad(b::text, 2, '0') || u || lpad(r::text, 4, '0') else '90' || lpad(n::text, 5, '0') end, case when t = '1' then pg_temp.person('cust', i)
         when t = '2' then pg_temp.one('sh', i, '鑫源,福满楼,老北街,好邻居,康泰,金鼎,百姓,喜洋洋,美佳,宏达,兴隆,万顺,小城故事,同盛') || pg_temp.one('sk', i, '超市,大药房,饭店,烟酒店,宾馆,理发店,建材商行,火锅店,便利店,健身馆,口腔诊所')
         when t = '3' then '临川市' || pg_temp.one('of', i, '东风街道办事处,供销合作社,公路管理站,农商银行,邮政分公司,税务所,水务公司,园林管理处,市场监督所,档案馆') else '临川市' || pg_temp.one('sc', i, '第一小学,第三中学,实验幼儿园,职教中心,敬老院,第二小学,妇幼保健院,育红幼儿园') end,
       t, community_id, case when t = '1' then b || '号楼' else '底商' end, case when t = '1' then u::text end, case when t = '1' then r::text else n::text end,
       case when pg_temp.f('mn', i) < .96 then pg_temp.mobile('cust', i) end, ba, oa, ba + oa, m, case when t = '1' then pg_temp.w('dt', i, '0:955,1:28,2:11,3:6') else '0' end,
       od, null, 1, case when i % 397 = 150 then 1 else 0 end, 1, greatest(od + time '10:00', timestamp '2022-08-02 09:00') + pg_temp.z('ct', i, 0, 380) * interval '1 minute'
  from (select i, t, c.community_id, c.community_code, n, 1 + (n - 1) / 36 as b, 1 + ((n - 1) / 12) % 3 as u, (1 + ((n - 1) % 12) / 2) * 100 + 1 + (n - 1) % 2 as r,
               case t when '1' then round((48 + pg_temp.f('ba', community_id * 10 + (n - 1) % 2) * 62 + pg_temp.z('bb', i, 0, 9))::numeric, 2) + round((pg_temp.f('bc', community_id * 20 + n % 4) * .9)::numeric, 2)
                      when '2' then round((35 + power(pg_temp.f('ba', i), 4) * 1400)::numeric, 2) when '3' then round((260 + power(pg_temp.f('ba', i), 2) * 4200)::numeric, 2) else round((600 + power(pg_temp.f('ba', i), 2) * 7400)::numeric, 2) end as ba,
               case when t = '2' and pg_temp.f('oa', i) < .3 then round((5 + pg_temp.f('ob', i) * 60)::numeric, 2) else 0 end as oa,
               case when t in ('1', '3') and c.build_year >= 2010 and pg_temp.f('mm', community_id) < .5 then 2 else 1 end as m,
               case when pg_temp.f('od', i) < .9 then make_date(greatest(c.build_year + 1, 2006), 10, 1) + pg_temp.z('oe', i, -30, 35) else date '2023-07-01' + pg_temp.z('oe', i, 0, 820) end as od
          from (select i, case when i <= 1400 then '1' else pg_temp.w('ty', i, '2:70,3:18,4:12') end as t, cc, row_number() over (partition by cc, i <= 1400 order by i)::int as n
                  from (select i, (array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,28])[1 + floor(power(pg_temp.f('cc', i), 1.7) * 27)::int] as cc from generate_series(1, 1540) as i) as x) as y
          join base_community as c on c.community_id = cc) as a;
update cust_info set close_date = greatest(date '2024-04-01' + pg_temp.z('cl', cust_id, 0, 760), open_date + 200) where cust_type in ('1', '2') and pg_temp.f('cq', cust_id) < .014 and open_date < '2023-01-01';

create table cust_change (
  change_id integer primary key,
  cust_id integer not null,
  change_type varchar(2) not null,
  old_value varchar(60),
  new_value varchar(60),
  change_date date not null,
  reason varchar(80),
  audit_status smallint not null,
  operator_id integer,
  audit_user_id integer
);
comment on table cust_change is '用户信息变更记录';
comment on column cust_change.change_id is '变更ID'; comment on column cust_change.cust_id is '用户ID';
comment on column cust_change.change_type is '变更类型，字典change_type'; comment on column cust_change.old_value is '变更前内容';
comment on column cust_change.new_value is '变更后内容'; comment on column cust_change.change_date is '变更日期';
comment on column cust_change.reason is '变更原因'; comment on column cust_change.audit_status is '审核状态 0待审核 1审核通过 2已驳回';
comment on column cust_change.operator_id is '经办人ID'; comment on column cust_change.audit_user_id is '审核人ID';
insert into cust_change
select row_number() over (order by d, cust_id), cust_id, k::text, case k when 1 then pg_temp.person('prev', cust_id) when 2 then (charge_area + case when pg_temp.f('ac', cust_id) < .6 then 1 else -1 end * round((1 + pg_temp.f('ad', cust_id) * 6)::numeric, 2))::text else pg_temp.mobile('prev', cust_id) end,
       case k when 1 then cust_name when 2 then charge_area::text else mobile end, d, case k when 1 then pg_temp.one('cr', cust_id, '房屋买卖,房屋买卖,继承,赠与') when 2 then pg_temp.one('cr', cust_id, '实测面积核减,按房产证更正,阳台封闭增加面积') end, 1, o.user_id, case when k < 3 then 13 + (cust_id % 4) end
  from (select c.*, k, case when extract(isodow from dd) > 5 then dd - 2 else dd end as d
          from cust_info as c, generate_series(1, 3) as k, lateral (select greatest(open_date + 60, date '2023-07-03') + pg_temp.z('cd' || k, cust_id, 0, 1000) as dd) as q
         where pg_temp.f('ck' || k, cust_id) < (array[.055, .03, .06])[k] and del_flag = 0 and close_date is null and (k < 3 or mobile is not null) and (k > 1 or cust_type = '1')) as a,
       lateral (select user_id from sys_user where role_name = '收费员' and entry_date <= d and (leave_date is null or leave_date > d) order by pg_temp.f('co', cust_id * 100 + user_id) limit 1) as o
 where d <= '2026-06-05';
update cust_change set audit_status = 0, audit_user_id = null where change_date > '2026-05-25' and change_type <> '3';
insert into cust_change
select 900 + row_number() over (order by cust_id), cust_id, '2', charge_area::text, (charge_area - 8)::text, date '2024-09-02' + pg_temp.z('xd', cust_id, 0, 25), '申请核减公摊', 2, 21, 14 from cust_info where cust_id % 173 = 40 and del_flag = 0 and cust_type = '1';

-- 停复供与收费 --------------------------------------------------------------------------------------------------

create table stop_apply (
  apply_id integer primary key,
  apply_no varchar(16) not null,
  season_id integer not null,
  cust_id integer not null,
  apply_type smallint not null,
  apply_date date not null,
  reason varchar(60),
  audit_status smallint not null,
  audit_user_id integer,
  audit_time timestamp,
  execute_user_id integer,
  execute_date date,
  create_by integer
);
comment on table stop_apply is '停供/复供申请';
comment on column stop_apply.apply_id is '申请ID'; comment on column stop_apply.apply_no is '申请单号';
comment on column stop_apply.season_id is '采暖季ID'; comment on column stop_apply.cust_id is '用户ID';
comment on column stop_apply.apply_type is '申请类型 1停供 2复供'; comment on column stop_apply.apply_date is '申请日期';
comment on column stop_apply.reason is '申请原因'; comment on column stop_apply.audit_status is '审核状态 0待审核 1审核通过 2已驳回 3已撤销';
comment on column stop_apply.audit_user_id is '审核人ID'; comment on column stop_apply.audit_time is '审核时间';
comment on column stop_apply.execute_user_id is '现场关阀/开阀人ID'; comment on column stop_apply.execute_date is '现场执行日期';
comment on column stop_apply.create_by is '受理人ID，空为线上申请';
insert into stop_apply
select row_number() over (order by d, k, cust_id), 'TG' || to_char(d, 'YYYYMM') || lpad(row_number() over (partition by date_trunc('month', d) order by d, k, cust_id)::text, 4, '0'), season_id, cust_id, k, d,
       case k when 1 then pg_temp.one('sr', cust_id * 4 + season_id, '房屋空置,房屋空置,长期在外,外出过冬,房屋待售,停业,自备采暖') else pg_temp.one('sr2', cust_id, '回家居住,房屋已出租,室内怕冻') end, st,
       case when st in (1, 2) then 13 + cust_id % 4 end, case when st in (1, 2) then d + 1 + pg_temp.z('sv', cust_id * 4 + season_id, 0, 3) + time '09:00' + pg_temp.z('sw', cust_id * 4 + season_id, 0, 450) * interval '1 minute' end,
       case when st = 1 then wx.user_id end, case when st = 1 then d + 5 + pg_temp.z('sx', cust_id * 4 + season_id, 0, 9) end, case when pg_temp.f('so', cust_id * 4 + season_id + k) < .7 then sf.user_id end
  from (select season_id, cust_id, community_id, 1 as k, charge_start_date + pg_temp.z('sd', cust_id * 4 + season_id, -12, 45) as d, pg_temp.w('sa', cust_id * 4 + season_id, '1:90,2:6,3:4')::int as st
          from cust_info as c join heat_season as s on s.season_id < 4 and c.open_date < s.start_date - 30 and (c.close_date is null or c.close_date > s.start_date)
         where del_flag = 0 and cust_type in ('1', '2') and (pg_temp.f('vac', cust_id) < .065 and pg_temp.f('v2', cust_id * 4 + season_id) < .82 or pg_temp.f('v3', cust_id * 4 + season_id) < .022)) as a
       cross join lateral (select user_id from sys_user where role_name = '维修工' and entry_date <= d and (leave_date is null or leave_date > d + 20) order by pg_temp.f('se', cust_id * 100 + user_id) limit 1) as wx
       cross join lateral (select user_id from sys_user where role_name = '收费员' and entry_date <= d and (leave_date is null or leave_date > d) order by pg_temp.f('sf', cust_id * 100 + user_id) limit 1) as sf;
insert into stop_apply
select 1000 + row_number() over (order by apply_id), 'FG' || to_char(d, 'YYYYMM') || lpad((row_number() over (order by apply_id))::text, 4, '0'), season_id, cust_id, 2, d, pg_temp.one('sr2', cust_id, '回家居住,房屋已出租,老人入住'), 1, audit_user_id, d + 1 + time '10:20', execute_user_id, d + 2, 17
  from (select a.*, s.start_date + pg_temp.z('fd', apply_id, -8, 40) as d from stop_apply as a join heat_season as s using (season_id) where audit_status = 1 and pg_temp.f('fg', apply_id) < .06) as q;
insert into stop_apply
select 2000 + row_number() over (order by cust_id), 'TG202606' || lpad(row_number() over (order by cust_id)::text, 4, '0'), 4, cust_id, 1, date '2026-06-04' + (cust_id % 5), '房屋空置', 0, null, null, null, null, null from cust_info where del_flag = 0 and close_date is null and pg_temp.f('vac', cust_id) between .02 and .026;

create table charge_bill (
  bill_id integer primary key,
  season_id integer not null,
  cust_id integer not null,
  price_id integer not null,
  heat_state smallint not null,
  charge_area numeric(10,2) not null,
  heat_qty numeric(10,2),
  base_amt numeric(12,2) not null,
  meter_amt numeric(12,2) not null default 0,
  discount_amt numeric(12,2) not null default 0,
  receivable_amt numeric(12,2) not null,
  paid_amt numeric(12,2) not null default 0,
  arrears_amt numeric(12,2) not null,
  pay_status smallint not null default 0,
  create_time timestamp
);
comment on table charge_bill is '采暖费应收账单（每户每季一条）';
comment on column charge_bill.bill_id is '账单ID'; comment on column charge_bill.season_id is '采暖季ID';
comment on column charge_bill.cust_id is '用户ID'; comment on column charge_bill.price_id is '热价ID';
comment on column charge_bill.heat_state is '本季用热 1供热 2停供（只收基础费）'; comment on column charge_bill.charge_area is '收费面积（㎡）';
comment on column charge_bill.heat_qty is '用热量（GJ），热计量用户'; comment on column charge_bill.base_amt is '基本热费或面积热费（元）';
comment on column charge_bill.meter_amt is '计量热费（元），季末按表结算'; comment on column charge_bill.discount_amt is '减免金额（元）';
comment on column charge_bill.receivable_amt is '应收金额（元）'; comment on column charge_bill.paid_amt is '已收金额（元），不含违约金';
comment on column charge_bill.arrears_amt is '欠费金额（元）'; comment on column charge_bill.pay_status is '缴费状态 0未缴 1部分缴 2已缴清';
comment on column charge_bill.create_time is '生成时间';
insert into charge_bill
select row_number() over (order by season_id, cust_code), season_id, cust_id, price_id, hs, area, gj, base, meter, disc, base + meter - disc, 0, base + meter - disc, 0, greatest(charge_start_date - 2 + time '22:00', create_time + interval '1 day') + cust_id % 900 * interval '1 second'
  from (select *, case when hs = 2 then 0 else round(base * case discount_type when '1' then .5 when '2' then .3 when '3' then .2 else 0 end, 2) end as disc
          from (select b.*, case when hs = 2 then round(area * area_price * stop_ratio, 2) when mode = 2 then round(area * area_price * base_ratio, 2) else round(area * area_price, 2) end as base, coalesce(round(gj * meter_price, 2), 0) as meter
                  from (select c.cust_id, c.cust_code, c.discount_type, c.create_time, s.season_id, s.charge_start_date, p.price_id, p.area_price, p.base_ratio, p.meter_price, p.stop_ratio, p.charge_mode as mode, hs, area,
                               case when hs = 1 and p.charge_mode = 2 then round(area * (.27 + pg_temp.f('gj', c.cust_id) * .15 + pg_temp.f('gk', c.cust_id * 4 + s.season_id) * .06)::numeric, 2) end as gj
                          from cust_info as c join heat_season as s on s.season_id < 4 and c.open_date <= s.start_date and (c.close_date is null or c.close_date > s.start_date)
                               join heat_price as p on p.season_id = s.season_id and p.cust_type = c.cust_type and p.charge_mode = c.charge_mode and p.is_enabled = 1,
                               lateral (select case when (select max(apply_type) from stop_apply as a where a.cust_id = c.cust_id and a.season_id = s.season_id and a.audit_status = 1) = 1 then 2 else 1 end as hs,
                                               coalesce((select old_value::numeric from cust_change as h where h.cust_id = c.cust_id and h.change_type = '2' and h.audit_status = 1 and h.change_date >= s.start_date), c.charge_area) as area) as q
                         where c.del_flag = 0) as b) as b2) as b3;
update cust_info set heat_status = case when close_date is not null then 3 when exists (select from charge_bill as b where b.cust_id = cust_info.cust_id and season_id = 3 and heat_state = 2) then 2 else 1 end;

create table charge_payment (
  pay_id integer primary key,
  receipt_no varchar(20) not null,
  bill_id integer not null,
  season_id integer not null,
  cust_id integer not null,
  pay_type smallint not null,
  pay_amt numeric(12,2) not null,
  late_fee numeric(10,2) not null default 0,
  pay_way varchar(2) not null,
  pay_channel varchar(2) not null,
  pay_time timestamp not null,
  operator_id integer,
  invoice_no varchar(20),
  is_void smallint not null default 0,
  void_time timestamp,
  remark varchar(80)
);
comment on table charge_payment is '收费流水';
comment on column charge_payment.pay_id is '流水ID'; comment on column charge_payment.receipt_no is '收据号';
comment on column charge_payment.bill_id is '账单ID'; comment on column charge_payment.season_id is '采暖季ID';
comment on column charge_payment.cust_id is '用户ID'; comment on column charge_payment.pay_type is '流水类型 1收费 2退费（金额为负）';
comment on column charge_payment.pay_amt is '采暖费金额（元）'; comment on column charge_payment.late_fee is '违约金（元）';
comment on column charge_payment.pay_way is '支付方式，字典pay_way'; comment on column charge_payment.pay_channel is '缴费渠道，字典pay_channel';
comment on column charge_payment.pay_time is '收费时间'; comment on column charge_payment.operator_id is '收费员ID，线上缴费为空';
comment on column charge_payment.invoice_no is '发票号码'; comment on column charge_payment.is_void is '是否作废 0正常 1已作废';
comment on column charge_payment.void_time is '作废时间'; comment on column charge_payment.remark is '备注';
create temp table pay_plan as
select b.bill_id, b.season_id, b.cust_id, k, part, k = 2 and cls = 'm' as settle, 1 as pay_type, d, pg_temp.f('void', b.bill_id * 3 + k) < .011 as voided, pg_temp.f('dup', b.bill_id) < .007 and cls = 'f' as doubled,
       case when c.cust_type in ('3', '4') then '6' else pg_temp.w('way', b.cust_id * 2 + case when pg_temp.f('wc', b.bill_id) < .15 then 1 else 0 end, case b.season_id when 1 then '1:26,2:14,3:34,4:12,5:14' when 2 then '1:18,2:13,3:43,4:16,5:10' else '1:13,2:11,3:54,4:22' end) end as way, s.charge_end_date
  from charge_bill as b join cust_info as c using (cust_id) join heat_season as s using (season_id),
       lateral (select case when pg_temp.f('bad', b.cust_id) > .955 and pg_temp.f('bb', b.bill_id) < .7 then 'n' when meter_amt > 0 then pg_temp.w('cls', b.bill_id, 'm:95,n:5') else pg_temp.w('cls', b.bill_id, case when b.heat_state = 2 then 'f:84,n:16' when c.cust_type in ('2', '3') then 'f:74,s:18,p:4,n:4' else 'f:92,s:3,p:1,n:4' end) end as cls) as q,
       lateral (select 1 as k, case cls when 'f' then receivable_amt when 's' then round(receivable_amt * .5, -2) when 'm' then base_amt - discount_amt else round(receivable_amt * (.3 + pg_temp.f('pt', b.bill_id) * .4)::numeric, -1) end as part, charge_start_date + case pg_temp.w('pw', b.bill_id, 'a:14,b:70,c:11,d:4,e:1') when 'a' then pg_temp.z('pd', b.bill_id, 0, 22) when 'b' then 23 + floor(43 * sqrt(pg_temp.f('pd', b.bill_id)))::int when 'c' then pg_temp.z('pd', b.bill_id, 66, 107) when 'd' then pg_temp.z('pd', b.bill_id, 108, 190) else pg_temp.z('pd', b.bill_id, 200, 420) end as d where cls <> 'n'
                union all select 2, receivable_amt - round(receivable_amt * .5, -2), charge_start_date + pg_temp.z('pe', b.bill_id, 80, 150) where cls = 's'
                union all select 2, meter_amt, end_date + 6 + floor(power(pg_temp.f('pe', b.bill_id), 1.6) * 70)::int where cls = 'm' and pg_temp.f('pf', b.bill_id) < .91) as r
 where part > 0;
delete from pay_plan as a using pay_plan as b where a.bill_id = b.bill_id and a.k = 2 and b.k = 1 and b.d >= a.d and not a.settle;
insert into charge_payment
select row_number() over (order by t, bill_id, o), 'SJ' || to_char(t, 'YYYYMMDD') || lpad(row_number() over (partition by t::date order by t, bill_id, o)::text, 4, '0'), bill_id, season_id, cust_id, typ, amt, case when typ = 1 and o < 3 and d > charge_end_date and not settle then round(amt * .0005 * (t::date - charge_end_date), 2) else 0 end, way, ch, t, op.user_id,
       case when not v and typ = 1 and (way = '6' or pg_temp.f('inv', bill_id * 5 + o) < .42) then to_char(t, 'YY') || lpad((pg_temp.z('in', bill_id * 5 + o, 1, 99999999))::text, 8, '0') end, v::int, case when v then t + interval '4 minutes' end, rm
  from (select p.*, x.o, x.typ, x.v, x.amt, x.rm, x.t, case when ch in ('01', '05') or typ = 2 then t::date end as opd
          from (select pay_plan.*, case way when '3' then case when pg_temp.f('ch', bill_id) < .7 then '02' else '01' end when '4' then case when pg_temp.f('ch', bill_id) < .75 then '03' else '01' end when '5' then '04' when '6' then '04' else case when pg_temp.f('ch', bill_id) < .97 then '01' else '05' end end as ch from pay_plan) as p,
               lateral (select case when extract(isodow from p.d) = 7 and ch in ('01', '04', '05') then p.d + 1 when extract(isodow from p.d) = 6 and ch in ('01', '04', '05') and extract(month from p.d) not in (10, 11) then p.d + 2 else p.d end + case when ch in ('01', '04', '05') then time '08:30' + pg_temp.z('pm', bill_id * 3 + k, 0, 510) * interval '1 minute' else time '07:00' + pg_temp.z('pm', bill_id * 3 + k, 0, 940) * interval '1 minute' end + pg_temp.z('ps', bill_id * 3 + k, 0, 59) * interval '1 second' as t0) as tt,
               lateral (select 1 as o, 1 as typ, true as v, part as amt, t0 as t, pg_temp.one('vr', bill_id, '户号录错,支付方式选错,金额录错重开') as rm where voided and ch = '01'
                        union all select 2, 1, false, part, t0 + interval '6 minutes', case when settle then '计量结算' end
                        union all select 3, 1, false, part, t0 + interval '1 day 3 hours', '重复缴费' where doubled
                        union all select 4, 2, false, -part, date_trunc('week', t0 + interval '9 days') + interval '1 day 10 hours 15 minutes', '重复缴费退款' where doubled) as x) as y
       left join lateral (select user_id from sys_user where role_name = '收费员' and entry_date <= opd and (leave_date is null or leave_date > opd) order by pg_temp.f('op', bill_id * 100 + user_id) * (.3 + user_id % 4) limit 1) as op on true
 where t < '2026-06-10';
update charge_bill as b set paid_amt = p.s, arrears_amt = receivable_amt - p.s, pay_status = case when p.s >= receivable_amt then 2 when p.s > 0 then 1 else 0 end
  from (select bill_id, sum(pay_amt) as s from charge_payment where is_void = 0 group by bill_id) as p where p.bill_id = b.bill_id;

-- 客服工单 ------------------------------------------------------------------------------------------------------

create table svc_order (
  order_id integer primary key,
  order_no varchar(20) not null,
  cust_id integer,
  community_id integer,
  station_id integer,
  order_type varchar(2) not null,
  order_source varchar(2) not null,
  caller_tel varchar(12),
  content varchar(200),
  accept_time timestamp not null,
  accept_user_id integer,
  handle_user_id integer,
  finish_time timestamp,
  room_temp numeric(4,1),
  status smallint not null,
  is_overtime smallint not null default 0,
  satisfaction smallint
);
comment on table svc_order is '客服报修工单';
comment on column svc_order.order_id is '工单ID'; comment on column svc_order.order_no is '工单号';
comment on column svc_order.cust_id is '用户ID，公共部位报修为空'; comment on column svc_order.community_id is '小区ID';
comment on column svc_order.station_id is '换热站ID'; comment on column svc_order.order_type is '工单类型，字典order_type';
comment on column svc_order.order_source is '工单来源，字典order_source'; comment on column svc_order.caller_tel is '来电号码';
comment on column svc_order.content is '诉求内容'; comment on column svc_order.accept_time is '受理时间';
comment on column svc_order.accept_user_id is '受理坐席ID'; comment on column svc_order.handle_user_id is '处理人ID';
comment on column svc_order.finish_time is '办结时间'; comment on column svc_order.room_temp is '入户测温（℃）';
comment on column svc_order.status is '状态 0待派单 1已派单 2处理中 3已办结 4已回访 8已退单 9已作废'; comment on column svc_order.is_overtime is '是否超时办结 1是 0否';
comment on column svc_order.satisfaction is '满意度 1非常不满意 2不满意 3一般 4满意 5非常满意，未回访为空';
insert into svc_order
select row_number() over (order by t, i), 'GD' || to_char(t, 'YYYYMMDD') || lpad(row_number() over (partition by t::date order by t, i)::text, 3, '0'), case when ty <> '04' then c.cust_id end, c.community_id, m.station_id, ty, case when ty = '04' then pg_temp.w('os', i, '1:40,3:20,5:40') else pg_temp.w('os', i, '1:62,2:21,3:11,4:6') end,
       case when ty <> '04' then c.mobile when pg_temp.f('tl', i) < .5 then pg_temp.mobile('pub', i) end,
       case ty when '01' then pg_temp.one('tx', i, '家中暖气不热,主卧暖气片不热,供热后一直不热,楼上热楼下不热,暖气半边热') when '02' then pg_temp.one('tx', i, '室温只有16度,早晨室温偏低,要求入户测温,客厅温度不够') when '03' then pg_temp.one('tx', i, '户内阀门漏水,暖气片接口滴水,跑风漏水,地暖分水器漏水') when '04' then pg_temp.one('tx', i, '小区主管道漏水冒热气,单元井内管道漏水,路面塌陷有热水') when '05' then '热表不走字' when '06' then pg_temp.one('tx', i, '入户阀门关不严,阀门锈死打不开') when '07' then pg_temp.one('tx', i, '咨询缴费金额,咨询微信缴费方法,咨询发票开具') when '08' then pg_temp.one('tx', i, '咨询报停手续,咨询复供收费') when '09' then pg_temp.one('tx', i, '维修人员未按时上门,对处理结果不满意,热线打不通') else '其他' end,
       t, kf.user_id, case when st in (1, 2, 3, 4) and ty not in ('07', '08') then wx.user_id end, fin, case when ty in ('01', '02') and fin is not null and pg_temp.f('rt', i) < .7 then round((14.5 + pg_temp.f('ru', i) * 6.5)::numeric, 1) end, st,
       case when fin > t + interval '24 hours' then 1 else 0 end, case when st = 4 then pg_temp.w('sat', i, case when fin > t + interval '24 hours' then '1:8,2:16,3:26,4:32,5:18' else '1:2,2:4,3:11,4:40,5:43' end)::int end
  from (select z.*, case when st in (3, 4) then case when ty in ('07', '08') then t + pg_temp.z('fi', i, 4, 40) * interval '1 minute' else late + case when extract(hour from late) not between 7 and 21 then interval '10 hours' else interval '0' end end end as fin
          from (select y.*, case when t > '2026-06-08' then pg_temp.w('st', i, '0:2,1:3,2:3')::int when t > '2026-06-01' then pg_temp.w('st', i, '2:2,3:6')::int when ty in ('07', '08') then pg_temp.w('st', i, '3:75,4:25')::int else pg_temp.w('st', i, '3:28,4:66,8:3,9:3')::int end as st
                  from (select x.*, date_trunc('minute', d + time '06:30' + (pg_temp.f('h1', i) + pg_temp.f('h2', i)) * interval '7 hours 50 minutes') + pg_temp.z('h3', i, 0, 59) * interval '1 second' as t,
                               case when extract(month from d) between 4 and 9 then pg_temp.w('ty', i, '03:8,04:9,06:10,07:20,08:30,99:12,09:3') when extract(month from d) = 10 then pg_temp.w('ty', i, '07:40,08:34,03:6,06:8,99:5') else pg_temp.w('ty', i, '01:36,02:21,03:13,04:5,05:4,06:6,07:7,08:2,09:4,99:2') end as ty
                          from (select i, case pg_temp.w('pd', i, 'o:9,a:40,b:38,s:13') when 'o' then make_date(y, 10, 5) + pg_temp.z('dd', i, 0, 35) when 'a' then make_date(y, 11, 12) + floor(power(pg_temp.f('dd', i), 1.9) * 48)::int when 'b' then make_date(y + 1, 1, 1) + pg_temp.z('dd', i, 0, 74) else make_date(y + 1, 3, 20) + pg_temp.z('dd', i, 0, 150) end as d
                                  from (select i, pg_temp.w('yr', i, '2023:38,2024:33,2025:30')::int as y from generate_series(1, 1280) as i) as q) as x) as y
                 where t < '2026-06-10') as z, lateral (select date_trunc('second', t + (1.2 + power(pg_temp.f('fi', i), 3) * 46) * interval '1 hour') as late) as lt) as a
       join lateral (select * from cust_info where cust_id = 1 + floor(power(pg_temp.f('oc', i), 1.4) * 1540)::int) as c on c.del_flag = 0 and (c.open_date < t) and (c.close_date is null or c.close_date > t)
       join base_community as m on m.community_id = c.community_id
       cross join lateral (select user_id from sys_user where role_name = '客服坐席' and entry_date <= t and (leave_date is null or leave_date > t) order by pg_temp.f('kf', i * 100 + user_id) limit 1) as kf
       cross join lateral (select user_id from sys_user where role_name = '维修工' and entry_date <= t and (leave_date is null or leave_date > t + interval '5 days') order by pg_temp.f('wx', i * 100 + user_id) * (.4 + user_id % 3) limit 1) as wx;

create table svc_process (
  process_id integer primary key,
  order_id integer not null,
  step varchar(2) not null,
  user_id integer,
  process_time timestamp not null,
  remark varchar(100)
);
comment on table svc_process is '工单处理过程';
comment on column svc_process.process_id is '过程ID'; comment on column svc_process.order_id is '工单ID';
comment on column svc_process.step is '环节，字典process_step'; comment on column svc_process.user_id is '操作人ID';
comment on column svc_process.process_time is '操作时间'; comment on column svc_process.remark is '处理说明';
insert into svc_process
select row_number() over (order by t, order_id, s), order_id, s::text, u, t, r
  from (select order_id, s, t, case when s in (3, 4) then coalesce(handle_user_id, accept_user_id) else accept_user_id end as u,
               case s when 4 then case order_type when '01' then pg_temp.one('pr', order_id, '放气后恢复,清洗过滤网,调节入户阀门,室内管路堵塞，建议用户改造') when '02' then pg_temp.one('pr', order_id, '测温合格,调整单元平衡阀,已提高站内温度') when '03' then pg_temp.one('pr', order_id, '更换密封垫,更换阀门,属户内自管，已告知') when '07' then '已解答' when '08' then '已解答' else pg_temp.one('pr', order_id, '已修复,已处理,已更换配件') end when 8 then '非本公司供热范围' when 9 then '重复报修' end as r
          from svc_order, lateral (select 1 as s, accept_time as t
            union all select 2, accept_time + interval '5 minutes' where status in (1, 2, 3, 4, 8) and order_type not in ('07', '08')
            union all select 3, accept_time + interval '35 minutes' where status in (2, 3, 4) and order_type not in ('07', '08')
            union all select 4, finish_time where finish_time is not null
            union all select 5, least((finish_time::date + 1 + order_id % 3) + time '09:30' + order_id % 400 * interval '1 minute', timestamp '2026-06-09 18:00') where status = 4
            union all select status, accept_time + interval '50 minutes' where status in (8, 9)) as p) as a;

create table sys_oper_log (
  log_id bigint primary key,
  user_id integer,
  login_name varchar(20),
  module varchar(20),
  action varchar(20),
  ip_addr varchar(40),
  cost_ms integer,
  is_success smallint,
  log_time timestamp not null
);
comment on table sys_oper_log is '操作日志（保留近三个月）';
comment on column sys_oper_log.log_id is '日志ID'; comment on column sys_oper_log.user_id is '用户ID';
comment on column sys_oper_log.login_name is '登录名'; comment on column sys_oper_log.module is '模块';
comment on column sys_oper_log.action is '操作'; comment on column sys_oper_log.ip_addr is 'IP地址';
comment on column sys_oper_log.cost_ms is '耗时（毫秒）'; comment on column sys_oper_log.is_success is '是否成功 1成功 0失败';
comment on column sys_oper_log.log_time is '操作时间';
insert into sys_oper_log
select 88000 + row_number() over (order by t, i), u.user_id, u.login_name, m, case when m = '登录' then '登录' else pg_temp.one('la', i, '查询,查询,查询,新增,修改,导出') end, '10.12.' || 1 + u.user_id % 4 || '.' || 20 + u.user_id, 8 + floor(power(pg_temp.f('lc', i), 5) * 3000)::int, case when pg_temp.f('lo', i) < .97 then 1 else 0 end, t
  from (select i, pg_temp.one('lm', i, '登录,登录,收费,用户档案,工单,停复供,报表') as m, date '2026-03-10' + pg_temp.z('ld', i, 0, 91) + time '08:10' + pg_temp.z('lt', i, 0, 34000) * interval '1 second' as t, 1 + pg_temp.z('lu', i, 0, 27) as uid from generate_series(1, 620) as i) as a join sys_user as u on u.user_id = uid and u.leave_date is null
 where extract(isodow from t) < 6;

create unique index uk_cust_code on cust_info (cust_code);
create index idx_cust_community on cust_info (community_id);
create unique index uk_bill_season_cust on charge_bill (season_id, cust_id);
create index idx_pay_bill on charge_payment (bill_id);
create index idx_pay_time on charge_payment (pay_time);
create index idx_stop_cust on stop_apply (cust_id, season_id);
create index idx_order_cust on svc_order (cust_id);
create index idx_process_order on svc_process (order_id);
drop table pay_plan;
